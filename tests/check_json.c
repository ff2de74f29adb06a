/* SPDX-License-Identifier: MIT */
/*
 * check_json.c - lib/json_write.c, lib/json_read.c and lib/json.c: exact texts, every escape and
 * limit, positions of errors, and random trees written and read back.
 *
 * The two files are taken in as source, between a reader and a printer that are made up here: a
 * document is then whatever a test says, and a printed record is seen as a tree. That JSON gives
 * the bytes of real files back is check_laws.c's business.
 */
#define procrec_reader_head fake_reader_head
#define procrec_reader_foot fake_reader_foot
#define procrec_reader_layout fake_reader_layout
#define procrec_reader_spec fake_reader_spec
#define procrec_reader_match fake_reader_match
#define procrec_reader_machine fake_reader_machine
#define procrec_spec_name fake_spec_name
#define procrec_spec_open fake_spec_open
#define procrec_spec_close fake_spec_close
#define procrec_find_dataset fake_find_dataset
#define procrec_printer_open fake_printer_open
#define procrec_printer_record fake_printer_record
#define procrec_printer_close fake_printer_close
#define printer_direct fake_printer_direct
#define procrec_scratch_open fake_scratch_open
#define procrec_scratch_close fake_scratch_close
#define procrec_derive fake_derive
#define spec_is_derived fake_is_derived
#define procrec_json_open tested_json_open
#define procrec_json_begin tested_json_begin
#define procrec_json_record tested_json_record
#define procrec_json_records tested_json_records
#define procrec_json_end tested_json_end
#define procrec_json_failed tested_json_failed
#define procrec_json_node tested_json_node
#define procrec_json_flush tested_json_flush
#define procrec_json_close tested_json_close
#define procrec_json_print tested_json_print
#include "../lib/json_read.c"
#undef ALL
#include "../lib/json_write.c"
#include <check.h>
#include <stdlib.h>

/* ---- what the two files ask the library for ------------------------------------------------ */

struct procrec_reader {
	procrec_spec spec;
	procrec_match match;
	procrec_machine machine;
	procrec_node head, foot, layout;
};

const procrec_node *procrec_reader_head(const procrec_reader *r)
{
	return &r->head;
}

const procrec_node *procrec_reader_foot(const procrec_reader *r)
{
	return &r->foot;
}

const procrec_node *procrec_reader_layout(procrec_reader *r)
{
	return &r->layout;
}

const procrec_spec *procrec_reader_spec(const procrec_reader *r)
{
	return &r->spec;
}

const procrec_match *procrec_reader_match(const procrec_reader *r)
{
	return &r->match;
}

const procrec_machine *procrec_reader_machine(const procrec_reader *r)
{
	return &r->machine;
}

const char *procrec_spec_name(const procrec_spec *spec)
{
	return spec->name;
}

int spec_is_derived(const procrec_spec *spec, const char *key, size_t n)
{
	return spec->nderived && str_is(spec->derived_names[0], "sum") && n == 3 &&
	       !memcmp(key, "sum", 3);
}

/* A derived field is ten times its source. */
struct procrec_scratch {
	procrec_allocator alloc;
	procrec_node n;
};

procrec_scratch *procrec_scratch_open(const procrec_allocator *a)
{
	procrec_scratch *s = mem_get(a, sizeof(*s));

	if (s) {
		memset(s, 0, sizeof(*s));
		s->alloc = *a;
	}
	return s;
}

void procrec_scratch_close(procrec_scratch *s)
{
	if (s)
		mem_free(&s->alloc, s, sizeof(*s));
}

int procrec_derive(const procrec_derived *d, const procrec_node *src, const procrec_node *map,
		   const procrec_machine *m, procrec_scratch *s, const procrec_node **out)
{
	(void)d;
	(void)m;
	ck_assert_int_eq(map->kind, PROCREC_MAP);
	if (src->kind != PROCREC_UINT)
		return 0;
	s->n.kind = PROCREC_UINT;
	s->n.base = 10;
	s->n.v.u = src->v.u * 10;
	*out = &s->n;
	return 1;
}

/* Text that grows. */
struct bytes {
	char *p;
	size_t n, size;
	size_t fail_at; /* refuse to grow beyond this; 0: never */
};

static int add(void *ud, const void *p, size_t n)
{
	struct bytes *b = ud;

	if (b->fail_at && b->n + n > b->fail_at)
		return 1;
	if (b->size - b->n <= n) {
		b->size = (b->n + n + 1) * 2;
		b->p = realloc(b->p, b->size);
		ck_assert_ptr_nonnull(b->p);
	}
	memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
	return 0;
}

static void add_text(struct bytes *b, const char *s)
{
	add(b, s, strlen(s));
}

/* The JSON text of a node, without derived fields. */
static void add_node(struct bytes *b, const procrec_node *n)
{
	procrec_json *j;

	if (!n) {
		add_text(b, "-");
		return;
	}
	ck_assert_int_eq(procrec_json_open(&j, PROCREC_JSON_PLAIN, add, b, NULL, NULL), 0);
	ck_assert_int_eq(procrec_json_node(j, n), 0);
	ck_assert_int_eq(procrec_json_close(j), 0);
}

/* Prints what it is told to print, as JSON; it refuses a record that begins with "refused". */
struct procrec_printer {
	procrec_write_fn *w;
	void *ud;
	procrec_allocator alloc;
};

static int printer_says(procrec_printer *p, const char *what, const procrec_node *n)
{
	struct bytes b = {0};
	int rc;

	add_text(&b, what);
	add_node(&b, n);
	add_text(&b, "\n");
	rc = p->w(p->ud, b.p, b.n);
	free(b.p);
	return rc ? PROCREC_EWRITE : 0;
}

int procrec_printer_open(procrec_printer **out, const procrec_spec *spec, const procrec_node *head,
			 const procrec_node *layout, procrec_write_fn *w, void *ud,
			 procrec_error *e)
{
	procrec_printer *p = mem_get(&spec->alloc, sizeof(*p));
	int rc;

	if (!p)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	p->w = w;
	p->ud = ud;
	p->alloc = spec->alloc;
	rc = printer_says(p, "head ", head);
	if (!rc)
		rc = printer_says(p, "layout ", layout);
	if (rc) {
		mem_free(&spec->alloc, p, sizeof(*p));
		return error_set(e, rc, "write error");
	}
	*out = p;
	return 0;
}

int procrec_printer_record(procrec_printer *p, const procrec_node *rec, procrec_error *e)
{
	int rc;

	if (procrec_get(rec, "refused"))
		return error_set(e, PROCREC_EVALUE, "refused");
	rc = printer_says(p, "rec ", rec);
	return rc ? error_set(e, rc, "write error") : 0;
}

/* Records are printed from trees here; check_text has the other way. */
int printer_direct(procrec_printer *p, const char **text, procrec_error *e)
{
	(void)p;
	(void)text;
	(void)e;
	return 0;
}

int procrec_printer_close(procrec_printer *p, const procrec_node *foot, procrec_error *e)
{
	int rc = printer_says(p, "foot ", foot);

	mem_free(&p->alloc, p, sizeof(*p));
	return rc ? error_set(e, rc, "write error") : 0;
}

static const char tables[][16] = {"/proc/one", "/proc/two"};

const char *procrec_find_dataset(const char *const *all, const char *name)
{
	(void)all;
	return !strcmp(name, tables[0]) ? tables[0] : !strcmp(name, tables[1]) ? tables[1] : NULL;
}

int procrec_spec_open(procrec_spec **out, const char *table, const procrec_allocator *a,
		      procrec_error *e)
{
	procrec_spec *s = mem_get(a, sizeof(*s));

	if (!s)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	memset(s, 0, sizeof(*s));
	s->alloc = *a;
	s->name = table;
	*out = s;
	return 0;
}

void procrec_spec_close(procrec_spec *s)
{
	if (s)
		mem_free(&s->alloc, s, sizeof(*s));
}

/* ---- nodes by hand ------------------------------------------------------------------------- */

static struct arena mem;

static void begin_test(void)
{
	arena_init(&mem, NULL);
}

static void end_test(void)
{
	arena_free(&mem);
}

static procrec_node *node(int kind, const char *key)
{
	procrec_node *n = tree_node(&mem, kind, key, key ? strlen(key) : 0);

	ck_assert_ptr_nonnull(n);
	return n;
}

static procrec_node *unsig(const char *key, uint64_t u)
{
	procrec_node *n = node(PROCREC_UINT, key);

	n->v.u = u;
	return n;
}

