/* SPDX-License-Identifier: MIT */
/*
 * fs.c - tables of file systems: ext4 and its journal, XFS, F2FS, JFS, ReiserFS, NTFS, ZFS, CIFS,
 * and the cache of network file systems. handlers/WRITING.md is the manual of the table language;
 * the formats are the kernel's, with names in them. NFS is in net_rpc.c.
 */
#include "tables.h"

/* clang-format off */

const char procrec_fs_ext4_options[] =
"dataset fs/ext4/[device]/options fs/ext4/[device]/options fs/ext3/[device]/options"
	" fs/ext2/[device]/options\n"
"kernel fs/ext4/super.c:ext4_seq_options_show\n"
"summary Options that a file system is mounted with, those that nobody gave included\n"
"rec|{option%[^=]}{?={value%s}}\n"
"doc option: name of the option\n"
"doc value: of the option, null if it has none\n";

/* Kernel 4.4 forgot the newline behind the heading. */
#define EXT4_GROUP \
	"#{group%-5u}: {free%-5u} {frags%-5u} {first%-5u} [{orders*: {%-5u}} ]" \
	"{corrupted? Block bitmap corrupted!}\n"
#define EXT4_GROUP_HEADING \
	"#group: free  frags first [ 2^0   2^1   2^2   2^3   2^4   2^5   2^6   2^7   2^8   2^9  " \
	" 2^10  2^11  2^12  2^13  ]"

/* What of the line is there depends on what was done. */
#define MB_HISTORY "{pid%-5u} {inode%-8u} "
const char procrec_fs_ext4_mb_history[] =
"dataset fs/ext4/[device]/mb_history\n"
"kernel fs/ext4/mballoc.c:ext4_mb_seq_history_show\n"
"summary What was done last about blocks; 2.6.25 to 2.6.31\n"
"head|pid   inode    original                goal                    result                  found "
	"grps  cr flags merge tail  broken\n"
"rec|" MB_HISTORY "{original%-23w} {goal%-23w} {result%-23w} {found%-5u} {grps%-5u} {cr%-2u} "
	"{flags%-5w} {merge%-5w,empty} {tail%-5u} {broken%-6u}\n"
"rec|" MB_HISTORY "{original%-23w}                         {result%-23w}\n"
"rec|" MB_HISTORY "{result%-23w} {done%[a-z]}\n"
"doc pid: process that did it\n"
"doc inode: of the file\n"
"doc original: what was asked for: group/block/length@place in the file\n"
"doc goal: what was looked for\n"
"doc result: what was found, or given back\n"
"doc found: extents that were looked at\n"
"doc grps: groups that were looked at\n"
"doc cr: how little would do at last, 0 to 3\n"
"doc flags: of the request, as bits\n"
"doc merge: M if the goal was met\n"
"doc tail blocks: left behind the result\n"
"doc broken blocks: of the piece that was broken up\n"
"doc done: discard or free, of blocks that were given back\n";

const char procrec_fs_ext4_mb_groups[] =
"dataset fs/ext4/[device]/mb_groups\n"
"kernel fs/ext4/mballoc.c:ext4_mb_seq_groups_show\n"
"summary Free blocks of each block group\n"
"format 4.9\n"
"head|" EXT4_GROUP_HEADING "\n"
"rec|" EXT4_GROUP
"rec|#{group%-5u}: {error%[A-Za-z/ ]}\n"
"format 4.4\n"
"rec|{heading?" EXT4_GROUP_HEADING "}" EXT4_GROUP
"doc heading: the heading stands in the same line (4.4)\n"
"doc group: number of the block group\n"
"doc free blocks: that are free\n"
"doc frags: free pieces\n"
"doc first: first free block of the group\n"
"doc orders: free pieces of 1, 2, 4... blocks\n"
"doc corrupted since 5.10: the bitmap of blocks is damaged\n"
"doc error: why the group could not be read\n";

const char procrec_fs_ext4_mb_stats[] =
"dataset fs/ext4/[device]/mb_stats\n"
"kernel fs/ext4/mballoc.c:ext4_seq_mb_stats_show\n"
"summary How blocks were found for what was written; since 5.15\n"
"rec\n"
" obj mballoc|mballoc:\n"
"  set off|\tmb stats collection turned off.{nl}"
	"\tTo enable, please write \"1\" to sysfs file mb_stats.\n"
"  set reqs|\treqs: {%u}\n"
"  set success|\tsuccess: {%u}\n"
"  set groups_scanned|\tgroups_scanned: {%u}\n"
"  obj cr0_stats|\tcr0_stats:\n"
"  obj cr1_stats|\tcr1_stats:\n"
"  obj cr2_stats|\tcr2_stats:\n"
"  obj cr3_stats|\tcr3_stats:\n"
"  obj cr4_stats|\tcr4_stats:\n"
"  obj cr_p2_aligned_stats|\tcr_p2_aligned_stats:\n"
"  obj cr_goal_fast_stats|\tcr_goal_fast_stats:\n"
"  obj cr_best_avail_stats|\tcr_best_avail_stats:\n"
"  obj cr_goal_slow_stats|\tcr_goal_slow_stats:\n"
"  obj cr_any_free_stats|\tcr_any_free_stats:\n"
"   set hits|\t\thits: {%llu}\n"
"   set groups_considered|\t\tgroups_considered: {%llu}\n"
"   set extents_scanned|\t\textents_scanned: {%u}\n"
"   set useless_loops|\t\tuseless_loops: {%llu}\n"
"   set bad_suggestions|\t\tbad_suggestions: {%u}\n"
"  set extents_scanned|\textents_scanned: {%u}\n"
"  set goal_hits|\t\tgoal_hits: {%u}\n"
"  set stream_goal_hits|\t\tstream_goal_hits: {%u}\n"
"  set len_goal_hits|\t\tlen_goal_hits: {%u}\n"
"  set 2^n_hits|\t\t2^n_hits: {%u}\n"
"  set breaks|\t\tbreaks: {%u}\n"
"  set lost|\t\tlost: {%u}\n"
"  set buddies_generated|\tbuddies_generated: {generated%u}/{groups%u}\n"
"  set buddies_time_used|\tbuddies_time_used: {%llu}\n"
"  set preallocated|\tpreallocated: {%u}\n"
"  set discarded|\tdiscarded: {%u}\n"
"doc mballoc: the multi-block allocator\n"
"doc cr0_stats: first criterion: a group with a piece of just this size\n"
"doc cr1_stats: second: a group whose pieces are large enough in the mean\n"
"doc cr2_stats: third: any group with enough free blocks\n"
"doc cr3_stats: fourth: any group; since 6.5 shorter pieces will do\n"
"doc cr4_stats: fifth: any group\n"
"doc cr_p2_aligned_stats since 6.5: a group with a piece of just this size\n"
"doc cr_goal_fast_stats since 6.5: a group whose pieces are large enough in the mean\n"
"doc cr_best_avail_stats since 6.5: the same for a shorter request\n"
"doc cr_goal_slow_stats since 6.5: any group with enough free blocks\n"
"doc cr_any_free_stats since 6.5: any group\n"
"doc off: nothing is counted: mb_stats under /sys/fs/ext4 is 0\n"
"doc reqs: requests for blocks\n"
"doc success: that were served\n"
"doc groups_scanned: block groups that were looked through\n"
"doc hits: requests that were served with this criterion\n"
"doc groups_considered: block groups that came into question\n"
"doc extents_scanned: free pieces that were looked at\n"
"doc useless_loops: rounds that found nothing\n"
"doc bad_suggestions: groups that looked good and were not (to 6.8)\n"
"doc goal_hits: requests that got the blocks that they wanted\n"
"doc stream_goal_hits since 6.17: that got blocks where the last stream ended\n"
"doc len_goal_hits since 6.5: that got as many blocks as they wanted\n"
"doc 2^n_hits: requests for a power of two\n"
"doc breaks: searches that were given up\n"
"doc lost: blocks that were found and taken by others\n"
"doc buddies_generated: maps of free pieces that were made\n"
"doc generated: how often\n"
"doc groups: block groups that there are\n"
"doc buddies_time_used: that it took, in the processor's counter or ns\n"
"doc preallocated blocks: that were set aside\n"
"doc discarded blocks: that were set aside and given back\n";

const char procrec_fs_ext4_mb_structs_summary[] =
"dataset fs/ext4/[device]/mb_structs_summary\n"
"kernel fs/ext4/mballoc.c:ext4_mb_seq_structs_summary_show\n"
"summary Block groups in the lists that blocks are searched with; since 5.15\n"
"rec\n"
" set optimize_scan|optimize_scan: {%d}\n"
" obj max_free_order_lists|max_free_order_lists:\n"
" obj avg_fragment_size_lists|avg_fragment_size_lists:\n"
" obj fragment_size_tree|fragment_size_tree:\n"
"  set tree_min|\ttree_min: {%u}\n"
"  set tree_max|\ttree_max: {%u}\n"
"  set|\t{@%[^:]}: {=%u}\n"
"doc optimize_scan: 1 if the lists are used\n"
"doc max_free_order_lists: groups by the order of their largest free piece\n"
"doc avg_fragment_size_lists since 5.19: groups by the mean size of their free pieces\n"
"doc fragment_size_tree: the same to 5.18: a tree\n"
"doc tree_min blocks: least mean size\n"
"doc tree_max blocks: greatest mean size\n";

const char procrec_fs_ext4_es_shrinker_info[] =
"dataset fs/ext4/[device]/es_shrinker_info\n"
"kernel fs/ext4/extents_status.c:ext4_seq_es_shrinker_info_show\n"
"summary Memory of which block of a file is where\n"
"rec\n"
" obj stats|stats:\n"
" obj average|average:\n"
" obj maximum|maximum:\n"
"  set objects|  {%lld} objects\n"
"  set reclaimable_objects|  {%lld} reclaimable objects\n"
"  set cache|  {hits%lld}/{misses%lld} cache hits/misses\n"
"  set inodes_on_list|  {%d} inodes on list\n"
"  set scan_time|  {%llu} us scan time\n"
"  set shrunk_objects|  {%lu} shrunk objects\n"
"  set inode|  {number%lu} inode ({objects%u} objects, {reclaimable%u} reclaimable)\n"
"  set max_scan_time|  {%llu} us max scan time\n"
"doc stats: what there is now\n"
"doc average: of the times when memory was short\n"
"doc maximum: of all files and times\n"
"doc objects: extents that are remembered\n"
"doc reclaimable_objects: that could be forgotten\n"
"doc cache: how often it was known\n"
"doc hits: often\n"
"doc misses: and how often not\n"
"doc inodes_on_list: files with such objects\n"
"doc scan_time us: that it took to look for what can be forgotten\n"
"doc shrunk_objects: that were forgotten\n"
"doc inode: file that has most of them\n"
"doc number: of its inode\n"
"doc reclaimable: that could be forgotten\n"
"doc max_scan_time us: longest that it took\n"
"derive scan_time_seconds us_seconds(scan_time)\n"
"derive max_scan_time_seconds us_seconds(max_scan_time)\n";

const char procrec_fs_ext4_fc_info[] =
"dataset fs/ext4/[device]/fc_info\n"
"kernel fs/ext4/fast_commit.c:ext4_fc_info_show\n"
"summary Fast commits to the journal, and why others were not possible; since 5.10\n"
"rec\n"
" set|fc stats:{nl}{commits%ld} commits{nl}{ineligible%ld} ineligible{nl}{numblks%ld} numblks{nl}"
	"{avg_commit_time%llu}us avg_commit_time\n"
" obj 'Ineligible reasons'|Ineligible reasons:\n"
"  set|\"{@%[^\"]}\":\t{=%d}\n"
"doc commits: fast commits\n"
"doc ineligible: commits that had to be whole ones\n"
"doc numblks blocks: that were written\n"
"doc avg_commit_time us: that a fast commit takes\n"
"doc 'Ineligible reasons': how often each was why; 5.10 has a reason without a name\n"
"derive avg_commit_time_seconds us_seconds(avg_commit_time)\n";

const char procrec_fs_jbd2_info[] =
"dataset fs/jbd2/[device]/info\n"
"kernel fs/jbd2/journal.c:jbd2_seq_info_show\n"
"summary Transactions of a journal\n"
"rec\n"
" set|{transactions%lu} transaction{?s ({requested%lu} requested)}, each up to"
	" {max_blocks%u} blocks\n"
