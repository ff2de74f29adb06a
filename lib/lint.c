/* SPDX-License-Identifier: MIT */
/*
 * lint.c - what a table may not do although it compiles, because the printer could not undo it or
 * a reader of the documentation would miss something. Each rule has a number; handlers/WRITING.md
 * shows the mistake and its mend for each. Start at procrec_lint().
 *
 *	L1 the table compiles
 *	L2 two strings without an end stand next to each other
 *	L3 two rows of one depth claim one name and the same values
 *	L4 two catch-all rows of one depth take the same values
 *	L5 a row is hidden behind an earlier one that begins with the same text and is shorter
 *	L6 a field has no doc line
 *	L7 the table names no kernel function or has no summary
 *	L8 a derived name is a field's name too
 */
#include <stdio.h>
#include "spec.h"

struct lint {
	const procrec_spec *spec;
	procrec_note_fn *note;
	void *ud;
	int found;
};

static void say(struct lint *l, const struct row *r, const char *rule, const char *what,
		const char *name, size_t n)
{
	procrec_error e;

	l->found++;
	if (!l->note)
		return;
	memset(&e, 0, sizeof(e));
	error_set(&e, PROCREC_ETABLE, "%s %s%s%.*s", rule, what, n ? ": " : "", (int)n, name);
	snprintf(e.dataset, sizeof(e.dataset), "%s", l->spec ? l->spec->name : "");
	if (r) {
		e.line = r->src_line;
		e.col = r->src_col ? r->src_col : 1;
	}
	l->note(l->ud, &e);
}

static int is_string(const struct op *o)
{
	return o->code == OP_STR || o->code == OP_GREEDY || o->code == OP_REST;
}

static void two_strings(struct lint *l, const struct row *r)
{
	uint32_t i;

	for (i = 0; i + 1 < r->nops; i++)
		if (is_string(&r->ops[i]) && !r->ops[i].prec && !r->ops[i].width &&
		    is_string(&r->ops[i + 1]) && !r->ops[i + 1].width)
			say(l, r, "L2", "two strings without an end between them", r->ops[i].src,
			    r->ops[i].src_len);
}

static int makes_map(const struct row *r)
{
	uint32_t i;

	for (i = 0; i < r->nops; i++)
		if (r->ops[i].code == OP_KEYMAP)
			return 1;
	return 0;
}

static int is_number(const struct op *o)
{
	return o->field->kind == PROCREC_INT || o->field->kind == PROCREC_UINT;
}

/* What JSON makes of a value: numbers of one kind, and strings of digits that are no quantity. */
static int json_kind(const struct op *o)
{
	if (is_number(o))
		return o->field->quantity ? PROCREC_INT : PROCREC_STR;
	return o->field->kind;
}

/* Whether this byte may stand in a value that is a string in JSON. */
static int may_hold(const struct op *o, int c)
{
	const char *digits = o->flags & OPF_UPPER ? "0123456789ABCDEFX" : "0123456789abcdefx";

	if (o->code == OP_SET)
		return o->set[c] & SET_IN;
	if (o->field->kind != PROCREC_STR)
		return c && strchr(digits, c) && (o->base == 16 || c < '8');
	return 1;
}

/* Whether two rows are the same but for the conversions of their fields. */
static int same_texts(const struct row *a, const struct row *b)
{
	uint32_t i;

	if (a->nops != b->nops)
		return 0;
	for (i = 0; i < a->nops; i++) {
		const struct op *x = &a->ops[i], *y = &b->ops[i];

		if (op_is_text(x) != op_is_text(y) || x->width != y->width ||
		    x->param != y->param || !x->field != !y->field)
			return 0;
		if (op_is_text(x) && (x->n != y->n || memcmp(x->s, y->s, x->n)))
			return 0;
		if (x->field && strcmp(x->field->name, y->field->name))
			return 0;
	}
	return 1;
}

