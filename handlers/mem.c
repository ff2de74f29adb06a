/* SPDX-License-Identifier: MIT */
/*
 * mem.c - tables of memory management: meminfo, vmstat, zoneinfo, slabinfo, swaps and their kin.
 * handlers/WRITING.md is the manual of the table language; the formats are the kernel's, with names
 * in them. What a process uses is in pid_map.c.
 */
#include "tables.h"

/* clang-format off */

/*
 * All labels have rows of their own, for their documentation; one that is not born yet has the
 * last row. Up to 2.6.27 the columns were narrower. PowerPC's DirectMap64k lost a blank in 7.0.
 */
const char procrec_meminfo[] =
"dataset meminfo\n"
"kernel fs/proc/meminfo.c:meminfo_proc_show\n"
"summary Memory use of the whole machine\n"
"param wide64k 0 1 0\n"
"rec\n"
" set MemTotal|MemTotal:       {%8lu} kB\n"
" set MemFree|MemFree:        {%8lu} kB\n"
" set MemAvailable|MemAvailable:   {%8lu} kB\n"
" set Buffers|Buffers:        {%8lu} kB\n"
" set Cached|Cached:         {%8lu} kB\n"
" set SwapCached|SwapCached:     {%8lu} kB\n"
" set Active|Active:         {%8lu} kB\n"
" set Inactive|Inactive:       {%8lu} kB\n"
" set Active(anon)|Active(anon):   {%8lu} kB\n"
" set Inactive(anon)|Inactive(anon): {%8lu} kB\n"
" set Active(file)|Active(file):   {%8lu} kB\n"
" set Inactive(file)|Inactive(file): {%8lu} kB\n"
" set Unevictable|Unevictable:    {%8lu} kB\n"
" set Mlocked|Mlocked:        {%8lu} kB\n"
" set HighTotal|HighTotal:      {%8lu} kB\n"
" set HighFree|HighFree:       {%8lu} kB\n"
" set LowTotal|LowTotal:       {%8lu} kB\n"
" set LowFree|LowFree:        {%8lu} kB\n"
" set MmapCopy|MmapCopy:       {%8lu} kB\n"
" set SwapTotal|SwapTotal:      {%8lu} kB\n"
" set SwapFree|SwapFree:       {%8lu} kB\n"
" set Zswap|Zswap:          {%8lu} kB\n"
" set Zswapped|Zswapped:       {%8lu} kB\n"
" set Dirty|Dirty:          {%8lu} kB\n"
" set Writeback|Writeback:      {%8lu} kB\n"
" set AnonPages|AnonPages:      {%8lu} kB\n"
" set Mapped|Mapped:         {%8lu} kB\n"
" set Shmem|Shmem:          {%8lu} kB\n"
" set KReclaimable|KReclaimable:   {%8lu} kB\n"
" set Slab|Slab:           {%8lu} kB\n"
" set SReclaimable|SReclaimable:   {%8lu} kB\n"
" set SUnreclaim|SUnreclaim:     {%8lu} kB\n"
" set KernelStack|KernelStack:    {%8lu} kB\n"
" set ShadowCallStack|ShadowCallStack:{%8lu} kB\n"
" set PageTables|PageTables:     {%8lu} kB\n"
" set SecPageTables|SecPageTables:  {%8lu} kB\n"
" set Quicklists|Quicklists:     {%8lu} kB\n"
" set NFS_Unstable|NFS_Unstable:   {%8lu} kB\n"
" set Bounce|Bounce:         {%8lu} kB\n"
" set WritebackTmp|WritebackTmp:   {%8lu} kB\n"
" set CommitLimit|CommitLimit:    {%8lu} kB\n"
" set Committed_AS|Committed_AS:   {%8lu} kB\n"
" set VmallocTotal|VmallocTotal:   {%8lu} kB\n"
" set VmallocUsed|VmallocUsed:    {%8lu} kB\n"
" set VmallocChunk|VmallocChunk:   {%8lu} kB\n"
" set Percpu|Percpu:         {%8lu} kB\n"
" set EarlyMemtestBad|EarlyMemtestBad:   {%5lu} kB\n"
" set HardwareCorrupted|HardwareCorrupted: {%5lu} kB\n"
" set AnonHugePages|AnonHugePages:  {%8lu} kB\n"
" set ShmemHugePages|ShmemHugePages: {%8lu} kB\n"
" set ShmemPmdMapped|ShmemPmdMapped: {%8lu} kB\n"
" set FileHugePages|FileHugePages:  {%8lu} kB\n"
" set FilePmdMapped|FilePmdMapped:  {%8lu} kB\n"
" set CmaTotal|CmaTotal:       {%8lu} kB\n"
" set CmaFree|CmaFree:        {%8lu} kB\n"
" set Unaccepted|Unaccepted:     {%8lu} kB\n"
" set Balloon|Balloon:        {%8lu} kB\n"
" set GPUActive|GPUActive:      {%8lu} kB\n"
" set GPUReclaim|GPUReclaim:     {%8lu} kB\n"
" set HugePages_Total|HugePages_Total:   {%5lu}\n"
" set HugePages_Free|HugePages_Free:    {%5lu}\n"
" set HugePages_Rsvd|HugePages_Rsvd:    {%5lu}\n"
" set HugePages_Surp|HugePages_Surp:    {%5lu}\n"
" set Hugepagesize|Hugepagesize:   {%8lu} kB\n"
" set Hugetlb|Hugetlb:        {%8lu} kB\n"
" set DirectMap4k|DirectMap4k:    {%8lu} kB\n"
" set DirectMap64k only=wide64k:1|DirectMap64k:    {%8lu} kB\n"
" set DirectMap64k only=wide64k:0|DirectMap64k:   {%8lu} kB\n"
" set DirectMap1M|DirectMap1M:    {%8lu} kB\n"
" set DirectMap2M|DirectMap2M:    {%8lu} kB\n"
" set DirectMap4M|DirectMap4M:    {%8lu} kB\n"
" set DirectMap16M|DirectMap16M:   {%8lu} kB\n"
" set DirectMap1G|DirectMap1G:    {%8lu} kB\n"
" set DirectMap2G|DirectMap2G:    {%8lu} kB\n"
" set DirectMap16G|DirectMap16G:   {%8lu} kB\n"
" set|{@%[^:]}:{>16}{=%8lu} kB\n"
"format 2.4\n"
"rec\n"
" set HugePages_Total|HugePages_Total: {%5lu}\n"
" set HugePages_Free|HugePages_Free:  {%5lu}\n"
" set HugePages_Rsvd|HugePages_Rsvd:  {%5lu}\n"
" set HugePages_Surp|HugePages_Surp:  {%5lu}\n"
" set Hugepagesize|Hugepagesize:    {%5lu} kB\n"
" set|{@%[^:]}:{>14}{=%8lu} kB\n"
"doc MemTotal kB: memory that the kernel can use: all but reserved areas and the kernel's code\n"
"doc MemFree kB: memory that nothing uses\n"
"doc MemAvailable kB since 3.14: estimate of what new programs can get without swapping\n"
"doc Buffers kB: page cache of block devices\n"
"doc Cached kB: page cache of files, tmpfs and shared memory included, SwapCached not\n"
"doc SwapCached kB: pages in memory that also still stand in swap space\n"
"doc Active kB: pages used recently, anonymous and of files\n"
"doc Inactive kB: pages not used recently, taken first when memory is short\n"
"doc Active(anon) kB since 2.6.28: anonymous and shared pages used recently\n"
"doc Inactive(anon) kB since 2.6.28: anonymous and shared pages not used recently\n"
"doc Active(file) kB since 2.6.28: page cache used recently\n"
"doc Inactive(file) kB since 2.6.28: page cache not used recently\n"
"doc Unevictable kB since 2.6.28: pages that cannot be reclaimed\n"
"doc Mlocked kB since 2.6.28: pages locked with mlock()\n"
"doc HighTotal kB: memory above what the kernel maps permanently; on 32-bit machines\n"
"doc HighFree kB: free part of HighTotal\n"
"doc LowTotal kB: memory that the kernel maps permanently; on 32-bit machines with HighTotal\n"
"doc LowFree kB: free part of LowTotal\n"
"doc MmapCopy kB since 2.6.29: copies of private mappings, where there is no MMU\n"
"doc SwapTotal kB: size of all swap areas\n"
"doc SwapFree kB: swap space not in use\n"
"doc Zswap kB since 5.19: memory that the compressed swap cache takes\n"
"doc Zswapped kB since 5.19: size of what is in the compressed swap cache, before compression\n"
"doc Dirty kB: pages waiting to be written\n"
"doc Writeback kB: pages being written\n"
"doc AnonPages kB since 2.6.18: anonymous pages mapped by processes\n"
"doc Mapped kB: page cache mapped by processes\n"
"doc Shmem kB since 2.6.32: shared memory and tmpfs\n"
"doc KReclaimable kB since 4.20: kernel memory that can be reclaimed under pressure\n"
"doc Slab kB: the kernel's small objects\n"
"doc SReclaimable kB since 2.6.19: part of Slab that can be reclaimed\n"
"doc SUnreclaim kB since 2.6.19: part of Slab that cannot be reclaimed\n"
"doc KernelStack kB since 2.6.32: kernel stacks of all threads\n"
"doc ShadowCallStack kB since 5.8: shadow call stacks of all threads\n"
"doc PageTables kB: pages of page tables\n"
"doc SecPageTables kB since 6.1: secondary page tables, those of virtual machines\n"
"doc Quicklists kB since 2.6.27: page tables kept for reuse; up to 5.3\n"
"doc NFS_Unstable kB since 2.6.18: pages an NFS server has not committed yet; 0 since 5.8\n"
"doc Bounce kB since 2.6.18: bounce buffers of block devices; 0 since 6.17\n"
"doc WritebackTmp kB since 2.6.26: temporary buffers of FUSE; 0 since 6.17\n"
"doc CommitLimit kB since 2.6.10: limit of Committed_AS where overcommitment is forbidden\n"
"doc Committed_AS kB: what is promised to processes\n"
"doc VmallocTotal kB: size of the address range for vmalloc()\n"
"doc VmallocUsed kB: used part of that range; 0 from 4.4 to 5.2\n"
"doc VmallocChunk kB: largest free piece of that range; 0 since 4.4\n"
"doc Percpu kB since 4.20: memory of the per-CPU allocator\n"
"doc EarlyMemtestBad kB since 6.4: memory that the test at boot found broken\n"
"doc HardwareCorrupted kB since 2.6.32: memory that the hardware found broken\n"
"doc AnonHugePages kB since 2.6.38: anonymous memory in transparent huge pages\n"
"doc ShmemHugePages kB since 4.8: shared memory and tmpfs in huge pages\n"
"doc ShmemPmdMapped kB since 4.8: shared memory mapped by huge pages\n"
"doc FileHugePages kB since 5.4: page cache in huge pages\n"
"doc FilePmdMapped kB since 5.4: page cache mapped by huge pages\n"
"doc CmaTotal kB since 3.19: memory set apart for contiguous allocations\n"
"doc CmaFree kB since 3.19: free part of CmaTotal\n"
"doc Unaccepted kB since 6.5: memory that a confidential guest has not accepted yet\n"
"doc Balloon kB since 6.16: memory that a guest gave back to its host\n"
"doc GPUActive kB since 7.0: memory in use by graphics drivers\n"
"doc GPUReclaim kB since 7.0: memory of graphics drivers that can be reclaimed\n"
"doc HugePages_Total pages: size of the pool of huge pages\n"
"doc HugePages_Free pages: huge pages of the pool that are not allocated\n"
"doc HugePages_Rsvd pages since 2.6.17: huge pages promised and not allocated yet\n"
"doc HugePages_Surp pages since 2.6.24: huge pages above the configured size of the pool\n"
"doc Hugepagesize kB: size of a huge page of the default size\n"
"doc Hugetlb kB since 4.18: memory in huge pages of all sizes\n"
"doc DirectMap4k kB since 2.6.27: memory that the kernel maps by pages of 4 KiB\n"
"doc DirectMap64k kB: memory that the kernel maps by pages of 64 KiB; on PowerPC\n"
"doc DirectMap1M kB: memory that the kernel maps by pages of 1 MiB; on s390\n"
"doc DirectMap2M kB since 2.6.27: memory that the kernel maps by pages of 2 MiB\n"
"doc DirectMap4M kB since 2.6.27: memory that the kernel maps by pages of 4 MiB; on 32-bit x86\n"
"doc DirectMap16M kB since 7.0: memory that the kernel maps by pages of 16 MiB; on PowerPC\n"
"doc DirectMap1G kB since 2.6.27: memory that the kernel maps by pages of 1 GiB\n"
"doc DirectMap2G kB: memory that the kernel maps by pages of 2 GiB; on s390\n"
"doc DirectMap16G kB since 7.0: memory that the kernel maps by pages of 16 GiB; on PowerPC\n";

