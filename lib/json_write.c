/* SPDX-License-Identifier: MIT */
/*
 * json_write.c - records as JSON text: the writing half of procrec.h's JSON section. json_read.c is
 * the other half, json.h what both share. Start with procrec_json_record() and put_members().
 *
 * The put_ functions append to the buffer at o and return its new end. They do not ask for room
 * byte by byte: room() gives SLACK bytes, which is enough for a key, a number and a short string
 * together; what may be longer asks again on its way. After an error of the caller's write function
 * the text is thrown away and the error remembered, so nothing here has to look.
 */
#include <stdio.h>
#include <string.h>
#include "json.h"
#include "path.h"
#include "spec.h"
#include "text.h"

#define OUT_SIZE 65536
#define SLACK 4096
#define SHORT 1024 /* strings that fit into SLACK behind a key */
/* What is rare stays out of the loop that all values pass, which is then a third shorter. */
#define RARE __attribute__((noinline))
#define OFTEN static inline __attribute__((always_inline))

struct procrec_json {
	procrec_allocator alloc;
	procrec_write_fn *write;
	void *ud;
	char *buf, *at, *lim; /* there are SLACK bytes behind lim */
	unsigned flags;
	int pretty;
	int code; /* the first error */
	int open; /* between begin and end */
	int base; /* the depth of a document: 1 in an array */
	uint64_t docs, records;
	procrec_scratch *scratch; /* NULL: no derived fields */
	procrec_machine machine;
	const procrec_spec *spec;
	procrec_reader *reader; /* of the document that is open */
	struct {                /* LINES: the layout as the lines so far have told it */
		const char *key[LAYOUT_SIZE];
		int64_t value[LAYOUT_SIZE];
		int n;
	} told;
	uint64_t derived_lens; /* bit n: a derived field's name has n bytes, modulo 64 */
	char *prefix;          /* LINES with SOURCES: how each line begins */
	size_t nprefix, prefix_size;
	procrec_json *part; /* writes the prefix */
};

static char *put_value(procrec_json *j, char *o, const procrec_node *n, int depth);

static void fail(procrec_json *j, int code)
{
	if (!j->code)
		j->code = code;
}

static RARE char *drain(procrec_json *j, char *o)
{
	if (o > j->buf && j->code != PROCREC_EWRITE &&
	    j->write(j->ud, j->buf, (size_t)(o - j->buf)))
		j->code = PROCREC_EWRITE;
	return j->buf;
}

static inline char *room(procrec_json *j, char *o)
{
	return o > j->lim ? drain(j, o) : o;
}

/* ---- bytes and numbers -------------------------------------------------------------------- */

#define PUT(o, literal) json_bytes(o, literal, sizeof(literal) - 1)

/* Whether an integer's text is as JSON wants it: no leading zero, no sign but '-'. */
static inline int canonical(const char *s, size_t n)
{
	if (*s == '-') {
		s++;
		n--;
	}
	return n && ((*s >= '1' && *s <= '9') || (*s == '0' && n == 1));
}

/* A hex or octal number without its text, as the field's conversion prints it. */
static RARE char *put_identifier(char *o, const procrec_node *n)
{
	const procrec_field *f = n->field;
	const char *digits = "0123456789abcdef";
	unsigned base = n->base == 8 ? 8 : 16, width = 0, k = 0, alt = 0;
	uint64_t u = n->v.u;
	char b[24];

	if (f) {
		const char *c = f->format, *end = c ? c + f->format_len : c;

		width = f->width;
		c = c ? memchr(c, '%', f->format_len) : NULL;
		for (c = c ? c + 1 : end;
		     c < end && !(*c >= 'A' && *c <= 'Z') && *c != 'x' && *c != 'o' && *c != 'p';
		     c++)
			alt |= *c == '#';
		if (c < end && *c == 'X')
			digits = "0123456789ABCDEF";
	}
	do {
		b[k++] = digits[u % base];
		u /= base;
	} while (u);
	if (alt && base == 8 && b[k - 1] != '0')
		b[k++] = '0';
	*o++ = '"';
	if (alt && base == 16) {
		*o++ = '0';
		*o++ = 'x';
		width -= width > 1 ? 2 : width;
	}
	for (; width > k; width--)
		*o++ = '0';
	while (k)
		*o++ = b[--k];
	*o++ = '"';
	return o;
}

