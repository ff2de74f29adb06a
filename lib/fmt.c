/* SPDX-License-Identifier: MIT */
/*
 * fmt.c - compiles the format of a row, the kernel's printf string with names in it, to ops.
 *
 * The only reader of the format language; handlers/WRITING.md is its manual. Start at
 * fmt_compile(). It knows nothing of text or trees: match.c and print.c run what it makes.
 */
#include "json.h"
#include "match.h"
#include "word.h"

#define MAX_OPS 2000
#define MAX_GROUPS 6 /* nested lists and optional parts; match.c's frames are as many */

struct compiler {
	procrec_spec *spec;
	struct row *row;
	const char *p, *end;
	struct op *ops;
	uint32_t n, cap;
	procrec_error *e;
	int failed; /* the error's code */
	int depth;  /* open groups */
	/* the dotted map that is open at this place, and whether an enclosing group opened it */
	const char *prefix;
	size_t prefix_len;
	int inherited, escaped;
	/* the innermost list that is open, for its elements */
	struct list *list;
	const char *list_name;
	size_t list_name_len;
};

static int fail(struct compiler *c, const char *what)
{
	if (!c->failed) {
		c->failed = PROCREC_ETABLE;
		error_set(c->e, PROCREC_ETABLE, "%s", what);
		if (c->e) {
			c->e->line = c->row->src_line;
			c->e->col = (uint64_t)(c->p - c->row->src) + c->row->src_col;
		}
	}
	return -1;
}

static void *no_memory(struct compiler *c)
{
	if (!c->failed)
		c->failed = error_set(c->e, PROCREC_ENOMEM, "out of memory");
	return NULL;
}

static void *get(struct compiler *c, size_t n)
{
	void *p = arena_get(&c->spec->mem, n);

	return p ? memset(p, 0, n) : no_memory(c);
}

/* Appends an op; the array moves, so it is used only until the next call. */
static struct op *add(struct compiler *c, int code, const char *src)
{
	struct op *o;

	if (c->n == c->cap) {
		uint32_t cap = c->cap ? c->cap * 2 : 32;

		if (cap > MAX_OPS) {
			fail(c, "the format is too long");
			return NULL;
		}
		o = mem_resize(&c->spec->alloc, c->ops, c->cap * sizeof(*o), cap * sizeof(*o));
		if (!o)
			return no_memory(c);
		c->ops = o;
		c->cap = cap;
	}
	o = &c->ops[c->n++];
	memset(o, 0, sizeof(*o));
	o->code = (uint8_t)code;
	o->base = 10;
	o->param = -1;
	o->slot = -1;
	o->src = src;
	o->src_len = (uint32_t)(c->p - src);
	return o;
}

static int is_name(char ch)
{
	return ch && !strchr("%*?#{}:,=>|", ch) && ch != '\n';
}

/* Names are JSON keys as they stand; those that begin with '_' are procrec's own, but for _rest. */
const char *name_mistake(const char *name, size_t n)
{
	size_t i;

	if (n > 200)
		return "the name is too long";
	for (i = 0; i < n; i++)
		if ((unsigned char)name[i] < ' ' || name[i] == 0x7f || name[i] == '"' ||
		    name[i] == '\\')
			return "a name holds no \", \\ or control character";
	if (json_utf8(name, n) != n)
		return "the name is not UTF-8";
	if (n && (name[0] == '%' || (name[0] == '_' && !(n == 5 && !memcmp(name, "_rest", 5)))))
		return "no name but _rest begins with _, and none with %";
	return NULL;
}

/* A name is in memory once, so that equal ones are mostly found without a comparison. */
static const char *own_copy(struct compiler *c, const char *name, size_t n)
{
	procrec_spec *s = c->spec;
	uint32_t i;

	if (c->row->name_len == n && n && !memcmp(c->row->name, name, n))
		return c->row->name;
	for (i = 0; i < s->nnamed; i++)
		if (s->named[i].last == (n ? name[n - 1] : '\0') &&
		    s->named[i].field->name_len == n && !memcmp(s->named[i].field->name, name, n))
			return s->named[i].field->name;
	return arena_copy(&s->mem, name, n);
}

static procrec_field *new_field(struct compiler *c, const char *name, size_t n)
{
	procrec_field *f = get(c, sizeof(*f));
	procrec_spec *s = c->spec;
	const char *why;
	char *key;

	if (!f)
		return NULL;
	why = name_mistake(name, n);
	if (why) {
		c->p = name;
		fail(c, why);
		return NULL;
	}
	f->name = own_copy(c, name, n);
	f->name_len = (uint8_t)n;
	key = tree_json_key(&s->mem, name, n);
	if (!f->name || !key)
		return no_memory(c);
	f->json_key = key;
	f->json_key_len = (uint32_t)n + 4;
	f->own = n && name[0] == '_';
	if (f->own)
		c->row->flags |= ROWF_REST;
	if (c->prefix ? spec_add_name(s, f, c->row, c->prefix, c->prefix_len)
		      : spec_add_name(s, f, c->row, c->list_name, c->list_name_len))
		return no_memory(c);
	return f;
}

static int param_of(struct compiler *c, const char *name, size_t n)
{
	int i;

	for (i = 0; i < c->spec->nparams; i++)
		if (c->spec->params[i].name_len == n && !memcmp(c->spec->params[i].name, name, n)) {
			c->row->flags |= ROWF_PARAMS;
			return i;
		}
	if (name >= c->row->src && name < c->end)
		c->p = name;
	return fail(c, "no such layout parameter: the table needs a param line");
}

static int slot_of(struct compiler *c, const char *name, size_t n)
{
	procrec_spec *s = c->spec;
	int i;

	for (i = 0; i < s->nslots; i++)
		if (s->slot_name[i].n == n && !memcmp(s->slot_name[i].p, name, n))
			return i;
	if (s->nslots == MAX_SLOTS)
		return fail(c, "too many references in one table");
	s->slot_name[s->nslots].p = name;
	s->slot_name[s->nslots].n = n;
	return s->nslots++;
}

static int number(struct compiler *c, unsigned most)
{
	unsigned v = 0;

	while (c->p < c->end && *c->p >= '0' && *c->p <= '9') {
		v = v * 10 + (unsigned)(*c->p++ - '0');
		if (v > most)
			return fail(c, "the number is too large");
	}
	return (int)v;
}

/* ---- dotted names -------------------------------------------------------------------------- */

