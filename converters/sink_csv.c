/* SPDX-License-Identifier: MIT */
/*
 * sink_csv.c - records as CSV text: see sink_csv.h. Start at sink_csv_record(): fill_row() puts the
 * record's nodes into cells, one for each column, and put_row() writes the cells out.
 *
 * Columns are the leaves of a tree of shapes, which has the table's maps and fields in their order
 * and behind them, map by map, the keys that only the file has. A record is walked beside that tree:
 * each shape remembers which one came next the last time, so that records which are alike find all
 * their columns without a search. A key without a column makes a new header.
 */
#include <string.h>
#include <csv.h>
#include "json.h"
#include "schema.h"
#include "sink_csv.h"

#define OUT_SIZE 65536
#define SLACK 4096
#define SHORT 1024 /* texts that fit into SLACK twice, quoted */
#define NO_COLUMN UINT32_MAX
#define FEW 8 /* dynamic columns that are kept in a new header even if the record has none of them */

struct shape {
	const char *key;
	const procrec_field *field; /* with key: the record's node that was here last */
	struct shape *parent, *first, *last, *sibling; /* children in the order of the columns */
	struct shape *begin, *after; /* guesses: the first child, and which one follows */
	struct shape *decoded;       /* the first field that is derived from this one; then the next */
	const procrec_derived *derived; /* it is such a field */
	uint32_t key_len;
	uint32_t column;
	uint32_t index; /* in a list: from 1 */
	uint8_t leaf;   /* it has a column */
	uint8_t dynamic; /* the table does not name it */
};

struct cell {
	const procrec_node *node; /* NULL: absent */
	const procrec_node *map;  /* where it is, for what is derived */
	const procrec_derived *derived;
};

struct text {
	char *p;
	size_t n, cap;
};

#define MAX_ROWS_DEPTH 16

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
	int code; /* the first error */

	/* the columns */
	struct arena mem; /* of shapes */
	struct shape *root;
	struct shape **hash;
	uint32_t nhash, cap_hash;
	struct cell *cells;
	uint32_t ncolumns, cap_cells;
	uint32_t fresh; /* leaves without a column, found in the record at hand */
	int headed;     /* the header of these columns is written */
	int any_header;
	const struct format *format; /* that the static columns are of */
	procrec_str *params;         /* names that have columns */
	int nparams, cap_params;
	struct arena params_mem;

	/* the file that is open */
	const procrec_spec *spec;
	procrec_machine machine;
	procrec_scratch *scratch; /* NULL: no derived fields */
	struct text source;       /* as cells, each with its delimiter */
	uint64_t records;
	const procrec_match *match;

	/* _more: what has no column */
	struct arena row_mem;
	procrec_node more;
	struct text json;

	/* --rows */
	const char *path[MAX_ROWS_DEPTH];
	size_t path_len[MAX_ROWS_DEPTH];
	int npath;
	struct step step[MAX_ROWS_DEPTH];
	int nsteps;
	const procrec_node *element;
	procrec_node member; /* the element's key, where it is a map's */
	int rows_known, no_lists;

	struct text path_text; /* --long */
};

static void fail(struct sink_csv *c, int code)
{
	if (!c->code)
		c->code = code;
}

/* ---- bytes -------------------------------------------------------------------------------- */

static __attribute__((noinline)) char *drain(struct sink_csv *c, char *o)
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

static void text_add(struct sink_csv *c, struct text *t, const char *s, size_t n)
{
	if (t->cap - t->n < n) {
		size_t cap = 2 * t->cap + n + 256;
		char *p = mem_resize(&c->alloc, t->p, t->cap, cap);

		if (!p) {
			fail(c, PROCREC_ENOMEM);
			return;
		}
		t->p = p;
		t->cap = cap;
	}
	if (n)
		memcpy(t->p + t->n, s, n);
	t->n += n;
}

static void text_free(struct sink_csv *c, struct text *t)
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

#define ONES 0x0101010101010101u
#define TOPS (ONES * 0x80)

/* What a text needs. */
enum { PLAIN, QUOTES, ESCAPES };