const char procrec_vmstat[] =
"dataset vmstat\n"
"kernel mm/vmstat.c:vmstat_show\n"
"summary Counters of memory management for the whole machine\n"
"rec\n"
" set nr_free_pages|nr_free_pages {%lu}\n"
" set nr_dirty|nr_dirty {%lu}\n"
" set nr_writeback|nr_writeback {%lu}\n"
" set pgpgin|pgpgin {%lu}\n"
" set pgpgout|pgpgout {%lu}\n"
" set pswpin|pswpin {%lu}\n"
" set pswpout|pswpout {%lu}\n"
" set pgfault|pgfault {%lu}\n"
" set pgmajfault|pgmajfault {%lu}\n"
" set allocstall|allocstall {%lu}\n"
" set oom_kill|oom_kill {%lu}\n"
" set|{@%w} {=%lu}\n"
"doc nr_free_pages pages: free memory\n"
"doc nr_dirty pages: waiting to be written\n"
"doc nr_writeback pages: being written\n"
"doc pgpgin kB: read from block devices\n"
"doc pgpgout kB: written to block devices\n"
"doc pswpin pages: read from swap space\n"
"doc pswpout pages: written to swap space\n"
"doc pgfault: page faults\n"
"doc pgmajfault: page faults that had to read from a device\n"
"doc allocstall: allocations that had to reclaim memory themselves; since 4.8 counted by zone\n"
"doc oom_kill since 4.13: processes killed because memory had run out\n";

