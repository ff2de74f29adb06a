/* SPDX-License-Identifier: MIT */
/*
 * table.c - reads the text of a table into a procrec_spec: its rows, parameters, documentation and
 * derived fields. Start at procrec_spec_open(). Formats are fmt.c's.
 *
 * A table is lines:
 *
 *	dataset NAME [PATTERN...]	the first line: begins a table
 *	kernel FILE:FUNCTION		where the kernel prints it
 *	summary TEXT
 *	link				the file is a symbolic link, its target the text
 *	refused TEXT			known, but not for reading
 *	large				read only where it is named, never by a walk
 *	gzip				the file may be compressed; what is read is the text in it
 *	place NAME addresses|numbers	the file is an array, NAME where in it a record is
 *	param NAME LOW HIGH DEFAULT	a layout parameter
 *	format SINCE			begins the row table of other kernels
 *	KIND [NAME] [ATTRIBUTE...]|FORMAT	a row; leading blanks are its depth
 *	doc FIELD [UNIT] [since X]: TEXT
 *	derive NAME DECODER(FIELD[,FIELD])
 *	# comment
 */
#include "match.h"
#include "spec.h"

struct line {
	const char *p, *end; /* without the newline */
	uint64_t no;
};

struct loader {
	procrec_spec *spec;
	procrec_error *e;
	struct line l;
	const char *next; /* the line behind l */
	uint32_t cap_rows, cap_formats;
	struct arena rows_mem;
	uint32_t ending[256]; /* per last letter: a field whose name ends so, as struct named's next */
};

static int fail_at(struct loader *t, const char *at, const char *what)
{
	error_set(t->e, PROCREC_ETABLE, "%s", what);
	if (t->e) {
		t->e->line = t->l.no;
		t->e->col = (uint64_t)(at - t->l.p) + 1;
	}
	return PROCREC_ETABLE;
}

static int no_memory(struct loader *t)
{
	return error_set(t->e, PROCREC_ENOMEM, "out of memory");
}

static int next_line(struct loader *t)
{
	const char *p = t->next, *nl;

	if (!*p)
		return 0;
	nl = strchr(p, '\n');
	t->l.p = p;
	t->l.end = nl ? nl : p + strlen(p);
	t->l.no++;
	t->next = nl ? nl + 1 : t->l.end;
	return 1;
}

/* The word at *p, blanks before it skipped; empty at the end of the line. */
static procrec_str word(const char **p, const char *end)
{
	procrec_str w;

	while (*p < end && **p == ' ')
		(*p)++;
	w.p = *p;
	while (*p < end && **p != ' ')
		(*p)++;
	w.n = (size_t)(*p - w.p);
	return w;
}

static const char *rest_of(struct loader *t, const char *p)
{
	while (p < t->l.end && *p == ' ')
		p++;
	return arena_copy(&t->spec->mem, p, (size_t)(t->l.end - p));
}

/* Grows an array in the table's own memory. */
static void *grow(struct loader *t, void *old, uint32_t n, uint32_t *cap, size_t size)
{
	uint32_t bigger = *cap ? *cap * 2 : 8;
	void *p;

	if (n < *cap)
		return old;
	p = arena_get(&t->spec->mem, bigger * size);
	if (!p) {
		no_memory(t);
		return NULL;
	}
	if (n)
		memcpy(p, old, n * size);
	memset((char *)p + n * size, 0, (bigger - n) * size);
	*cap = bigger;
	return p;
}

static int parse_int(procrec_str w, int *v)
{
	size_t i;

	*v = 0;
	for (i = 0; i < w.n; i++) {
		if (w.p[i] < '0' || w.p[i] > '9' || *v > 100000)
			return -1;
		*v = *v * 10 + (w.p[i] - '0');
	}
	return w.n ? 0 : -1;
}

#define MAX_WIDTH 250

static int read_param(struct loader *t, const char *p)
{
	procrec_spec *s = t->spec;
	struct param *q = &s->params[s->nparams];
	procrec_str name = word(&p, t->l.end);
	int i;

	if (s->nparams == MAX_PARAMS)
		return fail_at(t, name.p, "too many layout parameters");
	for (i = 0; i < s->nparams; i++)
		if (s->params[i].name_len == name.n && !memcmp(s->params[i].name, name.p, name.n))
			return fail_at(t, name.p, "this layout parameter is there already");
	if (!name.n || parse_int(word(&p, t->l.end), &q->lo) ||
	    parse_int(word(&p, t->l.end), &q->hi) || parse_int(word(&p, t->l.end), &q->def) ||
	    q->lo > q->def || q->def > q->hi)
		return fail_at(t, name.p, "expected: param NAME LOW HIGH DEFAULT");
	if (q->hi > MAX_WIDTH)
		return fail_at(t, name.p, "a layout parameter is at most 250");
	if (name_mistake(name.p, name.n))
		return fail_at(t, name.p, name_mistake(name.p, name.n));
	if (str_is(name, "head") || str_is(name, "eol") || str_is(name, "format"))
		return fail_at(t, name.p, "head, eol and format are the layout's own");
	q->name = arena_copy(&s->mem, name.p, name.n);
	q->name_len = (uint16_t)name.n;
	if (str_is(name, "order"))
		s->order = s->nparams;
	if (str_is(name, "word"))
		s->word = s->nparams;
	if (!q->name)
		return no_memory(t);
	s->nparams++;
	return 0;
}

