/* SPDX-License-Identifier: MIT */
/*
 * check_num.c - lib/num.c: num_match() takes exactly what num_print() prints. Both are held against
 * each other over all short texts and over values at every edge, against libc's printf as a third
 * voice, and against what a row of a table reads: match.c's fast ways take no more and no less.
 */
#include <inttypes.h>
#include "num.h"
#include "with_table.h"

/* A conversion as a table's only field: the definition's op, and a spec that holds it. */
struct conversion {
	const char *text; /* behind the '{a' */
	const char *libc; /* the same for printf, or NULL where the kernel's differs */
	procrec_spec *spec;
	const struct op *op;
};

static const struct conversion conversions[] = {
	{"%d", "%" PRId64, NULL, NULL},
	{"%i", "%" PRIi64, NULL, NULL},
	{"%u", "%" PRIu64, NULL, NULL},
	{"%x", "%" PRIx64, NULL, NULL},
	{"%X", "%" PRIX64, NULL, NULL},
	{"%o", "%" PRIo64, NULL, NULL},
	{"%4d", "%4" PRId64, NULL, NULL},
	{"%4u", "%4" PRIu64, NULL, NULL},
	{"%4x", "%4" PRIx64, NULL, NULL},
	{"%4o", "%4" PRIo64, NULL, NULL},
	{"%-4d", "%-4" PRId64, NULL, NULL},
	{"%-4u", "%-4" PRIu64, NULL, NULL},
	{"%-4X", "%-4" PRIX64, NULL, NULL},
	{"%04d", "%04" PRId64, NULL, NULL},
	{"%04u", "%04" PRIu64, NULL, NULL},
	{"%04x", "%04" PRIx64, NULL, NULL},
	{"%08x", "%08" PRIx64, NULL, NULL},
	{"%08X", "%08" PRIX64, NULL, NULL},
	{"%016x", "%016" PRIx64, NULL, NULL},
	{"%02x", "%02" PRIx64, NULL, NULL},
	{"%04o", "%04" PRIo64, NULL, NULL},
	{"%-04d", "%-4" PRId64, NULL, NULL},
	{"%.3x", "%.3" PRIx64, NULL, NULL},
	{"%.3u", "%.3" PRIu64, NULL, NULL},
	{"%20d", "%20" PRId64, NULL, NULL},
	{"%20u", "%20" PRIu64, NULL, NULL},
	{"%#o", "%#" PRIo64, NULL, NULL},
	{"%#5o", "%#5" PRIo64, NULL, NULL},
	{"%#05o", "%#05" PRIo64, NULL, NULL},
	/* the kernel prints 0x before a zero, too */
	{"%#x", NULL, NULL, NULL},
	{"%#X", NULL, NULL, NULL},
	{"%#6x", NULL, NULL, NULL},
	{"%-#6x", NULL, NULL, NULL},
	{"%#06x", NULL, NULL, NULL},
	{"%.1f", NULL, NULL, NULL},
	{"%.2f", NULL, NULL, NULL},
	{"%6.2f", NULL, NULL, NULL},
	{"%-6.2f", NULL, NULL, NULL},
	{"%.18f", NULL, NULL, NULL},
};

#define NCONVERSIONS (sizeof(conversions) / sizeof(*conversions))

static const char *const params = "dataset t\nparam w 1 6 4\nrec|{a%s}{b%%s}\n";

static void compile(struct conversion *c, const char *text, const char *format)
{
	char table[100];

	snprintf(table, sizeof(table), format, text);
	c->text = text;
	c->spec = spec_of(table);
	c->op = c->spec->formats[0].rows[0].ops;
	ck_assert_str_eq(c->op->field->name, "a");
}

static procrec_node node_of(const struct op *o, uint64_t u)
{
	procrec_node n;

	memset(&n, 0, sizeof(n));
	n.kind = o->code == OP_FIX       ? PROCREC_DEC
		 : o->flags & OPF_SIGNED ? PROCREC_INT
					 : PROCREC_UINT;
	n.scale = (uint8_t)(o->code == OP_FIX ? o->prec : 0);
	n.v.u = u;
	return n;
}

/* check notes each ck_assert in a file: too slow where there are millions. */
#define ensure(condition, ...)                     \
	do {                                       \
		if (!(condition))                  \
			ck_abort_msg(__VA_ARGS__); \
	} while (0)

