/* SPDX-License-Identifier: MIT */
/*
 * procrec.h - read any file of Linux's /proc as logical records, and print it back.
 *
 * This header is the manual of libprocrec. Start with procrec_open(), procrec_next() and
 * procrec_close(); a whole client is
 *
 *	procrec_reader *r;
 *	procrec_error e;
 *	const procrec_node *rec;
 *	int rc;
 *
 *	if (procrec_open(&r, "/proc/net/tcp", NULL, &e) < 0)
 *		... e.text says why ...
 *	while ((rc = procrec_next(r, &rec)) > 0)
 *		... procrec_get(rec, "uid") ...
 *	procrec_close(r);
 *
 * Every function that can fail returns 0 or a positive number for success and a negative
 * procrec_code for failure, and then fills the caller's procrec_error. The library keeps no
 * global state: readers in different threads do not know of each other. It never prints, exits or
 * aborts. It is not a list of /proc's files: those are the tables in handlers/, see
 * procrec_builtin().
 */
#ifndef PROCREC_H
#define PROCREC_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PROCREC_VERSION "0.1.0"

/* ---- values and records ------------------------------------------------------------------- */

/* Bytes, not NUL-terminated, any value allowed. */
typedef struct procrec_str {
	const char *p;
	size_t n;
} procrec_str;

enum procrec_kind {
	PROCREC_NULL, /* the row has a place for it and the line does not have it */
	PROCREC_BOOL, /* v.u is 0 or 1 */
	PROCREC_INT,  /* v.i, printed by a signed conversion */
	PROCREC_UINT, /* v.u, printed by an unsigned, hex or octal conversion: see base */
	PROCREC_DEC,  /* v.i is the mantissa, scale the number of digits behind the point */
	PROCREC_STR,  /* v.s */
	PROCREC_LIST, /* v.c, children without keys */
	PROCREC_MAP   /* v.c, children with keys, in the order of the file */
};

enum procrec_node_flag {
	PROCREC_OWN =
		1, /* the key is procrec's own (_raw_N, _text, _rest, _tail), not the file's */
	PROCREC_CLEAN = 2, /* a string of printable ASCII without '"' and '\\': needs no escapes */
	PROCREC_DATA = 4   /* the key was read from the file, it is not a name of the table */
			   /* higher bits are the library's own */
};

struct procrec_field;

/*
 * One value of a record. Nodes belong to the reader that made them and live until its next
 * procrec_next() or procrec_close(); head and foot live until procrec_close(). Strings and keys
 * point into the reader's window or into the table and live equally long.
 */
typedef struct procrec_node {
	const struct procrec_node *next;   /* the next one in the same list or map */
	const char *key;                   /* not NUL-terminated; NULL in lists */
	const struct procrec_field *field; /* what the table says of it, or NULL */
	uint32_t key_len;
	uint8_t kind;  /* enum procrec_kind */
	uint8_t base;  /* numbers: 8, 10 or 16, as the file prints it */
	uint8_t scale; /* PROCREC_DEC */
	uint8_t flags; /* enum procrec_node_flag */
	union {
		int64_t i;
		uint64_t u;
		procrec_str s;
		struct {
			const struct procrec_node *first, *last;
		} c;
	} v;
	const char *text; /* a number as the file prints it, without padding; NULL: not known */
	uint32_t text_len;
} procrec_node;

/* A field derived from another one (SPEC: local_ip from local_address). */
typedef struct procrec_derived {
	const char *name;                   /* NUL-terminated */
	const char *from2;                  /* a second source in the same map, or NULL */
	const struct procrec_decoder *how;  /* lib/derive.c */
	const struct procrec_derived *next; /* of the same source field */
	const char *json_key;               /* ready bytes: ,"name": or NULL */
	uint32_t json_key_len;
	uint8_t name_len;
} procrec_derived;

