/* SPDX-License-Identifier: MIT */
/*
 * showprocfields.c - /proc files for a person to read, and what the tables know: options and
 * loops. How records look is sink_fields.c's, the list of datasets is list.c's.
 *
 * Start at main(): it does one of four things, show(), describe(), list_datasets() or lint().
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "cli.h"
#include "list.h"
#include "sink_fields.h"
#include "spec.h"

enum { OPT_SCHEMA = CLI_OWN, OPT_LIST, OPT_LINT, OPT_PLAIN };

static const struct option longs[] = {
	{"describe", no_argument, NULL, 'd'},    {"json-schema", no_argument, NULL, OPT_SCHEMA},
	{"list", no_argument, NULL, 'l'},        {"lint", no_argument, NULL, OPT_LINT},
	{"plain", no_argument, NULL, OPT_PLAIN}, {NULL, 0, NULL, 0},
};

static const char help[] =
	"Usage: showprocfields [OPTION]... FILE...\n"
	"       showprocfields --describe [--json-schema] [DATASET]...\n"
	"       showprocfields --list | --lint [--table FILE]\n"
	"Shows files of /proc for a person to read, and what is known of their fields.\n"
	"\n"
	"FILE is a file of /proc or a copy of one, a dataset's name (meminfo, net/arp), a\n"
	"pattern ('/proc/[pid]/status': that file of every process), or - for standard input.\n"
	"\n"
	"  -d, --describe          show what the fields of these datasets (or of all) mean; a type\n"
	"                          with ? may be null, * is a name that the file gives\n"
	"      --json-schema       ... as a JSON Schema of what proc2json prints\n"
	"  -l, --list              show all datasets, and what this machine has of them\n"
	"      --lint              show what is wrong with the tables (with --table: those of FILE)\n"
	"      --plain             leave out the fields that are derived from others\n";

static const char examples[] =
	"\n"
	"Examples:\n"
	"  showprocfields /proc/meminfo\n"
	"  showprocfields /proc/self/status | less\n"
	"  showprocfields --describe net/tcp\n"
	"  showprocfields --describe --json-schema '[pid]/status' >schema.json\n"
	"  showprocfields --list | grep -w present\n";

enum mode { SHOW, DESCRIBE, SCHEMA, LIST, LINT };

static enum mode mode;
static unsigned flags;

static void option(struct cli *c, int option, const char *arg)
{
	(void)arg;
	if (option == 'd' && mode != SCHEMA)
		mode = DESCRIBE;
	else if (option == OPT_SCHEMA)
		mode = SCHEMA;
	else if (option == 'l')
		mode = LIST;
	else if (option == OPT_LINT)
		mode = LINT;
	else if (option == OPT_PLAIN)
		flags |= SINK_FIELDS_PLAIN;
	c->lints = mode == LINT;
}

static const struct cli_program program = {
	.name = "showprocfields",
	.help = help,
	.examples = examples,
	.shorts = "dl",
	.longs = longs,
	.option = option,
};

/* ---- files ---------------------------------------------------------------------------------- */

static void show_file(struct cli *c, struct sink_fields *s, struct cli_file *f)
{
	const procrec_node *rec = f->record;
	int rc = f->rc;

	sink_fields_begin(s, f->reader, f->source);
	while (rc > 0) {
		if (sink_fields_record(s, rec) < 0)
			return;
		if (c->stream && sink_fields_flush(s) < 0)
			return;
		rc = procrec_next(f->reader, &rec);
	}
	sink_fields_end(s, f->reader);
}

static void show(struct cli *c)
{
	const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
	struct sink_fields *s;
	struct cli_file f;

	if (!c->noperands)
		cli_usage(c, "no file is named");
	if (isatty(STDOUT_FILENO) && !(no_colour && *no_colour) && term && strcmp(term, "dumb"))
		flags |= SINK_FIELDS_COLOUR;
	s = sink_fields_open(flags, cli_write, c);
	if (!s) {
		cli_say(c, "out of memory");
		c->status = 2;
		return;
	}
	while (cli_next(c, &f)) {
		if (f.reader)
			show_file(c, s, &f);
		cli_close(c, &f);
	}
	if (sink_fields_close(s) == PROCREC_ENOMEM) {
		cli_say(c, "out of memory");
		c->status = 2;
	}
}

