/* SPDX-License-Identifier: MIT */
/*
 * word.h - eight bytes at a time: what digits and words are read and written with.
 *
 * Bytes are in one word, the first one lowest, on machines of either byte order. Whoever calls
 * these may read MATCH_SLACK bytes behind his text. BYTES(c) is c eight times; TOPS are the top bits,
 * which mark bytes in what most of these compute.
 */
#ifndef PROCREC_WORD_H
#define PROCREC_WORD_H

#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

#define BYTES(c) (0x0101010101010101u * (uint8_t)(c))
#define TOPS BYTES(0x80)

static inline uint64_t load8(const char *p)
{
	uint64_t v;

	memcpy(&v, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	v = __builtin_bswap64(v);
#endif
	return v;
}

/* The bytes of a text of less than eight, in any order, some of them twice; and 'a'. No more are read. */
static inline uint64_t load_short(const char *p, size_t n)
{
	uint32_t a, b;

	if (n >= 4) {
		memcpy(&a, p, 4);
		memcpy(&b, p + n - 4, 4);
		return a | (uint64_t)b << 32;
	}
	if (!n)
		return BYTES('a');
	return BYTES('a') << 24 | (uint64_t)(unsigned char)p[0] |
	       (uint64_t)(unsigned char)p[n / 2] << 8 | (uint64_t)(unsigned char)p[n - 1] << 16;
}

/* Whether the n > 0 bytes at p are those at s; up to 15 more of both may be read. */
static inline int same_bytes(const char *p, const char *s, size_t n)
{
#ifdef __SSE2__
	unsigned differ;

	for (;; p += 16, s += 16, n -= 16) {
		__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
		__m128i y = _mm_loadu_si128((const __m128i *)(const void *)s);

		differ = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(x, y)) ^ 0xffff;
		if (n <= 16)
			return !(differ << (32 - n));
		if (differ)
			return 0;
	}
#else
	for (; n > 8; p += 8, s += 8, n -= 8)
		if (load8(p) != load8(s))
			return 0;
	return !((load8(p) ^ load8(s)) << (64 - 8 * n));
#endif
}

/* Eight members of a set, of which each byte is flags. */
static inline uint64_t load_set(const uint8_t *set)
{
	uint64_t v;

	memcpy(&v, set, 8);
	return v;
}

static inline void store_set(uint8_t *set, uint64_t v)
{
	memcpy(set, &v, 8);
}

/* Which byte the lowest mark is in. */
static inline unsigned first_marked(uint64_t marks)
{
	return (unsigned)__builtin_ctzll(marks) >> 3;
}

/* Marks the first byte that is zero; marks above it may be wrong. */
static inline uint64_t zero_bytes(uint64_t x)
{
	return (x - BYTES(1)) & ~x & TOPS;
}

/* Marks the first byte that is below c, at most 0x80, or beyond '~', or '"', or '\\'. */
static inline uint64_t unclean_bytes(uint64_t x, uint8_t c)
{
	return ((((x - BYTES(c)) & ~x) | (x + BYTES(1)) | x) & TOPS) | zero_bytes(x ^ BYTES('"')) |
	       zero_bytes(x ^ BYTES('\\'));
}

#ifdef __SSE2__
/* The same for sixteen bytes, all marks right; bytes beyond ASCII are negative here. */
static inline __m128i unclean16(__m128i x, char c)
{
	__m128i low = _mm_cmplt_epi8(x, _mm_set1_epi8(c)),
		del = _mm_cmpeq_epi8(x, _mm_set1_epi8(0x7f));
	__m128i quote = _mm_cmpeq_epi8(x, _mm_set1_epi8('"'));
	__m128i back = _mm_cmpeq_epi8(x, _mm_set1_epi8('\\'));

	return _mm_or_si128(_mm_or_si128(low, del), _mm_or_si128(quote, back));
}
#endif

#ifdef __SSE2__
/* The bytes of x, one bit each, that end a word: see skip_word(). */
static inline unsigned word_ends(__m128i x, uint64_t a, uint64_t b)
{
	__m128i in = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi64x((long long)a)),
				  _mm_cmpeq_epi8(x, _mm_set1_epi64x((long long)b)));

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(unclean16(x, 0x21), in));
}
#endif

/* The first byte that is not visible ASCII, or '"', or '\\', or in a or b (one byte eight times). */
static inline const char *skip_word(const char *p, uint64_t a, uint64_t b)
{
#ifdef __SSE2__
	for (;; p += 16) {
		unsigned end = word_ends(_mm_loadu_si128((const __m128i *)(const void *)p), a, b);

		if (end)
			return p + __builtin_ctz(end);
	}
#else
	for (;; p += 8) {
		uint64_t x = load8(p);
		uint64_t stop = unclean_bytes(x, 0x21) | zero_bytes(x ^ a) | zero_bytes(x ^ b);

		if (stop)
			return p + first_marked(stop);
	}
#endif
}

