/* SPDX-License-Identifier: MIT */
/* block.c - tables of block devices and of locks on files. */
#include "tables.h"

/* clang-format off */

const char procrec_locks[] =
"dataset locks\n"
"kernel fs/locks.c:locks_show\n"
"summary Locks on files, and who waits for them\n"
"rec|{id%lld}: {level# }{blocked?-> }{class%-6w} {mode%-9w} {type%w} {pid%d} {device%[^: ]}:{inode%lu} {start%lld} {end%w}\n";
