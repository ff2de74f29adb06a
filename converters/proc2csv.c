/* SPDX-License-Identifier: MIT */
/*
 * proc2csv.c - /proc files as CSV: options and a loop. What the CSV looks like is sink_csv.c's,
 * operands and messages are cli.c's.
 */
#include <string.h>
#include "cli.h"
#include "sink_csv.h"

enum { OPT_TSV = CLI_OWN, OPT_ROWS, OPT_LONG, OPT_ONE_HEADER, OPT_PLAIN };

static const struct option longs[] = {
	{"delimiter", required_argument, NULL, 'd'},
	{"tsv", no_argument, NULL, OPT_TSV},
	{"rows", required_argument, NULL, OPT_ROWS},
	{"long", no_argument, NULL, OPT_LONG},
	{"one-header", no_argument, NULL, OPT_ONE_HEADER},
	{"plain", no_argument, NULL, OPT_PLAIN},
	{NULL, 0, NULL, 0},
};

static const char help[] =
	"Usage: proc2csv [OPTION]... FILE...\n"
	"Shows files of /proc as CSV: a header, then one row per record.\n"
	"\n"
	"FILE is a file of /proc or a copy of one, a dataset's name (meminfo, net/arp), a\n"
	"pattern ('/proc/[pid]/status': that file of every process), or - for standard input.\n"
	"\n"
	"Nested values have dotted columns (counts.CPU0), lists numbered ones (groups.0). An\n"
	"absent value is an empty cell, an empty text is \"\", bytes that are no text are \\xHH.\n"
	"A list that is derived from another field is one cell (UP,GATEWAY). A record with new\n"
	"fields is led by a blank line and a new header.\n"
	"\n"
	"  -d, --delimiter CHAR    between the cells of a row (|)\n"
	"      --tsv               tabs between the cells\n"
	"      --rows PATH         one row per element of this list or map in the records\n"
	"      --long              one row per value: source, record, path and value\n"
	"      --one-header        no second header: new fields go to a column _more, as JSON\n"
	"      --plain             leave out the fields that are derived from others\n";

static const char examples[] = "\n"
			       "Examples:\n"
			       "  proc2csv /proc/net/tcp\n"
			       "  proc2csv -d , /proc/diskstats >disks.csv\n"
			       "  proc2csv --tsv '/proc/[pid]/status' | cut -f 2,3,5\n"
			       "  proc2csv --rows counts /proc/interrupts\n"
			       "  proc2csv --long /proc/zoneinfo\n";

static char delimiter = '|';
static const char *rows;
static unsigned flags;

static void option(struct cli *c, int option, const char *arg)
{
	switch (option) {
	case 'd':
		if (!strcmp(arg, "\\t"))
			arg = "\t";
		if (!arg[0] || arg[1] || !sink_csv_delimiter(arg[0]))
			cli_usage(c,
				  "--delimiter: not a character that can stand between "
				  "values: %s",
				  arg);
		delimiter = arg[0];
		break;
	case OPT_TSV:
		delimiter = '\t';
		break;
	case OPT_ROWS:
		if (!*arg)
			cli_usage(c, "--rows: no list or map is named");
		rows = arg;
		break;
	case OPT_LONG:
		flags |= SINK_CSV_LONG;
		break;
	case OPT_ONE_HEADER:
		flags |= SINK_CSV_ONE_HEADER;
		break;
	case OPT_PLAIN:
		flags |= SINK_CSV_PLAIN;
		break;
	}
}

static const struct cli_program program = {
	.name = "proc2csv",
	.help = help,
	.examples = examples,
	.shorts = "d:",
	.longs = longs,
	.option = option,
};

static void convert(struct cli *c, struct sink_csv *csv, struct cli_file *f)
{
	const procrec_node *rec = f->record;
	int rc = f->rc;

	sink_csv_begin(csv, f->reader, f->source, rec);
	if (rc > 0 && !c->stream) {
		rc = sink_csv_records(csv, f->reader, rec);
		if (rc < 0 && !procrec_reader_error(f->reader)->code)
			return;
	}
	while (rc > 0) {
		if (sink_csv_record(csv, rec) < 0)
			return;
		/* Records of a stream are worth most when they are new. */
		if (c->stream && sink_csv_flush(csv) < 0)
			return;
		rc = procrec_next(f->reader, &rec);
	}
	if (sink_csv_end(csv, f->reader) == 0 && rc == 0 && !sink_csv_has_rows(csv)) {
		cli_say(c,
			"%s: no list or map is called %s (showprocfields --describe %s shows all)",
			f->source, rows, procrec_spec_name(f->spec));
		c->status = 1;
	}
}

int main(int argc, char **argv)
{
	struct sink_csv *csv;
	struct cli_file f;
	struct cli c;

	cli_begin(&c, &program, argc, argv);
	if (!c.noperands)
		cli_usage(&c, "no file is named");
	if (flags & SINK_CSV_LONG && (rows || flags & SINK_CSV_ONE_HEADER))
		cli_usage(&c, "--long goes with neither --rows nor --one-header");
	if (c.several)
		flags |= SINK_CSV_SOURCES;
	csv = sink_csv_open(delimiter, flags, rows, cli_write, &c);
	if (!csv) {
		cli_say(&c, "out of memory");
		return 2;
	}
	while (cli_next(&c, &f)) {
		if (f.reader)
			convert(&c, csv, &f);
		cli_close(&c, &f);
	}
	if (sink_csv_close(csv) == PROCREC_ENOMEM) {
		cli_say(&c, "out of memory");
		c.status = 2;
	}
	return cli_end(&c);
}
