/* SPDX-License-Identifier: MIT */
/*
 * check_oom.c - the nth allocation fails, for every n until nothing fails: opening, reading,
 * printing and JSON both ways say PROCREC_ENOMEM, give back all memory, and never pass off half of
 * the result as all of it. What the caller allocates is counted, sizes too.
 */
#include "with_table.h"

/* An allocator that fails once, or from some time on, and knows what is out. */
struct heap {
	long left;   /* allocations until one fails; negative: none does */
	int forever; /* and all that follow */
	int failed;
	size_t live; /* bytes */
	long count;
};

static void *heap_fn(void *ud, void *p, size_t old, size_t n)
{
	struct heap *h = ud;
	void *q;

	if (!n) {
		ck_assert(!p || h->live >= old);
		h->live -= p ? old : 0;
		free(p);
		return NULL;
	}
	h->count++;
	if (h->left >= 0 && !h->left--) {
		h->failed = 1;
		if (h->forever)
			h->left = 0;
		return NULL;
	}
	q = realloc(p, n);
	ck_assert_ptr_nonnull(q);
	if (!p || n > old)
		memset((char *)q + (p ? old : 0), 0xa5, n - (p ? old : 0));
	h->live += n - (p ? old : 0);
	return q;
}

struct example {
	const char *table, *text;
};

static const struct example examples[] = {
	{"dataset t\nparam w 1 9 4\nhead|x y\n"
	 "rec|{a%*d,w=w} {b%s}: {l*: {x%d}/{y%d}}{? {m.p%d} {m.q%d}}{f?!}\n"
	 "derive bd escape(b)\nderive bo options_map(b)\n",
	 "x y\n  1 a: b: 1/2 3/4 5 6!\n  2 c: 1/2\nwhat\n  3 d:\n"},
	{"dataset t\nset v|Version {%u}\nset names|n{*: {%w}}\n"
	 "rec|{irq%w}: {c*=@names: {%u}}\n obj o|o {z%d}\n  lst e|e {n%d}\n   set|{@%[a-z]}={=%w}\n"
	 "  tail|.\nset end|end {%[a-z]}\n",
	 "Version 5\nn a b\n8 1 2\n8: 1 2\no 5\ne 1\nx=1\ny=2\ne 2\nz=3\n.\n9: 3 4\no 6\nend x\nend y\n"},
	{"dataset t\nrec\n set|{@%w} {=%lu}\n set l|l{*(a,b): {%d}}\n", NULL},
	{"dataset t\nformat 2\nhead|new\nrec|{a%d} {b%d}\nformat 1\nhead|old\nrec|{a%d}\n",
	 "old\n1\n2\n"},
	{"dataset t\nrec|{p%[a-z]}:{@k*: {%w}}{nl}{=p}:{v*=@k: {%d}}\n", NULL},
	{"dataset t\nrec file|{argv*[{0}]:{%s}}{end?{0}}\nderive command argv_command(argv)\n",
	 "a b c\nd"},
	{"dataset t\nrec cont|{n%d}: {path%s}\nset x|x {%d}\nderive y kb_bytes(x)\n",
	 "1: a\nb\n2: c\n"},
	{"dataset t\nrefused never\n", ""},
	{"dataset t\nrec|{a%d\n", ""},
};

#define NEXAMPLES ((int)(sizeof(examples) / sizeof(*examples)))

/* Texts that are too long to be written down: many keys, a long line. */
static struct buffer text_of(int i)
{
	struct buffer b = {NULL, 0, 0};
	int k;

	buffer_add(&b, "", 0);
	if (examples[i].text) {
		buffer_add(&b, examples[i].text, strlen(examples[i].text));
	} else if (i == 2) {
		for (k = 0; k < 300; k++)
			buffer_addf(&b, "key%d %d\n", k, k);
		buffer_add(&b, "l 1 2 3 4\n", 10);
	} else {
		buffer_add(&b, "p:", 2);
		for (k = 0; k < 200; k++)
			buffer_addf(&b, " k%d", k);
		buffer_add(&b, "\np:", 3);
		for (k = 0; k < 200; k++)
			buffer_addf(&b, " %d", k);
		buffer_add(&b, "\n", 1);
	}
	return b;
}

static int options_of(procrec_options *o, const char *const *tables, struct heap *h)
{
	memset(o, 0, sizeof(*o));
	o->size = sizeof(*o);
	o->tables = tables;
	o->dataset = "/proc/t";
	o->alloc.fn = heap_fn;
	o->alloc.ud = h;
	return 0;
}

/* Text to JSON. Returns the first failure. */
static int write_json(const char *const *tables, const struct buffer *text, struct heap *h,
		      struct buffer *json, procrec_error *e)
{
	procrec_options o;
	procrec_reader *r;
	procrec_json *j;
	const procrec_node *rec;
	int rc, more;

