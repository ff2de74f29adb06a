/* SPDX-License-Identifier: MIT */
/*
 * debug.c - tables of files that few kernels have: what is there to debug the kernel itself, what
 * single architectures and drivers keep in the root of /proc, and files that are known by name but
 * not read. Files that every machine has are in sys.c, mem.c and cpu.c. handlers/WRITING.md is the
 * manual of the table language; the formats are the kernel's, with names in them.
 */
#include "tables.h"

/* clang-format off */

/* ---- not for reading ------------------------------------------------------------------------- */

const char procrec_kmsg[] =
"dataset kmsg\n"
"kernel fs/proc/kmsg.c:kmsg_read\n"
"summary Messages of the kernel, as a stream\n"
"refused reading takes the messages away from others and waits for more without end; use dmesg\n";

const char procrec_kcore[] =
"dataset kcore\n"
"kernel fs/proc/kcore.c:read_kcore_iter\n"
"summary Memory of the machine in the form of a core file\n"
"refused it is memory in the form of a core file, which has no records\n";

const char procrec_vmcore[] =
"dataset vmcore\n"
"kernel fs/proc/vmcore.c:read_vmcore\n"
"summary Memory of the kernel that crashed, in the form of a core file\n"
"refused it is memory in the form of a core file, which has no records\n";

const char procrec_sysrq_trigger[] =
"dataset sysrq-trigger\n"
"kernel drivers/tty/sysrq.c:write_sysrq_trigger\n"
"summary Takes the letters of the magic SysRq key\n"
"refused it can only be written\n";

const char procrec_profile[] =
"dataset profile\n"
"kernel kernel/profile.c:read_profile\n"
"summary How often the timer found the kernel in each piece of its code\n"
"refused it is binary, a counter for each piece of the kernel's code; use readprofile\n";

const char procrec_config_gz[] =
"dataset config.gz\n"
"kernel kernel/configs.c:ikconfig_read_current\n"
"gzip\n"
"summary Configuration that the kernel was compiled with\n"
"set|{?# {arch%w}{nl}}#{nl}# Automatically generated {tool%s}{nl}# {title%s}{?{nl}# {date%s}}{nl}#\n"
"rec|{nl}#{nl}# {heading%s}{nl}#\n"
"rec|# end of {end_of%s}\n"
"rec|# {name%[0-9A-Za-z_]} is not set\n"
"rec|{name%[0-9A-Za-z_]}=\"{string%s}\"\n"
"rec|{name%[0-9A-Za-z_]}={value%d}\n"
"rec|{name%[0-9A-Za-z_]}={value%[^\"]}\n"
"rec|#{? {comment%s}}\n"
"rec|{blank%[ \\t],empty}\n"
"doc arch: distributions name the architecture before anything else\n"
"doc tool: \"file; DO NOT EDIT.\" since 3.0, \"make config: don't edit\" before\n"
"doc title: architecture and version\n"
"doc date: when it was written; up to 2.6.38\n"
"doc heading: of the menu that the options behind it are in, or a comment among them\n"
"doc end_of since 5.2: the menu that ends here\n"
"doc name: the option, with CONFIG_ before it; one with neither value nor string is not set\n"
"doc value: y built in, m a module, a number, or hex digits behind 0x\n"
"doc string: text; a backslash stands before quotes and backslashes in it\n"
"derive string_decoded backslash(string)\n"
"doc comment: any other line behind a #; null where there is only the #\n"
"doc blank: a line with nothing in it, behind the end of a menu\n";

const char procrec_atags[] =
"dataset atags\n"
"kernel arch/arm/kernel/atags_proc.c:atags_read\n"
"summary What the boot loader told an ARM kernel\n"
"refused it is binary\n";

const char procrec_powerpc_binary[] =
"dataset powerpc/[binary] powerpc/systemcfg powerpc/rtas/error_log powerpc/rtas/scan-log-dump\n"
"kernel arch/powerpc/kernel/proc_powerpc.c:page_map_read\n"
"summary Data of the firmware, as it left them\n"
"refused it is binary\n";

const char procrec_powerpc_ofdt[] =
"dataset powerpc/ofdt\n"
"kernel arch/powerpc/platforms/pseries/reconfig.c:ofdt_write\n"
"summary Takes changes to the device tree\n"
"refused it can only be written\n";

/* ---- the kernel's own ------------------------------------------------------------------------ */

const char procrec_self[] =
"dataset self self thread-self\n"
"kernel fs/proc/self.c:proc_self_get_link\n"
"summary Directory of the process that reads it, or of its thread\n"
"link\n"
"rec file|{target%s}\n"
"doc target: the directory, from /proc\n";

const char procrec_consoles[] =
"dataset consoles\n"
"kernel fs/proc/consoles.c:show_console_dev\n"
"summary System consoles\n"
"rec|{name%-21w}{read%c}{write%c}{unblank%c} ({flags%[^)]}){? {major%4d}:{minor%d}}\n"
"doc name: the console's name and number\n"
"doc read: R if it can be read from, else -\n"
"doc write: W if it can be written to, else -\n"
"doc unblank: U if it can be unblanked, else -\n"
"doc flags: one letter each, a blank where not: E enabled, C preferred, B boot, "
	"N safe in any context (since 6.6), p printk buffer, b braille, a any CPU\n"
"doc major: of the device, where it has one\n"
"doc minor: of the device\n"
"derive flags_list console_flags(flags)\n";

const char procrec_version_signature[] =
"dataset version_signature\n"
"kernel fs/proc/version_signature.c:version_signature_proc_show\n"
"summary Which release of Linux a distribution's kernel (Ubuntu's) was made of\n"
"rec|{distribution%w} {release%w} {mainline%w}\n"
"doc distribution: its name\n"
"doc release: the kernel's release, with the distribution's own number and the flavour\n"
"doc mainline: the release of Linux it was made of\n";

/*
 * A value is in double quotes, in single ones where it holds a double one. Rows for lists are
 * tried first; a list with both kinds is left as it is printed.
 */
const char procrec_bootconfig[] =
"dataset bootconfig\n"
"kernel fs/proc/bootconfig.c:copy_xbc_key_value_list\n"
"summary Boot configuration that was passed to the kernel in a file\n"
"rec\n"
" set loader|# Parameters from bootloader:\n"
" set cmdline|# {%s}\n"
" set|{@%[^ =\"#]} = {=*[, ]:\"{%[^\"],empty}\"}\n"
" set|{@%[^ =\"#]} = {=%s}\n"
"doc loader since 6.8: that the boot loader passed parameters of its own\n"
"doc cmdline since 6.8: those parameters\n";

