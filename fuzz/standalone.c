/* SPDX-License-Identifier: MIT */
/*
 * standalone.c - drives a fuzz target where there is no libFuzzer: each FILE as it is, then random
 * mutations of the files, the same ones for the same seed. It does not look at coverage, so it
 * finds less than libFuzzer does, with any compiler and on any machine. Start at main().
 *
 *	fuzz_open [-s SEED] [-n COUNT] FILE...
 *
 * An input that aborts, takes more than a second or does not come back is left in fuzz-failed.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "fuzz.h"

#define LARGEST ((size_t)64 << 10)
#define SLOW 1.0 /* seconds */
#define HANG 20

struct input {
	uint8_t p[LARGEST];
	size_t n;
};

static struct input now;
static uint64_t state;

static size_t draw(size_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return below ? (size_t)(state >> 33) % below : 0;
}

/* Called by a signal, hence no stdio. */
static void keep(int sig)
{
	int fd = open("fuzz-failed", O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (fd < 0 || write(fd, now.p, now.n) != (ssize_t)now.n)
		sig = sig ? sig : SIGABRT;
	if (fd >= 0)
		close(fd);
	if (sig) {
		signal(sig, SIG_DFL);
		raise(sig);
	}
}

static void try_now(const char *name)
{
	clock_t from = clock();
	double seconds;

	alarm(HANG);
	LLVMFuzzerTestOneInput(now.p, now.n);
	alarm(0);
	seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
	if (seconds > SLOW) {
		fprintf(stderr, "%s: %zu bytes took %.1f s: see fuzz-failed\n", name, now.n,
			seconds);
		keep(0);
		exit(1);
	}
}

static int load(const char *name)
{
	FILE *f = fopen(name, "rb");

	if (!f) {
		fprintf(stderr, "%s: %s\n", name, strerror(errno));
		return -1;
	}
	now.n = fread(now.p, 1, LARGEST, f);
	fclose(f);
	return 0;
}

/* ---- mutations ---------------------------------------------------------------------------- */

/* Puts n bytes in the place of the gone bytes at at. */
static void splice(size_t at, size_t gone, const uint8_t *p, size_t n)
{
	if (now.n - gone + n > LARGEST)
		return;
	memmove(now.p + at + n, now.p + at + gone, now.n - at - gone);
	memcpy(now.p + at, p, n);
	now.n += n - gone;
}

/* A line: it begins behind a newline at or after some place, and ends with its own. */
static size_t some_line(size_t *len)
{
	size_t at = draw(now.n);
	uint8_t *nl = now.n ? memchr(now.p + at, '\n', now.n - at) : NULL, *end;

	at = nl ? (size_t)(nl - now.p) + 1 : 0;
	end = now.n > at ? memchr(now.p + at, '\n', now.n - at) : NULL;
	*len = end ? (size_t)(end - (now.p + at)) + 1 : now.n - at;
	return at;
}

static void mutate(void)
{
	static const char odd[] = " \n\t:0-()[]{}%\\\"_,\0\xff"
				  "9aF";
	static uint8_t copy[LARGEST];
	size_t at = draw(now.n), len, to;
	uint8_t byte = draw(2) ? (uint8_t)odd[draw(sizeof(odd) - 1)] : (uint8_t)draw(256);

	switch (draw(7)) {
	case 0: /* another byte */
		splice(at, now.n > at, &byte, 1);
		break;
	case 1: /* one more */
		splice(at, 0, &byte, 1);
		break;
	case 2: /* some less */
		len = draw(8);
		splice(at, len < now.n - at ? len : now.n - at, copy, 0);
		break;
	case 3: /* a piece from elsewhere */
		len = draw(64);
		len = len < now.n - at ? len : now.n - at;
		memcpy(copy, now.p + at, len);
		splice(draw(now.n), 0, copy, len);
		break;
	case 4: /* a line again, somewhere */
	case 5: /* a line moved */
		at = some_line(&len);
		memcpy(copy, now.p + at, len);
		if (draw(2))
			splice(at, len, copy, 0);
		to = some_line(&at);
		splice(to, 0, copy, len);
		break;
	default: /* cut off */
		if (!draw(4))
			now.n = at;
		break;
	}
}

int main(int argc, char **argv)
{
	unsigned long count = 0, i;
	int option, files;

	while ((option = getopt(argc, argv, "s:n:")) != -1) {
		if (option == 's')
			state = strtoull(optarg, NULL, 10);
		else if (option == 'n')
			count = strtoul(optarg, NULL, 10);
		else
			return 2;
	}
	files = argc - optind;
	if (files < 1) {
		fprintf(stderr, "Usage: %s [-s SEED] [-n COUNT] FILE...\n", argv[0]);
		return 2;
	}
	signal(SIGABRT, keep);
	signal(SIGALRM, keep);
	signal(SIGSEGV, keep);
	for (; optind < argc; optind++) {
		if (load(argv[optind]))
			return 2;
		try_now(argv[optind]);
	}
	for (i = 0; i < count; i++) {
		const char *name = argv[argc - files + (int)draw((size_t)files)];
		size_t k = draw(4);

		if (load(name))
			return 2;
		do
			mutate();
		while (k--);
		try_now(name);
	}
	printf("%d files and %lu mutations\n", files, count);
	return 0;
}
