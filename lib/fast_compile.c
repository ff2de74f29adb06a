/* SPDX-License-Identifier: MIT */
/*
 * fast_compile.c - a row's ops become steps that fast.c runs. Start at fast_compile() at the end; what
 * a step is stands in fast.h. Rows with rare ops are left to match.c.
 */
#include "fast.h"
#include "json.h"
#include "word.h"

#define MAX_FOPS 600
#define MAX_DERIVES 40

struct translator {
	procrec_spec *spec;
	const struct row *row;
	struct fop *out;
	uint32_t n;
	int depth, no_memory;
	uint8_t nslots; /* values that are remembered for derived fields */
	uint32_t nplaces;
};

static struct fop *emit(struct translator *t, int code, const struct op *o)
{
	struct fop *f;

	if (t->n == MAX_FOPS)
		return NULL;
	f = &t->out[t->n++];
	memset(f, 0, sizeof(*f));
	f->code = (uint8_t)code;
	f->op = o;
	f->depth = (uint8_t)t->depth;
	if (!o)
		return f;
	f->width = (uint8_t)o->width;
	f->set = o->set;
	f->list = o->list;
	f->sure = !!(o->flags & OPF_SURE);
	f->empty = !!(o->flags & OPF_EMPTY);
	f->upper = !!(o->flags & OPF_UPPER);
	f->how = o->flags & OPF_KEY       ? IS_KEY
		 : o->flags & OPF_PENDING ? PENDING
		 : o->flags & OPF_NOKEY   ? NOKEY
					  : NAMED;
	f->head.field = o->field;
	if (f->how == NAMED && o->field) {
		f->json_key = o->field->json_key;
		f->json_key_len = o->field->json_key_len;
		f->head.key = o->field->name;
		f->head.key_len = o->field->name_len;
		f->head.flags = o->field->own ? PROCREC_OWN : 0;
	}
	f->head.kind = o->head[0];
	f->head.base = o->head[1];
	f->head.scale = o->head[2];
	if (f->how == NAMED)
		f->head.flags |= NODE_NAMED;
	if (!o->field || !o->field->derived)
		f->head.flags |= NODE_ALONE;
	if (f->how == NAMED && o->field && o->field->own)
		f->how = OURS;
	return f;
}

/* The text at op i and all that follows at once; returns the index behind it. */
static uint32_t text_at(const struct op *ops, uint32_t i, char *text, size_t room, size_t *n)
{
	for (*n = 0; op_is_text(&ops[i]) || ops[i].code == OP_NL; i++) {
		size_t k = ops[i].code == OP_NL ? 1 : ops[i].n;

		if (*n + k > room)
			break;
		memcpy(text + *n, ops[i].code == OP_NL ? "\n" : ops[i].s, k);
		*n += k;
	}
	return i;
}

static void put_behind(struct fop *f, const char *text, size_t n)
{
	f->n = (uint32_t)n;
	memcpy(&f->lit, text, n);
	memset(&f->mask, 0xff, n);
}

/* Text: its first part goes to the step before it, if that is a value. */
static int emit_text(struct translator *t, struct fop *before, const char *text, size_t n)
{
	size_t k = n < 8 ? n : 8;
	struct fop *f;

	if (before) {
		put_behind(before, text, k);
		text += k;
		n -= k;
	}
	while (n) {
		f = emit(t, n > 8 ? F_LONG : F_TEXT, NULL);
		if (!f)
			return -1;
		k = n < 16 ? n : 16;
		if (n > 8) {
			memcpy(&f->lit, text, 8);
			memcpy(&f->a, text + k - 8, 8);
		} else {
			put_behind(f, text, k);
		}
		f->width = (uint8_t)k;
		text += k;
		n -= k;
	}
	return 0;
}