" obj average|average: \n"
"  set waiting_for_transaction|  {%u}ms waiting for transaction\n"
"  set request_delay|  {%u}ms request delay\n"
"  set running_transaction|  {%u}ms running transaction\n"
"  set transaction_was_being_locked|  {%u}ms transaction was being locked\n"
"  set flushing_data|  {%u}ms flushing data (in ordered mode)\n"
"  set logging_transaction|  {%u}ms logging transaction\n"
"  set average_transaction_commit_time|  {%llu}us average transaction commit time\n"
"  set handles_per_transaction|  {%lu} handles per transaction\n"
"  set blocks_per_transaction|  {%lu} blocks per transaction\n"
"  set logged_blocks_per_transaction|  {%lu} logged blocks per transaction\n"
"doc transactions: that were committed\n"
"doc requested since 3.6: that somebody asked for\n"
"doc max_blocks blocks: most in a transaction\n"
"doc average: of all transactions\n"
"doc waiting_for_transaction ms: until one could be begun\n"
"doc request_delay ms since 3.6: from the request to the commit\n"
"doc running_transaction ms: while it took changes\n"
"doc transaction_was_being_locked ms: until nobody changed anything any more\n"
"doc flushing_data ms: that belonged to it\n"
"doc logging_transaction ms: to the journal\n"
"doc average_transaction_commit_time us: recent mean\n"
"doc handles_per_transaction: changes in one\n"
"doc blocks_per_transaction blocks: changed\n"
"doc logged_blocks_per_transaction blocks: written to the journal\n"
"derive average_transaction_commit_time_seconds us_seconds(average_transaction_commit_time)\n";

#define XFS_BTREE(name) \
	" set " name "|" name " {lookup%u} {compare%u} {insrec%u} {delrec%u} {newroot%u}" \
	" {killroot%u} {increment%u} {decrement%u} {lshift%u} {rshift%u} {split%u} {join%u}" \
	" {alloc%u} {free%u} {moves%llu}\n"

const char procrec_fs_xfs_stat[] =
"dataset fs/xfs/stat\n"
"kernel fs/xfs/xfs_stats.c:xfs_stats_format\n"
"summary What all XFS file systems did\n"
"rec\n"
" set extent_alloc|extent_alloc {allocx%u} {allocb%u} {freex%u} {freeb%u}\n"
" set abt|abt {lookup%u} {compare%u} {insrec%u} {delrec%u}\n"
" set blk_map|blk_map {read%u} {write%u} {unmap%u} {add_exlist%u} {del_exlist%u} {look_exlist%u}"
	" {cmp_exlist%u}\n"
" set bmbt|bmbt {lookup%u} {compare%u} {insrec%u} {delrec%u}\n"
" set dir|dir {lookup%u} {create%u} {remove%u} {getdents%u}\n"
" set trans|trans {sync%u} {async%u} {empty%u}\n"
" set ig|ig {attempts%u} {found%u} {frecycle%u} {missed%u} {dup%u} {reclaims%u} {attrchg%u}\n"
" set log|log {writes%u} {blocks%u} {noiclogs%u} {force%u} {force_sleep%u}\n"
" set push_ail|push_ail {try_logspace%u} {sleep_logspace%u} {pushes%u} {success%u} {pushbuf%u}"
	" {pinned%u} {locked%u} {flushing%u} {restarts%u} {flush%u}\n"
" set xstrat|xstrat {quick%u} {split%u}\n"
" set rw|rw {write_calls%u} {read_calls%u}\n"
" set attr|attr {get%u} {set%u} {remove%u} {list%u}\n"
" set icluster|icluster {count%u} {flushcnt%u} {flushinode%u}\n"
" set vnodes|vnodes {active%u} {alloc%u} {get%u} {hold%u} {rele%u} {reclaim%u} {remove%u}"
	"{? {free%u}}\n"
" set buf|buf {get%u} {create%u} {get_locked%u} {get_locked_waited%u} {busy_locked%u}"
	" {miss_locked%u} {page_retries%u} {page_found%u} {get_read%u}\n"
XFS_BTREE("abtb2")
XFS_BTREE("abtc2")
XFS_BTREE("bmbt2")
XFS_BTREE("ibt2")
XFS_BTREE("fibt2")
XFS_BTREE("rmapbt")
XFS_BTREE("refcntbt")
XFS_BTREE("rmapbt_mem")
XFS_BTREE("rcbagbt")
XFS_BTREE("rtrmapbt")
XFS_BTREE("rtrmapbt_mem")
XFS_BTREE("rtrefcntbt")
" set qm|qm {dqreclaims%u} {dqreclaim_misses%u} {dquot_dups%u} {dqcachemisses%u} {dqcachehits%u}"
	" {dqwants%u}{? {dquot%u} {dquot_unused%u}}\n"
" set zoned|zoned {gc_read_calls%u} {gc_write_calls%u} {gc_zone_reset_calls%u}\n"
" set metafile|metafile {inodes%u}\n"
" set xpc|xpc {xstrat_bytes%llu} {write_bytes%llu} {read_bytes%llu}\n"
" set defer_relog|defer_relog {%llu}\n"
" set debug|debug {%u}\n"
" set 'gc xpc'|gc xpc {%llu}\n"
" set|{@%w}{=*: {%llu}}\n"
"doc extent_alloc: pieces of the disk\n"
"doc allocx: pieces that were allocated\n"
"doc allocb blocks: that were allocated\n"
"doc freex: pieces that were freed\n"
"doc freeb blocks: that were freed\n"
"doc abt: tree of free space\n"
"doc lookup: searches; of dir: of names\n"
"doc compare: comparisons of keys\n"
"doc insrec: records that came\n"
"doc delrec: records that went\n"
"doc blk_map: maps from files to blocks\n"
"doc read: for reading\n"
"doc write: for writing\n"
"doc unmap: for freeing\n"
"doc add_exlist: pieces that came\n"
"doc del_exlist: pieces that went\n"
"doc look_exlist: searches\n"
"doc cmp_exlist: comparisons\n"
"doc bmbt: trees of the pieces of files\n"
"doc dir: directories\n"
"doc create: names that came; of buf: buffers that were made\n"
"doc remove: names that went; of attr: attributes; of vnodes: inodes\n"
"doc getdents: reads of directories\n"
"doc trans: transactions\n"
"doc sync: that were waited for\n"
"doc async: that were not\n"
"doc empty: that changed nothing\n"
"doc ig: searches for inodes in memory\n"
"doc attempts: of them\n"
"doc found: inodes that were there\n"
"doc frecycle: that were just going\n"
"doc missed: that were not there\n"
"doc dup: that somebody else had brought meanwhile\n"
"doc reclaims: inodes that were put out of memory\n"
"doc attrchg: changes of their attributes\n"
"doc log: the log\n"
"doc writes: of log buffers\n"
"doc blocks: of 512 bytes that were written\n"
"doc noiclogs: times that no buffer was free\n"
"doc force: times that the log had to be written\n"
"doc force_sleep: times that this was waited for\n"
"doc push_ail: what the log waits for\n"
"doc try_logspace: requests for room in the log\n"
"doc sleep_logspace: that had to wait\n"
"doc pushes: times that things were written to make room\n"
"doc success: things that were written\n"
"doc pushbuf: buffers that were written\n"
"doc pinned: things that could not be written yet\n"
"doc locked: things that somebody else held\n"
"doc flushing: things that were being written\n"
"doc restarts: times that it began anew\n"
"doc flush: times that the log had to be written first\n"
"doc xstrat: data of files being given their place\n"
"doc quick: in one piece\n"
"doc split: in several; of a tree: nodes that were split\n"
"doc rw: reading and writing\n"
"doc write_calls: calls of write\n"
"doc read_calls: calls of read\n"
"doc attr: extended attributes\n"
"doc get: reads of one; of vnodes, buf: references taken\n"
"doc set: writes of one\n"
"doc list: lists of all\n"
"doc icluster: inodes being written\n"
"doc count: clusters\n"
"doc flushcnt: clusters that were written\n"
"doc flushinode: inodes in them\n"
"doc vnodes: inodes in memory\n"
"doc active: that there are\n"
"doc alloc: that were made; of a tree: blocks that came\n"
"doc hold: references taken; always 0 now\n"
"doc rele: references given back\n"
"doc reclaim: that went\n"
"doc free: always 0 now; of a tree: blocks that went\n"
"doc buf: buffers of metadata\n"
"doc get_locked: that were there\n"
"doc get_locked_waited: after waiting\n"
"doc busy_locked: that were held by others\n"
"doc miss_locked: that were not there\n"
"doc page_retries: times that memory was short\n"
"doc page_found: pages that were there\n"
"doc get_read: reads from disk\n"
"doc abtb2: tree of free space by block\n"
"doc abtc2: tree of free space by size\n"
"doc bmbt2: trees of the pieces of files\n"
"doc ibt2: tree of inodes\n"
"doc fibt2 since 3.16: tree of free inodes\n"
"doc rmapbt since 4.8: tree of owners of blocks\n"
"doc refcntbt since 4.8: tree of shared blocks\n"
"doc rmapbt_mem since 6.9: the tree of owners in memory\n"
"doc rcbagbt since 6.9: tree for mending shared blocks\n"
"doc rtrmapbt since 6.14: tree of owners of the realtime device\n"
"doc rtrmapbt_mem since 6.14: the same in memory\n"
"doc rtrefcntbt since 6.14: tree of shared blocks of the realtime device\n"
"doc newroot: times that a tree grew higher\n"
"doc killroot: times that a tree grew lower\n"
"doc increment: steps forward\n"
"doc decrement: steps back\n"
"doc lshift: records moved to the node on the left\n"
"doc rshift: records moved to the node on the right\n"
"doc join: nodes that were joined\n"
"doc moves: records that were moved\n"
"doc qm: quotas\n"
"doc dqreclaims: records that were put out of memory\n"
"doc dqreclaim_misses: that could not be\n"
"doc dquot_dups: that somebody else had brought meanwhile\n"
"doc dqcachemisses: that were not in memory\n"
"doc dqcachehits: that were\n"
"doc dqwants: that were asked for\n"
"doc dquot since 3.6: in memory\n"
"doc dquot_unused since 3.6: in memory without a user\n"
"doc zoned since 6.15: collecting garbage on zoned devices\n"
"doc gc_read_calls: reads of it\n"
"doc gc_write_calls: writes of it\n"
"doc gc_zone_reset_calls: zones that were emptied\n"
"doc metafile since 6.15: files for metadata\n"
"doc inodes: of them\n"
"doc xpc bytes: counters of 64 bits\n"
"doc xstrat_bytes bytes: that were given their place\n"
"doc write_bytes bytes: that were written to files\n"
"doc read_bytes bytes: that were read from files\n"
"doc defer_relog since 5.10: changes that were logged again to make room\n"
"doc debug: 1 if the kernel has checks for developers\n"
"doc 'gc xpc' bytes since 7.0: that collecting garbage wrote\n";

const char procrec_fs_xfs_xqm[] =
"dataset fs/xfs/xqm\n"
"kernel fs/xfs/xfs_stats.c:xqm_proc_show\n"
"summary Quotas of XFS in memory, as older tools want it\n"
"rec|{maxdquots%d}\t{dquots%d}\t{ratio%d}\t{free%u}{?\t{type%w}}\n"
"doc maxdquots: always 0\n"
"doc dquots: records in memory\n"
"doc ratio: always 0\n"
"doc free: records in memory without a user\n"
"doc type since 6.17: quota, or rtquota where the realtime device has them too\n";

const char procrec_fs_xfs_xqmstat[] =
"dataset fs/xfs/xqmstat\n"
"kernel fs/xfs/xfs_stats.c:xqmstat_proc_show\n"
"summary What quotas of XFS did, as older tools want it\n"
"rec|qm {dqreclaims%u} {dqreclaim_misses%u} {dquot_dups%u} {dqcachemisses%u} {dqcachehits%u}"
	" {dqwants%u}{? {more*[ ]:{%u}}}\n"