/* Whether some value that the rows call by the same name tells them apart. */
static int values_differ(const struct row *a, const struct row *b)
{
	uint32_t i, j;
	int k, common;

	if (makes_map(a) != makes_map(b))
		return 1;
	for (i = 0; i < a->nops; i++) {
		const struct op *x = &a->ops[i];

		if (!x->field || x->flags & OPF_KEY)
			continue;
		for (j = 0; j < b->nops; j++) {
			const struct op *y = &b->ops[j];

			if (!y->field || y->flags & OPF_KEY ||
			    strcmp(x->field->name, y->field->name))
				continue;
			if (x->field->optional && y->field->optional)
				continue; /* null in both */
			if (json_kind(x) != json_kind(y) && !(is_number(x) && is_number(y)))
				return 1;
			if (x->code == OP_BIN && y->code == OP_BIN &&
			    (x->lit ^ y->lit) & x->mask & y->mask)
				return 1;
			if (x->field->kind == PROCREC_DEC && y->field->kind == PROCREC_DEC &&
			    x->prec != y->prec)
				return 1;
			/* b takes what a refuses; what both take they print alike */
			if (same_texts(a, b) &&
			    ((x->code == OP_SET && is_string(y)) ||
			     (is_number(x) && is_number(y) && x->base == y->base &&
			      (x->flags ^ y->flags) & OPF_SIGNED)))
				return 1;
			if (json_kind(x) != PROCREC_STR || (is_number(x) && is_number(y)) ||
			    x->flags & y->flags & OPF_EMPTY)
				continue;
			for (common = k = 0; k < 256 && !common; k++)
				common = may_hold(x, k) && may_hold(y, k);
			if (!common)
				return 1;
		}
	}
	return 0;
}

/* The next op that is there in every line: a list may have no elements. */
static uint32_t behind(const struct row *r, uint32_t i)
{
	return r->ops[i].code == OP_LIST ? r->ops[i].jump : i + 1;
}

static int names_field(const struct row *r, const procrec_field *f)
{
	uint32_t i;

	for (i = 0; i < r->nops; i = behind(r, i))
		if (r->ops[i].field && !(r->ops[i].flags & OPF_KEY) &&
		    !strcmp(r->ops[i].field->name, f->name))
			return 1;
	return 0;
}

/* Whether the rows name the same fields, those in dotted maps included. */
static int same_fields(const struct row *a, const struct row *b)
{
	uint32_t i;
	int pass;

	for (pass = 0; pass < 2; pass++) {
		const struct row *x = pass ? b : a, *y = pass ? a : b;

		for (i = 0; i < x->nops; i = behind(x, i))
			if (x->ops[i].field && !(x->ops[i].flags & OPF_KEY) &&
			    !names_field(y, x->ops[i].field))
				return 0;
	}
	return 1;
}

/* Objects of one depth may hold rows of the same text: whichever reads or prints, it is the same. */
static int same_text(const struct row *a, const struct row *b)
{
	return a->kind == b->kind && a->src_len == b->src_len &&
	       !memcmp(a->src, b->src, a->src_len);
}

static void one_name(struct lint *l, const struct format *f, uint32_t i)
{
	const struct row *r = &f->rows[i];
	uint32_t j, k;

	for (j = 0; j < i; j++) {
		const struct row *q = &f->rows[j];

		if (q->depth != r->depth || q->only >= 0 || r->only >= 0 ||
		    (q->flags | r->flags) & ROWF_IMPLICIT)
			continue;
		if (r->kind == ROW_HEAD || q->kind == ROW_HEAD || r->kind == ROW_TAIL ||
		    q->kind == ROW_TAIL)
			continue;
		if (!r->name && !q->name && r->flags & q->flags & ROWF_CATCH &&
		    r->kind == ROW_SET && q->kind == ROW_SET) {
			if (same_fields(q, r) && !values_differ(q, r))
				say(l, r, "L4", "a second catch-all row for the same values",
				    r->src, r->src_len < 60 ? r->src_len : 60);
			continue;
		}
		if (r->kind == ROW_REC && q->kind == ROW_REC) {
			if (same_fields(q, r) && !values_differ(q, r))
				say(l, r, "L3", "the fields of an earlier record row", r->src,
				    r->src_len < 60 ? r->src_len : 60);
			continue;
		}
		if (r->name && q->name && r->name_id == q->name_id) {
			if (r->kind != q->kind)
				say(l, r, "L3", "a name of another kind of row", r->name,
				    r->name_len);
			else if (same_fields(q, r) && !values_differ(q, r) && !same_text(q, r))
				say(l, r, "L3", "the name and fields of an earlier row", r->name,
				    r->name_len);
			continue;
		}
		if (r->kind != ROW_SET || q->kind != ROW_SET || r->name || q->name ||
		    same_text(q, r))
			continue;
		for (k = 0; k < r->nfields; k++) {
			uint32_t m;

			for (m = 0; m < q->nfields; m++)
				if (!strcmp(r->fields[k]->name, q->fields[m]->name))
					say(l, r, "L3", "a field of an earlier row of this depth",
					    r->fields[k]->name, r->fields[k]->name_len);
		}
	}
}

/*
 * A row's name that is a value in the line of the object that it stands in, or of a row without a
 * name beside it.
 */