static procrec_node *sig(const char *key, int64_t i)
{
	procrec_node *n = node(PROCREC_INT, key);

	n->v.i = i;
	return n;
}

static procrec_node *dec(int64_t mantissa, int scale)
{
	procrec_node *n = node(PROCREC_DEC, NULL);

	n->v.i = mantissa;
	n->scale = (uint8_t)scale;
	return n;
}

static procrec_node *str_n(const char *key, const char *s, size_t n)
{
	procrec_node *k = node(PROCREC_STR, key);

	k->v.s.p = arena_copy(&mem, s, n);
	k->v.s.n = n;
	return k;
}

static procrec_node *str(const char *key, const char *s)
{
	return str_n(key, s, strlen(s));
}

static procrec_node *with(procrec_node *parent, procrec_node *n)
{
	tree_append(parent, n);
	return parent;
}

static procrec_node *data(procrec_node *n)
{
	n->flags |= PROCREC_DATA;
	return n;
}

static procrec_node *number_as(procrec_node *n, const procrec_field *f, int base, const char *text)
{
	n->field = f;
	n->base = (uint8_t)base;
	n->text = text;
	n->text_len = text ? (uint32_t)strlen(text) : 0;
	return n;
}

/* A field as tables have them: the ready key is padded. */
#define FIELD(fname, ...)                                                                       \
	{                                                                                       \
		.name = fname, .json_key = ",\"" fname "\":\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", \
		.json_key_len = sizeof(fname) + 3, .name_len = sizeof(fname) - 1, __VA_ARGS__   \
	}

static void check_node(const procrec_node *n, unsigned flags, const char *expected_text)
{
	struct bytes b = {0};
	procrec_json *j;

	ck_assert_int_eq(procrec_json_open(&j, flags, add, &b, NULL, NULL), 0);
	ck_assert_int_eq(procrec_json_node(j, n), 0);
	ck_assert_int_eq(procrec_json_close(j), 0);
	ck_assert_str_eq(b.p, expected_text);
	free(b.p);
}

/* ---- writing ------------------------------------------------------------------------------- */

START_TEST(write_numbers)
{
	static const uint64_t lens[] = {0, 9, 10, 99, 100, 999, 1000, 12345, 1234567, 999999999};
	char text[32];
	size_t i;

	for (i = 0; i < sizeof(lens) / sizeof(lens[0]); i++) {
		snprintf(text, sizeof(text), "%llu", (unsigned long long)lens[i]);
		check_node(unsig(NULL, lens[i]), 0, text);
		snprintf(text, sizeof(text), "%s%llu", lens[i] ? "-" : "",
			 (unsigned long long)lens[i]);
		check_node(sig(NULL, -(int64_t)lens[i]), 0, text);
	}
	check_node(unsig(NULL, 9007199254740991), 0, "9007199254740991");
	check_node(unsig(NULL, 9007199254740992), 0, "\"9007199254740992\"");
	check_node(sig(NULL, -9007199254740991), 0, "-9007199254740991");
	check_node(sig(NULL, -9007199254740992), 0, "\"-9007199254740992\"");
	check_node(sig(NULL, INT64_MIN), 0, "\"-9223372036854775808\"");
	check_node(unsig(NULL, UINT64_MAX), 0, "\"18446744073709551615\"");
	check_node(number_as(unsig(NULL, UINT64_MAX), NULL, 10, "18446744073709551615"), 0,
		   "\"18446744073709551615\"");
	check_node(number_as(unsig(NULL, 77), NULL, 10, "77"), 0, "77");
	check_node(number_as(sig(NULL, -7), NULL, 10, "-7"), 0, "-7");
	check_node(number_as(unsig(NULL, 0), NULL, 10, "0"), 0, "0");
	/* a text that is no JSON number */
	check_node(number_as(unsig(NULL, 7), NULL, 10, "07"), 0, "7");
	check_node(number_as(sig(NULL, -7), NULL, 10, "-07"), 0, "-7");
	check_node(number_as(sig(NULL, 7), NULL, 10, "+7"), 0, "7");
	check_node(number_as(sig(NULL, 7), NULL, 10, "-"), 0, "7");
}
END_TEST

START_TEST(write_identifiers)
{
	static const procrec_field x8 =
		FIELD("a", .format = "a%08X", .format_len = 5, .width = 8, .base = 16);
	static const procrec_field o = FIELD("a", .format = "a%#o", .format_len = 4, .base = 8);
	static const procrec_field hx = FIELD("a", .format = "a%#lx", .format_len = 5, .base = 16);
	static const procrec_field p =
		FIELD("a", .format = "a%pK", .format_len = 4, .width = 8, .base = 16);
	static const procrec_field q = FIELD("a", .format = "a%08X,q", .format_len = 7, .width = 8,
					     .base = 16, .quantity = 1);

	check_node(number_as(unsig(NULL, 0xab), &x8, 16, "000000AB"), 0, "\"000000AB\"");
	check_node(number_as(unsig(NULL, 0xab), &x8, 16, NULL), 0, "\"000000AB\"");
	check_node(number_as(unsig(NULL, 0xfffffffff), &x8, 16, NULL), 0, "\"FFFFFFFFF\"");
	check_node(number_as(unsig(NULL, 0644), &o, 8, NULL), 0, "\"0644\"");
	check_node(number_as(unsig(NULL, 0), &o, 8, NULL), 0, "\"0\"");
	check_node(number_as(unsig(NULL, 0), &hx, 16, NULL), 0, "\"0x0\"");
	check_node(number_as(unsig(NULL, 0xbeef), &hx, 16, NULL), 0, "\"0xbeef\"");
	check_node(number_as(unsig(NULL, 0xbeef), &p, 16, NULL), 0, "\"0000beef\"");
	check_node(number_as(unsig(NULL, 0xbeef), NULL, 16, NULL), 0, "\"beef\"");
	check_node(number_as(unsig(NULL, UINT64_MAX), NULL, 8, NULL), 0,
		   "\"1777777777777777777777\"");
	check_node(number_as(unsig(NULL, 0x1f), &q, 16, "0000001F"), 0, "31");
	check_node(number_as(unsig(NULL, UINT64_MAX), &q, 16, "FFFFFFFFFFFFFFFF"), 0,
		   "\"18446744073709551615\"");
}
END_TEST

START_TEST(write_decimals)
{
	check_node(dec(10, 2), 0, "0.10");
	check_node(dec(5, 2), 0, "0.05");
	check_node(dec(0, 2), 0, "0.00");
	check_node(dec(-5, 2), 0, "-0.05");
	check_node(dec(12345, 2), 0, "123.45");
	check_node(dec(-12345, 4), 0, "-1.2345");
	check_node(dec(12345, 5), 0, "0.12345");
	check_node(dec(12345, 0), 0, "12345");
	check_node(dec(INT64_MAX, 6), 0, "9223372036854.775807");
	check_node(dec(INT64_MIN, 18), 0, "-9.223372036854775808");
	check_node(dec(1, 30), 0, "0.000000000000000000000000000001");
}
END_TEST

START_TEST(write_strings)
{
	static const struct {
		const char *in;
		size_t n;
		const char *out;
	} cases[] = {
#define CASE(in, out) {in, sizeof(in) - 1, out}
		CASE("", "\"\""),
		CASE("a b", "\"a b\""),
		CASE("\"\\/", "\"\\\"\\\\/\""),
		CASE("\b\t\n\v\f\r", "\"\\b\\t\\n\\u000b\\f\\r\""),
		CASE("a\0b", "\"a\\u0000b\""),
		CASE("\x01\x1f\x7f ~", "\"\\u0001\\u001f\\u007f ~\""),
		CASE("12345678\"", "\"12345678\\\"\""),
		CASE("1234567\t", "\"1234567\\t\""),
		CASE("\\040", "\"\\\\040\""),
		CASE("\xc3\xa9\xe2\x82\xac\xf0\x9f\x90\xa7",
		     "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x90\xa7\""),
		CASE("\xf4\x8f\xbf\xbf", "\"\xf4\x8f\xbf\xbf\""),
		CASE("\xc3\xa9\n", "\"\xc3\xa9\\n\""),
		/* not UTF-8: cut off, overlong, surrogates, too large, lone */
		CASE("a\xff", "{\"_bytes\":\"61ff\"}"),
		CASE("\xc3", "{\"_bytes\":\"c3\"}"),
		CASE("\xc0\x80", "{\"_bytes\":\"c080\"}"),
		CASE("\xe0\x9f\xbf", "{\"_bytes\":\"e09fbf\"}"),
		CASE("\xed\xa0\x80", "{\"_bytes\":\"eda080\"}"),
		CASE("\xf0\x8f\xbf\xbf", "{\"_bytes\":\"f08fbfbf\"}"),
		CASE("\xf4\x90\x80\x80", "{\"_bytes\":\"f4908080\"}"),
		CASE("\x80\n", "{\"_bytes\":\"800a\"}"),
		CASE("12345678\xe2\x82", "{\"_bytes\":\"3132333435363738e282\"}"),
#undef CASE
	};
	procrec_node *n;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		check_node(str_n(NULL, cases[i].in, cases[i].n), 0, cases[i].out);
	n = str(NULL, "clean");
	n->flags |= PROCREC_CLEAN;
	check_node(n, 0, "\"clean\"");
	check_node(str(NULL, "\xff"), PROCREC_JSON_PRETTY, "{\"_bytes\": \"ff\"}");
}
END_TEST

