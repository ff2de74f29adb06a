/* SPDX-License-Identifier: MIT */
/*
 * check_text.c - what is there for speed alone gives the same as what it stands for. JSON made
 * without nodes (procrec_json_records()) is JSON made from records, byte for byte: every fixture,
 * repeated until it is longer than the reader's window, as it is and with bytes changed at random,
 * in each form of output, for machines of either byte order; and where the widths change on the way.
 * A reader that is opened again (procrec_reopen()) reads what a new one does. And records that are
 * printed straight from their JSON are printed as they are from a tree: every fixture's JSON, as it is
 * and with members and values changed, against the same text with blanks, which is never so plain. Trees
 * in turn are printed by the rows' steps as they are by their ops: every fixture's records, as they are
 * and with nodes changed, against a table whose rows have no steps.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "spec.h"
#include "support.h"

#define LONG ((size_t)300 << 10) /* more than a window of a long file */
#define MOST 200                 /* times that a file is repeated */

static void read_all(const char *path, procrec_reader *r, unsigned flags, int records,
		     struct buffer *out, procrec_stats *stats)
{
	const procrec_node *rec = NULL;
	procrec_error e;
	procrec_json *j;
	int rc;

	ck_assert_int_eq(procrec_json_open(&j, flags, buffer_write, out, NULL, &e), 0);
	rc = procrec_next(r, &rec);
	procrec_json_begin(j, r, path);
	if (records && rc > 0)
		rc = procrec_json_records(j, r, rec);
	while (rc > 0) {
		procrec_json_record(j, rec);
		rc = procrec_next(r, &rec);
	}
	ck_assert_msg(!rc, "%s: %s", path, procrec_reader_error(r)->text);
	procrec_json_end(j, r, NULL);
	ck_assert_int_eq(procrec_json_close(j), 0);
	procrec_reader_stats(r, stats);
}

/* In the place of the built-in ones, while a test has them here. */
static const char *const *tables;

static void convert(const char *path, const struct buffer *text, const procrec_machine *m,
		    unsigned flags, int records, struct buffer *out, procrec_stats *stats)
{
	procrec_options o = {.size = sizeof(o), .tables = tables, .machine = m};
	procrec_reader *r;
	procrec_error e;

	ck_assert_msg(!procrec_open_mem(&r, path, text->p, text->n, &o, &e), "%s: %s", path,
		      e.text);
	read_all(path, r, flags, records, out, stats);
	procrec_close(r);
}

static void compare(const char *path, const struct buffer *text, const procrec_machine *m,
		    unsigned flags)
{
	struct buffer want = {NULL, 0, 0}, got = {NULL, 0, 0};
	procrec_stats a, b;
	size_t i = 0;
	FILE *f;

	convert(path, text, m, flags, 0, &want, &a);
	convert(path, text, m, flags, 1, &got, &b);
	if (want.n != got.n || (want.n && memcmp(want.p, got.p, want.n))) {
		while (i < want.n && i < got.n && want.p[i] == got.p[i])
			i++;
		f = fopen("check_text.failed", "wb");
		if (f) {
			fwrite(text->p, 1, text->n, f);
			fclose(f);
		}
		i = i > 60 ? i - 60 : 0;
		ck_abort_msg("%s: byte %zu: \"%.120s\" against \"%.120s\"; in check_text.failed",
			     path, i, want.p + i, got.p + i);
	}
	ck_assert_msg(!memcmp(&a, &b, sizeof(a)), "%s: %llu records, %llu lines, not %llu, %llu",
		      path, (unsigned long long)b.records, (unsigned long long)b.lines,
		      (unsigned long long)a.records, (unsigned long long)a.lines);
	buffer_free(&want);
	buffer_free(&got);
}

