/* SPDX-License-Identifier: MIT */
/*
 * measure.c - runs commands in turn and prints tables of medians; bench/run says which commands.
 *
 * Standard input is lines:
 *
 *	input NAME BYTES          begins a row of the tables; BYTES 0: no speed to show
 *	run LABEL LIMIT COMMAND   a program: its column, the most times that it may take of what the
 *	                          first one of the row takes (-: no limit), and its words; "<FILE"
 *	                          as the last word is its standard input
 *
 * The commands of a row take turns, A B C A B C, so that what else the machine does meets all of
 * them. A command is started with vfork() and exec, without a shell, and writes to /dev/null. Peak
 * memory includes what the kernel counts of this program before the exec, about a megabyte. The
 * exit status is 1 where a limit was passed or a command failed; limits are of wall clock, with -c
 * of processor time. Start at main().
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS 4000 /* of a command */
#define MIN_RUNS 3
#define MAX_ROWS 64
#define MAX_LABELS 24
#define MAX_WORDS 64

struct result {
	int set, failed, runs;
	double limit;       /* 0: none */
	double *wall, *cpu; /* ms; sorted in the end */
	long rss;           /* kB */
	char **words;
	char *in;
};

struct input {
	char name[64];
	double bytes;
	int first; /* the label of the first command */
	struct result results[MAX_LABELS];
};

