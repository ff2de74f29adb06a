/* SPDX-License-Identifier: MIT */
/*
 * block.c - tables of block devices (partitions, diskstats, mdstat), SCSI devices, and locks on
 * files. handlers/WRITING.md is the manual of the table language; the formats are the kernel's,
 * with names in them.
 */
#include "tables.h"

/* clang-format off */

/*
 * Older kernels pad the kind of access to five characters and print inodes with a sign. Share
 * modes (MSNFS, until 5.14) are padded by all. Of entries that wait for others the kernel indents
 * the arrow.
 */
#define LOCK "rec|{id%lld}: {level# }{blocked?-> }{class%-6w} "
#define SHARE_MODE "MSNFS     {share_mode%-5w}"
#define LOCK_PLACE(inode) \
	" {pid%d} {?{major%02x}:{minor%02x}:" inode "}{no_inode?<none>:0} " \
	"{start%lld} {?{end%lld}}{to_eof?EOF}\n"

const char procrec_locks[] =
"dataset locks\n"
"kernel fs/locks.c:locks_show\n"
"summary Locks on files, and who waits for them\n"
"format 5.4\n"
LOCK SHARE_MODE LOCK_PLACE("{inode%lu}")
LOCK "{mode%-9w} {type%w}" LOCK_PLACE("{inode%lu}")
"format 2.6\n"
LOCK SHARE_MODE LOCK_PLACE("{inode%ld}")
LOCK "{mode%-9w} {type%-5w}" LOCK_PLACE("{inode%ld}")
"doc id: entry number; waiters have that of the lock they wait for\n"
"doc level: of a waiter: 0 waits for the lock itself, 1 for such a waiter, and so on; 0 of a lock\n"
"doc blocked: it is not held but waited for\n"
"doc class: POSIX, OFDLCK (fcntl), FLOCK (flock), LEASE, DELEG (NFS server), ACCESS\n"
"doc mode: ADVISORY, MANDATORY (to 5.14), *NOINODE*; of a lease ACTIVE, BREAKING, BREAKER\n"
"doc type: READ, WRITE or UNLCK\n"
"doc share_mode: in place of mode and type: a share mode (MSNFS): READ, WRITE, RW, NONE\n"
"doc pid: who holds it or waits; -1 for open file description locks, 0 for other hosts\n"
"doc major: device of the file, the driver's number\n"
"doc minor: device of the file, its number within the driver\n"
"doc inode: of the file\n"
"doc no_inode: the lock has no file\n"
"doc start bytes: first byte that is locked\n"
"doc end bytes: last byte that is locked\n"
"doc to_eof: it reaches to the end of the file, however long that becomes\n"
"derive device dev_hex(major,minor)\n"
"derive size lock_size(start,end)\n";

/* Linux 2.4 had the counters here that are diskstats' since. */
const char procrec_partitions[] =
"dataset partitions\n"
"kernel block/genhd.c:show_partition\n"
"summary Block devices and their partitions\n"
"param minor_width 4 7 7\n"
"format 2.6\n"
"head|major minor  #blocks  name\n"
"head|\n"
"rec|{major%4d}  {minor%*d,w=minor_width} {blocks%10llu} {name%s}\n"
"format 2.4\n"
"head|major minor  #blocks  name     rio rmerge rsect ruse wio wmerge wsect wuse running use aveq\n"
"head|\n"
"rec|{major%4d}  {minor%4d} {blocks%10llu} {name%w} {read_ios%u} {read_merges%u} {read_sectors%u} "
	"{read_ticks%u} {write_ios%u} {write_merges%u} {write_sectors%u} {write_ticks%u} "
	"{in_flight%d} {io_ticks%u} {time_in_queue%u}\n"
