/* SPDX-License-Identifier: MIT */
/*
 * with_table.h - tests that bring their own table: a table and a text become the JSON of the
 * document, and on the way the three laws are checked. Start at read_with(). What tests with the
 * built-in tables share is support.h's.
 */
#ifndef PROCREC_TESTS_WITH_TABLE_H
#define PROCREC_TESTS_WITH_TABLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "support.h"

/* What reading a text has given. */
struct reading {
	struct buffer json; /* what follows the dataset's name, without the last brace */
	procrec_stats stats;
	procrec_error error; /* of the reader, at its end */
};

static inline void reading_free(struct reading *g)
{
	buffer_free(&g->json);
}

/* "dataset t", then the rows: lines of rows count from 2. */
static inline struct buffer table_of_rows(const char *rows)
{
	struct buffer b = {NULL, 0, 0};

	buffer_add(&b, "dataset t\n", 10);
	buffer_add(&b, rows, strlen(rows));
	return b;
}

static inline procrec_spec *spec_of(const char *table)
{
	procrec_spec *spec;
	procrec_error e;

	ck_assert_msg(!procrec_spec_open(&spec, table, NULL, &e), "%.600s\n%d:%d: %s", table,
		      (int)e.line, (int)e.col, e.text);
	return spec;
}

/* Bytes as a test's message may show them. */
static inline const char *shown(const char *p, size_t n)
{
	static char out[4][400];
	static int turn;
	char *o = out[turn++ & 3];
	size_t k = 0, i;

	for (i = 0; i < n && k < sizeof(out[0]) - 8; i++)
		k += (size_t)sprintf(o + k,
				     p[i] >= ' ' && p[i] < 0x7f && p[i] != '\\' ? "%c" : "\\x%02x",
				     (unsigned char)p[i]);
	sprintf(o + k, i < n ? "..." : "");
	return o;
}

static inline void same_bytes(const char *table, const char *how, const char *want, size_t n,
			      const struct buffer *got)
{
	ck_assert_msg(got->n == n && (!n || !memcmp(got->p, want, n)),
		      "%.600s%s: \"%s\"\ncomes back as \"%s\"", table, how, shown(want, n),
		      shown(got->p ? got->p : "", got->n));
}

typedef int open_fn(procrec_reader **r, const void *ud, const procrec_options *o, procrec_error *e);

/* Reads all that open() opens; the document goes to json, the printed records to out. */
static inline void read_all(const char *table, const procrec_options *o, open_fn *open,
			    const void *ud, struct buffer *json, struct buffer *out,
			    struct reading *g)
{
	procrec_error e;
	procrec_reader *r, *again;
	procrec_printer *p;
	const procrec_node *rec;
	procrec_json *j;
	int rc, more;

	rc = open(&r, ud, o, &e);
	ck_assert_msg(!rc, "%.600s%s", table, e.text);
	ck_assert_int_eq(procrec_json_open(&j, PROCREC_JSON_PLAIN, buffer_write, json, NULL, &e),
			 0);
	more = procrec_next(r, &rec);
	ck_assert_int_eq(procrec_json_begin(j, r, "x"), 0);
	for (; more > 0; more = procrec_next(r, &rec))
		ck_assert_int_eq(procrec_json_record(j, rec), 0);
	ck_assert_int_eq(procrec_json_end(j, r, more < 0 ? procrec_reader_error(r) : NULL), 0);
	ck_assert_int_eq(procrec_json_close(j), 0);
	procrec_reader_stats(r, &g->stats);
	g->error = *procrec_reader_error(r);
	if (!out) {
		procrec_close(r);
		return;
	}
	/* the layout is known at the end: a second reading gives the records to print */
	ck_assert_int_eq(open(&again, ud, o, &e), 0);
	more = procrec_next(again, &rec);
	rc = procrec_printer_open(&p, procrec_reader_spec(again), procrec_reader_head(again),
				  procrec_reader_layout(r), buffer_write, out, &e);
	ck_assert_msg(!rc, "%.600s%s", table, e.text);
	for (; more > 0; more = procrec_next(again, &rec)) {
		rc = procrec_printer_record(p, rec, &e);
		ck_assert_msg(!rc, "%.600s%s\n%.1500s", table, e.text, json->p);
	}
	rc = procrec_printer_close(p, procrec_reader_foot(again), &e);
	ck_assert_msg(!rc, "%.600s%s\n%.1500s", table, e.text, json->p);
	procrec_close(again);
	procrec_close(r);
}

