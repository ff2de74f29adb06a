/* SPDX-License-Identifier: MIT */
/*
 * sink_csv.c - records as CSV text: see sink_csv.h. Start at sink_csv_record(): fill_row() puts the
 * record's nodes into the shapes of their columns, and put_row() writes these out.
 *
 * Columns are the leaves of a tree of shapes, which has the table's maps and fields in their order
 * and behind them, map by map, the keys that only the file has. A record is walked beside that
 * tree: each shape remembers which one came next the last time, so that records which are alike
 * find all their columns without a search. A key without a column makes a new header. A list of
 * scalars is one shape with as many columns, and so is a map like the one before it: there may be
 * thousands. They are unfolded to shapes of their own where one is another way.
 */
#include <string.h>
#include <csv.h>
#include "json.h"
#include "schema.h"
#include "sink_csv.h"
#include "spec.h"
#include "text.h"
#include "word.h"

#define OUT_SIZE 65536
#define SLACK 4096
#define SHORT 1024 /* texts that fit into SLACK twice, quoted */
#define NO_COLUMN UINT32_MAX
#define RARE __attribute__((noinline))
#define BEFORE 16 /* bytes before the buffer: see text.h */
#define FEW \
	8 /* dynamic columns that are kept in a new header even if the record has none of them */

/* The fields of a map, all scalars, and what is derived from them, in the order of their columns. */
struct form {
	uint32_t n;
	struct shape *v[];
};

struct shape {
	const char *key;
	const char *seen; /* the same key in the table's memory: needs no comparison */
	struct shape *parent, *first, *last, *sibling; /* children in the order of the columns */
	struct shape *begin, *after; /* guesses: the first child, and which one follows */
	struct shape *decoded; /* the first field that is derived from this one; then the next */
	struct shape *like;    /* perhaps: a map of the same fields */
	struct shape *next;    /* with columns, in their order */
	const procrec_derived *derived; /* it is such a field */
	const procrec_node *node;       /* in the row at hand; NULL: absent */
	const procrec_node *map;        /* where that is, for what is derived */
	const struct form *form;        /* of a map: what its items are */
	const procrec_node *group;      /* in the row at hand, the list or map with the items */
	uint32_t key_len;
	uint32_t hash;
	uint32_t nchildren;
	uint32_t column;
	uint32_t index;          /* in a list: from 1 */
	uint32_t nitems;         /* the first children that have columns, but no shapes */
	uint32_t nheaded, items; /* so many of them have them already, from `items` on */
	uint8_t leaf;            /* it has a column */
	uint8_t dynamic;         /* the table does not name it */
	uint8_t escape;          /* the key is shown as JSON shows it, escaped */
	uint8_t plain;           /* the key needs no quotes */
};

struct chars {
	char *p;
	size_t n, cap;
};

#define MAX_STEPS 16
#define MAX_PARAMS_SEEN 32

/* A step of --rows' path, in the record at hand. */
struct step {
	const procrec_node *map, *child; /* child: on the path */
	struct shape *shape;
};

struct sink_csv {
	procrec_allocator alloc;
	procrec_write_fn *write;
	void *ud;
	char *buf, *at, *lim; /* there are SLACK bytes behind lim */
	char delimiter;
	uint64_t delimiters; /* eight of them */
	unsigned flags;
	int code;                                       /* the first error */
	struct chars cell, escaped, joined, name, json; /* what is being made */

	/* the columns */
	struct arena mem; /* of shapes */
	struct shape *root;
	struct shape **hash;
	uint32_t nhash, cap_hash;
	struct shape *columns, **last_column;
	uint32_t ncolumns;
	uint32_t fresh;              /* leaves without a column, found in the record at hand */
	uint8_t headed;              /* the header of these columns is written */
	uint8_t unfolded;            /* items have got shapes */
	struct cells text;           /* where lines go without nodes, if ... */
	const struct format *placed; /* ... it is known for these columns and this format */
	struct arena places_mem;
	uint8_t written;                     /* something is */
	const struct format *format;         /* that the table's columns are of */
	procrec_str params[MAX_PARAMS_SEEN]; /* names that have columns */
	int nparams;
	struct arena params_mem;

	/* the file that is open */
	const procrec_spec *spec;
	const procrec_match *match;
	procrec_machine machine;
	procrec_scratch *scratch; /* NULL: no derived fields */
	struct chars lead;        /* the cells of source and parameters */
	struct chars begin;       /* the same behind a newline */
	uint64_t records;

	/* _more: what has no column */
	struct arena row_mem;
	procrec_node more;

	/* --rows */
	procrec_str path[MAX_STEPS];
	int npath;
	struct step step[MAX_STEPS];
	const procrec_node *element; /* that is the row; NULL: the record is */
	struct shape *element_shape;
	procrec_node member; /* the element's key, where it is a map's */
	int rows_known;
	int no_lists;             /* while ancestors are filled ... */
	const procrec_node *skip; /* ... and this child of theirs is not */
};

static void fail(struct sink_csv *c, int code)
{
	if (!c->code)
		c->code = code;
}

/* ---- bytes -------------------------------------------------------------------------------- */

static RARE char *drain(struct sink_csv *c, char *o)
{
	if (o > c->buf && c->code != PROCREC_EWRITE &&
	    c->write(c->ud, c->buf, (size_t)(o - c->buf)))
		c->code = PROCREC_EWRITE;
	return c->buf;
}

static inline char *room(struct sink_csv *c, char *o)
{
	return o > c->lim ? drain(c, o) : o;
}

/* Copies a short text; two moves that overlap are quicker than a call for what is usual here. */
static inline char *put_bytes(char *o, const char *s, size_t n)
{
	if (n > 16) {
		memcpy(o, s, n);
	} else if (n >= 8) {
		memcpy(o, s, 8);
		memcpy(o + n - 8, s + n - 8, 8);
	} else if (n >= 4) {
		memcpy(o, s, 4);
		memcpy(o + n - 4, s + n - 4, 4);
	} else if (n) {
		o[0] = s[0];
		o[n / 2] = s[n / 2];
		o[n - 1] = s[n - 1];
	}
	return o + n;
}

static char *put_long(struct sink_csv *c, char *o, const char *s, size_t n)
{
	while (n) {
		size_t k = n < SHORT ? n : SHORT;

		o = room(c, o);
		memcpy(o, s, k);
		o += k;
		s += k;
		n -= k;
	}
	return o;
}

/* Room for n more bytes; 0 when memory is out. */
static RARE int text_grow(struct sink_csv *c, struct chars *t, size_t n)
{
	size_t cap = 2 * t->cap + n + 256;
	char *p;

	p = mem_resize(&c->alloc, t->p, t->cap, cap);
	if (!p) {
		fail(c, PROCREC_ENOMEM);
		return 0;
	}
	t->p = p;
	t->cap = cap;
	return 1;
}

static inline int text_room(struct sink_csv *c, struct chars *t, size_t n)
{
	return t->cap - t->n >= n || text_grow(c, t, n);
}

static inline void text_add(struct sink_csv *c, struct chars *t, const char *s, size_t n)
{
	if (n && text_room(c, t, n)) {
		memcpy(t->p + t->n, s, n);
		t->n += n;
	}
}

static void text_free(struct sink_csv *c, struct chars *t)
{
	mem_free(&c->alloc, t->p, t->cap);
}

static int add_json(void *ud, const void *p, size_t n)
{
	struct sink_csv *c = ud;

	text_add(c, &c->json, p, n);
	return c->code;
}

/* ---- the text of a cell --------------------------------------------------------------------- */

/* What a text needs. */
enum { PLAIN, QUOTES, ESCAPES };

/* The high bit of some byte is set if w may hold one that is no plain text. */
static inline uint64_t unusual(const struct sink_csv *c, uint64_t w)
{
	uint64_t q = w ^ BYTES('"'), d = w ^ c->delimiters;

	return (w | (w - BYTES(0x20)) | (q - BYTES(1)) | (d - BYTES(1)) | (w + BYTES(1))) & TOPS;
}

