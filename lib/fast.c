/* SPDX-License-Identifier: MIT */
/*
 * fast.c - the short way through most lines: the first choice at each place, in few instructions.
 *
 * match.c is what a row accepts and which nodes it makes. fast_compile.c makes a second, flatter program
 * of a row's ops (fast.h), which is run here: values take the text behind them along, so that a field
 * is one step; numbers and words are read eight bytes at a time. It only takes lines of which it is
 * certain; at any doubt it gives up, and match.c reads the line from its beginning. So nothing here
 * decides what is accepted, and rows with rare ops have no such program.
 *
 * What run() makes is nodes (fast_row()), or, where nobody wants them, the JSON that json_write.c
 * would write for them (fast_text()), or the cells of a CSV row (fast_cells()). JSON and CSV differ in
 * what is before a value: its key, or the delimiters up to its column. fast_print.c is the inverse: the
 * steps print the values.
 */
#include "fast.h"
#include "json.h"
#include "word.h"

#define MAX_RETRIES 8
#define MAX_TRIES 100 /* in one line: match.c has a budget for harder ones */

/* A place to go back to, as match.c's choices: a group to be left out or entered after all. */
struct retry {
	const struct fop *o;
	const char *p;
	uint32_t strings; /* passed before it */
	procrec_node **link;
	struct chunk *chunk; /* what is made from here on is thrown away */
	char *top, *end;
	procrec_str key;
	uint8_t key_flags;
	char *to;            /* text */
	uint32_t now, nlate; /* CSV */
	struct frame frames[MAX_FRAMES];
	struct width w[MAX_PARAMS];
};

/*
 * The digits of a decimal number at p; NULL: none, or a zero leads, or it may be beyond its type.
 * bare: *u is not wanted.
 */
static inline const char *digits(const char *p, uint64_t *u, int is_signed, int bare)
{
	uint64_t d = load8(p) ^ BYTES('0');
	unsigned n = count_digits(d);
	const char *end;

	*u = 0;
	if (LIKELY(n - 1 < 7)) {
		if (!bare)
			*u = eight_digits(d << (64 - 8 * n));
		/* a zero leads: no branch on what the digit is, as nobody could foretell it */
		if (UNLIKELY((d & 0xff) < (n > 1)))
			return NULL;
		return p + n;
	}
	if (!n || *p == '0')
		return NULL;
	*u = eight_digits(d);
	for (end = p + 8; (unsigned char)(*end - '0') < 10; end++) {
		n = (unsigned char)(*end - '0');
		if (end - p >= 18 && (is_signed || end - p >= 20 || *u > (UINT64_MAX - n) / 10))
			return NULL;
		*u = *u * 10 + n;
	}
	return end;
}

/* Numbers of one digit, two, ... are not less: no branch on what the first digit is. */
static const uint32_t least[] = {0, 10, 100, 1000, 10000, 100000, 1000000, 10000000};

/* Whether all bytes from p up to end are blanks. */
static inline int are_blanks(const char *p, const char *end)
{
	if (end - p < 8) {
		while (p < end && *p == ' ')
			p++;
		return p == end;
	}
	for (; end - p > 8; p += 8)
		if (load8(p) != BYTES(' '))
			return 0;
	return load8(end - 8) == BYTES(' ');
}

/* ---- text in the place of nodes ---- */

/* A number that does not stand in the file like that; JSON has quotes around what is too great. */
static char *number_text(char *to, const struct fop *o, uint64_t u, int json)
{
	int neg = o->head.kind == PROCREC_INT && (int64_t)u < 0;

	if (o->head.kind == PROCREC_DEC)
		return json_decimal(to, (int64_t)u, o->head.scale);
	if (neg)
		u = 0 - u;
	if (json)
		return json_whole(to, u, neg);
	if (neg)
		*to++ = '-';
	return json_u64(to, u);
}

static __attribute__((noinline)) char *insert_before_much(char *at, char *to, const char *p,
							  size_t n)
{
	memmove(at + n, at, (size_t)(to - at));
	memcpy(at, p, n);
	return to + n;
}

/* Puts text in at a place before the end. Up to 16 bytes more may be read. */
static char *insert_text(char *at, char *to, const char *p, size_t n)
{
	char behind[48];

	if (UNLIKELY(to - at > (ptrdiff_t)sizeof(behind)))
		return insert_before_much(at, to, p, n);
	memcpy(behind, at, sizeof(behind));
	json_blocks(at, p, n);
	memcpy(at + n, behind, sizeof(behind));
	return to + n;
}

/* Whether a text without quotes and control characters is a cell as it is. It may be read as by has_byte(). */
static inline int is_plain_cell(const struct cells *c, procrec_str s)
{
	return s.n && s.n <= JSON_SHORT && *s.p != ' ' && s.p[s.n - 1] != ' ' &&
	       !has_byte(s.p, s.n, c->delimiters[0]);
}

/* Where the next cell goes, behind few that are empty; NULL: it is another one, for far_cell(). */
static inline char *next_cell(struct cells *c, char *to, uint32_t column)
{
	uint32_t n = column - c->now;

	if (UNLIKELY(n - 1 >= sizeof(c->delimiters)))
		return NULL;
	memcpy(to, c->delimiters, sizeof(c->delimiters));
	c->now = column;
	return to + n;
}

#define FAR 256 /* a cell is put in before so much text */

/* The k-th delimiter from the end, which is none within a cell; NULL: it is not near. */
static char *find_delimiter(const struct cells *c, char *end, uint32_t k)
{
	char *at = end;
	uint64_t x, marks;
	unsigned top;

	while (end - at < FAR) {
		at -= 8;
		x = load8(at) ^ c->delimiters[0];
		marks = ~(((x & ~TOPS) + ~TOPS) | x) & TOPS;
		for (; marks; marks ^= 1ull << top) {
			top = 63 - (unsigned)__builtin_clzll(marks);
			if (!--k)
				return at + top / 8;
		}
	}
	return NULL;
}

