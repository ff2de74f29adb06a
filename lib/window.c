/* SPDX-License-Identifier: MIT */
/*
 * window.c - the part of a file that a reader has in memory: whole lines, and the beginning of one.
 *
 * Start at window_fill(). What the lines are is outline.c's; where the bytes come from, source.c's.
 */
#include "reader.h"

#define WINDOW (64 << 10) /* to begin with */
#define LARGE (256 << 10) /* of files that are longer */

/* Makes lim the end of the last whole line, or of everything where the file is one row. */
void window_find_lim(procrec_reader *r, size_t from)
{
	size_t i = r->end;

	memset(r->buf + r->end, '\n', MATCH_SLACK);
	if (r->f && r->f->whole) {
		r->lim = r->eof ? r->end : r->at;
		return;
	}
	if (r->f && r->f->bytes) {
		r->lim = r->end;
		return;
	}
	if (r->eof && r->end > r->at && r->buf[r->end - 1] != '\n') {
		/* the newline that is missing is read as if it were there: layout eol=0 */
		r->no_eol = 1;
		r->end++;
		memset(r->buf + r->end, '\n', MATCH_SLACK);
		i = r->end;
	}
	while (i > from && r->buf[i - 1] != '\n')
		i--;
	if (i > from)
		r->lim = i;
	else if (r->lim < r->at)
		r->lim = r->at;
}

/* Where reading fails in the middle of a line, what there is of it says something else than the line. */
static void drop_cut_line(procrec_reader *r)
{
	size_t whole = r->end;

	if (!r->f || r->f->whole || r->f->bytes)
		return;
	while (whole > r->at && r->buf[whole - 1] != '\n')
		whole--;
	r->stats.bytes -= r->end - whole;
	r->end = whole;
}

/* Reads more behind what is there; drops what is before at. */
int window_fill(procrec_reader *r)
{
	/* of an array the kernel gives whole records only, and wants to be asked for them */
	size_t unit = r->f && r->f->record ? r->f->record : 1;
	size_t keep = r->end - r->at, from, room;
	ptrdiff_t n;

	if (r->at) {
		memmove(r->buf, r->buf + r->at, keep);
		r->offset += r->at;
		r->lim = r->lim > r->at ? r->lim - r->at : 0;
		r->end = keep;
		r->at = 0;
	}
	if (r->end + MATCH_SLACK + unit >= r->cap || (r->offset && r->cap < LARGE)) {
		size_t cap = !r->cap ? WINDOW : r->cap < LARGE ? LARGE : r->cap * 2;
		char *buf;

		if (r->end >= r->max_record) {
			r->oversize = 1;
			return 0;
		}
		buf = mem_resize(&r->alloc, r->buf, r->cap, cap);
		if (!buf)
			return reader_no_memory(r);
		r->buf = buf;
		r->cap = cap;
	}
	from = r->end;
	do {
		room = r->cap - MATCH_SLACK - 1 - r->end;
		room -= room % unit;
		n = source_read(&r->source, r->buf + r->end, room, &r->error);
		if (n < 0) {
			r->eof = 1;
			if (r->error.code == PROCREC_OK)
				r->error.code = (int)n;
			drop_cut_line(r);
			break;
		}
		if (!n)
			r->eof = 1;
		r->end += (size_t)n;
		r->stats.bytes += (uint64_t)n;
	} while (n > 0 && !r->source.stream && room - (size_t)n >= unit);
	window_find_lim(r, from);
	return 0;
}
