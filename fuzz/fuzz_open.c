/* SPDX-License-Identifier: MIT */
/*
 * fuzz_open.c - the three laws on any bytes under any built-in table, and that JSON made while
 * reading is JSON made of records.
 *
 * An input is one byte of choices (enum choice), a line that says which dataset the text is of, and
 * the text. The line is a file name as users give it, so that "printf '0%s\n' FILE; cat FILE" makes
 * an input of a fixture; a name that says nothing chooses a table by its bytes. Start at
 * LLVMFuzzerTestOneInput(). Whether values are right is not asked here: see tests/golden.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "fuzz.h"
#include "procrec.h"

/* Bits of the first byte; '0' sets none of the lower four. */
enum choice {
	BIG = 1,    /* the text is from a machine of the other byte order */
	PRETTY = 2, /* JSON with blanks */
	PLAIN = 4,  /* JSON without derived fields */
	SMALL = 8   /* records of 64 bytes at most */
};

struct text {
	char *p;
	size_t n, room;
};

static int append(void *ud, const void *p, size_t n)
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

static ptrdiff_t take(void *ud, void *p, size_t n)
{
	struct text *t = ud; /* room: how much is left */

	if (n > t->room)
		n = t->room;
	if (n)
		memcpy(p, t->p, n);
	t->p += n;
	t->room -= n;
	return (ptrdiff_t)n;
}

static void broken(const char *dataset, const char *what, const char *why)
{
	fprintf(stderr, "%s: %s: %s\n", dataset, what, why);
	abort();
}

static void compare(const char *dataset, const char *what, const struct text *got, const char *p,
		    size_t n)
{
	size_t i = 0;
	char why[60];

	if (got->n == n && (!n || !memcmp(got->p, p, n)))
		return;
	while (i < n && i < got->n && got->p[i] == p[i])
		i++;
	snprintf(why, sizeof(why), "%zu bytes for %zu, byte %zu differs", got->n, n, i);
	broken(dataset, what, why);
}

static int open_text(procrec_reader **r, const procrec_options *o, const char *p, size_t n,
		     const char *dataset)
{
	procrec_error e;
	int rc = procrec_open_mem(r, NULL, p, n, o, &e);

	if (rc && rc != PROCREC_EREFUSED)
		broken(dataset, "open", e.text);
	return rc;
}

/* Text to records to text. The layout is known at the end: the text is read twice. */
static void through_records(const procrec_options *o, const char *dataset, const char *p, size_t n)
{
	struct text out = {NULL, 0, 0};
	procrec_reader *first, *r;
	procrec_printer *t;
	const procrec_node *rec;
	procrec_error e;
	int more;

	if (open_text(&first, o, p, n, dataset))
		return;
	while ((more = procrec_next(first, &rec)) > 0)
		;
	if (more < 0)
		broken(dataset, "read", procrec_reader_error(first)->text);
	open_text(&r, o, p, n, dataset);
	more = procrec_next(r, &rec);
	if (procrec_printer_open(&t, procrec_reader_spec(r), procrec_reader_head(r),
				 procrec_reader_layout(first), append, &out, &e))
		broken(dataset, "print the head", e.text);
	for (; more > 0; more = procrec_next(r, &rec))
		if (procrec_printer_record(t, rec, &e))
			broken(dataset, "print", e.text);
	if (procrec_printer_close(t, procrec_reader_foot(r), &e))
		broken(dataset, "print the foot", e.text);
	procrec_close(r);
	procrec_close(first);
	compare(dataset, "print(parse(x)) is not x", &out, p, n);
	free(out.p);
}

/* Text to JSON; at_once: by procrec_json_records(), which must write the same. */
static void write_json(const procrec_options *o, unsigned flags, int at_once, const char *dataset,
		       const char *p, size_t n, struct text *json)
{
	procrec_reader *r;
	procrec_json *j;
	const procrec_node *rec;
	procrec_error e;
	int more;

	if (open_text(&r, o, p, n, dataset))
		return;
	if (procrec_json_open(&j, flags, append, json, NULL, &e))
		broken(dataset, "open JSON", e.text);
	more = procrec_next(r, &rec);
	procrec_json_begin(j, r, "x");
	if (more > 0 && at_once)
		more = procrec_json_records(j, r, rec);
	for (; more > 0; more = procrec_next(r, &rec))
		procrec_json_record(j, rec);
	procrec_json_end(j, r, NULL);
	if (more < 0 || procrec_json_close(j))
		broken(dataset, "write JSON", procrec_reader_error(r)->text);
	procrec_close(r);
}

/* Text to JSON to text. */
static void through_json(const procrec_options *o, unsigned flags, const char *dataset,
			 const char *p, size_t n)
{
	struct text json = {NULL, 0, 0}, again = {NULL, 0, 0}, out = {NULL, 0, 0};
	procrec_error e;

	write_json(o, flags, 0, dataset, p, n, &json);
	write_json(o, flags, 1, dataset, p, n, &again);
	compare(dataset, "JSON at once is not JSON one by one", &again, json.p, json.n);
	if (json.n && procrec_json_print(take, &(struct text){json.p, 0, json.n}, NULL, NULL,
					 append, &out, NULL, &e))
		broken(dataset, "read JSON", e.text);
	if (json.n)
		compare(dataset, "JSON does not print x", &out, p, n);
	free(json.p);
	free(again.p);
	free(out.p);
}

static const char *choose_table(const char *name, size_t n)
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data + 1, *nl;
	procrec_machine machine;
	procrec_options o;
	procrec_spec *spec;
	procrec_error e;
	unsigned flags = 0;
	char dataset[64];

	nl = size > 1 ? memchr(p, '\n', size - 1) : NULL;
	if (!nl)
		return 0;
	if (procrec_spec_open(&spec, choose_table(p, (size_t)(nl - p)), NULL, &e))
		broken("a table", "compile", e.text);
	snprintf(dataset, sizeof(dataset), "%s", procrec_spec_name(spec));

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec;
	o.machine = &machine;
	procrec_machine_host(&machine);
	if (*data & BIG)
		machine.byte_order ^= PROCREC_LITTLE ^ PROCREC_BIG;
	if (*data & SMALL)
		o.max_record = 64;
	flags |= *data & PRETTY ? PROCREC_JSON_PRETTY : 0;
	flags |= *data & PLAIN ? PROCREC_JSON_PLAIN : 0;

	p = nl + 1;
	size = (size_t)((const char *)data + size - p);
	through_records(&o, dataset, p, size);
	through_json(&o, flags, dataset, p, size);
	procrec_spec_close(spec);
	return 0;
}
