/* SPDX-License-Identifier: MIT */
/*
 * pid_map.c - tables of a process's address space: maps, smaps, smaps_rollup, numa_maps, pagemap.
 * handlers/WRITING.md is the manual of the table language; the formats are the kernel's, with names
 * in them. MAPPING is the line that the first three of them share.
 */
#include "tables.h"

/* clang-format off */

/*
 * fs/proc/task_mmu.c:show_map_vma. The path begins in column 25 + 6 * sizeof(void *), after a
 * number that outgrew it two blanks on. A line without one ends in the blank behind the inode.
 */
#define MAPPING \
"rec|{start%08lx}-{end%08lx} {perms%[-rwxsSp]} {offset%08llx,q} " \
	"{major%02x}:{minor%02x} {inode%lu} {?{>*col} {pathname%s}}\n"

#define MAPPING_DOCS \
"doc start: first address\n" \
"doc end: first address behind it\n" \
"doc perms: read, write, execute, or - for each; then p private (copied on writing) or s shared\n" \
"doc offset bytes: where in the file the mapping begins\n" \
"doc major: device of the file's system, the driver's number; 00 without a file\n" \
"doc minor: device of the file's system, its number within the driver\n" \
"doc inode: of the file, 0 without one\n" \
"doc pathname: file, or in brackets what the kernel calls the mapping; a newline in it is \\012, " \
	"a backslash stands for itself\n" \
"derive device dev_hex(major,minor)\n" \
"derive deleted deleted(pathname)\n" \
"derive pathname_decoded escape_newline(pathname)\n"

/* A rollup goes from the first to the last mapping: its size means nothing. */
#define MAPPING_SIZE "derive size range_size(start,end)\n"

const char procrec_pid_maps[] =
"dataset [pid]/maps @task/maps\n"
"kernel fs/proc/task_mmu.c:show_map_vma\n"
"summary Mappings of a process\n"
"param col 48 72 72\n"
MAPPING
MAPPING_DOCS
MAPPING_SIZE;

/*
 * fs/proc/task_mmu.c:__show_smap. Labels have rows, so that each line is expected when it comes.
 * FilePmdMapped was a column off in Linux 5.4.
 */
#define USAGE_TOP \
" set Rss|Rss:            {%8lu} kB\n" \
" set Pss|Pss:            {%8lu} kB\n" \
" set Pss_Dirty|Pss_Dirty:      {%8lu} kB\n"

#define USAGE \
" set Shared_Clean|Shared_Clean:   {%8lu} kB\n" \
" set Shared_Dirty|Shared_Dirty:   {%8lu} kB\n" \
" set Private_Clean|Private_Clean:  {%8lu} kB\n" \
" set Private_Dirty|Private_Dirty:  {%8lu} kB\n" \
" set Referenced|Referenced:     {%8lu} kB\n" \
" set Anonymous|Anonymous:      {%8lu} kB\n" \
" set KSM|KSM:            {%8lu} kB\n" \
" set LazyFree|LazyFree:       {%8lu} kB\n" \
" set AnonHugePages|AnonHugePages:  {%8lu} kB\n" \
" set ShmemPmdMapped|ShmemPmdMapped: {%8lu} kB\n" \
" set FilePmdMapped only=pmd_col:16|FilePmdMapped:  {%8lu} kB\n" \
" set FilePmdMapped only=pmd_col:15|FilePmdMapped: {%8lu} kB\n" \
" set Shared_Hugetlb|Shared_Hugetlb: {%8lu} kB\n" \
" set Private_Hugetlb|Private_Hugetlb: {%7lu} kB\n" \
" set Swap|Swap:           {%8lu} kB\n" \
" set SwapPss|SwapPss:        {%8lu} kB\n" \
" set Locked|Locked:         {%8lu} kB\n"

#define USAGE_OTHER " set|{@%[^: ]}:{>16}{=%8lu} kB\n"

