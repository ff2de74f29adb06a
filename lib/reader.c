/* SPDX-License-Identifier: MIT */
/*
 * reader.c - readers: opening them, choosing among a table's formats, handing out records.
 *
 * Start at procrec_open() and procrec_next(). How lines become records is outline.c; the bytes they
 * are made of are in window.c's window.
 */
#include <stdio.h>
#include "path.h"
#include "reader.h"

#define MAX_RECORD ((size_t)256 << 20)

/* ---- records --------------------------------------------------------------------------------- */

/* The last record's memory is free again; the next one may have begun in the other arena. */
static void next_arena(procrec_reader *r)
{
	struct arena t = r->mem;

	if (r->ahead_row) {
		r->mem = r->ahead;
		r->ahead = t;
	} else {
		arena_reset(&r->mem);
	}
}

int procrec_next(procrec_reader *r, const procrec_node **out)
{
	procrec_node *rec = NULL;
	struct saved base;
	enum step step;

	if (!r || !out)
		return PROCREC_EUSAGE;
	if (r->error.code && r->done)
		return r->error.code;
	if (r->done)
		return 0;
	next_arena(r);
	if (r->plain[r->next[r->last]] == PLAIN_RECORD && outline_line(r, &rec)) {
		r->stats.records++;
		*out = rec;
		return 1;
	}
	outline_save(r, &base);
	for (;;) {
		step = r->stopped ? STEP_ERROR : outline_record(r, &rec, &base);
		if (step != STEP_MORE)
			break;
		outline_restore(r, &base);
		arena_reset(&r->mem);
		if (window_fill(r)) {
			step = STEP_ERROR;
			break;
		}
		base.at = r->at;
		if (r->oversize) {
			step = outline_oversize(r, &rec);
			if (step != STEP_MORE)
				break;
			outline_save(r, &base);
		}
	}
	if (step == STEP_RECORD) {
		r->stats.records++;
		*out = rec;
		return 1;
	}
	r->done = 1;
	if (r->error.code) {
		if (!r->error.path[0])
			memcpy(r->error.path, r->path, sizeof(r->error.path));
		if (!r->error.dataset[0])
			snprintf(r->error.dataset, sizeof(r->error.dataset), "%s", r->spec->name);
		return r->error.code;
	}
	return 0;
}

/* ---- setting up ------------------------------------------------------------------------------ */

/* Parses what the window holds and counts what the rows of this format do not take. */
static int try_format(procrec_reader *r, const struct format *f, uint64_t *unknown)
{
	procrec_node *rec;
	struct saved base;
	enum step step;

	if (outline_begin(r, f))
		return -1;
	window_find_lim(r, r->at);
	r->trial = 1;
	do {
		outline_save(r, &base);
		step = outline_record(r, &rec, &base);
		if (step == STEP_RECORD)
			r->stats.records++;
		next_arena(r);
	} while (step == STEP_RECORD);
	r->trial = 0;
	*unknown = r->stats.raw_lines + r->stats.loose_lines;
	if (f->nheads && !r->heads)
		*unknown += 1;
	r->at = 0;
	r->last_string = NULL;
	r->ahead_row = NULL;
	return step == STEP_ERROR ? -1 : 0;
}

/* A record that is the file is read whole before it is parsed; so is a file that is one row. */
static int slurp(procrec_reader *r)
{
	while (!r->eof && !r->oversize)
		if (window_fill(r))
			return -1;
	return 0;
}