/* num_match() with slack behind the text, as in a window. */
static const char *match(const struct op *o, struct width *w, const char *p, size_t n,
			 struct num *v, int loose)
{
	return num_match(o, w, p, p + n, v, loose);
}

/* ---- texts: whatever is taken is printed back ---- */

/* Calls fn for every text of at most max bytes of this alphabet; a newline stands behind it. */
static void all_texts(const char *alphabet, int max, void fn(void *ud, const char *p, size_t n),
		      void *ud)
{
	int digit[8] = {0}, base = (int)strlen(alphabet), n, i;
	char text[80];

	for (n = 0; n <= max; n++) {
		memset(digit, 0, sizeof(digit));
		memset(text, '\n', sizeof(text));
		for (;;) {
			for (i = 0; i < n; i++)
				text[i] = alphabet[digit[i]];
			fn(ud, text, (size_t)n);
			for (i = 0; i < n && ++digit[i] == base; i++)
				digit[i] = 0;
			if (i == n)
				break;
		}
	}
}

struct tally {
	const struct conversion *c;
	int texts, taken;
};

static void text_back(void *ud, const char *p, size_t n)
{
	struct tally *t = ud;
	const struct op *o = t->c->op;
	char out[NUM_MAX + 80];
	struct num v;
	const char *end = match(o, NULL, p, n, &v, 0);
	procrec_node node;
	size_t len;

	t->texts++;
	if (!end)
		return;
	t->taken++;
	node = node_of(o, v.u);
	len = num_print(o, o->width, &node, out);
	ensure(len == (size_t)(end - p) && !memcmp(out, p, len),
	       "%s: \"%s\" is taken and comes back as \"%s\"", t->c->text, shown(p, n),
	       shown(out, len));
	/* the text without padding is within, and is what JSON shows */
	ensure(v.text >= p && v.text + v.text_len <= end && v.text_len && v.text[0] != ' ' &&
		       v.text[v.text_len - 1] != ' ',
	       "%s: \"%s\": its text is elsewhere", t->c->text, shown(p, n));
}

START_TEST(test_texts)
{
	struct conversion c = conversions[_i];
	struct tally t = {&c, 0, 0};
	int upper = !!strchr(c.text, 'X');

	compile(&c, conversions[_i].text, "dataset t\nrec|{a%s}\n");
	if (c.op->code == OP_FIX)
		all_texts("01-. 9", 7, text_back, &t);
	else if (c.op->base == 16)
		all_texts(upper ? "01AX f" : "01ax F", 7, text_back, &t);
	else
		all_texts("01-8 x", 7, text_back, &t);
	if (c.op->width < 8 && c.op->prec < 8)
		ck_assert_int_gt(t.taken, 20);
	procrec_spec_close(c.spec);
}
END_TEST

/* ---- values: whatever is printed is taken, and as that value ---- */

static void value_back(const struct conversion *c, uint64_t u)
{
	char out[NUM_MAX + 160], libc[100];
	procrec_node n = node_of(c->op, u);
	const char *end;
	struct num v;
	size_t len;

	if (!(c->op->flags & OPF_SIGNED) || c->op->code != OP_FIX || (int64_t)u != INT64_MIN) {
		len = num_print(c->op, c->op->width, &n, out);
		ensure(len, "%s does not print %" PRIu64, c->text, u);
		memset(out + len, '\n', 80);
		if (c->libc) {
			snprintf(libc, sizeof(libc), c->libc, u);
			ensure(len == strlen(libc) && !memcmp(out, libc, len),
			       "%s prints \"%s\", printf \"%s\"", c->text, shown(out, len), libc);
		}
		end = match(c->op, NULL, out, len, &v, 0);
		ensure(end == out + len && v.u == u,
		       "%s prints \"%s\" and does not take it as %" PRIu64, c->text,
		       shown(out, len), u);
	}
}