/* ---- strings ------------------------------------------------------------------------------ */

static char *put_long(procrec_json *j, char *o, const char *s, size_t n)
{
	while (n) {
		size_t k = n < SHORT ? n : SHORT;

		o = room(j, o);
		memcpy(o, s, k);
		o += k;
		s += k;
		n -= k;
	}
	return o;
}

/* The inside of a string: valid UTF-8, escaped. */
static char *put_escaped(procrec_json *j, char *o, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (!(i & 255))
			o = room(j, o);
		o = json_escaped(o, (unsigned char)s[i]);
	}
	return o;
}

static char *put_hex(procrec_json *j, char *o, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (!(i & 255))
			o = room(j, o);
		*o++ = "0123456789abcdef"[c >> 4];
		*o++ = "0123456789abcdef"[c & 15];
	}
	return o;
}

static RARE char *put_any_string(procrec_json *j, char *o, const char *s, size_t n)
{
	int what;

	if (n <= JSON_SHORT)
		return json_short_string(o, s, n, j->pretty);
	what = json_class(s, n);
	if (what == JSON_HIGH && json_utf8(s, n) != n) {
		o = j->pretty ? PUT(o, "{\"_bytes\": \"") : PUT(o, "{\"_bytes\":\"");
		o = put_hex(j, o, s, n);
		o = room(j, o);
		return PUT(o, "\"}");
	}
	*o++ = '"';
	o = room(j, what == JSON_CLEAN ? put_long(j, o, s, n) : put_escaped(j, o, s, n));
	*o++ = '"';
	return o;
}

static inline char *put_string(procrec_json *j, char *o, const procrec_node *n)
{
	if (!(n->flags & PROCREC_CLEAN) || n->v.s.n > SHORT)
		return put_any_string(j, o, n->v.s.p, n->v.s.n);
	*o++ = '"';
	o = json_bytes(o, n->v.s.p, n->v.s.n);
	*o++ = '"';
	return o;
}

static inline char *put_text(procrec_json *j, char *o, const char *s)
{
	return put_any_string(j, room(j, o), s, strlen(s));
}

/* ---- keys --------------------------------------------------------------------------------- */

static RARE char *put_line(char *o, int depth)
{
	*o++ = '\n';
	memset(o, ' ', 2 * (size_t)depth);
	return o + 2 * depth;
}

/* What stands before a key or element: a comma or the bracket that opens. */
static inline char *put_open(const procrec_json *j, char *o, char open, int depth)
{
	*o++ = open;
	return j->pretty ? put_line(o, depth) : o;
}

/* What stands behind a key's text. */
static inline char *put_colon(const procrec_json *j, char *o)
{
	*o++ = '"';
	*o++ = ':';
	if (j->pretty)
		*o++ = ' ';
	return o;
}

/* A key of the envelope. */
static char *put_name(procrec_json *j, char *o, const char *name, char open, int depth)
{
	o = put_open(j, room(j, o), open, depth);
	*o++ = '"';
	o = json_bytes(o, name, strlen(name));
	return put_colon(j, o);
}

/* An escaped key, in pieces of whole characters. */
static char *put_percent(procrec_json *j, char *o, const char *key, size_t n)
{
	char b[3 * 64 + 16];
	size_t i, k, c;

	for (i = 0; i < n; i += k) {
		for (k = 0; k < 64 && i + k < n; k += c ? c : 1)
			c = json_char(key + i + k, n - i - k);
		c = json_key_escape(b, key + i, k, !i);
		o = put_escaped(j, o, b, c);
	}
	return o;
}