	options_of(&o, tables, h);
	rc = procrec_open_mem(&r, "x", text->p, text->n, &o, e);
	if (rc)
		return rc;
	rc = procrec_json_open(&j, 0, buffer_write, json, &o.alloc, e);
	if (rc) {
		procrec_close(r);
		return rc;
	}
	more = procrec_next(r, &rec);
	rc = procrec_json_begin(j, r, "x");
	for (; more > 0 && !rc; more = procrec_next(r, &rec))
		rc = procrec_json_record(j, rec);
	if (more < 0) {
		*e = *procrec_reader_error(r);
		ck_assert_int_eq(e->code, more);
		/* it stays so */
		ck_assert_int_eq(procrec_next(r, &rec), more);
		rc = more;
	}
	if (!rc)
		rc = procrec_json_end(j, r, NULL);
	more = procrec_json_close(j);
	procrec_close(r);
	return rc ? rc : more;
}

/* Text to records to text. */
static int print_back(const char *const *tables, const struct buffer *text, struct heap *h,
		      struct buffer *out, procrec_error *e)
{
	procrec_options o;
	procrec_reader *r, *again;
	procrec_printer *p;
	const procrec_node *rec;
	int rc, more;

	options_of(&o, tables, h);
	rc = procrec_open_mem(&r, "x", text->p, text->n, &o, e);
	if (rc)
		return rc;
	while ((more = procrec_next(r, &rec)) > 0)
		;
	rc = more < 0 ? more : procrec_open_mem(&again, "x", text->p, text->n, &o, e);
	if (rc) {
		procrec_close(r);
		return rc;
	}
	more = procrec_next(again, &rec);
	if (more < 0)
		rc = more;
	else
		rc = procrec_printer_open(&p, procrec_reader_spec(r), procrec_reader_head(again),
					  procrec_reader_layout(r), buffer_write, out, e);
	if (!rc) {
		for (; more > 0 && !rc; more = procrec_next(again, &rec))
			rc = procrec_printer_record(p, rec, e);
		if (more < 0 && !rc)
			rc = more;
		more = procrec_printer_close(p, procrec_reader_foot(again), rc ? NULL : e);
		rc = rc ? rc : more;
	}
	procrec_close(again);
	procrec_close(r);
	return rc;
}

static int read_json(const char *const *tables, const struct buffer *json, struct heap *h,
		     struct buffer *out, procrec_error *e)
{
	struct cursor c = {json->p, json->n};
	procrec_allocator a = {heap_fn, h};

	return procrec_json_print(cursor_read, &c, tables, NULL, buffer_write, out, &a, e);
}

typedef int pipeline_fn(const char *const *tables, const struct buffer *in, struct heap *h,
			struct buffer *out, procrec_error *e);

/* Runs with every allocation failing in turn; want: what comes out when none does. */
static void starve(const char *what, const char *table, pipeline_fn *run, const struct buffer *in,
		   const struct buffer *want, int code)
{
	const char *const tables[] = {table, NULL};
	int forever;
	long n;

	for (forever = 0; forever < 2; forever++)
		for (n = 0;; n++) {
			struct heap h = {n, forever, 0, 0, 0};
			struct buffer out = {NULL, 0, 0};
			procrec_error e;
			int rc;

			memset(&e, 0, sizeof(e));
			rc = run(tables, in, &h, &out, &e);
			ck_assert_msg(!h.live, "%s, allocation %ld: %ld bytes are lost\n%s", what,
				      n, (long)h.live, table);
			if (!h.failed) {
				ck_assert_int_eq(rc, code);
				buffer_free(&out);
				break;
			}
			ck_assert_msg(rc == PROCREC_ENOMEM || (!rc && out.n == want->n &&
							       !memcmp(out.p, want->p, want->n)),
				      "%s, allocation %ld: returns %d, %s\n%s%.300s", what, n, rc,
				      e.text, table, out.p ? out.p : "");
			if (rc && e.code)
				ck_assert_msg(e.code == PROCREC_ENOMEM &&
						      !strcmp(e.text, "out of memory"),
					      "%s, allocation %ld: %d %s", what, n, e.code, e.text);
			buffer_free(&out);
			ck_assert_int_lt(n, 5000);
		}
}