const char procrec_dynamic_debug_control[] =
"dataset dynamic_debug/control\n"
"kernel lib/dynamic_debug.c:ddebug_proc_show\n"
"summary Debugging messages of the kernel, and which of them are on\n"
"head|# filename:lineno [module]function flags format\n"
"rec|{filename%[^:]}:{lineno%u} [{module%[^\\]]}]{function%w} ={flags%w} \"{format%S}\""
	"{? class:{class%w}}{? class unknown, _id:{class_id%d}}\n"
"doc filename: source file\n"
"doc lineno: line in it\n"
"doc module: module or, of the kernel itself, source file without its directory\n"
"doc function: that the message is in\n"
"doc flags: p it is printed, with m module, f function, s file, l line, t thread before it, "
	"d with a dump of the stack; _ off\n"
"doc format: text of the message as printf has it; tabs and newlines as \\t and \\n, "
	"up to 5.12 in octal\n"
"doc class since 6.1: group of messages that are switched together; null for the common one\n"
"doc class_id since 6.1: number of a group whose name is not known\n";

const char procrec_latency_stats[] =
"dataset latency_stats\n"
"kernel kernel/latencytop.c:lstats_show\n"
"summary What processes waited for, and how long\n"
/* the blank stands before each function since 2.6.39, behind it until then */
"param blank_behind 0 1 0\n"
"head|Latency Top version : v0.1\n"
"rec only=blank_behind:0|{count%i} {time%lu} {max%lu}{backtrace*: {%w}}\n"
"rec only=blank_behind:1|{count%i} {time%lu} {max%lu} {backtrace*:{%w} }\n"
"doc count: how often\n"
"doc time us: how long altogether\n"
"doc max us: how long at most\n"
"doc backtrace: functions, innermost first; a module in brackets is that of the function before\n"
"derive time_seconds us_seconds(time)\n"
"derive max_seconds us_seconds(max)\n";

#define TIMER_STATS_REST ", {pid%5d} {comm%-16s} {start_func%w} ({expire_func%[^)]})\n"

const char procrec_timer_stats[] =
"dataset timer_stats\n"
"kernel kernel/time/timer_stats.c:tstats_show\n"
"summary Timers that expired in a period, and who started them; up to 4.10\n"
"set|Timer Stats Version: {version%w}\n"
"set|Sample period: {period%.3f} s\n"
"set|Overflow: {overflow%d} entries\n"
"set|Collection: {collection%w}\n"
"rec| {count%4lu}" TIMER_STATS_REST
"rec|{count%4lu}{deferrable?D}" TIMER_STATS_REST
"set|{events%ld} total events{?, {events_per_second%.3f} events/sec}\n"
"doc version: of this format\n"
"doc period s: how long was counted\n"
"doc overflow events: of timers for which there was no room in the list\n"
"doc collection since 3.11: active or inactive\n"
"doc count events: of timers with these functions that this process started\n"
"doc deferrable: the timer does not wake an idle CPU\n"
"doc pid: process that started the timer, 0 for the kernel\n"
"doc comm: its command\n"
"doc start_func: function that started the timer\n"
"doc expire_func: function that was called\n"
"doc events: expired timers in all\n"
"doc events_per_second: their number for each second\n";

const char procrec_slab_allocators[] =
"dataset slab_allocators\n"
"kernel mm/slab.c:leaks_show\n"
"summary Who allocated the objects of slab caches; up to 5.1\n"
"rec|{name%s}: {count%lu} {caller%w}{? [{module%[^\\]]}]}\n"
"doc name: of the cache\n"
"doc count objects: allocated there\n"
"doc caller: function and offset in it\n"
"doc module: that the function is in; null for the kernel itself\n";

#define ALLOCINFO_TAG \
	"{filename%[^:]}:{lineno%u}{? [{module%[^\\]]}]} func:{function%w}"
/* The blank at the end is there since 6.10. */
const char procrec_allocinfo[] =
"dataset allocinfo\n"
"kernel lib/alloc_tag.c:alloc_tag_to_text\n"
"summary Memory that each place in the kernel has allocated\n"
"set|allocinfo - version: {version%.1f}\n"
"head|#     <size>  <calls> <tag info>\n"
"rec|{size%12lld} {calls%8llu} " ALLOCINFO_TAG "{markers*: {@%[^: ]}:{=%w}} \n"
"doc version: of this format\n"
"doc size bytes: allocated there now\n"
"doc calls allocations: that are in use\n"
"doc filename: source file\n"
"doc lineno: line in it\n"
"doc module: that the place is in; null for the kernel itself\n"
"doc function: that the place is in\n"
"doc markers since 7.0: remarks; accurate is no where allocations could not be counted\n";

/* ---- lockdep --------------------------------------------------------------------------------- */

const char procrec_lockdep[] =
"dataset lockdep\n"
"kernel kernel/locking/lockdep_proc.c:l_show\n"
"summary Classes of locks, and in which order they are taken\n"
"param ptr 8 16 16\n"
"head|all lock classes:\n"
"rec|{key%p}{? OPS:{ops%8ld}}{? FD:{forward%5ld} BD:{backward%5ld}}{? {usage%[-.+?]}}: {name%s}\n"
" lst after| -> [{key%p}] {name%s}\n"
" tail|\n"
"doc key: address that stands for the class, mostly a stand-in for it\n"
"doc ops: how often such a lock was taken; with CONFIG_DEBUG_LOCKDEP\n"
"doc forward classes: taken while it is held, directly or not; with CONFIG_PROVE_LOCKING\n"
"doc backward classes: held while it is taken, directly or not\n"
"doc usage: in which context it is taken, a character for each kind of interrupt and of lock: "
	". never, - with it off, + in it, ? both\n"
"doc name: of the class, with #version and /subclass\n"
"doc after: classes that are taken while it is held\n"
"doc after.key: address of that class\n"
"doc after.name: name of that class\n";