/* A cell that is far ahead, or behind the last one. NULL: there is no place for it in the line. */
static __attribute__((noinline)) char *far_cell(struct text *t, char *to, uint32_t column,
						procrec_str s)
{
	struct cells *c = t->cells;
	char *at;

	if (!column || column == c->now)
		return NULL;
	if (column > c->now) {
		to = put_delimiters(c, to, column - c->now, t->lim);
		c->now = column;
		return to ? json_blocks(to, s.p, s.n) : NULL;
	}
	at = find_delimiter(c, to, c->now - column);
	if (!at || at <= t->to || at[-1] != *at)
		return NULL;
	c->nlate++;
	return insert_text(at, to, s.p, s.n);
}

static inline char *put_cell(struct text *t, char *to, uint32_t column, procrec_str s)
{
	char *at = next_cell(t->cells, to, column);

	return LIKELY(at) ? json_name(at, s.p, s.n) : far_cell(t, to, column, s);
}

/* Keys are short. */
static inline int same_text(procrec_str a, procrec_str b)
{
	uint32_t x[4];

	if (a.n != b.n)
		return 0;
	if (a.n - 4 > 4)
		return !memcmp(a.p, b.p, a.n);
	memcpy(&x[0], a.p, 4);
	memcpy(&x[1], b.p, 4);
	memcpy(&x[2], a.p + a.n - 4, 4);
	memcpy(&x[3], b.p + a.n - 4, 4);
	return x[0] == x[1] && x[2] == x[3];
}

#define NEAR 16 /* so many keys are looked at; a map may have any number */

/* The column of a value under a key of the file; 0: it has none, or it is far away. */
static inline uint32_t key_column(struct cell_keys *keys, procrec_str key)
{
	uint32_t i, k;

	for (i = keys->next, k = 0; k < NEAR && k < keys->n; i++, k++) {
		if (i >= keys->n)
			i = 0;
		if (same_text(keys->v[i].key, key)) {
			keys->next = i + 1;
			return keys->v[i].column;
		}
	}
	return 0;
}

/* ---- fields derived from a value ---- */

/* A number that fields are derived from: what was before it, and where text behind it may go. */
struct mark {
	uint64_t u;
	char *at;
};

/* Whether a string is neither WAY_DELETED's nor WAY_ESCAPED's to say anything of. */
static inline int is_quiet(procrec_str s, unsigned esc)
{
	return !(esc & SET_ESC) && (!s.n || (s.p[s.n - 1] != ')' && s.p[s.n - 1] != 'd'));
}

/* A derived field that takes no more than a look at u; NULL: there is more to it. */
static inline __attribute__((always_inline)) char *derive_simply(const struct text *t, char *to,
								 const struct derive *d, uint64_t u,
								 const struct cell_place *places,
								 int is_cell)
{
	const char *name;
	procrec_str s;

	switch (d->way) {
	case WAY_NAME:
		if (u >= MAX_NAMES)
			return NULL;
		name = d->names[u];
		if (!name)
			return to;
		if (!is_cell)
			return json_blocks(to, name + 1, (unsigned char)*name);
		/* without key and quotes */
		s.p = name + 2 + d->d->json_key_len;
		s.n = (unsigned char)*name - d->d->json_key_len - 2;
		to = is_plain_cell(t->cells, s) ? next_cell(t->cells, to, places[d->at].column)
						: NULL;
		return to ? json_blocks(to, s.p, s.n) : NULL;
	case WAY_PORT:
		if (u > UINT16_MAX)
			return to;
		to = is_cell ? next_cell(t->cells, to, places[d->at].column)
			     : json_blocks(to, d->d->json_key, d->d->json_key_len);
		return to ? word_decimal(to, u) : NULL;
	case WAY_TICKS:
		return t->machine->tick ? NULL : to;
	case WAY_ORDER:
		return t->machine->byte_order == PROCREC_ORDER_UNKNOWN ? to : NULL;
	default:
		return NULL;
	}
}

/* A value as JSON, or as a cell; NULL: it is no plain cell. */
static char *node_text(char *to, const procrec_node *v, const struct cells *c)
{
	switch (v->kind) {
	case PROCREC_STR:
		if (!c)
			return json_short_string(to, v->v.s.p, v->v.s.n, 0);
		if (v->v.s.n > JSON_SHORT || json_class(v->v.s.p, v->v.s.n) != JSON_CLEAN)
			return NULL;
		memset(json_bytes(to, v->v.s.p, v->v.s.n), 0, 8);
		return is_plain_cell(c, (procrec_str){to, v->v.s.n}) ? to + v->v.s.n : NULL;
	case PROCREC_DEC:
		return c && !v->scale ? NULL : json_decimal(to, v->v.i, v->scale);
	case PROCREC_BOOL:
		return v->v.u ? json_bytes(to, "true", 4) : json_bytes(to, "false", 5);
	case PROCREC_UINT:
		return c ? json_u64(to, v->v.u) : json_whole(to, v->v.u, 0);
	default:
		return c ? NULL : json_whole(to, v->v.u, 0);
	}
}

/*
 * What procrec_derive() makes of a value, s or u, as JSON behind its key, or as a cell. Returns `to`
 * where that is nothing, NULL where it is too much.
 */
