/* SPDX-License-Identifier: MIT */
/*
 * check_csv.c - converters/sink_csv.c: the CSV of every fixture is read back with libcsv and
 * compared with the records, cell by cell: in columns, in the long form, with one header. Rows that
 * are made without records (sink_csv_records()) are the same. What a user meets of proc2csv, to the letter, is programs.sh's matter.
 *
 * The expected texts are made here by other means than the sink's: read_leaves() flattens a record
 * to paths and texts, in the order of the file.
 */
#include "text.h"

/* Records that went the short way. */
static uint64_t ntext;
static uint64_t count_text(procrec_reader *r, struct text *t);

#define reader_text count_text
#include "../converters/sink_csv.c"
#undef reader_text
#include <stdio.h>
#include <stdlib.h>
#include "support.h"

/* ---- what is expected ----------------------------------------------------------------------- */

struct leaf {
	char *path, *value; /* value NULL: absent */
};

struct leaves {
	struct leaf *v;
	size_t n, cap;
	const procrec_spec *spec;
	procrec_scratch *scratch;
	int wide; /* derived lists are one cell, lines kept as text are left out */
};

/* Asserts that pass cost check(3) a message each: too much for every cell. */
#define EXPECT(condition, ...)                     \
	do {                                       \
		if (!(condition))                  \
			ck_abort_msg(__VA_ARGS__); \
	} while (0)

static const procrec_machine machine = {PROCREC_LITTLE, 4096, 100, 8, 0};

static void expect_leaf(struct leaves *l, const struct buffer *path, const struct buffer *value)
{
	if (l->n == l->cap) {
		l->cap = l->cap ? 2 * l->cap : 64;
		l->v = realloc(l->v, l->cap * sizeof(*l->v));
		EXPECT(l->v, "out of memory");
	}
	l->v[l->n].path = strdup(path->p);
	l->v[l->n++].value = value ? strdup(value->p) : NULL;
}

static void free_leaves(struct leaves *l)
{
	while (l->n) {
		l->n--;
		free(l->v[l->n].path);
		free(l->v[l->n].value);
	}
}

/* Bytes as a cell shows them. */
static void show(struct buffer *b, const char *p, size_t n)
{
	size_t k;

	buffer_add(b, "", 0);
	for (; n; p += k, n -= k) {
		k = json_char(p, n);
		if (!k || (unsigned char)*p < ' ' || *p == 0x7f) {
			buffer_addf(b, "\\x%02x", (unsigned char)*p);
			k = 1;
		} else {
			buffer_add(b, p, k);
		}
	}
}

static void show_value(struct buffer *b, const procrec_node *n)
{
	procrec_json *j;

	switch (n->kind) {
	case PROCREC_STR:
		show(b, n->v.s.p, n->v.s.n);
		return;
	case PROCREC_BOOL:
		buffer_addf(b, "%s", n->v.u ? "true" : "false");
		return;
	default:
		/* numbers, and what is empty: as in JSON, but for the quotes of strings */
		EXPECT(!procrec_json_open(&j, PROCREC_JSON_PLAIN, buffer_write, b, NULL, NULL),
		       "json");
		EXPECT(!procrec_json_node(j, n), "json");
		EXPECT(!procrec_json_close(j), "json");
		if (b->n > 1 && b->p[0] == '"') {
			memmove(b->p, b->p + 1, b->n - 2);
			b->n -= 2;
			b->p[b->n] = '\0';
		}
		return;
	}
}