"doc major: device number, the driver's half\n"
"doc minor: device number, the device's half\n"
"doc blocks kB: size of the device\n"
"doc name: of the device, as in /dev, with ! for /\n"
"doc read_ios: reads done\n"
"doc read_merges: reads that were joined to others\n"
"doc read_sectors sectors: read, of 512 bytes\n"
"doc read_ticks ms: that reads took, all together\n"
"doc write_ios: writes done\n"
"doc write_merges: writes that were joined to others\n"
"doc write_sectors sectors: written, of 512 bytes\n"
"doc write_ticks ms: that writes took, all together\n"
"doc in_flight: requests under way\n"
"doc io_ticks ms: that the device was busy\n"
"doc time_in_queue ms: that all requests took, those under way included\n"
"derive bytes kb_bytes(blocks)\n";

/*
 * Counters were added at the end: discards, flushes. Until 2.6.24 partitions had four of their own.
 * Anything behind what is known is kept as it is.
 */
#define DISK "{major%4d} {minor%*d,w=minor_width} {name%w} "
#define TRANSFERS \
	"{read_ios%lu} {read_merges%lu} {read_sectors%lu} {read_ticks%u} " \
	"{write_ios%lu} {write_merges%lu} {write_sectors%lu} {write_ticks%u} " \
	"{in_flight%u} {io_ticks%u} {time_in_queue%u}"
#define DISCARDS "{discard_ios%lu} {discard_merges%lu} {discard_sectors%lu} {discard_ticks%u}"
#define FLUSHES "{flush_ios%lu} {flush_ticks%u}"

const char procrec_diskstats[] =
"dataset diskstats\n"
"kernel block/genhd.c:diskstats_show\n"
"summary What block devices and partitions did\n"
"param minor_width 4 7 7\n"
"rec|" DISK TRANSFERS "{? " DISCARDS "{? " FLUSHES "}}{? {_rest%s}}\n"
"rec|" DISK "{read_ios%u} {read_sectors%u} {write_ios%u} {write_sectors%u}\n"
"doc major: device number, the driver's half\n"
"doc minor: device number, the device's half\n"
"doc name: of the device, as in /dev, with ! for /\n"
"doc read_ios: reads done\n"
"doc read_merges: reads that were joined to others\n"
"doc read_sectors sectors: read, of 512 bytes whatever the device's are\n"
"doc read_ticks ms: that reads took, all together; wraps at 2^32\n"
"doc write_ios: writes done\n"
"doc write_merges: writes that were joined to others\n"
"doc write_sectors sectors: written, of 512 bytes\n"
"doc write_ticks ms: that writes took, all together; wraps at 2^32\n"
"doc in_flight: requests under way\n"
"doc io_ticks ms: that the device was busy; wraps at 2^32\n"
"doc time_in_queue ms: that all requests took; wraps at 2^32\n"
"doc discard_ios since 4.18: discards done\n"
"doc discard_merges since 4.18: discards that were joined to others\n"
"doc discard_sectors sectors since 4.18: discarded, of 512 bytes\n"
"doc discard_ticks ms since 4.18: that discards took, all together; wraps at 2^32\n"
"doc flush_ios since 5.5: flushes done, of whole devices only\n"
"doc flush_ticks ms since 5.5: that flushes took, all together; wraps at 2^32\n"
"doc _rest: counters of later kernels\n"
"derive read_bytes sectors_bytes(read_sectors)\n"
"derive write_bytes sectors_bytes(write_sectors)\n"
"derive discard_bytes sectors_bytes(discard_sectors)\n";

/*
 * drivers/md/md.c:md_seq_show prints an array in three or four lines: its devices; its size and
 * what the personality's status function adds; a line of status_resync if there is something to
 * do; and "      " or, without a personality, "       ", where the bitmap's line comes, or nothing.
 */
#define MD_BLOCKS " set config|      {blocks%llu} blocks{? super {super%w}}"
#define MD_DISKS " [{raid_disks%d}/{working_disks%d}] [{disks%[U_]}]\n"

