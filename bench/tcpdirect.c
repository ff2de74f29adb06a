/* SPDX-License-Identifier: MIT */
/*
 * tcpdirect.c - the yardstick: net/tcp to the JSON that proc2json prints for a copy, by hand.
 *
 * It knows this one format and nothing else: no table, no tree, no message. It is what a program
 * for one file costs when speed is all that it was written for, and proc2json is measured against
 * it because cat's own time wavers. Like proc2json it takes only lines that the kernel could have
 * printed and stops at any other. Start at line(). Little endian only; the address is not decoded,
 * as proc2json does not for a copy of unknown byte order.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define WINDOW (256 << 10)
#define OUT (64 << 10)
#define SLACK 64
#define WIDTH 149 /* of a line, without the newline */

static char in[WINDOW + SLACK], out[OUT + 2048];
static const char *const states[] = {"ESTABLISHED", "SYN_SENT",  "SYN_RECV", "FIN_WAIT1",
				     "FIN_WAIT2",   "TIME_WAIT", "CLOSE",    "CLOSE_WAIT",
				     "LAST_ACK",    "LISTEN",    "CLOSING",  "NEW_SYN_RECV"};
static const char *const timers[] = {"none", "retransmit", "keepalive", "timewait", "probe"};

#define PUT(o, text) (memcpy(o, text, sizeof(text) - 1), (o) + sizeof(text) - 1)
#define BYTES(c) (0x0101010101010101u * (c))

static inline uint64_t load8(const char *p)
{
	uint64_t v;

	memcpy(&v, p, 8);
	return v;
}

/* The end of the decimal number of 64 bits at p, without a leading zero; NULL: there is none. */
static inline const char *digits(const char *p)
{
	uint64_t d = load8(p) ^ BYTES('0'), bad = ((d + BYTES(0x76)) | d) & BYTES(0x80);
	const char *q = p + 8;

	if (bad)
		q = p + (__builtin_ctzll(bad) >> 3);
	else
		while ((unsigned char)(*q - '0') < 10)
			q++;
	if (q == p || (*p == '0' && q - p > 1))
		return NULL;
	if (q - p > 19 && (q - p > 20 || memcmp(p, "18446744073709551615", 20) > 0))
		return NULL;
	return q;
}

static inline int hex_ok(uint64_t x, int lower)
{
	uint64_t ten = (x + BYTES(0x50)) & ~(x + BYTES(0x46));
	uint64_t af = lower ? (x + BYTES(0x1f)) & ~(x + BYTES(0x19))
			    : (x + BYTES(0x3f)) & ~(x + BYTES(0x39));

	return !((~(ten | af) | x) & BYTES(0x80));
}

static inline unsigned hex_value(uint64_t x)
{
	x = (x & BYTES(0x0f)) + ((x >> 6) & BYTES(1)) * 9;
	x = __builtin_bswap64(x);
	x = (x | x >> 4) & 0x00ff00ff00ff00ffu;
	x = (x | x >> 8) & 0x0000ffff0000ffffu;
	return (unsigned)(x | x >> 16);
}

static const char pairs[] = "0001020304050607080910111213141516171819"
			    "2021222324252627282930313233343536373839"
			    "4041424344454647484950515253545556575859"
			    "6061626364656667686970717273747576777879"
			    "8081828384858687888990919293949596979899";

static inline char *number(char *o, uint64_t u)
{
	char b[24];
	int i = 24;

	if (u < 10) {
		*o = (char)('0' + u);
		return o + 1;
	}
	while (u >= 100) {
		i -= 2;
		memcpy(b + i, pairs + u % 100 * 2, 2);
		u /= 100;
	}
	if (u >= 10) {
		i -= 2;
		memcpy(b + i, pairs + u * 2, 2);
	} else {
		b[--i] = (char)('0' + u);
	}
	memcpy(o, b + i, (size_t)(24 - i));
	return o + 24 - i;
}

