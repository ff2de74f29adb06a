/* SPDX-License-Identifier: MIT */
/*
 * text.h - records as JSON while they are read, for who wants no nodes: json_write.c asks for them,
 * reader.c sees which lines they are, fast.c writes their members.
 */
#ifndef PROCREC_TEXT_H
#define PROCREC_TEXT_H

#include "procrec.h"

struct row;

/* The lines of a record behind its first one, each with the row that is expected there. */
struct chain {
	const struct row *rows;
	const uint16_t *next; /* per row: the one that followed it the last time */
	const uint8_t *plain; /* per row: a line of one value that can stand there, see reader.c */
	uint32_t *seen;       /* per name: the serial of the record that has it */
	uint32_t serial;
	uint32_t last;  /* the row of the last line */
	uint32_t lines; /* that were read */
};

/* A record is `begin`, its members, the first one led by `open`, the others by commas, and `end`. */
struct text {
	char *to;         /* where it goes */
	const char *full; /* no record begins behind this */
	const char *lim;  /* no value begins behind this; there is room for any behind it */
	const char *begin;
	size_t nbegin, nend;
	char end[2], open;
	const procrec_machine *machine;
	procrec_scratch *scratch; /* NULL: no derived fields */
	uint64_t derived_lens;    /* a key of the file with bit (length % 64) may need an escape */
	struct chain *chain;      /* NULL: a record is a line */
};

/* reader.c: as many whole records as go this way from here; how many. */
uint64_t reader_text(procrec_reader *r, struct text *t);

#endif