/* place NAME addresses|numbers */
static int read_place(struct loader *t, const char *p)
{
	procrec_spec *s = t->spec;
	procrec_str name = word(&p, t->l.end), by = word(&p, t->l.end);
	procrec_field *f = arena_get(&s->mem, sizeof(*f));

	if (!f)
		return no_memory(t);
	if (s->place || !name.n || (!str_is(by, "addresses") && !str_is(by, "numbers")))
		return fail_at(t, name.p, "expected, once: place NAME addresses|numbers");
	if (name_mistake(name.p, name.n))
		return fail_at(t, name.p, name_mistake(name.p, name.n));
	s->by_address = str_is(by, "addresses");
	memset(f, 0, sizeof(*f));
	f->name = arena_copy(&s->mem, name.p, name.n);
	f->name_len = (uint8_t)name.n;
	f->json_key = tree_json_key(&s->mem, name.p, name.n);
	f->json_key_len = (uint32_t)name.n + 4;
	f->kind = PROCREC_UINT;
	f->base = s->by_address ? 16 : 10;
	f->quantity = !s->by_address;
	f->optional = 1;
	s->place = f;
	return f->name && f->json_key ? 0 : no_memory(t);
}

static struct format *new_format(struct loader *t, procrec_str since)
{
	procrec_spec *s = t->spec;
	struct format *f = grow(t, s->formats, s->nformats, &t->cap_formats, sizeof(*f));

	if (!f)
		return NULL;
	s->formats = f;
	f = &s->formats[s->nformats++];
	memset(f, 0, sizeof(*f));
	f->since = since.p;
	f->since_len = (uint32_t)since.n;
	t->cap_rows = 0;
	return f;
}

static const char *const kinds[] = {"head", "rec", "obj", "lst", "set", "tail"};

static int kind_of(procrec_str w)
{
	int i;

	for (i = 0; i < 6; i++)
		if (str_is(w, kinds[i]))
			return i;
	return -1;
}

static int starts_with(procrec_str w, const char *s)
{
	size_t n = strlen(s);

	return w.n >= n && !memcmp(w.p, s, n);
}

/* "only=thp:1" */
static int read_only(struct loader *t, struct row *r, procrec_str w)
{
	procrec_spec *s = t->spec;
	const char *colon = memchr(w.p, ':', w.n);
	procrec_str value;
	int i, v;

	w.p += 5;
	w.n -= 5;
	if (!colon)
		return fail_at(t, w.p, "expected only=PARAM:VALUE");
	value.p = colon + 1;
	value.n = (size_t)(w.p + w.n - value.p);
	for (i = 0; i < s->nparams; i++)
		if (s->params[i].name_len == (size_t)(colon - w.p) &&
		    !memcmp(s->params[i].name, w.p, (size_t)(colon - w.p)))
			break;
	if (i == s->nparams || parse_int(value, &v))
		return fail_at(t, w.p, "expected only=PARAM:VALUE of a param line");
	r->only = (int16_t)i;
	r->only_is = (int16_t)v;
	r->flags |= ROWF_PARAMS;
	return 0;
}

/* Whether some row opens what rows of this depth stand in. */
static int has_parent(const struct format *f, int depth)
{
	uint32_t i;

	for (i = 0; i < f->nrows; i++)
		if (f->rows[i].depth == depth - 1 &&
		    (f->rows[i].kind == ROW_REC || f->rows[i].kind == ROW_OBJ ||
		     f->rows[i].kind == ROW_LST || f->rows[i].indent))
			return 1;
	return 0;
}