static void flatten(struct leaves *l, const struct buffer *path, const procrec_node *n, int derived)
{
	int group = n->kind == PROCREC_LIST || n->kind == PROCREC_MAP, i = 0;
	struct buffer b = {NULL, 0, 0}, part = {NULL, 0, 0};
	const procrec_derived *d;
	const procrec_node *k, *v;

	if (!group || (!n->v.c.first && !l->wide)) {
		show_value(&b, n);
		expect_leaf(l, path, n->kind == PROCREC_NULL ? NULL : &b);
	} else if (derived && l->wide) {
		for (k = n->v.c.first; k; k = k->next) {
			buffer_addf(&b, "%s", k == n->v.c.first ? "" : ",");
			if (n->kind == PROCREC_MAP)
				show(&b, k->key, k->key_len);
			if (n->kind == PROCREC_MAP && k->kind != PROCREC_NULL)
				buffer_add(&b, "=", 1);
			part.n = 0;
			if (k->kind != PROCREC_NULL)
				show_value(&part, k);
			buffer_add(&b, part.p, part.n);
		}
		expect_leaf(l, path, b.n ? &b : NULL);
	} else {
		for (k = n->v.c.first; k; k = k->next, i++) {
			if (l->wide && k->flags & PROCREC_OWN &&
			    (!memcmp(k->key, "_raw_", 5) || !memcmp(k->key, "_text_", 6)))
				continue;
			part.n = 0;
			buffer_addf(&part, "%s%s", path->n ? path->p : "", path->n ? "." : "");
			if (n->kind == PROCREC_LIST) {
				buffer_addf(&part, "%d", i);
			} else if (k->flags & PROCREC_DATA &&
				   (json_key_special(k->key, k->key_len) ||
				    spec_is_derived(l->spec, k->key, k->key_len) ||
				    spec_is_path(l->spec, k->key, k->key_len))) {
				char *key = malloc(3 * k->key_len);

				show(&part, key, json_key_escape(key, k->key, k->key_len, 1));
				free(key);
			} else {
				show(&part, k->key, k->key_len);
			}
			flatten(l, &part, k, 0);
			for (d = n->kind == PROCREC_MAP && k->field ? k->field->derived : NULL; d;
			     d = d->next) {
				if (procrec_derive(d, k, n, &machine, l->scratch, &v) <= 0)
					continue;
				part.n = 0;
				buffer_addf(&part, "%s%s%s", path->n ? path->p : "",
					    path->n ? "." : "", d->name);
				flatten(l, &part, v, 1);
			}
		}
	}
	buffer_free(&b);
	buffer_free(&part);
}

static void read_leaves(struct leaves *l, const procrec_node *n)
{
	struct buffer path = {NULL, 0, 0};

	free_leaves(l);
	buffer_add(&path, "", 0);
	flatten(l, &path, n, 0);
	buffer_free(&path);
}

/* ---- CSV, read by libcsv -------------------------------------------------------------------- */

struct table {
	char **cells; /* of all rows; NULL: empty and without quotes */
	size_t ncells, cap_cells;
	size_t *rows; /* where each row ends */
	size_t nrows, cap_rows;
};

static void take_cell(void *p, size_t n, void *ud)
{
	struct table *t = ud;

	if (t->ncells == t->cap_cells) {
		t->cap_cells = t->cap_cells ? 2 * t->cap_cells : 1024;
		t->cells = realloc(t->cells, t->cap_cells * sizeof(*t->cells));
		EXPECT(t->cells, "out of memory");
	}
	t->cells[t->ncells++] = p ? strndup(p, n) : NULL;
}

static void take_row(int end, void *ud)
{
	struct table *t = ud;

	(void)end;
	if (t->nrows == t->cap_rows) {
		t->cap_rows = t->cap_rows ? 2 * t->cap_rows : 256;
		t->rows = realloc(t->rows, t->cap_rows * sizeof(*t->rows));
		EXPECT(t->rows, "out of memory");
	}
	t->rows[t->nrows++] = t->ncells;
}

static void read_csv(struct table *t, const char *path, const struct buffer *text, char delimiter)
{
	struct csv_parser p;

	memset(t, 0, sizeof(*t));
	ck_assert(!csv_init(&p, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL));
	csv_set_delim(&p, (unsigned char)delimiter);
	if (text->n)
		EXPECT(csv_parse(&p, text->p, text->n, take_cell, take_row, t) == text->n,
		       "%s: libcsv does not take the text", path);
	ck_assert(!csv_fini(&p, take_cell, take_row, t));
	csv_free(&p);
}

static void free_table(struct table *t)
{
	while (t->ncells)
		free(t->cells[--t->ncells]);
	free(t->cells);
	free(t->rows);
}

static size_t row_begin(const struct table *t, size_t row)
{
	return row ? t->rows[row - 1] : 0;
}

static size_t row_size(const struct table *t, size_t row)
{
	return t->rows[row] - row_begin(t, row);
}

/* ---- one file ------------------------------------------------------------------------------- */

static const char *const *tables; /* NULL: those that are built in */

static procrec_reader *open_file(const char *path, const struct buffer *text)
{
	procrec_options o = {.size = sizeof(o), .machine = &machine, .tables = tables};
	procrec_reader *r;
	procrec_error e;

	return procrec_open_mem(&r, path, text->p, text->n, &o, &e) ? NULL : r;
}

static int any_csv(struct buffer *out, const char *path, const struct buffer *text, char delimiter,
		   unsigned flags, const char *rows, int records)
{
	procrec_reader *r = open_file(path, text);
	const procrec_node *rec = NULL;
	struct sink_csv *c;
	int rc;

	if (!r)
		return 0;
	c = sink_csv_open(delimiter, flags, rows, buffer_write, out);
	ck_assert_ptr_nonnull(c);
	rc = procrec_next(r, &rec);
	ck_assert(!sink_csv_begin(c, r, path, rc > 0 ? rec : NULL));
	if (records && rc > 0)
		rc = sink_csv_records(c, r, rec);
	for (; rc > 0; rc = procrec_next(r, &rec))
		EXPECT(!sink_csv_record(c, rec), "%s", path);
	ck_assert(!sink_csv_end(c, r));
	ck_assert(!sink_csv_close(c));
	procrec_close(r);
	return 1;
}

