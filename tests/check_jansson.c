/* SPDX-License-Identifier: MIT */
/*
 * check_jansson.c - the companion library, and jansson as a judge of our JSON: it reads the JSON of
 * every fixture, finds the values that the records have, and what it writes of them is printed as
 * the same file. Start at same(), which says how a value must look in JSON. tests/jq.sh has the
 * other judge; check_json.c the texts to the letter.
 */
#include <float.h>
#include <stdio.h>
#include <string.h>
#include "procrec_jansson.h"
#include "support.h"

#define EXACT (((int64_t)1 << 53) - 1) /* what a double holds, RFC 7493 */
#define LOAD (JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES)

/* ---- how values must look ----------------------------------------------------------------- */

static int is_string(const json_t *v, const char *p, size_t n)
{
	return json_is_string(v) && json_string_length(v) == n &&
	       (!n || !memcmp(json_string_value(v), p, n));
}

/* jansson's own opinion of what is UTF-8. */
static int is_utf8(const char *p, size_t n)
{
	json_t *s = json_stringn(p ? p : "", n);

	json_decref(s);
	return s != NULL;
}

static int is_hex_of(const json_t *v, const char *p, size_t n)
{
	const json_t *hex = json_object_get(v, "_bytes");
	const char *s = json_string_value(hex);
	char pair[3];
	size_t i;

	if (json_object_size(v) != 1 || !json_is_string(hex) || json_string_length(hex) != 2 * n)
		return 0;
	for (i = 0; i < n; i++) {
		snprintf(pair, sizeof(pair), "%02x", (unsigned char)p[i]);
		if (memcmp(s + 2 * i, pair, 2))
			return 0;
	}
	return 1;
}

static int is_integer(const json_t *v, const procrec_node *n)
{
	int neg = n->kind == PROCREC_INT && n->v.i < 0;
	char digits[32];

	if (n->base != 10 && (!n->field || !n->field->quantity))
		return n->text ? is_string(v, n->text, n->text_len) : json_is_string(v);
	if (neg ? n->v.i >= -EXACT : n->v.u <= (uint64_t)EXACT)
		return json_is_integer(v) && json_integer_value(v) == n->v.i;
	if (neg)
		snprintf(digits, sizeof(digits), "%lld", (long long)n->v.i);
	else
		snprintf(digits, sizeof(digits), "%llu", (unsigned long long)n->v.u);
	return is_string(v, digits, strlen(digits));
}

static int is_decimal(const json_t *v, const procrec_node *n)
{
	double want = (double)n->v.i, off;
	int i;

	if (!n->scale)
		return is_integer(v, n);
	for (i = 0; i < n->scale; i++)
		want /= 10;
	off = json_real_value(v) - want;
	if (want < 0)
		want = -want;
	return json_is_real(v) && (off < 0 ? -off : off) <= want * 20 * DBL_EPSILON;
}

/* A key that the file brought may be escaped: then it begins with '%'. */
static int is_key(const char *key, const procrec_node *n)
{
	if (n->flags & PROCREC_DATA && *key == '%')
		return 1;
	return strlen(key) == n->key_len && !memcmp(key, n->key, n->key_len);
}

static int same(json_t *v, const procrec_node *n)
{
	const procrec_node *child = NULL;
	void *at;
	size_t i = 0;

	switch (n->kind) {
	case PROCREC_NULL:
		return json_is_null(v);
	case PROCREC_BOOL:
		return json_is_boolean(v) && json_is_true(v) == (n->v.u != 0);
	case PROCREC_INT:
	case PROCREC_UINT:
		return is_integer(v, n);
	case PROCREC_DEC:
		return is_decimal(v, n);
	case PROCREC_STR:
		return is_utf8(n->v.s.p, n->v.s.n) ? is_string(v, n->v.s.p, n->v.s.n)
						   : is_hex_of(v, n->v.s.p, n->v.s.n);
	case PROCREC_LIST:
		if (!json_is_array(v))
			return 0;
		for (child = n->v.c.first; child; child = child->next)
			if (!same(json_array_get(v, i++), child))
				return 0;
		return i == json_array_size(v);
	default:
		if (!json_is_object(v))
			return 0;
		/* jansson keeps the order of members */
		child = n->v.c.first;
		for (at = json_object_iter(v); at; at = json_object_iter_next(v, at)) {
			if (!child || !is_key(json_object_iter_key(at), child) ||
			    !same(json_object_iter_value(at), child))
				return 0;
			child = child->next;
		}
		return !child;
	}
}

/* ---- the companion, on values made here --------------------------------------------------- */

static procrec_node node(int kind, const char *key)
{
	procrec_node n;

	memset(&n, 0, sizeof(n));
	n.kind = (uint8_t)kind;
	n.base = 10;
	n.key = key;
	n.key_len = key ? (uint32_t)strlen(key) : 0;
	return n;
}

static procrec_node string(const char *key, const char *p, size_t n)
{
	procrec_node s = node(PROCREC_STR, key);

	s.v.s.p = p;
	s.v.s.n = n;
	return s;
}