static void taken(struct lint *l, const struct format *f, uint32_t i)
{
	const struct row *r = &f->rows[i];
	int parent = 1;
	uint32_t j, k;

	if (r->kind == ROW_HEAD || r->kind == ROW_REC || r->only >= 0)
		return;
	for (j = i; j-- > 0;) {
		const struct row *q = &f->rows[j];

		if (q->flags & ROWF_IMPLICIT)
			continue;
		if (parent && q->depth < r->depth) {
			/* the object, and others that hold the same rows */
			parent = q->depth + 1 == r->depth && (!j || q[-1].kind == q->kind);
			if (r->name && row_has_field(q, r->name, r->name_len))
				say(l, r, "L3", "the name of a value of its object", r->name,
				    r->name_len);
			for (k = 0; !r->name && k < r->nfields; k++)
				if (row_has_field(q, r->fields[k]->name, r->fields[k]->name_len))
					say(l, r, "L3", "the name of a value of its object",
					    r->fields[k]->name, r->fields[k]->name_len);
		}
	}
	for (j = 0; j < f->nrows && r->name; j++) {
		const struct row *q = &f->rows[j];

		if (q->kind == ROW_SET && !q->name && q->depth == r->depth && q->only < 0 &&
		    !(q->flags & ROWF_IMPLICIT) && row_has_field(q, r->name, r->name_len))
			say(l, r, "L3", "the name of another row's value", r->name, r->name_len);
	}
}

/* An earlier row that takes every line which begins like this one. */
static void hidden(struct lint *l, const struct format *f, uint32_t i)
{
	const struct row *r = &f->rows[i];
	uint32_t j;

	for (j = 0; j < i; j++) {
		const struct row *q = &f->rows[j];
		const struct op *a = q->ops, *b = r->ops;

		if (!a || !b || q->depth != r->depth || q->kind != r->kind || q->only >= 0 ||
		    r->kind == ROW_HEAD)
			continue;
		if (!op_is_text(a) || !op_is_text(b) || a->n > b->n || memcmp(a->s, b->s, a->n))
			continue;
		if (a[1].code == OP_REST && a[2].code == OP_NL)
			say(l, r, "L5", "hidden behind an earlier row", r->src,
			    r->src_len < 60 ? r->src_len : 60);
	}
}

static void docs(struct lint *l)
{
	const procrec_spec *s = l->spec;
	uint32_t i, j, k;

	for (i = 0; i < s->nnamed; i++) {
		const procrec_field *f = s->named[i].field;
		const struct row *r = s->named[i].row;
		int same;

		if (f->doc || !f->name_len || !strcmp(f->name, "=") || f->own)
			continue;
		if (f == r->self && r->kind == ROW_SET && !(r->flags & (ROWF_MAP | ROWF_TRUE)))
			continue; /* its value is the field */
		if (f->name_len > 5 && !strcmp(f->name + f->name_len - 5, "_more"))
			continue;
		/* the key list of a zip shows only as keys; a list called by its row is told once */
		for (same = 0, j = 0; j < r->nops; j++)
			if (r->ops[j].field == f && r->ops[j].list && r->ops[j].list->hidden)
				same = 1;
		for (k = 0; k < i; k++)
			if (!s->named[k].field->doc && s->named[k].row == r &&
			    !strcmp(s->named[k].field->name, f->name))
				same = 1;
		if (!same)
			say(l, r, "L6", "no doc line", f->name, f->name_len);
	}
}

int procrec_lint(const char *table, procrec_note_fn *note, void *ud)
{
	struct lint l = {NULL, note, ud, 0};
	procrec_spec *spec;
	procrec_error e;
	uint32_t i, k, j;

	if (procrec_spec_open(&spec, table, NULL, &e)) {
		if (note)
			note(ud, &e);
		return 1;
	}
	l.spec = spec;
	for (k = 0; k < spec->nformats; k++)
		for (i = 0; i < spec->formats[k].nrows; i++) {
			const struct row *r = &spec->formats[k].rows[i];

			if (r->flags & ROWF_IMPLICIT)
				continue;
			two_strings(&l, r);
			one_name(&l, &spec->formats[k], i);
			taken(&l, &spec->formats[k], i);
			hidden(&l, &spec->formats[k], i);
		}
	docs(&l);
	if (!*spec->kernel || !*spec->summary)
		say(&l, NULL, "L7", "no kernel function or no summary", "", 0);
	for (i = 0; i < spec->nderived; i++)
		for (j = 0; j < spec->nnamed; j++)
			if (spec->named[j].field != spec->place &&
			    spec->named[j].field->name_len == spec->derived_names[i].n &&
			    !memcmp(spec->named[j].field->name, spec->derived_names[i].p,
				    spec->derived_names[i].n))
				say(&l, spec->named[j].row, "L8", "a derived name that a field has",
				    spec->derived_names[i].p, spec->derived_names[i].n);
	procrec_spec_close(spec);
	return l.found;
}
