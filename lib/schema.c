/* SPDX-License-Identifier: MIT */
/*
 * schema.c - what a table's records may hold, read off its rows: for people (procrec_schema_walk(),
 * in the order of the table) and as a JSON Schema of the documents (procrec_schema_json()).
 *
 * The walk follows the table as its author nested it. The JSON Schema follows the engine, which
 * lets any row of a depth stand under any object one level up, and joins what several rows or
 * formats say of one key: it is a type tree (struct type) that is filled first and then printed.
 */
#include <stdio.h>
#include "schema.h"

/* ---- the walk -------------------------------------------------------------------------------- */

#define PATH_MAX_LEN 500

struct walker {
	procrec_schema_fn *fn;
	void *ud;
	char path[PATH_MAX_LEN];
	size_t n;
	int depth, where;
	const struct row *row;
	const procrec_field *place; /* that each record has */
	/* paths that were reported, so that formats and alternatives do not repeat them */
	struct arena mem;
	procrec_str *told;
	uint32_t ntold, cap_told;
	int rc;
};

static size_t push_name(struct walker *w, const char *name, size_t len)
{
	size_t old = w->n;

	if (w->n + len + 2 < sizeof(w->path)) {
		if (w->n)
			w->path[w->n++] = '.';
		memcpy(w->path + w->n, name, len);
		w->n += len;
		w->path[w->n] = '\0';
	}
	return old;
}

static void pop_name(struct walker *w, size_t old)
{
	w->n = old;
	w->path[old] = '\0';
}

/* Appends to an array in an arena, which moves when it is full; 0, or -1 when memory is out. */
static int add_str(struct arena *mem, procrec_str **v, uint32_t *n, uint32_t *cap, procrec_str s)
{
	if (*n == *cap) {
		uint32_t more = *cap ? *cap * 2 : 64;
		procrec_str *moved = arena_get(mem, more * sizeof(*moved));

		if (!moved)
			return -1;
		if (*n)
			memcpy(moved, *v, *n * sizeof(*moved));
		*v = moved;
		*cap = more;
	}
	(*v)[(*n)++] = s;
	return 0;
}

/* Whether this path was told before; if not, it is from now on. */
static int told(struct walker *w)
{
	uint32_t i;
	char *key;

	for (i = 0; i < w->ntold; i++)
		if (w->told[i].n == w->n + 1 && w->told[i].p[0] == (char)w->where &&
		    !memcmp(w->told[i].p + 1, w->path, w->n))
			return 1;
	key = arena_get(&w->mem, w->n + 1);
	if (!key ||
	    add_str(&w->mem, &w->told, &w->ntold, &w->cap_told, (procrec_str){key, w->n + 1})) {
		w->rc = PROCREC_ENOMEM;
		return 1;
	}
	key[0] = (char)w->where;
	memcpy(key + 1, w->path, w->n);
	return 0;
}

static void tell(struct walker *w, int kind, int open, const procrec_field *f,
		 const procrec_derived *d)
{
	procrec_schema s;

	if (w->rc || told(w))
		return;
	memset(&s, 0, sizeof(s));
	s.path = w->path;
	s.depth = w->depth;
	s.where = w->where;
	s.kind = kind;
	s.open = open;
	s.field = f;
	s.derived = d;
	if (w->row && w->row->src) {
		s.row = w->row->src;
		s.row_len = w->row->src_len;
	}
	w->rc = w->fn(w->ud, &s);
}

static void tell_derived(struct walker *w, const procrec_field *f)
{
	const procrec_derived *d;
	size_t old;

	for (d = f ? f->derived : NULL; d; d = d->next) {
		old = push_name(w, d->name, d->name_len);
		tell(w, decoder_kind(d->how), 0, f, d);
		pop_name(w, old);
	}
}

static void tell_field(struct walker *w, const char *name, size_t len, int kind, int open,
		       const procrec_field *f)
{
	size_t old = push_name(w, name, len);

	tell(w, kind, open, f, NULL);
	pop_name(w, old);
}

static void walk_ops(struct walker *w, const struct op *ops, uint32_t i, uint32_t end,
		     const char *element);