START_TEST(test_values)
{
	struct conversion c = conversions[_i];
	struct random r = {4711};
	uint64_t u;
	int i, k;

	compile(&c, conversions[_i].text, "dataset t\nrec|{a%s}\n");
	for (u = 0; u < 12000; u++) {
		value_back(&c, u);
		if (c.op->flags & OPF_SIGNED)
			value_back(&c, 0 - u);
	}
	/* around every power of two, and of ten */
	for (i = 0; i < 64; i++)
		for (k = -2; k <= 2; k++) {
			u = ((uint64_t)1 << i) + (uint64_t)k;
			if (c.op->flags & OPF_SIGNED || (int64_t)u >= 0 || k >= 0 || i > 1)
				value_back(&c, u);
		}
	for (u = 10, i = 0; i < 19; i++, u *= 10)
		for (k = -1; k <= 1; k++)
			value_back(&c, u + (uint64_t)k);
	for (i = 0; i < 20000; i++) {
		u = ((uint64_t)draw(&r, 1u << 31) << 33) ^ ((uint64_t)draw(&r, 1u << 31) << 2) ^
		    draw(&r, 4);
		value_back(&c, u >> draw(&r, 64));
	}
	procrec_spec_close(c.spec);
}
END_TEST

/* The greatest values of the kernel's types, and the next ones. */
START_TEST(test_overflow)
{
	static const struct {
		const char *conversion, *text;
		int taken;
	} edges[] = {
		{"%u", "18446744073709551615", 1},
		{"%u", "18446744073709551616", 0},
		{"%u", "99999999999999999999", 0},
		{"%u", "100000000000000000000", 0},
		{"%u", "-1", 0},
		{"%d", "9223372036854775807", 1},
		{"%d", "9223372036854775808", 0},
		{"%d", "-9223372036854775808", 1},
		{"%d", "-9223372036854775809", 0},
		{"%d", "18446744073709551615", 0},
		{"%d", "-0", 0},
		{"%d", "--1", 0},
		{"%x", "ffffffffffffffff", 1},
		{"%x", "10000000000000000", 0},
		{"%X", "FFFFFFFFFFFFFFFF", 1},
		{"%X", "1FFFFFFFFFFFFFFFF", 0},
		{"%08x", "ffffffffffffffff", 1},
		{"%08x", "10000000000000000", 0},
		{"%016x", "0ffffffffffffffff", 0},
		{"%o", "1777777777777777777777", 1},
		{"%o", "2000000000000000000000", 0},
		{"%20u", "18446744073709551615", 1},
		{"%20u", "18446744073709551616", 0},
		{"%020u", "18446744073709551615", 1},
		{"%025u", "0000018446744073709551615", 1},
		{"%025u", "0000018446744073709551616", 0},
		{"%#x", "0xffffffffffffffff", 1},
		{"%#x", "0x10000000000000000", 0},
		{"%.1f", "922337203685477580.7", 1},
		{"%.1f", "922337203685477580.8", 0},
		{"%.1f", "-922337203685477580.7", 1},
		{"%.18f", "9.223372036854775807", 1},
		{"%.18f", "9.223372036854775808", 0},
	};
	size_t i;

	for (i = 0; i < sizeof(edges) / sizeof(*edges); i++) {
		struct conversion c;
		char table[100], line[100];
		struct num v;
		const char *end;
		size_t n = strlen(edges[i].text);

		compile(&c, edges[i].conversion, "dataset t\nrec|{a%s}\n");
		memset(line, '\n', sizeof(line));
		memcpy(line, edges[i].text, n);
		end = match(c.op, NULL, line, n, &v, 0);
		ck_assert_msg((end == line + n) == edges[i].taken, "%s and \"%s\"",
			      edges[i].conversion, edges[i].text);
		procrec_spec_close(c.spec);
		/* through a table, where the fast ways come first */
		snprintf(table, sizeof(table), "rec|{a%s}\n", edges[i].conversion);
		line[n + 1] = '\0';
		if (edges[i].taken) {
			struct reading g = read_with(table, NULL, line, n + 1);

			ck_assert_msg(!g.stats.raw_lines && !g.stats.loose_lines, "%s and %s",
				      edges[i].conversion, line);
			reading_free(&g);
		} else {
			refuses_n(table, line, n + 1);
		}
	}
}
END_TEST

/* ---- the fast ways ---- */

struct lines {
	struct buffer text;
	uint32_t n;
};

static void add_line(void *ud, const char *p, size_t n)
{
	struct lines *l = ud;

	buffer_add(&l->text, p, n);
	buffer_add(&l->text, "\n", 1);
	l->n++;
}