static int is_control(unsigned char b)
{
	return b < 0x20 || b == 0x7f;
}

/* How many of the n bytes at s are text: UTF-8 without control characters. */
static size_t text_length(const char *s, size_t n)
{
	size_t i, k;

	for (i = 0; i < n && !is_control((unsigned char)s[i]); i += k)
		if (!(k = json_char(s + i, n - i)))
			break;
	return i;
}

static RARE int look_closely(const struct sink_csv *c, const char *s, size_t n)
{
	if (text_length(s, n) != n)
		return ESCAPES;
	return memchr(s, '"', n) || memchr(s, c->delimiter, n) ? QUOTES : PLAIN;
}

/* Readers take blanks at the ends of a text off, unless it is quoted. */
static inline int class_of(const struct sink_csv *c, const char *s, size_t n)
{
	uint64_t w = 0;
	size_t i;

	if (!n || *s == ' ' || s[n - 1] == ' ')
		return n && text_length(s, n) != n ? ESCAPES : QUOTES;
	if (n < 8) {
		w = unusual(c, load_short(s, n));
	} else {
		for (i = 0; i + 8 <= n; i += 8)
			w |= unusual(c, load8(s + i));
		w |= unusual(c, load8(s + n - 8));
	}
	return w ? look_closely(c, s, n) : PLAIN;
}

/* Text with the bytes that are none as \xHH, appended to t. */
static void add_escaped(struct sink_csv *c, struct chars *t, const char *s, size_t n)
{
	char b[4] = {'\\', 'x'};

	while (n) {
		size_t k = text_length(s, n);

		text_add(c, t, s, k);
		s += k;
		n -= k;
		for (; n && !text_length(s, n < 4 ? n : 4); s++, n--) {
			b[2] = "0123456789abcdef"[(unsigned char)*s >> 4];
			b[3] = "0123456789abcdef"[*s & 15];
			text_add(c, t, b, 4);
		}
	}
}

/* A whole cell, appended to t. */
static void add_cell(struct sink_csv *c, struct chars *t, const char *s, size_t n)
{
	int what = class_of(c, s, n);

	if (what == ESCAPES) {
		c->escaped.n = 0;
		add_escaped(c, &c->escaped, s, n);
		s = c->escaped.p;
		n = c->escaped.n;
		what = n ? class_of(c, s, n) : PLAIN;
	}
	if (what == PLAIN)
		text_add(c, t, s, n);
	else if (text_room(c, t, 2 * n + 2))
		t->n += csv_write2(t->p + t->n, t->cap - t->n, s, n, '"');
}

static RARE char *put_odd(struct sink_csv *c, char *o, const char *s, size_t n)
{
	c->cell.n = 0;
	add_cell(c, &c->cell, s, n);
	return room(c, put_long(c, o, c->cell.p, c->cell.n));
}

static inline char *put_text(struct sink_csv *c, char *o, const char *s, size_t n)
{
	if (__builtin_expect(n > SHORT || class_of(c, s, n) != PLAIN, 0))
		return put_odd(c, o, s, n);
	return put_bytes(o, s, n);
}

static inline char *put_string(struct sink_csv *c, char *o, const procrec_node *n)
{
	const char *s = n->v.s.p;
	size_t len = n->v.s.n;

	if (n->flags & PROCREC_CLEAN && len - 1 < SHORT && *s != ' ' && s[len - 1] != ' ' &&
	    !memchr(s, c->delimiter, len))
		return put_bytes(o, s, len);
	return put_text(c, o, s, len);
}

static char *put_unsigned(char *o, uint64_t u)
{
	return json_u64(o, u);
}

/* A node as JSON, in json. */
static void make_json(struct sink_csv *c, const procrec_node *n)
{
	procrec_json *j;

	c->json.n = 0;
	if (procrec_json_open(&j, PROCREC_JSON_PLAIN, add_json, c, &c->alloc, NULL)) {
		fail(c, PROCREC_ENOMEM);
		return;
	}
	procrec_json_node(j, n);
	if (procrec_json_close(j))
		fail(c, PROCREC_ENOMEM);
}

/* A number in the way of JSON, where its text does not show how; without JSON's quotes. */
static RARE char *put_odd_number(struct sink_csv *c, char *o, const procrec_node *n)
{
	size_t quotes;

	make_json(c, n);
	if (c->code)
		return o;
	quotes = c->json.p[0] == '"';
	return put_text(c, o, c->json.p + quotes, c->json.n - 2 * quotes);
}

/* As JSON has it: identifiers as the file prints them, quantities in decimal. */
static inline char *put_number(struct sink_csv *c, char *o, const procrec_node *n)
{
	const char *s = n->text;
	size_t len = n->text_len;

	if (len - 1 < 32) {
		if (n->base != 10 && !(n->field && n->field->quantity))
			return put_bytes(o, s, len);
		if (n->base == 10 && (len == 1 || (*s >= '1' && *s <= '9')))
			return put_bytes(o, s, len);
	}
	if (n->base != 10 && !(n->field && n->field->quantity))
		return put_odd_number(c, o, n);
	if (n->kind == PROCREC_INT && n->v.i < 0) {
		*o++ = '-';
		return put_unsigned(o, 0 - n->v.u);
	}
	if (n->v.u < 10) {
		*o = (char)('0' + n->v.u);
		return o + 1;
	}
	return put_unsigned(o, n->v.u);
}

/* Mantissa and scale, with all digits. */
static char *put_decimal(char *o, const procrec_node *n)
{
	uint64_t u = n->v.i < 0 ? 0 - (uint64_t)n->v.i : (uint64_t)n->v.i, unit = 1;
	unsigned scale = n->scale, i;

	for (i = 0; i < scale; i++)
		unit *= 10;
	if (n->v.i < 0)
		*o++ = '-';
	o = put_unsigned(o, u / unit);
	if (!scale)
		return o;
	*o++ = '.';
	for (u %= unit; (unit /= 10); u %= unit)
		*o++ = (char)('0' + u / unit);
	return o;
}

/* The text of a scalar as it would stand in a list, appended to t. */
static void add_scalar(struct sink_csv *c, struct chars *t, const procrec_node *n)
{
	char b[64], *o = b;

	switch (n->kind) {
	case PROCREC_STR:
		text_add(c, t, n->v.s.p, n->v.s.n);
		return;
	case PROCREC_INT:
	case PROCREC_UINT:
		o = put_number(c, b, n);
		break;
	case PROCREC_DEC:
		o = put_decimal(b, n);
		break;
	case PROCREC_BOOL:
		o = n->v.u ? put_bytes(b, "true", 4) : put_bytes(b, "false", 5);
		break;
	}
	text_add(c, t, b, (size_t)(o - b));
}

/* A decoded list or map in one cell, so that it does not change the columns: a,b and a=1,b. */
static char *put_joined(struct sink_csv *c, char *o, const procrec_node *list)
{
	struct chars *t = &c->joined;
	const procrec_node *n;

	t->n = 0;
	for (n = list->v.c.first; n; n = n->next) {
		if (n != list->v.c.first)
			text_add(c, t, ",", 1);
		if (list->kind == PROCREC_MAP) {
			text_add(c, t, n->key, n->key_len);
			if (n->kind != PROCREC_NULL)
				text_add(c, t, "=", 1);
		}
		add_scalar(c, t, n);
	}
	return t->n ? put_text(c, o, t->p, t->n) : o;
}

/* A key of our own that is numbered: "_raw_7" is in a column _raw, "_text_7" in _text. */
static size_t unnumbered(const procrec_node *n)
{
	if (n->flags & PROCREC_OWN) {
		if (n->key_len > 5 && !memcmp(n->key, "_raw_", 5))
			return 4;
		if (n->key_len > 6 && !memcmp(n->key, "_text_", 6))
			return 5;
	}
	return n->key_len;
}

