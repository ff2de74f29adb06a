/* SPDX-License-Identifier: MIT */
/*
 * json2proc.c - the reverse of proc2json: JSON in, the /proc file's bytes out. Options and
 * buffers only; lib/json_read.c reads and lib/printer.c prints.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "cli.h"
#include "json.h"

static const char help[] =
	"Usage: json2proc [OPTION]... [FILE]\n"
	"Prints the /proc file that proc2json made the JSON in FILE (or standard input) from,\n"
	"byte for byte. The files of an array come one after another.\n"
	"\n"
	"JSON Lines do not say what they are of: name the dataset with --as.\n"
	"\n";

static const char examples[] =
	"\n"
	"Examples:\n"
	"  proc2json /proc/net/tcp6 | json2proc\n"
	"  proc2json --lines /proc/net/tcp6 | grep LISTEN | json2proc --as net/tcp6\n";

static const struct cli_program program = {
	.name = "json2proc",
	.help = help,
	.examples = examples,
};

struct out {
	struct cli *c;
	size_t n;
	int any;
	char buf[65536];
};

static int flush(struct out *o)
{
	size_t n = o->n;

	o->n = 0;
	return n ? cli_write(o->c, o->buf, n) : 0;
}

static int put(void *ud, const void *p, size_t n)
{
	struct out *o = ud;

	o->any |= n > 0;
	if (n > sizeof(o->buf) - o->n && flush(o) < 0)
		return -1;
	if (n >= sizeof(o->buf))
		return cli_write(o->c, p, n);
	memcpy(o->buf + o->n, p, n);
	o->n += n;
	return 0;
}

struct in {
	int fd, sys;
	off_t from; /* where its text begins */
};

static ptrdiff_t get(void *ud, void *p, size_t n)
{
	struct in *in = ud;
	ptrdiff_t got;

	do
		got = read(in->fd, p, n);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		in->sys = errno;
	return got;
}

/* A file may be read again; a pipe may not. */
static ptrdiff_t get_again(void *ud, uint64_t at, void *p, size_t n)
{
	struct in *in = ud;
	ptrdiff_t got;

	do
		got = pread(in->fd, p, n, in->from + (off_t)at);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		in->sys = errno;
	return got;
}

int main(int argc, char **argv)
{
	struct in in = {STDIN_FILENO, 0, 0};
	const char *file = "-", *dataset = NULL;
	const procrec_spec *spec;
	uint64_t size = 0;
	struct stat st;
	struct cli c;
	struct out o;
	procrec_error e;
	int rc;

	cli_begin(&c, &program, argc, argv);
	if (c.noperands > 1)
		cli_usage(&c, "more than one file is named");
	if (c.noperands)
		file = c.operands[0];
	if (strcmp(file, "-")) {
		in.fd = open(file, O_RDONLY | O_CLOEXEC);
		if (in.fd < 0) {
			cli_say(&c, "%s: %s", file, strerror(errno));
			c.failed++;
			return cli_end(&c);
		}
	}
	if (c.as) {
		if (cli_spec(&c, c.as, &spec, &e) < 0) {
			cli_error(&c, file, &e);
			return 2;
		}
		dataset = procrec_spec_name(spec);
	}
	o.c = &c;
	o.n = 0;
	o.any = 0;
	in.from = lseek(in.fd, 0, SEEK_CUR);
	if (in.from >= 0 && !fstat(in.fd, &st) && st.st_size > in.from)
		size = (uint64_t)(st.st_size - in.from);
	rc = json_print(get, in.from < 0 ? NULL : get_again, size, &in, c.options.tables, dataset,
			put, &o, NULL, &e);
	flush(&o);
	if (rc < 0 && !c.out_failed) {
		if (in.sys == EBADF && c.no_input)
			cli_say(&c, "%s: standard input is closed", file);
		else if (in.sys)
			cli_say(&c, "%s: %s", file, strerror(in.sys));
		else
			cli_error(&c, file, &e);
		c.failed++;
		c.delivered += o.any;
	}
	if (in.fd != STDIN_FILENO)
		close(in.fd);
	return cli_end(&c);
}
