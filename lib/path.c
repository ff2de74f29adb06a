/* SPDX-License-Identifier: MIT */
/*
 * path.c - from a file's name to its table, and from a pattern to files.
 *
 * Start at procrec_find(): it cuts the name into segments, scores every pattern of every table
 * against them from the last segment on, and takes the best. Only the first line of a table is
 * read here, because this runs over all of them whenever a file is opened: of a text that holds
 * several tables an array must therefore have one element for each (procrec_table_next()). The
 * lower half lists the files that a pattern means and opens files below a directory. What is in
 * a file does not matter here.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "path.h"
#include "tree.h"

struct seg {
	const char *p;
	size_t n;
};

#define PATH_SEGS 24                 /* of a file's name, counted from its end */
#define PATTERN_SEGS (PATH_SEGS + 1) /* of a pattern, its last one stretched */

struct name {
	struct seg seg[PATH_SEGS];
	int n;
	int under_proc; /* the segments are those behind one called "proc" */
};

struct pattern {
	struct seg seg[PATTERN_SEGS];
	int n;
};

/* Where a pattern with fewer parts of the name than it has segments stands: lower is better. */
enum rank { RANK_ROOT, RANK_NET, RANK_PID, RANK_OTHER };

struct candidate {
	const char *table;
	struct pattern pattern;
	int matched;  /* segments of the name that it explains ... */
	int literals; /* ... and how much of them literally: two for each, one for "x[n]" */
	int rank;
};

static int seg_is(struct seg s, const char *text)
{
	return s.n == strlen(text) && !memcmp(s.p, text, s.n);
}

static int seg_same(struct seg a, struct seg b)
{
	return a.n == b.n && !memcmp(a.p, b.p, a.n);
}

static int seg_is_param(struct seg s)
{
	return s.n > 2 && s.p[0] == '[' && memchr(s.p, ']', s.n) == s.p + s.n - 1;
}

/* "[path...]", the last of a pattern: one or more segments of any text. */
static int seg_is_rest(struct seg s)
{
	return seg_is_param(s) && s.n > 5 && !memcmp(s.p + s.n - 4, "...]", 4);
}

static size_t digits_at(struct seg s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	return n;
}

static int seg_is_number(struct seg s)
{
	return s.n > 0 && digits_at(s) == s.n;
}

static struct seg seg_behind(struct seg s, size_t n)
{
	return (struct seg){s.p + n, s.n - n};
}

int path_param_is_number(procrec_str name)
{
	return str_is(name, "pid") || str_is(name, "tid") || str_is(name, "fd") ||
	       str_is(name, "irq") || str_is(name, "n") || str_is(name, "n2");
}

/* Parameters that are numbers; all others are any text. */
static int param_is_number(struct seg param)
{
	return seg_is_param(param) && path_param_is_number((procrec_str){param.p + 1, param.n - 2});
}

/* A parameter also matches itself, so that a pattern can be looked up like a file's name. */
static int param_takes(struct seg param, struct seg s)
{
	if (!param_is_number(param) || seg_is_number(s) || seg_same(param, s))
		return 1;
	return seg_is(param, "[pid]") && (seg_is(s, "self") || seg_is(s, "thread-self"));
}

/* The number parameter that a segment begins with; its length is 0 if there is none. */
static size_t number_param_at(struct seg s)
{
	const char *end = s.n && *s.p == '[' ? memchr(s.p, ']', s.n) : NULL;
	size_t n = end ? (size_t)(end + 1 - s.p) : 0;

	return n && param_is_number((struct seg){s.p, n}) ? n : 0;
}

/* "codec#[n]": numbers within a segment. */
static int seg_is_mixed(struct seg s)
{
	const char *p = memchr(s.p, '[', s.n);

	if (!p || seg_is_param(s))
		return 0;
	s = seg_behind(s, (size_t)(p - s.p));
	while (s.n && !number_param_at(s))
		s = seg_behind(s, 1);
	return s.n > 0;
}

