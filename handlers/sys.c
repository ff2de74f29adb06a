/* SPDX-License-Identifier: MIT */
/*
 * sys.c - tables of the kernel itself: its version and modules, the resources and devices that it
 * knows, algorithms, keys, load and pressure, and System V IPC. handlers/WRITING.md is the manual
 * of the table language; the formats are the kernel's, with names in them.
 */
#include "tables.h"

/* clang-format off */

const char procrec_version[] =
"dataset version\n"
"kernel fs/proc/version.c:version_proc_show\n"
"summary Version of the kernel, and who compiled it with what\n"
"rec|{sysname%w} version {release%w}"
	"{? ({compile_by%[^@ ]}@{compile_host%[^) ]}) ({compiler%S})} {version%s}\n"
"doc sysname: name of the system: Linux\n"
"doc release: release of the kernel\n"
"doc compile_by: user that compiled it\n"
"doc compile_host: host where it was compiled\n"
"doc compiler: compiler and, of newer kernels, linker, with their versions\n"
"doc version: number and time of the compilation, and kinds of the kernel\n";

const char procrec_cmdline[] =
"dataset cmdline\n"
"kernel fs/proc/cmdline.c:cmdline_proc_show\n"
"summary Arguments that the kernel was started with\n"
"rec|{args*[ ]:{%w,empty}}\n"
"doc args: what stands between blanks; quotes are not looked at\n"
"derive command argv_command(args)\n";

const char procrec_uptime[] =
"dataset uptime\n"
"kernel fs/proc/uptime.c:uptime_proc_show\n"
"summary Time since the start\n"
"rec|{uptime%.2f} {idle%.2f}\n"
"doc uptime s: since the start of the system, or of the container's time namespace\n"
"doc idle s: that CPUs were idle, the sum over all of them\n";

const char procrec_loadavg[] =
"dataset loadavg\n"
"kernel fs/proc/loadavg.c:loadavg_proc_show\n"
"summary How many tasks wanted to run\n"
"rec|{load1%.2f} {load5%.2f} {load15%.2f} {nr_running%ld}/{nr_threads%d} {last_pid%d}\n"
"doc load1 tasks: running or in uninterruptible sleep, average over a minute\n"
"doc load5 tasks: the same over five minutes\n"
"doc load15 tasks: the same over fifteen minutes\n"
"doc nr_running tasks: that run or could run now\n"
"doc nr_threads tasks: all that there are\n"
"doc last_pid: the number that was given to a task last\n";

#define PRESSURE_AVERAGES \
	"avg10={avg10%.2f} avg60={avg60%.2f} avg300={avg300%.2f} total={total%llu}\n"

const char procrec_pressure[] =
"dataset pressure/[resource] pressure/cpu pressure/io pressure/memory pressure/irq\n"
"kernel kernel/sched/psi.c:psi_show\n"
"summary Time that tasks lost because a resource was short\n"
"rec\n"
" set some|some " PRESSURE_AVERAGES
" set full|full " PRESSURE_AVERAGES
" set|{@%w} " PRESSURE_AVERAGES
"doc some: time in which at least one task waited for it\n"
"doc full: time in which all tasks that were not idle waited for it; of cpu since 5.13, always 0\n"
"doc avg10 %: of the last 10 seconds\n"
"doc avg60 %: of the last 60 seconds\n"
"doc avg300 %: of the last 300 seconds\n"
"doc total us: since the start\n"
"derive total_seconds us_seconds(total)\n";

/*
 * A kernel that cannot unload modules prints "-" for the number of references. The list of users
 * ends in a comma or is "-".
 */
#define MODULE_REST "{deps%w} {state%w} {address%w}{? {taint%w}}\n"

const char procrec_modules[] =
"dataset modules\n"
"kernel kernel/module/procfs.c:m_show\n"
"summary Modules that are loaded\n"
"rec|{name%w} {size%u} {refcnt%i} " MODULE_REST
"rec|{name%w} {size%u} - " MODULE_REST
"doc name: name of the module\n"
"doc size bytes: of its code and data\n"
"doc refcnt: references to it, by modules and others\n"
"doc deps: modules that use it, each with a comma; [permanent] is one that cannot be unloaded\n"
"doc state: Live, Loading or Unloading\n"
"doc address: where it is in memory, zero to most readers\n"
"doc taint: why it taints the kernel, in parentheses; + and - while it comes and goes\n"
"derive used_by module_deps(deps)\n"
"derive taint_list module_taint(taint)\n";

