/* SPDX-License-Identifier: MIT */
/*
 * list.c - showprocfields --list: see list.h. Start at list_datasets(): it walks /proc (or --root's
 * directory) once, asks of every kind of file which table describes it, and counts.
 *
 * A kind is what a path is when its numbers are taken away: the files of all processes, file
 * descriptors and interrupts are looked up once. Nothing is read; a file is opened to see whether
 * it may be, once for each dataset where that goes well.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "list.h"
#include "spec.h"

struct dataset {
	const char *table;
	const procrec_spec *spec;
	unsigned long files;
	int readable;
};

struct kind {
	char *name;
	struct dataset *dataset; /* NULL: no table describes it */
	int unknown;             /* ... and it is a file to read */
};

struct listing {
	struct cli *c;
	int root;
	struct dataset *datasets;
	size_t ndatasets;
	struct kind *kinds;
	size_t nkinds, cap_kinds;
	unsigned long known, all;         /* kinds of regular files */
	unsigned long sys_known, sys_all; /* files below sys/ */
};

static struct dataset *dataset_of(struct listing *l, const char *path)
{
	procrec_match m;
	procrec_error e;
	char *full;
	size_t i, size = strlen(path) + 7;
	int rc;

	full = cli_alloc(l->c, NULL, size);
	snprintf(full, size, "/proc/%s", path);
	rc = procrec_find(l->c->options.tables, full, &m, &e);
	free(full);
	for (i = 0; rc == 0 && i < l->ndatasets; i++)
		if (l->datasets[i].table == m.table)
			return &l->datasets[i];
	return NULL;
}

/* The path with every segment that is digits, or a range of addresses, as "#". */
static char *kind_name(struct cli *c, const char *path)
{
	char *name = cli_copy(c, path), *o = name;
	const char *p = path;

	while (*p) {
		size_t n = strcspn(p, "/"), digits = strspn(p, "0123456789");

		if (digits != n && memchr(p, '-', n))
			digits = strspn(p, "0123456789abcdef-");
		if (digits == n) {
			*o++ = '#';
		} else {
			memmove(o, p, n);
			o += n;
		}
		p += n;
		if (*p)
			*o++ = *p++;
	}
	*o = '\0';
	return name;
}

static void learn(struct listing *l, struct kind *k, const char *path)
{
	struct stat st;

	k->dataset = dataset_of(l, path);
	/* what may only be written is nothing to read */
	if (fstatat(l->root, path, &st, AT_SYMLINK_NOFOLLOW) < 0 || !S_ISREG(st.st_mode) ||
	    !(st.st_mode & 0444))
		return;
	if (!strncmp(path, "sys/", 4)) {
		l->sys_all++;
		l->sys_known += k->dataset != NULL;
	} else {
		l->all++;
		l->known += k->dataset != NULL;
		k->unknown = !k->dataset;
	}
}

static struct kind *kind_of(struct listing *l, const char *path)
{
	char *name = kind_name(l->c, path);
	size_t lo = 0, hi = l->nkinds;
	struct kind *k;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int order = strcmp(name, l->kinds[mid].name);