static inline char *copy(char *o, const char *p, const char *end)
{
	memcpy(o, p, 16);
	if (end - p > 16)
		memcpy(o + 16, p + 16, (size_t)(end - p) - 16);
	return o + (end - p);
}

/* A decimal number that a double may not hold is a string. */
static __attribute__((noinline, cold)) char *long_number(char *o, const char *p, const char *end)
{
	size_t n = (size_t)(end - p), quoted = n > 16 || memcmp(p, "9007199254740992", 16) >= 0;

	*o = '"';
	memcpy(o + quoted, p, n);
	o += quoted + n;
	*o = '"';
	return o + quoted;
}

/* A decimal number padded to a width, behind its key; p behind it, or NULL. */
static inline const char *padded(const char *p, int width, char **o)
{
	const char *q = p, *end;

	while (*q == ' ')
		q++;
	end = digits(q);
	if (!end || (end - p != width && (q != p || end - p < width)))
		return NULL;
	*o = end - q > 15 ? long_number(*o, q, end) : copy(*o, q, end);
	return end;
}

/* One line to one record. Returns where the next line begins, or NULL. */
static const char *line(const char *p, char **out_at)
{
	const char *begin = p, *q;
	char *o = *out_at;
	uint64_t x, y, u;

#define NEED(c)                      \
	do {                         \
		if (*p++ != (c))     \
			return NULL; \
	} while (0)
	o = PUT(o, "{\"sl\":");
	if (!(p = padded(p, 4, &o)))
		return NULL;
	NEED(':');
	NEED(' ');
	/* "%08X:%04X %08X:%04X %02X %08X:%08X %02X:%08lX %08X " */
	x = load8(p);
	y = load8(p + 14);
	if (!hex_ok(x, 0) || !hex_ok(y, 0) || p[8] != ':' || p[13] != ' ' || p[22] != ':' ||
	    p[27] != ' ' || p[30] != ' ')
		return NULL;
	o = PUT(o, ",\"local_address\":\"");
	memcpy(o, p, 8);
	o = PUT(o + 8, "\",\"local_port_hex\":\"");
	memcpy(o, p + 9, 4);
	o = PUT(o + 4, "\",\"local_port\":");
	u = (load8(p + 9) & 0xffffffff) | (load8(p + 23) & 0xffffffff) << 32;
	if (!hex_ok(u, 0))
		return NULL;
	u = hex_value(u);
	o = number(o, u >> 16);
	o = PUT(o, ",\"rem_address\":\"");
	memcpy(o, p + 14, 8);
	o = PUT(o + 8, "\",\"rem_port_hex\":\"");
	memcpy(o, p + 23, 4);
	o = PUT(o + 4, "\",\"rem_port\":");
	o = number(o, u & 0xffff);
	o = PUT(o, ",\"st\":\"");
	memcpy(o, p + 28, 2);
	u = (load8(p + 28) & 0xffff) | (load8(p + 49) & 0xffff) << 16 | BYTES('0') << 32;
	if (!hex_ok(u, 0) || p[51] != ':' || p[60] != ' ')
		return NULL;
	u = hex_value(u);
	if (u >> 24 < 1 || u >> 24 > 12 || (u >> 16 & 0xff) > 4)
		return NULL;
	o = PUT(o + 2, "\",\"state\":\"");
	q = states[(u >> 24) - 1];
	o = copy(o, q, q + strlen(q));
	o = PUT(o, "\",\"tx_queue\":");
	x = load8(p + 31);
	y = load8(p + 40);
	if (!hex_ok(x, 0) || !hex_ok(y, 0) || p[39] != ':' || p[48] != ' ')
		return NULL;
	o = number(o, hex_value(x));
	o = PUT(o, ",\"rx_queue\":");
	o = number(o, hex_value(y));
	o = PUT(o, ",\"tr\":\"");
	memcpy(o, p + 49, 2);
	o = PUT(o + 2, "\",\"timer\":\"");
	q = timers[u >> 16 & 0xff];
	o = copy(o, q, q + strlen(q));
	o = PUT(o, "\",\"tm_when\":");
	x = load8(p + 52);
	y = load8(p + 61);
	if (!hex_ok(x, 0) || !hex_ok(y, 0))
		return NULL;
	o = number(o, hex_value(x));
	o = PUT(o, ",\"retrnsmt\":");
	o = number(o, hex_value(y));
	p += 69;
	/* " %5u %8d %lu %d %pK" */
	NEED(' ');
	o = PUT(o, ",\"uid\":");
	if (!(p = padded(p, 5, &o)))
		return NULL;
	NEED(' ');
	o = PUT(o, ",\"timeout\":");
	if (!(p = padded(p, 8, &o)))
		return NULL;
	NEED(' ');
	o = PUT(o, ",\"inode\":");
	if (!(p = padded(p, 0, &o)))
		return NULL;
	NEED(' ');
	o = PUT(o, ",\"refcnt\":");
	if (!(p = padded(p, 0, &o)))
		return NULL;
	NEED(' ');
	o = PUT(o, ",\"sk\":\"");
	if (!hex_ok(load8(p), 1) || !hex_ok(load8(p + 8), 1))
		return NULL;
	memcpy(o, p, 16);
	o += 16;
	p += 16;
	/* " %lu %lu %u %u %d", not of a socket in TIME_WAIT */
	if (p[1] == ' ') {
		o = PUT(o, "\",\"rto\":null,\"ato\":null,\"quick_pingpong\":null,\"cwnd\":null,"
			   "\"ssthresh\":null}");
	} else {
		NEED(' ');
		o = PUT(o, "\",\"rto\":");
		if (!(p = padded(p, 0, &o)))
			return NULL;
		NEED(' ');
		o = PUT(o, ",\"ato\":");
		if (!(p = padded(p, 0, &o)))
			return NULL;
		NEED(' ');
		o = PUT(o, ",\"quick_pingpong\":");
		if (!(p = padded(p, 0, &o)))
			return NULL;
		NEED(' ');
		o = PUT(o, ",\"cwnd\":");
		if (!(p = padded(p, 0, &o)))
			return NULL;
		NEED(' ');
		o = PUT(o, ",\"ssthresh\":");
		if (*p == '-')
			*o++ = *p++;
		if (!(p = padded(p, 0, &o)))
			return NULL;
		*o++ = '}';
	}
	while (p - begin < WIDTH)
		NEED(' ');
	NEED('\n');
	*out_at = o;
	return p;
}