/* ---- tables --------------------------------------------------------------------------------- */

#define LINE 100
#define GREATEST_PATH 24
#define GREATEST_FORMAT 12

/* One thing that a record may hold, as texts. */
struct field {
	char *path;
	char type[16], format[GREATEST_FORMAT + 1], since[12];
	const char *unit, *doc;
	char from[80]; /* in the place of doc */
	int where;
};

struct fields {
	struct cli *c;
	struct field *v;
	size_t n, cap;
};

static void type_name(char *out, size_t size, const procrec_schema *s)
{
	static const char *const kinds[] = {"null",    "yes/no", "integer", "integer",
					    "decimal", "text",   "list",    "map"};
	const procrec_field *f = s->derived ? NULL : s->field;
	const char *name = kinds[s->kind];

	if (f && (s->kind == PROCREC_INT || s->kind == PROCREC_UINT) && f->base != 10)
		name = f->base == 8 ? "octal" : "hex";
	snprintf(out, size, "%s%s%s", name,
		 f && f->base != 10 && !f->quantity && s->kind == PROCREC_UINT ? " text" : "",
		 f && f->optional ? "?" : "");
}

/* The kernel's conversion, without the name before it and the options behind it. */
static void format_name(char *out, size_t size, const procrec_field *f)
{
	const char *p = f->format ? memchr(f->format, '%', f->format_len) : NULL, *end, *q;

	*out = '\0';
	if (!p)
		return;
	end = f->format + f->format_len;
	for (q = p; q < end && *q != ',' && *q != '}'; q++)
		if (*q == '[')
			while (q + 1 < end && *q != ']')
				q++;
	if ((size_t)(q - p) < size)
		snprintf(out, size, "%.*s", (int)(q - p), p);
	else
		snprintf(out, size, "%.*s..", (int)size - 3, p);
}

static int collect(void *ud, const procrec_schema *s)
{
	struct fields *all = ud;
	struct field *f;

	if (all->n == all->cap) {
		all->cap = all->cap ? 2 * all->cap : 64;
		all->v = cli_alloc(all->c, all->v, all->cap * sizeof(*all->v));
	}
	f = &all->v[all->n++];
	memset(f, 0, sizeof(*f));
	f->path = cli_copy(all->c, s->path);
	f->where = s->where;
	type_name(f->type, sizeof(f->type), s);
	f->unit = f->doc = "";
	if (s->derived) {
		snprintf(f->format, sizeof(f->format), "derived");
		snprintf(f->from, sizeof(f->from), "from %s%s%s", s->field->name,
			 s->derived->from2 ? " and " : "",
			 s->derived->from2 ? s->derived->from2 : "");
		return 0;
	}
	if (!s->field)
		return 0;
	if (s->kind != PROCREC_LIST && s->kind != PROCREC_MAP)
		format_name(f->format, sizeof(f->format), s->field);
	if (s->field->since)
		snprintf(f->since, sizeof(f->since), "%s", s->field->since);
	if (s->field->unit)
		f->unit = s->field->unit;
	if (s->field->doc)
		f->doc = s->field->doc;
	return 0;
}

struct page {
	struct cli *c;
	char *p;
	size_t n, cap;
	int column;
};

static int page_add(void *ud, const void *p, size_t n)
{
	struct page *page = ud;

	if (page->cap - page->n < n) {
		page->cap = 2 * page->cap + n + 4096;
		page->p = cli_alloc(page->c, page->p, page->cap);
	}
	if (n)
		memcpy(page->p + page->n, p, n);
	page->n += n;
	return 0;
}

static void put(struct page *page, const char *s)
{
	page_add(page, s, strlen(s));
	page->column += (int)strlen(s);
}

