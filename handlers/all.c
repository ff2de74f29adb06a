/* SPDX-License-Identifier: MIT */
/* all.c - the list of built-in tables: a table that is not here does not exist. */
#include "procrec.h"
#include "tables.h"

/* clang-format off */
static const char *const tables[] = {
	procrec_interrupts,
	procrec_locks,
	procrec_meminfo,
	procrec_net_tcp,
	procrec_net_unix,
	procrec_pid_mountinfo,
	procrec_pid_stat,
	NULL
};
/* clang-format on */

const char *const *procrec_builtin(void)
{
	return tables;
}