START_TEST(write_keys)
{
	static const procrec_field f = FIELD("name");
	static const procrec_field longer = FIELD("a_name_of_more_than_sixteen_bytes");
	procrec_node *map = node(PROCREC_MAP, NULL), *n;

	n = unsig(f.name, 1);
	n->field = &f;
	with(map, n);
	n = unsig(longer.name, 2);
	n->field = &longer;
	with(map, n);
	n = unsig("_raw_7", 3);
	n->flags |= PROCREC_OWN;
	with(map, n);
	with(map, data(unsig("_raw_7", 4)));
	with(map, data(unsig("%x", 5)));
	with(map, data(unsig("100%", 6)));
	with(map, data(unsig("a\xff%\xc3\xa9", 7)));
	with(map, data(unsig("\xc3\xa9\x80", 8)));
	with(map, data(unsig("q\"\\\t\xc3\xa9", 9)));
	with(map, data(unsig("", 10)));
	n = data(unsig("", 11));
	n->key = "z\0z";
	n->key_len = 3;
	with(map, n);
	n = unsig("_rest", 12);
	with(map, n);
	with(map, data(unsig("sum", 13)));
	with(map, data(unsig("\x80", 14)));
	check_node(map, 0,
		   "{\"name\":1,\"a_name_of_more_than_sixteen_bytes\":2,\"_raw_7\":3,"
		   "\"%5Fraw_7\":4,\"%25x\":5,\"100%\":6,\"%61%FF%25\xc3\xa9\":7,"
		   "\"%C3%A9%80\":8,\"q\\\"\\\\\\t\xc3\xa9\":9,\"\":10,\"%7A%00z\":11,"
		   "\"_rest\":12,\"sum\":13,\"%80\":14}");
}
END_TEST

START_TEST(keys_both_ways)
{
	char key[40], text[128], back[128];
	unsigned seed = 1, round;
	size_t i, n, len;

	for (round = 0; round < 20000; round++) {
		n = round % 39 + 1;
		for (i = 0; i < n; i++) {
			seed = seed * 1103515245 + 12345;
			key[i] = "%_aA5F\0\xc3\xa9\xff\xe2\x82\xac"[(seed >> 16) % 13];
		}
		len = json_key_escape(text, key, n, 1);
		ck_assert_int_eq(text[0], '%');
		ck_assert_uint_eq(json_utf8(text, len), len);
		ck_assert_ptr_null(memchr(text, '\0', len));
		ck_assert_int_eq(json_key_unescape(back, text, len), (ptrdiff_t)n);
		ck_assert_mem_eq(back, key, n);
	}
	ck_assert_int_eq(json_key_unescape(back, "%4", 2), -1);
	ck_assert_int_eq(json_key_unescape(back, "%", 1), -1);
	ck_assert_int_eq(json_key_unescape(back, "%4g", 3), -1);
}
END_TEST

START_TEST(write_shapes)
{
	procrec_node *map = node(PROCREC_MAP, NULL), *list = node(PROCREC_LIST, "list");
	procrec_node *inner = node(PROCREC_MAP, NULL), *yes = node(PROCREC_BOOL, "yes");

	yes->v.u = 1;
	with(inner, yes);
	with(inner, node(PROCREC_BOOL, "no"));
	with(list, unsig(NULL, 1));
	with(list, inner);
	with(list, str(NULL, "x"));
	with(map, node(PROCREC_NULL, "null"));
	with(map, list);
	with(map, node(PROCREC_MAP, "map"));
	with(map, node(PROCREC_LIST, "none"));
	check_node(map, 0,
		   "{\"null\":null,\"list\":[1,{\"yes\":true,\"no\":false},\"x\"],"
		   "\"map\":{},\"none\":[]}");
	check_node(map, PROCREC_JSON_PRETTY,
		   "{\n"
		   "  \"null\": null,\n"
		   "  \"list\": [\n"
		   "    1,\n"
		   "    {\n"
		   "      \"yes\": true,\n"
		   "      \"no\": false\n"
		   "    },\n"
		   "    \"x\"\n"
		   "  ],\n"
		   "  \"map\": {},\n"
		   "  \"none\": []\n"
		   "}");
}
END_TEST

static void set_match(procrec_match *m, const char *name, const char *value)
{
	int i = m->nparams++;

	m->param_name[i].p = name;
	m->param_name[i].n = strlen(name);
	m->param_value[i].p = value;
	m->param_value[i].n = strlen(value);
}

/* A reader at the end of its file; unless bare, with parameters, head, foot and layout. */
static void make_reader(procrec_reader *r, int bare)
{
	memset(r, 0, sizeof(*r));
	r->spec.name = bare ? "/proc/x" : "/proc/[pid]/[if]/x";
	r->head.kind = r->foot.kind = r->layout.kind = PROCREC_MAP;
	if (bare)
		return;
	set_match(&r->match, "pid", "17");
	set_match(&r->match, "if", "17");
	set_match(&r->match, "tid", "self");
	set_match(&r->match, "n", "007");
	with(&r->head, unsig("version", 2));
	with(&r->foot, unsig("unused", 3));
	with(&r->layout, unsig("prec", 4));
}

static void write_document(procrec_json *j, procrec_reader *r, int records, const procrec_error *e)
{
	procrec_node *rec = node(PROCREC_MAP, NULL);
	int i;

	with(rec, unsig("a", 1));
	with(rec, str("b", "x"));
	ck_assert_int_eq(procrec_json_begin(j, r, "/proc/\"x\""), 0);
	for (i = 0; i < records; i++)
		ck_assert_int_eq(procrec_json_record(j, i ? node(PROCREC_MAP, NULL) : rec), 0);
	ck_assert_int_eq(procrec_json_end(j, r, e), 0);
}

static void check_documents(unsigned flags, int bare, int records, int copies,
			    const char *expected_text)
{
	struct bytes b = {0};
	procrec_reader r;
	procrec_json *j;

	make_reader(&r, bare);
	ck_assert_int_eq(procrec_json_open(&j, flags, add, &b, NULL, NULL), 0);
	while (copies--)
		write_document(j, &r, records, NULL);
	ck_assert_int_eq(procrec_json_close(j), 0);
	ck_assert_str_eq(b.n ? b.p : "", expected_text);
	free(b.p);
}

#define HEAD "{\"source\":\"/proc/\\\"x\\\"\",\"dataset\":\"/proc/x\""
#define PARAMS "{\"pid\":17,\"if\":\"17\",\"tid\":\"self\",\"n\":\"007\"}"

