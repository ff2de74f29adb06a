/* SPDX-License-Identifier: MIT */
/*
 * input.h - an input that is a byte of choices, a line that says which dataset a text is of, and the
 * text: what fuzz_open.c and fuzz_csv.c read. The line is a file name as users give it, so that
 * "printf '0%s\n' FILE; cat FILE" makes an input of a fixture; a name that says nothing chooses a
 * table by its bytes. Start at input_open(). What is done with the text is the targets' own.
 */
#ifndef PROCREC_FUZZ_INPUT_H
#define PROCREC_FUZZ_INPUT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "fuzz.h"
#include "procrec.h"

/* A text, and how it is to be read. */
struct input {
	const char *p;
	size_t n;
	uint8_t choices;
	int compressed; /* what is read is the text in it, if it can be read */
	const char *dataset;
	procrec_spec *spec;
	procrec_machine machine;
	procrec_options o;
};

struct text {
	char *p;
	size_t n, room;
};

static inline int append(void *ud, const void *p, size_t n)
{
	struct text *t = ud;

	if (t->room - t->n < n) {
		t->room = (t->n + n) * 2;
		t->p = realloc(t->p, t->room);
		if (!t->p)
			abort();
	}
	if (n)
		memcpy(t->p + t->n, p, n);
	t->n += n;
	return 0;
}

static inline void broken(const char *dataset, const char *what, const char *why)
{
	fprintf(stderr, "%s: %s: %s\n", dataset, what, why);
	abort();
}

static inline const char *choose_table(const char *name, size_t n)
{
	const char *const *tables = procrec_builtin();
	procrec_match m;
	procrec_error e;
	char path[256];
	size_t count = 0, sum = 0, i;

	snprintf(path, sizeof(path), "%.*s", (int)(n < 255 ? n : 255), name);
	if (!procrec_find(NULL, path, &m, &e))
		return m.table;
	while (tables[count])
		count++;
	for (i = 0; i < n; i++)
		sum = sum * 31 + (unsigned char)name[i];
	return tables[sum % count];
}

/* 0: these bytes are no input. Else in->spec is to be closed; other_order: of the machine's bytes. */
static inline int input_open(struct input *in, const uint8_t *data, size_t size, int other_order)
{
	const char *name = (const char *)data + 1, *nl, *table;
	procrec_error e;

	nl = size > 1 ? memchr(name, '\n', size - 1) : NULL;
	if (!nl)
		return 0;
	table = choose_table(name, (size_t)(nl - name));
	if (strstr(table, "\nrefused"))
		return 0;
	memset(in, 0, sizeof(*in));
	if (procrec_spec_open(&in->spec, table, NULL, &e))
		broken(table, "compile", e.text);
	in->p = nl + 1;
	in->n = (size_t)((const char *)data + size - in->p);
	in->choices = *data;
	in->compressed =
		strstr(table, "\ngzip\n") && in->n > 1 && !memcmp(in->p, "\x1f\x8b", 2);
	in->dataset = procrec_spec_name(in->spec);
	in->o.size = sizeof(in->o);
	in->o.spec = in->spec;
	in->o.machine = &in->machine;
	procrec_machine_host(&in->machine);
	if (other_order)
		in->machine.byte_order ^= PROCREC_LITTLE ^ PROCREC_BIG;
	return 1;
}

#endif
