/* SPDX-License-Identifier: MIT */
/*
 * pid.c - tables of what a process and its threads are: stat, status and their kin. What has to do
 * with open files is in pid_fd.c, with memory in pid_map.c. handlers/WRITING.md is the manual of
 * the table language; the formats are the kernel's, with names in them.
 */
#include "tables.h"

/* clang-format off */

/* ---- numbers -------------------------------------------------------------------------------- */

/* The optional tails are the columns that came with 2.5.19, 2.6.18, 2.6.24, 3.3 and 3.5. */
const char procrec_pid_stat[] =
"dataset [pid]/stat @task/stat\n"
"kernel fs/proc/array.c:do_task_stat\n"
"summary Status of a process, as numbers\n"
"rec file|{pid%d} ({comm%.64S}) {state%c} {ppid%d} {pgrp%d} {session%d} {tty_nr%d} {tpgid%d} {flags%u} "
	"{minflt%lu} {cminflt%lu} {majflt%lu} {cmajflt%lu} {utime%lu} {stime%lu} {cutime%ld} {cstime%ld} {priority%ld} {nice%ld} "
	"{num_threads%d} {itrealvalue%ld} {starttime%llu} {vsize%lu} {rss%ld} {rsslim%lu} {startcode%lu} {endcode%lu} {startstack%lu} {kstkesp%lu} "
	"{kstkeip%lu} {signal%lu} {blocked%lu} {sigignore%lu} {sigcatch%lu} {wchan%lu} {nswap%lu} {cnswap%lu} {exit_signal%d} "
	"{processor%d}{? {rt_priority%u} {policy%u}{? {delayacct_blkio_ticks%llu}{? {guest_time%lu} {cguest_time%ld}"
	"{? {start_data%lu} {end_data%lu} {start_brk%lu}{? {arg_start%lu} {arg_end%lu} {env_start%lu} {env_end%lu} {exit_code%d}}}}}}{nl}\n"
"doc pid: process, or thread in the directory of one\n"
"doc comm: name of the thread, any bytes, up to 15 (a kernel thread's up to 63)\n"
"doc state: R running, S sleeping, D sleeping without being interruptible, T stopped, t stopped by a tracer, Z zombie, X dead, I idle\n"
"doc ppid: parent\n"
"doc pgrp: process group\n"
"doc session: session\n"
"doc tty_nr: controlling terminal as a device number, 0 if there is none\n"
"doc tpgid: process group in the foreground of that terminal, -1 if there is none\n"
"doc flags: the kernel's PF_ flags, which differ from version to version\n"
"doc minflt: page faults that needed no input\n"
"doc cminflt: the same of children that were waited for\n"
"doc majflt: page faults that needed input\n"
"doc cmajflt: the same of children that were waited for\n"
"doc utime ticks: processor time in user mode, guest time included\n"
"doc stime ticks: processor time in kernel mode\n"
"doc cutime ticks: user time of children that were waited for\n"
"doc cstime ticks: kernel time of children that were waited for\n"
"doc priority: as the kernel shows it: 20 + nice, or -1 - rt_priority under a real-time policy\n"
"doc nice: 19 (low) to -20 (high)\n"
"doc num_threads: threads of the process\n"
"doc itrealvalue: always 0 since 2.6.17\n"
"doc starttime ticks: when it was started, after boot\n"
"doc vsize bytes: virtual memory\n"
"doc rss pages: resident memory, not exact: status and smaps_rollup are\n"
"doc rsslim bytes: soft limit of the resident memory\n"
"doc startcode: address above which the program runs; 1 to readers who may not know\n"
"doc endcode: address below which the program runs; 1 to readers who may not know\n"
"doc startstack: address of the bottom of the stack\n"
"doc kstkesp: stack pointer; 0 but of processes that are dying or dump core\n"
"doc kstkeip: instruction pointer; 0 but of processes that are dying or dump core\n"
"doc signal: pending signals 1 to 31 as a mask; status has them all\n"
"doc blocked: blocked signals 1 to 31\n"
"doc sigignore: ignored signals 1 to 31\n"
"doc sigcatch: caught signals 1 to 31\n"
"doc wchan: 1 if it waits, 0 if it runs; before 4.1 the address where it waits\n"
"doc nswap: always 0\n"
"doc cnswap: always 0\n"
"doc exit_signal: signal that the parent gets when it ends\n"
"doc processor: CPU that it ran on last\n"
"doc rt_priority since 2.5.19: 1 to 99 under a real-time policy, else 0\n"
"doc policy since 2.5.19: scheduling policy\n"
"doc delayacct_blkio_ticks ticks since 2.6.18: time spent waiting for block devices and swap\n"
"doc guest_time ticks since 2.6.24: time spent running virtual CPUs\n"
"doc cguest_time ticks since 2.6.24: the same of children that were waited for\n"
"doc start_data since 3.3: address where the data begin\n"
"doc end_data since 3.3: address where the data end\n"
"doc start_brk since 3.3: address where the heap begins\n"
"doc arg_start since 3.5: address where the arguments begin\n"
"doc arg_end since 3.5: address where the arguments end\n"
"doc env_start since 3.5: address where the environment begins\n"
"doc env_end since 3.5: address where the environment ends\n"
"doc exit_code since 3.5: status that the parent's wait() is going to see\n"
"derive state_name task_state(state)\n"
"derive tty devnum(tty_nr)\n"
"derive utime_seconds ticks_seconds(utime)\n"
"derive stime_seconds ticks_seconds(stime)\n"
"derive cutime_seconds ticks_seconds(cutime)\n"
"derive cstime_seconds ticks_seconds(cstime)\n"
"derive starttime_seconds ticks_seconds(starttime)\n"
"derive rss_bytes pages_bytes(rss)\n"
"derive signal_list signal_list(signal)\n"
"derive blocked_list signal_list(blocked)\n"
"derive sigignore_list signal_list(sigignore)\n"
"derive sigcatch_list signal_list(sigcatch)\n"
"derive exit_signal_name signal_name(exit_signal)\n"
"derive policy_name sched_policy(policy)\n"
"derive delayacct_blkio_seconds ticks_seconds(delayacct_blkio_ticks)\n"
"derive guest_time_seconds ticks_seconds(guest_time)\n"
"derive cguest_time_seconds ticks_seconds(cguest_time)\n";

