/* SPDX-License-Identifier: MIT */
/*
 * sink_fields.c - records for a person: see sink_fields.h. Start at put_map().
 *
 * A map's keys stand in a column of their own, its values with their units beside them; what is
 * nested is indented below its key. Nothing here is meant to be read by a program.
 */
#include <stdio.h>
#include <string.h>
#include "json.h"
#include "sink_fields.h"
#include "tree.h"

#define OUT_SIZE 65536
#define LINE 100    /* columns */
#define GREATEST 36 /* of a column of keys */
#define DEEPEST 60  /* of the indentation, in columns */

enum style { TITLE, KEY, DERIVED, UNIT, ABSENT, RAW };

struct sink_fields {
	procrec_allocator alloc;
	procrec_write_fn *write;
	void *ud;
	unsigned flags;
	int code; /* the first error */
	char *buf;
	size_t n;
	int column; /* of the line that is being written */
	int files, blocks;
	procrec_scratch *scratch; /* NULL: no derived fields */
	procrec_machine machine;
};

static void put_map(struct sink_fields *s, const procrec_node *map, int indent);

static void fail(struct sink_fields *s, int code)
{
	if (!s->code)
		s->code = code;
}

/* ---- text ----------------------------------------------------------------------------------- */

static void drain(struct sink_fields *s)
{
	if (s->n && s->code != PROCREC_EWRITE && s->write(s->ud, s->buf, s->n))
		s->code = PROCREC_EWRITE;
	s->n = 0;
}

static void put_n(struct sink_fields *s, const char *p, size_t n)
{
	while (n) {
		size_t k = OUT_SIZE - s->n;

		if (!k) {
			drain(s);
			continue;
		}
		if (k > n)
			k = n;
		memcpy(s->buf + s->n, p, k);
		s->n += k;
		p += k;
		n -= k;
	}
}

/* ASCII. */
static void put(struct sink_fields *s, const char *text)
{
	size_t n = strlen(text);

	put_n(s, text, n);
	s->column += (int)n;
}

static void end_line(struct sink_fields *s)
{
	put_n(s, "\n", 1);
	s->column = 0;
}

static void pad_to(struct sink_fields *s, int column)
{
	do {
		put_n(s, " ", 1);
		s->column++;
	} while (s->column < column);
}

static void indent_to(struct sink_fields *s, int column)
{
	if (s->column < column)
		pad_to(s, column);
}

static void begin_style(struct sink_fields *s, enum style style)
{
	static const char codes[][8] = {"\033[1m", "\033[36m", "\033[2;36m",
					"\033[2m", "\033[2m",  "\033[31m"};

	if (s->flags & SINK_FIELDS_COLOUR)
		put_n(s, codes[style], strlen(codes[style]));
}

static void end_style(struct sink_fields *s)
{
	if (s->flags & SINK_FIELDS_COLOUR)
		put_n(s, "\033[0m", 4);
}

static void put_styled(struct sink_fields *s, enum style style, const char *text)
{
	begin_style(s, style);
	put(s, text);
	end_style(s);
}

/* Any bytes, made harmless for a terminal. */
static void put_text(struct sink_fields *s, const char *p, size_t n)
{
	size_t k;

	for (; n; p += k, n -= k) {
		unsigned char c = (unsigned char)*p;
		char b[5];

		k = json_char(p, n);
		if (c == '\n' || c == '\t') {
			put(s, c == '\n' ? "\\n" : "\\t");
		} else if (!k || c < 0x20 || c == 0x7f) {
			k = 1;
			snprintf(b, sizeof(b), "\\x%02x", c);
			put(s, b);
		} else {
			put_n(s, p, k);
			s->column++;
		}
	}
}

/* How many columns put_text() takes for it. */
static int width_of(const char *p, size_t n)
{
	size_t k;
	int w = 0;

	for (; n; p += k, n -= k) {
		unsigned char c = (unsigned char)*p;

		k = json_char(p, n);
		if (c == '\n' || c == '\t')
			w += 2;
		else if (!k || c < 0x20 || c == 0x7f)
			w += 4, k = 1;
		else
			w++;
	}
	return w;
}

/* ---- values --------------------------------------------------------------------------------- */