/* Reads the lines by "rec|{a%..}{b%s}" and compares with num_match() on each of them. */
static void compare_lines(const char *conversion, const char *format, const struct buffer *text)
{
	struct conversion c;
	procrec_options o;
	procrec_reader *r;
	const procrec_node *rec;
	const char *p = text->p, *stop = text->p + text->n;
	int rc;

	compile(&c, conversion, format);
	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = c.spec;
	ck_assert_int_eq(procrec_open_mem(&r, "x", text->p, text->n, &o, NULL), 0);
	while ((rc = procrec_next(r, &rec)) > 0) {
		const char *nl = memchr(p, '\n', (size_t)(stop - p)), *end;
		const procrec_node *a = procrec_get(rec, "a"), *b = procrec_get(rec, "b");
		int known = a && !procrec_get(rec, "_text");
		struct width w = {16, 16}; /* the first line has settled it */
		char line[200];
		struct num v;

		memset(line, '\n', sizeof(line));
		memcpy(line, p, (size_t)(nl - p));
		end = match(c.op, &w, line, (size_t)(nl - p), &v, 0);
		ensure(known == (end != NULL), "%s: \"%s\": the row %s it", conversion,
		       shown(p, (size_t)(nl - p)), known ? "takes" : "does not take");
		if (end) {
			ensure(a->v.u == v.u && b->v.s.n == (size_t)(nl - p - (end - line)),
			       "%s: \"%s\": %" PRIu64 ", %d bytes left; not %" PRIu64, conversion,
			       shown(p, (size_t)(nl - p)), a->v.u, (int)b->v.s.n, v.u);
			ensure(a->text_len == v.text_len && !memcmp(a->text, v.text, v.text_len),
			       "%s: \"%s\": its text is elsewhere", conversion,
			       shown(p, (size_t)(nl - p)));
		}
		p = nl + 1;
	}
	ck_assert_int_eq(rc, 0);
	ck_assert_ptr_eq(p, stop);
	procrec_close(r);
	procrec_spec_close(c.spec);
}

/* Digits with something before, within or behind them that may be wrong. */
static void add_random(struct lines *l, struct random *r, const char *digits)
{
	char line[64];
	size_t n = 0, k, ndigits = strlen(digits);
	uint32_t i;

	for (i = draw(r, 4) ? 0 : draw(r, 22); i; i--)
		line[n++] = ' ';
	if (!draw(r, 8))
		line[n++] = '-';
	if (!draw(r, 8)) {
		line[n++] = '0';
		line[n++] = draw(r, 2) ? 'x' : 'X';
	}
	for (i = draw(r, 6) ? 0 : draw(r, 10); i; i--)
		line[n++] = '0';
	for (k = n, i = 1 + draw(r, 20); i; i--)
		line[n++] = digits[draw(r, (uint32_t)ndigits)];
	if (!draw(r, 8))
		line[k + draw(r, (uint32_t)(n - k))] = " .-:/gG@`\x80\xb0\0"[draw(r, 12)];
	if (!draw(r, 3))
		line[n++] = " .:x0a"[draw(r, 6)];
	for (i = draw(r, 6) ? 0 : draw(r, 5); i; i--)
		line[n++] = ' ';
	add_line(l, line, n);
}

START_TEST(test_fast)
{
	const char *conversion = conversions[_i].text;
	struct random r = {99};
	struct lines l;
	int i;

	memset(&l, 0, sizeof(l));
	all_texts("01 8a-", 6, add_line, &l);
	for (i = 0; i < 12000; i++)
		add_random(&l, &r,
			   i & 1   ? "0123456789"
			   : i & 2 ? "0123456789abcdef"
				   : "0123456789ABCDEF");
	compare_lines(conversion, "dataset t\nrec|{a%s}{b%%s}\n", &l.text);
	buffer_free(&l.text);
}
END_TEST