const char procrec_lockdep_chains[] =
"dataset lockdep_chains\n"
"kernel kernel/locking/lockdep_proc.c:lc_show\n"
"summary Chains of locks that were held at the same time\n"
"param ptr 8 16 16\n"
"set|{buggered?(buggered) }all lock chains:\n"
"rec|irq_context: {irq_context%w}\n"
" lst locks|[{key%p}] {name%s}\n"
" tail|\n"
"doc buggered: there was no room for all chains\n"
"doc irq_context: where they were taken: 0, hardirq, softirq; a number up to 5.4\n"
"doc locks: the classes in the order in which they were taken\n"
"doc key: address that stands for the class\n"
"doc name: of the class\n";

const char procrec_lockdep_stats[] =
"dataset lockdep_stats\n"
"kernel kernel/locking/lockdep_proc.c:lockdep_stats_show\n"
"summary What the lock validator has seen, and how full its tables are\n"
"rec\n"
" obj zapped|\n"
"  set| {@%[^:]}:{>32}{=%11llu}\n"
" set| {@%[^:]}:{>32}{=%11llu}\n"
" set| {@%[^:]}:{>32}{used%11llu} [max: {max%llu}]\n"
"doc used: entries in use\n"
"doc max: entries that there are\n"
"doc zapped since 5.1: what was removed with modules, and memory that is used again\n";

/* Dashes and dots are as long as the line of headings: 41 characters and 15 for each column. */
#define DASHES_41 "-----------------------------------------"
#define DOTS_41 "........................................."
#define DASHES_60 "------------------------------------------------------------"
#define DOTS_60 "............................................................"
#define DASHES_30 "------------------------------"
#define DOTS_30 ".............................."
#define LOCK_RULE_12 DASHES_41 DASHES_60 DASHES_60 DASHES_60
#define LOCK_RULE_10 DASHES_41 DASHES_60 DASHES_60 DASHES_30
#define LOCK_DOTS_12 DOTS_41 DOTS_60 DOTS_60 DOTS_60
#define LOCK_DOTS_10 DOTS_41 DOTS_60 DOTS_60 DOTS_30

#define LOCK_TOP(rule, heading) \
	"set|lock_stat version {version%w}\n" \
	"set warning|*WARNING* lock debugging disabled!! - possibly due to a lockdep warning\n" \
	"head|" rule "\n" \
	"head|" heading "\n" \
	"head|" rule "\n" \
	"head|\n"
#define LOCK_TIMES(name, avg) \
	"{" name "_min%14.2f} {" name "_max%14.2f} {" name "_total%14.2f}" avg
#define LOCK_NUMBERS(wait, hold) \
	"{con_bounces%14lu} {contentions%14lu} " LOCK_TIMES("waittime", wait) \
	" {acq_bounces%14lu} {acquisitions%14lu} " LOCK_TIMES("holdtime", hold) "\n"
#define LOCK_ROWS(wait, hold, dots) \
	"rec|{class%38s}-{mode%[WR]}:" LOCK_NUMBERS(wait, hold) \
	"rec|{class%40s}:" LOCK_NUMBERS(wait, hold) \
	" lst points|{ruler%40[-]}\n" \
	"  lst calls|{class%40s} {count%14lu} {address%29w} {function%s}\n" \
	" set gap|\n" \
	" set dots|" dots "\n" \
	" set end|\n"

const char procrec_lock_stat[] =
"dataset lock_stat\n"
"kernel kernel/locking/lockdep_proc.c:seq_stats\n"
"summary How long classes of locks were waited for and held\n"
"format 3.11\n"
LOCK_TOP(LOCK_RULE_12,
	"                              class name    con-bounces    contentions   "
	"waittime-min   waittime-max waittime-total   waittime-avg    acq-bounces   "
	"acquisitions   holdtime-min   holdtime-max holdtime-total   holdtime-avg")
LOCK_ROWS(" {waittime_avg%14.2f}", " {holdtime_avg%14.2f}", LOCK_DOTS_12)
"format 2.6.26\n"
LOCK_TOP(LOCK_RULE_10,
	"                              class name    con-bounces    contentions   "
	"waittime-min   waittime-max waittime-total    acq-bounces   "
	"acquisitions   holdtime-min   holdtime-max holdtime-total")
LOCK_ROWS("", "", LOCK_DOTS_10)
"doc version: of this format\n"
"doc warning: the lock validator was switched off, so counting has stopped\n"
"doc gap: the empty line below a class that was waited for\n"
"doc class: name of the class of locks; of a call once more\n"
"doc mode: W where such locks were taken to write, R to read; none where they only exclude\n"
"doc con_bounces: contentions in which another CPU had the lock\n"
"doc contentions: how often a lock was waited for\n"
"doc waittime_min us: shortest wait\n"
"doc waittime_max us: longest wait\n"
"doc waittime_total us: all waits\n"
"doc waittime_avg us: average wait\n"
"doc acq_bounces: acquisitions in which the lock came from another CPU\n"
"doc acquisitions: how often a lock was taken\n"
"doc holdtime_min us: shortest time it was held\n"
"doc holdtime_max us: longest time\n"
"doc holdtime_total us: all times\n"
"doc holdtime_avg us: average time\n"
"doc points: calls in the kernel: first those that waited, then those that held the lock\n"
"doc ruler: the line above them\n"
"doc calls: the calls\n"
"doc count: how often\n"
"doc address: of the call\n"
"doc function: of the call, with offset and size\n"
"doc dots: the line below that\n"
"doc end: the empty line below that\n";

/* ---- single drivers -------------------------------------------------------------------------- */

const char procrec_apm[] =
"dataset apm\n"
"kernel arch/x86/kernel/apm_32.c:proc_apm_show\n"
"summary Power supply, as the APM BIOS tells it\n"
"rec|{driver_version%w} {bios_major%d}.{bios_minor%d} 0x{flags%02x} 0x{ac_line_status%02x} "
	"0x{battery_status%02x} 0x{battery_flag%02x} {percentage%d}% {time%d} {units%w}\n"
"doc driver_version: of the kernel's driver\n"
"doc bios_major: version of the APM BIOS\n"
"doc bios_minor: version of the APM BIOS\n"
"doc flags: 01 16 bits, 02 32 bits, 04 idling slows the clock, 08 disabled, 10 disengaged\n"
"doc ac_line_status: 00 off, 01 on, 02 backup, ff unknown\n"
"doc battery_status: 00 high, 01 low, 02 critical, 03 charging, 04 none, ff unknown\n"
"doc battery_flag: 01 high, 02 low, 04 critical, 08 charging, 80 no battery, ff unknown\n"
"doc percentage %: of the charge that is left, -1 if not known\n"
"doc time: that is left, in the units that follow; -1 if not known\n"
"doc units: min, sec, or ? if not known\n";

