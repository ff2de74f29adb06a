/* SPDX-License-Identifier: MIT */
/*
 * check_lint.c - each rule of lib/lint.c with tables that break it, which it must find and say
 * where, and with tables like them that are well. handlers/WRITING.md has the rules in words.
 */
#include "with_table.h"

/* Rows and docs below a kernel and a summary line: rows count from line 4. */
#define WELL "dataset t\nkernel fs/x.c:x_show\nsummary What it is\n"

struct findings {
	struct buffer text;
	int docs; /* whether missing doc lines count: only some tests write them all */
	int found;
};

static void note(void *ud, const procrec_error *e)
{
	struct findings *f = ud;

	ck_assert_int_eq(e->code, PROCREC_ETABLE);
	f->found++;
	if (f->docs || strncmp(e->text, "L6", 2))
		buffer_addf(&f->text, "%d:%d: %s\n", (int)e->line, (int)e->col, e->text);
}

static void lint(const char *table, int docs, const char *want)
{
	struct findings f = {{NULL, 0, 0}, docs, 0};

	buffer_add(&f.text, "", 0);
	ck_assert_int_eq(procrec_lint(table, note, &f), f.found);
	ck_assert_msg(!strcmp(f.text.p, want), "%s\nfinds %s\nnot   %s", table, f.text.p, want);
	/* who wants no words is told how many */
	ck_assert_int_eq(procrec_lint(table, NULL, NULL), f.found);
	buffer_free(&f.text);
}

#define BAD(rows, want) lint(WELL rows, 0, want)
#define GOOD(rows) lint(WELL rows, 0, "")

/* L1: what does not compile is the only finding. */
START_TEST(test_compiles)
{
	BAD("rec|{a%d\n", "4:9: expected }\n");
	lint("rec|{a%d}\n", 1, "1:1: expected: dataset NAME\n");
	GOOD("rec|{a%d}\ndoc a: x\n");
}
END_TEST

/* L2 */
START_TEST(test_two_strings)
{
	BAD("rec|{a%s}{b%s}\ndoc a: x\ndoc b: x\n",
	    "4:5: L2 two strings without an end between them: {a%s}\n");
	BAD("rec|x{a%S}{b%s} y\ndoc a: x\ndoc b: x\n",
	    "4:5: L2 two strings without an end between them: {a%S}\n");
	GOOD("rec|{a%s} {b%s}\ndoc a: x\ndoc b: x\n");
	GOOD("rec|{a%w}{b%s}\ndoc a: x\ndoc b: x\n");
	GOOD("rec|{a%.8s}{b%s}\ndoc a: x\ndoc b: x\n");
	GOOD("rec|{a%8s}{b%s}\ndoc a: x\ndoc b: x\n");
}
END_TEST

/* L3 */
START_TEST(test_one_name)
{
	/* two rows by one name: the printer takes the first that accepts the value */
	BAD("rec|{n%d}\n set x|x {%d}\n set x|y {%d}\ndoc n: x\n",
	    "6:8: L3 the name and fields of an earlier row: x\n");
	GOOD("rec|{n%d}\n set x|x {%d}\n set x|x {%.2f}\ndoc n: x\n");
	GOOD("rec|{n%d}\n set x|x {%.1f}\n set x|x {%.2f}\ndoc n: x\n");
	GOOD("rec|{n%d}\n set x|x {%[0-9]}\n set x|x {%[a-z]}\ndoc n: x\n");
	GOOD("param s 0 1 0\nrec|{n%d}\n set x only=s:0|x {%d}\n set x only=s:1|x  {%d}\ndoc n: x\n");
	GOOD("rec|{n%d}\n obj o|o\n  set x|x {%d}\n obj p|p\n  set x|x {%d}\ndoc n: x\ndoc o: x\ndoc p: x\n");
	BAD("rec|{n%d}\n set x|x {%d}\n obj x|o\ndoc n: x\ndoc x: x\n",
	    "6:8: L3 a name of another kind of row: x\n");
	/* records */
	BAD("rec|{n%d}\nrec|{n%d}:\ndoc n: x\n",
	    "5:5: L3 the fields of an earlier record row: {n%d}:\n");
	GOOD("rec|{n%d}\nrec|{n%d}: {m%d}\ndoc n: x\ndoc m: x\n");
	GOOD("rec|{n%d} {a%[0-9]}\nrec|{n%d} {a%[a-z]}\ndoc n: x\ndoc a: x\n");
	/* values of rows without a name */
	BAD("rec|{n%d}\n set|x {a%d} {b%d}\n set|y {b%d} {c%d}\ndoc n: x\ndoc a: x\ndoc b: x\ndoc c: x\n",
	    "6:6: L3 a field of an earlier row of this depth: b\n");
	BAD("rec|{n%d}\n set a|x {%d}\n set|y {a%d} {b%d}\ndoc n: x\ndoc a: x\ndoc b: x\n",
	    "5:8: L3 the name of another row's value: a\n");
	GOOD("rec|{n%d}\n set|x {a%d}\n set|y {b%d}\ndoc n: x\ndoc a: x\ndoc b: x\n");
	/* values of the object's own line */
	BAD("rec|{n%d}\n set n|n {%d}\ndoc n: x\n",
	    "5:8: L3 the name of a value of its object: n\n");
	BAD("rec|{n%d}\n set|x {n%d}\ndoc n: x\n",
	    "5:6: L3 the name of a value of its object: n\n");
	BAD("rec|{n%d}\n obj o|o {v%d}\n  lst v|v\ndoc n: x\ndoc o: x\ndoc v: x\n",
	    "6:9: L3 the name of a value of its object: v\n");
	GOOD("rec|{n%d}\n obj o|o {v%d}\n  set n|n {%d}\ndoc n: x\ndoc o: x\ndoc v: x\n");
}
END_TEST

