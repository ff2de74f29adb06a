/* SPDX-License-Identifier: MIT */
/* json.c - keys, UTF-8, names of errors and the text of values: see json.h. */
#include <errno.h>
#include <string.h>
#include "json.h"
#include "word.h"

size_t json_utf8(const char *s, size_t n)
{
	const char *p = s, *end = s + n;
	uint64_t w;
	size_t k;

	while (p < end) {
		if (end - p >= 8) {
			memcpy(&w, p, 8);
			if (!(w & 0x8080808080808080u)) {
				p += 8;
				continue;
			}
		}
		k = json_char(p, (size_t)(end - p));
		if (!k)
			break;
		p += k;
	}
	return (size_t)(p - s);
}

int json_key_special(const char *key, size_t n)
{
	if (!n)
		return 0;
	return key[0] == '_' || key[0] == '%' || memchr(key, '\0', n) || json_utf8(key, n) != n;
}

static char *percent(char *o, unsigned char c)
{
	*o++ = '%';
	*o++ = "0123456789ABCDEF"[c >> 4];
	*o++ = "0123456789ABCDEF"[c & 15];
	return o;
}

size_t json_key_escape(char *out, const char *key, size_t n, int first)
{
	char *o = out;
	size_t i, k, j;

	for (i = 0; i < n; i += k) {
		k = json_char(key + i, n - i);
		if (!(first && !i) && k && key[i] != '%' && key[i]) {
			memcpy(o, key + i, k);
			o += k;
			continue;
		}
		if (!k)
			k = 1;
		for (j = 0; j < k; j++)
			o = percent(o, (unsigned char)key[i + j]);
	}
	return (size_t)(o - out);
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

ptrdiff_t json_key_unescape(char *out, const char *key, size_t n)
{
	size_t i;
	char *o = out;

	for (i = 0; i < n; i++) {
		if (key[i] != '%') {
			*o++ = key[i];
			continue;
		}
		if (n - i < 3 || hex(key[i + 1]) < 0 || hex(key[i + 2]) < 0)
			return -1;
		*o++ = (char)(hex(key[i + 1]) << 4 | hex(key[i + 2]));
		i += 2;
	}
	return o - out;
}

/* The errors that reading a file of /proc can meet. */
static const struct {
	int sys;
	char name[14];
	int code;
} errnos[] = {
	{EACCES, "EACCES", PROCREC_EACCES},    {EPERM, "EPERM", PROCREC_EACCES},
	{ENOENT, "ENOENT", PROCREC_ENOENT},    {ESRCH, "ESRCH", PROCREC_EGONE},
	{ENOMEM, "ENOMEM", PROCREC_ENOMEM},    {EIO, "EIO", PROCREC_EIO},
	{EINVAL, "EINVAL", PROCREC_EIO},       {EXDEV, "EXDEV", PROCREC_EIO},
	{EAGAIN, "EAGAIN", PROCREC_EIO},       {EBADF, "EBADF", PROCREC_EIO},
	{EBUSY, "EBUSY", PROCREC_EIO},         {EFAULT, "EFAULT", PROCREC_EIO},
	{EFBIG, "EFBIG", PROCREC_EIO},         {EINTR, "EINTR", PROCREC_EIO},
	{EISDIR, "EISDIR", PROCREC_EIO},       {ELOOP, "ELOOP", PROCREC_EIO},
	{EMFILE, "EMFILE", PROCREC_EIO},       {ENAMETOOLONG, "ENAMETOOLONG", PROCREC_EIO},
	{ENFILE, "ENFILE", PROCREC_EIO},       {ENODATA, "ENODATA", PROCREC_EIO},
	{ENODEV, "ENODEV", PROCREC_EIO},       {ENOSYS, "ENOSYS", PROCREC_EIO},
	{ENOTDIR, "ENOTDIR", PROCREC_EIO},     {ENOTSUP, "ENOTSUP", PROCREC_EIO},
	{ENXIO, "ENXIO", PROCREC_EIO},         {EOVERFLOW, "EOVERFLOW", PROCREC_EIO},
	{ESPIPE, "ESPIPE", PROCREC_EIO},       {ESTALE, "ESTALE", PROCREC_EIO},
	{ETIMEDOUT, "ETIMEDOUT", PROCREC_EIO},
};

static const char codes[][20] = {
	"PROCREC_OK",     "PROCREC_ENOENT",   "PROCREC_EACCES",     "PROCREC_EGONE",
	"PROCREC_EAPPLY", "PROCREC_EUNKNOWN", "PROCREC_EAMBIGUOUS", "PROCREC_EIO",
	"PROCREC_ENOMEM", "PROCREC_ESYNTAX",  "PROCREC_ETABLE",     "PROCREC_EVALUE",
	"PROCREC_EJSON",  "PROCREC_EREFUSED", "PROCREC_EUSAGE",     "PROCREC_EWRITE",
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

const char *json_errno_name(int sys)
{
	size_t i;

	for (i = 0; i < COUNT(errnos); i++)
		if (errnos[i].sys == sys)
			return errnos[i].name;
	return NULL;
}

const char *json_code_name(int code)
{
	return code <= 0 && code > -(int)COUNT(codes) ? codes[-code] : "PROCREC_EIO";
}

int json_error_code(const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n);
	size_t i, k = colon ? (size_t)(colon - s) : n;

	for (i = 0; i < COUNT(errnos); i++)
		if (strlen(errnos[i].name) == k && !memcmp(s, errnos[i].name, k))
			return errnos[i].code;
	for (i = 1; i < COUNT(codes); i++)
		if (strlen(codes[i]) == k && !memcmp(s, codes[i], k))
			return -(int)i;
	return PROCREC_EIO;
}

/* ---- values as text ----------------------------------------------------------------------- */

#define PUT(o, literal) json_bytes(o, literal, sizeof(literal) - 1)

char *json_u64(char *o, uint64_t u)
{
	return word_decimal(o, u);
}

char *json_whole(char *o, uint64_t u, int neg)
{
	int big = u >= (uint64_t)1 << 53;

	if (big)
		*o++ = '"';
	if (neg)
		*o++ = '-';
	o = json_u64(o, u);
	if (big)
		*o++ = '"';
	return o;
}

/* Mantissa and scale, with all digits: 10 and 2 are 0.10. */
char *json_decimal(char *o, int64_t mantissa, unsigned scale)
{
	uint64_t u = mantissa < 0 ? 0 - (uint64_t)mantissa : (uint64_t)mantissa;
	char b[32], *end = json_u64(b, u);
	unsigned n = (unsigned)(end - b);

	if (!scale)
		return json_whole(o, u, mantissa < 0);
	if (mantissa < 0)
		*o++ = '-';
	if (n > scale) {
		memcpy(o, b, n - scale);
		o += n - scale;
		*o++ = '.';
		memcpy(o, b + n - scale, scale);
		return o + scale;
	}
	*o++ = '0';
	*o++ = '.';
	memset(o, '0', scale - n);
	o += scale - n;
	memcpy(o, b, n);
	return o + n;
}

/* DEL is legal in JSON but no sight on a terminal. */
static inline int class_of(unsigned char c)
{
	return c >= 0x80                                        ? JSON_HIGH
	       : c < 0x20 || c == '"' || c == '\\' || c == 0x7f ? JSON_ESCAPE
								: JSON_CLEAN;
}

/* The high bit of some byte is set if w holds a byte that is not JSON_CLEAN. */
static inline uint64_t unclean(uint64_t w)
{
	uint64_t q = w ^ BYTES('"'), b = w ^ BYTES('\\');

	return (w | (w - BYTES(0x20)) | (q - BYTES(1)) | (b - BYTES(1)) | (w + BYTES(1))) & TOPS;
}

int json_class(const char *s, size_t n)
{
	int what = JSON_CLEAN;
	uint64_t w;
	size_t i = 0;

	do {
		if (n - i >= 8)
			w = load8(s + i);
		else
			w = n >= 8 ? load8(s + n - 8) : load_short(s, n);
		if (unclean(w)) {
			if (w & TOPS)
				return JSON_HIGH;
			what = JSON_ESCAPE;
		}
		i += 8;
	} while (i < n);
	return what;
}

char *json_escaped(char *o, unsigned char c)
{
	static const char names[] = "btn.fr"; /* of 8 to 13; there is none for 11 */

	if (class_of(c) != JSON_ESCAPE) {
		*o++ = (char)c;
		return o;
	}
	*o++ = '\\';
	if (c == '"' || c == '\\') {
		*o++ = (char)c;
	} else if (c >= 8 && c <= 13 && c != 11) {
		*o++ = names[c - 8];
	} else {
		o = PUT(o, "u00");
		*o++ = "0123456789abcdef"[c >> 4];
		*o++ = "0123456789abcdef"[c & 15];
	}
	return o;
}

char *json_short_string(char *o, const char *s, size_t n, int pretty)
{
	int what = json_class(s, n);
	size_t i;

	if (what == JSON_HIGH && json_utf8(s, n) != n) {
		o = pretty ? PUT(o, "{\"_bytes\": \"") : PUT(o, "{\"_bytes\":\"");
		for (i = 0; i < n; i++) {
			*o++ = "0123456789abcdef"[(unsigned char)s[i] >> 4];
			*o++ = "0123456789abcdef"[s[i] & 15];
		}
		return PUT(o, "\"}");
	}
	*o++ = '"';
	if (what == JSON_CLEAN)
		o = json_bytes(o, s, n);
	else
		for (i = 0; i < n; i++)
			o = json_escaped(o, (unsigned char)s[i]);
	*o++ = '"';
	return o;
}
