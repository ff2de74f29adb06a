/* SPDX-License-Identifier: MIT */
/*
 * print.c - prints the line of a row from a tree; match.c is its inverse.
 *
 * A value that the row could not have read is refused, so that of several rows the first one that
 * prints is the one that matched.
 */
#include "json.h"
#include "print.h"
#include "word.h"

/* The map whose children the ops name, and the value that stands for itself. */
struct scope {
	const procrec_node *map;
	const procrec_node *cursor; /* the child that is likely to be next */
	const procrec_node *self;
	uint32_t *used; /* counts the children that were printed, or NULL */
	int jumped;     /* a child was not the next one */
};

int print_grow(struct print *p, size_t n)
{
	size_t cap = p->cap ? p->cap : 4096;
	char *out;

	while (cap - p->n < n) {
		if (cap > SIZE_MAX / 2)
			return -1;
		cap *= 2;
	}
	out = mem_resize(&p->alloc, p->out, p->cap, cap);
	if (!out) {
		p->no_memory = 1;
		return -1;
	}
	p->out = out;
	p->cap = cap;
	return 0;
}

int print_bytes(struct print *p, const char *s, size_t n)
{
	if (print_room(p, n))
		return -1;
	json_bytes(p->out + p->n, s, n);
	p->n += n;
	return 0;
}

/* What was printed from `at` on is referred to. */
static void remember(struct print *p, const struct op *o, size_t at)
{
	if (o->slot < 0)
		return;
	p->slots[o->slot].at = at;
	p->slots[o->slot].n = p->n - at;
	p->slots[o->slot].set = 1;
}

static int fill(struct print *p, char c, long n)
{
	if (n <= 0)
		return 0;
	if (print_room(p, (size_t)n))
		return -1;
	memset(p->out + p->n, c, (size_t)n);
	p->n += (size_t)n;
	return 0;
}

/* Keys from a reader are the field's own name; from JSON they are only equal to it. */
static inline int is_called(const procrec_node *n, const procrec_field *f)
{
	return n->key_len == f->name_len &&
	       (n->key == f->name || !memcmp(n->key, f->name, f->name_len));
}

/* The child where it is not the next one. */
static __attribute__((noinline)) const procrec_node *any_child(struct scope *s,
							       const procrec_field *f)
{
	const procrec_node *n, *stop = s->cursor;

	if (!s->map || s->map->kind != PROCREC_MAP)
		return NULL;
	s->jumped = 1;
	for (n = stop; n; n = n->next)
		if (is_called(n, f))
			goto found;
	for (n = s->map->v.c.first; n && n != stop; n = n->next)
		if (is_called(n, f))
			goto found;
	return NULL;
found:
	s->cursor = n->next;
	return n;
}

static inline const procrec_node *child(struct scope *s, const procrec_field *f)
{
	const procrec_node *n = s->cursor;

	if (!n || !is_called(n, f)) /* there is a cursor in maps only */
		return any_child(s, f);
	s->cursor = n->next;
	return n;
}

static inline const procrec_node *pick(const struct op *o, struct scope *s)
{
	const procrec_node *n;

	if (o->flags & (OPF_PENDING | OPF_NOKEY))
		return s->self;
	n = child(s, o->field);
	if (n && s->used)
		++*s->used;
	return n;
}

static int stuck(struct print *p, const struct op *o, const procrec_node *n)
{
	p->stuck = o;
	p->stuck_at = n;
	return -1;
}

/* Whether eight bytes are all of the usual ones of such a set. */
static int is_span(const struct op *o, uint64_t x)
{
	return !(unclean_bytes(x, 0x21) | zero_bytes(x ^ o->lit) | zero_bytes(x ^ o->mask));
}

static inline int in_set(const struct op *o, procrec_str s)
{
	const char *p = s.p, *end = s.p + s.n;

	if (!s.n && !(o->flags & OPF_EMPTY))
		return 0;
	while (o->flags & OPF_SPAN && s.n >= 8 && is_span(o, load8(p))) {
		if (end - p == 8)
			return 1;
		p = end - p > 16 ? p + 8 : end - 8;
	}
	for (; p < end; p++)
		if (!(o->set[(unsigned char)*p] & SET_IN))
			return 0;
	return 1;
}

