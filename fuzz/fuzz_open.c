/* SPDX-License-Identifier: MIT */
/*
 * fuzz_open.c - the three laws on any bytes under any built-in table, and that there is one JSON of
 * a text: made of records or while reading, by fast.c or without it, in pieces or at once.
 *
 * An input is one byte of choices (enum choice), a line that says which dataset the text is of, and
 * the text. The line is a file name as users give it, so that "printf '0%s\n' FILE; cat FILE" makes
 * an input of a fixture; a name that says nothing chooses a table by its bytes. Start at
 * LLVMFuzzerTestOneInput(). Whether values are right is not asked here: see tests/golden.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include "fuzz.h"
#include "procrec.h"
#include "spec.h"

/* Bits of the first byte; '0' sets none of these. */
enum choice {
	BIG = 1,    /* the text is from a machine of the other byte order */
	PRETTY = 2, /* JSON with blanks */
	PLAIN = 4,  /* JSON without derived fields */
	PIECES = 8, /* the text comes in pieces, as from a pipe */
	SMALL = 64  /* records of no more than some lines */
};

#define SMALL_RECORD 300

struct text {
	char *p;
	size_t n, room;
};

static int append(void *ud, const void *p, size_t n)
{
	struct text *t = ud;

	if (t->room - t->n < n) {
		t->room = (t->n + n) * 2;
		t->p = realloc(t->p, t->room);
		if (!t->p)
			abort();
	}
	if (n)
		memcpy(t->p + t->n, p, n);
	t->n += n;
	return 0;
}

static ptrdiff_t take(void *ud, void *p, size_t n)
{
	struct text *t = ud; /* room: how much is left */

	if (n > t->room)
		n = t->room;
	if (n)
		memcpy(p, t->p, n);
	t->p += n;
	t->room -= n;
	return (ptrdiff_t)n;
}

/* A text, and how it is to be read. */
struct input {
	const char *p;
	size_t n;
	const char *dataset;
	procrec_options o;
	unsigned json; /* flags */
	int in_pieces;
};

struct reading {
	procrec_reader *r;
	int fd;
};

static void broken(const char *dataset, const char *what, const char *why)
{
	fprintf(stderr, "%s: %s: %s\n", dataset, what, why);
	abort();
}

static void compare(const struct input *in, const char *what, const struct text *got, const char *p,
		    size_t n)
{
	size_t i = 0;
	char why[60];

	if (got->n == n && (!n || !memcmp(got->p, p, n)))
		return;
	while (i < n && i < got->n && got->p[i] == p[i])
		i++;
	snprintf(why, sizeof(why), "%zu bytes for %zu, byte %zu differs", got->n, n, i);
	broken(in->dataset, what, why);
}

/* A socket from which each read() gets a piece of the text. */
static int pieces(const char *p, size_t n)
{
	size_t piece = n / 100 + 1;
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends))
		abort();
	for (; n; p += piece, n -= piece) {
		if (piece > n)
			piece = n;
		if (send(ends[1], p, piece, 0) != (ssize_t)piece)
			abort();
	}
	close(ends[1]);
	return ends[0];
}

static procrec_reader *begin(const struct input *in, struct reading *now)
{
	procrec_error e;
	int rc;

	now->fd = in->in_pieces ? pieces(in->p, in->n) : -1;
	rc = now->fd >= 0 ? procrec_open_fd(&now->r, NULL, now->fd, &in->o, &e)
			  : procrec_open_mem(&now->r, NULL, in->p, in->n, &in->o, &e);
	if (rc)
		broken(in->dataset, "open", e.text);
	return now->r;
}

static void end(struct reading *now)
{
	procrec_close(now->r);
	if (now->fd >= 0)
		close(now->fd);
}

/* Text to records to text. The layout is known at the end: the text is read twice. */
static void through_records(const struct input *in)
{
	struct text out = {NULL, 0, 0};
	struct reading one, two;
	procrec_reader *first = begin(in, &one), *r;
	procrec_printer *t;
	const procrec_node *rec;
	procrec_error e;
	int more;

	while ((more = procrec_next(first, &rec)) > 0)
		;
	if (more < 0)
		broken(in->dataset, "read", procrec_reader_error(first)->text);
	r = begin(in, &two);
	more = procrec_next(r, &rec);
	if (procrec_printer_open(&t, procrec_reader_spec(r), procrec_reader_head(r),
				 procrec_reader_layout(first), append, &out, &e))
		broken(in->dataset, "print the head", e.text);
	for (; more > 0; more = procrec_next(r, &rec))
		if (procrec_printer_record(t, rec, &e))
			broken(in->dataset, "print", e.text);
	if (procrec_printer_close(t, procrec_reader_foot(r), &e))
		broken(in->dataset, "print the foot", e.text);
	end(&one);
	end(&two);
	compare(in, "print(parse(x)) is not x", &out, in->p, in->n);
	free(out.p);
}

