/* SPDX-License-Identifier: MIT */
/*
 * fast_print.c - the steps of fast.c backwards: a row's line from its values, in few instructions.
 *
 * print.c says what a row prints. This is the short way where the values stand in the order of the row,
 * as a reader hangs them up and as proc2json writes them: each step finds its value next and prints it
 * with the text behind it. The values are a record's nodes (print_fast()), or its JSON, which is printed
 * as it is read (print_direct()). At any doubt it gives up, and print.c prints the nodes, in the second
 * case those that json_read.c makes of the text. So nothing here decides what is accepted, and nothing
 * is said about what is wrong.
 *
 * No length is asked for in JSON: behind the text are NULs, which nothing here takes.
 */
#include "fast.h"
#include "json.h"
#include "print.h"
#include "word.h"

/* A step may write so many bytes without asking for room. */
#define ROOM_OF_STEP (NUM_MAX + 80)

/* An open list or map: what goes on behind it. */
struct level {
	const procrec_node *next, *self, *element;
	procrec_str key;
	uint32_t count;
	char close;
};

/* ---- JSON ---- */

static inline int is_end(char c)
{
	return c == ',' || (c | ('}' - ']')) == '}';
}

/* The string at s: its bytes, where they are plain. Returns what is behind it, or NULL. */
static inline const char *plain_string(const char *s, procrec_str *v)
{
	const char *end;

	if (*s != '"')
		return NULL;
	end = skip_line(s + 1);
	v->p = s + 1;
	v->n = (size_t)(end - v->p);
	return *end == '"' ? end + 1 : NULL;
}

/* The number at s, if it has at most seven digits and nothing else. Returns what is behind it, or NULL. */
static inline const char *short_number(const char *s, uint64_t *u)
{
	uint64_t d = load8(s) ^ BYTES('0');
	unsigned k = count_digits(d);

	if (k - 1 >= 7 || (d & 0xff) < (k > 1) || !is_end(s[k]))
		return NULL;
	*u = eight_digits(d << (64 - 8 * k));
	return s + k;
}

/* The same of at most fifteen digits, a sign and a point. */
static const char *plain_number(const char *s, procrec_node *n)
{
	const char *p = s + (*s == '-'), *begin = p;
	uint64_t u = 0;

	n->kind = PROCREC_UINT;
	for (; *p >= '0' && *p <= '9' && p - begin < 16; p++)
		u = u * 10 + (unsigned)(*p - '0');
	if (p == begin || p - begin > 15 || (*begin == '0' && p - begin > 1))
		return NULL;
	if (*p == '.') {
		const char *point = p++;

		for (; *p >= '0' && *p <= '9' && p - begin < 16; p++)
			u = u * 10 + (unsigned)(*p - '0');
		if (p - begin > 15 || p == point + 1)
			return NULL;
		n->kind = PROCREC_DEC;
		n->scale = (uint8_t)(p - point - 1);
	}
	n->v.u = u;
	if (begin != s) {
		if (!u) /* its sign would be lost */
			return NULL;
		n->v.u = 0 - u;
		if (n->kind == PROCREC_UINT)
			n->kind = PROCREC_INT;
	}
	return is_end(*p) ? p : NULL;
}

/* Passes true, false and null. */
static inline const char *plain_word(const char *s, const char *word, size_t n)
{
	return same_bytes(s, word, n) && is_end(s[n]) ? s + n : NULL;
}

#define IS_NULL(s) plain_word(s, "null\0\0\0\0\0\0\0\0\0\0\0", 4)
#define IS_TRUE(s) plain_word(s, "true\0\0\0\0\0\0\0\0\0\0\0", 4)
#define IS_FALSE(s) plain_word(s, "false\0\0\0\0\0\0\0\0\0\0", 5)

