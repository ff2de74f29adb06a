/* SPDX-License-Identifier: MIT */
/*
 * reader.c - a file's lines become records: the sliding window, and the outline of rows.
 *
 * Start at procrec_next(). A record is parsed line by line from where the last one ended; where
 * the window ends before the record does, it is filled up and the record is begun again, so that
 * slices of the window live as long as their record. A row may take a line only where printer.c,
 * given the tree that results, prints that line: see may_take(). What no row takes is kept as text.
 */
#include <stdio.h>
#include "json.h"
#include "match.h"
#include "path.h"
#include "source.h"

#define WINDOW (64 << 10) /* to begin with */
#define LARGE (256 << 10) /* of files that are longer */
#define MAX_RECORD ((size_t)256 << 20)

/* An object that lines may still add to. */
struct open {
	procrec_node *map;
	procrec_node **tail;   /* where its next child is hung up */
	uint32_t serial;       /* tells objects apart that were open at this level */
	const struct row *row; /* that opened it; NULL: the head, the foot, a raw record */
	int list;              /* name_id of the list that is its last child, or -1 */
	uint8_t closed;        /* by a tail row */
};

/* The keys from the text that an object holds: a hash table, emptied by changing the serial. */
struct keyset {
	const procrec_node **slot;
	uint32_t cap, n, serial;
};

/* A name that rows at some depth own: no key from the text may be called so. */
struct owned {
	procrec_str name;
	int depth;
};

enum region { IN_HEAD, IN_RECORDS, IN_FOOT };

/* What is put back when a record is begun again. */
struct saved {
	size_t at;
	uint64_t line;
	procrec_stats stats;
	struct width w[MAX_PARAMS];
	uint32_t last;
	enum region region;
	uint8_t mid_line;
};

struct procrec_reader {
	procrec_allocator alloc;
	procrec_spec *own_spec;
	const procrec_spec *spec;
	const struct format *f;
	const struct row *opening; /* the row that took the first line */
	procrec_match match;
	procrec_machine machine, given; /* as known now, and as told when the reader was made */
	struct source source;
	procrec_note_fn *note;
	void *note_ud;
	unsigned flags;
	size_t max_record;
	char path[256];

	char *buf; /* the window: buf[at..lim) are whole lines, buf[lim..end) is the rest */
	size_t cap, at, lim, end;
	uint64_t offset; /* of buf[0] in the file */
	uint64_t line;   /* the number of the line at `at` */
	uint8_t eof, no_eol, done, trial, oversize;
	uint8_t mid_line; /* the line's beginning was too large for the window: its rest is text */

	struct matcher m;
	struct arena mem, keep;        /* of the record; of the whole file */
	struct arena outline;          /* of the format: what is below up to `inside` */
	const struct format *outlined; /* the one that this is for */
	/*
	 * The line that shows a record to be complete is mostly the first one of the next: its
	 * nodes are made in an arena of their own, and procrec_next() goes on from there.
	 */
	struct arena ahead;
	uint8_t has_rec; /* a record is open, even if a tail row has closed it */
	const struct row *ahead_row;
	procrec_node *ahead_chain, **ahead_link;
	const char *ahead_end;
	struct open stack[MAX_DEPTH + 2];
	int sp;
	uint32_t serial, last; /* last: the row that took the last line */
	const char *last_end;
	const procrec_node *last_string;
	uint32_t *seen; /* [depth][name_id]: serial of the object that has it */
	struct keyset keys[MAX_DEPTH + 2];
	struct owned *owned;
	uint32_t nowned, cap_owned;
	uint8_t *sure; /* per row: no earlier row can take a line that it takes */
	uint8_t *plain; /* per row: a `set` of one value, see take_plain(); 2: also for struct chain */
	uint16_t *next;            /* per row: the one that followed it the last time */
	const struct fop **inside; /* per row: see struct chain */
	enum region region;
	uint32_t heads; /* bits: HEAD rows that were there */
	int last_head;  /* greatest index of a row taken in the head ... */
	int last_fixed; /* ... and of a HEAD row */
	uint8_t raw_in_head;
	procrec_node *head, *foot;
	/* needs no memory: what is not in it would be printed wrong. The map; format, head, eol */
	procrec_node layout[1 + MAX_PARAMS + 3];
	int nlayout;
	struct open head_open, foot_open;
	uint64_t noted; /* the last line that was reported */
	procrec_stats stats;
	procrec_error error;
};

enum step { STEP_ERROR = -1, STEP_END, STEP_RECORD, STEP_MORE };

static int out_of_memory(procrec_reader *r)
{
	error_set(&r->error, PROCREC_ENOMEM, "out of memory");
	return STEP_ERROR;
}

/* ---- the window ------------------------------------------------------------------------------ */

/* Makes lim the end of the last whole line, or of everything where the file is one row. */
static void find_lim(procrec_reader *r, size_t from)
{
	size_t i = r->end;

	memset(r->buf + r->end, '\n', MATCH_SLACK);
	if (r->f && r->f->whole) {
		r->lim = r->eof ? r->end : r->at;
		return;
	}
	if (r->f && r->f->bytes) {
		r->lim = r->end;
		return;
	}
	if (r->eof && r->end > r->at && r->buf[r->end - 1] != '\n') {
		/* the newline that is missing is read as if it were there: layout eol=0 */
		r->no_eol = 1;
		r->end++;
		memset(r->buf + r->end, '\n', MATCH_SLACK);
		i = r->end;
	}
	while (i > from && r->buf[i - 1] != '\n')
		i--;
	if (i > from)
		r->lim = i;
	else if (r->lim < r->at)
		r->lim = r->at;
}

/* Reads more behind what is there; drops what is before at. */
static int fill(procrec_reader *r)
{
	size_t keep = r->end - r->at, from, room;
	ptrdiff_t n;

	if (r->at) {
		memmove(r->buf, r->buf + r->at, keep);
		r->offset += r->at;
		r->lim = r->lim > r->at ? r->lim - r->at : 0;
		r->end = keep;
		r->at = 0;
	}
	if (r->end + MATCH_SLACK + 1 >= r->cap || (r->offset && r->cap < LARGE)) {
		size_t cap = !r->cap ? WINDOW : r->cap < LARGE ? LARGE : r->cap * 2;
		char *buf;

		if (r->end >= r->max_record) {
			r->oversize = 1;
			return 0;
		}
		buf = mem_resize(&r->alloc, r->buf, r->cap, cap);
		if (!buf)
			return out_of_memory(r);
		r->buf = buf;
		r->cap = cap;
	}
	from = r->end;
	do {
		room = r->cap - MATCH_SLACK - 1 - r->end;
		n = source_read(&r->source, r->buf + r->end, room, &r->error);
		if (n < 0) {
			r->eof = 1;
			if (r->error.code == PROCREC_OK)
				r->error.code = (int)n;
			break;
		}
		if (!n)
			r->eof = 1;
		r->end += (size_t)n;
		r->stats.bytes += (uint64_t)n;
	} while (n > 0 && !r->source.stream && (size_t)n < room);
	find_lim(r, from);
	return 0;
}

