/* SPDX-License-Identifier: MIT */
/* mem.c - tables of memory management: meminfo and its kin. */
#include "tables.h"

/* clang-format off */

const char procrec_meminfo[] =
"dataset meminfo\n"
"kernel fs/proc/meminfo.c:meminfo_proc_show\n"
"summary Memory use of the whole machine\n"
"rec\n"
" set HardwareCorrupted|HardwareCorrupted: {%5lu} kB\n"
" set HugePages_Total|HugePages_Total:   {%5lu}\n"
" set HugePages_Free|HugePages_Free:    {%5lu}\n"
" set HugePages_Rsvd|HugePages_Rsvd:    {%5lu}\n"
" set HugePages_Surp|HugePages_Surp:    {%5lu}\n"
" set|{@%[^:]}:{>16}{=%8lu} kB\n"
"doc HardwareCorrupted kB since 2.6.32: memory that the hardware found broken\n"
"doc HugePages_Total pages: size of the pool of huge pages\n"
"doc HugePages_Free pages: not allocated\n"
"doc HugePages_Rsvd pages: promised and not allocated yet\n"
"doc HugePages_Surp pages: above the configured size of the pool\n";