static procrec_node number(int kind, const char *key, uint64_t u)
{
	procrec_node n = node(kind, key);

	n.v.u = u;
	return n;
}

static void hang(procrec_node *parent, procrec_node *children, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		children[i].next = i + 1 < n ? &children[i + 1] : NULL;
	parent->v.c.first = children;
	parent->v.c.last = &children[n - 1];
}

static void check_value(const procrec_node *n)
{
	json_t *v = procrec_jansson(n);

	ck_assert_ptr_nonnull(v);
	ck_assert_msg(same(v, n), "kind %d becomes %s", n->kind, json_dumps(v, JSON_ENCODE_ANY));
	json_decref(v);
}

START_TEST(test_kinds)
{
	procrec_node map = node(PROCREC_MAP, NULL), list = node(PROCREC_LIST, "list");
	procrec_node children[8], elements[2];
	json_t *v;

	elements[0] = number(PROCREC_UINT, NULL, 7);
	elements[1] = string(NULL, "x", 1);
	hang(&list, elements, 2);
	children[0] = node(PROCREC_NULL, "null");
	children[1] = number(PROCREC_BOOL, "yes", 1);
	children[2] = number(PROCREC_BOOL, "no", 0);
	children[3] = number(PROCREC_INT, "int", (uint64_t)-5);
	children[4] = number(PROCREC_DEC, "decimal", (uint64_t)-1005);
	children[4].scale = 2;
	children[5] = number(PROCREC_UINT, "hex", 0xbeef);
	children[5].base = 16;
	children[6] = list;
	children[7] = node(PROCREC_MAP, "empty");
	hang(&map, children, 8);
	check_value(&map);

	/* what it is called, once without the oracle above */
	v = procrec_jansson(&map);
	ck_assert_int_eq(json_integer_value(json_object_get(v, "int")), -5);
	ck_assert(json_real_value(json_object_get(v, "decimal")) == -10.05);
	ck_assert_str_eq(json_string_value(json_object_get(v, "hex")), "beef");
	ck_assert_int_eq(json_array_size(json_object_get(v, "list")), 2);
	ck_assert_int_eq(json_object_size(json_object_get(v, "empty")), 0);
	ck_assert(json_is_null(json_object_get(v, "null")));
	ck_assert_ptr_null(json_object_get(v, "absent"));
	/* the value is the caller's: it does not need the node any more */
	memset(children, 0, sizeof(children));
	ck_assert(json_is_true(json_object_get(v, "yes")));
	json_decref(v);
}
END_TEST

START_TEST(test_limits)
{
	static const struct {
		int kind;
		uint64_t u;
		const char *text; /* NULL: a number in JSON */
	} cases[] = {
		{PROCREC_UINT, 0, NULL},
		{PROCREC_UINT, (uint64_t)EXACT, NULL},
		{PROCREC_UINT, (uint64_t)EXACT + 1, "9007199254740992"},
		{PROCREC_UINT, INT64_MAX, "9223372036854775807"},
		{PROCREC_UINT, (uint64_t)1 << 63, "9223372036854775808"},
		{PROCREC_UINT, UINT64_MAX, "18446744073709551615"},
		{PROCREC_INT, (uint64_t)-1, NULL},
		{PROCREC_INT, (uint64_t)-EXACT, NULL},
		{PROCREC_INT, (uint64_t)(-EXACT - 1), "-9007199254740992"},
		{PROCREC_INT, INT64_MAX, "9223372036854775807"},
		{PROCREC_INT, (uint64_t)INT64_MIN, "-9223372036854775808"},
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		procrec_node n = number(cases[i].kind, NULL, cases[i].u);
		json_t *v = procrec_jansson(&n);

		if (cases[i].text) {
			ck_assert_str_eq(json_string_value(v), cases[i].text);
		} else {
			ck_assert(json_is_integer(v));
			ck_assert(json_integer_value(v) == (json_int_t)cases[i].u);
		}
		json_decref(v);
		check_value(&n);
	}
}
END_TEST

START_TEST(test_bytes)
{
	char all[256], key[] = "k\0y", bad_key[] = "k\xffy";
	procrec_node map = node(PROCREC_MAP, NULL), s;
	json_t *v;
	int i;

	/* each byte alone, and all together */
	for (i = 0; i < 256; i++) {
		all[i] = (char)i;
		s = string(NULL, all + i, 1);
		check_value(&s);
	}
	s = string(NULL, all, 256);
	check_value(&s);
	s = string(NULL, all, 128);
	check_value(&s);
	s = string(NULL, "", 0);
	check_value(&s);
	s = string(NULL, "a\0b", 3);
	v = procrec_jansson(&s);
	ck_assert_int_eq(json_string_length(v), 3);
	json_decref(v);

	/* jansson has no NUL in a key, and no key twice: ours are escaped before */
	s = string("", "1", 1);
	s.flags = PROCREC_DATA;
	hang(&map, &s, 1);
	for (i = 0; i < 2; i++) {
		s.key = i ? bad_key : key;
		s.key_len = 3;
		v = procrec_jansson(&map);
		ck_assert_ptr_nonnull(v);
		ck_assert_str_eq(json_string_value(json_object_get(v, i ? "%6B%FFy" : "%6B%00y")),
				 "1");
		json_decref(v);
	}
}
END_TEST