/* Every byte at every place of a number: the tests of eight bytes at once know them all. */
START_TEST(test_fast_bytes)
{
	static const char *const which[] = {"%u", "%20u", "%x", "%08x", "%08X", "%016x"};
	struct lines l;
	size_t i, len, at;
	int c;

	for (i = 0; i < sizeof(which) / sizeof(*which); i++) {
		memset(&l, 0, sizeof(l));
		for (len = 1; len <= 17; len++)
			for (at = 0; at < len; at++)
				for (c = 0; c < 256; c++) {
					char line[32];

					if (c == '\n')
						continue;
					memset(line, '1', sizeof(line));
					line[at] = (char)c;
					add_line(&l, line, len);
				}
		compare_lines(which[i], "dataset t\nrec|{a%s}{b%%s}\n", &l.text);
		buffer_free(&l.text);
	}
}
END_TEST

/* Pointers, once their width is known. */
START_TEST(test_fast_pointers)
{
	struct random r = {5};
	struct lines l;
	size_t at;
	int c, i;

	memset(&l, 0, sizeof(l));
	add_line(&l, "000000000000000f", 16);
	for (at = 0; at < 18; at++)
		for (c = 0; c < 256; c++) {
			char line[32];

			if (c == '\n')
				continue;
			memset(line, 'a', sizeof(line));
			line[at] = (char)c;
			add_line(&l, line, 16);
			add_line(&l, line, 18);
			line[0] = '0';
			line[at] = (char)c;
			add_line(&l, line, 16);
		}
	for (i = 0; i < 20000; i++)
		add_random(&l, &r, "0123456789abcdef");
	compare_lines("%pK", "dataset t\nparam ptr 8 16 16\nrec|{a%s}{b%%s}\n", &l.text);
	buffer_free(&l.text);
}
END_TEST

/* ---- widths that are layout parameters ---- */

/*
 * After some texts the interval holds exactly the widths that print all of them: sound (nothing
 * else is printed) and complete (no text is refused that some width prints).
 */
START_TEST(test_narrowing)
{
	static const char *const which[] = {"%*d,w=w",   "%-*d,w=w", "%0*d,w=w", "%0*x,w=w",
					    "%#0*x,w=w", "%*u,w=w",  "%#*o,w=w"};
	static const int64_t values[] = {0, 7, 8, -8, 42, 999, -1000, 123456, 65535};
	const int n = (int)(sizeof(values) / sizeof(*values)), lo = 1, hi = 6;
	size_t i;
	int a, b, wa, wb, w;

	for (i = 0; i < sizeof(which) / sizeof(*which); i++) {
		struct conversion c;

		compile(&c, which[i], params);
		for (a = 0; a < n * n * 36; a++) {
			char first[NUM_MAX + 160], second[NUM_MAX + 160], again[NUM_MAX + 80];
			struct width range = {lo, hi};
			procrec_node va, vb;
			size_t la, lb;
			struct num v;
			int ok;

			b = a;
			va = node_of(c.op, (uint64_t)values[b % n]);
			vb = node_of(c.op, (uint64_t)values[(b /= n) % n]);
			wa = lo + (b /= n) % 6;
			wb = lo + b / 6;
			if (!(c.op->flags & OPF_SIGNED) && (va.v.i < 0 || vb.v.i < 0))
				continue;
			la = num_print(c.op, wa, &va, first);
			lb = num_print(c.op, wb, &vb, second);
			memset(first + la, '\n', 80);
			memset(second + lb, '\n', 80);
			ok = match(c.op, &range, first, la, &v, 0) == first + la;
			ensure(ok, "%s: \"%.*s\"", which[i], (int)la, first);
			ok = match(c.op, &range, second, lb, &v, 0) == second + lb;
			for (w = lo; w <= hi; w++) {
				int both = num_print(c.op, w, &va, again) == la &&
					   !memcmp(again, first, la) &&
					   num_print(c.op, w, &vb, again) == lb &&
					   !memcmp(again, second, lb);

				ensure(both == (ok && w >= range.lo && w <= range.hi),
				       "%s: \"%.*s\" and \"%.*s\" at %d: %d..%d", which[i], (int)la,
				       first, (int)lb, second, w, ok ? range.lo : 0,
				       ok ? range.hi : 0);
			}
		}
		procrec_spec_close(c.spec);
	}
}
END_TEST