/* An element of a list that gives them names, or a map of its fields. */
static void walk_named(struct walker *w, const struct op *ops, uint32_t i, uint32_t end,
		       procrec_str name)
{
	const struct op *o = &ops[i];
	size_t old;

	if (o->code != OP_ELEM) {
		if (o->field) {
			tell_field(w, name.p, name.n, o->field->kind, 0, o->field);
			tell_derived(w, o->field);
		}
		return;
	}
	tell_field(w, name.p, name.n, PROCREC_MAP, 0, NULL);
	old = push_name(w, name.p, name.n);
	w->depth++;
	walk_ops(w, ops, i + 1, end - 1, "[]");
	w->depth--;
	pop_name(w, old);
}

/* A list or map, and what is in it. */
static void walk_group(struct walker *w, const struct op *ops, uint32_t i, const char *name,
		       size_t len)
{
	const struct op *o = &ops[i];
	const struct list *l = o->list;
	const char *element = l && (l->keyed || l->zip) ? "*" : "[]";
	size_t old;
	uint16_t k;

	tell_field(w, name, len, o->field->kind, l && (l->keyed || l->zip), o->field);
	old = push_name(w, name, len);
	w->depth++;
	if (l && l->nnames)
		for (k = 0; k < l->nnames; k++)
			walk_named(w, ops, i + 1, o->jump - 1, l->names[k]);
	else
		walk_ops(w, ops, i + 1, o->jump - 1, element);
	w->depth--;
	pop_name(w, old);
	if (l && l->more) {
		tell_field(w, l->more->name, l->more->name_len, PROCREC_LIST, 0, l->more);
		old = push_name(w, l->more->name, l->more->name_len);
		w->depth++;
		walk_ops(w, ops, i + 1, o->jump - 1, "[]");
		w->depth--;
		pop_name(w, old);
	}
	tell_derived(w, o->field);
}

/*
 * The fields of ops[i..end). What has no name of its own is called `element`: [] in a list, * where
 * the file names it.
 */
static void walk_ops(struct walker *w, const struct op *ops, uint32_t i, uint32_t end,
		     const char *element)
{
	for (; i < end && !w->rc; i++) {
		const struct op *o = &ops[i];
		const procrec_field *f = o->field;
		const char *name;
		size_t len, old;

		if (o->code == OP_KEYMAP || o->code == OP_ELEM) {
			name = o->code == OP_KEYMAP ? "*" : element;
			if (*name == '*')
				tell_field(w, name, 1, PROCREC_MAP, 0, NULL);
			old = push_name(w, name, strlen(name));
			w->depth += *name == '*';
			walk_ops(w, ops, i + 1, o->jump - 1, "[]");
			w->depth -= *name == '*';
			pop_name(w, old);
			i = o->jump - 1;
			continue;
		}
		if (o->code == OP_KEYED || (o->code == OP_OPT && o->flags & OPF_KEY)) {
			/* an optional value comes next: it says what the key holds */
			if (o->code == OP_KEYED)
				tell_field(w, "*", 1, PROCREC_BOOL, 0, NULL);
			continue;
		}
		if (!f || o->flags & OPF_KEY || o->code == OP_REF)
			continue;
		name = f->name;
		len = f->name_len;
		if (o->flags & OPF_PENDING || (o->list && o->list->pending)) {
			name = "*";
			len = 1;
		} else if (o->flags & OPF_NOKEY) {
			name = element;
			len = strlen(element);
		}
		if (o->list && o->list->hidden) {
			i = o->jump - 1;
		} else if (o->code == OP_LIST || o->code == OP_MAP) {
			walk_group(w, ops, i, name, len);
			i = o->jump - 1;
		} else {
			tell_field(w, name, len, f->kind, 0, f);
			tell_derived(w, f);
		}
	}
}

