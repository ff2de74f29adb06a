/* SPDX-License-Identifier: MIT */
/*
 * hold.h - text that is kept until it is wanted: in memory while it is short, then in a temporary
 * file without a name, so that the memory is flat whatever comes.
 */
#ifndef PROCREC_HOLD_H
#define PROCREC_HOLD_H

#include "procrec.h"

#define HOLD_MAX ((size_t)2 << 20) /* bytes in memory */

struct hold {
	procrec_allocator alloc;
	char *mem; /* all of it, unless it is filed */
	size_t room;
	uint64_t n;
	int fd; /* -1: there has been no need of a file yet */
	uint8_t filed;
	uint8_t lent; /* the file is someone else's: see hold_lend() */
};

void hold_init(struct hold *h, const procrec_allocator *a);
/* Both return 0 or a procrec_code; errno then says more. */
int hold_append(struct hold *h, const char *p, size_t n);
int hold_restart(struct hold *h);
/* Takes a file that is open for reading in the place of text, and closes it in the end. */
void hold_lend(struct hold *h, int fd, uint64_t size);
/* Up to n bytes from `at` on; 0 at the end, or a procrec_code. */
ptrdiff_t hold_get(const struct hold *h, uint64_t at, void *p, size_t n);
void hold_free(struct hold *h);

#endif
