/* SPDX-License-Identifier: MIT */
/*
 * check_place.c - lib/place.c: which records of an array are read, by number or by address, and the
 * place that each says it has; from memory, files and pipes. The place is no value of the file: what
 * prints back does not read it. Options of programs are programs.sh's.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "with_table.h"

#define NUMBERS "dataset t\nplace n numbers\nparam order 0 1 0\nrec bytes|{v%2B,x}\n"
#define PAGES "dataset t\nplace at addresses\nparam order 0 1 0\nrec bytes|{v%2B,x}\n"

/* Four records, and half of one. */
static const char words[] = "\x01\0\x02\0\x03\0\x00\xab!";

enum way { MEMORY, REGULAR, PIPE, WAYS };

static int open_way(enum way way, const procrec_options *o, procrec_reader **r, int *fd,
		    procrec_error *e)
{
	int ends[2];

	*fd = -1;
	switch (way) {
	case MEMORY:
		return procrec_open_mem(r, NULL, words, sizeof(words) - 1, o, e);
	case REGULAR: {
		FILE *f = tmpfile();

		ck_assert_ptr_nonnull(f);
		ck_assert_uint_eq(fwrite(words, 1, sizeof(words) - 1, f), sizeof(words) - 1);
		ck_assert_int_eq(fflush(f), 0);
		*fd = dup(fileno(f));
		fclose(f);
		ck_assert_int_eq((int)lseek(*fd, 0, SEEK_SET), 0);
		break;
	}
	default:
		ck_assert_int_eq(pipe(ends), 0);
		ck_assert_int_eq(write(ends[1], words, sizeof(words) - 1), sizeof(words) - 1);
		close(ends[1]);
		*fd = ends[0];
	}
	return procrec_open_fd(r, NULL, *fd, o, e);
}

/* The records as lines of JSON, or what is wrong. */
static const char *lines(enum way way, const char *table, const procrec_range *range,
			 unsigned page_size, unsigned flags)
{
	static struct buffer out;
	procrec_machine machine = {.byte_order = PROCREC_LITTLE, .page_size = page_size};
	procrec_options o = {.size = sizeof(o), .machine = &machine, .range = range};
	procrec_spec *spec = spec_of(table);
	const procrec_node *rec;
	procrec_reader *r;
	procrec_json *j;
	procrec_error e;
	int fd, rc;

	out.n = 0;
	buffer_add(&out, "", 0);
	o.spec = spec;
	if (open_way(way, &o, &r, &fd, &e)) {
		ck_assert_int_eq(e.code, PROCREC_EUSAGE);
		buffer_add(&out, e.text, strlen(e.text));
	} else {
		ck_assert_int_eq(procrec_json_open(&j, flags | PROCREC_JSON_LINES, buffer_write,
						   &out, NULL, &e),
				 0);
		rc = procrec_next(r, &rec);
		procrec_json_begin(j, r, "x");
		for (; rc > 0; rc = procrec_next(r, &rec))
			procrec_json_record(j, rec);
		ck_assert_int_eq(rc, 0);
		ck_assert_int_eq(procrec_json_close(j), 0);
		procrec_close(r);
	}
	if (fd >= 0)
		close(fd);
	procrec_spec_close(spec);
	return out.p;
}

#define RANGE(b, f, e) (&(procrec_range){b, f, e})