static const procrec_machine machines[] = {
	{.byte_order = PROCREC_LITTLE, .page_size = 4096, .tick = 100, .word_size = 8},
	{.byte_order = PROCREC_BIG, .page_size = 65536, .tick = 1024, .word_size = 4},
	{.byte_order = PROCREC_ORDER_UNKNOWN},
};

static const unsigned forms[] = {
	0,
	PROCREC_JSON_LINES,
	PROCREC_JSON_LINES | PROCREC_JSON_SOURCES,
	PROCREC_JSON_PLAIN,
	PROCREC_JSON_ARRAY,
	PROCREC_JSON_PRETTY,
};

struct tally {
	struct random random;
	int files;
};

static void fixture(void *ud, const char *path)
{
	struct tally *t = ud;
	struct buffer text, many = {NULL, 0, 0};
	procrec_match m;
	int i, n;

	if (procrec_find(NULL, path, &m, NULL) || strstr(m.table, "\nrefused"))
		return;
	text = load_fixture(path);
	n = t->files++;
	if (text.n) {
		/* one form and machine each, all of them in turn */
		compare(path, &text, &machines[n % 3], forms[n / 3 % 6]);
		for (i = 0; i < MOST && many.n < LONG; i++)
			buffer_add(&many, text.p, text.n);
		compare(path, &many, &machines[n % 2], forms[n % 3]);
		for (i = 0; i < 20; i++)
			many.p[draw(&t->random, (uint32_t)many.n)] = (char)draw(&t->random, 256);
		for (i = 0; i < 20; i++) /* bytes that mean something there */
			many.p[draw(&t->random, (uint32_t)many.n)] =
				many.p[draw(&t->random, (uint32_t)many.n)];
		compare(path, &many, &machines[n % 2], forms[n % 2]);
	}
	buffer_free(&text);
	buffer_free(&many);
}

START_TEST(test_fixtures)
{
	struct tally t = {{20}, 0};

	each_fixture(fixtures_dir(), fixture, &t);
	printf("%d fixtures\n", t.files);
	ck_assert_int_gt(t.files, 500);
}
END_TEST

/*
 * Lines that narrow a width behind many that do not: JSON Lines tell it with the line that does, so
 * that what they are printed from needs nothing that comes later.
 */
START_TEST(test_layout)
{
	static const char *const one[] = {"dataset narrow\n"
					  "param w 1 9 5\n"
					  "param v 1 9 1\n"
					  "rec|{a%*u,w=w} {b%*u,w=v} {c%u}\n"
					  "dataset narrowblocks\n"
					  "param w 1 9 5\n"
					  "param v 1 9 1\n"
					  "rec|a {a%u}\n"
					  " set b|b {%*u,w=w}\n"
					  " set c|c {%*u,w=v}\n",
					  NULL};
	static const char *const paths[] = {"/proc/narrow", "/proc/narrowblocks"};
	static const char *const lines[2][4] = {
		{"1234567 1 %d\n", "123 1 %d\n", "12 1 %d\n", "12     7 %d\n"},
		{"a %d\nb 1234567\nc 1\n", "a %d\nb 123\nc 1\n", "a %d\nb 12\nc 1\n",
		 "a %d\nb 12\nc     7\n"},
	};
	const char *const both[] = {one[0], procrec_table_next(one[0]), NULL};
	size_t k;

	tables = both;
	for (k = 0; k < 4; k++) {
		const char *path = paths[k % 2];
		unsigned flags = forms[1 + k / 2];
		struct buffer text = {NULL, 0, 0}, json = {NULL, 0, 0}, back = {NULL, 0, 0};
		procrec_stats stats;
		struct cursor c;
		procrec_error e;
		char line[80];
		int i;

		for (i = 0; i < 20000; i++)
			buffer_add(&text, line,
				   (size_t)snprintf(line, sizeof(line), lines[k % 2][i / 5000], i));
		text.n--; /* the last line has no end */
		compare(path, &text, &machines[0], flags);
		convert(path, &text, &machines[0], flags, 1, &json, &stats);
		c = (struct cursor){json.p, json.n};
		ck_assert_msg(!procrec_json_print(cursor_read, &c, tables, path, buffer_write,
						  &back, NULL, &e),
			      "%s: %s", path, e.text);
		ck_assert_uint_eq(back.n, text.n);
		ck_assert(!memcmp(back.p, text.p, text.n));
		buffer_free(&text);
		buffer_free(&json);
		buffer_free(&back);
	}
	tables = NULL;
}
END_TEST

