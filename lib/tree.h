/* SPDX-License-Identifier: MIT */
/*
 * tree.h - memory that is thrown away at once, and nodes made in it.
 *
 * An arena hands out uninitialised memory from a few large chunks; arena_reset() makes all of
 * it free again and keeps the chunks, so that a record costs no malloc once the reader is warm.
 */
#ifndef PROCREC_TREE_H
#define PROCREC_TREE_H

#include <string.h>
#include "procrec.h"

struct chunk;

struct arena {
	procrec_allocator alloc;
	struct chunk *first, *now;
	char *p, *end;
};

void arena_init(struct arena *a, const procrec_allocator *alloc);
void *arena_more(struct arena *a, size_t n);
void arena_reset(struct arena *a);
void arena_free(struct arena *a);

/* n bytes aligned for any node, uninitialised; NULL when memory is out. */
static inline void *arena_get(struct arena *a, size_t n)
{
	char *p = a->p;

	n = (n + 7) & ~(size_t)7;
	if ((size_t)(a->end - p) < n)
		return arena_more(a, n);
	a->p = p + n;
	return p;
}

/* Copies of bytes (NUL-terminated for convenience) and of whole trees, keys and strings included. */
char *arena_copy(struct arena *a, const char *s, size_t n);
procrec_node *tree_copy(struct arena *a, const procrec_node *n);

/*
 * What the reader knows of a node and the JSON writer need not find out again, in the flags above
 * those of procrec.h. 16 bytes behind such a node's texts may be read; copies do not have these.
 */
enum node_flag {
	NODE_PLAIN_KEY = 8, /* a key from the file that needs no escapes */
	NODE_NAMED = 16,    /* the key is the field's own name */
	NODE_AS_IS = 32,    /* a number whose text is JSON, unless it is too long for a double */
	NODE_QUOTED =
		64, /* text between quotes: a clean string, a hex number that is no quantity */
	NODE_ALONE = 128, /* no field is derived from it */
	NODE_SHORT_WAYS = 248
};

/*
 * The ready bytes ,"name": and behind them a quote for a value that begins with one, with room for a
 * reader of 16 bytes at a time; NULL when memory is out.
 */
char *tree_json_key(struct arena *a, const char *name, size_t n);

/* A node with this key; NULL when memory is out. */
procrec_node *tree_node(struct arena *a, int kind, const char *key, size_t key_len);

/* Appends n to a list or map. */
void tree_append(procrec_node *parent, procrec_node *n);

void *procrec_default_alloc(void *ud, void *p, size_t old, size_t n);

static inline void *mem_get(const procrec_allocator *a, size_t n)
{
	return a->fn(a->ud, NULL, 0, n);
}

static inline void *mem_resize(const procrec_allocator *a, void *p, size_t old, size_t n)
{
	return a->fn(a->ud, p, old, n);
}

/* An array of n elements, *cap of which have room, with room for one more; NULL: it is as it was. */
static inline void *mem_grow(const procrec_allocator *a, void *v, uint32_t n, uint32_t *cap,
			     size_t size)
{
	uint32_t more = *cap ? *cap * 2 : 64;

	if (n < *cap)
		return v;
	v = mem_resize(a, v, *cap * size, more * size);
	if (v)
		*cap = more;
	return v;
}

static inline void mem_free(const procrec_allocator *a, void *p, size_t n)
{
	if (p)
		a->fn(a->ud, p, n, 0);
}

static inline int str_is(procrec_str s, const char *t)
{
	size_t n = strlen(t);

	return s.n == n && !memcmp(s.p, t, n);
}

/* Fills e (which may be NULL) and returns code; fmt is printf's. */
int error_set(procrec_error *e, int code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Bytes made printable and shortened for a message: "abc\x01...". Returns out. */
char *error_show(char *out, size_t out_size, const char *p, size_t n);

#endif