static int put(const char *p, size_t n)
{
	while (n) {
		ssize_t k = write(1, p, n);

		if (k < 0)
			return -1;
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

int main(int argc, char **argv)
{
	int fd = argc == 2 ? open(argv[1], O_RDONLY) : -1, first = 1;
	size_t have = 0;
	char *o = out;
	ssize_t n;

	if (fd < 0) {
		fprintf(stderr, "Usage: tcpdirect FILE\n");
		return 2;
	}
	o += sprintf(o, "{\"source\":\"%s\",\"dataset\":\"/proc/net/tcp\",\"records\":", argv[1]);
	while ((n = read(fd, in + have, WINDOW - have)) > 0) {
		const char *p = in, *end = in + have + n, *next;

		if (end - in < WIDTH + 1)
			continue;
		while (end[-1] != '\n')
			end--;
		if (first)
			p = (char *)memchr(p, '\n', (size_t)(end - p)) + 1;
		for (; p < end; p = next) {
			*o++ = first ? '[' : ',';
			first = 0;
			next = line(p, &o);
			if (!next) {
				fprintf(stderr, "tcpdirect: not a line of net/tcp\n");
				return 1;
			}
			if (o - out > OUT) {
				if (put(out, (size_t)(o - out)))
					return 1;
				o = out;
			}
		}
		have = have + (size_t)n - (size_t)(end - in);
		memmove(in, end, have);
	}
	o = PUT(o, "]}\n");
	return put(out, (size_t)(o - out)) ? 1 : 0;
}