static int read_row(struct loader *t, int depth, int kind, const char *p)
{
	procrec_spec *s = t->spec;
	const char *bar = memchr(p, '|', (size_t)(t->l.end - p));
	const char *head_end = bar ? bar : t->l.end;
	struct format *f;
	struct row *r;
	procrec_str w;

	if (!s->nformats && !new_format(t, (procrec_str){"", 0}))
		return PROCREC_ENOMEM;
	f = &s->formats[s->nformats - 1];
	r = grow(t, f->rows, f->nrows, &t->cap_rows, sizeof(*r));
	if (!r)
		return PROCREC_ENOMEM;
	f->rows = r;
	r = &f->rows[f->nrows];
	memset(r, 0, sizeof(*r));
	r->kind = (uint8_t)kind;
	r->depth = (uint8_t)depth;
	r->only = r->only_is = -1;
	r->src_line = (uint32_t)t->l.no;
	while ((w = word(&p, head_end)).n) {
		int v;

		if (str_is(w, "file")) {
			r->flags |= ROWF_FILE;
		} else if (str_is(w, "bytes")) {
			r->flags |= ROWF_BYTES;
		} else if (str_is(w, "cont")) {
			r->flags |= ROWF_CONT;
		} else if (starts_with(w, "indent=")) {
			w.p += 7;
			w.n -= 7;
			if (parse_int(w, &v) || !v || v > 64)
				return fail_at(t, w.p, "expected indent=BLANKS");
			r->indent = (uint8_t)v;
		} else if (starts_with(w, "only=")) {
			int rc = read_only(t, r, w);

			if (rc)
				return rc;
		} else if (!r->name) {
			/* a name may hold blanks where it is quoted: "set 'cpu MHz'|..." */
			if (*w.p == '\'') {
				const char *q = memchr(w.p + 1, '\'', (size_t)(head_end - w.p - 1));

				if (!q)
					return fail_at(t, w.p, "the name has no closing '");
				w.p++;
				w.n = (size_t)(q - w.p);
				p = q + 1;
			}
			if (!w.n || name_mistake(w.p, w.n))
				return fail_at(t, w.p,
					       w.n ? name_mistake(w.p, w.n) : "the name is empty");
			r->name = arena_copy(&s->mem, w.p, w.n);
			r->name_len = (uint32_t)w.n;
			if (!r->name)
				return no_memory(t);
		} else {
			return fail_at(t, w.p, "unknown attribute");
		}
	}
	if ((kind == ROW_OBJ || kind == ROW_LST) && !r->name)
		return fail_at(t, t->l.p, "this kind of row needs a name");
	if (kind == ROW_REC && r->name)
		return fail_at(t, t->l.p, "a record has no name");
	if (kind == ROW_REC && f->implicit)
		return fail_at(t, t->l.p, "the file is one record already");
	if (depth > MAX_DEPTH / 2)
		return fail_at(t, t->l.p, "rows are nested too deeply");
	if (depth && (kind == ROW_REC || kind == ROW_HEAD))
		return fail_at(t, t->l.p, "this kind of row has depth 0");
	if (!depth && (kind == ROW_OBJ || kind == ROW_LST || kind == ROW_TAIL))
		return fail_at(t, t->l.p, "this kind of row stands in a record");
	if (depth && !has_parent(f, depth))
		return fail_at(t, t->l.p, "no row before this one opens what it stands in");
	if (r->flags & ROWF_FILE && kind != ROW_REC)
		return fail_at(t, t->l.p, "only a record can be the whole file");
	if (r->flags & ROWF_BYTES && kind != ROW_REC)
		return fail_at(t, t->l.p, "only a record can be of bytes");
	if (r->flags & ROWF_CONT && !depth && kind != ROW_REC)
		return fail_at(t, t->l.p, "only rows of a record can be continued");
	if (!bar) {
		if (kind != ROW_REC || f->nrows)
			return fail_at(t, t->l.end, "expected | before the format");
		r->flags |= ROWF_IMPLICIT;
		f->implicit = 1;
	} else {
		r->src = bar + 1;
		r->src_len = (uint32_t)(t->l.end - r->src);
		r->src_col = (uint32_t)(r->src - t->l.p) + 1;
	}
	f->nrows++;
	return 0;
}

/*
 * Whether a field stands in an object of this name: the row's, the list's or dotted map's, or "*"
 * where the text brings the name.
 */
static int stands_in(const struct named *n, const char *name, size_t len)
{
	const struct row *r = n->row;

	if (r->name && r->name_len == len && !memcmp(r->name, name, len))
		return 1;
	if (!r->name && r->flags & ROWF_CATCH && len == 1 && *name == '*')
		return 1;
	return n->prefix && n->prefix_len == len && !memcmp(n->prefix, name, len);
}

/* Whether FIELD or OBJECT.FIELD means this field; the object is as stands_in() has it. */
static int is_meant(const struct named *n, procrec_str name)
{
	size_t whole = n->field->name_len, k = name.n - whole;

	if (name.n < whole || memcmp(name.p + k, n->field->name, whole))
		return 0;
	return !k || (k > 1 && name.p[k - 1] == '.' && stands_in(n, name.p, k - 1));
}

/*
 * The next field that a line of documentation means; NULL: there are no more. *i is 0 for the first
 * one. object: not 0, it is all fields of the object whose name has this length.
 */
static procrec_field *next_meant(const struct loader *t, procrec_str name, size_t object,
				 uint32_t *i)
{
	const struct named *v = t->spec->named;
	unsigned last = name.n ? (unsigned char)name.p[name.n - 1] : 0;

	do {
		*i = object ? (*i + 1) % (t->spec->nnamed + 1)
		     : *i   ? v[*i - 1].next
			    : t->ending[last];
	} while (*i &&
		 !(object ? stands_in(&v[*i - 1], name.p, object) : is_meant(&v[*i - 1], name)));
	return *i ? v[*i - 1].field : NULL;
}

