/* SPDX-License-Identifier: MIT */
/*
 * binary.c - tables of files that are words, not text. `order` and `word` are the byte order and
 * the size of a long of the machine that wrote them; a copy of another machine's auxv tells both.
 */
#include "tables.h"

/* clang-format off */

#define NATIVE_ORDER "param order 0 1 0\n"

const char procrec_pid_auxv[] =
"dataset [pid]/auxv @task/auxv\n"
"kernel fs/proc/base.c:auxv_read\n"
"summary What the kernel told a program when it started it\n"
"param word 4 8 8\n"
NATIVE_ORDER
"rec bytes|{a_type%*B,w=word}{a_val%*B,w=word}\n"
"doc a_type: what the entry is about (AT_)\n"
"doc a_val: its value: a number, or an address in the process\n"
"derive type_name auxv_type(a_type)\n";

const char procrec_kpagecount[] =
"dataset kpagecount\n"
"place pfn numbers\n"
"large\n"
"kernel fs/proc/page.c:kpagecount_read\n"
"summary How often each physical page is mapped, by page frame number\n"
NATIVE_ORDER
"rec bytes|{mapcount%8B}\n"
"doc pfn: number of the page frame\n"
"doc mapcount: mappings of the page\n";

const char procrec_kpageflags[] =
"dataset kpageflags\n"
"place pfn numbers\n"
"large\n"
"kernel fs/proc/page.c:kpageflags_read\n"
"summary What each physical page is used for, by page frame number\n"
NATIVE_ORDER
"rec bytes|{flags%8B}\n"
"doc pfn: number of the page frame\n"
"doc flags: bits (KPF_)\n"
"derive flags_list page_flags(flags)\n";

const char procrec_kpagecgroup[] =
"dataset kpagecgroup\n"
"place pfn numbers\n"
"large\n"
"kernel fs/proc/page.c:kpagecgroup_read\n"
"summary Which memory cgroup each physical page is charged to, by page frame number\n"
NATIVE_ORDER
"rec bytes|{inode%8B}\n"
"doc pfn: number of the page frame\n"
"doc inode: inode number of the cgroup, 0 if the page is charged to none\n";

const char procrec_net_rt_acct[] =
"dataset net/rt_acct @net/rt_acct\n"
"kernel net/ipv4/route.c:rt_acct_proc_show\n"
"summary Traffic of each of the 256 routing realms\n"
NATIVE_ORDER
"rec bytes|{o_bytes%4B}{o_packets%4B}{i_bytes%4B}{i_packets%4B}\n"
"doc o_bytes bytes: sent\n"
"doc o_packets packets: sent\n"
"doc i_bytes bytes: received\n"
"doc i_packets packets: received\n";
