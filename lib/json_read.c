/* SPDX-License-Identifier: MIT */
/*
 * json_read.c - JSON text back to the /proc file that it is of: the reading half of procrec.h's
 * JSON section. Start with procrec_json_print() at the end; value() is the parser.
 *
 * It is a reader of our own because the laws ask for more than JSON libraries keep: NUL in keys,
 * 64-bit integers, all digits of decimals, and little memory. A document's layout comes last and
 * the printer wants it first. So records are printed in the layout that the text seems to end with,
 * if the caller can read there, or else in the default layout, which most files have, and what is
 * printed is held (hold.h) until the document has ended: see early_open(). Where that was in vain the
 * records are read a second time, for which their text is held too, unless the caller can read it
 * again. Most records are printed as they stand, without a tree: see fast_print.c. This is not a general
 * JSON library: it makes procrec_node trees and nothing else.
 */
#include <errno.h>
#include <stdio.h>
#include "hold.h"
#include "json.h"
#include "print.h"
#include "spec.h"
#include "tree.h"
#include "word.h"

#define WINDOW 65536
#define TEXT_SLACK 64 /* bytes behind the window that may be read */
#define NESTING (JSON_DEPTH + 8)
#define TAIL 1024        /* bytes that a layout at the end of a text is looked for in */
#define DIRECT_ROOM 4096 /* bytes of text that a record hardly has */
#define DIRECT_PAUSE 63  /* records */

/* ---- a window over the text --------------------------------------------------------------- */

/* Bytes from p to end are not read yet; there are TEXT_SLACK NULs behind them. */
struct source_text {
	procrec_allocator alloc;
	procrec_read_fn *read;
	void *ud;
	char *buf, *p, *end;
	size_t size;
	int eof;
	int code;          /* the error, once there is one */
	uint64_t base;     /* offset of buf in the text */
	uint64_t line;     /* the line that p is in */
	uint64_t line_off; /* where it begins */
	struct hold *hold; /* takes what is passed by, from mark on, if not NULL */
	char *mark;
	struct known *known; /* keys that have been seen, or NULL */
	procrec_error *e;
};

static int text_open(struct source_text *t, const procrec_allocator *a, procrec_read_fn *read,
		     void *ud, procrec_error *e)
{
	memset(t, 0, sizeof(*t));
	t->alloc = *a;
	t->read = read;
	t->ud = ud;
	t->e = e;
	t->line = 1;
	t->size = WINDOW;
	t->buf = mem_get(a, t->size + TEXT_SLACK);
	if (!t->buf)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	t->p = t->end = t->buf;
	memset(t->end, 0, TEXT_SLACK);
	return 0;
}

static void text_close(struct source_text *t)
{
	mem_free(&t->alloc, t->buf, t->size + TEXT_SLACK);
}

static int system_error(procrec_error *e, int code, const char *what)
{
	int sys = errno;

	if (code == PROCREC_ENOMEM)
		return error_set(e, code, "out of memory");
	error_set(e, code, "%s: %s", what, strerror(sys));
	if (e)
		e->sys = sys;
	return code;
}

static void set_place(procrec_error *e, uint64_t line, uint64_t col, uint64_t offset)
{
	if (!e)
		return;
	e->line = line;
	e->col = col;
	e->offset = offset;
}

static uint64_t offset_of(const struct source_text *t, const char *q)
{
	return t->base + (uint64_t)(q - t->buf);
}

/* An error at q, which has not been passed. */
static int bad(struct source_text *t, const char *q, const char *why)
{
	uint64_t at = offset_of(t, q);

	if (t->code)
		return t->code;
	t->code = error_set(t->e, PROCREC_EJSON, "%s", why);
	set_place(t->e, t->line, at - t->line_off + 1, at);
	return t->code;
}

/* The same, for what should stand at p. */
static int expected(struct source_text *t, const char *what)
{
	size_t n = (size_t)(t->end - t->p);
	char found[40], why[128];

	if (t->code)
		return t->code;
	if (!n)
		snprintf(why, sizeof(why), "expected %s, found the end", what);
	else
		snprintf(why, sizeof(why), "expected %s, found %s", what,
			 error_show(found, sizeof(found), t->p, n < 16 ? n : 16));
	return bad(t, t->p, why);
}

static int no_memory(struct source_text *t)
{
	if (!t->code)
		t->code = error_set(t->e, PROCREC_ENOMEM, "out of memory");
	return t->code;
}

/* Gives what lies between mark and p to the hold. */
static int keep(struct source_text *t)
{
	int rc = 0;

	if (t->hold)
		rc = hold_append(t->hold, t->mark, (size_t)(t->p - t->mark));
	if (rc)
		t->code = system_error(t->e, rc, "cannot hold the records in a temporary file");
	return rc;
}

/* More bytes behind end; what is before p goes. 1, or 0 at the end and after an error. */
static int more(struct source_text *t)
{
	size_t left = (size_t)(t->end - t->p);
	ptrdiff_t got;

	if (t->eof || t->code || keep(t))
		return 0;
	if (t->p != t->buf) {
		t->base += (uint64_t)(t->p - t->buf);
		memmove(t->buf, t->p, left);
	} else if (left == t->size) {
		size_t size = t->size * 2;
		char *buf;

		if (size > SIZE_MAX / 4 ||
		    !(buf = mem_resize(&t->alloc, t->buf, t->size + TEXT_SLACK,
				       size + TEXT_SLACK))) {
			no_memory(t);
			return 0;
		}
		t->buf = buf;
		t->size = size;
	}
	t->p = t->mark = t->buf;
	t->end = t->buf + left;
	got = t->read(t->ud, t->end, t->size - left);
	if (got > 0)
		t->end += got;
	else
		t->eof = 1;
	memset(t->end, 0, TEXT_SLACK);
	if (got < 0)
		t->code = system_error(t->e, PROCREC_EIO, "cannot read");
	return got > 0;
}

/* The byte i behind p, -1 at the end or after an error. */
static inline int at(struct source_text *t, size_t i)
{
	while ((size_t)(t->end - t->p) <= i)
		if (!more(t))
			return -1;
	return (unsigned char)t->p[i];
}

/* Passes white space; the byte that p is at then, or -1. */
static int pass_blanks(struct source_text *t)
{
	for (;;) {
		char c = *t->p;

		if (c == ' ' || c == '\t' || c == '\r') {
			t->p++;
		} else if (c == '\n') {
			t->p++;
			t->line++;
			t->line_off = offset_of(t, t->p);
		} else if (t->p < t->end) {
			return (unsigned char)c;
		} else if (!more(t)) {
			return -1;
		}
	}
}