/* A failed match leaves the interval as it was. */
START_TEST(test_narrowing_fails)
{
	struct conversion c;
	struct width w = {2, 4};
	struct num v;

	compile(&c, "%*d,w=w", params);
	ck_assert_ptr_null(match(c.op, &w, "     1\n", 6, &v, 0));
	ck_assert_ptr_null(match(c.op, &w, "   x\n", 4, &v, 0));
	ck_assert_ptr_null(match(c.op, &w, "1\n", 1, &v, 0)); /* narrower than 2 */
	ck_assert_int_eq(w.lo, 2);
	ck_assert_int_eq(w.hi, 4);
	procrec_spec_close(c.spec);
}
END_TEST

/* ---- numbers from JSON ---- */

static void string_back(void *ud, const char *p, size_t n)
{
	struct tally *t = ud;
	const struct op *o = t->c->op;
	char out[NUM_MAX + 80];
	procrec_node node;
	size_t len, a = 0, b;

	memset(&node, 0, sizeof(node));
	node.kind = PROCREC_STR;
	node.v.s.p = p;
	node.v.s.n = n;
	t->texts++;
	b = len = num_print(o, o->width, &node, out);
	if (!len)
		return;
	t->taken++;
	while (a < b && out[a] == ' ')
		a++;
	while (a < b && out[b - 1] == ' ')
		b--;
	/* only the very text that the document shows, never a value that would be printed anew */
	ensure(b - a == n && !memcmp(out + a, p, n), "%s prints the string \"%s\" as \"%s\"",
	       t->c->text, shown(p, n), shown(out, len));
}

START_TEST(test_strings)
{
	struct conversion c = conversions[_i];
	struct tally t = {&c, 0, 0};

	compile(&c, conversions[_i].text, "dataset t\nrec|{a%s}\n");
	if (c.op->base != 10) {
		all_texts(strchr(c.text, 'X') ? "01AX -" : "01ax -", 6, string_back, &t);
		if (c.op->width < 7)
			ck_assert_int_gt(t.taken, 20);
	}
	procrec_spec_close(c.spec);
}
END_TEST

static size_t print_kind(const struct op *o, int kind, uint64_t u, int scale, const char *s,
			 char *out)
{
	procrec_node n;

	memset(&n, 0, sizeof(n));
	n.kind = (uint8_t)kind;
	n.scale = (uint8_t)scale;
	if (kind == PROCREC_STR) {
		n.v.s.p = s;
		n.v.s.n = strlen(s);
	} else {
		n.v.u = u;
	}
	return num_print(o, o->width, &n, out);
}

/* JSON knows one kind of integer; what a conversion could not have read is refused. */
START_TEST(test_kinds)
{
	char out[NUM_MAX + 80];
	struct conversion d, u, f, q;
	const uint64_t minus = (uint64_t)-1, big = (uint64_t)INT64_MAX + 1;

	compile(&d, "%d", "dataset t\nrec|{a%s}\n");
	compile(&u, "%u", "dataset t\nrec|{a%s}\n");
	compile(&f, "%.2f", "dataset t\nrec|{a%s}\n");
	compile(&q, "%x,q", "dataset t\nrec|{a%s}\n");
	ck_assert_uint_eq(print_kind(d.op, PROCREC_UINT, 5, 0, NULL, out), 1);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_INT, 5, 0, NULL, out), 1);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_INT, minus, 0, NULL, out), 2);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_INT, minus, 0, NULL, out), 0);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_UINT, big, 0, NULL, out), 0);
	ck_assert_uint_eq(print_kind(f.op, PROCREC_INT, 5, 0, NULL, out), 0);
	ck_assert_uint_eq(print_kind(f.op, PROCREC_DEC, 5, 2, NULL, out), 4);
	ck_assert_uint_eq(print_kind(f.op, PROCREC_DEC, 5, 1, NULL, out), 0);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_DEC, 5, 2, NULL, out), 0);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_BOOL, 1, 0, NULL, out), 0);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_NULL, 0, 0, NULL, out), 0);
	/* strings of digits only where the number is too large for JSON's */
	ck_assert_uint_eq(print_kind(d.op, PROCREC_STR, 0, 0, "5", out), 0);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_STR, 0, 0, "9007199254740991", out), 0);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_STR, 0, 0, "9007199254740992", out), 16);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_STR, 0, 0, "-9007199254740991", out), 0);
	ck_assert_uint_eq(print_kind(d.op, PROCREC_STR, 0, 0, "-9007199254740992", out), 17);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_STR, 0, 0, "18446744073709551615", out), 20);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_STR, 0, 0, "18446744073709551616", out), 0);
	ck_assert_uint_eq(print_kind(u.op, PROCREC_STR, 0, 0, "", out), 0);
	/* a quantity is written in decimal, however the file prints it */
	ck_assert_uint_eq(print_kind(q.op, PROCREC_UINT, 255, 0, NULL, out), 2);
	ck_assert_uint_eq(print_kind(q.op, PROCREC_STR, 0, 0, "ff", out), 0);
	ck_assert_uint_eq(print_kind(q.op, PROCREC_STR, 0, 0, "18446744073709551615", out), 16);
	ck_assert(!memcmp(out, "ffffffffffffffff", 16));
	procrec_spec_close(d.spec);
	procrec_spec_close(u.spec);
	procrec_spec_close(f.spec);
	procrec_spec_close(q.spec);
}
END_TEST