static int make_csv(struct buffer *out, const char *path, const struct buffer *text, char delimiter,
		    unsigned flags, const char *rows)
{
	return any_csv(out, path, text, delimiter, flags, rows, 0);
}

static const char *const *sorting; /* the header that indices are sorted by */

static int by_name(const void *a, const void *b)
{
	return strcmp(sorting[*(const size_t *)a], sorting[*(const size_t *)b]);
}

struct header {
	const char *const *name;
	size_t *order; /* of the columns, by name */
	size_t n;
};

static void read_header(struct header *h, const char *path, const struct table *t, size_t row)
{
	size_t i;

	h->name = (const char *const *)t->cells + row_begin(t, row);
	h->n = row_size(t, row);
	h->order = realloc(h->order, (h->n + 1) * sizeof(*h->order));
	for (i = 0; i < h->n; i++)
		h->order[i] = i;
	sorting = h->name;
	qsort(h->order, h->n, sizeof(*h->order), by_name);
	for (i = 1; i < h->n; i++)
		EXPECT(strcmp(h->name[h->order[i - 1]], h->name[h->order[i]]), "%s: two columns %s",
		       path, h->name[h->order[i]]);
}

static size_t find_column(const struct header *h, const char *name)
{
	size_t lo = 0, hi = h->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int order = strcmp(name, h->name[h->order[mid]]);

		if (!order)
			return h->order[mid];
		if (order < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return h->n;
}

static int is_own_column(const char *name)
{
	const char *dot = strrchr(name, '.');

	name = dot ? dot + 1 : name;
	return !strcmp(name, "_raw") || !strcmp(name, "_text");
}

/* A row against a record: each value in its column, and nothing else. */
static void compare_row(const char *path, const struct header *h, const struct table *t, size_t row,
			struct leaves *l, size_t lead, char *used)
{
	char *const *cell = t->cells + row_begin(t, row);
	size_t i, k;

	EXPECT(row_size(t, row) == h->n, "%s: row %zu has %zu cells, the header %zu", path, row,
	       row_size(t, row), h->n);
	memset(used, 0, h->n);
	for (i = 0; i < l->n; i++) {
		const char *want = l->v[i].value;

		k = find_column(h, l->v[i].path);
		if (k == h->n && !want)
			continue; /* what was never there needs no column */
		EXPECT(k < h->n, "%s: row %zu has no column %s", path, row, l->v[i].path);
		used[k] = 1;
		/* the only cell of a row is never left empty */
		if (!want && h->n == 1)
			continue;
		EXPECT(!want == !cell[k] && (!want || !strcmp(want, cell[k])),
		       "%s: row %zu, %s is %s, not %s", path, row, l->v[i].path,
		       cell[k] ? cell[k] : "absent", want ? want : "absent");
	}
	for (k = lead; k < h->n; k++)
		EXPECT(used[k] || !cell[k] || is_own_column(h->name[k]) || h->n == 1,
		       "%s: row %zu, %s is %s and should be absent", path, row, h->name[k],
		       cell[k]);
}

static void check_wide(const char *path, const struct buffer *text, char delimiter)
{
	struct leaves l = {.wide = 1, .scratch = procrec_scratch_open(NULL)};
	struct buffer csv = {NULL, 0, 0};
	struct header h = {NULL, NULL, 0};
	const procrec_node *rec;
	procrec_reader *r;
	char *used = NULL;
	size_t row = 0, lead;
	struct table t;
	int fresh = 1;

	if (!make_csv(&csv, path, text, delimiter, 0, NULL)) {
		procrec_scratch_close(l.scratch);
		return;
	}
	read_csv(&t, path, &csv, delimiter);
	r = open_file(path, text);
	l.spec = procrec_reader_spec(r);
	lead = (size_t)procrec_reader_match(r)->nparams;
	while (procrec_next(r, &rec) > 0) {
		if (!rec->v.c.first && row == t.nrows)
			continue; /* a record without anything, of a table without columns */
		EXPECT(row < t.nrows, "%s: %zu rows are too few", path, t.nrows);
		if (!row_size(&t, row)) {
			fresh = 1;
			row++;
		}
		if (fresh) {
			read_header(&h, path, &t, row++);
			used = realloc(used, h.n + 1);
			fresh = 0;
		}
		read_leaves(&l, rec);
		compare_row(path, &h, &t, row++, &l, lead, used);
	}
	if (fresh && row < t.nrows)
		row++; /* the header of a file without records */
	EXPECT(row == t.nrows, "%s: %zu rows, not %zu", path, t.nrows, row);
	procrec_close(r);
	free_leaves(&l);
	free(l.v);
	free(h.order);
	free(used);
	procrec_scratch_close(l.scratch);
	free_table(&t);
	buffer_free(&csv);
}

/* The lines of one head, record or foot. */
static void compare_long(const char *path, const struct table *t, size_t *row, struct leaves *l,
			 const procrec_node *n, const char *what)
{
	size_t i;

	read_leaves(l, n);
	/* an empty map has no lines, although flatten() makes one of it */
	for (i = 0; i < l->n && n->v.c.first; i++, ++*row) {
		char *const *cell = t->cells + row_begin(t, *row);
		const struct leaf *leaf = &l->v[i];

		EXPECT(*row < t->nrows && row_size(t, *row) == 4, "%s: line %zu", path, *row);
		EXPECT(!strcmp(cell[0], path) && !strcmp(cell[1], what) && cell[2] &&
			       !strcmp(cell[2], leaf->path) && !cell[3] == !leaf->value &&
			       (!cell[3] || !strcmp(cell[3], leaf->value)),
		       "%s: line %zu is %s %s %s, not %s %s %s", path, *row, cell[1], cell[2],
		       cell[3] ? cell[3] : "absent", what, leaf->path,
		       leaf->value ? leaf->value : "absent");
	}
}

static void check_long(const char *path, const struct buffer *text)
{
	struct leaves l = {.wide = 0, .scratch = procrec_scratch_open(NULL)};
	struct buffer csv = {NULL, 0, 0};
	const procrec_node *rec = NULL;
	struct table t;
	procrec_reader *r;
	size_t row = 1, i;
	char what[24];
	int rc;

	if (!make_csv(&csv, path, text, '|', SINK_CSV_LONG, NULL)) {
		procrec_scratch_close(l.scratch);
		return;
	}
	read_csv(&t, path, &csv, '|');
	r = open_file(path, text);
	l.spec = procrec_reader_spec(r);
	rc = procrec_next(r, &rec);
	compare_long(path, &t, &row, &l, procrec_reader_head(r), "head");
	for (i = 0; rc > 0; i++, rc = procrec_next(r, &rec)) {
		snprintf(what, sizeof(what), "%zu", i);
		compare_long(path, &t, &row, &l, rec, what);
	}
	compare_long(path, &t, &row, &l, procrec_reader_foot(r), "foot");
	EXPECT(row == t.nrows, "%s: %zu lines, not %zu", path, t.nrows, row);
	procrec_close(r);
	free_leaves(&l);
	free(l.v);
	procrec_scratch_close(l.scratch);
	free_table(&t);
	buffer_free(&csv);
}

/* One header, as many rows as records; what has no column is JSON. */
static void check_one_header(const char *path, const struct buffer *text)
{
	struct buffer csv = {NULL, 0, 0};
	const procrec_node *rec;
	size_t row, records = 0;
	procrec_reader *r;
	struct table t;

	if (!make_csv(&csv, path, text, ',', SINK_CSV_ONE_HEADER, NULL))
		return;
	read_csv(&t, path, &csv, ',');
	r = open_file(path, text);
	while (procrec_next(r, &rec) > 0)
		records++;
	procrec_close(r);
	EXPECT(t.nrows == records + 1 || !csv.n, "%s: %zu rows, %zu records", path, t.nrows,
	       records);
	for (row = 0; row < t.nrows; row++) {
		const char *more = t.cells[t.rows[row] - 1];

		EXPECT(row_size(&t, row) == row_size(&t, 0), "%s: row %zu has %zu cells", path, row,
		       row_size(&t, row));
		if (!row)
			EXPECT(!strcmp(more, "_more"), "%s: %s", path, more);
		else
			EXPECT(!more || (more[0] == '{' && more[strlen(more) - 1] == '}'),
			       "%s: row %zu: %s", path, row, more);
	}
	free_table(&t);
	buffer_free(&csv);
}

static void check_fixture(void *ud, const char *path)
{
	struct buffer text = load_fixture(path);

	++*(int *)ud;
	check_wide(path, &text, '|');
	check_wide(path, &text, '\t');
	check_long(path, &text);
	check_one_header(path, &text);
	buffer_free(&text);
}

START_TEST(test_fixtures)
{
	int files = 0;

	each_fixture(fixtures_dir(), check_fixture, &files);
	ck_assert_int_gt(files, 1000);
}
END_TEST

/* Rows made without nodes are the same as rows made of records. */
struct tally {
	struct random random;
	int files;
};

static void compare_ways(const char *path, const struct buffer *text, char delimiter,
			 unsigned flags)
{
	struct buffer want = {NULL, 0, 0}, got = {NULL, 0, 0};
	size_t i = 0;

	any_csv(&want, path, text, delimiter, flags, NULL, 0);
	any_csv(&got, path, text, delimiter, flags, NULL, 1);
	while (i < want.n && i < got.n && want.p[i] == got.p[i])
		i++;
	if (i < want.n || i < got.n) {
		i = i > 60 ? i - 60 : 0;
		ck_abort_msg("%s: %c %u: byte %zu: \"%.120s\" against \"%.120s\"", path, delimiter,
			     flags, i, i < want.n ? want.p + i : "", i < got.n ? got.p + i : "");
	}
	buffer_free(&want);
	buffer_free(&got);
}

static void check_ways(void *ud, const char *path)
{
	static const char delimiters[] = "|,\t :";
	static const unsigned flags[] = {0, SINK_CSV_PLAIN, SINK_CSV_SOURCES, SINK_CSV_ONE_HEADER,
					 SINK_CSV_LONG};
	struct buffer text = load_file(path), many = {NULL, 0, 0};
	struct tally *t = ud;
	int i, n = t->files++;

	for (i = 0; text.n && i < 100 && many.n < (size_t)200 << 10; i++)
		buffer_add(&many, text.p, text.n);
	if (text.n) {
		compare_ways(path, &many, '|', 0);
		compare_ways(path, &many, delimiters[n % 5], flags[n / 5 % 5]);
		for (i = 0; i < 40; i++) /* and bytes that mean something there */
			many.p[draw(&t->random, (uint32_t)many.n)] =
				i % 2 ? (char)draw(&t->random, 256)
				      : many.p[draw(&t->random, (uint32_t)many.n)];
		compare_ways(path, &many, delimiters[n % 5], flags[n % 3]);
	}
	buffer_free(&text);
	buffer_free(&many);
}

START_TEST(test_ways)
{
	struct tally t = {{7}, 0};

	each_fixture(fixtures_dir(), check_ways, &t);
	ck_assert_int_gt(t.files, 1000);
}
END_TEST

static uint64_t count_text(procrec_reader *r, struct text *t)
{
	uint64_t n = reader_text(r, t);

	ntext += n;
	return n;
}

/* Both ways are the same, and so many records or more go the short one. */
static void check_short(const char *path, struct buffer *text, char delimiter, uint64_t least)
{
	ntext = 0;
	compare_ways(path, text, delimiter, 0);
	EXPECT(ntext >= least, "%s, %c: %u records went the short way, not %u", path, delimiter,
	       (unsigned)ntext, (unsigned)least);
	compare_ways(path, text, delimiter, SINK_CSV_SOURCES);
	compare_ways(path, text, delimiter, SINK_CSV_PLAIN);
	buffer_free(text);
}

/*
 * The caller is in the last columns but one and comes first: what follows is put in before it. The
 * words behind it are flags, up to one that is none: the way back is taken with flags put in.
 */
START_TEST(test_late_cells)
{
	struct buffer b = {NULL, 0, 0};
	int i, n;

	for (i = 0; i < 300; i++)
		buffer_addf(&b, "0x%016x-0x%016x %7d f%0*d+0x1/0x2%s pages=%d%s vmalloc%s N0=%d\n",
			    i * 4096, (i + 2) * 4096, 8192, i % 100 + 1, i,
			    i % 3 ? " [module]" : "", i, i % 5 ? "" : " phys=0x000000007ffe2000",
			    i % 2 ? " user" : "", i);
	check_short("/proc/vmallocinfo", &b, '|', 290);
	/* beyond what cells are put in before, the record is one for nodes */
	for (n = 200; n < 300; n++)
		buffer_addf(&b, "0x%016x-0x%016x    8192 f%0*d+0x1/0x2 pages=1 vmalloc N0=1\n", 0,
			    8192, n, 1);
	check_short("/proc/vmallocinfo", &b, '|', 20);
	/* what is derived from two numbers stands between them */
	for (i = 0; i < 100; i++)
		buffer_addf(&b, "%08x-%08x rw-p %08x %02x:%02x %-26d/lib/x\n", i << 12,
			    (i << 12) + (i << 8), i, i, 100 - i, i);
	check_short("/proc/1/maps", &b, ',', 98);
}
END_TEST

/* A second cell in a column, and a way back from where one has come late, are for nodes. */
START_TEST(test_doubtful_cells)
{
	static const char *const own[] = {"dataset t\n"
					  "kernel k\n"
					  "summary s\n"
					  "rec|a {x%d} {y%d} {m*: {@%[a-c]}{=%d}} {z%w}\n"
					  "rec|b {z%w}{? x={x%d};}{? x={y%d}}{m*: {@%[a-c]}{=%d}}\n"
					  "doc x: x\n"
					  "doc y: y\n"
					  "doc m: m\n"
					  "doc z: z\n",
					  NULL};
	struct buffer b = {NULL, 0, 0};
	int i;

	tables = own;
	for (i = 0; i < 200; i++) {
		buffer_addf(&b, "a %d 2 a3 b4 c5 z\n", i);
		buffer_addf(&b,
			    i % 4 == 0   ? "b z x=%d; c1 b7 a2\n"
			    : i % 4 == 1 ? "b z x=%d a1\n"
			    : i % 4 == 2 ? "b z x=%d; x=9 a1 b2 a3\n"
					 : "b z x=%d; a1 b2 b3\n",
			    i);
	}
	check_short("/proc/t", &b, '|', 0);
	tables = NULL;
}
END_TEST

static const char *const folding[] = {"dataset t\n"
				      "kernel k\n"
				      "summary s\n"
				      "rec|a{l*: {%d}} {z%w}\n"
				      "rec|b{l*: {x%d}-{y%d}} {z%w}\n"
				      "rec|c{m*: {@%[a-f]}:{x%d},{y%d}{?,{v%d}}} {z%w}\n"
				      "rec|d{m*: {@%[a-f]}:{x%d}+{u%w}} {z%w}\n"
				      "rec|e{m*: {@%[a-f]}{=*:,{%d}}} {z%w}\n"
				      "rec|f{l*: {@%[0-9]}:{=%d}} {z%w}\n"
				      "doc l: l\n"
				      "doc m: m\n"
				      "doc u: u\n"
				      "doc v: v\n"
				      "doc x: x\n"
				      "doc y: y\n"
				      "doc z: z\n"
				      "derive x_name tcp_state(x)\n"
				      "derive y_port port(y)\n",
				      NULL};

/* The CSV of a text, to the letter. */
static void check_exact(const char *text, unsigned flags, const char *csv)
{
	struct buffer b = {(char *)text, strlen(text), 0}, out = {NULL, 0, 0};

	any_csv(&out, "/proc/t", &b, '|', flags, NULL, 0);
	ck_assert_str_eq(out.p, csv);
	buffer_free(&out);
}

/* A key of the file that reads like the path of an element is not taken for it. */
START_TEST(test_paths_as_keys)
{
	static const char *const table[] = {"dataset t\n"
					    "kernel k\n"
					    "summary s\n"
					    "rec|r{l*: {%d}}\n"
					    " set|{@%[^=]}={=%d}\n"
					    "doc l: l\n",
					    NULL};

	tables = table;
	check_exact("r 1 2\nl.0=5\nl0.0=6\n.l=7\n", 0, "l.0|l.1|%6C.0|l0.0|.l\n1|2|5|6|7\n");
	tables = NULL;
}
END_TEST

/* Lists and maps that have columns without shapes, until one has other elements, members or kinds. */
START_TEST(test_folded)
{
	struct random r = {3};
	struct buffer b;
	int i, k, n;

	tables = folding;
	check_exact("a 1 2 z\na 3 4 5 z\na 6 z\nb 1-2 z\na 8 9 z\n", SINK_CSV_ONE_HEADER,
		    "l.0|l.1|z|_more\n"
		    "1|2|z|\n"
		    "3|4|z|\"{\"\"l.2\"\":5}\"\n"
		    "6||z|\n"
		    "||z|\"{\"\"l.0.x\"\":1,\"\"l.0.x_name\"\":\"\"ESTABLISHED\"\","
		    "\"\"l.0.y\"\":2,\"\"l.0.y_port\"\":2}\"\n"
		    "8|9|z|\n");
	check_exact("c a:1,2 b:2,3 z\nc b:1,9 z\nd b:2+u z\nc b:5,6,7 z\ne b,1,2 a,3 z\n",
		    SINK_CSV_ONE_HEADER,
		    "z|m.a.x|m.a.x_name|m.a.y|m.a.y_port|m.b.x|m.b.x_name|m.b.y|m.b.y_port|_more\n"
		    "z|1|ESTABLISHED|2|2|2|SYN_SENT|3|3|\n"
		    "z|||||1|ESTABLISHED|9|9|\n"
		    "z|||||2|SYN_SENT|||\"{\"\"m.b.u\"\":\"\"u\"\"}\"\n"
		    "z|||||5|FIN_WAIT2|6|6|\"{\"\"m.b.v\"\":7}\"\n"
		    "z|||||||||\"{\"\"m.b.0\"\":1,\"\"m.b.1\"\":2,\"\"m.a.0\"\":3}\"\n");
	check_exact("a 1 2 z\nb 1-2 z\na 7 8 9 z\n", 0,
		    "l.0|l.1|z\n"
		    "1|2|z\n"
		    "\n"
		    "l.0|l.0.x|l.0.x_name|l.0.y|l.0.y_port|l.1|z\n"
		    "|1|ESTABLISHED|2|2||z\n"
		    "\n"
		    "l.0|l.0.x|l.0.x_name|l.0.y|l.0.y_port|l.1|l.2|z\n"
		    "7|||||8|9|z\n");
	check_exact("a 1 2 z\nf 1:7 z\n", 0, "l.0|l.1|z\n1|2|z\n|7|z\n");
	check_exact("a 1 2 z\nf 1:7 z\n", SINK_CSV_ONE_HEADER, "l.0|l.1|z|_more\n1|2|z|\n|7|z|\n");
	for (i = 0; i < 300; i++) {
		/* mostly one kind of record, or mostly two */
		int kind = (int)draw(&r, 5), other = draw(&r, 2) ? kind : (int)draw(&r, 5);
		int records = 1 + (int)draw(&r, 30), nulls = !draw(&r, 2);

		b = (struct buffer){NULL, 0, 0};
		while (records--) {
			int row = draw(&r, 8) ? draw(&r, 2) ? kind : other : (int)draw(&r, 5);

			buffer_addf(&b, "%c", "abcde"[row]);
			n = (int)draw(&r, 7);
			for (k = draw(&r, 3) ? 0 : (int)draw(&r, 3); k < n; k++) {
				unsigned x = draw(&r, 14), y = draw(&r, 99);

				if (row < 2)
					buffer_addf(&b, row ? " %u-%u" : " %u", x, y);
				else if (row == 2)
					buffer_addf(&b, " %c:%u,%u%s", "abcdef"[k], x, y,
						    nulls && draw(&r, 2) ? ",7" : "");
				else if (row == 3)
					buffer_addf(&b, " %c:%u+%s", "abcdef"[k], x,
						    y % 3 ? "w" : "\"|");
				else
					buffer_addf(&b, " %c%s", "abcdef"[k],
						    &",1,2,3,4"[y % 5 * 2]);
			}
			buffer_addf(&b, " z\n");
		}
		check_wide("/proc/t", &b, '|');
		check_long("/proc/t", &b);
		check_one_header("/proc/t", &b);
		compare_ways("/proc/t", &b, '|', 0);
		buffer_free(&b);
	}
	tables = NULL;
}
END_TEST

/* Empty cells before, between and behind others, fewer and more than are written at once. */
START_TEST(test_empty_cells)
{
	static const int widths[] = {1, 2, 14, 15, 16, 17, 18, 31, 32, 33, 100, 1000};
	struct buffer b = {NULL, 0, 0};
	size_t i;
	int k, n;

	for (i = 0; i < sizeof(widths) / sizeof(*widths); i++) {
		n = widths[i];
		buffer_addf(&b, "%11s", "");
		for (k = 0; k < n; k++)
			buffer_addf(&b, "CPU%-8d", k);
		buffer_addf(&b, "\n");
		for (k = 0; k < 20 * n; k++) {
			if (k % n == 0)
				buffer_addf(&b, "%3d: ", k / n);
			buffer_addf(&b, "%10d ", k);
			if (k % n == n - 1)
				buffer_addf(&b, " IO-APIC   2-edge      timer\n");
		}
		buffer_addf(&b, "ERR:          0\nMIS:          0\n");
		check_short("/proc/interrupts", &b, '|', 15);
	}
}
END_TEST

/* Files as no kernel prints them: a few bytes are others, lines are lost or cut. */
static void check_mutation(void *ud, const char *path)
{
	struct buffer text = load_fixture(path);
	struct random *r = ud;
	uint32_t i;

	if (text.n > 1 && text.n < 20000) {
		for (i = draw(r, 6); i; i--)
			text.p[draw(r, (uint32_t)text.n)] = "\n |,\"\\\0\xff"
							    "0a:"[draw(r, 11)];
		if (!draw(r, 3))
			text.n -= draw(r, (uint32_t)text.n);
		check_wide(path, &text, ',');
		check_long(path, &text);
		check_one_header(path, &text);
	}
	buffer_free(&text);
}

START_TEST(test_mutations)
{
	struct random r = {1};

	each_fixture(fixtures_dir(), check_mutation, &r);
}
END_TEST

/* ---- cells ---------------------------------------------------------------------------------- */

static const char *cell_of(struct buffer *b, const char *s, size_t n)
{
	struct sink_csv *c = sink_csv_open(',', SINK_CSV_PLAIN, NULL, buffer_write, b);

	b->n = 0;
	buffer_add(b, "", 0);
	c->at = put_text(c, c->at, s, n);
	ck_assert(!sink_csv_close(c));
	return b->p;
}

START_TEST(test_cells)
{
	static const struct {
		const char *text;
		size_t n;
		const char *cell;
	} t[] = {
		{"a", 1, "a"},
		{"", 0, "\"\""},
		{"abcdefgh", 8, "abcdefgh"},
		{"abcdefghi", 9, "abcdefghi"},
		{"a b", 3, "a b"},
		{" a", 2, "\" a\""},
		{"a ", 2, "\"a \""},
		{"a,b", 3, "\"a,b\""},
		{"abcdefghij,", 11, "\"abcdefghij,\""},
		{"a|b", 3, "a|b"},
		{"say \"x\"", 7, "\"say \"\"x\"\"\""},
		{"a\nb", 3, "a\\x0ab"},
		{"a\nb,", 4, "\"a\\x0ab,\""},
		{"a\0b", 3, "a\\x00b"},
		{"\t", 1, "\\x09"},
		{"\177", 1, "\\x7f"},
		{"\303\244", 2, "\303\244"},
		{"a\303", 2, "a\\xc3"},
		{"\303\303\244", 3, "\\xc3\303\244"},
		{"\355\240\200", 3, "\\xed\\xa0\\x80"},
		{"\\040", 4, "\\040"},
	};
	struct buffer b = {NULL, 0, 0};
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++)
		ck_assert_str_eq(cell_of(&b, t[i].text, t[i].n), t[i].cell);
	buffer_free(&b);
}
END_TEST

