/* SPDX-License-Identifier: MIT */
/*
 * check_random.c - every row of every table with random values: a line is made from the row's own
 * ops, in a file that has what the row needs around it (headings, the objects it stands in), and
 * must come back byte for byte, through records and through JSON. So rows are tested that no
 * fixture has, and values that no machine has shown.
 *
 * A line may be another row's too (a catch-all's label can be anything): then only the bytes count.
 * At least half of a row's lines must be read by the table without being kept as text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "num.h"
#include "spec.h"
#include "support.h"

/* Files for each row; $PROCREC_ROUNDS says another number. */
#define ROUNDS 24

struct maker {
	struct random r;
	const procrec_spec *spec;
	const struct format *f;
	struct buffer out;
	size_t bol;
	int w[MAX_PARAMS];
	struct {
		uint32_t count;
		char text[16][40];
		uint8_t set;
	} slots[MAX_SLOTS];
	uint32_t used; /* makes keys differ */
	int plain;     /* the simplest values only */
};

static uint64_t random_number(struct maker *m, const struct op *o)
{
	static const uint64_t edges[] = {0,
					 1,
					 9,
					 10,
					 99,
					 255,
					 4294967295u,
					 4294967296u,
					 9007199254740991u,
					 9007199254740992u,
					 INT64_MAX,
					 UINT64_MAX};
	uint64_t u;

	if (m->plain)
		return draw(&m->r, 8);
	if (!draw(&m->r, 4))
		u = edges[draw(&m->r, sizeof(edges) / sizeof(*edges))];
	else
		u = ((uint64_t)draw(&m->r, 0x7fffffff) << 33 | (uint64_t)draw(&m->r, 0x7fffffff)
								       << 3) >>
		    draw(&m->r, 64);
	if (o->flags & OPF_SIGNED) {
		u &= INT64_MAX;
		if (!draw(&m->r, 3))
			u = 0 - u;
	}
	return u;
}

static void make_number(struct maker *m, const struct op *o)
{
	procrec_node n;
	char text[NUM_MAX + 80];
	size_t len;

	memset(&n, 0, sizeof(n));
	n.kind = o->code == OP_FIX       ? PROCREC_DEC
		 : o->flags & OPF_SIGNED ? PROCREC_INT
					 : PROCREC_UINT;
	n.scale = (uint8_t)o->prec;
	n.v.u = random_number(m, o);
	if (o->code == OP_FIX && n.v.i < 0)
		n.v.i = n.v.i == INT64_MIN ? 5 : -n.v.i;
	len = num_print(o, o->param >= 0 ? m->w[o->param] : o->width, &n, text);
	ck_assert_uint_gt(len, 0);
	buffer_add(&m->out, text, len);
}

/* Any byte of a set. */
static unsigned char member(struct maker *m, const uint8_t *set)
{
	unsigned k = draw(&m->r, 256), n;

	for (n = 0; n < 256 && !(set[k] & SET_IN); n++)
		k = (k + 1) % 256;
	return (unsigned char)k;
}