/* Row i of a format and the rows nested in it; returns the index behind them. */
static uint32_t walk_row(struct walker *w, const struct format *f, uint32_t i)
{
	const struct row *r = &f->rows[i++];
	int own = r->kind == ROW_OBJ || r->kind == ROW_LST ||
		  (r->kind == ROW_SET && r->flags & (ROWF_MAP | ROWF_TRUE));
	size_t old = w->n;

	if (r->kind == ROW_HEAD)
		return i;
	w->row = r;
	if (own) {
		int kind = r->kind == ROW_LST     ? PROCREC_LIST
			   : r->flags & ROWF_TRUE ? PROCREC_BOOL
						  : PROCREC_MAP;

		tell_field(w, r->name, r->name_len, kind, 0, r->self);
		push_name(w, r->name, r->name_len);
		if (r->kind == ROW_LST)
			push_name(w, "[]", 2);
	}
	w->depth += own || r->kind == ROW_REC;
	if (r->kind == ROW_REC && w->place)
		tell_field(w, w->place->name, w->place->name_len, w->place->kind, 0, w->place);
	walk_ops(w, r->ops, 0, r->nops, "[]");
	if (r->kind == ROW_OBJ || r->kind == ROW_LST || r->kind == ROW_REC)
		while (i < f->nrows && f->rows[i].depth > r->depth && !w->rc)
			i = walk_row(w, f, i);
	w->depth -= own || r->kind == ROW_REC;
	pop_name(w, old);
	if (own) {
		w->row = r;
		tell_derived(w, r->self);
	}
	return i;
}

static void walk_format(struct walker *w, const struct format *f)
{
	uint32_t i;
	int rec = 0;

	for (i = 0; i < f->nrows && !w->rc;) {
		const struct row *r = &f->rows[i];

		rec |= r->kind == ROW_REC;
		w->where = r->depth || r->kind == ROW_REC ? 'r' : rec ? 'f' : 'h';
		/* those of a head or foot stand in it already, as rows apart from their record's do */
		w->depth = w->where != 'r' ? 1 : r->depth;
		i = walk_row(w, f, i);
	}
}

static void begin_walk(struct walker *w, const procrec_spec *spec, procrec_schema_fn *fn, void *ud)
{
	memset(w, 0, sizeof(*w));
	arena_init(&w->mem, &spec->alloc);
	w->place = spec->place;
	w->fn = fn;
	w->ud = ud;
}

int procrec_schema_walk(const procrec_spec *spec, procrec_schema_fn *fn, void *ud)
{
	struct walker w;
	uint32_t k;

	begin_walk(&w, spec, fn, ud);
	for (k = 0; k < spec->nformats; k++)
		walk_format(&w, &spec->formats[k]);
	arena_free(&w.mem);
	return w.rc;
}

int schema_walk_format(const procrec_spec *spec, const struct format *f, procrec_schema_fn *fn,
		       void *ud)
{
	struct walker w;

	begin_walk(&w, spec, fn, ud);
	walk_format(&w, f);
	arena_free(&w.mem);
	return w.rc;
}

/* A field that the table names, anywhere in a tree. */
static int find_field(void *ud, const procrec_node *n, int depth)
{
	const procrec_field **found = ud;

	(void)depth;
	*found = n->field;
	return n->field ? -1 : 0;
}

const struct format *schema_format_of(const procrec_spec *spec, const procrec_node *rec)
{
	const procrec_field *field = NULL;
	uint32_t i, k;

	if (spec->nformats > 1 && rec)
		procrec_walk(rec, find_field, &field);
	for (i = 0; field && i < spec->nnamed; i++) {
		if (spec->named[i].field != field)
			continue;
		for (k = 0; k < spec->nformats; k++) {
			const struct format *f = &spec->formats[k];

			if (spec->named[i].row >= f->rows &&
			    spec->named[i].row < f->rows + f->nrows)
				return f;
		}
	}
	return spec->formats;
}

/* ---- the types of values --------------------------------------------------------------------- */

/* What a value may be in JSON. */
enum can {
	CAN_NULL = 1,
	CAN_BOOL = 2,
	CAN_INTEGER = 4, /* or, beyond 2^53, a string of digits */
	CAN_DIGITS = 8,  /* a number as the file prints it, in a string */
	CAN_DECIMAL = 16,
	CAN_TEXT = 32, /* or bytes */
	CAN_LIST = 64,
	CAN_MAP = 128
};

struct type {
	unsigned can;
	struct prop *first, *last;   /* of a map ... */
	struct type *others;         /* ... and its values under keys that the file names */
	struct type *items;          /* of a list */
	const struct object *object; /* the map, or list's elements, are what such a row opens */
	int line;                    /* the map is a line of its own, perhaps read loosely */
};

struct prop {
	struct prop *next;
	const char *name;
	size_t len;
	const procrec_field *field; /* who documents it */
	struct type type;
};

/* What rows of one name and depth open; all record rows, depth 0, have no name. */
struct object {
	struct object *next;
	const char *name;
	size_t len;
	int depth, number;
	struct type type;
};

