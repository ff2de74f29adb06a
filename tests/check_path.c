/* SPDX-License-Identifier: MIT */
/*
 * check_path.c - which table a file's name means, which files a pattern means, what may be opened
 * below a directory (lib/path.c), and whose auxiliary vector is whose (lib/error.c). The tables
 * here are first lines only; the real ones are other tests' matter.
 */
#define _GNU_SOURCE
#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "path.h"
#include "source.h"
#include "tree.h"

static const char *const tables[] = {
	"dataset meminfo\nrec\n",
	"dataset stat\n",
	"dataset mounts mounts @task/mounts\n",
	"dataset cmdline\n",
	"dataset schedstat\n",
	"dataset kmsg\n",
	"dataset pressure/cpu pressure/cpu pressure/io pressure/memory pressure/irq\n",
	"dataset sysvipc/msg\n",
	"dataset net/tcp @net/tcp @net/tcp6\n",
	"dataset net/udp @net/udp\n",
	"dataset net/dev @net/dev\n",
	"dataset net/route @net/route\n",
	"dataset net/rpc/nfsd\n",
	"dataset net/dev_snmp6/[if] @net/dev_snmp6/[if]\n",
	"dataset net/stat/[name] @net/stat/[name]\n",
	"dataset net/stat/nf_conntrack @net/stat/nf_conntrack\n",
	"dataset [pid]/stat @task/stat\n",
	"dataset [pid]/status @task/status\n",
	"dataset [pid]/io @task/io\n",
	"dataset [pid]/cmdline @task/cmdline\n",
	"dataset [pid]/schedstat @task/schedstat\n",
	"dataset [pid]/fd/[fd] @task/fd/[fd]\n",
	"dataset [pid]/fdinfo/[fd] @task/fdinfo/[fd]\n",
	"dataset [pid]/attr/[name] @task/attr/[name]\n",
	"dataset [pid]/attr/current @task/attr/current\n",
	"dataset [pid]/task/[tid]/children\n",
	"dataset irq/[irq]/spurious\n",
	"dataset irq/default_smp_affinity\n",
	"dataset a/x/same\n",
	"dataset b/y/same\n",
	"dataset a/x/lone\n",
	"# a comment\n\ndataset sys/kernel/[any]\n",
	"dataset drv drv/[path...]\n",
	"dataset drv/[x]/name\n",
	"dataset card/[x]/[file]\n",
	"dataset card/[x]/midi[n]\n",
	"dataset card/[x]/midi9\n",
	"dataset card/[x]/eld#[n].[n2]\n",
	"dataset card/[x]/pcm[n]p/info\n",
	NULL,
};

static procrec_match m;
static procrec_error e;

/* The dataset that a name means, its parameters behind it: "[pid]/stat pid=1". */
static const char *find(const char *path)
{
	static char out[256];
	int rc = procrec_find(tables, path, &m, &e), i;
	const char *name;
	size_t n;

	if (rc < 0) {
		ck_assert_int_eq(e.code, rc);
		ck_assert_str_eq(e.path, path);
		return rc == PROCREC_EAMBIGUOUS ? e.text : rc == PROCREC_EUNKNOWN ? "-" : "?";
	}
	name = strstr(m.table, "dataset ") + 8;
	n = (size_t)snprintf(out, sizeof(out), "%.*s", (int)strcspn(name, " \n"), name);
	for (i = 0; i < m.nparams; i++)
		n += (size_t)snprintf(out + n, sizeof(out) - n, " %.*s=%.*s",
				      (int)m.param_name[i].n, m.param_name[i].p,
				      (int)m.param_value[i].n, m.param_value[i].p);
	return out;
}

struct pair {
	const char *path, *means;
};