static void put_number(struct sink_fields *s, const procrec_node *n)
{
	char b[320];

	if (n->kind == PROCREC_DEC) {
		uint64_t u = n->v.i < 0 ? 0 - (uint64_t)n->v.i : (uint64_t)n->v.i, unit = 1;
		int i;

		for (i = 0; i < n->scale; i++)
			unit *= 10;
		if (n->scale)
			snprintf(b, sizeof(b), "%s%llu.%0*llu", n->v.i < 0 ? "-" : "",
				 (unsigned long long)(u / unit), n->scale,
				 (unsigned long long)(u % unit));
		else
			snprintf(b, sizeof(b), "%lld", (long long)n->v.i);
	} else if (n->base != 10 && n->text_len && !(n->field && n->field->quantity)) {
		put_text(s, n->text, n->text_len);
		return;
	} else if (n->base == 16 && !(n->field && n->field->quantity)) {
		/* words in binary have no text */
		snprintf(b, sizeof(b), "%0*llx", n->field ? n->field->width : 0,
			 (unsigned long long)n->v.u);
	} else if (n->kind == PROCREC_INT) {
		snprintf(b, sizeof(b), "%lld", (long long)n->v.i);
	} else {
		snprintf(b, sizeof(b), "%llu", (unsigned long long)n->v.u);
	}
	put(s, b);
}

static void put_scalar(struct sink_fields *s, const procrec_node *n)
{
	switch (n->kind) {
	case PROCREC_NULL:
		put_styled(s, ABSENT, "-");
		break;
	case PROCREC_BOOL:
		put(s, n->v.u ? "yes" : "no");
		break;
	case PROCREC_STR:
		if (n->v.s.n)
			put_text(s, n->v.s.p, n->v.s.n);
		else
			put_styled(s, ABSENT, "\"\"");
		break;
	default:
		put_number(s, n);
		break;
	}
}

static void put_unit(struct sink_fields *s, const procrec_node *n)
{
	if (!n->field || !n->field->unit || n->kind == PROCREC_NULL || n->kind == PROCREC_BOOL ||
	    !n->key)
		return;
	put(s, " ");
	put_styled(s, UNIT, n->field->unit);
}

static int is_group(const procrec_node *n)
{
	return n->kind == PROCREC_LIST || n->kind == PROCREC_MAP;
}

/* Scalars alone, which stand on one line or a few. */
static int is_row(const procrec_node *n)
{
	const procrec_node *k;

	if (n->kind != PROCREC_LIST)
		return 0;
	for (k = n->v.c.first; k; k = k->next)
		if (is_group(k))
			return 0;
	return 1;
}

/* A list of scalars, from the column where the line is. */
static void put_row(struct sink_fields *s, const procrec_node *list)
{
	int left = s->column;
	const procrec_node *n;

	for (n = list->v.c.first; n; n = n->next) {
		/* as wide as a value is at most that is no text */
		int width = n->kind == PROCREC_STR ? width_of(n->v.s.p, n->v.s.n) : 8;

		if (n != list->v.c.first && s->column + width + 1 > LINE && s->column > left) {
			end_line(s);
			indent_to(s, left);
		}
		put_scalar(s, n);
		if (n->next)
			put(s, ", ");
	}
}

/* Elements that are lists or maps, each led by a dash. */
static void put_elements(struct sink_fields *s, const procrec_node *list, int indent)
{
	const procrec_node *n;

	for (n = list->v.c.first; n && !s->code; n = n->next) {
		indent_to(s, indent);
		put(s, "- ");
		if (n->kind == PROCREC_MAP && n->v.c.first) {
			put_map(s, n, indent + 2);
			continue;
		}
		if (!is_group(n))
			put_scalar(s, n);
		else if (is_row(n) && n->v.c.first)
			put_row(s, n);
		else if (!n->v.c.first)
			put_styled(s, ABSENT, "none");
		end_line(s);
		if (n->v.c.first && n->kind == PROCREC_LIST && !is_row(n))
			put_elements(s, n, indent + 2);
	}
}

/* A member of a map; its values begin at column `values`. */
static void put_member(struct sink_fields *s, const procrec_node *n, const char *key, size_t len,
		       enum style style, int indent, int values)
{
	if (n->flags & PROCREC_OWN && n->key == key)
		style = RAW;
	indent_to(s, indent);
	begin_style(s, style);
	put_text(s, key, len);
	end_style(s);
	if (is_group(n) && n->v.c.first && !is_row(n)) {
		int deeper = indent + 2 > DEEPEST ? DEEPEST : indent + 2;

		put(s, ":");
		end_line(s);
		if (n->kind == PROCREC_MAP)
			put_map(s, n, deeper);
		else
			put_elements(s, n, deeper);
		return;
	}
	pad_to(s, values);
	if (!is_group(n))
		put_scalar(s, n);
	else if (n->v.c.first)
		put_row(s, n);
	else
		put_styled(s, ABSENT, "none");
	put_unit(s, n);
	end_line(s);
}