static void make_string(struct maker *m, const struct op *o, const struct op *next)
{
	static const char usual[] = "abcdefxyz0123456789ABC_";
	char text[80];
	size_t n, i, most = o->prec && o->prec < 24 ? o->prec : 12;
	int width = o->param >= 0 ? m->w[o->param] : o->width;
	long pad;
	int key = !!(o->flags & OPF_KEY), tries;

	if (o->code == OP_CHAR) {
		text[0] = (char)('A' + draw(&m->r, 26));
		buffer_add(&m->out, text, 1);
		return;
	}
	n = o->code == OP_SET && !(o->flags & OPF_EMPTY) ? 1 + draw(&m->r, (uint32_t)most)
							 : draw(&m->r, (uint32_t)most + 1);
	/* with nothing between it and the next value only its full length tells its end */
	if (o->prec && o->prec < 24 && next->code == OP_SET)
		n = o->prec;
	if (key && n < 4)
		n = most < 4 ? most : 4;
	if (key && n > 10)
		n = 10;
	for (i = 0; i < n; i++) {
		unsigned char c = 'x';

		for (tries = 0; tries < 50; tries++) {
			c = (unsigned char)usual[draw(&m->r, sizeof(usual) - 1)];
			if (!m->plain && !draw(&m->r, 5))
				c = (unsigned char)draw(&m->r, 256);
			if (o->code == OP_SET && !(o->set[c] & SET_IN))
				c = member(m, o->set);
			if (c == '\n' && !(o->flags & OPF_LINES))
				continue;
			/* what ends a string is not in it, mostly */
			if (o->code != OP_SET && op_is_text(next) && (char)c == next->s[0] &&
			    draw(&m->r, 4))
				continue;
			if (c == ' ' && (!i || i + 1 == n) && width)
				continue;
			break;
		}
		text[i] = (char)c;
	}
	if (key && o->code == OP_SET) {
		/* a number in the key makes keys of one object differ */
		uint32_t k = m->used++;

		for (i = n; i-- > 0 && k; k /= 10)
			if (o->set['0' + k % 10] & SET_IN)
				text[i] = (char)('0' + k % 10);
	}
	pad = width > (long)n ? width - (long)n : 0;
	while (!(o->flags & OPF_LEFT) && pad-- > 0)
		buffer_add(&m->out, " ", 1);
	buffer_add(&m->out, text, n);
	while (o->flags & OPF_LEFT && pad-- > 0)
		buffer_add(&m->out, " ", 1);
}

static void make_ops(struct maker *m, const struct op *ops, uint32_t i, uint32_t end);

static void make_list(struct maker *m, const struct op *ops, uint32_t i)
{
	const struct op *o = &ops[i];
	const struct list *l = o->list;
	uint32_t count = draw(&m->r, 4), k;

	if (l->ref >= 0 && m->slots[l->ref].set)
		count = m->slots[l->ref].count;
	else if (l->hidden || l->slot >= 0)
		count = 1 + draw(&m->r, 3);
	if (l->nnames && draw(&m->r, 2))
		count = l->nnames + draw(&m->r, 3);
	for (k = 0; k < count; k++) {
		if (k && l->nsep)
			buffer_add(&m->out, l->sep, l->nsep);
		make_ops(m, ops, i + 1, o->jump - 1);
	}
	if (l->slot >= 0) {
		m->slots[l->slot].count = count;
		m->slots[l->slot].set = 1;
	}
}

static void make_ops(struct maker *m, const struct op *ops, uint32_t i, uint32_t end)
{
	for (; i < end; i++) {
		const struct op *o = &ops[i];
		size_t at = m->out.n, k;
		long want;

		switch (o->code) {
		case OP_LIT:
		case OP_LIT1:
			buffer_add(&m->out, o->s, o->n);
			break;
		case OP_NL:
			buffer_add(&m->out, "\n", 1);
			m->bol = m->out.n;
			break;
		case OP_DEC:
		case OP_HEX:
		case OP_NUM:
		case OP_FIX:
			make_number(m, o);
			break;
		case OP_BIN: {
			int size = o->param >= 0 ? m->w[o->param] : o->width;

			for (k = 0; k < (size_t)size; k++) {
				/* which of the word's eight bits these are; an order is drawn too */
				int big = m->spec->order >= 0 && m->w[m->spec->order];
				int shift = 8 * (big ? size - 1 - (int)k : (int)k);
				unsigned mask = (unsigned)(o->mask >> shift) & 0xff;
				unsigned is = (unsigned)(o->lit >> shift) & 0xff;
				char byte = (char)((draw(&m->r, 256) & ~mask) | is);

				buffer_add(&m->out, &byte, 1);
			}
			break;
		}
		case OP_CHAR:
		case OP_SET:
		case OP_STR:
		case OP_GREEDY:
		case OP_REST:
			make_string(m, o, &ops[i + 1]);
			break;
		case OP_PAD:
			want = (long)o->n + (o->param >= 0 ? m->w[o->param] : 0);
			while ((long)(m->out.n - m->bol) < want)
				buffer_add(&m->out, " ", 1);
			break;
		case OP_TABS:
			for (want = 0, k = m->bol; k < m->out.n; k++)
				want = m->out.p[k] == '\t' ? (want | 7) + 1 : want + 1;
			for (; want < (long)o->n; want = (want | 7) + 1)
				buffer_add(&m->out, "\t", 1);
			break;
		case OP_REF:
			buffer_add(&m->out, m->slots[o->slot].text[0],
				   strlen(m->slots[o->slot].text[0]));
			break;
		case OP_OPT:
		case OP_FLAG:
			/* what is left over (_rest) is no value of the table's */
			if (draw(&m->r, 2) && !(o->nulls && o->nulls[0] && o->nulls[0]->own))
				make_ops(m, ops, i + 1, o->jump - 1);
			i = o->jump - 1;
			break;
		case OP_LIST:
			make_list(m, ops, i);
			i = o->jump - 1;
			break;
		case OP_COUNT:
			for (k = draw(&m->r, 3); k; k--)
				buffer_add(&m->out, o->s, o->n);
			break;
		default:
			break;
		}
		if (o->slot >= 0 && o->code != OP_REF && o->code != OP_LIST) {
			size_t n = m->out.n - at;

			if (n >= sizeof(m->slots[0].text[0]))
				n = sizeof(m->slots[0].text[0]) - 1;
			memcpy(m->slots[o->slot].text[0], m->out.p + at, n);
			m->slots[o->slot].text[0][n] = '\0';
			m->slots[o->slot].set = 1;
		}
	}
}