/* Keys from the text that are written otherwise than they stand there, each in every place. */
START_TEST(test_keys)
{
	static const char *const one[] = {"dataset keys\n"
					  "set|{>4}{names*: {%[^ ]}}\n"
					  "rec|{a%u}:{counts*=@names: {%4u}}\n"
					  "rec|{a%u}{list*=@names: {%x}}\n"
					  "rec|{a%u}{one*:;{@%[^=]}={=%u}}\n"
					  "derive four ip_proto(a)\n",
					  NULL};
	static const char *const keys[] = {"k",  "_k", "%k",   "_",     "four",     "a\"b",
					   "\\", "\t", "\xff", "a\x7f", "\xc3\xa9", "k%"};
	char longest[300];
	size_t i, k;

	memset(longest, 'x', sizeof(longest));
	longest[sizeof(longest) - 1] = '\0';
	tables = one;
	for (i = 0; i <= sizeof(keys) / sizeof(*keys); i++) {
		const char *key = i < sizeof(keys) / sizeof(*keys) ? keys[i] : longest;
		struct buffer text = {NULL, 0, 0};

		buffer_addf(&text, "     b %s c\n", key);
		for (k = 0; k < 3; k++)
			buffer_addf(&text, "6:    1    2    3\n7 1 2 ff\n8;%s=5\n", key);
		for (k = 0; k < sizeof(forms) / sizeof(*forms); k++)
			compare("/proc/keys", &text, &machines[0], forms[k]);
		buffer_free(&text);
	}
	tables = NULL;
}
END_TEST

/* The reader that each table was last read with. */
struct readers {
	const char *table[2000];
	procrec_reader *reader[2000];
	int n, again;
};

static void reopen(void *ud, const char *path)
{
	struct readers *all = ud;
	struct buffer want = {NULL, 0, 0}, got = {NULL, 0, 0};
	procrec_stats a, b;
	procrec_reader *r;
	procrec_match m;
	procrec_error e;
	int i, rc;

	if (procrec_find(NULL, path, &m, NULL) || strstr(m.table, "\nrefused"))
		return;
	rc = procrec_open(&r, path, NULL, &e);
	ck_assert_msg(!rc, "%s: %s", path, e.text);
	for (i = 0; i < all->n && all->table[i] != m.table; i++)
		;
	if (i == all->n) {
		ck_assert_int_lt(i, 2000);
		all->table[i] = m.table;
		all->reader[i] = r;
		all->n++;
		return;
	}
	/* a file that is not there is no end of it */
	if (all->again++ % 3 == 0)
		ck_assert_int_eq(procrec_reopen(all->reader[i], "no/such/file", &e),
				 PROCREC_ENOENT);
	rc = procrec_reopen(all->reader[i], path, &e);
	ck_assert_msg(!rc, "%s: again: %s", path, e.text);
	read_all(path, r, 0, 0, &want, &a);
	read_all(path, all->reader[i], 0, all->again % 2, &got, &b);
	ck_assert_msg(want.n == got.n && !memcmp(want.p, got.p, want.n), "%s: again", path);
	ck_assert_msg(!memcmp(&a, &b, sizeof(a)), "%s: counted otherwise", path);
	procrec_close(r);
	buffer_free(&want);
	buffer_free(&got);
}