/* Texts around the sizes of pieces and of the buffer. */
START_TEST(test_long_texts)
{
	static const size_t sizes[] = {1023, 1024, 1025, 4096, 65535, 65536, 200000};
	struct buffer b = {NULL, 0, 0};
	size_t i, k;

	for (i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		char *s = malloc(sizes[i]);

		memset(s, 'x', sizes[i]);
		cell_of(&b, s, sizes[i]);
		ck_assert_uint_eq(b.n, sizes[i]);
		memset(s, '"', sizes[i]);
		cell_of(&b, s, sizes[i]);
		ck_assert_uint_eq(b.n, 2 * sizes[i] + 2);
		for (k = 0; k < b.n; k++)
			ck_assert_int_eq(b.p[k], '"');
		memset(s, 1, sizes[i]);
		cell_of(&b, s, sizes[i]);
		ck_assert_uint_eq(b.n, 4 * sizes[i]);
		free(s);
	}
	buffer_free(&b);
}
END_TEST

START_TEST(test_delimiters)
{
	int c;

	for (c = 0; c < 256; c++) {
		int ok = c && c < 0x7f && strchr("!#$%&'()*,/:;<=>?@[]^_`{|}~ \t", c);

		ck_assert_msg(sink_csv_delimiter((char)c) == !!ok, "%d", c);
	}
}
END_TEST

