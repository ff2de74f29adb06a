/* SPDX-License-Identifier: MIT */
/*
 * sink_csv.h - records as CSV text: what proc2csv writes. One pass; memory is bounded by the
 * largest record and its header.
 */
#ifndef PROCREC_SINK_CSV_H
#define PROCREC_SINK_CSV_H

#include "procrec.h"

enum sink_csv_flag {
	SINK_CSV_SOURCES = 1,    /* there are several files: a column says which */
	SINK_CSV_PLAIN = 2,      /* no derived fields */
	SINK_CSV_ONE_HEADER = 4, /* later keys go to a column _more, as JSON */
	SINK_CSV_LONG = 8        /* source, record, path, value */
};

struct sink_csv;

/*
 * rows: the list or map whose elements are the rows, dotted, or NULL. delimiter: any byte that
 * sink_csv_delimiter() allows. w, ud and rows are borrowed until the close. NULL: out of memory.
 */
struct sink_csv *sink_csv_open(char delimiter, unsigned flags, const char *rows,
			       procrec_write_fn *w, void *ud);

/* Whether CSV can be read again with this delimiter: it never stands in a number. */
int sink_csv_delimiter(char c);

/*
 * One file: begin (when the first procrec_next() has returned, which gave first, or NULL), records,
 * end. The first failure is remembered and returned by every later call: PROCREC_ENOMEM,
 * PROCREC_EWRITE.
 */
int sink_csv_begin(struct sink_csv *c, procrec_reader *r, const char *source,
		   const procrec_node *first);
int sink_csv_record(struct sink_csv *c, const procrec_node *rec);
/*
 * A record and all that follow it: the same as procrec_next() and sink_csv_record() in turn, and
 * quicker. Returns the reader's error, if any, or the sink's.
 */
int sink_csv_records(struct sink_csv *c, procrec_reader *r, const procrec_node *rec);
int sink_csv_end(struct sink_csv *c, procrec_reader *r);

/* Whether the file that is open may have what `rows` names: its table says so, or a record had it. */
int sink_csv_has_rows(const struct sink_csv *c);

int sink_csv_flush(struct sink_csv *c);

/* Flushes and frees; returns the first failure. */
int sink_csv_close(struct sink_csv *c);

#endif