static int set_up(procrec_reader *r)
{
	const procrec_spec *s = r->spec;
	uint64_t bytes, unknown, least = UINT64_MAX;
	uint32_t i, best = 0;
	int is_auxv = s->order >= 0 && s->word >= 0;

	r->f = &s->formats[0];
	if (r->f->implicit || r->f->whole) {
		if (slurp(r))
			return -1;
	} else if (window_fill(r)) {
		return -1;
	}
	/* a choice is made on as much of the file as a window holds, however it comes */
	while ((s->nformats > 1 || is_auxv) && !r->eof && r->end + MATCH_SLACK + 1 < r->cap)
		if (window_fill(r))
			return -1;
	/* A file of machine words tells itself how wide they are: a 64-bit machine has 32-bit processes. */
	if (is_auxv) {
		procrec_machine told = r->machine;

		if (!procrec_machine_auxv(&told, r->buf, r->end)) {
			if (!r->machine.byte_order)
				r->machine = told;
			else if (r->machine.byte_order == told.byte_order)
				r->machine.word_size = told.word_size;
		}
	}
	bytes = r->stats.bytes;
	for (i = 0; s->nformats > 1 && i < s->nformats && least; i++) {
		if (try_format(r, &s->formats[i], &unknown))
			return -1;
		if (unknown < least) {
			least = unknown;
			best = i;
		}
	}
	if (outline_begin(r, &s->formats[best]))
		return -1;
	r->stats.bytes = bytes;
	window_find_lim(r, r->at);
	return 0;
}

/* The path for messages, as much of it as there is room for. */
static void keep_path(procrec_reader *r, const char *path)
{
	size_t n = strnlen(path, sizeof(r->path) - 1);

	memcpy(r->path, path, n);
	r->path[n] = '\0';
}

static int new_reader(procrec_reader **out, const char *name, const procrec_options *o,
		      procrec_error *e)
{
	procrec_allocator alloc = {procrec_default_alloc, NULL};
	procrec_reader *r;
	int rc = 0;

	if (o && o->alloc.fn)
		alloc = o->alloc;
	r = mem_get(&alloc, sizeof(*r));
	if (!r)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	memset(r, 0, sizeof(*r));
	r->alloc = alloc;
	r->source.fd = -1;
	r->m.alloc = alloc;
	r->m.mem = &r->mem;
	arena_init(&r->mem, &alloc);
	arena_init(&r->keep, &alloc);
	arena_init(&r->ahead, &alloc);
	arena_init(&r->outline, &alloc);
	r->max_record = MAX_RECORD;
	keep_path(r, name ? name : "");
	if (o) {
		r->note = o->note;
		r->note_ud = o->note_ud;
		r->flags = o->flags;
		if (o->max_record)
			r->max_record = o->max_record;
		if (o->machine)
			r->machine = *o->machine;
		if (o->size >= offsetof(procrec_options, range) + sizeof(o->range) && o->range) {
			r->range = *o->range;
			r->ranged = 1;
		}
	}
	if (o && o->spec) {
		r->spec = o->spec;
		/* the name may still say which process it is */
		if (name)
			path_params(r->spec->paths, name, &r->match);
	} else {
		if (o && o->dataset) {
			procrec_match m;

			r->match.table = procrec_find_dataset(o->tables, o->dataset);
			if (!r->match.table)
				rc = error_set(e, PROCREC_EUNKNOWN, "no dataset is called %s",
					       o->dataset);
			else if (name && !procrec_find(o->tables, name, &m, NULL) &&
				 m.table == r->match.table)
				r->match = m;
		} else {
			rc = procrec_find(o ? o->tables : NULL, name ? name : "", &r->match, e);
		}
		if (!rc)
			rc = procrec_spec_open(&r->own_spec, r->match.table, &alloc, e);
		r->spec = r->own_spec;
	}
	if (!rc && r->spec->refused)
		rc = error_set(e, PROCREC_EREFUSED, "%s", r->spec->refused);
	if (rc) {
		if (e && name && !e->path[0])
			snprintf(e->path, sizeof(e->path), "%s", name);
		if (e && r->spec)
			snprintf(e->dataset, sizeof(e->dataset), "%s", r->spec->name);
		procrec_close(r);
		return rc;
	}
	r->m.spec = r->spec;
	*out = r;
	return 0;
}

/* The last step of opening: the first bytes are read, which may fail like opening itself. */
static int begin(procrec_reader *r, procrec_error *e)
{
	int rc;

	r->given = r->machine;
	if (r->spec->gzip)
		source_gunzip(&r->source, &r->alloc);
	rc = place_source(&r->source, r->spec, r->ranged ? &r->range : NULL, &r->machine, &r->place,
			  &r->error);
	if (!rc && set_up(r))
		rc = r->error.code ? r->error.code
				   : error_set(&r->error, PROCREC_ENOMEM, "out of memory");
	else if (!rc && !r->end)
		rc = r->error.code;
	if (!rc)
		return 0;
	if (e) {
		*e = r->error;
		if (!e->path[0])
			memcpy(e->path, r->path, sizeof(e->path));
		snprintf(e->dataset, sizeof(e->dataset), "%s", r->spec->name);
	}
	return rc;
}