static void close_map(struct compiler *c)
{
	struct op *o;

	if (!c->prefix)
		return;
	if (c->inherited) {
		c->escaped = 1; /* the group has to begin outside the map: compiled again */
		c->inherited = 0;
	} else {
		o = add(c, OP_MAP_END, c->p);
		if (o) {
			uint32_t i = c->n - 1;

			while (i-- && !(c->ops[i].code == OP_MAP && !c->ops[i].jump))
				;
			c->ops[c->n - 1].jump = i;
			c->ops[i].jump = c->n;
		}
	}
	c->prefix = NULL;
}

/* Splits "orig.src" and sees that the map "orig" is open; returns the name's last part. */
static const char *enter_map(struct compiler *c, const char *name, size_t *n)
{
	const char *dot = NULL;
	procrec_field *f;
	struct op *o;
	size_t i;

	for (i = 0; i < *n; i++)
		if (name[i] == '.')
			dot = name + i;
	if (!dot || c->list) {
		if (c->prefix && *n && !c->list)
			close_map(c);
		if (!dot)
			return name;
		if (c->list) {
			fail(c, "a dotted name inside a list");
			return name;
		}
	}
	if (!c->prefix || c->prefix_len != (size_t)(dot - name) ||
	    memcmp(c->prefix, name, c->prefix_len)) {
		close_map(c);
		for (i = 0; i < c->n; i++)
			if (c->ops[i].code == OP_MAP &&
			    c->ops[i].field->name_len == (size_t)(dot - name) &&
			    !memcmp(c->ops[i].field->name, name, (size_t)(dot - name))) {
				fail(c, "the dotted names of one map must stand together");
				return name;
			}
		f = new_field(c, name, (size_t)(dot - name));
		o = add(c, OP_MAP, name);
		if (!f || !o)
			return name;
		f->kind = PROCREC_MAP;
		o->field = f;
		c->prefix = name;
		c->prefix_len = (size_t)(dot - name);
		c->inherited = 0;
	}
	*n -= (size_t)(dot - name) + 1;
	return dot + 1;
}

/* ---- fields --------------------------------------------------------------------------------- */

/* One member of a set: \0 \n \t, and \ before any other byte is that byte. */
static int set_member(struct compiler *c)
{
	int ch = (unsigned char)*c->p++;

	if (ch != '\\' || c->p >= c->end)
		return ch;
	ch = (unsigned char)*c->p++;
	return ch == '0' ? 0 : ch == 'n' ? '\n' : ch == 't' ? '\t' : ch;
}

/* "[^a-z\n]" behind the '['; leaves p behind the ']'. */
static const uint8_t *parse_set(struct compiler *c)
{
	uint8_t *set = get(c, 256);
	int invert = 0, first = 1, i, lo, hi;

	if (!set)
		return NULL;
	if (c->p < c->end && *c->p == '^') {
		invert = 1;
		c->p++;
	}
	for (; c->p < c->end && (*c->p != ']' || first); first = 0) {
		lo = hi = set_member(c);
		if (c->end - c->p >= 2 && c->p[0] == '-' && c->p[1] != ']') {
			c->p++;
			hi = set_member(c);
		}
		if (hi < lo) {
			fail(c, "the range is the wrong way round");
			return NULL;
		}
		for (; lo <= hi; lo++)
			set[lo] = SET_IN;
	}
	if (c->p >= c->end) {
		fail(c, "the set has no ]");
		return NULL;
	}
	c->p++;
	if (invert)
		for (i = 0; i < 256; i++)
			set[i] ^= SET_IN;
	return set;
}

/* What a conversion is made of, before it is known which op that is. */
struct conv {
	int width, prec, param;
	uint16_t flags;
	char c;
	const uint8_t *set;
	int kernel; /* the letter behind %p */
	int quantity;
	uint64_t is, mask; /* bits that a word has */
};

static const uint8_t *set_of(struct compiler *c, const char *members)
{
	struct compiler t = *c;
	const uint8_t *set;

	t.p = members;
	t.end = members + strlen(members);
	set = parse_set(&t);
	if (!c->failed)
		c->failed = t.failed;
	return set;
}

/*
 * The kernel's %p extensions are strings of a known alphabet, but for plain pointers; the letter
 * says which: %pI4, %pI6 (colons), %pi6 (none), %pM, %pb (mask), %pbl (list), %pS.
 */
static int kernel_conv(struct compiler *c, struct conv *v)
{
	const char *s = c->p;

	while (c->p < c->end && ((*c->p >= 'a' && *c->p <= 'z') || (*c->p >= 'A' && *c->p <= 'Z') ||
				 (*c->p >= '0' && *c->p <= '9')))
		c->p++;
#define IS(text) ((size_t)(c->p - s) == strlen(text) && !memcmp(s, text, strlen(text)))
	if (c->p == s || IS("K") || IS("x") || IS("a")) {
		v->flags |= OPF_ZERO;
		if (v->param < 0)
			v->param = param_of(c, "ptr", 3);
		return v->param < 0 ? -1 : 0;
	}
	v->c = '[';
	if (IS("I4"))
		v->set = set_of(c, "0-9.]");
	else if (IS("I6") || IS("I6c") || IS("M") || IS("MR"))
		v->set = set_of(c, "0-9a-f:.]");
	else if (IS("i6") || IS("m") || IS("h") || IS("phN"))
		v->set = set_of(c, "0-9a-f]");
	else if (IS("b"))
		v->set = set_of(c, "0-9a-f,]");
	else if (IS("bl"))
		v->set = set_of(c, "0-9,-]");
	else if (IS("S") || IS("s") || IS("B"))
		v->c = 's';
	else
		return fail(c, "unknown %p extension");
	if (IS("bl"))
		v->flags |= OPF_EMPTY;
#undef IS
	return 0;
}

/* A word has 1 to 8 bytes whatever the layout says; in a line one of them could be its end. */
static int is_word(const struct compiler *c, const struct conv *v)
{
	int lo = v->width, hi = v->width;

	if (v->param >= 0) {
		lo = c->spec->params[v->param].lo;
		hi = c->spec->params[v->param].hi;
	}
	return lo >= 1 && hi <= 8 && c->row->flags & (ROWF_BYTES | ROWF_FILE);
}

