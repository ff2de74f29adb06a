/* SPDX-License-Identifier: MIT */
/*
 * match.c - runs a row's ops over a line and makes nodes of what it reads; print.c is its inverse.
 *
 * One loop with a cursor. Most rows are deterministic and never look back. A choice (an optional
 * part, a list or a string whose end the next byte does not tell) is pushed on a stack and taken up
 * again on failure, as long as the row's budget of steps lasts.
 */
#include "match.h"
#include "word.h"

static inline procrec_node *new_node(struct matcher *m, int kind)
{
	procrec_node *n = arena_get(m->mem, sizeof(*n));

	if (UNLIKELY(!n)) {
		m->no_memory = 1;
		return NULL;
	}
	n->kind = (uint8_t)kind;
	n->base = 10;
	n->scale = 0;
	n->flags = 0;
	n->text = NULL;
	n->text_len = 0;
	return n;
}

/* Hangs a node up under the key that its op says. */
static inline void hang(struct matcher *m, procrec_node *n, const struct op *o)
{
	const procrec_field *f = o->field;

	n->field = f;
	if (UNLIKELY(o->flags & (OPF_PENDING | OPF_NOKEY))) {
		if (o->flags & OPF_PENDING) {
			n->key = m->key.p;
			n->key_len = (uint32_t)m->key.n;
			n->flags |= m->key_flags;
		} else {
			n->key = NULL;
			n->key_len = 0;
		}
	} else {
		n->key = f->name;
		n->key_len = f->name_len;
		if (UNLIKELY(f->own))
			n->flags |= PROCREC_OWN;
	}
	*m->link = n;
	m->link = (procrec_node **)&n->next;
}

static struct slot *slot_now(struct matcher *m, int i)
{
	return m->in_row[i] ? &m->tentative[i] : &m->slots[i];
}

static void slot_begin(struct matcher *m, int i)
{
	struct slot *s = &m->tentative[i];

	m->in_row[i] = 1;
	s->n = 0;
	s->set = s->fresh = 1;
	s->differ = s->plain = 0;
}

/* The row has matched: what it has set counts. */
static void slots_commit(struct matcher *m)
{
	struct slot t;
	int i;

	for (i = 0; i < m->spec->nslots; i++)
		if (m->in_row[i]) {
			t = m->slots[i];
			m->slots[i] = m->tentative[i];
			m->tentative[i] = t;
			m->in_row[i] = 0;
		}
}

static int slot_add(struct matcher *m, int i, const char *p, size_t n)
{
	struct slot *s = &m->tentative[i];
	procrec_str *v = mem_grow(&m->alloc, s->v, s->n, &s->cap, sizeof(*v));

	if (!v) {
		m->no_memory = 1;
		return -1;
	}
	s->v = v;
	s->v[s->n].p = p;
	s->v[s->n++].n = n;
	return 0;
}

int slot_keep(struct matcher *m, struct slot *s)
{
	size_t n = 0;
	uint32_t i;
	char *p;

	if (!s->fresh)
		return 0;
	for (i = 0; i < s->n; i++)
		n += s->v[i].n;
	n += MATCH_SLACK;
	if (n > s->cap_kept) {
		p = mem_resize(&m->alloc, s->kept, s->cap_kept, 2 * n);
		if (!p)
			return -1;
		s->kept = p;
		s->cap_kept = 2 * n;
	}
	for (p = s->kept, i = 0; i < s->n; i++) {
		if (s->v[i].n)
			memcpy(p, s->v[i].p, s->v[i].n);
		s->v[i].p = p;
		p += s->v[i].n;
	}
	s->fresh = 0;
	return 0;
}

/* All texts have been found to differ; what they are as keys is found here. */
static void know_slot(struct matcher *m, struct slot *s)
{
	struct ready_key *keys;
	uint32_t i;
	size_t k;

	s->differ = s->plain = 1;
	s->lens = 0;
	if (s->cap_keys < s->n) {
		keys = mem_resize(&m->alloc, s->keys, s->cap_keys * sizeof(*keys),
				  s->cap * sizeof(*keys));
		if (keys) {
			s->keys = keys;
			s->cap_keys = s->cap;
		}
	}
	s->ready = s->cap_keys >= s->n;
	for (i = 0; i < s->n; i++) {
		procrec_str v = s->v[i];

		for (k = 0; k < v.n; k++) {
			unsigned char c = (unsigned char)v.p[k];

			if (c < ' ' || c > '~' || c == '"' || c == '\\')
				s->plain = 0;
		}
		s->lens |= (uint64_t)1 << (v.n & 63);
		if (!v.n || v.n + 4 > sizeof(keys->text) || *v.p == '_' || *v.p == '%')
			s->ready = 0;
		if (!s->ready)
			continue;
		keys = &s->keys[i];
		keys->text[0] = ',';
		keys->text[1] = '"';
		memcpy(keys->text + 2, v.p, v.n);
		memcpy(keys->text + 2 + v.n, "\":", 2);
		keys->n = (uint8_t)(v.n + 4);
	}
	s->ready &= s->plain;
}