		if (!order) {
			free(name);
			return &l->kinds[mid];
		}
		if (order < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	if (l->nkinds == l->cap_kinds) {
		l->cap_kinds = l->cap_kinds ? 2 * l->cap_kinds : 256;
		l->kinds = cli_alloc(l->c, l->kinds, l->cap_kinds * sizeof(*l->kinds));
	}
	k = &l->kinds[lo];
	memmove(k + 1, k, (l->nkinds++ - lo) * sizeof(*k));
	k->name = name;
	k->dataset = NULL;
	k->unknown = 0;
	learn(l, k, path);
	return k;
}

static int may_read(struct listing *l, const struct dataset *d, const char *path)
{
	char target[8];
	int fd;

	if (d->spec->refused)
		return 1;
	if (d->spec->link && readlinkat(l->root, path, target, sizeof(target)) >= 0)
		return 1;
	fd = openat(l->root, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static void count_file(struct listing *l, const char *path)
{
	struct dataset *d = kind_of(l, path)->dataset;

	if (!d)
		return;
	d->files++;
	if (!d->readable)
		d->readable = may_read(l, d, path);
}

/* Directories of a process that say again what is told elsewhere. */
static int says_again(const char *path)
{
	const char *slash = strchr(path, '/');

	return slash && slash > path && strspn(path, "0123456789") == (size_t)(slash - path) &&
	       (!strcmp(slash, "/task") || !strcmp(slash, "/net"));
}

static void walk(struct listing *l, const char *dir)
{
	int fd = openat(l->root, *dir ? dir : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);
	const struct dirent *e;
	char path[PATH_MAX];
	struct stat st;
	int type;

	if (!d) {
		if (fd >= 0)
			close(fd);
		return;
	}
	while ((e = readdir(d))) {
		if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, "..") ||
		    snprintf(path, sizeof(path), "%s%s%s", dir, *dir ? "/" : "", e->d_name) >=
			    (int)sizeof(path))
			continue;
		type = e->d_type;
		if (type == DT_UNKNOWN && fstatat(l->root, path, &st, AT_SYMLINK_NOFOLLOW) == 0)
			type = S_ISDIR(st.st_mode) ? DT_DIR : S_ISLNK(st.st_mode) ? DT_LNK : DT_REG;
		if (type != DT_DIR && type != DT_LNK)
			count_file(l, path);
		else if (type == DT_DIR && !says_again(path))
			walk(l, path);
		else if (type == DT_LNK && !strcmp(path, "net"))
			walk(l, path);
		else if (type == DT_LNK && strcmp(path, "self") && strcmp(path, "thread-self"))
			count_file(l, path);
	}
	closedir(d);
}

/* The walk leaves out the directories of threads: what only they have is looked for here. */
static void look_at_thread(struct listing *l, struct dataset *d)
{
	static const char task[] = "[pid]/task/[tid]/";
	const char *p = strstr(procrec_spec_paths(d->spec), task);
	char path[PATH_MAX];
	struct stat st;

	if (d->files || !p)
		return;
	p += sizeof(task) - 1;
	snprintf(path, sizeof(path), "thread-self/%.*s", (int)strcspn(p, " "), p);
	if (fstatat(l->root, path, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return;
	d->files = 1;
	d->readable = may_read(l, d, path);
}

static void print_dataset(struct cli *c, const struct dataset *d, int width)
{
	char line[512], files[24] = "";
	const char *state = !d->files          ? "absent"
			    : d->spec->refused ? "not for reading"
			    : d->readable      ? "present"
					       : "not permitted";

	if (d->files)
		snprintf(files, sizeof(files), "%lu", d->files);
	snprintf(line, sizeof(line), "%-*s  %-15s %6s  %s\n", width, procrec_spec_name(d->spec),
		 state, files, procrec_spec_summary(d->spec));
	cli_write(c, line, strlen(line));
}

static void print_unknown(struct listing *l)
{
	size_t i, column = 0, n;

	for (i = 0; i < l->nkinds; i++) {
		if (!l->kinds[i].unknown)
			continue;
		n = strlen(l->kinds[i].name) + 1;
		if (!column || column + n > 98)
			cli_write(l->c, column ? "\n   " : "Not known:\n   ", column ? 4 : 14);
		column = !column || column + n > 98 ? 3 + n : column + n;
		cli_write(l->c, " ", 1);
		cli_write(l->c, l->kinds[i].name, n - 1);
	}
	if (column)
		cli_write(l->c, "\n", 1);
}

void list_datasets(struct cli *c)
{
	const char *const *t = c->options.tables ? c->options.tables : procrec_builtin();
	struct listing l = {.c = c};
	char line[256];
	int width = 0, n;
	procrec_error e;
	size_t i;

	for (i = 0; t[i]; i++)
		;
	l.datasets = cli_alloc(c, NULL, i * sizeof(*l.datasets));
	for (; *t; t++) {
		struct dataset *d = &l.datasets[l.ndatasets];

		memset(d, 0, sizeof(*d));
		d->table = *t;
		if (cli_spec(c, *t, &d->spec, &e) < 0) {
			cli_error(c, "a built-in table", &e);
			c->status = 1;
			continue;
		}
		n = (int)strlen(procrec_spec_name(d->spec));
		if (n > width && n < 50)
			width = n;
		l.ndatasets++;
	}
	l.root = c->root ? c->root_fd : open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (l.root < 0) {
		cli_say(c, "/proc: %s", strerror(errno));
		c->status = 1;
	} else {
		walk(&l, "");
	}
	for (i = 0; i < l.ndatasets; i++) {
		if (l.root >= 0)
			look_at_thread(&l, &l.datasets[i]);
		print_dataset(c, &l.datasets[i], width);
	}
	n = snprintf(
		line, sizeof(line),
		"%zu datasets; %lu of the %lu kinds of files here are known, and %lu of the %lu "
		"files of sys\n",
		l.ndatasets, l.known, l.all, l.sys_known, l.sys_all);
	cli_write(c, line, (size_t)n);
	print_unknown(&l);
	if (!c->root && l.root >= 0)
		close(l.root);
	for (i = 0; i < l.nkinds; i++)
		free(l.kinds[i].name);
	free(l.kinds);
	free(l.datasets);
}