/* Several lines that were kept as text are one cell. */
static char *put_lines(struct sink_csv *c, char *o, const procrec_node *n)
{
	size_t len = unnumbered(n);
	struct chars *t = &c->joined;
	const procrec_node *k;

	t->n = 0;
	for (k = n; k; k = k->next) {
		if (!(k->flags & PROCREC_OWN) || unnumbered(k) != len || k->kind != PROCREC_STR)
			continue;
		if (k != n)
			text_add(c, t, "\n", 1);
		text_add(c, t, k->v.s.p, k->v.s.n);
	}
	return put_odd(c, o, t->p, t->n);
}

static char *put_value(struct sink_csv *c, char *o, const procrec_node *n)
{
	switch (n->kind) {
	case PROCREC_INT:
	case PROCREC_UINT:
		return put_number(c, o, n);
	case PROCREC_STR:
		if (__builtin_expect(n->flags & PROCREC_OWN && unnumbered(n) != n->key_len, 0))
			return put_lines(c, o, n);
		return put_string(c, o, n);
	case PROCREC_DEC:
		return put_decimal(o, n);
	case PROCREC_BOOL:
		return n->v.u ? put_bytes(o, "true", 4) : put_bytes(o, "false", 5);
	case PROCREC_LIST:
	case PROCREC_MAP:
		return put_joined(c, o, n);
	default:
		return o;
	}
}

/* ---- shapes --------------------------------------------------------------------------------- */

static uint32_t hash_of(const struct shape *parent, const char *key, size_t n, int derived)
{
	uint32_t h = (uint32_t)((uintptr_t)parent >> 4) * 2654435761u + (uint32_t)derived;

	while (n--)
		h = (h ^ (unsigned char)*key++) * 16777619u;
	return h ^ h >> 15;
}

static struct shape **hash_slot(struct sink_csv *c, const struct shape *parent, const char *key,
				size_t n, int derived)
{
	uint32_t hash = hash_of(parent, key, n, derived), h = hash & (c->cap_hash - 1);
	struct shape *s;

	while ((s = c->hash[h])) {
		if (s->hash == hash && s->parent == parent && s->key_len == n &&
		    !s->derived == !derived && !memcmp(s->key, key, n))
			break;
		h = (h + 1) & (c->cap_hash - 1);
	}
	return &c->hash[h];
}

/* Puts in a shape that is not there yet. */
static void hash_add(struct sink_csv *c, struct shape *s)
{
	uint32_t h = s->hash & (c->cap_hash - 1);

	while (c->hash[h])
		h = (h + 1) & (c->cap_hash - 1);
	c->hash[h] = s;
}

static int grow_hash(struct sink_csv *c)
{
	uint32_t cap = c->cap_hash ? c->cap_hash * 2 : 256, old = c->cap_hash, i;
	struct shape **was = c->hash;

	c->hash = mem_get(&c->alloc, cap * sizeof(*c->hash));
	if (!c->hash) {
		c->hash = was;
		fail(c, PROCREC_ENOMEM);
		return -1;
	}
	memset(c->hash, 0, cap * sizeof(*c->hash));
	c->cap_hash = cap;
	for (i = 0; i < old; i++)
		if (was[i])
			hash_add(c, was[i]);
	mem_free(&c->alloc, was, old * sizeof(*was));
	return 0;
}

/*
 * Makes a child of a shape, at the end of its children or behind one of them. NULL when memory is
 * out.
 */
static struct shape *make_shape(struct sink_csv *c, struct shape *parent, struct shape *behind,
				const char *key, size_t n, const procrec_derived *derived)
{
	struct shape *s;

	if (2 * (c->nhash + 1) > c->cap_hash && grow_hash(c))
		return NULL;
	s = arena_get(&c->mem, sizeof(*s));
	if (s) {
		memset(s, 0, sizeof(*s));
		s->key = arena_copy(&c->mem, key, n);
	}
	if (!s || !s->key) {
		fail(c, PROCREC_ENOMEM);
		return NULL;
	}
	s->key_len = (uint32_t)n;
	s->parent = parent;
	s->derived = derived;
	s->column = NO_COLUMN;
	s->plain = class_of(c, key, n) == PLAIN;
	s->like = parent->last;
	s->hash = hash_of(parent, key, n, !!derived);
	hash_add(c, s);
	c->nhash++;
	parent->nchildren++;
	if (behind) {
		s->sibling = behind->sibling;
		behind->sibling = s;
	} else if (parent->last) {
		parent->last->sibling = s;
	} else {
		parent->first = s;
	}
	if (!s->sibling)
		parent->last = s;
	return s;
}

/* Items get shapes after all, because one of them is not like the others, or is looked for. */
static RARE void unfold(struct sink_csv *c, struct shape *p)
{
	const procrec_node *n = p->group ? p->group->v.c.first : NULL; /* of a list */
	struct shape *s, *first = p->first, *last = p->last;
	const struct form *form = p->form;
	uint32_t i, nitems = p->nitems;
	char b[24];

	p->nitems = 0;
	p->form = NULL;
	p->first = p->last = NULL;
	c->unfolded = 1;
	for (i = 0; i < nitems; i++) {
		const struct shape *f = form ? form->v[i] : NULL;

		s = f ? make_shape(c, p, NULL, f->key, f->key_len, f->derived)
		      : make_shape(c, p, NULL, b, (size_t)(put_unsigned(b, i) - b), NULL);
		if (!s)
			return;
		s->dynamic = s->leaf = 1;
		s->index = f ? 0 : i + 1;
		if (i < p->nheaded)
			s->column = p->items + i;
		s->node = n;
		n = n ? n->next : NULL;
	}
	if (first) { /* their columns are behind those of the items */
		p->last->sibling = first;
		p->last = last;
	}
	p->nheaded = 0;
	p->group = NULL;
}

/* The child of a shape with this key, or NULL. */
static struct shape *find_shape(struct sink_csv *c, struct shape *parent, const char *key, size_t n,
				int derived)
{
	if (parent->nitems)
		unfold(c, parent);
	return c->cap_hash ? *hash_slot(c, parent, key, n, derived) : NULL;
}

static void drop_shapes(struct sink_csv *c)
{
	arena_reset(&c->mem);
	if (c->cap_hash)
		memset(c->hash, 0, c->cap_hash * sizeof(*c->hash));
	c->nhash = 0;
	c->ncolumns = 0;
	c->columns = NULL;
	c->headed = 0;
	c->root = arena_get(&c->mem, sizeof(*c->root));
	if (!c->root) {
		fail(c, PROCREC_ENOMEM);
		return;
	}
	memset(c->root, 0, sizeof(*c->root));
	c->root->column = NO_COLUMN;
}

/* ---- the table's columns -------------------------------------------------------------------- */

#define MAX_NESTED 64
enum { OFF_PATH = -1, IN_ELEMENT = MAX_STEPS + 1 };

/* Where the walk over the table stands; the arrays are indexed by depth. */
struct planner {
	struct sink_csv *c;
	struct shape *shape[MAX_NESTED]; /* NULL: what is below has no columns of the table's */
	size_t len[MAX_NESTED];          /* of its path */
	int steps[MAX_NESTED]; /* of --rows' path that lead here, or OFF_PATH, IN_ELEMENT */
	struct shape *source;  /* the field that was told last, or derived from it */
};

static int on_path(const struct sink_csv *c, int steps, const char *key, size_t n)
{
	return steps >= 0 && steps < c->npath && c->path[steps].n == n &&
	       !memcmp(c->path[steps].p, key, n);
}

static struct shape *plan_shape(struct sink_csv *c, struct shape *parent, struct shape *behind,
				const char *key, const procrec_derived *derived)
{
	struct shape *s = find_shape(c, parent, key, strlen(key), !!derived);

	return s ? s : make_shape(c, parent, behind, key, strlen(key), derived);
}

