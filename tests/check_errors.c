/* SPDX-License-Identifier: MIT */
/*
 * check_errors.c - what the library says when something is wrong: for each way to fail the code,
 * the exact text, and the place. What the programs make of it is programs.sh's; tables that do not
 * compile are check_fmt.c's, notes on single lines check_reader.c's.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "with_table.h"

static const char status[] = "dataset [pid]/status\nrec\n set Name|Name:\t{%s}\n"
			     " set|{@%[A-Za-z_]}:\t{=%s}\n";
static const char numbers[] = "dataset net/numbers\nrec|{a%d} {b%4u} {c%.2f}\n set x|x={%d}\n";
static const char flat[] = "dataset flat\nrec|{a%d} {b%4u} {c%.2f}\n";
static const char never[] = "dataset kmsg\nrefused never ends: read it with dmesg\n";
static const char broken[] = "dataset broken\nrec|{a%d\n";
static const char one_link[] = "dataset [pid]/exe\nlink\nrec file|{target%s}\n";
static const char padded[] = "dataset padded\nrec|{a%5s}|{b%-5s}|\n";
static const char zipped[] = "dataset zipped\nset|{names*: {%w}}\nrec|{a%d}:{v*=@names: {%u}}\n";
static const char *const tables[] = {status,   numbers, flat,   never, broken,
				     one_link, padded,  zipped, NULL};

static procrec_options options(const char *dataset)
{
	procrec_options o;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.tables = tables;
	o.dataset = dataset;
	return o;
}

static void expect(const procrec_error *e, int code, const char *text)
{
	ck_assert_msg(e->code == code && !strcmp(e->text, text), "%s \"%s\"\nand not %s \"%s\"",
		      procrec_strerror(e->code), e->text, procrec_strerror(code), text);
}

static void fails(const char *path, const char *dataset, int code, int sys, const char *text,
		  const char *in_dataset)
{
	procrec_options o = options(dataset);
	procrec_reader *r = (procrec_reader *)-1;
	procrec_error e;

	memset(&e, 0x55, sizeof(e));
	ck_assert_int_eq(procrec_open(&r, path, &o, &e), code);
	expect(&e, code, text);
	ck_assert_int_eq(e.sys, sys);
	ck_assert_str_eq(e.path, path);
	ck_assert_str_eq(e.dataset, in_dataset);
	ck_assert_uint_eq(e.line, 0);
	/* *r is set on success only; nobody has to ask why */
	ck_assert_ptr_eq(r, (procrec_reader *)-1);
	ck_assert_int_eq(procrec_open(&r, path, &o, NULL), code);
}

/* ---- files ---- */

START_TEST(test_files)
{
	char dir[] = "check_errors.XXXXXX", path[200];

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/proc", dir);
	ck_assert_int_eq(mkdir(path, 0777), 0);
	snprintf(path, sizeof(path), "%s/proc/net", dir);
	ck_assert_int_eq(mkdir(path, 0777), 0);
	snprintf(path, sizeof(path), "%s/proc/net/numbers", dir);
	fails(path, NULL, PROCREC_ENOENT, ENOENT, "no such file", "/proc/net/numbers");
	ck_assert_int_eq(mkdir(path, 0777), 0);
	fails(path, NULL, PROCREC_EUNKNOWN, EISDIR, "is a directory", "/proc/net/numbers");
	rmdir(path);
	if (geteuid()) { /* root may read everything */
		close(open(path, O_CREAT | O_WRONLY, 0));
		fails(path, NULL, PROCREC_EACCES, EACCES, "not permitted", "/proc/net/numbers");
		unlink(path);
	}
	ck_assert_int_eq(symlink("numbers", path), 0);
	fails(path, NULL, PROCREC_EIO, ELOOP, strerror(ELOOP), "/proc/net/numbers");
	unlink(path);
	/* names that no table has, that several have, that are no tables at all */
	snprintf(path, sizeof(path), "%s/proc/net/other", dir);
	fails(path, NULL, PROCREC_EUNKNOWN, 0, "no table describes this file", "");
	fails("kmsg", NULL, PROCREC_EREFUSED, 0, "never ends: read it with dmesg", "/proc/kmsg");
	fails("x", "nothing/like/this", PROCREC_EUNKNOWN, 0,
	      "no dataset is called nothing/like/this", "");
	snprintf(path, sizeof(path), "%s/proc/net", dir);
	rmdir(path);
	snprintf(path, sizeof(path), "%s/proc", dir);
	rmdir(path);
	rmdir(dir);
}
END_TEST