/* The column where a map's values begin: right of its longest key that has one beside it. */
static int column_of_values(const struct sink_fields *s, const procrec_node *map, int indent)
{
	const procrec_derived *d;
	const procrec_node *n;
	int most = 0, w;

	for (n = map->v.c.first; n; n = n->next) {
		if (!(is_group(n) && n->v.c.first && !is_row(n))) {
			w = width_of(n->key, n->key_len);
			if (w > most && w <= GREATEST)
				most = w;
		}
		for (d = n->field && s->scratch ? n->field->derived : NULL; d; d = d->next)
			if (d->name_len > most && d->name_len <= GREATEST)
				most = d->name_len;
	}
	return indent + most + 2;
}

/* Members, one line or block each. */
static void put_map(struct sink_fields *s, const procrec_node *map, int indent)
{
	int values = column_of_values(s, map, indent), rc;
	const procrec_derived *d;
	const procrec_node *n, *v;

	for (n = map->v.c.first; n && !s->code; n = n->next) {
		put_member(s, n, n->key, n->key_len, KEY, indent, values);
		for (d = n->field && s->scratch ? n->field->derived : NULL; d; d = d->next) {
			rc = procrec_derive(d, n, map, &s->machine, s->scratch, &v);
			if (rc < 0)
				fail(s, rc);
			if (rc > 0)
				put_member(s, v, d->name, d->name_len, DERIVED, indent, values);
		}
	}
}

/* ---- files ---------------------------------------------------------------------------------- */

struct sink_fields *sink_fields_open(unsigned flags, procrec_write_fn *w, void *ud)
{
	procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct sink_fields *s = mem_get(&alloc, sizeof(*s));

	if (!s)
		return NULL;
	memset(s, 0, sizeof(*s));
	s->alloc = alloc;
	s->write = w;
	s->ud = ud;
	s->flags = flags;
	s->buf = mem_get(&alloc, OUT_SIZE);
	if (!(flags & SINK_FIELDS_PLAIN))
		s->scratch = procrec_scratch_open(&alloc);
	if (s->buf && (s->scratch || flags & SINK_FIELDS_PLAIN))
		return s;
	s->code = PROCREC_ENOMEM;
	sink_fields_close(s);
	return NULL;
}

/* A head, a foot or a record: an empty line goes before it. */
static void put_block(struct sink_fields *s, const procrec_node *map, const char *name)
{
	if (s->code || !map || (name && !map->v.c.first))
		return;
	if (s->blocks++)
		end_line(s);
	if (name) {
		put_styled(s, TITLE, name);
		put(s, ":");
		end_line(s);
	}
	put_map(s, map, 2);
	if (!map->v.c.first)
		end_line(s);
}

int sink_fields_begin(struct sink_fields *s, procrec_reader *r, const char *source)
{
	const procrec_spec *spec = procrec_reader_spec(r);
	const procrec_machine *machine = procrec_reader_machine(r);
	const char *summary = procrec_spec_summary(spec);

	memset(&s->machine, 0, sizeof(s->machine));
	if (machine)
		s->machine = *machine;
	if (s->files++)
		end_line(s);
	begin_style(s, TITLE);
	put_text(s, source, strlen(source));
	end_style(s);
	if (*summary) {
		put(s, ": ");
		put_text(s, summary, strlen(summary));
	}
	end_line(s);
	s->blocks = 0;
	put_block(s, procrec_reader_head(r), "head");
	return s->code;
}

int sink_fields_record(struct sink_fields *s, const procrec_node *rec)
{
	put_block(s, rec, NULL);
	return s->code;
}

int sink_fields_end(struct sink_fields *s, procrec_reader *r)
{
	put_block(s, procrec_reader_foot(r), "foot");
	if (!s->blocks && !procrec_reader_error(r)->code) {
		put(s, "  ");
		put_styled(s, ABSENT, "no records");
		end_line(s);
	}
	return s->code;
}

int sink_fields_flush(struct sink_fields *s)
{
	drain(s);
	return s->code;
}

int sink_fields_close(struct sink_fields *s)
{
	int code;

	if (!s)
		return 0;
	if (s->buf)
		drain(s);
	code = s->code;
	procrec_scratch_close(s->scratch);
	mem_free(&s->alloc, s->buf, OUT_SIZE);
	mem_free(&s->alloc, s, sizeof(*s));
	return code;
}
