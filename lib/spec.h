/* SPDX-License-Identifier: MIT */
/*
 * spec.h - a compiled table: rows, and the ops of each row's format.
 *
 * fmt.c compiles a format to ops, table.c reads a table's text into rows. match.c and print.c are
 * the two walks over ops; outline.c and printer.c the two walks over rows. This file is not public:
 * embedders see fields (procrec.h), never ops.
 */
#ifndef PROCREC_SPEC_H
#define PROCREC_SPEC_H

#include "procrec.h"
#include "tree.h"

/*
 * Ops stand in one flat array; a group is its opening op, its body, and its closing op. `jump` of
 * an opening op is the index behind its closing op; `jump` of a closing op that of its opening op.
 */
enum op_code {
	OP_END,    /* the row ends here */
	OP_LIT,    /* n bytes at s; n <= 8 also in lit/mask */
	OP_LIT1,   /* one byte: conv */
	OP_NL,     /* a newline */
	OP_DEC,    /* %u %d, no width or right-aligned: width, param */
	OP_NUM,    /* any number that OP_DEC, OP_HEX do not do: conv, flags */
	OP_HEX,    /* %x %X, also zero-filled to width digits */
	OP_FIX,    /* %.Nf */
	OP_BIN,    /* %NB: a word of width (or param) bytes */
	OP_CHAR,   /* %c */
	OP_SET,    /* %[..] %w: longest run of bytes in set, at most prec */
	OP_STR,    /* %s: to the first place where the rest of the format matches */
	OP_GREEDY, /* %S: to the last such place */
	OP_REST,   /* %s before the end of a line */
	OP_PAD,    /* blanks to column n, or to param + n */
	OP_TABS,   /* tabs to column n */
	OP_REF,    /* the text of field `name` again */
	OP_OPT,    /* optional: body until OP_OPT_END; nulls: what is null without it */
	OP_OPT_END,
	OP_FLAG, /* a boolean: body until OP_FLAG_END */
	OP_FLAG_END,
	OP_LIST, /* elements until OP_LIST_END, see struct list */
	OP_LIST_END,
	OP_ELEM, /* begins a map that is a list's element or a named part of a line */
	OP_ELEM_END,
	OP_MAP, /* begins a map called field->name: dotted names */
	OP_MAP_END,
	OP_KEYMAP, /* begins a map whose key is the pending one */
	OP_KEYMAP_END,
	OP_KEYED, /* the pending key stands alone: true */
	OP_COUNT  /* literal s/n repeated; the value is how often */
};

enum op_flag {
	OPF_LEFT = 1,  /* left-aligned: blanks behind the value */
	OPF_ZERO = 2,  /* zero-filled to width */
	OPF_ALT = 4,   /* 0x before it */
	OPF_UPPER = 8, /* %X */
	OPF_SIGNED = 16,
	OPF_EMPTY = 32,    /* a set that may match nothing */
	OPF_KEY = 64,      /* the text is the key of the value that follows */
	OPF_SURE = 128,    /* groups: the next byte alone decides whether to enter */
	OPF_PENDING = 256, /* the value goes under the pending key: {=%d}, a zipped element */
	OPF_NOKEY = 512,   /* a list's element */
	OPF_ODD = 4096,  /* its node is no plain named value: key from elsewhere, slot, own name */
	OPF_SPAN = 2048, /* OP_SET: but for lit and mask (a byte eight times) all visible ASCII */
	OPF_LINES = 1024 /* bytes may include newlines: the row is the whole file */
};

/* In the 256 bytes of a set: a member; a byte that JSON has to escape. */
#define SET_IN 1
#define SET_ESC 2

struct list {
	const char *sep; /* between elements */
	uint32_t nsep;
	int16_t ref;     /* as many elements as this name slot holds, or -1 */
	int16_t slot;    /* remembers its elements' texts in this slot, or -1 */
	uint8_t zip;     /* the elements' keys are the texts in slot ref: a map */
	uint8_t hidden;  /* its elements are only the keys of the list that zips them */
	uint8_t keyed;   /* elements bring their own keys: a map */
	uint8_t pending; /* the list itself goes under the pending key ({=*..}) */
	uint16_t nnames; /* elements are called names[i]; */
	const procrec_str *names;
	const procrec_field *more; /* ... those beyond go to the list called NAME_more */
	const char *zipper;        /* hidden: name of the list that zips it, "=" the pending one */
};

