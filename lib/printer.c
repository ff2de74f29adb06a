/* SPDX-License-Identifier: MIT */
/*
 * printer.c - records become the file's bytes again: the inverse of outline.c.
 *
 * A value's name determines the row that prints it; where several rows share a name, the first one
 * that accepts all values. Start at procrec_printer_record().
 */
#include <stdio.h>
#include "print.h"
#include "word.h"

#define FLUSH_AT (64 << 10)
#define RECENT 4

struct procrec_printer {
	const procrec_spec *spec;
	const struct format *f;
	struct print p;
	procrec_write_fn *write;
	void *ud;
	int no_eol; /* the very last newline is not printed */
	int failed;
	uint64_t record;
	uint32_t guess;        /* the row called by a name that printed the last value */
	uint32_t took;         /* the row that printed it */
	const struct row *rec; /* the first row of records, or NULL */
	/* rows that have printed the last records, the last one first; and whether none goes before it */
	struct {
		const struct row *row;
		int sole;
	} recent[RECENT];
};

static int flush(procrec_printer *t, int last, procrec_error *e)
{
	/* that it is not there may be told behind it */
	size_t keep = (t->no_eol || !last) && t->p.n && t->p.out[t->p.n - 1] == '\n';

	if (t->p.n > keep && t->write(t->ud, t->p.out, t->p.n - keep)) {
		t->failed = 1;
		return error_set(e, PROCREC_EWRITE, "cannot write");
	}
	if (keep && !last)
		t->p.out[0] = '\n';
	t->p.n = last ? 0 : keep;
	return 0;
}

/* place: NULL for a record */
static int cannot(procrec_printer *t, const char *place, const procrec_node *n, procrec_error *e)
{
	const struct op *o = t->p.stuck;
	char key[94], number[32];

	if (t->p.no_memory)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	if (!n)
		snprintf(key, sizeof(key), "%s", o ? "no value for " : "no row prints it");
	else if (!n->key)
		snprintf(key, sizeof(key), "no row prints %s",
			 n->kind == PROCREC_MAP ? "a map like this" : "an element like this");
	else if (!n->key_len)
		snprintf(key, sizeof(key), "no row prints a key that is empty");
	else
		error_show(key + snprintf(key, sizeof(key), "no row prints "), sizeof(key) - 14,
			   n->key, n->key_len);
	snprintf(number, sizeof(number), "record %llu", (unsigned long long)t->record);
	error_set(e, PROCREC_EVALUE, "%s: %s%s%.*s", place ? place : number, key,
		  o && n ? "; stuck at " : "", o ? (int)(o->src_len < 80 ? o->src_len : 80) : 0,
		  o ? o->src : "");
	if (e && o && o->field)
		snprintf(e->field, sizeof(e->field), "%s", o->field->name);
	if (e && e->code == PROCREC_EVALUE)
		snprintf(e->dataset, sizeof(e->dataset), "%s", t->spec->name);
	return e ? e->code : PROCREC_EVALUE;
}

static int key_starts(const procrec_node *n, const char *s)
{
	size_t len = strlen(s);

	return n->key_len >= len && !memcmp(n->key, s, len);
}

/* "_raw_7" is a line, "_raw_7_4096" a part of one. */
static int is_part(const procrec_node *n)
{
	return n->key_len > 5 && memchr(n->key + 5, '_', n->key_len - 5) != NULL;
}

static int print_raw(procrec_printer *t, const procrec_node *n)
{
	if (n->kind != PROCREC_STR || print_bytes(&t->p, n->v.s.p, n->v.s.n))
		return -1;
	if (is_part(n))
		return 0;
	return print_bytes(&t->p, "\n", 1);
}

/* The line of an object that was read loosely, or NULL. */
static const procrec_node *loose_text(const procrec_node *map)
{
	const procrec_node *n = map->v.c.first;

	for (; n && n->flags & PROCREC_OWN; n = n->next)
		if (n->key_len == 5 && key_starts(n, "_text") && n->kind == PROCREC_STR)
			return n;
	return NULL;
}

