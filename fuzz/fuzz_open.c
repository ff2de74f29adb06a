/* SPDX-License-Identifier: MIT */
/*
 * fuzz_open.c - the three laws on any bytes under any built-in table, and that there is one JSON of
 * a text: made of records or while reading, by fast.c or without it, in pieces or at once.
 *
 * An input is input.h's, its first byte is enum choice. Start at LLVMFuzzerTestOneInput(). Whether
 * values are right is not asked here: see tests/golden.sh.
 */
#include <sys/socket.h>
#include <unistd.h>
#include "input.h"
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

struct reading {
	procrec_reader *r;
	int fd;
};

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

	now->fd = in->choices & PIECES ? pieces(in->p, in->n) : -1;
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
	unsigned flags = (in->choices & PRETTY ? PROCREC_JSON_PRETTY : 0) |
			 (in->choices & PLAIN ? PROCREC_JSON_PLAIN : 0);
	struct reading now;
	procrec_reader *r = begin(in, &now);
	procrec_json *j;
	const procrec_node *rec;
	procrec_error e;
	int more;

	if (procrec_json_open(&j, flags, append, json, NULL, &e))
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
static void through_json(struct input *in)
{
	struct text json = {NULL, 0, 0}, again = {NULL, 0, 0}, out = {NULL, 0, 0};
	procrec_error e;

	write_json(in, 0, &json);
	write_json(in, 1, &again);
	compare(in, "JSON at once is not JSON one by one", &again, json.p, json.n);
	make_slow(in->spec);
	if (!(in->choices & SMALL)) /* what is too large depends on how it comes */
		in->choices ^= PIECES;
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in;

	if (!input_open(&in, data, size, size && *data & BIG))
		return 0;
	in.o.max_record = in.choices & SMALL ? SMALL_RECORD : 0;
	if (in.compressed) {
		compressed(&in);
	} else {
		through_records(&in);
		through_json(&in);
	}
	procrec_spec_close(in.spec);
	return 0;
}
