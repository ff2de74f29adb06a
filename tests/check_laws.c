/* SPDX-License-Identifier: MIT */
/*
 * check_laws.c - the three laws on every fixture, and on mutations of them: a line that a row takes
 * is printed back (exact), any bytes parse and nothing is lost (total), and both survive JSON
 * (portable). Values have oracles of their own: golden.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "support.h"

struct tally {
	int files, unknown, datasets;
	uint64_t bytes;
};

/* The dataset of a fixture by its path, or NULL where no table describes it. */
static const char *table_of(const char *path)
{
	procrec_match m;
	procrec_error e;

	return procrec_find(NULL, path, &m, &e) ? NULL : m.table;
}

static void show_difference(const char *path, const char *how, const struct buffer *want,
			    const struct buffer *got)
{
	size_t i = 0, from;
	int line = 1;

	while (i < want->n && i < got->n && want->p[i] == got->p[i])
		line += want->p[i++] == '\n';
	from = i > 30 ? i - 30 : 0;
	ck_abort_msg("%s: %s differs in line %d, byte %zu: \"%.60s\" against \"%.60s\"", path, how,
		     line, i, want->p + from, got->p ? got->p + from : "");
}

/* Leaves the text that failed in the build's folder, to be looked at. */
static void keep_failed(const struct buffer *text)
{
	FILE *f = fopen("check_laws.failed", "wb");

	if (!f)
		return;
	fwrite(text->p, 1, text->n, f);
	fclose(f);
}

static void compare(const char *path, const char *how, const struct buffer *want,
		    const struct buffer *got)
{
	if (want->n != got->n || (want->n && memcmp(want->p, got->p, want->n))) {
		keep_failed(want);
		show_difference(path, how, want, got);
	}
}

/* Through a document, or through JSON Lines, which print with what each line tells of the layout. */
static void check_json(const char *path, const struct buffer *text, unsigned flags, const char *how)
{
	struct buffer json = {NULL, 0, 0}, back = {NULL, 0, 0};
	char dataset[64] = "";
	procrec_match m;
	procrec_error e;
	int rc = to_json(path, NULL, text->p, text->n, flags, &json, &e);

	ck_assert_msg(!rc, "%s: %s: %s", path, how, e.text);
	if (flags & PROCREC_JSON_LINES && !procrec_find(NULL, path, &m, NULL))
		sscanf(m.table, "dataset %63s", dataset);
	rc = from_json(&json, *dataset ? dataset : NULL, &back, &e);
	if (rc)
		keep_failed(text);
	ck_assert_msg(!rc, "%s: from %s: %s", path, how, e.text);
	compare(path, how, text, &back);
	buffer_free(&json);
	buffer_free(&back);
}

static void check_file(const char *path, const struct buffer *text, int all_known)
{
	struct buffer out = {NULL, 0, 0};
	procrec_stats s;
	procrec_error e;
	int rc;

	memset(&e, 0, sizeof(e));
	rc = through_records(path, NULL, text->p, text->n, &out, &s, &e);
	if (rc)
		keep_failed(text);
	ck_assert_msg(!rc, "%s: %s", path, e.text);
	compare(path, "printed", text, &out);
	if (all_known)
		ck_assert_msg(!s.raw_lines && !s.loose_lines, "%s: %d raw, %d loose lines", path,
			      (int)s.raw_lines, (int)s.loose_lines);
	check_json(path, text, 0, "JSON");
	check_json(path, text, PROCREC_JSON_LINES, "JSON Lines");
	check_json(path, text, PROCREC_JSON_LINES | PROCREC_JSON_SOURCES,
		   "JSON Lines with sources");
	buffer_free(&out);
}

static void fixture(void *ud, const char *path)
{
	struct tally *t = ud;
	struct buffer text;
	procrec_match m;
	procrec_error e;
	int rc = procrec_find(NULL, path, &m, &e);

	if (rc) {
		t->unknown++;
		return;
	}
	if (strstr(m.table, "\nrefused"))
		return;
	text = load_fixture(path);
	check_file(path, &text, !strstr(path, "/unknown/"));
	t->files++;
	t->bytes += text.n;
	buffer_free(&text);
}

START_TEST(test_fixtures)
{
	struct tally t = {0, 0, 0, 0};

	each_fixture(fixtures_dir(), fixture, &t);
	printf("%d fixtures, %llu bytes; %d files of which no table knows\n", t.files,
	       (unsigned long long)t.bytes, t.unknown);
	ck_assert_int_gt(t.files, 500);
}
END_TEST

/* "\x0a" of links.tsv as a byte. */
static size_t unescape(char *s)
{
	char *o = s, *p = s;

	while (*p) {
		unsigned c;

		if (p[0] == '\\' && p[1] == 'x' && sscanf(p + 2, "%2x", &c) == 1) {
			*o++ = (char)c;
			p += 4;
		} else {
			*o++ = *p++;
		}
	}
	*o = '\0';
	return (size_t)(o - s);
}

