/* SPDX-License-Identifier: MIT */
/*
 * direct.c - prints the line of a row from the JSON of its record, without nodes: the inverse of
 * what fast.c writes. Start at print_direct() at the end.
 *
 * print.c says what a row prints. This is the short way where a record's members are plain and stand
 * in the order of the row, as proc2json writes them: each op finds its key next, and its value is
 * printed as it is read. At any doubt it gives up, and the record is read into a tree and printed
 * from that. So nothing here decides what is accepted, and nothing is said about what is wrong.
 *
 * No length is asked for: behind the text are NULs, which nothing here takes.
 */
#include "json.h"
#include "print.h"
#include "word.h"

struct in {
	const procrec_spec *spec;
	const char *p;   /* before a member: at its '{' or ','; else at a value, or behind it */
	procrec_str key; /* of the value that p is at, in lists that are maps */
};

/* Whether the n bytes at p are these; up to seven behind them may be read. */
static inline int is_text(const char *p, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i + 8 <= n; i += 8)
		if (load8(p + i) != load8(s + i))
			return 0;
	return i == n || !((load8(p + i) ^ load8(s + i)) << (64 - 8 * (n - i)));
}

static inline int is_end(char c)
{
	return c == ',' || c == '}' || c == ']';
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

/* The number at s, of at most fifteen digits. Returns what is behind it, or NULL. */
static inline const char *plain_number(const char *s, procrec_node *n)
{
	const char *p = s + (*s == '-'), *begin = p;
	uint64_t u = 0, d;
	unsigned k;

	n->kind = PROCREC_UINT;
	d = load8(p) ^ BYTES('0');
	k = count_digits(d);
	if (LIKELY(k - 1 < 7)) {
		u = eight_digits(d << (64 - 8 * k));
		p += k;
	} else if (k) {
		for (; *p >= '0' && *p <= '9' && p - begin < 16; p++)
			u = u * 10 + (unsigned)(*p - '0');
	} else {
		return NULL;
	}
	if (p - begin > 15 || (*begin == '0' && p - begin > 1))
		return NULL;
	if (UNLIKELY(*p == '.')) {
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
	return is_text(s, word, n) && is_end(s[n]) ? s + n : NULL;
}

#define IS_NULL(s) plain_word(s, "null\0\0\0", 4)
#define IS_TRUE(s) plain_word(s, "true\0\0\0", 4)
#define IS_FALSE(s) plain_word(s, "false\0\0", 5)

/* Passes a value that is not wanted: no object. */
static const char *pass_value(const char *s)
{
	procrec_node n;
	procrec_str v;

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
		return plain_number(s, &n);
	}
}

/* Passes the next member if it is derived. */
__attribute__((noinline)) int direct_derived(const procrec_spec *spec, const char **text)
{
	const char *s = *text;
	procrec_str key;

	if (!spec->nderived || (*s != ',' && *s != '{') || !(s = plain_string(s + 1, &key)) ||
	    *s != ':' || !spec_is_derived(spec, key.p, key.n) || !(s = pass_value(s + 1)) ||
	    *s == ']')
		return 0;
	*text = s;
	return 1;
}

int direct_key(const char *s, const char *json_key, size_t n)
{
	return is_text(s + 1, json_key + 1, n - 1);
}

/* Passes the key of a field, if it is the next one. */
static inline int find(struct in *in, const procrec_field *f)
{
	for (;;) {
		if (*in->p != ',' && *in->p != '{')
			return 0;
		if (LIKELY(is_text(in->p + 1, f->json_key + 1, f->json_key_len - 1))) {
			in->p += f->json_key_len;
			return 1;
		}
		if (!direct_derived(in->spec, &in->p))
			return 0;
	}
}

/* The same where o's value does not stand for itself. */
static inline int pick(struct in *in, const struct op *o)
{
	return o->flags & (OPF_PENDING | OPF_NOKEY) || find(in, o->field);
}

static int direct_ops(struct print *p, const struct op *ops, uint32_t pc, uint32_t end,
		      struct in *in);

/* Digits that the op prints as they are, behind blanks. 0: it is anything else. */
static inline int direct_digits(struct print *p, const struct op *o, struct in *in)
{
	int width = o->param >= 0 ? p->w[o->param] : o->width;
	const char *s = in->p;
	unsigned k = count_digits(load8(s) ^ BYTES('0'));
	char *to = p->out + p->n;
	unsigned pad;

	if (k == 8)
		k += count_digits(load8(s + 8) ^ BYTES('0'));
	if (k - 1 >= 15 || (*s == '0' && k > 1) || !is_end(s[k]) || width > 32)
		return 0;
	pad = (unsigned)width > k ? (unsigned)width - k : 0;
	if (pad)
		memset(to, ' ', 32);
	memcpy(to + pad, s, 16);
	p->n += pad + k;
	in->p = s + k;
	return 1;
}

static int direct_number(struct print *p, const struct op *o, struct in *in)
{
	procrec_node n = {.base = 10};
	const char *from = in->p;
	size_t at = p->n, len;

	if (print_room(p, NUM_MAX + 80))
		return -1;
	if (o->code != OP_DEC || !direct_digits(p, o, in)) {
		if (*from == '"') {
			in->p = plain_string(from, &n.v.s);
			n.kind = PROCREC_STR;
		} else {
			in->p = plain_number(from, &n);
		}
		if (!in->p || !is_end(*in->p))
			return -1;
		len = num_print(o, o->param >= 0 ? p->w[o->param] : o->width, &n, p->out + at);
		if (!len)
			return -1;
		p->n += len;
	}
	print_remember(p, o, at);
	return 0;
}

/* A string that the op prints as it is. 0: it is anything else. */
static inline int direct_bytes(struct print *p, const struct op *o, struct in *in)
{
	const char *s = in->p + 1, *end;
	size_t n;

	if (*in->p != '"' || o->width || o->prec || o->param >= 0 ||
	    (o->code == OP_SET && !(o->flags & OPF_SPAN)))
		return 0;
	/* a set that is a span has all that this passes */
	end = o->code == OP_SET ? skip_word(s, o->lit, o->mask) : skip_line(s);
	n = (size_t)(end - s);
	if (*end != '"' || !is_end(end[1]) || (o->code == OP_SET && !n) ||
	    (o->code == OP_CHAR && n != 1) || print_room(p, n + 16))
		return 0;
	json_blocks(p->out + p->n, s, n);
	p->n += n;
	in->p = end + 1;
	return 1;
}

static int direct_string(struct print *p, const struct op *o, struct in *in)
{
	size_t at = p->n;
	procrec_str s = in->key;

	if (!(o->flags & OPF_KEY) && direct_bytes(p, o, in)) {
		print_remember(p, o, at);
		return 0;
	}
	if (o->flags & OPF_KEY) {
		if (!s.p)
			return -1;
	} else {
		in->p = plain_string(in->p, &s);
		if (!in->p || !is_end(*in->p))
			return -1;
	}
	if (print_string(p, o, s))
		return -1;
	print_remember(p, o, at);
	return 0;
}

/* Passes the fields of an optional part that is not there. 0: it is there; -1: a doubt. */
static int pass_nulls(const struct op *o, struct in *in)
{
	const procrec_field *const *f;
	const char *s, *begin = in->p;

	for (f = o->nulls; *f; f++) {
		if (!find(in, *f)) {
			if ((*f)->own) /* there only if there is something to say */
				continue;
			return -1;
		}
		s = IS_NULL(in->p);
		if (!s) {
			in->p = begin;
			return 0;
		}
		in->p = s;
	}
	return 1;
}

/* A map's members are as many as its ops have printed. */
static int direct_map(struct print *p, const struct op *ops, uint32_t pc, struct in *in)
{
	if (*in->p != '{' || direct_ops(p, ops, pc + 1, ops[pc].jump - 1, in))
		return -1;
	while (*in->p == ',' && direct_derived(in->spec, &in->p))
		;
	if (*in->p != '}' || !is_end(in->p[1]))
		return -1;
	in->p++;
	return 0;
}

static int direct_list(struct print *p, const struct op *ops, uint32_t pc, struct in *in)
{
	const struct op *o = &ops[pc];
	const struct list *l = o->list;
	procrec_str around = in->key;
	uint32_t count = 0;
	char close;

	if (l->hidden || l->more || (!l->pending && !find(in, o->field)))
		return -1;
	if (*in->p != '{' && (*in->p != '[' || l->zip || l->keyed))
		return -1;
	close = *in->p == '{' ? '}' : ']';
	if (in->p[1] == close) {
		in->p++;
	} else {
		do {
			in->p++;
			in->key.p = NULL;
			if (close == '}') {
				in->p = plain_string(in->p, &in->key);
				if (!in->p || *in->p++ != ':' || !in->key.n || *in->key.p == '_' ||
				    *in->key.p == '%' ||
				    spec_is_derived(in->spec, in->key.p, in->key.n))
					return -1;
			}
			if ((count && print_bytes(p, l->sep, l->nsep)) ||
			    direct_ops(p, ops, pc + 1, o->jump - 1, in))
				return -1;
			count++;
		} while (*in->p == ',');
	}
	if (*in->p != close || !is_end(in->p[1]))
		return -1;
	in->p++;
	in->key = around;
	return print_list_end(p, l, count);
}

static int direct_ops(struct print *p, const struct op *ops, uint32_t pc, uint32_t end,
		      struct in *in)
{
	const char *s;
	int there;

	while (pc < end) {
		const struct op *o = &ops[pc++];

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
			memcpy(p->out + p->n, o->s, 16); /* as print_ops() does */
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
			if (!pick(in, o) || direct_number(p, o, in))
				return -1;
			break;
		case OP_CHAR:
		case OP_SET:
		case OP_STR:
		case OP_GREEDY:
		case OP_REST:
			if ((!(o->flags & OPF_KEY) && !pick(in, o)) || direct_string(p, o, in))
				return -1;
			break;
		case OP_PAD:
		case OP_TABS:
			if (print_pad(p, o))
				return -1;
			break;
		case OP_OPT:
			if (o->flags & OPF_KEY)
				return -1;
			there = pass_nulls(o, in);
			if (there < 0)
				return -1;
			if (!there && direct_ops(p, ops, pc, o->jump - 1, in))
				return -1;
			pc = o->jump;
			break;
		case OP_FLAG:
			if (!pick(in, o))
				return -1;
			s = IS_TRUE(in->p);
			in->p = s ? s : IS_FALSE(in->p);
			if (!in->p || (s && direct_ops(p, ops, pc, o->jump - 1, in)))
				return -1;
			pc = o->jump;
			break;
		case OP_LIST:
			if (direct_list(p, ops, pc - 1, in))
				return -1;
			pc = o->jump;
			break;
		case OP_ELEM:
		case OP_KEYMAP:
		case OP_MAP:
			if ((o->code == OP_MAP && !find(in, o->field)) ||
			    direct_map(p, ops, pc - 1, in))
				return -1;
			pc = o->jump;
			break;
		case OP_OPT_END:
		case OP_FLAG_END:
		case OP_LIST_END:
		case OP_ELEM_END:
		case OP_MAP_END:
		case OP_KEYMAP_END:
		case OP_END:
			break;
		default: /* rare ones */
			return -1;
		}
	}
	return 0;
}

int print_direct(struct print *p, const struct row *r, const char **text)
{
	struct in in = {p->spec, *text, {NULL, 0}};

	p->bol = p->n;
	if (direct_ops(p, r->ops, 0, r->nops, &in))
		return -1;
	*text = in.p;
	return 0;
}
