/* SPDX-License-Identifier: MIT */
/*
 * regentest-all-proc-files.c - parses, prints and compares all files of /proc that a table
 * describes.
 *
 * Start at check_text(): it is the test, text to records to text (or to JSON and back). Above it
 * is what it needs, below it the walk that finds the files. Each file is read once and held (hold.h),
 * so that one that changes is no false alarm; long ones that are not the kernel's are read where they
 * are. What is printed is compared as it comes and not kept.
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
#include "hold.h"
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

/* What has been printed of a file: so many bytes, and from the first that differs on some of them. */
struct printed {
	struct run *run;
	uint64_t n, at; /* at: of the difference */
	int differs;
	char found[1024];
	size_t nfound;
};

struct run {
	struct cli *c;
	struct bytes out;       /* of this program */
	struct hold file, json; /* of the file at hand */
	uint64_t json_at;       /* read so far of it */
	struct printed printed;
	char window[65536]; /* of the file: see get() */
	uint64_t window_at;
	size_t nwindow;
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

/* Fills the window with the file's bytes from `at` on; fewer than n > 0 only at its end. */
static const char *get(struct run *r, uint64_t at, size_t *n)
{
	if (!r->file.filed) {
		*n = at < r->file.n && *n < r->file.n - at ? *n
		     : at < r->file.n                      ? (size_t)(r->file.n - at)
							   : 0;
		return r->file.mem + (*n ? at : 0);
	}
	if (at < r->window_at || at - r->window_at + *n > r->nwindow) {
		ptrdiff_t got;

		r->window_at = at;
		for (r->nwindow = 0; r->nwindow < sizeof(r->window); r->nwindow += (size_t)got) {
			got = hold_get(&r->file, at + r->nwindow, r->window + r->nwindow,
				       sizeof(r->window) - r->nwindow);
			if (got <= 0)
				break;
		}
	}
	at -= r->window_at;
	if (*n > r->nwindow - at)
		*n = (size_t)(r->nwindow - at);
	return r->window + at;
}

/* The byte there; -1 at the end. */
static int byte(struct run *r, uint64_t at)
{
	size_t n = 1;
	const char *p = get(r, at, &n);

	return n ? (unsigned char)*p : -1;
}

/* A procrec_write_fn: compares what is printed with the file. */
static int compare_text(void *ud, const void *bytes, size_t n)
{
	struct printed *t = ud;
	const char *p = bytes;

	while (n && !t->differs) {
		size_t k = n < sizeof(t->run->window) ? n : sizeof(t->run->window), i;
		const char *want;

		i = k;
		want = get(t->run, t->n, &i);
		if (!i || memcmp(p, want, i)) {
			for (k = 0; k < i && p[k] == want[k];)
				k++;
			t->differs = 1;
			t->at = t->n + k;
			i = k;
		}
		t->n += i;
		p += i;
		n -= i;
	}
	t->n += n;
	if (n > sizeof(t->found) - t->nfound)
		n = sizeof(t->found) - t->nfound;
	memcpy(t->found + t->nfound, p, n);
	t->nfound += n;
	return 0;
}

static void begin_printed(struct run *r)
{
	r->printed.run = r;
	r->printed.n = r->printed.at = r->printed.nfound = 0;
	r->printed.differs = 0;
}

static int is_same(const struct run *r)
{
	return !r->printed.differs && r->printed.n == r->file.n;
}

/* A procrec_write_fn and a procrec_read_fn for the JSON between the two. */
static int put_json(void *ud, const void *p, size_t n)
{
	struct run *r = ud;

	return hold_append(&r->json, p, n);
}

static ptrdiff_t take_json(void *ud, void *p, size_t n)
{
	struct run *r = ud;
	ptrdiff_t got = hold_get(&r->json, r->json_at, p, n);

	r->json_at += got > 0 ? (size_t)got : 0;
	return got;
}

static int to_json(struct run *r, procrec_reader *reader, const char *source, procrec_error *e)
{
	const procrec_node *rec;
	procrec_json *j;
	int rc = procrec_json_open(&j, 0, put_json, r, NULL, e);

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
		rc = error_set(e, PROCREC_ENOMEM, "the JSON cannot be held");
	return rc;
}

/* The layout as it is known now, as a text that can be compared. */
static void layout_text(procrec_reader *reader, char *text, size_t size)
{
	const procrec_node *n = procrec_reader_layout(reader)->v.c.first;
	size_t len = 0;

	for (*text = '\0'; n && len < size; n = n->next)
		len += (size_t)snprintf(text + len, size - len, "%.*s=%lld,", (int)n->key_len,
					n->key, (long long)n->v.i);
}

/*
 * Prints what the reader reads, in the layout that `known` tells, or where that is NULL the one that
 * the first record tells. Returns 1 where the whole file turns out to have another one: nothing is
 * known then but that.
 */
static int to_text(struct run *r, procrec_reader *reader, procrec_reader *known, procrec_error *e)
{
	char before[2048], after[2048];
	const procrec_node *rec;
	procrec_printer *p = NULL;
	int rc = procrec_next(reader, &rec), printed;

	layout_text(known ? known : reader, before, sizeof(before));
	begin_printed(r);
	printed = rc < 0 ? 0
			 : procrec_printer_open(&p, procrec_reader_spec(reader),
						procrec_reader_head(reader),
						procrec_reader_layout(known ? known : reader),
						compare_text, &r->printed, e);
	for (; rc > 0; rc = procrec_next(reader, &rec))
		if (printed >= 0)
			printed = procrec_printer_record(p, rec, e);
	layout_text(reader, after, sizeof(after));
	if (rc < 0) {
		*e = *procrec_reader_error(reader);
		procrec_printer_close(p, NULL, NULL);
		return rc;
	}
	if (!known && strcmp(before, after)) {
		procrec_printer_close(p, NULL, NULL);
		return 1;
	}
	if (printed < 0) {
		procrec_printer_close(p, NULL, NULL);
		return printed;
	}
	return procrec_printer_close(p, procrec_reader_foot(reader), e);
}

/* Up to size bytes of the line that begins there, without its newline. */
static size_t line_from(struct run *r, uint64_t at, char *line, size_t size)
{
	size_t n = 0;
	int c;

	while (n < size && (c = byte(r, at + n)) >= 0 && c != '\n')
		line[n++] = (char)c;
	return n;
}

static void show_line(struct run *r, char sign, struct text t)
{
	char shown[1024];

	line(r, "    %c %s", sign, error_show(shown, sizeof(shown), t.p, t.n));
}

static void report_difference(struct run *r, const char *source)
{
	const struct printed *p = &r->printed;
	uint64_t at = p->differs ? p->at : p->n, number = 1, bol = 0, i;
	char want[80], found[80], text[2 * sizeof(p->found)];
	const char *left, *nl;
	size_t n = 40, got = p->nfound < 40 ? p->nfound : 40;

	for (i = 0; i < at; i++)
		if (byte(r, i) == '\n') {
			number++;
			bol = i + 1;
		}
	left = get(r, at, &n);
	line(r, "Fail %s:%llu:%llu: expected %s, found %s", source, (unsigned long long)number,
	     (unsigned long long)(at - bol + 1),
	     n ? error_show(want, sizeof(want), left, n) : "the end of the file",
	     got ? error_show(found, sizeof(found), p->found, got) : "the end of the file");
	if (!set.diff)
		return;
	n = line_from(r, bol, text, sizeof(p->found));
	show_line(r, '-', (struct text){text, n});
	/* up to the difference they are the same */
	if (n > at - bol)
		n = (size_t)(at - bol);
	nl = memchr(p->found, '\n', p->nfound);
	got = nl ? (size_t)(nl - p->found) : p->nfound;
	memcpy(text + n, p->found, got);
	show_line(r, '+', (struct text){text, n + got});
}

static void report_raw(struct run *r, const char *source, uint64_t lines)
{
	uint64_t at = 0, number = 1;
	char text[1024];
	unsigned i;

	line(r, "Raw  %s: %llu line%s kept as text", source, (unsigned long long)lines,
	     lines == 1 ? "" : "s");
	for (i = 0; set.diff && i < r->nkept; i++) {
		const struct kept *k = &r->kept[i];

		while (number < k->line && at < r->file.n)
			number += byte(r, at++) == '\n';
		line(r, "    %llu:%llu: %s", (unsigned long long)k->line,
		     (unsigned long long)k->col, k->text);
		show_line(r, '?', (struct text){text, line_from(r, at, text, sizeof(text))});
	}
}

static int open_held(struct run *r, procrec_reader **out, const char *name,
		     const procrec_options *o, procrec_error *e)
{
	if (!r->file.filed)
		return procrec_open_mem(out, name, r->file.mem, (size_t)r->file.n, o, e);
	if (lseek(r->file.fd, 0, SEEK_SET) < 0)
		return path_error(e, errno, PATH_READ, name);
	return procrec_open_fd(out, name, r->file.fd, o, e);
}

/* range: what of the file is held, or NULL. */
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
	r->nkept = 0;
	r->nwindow = 0;
	rc = open_held(r, &first, p->name, &o, &e);
	o.note = NULL;
	if (rc == 0 && set.via_json) {
		r->json_at = 0;
		begin_printed(r);
		if (hold_restart(&r->json))
			rc = path_error(&e, errno, PATH_READ, p->source);
		if (rc == 0)
			rc = to_json(r, first, p->source, &e);
		if (rc == 0)
			rc = procrec_json_print(take_json, r, o.tables,
						r->c->as ? procrec_spec_name(spec) : NULL,
						compare_text, &r->printed, NULL, &e);
	} else if (rc == 0) {
		rc = to_text(r, first, NULL, &e);
		if (rc > 0) {
			rc = open_held(r, &second, p->name, &o, &e);
			if (rc == 0)
				rc = to_text(r, second, first, &e);
		}
	}
	if (first)
		procrec_reader_stats(first, &stats);
	if (rc < 0) {
		r->fail++;
		line(r, "Fail %s:%llu:%llu: %s", p->source, (unsigned long long)e.line,
		     (unsigned long long)e.col, e.text);
	} else if (!is_same(r)) {
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

static int keep_text(struct run *r, const char *source, const char *p, size_t n, procrec_error *e)
{
	int rc = hold_append(&r->file, p, n);

	return rc ? path_error(e, rc == PROCREC_ENOMEM ? ENOMEM : errno, PATH_READ, source) : 0;
}

/* A long file of known length, which is no file of the kernel's: whether it is used where it is. */
static int lend_text(struct run *r, int fd)
{
	struct stat st;
	int copy;

	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) || st.st_size <= (off_t)HOLD_MAX ||
	    (size_t)st.st_size > LARGEST || lseek(fd, 0, SEEK_CUR) != 0)
		return 0;
	copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
	if (copy < 0)
		return 0;
	hold_lend(&r->file, copy, (uint64_t)st.st_size);
	return 1;
}

/*
 * Reads a file, or a link's target where the dataset is a link; of a compressed file the text in it,
 * which is what its records are printed as.
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

	if (hold_restart(&r->file))
		return path_error(e, errno, PATH_READ, p->source);
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
			return keep_text(r, p->source, buf, (size_t)n, e);
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
	while (!n && !(s.fd >= 0 && !spec->gzip && !range && !r->file.n && lend_text(r, s.fd)) &&
	       (n = source_read(&s, buf, sizeof(buf), e)) > 0) {
		n = keep_text(r, p->source, buf, (size_t)n, e);
		if (!n && r->file.n > LARGEST)
			n = error_set(e, PROCREC_EREFUSED, "larger than 1 GiB");
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
	const procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct cli_path p;
	struct cli c;
	struct run r;

	cli_begin(&c, &program, argc, argv);
	memset(&r, 0, sizeof(r));
	r.c = &c;
	hold_init(&r.file, &alloc);
	hold_init(&r.json, &alloc);
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
	hold_free(&r.file);
	hold_free(&r.json);
	return cli_end(&c);
}