const char procrec_pid_statm[] =
"dataset [pid]/statm @task/statm\n"
"kernel fs/proc/array.c:proc_pid_statm\n"
"summary Memory of a process, in pages\n"
"rec|{size%lu} {resident%lu} {shared%lu} {text%lu} {lib%lu} {data%lu} {dt%lu}\n"
"doc size pages: virtual memory\n"
"doc resident pages: in memory\n"
"doc shared pages: of these, of files and shared memory\n"
"doc text pages: of the program\n"
"doc lib pages: always 0 since 2.6\n"
"doc data pages: data and stack\n"
"doc dt pages: always 0 since 2.6\n"
"derive size_bytes pages_bytes(size)\n"
"derive resident_bytes pages_bytes(resident)\n"
"derive shared_bytes pages_bytes(shared)\n"
"derive text_bytes pages_bytes(text)\n"
"derive data_bytes pages_bytes(data)\n";

/* ---- status ---------------------------------------------------------------------------------- */

#define IDS "\t{real%d}\t{effective%d}\t{saved%d}\t{fs%d}\n"
#define KB(name) " set " name "|" name ":\t{%8lu} kB\n"
#define SIGNALS(name) " set " name "|" name ":\t{%[0-9a-f]}\n"
#define CAPABILITIES(name) " set " name "|" name ":\t{%016llx}\n"
#define NAMESPACES(name) " set " name "|" name ":{*:\t{%d}}\n"

