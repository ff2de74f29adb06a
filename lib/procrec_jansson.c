/* SPDX-License-Identifier: MIT */
/*
 * procrec_jansson.c - records as jansson's values: see procrec_jansson.h. The values are made from
 * the JSON text, so that the rules of what is a number, a string or an escaped key stand in one
 * place. Programs that want JSON text should not go this way: procrec_json_record() is many times
 * faster.
 */
#include <stdlib.h>
#include <string.h>
#include "procrec_jansson.h"

struct text {
	char *p;
	size_t n, size;
};

static int add(void *ud, const void *p, size_t n)
{
	struct text *t = ud;

	if (t->size - t->n < n) {
		size_t size = (t->n + n) * 2;
		char *more = realloc(t->p, size);

		if (!more)
			return -1;
		t->p = more;
		t->size = size;
	}
	memcpy(t->p + t->n, p, n);
	t->n += n;
	return 0;
}

json_t *procrec_jansson(const procrec_node *n)
{
	struct text t = {0};
	procrec_json *j;
	json_t *value = NULL;

	if (procrec_json_open(&j, PROCREC_JSON_PLAIN, add, &t, NULL, NULL) < 0)
		return NULL;
	procrec_json_node(j, n);
	if (!procrec_json_close(j))
		value = json_loadb(t.p, t.n, JSON_ALLOW_NUL | JSON_DECODE_ANY, NULL);
	free(t.p);
	return value;
}