static void add_param(procrec_match *m, struct seg param, size_t cut, struct seg value)
{
	m->param_name[m->nparams] = (procrec_str){param.p + 1, param.n - cut};
	m->param_value[m->nparams++] = (procrec_str){value.p, value.n};
}

/* The same digit by digit and letter by letter; the numbers are added to m if there is one. */
static int mixed_takes(struct seg pattern, struct seg s, procrec_match *m)
{
	while (pattern.n) {
		size_t param = number_param_at(pattern), n = param ? digits_at(s) : 0;

		if (!param)
			param = 1;
		if (!n) {
			n = param;
			if (s.n < n || memcmp(s.p, pattern.p, n))
				return 0;
		}
		if (m && param > 1 && m->nparams < PROCREC_PARAMS)
			add_param(m, (struct seg){pattern.p, param}, 2, (struct seg){s.p, n});
		pattern = seg_behind(pattern, param);
		s = seg_behind(s, n);
	}
	return !s.n;
}

static int seg_matches(struct seg pattern, struct seg s)
{
	if (seg_is_param(pattern))
		return param_takes(pattern, s);
	if (seg_same(pattern, s))
		return 1;
	/* Most are told apart by their first letter. */
	return pattern.n && s.n && (*pattern.p == *s.p || *pattern.p == '[') &&
	       seg_is_mixed(pattern) && mixed_takes(pattern, s, NULL);
}

/* How much a segment of a pattern that matches says. */
static int seg_weight(struct seg s)
{
	return seg_is_param(s) ? 0 : seg_is_mixed(s) ? 1 : 2;
}

/* The segments behind the last one called "proc", or all; of very long names the last ones. */
static void name_split(struct name *name, const char *path)
{
	const char *p = path;

	name->n = 0;
	name->under_proc = 0;
	while (*p) {
		size_t n = strcspn(p, "/");
		struct seg s = {p, n};

		p += n;
		p += strspn(p, "/");
		if (!n || seg_is(s, "."))
			continue;
		if (seg_is(s, "..")) {
			if (name->n)
				name->n--;
			else
				name->under_proc = 0;
		} else if (seg_is(s, "proc")) {
			name->n = 0;
			name->under_proc = 1;
		} else {
			if (name->n == PATH_SEGS) {
				memmove(name->seg, name->seg + 1,
					(PATH_SEGS - 1) * sizeof(*name->seg));
				name->n--;
			}
			name->seg[name->n++] = s;
		}
	}
}

/* How long the word at p in a table's first line is. */
static size_t word_length(const char *p)
{
	size_t n = 0;

	while (p[n] && p[n] != ' ' && p[n] != '\n')
		n++;
	return n;
}

/* The name of a table's dataset; returns what follows it in the table, or NULL. */
static const char *table_name(const char *table, struct seg *name)
{
	while (strncmp(table, "dataset ", 8)) {
		table = strchr(table, '\n');
		if (!table)
			return NULL;
		table++;
	}
	table += 8;
	name->p = table;
	name->n = word_length(table);
	return table + name->n;
}

const char *procrec_table_next(const char *table)
{
	struct seg name;
	const char *p = table_name(table, &name);

	p = p ? strstr(p, "\ndataset ") : NULL;
	return p ? p + 1 : NULL;
}

const char *procrec_find_dataset(const char *const *tables, const char *name)
{
	struct seg s;

	if (!name)
		return NULL;
	if (!tables)
		tables = procrec_builtin();
	if (!strncmp(name, "/proc/", 6))
		name += 6;
	for (; *tables; tables++)
		if (table_name(*tables, &s) && seg_is(s, name))
			return *tables;
	return NULL;
}

/* What "@net/x" and "@task/x" stand for: x behind each of these. */
static const char forms_net[][24] = {"net", "[pid]/net", "[pid]/task/[tid]/net", ""};
static const char forms_task[][24] = {"[pid]", "[pid]/task/[tid]", ""};
static const char forms_plain[][24] = {"", ""};