static const struct pair names[] = {
	/* SPEC.md section 2: the segments behind the last one called proc */
	{"/proc/net/tcp6", "net/tcp"},
	{"/tmp/copy/tcp6", "net/tcp"},
	{"fixtures/x/proc/net/tcp6", "net/tcp"},
	{"sosreport-a/proc/net/tcp6", "net/tcp"},
	{"/proc/kmsg", "kmsg"},
	{"/proc/../tmp/tcp", "net/tcp"},
	{"/proc/msg", "-"},
	{"/proc/pressure/io", "pressure/cpu"},
	{"/proc/io", "-"},
	{"/proc/meminfo", "meminfo"},
	{"proc/meminfo", "meminfo"},
	{"/proc", "-"},
	{"/proc/", "-"},
	{"", "-"},
	{"/", "-"},
	{"//proc//net///tcp", "net/tcp"},
	{"/proc/./net/./tcp", "net/tcp"},
	{"/proc/1/../net/tcp", "net/tcp"},
	{"../meminfo", "meminfo"},
	{"/proc/1/root/proc/meminfo", "meminfo"},
	{"/srv/proc/old/proc/1/stat", "[pid]/stat pid=1"},
	{"/srv/proc/notes/meminfo", "-"},
	{"/srv/proc-copy/meminfo", "meminfo"},
	{"/srv/myproc/io", "[pid]/io"},
	{"/proc/meminfo/x", "-"},
	{"/proc/xmeminfo", "-"},
	{"/proc/meminfo2", "-"},
	/* parameters */
	{"/proc/1/stat", "[pid]/stat pid=1"},
	{"/proc/self/stat", "[pid]/stat pid=self"},
	{"/proc/thread-self/stat", "[pid]/stat pid=thread-self"},
	{"/proc/me/stat", "-"},
	{"/proc/12a/stat", "-"},
	{"/proc/1/task/2/stat", "[pid]/stat pid=1 tid=2"},
	{"/proc/1/task/self/stat", "-"},
	{"/proc/1/net/tcp", "net/tcp pid=1"},
	{"/proc/1/task/2/net/tcp", "net/tcp pid=1 tid=2"},
	{"/proc/1/fd/3", "[pid]/fd/[fd] pid=1 fd=3"},
	{"/proc/1/fd/x", "-"},
	{"/proc/1/task/2/fdinfo/0", "[pid]/fdinfo/[fd] pid=1 tid=2 fd=0"},
	{"/proc/net/dev_snmp6/eth0", "net/dev_snmp6/[if] if=eth0"},
	{"/proc/irq/9/spurious", "irq/[irq]/spurious irq=9"},
	{"/proc/irq/default_smp_affinity", "irq/default_smp_affinity"},
	{"/proc/sys/kernel/pid_max", "sys/kernel/[any] any=pid_max"},
	{"/proc/1/mounts", "mounts pid=1"},
	{"/proc/1/task/1/children", "[pid]/task/[tid]/children pid=1 tid=1"},
	/* a pattern means what it matches */
	{"/proc/[pid]/status", "[pid]/status pid=[pid]"},
	{"/proc/[pid]/task/[tid]/status", "[pid]/status pid=[pid] tid=[tid]"},
	{"/proc/[x]/status", "-"},
	/* most literal segments */
	{"/proc/net/stat/rt_cache", "net/stat/[name] name=rt_cache"},
	{"/proc/net/stat/nf_conntrack", "net/stat/nf_conntrack"},
	{"/proc/5/net/stat/nf_conntrack", "net/stat/nf_conntrack pid=5"},
	{"/proc/1/attr/current", "[pid]/attr/current pid=1"},
	{"/proc/1/attr/exec", "[pid]/attr/[name] pid=1 name=exec"},
	/* as many segments as there are, unless another pattern says more */
	{"/proc/drv/a", "drv path=a"},
	{"/proc/drv/a/b/c/d", "drv path=a/b/c/d"},
	{"/proc/drv/meminfo", "drv path=meminfo"},
	{"/proc/drv/net/tcp", "drv path=net/tcp"},
	{"/proc/drv/1/stat", "drv path=1/stat"},
	{"/proc/drv/a/name", "drv/[x]/name x=a"},
	{"/proc/drv/a/b/name", "drv path=a/b/name"},
	{"/proc/drv", "-"},
	{"/proc/drv/", "-"},
	{"/proc/x/drv/a", "-"},
	{"/proc/drv/[path...]", "drv path=[path...]"},
	{"/tmp/drv/a", "drv path=a"},
	{"/tmp/drv/a/drv/b/c", "drv path=b/c"},
	{"drv/a/meminfo", "drv path=a/meminfo"},
	{"drv/net/tcp", "net/tcp"},
	{"drv/a/1/stat", "drv path=a/1/stat"},
	{"drv", "-"},
	/* numbers within a segment: more than any text, less than the text itself */
	{"/proc/card/0/midi0", "card/[x]/midi[n] x=0 n=0"},
	{"/proc/card/0/midi12", "card/[x]/midi[n] x=0 n=12"},
	{"/proc/card/0/midi9", "card/[x]/midi9 x=0"},
	{"/proc/card/0/midi", "card/[x]/[file] x=0 file=midi"},
	{"/proc/card/0/midi1a", "card/[x]/[file] x=0 file=midi1a"},
	{"/proc/card/0/amidi1", "card/[x]/[file] x=0 file=amidi1"},
	{"/proc/card/0/eld#1.20", "card/[x]/eld#[n].[n2] x=0 n=1 n2=20"},
	{"/proc/card/0/eld#1.", "card/[x]/[file] x=0 file=eld#1."},
	{"/proc/card/0/eld#1", "card/[x]/[file] x=0 file=eld#1"},
	{"/proc/card/0/pcm3p/info", "card/[x]/pcm[n]p/info x=0 n=3"},
	{"/proc/card/0/pcm3c/info", "-"},
	{"/proc/card/0/midi[n]", "card/[x]/midi[n] x=0 n=[n]"},
	{"/proc/card/0/midi[x]", "card/[x]/[file] x=0 file=midi[x]"},
	{"/tmp/midi3", "card/[x]/midi[n] n=3"},
	{"/tmp/pcm3p/info", "card/[x]/pcm[n]p/info n=3"},
	{"/tmp/pcmp/xinfo", "-"},
	/* last segments */
	{"meminfo", "meminfo"},
	{"/tmp/net/tcp", "net/tcp"},
	{"/tmp/7/net/tcp", "net/tcp pid=7"},
	{"/tmp/rpc/nfsd", "net/rpc/nfsd"},
	{"/tmp/pressure/io", "pressure/cpu"},
	{"/tmp/3/io", "[pid]/io pid=3"},
	{"/tmp/copy/fdinfo/3", "[pid]/fdinfo/[fd] fd=3"},
	{"/tmp/copy/3", "-"},
	{"/tmp/copy/eth0", "-"},
	{"1/task/2/stat", "[pid]/stat pid=1 tid=2"},
	{"tcp6-from-thursday", "-"},
	{"mytcp6", "-"},
	{"TCP", "-"},
	/* bare names: the root, else net/, else [pid]/, else all of them */
	{"stat", "stat"},
	{"cmdline", "cmdline"},
	{"schedstat", "schedstat"},
	{"mounts", "mounts"},
	{"udp", "net/udp"},
	{"route", "net/route"},
	{"io", "[pid]/io"},
	{"status", "[pid]/status"},
	{"msg", "sysvipc/msg"},
	{"irq", "pressure/cpu"},
	{"children", "[pid]/task/[tid]/children"},
	{"lone", "a/x/lone"},
	{"x/same", "a/x/same"},
	{"same", "several datasets have this name: /proc/a/x/same, /proc/b/y/same"},
	{"/tmp/same", "several datasets have this name: /proc/a/x/same, /proc/b/y/same"},
};

