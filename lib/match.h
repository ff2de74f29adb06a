/* SPDX-License-Identifier: MIT */
/*
 * match.h - a row's ops over text. outline.c sets up a matcher for its window and calls match_row()
 * for one line after the other.
 */
#ifndef PROCREC_MATCH_H
#define PROCREC_MATCH_H

#include "num.h"
#include "spec.h"
#include "text.h"

/* So many bytes behind lim may be read, and are newlines. */
#define MATCH_SLACK 64

#define MAX_FRAMES 8

/* A short key that needs no escape, as JSON: ,"CPU0": */
struct ready_key {
	char text[15];
	uint8_t n;
};

/* Texts that are referred to later: of one field, or of a list's elements. */
struct slot {
	procrec_str *v;
	uint32_t n, cap;
	uint8_t set;
	uint8_t differ; /* all texts are known to differ */
	uint8_t plain;  /* and to need no escapes in JSON */
	uint8_t fresh;  /* the texts are slices of the window */
	char *kept;     /* else they are here */
	size_t cap_kept;
	struct ready_key *keys; /* the texts as such */
	uint32_t cap_keys;
	uint8_t ready; /* they all can be */
	uint64_t lens; /* bit (length % 64) of each text */
};

/* An open list or map: where its parent's chain goes on, and which element this is. */
struct frame {
	procrec_node *node;
	char *text;        /* fast.c: or where its JSON begins */
	const char *begin; /* of the element */
	uint32_t count;
};

/* A place to go back to. */
struct choice {
	uint32_t pc;
	uint32_t nframes;
	const char *p;
	const char *from; /* OP_STR, OP_GREEDY: where the string begins */
	const char *bol;
	struct arena mem; /* what is made from here on is thrown away */
	procrec_node **link;
	procrec_str key;
	uint8_t key_flags;
	struct width w[MAX_PARAMS];
	struct frame frames[MAX_FRAMES];
};

struct matcher {
	const procrec_spec *spec;
	struct arena *mem;   /* of the record */
	procrec_node **link; /* where the next node is hung up */
	const char *lim;     /* behind the last byte that may be matched */
	const char *bol;     /* of the line, for columns */
	struct width w[MAX_PARAMS];
	/*
	 * What rows have set, and what the row in hand is setting: that counts only once the row
	 * has matched.
	 */
	struct slot slots[MAX_SLOTS], tentative[MAX_SLOTS];
	uint8_t in_row[MAX_SLOTS]; /* the row in hand has begun to set it */
	struct choice *choices;
	uint32_t nchoices, cap_choices;
	procrec_allocator alloc;
	const char *far; /* the furthest failure ... */
	const struct op *far_op;
	uint32_t far_len; /* so much of its literal was there */
	uint64_t steps;   /* of backtracking, left for this row */
	uint8_t hit_end;  /* a row wanted more than there is before lim */
	uint8_t loose;
	uint8_t no_memory;
	uint8_t surely_not; /* fast_row(): it is certain that the line is not the row's */
	uint8_t skipped;    /* such rows were, so that nothing is known of why */
	uint8_t thorough;   /* no short ways: to know why */
	uint8_t budgeted;   /* steps are set */
	uint32_t lines;     /* so many the row may look at; 0: all */
	uint8_t has_params; /* the row touches layout parameters */
	/* the pending key */
	procrec_str key;
	uint8_t key_flags;
};

/*
 * Matches the line at p with a row, and hangs the nodes of its fields up at m->link (which is then
 * the link behind the last one). Returns the end, or NULL: m->far and far_op say why, unless it was
 * skipped; *m->link is as before. What a failed row did to layout parameters is the caller's to restore.
 */
const char *match_row(struct matcher *m, const struct row *r, const char *p);

/*
 * fast.c: the short way through most lines, which match_row() tries first. fast_row() returns the
 * end, or NULL where it is not certain: then nothing has changed. fast_compile() is for
 * procrec_spec_open() alone.
 */
const char *fast_row(struct matcher *m, const struct row *r, const char *p);
/* The same for text: appends the members to t->to; only rows that are `direct`. */
const char *fast_text(struct matcher *m, const struct row *r, const char *p, struct text *t);
/* The same for cells, of rows that have places. */
const char *fast_cells(struct matcher *m, const struct row *r, const char *p, struct text *t);
int fast_compile(procrec_spec *spec);

/*
 * What both ways share. Blanks to a column; the longest run of a set with its padding (*acc gathers
 * its bytes' SET_ESC); a string up to the first (greedy: last) place where it may end; each returns
 * the end or NULL. Whether all keys of a map differ: large maps through a table in the record's memory.
 */
const char *match_pad(struct matcher *m, const struct op *o, const char *p);
const char *match_set(struct matcher *m, const struct op *o, const char *p, procrec_str *v,
		      unsigned *acc);
const char *match_string(struct matcher *m, const struct op *o, const char *p, procrec_str *s);
int keys_differ(struct matcher *m, const procrec_node *map, uint32_t count);

/* The node whose `next` the link is. */
static inline procrec_node *node_of_link(procrec_node **link)
{
	return (procrec_node *)(void *)((char *)link - offsetof(procrec_node, next));
}

/* Remembers the texts of a slot beyond the record. */
int slot_keep(struct matcher *m, struct slot *s);
void matcher_free(struct matcher *m);

#endif