/* ---- read loosely ---- */

static void loosely(void *ud, const char *p, size_t n)
{
	struct tally *t = ud;
	const struct op *o = t->c->op;
	struct num exact, v;
	const char *end = match(o, NULL, p, n, &exact, 0);
	const char *loose = match(o, NULL, p, n, &v, 1);
	char digits[40], *stop;
	size_t a = 0;

	t->texts++;
	/* what is exact is loose, too, and the same value */
	if (end)
		ensure(loose && loose >= end && v.u == exact.u, "%s: \"%s\"", t->c->text,
		       shown(p, n));
	if (!loose)
		return;
	t->taken++;
	while (p[a] == ' ')
		a++;
	memcpy(digits, p + a, (size_t)(loose - p) - a);
	digits[(size_t)(loose - p) - a] = '\0';
	ensure(v.u == (o->flags & OPF_SIGNED ? (uint64_t)strtoll(digits, &stop, o->base)
					     : strtoull(digits, &stop, o->base)),
	       "%s: \"%s\" is not %" PRIu64, t->c->text, shown(p, n), v.u);
	/* JSON takes no leading zeros and no sign but '-' */
	ensure(!v.text || (v.text_len && v.text[0] != ' ' &&
			   (v.text[0] != '0' || v.text_len == 1 || o->base != 10)),
	       "%s: \"%s\": its text is no number", t->c->text, shown(p, n));
}

START_TEST(test_loose)
{
	static const char *const which[] = {"%d", "%4u", "%-4d", "%04d", "%x", "%08x", "%o"};
	size_t i;

	for (i = 0; i < sizeof(which) / sizeof(*which); i++) {
		struct conversion c;
		struct tally t = {&c, 0, 0};

		compile(&c, which[i], "dataset t\nrec|{a%s}\n");
		all_texts("012- 7", 6, loosely, &t);
		ck_assert_int_gt(t.taken, 1000);
		procrec_spec_close(c.spec);
	}
}
END_TEST

START_TEST(test_num_put)
{
	uint64_t u = 1;
	int i;

	for (i = 0; i < 64; i++, u = u * 3 + 1) {
		char out[24], want[24], *end = num_put(out, u);

		*end = '\0';
		snprintf(want, sizeof(want), "%" PRIu64, u);
		ck_assert_str_eq(out, want);
	}
	ck_assert_ptr_ne(num_put((char[24]){0}, 0), NULL);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("num");
	TCase *c = tcase_create("num");
	SRunner *runner;
	int failed, n = (int)NCONVERSIONS;

	tcase_set_timeout(c, 300);
	tcase_add_loop_test(c, test_texts, 0, n);
	tcase_add_loop_test(c, test_values, 0, n);
	tcase_add_test(c, test_overflow);
	tcase_add_loop_test(c, test_fast, 0, n);
	tcase_add_test(c, test_fast_bytes);
	tcase_add_test(c, test_fast_pointers);
	tcase_add_test(c, test_narrowing);
	tcase_add_test(c, test_narrowing_fails);
	tcase_add_loop_test(c, test_strings, 0, n);
	tcase_add_test(c, test_kinds);
	tcase_add_test(c, test_loose);
	tcase_add_test(c, test_num_put);
	suite_add_tcase(s, c);
	runner = srunner_create(s);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