static int print_text(procrec_printer *t, const procrec_node *n)
{
	if (print_bytes(&t->p, n->v.s.p, n->v.s.n))
		return -1;
	return t->f->whole ? 0 : print_bytes(&t->p, "\n", 1);
}

static int has_name(const struct row *r, const char *name, uint32_t len, uint32_t *hint)
{
	uint32_t i, k = hint ? *hint : 0;

	if (!(r->names & name_bit(name, len)))
		return 0;
	for (i = 0; i < r->nfields; i++, k++) {
		const procrec_field *f;

		if (k >= r->nfields)
			k = 0;
		f = r->fields[k];
		if (f->name_len == len && (f->name == name || !memcmp(f->name, name, len))) {
			if (hint)
				*hint = k + 1;
			return 1;
		}
	}
	return 0;
}

static int has_field(const struct row *r, const procrec_node *n, uint32_t *hint)
{
	return has_name(r, n->key, n->key_len, hint);
}

static int at_level(const struct row *r, int level)
{
	return r->indent ? level >= r->depth : level == r->depth;
}

static int is_off(const procrec_printer *t, const struct row *r)
{
	return r->only >= 0 && t->p.w[r->only] != r->only_is;
}

static int named(const struct row *r, const procrec_node *n)
{
	return r->name && r->name_len == n->key_len &&
	       (r->name == n->key || !memcmp(r->name, n->key, n->key_len));
}

static int print_children(procrec_printer *t, const procrec_node *map, const procrec_node *from,
			  int level, const struct row *opener, int loose);

/* How many of the map's values some row of this kind and name would print on its own line. */
static uint32_t count_fields(const procrec_printer *t, const struct row *like, int level,
			     const procrec_node *map)
{
	const procrec_node *n;
	uint32_t count = 0, i;

	for (n = map->v.c.first; n; n = n->next)
		for (i = 0; i < t->f->nrows; i++) {
			const struct row *r = &t->f->rows[i];

			if (r->kind == like->kind && at_level(r, level) &&
			    !(r->flags & ROWF_IMPLICIT) && r->name_len == like->name_len &&
			    (!r->name || !memcmp(r->name, like->name, r->name_len)) &&
			    has_field(r, n, NULL)) {
				count++;
				break;
			}
		}
	return count;
}

/* Whether the map lacks a value that the row's line gives: what may be missing is null then. */
static int lacks_field(const procrec_printer *t, const struct row *r, const procrec_node *map)
{
	const procrec_node *n;
	uint32_t i = 0;

	/* as most do, its line has printed all values in their order */
	for (n = map->v.c.first; n && t->p.in_order && !t->p.rest; n = n->next)
		i += !(n->flags & PROCREC_OWN);
	if (i && i == r->nneeded)
		return 0;
	for (i = 0; i < r->nfields; i++) {
		const procrec_field *f = r->fields[i];

		if (is_needed(f) && !procrec_get_n(map, f->name, f->name_len))
			return 1;
	}
	return 0;
}

static int same_name(const procrec_field *a, const procrec_field *b)
{
	return a->name_len == b->name_len && !memcmp(a->name, b->name, a->name_len);
}

/* The index behind an op, and behind its group if it opens one. */
static uint32_t behind(const struct op *ops, uint32_t i)
{
	switch (ops[i].code) {
	case OP_OPT:
	case OP_FLAG:
	case OP_LIST:
	case OP_ELEM:
	case OP_KEYMAP:
	case OP_MAP:
		return ops[i].jump;
	default:
		return i + 1;
	}
}