/* %s, %S, %c, %w, %[..] with their padding; match.c's fit_string() and match_set() undo it. */
int print_string(struct print *p, const struct op *o, procrec_str s)
{
	int width = o->param >= 0 ? p->w[o->param] : o->width;
	long pad = width > (long)s.n ? width - (long)s.n : 0;

	if (o->prec && s.n > o->prec)
		return -1;
	if (o->code == OP_SET && !in_set(o, s))
		return -1;
	if (o->code == OP_CHAR && s.n != 1)
		return -1;
	if (!width)
		return print_bytes(p, s.p, s.n);
	/* a padded value that begins (or ends) with a blank could not be told from its padding */
	if (s.n && o->code != OP_SET) {
		if (o->flags & OPF_LEFT ? pad >= 0 && (long)s.n <= width && s.p[s.n - 1] == ' '
					: s.p[0] == ' ')
			return -1;
	}
	if (!(o->flags & OPF_LEFT) && fill(p, ' ', pad))
		return -1;
	if (print_bytes(p, s.p, s.n))
		return -1;
	return o->flags & OPF_LEFT ? fill(p, ' ', pad) : 0;
}

int print_pad(struct print *p, const struct op *o)
{
	long want = o->n + (o->param >= 0 ? p->w[o->param] : 0);
	long col = 0;
	size_t i;

	if (o->code == OP_PAD)
		return fill(p, ' ', want - (long)(p->n - p->bol));
	for (i = p->bol; i < p->n; i++)
		col = p->out[i] == '\t' ? (col | 7) + 1 : col + 1;
	for (; col < want; col = (col | 7) + 1)
		if (print_bytes(p, "\t", 1))
			return -1;
	return 0;
}

/* Whether a part that may be missing is there. */
static int is_there(const struct op *o, struct scope *s)
{
	const procrec_field *const *f;
	const procrec_node *cursor = s->cursor, *n;
	int jumped = s->jumped;

	if (o->flags & OPF_KEY)
		return s->self && s->self->kind != PROCREC_BOOL && s->self->kind != PROCREC_NULL;
	for (f = o->nulls; *f; f++) {
		n = child(s, *f);
		s->cursor = cursor;
		s->jumped = jumped;
		if (n && n->kind != PROCREC_NULL)
			return 1;
	}
	return 0;
}

/* A part that is not there: its null children are used up. */
static void skip_nulls(const struct op *o, struct scope *s)
{
	const procrec_field *const *f;
	const procrec_node *cursor = s->cursor;

	for (f = o->nulls; *f; f++) {
		int jumped = s->jumped;

		if (child(s, *f)) {
			cursor = s->cursor;
			if (s->used)
				++*s->used;
		} else if ((*f)->own) { /* there only if there is something to say */
			s->jumped = jumped;
		}
	}
	s->cursor = cursor;
}

/* The same where its children are the next ones: 1: passed them, they are null. -1: it is there. */
static inline int next_nulls(const struct op *o, struct scope *s)
{
	const procrec_field *const *f = o->nulls;
	const procrec_node *n = s->cursor;

	if (o->flags & OPF_KEY)
		return 0;
	for (; *f; f++, n = n->next) {
		if (!n || !is_called(n, *f))
			return 0;
		if (n->kind != PROCREC_NULL)
			return -1;
	}
	if (s->used)
		*s->used += (uint32_t)(f - o->nulls);
	s->cursor = n;
	return 1;
}

static int print_ops(struct print *p, const struct op *ops, uint32_t pc, uint32_t end,
		     struct scope *s);

