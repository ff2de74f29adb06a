/* SPDX-License-Identifier: MIT */
/* num.c - numbers as the kernel's printf writes them: see num.h. */
#include "json.h"
#include "num.h"
#include "word.h"

#define LOOSE_BLANKS 1000

static int digit_of(unsigned char c, int base, int upper)
{
	int d;

	if (c >= '0' && c <= '9')
		d = c - '0';
	else if (c >= 'a' && c <= 'f' && !upper)
		d = c - 'a' + 10;
	else if (c >= 'A' && c <= 'F' && upper)
		d = c - 'A' + 10;
	else
		return -1;
	return d < base ? d : -1;
}

/* Whether the kernel's type of this sign holds the value. */
static int in_range(uint64_t u, int neg, int is_signed)
{
	if (neg)
		return u && u <= (uint64_t)INT64_MAX + 1;
	return !is_signed || u <= INT64_MAX;
}

const char *num_match(const struct op *o, struct width *w, const char *p, const char *lim,
		      struct num *v, int loose)
{
	const char *start = p, *num, *dig;
	int neg = 0, upper = !!(o->flags & OPF_UPPER), left = !!(o->flags & OPF_LEFT);
	int zero = !!(o->flags & OPF_ZERO), is_signed = loose || o->flags & OPF_SIGNED;
	int ndig, lead, natural, len, d, i, k, most;
	uint64_t u = 0;

	/* more blanks than its width are not a number's; strings before it try each of them */
	most = loose ? LOOSE_BLANKS : o->param >= 0 ? w->hi : o->width;
	if (loose || (!zero && !left))
		while (p < lim && *p == ' ' && p - start < most)
			p++;
	num = p;
	if (p < lim && *p == '-' && is_signed) {
		neg = 1;
		p++;
	}
	if (o->flags & OPF_ALT && o->base == 16) {
		if (lim - p < 2 || p[0] != '0' || p[1] != (upper ? 'X' : 'x'))
			return NULL;
		p += 2;
	} else if (o->flags & OPF_ALT && o->base == 8) {
		if (p >= lim || *p != '0') /* the kernel's %#o of 0 is "0" */
			return NULL;
	}
	dig = p;
	for (; p < lim && (d = digit_of((unsigned char)*p, o->base, upper)) >= 0; p++) {
		if (u > (UINT64_MAX - (unsigned)d) / o->base)
			return NULL;
		u = u * o->base + (unsigned)d;
	}
	ndig = (int)(p - dig);
	if (!ndig)
		return NULL;
	/* leading zeros: how many digits more than the value needs */
	lead = 0;
	while (lead < ndig - 1 && dig[lead] == '0')
		lead++;
	if (o->flags & OPF_ALT && o->base == 8 && ndig > 1) {
		if (!lead)
			return NULL;
		lead -= u != 0; /* the one that # asks for */
	}
	if (o->code == OP_FIX) {
		if (lead && !loose)
			return NULL;
		lead = 0;
		if (p >= lim || *p != '.')
			return NULL;
		p++;
		for (k = 0; k < o->prec && p < lim && *p >= '0' && *p <= '9'; k++, p++) {
			d = *p - '0';
			if (u > (UINT64_MAX - (unsigned)d) / 10)
				return NULL;
			u = u * 10 + (unsigned)d;
		}
		if (k != o->prec || (!loose && p < lim && *p >= '0' && *p <= '9'))
			return NULL;
		if (u > INT64_MAX)
			return NULL;
	}
	/* "-0.05" is a value of %.2f; the mantissa of "-0.00" would lose its sign */
	if (!in_range(u, neg, neg || o->flags & OPF_SIGNED))
		return NULL;
	len = (int)(p - num);
	v->text = num;
	v->text_len = (uint32_t)len;
	v->u = neg ? 0 - u : u;
	v->negative = (uint8_t)(neg && !(o->flags & OPF_SIGNED));
	if (loose) {
		if (left)
			while (p < lim && *p == ' ')
				p++;
		if (lead) { /* JSON takes no leading zeros: the writer formats the value */
			v->text = NULL;
			v->text_len = 0;
		}
		return p;
	}
	natural = len;
	if (zero)
		natural = len - lead;
	else if (lead)
		return NULL;
	if (left) {
		int width = o->param >= 0 ? w->hi : o->width;

		for (i = len; i < width && p < lim && *p == ' '; i++)
			p++;
	}
	len = (int)(p - start);
	if (o->param >= 0)
		return width_narrow(w, len, natural) ? p : NULL;
	return len == (natural > o->width ? natural : o->width) ? p : NULL;
}