const char procrec_kallsyms[] =
"dataset kallsyms\n"
"kernel kernel/kallsyms.c:s_show\n"
"summary Symbols of the kernel and of its modules\n"
"param ptr 8 16 16\n"
"rec|{address%px} {type%c} {name%w}{?\t[{module%[^]]}]}\n"
"doc address: value of the symbol, zero to most readers\n"
"doc type: as nm shows it: T text, D data, R read only, B zeroed, W weak...; lower case is local\n"
"doc name: name of the symbol\n"
"doc module: module that it belongs to; [bpf], [ftrace] and the like are made at run time\n";

/* Resources nest; blanks show how deep. */
#define RESOURCE_TABLE \
"kernel kernel/resource.c:r_show\n" \
"rec|{level#  }{start%[0-9a-f]}-{end%[0-9a-f]} : {name%s}\n" \
"doc level: how many resources it is inside of\n" \
"doc start: first address, zero to most readers\n" \
"doc end: last address, zero to most readers\n" \
"doc name: what is there, or who claimed it\n" \
"derive size range_size1(start,end)\n"

const char procrec_iomem[] =
"dataset iomem\n"
"summary Physical addresses: what is where in memory\n"
RESOURCE_TABLE;

const char procrec_ioports[] =
"dataset ioports\n"
"summary Input and output ports: which device has which\n"
RESOURCE_TABLE;

const char procrec_devices[] =
"dataset devices\n"
"kernel fs/proc/devices.c:devinfo_show\n"
"summary Drivers of character and block devices by their major numbers\n"
"rec\n"
" obj character|Character devices:\n"
"  lst drivers|{major%3d} {name%s}\n"
" obj block|{nl}Block devices:\n"
"doc character: drivers of character devices\n"
"doc block: drivers of block devices\n"
"doc drivers: one for each name that is registered\n"
"doc major: major number; several drivers may share one\n"
"doc name: name of the driver, or of the device if the number is its alone\n";

const char procrec_filesystems[] =
"dataset filesystems\n"
"kernel fs/filesystems.c:filesystems_proc_show\n"
"summary Types of file systems that can be mounted\n"
"rec|{nodev?nodev}\t{name%s}\n"
"doc nodev: it needs no block device\n"
"doc name: type of the file system\n";

const char procrec_misc[] =
"dataset misc\n"
"kernel drivers/char/misc.c:misc_seq_show\n"
"summary Devices that share the major number 10\n"
"rec|{minor%3i} {name%s}\n"
"doc minor: minor number\n"
"doc name: name of the device\n";

const char procrec_dma[] =
"dataset dma\n"
"kernel kernel/dma.c:proc_dma_show\n"
"summary Channels of the old ISA DMA controller that are in use\n"
"rec|{channel%2d}: {name%s}\n"
"format no-dma\n"
"head|No DMA\n"
"doc channel: number of the channel\n"
"doc name: driver that uses it\n";

const char procrec_execdomains[] =
"dataset execdomains\n"
"kernel kernel/exec_domain.c:execdomains_proc_show\n"
"summary Execution domains: other systems whose programs can run; since 4.1 only Linux itself\n"
"rec|{pers_low%d}-{pers_high%d}\t{name%-16s}\t[{module%[^]]}]\n"
"doc pers_low: first personality that it serves\n"
"doc pers_high: last personality that it serves\n"
"doc name: name of the domain\n"
"doc module: module that it comes from\n";

const char procrec_fb[] =
"dataset fb\n"
"kernel drivers/video/fbdev/core/fb_procfs.c:fb_seq_show\n"
"summary Frame buffers\n"
"rec|{node%d} {id%s}\n"
"doc node: number of the frame buffer\n"
"doc id: name of its driver or hardware\n";

const char procrec_mtrr[] =
"dataset mtrr\n"
"kernel arch/x86/kernel/cpu/mtrr/if.c:mtrr_seq_show\n"
"summary Memory type range registers: how ranges of physical memory are cached; on x86\n"
"rec|reg{reg%02i}: base={base%w} ({base_mb%5lu}MB), size={size%5lu}{size_unit%c}B,"
	" count={count%u}: {type%s}\n"
"format 2.6.0\n"
"rec|reg{reg%02i}: base={base%w} ({base_mb%4lu}MB), size={size%4lu}{size_unit%c}B:"
	" {type%[^,]}, count={count%d}\n"
"doc reg: number of the register\n"
"doc base: first address\n"
"doc base_mb MB: first address\n"
"doc size: length of the range, in the unit behind it\n"
"doc size_unit: M for MB, K for kB\n"
"doc count: how often the range was asked for\n"
"doc type: uncachable, write-combining, write-through, write-protect or write-back\n";