const char procrec_pid_status[] =
"dataset [pid]/status @task/status\n"
"kernel fs/proc/array.c:proc_pid_status\n"
"summary Status of a process, for people\n"
/* without groups kernels before 4.9 print no blank; Ubuntu's 4.4 has an empty line after Seccomp */
"param group_blank 0 1 1\n"
"param empty_line 0 1 0\n"
"rec\n"
" set Name|Name:\t{%s}\n"
" set Umask|Umask:\t{%#04o}\n"
" set State|State:\t{%s}\n"
" set Tgid|Tgid:\t{%d}\n"
" set Ngid|Ngid:\t{%d}\n"
" set Pid|Pid:\t{%d}\n"
" set PPid|PPid:\t{%d}\n"
" set TracerPid|TracerPid:\t{%d}\n"
" set Uid|Uid:" IDS
" set Gid|Gid:" IDS
" set FDSize|FDSize:\t{%u}\n"
" set Groups only=group_blank:1|Groups:\t{*[ ]:{%d}} \n"
" set Groups only=group_blank:0|Groups:\t{*:{%d} }\n"
NAMESPACES("NStgid")
NAMESPACES("NSpid")
NAMESPACES("NSpgid")
NAMESPACES("NSsid")
" set Kthread|Kthread:\t{%u}\n"
KB("VmPeak")
KB("VmSize")
KB("VmLck")
KB("VmPin")
KB("VmHWM")
KB("VmRSS")
KB("RssAnon")
KB("RssFile")
KB("RssShmem")
KB("VmData")
KB("VmStk")
KB("VmExe")
KB("VmLib")
KB("VmPTE")
KB("VmPMD")
KB("VmSwap")
KB("HugetlbPages")
" set CoreDumping|CoreDumping:\t{%u}\n"
" set THP_enabled|THP_enabled:\t{%u}\n"
" set untag_mask|untag_mask:\t{%#lx}\n"
" set Threads|Threads:\t{%u}\n"
" set SigQ|SigQ:\t{queued%u}/{limit%lu}\n"
SIGNALS("SigPnd")
SIGNALS("ShdPnd")
SIGNALS("SigBlk")
SIGNALS("SigIgn")
SIGNALS("SigCgt")
CAPABILITIES("CapInh")
CAPABILITIES("CapPrm")
CAPABILITIES("CapEff")
CAPABILITIES("CapBnd")
CAPABILITIES("CapAmb")
" set NoNewPrivs|NoNewPrivs:\t{%u}\n"
" set Seccomp|Seccomp:\t{%d}\n"
" set Seccomp_filters|Seccomp_filters:\t{%d}\n"
" set Speculation_Store_Bypass only=empty_line:0|Speculation_Store_Bypass:\t{%s}\n"
" set Speculation_Store_Bypass only=empty_line:1|{nl}Speculation_Store_Bypass:\t{%s}\n"
" set SpeculationIndirectBranch|SpeculationIndirectBranch:\t{%s}\n"
" set Cpus_allowed|Cpus_allowed:\t{%*pb}\n"
" set Cpus_allowed_list|Cpus_allowed_list:\t{%*pbl}\n"
" set Mems_allowed|Mems_allowed:\t{%*pb}\n"
" set Mems_allowed_list|Mems_allowed_list:\t{%*pbl}\n"
" set voluntary_ctxt_switches|voluntary_ctxt_switches:\t{%lu}\n"
" set nonvoluntary_ctxt_switches|nonvoluntary_ctxt_switches:\t{%lu}\n"
" set x86_Thread_features|x86_Thread_features:\t{*:{%w} }\n"
" set x86_Thread_features_locked|x86_Thread_features_locked:\t{*:{%w} }\n"
" set 'Stack usage'|Stack usage:\t{%d} kB\n"
" set|{@%[^:\t]}:\t{=%lu}\n"
" set|{@%[^:\t]}:\t{=%s}\n"
"doc Name: name of the thread; a newline in it is shown as \\n, a backslash as \\\\\n"
"doc Umask since 4.7: permissions that new files do not get\n"
"doc State: letter and words\n"
"doc Tgid: process that the thread belongs to\n"
"doc Ngid since 3.13: NUMA group, 0 if there is none\n"
"doc Pid: process, or thread in the directory of one\n"
"doc PPid: parent\n"
"doc TracerPid: process that traces this one, 0 if there is none\n"
"doc Uid: user\n"
"doc Gid: group\n"
"doc real: who started it\n"
"doc effective: whose rights it has\n"
"doc saved: whom it may become\n"
"doc fs: whose rights it has in file systems\n"
"doc FDSize: slots in the table of open files\n"
"doc Groups: supplementary groups\n"
"doc NStgid since 4.1: Tgid in each PID name space, from this one inwards\n"
"doc NSpid since 4.1: Pid in each PID name space\n"
"doc NSpgid since 4.1: process group in each PID name space\n"
"doc NSsid since 4.1: session in each PID name space\n"
"doc Kthread since 6.4: 1 if it is a thread of the kernel\n"
"doc VmPeak kB: greatest virtual memory so far\n"
"doc VmSize kB: virtual memory\n"
"doc VmLck kB: locked memory\n"
"doc VmPin kB since 3.2: pinned memory, which cannot be moved\n"
"doc VmHWM kB: greatest resident memory so far\n"
"doc VmRSS kB: resident memory: the sum of the next three\n"
"doc RssAnon kB since 4.5: resident and anonymous\n"
"doc RssFile kB since 4.5: resident, of files\n"
"doc RssShmem kB since 4.5: resident, shared: tmpfs, System V, shared anonymous\n"
"doc VmData kB: private writable memory but the stack\n"
"doc VmStk kB: stack\n"
"doc VmExe kB: program\n"
"doc VmLib kB: libraries\n"
"doc VmPTE kB: page tables\n"
"doc VmPMD kB since 4.0: page tables of the second level, until 4.14\n"
"doc VmSwap kB since 2.6.34: swapped out, shared memory not counted\n"
"doc HugetlbPages kB since 4.4: huge pages of hugetlb\n"
"doc CoreDumping since 4.15: 1 while it dumps core\n"
"doc THP_enabled since 5.0: 1 if it may have transparent huge pages\n"
"doc untag_mask since 6.4: bits of a pointer that are its address\n"
"doc Threads: threads of the process\n"
"doc SigQ: queued signals of the real user\n"
"doc SigQ.queued: how many there are\n"
"doc SigQ.limit: how many there may be\n"
"doc SigPnd: signals that wait for the thread, as a mask\n"
"doc ShdPnd: signals that wait for the process\n"
"doc SigBlk: blocked signals\n"
"doc SigIgn: ignored signals\n"
"doc SigCgt: caught signals\n"
"doc CapInh: capabilities that a program may inherit, as a mask\n"
"doc CapPrm: capabilities that it may make effective\n"
"doc CapEff: capabilities that it has\n"
"doc CapBnd since 2.6.26: capabilities that programs may gain\n"
"doc CapAmb since 4.3: capabilities that programs without privileges of their own inherit\n"
"doc NoNewPrivs since 4.10: 1 if programs gain no privileges\n"
"doc Seccomp since 3.8: 0 off, 1 strict, 2 filter\n"
"doc Seccomp_filters since 5.9: how many filters there are\n"
"doc Speculation_Store_Bypass since 4.17: whether the processor may speculate so\n"
"doc SpeculationIndirectBranch since 5.13: whether the processor may speculate so\n"
"doc Cpus_allowed: CPUs that it may run on, as a mask\n"
"doc Cpus_allowed_list since 2.6.26: the same as a list\n"
"doc Mems_allowed: memory nodes that it may use, as a mask\n"
"doc Mems_allowed_list since 2.6.26: the same as a list\n"
"doc voluntary_ctxt_switches since 2.6.23: how often it waited\n"
"doc nonvoluntary_ctxt_switches since 2.6.23: how often it was interrupted\n"
"doc x86_Thread_features since 6.6: shstk a shadow stack, wrss may write to it\n"
"doc x86_Thread_features_locked since 6.6: which of these it cannot change any more\n"
"doc 'Stack usage' kB: of the stack, 2.6.31 and 2.6.32 only\n"
"derive State_name task_state(State)\n"
"derive SigPnd_list signal_list(SigPnd)\n"
"derive ShdPnd_list signal_list(ShdPnd)\n"
"derive SigBlk_list signal_list(SigBlk)\n"
"derive SigIgn_list signal_list(SigIgn)\n"
"derive SigCgt_list signal_list(SigCgt)\n"
"derive CapInh_list cap_list(CapInh)\n"
"derive CapPrm_list cap_list(CapPrm)\n"
"derive CapEff_list cap_list(CapEff)\n"
"derive CapBnd_list cap_list(CapBnd)\n"
"derive CapAmb_list cap_list(CapAmb)\n"
"derive Seccomp_name seccomp_mode(Seccomp)\n"
"derive Cpus_allowed_cpus cpu_list(Cpus_allowed_list)\n"
"derive Mems_allowed_nodes cpu_list(Mems_allowed_list)\n";