#define USAGE_DOCS \
"doc Rss kB: in memory, shared pages in full\n" \
"doc Pss kB: in memory, each page divided by the number of processes that have it\n" \
"doc Pss_Dirty kB since 6.0: dirty part of Pss\n" \
"doc Shared_Clean kB: other processes have it too, unchanged\n" \
"doc Shared_Dirty kB: other processes have it too, changed\n" \
"doc Private_Clean kB: nobody else has it, unchanged\n" \
"doc Private_Dirty kB: nobody else has it, changed\n" \
"doc Referenced kB: marked as used of late\n" \
"doc Anonymous kB since 2.6.37: belongs to no file, copies of a file's pages included\n" \
"doc KSM kB since 6.7: merged with equal pages, zero pages not counted\n" \
"doc LazyFree kB since 4.12: given up by madvise(MADV_FREE), not yet taken\n" \
"doc AnonHugePages kB since 2.6.38: anonymous, in transparent huge pages\n" \
"doc ShmemPmdMapped kB since 4.8: shared memory and tmpfs in huge pages\n" \
"doc FilePmdMapped kB since 5.4: files in huge pages\n" \
"doc Shared_Hugetlb kB since 4.3: hugetlbfs pages others have too, not part of Rss\n" \
"doc Private_Hugetlb kB since 4.3: hugetlbfs pages nobody else has, not part of Rss\n" \
"doc Swap kB: anonymous, in swap\n" \
"doc SwapPss kB since 4.3: Swap, each page divided by the number of processes that have it\n" \
"doc Locked kB since 2.6.38: locked in memory\n"

/*
 * THPeligible is "%d" behind blanks or (5.3, 5.4) tabs, and "%8u" since 6.6: param thp. Behind
 * Locked the oldest have their page sizes; Name is Android's, for named anonymous memory.
 */
const char procrec_pid_smaps[] =
"dataset [pid]/smaps @task/smaps\n"
"kernel fs/proc/task_mmu.c:show_smap\n"
"summary Memory use of a process, mapping by mapping\n"
"param col 48 72 72\n"
"param pmd_col 15 16 16\n"
"param thp 0 2 2\n"
MAPPING
" set Name|Name:           {%s}\n"
" set Size|Size:           {%8lu} kB\n"
" set KernelPageSize|KernelPageSize: {%8lu} kB\n"
" set MMUPageSize|MMUPageSize:    {%8lu} kB\n"
USAGE_TOP
USAGE
" set Nonlinear|Nonlinear:      {%8lu} kB\n"
" set THPeligible only=thp:2|THPeligible:    {%8u}\n"
" set THPeligible only=thp:1|THPeligible:\t\t{%d}\n"
" set THPeligible only=thp:0|THPeligible:    {%d}\n"
" set ProtectionKey|ProtectionKey:  {%8u}\n"
" set VmFlags|VmFlags: {*:{%w} }\n"
USAGE_OTHER
MAPPING_DOCS
MAPPING_SIZE
USAGE_DOCS
"doc Name: name of anonymous memory (Android)\n"
"doc Size kB: of the address range\n"
"doc KernelPageSize kB: pages that the kernel allots for it\n"
"doc MMUPageSize kB: pages that the processor maps it with\n"
"doc Nonlinear kB: in memory by remap_file_pages(), which ended with Linux 4.0\n"
"doc THPeligible since 5.0: 1 where transparent huge pages are possible\n"
"doc ProtectionKey since 4.9: memory protection key (pkeys(7)) of the mapping\n"
"doc VmFlags since 3.8: flags of the mapping, two letters each: rd wr ex sh readable, writable, "
	"executable, shared; mr mw me ms may become so; gd grows down; pf plain page frames; "
	"lo locked; io device memory; sr rr read in sequence or at random; dc not copied on fork; "
	"de not expandable; ac counted; nr no swap reserved; ht huge pages of hugetlbfs; "
	"sf synchronous page faults; wf wiped on fork; dd not dumped; sd soft-dirty; "
	"mm pages mixed with frames; hg nh transparent huge pages wanted, not wanted; "
	"mg mergeable; bt guarded branch targets; mt memory tags; um uw userfaultfd\n";

/* fs/proc/task_mmu.c:show_smaps_rollup: the whole address space, in the form of one mapping. */
const char procrec_pid_smaps_rollup[] =
"dataset [pid]/smaps_rollup @task/smaps_rollup\n"
"kernel fs/proc/task_mmu.c:show_smaps_rollup\n"
"summary Memory use of a process in all\n"
"param col 48 72 72\n"
"param pmd_col 15 16 16\n"
MAPPING
USAGE_TOP
" set Pss_Anon|Pss_Anon:       {%8lu} kB\n"
" set Pss_File|Pss_File:       {%8lu} kB\n"
" set Pss_Shmem|Pss_Shmem:      {%8lu} kB\n"
USAGE
USAGE_OTHER
MAPPING_DOCS
USAGE_DOCS
"doc Pss_Anon kB since 5.4: anonymous part of Pss\n"
"doc Pss_File kB since 5.4: part of Pss that belongs to files\n"
"doc Pss_Shmem kB since 5.4: part of Pss that is shared memory or tmpfs\n";

