/* SPDX-License-Identifier: MIT */
/* sink_fields.h - records for a person to read: what showprocfields prints of files. */
#ifndef PROCREC_SINK_FIELDS_H
#define PROCREC_SINK_FIELDS_H

#include "procrec.h"

enum sink_fields_flag {
	SINK_FIELDS_COLOUR = 1,
	SINK_FIELDS_PLAIN = 2 /* no derived fields */
};

struct sink_fields;

/* w and ud are borrowed until the close. NULL: out of memory. */
struct sink_fields *sink_fields_open(unsigned flags, procrec_write_fn *w, void *ud);

/*
 * One file: begin (when the first procrec_next() has returned), records, end. The first failure is
 * remembered and returned by every later call: PROCREC_ENOMEM, PROCREC_EWRITE.
 */
int sink_fields_begin(struct sink_fields *s, procrec_reader *r, const char *source);
int sink_fields_record(struct sink_fields *s, const procrec_node *rec);
int sink_fields_end(struct sink_fields *s, procrec_reader *r);

int sink_fields_flush(struct sink_fields *s);

/* Flushes and frees; returns the first failure. */
int sink_fields_close(struct sink_fields *s);

#endif