START_TEST(test_table)
{
	procrec_options o = options("broken");
	procrec_reader *r;
	procrec_error e;

	ck_assert_int_eq(procrec_open_mem(&r, "x", "", 0, &o, &e), PROCREC_ETABLE);
	expect(&e, PROCREC_ETABLE, "expected }");
	ck_assert_uint_eq(e.line, 2);
	ck_assert_uint_eq(e.col, 9);
}
END_TEST

/* A process that ends while its file is open. */
START_TEST(test_gone)
{
	procrec_options o = options(NULL);
	procrec_reader *r;
	procrec_error e;
	char path[60];
	pid_t pid = fork();
	int fd, rc;

	if (!pid) {
		pause();
		_exit(0);
	}
	ck_assert_int_gt(pid, 0);
	snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
	fd = open(path, O_RDONLY);
	ck_assert_int_eq(procrec_open(&r, path, &o, &e), 0);
	procrec_close(r);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	fails(path, NULL, PROCREC_ENOENT, ENOENT, "no such file", "/proc/[pid]/status");
	rc = procrec_open_fd(&r, path, fd, &o, &e);
	ck_assert_int_eq(rc, PROCREC_EGONE);
	expect(&e, PROCREC_EGONE, "vanished while it was read");
	ck_assert_int_eq(e.sys, ESRCH);
	close(fd);
}
END_TEST

/* What was read before an error is delivered, then the error. */
START_TEST(test_late_error)
{
	procrec_options o = options("net/numbers");
	procrec_reader *r;
	const procrec_node *rec;
	procrec_error e;
	int fd[2];

	ck_assert_int_eq(pipe(fd), 0);
	ck_assert_int_eq(write(fd[1], "1    2 0.50\n", 12), 12);
	close(fd[1]);
	ck_assert_int_eq(procrec_open_fd(&r, "x", fd[0], &o, &e), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_next(r, &rec), 0);
	ck_assert_int_eq(procrec_reader_error(r)->code, PROCREC_OK);
	procrec_close(r);
	close(fd[0]);
	/* a descriptor that cannot be read at all */
	fd[0] = open("/dev/null", O_WRONLY);
	ck_assert_int_eq(procrec_open_fd(&r, "x", fd[0], &o, &e), PROCREC_EIO);
	expect(&e, PROCREC_EIO, strerror(EBADF));
	ck_assert_int_eq(e.sys, EBADF);
	ck_assert_str_eq(e.path, "x");
	close(fd[0]);
}
END_TEST

/* ---- lines ---- */