/* Makes it short to find a field by its name, when all are known. */
static void sort_names(struct loader *t)
{
	struct named *v = t->spec->named;
	uint32_t i;

	for (i = t->spec->nnamed; i; i--) {
		uint32_t *first = &t->ending[(unsigned char)v[i - 1].last];

		v[i - 1].next = *first;
		*first = i;
	}
}

/* doc FIELD [UNIT] [since X]: TEXT */
static int read_doc(struct loader *t, const char *p)
{
	const char *colon = p, *begin = p;
	procrec_str name = {NULL, 0}, w;
	const char *unit = NULL, *since = NULL, *text;
	size_t object = 0; /* of OBJECT.*, all fields of it that have no line of their own */
	uint32_t i = 0, found = 0;
	procrec_field *f;

	/* the name may hold a colon; what ends the head is ": " */
	while (colon < t->l.end && !(*colon == ':' && (colon + 1 == t->l.end || colon[1] == ' ')))
		colon++;
	if (colon == t->l.end)
		return fail_at(t, p, "expected: doc FIELD [UNIT] [since X]: TEXT");
	if (p < colon && *p == '\'') {
		const char *q = memchr(p + 1, '\'', (size_t)(colon - p - 1));

		if (q) {
			name.p = p + 1;
			name.n = (size_t)(q - name.p);
			p = q + 1;
		}
	}
	if (!name.p)
		name = word(&p, colon);
	while ((w = word(&p, colon)).n) {
		if (str_is(w, "since")) {
			w = word(&p, colon);
			since = arena_copy(&t->spec->mem, w.p, w.n);
		} else {
			unit = arena_copy(&t->spec->mem, w.p, w.n);
		}
	}
	text = rest_of(t, colon + 1);
	if (!text)
		return no_memory(t);
	if (name.n > 2 && !memcmp(name.p + name.n - 2, ".*", 2))
		object = name.n - 2;
	while ((f = next_meant(t, name, object, &i))) {
		found = 1;
		if (f->doc && (object || name.n == f->name_len))
			continue; /* the more special line came first */
		f->doc = text;
		f->unit = unit;
		f->since = since;
	}
	return found ? 0 : fail_at(t, begin, "doc of a field that no format names");
}

/* derive NAME DECODER(FIELD[,FIELD]) */
static int read_derive(struct loader *t, const char *p)
{
	procrec_spec *s = t->spec;
	const char *begin = p;
	procrec_str name = word(&p, t->l.end), from, from2 = {NULL, 0}, how;
	const char *comma, *close;
	const struct procrec_decoder *d;
	uint32_t i = 0, found = 0;
	procrec_field *f;

	while (p < t->l.end && *p == ' ')
		p++;
	how.p = p;
	while (p < t->l.end && *p != '(')
		p++;
	how.n = (size_t)(p - how.p);
	close = t->l.end;
	while (close > p && close[-1] != ')')
		close--;
	if (!name.n || p >= t->l.end || close <= p + 1)
		return fail_at(t, begin, "expected: derive NAME DECODER(FIELD[,FIELD])");
	from.p = p + 1;
	from.n = (size_t)(close - 1 - from.p);
	comma = memchr(from.p, ',', from.n);
	if (comma) {
		from2.p = comma + 1;
		from2.n = (size_t)(from.p + from.n - from2.p);
		from.n = (size_t)(comma - from.p);
	}
	d = decoder_find(how.p, how.n);
	if (!d)
		return fail_at(t, how.p, "no such decoder");
	while ((f = next_meant(t, from, 0, &i))) {
		procrec_derived *v;
		const procrec_derived **tail;

		found = 1;
		v = arena_get(&s->mem, sizeof(*v));
		if (!v)
			return no_memory(t);
		memset(v, 0, sizeof(*v));
		v->name = arena_copy(&s->mem, name.p, name.n);
		v->name_len = (uint8_t)name.n;
		v->how = d;
		if (from2.p && !(v->from2 = arena_copy(&s->mem, from2.p, from2.n)))
			return no_memory(t);
		v->json_key = tree_json_key(&s->mem, name.p, name.n);
		v->json_key_len = (uint32_t)name.n + 4;
		if (!v->name || !v->json_key)
			return no_memory(t);
		for (tail = &f->derived; *tail;)
			tail = (const procrec_derived **)&(*tail)->next;
		*tail = v;
	}
	return found ? 0 : fail_at(t, from.p, "derived from a field that no format names");
}