/* "7f" or "0&7f": which values of a word the row takes. 0, or -1. */
static int parse_is(struct conv *v, const char *p, const char *end)
{
	static const char digits[] = "0123456789abcdef";
	uint64_t u = 0;
	int masked = 0;

	for (v->mask = UINT64_MAX; p < end; p++) {
		const char *d = *p ? strchr(digits, *p) : NULL;

		if (*p == '&' && !masked++) {
			v->is = u;
			u = 0;
		} else if (d && u <= UINT64_MAX >> 4) {
			u = u << 4 | (uint64_t)(d - digits);
		} else {
			return -1;
		}
	}
	if (masked)
		v->mask = u;
	else
		v->is = u;
	return v->is & ~v->mask || !v->mask ? -1 : 0;
}

static int parse_conv(struct compiler *c, struct conv *v)
{
	int star = 0;

	memset(v, 0, sizeof(*v));
	v->param = -1;
	for (; c->p < c->end; c->p++) {
		if (*c->p == '-')
			v->flags |= OPF_LEFT;
		else if (*c->p == '0')
			v->flags |= OPF_ZERO;
		else if (*c->p == '#')
			v->flags |= OPF_ALT;
		else
			break;
	}
	if (c->p < c->end && *c->p == '*') {
		star = 1;
		c->p++;
	}
	if ((v->width = number(c, 250)) < 0)
		return -1;
	if (c->p < c->end && *c->p == '.') {
		c->p++;
		if ((v->prec = number(c, 60000)) < 0)
			return -1;
	}
	while (c->p < c->end && *c->p && strchr("hlLzjt", *c->p))
		c->p++;
	if (c->p >= c->end)
		return fail(c, "the conversion is cut off");
	if (v->flags & OPF_LEFT)
		v->flags &= (uint16_t)~OPF_ZERO;
	v->c = *c->p++;
	if (strchr("diuxXop", v->c) && v->prec) {
		/* so many digits at least: zero-filled, where nothing stands before them */
		if (v->width || star || v->flags || v->prec > 250)
			return fail(c, "a number has a width or a precision");
		v->width = v->prec;
		v->prec = 0;
		v->flags = OPF_ZERO;
	}
	if (v->c == 'f' && (v->prec < 1 || v->prec > 18))
		return fail(c, "%f needs a precision of 1 to 18");
	if (v->c == 'f' && v->flags & OPF_ZERO)
		return fail(c, "%f is not filled with zeros");
	if (v->c == 'c' && (v->width || star || v->prec))
		return fail(c, "%c has no width");
	if (v->c == 'p') {
		if (star && c->p < c->end && *c->p == 'b')
			star = 0; /* %*pb: the bitmap's length, no width of text */
		if (kernel_conv(c, v))
			return -1;
	} else if (v->c == '[') {
		v->set = parse_set(c);
	} else if (v->c == 'w') {
		v->set = set_of(c, "^ \\t]");
		v->c = '[';
	} else if (!strchr("diuxXofcsSB", v->c)) {
		c->p--;
		return fail(c, "unknown conversion");
	}
	while (c->p < c->end && *c->p == ',') {
		const char *s = ++c->p;

		while (c->p < c->end && *c->p != ',' && *c->p != '}')
			c->p++;
		if (c->p - s == 1 && *s == 'q') {
			v->quantity = 1;
		} else if (c->p - s == 1 && *s == 'x' && v->c == 'B' && v->width && v->width <= 8) {
			v->flags |= OPF_ZERO;
		} else if (c->p - s > 3 && !memcmp(s, "is=", 3) && v->c == 'B') {
			if (parse_is(v, s + 3, c->p)) {
				c->p = s;
				return fail(c, "expected is=VALUE or is=VALUE&MASK, in hex");
			}
		} else if (c->p - s == 5 && !memcmp(s, "empty", 5)) {
			v->flags |= OPF_EMPTY;
		} else if (c->p - s > 2 && !memcmp(s, "w=", 2)) {
			v->param = param_of(c, s + 2, (size_t)(c->p - s - 2));
			if (v->param < 0)
				return -1;
		} else {
			c->p = s;
			return fail(c, "unknown option");
		}
	}
	if (star && v->param < 0)
		return fail(c, "%* needs w=PARAM");
	if (v->c == 'c' && v->param >= 0)
		return fail(c, "%c has no width");
	if (v->c == 'B' && !is_word(c, v))
		return fail(c, "%B is a word of 1 to 8 bytes, in a row of bytes or a whole file");
	if (c->p >= c->end || *c->p != '}')
		return fail(c, "expected }");
	c->p++;
	return c->failed ? -1 : 0;
}

/* Chooses the op of a conversion. */
static void conv_op(const struct conv *v, struct op *o)
{
	o->conv = v->c;
	o->flags |= v->flags;
	o->width = (uint16_t)v->width;
	o->prec = (uint16_t)v->prec;
	o->param = (int16_t)v->param;
	o->set = v->set;
	switch (v->c) {
	case 'd':
	case 'i':
		o->flags |= OPF_SIGNED;
		/* fall through */
	case 'u':
		o->code = v->flags & (OPF_LEFT | OPF_ZERO | OPF_ALT) || v->param >= 0 ? OP_NUM
										      : OP_DEC;
		break;
	case 'X':
		o->flags |= OPF_UPPER;
		/* fall through */
	case 'x':
	case 'p':
		o->base = 16;
		o->code = v->flags & (OPF_LEFT | OPF_ALT) || v->param >= 0 ||
					  (v->width && !(v->flags & OPF_ZERO))
				  ? OP_NUM
				  : OP_HEX;
		break;
	case 'o':
		o->base = 8;
		o->code = OP_NUM;
		break;
	case 'f':
		o->code = OP_FIX;
		o->flags |= OPF_SIGNED;
		break;
	case 'B':
		o->code = OP_BIN;
		if (v->flags & OPF_ZERO)
			o->base = 16;
		o->lit = v->is;
		o->mask = v->mask;
		break;
	case 'c':
		o->code = OP_CHAR;
		break;
	case '[':
		o->code = OP_SET;
		break;
	case 'S':
		o->code = OP_GREEDY;
		break;
	default:
		o->code = OP_STR;
		break;
	}
}

static void describe(procrec_field *f, const struct op *o, const struct conv *v)
{
	f->base = o->base;
	f->scale = 0;
	f->width = (uint8_t)(v->flags & OPF_ZERO ? v->width << (o->code == OP_BIN) : 0);
	f->quantity = (uint8_t)(o->base == 10 || v->quantity);
	switch (o->code) {
	case OP_DEC:
	case OP_HEX:
	case OP_NUM:
	case OP_BIN:
		f->kind = o->flags & OPF_SIGNED ? PROCREC_INT : PROCREC_UINT;
		break;
	case OP_FIX:
		f->kind = PROCREC_DEC;
		f->scale = (uint8_t)o->prec;
		break;
	default:
		f->kind = PROCREC_STR;
		break;
	}
}