static void slot_free(struct matcher *m, struct slot *s)
{
	mem_free(&m->alloc, s->v, s->cap * sizeof(*s->v));
	mem_free(&m->alloc, s->kept, s->cap_kept);
	mem_free(&m->alloc, s->keys, s->cap_keys * sizeof(*s->keys));
}

void matcher_free(struct matcher *m)
{
	int i;

	for (i = 0; i < MAX_SLOTS; i++) {
		slot_free(m, &m->slots[i]);
		slot_free(m, &m->tentative[i]);
	}
	mem_free(&m->alloc, m->choices, m->cap_choices * sizeof(*m->choices));
}

/* ---- the budget -------------------------------------------------------------------------------- */

/* Of lists of lines; were it the whole file, a row that is tried on each line would take for ever. */
#define MORE_LINES 16

/*
 * Takes n steps off what a row may cost: so many as there is to read, and more for what is of usual
 * size. Hard lines come to an end, they do not hang. Returns whether any are left.
 */
static int spend(struct matcher *m, size_t n)
{
	if (!m->budgeted) {
		const char *end = m->lines ? m->bol : m->lim;
		uint32_t i;
		size_t len;

		for (i = 0; i < m->lines && end < m->lim; i++) {
			end = memchr(end, '\n', (size_t)(m->lim - end));
			end = end ? end + 1 : m->lim;
		}
		len = (size_t)(end - m->bol);
		m->budgeted = 1;
		m->steps = 1000 + (uint64_t)len + 16 * (uint64_t)(len < 4 << 20 ? len : 4 << 20);
	}
	m->steps -= m->steps < n ? m->steps : n;
	return m->steps != 0;
}

/* What it has cost to look at n bytes in vain. */
static size_t cost(size_t n)
{
	return 1 + (n >> 4);
}

/*
 * Looking at [p, q) is a step or more where it is long: strings in front of it try each of its places.
 */
static void looked(struct matcher *m, const char *p, const char *q)
{
	if (UNLIKELY(q - p > 64))
		spend(m, cost((size_t)(q - p)));
}

/* ---- the shapes of text --------------------------------------------------------------------- */

static const char *skip_blanks(struct matcher *m, const char *p, const char *lim)
{
	const char *from = p;

	while (p < lim && *p == ' ')
		p++;
	looked(m, from, p);
	return p;
}

/* And tabs. */
static const char *skip_white(struct matcher *m, const char *p, const char *lim)
{
	const char *from = p;

	while (p < lim && (*p == ' ' || *p == '\t'))
		p++;
	looked(m, from, p);
	return p;
}

/* A literal where any run of blanks and tabs stands for any other. */
static const char *loose_literal(struct matcher *m, const struct op *o, const char *p,
				 const char *lim)
{
	uint32_t i = 0;

	while (i < o->n) {
		if (o->s[i] == ' ' || o->s[i] == '\t') {
			while (i < o->n && (o->s[i] == ' ' || o->s[i] == '\t'))
				i++;
			/* the blanks may have been taken as padding of the value before */
			p = skip_white(m, p, lim);
			continue;
		}
		if (p >= lim || *p != o->s[i])
			return NULL;
		p++;
		i++;
	}
	return p;
}

static int column(const char *bol, const char *p)
{
	int col = 0;

	for (; bol < p; bol++)
		col = *bol == '\t' ? (col | 7) + 1 : col + 1;
	return col;
}

const char *match_pad(struct matcher *m, const struct op *o, const char *p)
{
	long col = p - m->bol, want = o->n;
	const char *q = p, *end;

	if (o->code == OP_TABS) {
		col = column(m->bol, p);
		looked(m, m->bol, p);
		while (col < want) {
			if (*q != '\t')
				return NULL;
			q++;
			col = (col | 7) + 1;
		}
		return q;
	}
	if (o->param < 0) {
		for (; col < want; col++, q++)
			if (*q != ' ')
				return NULL;
		return q;
	}
	/* how many blanks there are tells the column, but for those of the literal behind it */
	end = skip_blanks(m, p, m->lim);
	if (op_is_text(&o[1])) {
		uint32_t i;

		for (i = 0; i < o[1].n && o[1].s[i] == ' ' && end > p; i++)
			end--;
	}
	want = end - m->bol - (long)o->n; /* the parameter's value, if blanks were printed */
	if (!width_narrow(&m->w[o->param], (int)want, end > p ? -1 : (int)want))
		return NULL;
	return end;
}

/*
 * Whether [p, q) is the text of a string op: takes the padding off. A parameter's width is narrowed
 * on success only.
 */