static void pattern_append(struct pattern *pat, const char *p, size_t len)
{
	while (len && pat->n < PATTERN_SEGS) {
		const char *slash = memchr(p, '/', len);
		size_t n = slash ? (size_t)(slash - p) : len;

		if (n)
			pat->seg[pat->n++] = (struct seg){p, n};
		n += slash != NULL;
		p += n;
		len -= n;
	}
}

/* Makes a pattern that ends in [path...] as long as n segments: one such parameter for each. */
static void pattern_stretch(struct pattern *pat, int n)
{
	if (!pat->n || !seg_is_rest(pat->seg[pat->n - 1]))
		return;
	for (; pat->n < n && pat->n < PATTERN_SEGS; pat->n++)
		pat->seg[pat->n] = pat->seg[pat->n - 1];
}

/* How many segments at the end of a name a pattern that can be stretched explains. */
static int pattern_reach(const struct pattern *pat, const struct name *name)
{
	int at, i;

	for (at = name->under_proc ? 0 : name->n - pat->n; at > 0; at--) {
		for (i = 0; i < pat->n - 1 && seg_matches(pat->seg[i], name->seg[at + i]); i++)
			;
		if (i == pat->n - 1)
			break;
	}
	return at > 0 ? name->n - at : name->n;
}

/* How well a pattern explains a name, from its end; 0: not at all. */
static int pattern_score(struct candidate *c, const struct name *name)
{
	const struct pattern *pat = &c->pattern;
	int i, n = 0;

	while (n < pat->n && n < name->n &&
	       seg_matches(pat->seg[pat->n - 1 - n], name->seg[name->n - 1 - n]))
		n++;
	if (n < pat->n) {
		/* Part of a pattern proves something from its first literal on. */
		while (n && seg_is_param(pat->seg[pat->n - n]))
			n--;
	}
	if (!n || (name->under_proc && (n < pat->n || n < name->n)))
		return 0;
	c->matched = n;
	c->literals = 0;
	for (i = pat->n - n; i < pat->n; i++)
		c->literals += seg_weight(pat->seg[i]);
	if (n == pat->n)
		c->rank = RANK_ROOT;
	else if (pat->n == n + 1 && seg_is(pat->seg[0], "net"))
		c->rank = RANK_NET;
	else if (pat->n == n + 1 && seg_is(pat->seg[0], "[pid]"))
		c->rank = RANK_PID;
	else
		c->rank = RANK_OTHER;
	return c->literals || name->under_proc;
}

/* More literals, then more segments, then the place: greater than 0 where a is better than b. */
static int candidate_compare(const struct candidate *a, const struct candidate *b)
{
	if (a->literals != b->literals)
		return a->literals - b->literals;
	if (a->matched != b->matched)
		return a->matched - b->matched;
	return b->rank - a->rank;
}

/* What stands in the place of the macro that a pattern begins with, and how long the macro is. */
static const char (*pattern_forms(const char *p, size_t n, size_t *skip))[24]
{
	*skip = 0;
	if (n > 5 && !memcmp(p, "@net/", 5)) {
		*skip = 5;
		return forms_net;
	}
	if (n > 6 && !memcmp(p, "@task/", 6)) {
		*skip = 6;
		return forms_task;
	}
	return forms_plain;
}

/* The next pattern in a table's first line: its length, 0 behind the last; *p is moved to it. */
static size_t next_pattern(const char **p)
{
	while (**p == ' ')
		++*p;
	return word_length(*p);
}

/* The first pattern of a table; its name is the pattern where there is no other. */
static size_t first_pattern(const char *table, const char **p)
{
	struct seg dataset;
	size_t n;

	*p = table_name(table, &dataset);
	if (!*p)
		return 0;
	n = next_pattern(p);
	if (!n) {
		*p = dataset.p;
		n = dataset.n;
	}
	return n;
}