/* Whether the rest of this group, from p on, holds {=..} and other names: it has a key already. */
static void look_ahead(const struct compiler *c, int *has_value, int *has_name)
{
	const char *p;
	int depth = 0;

	*has_value = *has_name = 0;
	for (p = c->p; p < c->end; p++) {
		if (*p == '{' && p + 1 < c->end && p[1] == '{') {
			p++;
		} else if (*p == '{') {
			depth++;
			if (p + 2 < c->end && p[1] == '=' && (p[2] == '%' || p[2] == '*'))
				*has_value = 1;
			else if (p + 1 < c->end &&
				 ((p[1] >= 'a' && p[1] <= 'z') || (p[1] >= 'A' && p[1] <= 'Z') ||
				  p[1] == '_') &&
				 (c->end - p < 4 || memcmp(p, "{nl}", 4)))
				*has_name = 1;
		} else if (*p == '}' && depth-- == 0) {
			break;
		}
	}
}

static int compile_seq(struct compiler *c, int nested);

/* {name%conv}, {%conv}, {@%conv}, {=%conv}; p is behind the '%'. */
static int compile_field(struct compiler *c, const char *src, const char *name, size_t n)
{
	int key = n == 1 && *name == '@', value = n == 1 && *name == '=';
	const char *last = name;
	procrec_field *f = NULL;
	struct conv v;
	struct op *o;

	if (n && !key && !value)
		last = enter_map(c, name, &n);
	if (c->failed)
		return -1;
	if (!key) {
		if (value)
			f = new_field(c, "=", 1);
		else if (n)
			f = new_field(c, last, n);
		else if (c->list)
			f = new_field(c, "", 0);
		else if (c->row->name)
			f = new_field(c, c->row->name, c->row->name_len);
		else
			return fail(c, "a field without a name in a row without one");
		if (!f)
			return -1;
	}
	if (parse_conv(c, &v))
		return -1;
	o = add(c, OP_END, src);
	if (!o)
		return -1;
	conv_op(&v, o);
	o->field = f;
	if (c->row->flags & (ROWF_FILE | ROWF_BYTES))
		o->flags |= OPF_LINES;
	if (key) {
		int has_value, has_name;
		uint32_t i;

		o->flags |= OPF_KEY;
		if (o->code != OP_SET && o->code != OP_STR)
			return fail(c, "a key is a %s, %w or %[..]");
		look_ahead(c, &has_value, &has_name);
		if (c->list)
			c->list->keyed = 1;
		else if (c->row->kind != ROW_SET || c->row->name)
			return fail(c, "such a key stands in a set row without a name");
		else
			c->row->flags |= ROWF_CATCH;
		for (i = 0; i + 1 < c->n; i++)
			if (c->ops[i].code == OP_KEYMAP && !c->ops[i].jump)
				return fail(c, "a second key for the same value");
		if (!has_value && !add(c, has_name ? OP_KEYMAP : OP_KEYED, src))
			return -1;
		return 0;
	}
	f->format = src;
	f->format_len = o->src_len;
	describe(f, o, &v);
	if (value)
		o->flags |= OPF_PENDING;
	else if (!n && c->list && (c->list->zip || c->list->nnames))
		o->flags |= OPF_PENDING;
	else if (!n && c->list && c->list->hidden)
		o->flags |= OPF_KEY;
	else if (!n && c->list)
		o->flags |= OPF_NOKEY;
	if (o->flags & OPF_KEY && o->code != OP_SET && o->code != OP_STR)
		return fail(c, "the names of a hidden list are %w or %[..]");
	return 0;
}

/* ---- groups --------------------------------------------------------------------------------- */

/* The fields that a group would have set: what is null where it is not there. */
static int collect_nulls(struct compiler *c, uint32_t open)
{
	const procrec_field **v;
	uint32_t i, k = 0, inner = 0, sure = 0;

	v = get(c, (c->n - open + 1) * sizeof(*v));
	if (!v)
		return -1;
	for (i = open + 1; i < c->n; i++) {
		const struct op *o = &c->ops[i];

		if (o->code == OP_OPT && i >= inner)
			inner = o->jump;
		if (o->list && o->list->hidden) {
			i = o->jump - 1;
			continue;
		}
		if (o->flags & OPF_PENDING || (o->list && o->list->pending))
			c->ops[open].flags |= OPF_KEY;
		else if (o->field && !(o->flags & (OPF_KEY | OPF_NOKEY)) && o->code != OP_REF) {
			v[k++] = o->field;
			((procrec_field *)o->field)->optional = 1;
		} else {
			continue;
		}
		sure |= i >= inner;
		if (o->code == OP_LIST || o->code == OP_MAP)
			i = o->jump - 1;
	}
	if (!sure)
		return fail(c, "an optional part without a name has no inverse");
	c->ops[open].nulls = v;
	return 0;
}

/* {?body} and {name?body}; p is behind the '?'. */
static int compile_option(struct compiler *c, const char *src, const char *name, size_t n)
{
	const char *body = c->p, *prefix = c->prefix;
	size_t prefix_len = c->prefix_len;
	int inherited = c->inherited, was_escaped = c->escaped;
	uint32_t open, named = c->spec->nnamed, i;
	procrec_field *f = NULL;
	struct op *o;

	if (n) {
		name = enter_map(c, name, &n);
		prefix = c->prefix;
		prefix_len = c->prefix_len;
		inherited = c->inherited;
	}
again:
	o = add(c, n ? OP_FLAG : OP_OPT, src);
	if (!o)
		return -1;
	open = c->n - 1;
	if (n) {
		f = new_field(c, name, n);
		if (!f)
			return -1;
		f->kind = PROCREC_BOOL;
		f->format = src;
		c->ops[open].field = f;
	}
	c->inherited = c->prefix != NULL;
	c->escaped = 0;
	if (compile_seq(c, 1))
		return -1;
	if (f)
		f->format_len = (uint32_t)(c->p - src);
	if (c->escaped) {
		/* the body leaves the map that was open before it: leave that map first */
		c->n = open;
		c->spec->nnamed = named;
		c->p = body;
		c->prefix = prefix;
		c->prefix_len = prefix_len;
		c->inherited = inherited;
		c->escaped = was_escaped;
		close_map(c);
		prefix = NULL;
		inherited = c->inherited;
		was_escaped = c->escaped;
		goto again;
	}
	if (c->prefix && !c->inherited)
		close_map(c);
	c->prefix = prefix;
	c->prefix_len = prefix_len;
	c->inherited = inherited;
	c->escaped = was_escaped;
	for (i = open + 1; i < c->n; i++) {
		o = &c->ops[i];
		if (o->code == OP_LIST)
			i = o->jump - 1;
		else if (o->flags & OPF_KEY && o->code != OP_OPT) {
			c->p = o->src;
			return fail(c, "a key is not optional");
		}
	}
	o = add(c, n ? OP_FLAG_END : OP_OPT_END, src);
	if (!o)
		return -1;
	o->jump = open;
	c->ops[open].jump = c->n;
	return n ? 0 : collect_nulls(c, open);
}