/* What a map must have that the ops at [i, end) print: what is called so by this op alone, or NULL. */
static const procrec_field *demand(const struct op *o)
{
	switch (o->code) {
	case OP_DEC:
	case OP_HEX:
	case OP_NUM:
	case OP_FIX:
	case OP_BIN:
	case OP_CHAR:
	case OP_SET:
	case OP_STR:
	case OP_GREEDY:
	case OP_REST:
	case OP_COUNT:
		return o->flags & (OPF_KEY | OPF_PENDING | OPF_NOKEY) ? NULL : o->field;
	case OP_LIST:
		return o->list->pending || o->list->hidden ? NULL : o->field;
	case OP_MAP:
		return o->field;
	default:
		return NULL;
	}
}

/* Whether ops of a line or a map name a field at all, in its parts too. */
static const struct op *names_field(const struct op *ops, uint32_t i, uint32_t end,
				    const procrec_field *f)
{
	for (; i < end; i++) {
		const struct op *o = &ops[i];

		if (o->field && same_name(o->field, f))
			return o;
		if (o->code == OP_LIST && o->list->more && same_name(o->list->more, f))
			return o;
		if (o->code == OP_LIST || o->code == OP_MAP || o->code == OP_ELEM ||
		    o->code == OP_KEYMAP)
			i = o->jump - 1; /* names in it are of others */
	}
	return NULL;
}

/*
 * Whether a map of all that a's ops print is none that b's ops print: something is lacking, or left.
 */
static int excludes(const struct op *a, uint32_t i, uint32_t aend, const struct op *b, uint32_t j,
		    uint32_t bend)
{
	const procrec_field *f;
	const struct op *o;
	uint32_t k;

	for (k = j; k < bend; k = behind(b, k)) {
		f = demand(&b[k]);
		if (f && !f->own && !names_field(a, i, aend, f))
			return 1;
	}
	for (k = i; k < aend; k = behind(a, k)) {
		f = demand(&a[k]);
		if (!f || f->own)
			continue;
		o = names_field(b, j, bend, f);
		if (!o)
			return 1;
		if (a[k].code == OP_MAP && o->code == OP_MAP &&
		    excludes(a, k + 1, a[k].jump - 1, b, (uint32_t)(o - b) + 1, o->jump - 1))
			return 1;
	}
	return 0;
}

/*
 * Whether no other row goes before this one where a record has all its values, in its order, and
 * none that is not its: those rows would lack some or leave some over.
 */
static int is_sole(const procrec_printer *t, const struct row *row)
{
	const struct row *r;

	for (r = t->f->rows; r < row; r++)
		if (r->kind == row->kind && !excludes(row->ops, 0, row->nops, r->ops, 0, r->nops))
			return 0;
	return 1;
}

/* This row has printed a record. */
static void note_recent(procrec_printer *t, const struct row *r)
{
	int i, sole;

	for (i = 0; i < RECENT - 1 && t->recent[i].row != r; i++)
		;
	sole = t->recent[i].row == r ? t->recent[i].sole : is_sole(t, r);
	for (; i; i--)
		t->recent[i] = t->recent[i - 1];
	t->recent[0].row = r;
	t->recent[0].sole = sole;
}

/* Prints a record by one of the rows that have printed those before it, if that must be the one. */
static const struct row *print_recent(procrec_printer *t, const procrec_node *map)
{
	struct printed slots[MAX_SLOTS];
	size_t at = t->p.n, size = (size_t)t->spec->nslots * sizeof(*slots);
	int i;

	memcpy(slots, t->p.slots, size);
	for (i = 0; i < RECENT && t->recent[i].row; i++) {
		const struct row *r = t->recent[i].row;

		if (!t->recent[i].sole || is_off(t, r))
			continue;
		if (print_row(&t->p, r, map, map)) {
			memcpy(t->p.slots, slots, size);
			continue;
		}
		if (t->p.in_order && !t->p.rest && !lacks_field(t, r, map))
			return r;
		t->p.n = at;
		memcpy(t->p.slots, slots, size);
	}
	return NULL;
}

/*
 * Prints a line whose values are in map by the first row of this kind and name that accepts all of
 * them and misses none; returns it, or NULL.
 */