static char *put_key_text(procrec_json *j, char *o, const procrec_node *n)
{
	size_t len = n->key_len;
	int what = json_class(n->key, len), data = n->flags & PROCREC_DATA;

	if (data) {
		if ((len && (n->key[0] == '_' || n->key[0] == '%')) ||
		    (j->derived_lens >> (len & 63) & 1 && spec_is_derived(j->spec, n->key, len)) ||
		    (what != JSON_CLEAN && json_key_special(n->key, len)))
			return put_percent(j, o, n->key, len);
	} else if (what != JSON_CLEAN || (len && n->key[0] == '%')) {
		/* a name of the table or our own: '_' is meant */
		if (json_key_special(n->key, len) && n->key[0] != '_')
			return put_percent(j, o, n->key, len);
		if (json_utf8(n->key, len) != len)
			return put_percent(j, o, n->key, len);
	}
	if (what != JSON_CLEAN)
		return put_escaped(j, o, n->key, len);
	return len <= SHORT ? json_bytes(o, n->key, len) : put_long(j, o, n->key, len);
}

/* A ready key, in the place of its comma what leads it. */
OFTEN char *put_ready(char *o, const char *key, size_t n, char open)
{
	char *end = json_blocks(o, key, n);

	*o = open;
	return end;
}

/* A key that the file names, as most are: one that needs no escapes. */
static inline int is_plain_key(const procrec_json *j, const procrec_node *n)
{
	return n->flags & NODE_PLAIN_KEY && n->key_len - 1 < SHORT && *n->key != '_' &&
	       *n->key != '%' && !(j->derived_lens >> (n->key_len & 63) & 1);
}

static RARE char *put_other_key(procrec_json *j, char *o, const procrec_node *n, char open,
				int depth)
{
	if (is_plain_key(j, n) && !j->pretty) {
		*o = open;
		o[1] = '"';
		o = json_blocks(o + 2, n->key, n->key_len);
		*o = '"';
		o[1] = ':';
		return o + 2;
	}
	o = put_open(j, o, open, depth);
	*o++ = '"';
	o = put_key_text(j, o, n);
	return put_colon(j, room(j, o));
}

/* ---- values ------------------------------------------------------------------------------- */

OFTEN char *put_number(procrec_json *j, char *o, const procrec_node *n)
{
	const char *text = n->text;
	size_t len = n->text_len;

	if (n->base == 10) {
		/* 15 digits are never beyond 2^53 */
		if (len - 1 < 15 && canonical(text, len))
			return json_bytes(o, text, len);
	} else if (!n->field || !n->field->quantity) {
		if (len - 1 >= 32)
			return len ? put_any_string(j, o, text, len) : put_identifier(o, n);
		*o = '"';
		json_bytes(o + 1, text, len);
		o[len + 1] = '"';
		return o + len + 2;
	}
	if (n->kind == PROCREC_INT && n->v.i < 0)
		return json_whole(o, 0 - n->v.u, 1);
	if (n->v.u < 10) {
		*o = (char)('0' + n->v.u);
		return o + 1;
	}
	return json_whole(o, n->v.u, 0);
}

/* The fields derived from n, a child of map, behind it. */
static RARE char *put_derived(procrec_json *j, char *o, const procrec_node *n,
			      const procrec_node *map, int depth)
{
	const procrec_derived *d;
	const procrec_node *v;
	int rc;

	for (d = n->field->derived; d; d = d->next) {
		rc = procrec_derive(d, n, map, &j->machine, j->scratch, &v);
		if (rc < 0)
			fail(j, rc);
		if (rc <= 0)
			continue;
		o = room(j, o);
		if (d->json_key && !j->pretty) {
			o = put_ready(o, d->json_key, d->json_key_len, ',');
		} else {
			o = put_open(j, o, ',', depth);
			*o++ = '"';
			o = put_colon(j, json_bytes(o, d->name, d->name_len));
		}
		if (v->kind == PROCREC_STR)
			o = put_string(j, o, v);
		else if (v->kind == PROCREC_UINT && v->v.u < ((uint64_t)1 << 53))
			o = json_u64(o, v->v.u);
		else
			o = put_value(j, o, v, depth);
	}
	return o;
}

/* What the reader's short way has found to be JSON already, but for quotes: see NODE_AS_IS. */
OFTEN char *put_as_is(char *o, const procrec_node *n)
{
	return json_blocks(o, n->text, n->text_len);
}