static int fit_string(struct matcher *m, const struct op *o, const char *p, const char *q,
		      procrec_str *v)
{
	long len = q - p, n;
	const char *a = p, *b = q;
	int width = o->width;

	if (width || o->param >= 0) {
		if (o->flags & OPF_LEFT) {
			if (o->param >= 0 || len <= width)
				while (b > a && b[-1] == ' ')
					b--;
			looked(m, b, q);
		} else {
			/* more blanks than its width are not its padding */
			while (a < b && *a == ' ' && (m->loose || o->param >= 0 || a - p <= width))
				a++;
			looked(m, p, a);
		}
		n = b - a;
		if (o->prec && n > o->prec)
			return 0;
		if (m->loose)
			;
		else if (o->param >= 0) {
			if (!width_narrow(&m->w[o->param], (int)len, (int)n))
				return 0;
		} else if (len != (n > width ? n : width)) {
			return 0;
		}
	} else if (o->prec && len > o->prec) {
		return 0;
	}
	v->p = a;
	v->n = (size_t)(b - a);
	return 1;
}

const char *match_set(struct matcher *m, const struct op *o, const char *p, procrec_str *v,
		      unsigned *acc)
{
	const uint8_t *set = o->set;
	const char *start = p, *lim = m->lim;
	unsigned c, esc = 0;
	int pads = o->width || o->param >= 0;
	uint32_t i;

	if (m->loose || (pads && !(o->flags & OPF_LEFT)))
		p = skip_blanks(m, p, lim);
	v->p = p;
	if (o->prec && lim - p > o->prec)
		lim = p + o->prec;
	while (p < lim && (c = set[(unsigned char)*p]) & SET_IN) {
		esc |= c;
		p++;
	}
	*acc = esc;
	v->n = (size_t)(p - v->p);
	if (!v->n && !(o->flags & OPF_EMPTY))
		return NULL;
	if (!pads)
		return p;
	if (m->loose) {
		return o->flags & OPF_LEFT ? skip_blanks(m, p, m->lim) : p;
	}
	if (o->flags & OPF_LEFT) {
		int width = o->param >= 0 ? m->w[o->param].hi : o->width;

		while (p < m->lim && p - start < width && *p == ' ')
			p++;
		/* where the width is still open, blanks of the text behind it are not padding */
		if (o->param >= 0 && m->w[o->param].lo < width && op_is_text(&o[1]))
			for (i = 0; i < o[1].n && o[1].s[i] == ' ' && p > v->p + v->n; i++)
				p--;
	}
	if (o->param >= 0)
		return width_narrow(&m->w[o->param], (int)(p - start), (int)v->n) ? p : NULL;
	return (long)(p - start) == (long)(v->n > o->width ? v->n : o->width) ? p : NULL;
}

/* ---- choices --------------------------------------------------------------------------------- */

/* What has been made since the arena was like this is not used. */
static void throw_away(struct matcher *m, const struct arena *was)
{
	m->mem->now = was->now;
	m->mem->p = was->p;
	m->mem->end = was->end;
}

static struct choice *push(struct matcher *m, uint32_t pc, const char *p,
			   const struct frame *frames, uint32_t nframes)
{
	struct choice *c;

	if (!spend(m, 1))
		return NULL;
	if (m->nchoices == m->cap_choices) {
		uint32_t cap = m->cap_choices ? m->cap_choices * 2 : 16;

		c = mem_resize(&m->alloc, m->choices, m->cap_choices * sizeof(*c),
			       cap * sizeof(*c));
		if (!c) {
			m->no_memory = 1;
			return NULL;
		}
		m->choices = c;
		m->cap_choices = cap;
	}
	c = &m->choices[m->nchoices++];
	c->pc = pc;
	c->p = p;
	c->from = NULL;
	c->link = m->link;
	c->key = m->key;
	c->key_flags = m->key_flags;
	c->bol = m->bol;
	c->mem = *m->mem;
	c->nframes = nframes;
	memcpy(c->frames, frames, nframes * sizeof(*frames));
	if (m->has_params)
		memcpy(c->w, m->w, sizeof(c->w));
	return c;
}

/* ---- nodes ----------------------------------------------------------------------------------- */

/* The node of a value op, hung up under the op's own name. */
static inline procrec_node *hang_value(struct matcher *m, const struct op *o)
{
	procrec_node *n = arena_get(m->mem, sizeof(*n));

	if (UNLIKELY(!n)) {
		m->no_memory = 1;
		return NULL;
	}
	n->key = o->field->name;
	n->key_len = o->field->name_len;
	n->field = o->field;
	memcpy(&n->kind, o->head, sizeof(o->head));
	*m->link = n;
	m->link = (procrec_node **)&n->next;
	return n;
}