/* ---- counters and limits --------------------------------------------------------------------- */

const char procrec_pid_io[] =
"dataset [pid]/io @task/io\n"
"kernel fs/proc/base.c:do_io_accounting\n"
"summary Input and output of a process\n"
"rec\n"
" set rchar|rchar: {%llu}\n"
" set wchar|wchar: {%llu}\n"
" set syscr|syscr: {%llu}\n"
" set syscw|syscw: {%llu}\n"
" set read_bytes|read_bytes: {%llu}\n"
" set write_bytes|write_bytes: {%llu}\n"
" set cancelled_write_bytes|cancelled_write_bytes: {%llu}\n"
" set|{@%[^: ]}: {=%llu}\n"
"doc rchar bytes: got by read() and the like, also from the page cache and terminals\n"
"doc wchar bytes: given to write() and the like\n"
"doc syscr: calls of read() and the like\n"
"doc syscw: calls of write() and the like\n"
"doc read_bytes bytes: fetched from storage\n"
"doc write_bytes bytes: sent to storage, or due to be\n"
"doc cancelled_write_bytes bytes: of these, never written, because files were cut or deleted\n";

/* A limit is a number or "unlimited"; each pairing has a row, which the values then choose. */
#define LIMIT(soft, hard) \
	"rec|{limit%-25s} {soft_limit%-20" soft "} {hard_limit%-20" hard "} {?{units%-10w}}\n"

