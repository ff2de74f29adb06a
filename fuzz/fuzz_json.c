/* SPDX-License-Identifier: MIT */
/*
 * fuzz_json.c - any text as JSON to be printed: it may be refused, but there is no crash, no hang
 * and no read outside it. An input is the JSON text. What must come out of it is fuzz_open.c's
 * question.
 */
#include <string.h>
#include "fuzz.h"
#include "procrec.h"

struct rest {
	const uint8_t *p;
	size_t n;
};

/* Pieces of odd sizes, so that each kind of token is cut somewhere. */
static ptrdiff_t take(void *ud, void *p, size_t n)
{
	struct rest *r = ud;
	size_t piece = r->n % 61 + 1;

	if (n > piece)
		n = piece;
	if (n > r->n)
		n = r->n;
	if (n)
		memcpy(p, r->p, n);
	r->p += n;
	r->n -= n;
	return (ptrdiff_t)n;
}

static int look(void *ud, const void *p, size_t n)
{
	const uint8_t *byte = p;
	unsigned *sum = ud;

	while (n--)
		*sum += *byte++;
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct rest rest = {data, size};
	procrec_error e;
	unsigned sum = 0;

	procrec_json_print(take, &rest, NULL, NULL, look, &sum, NULL, &e);
	/* the same without an envelope */
	rest.p = data;
	rest.n = size;
	procrec_json_print(take, &rest, NULL, "/proc/net/tcp", look, &sum, NULL, &e);
	return 0;
}