"doc dqreclaims: records that were put out of memory\n"
"doc dqreclaim_misses: that could not be\n"
"doc dquot_dups: that somebody else had brought meanwhile\n"
"doc dqcachemisses: that were not in memory\n"
"doc dqcachehits: that were\n"
"doc dqwants: that were asked for\n"
"doc more: further counters of other kernels\n";

#define F2FS_SEGMENTS \
	"{nl}segment_type(0:HD, 1:WD, 2:CD, 3:HN, 4:WN, 5:CN)\n"

/* Ten segments in a line, with a blank between them. */
const char procrec_fs_f2fs_segment_info[] =
"dataset fs/f2fs/[device]/segment_info\n"
"kernel fs/f2fs/sysfs.c:segment_info_seq_show\n"
"summary Kind and use of each segment\n"
"head|format: segment_type|valid_blocks" F2FS_SEGMENTS
"rec|{segment%-10d}{segments*[ ]:{type%d}|{valid_blocks%-3u}}\n"
"doc segment: number of the first segment in the line\n"
"doc segments: up to ten\n"
"doc type: 0 hot data, 1 warm data, 2 cold data, 3 hot nodes, 4 warm nodes, 5 cold nodes\n"
"doc valid_blocks blocks: that are in use\n";

const char procrec_fs_f2fs_segment_bits[] =
"dataset fs/f2fs/[device]/segment_bits\n"
"kernel fs/f2fs/sysfs.c:segment_bits_seq_show\n"
"summary Blocks in use of each segment\n"
"set|format: segment_type|valid_blocks|bitmaps{mtimes?|mtime}" F2FS_SEGMENTS
"rec|{segment%-10d}{type%d}|{valid_blocks%-3u}|{bitmap*: {%.2x}}{?| {mtime%llx,q}}\n"
"doc mtimes since 6.17: segments have times\n"
"doc segment: number of the segment\n"
"doc type: 0 hot data, 1 warm data, 2 cold data, 3 hot nodes, 4 warm nodes, 5 cold nodes\n"
"doc valid_blocks blocks: that are in use\n"
"doc bitmap: bytes in hex, the first block in the highest bit of the first\n"
"doc mtime seconds since 6.17: mean time of the last changes\n";

const char procrec_fs_f2fs_victim_bits[] =
"dataset fs/f2fs/[device]/victim_bits\n"
"kernel fs/f2fs/sysfs.c:victim_bits_seq_show\n"
"summary Sections that are to be emptied\n"
"head|format: victim_secmap bitmaps\n"
"rec|{section%-10d}{victims*[ ]:{%d}}\n"
"doc section: number of the first section in the line\n"
"doc victims: 1 for each that is to be emptied; up to ten\n";

const char procrec_fs_f2fs_iostat_info[] =
"dataset fs/f2fs/[device]/iostat_info\n"
"kernel fs/f2fs/iostat.c:iostat_info_seq_show\n"
"summary What was read and written for what; empty unless switched on\n"
"rec\n"
" set time|time:\t\t{%-16llu}\n"
" obj WRITE|[WRITE]\n"
" obj READ|[READ]\n"
" obj OTHER|[OTHER]\n"
"  set|{@%[^:]}:{>t24}{=%-16llu}\n"
"format 6.4\n"
"rec\n"
" set time|time:\t\t{%-16llu}{nl}\t\t\tio_bytes         count            avg_bytes\n"
" obj WRITE|[WRITE]\n"
" obj READ|[READ]\n"
" obj OTHER|[OTHER]\n"
"  set|{@%[^:]}:{>t24}{io_bytes%-16llu} {count%-16llu} {avg_bytes%-16llu}\n"
"doc time s: when this was printed, since 1970\n"
"doc WRITE: bytes written for each purpose\n"
"doc READ: bytes read for each purpose\n"
"doc OTHER: bytes discarded, and the like\n"
"doc io_bytes bytes since 6.4: of this purpose\n"
"doc count since 6.4: operations\n"
"doc avg_bytes bytes since 6.4: of an operation\n";

const char procrec_fs_f2fs_discard_plist_info[] =
"dataset fs/f2fs/[device]/discard_plist_info\n"
"kernel fs/f2fs/sysfs.c:discard_plist_seq_show\n"
"summary Discards that wait, by their length; since 6.12\n"
"head|Discard pend list(Show diacrd_cmd count on each entry, .:not exist):\n"
"rec|  {first%-3d}{counts*: {%7w}}{last?{nl}}\n"
"doc first: length of the first entry of the line, in blocks and less one\n"
"doc counts: of eight lengths: how many discards wait; . is none\n"
"doc last: a blank line follows\n";

const char procrec_fs_f2fs_inject_stats[] =
"dataset fs/f2fs/[device]/inject_stats\n"
"kernel fs/f2fs/sysfs.c:inject_stats_seq_show\n"
"summary Faults made on purpose (CONFIG_F2FS_FAULT_INJECTION); since 6.16\n"
"head|fault_type\t\tinjected_count\n"
"rec|{fault_type%-24s}{injected_count%-10u}\n"
"doc fault_type: what was made to fail\n"
"doc injected_count: how often\n";

const char procrec_fs_f2fs_donation_list[] =
"dataset fs/f2fs/[device]/donation_list\n"
"kernel fs/f2fs/sysfs.c:donation_list_seq_show\n"
"summary Files whose memory may be taken first; since 6.18\n"
"set|Donation List{nl} # of files  : {files%u}{nl} File path                                          "
	"    Status Donation offset (kb)   Donation size (kb)  File cached size (kb){nl}---\n"
"rec| {path%-50s} {status%10w} {offset%20llu} {size%20llu} {cached%22llu}\n"
"doc files: how many are known\n"
"doc path: within the file system; <unlinked> without a name\n"
"doc status: Donated, or Evicted after that\n"
"doc offset KiB: where the part begins\n"
"doc size KiB: where the part ends\n"
"doc cached KiB: of the file that are in memory\n";

const char procrec_fs_f2fs_disk_map[] =
"dataset fs/f2fs/[device]/disk_map\n"
"kernel fs/f2fs/sysfs.c:disk_map_seq_show\n"
"summary What is where on the disk; since 6.12\n"
"set|Address Layout   : {block_size%5lu}B Block address (# of Segments)\n"
"rec| {name%-14s}: 0x{address%010x} ({segments%10u})\n"
"rec| {name%-14s}: 0x{address%010x}\n"
"rec| {name%-14s}: {count%12u}{? {unit%[A-Z]}}\n"
"rec| {name%-14s}: {place%12w}\n"
"doc block_size bytes: of a block\n"
"doc name: of the part\n"
"doc address: of the first block\n"
"doc segments: that it has\n"
"doc count: size or number\n"
"doc unit: of the count: KB or MB\n"
"doc place: of the superblock: 0/1024B\n";

/*
 * The cache of network file systems. Its files moved to fs/netfs with 6.8. The counters have had
 * four sets of labels; a line's label may come several times, so the lines are records.
 */
const char procrec_fs_fscache_stats[] =
"dataset fs/fscache/stats fs/fscache/stats fs/netfs/stats\n"
"kernel fs/netfs/stats.c:netfs_stats_show\n"
"summary What network file systems and their cache did\n"
"rec|{label%-7[A-Za-z0-9]}:{counters*: {@%[^=]}={=%lld}}\n"
"rec|{heading%[A-Za-z -]}\n"
"doc heading: name of the counters that follow\n"
"doc label: what is counted; where it comes again the line goes on\n"
"doc counters: n is all, ok went well, oom had no memory...\n";

const char procrec_fs_fscache_caches[] =
"dataset fs/fscache/caches fs/fscache/caches fs/netfs/caches\n"
"kernel fs/netfs/fscache_cache.c:fscache_caches_seq_show\n"
"summary Caches of network file systems; since 5.17\n"
"head|CACHE    REF   VOLS  OBJS  ACCES S NAME\n"
"head|======== ===== ===== ===== ===== = ===============\n"
"rec|{cache%08x} {ref%5d} {volumes%5d} {objects%5d} {accesses%5d} {state%c} {name%s}\n"
"doc cache: number of the cache\n"
"doc ref: references to it\n"
"doc volumes: in it\n"
"doc objects: in it\n"
"doc accesses: under way\n"
"doc state: - none, P being made, A active, E failed, W going\n"
"doc name: of the cache, - if it has none\n";

const char procrec_fs_fscache_volumes[] =
"dataset fs/fscache/volumes fs/fscache/volumes fs/netfs/volumes\n"
"kernel fs/netfs/fscache_volume.c:fscache_volumes_seq_show\n"
"summary Network file systems that are cached; since 5.17\n"
"head|VOLUME   REF   nCOOK ACC FL CACHE           KEY\n"
"head|======== ===== ===== === == =============== ================\n"
"rec|{volume%08x} {ref%5d} {cookies%5d} {accesses%3d} {flags%02x} {cache%-15w} {key%s}\n"
"doc volume: number of the volume\n"
"doc ref: references to it\n"
"doc cookies: files in it\n"
"doc accesses: under way\n"
"doc flags: as bits\n"
"doc cache: first fifteen letters of the cache's name, - if none\n"
"doc key: what the file system calls itself\n";

/* What tells a file apart may be absent, and what tells whether it changed. */
#define FSCACHE_KEY "{? {key%[0-9a-f],empty}{?, {aux%[0-9a-f]}}}\n"

const char procrec_fs_fscache_cookies[] =
"dataset fs/fscache/cookies fs/fscache/cookies fs/netfs/cookies\n"
"kernel fs/netfs/fscache_cookie.c:fscache_cookies_seq_show\n"
"summary Files of network file systems that are cached; since 5.3\n"
"format 5.17\n"
"head|COOKIE   VOLUME   REF ACT ACC S FL DEF             \n"
"head|======== ======== === === === = == ================\n"
"rec|{cookie%08x} {volume%08x} {ref%3d} {active%3d} {accesses%3d} {state%c} {flags%02x}" FSCACHE_KEY
"format 5.15\n"
"head|COOKIE   PARENT   USAGE CHILD ACT TY FL  DEF             \n"
"head|======== ======== ===== ===== === == === ================\n"
"rec|{cookie%08x} {parent%08x} {ref%5u} {children%5u} {active%3u} {type%w} {flags%03lx} {name%-16s}"
	FSCACHE_KEY
"format 5.3\n"
"head|COOKIE   PARENT   USAGE CHILD ACT TY FL  DEF              NETFS_DATA\n"
"head|======== ======== ===== ===== === == === ================ ==========\n"
"rec|{cookie%08x} {parent%08x} {ref%5u} {children%5u} {active%3u} {type%w} {flags%03lx} {name%-16s}"
	" {netfs_data%w}" FSCACHE_KEY
"doc cookie: number of the file\n"
"doc volume since 5.17: that it is in\n"
"doc parent: number of the index that it is in; to 5.16\n"
"doc ref: references to it\n"
"doc children: files and indexes in it; to 5.16\n"
"doc active: users of it\n"
"doc accesses since 5.17: under way\n"
"doc state since 5.17: - quiet, L being looked up, C being made, A active, I invalid, F failed...\n"
"doc type: IX an index, DT a file; to 5.16\n"
"doc flags: as bits\n"
"doc name: of its kind, given by the file system; to 5.16\n"
"doc netfs_data: address of the file system's own data; to 5.14\n"
"doc key: that the file system knows it by, in hex\n"
"doc aux: what tells whether it changed, in hex\n";

/* A key of the reader's keyring can leave the last columns out. */
#define FSCACHE_OBJECT(id) \
	"rec|{object%" id "x} {parent%" id "x} {state%w} {children%5u} {ops%3u} {obj_ops%3u}" \
	" {in_progress%3u} {exclusive%2u} {reads%5u} {event_mask%2lx} {events%2lx} {flags%2lx}" \
	" {work%x} | "
#define FSCACHE_OBJECTS_5_15(titles, line, rest) \
	"head|OBJECT   PARENT   STAT CHLDN OPS OOP IPR EX READS EM EV FL S | COOKIE   NETFS_COOKIE_DEF" \
	" TY FL " titles "\n" \
	"head|======== ======== ==== ===== === === === == ===== == == == = | ======== ================" \
	" == === " line "\n" \
	FSCACHE_OBJECT("08") "<no_netfs>\n" \
	FSCACHE_OBJECT("08") "{cookie%08x} {name%-16s} {type%w} {cookie_flags%3lx} {netfs_data%16w}" rest
