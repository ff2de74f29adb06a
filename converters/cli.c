/* SPDX-License-Identifier: MIT */
/*
 * cli.c - what all programs share (cli.h).
 *
 * Start at cli_next(): an operand becomes paths (cli_next_path), a path its table
 * (cli_identify), and then a reader. Standard output is written with write() alone, messages too:
 * nothing here is buffered, because whoever makes much output buffers it himself.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "cli.h"
#include "json.h"
#include "path.h"
#include "spec.h"
#include "tree.h"

#define PROC_MAGIC 0x9fa0 /* statfs() of a live /proc, include/uapi/linux/magic.h */
#define NOTES_SHOWN 10    /* lines kept as text that are told one by one, per file */

/* ---- messages and output ------------------------------------------------------------------ */

static int write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t done = write(fd, p, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return -1;
		p += done;
		n -= (size_t)done;
	}
	return 0;
}

/* A text that is too long loses its middle: the reason stands at the end. */
static size_t shorten(char *text, size_t size, const char *fmt, va_list ap, size_t n)
{
	char *whole = malloc(n + 1);

	if (!whole)
		return size - 1;
	vsnprintf(whole, n + 1, fmt, ap);
	memcpy(text + size / 2, "...", 3);
	memcpy(text + size / 2 + 3, whole + n - (size - size / 2 - 4), size - size / 2 - 4);
	free(whole);
	return size - 1;
}

size_t cli_line(char out[CLI_LINE], const char *fmt, va_list ap)
{
	char text[CLI_LINE / 4], *o = out;
	const char *p = text;
	va_list again;
	size_t n, k;

	va_copy(again, ap);
	n = (size_t)vsnprintf(text, sizeof(text), fmt, ap);
	if (n >= sizeof(text))
		n = shorten(text, sizeof(text), fmt, again, n);
	va_end(again);
	for (; n; p += k, n -= k) {
		k = json_char(p, n);
		if (k && (unsigned char)*p >= ' ' && *p != 0x7f) {
			memcpy(o, p, k);
			o += k;
		} else {
			k = 1;
			o += sprintf(o, "\\x%02x", (unsigned char)*p);
		}
	}
	*o++ = '\n';
	return (size_t)(o - out);
}

static void say(struct cli *c, const char *fmt, va_list ap)
{
	char line[64 + CLI_LINE];
	size_t n = (size_t)snprintf(line, 64, "%s: ", c->program->name);

	n += cli_line(line + n, fmt, ap);
	write_all(STDERR_FILENO, line, n);
}

void cli_say(struct cli *c, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(c, fmt, ap);
	va_end(ap);
}

void cli_usage(struct cli *c, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(c, fmt, ap);
	va_end(ap);
	cli_say(c, "see %s --help", c->program->name);
	exit(2);
}

void *cli_alloc(struct cli *c, void *old, size_t n)
{
	void *p = realloc(old, n ? n : 1);

	if (!p) {
		cli_say(c, "out of memory");
		exit(2);
	}
	return p;
}

char *cli_copy(struct cli *c, const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(cli_alloc(c, NULL, n), s, n);
}

static char *joined(struct cli *c, const char *dir, const char *name)
{
	size_t nd = strlen(dir), n = strlen(name) + 1;
	char *s = cli_alloc(c, NULL, nd + 1 + n);

	memcpy(s, dir, nd);
	s[nd] = '/';
	memcpy(s + nd + 1, name, n);
	return s;
}

void cli_error(struct cli *c, const char *file, const procrec_error *e)
{
	if (e->line)
		cli_say(c, "%s:%llu:%llu: %s", file, (unsigned long long)e->line,
			(unsigned long long)e->col, e->text);
	else
		cli_say(c, "%s: %s", file, e->text);
}

int cli_write(void *ud, const void *p, size_t n)
{
	struct cli *c = ud;

	if (c->out_failed)
		return -1;
	if (write_all(STDOUT_FILENO, p, n) < 0) {
		c->out_errno = errno;
		c->out_failed = 1;
		return -1;
	}
	return 0;
}

/* ---- options ------------------------------------------------------------------------------ */

enum { OPT_BYTE_ORDER = 1000, OPT_PAGE_SIZE, OPT_CLOCK_TICK, OPT_MAX_RECORD, OPT_RANGE, OPT_BASE };

static const char common_shorts[] = "a:r:st:hV";
static const struct option common_longs[] = {
	{"as", required_argument, NULL, 'a'},
	{"root", required_argument, NULL, 'r'},
	{"strict", no_argument, NULL, 's'},
	{"table", required_argument, NULL, 't'},
	{"byte-order", required_argument, NULL, OPT_BYTE_ORDER},
	{"page-size", required_argument, NULL, OPT_PAGE_SIZE},
	{"clock-tick", required_argument, NULL, OPT_CLOCK_TICK},
	{"max-record", required_argument, NULL, OPT_MAX_RECORD},
	{"range", required_argument, NULL, OPT_RANGE},
	{"base", required_argument, NULL, OPT_BASE},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, 'V'},
};