START_TEST(test_records)
{
	static const char text[] = "0.10 12.05 0.00 1/80 12345\n";
	procrec_reader *r;
	const procrec_node *rec;
	procrec_error e;
	json_t *v;

	ck_assert_int_eq(procrec_open_mem(&r, "/proc/loadavg", text, sizeof(text) - 1, NULL, &e),
			 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	v = procrec_jansson(rec);
	ck_assert(same(v, rec));
	procrec_close(r);
	/* it outlives its record */
	ck_assert_int_ge(json_object_size(v), 5);
	json_decref(v);
}
END_TEST

/* ---- every fixture ------------------------------------------------------------------------ */

struct tally {
	int files, printed;
	uint64_t values;
};

static int add_text(const char *p, size_t n, void *ud)
{
	return buffer_write(ud, p, n);
}

static int has_real(json_t *v)
{
	json_t *child;
	const char *key;
	size_t i;

	if (json_is_real(v))
		return 1;
	json_array_foreach(v, i, child) if (has_real(child)) return 1;
	json_object_foreach(v, key, child) if (has_real(child)) return 1;
	return 0;
}

static int count(void *ud, const procrec_node *n, int depth)
{
	(void)n;
	(void)depth;
	++*(uint64_t *)ud;
	return 0;
}

/* Each record by itself, and as it stands in the document. */
static void check_records(const char *path, const struct buffer *text, json_t *document,
			  struct tally *t)
{
	json_t *records = json_object_get(document, "records");
	procrec_reader *r;
	const procrec_node *rec;
	procrec_error e;
	size_t i = 0;

	ck_assert_int_eq(procrec_open_mem(&r, path, text->p, text->n, NULL, &e), 0);
	while (procrec_next(r, &rec) > 0) {
		json_t *v = procrec_jansson(rec);

		ck_assert_msg(same(v, rec), "%s: record %zu", path, i);
		ck_assert_msg(same(json_array_get(records, i), rec),
			      "%s: record %zu in the document", path, i);
		json_decref(v);
		procrec_walk(rec, count, &t->values);
		i++;
	}
	ck_assert_msg(i == json_array_size(records), "%s: %zu records", path, i);
	if (json_object_get(document, "head"))
		ck_assert_msg(same(json_object_get(document, "head"), procrec_reader_head(r)),
			      "%s: head", path);
	if (json_object_get(document, "foot"))
		ck_assert_msg(same(json_object_get(document, "foot"), procrec_reader_foot(r)),
			      "%s: foot", path);
	procrec_close(r);
}

static void fixture(void *ud, const char *path)
{
	struct buffer text, json = {NULL, 0, 0}, out = {NULL, 0, 0};
	struct tally *t = ud;
	json_t *document;
	json_error_t error;
	procrec_match m;
	procrec_error e;

	if (procrec_find(NULL, path, &m, &e) || strstr(m.table, "\nrefused"))
		return;
	text = load_fixture(path);

	ck_assert_int_eq(to_json(path, NULL, text.p, text.n, PROCREC_JSON_PLAIN, &json, &e), 0);
	document = json_loadb(json.p, json.n, LOAD, &error);
	ck_assert_msg(document != NULL, "%s: %s in byte %d", path, error.text, error.position);
	check_records(path, &text, document, t);
	json_decref(document);

	/* with derived fields; then as jansson writes it, which loses the zeros of 0.10 */
	json.n = 0;
	ck_assert_int_eq(to_json(path, NULL, text.p, text.n, PROCREC_JSON_PRETTY, &json, &e), 0);
	document = json_loadb(json.p, json.n, LOAD, &error);
	ck_assert_msg(document != NULL, "%s: %s in byte %d", path, error.text, error.position);
	if (!has_real(document)) {
		json.n = 0;
		ck_assert_int_eq(json_dump_callback(document, add_text, &json, JSON_COMPACT), 0);
		e.text[0] = '\0';
		ck_assert_msg(!from_json(&json, NULL, &out, &e), "%s: %s", path, e.text);
		ck_assert_msg(out.n == text.n && (!text.n || !memcmp(out.p, text.p, text.n)),
			      "%s: jansson's JSON prints something else", path);
		t->printed++;
	}
	json_decref(document);
	t->files++;
	buffer_free(&text);
	buffer_free(&json);
	buffer_free(&out);
}

START_TEST(test_fixtures)
{
	struct tally t = {0, 0, 0};

	each_fixture(fixtures_dir(), fixture, &t);
	printf("%d fixtures, %llu values; %d printed from jansson's JSON\n", t.files,
	       (unsigned long long)t.values, t.printed);
	ck_assert_int_gt(t.files, 500);
	ck_assert_int_gt(t.printed, 300);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_kinds, test_limits, test_bytes, test_records,
				      test_fixtures};

	return run_suite("jansson", tests, 5);
}