static char *derived_text(const struct text *t, char *to, const struct fop *o,
			  const struct derive *d, const procrec_str *s, uint64_t u,
			  const struct mark *marks)
{
	const struct mark *first = &marks[d->first], *second = &marks[d->second];
	const char *key = d->d->json_key;
	const size_t nkey = t->cells ? 0 : d->d->json_key_len;
	unsigned tick = t->machine->tick;
	const procrec_node *v;
	procrec_node n;

	switch (d->way) {
	case WAY_TICKS:
		if (!tick || u >= INT64_MAX / 200)
			break;
		return json_decimal(json_blocks(to, key, nkey),
				    (int64_t)(u / tick * 100 + u % tick * 100 / tick), 2);
	case WAY_RANGE:
		if (second->u < first->u)
			return to;
		to = json_blocks(to, key, nkey);
		u = second->u - first->u;
		return t->cells ? json_u64(to, u) : json_whole(to, u, 0);
	case WAY_DEVICE:
		if (first->u > UINT32_MAX || second->u > UINT32_MAX)
			return to;
		if (t->cells && (t->cells->delimiters[0] & 0xff) == ':')
			return NULL;
		to = json_blocks(to, key, nkey);
		*to = '"';
		to = json_u64(to + !t->cells, first->u);
		*to = ':';
		to = json_u64(to + 1, second->u);
		*to = '"';
		return to + !t->cells;
	default:
		break;
	}
	memset(&n, 0, sizeof(n));
	memcpy(&n.key, &o->head, sizeof(o->head));
	if (s)
		n.v.s = *s;
	else
		n.v.u = u;
	if (procrec_derive(d->d, &n, NULL, t->machine, t->scratch, &v) <= 0)
		return to;
	return node_text(json_bytes(to, key, nkey), v, t->cells);
}

/* What is derived from a value that has just been written, s or u; NULL: it is too much. */
static char *derive_text(struct text *t, char *to, const struct fop *o, const procrec_str *s,
			 uint64_t u, struct mark *marks, const struct cell_place *places)
{
	uint32_t i;

	if (to > t->lim)
		return NULL;
	for (i = 0; i < o->nderives; i++) {
		const struct derive *d = &o->derives[i];
		char apart[JSON_SHORT + 64], *at, *end;
		size_t n;

		at = derive_simply(t, to, d, u, places, !!t->cells);
		if (at) {
			to = at;
			continue;
		}
		at = t->cells || d->late ? apart : to;
		end = derived_text(t, at, o, d, s, u, marks);
		if (!end)
			return NULL;
		n = (size_t)(end - at);
		if (!n)
			continue;
		if (t->cells) {
			to = put_cell(t, to, places[d->at].column, (procrec_str){apart, n});
		} else if (d->late) {
			to = insert_text(marks[d->first].at, to, apart, n);
			marks[o->slot].at += n;
		} else {
			to += n;
		}
		if (!to || to > t->lim)
			return NULL;
	}
	return to;
}

/* A list or map whose members, each led by a comma, are text[0..to). */
static inline char *close_text(char *text, char *to, int map)
{
	if (to == text)
		to++;
	*text = map ? '{' : '[';
	*to = map ? '}' : ']';
	return to + 1;
}

/* Whether a key from the file goes out as it is. */
static inline int plain_key(procrec_str key, uint8_t flags, const struct text *t)
{
	return flags & NODE_PLAIN_KEY && key.n - 1 < JSON_SHORT && *key.p != '_' && *key.p != '%' &&
	       !(t->derived_lens >> (key.n & 63) & 1);
}

/*
 * A padded decimal at p, of so many columns; *first is its first digit, at most 15 of them. Returns
 * its end, or NULL: it is not of the usual kind.
 */
static inline const char *padded(const struct fop *o, unsigned width, const char *p,
				 const char **first)
{
	unsigned k = right_digits(p, width);
	const char *end = p + width;
	uint64_t u;

	*first = p + k;
	if (UNLIKELY(!k)) {
		end = digits(p, &u, o->head.kind == PROCREC_INT, 1);
		if (!end || end - p < (ptrdiff_t)width || end - p > 15)
			return NULL;
	}
	return end;
}

/*
 * A map of padded decimals under the keys of a slot, as in interrupts; *text is the end then. As cells
 * the keys are those that are expected, in their order. NULL: an element is not of the usual kind, and
 * nothing has been done.
 */
static __attribute__((noinline)) const char *zip_text(const struct matcher *m, struct text *t,
						      const struct fop *list, const char *p,
						      char **text, const struct cell_keys *cells)
{
	const struct slot *slot = &m->slots[list->list->ref];
	const uint32_t now = cells ? t->cells->now : 0;
	const struct fop *o = list + 1;
	const uint64_t lit = o->lit, mask = o->mask;
	const unsigned width = o->width, nlit = o->n;
	const char *const lim = t->lim;
	char *to = *text;
	uint32_t i;

	if (!slot->set || !slot->differ ||
	    (cells ? slot->n > cells->n : !slot->ready || slot->lens & t->derived_lens))
		return NULL;
	for (i = 0; i < slot->n; i++) {
		const char *first, *end = padded(o, width, p, &first);
		uint64_t x;

		if (!end || to > lim)
			break;
		if (cells) {
			to = same_text(cells->v[i].key, slot->v[i])
				     ? next_cell(t->cells, to, cells->v[i].column)
				     : NULL;
			if (!to)
				break;
		} else {
			memcpy(to, &slot->keys[i], 16);
			to += slot->keys[i].n;
		}
		memcpy(to, first, 16);
		to += end - first;
		memcpy(&x, end, 8);
		if ((x ^ lit) & mask)
			break;
		p = end + nlit;
	}
	if (i < slot->n) {
		if (cells)
			t->cells->now = now;
		return NULL;
	}
	*text = to;
	return p;
}

/* Cells that are none of the line's, with room behind them to be read in blocks. */
static const char quotes[32] = "\"\"";
static const char true_or_false[48] = "true\0\0\0\0\0\0\0\0\0\0\0\0false";

