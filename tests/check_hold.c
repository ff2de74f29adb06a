/* SPDX-License-Identifier: MIT */
/*
 * check_hold.c - lib/hold.c: text that is kept in memory and then in a file is the same text, from
 * any place on; it can be begun anew, and a file that was lent is read and not written. That programs
 * print the same whether their text was held or not is programs.sh's matter.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "hold.h"
#include "support.h"
#include "tree.h"

#define LONG (HOLD_MAX + HOLD_MAX / 2)

static const procrec_allocator alloc = {procrec_default_alloc, NULL};

static char byte_at(uint64_t i)
{
	return (char)(i * 2654435761u >> 13);
}

static void fill(struct hold *h, uint64_t n, size_t piece)
{
	char buf[100000];
	uint64_t i = 0;
	size_t k;

	ck_assert_uint_le(piece, sizeof(buf));
	while (i < n) {
		for (k = 0; k < piece && i < n; k++, i++)
			buf[k] = byte_at(i);
		ck_assert_int_eq(hold_append(h, buf, k), 0);
	}
	ck_assert_uint_eq(h->n, n);
}

static void expect(const struct hold *h, uint64_t at, size_t n, size_t want)
{
	char *buf = malloc(n + 1);
	ptrdiff_t got = hold_get(h, at, buf, n);
	size_t i;

	ck_assert_int_eq(got, (ptrdiff_t)want);
	for (i = 0; i < want; i++)
		if (buf[i] != byte_at(at + i))
			ck_abort_msg("byte %zu", (size_t)at + i);
	free(buf);
}

START_TEST(test_sizes)
{
	static const size_t sizes[] = {0, 1, 65536, HOLD_MAX - 1, HOLD_MAX, HOLD_MAX + 1, LONG};
	static const size_t pieces[] = {1000, 65536, 99999};
	struct hold h;
	size_t i, k;

	hold_init(&h, &alloc);
	for (i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
		for (k = 0; k < 3; k++) {
			ck_assert_int_eq(hold_restart(&h), 0);
			ck_assert_uint_eq(h.n, 0);
			fill(&h, sizes[i], pieces[k]);
			ck_assert_int_eq(!!h.filed, sizes[i] > HOLD_MAX);
			expect(&h, 0, 100, sizes[i] < 100 ? sizes[i] : 100);
			expect(&h, sizes[i] / 2, LONG, sizes[i] - sizes[i] / 2);
			expect(&h, sizes[i], 10, 0);
			expect(&h, sizes[i] + 5, 10, 0);
		}
	hold_free(&h);
}
END_TEST

START_TEST(test_lent)
{
	char name[] = "check_hold.XXXXXX", buf[5];
	int fd = mkstemp(name), copy;
	struct hold h;

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, "12345", 5), 5);
	copy = open(name, O_RDWR | O_CLOEXEC); /* could be written */
	unlink(name);
	hold_init(&h, &alloc);
	hold_lend(&h, copy, 5);
	ck_assert(h.filed);
	ck_assert_int_eq(hold_get(&h, 1, buf, 5), 4);
	ck_assert_int_eq(memcmp(buf, "2345", 4), 0);
	ck_assert_int_eq(hold_restart(&h), 0);
	ck_assert(!h.filed);
	fill(&h, LONG, 65536);
	expect(&h, 0, LONG, LONG);
	hold_lend(&h, fcntl(fd, F_DUPFD_CLOEXEC, 0), 5);
	hold_free(&h);
	ck_assert_int_eq(pread(fd, buf, 5, 0), 5); /* what was lent is as before */
	ck_assert_int_eq(memcmp(buf, "12345", 5), 0);
	ck_assert_int_eq((int)lseek(fd, 0, SEEK_END), 5);
	close(fd);
}
END_TEST

/* No room for a file. */
START_TEST(test_no_file)
{
	struct hold h;
	char *buf = calloc(1, LONG);

	setenv("TMPDIR", "/no/such/directory", 1);
	hold_init(&h, &alloc);
	ck_assert_int_eq(hold_append(&h, buf, LONG), PROCREC_EIO);
	ck_assert_int_eq(hold_restart(&h), 0);
	ck_assert_int_eq(hold_append(&h, buf, 10), 0);
	hold_free(&h);
	free(buf);
	unsetenv("TMPDIR");
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_sizes, test_lent, test_no_file};

	return run_suite("hold", tests, 3);
}