#define FSCACHE_OBJECTS(titles, line, rest) \
	"head|OBJECT   PARENT   STAT CHLDN OPS OOP IPR EX READS EM EV FL S | NETFS_COOKIE_DEF TY FL" \
	" " titles "\n" \
	"head|======== ======== ==== ===== === === === == ===== == == == = | ================ == ==" \
	" " line "\n" \
	FSCACHE_OBJECT("8") "<no_netfs>\n" \
	FSCACHE_OBJECT("8") "{name%-16s} {type%w} {cookie_flags%2lx} {netfs_data%16w}" rest
#define DATA_LINE "================"

const char procrec_fs_fscache_objects[] =
"dataset fs/fscache/objects\n"
"kernel fs/fscache/object-list.c:fscache_objlist_show\n"
"summary What the caches of network file systems hold (CONFIG_FSCACHE_OBJECT_LIST); to 5.14\n"
"format 5.14\n"
FSCACHE_OBJECTS_5_15("NETFS_DATA       OBJECT_KEY, AUX_DATA", DATA_LINE " " DATA_LINE, FSCACHE_KEY)
"format 5.14-key\n"
FSCACHE_OBJECTS_5_15("NETFS_DATA       OBJECT_KEY", DATA_LINE " " DATA_LINE, "{? {key%[0-9a-f]}}\n")
"format 5.14-aux\n"
FSCACHE_OBJECTS_5_15("NETFS_DATA       AUX_DATA", DATA_LINE " " DATA_LINE, "{? {aux%[0-9a-f]}}\n")
"format 5.14-short\n"
FSCACHE_OBJECTS_5_15("NETFS_DATA", DATA_LINE, "\n")
"format 3.10\n"
FSCACHE_OBJECTS("NETFS_DATA       OBJECT_KEY, AUX_DATA", DATA_LINE " " DATA_LINE, FSCACHE_KEY)
"format 3.10-key\n"
FSCACHE_OBJECTS("NETFS_DATA       OBJECT_KEY", DATA_LINE " " DATA_LINE, "{? {key%[0-9a-f]}}\n")
"format 3.10-aux\n"
FSCACHE_OBJECTS("NETFS_DATA       AUX_DATA", DATA_LINE " " DATA_LINE, "{? {aux%[0-9a-f]}}\n")
"format 3.10-short\n"
FSCACHE_OBJECTS("NETFS_DATA", DATA_LINE, "\n")
"doc object: its number\n"
"doc parent: number of the object that it is in; all bits set without one\n"
"doc state: what is being done with it, in four letters\n"
"doc children: objects in it\n"
"doc ops: operations that wait or go on\n"
"doc obj_ops: that are about the object itself\n"
"doc in_progress: operations that go on\n"
"doc exclusive: operations that want it for themselves\n"
"doc reads: that go on\n"
"doc event_mask: events that it would act on, as bits\n"
"doc events: that have happened, as bits\n"
"doc flags: of the object, as bits\n"
"doc work: 1 work waits, 2 it is being done\n"
"doc cookie since 5.14: number of the file in fs/fscache/cookies\n"
"doc name: of the kind of file, given by the file system\n"
"doc type: IX an index, DT a file\n"
"doc cookie_flags: of the file, as bits\n"
"doc netfs_data: address of the file system's own data\n"
"doc key: that the file system knows it by, in hex\n"
"doc aux: what tells whether it changed, in hex\n";

const char procrec_fs_fscache_histogram[] =
"dataset fs/fscache/histogram\n"
"kernel fs/fscache/histogram.c:fscache_histogram_show\n"
"summary How long the cache of network file systems took; to 5.10\n"
"head|JIFS  SECS  OBJ INST  OP RUNS   OBJ RUNS  RETRV DLY RETRIEVLS\n"
"head|===== ===== ========= ========= ========= ========= =========\n"
"rec|{jiffies%4lu}  {secs%.3f} {obj_inst%9u} {op_runs%9u} {obj_runs%9u} {retrv_dly%9u}"
	" {retrievls%9u}\n"
"doc jiffies jiffies: that it took\n"
"doc secs s: the same\n"
"doc obj_inst: objects that took so long to make\n"
"doc op_runs: operations that took so long\n"
"doc obj_runs: steps of objects that took so long\n"
"doc retrv_dly: reads that waited so long\n"
"doc retrievls: reads that took so long\n";

#define NETFS_REQUEST \
	" {error%4ld} {ops%3d} @{start%04llx,q} {done%llx,q}/{length%llx,q}\n"

const char procrec_fs_netfs_requests[] =
"dataset fs/netfs/requests\n"
"kernel fs/netfs/main.c:netfs_requests_seq_show\n"
"summary Reads and writes of network file systems under way; since 6.8\n"
"format 6.14\n"
"head|REQUEST  OR REF FLAG ERR  OPS COVERAGE\n"
"head|======== == === ==== ==== === =========\n"
"rec|{request%08x} {origin%2w} {ref%3d} {flags%4x}" NETFS_REQUEST
"format 6.8\n"
"head|REQUEST  OR REF FL ERR  OPS COVERAGE\n"
"head|======== == === == ==== === =========\n"
"rec|{request%08x} {origin%2w} {ref%3d} {flags%2x}" NETFS_REQUEST
"doc request: number of the request\n"
"doc origin: what for: RA readahead, RP a page, WB writeback, DR direct read...\n"
"doc ref: references to it\n"
"doc flags: as bits\n"
"doc error: a negative errno, 0 if none\n"
"doc ops: parts that are under way\n"
"doc start bytes: place in the file\n"
"doc done bytes: that are done\n"
"doc length bytes: in all\n";

const char procrec_fs_lockd_nlm_end_grace[] =
"dataset fs/lockd/nlm_end_grace\n"
"kernel fs/lockd/procfs.c:nlm_end_grace_read\n"
"summary Whether the time for NFS clients to claim their locks again is over\n"
"rec file|{nlm_end_grace%.1[YN]}{nl}{nul?{0}}\n"
"doc nlm_end_grace: Y if it is over\n"
"doc nul: a NUL byte follows, which is a mistake of the kernel\n";

#define CIFS_VALUE(name, conv, text, doc) \
	"summary " text "\n" \
	"rec|" conv "\n" \
	"doc " name ": " doc "\n"

const char procrec_fs_cifs_cifsFYI[] =
"dataset fs/cifs/cifsFYI\n"
"kernel fs/smb/client/cifs_debug.c:cifsFYI_proc_show\n"
CIFS_VALUE("cifsFYI", "{cifsFYI%d}", "What the CIFS client tells in the log",
	"as bits: 1 information, 2 return codes, 4 timers");

const char procrec_fs_cifs_traceSMB[] =
"dataset fs/cifs/traceSMB\n"
"kernel fs/smb/client/cifs_debug.c:traceSMB_proc_show\n"
CIFS_VALUE("traceSMB", "{traceSMB%d}", "Whether the CIFS client logs what it sends",
	"1 if it does");

const char procrec_fs_cifs_LookupCacheEnabled[] =
"dataset fs/cifs/LookupCacheEnabled\n"
"kernel fs/smb/client/cifs_debug.c:cifs_lookup_cache_proc_show\n"
CIFS_VALUE("LookupCacheEnabled", "{LookupCacheEnabled%d}",
	"Whether the CIFS client remembers attributes", "1 if it does");

const char procrec_fs_cifs_LinuxExtensionsEnabled[] =
"dataset fs/cifs/LinuxExtensionsEnabled\n"
"kernel fs/smb/client/cifs_debug.c:cifs_linux_ext_proc_show\n"
CIFS_VALUE("LinuxExtensionsEnabled", "{LinuxExtensionsEnabled%d}",
	"Whether the CIFS client uses the extensions for Unix", "1 if it does");

const char procrec_fs_cifs_SecurityFlags[] =
"dataset fs/cifs/SecurityFlags\n"
"kernel fs/smb/client/cifs_debug.c:cifs_security_flags_proc_show\n"
CIFS_VALUE("SecurityFlags", "0x{SecurityFlags%x}", "How the CIFS client proves who it is",
	"ways that it may use, as bits");

const char procrec_fs_cifs_smbd[] =
"dataset fs/cifs/[setting] fs/cifs/rdma_readwrite_threshold fs/cifs/smbd_max_frmr_depth"
	" fs/cifs/smbd_keep_alive_interval fs/cifs/smbd_max_receive_size"
	" fs/cifs/smbd_max_fragmented_recv_size fs/cifs/smbd_max_send_size"
	" fs/cifs/smbd_send_credit_target fs/cifs/smbd_receive_credit_max\n"
"kernel fs/smb/client/cifs_debug.c:rdma_readwrite_threshold_proc_show\n"
"summary Settings of CIFS over RDMA\n"
"rec|{value%d}\n"
"doc value: of the setting that the file is called after\n";

const char procrec_fs_cifs_mount_params[] =
"dataset fs/cifs/mount_params\n"
"kernel fs/smb/client/cifs_debug.c:cifs_mount_params_proc_show\n"
"summary Options that a CIFS file system can be mounted with; since 5.13\n"
"rec|{name%[^:]}:{type%s}\n"
"doc name: of the option\n"
"doc type: flag, noflag (can be negated with no), u32, s32, u64, string...\n";

/* The line with the names of the columns tells how many there are. */
#define CIFS_FILES \
	"head|# Version:1\n" \
	"head|# Format:\n"
#define CIFS_FILE \
	" 0x{persistent_fid%llx} 0x{flags%x} {count%d} {pid%d} {uid%d} "
#define CIFS_FILES_DOCS \
	"doc tree_id: of the share\n" \
	"doc ses_id: of the session\n" \
	"doc persistent_fid: of the file\n" \
	"doc flags: that it was opened with\n" \
	"doc count: references to it\n" \
	"doc pid: process that opened it\n" \
	"doc uid: user that opened it\n" \
	"doc filename: name without directories\n" \
	"doc mid: number of the request that opened it; with CONFIG_CIFS_DEBUG2\n" \
	"doc lease since 7.0: what may be kept in memory: R reads, W writes, H the open file\n" \
	"doc lease_key since 7.0: of the lease\n"

const char procrec_fs_cifs_open_files[] =
"dataset fs/cifs/open_files\n"
"kernel fs/smb/client/cifs_debug.c:cifs_debug_files_proc_show\n"
"summary Files that are open on CIFS servers\n"
"format 5.15\n"
CIFS_FILES
"head|# <tree id> <ses id> <persistent fid> <flags> <count> <pid> <uid> <filename>\n"
"rec|0x{tree_id%x} 0x{ses_id%llx}" CIFS_FILE "{filename%s}\n"
"set end|\n"
"format 5.15-debug\n"
CIFS_FILES
"head|# <tree id> <ses id> <persistent fid> <flags> <count> <pid> <uid> <filename> <mid>\n"
"rec|0x{tree_id%x} 0x{ses_id%llx}" CIFS_FILE "{filename%S} {mid%llu}\n"
"set end|\n"
"format 4.20\n"
CIFS_FILES
"head|# <tree id> <persistent fid> <flags> <count> <pid> <uid> <filename>\n"
"rec|0x{tree_id%x}" CIFS_FILE "{filename%s}\n"
"set end|\n"
"format 4.20-debug\n"
CIFS_FILES
"head|# <tree id> <persistent fid> <flags> <count> <pid> <uid> <filename> <mid>\n"
"rec|0x{tree_id%x}" CIFS_FILE "{filename%S} {mid%llu}\n"
"set end|\n"
"format 7.0\n"
CIFS_FILES
"head|# <tree id> <ses id> <persistent fid> <flags> <count> <pid> <uid> <filename> <lease>"
	" <lease-key>\n"
"rec|0x{tree_id%x} 0x{ses_id%llx}" CIFS_FILE "{filename%S} {lease%w} {lease_key%w}\n"
"set end|\n"
"format 7.0-debug\n"
CIFS_FILES
"head|# <tree id> <ses id> <persistent fid> <flags> <count> <pid> <uid> <filename> <lease>"
	" <lease-key> <mid>\n"