struct maker {
	const procrec_spec *spec;
	struct arena mem;
	struct object *objects, **tail;
	int nobjects, failed;
};

static void *take(struct maker *m, size_t n)
{
	void *p = arena_get(&m->mem, n);

	if (!p) {
		m->failed = 1;
		return NULL;
	}
	return memset(p, 0, n);
}

static struct type *take_type(struct maker *m, struct type **t)
{
	if (!*t)
		*t = take(m, sizeof(**t));
	return *t;
}

/* The type of a key of a map; NULL when memory is out. */
static struct type *prop_of(struct maker *m, struct type *map, const char *name, size_t len,
			    const procrec_field *f)
{
	struct prop *p;

	for (p = map->first; p; p = p->next)
		if (p->len == len && !memcmp(p->name, name, len))
			break;
	if (!p) {
		p = take(m, sizeof(*p));
		if (!p)
			return NULL;
		p->name = name;
		p->len = len;
		if (map->last)
			map->last->next = p;
		else
			map->first = p;
		map->last = p;
	}
	if (f && f->doc && !p->field)
		p->field = f;
	return &p->type;
}

static unsigned can_of(int kind, const procrec_field *f)
{
	switch (kind) {
	case PROCREC_BOOL:
		return CAN_BOOL;
	case PROCREC_INT:
	case PROCREC_UINT:
		return f && f->base != 10 && !f->quantity ? CAN_DIGITS : CAN_INTEGER;
	case PROCREC_DEC:
		return CAN_DECIMAL;
	case PROCREC_LIST:
		return CAN_LIST;
	case PROCREC_MAP:
		return CAN_MAP;
	default:
		return CAN_TEXT;
	}
}

/* What decoders give besides one value: lists and maps of texts and numbers. */
static void add_derived(struct maker *m, struct type *map, const procrec_field *f)
{
	const procrec_derived *d;
	struct type *t;
	int kind;

	for (d = f ? f->derived : NULL; d; d = d->next) {
		t = prop_of(m, map, d->name, d->name_len, NULL);
		kind = decoder_kind(d->how);
		if (!t)
			return;
		t->can |= can_of(kind, NULL);
		if (kind == PROCREC_LIST && take_type(m, &t->items))
			t->items->can |= CAN_TEXT | CAN_INTEGER;
		if (kind == PROCREC_MAP && take_type(m, &t->others))
			t->others->can |= CAN_TEXT | CAN_NULL;
	}
}

static void add_ops(struct maker *m, struct type *map, struct type *element, const struct op *ops,
		    uint32_t i, uint32_t end);

/* What a list's ops make of t: its items, its values under names, or under keys of the file. */
static void add_list(struct maker *m, struct type *map, struct type *t, const struct op *ops,
		     uint32_t i)
{
	const struct op *o = &ops[i];
	const struct list *l = o->list;
	struct type *e;
	uint16_t k;

	if (!t)
		return;
	for (k = 0; k < l->nnames; k++) {
		e = prop_of(m, t, l->names[k].p, l->names[k].n, NULL);
		if (e)
			add_ops(m, t, e, ops, i + 1, o->jump - 1);
	}
	t->can |= l->zip || l->keyed || l->nnames ? CAN_MAP : CAN_LIST;
	if (!l->nnames) {
		e = take_type(m, l->zip || l->keyed ? &t->others : &t->items);
		if (e)
			add_ops(m, t, e, ops, i + 1, o->jump - 1);
	}
	if (!l->more)
		return;
	t = prop_of(m, map, l->more->name, l->more->name_len, l->more);
	if (!t)
		return;
	t->can |= CAN_LIST;
	e = take_type(m, &t->items);
	if (e)
		add_ops(m, t, e, ops, i + 1, o->jump - 1);
}

/*
 * The fields of ops[i..end) as keys of a map. element: the type of what stands there without a name
 * or under a key of the list; without a list these are the map's other keys.
 */