START_TEST(test_reopen)
{
	struct readers all = {.n = 0};

	each_fixture(fixtures_dir(), reopen, &all);
	ck_assert_int_gt(all.again, 300);
	while (all.n)
		procrec_close(all.reader[--all.n]);
}
END_TEST

#define SOME ((size_t)20 << 10) /* of JSON that is changed */
#define CHANGES 8               /* texts of each file, the first one without any */

/* Whether it is none of the bytes that hold JSON together. */
static int is_loose(char c)
{
	return c != '"' && c != '\\' && c != '{' && c != '}' && c != '[' && c != ']' && c != ',' &&
	       c != ':';
}

/* From a comma behind which a member may begin to the next comma; returns its length, or 0. */
static size_t some_member(const struct buffer *json, struct random *random, size_t *at)
{
	size_t i = draw(random, (uint32_t)json->n), end;

	while (i + 1 < json->n && (json->p[i] != ',' || json->p[i + 1] != '"'))
		i++;
	for (end = i + 1; end < json->n && json->p[end] != ',' && json->p[end] != '}'; end++)
		;
	*at = i;
	return end < json->n ? end - i : 0;
}

/* One change that mostly leaves JSON: a byte of a value or key, a member twice, gone, null, moved. */
static void change(struct buffer *json, struct random *random)
{
	struct buffer out = {NULL, 0, 0};
	size_t at, to, n = some_member(json, random, &at), i;
	const char *colon;

	switch (n ? draw(random, 6) : 0) {
	case 0:
	case 1:
		i = draw(random, (uint32_t)json->n);
		if (is_loose(json->p[i]))
			json->p[i] = "0123456789abcdefXYZ -."[draw(random, 22)];
		return;
	case 2: /* twice */
		buffer_add(&out, json->p, at + n);
		buffer_add(&out, json->p + at, json->n - at);
		break;
	case 3: /* gone */
		buffer_add(&out, json->p, at);
		buffer_add(&out, json->p + at + n, json->n - at - n);
		break;
	case 4: /* null */
		colon = memchr(json->p + at, ':', n);
		i = colon ? (size_t)(colon - json->p) + 1 : at;
		buffer_add(&out, json->p, i);
		buffer_add(&out, "null", 4);
		buffer_add(&out, json->p + at + n, json->n - at - n);
		break;
	default: /* moved */
		for (to = at + n + 1; to < json->n && json->p[to] != ',' && json->p[to] != '}';)
			to++;
		buffer_add(&out, json->p, at);
		buffer_add(&out, json->p + at + n, to - at - n);
		buffer_add(&out, json->p + at, n);
		buffer_add(&out, json->p + to, json->n - to);
		break;
	}
	buffer_free(json);
	*json = out;
}

/* The same JSON with a blank behind each brace that opens. */
static void add_blanks(const struct buffer *json, struct buffer *out)
{
	int quoted = 0;
	size_t i;

	for (i = 0; i < json->n; i++) {
		buffer_add(out, json->p + i, 1);
		if (quoted && json->p[i] == '\\' && i + 1 < json->n)
			buffer_add(out, json->p + ++i, 1);
		else if (json->p[i] == '"')
			quoted = !quoted;
		else if (!quoted && json->p[i] == '{')
			buffer_add(out, " ", 1);
	}
}

static int print_json(const struct buffer *json, struct buffer *out, procrec_error *e)
{
	struct cursor c = {json->p, json->n};

	return procrec_json_print(cursor_read, &c, tables, NULL, buffer_write, out, NULL, e);
}