/* One line that is not documentation: those wait until the rows are compiled. */
static int read_line(struct loader *t)
{
	const char *p = t->l.p;
	procrec_spec *s = t->spec;
	procrec_str w, k;
	int kind, depth;

	while (p < t->l.end && *p == ' ')
		p++;
	if (p == t->l.end || *p == '#')
		return 0;
	depth = (int)(p - t->l.p);
	w.p = p;
	while (p < t->l.end && *p != ' ' && *p != '|')
		p++;
	w.n = (size_t)(p - w.p);
	kind = kind_of(w);
	if (kind >= 0)
		return read_row(t, depth, kind, p);
	if (str_is(w, "doc") || str_is(w, "derive"))
		return 0;
	if (str_is(w, "kernel"))
		return (s->kernel = rest_of(t, p)) ? 0 : no_memory(t);
	if (str_is(w, "summary"))
		return (s->summary = rest_of(t, p)) ? 0 : no_memory(t);
	if (str_is(w, "refused"))
		return (s->refused = rest_of(t, p)) ? 0 : no_memory(t);
	if (str_is(w, "large")) {
		s->large = 1;
		return 0;
	}
	if (str_is(w, "gzip")) {
		s->gzip = 1;
		return 0;
	}
	if (str_is(w, "link")) {
		s->link = 1;
		return 0;
	}
	if (str_is(w, "param"))
		return read_param(t, p);
	if (str_is(w, "place"))
		return read_place(t, p);
	if (str_is(w, "format")) {
		k = word(&p, t->l.end);
		return new_format(t, k) ? 0 : PROCREC_ENOMEM;
	}
	return fail_at(t, w.p, "unknown kind of line");
}

/* ---- after all rows are read ----------------------------------------------------------------- */

static int same_name(const struct row *a, const struct row *b)
{
	return a->name && b->name && a->name_len == b->name_len &&
	       !memcmp(a->name, b->name, a->name_len);
}

/*
 * Whether both rows put their fields straight into the open object, and one field is the same: only
 * one of them may be in an object.
 */
static int share_field(const struct row *a, const struct row *b)
{
	uint32_t i, j;

	if (a->kind != ROW_SET || b->kind != ROW_SET || a->name || b->name ||
	    (a->flags | b->flags) & ROWF_CATCH)
		return 0;
	for (i = 0; i < a->nfields; i++)
		for (j = 0; j < b->nfields; j++)
			if (!strcmp(a->fields[i]->name, b->fields[j]->name))
				return 1;
	return 0;
}

/* Whether the row's fields have names of their own, so that they make a map. */
static int names_fields(const struct row *r)
{
	uint32_t i, depth = 0;

	for (i = 0; i < r->nops; i++) {
		const struct op *o = &r->ops[i];

		if (o->code == OP_LIST && !depth) {
			if (!(o->src[0] == '{' && o->src[1] == '*') && !o->list->pending)
				return 1;
			i = o->jump - 1;
		} else if (o->code == OP_MAP) {
			return 1;
		} else if (o->field && !(o->flags & (OPF_KEY | OPF_PENDING | OPF_NOKEY)) &&
			   o->code != OP_LIST) {
			if (!(o->src[0] == '{' && o->src[1] == '%'))
				return 1;
		}
	}
	return 0;
}

/* Whether a row sets a slot itself before it refers to it. */
static int sets_slot(const struct row *r, int k)
{
	uint32_t i;

	for (i = 0; i < r->nops; i++) {
		const struct op *o = &r->ops[i];

		if (o->code == OP_LIST ? o->list->slot == k : o->slot == k && o->code != OP_REF)
			return 1;
	}
	return 0;
}

static void mark_shared(procrec_spec *s, const struct row *r)
{
	uint32_t i;

	for (i = 0; i < r->nops; i++) {
		const struct op *o = &r->ops[i];
		int k = o->code == OP_LIST ? o->list->ref : o->code == OP_REF ? o->slot : -1;

		if (k >= 0 && !sets_slot(r, k))
			s->slot_shared[k] = 1;
	}
}

/* Whether a {=name} of the row is of this slot. */
static int refers_to(const struct row *r, int slot)
{
	uint32_t i;

	for (i = 0; i < r->nops; i++)
		if (r->ops[i].code == OP_REF && r->ops[i].slot == slot)
			return 1;
	return 0;
}

/* Joins references to what they refer to, in this row. */
static void bind_slots(procrec_spec *s, struct row *r)
{
	uint32_t i, j;
	int k;

	for (i = 0; i < r->nops; i++) {
		struct op *o = (struct op *)&r->ops[i];
		struct list *l = (struct list *)o->list;

		if (!o->field || o->code == OP_REF || o->flags & OPF_KEY)
			continue;
		for (k = 0; k < s->nslots; k++) {
			if (s->slot_name[k].n != o->field->name_len ||
			    memcmp(s->slot_name[k].p, o->field->name, o->field->name_len))
				continue;
			if (l && l->ref != k)
				l->slot = (int16_t)k;
			else if (!l && refers_to(r, k)) {
				o->slot = (int16_t)k;
				o->flags |= OPF_ODD;
			}
		}
		if (o->code != OP_LIST || !l->hidden)
			continue;
		for (j = i; j < r->nops; j++)
			if (r->ops[j].code == OP_LIST && r->ops[j].list->zip &&
			    r->ops[j].list->ref == l->slot)
				l->zipper = r->ops[j].list->pending ? "=" : r->ops[j].field->name;
	}
}