START_TEST(write_documents)
{
	check_documents(0, 1, 0, 1, HEAD ",\"records\":[]}\n");
	check_documents(0, 1, 2, 2,
			HEAD ",\"records\":[{\"a\":1,\"b\":\"x\"},{}]}\n" HEAD
			     ",\"records\":[{\"a\":1,\"b\":\"x\"},{}]}\n");
	check_documents(0, 0, 1, 1,
			"{\"source\":\"/proc/\\\"x\\\"\",\"dataset\":\"/proc/[pid]/[if]/x\","
			"\"params\":" PARAMS ",\"head\":{\"version\":2},"
			"\"records\":[{\"a\":1,\"b\":\"x\"}],\"foot\":{\"unused\":3},"
			"\"layout\":{\"prec\":4}}\n");
	check_documents(PROCREC_JSON_ARRAY, 1, 0, 0, "[]\n");
	check_documents(PROCREC_JSON_ARRAY, 1, 1, 2,
			"[" HEAD ",\"records\":[{\"a\":1,\"b\":\"x\"}]}," HEAD
			",\"records\":[{\"a\":1,\"b\":\"x\"}]}]\n");
	check_documents(PROCREC_JSON_ARRAY | PROCREC_JSON_PRETTY, 1, 2, 2,
			"[\n"
			"  {\n"
			"    \"source\": \"/proc/\\\"x\\\"\",\n"
			"    \"dataset\": \"/proc/x\",\n"
			"    \"records\": [\n"
			"      {\n"
			"        \"a\": 1,\n"
			"        \"b\": \"x\"\n"
			"      },\n"
			"      {}\n"
			"    ]\n"
			"  },\n"
			"  {\n"
			"    \"source\": \"/proc/\\\"x\\\"\",\n"
			"    \"dataset\": \"/proc/x\",\n"
			"    \"records\": [\n"
			"      {\n"
			"        \"a\": 1,\n"
			"        \"b\": \"x\"\n"
			"      },\n"
			"      {}\n"
			"    ]\n"
			"  }\n"
			"]\n");
	check_documents(PROCREC_JSON_PRETTY, 0, 0, 1,
			"{\n"
			"  \"source\": \"/proc/\\\"x\\\"\",\n"
			"  \"dataset\": \"/proc/[pid]/[if]/x\",\n"
			"  \"params\": {\n"
			"    \"pid\": 17,\n"
			"    \"if\": \"17\",\n"
			"    \"tid\": \"self\",\n"
			"    \"n\": \"007\"\n"
			"  },\n"
			"  \"head\": {\n"
			"    \"version\": 2\n"
			"  },\n"
			"  \"records\": [],\n"
			"  \"foot\": {\n"
			"    \"unused\": 3\n"
			"  },\n"
			"  \"layout\": {\n"
			"    \"prec\": 4\n"
			"  }\n"
			"}\n");
}
END_TEST

START_TEST(write_lines)
{
	check_documents(PROCREC_JSON_LINES | PROCREC_JSON_PRETTY | PROCREC_JSON_ARRAY, 1, 2, 2,
			"{\"a\":1,\"b\":\"x\"}\n{}\n{\"a\":1,\"b\":\"x\"}\n{}\n");
	check_documents(PROCREC_JSON_LINES, 0, 1, 1,
			"{\"_layout\":{\"prec\":4},\"_head\":{\"version\":2}}\n"
			"{\"a\":1,\"b\":\"x\"}\n{\"_foot\":{\"unused\":3}}\n");
	check_documents(PROCREC_JSON_LINES | PROCREC_JSON_SOURCES, 1, 2, 1,
			"{\"_source\":\"/proc/\\\"x\\\"\",\"a\":1,\"b\":\"x\"}\n"
			"{\"_source\":\"/proc/\\\"x\\\"\"}\n");
#define LINE "{\"_source\":\"/proc/\\\"x\\\"\",\"_params\":" PARAMS
	check_documents(PROCREC_JSON_LINES | PROCREC_JSON_SOURCES, 0, 1, 2,
			LINE ",\"_layout\":{\"prec\":4},\"_head\":{\"version\":2}}\n" LINE
			     ",\"a\":1,\"b\":\"x\"}\n" LINE ",\"_foot\":{\"unused\":3}}\n" LINE
			     ",\"_layout\":{\"prec\":4},\"_head\":{\"version\":2}}\n" LINE
			     ",\"a\":1,\"b\":\"x\"}\n" LINE ",\"_foot\":{\"unused\":3}}\n");
#undef LINE
}
END_TEST

START_TEST(write_errors)
{
	static const struct {
		procrec_error e;
		const char *text;
	} cases[] = {
		{{.code = PROCREC_EACCES, .sys = EACCES, .text = "x"}, "EACCES"},
		{{.code = PROCREC_EGONE, .sys = ESRCH}, "ESRCH"},
		{{.code = PROCREC_EIO, .sys = 9999}, "PROCREC_EIO: errno 9999"},
		{{.code = PROCREC_EAPPLY, .text = "a kernel thread"},
		 "PROCREC_EAPPLY: a kernel thread"},
		{{.code = PROCREC_EUNKNOWN}, "PROCREC_EUNKNOWN"},
		{{.code = PROCREC_ESYNTAX, .line = 3, .col = 41, .text = "expected {x}"},
		 "PROCREC_ESYNTAX: 3:41: expected {x}"},
	};
	procrec_reader r;
	procrec_json *j;
	char text[512];
	size_t i;

	make_reader(&r, 1);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct bytes b = {0};

		ck_assert_int_eq(procrec_json_open(&j, 0, add, &b, NULL, NULL), 0);
		write_document(j, &r, 1, &cases[i].e);
		ck_assert_int_eq(procrec_json_failed(j, "f", NULL, &r.spec, &cases[i].e), 0);
		ck_assert_int_eq(procrec_json_failed(j, "f", &r.match, NULL, &cases[i].e), 0);
		ck_assert_int_eq(procrec_json_close(j), 0);
		snprintf(text, sizeof(text),
			 HEAD ",\"records\":[{\"a\":1,\"b\":\"x\"}],\"error\":\"%s\"}\n"
			      "{\"source\":\"f\",\"dataset\":\"/proc/x\",\"records\":[],"
			      "\"error\":\"%s\"}\n"
			      "{\"source\":\"f\",\"records\":[],\"error\":\"%s\"}\n",
			 cases[i].text, cases[i].text, cases[i].text);
		ck_assert_str_eq(b.p, text);
		ck_assert_int_eq(json_error_code(cases[i].text, strlen(cases[i].text)),
				 cases[i].e.code);
		free(b.p);
	}
	for (i = 0; i < 15; i++) {
		const char *name = json_code_name(-(int)i - 1);

		ck_assert_int_eq(json_error_code(name, strlen(name)), -(int)i - 1);
	}
}
END_TEST

START_TEST(write_derived)
{
	static const procrec_derived two = {.name = "sum2", .name_len = 4};
	static const procrec_derived one = {.name = "sum", .name_len = 3, .next = &two};
	static const procrec_field f = FIELD("a", .derived = &one, .base = 10);
	static const procrec_str names[] = {{"sum", 3}};
	static const unsigned modes[] = {0, PROCREC_JSON_PLAIN, PROCREC_JSON_PRETTY};
	static const char *const texts[] = {
		"{\"a\":4,\"sum\":40,\"sum2\":40,\"a\":null,\"%73um\":5,\"sun\":6}",
		"{\"a\":4,\"a\":null,\"%73um\":5,\"sun\":6}",
		"      {\n"
		"        \"a\": 4,\n"
		"        \"sum\": 40,\n"
		"        \"sum2\": 40,\n"
		"        \"a\": null,\n"
		"        \"%73um\": 5,\n",
	};
	procrec_node *rec = node(PROCREC_MAP, NULL), *n;
	procrec_reader r;
	procrec_json *j;
	int i;

	make_reader(&r, 1);
	r.spec.derived_names = names;
	r.spec.nderived = 1;
	n = unsig(f.name, 4);
	n->field = &f;
	with(rec, n);
	n = node(PROCREC_NULL, f.name);
	n->field = &f;
	with(rec, n);
	with(rec, data(unsig("sum", 5)));
	with(rec, data(unsig("sun", 6)));
	for (i = 0; i < 3; i++) {
		struct bytes b = {0};

		ck_assert_int_eq(procrec_json_open(&j, modes[i] | PROCREC_JSON_ARRAY, add, &b, NULL,
						   NULL),
				 0);
		ck_assert_int_eq(procrec_json_begin(j, &r, "f"), 0);
		ck_assert_int_eq(procrec_json_record(j, rec), 0);
		ck_assert_int_eq(procrec_json_end(j, &r, NULL), 0);
		ck_assert_int_eq(procrec_json_close(j), 0);
		ck_assert_msg(strstr(b.p, texts[i]), "%s", b.p);
		free(b.p);
	}
}
END_TEST

START_TEST(write_misuse)
{
	struct bytes b = {0};
	procrec_reader r;
	procrec_json *j;
	procrec_node *deep = node(PROCREC_LIST, NULL);
	int i;

	make_reader(&r, 1);
	ck_assert_int_eq(procrec_json_open(&j, 0, add, &b, NULL, NULL), 0);
	ck_assert_int_eq(procrec_json_record(j, &r.head), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_json_end(j, &r, NULL), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_json_begin(j, &r, "f"), 0);
	ck_assert_int_eq(procrec_json_begin(j, &r, "f"), PROCREC_EUSAGE);
	ck_assert_int_eq(procrec_json_end(j, &r, NULL), 0);
	with(deep, unsig(NULL, 1));
	for (i = 0; i < JSON_DEPTH; i++)
		deep = with(node(PROCREC_LIST, NULL), deep);
	ck_assert_int_eq(procrec_json_node(j, deep), 0);
	deep = with(node(PROCREC_LIST, NULL), deep);
	ck_assert_int_eq(procrec_json_node(j, deep), PROCREC_EVALUE);
	ck_assert_int_eq(procrec_json_close(j), PROCREC_EVALUE);
	free(b.p);
}
END_TEST