/* One thing that a record may hold (procrec_schema_fn). */
static int plan(void *ud, const procrec_schema *s)
{
	int d = s->depth, steps, group = s->kind == PROCREC_LIST || s->kind == PROCREC_MAP;
	struct planner *p = ud;
	struct sink_csv *c = p->c;
	struct shape *parent, *shape;
	const char *key;

	if (s->where != 'r' || d < 1 || d >= MAX_NESTED)
		return 0;
	parent = p->shape[d - 1];
	steps = p->steps[d - 1];
	p->shape[d] = NULL;
	if (!parent)
		return 0;
	key = s->path + p->len[d - 1] + (p->len[d - 1] > 0);
	p->len[d] = strlen(s->path);
	if (steps > 0 && steps <= c->npath) {
		/* in a list or map whose elements are rows, or hold them */
		if (!strncmp(key, "[].", 3)) {
			key += 3;
		} else if (!strcmp(key, "[]") && steps == c->npath) {
			parent->leaf = 1;
			return 0;
		} else if (!strcmp(key, "*") && steps == c->npath) {
			if (!group) {
				shape = plan_shape(c, parent, NULL, "value", NULL);
				if (!shape)
					return -1;
				shape->leaf = 1;
			}
			p->shape[d] = parent;
			p->steps[d] = IN_ELEMENT;
			return 0;
		}
	}
	if (!strncmp(key, "[]", 2) || !strcmp(key, "*"))
		return 0; /* as many as the file has */
	if (s->derived) {
		if (c->flags & SINK_CSV_PLAIN || !p->source || p->source->parent != parent)
			return 0;
		shape = plan_shape(c, parent, p->source, key, s->derived);
		if (!shape)
			return -1;
		shape->leaf = 1;
		p->source = shape;
		return 0;
	}
	if (on_path(c, steps, key, strlen(key)))
		steps++;
	else
		steps = steps >= c->npath ? IN_ELEMENT : OFF_PATH;
	if (c->npath && s->kind == PROCREC_LIST && steps == OFF_PATH)
		return 0;
	shape = plan_shape(c, parent, NULL, key, NULL);
	if (!shape)
		return -1;
	p->source = shape;
	p->steps[d] = steps;
	if (!group) {
		shape->leaf = 1;
		return 0;
	}
	p->shape[d] = shape;
	if (c->npath && steps == c->npath) {
		c->rows_known = 1;
		shape->leaf |= s->kind == PROCREC_MAP; /* for the key */
	}
	return 0;
}

/* Begins anew with the table's columns alone. */
static void plan_columns(struct sink_csv *c)
{
	struct planner p = {.c = c};

	drop_shapes(c);
	if (c->code)
		return;
	p.shape[0] = c->root;
	if (c->format && schema_walk_format(c->spec, c->format, plan, &p) < 0)
		fail(c, PROCREC_ENOMEM);
}

/* ---- what has no column --------------------------------------------------------------------- */

/* Whether keys that are new still make columns. */
static int may_grow(const struct sink_csv *c)
{
	return !(c->flags & SINK_CSV_ONE_HEADER && c->written);
}

/* A name of the file's that could be taken for another one. */
static int is_misleading(const struct sink_csv *c, const procrec_node *n)
{
	return n->flags & PROCREC_DATA && (json_key_special(n->key, n->key_len) ||
					   spec_is_derived(c->spec, n->key, n->key_len) ||
					   spec_is_path(c->spec, n->key, n->key_len));
}

static void add_key(struct sink_csv *c, struct chars *t, const char *key, size_t n, int escape)
{
	if (!escape)
		text_add(c, t, key, n);
	else if (text_room(c, t, 3 * n))
		t->n += json_key_escape(t->p + t->n, key, n, 1);
}

/* The dotted path of a shape and, where it is not the record's, a dot. */
static void add_path(struct sink_csv *c, struct chars *t, const struct shape *s)
{
	if (!s->parent)
		return;
	add_path(c, t, s->parent);
	add_key(c, t, s->key, s->key_len, s->escape);
	text_add(c, t, ".", 1);
}

/* Keeps a value below p for _more. */
static void keep_more(struct sink_csv *c, const procrec_node *n, const struct shape *p,
		      const char *key, size_t len)
{
	procrec_node *copy;

	if (n->kind == PROCREC_NULL || c->code)
		return;
	copy = tree_copy(&c->row_mem, n);
	c->name.n = 0;
	add_path(c, &c->name, p);
	text_add(c, &c->name, key, len);
	if (copy)
		copy->key = arena_copy(&c->row_mem, c->name.p, c->name.n);
	if (!copy || !copy->key) {
		fail(c, PROCREC_ENOMEM);
		return;
	}
	copy->key_len = (uint32_t)c->name.n;
	tree_append(&c->more, copy);
}

static void keep_derived(struct sink_csv *c, const procrec_derived *d, const procrec_node *n,
			 const procrec_node *map, const struct shape *p)
{
	const procrec_node *v;
	int rc = procrec_derive(d, n, map, &c->machine, c->scratch, &v);

	if (rc > 0)
		keep_more(c, v, p, d->name, d->name_len);
	else if (rc < 0)
		fail(c, rc);
}

/* ---- from a record to cells ----------------------------------------------------------------- */

static void fill_map(struct sink_csv *c, const procrec_node *map, struct shape *p);
static void fill_list(struct sink_csv *c, const procrec_node *list, struct shape *p);

static inline int same_key(const struct shape *s, const procrec_node *n)
{
	if (n->key == s->seen && !(n->flags & (PROCREC_DATA | PROCREC_OWN)))
		return 1;
	return n->key_len == s->key_len && !memcmp(n->key, s->key, n->key_len);
}

/* The shape of a key that is not the expected one; NULL: it goes to _more, or memory is out. */
static RARE struct shape *other_shape(struct sink_csv *c, struct shape *p, const procrec_node *n)
{
	size_t len = unnumbered(n);
	struct shape *s = find_shape(c, p, n->key, len, 0);

	if (!s && may_grow(c)) {
		s = make_shape(c, p, NULL, n->key, len, NULL);
		if (!s)
			return NULL;
		s->dynamic = 1;
		s->escape = (uint8_t)is_misleading(c, n);
	}
	if (s && !(n->flags & (PROCREC_DATA | PROCREC_OWN)))
		s->seen = n->key;
	return s;
}

/* Puts a scalar into its column, which may be a new one. */
static inline void fill_cell(struct sink_csv *c, struct shape *s, const procrec_node *n,
			     const procrec_node *map)
{
	if (__builtin_expect(s->column == NO_COLUMN, 0)) {
		if (n->kind == PROCREC_NULL)
			return;
		if (!may_grow(c)) {
			keep_more(c, n, s->parent, s->key, s->key_len);
			return;
		}
		c->fresh += !s->leaf;
		s->leaf = 1;
	}
	/* of several lines that were kept as text the first one stands for all */
	if (s->node && n->flags & PROCREC_OWN)
		return;
	s->node = n;
	s->map = map;
}

/* The columns of what is derived from n, which is in map and has shape s below p. */
static void fill_derived(struct sink_csv *c, const procrec_node *n, const procrec_node *map,
			 struct shape *p, struct shape *s)
{
	const procrec_derived *d;
	struct shape *v = s->decoded, **trail = &s->decoded, *behind = s;

	for (d = n->field->derived; d; d = d->next) {
		if (!v || v->derived != d) {
			v = find_shape(c, p, d->name, d->name_len, 1);
			if (!v && !may_grow(c)) {
				keep_derived(c, d, n, map, p);
				continue;
			}
			if (!v) {
				v = make_shape(c, p, behind, d->name, d->name_len, d);
				if (!v)
					return;
				v->dynamic = s->dynamic;
			}
			v->derived = d;
			*trail = v;
		}
		fill_cell(c, v, n, map);
		behind = v;
		trail = &v->decoded;
		v = v->decoded;
	}
}

static inline void fill_node(struct sink_csv *c, const procrec_node *n, struct shape *s)
{
	if (n->kind == PROCREC_MAP)
		fill_map(c, n, s);
	else if (n->kind == PROCREC_LIST)
		fill_list(c, n, s);
	else
		fill_cell(c, s, n, NULL);
}

