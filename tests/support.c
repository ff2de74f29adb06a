/* SPDX-License-Identifier: MIT */
/* support.c - see support.h. */
#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "source.h"
#include "support.h"
#include "tree.h"

void buffer_add(struct buffer *b, const void *p, size_t n)
{
	if (b->cap - b->n < n + 1) {
		b->cap = (b->cap + n + 1) * 2;
		b->p = realloc(b->p, b->cap);
		ck_assert_ptr_nonnull(b->p);
	}
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void buffer_addf(struct buffer *b, const char *fmt, ...)
{
	char text[2000];
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	ck_assert_int_lt(n, (int)sizeof(text));
	buffer_add(b, text, (size_t)n);
}

void buffer_free(struct buffer *b)
{
	free(b->p);
	memset(b, 0, sizeof(*b));
}

int buffer_write(void *ud, const void *p, size_t n)
{
	buffer_add(ud, p, n);
	return 0;
}

ptrdiff_t cursor_read(void *ud, void *p, size_t n)
{
	struct cursor *c = ud;

	if (n > c->left)
		n = c->left;
	if (n)
		memcpy(p, c->p, n);
	c->p += n;
	c->left -= n;
	return (ptrdiff_t)n;
}

struct buffer load_file(const char *path)
{
	struct buffer b = {NULL, 0, 0};
	char part[65536];
	FILE *f = fopen(path, "rb");
	size_t n;

	ck_assert_msg(f != NULL, "cannot open %s", path);
	buffer_add(&b, "", 0);
	while ((n = fread(part, 1, sizeof(part), f)) > 0)
		buffer_add(&b, part, n);
	fclose(f);
	return b;
}

struct buffer load_fixture(const char *path)
{
	const procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct buffer b = {NULL, 0, 0};
	char part[65536];
	procrec_match m;
	procrec_error e;
	struct source s;
	ptrdiff_t n;

	if (procrec_find(NULL, path, &m, NULL) || !strstr(m.table, "\ngzip\n"))
		return load_file(path);
	ck_assert_int_eq(source_open(&s, path, 0, &alloc, &e), 0);
	source_gunzip(&s, &alloc);
	buffer_add(&b, "", 0);
	while ((n = source_read(&s, part, sizeof(part), &e)) > 0)
		buffer_add(&b, part, (size_t)n);
	ck_assert_msg(!n, "%s: %s", path, e.text);
	source_close(&s, &alloc);
	return b;
}

const char *fixtures_dir(void)
{
	static char dir[4096];
	const char *src = getenv("srcdir");

	snprintf(dir, sizeof(dir), "%s/fixtures", src ? src : ".");
	return dir;
}

void each_fixture(const char *dir, fixture_fn *fn, void *ud)
{
	struct dirent **names;
	int n = scandir(dir, &names, NULL, alphasort), i;

	for (i = 0; i < n; i++) {
		char path[4096];
		struct stat st;

		snprintf(path, sizeof(path), "%s/%s", dir, names[i]->d_name);
		if (strcmp(names[i]->d_name, ".") && strcmp(names[i]->d_name, "..") &&
		    !lstat(path, &st)) {
			if (S_ISDIR(st.st_mode))
				each_fixture(path, fn, ud);
			else if (S_ISREG(st.st_mode) && strstr(path, "/proc/"))
				fn(ud, path);
		}
		free(names[i]);
	}
	if (n >= 0)
		free(names);
}

static int open_text(procrec_reader **r, const char *name, const char *dataset, const char *p,
		     size_t n, procrec_error *e)
{
	procrec_options o;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.dataset = dataset;
	return procrec_open_mem(r, name, p, n, &o, e);
}

int through_records(const char *name, const char *dataset, const char *p, size_t n,
		    struct buffer *out, procrec_stats *s, procrec_error *e)
{
	procrec_printer *t = NULL;
	const procrec_node *rec;
	procrec_reader *r;
	int rc = open_text(&r, name, dataset, p, n, e), more;

	if (rc)
		return rc;
	/* the layout is known at the end: the file is read twice, the second time to print */
	while ((more = procrec_next(r, &rec)) > 0)
		;
	if (s)
		procrec_reader_stats(r, s);
	if (more < 0) {
		*e = *procrec_reader_error(r);
		rc = more;
	} else {
		procrec_reader *again;

		rc = open_text(&again, name, dataset, p, n, e);
		if (!rc) {
			more = procrec_next(again, &rec);
			rc = procrec_printer_open(&t, procrec_reader_spec(r),
						  procrec_reader_head(again),
						  procrec_reader_layout(r), buffer_write, out, e);
			for (; !rc && more > 0; more = procrec_next(again, &rec))
				rc = procrec_printer_record(t, rec, e);
			if (t &&
			    procrec_printer_close(t, procrec_reader_foot(again), rc ? NULL : e) &&
			    !rc)
				rc = e->code;
			procrec_close(again);
		}
	}
	procrec_close(r);
	return rc;
}

int to_json(const char *name, const char *dataset, const char *p, size_t n, unsigned flags,
	    struct buffer *json, procrec_error *e)
{
	procrec_reader *r;
	procrec_json *j;
	const procrec_node *rec;
	int rc = open_text(&r, name, dataset, p, n, e), more;

	if (rc)
		return rc;
	rc = procrec_json_open(&j, flags, buffer_write, json, NULL, e);
	if (rc) {
		procrec_close(r);
		return rc;
	}
	more = procrec_next(r, &rec);
	rc = procrec_json_begin(j, r, name);
	for (; more > 0 && !rc; more = procrec_next(r, &rec))
		rc = procrec_json_record(j, rec);
	if (!rc)
		rc = procrec_json_end(j, r, NULL);
	if (procrec_json_close(j) && !rc)
		rc = PROCREC_EWRITE;
	procrec_close(r);
	return rc;
}

int from_json(const struct buffer *json, const char *dataset, struct buffer *out, procrec_error *e)
{
	struct cursor c = {json->p, json->n};

	return procrec_json_print(cursor_read, &c, NULL, dataset, buffer_write, out, NULL, e);
}

uint32_t draw(struct random *r, uint32_t below)
{
	r->state = r->state * 6364136223846793005u + 1442695040888963407u;
	return below ? (uint32_t)((r->state >> 33) % below) : 0;
}

int run_suite(const char *name, const TTest *const *tests, int n)
{
	Suite *s = suite_create(name);
	TCase *c = tcase_create(name);
	SRunner *runner;
	int i, failed;

	tcase_set_timeout(c, 1000);
	for (i = 0; i < n; i++)
		tcase_add_test(c, tests[i]);
	suite_add_tcase(s, c);
	runner = srunner_create(s);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