/* ---- messages -------------------------------------------------------------------------------- */

static void describe_failure(procrec_reader *r, procrec_error *e, const char *p, const char *end,
			     int loose)
{
	const struct op *o = r->m.far_op;
	const char *lim = r->buf + r->lim, *far = p, *nl;
	uint64_t line = r->line;
	char found[60], expected[120];

	if (r->m.far && r->m.far >= p && r->m.far <= (lim > end ? lim : end))
		far = r->m.far;
	/* rows of several lines, and files that are one row, fail in one of their lines */
	while ((nl = memchr(p, '\n', (size_t)(far - p)))) {
		p = nl + 1;
		line++;
	}
	if (far > end) {
		nl = memchr(far, '\n', (size_t)(lim - far));
		end = nl ? nl : lim;
	}
	if (far == end && end > p)
		snprintf(found, sizeof(found), "the end of the line");
	else
		error_show(found, sizeof(found), far, (size_t)(end - far));
	if (!o || (o->code == OP_NL && far == end)) {
		snprintf(expected, sizeof(expected), "a known line");
	} else if (op_is_text(o)) {
		/* the part of the text that is still to come */
		uint32_t i = r->m.far_len < o->n ? r->m.far_len : 0;

		error_show(expected, 60, o->s + i, o->n - i);
	} else if (o->code == OP_NL) {
		snprintf(expected, sizeof(expected), "the end of the line");
	} else {
		snprintf(expected, sizeof(expected), "%.*s",
			 (int)(o->src_len < 80 ? o->src_len : 80), o->src);
	}
	error_set(e, PROCREC_ESYNTAX, "%sexpected %s, found %s", loose ? "read loosely: " : "",
		  expected, found);
	e->line = line;
	e->col = (uint64_t)(far - p) + 1;
	e->offset = r->offset + (uint64_t)(far - r->buf);
	memcpy(e->path, r->path, sizeof(e->path));
	snprintf(e->dataset, sizeof(e->dataset), "%s", r->spec->name);
	if (o && o->field && !op_is_text(o))
		snprintf(e->field, sizeof(e->field), "%s", o->field->name);
}

/* Reports a line once, however often its record is begun again. */
static void note_line(procrec_reader *r, const char *p, const char *end, int loose)
{
	procrec_error e;

	if (r->trial || !r->note || r->line <= r->noted)
		return;
	r->noted = r->line;
	describe_failure(r, &e, p, end, loose);
	r->note(r->note_ud, &e);
}

/* ---- the outline ----------------------------------------------------------------------------- */

static int is_owned(const procrec_reader *r, int depth, const procrec_node *n)
{
	uint32_t i;

	for (i = 0; i < r->nowned; i++)
		if (r->owned[i].depth == depth && r->owned[i].name.n == n->key_len &&
		    !memcmp(r->owned[i].name.p, n->key, n->key_len))
			return 1;
	return 0;
}

static uint32_t hash_key(const char *p, size_t n)
{
	uint32_t h = 2166136261u;

	while (n--)
		h = (h ^ (unsigned char)*p++) * 16777619u;
	return h;
}

/* Adds a key from the text to what the object at this level has; 0 if it is there already. */
static int add_key(procrec_reader *r, int level, const procrec_node *n)
{
	struct keyset *k = &r->keys[level];
	uint32_t h, i;

	if (k->serial != r->stack[level].serial) {
		if (k->cap)
			memset(k->slot, 0, k->cap * sizeof(*k->slot));
		k->n = 0;
		k->serial = r->stack[level].serial;
	}
	if (2 * k->n >= k->cap) {
		uint32_t cap = k->cap ? k->cap * 2 : 64;
		const procrec_node **slot = mem_get(&r->alloc, cap * sizeof(*slot));

		if (!slot) {
			r->m.no_memory = 1;
			return 0;
		}
		memset(slot, 0, cap * sizeof(*slot));
		for (i = 0; i < k->cap; i++)
			if (k->slot[i]) {
				h = hash_key(k->slot[i]->key, k->slot[i]->key_len);
				while (slot[h & (cap - 1)])
					h++;
				slot[h & (cap - 1)] = k->slot[i];
			}
		mem_free(&r->alloc, k->slot, k->cap * sizeof(*slot));
		k->slot = slot;
		k->cap = cap;
	}
	h = hash_key(n->key, n->key_len);
	for (; k->slot[h & (k->cap - 1)]; h++) {
		const procrec_node *m = k->slot[h & (k->cap - 1)];

		if (m->key_len == n->key_len && !memcmp(m->key, n->key, n->key_len))
			return 0;
	}
	k->slot[h & (k->cap - 1)] = n;
	k->n++;
	return 1;
}

static uint32_t *seen_at(procrec_reader *r, int level, const struct row *row)
{
	return &r->seen[(uint32_t)level * r->f->nnames + row->name_id];
}

static void open_object(procrec_reader *r, int level, procrec_node *map, const struct row *row)
{
	struct open *o = &r->stack[level];

	o->map = map;
	o->tail = (procrec_node **)&map->v.c.first;
	if (map->v.c.last)
		o->tail = (procrec_node **)&((procrec_node *)map->v.c.last)->next;
	o->serial = ++r->serial;
	o->row = row;
	o->list = -1;
	o->closed = 0;
	r->sp = level;
}

static void append(struct open *o, procrec_node *n)
{
	*o->tail = n;
	n->next = NULL;
	o->tail = (procrec_node **)&n->next;
	o->map->v.c.last = n;
}

/* A key of our own, in the record's memory: "_raw_7". */
static procrec_node *own_node(procrec_reader *r, int kind, const char *name, uint64_t number)
{
	char key[40], *copy;
	procrec_node *n;
	int len = snprintf(key, sizeof(key), number ? "%s_%llu" : "%s", name,
			   (unsigned long long)number);

	copy = arena_copy(&r->mem, key, (size_t)len);
	n = copy ? tree_node(&r->mem, kind, copy, (size_t)len) : NULL;
	if (!n) {
		r->m.no_memory = 1;
		return NULL;
	}
	n->flags = PROCREC_OWN;
	return n;
}

/* Closes the objects above this level; one whose end line never came says so. */
static int pop_to(procrec_reader *r, int level)
{
	while (r->sp > level) {
		struct open *o = &r->stack[r->sp];

		if (o->row && o->row->flags & ROWF_TAILED && !o->closed) {
			procrec_node *n = own_node(r, PROCREC_BOOL, "_tail", 0);

			if (!n)
				return -1;
			append(o, n);
		}
		r->sp--;
	}
	return 0;
}