/* Text to JSON; at_once: by procrec_json_records(), which must write the same. */
static void write_json(const struct input *in, int at_once, struct text *json)
{
	struct reading now;
	procrec_reader *r = begin(in, &now);
	procrec_json *j;
	const procrec_node *rec;
	procrec_error e;
	int more;

	if (procrec_json_open(&j, in->json, append, json, NULL, &e))
		broken(in->dataset, "open JSON", e.text);
	more = procrec_next(r, &rec);
	procrec_json_begin(j, r, "x");
	if (more > 0 && at_once)
		more = procrec_json_records(j, r, rec);
	for (; more > 0; more = procrec_next(r, &rec))
		procrec_json_record(j, rec);
	procrec_json_end(j, r, NULL);
	if (more < 0 || procrec_json_close(j))
		broken(in->dataset, "write JSON", procrec_reader_error(r)->text);
	end(&now);
}

/* Without fast.c's programs, match.c reads every line. */
static void make_slow(procrec_spec *spec)
{
	uint32_t i, k;

	for (i = 0; i < spec->nformats; i++)
		for (k = 0; k < spec->formats[i].nrows; k++) {
			spec->formats[i].rows[k].fast = NULL;
			spec->formats[i].rows[k].direct = 0;
		}
}

/* Text to JSON to text. The spec is slow afterwards. */
static void through_json(struct input *in, procrec_spec *spec)
{
	struct text json = {NULL, 0, 0}, again = {NULL, 0, 0}, out = {NULL, 0, 0};
	procrec_error e;

	write_json(in, 0, &json);
	write_json(in, 1, &again);
	compare(in, "JSON at once is not JSON one by one", &again, json.p, json.n);
	make_slow(spec);
	in->in_pieces = !in->in_pieces;
	again.n = 0;
	write_json(in, 0, &again);
	compare(in, "JSON by match.c, otherwise cut, is not JSON by fast.c", &again, json.p,
		json.n);
	if (procrec_json_print(take, &(struct text){json.p, 0, json.n}, NULL, NULL, append, &out,
			       NULL, &e))
		broken(in->dataset, "read JSON", e.text);
	compare(in, "JSON does not print x", &out, in->p, in->n);
	free(json.p);
	free(again.p);
	free(out.p);
}

/* The laws are of the text in a compressed file; of its bytes, that any may come. */
static void compressed(const struct input *in)
{
	procrec_reader *r;
	const procrec_node *rec;

	if (procrec_open_mem(&r, NULL, in->p, in->n, &in->o, NULL))
		return;
	while (procrec_next(r, &rec) > 0)
		;
	procrec_close(r);
}

static const char *choose_table(const char *name, size_t n)
{
	const char *const *tables = procrec_builtin();
	procrec_match m;
	procrec_error e;
	char path[256];
	size_t count = 0, sum = 0, i;

	snprintf(path, sizeof(path), "%.*s", (int)(n < 255 ? n : 255), name);
	if (!procrec_find(NULL, path, &m, &e))
		return m.table;
	while (tables[count])
		count++;
	for (i = 0; i < n; i++)
		sum = sum * 31 + (unsigned char)name[i];
	return tables[sum % count];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *name = (const char *)data + 1, *nl;
	procrec_machine machine;
	struct input in;
	procrec_spec *spec;
	procrec_error e;
	const char *table;

	nl = size > 1 ? memchr(name, '\n', size - 1) : NULL;
	if (!nl)
		return 0;
	table = choose_table(name, (size_t)(nl - name));
	if (strstr(table, "\nrefused"))
		return 0;
	if (procrec_spec_open(&spec, table, NULL, &e))
		broken(table, "compile", e.text);

	memset(&in, 0, sizeof(in));
	in.p = nl + 1;
	in.n = (size_t)((const char *)data + size - in.p);
	in.dataset = procrec_spec_name(spec);
	in.in_pieces = *data & PIECES;
	in.json |= *data & PRETTY ? PROCREC_JSON_PRETTY : 0;
	in.json |= *data & PLAIN ? PROCREC_JSON_PLAIN : 0;
	in.o.size = sizeof(in.o);
	in.o.spec = spec;
	in.o.machine = &machine;
	in.o.max_record = *data & SMALL ? SMALL_RECORD : 0;
	procrec_machine_host(&machine);
	if (*data & BIG)
		machine.byte_order ^= PROCREC_LITTLE ^ PROCREC_BIG;

	if (strstr(table, "\ngzip\n") && in.n > 1 && !memcmp(in.p, "\x1f\x8b", 2)) {
		compressed(&in);
	} else {
		through_records(&in);
		through_json(&in, spec);
	}
	procrec_spec_close(spec);
	return 0;
}