const char procrec_i8k[] =
"dataset i8k\n"
"kernel drivers/hwmon/dell-smm-hwmon.c:i8k_proc_show\n"
"summary Temperature and fans of a Dell laptop\n"
"rec|{format%w} {bios_version%w} {bios_machineid%w} {cpu_temp%d} {left_fan%d} {right_fan%d} "
	"{left_speed%d} {right_speed%d} {ac_power%d} {fn_key%d}\n"
"doc format: version of this format\n"
"doc bios_version: version of the BIOS\n"
"doc bios_machineid: serial number, -1 to others than root\n"
"doc cpu_temp C: temperature of the CPU, less than 0 on error\n"
"doc left_fan: 0 off, 1 slow, 2 fast; less than 0 on error\n"
"doc right_fan: the same\n"
"doc left_speed rpm: speed of the left fan\n"
"doc right_speed rpm: speed of the right fan\n"
"doc ac_power: 1 on line, 0 on battery, -1 not known\n"
"doc fn_key: 0 none, 1 volume up, 2 volume down, 4 mute\n";

const char procrec_toshiba[] =
"dataset toshiba\n"
"kernel drivers/char/toshiba.c:proc_toshiba_show\n"
"summary Identification of a Toshiba laptop, and its function key\n"
"rec|{format%w} 0x{machine_id%04x} {sci_major%d}.{sci_minor%d} {bios_major%d}.{bios_minor%d} "
	"0x{bios_date%04x} 0x{key%02x}\n"
"doc format: version of this format\n"
"doc machine_id: model\n"
"doc sci_major: version of the interface to the BIOS\n"
"doc sci_minor: version of the interface to the BIOS\n"
"doc bios_major: version of the BIOS\n"
"doc bios_minor: version of the BIOS\n"
"doc bios_date: date of the BIOS\n"
"doc key: function key that is pressed\n";

const char procrec_mtd[] =
"dataset mtd\n"
"kernel drivers/mtd/mtdcore.c:mtd_proc_show\n"
"summary Flash memory\n"
"head|dev:    size   erasesize  name\n"
"rec|mtd{index%d}: {size%08llx,q} {erasesize%08x,q} \"{name%S}\"\n"
"doc index: number of the device\n"
"doc size bytes: of the device\n"
"doc erasesize bytes: that are erased at once\n"
"doc name: of the device or partition\n";

const char procrec_comedi[] =
"dataset comedi\n"
"kernel drivers/comedi/proc.c:comedi_read\n"
"summary Data acquisition devices, and boards that the drivers know\n"
"rec|comedi version {version%s}\n"
" set format|format string: {%s}\n"
" lst devices|{minor%2d}: {driver_name%-20s} {board_name%-20s} {n_subdevices%4d}\n"
" set none|no devices\n"
" lst drivers|{driver%s}:\n"
"  lst boards| {name%s}\n"
"doc version: of comedi\n"
"doc format: how the lines of devices are made, with the names of the columns\n"
"doc devices: configured devices\n"
"doc minor: number of the device\n"
"doc driver_name: driver that it has\n"
"doc board_name: what it is\n"
"doc n_subdevices: parts that it has\n"
"doc none: there are no devices\n"
"doc drivers: drivers that are loaded\n"
"doc driver: its name\n"
"doc boards: that it knows\n"
"doc name: of a board\n";

const char procrec_mpt_version[] =
"dataset mpt/version\n"
"kernel drivers/message/fusion/mptbase.c:mpt_version_proc_show\n"
"summary Drivers of Fusion MPT controllers\n"
"rec|mptlinux-{version%s}\n"
" lst drivers|  Fusion MPT {name%s} driver\n"
"doc version: of the drivers\n"
"doc drivers: those that are loaded\n"
"doc name: what it is for\n";

const char procrec_mpt_summary[] =
"dataset mpt/summary mpt/summary mpt/[ioc]/summary\n"
"kernel drivers/message/fusion/mptbase.c:seq_mpt_print_ioc_summary\n"
"summary Fusion MPT controllers\n"
"rec|{name%[^:]}: {product%[^,]}, FwRev={fw_version%08x}h{? (Exp {experimental%[0-9]})}{debug? [MDBG]}, Ports={ports%d}, "
	"MaxQ={req_depth%d}{?, LanAddr={lan_address%[0-9A-Fa-f:]}}{?, IRQ={irq%d}}"
	"{disabled? (disabled)}\n"
"doc name: of the controller\n"
"doc product: what it is\n"
"doc fw_version: version of its firmware\n"
"doc experimental: month and day of an experimental firmware\n"
"doc debug: a firmware for debugging\n"
"doc ports: number of ports\n"
"doc req_depth: requests that it takes at a time\n"
"doc lan_address: hardware address, of controllers for Fibre Channel\n"
"doc irq: interrupt\n"
"doc disabled: the controller is not active\n";

const char procrec_mpt_info[] =
"dataset mpt/[ioc]/info\n"
"kernel drivers/message/fusion/mptbase.c:mpt_iocinfo_proc_show\n"
"summary A Fusion MPT controller\n"
"param ptr 8 16 16\n"
"rec|{name%[^:]}:{download_boot?  (f/w download boot flag set)}\n"
" set ProductID|  ProductID = 0x{id%04x} ({name%s})\n"
" set FWVersion|  FWVersion = 0x{version%08x}{? (Exp {experimental%[0-9]})}{debug? [MDBG]}"
	"{? (fw_size={size%d})}\n"
" set MsgVersion|  MsgVersion = 0x{%04x}\n"
" set FirstWhoInit|  FirstWhoInit = 0x{%02x}\n"
" set EventState|  EventState = 0x{%02x}\n"
" set CurrentHostMfaHighAddr|  CurrentHostMfaHighAddr = 0x{%08x}\n"
" set CurrentSenseBufferHighAddr|  CurrentSenseBufferHighAddr = 0x{%08x}\n"
" set MaxChainDepth|  MaxChainDepth = 0x{%02x,q} frames\n"
" set MinBlockSize|  MinBlockSize = 0x{%02x,q} bytes\n"
" obj RequestFrames|  RequestFrames @ 0x{address%p} (Dma @ 0x{dma%p})\n"
"  set|    {{CurReqSz={CurReqSz%d}} x {{CurReqDepth={CurReqDepth%d}} = {bytes%d} bytes ^= "
	"0x{rounded%x,q}\n"