OFTEN char *put_simple(procrec_json *j, char *o, const procrec_node *n, int depth)
{
	if (n->flags & NODE_AS_IS && n->text_len <= 15) /* 15 digits are never beyond 2^53 */
		return put_as_is(o, n);
	if (n->flags & NODE_QUOTED) {
		if (n->kind != PROCREC_STR)
			return json_quoted(o, n->text, n->text_len);
		if (n->v.s.n <= SHORT)
			return json_quoted(o, n->v.s.p, n->v.s.n);
	}
	return put_value(j, o, n, depth);
}

/*
 * The members of a map, each led by a comma but the first, which is led by open: the brace costs
 * nothing of its own. Nothing at all for an empty map.
 */
static char *put_members(procrec_json *j, char *o, const procrec_node *map, char open, int depth)
{
	unsigned named = j->pretty ? 0 : NODE_NAMED;
	const procrec_node *n;

	for (n = map->v.c.first; n; n = n->next) {
		const procrec_field *f = n->field;

		o = room(j, o);
		if (n->flags & named)
			o = put_ready(o, f->json_key, f->json_key_len, open);
		else
			o = put_other_key(j, o, n, open, depth);
		open = ',';
		o = put_simple(j, o, n, depth);
		if (!(n->flags & NODE_ALONE) && f && f->derived && j->scratch)
			o = put_derived(j, o, n, map, depth);
	}
	return o;
}

static char *put_elements(procrec_json *j, char *o, const procrec_node *list, int depth)
{
	const procrec_node *n;
	char open = '[';

	for (n = list->v.c.first; n; n = n->next) {
		o = put_open(j, room(j, o), open, depth);
		open = ',';
		o = put_simple(j, o, n, depth);
	}
	return o;
}

static char *put_close(procrec_json *j, char *o, char close, int depth)
{
	o = room(j, o);
	if (j->pretty)
		o = put_line(o, depth);
	*o++ = close;
	return o;
}

/* Any value; room has been made. depth: that of the line it stands on. */
static char *put_value(procrec_json *j, char *o, const procrec_node *n, int depth)
{
	int map = n->kind == PROCREC_MAP;

	switch (n->kind) {
	case PROCREC_STR:
		return put_string(j, o, n);
	case PROCREC_INT:
	case PROCREC_UINT:
		return put_number(j, o, n);
	case PROCREC_DEC:
		return json_decimal(o, n->v.i, n->scale);
	case PROCREC_BOOL:
		return n->v.u ? PUT(o, "true") : PUT(o, "false");
	case PROCREC_NULL:
		return PUT(o, "null");
	default:
		break;
	}
	if (!n->v.c.first)
		return map ? PUT(o, "{}") : PUT(o, "[]");
	if (depth > JSON_DEPTH) {
		fail(j, PROCREC_EVALUE);
		return PUT(o, "null");
	}
	o = map ? put_members(j, o, n, '{', depth + 1) : put_elements(j, o, n, depth + 1);
	return put_close(j, o, map ? '}' : ']', depth);
}

/* ---- documents ---------------------------------------------------------------------------- */

int procrec_json_open(procrec_json **out, unsigned flags, procrec_write_fn *w, void *ud,
		      const procrec_allocator *a, procrec_error *e)
{
	procrec_allocator alloc = {procrec_default_alloc, NULL};
	procrec_json *j;

	if (!out || !w)
		return error_set(e, PROCREC_EUSAGE,
				 "procrec_json_open() without a function or a place");
	if (a && a->fn)
		alloc = *a;
	j = mem_get(&alloc, sizeof(*j));
	if (!j)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	memset(j, 0, sizeof(*j));
	j->alloc = alloc;
	j->write = w;
	j->ud = ud;
	if (flags & PROCREC_JSON_LINES)
		flags &= ~(unsigned)(PROCREC_JSON_PRETTY | PROCREC_JSON_ARRAY);
	else
		flags &= ~(unsigned)PROCREC_JSON_SOURCES;
	j->flags = flags;
	j->pretty = !!(flags & PROCREC_JSON_PRETTY);
	j->base = !!(flags & PROCREC_JSON_ARRAY);
	j->buf = mem_get(&alloc, OUT_SIZE + SLACK);
	if (j->buf && !(flags & PROCREC_JSON_PLAIN))
		j->scratch = procrec_scratch_open(&alloc);
	if (!j->buf || (!j->scratch && !(flags & PROCREC_JSON_PLAIN))) {
		mem_free(&alloc, j->buf, OUT_SIZE + SLACK);
		mem_free(&alloc, j, sizeof(*j));
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	}
	j->at = j->buf;
	j->lim = j->buf + OUT_SIZE;
	*out = j;
	return 0;
}

