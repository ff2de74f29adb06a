/* SPDX-License-Identifier: MIT */
/*
 * error.c - what went wrong, in words, and what machine a file is from.
 *
 * Start at error_set(): every failure in the library passes through it. It fills the caller's
 * struct and prints nothing; the programs' messages are put together in converters/cli.c.
 */
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>
#include "tree.h"

const char *procrec_strerror(int code)
{
	switch (code) {
	case PROCREC_OK:
		return "no error";
	case PROCREC_ENOENT:
		return "no such file";
	case PROCREC_EACCES:
		return "not permitted";
	case PROCREC_EGONE:
		return "vanished while it was read";
	case PROCREC_EAPPLY:
		return "not applicable";
	case PROCREC_EUNKNOWN:
		return "no table describes this file";
	case PROCREC_EAMBIGUOUS:
		return "several datasets have this name";
	case PROCREC_EIO:
		return "system error";
	case PROCREC_ENOMEM:
		return "out of memory";
	case PROCREC_ESYNTAX:
		return "a line that no row accepts";
	case PROCREC_ETABLE:
		return "the table does not compile";
	case PROCREC_EVALUE:
		return "a record that the table cannot print";
	case PROCREC_EJSON:
		return "malformed JSON";
	case PROCREC_EREFUSED:
		return "not for reading";
	case PROCREC_EUSAGE:
		return "wrong arguments";
	case PROCREC_EWRITE:
		return "write error";
	default:
		return "unknown error";
	}
}

/* Position and names of an earlier use are cleared: set them after the call. */
int error_set(procrec_error *e, int code, const char *fmt, ...)
{
	va_list ap;

	if (!e)
		return code;
	va_start(ap, fmt);
	vsnprintf(e->text, sizeof(e->text), fmt, ap);
	va_end(ap);
	e->code = code;
	e->sys = 0;
	e->line = e->col = e->offset = 0;
	e->path[0] = e->dataset[0] = e->field[0] = '\0';
	return code;
}

char *error_show(char *out, size_t out_size, const char *p, size_t n)
{
	static const char hex[] = "0123456789abcdef";
	/* Room for the closing quote, the dots of a shortened text, and the NUL. */
	char *o = out, *end = out + out_size - 5;
	size_t i;

	if (out_size < 8) {
		*out = '\0';
		return out;
	}
	*o++ = '"';
	for (i = 0; i < n; i++) {
		unsigned char c = p[i];
		char esc = c == '\n' ? 'n' : c == '\t' ? 't' : c == '\r' ? 'r' : c;
		int plain = c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
		int two = !plain && (esc != (char)c || c == '"' || c == '\\');

		if (end - o < (plain ? 1 : two ? 2 : 4))
			break;
		if (!plain)
			*o++ = '\\';
		if (plain || two) {
			*o++ = esc;
		} else {
			*o++ = 'x';
			*o++ = hex[c >> 4];
			*o++ = hex[c & 15];
		}
	}
	if (i < n) {
		memcpy(o, "...", 3);
		o += 3;
	}
	*o++ = '"';
	*o = '\0';
	return out;
}

void procrec_machine_host(procrec_machine *m)
{
	long page = sysconf(_SC_PAGESIZE), tick = sysconf(_SC_CLK_TCK);

	m->byte_order = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? PROCREC_BIG : PROCREC_LITTLE;
	m->page_size = page > 0 ? (unsigned)page : 0;
	m->tick = tick > 0 ? (unsigned)tick : 0;
	m->word_size = sizeof(long);
#ifdef __mips__
	m->is_mips = 1;
#else
	m->is_mips = 0;
#endif
}

static uint64_t word(const unsigned char *p, unsigned size, int order)
{
	uint64_t v = 0;
	unsigned i;

	for (i = 0; i < size; i++)
		v = v << 8 | p[order == PROCREC_BIG ? i : size - 1 - i];
	return v;
}

/* Auxiliary vector entries, include/uapi/linux/auxvec.h; types have stayed below 64 so far. */
enum { AT_NULL = 0, AT_PAGESZ = 6, AT_CLKTCK = 17, AT_PLAUSIBLE = 1024 };

static int auxv_as(procrec_machine *m, const unsigned char *p, size_t n, unsigned size, int order)
{
	uint64_t page = 0, tick = 0;

	for (; n >= 2 * size; p += 2 * size, n -= 2 * size) {
		uint64_t type = word(p, size, order), value = word(p + size, size, order);

		if (type == AT_NULL) {
			if (page < 4096 || page > 1048576 || page & (page - 1))
				return 0;
			m->byte_order = order;
			m->word_size = size;
			m->page_size = (unsigned)page;
			m->tick = tick && tick <= 10000 ? (unsigned)tick : 0;
			return 1;
		}
		if (type >= AT_PLAUSIBLE)
			return 0;
		if (type == AT_PAGESZ)
			page = value;
		else if (type == AT_CLKTCK)
			tick = value;
	}
	return 0;
}

/*
 * Nothing in the text says how wide its words are and in which order their bytes. Only the right
 * reading gives small types, a plausible page size and an end.
 */
int procrec_machine_auxv(procrec_machine *m, const void *auxv, size_t n)
{
	if (auxv_as(m, auxv, n, 8, PROCREC_LITTLE) || auxv_as(m, auxv, n, 8, PROCREC_BIG) ||
	    auxv_as(m, auxv, n, 4, PROCREC_LITTLE) || auxv_as(m, auxv, n, 4, PROCREC_BIG))
		return 0;
	return PROCREC_EUNKNOWN;
}