/* What only some values need: another key, their text remembered. */
static int odd_value(struct matcher *m, procrec_node *n, const struct op *o, const char *text,
		     size_t len)
{
	if (o->flags & OPF_PENDING) {
		n->key = m->key.p;
		n->key_len = (uint32_t)m->key.n;
		n->flags |= m->key_flags;
	} else if (o->flags & OPF_NOKEY) {
		n->key = NULL;
		n->key_len = 0;
	} else if (o->field->own) {
		n->flags |= PROCREC_OWN;
	}
	if (o->slot < 0)
		return 0;
	slot_begin(m, o->slot);
	return slot_add(m, o->slot, text, len);
}

static int put_string(struct matcher *m, const struct op *o, procrec_str v, int clean)
{
	procrec_node *n;
	size_t size = v.n;

	if (UNLIKELY(o->flags & OPF_KEY)) {
		while (m->loose && v.n > 1 && (v.p[v.n - 1] == ' ' || v.p[v.n - 1] == '\t'))
			v.n--; /* padding that the format does not know of */
		looked(m, v.p + v.n, v.p + size);
		m->key = v;
		m->key_flags = PROCREC_DATA;
		return 0;
	}
	n = hang_value(m, o);
	if (UNLIKELY(!n))
		return -1;
	n->v.s = v;
	n->text = NULL;
	n->text_len = 0;
	if (clean)
		n->flags |= PROCREC_CLEAN;
	return UNLIKELY(o->flags & OPF_ODD) ? odd_value(m, n, o, v.p, v.n) : 0;
}

static inline int put_number(struct matcher *m, const struct op *o, uint64_t u, const char *text,
			     size_t len)
{
	procrec_node *n = hang_value(m, o);

	if (UNLIKELY(!n))
		return -1;
	n->v.u = u;
	n->text = text;
	n->text_len = (uint32_t)len;
	return UNLIKELY(o->flags & OPF_ODD) ? odd_value(m, n, o, text, len) : 0;
}

static int put_nulls(struct matcher *m, const struct op *o)
{
	const procrec_field *const *f = o->nulls;
	procrec_node *n;

	if (o->flags & OPF_KEY) { /* an optional value of a key: the key alone is true */
		n = new_node(m, PROCREC_BOOL);
		if (!n)
			return -1;
		n->v.u = 1;
		n->field = NULL;
		n->key = m->key.p;
		n->key_len = (uint32_t)m->key.n;
		n->flags = m->key_flags;
		*m->link = n;
		m->link = (procrec_node **)&n->next;
	}
	for (; *f; f++) {
		if ((*f)->own) /* what is ours is there only if there is something to say */
			continue;
		n = new_node(m, PROCREC_NULL);
		if (!n)
			return -1;
		n->v.u = 0;
		n->field = *f;
		n->key = (*f)->name;
		n->key_len = (*f)->name_len;
		*m->link = n;
		m->link = (procrec_node **)&n->next;
	}
	return 0;
}

/* The node whose `next` the link is. */
static procrec_node *last_hung(const struct matcher *m)
{
	return node_of_link(m->link);
}

static procrec_str text_of(const procrec_node *n)
{
	procrec_str s = {n->text ? n->text : "", n->text_len};

	return n->kind == PROCREC_STR ? n->v.s : s;
}

/* Begins a list or map: what is hung up until end_group() is its. */
static int begin_group(struct matcher *m, const struct op *o, int kind, struct frame *f)
{
	procrec_node *n = new_node(m, kind);

	if (!n)
		return -1;
	n->v.c.first = n->v.c.last = NULL;
	f->node = n;
	f->count = 0;
	hang(m, n, o);
	m->link = (procrec_node **)&n->v.c.first;
	return 0;
}

static void end_group(struct matcher *m, struct frame *f)
{
	procrec_node *n = f->node;

	*m->link = NULL;
	if (n->v.c.first)
		n->v.c.last = last_hung(m);
	m->link = (procrec_node **)&n->next;
}

/* A key may stand only once in a map that the text makes. */
static int repeats_key(const procrec_node *map, const procrec_node *last)
{
	const procrec_node *n;

	for (n = map->v.c.first; n && n != last; n = n->next)
		if (n->key_len == last->key_len && !memcmp(n->key, last->key, last->key_len))
			return 1;
	return 0;
}

#define HASH_FROM 24 /* so many keys are compared one with another */

static uint32_t hash_key(const char *p, size_t n)
{
	uint32_t h = 2166136261u;

	while (n--)
		h = (h ^ (unsigned char)*p++) * 16777619u;
	return h ? h : 1;
}

/* A table of keys twice as large, or NULL. */
static const procrec_node **more_keys(struct matcher *m, const procrec_node **old, uint32_t size)
{
	const procrec_node **table = arena_get(m->mem, 2 * size * sizeof(*table));
	uint32_t i, h;

	if (!table) {
		m->no_memory = 1;
		return NULL;
	}
	memset(table, 0, 2 * size * sizeof(*table));
	for (i = 0; i < size && old; i++) {
		if (!old[i])
			continue;
		h = hash_key(old[i]->key, old[i]->key_len) & (2 * size - 1);
		while (table[h])
			h = (h + 1) & (2 * size - 1);
		table[h] = old[i];
	}
	return table;
}