/* The best of some patterns, of which the first is n long. 1, or 0 where none matches. */
static int patterns_best(const char *p, size_t n, const struct name *name, struct candidate *best)
{
	struct seg last = name->seg[name->n - 1];
	size_t tail, skip;
	int found = 0;

	for (; n; p += n, n = next_pattern(&p)) {
		const char(*form)[24];

		/* as most are not: they end neither in a parameter nor as the name does */
		if (p[n - 1] != ']' && p[n - 1] != last.p[last.n - 1])
			continue;
		for (tail = n; tail && p[tail - 1] != '/'; tail--)
			;
		if (!seg_matches((struct seg){p + tail, n - tail}, last))
			continue;
		form = pattern_forms(p, n, &skip);
		do {
			struct candidate c;

			c.pattern.n = 0;
			pattern_append(&c.pattern, *form, strlen(*form));
			pattern_append(&c.pattern, p + skip, n - skip);
			pattern_stretch(&c.pattern, pattern_reach(&c.pattern, name));
			if (pattern_score(&c, name) &&
			    (!found || candidate_compare(&c, best) > 0)) {
				*best = c;
				found = 1;
			}
		} while (**++form);
	}
	return found;
}

static int table_best(const char *table, const struct name *name, struct candidate *best)
{
	const char *p;
	size_t n = first_pattern(table, &p);
	int found = n && patterns_best(p, n, name, best);

	if (found)
		best->table = table;
	return found;
}

static int table_below(const char *table, const struct name *dir)
{
	size_t n, skip;
	const char *p;

	for (n = first_pattern(table, &p); n; p += n, n = next_pattern(&p)) {
		const char(*form)[24] = pattern_forms(p, n, &skip);

		do {
			struct pattern pat = {.n = 0};
			int i = 0;

			pattern_append(&pat, *form, strlen(*form));
			pattern_append(&pat, p + skip, n - skip);
			pattern_stretch(&pat, dir->n + 1);
			while (i < dir->n && i < pat.n && seg_matches(pat.seg[i], dir->seg[i]))
				i++;
			if (i == dir->n && i < pat.n)
				return 1;
		} while (**++form);
	}
	return 0;
}

int path_leads_on(const char *const *tables, const char *dir)
{
	struct name name;

	name_split(&name, dir);
	for (tables = tables ? tables : procrec_builtin(); *tables; tables++)
		if (table_below(*tables, &name))
			return 1;
	return 0;
}

/* The parameters; c may be of patterns without a table. */
static void fill_match(struct procrec_match *m, const struct candidate *c, const struct name *name)
{
	const struct pattern *pat = &c->pattern;
	int i, last;

	m->nparams = 0;
	for (i = 0; i < c->matched; i++) {
		struct seg param = pat->seg[pat->n - c->matched + i];
		struct seg value = name->seg[name->n - c->matched + i];

		if (!seg_is_param(param)) {
			if (seg_is_mixed(param))
				mixed_takes(param, value, m);
			continue;
		}
		last = m->nparams - 1;
		if (last >= 0 && m->param_name[last].p == param.p + 1) {
			/* A stretched one: all of the path from its first segment on. */
			m->param_value[last].n =
				(size_t)(value.p - m->param_value[last].p) + value.n;
			continue;
		}
		if (m->nparams == PROCREC_PARAMS)
			break;
		add_param(m, param, seg_is_rest(param) ? 5 : 2, value);
	}
}

static int same_dataset(const char *a, const char *b)
{
	struct seg x, y;

	return table_name(a, &x) && table_name(b, &y) && seg_same(x, y);
}