START_TEST(write_failing)
{
	struct bytes b = {.fail_at = 100000};
	procrec_reader r;
	procrec_json *j;
	procrec_node *rec = node(PROCREC_MAP, NULL);
	int i, rc = 0;

	make_reader(&r, 1);
	with(rec, str("a", "0123456789"));
	ck_assert_int_eq(procrec_json_open(&j, 0, add, &b, NULL, NULL), 0);
	ck_assert_int_eq(procrec_json_begin(j, &r, "f"), 0);
	for (i = 0; i < 100000; i++)
		rc = procrec_json_record(j, rec);
	ck_assert_int_eq(rc, PROCREC_EWRITE);
	ck_assert_int_eq(procrec_json_flush(j), PROCREC_EWRITE);
	ck_assert_int_eq(procrec_json_end(j, &r, NULL), PROCREC_EWRITE);
	ck_assert_int_eq(procrec_json_close(j), PROCREC_EWRITE);
	ck_assert_uint_le(b.n, 100000);
	free(b.p);
}
END_TEST

/* ---- reading ------------------------------------------------------------------------------- */

struct input {
	const char *p;
	size_t n, step;
};

static ptrdiff_t take_input(void *ud, void *p, size_t n)
{
	struct input *in = ud;

	if (n > in->step)
		n = in->step;
	if (n > in->n)
		n = in->n;
	memcpy(p, in->p, n);
	in->p += n;
	in->n -= n;
	return (ptrdiff_t)n;
}

static int print(const char *text, size_t n, size_t step, const char *dataset, struct bytes *out,
		 procrec_error *e)
{
	struct input in = {text, n, step};

	return procrec_json_print(take_input, &in, NULL, dataset, add, out, NULL, e);
}

/* The same however the text comes in. */
static void check_print(const char *dataset, const char *text, int code, const char *printed)
{
	static const size_t steps[] = {1, 2, 7, 65536};
	procrec_error e;
	size_t i;

	for (i = 0; i < 4; i++) {
		struct bytes b = {0};
		int rc = print(text, strlen(text), steps[i], dataset, &b, &e);

		ck_assert_msg(rc == code, "%s: %d %s", text, rc, rc ? e.text : "");
		ck_assert_str_eq(b.n ? b.p : "", printed);
		free(b.p);
	}
}

static void check_bad(const char *dataset, const char *text, int code, int line_no, int col,
		      const char *message)
{
	static const size_t steps[] = {1, 3, 65536};
	procrec_error e;
	size_t i;

	for (i = 0; i < 3; i++) {
		struct bytes b = {0};
		int rc = print(text, strlen(text), steps[i], dataset, &b, &e);

		ck_assert_msg(rc == code && e.code == code && e.line == (uint64_t)line_no &&
				      e.col == (uint64_t)col && strstr(e.text, message),
			      "%s: %d %d:%d: %s", text, rc, (int)e.line, (int)e.col, e.text);
		free(b.p);
	}
}

#define ONE "{\"dataset\":\"/proc/one\",\"records\":"

START_TEST(read_documents)
{
	check_print(NULL, ONE "[]}", 0, "head -\nlayout -\nfoot -\n");
	check_print(NULL, " [ ] ", 0, "");
	check_print(NULL, ONE "[{\"a\":1},{}]}\n", 0,
		    "head -\nlayout -\nrec {\"a\":1}\nrec {}\nfoot -\n");
	/* any order, white space anywhere, members that nobody knows, null for nothing */
	check_print(NULL,
		    " {\t\"layout\" : {\"prec\":\r\n4} , \"records\":[ {\"a\" :\n1 } , { } ]\n,"
		    "\"foot\":{\"f\":[]},\"other\":[1,{\"x\":[null]}],\"head\":null,"
		    "\"params\":{\"pid\":1},\"source\":\"s\",\"dataset\":\"/proc/one\"} ",
		    0, "head -\nlayout {\"prec\":4}\nrec {\"a\":1}\nrec {}\nfoot {\"f\":[]}\n");
	/* several, in an array or one after the other */
	check_print(NULL, "[" ONE "[]},{\"dataset\":\"/proc/two\",\"records\":[{\"b\":2}]}]", 0,
		    "head -\nlayout -\nfoot -\nhead -\nlayout -\nrec {\"b\":2}\nfoot -\n");
	check_print(NULL, ONE "[]}" ONE "[{}]}", 0,
		    "head -\nlayout -\nfoot -\nhead -\nlayout -\nrec {}\nfoot -\n");
	/* documents where lines are expected */
	check_print("/proc/two", ONE "[{}]}", 0, "head -\nlayout -\nrec {}\nfoot -\n");
}
END_TEST

START_TEST(read_values)
{
	check_print(NULL,
		    ONE "[{\"a\":[0,-1,18446744073709551615,-9223372036854775808,"
			"18446744073709551616,-9223372036854775809,-0,1e5,0.10,-0.05,-0.0,1.5E-3,"
			"92233720368547758.07,92233720368547758.08,true,false,null]}]}",
		    0,
		    "head -\nlayout -\n"
		    "rec {\"a\":[0,-1,\"18446744073709551615\",\"-9223372036854775808\","
		    "\"18446744073709551616\",\"-9223372036854775809\",\"-0\",\"1e5\",0.10,-0.05,"
		    "\"-0.0\",\"1.5E-3\",92233720368547758.07,\"92233720368547758.08\",true,false,"
		    "null]}\nfoot -\n");
	check_print(NULL,
		    ONE "[{\"s\":[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"\\u0000\\u001F\\u00e9\\u20AC\","
			"\"\\ud83D\\uDc27\",\"\xc3\xa9\"]}]}",
		    0,
		    "head -\nlayout -\n"
		    "rec {\"s\":[\"\\\"\\\\/\\b\\f\\n\\r\\t\","
		    "\"\\u0000\\u001f\xc3\xa9\xe2\x82\xac\",\"\xf0\x9f\x90\xa7\",\"\xc3\xa9\"]}\n"
		    "foot -\n");
	check_print(NULL,
		    ONE "[{\"b\":{\"_bytes\":\"ff00Ab\"},\"c\":{\"_bytes\":\"\"},"
			"\"d\":{\"_bytes\":1},\"e\":{\"%5Fbytes\":\"ff\"},"
			"\"f\":{\"_bytes\":\"ff\",\"x\":1}}]}",
		    0,
		    "head -\nlayout -\n"
		    "rec {\"b\":{\"_bytes\":\"ff00ab\"},\"c\":\"\",\"d\":{\"_bytes\":1},"
		    "\"e\":{\"%5Fbytes\":\"ff\"},\"f\":{\"_bytes\":\"ff\",\"x\":1}}\nfoot -\n");
	check_print(NULL,
		    ONE "[{\"_raw_1\":\"x\",\"%5Fraw_1\":2,\"%61%FF\":3,\"a%41\":4,\"%61%41\":5,"
			"\"\\u0025\\u0035F\":6}]}",
		    0,
		    "head -\nlayout -\n"
		    "rec {\"_raw_1\":\"x\",\"%5Fraw_1\":2,\"%61%FF\":3,\"a%41\":4,\"aA\":5,"
		    "\"%5F\":6}\nfoot -\n");
}
END_TEST