/* A long list is tried again and again, shorter each time: what is looked at is what it costs. */
int keys_differ(struct matcher *m, const procrec_node *map, uint32_t count)
{
	const procrec_node *n, **table = NULL;
	uint32_t size = 32, used = 0, h;

	if (count <= HASH_FROM) {
		for (n = map->v.c.first; n; n = n->next)
			if (repeats_key(map, n))
				return 0;
		return 1;
	}
	for (n = map->v.c.first; n; n = n->next) {
		if (!table || 2 * used >= size) {
			table = more_keys(m, table, size);
			if (!table)
				return 0;
			size *= 2;
		}
		h = hash_key(n->key, n->key_len) & (size - 1);
		for (; table[h]; h = (h + 1) & (size - 1)) {
			if (table[h]->key_len == n->key_len &&
			    !memcmp(table[h]->key, n->key, n->key_len)) {
				spend(m, cost(used));
				return 0;
			}
		}
		table[h] = n;
		used++;
	}
	spend(m, cost(used));
	return 1;
}

/* The key of a list's next element, where elements have keys. */
static void name_element(struct matcher *m, const struct list *l, uint32_t i)
{
	if (l->zip) {
		m->key = slot_now(m, l->ref)->v[i];
		m->key_flags = PROCREC_DATA;
	} else if (l->nnames) {
		if (i < l->nnames)
			m->key = l->names[i];
		m->key_flags = 0;
	}
}

/* ---- the loop -------------------------------------------------------------------------------- */

/* Where the text behind a list is not there, its keys need no look: that text fails. */
static int may_follow(struct matcher *m, const struct op *o, const char *p, const char *lim)
{
	return !op_is_text(o) || ((size_t)(lim - p) >= o->n && !memcmp(p, o->s, o->n)) ||
	       (m->loose && loose_literal(m, o, p, lim));
}

/* The next place from q on where the string op at pc may end, or NULL. */
static const char *string_end(const struct op *o, const char *q, const char *lim)
{
	const uint8_t *follow = o->set;

	if (o->flags & OPF_LINES) {
		while (q < lim && !follow[(unsigned char)*q])
			q++;
		return q;
	}
	while (!follow[(unsigned char)*q]) {
		if (*q == '\n')
			return NULL;
		q++;
	}
	return q;
}

/* The first place from end on where the string op may end that begins at from, or NULL. */
static const char *string_from(struct matcher *m, const struct op *o, const char *from,
			       const char *end, procrec_str *s)
{
	for (;; end++) {
		end = string_end(o, end, m->lim);
		if (!end || fit_string(m, o, from, end, s))
			return end;
		if (end >= m->lim || (*end == '\n' && !(o->flags & OPF_LINES)))
			return NULL;
	}
}

/* A string is at least as long as its padding: where that ends, or NULL. */
static const char *shortest(const struct matcher *m, const struct op *o, const char *p)
{
	if (!o->width || m->loose)
		return p;
	if (m->lim - p < o->width || (memchr(p, '\n', o->width) && !(o->flags & OPF_LINES)))
		return NULL;
	return p + o->width;
}

/* The last place from end on backwards where the greedy string op may end, or NULL. */
static const char *greedy_from(struct matcher *m, const struct op *o, const char *from,
			       const char *end, procrec_str *s)
{
	for (;; end--) {
		if ((o->set[(unsigned char)*end] || (end == m->lim && o->flags & OPF_LINES)) &&
		    fit_string(m, o, from, end, s))
			return end;
		if (end == from)
			return NULL;
	}
}

/* A greedy string goes to here at most. */
static const char *longest(const struct matcher *m, const struct op *o, const char *p)
{
	const char *end = o->prec && m->lim - p > o->prec ? p + o->prec : m->lim, *nl;

	if (o->flags & OPF_LINES)
		return end;
	nl = memchr(p, '\n', (size_t)(end - p));
	return nl ? nl : end;
}

const char *match_string(struct matcher *m, const struct op *o, const char *p, procrec_str *s)
{
	const char *end;

	if (o->code == OP_GREEDY)
		return greedy_from(m, o, p, longest(m, o, p), s);
	end = shortest(m, o, p);
	return end ? string_from(m, o, p, end, s) : NULL;
}