/* The high bit of some byte is set if w may hold one that is no plain text. */
static inline uint64_t unusual(const struct sink_csv *c, uint64_t w)
{
	uint64_t q = w ^ ONES * '"', d = w ^ c->delimiters;

	return (w | (w - ONES * 0x20) | (q - ONES) | (d - ONES) | (w + ONES)) & TOPS;
}

static inline uint64_t load8(const char *s)
{
	uint64_t w;

	memcpy(&w, s, 8);
	return w;
}

/* The bytes of a text shorter than 8, some perhaps twice. */
static inline uint64_t load_short(const char *s, size_t n)
{
	uint32_t a, b;

	if (n >= 4) {
		memcpy(&a, s, 4);
		memcpy(&b, s + n - 4, 4);
		return a | (uint64_t)b << 32;
	}
	return ONES * 'a' << 24 | (uint64_t)(unsigned char)s[0] |
	       (uint64_t)(unsigned char)s[n / 2] << 8 | (uint64_t)(unsigned char)s[n - 1] << 16;
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

static __attribute__((noinline)) int look_closely(const struct sink_csv *c, const char *s, size_t n)
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

/* Between quotes, in pieces; each piece comes from libcsv in quotes of its own. */
static char *put_quoted(struct sink_csv *c, char *o, const char *s, size_t n)
{
	char piece[2 * SHORT + 2];
	size_t k, size;

	*o++ = '"';
	for (; n; s += k, n -= k) {
		k = n < SHORT ? n : SHORT;
		size = csv_write2(piece, sizeof(piece), s, k, '"');
		o = room(c, o);
		memcpy(o, piece + 1, size - 2);
		o += size - 2;
	}
	*o++ = '"';
	return o;
}

/* Text with the bytes that are none as \xHH, appended to t. */
static void add_escaped(struct sink_csv *c, struct text *t, const char *s, size_t n)
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

static __attribute__((noinline)) char *put_odd(struct sink_csv *c, char *o, const char *s, size_t n,
					       int what)
{
	struct text t = {0};

	if (what == ESCAPES) {
		add_escaped(c, &t, s, n);
		s = t.p;
		n = t.n;
		what = class_of(c, s, n);
	}
	o = what == PLAIN ? room(c, put_long(c, o, s, n)) : room(c, put_quoted(c, o, s, n));
	text_free(c, &t);
	return o;
}

static inline char *put_text(struct sink_csv *c, char *o, const char *s, size_t n)
{
	int what = class_of(c, s, n);

	if (__builtin_expect(what != PLAIN || n > SHORT, 0))
		return put_odd(c, o, s, n, what);
	return put_bytes(o, s, n);
}

static char *put_number_of(char *o, uint64_t u, unsigned base)
{
	char b[24];
	int i = sizeof(b);

	do {
		b[--i] = "0123456789abcdef"[u % base];
		u /= base;
	} while (u);
	return put_bytes(o, b + i, sizeof(b) - (size_t)i);
}

/* As JSON has it: identifiers as the file prints them, quantities in decimal. */
static inline char *put_number(struct sink_csv *c, char *o, const procrec_node *n)
{
	const char *s = n->text;
	size_t len = n->text_len;
	unsigned base = n->field && n->field->quantity ? 10 : n->base;

	if (n->base == base && len && len <= 32 &&
	    (base != 10 || len == 1 || (*s >= '1' && *s <= '9')))
		return put_bytes(o, s, len);
	if (n->base == base && base != 10 && len)
		return put_text(c, o, s, len);
	if (n->kind == PROCREC_INT && n->v.i < 0) {
		*o++ = '-';
		return put_number_of(o, 0 - n->v.u, 10);
	}
	return put_number_of(o, n->v.u, base);
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
	o = put_number_of(o, u / unit, 10);
	if (!scale)
		return o;
	*o++ = '.';
	for (u %= unit; (unit /= 10); u %= unit)
		*o++ = (char)('0' + u / unit);
	return o;
}

/* The text of a scalar as it would stand in a list, appended to t. */
static void add_scalar(struct sink_csv *c, struct text *t, const procrec_node *n)
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
	struct text t = {0};
	const procrec_node *n;

	for (n = list->v.c.first; n; n = n->next) {
		if (n != list->v.c.first)
			text_add(c, &t, ",", 1);
		if (n->key)
			text_add(c, &t, n->key, n->key_len);
		if (n->key && n->kind != PROCREC_NULL)
			text_add(c, &t, "=", 1);
		add_scalar(c, &t, n);
	}
	if (t.n)
		o = put_odd(c, o, t.p, t.n, class_of(c, t.p, t.n));
	text_free(c, &t);
	return o;
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
	struct text t = {0};
	const procrec_node *k;
	size_t len = unnumbered(n);

	for (k = n; k; k = k->next) {
		if (!(k->flags & PROCREC_OWN) || unnumbered(k) != len || k->kind != PROCREC_STR)
			continue;
		if (k != n)
			text_add(c, &t, "\n", 1);
		text_add(c, &t, k->v.s.p, k->v.s.n);
	}
	o = put_odd(c, o, t.p ? t.p : "", t.n, class_of(c, t.p ? t.p : "", t.n));
	text_free(c, &t);
	return o;
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
		return put_text(c, o, n->v.s.p, n->v.s.n);
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
	uint32_t h = hash_of(parent, key, n, derived) & (c->cap_hash - 1);
	struct shape *s;

	while ((s = c->hash[h])) {
		if (s->parent == parent && s->key_len == n && !s->derived == !derived &&
		    !memcmp(s->key, key, n))
			break;
		h = (h + 1) & (c->cap_hash - 1);
	}
	return &c->hash[h];
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
			*hash_slot(c, was[i]->parent, was[i]->key, was[i]->key_len,
				   !!was[i]->derived) = was[i];
	mem_free(&c->alloc, was, old * sizeof(*was));
	return 0;
}

