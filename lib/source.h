/* SPDX-License-Identifier: MIT */
/*
 * source.h - where bytes come from: a file, a descriptor, memory, or the text of a symbolic link;
 * and what gzip has compressed, inflated. It only reads; the window over what was read is window.c's.
 */
#ifndef PROCREC_SOURCE_H
#define PROCREC_SOURCE_H

#include "procrec.h"

struct source {
	int fd;          /* -1: memory */
	uint8_t owned;   /* close fd */
	uint8_t stream;  /* a pipe or terminal: hand on what has come, do not wait for more */
	const char *mem; /* memory not read yet */
	size_t left;
	char *link; /* the target of a symbolic link, malloc'ed by the allocator; mem points into it */
	size_t link_size;
	uint64_t most; /* bytes that may still be read: all there are, or source_part() */
	/* source_gunzip(): */
	uint8_t gzip;      /* the first bytes have still to tell whether it is compressed */
	struct inflate *z; /* it is */
	char *start;       /* what was read to see that, and not inflated yet: [at, nstart) */
	size_t at, nstart;
	const procrec_allocator *alloc;
};

/* Opens path; link: path is a symbolic link and its target the text. Errors as procrec_open(). */
int source_open(struct source *s, const char *path, int link, const procrec_allocator *a,
		procrec_error *e);
void source_fd(struct source *s, int fd);
void source_mem(struct source *s, const void *p, size_t n);

/*
 * From here on source_read() gives the text that gzip has compressed, where the first bytes say so;
 * other bytes are given as they are. a is borrowed until source_close().
 */
void source_gunzip(struct source *s, const procrec_allocator *a);

/* From here on what is behind `skip` more bytes, at most n. 0, or an error. */
int source_part(struct source *s, uint64_t skip, uint64_t n, procrec_error *e);

/* Whether the bytes are a kernel's, which is no copy. */
int source_is_live(const struct source *s);

/* Up to n bytes, 0 at the end, or an error; EINTR is retried, ESRCH and ENOENT are PROCREC_EGONE. */
ptrdiff_t source_read(struct source *s, void *p, size_t n, procrec_error *e);
void source_close(struct source *s, const procrec_allocator *a);

#endif