/* "(null,getattr,...)": names of a list's elements; p is behind the '('. */
static int parse_names(struct compiler *c, struct list *l)
{
	const char *s = c->p;
	procrec_str *names;
	const procrec_str *q;
	uint16_t n = 1;

	for (; c->p < c->end && *c->p != ')'; c->p++)
		n = (uint16_t)(n + (*c->p == ','));
	if (c->p >= c->end)
		return fail(c, "the names have no )");
	names = get(c, n * sizeof(*names));
	if (!names)
		return -1;
	l->names = names;
	l->nnames = n;
	for (; s <= c->p; s = s + names->n + 1, names++) {
		names->p = s;
		while (*s != ',' && *s != ')')
			s++;
		names->n = (size_t)(s - names->p);
		s = names->p;
		for (q = l->names; q < names; q++)
			if (q->n == names->n && !memcmp(q->p, s, q->n)) {
				c->p = s;
				return fail(c, "this name stands here a second time");
			}
	}
	c->p++;
	return 0;
}

/* The bytes of a separator: "{0}" is NUL. */
static int parse_sep(struct compiler *c, struct list *l)
{
	char *sep = get(c, 32);

	if (!sep)
		return -1;
	while (c->p < c->end && *c->p != ']') {
		if (l->nsep == 16)
			return fail(c, "the separator is too long");
		if (c->end - c->p >= 3 && !memcmp(c->p, "{0}", 3)) {
			sep[l->nsep++] = '\0';
			c->p += 3;
		} else {
			sep[l->nsep++] = *c->p++;
		}
	}
	if (c->p >= c->end || !l->nsep)
		return fail(c, "the separator is empty or has no ]");
	l->sep = sep;
	c->p++;
	return 0;
}

/* An element, from ops[begin] on, is one value that is always there, or a map of named ones. */
static int check_element(struct compiler *c, uint32_t begin, int is_map)
{
	const struct list *l = c->list;
	uint32_t i, values = 0;
	int sure = 1;

	for (i = begin; i < c->n; i++) {
		const struct op *o = &c->ops[i];

		if (o->code == OP_OPT || o->code == OP_FLAG)
			sure = 0;
		if (o->flags & (OPF_NOKEY | OPF_PENDING) || (o->list && o->list->pending) ||
		    (o->flags & OPF_KEY && o->code != OP_OPT))
			values++;
		if (o->code == OP_LIST || o->code == OP_KEYMAP)
			i = o->jump - 1;
	}
	if (is_map ? values : l->keyed ? !values : values != 1 || !sure) {
		c->p = c->ops[begin - 1].src;
		return fail(c, "an element is one value, or all that is in it has a name");
	}
	return 0;
}

/* {name*..:body}; p is behind the '*'. */
static int compile_list(struct compiler *c, const char *src, const char *name, size_t n)
{
	struct list *l = get(c, sizeof(*l)), *outer = c->list;
	const char *outer_name = c->list_name, *s, *prefix = c->prefix;
	size_t outer_len = c->list_name_len, prefix_len = c->prefix_len;
	int inherited = c->inherited, escaped, elem, has_value, has_name;
	procrec_field *f;
	uint32_t open, i;
	struct op *o;

	if (!l)
		return -1;
	l->ref = l->slot = -1;
	if (n && *name == '@') {
		l->hidden = 1;
		name++;
		n--;
	} else if (n == 1 && *name == '=') {
		l->pending = 1;
	}
	if (n && !l->pending && !l->hidden) {
		name = enter_map(c, name, &n);
		prefix = c->prefix;
		prefix_len = c->prefix_len;
		inherited = c->inherited;
	}
	if (c->p < c->end && *c->p == '=') {
		c->p++;
		if (c->p < c->end && *c->p == '@') {
			l->zip = 1;
			c->p++;
		}
		for (s = c->p; c->p < c->end && is_name(*c->p) && *c->p != '[' && *c->p != '(';)
			c->p++;
		l->ref = (int16_t)slot_of(c, s, (size_t)(c->p - s));
		if (l->ref < 0)
			return -1;
	}
	if (c->p < c->end && *c->p == '[') {
		c->p++;
		if (parse_sep(c, l))
			return -1;
	}
	if (c->p < c->end && *c->p == '(') {
		c->p++;
		if (parse_names(c, l))
			return -1;
	}
	if (c->p >= c->end || *c->p != ':')
		return fail(c, "expected : before the list's element");
	c->p++;
	if (!n && outer)
		return fail(c, "a list in a list needs a name");
	if (!n && c->row->name) {
		name = c->row->name;
		n = c->row->name_len;
	}
	if (!n)
		return fail(c, "a list without a name in a row without one");
	f = new_field(c, name, n);
	o = add(c, OP_LIST, src);
	if (!f || !o)
		return -1;
	open = c->n - 1;
	o->field = f;
	o->list = l;
	if (l->hidden)
		l->slot = (int16_t)slot_of(c, name, n);
	if (l->nnames) {
		char more[260];

		memcpy(more, name, n);
		memcpy(more + n, "_more", 5);
		l->more = new_field(c, more, n + 5);
		if (!l->more)
			return -1;
		((procrec_field *)l->more)->kind = PROCREC_LIST;
		((procrec_field *)l->more)->optional = 1;
	}
	look_ahead(c, &has_value, &has_name);
	c->list = l;
	c->list_name = name;
	c->list_name_len = n;
	c->prefix = NULL;
	escaped = c->escaped;
	elem = has_name && !strchr("@=", c->p < c->end && *c->p == '{' ? c->p[1] : ' ');
	/* an element with names is a map of its own, unless its key comes from the text */
	for (s = c->p, i = 0; s + 1 < c->end && !(i == 0 && *s == '}'); s++) {
		i += *s == '{';
		i -= *s == '}';
		if (*s == '{' && s[1] == '@')
			elem = 0;
	}
	if (elem && !add(c, OP_ELEM, src))
		return -1;
	if (compile_seq(c, 1))
		return -1;
	if (elem) {
		if (!add(c, OP_ELEM_END, src))
			return -1;
		c->ops[c->n - 1].jump = open + 1;
		c->ops[open + 1].jump = c->n;
	}
	if (check_element(c, open + 1 + (uint32_t)elem, elem))
		return -1;
	c->list = outer;
	c->list_name = outer_name;
	c->list_name_len = outer_len;
	c->prefix = prefix;
	c->prefix_len = prefix_len;
	c->inherited = inherited;
	c->escaped = escaped;
	o = add(c, OP_LIST_END, src);
	if (!o)
		return -1;
	o->jump = open;
	c->ops[open].jump = c->n;
	c->ops[open].src_len = (uint32_t)(c->p - src);
	f->kind = l->zip || l->keyed || l->nnames ? PROCREC_MAP : PROCREC_LIST;
	f->format = src;
	f->format_len = (uint32_t)(c->p - src);
	return 0;
}