static const char *run(struct matcher *m, const struct row *r, const char *p)
{
	const struct op *ops = r->ops, *o = ops;
	struct frame frames[MAX_FRAMES];
	const char *q, *lim = m->lim, *since = p; /* since: where the last choice was taken */
	uint32_t nf = 0, i;
	const struct list *l;
	struct frame *f;
	struct choice *c;
	struct num v;
	procrec_str s;
	unsigned esc;

	for (;;) {
		switch (o->code) {
		case OP_LIT1:
			if (UNLIKELY(*p != o->conv))
				goto lit_differs;
			p++;
			o++;
			continue;
		case OP_LIT:
			if (LIKELY(o->n <= 8)) {
				uint64_t x;

				memcpy(&x, p, 8);
				if (UNLIKELY((x ^ o->lit) & o->mask))
					goto lit_differs;
			} else if (UNLIKELY((size_t)(lim - p) < o->n || memcmp(p, o->s, o->n))) {
				goto lit_differs;
			}
			p += o->n;
			o++;
			continue;
lit_differs:
			if (m->loose && (q = loose_literal(m, o, p, lim))) {
				p = q;
				o++;
				continue;
			}
			for (i = 0; i < o->n && p + i < lim && p[i] == o->s[i];)
				i++;
			if (p + i > m->far || !m->far) {
				m->far = p + i;
				m->far_op = o;
				m->far_len = i;
			}
			goto fail;
		case OP_NL:
			if (m->loose)
				p = skip_blanks(m, p, lim);
			if (UNLIKELY(p >= lim)) {
				m->hit_end = 1;
				goto fail;
			}
			if (UNLIKELY(*p != '\n'))
				goto fail;
			p++;
			m->bol = p;
			o++;
			if (UNLIKELY(p >= lim && o->code != OP_END && !(r->flags & ROWF_FILE))) {
				m->hit_end = 1;
				goto fail;
			}
			continue;
		case OP_DEC:
		case OP_HEX:
		case OP_NUM:
		case OP_FIX:
			q = num_match(o, o->param >= 0 ? &m->w[o->param] : NULL, p, lim, &v,
				      m->loose);
			if (UNLIKELY(!q))
				goto fail;
			if (UNLIKELY(put_number(m, o, v.u, v.text, v.text_len)))
				goto fail;
			if (UNLIKELY(m->loose && v.negative))
				last_hung(m)->kind = PROCREC_INT;
			goto value_done;
		case OP_BIN: {
			uint64_t u = 0;
			int big = m->spec->order >= 0 &&
				  width_value(&m->w[m->spec->order],
					      &m->spec->params[m->spec->order]);
			uint32_t size = o->param < 0
						? o->width
						: (uint32_t)width_value(&m->w[o->param],
									&m->spec->params[o->param]);

			if ((size_t)(lim - p) < size) {
				m->hit_end = 1;
				goto fail;
			}
			for (i = 0; i < size; i++)
				u = u << 8 | (unsigned char)p[big ? i : size - 1 - i];
			if ((u ^ o->lit) & o->mask)
				goto fail;
			if (put_number(m, o, u, NULL, 0))
				goto fail;
			q = p + size;
			goto value_done;
		}
		case OP_CHAR:
			if (UNLIKELY(p >= lim || (*p == '\n' && !(o->flags & OPF_LINES))))
				goto fail;
			s.p = p;
			s.n = 1;
			if (put_string(m, o, s, 0))
				goto fail;
			p++;
			o++;
			continue;
		case OP_SET:
			q = match_set(m, o, p, &s, &esc);
			if (UNLIKELY(!q || put_string(m, o, s, !(esc & SET_ESC))))
				goto fail;
value_done:
			/* a byte of text mostly follows: no need to come round for it */
			p = q;
			o++;
			if (LIKELY(o->code == OP_LIT1 && *p == o->conv)) {
				p++;
				o++;
			}
			continue;
		case OP_REST:
			q = memchr(p, '\n', (size_t)(lim - p));
			if (UNLIKELY(!q)) {
				m->hit_end = 1;
				goto fail;
			}
			s.p = p;
			s.n = (size_t)(q - p);
			if (put_string(m, o, s, 0))
				goto fail;
			p = q;
			o++;
			continue;
		case OP_STR: {
			const char *from = p, *end = p;
			struct width was;

			/* at least as long as its padding */
			if (0) {
resume_string:
				from = c->from;
				end = c->p;
				m->nchoices--;
			} else {
				end = shortest(m, o, p);
				if (!end)
					goto fail;
			}
			if (o->param >= 0)
				was = m->w[o->param];
			end = string_from(m, o, from, end, &s);
			if (!end) {
				if (from > m->far || !m->far) {
					m->far = from;
					m->far_op = o;
				}
				if (m->nchoices) {
					q = o->flags & OPF_LINES
						    ? NULL
						    : memchr(from, '\n', (size_t)(lim - from));
					spend(m, cost((size_t)((q ? q : lim) - from)));
				}
				goto backtrack;
			}
			if (end < lim && (*end != '\n' || o->flags & OPF_LINES)) {
				c = push(m, (uint32_t)(o - ops), end + 1, frames, nf);
				if (!c)
					goto backtrack;
				c->from = from;
				if (o->param >= 0) /* another end is another width */
					c->w[o->param] = was;
			}
			if (put_string(m, o, s, 0))
				goto fail;
			p = end;
			o++;
			continue;
		}
		case OP_GREEDY: {
			const char *from = p, *end;
			struct width was;

			if (0) {
resume_greedy:
				from = c->from;
				end = c->p;
				m->nchoices--;
			} else {
				end = longest(m, o, p);
			}
			if (o->param >= 0)
				was = m->w[o->param];
			end = greedy_from(m, o, from, end, &s);
			if (!end) {
				if (from > m->far || !m->far) {
					m->far = from;
					m->far_op = o;
				}
				goto backtrack;
			}
			if (end > from) {
				c = push(m, (uint32_t)(o - ops), end - 1, frames, nf);
				if (!c)
					goto backtrack;
				c->from = from;
				if (o->param >= 0)
					c->w[o->param] = was;
			}
			if (put_string(m, o, s, 0))
				goto fail;
			p = end;
			o++;
			continue;
		}
		case OP_PAD:
		case OP_TABS:
			if (UNLIKELY(m->loose)) {
				p = skip_white(m, p, lim);
			} else {
				q = match_pad(m, o, p);
				if (UNLIKELY(!q))
					goto fail;
				p = q;
			}
			o++;
			continue;
		case OP_REF: {
			const struct slot *t = slot_now(m, o->slot);

			if (!t->n || (size_t)(lim - p) < t->v[0].n ||
			    memcmp(p, t->v[0].p, t->v[0].n))
				goto fail;
			p += t->v[0].n;
			o++;
			continue;
		}
		case OP_OPT:
			if (o->set[(unsigned char)*p] & SET_IN) {
				if (!(o->flags & OPF_SURE) &&
				    !push(m, (uint32_t)(o - ops), p, frames, nf))
					goto fail;
				o++;
				continue;
			}
skip_option:
			if (put_nulls(m, o))
				goto fail;
			o = &ops[o->jump];
			continue;
		case OP_FLAG: {
			int on = o->set[(unsigned char)*p] & SET_IN;
			procrec_node *n;

			if (0) {
skip_flag:
				on = 0;
			} else if (on && !(o->flags & OPF_SURE) &&
				   !push(m, (uint32_t)(o - ops), p, frames, nf)) {
				goto fail;
			}
			n = new_node(m, PROCREC_BOOL);
			if (!n)
				goto fail;
			n->v.u = (unsigned)on;
			hang(m, n, o);
			o = on ? o + 1 : &ops[o->jump];
			continue;
		}
		case OP_LIST:
			l = o->list;
			if (UNLIKELY(nf == MAX_FRAMES))
				goto fail;
			f = &frames[nf];
			f->begin = p;
			if (l->slot >= 0)
				slot_begin(m, l->slot);
			if (l->hidden) {
				f->node = NULL;
				f->count = 0;
			} else {
				const struct op named = {.field = o->field,
							 .flags = l->pending ? OPF_PENDING : 0};

				if (begin_group(m, &named,
						l->zip || l->keyed || l->nnames ? PROCREC_MAP
										: PROCREC_LIST,
						f))
					goto fail;
			}
			nf++;
list_next:
			/* o is an OP_LIST, its frame is on top, p stands behind an element */
			l = o->list;
			f = &frames[nf - 1];
			i = f->count;
			if (l->ref >= 0) {
				if (!slot_now(m, l->ref)->set)
					goto fail;
				if (i == slot_now(m, l->ref)->n)
					goto list_end;
			} else {
				int enter = (i && l->nsep ? *p == *l->sep && p < lim
							  : o->set[(unsigned char)*p] & SET_IN);

				if (i && !l->nsep && p == f->begin)
					enter = 0; /* an empty element: no progress */
				if (!enter || (p >= lim && r->flags & ROWF_FILE))
					goto list_end;
				/* where anything is left, an element that may be empty is there */
				if (!i && o->flags & OPF_EMPTY && l->nsep && p < lim &&
				    (*p != '\n' || r->flags & ROWF_FILE))
					goto list_enter;
				if (!(o->flags & OPF_SURE) &&
				    ops[o->jump - 1].set[(unsigned char)*p] & SET_IN) {
					/* the list ends here, unless what follows fails */
					if (!push(m, (uint32_t)(o - ops), p, frames, nf))
						goto fail;
					goto list_end;
				}
			}
list_enter:
			if (i && l->nsep) {
				if ((size_t)(lim - p) < l->nsep || memcmp(p, l->sep, l->nsep))
					goto fail;
				p += l->nsep;
			}
			f->begin = p;
			if (i == l->nnames && l->nnames) {
				/* more elements than names: they go to a list of their own */
				const struct op more = {.field = l->more};

				end_group(m, f);
				if (begin_group(m, &more, PROCREC_LIST, f))
					goto fail;
				f->count = i;
			}
			if (l->zip || l->nnames)
				name_element(m, l, i);
			o++;
			continue;
list_end:
			if (f->node) {
				end_group(m, f);
				if (!may_follow(m, &ops[o->jump], p, lim))
					goto list_ended;
				if ((l->keyed || (l->zip && !slot_now(m, l->ref)->differ)) &&
				    f->count > 1 && !keys_differ(m, f->node, f->count))
					goto fail;
				if (l->zip && !slot_now(m, l->ref)->differ)
					know_slot(m, slot_now(m, l->ref));
			}
list_ended:
			nf--;
			o = &ops[o->jump];
			continue;
		case OP_LIST_END:
			f = &frames[nf - 1];
			o = &ops[o->jump];
			l = o->list;
			f->count++;
			if (l->slot >= 0) {
				/* the element's text: of its value, without padding */
				s = m->key;
				if (!l->hidden)
					s = text_of(last_hung(m));
				if (slot_add(m, l->slot, s.p, s.n))
					goto fail;
			}
			goto list_next;
		case OP_ELEM:
		case OP_KEYMAP:
		case OP_MAP: {
			struct op named = {.field = o->field};

			if (UNLIKELY(nf == MAX_FRAMES))
				goto fail;
			if (o->code == OP_KEYMAP)
				named.flags = OPF_PENDING;
			else if (o->code == OP_ELEM)
				named.flags = OPF_NOKEY;
			if (o->code == OP_ELEM && frames[nf - 1].node &&
			    frames[nf - 1].node->kind == PROCREC_MAP)
				named.flags = OPF_PENDING;
			frames[nf].begin = p;
			if (begin_group(m, &named, PROCREC_MAP, &frames[nf]))
				goto fail;
			nf++;
			o++;
			continue;
		}
		case OP_ELEM_END:
		case OP_KEYMAP_END:
		case OP_MAP_END:
			nf--;
			end_group(m, &frames[nf]);
			o++;
			continue;
		case OP_KEYED: {
			static const struct op keyed = {.flags = OPF_PENDING};
			procrec_node *n = new_node(m, PROCREC_BOOL);

			if (!n)
				goto fail;
			n->v.u = 1;
			hang(m, n, &keyed);
			o++;
			continue;
		}
		case OP_COUNT: {
			uint64_t times = 0;

			while ((size_t)(lim - p) >= o->n && !memcmp(p, o->s, o->n)) {
				p += o->n;
				times++;
			}
			if (put_number(m, o, times, NULL, 0))
				goto fail;
			o++;
			continue;
		}
		case OP_OPT_END:
		case OP_FLAG_END:
			o++;
			continue;
		default: /* OP_END */
			if (UNLIKELY(r->flags & ROWF_FILE) && p != lim)
				goto fail;
			*m->link = NULL;
			return p;
		}
fail:
		if (p > m->far || !m->far) {
			m->far = p;
			m->far_op = o;
			m->far_len = 0;
		}
backtrack:
		if (!m->nchoices || m->no_memory ||
		    !spend(m, cost(p > since ? (size_t)(p - since) : (size_t)(since - p))))
			return NULL;
		/* take the last choice the other way */
		c = &m->choices[m->nchoices - 1];
		m->link = c->link;
		m->key = c->key;
		m->key_flags = c->key_flags;
		if (m->has_params)
			memcpy(m->w, c->w, sizeof(m->w));
		nf = c->nframes;
		memcpy(frames, c->frames, nf * sizeof(*frames));
		m->bol = c->bol;
		throw_away(m, &c->mem);
		since = p = c->p;
		o = &ops[c->pc];
		switch (o->code) {
		case OP_STR:
			goto resume_string;
		case OP_GREEDY:
			goto resume_greedy;
		case OP_OPT:
			m->nchoices--;
			goto skip_option;
		case OP_FLAG:
			m->nchoices--;
			goto skip_flag;
		default:
			l = o->list;
			f = &frames[nf - 1];
			i = f->count;
			m->nchoices--;
			goto list_enter;
		}
	}
}

const char *match_row(struct matcher *m, const struct row *r, const char *p)
{
	struct arena mem = *m->mem;
	procrec_node **link = m->link;
	const char *end;

	if (r->fast && !m->loose && !m->thorough) {
		end = fast_row(m, r, p);
		if (end)
			return end;
		throw_away(m, &mem);
		if (m->surely_not) {
			m->skipped = 1;
			*link = NULL;
			return NULL;
		}
	}
	m->bol = p;
	m->nchoices = 0;
	m->has_params = r->flags & ROWF_PARAMS;
	m->budgeted = 0;
	m->lines = r->flags & ROWF_FILE ? 0 : r->lines > 1 ? r->lines + MORE_LINES : 1;
	if (UNLIKELY(m->spec->nslots))
		memset(m->in_row, 0, sizeof(m->in_row));
	end = run(m, r, p);
	if (!end) {
		throw_away(m, &mem);
		m->link = link;
		*link = NULL;
	} else if (UNLIKELY(m->spec->nslots)) {
		slots_commit(m);
	}
	return end;
}