static void end_line(struct page *page)
{
	while (page->n && page->p[page->n - 1] == ' ')
		page->n--;
	page_add(page, "\n", 1);
	page->column = 0;
}

/* To a column that a text may already have reached: one blank at least. */
static void pad_to(struct page *page, int column)
{
	do
		put(page, " ");
	while (page->column < column);
}

/* Words from the column where the line is, at most LINE columns. */
static void put_words(struct page *page, const char *s)
{
	int left = page->column;

	while (*s) {
		size_t n = strcspn(s, " ");

		if (page->column > left && page->column + 1 + (int)n > LINE) {
			end_line(page);
			pad_to(page, left);
		} else if (page->column > left) {
			put(page, " ");
		}
		page_add(page, s, n);
		page->column += (int)n;
		s += n + strspn(s + n, " ");
	}
}

static void put_fact(struct page *page, const char *name, const char *text)
{
	if (!*text)
		return;
	put(page, "  ");
	put(page, name);
	pad_to(page, 10);
	put_words(page, text);
	end_line(page);
}

static int widest(int now, const char *s, int most)
{
	int n = (int)strlen(s);

	return n > now && n <= most ? n : now;
}

static void put_fields(struct page *page, const struct fields *all)
{
	static const char *const title[] = {"FIELD", "TYPE", "UNIT", "SINCE", "FORMAT", "MEANING"};
	int width[5], where = 0, k, other = 0;
	size_t i;

	memset(width, 0, sizeof(width));
	for (i = 0; i < all->n; i++) {
		const struct field *f = &all->v[i];

		width[0] = widest(width[0], f->path, GREATEST_PATH);
		width[1] = widest(width[1], f->type, LINE);
		width[2] = widest(width[2], f->unit, LINE);
		width[3] = widest(width[3], f->since, LINE);
		width[4] = widest(width[4], f->format, LINE);
		other |= f->where != 'r';
	}
	for (k = 0; k < 5; k++)
		if (width[k])
			width[k] = widest(width[k], title[k], LINE) + 2;
	for (i = 0; i < all->n; i++) {
		const struct field *f = &all->v[i];
		const char *cell[] = {f->path,  f->type,   f->unit,
				      f->since, f->format, *f->from ? f->from : f->doc};
		const char *const *line = i ? cell : title;
		int column;

		if (f->where != where) {
			where = f->where;
			end_line(page);
			if (other) {
				put(page, where == 'r'   ? "  In each record:"
					  : where == 'h' ? "  Before the records (head):"
							 : "  Around the records (head or foot):");
				end_line(page);
				end_line(page);
			}
			line = title;
		}
		for (;; line = cell) {
			put(page, "  ");
			column = 2;
			for (k = 0; k < 5; k++) {
				if (!width[k])
					continue;
				put(page, line[k]);
				column += width[k];
				if (page->column + 1 > column) {
					end_line(page);
					put(page, " ");
				}
				pad_to(page, column);
			}
			put_words(page, line[5]);
			end_line(page);
			if (line == cell)
				break;
		}
	}
}

/* "net/tcp [pid]/net/tcp", with @ written out. */
static void put_patterns(struct page *page, const procrec_spec *spec)
{
	static const char *const net[] = {"", "[pid]/", "[pid]/task/[tid]/"};
	const char *p = procrec_spec_paths(spec);
	struct page text = {.c = page->c};

	while (*p) {
		size_t n = strcspn(p, " "), skip = 0;
		int from = 0, to = 1, k;

		if (*p == '@') {
			int task = !strncmp(p, "@task/", 6);

			skip = task ? 6 : 1;
			from = task;
			to = 3;
		}
		for (k = from; k < to; k++) {
			put(&text, text.n ? " /proc/" : "/proc/");
			put(&text, net[k]);
			page_add(&text, p + skip, n - skip);
		}
		p += n + strspn(p + n, " ");
	}
	page_add(&text, "", 1);
	put_fact(page, "files", text.p);
	free(text.p);
}