/* An output that fails is remembered. */
static int refuse(void *ud, const void *p, size_t n)
{
	(void)p;
	(void)n;
	++*(int *)ud;
	return -1;
}

START_TEST(test_write_error)
{
	static const char text[] = "0.00 0.01 0.05 1/80 1234\n";
	const procrec_node *rec = NULL;
	struct buffer b = {(char *)text, sizeof(text) - 1, 0};
	procrec_reader *r = open_file("/proc/loadavg", &b);
	int calls = 0;
	struct sink_csv *c = sink_csv_open('|', 0, NULL, refuse, &calls);

	ck_assert_ptr_nonnull(r);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(sink_csv_begin(c, r, "x", rec), 0);
	ck_assert_int_eq(sink_csv_record(c, rec), 0);
	ck_assert_int_eq(sink_csv_flush(c), PROCREC_EWRITE);
	ck_assert_int_eq(sink_csv_record(c, rec), PROCREC_EWRITE);
	ck_assert_int_eq(sink_csv_close(c), PROCREC_EWRITE);
	ck_assert_int_eq(calls, 1);
	procrec_close(r);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_paths_as_keys, test_cells,       test_long_texts,
				      test_delimiters,    test_write_error, test_fixtures,
				      test_ways,          test_late_cells,  test_doubtful_cells,
				      test_folded,        test_empty_cells, test_mutations};

	return run_suite("csv", tests, sizeof(tests) / sizeof(*tests));
}