static int start(procrec_reader **out, procrec_reader *r, procrec_error *e)
{
	int rc = begin(r, e);

	if (rc)
		procrec_close(r);
	else
		*out = r;
	return rc;
}

static int open_source(procrec_reader *r, const char *path, procrec_error *e)
{
	int rc = source_open(&r->source, path, r->spec->link, &r->alloc, e);

	if (rc && e) {
		if (!e->path[0])
			snprintf(e->path, sizeof(e->path), "%s", path);
		snprintf(e->dataset, sizeof(e->dataset), "%s", r->spec->name);
	}
	return rc;
}

int procrec_open(procrec_reader **out, const char *path, const procrec_options *o, procrec_error *e)
{
	procrec_reader *r;
	int rc;

	if (e)
		memset(e, 0, sizeof(*e));
	if (!out || !path)
		return error_set(e, PROCREC_EUSAGE, "procrec_open() without a path or a place");
	rc = new_reader(&r, path, o, e);
	if (rc)
		return rc;
	if (!o || !o->machine)
		procrec_machine_host(&r->machine);
	rc = open_source(r, path, e);
	if (rc) {
		procrec_close(r);
		return rc;
	}
	return start(out, r, e);
}

int procrec_reopen(procrec_reader *r, const char *path, procrec_error *e)
{
	int rc;

	if (e)
		memset(e, 0, sizeof(*e));
	if (!r || !path)
		return error_set(e, PROCREC_EUSAGE, "procrec_reopen() without a path or a reader");
	source_close(&r->source, &r->alloc);
	r->machine = r->given;
	r->opening = NULL;
	keep_path(r, path);
	r->match.nparams = 0;
	path_params(r->spec->paths, path, &r->match);
	r->at = r->lim = r->end = 0;
	r->offset = r->noted = 0;
	r->eof = r->no_eol = r->oversize = r->mid_line = r->stopped = 0;
	r->m.no_memory = 0;
	r->ahead_row = NULL;
	r->last_string = NULL;
	arena_reset(&r->mem);
	arena_reset(&r->keep);
	arena_reset(&r->ahead);
	memset(&r->error, 0, sizeof(r->error));
	memset(&r->stats, 0, sizeof(r->stats));
	rc = open_source(r, path, e);
	if (!rc)
		rc = begin(r, e);
	r->done = rc != 0;
	return rc;
}

int procrec_open_fd(procrec_reader **out, const char *name, int fd, const procrec_options *o,
		    procrec_error *e)
{
	procrec_reader *r;
	int rc;

	if (e)
		memset(e, 0, sizeof(*e));
	if (!out || fd < 0)
		return error_set(e, PROCREC_EUSAGE, "procrec_open_fd() without a file or a place");
	rc = new_reader(&r, name, o, e);
	if (rc)
		return rc;
	source_fd(&r->source, fd);
	return start(out, r, e);
}

int procrec_open_mem(procrec_reader **out, const char *name, const void *p, size_t n,
		     const procrec_options *o, procrec_error *e)
{
	procrec_reader *r;
	int rc;

	if (e)
		memset(e, 0, sizeof(*e));
	if (!out || (!p && n))
		return error_set(e, PROCREC_EUSAGE, "procrec_open_mem() without bytes or a place");
	rc = new_reader(&r, name, o, e);
	if (rc)
		return rc;
	source_mem(&r->source, p, n);
	return start(out, r, e);
}

void procrec_close(procrec_reader *r)
{
	procrec_allocator a;
	int i;

	if (!r)
		return;
	a = r->alloc;
	source_close(&r->source, &a);
	matcher_free(&r->m);
	for (i = 0; i < MAX_DEPTH + 2; i++)
		mem_free(&a, r->keys[i].slot, r->keys[i].cap * sizeof(*r->keys[i].slot));
	mem_free(&a, r->owned, r->cap_owned * sizeof(*r->owned));
	mem_free(&a, r->buf, r->cap);
	arena_free(&r->mem);
	arena_free(&r->keep);
	arena_free(&r->ahead);
	arena_free(&r->outline);
	procrec_spec_close(r->own_spec);
	mem_free(&a, r, sizeof(*r));
}