static const char common_help[] =
	"  -a, --as DATASET        read the files as this dataset, whatever their names\n"
	"  -r, --root DIR          use DIR/proc, or DIR, in the place of /proc\n"
	"  -s, --strict            stop at the first line that the table does not know\n"
	"  -t, --table FILE        add the tables in FILE (may be repeated)\n"
	"      --byte-order ORDER  big or little: of the machine that a copy is from\n"
	"      --page-size BYTES   of the machine that a copy is from\n"
	"      --clock-tick HZ     its ticks in a second, which are mostly 100\n"
	"      --max-record BYTES  keep longer records as text (256M)\n"
	"      --range START-END   only the pages at these addresses (as in maps), or records with\n"
	"                          these numbers; START+COUNT too\n"
	"      --base START        the copy begins there\n"
	"  -h, --help              show this and exit\n"
	"  -V, --version           show the version and exit\n";

#define COMMON_LONGS (sizeof(common_longs) / sizeof(*common_longs))
#define MAX_LONGS 40

static void print(struct cli *c, const char *s)
{
	cli_write(c, s, strlen(s));
}

static void help(struct cli *c)
{
	print(c, c->program->help);
	print(c, common_help);
	print(c, c->program->examples);
	exit(cli_end(c));
}

static void version(struct cli *c)
{
	print(c, c->program->name);
	print(c, " (procrec) " PROCREC_VERSION "\n");
	exit(cli_end(c));
}

unsigned long long cli_number(struct cli *c, const char *option, const char *arg,
			      unsigned long long max)
{
	unsigned long long v;
	char *end;

	errno = 0;
	v = strtoull(arg, &end, 10);
	if (end > arg && *end && !end[1]) {
		int unit = *end & ~0x20; /* in upper case */
		int shift = unit == 'K' ? 10 : unit == 'M' ? 20 : unit == 'G' ? 30 : 0;

		if (shift && v <= ULLONG_MAX >> shift) {
			v <<= shift;
			end++;
		}
	}
	if (*arg < '0' || *arg > '9' || *end || errno || v > max)
		cli_usage(c, "%s: not a number up to %llu: %s", option, max, arg);
	return v;
}

static char *read_whole(struct cli *c, int fd, size_t *size)
{
	size_t room = 65536, n = 0;
	char *text = cli_alloc(c, NULL, room);

	for (;;) {
		ssize_t got = read(fd, text + n, room - n - 1);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			free(text);
			return NULL;
		}
		if (got == 0)
			break;
		n += (size_t)got;
		if (room - n < 2)
			text = cli_alloc(c, text, room *= 2);
	}
	text[n] = '\0';
	*size = n;
	return text;
}

const char *cli_table_place(const struct cli *c, const char *table, uint64_t *lines_before)
{
	size_t i;

	for (i = 0; i < c->ntable_files; i++) {
		const char *p = c->table_files[i].text;

		if (table < p || table > p + strlen(p))
			continue;
		*lines_before = 0;
		for (; p < table; p++)
			*lines_before += *p == '\n';
		return c->table_files[i].file;
	}
	return NULL;
}

/* Adds the tables of a file before those that are there already, and compiles them once. */
static void add_tables(struct cli *c, const char *file)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	size_t size = 0, i;
	char *text = fd < 0 ? NULL : read_whole(c, fd, &size);
	const char *table;
	const procrec_spec *spec;
	procrec_error e;

	if (!text) {
		cli_say(c, "%s: %s", file, strerror(errno));
		exit(2);
	}
	close(fd);
	c->table_files =
		cli_alloc(c, c->table_files, (c->ntable_files + 1) * sizeof(*c->table_files));
	c->table_files[c->ntable_files].text = text;
	c->table_files[c->ntable_files++].file = file;
	if (strlen(text) != size) {
		cli_say(c, "%s: a table is text: it holds a NUL", file);
		exit(2);
	}
	i = c->ntables;
	/* Comments may stand before the first table. */
	table = strncmp(text, "dataset ", 8) ? strstr(text, "\ndataset ") : NULL;
	for (table = table ? table + 1 : text; table; table = procrec_table_next(table)) {
		c->tables = cli_alloc(c, c->tables, (c->ntables + 1) * sizeof(*c->tables));
		c->tables[c->ntables++] = table;
	}
	for (; i < c->ntables; i++) {
		if (cli_spec(c, c->tables[i], &spec, &e) < 0) {
			cli_error(c, file, &e);
			exit(2);
		}
	}
}

struct doubt {
	struct cli *c;
	const char *file;
	uint64_t before; /* lines of the file before the table */
};

/* Documentation is the author's own matter. */
static void doubt(void *ud, const procrec_error *e)
{
	struct doubt *d = ud;
	procrec_error at = *e;

	if (!strncmp(e->text, "L6", 2) || !strncmp(e->text, "L7", 2))
		return;
	at.line += d->before;
	cli_error(d->c, d->file, &at);
}

/* The user's tables, then the built-in ones. What may break the laws is told, once. */
static void join_tables(struct cli *c)
{
	const char *const *own = procrec_builtin();
	struct doubt d = {.c = c};
	size_t n = 0, i;

	for (i = 0; i < c->ntables && !c->lints; i++) {
		d.file = cli_table_place(c, c->tables[i], &d.before);
		procrec_lint(c->tables[i], doubt, &d);
	}

	while (own[n])
		n++;
	c->tables = cli_alloc(c, c->tables, (c->ntables + n + 1) * sizeof(*c->tables));
	memcpy(c->tables + c->ntables, own, (n + 1) * sizeof(*c->tables));
	c->options.tables = c->tables;
}