static int is_digits(procrec_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return 0;
	return s.n && s.n <= 15 && (s.p[0] != '0' || s.n == 1);
}

static char *put_params(procrec_json *j, char *o, const procrec_match *m, int depth)
{
	char open = '{';
	int i;

	for (i = 0; i < m->nparams; i++) {
		procrec_str name = m->param_name[i], value = m->param_value[i];

		o = put_open(j, room(j, o), open, depth + 1);
		open = ',';
		*o++ = '"';
		o = put_colon(j, put_long(j, o, name.p, name.n));
		o = room(j, o);
		if (path_param_is_number(name) && is_digits(value))
			o = json_bytes(o, value.p, value.n);
		else
			o = put_any_string(j, o, value.p, value.n);
	}
	return put_close(j, o, '}', depth);
}

/* The envelope up to what the records need; d: the depth of its members. */
static char *put_envelope(procrec_json *j, char *o, const char *source, const char *dataset,
			  const procrec_match *m, int d)
{
	o = put_text(j, put_name(j, o, "source", '{', d), source);
	if (*dataset)
		o = put_text(j, put_name(j, o, "dataset", ',', d), dataset);
	if (m && m->nparams)
		o = put_params(j, put_name(j, o, "params", ',', d), m, d);
	return o;
}

/* The array's part before a document. */
static char *put_first(procrec_json *j, char *o)
{
	o = room(j, o);
	if (j->flags & PROCREC_JSON_ARRAY)
		o = put_open(j, o, j->docs ? ',' : '[', 1);
	j->docs++;
	j->records = 0;
	return o;
}

static char *put_last(procrec_json *j, char *o)
{
	o = put_close(j, o, '}', j->base);
	if (!(j->flags & PROCREC_JSON_ARRAY))
		*o++ = '\n';
	return o;
}

static char *put_error(procrec_json *j, char *o, const procrec_error *e, int d)
{
	const char *name = e->sys ? json_errno_name(e->sys) : NULL;
	char text[sizeof(e->text) + sizeof(e->dataset) + 64];

	o = put_name(j, o, "error", ',', d);
	if (name)
		return put_text(j, o, name);
	if (e->sys)
		snprintf(text, sizeof(text), "%s: errno %d", json_code_name(e->code), e->sys);
	else if (e->line)
		snprintf(text, sizeof(text), "%s: %llu:%llu: %s", json_code_name(e->code),
			 (unsigned long long)e->line, (unsigned long long)e->col, e->text);
	else
		snprintf(text, sizeof(text), "%s%s%s", json_code_name(e->code),
			 *e->text ? ": " : "", e->text);
	return put_text(j, o, text);
}

/* Takes the text of a line's beginning from the writer that makes it. */
static int keep_prefix(void *ud, const void *p, size_t n)
{
	procrec_json *j = ud;
	char *more = mem_resize(&j->alloc, j->prefix, j->prefix_size, j->nprefix + n);

	if (!more)
		return -1;
	j->prefix = more;
	j->prefix_size = j->nprefix + n;
	memcpy(more + j->nprefix, p, n);
	j->nprefix += n;
	return 0;
}

/* Makes {"_source":..,"_params":..  once, as every line of the file begins with it. */
static void make_prefix(procrec_json *j, const char *source, const procrec_match *m)
{
	char *o;

	j->nprefix = 0;
	if (!j->part &&
	    procrec_json_open(&j->part, PROCREC_JSON_PLAIN, keep_prefix, j, &j->alloc, NULL)) {
		fail(j, PROCREC_ENOMEM);
		return;
	}
	o = put_text(j->part, put_name(j->part, j->part->at, "_source", '{', 0), source);
	if (m && m->nparams)
		o = put_params(j->part, put_name(j->part, o, "_params", ',', 0), m, 0);
	j->part->at = o;
	if (procrec_json_flush(j->part))
		fail(j, PROCREC_ENOMEM);
}