START_TEST(test_find)
{
	ck_assert_str_eq(find(names[_i].path), names[_i].means);
}
END_TEST

/* A parameter's text lies in the caller's path; a table of the user's goes before ours. */
START_TEST(test_find_pointers)
{
	const char *path = "/proc/42/stat";
	const char *const own[] = {"dataset mine meminfo\n", "dataset meminfo\n", NULL};

	find(path);
	ck_assert_ptr_eq(m.param_value[0].p, path + 6);
	ck_assert_uint_eq(m.param_value[0].n, 2);
	ck_assert_int_eq(procrec_find(own, "/proc/meminfo", &m, NULL), 0);
	ck_assert_ptr_eq(m.table, own[0]);
	ck_assert_int_eq(procrec_find(own, "x", &m, NULL), PROCREC_EUNKNOWN);
}
END_TEST

START_TEST(test_find_long)
{
	static char path[200000];
	size_t n = 0;

	while (n < sizeof(path) - 20)
		n += (size_t)sprintf(path + n, "%zu/", n);
	strcpy(path + n, "net/tcp");
	ck_assert_int_eq(procrec_find(tables, path, &m, &e), 0);
	strcpy(path + n, "x");
	ck_assert_int_eq(procrec_find(tables, path, &m, &e), PROCREC_EUNKNOWN);
	ck_assert_uint_eq(strlen(e.path), sizeof(e.path) - 1);
	ck_assert(!strncmp(e.path, "...", 3));
	ck_assert_ptr_nonnull(strstr(e.path, "/x"));
}
END_TEST

START_TEST(test_dataset)
{
	ck_assert_ptr_eq(procrec_find_dataset(tables, "meminfo"), tables[0]);
	ck_assert_ptr_eq(procrec_find_dataset(tables, "/proc/meminfo"), tables[0]);
	ck_assert_ptr_eq(procrec_find_dataset(tables, "/proc/[pid]/stat"), tables[16]);
	ck_assert_ptr_nonnull(procrec_find_dataset(tables, "sys/kernel/[any]"));
	ck_assert_ptr_null(procrec_find_dataset(tables, "net/tcp6"));
	ck_assert_ptr_null(procrec_find_dataset(tables, "mem"));
	ck_assert_ptr_null(procrec_find_dataset(tables, "meminfo2"));
	ck_assert_ptr_null(procrec_find_dataset(tables, ""));
}
END_TEST

START_TEST(test_table_next)
{
	static const char text[] = "# mine\ndataset a\nrec|x\ndoc x: a dataset b\n"
				   "dataset b x/b\nrec|y\n\ndataset c\n";
	const char *p = procrec_table_next(text);

	ck_assert_ptr_nonnull(p);
	ck_assert(!strncmp(p, "dataset b ", 10));
	p = procrec_table_next(p);
	ck_assert_ptr_nonnull(p);
	ck_assert_str_eq(p, "dataset c\n");
	ck_assert_ptr_null(procrec_table_next(p));
	ck_assert_ptr_null(procrec_table_next("rec|no table\n"));
	ck_assert_ptr_null(procrec_table_next(""));
}
END_TEST