static void add_ops(struct maker *m, struct type *map, struct type *element, const struct op *ops,
		    uint32_t i, uint32_t end)
{
	for (; i < end && !m->failed; i++) {
		const struct op *o = &ops[i];
		const procrec_field *f = o->field;
		struct type *t = NULL;
		int keyless = o->flags & (OPF_PENDING | OPF_NOKEY) || o->code == OP_KEYED ||
			      o->code == OP_KEYMAP || o->code == OP_ELEM ||
			      (o->code == OP_OPT && o->flags & OPF_KEY) ||
			      (o->list && o->list->pending);

		if (o->code == OP_LIST && o->list->hidden) {
			i = o->jump - 1;
			continue;
		}
		if (keyless) {
			t = element ? element : take_type(m, &map->others);
		} else if (f && !(o->flags & OPF_KEY) && o->code != OP_REF) {
			t = prop_of(m, map, f->name, f->name_len, f);
		} else {
			continue;
		}
		if (!t)
			return;
		switch (o->code) {
		case OP_KEYED:
		case OP_OPT:
			t->can |= CAN_BOOL;
			continue;
		case OP_KEYMAP:
		case OP_ELEM:
		case OP_MAP:
			t->can |= CAN_MAP;
			add_ops(m, t, NULL, ops, i + 1, o->jump - 1);
			break;
		case OP_LIST:
			add_list(m, map, t, ops, i);
			break;
		default:
			t->can |= can_of(f->kind, f);
			break;
		}
		if (f && f->optional)
			t->can |= CAN_NULL;
		add_derived(m, map, f);
		if (o->code != OP_LIST && o->code != OP_MAP && o->code != OP_KEYMAP &&
		    o->code != OP_ELEM)
			continue;
		i = o->jump - 1;
	}
}

/* What rows of this name and depth open; its type is filled later. */
static const struct object *object_of(struct maker *m, const struct row *r)
{
	struct object *o;

	for (o = m->objects; o; o = o->next)
		if (o->depth == r->depth && o->len == r->name_len &&
		    !memcmp(o->name, r->name ? r->name : "", o->len))
			return o;
	o = take(m, sizeof(*o));
	if (!o)
		return NULL;
	o->name = r->name ? r->name : "";
	o->len = r->name_len;
	o->depth = r->depth;
	o->number = m->nobjects++;
	*m->tail = o;
	m->tail = &o->next;
	return o;
}

/* What row r adds to a map that it may stand in. */
static void add_row(struct maker *m, struct type *map, const struct row *r)
{
	struct type *t;

	if (r->kind == ROW_OBJ || r->kind == ROW_LST) {
		t = prop_of(m, map, r->name, r->name_len, r->self);
		if (!t)
			return;
		t->can |= r->kind == ROW_LST ? CAN_LIST : CAN_MAP;
		t->object = object_of(m, r);
	} else if (r->kind == ROW_SET && r->flags & (ROWF_MAP | ROWF_TRUE)) {
		t = prop_of(m, map, r->name, r->name_len, r->self);
		if (!t)
			return;
		t->can |= r->flags & ROWF_TRUE ? CAN_BOOL : CAN_MAP;
		t->line = 1;
		add_ops(m, t, NULL, r->ops, 0, r->nops);
	} else {
		add_ops(m, map, NULL, r->ops, 0, r->nops);
	}
	add_derived(m, map, r->self);
}

#define ANY_DEPTH 1000

/* Whether row r may stand in what row q opens: rows with indent= may be deeper than they say. */
static int may_stand_in(const struct row *r, const struct row *q)
{
	int least = q->depth + 1, most = q->indent ? ANY_DEPTH : least;

	if (r->kind == ROW_REC || r->kind == ROW_HEAD)
		return 0;
	return r->depth <= most && (r->indent ? ANY_DEPTH : r->depth) >= least;
}

static int opens(const struct row *r, const struct object *o)
{
	return (r->kind == ROW_REC || r->kind == ROW_OBJ || r->kind == ROW_LST) &&
	       r->depth == o->depth && r->name_len == o->len &&
	       !memcmp(r->name ? r->name : "", o->name, o->len);
}

static void fill_object(struct maker *m, struct object *o)
{
	const procrec_spec *s = m->spec;
	uint32_t k, i, j;

	o->type.can = CAN_MAP;
	for (k = 0; k < s->nformats; k++)
		for (i = 0; i < s->formats[k].nrows; i++) {
			const struct row *r = &s->formats[k].rows[i];

			if (!opens(r, o))
				continue;
			if (r->kind == ROW_REC && s->place) {
				struct type *t = prop_of(m, &o->type, s->place->name,
							 s->place->name_len, s->place);

				if (!t)
					return;
				t->can |= can_of(s->place->kind, s->place);
			}
			add_ops(m, &o->type, NULL, r->ops, 0, r->nops);
			for (j = 0; j < s->formats[k].nrows; j++)
				if (may_stand_in(&s->formats[k].rows[j], r))
					add_row(m, &o->type, &s->formats[k].rows[j]);
		}
}