static void compare_printed(const char *path, const struct buffer *json)
{
	struct buffer blanks = {NULL, 0, 0}, want = {NULL, 0, 0}, got = {NULL, 0, 0};
	procrec_error a, b;
	int want_rc, got_rc;
	FILE *f;

	add_blanks(json, &blanks);
	want_rc = print_json(&blanks, &want, &a);
	got_rc = print_json(json, &got, &b);
	if (want_rc != got_rc || (want_rc && want_rc != PROCREC_EJSON && strcmp(a.text, b.text)) ||
	    want.n != got.n || (want.n && memcmp(want.p, got.p, want.n))) {
		f = fopen("check_text.failed", "wb");
		if (f) {
			fwrite(json->p, 1, json->n, f);
			fclose(f);
		}
		ck_abort_msg("%s: printed otherwise: %d %s, %zu bytes, not %d %s, %zu bytes; in "
			     "check_text.failed",
			     path, got_rc, got_rc ? b.text : "", got.n, want_rc,
			     want_rc ? a.text : "", want.n);
	}
	buffer_free(&blanks);
	buffer_free(&want);
	buffer_free(&got);
}

static void print_fixture(void *ud, const char *path)
{
	struct tally *t = ud;
	struct buffer text, json = {NULL, 0, 0};
	procrec_match m;
	procrec_error e;
	int i, k;

	if (procrec_find(NULL, path, &m, NULL) || strstr(m.table, "\nrefused"))
		return;
	text = load_fixture(path);
	t->files++;
	for (i = 0; i < CHANGES; i++) {
		ck_assert_int_eq(to_json(path, NULL, text.p, text.n, 0, &json, &e), 0);
		if (i && json.n > SOME)
			break;
		for (k = 0; k < i; k++)
			change(&json, &t->random);
		compare_printed(path, &json);
		buffer_free(&json);
	}
	buffer_free(&json);
	buffer_free(&text);
}

START_TEST(test_printed)
{
	struct tally t = {{30}, 0};

	each_fixture(fixtures_dir(), print_fixture, &t);
	ck_assert_int_gt(t.files, 500);
}
END_TEST