/* {>N} {>tN} {>*param+N}; p is behind the '>'. */
static int compile_pad(struct compiler *c, const char *src)
{
	int tabs = 0, param = -1, n;
	struct op *o;

	if (c->p < c->end && *c->p == 't') {
		tabs = 1;
		c->p++;
	} else if (c->p < c->end && *c->p == '*') {
		const char *s = ++c->p;

		while (c->p < c->end && *c->p != '+' && *c->p != '}')
			c->p++;
		param = param_of(c, s, (size_t)(c->p - s));
		if (param < 0)
			return -1;
		if (c->p < c->end && *c->p == '+')
			c->p++;
	}
	n = number(c, 4000);
	if (n < 0)
		return -1;
	if (c->p >= c->end || *c->p != '}')
		return fail(c, "expected } behind the column");
	c->p++;
	o = add(c, tabs ? OP_TABS : OP_PAD, src);
	if (!o)
		return -1;
	o->n = (uint32_t)n;
	o->param = (int16_t)param;
	return 0;
}

/* {name#text}; p is behind the '#'. */
static int compile_count(struct compiler *c, const char *src, const char *name, size_t n)
{
	procrec_field *f;
	const char *s;
	struct op *o;

	name = enter_map(c, name, &n);
	f = n ? new_field(c, name, n) : NULL;
	if (!f)
		return fail(c, "a counted text needs a name");
	for (s = c->p; c->p < c->end && *c->p != '}';)
		c->p++;
	if (c->p >= c->end || c->p == s)
		return fail(c, "a counted text is empty or has no }");
	o = add(c, OP_COUNT, src);
	if (!o)
		return -1;
	o->s = s;
	o->n = (uint32_t)(c->p - s);
	o->field = f;
	c->p++;
	f->kind = PROCREC_UINT;
	f->base = 10;
	f->quantity = 1;
	f->format = src;
	f->format_len = (uint32_t)(c->p - src);
	return 0;
}

static int compile_group(struct compiler *c)
{
	const char *src = c->p++, *name = c->p;
	struct op *o;
	size_t n;
	int rc;

	if (c->p < c->end && *c->p == '>') {
		c->p++;
		return compile_pad(c, src);
	}
	if (c->end - c->p >= 2 && *c->p == '=' && is_name(c->p[1]) && c->p[1] != '*') {
		name = ++c->p;
		while (c->p < c->end && is_name(*c->p))
			c->p++;
		n = (size_t)(c->p - name);
		if (c->p >= c->end || *c->p != '}')
			return fail(c, "expected }");
		c->p++;
		o = add(c, OP_REF, src);
		rc = slot_of(c, name, n);
		if (!o || rc < 0)
			return -1;
		o->slot = (int16_t)rc;
		return 0;
	}
	if (c->p < c->end && *c->p == '=')
		c->p++;
	else
		while (c->p < c->end && is_name(*c->p))
			c->p++;
	n = (size_t)(c->p - name);
	if (n > 200)
		return fail(c, "the name is too long");
	if (c->p >= c->end)
		return fail(c, "{ without }");
	if (c->depth >= MAX_GROUPS)
		return fail(c, "groups are nested too deeply");
	switch (*c->p++) {
	case '%':
		return compile_field(c, src, name, n);
	case '?':
		c->depth++;
		rc = compile_option(c, src, name, n);
		c->depth--;
		return rc;
	case '*':
		c->depth++;
		rc = compile_list(c, src, name, n);
		c->depth--;
		return rc;
	case '#':
		return compile_count(c, src, name, n);
	default:
		c->p--;
		return fail(c, "expected % ? * or # behind the name");
	}
}

static int add_literal(struct compiler *c, const char *src, const char *text, size_t n)
{
	struct op *o;
	char *s;

	if (!n)
		return 0;
	o = add(c, OP_LIT, src);
	s = get(c, n + 16);
	if (!o || !s)
		return -1;
	memcpy(s, text, n);
	o->s = s;
	o->n = (uint32_t)n;
	return 0;
}

static int compile_seq(struct compiler *c, int nested)
{
	uint32_t begin = c->n;
	char lit[1000];
	size_t n = 0;
	const char *src = c->p;

	while (c->p < c->end && !(nested && *c->p == '}')) {
		if (n == sizeof(lit))
			return fail(c, "the text is too long");
		if (*c->p != '{') {
			if (!n)
				src = c->p;
			lit[n++] = *c->p++;
			continue;
		}
		if (c->end - c->p >= 2 && c->p[1] == '{') {
			lit[n++] = '{';
			c->p += 2;
			continue;
		}
		if (c->end - c->p >= 3 && !memcmp(c->p, "{0}", 3)) {
			lit[n++] = '\0';
			c->p += 3;
			continue;
		}
		if (c->end - c->p >= 3 && !memcmp(c->p, "{}}", 3)) {
			lit[n++] = '}';
			c->p += 3;
			continue;
		}
		if (add_literal(c, src, lit, n))
			return -1;
		n = 0;
		if (c->end - c->p >= 4 && !memcmp(c->p, "{nl}", 4)) {
			if (!add(c, OP_NL, c->p))
				return -1;
			c->p += 4;
		} else if (compile_group(c)) {
			return -1;
		}
	}
	if (add_literal(c, src, lit, n))
		return -1;
	if (nested) {
		if (c->p >= c->end)
			return fail(c, "{ without }");
		c->p++;
	}
	if (!nested || c->list)
		if (c->prefix && !c->inherited)
			close_map(c);
	/* an object under a key of the text lasts until its group ends */
	while (begin < c->n) {
		if (c->ops[begin].code == OP_KEYMAP && !c->ops[begin].jump) {
			if (!add(c, OP_KEYMAP_END, c->p))
				return -1;
			c->ops[c->n - 1].jump = begin;
			c->ops[begin].jump = c->n;
			break;
		}
		begin++;
	}
	return c->failed ? -1 : 0;
}