static int is_hex_digit(int c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Whether a number ends where the text behind it begins. */
static int is_ended(const struct op *next, int hex)
{
	unsigned char c = op_is_text(next) ? (unsigned char)next->s[0] : '0';

	return next->code == OP_NL || (hex ? !is_hex_digit(c) : (unsigned)c - '0' >= 10);
}

/* The step of a value op; -1: there is none. */
static int value_code(const struct op *o, const struct op *next)
{
	int k;

	switch (o->code) {
	case OP_DEC:
		return o->width                ? (is_ended(next, 0) ? F_PADDED : F_NUM)
		       : o->flags & OPF_SIGNED ? F_SIGNED
					       : F_DEC;
	case OP_HEX:
		if (o->width && o->width <= 8 && is_ended(next, 1))
			return F_HEX;
		return o->width <= 16 ? F_HEXES : -1;
	case OP_NUM:
		if (o->param >= 0 && o->base == 16 && o->flags & OPF_ZERO &&
		    !(o->flags & (OPF_LEFT | OPF_ALT)))
			return F_POINTER;
		/* fall through */
	case OP_FIX:
		return F_NUM;
	case OP_CHAR:
		return F_CHAR;
	case OP_SET:
		if (o->width || o->param >= 0 || o->prec)
			return F_PADSET;
		if (o->set['\n'] & SET_IN)
			return -1;
		return o->flags & OPF_SPAN ? F_SPAN : F_SET;
	case OP_GREEDY:
		return F_STRING;
	case OP_STR:
		if (o->width || o->prec || o->param >= 0 || !(o->set['\n'] & SET_IN))
			return F_STRING;
		for (k = 0; k < 256 && (o->set[k] & SET_IN) == (k == '\n'); k++)
			;
		return k == 256 ? F_REST : F_STRING;
	case OP_REST:
		return F_REST;
	default:
		return -1;
	}
}

static int emit_value(struct translator *t, const struct op *ops, uint32_t *i)
{
	const struct op *o = &ops[*i];
	int code = value_code(o, o + 1), k;
	char text[256];
	struct fop *f;
	size_t n;

	if (code < 0 || o->slot >= 0)
		return -1;
	f = emit(t, code, o);
	if (!f)
		return -1;
	if (o->field && o->field->kind != PROCREC_STR) {
		if (o->base == 10 && !(o->flags & OPF_ZERO))
			f->head.flags |= NODE_AS_IS;
		else if (o->base != 10 && !o->field->quantity)
			f->head.flags |= NODE_QUOTED;
		f->form = f->head.flags & NODE_AS_IS    ? FORM_AS_IS
			  : f->head.flags & NODE_QUOTED ? FORM_QUOTED
							: FORM_OTHER;
		f->quoted = f->form == FORM_QUOTED;
		if (f->how == NAMED && f->form != FORM_OTHER)
			f->most = f->quoted ? 16 : 15;
		f->nlead = (uint16_t)(f->json_key_len + f->quoted);
	}
	f->ends = (uint8_t)is_ended(o + 1, 1);
	f->clean = o->code == OP_SET;
	for (k = 0; f->clean && k < 256; k += 8) {
		uint64_t marks = load_set(o->set + k);

		f->clean = !(marks & marks / (SET_ESC / SET_IN) & BYTES(SET_IN));
	}
	f->a = o->lit;
	f->b = o->mask;
	if (code == F_HEX) { /* fewer than eight digits: zeros in the other bytes */
		f->a = 64 - 8 * (unsigned)o->width;
		f->b = o->width < 8 ? 0x3030303030303030u >> (8 * o->width) : 0;
	}
	*i = text_at(ops, *i + 1, text, sizeof(text), &n);
	return emit_text(t, f, text, n);
}

/* What is null without an optional part. */
static int add_nulls(struct translator *t, struct fop *f, const procrec_field *const *fields)
{
	struct head *v;
	uint32_t n;

	for (n = 0; fields[n]; n++)
		;
	v = arena_get(&t->spec->mem, (n + 1) * sizeof(*v));
	if (!v) {
		t->no_memory = 1;
		return -1;
	}
	for (n = 0; *fields; fields++)
		if (!(*fields)->own) /* ours are there only if there is something to say */
			v[n++] = (struct head){.key = (*fields)->name,
					       .field = *fields,
					       .key_len = (*fields)->name_len,
					       .kind = PROCREC_NULL,
					       .base = 10,
					       .flags = NODE_NAMED};
	f->nulls = v;
	f->nnulls = n;
	return 0;
}

static int translate_seq(struct translator *t, const struct op *ops, uint32_t i, uint32_t end);

static int is_map(const struct list *l)
{
	return l->zip || l->keyed;
}

/* A group and its end; elements of lists may be maps. */
static int translate_group(struct translator *t, const struct op *ops, uint32_t i, int in_map)
{
	const struct op *o = &ops[i];
	uint32_t open = t->n;
	struct fop *f;
	int code, end;

	switch (o->code) {
	case OP_OPT:
		code = F_OPT;
		end = 0;
		break;
	case OP_FLAG:
		code = F_FLAG;
		end = 0;
		break;
	case OP_LIST:
		code = F_LIST;
		end = F_LIST_END;
		if (o->list->slot >= 0 || o->list->hidden || o->list->nnames)
			return -1;
		break;
	default:
		code = F_MAP;
		end = F_MAP_END;
		break;
	}
	f = emit(t, code, o);
	if (!f)
		return -1;
	f->follow = ops[o->jump - 1].set;
	switch (o->code) {
	case OP_OPT:
		if (add_nulls(t, f, o->nulls))
			return -1;
		break;
	case OP_FLAG:
		f->head.kind = PROCREC_BOOL;
		f->head.base = 10;
		break;
	case OP_LIST:
		f->head.kind = is_map(o->list) ? PROCREC_MAP : PROCREC_LIST;
		f->head.base = 10;
		f->how = o->list->pending ? PENDING : NAMED;
		break;
	default:
		f->head.kind = PROCREC_MAP;
		f->head.base = 10;
		f->how = o->code == OP_KEYMAP ? PENDING
			 : o->code == OP_ELEM ? (in_map ? PENDING : NOKEY)
					      : NAMED;
		break;
	}
	if (f->how != NAMED) {
		f->head.key = NULL;
		f->head.key_len = 0;
		f->head.flags &= (uint8_t) ~(NODE_NAMED | PROCREC_OWN);
	}
	if (end && ++t->depth > MAX_FRAMES)
		return -1;
	if (translate_seq(t, ops, i + 1, o->jump - 1))
		return -1;
	if (end) {
		t->depth--;
		f = emit(t, end, NULL);
		if (!f)
			return -1;
		f->jump = open;
	}
	t->out[open].jump = t->n;
	return 0;
}

static int translate_seq(struct translator *t, const struct op *ops, uint32_t i, uint32_t end)
{
	const struct list *inner = NULL;
	char text[256];
	struct fop *f;
	uint32_t k;
	size_t n;

	if (i && ops[i - 1].code == OP_LIST)
		inner = ops[i - 1].list;
	while (i < end) {
		const struct op *o = &ops[i];

		switch (o->code) {
		case OP_LIT:
		case OP_LIT1:
		case OP_NL:
			k = text_at(ops, i, text, sizeof(text), &n);
			if (k == i || emit_text(t, NULL, text, n))
				return -1;
			i = k;
			break;
		case OP_PAD:
		case OP_TABS:
			f = emit(t, o->param < 0 && o->code == OP_PAD ? F_PAD : F_COLUMN, o);
			if (!f)
				return -1;
			i = text_at(ops, i + 1, text, sizeof(text), &n);
			while (f->lead < n && f->lead < 8 && text[f->lead] == ' ')
				f->lead++;
			if (emit_text(t, f, text, n))
				return -1;
			break;
		case OP_OPT:
		case OP_FLAG:
		case OP_LIST:
		case OP_MAP:
		case OP_ELEM:
		case OP_KEYMAP:
			if (translate_group(t, ops, i, inner && is_map(inner)))
				return -1;
			i = o->jump;
			break;
		case OP_KEYED:
			f = emit(t, F_TRUE, NULL);
			if (!f)
				return -1;
			f->how = PENDING;
			f->head.kind = PROCREC_BOOL;
			f->head.base = 10;
			i++;
			break;
		default:
			if (emit_value(t, ops, &i))
				return -1;
			break;
		}
	}
	return 0;
}

/* The step of a number that is always there; NULL: none has this name. */
static struct fop *always_there(struct fop *v, uint32_t n, const char *name)
{
	uint32_t i;

	for (i = 0; i < n; i++) {
		if (v[i].code >= F_OPT && v[i].code != F_END) {
			if ((v[i].code != F_LIST && v[i].code != F_MAP && v[i].code != F_OPT &&
			     v[i].code != F_FLAG) ||
			    !v[i].sure)
				return NULL; /* no place to go back to may come before */
			i = v[i].jump - 1;
		} else if (v[i].how == NAMED && v[i].head.key && !strcmp(v[i].head.key, name)) {
			return v[i].head.kind == PROCREC_UINT ? &v[i] : NULL;
		}
	}
	return NULL;
}

/* The ready texts of a field that is the name of a number. */
static const char *const *ready_names(struct translator *t, const procrec_derived *d)
{
	const char **v = arena_get(&t->spec->mem, MAX_NAMES * sizeof(*v));
	unsigned i;

	if (!v) {
		t->no_memory = 1;
		return NULL;
	}
	for (i = 0; i < MAX_NAMES; i++) {
		const char *name = decoder_name(d->how, i);
		size_t n = name ? strlen(name) : 0, size = d->json_key_len + n + 2;
		char *text;

		v[i] = NULL;
		if (!name || size > 255)
			continue;
		text = arena_get(&t->spec->mem, 1 + size + 32);
		if (!text) {
			t->no_memory = 1;
			return NULL;
		}
		text[0] = (char)size;
		memcpy(text + 1, d->json_key, d->json_key_len);
		text[1 + d->json_key_len] = '"';
		memcpy(text + 2 + d->json_key_len, name, n);
		text[2 + d->json_key_len + n] = '"';
		v[i] = text;
	}
	return v;
}

/* One derived field of the step f; the step where it can be written, or NULL. */
static struct fop *derive_at(struct translator *t, struct fop *f, const procrec_derived *d,
			     struct derive *out)
{
	struct fop *g;

	*out = (struct derive){.way = decoder_way(d->how), .d = d};
	if (d->from2) {
		g = always_there(t->out, t->n, d->from2);
		if ((out->way != WAY_RANGE && out->way != WAY_DEVICE) || !g ||
		    always_there(t->out, t->n, f->head.key) != f)
			return NULL;
		if (!f->slot)
			f->slot = ++t->nslots;
		if (!g->slot)
			g->slot = ++t->nslots;
		out->first = f->slot;
		out->second = g->slot;
		out->late = g > f;
		return t->nslots > MAX_MARKS ? NULL : g > f ? g : f;
	}
	if (out->way == WAY_NAME && f->head.kind != PROCREC_UINT)
		out->way = WAY_CALL;
	if ((out->way == WAY_PORT || out->way == WAY_TICKS) && f->head.kind != PROCREC_UINT)
		out->way = WAY_CALL;
	if ((out->way == WAY_DELETED || out->way == WAY_ESCAPED) && f->head.kind != PROCREC_STR)
		out->way = WAY_CALL;
	if (out->way == WAY_RANGE || out->way == WAY_DEVICE)
		out->way = WAY_CALL;
	if (out->way == WAY_NAME && !(out->names = ready_names(t, d)))
		return NULL;
	return f;
}

/*
 * Whether text can be made without nodes: what is derived from a field is one simple value, and
 * where there is a second source, it is a number in the same line.
 */
static int is_direct(struct translator *t)
{
	struct derive derives[MAX_DERIVES], *copy;
	struct fop *places[MAX_DERIVES];
	uint32_t i, k, n = 0, own;

	t->nslots = 0;
	t->nplaces = t->n;
	for (i = 0; i < t->n; i++) {
		struct fop *f = &t->out[i];
		const procrec_derived *d;

		f->at = (uint16_t)i;
		if (!f->head.field || f->how == IS_KEY)
			continue;
		for (d = f->head.field->derived; d; d = d->next) {
			int kind = decoder_kind(d->how);

			if (kind == PROCREC_LIST || kind == PROCREC_MAP || f->code >= F_OPT ||
			    n == MAX_DERIVES || !(places[n] = derive_at(t, f, d, &derives[n])))
				return 0;
			n++;
		}
	}
	/* what comes late stands alone, so that its place is plain */
	for (i = 0; i < n; i++)
		for (k = 0; k < n; k++)
			if (k != i && derives[i].late &&
			    (derives[k].first == derives[i].first || places[k] == places[i] ||
			     places[k]->slot == derives[i].first))
				return 0;
	for (i = 0; i < t->n; i++) {
		struct fop *f = &t->out[i];

		f->bare = f->form != FORM_OTHER || f->head.kind == PROCREC_STR;
		for (own = k = 0; k < n; k++)
			own += places[k] == f;
		f->source = own || f->slot;
		f->bare &= !f->source;
		if (f->code == F_PADDED && f->bare && f->form == FORM_AS_IS && f->how == NAMED &&
		    f->width < 16)
			f->code = F_PLAIN;
		if (!own)
			continue;
		copy = arena_get(&t->spec->mem, own * sizeof(*copy));
		if (!copy) {
			t->no_memory = 1;
			return 0;
		}
		f->derives = copy;
		f->nderives = own;
		t->nplaces += own;
		f->quiet = 1;
		for (k = 0; k < n; k++)
			if (places[k] == f) {
				f->quiet &= derives[k].way == WAY_DELETED ||
					    derives[k].way == WAY_ESCAPED;
				derives[k].at = (uint16_t)(t->nplaces - own +
							   (uint32_t)(copy - f->derives));
				*copy++ = derives[k];
			}
	}
	for (i = 0; i + 2 < t->n; i++) {
		struct fop *f = &t->out[i];

		f->tight = f->code == F_LIST && f->list->zip && !f->list->nsep &&
			   f->jump == i + 3 && f[1].code == F_PADDED && f[1].bare &&
			   f[1].width < 16 && f[1].how == PENDING && f[1].form == FORM_AS_IS;
	}
	return 1;
}

/* Where a list ends before a newline, match.c asks whether the row is the whole file. */
static int has_list(const struct row *r)
{
	uint32_t i;

	for (i = 0; i < r->nops; i++)
		if (r->ops[i].code == OP_LIST)
			return 1;
	return 0;
}

int fast_compile(procrec_spec *spec)
{
	struct translator t = {.spec = spec};
	uint32_t i, j;

	t.out = mem_get(&spec->alloc, MAX_FOPS * sizeof(*t.out));
	if (!t.out)
		return PROCREC_ENOMEM;
	for (i = 0; i < spec->nformats; i++)
		for (j = 0; j < spec->formats[i].nrows; j++) {
			struct row *r = &spec->formats[i].rows[j];
			struct fop *copy;

			if (r->flags & (ROWF_BYTES | ROWF_IMPLICIT) || r->lines != 1 ||
			    (r->flags & ROWF_FILE && has_list(r)))
				continue;
			t.row = r;
			t.n = 0;
			t.depth = 0;
			if (translate_seq(&t, r->ops, 0, r->nops - 1) || !emit(&t, F_END, NULL))
				continue;
			t.out[t.n - 1].ends = !!(r->flags & ROWF_FILE);
			t.out[t.n - 1].jump = j;
			copy = arena_get(&spec->mem, t.n * sizeof(*copy));
			if (!copy) {
				t.no_memory = 1;
				break;
			}
			r->direct = (uint8_t)is_direct(&t);
			memcpy(copy, t.out, t.n * sizeof(*copy));
			r->fast = copy;
		}
	mem_free(&spec->alloc, t.out, MAX_FOPS * sizeof(*t.out));
	return t.no_memory ? PROCREC_ENOMEM : 0;
}
