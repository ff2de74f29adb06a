/* SPDX-License-Identifier: MIT */
/*
 * fuzz_name.c - any text as the name of a file, and any bytes as content that has to tell which
 * dataset it is: no crash, no read outside them, and what is found is in the name. An input is the
 * name, a newline, and the content. Which names mean what is tests/check_path.c's.
 */
#include <stdlib.h>
#include <string.h>
#include "fuzz.h"
#include "path.h"
#include "procrec.h"
#include "spec.h"

static void check_match(const char *path, const procrec_match *m)
{
	const char *end = path + strlen(path);
	int i;

	if (m->nparams < 0 || m->nparams > PROCREC_PARAMS)
		abort();
	for (i = 0; i < m->nparams; i++)
		if (m->param_value[i].p < path || m->param_value[i].p > end ||
		    m->param_value[i].n > (size_t)(end - m->param_value[i].p))
			abort();
}

/* The path that a name means is one that is found. */
static void check_dataset(const char *name)
{
	char path[4096] = "/proc/";
	procrec_match m;

	procrec_find_dataset(NULL, name);
	if (!path_of_dataset(NULL, name, path + 6, sizeof(path) - 6, NULL) &&
	    procrec_find(NULL, path, &m, NULL))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *nl = size ? memchr(data, '\n', size) : NULL;
	size_t n = nl ? (size_t)(nl - data) : size;
	char *path = malloc(n + 1), *content;
	procrec_match m, own;
	procrec_error e;

	if (!path)
		abort();
	if (n)
		memcpy(path, data, n);
	path[n] = '\0';
	path_leads_on(NULL, path);
	path_is_pattern(path);
	check_dataset(path);
	if (!procrec_find(NULL, path, &m, &e)) {
		procrec_spec *spec;

		check_match(path, &m);
		if (procrec_spec_open(&spec, m.table, NULL, &e))
			abort();
		own = m;
		path_params(procrec_spec_paths(spec), path, &own);
		check_match(path, &own);
		procrec_spec_close(spec);
		if (nl) {
			/* bytes of their own, so that a read behind them is seen */
			content = malloc(size - n);
			if (!content)
				abort();
			memcpy(content, nl + 1, size - n - 1);
			procrec_probe(m.table, content, size - n - 1);
			free(content);
		}
	}
	free(path);
	return 0;
}