static const struct row *print_line(procrec_printer *t, const struct row *like, int level,
				    const procrec_node *map, const procrec_node *self)
{
	const struct row *partly = NULL;
	uint32_t i, want = UINT32_MAX; /* not counted yet */
	size_t at = t->p.n;
	int pass, single = like->alone, partly_all = 0;

	if (single && !like->indent && like->depth == level && !(like->flags & ROWF_IMPLICIT) &&
	    !is_off(t, like)) /* as most are */
		return print_row(&t->p, like, map, self) ? NULL : like;
	for (i = 0; i < t->f->nrows && !single; i++) {
		const struct row *r = &t->f->rows[i];

		if (r != like && r->kind == like->kind && at_level(r, level) &&
		    !(r->flags & ROWF_IMPLICIT) && r->name_len == like->name_len &&
		    (!r->name || !memcmp(r->name, like->name, r->name_len)))
			break;
	}
	single |= i == t->f->nrows;
	for (pass = 0; pass < 2; pass++) {
		for (i = 0; i < t->f->nrows; i++) {
			const struct row *r = single ? like : &t->f->rows[i];
			int k;

			if (r->kind != like->kind || !at_level(r, level) ||
			    r->flags & ROWF_IMPLICIT || r->name_len != like->name_len ||
			    (r->name && memcmp(r->name, like->name, r->name_len)) || is_off(t, r) ||
			    (pass && r != partly)) {
				if (single)
					break;
				continue;
			}
			for (k = r->depth; k < level; k++) {
				int blanks = r->indent;

				while (blanks--)
					if (print_bytes(&t->p, " ", 1))
						return NULL;
			}
			if (!print_row(&t->p, r, map, self)) {
				int all = t->p.in_order && !t->p.rest;

				if (!single && !all && want == UINT32_MAX)
					want = count_fields(t, like, level, map);
				all |= t->p.used == want;
				if (single || pass || (all && !lacks_field(t, r, map)))
					return r;
				if (!partly || (all && !partly_all)) {
					partly = r;
					partly_all = all;
				}
			}
			t->p.n = at;
			if (single)
				break;
		}
		if (!partly)
			break;
	}
	return NULL;
}

/* An object's own line, then what is in it. */
static int print_object(procrec_printer *t, const struct row *like, int level,
			const procrec_node *map)
{
	const procrec_node *text, *from = map->v.c.first;

	if (map->kind != PROCREC_MAP)
		return -1;
	text = loose_text(map);
	if (text) {
		if (print_text(t, text))
			return -1;
	} else {
		const struct row *r = NULL;

		if (like == t->rec && !like->alone && !t->p.lenient)
			r = print_recent(t, map);
		if (!r)
			r = print_line(t, like, level, map, map);
		if (!r)
			return -1;
		if (like == t->rec && !like->alone)
			note_recent(t, r);
		like = r;
		if (t->p.in_order)
			from = t->p.rest;
	}
	if (like->kind == ROW_SET || (!from && !t->f->tails))
		return 0;
	return print_children(t, map, from, level + 1, like, text != NULL);
}

static int is_derived(const procrec_printer *t, const procrec_node *n)
{
	return !(n->flags & PROCREC_DATA) && t->spec->nderived &&
	       spec_is_derived(t->spec, n->key, n->key_len);
}