START_TEST(read_lines)
{
	check_print("/proc/one", "", 0, "head -\nlayout -\nfoot -\n");
	check_print("/proc/one", "{\"a\":1}\n{}\n", 0,
		    "head -\nlayout -\nrec {\"a\":1}\nrec {}\nfoot -\n");
	check_print("/proc/one",
		    "{\"_head\":{\"h\":1}}\n{\"a\":1,\"_x\":{\"_head\":2},\"b\":3}\n"
		    "{\"_foot\":{\"f\":2}}\n",
		    0,
		    "head {\"h\":1}\nlayout -\nrec {\"a\":1,\"_x\":{\"_head\":2},\"b\":3}\n"
		    "foot {\"f\":2}\n");
	check_print("/proc/one", "{\"_foot\":{\"f\":2}}", 0, "head -\nlayout -\nfoot {\"f\":2}\n");
	/* a file ends where another begins */
	check_print("/proc/one",
		    "{\"_source\":\"x\",\"_params\":{\"pid\":1},\"a\":1}\n"
		    "{\"_source\":\"x\",\"_params\":{\"pid\":1},\"a\":2}\n"
		    "{\"_source\":\"y\",\"_params\":{\"pid\":2},\"a\":3}\n",
		    0,
		    "head -\nlayout -\nrec {\"a\":1}\nrec {\"a\":2}\nfoot -\n"
		    "head -\nlayout -\nrec {\"a\":3}\nfoot -\n");
	check_print("/proc/one", "{\"_head\":{}}{\"a\":1}{\"_head\":{\"h\":1}}{\"a\":2}", 0,
		    "head {}\nlayout -\nrec {\"a\":1}\nfoot -\n"
		    "head {\"h\":1}\nlayout -\nrec {\"a\":2}\nfoot -\n");
	/* the file's own labels do not mean ours; a record may look like an envelope */
	check_print("/proc/one",
		    "{\"%5Fsource\":\"x\",\"%5Ffoot\":{}}{\"source\":1,\"records\":[2],"
		    "\"error\":3}",
		    0,
		    "head -\nlayout -\nrec {\"%5Fsource\":\"x\",\"%5Ffoot\":{}}\n"
		    "rec {\"source\":1,\"records\":[2],\"error\":3}\nfoot -\n");
}
END_TEST

START_TEST(read_failed_documents)
{
	procrec_error e;
	struct bytes b = {0};
	const char *text = "[{\"source\":\"/proc/1/io\",\"dataset\":\"/proc/one\",\"records\":[],"
			   "\"error\":\"EACCES\"}," ONE "[{\"a\":1}],\"error\":\"ESRCH\"}," ONE
			   "[]}]";

	check_print(NULL, text, PROCREC_EACCES,
		    "head -\nlayout -\nrec {\"a\":1}\nfoot -\nhead -\nlayout -\nfoot -\n");
	ck_assert_int_eq(print(text, strlen(text), 99, NULL, &b, &e), PROCREC_EACCES);
	ck_assert_str_eq(e.path, "/proc/1/io");
	ck_assert_str_eq(e.dataset, "/proc/one");
	ck_assert_str_eq(e.text, "the document has no records and says \"EACCES\"");
	free(b.p);
	/* no table is needed for what is not printed */
	check_print(NULL, "{\"source\":\"x\",\"records\":[],\"error\":\"PROCREC_EUNKNOWN: x\"}",
		    PROCREC_EUNKNOWN, "");
	check_print(NULL, ONE "[],\"error\":5}", PROCREC_EIO, "");
}
END_TEST

START_TEST(read_malformed)
{
	const int J = PROCREC_EJSON;

	check_bad(NULL, "", J, 1, 1, "expected a document, found the end");
	check_bad(NULL, "\n \n", J, 3, 1, "expected a document, found the end");
	check_bad(NULL, "\n 5", J, 2, 2, "expected a document, found \"5\"");
	check_bad(NULL, "[[]]", J, 1, 2, "expected a document");
	check_bad(NULL, ONE "[]}]", J, 1, 37, "expected a document, found \"]\"");
	check_bad(NULL, "[" ONE "[]} {", J, 1, 39, "expected ',' or ']'");
	check_bad(NULL, "{", J, 1, 2, "expected a key, found the end");
	check_bad(NULL, "{\"a\"\n 1}", J, 2, 2, "expected ':', found \"1");
	check_bad(NULL, "{\"a\":1,}", J, 1, 8, "expected a key");
	check_bad(NULL, "{\"a\":1 \"b\":1}", J, 1, 8, "expected ',' or '}'");
	check_bad(NULL, "{\"a\":[1 2]}", J, 1, 9, "expected ',' or ']'");
	check_bad(NULL, "{\"a\":[1,]}", J, 1, 9, "expected a value, found \"]");
	check_bad(NULL, "{\"a\":{\"b\":1]}", J, 1, 12, "expected ',' or '}'");
	check_bad(NULL, "{\"a\":tru}", J, 1, 6, "expected a value, found \"tru");
	check_bad(NULL, "{\"a\":+1}", J, 1, 6, "expected a value");
	check_bad(NULL, "{\"a\":.5}", J, 1, 6, "expected a value");
	check_bad(NULL, "{\"a\":1.}", J, 1, 8, "expected digits behind the point");
	check_bad(NULL, "{\"a\":1e}", J, 1, 8, "expected an exponent");
	check_bad(NULL, "{\"a\":01}", J, 1, 7, "expected ',' or '}'");
	check_bad(NULL, "{\"a\":-}", J, 1, 6, "expected a value");
	check_bad(NULL, "{\"a\":\"xyz", J, 1, 6, "a string without an end");
	check_bad(NULL, "{\"a\":\"xyz\\", J, 1, 6, "a string without an end");
	check_bad(NULL, "{\"a\":\"xy\nz\"}", J, 1, 9, "a control character in a string");
	check_bad(NULL, "{\"a\":\"12345678\t\"}", J, 1, 15, "a control character in a string");
	check_bad(NULL, "{\"a\":\"x\\y\"}", J, 1, 8, "no such escape");
	check_bad(NULL, "{\"a\":\"x\\u12g4\"}", J, 1, 8, "no such escape");
	check_bad(NULL, "{\"a\":\"x\\u12\"}", J, 1, 8, "no such escape");
	check_bad(NULL, "{\"a\":\"\\ud800\"}", J, 1, 7, "half of a surrogate pair");
	check_bad(NULL, "{\"a\":\"\\ud800\\u0041\"}", J, 1, 7, "half of a surrogate pair");
	check_bad(NULL, "{\"a\":\"x\\udc00\\ud800\"}", J, 1, 8, "half of a surrogate pair");
	check_bad(NULL, "{\"a\":\"\xc3\xa9\xff\"}", J, 1, 9, "a byte that is not UTF-8");
	check_bad(NULL, "{\n\"a\":\"\xed\xa0\x80\"}", J, 2, 6, "a byte that is not UTF-8");
	check_bad(NULL, "{\"a\":1}", J, 1, 1, "neither \"records\" nor \"dataset\"");
	check_bad(NULL, "\n{\"records\":[]}", J, 2, 1, "the document has no \"dataset\"");
	check_bad(NULL, ONE "{}}", J, 1, 34, "expected an array of records");
	check_bad(NULL, ONE "[],\n\"records\":[]}", J, 2, 11, "\"records\" a second time");
	check_bad(NULL, ONE "[\n {},\n 5]}", J, 3, 2, "a record must be an object");
	check_bad(NULL, ONE "[\n {},\n {\"x\":\n{\"%4\":1}}]}", J, 4, 2,
		  "a key that begins with % and is not escaped");
	check_bad(NULL, ONE "[\n {},\n {\"x\":\n{\"_bytes\":\"0\"}}]}", J, 4, 14,
		  "pairs of hex digits");
	check_bad(NULL, ONE "[\n {},\n  {\"refused\":1}]}", PROCREC_EVALUE, 3, 3, "refused");
	check_bad(NULL, ONE "[],\"head\":5}", J, 1, 1, "must be objects");
	check_bad(NULL, ONE "[],\"foot\":5}", J, 1, 1, "must be an object");
	check_bad(NULL, "[\n{\"dataset\":\"/proc/six\",\"records\":[]}]", PROCREC_EUNKNOWN, 2, 1,
		  "\"/proc/six\"");
	check_bad("/proc/six", "{}", PROCREC_EUNKNOWN, 0, 0, "\"/proc/six\"");
	check_bad("/proc/one", "{}\n{\"refused\":1}", PROCREC_EVALUE, 2, 1, "refused");
	check_bad("/proc/one", "{}\n{\"refused\"}", J, 2, 11, "expected ':'");
}
END_TEST

START_TEST(read_nul)
{
	static const char text[] = "{\"a\":1}\0";
	procrec_error e;
	struct bytes b = {0};

	ck_assert_int_eq(print(text, sizeof(text), 99, "/proc/one", &b, &e), PROCREC_EJSON);
	ck_assert_int_eq(e.col, 8);
	free(b.p);
}
END_TEST