"rec|0x{tree_id%x} 0x{ses_id%llx}" CIFS_FILE "{filename%S} {lease%w} {lease_key%w} {mid%w}\n"
"set end|\n"
"doc end: a blank line, always\n"
CIFS_FILES_DOCS;

/* The blank line at the end is there even if nothing is open. */
#define CIFS_DIRS(key, lease) \
	"head|# Version:1\n" \
	"head|# Format:\n" \
	"head|# <tree id> <sess id> <persistent fid> " key "<path>\n" \
	"rec|Num entries: {num_entries%d}{?, cached_dirents: {cached_entries%lu} entries," \
		" {cached_bytes%llu} bytes}\n" \
	" lst dirs|0x{tree_id%x} 0x{ses_id%llx} 0x{persistent_fid%llx}" lease "{path%[^\t],empty}" \
		"{valid_file_info?\tvalid file info}{valid_dirents?, valid dirents}{?, dirents:" \
		" {entries%lu} entries, {bytes%lu} bytes}\n" \
	"set end|\n"

const char procrec_fs_cifs_open_dirs[] =
"dataset fs/cifs/open_dirs\n"
"kernel fs/smb/client/cifs_debug.c:cifs_debug_dirs_proc_show\n"
"summary Directories that are kept open on CIFS servers, a record for each share; since 6.17\n"
"format 7.0\n"
CIFS_DIRS("<lease-key> ", " {lease_key%w} ")
"format 6.17\n"
CIFS_DIRS("", "     ")
"doc end: a blank line, always\n"
"doc num_entries: directories\n"
"doc cached_entries: names in them that are in memory\n"
"doc cached_bytes bytes: that those take\n"
"doc dirs: the directories\n"
"doc tree_id: of the share\n"
"doc ses_id: of the session\n"
"doc persistent_fid: of the directory\n"
"doc lease_key since 7.0: of the lease; - without one\n"
"doc path: from the share's root, which is nothing\n"
"doc valid_file_info: what is known of the directory itself can be used\n"
"doc valid_dirents: all names in it are known\n"
"doc entries: names in it that are in memory\n"
"doc bytes bytes: that those take\n";

const char procrec_fs_cifs_dfscache[] =
"dataset fs/cifs/dfscache\n"
"kernel fs/smb/client/dfs_cache.c:dfscache_proc_show\n"
"summary Where shares of distributed file systems are\n"
"head|DFS cache\n"
"head|---------\n"
"rec|cache entry: path={path%S},type={type%[a-z]},ttl={ttl%d},etime={etime%ld}"
	"{?,hdr_flags=0x{hdr_flags%x},ref_flags=0x{ref_flags%x}},interlink={interlink%[a-z]}"
	",path_consumed={path_consumed%d},expired={expired%[a-z]}\n"
" lst targets|  {name%s}{hint? (target hint)}\n"
"doc path: of the share\n"
"doc type: root or link\n"
"doc ttl s: how long this holds\n"
"doc etime ns: when it ends, without the seconds\n"
"doc hdr_flags: of the answer\n"
"doc ref_flags: of the referral\n"
"doc interlink: yes if it leads to another distributed file system\n"
"doc path_consumed: letters of the path that it stands for\n"
"doc expired: yes if it does not hold any more\n"
"doc targets: places where it is\n"
"doc name: of the place\n"
"doc hint: the one to try first\n";

/* SMB 2 and later: all requests of one kind, and those that failed; "sent" until 4.17. */
#define SMB2_TOTAL "{total%d} total {failed%d} failed\n"
#define SMB2_SENT "{sent%d} sent {failed%d} failed\n"

const char procrec_fs_cifs_Stats[] =
"dataset fs/cifs/Stats\n"
"kernel fs/smb/client/cifs_debug.c:cifs_stats_proc_show\n"
"summary What the CIFS client did\n"
"param capital 0 1 0\n"
"rec\n"
" set 'CIFS Session'|Resources in use{nl}CIFS Session: {%d}\n"
" set 'Share (unique mount targets)'|Share (unique mount targets): {%d}\n"
" set 'SMB Request/Response Buffer'|SMB Request/Response Buffer: {buffers%d}"
	" Pool size: {pool_size%d}\n"
" set 'SMB Small Req/Resp Buffer'|SMB Small Req/Resp Buffer: {buffers%d}"
	" Pool size: {pool_size%d}\n"
" set Total|Total Large {Large%d} Small {Small%d} Allocations\n"
" set 'Operations (MIDs)'|Operations (MIDs): {%d}\n"
" set reconnects|{nl}{session%d} session {share%d} share reconnects\n"
" set 'Total vfs operations'|Total vfs operations: {operations%d}"
	" maximum at one time: {maximum%d}\n"
" lst servers|{nl}Max requests in flight: {max_in_flight%d}\n"
"  obj commands|Total time spent processing by command. Time units are jiffies"
	" ({HZ%d} per second){nl}"
	"  SMB3 CMD\tNumber\tTotal Time\tFastest\tSlowest{nl}"
	"  --------\t------\t----------\t-------\t-------\n"
"   lst list|  {command%d}\t\t{number%d}\t{total_time%llu}\t\t{fastest%u}\t{slowest%u}\n"
"  lst slow|  {number%d} slow responses from {server%s} for command {command%d}\n"
" lst shares|{nl}{number%d}) {name%s}{disconnected?\tDISCONNECTED }\n"
"  set SMBs only=capital:0|SMBs: {SMBs%d}{? since {since%s} UTC}{? Oplocks breaks: {oplock_breaks%d}}\n"
"  set SMBs only=capital:1|SMBs: {SMBs%d} Oplock Breaks: {oplock_breaks%d}\n"
"  set Bytes|Bytes read: {read%llu}  Bytes written: {written%llu}\n"
"  set 'Open files'|Open files: {local%d} total (local), {server%d} open on server\n"
"  set OplockBreaks|OplockBreaks: {sent%d} sent {failed%d} failed\n"
"  set Reads|Reads:  {number%d} Bytes: {bytes%llu}\n"
"  set Writes|Writes: {number%d} Bytes: {bytes%llu}\n"
"  set Flushes|Flushes: {%d}\n"
"  set Locks|Locks: {number%d} HardLinks: {HardLinks%d} Symlinks: {Symlinks%d}\n"
"  set Opens|Opens: {number%d} Closes: {Closes%d} Deletes: {Deletes%d}\n"
"  set|Posix Opens: {posix_opens%d} Posix Mkdirs: {posix_mkdirs%d}\n"
"  set|Mkdirs: {Mkdirs%d} Rmdirs: {Rmdirs%d}\n"
"  set|Renames: {Renames%d} T2 Renames {t2_renames%d}\n"
"  set|FindFirst: {FindFirst%d} FNext {FNext%d} FClose {FClose%d}\n"
"  set Reads|Reads: " SMB2_TOTAL
"  set Writes|Writes: " SMB2_TOTAL
"  set Flushes|Flushes: " SMB2_TOTAL
"  set Locks|Locks: " SMB2_TOTAL
"  set Reads|Reads: " SMB2_SENT
"  set Writes|Writes: " SMB2_SENT
"  set Flushes|Flushes: " SMB2_SENT
"  set Locks|Locks: " SMB2_SENT
"  set|{@%[A-Za-z]}: " SMB2_TOTAL
"  set|{@%[A-Za-z]}: " SMB2_SENT
" set end|\n"
"doc 'CIFS Session': sessions\n"
"doc 'Share (unique mount targets)': shares\n"
"doc 'SMB Request/Response Buffer': large buffers\n"
"doc 'SMB Small Req/Resp Buffer': small buffers\n"
"doc buffers: in use\n"
"doc pool_size: kept at least\n"
"doc Total: allocations (with CONFIG_CIFS_STATS2)\n"
"doc Large: of large buffers\n"
"doc Small: of small buffers\n"
"doc 'Operations (MIDs)': under way\n"
"doc reconnects: since the start\n"
"doc session: of sessions\n"
"doc share: of shares\n"
"doc 'Total vfs operations': calls of the file system\n"
"doc operations: since the start\n"
"doc maximum: at one time\n"
"doc servers: of each server\n"
"doc max_in_flight: most requests at one time\n"
"doc commands: of the protocol, with their times (with CONFIG_CIFS_STATS2)\n"
"doc HZ: jiffies in a second\n"
"doc list: each command\n"
"doc command: number of the command in SMB 3\n"
"doc list.number: how often it was sent\n"
"doc total_time jiffies: that all took\n"
"doc fastest jiffies: that the fastest took\n"
"doc slowest jiffies: that the slowest took\n"
"doc slow: commands that took very long\n"
"doc slow.number: how often\n"
"doc slow.server: name of the server\n"
"doc shares: of each share\n"
"doc shares.number: of the share in this list\n"
"doc shares.name: of the share\n"
"doc disconnected: the server is away\n"
"doc SMBs: requests that were sent; of SMB 1 with the breaks of oplocks\n"
"doc oplock_breaks: that the server asked for\n"
"doc Bytes: that went over the net\n"
"doc read bytes: from the server\n"
"doc written bytes: to the server\n"
"doc 'Open files': that are open\n"
"doc local: as this machine sees it\n"
"doc 'Open files.server': as the server sees it\n"
"doc OplockBreaks: answers to the server's wish to have an oplock back\n"
"doc sent: all\n"
"doc failed: those of them that failed\n"
"doc since since 6.7: when the counters were set to 0\n"
"doc Reads: requests to read\n"
"doc Writes: requests to write\n"
"doc number: how many\n"
"doc bytes bytes: in them\n"
"doc Flushes: requests to flush a file\n"
"doc Locks: requests to lock; those that follow are of SMB 1\n"
"doc HardLinks: that were made\n"
"doc Symlinks: that were made\n"
"doc Opens: of files\n"
"doc Closes: of files\n"
"doc Deletes: of files\n"
"doc posix_opens: with the extensions for Unix\n"
"doc posix_mkdirs: with the extensions for Unix\n"
"doc Mkdirs: of directories\n"
"doc Rmdirs: of directories\n"
"doc Renames: of files\n"
"doc t2_renames: with transaction 2\n"
"doc FindFirst: searches\n"
"doc FNext: that went on\n"
"doc FClose: that ended\n"
"doc total: requests of this kind\n"
"doc end: a blank line, always\n";

/*
 * The lines of DebugData begin where the last one ended, so a blank line stands before many of
 * them. What a server says of RDMA, interfaces, channels and requests stays as lines of text.
 */
#define CIFS_SHARE \
	"{name%s} Mounts: {mounts%d} {?Type: {type%s} }DevInfo: 0x{DevInfo%x}" \
	" Attributes: 0x{Attributes%x}" \
	"{nl}\tPathComponentMax: {PathComponentMax%d} Status: {Status%d} type: {kind%w} " \
	"Serial Number: 0x{serial%x}{flags%s}" CIFS_CAPS "\n"
/* Of SMB 3 and later; the caps and flags have their own words. */
#define CIFS_CAPS \
	"{?{nl}\tShare Capabilities:{capabilities%s}\tShare Flags: 0x{share_flags%x}" \
	"{?{nl}\ttid: 0x{tid%x}}{?\tOptimal sector size: 0x{sector_size%x}}" \
	"{?\tMaximal Access: 0x{access%x}}{more%s,empty}}"
#define CIFS_MID "State: {state%d} com: {command%d} pid: {pid%d} cbdata: {cbdata%w} mid {mid%llu}"
#define CIFS_INTERFACE \
	"Speed: {speed%u}{speed_unit%[ A-Za-z]}{nl}" \
	"\t\tCapabilities: {capabilities*:{%w} }" \
	"{?{nl}\t\tIPv4: {ipv4%w}}{?{nl}\t\tIPv6: {ipv6%w}}{for_cleanup?{nl}\t\t[for-cleanup]}" \
	"{?{nl}\t\tWeight (cur,total): ({weight%u},{weight_total%u})" \
	"{nl}\t\tAllocated channels: {channels%u}}{connected?{nl}\t\t[CONNECTED]}\n"

#define CIFS_SHARE_OLD \
	"{name%s} Mounts: {mounts%d} {?Type: {type%s} }DevInfo: 0x{DevInfo%x}" \
	" Attributes: 0x{Attributes%x}{nl}{indented?\t}PathComponentMax: {PathComponentMax%d} " \
	"Status: {Status%[0-9a-fx]} type: {kind%w} {?Serial Number: 0x{serial%x}}{flags%s,empty}" \
	CIFS_CAPS "\n"