/* Prints n, a child of map, by the row that its name says; *skip: how many more it took along. */
static int print_by_name(procrec_printer *t, const procrec_node *map, const procrec_node *n,
			 int level, uint32_t *skip)
{
	const struct format *f = t->f;
	uint32_t i, j = t->guess + 1;
	int pass;

	*skip = 0;
	/* rows called by this name, beginning behind the last one */
	for (i = 0; i < f->nrows; i++, j++) {
		const struct row *r;

		if (j >= f->nrows)
			j = 0;
		r = &f->rows[j];
		if (r->kind == ROW_TAIL || r->kind == ROW_REC || !named(r, n) ||
		    !at_level(r, level) || is_off(t, r))
			continue;
		t->guess = t->took = j;
		if (r->kind == ROW_LST) {
			const procrec_node *k;

			if (n->kind != PROCREC_LIST)
				continue;
			for (k = n->v.c.first; k; k = k->next)
				if (print_object(t, r, level, k))
					return -1;
			return 0;
		}
		if (r->kind == ROW_OBJ || r->flags & ROWF_MAP) {
			if (n->kind != PROCREC_MAP)
				continue; /* a row of the same name may print it */
			return print_object(t, r, level, n);
		}
		if (r->flags & ROWF_TRUE) {
			if (n->kind == PROCREC_BOOL && !n->v.u)
				return 0;
			return n->kind == PROCREC_BOOL ? print_row(&t->p, r, NULL, n) : -1;
		}
		t->p.hint = n;
		if (print_row(&t->p, r, map, n))
			continue;
		/* a named list's surplus stands behind it */
		while (n->next && r->nfields > 1 &&
		       (has_field(r, n->next, NULL) || is_derived(t, n->next))) {
			n = n->next;
			(*skip)++;
		}
		return 0;
	}
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < f->nrows; i++) {
			const struct row *r = &f->rows[i];
			int catches = !!(r->flags & ROWF_CATCH);

			if (r->kind != ROW_SET || r->name || !at_level(r, level) ||
			    catches != pass || is_off(t, r))
				continue;
			t->took = i;
			if (catches) {
				if (!has_field(r, n, NULL) && !print_row(&t->p, r, map, n))
					return 0;
				continue;
			}
			if (!has_field(r, n, NULL))
				continue;
			t->p.hint = n;
			if (print_row(&t->p, r, map, n))
				continue;
			while (n->next && (has_field(r, n->next, NULL) || is_derived(t, n->next))) {
				n = n->next;
				(*skip)++;
			}
			return 0;
		}
	return -1;
}

/* The same, and if no row takes it so, with zeros that another program has dropped. */
static int print_value(procrec_printer *t, const procrec_node *map, const procrec_node *n,
		       int level, uint32_t *skip)
{
	int rc = print_by_name(t, map, n, level, skip);

	if (rc && !t->p.lenient) {
		t->p.lenient = 1;
		rc = print_by_name(t, map, n, level, skip);
		t->p.lenient = 0;
	}
	return rc;
}

static int in_tail(const procrec_printer *t, const procrec_node *n, int level,
		   const struct row *opener)
{
	uint32_t i;

	for (i = 0; t->f->tails && i < t->f->nrows; i++)
		if (t->f->rows[i].kind == ROW_TAIL && t->f->rows[i].depth == level && opener &&
		    t->f->rows[i].closes == opener->name_id && has_field(&t->f->rows[i], n, NULL))
			return 1;
	return 0;
}

/* Whether a row like this one prints n on its own line. */
static int opens_with(const procrec_printer *t, const struct row *like, const procrec_node *n)
{
	uint32_t i;

	for (i = 0; i < t->f->nrows; i++) {
		const struct row *r = &t->f->rows[i];

		if (r->kind == like->kind && r->depth == like->depth &&
		    r->name_len == like->name_len &&
		    (!r->name || !memcmp(r->name, like->name, r->name_len)) &&
		    has_field(r, n, NULL))
			return 1;
	}
	return 0;
}

#define NEAR 8 /* rows of which a file has no line */

/* Prints a value of a record by the next row that is called by its name, if it is near, as most are. */
static inline int print_next(procrec_printer *t, const procrec_node *n, int level)
{
	uint32_t i, j = t->guess + 1;

	for (i = 0; i < NEAR; i++, j++) {
		const struct row *r;

		if (j >= t->f->nrows)
			j = 0;
		r = &t->f->rows[j];
		if (!named(r, n))
			continue;
		if (!r->apart || !r->fast || !at_level(r, level) || is_off(t, r) ||
		    print_fast(&t->p, r, n, n))
			return 0;
		t->guess = t->took = j;
		return 1;
	}
	return 0;
}