/* Fails at a place in the format of a row that was read before. */
static int fail_row(struct loader *t, const struct row *r, const char *at, const char *what)
{
	t->l.no = r->src_line;
	t->l.p = r->src + 1 - r->src_col;
	return fail_at(t, at, what);
}

/* A TAIL row ends the objects of the nearest row above it that opens one at its depth. */
static void join_tails(struct format *f)
{
	uint32_t i, j;

	for (i = 0; i < f->nrows; i++) {
		struct row *r = &f->rows[i];

		if (r->kind != ROW_TAIL)
			continue;
		for (j = i; j--;)
			if (f->rows[j].depth + 1 == r->depth &&
			    (f->rows[j].kind == ROW_REC || f->rows[j].kind == ROW_OBJ ||
			     f->rows[j].kind == ROW_LST))
				break;
		if (j == UINT32_MAX)
			continue;
		r->closes = f->rows[j].name_id;
		for (j = 0; j < f->nrows; j++)
			if (f->rows[j].name_id == r->closes)
				f->rows[j].flags |= ROWF_TAILED;
	}
}

/* Row i has this name_id too, and so have all those whose it had before. */
static void share_id(struct format *f, uint32_t i, uint16_t id)
{
	uint16_t was = f->rows[i].name_id;

	do {
		if (f->rows[i].name_id == was)
			f->rows[i].name_id = id;
	} while (i--);
}

/* How many bytes a record of words has, or 0 where it varies. */
static uint16_t size_of_record(const struct format *f)
{
	uint32_t size = 0, i;

	if (!f->bytes || f->nrows != 1)
		return 0;
	for (i = 0; i + 1 < f->rows[0].nops; i++) {
		const struct op *o = &f->rows[0].ops[i];

		if (o->code == OP_BIN && o->param < 0)
			size += o->width;
		else if (op_is_text(o))
			size += o->n;
		else
			return 0;
	}
	return (uint16_t)(size <= UINT16_MAX ? size : 0);
}

static int finish_format(struct loader *t, struct format *f)
{
	procrec_spec *s = t->spec;
	uint32_t i, j;

	f->flat = 1;
	for (i = 0; i < f->nrows; i++) {
		struct row *r = &f->rows[i];

		if (!(r->flags & ROWF_IMPLICIT)) {
			int rc = fmt_compile(s, r, t->e);

			if (rc)
				return rc;
			bind_slots(s, r);
		}
		r->name_id = f->nnames;
		for (j = 0; j < i; j++) {
			const struct row *q = &f->rows[j];

			if (q->depth == r->depth && (same_name(q, r) || share_field(q, r) ||
						     (q->kind == ROW_REC && r->kind == ROW_REC)))
				share_id(f, i, q->name_id);
		}
		if (r->name_id == f->nnames)
			f->nnames++;
		if (r->kind == ROW_SET && r->name) {
			if (names_fields(r))
				r->flags |= ROWF_MAP;
			else if (!r->nfields)
				r->flags |= ROWF_TRUE;
		}
		if (r->name && !(r->self = arena_get(&s->mem, sizeof(*r->self))))
			return no_memory(t);
		if (r->name) {
			char *key = tree_json_key(&s->mem, r->name, r->name_len);

			if (!key)
				return no_memory(t);
			memset(r->self, 0, sizeof(*r->self));
			r->self->name = r->name;
			r->self->name_len = (uint8_t)r->name_len;
			r->self->json_key = key;
			r->self->json_key_len = r->name_len + 4;
			r->self->kind = r->kind == ROW_LST     ? PROCREC_LIST
					: r->flags & ROWF_TRUE ? PROCREC_BOOL
							       : PROCREC_MAP;
			r->self->quantity = 1;
		}
		if (r->kind == ROW_HEAD) {
			if (f->nheads == MAX_HEADS)
				return fail_row(t, r, r->src, "too many head rows");
			r->head = f->nheads++;
		}
		if (r->depth || r->flags & ROWF_CONT || f->implicit)
			f->flat = 0;
		if (r->flags & ROWF_FILE)
			f->whole = 1;
		if (r->flags & ROWF_BYTES)
			f->bytes = 1;
	}
	f->record = s->place ? size_of_record(f) : 0;
	join_tails(f);
	return 0;
}

/* Whether a list of the row is what others refer to by this slot; maps are no keys. */
static int remembers(const struct row *r, int slot, int keys)
{
	uint32_t i;

	for (i = 0; i < r->nops; i++)
		if (r->ops[i].code == OP_LIST && r->ops[i].list->slot == slot)
			return !keys || r->ops[i + 1].code != OP_ELEM;
	return 0;
}