/* What run() makes; the last two are text, which goes to out. */
enum { NODES, JSON, CELLS };

/* The program of a row over a line. */
static inline __attribute__((always_inline)) const char *
run(struct matcher *m, const struct row *r, const char *p, struct text *out, const int text)
{
	const char *begin = p, *q, *lim = m->lim;
	const struct fop *steps = r->fast, *o = steps;
	procrec_node **link = m->link, *n;
	char *top = m->mem->p, *end = m->mem->end, *bottom = top, *bottom_end = end;
	struct chunk *chunk = m->mem->now;
	struct retry retries[MAX_RETRIES], *t;
	struct frame frames[MAX_FRAMES], *f;
	struct width w[MAX_PARAMS];
	uint32_t nretries = 0, tries = 0, strings = 0,
		 nw = r->flags & ROWF_PARAMS ? (uint32_t)m->spec->nparams : 0, i;
	procrec_str key = {NULL, 0}, s;
	const char *first; /* a number's text */
	size_t len;
	char *zipped; /* not `to`, whose address nobody may have */
	uint8_t key_flags = 0;
	const struct list *l;
	unsigned c, esc, k;
	struct num v;
	uint64_t x, u;
	struct cells *cells = text == CELLS ? out->cells : NULL;
	char *to = text ? out->to : NULL;
	const char *const to_lim = text ? out->lim : NULL;
	uint8_t surely = 1;      /* the line is not the row's, if it comes to that */
	const char *done = NULL; /* text: behind the last line */
	struct mark marks[MAX_MARKS + 1];
	uint32_t before = 0; /* the line: CSV's column */
	const struct cell_place *places = text == CELLS ? cells->places[out->chain.at] : NULL;

	/* widths that are known do not change any more */
	while (nw && m->w[nw - 1].lo == m->w[nw - 1].hi)
		nw--;
	if (nw)
		memcpy(w, m->w, nw * sizeof(*w));

/* A node under the step's own key. */
#define NODE()                                                   \
	do {                                                     \
		if (UNLIKELY((size_t)(end - top) < NODE_SIZE)) { \
			m->mem->p = top;                         \
			top = arena_more(m->mem, NODE_SIZE);     \
			if (!top) {                              \
				m->no_memory = 1;                \
				goto give_up;                    \
			}                                        \
			end = m->mem->end;                       \
		}                                                \
		n = (procrec_node *)(void *)top;                 \
		top += NODE_SIZE;                                \
		*link = n;                                       \
		link = (procrec_node **)&n->next;                \
		memcpy(&n->key, &o->head, sizeof(o->head));      \
	} while (0)
/* The text before a value: its key, with the comma that leads it. */
#define KEY()                                                                               \
	do {                                                                                \
		if (UNLIKELY(to > to_lim))                                                  \
			goto give_up;                                                       \
		if (LIKELY(o->how == NAMED)) {                                              \
			to = json_blocks(to, o->json_key, o->json_key_len);                 \
		} else if (o->how == NOKEY) {                                               \
			*to++ = ',';                                                        \
		} else {                                                                    \
			if (UNLIKELY(o->how != PENDING || !plain_key(key, key_flags, out))) \
				goto give_up;                                               \
			*to++ = ',';                                                        \
			to = json_quoted(to, key.p, key.n);                                 \
			*to++ = ':';                                                        \
		}                                                                           \
	} while (0)
/* A value's cell. */
#define CELL(string)                                                       \
	do {                                                               \
		uint32_t column = places[o->at].column;                    \
		if (UNLIKELY(to > to_lim))                                 \
			goto give_up;                                      \
		if (UNLIKELY(o->how != NAMED)) {                           \
			struct cell_keys *keys = places[o->at].keys;       \
			if (!keys)                                         \
				goto give_up;                              \
			i = frames[o->depth - 1].count;                    \
			column = o->how == PENDING ? key_column(keys, key) \
				 : i < keys->n     ? keys->v[i].column     \
						   : 0;                        \
		}                                                          \
		to = put_cell(out, to, column, string);                    \
		if (UNLIKELY(!to))                                         \
			goto give_up;                                      \
	} while (0)
/* Behind a value: fields derived from it. */
#define DERIVE(s, u)                                                                 \
	do {                                                                         \
		if (LIKELY(!o->source))                                              \
			break;                                                       \
		if (o->slot)                                                         \
			marks[o->slot] = (struct mark){u, to};                       \
		if (o->nderives && out->scratch) {                                   \
			char *more = NULL;                                           \
			if (o->nderives == 1)                                        \
				more = derive_simply(out, to, o->derives, u, places, \
						     text == CELLS);                 \
			if (!more)                                                   \
				more = derive_text(out, to, o, s, u, marks, places); \
			if (UNLIKELY(!more))                                         \
				goto give_up;                                        \
			to = more;                                                   \
		}                                                                    \
	} while (0)
/* The text behind a value, and on to the next step. */
#define BEHIND()                                      \
	do {                                          \
		memcpy(&x, p, 8);                     \
		if (UNLIKELY((x ^ o->lit) & o->mask)) \
			goto differs;                 \
		p += o->n;                            \
		o++;                                  \
	} while (0)
#define PENDING_KEY()                                 \
	do {                                          \
		if (o->how == PENDING) {              \
			n->key = key.p;               \
			n->key_len = (uint32_t)key.n; \
			n->flags |= key_flags;        \
		}                                     \
	} while (0)
#define RETRY(nframes)                                       \
	do {                                                 \
		if (nretries == MAX_RETRIES)                 \
			goto give_up;                        \
		t = &retries[nretries++];                    \
		t->o = o;                                    \
		t->strings = strings;                        \
		t->p = p;                                    \
		if (text) {                                  \
			t->to = to;                          \
			if (text == CELLS) {                 \
				t->nlate = cells->nlate;     \
				t->now = cells->now;         \
			}                                    \
		} else {                                     \
			t->link = link;                      \
			t->chunk = m->mem->now;              \
			t->top = top;                        \
			t->end = end;                        \
		}                                            \
		t->key = key;                                \
		t->key_flags = key_flags;                    \
		for (i = 0; i < (nframes); i++)              \
			t->frames[i] = frames[i];            \
		if (nw)                                      \
			memcpy(t->w, m->w, nw * sizeof(*w)); \
	} while (0)

	for (;;) {
		switch ((enum fast_code)o->code) {
		case F_TEXT:
			BEHIND();
			continue;
		case F_LONG:
			memcpy(&x, p, 8);
			memcpy(&u, p + o->width - 8, 8);
			if (UNLIKELY((x ^ o->lit) | (u ^ o->a)))
				goto differs;
			p += o->width;
			o++;
			continue;
		case F_SIGNED:
			if (UNLIKELY(*p == '-')) {
				q = digits(p + 1, &u, 1, 0);
				if (UNLIKELY(!q || !u))
					goto no_number;
				u = 0 - u;
				goto number;
			}
			/* fall through */
		case F_DEC:
			q = digits(p, &u, o->head.kind == PROCREC_INT, text && o->bare);
			if (UNLIKELY(!q))
				goto no_number;
number:
			if (text && LIKELY(q - p <= o->most)) {
				char *value;

				if (UNLIKELY(to > to_lim))
					goto give_up;
				value = text == CELLS ? next_cell(cells, to, places[o->at].column)
						      : json_blocks(to, o->json_key, o->nlead);
				if (text == JSON || LIKELY(value)) {
					memcpy(value, p, 16);
					to = value + (q - p);
					if (text == JSON) {
						*to = '"';
						to += o->quoted;
					}
					DERIVE(NULL, u);
					p = q;
					BEHIND();
					continue;
				}
			}
			first = p;
			len = (size_t)(q - p);
number_at: /* of what lies before q */
			if (text == CELLS) {
				char made[64], *value = NULL;

				if (o->form == FORM_OTHER && o->head.kind == PROCREC_UINT)
					value = next_cell(cells, to, places[o->at].column);
				if (LIKELY(value)) {
					to = word_decimal(value, u);
				} else {
					if (o->form == FORM_OTHER ||
					    (o->form == FORM_AS_IS && len > 15)) {
						first = made;
						len = (size_t)(number_text(made, o, u, 0) - made);
					}
					CELL(((procrec_str){first, len}));
				}
				DERIVE(NULL, u);
			} else if (text) {
				KEY();
				if (LIKELY(u <= UINT32_MAX && o->head.kind == PROCREC_UINT &&
					   o->form == FORM_OTHER)) {
					to = word_decimal(to, u);
				} else if (o->form == FORM_AS_IS && len <= 15) {
					memcpy(to, first, 16);
					to += len;
				} else if (o->form == FORM_QUOTED) {
					to = json_quoted(to, first, len);
				} else {
					to = number_text(to, o, u, 1);
				}
				DERIVE(NULL, u);
			} else {
				NODE();
				n->v.u = u;
				n->text = first;
				n->text_len = (uint32_t)len;
				PENDING_KEY();
			}
			p = q;
			BEHIND();
			continue;
		case F_PLAIN:
			k = text ? right_digits(p, o->width) : 0;
			if (LIKELY(k)) {
				char *value;

				if (UNLIKELY(to > to_lim))
					goto give_up;
				value = text == CELLS
						? next_cell(cells, to, places[o->at].column)
						: json_blocks(to, o->json_key, o->json_key_len);
				if (text == JSON || LIKELY(value)) {
					memcpy(value, p + k, 16);
					p += o->width;
					to = value + (o->width - k);
					BEHIND();
					continue;
				}
			}
			/* fall through */
		case F_PADDED:
			x = load8(p) ^ BYTES(' ');
			if (LIKELY(x)) {
				k = (unsigned)__builtin_ctzll(x) >> 3;
			} else {
				for (k = 8; p[k] == ' ';)
					k++;
			}
			if (!k) {
				q = digits(p, &u, o->head.kind == PROCREC_INT, text && o->bare);
				if (UNLIKELY(!q || q - p < o->width))
					goto no_number;
				goto number;
			}
			c = o->width - k;
			p += k;
			if (UNLIKELY(c - 1 >= 8)) {
				q = digits(p, &u, o->head.kind == PROCREC_INT, text && o->bare);
				if (UNLIKELY(!q || q != p + c)) {
					p -= k;
					goto no_number;
				}
				goto number;
			}
			x = (load8(p) ^ BYTES('0')) << (64 - 8 * c);
			u = eight_digits(x);
			if (UNLIKELY(((x + BYTES(0x76)) | x) & TOPS || u < least[c - 1])) {
				p -= k;
				goto no_number;
			}
			q = p + c;
			goto number;
		case F_HEX:
			x = load8(p) << o->a | o->b;
			u = 0;
			if (x != BYTES('0')) { /* as many are */
				if (UNLIKELY(!hex_digits(x, o->upper, &u)))
					goto no_number;
				u = text && o->bare ? 0 : join_hex(u);
			}
			q = p + o->width;
			/* where the text does not follow, the number may go on */
			memcpy(&x, q, 8);
			if (LIKELY(!((x ^ o->lit) & o->mask)))
				goto number;
			/* fall through */
		case F_HEXES:
			k = (unsigned)__builtin_ctz(~which_hex(p, o->upper));
			if (UNLIKELY(!k || (k == 16 && count_hex(load8(p + 16), o->upper))))
				goto no_number;
			u = some_hex(load8(p), k < 8 ? k : 8);
			if (k > 8)
				u = u << (4 * (k - 8)) | some_hex(load8(p + 8), k - 8);
			if (UNLIKELY(k < o->width || (k > o->width && k > 1 && *p == '0')))
				goto no_number;
			q = p + k;
			goto number;
		case F_POINTER:
			/* sixteen digits, which say nothing new of a pointer's width */
			if (LIKELY(which_hex(p, o->upper) == 0xffff &&
				   (o->ends || !count_hex(load8(p + 16), o->upper)))) {
				const struct width *at = &m->w[o->op->param];

				if (at->hi == 16 && (at->lo == 16 || *p != '0')) {
					u = 0;
					if (!text || !o->bare)
						u = some_hex(load8(p), 8) << 32 |
						    some_hex(load8(p + 8), 8);
					q = p + 16;
					goto number;
				}
			}
			/* fall through */
		case F_NUM:
			q = num_match(o->op, o->op->param >= 0 ? &m->w[o->op->param] : NULL, p, lim,
				      &v, 0);
			if (UNLIKELY(!q))
				goto differs;
			first = v.text;
			len = v.text_len;
			u = v.u;
			goto number_at;
		case F_CHAR:
			c = (unsigned char)*p;
			if (UNLIKELY(c == '\n'))
				goto give_up; /* a value where the row is the whole file */
			s.p = p;
			s.n = 1;
			esc = c < 0x20 || c >= 0x7f || c == '"' || c == '\\' ? SET_ESC : 0;
			q = p + 1;
			goto string;
		case F_SPAN:
			esc = 0;
			for (q = p;; q++) {
				q = skip_name(q, o->a, o->b);
				c = o->set[(unsigned char)*q];
				if (LIKELY(!(c & SET_IN)))
					break;
				esc |= c;
			}
			goto set;
		case F_SET:
			esc = 0;
			q = p;
			if (o->clean)
				while (o->set[(unsigned char)*q] & SET_IN)
					q++;
			else
				for (; (c = o->set[(unsigned char)*q]) & SET_IN; q++)
					esc |= c;
set:
			s.p = p;
			s.n = (size_t)(q - p);
			if (UNLIKELY(!s.n && !o->empty))
				goto differs;
string:
			if (o->how == IS_KEY) {
				key = s;
				key_flags = esc & SET_ESC ? PROCREC_DATA
							  : PROCREC_DATA | NODE_PLAIN_KEY;
			} else if (text == CELLS) {
				if (LIKELY(places[o->at].plain
						   ? s.n - 1 < JSON_SHORT
						   : !(esc & SET_ESC) && is_plain_cell(cells, s)))
					CELL(s);
				else if (!s.n)
					CELL(((procrec_str){quotes, 2}));
				else
					goto give_up;
				if (!o->quiet || !is_quiet(s, esc))
					DERIVE(&s, 0);
			} else if (text) {
				KEY();
				if (LIKELY(!(esc & SET_ESC) && s.n <= JSON_SHORT)) {
					*to = '"';
					to = json_name(to + 1, s.p, s.n);
					*to++ = '"';
				} else if (s.n <= JSON_SHORT)
					to = json_short_string(to, s.p, s.n, 0);
				else
					goto give_up;
				if (!o->quiet || !is_quiet(s, esc))
					DERIVE(&s, 0);
			} else {
				NODE();
				n->v.s = s;
				n->text = NULL;
				n->text_len = 0;
				if (!(esc & SET_ESC))
					n->flags |= PROCREC_CLEAN | NODE_QUOTED;
				PENDING_KEY();
			}
			p = q;
			BEHIND();
			continue;
		case F_PADSET:
			m->bol = begin;
			q = match_set(m, o->op, p, &s, &esc);
			if (UNLIKELY(!q))
				goto fail;
			goto string;
		case F_STRING:
			q = match_string(m, o->op, p, &s);
			if (UNLIKELY(!q))
				goto fail;
			strings++;
			esc = skip_line(s.p) < s.p + s.n ? SET_ESC : 0;
			goto string;
		case F_REST:
			esc = 0;
			for (q = p;; q++) {
				q = skip_line(q);
				if (*q == '\n')
					break;
				esc = SET_ESC;
			}
			if (UNLIKELY(q >= lim))
				goto fail;
			s.p = p;
			s.n = (size_t)(q - p);
			goto string;
		case F_PAD:
			q = begin + o->op->n;
			if (p < q) {
				if (UNLIKELY(!are_blanks(p, q)))
					goto fail;
				p = q;
			}
			BEHIND();
			continue;
		case F_COLUMN:
			/* a column that is known, and exactly so many blanks */
			if (o->op->code == OP_PAD &&
			    m->w[o->op->param].lo == m->w[o->op->param].hi) {
				q = begin + o->op->n + m->w[o->op->param].lo;
				if (LIKELY(p < q && are_blanks(p, q) && q[o->lead] != ' ')) {
					p = q;
					BEHIND();
					continue;
				}
			}
			m->bol = begin;
			p = match_pad(m, o->op, p);
			if (UNLIKELY(!p))
				goto fail;
			BEHIND();
			continue;
		case F_OPT:
			if (o->set[(unsigned char)*p] & SET_IN) {
				if (!o->sure)
					RETRY(o->depth);
				o++;
				continue;
			}
skip_option:
			if (text) {
				if (o->how == IS_KEY) /* a key whose value is not there is true */
					goto give_up;
				for (i = 0; text == JSON && i < o->nnulls; i++) {
					const procrec_field *null = o->nulls[i].field;

					if (UNLIKELY(to > to_lim))
						goto give_up;
					to = json_blocks(to, null->json_key, null->json_key_len);
					to = json_bytes(to, "null", 4);
				}
				o = &steps[o->jump];
				continue;
			}
			if (o->how == IS_KEY) {
				NODE();
				n->key = key.p;
				n->key_len = (uint32_t)key.n;
				n->field = NULL;
				n->kind = PROCREC_BOOL;
				n->base = 10;
				n->flags = key_flags;
				n->v.u = 1;
				n->text = NULL;
				n->text_len = 0;
			}
			for (i = 0; i < o->nnulls; i++) {
				NODE();
				memcpy(&n->key, &o->nulls[i], sizeof(*o->nulls));
				n->v.u = 0;
				n->text = NULL;
				n->text_len = 0;
			}
			o = &steps[o->jump];
			continue;
		case F_FLAG:
			c = o->set[(unsigned char)*p] & SET_IN;
			if (0) {
skip_flag:
				c = 0;
			} else if (c && !o->sure) {
				RETRY(o->depth);
			}
			if (text == CELLS) {
				s.p = c ? true_or_false : true_or_false + 16;
				s.n = c ? 4 : 5;
				CELL(s);
			} else if (text) {
				KEY();
				to = c ? json_bytes(to, "true", 4) : json_bytes(to, "false", 5);
			} else {
				NODE();
				n->v.u = c;
				n->text = NULL;
				n->text_len = 0;
			}
			o = c ? o + 1 : &steps[o->jump];
			continue;
		case F_TRUE:
			if (text == CELLS) {
				CELL(((procrec_str){true_or_false, 4}));
			} else if (text) {
				KEY();
				to = json_bytes(to, "true", 4);
			} else {
				NODE();
				n->v.u = 1;
				n->text = NULL;
				n->text_len = 0;
				PENDING_KEY();
			}
			o++;
			continue;
		case F_MAP:
		case F_LIST:
			f = &frames[o->depth];
			f->begin = p;
			f->count = 0;
			q = NULL;
			if (text == CELLS) { /* groups are but dots in the header */
				const struct cell_keys *keys = places[o[1].at].keys;

				zipped = to;
				if (o->tight && keys)
					q = zip_text(m, out, o, p, &zipped, keys);
				if (q) {
					to = zipped;
					p = q;
					o = &steps[o->jump];
					continue;
				}
			} else if (text) {
				KEY();
				f->text = zipped = to;
				if (o->tight)
					q = zip_text(m, out, o, p, &zipped, NULL);
				if (q) {
					to = close_text(f->text, zipped, 1);
					p = q;
					o = &steps[o->jump];
					continue;
				}
			} else {
				NODE();
				n->v.c.first = n->v.c.last = NULL;
				n->text = NULL;
				n->text_len = 0;
				PENDING_KEY();
				f->node = n;
				link = (procrec_node **)&n->v.c.first;
			}
			if (o->code == F_MAP) {
				o++;
				continue;
			}
next_element:
			l = o->list;
			f = &frames[o->depth];
			if (l->ref >= 0) {
				const struct slot *slot = &m->slots[l->ref];

				if (UNLIKELY(!slot->set || (l->zip && !slot->differ)))
					goto give_up;
				if (f->count == slot->n)
					goto end_list;
				if (l->zip) {
					key = slot->v[f->count];
					key_flags = slot->plain ? PROCREC_DATA | NODE_PLAIN_KEY
								: PROCREC_DATA;
				}
			} else {
				if (f->count && l->nsep) {
					if (*p != *l->sep)
						goto end_list;
				} else if (!(o->set[(unsigned char)*p] & SET_IN) ||
					   (f->count && p == f->begin)) {
					goto end_list;
				}
				if (!o->sure && o->follow[(unsigned char)*p] & SET_IN &&
				    !(!f->count && o->empty && l->nsep && *p != '\n')) {
					RETRY(o->depth + 1u);
					goto end_list;
				}
			}
enter:
			if (f->count && l->nsep) {
				if (memcmp(p, l->sep, l->nsep))
					goto fail;
				p += l->nsep;
			}
			f->begin = p;
			o++;
			continue;
end_list:
			if (text == CELLS) { /* of equal keys the second one finds no place */
				o = &steps[o->jump];
				continue;
			}
			if (text) {
				if (l->keyed && f->count > 1)
					goto give_up;
				to = close_text(f->text, to, l->zip || l->keyed);
				o = &steps[o->jump];
				continue;
			}
			*link = NULL;
			n = f->node;
			if (n->v.c.first)
				n->v.c.last = node_of_link(link);
			link = (procrec_node **)&n->next;
			if (l->keyed && f->count > 1) {
				m->mem->p = top;
				if (!keys_differ(m, n, f->count))
					goto fail;
				top = m->mem->p;
				end = m->mem->end;
			}
			o = &steps[o->jump];
			continue;
		case F_LIST_END:
			o = &steps[o->jump];
			frames[o->depth].count++;
			goto next_element;
		case F_MAP_END:
			if (text == CELLS) {
				o++;
				continue;
			}
			if (text) {
				to = close_text(frames[o->depth].text, to, 1);
				o++;
				continue;
			}
			n = frames[o->depth].node;
			*link = NULL;
			if (n->v.c.first)
				n->v.c.last = node_of_link(link);
			link = (procrec_node **)&n->next;
			o++;
			continue;
		case F_END:
			/* behind the window there are only newlines */
			if (UNLIKELY(p > lim))
				goto give_up;
			if (text && out->chain.follow) {
				struct chain *chain = &out->chain;

				out->to = to;
				done = p;
				chain->at = o->jump;
				chain->lines++;
				steps = chain->follow[o->jump];
				if (!steps)
					return p;
				nw = 0; /* such rows do not touch them */
				if (text == CELLS) {
					places = cells->places[chain->next[o->jump]];
					before = cells->now;
				}
			} else if (text) {
				struct chain *chain = &out->chain;
				char *was = out->to;

				out->to = to;
				if (UNLIKELY((text == CELLS && !cells_end(out)) ||
					     !text_end(out))) {
					out->to = was;
					goto give_up;
				}
				done = p;
				chain->lines++;
				if (!chain->again || out->to > out->full)
					return p;
				to = text_begin(out, out->to);
				if (nw)
					memcpy(w, m->w, nw * sizeof(*w));
			}
			if (text) {
				begin = p;
				o = steps;
				nretries = tries = 0;
				continue;
			}
			if (UNLIKELY(o->ends && p != lim))
				goto fail;
			*link = NULL;
			m->link = link;
			m->mem->p = top;
			return p;
		default:
			__builtin_unreachable();
		}
no_number:
		/* not one of the usual ones: before another way is tried, the definition is asked */
		if (num_match(o->op, NULL, p, lim, &v, 0))
			goto give_up;
		goto differs;
fail:
		surely = 0;
differs: /* from what the row has here: nothing to doubt, if it all lies before lim */
		if (lim - p < 16)
			surely = 0;
		if (!nretries) {
			m->surely_not = surely && !strings;
			goto give_up;
		}
		/* a string that might have ended elsewhere is match.c's first choice */
		if (++tries > MAX_TRIES || strings != retries[nretries - 1].strings)
			goto give_up;
		t = &retries[--nretries];
		o = t->o;
		p = t->p;
		if (text) {
			if (text == CELLS) {
				/* what has been put in since may be anywhere */
				if (UNLIKELY(cells->nlate != t->nlate))
					goto give_up;
				cells->now = t->now;
			}
			to = t->to;
		} else {
			link = t->link;
			m->mem->now = t->chunk;
			top = t->top;
			end = m->mem->end = t->end;
		}
		key = t->key;
		key_flags = t->key_flags;
		for (i = 0; i < o->depth + (uint32_t)(o->code == F_LIST); i++)
			frames[i] = t->frames[i];
		if (nw)
			memcpy(m->w, t->w, nw * sizeof(*w));
		if (o->code == F_OPT)
			goto skip_option;
		if (o->code == F_FLAG)
			goto skip_flag;
		l = o->list;
		f = &frames[o->depth];
		goto enter;
	}
give_up:
	if (nw)
		memcpy(m->w, w, nw * sizeof(*w));
	if (text == CELLS)
		cells->now = before;
	if (text)
		return done;
	m->mem->now = chunk;
	m->mem->p = bottom;
	m->mem->end = bottom_end;
	return NULL;
}