/*
 * The lines in an object, of its children from one on. loose: the object's own line was text, which
 * does not say which of several rows read it.
 */
static int print_children(procrec_printer *t, const procrec_node *map, const procrec_node *from,
			  int level, const struct row *opener, int loose)
{
	const procrec_node *n;
	uint32_t hint = 0, skip, i;
	int tail = 1, straight = opener && opener->kind == ROW_REC && !t->f->tails;

	for (n = from; n; n = n->next) {
		if (straight && print_next(t, n, level))
			continue;
		if (n->flags & PROCREC_OWN) {
			if (key_starts(n, "_raw_")) {
				if (print_raw(t, n))
					return -1;
				continue;
			}
			if (key_starts(n, "_text_")) {
				/* it is the line of the value behind it */
				if (n->kind != PROCREC_STR || print_text(t, n))
					return -1;
				if (n->next)
					n = n->next;
				while (n->next && is_derived(t, n->next))
					n = n->next;
				continue;
			}
			if (n->key_len == 5 && key_starts(n, "_tail")) {
				tail = 0;
				continue;
			}
			if (n->key_len == 5 && key_starts(n, "_text"))
				continue;
		}
		if (opener && has_field(opener, n, &hint))
			continue;
		if (loose && opens_with(t, opener, n))
			continue;
		if (is_derived(t, n))
			continue;
		if (in_tail(t, n, level, opener))
			continue;
		if (print_value(t, map, n, level, &skip)) {
			t->p.stuck_at = n;
			return -1;
		}
		while (skip--)
			n = n->next;
	}
	if (!tail || !opener)
		return 0;
	for (i = 0; t->f->tails && i < t->f->nrows; i++) {
		const struct row *r = &t->f->rows[i];

		if (r->kind != ROW_TAIL || r->depth != level || r->closes != opener->name_id ||
		    is_off(t, r))
			continue;
		tail = 2;
		if (!print_row(&t->p, r, map, NULL))
			return 0;
	}
	return tail == 2 ? -1 : 0;
}

/*
 * The lines in a record: members that are called by their rows' names, each the next such row or one
 * behind it, as print_by_name() looks for them.
 */
static int direct_children(procrec_printer *t, const char **text)
{
	const struct row *rows = t->f->rows, *r = NULL;
	const char *before;
	uint32_t i, j;

	while (**text != '}') {
		for (i = 0, j = t->guess + 1; i < t->f->nrows; i++, j++) {
			if (j >= t->f->nrows)
				j = 0;
			r = &rows[j];
			if (r->self &&
			    same_bytes(*text + 1, r->self->json_key + 1,
				       r->self->json_key_len - 1) &&
			    r->kind != ROW_TAIL && r->kind != ROW_REC && at_level(r, 1) &&
			    !is_off(t, r))
				break;
		}
		if (i == t->f->nrows) {
			if (!direct_derived(t->spec, text))
				return -1;
			continue;
		}
		before = *text;
		if (!r->apart || print_direct(&t->p, r, text) || *text == before)
			return -1;
		t->guess = j;
	}
	return 0;
}

int printer_direct(procrec_printer *t, const char **text, procrec_error *e)
{
	size_t at = t->p.n;
	int i, alone;

	if (!t->rec || t->failed || t->f->implicit || t->f->tails || **text != '{')
		return 0;
	alone = t->rec->alone;
	for (i = 0; i < (alone ? 1 : RECENT); i++) {
		const struct row *r = alone ? t->rec : t->recent[i].row;
		const char *s = *text;

		if (!r)
			break;
		if ((!alone && !t->recent[i].sole) || is_off(t, r))
			continue;
		t->guess = 0;
		if (print_direct(&t->p, r, &s) || direct_children(t, &s)) {
			t->p.n = at;
			continue;
		}
		*text = s + 1;
		t->record++;
		if (!alone && i)
			note_recent(t, r);
		if (t->p.n >= FLUSH_AT && flush(t, 0, e))
			return PROCREC_EWRITE;
		return 1;
	}
	return 0;
}

