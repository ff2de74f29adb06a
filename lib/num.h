/* SPDX-License-Identifier: MIT */
/*
 * num.h - the text of numbers, both ways: num_match() accepts exactly what num_print() prints.
 *
 * These two are the definition of the kernel's number conversions here. match.c has shorter ways
 * for the usual shapes; they may only accept a subset.
 */
#ifndef PROCREC_NUM_H
#define PROCREC_NUM_H

#include "spec.h"

/* The interval that a layout parameter is still free in. */
struct width {
	int lo, hi;
};

struct num {
	uint64_t u;       /* the bits; signed ones as two's complement; of %.Nf the mantissa */
	const char *text; /* digits with sign and 0x, no padding */
	uint32_t text_len;
	uint8_t negative; /* loosely: a sign where the conversion has none */
};

/*
 * A text of `natural` columns is seen `len` wide where the layout parameter is the width: narrows w
 * and returns 1, or returns 0 where no width that is left would print that.
 */
static inline int width_narrow(struct width *w, int len, int natural)
{
	int lo = w->lo, hi = w->hi;

	if (len > natural) {
		if (len < lo || len > hi)
			return 0;
		lo = hi = len;
	} else {
		if (natural < hi)
			hi = natural;
		if (hi < lo)
			return 0;
	}
	w->lo = lo;
	w->hi = hi;
	return 1;
}

/*
 * Reads the number at p, which ends before lim at the latest, by o (OP_DEC, OP_HEX, OP_NUM,
 * OP_FIX); w: the layout parameter where o->param >= 0. Returns the end, or NULL. loose: any
 * padding and leading zeros.
 */
const char *num_match(const struct op *o, struct width *w, const char *p, const char *lim,
		      struct num *v, int loose);

#define NUM_MAX 600 /* greatest width of a column, in bytes */

/*
 * Prints n by o at width columns into out (NUM_MAX bytes); returns the length, or 0 where n is not
 * a value of this conversion. A string is taken if it is a text that o prints.
 */
size_t num_print(const struct op *o, int width, const procrec_node *n, char *out);

/* The bits of a node that is a number, or the text of one, of o's kind; 0 if it is not. */
int num_value(const struct op *o, const procrec_node *n, uint64_t *u);

/* The value that a layout parameter has: what is left of it, or its default if that is left. */
static inline int width_value(const struct width *w, const struct param *p)
{
	return p->def >= w->lo && p->def <= w->hi ? p->def : w->lo;
}

/*
 * A number with `scale` digits behind the point that is equal to n, an integer or a decimal with
 * fewer of them: other programs write 0.10 as 0.1 and 0.00 as 0. Returns 0 where there is none.
 */
int num_rescale(const procrec_node *n, int scale, procrec_node *out);

/* Decimal digits of u; returns the end. */
char *num_put(char *out, uint64_t u);

#endif
