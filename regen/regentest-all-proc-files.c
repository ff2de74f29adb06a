/* SPDX-License-Identifier: MIT */
/*
 * regentest-all-proc-files.c - parses, prints and compares all files of /proc that a table
 * describes.
 *
 * Start at check_text(): it is the test, text to records to text (or to JSON and back). Above it
 * is what it needs, below it the walk that finds the files. Each file is read once into memory, so
 * that one that changes is no false alarm.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "cli.h"
#include "path.h"
#include "place.h"
#include "spec.h"
#include "tree.h"

#define LARGEST ((size_t)1 << 30) /* files beyond this are skipped */
#define DIFF_LINES 10             /* shown per file */
#define LIVE_PROCESSES 64         /* walked where --processes does not say */

enum { OPT_VIA_JSON = CLI_OWN, OPT_DIFF, OPT_PROCESSES };

static const struct option longs[] = {
	{"via-json", no_argument, NULL, OPT_VIA_JSON},
	{"diff", no_argument, NULL, OPT_DIFF},
	{"processes", required_argument, NULL, OPT_PROCESSES},
	{"quiet", no_argument, NULL, 'q'},
	{NULL, 0, NULL, 0},
};

static const char help[] =
	"Usage: regentest-all-proc-files [OPTION]... [FILE]...\n"
	"Parses every file of /proc that procrec knows (or each FILE), prints it from its records\n"
	"and compares: Pass, Fail, Raw (lines that the table does not know), Skip.\n"
	"\n"
	"      --via-json          through JSON text\n"
	"      --diff              show the lines that differ or are not known\n"
	"      --processes N|all   files of how many processes (64; all where --root is a copy)\n"
	"  -q, --quiet             leave out Pass and Skip\n";

static const char examples[] =
	"\n"
	"Examples:\n"
	"  regentest-all-proc-files --quiet\n"
	"  regentest-all-proc-files --via-json --diff /proc/net/tcp6\n"
	"  regentest-all-proc-files --root /srv/sosreport-a --processes all\n";

struct bytes {
	char *p;
	size_t n, room;
};

struct kept {
	uint64_t line, col;
	char text[sizeof(((procrec_error *)NULL)->text)];
};

struct run {
	struct cli *c;
	struct bytes out;                 /* of this program */
	struct bytes file, printed, json; /* of the file at hand */
	struct kept kept[DIFF_LINES];
	unsigned nkept;
	unsigned long pass, fail, raw, skip;
	char **namespaces; /* of the network, that have been walked */
	size_t nnamespaces;
	unsigned char *seen; /* tables of which there is a file */
	int dir;             /* the tree's root */
	const char *top;     /* its name */
};

static struct {
	int via_json, diff, quiet;
	unsigned long processes; /* 0: not said */
} set;

static void option(struct cli *c, int option, const char *arg)
{
	switch (option) {
	case OPT_VIA_JSON:
		set.via_json = 1;
		break;
	case OPT_DIFF:
		set.diff = 1;
		break;
	case OPT_PROCESSES:
		if (!strcmp(arg, "all"))
			set.processes = ULONG_MAX;
		else
			set.processes = cli_number(c, "--processes", arg, INT_MAX);
		if (!set.processes)
			cli_usage(c, "--processes: neither a number from 1 on nor all: %s", arg);
		break;
	case 'q':
		set.quiet = 1;
		break;
	}
}

static const struct cli_program program = {
	.name = "regentest-all-proc-files",
	.help = help,
	.examples = examples,
	.shorts = "q",
	.longs = longs,
	.option = option,
};

/* ---- bytes and lines of output ------------------------------------------------------------ */

static int append(void *ud, const void *p, size_t n)
{
	struct bytes *b = ud;

	if (b->room - b->n < n) {
		size_t room = b->room ? b->room : 65536;
		char *more;

		while (room - b->n < n)
			room *= 2;
		more = realloc(b->p, room);
		if (!more)
			return -1;
		b->p = more;
		b->room = room;
	}
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	return 0;
}

static void flush(struct run *r)
{
	cli_write(r->c, r->out.p, r->out.n);
	r->out.n = 0;
}

