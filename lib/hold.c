/* SPDX-License-Identifier: MIT */
/*
 * hold.c - text that is kept until it is wanted (hold.h). Once it is too long for memory all of it
 * goes to the file, so that a reader can be given the one or the other.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkostemp */
#endif
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "hold.h"
#include "tree.h"

void hold_init(struct hold *h, const procrec_allocator *a)
{
	*h = (struct hold){.alloc = *a, .fd = -1};
}

static int temp_open(void)
{
	const char *dir = getenv("TMPDIR");
	char path[1024];
	int fd;

	if (!dir || !*dir || strlen(dir) > sizeof(path) - 32)
		dir = "/tmp";
	snprintf(path, sizeof(path), "%s/procrec.XXXXXX", dir);
	fd = mkostemp(path, O_CLOEXEC);
	if (fd >= 0)
		unlink(path);
	return fd;
}

static int write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t k = write(fd, p, n);

		if (k < 0 && errno == EINTR)
			continue;
		if (k < 0)
			return PROCREC_EIO;
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

/* From memory to the file. */
static int spill(struct hold *h)
{
	if (h->fd < 0 && (h->fd = temp_open()) < 0)
		return PROCREC_EIO;
	h->filed = 1;
	return write_all(h->fd, h->mem, (size_t)h->n);
}

int hold_append(struct hold *h, const char *p, size_t n)
{
	size_t room = h->room ? h->room : 65536;
	char *mem;
	int rc;

	if (!h->filed && h->n + n > HOLD_MAX && (rc = spill(h)))
		return rc;
	if (h->filed) {
		rc = write_all(h->fd, p, n);
		h->n += rc ? 0 : n;
		return rc;
	}
	while (room < h->n + n)
		room *= 2;
	if (room != h->room) {
		mem = mem_resize(&h->alloc, h->mem, h->room, room);
		if (!mem)
			return PROCREC_ENOMEM;
		h->mem = mem;
		h->room = room;
	}
	if (n)
		memcpy(h->mem + h->n, p, n);
	h->n += n;
	return 0;
}

int hold_restart(struct hold *h)
{
	int filed = h->filed && !h->lent;

	if (h->lent) {
		close(h->fd);
		h->fd = -1;
	}
	h->n = 0;
	h->filed = h->lent = 0;
	return filed && (ftruncate(h->fd, 0) || lseek(h->fd, 0, SEEK_SET) < 0) ? PROCREC_EIO : 0;
}

void hold_lend(struct hold *h, int fd, uint64_t size)
{
	if (h->fd >= 0)
		close(h->fd);
	h->fd = fd;
	h->n = size;
	h->filed = h->lent = 1;
}

ptrdiff_t hold_get(const struct hold *h, uint64_t at, void *p, size_t n)
{
	ssize_t got;

	if (!h->filed) {
		if (at >= h->n)
			return 0;
		if (n > h->n - at)
			n = (size_t)(h->n - at);
		memcpy(p, h->mem + at, n);
		return (ptrdiff_t)n;
	}
	do
		got = pread(h->fd, p, n, (off_t)at);
	while (got < 0 && errno == EINTR);
	return got < 0 ? PROCREC_EIO : got;
}

void hold_free(struct hold *h)
{
	mem_free(&h->alloc, h->mem, h->room);
	if (h->fd >= 0)
		close(h->fd);
}