START_TEST(test_strict)
{
	procrec_options o = options("flat");
	procrec_reader *r;
	const procrec_node *rec;
	procrec_error e;

	o.flags = PROCREC_STRICT;
	ck_assert_int_eq(procrec_open_mem(&r, "dir/x", N("1    2 0.50\n1    b 0.50\n"), &o, &e), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_next(r, &rec), PROCREC_ESYNTAX);
	e = *procrec_reader_error(r);
	expect(&e, PROCREC_ESYNTAX, "expected {b%4u}, found \"   b 0.50\"");
	ck_assert_uint_eq(e.line, 2);
	ck_assert_uint_eq(e.col, 3);
	ck_assert_uint_eq(e.offset, 14);
	ck_assert_str_eq(e.path, "dir/x");
	ck_assert_str_eq(e.dataset, "/proc/flat");
	ck_assert_str_eq(e.field, "b");
	procrec_close(r);
	/* what a record has before the line is delivered */
	o.dataset = NULL;
	ck_assert_int_eq(procrec_open_mem(&r, "net/numbers",
					  N("1    2 0.50\nx=3\nx=z\n1    2 0.50\n"), &o, &e),
			 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_get(rec, "x")->v.i, 3);
	ck_assert_int_eq(procrec_next(r, &rec), PROCREC_ESYNTAX);
	ck_assert_int_eq(procrec_next(r, &rec), PROCREC_ESYNTAX);
	ck_assert_uint_eq(procrec_reader_error(r)->line, 3);
	procrec_close(r);
}
END_TEST

/* ---- printing ---- */

static int refuse(void *ud, const void *p, size_t n)
{
	(void)ud;
	(void)p;
	(void)n;
	return -1;
}

/* The document's records are printed by the table; what comes of it. */
static void prints(const char *json, int code, const char *text, const char *field)
{
	struct buffer in = {NULL, 0, 0}, out = {NULL, 0, 0};
	struct cursor c;
	procrec_error e;
	char *q;
	int rc;

	buffer_add(&in, json, strlen(json));
	for (q = in.p; *q; q++)
		if (*q == '\'')
			*q = '"';
	c.p = in.p;
	c.left = in.n;
	rc = procrec_json_print(cursor_read, &c, tables, NULL, buffer_write, &out, NULL, &e);
	ck_assert_msg(rc == code, "%s returns %d: %s", json, rc, rc ? e.text : out.p);
	if (rc) {
		expect(&e, code, text);
		ck_assert_str_eq(e.field, field);
	} else {
		ck_assert_str_eq(out.p, text);
	}
	buffer_free(&in);
	buffer_free(&out);
}

#define DOC "{'dataset':'/proc/net/numbers','records':["

START_TEST(test_values)
{
	prints(DOC "{'a':1,'b':2,'c':0.50,'x':3}]}", 0, "1    2 0.50\nx=3\n", "");
	prints(DOC "{'a':1,'b':'2','c':0.50}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"b\"; stuck at {b%4u}", "b");
	prints(DOC "{'a':1,'b':2,'c':0.505}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"c\"; stuck at {c%.2f}", "c");
	/* blanks that would be taken for padding, and those that would not */
	prints("{'dataset':'/proc/padded','records':[{'a':' x','b':'y'}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"a\"; stuck at {a%5s}", "a");
	prints("{'dataset':'/proc/padded','records':[{'a':'x','b':'y '}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"b\"; stuck at {b%-5s}", "b");
	prints("{'dataset':'/proc/padded','records':[{'a':'x ','b':' longer '}]}", 0,
	       "   x | longer |\n", "");
	/* as many elements as there are names */
#define ZIPPED(v) \
	"{'dataset':'/proc/zipped','head':{'names':['x','y']},'records':[{'a':1,'v':" v "}]}"
	prints(ZIPPED("{'x':1,'y':2}"), 0, " x y\n1: 1 2\n", "");
	prints(ZIPPED("{'x':1}"), PROCREC_EVALUE,
	       "record 1: no row prints \"v\"; stuck at {v*=@names: {%u}}", "v");
	prints(ZIPPED("{'x':1,'y':2,'z':3}"), PROCREC_EVALUE,
	       "record 1: no row prints \"v\"; stuck at {v*=@names: {%u}}", "v");
	/* zeros that another program has dropped, as far as there is room for them */
	prints(DOC "{'a':1,'b':2,'c':-922337203685477580}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"c\"; stuck at {c%.2f}", "c");
	prints(DOC "{'a':1,'b':2,'c':922337203685477580}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"c\"; stuck at {c%.2f}", "c");
	prints(DOC "{'a':1,'b':2,'c':-92233720368547758}]}", 0, "1    2 -92233720368547758.00\n",
	       "");
	prints(DOC "{'a':1,'b':-2,'c':0.50}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"b\"; stuck at {b%4u}", "b");
	prints(DOC "{'a':1,'b':2,'c':0.50},{'a':1}]}", PROCREC_EVALUE,
	       "record 2: no value for {b%4u}", "b");
	prints("{'dataset':'/proc/kmsg','records':[]}", PROCREC_EREFUSED,
	       "never ends: read it with dmesg", "");
	prints(DOC "{'a':1,'b':2,'c':0.50,'y':1}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"y\"", "");
	prints(DOC "{'a':1,'b':2,'c':0.50,'x':'y'}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"x\"; stuck at {%d}", "x");
	prints(DOC "{'a':1,'b':2,'c':0.50,'\\u0007\\n':1}]}", PROCREC_EVALUE,
	       "record 1: no row prints \"\\x07\\n\"", "");
	prints(DOC "{'a':1,'b':2,'c':0.50,'':1}]}", PROCREC_EVALUE,
	       "record 1: no row prints a key that is empty", "");
	prints(DOC "{'a':1,'b':2,'c':0.50}],'foot':{'y':1}}", PROCREC_EVALUE,
	       "the foot: no row prints \"y\"", "");
	prints("{'dataset':'/proc/net/numbers','head':{'y':1},'records':[]}", PROCREC_EVALUE,
	       "the head: no row prints \"y\"", "");
	prints("{'dataset':'/proc/nothing','records':[{'a':1}]}", PROCREC_EUNKNOWN,
	       "no table is called \"/proc/nothing\"", "");
	prints("{'records':[{'a':1}]}", PROCREC_EJSON, "the document has no \"dataset\"", "");
	prints(DOC "{'a':1,}]}", PROCREC_EJSON, "expected a key, found \"}]}\"", "");
}
END_TEST

