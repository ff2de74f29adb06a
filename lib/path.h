/* SPDX-License-Identifier: MIT */
/*
 * path.h - file names: which table they mean, which files a pattern means, and how a file is
 * opened below a directory that must not be left. Not public: procrec_find() is.
 */
#ifndef PROCREC_PATH_H
#define PROCREC_PATH_H

#include "procrec.h"

/*
 * What one table's own patterns (procrec_spec_paths(), which they must outlive) make of a path:
 * the parameters in m, none where no pattern matches. m->table stays as it is.
 */
void path_params(const char *patterns, const char *path, procrec_match *m);

/*
 * The path below /proc that a dataset's name means: "tcp" gives "net/tcp", as procrec_find() has
 * it. 0 with the path (parameters as in the pattern: "[pid]/status") in out, or an error.
 */
int path_of_dataset(const char *const *tables, const char *name, char *out, size_t out_size,
		    procrec_error *e);

/* Whether the parameter of this name in a pattern, "pid" of "[pid]", is a number. */
int path_param_is_number(procrec_str name);

/* Whether some table describes a file below this directory of /proc. */
int path_leads_on(const char *const *tables, const char *dir);

/* Whether a path has a segment like [pid]. */
int path_is_pattern(const char *path);

/*
 * Calls fn for each file that a pattern means, numbers in their order and names in theirs. err is
 * 0, or the errno with which the directory `path` could not be listed (one that is gone is left
 * out). dir is a directory below which the pattern is looked up and that links must not leave, or
 * AT_FDCWD. fn returns 0 to go on; path_expand() returns what it returned, or PROCREC_ENOMEM.
 */
typedef int path_expand_fn(void *ud, const char *path, int err);
int path_expand(int dir, const char *pattern, path_expand_fn *fn, void *ud);

/*
 * openat() that does not leave dir: links that stay below it are followed, others fail with
 * EXDEV. With O_PATH | O_NOFOLLOW a link at the end of path is not followed.
 */
int path_open_below(int dir, const char *path, int flags);

/* The target of a link below dir: its length, or -1 with errno, EINVAL where it is no link. */
ptrdiff_t path_link_below(int dir, const char *path, char *out, size_t size);

/*
 * Fills e with what an errno means for a file of /proc, and returns the code. path is looked at
 * again to tell a process that is gone from one that has no such file; "" where it is not known.
 */
enum path_when { PATH_OPEN, PATH_LINK, PATH_READ };
int path_error(procrec_error *e, int sys, enum path_when when, const char *path);

/* Puts a path, its beginning cut off if need be, into e. */
void path_into_error(procrec_error *e, const char *path);

#endif