static struct input inputs[MAX_ROWS];
static char labels[MAX_LABELS][32];
static int ninputs, nlabels, max_runs = 41, limit_cpu;
static double seconds = 3; /* for a row */

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double ms(struct timeval t)
{
	return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static void die(const char *what)
{
	perror(what);
	exit(2);
}

/* One run; the first one of a command is not counted but warms up the caches. */
static void run(struct result *r, int counted)
{
	int in = open(r->in ? r->in : "/dev/null", O_RDONLY | O_CLOEXEC);
	int out = open("/dev/null", O_WRONLY | O_CLOEXEC), status;
	struct rusage usage;
	double begin = now();
	pid_t pid;

	if (in < 0 || out < 0)
		die(r->in ? r->in : "/dev/null");
	pid = vfork();
	if (pid < 0)
		die("vfork");
	if (!pid) {
		dup2(in, 0);
		dup2(out, 1);
		execvp(r->words[0], r->words);
		_exit(127);
	}
	if (wait4(pid, &status, 0, &usage) < 0)
		die("wait4");
	close(in);
	close(out);
	if (status)
		r->failed = 1;
	if (!counted || r->runs == max_runs)
		return;
	r->wall[r->runs] = now() - begin;
	r->cpu[r->runs++] = ms(usage.ru_utime) + ms(usage.ru_stime);
	if (usage.ru_maxrss > r->rss)
		r->rss = usage.ru_maxrss;
}

static int compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* A row: rounds until its time is used up; slow commands are left alone sooner. */
static void run_input(struct input *in)
{
	double begin = now(), each = seconds * 1e3 / nlabels;
	int i, round;

	for (round = 0; round <= max_runs; round++)
		for (i = 0; i < nlabels; i++) {
			struct result *r = &in->results[i];
			double spent = 0;
			int k;

			for (k = 0; k < r->runs; k++)
				spent += r->wall[k];
			if (!r->set || r->failed)
				continue;
			if (r->runs >= MIN_RUNS && (spent > each || now() - begin > 2e3 * seconds))
				continue;
			run(r, round > 0);
			if (r->failed)
				fprintf(stderr, "measure: %s failed on %s\n", labels[i], in->name);
		}
	for (i = 0; i < nlabels; i++) {
		struct result *r = &in->results[i];

		qsort(r->wall, (size_t)r->runs, sizeof(*r->wall), compare);
		qsort(r->cpu, (size_t)r->runs, sizeof(*r->cpu), compare);
	}
}

static double median(const double *v, int n)
{
	return n ? (v[n / 2] + v[(n - 1) / 2]) / 2 : 0;
}

static double wall(const struct input *in, int label)
{
	return median(in->results[label].wall, in->results[label].runs);
}

static double cpu(const struct input *in, int label)
{
	return median(in->results[label].cpu, in->results[label].runs);
}

static double ratio(const struct input *in, int label, int of_cpu)
{
	return of_cpu ? cpu(in, label) / cpu(in, in->first) : wall(in, label) / wall(in, in->first);
}

/* Whether a program takes more than it may. */
static int is_over(const struct input *in, int label)
{
	double limit = in->results[label].limit;

	return limit > 0 && ratio(in, label, limit_cpu) > limit;
}

/* ---- the tables ------------------------------------------------------------------------------ */

enum { MILLISECONDS, RATIO, CPU_RATIO, SPEED, MEMORY };

static void cell(const struct input *in, int label, int what)
{
	const struct result *r = &in->results[label];
	double v = 0;

	if (!r->set || r->failed || !r->runs || (what == SPEED && in->bytes <= 0)) {
		printf(" %s |", r->set && r->failed ? "failed" : "-");
		return;
	}
	switch (what) {
	case MILLISECONDS:
		v = wall(in, label);
		break;
	case RATIO:
		v = ratio(in, label, 0);
		break;
	case CPU_RATIO:
		v = ratio(in, label, 1);
		break;
	case SPEED:
		v = in->bytes / 1e3 / wall(in, label);
		break;
	case MEMORY:
		v = (double)r->rss / 1024;
		break;
	}
	printf(" %.*f%s |",
	       v < 10    ? 2
	       : v < 100 ? 1
			 : 0,
	       v, what == RATIO && r->limit > 0 && v > r->limit ? " (!)" : "");
}

static void table(const char *title, int what)
{
	int i, k;

	printf("\n%s\n\n| input |", title);
	for (k = 0; k < nlabels; k++)
		printf(" %s |", labels[k]);
	printf("\n| --- |");
	for (k = 0; k < nlabels; k++)
		printf(" ---: |");
	printf("\n");
	for (i = 0; i < ninputs; i++) {
		printf("| %s", inputs[i].name);
		if (inputs[i].bytes > 0)
			printf(", %.*f MB", inputs[i].bytes < 1e6 ? 2 : 1, inputs[i].bytes / 1e6);
		printf(" |");
		for (k = 0; k < nlabels; k++)
			cell(&inputs[i], k, what);
		printf("\n");
	}
}

/* ---- the list of commands -------------------------------------------------------------------- */

static int label_number(const char *name)
{
	int i;

	for (i = 0; i < nlabels; i++)
		if (!strcmp(labels[i], name))
			return i;
	if (nlabels == MAX_LABELS || strlen(name) >= sizeof(labels[0])) {
		fprintf(stderr, "measure: too many programs\n");
		exit(2);
	}
	strcpy(labels[nlabels], name);
	return nlabels++;
}

static void add_run(struct input *in, char *line)
{
	char *label = strtok(line, " "), *limit = strtok(NULL, " "), *word;
	struct result *r;
	int n = 0, i;

	if (!in || !label || !limit) {
		fprintf(stderr, "measure: a command without an input or a limit\n");
		exit(2);
	}
	i = label_number(label);
	r = &in->results[i];
	if (in->first < 0)
		in->first = i;
	r->set = 1;
	r->limit = atof(limit);
	r->words = calloc(MAX_WORDS + 1, sizeof(*r->words));
	r->wall = malloc((size_t)max_runs * sizeof(*r->wall));
	r->cpu = malloc((size_t)max_runs * sizeof(*r->cpu));
	if (!r->words || !r->wall || !r->cpu)
		die("calloc");
	while (n < MAX_WORDS && (word = strtok(NULL, " "))) {
		if (*word == '<')
			r->in = strdup(word + 1);
		else
			r->words[n++] = strdup(word);
	}
}

static void read_list(void)
{
	struct input *in = NULL;
	char *line = NULL;
	size_t size = 0;
	ssize_t n;

	while ((n = getline(&line, &size, stdin)) > 0) {
		if (line[n - 1] == '\n')
			line[n - 1] = '\0';
		if (!strncmp(line, "run ", 4)) {
			add_run(in, line + 4);
		} else if (!strncmp(line, "input ", 6) && ninputs < MAX_ROWS) {
			in = &inputs[ninputs++];
			in->first = -1;
			if (sscanf(line + 6, "%63s %lf", in->name, &in->bytes) != 2) {
				fprintf(stderr, "measure: %s?\n", line);
				exit(2);
			}
		}
	}
	free(line);
}

int main(int argc, char **argv)
{
	int option, i, k, bad = 0;

	while ((option = getopt(argc, argv, "cn:s:")) != -1) {
		if (option == 'c')
			limit_cpu = 1;
		else if (option == 'n' && atoi(optarg) > 0 && atoi(optarg) <= MAX_RUNS)
			max_runs = atoi(optarg);
		else if (option == 's' && atof(optarg) > 0)
			seconds = atof(optarg);
		else
			return 2;
	}
	read_list();
	for (i = 0; i < ninputs; i++)
		run_input(&inputs[i]);
	table("Times what the first program takes, wall clock:", RATIO);
	table("Milliseconds:", MILLISECONDS);
	table("Times the first program's processor time, which other work on the machine sways less:",
	      CPU_RATIO);
	for (i = 0; i < ninputs && inputs[i].bytes <= 0; i++)
		;
	if (i < ninputs)
		table("Megabytes of input a second:", SPEED);
	table("Peak resident memory, megabytes:", MEMORY);
	printf("\n");
	for (i = 0; i < ninputs; i++)
		for (k = 0; k < nlabels; k++) {
			const struct result *r = &inputs[i].results[k];

			if (!r->set || (!r->failed && !is_over(&inputs[i], k)))
				continue;
			bad = 1;
			if (r->failed)
				printf("- %s: %s failed\n", inputs[i].name, labels[k]);
			else
				printf("- %s: %s takes %.2f times %s, the target is %.2f\n",
				       inputs[i].name, labels[k], ratio(&inputs[i], k, limit_cpu),
				       labels[inputs[i].first], r->limit);
		}
	return bad;
}