/* What a map is made of that is there; NULL: not of fields alone, or memory is out. */
static const struct form *form_of(struct sink_csv *c, const struct shape *p)
{
	struct shape *s;
	struct form *f;

	if (p->form || p->nitems || !p->first)
		return p->form;
	for (s = p->first; s; s = s->sibling)
		if (!s->leaf || s->first || s->nitems || s->escape || (!s->seen && !s->derived))
			return NULL;
	f = arena_get(&c->mem, sizeof(*f) + p->nchildren * sizeof(*f->v));
	if (!f) {
		fail(c, PROCREC_ENOMEM);
		return NULL;
	}
	f->n = 0;
	for (s = p->first; s; s = s->sibling)
		f->v[f->n++] = s;
	return f;
}

/* Whether a map is of these fields, and all scalars; nulls: or null. */
static int has_form(const struct sink_csv *c, const procrec_node *map, const struct form *f,
		    int nulls)
{
	const procrec_derived *d;
	const procrec_node *n;
	uint32_t i = 0;

	for (n = map->v.c.first; n; n = n->next) {
		if (i == f->n || f->v[i]->derived || !same_key(f->v[i], n) ||
		    n->flags & (PROCREC_DATA | PROCREC_OWN) || n->kind == PROCREC_LIST ||
		    n->kind == PROCREC_MAP || (n->kind == PROCREC_NULL && !nulls))
			return 0;
		i++;
		d = n->field && c->scratch ? n->field->derived : NULL;
		for (; d; d = d->next, i++)
			if (i == f->n || f->v[i]->derived != d)
				return 0;
	}
	return i == f->n;
}

/* A map that needs no shapes for its members. */
static int fill_form(struct sink_csv *c, const procrec_node *map, struct shape *p)
{
	const struct form *f = p->form;

	if (f) {
		if (!has_form(c, map, f, 1)) {
			unfold(c, p);
			return 0;
		}
	} else {
		if (p->first || p->nitems || !map->v.c.first || c->npath || !may_grow(c))
			return 0;
		f = form_of(c, p->like);
		if (!f || !has_form(c, map, f, 0))
			return 0;
		p->form = f;
		p->nitems = f->n;
		c->fresh += f->n;
	}
	p->group = map;
	return 1;
}

static void fill_map(struct sink_csv *c, const procrec_node *map, struct shape *p)
{
	struct shape *s, **trail = &p->begin;
	const procrec_node *n;

	if (p->like && fill_form(c, map, p))
		return;
	s = p->begin;
	for (n = map->v.c.first; n; n = n->next) {
		int decodes = n->field && n->field->derived && c->scratch;

		if (c->no_lists && (n->kind == PROCREC_LIST || n == c->skip))
			continue;
		if (__builtin_expect(!s || !same_key(s, n), 0)) {
			s = other_shape(c, p, n);
			if (c->code)
				return;
			if (!s) {
				const procrec_derived *d = decodes ? n->field->derived : NULL;

				keep_more(c, n, p, n->key, n->key_len);
				for (; d; d = d->next)
					keep_derived(c, d, n, map, p);
				s = *trail;
				continue;
			}
			*trail = s;
		}
		fill_node(c, n, s);
		if (decodes)
			fill_derived(c, n, map, p, s);
		trail = &s->after;
		s = s->after;
	}
}

/* The elements that need no shapes; returns the one behind them. */
static const procrec_node *fill_items(struct sink_csv *c, const procrec_node *list, struct shape *p)
{
	const procrec_node *n = list->v.c.first;
	int grows = !p->first && may_grow(c);
	uint32_t i = 0;

	for (; n; n = n->next, i++) {
		if (n->kind == PROCREC_LIST || n->kind == PROCREC_MAP)
			break;
		if (i < p->nitems)
			continue;
		if (!grows || n->kind == PROCREC_NULL)
			break;
		p->nitems++;
		c->fresh++;
	}
	if (n && i < p->nitems) {
		unfold(c, p);
		return list->v.c.first;
	}
	p->group = p->nitems ? list : NULL;
	return n;
}

static void fill_list(struct sink_csv *c, const procrec_node *list, struct shape *p)
{
	struct shape *s, **trail = &p->begin;
	const procrec_node *n = list->v.c.first;
	uint32_t i;
	char b[24];

	if (p->form)
		unfold(c, p);
	if (!c->npath) /* else elements may be rows */
		n = fill_items(c, list, p);
	for (i = p->nitems, s = p->begin; n && !c->code; n = n->next, i++) {
		if (!s || s->index != i + 1) {
			size_t len = (size_t)(put_unsigned(b, i) - b);

			/* where all children are those before, this one is new */
			s = NULL;
			if (p->nchildren + p->nitems != i || !may_grow(c))
				s = find_shape(c, p, b, len, 0);
			if (!s && !may_grow(c)) {
				keep_more(c, n, p, b, len);
				continue;
			}
			if (!s) {
				s = make_shape(c, p, NULL, b, len, NULL);
				if (!s)
					return;
				s->dynamic = 1;
			}
			s->index = i + 1;
			*trail = s;
		}
		fill_node(c, n, s);
		trail = &s->after;
		s = s->after;
	}
}

/* A member of the map that has the rows: its key and what it holds. */
static void fill_member(struct sink_csv *c, const procrec_node *n, struct shape *s)
{
	c->member.kind = PROCREC_STR;
	c->member.v.s = (procrec_str){n->key, n->key_len};
	fill_cell(c, s, &c->member, NULL);
	if (n->kind == PROCREC_LIST || n->kind == PROCREC_MAP) {
		fill_node(c, n, s);
		return;
	}
	s = find_shape(c, c->element_shape, "value", 5, 0);
	if (!s) {
		s = make_shape(c, c->element_shape, NULL, "value", 5, NULL);
		if (!s)
			return;
		s->dynamic = 1;
	}
	fill_cell(c, s, n, NULL);
}

/* Fills the cells of a row: of the record, or of an element and the scalars around it. */
static void fill_row(struct sink_csv *c, const procrec_node *rec)
{
	int i;

	c->fresh = 0;
	c->more.v.c.first = c->more.v.c.last = NULL;
	arena_reset(&c->row_mem);
	if (!c->element) {
		fill_map(c, rec, c->root);
		return;
	}
	c->no_lists = 1;
	for (i = 0; i < c->npath; i++) {
		c->skip = c->step[i].child;
		fill_map(c, c->step[i].map, c->step[i].shape);
	}
	c->no_lists = 0;
	if (c->step[c->npath - 1].child->kind == PROCREC_MAP)
		fill_member(c, c->element, c->element_shape);
	else
		fill_node(c, c->element, c->element_shape);
}

/* ---- the header ----------------------------------------------------------------------------- */

/* Gives the leaves below a shape their columns. */
static void number_below(struct sink_csv *c, struct shape *s)
{
	for (; s; s = s->sibling) {
		if (s->leaf || s->nitems) {
			*c->last_column = s;
			c->last_column = &s->next;
		}
		if (s->leaf)
			s->column = c->ncolumns++;
		s->items = c->ncolumns;
		s->nheaded = s->nitems;
		c->ncolumns += s->nitems;
		number_below(c, s->first);
	}
}

static void number_columns(struct sink_csv *c)
{
	c->ncolumns = 0;
	c->last_column = &c->columns;
	number_below(c, c->root->first);
	*c->last_column = NULL;
	c->unfolded = 0;
}

static char *put_delimiter(const struct sink_csv *c, char *o, uint32_t columns_before)
{
	if (columns_before)
		*o++ = c->delimiter;
	return o;
}

static char *put_name(struct sink_csv *c, char *o, uint32_t columns_before)
{
	o = put_delimiter(c, room(c, o), columns_before);
	return put_text(c, o, c->name.n ? c->name.p : "", c->name.n);
}