/* The datasets that explain a name as well as `best` does, for the message. */
static int ambiguous(const char *const *tables, const struct name *name,
		     const struct candidate *best, const char *path, procrec_error *e)
{
	char list[sizeof(e->text) - 64];
	struct candidate c;
	struct seg s;
	size_t n = 0;

	for (; *tables && n < sizeof(list); tables++) {
		if (!table_best(*tables, name, &c) || candidate_compare(&c, best) ||
		    !table_name(*tables, &s))
			continue;
		n += (size_t)snprintf(list + n, sizeof(list) - n, "%s/proc/%.*s", n ? ", " : "",
				      (int)s.n, s.p);
	}
	error_set(e, PROCREC_EAMBIGUOUS, "several datasets have this name: %s", list);
	path_into_error(e, path);
	return PROCREC_EAMBIGUOUS;
}

static int find(const char *const *tables, const char *path, const struct name *name,
		struct candidate *best, procrec_error *e)
{
	const char *const *t;
	struct candidate c;
	int found = 0, tie = 0;

	for (t = tables; *t && name->n; t++) {
		int better;

		if (!table_best(*t, name, &c))
			continue;
		better = found ? candidate_compare(&c, best) : 1;
		if (better > 0) {
			*best = c;
			found = 1;
			tie = 0;
		} else if (better == 0 && c.rank == RANK_OTHER &&
			   !same_dataset(c.table, best->table)) {
			tie = 1;
		}
	}
	if (tie)
		return ambiguous(tables, name, best, path, e);
	if (!found) {
		error_set(e, PROCREC_EUNKNOWN, "%s", procrec_strerror(PROCREC_EUNKNOWN));
		path_into_error(e, path);
		return PROCREC_EUNKNOWN;
	}
	return 0;
}

int procrec_find(const char *const *tables, const char *path, procrec_match *m, procrec_error *e)
{
	struct candidate best;
	struct name name;
	int rc;

	if (!path || !m)
		return error_set(e, PROCREC_EUSAGE, "procrec_find() without a path or a place");
	name_split(&name, path);
	rc = find(tables ? tables : procrec_builtin(), path, &name, &best, e);
	if (rc == 0) {
		m->table = best.table;
		fill_match(m, &best, &name);
	}
	return rc;
}

void path_params(const char *patterns, const char *path, procrec_match *m)
{
	struct candidate best;
	struct name name;
	size_t n = next_pattern(&patterns);

	m->nparams = 0;
	name_split(&name, path);
	if (name.n && patterns_best(patterns, n, &name, &best))
		fill_match(m, &best, &name);
}

int path_of_dataset(const char *const *tables, const char *name, char *out, size_t out_size,
		    procrec_error *e)
{
	struct candidate best;
	struct name segs;
	size_t n = 0;
	int i, rc, known;

	name_split(&segs, name);
	rc = find(tables ? tables : procrec_builtin(), name, &segs, &best, e);
	if (rc < 0)
		return rc;
	/* More segments than the dataset has are some file's path. */
	if (best.matched < segs.n)
		return PROCREC_EUNKNOWN;
	known = best.pattern.n - best.matched;
	for (i = 0; i < best.pattern.n && n < out_size; i++) {
		struct seg s = i < known ? best.pattern.seg[i]
					 : segs.seg[segs.n - best.matched + i - known];

		n += (size_t)snprintf(out + n, out_size - n, "%s%.*s", i ? "/" : "", (int)s.n, s.p);
	}
	return 0;
}

void path_into_error(procrec_error *e, const char *path)
{
	size_t n = strlen(path);

	if (!e)
		return;
	if (n < sizeof(e->path)) {
		memcpy(e->path, path, n + 1);
	} else {
		memcpy(e->path, "...", 3);
		memcpy(e->path + 3, path + n - (sizeof(e->path) - 4), sizeof(e->path) - 3);
	}
}

/* ---- what an errno means --------------------------------------------------------------------- */

/* Whether the directory that holds path is there: the process is, then, for its files. */
static int directory_exists(const char *path)
{
	char dir[PATH_MAX];
	size_t n = strlen(path);

	while (n && path[n - 1] != '/')
		n--;
	if (n >= sizeof(dir))
		return 0;
	memcpy(dir, path, n);
	dir[n] = '\0';
	return access(n ? dir : ".", F_OK) == 0;
}

