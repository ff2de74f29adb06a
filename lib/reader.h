/* SPDX-License-Identifier: MIT */
/*
 * reader.h - a reader's state, and the three parts that work on it: window.c reads the file,
 * outline.c makes records of lines, reader.c opens, chooses among formats and hands records out.
 * Not public.
 */
#ifndef PROCREC_READER_H
#define PROCREC_READER_H

#include "match.h"
#include "place.h"

/* An object that lines may still add to. */
struct open {
	procrec_node *map;
	procrec_node **tail;   /* where its next child is hung up */
	uint32_t serial;       /* tells objects apart that were open at this level */
	const struct row *row; /* that opened it; NULL: the head, the foot, a raw record */
	int list;              /* name_id of the list that is its last child, or -1 */
	uint8_t closed;        /* by a tail row */
};

/* The keys from the text that an object holds: a hash table, emptied by changing the serial. */
struct keyset {
	const procrec_node **slot;
	uint32_t cap, n, serial;
};

/* A name that rows at some depth own: no key from the text may be called so. */
struct owned {
	procrec_str name;
	int depth;
};

/* A row inside of what an opener opens that has the name of one of the opener's own fields. */
struct shadow {
	const struct row *opener, *row;
};

/* Which short way a row has, if it is sure: take_plain(); that and struct chain; outline_line(). */
enum plain { NOT_PLAIN, PLAIN_SET, PLAIN_TEXT, PLAIN_RECORD };

enum region { IN_HEAD, IN_RECORDS, IN_FOOT };

/* What is put back when a record is begun again. */
struct saved {
	size_t at;
	uint64_t line;
	procrec_stats stats;
	struct width w[MAX_PARAMS];
	uint32_t last;
	enum region region;
	uint8_t mid_line;
};

struct procrec_reader {
	procrec_allocator alloc;
	procrec_spec *own_spec;
	const procrec_spec *spec;
	const struct format *f;
	const struct row *opening; /* the row that took the first line */
	procrec_match match;
	procrec_machine machine, given; /* as known now, and as told when the reader was made */
	struct source source;
	procrec_range range;
	uint8_t ranged; /* there is one */
	struct place place;
	procrec_note_fn *note;
	void *note_ud;
	unsigned flags;
	size_t max_record;
	char path[256];

	char *buf; /* the window: buf[at..lim) are whole lines, buf[lim..end) is the rest */
	size_t cap, at, lim, end;
	uint64_t offset; /* of buf[0] in the file */
	uint64_t line;   /* the number of the line at `at` */
	uint8_t eof, no_eol, done, trial, oversize;
	uint8_t stopped;  /* PROCREC_STRICT: behind the record in hand is the error */
	uint8_t unusual;  /* the line in hand was tried as text: see outline_line() */
	uint8_t mid_line; /* the line's beginning was too large for the window: its rest is text */

	struct matcher m;
	struct arena mem, keep;        /* of the record; of the whole file */
	struct arena outline;          /* of the format: what is below up to `follow` */
	const struct format *outlined; /* the one that this is for */
	/*
	 * The line that shows a record to be complete is mostly the first one of the next: its
	 * nodes are made in an arena of their own, and procrec_next() goes on from there.
	 */
	struct arena ahead;
	uint8_t has_rec; /* a record is open, even if a tail row has closed it */
	const struct row *ahead_row;
	procrec_node *ahead_chain, **ahead_link;
	const char *ahead_end;
	struct open stack[MAX_DEPTH + 2];
	int sp;
	uint32_t serial, last; /* last: the row that took the last line */
	const char *last_end;
	const procrec_node *last_string;
	uint32_t *seen; /* [depth][name_id]: serial of the object that has it */
	struct keyset keys[MAX_DEPTH + 2];
	struct owned *owned;
	uint32_t nowned, cap_owned;
	struct shadow *shadows;
	uint32_t nshadows;
	uint8_t *sure;             /* per row: no earlier row can take a line that it takes */
	uint8_t *plain;            /* per row: enum plain */
	uint16_t *next;            /* per row: the one that followed it the last time */
	const struct fop **follow; /* per row: see struct chain */
	enum region region;
	uint32_t heads; /* bits: HEAD rows that were there */
	int last_head;  /* greatest index of a row taken in the head ... */
	int last_fixed; /* ... and of a HEAD row */
	uint8_t raw_in_head;
	procrec_node *head, *foot;
	/* needs no memory: what is not in it would be printed wrong. The map; format, head, eol */
	procrec_node layout[1 + LAYOUT_SIZE];
	int nlayout;
	struct open head_open, foot_open;
	uint64_t noted; /* the last line that was reported */
	procrec_stats stats;
	procrec_error error;
};

/* What comes of a line, or of a record. */
enum step {
	STEP_ERROR = -1,
	STEP_END,    /* of the file, or of what lines of a record there are */
	STEP_RECORD, /* it is complete */
	STEP_MORE,   /* the window ends too early */
	STEP_ON      /* outline.c: the next line */
};

static inline int reader_no_memory(procrec_reader *r)
{
	return error_set(&r->error, PROCREC_ENOMEM, "out of memory");
}

/*
 * window.c: reads more behind what is there and drops what is before `at`; 0 or an error. Where the
 * window may not grow, `oversize` is set. window_find_lim() looks for the last whole line from
 * buf[from] on, which fill does by itself.
 */
int window_fill(procrec_reader *r);
void window_find_lim(procrec_reader *r, size_t from);

/* outline.c: a format's rows from the file's first line on; 0 or -1 without memory. */
int outline_begin(procrec_reader *r, const struct format *f);

/*
 * One record from `at`: STEP_RECORD, or STEP_MORE, after which outline_restore(r, base), a fill and
 * another call are due. Lines of the head and the foot are used up on the way: *base moves behind
 * them. What outline_oversize() makes of a record that the window may not grow to hold is text: its
 * first line, or what there is of that; STEP_MORE: it has gone to the foot.
 */
enum step outline_record(procrec_reader *r, procrec_node **out, struct saved *base);
/*
 * The short way to most records that are a line, where the row that is next is PLAIN_RECORD. 0:
 * outline_record() has to.
 */
int outline_line(procrec_reader *r, procrec_node **out);
enum step outline_oversize(procrec_reader *r, procrec_node **out);
void outline_save(const procrec_reader *r, struct saved *s);
void outline_restore(procrec_reader *r, const struct saved *s);

#endif