static int print_list(struct print *p, const struct op *ops, uint32_t pc, struct scope *s)
{
	const struct op *o = &ops[pc];
	const struct list *l = o->list;
	const procrec_node *n, *k, *more = NULL;
	procrec_node name;
	uint32_t count = 0, last = o->jump - 1;

	if (l->pending) {
		n = s->self;
	} else if (l->hidden) {
		const procrec_node *cursor = s->cursor;
		procrec_field zipper = {.name = l->zipper};

		if (!l->zipper)
			return stuck(p, o, NULL);
		if (!strcmp(l->zipper, "=")) {
			n = s->self;
		} else {
			zipper.name_len = (uint8_t)strlen(l->zipper);
			n = child(s, &zipper);
		}
		s->cursor = cursor;
	} else {
		n = child(s, o->field);
		if (n && s->used)
			++*s->used;
	}
	if (!n || (n->kind != PROCREC_LIST && n->kind != PROCREC_MAP))
		return stuck(p, o, n);
	if ((l->zip || l->keyed) && n->kind != PROCREC_MAP)
		return stuck(p, o, n);
	if (l->more) {
		more = child(s, l->more);
		if (more && s->used)
			++*s->used;
	}
	for (k = n->v.c.first; k || (more && more->kind == PROCREC_LIST); k = k->next) {
		struct scope inner = {.self = k};

		if (!k) {
			k = more->v.c.first;
			more = NULL;
			if (!k)
				break;
			inner.self = k;
		}
		if (l->hidden) {
			memset(&name, 0, sizeof(name));
			name.kind = PROCREC_STR;
			name.key = name.v.s.p = k->key;
			name.key_len = k->key_len;
			name.v.s.n = k->key_len;
			inner.self = &name;
		}
		if (count && print_bytes(p, l->sep, l->nsep))
			return -1;
		if (print_ops(p, ops, pc + 1, last, &inner))
			return -1;
		count++;
	}
	return print_list_end(p, l, count) ? stuck(p, o, n) : 0;
}

static int print_ops(struct print *p, const struct op *ops, uint32_t pc, uint32_t end,
		     struct scope *s)
{
	const procrec_node *n;
	procrec_node scaled;
	char buf[NUM_MAX + 80];
	size_t len, at;