const char procrec_pid_limits[] =
"dataset [pid]/limits @task/limits\n"
"kernel fs/proc/base.c:proc_pid_limits\n"
"summary Resource limits of a process\n"
"head|Limit                     Soft Limit           Hard Limit           Units     \n"
LIMIT("lu", "lu")
LIMIT("lu", "w")
LIMIT("w", "lu")
LIMIT("w", "w")
"doc limit: what is limited\n"
"doc soft_limit: limit that holds now: a number, or unlimited\n"
"doc hard_limit: limit up to which the process may raise it: a number, or unlimited\n"
"doc units: what is counted; priorities have none\n";

/* ---- strings --------------------------------------------------------------------------------- */

const char procrec_pid_cmdline[] =
"dataset [pid]/cmdline @task/cmdline\n"
"kernel fs/proc/base.c:proc_pid_cmdline_read\n"
"summary Arguments that a process was started with, or what it says of itself\n"
"rec file|{argv*[{0}]:{%[^\\0],empty}}{terminated?{0}}\n"
"doc argv: arguments; none of threads of the kernel and zombies\n"
"doc terminated: whether a NUL ends the last one; often not where the process wrote a title there\n"
"derive command argv_command(argv)\n";

const char procrec_pid_environ[] =
"dataset [pid]/environ @task/environ\n"
"kernel fs/proc/base.c:environ_read\n"
"summary Environment that a process was started with\n"
"rec file|{entries*[{0}]:{name%[^=\\0],empty}{?={value%[^\\0],empty}}}{terminated?{0}}\n"
"doc entries: in the order of the file; changes made later by the process itself are not seen\n"
"doc name: up to the first =\n"
"doc value: null where there is no =\n"
"doc terminated: whether a NUL ends the last one\n"
"derive env env_map(entries)\n";

const char procrec_pid_comm[] =
"dataset [pid]/comm @task/comm\n"
"kernel fs/proc/base.c:comm_show\n"
"summary Name of a process or thread\n"
"rec file|{comm%s}{nl}\n"
"doc comm: any bytes, up to 15 (a kernel thread's up to 63)\n";

const char procrec_pid_wchan[] =
"dataset [pid]/wchan @task/wchan\n"
"kernel fs/proc/base.c:proc_pid_wchan\n"
"summary Function in the kernel in which a process waits\n"
"rec file|{wchan%[^\\n]}\n"
"doc wchan: 0 if it does not wait, or to readers who may not know\n";

const char procrec_pid_cpuset[] =
"dataset [pid]/cpuset @task/cpuset\n"
"kernel kernel/cgroup/cpuset.c:proc_cpuset_show\n"
"summary CPU set of a process\n"
"rec file|{cpuset%s}{nl}\n"
"doc cpuset: path in the hierarchy of sets\n";

const char procrec_pid_cgroup[] =
"dataset [pid]/cgroup @task/cgroup\n"
"kernel kernel/cgroup/cgroup.c:proc_cgroup_show\n"
"summary Control groups of a process\n"
"rec|{hierarchy%d}:{controllers%[^:],empty}:{path%s}\n"
"rec|{controllers%[^:],empty}:{path%s}\n"
"doc hierarchy since 2.6.24: number of the hierarchy, as in /proc/cgroups; 0 is version 2\n"
"doc controllers: joined by commas; name=... is a hierarchy without any; empty in version 2\n"
"doc path: control group in that hierarchy\n"
"derive controllers_list options(controllers)\n"
"derive deleted deleted(path)\n";

const char procrec_pid_attr[] =
"dataset [pid]/attr/[attr] @task/attr/[attr] @task/attr/[lsm]/[attr]\n"
"kernel fs/proc/base.c:proc_pid_attr_read\n"
"summary Attributes that security modules give a process\n"
/* AppArmor ends the text with a newline, SELinux with a NUL, Smack with nothing */
"param end 0 2 0\n"
"rec file only=end:0|{context%s}{? ({mode%[a-z]})}{nl}\n"
"rec file only=end:1|{context%[^\\0\\n]}{0}\n"
"rec file only=end:2|{context%[^\\0\\n]}\n"
"doc context: AppArmor's profile, SELinux's context, Smack's label\n"
"doc mode: of AppArmor's profile: enforce, complain, kill...\n";

/* ---- one number ------------------------------------------------------------------------------ */

const char procrec_pid_oom_score[] =
"dataset [pid]/oom_score @task/oom_score\n"
"kernel fs/proc/base.c:proc_oom_score\n"
"summary How soon a process is killed when memory runs out\n"
"rec|{oom_score%lu}\n"
"doc oom_score: the greatest is killed first; about a thousandth of the memory each\n";

