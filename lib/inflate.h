/* SPDX-License-Identifier: MIT */
/*
 * inflate.h - the text in a file that gzip has compressed (RFC 1952, RFC 1951), as it is asked for.
 * It knows no files: where its bytes come from is source.c's.
 */
#ifndef PROCREC_INFLATE_H
#define PROCREC_INFLATE_H

#include "procrec.h"

struct inflate;

/* The first bytes of every such file. */
#define INFLATE_MAGIC0 0x1f
#define INFLATE_MAGIC1 0x8b

/* Up to n compressed bytes into p, 0 at their end, negative: an error, that inflate_read() returns. */
typedef ptrdiff_t inflate_more_fn(void *ud, void *p, size_t n);

/*
 * About 50 KB whatever the file's size; the magic is taken to have been read. 0, PROCREC_ENOMEM, or
 * PROCREC_EREFUSED, and *wrong says what is missing. a is borrowed until inflate_close().
 */
int inflate_open(struct inflate **z, const procrec_allocator *a, const char **wrong);
void inflate_close(struct inflate *z);

/*
 * Up to n bytes of text, 0 at the end, or an error: more's own, PROCREC_ENOMEM, or PROCREC_EIO, and
 * then *wrong (which lives as long as z) says what is wrong with the compressed bytes. What came
 * before the fault has been given by then.
 */
ptrdiff_t inflate_read(struct inflate *z, void *p, size_t n, inflate_more_fn *more, void *ud,
		       const char **wrong);

#endif