START_TEST(read_deep)
{
	static const struct {
		int levels, code;
	} cases[] = {{JSON_DEPTH, 0}, {NESTING, PROCREC_EJSON}, {1000000, PROCREC_EJSON}};
	procrec_error e;
	size_t i, k;

	for (i = 0; i < 3; i++) {
		struct bytes b = {0}, out = {0};
		int n = cases[i].levels;

		add_text(&b, ONE "[{\"a\":");
		for (k = 0; k < (size_t)n; k++)
			add_text(&b, k & 1 ? "[" : "{\"a\":");
		add_text(&b, "1");
		for (k = (size_t)n; k--;)
			add_text(&b, k & 1 ? "]" : "}");
		add_text(&b, "}]}");
		/* the made-up printer writes JSON and has the writer's limit */
		if (!cases[i].code) {
			struct source_text t;
			struct input in = {b.p, b.n, 4096};
			procrec_allocator a = {procrec_default_alloc, NULL};
			procrec_node *n1;

			ck_assert_int_eq(text_open(&t, &a, take_input, &in, &e), 0);
			ck_assert_int_eq(next(&t), '{');
			ck_assert_int_eq(value(&t, &mem, &n1), 0);
			text_close(&t);
		} else {
			ck_assert_int_eq(print(b.p, b.n, 4096, NULL, &out, &e), cases[i].code);
			ck_assert_str_eq(e.text, "nested too deeply");
		}
		free(b.p);
		free(out.p);
	}
}
END_TEST

/* ---- both directions ----------------------------------------------------------------------- */

static uint64_t seed;

