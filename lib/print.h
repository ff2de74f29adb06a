/* SPDX-License-Identifier: MIT */
/*
 * print.h - a row's ops over a tree: the inverse of match.h. printer.c sets up a struct print and
 * calls print_row() for one line after the other.
 */
#ifndef PROCREC_PRINT_H
#define PROCREC_PRINT_H

#include "num.h"
#include "spec.h"

/* A text printed before that is referred to: where it is in out, or where else. */
struct printed {
	size_t at, n;
	uint32_t count; /* of a list's elements */
	uint8_t set;
};

struct print {
	const procrec_spec *spec;
	procrec_allocator alloc;
	char *out;
	size_t n, cap;
	size_t bol; /* where in out the line begins */
	int w[MAX_PARAMS];
	struct printed slots[MAX_SLOTS];
	const struct op *stuck;       /* the op that could not print ... */
	const procrec_node *stuck_at; /* ... this value (NULL: it is missing) */
	const procrec_node *hint;     /* the child of the row's map that is its first, or NULL */
	uint32_t used;            /* children of the row's own map that were printed, if not all */
	int in_order;             /* and they were the first ones, one after the other ... */
	const procrec_node *rest; /* ... up to here */
	int lenient; /* decimals may have lost zeros at their end: only where nothing else prints */
	int no_memory;
};

/*
 * Appends the line of a row to out. map: the record or object that holds the row's fields; self:
 * the one value of a row that is called by its name, or whose key the row prints. Returns 0, or -1
 * where the row cannot print that: out is then as before.
 */
int print_row(struct print *p, const struct row *r, const procrec_node *map,
	      const procrec_node *self);
int print_bytes(struct print *p, const char *s, size_t n);

/*
 * fast_print.c: the short way, which print_row() tries first, from the child of the map that is the
 * row's first. Returns -1 where it is not certain; `used` is not set.
 */
int print_fast(struct print *p, const struct row *r, const procrec_node *next,
	       const procrec_node *self);

/*
 * The same from the text of the record as JSON, without a tree. *text is at the '{' or ',' before the
 * row's first member, and then behind the last one. Where it returns -1, print_row() tells. Neither
 * sets slots: rows that do have no steps.
 */
int print_direct(struct print *p, const struct row *r, const char **text);
/* Passes the next member if it is derived. */
int direct_derived(const procrec_spec *spec, const char **text);

/* What both ways share: room for n bytes, and the ops that are a string or blanks. */
int print_grow(struct print *p, size_t n);
int print_string(struct print *p, const struct op *o, procrec_str s);
int print_pad(struct print *p, const struct op *o);

static inline int print_room(struct print *p, size_t n)
{
	return p->cap - p->n >= n ? 0 : print_grow(p, n);
}

/* A list has so many elements: as many as the one that it refers to, if that was printed. */
static inline int print_list_end(struct print *p, const struct list *l, uint32_t count)
{
	if (l->ref >= 0 && p->slots[l->ref].set && p->slots[l->ref].count != count)
		return -1;
	if (l->slot >= 0) {
		p->slots[l->slot].count = count;
		p->slots[l->slot].set = 1;
	}
	return 0;
}

/*
 * printer.c: prints the record whose JSON begins at *text without a tree, and passes it; at the end
 * of what is there to be read are NULs. 1: done. 0: procrec_printer_record() has to; or an error.
 */
int printer_direct(procrec_printer *t, const char **text, procrec_error *e);

/* printer.c: from here on records are laid out so; which heading lines there are is settled. */
void printer_layout(procrec_printer *p, const procrec_node *layout);

#endif