/* What the short way must leave to the tree, which refuses it or prints it otherwise. */
START_TEST(test_doubts)
{
	static const char *const one[] = {
		"dataset doubt\n"
		"rec|{a%u} {b%4d} {c%w} {d%c}{? {e%s}} {f.g%x}:{f.h%.2f} {l*[,]:{%u}}{on? on} {s%s}\n"
		"derive sum sectors_bytes(a)\n",
		"dataset rows\n"
		"rec|{a%u} <{b%[a-z]}>\n"
		"rec|{a%u} {b%w}\n"
		"rec|{a%u} {b%w} {c%u}\n",
		NULL};
	static const char plain[] =
		"{\"a\":1,\"b\":-2,\"c\":\"word\",\"d\":\"x\",\"e\":null,"
		"\"f\":{\"g\":\"1f\",\"h\":0.25},\"l\":[1,2],\"on\":true,\"s\":\"t u\"}";
	static const struct {
		const char *from, *to;
	} changes[] = {
		{"1", "1"},
		{":1,", ":01,"},
		{":1,", ":0,"},
		{":1,", ":-1,"},
		{":1,", ":-0,"},
		{":1,", ":\"1\","},
		{":1,", ":1.0,"},
		{":1,", ":1e2,"},
		{":1,", ":null,"},
		{":1,", ":99999999,"},
		{":1,", ":999999999999999,"},
		{":1,", ":9999999999999999,"},
		{":1,", ":18446744073709551615,"},
		{":1,", ":\"18446744073709551615\","},
		{":1,", ":18446744073709551616,"},
		{":1,", ":1}"},
		{":1,", ":1]"},
		{"-2", "-0"},
		{"-2", "-02"},
		{"-2", "-"},
		{"-2", "12345"},
		{"word", ""},
		{"word", "two words"},
		{"word", "a word that is long"},
		{"word", "a\\tb"},
		{"word", "a\tb"},
		{"word", "\303\244"},
		{"word", "\377"},
		{"\"x\"", "\"\""},
		{"\"x\"", "\"xy\""},
		{"\"e\":null", "\"e\":\"there\""},
		{"\"e\":null", "\"e\":nul"},
		{"\"e\":null", "\"e\":nullx"},
		{"\"e\":null,", ""},
		{"1f", "01f"},
		{"1f", "1F"},
		{"1f", ""},
		{"\"1f\"", "31"},
		{"0.25", "0.5"},
		{"0.25", "0."},
		{"0.25", "-0.00"},
		{"0.25", "-0.25"},
		{"0.25", "00.25"},
		{"0.25", "1"},
		{"0.25}", "0.25,\"i\":1}"},
		{"0.25}", "0.25,\"sum\":1}"},
		{"0.25}", "0.25]"},
		{"[1,2]", "[]"},
		{"[1,2]", "[1,2}"},
		{"[1,2]", "[1,]"},
		{"[1,2]", "[1,[2]]"},
		{"[1,2]", "{\"p\":1,\"sum\":2}"},
		{"[1,2]", "{\"p\":1,\"_q\":2}"},
		{"true", "false"},
		{"true", "null"},
		{"true", "truex"},
		{"\"t u\"}", "\"t u\",\"sum\":[1,\"x\"]}"},
		{"\"t u\"}", "\"t u\",\"sum\":[1,]}"},
		{"\"t u\"}", "\"t u\",\"sum\":01}"},
		{"\"t u\"}", "\"t u\",\"more\":1}"},
		{"\"t u\"}", "\"t u\",\"a\":1}"},
		{"\"t u\"}", "\"t u\",}"},
		{"\"t u\"}", "\"t u\"}}"},
		{"\"c\"", "\"C\""},
	};
	const char *const all[] = {one[0], one[1], NULL}, *from;
	struct buffer json = {NULL, 0, 0}, out = {NULL, 0, 0};
	procrec_error e;
	size_t k;

	tables = all;
	for (k = 0; k < sizeof(changes) / sizeof(changes[0]); k++) {
		from = strstr(plain, changes[k].from);
		ck_assert_ptr_nonnull(from);
		buffer_addf(&json, "{\"dataset\":\"doubt\",\"records\":[%.*s%s%s,%s]}",
			    (int)(from - plain), plain, changes[k].to,
			    from + strlen(changes[k].from), plain);
		compare_printed(changes[k].to, &json);
		if (!k) {
			ck_assert_int_eq(print_json(&json, &out, &e), 0);
			ck_assert_uint_eq(out.n, 2 * strlen("1   -2 word x 1f:0.25 1,2 on t u\n"));
			ck_assert(!memcmp(out.p, "1   -2 word x 1f:0.25 1,2 on t u\n", 33));
		}
		buffer_free(&json);
	}
	/* of rows that print the same names the first one goes first, whatever came before */
	buffer_addf(&json, "{\"dataset\":\"rows\",\"records\":["
			   "{\"a\":1,\"b\":\"X\",\"c\":3},{\"a\":1,\"b\":\"X\"},"
			   "{\"a\":1,\"b\":\"x\"},{\"a\":1,\"b\":\"x\",\"c\":3}]}");
	compare_printed("rows", &json);
	buffer_free(&out);
	ck_assert_int_eq(print_json(&json, &out, &e), 0);
	buffer_add(&out, "", 1);
	ck_assert_str_eq(out.p, "1 X 3\n1 X\n1 <x>\n1 x 3\n");
	buffer_free(&json);
	buffer_free(&out);
	tables = NULL;
}
END_TEST

/* The i-th node below n in the order of the file, and what holds it; or NULL. */
static procrec_node *node_at(const procrec_node *n, uint32_t *i, procrec_node **parent)
{
	const procrec_node *k;
	procrec_node *found;

	for (k = n->v.c.first; k; k = k->next) {
		if (!(*i)--) {
			*parent = (procrec_node *)n;
			return (procrec_node *)k;
		}
		if (k->kind != PROCREC_LIST && k->kind != PROCREC_MAP)
			continue;
		found = node_at(k, i, parent);
		if (found)
			return found;
	}
	return NULL;
}