const char procrec_buddyinfo[] =
"dataset buddyinfo\n"
"kernel mm/vmstat.c:frag_show_print\n"
"summary Free blocks of each zone, by their size\n"
"rec|Node {node%d}, zone {zone%8w} {nr_free*:{%6lu} }\n"
"doc node: number of the NUMA node\n"
"doc zone: name of the memory zone\n"
"doc nr_free blocks: how many are free, by order: element N counts blocks of 2^N pages\n";

/*
 * The kernel prints this once for each node: three headings, a line for each zone and type, another
 * heading, a line for each zone; with CONFIG_PAGE_OWNER a third part like the second. A heading
 * belongs to the record of the first line below it, so that every record is a line.
 */
#define FREE_HEADING \
	"Page block order: {page_block_order%d}{nl}Pages per block:  {pages_per_block%lu}{nl}{nl}" \
	"Free pages count per migrate type at order  {orders*:{%6d} }{nl}"
#define FREE_LINE "Node {node%4d}, zone {zone%8[^ ,]}, type {type%12w} "
#define FREE_COUNTS "{nr_free*:{%6lu} }\n"
#define FREE_CAPPED "{nr_free_capped*:{capped?>}{count%6lu} }\n"
#define BLOCKS_LINE "Node {node%d}, zone {zone%8w} {blocks*:{%12lu} }\n"

