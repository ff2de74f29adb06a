/* SPDX-License-Identifier: MIT */
/*
 * place.h - files that are arrays of records of one size, by number or, one for each page of memory,
 * by address: which part of one is read, and the place of each record. What a table says of it is
 * its `place` line; records themselves are outline.c's.
 */
#ifndef PROCREC_PLACE_H
#define PROCREC_PLACE_H

#include "source.h"
#include "spec.h"

/* Where a record is: `from` for the first one that is read, `unit` more for each; 0: not known. */
struct place {
	uint64_t from, unit;
};

/*
 * Makes s the part of its file that range (or NULL, all of it) means, and says where that begins.
 * 0, or an error: the table has no places, addresses need the machine's page size, and no live
 * file of a whole address space is read without a range.
 */
int place_source(struct source *s, const procrec_spec *spec, const procrec_range *range,
		 const procrec_machine *m, struct place *place, procrec_error *e);

#endif
