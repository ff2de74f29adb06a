/* SPDX-License-Identifier: MIT */
/*
 * outline.c - lines become records: the outline of rows that open, fill and close objects.
 *
 * Start at outline_record(). A record is parsed line by line from where the last one ended; where
 * the window ends before the record does, it is filled up and the record is begun again, so that
 * slices of the window live as long as their record. A row may take a line only where printer.c,
 * given the tree that results, prints that line: see may_take(). What no row takes is kept as text.
 */
#include <stdio.h>
#include "json.h"
#include "reader.h"

static enum step no_memory(procrec_reader *r)
{
	reader_no_memory(r);
	return STEP_ERROR;
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
	uint32_t i;

	o->map = map;
	o->tail = (procrec_node **)&map->v.c.first;
	if (map->v.c.last)
		o->tail = (procrec_node **)&((procrec_node *)map->v.c.last)->next;
	o->serial = ++r->serial;
	o->row = row;
	o->list = -1;
	o->closed = 0;
	r->sp = level;
	/* the printer takes a value of this name for the opener's own */
	for (i = 0; i < r->nshadows; i++)
		if (r->shadows[i].opener == row)
			*seen_at(r, level, r->shadows[i].row) = o->serial;
}

/* Hangs up nodes that are linked already. */
static void append_chain(struct open *o, procrec_node *first, procrec_node *last)
{
	*o->tail = first;
	o->tail = (procrec_node **)&last->next;
	o->map->v.c.last = last;
}