const char procrec_pagetypeinfo[] =
"dataset pagetypeinfo\n"
"kernel mm/vmstat.c:pagetypeinfo_show\n"
"summary Free blocks of each zone and migrate type, and how many blocks each type has\n"
"rec|" FREE_LINE FREE_COUNTS
"rec|" BLOCKS_LINE
"rec|" FREE_HEADING FREE_LINE FREE_COUNTS
"rec|{nl}Number of {section%[blocks]} type  {types*:{%12w} }{nl}" BLOCKS_LINE
"rec|{nl}Number of {section%[mixed]} blocks {types*:{%12w} }{nl}" BLOCKS_LINE
"rec|" FREE_LINE FREE_CAPPED
"rec|" FREE_HEADING FREE_LINE FREE_CAPPED
"doc page_block_order: a page block has 2^this pages; in the first record of each node\n"
"doc pages_per_block pages: size of a page block; in the first record of each node\n"
"doc orders: headings of nr_free; in the first record of each node\n"
"doc node: number of the NUMA node\n"
"doc zone: name of the memory zone\n"
"doc type: migrate type of the free blocks\n"
"doc nr_free blocks: how many are free, by order: element N counts blocks of 2^N pages\n"
"doc nr_free_capped since 5.4: takes the place of nr_free where a list was too long to be counted\n"
"doc capped: there are more than count says\n"
"doc count blocks: how many are free\n"
"doc section: what this record and those behind it count: blocks, or mixed ones\n"
"doc types: migrate types that blocks goes by; in the first record of each part\n"
"doc blocks: page blocks of each type; in the mixed section those that hold pages of other types\n";