#define CIFS_HEADING \
" set version|Display Internal CIFS Data Structures for Debugging{nl}" \
	"---------------------------------------------------{nl}" \
	"CIFS Version {%s}\n" \
" set Features|Features: {%s}\n" \
" set CIFSMaxBufSize|CIFSMaxBufSize: {%d}\n" \
" set 'Active VFS Requests'|Active VFS Requests: {%d}\n"

const char procrec_fs_cifs_DebugData[] =
"dataset fs/cifs/DebugData\n"
"kernel fs/smb/client/cifs_debug.c:cifs_debug_data_proc_show\n"
"summary Servers, sessions and shares of the CIFS client\n"
"param blank 0 1 1\n"
"param deep 0 1 1\n"
"rec\n"
CIFS_HEADING
" obj Servers only=blank:1|{nl}Servers: \n"
" obj Servers only=blank:0|Servers:\n"
"  set none|\t[NONE]\n"
"  lst list|{number%d}) ConnectionId: 0x{ConnectionId%llx} {?Hostname: {Hostname%w} }"
	"{?{nl}ClientGUID: {ClientGUID%w}}\n"
"   set|Number of credits: {credits%[0-9,]} Dialect 0x{dialect%x}{features*: {%[A-Za-z0-9_]}}\n"
"   set 'Server capabilities'|Server capabilities: 0x{%x}\n"
"   set RDMA|RDMA \n"
"   set|TCP status: {tcp_status%d} Instance: {instance%d}\n"
"   set|Local Users To Server: {users%d} SecMode: 0x{SecMode%x} Req On Wire: {requests%d}"
	"{? Net namespace: {net_namespace%u}}{?{nl}In Send: {in_send%d} In MaxReq Wait: {in_wait%d}}\n"
"   set Compression|Compression: {%s}\n"
"   set 'DFS origin full path'|DFS origin full path: {%s}\n"
"   set 'DFS leaf full path'|DFS leaf full path:   {%s}\n"
"   obj Sessions|{nl}\tSessions: \n"
"    set none|\t\t[NONE]\n"
"    lst list|\t{number%d}) Address: {address%w} Uses: {uses%d} Capability: 0x{capability%x}"
	"\tSession Status: {status%d} {kind%s}\n"
"    lst list|\t{number%d}) Name: {address%w}  Domain: {domain%s} Uses: {uses%d} OS: {os%s} {nl}"
	"\tNOS: {nos%s}\tCapability: 0x{capability%x}{nl}\tSMB session status: {status%d} \n"
"     set security|\tSecurity type: {type%w}  SessionId: 0x{SessionId%llx}{encrypted? encrypted}"
	"{signed? signed}\n"
"     set users|\tUser: {user%d} Cred User: {cred_user%d}{channel%s}\n"
"     obj 'Extra Channels'|{nl}\tExtra Channels: {count%u} \n"
"      lst list|{nl}\t\tChannel: {number%d} ConnectionId: 0x{ConnectionId%llx}{nl}"
	"\t\tNumber of credits: {credits%[0-9,]} Dialect 0x{dialect%x}{nl}"
	"\t\tTCP status: {tcp_status%d} Instance: {instance%d}{nl}"
	"\t\tLocal Users To Server: {users%d} SecMode: 0x{SecMode%x} Req On Wire: {requests%d}"
	"{? Net namespace: {net_namespace%u}}{nl}"
	"\t\tIn Send: {in_send%d} In MaxReq Wait: {in_wait%d}{channel%s,empty}\n"
"     obj shares|{nl}\tShares: \n"
"      set IPC|\t{number%d}) IPC: {no_share?none}\n"
"      set IPC|\t{number%d}) IPC: " CIFS_SHARE
"      lst list|{nl}\t{number%d}) " CIFS_SHARE
"     obj interfaces|{nl}{nl}\tServer interfaces: {count%u}"
	"{?\tLast updated: {updated%lu} seconds ago}\n"
"      lst list|{gap?{nl}}\t{number%d})\t" CIFS_INTERFACE
"     obj MIDs|{nl}{nl}\tMIDs: \n"
"      lst list|\tServer ConnectionId: 0x{ConnectionId%llx}\n"
"      lst list only=deep:1|\t\t" CIFS_MID "\n"
"      lst list only=deep:0|\t" CIFS_MID "{nl}\n"
"     tail|--{blank?{nl}}\n"
/* Until 5.4 the sessions were the list, and the end had a blank line. */
"format 4.17\n"
"rec\n"
CIFS_HEADING
" obj Servers|Servers:\n"
"  lst list|{gap?{nl}}{?Number of credits: {credits%d}{? Dialect 0x{dialect%x}}"
	"{features*: {%[A-Za-z0-9_]}}{nl}}"
	"{number%d}) Name: {address%w} Uses: {uses%d} Capability: 0x{capability%x}"
	"\tSession Status: {status%d}{kind%[ \tA-SU-Za-z]}TCP status: {tcp_status%d}{? Instance: {instance%d}}\n"
"  lst list|{gap?{nl}}{?Number of credits: {credits%d}{? Dialect 0x{dialect%x}}"
	"{features*: {%[A-Za-z0-9_]}}{nl}}"
	"{number%d}) Name: {address%w}  Domain: {domain%s} Uses: {uses%d} OS: {os%s}{nl}"
	"\tNOS: {nos%s}\tCapability: 0x{capability%x}{nl}"
	"\tSMB session status: {status%d}{kind%[ \tA-SU-Za-z]}TCP status: {tcp_status%d}"
	"{? Instance: {instance%d}}\n"
"   set|\tLocal Users To Server: {users%d} SecMode: 0x{SecMode%x} Req On Wire: {requests%d}"
	"{? In Send: {in_send%d} In MaxReq Wait: {in_wait%d}}{? SessionId: 0x{SessionId%llx}}"
	"{encrypted? encrypted}{signed? signed}\n"
"   obj shares|\tShares:\n"
"    set IPC|\t{number%d}) IPC: {no_share?none}\n"
"    set IPC|\t{number%d}) IPC: " CIFS_SHARE_OLD
"    lst list|{gap?{nl}}\t{number%d}) " CIFS_SHARE_OLD
"   obj MIDs|{nl}\tMIDs:\n"
"    lst list|\t" CIFS_MID "\n"
"   obj interfaces|{nl}\tServer interfaces: {count%u}\n"
"    lst list|\t{number%d})\t" CIFS_INTERFACE
" set end|\n"
"doc version: of the client\n"
"doc Features: that it is compiled with\n"
"doc CIFSMaxBufSize bytes: of a large buffer\n"
"doc 'Active VFS Requests': calls of the file system under way\n"
"doc Servers: that it is connected to\n"
"doc none: there are none\n"
"doc list: each of them\n"
"doc number: in this list\n"
"doc ConnectionId: of the connection\n"
"doc Hostname: of the server\n"
"doc ClientGUID since 6.6: that this client calls itself\n"
"doc credits: requests that may be sent\n"
"doc dialect: of the protocol: 311 is SMB 3.1.1\n"
"doc features: compression, signed, posix, nosharesock\n"
"doc tcp_status: 0 new, 1 good, 2 exiting, 3 needs to reconnect...\n"
"doc instance: how often it was connected\n"
"doc users: references to it\n"
"doc SecMode: of the server, as bits: 1 signing enabled, 2 required\n"
"doc requests: that wait for an answer\n"
"doc in_send: that are being sent\n"
"doc in_wait: that wait for credits\n"
"doc Sessions: on the connection\n"
"doc address: of the server\n"
"doc uses: references to it\n"
"doc capability: of the server, as bits\n"
"doc status: 0 new, 1 good, 2 exiting, 3 needs to reconnect...\n"
"doc kind: DISK, CDROM or a number; of a session: Guest, Anonymous or nothing\n"
"doc security: how it was opened\n"
"doc type: of the authentication; of a share: of its file system\n"
"doc SessionId: of the session\n"
"doc encrypted: all data are\n"
"doc signed: all requests are\n"
"doc user: that mounted it\n"
"doc cred_user: whose credentials it uses\n"
"doc channel: whether the channel is away\n"
"doc shares: of the session\n"
"doc IPC: the share for named pipes\n"
"doc no_share: it is not there\n"
"doc name: of the share\n"
"doc mounts: how often it is mounted\n"
"doc DevInfo: of the device, as bits\n"
"doc Attributes: of the file system, as bits\n"
"doc PathComponentMax: letters of a name\n"
"doc Status: 0 new, 1 good, 2 exiting, 3 needs to reconnect...\n"
"doc serial: of the volume\n"
"doc flags: what else there is of it: Encrypted, nocase, POSIX Extensions, DISCONNECTED...\n"
"doc MIDs: requests that wait for an answer\n"
"doc state: of the request\n"
"doc command: number of the command\n"
"doc pid: process that waits\n"
"doc cbdata: address\n"
"doc mid: number of the request\n"
"doc blank: a blank line follows\n"
"doc gap: a blank line stands before it\n"
"doc indented: a tab stands before its second line\n"
"doc end: a blank line stands at the end\n"
"doc 'Server capabilities' since 6.8: of the server, as bits\n"
"doc RDMA: the connection goes over RDMA\n"
"doc net_namespace since 6.10: inode of the network name space of the connection\n"
"doc Compression since 6.9: whether data are compressed, and how\n"
"doc 'DFS origin full path': path that was mounted\n"
"doc 'DFS leaf full path': where it led to\n"
"doc domain: of the server\n"
"doc os: of the server\n"
"doc nos: network software of the server\n"
"doc 'Extra Channels': more connections of the session\n"
"doc count: how many there are\n"
"doc interfaces: of the server\n"
"doc updated seconds since 6.3: since the server was asked\n"
"doc speed: of the interface, in the unit that follows\n"
"doc speed_unit: bps, or Kbps to Tbps since 6.9\n"
"doc capabilities: of the share, a comma behind each word, or None; of an interface: rdma, rss\n"
"doc ipv4: address of the interface\n"
"doc ipv6: address of the interface\n"
"doc for_cleanup: the server has it no more\n"
"doc weight: channels that it has of its share\n"
"doc weight_total: its share of channels\n"
"doc channels: channels over it\n"
"doc connected: the session uses it\n"
"doc share_flags: of the share, as bits\n"
"doc tid: of the share's connection\n"
"doc sector_size: bytes that are best read and written at once, in hex\n"
"doc access: what may be done at most, as bits\n"
"doc more: Witness, nosparse, DISCONNECTED...\n"
"derive Features_list options(Features)\n";

/* What the server of CIFS says; the labels changed with each kernel since it began to. */
const char procrec_fs_ksmbd_server[] =
"dataset fs/ksmbd/server\n"
"kernel fs/smb/server/proc.c:proc_show_ksmbd_stats\n"
"summary The server of CIFS and what it did; since 7.0\n"
"rec|{label%-20[A-Z0-9_]}:\t{count%lld}\n"
"rec|{label%[^:]}: {value%s}\n"
"rec|{text%s}\n"
"doc label: what it is\n"
"doc value: how it is\n"
"doc count: requests of this kind\n"
"doc text: headings, and lines without a blank behind the colon\n";

const char procrec_fs_ksmbd_lines[] =
"dataset fs/ksmbd/[file] fs/ksmbd/[file] fs/ksmbd/sessions/[session]\n"
"kernel fs/smb/server/proc.c:ksmbd_proc_create\n"
"summary Clients, shares, sessions and files of the server of CIFS, as lines; since 7.0\n"
"rec|{label%[^:]}:\t{value%s}\n"
"rec|{text%s}\n"
"doc label: what it is\n"
"doc value: how it is\n"
"doc text: a line without a label, mostly a blank one between two things\n";

const char procrec_fs_ntfs3_volinfo[] =
"dataset fs/ntfs3/[device]/volinfo\n"
"kernel fs/ntfs3/super.c:ntfs3_volinfo\n"
"summary An NTFS volume\n"
"rec file|ntfs{major%d}.{minor%d}{nl}{cluster_size%u}{nl}{clusters%zu}{nl}{mft_records%zu}{nl}"
	"{mft_used%zu}{nl}{?{real_dirty%[a-z]}{nl}{dirty%[a-z]}{nl}}\n"
