/* SPDX-License-Identifier: MIT */
/*
 * proc2json.c - /proc files as JSON: options and a loop. What the JSON looks like is
 * lib/json_write.c's, operands and messages are cli.c's.
 */
#include <unistd.h>
#include "cli.h"

enum { OPT_PLAIN = CLI_OWN };

static const struct option longs[] = {
	{"lines", no_argument, NULL, 'l'},
	{"pretty", no_argument, NULL, 'p'},
	{"compact", no_argument, NULL, 'c'},
	{"plain", no_argument, NULL, OPT_PLAIN},
	{NULL, 0, NULL, 0},
};

static const char help[] =
	"Usage: proc2json [OPTION]... FILE...\n"
	"Shows files of /proc as JSON: one document per file, several in an array.\n"
	"\n"
	"FILE is a file of /proc or a copy of one, a dataset's name (meminfo, net/arp), a\n"
	"pattern ('/proc/[pid]/status': that file of every process), or - for standard input.\n"
	"\n"
	"  -l, --lines             one record per line, without an envelope\n"
	"  -p, --pretty            indent by 2 (the default on a terminal)\n"
	"  -c, --compact           no blanks and line breaks (the default elsewhere)\n"
	"      --plain             leave out the fields that are derived from others\n";

static const char examples[] =
	"\n"
	"Examples:\n"
	"  proc2json /proc/net/tcp6\n"
	"  proc2json meminfo | jq '.records[0].MemAvailable'\n"
	"  proc2json --lines '/proc/[pid]/stat' | jq -r 'select(.state == \"D\").comm'\n"
	"  proc2json --root /srv/sosreport-a net/arp\n"
	"  proc2json --as /proc/net/tcp6 tcp6-from-thursday | json2proc\n";

static unsigned flags;
static int lines, style;

static void option(struct cli *c, int option, const char *arg)
{
	(void)c;
	(void)arg;
	if (option == 'l')
		lines = 1;
	else if (option == OPT_PLAIN)
		flags |= PROCREC_JSON_PLAIN;
	else
		style = option;
}

static const struct cli_program program = {
	.name = "proc2json",
	.help = help,
	.examples = examples,
	.shorts = "lpc",
	.longs = longs,
	.option = option,
};

static void convert(procrec_json *j, struct cli_file *f, int flush)
{
	const procrec_node *rec = f->record;
	int rc = f->rc;

	if (!f->reader) {
		procrec_json_failed(j, f->source, &f->match, f->spec, &f->error);
		return;
	}
	procrec_json_begin(j, f->reader, f->source);
	if (rc > 0 && !flush)
		rc = procrec_json_records(j, f->reader, rec);
	while (rc > 0) {
		/* Records of a stream are worth most when they are new. */
		if (procrec_json_record(j, rec) < 0 || procrec_json_flush(j) < 0)
			return;
		rc = procrec_next(f->reader, &rec);
	}
	procrec_json_end(j, f->reader, rc < 0 ? procrec_reader_error(f->reader) : NULL);
}

int main(int argc, char **argv)
{
	struct cli_file f;
	procrec_error e;
	procrec_json *j;
	struct cli c;

	cli_begin(&c, &program, argc, argv);
	if (!c.noperands)
		cli_usage(&c, "no file is named");
	if (lines)
		flags |= PROCREC_JSON_LINES | (c.several ? PROCREC_JSON_SOURCES : 0);
	else if (style ? style == 'p' : isatty(STDOUT_FILENO))
		flags |= PROCREC_JSON_PRETTY;
	if (c.several)
		flags |= PROCREC_JSON_ARRAY;
	if (procrec_json_open(&j, flags, cli_write, &c, NULL, &e) < 0) {
		cli_say(&c, "%s", e.text);
		return 2;
	}
	while (cli_next(&c, &f)) {
		convert(j, &f, lines && c.stream);
		cli_close(&c, &f);
	}
	procrec_json_close(j);
	return cli_end(&c);
}