/*
 * Counters stand behind four blanks up to 4.7, behind six since then; the columns of other labels
 * moved too. The first zone of a node that has memory begins with the counters of the node.
 */
const char procrec_zoneinfo[] =
"dataset zoneinfo\n"
"kernel mm/vmstat.c:zoneinfo_show_print\n"
"summary Memory zones: watermarks, counters and per-CPU lists of free pages\n"
"param indent 4 6 6\n"
"param column 21 23 23\n"
"param cpucolumn 21 24 21\n"
"rec|Node {node%d}, zone {zone%8w}\n"
" obj per_node|  per-node stats\n"
" obj pages|  pages free     {free%lu}\n"
"  set boost|        boost    {%lu}\n"
"  set min|        min      {%lu}\n"
"  set low|        low      {%lu}\n"
"  set high|        high     {%lu}\n"
"  set promo|        promo    {%lu}\n"
"  set scanned|        scanned  {%lu}\n"
"  set node_scanned|   node_scanned  {%lu}\n"
"  set spanned|        spanned  {%lu}\n"
"  set present|        present  {%lu}\n"
"  set managed|        managed  {%lu}\n"
"  set cma|        cma      {%lu}\n"
"  set protection|        protection: ({*[, ]:{%ld}})\n"
"  set|{>*indent}{@%-12w} {=%lu}\n"
" obj pagesets|  pagesets\n"
"  lst cpus|    cpu: {cpu%i}\n"
"   set|              {@%[^:]}:{>*cpucolumn}{=%i}\n"
"   set 'vm stats threshold'|  vm stats threshold: {%d}\n"
" set|  {@%[^: ]}:{>*column}{=%lu}\n"
"doc node: number of the NUMA node\n"
"doc zone: name of the memory zone\n"
"doc per_node since 4.8: counters of the whole node, in the first of its zones that has memory\n"
"doc pages: pages of the zone, and its counters\n"
"doc free pages: free\n"
"doc boost pages since 5.12: raise of the watermarks for a while\n"
"doc min pages: watermark below which only urgent requests are served\n"
"doc low pages: watermark below which kswapd begins to reclaim\n"
"doc high pages: watermark above which kswapd rests\n"
"doc promo pages since 6.12: watermark above which pages of slower memory are let in\n"
"doc scanned pages: scanned since pages were last freed; up to 4.7\n"
"doc node_scanned pages: the same for the whole node, in 4.8 and 4.9\n"
"doc spanned pages: from the zone's first to its last, with holes\n"
"doc present pages: spanned without holes\n"
"doc managed pages since 3.8: present without those reserved at boot\n"
"doc cma pages since 5.12: set apart for contiguous allocations\n"
"doc protection pages: kept free from requests that could be served by each of the higher zones\n"
"doc pagesets: free pages that each CPU keeps for itself\n"
"doc cpus: one for each CPU: count, high and batch are pages\n"
"doc cpu: number of the CPU\n"
"doc 'vm stats threshold': how far the CPU's counters may be behind\n";

/*
 * Version 1.1 is 2.4's, 2.0 that of the first 2.6 kernels, whose heading has two columns the wrong
 * way round: the names here are those of the values. Statistics are those of CONFIG_DEBUG_SLAB,
 * up to 6.4. Names may hold blanks: such lines have the second row.
 */
#define SLAB_HEADING \
	"# name            <active_objs> <num_objs> <objsize> <objperslab> <pagesperslab>"
#define SLAB_SIZES \
	" {active_objs%6lu} {num_objs%6lu} {objsize%6u} {objperslab%4u} {pagesperslab%4d}" \
	" : tunables {limit%4u} {batchcount%4u} {sharedfactor%4u}" \
	" : slabdata {active_slabs%6lu} {num_slabs%6lu} {sharedavail%6lu}"
