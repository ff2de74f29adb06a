/* SPDX-License-Identifier: MIT */
/*
 * sysctl.c - tables of sys/: one for the settings, whatever they are called and however deep they
 * lie, and before it some for files whose numbers have names or that are no settings at all.
 * handlers/WRITING.md is the manual of the table language; the formats are the kernel's, with names
 * in them. Start at the last one, procrec_sys.
 *
 * The kernel prints settings through a handful of functions (kernel/sysctl.c), so what a file holds
 * is told from its text alone: a number, numbers with tabs between them, or text. What a setting
 * means is written in the kernel's own documentation and not here.
 */
#include "tables.h"

/* clang-format off */

const char procrec_sys_fs_dentry_state[] =
"dataset sys/fs/dentry-state\n"
"kernel fs/dcache.c:proc_nr_dentry\n"
"summary Directory entries that the kernel holds in memory\n"
"rec|{nr_dentry%ld}\t{nr_unused%ld}\t{age_limit%ld}\t{want_pages%ld}\t{nr_negative%ld}\t"
	"{dummy%ld}\n"
"doc nr_dentry entries: all that there are\n"
"doc nr_unused entries: that nobody uses\n"
"doc age_limit s: after which entries may go when memory is short; not used\n"
"doc want_pages pages: that were asked for; not used\n"
"doc nr_negative entries since 5.0: that nobody uses and that say that a file is not there; "
	"always 0 before\n"
"doc dummy: always 0\n";

const char procrec_sys_fs_file_nr[] =
"dataset sys/fs/file-nr\n"
"kernel fs/file_table.c:proc_nr_files\n"
"summary Open files of all processes\n"
"rec|{nr_files%lu}\t{nr_free_files%lu}\t{max_files%lu}\n"
"doc nr_files files: open, of all processes\n"
"doc nr_free_files files: always 0\n"
"doc max_files files: as many may be open, the setting file-max\n";

const char procrec_sys_fs_inode_nr[] =
"dataset sys/fs/inode-nr\n"
"kernel fs/inode.c:proc_nr_inodes\n"
"summary Inodes that the kernel holds in memory\n"
"rec|{nr_inodes%ld}\t{nr_unused%ld}\n"
"doc nr_inodes inodes: all that there are\n"
"doc nr_unused inodes: that nobody uses\n";

const char procrec_sys_fs_inode_state[] =
"dataset sys/fs/inode-state\n"
"kernel fs/inode.c:proc_nr_inodes\n"
"summary Inodes that the kernel holds in memory, with room for more\n"
"rec|{nr_inodes%ld}\t{nr_unused%ld}\t{dummy*[\t]:{%ld}}\n"
"doc nr_inodes inodes: all that there are\n"
"doc nr_unused inodes: that nobody uses\n"
"doc dummy: always 0\n";

const char procrec_sys_fs_binfmt_misc[] =
"dataset sys/fs/binfmt_misc/[name]\n"
"kernel fs/binfmt_misc.c:entry_status\n"
"summary A kind of program file that an interpreter runs; of the file status only the first line\n"
"rec|{state%w}\n"
" set interpreter|interpreter {%s}\n"
" set flags|flags: {%[A-Z],empty}\n"
" set extension|extension .{%s}\n"
" set offset|offset {%d}\n"
" set magic|magic {%[0-9a-f],empty}\n"
" set mask|mask {%[0-9a-f],empty}\n"
"doc state: enabled or disabled\n"
"doc interpreter: program that runs such files\n"
"doc flags: P keeps argv[0], O passes the file open, C takes credentials from the file, "
	"F opened the interpreter when the entry was made\n"
"doc extension: the end of the name, behind a dot, of files that are meant\n"
"doc offset bytes: where the magic is looked for\n"
"doc magic: bytes that mark such files, in hex\n"
"doc mask: bits of the magic that count, in hex\n";

const char procrec_sys_dev_cdrom_info[] =
"dataset sys/dev/cdrom/info\n"
"kernel drivers/cdrom/cdrom.c:cdrom_sysctl_info\n"
"summary What the CD-ROM drives can do\n"
"rec|CD-ROM information, {version%s}\n"
" obj drives|\n"
"  set|drive name:\t{drive name*:\t{%w}}\n"
"  set|{@%[^:]}:{>t16}{=*=@drive name:\t{%d}}\n"
"  tail|\n"
" tail|\n"
"doc version: of the driver\n"
"doc drives: what follows, by name\n"
"doc 'drive name': names of the drives\n";

const char procrec_sys_kernel_acct[] =
"dataset sys/kernel/acct\n"
"kernel kernel/sysctl.c:proc_dointvec\n"
"summary When process accounting pauses\n"
"rec|{highwater%d}\t{lowwater%d}\t{frequency%d}\n"
"doc highwater %: of free space on the file system above which accounting goes on\n"
"doc lowwater %: of free space below which it stops\n"
"doc frequency s: how often the free space is looked at\n";

const char procrec_sys_kernel_printk[] =
"dataset sys/kernel/printk\n"
"kernel kernel/printk/sysctl.c:proc_dointvec\n"
"summary Which messages of the kernel go to the console\n"
"rec|{console_loglevel%d}\t{default_message_loglevel%d}\t{minimum_console_loglevel%d}\t"
	"{default_console_loglevel%d}\n"
"doc console_loglevel: messages of a level below it are shown\n"
"doc default_message_loglevel: level of messages that name none\n"
"doc minimum_console_loglevel: lowest value of console_loglevel\n"
"doc default_console_loglevel: console_loglevel at the start\n";