const char *fast_row(struct matcher *m, const struct row *r, const char *p)
{
	m->surely_not = 0;
	return run(m, r, p, NULL, NODES);
}

const char *fast_text(struct matcher *m, const struct row *r, const char *p, struct text *t)
{
	return run(m, r, p, t, JSON);
}

const char *fast_cells(struct matcher *m, const struct row *r, const char *p, struct text *t)
{
	return run(m, r, p, t, CELLS);
}

/* ---- the places of cells --------------------------------------------------------------------- */

uint32_t fast_nplaces(const struct row *r)
{
	const struct fop *o;
	uint32_t n;

	if (!r->fast || !r->direct)
		return 0;
	for (o = r->fast; o->code != F_END; o++)
		;
	n = o->at + 1u;
	while (o-- > r->fast)
		n += o->nderives;
	return n;
}

/* Whether strings of a step are cells as they are: no character of theirs needs quotes. */
static int is_plain(const struct fop *o, char delimiter)
{
	return o->clean && !(o->set[' '] & SET_IN) && !(o->set[(unsigned char)delimiter] & SET_IN);
}

void fast_places(const struct row *r, int derived, char delimiter, struct cell_place *places,
		 place_fn *find, void *ud)
{
	const struct cell_place none = {.column = 0};
	void *inside[MAX_FRAMES + 1] = {NULL};
	struct cell_place keys[MAX_FRAMES + 1];
	const struct fop *o;
	uint32_t i;

	keys[0] = none;
	for (o = r->fast; o->code != F_END; o++) {
		/* the record, or what is there in it */
		int there = !o->depth || inside[o->depth];
		struct cell_place *place = &places[o->at];

		*place = none;
		for (i = 0; i < o->nderives; i++)
			places[o->derives[i].at] = none;
		if (o->code == F_MAP || o->code == F_LIST) {
			keys[o->depth + 1] = none;
			inside[o->depth + 1] =
				there && o->how == NAMED
					? find(ud, inside[o->depth],
					       o->code == F_MAP               ? PLACE_GROUP
					       : o->head.kind == PROCREC_LIST ? PLACE_LIST
									      : PLACE_MAP,
					       o->head.key, o->head.key_len, &keys[o->depth + 1])
					: NULL;
			continue;
		}
		if (!there || o->code == F_OPT || (!o->head.field && o->code != F_TRUE))
			continue;
		if (o->how == NOKEY || o->how == PENDING) {
			if (!o->nderives)
				*place = keys[o->depth];
			place->plain = is_plain(o, delimiter);
			continue;
		}
		if (o->how != NAMED)
			continue;
		place->plain = is_plain(o, delimiter);
		find(ud, inside[o->depth], PLACE_VALUE, o->head.key, o->head.key_len, place);
		for (i = 0; derived && i < o->nderives; i++) {
			const struct derive *d = &o->derives[i];

			find(ud, inside[o->depth], PLACE_DERIVED, d->d->name, d->d->name_len,
			     &places[d->at]);
		}
	}
	places[o->at] = none;
}