static void line(struct run *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void line(struct run *r, const char *fmt, ...)
{
	char text[CLI_LINE];
	va_list ap;

	va_start(ap, fmt);
	append(&r->out, text, cli_line(text, fmt, ap));
	va_end(ap);
	if (r->out.n > 60000)
		flush(r);
}

static void skip(struct run *r, const char *source, const char *why)
{
	r->skip++;
	if (!set.quiet)
		line(r, "Skip %s: %s", source, why);
}

/* ---- one file ----------------------------------------------------------------------------- */

static void keep_note(void *ud, const procrec_error *e)
{
	struct run *r = ud;
	struct kept *k = &r->kept[r->nkept];

	if (r->nkept == DIFF_LINES)
		return;
	r->nkept++;
	k->line = e->line;
	k->col = e->col;
	memcpy(k->text, e->text, sizeof(k->text));
}

struct text {
	const char *p;
	size_t n;
};

static ptrdiff_t take(void *ud, void *p, size_t n)
{
	struct text *t = ud;

	if (n > t->n)
		n = t->n;
	memcpy(p, t->p, n);
	t->p += n;
	t->n -= n;
	return (ptrdiff_t)n;
}

static int to_json(struct run *r, procrec_reader *reader, const char *source, procrec_error *e)
{
	const procrec_node *rec;
	procrec_json *j;
	int rc = procrec_json_open(&j, 0, append, &r->json, NULL, e);

	if (rc < 0)
		return rc;
	rc = procrec_next(reader, &rec);
	procrec_json_begin(j, reader, source);
	for (; rc > 0; rc = procrec_next(reader, &rec))
		procrec_json_record(j, rec);
	if (rc < 0)
		*e = *procrec_reader_error(reader);
	procrec_json_end(j, reader, NULL);
	if (procrec_json_close(j) < 0 && rc == 0)
		rc = error_set(e, PROCREC_ENOMEM, "out of memory");
	return rc;
}

/* Printing needs the layout, which is known at the end: so the text is read twice. */
static int to_text(struct run *r, procrec_reader *first, procrec_reader *second, procrec_error *e)
{
	const procrec_node *rec;
	procrec_printer *p = NULL;
	int rc;

	while ((rc = procrec_next(first, &rec)) > 0)
		;
	if (rc < 0) {
		*e = *procrec_reader_error(first);
		return rc;
	}
	rc = procrec_next(second, &rec);
	if (rc >= 0) {
		int opened = procrec_printer_open(&p, procrec_reader_spec(second),
						  procrec_reader_head(second),
						  procrec_reader_layout(first), append, &r->printed,
						  e);
		if (opened < 0)
			return opened;
		for (; rc > 0; rc = procrec_next(second, &rec)) {
			int printed = procrec_printer_record(p, rec, e);

			if (printed < 0) {
				procrec_printer_close(p, NULL, NULL);
				return printed;
			}
		}
	}
	if (rc < 0) {
		*e = *procrec_reader_error(second);
		procrec_printer_close(p, NULL, NULL);
		return rc;
	}
	return procrec_printer_close(p, procrec_reader_foot(second), e);
}

/* The line of text that holds offset at, without its newline. */
static struct text line_at(const struct bytes *b, size_t at)
{
	size_t from = at < b->n ? at : b->n, to = from;

	while (from && b->p[from - 1] != '\n')
		from--;
	while (to < b->n && b->p[to] != '\n')
		to++;
	return (struct text){b->p ? b->p + from : "", to - from};
}

static void show_line(struct run *r, char sign, struct text t)
{
	char shown[1024];

	line(r, "    %c %s", sign, error_show(shown, sizeof(shown), t.p, t.n));
}

static void report_difference(struct run *r, const char *source)
{
	const struct bytes *f = &r->file, *p = &r->printed;
	size_t at = 0, i;
	uint64_t number = 1, col = 1;
	char want[80], found[80];
	size_t left, got;

	while (at < f->n && at < p->n && f->p[at] == p->p[at])
		at++;
	for (i = 0; i < at; i++) {
		col++;
		if (f->p[i] == '\n') {
			number++;
			col = 1;
		}
	}
	left = f->n - at;
	got = p->n - at;
	line(r, "Fail %s:%llu:%llu: expected %s, found %s", source, (unsigned long long)number,
	     (unsigned long long)col,
	     left ? error_show(want, sizeof(want), f->p + at, left < 40 ? left : 40)
		  : "the end of the file",
	     got ? error_show(found, sizeof(found), p->p + at, got < 40 ? got : 40)
		 : "the end of the file");
	if (set.diff) {
		show_line(r, '-', line_at(f, at));
		show_line(r, '+', line_at(p, at));
	}
}

static void report_raw(struct run *r, const char *source, uint64_t lines)
{
	size_t at = 0;
	unsigned i;
	uint64_t number = 1;

	line(r, "Raw  %s: %llu line%s kept as text", source, (unsigned long long)lines,
	     lines == 1 ? "" : "s");
	for (i = 0; set.diff && i < r->nkept; i++) {
		const struct kept *k = &r->kept[i];

		while (number < k->line && at < r->file.n)
			number += r->file.p[at++] == '\n';
		line(r, "    %llu:%llu: %s", (unsigned long long)k->line,
		     (unsigned long long)k->col, k->text);
		show_line(r, '?', line_at(&r->file, at));
	}
}

/* range: what of the file was read into memory, or NULL. */
static void check_text(struct run *r, const struct cli_path *p, const procrec_spec *spec,
		       const procrec_machine *machine, const procrec_range *range)
{
	procrec_options o = r->c->options;
	procrec_reader *first = NULL, *second = NULL;
	procrec_stats stats = {.bytes = 0};
	procrec_error e;
	int rc;

	o.spec = spec;
	o.machine = machine;
	o.range = range;
	o.note = keep_note;
	o.note_ud = r;
	o.flags &= ~(unsigned)PROCREC_STRICT;
	r->printed.n = r->json.n = 0;
	r->nkept = 0;
	rc = procrec_open_mem(&first, p->name, r->file.p, r->file.n, &o, &e);
	o.note = NULL;
	if (rc == 0 && set.via_json) {
		rc = to_json(r, first, p->source, &e);
		if (rc == 0) {
			struct text json = {r->json.p, r->json.n};

			rc = procrec_json_print(take, &json, o.tables,
						r->c->as ? procrec_spec_name(spec) : NULL, append,
						&r->printed, NULL, &e);
		}
	} else if (rc == 0) {
		rc = procrec_open_mem(&second, p->name, r->file.p, r->file.n, &o, &e);
		if (rc == 0)
			rc = to_text(r, first, second, &e);
	}
	if (first)
		procrec_reader_stats(first, &stats);
	if (rc < 0) {
		r->fail++;
		line(r, "Fail %s:%llu:%llu: %s", p->source, (unsigned long long)e.line,
		     (unsigned long long)e.col, e.text);
	} else if (r->printed.n != r->file.n ||
		   (r->file.n && memcmp(r->printed.p, r->file.p, r->file.n))) {
		r->fail++;
		report_difference(r, p->source);
	} else if (stats.raw_lines + stats.loose_lines) {
		r->raw++;
		report_raw(r, p->source, stats.raw_lines + stats.loose_lines);
	} else {
		r->pass++;
		if (!set.quiet)
			line(r, "Pass %s", p->source);
	}
	procrec_close(first);
	procrec_close(second);
}

/*
 * Reads a file, or a link's target where the dataset is a link, into memory; of a compressed file
 * the text in it, which is what its records are printed as.
 */
static int read_text(struct run *r, const struct cli_path *p, const procrec_spec *spec,
		     const procrec_machine *m, const procrec_range *range, procrec_error *e)
{
	int link = spec->link;
	struct place place;
	const procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct source s;
	ptrdiff_t n;
	char buf[65536];
	int fd = -1, rc;

	r->file.n = 0;
	if (p->std && r->c->no_input)
		return error_set(e, PROCREC_EUSAGE, "standard input is closed");
	if (p->std) {
		source_fd(&s, STDIN_FILENO);
	} else if (p->dir == AT_FDCWD) {
		rc = source_open(&s, p->path, link, &alloc, e);
		if (rc < 0)
			return rc;
	} else {
		n = link ? path_link_below(p->dir, p->path, buf, sizeof(buf)) : -1;
		if (n >= 0)
			return append(&r->file, buf, (size_t)n) < 0
				       ? path_error(e, ENOMEM, PATH_LINK, p->source)
				       : 0;
		if (link && errno != EINVAL)
			return path_error(e, errno, PATH_LINK, p->source);
		fd = path_open_below(p->dir, p->path, O_RDONLY | O_NOCTTY);
		if (fd < 0)
			return path_error(e, errno, PATH_OPEN, p->source);
		source_fd(&s, fd);
	}
	if (spec->gzip)
		source_gunzip(&s, &alloc);
	n = place_source(&s, spec, range, m, &place, e);
	while (!n && (n = source_read(&s, buf, sizeof(buf), e)) > 0) {
		if (append(&r->file, buf, (size_t)n) < 0)
			n = path_error(e, ENOMEM, PATH_READ, p->source);
		else if (r->file.n > LARGEST)
			n = error_set(e, PROCREC_EREFUSED, "larger than 1 GiB");
		n = n < 0 ? n : 0;
	}
	source_close(&s, &alloc);
	if (fd >= 0)
		close(fd);
	return (int)n;
}

/* What is in memory is a copy of a part. */
static void check_part(struct run *r, const struct cli_path *p, const procrec_spec *spec,
		       const procrec_machine *machine, const procrec_range *range)
{
	procrec_range here = {0, 0, 0};

	if (range) {
		here = *range;
		here.base = here.first;
	}
	check_text(r, p, spec, machine, range ? &here : NULL);
}

/* named: the user named this file, so that it is not known is worth a word. */
static void check_file(struct run *r, const struct cli_path *p, int named)
{
	const procrec_spec *spec;
	procrec_machine machine;
	procrec_range range;
	procrec_match m;
	procrec_error e;
	int rc = cli_identify(r->c, p, &m, &spec, &e);

	if (rc == PROCREC_EUNKNOWN || rc == PROCREC_EAMBIGUOUS) {
		struct stat st;

		if (p->dir == AT_FDCWD && !p->std && lstat(p->path, &st) < 0)
			path_error(&e, errno, PATH_OPEN, p->source);
		if (named)
			skip(r, p->source, e.text);
		return;
	}
	if (rc < 0) {
		r->fail++;
		line(r, "Fail %s: its table: %llu:%llu: %s", p->source, (unsigned long long)e.line,
		     (unsigned long long)e.col, e.text);
		return;
	}
	cli_machine(r->c, p, &machine);
	rc = named ? cli_range(r->c, spec, &machine, &range, &e) : 0;
	if (spec->refused)
		skip(r, p->source, spec->refused);
	else if (rc < 0)
		skip(r, p->source, e.text);
	else if (spec->large && !named)
		skip(r, p->source, "read only where it is named");
	else if (read_text(r, p, spec, &machine, rc ? &range : NULL, &e) < 0)
		skip(r, p->source, e.text);
	else
		check_part(r, p, spec, &machine, rc ? &range : NULL);
	if (r->seen) {
		const char *const *t = r->c->options.tables;
		size_t i;

		for (i = 0; t[i] && t[i] != m.table; i++)
			;
		r->seen[i] = 1;
	}
}

/* ---- the walk ----------------------------------------------------------------------------- */

static int is_number(const char *s)
{
	return *s && s[strspn(s, "0123456789")] == '\0';
}

static int compare(const void *pa, const void *pb)
{
	const char *a = *(char *const *)pa, *b = *(char *const *)pb;

	if (is_number(a) && is_number(b) && strlen(a) != strlen(b))
		return strlen(a) < strlen(b) ? -1 : 1;
	return strcmp(a, b);
}

/* Each network name space is worth one walk: whether the one that dir's net is of is new. */
static int new_namespace(struct run *r, const char *dir)
{
	char path[PATH_MAX], target[128];
	ptrdiff_t n;
	size_t i;

	snprintf(path, sizeof(path), "%s/ns/net", dir);
	n = path_link_below(r->dir, path, target, sizeof(target) - 1);
	/* Captures have no ns; a process that does not let us see it is most likely in ours. */
	if (n < 0)
		return errno != EACCES && errno != EPERM;
	target[n] = '\0';
	for (i = 0; i < r->nnamespaces; i++)
		if (!strcmp(r->namespaces[i], target))
			return 0;
	r->namespaces = cli_alloc(r->c, r->namespaces, (i + 1) * sizeof(*r->namespaces));
	r->namespaces[r->nnamespaces++] = cli_copy(r->c, target);
	return 1;
}

static void walk(struct run *r, const char *dir);

static void visit(struct run *r, const char *dir, const char *entry)
{
	char rel[PATH_MAX], name[PATH_MAX + 8], source[2 * PATH_MAX];
	struct cli_path p = {.source = source, .path = rel, .name = name, .dir = r->dir};
	struct stat st;
	int fd;

	if (snprintf(rel, sizeof(rel), "%s%s%s", dir, *dir ? "/" : "", entry) >= (int)sizeof(rel))
		return;
	snprintf(name, sizeof(name), "/proc/%s", rel);
	snprintf(source, sizeof(source), "%s/%s", r->top, rel);
	fd = path_open_below(r->dir, rel, O_PATH | O_NOFOLLOW);
	if (fd < 0 || fstat(fd, &st) < 0)
		st.st_mode = 0;
	if (fd >= 0)
		close(fd);
	if (S_ISLNK(st.st_mode)) {
		const procrec_spec *spec;
		procrec_match m;
		procrec_error e;
		struct stat to;

		if (cli_identify(r->c, &p, &m, &spec, &e) == 0 && spec->link) {
			check_file(r, &p, 0);
			return;
		}
		/* net and mounts, but not self: that process has its turn. */
		fd = path_open_below(r->dir, rel, O_PATH);
		if (fd < 0)
			return;
		if (fstat(fd, &to) == 0)
			st.st_mode = to.st_mode;
		close(fd);
		if (S_ISDIR(st.st_mode) && !*dir && strcmp(entry, "net"))
			return;
	}
	if (!S_ISDIR(st.st_mode))
		check_file(r, &p, 0);
	else if (path_leads_on(r->c->options.tables, rel) &&
		 (strcmp(entry, "net") || !*dir || new_namespace(r, dir)))
		walk(r, rel);
}

/* Numbers that are processes, threads, descriptors: as many as were asked for, evenly spread. */
static void walk(struct run *r, const char *dir)
{
	int fd = path_open_below(r->dir, *dir ? dir : ".", O_RDONLY | O_DIRECTORY);
	DIR *stream = fd < 0 ? NULL : fdopendir(fd);
	size_t n = 0, room = 0, i, numbers = 0, nth = 0;
	char **names = NULL;
	struct dirent *d;

	if (!stream) {
		char source[PATH_MAX];
		procrec_error e;

		snprintf(source, sizeof(source), "%s/%s", r->top, dir);
		path_error(&e, errno, PATH_OPEN, source);
		skip(r, source, e.text);
		if (fd >= 0)
			close(fd);
		return;
	}
	while ((d = readdir(stream))) {
		if (!strcmp(d->d_name, ".") || !strcmp(d->d_name, ".."))
			continue;
		if (n == room) {
			room = room ? 2 * room : 64;
			names = cli_alloc(r->c, names, room * sizeof(*names));
		}
		names[n++] = cli_copy(r->c, d->d_name);
		numbers += is_number(d->d_name);
	}
	closedir(stream);
	if (n)
		qsort(names, n, sizeof(*names), compare);
	for (i = 0; i < n && !r->c->out_failed; i++) {
		if (is_number(names[i]) && numbers > set.processes) {
			size_t group = nth * set.processes / numbers;

			if (nth++ && group == (nth - 2) * set.processes / numbers)
				continue;
		}
		visit(r, dir, names[i]);
	}
	while (n)
		free(names[--n]);
	free(names);
}

/* Datasets of which the tree has no file. */
static void report_absent(struct run *r)
{
	const char *const *t = r->c->options.tables;
	const procrec_spec *spec;
	procrec_error e;
	size_t i;

	for (i = 0; t[i]; i++) {
		if (r->seen[i])
			continue;
		if (cli_spec(r->c, t[i], &spec, &e) < 0) {
			r->fail++;
			line(r, "Fail a table: %llu:%llu: %s", (unsigned long long)e.line,
			     (unsigned long long)e.col, e.text);
		} else {
			skip(r, procrec_spec_name(spec), "absent");
		}
	}
}

static void walk_all(struct run *r)
{
	struct cli *c = r->c;
	size_t n = 0;

	if (!c->options.tables)
		c->options.tables = procrec_builtin();
	while (c->options.tables[n])
		n++;
	r->seen = memset(cli_alloc(c, NULL, n + 1), 0, n + 1);
	r->top = c->root ? c->root : "/proc";
	r->dir = c->root ? c->root_fd : open(r->top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (!set.processes)
		set.processes = c->root ? ULONG_MAX : LIVE_PROCESSES;
	if (r->dir < 0) {
		cli_say(c, "%s: %s", r->top, strerror(errno));
		c->failed++;
		return;
	}
	new_namespace(r, "self");
	walk(r, "");
	report_absent(r);
	if (!c->root)
		close(r->dir);
}

int main(int argc, char **argv)
{
	struct cli_path p;
	struct cli c;
	struct run r;

	cli_begin(&c, &program, argc, argv);
	memset(&r, 0, sizeof(r));
	r.c = &c;
	if (!c.noperands)
		walk_all(&r);
	while (cli_next_path(&c, &p)) {
		check_file(&r, &p, 1);
		cli_free_path(&p);
	}
	line(&r, "%lu Pass, %lu Fail, %lu Raw, %lu Skip", r.pass, r.fail, r.raw, r.skip);
	flush(&r);
	if (r.fail || r.raw)
		c.status = 1;
	if (c.noperands && !(r.pass + r.fail + r.raw))
		c.failed++;
	while (r.nnamespaces)
		free(r.namespaces[--r.nnamespaces]);
	free(r.namespaces);
	free(r.seen);
	free(r.out.p);
	free(r.file.p);
	free(r.printed.p);
	free(r.json.p);
	return cli_end(&c);
}