/* Some number, also those at the ends of what is printed in few steps. */
static uint64_t some_number(struct random *random)
{
	uint64_t u = (uint64_t)draw(random, UINT32_MAX) << 32 | draw(random, UINT32_MAX);

	switch (draw(random, 4)) {
	case 0:
		return u >> draw(random, 64);
	case 1: /* around a power of ten or two */
		for (u = 1; draw(random, 20);)
			u *= 10;
		return u - draw(random, 2);
	case 2:
		return ((uint64_t)1 << draw(random, 64)) - draw(random, 2);
	default:
		return 0 - (uint64_t)draw(random, 100000);
	}
}

/* One change in a record, where all that is known of a node may still be true, or not. */
static void change_node(procrec_node *rec, procrec_node *spare, struct random *random)
{
	static const char texts[][40] = {"",          "x",    "1f", "00000000", "0001",
					 "two words", "a\nb", "\"", "-5"};
	procrec_node *n, *parent, *next;
	uint32_t i = draw(random, 40);
	const char *key;

	n = node_at(rec, &i, &parent);
	if (!n)
		return;
	next = (procrec_node *)n->next;
	switch (draw(random, 9)) {
	case 0:
	case 1: /* another value */
		if (n->kind == PROCREC_STR) {
			n->v.s.p = texts[draw(random, sizeof(texts) / sizeof(*texts))];
			n->v.s.n = strlen(n->v.s.p);
			n->flags &= PROCREC_OWN | PROCREC_DATA;
		} else if (n->kind != PROCREC_LIST && n->kind != PROCREC_MAP) {
			/* what has no text is how often one stands there */
			n->v.u = n->kind == PROCREC_BOOL ? !n->v.u
				 : n->text               ? some_number(random)
							 : draw(random, 100);
		}
		break;
	case 2: /* a part of it */
		if (n->kind == PROCREC_STR && n->v.s.n)
			n->v.s.n = draw(random, (uint32_t)n->v.s.n);
		break;
	case 3: /* another kind */
		if (n->kind == PROCREC_UINT || n->kind == PROCREC_INT || n->kind == PROCREC_DEC)
			n->kind = (uint8_t)(PROCREC_BOOL + draw(random, 4));
		break;
	case 4:
		n->kind = PROCREC_NULL;
		break;
	case 5: /* gone */
		if (next) {
			*n = *next;
			if (parent->v.c.last == next)
				parent->v.c.last = n;
		}
		break;
	case 6: /* its neighbour's key, which is also in the place of its own then */
		if (next) {
			key = n->key;
			i = n->key_len;
			n->key = next->key;
			n->key_len = next->key_len;
			next->key = key;
			next->key_len = i;
		}
		break;
	case 7: /* twice, perhaps by another name */
		*spare = *n;
		if (n->key && draw(random, 2)) {
			spare->key = "more";
			spare->key_len = 4;
		}
		n->next = spare;
		if (!spare->next)
			parent->v.c.last = spare;
		break;
	default: /* nothing behind it */
		n->next = NULL;
		parent->v.c.last = n;
		break;
	}
}

/* A file's table, with steps or without, and what is printed by it. */
struct way {
	procrec_spec *spec;
	procrec_printer *printer;
	struct buffer out;
};

static void print_nodes(const char *path, const char *table, const struct buffer *text,
			struct random *random)
{
	struct way ways[2] = {{NULL, NULL, {NULL, 0, 0}}, {NULL, NULL, {NULL, 0, 0}}};
	procrec_options o = {.size = sizeof(o), .machine = &machines[0]};
	const procrec_node *rec;
	procrec_node spare[6];
	procrec_reader *r;
	procrec_error e[2];
	uint32_t i, k, round;
	int rc[2];