/* What can be seen only when all rows of a format are there. */
static int check_format(struct loader *t, const struct format *f)
{
	uint32_t i, j, k;

	for (i = 0; i < f->nrows; i++) {
		const struct row *r = &f->rows[i];

		if ((f->whole && !(r->flags & ROWF_FILE)) || (f->bytes && !(r->flags & ROWF_BYTES)))
			return fail_row(t, r, r->src,
					"a file that is one row, or words, has no lines");
		if (r->kind == ROW_REC && !r->nfields && !f->flat &&
		    !(r->flags & (ROWF_IMPLICIT | ROWF_CATCH)))
			return fail_row(t, r, r->src, "a record needs a field in its first line");
		if (r->kind == ROW_SET && !r->name && !r->nfields && !(r->flags & ROWF_CATCH))
			return fail_row(t, r, r->src, "a set row needs a name or a field");
		if (r->kind == ROW_HEAD && r->nfields)
			return fail_row(t, r, r->src,
					"a head row holds no value: make it a set row");
		for (j = 0; j < r->nops; j++) {
			const struct op *o = &r->ops[j];

			if (o->code != OP_LIST || o->list->ref < 0)
				continue;
			for (k = 0; k <= i && !remembers(&f->rows[k], o->list->ref, o->list->zip);)
				k++;
			if (k > i)
				return fail_row(t, r, o->src, "no list of this name before this");
		}
	}
	return 0;
}

static int collect_derived(struct loader *t)
{
	procrec_spec *s = t->spec;
	const procrec_derived *d;
	procrec_str *v = NULL;
	uint32_t i, n = 0, pass;

	for (pass = 0; pass < 2; pass++) {
		n = 0;
		for (i = 0; i < s->nnamed; i++)
			for (d = s->named[i].field->derived; d; d = d->next) {
				if (v)
					v[n] = (procrec_str){d->name, d->name_len};
				n++;
			}
		/* nor is this one read when printing back */
		if (s->place && v)
			v[n] = (procrec_str){s->place->name, s->place->name_len};
		n += s->place != NULL;
		if (!pass && !(v = arena_get(&s->mem, (n + 1) * sizeof(*v))))
			return no_memory(t);
	}
	s->derived_names = v;
	s->nderived = n;
	return 0;
}

/* The rows' own names, and that of places, can be documented like fields. */
static int name_rows(struct loader *t)
{
	procrec_spec *s = t->spec;
	uint32_t i, j;

	for (i = 0; i < s->nformats; i++)
		for (j = 0; j < s->formats[i].nrows; j++) {
			const struct row *r = &s->formats[i].rows[j];

			if (r->self && spec_add_name(s, r->self, r, NULL, 0))
				return no_memory(t);
		}
	if (s->place && (s->nformats != 1 || !s->formats[0].record))
		return fail_at(t, t->l.p, "only records of one size have places");
	return s->place && spec_add_name(s, s->place, &s->formats[0].rows[0], NULL, 0)
		       ? no_memory(t)
		       : 0;
}

static int load(struct loader *t, const char *table)
{
	procrec_spec *s = t->spec;
	const char *stop = procrec_table_next(table);
	const char *p;
	procrec_str w;
	uint32_t i;
	int rc, pass;

	for (pass = 0; pass < 2; pass++) {
		t->next = table;
		t->l.no = 0;
		while (next_line(t) && (!stop || t->l.p < stop)) {
			p = t->l.p;
			w = word(&p, t->l.end);
			if (pass) {
				rc = str_is(w, "doc")      ? read_doc(t, p + (p < t->l.end))
				     : str_is(w, "derive") ? read_derive(t, p)
							   : 0;
			} else if (t->l.no == 1) {
				if (!str_is(w, "dataset"))
					return fail_at(t, t->l.p, "expected: dataset NAME");
				w = word(&p, t->l.end);
				s->name = arena_get(&s->mem, w.n + 7);
				if (!s->name)
					return no_memory(t);
				memcpy((char *)s->name, "/proc/", 6);
				memcpy((char *)s->name + 6, w.p, w.n);
				((char *)s->name)[w.n + 6] = '\0';
				s->paths = rest_of(t, p);
				if (s->paths && !*s->paths)
					s->paths = s->name + 6;
				rc = s->paths ? 0 : no_memory(t);
			} else {
				rc = read_line(t);
			}
			if (rc)
				return rc;
		}
		if (pass)
			return collect_derived(t);
		if (!s->nformats && !s->refused)
			return fail_at(t, t->l.p, "the table has no rows");
		for (i = 0; i < s->nformats; i++) {
			if (!s->formats[i].nrows)
				return fail_at(t, t->l.p, "a format has no rows");
			if ((rc = finish_format(t, &s->formats[i])))
				return rc;
		}
		/* slots named late: lists of earlier rows that later rows refer to */
		for (i = 0; i < s->nformats; i++) {
			uint32_t j;

			for (j = 0; j < s->formats[i].nrows; j++) {
				bind_slots(s, &s->formats[i].rows[j]);
				mark_shared(s, &s->formats[i].rows[j]);
			}
			if ((rc = check_format(t, &s->formats[i])))
				return rc;
		}
		if ((rc = name_rows(t)))
			return rc;
		sort_names(t);
	}
	return 0;
}

