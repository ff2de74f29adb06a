/* SPDX-License-Identifier: MIT */
/*
 * json.h - what both directions of JSON must agree on: how keys are escaped, what is UTF-8, what
 * errors are called. json_write.c and json_read.c are the directions; the functions are in json.c.
 */
#ifndef PROCREC_JSON_H
#define PROCREC_JSON_H

#include <string.h>
#include "procrec.h"

/* How deep lists and maps may nest below a record. No table makes records half as deep. */
#define JSON_DEPTH 200

/* The length of the UTF-8 character at p, of which n > 0 bytes are there; 0: it is not one. */
static inline size_t json_char(const char *p, size_t n)
{
	const unsigned char *s = (const unsigned char *)p;

	if (s[0] < 0x80)
		return 1;
	if (s[0] < 0xc2 || n < 2 || (s[1] & 0xc0) != 0x80)
		return 0;
	if (s[0] < 0xe0)
		return 2;
	if (n < 3 || (s[2] & 0xc0) != 0x80)
		return 0;
	if (s[0] < 0xf0) /* neither overlong nor half of a surrogate pair */
		return (s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) ? 0 : 3;
	if (n < 4 || (s[3] & 0xc0) != 0x80 || s[0] > 0xf4)
		return 0;
	return (s[0] == 0xf0 && s[1] < 0x90) || (s[0] == 0xf4 && s[1] > 0x8f) ? 0 : 4;
}

/* How many of the n bytes at s are UTF-8 up to the first that is not: n if all are. */
size_t json_utf8(const char *s, size_t n);

/*
 * Keys that come from the file and could be taken for something else are escaped. An escaped key
 * begins with '%'. In it the first character, every '%', every NUL and every byte that is not UTF-8
 * are written as %XX, two upper-case hex digits for each byte; all else stands for itself. A key
 * that does not begin with '%' stands for itself entirely. json_key_special() says whether a key
 * needs this by itself; that it equals a derived field's name is the other reason. A key may be
 * escaped in pieces of whole characters: first is 1 for the first one.
 */
int json_key_special(const char *key, size_t n);
size_t json_key_escape(char *out, const char *key, size_t n, int first); /* out: 3 * n bytes */
ptrdiff_t json_key_unescape(char *out, const char *key, size_t n); /* out: n bytes; -1: malformed */

/*
 * The value of "error" in a document: the errno's name where the system failed ("EACCES"), else the
 * name of the procrec_code, and behind it what there is to say.
 */
const char *json_errno_name(int sys); /* NULL: none that we know */
const char *json_code_name(int code);
int json_error_code(const char *s, size_t n); /* a procrec_code for such a text */

/*
 * procrec_json_print() for who can read his text again from an offset, so that none of it has to be
 * held: again() is like read() from there. NULL: it cannot be. size: of the text, if it is known: a
 * document's layout is at its end; or 0.
 */
typedef ptrdiff_t json_again_fn(void *ud, uint64_t at, void *p, size_t n);
int json_print(procrec_read_fn *read, json_again_fn *again, uint64_t size, void *read_ud,
	       const char *const *tables, const char *dataset, procrec_write_fn *w, void *write_ud,
	       const procrec_allocator *a, procrec_error *e);

/*
 * ---- values as text, for those who write JSON: json_write.c, and fast.c without nodes ----
 *
 * All append at o and return the end. An integer beyond what a double holds exactly is a string of
 * digits (RFC 7493). A string has at most JSON_SHORT bytes here and makes at most seven times as many.
 */
#define JSON_SHORT 512
char *json_u64(char *o, uint64_t u);
char *json_whole(char *o, uint64_t u, int neg);
char *json_decimal(char *o, int64_t mantissa, unsigned scale);
char *json_short_string(char *o, const char *s, size_t n, int pretty);

/* What a string is made of: printable ASCII, what needs escapes, bytes beyond ASCII; and one byte. */
enum { JSON_CLEAN, JSON_ESCAPE, JSON_HIGH };
int json_class(const char *s, size_t n);
char *json_escaped(char *o, unsigned char c);

/* Copies a short text; two moves that overlap are quicker than a call for what is usual here. */
static inline char *json_bytes(char *o, const char *s, size_t n)
{
	if (n <= 16) {
		if (n >= 8) {
			memcpy(o, s, 8);
			memcpy(o + n - 8, s + n - 8, 8);
		} else if (n >= 4) {
			memcpy(o, s, 4);
			memcpy(o + n - 4, s + n - 4, 4);
		} else if (n) {
			o[0] = s[0];
			o[n / 2] = s[n / 2];
			o[n - 1] = s[n - 1];
		}
	} else if (n <= 32) {
		memcpy(o, s, 16);
		memcpy(o + n - 16, s + n - 16, 16);
	} else {
		memcpy(o, s, n);
	}
	return o + n;
}

/* Copies n bytes; up to the next multiple of 16 they may be read, and overwritten at o. */
static inline char *json_blocks(char *o, const char *s, size_t n)
{
	size_t i;

	memcpy(o, s, 16);
	if (n > 16) {
		memcpy(o + 16, s + 16, 16);
		for (i = 32; i < n; i += 16)
			memcpy(o + i, s + i, 16);
	}
	return o + n;
}

/* The same of names, of which nobody can foretell if they are longer than 16 bytes: 32 at least. */
static inline char *json_name(char *o, const char *s, size_t n)
{
	memcpy(o, s, 32);
	if (n > 32)
		json_blocks(o + 32, s + 32, n - 32);
	return o + n;
}

/* Blocks between quotes. */
static inline char *json_quoted(char *o, const char *s, size_t n)
{
	*o = '"';
	o = json_blocks(o + 1, s, n);
	*o = '"';
	return o + 1;
}

#endif