/*
 * Whether a row may take a line here: only where the printer, given the tree, would print the line
 * at this place. depth counts the indentation of rows that nest in themselves.
 */
static int may_take(procrec_reader *r, const struct row *row, int depth)
{
	int index = (int)(row - r->f->rows);

	if (row->only >= 0) {
		const struct width *w = &r->m.w[row->only];

		if (row->only_is < w->lo || row->only_is > w->hi)
			return 0;
	}
	switch (row->kind) {
	case ROW_HEAD:
		return r->region == IN_HEAD && !r->raw_in_head && index > r->last_head;
	case ROW_REC:
		return r->region != IN_FOOT && !(row->flags & ROWF_IMPLICIT);
	case ROW_TAIL:
		return r->sp >= depth && depth && r->stack[depth].row &&
		       r->stack[depth].row->name_id == row->closes && !r->stack[depth].closed;
	default:
		break;
	}
	if (depth > MAX_DEPTH)
		return 0;
	if (!depth) {
		struct open *o = r->region == IN_HEAD ? &r->head_open : &r->foot_open;

		if (row->kind != ROW_SET || r->f->implicit)
			return 0;
		if (r->region == IN_HEAD && index < r->last_fixed)
			return 0;
		if (r->region == IN_RECORDS)
			return 1;
		return row->flags & ROWF_CATCH || *seen_at(r, 0, row) != o->serial;
	}
	if (r->sp < depth || !r->stack[depth].row || r->stack[depth].closed)
		return 0;
	if (row->flags & ROWF_CATCH && !row->name)
		return 1;
	if (*seen_at(r, depth, row) != r->stack[depth].serial)
		return 1;
	return row->kind == ROW_LST && r->stack[depth].list == row->name_id;
}

/* Tries a row on the line at p. On success its fields hang at *chain. */
static const char *try_row(procrec_reader *r, const struct row *row, const char *p, int *depth,
			   procrec_node **chain)
{
	struct width w[MAX_PARAMS];
	const procrec_node *n;
	const char *end;
	int level;

	*depth = row->depth;
	if (row->indent) {
		long blanks = 0, own = 0;

		while (p[blanks] == ' ')
			blanks++;
		while (own < (long)row->src_len && row->src[own] == ' ')
			own++;
		blanks -= own;
		if (blanks < 0 || blanks % row->indent || blanks / row->indent > MAX_DEPTH)
			return NULL;
		*depth += (int)(blanks / row->indent);
		if (*depth > MAX_DEPTH)
			return NULL;
		p += blanks;
	}
	if (!may_take(r, row, *depth))
		return NULL;
	if (row->flags & ROWF_PARAMS)
		memcpy(w, r->m.w, sizeof(w));
	*chain = NULL;
	r->m.link = chain;
	r->m.mem = row->kind == ROW_REC && r->has_rec ? &r->ahead : &r->mem;
	if (r->m.mem == &r->ahead)
		arena_reset(&r->ahead);
	end = match_row(&r->m, row, p);
	r->m.mem = &r->mem;
	if (!end || (end == p && !r->f->whole)) /* bytes, none of them: that would not end */
		goto failed;
	if (row->only >= 0)
		r->m.w[row->only].lo = r->m.w[row->only].hi = row->only_is;
	if (row->flags & ROWF_CATCH && row->kind == ROW_SET && !(row->flags & ROWF_MAP)) {
		level = *depth;
		if (!level)
			r->stack[0] = r->region == IN_HEAD ? r->head_open : r->foot_open;
		for (n = *chain; n; n = n->next)
			if (n->flags & PROCREC_DATA &&
			    (is_owned(r, row->depth, n) ||
			     (level ? !add_key(r, level, n)
				    : procrec_get_n(r->stack[0].map, n->key, n->key_len) != NULL)))
				goto failed;
	}
	return end;
failed:
	if (row->flags & ROWF_PARAMS)
		memcpy(r->m.w, w, sizeof(w));
	return NULL;
}

/* The row that takes the line at p; NULL: none. */
static const struct row *choose(procrec_reader *r, const char *p, const char **end, int *depth,
				procrec_node **chain)
{
	const struct format *f = r->f;
	uint32_t guess = r->next[r->last], i;
	unsigned char c = (unsigned char)*p;
	uint64_t text[2];

	r->m.far = NULL;
	r->m.far_op = NULL;
	r->m.hit_end = 0;
	r->m.skipped = 0;
	memcpy(text, p, sizeof(text));
	if (r->sure[guess] && f->rows[guess].first[c] && !(r->region == IN_HEAD && f->nheads)) {
		*end = try_row(r, &f->rows[guess], p, depth, chain);
		if (*end)
			return &f->rows[guess];
	} else {
		guess = f->nrows;
	}
	for (i = 0; i < f->nrows; i++) {
		const struct row *row = &f->rows[i];

		if (i == guess || row->flags & ROWF_IMPLICIT || !row->first[c])
			continue;
		if (((text[0] ^ row->begin[0]) & row->begin_mask[0]) |
		    ((text[1] ^ row->begin[1]) & row->begin_mask[1])) {
			r->m.skipped = 1;
			continue;
		}
		*end = try_row(r, row, p, depth, chain);
		if (*end)
			return row;
		if (r->m.no_memory)
			return NULL;
	}
	if (!r->m.skipped)
		return NULL;
	/* once more, for the message */
	r->m.thorough = 1;
	for (i = 0; i < f->nrows; i++)
		if (!(f->rows[i].flags & ROWF_IMPLICIT) && f->rows[i].first[c])
			try_row(r, &f->rows[i], p, depth, chain);
	r->m.thorough = 0;
	return NULL;
}

/*
 * The same with blanks and zeros read as they come; only rows that make one node or an object. A
 * line that is a heading but for its blanks is no row's.
 */
static const struct row *choose_loose(procrec_reader *r, const char *p, const char **end,
				      int *depth, procrec_node **chain)
{
	const char *far = r->m.far;
	const struct op *far_op = r->m.far_op;
	uint32_t i, far_len = r->m.far_len;

	r->m.loose = 1;
	for (i = 0; i < r->f->nrows; i++) {
		const struct row *row = &r->f->rows[i];

		if (row->flags & ROWF_IMPLICIT || row->lines > 1 || row->kind == ROW_TAIL)
			continue;
		if (row->kind == ROW_SET && !row->depth &&
		    (r->region != IN_HEAD || row->flags & (ROWF_MAP | ROWF_CATCH)))
			continue;
		/* the text of a `set` row stands before its one value */
		if (row->kind == ROW_SET && !(row->flags & (ROWF_MAP | ROWF_CATCH)) &&
		    row->nfields != 1)
			continue;
		*end = try_row(r, row, p, depth, chain);
		if (!*end)
			continue;
		if (row->kind == ROW_HEAD) { /* a heading is no record, and has no values */
			i = r->f->nrows;
			break;
		}
		if (row->kind != ROW_SET || row->flags & ROWF_MAP || (*chain && !(*chain)->next))
			break;
	}
	r->m.loose = 0;
	r->m.far = far;
	r->m.far_op = far_op;
	r->m.far_len = far_len;
	return i < r->f->nrows ? &r->f->rows[i] : NULL;
}