/* What the table says of a field. Lives as long as the procrec_spec. */
typedef struct procrec_field {
	const char *name; /* NUL-terminated; "" for a list's element, "=" where the file names it */
	const char *format;   /* as in the table, not NUL-terminated: "sl%4d" */
	const char *unit;     /* "kB", "pages", "ticks"... or NULL */
	const char *since;    /* first kernel that prints it, or NULL */
	const char *doc;      /* its meaning, or NULL */
	const char *json_key; /* ready bytes: ,"name": */
	const procrec_derived *derived;
	uint32_t format_len;
	uint32_t json_key_len;
	uint8_t name_len;
	uint8_t kind;     /* enum procrec_kind of its values */
	uint8_t base;     /* numbers: 8, 10, 16 */
	uint8_t scale;    /* PROCREC_DEC */
	uint8_t quantity; /* 1: a number in JSON; 0: hex and octal stay strings as printed */
	uint8_t optional; /* may be null or missing */
	uint8_t width;    /* least digits of a zero-filled number, 0: none */
	uint8_t own;      /* the name is procrec's own: _rest */
} procrec_field;

/* The child of a map with this key, or NULL; n_th of a list or map, or NULL. */
const procrec_node *procrec_get(const procrec_node *map, const char *key);
const procrec_node *procrec_get_n(const procrec_node *map, const char *key, size_t key_len);
const procrec_node *procrec_at(const procrec_node *list, size_t n);

/*
 * Calls fn for every node below and including n, depth first; depth counts from 0. fn returns 0
 * to go on, a positive number to leave out the node's children, a negative one to stop:
 * procrec_walk() then returns it.
 */
typedef int procrec_visit_fn(void *ud, const procrec_node *n, int depth);
int procrec_walk(const procrec_node *n, procrec_visit_fn *fn, void *ud);

/* ---- errors ------------------------------------------------------------------------------- */

enum procrec_code {
	PROCREC_OK = 0,
	PROCREC_ENOENT = -1,     /* no such file */
	PROCREC_EACCES = -2,     /* not permitted */
	PROCREC_EGONE = -3,      /* vanished while it was read: the process ended */
	PROCREC_EAPPLY = -4,     /* not applicable: a kernel thread has no such file */
	PROCREC_EUNKNOWN = -5,   /* no table describes this file */
	PROCREC_EAMBIGUOUS = -6, /* several tables do: error text lists them */
	PROCREC_EIO = -7,        /* any other error of the system, see sys */
	PROCREC_ENOMEM = -8,
	PROCREC_ESYNTAX = -9,   /* PROCREC_STRICT: a line that no row accepts */
	PROCREC_ETABLE = -10,   /* a table does not compile: line and col are the table's */
	PROCREC_EVALUE = -11,   /* a record that the table cannot print */
	PROCREC_EJSON = -12,    /* the JSON text is malformed */
	PROCREC_EREFUSED = -13, /* known, and not for reading: write-only or never-ending */
	PROCREC_EUSAGE = -14,   /* wrong arguments */
	PROCREC_EWRITE = -15    /* the caller's write function failed */
};

/* Caller-owned; the first error wins. Texts are NUL-terminated and shortened to fit. */
typedef struct procrec_error {
	int code;         /* enum procrec_code */
	int sys;          /* errno, or 0 */
	uint64_t line;    /* from 1; 0: no position */
	uint64_t col;     /* from 1, in bytes */
	uint64_t offset;  /* from 0, in bytes */
	char path[256];   /* the file */
	char dataset[64]; /* "/proc/net/tcp", or "" */
	char field[64];   /* the field that was expected there, or "" */
	char text[384];   /* the message without file and position */
} procrec_error;

/* A short constant text for a code ("not permitted") and its name ("PROCREC_EACCES"). */
const char *procrec_strerror(int code);

/* ---- tables and datasets ------------------------------------------------------------------ */

/*
 * A table is text (handlers/WRITING.md is its manual). An array of tables ends with NULL. Every
 * lookup takes such an array; NULL means procrec_builtin(), the tables of handlers/.
 */
const char *const *procrec_builtin(void);

/* A text may hold several tables: the next one after this table in the same text, or NULL. */
const char *procrec_table_next(const char *table);

#define PROCREC_PARAMS 4

/* What a file name says. */
typedef struct procrec_match {
	const char *table; /* the table that describes it */
	int nparams;
	procrec_str param_name[PROCREC_PARAMS];  /* "pid": points into the table */
	procrec_str param_value[PROCREC_PARAMS]; /* "1": points into the path */
} procrec_match;