/*
 * The same number means different things for /proc than elsewhere: ESRCH both that the process
 * is gone and that a process has no such file because it has no memory of its own.
 */
/* Whether a file is in a live /proc. */
static int is_proc(const char *path)
{
	struct statfs fs;

	return *path && statfs(path, &fs) == 0 && fs.f_type == 0x9fa0; /* PROC_SUPER_MAGIC */
}

int path_error(procrec_error *e, int sys, enum path_when when, const char *path)
{
	struct stat st;
	int code;

	switch (sys) {
	case ENOENT:
	case ENOTDIR:
		code = PROCREC_ENOENT;
		/* The link of a kernel thread is there and leads nowhere. */
		if (when == PATH_LINK && lstat(path, &st) == 0)
			code = PROCREC_EAPPLY;
		else if (when == PATH_READ)
			code = PROCREC_EGONE;
		break;
	case ESRCH:
		code = *path && directory_exists(path) ? PROCREC_EAPPLY : PROCREC_EGONE;
		break;
	case EACCES:
	case EPERM:
		code = PROCREC_EACCES;
		break;
	case EINVAL:
		/* attr/exec of a security module that has none, clear_refs, nfsd's commands. */
		code = when == PATH_READ ? PROCREC_EAPPLY : PROCREC_EIO;
		break;
	case EIO:
		/* There is no device under /proc: a setting has no value (stable_secret). */
		code = when == PATH_READ && is_proc(path) ? PROCREC_EAPPLY : PROCREC_EIO;
		break;
	case EISDIR:
		code = PROCREC_EUNKNOWN;
		break;
	case ENOMEM:
		code = PROCREC_ENOMEM;
		break;
	default:
		code = PROCREC_EIO;
	}
	errno = sys; /* for %m */
	if (code == PROCREC_EAPPLY && sys == EIO)
		error_set(e, code, "not applicable: it has no value yet");
	else if (code == PROCREC_EAPPLY && sys != EINVAL)
		error_set(e, code,
			  "not applicable: a kernel thread or a process that has ended "
			  "has no such file");
	else if (code == PROCREC_EAPPLY)
		error_set(e, code, "not applicable: the kernel has nothing to read here");
	else if (code == PROCREC_EUNKNOWN)
		error_set(e, code, "is a directory");
	else if (sys == EXDEV)
		error_set(e, code, "a link leads out of the tree");
	else if (code == PROCREC_EIO)
		error_set(e, code, "%m");
	else
		error_set(e, code, "%s", procrec_strerror(code));
	if (e) {
		e->sys = sys;
		path_into_error(e, path);
	}
	return code;
}

/* ---- the files that a pattern means ------------------------------------------------------- */

/* The first segment of path that is or has a parameter; its offset is in *at. */
static struct seg first_param(const char *path, size_t *at)
{
	const char *p = path + strspn(path, "/");

	while (*p) {
		struct seg s = {p, strcspn(p, "/")};

		if (seg_is_param(s) || seg_is_mixed(s)) {
			*at = (size_t)(p - path);
			return s;
		}
		p += s.n;
		p += strspn(p, "/");
	}
	return (struct seg){NULL, 0};
}

int path_is_pattern(const char *path)
{
	size_t at;

	return first_param(path, &at).n > 0;
}

/* Numbers before names and by value, names by their bytes. */
static int compare_names(const void *pa, const void *pb)
{
	const char *a = *(char *const *)pa, *b = *(char *const *)pb;
	size_t na = strlen(a), nb = strlen(b);
	int num_a = seg_is_number((struct seg){a, na});
	int num_b = seg_is_number((struct seg){b, nb});

	if (num_a != num_b)
		return num_b - num_a;
	if (num_a && na != nb)
		return na < nb ? -1 : 1;
	return strcmp(a, b);
}

struct names {
	char **list;
	size_t n, room;
};