static procrec_node *last_of(procrec_node *chain)
{
	while (chain && chain->next)
		chain = (procrec_node *)chain->next;
	return chain;
}

/* Puts what a row read into the open objects. Depth-0 rows are the caller's. */
static int place(procrec_reader *r, const struct row *row, int depth, procrec_node *chain,
		 procrec_str text)
{
	struct open *o;
	procrec_node *n, *list, *own = NULL;

	if (pop_to(r, depth))
		return -1;
	o = &r->stack[depth];
	if (text.p) {
		own = own_node(r, PROCREC_STR, "_text",
			       row->kind == ROW_SET && !(row->flags & ROWF_MAP) ? r->line : 0);
		if (!own)
			return -1;
		own->v.s = text;
	}
	switch (row->kind) {
	case ROW_TAIL:
		if (chain) {
			*o->tail = chain;
			o->map->v.c.last = last_of(chain);
			o->tail = (procrec_node **)&last_of(chain)->next;
		}
		o->closed = 1;
		r->sp = depth - 1;
		return 0;
	case ROW_SET:
		if (!(row->flags & ROWF_MAP)) {
			if (own)
				append(o, own);
			if (row->flags & ROWF_TRUE) {
				chain = tree_node(&r->mem, PROCREC_BOOL, row->name, row->name_len);
				if (!chain)
					return -1;
				chain->v.u = 1;
				chain->field = row->self;
			}
			if (chain) {
				*o->tail = chain;
				chain = r->m.link && chain->next ? last_of(chain) : chain;
				o->map->v.c.last = chain;
				o->tail = (procrec_node **)&chain->next;
			}
			o->list = -1;
			*seen_at(r, depth, row) = o->serial;
			return 0;
		}
		/* fall through */
	default:
		break;
	}
	n = tree_node(&r->mem, PROCREC_MAP, row->name, row->name_len);
	if (!n)
		return -1;
	n->field = row->self;
	n->v.c.first = chain;
	n->v.c.last = last_of(chain);
	if (own) {
		own->next = chain;
		n->v.c.first = own;
		if (!chain)
			n->v.c.last = own;
	}
	if (row->kind == ROW_LST) {
		if (o->list == row->name_id) {
			list = (procrec_node *)o->map->v.c.last;
		} else {
			list = tree_node(&r->mem, PROCREC_LIST, row->name, row->name_len);
			if (!list)
				return -1;
			list->field = row->self;
			append(o, list);
			o->list = row->name_id;
		}
		n->key = NULL;
		n->key_len = 0;
		tree_append(list, n);
	} else {
		append(o, n);
		o->list = -1;
	}
	*seen_at(r, depth, row) = o->serial;
	if (row->kind != ROW_SET)
		open_object(r, depth + 1, n, row);
	return 0;
}

/* ---- lines ----------------------------------------------------------------------------------- */

static void advance(procrec_reader *r, const char *end, uint32_t lines)
{
	r->line += lines;
	r->stats.lines += lines;
	r->at = (size_t)(end - r->buf);
}

static uint32_t count_lines(const char *p, const char *end)
{
	uint32_t n = 0;

	while ((p = memchr(p, '\n', (size_t)(end - p)))) {
		n++;
		p++;
	}
	return n;
}

/* How many lines a row has read: where some are optional, it may be other than it has newlines. */
static uint32_t lines_of(const struct row *row, const char *p, const char *end)
{
	return row->flags & ROWF_FILE || row->lines > 1 ? count_lines(p, end) : row->lines;
}

/* The head and the foot outlive their lines. */
static int keep_nodes(procrec_reader *r, struct open *o, const struct row *row, procrec_node *chain)
{
	uint32_t i;

	if (row && row->flags & (ROWF_MAP | ROWF_TRUE)) {
		procrec_node *n = tree_node(&r->mem,
					    row->flags & ROWF_MAP ? PROCREC_MAP : PROCREC_BOOL,
					    row->name, row->name_len);

		if (!n)
			return -1;
		n->field = row->self;
		if (row->flags & ROWF_MAP) {
			n->v.c.first = chain;
			n->v.c.last = last_of(chain);
		} else {
			n->v.u = 1;
		}
		chain = n;
	}
	for (; chain; chain = (procrec_node *)chain->next) {
		procrec_node *n = tree_copy(&r->keep, chain);

		if (!n)
			return -1;
		append(o, n);
	}
	if (!row)
		return 0;
	for (i = 0; i < row->nops; i++) {
		int k = row->ops[i].code == OP_LIST ? row->ops[i].list->slot : row->ops[i].slot;

		if (k >= 0 && row->ops[i].code != OP_REF && slot_keep(&r->m, &r->m.slots[k]))
			return -1;
	}
	return 0;
}

/* The line of a value in the head that was read loosely. */
static int keep_text(procrec_reader *r, procrec_str text)
{
	procrec_node *n = own_node(r, PROCREC_STR, "_text", r->line);

	if (!n)
		return -1;
	n->v.s = text;
	r->raw_in_head = 1;
	return keep_nodes(r, &r->head_open, NULL, n);
}

/* Whether rows of the head may still come, so that an unknown line is the head's. */
static int head_goes_on(const procrec_reader *r)
{
	uint32_t i;

	if (r->region != IN_HEAD || r->f->implicit)
		return 0;
	for (i = 0; i < r->f->nrows; i++) {
		const struct row *row = &r->f->rows[i];

		if (!row->depth && (row->kind == ROW_SET || row->kind == ROW_HEAD) &&
		    (int)i > r->last_head)
			return 1;
	}
	return 0;
}

static void save(const procrec_reader *r, struct saved *s)
{
	s->at = r->at;
	s->line = r->line;
	s->stats = r->stats;
	memcpy(s->w, r->m.w, (size_t)r->spec->nparams * sizeof(*s->w));
	s->last = r->last;
	s->region = r->region;
	s->mid_line = r->mid_line;
}

