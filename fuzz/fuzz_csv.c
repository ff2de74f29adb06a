/* SPDX-License-Identifier: MIT */
/*
 * fuzz_csv.c - any bytes under any built-in table as CSV: libcsv reads it, a header has no name
 * twice, and there are as many rows of as many cells as there ought to be. What stands in the cells
 * is asked of fixtures, by tests/check_csv.c.
 *
 * An input is input.h's, its first byte is enum choice.
 */
#include <csv.h>
#include "../converters/sink_csv.h"
#include "input.h"

/* Bits of the first byte; '0' sets none of these. */
enum choice { LONG = 1, ONE_HEADER = 2, PLAIN = 4, COMMA = 8, SOURCES = 64 };

#define LONG_CELLS 4 /* source, record, path, value */

/* CSV as it is read. */
struct table {
	const struct input *in;
	size_t cells, columns, rows; /* of this row, of the header, below headers */
	int is_header;               /* the row that is read */
	struct text names;           /* of the header, each with its length before it */
};

static void see_name(struct table *t, const char *p, size_t n)
{
	size_t at, len;

	for (at = 0; at < t->names.n; at += sizeof(len) + len) {
		memcpy(&len, t->names.p + at, sizeof(len));
		if (len == n && (!n || !memcmp(t->names.p + at + sizeof(len), p, n)))
			broken(t->in->dataset, "CSV", "two columns of one name");
	}
	append(&t->names, &n, sizeof(n));
	append(&t->names, p, n);
}

static void take_cell(void *p, size_t n, void *ud)
{
	struct table *t = ud;

	t->cells++;
	if (t->is_header)
		see_name(t, p, n);
}

static void take_row(int end, void *ud)
{
	struct table *t = ud;

	(void)end;
	if (!t->cells) { /* a blank line: another header follows */
		t->is_header = 1;
		t->names.n = 0;
		return;
	}
	if (t->is_header)
		t->columns = t->cells;
	else if (t->cells != t->columns)
		broken(t->in->dataset, "CSV", "a row has not as many cells as its header");
	else
		t->rows++;
	t->is_header = 0;
	t->cells = 0;
}

static void read_back(struct table *t, const struct text *csv, char delimiter)
{
	struct csv_parser p;

	if (csv_init(&p, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL))
		abort();
	csv_set_delim(&p, (unsigned char)delimiter);
	if (csv->n && csv_parse(&p, csv->p, csv->n, take_cell, take_row, t) != csv->n)
		broken(t->in->dataset, "CSV", csv_strerror(csv_error(&p)));
	if (csv_fini(&p, take_cell, take_row, t))
		broken(t->in->dataset, "CSV", "it ends within a cell");
	csv_free(&p);
}

static int see_leaf(void *ud, const procrec_node *n, int depth)
{
	(void)ud;
	(void)depth;
	return n->kind == PROCREC_LIST || n->kind == PROCREC_MAP ? 0 : -1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text csv = {NULL, 0, 0};
	struct table t = {.is_header = 1};
	const procrec_node *rec;
	struct sink_csv *c;
	procrec_reader *r;
	procrec_error e;
	struct input in;
	unsigned flags;
	size_t all = 0, empty = 0, records = 0;
	char delimiter;
	int more;

	if (!input_open(&in, data, size, 0))
		return 0;
	flags = (in.choices & LONG ? SINK_CSV_LONG : 0) |
		(in.choices & ONE_HEADER ? SINK_CSV_ONE_HEADER : 0) |
		(in.choices & PLAIN ? SINK_CSV_PLAIN : 0) |
		(in.choices & SOURCES ? SINK_CSV_SOURCES : 0);
	delimiter = in.choices & COMMA ? ',' : '|';
	if (procrec_open_mem(&r, NULL, in.p, in.n, &in.o, &e)) {
		if (!in.compressed)
			broken(in.dataset, "open", e.text);
		procrec_spec_close(in.spec);
		return 0;
	}
	c = sink_csv_open(delimiter, flags, NULL, append, &csv);
	if (!c)
		abort();
	more = procrec_next(r, &rec);
	sink_csv_begin(c, r, "x", more > 0 ? rec : NULL);
	for (; more > 0; more = procrec_next(r, &rec)) {
		sink_csv_record(c, rec);
		/* as long as nothing holds a value there may be no columns, hence no rows */
		empty += !records && procrec_walk(rec, see_leaf, NULL) >= 0;
		records = ++all - empty;
	}
	sink_csv_end(c, r);
	if (sink_csv_close(c) || (more < 0 && !in.compressed))
		broken(in.dataset, "write CSV", procrec_reader_error(r)->text);
	t.in = &in;
	read_back(&t, &csv, delimiter);
	if (flags & SINK_CSV_LONG ? all && t.columns != LONG_CELLS
				  : t.rows < records || t.rows > all)
		broken(in.dataset, "CSV", "other rows than records, or other columns");
	procrec_close(r);
	procrec_spec_close(in.spec);
	free(t.names.p);
	free(csv.p);
	return 0;
}