#define SLAB_GLOBAL \
	" : globalstat {listallocs%7lu} {maxobjs%6lu} {grown%5lu} {reaped%4lu} {error%4lu}" \
	" {maxfreeable%4lu}"
#define SLAB_CPU \
	" : cpustat {allochit%6lu} {allocmiss%6lu} {freehit%6lu} {freemiss%6lu}"
#define SLAB_24 \
	" {active_objs%6lu} {num_objs%6lu} {objsize%6u} {active_slabs%4lu} {num_slabs%4lu}" \
	" {pagesperslab%4u}{? : {maxobjs%6lu} {listallocs%7lu} {grown%5lu} {reaped%4lu} {error%4lu}}" \
	"{? : {limit%4u} {batchcount%4u}}" \
	"{? : {allochit%6lu} {allocmiss%6lu} {freehit%6lu} {freemiss%6lu}}"

const char procrec_slabinfo[] =
"dataset slabinfo\n"
"kernel mm/slab_common.c:cache_show\n"
"summary Caches of the kernel's small objects\n"
"set|slabinfo - version: {version%[0-9.]}\n"
"head|" SLAB_HEADING
	" : tunables <limit> <batchcount> <sharedfactor>"
	" : slabdata <active_slabs> <num_slabs> <sharedavail>\n"
"rec|{name%-17w}" SLAB_SIZES "\n"
"rec|{name%-17s}" SLAB_SIZES "\n"
"format 2.6.10\n"
"set|slabinfo - version: {version%[0-9.]}{statistics? (statistics)}\n"
"head|" SLAB_HEADING
	" : tunables <limit> <batchcount> <sharedfactor>"
	" : slabdata <active_slabs> <num_slabs> <sharedavail>"
	" : globalstat <listallocs> <maxobjs> <grown> <reaped> <error> <maxfreeable>"
	" <nodeallocs> <remotefrees> <alienoverflow>"
	" : cpustat <allochit> <allocmiss> <freehit> <freemiss>\n"
"rec|{name%-17w}" SLAB_SIZES SLAB_GLOBAL
	" {nodeallocs%4lu} {remotefrees%4lu} {alienoverflow%4lu}" SLAB_CPU "\n"
"rec|{name%-17s}" SLAB_SIZES SLAB_GLOBAL
	" {nodeallocs%4lu} {remotefrees%4lu} {alienoverflow%4lu}" SLAB_CPU "\n"
"format 2.6.0\n"
"set|slabinfo - version: {version%[0-9.]}\n"
"head|" SLAB_HEADING
	" : tunables <batchcount> <limit> <sharedfactor>"
	" : slabdata <active_slabs> <num_slabs> <sharedavail>\n"
"rec|{name%-17w}" SLAB_SIZES "\n"
"rec|{name%-17s}" SLAB_SIZES "\n"
"format 2.6.0-statistics\n"
"set|slabinfo - version: {version%[0-9.]}{statistics? (statistics)}\n"
"head|" SLAB_HEADING
	" : tunables <batchcount> <limit> <sharedfactor>"
	" : slabdata <active_slabs> <num_slabs> <sharedavail>"
	" : globalstat <listallocs> <maxobjs> <grown> <reaped> <error> <maxfreeable> <freelimit>"
	" : cpustat <allochit> <allocmiss> <freehit> <freemiss>\n"