static void common_option(struct cli *c, int option, const char *arg, const char **as)
{
	if (arg && !*arg && option < OPT_BYTE_ORDER)
		cli_usage(c, "-%c: its argument is empty", option);
	switch (option) {
	case 'a':
		*as = arg;
		break;
	case 'r':
		c->root = arg;
		break;
	case 's':
		c->strict = 1;
		c->options.flags |= PROCREC_STRICT;
		break;
	case 't':
		add_tables(c, arg);
		break;
	case OPT_BYTE_ORDER:
		if (!strcmp(arg, "big"))
			c->machine.byte_order = PROCREC_BIG;
		else if (!strcmp(arg, "little"))
			c->machine.byte_order = PROCREC_LITTLE;
		else
			cli_usage(c, "--byte-order: neither big nor little: %s", arg);
		break;
	case OPT_PAGE_SIZE:
		c->machine.page_size = (unsigned)cli_number(c, "--page-size", arg, 1U << 30);
		if (!c->machine.page_size || c->machine.page_size & (c->machine.page_size - 1))
			cli_usage(c, "--page-size: not a power of two: %s", arg);
		break;
	case OPT_CLOCK_TICK:
		c->machine.tick = (unsigned)cli_number(c, "--clock-tick", arg, 1000000);
		if (!c->machine.tick)
			cli_usage(c, "--clock-tick: not a number of ticks: %s", arg);
		break;
	case OPT_MAX_RECORD:
		c->options.max_record = (size_t)cli_number(c, "--max-record", arg, SIZE_MAX / 4);
		break;
	case OPT_RANGE:
		c->range = arg;
		if (!strpbrk(arg, "-+"))
			cli_usage(c, "--range: neither START-END nor START+COUNT: %s", arg);
		break;
	case OPT_BASE:
		c->base = arg;
		break;
	case 'h':
		help(c);
		break;
	case 'V':
		version(c);
		break;
	}
}

/* The table that a name given to --as means. */
static const char *named_table(struct cli *c, const char *as)
{
	const char *table = procrec_find_dataset(c->options.tables, as);
	procrec_match m;
	procrec_error e;

	if (table)
		return table;
	e.code = PROCREC_EUNKNOWN;
	/* a file of the dataset will do: /proc/1/stat; but not one of which only the end is known */
	if ((*as == '/' || !strchr(as, '/')) && procrec_find(c->options.tables, as, &m, &e) == 0)
		return m.table;
	if (e.code == PROCREC_EAMBIGUOUS)
		cli_usage(c, "--as %s: %s", as, e.text);
	cli_usage(c, "--as %s: no dataset has this name (showprocfields --list shows all)", as);
}

static void note(void *ud, const procrec_error *e)
{
	struct cli *c = ud;

	/* With --strict the first line is the error that cli_close() tells. */
	if (!c->strict && c->now->notes++ < NOTES_SHOWN)
		cli_error(c, c->now->source, e);
}

/* What one may not read of all processes is told of the first. */
static void tell(struct cli *c, const struct cli_file *f, const procrec_error *e)
{
	if (!f->path.many || e->code != PROCREC_EACCES || c->denied_of_pattern++ < NOTES_SHOWN)
		cli_error(c, f->source, e);
}

static void end_pattern(struct cli *c)
{
	if (c->denied_of_pattern > NOTES_SHOWN)
		cli_say(c, "%s: %llu more files that are not permitted", c->pattern,
			(unsigned long long)(c->denied_of_pattern - NOTES_SHOWN));
	c->denied_of_pattern = 0;
}

/* ---- the tree of --root ------------------------------------------------------------------- */

struct auxv_search {
	struct cli *c;
	int tries;
};

/* A 32-bit process of a 64-bit machine has short words: the widest of a few counts. */
static int look_at_auxv(void *ud, const char *path, int err)
{
	struct auxv_search *search = ud;
	procrec_machine m = {.byte_order = 0};
	unsigned char buf[4096];
	int fd = err ? -1 : path_open_below(search->c->root_fd, path, O_RDONLY | O_NOCTTY);
	ssize_t n = fd < 0 ? -1 : read(fd, buf, sizeof(buf));

	if (fd >= 0)
		close(fd);
	if (n <= 0 || procrec_machine_auxv(&m, buf, (size_t)n) < 0)
		return 0;
	if (m.word_size > search->c->host.word_size)
		search->c->host = m;
	return ++search->tries >= 8;
}

/* Only MIPS counts these in its cpuinfo. */
static int is_mips(const struct cli *c)
{
	int fd = path_open_below(c->root_fd, "cpuinfo", O_RDONLY | O_NOCTTY);
	char buf[4096];
	ssize_t n = fd < 0 ? -1 : read(fd, buf, sizeof(buf) - 1);

	if (fd >= 0)
		close(fd);
	if (n <= 0)
		return 0;
	buf[n] = '\0';
	return strstr(buf, "\nVCED exceptions") != NULL;
}