const char procrec_pid_oom_adj[] =
"dataset [pid]/oom_adj @task/oom_adj\n"
"kernel fs/proc/base.c:oom_adj_read\n"
"summary Correction of that score as kernels before 2.6.36 had it\n"
"rec|{oom_adj%d}\n"
"doc oom_adj: -16 to 15, -17 never\n";

const char procrec_pid_oom_score_adj[] =
"dataset [pid]/oom_score_adj @task/oom_score_adj\n"
"kernel fs/proc/base.c:oom_score_adj_read\n"
"summary Correction of a process's score when memory runs out\n"
"rec|{oom_score_adj%hd}\n"
"doc oom_score_adj since 2.6.36: -999 to 1000, -1000 never\n";

const char procrec_pid_personality[] =
"dataset [pid]/personality @task/personality\n"
"kernel fs/proc/base.c:proc_pid_personality\n"
"summary Execution domain of a process\n"
"rec|{personality%08x}\n"
"doc personality: domain and flags of personality()\n"
"derive personality_list personality(personality)\n";

const char procrec_pid_loginuid[] =
"dataset [pid]/loginuid @task/loginuid\n"
"kernel fs/proc/base.c:proc_loginuid_read\n"
"summary User who logged in\n"
"rec file|{loginuid%u}\n"
"doc loginuid: stays the same when the user is changed; 4294967295 if nobody logged in\n";

const char procrec_pid_sessionid[] =
"dataset [pid]/sessionid @task/sessionid\n"
"kernel fs/proc/base.c:proc_sessionid_read\n"
"summary Login session, for the audit\n"
"rec file|{sessionid%u}\n"
"doc sessionid: 4294967295 if there is none\n";

const char procrec_pid_coredump_filter[] =
"dataset [pid]/coredump_filter\n"
"kernel fs/proc/base.c:proc_coredump_filter_read\n"
"summary Which memory goes into a core dump\n"
"rec|{coredump_filter%08lx}\n"
"doc coredump_filter: kinds of memory as a mask\n"
"derive coredump_filter_list coredump_filter(coredump_filter)\n";

const char procrec_pid_timerslack_ns[] =
"dataset [pid]/timerslack_ns\n"
"kernel fs/proc/base.c:timerslack_ns_show\n"
"summary How late timers of a process may be\n"
"rec|{timerslack_ns%llu}\n"
"doc timerslack_ns ns since 4.6: 0 under a real-time policy\n";

const char procrec_pid_setgroups[] =
"dataset [pid]/setgroups @task/setgroups\n"
"kernel kernel/user_namespace.c:proc_setgroups_show\n"
"summary Whether setgroups() is allowed in the user name space\n"
"rec|{setgroups%[a-z]}\n"
"doc setgroups since 3.19: allow or deny\n";

const char procrec_pid_patch_state[] =
"dataset [pid]/patch_state @task/patch_state\n"
"kernel fs/proc/base.c:proc_pid_patch_state\n"
"summary State of live patching for a process\n"
"rec|{patch_state%d}\n"
"doc patch_state since 4.12: -1 none is going on, 0 not patched, 1 patched\n";

const char procrec_pid_ksm_merging_pages[] =
"dataset [pid]/ksm_merging_pages @task/ksm_merging_pages\n"
"kernel fs/proc/base.c:proc_pid_ksm_merging_pages\n"
"summary Pages of a process that are merged with equal ones\n"
"rec|{ksm_merging_pages%lu}\n"
"doc ksm_merging_pages pages since 5.19: merged\n"
"derive ksm_merging_bytes pages_bytes(ksm_merging_pages)\n";

const char procrec_pid_make_it_fail[] =
"dataset [pid]/make-it-fail @task/make-it-fail\n"
"kernel fs/proc/base.c:proc_fault_inject_read\n"
"summary Whether faults are injected into a process\n"
"rec|{make_it_fail%d}\n"
"doc make_it_fail: 1 if they are\n";

const char procrec_pid_fail_nth[] =
"dataset [pid]/task/[tid]/fail-nth\n"
"kernel fs/proc/base.c:proc_fail_nth_read\n"
"summary Which call of a thread is made to fail\n"
"rec|{fail_nth%u}\n"
"doc fail_nth since 4.12: calls until then, 0 off\n";

const char procrec_pid_stack_depth[] =
"dataset [pid]/stack_depth\n"
"kernel fs/proc/base.c:proc_stack_depth\n"
"summary How deep the kernel's stack of a process was used\n"
"rec\n"
" set 'previous stack depth'|previous stack depth: {%lu}\n"
" set 'stack depth'|stack depth: {%lu}\n"
"doc 'previous stack depth' bytes since 4.20: in the system call before the last one\n"
"doc 'stack depth' bytes since 4.20: in the last one\n";

