/* SPDX-License-Identifier: MIT */
/*
 * tree.c - arenas, nodes, and looking things up in them: see tree.h. The public lookups
 * (procrec_get and its kin) are here too.
 */
#include <stdlib.h>
#include "tree.h"

#define FIRST_CHUNK 16384
#define GREATEST_CHUNK (1 << 20)

struct chunk {
	struct chunk *next;
	size_t size; /* with this head */
	char data[];
};

void *procrec_default_alloc(void *ud, void *p, size_t old, size_t n)
{
	(void)ud;
	(void)old;
	if (!n) {
		free(p);
		return NULL;
	}
	return realloc(p, n);
}

void arena_init(struct arena *a, const procrec_allocator *alloc)
{
	memset(a, 0, sizeof(*a));
	if (alloc && alloc->fn)
		a->alloc = *alloc;
	else
		a->alloc.fn = procrec_default_alloc;
}

static void enter_chunk(struct arena *a, struct chunk *c)
{
	a->now = c;
	a->p = c->data;
	a->end = (char *)c + c->size;
}

void *arena_more(struct arena *a, size_t n)
{
	struct chunk *c = a->now ? a->now->next : a->first;
	size_t size;

	if (n > SIZE_MAX / 2)
		return NULL;
	/* a kept chunk that is too small stays in the list for the next time */
	while (c && c->size - sizeof(*c) < n) {
		enter_chunk(a, c);
		c = c->next;
	}
	if (!c) {
		size = a->now ? a->now->size * 2 : FIRST_CHUNK;
		if (size > GREATEST_CHUNK)
			size = GREATEST_CHUNK;
		if (size < n + sizeof(*c))
			size = n + sizeof(*c);
		c = mem_get(&a->alloc, size);
		if (!c)
			return NULL;
		c->next = NULL;
		c->size = size;
		if (a->now)
			a->now->next = c;
		else
			a->first = c;
	}
	enter_chunk(a, c);
	a->p += n;
	return c->data;
}

void arena_reset(struct arena *a)
{
	if (a->first)
		enter_chunk(a, a->first);
}

void arena_free(struct arena *a)
{
	while (a->first) {
		struct chunk *c = a->first;

		a->first = c->next;
		mem_free(&a->alloc, c, c->size);
	}
	a->now = NULL;
	a->p = a->end = NULL;
}

char *arena_copy(struct arena *a, const char *s, size_t n)
{
	char *p = arena_get(a, n + 1);

	if (!p)
		return NULL;
	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *tree_json_key(struct arena *a, const char *name, size_t n)
{
	char *key = arena_get(a, n + 5 + 16);

	if (!key)
		return NULL;
	memset(key, 0, n + 5 + 16);
	memcpy(key, ",\"", 2);
	memcpy(key + 2, name, n);
	memcpy(key + 2 + n, "\":\"", 3);
	return key;
}

procrec_node *tree_node(struct arena *a, int kind, const char *key, size_t key_len)
{
	procrec_node *n = arena_get(a, sizeof(*n));

	if (!n)
		return NULL;
	memset(n, 0, sizeof(*n));
	n->kind = (uint8_t)kind;
	n->base = 10;
	n->key = key;
	n->key_len = (uint32_t)key_len;
	return n;
}

void tree_append(procrec_node *parent, procrec_node *n)
{
	n->next = NULL;
	if (parent->v.c.last)
		((procrec_node *)parent->v.c.last)->next = n;
	else
		parent->v.c.first = n;
	parent->v.c.last = n;
}

/*
 * Copies the shell of a node: its bytes move to the arena, children are left for the caller. A key
 * of the table stays where it is.
 */
static procrec_node *copy_one(struct arena *a, const procrec_node *n)
{
	procrec_node *c = arena_get(a, sizeof(*c));

	if (!c)
		return NULL;
	*c = *n;
	c->next = NULL;
	c->flags &= (uint8_t)~NODE_SHORT_WAYS;
	if (n->key && !(c->key = arena_copy(a, n->key, n->key_len)))
		return NULL;
	if (n->text && !(c->text = arena_copy(a, n->text, n->text_len)))
		return NULL;
	if (n->kind == PROCREC_STR && !(c->v.s.p = arena_copy(a, n->v.s.p, n->v.s.n)))
		return NULL;
	if (n->kind == PROCREC_LIST || n->kind == PROCREC_MAP)
		c->v.c.first = c->v.c.last = NULL;
	return c;
}

procrec_node *tree_copy(struct arena *a, const procrec_node *n)
{
	procrec_node *c = copy_one(a, n);
	const procrec_node *k;

	if (!c || (n->kind != PROCREC_LIST && n->kind != PROCREC_MAP))
		return c;
	for (k = n->v.c.first; k; k = k->next) {
		procrec_node *d = tree_copy(a, k);

		if (!d)
			return NULL;
		tree_append(c, d);
	}
	return c;
}

const procrec_node *procrec_get_n(const procrec_node *map, const char *key, size_t key_len)
{
	const procrec_node *n;

	if (!map || map->kind != PROCREC_MAP)
		return NULL;
	for (n = map->v.c.first; n; n = n->next)
		if (n->key_len == key_len && !memcmp(n->key, key, key_len))
			return n;
	return NULL;
}

const procrec_node *procrec_get(const procrec_node *map, const char *key)
{
	return procrec_get_n(map, key, strlen(key));
}

const procrec_node *procrec_at(const procrec_node *list, size_t n)
{
	const procrec_node *k;

	if (!list || (list->kind != PROCREC_LIST && list->kind != PROCREC_MAP))
		return NULL;
	for (k = list->v.c.first; k && n; k = k->next)
		n--;
	return k;
}

static int walk(const procrec_node *n, procrec_visit_fn *fn, void *ud, int depth)
{
	int rc = fn(ud, n, depth);
	const procrec_node *k;

	if (rc)
		return rc < 0 ? rc : 0;
	if (n->kind != PROCREC_LIST && n->kind != PROCREC_MAP)
		return 0;
	for (k = n->v.c.first; k; k = k->next) {
		rc = walk(k, fn, ud, depth + 1);
		if (rc < 0)
			return rc;
	}
	return 0;
}

int procrec_walk(const procrec_node *n, procrec_visit_fn *fn, void *ud)
{
	return walk(n, fn, ud, 0);
}