/* A key that one format names may come under the catch-all of another, as what that one takes. */
static void widen(const procrec_spec *s, struct type *map)
{
	struct prop *p;

	if (s->nformats < 2 || !map->others)
		return;
	for (p = map->first; p; p = p->next)
		p->type.can |= map->others->can & ~(unsigned)(CAN_LIST | CAN_MAP);
}

/* ---- types as JSON --------------------------------------------------------------------------- */

struct out {
	procrec_write_fn *w;
	void *ud;
	int failed;
};

static void put_n(struct out *o, const char *s, size_t n)
{
	if (!o->failed && n)
		o->failed = o->w(o->ud, s, n);
}

static void put(struct out *o, const char *s)
{
	put_n(o, s, strlen(s));
}

/* The inside of a string. */
static void put_escaped(struct out *o, const char *s, size_t n)
{
	char b[8];
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] == '"' || s[i] == '\\')
			put(o, "\\");
		if ((unsigned char)s[i] < 0x20) {
			snprintf(b, sizeof(b), "\\u%04x", (unsigned)s[i]);
			put(o, b);
		} else {
			put_n(o, s + i, 1);
		}
	}
}

static void put_quoted(struct out *o, const char *s)
{
	put(o, "\"");
	put_escaped(o, s, strlen(s));
	put(o, "\"");
}

static void put_type(struct out *o, const struct type *t);

/* The name of its definition: the row's own may hold what means something in an address. */
static void put_object_name(struct out *o, const struct object *object)
{
	char b[32];

	snprintf(b, sizeof(b), "row%d", object->number);
	put(o, object->len ? b : "record");
}

static void put_reference(struct out *o, const struct object *object)
{
	put(o, "\"$ref\":\"#/$defs/");
	put_object_name(o, object);
	put(o, "\"");
}

static void put_description(struct out *o, const procrec_field *f)
{
	if (!f)
		return;
	put(o, ",\"description\":\"");
	put_escaped(o, f->doc, strlen(f->doc));
	if (f->unit) {
		put(o, " (");
		put_escaped(o, f->unit, strlen(f->unit));
		put(o, ")");
	}
	put(o, "\"");
}

/* The inside of an object's schema; rows: it may also hold lines that no row accepts. */
static void put_map(struct out *o, const struct type *t, int rows)
{
	const struct prop *p;

	put(o, "\"type\":\"object\",\"properties\":{");
	for (p = t->first; p; p = p->next) {
		if (p != t->first)
			put(o, ",");
		put(o, "\"");
		put_escaped(o, p->name, p->len);
		put(o, "\":{");
		put_type(o, &p->type);
		put_description(o, p->field);
		put(o, "}");
	}
	put(o, "}");
	if (rows || t->line)
		put(o, ",\"patternProperties\":{"
		       "\"^_(raw|text)(_[0-9]+)*$\":{\"$ref\":\"#/$defs/text\"},"
		       "\"^_tail$\":{\"const\":false}}");
	put(o, ",\"additionalProperties\":");
	if (t->others) {
		put(o, "{");
		put_type(o, t->others);
		put(o, "}");
	} else {
		put(o, "false");
	}
}

/* One alternative of a value. */
static void put_one(struct out *o, const struct type *t, unsigned can)
{
	switch (can) {
	case CAN_NULL:
		put(o, "\"type\":\"null\"");
		break;
	case CAN_BOOL:
		put(o, "\"type\":\"boolean\"");
		break;
	case CAN_INTEGER:
		put(o, "\"$ref\":\"#/$defs/integer\"");
		break;
	case CAN_DIGITS:
		put(o, "\"$ref\":\"#/$defs/digits\"");
		break;
	case CAN_DECIMAL:
		put(o, "\"type\":\"number\"");
		break;
	case CAN_TEXT:
		put(o, "\"$ref\":\"#/$defs/text\"");
		break;
	case CAN_LIST:
		put(o, "\"type\":\"array\"");
		if (t->object || t->items) {
			put(o, ",\"items\":{");
			if (t->object)
				put_reference(o, t->object);
			else
				put_type(o, t->items);
			put(o, "}");
		}
		break;
	default:
		if (t->object)
			put_reference(o, t->object);
		else
			put_map(o, t, 0);
		break;
	}
}