START_TEST(test_of_dataset)
{
	static const struct pair means[] = {
		{"tcp", "net/tcp"},     {"tcp6", "net/tcp6"},       {"net/tcp", "net/tcp"},
		{"meminfo", "meminfo"}, {"status", "[pid]/status"}, {"1/status", "1/status"},
		{"fd/3", "[pid]/fd/3"}, {"drv/a/b", "drv/a/b"},
	};
	char out[64];
	size_t i;

	for (i = 0; i < sizeof(means) / sizeof(*means); i++) {
		ck_assert_int_eq(path_of_dataset(tables, means[i].path, out, sizeof(out), &e), 0);
		ck_assert_str_eq(out, means[i].means);
	}
	ck_assert_int_eq(path_of_dataset(tables, "same", out, sizeof(out), &e), PROCREC_EAMBIGUOUS);
	ck_assert_int_eq(path_of_dataset(tables, "nothing", out, sizeof(out), &e),
			 PROCREC_EUNKNOWN);
	ck_assert_int_eq(path_of_dataset(tables, "copy/meminfo", out, sizeof(out), &e),
			 PROCREC_EUNKNOWN);
}
END_TEST

START_TEST(test_params)
{
	m.table = tables[0];
	path_params("@task/stat", "/proc/7/task/8/stat", &m);
	ck_assert_int_eq(m.nparams, 2);
	ck_assert(str_is(m.param_name[1], "tid"));
	ck_assert(str_is(m.param_value[1], "8"));
	ck_assert_ptr_eq(m.table, tables[0]);
	path_params("meminfo x/[if]", "/proc/x/eth0", &m);
	ck_assert_int_eq(m.nparams, 1);
	ck_assert(str_is(m.param_name[0], "if"));
	path_params("@task/stat", "some-copy", &m);
	ck_assert_int_eq(m.nparams, 0);
	path_params("@task/stat", "", &m);
	ck_assert_int_eq(m.nparams, 0);
	path_params("[x]/y/[path...]", "/proc/a/y//b/c", &m);
	ck_assert_int_eq(m.nparams, 2);
	ck_assert(str_is(m.param_value[0], "a"));
	ck_assert(str_is(m.param_name[1], "path"));
	ck_assert(str_is(m.param_value[1], "b/c"));
}
END_TEST

START_TEST(test_leads_on)
{
	ck_assert(path_leads_on(tables, "/proc"));
	ck_assert(path_leads_on(tables, "/proc/1"));
	ck_assert(path_leads_on(tables, "/proc/1/task/2/net"));
	ck_assert(path_leads_on(tables, "/proc/sys/kernel"));
	ck_assert(!path_leads_on(tables, "/proc/sys/vm"));
	ck_assert(!path_leads_on(tables, "/proc/1/meminfo"));
	ck_assert(!path_leads_on(tables, "/proc/meminfo"));
	ck_assert(!path_leads_on(tables, "/proc/x"));
	ck_assert(path_leads_on(tables, "/proc/drv"));
	ck_assert(path_leads_on(tables, "/proc/drv/a/b/c"));
}
END_TEST

/* ---- a scratch tree ----------------------------------------------------------------------- */

static char top[64];

static const char *in_top(const char *name)
{
	static char path[256];

	snprintf(path, sizeof(path), "%s/%s", top, name);
	return path;
}

static void put(const char *name)
{
	int fd = open(in_top(name), O_WRONLY | O_CREAT, 0600);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, name, strlen(name)), (ssize_t)strlen(name));
	close(fd);
}

static void make_tree(void)
{
	static const char *const dirs[] = {"10",     "9",     "9/fd", "100",     "100/fd", "net",
					   "net/if", "self2", "deep", "deep/er", "card"};
	static const char *const links[][2] = {
		{"9", "self"},           {"self/net9", "gone"},     {"/etc/passwd", "absolute"},
		{"../../etc", "up"},     {"loop", "loop"},          {"deep/er/../../net", "maze"},
		{"meminfo", "mem-link"}, {"../deep/er", "net/far"}, {"pipe:[5]", "9/fd/3"},
	};
	size_t i;

	strcpy(top, "/tmp/check_path.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(top));
	for (i = 0; i < sizeof(dirs) / sizeof(*dirs); i++)
		ck_assert_int_eq(mkdir(in_top(dirs[i]), 0700), 0);
	for (i = 0; i < sizeof(links) / sizeof(*links); i++)
		ck_assert_int_eq(symlink(links[i][0], in_top(links[i][1])), 0);
	put("meminfo");
	put("9/stat");
	put("100/stat");
	put("net/tcp");
	put("net/if/b");
	put("net/if/a");
	put("deep/er/file");
	put("card/midi0");
	put("card/midi1");
	put("card/midi");
	put("card/midi2x");
	put("card/eld#0.10");
	put("card/eld#0");
	put("card/like[n]"); /* a name that looks like a pattern */
}

static void remove_tree(void)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf %s", top);
	ck_assert_int_eq(system(command), 0);
}