int num_rescale(const procrec_node *n, int scale, procrec_node *out)
{
	int have = n->kind == PROCREC_DEC ? n->scale : 0;

	if ((n->kind != PROCREC_DEC && n->kind != PROCREC_INT && n->kind != PROCREC_UINT) ||
	    have > scale)
		return 0;
	*out = *n;
	out->kind = PROCREC_DEC;
	out->scale = (uint8_t)scale;
	for (; have < scale; have++) {
		if (out->v.i > INT64_MAX / 10 || out->v.i < INT64_MIN / 10)
			return 0;
		out->v.i *= 10;
	}
	return 1;
}

char *num_put(char *out, uint64_t u)
{
	char b[20];
	int n = 0;

	do {
		b[n++] = (char)('0' + u % 10);
		u /= 10;
	} while (u);
	while (n)
		*out++ = b[--n];
	return out;
}

/* The greatest integer that every JSON reader holds exactly. */
#define EXACT (((uint64_t)1 << 53) - 1)

/* Reads the bits back out of a node that is a number of o's kind; 0 if it is not. */
int num_value(const struct op *o, const procrec_node *n, uint64_t *u)
{
	switch (n->kind) {
	case PROCREC_INT:
		if (o->code == OP_FIX || (n->v.i < 0 && !(o->flags & OPF_SIGNED)))
			return 0;
		*u = (uint64_t)n->v.i;
		return 1;
	case PROCREC_UINT:
		if (o->code == OP_FIX || (o->flags & OPF_SIGNED && n->v.u > INT64_MAX))
			return 0;
		*u = n->v.u;
		return 1;
	case PROCREC_DEC:
		if (o->code != OP_FIX || n->scale != o->prec)
			return 0;
		*u = (uint64_t)n->v.i;
		return 1;
	case PROCREC_STR: {
		/* from JSON: a hex identifier or a number beyond 2^53, without padding */
		struct op bare = *o;
		struct width free = {0, NUM_MAX};
		const char *end = n->v.s.p + n->v.s.n;
		struct num v;

		if (!n->v.s.n)
			return 0;
		if (o->field && o->field->quantity && o->code != OP_FIX) {
			/* decimal digits, however the file prints it */
			bare.base = 10;
			bare.flags &= OPF_SIGNED;
		}
		if (!(bare.flags & OPF_ZERO)) { /* zeros belong to the text, blanks do not */
			bare.width = 0;
			bare.param = -1;
		} else if (o->code == OP_BIN) /* as wide as its bytes */
			bare.width = (uint16_t)(2 * o->width);
		bare.flags &= (uint16_t)~OPF_LEFT;
		if (n->v.s.p[0] == ' ' || num_match(&bare, &free, n->v.s.p, end, &v, 0) != end)
			return 0;
		/* a quantity is a JSON number unless it is beyond 2^53 - 1 */
		if (o->field && o->field->quantity && o->code != OP_FIX &&
		    (v.u <= EXACT || (o->flags & OPF_SIGNED && 0 - v.u <= EXACT)))
			return 0;
		*u = v.u;
		return 1;
	}
	default:
		return 0;
	}
}

/* Decimal or hex digits, right-aligned among at most 32 columns; writes as many bytes at most. */
static inline size_t put_aligned(char *out, const struct op *o, unsigned width, uint64_t u)
{
	int upper = !!(o->flags & OPF_UPPER), zero = !!(o->flags & OPF_ZERO);
	char digits[32];
	unsigned n;

	if (!zero && o->base == 10)
		return (size_t)(word_padded(out, width, u) - out);
	if (o->base == 16 && (zero ? width <= 16 : !width))
		return (size_t)(word_hex(out, width, u, upper) - out);
	n = (unsigned)((o->base == 16 ? word_hex(digits, 0, u, upper) : word_decimal(digits, u)) -
		       digits);
	if (n > width)
		width = n;
	memset(out, zero ? '0' : ' ', width - n);
	memcpy(out + width - n, digits, n);
	return width;
}