static void make_row(struct maker *m, const struct row *r)
{
	if (r->flags & ROWF_IMPLICIT)
		return;
	m->bol = m->out.n;
	make_ops(m, r->ops, 0, r->nops);
}

/* The rows that a row stands in, outermost first: the nearest earlier one at each depth. */
static void make_around(struct maker *m, uint32_t i)
{
	const struct format *f = m->f;
	uint32_t chain[MAX_DEPTH], n = 0, k;
	int depth = f->rows[i].depth;

	for (k = i; k-- > 0 && depth > 0;) {
		const struct row *r = &f->rows[k];

		if (r->depth == depth - 1 &&
		    (r->kind == ROW_REC || r->kind == ROW_OBJ || r->kind == ROW_LST)) {
			chain[n++] = k;
			depth--;
		}
	}
	while (n)
		make_row(m, &f->rows[chain[--n]]);
}

/* The rows that row i refers to, where they are not among those around it. */
static void make_referred(struct maker *m, uint32_t i)
{
	const struct row *row = &m->f->rows[i];
	uint32_t k, j, n;

	for (k = 0; k < row->nops; k++) {
		int slot = row->ops[k].code == OP_LIST ? row->ops[k].list->ref : -1;

		for (j = 0; slot >= 0 && !m->slots[slot].set && j < i; j++)
			for (n = 0; n < m->f->rows[j].nops; n++)
				if (m->f->rows[j].ops[n].code == OP_LIST &&
				    m->f->rows[j].ops[n].list->slot == slot) {
					make_row(m, &m->f->rows[j]);
					break;
				}
	}
}

static int is_head(const struct format *f, uint32_t i)
{
	uint32_t k;

	if (f->rows[i].depth || (f->rows[i].kind != ROW_SET && f->rows[i].kind != ROW_HEAD))
		return 0;
	for (k = 0; k < i; k++)
		if (f->rows[k].kind == ROW_REC)
			return 0;
	return 1;
}