static void restore(procrec_reader *r, const struct saved *s)
{
	uint64_t bytes = r->stats.bytes;

	r->at = s->at;
	r->line = s->line;
	r->stats = s->stats;
	r->stats.bytes = bytes;
	memcpy(r->m.w, s->w, (size_t)r->spec->nparams * sizeof(*s->w));
	r->last = s->last;
	r->region = s->region;
	r->mid_line = s->mid_line;
	r->last_string = NULL;
	r->ahead_row = NULL;
	r->sp = 0;
}

static procrec_node *begin_record(procrec_reader *r, const struct row *row)
{
	procrec_node *rec = tree_node(&r->mem, PROCREC_MAP, NULL, 0);

	if (rec) {
		open_object(r, 1, rec, row);
		r->has_rec = 1;
		r->region = IN_RECORDS;
	}
	return rec;
}

/* The last string of a row's line, if it ends where the line does: more lines may belong to it. */
static const procrec_node *open_string(const struct row *row, const procrec_node *chain,
				       const char *end)
{
	const struct op *o = &row->ops[row->nops];
	const procrec_node *n;

	while (o > row->ops && !(--o)->field)
		;
	if (o->code != OP_REST &&
	    ((o->code != OP_STR && o->code != OP_GREEDY) || o->width || o->prec || o->param >= 0))
		return NULL; /* not any text is a value of it */
	for (n = chain; n && n->field != o->field;)
		n = n->next;
	return n && n->kind == PROCREC_STR && n->v.s.p + n->v.s.n == end - 1 ? n : NULL;
}

/* Keeps the line [p, end) as text. rec: the open record or NULL; *own: the text is the record. */
static int keep_raw(procrec_reader *r, const char *p, const char *end, procrec_node **rec, int *own)
{
	int lines = !r->f->whole && !r->f->bytes;
	const char *text_end = end > p && end[-1] == '\n' && lines ? end - 1 : end;
	procrec_node *n;

	*own = 0;
	if (r->last_string && r->last_end == p && lines) {
		/* a row flagged cont: the newline was part of its string */
		((procrec_node *)r->last_string)->v.s.n += 1 + (size_t)(text_end - p);
		/* whatever was known of its bytes holds no more */
		((procrec_node *)r->last_string)->flags &= PROCREC_OWN | PROCREC_DATA;
		advance(r, end, count_lines(p, end));
		r->last_end = end;
		return 0;
	}
	if (*rec && (r->f->flat || r->sp < 1)) {
		*own = 1; /* the record is complete; the line is the next one */
		return 0;
	}
	if (!lines) {
		if (end > p && end[-1] == '\n')
			text_end = end - 1;
		else
			r->no_eol = 1;
	}
	note_line(r, p, text_end, 0);
	r->last_string = NULL;
	r->stats.raw_lines += !r->mid_line;
	r->mid_line = 0;
	/* but for a newline that is not there */
	r->stats.raw_bytes += (uint64_t)(end - p) - (lines && r->no_eol && end == r->buf + r->end);
	n = own_node(r, PROCREC_STR, "_raw", r->line);
	if (!n)
		return -1;
	n->v.s.p = p;
	n->v.s.n = (size_t)(text_end - p);
	if (r->flags & PROCREC_STRICT && !r->trial) {
		describe_failure(r, &r->error, p, text_end, 0);
		return -1;
	}
	if (*rec) {
		append(&r->stack[r->sp], n);
		r->stack[r->sp].list = -1;
		advance(r, end, count_lines(p, end));
		return 0;
	}
	if (!*rec && r->region != IN_RECORDS && (r->region == IN_FOOT || head_goes_on(r))) {
		r->raw_in_head |= r->region == IN_HEAD;
		advance(r, end, count_lines(p, end));
		return keep_nodes(r, r->region == IN_HEAD ? &r->head_open : &r->foot_open, NULL, n);
	}
	*own = 1;
	*rec = tree_node(&r->mem, PROCREC_MAP, NULL, 0);
	if (!*rec)
		return -1;
	tree_append(*rec, n);
	r->region = IN_RECORDS;
	r->sp = 0;
	advance(r, end, count_lines(p, end));
	return 0;
}

static const char *line_end(const procrec_reader *r, const char *p)
{
	const char *lim = r->buf + r->lim;
	const char *nl = memchr(p, '\n', (size_t)(lim - p));

	return nl && !r->f->whole && !r->f->bytes ? nl + 1 : lim;
}

/* Columns that the row does not know: the line counts as one that was read loosely. */
static void note_rest(procrec_reader *r, const procrec_node *chain, const char *p, const char *end)
{
	static const struct op line_end = {.code = OP_NL};

	while (chain && !(chain->flags & PROCREC_OWN && chain->kind == PROCREC_STR))
		chain = chain->next;
	if (!chain)
		return;
	r->stats.loose_lines++;
	r->m.far = chain->v.s.p;
	r->m.far_op = &line_end;
	note_line(r, p, end - 1, 0);
}

/* What this record has set and later ones refer to outlives the window. */
static int keep_slots(procrec_reader *r)
{
	int i;

	for (i = 0; i < r->spec->nslots; i++)
		if (r->spec->slot_shared[i] && slot_keep(&r->m, &r->m.slots[i]))
			return -1;
	return 0;
}

/* Whether a row that exists only with a layout parameter exists, beyond doubt. */
static int is_there(const procrec_reader *r, const struct row *row)
{
	return row->only < 0 ||
	       (r->m.w[row->only].lo == row->only_is && r->m.w[row->only].hi == row->only_is);
}

/*
 * The short way for most lines of block files: the row that followed the last one before is tried
 * first and hangs its value right into the open object. Anything unusual is left to choose().
 */
static int take_plain(procrec_reader *r)
{
	uint32_t guess = r->next[r->last];
	const struct row *row = &r->f->rows[guess];
	const char *p = r->buf + r->at, *end;
	struct open *o = &r->stack[r->sp];
	uint32_t *seen;

	if (!r->plain[guess] || row->depth != r->sp || !row->first[(unsigned char)*p] ||
	    !is_there(r, row))
		return 0;
	seen = seen_at(r, r->sp, row);
	if (*seen == o->serial || o->closed || !o->row)
		return 0;
	r->m.link = o->tail;
	end = match_row(&r->m, row, p);
	if (!end)
		return 0;
	if (r->m.link != o->tail) {
		o->map->v.c.last =
			(procrec_node *)(void *)((char *)r->m.link - offsetof(procrec_node, next));
		o->tail = r->m.link;
	}
	o->list = -1;
	*seen = o->serial;
	r->last = guess;
	if (r->line == 1)
		r->opening = row;
	advance(r, end, lines_of(row, p, end));
	return 1;
}