/*
 * The short way for most records, which are of the only row or of the last one: its line from their
 * first values, then what is in them. 0: nothing is printed.
 */
static int print_usual(procrec_printer *t, const procrec_node *rec)
{
	const procrec_node *first = rec->v.c.first;
	const struct row *r = t->rec;
	size_t at = t->p.n;

	/* what begins with a key of our own may be a text */
	if (!r || t->f->implicit || t->f->tails || rec->kind != PROCREC_MAP || !first ||
	    first->flags & PROCREC_OWN)
		return 0;
	if (!r->alone)
		r = t->recent[0].sole ? t->recent[0].row : NULL;
	if (!r || !r->fast || r->indent || is_off(t, r) || print_fast(&t->p, r, first, rec))
		return 0;
	t->guess = 0;
	if (!t->p.rest ? r->alone || !lacks_field(t, r, rec)
		       : r->alone && !print_children(t, rec, t->p.rest, 1, r, 0))
		return 1;
	t->p.n = at;
	return 0;
}

int procrec_printer_record(procrec_printer *t, const procrec_node *rec, procrec_error *e)
{
	const struct row *like = NULL;
	const procrec_node *n;
	size_t at;
	int raw;

	if (!t || !rec)
		return error_set(e, PROCREC_EUSAGE,
				 "procrec_printer_record() without a printer or a record");
	at = t->p.n;
	if (t->failed)
		return error_set(e, PROCREC_EWRITE, "cannot write");
	t->record++;
	if (print_usual(t, rec))
		goto printed;
	t->p.stuck = NULL;
	t->p.stuck_at = NULL;
	if (rec->kind != PROCREC_MAP)
		return cannot(t, NULL, rec, e);
	n = rec->v.c.first;
	for (raw = n != NULL; n && raw; n = n->next)
		raw = n->flags & PROCREC_OWN && key_starts(n, "_raw_");
	if (raw && !t->f->implicit) {
		for (n = rec->v.c.first; n; n = n->next)
			if (print_raw(t, n))
				goto cannot;
	} else {
		like = t->rec;
		if (!like)
			goto cannot;
		t->guess = 0;
		if (t->f->implicit ? print_children(t, rec, rec->v.c.first, 1, like, 0)
				   : print_object(t, like, 0, rec)) {
			t->p.n = at;
			t->p.lenient = 1;
			raw = t->f->implicit || print_object(t, like, 0, rec);
			t->p.lenient = 0;
			if (raw)
				goto cannot;
		}
	}
printed:
	if (t->p.n >= FLUSH_AT)
		return flush(t, 0, e);
	return 0;
cannot:
	t->p.n = at;
	return cannot(t, NULL, t->p.stuck_at, e);
}

/* Prints the HEAD rows from *next up to this index that the file had. */
static int print_fixed(procrec_printer *t, uint32_t *next, uint32_t limit, uint32_t heads)
{
	for (; *next < limit; (*next)++) {
		const struct row *r = &t->f->rows[*next];

		if (r->kind == ROW_HEAD && heads & 1u << r->head && print_row(&t->p, r, NULL, NULL))
			return -1;
	}
	return 0;
}