/* The child of a shape with this key, or NULL. */
static struct shape *find_shape(struct sink_csv *c, const struct shape *parent, const char *key,
				size_t n, int derived)
{
	return c->cap_hash ? *hash_slot(c, parent, key, n, derived) : NULL;
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
	*hash_slot(c, parent, key, n, !!derived) = s;
	c->nhash++;
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

static void drop_shapes(struct sink_csv *c)
{
	arena_reset(&c->mem);
	if (c->cap_hash)
		memset(c->hash, 0, c->cap_hash * sizeof(*c->hash));
	c->nhash = 0;
	c->ncolumns = 0;
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

struct planner {
	struct sink_csv *c;
	struct shape *shape[MAX_NESTED]; /* NULL: what is below has no columns of the table's */
	size_t len[MAX_NESTED];          /* of its path */
	int path[MAX_NESTED];            /* steps of --rows' path up to here, -1 off it */
	struct shape *source;            /* the field that was told last */
};

static int on_path(const struct sink_csv *c, int steps, const char *key, size_t n)
{
	return steps >= 0 && steps < c->npath && c->path_len[steps] == n &&
	       !memcmp(c->path[steps], key, n);
}

/* One thing that a record may hold (procrec_schema_fn). */
static int plan(void *ud, const procrec_schema *s)
{
	struct planner *p = ud;
	struct sink_csv *c = p->c;
	int d = s->depth, steps = -1, grouped;
	const char *key = s->path;
	struct shape *parent, *shape;

	if (s->where != 'r' || d < 1 || d >= MAX_NESTED)
		return 0;
	parent = p->shape[d - 1];
	p->shape[d] = NULL;
	if (!parent)
		return 0;
	if (p->len[d - 1])
		key += p->len[d - 1] + 1;
	/* a list's elements have columns of the table's where each is a row */
	if (p->path[d - 1] > 0 && !strncmp(key, "[].", 3))
		key += 3;
	p->len[d] = (size_t)(key - s->path) + strlen(key);
	if (!strcmp(key, "[]") && p->path[d - 1] == c->npath && c->npath) {
		parent->leaf = 1;
		return 0;
	}
	if (key[0] == '[' || !strcmp(key, "*"))
		return 0;
	if (on_path(c, p->path[d - 1], key, strlen(key)))
		steps = p->path[d - 1] + 1;
	/* off the path, and not below its end, lists make no columns */
	p->path[d] = steps >= 0 ? steps : p->path[d - 1] == c->npath && c->npath ? c->npath : -1;
	if (s->derived) {
		if (c->flags & SINK_CSV_PLAIN || !p->source || p->source->parent != parent)
			return 0;
		shape = find_shape(c, parent, key, strlen(key), 1);
		if (!shape)
			shape = make_shape(c, parent, p->source, key, strlen(key), s->derived);
		if (!shape)
			return -1;
		shape->leaf = 1;
		p->source = shape;
		return 0;
	}
	grouped = s->kind == PROCREC_LIST || s->kind == PROCREC_MAP;
	if (c->npath && s->kind == PROCREC_LIST && steps < 0 && p->path[d] < c->npath)
		return 0;
	shape = find_shape(c, parent, key, strlen(key), 0);
	if (!shape)
		shape = make_shape(c, parent, NULL, key, strlen(key), NULL);
	if (!shape)
		return -1;
	shape->leaf |= !grouped;
	if (grouped)
		p->shape[d] = shape;
	p->source = shape;
	c->rows_known |= steps == c->npath && c->npath && grouped;
	/* the keys of a map whose values are the rows */
	if (steps == c->npath && c->npath && s->kind == PROCREC_MAP)
		shape->leaf = 1;
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

/* ---- from a record to cells ----------------------------------------------------------------- */

static void fill_map(struct sink_csv *c, const procrec_node *map, struct shape *p);
static void fill_list(struct sink_csv *c, const procrec_node *list, struct shape *p);

static int is_group(const procrec_node *n)
{
	return n->kind == PROCREC_LIST || n->kind == PROCREC_MAP;
}

static inline int same_key(const struct shape *s, const procrec_node *n)
{
	if (n->key == s->key && n->field == s->field)
		return 1;
	return n->key_len == s->key_len && !s->derived && !memcmp(n->key, s->key, n->key_len);
}

/* The dotted path of a key below a shape, in t. */
static void add_path(struct sink_csv *c, struct text *t, const struct shape *s, const char *key,
		     size_t n)
{
	if (s->parent) {
		add_path(c, t, s->parent, s->key, s->key_len);
		text_add(c, t, ".", 1);
	}
	text_add(c, t, key, n);
}

/* Keeps a value that has no column for _more. */
static void keep_more(struct sink_csv *c, const procrec_node *n, const struct shape *p,
		      const char *key, size_t len)
{
	procrec_node *copy;
	struct text t = {0};

	if (n->kind == PROCREC_NULL)
		return;
	copy = tree_copy(&c->row_mem, n);
	add_path(c, &t, p, key, len);
	if (copy && (copy->key = arena_copy(&c->row_mem, t.p ? t.p : "", t.n))) {
		copy->key_len = (uint32_t)t.n;
		tree_append(&c->more, copy);
	} else {
		fail(c, PROCREC_ENOMEM);
	}
	text_free(c, &t);
}

/* Whether keys that are new still make columns. */
static int may_grow(const struct sink_csv *c)
{
	return !(c->flags & SINK_CSV_ONE_HEADER && c->any_header);
}

/* The shape of a key that was not the expected one; NULL: it goes to _more, or memory is out. */
static __attribute__((noinline)) struct shape *other_shape(struct sink_csv *c, struct shape *p,
							    const procrec_node *n)
{
	size_t len = unnumbered(n);
	struct shape *s = find_shape(c, p, n->key, len, 0);
	char *escaped;

	if (s || !may_grow(c)) {
		if (s && len == n->key_len)
			s->field = n->field;
		return s;
	}
	s = make_shape(c, p, NULL, n->key, len, NULL);
	if (!s)
		return NULL;
	s->dynamic = 1;
	s->field = n->field;
	/* a name of the file's that could be taken for another is shown as JSON shows it */
	if (n->flags & PROCREC_DATA &&
	    (json_key_special(n->key, len) || spec_is_derived(c->spec, n->key, len))) {
		escaped = arena_get(&c->mem, 3 * len + 1);
		if (!escaped) {
			fail(c, PROCREC_ENOMEM);
			return NULL;
		}
		(void)escaped;
	}
	return s;
}

/* Puts a scalar into its column, or says that there is none yet. */
static inline void fill_cell(struct sink_csv *c, struct shape *s, const procrec_node *n,
			     const procrec_node *map, const procrec_derived *d)
{
	struct cell *cell;

	if (__builtin_expect(s->column == NO_COLUMN, 0)) {
		if (n->kind == PROCREC_NULL)
			return;
		if (may_grow(c)) {
			c->fresh += !s->leaf;
			s->leaf = 1;
		} else if (!d) {
			keep_more(c, n, s->parent ? s->parent : s, s->key, s->key_len);
		}
		return;
	}
	cell = &c->cells[s->column];
	/* of several lines that were kept as text the first one stands for all */
	if (cell->node && n->flags & PROCREC_OWN)
		return;
	cell->node = n;
	cell->map = map;
	cell->derived = d;
}

/* A derived value without a column. */
static void more_derived(struct sink_csv *c, const procrec_derived *d, const procrec_node *n,
			 const procrec_node *map, struct shape *p)
{
	const procrec_node *v;
	int rc = procrec_derive(d, n, map, &c->machine, c->scratch, &v);

	if (rc > 0)
		keep_more(c, v, p, d->name, d->name_len);
	else if (rc < 0)
		fail(c, rc);
}

/* The columns of what is derived from n, which is in map and in column s. */
static void fill_derived(struct sink_csv *c, const procrec_node *n, const procrec_node *map,
			 struct shape *p, struct shape *s)
{
	const procrec_derived *d;
	struct shape *v = s->decoded, **trail = &s->decoded, *behind = s;

	for (d = n->field->derived; d; d = d->next) {
		if (!v || v->derived != d) {
			v = find_shape(c, p, d->name, d->name_len, 1);
			if (!v && may_grow(c)) {
				v = make_shape(c, p, behind, d->name, d->name_len, d);
				if (!v)
					return;
				v->dynamic = s->dynamic;
			}
			if (!v) {
				more_derived(c, d, n, map, p);
				continue;
			}
			v->derived = d;
			*trail = v;
		}
		fill_cell(c, v, n, map, d);
		trail = &v->decoded;
		behind = v;
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
		fill_cell(c, s, n, NULL, NULL);
}

static void fill_map(struct sink_csv *c, const procrec_node *map, struct shape *p)
{
	struct shape *s = p->begin, **trail = &p->begin;
	const procrec_node *n;

	for (n = map->v.c.first; n; n = n->next) {
		if (__builtin_expect(!s || !same_key(s, n), 0)) {
			if (c->no_lists && (n->kind == PROCREC_LIST || n == c->step[0].child))
				continue;
			s = other_shape(c, p, n);
			if (!s) {
				if (c->code)
					return;
				keep_more(c, n, p, n->key, n->key_len);
				if (n->field && n->field->derived && c->scratch) {
					const procrec_derived *d = n->field->derived;

					for (; d; d = d->next)
						more_derived(c, d, n, map, p);
				}
				s = *trail;
				continue;
			}
			*trail = s;
		}
		fill_node(c, n, s);
		if (n->field && n->field->derived && c->scratch)
			fill_derived(c, n, map, p, s);
		trail = &s->after;
		s = s->after;
	}
}

static void fill_list(struct sink_csv *c, const procrec_node *list, struct shape *p)
{
	struct shape *s = p->begin, **trail = &p->begin;
	const procrec_node *n;
	uint32_t i = 0;
	char b[16];

	for (n = list->v.c.first; n; n = n->next, i++) {
		if (!s || s->index != i + 1) {
			size_t len = (size_t)(put_number_of(b, i, 10) - b);

			s = find_shape(c, p, b, len, 0);
			if (!s && may_grow(c)) {
				s = make_shape(c, p, NULL, b, len, NULL);
				if (!s)
					return;
				s->dynamic = 1;
			}
			if (!s) {
				keep_more(c, n, p, b, len);
				continue;
			}
			s->index = i + 1;
			*trail = s;
		}
		fill_node(c, n, s);
		trail = &s->after;
		s = s->after;
	}
}