"rec|{name%-17w}" SLAB_SIZES SLAB_GLOBAL " {freelimit%4lu}" SLAB_CPU "\n"
"rec|{name%-17s}" SLAB_SIZES SLAB_GLOBAL " {freelimit%4lu}" SLAB_CPU "\n"
"format 2.4\n"
"set|slabinfo - version: {version%[0-9.]}{statistics? (statistics)}{smp? (SMP)}\n"
"rec|{name%-17w}" SLAB_24 "\n"
"rec|{name%-17s}" SLAB_24 "\n"
"doc version: of the layout: 2.1, 2.0 or 1.1\n"
"doc statistics: the kernel counts allocations too\n"
"doc smp: the kernel is built for more than one CPU\n"
"doc name: name of the cache\n"
"doc active_objs objects: in use\n"
"doc num_objs objects: in use and free\n"
"doc objsize bytes: size of an object\n"
"doc objperslab objects: in one slab\n"
"doc pagesperslab pages: of one slab\n"
"doc limit objects: that a CPU may keep for itself\n"
"doc batchcount objects: that go to or from a CPU at a time\n"
"doc sharedfactor: how many times batchcount all CPUs share\n"
"doc active_slabs slabs: in use\n"
"doc num_slabs slabs: in use and free\n"
"doc sharedavail objects: in the part that CPUs share\n"
"doc listallocs: allocations\n"
"doc maxobjs objects: most that there were at a time\n"
"doc grown: slabs added\n"
"doc reaped: slabs given back\n"
"doc error: errors\n"
"doc maxfreeable slabs: most that were free at a time\n"
"doc freelimit objects: most that may be free; up to 2.6.9\n"
"doc nodeallocs: allocations from another node\n"
"doc remotefrees: objects of another node that were freed\n"
"doc alienoverflow: times that objects of another node did not fit their list\n"
"doc allochit: allocations that a CPU's own list served\n"
"doc allocmiss: allocations that it could not serve\n"
"doc freehit: objects freed into a CPU's own list\n"
"doc freemiss: objects for which it had no room\n";

/*
 * A file name of 40 bytes or more shifts what follows: the number of tabs, which otherwise follows
 * from the columns, is then kept.
 */
const char procrec_swaps[] =
"dataset swaps\n"
"kernel mm/swapfile.c:swap_show\n"
"summary Swap areas\n"
"head|Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"
"rec|{filename%w} {>40}{type%[a-z]}{>t56}{size%lu}{>t72}{used%lu}{>t88}{priority%d}\n"
"rec|{filename%w} {type%[a-z]}\t{type_tabs#\t}{size%lu}\t{size_tabs#\t}{used%lu}\t{used_tabs#\t}"
	"{priority%d}\n"
"format 2.4\n"
"head|Filename\t\t\t\tType\t\tSize\tUsed\tPriority\n"
"rec|{filename%w} {>40}{type%[a-z]}{>t56}{size%lu}\t{used%lu}\t{priority%d}\n"
"rec|{filename%w} {type%[a-z]}\t{type_tabs#\t}{size%lu}\t{used%lu}\t{priority%d}\n"
"doc filename: device or file; blanks and backslashes are written in octal\n"
"doc type: partition or file\n"
"doc type_tabs: tabs beyond the first behind a type that stands farther right than usual\n"
"doc size kB: size of the area\n"
"doc size_tabs: the same behind such a size\n"
"doc used kB: in use\n"
"doc used_tabs: the same behind such a number in use\n"
"doc priority: areas of higher priority are used first; below 0 the kernel chose it\n"
"derive filename_decoded escape(filename)\n"
"derive size_bytes kb_bytes(size)\n"
"derive used_bytes kb_bytes(used)\n";

/*
 * A line without a caller is one of "vm_map_ram", "unpurged vm_area", or flags alone. Addresses are
 * hashed, and "(ptrval)" until there is enough randomness for that.
 */
#define VM_AREA "{start%[^ -]}-{end%[^ -]} {size%7ld}"
#define VM_PAGES \
	"{? pages={pages%u}}{? phys={phys%w}}{flags*: {%[a-z_-]}}{nodes*: {@%[N0-9]}={=%u}}\n"

const char procrec_vmallocinfo[] =
"dataset vmallocinfo\n"
"kernel mm/vmalloc.c:vmalloc_info_show\n"
"summary Areas of the kernel's address space that vmalloc() and its kin gave out\n"
"rec|" VM_AREA VM_PAGES
"rec|" VM_AREA " {caller%w}{? [{module%[^]]}]}" VM_PAGES
"doc start: first address, mostly hashed\n"
"doc end: address behind the area, mostly hashed\n"
"doc size bytes: with the page that guards its end\n"
"doc caller: function that asked for it, with offset and length in hex; or its address\n"
"doc module: module of that function\n"
"doc pages pages: allocated for the area\n"
"doc phys: physical address that is mapped\n"
"doc flags: what it is: ioremap, sparse, vmalloc, vmap, user, dma-coherent, vm_map_ram; unpurged\n"
"doc nodes pages: by NUMA node\n";