/* Kinds of algorithms have labels of their own; an unknown label has the last row. */
const char procrec_crypto[] =
"dataset crypto\n"
"kernel crypto/proc.c:c_show\n"
"summary Algorithms that the kernel's cryptography offers\n"
"rec|name         : {name%s}\n"
" set driver|driver       : {%s}\n"
" set module|module       : {%s}\n"
" set priority|priority     : {%d}\n"
" set refcnt|refcnt       : {%u}\n"
" set selftest|selftest     : {%s}\n"
" set internal|internal     : {%s}\n"
" set fips|fips         : {%s}\n"
" set type|type         : {%s}\n"
" set flags|flags        : {%w}\n"
" set async|async        : {%s}\n"
" set blocksize|blocksize    : {%u}\n"
" set 'min keysize'|min keysize  : {%u}\n"
" set 'max keysize'|max keysize  : {%u}\n"
" set ivsize|ivsize       : {%u}\n"
" set chunksize|chunksize    : {%u}\n"
" set walksize|walksize     : {%u}\n"
" set statesize|statesize    : {%u}\n"
" set digestsize|digestsize   : {%u}\n"
" set seedsize|seedsize     : {%u}\n"
" set maxauthsize|maxauthsize  : {%u}\n"
" set geniv|geniv        : {%s}\n"
" set|{@%-13s}: {=%s}\n"
" tail|\n"
"doc name: algorithm, as users ask for it\n"
"doc driver: name of this implementation\n"
"doc module: module that it comes from, or kernel\n"
"doc priority: of all that have one name the highest is taken\n"
"doc refcnt: references to it\n"
"doc selftest: passed, or unknown if it was not tested\n"
"doc internal since 4.1: yes if only other algorithms may use it\n"
"doc fips since 6.3: yes if it is allowed in FIPS mode\n"
"doc type: kind of the algorithm; larval while it is being looked for\n"
"doc flags: of a larval one\n"
"doc async: yes if it may answer later\n"
"doc blocksize bytes: size of a block\n"
"doc 'min keysize' bytes: shortest key\n"
"doc 'max keysize' bytes: longest key\n"
"doc ivsize bytes: size of the initialization vector\n"
"doc chunksize bytes: least piece that can be continued\n"
"doc walksize bytes: piece that is best to work on\n"
"doc statesize bytes: size of the state between pieces\n"
"doc digestsize bytes: size of the digest\n"
"doc seedsize bytes: size of the seed\n"
"doc maxauthsize bytes: longest authentication tag\n"
"doc geniv: generator of initialization vectors, or <none>\n";

const char procrec_cgroups[] =
"dataset cgroups\n"
"kernel kernel/cgroup/cgroup-v1.c:proc_cgroupstats_show\n"
"summary Controllers of control groups\n"
"head|#subsys_name\thierarchy\tnum_cgroups\tenabled\n"
"rec|{subsys_name%w}\t{hierarchy%u}\t{num_cgroups%d}\t{enabled%d}\n"
"format 2.6.24\n"
"head|#subsys_name\thierarchy\tnum_cgroups\n"
"rec|{subsys_name%w}\t{hierarchy%u}\t{num_cgroups%d}\n"
"doc subsys_name: name of the controller\n"
"doc hierarchy: number of the hierarchy it is in; 0 is version 2's, or none\n"
"doc num_cgroups: control groups in that hierarchy\n"
"doc enabled since 2.6.25: 1 unless switched off at boot\n";

/* A description is any text of the user's, newlines included. */
const char procrec_keys[] =
"dataset keys\n"
"kernel security/keys/proc.c:proc_keys_show\n"
"summary Keys that the reader may see\n"
"rec cont|{serial%08x} {flags%w} {usage%5d} {timeout%4w} {perm%08x} {uid%5d} {gid%5d}"
	" {type%-9w} {description%s}\n"
"doc serial: number of the key\n"
"doc flags: letters; six of them up to 3.5\n"
"doc usage: references to it\n"
"doc timeout: left to live, in s, m, h, d or w; perm is for ever, expd is over\n"
"doc perm: rights of the possessor, the user, the group and others, a byte each\n"
"doc uid: owner, -1 if none\n"
"doc gid: group, -1 if none\n"
"doc type: first nine bytes of the type's name\n"
"doc description: what the type says of it: its name, and mostly length or number of keys\n"
"derive flags_list key_flags(flags)\n";

const char procrec_key_users[] =
"dataset key-users\n"
"kernel security/keys/proc.c:proc_key_users_show\n"
"summary Keys of each user, and how many they may have\n"
"rec|{uid%5u}: {usage%5d} {nkeys%d}/{nikeys%d} {qnkeys%d}/{maxkeys%d} {qnbytes%d}/{maxbytes%d}\n"
"doc uid: the user\n"
"doc usage: references to the user's record\n"
"doc nkeys: keys of the user\n"
"doc nikeys: those of them that are instantiated\n"
"doc qnkeys: keys that count for the quota\n"
"doc maxkeys: most that may count\n"
"doc qnbytes bytes: payload that counts for the quota\n"
"doc maxbytes bytes: most that may count\n";

