/* SPDX-License-Identifier: MIT */
/*
 * inflate.c - the text in a file that gzip has compressed: see inflate.h. Start at inflate_read().
 *
 * zlib does the work. It is loaded when the first such file is read and not before: one kind of file
 * needs it, and every program would pay for it at its start. A file is members, one behind the
 * other. Nothing compresses here: two compressors that are both right give different bytes, so that
 * the text is what is compared and printed.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>
#include "inflate.h"
#include "tree.h"

#define LIBRARY "libz.so.1"
#define GZIP_ONLY (16 + MAX_WBITS)
#define BLOCK_HEAD 16 /* before each block of zlib's: its size */

struct inflate {
	const procrec_allocator *a;
	void *library;
	int (*inflate)(z_stream *z, int flush);
	int (*reset)(z_stream *z);
	int (*end)(z_stream *z);
	z_stream z;
	int member_ended;
	ptrdiff_t error;
	const char *wrong;
	char damage[80];
	unsigned char input[4096];
};

/* ---- zlib ------------------------------------------------------------------------------------ */

static void *block_get(void *ud, uInt items, uInt size)
{
	const struct inflate *z = ud;
	size_t n = (size_t)items * size + BLOCK_HEAD;
	char *p = mem_get(z->a, n);

	if (!p)
		return NULL;
	memcpy(p, &n, sizeof(n));
	return p + BLOCK_HEAD;
}

static void block_free(void *ud, void *block)
{
	const struct inflate *z = ud;
	char *p = (char *)block - BLOCK_HEAD;
	size_t n;

	memcpy(&n, p, sizeof(n));
	mem_free(z->a, p, n);
}

static int find(struct inflate *z, const char *name, void *function)
{
	void *p = dlsym(z->library, name);

	memcpy(function, &p, sizeof(p)); /* ISO C converts no void * to a function's */
	return p != NULL;
}

int inflate_open(struct inflate **out, const procrec_allocator *a, const char **wrong)
{
	int (*init)(z_stream * z, int bits, const char *version, int size);
	struct inflate *z = mem_get(a, sizeof(*z));

	*wrong = NULL;
	if (!z)
		return PROCREC_ENOMEM;
	memset(z, 0, sizeof(*z));
	z->a = a;
	z->library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
	if (!z->library || !find(z, "inflateInit2_", &init) || !find(z, "inflate", &z->inflate) ||
	    !find(z, "inflateReset", &z->reset) || !find(z, "inflateEnd", &z->end)) {
		z->end = NULL;
		inflate_close(z);
		*wrong = "it is compressed, and zlib (" LIBRARY ") is not installed";
		return PROCREC_EREFUSED;
	}
	z->z.zalloc = block_get;
	z->z.zfree = block_free;
	z->z.opaque = z;
	if (init(&z->z, GZIP_ONLY, ZLIB_VERSION, (int)sizeof(z->z)) != Z_OK) {
		z->end = NULL;
		inflate_close(z);
		return PROCREC_ENOMEM;
	}
	/* whoever opens this has seen the magic */
	z->input[0] = INFLATE_MAGIC0;
	z->input[1] = INFLATE_MAGIC1;
	z->z.next_in = z->input;
	z->z.avail_in = 2;
	*out = z;
	return 0;
}

void inflate_close(struct inflate *z)
{
	if (!z)
		return;
	if (z->end)
		z->end(&z->z);
	if (z->library)
		dlclose(z->library);
	mem_free(z->a, z, sizeof(*z));
}

/* ---- reading --------------------------------------------------------------------------------- */

static ptrdiff_t fail(struct inflate *z, ptrdiff_t error, const char *wrong)
{
	z->error = error;
	z->wrong = wrong;
	return error;
}

/* More compressed bytes: 1, 0 where there are none, or an error. */
static ptrdiff_t feed(struct inflate *z, inflate_more_fn *more, void *ud)
{
	ptrdiff_t n = more(ud, z->input, sizeof(z->input));

	if (n < 0)
		return fail(z, n, NULL);
	z->z.next_in = z->input;
	z->z.avail_in = (uInt)n;
	return n != 0;
}

/* Whether another member follows: 1, 0 at the end of the file, or an error. */
static ptrdiff_t next_member(struct inflate *z, inflate_more_fn *more, void *ud)
{
	ptrdiff_t rc = z->z.avail_in ? 1 : feed(z, more, ud);

	if (rc <= 0)
		return rc;
	if (*z->z.next_in != INFLATE_MAGIC0)
		return fail(z, PROCREC_EIO, "there is more behind the end of the compressed data");
	z->reset(&z->z);
	z->member_ended = 0;
	return 1;
}

/* What zlib says of the bytes it has been given. */
static void judge(struct inflate *z, int rc)
{
	switch (rc) {
	case Z_OK:
	case Z_BUF_ERROR:
		break;
	case Z_STREAM_END:
		z->member_ended = 1;
		break;
	case Z_MEM_ERROR:
		fail(z, PROCREC_ENOMEM, NULL);
		break;
	default:
		snprintf(z->damage, sizeof(z->damage), "the compressed data is damaged: %s",
			 z->z.msg ? z->z.msg : "it goes on in a way that is not known");
		fail(z, PROCREC_EIO, z->damage);
		break;
	}
}

ptrdiff_t inflate_read(struct inflate *z, void *p, size_t n, inflate_more_fn *more, void *ud,
		       const char **wrong)
{
	uInt room = n < UINT32_MAX ? (uInt)n : UINT32_MAX;
	ptrdiff_t rc;

	if (!n)
		return 0;
	while (!z->error) {
		if (z->member_ended) {
			rc = next_member(z, more, ud);
			if (rc < 0)
				break;
			if (!rc)
				return 0;
		}
		z->z.next_out = p;
		z->z.avail_out = room;
		judge(z, z->inflate(&z->z, Z_NO_FLUSH));
		if (z->z.avail_out != room) /* an error can wait */
			return room - z->z.avail_out;
		if (z->error || z->member_ended || z->z.avail_in)
			continue;
		if (!feed(z, more, ud))
			fail(z, PROCREC_EIO, "the compressed data ends before the text does");
	}
	*wrong = z->wrong;
	return z->error;
}
