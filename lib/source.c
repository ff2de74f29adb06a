/* SPDX-License-Identifier: MIT */
/*
 * source.c - where bytes come from (source.h). Start at source_open(). Nothing is buffered here,
 * and what an errno means for a file of /proc is path_error()'s to say.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "inflate.h"
#include "path.h"
#include "source.h"
#include "tree.h"

#define PROC_MAGIC 0x9fa0 /* include/uapi/linux/magic.h */

/* The path behind a descriptor, for a second look; "" where it cannot be had. */
static void path_of_fd(int fd, char *out, size_t size)
{
	char name[40];
	ssize_t n;

	snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
	n = readlink(name, out, size - 1);
	out[n > 0 ? n : 0] = '\0';
}

/* Reads a link's target. 0, 1 where path is no link, or an error. */
static int open_link(struct source *s, const char *path, const procrec_allocator *a,
		     procrec_error *e)
{
	size_t size = 256;

	for (;;) {
		char *link = mem_get(a, size);
		ssize_t n;
		int sys;

		if (!link)
			return path_error(e, ENOMEM, PATH_LINK, path);
		n = readlink(path, link, size);
		if (n >= 0 && (size_t)n < size) {
			s->link = link;
			s->link_size = size;
			s->mem = link;
			s->left = (size_t)n;
			return 0;
		}
		sys = errno;
		mem_free(a, link, size);
		if (n < 0 && sys == EINVAL)
			return 1;
		if (n < 0)
			return path_error(e, sys, PATH_LINK, path);
		size *= 2;
	}
}

int source_open(struct source *s, const char *path, int link, const procrec_allocator *a,
		procrec_error *e)
{
	int fd;

	*s = (struct source){.fd = -1, .most = UINT64_MAX};
	if (link) {
		int rc = open_link(s, path, a, e);

		/* A copy of a link may be a file with the link's text in it. */
		if (rc <= 0)
			return rc;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return path_error(e, errno, PATH_OPEN, path);
	source_fd(s, fd);
	s->owned = 1;
	return 0;
}

void source_fd(struct source *s, int fd)
{
	*s = (struct source){.fd = fd, .most = UINT64_MAX};
	s->stream = lseek(fd, 0, SEEK_CUR) < 0;
}

void source_mem(struct source *s, const void *p, size_t n)
{
	*s = (struct source){.fd = -1, .most = UINT64_MAX, .mem = p, .left = n};
}

void source_gunzip(struct source *s, const procrec_allocator *a)
{
	s->gzip = 1;
	s->alloc = a;
}

/* source_read() of the file's own bytes. */
static ptrdiff_t read_bytes(struct source *s, void *p, size_t n, procrec_error *e)
{
	char path[PATH_MAX];
	ssize_t got;
	int sys;

	if (n > s->most)
		n = (size_t)s->most;
	if (s->fd < 0) {
		if (n > s->left)
			n = s->left;
		if (n) {
			memcpy(p, s->mem, n);
			s->mem += n;
			s->left -= n;
		}
		s->most -= n;
		return (ptrdiff_t)n;
	}
	do
		got = n ? read(s->fd, p, n) : 0;
	while (got < 0 && errno == EINTR);
	if (got >= 0) {
		s->most -= (uint64_t)got;
		return got;
	}
	sys = errno;
	path[0] = '\0';
	if (sys == ESRCH || sys == EIO)
		path_of_fd(s->fd, path, sizeof(path));
	return path_error(e, sys, PATH_READ, path);
}

int source_part(struct source *s, uint64_t skip, uint64_t n, procrec_error *e)
{
	char path[PATH_MAX] = "", part[4096];
	ptrdiff_t got;

	if (s->fd < 0) {
		size_t here = skip < s->left ? (size_t)skip : s->left;

		s->mem += here;
		s->left -= here;
	} else if (skip && lseek(s->fd, (off_t)skip, SEEK_CUR) < 0) {
		if (errno != ESPIPE) {
			path_of_fd(s->fd, path, sizeof(path));
			return path_error(e, errno, PATH_OPEN, path);
		}
		for (; skip; skip -= (uint64_t)got) {
			got = read_bytes(s, part, skip < sizeof(part) ? (size_t)skip : sizeof(part),
					 e);
			if (got <= 0)
				return (int)got;
		}
	}
	s->most = n;
	return 0;
}

int source_is_live(const struct source *s)
{
	struct statfs fs;

	return s->fd >= 0 && !fstatfs(s->fd, &fs) && fs.f_type == PROC_MAGIC;
}

struct compressed {
	struct source *s;
	procrec_error *e;
};

static ptrdiff_t more_compressed(void *ud, void *p, size_t n)
{
	struct compressed *c = ud;
	struct source *s = c->s;

	if (s->at == s->nstart)
		return read_bytes(s, p, n, c->e);
	if (n > s->nstart - s->at)
		n = s->nstart - s->at;
	memcpy(p, s->start + s->at, n);
	s->at += n;
	return (ptrdiff_t)n;
}

/*
 * The first bytes, as they are where they are not compressed: else they are kept, and z is there.
 * They are asked for as any others: less than what there is would not do for each kind of file.
 */
static ptrdiff_t read_start(struct source *s, char *p, size_t n, procrec_error *e)
{
	ptrdiff_t got = read_bytes(s, p, n, e);
	const char *wrong = NULL;
	int rc;

	while (got == 1 && n > 1) {
		ptrdiff_t more = read_bytes(s, p + 1, n - 1, e);

		if (more < 0)
			return more;
		if (!more)
			break;
		got += more;
	}
	if (got < 0)
		return got;
	s->gzip = 0;
	if (got < 2 || (unsigned char)p[0] != INFLATE_MAGIC0 ||
	    (unsigned char)p[1] != INFLATE_MAGIC1)
		return got;
	s->nstart = (size_t)got;
	s->at = 2;
	s->start = mem_get(s->alloc, s->nstart);
	rc = s->start ? inflate_open(&s->z, s->alloc, &wrong) : PROCREC_ENOMEM;
	if (rc)
		return wrong ? error_set(e, rc, "%s", wrong) : path_error(e, ENOMEM, PATH_READ, "");
	memcpy(s->start, p, s->nstart);
	return 0;
}

ptrdiff_t source_read(struct source *s, void *p, size_t n, procrec_error *e)
{
	struct compressed c = {s, e};
	const char *wrong = NULL;
	ptrdiff_t got;

	if (s->gzip) {
		got = read_start(s, p, n, e);
		if (!s->z)
			return got;
	}
	if (!s->z)
		return read_bytes(s, p, n, e);
	got = inflate_read(s->z, p, n, more_compressed, &c, &wrong);
	if (got == PROCREC_ENOMEM)
		return path_error(e, ENOMEM, PATH_READ, "");
	return wrong ? error_set(e, PROCREC_EIO, "%s", wrong) : got;
}

void source_close(struct source *s, const procrec_allocator *a)
{
	inflate_close(s->z);
	mem_free(a, s->start, s->nstart);
	if (s->owned)
		close(s->fd);
	mem_free(a, s->link, s->link_size);
	*s = (struct source){.fd = -1};
}