"doc major: version of NTFS\n"
"doc minor: version of NTFS\n"
"doc cluster_size bytes: of a cluster\n"
"doc clusters clusters: of the volume\n"
"doc mft_records: room for files\n"
"doc mft_used: files\n"
"doc real_dirty since 6.8: dirty if it was not unmounted\n"
"doc dirty since 6.8: dirty if the volume says so itself\n";

const char procrec_fs_ntfs3_label[] =
"dataset fs/ntfs3/[device]/label\n"
"kernel fs/ntfs3/super.c:ntfs3_label_show\n"
"summary Label of an NTFS volume\n"
"rec|{label%s}\n"
"doc label: of the volume\n";

const char procrec_fs_jfs_loglevel[] =
"dataset fs/jfs/loglevel\n"
"kernel fs/jfs/jfs_debug.c:jfs_loglevel_proc_show\n"
"summary How much JFS tells in the log\n"
"rec|{loglevel%d}\n"
"doc loglevel: as the kernel's levels\n";

/* lmstats, txstats, xtstat, mpstat and TxAnchor: a heading with a rule, and values. */
const char procrec_fs_jfs_stats[] =
"dataset fs/jfs/[file] fs/jfs/lmstats fs/jfs/txstats fs/jfs/xtstat fs/jfs/mpstat fs/jfs/TxAnchor\n"
"kernel fs/jfs/jfs_logmgr.c:jfs_lmstats_proc_show\n"
"summary Counters of JFS; with CONFIG_JFS_STATISTICS or CONFIG_JFS_DEBUG\n"
"rec\n"
" set|JFS {heading%[A-Za-z ]}{nl}{rule#=}\n"
" set freewait|freewait = {%w}\n"
" set freelockwait|freelockwait = {%w}\n"
" set lowlockwait|lowlockwait = {%w}\n"
" set unlock_queue|unlock_queue is {%s}\n"
" set|{@%s} = {=%d}\n"
"doc heading: name of the counters\n"
"doc rule: length of the line below it\n"
"doc freewait: active if somebody waits for a transaction\n"
"doc freelockwait: active if somebody waits for a lock\n"
"doc lowlockwait: active if somebody waits for locks to be plenty\n"
"doc unlock_queue: empty, or not empty\n";

const char procrec_fs_reiserfs_version[] =
"dataset fs/reiserfs/[device]/version\n"
"kernel fs/reiserfs/procfs.c:show_version\n"
"summary Format of a ReiserFS file system; to 6.12\n"
"rec|{format%w} format\twith checks {checks%w}\n"
"doc format: 3.5 or 3.6\n"
"doc checks: on if the kernel checks much\n";

const char procrec_fs_reiserfs_super[] =
"dataset fs/reiserfs/[device]/super fs/reiserfs/[device]/super"
	" fs/reiserfs/[device]/on-disk-super\n"
"kernel fs/reiserfs/procfs.c:show_super\n"
"summary State and counters of a ReiserFS file system; to 6.12\n"
"rec\n"
" set state|state: \t{%s}\n"
" set 'mount options'|mount options: \t{*:{%w} }\n"
" set max_hash_collisions|{nl}max_hash_collisions: \t{%i}\n"
" set magic|magic: \t{%s}\n"
" set hash|hash: \t{%s}\n"
" set flags|flags: \t{mask%x}[{names%[^]],empty}]\n"
" set|{@%[^:]}: \t{=%i}\n"
"doc state: REISERFS_VALID_FS or REISERFS_ERROR_FS\n"
"doc 'mount options': of this file system\n"
"doc max_hash_collisions: most names with one hash\n"
"doc magic: that the superblock begins with\n"
"doc hash: that names are sorted by\n"
"doc flags: of the superblock\n"
"doc mask: as bits\n"
"doc names: attrs_cleared if it is\n";

const char procrec_fs_reiserfs_journal[] =
"dataset fs/reiserfs/[device]/journal\n"
"kernel fs/reiserfs/procfs.c:show_journal\n"
"summary Journal of a ReiserFS file system; to 6.12\n"
"rec\n"
" set jp_journal_dev|jp_journal_dev: \t{name%[^[]}[{dev%x}]\n"
" set jp_journal_1st_block|jp_journal_1st_block: \t{%i}\n"
" set jp_journal_size|jp_journal_size: \t{%i}\n"
" set jp_journal_trans_max|jp_journal_trans_max: \t{%i}\n"
" set jp_journal_magic|jp_journal_magic: \t{%i}\n"
" set jp_journal_max_batch|jp_journal_max_batch: \t{%i}\n"
" set jp_journal_max_commit_age|jp_journal_max_commit_age: \t{%i}\n"
" set jp_journal_max_trans_age|jp_journal_max_trans_age: \t{%i}\n"
" set j_1st_reserved_block|j_1st_reserved_block: \t{%i}\n"
" set j_state|j_state: \t{%li}\n"
" set j_trans_id|j_trans_id: \t{%u}\n"
" set j_mount_id|j_mount_id: \t{%lu}\n"
" set j_start|j_start: \t{%lu}\n"
" set j_len|j_len: \t{%lu}\n"
" set j_len_alloc|j_len_alloc: \t{%lu}\n"
" set j_wcount|j_wcount: \t{%i}\n"
" set j_bcount|j_bcount: \t{%lu}\n"
" set j_first_unflushed_offset|j_first_unflushed_offset: \t{%lu}\n"
" set j_last_flush_trans_id|j_last_flush_trans_id: \t{%u}\n"
" set j_trans_start_time|j_trans_start_time: \t{%lli}\n"
" set j_list_bitmap_index|j_list_bitmap_index: \t{%i}\n"
" set j_must_wait|j_must_wait: \t{%i}\n"
" set j_next_full_flush|j_next_full_flush: \t{%i}\n"
" set j_next_async_flush|j_next_async_flush: \t{%i}\n"
" set j_cnode_used|j_cnode_used: \t{%i}\n"
" set j_cnode_free|j_cnode_free: \t{%i}{nl}\n"
" set|{@%[^:]}: \t{=%12lu}\n"
"doc jp_journal_dev: device that the journal is on\n"
"doc name: of the device\n"
"doc dev: its numbers as the disk has them\n"
"doc jp_journal_1st_block: where it begins\n"
"doc jp_journal_size blocks: of the journal\n"
"doc jp_journal_trans_max blocks: most in a transaction\n"
"doc jp_journal_magic: of this journal\n"
"doc jp_journal_max_batch blocks: that are gathered\n"
"doc jp_journal_max_commit_age s: until a commit\n"
"doc jp_journal_max_trans_age s: until a transaction ends\n"
"doc j_1st_reserved_block: where it begins\n"
"doc j_state: of the journal\n"
"doc j_trans_id: number of the transaction\n"
"doc j_mount_id: how often it was mounted\n"
"doc j_start: where the next commit goes\n"
"doc j_len blocks: in the transaction\n"
"doc j_len_alloc blocks: that it asked for\n"
"doc j_wcount: writers\n"
"doc j_bcount: batches\n"
"doc j_first_unflushed_offset: first block that must be kept\n"
"doc j_last_flush_trans_id: last transaction that is on disk\n"
"doc j_trans_start_time s: since 1970\n"
"doc j_list_bitmap_index: of the bitmap in use\n"
"doc j_must_wait: 1 if writers have to wait\n"
"doc j_next_full_flush: 1 if the next commit is a full one\n"
"doc j_next_async_flush: 1 if the next commit is not waited for\n"
"doc j_cnode_used: nodes in use\n"
"doc j_cnode_free: nodes that are free\n";

const char procrec_fs_reiserfs_per_level[] =
"dataset fs/reiserfs/[device]/per-level\n"
"kernel fs/reiserfs/procfs.c:show_per_level\n"
"summary What happened on each level of a ReiserFS tree; to 6.12\n"
"head|level\t     balances [sbk:  reads   fs_changed   restarted]   free space        items"
	"   can_remove         lnum         rnum       lbytes       rbytes     get_neig"
	" get_neig_res  need_l_neig  need_r_neig\n"
"rec|{level%i}\t {balances%12lu} {reads%12lu} {fs_changed%12lu} {restarted%12lu} {free%12lu}"
	" {items%12lu} {can_remove%12lu} {lnum%12li} {rnum%12li} {lbytes%12li} {rbytes%12li}"
	" {get_neig%12lu} {get_neig_res%12lu} {need_l_neig%12lu} {need_r_neig%12lu}\n"
"doc level: of the tree\n"
"doc balances: times that it was balanced\n"
"doc reads: of nodes in searches\n"
"doc fs_changed: searches while the tree changed\n"
"doc restarted: searches that began anew\n"
"doc free: room in nodes\n"
"doc items: in nodes\n"
"doc can_remove: nodes that could be removed\n"
"doc lnum: items moved to the left\n"
"doc rnum: items moved to the right\n"
"doc lbytes: bytes moved to the left\n"
"doc rbytes: bytes moved to the right\n"
"doc get_neig: searches for neighbours\n"
"doc get_neig_res: that began anew\n"
"doc need_l_neig: times that the left neighbour was needed\n"
"doc need_r_neig: times that the right neighbour was needed\n";

const char procrec_fs_reiserfs_bitmap[] =
"dataset fs/reiserfs/[device]/bitmap\n"
"kernel fs/reiserfs/procfs.c:show_bitmap\n"
"summary Searches for free blocks of a ReiserFS file system; to 6.12\n"
"rec file|free_block: {free_block%lu}{nl}"
	"  scan_bitmap:          wait          bmap         retry        stolen  journal_hint"
	"journal_nohint{nl}"
	" {scan_bitmap%14lu} {wait%14lu} {bmap%14lu} {retry%14lu} {stolen%14lu} {journal_hint%14lu}"
	" {journal_nohint%14lu}{nl}\n"
"doc free_block: blocks that were freed\n"
"doc scan_bitmap: searches\n"
"doc wait: that had to wait\n"
"doc bmap: bitmaps that were looked at\n"
"doc retry: searches that began anew\n"
"doc stolen: blocks that were taken meanwhile\n"
"doc journal_hint: blocks that the journal had with a hint\n"
"doc journal_nohint: blocks that the journal had without one\n";

const char procrec_fs_reiserfs_oidmap[] =
"dataset fs/reiserfs/[device]/oidmap\n"
"kernel fs/reiserfs/procfs.c:show_oidmap\n"
"summary Numbers of objects of a ReiserFS file system; to 6.12\n"
"rec|{state%[a-z]}: [ {start%x} .. {end%x} )\n"
"set|total: \t{total%i} [{size%i}/{max_size%i}] used: {used%lu} [exact]\n"
"doc state: used or free\n"
"doc start: first number\n"
"doc end: first number behind them\n"
"doc total: ranges\n"
"doc size: entries of the map\n"
"doc max_size: room in the map\n"
"doc used: numbers in use\n";

/*
 * Statistics of ZFS (OpenZFS, not part of Linux): a line about the statistics, a heading that
 * depends on the kind, and lines.
 */
#define KSTAT_LINE \
	"set|{kid%d} {type%d} 0x{flags%02x} {ndata%d} {data_size%d} {crtime%lld} {snaptime%lld}{nl}"

const char procrec_spl_kstat[] =
"dataset spl/kstat/[module]/[name] spl/kstat/[module]/[name] spl/kstat/[module]/[instance]/[name]\n"
"kernel module/os/linux/spl/spl-kstat.c:kstat_seq_show\n"
"summary Statistics of ZFS\n"
"format named\n"
KSTAT_LINE "name                            type data\n"
"rec|{name%-31w} {data_type%-4d} {value%lld}\n"
"rec|{name%-31s} {data_type%-4d} {value%lld}\n"
"rec|{name%-31w} {data_type%-4d} {text%s}\n"
"format io\n"
KSTAT_LINE "nread    nwritten reads    writes   wtime    wlentime wupdate  rtime    rlentime"
	" rupdate  wcnt     rcnt    \n"
"rec|{nread%-8llu} {nwritten%-8llu} {reads%-8u} {writes%-8u} {wtime%-8lld} {wlentime%-8lld}"
	" {wupdate%-8lld} {rtime%-8lld} {rlentime%-8lld} {rupdate%-8lld} {wcnt%-8u} {rcnt%-8u}\n"