"  set|    {{MaxReqSz={MaxReqSz%d}}   {{MaxReqDepth={MaxReqDepth%d}}\n"
" obj Frames|  Frames   @ 0x{address%p} (Dma @ 0x{dma%p})\n"
"  set|    {{CurRepSz={CurRepSz%d}} x {{CurRepDepth={CurRepDepth%d}} = {reply_bytes%d} bytes ^= "
	"0x{reply_rounded%x,q}\n"
"  set|    {{MaxRepSz={MaxRepSz%d}}   {{MaxRepDepth={MaxRepDepth%d}}\n"
" set MaxDevices|  MaxDevices = {%d}\n"
" set MaxBuses|  MaxBuses = {%d}\n"
" lst ports|  PortNumber = {PortNumber%d} (of {of%d})\n"
"  set LanAddr|    LanAddr = {%w}\n"
"  set WWN|    WWN = {node%[0-9A-F]}:{port%[0-9A-F]}\n"
"doc name: of the controller; of the ProductID what it is\n"
"doc download_boot: the firmware was loaded by the driver\n"
"doc ProductID: model\n"
"doc id: its number\n"
"doc FWVersion: firmware\n"
"doc version: of it\n"
"doc experimental: month and day of an experimental firmware\n"
"doc debug: a firmware for debugging\n"
"doc size bytes: of its image\n"
"doc MsgVersion: version of the messages\n"
"doc FirstWhoInit: who started the controller first\n"
"doc EventState: whether it reports events\n"
"doc CurrentHostMfaHighAddr: upper half of the addresses of messages\n"
"doc CurrentSenseBufferHighAddr: upper half of the addresses of sense data\n"
"doc MaxChainDepth frames: in a chain\n"
"doc MinBlockSize bytes: in which frames are counted\n"
"doc RequestFrames: memory for requests\n"
"doc address: of that memory, mostly a stand-in for it\n"
"doc dma: the same as the controller sees it\n"
"doc CurReqSz bytes: of a request\n"
"doc CurReqDepth: requests at a time\n"
"doc bytes bytes: of all requests\n"
"doc rounded bytes: with what comes before them\n"
"doc MaxReqSz bytes: at most\n"
"doc MaxReqDepth: at most\n"
"doc Frames: memory for replies\n"
"doc CurRepSz bytes: of a reply\n"
"doc CurRepDepth: replies at a time\n"
"doc reply_bytes bytes: of all replies\n"
"doc reply_rounded bytes: with what comes before them\n"
"doc MaxRepSz bytes: at most\n"
"doc MaxRepDepth: at most\n"
"doc MaxDevices: that the controller can have\n"
"doc MaxBuses: that the controller can have\n"
"doc ports: of the controller\n"
"doc PortNumber: counted from 1\n"
"doc of: how many there are\n"
"doc LanAddr: hardware address, of Fibre Channel\n"
"doc WWN: world-wide names, of Fibre Channel\n"
"doc node: name of the node\n"
"doc port: name of the port\n";

#define CAPI_COUNTERS \
	"{nrecvctlpkt%lu} {nrecvdatapkt%lu} {nsentctlpkt%lu} {nsentdatapkt%lu}\n"
#define CAPI_COUNTER_DOCS \
	"doc nrecvctlpkt messages: received control messages\n" \
	"doc nrecvdatapkt messages: received data\n" \
	"doc nsentctlpkt messages: sent control messages\n" \
	"doc nsentdatapkt messages: sent data\n"

const char procrec_capi_controller[] =
"dataset capi/controller\n"
"kernel drivers/isdn/capi/kcapi_proc.c:controller_show\n"
"summary ISDN controllers; up to 7.0\n"
"rec|{cnr%d} {driver_name%-10s} {state%-8w} {name%-16s} {info%s}\n"
"doc cnr: number of the controller\n"
"doc driver_name: its driver\n"
"doc state: detected, loading, running or ???\n"
"doc name: of the controller\n"
"doc info: what the driver says about it\n";

const char procrec_capi_contrstats[] =
"dataset capi/contrstats\n"
"kernel drivers/isdn/capi/kcapi_proc.c:contrstats_show\n"
"summary Messages of ISDN controllers; up to 7.0\n"
"rec|{cnr%d} " CAPI_COUNTERS
"doc cnr: number of the controller\n"
CAPI_COUNTER_DOCS;

const char procrec_capi_applications[] =
"dataset capi/applications\n"
"kernel drivers/isdn/capi/kcapi_proc.c:applications_show\n"
"summary Applications that use ISDN; up to 7.0\n"
"rec|{applid%u} {level3cnt%d} {datablkcnt%d} {datablklen%d}\n"
"doc applid: number of the application\n"
"doc level3cnt connections: that it wants at most\n"
"doc datablkcnt blocks: of data that it takes at a time\n"
"doc datablklen bytes: of such a block\n";

const char procrec_capi_applstats[] =
"dataset capi/applstats\n"
"kernel drivers/isdn/capi/kcapi_proc.c:applstats_show\n"
"summary Messages of applications that use ISDN; up to 7.0\n"
"rec|{applid%u} " CAPI_COUNTERS
"doc applid: number of the application\n"
CAPI_COUNTER_DOCS;

const char procrec_capi_driver[] =
"dataset capi/driver\n"
"kernel drivers/isdn/capi/kcapi_proc.c:driver_show\n"
"summary Drivers of ISDN controllers; up to 7.0\n"
"rec|{name%-32s} {revision%s}\n"
"doc name: of the driver\n"
"doc revision: its version\n";

const char procrec_capi_capi20[] =
"dataset capi/capi20\n"
"kernel drivers/isdn/capi/capi.c:capi20_proc_show\n"
"summary Processes that have the ISDN device open; up to 7.0\n"
"rec|0 {applid%d} " CAPI_COUNTERS
"doc applid: number of the application\n"
CAPI_COUNTER_DOCS;

const char procrec_capi_capi20ncci[] =
"dataset capi/capi20ncci\n"
"kernel drivers/isdn/capi/capi.c:capi20ncci_proc_show\n"
"summary ISDN connections of applications; up to 7.0\n"
"rec|{applid%d} 0x{ncci%x}\n"
"doc applid: number of the application\n"
"doc ncci: number of the connection\n";