struct list {
	char text[1024];
	size_t n;
	int limit;
};

static int add(void *ud, const char *path, int err)
{
	struct list *l = ud;

	l->n += (size_t)snprintf(l->text + l->n, sizeof(l->text) - l->n, err ? "%s!%d " : "%s ",
				 path, err);
	return l->limit && !--l->limit ? 7 : 0;
}

static const char *expand(int dir, const char *pattern)
{
	static struct list l;

	memset(&l, 0, sizeof(l));
	ck_assert_int_eq(path_expand(dir, pattern, add, &l), 0);
	return l.text;
}

START_TEST(test_expand)
{
	struct list l = {.limit = 2};
	char full[256];
	int dir = open(top, O_RDONLY | O_DIRECTORY);

	ck_assert_int_ge(dir, 0);
	ck_assert_str_eq(expand(dir, "[pid]/stat"), "9/stat 10/stat 100/stat ");
	ck_assert_str_eq(expand(dir, "[pid]/fd/[fd]"), "9/fd/3 ");
	ck_assert_str_eq(expand(dir, "net/if/[if]"), "net/if/a net/if/b ");
	ck_assert_str_eq(expand(dir, "self/fd/[fd]"), "self/fd/3 ");
	ck_assert_str_eq(expand(dir, "nothing/[n]"), "");
	ck_assert_str_eq(expand(dir, "meminfo/[n]"), "");
	ck_assert_str_eq(expand(dir, "meminfo"), "meminfo ");
	ck_assert_str_eq(expand(dir, "maze/if/[if]"), "maze/if/a maze/if/b ");
	/* Directories are gone down into, links to them are not. */
	ck_assert_str_eq(expand(dir, "net/[path...]"), "net/far net/if/a net/if/b net/tcp ");
	ck_assert_str_eq(expand(dir, "deep/[path...]"), "deep/er/file ");
	ck_assert_str_eq(expand(dir, "self/f[path...]"), "self/f[path...] ");
	ck_assert_str_eq(expand(dir, "card/midi[n]"), "card/midi0 card/midi1 ");
	ck_assert_str_eq(expand(dir, "card/[x]#[n].[n2]"), "");
	ck_assert_str_eq(expand(dir, "card/like[n]"), "card/like[n] ");
	ck_assert_str_eq(expand(dir, "card/eld#[n].[n2]"), "card/eld#0.10 ");
	snprintf(full, sizeof(full), "up/!%d ", EXDEV);
	ck_assert_str_eq(expand(dir, "up/[x]"), full);
	ck_assert_int_eq(path_expand(dir, "[pid]/stat", add, &l), 7);
	ck_assert_str_eq(l.text, "9/stat 10/stat ");
	snprintf(full, sizeof(full), "%s/net/if/a %s/net/if/b ", top, top);
	ck_assert_str_eq(expand(AT_FDCWD, in_top("net/if/[if]")), full);
	close(dir);
	ck_assert(path_is_pattern("/proc/[pid]/stat"));
	ck_assert(!path_is_pattern("/proc/pid/stat"));
	ck_assert(path_is_pattern("/proc/x[n]/stat"));
	ck_assert(!path_is_pattern("/proc/x[any]/stat"));
	ck_assert(!path_is_pattern("/proc/x[1]/stat"));
	ck_assert(!path_is_pattern("/proc/[]/stat"));
}
END_TEST

/* 0 where path can be opened below the tree and is the file `is`, else the errno. */
static int opens(int dir, const char *path, const char *is)
{
	struct stat a, b;
	int fd = path_open_below(dir, path, O_RDONLY);

	if (fd < 0)
		return errno;
	ck_assert_int_eq(fstat(fd, &a), 0);
	ck_assert_int_eq(stat(in_top(is), &b), 0);
	ck_assert_uint_eq(a.st_ino, b.st_ino);
	close(fd);
	return 0;
}