	while (pc < end) {
		const struct op *o = &ops[pc];

		switch (o->code) {
		case OP_LIT:
		case OP_LIT1:
			if (o->n > 16) {
				if (print_bytes(p, o->s, o->n))
					return -1;
				break;
			}
			if (print_room(p, 16))
				return -1;
			memcpy(p->out + p->n, o->s,
			       16); /* there is room behind it: add_literal() */
			p->n += o->n;
			break;
		case OP_NL:
			if (print_room(p, 1))
				return -1;
			p->out[p->n++] = '\n';
			p->bol = p->n;
			break;
		case OP_DEC:
		case OP_HEX:
		case OP_NUM:
		case OP_FIX:
			n = pick(o, s);
			if (!n)
				return stuck(p, o, NULL);
			at = p->n;
			if (print_room(p, NUM_MAX + 80))
				return -1;
			len = num_print(o, o->param >= 0 ? p->w[o->param] : o->width, n,
					p->out + at);
			if (!len && p->lenient && o->code == OP_FIX &&
			    num_rescale(n, o->prec, &scaled))
				len = num_print(o, o->param >= 0 ? p->w[o->param] : o->width,
						&scaled, p->out + at);
			if (!len)
				return stuck(p, o, n);
			p->n += len;
			remember(p, o, at);
			break;
		case OP_BIN: {
			int big = p->spec->order >= 0 && p->w[p->spec->order];
			int size = o->param >= 0 ? p->w[o->param] : o->width, i;
			uint64_t u;

			n = pick(o, s);
			if (!n || !num_value(o, n, &u) || (size < 8 && u >> (8 * size)) ||
			    (u ^ o->lit) & o->mask)
				return stuck(p, o, n);
			for (i = 0; i < size; i++)
				buf[big ? size - 1 - i : i] = (char)(u >> (8 * i));
			if (print_bytes(p, buf, (size_t)size))
				return -1;
			break;
		}
		case OP_CHAR:
		case OP_SET:
		case OP_STR:
		case OP_GREEDY:
		case OP_REST: {
			procrec_str text;

			at = p->n;
			if (o->flags & OPF_KEY) {
				n = s->self;
				if (!n)
					return stuck(p, o, NULL);
				text.p = n->key;
				text.n = n->key_len;
			} else {
				n = pick(o, s);
				if (!n || n->kind != PROCREC_STR)
					return stuck(p, o, n);
				text = n->v.s;
			}
			if (print_string(p, o, text))
				return stuck(p, o, n);
			remember(p, o, at);
			break;
		}
		case OP_PAD:
		case OP_TABS:
			if (print_pad(p, o))
				return -1;
			break;
		case OP_REF: {
			const struct printed *t = &p->slots[o->slot];

			if (!t->set)
				return stuck(p, o, NULL);
			if (print_room(p, t->n))
				return -1;
			memcpy(p->out + p->n, p->out + t->at, t->n);
			p->n += t->n;
			break;
		}
		case OP_OPT:
			switch (next_nulls(o, s)) {
			case 1:
				break;
			case 0:
				if (!is_there(o, s)) {
					skip_nulls(o, s);
					break;
				}
				/* fall through */
			default:
				if (print_ops(p, ops, pc + 1, o->jump - 1, s))
					return -1;
			}
			pc = o->jump;
			continue;
		case OP_FLAG:
			n = pick(o, s);
			if (n && n->kind != PROCREC_BOOL)
				return stuck(p, o, n);
			if (n && n->v.u && print_ops(p, ops, pc + 1, o->jump - 1, s))
				return -1;
			pc = o->jump;
			continue;
		case OP_LIST:
			if (print_list(p, ops, pc, s))
				return -1;
			pc = o->jump;
			continue;
		case OP_ELEM:
		case OP_KEYMAP:
		case OP_MAP: {
			struct scope inner;
			const procrec_node *k;
			uint32_t used = 0, want = 0;

			n = o->code == OP_MAP ? child(s, o->field) : s->self;
			if (!n || n->kind != PROCREC_MAP)
				return stuck(p, o, n);
			if (o->code == OP_MAP && s->used)
				++*s->used;
			inner = (struct scope){n, n->v.c.first, s->self, &used, 0};
			if (print_ops(p, ops, pc + 1, o->jump - 1, &inner))
				return -1;
			for (k = n->v.c.first; k; k = k->next)
				want += !(k->flags & PROCREC_OWN) &&
					(k->flags & PROCREC_DATA || !p->spec->nderived ||
					 !spec_is_derived(p->spec, k->key, k->key_len));
			if (used < want) /* another row has more of these */
				return stuck(p, o, n);
			pc = o->jump;
			continue;
		}
		case OP_KEYED:
			if (!s->self || s->self->kind != PROCREC_BOOL || !s->self->v.u)
				return stuck(p, o, s->self);
			break;
		case OP_COUNT: {
			uint64_t times;

			n = pick(o, s);
			if (!n || (n->kind != PROCREC_UINT && n->kind != PROCREC_INT))
				return stuck(p, o, n);
			for (times = n->v.u; times; times--) {
				if (p->n > ((size_t)1 << 30)) /* not a count that a file had */
					return stuck(p, o, n);
				if (print_bytes(p, o->s, o->n))
					return -1;
			}
			break;
		}
		default:
			break;
		}
		pc++;
	}
	return 0;
}

int print_row(struct print *p, const struct row *r, const procrec_node *map,
	      const procrec_node *self)
{
	struct scope s = {map, NULL, self, &p->used, 0};
	const procrec_node *k;
	size_t n = p->n;

	if (map && map->kind == PROCREC_MAP)
		s.cursor = p->hint ? p->hint : map->v.c.first;
	p->hint = NULL;
	p->used = 0;
	if (r->fast && !print_fast(p, r, s.cursor, self)) {
		for (k = s.cursor; p->rest && k != p->rest; k = k->next)
			p->used++;
		return 0;
	}
	p->n = p->bol = n;
	if (print_ops(p, r->ops, 0, r->nops, &s)) {
		p->n = n;
		return -1;
	}
	p->in_order = !s.jumped;
	p->rest = s.cursor;
	return 0;
}
