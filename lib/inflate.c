/* SPDX-License-Identifier: MIT */
/*
 * inflate.c - the text in a file that gzip has compressed: see inflate.h. Start at inflate_read().
 *
 * A file is members, one behind the other: a header, blocks, a checksum. A block is bytes as they
 * are, or codes for bytes and for copies of what stands up to 32 KB back, which is all of the text
 * that is held. A code is told bit by bit from how many codes each length has, because the tables
 * for that are made at once and the files are small. It does not compress: two compressors that
 * are both right give different bytes, so that the text is what is compared and printed.
 */
#include <string.h>
#include "inflate.h"
#include "tree.h"

#define HISTORY (32u << 10) /* a copy begins at most so far back */
#define MAX_BITS 15         /* of a code */
#define LITERALS 288        /* bytes, the end of the block, lengths of copies */
#define DISTANCES 32
#define END_OF_BLOCK 256

/* How many codes have each length, and what the codes mean, in their order. */
struct code {
	uint16_t count[MAX_BITS + 1];
	uint16_t symbol[LITERALS];
};

enum state { HEADER, BLOCK, STORED, CODES, TRAILER, END, FAILED };

struct inflate {
	inflate_more_fn *more; /* during inflate_read() */
	void *ud;
	enum state state;
	int last;           /* the block is the member's last one */
	uint32_t left;      /* STORED: bytes to come; CODES: bytes of the copy to come ... */
	uint32_t back;      /* ... from so far back */
	uint32_t bits;      /* read and not used yet, the lowest first: */
	int nbits;          /* so many */
	uint32_t crc, size; /* of the member's text so far */
	uint32_t at;        /* where in text the next byte goes */
	uint32_t known;     /* how much of text the member has written, at most all of it */
	size_t in, nin;
	ptrdiff_t error;
	const char *wrong;
	struct code literal, distance;
	uint32_t crc_of[256];
	unsigned char input[4096];
	unsigned char text[HISTORY];
};

static int fail(struct inflate *z, const char *wrong)
{
	z->state = FAILED;
	z->error = PROCREC_EIO;
	z->wrong = wrong;
	return -1;
}

/* ---- bits ------------------------------------------------------------------------------------ */

/* The next byte; -1: there is none, or an error. */
static int more_input(struct inflate *z)
{
	ptrdiff_t n;

	if (z->in == z->nin) {
		n = z->more(z->ud, z->input, sizeof(z->input));
		if (n < 0) {
			z->state = FAILED;
			z->error = n;
		}
		if (n <= 0)
			return -1;
		z->in = 0;
		z->nin = (size_t)n;
	}
	return z->input[z->in++];
}

/* So many bits, at most 16, as a number: no byte is read before it is needed. -1: an error. */
static int32_t take(struct inflate *z, int n)
{
	uint32_t v;

	while (z->nbits < n) {
		int c = more_input(z);

		if (c < 0)
			return z->state == FAILED
				       ? -1
				       : fail(z, "the compressed data ends before the text does");
		z->bits |= (uint32_t)c << z->nbits;
		z->nbits += 8;
	}
	v = z->bits & ((1u << n) - 1);
	z->bits >>= n;
	z->nbits -= n;
	return (int32_t)v;
}

static void drop_to_byte(struct inflate *z)
{
	z->bits >>= z->nbits & 7;
	z->nbits &= ~7;
}

/* A number of 32 bits. 0, or -1. */
static int take_word(struct inflate *z, uint32_t *v)
{
	int32_t lo = take(z, 16), hi = lo < 0 ? -1 : take(z, 16);

	if (hi < 0)
		return -1;
	*v = (uint32_t)hi << 16 | (uint32_t)lo;
	return 0;
}

/* ---- codes ----------------------------------------------------------------------------------- */

/* Codes from their lengths. 0: every row of bits is a code; positive: some are none; negative: wrong. */
static int make_code(struct code *c, const uint8_t *length, int n)
{
	uint16_t next[MAX_BITS + 1];
	int left = 1, i;

	memset(c->count, 0, sizeof(c->count));
	for (i = 0; i < n; i++)
		c->count[length[i]]++;
	for (i = 1; i <= MAX_BITS; i++) {
		left = 2 * left - c->count[i];
		if (left < 0)
			return left;
	}
	next[1] = 0;
	for (i = 1; i < MAX_BITS; i++)
		next[i + 1] = (uint16_t)(next[i] + c->count[i]);
	for (i = 0; i < n; i++)
		if (length[i])
			c->symbol[next[length[i]]++] = (uint16_t)i;
	return left;
}

/* The meaning of the next code. -1: an error. */
static int decode(struct inflate *z, const struct code *c)
{
	int code = 0, first = 0, index = 0, i;

	for (i = 1; i <= MAX_BITS; i++) {
		int32_t bit = take(z, 1);

		if (bit < 0)
			return -1;
		code |= (int)bit;
		if (code - c->count[i] < first)
			return c->symbol[index + code - first];
		index += c->count[i];
		first = 2 * (first + c->count[i]);
		code *= 2;
	}
	return fail(z, "the compressed data is damaged: bits that are no code");
}

