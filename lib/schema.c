/* SPDX-License-Identifier: MIT */
/*
 * schema.c - what a table's records may hold, read off its rows: for people (procrec_schema_walk(),
 * in the order of the table) and as a JSON Schema of the documents (procrec_schema_json()).
 *
 * The walk follows the table as its author nested it. The JSON Schema follows the engine, which
 * lets any row of a depth stand under any object one level up.
 */
#include <stdio.h>
#include "spec.h"

/* ---- the walk -------------------------------------------------------------------------------- */

#define PATH_MAX_LEN 500

struct walker {
	procrec_schema_fn *fn;
	void *ud;
	char path[PATH_MAX_LEN];
	size_t n;
	int depth, where;
	const struct row *row;
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

/* Whether this path was told before; if not, it is from now on. */
static int told(struct walker *w)
{
	uint32_t i;
	char *key;

	for (i = 0; i < w->ntold; i++)
		if (w->told[i].n == w->n + 1 && w->told[i].p[0] == (char)w->where &&
		    !memcmp(w->told[i].p + 1, w->path, w->n))
			return 1;
	if (w->ntold == w->cap_told) {
		uint32_t cap = w->cap_told ? w->cap_told * 2 : 64;
		procrec_str *v = arena_get(&w->mem, cap * sizeof(*v));

		if (!v)
			return 0;
		if (w->ntold)
			memcpy(v, w->told, w->ntold * sizeof(*v));
		w->told = v;
		w->cap_told = cap;
	}
	key = arena_get(&w->mem, w->n + 1);
	if (!key)
		return 0;
	key[0] = (char)w->where;
	memcpy(key + 1, w->path, w->n);
	w->told[w->ntold].p = key;
	w->told[w->ntold++].n = w->n + 1;
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

static void tell_field(struct walker *w, const char *name, size_t len, int kind, int open,
		       const procrec_field *f)
{
	const procrec_derived *d;
	size_t old = push_name(w, name, len);

	tell(w, kind, open, f, NULL);
	pop_name(w, old);
	for (d = f ? f->derived : NULL; d; d = d->next) {
		old = push_name(w, d->name, d->name_len);
		tell(w, decoder_kind(d->how), 0, f, d);
		pop_name(w, old);
	}
}

/* The fields of ops[i..end); an element or key without a name is called [] or *. */
static void walk_ops(struct walker *w, const struct op *ops, uint32_t i, uint32_t end)
{
	for (; i < end && !w->rc; i++) {
		const struct op *o = &ops[i];
		const procrec_field *f = o->field;
		const char *name;
		size_t len, old;

		if (o->code == OP_KEYMAP) {
			old = push_name(w, "*", 1);
			tell(w, PROCREC_MAP, 0, NULL, NULL);
			w->depth++;
			walk_ops(w, ops, i + 1, o->jump - 1);
			w->depth--;
			pop_name(w, old);
			i = o->jump - 1;
			continue;
		}
		if (o->code == OP_KEYED) {
			tell_field(w, "*", 1, PROCREC_BOOL, 0, NULL);
			continue;
		}
		if (o->code == OP_ELEM) {
			old = push_name(w, "[]", 2);
			walk_ops(w, ops, i + 1, o->jump - 1);
			pop_name(w, old);
			i = o->jump - 1;
			continue;
		}
		if (!f || o->flags & OPF_KEY)
			continue;
		name = f->name;
		len = f->name_len;
		if (o->flags & OPF_PENDING || (o->list && o->list->pending)) {
			name = "*";
			len = 1;
		} else if (o->flags & OPF_NOKEY) {
			name = "[]";
			len = 2;
		}
		if (o->code != OP_LIST && o->code != OP_MAP) {
			tell_field(w, name, len, f->kind, 0, f);
			continue;
		}
		if (o->list && o->list->hidden) {
			i = o->jump - 1;
			continue;
		}
		tell_field(w, name, len, f->kind, o->list && (o->list->keyed || o->list->zip), f);
		old = push_name(w, name, len);
		w->depth++;
		if (o->list && o->list->nnames) {
			uint16_t k;

			for (k = 0; k < o->list->nnames; k++)
				tell_field(w, o->list->names[k].p, o->list->names[k].n,
					   ops[i + 1].field ? ops[i + 1].field->kind : 0, 0, f);
		} else {
			walk_ops(w, ops, i + 1, o->jump - 1);
		}
		w->depth--;
		pop_name(w, old);
		if (o->list && o->list->more)
			tell_field(w, o->list->more->name, o->list->more->name_len, PROCREC_LIST,
				   0, o->list->more);
		i = o->jump - 1;
	}
}

/* Row i of a format and the rows nested in it; returns the index behind them. */
static uint32_t walk_row(struct walker *w, const struct format *f, uint32_t i)
{
	const struct row *r = &f->rows[i++];
	size_t old = w->n;
	int nests = r->kind == ROW_REC || r->kind == ROW_OBJ || r->kind == ROW_LST;

	w->row = r;
	if (r->kind == ROW_HEAD)
		return i;
	if (r->kind == ROW_OBJ || r->kind == ROW_LST || r->flags & (ROWF_MAP | ROWF_TRUE)) {
		int kind = r->kind == ROW_LST	   ? PROCREC_LIST
			   : r->flags & ROWF_TRUE ? PROCREC_BOOL
						    : PROCREC_MAP;

		tell_field(w, r->name, r->name_len, kind, 0, r->self);
		old = push_name(w, r->name, r->name_len);
		if (r->kind == ROW_LST)
			push_name(w, "[]", 2);
		w->depth++;
	} else {
		nests = nests && r->kind == ROW_REC;
		old = w->n;
		if (nests)
			w->depth++;
	}
	if (r->nops)
		walk_ops(w, r->ops, 0, r->nops);
	if (nests)
		while (i < f->nrows && f->rows[i].depth > r->depth && !w->rc)
			i = walk_row(w, f, i);
	if (r->kind == ROW_OBJ || r->kind == ROW_LST || r->flags & (ROWF_MAP | ROWF_TRUE) ||
	    r->kind == ROW_REC)
		w->depth--;
	pop_name(w, old);
	return i;
}

int procrec_schema_walk(const procrec_spec *spec, procrec_schema_fn *fn, void *ud)
{
	struct walker w;
	uint32_t i, k;
	int rec;

	memset(&w, 0, sizeof(w));
	arena_init(&w.mem, &spec->alloc);
	w.fn = fn;
	w.ud = ud;
	for (k = 0; k < spec->nformats; k++) {
		const struct format *f = &spec->formats[k];

		for (i = 0, rec = 0; i < f->nrows && !w.rc;) {
			const struct row *r = &f->rows[i];

			rec |= r->kind == ROW_REC;
			w.where = r->depth || r->kind == ROW_REC ? 'r' : rec ? 'f' : 'h';
			i = walk_row(&w, f, i);
		}
	}
	arena_free(&w.mem);
	return w.rc;
}

/* ---- JSON Schema ------------------------------------------------------------------------------ */

struct out {
	procrec_write_fn *w;
	void *ud;
	const procrec_spec *spec;
	const struct format *f;
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

static void put_quoted(struct out *o, const char *s, size_t n)
{
	char b[8];
	size_t i;

	put(o, "\"");
	for (i = 0; i < n; i++) {
		if (s[i] == '"' || s[i] == '\\') {
			put(o, "\\");
			put_n(o, s + i, 1);
		} else if ((unsigned char)s[i] < 0x20) {
			snprintf(b, sizeof(b), "\\u%04x", (unsigned)s[i]);
			put(o, b);
		} else {
			put_n(o, s + i, 1);
		}
	}
	put(o, "\"");
}

static void comma(struct out *o, int *first)
{
	if (!*first)
		put(o, ",");
	*first = 0;
}

/* What a value of this kind is in JSON. */
static void put_type(struct out *o, const procrec_field *f, int kind, int optional)
{
	const char *null = optional ? ",{\"type\":\"null\"}" : "";

	put(o, "{\"anyOf\":[");
	switch (kind) {
	case PROCREC_BOOL:
		put(o, "{\"type\":\"boolean\"}");
		break;
	case PROCREC_INT:
	case PROCREC_UINT:
		if (f && !f->quantity)
			put(o, "{\"type\":\"string\",\"pattern\":\"^-?(0x)?[0-9a-fA-F]+$\"}");
		else
			put(o, "{\"type\":\"integer\"},"
			       "{\"type\":\"string\",\"pattern\":\"^-?[0-9]{16,20}$\"}");
		break;
	case PROCREC_DEC:
		put(o, "{\"type\":\"number\"},{\"type\":\"string\",\"pattern\":\"^-?[0-9.]+$\"}");
		break;
	case PROCREC_LIST:
		put(o, "{\"type\":\"array\"}");
		break;
	case PROCREC_MAP:
		put(o, "{\"type\":\"object\"}");
		break;
	default:
		put(o, "{\"type\":\"string\"},{\"$ref\":\"#/$defs/bytes\"}");
		break;
	}
	put(o, null);
	put(o, "]");
	if (f && f->doc) {
		put(o, ",\"description\":");
		put_quoted(o, f->doc, strlen(f->doc));
	}
	put(o, "}");
}

static void put_ops_object(struct out *o, const struct op *ops, uint32_t i, uint32_t end);
static void put_props(struct out *o, const struct op *ops, uint32_t i, uint32_t end, int *first,
		      const procrec_str *only);

/* The schema of a list's elements, or of a keyed map's values. */
static void put_element(struct out *o, const struct op *ops, uint32_t i, uint32_t end)
{
	int first = 1, optional = 0;

	put(o, "{\"anyOf\":[");
	for (; i < end; i++) {
		const struct op *p = &ops[i];

		if (p->code == OP_ELEM || p->code == OP_KEYMAP) {
			comma(o, &first);
			put_ops_object(o, ops, i + 1, p->jump - 1);
			i = p->jump - 1;
		} else if (p->code == OP_KEYED || (p->code == OP_OPT && p->flags & OPF_KEY)) {
			optional = 1;
		} else if (p->code == OP_LIST && (p->list->pending || p->flags & OPF_NOKEY)) {
			comma(o, &first);
			put(o, p->field->kind == PROCREC_MAP
				       ? "{\"type\":\"object\",\"additionalProperties\":"
				       : "{\"type\":\"array\",\"items\":");
			put_element(o, ops, i + 1, p->jump - 1);
			put(o, "}");
			i = p->jump - 1;
		} else if (p->field && p->flags & (OPF_PENDING | OPF_NOKEY)) {
			comma(o, &first);
			put_type(o, p->field, p->field->kind, 0);
		}
	}
	if (optional || first) {
		comma(o, &first);
		put(o, "{\"type\":\"boolean\"}");
	}
	put(o, "]}");
}

/* One property, unless `only` asks for another one. */
static int wanted(const procrec_str *only, const char *name, size_t n)
{
	return !only || (only->n == n && !memcmp(only->p, name, n));
}

/* `only` NULL: all properties "name":schema; else the schemas of that one, comma-separated. */
static void put_props(struct out *o, const struct op *ops, uint32_t i, uint32_t end, int *first,
		      const procrec_str *only)
{
	for (; i < end; i++) {
		const struct op *p = &ops[i];
		const procrec_field *f = p->field;
		const procrec_derived *d;

		if (!f || p->flags & OPF_KEY || p->flags & (OPF_PENDING | OPF_NOKEY) ||
		    (p->list && (p->list->hidden || p->list->pending))) {
			if (p->code == OP_LIST || p->code == OP_KEYMAP || p->code == OP_ELEM)
				i = p->jump - 1;
			continue;
		}
		if (wanted(only, f->name, f->name_len)) {
			comma(o, first);
			if (p->code == OP_MAP) {
				put(o, "{\"anyOf\":[{\"type\":\"null\"},");
				put_ops_object(o, ops, i + 1, p->jump - 1);
				put(o, "]}");
			} else if (p->code == OP_LIST) {
				put(o, "{\"anyOf\":[{\"type\":\"null\"},");
				put(o, f->kind == PROCREC_MAP
					       ? "{\"type\":\"object\",\"additionalProperties\":"
					       : "{\"type\":\"array\",\"items\":");
				put_element(o, ops, i + 1, p->jump - 1);
				put(o, "}]");
				if (f->doc) {
					put(o, ",\"description\":");
					put_quoted(o, f->doc, strlen(f->doc));
				}
				put(o, "}");
			} else {
				put_type(o, f, f->kind, f->optional);
			}
		}
		if (p->list && p->list->more &&
		    wanted(only, p->list->more->name, p->list->more->name_len)) {
			comma(o, first);
			put_type(o, p->list->more, PROCREC_LIST, 1);
		}
		for (d = f->derived; d; d = d->next)
			if (wanted(only, d->name, d->name_len)) {
				comma(o, first);
				put_type(o, NULL, decoder_kind(d->how), 1);
			}
		if (p->code == OP_LIST || p->code == OP_MAP)
			i = p->jump - 1;
	}
}

/* All names that these ops give properties of one object, in order, without repetition. */
struct names {
	procrec_str *v;
	uint32_t n, cap;
	struct arena mem;
	int failed;
};

static void add_name(struct names *s, const char *p, size_t n)
{
	uint32_t i;

	for (i = 0; i < s->n; i++)
		if (s->v[i].n == n && !memcmp(s->v[i].p, p, n))
			return;
	if (s->n == s->cap) {
		uint32_t cap = s->cap ? s->cap * 2 : 64;
		procrec_str *v = arena_get(&s->mem, cap * sizeof(*v));

		if (!v) {
			s->failed = 1;
			return;
		}
		if (s->n)
			memcpy(v, s->v, s->n * sizeof(*v));
		s->v = v;
		s->cap = cap;
	}
	s->v[s->n++] = (procrec_str){p, n};
}

static void collect_names(struct names *s, const struct op *ops, uint32_t i, uint32_t end)
{
	for (; i < end; i++) {
		const struct op *p = &ops[i];
		const procrec_derived *d;

		if (p->field && !(p->flags & (OPF_KEY | OPF_PENDING | OPF_NOKEY)) &&
		    !(p->list && (p->list->hidden || p->list->pending))) {
			add_name(s, p->field->name, p->field->name_len);
			if (p->list && p->list->more)
				add_name(s, p->list->more->name, p->list->more->name_len);
			for (d = p->field->derived; d; d = d->next)
				add_name(s, d->name, d->name_len);
		}
		if (p->code == OP_LIST || p->code == OP_MAP || p->code == OP_KEYMAP ||
		    p->code == OP_ELEM)
			i = p->jump - 1;
	}
}

/* An object whose properties are the named fields of these ops. */
static void put_ops_object(struct out *o, const struct op *ops, uint32_t i, uint32_t end)
{
	struct names s;
	uint32_t k;
	int first;

	memset(&s, 0, sizeof(s));
	arena_init(&s.mem, &o->spec->alloc);
	collect_names(&s, ops, i, end);
	put(o, "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{");
	for (k = 0; k < s.n; k++) {
		if (k)
			put(o, ",");
		put_quoted(o, s.v[k].p, s.v[k].n);
		put(o, ":{\"anyOf\":[");
		first = 1;
		put_props(o, ops, i, end, &first, &s.v[k]);
		put(o, "]}");
	}
	put(o, "}}");
	o->failed |= s.failed;
	arena_free(&s.mem);
}

/* Whether a row may stand in an object of this kind: 0 head or foot, else opened by `opener`. */
static int belongs(const struct row *r, const struct row *opener, int level)
{
	if (r->kind == ROW_REC || r->kind == ROW_HEAD)
		return 0;
	if (!opener)
		return !r->depth && r->kind == ROW_SET;
	if (opener->indent && r->indent)
		return r->depth <= level + MAX_DEPTH && r->depth > 0;
	return r->depth == level || (r->indent && r->depth <= level);
}

static void put_ref(struct out *o, const struct row *r)
{
	char b[60];

	snprintf(b, sizeof(b), "{\"$ref\":\"#/$defs/f%u_r%u\"}",
		 (unsigned)(o->f - o->spec->formats), (unsigned)(r - o->f->rows));
	put(o, b);
}

/* The schemas that a row gives to a property of the object that it stands in. */
static void put_row_prop(struct out *o, const struct row *r, const procrec_str *name, int *first)
{
	if (r->name && r->kind != ROW_TAIL && (r->kind != ROW_SET || r->flags & (ROWF_MAP | ROWF_TRUE))) {
		if (!wanted(name, r->name, r->name_len))
			return;
		comma(o, first);
		if (r->flags & ROWF_TRUE) {
			put(o, "{\"type\":\"boolean\"}");
		} else if (r->kind == ROW_LST) {
			put(o, "{\"type\":\"array\",\"items\":{\"anyOf\":[");
			{
				uint32_t i;
				int f2 = 1;

				for (i = 0; i < o->f->nrows; i++) {
					const struct row *q = &o->f->rows[i];

					if (q->kind == ROW_LST && q->name_len == r->name_len &&
					    !memcmp(q->name, r->name, q->name_len)) {
						comma(o, &f2);
						put_ref(o, q);
					}
				}
			}
			put(o, "]}}");
		} else {
			put_ref(o, r);
		}
		return;
	}
	put_props(o, r->ops, 0, r->nops, first, name);
}

/*
 * The object that a row opens (or, opener NULL, the head or foot): its own fields and those of the
 * rows one level down.
 */
static void put_row_object(struct out *o, const struct row *opener, int level)
{
	const struct format *f = o->f;
	struct names s;
	uint32_t i, k;
	int first, open = 0;

	memset(&s, 0, sizeof(s));
	arena_init(&s.mem, &o->spec->alloc);
	if (opener && opener->nops)
		collect_names(&s, opener->ops, 0, opener->nops);
	for (i = 0; i < f->nrows; i++) {
		const struct row *r = &f->rows[i];
		const procrec_derived *d;

		if ((opener && opener->kind == ROW_SET) || !belongs(r, opener, level))
			continue;
		if (r->name && r->kind != ROW_TAIL) {
			add_name(&s, r->name, r->name_len);
			if (r->nops && r->kind == ROW_SET && !(r->flags & ROWF_MAP))
				collect_names(&s, r->ops, 0, r->nops);
		} else {
			collect_names(&s, r->ops, 0, r->nops);
		}
		for (d = r->self ? r->self->derived : NULL; d; d = d->next)
			add_name(&s, d->name, d->name_len);
		open |= r->flags & ROWF_CATCH && !r->name;
	}
	put(o, "{\"type\":\"object\",\"properties\":{");
	for (k = 0; k < s.n; k++) {
		if (k)
			put(o, ",");
		put_quoted(o, s.v[k].p, s.v[k].n);
		put(o, ":{\"anyOf\":[");
		first = 1;
		if (opener && opener->nops)
			put_props(o, opener->ops, 0, opener->nops, &first, &s.v[k]);
		for (i = 0; i < f->nrows && !(opener && opener->kind == ROW_SET); i++) {
			const procrec_derived *d;

			if (!belongs(&f->rows[i], opener, level))
				continue;
			put_row_prop(o, &f->rows[i], &s.v[k], &first);
			for (d = f->rows[i].self ? f->rows[i].self->derived : NULL; d; d = d->next)
				if (wanted(&s.v[k], d->name, d->name_len)) {
					comma(o, &first);
					put_type(o, NULL, decoder_kind(d->how), 1);
				}
		}
		put(o, "]}");
	}
	put(o, "},\"patternProperties\":{\"^_(raw|text|rest|tail)\":{}},\"additionalProperties\":");
	if (open && !(opener && opener->kind == ROW_SET)) {
		put(o, "{\"anyOf\":[");
		first = 1;
		for (i = 0; i < f->nrows; i++)
			if (f->rows[i].flags & ROWF_CATCH && !f->rows[i].name &&
			    belongs(&f->rows[i], opener, level)) {
				comma(o, &first);
				put_element(o, f->rows[i].ops, 0, f->rows[i].nops);
			}
		put(o, "]}");
	} else if (opener && opener->flags & ROWF_CATCH) {
		put_element(o, opener->ops, 0, opener->nops);
	} else {
		put(o, "false");
	}
	put(o, "}");
	o->failed |= s.failed;
	arena_free(&s.mem);
}

static void put_each_format(struct out *o, int where)
{
	const procrec_spec *spec = o->spec;
	uint32_t k, i;
	int first = 1;

	put(o, "{\"anyOf\":[");
	for (k = 0; k < spec->nformats; k++) {
		o->f = &spec->formats[k];
		if (where != 'r') {
			comma(o, &first);
			put_row_object(o, NULL, 0);
			continue;
		}
		for (i = 0; i < o->f->nrows; i++)
			if (o->f->rows[i].kind == ROW_REC) {
				comma(o, &first);
				put_ref(o, &o->f->rows[i]);
			}
	}
	if (where == 'r') {
		comma(o, &first);
		put(o, "{\"type\":\"object\",\"patternProperties\":{\"^_raw_\":{}},"
		       "\"additionalProperties\":false}");
	}
	put(o, "]}");
}

int procrec_schema_json(const procrec_spec *spec, procrec_write_fn *w, void *ud)
{
	struct out o = {w, ud, spec, NULL, 0};
	uint32_t k, i;
	int first = 1;

	put(&o, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":");
	put_quoted(&o, spec->name, strlen(spec->name));
	if (*spec->summary) {
		put(&o, ",\"description\":");
		put_quoted(&o, spec->summary, strlen(spec->summary));
	}
	put(&o, ",\"type\":\"object\",\"required\":[\"dataset\",\"records\"],"
		"\"additionalProperties\":false,\"properties\":{\"source\":{\"anyOf\":["
		"{\"type\":\"string\"},{\"$ref\":\"#/$defs/bytes\"}]},\"dataset\":{\"const\":");
	put_quoted(&o, spec->name, strlen(spec->name));
	put(&o, "},\"params\":{\"type\":\"object\"},\"layout\":{\"type\":\"object\","
		"\"additionalProperties\":{\"type\":\"integer\"}},\"error\":{},\"head\":");
	put_each_format(&o, 'h');
	put(&o, ",\"records\":{\"type\":\"array\",\"items\":");
	put_each_format(&o, 'r');
	put(&o, "},\"foot\":");
	put_each_format(&o, 'f');
	put(&o, "},\"$defs\":{\"bytes\":{\"type\":\"object\",\"required\":[\"_bytes\"],"
		"\"additionalProperties\":false,\"properties\":{\"_bytes\":{\"type\":\"string\","
		"\"pattern\":\"^([0-9a-f]{2})*$\"}}}");
	first = 0;
	for (k = 0; k < spec->nformats; k++)
		for (i = 0; i < spec->formats[k].nrows; i++) {
			const struct row *r = &spec->formats[k].rows[i];
			char b[40];

			if (r->kind == ROW_HEAD || r->kind == ROW_TAIL ||
			    (r->kind == ROW_SET && !(r->flags & ROWF_MAP)))
				continue;
			comma(&o, &first);
			snprintf(b, sizeof(b), "\"f%u_r%u\":", k, i);
			put(&o, b);
			o.f = &spec->formats[k];
			put_row_object(&o, r, r->depth + 1);
		}
	put(&o, "}}\n");
	return o.failed ? PROCREC_EWRITE : 0;
}