/* The names of items, behind what is in name; plain: see put_names(). */
static char *put_item_names(struct sink_csv *c, char *o, const struct shape *s, uint32_t before,
			    int plain)
{
	size_t len = c->name.n, n;
	const char *key;
	uint32_t i;
	char b[24];

	for (i = 0; i < s->nheaded; i++) {
		if (s->form) {
			key = s->form->v[i]->key;
			n = s->form->v[i]->key_len;
		} else {
			key = b;
			n = (size_t)(put_unsigned(b, i) - b);
		}
		if (plain && (!s->form || s->form->v[i]->plain) && len + n < SHORT) {
			o = put_delimiter(c, room(c, o), before + s->items + i);
			o = put_bytes(put_bytes(o, c->name.p, len), key, n);
		} else {
			text_add(c, &c->name, key, n);
			o = put_name(c, o, before + s->items + i);
			c->name.n = len;
		}
	}
	return o;
}

/*
 * The names of the leaves from s on; what they begin with is in name. plain: that needs no quotes, if
 * what follows does not.
 */
static char *put_names(struct sink_csv *c, char *o, const struct shape *s, uint32_t before,
		       int plain)
{
	size_t len = c->name.n;

	for (; s; s = s->sibling, c->name.n = len) {
		int simple = plain && s->plain && !s->escape && len + s->key_len < SHORT;

		if (simple && s->leaf) {
			o = put_delimiter(c, room(c, o), before + s->column);
			o = put_bytes(put_bytes(o, c->name.p, len), s->key, s->key_len);
		}
		if (simple && !s->first && !s->nheaded)
			continue;
		add_key(c, &c->name, s->key, s->key_len, s->escape);
		if (!simple && s->leaf)
			o = put_name(c, o, before + s->column);
		text_add(c, &c->name, ".", 1);
		if (s->nheaded)
			o = put_item_names(c, o, s, before, simple);
		o = put_names(c, o, s->first, before, simple);
	}
	return o;
}

static uint32_t leading_columns(const struct sink_csv *c)
{
	return (uint32_t)c->nparams + !!(c->flags & SINK_CSV_SOURCES);
}

/* Source and parameters give way to fields of the same name. */
static char *put_lead_name(struct sink_csv *c, char *o, procrec_str name, uint32_t before)
{
	const struct shape *s = find_shape(c, c->root, name.p, name.n, 0);

	c->name.n = 0;
	if (s && s->leaf)
		text_add(c, &c->name, "_", 1);
	text_add(c, &c->name, name.p, name.n);
	return put_name(c, o, before);
}

static char *put_header(struct sink_csv *c, char *o)
{
	uint32_t n = 0;
	int i;

	if (c->written)
		*o++ = '\n';
	if (c->flags & SINK_CSV_SOURCES)
		o = put_lead_name(c, o, (procrec_str){"source", 6}, n++);
	for (i = 0; i < c->nparams; i++)
		o = put_lead_name(c, o, c->params[i], n++);
	c->name.n = 0;
	o = put_names(c, o, c->root->first, n, 1);
	if (c->flags & SINK_CSV_ONE_HEADER) {
		o = put_delimiter(c, room(c, o), n + c->ncolumns);
		o = put_bytes(o, "_more", 5);
	}
	*o++ = '\n';
	c->headed = c->written = 1;
	c->placed = NULL;
	return room(c, o);
}

/* Counts the columns that only the file has, and those of them that the record at hand fills. */
static void count_dynamic(const struct shape *s, uint32_t *all, uint32_t *filled)
{
	const procrec_node *n;
	uint32_t i;

	for (; s; s = s->sibling) {
		if (s->dynamic && s->column != NO_COLUMN) {
			++*all;
			*filled += s->node != NULL;
		}
		*all += s->nheaded;
		n = s->nheaded && s->group ? s->group->v.c.first : NULL;
		if (n && s->form)
			*filled += s->nheaded;
		for (i = 0; n && !s->form && i < s->nheaded; i++, n = n->next)
			++*filled;
		count_dynamic(s->first, all, filled);
	}
}

/*
 * A header for the record at hand. The columns of the last one stay if there are few of them, or
 * if the record fills half of them: records that lack now this and now that key soon share one
 * header. Where it is another kind of record, its own columns are all.
 */
static char *new_header(struct sink_csv *c, char *o, const procrec_node *rec)
{
	uint32_t all = 0, filled = 0;

	if (c->headed) {
		count_dynamic(c->root, &all, &filled);
		if (all + c->fresh > FEW && 2 * filled < all) {
			plan_columns(c);
			if (c->code)
				return o;
			fill_row(c, rec);
		}
	}
	number_columns(c);
	if (!c->code && c->ncolumns + leading_columns(c))
		o = put_header(c, o);
	return o;
}

/* ---- rows ----------------------------------------------------------------------------------- */

static char *put_more(struct sink_csv *c, char *o)
{
	if (!c->more.v.c.first)
		return o;
	make_json(c, &c->more);
	return put_odd(c, o, c->json.p, c->json.n);
}

static char *put_derived(struct sink_csv *c, char *o, const procrec_derived *d,
			 const procrec_node *n, const procrec_node *map)
{
	const procrec_node *v;
	int rc = procrec_derive(d, n, map, &c->machine, c->scratch, &v);

	if (rc < 0)
		fail(c, rc);
	return rc > 0 ? put_value(c, o, v) : o;
}

static inline char *put_cell(struct sink_csv *c, char *o, const procrec_node *n)
{
	if (n->kind == PROCREC_UINT || n->kind == PROCREC_INT)
		return put_number(c, o, n);
	if (n->kind == PROCREC_STR && !(n->flags & PROCREC_OWN))
		return put_string(c, o, n);
	return put_value(c, o, n);
}

/* The items of a list or map, or empty cells. */
static char *put_items(struct sink_csv *c, char *o, struct shape *s, uint32_t before)
{
	const procrec_node *n = s->group ? s->group->v.c.first : NULL, *source = NULL;
	uint32_t i;

	for (i = 0; i < s->nheaded; i++) {
		o = put_delimiter(c, room(c, o), before + i);
		if (s->form && s->group && s->form->v[i]->derived) {
			o = put_derived(c, o, s->form->v[i]->derived, source, s->group);
		} else if (n) {
			o = put_cell(c, o, n);
			source = n;
			n = n->next;
		}
	}
	s->group = NULL;
	return o;
}

static char *put_row(struct sink_csv *c, char *o)
{
	uint32_t columns = leading_columns(c), before = columns;
	struct shape *s;
	const char *empty;

	o = put_long(c, room(c, o), c->lead.p, c->lead.n);
	empty = o;
	for (s = c->columns; s; s = s->next) {
		if (s->leaf) {
			o = put_delimiter(c, room(c, o), before++);
			if (s->node)
				o = s->derived ? put_derived(c, o, s->derived, s->node, s->map)
					       : put_cell(c, o, s->node);
			s->node = NULL;
		}
		if (s->nheaded) {
			o = put_items(c, o, s, before);
			before += s->nheaded;
		}
	}
	if (c->flags & SINK_CSV_ONE_HEADER) {
		o = put_delimiter(c, room(c, o), before);
		o = put_more(c, o);
	} else if (before == 1 && !columns && o == empty) {
		/* a line without anything on it would end the table */
		o = put_bytes(o, "\"\"", 2);
	}
	o = room(c, o);
	*o++ = '\n';
	return o;
}

static void one_row(struct sink_csv *c, const procrec_node *rec)
{
	char *o = room(c, c->at);

	fill_row(c, rec);
	if (!c->code && (!c->headed || c->fresh)) {
		o = new_header(c, o, rec);
	} else if (c->unfolded) {
		number_columns(c);
	}
	if (!c->code && c->headed)
		o = put_row(c, o);
	c->at = o;
}