/* ---- single architectures -------------------------------------------------------------------- */

const char procrec_powerpc_eeh[] =
"dataset powerpc/eeh powerpc/eeh ppc64/eeh\n"
"kernel arch/powerpc/kernel/eeh.c:proc_eeh_show\n"
"summary Errors of PCI buses (powerpc)\n"
"rec|EEH Subsystem is {state%s}\n"
" set|{@%[^=]}={=%llu}\n"
"doc state: enabled, or globally disabled\n";

const char procrec_powerpc_lparcfg[] =
"dataset powerpc/lparcfg powerpc/lparcfg ppc64/lparcfg\n"
"kernel arch/powerpc/platforms/pseries/lparcfg.c:pseries_lparcfg_data\n"
"summary What the hypervisor gives to this partition (powerpc)\n"
"rec|lparcfg {version%w}\n"
" set|{@%[^=]}={=%lld}\n"
" set|{@%[^=]}={=%s}\n"
"doc version: of this format\n";

const char procrec_powerpc_rtas_value[] =
"dataset powerpc/rtas/[name] powerpc/rtas/clock powerpc/rtas/frequency powerpc/rtas/volume "
	"powerpc/rtas/poweron powerpc/rtas/progress powerpc/rtas/validate_flash "
	"powerpc/rtas/manage_flash powerpc/rtas/firmware_flash powerpc/rtas/firmware_update "
	"powerpc/vcpudispatch_stats_freq\n"
"kernel arch/powerpc/kernel/rtas-proc.c:ppc_rtas_clock_show\n"
"summary A value of the firmware: clock, tone, time to switch on, text on the panel (powerpc)\n"
"rec|{value%lld}\n"
"rec|{value%s}\n"
"doc value: clock and poweron in seconds since 1970, frequency in Hz; the last answer of the "
	"firmware to manage_flash and validate_flash\n";

const char procrec_powerpc_rtas_rmo_buffer[] =
"dataset powerpc/rtas/rmo_buffer powerpc/rtas/rmo_buffer ppc64/rtas/rmo_buffer\n"
"kernel arch/powerpc/kernel/rtas-proc.c:ppc_rtas_rmo_buf_show\n"
"summary Memory in which programs pass data to the firmware (powerpc)\n"
"rec|{address%016lx} {size%x,q}\n"
"doc address: physical\n"
"doc size bytes: of it\n";

const char procrec_powerpc_rtas_sensors[] =
"dataset powerpc/rtas/sensors\n"
"kernel arch/powerpc/kernel/rtas-proc.c:ppc_rtas_sensors_show\n"
"summary Sensors of the firmware (powerpc)\n"
"head|RTAS (RunTime Abstraction Services) Sensor Information\n"
"head|Sensor\t\tValue\t\tCondition\tLocation\n"
"head|********************************************************\n"
"rec|{sensor%[^:]}:{columns*:\t{%[^\t],empty}}\n"
"rec|{text%[^:],empty}\n"
"doc sensor: what it measures\n"
"doc columns: value, condition and location\n"
"doc text: a remark or an empty line\n";

const char procrec_powerpc_vcpudispatch_stats[] =
"dataset powerpc/vcpudispatch_stats\n"
"kernel arch/powerpc/platforms/pseries/lpar.c:vcpudispatch_stats_display\n"
"summary Where the hypervisor ran virtual CPUs (powerpc)\n"
"rec|cpu{cpu%d} {total%llu} {same_cpu%llu} {same_chip%llu} {diff_chip%llu} {far_chip%llu} "
	"{numa_home%llu} {numa_remote%llu} {numa_far%llu}\n"
"rec|{state%[a-z]}\n"
"doc cpu: number of the CPU\n"
"doc total: how often it was put on a processor\n"
"doc same_cpu: on the same processor as before\n"
"doc same_chip: on another processor of the same chip\n"
"doc diff_chip: on another chip of the same package\n"
"doc far_chip: on another package\n"
"doc numa_home: on its home node\n"
"doc numa_remote: on another node\n"
"doc numa_far: on a node far away\n"
"doc state: off where nothing is counted\n";

#define SYSINFO_NUMBERS "{@%[^:]}:{>22}{=%d}\n"

/* A hypervisor names at most eight levels, and pads two of their texts. */
#define SYSINFO_LEVELS(X) X("00") X("01") X("02") X("03") X("04") X("05") X("06") X("07")
#define SYSINFO_VM(n) \
	"  set|VM" n " Name:            {VM" n " Name%-8s}\n" \
	"  set|VM" n " Control Program: {VM" n " Control Program%-16s}\n"
#define SYSINFO_VM_DOCS(n) \
	"doc 'VM" n " Name': name of the guest\n" \
	"doc 'VM" n " Control Program': what runs it\n"

const char procrec_sysinfo[] =
"dataset sysinfo\n"
"kernel arch/s390/kernel/sysinfo.c:sysinfo_show\n"
"summary The machine, its partition and the hypervisors below this system (s390)\n"
"rec\n"
" set Manufacturer|Manufacturer:         {%-16s}\n"
" set Type|Type:                 {%-4s}\n"
" set|LIC Identifier:       {LIC Identifier%016lx}\n"
" set Model|Model:                {capacity%-16s}{? {model%-16s}}\n"
" set|Sequence Code:        {Sequence Code%-16s}\n"
" set Plant|Plant:                {%-4s}\n"
" obj cpus|\n"
"  set|CPU Topology HW:     {CPU Topology HW*: {%d}}\n"
"  set|CPU Topology SW:     {CPU Topology SW*: {%d}}\n"
"  set|{@%[^:]}:{>22}{=%u}\n"
"  set|{@%[^:]}:{>22}{value%u} {alternate%u}\n"
" lst levels|\n"
"  set|LPAR Characteristics: {LPAR Characteristics*:{%w} }\n"
"  set|LPAR Name:            {LPAR Name%-8s}\n"
"  set|LPAR Extended Name:   {LPAR Extended Name%s}\n"
"  set|LPAR UUID:            {LPAR UUID%s}\n"
SYSINFO_LEVELS(SYSINFO_VM)
"  set|" SYSINFO_NUMBERS
"  set|{@%[^:]}:{>22}{=%s}\n"
" set|{@%[^:]}:{>22}{?{identifier%-16s} }{rating%08u}\n"
" set|" SYSINFO_NUMBERS
"doc Manufacturer: of the machine\n"
"doc Type: of the machine\n"
"doc 'LIC Identifier': of its microcode\n"
"doc Model: of the machine\n"
"doc capacity: model for the capacity that was bought\n"
"doc model: model of the hardware, since z9\n"
"doc 'Sequence Code': serial number\n"
"doc Plant: where it was made\n"
"doc identifier: model that stands for a capacity: that of now, "
	"what was bought for good or for some time\n"