START_TEST(test_open_below)
{
	int dir = open(top, O_RDONLY | O_DIRECTORY);
	char target[64];
	struct stat st;
	int fd;

	ck_assert_int_ge(dir, 0);
	ck_assert_int_eq(opens(dir, "meminfo", "meminfo"), 0);
	ck_assert_int_eq(opens(dir, "/meminfo", "meminfo"), 0);
	ck_assert_int_eq(opens(dir, "./9//./stat", "9/stat"), 0);
	ck_assert_int_eq(opens(dir, "mem-link", "meminfo"), 0);
	ck_assert_int_eq(opens(dir, "self/stat", "9/stat"), 0);
	ck_assert_int_eq(opens(dir, "9/../meminfo", "meminfo"), 0);
	ck_assert_int_eq(opens(dir, "self/../meminfo", "meminfo"), 0);
	ck_assert_int_eq(opens(dir, "maze/tcp", "net/tcp"), 0);
	ck_assert_int_eq(opens(dir, "maze", "net"), 0);
	ck_assert_int_eq(opens(dir, "net/far/file", "deep/er/file"), 0);
	ck_assert_int_eq(opens(dir, ".", "."), 0);
	ck_assert_int_eq(opens(dir, "net/", "net"), 0);
	fd = path_open_below(dir, "maze", O_PATH);
	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(fstat(fd, &st), 0);
	ck_assert(S_ISDIR(st.st_mode));
	close(fd);
	ck_assert_int_eq(opens(dir, "absolute", ""), EXDEV);
	ck_assert_int_eq(opens(dir, "up", ""), EXDEV);
	ck_assert_int_eq(opens(dir, "up/passwd", ""), EXDEV);
	ck_assert_int_eq(opens(dir, "..", ""), EXDEV);
	ck_assert_int_eq(opens(dir, "9/../../etc", ""), EXDEV);
	ck_assert_int_eq(opens(dir, "loop", ""), ELOOP);
	ck_assert_int_eq(opens(dir, "gone", ""), ENOENT);
	ck_assert_int_eq(opens(dir, "nothing", ""), ENOENT);
	ck_assert_int_eq(opens(dir, "meminfo/x", ""), ENOTDIR);
	ck_assert_int_eq(path_link_below(dir, "9/fd/3", target, sizeof(target)), 8);
	ck_assert(!memcmp(target, "pipe:[5]", 8));
	ck_assert_int_eq(path_link_below(dir, "self/fd/3", target, sizeof(target)), 8);
	ck_assert_int_eq(path_link_below(dir, "absolute", target, sizeof(target)), 11);
	ck_assert_int_eq(path_link_below(dir, "meminfo", target, sizeof(target)), -1);
	ck_assert_int_eq(errno, EINVAL);
	ck_assert_int_eq(path_link_below(dir, "none", target, sizeof(target)), -1);
	ck_assert_int_eq(errno, ENOENT);
	close(dir);
}
END_TEST

/* ---- sources and their errors ------------------------------------------------------------- */

static const procrec_allocator memory = {procrec_default_alloc, NULL};

static int open_code(const char *path, int link)
{
	struct source s;
	int rc = source_open(&s, path, link, &memory, &e);

	if (rc == 0)
		source_close(&s, &memory);
	else
		ck_assert_str_eq(e.path, path);
	return rc;
}

START_TEST(test_source)
{
	struct source s;
	char buf[64];
	int fds[2];

	ck_assert_int_eq(source_open(&s, in_top("meminfo"), 0, &memory, &e), 0);
	ck_assert_int_eq(source_read(&s, buf, 3, &e), 3);
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), 4);
	ck_assert(!memcmp(buf, "info", 4));
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), 0);
	ck_assert(!s.stream);
	source_close(&s, &memory);

	ck_assert_int_eq(source_open(&s, in_top("9/fd/3"), 1, &memory, &e), 0);
	ck_assert_int_eq(source_read(&s, buf, 5, &e), 5);
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), 3);
	ck_assert(!memcmp(buf, "[5]", 3));
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), 0);
	source_close(&s, &memory);

	/* A copy of a link may be a file. */
	ck_assert_int_eq(source_open(&s, in_top("meminfo"), 1, &memory, &e), 0);
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), 7);
	source_close(&s, &memory);

	source_mem(&s, "abc", 3);
	ck_assert_int_eq(source_read(&s, buf, 2, &e), 2);
	ck_assert_int_eq(source_read(&s, buf, 2, &e), 1);
	ck_assert_int_eq(source_read(&s, buf, 2, &e), 0);
	source_close(&s, &memory);

	ck_assert_int_eq(pipe(fds), 0);
	source_fd(&s, fds[0]);
	ck_assert(s.stream);
	source_close(&s, &memory);
	ck_assert_int_eq(close(fds[0]), 0);
	close(fds[1]);
}
END_TEST

START_TEST(test_long_link)
{
	struct source s;
	char target[3000], buf[4000];

	memset(target, 'x', sizeof(target));
	target[sizeof(target) - 1] = '\0';
	ck_assert_int_eq(symlink(target, in_top("long")), 0);
	ck_assert_int_eq(source_open(&s, in_top("long"), 1, &memory, &e), 0);
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), sizeof(target) - 1);
	source_close(&s, &memory);
}
END_TEST

