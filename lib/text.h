/* SPDX-License-Identifier: MIT */
/*
 * text.h - records as JSON or CSV while they are read, for who wants no nodes: json_write.c and the
 * CSV sink ask for them, outline.c sees which lines they are, fast.c writes their members.
 */
#ifndef PROCREC_TEXT_H
#define PROCREC_TEXT_H

#include "json.h"

struct fop;
struct format;
struct row;

/* How lines follow one another, from the first line of a record on. */
struct chain {
	/*
	 * Per row: the program of the one that is expected behind it inside the record, or NULL. No
	 * such array: each line is a record.
	 */
	const struct fop *const *follow;
	const uint16_t *next; /* per row: the one that followed it the last time */
	int again;            /* where each line is a record: they are all of the first one's row */
	uint32_t at;          /* the row of the first line, and at the end that of the last one */
	char *open;           /* where the members of the record begin */
	uint32_t lines;       /* that were read */
};

/* The column of a key, in a map whose keys are the file's; in a list keys are but counted. */
struct key_place {
	procrec_str key;
	uint32_t column;
};

/* The columns of a list or map. */
struct cell_keys {
	uint32_t n;
	uint32_t next; /* a guess: the key that is expected */
	const struct key_place *v;
};

/* Where a step's value goes: into a column, or where it is in a list or map, into one of theirs. */
struct cell_place {
	uint32_t column; /* from 1; 0: it has none */
	uint32_t plain;  /* strings need no quotes, unless they are empty */
	struct cell_keys *keys;
};

/*
 * A row of CSV: cells are written as they come, for most texts have the order of their columns; one
 * that comes late is put in before what is there. Where a value has no column, or there is something
 * in it, the record is one for nodes.
 */
struct cells {
	struct cell_place *const *places; /* per row of the format, NULL or per step */
	uint32_t ncolumns;
	uint32_t now;           /* the column of the last cell; 0: none yet */
	uint32_t nlate;         /* counts cells that came late */
	uint64_t delimiters[2]; /* sixteen of them */
};

/*
 * A record is `begin`, its members, the first one led by `open`, the others by commas, and `end`. Up to
 * 16 bytes before the first one may be read.
 */
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
	struct cells *cells;      /* CSV: each cell, the first one too, is led by a delimiter */
	struct chain chain;
};

/* The beginning of a record, and where its members go. */
static inline char *text_begin(struct text *t, char *to)
{
	if (t->nbegin == 1) /* as it mostly is */
		*to++ = *t->begin;
	else
		to = json_bytes(to, t->begin, t->nbegin);
	if (t->cells)
		t->cells->now = 0;
	return t->chain.open = to;
}

/* n delimiters; NULL: there is no room. */
static inline char *put_delimiters(const struct cells *c, char *to, uint32_t n, const char *lim)
{
	memcpy(to, c->delimiters, sizeof(c->delimiters));
	if (n > sizeof(c->delimiters)) {
		if (to > lim || n > (size_t)(lim - to))
			return NULL;
		memset(to, (int)(c->delimiters[0] & 0xff), n);
	}
	return to + n;
}

/* The empty cells behind a record's last one; 0: there is none, or no room for them. */
static inline int cells_end(struct text *t)
{
	const struct cells *c = t->cells;
	char *to = put_delimiters(c, t->to, c->ncolumns - c->now, t->lim);

	if (t->to == t->chain.open || !to)
		return 0;
	t->to = to;
	return 1;
}

/* The end of a record, behind cells_end(); 0: it has no members. */
static inline int text_end(struct text *t)
{
	if (t->to == t->chain.open)
		return 0;
	*t->chain.open = t->open;
	memcpy(t->to, t->end, sizeof(t->end));
	t->to += t->nend;
	return 1;
}

/* outline.c: as many whole records as go this way from here; how many. */
uint64_t reader_text(procrec_reader *r, struct text *t);

/* The format that the file is of. */
const struct format *reader_format(const procrec_reader *r);

/*
 * fast.c: asks for the place of all that a row may give. inside: what holds it, as the answer to
 * another question was, or NULL for the record. n is the length of key; PLACE_LIST and PLACE_MAP are
 * groups that may have keys of the file, PLACE_GROUP is one that has not. The answer is NULL where
 * there is no such thing.
 */
enum place_kind { PLACE_VALUE, PLACE_DERIVED, PLACE_GROUP, PLACE_LIST, PLACE_MAP };
typedef void *place_fn(void *ud, void *inside, enum place_kind kind, const char *key, size_t n,
		       struct cell_place *place);

/* How many places a row's steps have; 0: no text can be made of it. */
uint32_t fast_nplaces(const struct row *r);
void fast_places(const struct row *r, int derived, char delimiter, struct cell_place *places,
		 place_fn *find, void *ud);

#endif