"doc rating: the capacity as a number\n"
"doc cpus: CPUs of the machine\n"
"doc 'CPU Topology HW': how many at each level, from the machine\n"
"doc 'CPU Topology SW': the same from the kernel\n"
"doc value: a capability, or what more CPUs reduce it to\n"
"doc alternate: the same for other CPUs\n"
"doc levels: the logical partition, then the hypervisors in it, the outermost first\n"
"doc 'LPAR Characteristics': of its CPUs: Dedicated, Shared, Limited\n"
"doc 'LPAR Name': its name\n"
"doc 'LPAR Extended Name': its long name\n"
"doc 'LPAR UUID': its number\n"
SYSINFO_LEVELS(SYSINFO_VM_DOCS);

#undef SYSINFO_LEVELS
#undef SYSINFO_VM
#undef SYSINFO_VM_DOCS

const char procrec_service_levels[] =
"dataset service_levels\n"
"kernel arch/s390/kernel/sysinfo.c:service_level_show\n"
"summary Microcode of devices (s390)\n"
"rec|{driver%[^:]}: {level%s}\n"
"doc driver: that told it\n"
"doc level: device and version\n";

const char procrec_cio_ignore[] =
"dataset cio_ignore\n"
"kernel drivers/s390/cio/blacklist.c:cio_ignore_proc_seq_show\n"
"summary Devices that are ignored (s390)\n"
"rec|{first%[^-]}{?-{last%w}}\n"
"doc first: number of the device, or of the first of several\n"
"doc last: number of the last of several; null for one device\n";

const char procrec_tapedevices[] =
"dataset tapedevices\n"
"kernel drivers/s390/char/tape_proc.c:tape_proc_show\n"
"summary Tape drives (s390)\n"
"head|TapeNo\tBusID      CuType/Model\tDevType/Model\tBlkSize\tState\tOp\tMedState\n"
"rec|{TapeNo%d}\t{BusID%-10w} {CuType%04X}/{CuModel%02X}\t{DevType%04X}/{DevModel%02X}\t\t"
	"{BlkSize%[^\t]}\t{State%[^\t]}\t{Op%[^\t]}\t{MedState%-8w}\n"
"doc TapeNo: number of the drive\n"
"doc BusID: its device number\n"
"doc CuType: type of the control unit\n"
"doc CuModel: model of the control unit\n"
"doc DevType: type of the drive\n"
"doc DevModel: model of the drive\n"
"doc BlkSize bytes: of a block, or auto\n"
"doc State: UNUSED, IN_USE, BLKUSE, INIT or NOT_OP\n"
"doc Op: what it does now, --- nothing\n"
"doc MedState: whether a tape is in it\n";

const char procrec_dasd_devices[] =
"dataset dasd/devices\n"
"kernel drivers/s390/block/dasd_proc.c:dasd_devices_show\n"
"summary Disks (s390)\n"
"rec|{busid%[^(]}({discipline%[^)]}) at ({major%3d}:{minor%6d}) is {name%-8w}{features%4s}: "
	"{state%s}\n"
"rec|{busid%[^(]}({discipline%[^)]})  at ({no_kdev%[?:]}) is {no_name%[?]}{features%4s}: "
	"{state%s}\n"
"doc busid: device number\n"
"doc discipline: how its tracks are made: ECKD, FBA or DIAG; none if not known\n"
"doc major: of the block device\n"
"doc minor: of the block device\n"
"doc name: of the block device\n"
"doc no_kdev: question marks in the place of major and minor, where there is no block device yet\n"
"doc no_name: the same in the place of its name\n"
"doc features: (ro) where it cannot be written, else a blank\n"
"doc state: new, detected, basic, unformatted, or active with the size of a block, the number of "
	"blocks and of megabytes\n";

const char procrec_dasd_statistics[] =
"dataset dasd/statistics\n"
"kernel drivers/s390/block/dasd_proc.c:dasd_stats_proc_show\n"
"summary Requests to disks, by size and by time (s390)\n"
"rec\n"
" set text|Statistics are {%s}\n"
" set requests|{%d} dasd I/O requests\n"
" set sectors|with {%u} sectors(512B each)\n"
" set factor|Scale Factor is  {%d}\n"
" set classes|   __<4\t   ___8\t   __16\t   __32\t   __64\t   _128\t   _256\t   _512\t   __1k\t"
	"   __2k\t   __4k\t   __8k\t   _16k\t   _32k\t   _64k\t   128k\n"
" set classes_above|   _256\t   _512\t   __1M\t   __2M\t   __4M\t   __8M\t   _16M\t   _32M\t"
	"   _64M\t   128M\t   256M\t   512M\t   __1G\t   __2G\t   __4G    _>4G\n"
" lst histograms|Histogram of {of%s}\n"
" lst histograms|# of {queue%s}\n"
"  lst rows|{counts*:{%7d} }\n"
"doc text: why there are none\n"
"doc requests: in all\n"
"doc sectors: in all, of 512 bytes\n"
"doc factor: by which the numbers of the histograms are divided\n"
"doc classes: the line with the upper bounds of the first 16 classes\n"
"doc classes_above: the line with those of the last 16\n"
"doc histograms: of sizes, of times, of the length of the queue\n"
"doc of: what the classes are of\n"
"doc queue: what is counted, where the classes are lengths of a queue\n"
"doc rows: two lines of 16 classes\n"
"doc counts requests: in each class\n";

const char procrec_spu_loadavg[] =
"dataset spu_loadavg\n"
"kernel arch/powerpc/platforms/cell/spufs/sched.c:show_spu_loadavg\n"
"summary How many contexts wanted to run on the SPUs of a Cell processor\n"
"rec|{load1%.2f} {load5%.2f} {load15%.2f} {nr_active%ld}/{nr_contexts%d} {last_pid%d}\n"
"doc load1 contexts: that ran or waited to, average over a minute\n"
"doc load5 contexts: the same over five minutes\n"
"doc load15 contexts: the same over fifteen minutes\n"
"doc nr_active contexts: that run or could run now\n"
"doc nr_contexts contexts: all that there are\n"
"doc last_pid: the number that was given to a task last\n";