static void describe_table(struct page *page, const procrec_spec *spec)
{
	struct fields all = {.c = page->c};
	size_t i;

	if (page->n)
		end_line(page);
	put(page, procrec_spec_name(spec));
	end_line(page);
	put_fact(page, "summary", procrec_spec_summary(spec));
	put_patterns(page, spec);
	put_fact(page, "kernel", procrec_spec_kernel(spec));
	if (spec->refused)
		put_fact(page, "not read", spec->refused);
	procrec_schema_walk(spec, collect, &all);
	put_fields(page, &all);
	for (i = 0; i < all.n; i++)
		free(all.v[i].path);
	free(all.v);
}

static void describe(struct cli *c, const char *table)
{
	struct page page = {.c = c};
	const procrec_spec *spec;
	procrec_error e;

	if (cli_spec(c, table, &spec, &e) < 0) {
		cli_error(c, "a built-in table", &e);
		c->failed++;
		return;
	}
	if (c->delivered++ && mode == DESCRIBE)
		cli_write(c, "\n", 1);
	if (mode == SCHEMA)
		procrec_schema_json(spec, page_add, &page);
	else
		describe_table(&page, spec);
	cli_write(c, page.p, page.n);
	free(page.p);
}

/* The table of an operand: a dataset's name, a pattern, or a file. */
static const char *table_of(struct cli *c, const char *operand)
{
	const char *table = procrec_find_dataset(c->options.tables, operand);
	procrec_match m;
	procrec_error e;

	if (table)
		return table;
	if (procrec_find(c->options.tables, operand, &m, &e) == 0)
		return m.table;
	if (e.code == PROCREC_EAMBIGUOUS)
		cli_error(c, operand, &e);
	else
		cli_say(c, "%s: no dataset has this name (--list shows all)", operand);
	c->failed++;
	return NULL;
}

static void describe_all(struct cli *c)
{
	const char *const *t = c->options.tables ? c->options.tables : procrec_builtin();
	const char *table;
	int i;

	for (i = 0; i < c->noperands; i++)
		if ((table = table_of(c, c->operands[i])))
			describe(c, table);
	if (!c->noperands && c->as)
		describe(c, c->as);
	for (; !c->noperands && !c->as && *t; t++)
		describe(c, *t);
}

/* ---- lint ----------------------------------------------------------------------------------- */

struct lint {
	struct cli *c;
	const char *file; /* NULL: a built-in table */
	uint64_t before;  /* lines of the file before the table */
	struct page page;
};

static void finding(void *ud, const procrec_error *e)
{
	struct lint *l = ud;
	char b[1024];
	int n;

	n = snprintf(b, sizeof(b), "%s:%llu:%llu: %s%s%s\n", l->file ? l->file : e->dataset,
		     (unsigned long long)((e->line ? e->line : 1) + l->before),
		     (unsigned long long)(e->line ? e->col : 1), l->file ? e->dataset : "",
		     l->file && *e->dataset ? ": " : "", e->text);
	page_add(&l->page, b, n < (int)sizeof(b) ? (size_t)n : sizeof(b) - 1);
}

static void lint(struct cli *c)
{
	const char *const *t = c->options.tables ? c->options.tables : procrec_builtin();
	struct lint l = {.c = c, .page = {.c = c}};
	int found = 0;

	for (; *t; t++)
		if ((l.file = cli_table_place(c, *t, &l.before)) || !c->ntable_files)
			found += procrec_lint(*t, finding, &l);
	if (l.page.n)
		cli_write(c, l.page.p, l.page.n);
	free(l.page.p);
	if (found)
		c->status = 1;
}

int main(int argc, char **argv)
{
	struct cli c;

	cli_begin(&c, &program, argc, argv);
	if ((mode == LIST || mode == LINT) && c.noperands)
		cli_usage(&c, "%s takes no file", mode == LIST ? "--list" : "--lint");
	if (mode == SHOW)
		show(&c);
	else if (mode == LIST)
		list_datasets(&c);
	else if (mode == LINT)
		lint(&c);
	else
		describe_all(&c);
	return cli_end(&c);
}
