/* SPDX-License-Identifier: MIT */
/*
 * measure.c - runs commands in turn and prints tables of medians; bench/run says which commands.
 *
 * Standard input is lines:
 *
 *	input NAME BYTES           begins a row of the tables; BYTES 0: no speed to show
 *	run LABEL TARGETS COMMAND  a program: its column, its targets (-: none), and its words;
 *	                           "<FILE" as the last word is its standard input
 *
 * Targets, with commas between them: 7.5 is the most times that it may take of what the first
 * program of the row takes, 1.3@LABEL of what another one takes, 8M the most megabytes that it may
 * have resident.
 *
 * The commands of a row take turns, A B C A B C, so that what else the machine does meets all of
 * them, and a ratio is the median of the rounds' ratios. A target of time is missed only where it
 * lies below the 95 % confidence interval of that median (by order statistics, so of the fewer
 * rounds the wider): what a busy machine cannot tell is no miss. A command is started with vfork()
 * and exec, without a shell, and writes to /dev/null. Peak memory includes what the kernel counts
 * of this program before the exec, about a megabyte. The exit status is 1 where a target was missed
 * or a command failed (with -1: by another status than 1). Options: -c ratios are of processor
 * time, not of wall clock; -b one table; -w N the N rows alone whose second program takes most
 * times the first one, and the targets that were missed; -n, -s rounds and seconds for a row at
 * most. Start at main().
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS 4000 /* of a command */
#define MIN_RUNS 3
#define MAX_LABELS 24
#define MAX_WORDS 64
#define MAX_TARGETS 4

struct target {
	double most;
	char of[32]; /* another program; "": the first one */
	int is_memory;
};

struct result {
	int set, failed, runs, ntargets;
	struct target targets[MAX_TARGETS];
	double *wall, *cpu; /* ms, of each round */
	long rss;           /* kB */
	char **words;
	char *in;
};

struct input {
	char name[96];
	double bytes;
	int first; /* the label of the first command */
	struct result *results;
};

static struct input *inputs;
static char labels[MAX_LABELS][32];
static int ninputs, nlabels, max_runs = 41, by_cpu, brief, worst, may_doubt;
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
	if (status && !(may_doubt && WIFEXITED(status) && WEXITSTATUS(status) == 1))
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
}

/* The value that so many of the sorted ones are below. */
static double sorted_at(const double *v, int n, double below)
{
	double copy[MAX_RUNS];
	int k = below > 0 ? (int)below : 0;

	memcpy(copy, v, (size_t)n * sizeof(*v));
	qsort(copy, (size_t)n, sizeof(*copy), compare);
	return copy[k];
}

static double median(const double *v, int n)
{
	return n ? (sorted_at(v, n, n / 2) + sorted_at(v, n, (n - 1) / 2)) / 2 : 0;
}

static double wall(const struct input *in, int label)
{
	return median(in->results[label].wall, in->results[label].runs);
}

static double cpu(const struct input *in, int label)
{
	return median(in->results[label].cpu, in->results[label].runs);
}

/* What a program takes, times another one, round by round; returns the rounds. */
static int ratios(const struct input *in, int label, int of, int of_cpu, double *v)
{
	const struct result *a = &in->results[label], *b = &in->results[of];
	int n = a->runs < b->runs ? a->runs : b->runs, i;

	for (i = 0; i < n; i++)
		v[i] = of_cpu ? a->cpu[i] / b->cpu[i] : a->wall[i] / b->wall[i];
	return n;
}

static double ratio(const struct input *in, int label, int of, int of_cpu)
{
	double v[MAX_RUNS];
	int n = ratios(in, label, of, of_cpu, v);

	return median(v, n);
}

/* The lower end of the confidence interval. */
static double at_least(const struct input *in, int label, int of, int of_cpu)
{
	double v[MAX_RUNS];
	int n = ratios(in, label, of, of_cpu, v);

	return n ? sorted_at(v, n, (n - 1.96 * sqrt(n)) / 2) : 0;
}

static int label_of(const struct input *in, const struct target *t)
{
	int i;

	for (i = 0; *t->of && i < nlabels; i++)
		if (!strcmp(labels[i], t->of))
			return in->results[i].set ? i : -1;
	return *t->of ? -1 : in->first;
}