/* The rows that the list or map at the end of --rows' path has, below the map at this step. */
static void rows_below(struct sink_csv *c, const procrec_node *rec, const procrec_node *map,
		       struct shape *p, int step)
{
	procrec_str key = c->path[step];
	const procrec_node *child = procrec_get_n(map, key.p, key.n), *n;
	struct shape *s;

	if (!child || (child->kind != PROCREC_LIST && child->kind != PROCREC_MAP))
		return;
	s = find_shape(c, p, key.p, key.n, 0);
	if (!s) {
		s = make_shape(c, p, NULL, key.p, key.n, NULL);
		if (!s)
			return;
	}
	c->step[step] = (struct step){map, child, p};
	if (step + 1 < c->npath) {
		if (child->kind == PROCREC_MAP)
			rows_below(c, rec, child, s, step + 1);
		for (n = child->v.c.first; n && child->kind == PROCREC_LIST; n = n->next)
			if (n->kind == PROCREC_MAP)
				rows_below(c, rec, n, s, step + 1);
		return;
	}
	c->rows_known = 1;
	for (n = child->v.c.first; n && !c->code; n = n->next) {
		c->element = n;
		c->element_shape = s;
		one_row(c, rec);
	}
	c->element = NULL;
}

/* ---- source, record, path, value ------------------------------------------------------------ */

static void put_leaves(struct sink_csv *c, const procrec_node *group);

/* One line; the path is in name. */
static void put_leaf(struct sink_csv *c, const procrec_node *n)
{
	char *o = put_long(c, room(c, c->at), c->lead.p, c->lead.n);

	*o++ = c->delimiter;
	o = put_text(c, o, c->name.n ? c->name.p : "", c->name.n);
	o = put_delimiter(c, room(c, o), 1);
	if ((n->kind == PROCREC_LIST || n->kind == PROCREC_MAP) && !n->v.c.first)
		o = put_bytes(o, n->kind == PROCREC_LIST ? "[]" : "{}", 2);
	else if (n->kind == PROCREC_STR)
		o = put_text(c, o, n->v.s.p, n->v.s.n);
	else
		o = put_value(c, o, n);
	o = room(c, o);
	*o++ = '\n';
	c->at = o;
}

/* A child whose key is in name already. */
static void put_child(struct sink_csv *c, const procrec_node *n)
{
	if ((n->kind == PROCREC_LIST || n->kind == PROCREC_MAP) && n->v.c.first)
		put_leaves(c, n);
	else
		put_leaf(c, n);
}

static void put_leaves(struct sink_csv *c, const procrec_node *group)
{
	int keys = group->kind == PROCREC_MAP;
	size_t old = c->name.n;
	const procrec_derived *d;
	const procrec_node *n, *v;
	uint64_t i = 0;
	char b[24];
	int rc;

	for (n = group->v.c.first; n && !c->code; n = n->next) {
		c->name.n = old;
		if (old)
			text_add(c, &c->name, ".", 1);
		if (keys)
			add_key(c, &c->name, n->key, n->key_len, is_misleading(c, n));
		else
			text_add(c, &c->name, b, (size_t)(put_unsigned(b, i++) - b));
		put_child(c, n);
		d = keys && n->field && c->scratch ? n->field->derived : NULL;
		for (; d; d = d->next) {
			rc = procrec_derive(d, n, group, &c->machine, c->scratch, &v);
			if (rc < 0)
				fail(c, rc);
			if (rc <= 0)
				continue;
			c->name.n = old;
			if (old)
				text_add(c, &c->name, ".", 1);
			text_add(c, &c->name, d->name, d->name_len);
			put_child(c, v);
		}
	}
	c->name.n = old;
}

/* The lines of a head, a foot or a record. */
static void put_long_form(struct sink_csv *c, const procrec_node *map, const char *what, size_t n)
{
	size_t source = c->lead.n;

	text_add(c, &c->lead, &c->delimiter, 1);
	text_add(c, &c->lead, what, n);
	c->name.n = 0;
	if (!c->code && map)
		put_leaves(c, map);
	c->lead.n = source;
}

/* ---- files ---------------------------------------------------------------------------------- */

int sink_csv_delimiter(char d)
{
	if (d == ' ' || d == '\t')
		return 1;
	return d > ' ' && d < 0x7f && !strchr("\".-+\\", d) && !(d >= '0' && d <= '9') &&
	       !(d >= 'A' && d <= 'Z') && !(d >= 'a' && d <= 'z');
}

struct sink_csv *sink_csv_open(char delimiter, unsigned flags, const char *rows,
			       procrec_write_fn *w, void *ud)
{
	procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct sink_csv *c = mem_get(&alloc, sizeof(*c));

	if (!c)
		return NULL;
	memset(c, 0, sizeof(*c));
	c->alloc = alloc;
	c->write = w;
	c->ud = ud;
	c->delimiter = delimiter;
	c->delimiters = BYTES(delimiter);
	c->flags = flags;
	c->more.kind = PROCREC_MAP;
	arena_init(&c->mem, &alloc);
	arena_init(&c->params_mem, &alloc);
	arena_init(&c->row_mem, &alloc);
	arena_init(&c->places_mem, &alloc);
	while (rows && c->npath < MAX_STEPS) {
		const char *dot = strchr(rows, '.');

		c->path[c->npath].p = rows;
		c->path[c->npath++].n = dot ? (size_t)(dot - rows) : strlen(rows);
		rows = dot ? dot + 1 : NULL;
	}
	c->buf = mem_get(&alloc, BEFORE + OUT_SIZE + SLACK);
	if (c->buf) {
		memset(c->buf, '\n', BEFORE);
		c->at = c->buf += BEFORE;
	}
	if (!(flags & SINK_CSV_PLAIN))
		c->scratch = procrec_scratch_open(&alloc);
	if (!c->buf || (!c->scratch && !(flags & SINK_CSV_PLAIN))) {
		c->code = PROCREC_ENOMEM;
		sink_csv_close(c);
		return NULL;
	}
	c->lim = c->buf + OUT_SIZE;
	return c;
}

/* The column of a parameter; -1: it has none. */
static int param_column(const struct sink_csv *c, procrec_str name)
{
	int i;

	for (i = 0; i < c->nparams; i++)
		if (c->params[i].n == name.n && !memcmp(c->params[i].p, name.p, name.n))
			return i;
	return -1;
}

static void add_param_columns(struct sink_csv *c, const procrec_match *m)
{
	int i;

	for (i = 0; i < m->nparams; i++) {
		procrec_str name = m->param_name[i];
		char *copy;

		if (param_column(c, name) >= 0 || c->nparams == MAX_PARAMS_SEEN)
			continue;
		copy = arena_copy(&c->params_mem, name.p, name.n);
		if (!copy) {
			fail(c, PROCREC_ENOMEM);
			return;
		}
		c->params[c->nparams++] = (procrec_str){copy, name.n};
		c->headed = 0;
	}
}

/* The cells that all rows of a file begin with. */
static void make_lead(struct sink_csv *c, const char *source)
{
	const procrec_match *m = c->match;
	int i, k, first = 1;

	c->lead.n = 0;
	if (c->flags & (SINK_CSV_SOURCES | SINK_CSV_LONG)) {
		add_cell(c, &c->lead, source, strlen(source));
		first = 0;
	}
	for (i = 0; i < c->nparams && !(c->flags & SINK_CSV_LONG); i++) {
		if (!first)
			text_add(c, &c->lead, &c->delimiter, 1);
		first = 0;
		for (k = 0; k < m->nparams; k++)
			if (param_column(c, m->param_name[k]) == i)
				add_cell(c, &c->lead, m->param_value[k].p, m->param_value[k].n);
	}
}