/*
 * The layout, where the lines so far have not told it; else NULL. Each line narrows it: as it is at
 * a line it prints that line and all before it that told none, whatever it becomes.
 */
static const procrec_node *untold_layout(procrec_json *j)
{
	const procrec_node *layout = procrec_reader_layout(j->reader), *v;
	int n = 0, same = 1;

	for (v = layout->v.c.first; v; v = v->next, n++) {
		same &= n < j->told.n && j->told.key[n] == v->key && j->told.value[n] == v->v.i;
		j->told.key[n] = v->key;
		j->told.value[n] = v->v.i;
	}
	same &= n == j->told.n;
	j->told.n = n;
	return same ? NULL : layout;
}

/* One line: a record, or {"_head":{..}}. */
static char *put_record_line(procrec_json *j, char *o, const char *name, const procrec_node *n,
			     const procrec_node *layout)
{
	char open = '{';

	o = room(j, o);
	if (j->flags & PROCREC_JSON_SOURCES) {
		o = put_long(j, o, j->prefix, j->nprefix);
		open = ',';
	}
	if (layout) {
		o = put_value(j, put_name(j, room(j, o), "_layout", open, 0), layout, 0);
		open = ',';
	}
	if (name)
		o = put_value(j, put_name(j, o, name, open, 0), n, 0);
	else if (n->v.c.first)
		o = put_members(j, o, n, open, 1);
	else if (open == '{')
		*o++ = '{';
	return PUT(room(j, o), "}\n");
}

static char *put_tree(procrec_json *j, char *o, const char *name, const procrec_node *n, int d)
{
	if (!n || !n->v.c.first)
		return o;
	return put_value(j, put_name(j, o, name, ',', d), n, d);
}

int procrec_json_begin(procrec_json *j, procrec_reader *r, const char *source)
{
	const procrec_node *head = procrec_reader_head(r);
	const procrec_match *m = procrec_reader_match(r);
	const procrec_machine *machine = procrec_reader_machine(r);
	uint32_t i;
	char *o = j->at;

	if (j->open)
		return PROCREC_EUSAGE;
	j->open = 1;
	j->spec = procrec_reader_spec(r);
	j->reader = r;
	j->told.n = 0;
	memset(&j->machine, 0, sizeof(j->machine));
	if (machine)
		j->machine = *machine;
	j->derived_lens = 0;
	for (i = 0; i < j->spec->nderived; i++)
		j->derived_lens |= (uint64_t)1 << (j->spec->derived_names[i].n & 63);
	if (j->flags & PROCREC_JSON_LINES) {
		if (j->flags & PROCREC_JSON_SOURCES)
			make_prefix(j, source, m);
		if (head && head->v.c.first)
			o = put_record_line(j, o, "_head", head, untold_layout(j));
	} else {
		int d = j->base + 1;

		o = put_first(j, o);
		o = put_envelope(j, o, source, procrec_spec_name(j->spec), m, d);
		o = put_tree(j, o, "head", head, d);
		o = put_name(j, o, "records", ',', d);
	}
	j->at = o;
	return j->code;
}

int procrec_json_record(procrec_json *j, const procrec_node *rec)
{
	char *o = room(j, j->at);

	if (!j->open)
		return PROCREC_EUSAGE;
	if (j->flags & PROCREC_JSON_LINES) {
		o = put_record_line(j, o, NULL, rec, untold_layout(j));
	} else {
		o = put_open(j, o, j->records ? ',' : '[', j->base + 2);
		o = put_value(j, o, rec, j->base + 2);
	}
	j->records++;
	j->at = o;
	return j->code;
}

/* ---- records without nodes ---- */

#define TEXT_ROOM (OUT_SIZE / 2) /* that much is free before records are tried this way */
#define TEXT_WAIT 64             /* most records that go the long way where it was in vain */