/* Passes a value that is not wanted: no object. */
static const char *pass_value(const char *s)
{
	const char *end;
	procrec_node n;
	procrec_str v;
	uint64_t u;

	switch (*s) {
	case '"':
		s = plain_string(s, &v);
		return s && is_end(*s) ? s : NULL;
	case 't':
		return IS_TRUE(s);
	case 'f':
		return IS_FALSE(s);
	case 'n':
		return IS_NULL(s);
	case '[':
		if (s[1] == ']')
			return is_end(s[2]) ? s + 2 : NULL;
		do {
			s = s[1] == '[' ? NULL : pass_value(s + 1);
		} while (s && *s == ',');
		return s && *s == ']' && is_end(s[1]) ? s + 1 : NULL;
	default:
		end = short_number(s, &u);
		return end ? end : plain_number(s, &n);
	}
}

/*
 * Passes the member at s if it is derived, as it mostly is from the value of the last step; or
 * returns NULL.
 */
static __attribute__((noinline)) const char *pass_derived(const procrec_spec *spec,
							  const struct fop *last, const char *s)
{
	const procrec_derived *d = last ? last->head.field->derived : NULL;
	procrec_str key;

	if (!spec->nderived || (*s != ',' && *s != '{'))
		return NULL;
	while (d && !(d->json_key && same_bytes(s + 1, d->json_key + 1, d->json_key_len - 1)))
		d = d->next;
	if (d) {
		s = pass_value(s + d->json_key_len);
	} else {
		s = plain_string(s + 1, &key);
		s = s && *s == ':' && spec_is_derived(spec, key.p, key.n) ? pass_value(s + 1)
									  : NULL;
	}
	return s && *s != ']' ? s : NULL;
}

int direct_derived(const procrec_spec *spec, const char **text)
{
	const char *s = pass_derived(spec, NULL, *text);

	if (!s)
		return 0;
	*text = s;
	return 1;
}

/* Passes a key, if it is the next one but for what is derived; or returns NULL. */
static inline __attribute__((always_inline)) const char *find(const procrec_spec *spec,
							      const struct fop *last, const char *s,
							      const char *json_key, uint32_t n)
{
	do {
		if (*s != ',' && *s != '{')
			return NULL;
		if (LIKELY(same_bytes(s + 1, json_key + 1, n - 1)))
			return s + n;
		s = pass_derived(spec, last, s);
	} while (s);
	return NULL;
}

/* The key of a list's element, in a map; or NULL. */
static const char *pass_key(const procrec_spec *spec, const char *s, procrec_str *key)
{
	s = plain_string(s, key);
	if (!s || *s != ':' || !key->n || *key->p == '_' || *key->p == '%' ||
	    spec_is_derived(spec, key->p, key->n))
		return NULL;
	return s + 1;
}

/* Digits that are printed as they are, behind blanks; or NULL. 48 bytes may be written. */
static inline const char *copy_digits(const char *s, unsigned width, char **text)
{
	uint64_t d = load8(s) ^ BYTES('0');
	unsigned k = count_digits(d), pad;
	char *to = *text;

	if (k == 8)
		k += count_digits(load8(s + 8) ^ BYTES('0'));
	/* no branch on what the first digit is: nobody could foretell it */
	if (UNLIKELY(k - 1 >= 15 || (d & 0xff) < (k > 1) || !is_end(s[k]) || width > 32))
		return NULL;
	if (width > k) {
		pad = width - k;
		memset(to, ' ', 32);
		to += pad;
	}
	memcpy(to, s, 16);
	*text = to + k;
	return s + k;
}

/* The same of hex digits between quotes, filled with zeros. */
static inline const char *copy_hex(const char *s, unsigned width, int upper, char **text)
{
	unsigned k = (unsigned)__builtin_ctz(~which_hex(s + 1, upper));

	if (UNLIKELY(*s != '"' || !k || k < width || s[k + 1] != '"' || !is_end(s[k + 2]) ||
		     (s[1] == '0' && k != (width ? width : 1))))
		return NULL;
	memcpy(*text, s + 1, 16);
	*text += k;
	return s + k + 2;
}