/* One record from `at`. Lines of head and foot are used up on the way: *base moves behind them. */
static enum step parse_record(procrec_reader *r, procrec_node **out, struct saved *base)
{
	procrec_node *rec = NULL, *chain = NULL;
	const struct row *row;
	const char *p, *end;
	procrec_str text;
	int depth, own;

	r->last_string = NULL;
	r->sp = 0;
	r->has_rec = 0;
	for (;;) {
		if (r->at >= r->lim && !(r->f->whole && r->eof && !r->stats.records && !rec)) {
			if (!r->eof)
				return STEP_MORE;
			if (rec)
				goto complete;
			return STEP_END;
		}
		if (r->m.no_memory)
			return (enum step)out_of_memory(r);
		if (r->f->implicit && !rec) {
			rec = begin_record(r, &r->f->rows[0]);
			if (!rec)
				return (enum step)out_of_memory(r);
		}
		p = r->buf + r->at;
		r->m.lim = r->buf + r->lim;
		if (rec && r->sp && !r->last_string && take_plain(r))
			continue;
		text = (procrec_str){NULL, 0};
		if (r->mid_line) {
			row = NULL;
			r->m.far = NULL;
			r->m.far_op = NULL;
			r->m.hit_end = 0;
		} else if (r->ahead_row) {
			row = r->ahead_row;
			chain = r->ahead_chain;
			end = r->ahead_end;
			r->m.link = r->ahead_link;
			r->ahead_row = NULL;
			depth = 0;
		} else {
			row = choose(r, p, &end, &depth, &chain);
		}
		/* an earlier row that goes on behind the window may take it */
		if (r->m.hit_end && !r->eof)
			return STEP_MORE;
		if (!row && r->f->whole && p == r->m.lim)
			return STEP_END; /* an empty file that no row is */
		if (!row && r->f->whole && r->m.lim[-1] != '\n' && !r->mid_line) {
			/* perhaps only the last newline is missing */
			r->m.lim++;
			row = choose(r, p, &end, &depth, &chain);
			r->m.lim--;
			if (row && (row->nops < 2 || row->ops[row->nops - 2].code != OP_NL))
				row = NULL; /* it has become part of a value */
			if (row) {
				r->no_eol = 1;
				end = r->m.lim;
			}
		}
		if (!row && !(r->last_string && r->last_end == p) && !r->mid_line &&
		    (row = choose_loose(r, p, &end, &depth, &chain))) {
			if (row->kind == ROW_REC && rec)
				goto complete;
			if (r->flags & PROCREC_STRICT && !r->trial) {
				const char *stop = line_end(r, p);

				stop -= stop > p && stop[-1] == '\n';
				describe_failure(r, &r->error, p, stop, 1);
				return STEP_ERROR;
			}
			note_line(r, p, end > p && end[-1] == '\n' ? end - 1 : end, 1);
			text.p = p;
			text.n = (size_t)(end - p) - (end > p && end[-1] == '\n' && !r->f->whole);
			r->stats.loose_lines++;
		}
		if (r->m.no_memory)
			return (enum step)out_of_memory(r);
		if (!row) {
			if (keep_raw(r, p, line_end(r, p), &rec, &own))
				return r->error.code ? STEP_ERROR : (enum step)out_of_memory(r);
			if (own)
				goto complete;
			if (!rec) {
				save(r, base);
				arena_reset(&r->mem);
			}
			continue;
		}
		if (!depth) {
			if (rec) { /* the line begins what follows */
				if (row->kind == ROW_REC && !text.p && chain) {
					r->ahead_row = row;
					r->ahead_chain = chain;
					r->ahead_end = end;
					r->ahead_link = r->m.link;
				}
				goto complete;
			}
			if (row->kind == ROW_REC) {
				rec = begin_record(r, row);
				if (!rec)
					return (enum step)out_of_memory(r);
				if (text.p) {
					procrec_node *n = own_node(r, PROCREC_STR, "_text", 0);

					if (!n)
						return (enum step)out_of_memory(r);
					n->v.s = text;
					append(&r->stack[1], n);
				}
				if (chain) {
					struct open *o = &r->stack[1];
					procrec_node *last =
						(procrec_node *)(void *)((char *)r->m.link -
									 offsetof(procrec_node,
										  next));

					*o->tail = chain;
					o->map->v.c.last = last;
					o->tail = (procrec_node **)&last->next;
				}
			} else if (row->kind == ROW_HEAD) {
				r->heads |= 1u << row->head;
				r->last_head = r->last_fixed = (int)(row - r->f->rows);
			} else {
				struct open *o;

				if (r->region == IN_RECORDS)
					r->region = IN_FOOT;
				o = r->region == IN_HEAD ? &r->head_open : &r->foot_open;
				*seen_at(r, 0, row) = o->serial;
				if (r->region == IN_HEAD && (int)(row - r->f->rows) > r->last_head)
					r->last_head = (int)(row - r->f->rows);
				if ((text.p && keep_text(r, text)) || keep_nodes(r, o, row, chain))
					return (enum step)out_of_memory(r);
			}
		} else if (place(r, row, depth, chain, text)) {
			return (enum step)out_of_memory(r);
		}
		if (r->line == 1)
			r->opening = row;
		r->next[r->last] = (uint16_t)(row - r->f->rows);
		r->last = (uint32_t)(row - r->f->rows);
		if (row->flags & ROWF_REST && !text.p)
			note_rest(r, chain, p, end);
		if (row->flags & ROWF_CONT && !text.p) {
			r->last_string = open_string(row, chain, end);
			r->last_end = end;
		} else {
			r->last_string = NULL;
		}
		advance(r, end, lines_of(row, p, end));
		if (!rec) {
			save(r, base);
			arena_reset(&r->mem);
		} else if (r->f->flat) {
			goto complete;
		}
		if (r->f->whole)
			goto complete;
	}
complete:
	if (pop_to(r, 0) || keep_slots(r) || r->m.no_memory)
		return (enum step)out_of_memory(r);
	*out = rec;
	return STEP_RECORD;
}

/*
 * A record that the window may not grow to hold becomes text: its first line, or what there is of
 * that. STEP_MORE: it has gone to the foot.
 */
static enum step oversize_record(procrec_reader *r, procrec_node **out)
{
	const char *p = r->buf + r->at, *end = line_end(r, p);
	procrec_node *n, *rec = tree_node(&r->mem, PROCREC_MAP, NULL, 0);
	/* not even a line, or the record is the file: all that there is, which may end in a line */
	int part = r->f->implicit || (r->lim <= r->at && !r->eof);
	uint64_t lines;
	char key[64], *copy;
	int len;