/*
 * Finds the table for a file name: by its segments after the last one called "proc", else by its
 * last segments (SPEC.md section 2). 0, PROCREC_EUNKNOWN or PROCREC_EAMBIGUOUS.
 */
int procrec_find(const char *const *tables, const char *path, procrec_match *m, procrec_error *e);

/* Finds a table by the dataset's own name, with or without "/proc/". */
const char *procrec_find_dataset(const char *const *tables, const char *name);

/* A compiled table. May be shared by any number of readers and printers in one thread each. */
typedef struct procrec_spec procrec_spec;

/* Lua's convention: n == 0 frees, p == NULL allocates; NULL on failure. */
typedef void *procrec_alloc_fn(void *ud, void *p, size_t old, size_t n);

typedef struct procrec_allocator {
	procrec_alloc_fn *fn;
	void *ud;
} procrec_allocator;

/* Compiles a table; a is copied, NULL means malloc. Free with procrec_spec_close(). */
int procrec_spec_open(procrec_spec **spec, const char *table, const procrec_allocator *a,
		      procrec_error *e);
void procrec_spec_close(procrec_spec *spec);

const char *procrec_spec_name(const procrec_spec *spec);    /* "/proc/net/tcp" */
const char *procrec_spec_summary(const procrec_spec *spec); /* one line, or "" */
const char *procrec_spec_kernel(const procrec_spec *spec);  /* source file and function, or "" */
const char *procrec_spec_paths(const procrec_spec *spec);   /* patterns, blank-separated */

/* ---- reading ------------------------------------------------------------------------------ */

enum procrec_byte_order { PROCREC_ORDER_UNKNOWN, PROCREC_LITTLE, PROCREC_BIG };

/* What derived fields need to know of the machine that the file is from. */
typedef struct procrec_machine {
	int byte_order;     /* enum procrec_byte_order */
	unsigned page_size; /* bytes; 0: not known */
	unsigned tick;      /* clock ticks per second of user-visible times; 0: not known */
	unsigned word_size; /* bytes of a long; 0: not known */
	int is_mips;        /* 1: MIPS, which numbers socket types in its own way */
} procrec_machine;

/* Fills m for the machine that this program runs on. */
void procrec_machine_host(procrec_machine *m);

/* Fills m, but is_mips, from a [pid]/auxv of that machine; 0 or PROCREC_EUNKNOWN. */
int procrec_machine_auxv(procrec_machine *m, const void *auxv, size_t n);

enum procrec_option_flag {
	PROCREC_STRICT = 1 /* procrec_next() fails with PROCREC_ESYNTAX at the first unknown line,
			    * when what its record has before it has been returned */
};

/* Told of every line that was kept as text or read loosely; e lives during the call. */
typedef void procrec_note_fn(void *ud, const procrec_error *e);

/*
 * A part of a file that is an array (a table with a `place` line): numbers of records or, where there
 * is one for each page of memory, addresses.
 */
typedef struct procrec_range {
	uint64_t base;  /* of the file's first record: 0, but where the file is a copy of a part */
	uint64_t first; /* of the first one to read, at least base */
	uint64_t end;   /* behind the last one to read; 0: all that there are */
} procrec_range;

typedef struct procrec_options {
	size_t size;               /* sizeof(procrec_options), for growth */
	const char *const *tables; /* NULL: procrec_builtin() */
	const char *dataset;      /* "/proc/net/tcp6" for a file with another name; NULL: by name */
	const procrec_spec *spec; /* an already compiled table, instead of dataset; borrowed */
	const procrec_machine *machine; /* NULL: the host's for procrec_open, unknown for memory */
	procrec_note_fn *note;
	void *note_ud;
	procrec_allocator alloc;    /* fn NULL: malloc */
	size_t max_record;          /* bytes; 0: 256 MiB */
	unsigned flags;             /* enum procrec_option_flag */
	const procrec_range *range; /* NULL: all of the file */
} procrec_options;

typedef struct procrec_reader procrec_reader;

/*
 * Opens a file (or a symbolic link: its target is the text), a descriptor, or n bytes of memory,
 * whose name says which dataset it is. The bytes are borrowed until procrec_close(), the
 * descriptor until then too (and not closed), path only during the call. *r is set only on
 * success.
 */