/* ---- what may follow: decides choices by one byte -------------------------------------------- */

static void add_bytes(uint8_t *set, const char *s)
{
	for (; *s; s++)
		set[(unsigned char)*s] = SET_IN;
}

/*
 * Adds the bytes that a text of ops[i..end) may begin with; returns whether it may be empty (then
 * what follows counts too, if through is set: out of groups, up to the end of the row).
 */
static int first_of(const struct op *ops, uint32_t i, uint32_t end, int through, uint8_t *set,
		    int budget)
{
	int k;

	for (; i < end || through; i++) {
		const struct op *o = &ops[i];

		if (budget-- < 0) {
			memset(set, SET_IN, 256);
			return 1;
		}
		switch (o->code) {
		case OP_END:
			return 1;
		case OP_LIT:
		case OP_LIT1:
		case OP_COUNT:
			set[(unsigned char)o->s[0]] = SET_IN;
			if (op_is_text(o))
				return 0;
			break;
		case OP_NL:
			set['\n'] = SET_IN;
			return 0;
		case OP_DEC:
		case OP_NUM:
		case OP_FIX:
		case OP_HEX:
			add_bytes(set, o->base == 16 ? (o->flags & OPF_UPPER ? "0123456789ABCDEF"
									     : "0123456789abcdef")
						     : "0123456789");
			if (o->flags & OPF_SIGNED)
				add_bytes(set, "-");
			if ((o->width || o->param >= 0) && !(o->flags & (OPF_LEFT | OPF_ZERO)))
				add_bytes(set, " ");
			return 0;
		case OP_SET:
			for (k = 0; k < 256; k += 8)
				store_set(set + k, load_set(set + k) |
							   (load_set(o->set + k) & BYTES(SET_IN)));
			if (o->width || o->param >= 0)
				add_bytes(set, " ");
			if (!(o->flags & OPF_EMPTY))
				return 0;
			break;
		case OP_BIN:
		case OP_CHAR:
		case OP_STR:
		case OP_GREEDY:
		case OP_REST:
		case OP_REF:
			memset(set, SET_IN, 256);
			return o->code != OP_CHAR && o->code != OP_BIN;
		case OP_PAD:
			add_bytes(set, " ");
			break;
		case OP_TABS:
			add_bytes(set, "\t");
			break;
		case OP_OPT:
		case OP_FLAG:
		case OP_LIST:
			first_of(ops, i + 1, o->jump - 1, 0, set, budget);
			i = o->jump - 1;
			break;
		case OP_LIST_END: {
			const struct op *open = &ops[o->jump];

			if (open->list->nsep)
				set[(unsigned char)open->list->sep[0]] = SET_IN;
			else
				first_of(ops, o->jump + 1, i, 0, set, budget);
			break;
		}
		default:
			break; /* ends of groups, and maps: no text of their own */
		}
	}
	return 1;
}

/* Whether all that stands in ops[i..end) can be nothing. */
static int may_be_empty(const struct op *ops, uint32_t i, uint32_t end)
{
	for (; i < end; i++) {
		const struct op *o = &ops[i];

		switch (o->code) {
		case OP_LIT:
		case OP_LIT1:
		case OP_NL:
		case OP_DEC:
		case OP_NUM:
		case OP_HEX:
		case OP_FIX:
		case OP_BIN:
		case OP_CHAR:
			return 0;
		case OP_SET:
			if (!(o->flags & OPF_EMPTY) || o->width || o->param >= 0)
				return 0;
			break;
		case OP_STR:
		case OP_GREEDY:
			if (o->width || o->param >= 0)
				return 0;
			break;
		case OP_OPT:
		case OP_FLAG:
		case OP_LIST:
			i = o->jump - 1;
			break;
		default:
			break;
		}
	}
	return 1;
}

static int disjoint(const uint8_t *a, const uint8_t *b)
{
	int i;

	for (i = 0; i < 256; i += 8)
		if (load_set(a + i) & load_set(b + i) & BYTES(SET_IN))
			return 0;
	return 1;
}

/* A set that lacks at most two printable bytes is scanned eight bytes at a time. */
static void span_of(struct op *o, const uint8_t *set)
{
	uint64_t lacks[2] = {0, 0};
	int k, n = 0;

	for (k = 0x21; k < 0x7f; k++) {
		if (set[k] & SET_IN || k == '"' || k == '\\')
			continue;
		if (n == 2)
			return;
		lacks[n++] = 0x0101010101010101u * (unsigned)k;
	}
	o->lit = lacks[0];
	o->mask = lacks[1];
	if (!o->prec)
		o->flags |= OPF_SPAN;
}