struct op {
	uint8_t code;
	char conv;
	uint8_t base;
	uint16_t flags;
	uint8_t head[4]; /* kind, base, scale and flags of the node it makes */
	uint16_t width;  /* least width; 0: none */
	uint16_t prec;   /* greatest length of a string, digits behind the point; 0: no limit */
	int16_t param;   /* layout parameter that is the width or column, or -1 */
	int16_t slot;    /* remembers its text in this slot (for OP_REF), or -1; OP_REF: which */
	uint32_t n;
	uint32_t jump;
	uint64_t lit, mask; /* OP_BIN: only words whose bits of mask are lit */
	const char *s;
	const uint8_t *set; /* 256 bytes: SET_IN, SET_ESC of OP_SET; which bytes enter a group,
			       follow an OP_STR, follow a group (at its closing op) */
	const procrec_field *field;
	const procrec_field *const *nulls; /* OP_OPT: NULL-terminated */
	const struct list *list;
	const char *src; /* where it stands in the table, for messages */
	uint32_t src_len;
};

enum row_kind { ROW_HEAD, ROW_REC, ROW_OBJ, ROW_LST, ROW_SET, ROW_TAIL };

enum row_flag {
	ROWF_FILE = 1,      /* the row is the whole file */
	ROWF_CONT = 2,      /* an unknown line behind it belongs to its last string */
	ROWF_PARAMS = 4,    /* touches layout parameters */
	ROWF_MAP = 8,       /* SET: has a name and named fields: a map of its own */
	ROWF_CATCH = 16,    /* the key comes from the line ({@...}) */
	ROWF_TRUE = 32,     /* SET with a name and no field: true when the line is there */
	ROWF_IMPLICIT = 64, /* REC without a line: the file is the record */
	ROWF_REST = 512,    /* has a field of procrec's own: what no field takes */
	ROWF_BYTES = 256,   /* the row is so many bytes, no line */
	ROWF_TAILED = 128   /* a TAIL row ends its object */
};

struct row {
	uint8_t kind, depth;
	uint16_t flags;
	uint8_t indent;   /* depth grows by one for every so many blanks before the line */
	uint8_t head;     /* ROW_HEAD: which one of them, the bit of the layout's "head" */
	int16_t only;     /* the row exists only where this layout parameter ... */
	int16_t only_is;  /* ... has this value; -1: always */
	uint16_t name_id; /* rows at one depth that share a name share this number */
	uint16_t closes;  /* TAIL: name_id of the rows whose object it ends */
	uint32_t name_len;
	const char *name; /* NULL: fields go to the parent */
	const struct op *ops;
	const struct fop *fast; /* fast.c's program of the same, or NULL */
	uint8_t direct;         /* which can make JSON without nodes */
	uint32_t nops;
	uint32_t lines;                   /* newlines in the format */
	uint32_t src_line, src_col;       /* of the format, in the table */
	const uint8_t *first;             /* 256 bytes: which may begin the line */
	uint64_t begin[2], begin_mask[2]; /* the line's first 16 bytes, as far as they are text */
	const char *src;                  /* the format's text */
	uint32_t src_len;
	uint32_t nfields; /* all names in the format, top level of the line */
	const procrec_field *const *fields;
	uint64_t names;   /* name_bit() of each */
	uint32_t nneeded; /* so many of them are always there, null at least */
	uint8_t alone;    /* no other row of this kind has its name and may be at its level */
	uint8_t apart; /* SET: one value of its own name, not derived, and no record's line has it */
	procrec_field *self; /* the row's own name as a field */
};

/* A field and where it was named: doc and derive lines are joined to fields by these. */
struct named {
	procrec_field *field;
	const struct row *row;
	const char *prefix; /* of a dotted name, or the list it is in; or NULL */
	size_t prefix_len;
	char last;     /* of the field's name: by it most are told apart */
	uint32_t next; /* table.c: one whose name ends like this, from 1 on; 0: there is none */
};

struct param {
	const char *name;
	uint16_t name_len;
	int lo, hi, def;
};

#define MAX_PARAMS 12
#define LAYOUT_SIZE (MAX_PARAMS + 3) /* and the format, the head, the end */
#define MAX_SLOTS 8
#define MAX_HEADS 31
#define MAX_DEPTH 40 /* of nested rows, INDENT included */

/* One row table; a dataset has several where headings differ between kernels. */
struct format {
	const char *since;
	uint32_t since_len;
	struct row *rows;
	uint32_t nrows;
	uint8_t flat;     /* a record is one line */
	uint8_t implicit; /* the file is one record */
	uint8_t whole;    /* ... or one row */
	uint8_t bytes;    /* there are no lines: words follow one another */
	uint16_t record;  /* ... and a record, which has a place, is so many bytes; or 0 */
	uint8_t nheads;   /* rows of kind HEAD */
	uint8_t tails;    /* there are rows of kind TAIL */
	uint16_t nnames;  /* name_id runs from 0 to nnames - 1 */
};