START_TEST(test_links)
{
	char path[4200];
	struct buffer list;
	char *line, *next;
	int n = 0;

	snprintf(path, sizeof(path), "%s/links.tsv", fixtures_dir());
	list = load_file(path);
	for (line = list.p; *line; line = next) {
		char *tab = strchr(line, '\t'), *nl = strchr(line, '\n');
		struct buffer text = {NULL, 0, 0};
		char *end;

		next = nl ? nl + 1 : line + strlen(line);
		if (*line == '#' || !tab || !nl || tab > nl)
			continue;
		*nl = *tab = '\0';
		end = strchr(tab + 1, '\t');
		if (end)
			*end = '\0';
		if (!strstr(line, "proc/"))
			continue;
		buffer_add(&text, tab + 1, unescape(tab + 1));
		/* some links lead to another file that is read in their place */
		if (table_of(line) && strstr(table_of(line), "\nlink\n")) {
			check_file(line, &text, 1);
			n++;
		}
		buffer_free(&text);
	}
	buffer_free(&list);
	ck_assert_int_gt(n, 100);
}
END_TEST

/* ---- mutations ---- */

static void mutate(struct random *r, struct buffer *b)
{
	size_t at = b->n ? draw(r, (uint32_t)b->n) : 0, len;
	static const char odd[] = " \n\t:0-()[]{}%\\\"_\0\xff"
				  "9a";

	switch (draw(r, 8)) {
	case 0: /* another byte */
		if (b->n)
			b->p[at] = (char)draw(r, 256);
		break;
	case 1: /* a byte that means something */
		if (b->n)
			b->p[at] = odd[draw(r, sizeof(odd) - 1)];
		break;
	case 2: /* one byte more */
		buffer_add(b, " ", 1);
		memmove(b->p + at + 1, b->p + at, b->n - at - 1);
		b->p[at] = odd[draw(r, sizeof(odd) - 1)];
		break;
	case 3: /* some bytes less */
		len = b->n - at < 8 ? b->n - at : draw(r, 8);
		memmove(b->p + at, b->p + at + len, b->n - at - len);
		b->n -= len;
		break;
	case 4: /* cut off */
		b->n = at;
		break;
	case 5: { /* a line twice */
		char *nl = memchr(b->p + at, '\n', b->n - at);
		size_t from = nl ? (size_t)(nl - b->p) + 1 : 0;
		char *end = memchr(b->p + from, '\n', b->n - from);

		if (end) {
			struct buffer line = {NULL, 0, 0};

			len = (size_t)(end - b->p) + 1 - from;
			buffer_add(&line, b->p + from, len);
			buffer_add(b, line.p, len);
			memmove(b->p + from + len, b->p + from, b->n - from - len);
			memcpy(b->p + from, line.p, len);
			buffer_free(&line);
		}
		break;
	}
	case 6: { /* a line moved to the end */
		char *nl = memchr(b->p + at, '\n', b->n - at);
		size_t from = nl ? (size_t)(nl - b->p) + 1 : 0;
		char *end = memchr(b->p + from, '\n', b->n - from);

		if (end) {
			struct buffer line = {NULL, 0, 0};

			len = (size_t)(end - b->p) + 1 - from;
			buffer_add(&line, b->p + from, len);
			memmove(b->p + from, b->p + from + len, b->n - from - len);
			memcpy(b->p + b->n - len, line.p, len);
			buffer_free(&line);
		}
		break;
	}
	default: /* a blank line */
		buffer_add(b, "\n", 1);
		memmove(b->p + at + 1, b->p + at, b->n - at - 1);
		b->p[at] = '\n';
		break;
	}
}

struct mutation {
	struct random r;
	int files, done;
	char last[4096];
};

static void mutate_file(void *ud, const char *path)
{
	struct mutation *m = ud;
	struct buffer text, small = {NULL, 0, 0};
	int i, k, rounds;
	procrec_match match;
	procrec_error e;

	if (procrec_find(NULL, path, &match, &e) || strstr(match.table, "\nrefused"))
		return;
	text = load_fixture(path);
	/* a few kilobytes show as much as a large file does */
	if (text.n > 6000)
		text.n = 6000;
	rounds = getenv("PROCREC_MUTATIONS") ? atoi(getenv("PROCREC_MUTATIONS")) : 8;
	for (i = 0; i < rounds; i++) {
		small.n = 0;
		buffer_add(&small, text.p, text.n);
		for (k = (int)draw(&m->r, 3); k >= 0; k--)
			mutate(&m->r, &small);
		check_file(path, &small, 0);
		m->done++;
	}
	m->files++;
	buffer_free(&small);
	buffer_free(&text);
}

START_TEST(test_mutations)
{
	struct mutation m;

	memset(&m, 0, sizeof(m));
	m.r.state = 20260704;
	each_fixture(fixtures_dir(), mutate_file, &m);
	printf("%d mutations of %d fixtures\n", m.done, m.files);
	ck_assert_int_gt(m.done, 2000);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_fixtures, test_links, test_mutations};

	return run_suite("laws", tests, 3);
}