START_TEST(test_source_errors)
{
	struct source s;
	char buf[16];

	ck_assert_int_eq(open_code(in_top("nothing"), 0), PROCREC_ENOENT);
	ck_assert_str_eq(e.text, "no such file");
	ck_assert_int_eq(e.sys, ENOENT);
	ck_assert_int_eq(open_code(in_top("nothing"), 1), PROCREC_ENOENT);
	ck_assert_int_eq(open_code(in_top("meminfo/x"), 0), PROCREC_ENOENT);
	ck_assert_int_eq(open_code(in_top("loop"), 0), PROCREC_EIO);
	ck_assert_str_eq(e.text, strerror(ELOOP));
	ck_assert_int_eq(source_open(&s, top, 0, &memory, &e), 0);
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), PROCREC_EUNKNOWN);
	ck_assert_str_eq(e.text, "is a directory");
	source_close(&s, &memory);
	source_fd(&s, -1);
	s.fd = 1000000;
	ck_assert_int_eq(source_read(&s, buf, sizeof(buf), &e), PROCREC_EIO);
	ck_assert_int_eq(e.sys, EBADF);
}
END_TEST

/* What the kernel says of a process that is there and of one that is not. */
START_TEST(test_process_errors)
{
	ck_assert_int_eq(path_error(&e, ESRCH, PATH_OPEN, "/proc/self/environ"), PROCREC_EAPPLY);
	ck_assert_int_eq(path_error(&e, ESRCH, PATH_READ, "/proc/self/environ"), PROCREC_EAPPLY);
	ck_assert_str_eq(e.text, "not applicable: a kernel thread or a process that has ended "
				 "has no such file");
	ck_assert_int_eq(path_error(&e, ESRCH, PATH_READ, "/proc/0/environ"), PROCREC_EGONE);
	ck_assert_str_eq(e.text, "vanished while it was read");
	ck_assert_int_eq(path_error(&e, ESRCH, PATH_READ, ""), PROCREC_EGONE);
	ck_assert_int_eq(path_error(&e, ENOENT, PATH_READ, ""), PROCREC_EGONE);
	ck_assert_int_eq(path_error(&e, ENOENT, PATH_LINK, "/proc/self/exe"), PROCREC_EAPPLY);
	ck_assert_int_eq(path_error(&e, ENOENT, PATH_LINK, "/proc/0/exe"), PROCREC_ENOENT);
	ck_assert_int_eq(path_error(&e, ENOENT, PATH_OPEN, "/proc/self/x"), PROCREC_ENOENT);
	ck_assert_int_eq(path_error(&e, EACCES, PATH_OPEN, "x"), PROCREC_EACCES);
	ck_assert_int_eq(path_error(&e, EPERM, PATH_READ, "x"), PROCREC_EACCES);
	ck_assert_str_eq(e.text, "not permitted");
	ck_assert_int_eq(path_error(&e, EINVAL, PATH_READ, "x"), PROCREC_EAPPLY);
	ck_assert_int_eq(path_error(&e, EINVAL, PATH_OPEN, "x"), PROCREC_EIO);
	/* a setting without a value; elsewhere EIO is a broken disk */
	ck_assert_int_eq(path_error(&e, EIO, PATH_READ, "/proc/self/stat"), PROCREC_EAPPLY);
	ck_assert_str_eq(e.text, "not applicable: it has no value yet");
	ck_assert_int_eq(path_error(&e, EIO, PATH_OPEN, "/proc/self/stat"), PROCREC_EIO);
	ck_assert_int_eq(path_error(&e, EIO, PATH_READ, "/"), PROCREC_EIO);
	ck_assert_int_eq(path_error(&e, EIO, PATH_READ, ""), PROCREC_EIO);
	ck_assert_int_eq(path_error(&e, EXDEV, PATH_OPEN, "x"), PROCREC_EIO);
	ck_assert_str_eq(e.text, "a link leads out of the tree");
	ck_assert_int_eq(path_error(NULL, EIO, PATH_READ, "x"), PROCREC_EIO);
}
END_TEST

/* ---- errors and machines ------------------------------------------------------------------ */

START_TEST(test_error_show)
{
	char out[16], tiny[4];

	ck_assert_str_eq(error_show(out, sizeof(out), "abc", 3), "\"abc\"");
	ck_assert_str_eq(error_show(out, sizeof(out), "", 0), "\"\"");
	ck_assert_str_eq(error_show(out, sizeof(out), "a\n\t\"\\", 5), "\"a\\n\\t\\\"\\\\\"");
	ck_assert_str_eq(error_show(out, sizeof(out), "\0\xff", 2), "\"\\x00\\xff\"");
	ck_assert_str_eq(error_show(out, sizeof(out), "0123456789", 10), "\"0123456789\"");
	ck_assert_str_eq(error_show(out, sizeof(out), "0123456789abcdef", 16), "\"0123456789...\"");
	ck_assert_str_eq(error_show(out, sizeof(out), "01234567\xff\xff", 10), "\"01234567...\"");
	ck_assert_str_eq(error_show(tiny, sizeof(tiny), "abc", 3), "");
}
END_TEST