static void open_root(struct cli *c, const char *dir)
{
	struct auxv_search search = {c, 0};
	char *proc = joined(c, dir, "proc");
	struct statfs fs;
	struct stat st;

	/* DIR/proc itself must not be a link that leads elsewhere. */
	if (lstat(proc, &st) < 0 || !S_ISDIR(st.st_mode)) {
		free(proc);
		proc = cli_copy(c, dir);
	}
	c->root = proc;
	c->root_fd = open(proc, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (c->root_fd < 0) {
		cli_say(c, "--root %s: %s", dir, strerror(errno));
		exit(2);
	}
	memset(&c->host, 0, sizeof(c->host));
	if (fstatfs(c->root_fd, &fs) == 0 && fs.f_type == PROC_MAGIC)
		procrec_machine_host(&c->host);
	else
		path_expand(c->root_fd, "[pid]/auxv", look_at_auxv, &search);
	if (c->host.byte_order)
		c->host.is_mips = is_mips(c);
}

void cli_machine(struct cli *c, const struct cli_path *p, procrec_machine *m)
{
	struct statfs fs;

	memset(m, 0, sizeof(*m));
	if (c->root)
		*m = c->host;
	else if (p->std ? fstatfs(STDIN_FILENO, &fs) == 0 && fs.f_type == PROC_MAGIC
			: (!strncmp(p->path, "/proc/", 6) && !strstr(p->path, "..")) ||
				  (statfs(p->path, &fs) == 0 && fs.f_type == PROC_MAGIC))
		procrec_machine_host(m);
	if (c->machine.byte_order)
		m->byte_order = c->machine.byte_order;
	if (c->machine.page_size)
		m->page_size = c->machine.page_size;
	if (c->machine.tick)
		m->tick = c->machine.tick;
}

/* ---- begin and end ------------------------------------------------------------------------ */

/* The older form: PROGRAM /proc/net/tcp6 COPY, where the copy's name says nothing. */
static void two_operands(struct cli *c)
{
	procrec_match m, copy;
	procrec_error e;
	struct stat st;

	if (c->noperands != 2 || c->as || strncmp(c->operands[0], "/proc/", 6) ||
	    stat(c->operands[1], &st) < 0 || S_ISDIR(st.st_mode) ||
	    procrec_find(c->options.tables, c->operands[1], &copy, &e) != PROCREC_EUNKNOWN ||
	    procrec_find(c->options.tables, c->operands[0], &m, &e) < 0)
		return;
	c->as = m.table;
	c->operands++;
	c->noperands--;
	cli_say(c, "note: reading %s as %s (the same as --as %s)", c->operands[0], c->operands[-1],
		c->operands[-1]);
}

/*
 * A standard stream that is closed stays so: its number must not come to mean a file that is opened
 * later. Reading and writing it fails with EBADF as before.
 */
static void hold_closed(struct cli *c)
{
	int fd;

	c->no_input = fcntl(STDIN_FILENO, F_GETFD) < 0;
	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/", O_PATH) < 0)
			return;
}

void cli_begin(struct cli *c, const struct cli_program *p, int argc, char **argv)
{
	struct option longs[MAX_LONGS];
	char shorts[64];
	const char *as = NULL;
	size_t n = 0;
	int option, i;

	memset(c, 0, sizeof(*c));
	c->program = p;
	c->root_fd = -1;
	c->options.size = sizeof(c->options);
	c->options.note = note;
	c->options.note_ud = c;
	/* A closed pipe is an error of write(), not the end of the program. */
	signal(SIGPIPE, SIG_IGN);
	hold_closed(c);

	while (p->longs && p->longs[n].name && n < MAX_LONGS - COMMON_LONGS - 1) {
		longs[n] = p->longs[n];
		n++;
	}
	memcpy(longs + n, common_longs, sizeof(common_longs));
	memset(longs + n + COMMON_LONGS, 0, sizeof(*longs));
	snprintf(shorts, sizeof(shorts), "%s%s", p->shorts ? p->shorts : "", common_shorts);
	if (argc > 0)
		argv[0] = (char *)p->name; /* getopt's messages begin with it */
	while ((option = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (option == '?') {
			cli_say(c, "see %s --help", p->name);
			exit(2);
		}
		if (option > 0 && option < 128 && strchr(common_shorts, option))
			common_option(c, option, optarg, &as);
		else if (option >= OPT_BYTE_ORDER)
			common_option(c, option, optarg, &as);
		else
			p->option(c, option, optarg);
	}
	c->operands = argv + optind;
	c->noperands = argc - optind;
	if (c->ntables)
		join_tables(c);
	if (c->root)
		open_root(c, c->root);
	if (as)
		c->as = named_table(c, as);
	two_operands(c);
	c->several = c->noperands > 1;
	for (i = 0; i < c->noperands; i++) {
		struct stat st;

		if (!*c->operands[i])
			cli_usage(c, "the name of a file is empty");
		if (path_is_pattern(c->operands[i]))
			c->several = 1;
		else if (!strcmp(c->operands[i], "-") && fstat(STDIN_FILENO, &st) == 0)
			c->stream |= S_ISFIFO(st.st_mode) || S_ISCHR(st.st_mode) ||
				     S_ISSOCK(st.st_mode);
	}
}

int cli_end(struct cli *c)
{
	int status = c->status;
	size_t i;

	end_pattern(c);
	if (!c->out_failed && close(STDOUT_FILENO) < 0 && errno != EBADF) {
		c->out_errno = errno;
		c->out_failed = 1;
	}
	if (c->out_failed) {
		cli_say(c, "standard output: %s", strerror(c->out_errno));
		if (status < 1)
			status = 1;
	}
	if (c->failed && status < 2)
		status = c->delivered ? 1 : 2;
	while (c->next_found < c->nfound)
		cli_free_path(&c->found[c->next_found++]);
	procrec_close(c->spare);
	for (i = 0; i < c->nspecs; i++)
		procrec_spec_close(c->specs[i].spec);
	for (i = 0; i < c->ntable_files; i++)
		free(c->table_files[i].text);
	if (c->root_fd >= 0) {
		close(c->root_fd);
		free((char *)c->root);
	}
	free(c->found);
	free(c->specs);
	free(c->table_files);
	free(c->tables);
	return status;
}

/* ---- from operands to paths --------------------------------------------------------------- */

void cli_free_path(struct cli_path *p)
{
	free(p->source);
	free(p->path);
	free(p->name);
	memset(p, 0, sizeof(*p));
}

static int has_proc(const char *path)
{
	const char *p = path;

	while ((p = strstr(p, "proc"))) {
		if ((p == path || p[-1] == '/') && (p[4] == '/' || !p[4]))
			return 1;
		p += 4;
	}
	return 0;
}

/* A path of the file system. In a directory below /proc a short name means the long one. */
static void plain_path(struct cli *c, struct cli_path *p, const char *path)
{
	char cwd[PATH_MAX];

	memset(p, 0, sizeof(*p));
	p->dir = AT_FDCWD;
	p->source = cli_copy(c, path);
	if (*path != '/' && !has_proc(path) && getcwd(cwd, sizeof(cwd)) && has_proc(cwd))
		p->name = joined(c, cwd, path);
	else
		p->name = cli_copy(c, path);
	p->path = cli_copy(c, p->name);
}

/* A path below /proc, or below what stands in its place. */
static void proc_path(struct cli *c, struct cli_path *p, const char *rel)
{
	memset(p, 0, sizeof(*p));
	p->name = joined(c, "/proc", rel);
	p->dir = c->root ? c->root_fd : AT_FDCWD;
	p->source = c->root ? joined(c, c->root, rel) : cli_copy(c, p->name);
	p->path = cli_copy(c, c->root ? rel : p->name);
}

static int exists(const struct cli_path *p)
{
	struct stat st;
	int fd;

	if (p->dir == AT_FDCWD)
		return lstat(p->path, &st) == 0;
	fd = path_open_below(p->dir, p->path, O_PATH | O_NOFOLLOW);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

/* The path of a file that is not there must not mean another one of this machine. */
static int leads_elsewhere(const char *operand)
{
	return *operand == '/' || *operand == '.' || strstr(operand, "/.") || has_proc(operand);
}

/* A shell's pattern that the shell found nothing for, or that was quoted, is none of ours. */
static void no_such_file(struct cli *c, const char *name)
{
	cli_say(c, "%s: no such file%s", name,
		strpbrk(name, "*?") ? "; patterns have [pid], [fd], [any] in the place of *" : "");
}

/* A dataset's name: net/arp, tcp6. 1, or 0 with a message printed. */
static int dataset_path(struct cli *c, struct cli_path *p, const char *operand)
{
	char rel[PATH_MAX];
	procrec_error e;

	if (leads_elsewhere(operand)) {
		no_such_file(c, operand);
		return 0;
	}
	proc_path(c, p, operand);
	if (exists(p))
		return 1;
	cli_free_path(p);
	switch (path_of_dataset(c->options.tables, operand, rel, sizeof(rel), &e)) {
	case 0:
		break;
	case PROCREC_EAMBIGUOUS:
		cli_error(c, operand, &e);
		return 0;
	default:
		cli_say(c, "%s: no such file, and no dataset has this name", operand);
		return 0;
	}
	if (path_is_pattern(rel)) {
		cli_say(c, "%s: no such file; '/proc/%s' reads all that there are", operand, rel);
		return 0;
	}
	proc_path(c, p, rel);
	return 1;
}

struct expansion {
	struct cli *c;
	const char *prefix; /* of what path_expand() gives, in the place of /proc */
	int below_root, errors;
};

static int found_path(void *ud, const char *path, int err)
{
	struct expansion *x = ud;
	struct cli *c = x->c;
	procrec_error e;

	if (err) {
		path_error(&e, err, PATH_OPEN, "");
		cli_error(c, *path ? path : ".", &e);
		x->errors++;
		c->status = 1;
		return 0;
	}
	if (c->nfound == c->room_found) {
		c->room_found = c->room_found ? 2 * c->room_found : 64;
		c->found = cli_alloc(c, c->found, c->room_found * sizeof(*c->found));
	}
	if (x->below_root)
		proc_path(c, &c->found[c->nfound], path);
	else
		plain_path(c, &c->found[c->nfound], path);
	c->found[c->nfound++].many = 1;
	return 0;
}

/*
 * The one table of all files that a pattern means, or NULL where each has to be looked up: other
 * tables may claim some of them unless all that varies are numbers.
 */
static const char *table_of_pattern(struct cli *c, const char *pattern)
{
	procrec_match m;
	procrec_error e;
	int i;

	if (procrec_find(c->options.tables, pattern, &m, &e) < 0)
		return NULL;
	for (i = 0; i < m.nparams; i++)
		if (!path_param_is_number(m.param_name[i]))
			return NULL;
	return m.table;
}

static void expand_pattern(struct cli *c, const char *operand)
{
	struct expansion x = {.c = c};
	const char *rel = operand;
	int rc = 0, under_proc = !strncmp(operand, "/proc/", 6);

	end_pattern(c);
	c->pattern = operand;
	c->nfound = c->next_found = 0;
	c->any_of_pattern = c->unknown_of_pattern = 0;
	c->pattern_table = c->as ? c->as : table_of_pattern(c, operand);
	if (under_proc)
		rel += 6;
	if (!(c->root && under_proc))
		rc = path_expand(AT_FDCWD, operand, found_path, &x);
	if (rc == 0 && !c->nfound && !x.errors && (c->root || !leads_elsewhere(operand))) {
		x.below_root = 1;
		rc = c->root ? path_expand(c->root_fd, rel, found_path, &x) : 0;
		if (!c->root) {
			char *full = joined(c, "/proc", rel);

			x.below_root = 0;
			rc = path_expand(AT_FDCWD, full, found_path, &x);
			free(full);
		}
	}
	if (rc == PROCREC_ENOMEM) {
		cli_say(c, "out of memory");
		exit(2);
	}
	if (!c->nfound) {
		if (!x.errors)
			no_such_file(c, operand);
		c->failed++;
	}
}

int cli_next_path(struct cli *c, struct cli_path *p)
{
	for (;;) {
		const char *operand;

		if (c->next_found < c->nfound) {
			*p = c->found[c->next_found++];
			return 1;
		}
		if (c->operand == c->noperands)
			return 0;
		operand = c->operands[c->operand++];
		if (!strcmp(operand, "-")) {
			plain_path(c, p, "-");
			p->std = 1;
			return 1;
		}
		if (path_is_pattern(operand)) {
			struct stat st;

			if (lstat(operand, &st) < 0) {
				expand_pattern(c, operand);
				continue;
			}
		}
		if (c->root && !strncmp(operand, "/proc/", 6)) {
			proc_path(c, p, operand + 6);
			return 1;
		}
		plain_path(c, p, operand);
		if (*operand == '/' || exists(p))
			return 1;
		cli_free_path(p);
		if (dataset_path(c, p, operand))
			return 1;
		c->failed++;
	}
}

/* ---- from paths to readers ---------------------------------------------------------------- */

int cli_spec(struct cli *c, const char *table, const procrec_spec **spec, procrec_error *e)
{
	uint64_t before;
	const char *file;
	size_t i;
	int rc;

	for (i = c->nspecs; i > 0; i--) {
		if (c->specs[i - 1].table == table) {
			*spec = c->specs[i - 1].spec;
			return 0;
		}
	}
	c->specs = cli_alloc(c, c->specs, (c->nspecs + 1) * sizeof(*c->specs));
	rc = procrec_spec_open(&c->specs[c->nspecs].spec, table, NULL, e);
	if (rc < 0) {
		file = cli_table_place(c, table, &before);
		if (file && e->line)
			e->line += before;
		return rc;
	}
	c->specs[c->nspecs].table = table;
	*spec = c->specs[c->nspecs++].spec;
	return 0;
}

/* Which table describes a file; it is set also where the table does not compile. */
int cli_identify(struct cli *c, const struct cli_path *p, procrec_match *m,
		 const procrec_spec **spec, procrec_error *e)
{
	const char *table = p->many ? c->pattern_table : c->as;
	int rc;

	memset(m, 0, sizeof(*m));
	*spec = NULL;
	if (table) {
		m->table = table;
		return cli_spec(c, table, spec, e);
	}
	if (p->std)
		return error_set(e, PROCREC_EUNKNOWN, "standard input has no name");
	rc = procrec_find(c->options.tables, p->name, m, e);
	/* The directories around a file may be called anything. */
	if (rc == PROCREC_EUNKNOWN && *p->source != '/' && !has_proc(p->source))
		rc = procrec_find(c->options.tables, p->source, m, e);
	return rc < 0 ? rc : cli_spec(c, m->table, spec, e);
}

/* Opens a file below --root's directory. A link dataset's link is read, not followed. */
static int open_in_root(struct cli *c, struct cli_file *f, const procrec_options *o)
{
	const struct cli_path *p = &f->path;
	ptrdiff_t n;

	if (f->spec->link) {
		f->text = cli_alloc(c, NULL, PATH_MAX);
		n = path_link_below(p->dir, p->path, f->text, PATH_MAX);
		if (n >= 0)
			return procrec_open_mem(&f->reader, p->name, f->text, (size_t)n, o,
						&f->error);
		if (errno != EINVAL)
			return path_error(&f->error, errno, PATH_LINK, f->source);
	}
	f->fd = path_open_below(p->dir, p->path, O_RDONLY | O_NOCTTY);
	if (f->fd < 0)
		return path_error(&f->error, errno, PATH_OPEN, f->source);
	return procrec_open_fd(&f->reader, p->name, f->fd, o, &f->error);
}

/* ---- by content, where the name says nothing ---- */

/* Puts what a pipe gives into a nameless file, so that it can be looked at and read again. */
static int spool(struct cli *c, int from)
{
	const char *dir = getenv("TMPDIR");
	char *name = joined(c, dir && *dir ? dir : "/tmp", "procrec.XXXXXX");
	char part[65536];
	int fd = mkstemp(name);
	ssize_t n = -1;

	if (fd >= 0) {
		unlink(name);
		while ((n = read(from, part, sizeof(part))) > 0 || (n < 0 && errno == EINTR))
			if (n > 0 && write(fd, part, (size_t)n) != n)
				break;
	}
	free(name);
	if (n != 0 && fd >= 0) {
		close(fd);
		fd = -1;
	}
	return fd;
}

/*
 * The one table that the beginning of a file is of. None or several: an error that names the
 * candidates.
 */
static int identify_content(struct cli *c, int fd, procrec_match *m, procrec_error *e)
{
	const char *const *t = c->options.tables ? c->options.tables : procrec_builtin();
	char *part = cli_alloc(c, NULL, PROBE_SIZE), names[256] = "";
	ssize_t n = pread(fd, part, PROBE_SIZE, 0);
	int found = 0;
	size_t len = 0;

	for (; n > 0 && *t; t++) {
		const char *name = *t + strlen("dataset ");
		int k;

		if (!procrec_probe(*t, part, (size_t)n))
			continue;
		m->table = *t;
		found++;
		k = snprintf(names + len, sizeof(names) - len, "%s/proc/%.*s", len ? ", " : "",
			     (int)strcspn(name, " \n"), name);
		if (k > 0 && len + (size_t)k < sizeof(names))
			len += (size_t)k;
	}
	free(part);
	if (found == 1)
		return 0;
	m->table = NULL;
	if (found)
		return error_set(e, PROCREC_EAMBIGUOUS, "this may be %s", names);
	return error_set(e, PROCREC_EUNKNOWN, "neither its name nor its content tells a dataset");
}

static int identify_unnamed(struct cli *c, struct cli_file *f)
{
	const struct cli_path *p = &f->path;
	struct stat st;
	int fd, rc;

	if (p->std) {
		fd = STDIN_FILENO;
		if (lseek(fd, 0, SEEK_CUR) < 0 && (f->fd = fd = spool(c, fd)) < 0)
			return error_set(&f->error, PROCREC_EUNKNOWN, "standard input has no name");
	} else {
		fd = p->dir == AT_FDCWD ? open(p->path, O_RDONLY | O_NOCTTY | O_NONBLOCK)
					: path_open_below(p->dir, p->path, O_RDONLY | O_NOCTTY);
	}
	if (fd < 0 || fstat(fd, &st) || !S_ISREG(st.st_mode)) {
		if (fd >= 0 && !p->std)
			close(fd);
		return f->error.code;
	}
	rc = identify_content(c, fd, &f->match, &f->error);
	if (p->std)
		lseek(fd, 0, SEEK_SET);
	else
		close(fd);
	return rc < 0 ? rc : cli_spec(c, f->match.table, &f->spec, &f->error);
}

/*
 * A number at *p, which is moved behind it: hex with 0x, and without where numbers are addresses. 0, or
 * -1.
 */
static int range_number(const char **p, int hex, uint64_t *v)
{
	char *end;

	if (!strchr("0123456789abcdefABCDEF", **p) || !**p)
		return -1;
	if ((*p)[0] == '0' && ((*p)[1] | 32) == 'x')
		hex = 1;
	errno = 0;
	*v = strtoull(*p, &end, hex ? 16 : 10);
	if (errno || end == *p)
		return -1;
	*p = end;
	return 0;
}

int cli_range(struct cli *c, const procrec_spec *spec, const procrec_machine *m,
	      procrec_range *range, procrec_error *e)
{
	int hex = spec->by_address;
	uint64_t unit = hex ? m->page_size : 1, count;
	const char *p = c->range;

	memset(range, 0, sizeof(*range));
	if (!c->range && !c->base)
		return 0;
	if (c->base) {
		p = c->base;
		if (range_number(&p, hex, &range->base) || *p)
			return error_set(e, PROCREC_EUSAGE, "--base: no %s: %s",
					 hex ? "address" : "number", c->base);
		range->first = range->base;
		p = c->range;
	}
	if (!p)
		return 1;
	if (range_number(&p, hex, &range->first))
		p = "";
	if (*p == '-') {
		p++;
		if (range_number(&p, hex, &range->end) || range->end <= range->first)
			p = "?";
	} else if (*p == '+') {
		p++;
		/* with no page size there is an error all the same */
		if (range_number(&p, 0, &count) || !count ||
		    count > (UINT64_MAX - range->first) / (unit ? unit : 1))
			p = "?";
		else
			range->end = range->first + count * unit;
	} else {
		p = "?";
	}
	return *p ? error_set(e, PROCREC_EUSAGE, "--range: not a range of %s: %s",
			      hex ? "addresses, in hex" : "numbers", c->range)
		  : 1;
}

static int open_file(struct cli *c, struct cli_file *f)
{
	procrec_options o = c->options;
	procrec_range range;
	const struct cli_path *p = &f->path;
	int rc = cli_identify(c, p, &f->match, &f->spec, &f->error);

	if (p->std && c->no_input)
		return error_set(&f->error, PROCREC_EUSAGE, "standard input is closed");
	if (rc == PROCREC_EUNKNOWN && !p->many)
		rc = identify_unnamed(c, f);
	if (rc < 0)
		return rc;
	cli_machine(c, p, &f->machine);
	o.spec = f->spec;
	o.machine = &f->machine;
	rc = cli_range(c, f->spec, &f->machine, &range, &f->error);
	if (rc < 0)
		return rc;
	o.range = rc ? &range : NULL;
	if (p->std)
		return procrec_open_fd(&f->reader, p->name, f->fd >= 0 ? f->fd : STDIN_FILENO, &o,
				       &f->error);
	if (p->dir != AT_FDCWD)
		return open_in_root(c, f, &o);
	if (p->many && c->spare && c->spare_spec == f->spec &&
	    !memcmp(&c->spare_machine, &f->machine, sizeof(f->machine))) {
		rc = procrec_reopen(c->spare, p->path, &f->error);
		if (rc == 0) {
			f->reader = c->spare;
			c->spare = NULL;
		}
		return rc;
	}
	return procrec_open(&f->reader, p->path, &o, &f->error);
}

/* Errors that are none under a pattern: processes come and go, and it may mean anything. */
static int is_absence(int code)
{
	return code == PROCREC_ENOENT || code == PROCREC_EGONE || code == PROCREC_EAPPLY ||
	       code == PROCREC_EUNKNOWN || code == PROCREC_EAMBIGUOUS;
}

/* Errors of a known file, of which its document tells; the others leave nothing to tell. */
static int makes_document(const struct cli_file *f)
{
	switch (f->error.code) {
	case PROCREC_EACCES:
	case PROCREC_EGONE:
	case PROCREC_EAPPLY:
	case PROCREC_EIO:
	case PROCREC_ESYNTAX:
		return f->spec != NULL;
	default:
		return 0;
	}
}

/* One reader reads all files of a pattern. */
static void release(struct cli *c, struct cli_file *f)
{
	if (f->reader && f->path.many && f->path.dir == AT_FDCWD) {
		procrec_close(c->spare);
		c->spare = f->reader;
		c->spare_spec = f->spec;
		c->spare_machine = f->machine;
	} else {
		procrec_close(f->reader);
	}
	if (f->fd >= 0)
		close(f->fd);
	free(f->text);
	cli_free_path(&f->path);
	c->now = NULL;
}

static int is_directory(const struct cli_path *p)
{
	struct stat st;
	int fd, yes;

	if (p->dir == AT_FDCWD)
		return stat(p->path, &st) == 0 && S_ISDIR(st.st_mode);
	fd = path_open_below(p->dir, p->path, O_PATH);
	yes = fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
	if (fd >= 0)
		close(fd);
	return yes;
}

static void complain(struct cli *c, struct cli_file *f)
{
	const struct cli_path *p = &f->path;
	const char *table_file;
	uint64_t before;

	switch (f->error.code) {
	case PROCREC_ETABLE:
		table_file = cli_table_place(c, f->match.table, &before);
		cli_error(c, table_file ? table_file : "a built-in table", &f->error);
		return;
	case PROCREC_EUNKNOWN:
	case PROCREC_EAMBIGUOUS:
		if (f->spec)
			break;
		/* A better reason than that the name says nothing. */
		if (!p->std && !exists(p)) {
			path_error(&f->error, ENOENT, PATH_OPEN, "");
		} else if (!p->std && is_directory(p)) {
			path_error(&f->error, EISDIR, PATH_OPEN, "");
		} else {
			cli_say(c, "%s: %s (--as DATASET says which)", f->source, f->error.text);
			return;
		}
		break;
	}
	if (f->error.sys == EISDIR)
		cli_say(c, "%s: is a directory; '%s%s[any]' reads the files in it", f->source,
			f->source, f->source[strlen(f->source) - 1] == '/' ? "" : "/");
	else if (f->error.code == PROCREC_ENOENT)
		no_such_file(c, f->source);
	else
		tell(c, f, &f->error);
}

/* Behind the last file of a pattern, of which there was none to read. */
static void complain_of_pattern(struct cli *c, const struct cli_file *f)
{
	const char *operand = c->operands[c->operand - 1];

	if (f->error.code == PROCREC_EGONE || f->error.code == PROCREC_EAPPLY)
		return;
	c->failed++;
	if (c->unknown_of_pattern)
		cli_say(c, "%s: no table describes these files (--as DATASET says which)", operand);
	else
		no_such_file(c, operand);
}

int cli_next(struct cli *c, struct cli_file *f)
{
	int rc;

	for (;;) {
		memset(f, 0, sizeof(*f));
		f->fd = -1;
		if (c->out_failed || !cli_next_path(c, &f->path))
			return 0;
		f->source = f->path.source;
		c->now = f;
		rc = open_file(c, f);
		if (rc == 0) {
			rc = f->rc = procrec_next(f->reader, &f->record);
			if (rc < 0)
				f->error = *procrec_reader_error(f->reader);
		}
		if (rc < 0 && f->path.many && is_absence(rc)) {
			c->unknown_of_pattern |= rc == PROCREC_EUNKNOWN && exists(&f->path);
			if (c->next_found == c->nfound && !c->any_of_pattern)
				complain_of_pattern(c, f);
			release(c, f);
			continue;
		}
		c->any_of_pattern = 1;
		if (rc >= 0 || makes_document(f)) {
			if (!f->reader) {
				complain(c, f);
				path_params(procrec_spec_paths(f->spec), f->path.name, &f->match);
			}
			return 1;
		}
		complain(c, f);
		c->failed++;
		release(c, f);
	}
}

void cli_close(struct cli *c, struct cli_file *f)
{
	procrec_stats stats;

	if (f->reader) {
		const procrec_error *e = procrec_reader_error(f->reader);

		procrec_reader_stats(f->reader, &stats);
		if (f->notes > NOTES_SHOWN)
			cli_say(c, "%s: %llu more lines like these", f->source,
				(unsigned long long)(f->notes - NOTES_SHOWN));
		if (e->code && !(f->path.many && is_absence(e->code))) {
			tell(c, f, e);
			c->status = 1;
		}
		if (stats.raw_lines || stats.loose_lines || f->notes)
			c->status = 1;
	} else {
		c->status = 1;
	}
	c->delivered++;
	release(c, f);
}