static void names_free(struct names *names)
{
	while (names->n)
		free(names->list[--names->n]);
	free(names->list);
}

/*
 * The entries of a directory that a parameter, or a mixed segment, may be, sorted. 0, an errno, or
 * PROCREC_ENOMEM.
 */
static int list_names(int dir, const char *path, struct seg param, struct names *names)
{
	int fd = path_open_below(dir, *path ? path : ".", O_RDONLY | O_DIRECTORY);
	int number = param_is_number(param), mixed = seg_is_mixed(param), sorted = 1;
	struct dirent *d;
	DIR *stream;

	if (fd < 0)
		return errno;
	stream = fdopendir(fd);
	if (!stream) {
		close(fd);
		return PROCREC_ENOMEM;
	}
	while ((d = readdir(stream))) {
		char **last;
		struct seg s = {d->d_name, strlen(d->d_name)};

		if (seg_is(s, ".") || seg_is(s, "..") || (number && !seg_is_number(s)) ||
		    (mixed && !mixed_takes(param, s, NULL)))
			continue;
		if (names->n == names->room) {
			size_t room = names->room ? 2 * names->room : 64;
			char **list = realloc(names->list, room * sizeof(*list));

			if (!list)
				break;
			names->list = list;
			names->room = room;
		}
		names->list[names->n] = strdup(d->d_name);
		if (!names->list[names->n])
			break;
		last = &names->list[names->n++];
		sorted &= last == names->list || compare_names(last - 1, last) <= 0;
	}
	closedir(stream);
	if (d)
		return PROCREC_ENOMEM;
	if (!sorted) /* the kernel lists processes in their order */
		qsort(names->list, names->n, sizeof(*names->list), compare_names);
	return 0;
}

/* Whether the file is a directory itself, and no link to one. */
static int is_directory(int dir, const char *path)
{
	int fd = path_open_below(dir, path, O_PATH | O_NOFOLLOW), yes;
	struct stat st;

	if (fd < 0)
		return 0;
	yes = fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
	close(fd);
	return yes;
}

/*
 * Where param is the last of a pattern, [path...], directories are gone down into with it. Before
 * `from` stand names of files, which may look like parameters.
 */
static int expand(int dir, char *path, size_t from, path_expand_fn *fn, void *ud)
{
	struct names names = {NULL, 0, 0};
	size_t at, rest_len, i;
	struct seg param = first_param(path + from, &at);
	char *rest, *full;
	int rc;

	if (!param.n)
		return fn(ud, path, 0);
	at += from;
	rest_len = strlen(path + at + param.n) + 1;
	full = malloc(at + NAME_MAX + 2 + param.n + rest_len);
	if (!full)
		return PROCREC_ENOMEM;
	memcpy(full, path, at);
	full[at] = '\0';
	rest = path + at + param.n;
	rc = list_names(dir, full, param, &names);
	if (rc == ENOENT || rc == ENOTDIR || rc == ESRCH)
		rc = 0;
	else if (rc > 0)
		rc = fn(ud, full, rc);
	for (i = 0; i < names.n && rc == 0; i++) {
		size_t n = strlen(names.list[i]);

		memcpy(full + at, names.list[i], n + 1);
		from = at + n;
		if (seg_is_rest(param) && is_directory(dir, full)) {
			full[at + n] = '/';
			memcpy(full + at + n + 1, param.p, param.n);
			n += 1 + param.n;
		}
		memcpy(full + at + n, rest, rest_len);
		rc = expand(dir, full, from, fn, ud);
	}
	names_free(&names);
	free(full);
	return rc;
}

int path_expand(int dir, const char *pattern, path_expand_fn *fn, void *ud)
{
	char *copy = strdup(pattern);
	int rc;

	if (!copy)
		return PROCREC_ENOMEM;
	rc = expand(dir, copy, 0, fn, ud);
	free(copy);
	return rc;
}

/* ---- opening below a directory ------------------------------------------------------------ */