START_TEST(test_numbers)
{
	int way;

	for (way = 0; way < WAYS; way++) {
		ck_assert_str_eq(lines(way, NUMBERS, NULL, 0, 0),
				 "{\"n\":0,\"v\":\"0001\"}\n{\"n\":1,\"v\":\"0002\"}\n"
				 "{\"n\":2,\"v\":\"0003\"}\n{\"n\":3,\"v\":\"ab00\"}\n"
				 "{\"_layout\":{\"eol\":0},\"_raw_1\":\"!\"}\n");
		ck_assert_str_eq(lines(way, NUMBERS, RANGE(0, 1, 3), 0, 0),
				 "{\"n\":1,\"v\":\"0002\"}\n{\"n\":2,\"v\":\"0003\"}\n");
		ck_assert_str_eq(
			lines(way, NUMBERS, RANGE(0, 3, 0), 0, 0),
			"{\"n\":3,\"v\":\"ab00\"}\n{\"_layout\":{\"eol\":0},\"_raw_1\":\"!\"}\n");
		/* a copy that begins somewhere */
		ck_assert_str_eq(lines(way, NUMBERS, RANGE(70, 72, 73), 0, 0),
				 "{\"n\":72,\"v\":\"0003\"}\n");
		/* behind the end there is nothing */
		ck_assert_str_eq(lines(way, NUMBERS, RANGE(0, 100, 200), 0, 0), "");
		/* not decoded from a field, so plain has it too */
		ck_assert_str_eq(lines(way, NUMBERS, RANGE(0, 1, 2), 0, PROCREC_JSON_PLAIN),
				 "{\"n\":1,\"v\":\"0002\"}\n");
	}
}
END_TEST

START_TEST(test_addresses)
{
	int way;

	for (way = 0; way < WAYS; way++) {
		/* pages that a range begins or ends in are in it */
		ck_assert_str_eq(lines(way, PAGES, RANGE(0x7000, 0x8fff, 0x9001), 4096, 0),
				 "{\"at\":\"8000\",\"v\":\"0002\"}\n"
				 "{\"at\":\"9000\",\"v\":\"0003\"}\n");
		ck_assert_str_eq(lines(way, PAGES, RANGE(0xfff0000, 0xfff0000, 0xfff0001), 65536,
				       0),
				 "{\"at\":\"fff0000\",\"v\":\"0001\"}\n");
		/* nobody says where the file begins: it is not guessed */
		ck_assert_str_eq(lines(way, PAGES, NULL, 4096, 0),
				 "{\"v\":\"0001\"}\n{\"v\":\"0002\"}\n{\"v\":\"0003\"}\n"
				 "{\"v\":\"ab00\"}\n{\"_layout\":{\"eol\":0},\"_raw_1\":\"!\"}\n");
	}
}
END_TEST

START_TEST(test_wrong)
{
	ck_assert_str_eq(lines(MEMORY, "dataset t\nrec|{a%s}\n", RANGE(0, 0, 1), 4096, 0),
			 "no array of records of one size: it has no ranges");
	ck_assert_str_eq(lines(MEMORY, PAGES, RANGE(0, 0, 4096), 0, 0),
			 "the page size is not known, which addresses need: say it with "
			 "--page-size");
	ck_assert_str_eq(lines(MEMORY, NUMBERS, RANGE(5, 4, 9), 0, 0),
			 "there is nothing in this range");
	ck_assert_str_eq(lines(MEMORY, NUMBERS, RANGE(0, 4, 4), 0, 0),
			 "there is nothing in this range");
	ck_assert_str_eq(lines(MEMORY, NUMBERS, RANGE(0, UINT64_MAX - 1, UINT64_MAX), 0, 0),
			 "the range is beyond the end of any file");
	/* and the last address that there is */
	ck_assert_str_eq(lines(MEMORY, PAGES, RANGE(0, UINT64_MAX - 1, UINT64_MAX), 4096, 0), "");
	ck_assert_str_eq(lines(MEMORY, NUMBERS, RANGE(0, 2, UINT64_MAX), 0, 0),
			 "{\"n\":2,\"v\":\"0003\"}\n{\"n\":3,\"v\":\"ab00\"}\n"
			 "{\"_layout\":{\"eol\":0},\"_raw_1\":\"!\"}\n");
}
END_TEST