const char procrec_mdstat[] =
"dataset mdstat\n"
"kernel drivers/md/md.c:md_seq_show\n"
"summary Software RAID arrays\n"
"set Personalities|Personalities : {*:[{%[^]]}] }\n"
"rec|{name%w} : {state%w}{read_only? (read-only)}{auto_read_only? (auto-read-only)}"
	"{? {level%[a-z0-9]}}{devices*: {name%[^[ ]}[{number%d}]"
	"{write_mostly?(W)}{journal?(J)}{faulty?(F)}{spare?(S)}{replacement?(R)}}\n"
MD_BLOCKS "\n"
/* raid1, multipath */
MD_BLOCKS MD_DISKS
/* raid4, raid5, raid6 */
MD_BLOCKS " level {raid_level%d}, {chunk_kB%d}k chunk, algorithm {algorithm%d}" MD_DISKS
/* raid0 */
MD_BLOCKS " {chunk_kB%d}k chunks\n"
/* linear */
MD_BLOCKS " {rounding_kB%d}k rounding\n"
/* raid10 */
MD_BLOCKS "{? {chunk_kB%d}K chunks}{? {near_copies%d} near-copies}"
	"{? {offset_copies%d} offset-copies}{? {far_copies%d} far-copies}"
	"{? {devices_per_set%d} devices per set}" MD_DISKS
/* faulty */
MD_BLOCKS "{? WriteTransient={WriteTransient%d}({WriteTransient_period%d})}"
	"{? ReadTransient={ReadTransient%d}({ReadTransient_period%d})}"
	"{? WritePersistent={WritePersistent%d}({WritePersistent_period%d})}"
	"{? ReadPersistent={ReadPersistent%d}({ReadPersistent_period%d})}"
	"{? ReadFixable={ReadFixable%d}({ReadFixable_period%d})}{WriteAll? WriteAll}"
	" nfaults={nfaults%d}\n"
" set sync|      [{bar%[=>.]}]  {action%[a-z]} ={percent%5.1f}% ({done%llu}/{total%llu}) "
	"finish={finish%.1f}min speed={speed%ld}K/sec\n"
" set sync|      \t{action%[a-z]}={status%[A-Z]}\n"
" tail|      {no_personality? }{?bitmap: {bitmap.used_pages%lu}/{bitmap.pages%lu} pages "
	"[{bitmap.used_kB%lu}KB], {bitmap.chunk%lu}{bitmap.chunk_unit%[KB]} chunk"
	"{?, file: {bitmap.file%w}}{nl}}\n"