int procrec_json_records(procrec_json *j, procrec_reader *r, const procrec_node *rec)
{
	int lines = j->flags & PROCREC_JSON_LINES, sources = j->flags & PROCREC_JSON_SOURCES;
	struct text t = {.machine = &j->machine,
			 .scratch = j->scratch,
			 .derived_lens = j->derived_lens,
			 .lim = j->lim,
			 .full = j->buf + TEXT_ROOM,
			 .begin = sources ? j->prefix
				  : lines ? ""
					  : ",",
			 .nbegin = sources ? j->nprefix
				   : lines ? 0
					   : 1,
			 .open = sources ? ',' : '{',
			 .end = {'}', '\n'},
			 .told = lines,
			 .nend = lines ? 2 : 1};
	uint64_t n, wait = 0, vain = 0;
	int rc;

	if (!j->open)
		return PROCREC_EUSAGE;
	do {
		if (procrec_json_record(j, rec))
			return j->code;
		if (wait) {
			wait--;
		} else if (!j->pretty && t.nbegin < SHORT) {
			do {
				if (j->at > t.full)
					j->at = drain(j, j->at);
				t.to = j->at;
				n = reader_text(r, &t);
				j->at = t.to;
				j->records += n;
				vain = n ? 0 : vain ? 2 * vain : 1;
				wait = vain < TEXT_WAIT ? vain : TEXT_WAIT;
			} while (j->at > t.full && !j->code);
		}
		rc = procrec_next(r, &rec);
	} while (rc > 0);
	return rc < 0 ? rc : j->code;
}

int procrec_json_end(procrec_json *j, procrec_reader *r, const procrec_error *failed)
{
	const procrec_node *foot = procrec_reader_foot(r);
	char *o = j->at;
	int d = j->base + 1;

	if (!j->open)
		return PROCREC_EUSAGE;
	if (j->flags & PROCREC_JSON_LINES) {
		const procrec_node *layout = untold_layout(j);

		if (foot && (foot->v.c.first || layout))
			o = put_record_line(j, o, "_foot", foot, layout);
	} else {
		if (j->records)
			o = put_close(j, o, ']', d);
		else
			o = PUT(room(j, o), "[]");
		o = put_tree(j, o, "foot", foot, d);
		o = put_tree(j, o, "layout", procrec_reader_layout(r), d);
		if (failed)
			o = put_error(j, o, failed, d);
		o = put_last(j, o);
	}
	j->open = 0;
	j->spec = NULL;
	j->reader = NULL;
	j->derived_lens = 0;
	j->at = o;
	return j->code;
}

int procrec_json_failed(procrec_json *j, const char *source, const procrec_match *m,
			const procrec_spec *spec, const procrec_error *failed)
{
	char *o = j->at;
	int d = j->base + 1;

	if (j->open)
		return PROCREC_EUSAGE;
	if (j->flags & PROCREC_JSON_LINES)
		return j->code;
	o = put_first(j, o);
	o = put_envelope(j, o, source, spec ? procrec_spec_name(spec) : failed->dataset, m, d);
	o = PUT(put_name(j, o, "records", ',', d), "[]");
	o = put_error(j, o, failed, d);
	j->at = put_last(j, o);
	return j->code;
}

int procrec_json_node(procrec_json *j, const procrec_node *n)
{
	j->at = put_value(j, room(j, j->at), n, 0);
	return j->code;
}

int procrec_json_flush(procrec_json *j)
{
	j->at = drain(j, j->at);
	return j->code;
}

int procrec_json_close(procrec_json *j)
{
	int code;

	if (!j)
		return 0;
	if (j->flags & PROCREC_JSON_ARRAY) {
		char *o = room(j, j->at);

		if (j->docs)
			o = put_close(j, o, ']', 0);
		else
			o = PUT(o, "[]");
		*o++ = '\n';
		j->at = o;
	}
	code = procrec_json_flush(j);
	procrec_scratch_close(j->scratch);
	procrec_json_close(j->part);
	mem_free(&j->alloc, j->prefix, j->prefix_size);
	mem_free(&j->alloc, j->buf, OUT_SIZE + SLACK);
	mem_free(&j->alloc, j, sizeof(*j));
	return code;
}