int procrec_open(procrec_reader **r, const char *path, const procrec_options *o, procrec_error *e);
int procrec_open_fd(procrec_reader **r, const char *name, int fd, const procrec_options *o,
		    procrec_error *e);
int procrec_open_mem(procrec_reader **r, const char *name, const void *p, size_t n,
		     const procrec_options *o, procrec_error *e);

/*
 * Closes r's file and opens another one of the same dataset, as procrec_open() would have with the
 * same options (the machine included), whatever r was opened with. Its memory serves again: that
 * is worth it where files are many and small. 0, or an error; then r can only be reopened or closed.
 */
int procrec_reopen(procrec_reader *r, const char *path, procrec_error *e);

/* The next record: 1, or 0 at the end, or an error: procrec_reader_error() has it. */
int procrec_next(procrec_reader *r, const procrec_node **rec);

/* Frees everything; r may be NULL. */
void procrec_close(procrec_reader *r);

const procrec_error *procrec_reader_error(const procrec_reader *r);
const procrec_spec *procrec_reader_spec(const procrec_reader *r);
const procrec_match *procrec_reader_match(const procrec_reader *r);
const procrec_machine *procrec_reader_machine(const procrec_reader *r);

/*
 * Maps of what stands before and after the records. The head is complete once the first
 * procrec_next() has returned, the foot and the layout at the end of the file. Never NULL.
 */
const procrec_node *procrec_reader_head(const procrec_reader *r);
const procrec_node *procrec_reader_foot(const procrec_reader *r);

/* Widths and switches that differ from the table's defaults, as a map of integers. */
const procrec_node *procrec_reader_layout(procrec_reader *r);

typedef struct procrec_stats {
	uint64_t bytes, lines, records;
	uint64_t raw_lines, raw_bytes; /* kept as text */
	uint64_t loose_lines;          /* values read, but the text kept too */
} procrec_stats;

void procrec_reader_stats(const procrec_reader *r, procrec_stats *s);

/* ---- derived fields ----------------------------------------------------------------------- */

/* Memory for decoded values; one per thread. NULL when memory is out. */
typedef struct procrec_scratch procrec_scratch;
procrec_scratch *procrec_scratch_open(const procrec_allocator *a);
void procrec_scratch_close(procrec_scratch *s);

/*
 * Decodes src, a child of map, by d. Returns 1 and sets *out (key NULL; lives until the next call
 * with the same scratch), 0 where there is nothing to say, or PROCREC_ENOMEM.
 */
int procrec_derive(const procrec_derived *d, const procrec_node *src, const procrec_node *map,
		   const procrec_machine *m, procrec_scratch *s, const procrec_node **out);

/* ---- printing: records back to the file's bytes ------------------------------------------- */

/* Takes n bytes; 0, or any other value to stop (the printer then fails with PROCREC_EWRITE). */
typedef int procrec_write_fn(void *ud, const void *p, size_t n);

typedef struct procrec_printer procrec_printer;

/*
 * head and layout are maps as the reader gives them, or NULL; the printer does not keep them
 * after open. Derived fields in records are ignored. procrec_printer_close() prints the foot (or
 * NULL) and frees everything, also after an error.
 */
int procrec_printer_open(procrec_printer **p, const procrec_spec *spec, const procrec_node *head,
			 const procrec_node *layout, procrec_write_fn *w, void *ud,
			 procrec_error *e);
int procrec_printer_record(procrec_printer *p, const procrec_node *rec, procrec_error *e);
int procrec_printer_close(procrec_printer *p, const procrec_node *foot, procrec_error *e);

/* ---- JSON --------------------------------------------------------------------------------- */

typedef struct procrec_json procrec_json;

enum procrec_json_flag {
	PROCREC_JSON_PRETTY = 1,  /* indent by 2 */
	PROCREC_JSON_LINES = 2,   /* one record per line, no envelope */
	PROCREC_JSON_PLAIN = 4,   /* no derived fields */
	PROCREC_JSON_SOURCES = 8, /* LINES: each record begins with _source and _params */
	PROCREC_JSON_ARRAY = 16   /* documents are elements of one array */
};