static inline int next(struct source_text *t)
{
	return (unsigned char)*t->p > ' ' ? (unsigned char)*t->p : pass_blanks(t);
}

/* ---- strings and keys --------------------------------------------------------------------- */

/* Marks the first quote, backslash or control character; marks above it may be wrong. */
static inline uint64_t stops(uint64_t w)
{
	return ((w - BYTES(0x20)) & ~w & TOPS) | zero_bytes(w ^ BYTES('"')) |
	       zero_bytes(w ^ BYTES('\\'));
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The four hex digits of a \u escape of which n bytes are there, or -1. */
static long hex4(const char *s, size_t n)
{
	long v = 0;
	int i;

	if (n < 4)
		return -1;
	for (i = 0; i < 4; i++) {
		if (hex_digit(s[i]) < 0)
			return -1;
		v = v << 4 | hex_digit(s[i]);
	}
	return v;
}

static size_t utf8_put(char *o, unsigned long c)
{
	if (c < 0x80) {
		o[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		o[0] = (char)(0xc0 | c >> 6);
		o[1] = (char)(0x80 | (c & 63));
		return 2;
	}
	if (c < 0x10000) {
		o[0] = (char)(0xe0 | c >> 12);
		o[1] = (char)(0x80 | (c >> 6 & 63));
		o[2] = (char)(0x80 | (c & 63));
		return 3;
	}
	o[0] = (char)(0xf0 | c >> 18);
	o[1] = (char)(0x80 | (c >> 12 & 63));
	o[2] = (char)(0x80 | (c >> 6 & 63));
	o[3] = (char)(0x80 | (c & 63));
	return 4;
}

/*
 * Resolves the escape at s, of which n bytes are there, into c (4 bytes); *len is how many it
 * makes. Returns the bytes it takes, or 0 and why.
 */
static size_t escape(const char *s, size_t n, char *c, size_t *len, const char **why)
{
	static const char names[] = "\"\\/bfnrt", bytes[] = "\"\\/\b\f\n\r\t";
	const char *name = n > 1 ? memchr(names, s[1], sizeof(names) - 1) : NULL;
	long u, low;

	if (name) {
		*c = bytes[name - names];
		*len = 1;
		return 2;
	}
	u = n > 1 && s[1] == 'u' ? hex4(s + 2, n - 2) : -1;
	if (u < 0) {
		*why = "no such escape";
		return 0;
	}
	if (u < 0xd800 || u > 0xdfff) {
		*len = utf8_put(c, (unsigned long)u);
		return 6;
	}
	low = u < 0xdc00 && n > 7 && s[6] == '\\' && s[7] == 'u' ? hex4(s + 8, n - 8) : -1;
	if (low < 0xdc00 || low > 0xdfff) {
		*why = "half of a surrogate pair";
		return 0;
	}
	*len = utf8_put(c, 0x10000 + ((unsigned long)(u - 0xd800) << 10) +
				   (unsigned long)(low - 0xdc00));
	return 12;
}

/* Copies n bytes of a string's inside, at raw, with escapes resolved; out NULL: only checks. */
static ptrdiff_t unescape(struct source_text *t, const char *raw, size_t n, char *out)
{
	const char *s = raw, *end = raw + n, *why;
	size_t len = 0, k, made;
	char c[4];

	while (s < end) {
		const char *b = memchr(s, '\\', (size_t)(end - s));

		k = (size_t)((b ? b : end) - s);
		if (out)
			memcpy(out + len, s, k);
		len += k;
		s += k;
		if (!b)
			break;
		k = escape(s, (size_t)(end - s), c, &made, &why);
		if (!k) {
			bad(t, s, why);
			return -1;
		}
		if (out)
			memcpy(out + len, c, made);
		len += made;
		s += k;
	}
	return (ptrdiff_t)len;
}

/* Reads the string at p; its bytes and a NUL go to the arena. a NULL: only checks. */
static int string(struct source_text *t, struct arena *a, procrec_str *s)
{
	size_t i = 1, n, good;
	int escapes = 0;
	uint64_t w, high = 0;
	const char *raw;
	char *out = NULL;
	ptrdiff_t len;
	int c;

	raw = skip_line(t->p + 1);
	if (*raw == '"' && raw < t->end) { /* as most are: nothing to undo, nothing to check */
		n = (size_t)(raw - t->p - 1);
		if (a) {
			if (!(out = arena_get(a, n + 16)))
				return no_memory(t);
			s->p = out;
			s->n = n;
			*json_blocks(out, t->p + 1, n) = '\0';
		}
		t->p += n + 2;
		return 0;
	}
	for (;;) {
		for (raw = t->p; t->end - raw >= (ptrdiff_t)i + 8; i += 8) {
			uint64_t stop;

			w = load8(raw + i);
			stop = stops(w);
			if (stop) {
				i += first_marked(stop);
				/* the bytes before it; what is marked first is right */
				high |= w & ((stop & -stop) - 1) & TOPS;
				break;
			}
			high |= w & TOPS;
		}
		c = at(t, i);
		if (c == '"')
			break;
		if (c == '\\') {
			escapes = 1;
			if (at(t, ++i) >= 0)
				i++;
		} else if (c >= 0x20) {
			high |= (unsigned)c & 0x80;
			i++;
		} else if (c >= 0) {
			return bad(t, t->p + i, "a control character in a string");
		}
		if (c < 0)
			return bad(t, t->p, "a string without an end");
	}
	raw = t->p + 1;
	n = i - 1;
	if (high && (good = json_utf8(raw, n)) != n)
		return bad(t, raw + good, "a byte that is not UTF-8");
	if (a && !(out = arena_get(a, n + 1)))
		return no_memory(t);
	len = (ptrdiff_t)n;
	if (escapes)
		len = unescape(t, raw, n, out);
	else if (out)
		json_bytes(out, raw, n);
	if (len < 0)
		return t->code;
	if (out) {
		out[len] = '\0';
		s->p = out;
		s->n = (size_t)len;
	}
	t->p += i + 1;
	return 0;
}

struct key {
	procrec_str s;
	uint8_t flags;
};

/* Reads "key": and undoes its escapes. */
static int member_key(struct source_text *t, struct arena *a, struct key *k)
{
	uint64_t start;
	ptrdiff_t n;
	char *s;

	if (next(t) != '"')
		return expected(t, "a key");
	start = offset_of(t, t->p);
	if (string(t, a, &k->s))
		return t->code;
	k->flags = 0;
	if (a && k->s.n && k->s.p[0] == '_') {
		k->flags = PROCREC_OWN;
	} else if (a && k->s.n && k->s.p[0] == '%') {
		s = (char *)k->s.p;
		n = json_key_unescape(s, s, k->s.n);
		if (n < 0) {
			bad(t, t->p, "a key that begins with % and is not escaped by %XX");
			set_place(t->e, t->line, start - t->line_off + 1, start);
			return t->code;
		}
		k->s.n = (size_t)n;
		k->flags = PROCREC_DATA;
	}
	if (next(t) != ':')
		return expected(t, "':'");
	t->p++;
	return 0;
}

/*
 * Records are alike: the key that followed the last one before is compared first, as it stands in
 * the text, and so is found without being read.
 */
#define MAX_KNOWN 500
#define RAW_MAX 64 /* "key": */

struct known_key {
	struct key key;
	uint8_t derived;
	uint8_t nraw;
	uint16_t next; /* 1 and on: the one that followed it the last time */
	char raw[RAW_MAX + 16];
};

struct known {
	const procrec_spec *spec;
	uint32_t n;
	uint16_t last; /* 0: the beginning */
	struct arena mem;
	struct known_key v[MAX_KNOWN + 1]; /* v[0]: what follows the beginning */
};

/* The name that the table has for a key, so that the two need no comparison. */
static const char *own_name(const procrec_spec *spec, procrec_str s)
{
	uint32_t i;

	for (i = 0; i < spec->nnamed; i++)
		if (spec->named[i].field->name_len == s.n &&
		    !memcmp(spec->named[i].field->name, s.p, s.n))
			return spec->named[i].field->name;
	return NULL;
}

/* Remembers a key that stands as raw, n bytes, if it is a plain one. */
static void learn_key(struct known *known, const struct key *k, const char *raw, size_t n)
{
	struct known_key *v;
	const char *name;
	uint32_t i;

	if (n > RAW_MAX || n != k->s.n + 3 || memcmp(raw + 1, k->s.p, k->s.n))
		return;
	for (i = 1; i <= known->n; i++)
		if (known->v[i].nraw == n && !memcmp(known->v[i].raw, raw, n))
			break;
	if (i > known->n) {
		if (i > MAX_KNOWN)
			return;
		name = own_name(known->spec, k->s);
		if (!name && !(name = arena_copy(&known->mem, k->s.p, k->s.n)))
			return;
		v = &known->v[i];
		memset(v, 0, sizeof(*v));
		v->key = *k;
		v->key.s.p = name;
		v->nraw = (uint8_t)n;
		memcpy(v->raw, raw, n);
		v->derived = !k->flags && spec_is_derived(known->spec, k->s.p, k->s.n);
		known->n = i;
	}
	known->v[known->last].next = (uint16_t)i;
	known->last = (uint16_t)i;
}

/* The next key, if it is the expected one: *derived says that the value is of no use. */
static inline int next_key(struct source_text *t, struct key *k, int *derived)
{
	struct known *known = t->known;
	struct known_key *v;
	uint32_t i = known->v[known->last].next;

	v = &known->v[i];
	if (!i || t->end - t->p < v->nraw || !same_bytes(t->p, v->raw, v->nraw))
		return 0;
	*k = v->key;
	*derived = v->derived;
	known->last = (uint16_t)i;
	t->p += v->nraw;
	return 1;
}

/* Any key. a NULL: checks only. */
static __attribute__((noinline)) int other_key(struct source_text *t, struct arena *a,
					       struct key *k, int *derived)
{
	uint64_t from;
	int rc;

	*derived = 0;
	if (next(t) < 0)
		return expected(t, "a key");
	from = offset_of(t, t->p);
	rc = member_key(t, a, k);
	if (rc || !a || !t->known)
		return rc;
	if (from >= t->base)
		learn_key(t->known, k, t->buf + (from - t->base),
			  (size_t)(offset_of(t, t->p) - from));
	*derived = !k->flags && spec_is_derived(t->known->spec, k->s.p, k->s.n);
	return 0;
}

static inline int any_key(struct source_text *t, struct arena *a, struct key *k, int *derived)
{
	return a && t->known && next_key(t, k, derived) ? 0 : other_key(t, a, k, derived);
}

/* ---- values ------------------------------------------------------------------------------- */

static int is_digit(int c)
{
	return c >= '0' && c <= '9';
}

/* Fills n from the digits of a number; what 64 bits do not hold exactly stays text. */
static int number_value(struct arena *a, procrec_node *n, const char *s, size_t len, int whole)
{
	int neg = *s == '-', fits = 1;
	unsigned scale = 0, point = 0;
	uint64_t u = 0;
	size_t i;

	for (i = (size_t)neg; i < len && fits; i++) {
		unsigned d = (unsigned)(s[i] - '0');

		if (s[i] == '.') {
			point = 1;
			continue;
		}
		fits = d < 10 && u <= (UINT64_MAX - d) / 10;
		u = u * 10 + d;
		scale += point;
	}
	if (neg && (!u || u > (uint64_t)INT64_MAX + whole))
		fits = 0; /* "-0" too: the sign would be lost */
	if (!whole && (scale > 255 || u > INT64_MAX))
		fits = 0;
	if (!fits) {
		n->kind = PROCREC_STR;
		n->v.s.n = len;
		n->v.s.p = arena_copy(a, s, len);
		return n->v.s.p ? 0 : PROCREC_ENOMEM;
	}
	n->kind = (uint8_t)(!whole ? PROCREC_DEC : neg ? PROCREC_INT : PROCREC_UINT);
	n->scale = (uint8_t)scale;
	n->v.u = neg ? 0 - u : u;
	return 0;
}

static int number(struct source_text *t, struct arena *a, procrec_node *n)
{
	static const uint32_t powers[8] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000};
	size_t i = at(t, 0) == '-';
	int whole = 1;

	/* one to fifteen digits and then no more of a number, as most are */
	if (t->end - t->p > 16) {
		uint64_t d = load8(t->p) ^ BYTES('0'), u;
		unsigned k = count_digits(d), more;
		char c;

		if (k == 8) {
			u = eight_digits(d);
			d = load8(t->p + 8) ^ BYTES('0');
			more = count_digits(d);
			k += more;
			if (more && more < 8)
				u = u * powers[more] + eight_digits(d << (64 - 8 * more));
		} else {
			u = k ? eight_digits(d << (64 - 8 * k)) : 0;
		}
		c = t->p[k];
		if (k - 1 < 15 && (k == 1 || *t->p != '0') && (c == ',' || c == '}' || c == ']')) {
			if (n) {
				n->kind = PROCREC_UINT;
				n->v.u = u;
			}
			t->p += k;
			return 0;
		}
	}
	if (at(t, i) == '0')
		i++;
	else if (is_digit(at(t, i)))
		while (is_digit(at(t, i)))
			i++;
	else
		return expected(t, "a value");
	if (at(t, i) == '.') {
		whole = 0;
		if (!is_digit(at(t, ++i)))
			return bad(t, t->p + i, "expected digits behind the point");
		while (is_digit(at(t, i)))
			i++;
	}
	if (at(t, i) == 'e' || at(t, i) == 'E') {
		whole = 0;
		i++;
		if (at(t, i) == '+' || at(t, i) == '-')
			i++;
		if (!is_digit(at(t, i)))
			return bad(t, t->p + i, "expected an exponent");
		while (is_digit(at(t, i)))
			i++;
	}
	if (t->code)
		return t->code;
	if (n && number_value(a, n, t->p, i, whole))
		return no_memory(t);
	t->p += i;
	return 0;
}

static int word(struct source_text *t, const char *w)
{
	size_t i = strlen(w);

	if ((size_t)(t->end - t->p) >= i && !memcmp(t->p, w, i)) {
		t->p += i;
		return 0;
	}
	for (i = 0; w[i]; i++)
		if (at(t, i) != w[i])
			return expected(t, "a value");
	t->p += i;
	return 0;
}

/* Any value but an object or array; c is its first byte. */
static int scalar(struct source_text *t, struct arena *a, procrec_node *n, int c)
{
	procrec_str s;

	switch (c) {
	case '"':
		if (string(t, a, &s))
			return t->code;
		if (n) {
			n->kind = PROCREC_STR;
			n->v.s = s;
		}
		return 0;
	case 't':
	case 'f':
		if (n) {
			n->kind = PROCREC_BOOL;
			n->v.u = c == 't';
		}
		return word(t, c == 't' ? "true" : "false");
	case 'n':
		return word(t, "null");
	default:
		return number(t, a, n);
	}
}

/* An object that has just ended: {"_bytes": "hex"} is a string. */
static int bytes_value(struct source_text *t, struct arena *a, procrec_node *map)
{
	const procrec_node *c = map->v.c.first;
	size_t i, n;
	char *out;

	if (!c || c->next || c->kind != PROCREC_STR || !(c->flags & PROCREC_OWN) ||
	    c->key_len != 6 || memcmp(c->key, "_bytes", 6))
		return 0;
	n = c->v.s.n / 2;
	out = arena_get(a, n + 1);
	if (!out)
		return no_memory(t);
	for (i = 0; i < n; i++) {
		int hi = hex_digit(c->v.s.p[2 * i]), lo = hex_digit(c->v.s.p[2 * i + 1]);

		if (hi < 0 || lo < 0)
			break;
		out[i] = (char)(hi << 4 | lo);
	}
	if (i < n || c->v.s.n % 2)
		return bad(t, t->p, "\"_bytes\" must be pairs of hex digits");
	out[n] = '\0';
	map->kind = PROCREC_STR;
	map->v.s.p = out;
	map->v.s.n = n;
	return 0;
}

struct open {
	procrec_node *n, *last; /* the node, and its last child so far */
	char close;
};

/*
 * The short way for most members: the key is the expected one, the value a short number or a string
 * without escapes, and another member follows. Stops before the first that is anything else.
 */
static void plain_members(struct source_text *t, struct arena *a, struct open *o)
{
	struct known *known = t->known;
	const char *p = t->p, *q, *after;
	const struct known_key *v;
	procrec_node n = {.base = 10}, *last;
	uint64_t d;
	unsigned k;
	uint32_t i;
	char *copy;

	for (;; p = after + 1) {
		t->p = (char *)p;
		i = known->v[known->last].next;
		v = &known->v[i];
		if (!i || t->end - p < RAW_MAX + 16 || !same_bytes(p, v->raw, v->nraw))
			return;
		q = p + v->nraw;
		if (*q == '"') {
			after = skip_line(q + 1) + 1;
			if (after[-1] != '"' || *after != ',' || after >= t->end)
				return;
			n.kind = PROCREC_STR;
		} else {
			d = load8(q) ^ BYTES('0');
			k = count_digits(d);
			after = q + k;
			if (k - 1 >= 7 || *after != ',' || (*q == '0' && k > 1))
				return;
			n.kind = PROCREC_UINT;
			n.v.u = eight_digits(d << (64 - 8 * k));
		}
		if (!v->derived) {
			if (n.kind == PROCREC_STR) {
				n.v.s.n = (size_t)(after - q - 2);
				n.v.s.p = copy = arena_get(a, n.v.s.n + 16);
				if (UNLIKELY(!copy))
					return; /* the long way tells */
				*json_blocks(copy, q + 1, n.v.s.n) = '\0';
			}
			last = arena_get(a, sizeof(n));
			if (UNLIKELY(!last))
				return;
			n.key = v->key.s.p;
			n.key_len = (uint32_t)v->key.s.n;
			n.flags = v->key.flags;
			*last = n;
			if (o->last)
				o->last->next = last;
			else
				o->n->v.c.first = last;
			o->last = last;
		}
		known->last = (uint16_t)i;
	}
}

/*
 * Reads a value and all in it. a NULL: checks it only, in no memory, and *out is not set. Derived
 * fields, which nobody prints, are left out where the keys are known.
 */
static int value(struct source_text *t, struct arena *a, procrec_node **out)
{
	struct open open[NESTING];
	struct key key = {{NULL, 0}, 0};
	procrec_node *n;
	int depth = 0, c, derived = 0, hidden = 0; /* hidden: so deep and deeper nothing is kept */

	for (;;) {
		c = next(t);
		n = NULL;
		if (a && !derived && !hidden) {
			n = arena_get(a, sizeof(*n));
			if (UNLIKELY(!n))
				return no_memory(t);
			*n = (procrec_node){.key = key.s.p,
					    .key_len = (uint32_t)key.s.n,
					    .kind = PROCREC_NULL,
					    .base = 10,
					    .flags = key.flags};
			if (!depth)
				*out = n;
			else if (open[depth - 1].last)
				open[depth - 1].last->next = n;
			else
				open[depth - 1].n->v.c.first = n;
			if (depth)
				open[depth - 1].last = n;
		}
		if (c == '{' || c == '[') {
			if (depth == NESTING)
				return bad(t, t->p, "nested too deeply");
			if (n)
				n->kind = c == '{' ? PROCREC_MAP : PROCREC_LIST;
			open[depth].n = n;
			open[depth].last = NULL;
			open[depth++].close = c == '{' ? '}' : ']';
			if (!n && !hidden)
				hidden = depth;
			t->p++;
			if (next(t) != open[depth - 1].close) {
				key.s.p = NULL;
				key.s.n = 0;
				key.flags = 0;
				derived = 0;
				if (c == '{' && n && t->known)
					plain_members(t, a, &open[depth - 1]);
				if (c == '{' && any_key(t, hidden ? NULL : a, &key, &derived))
					return t->code;
				continue;
			}
		} else if (scalar(t, n ? a : NULL, n, c)) {
			return t->code;
		}
		for (;;) { /* a value has ended, and perhaps those around it */
			if (!depth)
				return 0;
			c = next(t);
			if (c != open[depth - 1].close)
				break;
			n = open[--depth].n;
			if (n)
				n->v.c.last = open[depth].last;
			if (depth < hidden)
				hidden = 0;
			if (n && c == '}' && bytes_value(t, a, n))
				return t->code;
			t->p++;
		}
		if (c != ',')
			return expected(t,
					open[depth - 1].close == '}' ? "',' or '}'" : "',' or ']'");
		t->p++;
		key.s.p = NULL;
		key.s.n = 0;
		key.flags = 0;
		derived = 0;
		if (open[depth - 1].close != '}')
			continue;
		if (open[depth - 1].n && t->known)
			plain_members(t, a, &open[depth - 1]);
		if (any_key(t, hidden ? NULL : a, &key, &derived))
			return t->code;
	}
}

/* ---- documents ---------------------------------------------------------------------------- */

struct job {
	procrec_allocator alloc;
	const char *const *tables;
	const char *dataset; /* for JSON Lines, or NULL */
	procrec_write_fn *write;
	void *ud;
	json_again_fn *read_again; /* NULL: the text is held */
	uint64_t size;             /* of the text, once it may tell a layout; or 0 */
	void *again_ud;
	procrec_error *e;
	struct known known;
	struct hold out;              /* what is printed early */
	int early;                    /* it is, and nothing has gone wrong */
	int any;                      /* records */
	int in_vain, not_direct;      /* see direct_record() */
	const procrec_node *headed;   /* the head that it began with */
	const procrec_node *laid;     /* and the layout, or NULL */
	struct source_text in, again; /* the text, and the records that were held */
	struct hold hold;
	uint64_t hold_at;                            /* read so far of it */
	uint64_t hold_off, hold_line, hold_line_off; /* where the held text began */
	struct arena mem;                            /* of one document or line */
	struct arena rec;                            /* of one held record */
	const char *table;                           /* the one that spec is compiled from */
	procrec_spec *spec;
	procrec_printer *printer;
	int objects;  /* any seen */
	char *source; /* of the last line */
	size_t source_size;
	procrec_error late; /* told when all else is done */
};

static int find_spec(struct job *x, const char *dataset)
{
	const char *table = procrec_find_dataset(x->tables, dataset);
	char shown[80];
	int rc;

	if (!table) {
		rc = error_set(x->e, PROCREC_EUNKNOWN, "no table is called %s",
			       error_show(shown, sizeof(shown), dataset, strlen(dataset)));
		return rc;
	}
	if (table == x->table)
		return 0;
	procrec_spec_close(x->spec);
	x->spec = NULL;
	x->table = NULL;
	rc = procrec_spec_open(&x->spec, table, &x->alloc, x->e);
	if (rc < 0)
		return rc;
	x->table = table;
	x->known.spec = x->spec;
	x->known.n = x->known.last = x->known.v[0].next = 0;
	arena_reset(&x->known.mem);
	return 0;
}

/* A procrec_write_fn of the printer: what is printed early waits. */
static int put(void *ud, const void *p, size_t n)
{
	struct job *x = ud;

	if (x->early)
		return hold_append(&x->out, p, n);
	return x->write(x->ud, p, n);
}

/* head and layout may be missing or null; anything else but an object is not ours. */
static int printer_open(struct job *x, const procrec_node *head, const procrec_node *layout)
{
	if (head && head->kind == PROCREC_NULL)
		head = NULL;
	if (layout && layout->kind == PROCREC_NULL)
		layout = NULL;
	if ((head && head->kind != PROCREC_MAP) || (layout && layout->kind != PROCREC_MAP))
		return error_set(x->e, PROCREC_EJSON, "\"head\" and \"layout\" must be objects");
	return procrec_printer_open(&x->printer, x->spec, head, layout, put, x, x->e);
}

static int printer_close(struct job *x, const procrec_node *foot, procrec_error *e)
{
	procrec_printer *p = x->printer;
	int rc;

	if (!p)
		return 0;
	x->printer = NULL;
	if (foot && foot->kind != PROCREC_MAP && foot->kind != PROCREC_NULL) {
		procrec_printer_close(p, NULL, NULL);
		return error_set(e, PROCREC_EJSON, "\"foot\" must be an object");
	}
	rc = procrec_printer_close(p, foot && foot->kind == PROCREC_MAP ? foot : NULL, e);
	return rc < 0 ? rc : 0;
}

/* Prints a record that stands in t, where it begins at line and col. */
static int print_record(struct job *x, const procrec_node *rec, uint64_t line, uint64_t col,
			uint64_t offset)
{
	int rc;

	if (rec->kind != PROCREC_MAP) {
		rc = error_set(x->e, PROCREC_EJSON, "a record must be an object");
		set_place(x->e, line, col, offset);
		return rc;
	}
	rc = procrec_printer_record(x->printer, rec, x->e);
	if (rc < 0 && x->e && !x->e->line && rc != PROCREC_EWRITE)
		set_place(x->e, line, col, offset);
	return rc < 0 ? rc : 0;
}

/* The members of a document that are small. */
struct doc {
	const procrec_node *source, *dataset, *head, *foot, *layout, *error;
	int held; /* records were seen and held */
};

static const procrec_node *own_member(const procrec_node *map, const char *key)
{
	const procrec_node *n = procrec_get(map, key);

	return n && !(n->flags & PROCREC_DATA) ? n : NULL;
}

/* Notes that a document says itself that it is not whole. */
static void note_error(struct job *x, const struct doc *d, int any)
{
	const procrec_node *n = d->error;
	char shown[200];
	int code = PROCREC_EIO;

	if (x->late.code)
		return;
	snprintf(shown, sizeof(shown), "an error");
	if (n->kind == PROCREC_STR) {
		code = json_error_code(n->v.s.p, n->v.s.n);
		error_show(shown, sizeof(shown), n->v.s.p, n->v.s.n);
	}
	error_set(&x->late, code, "the document has %s and says %s",
		  any ? "not all records" : "no records", shown);
	if (d->source && d->source->kind == PROCREC_STR)
		snprintf(x->late.path, sizeof(x->late.path), "%s", d->source->v.s.p);
	if (d->dataset && d->dataset->kind == PROCREC_STR)
		snprintf(x->late.dataset, sizeof(x->late.dataset), "%s", d->dataset->v.s.p);
}

/* A procrec_read_fn. */
static ptrdiff_t held_text(void *ud, void *p, size_t n)
{
	struct job *x = ud;
	ptrdiff_t got = x->read_again ? x->read_again(x->again_ud, x->hold_off + x->hold_at, p, n)
				      : hold_get(&x->hold, x->hold_at, p, n);

	x->hold_at += got > 0 ? (size_t)got : 0;
	return got;
}

/* Opens the held text for its second reading and passes the bracket; *any: there are records. */
static int replay_open(struct job *x, int *any)
{
	struct source_text *t = &x->again;
	int rc = 0;

	if (!t->buf)
		rc = text_open(t, &x->alloc, held_text, x, x->e);
	if (rc)
		return rc;
	x->hold_at = 0;
	t->known = &x->known;
	t->p = t->end = t->buf;
	memset(t->end, 0, TEXT_SLACK);
	t->eof = 0;
	t->base = x->hold_off;
	t->line = x->hold_line;
	t->line_off = x->hold_line_off;
	if (next(t) != '[')
		return expected(t, "'['");
	t->p++;
	*any = next(t) != ']';
	return t->code;
}

/*
 * Prints the record that is next in t without a tree, if it is as plain as most are, and passes it.
 * 1: done, it is printed; 0: it is to be read; or an error. Where that was in vain it is not tried
 * for a while, and for a longer one each time.
 */
static int direct_record(struct job *x, struct source_text *t)
{
	const char *p;
	int rc;

	if (x->not_direct) {
		x->not_direct--;
		return 0;
	}
	if (t->end - t->p < DIRECT_ROOM && !t->eof)
		more(t);
	p = t->p;
	rc = t->code ? 0 : printer_direct(x->printer, &p, x->e);
	if (rc > 0) {
		t->p = (char *)p;
		x->in_vain = 0;
	} else if (!rc) {
		x->in_vain = 2 * x->in_vain < DIRECT_PAUSE ? 2 * x->in_vain + 1 : DIRECT_PAUSE;
		x->not_direct = x->in_vain;
	}
	return rc;
}

static int replay(struct job *x)
{
	struct source_text *t = &x->again;
	uint64_t line, col, offset;
	procrec_node *rec;
	int rc, c;

	do {
		next(t);
		offset = offset_of(t, t->p);
		line = t->line;
		col = offset - t->line_off + 1;
		rc = direct_record(x, t);
		if (!rc) {
			arena_reset(&x->rec);
			rc = value(t, &x->rec, &rec);
			if (!rc)
				rc = print_record(x, rec, line, col, offset);
		}
		if (rc < 0)
			return rc;
		c = next(t);
		t->p++;
	} while (c == ',');
	return t->code;
}

/* A procrec_read_fn of the end of the text. */
static ptrdiff_t end_text(void *ud, void *p, size_t n)
{
	struct job *x = ud;
	ptrdiff_t got = x->read_again(x->again_ud, x->hold_at, p, n);

	x->hold_at += got > 0 ? (size_t)got : 0;
	return got;
}

/* What looks like the layout of a document that ends with the text, or NULL. It may be wrong. */
static const procrec_node *guess_layout(struct job *x)
{
	static const char key[] = "\"layout\":";
	const procrec_node *layout = NULL;
	struct source_text t;
	procrec_node *n;
	const char *p;

	if (!x->read_again || !x->size || text_open(&t, &x->alloc, end_text, x, NULL))
		return NULL;
	x->hold_at = x->size > TAIL ? x->size - TAIL : 0;
	x->size = 0;
	while (more(&t) && t.end - t.p < TAIL)
		;
	for (p = t.p; (p = memchr(p, *key, (size_t)(t.end - p))) != NULL; p++)
		if (!memcmp(p, key, sizeof(key) - 1)) {
			t.p = (char *)p + sizeof(key) - 1;
			if (!value(&t, &x->mem, &n) && n->kind == PROCREC_MAP)
				layout = n;
			break;
		}
	text_close(&t);
	return layout;
}

/* Whether two layouts, which may be missing, are the same. */
static int same_layout(const procrec_node *a, const procrec_node *b)
{
	a = a && a->kind == PROCREC_MAP ? a->v.c.first : NULL;
	b = b && b->kind == PROCREC_MAP ? b->v.c.first : NULL;
	for (; a && b; a = a->next, b = b->next)
		if (a->kind != PROCREC_UINT || b->kind != PROCREC_UINT || a->v.u != b->v.u ||
		    a->key_len != b->key_len || memcmp(a->key, b->key, a->key_len))
			return 0;
	return !a && !b;
}

/*
 * Begins to print a document's records before its layout is known. Where anything is unusual that
 * is not done, or given up by early_drop(): then replay() does all of it and tells what is wrong.
 */
static void early_open(struct job *x, const procrec_node *dataset, const procrec_node *head)
{
	procrec_error *told = x->e, e;

	if (!dataset || dataset->kind != PROCREC_STR || x->printer)
		return;
	x->early = 1;
	x->headed = head;
	x->laid = guess_layout(x);
	x->e = &e;
	if (hold_restart(&x->out) || find_spec(x, dataset->v.s.p) || printer_open(x, head, x->laid))
		x->early = 0;
	x->e = told;
}

static void early_drop(struct job *x)
{
	if (!x->early)
		return;
	procrec_printer_close(x->printer, NULL, NULL); /* to where it does not matter */
	x->printer = NULL;
	x->early = 0;
}

/* Whether the document was printed as it is: its layout is as supposed, its head came before. */
static int early_is_right(const struct job *x, const struct doc *d)
{
	return x->early && d->head == x->headed && d->dataset && x->table &&
	       d->dataset->kind == PROCREC_STR &&
	       procrec_find_dataset(x->tables, d->dataset->v.s.p) == x->table &&
	       (!d->layout || d->layout->kind == PROCREC_NULL || d->layout->kind == PROCREC_MAP) &&
	       same_layout(d->layout, x->laid);
}

/* Lets go what was printed early; the printer goes on from there. */
static int early_write(struct job *x)
{
	uint64_t at = 0;
	ptrdiff_t n = 0;
	char *p;

	x->early = 0;
	if (!x->out.filed) {
		if (x->out.n && x->write(x->ud, x->out.mem, (size_t)x->out.n))
			return error_set(x->e, PROCREC_EWRITE, "cannot write");
		return 0;
	}
	p = mem_get(&x->alloc, WINDOW);
	if (!p)
		return error_set(x->e, PROCREC_ENOMEM, "out of memory");
	while (at < x->out.n && (n = hold_get(&x->out, at, p, WINDOW)) > 0) {
		if (x->write(x->ud, p, (size_t)n))
			break;
		at += (uint64_t)n;
	}
	mem_free(&x->alloc, p, WINDOW);
	if (n <= 0 && at < x->out.n)
		return system_error(x->e, PROCREC_EIO, "cannot read the temporary file");
	return at < x->out.n ? error_set(x->e, PROCREC_EWRITE, "cannot write") : 0;
}

/* An envelope has ended: everything is known, its records can be printed. */
static int document(struct job *x, const struct doc *d)
{
	int any = 0, rc;

	if (early_is_right(x, d) && !(d->error && !x->any)) {
		if (d->error)
			note_error(x, d, x->any);
		rc = early_write(x);
		return rc ? rc : printer_close(x, d->foot, x->e);
	}
	early_drop(x);
	if (d->held && (rc = replay_open(x, &any)))
		return rc;
	if (d->error)
		note_error(x, d, any);
	if (d->error && !any)
		return 0;
	if (!d->dataset || d->dataset->kind != PROCREC_STR)
		return error_set(x->e, PROCREC_EJSON, "the document has no \"dataset\"");
	rc = find_spec(x, d->dataset->v.s.p);
	if (!rc)
		rc = printer_open(x, d->head, d->layout);
	if (!rc && any)
		rc = replay(x);
	if (rc)
		return rc;
	return printer_close(x, d->foot, x->e);
}

/* Takes one of the program's own members out of a line's object. */
static const procrec_node *take(procrec_node *map, const char *key)
{
	procrec_node *n, *before = NULL;

	for (n = (procrec_node *)map->v.c.first; n; before = n, n = (procrec_node *)n->next) {
		if (!(n->flags & PROCREC_OWN) || n->key_len != strlen(key) ||
		    memcmp(n->key, key, n->key_len))
			continue;
		if (before)
			before->next = n->next;
		else
			map->v.c.first = n->next;
		if (!n->next)
			map->v.c.last = before;
		n->next = NULL;
		return n;
	}
	return NULL;
}

/* Whether this line is of another file than the one before it. */
static int other_source(struct job *x, const procrec_node *source)
{
	int first = !x->source;
	char *copy;

	if (!source || source->kind != PROCREC_STR)
		return 0;
	if (!first && x->source_size == source->v.s.n + 1 &&
	    !memcmp(x->source, source->v.s.p, source->v.s.n))
		return 0;
	copy = mem_resize(&x->alloc, x->source, x->source_size, source->v.s.n + 1);
	if (!copy)
		return no_memory(&x->in);
	memcpy(copy, source->v.s.p, source->v.s.n + 1);
	x->source = copy;
	x->source_size = source->v.s.n + 1;
	return !first;
}

/* One object of JSON Lines. */
static int line(struct job *x, procrec_node *rec, uint64_t line, uint64_t col, uint64_t offset)
{
	const procrec_node *source = take(rec, "_source"), *layout, *head, *foot;
	int rc = other_source(x, source);

	take(rec, "_params");
	layout = take(rec, "_layout");
	head = take(rec, "_head");
	foot = take(rec, "_foot");
	if (rc < 0)
		return rc;
	if (rc || head) {
		rc = printer_close(x, NULL, x->e);
		if (rc < 0)
			return rc;
	}
	if (!x->printer) {
		rc = find_spec(x, x->dataset);
		if (!rc)
			rc = printer_open(x, head, layout);
		if (rc)
			return rc;
	} else if (layout && layout->kind == PROCREC_MAP) {
		printer_layout(x->printer, layout);
	}
	if (head)
		return 0;
	if (foot)
		return printer_close(x, foot, x->e);
	return print_record(x, rec, line, col, offset);
}

/* The records of an array, printed early one by one as long as that goes well. */
static int early_records(struct job *x)
{
	struct source_text *t = &x->in;
	procrec_node *rec;
	procrec_error e;
	int c, rc;

	t->known = &x->known;
	t->p++;
	if (next(t) == ']') {
		t->p++;
		return 0;
	}
	do {
		x->any = 1;
		if (x->early) {
			next(t);
			rc = direct_record(x, t);
			if (!rc) {
				arena_reset(&x->rec);
				if (value(t, &x->rec, &rec))
					break;
				rc = rec->kind == PROCREC_MAP
					     ? procrec_printer_record(x->printer, rec, &e)
					     : -1;
			}
			if (rc < 0)
				early_drop(x);
		} else if (value(t, NULL, NULL)) {
			break;
		}
		c = next(t);
		if (c != ',' && c != ']')
			return expected(t, "',' or ']'");
		t->p++;
	} while (c == ',');
	return t->code;
}

/* Checks a document's records, prints them early and holds their text if that may be wanted. */
static int hold_records(struct job *x, const procrec_node *dataset, const procrec_node *head)
{
	struct source_text *t = &x->in;
	int rc;

	if (next(t) != '[')
		return expected(t, "an array of records");
	if (hold_restart(&x->hold)) {
		t->code = system_error(x->e, PROCREC_EIO, "cannot empty the temporary file");
		return t->code;
	}
	x->any = 0;
	x->hold_off = offset_of(t, t->p);
	x->hold_line = t->line;
	x->hold_line_off = t->line_off;
	t->hold = x->read_again ? NULL : &x->hold;
	t->mark = t->p;
	early_open(x, dataset, head);
	rc = x->early ? early_records(x) : value(t, NULL, NULL);
	t->known = NULL;
	if (rc)
		early_drop(x);
	else
		rc = keep(t);
	t->hold = NULL;
	return rc;
}

/* Whether a member of an envelope is needed; params are not, the file's name says them. */
static int wanted(procrec_str key)
{
	return str_is(key, "source") || str_is(key, "dataset") || str_is(key, "head") ||
	       str_is(key, "foot") || str_is(key, "layout") || str_is(key, "error");
}

/* Reads the members of an object: all are kept in map but a document's records. */
static int members(struct job *x, procrec_node *map, struct doc *d)
{
	struct source_text *t = &x->in;
	int c;

	t->p++;
	if (next(t) == '}') {
		t->p++;
		return 0;
	}
	do {
		procrec_node *n;
		struct key k;

		if (member_key(t, &x->mem, &k))
			return t->code;
		if (str_is(k.s, "records") && !(k.flags & PROCREC_DATA) &&
		    (!x->dataset || own_member(map, "dataset"))) {
			if (d->held)
				return bad(t, t->p, "\"records\" a second time");
			d->held = 1;
			if (hold_records(x, own_member(map, "dataset"), own_member(map, "head")))
				return t->code;
		} else if (!x->dataset && !wanted(k.s)) {
			if (value(t, NULL, NULL))
				return t->code;
		} else {
			if (value(t, &x->mem, &n))
				return t->code;
			n->key = k.s.p;
			n->key_len = (uint32_t)k.s.n;
			n->flags |= k.flags;
			tree_append(map, n);
		}
		c = next(t);
		if (c != ',' && c != '}')
			return expected(t, "',' or '}'");
		t->p++;
	} while (c == ',');
	return 0;
}

/* One object at the top: a document, or a line. */
static int object(struct job *x)
{
	struct source_text *t = &x->in;
	uint64_t offset = offset_of(t, t->p), line_no = t->line, col = offset - t->line_off + 1;
	struct doc d = {0};
	procrec_node *map;
	int rc;

	x->objects = 1;
	arena_reset(&x->mem);
	map = tree_node(&x->mem, PROCREC_MAP, NULL, 0);
	if (!map)
		return no_memory(t);
	rc = members(x, map, &d);
	if (rc)
		return rc;
	d.dataset = own_member(map, "dataset");
	if (x->dataset && !d.held)
		return line(x, map, line_no, col, offset);
	if (!d.held && !d.dataset) {
		rc = error_set(x->e, PROCREC_EJSON,
			       "neither \"records\" nor \"dataset\": JSON Lines need the name of "
			       "their dataset");
		set_place(x->e, line_no, col, offset);
		return rc;
	}
	d.source = own_member(map, "source");
	d.head = own_member(map, "head");
	d.foot = own_member(map, "foot");
	d.layout = own_member(map, "layout");
	d.error = own_member(map, "error");
	rc = document(x, &d);
	if (rc && x->e && !x->e->line && rc != PROCREC_EWRITE)
		set_place(x->e, line_no, col, offset);
	return rc;
}

static int documents(struct job *x)
{
	struct source_text *t = &x->in;
	int c, in_array = 0, rc;

	for (;;) {
		c = next(t);
		if (c == '[' && !in_array) {
			in_array = 1;
			t->p++;
			c = next(t);
			if (c == ']') {
				in_array = 0;
				t->p++;
				x->objects = 1;
				continue;
			}
		}
		if (c < 0 && !in_array)
			return t->code;
		if (c != '{')
			return expected(t, "a document");
		rc = object(x);
		if (rc)
			return rc;
		if (!in_array)
			continue;
		c = next(t);
		if (c != ',' && c != ']')
			return expected(t, "',' or ']'");
		t->p++;
		in_array = c == ',';
	}
}

/* The end of the text: closes what lines have opened. */
static int finish(struct job *x)
{
	int rc = 0;

	if (!x->objects && !x->dataset)
		return expected(&x->in, "a document");
	if (!x->objects) { /* no records: there may still be fixed lines */
		rc = find_spec(x, x->dataset);
		if (!rc)
			rc = printer_open(x, NULL, NULL);
	}
	if (!rc)
		rc = printer_close(x, NULL, x->e);
	if (rc < 0 || !x->late.code)
		return rc;
	if (x->e)
		*x->e = x->late;
	return x->late.code;
}

int procrec_json_print(procrec_read_fn *read, void *read_ud, const char *const *tables,
		       const char *dataset, procrec_write_fn *w, void *write_ud,
		       const procrec_allocator *a, procrec_error *e)
{
	return json_print(read, NULL, 0, read_ud, tables, dataset, w, write_ud, a, e);
}

int json_print(procrec_read_fn *read, json_again_fn *again, uint64_t size, void *read_ud,
	       const char *const *tables, const char *dataset, procrec_write_fn *w, void *write_ud,
	       const procrec_allocator *a, procrec_error *e)
{
	procrec_allocator alloc = {procrec_default_alloc, NULL};
	struct job *x;
	int rc;

	if (e)
		memset(e, 0, sizeof(*e));
	if (a && a->fn)
		alloc = *a;
	x = mem_get(&alloc, sizeof(*x));
	if (!x)
		return error_set(e, PROCREC_ENOMEM, "out of memory");
	memset(x, 0, sizeof(*x));
	x->alloc = alloc;
	x->tables = tables;
	x->dataset = dataset;
	x->write = w;
	x->ud = write_ud;
	x->read_again = again;
	x->size = size;
	x->again_ud = read_ud;
	x->e = e;
	hold_init(&x->hold, &alloc);
	hold_init(&x->out, &alloc);
	arena_init(&x->mem, &alloc);
	arena_init(&x->rec, &alloc);
	arena_init(&x->known.mem, &alloc);
	rc = text_open(&x->in, &alloc, read, read_ud, e);
	if (!rc)
		rc = documents(x);
	if (!rc)
		rc = finish(x);
	early_drop(x);
	printer_close(x, NULL, NULL); /* left open by an error, which is told already */
	procrec_spec_close(x->spec);
	text_close(&x->in);
	text_close(&x->again);
	arena_free(&x->mem);
	arena_free(&x->rec);
	arena_free(&x->known.mem);
	mem_free(&alloc, x->source, x->source_size);
	hold_free(&x->hold);
	hold_free(&x->out);
	mem_free(&alloc, x, sizeof(*x));
	return rc;
}