/* ---- where it is ----------------------------------------------------------------------------- */

const char procrec_pid_syscall[] =
"dataset [pid]/syscall @task/syscall\n"
"kernel fs/proc/base.c:proc_pid_syscall\n"
"summary System call that a process is in\n"
"rec|{nr%d}{args*: {%#llx}} {sp%#llx} {pc%#llx}\n"
"rec|{state%[a-z]}\n"
"doc nr: number of the call; -1 if it waits outside of one\n"
"doc args: arguments, six; none outside of a call\n"
"doc sp: stack pointer\n"
"doc pc: instruction pointer\n"
"doc state: running, where nothing else is known\n";

const char procrec_pid_stack[] =
"dataset [pid]/stack @task/stack\n"
"kernel fs/proc/base.c:proc_pid_stack\n"
"summary Where in the kernel a process is: functions, innermost first\n"
"rec\n"
" lst backtrace|[<{address%[0-9a-f]}>] {function%[^+ ]}{?+0x{offset%x,q}/0x{size%x,q}}{? [{module%[^]]}]}\n"
"doc backtrace: functions, innermost first\n"
"doc address: 0 since 4.15; before, the address, or zeros\n"
"doc function: its name, or an address that has none\n"
"doc offset bytes: from the beginning of the function\n"
"doc size bytes: of the function\n"
"doc module: that the function is in; null for the kernel itself\n";

const char procrec_pid_latency[] =
"dataset [pid]/latency @task/latency\n"
"kernel fs/proc/base.c:lstats_show_proc\n"
"summary What a process waited for, and how long\n"
/* the blank stands before each function since 2.6.39, behind it until then */
"param blank_behind 0 1 0\n"
"head|Latency Top version : v0.1\n"
"rec only=blank_behind:0|{count%d} {time%ld} {max%ld}{backtrace*: {%w}}\n"
"rec only=blank_behind:1|{count%d} {time%ld} {max%ld} {backtrace*:{%w} }\n"
"doc count: how often\n"
"doc time us: how long altogether\n"
"doc max us: how long at most\n"
"doc backtrace: functions, innermost first\n";

const char procrec_pid_children[] =
"dataset [pid]/task/[tid]/children\n"
"kernel fs/proc/array.c:children_seq_show\n"
"summary Children of a thread\n"
"rec file|{children*:{%d} }\n"
"doc children since 3.5: processes; complete only while nobody starts or ends\n";

/* ---- timers and scheduling ------------------------------------------------------------------- */

const char procrec_pid_timers[] =
"dataset [pid]/timers\n"
"kernel fs/proc/base.c:show_timer\n"
"summary POSIX timers of a process\n"
"param ptr 8 16 16\n"
"rec|ID: {ID%d}\n"
" set signal|signal: {signo%d}/{sigval%px}\n"
" set notify|notify: {how%[a-z]}/{target%[a-z]}.{pid%d}\n"
" set ClockID|ClockID: {%d}\n"
"doc ID: of timer_create()\n"
"doc signal: what happens when it expires\n"
"doc signo: signal\n"
"doc sigval: value that goes with the signal\n"
"doc notify: who is told\n"
"doc how: signal, thread or none\n"
"doc target: pid a process, tid a thread\n"
"doc pid: process or thread\n"
"doc ClockID: clock; negative ones are processor time of a process or thread\n"
"derive ClockID_name clock_id(ClockID)\n";

const char procrec_pid_timens_offsets[] =
"dataset [pid]/timens_offsets\n"
"kernel kernel/time/namespace.c:proc_timens_show_offsets\n"
"summary Offsets of clocks in the time name space of new children\n"
"rec|{clock%-10s} {sec%10lld} {nsec%9ld}\n"
"doc clock since 5.5: monotonic or boottime\n"
"doc sec s since 5.5: offset, whole seconds\n"
"doc nsec ns since 5.5: and this\n";

const char procrec_pid_autogroup[] =
"dataset [pid]/autogroup\n"
"kernel kernel/sched/autogroup.c:proc_sched_autogroup_show_task\n"
"summary Group that the scheduler made of the session\n"
"rec|/autogroup-{id%ld} nice {nice%d}\n"
"doc id since 2.6.38: number of the group\n"
"doc nice since 2.6.38: of the whole group: 19 (low) to -20 (high)\n";

/* ---- user name spaces ------------------------------------------------------------------------ */

