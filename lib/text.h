/* SPDX-License-Identifier: MIT */
/*
 * text.h - records as JSON or CSV while they are read, for who wants no nodes: json_write.c and the
 * CSV sink ask for them, outline.c sees which lines they are, fast.c writes their members.
 */
#ifndef PROCREC_TEXT_H
#define PROCREC_TEXT_H

#include <string.h>
#include "procrec.h"

struct fop;
struct row;

/* How lines follow one another, from the first line of a record on. */
struct chain {
	/*
	 * Per row: its program, if a line of it is expected inside a record, else NULL. No such
	 * array: each line is a record.
	 */
	const struct fop *const *inside;
	const uint16_t *next;    /* per row: the one that followed it the last time */
	int once;                /* no record but the first */
	uint32_t at;             /* the row of the line in hand, and of the last one at the end */
	uint32_t lines, records; /* that were read; records only where each is a line */
	char *open;              /* where the members of the record begin */
};

/* A record is `begin`, its members, the first one led by `open`, the others by commas, and `end`. */
struct text {
	char *to;         /* where it goes */
	const char *full; /* no record begins behind this */
	const char *lim;  /* no value begins behind this; there is room for any behind it */
	const char *begin;
	size_t nbegin, nend;
	char end[2], open;
	int told; /* what changes the layout is a record for nodes: each line tells it */
	const procrec_machine *machine;
	procrec_scratch *scratch; /* NULL: no derived fields */
	uint64_t derived_lens;    /* a key of the file with bit (length % 64) may need an escape */
	const struct row *cells;  /* CSV: of lines of this row alone; NULL: JSON */
	uint64_t delimiters; /* between cells: eight of them. `open` and `end` mean nothing then */
	struct chain chain;
};

/* The end of a record. */
static inline void text_end(struct text *t)
{
	*t->chain.open = t->open;
	memcpy(t->to, t->end, sizeof(t->end));
	t->to += t->nend;
}

/* outline.c: as many whole records as go this way from here; how many. */
uint64_t reader_text(procrec_reader *r, struct text *t);

/* The row that took the last line. */
const struct row *reader_row(const procrec_reader *r);

/*
 * fast.c: the names of a row's cells, with a delimiter between them, as a header has them; 0: it has
 * lists, or keys from the file, or is none that text is made of. The first size bytes are all.
 */
size_t fast_header(const struct row *r, char delimiter, int derived, char *out, size_t size);

#endif
