/* SPDX-License-Identifier: MIT */
/*
 * fuzz_table.c - any text as a table, and any text read by it: no crash, no hang, no read outside
 * it. An input is the table, a line "%%", and the text. Nothing is said of what is printed: a table
 * can be ambiguous. For those that are built in, fuzz_open.c does.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include "fuzz.h"
#include "procrec.h"

#define BETWEEN "\n%%\n"

static int look(void *ud, const void *p, size_t n)
{
	const unsigned char *byte = p;
	unsigned *sum = ud;

	while (n--)
		*sum += *byte++;
	return 0;
}

static int see_schema(void *ud, const procrec_schema *s)
{
	return look(ud, s->path, strlen(s->path));
}

static int see_node(void *ud, const procrec_node *n, int depth)
{
	(void)depth;
	if (n->kind == PROCREC_STR)
		look(ud, n->v.s.p, n->v.s.n);
	return 0;
}

static procrec_reader *open_text(const procrec_spec *spec, const char *p, size_t n)
{
	procrec_options o;
	procrec_reader *r;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec;
	return procrec_open_mem(&r, NULL, p, n, &o, NULL) ? NULL : r;
}

static void read_and_print(const procrec_spec *spec, const char *p, size_t n)
{
	procrec_reader *first = open_text(spec, p, n), *r;
	const procrec_node *rec;
	procrec_printer *t;
	unsigned sum = 0;
	int more;

	if (!first)
		return;
	while ((more = procrec_next(first, &rec)) > 0)
		procrec_walk(rec, see_node, &sum);
	r = open_text(spec, p, n);
	if (!r)
		abort();
	more = procrec_next(r, &rec);
	if (!procrec_printer_open(&t, spec, procrec_reader_head(r), procrec_reader_layout(first),
				  look, &sum, NULL)) {
		for (; more > 0; more = procrec_next(r, &rec))
			procrec_printer_record(t, rec, NULL);
		procrec_printer_close(t, procrec_reader_foot(r), NULL);
	}
	procrec_close(r);
	procrec_close(first);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *between, *text = "";
	size_t len = size;
	char *table;
	procrec_spec *spec;
	unsigned sum = 0;

	between = memmem(data, size, BETWEEN, strlen(BETWEEN));
	if (between) {
		len = (size_t)(between + 1 - (const char *)data);
		text = between + strlen(BETWEEN);
		size -= len + strlen(BETWEEN) - 1;
	} else {
		size = 0;
	}
	table = malloc(len + 1);
	if (!table)
		abort();
	memcpy(table, data, len);
	table[len] = '\0';

	procrec_lint(table, NULL, NULL);
	if (!procrec_spec_open(&spec, table, NULL, NULL)) {
		procrec_schema_walk(spec, see_schema, &sum);
		procrec_schema_json(spec, look, &sum);
		read_and_print(spec, text, size);
		procrec_spec_close(spec);
	}
	free(table);
	return 0;
}
