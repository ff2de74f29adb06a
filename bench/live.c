/* SPDX-License-Identifier: MIT */
/*
 * live.c - makes this machine's own /proc large, for the live part of bench/run.
 *
 *	live sockets N COMMAND...     N TCP sockets on the loopback while COMMAND runs
 *	live mappings N COMMAND...    N mappings in the process that runs COMMAND: %d in a word of
 *	                              it is that process
 *	live processes N COMMAND...   N processes that sleep
 *	live read NAME                reads /proc/PID/NAME of every process and throws it away, as any
 *	                              program would: opendir(), and open(), read() to the end, close()
 *	live first FILE COMMAND...    gives COMMAND the first lines of FILE through a pipe that stays
 *	                              open, and prints the milliseconds until it answers with a line
 *
 * Start at main(). Where the system's limits do not allow N, there are fewer, and it says so.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void fewer(const char *what, unsigned have, unsigned wanted)
{
	if (have < wanted)
		fprintf(stderr, "live: %u %s, not %u\n", have, what, wanted);
}

/* Both ends of a connection are a line of net/tcp. */
static void sockets(unsigned n)
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct rlimit files = {n + 100, n + 100};
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	socklen_t size = sizeof(a);
	unsigned i = 0;

	if (setrlimit(RLIMIT_NOFILE, &files) && !getrlimit(RLIMIT_NOFILE, &files)) {
		files.rlim_cur = files.rlim_max;
		setrlimit(RLIMIT_NOFILE, &files);
	}
	if (bind(listener, (struct sockaddr *)&a, size) || listen(listener, 1000) ||
	    getsockname(listener, (struct sockaddr *)&a, &size)) {
		perror("live: a socket on the loopback");
		exit(2);
	}
	for (; i + 1 < n; i += 2) {
		int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

		if (s < 0 || connect(s, (struct sockaddr *)&a, size) ||
		    accept4(listener, NULL, NULL, SOCK_CLOEXEC) < 0)
			break;
	}
	fewer("sockets", i + 1, n);
}

/* Neighbours differ in what is allowed, so that they are not joined. */
static void mappings(unsigned n)
{
	long page = sysconf(_SC_PAGESIZE);
	char *p = mmap(NULL, (size_t)page * n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
		       -1, 0);
	unsigned i;

	if (p == MAP_FAILED) {
		perror("live: mmap");
		exit(2);
	}
	for (i = 0; i < n; i += 2)
		if (mprotect(p + (size_t)page * i, (size_t)page, PROT_READ))
			break;
	fewer("mappings", i, n);
}

static pid_t *children;
static unsigned nchildren;

static void processes(unsigned n)
{
	children = calloc(n, sizeof(*children));
	while (children && nchildren < n) {
		pid_t pid = fork();

		if (!pid)
			for (;;)
				pause();
		if (pid < 0)
			break;
		children[nchildren++] = pid;
	}
	fewer("processes", nchildren, n);
}

static int read_all(const char *name)
{
	DIR *dir = opendir("/proc");
	struct dirent *d;
	char path[512], buf[65536];

	if (!dir)
		return 1;
	while ((d = readdir(dir))) {
		int fd;

		if (*d->d_name < '0' || *d->d_name > '9')
			continue;
		snprintf(path, sizeof(path), "/proc/%s/%s", d->d_name, name);
		fd = open(path, O_RDONLY | O_CLOEXEC);
		if (fd < 0)
			continue;
		while (read(fd, buf, sizeof(buf)) > 0)
			;
		close(fd);
	}
	closedir(dir);
	return 0;
}

/* The first 64 lines: more than any heading or record, less than any buffer. */
static int first(const char *name, char **words)
{
	int in[2], out[2], fd = open(name, O_RDONLY | O_CLOEXEC), lines, status;
	struct timespec a, b;
	struct pollfd answer;
	char buf[65536], *p = buf;
	ssize_t n;
	pid_t pid;

	n = fd < 0 ? -1 : read(fd, buf, sizeof(buf));
	for (lines = 0; lines < 64 && n > 0 && (p = memchr(p, '\n', (size_t)(buf + n - p)));
	     lines++)
		p++;
	if (n <= 0 || !p || pipe2(in, O_CLOEXEC) || pipe2(out, O_CLOEXEC)) {
		fprintf(stderr, "live: %s: cannot be read, or has too few lines\n", name);
		return 2;
	}
	clock_gettime(CLOCK_MONOTONIC, &a);
	pid = fork();
	if (!pid) {
		dup2(in[0], 0);
		dup2(out[1], 1);
		execvp(words[0], words);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	answer = (struct pollfd){.fd = out[0], .events = POLLIN};
	n = write(in[1], buf, (size_t)(p - buf)) == p - buf && poll(&answer, 1, 5000) > 0
		    ? read(out[0], buf, sizeof(buf))
		    : 0;
	clock_gettime(CLOCK_MONOTONIC, &b);
	if (pid > 0)
		kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	if (n <= 0 || !memchr(buf, '\n', (size_t)n))
		return 1;
	printf("%.1f\n",
	       (double)(b.tv_sec - a.tv_sec) * 1e3 + (double)(b.tv_nsec - a.tv_nsec) / 1e6);
	return 0;
}

/* The command's words, with this process's number in the place of %d. */
static void put_pid(char **words)
{
	for (; *words; words++) {
		char *at = strstr(*words, "%d"), *s;

		if (!at)
			continue;
		if (asprintf(&s, "%.*s%d%s", (int)(at - *words), *words, (int)getpid(), at + 2) < 0)
			exit(2);
		*words = s;
	}
}

static int run(char **words)
{
	int status = 0;
	unsigned i;
	pid_t pid;

	put_pid(words);
	pid = vfork();
	if (!pid) {
		execvp(words[0], words);
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &status, 0) < 0)
		perror("live");
	for (i = 0; i < nchildren; i++)
		kill(children[i], SIGKILL);
	while (wait(NULL) > 0)
		;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}

int main(int argc, char **argv)
{
	unsigned n = argc > 3 ? (unsigned)atoi(argv[2]) : 0;

	if (argc == 3 && !strcmp(argv[1], "read"))
		return read_all(argv[2]);
	if (argc > 3 && !strcmp(argv[1], "first"))
		return first(argv[2], argv + 3);
	if (n && !strcmp(argv[1], "sockets"))
		sockets(n);
	else if (n && !strcmp(argv[1], "mappings"))
		mappings(n);
	else if (n && !strcmp(argv[1], "processes"))
		processes(n);
	else
		return fprintf(stderr, "Usage: live sockets|mappings|processes N COMMAND...\n"), 2;
	return run(argv + 3);
}