/* L4 */
START_TEST(test_catch_alls)
{
	BAD("rec\n set|{@%w} {=%d}\n set|{@%w}: {=%d}\n",
	    "6:6: L4 a second catch-all row for the same values: {@%w}: {=%d}\n");
	GOOD("rec\n set|{@%w} {=%d}\n set|{@%w} {=%.2f}\n");
	GOOD("rec\n set|{@%w} {=%d}\n set|{@%w} {a%d}\ndoc a: x\n");
	GOOD("rec|{n%d}\n set|{@%w} {=%d}\n obj o|o\n  set|{@%w} {=%d}\ndoc n: x\ndoc o: x\n");
}
END_TEST

/* L5 */
START_TEST(test_hidden)
{
	BAD("rec|{n%d}\n set a|a: {%s}\n set b|a: b {%d}\ndoc n: x\n",
	    "6:8: L5 hidden behind an earlier row: a: b {%d}\n");
	GOOD("rec|{n%d}\n set b|a: b {%d}\n set a|a: {%s}\ndoc n: x\n");
	GOOD("rec|{n%d}\n set a|a: {%s}.\n set b|a: b {%d}\ndoc n: x\n");
	GOOD("rec|{n%d}\n set a|a: {%s}\n set b|b: {%d}\ndoc n: x\n");
}
END_TEST

#define BAD_DOCS(rows, want) lint(WELL rows, 1, want)
#define GOOD_DOCS(rows) lint(WELL rows, 1, "")

/* L6 */
START_TEST(test_docs)
{
	BAD_DOCS("rec|{a%d} {b%d}\ndoc a: x\n", "4:5: L6 no doc line: b\n");
	BAD_DOCS("rec|{a%d} {l*: {x%d}}\ndoc a: x\ndoc l: x\n", "4:5: L6 no doc line: x\n");
	BAD_DOCS("rec|{a%d} {m.x%d}\ndoc a: x\ndoc x: x\n", "4:5: L6 no doc line: m\n");
	BAD_DOCS("rec|{a%d}\n obj o|o\ndoc a: x\n", "5:8: L6 no doc line: o\n");
	BAD_DOCS("rec|{a%d}\n set o|o\ndoc a: x\n", "5:8: L6 no doc line: o\n");
	BAD_DOCS("rec|{a%d}\n set o|o {%d}\ndoc a: x\n", "5:8: L6 no doc line: o\n");
	/* keys of the file, and what is procrec's own, need none */
	GOOD_DOCS("rec|{a%d}{? {_rest%s}}\n set|{@%w}: {=%d}\n set l|l{*(p,q): {%d}}\n"
		  "doc a: x\ndoc l: x\n");
	GOOD_DOCS("rec|{@n*: {%w}}{nl}{v*=@n: {%d}}\ndoc v: x\n");
	/* one doc for all fields of a name, or for one object's */
	GOOD_DOCS(
		"rec|{a%d}\n obj o|o {b%d}\n obj p|p {b%d}\ndoc a: x\ndoc o: x\ndoc p: x\ndoc b: x\n");
	BAD_DOCS(
		"rec|{a%d}\n obj o|o {b%d}\n obj p|p {b%d}\ndoc a: x\ndoc o: x\ndoc p: x\ndoc o.b: x\n",
		"6:8: L6 no doc line: b\n");
}
END_TEST

/* L7 */
START_TEST(test_where)
{
	lint("dataset t\nsummary x\nrec|{a%d}\ndoc a: x\n", 1,
	     "0:0: L7 no kernel function or no summary\n");
	lint("dataset t\nkernel fs/x.c:x\nrec|{a%d}\ndoc a: x\n", 1,
	     "0:0: L7 no kernel function or no summary\n");
	GOOD("rec|{a%d}\ndoc a: x\n");
}
END_TEST

/* L8 */
START_TEST(test_derived)
{
	BAD("rec|{a%d} {b%d}\ndoc a: x\ndoc b: x\nderive b kb_bytes(a)\n",
	    "4:5: L8 a derived name that a field has: b\n");
	GOOD("rec|{a%d} {b%d}\ndoc a: x\ndoc b: x\nderive c kb_bytes(a)\n");
	/* the place of a record is no value of it either */
	BAD("place a numbers\nrec bytes|{a%4B}\ndoc a: x\n",
	    "5:11: L8 a derived name that a field has: a\n");
	GOOD("place n numbers\nrec bytes|{a%4B}\ndoc a: x\ndoc n: x\n");
}
END_TEST

/* Several mistakes are several findings, in every format of the table. */
START_TEST(test_all)
{
	lint("dataset t\nformat 2\nrec|{a%s}{b%s}\nformat 1\nrec|{c%s}{d%s}\ndoc a: x\ndoc c: x\ndoc d: x\n",
	     1,
	     "3:5: L2 two strings without an end between them: {a%s}\n"
	     "5:5: L2 two strings without an end between them: {c%s}\n"
	     "3:5: L6 no doc line: b\n"
	     "0:0: L7 no kernel function or no summary\n");
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_compiles,   test_two_strings, test_one_name,
				      test_catch_alls, test_hidden,      test_docs,
				      test_where,      test_derived,     test_all};

	return run_suite("lint", tests, sizeof(tests) / sizeof(*tests));
}