const char procrec_sys_kernel_sched_domain_flags[] =
"dataset sys/kernel/sched_domain/[cpu]/[domain]/flags\n"
"kernel kernel/sched/debug.c:sd_ctl_doflags\n"
"summary Properties of a scheduling domain of a CPU\n"
"rec|{flags*:{%[A-Z_0-9]} }\n"
"rec|{value%d}\n"
"doc flags: SD_ names of what holds for the domain\n"
"doc value: the same as bits of a number, up to 5.9\n";

const char procrec_sys_kernel_seccomp_actions[] =
"dataset sys/kernel/seccomp/[actions] sys/kernel/seccomp/actions_avail "
	"sys/kernel/seccomp/actions_logged\n"
"kernel kernel/seccomp.c:seccomp_actions_logged_handler\n"
"summary Actions of a system call filter: those that there are, those that may be logged\n"
"rec|{actions*[ ]:{%w}}\n"
"doc actions: names, the strongest first\n";

const char procrec_sys_kernel_sem[] =
"dataset sys/kernel/sem\n"
"kernel ipc/ipc_sysctl.c:proc_ipc_sem_dointvec\n"
"summary Limits of System V semaphores\n"
"rec|{semmsl%d}\t{semmns%d}\t{semopm%d}\t{semmni%d}\n"
"doc semmsl semaphores: in a set\n"
"doc semmns semaphores: in all\n"
"doc semopm operations: in a call of semop\n"
"doc semmni sets: in all\n";

const char procrec_sys_kernel_tainted[] =
"dataset sys/kernel/tainted\n"
"kernel kernel/sysctl.c:proc_taint\n"
"summary What happened that makes a report about this kernel doubtful\n"
"rec|{value%lu}\n"
"doc value: a bit for each reason\n"
"derive reasons taint_flags(value)\n";

const char procrec_sys_net_port_range[] =
"dataset sys/net/[port_range] sys/net/ipv4/ip_local_port_range "
	"sys/net/phonet/local_port_range\n"
"kernel net/ipv4/sysctl_net_ipv4.c:ipv4_local_port_range\n"
"summary Ports that are given to sockets that ask for none\n"
"rec|{low%d}\t{high%d}\n"
"doc low: the first of them\n"
"doc high: the last of them\n";

const char procrec_sys_net_ipv4_ping_group_range[] =
"dataset sys/net/ipv4/ping_group_range\n"
"kernel net/ipv4/sysctl_net_ipv4.c:ipv4_ping_group_range\n"
"summary Groups whose members may open ping sockets\n"
"rec|{low%u}\t{high%u}\n"
"doc low: number of the first group\n"
"doc high: number of the last group; less than the first where nobody may\n";

const char procrec_sys_net_mem[] =
"dataset sys/net/[mem] sys/net/ipv4/tcp_mem sys/net/ipv4/udp_mem sys/net/sctp/sctp_mem\n"
"kernel kernel/sysctl.c:proc_doulongvec_minmax\n"
"summary Memory that all sockets of a protocol may have together\n"
"rec|{min%lu}\t{pressure%lu}\t{max%lu}\n"
"doc min pages: up to which nothing is done\n"
"doc pressure pages: above which memory is saved\n"
"doc max pages: that there will be at most\n"
"derive min_bytes pages_bytes(min)\n"
"derive pressure_bytes pages_bytes(pressure)\n"
"derive max_bytes pages_bytes(max)\n";

const char procrec_sys_net_buffer[] =
"dataset sys/net/[buffer] sys/net/ipv4/tcp_rmem sys/net/ipv4/tcp_wmem sys/net/sctp/sctp_rmem "
	"sys/net/sctp/sctp_wmem sys/net/tipc/tipc_rmem\n"
"kernel kernel/sysctl.c:proc_dointvec_minmax\n"
"summary Size of a socket's buffer\n"
"rec|{min%d}\t{default%d}\t{max%d}\n"
"doc min bytes: that a socket has also when memory is short\n"
"doc default bytes: that it begins with\n"
"doc max bytes: up to which it grows by itself\n";

const char procrec_sys_net_names[] =
"dataset sys/net/[names] sys/net/ipv4/tcp_available_congestion_control "
	"sys/net/ipv4/tcp_allowed_congestion_control sys/net/ipv4/tcp_available_ulp "
	"sys/net/mptcp/available_schedulers sys/net/mptcp/available_path_managers\n"
"kernel net/ipv4/sysctl_net_ipv4.c:proc_tcp_available_congestion_control\n"
"summary Algorithms that can be chosen\n"
"rec|{names*[ ]:{%w}}\n"
"doc names: of the algorithms\n";

const char procrec_sys_sunrpc_transports[] =
"dataset sys/sunrpc/transports\n"
"kernel net/sunrpc/svc_xprt.c:svc_print_xprts\n"
"summary Transports that RPC servers may use\n"
"rec|{name%w} {max_payload%d}\n"
"doc name: of the transport\n"
"doc max_payload bytes: of data in a message\n";

/*
 * proc_put_long() puts a tab between numbers and proc_dostring() prints what was written. A text
 * that is a number is told as one, also where the kernel keeps it as text (a host that is called
 * 7). sep: numbers with a blank between them, which s390's cmm.c prints. The empty text has a row
 * of its own because no list may take it.
 */
const char procrec_sys[] =
"dataset sys/[path...]\n"
"kernel kernel/sysctl.c:do_proc_dointvec\n"
"summary A setting of the kernel\n"
"param sep 0 1 0\n"
"rec|{value%.0[\\n],empty}\n"
"rec|{value%lld}\n"
"rec only=sep:0|{values*[\t]:{%lld}}\n"
"rec only=sep:1|{values*[ ]:{%lld}}\n"
"rec|{value%[^\\n]}\n"
"doc value: the setting, a number or a text; where a text has lines, one of them\n"
"doc values: the setting where it is several numbers; their order is told by the file's name\n";