/* ---- what else a reader knows ---------------------------------------------------------------- */

const procrec_error *procrec_reader_error(const procrec_reader *r)
{
	return &r->error;
}

const procrec_spec *procrec_reader_spec(const procrec_reader *r)
{
	return r->spec;
}

const procrec_match *procrec_reader_match(const procrec_reader *r)
{
	return &r->match;
}

const procrec_machine *procrec_reader_machine(const procrec_reader *r)
{
	return &r->machine;
}

const procrec_node *procrec_reader_head(const procrec_reader *r)
{
	return r->head;
}

const procrec_node *procrec_reader_foot(const procrec_reader *r)
{
	return r->foot;
}

void procrec_reader_stats(const procrec_reader *r, procrec_stats *s)
{
	*s = r->stats;
}

static void add_layout(procrec_reader *r, const char *name, size_t n, int value)
{
	procrec_node *v = &r->layout[++r->nlayout];

	*v = (procrec_node){.kind = PROCREC_INT, .base = 10, .key = name, .key_len = (uint32_t)n};
	v->v.i = value;
	tree_append(&r->layout[0], v);
}

const procrec_node *procrec_reader_layout(procrec_reader *r)
{
	int i;

	r->nlayout = 0;
	r->layout[0] = (procrec_node){.kind = PROCREC_MAP, .key = "layout", .key_len = 6};
	if (r->f != r->spec->formats)
		add_layout(r, "format", 6, (int)(r->f - r->spec->formats));
	for (i = 0; i < r->spec->nparams; i++) {
		const struct param *p = &r->spec->params[i];
		const struct width *w = &r->m.w[i];

		if (p->def < w->lo || p->def > w->hi)
			add_layout(r, p->name, p->name_len, w->lo);
	}
	if (r->heads != (1u << r->f->nheads) - 1)
		add_layout(r, "head", 4, (int)r->heads);
	if (r->no_eol)
		add_layout(r, "eol", 3, 0);
	return r->layout;
}

/* ---- telling a file by its content -------------------------------------------------------------- */

#define LONG_TEXT 6 /* so many bytes of text tell a dataset, at a line's beginning with blanks */

/* Whether a line of this row says which dataset it is of. */
static int is_telling(const struct row *r)
{
	uint32_t i, k, n = 0;

	for (i = 0; i < r->nops; i++) {
		const struct op *o = &r->ops[i];

		for (k = 0; op_is_text(o) && k < o->n; k++)
			n += o->s[k] > ' ';
		if (o->code == OP_OPT || o->code == OP_FLAG || o->code == OP_LIST)
			i = o->jump - 1; /* what may be missing tells nothing */
	}
	return n >= LONG_TEXT || (op_is_text(&r->ops[0]) && r->ops[0].n >= LONG_TEXT);
}

int procrec_probe(const char *table, const void *p, size_t n)
{
	/* the first line that is not this dataset's is the last one to be looked at */
	procrec_options o = {.size = sizeof(o), .flags = PROCREC_STRICT};
	const procrec_node *rec;
	procrec_spec *spec;
	procrec_reader *r;
	int yes = 0, rc;

	if (n > PROBE_SIZE)
		n = PROBE_SIZE;
	while (n && ((const char *)p)[n - 1] != '\n')
		n--; /* whole lines only */
	if (!n || procrec_spec_open(&spec, table, NULL, NULL))
		return 0;
	o.spec = spec;
	if (!spec->refused && !spec->link && !procrec_open_mem(&r, NULL, p, n, &o, NULL)) {
		while ((rc = procrec_next(r, &rec)) > 0)
			;
		yes = !rc && !r->stats.raw_lines && !r->stats.loose_lines && r->opening &&
		      is_telling(r->opening);
		procrec_close(r);
	}
	procrec_spec_close(spec);
	return yes;
}