	if (!rec)
		return (enum step)out_of_memory(r);
	if (part)
		end = r->buf + r->end;
	len = part ? snprintf(key, sizeof(key), "_raw_%llu_%llu", (unsigned long long)r->line,
			      (unsigned long long)(r->offset + r->at))
		   : snprintf(key, sizeof(key), "_raw_%llu", (unsigned long long)r->line);
	copy = arena_copy(&r->mem, key, (size_t)len);
	n = copy ? tree_node(&r->mem, PROCREC_STR, copy, (size_t)len) : NULL;
	if (!n)
		return (enum step)out_of_memory(r);
	n->flags = PROCREC_OWN;
	n->v.s.p = p;
	n->v.s.n = (size_t)(end - p) - (!part && end > p && end[-1] == '\n');
	r->m.far = NULL;
	r->m.far_op = NULL;
	if (r->flags & PROCREC_STRICT) {
		describe_failure(r, &r->error, p, p + n->v.s.n, 0);
		return STEP_ERROR;
	}
	note_line(r, p, p + n->v.s.n, 0);
	lines = count_lines(p, end);
	r->stats.raw_lines += lines + (end[-1] != '\n') - r->mid_line;
	r->stats.raw_bytes += (uint64_t)(end - p);
	r->oversize = 0;
	r->mid_line = end[-1] != '\n';
	advance(r, end, lines);
	if (part)
		r->lim = r->end;
	if (r->region == IN_FOOT)
		return keep_nodes(r, &r->foot_open, NULL, n) ? (enum step)out_of_memory(r)
							     : STEP_MORE;
	r->region = IN_RECORDS;
	tree_append(rec, n);
	*out = rec;
	return STEP_RECORD;
}

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

	if (r->error.code && r->done)
		return r->error.code;
	if (r->done)
		return 0;
	next_arena(r);
	save(r, &base);
	for (;;) {
		step = parse_record(r, &rec, &base);
		if (step != STEP_MORE)
			break;
		restore(r, &base);
		arena_reset(&r->mem);
		if (fill(r)) {
			step = STEP_ERROR;
			break;
		}
		base.at = r->at;
		if (r->oversize) {
			step = oversize_record(r, &rec);
			if (step != STEP_MORE)
				break;
			save(r, &base);
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

/* ---- text in the place of records: see text.h -------------------------------------------------- */

/* Whether a row is the first that can take the line at `at`: few are before it. */
static int is_first(procrec_reader *r, uint32_t at)
{
	const char *p = r->buf + r->at;
	procrec_node *chain;
	uint32_t i;
	int depth;

	if (r->sure[at])
		return 1;
	if (at > 3)
		return 0;
	for (i = 0; i < at; i++) {
		const struct row *row = &r->f->rows[i];

		if (!(row->flags & ROWF_IMPLICIT) && row->first[(unsigned char)*p] &&
		    try_row(r, row, p, &depth, &chain))
			return 0;
	}
	return 1;
}

/*
 * A record up to where its lines are not the expected ones, or many where each is a line; the
 * reader is behind them then. 0: not even its first line is expected.
 */
static int begin_text(procrec_reader *r, struct text *t)
{
	uint32_t at = r->next[r->last];
	const struct row *row = &r->f->rows[at];
	const char *p = r->buf + r->at, *end;
	char *to = t->to;

	if (r->at >= r->lim || t->to > t->full || !row->direct || row->kind != ROW_REC ||
	    row->only >= 0 || row->indent || row->flags & ROWF_TAILED ||
	    !row->first[(unsigned char)*p] || !is_first(r, at))
		return 0;
	t->to = t->chain.open = json_bytes(to, t->begin, t->nbegin);
	t->chain.at = at;
	t->chain.lines = t->chain.records = 0;
	t->chain.once = !r->sure[at];
	end = fast_text(&r->m, row, p, t);
	if (!end) {
		t->to = to;
		return 0;
	}
	r->last = t->chain.at;
	advance(r, end, t->chain.lines);
	return 1;
}

static uint64_t lines_text(procrec_reader *r, struct text *t)
{
	uint64_t n = 0;

	while (begin_text(r, t))
		n += t->chain.records;
	return n;
}

/*
 * Records of several lines. One is known to be complete when the first line of the next has been
 * read, or at the end of the file: the last one of which that is not known is taken back.
 */
static uint64_t blocks_text(procrec_reader *r, struct text *t)
{
	struct saved last, now;
	char *before = t->to;
	uint64_t n = 0;
	int known = 1;
	uint32_t i;

	for (i = 0; i < r->f->nrows; i++)
		r->inside[i] = r->plain[i] == 2 && is_there(r, &r->f->rows[i]) ? r->f->rows[i].fast
									       : NULL;
	t->chain.inside = r->inside;
	for (;;) {
		char *to = t->to;

		save(r, &now);
		if (!begin_text(r, t))
			break;
		text_end(t);
		last = now;
		before = to;
		known = r->at >= r->lim && r->eof;
		n++;
	}
	if (known || !n)
		return n;
	restore(r, &last);
	t->to = before;
	return n - 1;
}

uint64_t reader_text(procrec_reader *r, struct text *t)
{
	const struct format *f = r->f;
	uint64_t n;

	if (r->done || r->region != IN_RECORDS || f->implicit || f->whole || f->bytes)
		return 0;
	r->m.lim = r->buf + r->lim;
	t->chain.next = r->next;
	n = f->flat ? lines_text(r, t) : blocks_text(r, t);
	if (n) {
		/* what was read ahead has been read again */
		r->ahead_row = NULL;
		r->last_string = NULL;
	}
	r->stats.records += n;
	return n;
}

/* ---- setting up ------------------------------------------------------------------------------ */

static int own_name(procrec_reader *r, int depth, const char *p, size_t n)
{
	if (r->nowned == r->cap_owned) {
		uint32_t cap = r->cap_owned ? r->cap_owned * 2 : 64;
		struct owned *v = mem_resize(&r->alloc, r->owned, r->cap_owned * sizeof(*v),
					     cap * sizeof(*v));

		if (!v)
			return -1;
		r->owned = v;
		r->cap_owned = cap;
	}
	r->owned[r->nowned++] = (struct owned){{p, n}, depth};
	return 0;
}

static int own_fields(procrec_reader *r, int depth, const struct row *row)
{
	uint32_t i;

	for (i = 0; i < row->nfields; i++)
		if (row->fields[i]->name_len &&
		    own_name(r, depth, row->fields[i]->name, row->fields[i]->name_len))
			return -1;
	return 0;
}

/* Whether no line can be both rows': their texts begin differently. */
static int differ(const struct row *a, const struct row *b)
{
	const struct op *x = a->ops, *y = b->ops;
	uint32_t n;
	int i;

	if (a->indent || b->indent)
		return 0;
	n = x->n < y->n ? x->n : y->n;
	if (op_is_text(x) && op_is_text(y) && memcmp(x->s, y->s, n))
		return 1; /* the usual case, and the quicker one */
	for (i = 0; i < 256; i++)
		if (a->first[i] & b->first[i])
			return 0;
	return 1;
}

/* Whether the line itself tells of layout parameters. */
static int measures(const struct row *row)
{
	uint32_t i;

	for (i = 0; i < row->nops; i++)
		if (row->ops[i].param >= 0)
			return 1;
	return 0;
}

#define SEEN_SIZE(f) ((MAX_DEPTH + 2) * (size_t)(f)->nnames * sizeof(uint32_t))

/* What is known of a format's rows before any line is. */
static int outline(procrec_reader *r, const struct format *f)
{
	const struct row *row;
	uint32_t i, j;

	r->outlined = NULL;
	arena_reset(&r->outline);
	r->seen = arena_get(&r->outline, SEEN_SIZE(f) + 1);
	r->sure = arena_get(&r->outline, f->nrows + 1);
	r->plain = arena_get(&r->outline, f->nrows + 1);
	r->next = arena_get(&r->outline, (f->nrows + 1) * sizeof(*r->next));
	r->inside = arena_get(&r->outline, (f->nrows + 1) * sizeof(*r->inside));
	if (!r->seen || !r->sure || !r->plain || !r->next || !r->inside)
		return -1;
	r->nowned = 0;
	for (i = 0; i < f->nrows; i++) {
		row = &f->rows[i];
		r->sure[i] = !(row->flags & ROWF_IMPLICIT);
		r->next[i] = (uint16_t)(i + 1 < f->nrows ? i + 1 : i);
		for (j = 0; j < i && r->sure[i]; j++)
			if (!(f->rows[j].flags & ROWF_IMPLICIT) && f->rows[j].kind != ROW_HEAD &&
			    !differ(&f->rows[j], row))
				r->sure[i] = 0;
		r->plain[i] = r->sure[i] && row->kind == ROW_SET && row->depth && !row->indent &&
			      !(row->flags &
				(ROWF_MAP | ROWF_CATCH | ROWF_TRUE | ROWF_FILE | ROWF_CONT)) &&
			      !measures(row);
		if (r->plain[i] && row->direct && row->depth == 1)
			r->plain[i] = 2;
		if (row->flags & ROWF_IMPLICIT)
			continue;
		/* the names that the printer finds rows by */
		if (row->name && row->kind != ROW_TAIL) {
			if (own_name(r, row->depth, row->name, row->name_len))
				return -1;
		} else if (row->kind == ROW_SET || row->kind == ROW_TAIL) {
			if (own_fields(r, row->depth, row))
				return -1;
		}
		if ((row->kind == ROW_REC || row->kind == ROW_OBJ || row->kind == ROW_LST) &&
		    own_fields(r, row->depth + 1, row))
			return -1;
	}
	r->outlined = f;
	return 0;
}

static int use_format(procrec_reader *r, const struct format *f)
{
	uint32_t i;

	r->f = f;
	r->head = tree_node(&r->keep, PROCREC_MAP, "head", 4);
	r->foot = tree_node(&r->keep, PROCREC_MAP, "foot", 4);
	if (!r->head || !r->foot || (r->outlined != f && outline(r, f)))
		return -1;
	memset(r->seen, 0, SEEN_SIZE(f));
	open_object(r, 0, r->head, NULL);
	r->head_open = r->stack[0];
	open_object(r, 0, r->foot, NULL);
	r->foot_open = r->stack[0];
	r->region = IN_HEAD;
	r->heads = 0;
	r->last_head = r->last_fixed = -1;
	r->raw_in_head = 0;
	r->last = 0;
	r->line = 1;
	for (i = 0; i < (uint32_t)r->spec->nparams; i++)
		r->m.w[i] = (struct width){r->spec->params[i].lo, r->spec->params[i].hi};
	/* words are read as the machine wrote them */
	if (r->spec->order >= 0 && r->machine.byte_order)
		r->m.w[r->spec->order].lo = r->m.w[r->spec->order].hi = r->machine.byte_order ==
									PROCREC_BIG;
	if (r->spec->word >= 0 && r->machine.word_size)
		r->m.w[r->spec->word].lo = r->m.w[r->spec->word].hi = (int)r->machine.word_size;
	for (i = 0; i < MAX_SLOTS; i++)
		r->m.slots[i].set = 0;
	memset(&r->stats, 0, sizeof(r->stats));
	return 0;
}

/* Parses what the window holds and counts what the rows of this format do not take. */
static int try_format(procrec_reader *r, const struct format *f, uint64_t *unknown)
{
	procrec_node *rec;
	struct saved base;
	enum step step;

	if (use_format(r, f))
		return -1;
	find_lim(r, r->at);
	r->trial = 1;
	do {
		save(r, &base);
		step = parse_record(r, &rec, &base);
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
		if (fill(r))
			return -1;
	return 0;
}

static int set_up(procrec_reader *r)
{
	const procrec_spec *s = r->spec;
	uint64_t bytes, unknown, least = UINT64_MAX;
	uint32_t i, best = 0;

	r->f = &s->formats[0];
	if (r->f->implicit || r->f->whole) {
		if (slurp(r))
			return -1;
	} else if (fill(r)) {
		return -1;
	}
	/* a choice is made on as much of the file as a window holds, however it comes */
	while (s->nformats > 1 && !r->eof && r->end + MATCH_SLACK + 1 < r->cap)
		if (fill(r))
			return -1;
	/* A file of machine words tells itself how wide they are: a 64-bit machine has 32-bit processes. */
	if (s->order >= 0 && s->word >= 0) {
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
	if (use_format(r, &s->formats[best]))
		return -1;
	r->stats.bytes = bytes;
	find_lim(r, r->at);
	return 0;
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
	snprintf(r->path, sizeof(r->path), "%s", name ? name : "");
	if (o) {
		r->note = o->note;
		r->note_ud = o->note_ud;
		r->flags = o->flags;
		if (o->max_record)
			r->max_record = o->max_record;
		if (o->machine)
			r->machine = *o->machine;
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
	int rc = 0;

	r->given = r->machine;
	if (set_up(r))
		rc = r->error.code ? r->error.code
				   : error_set(&r->error, PROCREC_ENOMEM, "out of memory");
	else if (!r->end)
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
	source_close(&r->source, &r->alloc);
	r->machine = r->given;
	r->opening = NULL;
	snprintf(r->path, sizeof(r->path), "%s", path);
	r->match.nparams = 0;
	path_params(r->spec->paths, path, &r->match);
	r->at = r->lim = r->end = 0;
	r->offset = r->noted = 0;
	r->eof = r->no_eol = r->oversize = r->mid_line = 0;
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
	procrec_options o = {.size = sizeof(o)};
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