/*
 * A writer of JSON text that buffers 64 KiB; flags: procrec_json_flag. LINES leaves out PRETTY and
 * ARRAY. w, ud and the allocator's are borrowed until procrec_json_close(). The first failure is
 * remembered: every later call returns it, so that looking once, at the close, is enough.
 */
int procrec_json_open(procrec_json **j, unsigned flags, procrec_write_fn *w, void *ud,
		      const procrec_allocator *a, procrec_error *e);

/*
 * One document: begin, records, end. source is the name to show; r gives all else. The head comes
 * before the records, so begin is called when the first procrec_next() has returned (whatever it
 * returned), and end when the last one has: failed is procrec_reader_error() where that was an
 * error, else NULL. With LINES each record is a line, with "_layout" before its members where the
 * layout is no longer what the lines so far have told; procrec_json_flush() hands it on at once.
 */
int procrec_json_begin(procrec_json *j, procrec_reader *r, const char *source);
int procrec_json_record(procrec_json *j, const procrec_node *rec);
int procrec_json_end(procrec_json *j, procrec_reader *r, const procrec_error *failed);

/*
 * rec and all records that r has behind it, in less time than one by one: those that can be are
 * written while they are read. Returns what the last procrec_next() did (0 or an error of the
 * reader), or the writer's error.
 */
int procrec_json_records(procrec_json *j, procrec_reader *r, const procrec_node *rec);

/*
 * A document for a file that could not be opened: no records, and the error. m and spec may be
 * NULL. With LINES there is nothing to write.
 */
int procrec_json_failed(procrec_json *j, const char *source, const procrec_match *m,
			const procrec_spec *spec, const procrec_error *failed);

/*
 * Any node as JSON text, with no newline behind it (for embedders); derived fields follow the
 * machine of the document that is open. Then flush, or close, which flushes too and frees j.
 */
int procrec_json_node(procrec_json *j, const procrec_node *n);
int procrec_json_flush(procrec_json *j);
int procrec_json_close(procrec_json *j);

/*
 * Reads documents that procrec_json wrote, one or more or an array of them, and prints the file
 * each is of. read returns the number of bytes, 0 at the end, negative on error. Tables as in
 * procrec_options; dataset names the table for JSON Lines, which carry no name, else NULL. The
 * records of a document and what they print are held, 2 MB of each in memory and more in temporary
 * files (in TMPDIR), until its layout is read. A document that has an "error" of its own is printed as far as it goes, or
 * not at all where it has no records; when all else is printed, that error is the result.
 */
typedef ptrdiff_t procrec_read_fn(void *ud, void *p, size_t n);
int procrec_json_print(procrec_read_fn *read, void *read_ud, const char *const *tables,
		       const char *dataset, procrec_write_fn *w, void *write_ud,
		       const procrec_allocator *a, procrec_error *e);

/* ---- schema ------------------------------------------------------------------------------- */

/* One thing that a record may hold, in the table's order. */
typedef struct procrec_schema {
	const char *
		path; /* dotted, NUL-terminated: "pagesets.cpus.[].count"; "*": named by the file */
	int depth;    /* 0: head, record or foot itself */
	int where;    /* 'h' head, 'r' record, 'f' head or foot */
	int kind;     /* enum procrec_kind */
	int open;     /* a map that may hold keys that the table does not name */
	const procrec_field *field;     /* NULL for a map or list that only groups */
	const procrec_derived *derived; /* set for a derived field; kind is then its value's */
	const char *row;                /* the row's format, not NUL-terminated */
	size_t row_len;
} procrec_schema;

/* fn returns 0 to go on; procrec_schema_walk() returns what it returned. */
typedef int procrec_schema_fn(void *ud, const procrec_schema *s);
int procrec_schema_walk(const procrec_spec *spec, procrec_schema_fn *fn, void *ud);

/* Writes the JSON Schema (2020-12) of a document of this dataset. */
int procrec_schema_json(const procrec_spec *spec, procrec_write_fn *w, void *ud);

/* Reports what a table does that the laws do not allow (see lib/lint.c); returns how many. */
int procrec_lint(const char *table, procrec_note_fn *note, void *ud);

#ifdef __cplusplus
}
#endif
#endif