/* ---- nodes ---- */

static inline int is_called(const procrec_node *n, const char *name, uint32_t len)
{
	return n->key_len == len && (n->key == name || !memcmp(n->key, name, len));
}

/* ---- both ---- */

/* Whether the op prints these bytes as they are, 16 more may be read. */
static inline int is_right(const struct fop *o, const char *p, size_t n)
{
	size_t i = n;

	switch (o->code) {
	case F_CHAR:
		return n == 1;
	case F_SPAN: /* all visible ASCII but these is in the set */
		return skip_word(p, o->a, o->b) >= p + n && (n || o->empty);
	case F_SET:
		for (i = 0; i < n && o->set[(unsigned char)p[i]] & SET_IN; i++)
			;
		return i == n && (n || o->empty);
	default:
		return o->code == F_REST;
	}
}

/* The program of a row, backwards: from nodes, or from the JSON at *text. */
static inline __attribute__((always_inline)) int run(struct print *p, const struct row *r,
						     const procrec_node *next,
						     const procrec_node *self, const char **text,
						     const int json)
{
	const struct fop *steps = r->fast, *o = steps, *last = NULL;
	struct level levels[MAX_FRAMES], *level;
	const procrec_spec *spec = p->spec;
	const char *s = json ? *text : NULL, *q;
	const procrec_field *const *null;
	const procrec_node *n = NULL;
	procrec_str key = {NULL, 0}, v;
	char *to, *lim;
	procrec_node made;
	unsigned width;
	size_t len;
	uint64_t u;
	int alone;

/* Where the line goes on, once others have printed or made room. */
#define HERE()                                        \
	do {                                          \
		to = p->out + p->n;                   \
		lim = p->out + p->cap - ROOM_OF_STEP; \
	} while (0)
#define ROOM(bytes)                                                \
	do {                                                       \
		if (UNLIKELY(lim - to < (ptrdiff_t)(bytes))) {     \
			p->n = (size_t)(to - p->out);              \
			if (print_room(p, (bytes) + ROOM_OF_STEP)) \
				return -1;                         \
			HERE();                                    \
		}                                                  \
	} while (0)
/* The step's value: n, or what is at s. */
#define VALUE()                                                                          \
	do {                                                                             \
		ROOM(0);                                                                 \
		if (UNLIKELY(o->how == PENDING || o->how == NOKEY)) {                    \
			n = self;                                                        \
			if (!json && !n)                                                 \
				return -1;                                               \
		} else if (json) {                                                       \
			s = find(spec, last, s, o->json_key, o->json_key_len);           \
			if (UNLIKELY(!s))                                                \
				return -1;                                               \
			last = o;                                                        \
		} else {                                                                 \
			n = next;                                                        \
			if (UNLIKELY(!n || !is_called(n, o->head.key, o->head.key_len))) \
				return -1;                                               \
			next = n->next;                                                  \
		}                                                                        \
	} while (0)
/* The text behind a value, and on to the next step. */
#define BEHIND()                        \
	do {                            \
		memcpy(to, &o->lit, 8); \
		to += o->n;             \
		o++;                    \
	} while (0)

	p->bol = p->n;
	if (print_room(p, ROOM_OF_STEP))
		return -1;
	HERE();
	for (;;) {
		switch ((enum fast_code)o->code) {
		case F_TEXT:
			ROOM(0);
			BEHIND();
			continue;
		case F_LONG:
			ROOM(0);
			memcpy(to, &o->lit, 8);
			memcpy(to + o->width - 8, &o->a, 8);
			to += o->width;
			o++;
			continue;
		case F_DEC:
		case F_SIGNED:
		case F_PLAIN:
		case F_PADDED:
			VALUE();
			width = o->width;
			if (json) {
				q = copy_digits(s, width, &to);
				if (UNLIKELY(!q))
					goto number;
				s = q;
			} else {
				if (UNLIKELY((n->kind != PROCREC_UINT && n->kind != PROCREC_INT) ||
					     n->v.u > INT64_MAX || width > 32))
					goto number;
				to = word_padded(to, width, n->v.u);
			}
			BEHIND();
			continue;
		case F_HEX:
		case F_HEXES:
		case F_POINTER:
			VALUE();
			width = o->code == F_POINTER ? (unsigned)p->w[o->op->param] : o->width;
			if (UNLIKELY(width > 16))
				goto number;
			if (json && o->form == FORM_QUOTED) {
				q = copy_hex(s, width, o->upper, &to);
				if (UNLIKELY(!q))
					goto number;
				s = q;
			} else if (json) {
				q = short_number(s, &u);
				if (UNLIKELY(!q))
					goto number;
				to = word_hex(to, width, u, o->upper);
				s = q;
			} else {
				if (UNLIKELY(n->kind != PROCREC_UINT))
					goto number;
				to = word_hex(to, width, n->v.u, o->upper);
			}
			BEHIND();
			continue;
		case F_NUM:
			VALUE();
number:
			if (json) {
				made = (procrec_node){.base = 10};
				n = &made;
				if (*s == '"') {
					s = plain_string(s, &made.v.s);
					made.kind = PROCREC_STR;
				} else {
					s = plain_number(s, &made);
				}
				if (!s || !is_end(*s))
					return -1;
			}
			len = num_print(o->op,
					o->op->param >= 0 ? p->w[o->op->param] : o->op->width, n,
					to);
			if (UNLIKELY(!len))
				return -1;
			to += len;
			BEHIND();
			continue;
		case F_CHAR:
		case F_SPAN:
		case F_SET:
		case F_REST:
		case F_PADSET:
		case F_STRING:
			if (o->how == IS_KEY) {
				if (json) {
					v = key;
				} else {
					if (!self)
						return -1;
					v.p = self->key;
					v.n = self->key_len;
				}
				if (!v.p)
					return -1;
			} else {
				VALUE();
				if (json) {
					s = plain_string(s, &v);
					if (UNLIKELY(!s || !is_end(*s)))
						return -1;
				} else {
					if (UNLIKELY(n->kind != PROCREC_STR))
						return -1;
					v = n->v.s;
				}
				if (LIKELY((json || n->flags & NODE_QUOTED) &&
					   is_right(o, v.p, v.n))) {
					ROOM(v.n);
					to = json_blocks(to, v.p, v.n);
					BEHIND();
					continue;
				}
			}
			p->n = (size_t)(to - p->out);
			if (print_string(p, o->op, v) || print_room(p, ROOM_OF_STEP))
				return -1;
			HERE();
			BEHIND();
			continue;
		case F_PAD:
		case F_COLUMN:
			p->n = (size_t)(to - p->out);
			if (print_pad(p, o->op) || print_room(p, ROOM_OF_STEP))
				return -1;
			HERE();
			BEHIND();
			continue;
		case F_OPT:
			if (o->how == IS_KEY) {
				/* a key that may stand alone: its value is true then */
				if (json) {
					q = *s == 't'   ? IS_TRUE(s)
					    : *s == 'f' ? IS_FALSE(s)
							: IS_NULL(s);
					alone = q != NULL;
					s = q ? q : s;
				} else {
					alone = !self || self->kind == PROCREC_BOOL ||
						self->kind == PROCREC_NULL;
				}
				o = alone ? &steps[o->jump] : o + 1;
				continue;
			}
			/* it is not there where all its values are null, of ours those that are there */
			if (json) {
				for (q = s, null = o->op->nulls; *null; null++) {
					const char *value = find(spec, last, q, (*null)->json_key,
								 (*null)->json_key_len);

					if (!value && !(*null)->own)
						return -1;
					if (!value)
						continue;
					q = IS_NULL(value);
					if (!q)
						break;
				}
				if (!*null)
					s = q;
			} else {
				for (n = next, null = o->op->nulls; *null; null++) {
					if (!n || !is_called(n, (*null)->name, (*null)->name_len)) {
						if (!(*null)->own)
							return -1;
						continue;
					}
					if (n->kind != PROCREC_NULL)
						break;
					n = n->next;
				}
				if (!*null)
					next = n;
			}
			o = *null ? o + 1 : &steps[o->jump];
			continue;
		case F_FLAG:
			VALUE();
			if (json) {
				q = IS_TRUE(s);
				s = q ? q : IS_FALSE(s);
				if (!s)
					return -1;
				o = q ? o + 1 : &steps[o->jump];
			} else {
				if (n->kind != PROCREC_BOOL)
					return -1;
				o = n->v.u ? o + 1 : &steps[o->jump];
			}
			continue;
		case F_TRUE:
			if (json ? !(s = IS_TRUE(s))
				 : !self || self->kind != PROCREC_BOOL || !self->v.u)
				return -1;
			o++;
			continue;
		case F_MAP:
			VALUE();
			level = &levels[o->depth];
			if (json) {
				if (*s != '{')
					return -1;
			} else {
				if (n->kind != PROCREC_MAP)
					return -1;
				level->next = next;
				next = n->v.c.first;
			}
			o++;
			continue;
		case F_MAP_END:
			/* all that it has is printed */
			if (json) {
				while (*s == ',' && (q = pass_derived(spec, last, s)))
					s = q;
				if (*s != '}' || !is_end(s[1]))
					return -1;
				s++;
			} else {
				if (next)
					return -1;
				next = levels[o->depth].next;
			}
			o++;
			continue;
		case F_LIST:
			VALUE();
			level = &levels[o->depth];
			level->count = 0;
			if (json) {
				level->key = key;
				level->close = *s == '{' ? '}' : ']';
				if (*s != '{' && (*s != '[' || o->list->zip || o->list->keyed))
					return -1;
				if (s[1] == level->close) {
					s++;
					goto end_list;
				}
			} else {
				if (n->kind != PROCREC_MAP &&
				    (n->kind != PROCREC_LIST || o->list->zip || o->list->keyed))
					return -1;
				level->next = next;
				level->self = self;
				level->element = n->v.c.first;
				next = NULL;
			}
next_element:
			level = &levels[o->depth];
			if (json) {
				s++;
				key.p = NULL;
				if (level->close == '}' && !(s = pass_key(spec, s, &key)))
					return -1;
			} else {
				if (!level->element)
					goto end_list;
				self = level->element;
				level->element = self->next;
			}
			if (level->count++) {
				ROOM(o->list->nsep);
				to = json_bytes(to, o->list->sep, o->list->nsep);
			}
			o++;
			continue;
		case F_LIST_END:
			o = &steps[o->jump];
			if (!json || *s == ',')
				goto next_element;
end_list:
			level = &levels[o->depth];
			if (json) {
				if (*s != level->close || !is_end(s[1]))
					return -1;
				s++;
				key = level->key;
			} else {
				next = level->next;
				self = level->self;
			}
			if (print_list_end(p, o->list, level->count))
				return -1;
			o = &steps[o->jump];
			continue;
		case F_END:
			p->n = (size_t)(to - p->out);
			if (json)
				*text = s;
			p->in_order = 1;
			p->rest = next;
			return 0;
		default:
			__builtin_unreachable();
		}
	}
}

int print_fast(struct print *p, const struct row *r, const procrec_node *next,
	       const procrec_node *self)
{
	size_t at = p->n;

	if (!run(p, r, next, self, NULL, 0))
		return 0;
	p->n = at;
	return -1;
}

int print_direct(struct print *p, const struct row *r, const char **text)
{
	size_t at = p->n;

	if (r->fast && !run(p, r, NULL, NULL, text, 1))
		return 0;
	p->n = at;
	return -1;
}
