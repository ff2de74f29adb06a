/* SPDX-License-Identifier: MIT */
/*
 * support.h - what the tests share: files in memory, a growing buffer, the walk over fixtures, and
 * the two round trips that the laws are about.
 */
#ifndef PROCREC_TESTS_SUPPORT_H
#define PROCREC_TESTS_SUPPORT_H

#include <check.h>
#include "procrec.h"

struct buffer {
	char *p;
	size_t n, cap;
};

void buffer_add(struct buffer *b, const void *p, size_t n);
void buffer_addf(struct buffer *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buffer_free(struct buffer *b);

/* procrec_write_fn and procrec_read_fn over buffers. */
int buffer_write(void *ud, const void *p, size_t n);
struct cursor {
	const char *p;
	size_t left;
};
ptrdiff_t cursor_read(void *ud, void *p, size_t n);

/* A whole file; fails the test if it cannot be read. */
struct buffer load_file(const char *path);

/* The same; of a compressed fixture the text in it, which is what its records are printed as. */
struct buffer load_fixture(const char *path);

/* The fixtures' folder: $srcdir/fixtures. */
const char *fixtures_dir(void);

/* Calls fn for every regular file below dir/.../proc, in a fixed order. */
typedef void fixture_fn(void *ud, const char *path);
void each_fixture(const char *dir, fixture_fn *fn, void *ud);

/* Text to records to text; counts in s. Returns 0, or an error code with e filled. */
int through_records(const char *name, const char *dataset, const char *p, size_t n,
		    struct buffer *out, procrec_stats *s, procrec_error *e);

/* Text to records to JSON text, and JSON text to text. */
int to_json(const char *name, const char *dataset, const char *p, size_t n, unsigned flags,
	    struct buffer *json, procrec_error *e);
int from_json(const struct buffer *json, const char *dataset, struct buffer *out, procrec_error *e);

/* A small generator with a fixed seed: the same numbers on every machine. */
struct random {
	uint64_t state;
};
uint32_t draw(struct random *r, uint32_t below);

/* Runs a suite of one case and returns main()'s value. */
int run_suite(const char *name, const TTest *const *tests, int n);

#endif