/* Whether a string is what o prints at this width for some number: hex digits, as identifiers are. */
static inline int is_printed(const struct op *o, int width, procrec_str s)
{
	int upper = !!(o->flags & OPF_UPPER);
	uint32_t a, b;
	size_t i;

	if (o->base != 16 || o->code == OP_FIX || o->flags & (OPF_LEFT | OPF_ALT | OPF_SIGNED) ||
	    (o->field && o->field->quantity) || s.n - 1 >= 16 || s.n < (size_t)width)
		return 0;
	if (*s.p == '0' && s.n != (o->flags & OPF_ZERO && width ? (size_t)width : 1))
		return 0;
	if (s.n >= 8)
		return !(not_hex(load8(s.p), upper) | not_hex(load8(s.p + s.n - 8), upper));
	if (s.n >= 4) {
		memcpy(&a, s.p, 4);
		memcpy(&b, s.p + s.n - 4, 4);
		return !not_hex(a | (uint64_t)b << 32, upper);
	}
	for (i = 0; i < s.n; i++)
		if (digit_of((unsigned char)s.p[i], 16, upper) < 0)
			return 0;
	return 1;
}

/* Any number in any form. */
static size_t print_any(const struct op *o, int width, const procrec_node *n, char *out)
{
	char body[80], sign[4];
	int nbody = 0, nsign = 0, len;
	const char *digits = o->flags & OPF_UPPER ? "0123456789ABCDEF" : "0123456789abcdef";
	size_t at = 0;
	uint64_t u;
	char b[72];
	int k = 0;

	if (!num_value(o, n, &u))
		return 0;
	if (width > NUM_MAX)
		width = NUM_MAX;
	if (o->flags & OPF_SIGNED && (int64_t)u < 0) {
		sign[nsign++] = '-';
		u = 0 - u;
	}
	if (o->flags & OPF_ALT && o->base == 16) {
		sign[nsign++] = '0';
		sign[nsign++] = o->flags & OPF_UPPER ? 'X' : 'x';
	} else if (o->flags & OPF_ALT && o->base == 8 && u) {
		sign[nsign++] = '0';
	}
	if (o->code != OP_FIX && o->base == 10) {
		nbody = (int)(word_decimal(body, u) - body);
	} else if (o->code != OP_FIX && o->base == 16) {
		nbody = (int)(word_hex(body, 0, u, !!(o->flags & OPF_UPPER)) - body);
	} else {
		do {
			b[k++] = digits[u % o->base];
			u /= o->base;
			if (o->code == OP_FIX && k == o->prec) {
				b[k++] = '.';
				if (!u)
					b[k++] = '0';
			}
		} while (u || (o->code == OP_FIX && k <= o->prec));
		while (k)
			body[nbody++] = b[--k];
	}
	len = nsign + nbody;
	if (!(o->flags & (OPF_LEFT | OPF_ZERO)))
		for (; len + (int)at < width;)
			out[at++] = ' ';
	memcpy(out + at, sign, (size_t)nsign);
	at += (size_t)nsign;
	if (o->flags & OPF_ZERO)
		for (k = len; k < width; k++)
			out[at++] = '0';
	memcpy(out + at, body, (size_t)nbody);
	at += (size_t)nbody;
	if (o->flags & OPF_LEFT)
		while ((int)at < width)
			out[at++] = ' ';
	return at;
}

size_t num_print(const struct op *o, int width, const procrec_node *n, char *out)
{
	if (n->kind == PROCREC_UINT && width <= 32 && (o->base == 10 || o->base == 16) &&
	    o->code != OP_FIX && !(o->flags & (OPF_LEFT | OPF_ALT)) &&
	    (n->v.u <= INT64_MAX || !(o->flags & OPF_SIGNED)))
		return put_aligned(out, o, (unsigned)width, n->v.u); /* as most are */
	if (n->kind == PROCREC_STR && is_printed(o, width, n->v.s)) {
		json_bytes(out, n->v.s.p, n->v.s.n);
		return n->v.s.n;
	}
	return print_any(o, width, n, out);
}