"set|unused devices: {no_unused_devices?<none>}{unused devices*:{%w} }\n"
"doc Personalities: kinds of array that the kernel knows now\n"
"doc name: of the array\n"
"doc devices.name: of the device, as in /dev\n"
"doc state: active, inactive, broken\n"
"doc read_only: nothing may be written\n"
"doc auto_read_only: read-only until the first write\n"
"doc level: personality of the array\n"
"doc devices: that the array is made of, in no order\n"
"doc number: that the device has in the array\n"
"doc write_mostly: read only where there is no other\n"
"doc journal: holds the journal\n"
"doc faulty: failed\n"
"doc spare: in no slot of the array yet\n"
"doc replacement: takes the place of another\n"
"doc config: size and what the personality says\n"
"doc blocks kB: size of the array; of an inactive one of its devices together\n"
"doc super: version of the metadata, external:KIND, non-persistent; none is 0.90\n"
"doc raid_disks: slots for devices\n"
"doc working_disks: slots whose device works\n"
"doc disks: a letter for each slot, U up, _ missing or not yet filled\n"
"doc raid_level: 4, 5, 6\n"
"doc chunk_kB kB: that go to one device before the next\n"
"doc algorithm: where parity goes\n"
"doc rounding_kB kB: that devices' sizes are rounded to\n"
"doc near_copies: copies of each chunk at like places\n"
"doc offset_copies: copies of each chunk in the next stripe\n"
"doc far_copies: copies of each chunk far away on the device\n"
"doc devices_per_set: among which far copies are kept\n"
"doc WriteTransient: writes that failed and will work again\n"
"doc WriteTransient_period: one write in so many fails\n"
"doc ReadTransient: reads that failed and will work again\n"
"doc ReadTransient_period: one read in so many fails\n"
"doc WritePersistent: writes that failed for good\n"
"doc WritePersistent_period: one write in so many fails\n"
"doc ReadPersistent: reads that failed for good\n"
"doc ReadPersistent_period: one read in so many fails\n"
"doc ReadFixable: reads that failed until written again\n"
"doc ReadFixable_period: one read in so many fails\n"
"doc WriteAll: all writes fail\n"
"doc nfaults: places that are remembered as bad\n"
"doc sync: resynchronisation, or what it waits for\n"
"doc bar: percent as a picture\n"
"doc action: resync, recovery, reshape, check; recover or repair\n"
"doc percent percent: that is done\n"
"doc done kB: of each device that are done\n"
"doc total kB: of each device\n"
"doc finish min: estimated until it is done\n"
"doc speed kB/s: of late\n"
"doc status: PENDING (at the first write), DELAYED (after another array), REMOTE (elsewhere)\n"
"doc no_personality: the array does not run\n"
"doc bitmap: where writes are under way or were, so that not all needs a resync\n"
"doc bitmap.used_pages pages: in memory\n"
"doc bitmap.pages pages: of the bitmap\n"
"doc bitmap.used_kB kB: in memory\n"
"doc bitmap.chunk: that a bit stands for, in chunk_unit\n"
"doc bitmap.chunk_unit: KB or B\n"
"doc bitmap.file: that the bitmap is in; blank, tab and newline in it are \\ooo\n"
"doc no_unused_devices: there are none\n"
"doc 'unused devices': not yet in an array\n";

/* Without devices the older kernels said "none". "ANSI" had one blank behind it until 2.6.18. */
#define SCSI_DEVICE \
	"Host: scsi{host%d} Channel: {channel%02d} Id: {id%02d} Lun: {lun%02llu}{nl}" \
	"  Vendor: {vendor%-8s} Model: {model%-16s} Rev: {rev%-4s}{nl}" \
	"  Type:   {type%-17s}                "

const char procrec_scsi_scsi[] =
"dataset scsi/scsi\n"
"kernel drivers/scsi/scsi_proc.c:proc_print_scsidevice\n"
"summary SCSI devices\n"
"param ansi 1 2 2\n"
"format 3.2\n"
"head|Attached devices:\n"
"rec only=ansi:2|" SCSI_DEVICE "ANSI  SCSI revision: {scsi_level%02x}{ccs? CCS}\n"
"rec only=ansi:1|" SCSI_DEVICE "ANSI SCSI revision: {scsi_level%02x}{ccs? CCS}\n"
"format 2.6\n"
"head|Attached devices: none\n"
"doc host: number of the host adapter\n"
"doc channel: of the adapter\n"
"doc id: target on the channel\n"
"doc lun: logical unit of the target\n"
"doc vendor: as the device says\n"
"doc model: as the device says\n"
"doc rev: of the device's firmware\n"
"doc type: kind of device\n"
"doc scsi_level: version of the ANSI standard\n"
"doc ccs: it keeps to the Common Command Set\n";

const char procrec_scsi_device_info[] =
"dataset scsi/device_info\n"
"kernel drivers/scsi/scsi_devinfo.c:devinfo_seq_show\n"
"summary SCSI devices that need special treatment\n"
"rec|[{table%s}]:\n"
"rec|'{vendor%.8s}' '{model%.16s}' {flags%#llx}\n"
"doc table: name of the list that begins here; the first has none\n"
"doc vendor: that the device says, or how that begins\n"
"doc model: that the device says, or how that begins\n"
"doc flags: what is special about it as bits (BLIST_)\n";