/* A file that has row i of format k in it. */
static void make_file(struct maker *m, uint32_t k, uint32_t i)
{
	const struct row *row;
	uint32_t j;
	int p;

	m->f = &m->spec->formats[k];
	row = &m->f->rows[i];
	m->out.n = 0;
	buffer_add(&m->out, "", 0);
	memset(m->slots, 0, sizeof(m->slots));
	for (p = 0; p < m->spec->nparams; p++) {
		const struct param *q = &m->spec->params[p];

		m->w[p] = q->lo + (int)draw(&m->r, (uint32_t)(q->hi - q->lo) + 1);
		if (draw(&m->r, 2))
			m->w[p] = q->def;
	}
	if (row->only >= 0)
		m->w[row->only] = row->only_is;
	for (j = 0; j < m->f->nrows; j++)
		if (is_head(m->f, j) &&
		    !(m->f->rows[j].only >= 0 &&
		      m->w[m->f->rows[j].only] != m->f->rows[j].only_is) &&
		    !(m->f->rows[j].kind == ROW_SET && j > i))
			make_row(m, &m->f->rows[j]);
	if (is_head(m->f, i))
		return;
	make_around(m, i);
	make_referred(m, i);
	make_row(m, row);
}

/* Prints what was read and compares; returns whether all lines were the table's. */
static int round_trip(struct maker *m, const struct row *row)
{
	struct buffer out = {NULL, 0, 0}, json = {NULL, 0, 0}, back = {NULL, 0, 0};
	const char *name = procrec_spec_name(m->spec);
	procrec_stats s;
	procrec_error e;
	int rc, same;

	memset(&e, 0, sizeof(e));
	memset(&s, 0, sizeof(s));
	buffer_add(&out, "", 0);
	buffer_add(&back, "", 0);
	rc = through_records(name, name, m->out.p, m->out.n, &out, &s, &e);
	same = !rc && out.n == m->out.n && !memcmp(out.p, m->out.p, out.n);
	if (same) {
		rc = to_json(name, name, m->out.p, m->out.n, 0, &json, &e);
		if (!rc)
			rc = from_json(&json, NULL, &back, &e);
		same = !rc && back.n == m->out.n && !memcmp(back.p, m->out.p, back.n);
	}
	if (!same) {
		FILE *f = fopen("check_random.failed", "wb");

		if (f) {
			fwrite(m->out.p, 1, m->out.n, f);
			fclose(f);
		}
	}
	ck_assert_msg(same, "%s: row in line %u \"%.*s\": %s; in check_random.failed", name,
		      row->src_line, row->src_len < 60 ? (int)row->src_len : 60, row->src,
		      rc ? e.text : "comes back different");
	buffer_free(&out);
	buffer_free(&json);
	buffer_free(&back);
	return !s.raw_lines && !s.loose_lines;
}

START_TEST(test_rows)
{
	const char *const *t;
	const char *said = getenv("PROCREC_ROUNDS");
	int rounds = said && atoi(said) > 1 ? atoi(said) : ROUNDS;
	int rows = 0, files = 0, poor = 0;

	for (t = procrec_builtin(); *t; t++) {
		struct maker m;
		procrec_spec *spec;
		procrec_error e;
		uint32_t k, i;

		ck_assert_msg(!procrec_spec_open(&spec, *t, NULL, &e), "%.40s:%d:%d: %s", *t,
			      (int)e.line, (int)e.col, e.text);
		memset(&m, 0, sizeof(m));
		m.spec = spec;
		m.r.state = 77;
		for (k = 0; k < spec->nformats; k++)
			for (i = 0; i < spec->formats[k].nrows; i++) {
				const struct row *row = &spec->formats[k].rows[i];
				int kept = 0, n;

				if (row->flags & ROWF_IMPLICIT)
					continue;
				for (n = 0; n < rounds; n++) {
					m.plain = n < rounds / 2;
					make_file(&m, k, i);
					kept += round_trip(&m, row);
					files++;
				}
				rows++;
				/* few files are no fair sample: a quarter will do */
				if ((rounds < ROUNDS ? 4 : 2) * kept < rounds) {
					printf("%s: row in line %u \"%.*s\": %d of %d lines kept\n",
					       spec->name, row->src_line,
					       row->src_len < 70 ? (int)row->src_len : 70, row->src,
					       kept, rounds);
					poor++;
				}
			}
		buffer_free(&m.out);
		procrec_spec_close(spec);
	}
	printf("%d rows, %d files\n", rows, files);
	ck_assert_int_eq(poor, 0);
	ck_assert_int_gt(rows, 100);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_rows};

	return run_suite("random", tests, 1);
}