/* The inside of the schema of a value. */
static void put_type(struct out *o, const struct type *t)
{
	unsigned can = t->can, bit;
	int first = 1;

	if (!(can & (can - 1))) {
		if (can)
			put_one(o, t, can);
		return;
	}
	put(o, "\"anyOf\":[");
	for (bit = 1; bit <= CAN_MAP; bit *= 2) {
		if (!(can & bit))
			continue;
		put(o, first ? "{" : ",{");
		first = 0;
		put_one(o, t, bit);
		put(o, "}");
	}
	put(o, "]");
}

/* The objects, and before them what the values of all tables are made of. */
static void put_definitions(struct out *o, const struct maker *m)
{
	const struct object *object;

	put(o, ",\"$defs\":{"
	       "\"integer\":{\"description\":\"beyond 2^53 a string of digits\","
	       "\"type\":[\"integer\",\"string\"],\"pattern\":\"^-?[0-9]{16,20}$\"},"
	       "\"digits\":{\"description\":\"a number as the file prints it\","
	       "\"type\":\"string\",\"pattern\":\"^(-?(0x|0X)?[0-9a-fA-F]+|\\\\([a-z]+\\\\))$\"},"
	       "\"text\":{\"description\":\"what is not UTF-8 is kept as bytes\","
	       "\"type\":[\"string\",\"object\"],\"required\":[\"_bytes\"],"
	       "\"properties\":{\"_bytes\":{\"type\":\"string\","
	       "\"pattern\":\"^([0-9a-f]{2})*$\"}},\"additionalProperties\":false}");
	for (object = m->objects; object; object = object->next) {
		put(o, ",\"");
		put_object_name(o, object);
		put(o, "\":{");
		put_map(o, &object->type, 1);
		put(o, "}");
	}
	put(o, "}");
}

int procrec_schema_json(const procrec_spec *spec, procrec_write_fn *w, void *ud)
{
	struct maker m = {.spec = spec};
	struct out o = {w, ud, 0};
	const struct object *record = NULL;
	struct type outer = {.can = CAN_MAP};
	struct object *object;
	uint32_t k, i;

	arena_init(&m.mem, &spec->alloc);
	m.tail = &m.objects;
	for (k = 0; k < spec->nformats; k++)
		for (i = 0; i < spec->formats[k].nrows; i++) {
			const struct row *r = &spec->formats[k].rows[i];

			if (r->kind == ROW_REC)
				record = object_of(&m, r);
			else if (!r->depth && r->kind != ROW_HEAD)
				add_row(&m, &outer, r);
		}
	/* filling one finds those in it, which are then filled in their turn */
	for (object = m.objects; object; object = object->next)
		fill_object(&m, object);
	for (object = m.objects; object; object = object->next)
		widen(spec, &object->type);
	widen(spec, &outer);
	if (m.failed) {
		arena_free(&m.mem);
		return PROCREC_ENOMEM;
	}
	put(&o, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":");
	put_quoted(&o, spec->name);
	if (*spec->summary) {
		put(&o, ",\"description\":");
		put_quoted(&o, spec->summary);
	}
	put(&o, ",\"type\":\"object\",\"required\":[\"source\",\"dataset\",\"records\"],"
		"\"additionalProperties\":false,\"properties\":{"
		"\"source\":{\"$ref\":\"#/$defs/text\"},\"dataset\":{\"const\":");
	put_quoted(&o, spec->name);
	put(&o, "},\"params\":{\"type\":\"object\","
		"\"additionalProperties\":{\"type\":[\"integer\",\"string\"]}},\"head\":{");
	put_map(&o, &outer, 1);
	put(&o, "},\"records\":{\"type\":\"array\",\"items\":{");
	if (record)
		put_reference(&o, record);
	put(&o, "}},\"foot\":{");
	put_map(&o, &outer, 1);
	put(&o,
	    "},\"layout\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}},"
	    "\"error\":{\"type\":\"string\"}}");
	put_definitions(&o, &m);
	put(&o, "}\n");
	arena_free(&m.mem);
	return o.failed ? PROCREC_EWRITE : 0;
}