/* Puts a link's target in the place of the segment [at, end) of path. 0 or -1 with errno. */
static int splice_link(int cur, char *path, size_t size, size_t at, size_t end)
{
	char target[PATH_MAX], name[NAME_MAX + 1];
	size_t rest = strlen(path + end) + 1;
	ssize_t n;

	memcpy(name, path + at, end - at);
	name[end - at] = '\0';
	n = readlinkat(cur, name, target, sizeof(target));
	if (n < 0)
		return -1;
	if (n == 0 || target[0] == '/') {
		errno = EXDEV;
		return -1;
	}
	if (at + (size_t)n + rest > size) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memmove(path + at + n, path + end, rest);
	memcpy(path + at, target, (size_t)n);
	return 0;
}

/*
 * Goes down segment by segment and never lets the kernel follow a link: a link's target is put
 * into the path instead, ".." takes the segment before it out and starts again from the top.
 */
static int open_below(int dir, char *path, size_t size, int flags)
{
	int cur = dir, fd, links = 0, saved;
	struct stat st;
	size_t at = 0;

	for (;;) {
		size_t end, next;
		char save;

		fd = -1;
		at += strspn(path + at, "/");
		end = at + strcspn(path + at, "/");
		next = end + strspn(path + end, "/");
		if (end - at > NAME_MAX) {
			errno = ENAMETOOLONG;
			break;
		}
		if (end - at == 2 && !memcmp(path + at, "..", 2)) {
			size_t up = at;

			while (up && path[up - 1] == '/')
				up--;
			if (!up) {
				errno = EXDEV;
				break;
			}
			while (up && path[up - 1] != '/')
				up--;
			memmove(path + up, path + next, strlen(path + next) + 1);
			if (cur != dir)
				close(cur);
			cur = dir;
			at = 0;
			continue;
		}
		if (end - at == 1 && path[at] == '.' && path[next]) {
			memmove(path + at, path + next, strlen(path + next) + 1);
			continue;
		}
		save = path[end];
		path[end] = '\0';
		fd = openat(cur, end > at ? path + at : ".",
			    path[next] ? O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
				       : flags | O_NOFOLLOW | O_CLOEXEC);
		path[end] = save;
		/* O_PATH opens a link itself rather than fail. */
		if (fd >= 0 && !path[next] && (flags & (O_PATH | O_NOFOLLOW)) == O_PATH &&
		    fstat(fd, &st) == 0 && S_ISLNK(st.st_mode)) {
			close(fd);
			fd = -1;
			errno = ELOOP;
		}
		if (fd >= 0 && !path[next])
			break;
		if (fd >= 0) {
			if (cur != dir)
				close(cur);
			cur = fd;
			at = next;
			continue;
		}
		/* A link, if it can be read as one; else the first error stands. */
		saved = errno;
		if (saved != ELOOP && saved != ENOTDIR)
			break;
		if (++links > 40) {
			errno = ELOOP;
			break;
		}
		if (splice_link(cur, path, size, at, end) < 0) {
			if (errno == EINVAL)
				errno = saved;
			break;
		}
	}
	saved = errno;
	if (cur != dir)
		close(cur);
	errno = saved;
	return fd;
}

ptrdiff_t path_link_below(int dir, const char *path, char *out, size_t size)
{
	int fd = path_open_below(dir, path, O_PATH | O_NOFOLLOW), sys;
	struct stat st;
	ptrdiff_t n = -1;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0 && !S_ISLNK(st.st_mode))
		errno = EINVAL;
	else
		n = readlinkat(fd, "", out, size);
	sys = errno;
	close(fd);
	errno = sys;
	return n;
}

int path_open_below(int dir, const char *path, int flags)
{
	char copy[PATH_MAX];
	size_t n = strlen(path);

	if (dir == AT_FDCWD)
		return open(path, flags | O_CLOEXEC);
	if (n >= sizeof(copy)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(copy, path, n + 1);
	return open_below(dir, copy, sizeof(copy), flags);
}
