/* SPDX-License-Identifier: MIT */
/*
 * schema.h - the walk of procrec_schema_walk() over one row table. Not public: embedders see all
 * formats of a dataset at once, whoever holds a record wants those of its own kernel only.
 */
#ifndef PROCREC_SCHEMA_H
#define PROCREC_SCHEMA_H

#include "spec.h"

int schema_walk_format(const procrec_spec *spec, const struct format *f, procrec_schema_fn *fn,
		       void *ud);

/* The format whose rows made this record; the newest one where the record does not tell. */
const struct format *schema_format_of(const procrec_spec *spec, const procrec_node *rec);

#endif