static int is_missed(const struct input *in, int label, const struct target *t)
{
	int of = label_of(in, t);

	if (t->is_memory)
		return (double)in->results[label].rss / 1024 > t->most;
	return of >= 0 && !in->results[of].failed && at_least(in, label, of, by_cpu) > t->most;
}

/* ---- the tables ------------------------------------------------------------------------------ */

enum { MILLISECONDS, RATIO, CPU_RATIO, SPEED, MEMORY, BRIEF };

static void cell(const struct input *in, int label, int what)
{
	const struct result *r = &in->results[label];
	double v = 0;

	if (!r->set || r->failed || !r->runs || (what == SPEED && in->bytes <= 0)) {
		printf(" %s |", r->set && r->failed ? "failed" : "-");
		return;
	}
	switch (what) {
	case BRIEF:
		v = by_cpu ? cpu(in, label) : wall(in, label);
		printf(" %.*f (%.2f) |",
		       v < 10    ? 2
		       : v < 100 ? 1
				 : 0,
		       v, ratio(in, label, in->first, by_cpu));
		return;
	case MILLISECONDS:
		v = wall(in, label);
		break;
	case RATIO:
		v = ratio(in, label, in->first, 0);
		break;
	case CPU_RATIO:
		v = ratio(in, label, in->first, 1);
		break;
	case SPEED:
		v = in->bytes / 1e3 / wall(in, label);
		break;
	case MEMORY:
		v = (double)r->rss / 1024;
		break;
	}
	printf(" %.*f |", v < 10 ? 2 : v < 100 ? 1 : 0, v);
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

/* What is at most so many megabytes: one line, and a line for each that is not. */
static int memory_targets(void)
{
	int i, k, j, n = 0, bad = 0;
	double most = 0, limit = 0;

	for (i = 0; i < ninputs; i++)
		for (k = 0; k < nlabels; k++) {
			const struct result *r = &inputs[i].results[k];

			for (j = 0; j < r->ntargets && !r->failed; j++) {
				if (!r->targets[j].is_memory)
					continue;
				n++;
				limit = r->targets[j].most;
				most = (double)r->rss / 1024 > most ? (double)r->rss / 1024 : most;
				if (!is_missed(&inputs[i], k, &r->targets[j]))
					continue;
				printf("\n**Missed**: %s has %.2f MB resident on %s, at most %g.\n",
				       labels[k], (double)r->rss / 1024, inputs[i].name, limit);
				bad = 1;
			}
		}
	if (n && !bad)
		printf("\nResident memory, at most %g MB: met in all %d cases; the most is %.2f MB.\n",
		       limit, n, most);
	return bad;
}

/* Every target of time; with -w those that were missed. */
static int time_targets(void)
{
	int i, k, j, bad = 0, any = 0;

	for (i = 0; i < ninputs; i++)
		for (k = 0; k < nlabels; k++) {
			const struct result *r = &inputs[i].results[k];

			for (j = 0; j < r->ntargets && !r->failed; j++) {
				const struct target *t = &r->targets[j];
				int of = label_of(&inputs[i], t),
				    missed = is_missed(&inputs[i], k, t);
				double v;

				if (t->is_memory || of < 0 || inputs[i].results[of].failed ||
				    (worst && !missed))
					continue;
				if (!any++)
					printf("\nTargets:\n\n| input | program | at most | "
					       "measured | |\n| --- | --- | ---: | ---: | --- |\n");
				v = ratio(&inputs[i], k, of, by_cpu);
				printf("| %s | %s | %g x %s | %.2f | %s |\n", inputs[i].name,
				       labels[k], t->most, labels[of], v,
				       missed        ? "**missed**"
				       : v > t->most ? "not missed for certain"
						     : "met");
				bad |= missed;
			}
		}
	return bad;
}

static int target_table(void)
{
	int i, k, bad = 0;

	for (i = 0; i < ninputs; i++)
		for (k = 0; k < nlabels; k++)
			if (inputs[i].results[k].set && inputs[i].results[k].failed) {
				printf("\n%s failed on %s.\n", labels[k], inputs[i].name);
				bad = 1;
			}
	bad |= time_targets();
	return memory_targets() | bad;
}

static int by_ratio(const void *a, const void *b)
{
	const struct input *x = a, *y = b;
	double u = ratio(x, 1, 0, by_cpu), v = ratio(y, 1, 0, by_cpu);

	return u < v ? 1 : u > v ? -1 : 0;
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

static void add_targets(struct result *r, char *text)
{
	char *word, *rest = NULL, *end;

	for (word = strtok_r(text, ",", &rest); word; word = strtok_r(NULL, ",", &rest)) {
		struct target *t = &r->targets[r->ntargets];

		if (!strcmp(word, "-"))
			continue;
		t->most = strtod(word, &end);
		t->is_memory = *end == 'M';
		if (*end == '@' && strlen(end + 1) < sizeof(t->of))
			strcpy(t->of, end + 1);
		if (end == word || ++r->ntargets == MAX_TARGETS) {
			fprintf(stderr, "measure: no target, or too many: %s\n", word);
			exit(2);
		}
	}
}

static void add_run(struct input *in, char *line)
{
	char *rest = NULL, *label = strtok_r(line, " ", &rest), *word;
	char *targets = strtok_r(NULL, " ", &rest);
	struct result *r;
	int n = 0, i;

	if (!in || !label || !targets) {
		fprintf(stderr, "measure: a command without an input or targets\n");
		exit(2);
	}
	i = label_number(label);
	r = &in->results[i];
	if (in->first < 0)
		in->first = i;
	r->set = 1;
	add_targets(r, targets);
	r->words = calloc(MAX_WORDS + 1, sizeof(*r->words));
	r->wall = malloc((size_t)max_runs * sizeof(*r->wall));
	r->cpu = malloc((size_t)max_runs * sizeof(*r->cpu));
	if (!r->words || !r->wall || !r->cpu)
		die("malloc");
	while (n < MAX_WORDS && (word = strtok_r(NULL, " ", &rest))) {
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
		} else if (!strncmp(line, "input ", 6)) {
			inputs = realloc(inputs, ((size_t)ninputs + 1) * sizeof(*inputs));
			if (!inputs)
				die("realloc");
			in = &inputs[ninputs++];
			in->first = -1;
			in->results = calloc(MAX_LABELS, sizeof(*in->results));
			if (!in->results)
				die("calloc");
			if (sscanf(line + 6, "%95s %lf", in->name, &in->bytes) != 2) {
				fprintf(stderr, "measure: %s?\n", line);
				exit(2);
			}
		}
	}
	free(line);
}

int main(int argc, char **argv)
{
	int option, i, bad;

	while ((option = getopt(argc, argv, "1bcn:s:w:")) != -1) {
		if (option == 'c')
			by_cpu = 1;
		else if (option == 'b')
			brief = 1;
		else if (option == '1')
			may_doubt = 1;
		else if (option == 'n' && atoi(optarg) > 0 && atoi(optarg) <= MAX_RUNS)
			max_runs = atoi(optarg);
		else if (option == 's' && atof(optarg) > 0)
			seconds = atof(optarg);
		else if (option == 'w' && atoi(optarg) > 0)
			worst = atoi(optarg);
		else
			return 2;
	}
	read_list();
	for (i = 0; i < ninputs; i++)
		run_input(&inputs[i]);
	if (worst) {
		qsort(inputs, (size_t)ninputs, sizeof(*inputs), by_ratio);
		bad = target_table();
		ninputs = ninputs < worst ? ninputs : worst;
		brief = 1;
	} else {
		bad = target_table();
	}
	if (brief) {
		table(by_cpu ? "Milliseconds of processor time (times the first program):"
			     : "Milliseconds (times the first program):",
		      BRIEF);
		return bad;
	}
	table("Times what the first program takes, wall clock:", RATIO);
	table("Times the first program's processor time:", CPU_RATIO);
	table("Milliseconds:", MILLISECONDS);
	for (i = 0; i < ninputs && inputs[i].bytes <= 0; i++)
		;
	if (i < ninputs)
		table("Megabytes of input a second:", SPEED);
	table("Peak resident memory, megabytes:", MEMORY);
	return bad;
}