"format txgs\n"
KSTAT_LINE "txg      birth            state ndirty       nread        nwritten     reads    writes"
	"   otime        qtime        wtime        stime       \n"
"rec|{txg%-8llu} {birth%-16llu} {state%-5w} {ndirty%-12llu} {nread%-12llu} {nwritten%-12llu}"
	" {reads%-8llu} {writes%-8llu} {otime%-12llu} {qtime%-12llu} {wtime%-12llu}"
	" {stime%-12llu}\n"
/* Speeds of fletcher_4_bench and vdev_raidz_bench, and of chksum_bench. */
"format fletcher\n"
KSTAT_LINE "implementation   {columns*:{%-14w} }\n"
"rec|{implementation%-16w} {speeds*=@columns:{%-14u} }\n"
"rec|{implementation%-16w} {fastest*=@columns:{%-14w} }\n"
"format raidz\n"
KSTAT_LINE "implementation   {columns*:{%-15w} }\n"
"rec|{implementation%-16w} {speeds*=@columns:{%-15u} }\n"
"rec|{implementation%-16w} {fastest*=@columns:{%-15w} }\n"
"format chksum\n"
KSTAT_LINE "implementation         {columns*:{%8w}}\n"
"rec|{implementation%-23w}{speeds*=@columns:{%8u}}\n"
/* Histories of a pool, which have no line about them. */
"format dbgmsg\n"
"head|timestamp    message \n"
"rec|{timestamp%-12llu} {message%s}\n"
"format reads\n"
"head|UID      start            objset   object   level    blkid    aflags   "
	"origin                   pid      process         \n"
"rec|{uid%-8llu} {start%-16llu} 0x{objset%-6llx} {object%-8lli} {level%-8lli} {blkid%-8lli} "
	"0x{aflags%-6x} {origin%-24s} {pid%-8i} {process%-16s}\n"
"format multihost\n"
"head|id         txg        timestamp  error  duration   mmp_delay    vdev_guid                "
	"vdev_label vdev_path\n"
"rec|{id%-10llu} {txg%-10llu} {mmp_timestamp%10llu} {error%6lld} {duration%10lld} "
	"{mmp_delay%12llu} {vdev_guid%-24llu} {vdev_label%-10lld} {vdev_path%s}\n"
"rec|{id%-10llu} {txg%-10llu} {mmp_timestamp%10llu} {skipped%#6llx} {duration%10lld} "
	"{mmp_delay%12llu} {vdev_guid%-24llu} {vdev_label%-10lld} {vdev_path%s}\n"
"format guid\n"
"rec|{guid%llu}\n"
"doc kid: number of the statistics\n"
"doc type: 0 raw, 1 names and values, 2 interrupts, 3 input and output, 4 timers\n"
"doc flags: as bits\n"
"doc ndata: entries\n"
"doc data_size bytes: of them\n"
"doc crtime ns: when they were made, since the start\n"
"doc snaptime ns: when they were read, since the start\n"
"doc name: of the value\n"
"doc data_type: 0 text, 1 int32, 2 uint32, 3 int64, 4 uint64, 5 long, 6 ulong, 7 string\n"
"doc value: the number\n"
"doc text: what is not a number\n"
"doc nread bytes: read\n"
"doc nwritten bytes: written\n"
"doc reads: how many\n"
"doc writes: how many\n"
"doc wtime ns: that requests waited; of txgs: that it waited for others\n"
"doc wlentime ns: that requests waited, times their number\n"
"doc wupdate ns: when the number that waits changed last\n"
"doc rtime ns: that requests were under way\n"
"doc rlentime ns: that requests were under way, times their number\n"
"doc rupdate ns: when the number under way changed last\n"
"doc wcnt: requests that wait\n"
"doc rcnt: requests under way\n"
"doc txg: number of the transaction group\n"
"doc birth ns: when it was opened\n"
"doc state: B born, O open, Q quiescing, W waiting, S syncing, C committed\n"
"doc ndirty bytes: that were changed\n"
"doc otime ns: that it was open\n"
"doc qtime ns: that it was quiescing\n"
"doc stime ns: that it was syncing\n"
"doc columns: what was measured\n"
"doc implementation: of the algorithm, or fastest\n"
"doc speeds: bytes per second; of chksum_bench MiB per second\n"
"doc fastest: the implementation that was the fastest\n"
"doc timestamp seconds: since 1970\n"
"doc message: of the debug log\n"
"doc uid: number of the read\n"
"doc start ns: when it was done, since the start\n"
"doc objset: that was read from\n"
"doc object: that was read from\n"
"doc level: of the block: 0 is data\n"
"doc blkid: number of the block\n"
"doc aflags: of the ARC, as bits\n"
"doc origin: function that reads\n"
"doc pid: task that reads\n"
"doc process: its name\n"
"doc id: number of the update\n"
"doc mmp_timestamp seconds: since 1970\n"
"doc error: of the write, or 0\n"
"doc skipped: why it was skipped, as bits\n"
"doc duration ns: that it took\n"
"doc mmp_delay ns: between updates\n"
"doc vdev_guid: device that was written to\n"
"doc vdev_label: label that was written\n"
"doc vdev_path: of the device\n"
"doc guid: of the pool\n";

const char procrec_spl_kstat_state[] =
"dataset spl/kstat/zfs/[pool]/state\n"
"kernel module/zfs/spa_stats.c:spa_state_data\n"
"summary State of a pool of ZFS\n"
"rec|{state%s}\n"
"doc state: ONLINE, DEGRADED, FAULTED, SUSPENDED...\n";

/* AFS: under fs until 4.15, since then under net. */
#define AFS_FILE(name) \
	"@net/afs/" name " fs/afs/" name "\n"

const char procrec_net_afs_cells[] =
"dataset net/afs/cells " AFS_FILE("cells")
"kernel fs/afs/proc.c:afs_proc_cells_show\n"
"summary Cells of AFS that are known\n"
"format 5.10\n"
"head|USE ACT    TTL SV ST NAME\n"
"rec|{use%3u} {active%3u} {ttl%6lld} {servers%2u} {state%2u} {name%s}\n"
"format 4.20\n"
"head|USE    TTL SV NAME\n"
"rec|{use%3u} {ttl%6lld} {servers%2u} {name%s}\n"
"format 2.6\n"
"head|USE NAME\n"
"rec|{use%3d} {name%s}\n"
"doc use: references to the cell\n"
"doc active: users of the cell\n"
"doc ttl s: how long its servers are known; negative if no longer\n"
"doc servers: for the places of volumes\n"
"doc state: of the cell, as a number\n"
"doc name: of the cell\n";

const char procrec_net_afs_rootcell[] =
"dataset net/afs/rootcell " AFS_FILE("rootcell")
"kernel fs/afs/proc.c:afs_proc_rootcell_show\n"
"summary Cell of AFS that this machine belongs to\n"
"rec|{rootcell%s}\n"
"doc rootcell: name of the cell\n";

const char procrec_net_afs_sysname[] =
"dataset net/afs/sysname " AFS_FILE("sysname")
"kernel fs/afs/proc.c:afs_proc_sysname_show\n"
"summary What stands for @sys in names of AFS\n"
"rec|{sysname%s}\n"
"doc sysname: one after the other is tried\n";

const char procrec_net_afs_stats[] =
"dataset net/afs/stats " AFS_FILE("stats")
"kernel fs/afs/proc.c:afs_proc_stats_show\n"
"summary What AFS did\n"
"head|kAFS statistics\n"
"rec|{label%-8[a-z-]}:{counters*: {@%[^=]}={=%lu}}\n"
"doc label: what is counted\n"
"doc counters: look, reval, inval, relpg, rdpg, cr, rm; n calls, nb bytes\n";

const char procrec_net_afs_servers[] =
"dataset net/afs/servers " AFS_FILE("servers")
"kernel fs/afs/proc.c:afs_proc_servers_show\n"
"summary File servers of AFS, their state and addresses\n"
"set|UUID                                 REF ACT{cells? CELL}\n"
"rec|{uuid%[0-9a-f-]} {ref%3d} {active%3d}{? {cell%s}}\n"
" set info|  - info: fl={flags%x} rtt={rtt%u}{? brk={brk%x}}\n"
" set probe|  - probe: last={last%d}{? out={out%d}}\n"
" set estate|  - ESTATE pq={pq%x} np={np%u} rsp={rsp%x} f={failed%x}\n"
" obj ALIST|  - ALIST v={version%u}{? rsp={rsp%x} f={failed%x}}{? ap={ap%u}}\n"
"  lst list|    [{number%x}] {address%[^* !]}{preferred?*}{failed?!}"
	"{? rtt={rtt%d} err={err%d} p={priority%u}}\n"
"doc cells: the last column is there\n"
"doc uuid: of the server\n"
"doc ref: references to it\n"
"doc active: users of it\n"
"doc cell since 6.8: that it belongs to\n"
"doc info: what is known of it\n"
"doc flags: as bits\n"
"doc rtt us: round trip time\n"
"doc brk: count of breaks of promises\n"
"doc probe: tests whether it is there\n"
"doc last s: since the last one\n"
"doc out: tests under way\n"
"doc estate since 6.8: of its addresses\n"
"doc pq: queue of tests\n"
"doc np: tests under way\n"
"doc rsp: addresses that answered, as bits\n"
"doc failed: addresses that did not, as bits; of an address: it does not answer\n"
"doc ALIST: its addresses\n"
"doc version: of the list\n"
"doc ap: version of the preferences\n"
"doc list: each address\n"
"doc number: of the address, in hex\n"
"doc address: with the port\n"
"doc preferred: it is used first\n"
"doc err: a negative errno, 0 if none\n"
"doc priority: set by the administrator\n";

const char procrec_net_afs_addr_prefs[] =
"dataset net/afs/addr_prefs " AFS_FILE("addr_prefs")
"kernel fs/afs/addr_prefs.c:afs_proc_addr_prefs_show\n"
"summary Which addresses of AFS servers are to be used first; since 6.8\n"
"set|PROT SUBNET                                      PRIOR (v={version%u})\n"
"rec|{protocol%-4w} {subnet%-43w} {priority%5u}\n"
"format none\n"
"head|NO PREFS\n"
"doc version: how often the list was changed\n"
"doc protocol: UDP\n"
"doc subnet: addresses that this is for\n"
"doc priority: the highest is used first\n";

const char procrec_net_afs_volumes[] =
"dataset net/afs/[cell]/volumes " AFS_FILE("[cell]/volumes")
"kernel fs/afs/proc.c:afs_proc_cell_volumes_show\n"
"summary Volumes of an AFS cell that are in use\n"
"head|USE VID      TY NAME\n"
"rec|{use%3d} {vid%08x} {type%w} {name%s}\n"
"doc use: references to the volume\n"
"doc vid: number of the volume\n"
"doc type: RW, RO or BK\n"
"doc name: of the volume\n";

const char procrec_net_afs_vlservers[] =
"dataset net/afs/[cell]/vlservers " AFS_FILE("[cell]/vlservers")
"kernel fs/afs/proc.c:afs_proc_cell_vlservers_show\n"
"summary Servers that know where the volumes of an AFS cell are\n"
"set|# source {source%[^,]}, status {status%s}\n"
"rec|{name%s} [p={priority%u} w={weight%u} s={source%[^,]},{status%[^]]}]:\n"
" lst addresses| {preferred%.1[>-]} {address%s}\n"
" set info| info: fl={flags%x} rtt={rtt%d}\n"
" set probe| probe: fl={flags%x} e={error%d} ac={abort_code%d} out={out%d}\n"
"doc source: where the addresses come from\n"
"doc status: of the search for them\n"
"doc name: of the server\n"
"doc priority: the lowest is used first\n"
"doc weight: how much work it gets\n"
"doc addresses: of the server\n"
"doc preferred: > if it is used first\n"
"doc address: with the port\n"
"doc info: what is known of it\n"
"doc flags: as bits\n"
"doc rtt us: round trip time\n"
"doc probe: tests whether it is there\n"
"doc error: a negative errno, 0 if none\n"
"doc abort_code: of AFS\n"
"doc out: tests under way\n";