START_TEST(test_error_set)
{
	int code;

	memset(&e, 'x', sizeof(e));
	ck_assert_int_eq(error_set(&e, PROCREC_EIO, "%s %d", "a", 1), PROCREC_EIO);
	ck_assert_str_eq(e.text, "a 1");
	ck_assert(!e.sys && !e.line && !e.col && !e.offset);
	ck_assert(!*e.path && !*e.dataset && !*e.field);
	ck_assert_int_eq(error_set(NULL, PROCREC_EIO, "x"), PROCREC_EIO);
	for (code = 0; code >= PROCREC_EWRITE; code--)
		ck_assert_str_ne(procrec_strerror(code), "unknown error");
	ck_assert_str_eq(procrec_strerror(1), "unknown error");
	ck_assert_str_eq(procrec_strerror(PROCREC_EACCES), "not permitted");
}
END_TEST

static size_t put_words(unsigned char *p, const uint64_t *v, size_t n, unsigned size, int big)
{
	size_t i;
	unsigned b;

	for (i = 0; i < n; i++)
		for (b = 0; b < size; b++)
			*p++ = (unsigned char)(v[i] >> 8 * (big ? size - 1 - b : b));
	return n * size;
}

START_TEST(test_auxv)
{
	static const uint64_t good[] = {33, 0xb7f01000, 16, 0x1f, 6, 65536, 17, 100, 0, 0};
	static const uint64_t bad[] = {33, 0x1000, 6, 5000, 17, 100, 0, 0};
	unsigned char buf[128];
	procrec_machine mach;
	unsigned size;
	int big;

	for (size = 4; size <= 8; size += 4) {
		for (big = 0; big < 2; big++) {
			size_t n = put_words(buf, good, 10, size, big);

			memset(&mach, 0, sizeof(mach));
			ck_assert_int_eq(procrec_machine_auxv(&mach, buf, n), 0);
			ck_assert_uint_eq(mach.word_size, size);
			ck_assert_int_eq(mach.byte_order, big ? PROCREC_BIG : PROCREC_LITTLE);
			ck_assert_uint_eq(mach.page_size, 65536);
			ck_assert_uint_eq(mach.tick, 100);
			/* cut off before its end */
			ck_assert_int_eq(procrec_machine_auxv(&mach, buf, n - 2 * size),
					 PROCREC_EUNKNOWN);
			n = put_words(buf, bad, 8, size, big);
			ck_assert_int_eq(procrec_machine_auxv(&mach, buf, n), PROCREC_EUNKNOWN);
		}
	}
	ck_assert_int_eq(procrec_machine_auxv(&mach, "", 0), PROCREC_EUNKNOWN);
}
END_TEST

START_TEST(test_host)
{
	unsigned char buf[4096];
	procrec_machine host, mach;
	FILE *f = fopen("/proc/self/auxv", "r");
	size_t n;

	procrec_machine_host(&host);
	ck_assert_int_ne(host.byte_order, PROCREC_ORDER_UNKNOWN);
	ck_assert_uint_ge(host.page_size, 4096);
	if (!f)
		return;
	n = fread(buf, 1, sizeof(buf), f);
	fclose(f);
	ck_assert_int_eq(procrec_machine_auxv(&mach, buf, n), 0);
	ck_assert_int_eq(mach.byte_order, host.byte_order);
	ck_assert_uint_eq(mach.page_size, host.page_size);
	ck_assert_uint_eq(mach.tick, host.tick);
	ck_assert_uint_eq(mach.word_size, host.word_size);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("path");
	TCase *t = tcase_create("names");
	SRunner *r;
	int failed;

	tcase_add_loop_test(t, test_find, 0, (int)(sizeof(names) / sizeof(*names)));
	tcase_add_test(t, test_find_pointers);
	tcase_add_test(t, test_find_long);
	tcase_add_test(t, test_dataset);
	tcase_add_test(t, test_table_next);
	tcase_add_test(t, test_of_dataset);
	tcase_add_test(t, test_params);
	tcase_add_test(t, test_leads_on);
	suite_add_tcase(s, t);

	t = tcase_create("tree");
	tcase_add_unchecked_fixture(t, make_tree, remove_tree);
	tcase_add_test(t, test_expand);
	tcase_add_test(t, test_open_below);
	tcase_add_test(t, test_source);
	tcase_add_test(t, test_long_link);
	tcase_add_test(t, test_source_errors);
	suite_add_tcase(s, t);

	t = tcase_create("errors");
	tcase_add_test(t, test_process_errors);
	tcase_add_test(t, test_error_show);
	tcase_add_test(t, test_error_set);
	tcase_add_test(t, test_auxv);
	tcase_add_test(t, test_host);
	suite_add_tcase(s, t);

	r = srunner_create(s);
	srunner_run_all(r, CK_ENV);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
