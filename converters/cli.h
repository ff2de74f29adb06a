/* SPDX-License-Identifier: MIT */
/*
 * cli.h - what all programs share: options, operands, messages, exit codes, output.
 *
 * A program is cli_begin(), a loop over cli_next(), and cli_end():
 *
 *	struct cli c;
 *	struct cli_file f;
 *
 *	cli_begin(&c, &program, argc, argv);
 *	while (cli_next(&c, &f)) {
 *		... f.reader, or f.error where it could not be opened ...
 *		cli_close(&c, &f);
 *	}
 *	return cli_end(&c);
 *
 * It knows no output format and no dataset. Its functions end the program for wrong usage and
 * where memory is out.
 */
#ifndef PROCREC_CLI_H
#define PROCREC_CLI_H

#include <getopt.h>
#include <stdarg.h>
#include <stddef.h>
#include "procrec.h"

/* Own long options without a letter are numbered from here; the common ones are above 1000. */
enum { CLI_OWN = 256 };

struct cli;

struct cli_program {
	const char *name;
	const char *help;           /* --help up to the common options */
	const char *examples;       /* and behind them */
	const char *shorts;         /* own letters, as for getopt */
	const struct option *longs; /* own long options; ends with zeros, or NULL */
	/* Takes one own option; a wrong argument is cli_usage()'s. NULL: there are none. */
	void (*option)(struct cli *c, int option, const char *arg);
};

/* A file to be read: found, not opened. */
struct cli_path {
	char *source; /* the name to show */
	char *path;   /* the name to open, relative to dir */
	char *name;   /* the name to know its dataset by */
	int dir;      /* AT_FDCWD, or the directory of --root, which links must not leave */
	int std;      /* it is standard input */
	int many;     /* it came of a pattern: that it is gone is no error */
};

struct cli_file {
	const char *source;         /* the name to show */
	procrec_reader *reader;     /* NULL: it was not opened */
	const procrec_spec *spec;   /* NULL: unknown */
	procrec_match match;        /* match.table NULL: unknown; parameters without a reader */
	int rc;                     /* of the first procrec_next() ... */
	const procrec_node *record; /* ... and what it gave */
	procrec_error error;        /* why it was not opened */
	struct cli_path path;       /* the rest is cli.c's */
	procrec_machine machine;
	int fd;
	char *text;
	uint64_t notes;
};

struct cli_spec {
	const char *table;
	procrec_spec *spec;
};

struct cli {
	procrec_options options; /* for procrec_open(): tables, flags, limits, machine */
	char **operands;
	int noperands;
	int several;  /* several documents: more than one operand, or a pattern */
	int stream;   /* standard input is an operand and comes from a pipe or terminal */
	int lints;    /* shows itself what is wrong with tables */
	int no_input; /* standard input is closed */
	int strict;
	const char *as;        /* --as's table, or NULL */
	int out_failed;        /* standard output takes no more: stop */
	int status;            /* an exit code that is due whatever else happens */
	int delivered, failed; /* files */

	/* cli.c's own */
	const struct cli_program *program;
	procrec_machine machine, host;
	int operand;
	struct cli_path *found; /* what the current pattern means */
	size_t nfound, next_found, room_found;
	int any_of_pattern, unknown_of_pattern;
	uint64_t denied_of_pattern; /* files that were not permitted */
	const char *pattern;
	const char *pattern_table;
	const char *range, *base; /* --range's, --base's argument, or NULL */
	const char *root;
	int root_fd;
	struct cli_spec *specs;
	size_t nspecs;
	const char **tables;
	size_t ntables;
	struct cli_table_file {
		char *text;
		const char *file;
	} * table_files;
	size_t ntable_files;
	struct cli_file *now;
	procrec_reader *spare; /* of a file that is done with, for the next one of its kind */
	const procrec_spec *spare_spec;
	procrec_machine spare_machine;
	int out_errno;
};

/* Reads the options; --help, --version and wrong ones end the program. */
void cli_begin(struct cli *c, const struct cli_program *p, int argc, char **argv);

/* The exit code: closes standard output and frees everything. */
int cli_end(struct cli *c);

/*
 * The next file, opened, its first record read. Messages about files that cannot be had are
 * printed here; those of which a document with an error tells come with reader NULL. 0 at the end.
 */
int cli_next(struct cli *c, struct cli_file *f);
void cli_close(struct cli *c, struct cli_file *f);

/* The two halves of cli_next(), for who does not want a reader. */
int cli_next_path(struct cli *c, struct cli_path *p);
int cli_identify(struct cli *c, const struct cli_path *p, procrec_match *m,
		 const procrec_spec **spec, procrec_error *e);
void cli_free_path(struct cli_path *p);

/* What is known of the machine that a file is from: never guessed. */
void cli_machine(struct cli *c, const struct cli_path *p, procrec_machine *m);

/*
 * What --range and --base mean for a file of this table: 1 and *range, 0 where neither is given, or
 * an error.
 */
int cli_range(struct cli *c, const procrec_spec *spec, const procrec_machine *m,
	      procrec_range *range, procrec_error *e);

/* A table, compiled once. */
int cli_spec(struct cli *c, const char *table, const procrec_spec **spec, procrec_error *e);

/* Where a table's text stands in the user's files: the file's name, or NULL. */
const char *cli_table_place(const struct cli *c, const char *table, uint64_t *lines_before);

/* procrec_write_fn for standard output; ud is the struct cli. */
int cli_write(void *ud, const void *p, size_t n);

/* "PROGRAM: FILE:LINE:COL: TEXT", and "PROGRAM: " with a message. */
void cli_error(struct cli *c, const char *file, const procrec_error *e);
void cli_say(struct cli *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/*
 * A line of a message or a report. Operands, tables and files may bring any bytes into it: those that
 * are no text or would upset a terminal are written as \xNN. Its length, with the newline.
 */
#define CLI_LINE 20480 /* room for the longest path, all of it escaped */
size_t cli_line(char out[CLI_LINE], const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));

/* A wrong use: says it, points to --help, exits with 2. */
void cli_usage(struct cli *c, const char *fmt, ...) __attribute__((format(printf, 2, 3), noreturn));

/* A number of an option, at most max; wrong ones are a wrong use. */
unsigned long long cli_number(struct cli *c, const char *option, const char *arg,
			      unsigned long long max);

/* malloc() and friends that end the program where memory is out. */
void *cli_alloc(struct cli *c, void *old, size_t n);
char *cli_copy(struct cli *c, const char *s);

#endif