/* The same where words are names, of which nobody can foretell if they are longer than 16 bytes. */
static inline const char *skip_name(const char *p, uint64_t a, uint64_t b)
{
#ifdef __SSE2__
	const __m128i *v = (const __m128i *)(const void *)p;
	unsigned end = word_ends(_mm_loadu_si128(v), a, b) | word_ends(_mm_loadu_si128(v + 1), a, b)
								     << 16;

	if (end)
		return p + __builtin_ctz(end);
	p += 32;
#endif
	return skip_word(p, a, b);
}

/* Whether one of the n bytes at p is a (one byte eight times). 32 at least may be read, 7 behind others. */
static inline int has_byte(const char *p, size_t n, uint64_t a)
{
	uint64_t marks;
	size_t i = 0;

#ifdef __SSE2__
	if (LIKELY(n - 1 < 32)) { /* no branch on how many */
		const __m128i *v = (const __m128i *)(const void *)p;
		__m128i x = _mm_set1_epi64x((long long)a);
		unsigned found = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(v), x));

		found |= (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(v + 1), x))
			 << 16;
		return found << (32 - n) != 0;
	}
#endif
	for (; i < n; i += 8) {
		marks = zero_bytes(load8(p + i) ^ a);
		if (UNLIKELY(marks) && i + first_marked(marks) < n)
			return 1;
	}
	return 0;
}

/* The first byte that is not printable ASCII, or '"', or '\\': a newline at the latest. */
static inline const char *skip_line(const char *p)
{
#ifdef __SSE2__
	for (;; p += 16) {
		int stop = _mm_movemask_epi8(
			unclean16(_mm_loadu_si128((const __m128i *)(const void *)p), 0x20));

		if (stop)
			return p + __builtin_ctz((unsigned)stop);
	}
#else
	for (;; p += 8) {
		uint64_t stop = unclean_bytes(load8(p), 0x20);

		if (stop)
			return p + first_marked(stop);
	}
#endif
}

/* How many of the first eight bytes are decimal digits; d is load8() ^ BYTES('0'). */
static inline unsigned count_digits(uint64_t d)
{
	uint64_t bad = ((d + BYTES(0x76)) | d) & TOPS;

	return bad ? first_marked(bad) : 8;
}

/* The value of eight decimal digits less '0'. */
static inline uint64_t eight_digits(uint64_t d)
{
	d = d * 10 + (d >> 8);
	return (((d & 0x000000ff000000ffu) * 0x000f424000000064u) +
		(((d >> 16) & 0x000000ff000000ffu) * 0x0000271000000001u)) >>
	       32;
}

/*
 * Where a number right-aligned in width < 16 bytes has its first digit, behind at least one blank;
 * 0: there is none, or a zero leads it, or no blank.
 */
static inline unsigned right_digits(const char *p, unsigned width)
{
#ifdef __SSE2__
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i digit = _mm_sub_epi8(x, _mm_set1_epi8('0'));
	unsigned blanks = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_set1_epi8(' ')));
	unsigned k = (unsigned)__builtin_ctz(~blanks), all = (1u << width) - 1;

	digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
	/* no branch on what the digits are, as nobody could foretell it */
	if ((k >= width) | !!(all & ~((unsigned)_mm_movemask_epi8(digit) | ((1u << k) - 1))) |
	    ((p[k] == '0') & (k + 1 < width)))
		return 0;
	return k;
#else
	unsigned k = 0, i;

	while (k < width && p[k] == ' ')
		k++;
	for (i = k; i < width; i++)
		if ((unsigned char)(p[i] - '0') > 9)
			return 0;
	return k == width || (p[k] == '0' && k + 1 < width) ? 0 : k;
#endif
}

/* Marks all bytes that are no hex digits of one case. */
static inline uint64_t not_hex(uint64_t x, int upper)
{
	uint64_t y = x & ~TOPS; /* so that no sum carries into the next byte */
	uint64_t lo = upper ? BYTES(0x3f) : BYTES(0x1f), hi = upper ? BYTES(0x39) : BYTES(0x19);
	uint64_t ten = (y + BYTES(0x50)) & ~(y + BYTES(0x46)), af = (y + lo) & ~(y + hi);

	return (~(ten | af) | x) & TOPS;
}

/* How many of the first eight bytes are hex digits. */
static inline unsigned count_hex(uint64_t x, int upper)
{
	uint64_t bad = not_hex(x, upper);

	return bad ? first_marked(bad) : 8;
}

/*
 * The values of eight hex digits of one case, one a byte; 0 if they are not. A byte's low half and
 * bit 6 make the digit, and the digit makes the byte that it should be.
 */
static inline int hex_digits(uint64_t x, int upper, uint64_t *digits)
{
	uint64_t v = (x & BYTES(0x0f)) + ((x >> 6) & BYTES(1)) * 9;
	uint64_t letters = ((v + BYTES(6)) >> 4) & BYTES(1);
	uint64_t is = v + BYTES('0') + letters * (upper ? 'A' - '9' - 1 : 'a' - '9' - 1);

	*digits = v;
	return !((is ^ x) | (v & BYTES(0xf0)));
}