static void fixed_codes(struct inflate *z)
{
	uint8_t length[LITERALS];
	int i;

	for (i = 0; i < LITERALS; i++)
		length[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
	make_code(&z->literal, length, LITERALS);
	memset(length, 5, 30);
	make_code(&z->distance, length, 30);
}

/* The lengths of a block's codes are themselves coded. 0, or -1. */
static int read_codes(struct inflate *z)
{
	static const uint8_t order[19] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
					  11, 4,  12, 3, 13, 2, 14, 1, 15};
	uint8_t length[LITERALS + DISTANCES];
	int32_t nlit = take(z, 5), ndist = take(z, 5), nlen = take(z, 4), v;
	int i, n, rest;

	if (nlit < 0 || ndist < 0 || nlen < 0)
		return -1;
	nlit += 257;
	ndist += 1;
	nlen += 4;
	if (nlit > 286 || ndist > 30)
		return fail(z, "the compressed data is damaged: too many codes");
	memset(length, 0, sizeof(order));
	for (i = 0; i < nlen; i++) {
		if ((v = take(z, 3)) < 0)
			return -1;
		length[order[i]] = (uint8_t)v;
	}
	if (make_code(&z->literal, length, sizeof(order)))
		return fail(z, "the compressed data is damaged: lengths that make no code");
	for (i = 0; i < nlit + ndist;) {
		int symbol = decode(z, &z->literal), repeat = 0;

		if (symbol < 0)
			return -1;
		if (symbol < 16) {
			length[i++] = (uint8_t)symbol;
			continue;
		}
		if (symbol == 16) {
			if (!i)
				return fail(z, "the compressed data is damaged: "
					       "no length to repeat");
			repeat = length[i - 1];
		}
		v = take(z, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
		if (v < 0)
			return -1;
		n = (int)v + (symbol == 18 ? 11 : 3);
		if (n > nlit + ndist - i)
			return fail(z, "the compressed data is damaged: too many lengths");
		memset(length + i, repeat, (size_t)n);
		i += n;
	}
	if (!length[END_OF_BLOCK])
		return fail(z, "the compressed data is damaged: a block without an end");
	/* Unused bits are right only where there is one code, or none. */
	rest = make_code(&z->literal, length, nlit);
	if (rest < 0 || (rest && nlit != z->literal.count[0] + z->literal.count[1]))
		return fail(z, "the compressed data is damaged: lengths that make no code");
	rest = make_code(&z->distance, length + nlit, ndist);
	if (rest < 0 || (rest && ndist != z->distance.count[0] + z->distance.count[1]))
		return fail(z, "the compressed data is damaged: lengths that make no code");
	return 0;
}

/* The length and distance of a copy, of which the symbol is the first part. 0, or -1. */
static int begin_copy(struct inflate *z, int symbol)
{
	static const uint16_t length[29] = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
					    15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
					    67, 83, 99, 115, 131, 163, 195, 227, 258};
	static const uint8_t length_bits[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
						2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
	static const uint16_t distance[30] = {1,    2,    3,    4,     5,     7,    9,    13,
					      17,   25,   33,   49,    65,    97,   129,  193,
					      257,  385,  513,  769,   1025,  1537, 2049, 3073,
					      4097, 6145, 8193, 12289, 16385, 24577};
	int32_t more;

	symbol -= END_OF_BLOCK + 1;
	if (symbol >= 29)
		return fail(z, "the compressed data is damaged: a copy of no length");
	if ((more = take(z, length_bits[symbol])) < 0)
		return -1;
	z->left = length[symbol] + (uint32_t)more;
	if ((symbol = decode(z, &z->distance)) < 0)
		return -1;
	if ((more = take(z, symbol < 2 ? 0 : symbol / 2 - 1)) < 0)
		return -1;
	z->back = distance[symbol] + (uint32_t)more;
	if (z->back > z->known)
		return fail(z, "the compressed data is damaged: a copy of what is not there");
	return 0;
}

/* ---- members --------------------------------------------------------------------------------- */

static int skip_string(struct inflate *z)
{
	int32_t c;

	while ((c = take(z, 8)) > 0)
		;
	return (int)c;
}

/* What stands behind the magic. 0, or -1. */
static int read_header(struct inflate *z)
{
	enum { HCRC = 2, EXTRA = 4, NAME = 8, COMMENT = 16, RESERVED = 0xe0 };
	int32_t method = take(z, 8), flags = method < 0 ? -1 : take(z, 8), n;
	uint32_t time;

	if (flags < 0)
		return -1;
	if (method != 8 || flags & RESERVED)
		return fail(z, "it is compressed in an unknown way");
	if (take_word(z, &time) || take(z, 16) < 0)
		return -1;
	if (flags & EXTRA) {
		n = take(z, 16);
		while (n > 0 && take(z, 8) >= 0)
			n--;
		if (n)
			return -1;
	}
	if ((flags & NAME && skip_string(z)) || (flags & COMMENT && skip_string(z)) ||
	    (flags & HCRC && take(z, 16) < 0))
		return -1;
	z->crc = 0xffffffff;
	z->size = z->known = 0;
	z->state = BLOCK;
	return 0;
}

static int read_trailer(struct inflate *z)
{
	uint32_t crc, size;
	int c;

	drop_to_byte(z);
	if (take_word(z, &crc) || take_word(z, &size))
		return -1;
	if (crc != ~z->crc || size != z->size)
		return fail(z, "the compressed data is damaged: the checksum is wrong");
	z->state = END;
	c = more_input(z);
	if (c < 0)
		return z->state == FAILED ? -1 : 0;
	if (c != INFLATE_MAGIC0 || more_input(z) != INFLATE_MAGIC1)
		return z->state == FAILED
			       ? -1
			       : fail(z, "there is more behind the end of the compressed data");
	z->state = HEADER;
	return 0;
}

static int begin_block(struct inflate *z)
{
	int32_t last, kind, n, not_n;

	if (z->last) {
		z->last = 0;
		z->state = TRAILER;
		return 0;
	}
	if ((last = take(z, 1)) < 0 || (kind = take(z, 2)) < 0)
		return -1;
	z->last = (int)last;
	z->left = 0;
	switch (kind) {
	case 0:
		drop_to_byte(z);
		if ((n = take(z, 16)) < 0 || (not_n = take(z, 16)) < 0)
			return -1;
		if ((n ^ 0xffff) != not_n)
			return fail(z, "the compressed data is damaged: the length of a block");
		z->left = (uint32_t)n;
		z->state = STORED;
		return 0;
	case 1:
		fixed_codes(z);
		z->state = CODES;
		return 0;
	case 2:
		z->state = CODES;
		return read_codes(z);
	default:
		return fail(z, "the compressed data is damaged: a block of no kind");
	}
}

/* ---- text ------------------------------------------------------------------------------------ */

static void put(struct inflate *z, unsigned char **out, unsigned char c)
{
	*(*out)++ = c;
	z->text[z->at] = c;
	z->at = (z->at + 1) % HISTORY;
	z->known += z->known < HISTORY;
}

/* Text of the block into [*out, end) as far as there is room. 0, or -1. */
static int read_block(struct inflate *z, unsigned char **out, const unsigned char *end)
{
	int symbol;

	for (;;) {
		for (; z->left; z->left--) {
			int32_t c;

			if (*out == end)
				return 0;
			c = z->state == STORED ? take(z, 8) : z->text[(z->at - z->back) % HISTORY];
			if (c < 0)
				return -1;
			put(z, out, (unsigned char)c);
		}
		if (z->state == STORED)
			break;
		if (*out == end)
			return 0;
		symbol = decode(z, &z->literal);
		if (symbol < 0)
			return -1;
		if (symbol == END_OF_BLOCK)
			break;
		if (symbol < END_OF_BLOCK)
			put(z, out, (unsigned char)symbol);
		else if (begin_copy(z, symbol))
			return -1;
	}
	z->state = BLOCK;
	return 0;
}

/* What has been read goes into the checksum at once: the member may end before the room does. */
static void count(struct inflate *z, const unsigned char *p, const unsigned char *end)
{
	z->size += (uint32_t)(end - p);
	for (; p < end; p++)
		z->crc = z->crc >> 8 ^ z->crc_of[(z->crc ^ *p) & 0xff];
}

ptrdiff_t inflate_read(struct inflate *z, void *p, size_t n, inflate_more_fn *more, void *ud,
		       const char **wrong)
{
	unsigned char *out = p, *from;
	const unsigned char *end = out + n;

	z->more = more;
	z->ud = ud;
	while (z->state != END && z->state != FAILED && out < end) {
		switch (z->state) {
		case HEADER:
			read_header(z);
			break;
		case BLOCK:
			begin_block(z);
			break;
		case TRAILER:
			read_trailer(z);
			break;
		default:
			from = out;
			read_block(z, &out, end);
			count(z, from, out);
		}
	}
	if (z->state == FAILED && out == (unsigned char *)p) {
		*wrong = z->wrong;
		return z->error;
	}
	return out - (unsigned char *)p;
}

struct inflate *inflate_open(const procrec_allocator *a)
{
	struct inflate *z = mem_get(a, sizeof(*z));
	uint32_t i;
	int k;

	if (!z)
		return NULL;
	memset(z, 0, sizeof(*z));
	z->state = HEADER;
	for (i = 0; i < 256; i++) {
		uint32_t c = i;

		for (k = 0; k < 8; k++)
			c = c & 1 ? c >> 1 ^ 0xedb88320 : c >> 1;
		z->crc_of[i] = c;
	}
	return z;
}

void inflate_close(struct inflate *z, const procrec_allocator *a)
{
	if (z)
		mem_free(a, z, sizeof(*z));
}