struct procrec_spec {
	procrec_allocator alloc;
	struct arena mem;
	const char *name, *summary, *kernel, *paths;
	const char *refused; /* why the file is not read, or NULL */
	struct format *formats;
	uint32_t nformats;
	struct param params[MAX_PARAMS];
	int nparams;
	int order; /* the layout parameter that is the byte order of %B, or -1 */
	int word;  /* the one that is the machine's word size, or -1 */
	int nslots;
	procrec_str slot_name[MAX_SLOTS];
	uint8_t slot_shared[MAX_SLOTS]; /* rows refer to what another row has set */
	struct named *named;
	uint32_t nnamed, cap_named;
	uint8_t link;         /* the file is a symbolic link */
	uint8_t large;        /* not to be read just because it is there */
	uint8_t gzip;         /* the text may be compressed */
	uint8_t by_address;   /* there is a record for each page of memory */
	procrec_field *place; /* where a record is in the array that the file is, or NULL */
	const procrec_str *derived_names; /* all names that derived fields of this table have */
	uint32_t nderived;
	uint64_t derived; /* name_bit() of each */
};

/* Whether a record that has the row's line has the field: all but _rest and NAME_more. */
static inline int is_needed(const procrec_field *f)
{
	return !f->own && !(f->kind == PROCREC_LIST && !f->format);
}

/* A bit for a name: where it is not set in what is known of several names, none of them is this. */
static inline uint64_t name_bit(const char *s, size_t n)
{
	return (uint64_t)1 << ((n ? (unsigned char)s[0] + 5u * (unsigned char)s[n - 1] +
						11u * (unsigned)n
				  : 0) &
			       63);
}

/* Text as it stands in the table. */
/* Whether a field of a row's line, at its top level, has this name. */
static inline int row_has_field(const struct row *r, const char *name, size_t n)
{
	uint32_t i;

	for (i = 0; i < r->nfields; i++)
		if (r->fields[i]->name_len == n && !memcmp(r->fields[i]->name, name, n))
			return 1;
	return 0;
}

static inline int op_is_text(const struct op *o)
{
	return o->code == OP_LIT || o->code == OP_LIT1;
}

/* fmt.c: what is wrong with a name, or NULL. */
const char *name_mistake(const char *name, size_t n);

/* fmt.c: compiles one row's format; params and slots are the spec's. */
int fmt_compile(procrec_spec *spec, struct row *row, procrec_error *e);

/*
 * reader.c: whether the n bytes at p, of which the first PROBE_SIZE count, are lines of this table
 * and begin with a heading or label that tells it from others.
 */
#define PROBE_SIZE (64 << 10)
int procrec_probe(const char *table, const void *p, size_t n);

/* derive.c: a decoder by its name in tables, or NULL. */
const struct procrec_decoder *decoder_find(const char *name, size_t n);
int decoder_kind(const struct procrec_decoder *d);

/* derive.c: decoders that fast.c writes the text of by itself; and the name of a code, or NULL. */
enum decoder_way {
	WAY_CALL,    /* it does not */
	WAY_NAME,    /* decoder_name() of a number */
	WAY_PORT,    /* the number itself, at most 65535 */
	WAY_TICKS,   /* the number by the machine's tick, with two digits behind the point */
	WAY_ORDER,   /* nothing, unless the machine's byte order is known */
	WAY_DELETED, /* nothing, unless a string ends in ')' or 'd' */
	WAY_ESCAPED, /* nothing, unless a string holds a backslash */
	WAY_RANGE,   /* the second number less the first, which is not greater */
	WAY_DEVICE   /* two numbers of 32 bits as "8:1"; or WAY_CALL */
};
enum decoder_way decoder_way(const struct procrec_decoder *d);
const char *decoder_name(const struct procrec_decoder *d, uint64_t code);

/* Whether key is the name of a derived field of this table. */
int spec_is_derived(const procrec_spec *spec, const char *key, size_t n);

/* Whether key, "flags.0", could be the path of a value in something that this table names: flags. */
int spec_is_path(const procrec_spec *spec, const char *key, size_t n);

/* table.c: one field more that doc and derive lines can mean; -1 without memory. */
int spec_add_name(procrec_spec *s, procrec_field *f, const struct row *row, const char *prefix,
		  size_t prefix_len);

#endif