/* And the number that they are. */
static inline uint64_t join_hex(uint64_t v)
{
	v = (v << 4 | v >> 8) & 0x00ff00ff00ff00ffu;
	v = (v << 8 | v >> 16) & 0x0000ffff0000ffffu;
	return (uint32_t)(v << 16 | v >> 32);
}

/* Marks, a bit each, which of the first sixteen bytes are hex digits of one case. */
static inline unsigned which_hex(const char *p, int upper)
{
#ifdef __SSE2__
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i digit = _mm_sub_epi8(x, _mm_set1_epi8('0'));
	__m128i letter = _mm_sub_epi8(x, _mm_set1_epi8(upper ? 'A' : 'a'));

	digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
	letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(5)), letter);
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(digit, letter));
#else
	unsigned n = count_hex(load8(p), upper);

	if (n == 8)
		n += count_hex(load8(p + 8), upper);
	return (1u << n) - 1; /* those up to the first that is not */
#endif
}

/* The value of n bytes that are hex digits, 1 to 8 of them. */
static inline uint64_t some_hex(uint64_t x, unsigned n)
{
	x = (x & BYTES(0x0f)) + ((x >> 6) & BYTES(1)) * 9;
	return join_hex(x << (64 - 8 * n));
}

/* Eight decimal digits of u < 10^8, one a byte, the first one lowest. */
static inline uint64_t digits_of(uint64_t u)
{
	uint64_t v = u / 10000 | u % 10000 << 32, tens;

	tens = (v * 10486 >> 20) & 0x0000007f0000007fu;
	v = tens | (v - tens * 100) << 16;
	tens = (v * 103 >> 10) & 0x000f000f000f000fu;
	return tens | (v - tens * 10) << 8;
}

static inline char *store8(char *o, uint64_t v)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	v = __builtin_bswap64(v);
#endif
	memcpy(o, &v, 8);
	return o + 8;
}

/* Decimal digits of u; returns the end. Up to 7 bytes behind it are written too. */
static inline char *word_decimal(char *o, uint64_t u)
{
	uint64_t digits;
	unsigned zeros, parts = 0;
	uint64_t low[2];

	if (u < 10) {
		*o = (char)('0' + u);
		return o + 1;
	}
	for (; u >= 100000000; u /= 100000000)
		low[parts++] = u % 100000000;
	if (u < 10) {
		*o++ = (char)('0' + u);
	} else {
		digits = digits_of(u);
		zeros = first_marked(digits);
		store8(o, (digits | BYTES('0')) >> 8 * zeros);
		o += 8 - zeros;
	}
	while (parts)
		o = store8(o, digits_of(low[--parts]) | BYTES('0'));
	return o;
}

/* Decimal digits of u behind blanks, so that they are `width` <= 32 columns; the same. */
static inline char *word_padded(char *o, unsigned width, uint64_t u)
{
	unsigned n;
	uint64_t d;

	if (!width)
		return word_decimal(o, u);
	memset(o, ' ', 32);
	if (u < 100000000) {
		d = digits_of(u);
		n = 8 - first_marked(d | 1ull << 56); /* no branch on u: 0 has a digit too */
		o += width > n ? width - n : 0;
		store8(o, (d | BYTES('0')) >> (64 - 8 * n));
		return o + n;
	}
	for (n = 9, d = 1000000000; n < 20 && u >= d; n++)
		d *= 10;
	return word_decimal(o + (width > n ? width - n : 0), u);
}

/* Eight hex digits of u, the first one lowest. */
static inline uint64_t hex_of(uint32_t u, int upper)
{
	uint64_t v = ((uint64_t)u << 16 | u) & 0x0000ffff0000ffffu;

	v = (v << 8 | v) & 0x00ff00ff00ff00ffu;
	v = (v << 4 | v) & BYTES(0x0f);
	v += BYTES('0') +
	     (((v + BYTES(6)) >> 4) & BYTES(1)) * (upper ? 'A' - '9' - 1 : 'a' - '9' - 1);
	return __builtin_bswap64(v);
}

/*
 * Hex digits of u behind zeros, so that they are at least `width` <= 16; returns the end. Up to 7
 * bytes behind it are written too.
 */
static inline char *word_hex(char *o, unsigned width, uint64_t u, int upper)
{
	unsigned n = (unsigned)(67 - __builtin_clzll(u | 1)) / 4;

	if (n < width)
		n = width;
	if (n > 8) {
		store8(o, hex_of((uint32_t)(u >> 32), upper) >> (128 - 8 * n));
		o += n - 8;
		n = 8;
	}
	store8(o, hex_of((uint32_t)u, upper) >> (64 - 8 * n));
	return o + n;
}

#endif