	for (i = 0; i < 2; i++)
		ck_assert_int_eq(procrec_spec_open(&ways[i].spec, table, NULL, NULL), 0);
	for (i = 0; i < ways[1].spec->nformats; i++)
		for (k = 0; k < ways[1].spec->formats[i].nrows; k++)
			ways[1].spec->formats[i].rows[k].fast = NULL;
	for (round = 0; round < (text->n > SOME ? 2 : 6); round++) {
		/* the layout is known when all has been read; names are the one table's or the other's */
		o.spec = ways[round & 1].spec;
		ck_assert_int_eq(procrec_open_mem(&r, path, text->p, text->n, &o, &e[0]), 0);
		while (procrec_next(r, &rec) > 0)
			;
		for (i = 0; i < 2; i++)
			ck_assert_int_eq(procrec_printer_open(&ways[i].printer, ways[i].spec,
							      procrec_reader_head(r),
							      procrec_reader_layout(r),
							      buffer_write, &ways[i].out, NULL),
					 0);
		procrec_close(r);
		ck_assert_int_eq(procrec_open_mem(&r, path, text->p, text->n, &o, &e[0]), 0);
		while (procrec_next(r, &rec) > 0) {
			for (k = 0; k < round; k++)
				change_node((procrec_node *)rec, &spare[k], random);
			for (i = 0; i < 2; i++)
				rc[i] = procrec_printer_record(ways[i].printer, rec, &e[i]);
			ck_assert_msg(rc[0] == rc[1] && (!rc[0] || !strcmp(e[0].text, e[1].text)),
				      "%s: printed otherwise: %d %s, not %d %s", path, rc[0],
				      rc[0] ? e[0].text : "", rc[1], rc[1] ? e[1].text : "");
		}
		procrec_close(r);
		for (i = 0; i < 2; i++)
			procrec_printer_close(ways[i].printer, NULL, NULL);
		ck_assert_msg(ways[0].out.n == ways[1].out.n &&
				      (!ways[0].out.n ||
				       !memcmp(ways[0].out.p, ways[1].out.p, ways[0].out.n)),
			      "%s: printed otherwise", path);
		for (i = 0; i < 2; i++)
			buffer_free(&ways[i].out);
	}
	for (i = 0; i < 2; i++)
		procrec_spec_close(ways[i].spec);
}

static void print_fixture_nodes(void *ud, const char *path)
{
	struct tally *t = ud;
	struct buffer text;
	procrec_match m;

	if (procrec_find(NULL, path, &m, NULL) || strstr(m.table, "\nrefused"))
		return;
	text = load_fixture(path);
	t->files++;
	print_nodes(path, m.table, &text, &t->random);
	buffer_free(&text);
}

START_TEST(test_steps)
{
	/* steps that no file has */
	static const char bare[] = "dataset bare\n"
				   "rec|one line\n";
	static const char lines[] = "one line\none   line\nno line\none line\n";
	static const char table[] = "dataset steps\n"
				    "rec|{a%u} {alone*[,]:{@%[a-z]}}\n"
				    "rec|{a%u};{m.x%-4u}{m.y%x} {key*[,]:{@%[a-z]}{?:{=%d}}}\n";
	struct tally t = {{40}, 0};
	struct buffer text = {NULL, 0, 0};
	int i;

	each_fixture(fixtures_dir(), print_fixture_nodes, &t);
	ck_assert_int_gt(t.files, 500);
	for (i = 0; i < 300; i++)
		buffer_addf(&text, "%d alone,in,a,list\n%d;1   ff a:1,b,c:-2\n", i, i);
	print_nodes("/proc/steps", table, &text, &t.random);
	buffer_free(&text);
	/* a line that has no fields, and none of it that is text */
	buffer_add(&text, lines, strlen(lines));
	print_nodes("/proc/bare", bare, &text, &t.random);
	buffer_free(&text);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_fixtures, test_layout, test_keys, test_reopen,
				      test_printed,  test_doubts, test_steps};

	return run_suite("text", tests, 7);
}