#define IPC_DOCS \
	"doc key: key that processes share to find it; 0 is private\n" \
	"doc perms: mode, in octal; of shared memory 1000 is to be removed, 2000 locked\n" \
	"doc uid: owner\n" \
	"doc gid: owner's group\n" \
	"doc cuid: creator\n" \
	"doc cgid: creator's group\n" \
	"doc ctime s: creation or last change of owner or mode, since 1970\n" \
	"derive perms_number oct_number(perms)\n"

const char procrec_sysvipc_msg[] =
"dataset sysvipc/msg\n"
"kernel ipc/msg.c:sysvipc_msg_proc_show\n"
"summary System V message queues\n"
"head|       key      msqid perms      cbytes       qnum lspid lrpid   uid   gid  cuid"
	"  cgid      stime      rtime      ctime\n"
"rec|{key%10d} {msqid%10d}  {perms%4o}  {cbytes%10lu} {qnum%10lu} {lspid%5u} {lrpid%5u}"
	" {uid%5u} {gid%5u} {cuid%5u} {cgid%5u}"
	" {stime%10llu} {rtime%10llu} {ctime%10llu}\n"
"doc msqid: number of the queue\n"
"doc cbytes bytes: of all messages in the queue\n"
"doc qnum messages: in the queue\n"
"doc lspid: process that sent last, 0 if none\n"
"doc lrpid: process that received last, 0 if none\n"
"doc stime s: last time a message was sent, since 1970; 0 is never\n"
"doc rtime s: last time a message was received, since 1970; 0 is never\n"
IPC_DOCS;

const char procrec_sysvipc_sem[] =
"dataset sysvipc/sem\n"
"kernel ipc/sem.c:sysvipc_sem_proc_show\n"
"summary System V semaphores\n"
"head|       key      semid perms      nsems   uid   gid  cuid  cgid      otime      ctime\n"
"rec|{key%10d} {semid%10d}  {perms%4o} {nsems%10u} {uid%5u} {gid%5u} {cuid%5u} {cgid%5u}"
	" {otime%10llu} {ctime%10llu}\n"
"doc semid: number of the set\n"
"doc nsems semaphores: in the set\n"
"doc otime s: last operation, since 1970; 0 is never\n"
IPC_DOCS;

/* The width of sizes is that of a long, in the headings too; rss and swap came with 2.6.37. */
#define SHM_KEY "{key%10d} {shmid%10d}  {perms%4o} "
#define SHM_REST \
	" {cpid%5u} {lpid%5u}  {nattch%5lu} {uid%5u} {gid%5u} {cuid%5u} {cgid%5u}" \
	" {atime%10llu} {dtime%10llu} {ctime%10llu}"
#define SHM_HEADING \
	"  cpid  lpid nattch   uid   gid  cuid  cgid      atime      dtime      ctime"

const char procrec_sysvipc_shm[] =
"dataset sysvipc/shm\n"
"kernel ipc/shm.c:sysvipc_shm_proc_show\n"
"summary System V shared memory\n"
"head|       key      shmid perms                  size" SHM_HEADING
	"                   rss                  swap\n"
"rec|" SHM_KEY "{size%21lu}" SHM_REST " {rss%21lu} {swap%21lu}\n"
"format 2.6.37-32-bit\n"
"head|       key      shmid perms       size" SHM_HEADING "        rss       swap\n"
"rec|" SHM_KEY "{size%10lu}" SHM_REST " {rss%10lu} {swap%10lu}\n"
"format 2.6\n"
"head|       key      shmid perms                  size" SHM_HEADING "\n"
"rec|" SHM_KEY "{size%21lu}" SHM_REST "\n"
"format 2.6-32-bit\n"
"head|       key      shmid perms       size" SHM_HEADING "\n"
"rec|" SHM_KEY "{size%10lu}" SHM_REST "\n"
"doc shmid: number of the segment\n"
"doc size bytes: of the segment\n"
"doc cpid: process that created it\n"
"doc lpid: process that attached or detached it last\n"
"doc nattch: how often it is attached\n"
"doc atime s: last time it was attached, since 1970; 0 is never\n"
"doc dtime s: last time it was detached, since 1970; 0 is never\n"
"doc rss bytes since 2.6.37: in memory\n"
"doc swap bytes since 2.6.37: in swap space\n"
IPC_DOCS;