const char procrec_io_map[] =
"dataset io_map io_map dvma_map\n"
"kernel arch/sparc/kernel/ioport.c:sparc_io_proc_show\n"
"summary Addresses that devices have (sparc)\n"
"rec|{start%[0-9a-f]}-{end%[0-9a-f]}: {name%s}\n"
"doc start: first address\n"
"doc end: last address\n"
"doc name: whose it is\n"
"derive size range_size1(start,end)\n";

const char procrec_led[] =
"dataset led\n"
"kernel arch/sparc/kernel/led.c:led_proc_show\n"
"summary Light on the front of the machine (sparc)\n"
"rec|{state%w}\n"
"doc state: on or off\n";

const char procrec_hardware[] =
"dataset hardware\n"
"kernel arch/m68k/kernel/setup_mm.c:hardware_proc_show\n"
"summary The machine (m68k)\n"
"rec\n"
" set Model|Model:\t\t{%s}\n"
" set|System Memory:\t{System Memory%ld}K\n"
" set|{@%[^:]}:{>t16}{=%s}\n"
"doc Model: of the machine\n"
"doc 'System Memory' kB: that it has\n";

#define DRBD_CACHE \
	"used:{used%u}/{of%u} hits:{hits%lu} misses:{misses%lu} starving:{starving%lu}" \
	"{? dirty:{dirty%lu}}{? locked:{locked%lu}} changed:{changed%lu}"

const char procrec_drbd[] =
"dataset drbd\n"
"kernel drivers/block/drbd/drbd_proc.c:drbd_seq_show\n"
"summary Disks that are mirrored over the network\n"
"set|version: {version%w} (api:{api%[0-9]}/proto:{proto_min%[0-9]}{?-{proto_max%[0-9]}})\n"
"set|GIT-hash: {git_hash%s}\n"
"set|srcversion: {srcversion%-24w}\n"
"set built_in|built-in\n"
"set|Transports (api:{transport_api%[0-9]}):{transports*: {name%w} ({module_version%[^)]})}\n"
"rec|{gap?{nl}}{minor%2d}: cs:{cs%w}{? ro:{ro%w} ds:{ds%w} {protocol%c} {flags%w}}\n"
"rec|{gap?{nl}}{minor%2d}: cs:{cs%w} st:{st%w} ds:{ds%w} {protocol%c} {flags%w}\n"
" set|    ns:{ns%u} nr:{nr%u} dw:{dw%u} dr:{dr%u} al:{al%u} bm:{bm%u} lo:{lo%d} pe:{pe%d} "
	"ua:{ua%d} ap:{ap%d}{? ep:{ep%d} wo:{wo%c}}{? oos:{oos%llu}}\n"
" set|\t[{bar%[=>.]}] {kind%[a-z']}:{percent%5.1f}% ({left%lu}/{total%lu}){unit%c}\n"
" set|\tfinish: {finish%w} speed: {speed%[0-9,]} ({?{recent%[0-9,]} -- }{average%[0-9,]}){? want: {want%[0-9,]}} K/sec"
	"{stalled? (stalled)}\n"
/* with the module's parameter proc_details; up to 8.2 always */
" set|\t{position_percent%3d}% sector pos: {position%llu}/{sectors%llu}{? stop sector: {stop%llu}}\n"
" set resync|\tresync: " DRBD_CACHE "\n"
" set act_log|\tact_log: " DRBD_CACHE "\n"
" set blocked|\tblocked on activity log: {%d}\n"
"doc transport_api: version of the interface to transports; since 9.0\n"
"doc transports: modules that carry it\n"
"doc name: of the transport\n"
"doc module_version: of the transport\n"
"doc st: roles, here and there; ro since 8.3\n"
"doc recent kB/s: in the last seconds\n"
"doc position_percent %: of the disk that is behind the position\n"
"doc position sectors: where it is\n"
"doc sectors sectors: of the disk\n"
"doc stop sectors: where a verification ends\n"
"doc resync: cache of the extents that are copied\n"
"doc act_log: cache of the extents that are written to\n"
"doc used: of its elements in use\n"
"doc of: elements that it has\n"
"doc hits: elements that were in it\n"
"doc misses: elements that were not\n"
"doc starving: times that none could be had\n"
"doc locked: times that it was locked\n"
"doc dirty: times that it had to be written first; until 8.3\n"
"doc changed: elements that were exchanged\n"
"doc blocked: requests that wait for the activity log\n"
"doc version: of the driver\n"
"doc api: version of the interface to programs\n"
"doc proto_min: oldest protocol that it speaks\n"
"doc proto_max: newest protocol that it speaks\n"
"doc git_hash: what the driver was made of, and by whom\n"
"doc srcversion: the same\n"
"doc built_in: the driver is part of the kernel\n"
"doc gap: an empty line stands before it, because minors are missing\n"
"doc minor: of the device\n"
"doc cs: connection state; Unconfigured if there is nothing more\n"
"doc ro: roles, here and there\n"
"doc ds: states of the disks, here and there\n"
"doc protocol: A, B or C\n"
"doc flags: six letters about I/O: r running, s suspended...\n"
"doc ns kB: sent\n"
"doc nr kB: received\n"
"doc dw kB: written to the disk\n"
"doc dr kB: read from the disk\n"
"doc al: updates of the activity log\n"
"doc bm: updates of the bitmap\n"
"doc lo requests: to the disk, without an answer\n"
"doc pe requests: to the other side, without an answer\n"
"doc ua requests: of the other side, not answered yet\n"
"doc ap requests: of the system, not answered yet\n"
"doc ep: epochs\n"
"doc wo: how writes are ordered: b barrier, f flush, d drain, n not\n"
"doc oos kB: that differ between the sides\n"
"doc bar: progress as a picture\n"
"doc kind: sync'ed or verified\n"
"doc percent %: done\n"
"doc left: that is left to do, in the unit that follows\n"
"doc total: in all, in the unit that follows\n"
"doc unit: K or M\n"
"doc finish h:mm:ss: that it will take\n"
"doc speed kB/s: now\n"
"doc average kB/s: on average\n"
"doc want kB/s: that are wanted\n"
"doc stalled: nothing goes on\n";

#undef DRBD_CACHE