/* The values of the head in order, each HEAD row before the first one that comes after it. */
static int print_head(procrec_printer *t, const procrec_node *head, uint32_t heads)
{
	const procrec_node *n = head ? head->v.c.first : NULL;
	uint32_t next = 0, skip;
	size_t at;

	for (; n; n = n->next) {
		if (is_derived(t, n))
			continue;
		if (n->flags & PROCREC_OWN && (key_starts(n, "_raw_") || key_starts(n, "_text_"))) {
			int raw = key_starts(n, "_raw_");

			/* behind a line that is text there are no HEAD rows */
			if (n->kind != PROCREC_STR || print_fixed(t, &next, t->f->nrows, heads) ||
			    (raw ? print_raw(t, n) : print_text(t, n)))
				return -1;
			if (!raw && n->next)
				n = n->next; /* its value */
			continue;
		}
		at = t->p.n;
		if (print_value(t, head, n, 0, &skip)) {
			t->p.stuck_at = n;
			return -1;
		}
		/* now its row is known, and what stands before it */
		t->p.n = at;
		if (print_fixed(t, &next, t->took, heads) || print_value(t, head, n, 0, &skip))
			return -1;
		while (skip--)
			n = n->next;
	}
	return print_fixed(t, &next, t->f->nrows, heads);
}

static int layout_int(const procrec_node *layout, const char *name, size_t len, long long *v)
{
	const procrec_node *n = procrec_get_n(layout, name, len);

	if (!n || (n->kind != PROCREC_INT && n->kind != PROCREC_UINT))
		return 0;
	*v = n->v.i;
	return 1;
}

void printer_layout(procrec_printer *t, const procrec_node *layout)
{
	long long v;
	int i;

	for (i = 0; i < t->spec->nparams; i++) {
		const struct param *p = &t->spec->params[i];

		t->p.w[i] = p->def;
		if (layout_int(layout, p->name, p->name_len, &v) && v >= p->lo && v <= p->hi)
			t->p.w[i] = (int)v;
	}
	t->no_eol = layout_int(layout, "eol", 3, &v) && !v;
}

int procrec_printer_open(procrec_printer **out, const procrec_spec *spec, const procrec_node *head,
			 const procrec_node *layout, procrec_write_fn *w, void *ud,
			 procrec_error *e)
{
	procrec_printer *t;
	uint32_t heads = 0, i;
	long long v;

	if (e)
		memset(e, 0, sizeof(*e));
	if (!out || !spec || !w)
		return error_set(e, PROCREC_EUSAGE,
				 "procrec_printer_open() without a table, a place or a function");
	if (spec->refused)
		return error_set(e, PROCREC_EREFUSED, "%s", spec->refused);
	t = mem_get(&spec->alloc, sizeof(*t));
	if (!t)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	memset(t, 0, sizeof(*t));
	t->spec = spec;
	t->f = spec->formats;
	t->p.spec = spec;
	t->p.alloc = spec->alloc;
	t->write = w;
	t->ud = ud;
	if (layout_int(layout, "format", 6, &v) && v >= 0 && v < (long long)spec->nformats)
		t->f = &spec->formats[v];
	printer_layout(t, layout);
	for (i = 0; i < t->f->nrows; i++)
		if (t->f->rows[i].kind == ROW_REC && !t->rec)
			t->rec = &t->f->rows[i];
		else if (t->f->rows[i].kind == ROW_HEAD)
			heads |= 1u << t->f->rows[i].head;
	if (layout_int(layout, "head", 4, &v))
		heads &= (uint32_t)v;
	if (print_head(t, head, heads)) {
		int rc = cannot(t, "the head", t->p.stuck_at, e);

		mem_free(&spec->alloc, t->p.out, t->p.cap);
		mem_free(&spec->alloc, t, sizeof(*t));
		return rc;
	}
	*out = t;
	return 0;
}

int procrec_printer_close(procrec_printer *t, const procrec_node *foot, procrec_error *e)
{
	procrec_allocator a;
	int rc = 0;

	if (!t)
		return 0;
	a = t->spec->alloc;
	t->p.stuck = NULL;
	t->p.stuck_at = NULL;
	if (!t->failed && foot && foot->v.c.first &&
	    print_children(t, foot, foot->v.c.first, 0, NULL, 0))
		rc = cannot(t, "the foot", t->p.stuck_at, e);
	if (!t->failed && flush(t, 1, e) && !rc)
		rc = PROCREC_EWRITE;
	mem_free(&a, t->p.out, t->p.cap);
	mem_free(&a, t, sizeof(*t));
	return rc;
}