static void append(struct open *o, procrec_node *n)
{
	n->next = NULL;
	append_chain(o, n, n);
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
		if (chain)
			append_chain(o, chain, last_of(chain));
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
			if (chain)
				append_chain(o, chain, last_of(chain));
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

void outline_save(const procrec_reader *r, struct saved *s)
{
	s->at = r->at;
	s->line = r->line;
	s->stats = r->stats;
	memcpy(s->w, r->m.w, (size_t)r->spec->nparams * sizeof(*s->w));
	s->last = r->last;
	s->region = r->region;
	s->mid_line = r->mid_line;
}

void outline_restore(procrec_reader *r, const struct saved *s)
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
	if (rec && r->place.unit) {
		procrec_node *n = tree_node(&r->mem, PROCREC_UINT, r->spec->place->name,
					    r->spec->place->name_len);

		if (!n)
			return NULL;
		n->v.u = r->place.from + (r->offset + r->at) / r->f->record * r->place.unit;
		n->base = r->spec->place->base;
		n->field = r->spec->place;
		append(&r->stack[1], n);
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
 * first and hangs its value right into the open object, as long as that goes well. Anything unusual
 * is left to choose().
 */
static void take_plain(procrec_reader *r)
{
	struct open *o = &r->stack[r->sp];
	const char *p = r->buf + r->at, *lim = r->buf + r->lim, *end;
	uint32_t *seen = &r->seen[(uint32_t)r->sp * r->f->nnames], lines = 0;

	if (o->closed || !o->row)
		return;
	r->m.link = o->tail;
	while (p < lim) {
		uint32_t guess = r->next[r->last];
		const struct row *row = &r->f->rows[guess];

		if (!r->plain[guess] || row->depth != r->sp || !row->first[(unsigned char)*p] ||
		    seen[row->name_id] == o->serial || !is_there(r, row))
			break;
		end = fast_row(&r->m, row, p);
		if (!end) {
			*r->m.link = NULL;
			break;
		}
		seen[row->name_id] = o->serial;
		r->last = guess;
		if (r->line + lines++ == 1)
			r->opening = row;
		p = end;
	}
	if (!lines)
		return;
	if (r->m.link != o->tail)
		o->map->v.c.last = node_of_link(r->m.link);
	o->tail = r->m.link;
	o->list = -1;
	advance(r, p, lines);
}

int outline_line(procrec_reader *r, procrec_node **out)
{
	uint32_t guess = r->next[r->last];
	const struct row *row = &r->f->rows[guess];
	const char *p = r->buf + r->at, *end;
	procrec_node *rec;
	int unusual = r->unusual;

	r->unusual = 0;
	if (unusual || r->region != IN_RECORDS || r->at >= r->lim || r->stopped || r->mid_line ||
	    !row->first[(unsigned char)*p] || !is_there(r, row))
		return 0;
	rec = tree_node(&r->mem, PROCREC_MAP, NULL, 0);
	if (!rec)
		return 0;
	r->m.lim = r->buf + r->lim;
	r->m.link = (procrec_node **)&rec->v.c.first;
	end = fast_row(&r->m, row, p);
	if (!end)
		return 0;
	if (rec->v.c.first)
		rec->v.c.last = node_of_link(r->m.link);
	r->last = guess;
	advance(r, end, 1);
	*out = rec;
	return 1;
}

/* The line in hand: which row takes it, and what that row has read. */
struct line {
	const struct row *row; /* NULL: none */
	const char *p, *end;
	int depth;
	procrec_node *chain;
	procrec_str text; /* of the line, where it was read loosely */
};

/* A file that is one row, and perhaps lacks only the last newline. */
static void choose_unended(procrec_reader *r, struct line *l)
{
	r->m.lim++;
	l->row = choose(r, l->p, &l->end, &l->depth, &l->chain);
	r->m.lim--;
	/* or has it become part of a value? */
	if (l->row && (l->row->nops < 2 || l->row->ops[l->row->nops - 2].code != OP_NL))
		l->row = NULL;
	if (l->row) {
		r->no_eol = 1;
		l->end = r->m.lim;
	}
}

/* STEP_ON, or what the record in hand comes to before this line. */
static enum step take_loosely(procrec_reader *r, struct line *l, const procrec_node *rec)
{
	const char *stop;

	l->row = choose_loose(r, l->p, &l->end, &l->depth, &l->chain);
	if (!l->row)
		return STEP_ON;
	if (l->row->kind == ROW_REC && rec)
		return STEP_RECORD;
	if (r->flags & PROCREC_STRICT && !r->trial) {
		stop = line_end(r, l->p);
		stop -= stop > l->p && stop[-1] == '\n';
		describe_failure(r, &r->error, l->p, stop, 1);
		return STEP_ERROR;
	}
	stop = l->end > l->p && l->end[-1] == '\n' ? l->end - 1 : l->end;
	note_line(r, l->p, stop, 1);
	l->text.p = l->p;
	l->text.n = (size_t)((r->f->whole ? l->end : stop) - l->p);
	r->stats.loose_lines++;
	return STEP_ON;
}

/* Finds the row that takes the line at `at`; STEP_ON, or what comes of the record before it. */
static enum step find_row(procrec_reader *r, struct line *l, const procrec_node *rec)
{
	*l = (struct line){.p = r->buf + r->at};
	if (r->mid_line) {
		r->m.far = NULL;
		r->m.far_op = NULL;
		r->m.hit_end = 0;
	} else if (r->ahead_row) {
		l->row = r->ahead_row;
		l->chain = r->ahead_chain;
		l->end = r->ahead_end;
		r->m.link = r->ahead_link;
		r->ahead_row = NULL;
	} else {
		l->row = choose(r, l->p, &l->end, &l->depth, &l->chain);
	}
	/* an earlier row that goes on behind the window may take it */
	if (r->m.hit_end && !r->eof)
		return STEP_MORE;
	if (l->row)
		return STEP_ON;
	if (r->f->whole && l->p == r->m.lim)
		return STEP_END; /* an empty file that no row is */
	if (r->mid_line)
		return STEP_ON;
	if (r->f->whole && r->m.lim[-1] != '\n')
		choose_unended(r, l);
	if (l->row || (r->last_string && r->last_end == l->p))
		return STEP_ON;
	return take_loosely(r, l, rec);
}

/* A line outside of all objects: it begins a record, or is the head's or the foot's. */
static int take_outer(procrec_reader *r, const struct line *l, procrec_node **rec)
{
	const struct row *row = l->row;
	int index = (int)(row - r->f->rows);
	procrec_node *n;
	struct open *o;

	switch (row->kind) {
	case ROW_REC:
		*rec = begin_record(r, row);
		if (!*rec)
			return -1;
		o = &r->stack[1];
		if (l->text.p) {
			n = own_node(r, PROCREC_STR, "_text", 0);
			if (!n)
				return -1;
			n->v.s = l->text;
			append(o, n);
		}
		if (l->chain)
			append_chain(o, l->chain, node_of_link(r->m.link));
		return 0;
	case ROW_HEAD:
		r->heads |= 1u << row->head;
		r->last_head = r->last_fixed = index;
		return 0;
	default:
		if (r->region == IN_RECORDS)
			r->region = IN_FOOT;
		o = r->region == IN_HEAD ? &r->head_open : &r->foot_open;
		*seen_at(r, 0, row) = o->serial;
		if (r->region == IN_HEAD && index > r->last_head)
			r->last_head = index;
		if (l->text.p && keep_text(r, l->text))
			return -1;
		return keep_nodes(r, o, row, l->chain);
	}
}

/* Remembers what the line that a row has taken says of those behind it, and passes it. */
static void pass_line(procrec_reader *r, const struct line *l)
{
	const struct row *row = l->row;

	if (r->line == 1)
		r->opening = row;
	r->next[r->last] = (uint16_t)(row - r->f->rows);
	r->last = (uint32_t)(row - r->f->rows);
	if (row->flags & ROWF_REST && !l->text.p)
		note_rest(r, l->chain, l->p, l->end);
	r->last_string = NULL;
	if (row->flags & ROWF_CONT && !l->text.p) {
		r->last_string = open_string(row, l->chain, l->end);
		r->last_end = l->end;
	}
	advance(r, l->end, lines_of(row, l->p, l->end));
}

/* One line, or where it is found to be the next record's, none. */
static enum step take_line(procrec_reader *r, procrec_node **rec)
{
	enum step step;
	struct line l;
	int own;

	step = find_row(r, &l, *rec);
	if (r->m.no_memory)
		return no_memory(r);
	if (step != STEP_ON)
		return step;
	if (!l.row) {
		if (keep_raw(r, l.p, line_end(r, l.p), rec, &own))
			return r->error.code ? STEP_ERROR : no_memory(r);
		return own ? STEP_RECORD : STEP_ON;
	}
	if (!l.depth && *rec) {
		if (l.row->kind == ROW_REC && !l.text.p && l.chain) {
			r->ahead_row = l.row;
			r->ahead_chain = l.chain;
			r->ahead_end = l.end;
			r->ahead_link = r->m.link;
		}
		return STEP_RECORD;
	}
	if (l.depth ? place(r, l.row, l.depth, l.chain, l.text) : take_outer(r, &l, rec))
		return no_memory(r);
	pass_line(r, &l);
	return r->f->whole || (*rec && r->f->flat) ? STEP_RECORD : STEP_ON;
}

enum step outline_record(procrec_reader *r, procrec_node **out, struct saved *base)
{
	procrec_node *rec = NULL;
	enum step step = STEP_ON;

	r->last_string = NULL;
	r->sp = 0;
	r->has_rec = 0;
	while (step == STEP_ON) {
		if (r->at >= r->lim && !(r->f->whole && r->eof && !r->stats.records && !rec)) {
			if (!r->eof)
				return STEP_MORE;
			if (!rec)
				return STEP_END;
			break;
		}
		if (r->m.no_memory)
			return no_memory(r);
		if (r->f->implicit && !rec) {
			rec = begin_record(r, &r->f->rows[0]);
			if (!rec)
				return no_memory(r);
		}
		r->m.lim = r->buf + r->lim;
		if (rec && r->sp && !r->last_string && r->plain[r->next[r->last]]) {
			take_plain(r);
			if (r->at >= r->lim)
				continue;
		}
		step = take_line(r, &rec);
		if (step == STEP_ON && !rec) {
			outline_save(r, base);
			arena_reset(&r->mem);
		}
	}
	/* what the record has before an unknown line is delivered first */
	if (step == STEP_ERROR && r->error.code == PROCREC_ESYNTAX && rec && r->at > base->at) {
		r->stopped = 1;
		step = STEP_RECORD;
	}
	if (step != STEP_ON && step != STEP_RECORD)
		return step;
	if (pop_to(r, 0) || keep_slots(r) || r->m.no_memory)
		return no_memory(r);
	*out = rec;
	return STEP_RECORD;
}

/*
 * A record that the window may not grow to hold becomes text: its first line, or what there is of
 * that. STEP_MORE: it has gone to the foot.
 */
enum step outline_oversize(procrec_reader *r, procrec_node **out)
{
	const char *p = r->buf + r->at, *end = line_end(r, p);
	procrec_node *n, *rec = tree_node(&r->mem, PROCREC_MAP, NULL, 0);
	/* not even a line, or the record is the file: all that there is, which may end in a line */
	int part = r->f->implicit || (r->lim <= r->at && !r->eof);
	uint64_t lines;
	char key[64], *copy;
	int len;

	if (!rec)
		return no_memory(r);
	if (part)
		end = r->buf + r->end;
	len = part ? snprintf(key, sizeof(key), "_raw_%llu_%llu", (unsigned long long)r->line,
			      (unsigned long long)(r->offset + r->at))
		   : snprintf(key, sizeof(key), "_raw_%llu", (unsigned long long)r->line);
	copy = arena_copy(&r->mem, key, (size_t)len);
	n = copy ? tree_node(&r->mem, PROCREC_STR, copy, (size_t)len) : NULL;
	if (!n)
		return no_memory(r);
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
		return keep_nodes(r, &r->foot_open, NULL, n) ? no_memory(r) : STEP_MORE;
	r->region = IN_RECORDS;
	tree_append(rec, n);
	*out = rec;
	return STEP_RECORD;
}

/* ---- text in the place of records: see text.h -------------------------------------------------- */

/* Whether a row begins records and is the first that can take the line at `at`: few are before it. */
static int is_first(procrec_reader *r, uint32_t at)
{
	const char *p = r->buf + r->at;
	procrec_node *chain;
	uint32_t i;
	int depth;

	if (r->f->rows[at].kind != ROW_REC || !r->f->rows[at].first[(unsigned char)*p])
		return 0;
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

/* Whether the line at `at` is the expected one and begins a record: what is before it is complete. */
static int begins_record(procrec_reader *r)
{
	uint32_t at = r->next[r->last];
	const struct row *row = &r->f->rows[at];
	const char *p = r->buf + r->at;
	procrec_node *chain;
	struct saved now;
	int depth, yes;

	if (!is_first(r, at))
		return 0;
	outline_save(r, &now);
	yes = try_row(r, row, p, &depth, &chain) != NULL;
	outline_restore(r, &now);
	return yes;
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

	if (r->at >= r->lim || t->to > t->full || !row->direct ||
	    (t->cells && !t->cells->places[at]) || row->only >= 0 || row->indent ||
	    row->flags & ROWF_TAILED || !is_first(r, at))
		return 0;
	t->to = text_begin(t, to);
	t->chain.at = at;
	t->chain.lines = 0;
	t->chain.again = r->sure[at] && r->next[at] == at;
	end = t->cells ? fast_cells(&r->m, row, p, t) : fast_text(&r->m, row, p, t);
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
		n += t->chain.lines;
	r->unusual = r->f->rows[r->next[r->last]].direct; /* that has been tried */
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
	uint32_t i;

	/* rows follow in their order: none comes twice */
	for (i = 0; i < r->f->nrows; i++) {
		uint32_t next = r->next[i];

		r->follow[i] = next > i && r->plain[next] == PLAIN_TEXT &&
					       is_there(r, &r->f->rows[next]) &&
					       (!t->cells || t->cells->places[next])
				       ? r->f->rows[next].fast
				       : NULL;
	}
	t->chain.follow = r->follow;
	for (;;) {
		char *to = t->to;

		outline_save(r, &now);
		if (!begin_text(r, t))
			break;
		if ((t->cells && !cells_end(t)) || !text_end(t)) {
			outline_restore(r, &now);
			t->to = to;
			break;
		}
		last = now;
		before = to;
		n++;
	}
	if (!n || (r->at >= r->lim ? r->eof : begins_record(r)))
		return n;
	outline_restore(r, &last);
	t->to = before;
	return n - 1;
}

/* Whether the layout is another one than it was with these widths. */
static int new_layout(const procrec_reader *r, const struct width *was)
{
	int i;

	for (i = 0; i < r->spec->nparams; i++)
		if (width_value(&r->m.w[i], &r->spec->params[i]) !=
		    width_value(&was[i], &r->spec->params[i]))
			return 1;
	return 0;
}

uint64_t reader_text(procrec_reader *r, struct text *t)
{
	const struct format *f = r->f;
	struct saved before;
	char *to = t->to;
	uint64_t n;

	if (r->done || r->region != IN_RECORDS || f->implicit || f->whole || f->bytes)
		return 0;
	r->m.lim = r->buf + r->lim;
	t->chain.next = r->next;
	outline_save(r, &before);
	n = f->flat ? lines_text(r, t) : blocks_text(r, t);
	if (n && t->told && new_layout(r, before.w)) {
		outline_restore(r, &before);
		t->to = to;
		n = 0;
	}
	if (n) {
		/* what was read ahead has been read again */
		r->ahead_row = NULL;
		r->last_string = NULL;
	}
	r->stats.records += n;
	return n;
}

const struct format *reader_format(const procrec_reader *r)
{
	return r->f;
}

/* ---- a format --------------------------------------------------------------------------------- */

static int own_name(procrec_reader *r, int depth, const char *p, size_t n)
{
	struct owned *v = mem_grow(&r->alloc, r->owned, r->nowned, &r->cap_owned, sizeof(*v));

	if (!v)
		return -1;
	r->owned = v;
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

/* Whether a row is one for the short ways, if it is sure. */
static int is_plain(const struct format *f, const struct row *row)
{
	if (!row->fast || row->indent || row->flags & (ROWF_FILE | ROWF_CONT))
		return 0;
	if (row->kind == ROW_REC)
		return f->flat && !(row->flags & ROWF_REST);
	return row->kind == ROW_SET && row->depth && !measures(row) &&
	       !(row->flags & (ROWF_MAP | ROWF_CATCH | ROWF_TRUE));
}

static int is_shadowed(const struct row *opener, const struct row *row)
{
	uint32_t i;

	if (row->depth != opener->depth + 1 || row->kind == ROW_TAIL || row->flags & ROWF_IMPLICIT)
		return 0;
	if (row->name)
		return row_has_field(opener, row->name, row->name_len);
	for (i = 0; i < row->nfields; i++)
		if (row->fields[i]->name_len &&
		    row_has_field(opener, row->fields[i]->name, row->fields[i]->name_len))
			return 1;
	return 0;
}

/* Rows whose name an opener's field has: where that row has opened, they do not come. */
static int find_shadows(procrec_reader *r, const struct format *f)
{
	uint32_t i, j, n;

	r->shadows = NULL;
	do {
		for (n = i = 0; i < f->nrows; i++) {
			const struct row *a = &f->rows[i];

			if ((a->kind != ROW_REC && a->kind != ROW_OBJ && a->kind != ROW_LST) ||
			    a->flags & ROWF_IMPLICIT)
				continue;
			for (j = 0; j < f->nrows; j++) {
				if (!is_shadowed(a, &f->rows[j]))
					continue;
				if (r->shadows) {
					r->shadows[n] = (struct shadow){a, &f->rows[j]};
					r->plain[j] = NOT_PLAIN;
				}
				n++;
			}
		}
		if (r->shadows || !n)
			break;
		r->shadows = arena_get(&r->outline, n * sizeof(*r->shadows));
		if (!r->shadows)
			return -1;
	} while (1);
	r->nshadows = n;
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
	r->follow = arena_get(&r->outline, (f->nrows + 1) * sizeof(*r->follow));
	if (!r->seen || !r->sure || !r->plain || !r->next || !r->follow)
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
		r->plain[i] = !is_plain(f, row) || !r->sure[i] ? NOT_PLAIN
			      : row->kind == ROW_REC           ? PLAIN_RECORD
			      : row->direct && row->depth == 1 ? PLAIN_TEXT
							       : PLAIN_SET;
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
	if (find_shadows(r, f))
		return -1;
	r->outlined = f;
	return 0;
}

int outline_begin(procrec_reader *r, const struct format *f)
{
	int word = r->spec->word;
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
	if (word >= 0 && r->machine.word_size >= (unsigned)r->m.w[word].lo &&
	    r->machine.word_size <= (unsigned)r->m.w[word].hi)
		r->m.w[word].lo = r->m.w[word].hi = (int)r->machine.word_size;
	for (i = 0; i < MAX_SLOTS; i++)
		r->m.slots[i].set = 0;
	memset(&r->stats, 0, sizeof(r->stats));
	return 0;
}