START_TEST(test_write)
{
	procrec_spec *spec = spec_of(numbers);
	procrec_options o = options(NULL);
	procrec_printer *p;
	procrec_reader *r;
	procrec_json *j;
	const procrec_node *rec;
	procrec_error e;
	int i, rc = 0;

	o.spec = spec;
	ck_assert_int_eq(procrec_open_mem(&r, "x", N("1    2 0.50\n"), &o, &e), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	/* a small file is written when all is done */
	ck_assert_int_eq(procrec_printer_open(&p, spec, NULL, NULL, refuse, NULL, &e), 0);
	ck_assert_int_eq(procrec_printer_record(p, rec, &e), 0);
	ck_assert_int_eq(procrec_printer_close(p, NULL, &e), PROCREC_EWRITE);
	expect(&e, PROCREC_EWRITE, "cannot write");
	/* a large one earlier; once it has failed it stays so */
	ck_assert_int_eq(procrec_printer_open(&p, spec, NULL, NULL, refuse, NULL, &e), 0);
	for (i = 0; i < 20000 && !rc; i++)
		rc = procrec_printer_record(p, rec, &e);
	ck_assert_int_eq(rc, PROCREC_EWRITE);
	ck_assert_int_eq(procrec_printer_record(p, rec, &e), PROCREC_EWRITE);
	procrec_printer_close(p, NULL, &e);
	ck_assert_int_eq(procrec_json_open(&j, 0, refuse, NULL, NULL, &e), 0);
	ck_assert_int_eq(procrec_json_begin(j, r, "x"), 0);
	ck_assert_int_eq(procrec_json_record(j, rec), 0);
	ck_assert_int_eq(procrec_json_end(j, r, NULL), 0);
	ck_assert_int_eq(procrec_json_close(j), PROCREC_EWRITE);
	procrec_close(r);
	procrec_spec_close(spec);
}
END_TEST

/* A printer that fails in the middle has printed what came before. */
START_TEST(test_partial_print)
{
	procrec_spec *spec = spec_of(numbers);
	procrec_node bad, good[4];
	struct buffer out = {NULL, 0, 0};
	procrec_printer *p;
	procrec_error e;
	int i;

	memset(good, 0, sizeof(good));
	memset(&bad, 0, sizeof(bad));
	bad.kind = PROCREC_LIST;
	good[0].kind = PROCREC_MAP;
	good[0].v.c.first = &good[1];
	good[0].v.c.last = &good[3];
	for (i = 1; i < 4; i++) {
		good[i].key = i == 1 ? "a" : i == 2 ? "b" : "c";
		good[i].key_len = 1;
		good[i].kind = i == 3 ? PROCREC_DEC : PROCREC_UINT;
		good[i].scale = 2;
		good[i].v.u = 7;
		good[i].next = i < 3 ? &good[i + 1] : NULL;
	}
	ck_assert_int_eq(procrec_printer_open(&p, spec, NULL, NULL, buffer_write, &out, &e), 0);
	ck_assert_int_eq(procrec_printer_record(p, &good[0], &e), 0);
	ck_assert_int_eq(procrec_printer_record(p, &bad, &e), PROCREC_EVALUE);
	expect(&e, PROCREC_EVALUE, "record 2: no row prints an element like this");
	ck_assert_str_eq(e.dataset, "/proc/net/numbers");
	ck_assert_int_eq(procrec_printer_record(p, &good[0], NULL), 0);
	ck_assert_int_eq(procrec_printer_record(p, &bad, NULL), PROCREC_EVALUE);
	ck_assert_int_eq(procrec_printer_close(p, NULL, &e), 0);
	ck_assert_str_eq(out.p, "7    7 0.07\n7    7 0.07\n");
	buffer_free(&out);
	procrec_spec_close(spec);
}
END_TEST

/* ---- wrong arguments ---- */

START_TEST(test_misuse)
{
	const procrec_node *rec;
	procrec_options o = options(NULL);
	procrec_match m;
	procrec_printer *p;
	procrec_reader *r;
	procrec_spec *spec;
	procrec_error e;
	procrec_json *j;

	ck_assert_int_eq(procrec_next(NULL, &rec), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_open(&r, NULL, &o, &e), PROCREC_EUSAGE);
	expect(&e, PROCREC_EUSAGE, "procrec_open() without a path or a place");
	ck_assert_int_eq(procrec_open(NULL, "x", &o, NULL), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_open_fd(&r, "x", -1, &o, &e), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_open_mem(&r, "x", NULL, 1, &o, &e), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_reopen(NULL, "x", &e), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_find(NULL, NULL, &m, &e), PROCREC_EUSAGE);
	ck_assert_ptr_null(procrec_find_dataset(NULL, NULL));
	ck_assert_int_eq(procrec_spec_open(&spec, NULL, NULL, &e), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_printer_open(&p, NULL, NULL, NULL, refuse, NULL, &e),
			 PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_printer_record(NULL, NULL, &e), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_json_open(&j, 0, NULL, NULL, NULL, &e), PROCREC_EUSAGE);
}
END_TEST

/* ---- the codes themselves ---- */

START_TEST(test_codes)
{
	int code;

	/* each has a text of its own */
	for (code = 0; code >= PROCREC_EWRITE; code--) {
		int other;

		ck_assert_str_ne(procrec_strerror(code), "unknown error");
		for (other = 0; other > code; other--)
			ck_assert_str_ne(procrec_strerror(code), procrec_strerror(other));
	}
	ck_assert_str_eq(procrec_strerror(1), "unknown error");
	ck_assert_str_eq(procrec_strerror(PROCREC_EWRITE - 1), "unknown error");
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_files,  test_table,  test_gone,  test_late_error,
				      test_strict, test_values, test_write, test_partial_print,
				      test_misuse, test_codes};

	return run_suite("errors", tests, sizeof(tests) / sizeof(*tests));
}