#define ID_MAP(what) \
	"rec|{first%10u} {lower_first%10u} {count%10u}\n" \
	"doc first: first " what " of the range, inside\n" \
	"doc lower_first: first " what " of the range in the name space outside\n" \
	"doc count: how many there are\n"

const char procrec_pid_uid_map[] =
"dataset [pid]/uid_map @task/uid_map\n"
"kernel kernel/user_namespace.c:uid_m_show\n"
"summary Users inside and outside of the user name space\n"
ID_MAP("user");

const char procrec_pid_gid_map[] =
"dataset [pid]/gid_map @task/gid_map\n"
"kernel kernel/user_namespace.c:gid_m_show\n"
"summary Groups inside and outside of the user name space\n"
ID_MAP("group");

const char procrec_pid_projid_map[] =
"dataset [pid]/projid_map @task/projid_map\n"
"kernel kernel/user_namespace.c:projid_m_show\n"
"summary Project numbers inside and outside of the user name space\n"
ID_MAP("project");

/* ---- what few kernels have ------------------------------------------------------------------- */

const char procrec_pid_arch_status[] =
"dataset [pid]/arch_status @task/arch_status\n"
"kernel arch/x86/kernel/fpu/xstate.c:proc_pid_arch_status\n"
"summary Facts about a process that depend on the processor\n"
"rec\n"
" set AVX512_elapsed_ms|AVX512_elapsed_ms:\t{%ld}\n"
" set|{@%[^:\t]}:\t{=%ld}\n"
"doc AVX512_elapsed_ms ms since 5.3: since AVX-512 was used, about; -1 if never\n";

const char procrec_pid_ksm_stat[] =
"dataset [pid]/ksm_stat @task/ksm_stat\n"
"kernel fs/proc/base.c:proc_pid_ksm_stat\n"
"summary Merging of equal pages of a process\n"
"rec\n"
" set ksm_rmap_items|ksm_rmap_items {%lu}\n"
" set ksm_zero_pages|ksm_zero_pages {%ld}\n"
" set ksm_merging_pages|ksm_merging_pages {%lu}\n"
" set ksm_process_profit|ksm_process_profit {%ld}\n"
" set ksm_merge_any|ksm_merge_any: {%[a-z]}\n"
" set ksm_mergeable|ksm_mergeable: {%[a-z]}\n"
" set|{@%[^: ]} {=%ld}\n"
" set|{@%[^: ]}: {=%[a-z]}\n"
"doc ksm_rmap_items since 6.1: pages that are looked at\n"
"doc ksm_zero_pages pages since 6.6: merged with the page of zeros\n"
"doc ksm_merging_pages pages since 6.5: merged with equal ones\n"
"doc ksm_process_profit bytes since 6.5: won, less what the merging itself needs\n"
"doc ksm_merge_any since 6.16: whether all memory of the process is looked at\n"
"doc ksm_mergeable since 6.16: whether some is\n"
"derive ksm_zero_bytes pages_bytes(ksm_zero_pages)\n"
"derive ksm_merging_bytes pages_bytes(ksm_merging_pages)\n";

const char procrec_pid_seccomp_cache[] =
"dataset [pid]/seccomp_cache @task/seccomp_cache\n"
"kernel kernel/seccomp.c:proc_pid_seccomp_cache_arch\n"
"summary System calls that the seccomp filters are known to allow\n"
"rec|{arch%w} {nr%d} {action%w}\n"
"doc arch since 5.11: architecture\n"
"doc nr since 5.11: number of the system call\n"
"doc action since 5.11: ALLOW, or FILTER where the filters have to be asked\n";

const char procrec_pid_cpu_resctrl_groups[] =
"dataset [pid]/cpu_resctrl_groups @task/cpu_resctrl_groups\n"
"kernel fs/resctrl/rdtgroup.c:proc_resctrl_show\n"
"summary Groups of a process for the control of caches and memory bandwidth\n"
"rec\n"
" set res|res:{%s}\n"
" set mon|mon:{%s}\n"
"doc res since 5.6: group of the control, / is the default; empty if resctrl is not mounted\n"
"doc mon since 5.6: group of the monitoring, / is the control group itself\n";

/* ---- not for reading ------------------------------------------------------------------------- */

const char procrec_pid_clear_refs[] =
"dataset [pid]/clear_refs @task/clear_refs\n"
"kernel fs/proc/task_mmu.c:clear_refs_write\n"
"summary Takes back what is known of referenced pages\n"
"refused it can only be written\n";

const char procrec_pid_mem[] =
"dataset [pid]/mem @task/mem\n"
"kernel fs/proc/base.c:mem_read\n"
"summary Memory of a process\n"
"refused it is the memory of the process, which has no records\n";