struct piece {
	const char *p;
	size_t n;
};

static inline int open_piece(procrec_reader **r, const void *ud, const procrec_options *o,
			     procrec_error *e)
{
	const struct piece *m = ud;

	return procrec_open_mem(r, "x", m->p, m->n, o, e);
}

static inline void laws(const char *table, const procrec_options *more, const char *p, size_t n,
			struct reading *g)
{
	static const char begin[] = "{\"source\":\"x\",\"dataset\":\"/proc/t\",";
	struct buffer json = {NULL, 0, 0}, out = {NULL, 0, 0}, back = {NULL, 0, 0};
	const char *const tables[] = {table, NULL};
	procrec_options o;
	struct piece m = {p, n};
	struct cursor c;
	procrec_error e;
	int rc;

	memset(&o, 0, sizeof(o));
	if (more)
		o = *more;
	o.size = sizeof(o);
	o.spec = spec_of(table);
	read_all(table, &o, open_piece, &m, &json, &out, g);
	same_bytes(table, "printed", p, n, &out);
	c.p = json.p;
	c.left = json.n;
	rc = procrec_json_print(cursor_read, &c, tables, NULL, buffer_write, &back, NULL, &e);
	ck_assert_msg(!rc, "%.600s%s\n%.1500s", table, e.text, json.p);
	same_bytes(table, "through JSON", p, n, &back);
	ck_assert_msg(!memcmp(json.p, begin, sizeof(begin) - 1), "%.1500s", json.p);
	buffer_add(&g->json, json.p + sizeof(begin) - 1, json.n - sizeof(begin) - 1);
	procrec_spec_close((procrec_spec *)o.spec);
	buffer_free(&json);
	buffer_free(&out);
	buffer_free(&back);
}

/* Reads n bytes by rows and checks the laws on them; more: further options, or NULL. */
static inline struct reading read_with(const char *rows, const procrec_options *more, const char *p,
				       size_t n)
{
	struct buffer table = table_of_rows(rows);
	struct reading g;

	memset(&g, 0, sizeof(g));
	laws(table.p, more, p, n, &g);
	buffer_free(&table);
	return g;
}

/* Compares with JSON text that is written with ' for ". */
static inline void expect_json(const char *rows, const char *p, size_t n, const struct reading *g,
			       const char *json)
{
	char *want = strdup(json), *q;

	for (q = want; *q; q++)
		if (*q == '\'')
			*q = '"';
	ck_assert_msg(!strcmp(want, g->json.p),
		      "%.600s\"%s\"\n     gives %.1200s\ninstead of %.1200s", rows, shown(p, n),
		      g->json.p, want);
	free(want);
}

/* The text gives this document, all of it by rows; or with some of it as text or loosely. */
static inline void reads_n(const char *rows, const char *p, size_t n, const char *json, int known)
{
	struct reading g = read_with(rows, NULL, p, n);

	expect_json(rows, p, n, &g, json);
	ck_assert_msg(known < 0 || !known == (g.stats.raw_lines || g.stats.loose_lines),
		      "%.600s\"%s\": %d raw, %d loose lines", rows, shown(p, n),
		      (int)g.stats.raw_lines, (int)g.stats.loose_lines);
	reading_free(&g);
}

/* Texts with NUL in them have to say how long they are: N("a\0b"). */
#define N(literal) literal, sizeof(literal) - 1
#define READS(rows, text, json) reads_n(rows, N(text), json, 1)
#define KEEPS(rows, text, json) reads_n(rows, N(text), json, 0)

/* No row takes the text as it is (it may be read loosely). */
static inline void refuses_n(const char *rows, const char *p, size_t n)
{
	struct reading g = read_with(rows, NULL, p, n);

	ck_assert_msg(g.stats.raw_lines || g.stats.loose_lines, "%.600s\"%s\" is taken: %.1500s",
		      rows, shown(p, n), g.json.p);
	reading_free(&g);
}

#define REFUSES(rows, text) refuses_n(rows, N(text))

#endif