static int analyse(struct compiler *c, struct op *ops, uint32_t n)
{
	uint8_t *enter, *follow;
	uint32_t i;
	int k, empty;

	/* from the end: what a group may begin with is what its sets have become */
	for (i = n; i--;) {
		struct op *o = &ops[i];

		o->head[0] = (uint8_t)(o->field ? o->field->kind : 0);
		o->head[1] = o->base;
		o->head[2] = (uint8_t)(o->code == OP_FIX ? o->prec : 0);
		if (o->flags & (OPF_PENDING | OPF_NOKEY) || (o->field && o->field->own))
			o->flags |= OPF_ODD;
		switch (o->code) {
		case OP_LIT:
			if (o->n == 1) {
				o->code = OP_LIT1;
				o->conv = o->s[0];
			}
			if (o->n <= 8) {
				memcpy(&o->lit, o->s, o->n);
				memset(&o->mask, 0xff, o->n);
			}
			break;
		case OP_SET: {
			uint8_t *set = get(c, 256);

			if (!set)
				return -1;
			memcpy(set, o->set, 256);
			if (!(o->flags & OPF_LINES))
				set['\n'] = 0;
			for (k = 0; k < 256; k += k == 0x18 ? 0x68 : 8)
				store_set(set + k, load_set(set + k) | BYTES(SET_ESC));
			set[0x7f] |= SET_ESC;
			set['"'] |= SET_ESC;
			set['\\'] |= SET_ESC;
			span_of(o, set);
			o->set = set;
			break;
		}
		case OP_STR:
		case OP_GREEDY:
			if (o->code == OP_STR && ops[i + 1].code == OP_NL && !o->width &&
			    !o->prec && o->param < 0 && !(o->flags & OPF_LINES)) {
				o->code = OP_REST;
				break;
			}
			follow = get(c, 256);
			if (!follow)
				return -1;
			first_of(ops, i + 1, n, 1, follow, 1000);
			o->set = follow;
			break;
		case OP_OPT:
		case OP_FLAG:
		case OP_LIST:
			enter = get(c, 256);
			follow = get(c, 256);
			if (!enter || !follow)
				return -1;
			if (o->list && !o->list->nsep && o->list->ref < 0 &&
			    may_be_empty(ops, i + 1, o->jump - 1)) {
				c->p = o->src;
				return fail(c,
					    "an element may be empty: the list needs a separator");
			}
			empty = first_of(ops, i + 1, o->jump - 1, 0, enter, 1000);
			first_of(ops, o->jump, n, 1, follow, 1000);
			if (!empty && disjoint(enter, follow) &&
			    !(o->list && o->list->nsep && follow[(unsigned char)o->list->sep[0]]))
				o->flags |= OPF_SURE;
			if (may_be_empty(ops, i + 1, o->jump - 1))
				o->flags |= OPF_EMPTY;
			if (empty)
				memset(enter, SET_IN, 256);
			o->set = enter;
			ops[o->jump - 1].set = follow;
			break;
		default:
			break;
		}
	}
	return 0;
}

/* ---- what would have no inverse -------------------------------------------------------------- */

static int opens_level(const struct op *o)
{
	return o->code == OP_LIST || o->code == OP_MAP || o->code == OP_ELEM ||
	       o->code == OP_KEYMAP;
}

/* The name that an op gives to something in the map that is open at its place, or NULL. */
static const procrec_field *names(const struct op *o)
{
	if (o->flags & (OPF_KEY | OPF_PENDING | OPF_NOKEY) ||
	    (o->list && (o->list->hidden || o->list->pending)))
		return NULL;
	return o->field;
}

/* Sees that a name stands only once in a map, and that match.c has a frame for every level. */
static int check_names(struct compiler *c, uint32_t begin, uint32_t end, int level)
{
	uint32_t i, j;

	for (i = begin; i < end; i++) {
		const struct op *o = &c->ops[i];
		const procrec_field *f = names(o);

		for (j = begin; f && j < i; j++) {
			const procrec_field *g = names(&c->ops[j]);

			if (g && g->name_len == f->name_len &&
			    !memcmp(g->name, f->name, f->name_len)) {
				c->p = o->src;
				return fail(c, "this name stands here a second time");
			}
			if (opens_level(&c->ops[j]))
				j = c->ops[j].jump - 1;
		}
		if (!opens_level(o))
			continue;
		if (level == MAX_FRAMES) {
			c->p = o->src;
			return fail(c, "groups are nested too deeply");
		}
		if (check_names(c, i + 1, o->jump - 1, level + 1))
			return -1;
		i = c->ops[i].jump - 1;
	}
	return 0;
}

/* {=name} is the text of a field before it that is there whenever the reference is. */
static int check_refs(struct compiler *c)
{
	uint32_t i, j;

	for (i = 0; i < c->n; i++) {
		const struct op *o = &c->ops[i], *q = NULL;
		procrec_str name;

		if (o->code != OP_REF)
			continue;
		name = c->spec->slot_name[o->slot];
		for (j = 0; j < i; j++) {
			q = &c->ops[j];
			if ((q->code == OP_OPT || q->code == OP_FLAG || q->code == OP_LIST) &&
			    q->jump <= i)
				j = q->jump - 1;
			else if (q->field && !q->list && q->field->name_len == name.n &&
				 !memcmp(q->field->name, name.p, name.n))
				break;
		}
		if (j < i && !((q->width || q->param >= 0) && !(q->flags & OPF_ZERO)))
			continue;
		c->p = o->src;
		return fail(c, j < i ? "a field with blanks around it cannot be repeated"
				     : "no field of this name is always there before this");
	}
	return 0;
}

/* Rows remember the fields of their own line: dotted maps, lists and flags included. */
static int collect_fields(struct compiler *c)
{
	const procrec_field **v = get(c, (2 * c->n + 1) * sizeof(*v));
	uint32_t i, k = 0;

	if (!v)
		return -1;
	for (i = 0; i < c->n; i++) {
		const struct op *o = &c->ops[i];

		if (o->field && !(o->flags & OPF_KEY && o->code != OP_OPT) &&
		    !(o->list && o->list->hidden)) {
			v[k++] = o->field;
			if (o->list && o->list->more)
				v[k++] = o->list->more;
		}
		if (opens_level(o))
			i = o->jump - 1;
	}
	c->row->fields = v;
	c->row->nfields = k;
	return 0;
}

int fmt_compile(procrec_spec *spec, struct row *row, procrec_error *e)
{
	struct compiler c = {.spec = spec, .row = row, .e = e};
	uint8_t *first = NULL;
	struct op *ops = NULL;
	uint32_t i;

	c.p = row->src;
	c.end = row->src + row->src_len;
	if (compile_seq(&c, 0) ||
	    (!(row->flags & (ROWF_FILE | ROWF_BYTES)) && !add(&c, OP_NL, c.p)) ||
	    !add(&c, OP_END, c.p))
		goto out;
	if (check_names(&c, 0, c.n, 0) || check_refs(&c))
		goto out;
	ops = get(&c, c.n * sizeof(*ops));
	first = get(&c, 256);
	if (!ops || !first || analyse(&c, c.ops, c.n) || collect_fields(&c))
		goto out;
	memcpy(ops, c.ops, c.n * sizeof(*ops));
	if (first_of(ops, 0, c.n, 1, first, 1000))
		memset(first, SET_IN, 256);
	if (row->indent)
		first[' '] = SET_IN;
	row->first = first;
	row->ops = ops;
	row->nops = c.n;
	if (op_is_text(ops) && !row->indent) {
		memcpy(row->begin, ops->s, ops->n < 16 ? ops->n : 16);
		memset(row->begin_mask, 0xff, ops->n < 16 ? ops->n : 16);
	}
	for (i = 0; i < c.n; i++)
		row->lines += ops[i].code == OP_NL;
out:
	mem_free(&spec->alloc, c.ops, c.cap * sizeof(*c.ops));
	return c.failed;
}