int sink_csv_begin(struct sink_csv *c, procrec_reader *r, const char *source,
		   const procrec_node *first)
{
	const procrec_machine *machine = procrec_reader_machine(r);
	const struct format *format;

	c->spec = procrec_reader_spec(r);
	c->match = procrec_reader_match(r);
	c->records = 0;
	memset(&c->machine, 0, sizeof(c->machine));
	if (machine)
		c->machine = *machine;
	if (c->flags & SINK_CSV_LONG) {
		make_lead(c, source);
		if (!c->written) {
			char *o = put_bytes(c->at, "source", 6);

			*o++ = c->delimiter;
			o = put_bytes(o, "record", 6);
			*o++ = c->delimiter;
			o = put_bytes(o, "path", 4);
			*o++ = c->delimiter;
			c->at = put_bytes(o, "value\n", 6);
			c->written = 1;
		}
		put_long_form(c, procrec_reader_head(r), "head", 4);
		return c->code;
	}
	format = schema_format_of(c->spec, first);
	if (format != c->format && may_grow(c)) {
		c->format = format;
		c->nparams = 0;
		c->rows_known = 0;
		plan_columns(c);
	}
	if (may_grow(c))
		add_param_columns(c, c->match);
	make_lead(c, source);
	return c->code;
}

int sink_csv_record(struct sink_csv *c, const procrec_node *rec)
{
	char b[24];

	if (c->code)
		return c->code;
	if (c->flags & SINK_CSV_LONG)
		put_long_form(c, rec, b, (size_t)(put_unsigned(b, c->records) - b));
	else if (c->npath)
		rows_below(c, rec, rec, c->root, 0);
	else
		one_row(c, rec);
	c->records++;
	return c->code;
}

/* ---- rows without nodes ----------------------------------------------------------------------- */

/* The columns below a list or map as keys of the file. */
static void place_keys(struct sink_csv *c, const struct shape *group, int list,
		       struct cell_place *place)
{
	const struct shape *s;
	struct cell_keys *keys;
	struct key_place *v;
	uint32_t n = 0;
	char b[24];

	for (s = group->first; s; s = s->sibling)
		n++;
	n += group->nheaded;
	keys = arena_get(&c->places_mem, sizeof(*keys));
	v = arena_get(&c->places_mem, (n + 1) * sizeof(*v));
	if (!keys || !v) {
		fail(c, PROCREC_ENOMEM);
		return;
	}
	for (n = 0; list && n < group->nheaded; n++)
		v[n] = (struct key_place){{NULL, 0}, group->items + n + 1};
	for (s = group->first; s; s = s->sibling) {
		if (list) {
			size_t len = (size_t)(put_unsigned(b, n) - b);

			if (s->key_len != len || memcmp(s->key, b, len) || s->column == NO_COLUMN)
				break;
		} else if (s->derived || s->column == NO_COLUMN) {
			continue;
		}
		v[n++] = (struct key_place){{s->key, s->key_len}, s->column + 1};
	}
	*keys = (struct cell_keys){.n = n, .v = v};
	place->keys = keys;
}

/* The shape of a value or group, and its place (place_fn). */
static void *find_place(void *ud, void *inside, enum place_kind kind, const char *key, size_t n,
			struct cell_place *place)
{
	struct sink_csv *c = ud;
	struct shape *s;

	s = find_shape(c, inside ? inside : c->root, key, n, kind == PLACE_DERIVED);
	if (!s)
		return NULL;
	if (s->form)
		unfold(c, s);
	if (kind == PLACE_LIST || kind == PLACE_MAP)
		place_keys(c, s, kind == PLACE_LIST, place);
	else if (kind != PLACE_GROUP && s->column != NO_COLUMN)
		place->column = s->column + 1;
	return s;
}

/* Where the lines of a format go in the columns at hand; 0: nowhere, or memory is out. */
static int find_places(struct sink_csv *c, const struct format *f)
{
	struct cells *t = &c->text;
	struct cell_place **places;
	uint32_t i, n;

	if (c->placed == f)
		return t->places != NULL;
	c->placed = f;
	t->places = NULL;
	if (c->npath || c->flags & SINK_CSV_LONG || f->implicit || f->whole || f->bytes)
		return 0;
	arena_reset(&c->places_mem);
	places = arena_get(&c->places_mem, f->nrows * sizeof(*places));
	if (!places) {
		fail(c, PROCREC_ENOMEM);
		return 0;
	}
	t->ncolumns = c->ncolumns + !!(c->flags & SINK_CSV_ONE_HEADER);
	t->delimiters[0] = t->delimiters[1] = c->delimiters;
	for (i = 0; i < f->nrows; i++) {
		n = fast_nplaces(&f->rows[i]);
		places[i] = n ? arena_get(&c->places_mem, n * sizeof(**places)) : NULL;
		if (places[i])
			fast_places(&f->rows[i], !!c->scratch, c->delimiter, places[i], find_place,
				    c);
		else if (n)
			fail(c, PROCREC_ENOMEM);
	}
	t->places = places;
	return !c->code;
}

#define TEXT_WAIT 64 /* most records that go the long way where the short one was in vain */

/*
 * Between rows there is a newline. Here it leads each of them: the first one's is there already, and
 * the last one's is put back. A row without source and parameters has it instead of a delimiter.
 */
int sink_csv_records(struct sink_csv *c, procrec_reader *r, const procrec_node *rec)
{
	struct text t = {.machine = &c->machine,
			 .scratch = c->scratch,
			 .begin = "",
			 .open = '\n',
			 .lim = c->lim,
			 .full = c->buf + OUT_SIZE / 2,
			 .cells = &c->text};
	uint64_t n, wait = 0, vain = 0;
	int rc;

	do {
		if (sink_csv_record(c, rec))
			return c->code;
		if (wait) {
			wait--;
		} else if (c->headed && c->lead.n < SHORT && find_places(c, reader_format(r))) {
			if (leading_columns(c)) {
				c->begin.n = 0;
				text_add(c, &c->begin, "\n", 1);
				text_add(c, &c->begin, c->lead.p, c->lead.n);
				t.begin = c->begin.p;
				t.nbegin = c->begin.n;
				t.open = c->delimiter;
			}
			do {
				c->at = c->at > t.full ? drain(c, c->at) : c->at;
				t.to = c->at - 1;
				n = c->code ? 0 : reader_text(r, &t);
				*t.to = '\n';
				c->at = t.to + 1;
				c->records += n;
				vain = n ? 0 : vain ? 2 * vain : 1;
				wait = vain < TEXT_WAIT ? vain : TEXT_WAIT;
			} while (c->at > t.full && !c->code);
		}
		rc = procrec_next(r, &rec);
	} while (rc > 0);
	return rc < 0 ? rc : c->code;
}

int sink_csv_end(struct sink_csv *c, procrec_reader *r)
{
	if (c->code)
		return c->code;
	if (c->flags & SINK_CSV_LONG) {
		put_long_form(c, procrec_reader_foot(r), "foot", 4);
	} else if (!c->headed && may_grow(c) && !procrec_reader_error(r)->code) {
		/* a file without records has columns */
		number_columns(c);
		if (!c->code && c->ncolumns)
			c->at = put_header(c, room(c, c->at));
	}
	return c->code;
}

int sink_csv_has_rows(const struct sink_csv *c)
{
	return !c->npath || c->rows_known;
}

int sink_csv_flush(struct sink_csv *c)
{
	c->at = drain(c, c->at);
	return c->code;
}

int sink_csv_close(struct sink_csv *c)
{
	int code;

	if (!c)
		return 0;
	if (c->buf) {
		sink_csv_flush(c);
		mem_free(&c->alloc, c->buf - BEFORE, BEFORE + OUT_SIZE + SLACK);
	}
	code = c->code;
	procrec_scratch_close(c->scratch);
	arena_free(&c->mem);
	arena_free(&c->params_mem);
	arena_free(&c->row_mem);
	arena_free(&c->places_mem);
	text_free(c, &c->cell);
	text_free(c, &c->escaped);
	text_free(c, &c->joined);
	text_free(c, &c->name);
	text_free(c, &c->json);
	text_free(c, &c->lead);
	text_free(c, &c->begin);
	mem_free(&c->alloc, c->hash, c->cap_hash * sizeof(*c->hash));
	mem_free(&c->alloc, c, sizeof(*c));
	return code;
}