/* Windows are full where no whole record fits any more. */
START_TEST(test_windows)
{
	enum { COUNT = 200000 };
	procrec_options o = {.size = sizeof(o), .range = RANGE(0, 7, 0)};
	procrec_spec *spec = spec_of("dataset t\nplace n numbers\nrec bytes|{v%3B}\n");
	struct buffer many = {NULL, 0, 0};
	const procrec_node *rec;
	procrec_reader *r;
	procrec_error e;
	uint32_t i;

	for (i = 0; i < COUNT; i++)
		buffer_add(&many, (char[]){(char)i, (char)(i >> 8), (char)(i >> 16)}, 3);
	o.spec = spec;
	ck_assert_int_eq(procrec_open_mem(&r, NULL, many.p, many.n, &o, &e), 0);
	for (i = 7; procrec_next(r, &rec) > 0; i++) {
		ck_assert_uint_eq(procrec_get(rec, "n")->v.u, i);
		ck_assert_uint_eq(procrec_get(rec, "v")->v.u, i);
	}
	ck_assert_uint_eq(i, COUNT);
	procrec_close(r);
	procrec_spec_close(spec);
	buffer_free(&many);
}
END_TEST

/* Options of a program that knows nothing of ranges are shorter. */
START_TEST(test_older_options)
{
	procrec_options o = {.size = offsetof(procrec_options, range), .range = RANGE(0, 1, 2)};
	procrec_spec *spec = spec_of(NUMBERS);
	const procrec_node *rec;
	procrec_reader *r;
	procrec_error e;

	o.spec = spec;
	ck_assert_int_eq(procrec_open_mem(&r, NULL, words, sizeof(words) - 1, &o, &e), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_uint_eq(procrec_get(rec, "n")->v.u, 0);
	procrec_close(r);
	procrec_spec_close(spec);
}
END_TEST

/* The place is not printed, not even one that somebody has changed. */
START_TEST(test_back)
{
	static const char json[] =
		"{\"dataset\":\"/proc/kpagecount\",\"records\":[{\"pfn\":9,\"mapcount\":258},"
		"{\"mapcount\":1,\"pfn\":\"x\"}]}";
	struct buffer in = {NULL, 0, 0}, out = {NULL, 0, 0};
	procrec_error e;

	buffer_add(&in, json, sizeof(json) - 1);
	ck_assert_msg(!from_json(&in, NULL, &out, &e), "%s", e.text);
	ck_assert_uint_eq(out.n, 16);
	ck_assert_mem_eq(out.p, "\x02\x01\0\0\0\0\0\0\x01\0\0\0\0\0\0\0", 16);
	buffer_free(&in);
	buffer_free(&out);
}
END_TEST

START_TEST(test_tables)
{
	static const struct {
		const char *table, *what;
	} wrong[] = {
		{"dataset t\nplace n\nrec bytes|{v%2B}\n",
		 "expected, once: place NAME addresses|numbers"},
		{"dataset t\nplace a numbers\nplace b numbers\nrec bytes|{v%2B}\n",
		 "expected, once: place NAME addresses|numbers"},
		{"dataset t\nplace _n numbers\nrec bytes|{v%2B}\n",
		 "no name but _rest begins with _, and none with %"},
		{"dataset t\nplace n numbers\nrec|{v%d}\n", "only records of one size have places"},
		{"dataset t\nplace n numbers\nparam word 4 8 8\nrec bytes|{v%*B,w=word}\n",
		 "only records of one size have places"},
		{"dataset t\nrec bytes|{v%9B,x}\n", "unknown option"},
	};
	procrec_spec *spec;
	procrec_error e;
	size_t i;

	for (i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		ck_assert_int_eq(procrec_spec_open(&spec, wrong[i].table, NULL, &e),
				 PROCREC_ETABLE);
		ck_assert_str_eq(e.text, wrong[i].what);
	}
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_numbers, test_addresses,     test_wrong, test_windows,
				      test_back,    test_older_options, test_tables};

	return run_suite("place", tests, 7);
}
