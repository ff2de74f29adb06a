/* SPDX-License-Identifier: MIT */
/*
 * fast.h - the steps that fast_compile.c makes of a row's ops, for fast.c to run over a line and
 * fast_print.c over its values. What they are for is told in fast.c.
 */
#ifndef PROCREC_FAST_H
#define PROCREC_FAST_H

#include "match.h"

/* How a node gets its key; OURS: the field's name, and records that have it count otherwise. */
enum how { NAMED, PENDING, NOKEY, IS_KEY, OURS };

enum fast_code {
	F_END,
	F_TEXT, /* up to eight bytes: only what every step has behind it */
	F_LONG, /* nine to sixteen bytes */
	F_DEC,
	F_SIGNED,
	F_PLAIN,  /* F_PADDED: as text it is what stands there, and nothing more */
	F_PADDED, /* right-aligned */
	F_HEX,    /* so many digits: width */
	F_HEXES,  /* at least width */
	F_POINTER,
	F_NUM, /* any other number: num_match() */
	F_CHAR,
	F_SPAN, /* a set, eight bytes at a time */
	F_SET,
	F_PADSET, /* a set with a width: match_set() */
	F_STRING, /* match_string() */
	F_REST,
	F_PAD,
	F_COLUMN, /* match_pad() */
	F_OPT,
	F_FLAG,
	F_LIST,
	F_LIST_END,
	F_MAP,
	F_MAP_END,
	F_TRUE
};

/* How a number is JSON. */
enum form { FORM_OTHER, FORM_AS_IS, FORM_QUOTED };

#define MAX_MARKS 7

/* A field derived from numbers or a string, for text. */
struct derive {
	enum decoder_way way;
	uint8_t first; /* with a second number: the slots of both, the first one's is the place */
	uint8_t second;
	uint8_t late; /* JSON: what is behind that place has to move */
	uint16_t at;  /* CSV: its place */
	const procrec_derived *d;
	const char *const *names; /* WAY_NAME: ready text ,"state":"LISTEN" behind its length */
};

#define MAX_NAMES 256 /* of greater numbers procrec_derive() knows the names */

/* What a node begins with, behind `next`, as procrec.h has it. */
struct head {
	const char *key;
	const procrec_field *field;
	uint32_t key_len;
	uint8_t kind, base, scale, flags;
};

_Static_assert(offsetof(procrec_node, flags) - offsetof(procrec_node, key) ==
		       offsetof(struct head, flags),
	       "struct head is a part of struct procrec_node");

#define NODE_SIZE ((sizeof(procrec_node) + 7) & ~(size_t)7)

struct fop {
	uint8_t code, how, width;
	uint8_t depth;  /* lists and maps that are open */
	uint8_t sure;   /* groups: the next byte alone decides */
	uint8_t empty;  /* sets: may match nothing; lists: their first element may */
	uint8_t clean;  /* sets: no member needs escapes in JSON */
	uint8_t upper;  /* hex digits */
	uint8_t form;   /* of numbers as JSON */
	uint8_t bare;   /* text: of the value nothing is wanted but its text */
	uint8_t source; /* text: fields are derived from the value, or others want it */
	uint8_t ends;   /* the text behind a number is no digit; F_END: the file ends here */
	uint8_t lead;   /* blanks that the text behind begins with */
	uint8_t slot;   /* remembers the value here for others */
	uint8_t quiet;  /* nothing is derived from most values: see is_quiet() */
	uint8_t tight;  /* lists: padded decimals under the keys of a slot, see zip_text() */
	uint16_t at;    /* the step's number, CSV: and its place */
	uint32_t n;     /* bytes of the text behind the value */
	uint32_t jump;  /* groups: the step behind their end; ends: the group; F_END: the row */
	uint32_t nnulls, nderives;
	uint64_t lit, mask; /* the text behind the value */
	struct head head;
	const char *json_key; /* of a named value; behind it is a quote */
	uint32_t json_key_len;
	uint8_t most;   /* named numbers of so many bytes are JSON as they are ... */
	uint8_t quoted; /* ... between quotes ... */
	uint16_t nlead; /* ... behind so much of the key */
	uint64_t a, b;  /* F_SPAN: what the set lacks; F_LONG: the second half */
	const uint8_t *set, *follow;
	const struct head *nulls;     /* F_OPT */
	const struct derive *derives; /* what is known with this value, in the order of its text */
	const struct list *list;
	const struct op *op;
};

#endif