START_TEST(test_starve)
{
	const char *table = examples[_i].table;
	const char *const tables[] = {table, NULL};
	struct buffer text = text_of(_i), json = {NULL, 0, 0}, out = {NULL, 0, 0};
	struct heap h = {-1, 0, 0, 0, 0};
	procrec_error e;
	int code = write_json(tables, &text, &h, &json, &e);

	ck_assert_msg(!h.live, "%ld bytes are lost", (long)h.live);
	if (!code) {
		ck_assert_int_eq(print_back(tables, &text, &h, &out, &e), 0);
		same_bytes(table, "printed", text.p, text.n, &out);
		out.n = 0;
		ck_assert_int_eq(read_json(tables, &json, &h, &out, &e), 0);
		same_bytes(table, "through JSON", text.p, text.n, &out);
		ck_assert_msg(!h.live, "%ld bytes are lost", (long)h.live);
	}
	starve("to JSON", table, write_json, &text, &json, code);
	starve("printed", table, print_back, &text, &text, code);
	if (!code)
		starve("from JSON", table, read_json, &json, &text, 0);
	buffer_free(&text);
	buffer_free(&json);
	buffer_free(&out);
}
END_TEST

/*
 * Memory comes in large chunks: which use asks for the next one depends on what came before. So the
 * same again with ever more before it, in the table, in the head, and in the record.
 */
START_TEST(test_starve_everywhere)
{
	static const char rows[] = "set names|n{*: {%w}}\n"
				   "rec|{a%w}:{v*=@names: {%d}}{? {m.x%d}}\n"
				   " obj o|o {l*[,]:{p%d}/{q%d}}\n"
				   "  set|{@%w} {=%d}\n"
				   "doc a unit: text\n"
				   "derive b kb_bytes(m.x)\n";
	int pad, k;

	for (pad = 0; pad < 17000; pad += 97) {
		struct buffer table = {NULL, 0, 0};
		long n;

		buffer_add(&table, "dataset t\nsummary ", 18);
		for (k = 0; k < pad; k++)
			buffer_add(&table, "x", 1);
		buffer_addf(&table, "\n%s", rows);
		for (n = 0;; n++) {
			struct heap h = {n, 0, 0, 0, 0};
			procrec_allocator a = {heap_fn, &h};
			procrec_spec *spec;
			procrec_error e;
			int rc = procrec_spec_open(&spec, table.p, &a, &e);

			if (!rc)
				procrec_spec_close(spec);
			ck_assert_msg(!h.live && rc == (h.failed ? PROCREC_ENOMEM : 0) &&
					      e.code == rc,
				      "%d bytes, allocation %ld: %d %s", pad, n, rc, e.text);
			if (!h.failed)
				break;
		}
		buffer_free(&table);
	}
	for (pad = 0; pad < 260; pad++) {
		struct buffer table = table_of_rows(rows), text = {NULL, 0, 0}, json = {NULL, 0, 0};
		const char *const tables[] = {table.p, NULL};
		struct heap h = {-1, 0, 0, 0, 0};
		procrec_error e;

		buffer_add(&text, "n", 1);
		for (k = 0; k < pad; k++)
			buffer_addf(&text, " n%d", k);
		buffer_add(&text, "\na:", 3);
		for (k = 0; k < pad; k++)
			buffer_addf(&text, " %d", k);
		buffer_add(&text, " 5\no 1/2", 8);
		for (k = 0; k < pad; k++)
			buffer_addf(&text, ",%d/%d", k, k);
		buffer_add(&text, "\nx 1\nwhat\ny  2\n", 15);
		ck_assert_int_eq(write_json(tables, &text, &h, &json, &e), 0);
		starve("to JSON", table.p, write_json, &text, &json, 0);
		starve("printed", table.p, print_back, &text, &text, 0);
		buffer_free(&table);
		buffer_free(&text);
		buffer_free(&json);
	}
}
END_TEST

/* Once it is warm and its window is that of a long file, a reader asks for no more memory. */
START_TEST(test_steady)
{
	struct buffer text = {NULL, 0, 0};
	const char *const tables[] = {examples[0].table, NULL};
	struct heap h = {-1, 0, 0, 0, 0};
	procrec_options o;
	procrec_reader *r;
	const procrec_node *rec;
	long before = 0;
	int i;

	buffer_add(&text, "x y\n", 4);
	for (i = 0; i < 20000; i++)
		buffer_addf(&text, "%3d a%d: b: 1/2 3/4 5 6!\n", i % 10, i);
	options_of(&o, tables, &h);
	ck_assert_int_eq(procrec_open_mem(&r, "x", text.p, text.n, &o, NULL), 0);
	for (i = 0; procrec_next(r, &rec) > 0; i++)
		if (i == 10000)
			before = h.count;
	ck_assert_int_eq(i, 20000);
	ck_assert_int_eq(h.count, before);
	ck_assert_uint_lt(h.live, 400000);
	procrec_close(r);
	ck_assert_uint_eq(h.live, 0);
	buffer_free(&text);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("oom");
	TCase *c = tcase_create("oom");
	SRunner *runner;
	int failed;

	tcase_set_timeout(c, 300);
	tcase_add_loop_test(c, test_starve, 0, NEXAMPLES);
	tcase_add_test(c, test_starve_everywhere);
	tcase_add_test(c, test_steady);
	suite_add_tcase(s, c);
	runner = srunner_create(s);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