/* See struct row. */
static int is_apart(const procrec_spec *s, const struct format *f, const struct row *row)
{
	const struct row *r;
	uint32_t i;

	if (row->kind != ROW_SET || !row->name || row->nfields != 1 ||
	    row->flags & (ROWF_MAP | ROWF_TRUE | ROWF_CATCH) ||
	    spec_is_derived(s, row->name, row->name_len))
		return 0;
	for (r = f->rows; r < f->rows + f->nrows; r++)
		for (i = 0; r->kind == ROW_REC && i < r->nfields; i++)
			if (r->fields[i]->name_len == row->name_len &&
			    !memcmp(r->fields[i]->name, row->name, row->name_len))
				return 0;
	return 1;
}

/* What spares the printer a look at all names and rows for each value. */
static void know_names(procrec_spec *s)
{
	uint32_t i, j, k;

	for (i = 0; i < s->nderived; i++)
		s->derived |= name_bit(s->derived_names[i].p, s->derived_names[i].n);
	for (k = 0; k < s->nformats; k++)
		for (i = 0; i < s->formats[k].nrows; i++) {
			struct format *f = &s->formats[k];
			struct row *r = &f->rows[i];

			f->tails |= r->kind == ROW_TAIL;
			for (j = 0; j < r->nfields; j++)
				r->nneeded += (uint32_t)is_needed(r->fields[j]);
			for (j = 0; j < r->nfields; j++)
				r->names |= name_bit(r->fields[j]->name, r->fields[j]->name_len);
			r->apart = is_apart(s, f, r);
			r->alone = 1;
			for (j = 0; j < i; j++) {
				struct row *q = &f->rows[j];

				if (q->name_len == r->name_len && q->kind == r->kind &&
				    (q->indent || r->indent || q->depth == r->depth) &&
				    (!r->name || !memcmp(q->name, r->name, r->name_len)))
					q->alone = r->alone = 0;
			}
		}
}

int procrec_spec_open(procrec_spec **spec, const char *table, const procrec_allocator *a,
		      procrec_error *e)
{
	procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct loader t;
	procrec_spec *s;
	int rc;

	if (e)
		memset(e, 0, sizeof(*e));
	if (!spec || !table)
		return error_set(e, PROCREC_EUSAGE,
				 "procrec_spec_open() without a table or a place");
	if (a && a->fn)
		alloc = *a;
	s = mem_get(&alloc, sizeof(*s));
	if (!s)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	memset(s, 0, sizeof(*s));
	s->alloc = alloc;
	arena_init(&s->mem, &alloc);
	s->summary = s->kernel = "";
	s->order = s->word = -1;
	memset(&t, 0, sizeof(t));
	t.spec = s;
	t.e = e;
	rc = load(&t, table);
	if (!rc) {
		know_names(s);
		rc = fast_compile(s);
	}
	if (rc) {
		if (rc == PROCREC_ENOMEM)
			no_memory(&t);
		procrec_spec_close(s);
		return rc;
	}
	*spec = s;
	return 0;
}

void procrec_spec_close(procrec_spec *s)
{
	procrec_allocator a;

	if (!s)
		return;
	a = s->alloc;
	mem_free(&a, s->named, s->cap_named * sizeof(*s->named));
	arena_free(&s->mem);
	mem_free(&a, s, sizeof(*s));
}

const char *procrec_spec_name(const procrec_spec *s)
{
	return s->name;
}

const char *procrec_spec_summary(const procrec_spec *s)
{
	return s->summary;
}

const char *procrec_spec_kernel(const procrec_spec *s)
{
	return s->kernel;
}

const char *procrec_spec_paths(const procrec_spec *s)
{
	return s->paths;
}

int spec_is_path(const procrec_spec *s, const char *key, size_t n)
{
	const char *dot = key;
	uint32_t i;

	while ((dot = memchr(dot, '.', n - (size_t)(dot - key)))) {
		for (i = 0; i < s->nnamed; i++)
			if (s->named[i].field->name_len == dot - key && dot > key &&
			    !memcmp(s->named[i].field->name, key, (size_t)(dot - key)))
				return 1;
		dot++;
	}
	return 0;
}

int spec_add_name(procrec_spec *s, procrec_field *f, const struct row *row, const char *prefix,
		  size_t prefix_len)
{
	struct named *v = mem_grow(&s->alloc, s->named, s->nnamed, &s->cap_named, sizeof(*v));

	if (!v)
		return -1;
	s->named = v;
	s->named[s->nnamed++] = (struct named){
		.field = f,
		.row = row,
		.prefix = prefix,
		.prefix_len = prefix_len,
		.last = f->name_len ? f->name[f->name_len - 1] : '\0',
	};
	return 0;
}

int spec_is_derived(const procrec_spec *s, const char *key, size_t n)
{
	uint32_t i;

	if (!(s->derived & name_bit(key, n)))
		return 0;
	for (i = 0; i < s->nderived; i++)
		if (s->derived_names[i].n == n && !memcmp(s->derived_names[i].p, key, n))
			return 1;
	return 0;
}