/*
 * Two policies have names of two words: mm/mempolicy.c:mpol_to_str prints "weighted interleave" and
 * "prefer (many)". Their row comes second; the third is that of threads' stacks, 3.4 to 4.1.
 */
#define POLICY_NODES "{?={policy_flags%[a-z|]}}{?:{policy_nodes%[0-9,-]}}"

#define NUMA_PAGES \
	"{huge? huge}{? anon={anon%lu}}{? dirty={dirty%lu}}{? mapped={mapped%lu}}" \
	"{? mapmax={mapmax%lu}}{? swapcache={swapcache%lu}}{? active={active%lu}}" \
	"{? writeback={writeback%lu}}" \
	"{nodes*: {@%[N0-9]}={=%lu}}{? kernelpagesize_kB={kernelpagesize_kB%lu}}\n"

#define NUMA_WHAT "{? file={file%w}}{heap? heap}{stack? stack}"

const char procrec_pid_numa_maps[] =
"dataset [pid]/numa_maps @task/numa_maps\n"
"kernel fs/proc/task_mmu.c:show_numa_map\n"
"summary Mappings of a process: memory policy, and on which nodes the pages are\n"
"rec|{start%08lx} {policy%[a-z]}" POLICY_NODES NUMA_WHAT NUMA_PAGES
"rec|{start%08lx} {weighted?weighted }{policy%[a-z]}{many? (many)}" POLICY_NODES
	NUMA_WHAT NUMA_PAGES
"rec|{start%08lx} {policy%[a-z]}" POLICY_NODES " stack:{stack_tid%d}" NUMA_PAGES
"doc start: first address\n"
"doc policy: where pages are allotted: default, local, prefer, bind, interleave\n"
"doc policy_flags: static or relative (how policy_nodes follow a change of the cpuset), balancing\n"
"doc policy_nodes: nodes of the policy, a list of ranges\n"
"doc weighted: interleaved by the nodes' weights\n"
"doc many: several nodes are preferred\n"
"doc file: file that is mapped; blank, tab, newline and = in it are \\ooo\n"
"doc heap: it is in the heap\n"
"doc stack_tid: thread whose stack the kernel took it for (3.4 to 4.1)\n"
"doc stack: it is the stack\n"
"doc huge: it has huge pages of hugetlbfs; all counts are of those\n"
"doc anon pages: anonymous\n"
"doc dirty pages: changed\n"
"doc mapped pages: mapped, where that is not the number anonymous or changed\n"
"doc mapmax: most processes that map one of the pages\n"
"doc swapcache pages: with a place in swap\n"
"doc active pages: on the active list, where not all are\n"
"doc writeback pages: being written\n"
"doc nodes pages: in memory, by node\n"
"doc kernelpagesize_kB kB since 4.1: size of a page here\n"
"derive policy_node_list cpu_list(policy_nodes)\n"
"derive file_decoded escape(file)\n"
"derive anon_bytes units_bytes(anon,kernelpagesize_kB)\n"
"derive dirty_bytes units_bytes(dirty,kernelpagesize_kB)\n"
"derive mapped_bytes units_bytes(mapped,kernelpagesize_kB)\n"
"derive swapcache_bytes units_bytes(swapcache,kernelpagesize_kB)\n"
"derive active_bytes units_bytes(active,kernelpagesize_kB)\n"
"derive writeback_bytes units_bytes(writeback,kernelpagesize_kB)\n";

const char procrec_pid_pagemap[] =
"dataset [pid]/pagemap @task/pagemap\n"
"kernel fs/proc/task_mmu.c:pagemap_read\n"
"summary A word for each page of the address space: where it is\n"
"place address addresses\n"
"large\n"
"param order 0 1 0\n"
"rec bytes|{entry%8B,x}\n"
"doc address: of the page; not known of a copy that does not say where it begins\n"
"doc entry: bits 0 to 54 where the page is, the others what it is; 0 for a page that is not there\n"
"derive flags_list pagemap_flags(entry)\n"
"derive pfn pagemap_pfn(entry)\n"
"derive swap_type pagemap_swap_type(entry)\n"
"derive swap_offset pagemap_swap_offset(entry)\n";