static uint64_t rnd(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

static size_t random_bytes(char *out, size_t max)
{
	static const char *const pieces[] = {
		"\xc3\xa9", "\xf0\x9f\x90\xa7", "\\u0041", "\"",      "\\", "%", "_",
		"\xff",     "\xed\xa0\x80",     "\n",      "12345678"};
	size_t n = rnd() % 4 ? rnd() % 12 : rnd() % max, i = 0, k;
	int plain = rnd() % 2;

	while (i < n) {
		const char *p = pieces[rnd() % 11];

		k = strlen(p);
		if (plain || rnd() % 3 || i + k > n) {
			out[i++] = (char)(plain ? 'a' + rnd() % 26 : rnd() % 128);
		} else {
			memcpy(out + i, p, k);
			i += k;
		}
	}
	return n;
}

static procrec_node *random_node(int depth)
{
	procrec_node *n = node(PROCREC_NULL, NULL), *c;
	char b[3000];
	size_t len;
	int i, kids;

	switch (rnd() % (depth ? 8 : 6)) {
	case 0:
		n->kind = PROCREC_BOOL;
		n->v.u = rnd() & 1;
		break;
	case 1:
		n->kind = PROCREC_INT;
		n->v.u = rnd() >> rnd() % 64;
		if (rnd() & 1)
			n->v.u = 0 - n->v.u;
		break;
	case 2:
		n->kind = PROCREC_UINT;
		n->v.u = rnd() >> rnd() % 64;
		break;
	case 3:
		n->kind = PROCREC_DEC;
		n->v.u = rnd() >> (1 + rnd() % 63);
		if (rnd() & 1)
			n->v.u = 0 - n->v.u;
		n->scale = (uint8_t)(1 + rnd() % 25);
		break;
	case 4:
		len = random_bytes(b, sizeof(b));
		return str_n(NULL, b, len);
	case 6:
	case 7:
		n->kind = rnd() & 1 ? PROCREC_MAP : PROCREC_LIST;
		kids = (int)(rnd() % 6);
		for (i = 0; i < kids; i++) {
			c = random_node(depth - 1);
			if (n->kind == PROCREC_MAP) {
				len = random_bytes(b, 200);
				c->key = arena_copy(&mem, b, len);
				c->key_len = (uint32_t)len;
				c->flags |= len && *b == '_' && rnd() & 1 &&
							    json_utf8(b, len) == len
						    ? PROCREC_OWN
						    : PROCREC_DATA;
			}
			tree_append(n, c);
		}
		break;
	default:
		break;
	}
	return n;
}

static int is_text_of(const procrec_node *n, const char *text)
{
	return n->kind == PROCREC_STR && str_is(n->v.s, text);
}

/* b is what JSON keeps of a. */
static int same(const procrec_node *a, const procrec_node *b)
{
	const procrec_node *c, *d;
	char text[32];
	int64_t i;
	uint64_t u;

	switch (a->kind) {
	case PROCREC_BOOL:
		return b->kind == PROCREC_BOOL && a->v.u == b->v.u;
	case PROCREC_INT:
		i = a->v.i;
		snprintf(text, sizeof(text), "%lld", (long long)i);
		if (i < -(1LL << 53) + 1 || i > (1LL << 53) - 1)
			return is_text_of(b, text);
		return b->kind == (i < 0 ? PROCREC_INT : PROCREC_UINT) && b->v.i == i;
	case PROCREC_UINT:
		u = a->v.u;
		snprintf(text, sizeof(text), "%llu", (unsigned long long)u);
		if (u > (1ULL << 53) - 1)
			return is_text_of(b, text);
		return b->kind == PROCREC_UINT && b->v.u == u;
	case PROCREC_DEC:
		return b->kind == PROCREC_DEC && b->v.i == a->v.i && b->scale == a->scale;
	case PROCREC_STR:
		return b->kind == PROCREC_STR && b->v.s.n == a->v.s.n &&
		       !memcmp(b->v.s.p, a->v.s.p, a->v.s.n);
	case PROCREC_MAP:
	case PROCREC_LIST:
		if (b->kind != a->kind)
			return 0;
		for (c = a->v.c.first, d = b->v.c.first; c && d; c = c->next, d = d->next) {
			if (c->key_len != d->key_len || !c->key != !d->key ||
			    (c->key && memcmp(c->key, d->key, c->key_len)) ||
			    (c->flags ^ d->flags) & PROCREC_OWN || !same(c, d))
				return 0;
		}
		return !c && !d;
	default:
		return b->kind == PROCREC_NULL;
	}
}

START_TEST(random_trees)
{
	procrec_allocator a = {procrec_default_alloc, NULL};
	int round;

	seed = 88172645463325252u;
	for (round = 0; round < 4000; round++) {
		struct bytes b = {0};
		struct source_text t;
		struct input in;
		procrec_json *j;
		procrec_node *n, *back;
		procrec_error e;
		int rc;

		arena_reset(&mem);
		n = random_node(5);
		ck_assert_int_eq(procrec_json_open(&j, round & 1 ? PROCREC_JSON_PRETTY : 0, add, &b,
						   NULL, NULL),
				 0);
		ck_assert_int_eq(procrec_json_node(j, n), 0);
		ck_assert_int_eq(procrec_json_close(j), 0);
		ck_assert_uint_eq(json_utf8(b.p, b.n), b.n);
		in.p = b.p;
		in.n = b.n;
		in.step = 1 + rnd() % 100;
		ck_assert_int_eq(text_open(&t, &a, take_input, &in, &e), 0);
		rc = value(&t, &mem, &back);
		ck_assert_msg(!rc && next(&t) < 0, "%s: %s", e.text, b.p);
		ck_assert_msg(same(n, back), "%s", b.p);
		text_close(&t);
		free(b.p);
	}
}
END_TEST

START_TEST(long_strings)
{
	static const char *const units[] = {"a", "\"", "\xc3\xa9", "\xff", "a\n"};
	procrec_allocator a = {procrec_default_alloc, NULL};
	size_t i, k;

	for (i = 0; i < 5; i++) {
		struct bytes s = {0}, b = {0};
		struct source_text t;
		struct input in = {0};
		procrec_node *n, *back;
		procrec_error e;

		for (k = 0; k < 1 << 20; k++)
			add_text(&s, units[i]);
		n = node(PROCREC_MAP, NULL);
		with(n, str_n(s.p, s.p, s.n));
		((procrec_node *)n->v.c.first)->flags |= PROCREC_DATA;
		with(n, unsig("after", 1));
		add_node(&b, n);
		in.p = b.p;
		in.n = b.n;
		in.step = 5000;
		ck_assert_int_eq(text_open(&t, &a, take_input, &in, &e), 0);
		ck_assert_int_eq(value(&t, &mem, &back), 0);
		ck_assert(same(n, back));
		text_close(&t);
		free(s.p);
		free(b.p);
	}
}
END_TEST

/* Records beyond what is held in memory go to a file, and come back in order with their places. */
START_TEST(held_in_a_file)
{
	struct bytes b = {0}, out = {0}, want = {0};
	char big[70001], part[64];
	procrec_error e;
	int i, k;

	memset(big, 'x', sizeof(big) - 1);
	big[sizeof(big) - 1] = '\0';
	add_text(&b, "[");
	for (k = 0; k < 3; k++) { /* large, small, large */
		int n = k == 1 ? 3 : 300;

		add_text(&b, k ? "," ONE "[" : ONE "[");
		add_text(&want, "head -\nlayout {\"p\":9}\n");
		for (i = 0; i < n; i++) {
			snprintf(part, sizeof(part), "%s{\"i\":%d,\"s\":\"", i ? ",\n" : "", i);
			add_text(&b, part);
			snprintf(part, sizeof(part), "rec {\"i\":%d,\"s\":\"", i);
			add_text(&want, part);
			add_text(&b, big);
			add_text(&want, big);
			add_text(&b, "\"}");
			add_text(&want, "\"}\n");
		}
		add_text(&b, "],\"layout\":{\"p\":9}}");
		add_text(&want, "foot -\n");
	}
	add_text(&b, "," ONE "[\n\n{},{\"refused\":1}]}]");
	ck_assert_int_eq(print(b.p, b.n, 65536, NULL, &out, &e), PROCREC_EVALUE);
	ck_assert_int_eq(e.line, 1 + 299 + 2 + 299 + 2);
	ck_assert_int_eq(e.col, 4);
	add_text(&want, "head -\nlayout -\nrec {}\nfoot -\n");
	ck_assert_uint_eq(out.n, want.n);
	ck_assert(!memcmp(out.p, want.p, want.n));
	free(out.p);
	memset(&out, 0, sizeof(out));
	setenv("TMPDIR", "/nonexistent", 1);
	ck_assert_int_eq(print(b.p, b.n, 65536, NULL, &out, &e), PROCREC_EIO);
	ck_assert_int_eq(e.sys, ENOENT);
	ck_assert_uint_eq(out.n, 0);
	unsetenv("TMPDIR");
	free(b.p);
	free(want.p);
}
END_TEST

static ptrdiff_t read_fails(void *ud, void *p, size_t n)
{
	(void)ud;
	memset(p, ' ', n);
	errno = EISDIR;
	return -1;
}

START_TEST(callers_failures)
{
	procrec_error e;
	struct bytes b = {.fail_at = 30};
	const char *text = ONE "[{\"a\":1},{\"a\":2}]}";
	size_t i;

	ck_assert_int_eq(procrec_json_print(read_fails, NULL, NULL, NULL, add, &b, NULL, &e),
			 PROCREC_EIO);
	ck_assert_int_eq(e.sys, EISDIR);
	for (i = 1; i < 40; i++) {
		b.n = 0;
		b.fail_at = i;
		ck_assert_int_eq(print(text, strlen(text), 99, NULL, &b, &e), PROCREC_EWRITE);
	}
	/* no procrec_error to fill */
	ck_assert_int_eq(print("{", 1, 99, NULL, &b, NULL), PROCREC_EJSON);
	b.fail_at = 0;
	ck_assert_int_eq(print(ONE "[5]}", strlen(ONE "[5]}"), 99, NULL, &b, NULL), PROCREC_EJSON);
	free(b.p);
}
END_TEST

/* Allocates like malloc until there have been enough; counts what is out. */
struct meter {
	int left;
	size_t out;
};

static void *metered(void *ud, void *p, size_t old, size_t n)
{
	struct meter *m = ud;

	if (n > old && !m->left)
		return NULL;
	m->left -= n > old;
	m->out += n - old;
	return procrec_default_alloc(NULL, p, old, n);
}

START_TEST(memory_out)
{
	static const char text[] = "[" ONE "[{\"a\":\"x\"}],\"head\":{\"h\":\"y\"}},"
				   "{\"dataset\":\"/proc/two\",\"records\":[{\"b\":2}]}]";
	static const char lines[] = "{\"_source\":\"x\",\"a\":1}{\"_source\":\"yyy\",\"a\":1}";
	struct meter m;
	procrec_allocator a = {metered, &m};
	int i, rc, k, done = 0;

	for (i = 0; !done; i++) {
		procrec_reader r;
		procrec_json *j;

		done = 1;
		for (k = 0; k < 2; k++) {
			struct input in = {text, sizeof(text) - 1, 999};
			struct bytes b = {0};
			procrec_error e;

			if (k) {
				in.p = lines;
				in.n = sizeof(lines) - 1;
			}
			m.left = i;
			m.out = 0;
			rc = procrec_json_print(take_input, &in, NULL, k ? tables[0] : NULL, add,
						&b, &a, &e);
			ck_assert(rc == 0 || rc == PROCREC_ENOMEM);
			ck_assert(!rc || e.code == PROCREC_ENOMEM);
			ck_assert_uint_eq(m.out, 0);
			done = done && !rc;
			free(b.p);
		}
		make_reader(&r, 0);
		m.left = i;
		m.out = 0;
		rc = procrec_json_open(&j, PROCREC_JSON_LINES | PROCREC_JSON_SOURCES, add,
				       &(struct bytes){.fail_at = 1}, &a, NULL);
		if (!rc) {
			procrec_json_begin(j, &r, "x");
			procrec_json_end(j, &r, NULL);
			rc = procrec_json_close(j);
		}
		ck_assert(rc == PROCREC_ENOMEM || rc == PROCREC_EWRITE);
		ck_assert_uint_eq(m.out, 0);
		ck_assert_int_lt(i, 100);
	}
}
END_TEST

/* Any text at all: cut off, or with bytes changed. */
START_TEST(damaged)
{
	static const char text[] =
		"[{\"source\":\"s\",\"dataset\":\"/proc/one\",\"params\":{\"pid\":1},"
		"\"head\":{\"h\":-1.50},\"records\":[{\"a\":\"\\u00e9\\ud83d\\udc27\\n\","
		"\"%5F\":[1,2,{\"_bytes\":\"ff\"}],\"b\":{}},{\"_raw_2\":null}],"
		"\"foot\":{},\"layout\":{\"p\":true}}]";
	static const char bytes[] = "{}[]\",:\\u0%_e.-\n\xff";
	char copy[sizeof(text)];
	procrec_error e;
	size_t n;
	int i, k;

	for (n = 0; n < sizeof(text) - 1; n++) {
		struct bytes b = {0};

		ck_assert_int_eq(print(text, n, 5, NULL, &b, &e), PROCREC_EJSON);
		ck_assert(e.line == 1 && e.col >= 1 && e.col <= n + 1);
		free(b.p);
	}
	seed = 4711;
	for (i = 0; i < 50000; i++) {
		struct bytes b = {0};

		memcpy(copy, text, sizeof(text));
		for (k = (int)(rnd() % 4); k >= 0; k--)
			copy[rnd() % (sizeof(text) - 1)] = bytes[rnd() % (sizeof(bytes) - 1)];
		print(copy, sizeof(text) - 1, 1 + rnd() % 50, i & 1 ? "/proc/one" : NULL, &b, &e);
		free(b.p);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("json");
	TCase *w = tcase_create("write"), *r = tcase_create("read"), *b = tcase_create("both");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_checked_fixture(w, begin_test, end_test);
	tcase_add_checked_fixture(r, begin_test, end_test);
	tcase_add_checked_fixture(b, begin_test, end_test);
	tcase_add_test(w, write_numbers);
	tcase_add_test(w, write_identifiers);
	tcase_add_test(w, write_decimals);
	tcase_add_test(w, write_strings);
	tcase_add_test(w, write_keys);
	tcase_add_test(w, keys_both_ways);
	tcase_add_test(w, write_shapes);
	tcase_add_test(w, write_documents);
	tcase_add_test(w, write_lines);
	tcase_add_test(w, write_errors);
	tcase_add_test(w, write_derived);
	tcase_add_test(w, write_misuse);
	tcase_add_test(w, write_failing);
	tcase_add_test(r, read_documents);
	tcase_add_test(r, read_values);
	tcase_add_test(r, read_lines);
	tcase_add_test(r, read_failed_documents);
	tcase_add_test(r, read_malformed);
	tcase_add_test(r, read_nul);
	tcase_add_test(r, read_deep);
	tcase_add_test(b, random_trees);
	tcase_add_test(b, long_strings);
	tcase_add_test(b, held_in_a_file);
	tcase_add_test(b, callers_failures);
	tcase_add_test(b, memory_out);
	tcase_add_test(b, damaged);
	tcase_set_timeout(b, 60);
	suite_add_tcase(s, w);
	suite_add_tcase(s, r);
	suite_add_tcase(s, b);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
