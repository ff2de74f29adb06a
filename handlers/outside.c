/* SPDX-License-Identifier: MIT */
/*
 * outside.c - tables of files that modules and kernels outside of Linux itself have and that many
 * programs read: Android's, OpenVZ's, NVIDIA's, and the Solaris layer of ZFS. handlers/WRITING.md is
 * the manual of the table language. ZFS' counters (spl/kstat) are in fs.c.
 */
#include "tables.h"

/* clang-format off */

/* ---- Android ------------------------------------------------------------------------------- */

const char procrec_uid_cputime[] =
"dataset uid_cputime/show_uid_stat\n"
"kernel drivers/misc/uid_sys_stats.c:uid_cputime_show\n"
"summary Time that each user's processes ran (Android)\n"
"rec|{uid%d}: {utime%llu} {stime%llu}{? {power%llu}}\n"
"doc uid: user, which is an application\n"
"doc utime us: in programs\n"
"doc stime us: in the kernel\n"
"doc power: power times time, where the kernel knows the processor's power\n"
"derive utime_seconds us_seconds(utime)\n"
"derive stime_seconds us_seconds(stime)\n";

const char procrec_uid_io[] =
"dataset uid_io/stats\n"
"kernel drivers/misc/uid_sys_stats.c:uid_io_show\n"
"summary What each user's processes read and wrote (Android)\n"
"rec|{uid%d} {fg_rchar%llu} {fg_wchar%llu} {fg_read_bytes%llu} {fg_write_bytes%llu} {bg_rchar%llu}"
	" {bg_wchar%llu} {bg_read_bytes%llu} {bg_write_bytes%llu} {fg_fsync%llu} {bg_fsync%llu}\n"
" lst tasks|task,{comm%S},{pid%lu},{fg_rchar%llu},{fg_wchar%llu},{fg_read_bytes%llu}"
	",{fg_write_bytes%llu},{bg_rchar%llu},{bg_wchar%llu},{bg_read_bytes%llu}"
	",{bg_write_bytes%llu},{fg_fsync%llu},{bg_fsync%llu}\n"
"doc uid: user, which is an application\n"
"doc fg_rchar bytes: read in the foreground\n"
"doc fg_wchar bytes: written in the foreground\n"
"doc fg_read_bytes bytes: read from disks in the foreground\n"
"doc fg_write_bytes bytes: written to disks in the foreground\n"
"doc bg_rchar bytes: read in the background\n"
"doc bg_wchar bytes: written in the background\n"
"doc bg_read_bytes bytes: read from disks in the background\n"
"doc bg_write_bytes bytes: written to disks in the background\n"
"doc fg_fsync: calls of fsync in the foreground\n"
"doc bg_fsync: calls of fsync in the background\n"
"doc tasks: the same for each thread (with CONFIG_UID_SYS_STATS_DEBUG)\n"
"doc comm: name of the thread\n"
"doc pid: number of the thread\n";

const char procrec_uid_time_in_state[] =
"dataset uid_time_in_state\n"
"kernel drivers/cpufreq/cpufreq_times.c:uid_time_in_state_seq_show\n"
"summary Time that each user's processes ran at each speed of the processors (Android)\n"
"set frequencies|uid:{*: {%u}}\n"
"rec|{uid%u}:{times*: {%lu}}\n"
"doc frequencies kHz: of the processors, kind after kind\n"
"doc uid: user, which is an application\n"
"doc times ticks: at each of the frequencies, in hundredths of a second\n";

const char procrec_wakelocks[] =
"dataset wakelocks\n"
"kernel kernel/power/wakelock.c:wakelock_stats_show\n"
"summary Who kept the machine awake (Android until 3.10)\n"
"head|name\tcount\texpire_count\twake_count\tactive_since\ttotal_time\tsleep_time\tmax_time\tlast_change\n"
"rec|\"{name%S}\"\t{count%d}\t{expire_count%d}\t{wake_count%d}\t{active_since%lld}\t{total_time%lld}"
	"\t{sleep_time%lld}\t{max_time%lld}\t{last_change%lld}\n"
"doc name: of the lock\n"
"doc count: how often it was taken\n"
"doc expire_count: how often its time was over\n"
"doc wake_count: how often it was the first one taken after sleeping\n"
"doc active_since ns: how long it has been held, 0 if it is not\n"
"doc total_time ns: that it was held\n"
"doc sleep_time ns: that it was held and would have slept\n"
"doc max_time ns: longest that it was held\n"
"doc last_change ns: when it was taken or let go last, since the start\n";

#define TRAFFIC \
	"{rx_bytes%llu} {rx_packets%llu} {tx_bytes%llu} {tx_packets%llu}"
#define TRAFFIC_KINDS \
	" {rx_tcp_bytes%llu} {rx_tcp_packets%llu} {rx_udp_bytes%llu} {rx_udp_packets%llu}" \
	" {rx_other_bytes%llu} {rx_other_packets%llu} {tx_tcp_bytes%llu} {tx_tcp_packets%llu}" \
	" {tx_udp_bytes%llu} {tx_udp_packets%llu} {tx_other_bytes%llu} {tx_other_packets%llu}\n"
#define TRAFFIC_DOCS \
	"doc rx_bytes bytes: received\n" \
	"doc rx_packets packets: received\n" \
	"doc tx_bytes bytes: sent\n" \
	"doc tx_packets packets: sent\n"
#define TRAFFIC_KINDS_DOCS \
	"doc rx_tcp_bytes bytes: received over TCP\n" \
	"doc rx_tcp_packets packets: received over TCP\n" \
	"doc rx_udp_bytes bytes: received over UDP\n" \
	"doc rx_udp_packets packets: received over UDP\n" \
	"doc rx_other_bytes bytes: received otherwise\n" \
	"doc rx_other_packets packets: received otherwise\n" \
	"doc tx_tcp_bytes bytes: sent over TCP\n" \
	"doc tx_tcp_packets packets: sent over TCP\n" \
	"doc tx_udp_bytes bytes: sent over UDP\n" \
	"doc tx_udp_packets packets: sent over UDP\n" \
	"doc tx_other_bytes bytes: sent otherwise\n" \
	"doc tx_other_packets packets: sent otherwise\n"
#define QTAGUID_HEAD \
	"head|idx iface acct_tag_hex uid_tag_int cnt_set rx_bytes rx_packets tx_bytes tx_packets"
#define QTAGUID \
	"rec|{idx%d} {iface%w} 0x{acct_tag_hex%llx} {uid_tag_int%u} {cnt_set%u} " TRAFFIC TRAFFIC_KINDS

/* Older headings name the packets before the bytes; what stands there is the bytes. */
const char procrec_net_xt_qtaguid_stats[] =
"dataset net/xt_qtaguid/stats @net/xt_qtaguid/stats\n"
"kernel net/netfilter/xt_qtaguid.c:pp_stats_line\n"
"summary Traffic of each user on each interface (Android until 4.9)\n"
"format 3.4\n"
QTAGUID_HEAD " rx_tcp_bytes rx_tcp_packets rx_udp_bytes rx_udp_packets rx_other_bytes"
	" rx_other_packets tx_tcp_bytes tx_tcp_packets tx_udp_bytes tx_udp_packets tx_other_bytes"
	" tx_other_packets\n"
QTAGUID
"format 3.0\n"
QTAGUID_HEAD " rx_tcp_packets rx_tcp_bytes rx_udp_packets rx_udp_bytes rx_other_packets"
	" rx_other_bytes tx_tcp_packets tx_tcp_bytes tx_udp_packets tx_udp_bytes tx_other_packets"
	" tx_other_bytes\n"
QTAGUID
"doc idx: number of the line\n"
"doc iface: interface\n"
"doc acct_tag_hex: tag that the program gave its sockets, 0 for all of the user's\n"
"doc uid_tag_int: user, which is an application\n"
"doc cnt_set: 0 background, 1 foreground\n"
TRAFFIC_DOCS
TRAFFIC_KINDS_DOCS;

const char procrec_net_xt_qtaguid_ctrl[] =
"dataset net/xt_qtaguid/ctrl @net/xt_qtaguid/ctrl\n"
"kernel net/netfilter/xt_qtaguid.c:qtaguid_ctrl_proc_read\n"
"summary Sockets with a tag (Android until 4.9)\n"
"rec|sock={sock%[0-9a-f]} tag=0x{tag%llx} (uid={uid%u}) pid={pid%u} f_count={f_count%lu}\n"
"set events|events:{*: {@%[a-z_]}={=%llu}}\n"
"doc sock: address of the socket\n"
"doc tag: the program's tag in the upper half, the user in the lower\n"
"doc uid: user, which is an application\n"
"doc pid: process that set the tag\n"
"doc f_count: references to the socket\n"
"doc events: what happened, as counters\n";

const char procrec_net_xt_qtaguid_iface_all[] =
"dataset net/xt_qtaguid/iface_stat_all @net/xt_qtaguid/iface_stat_all\n"
"kernel net/netfilter/xt_qtaguid.c:iface_stat_fmt_proc_read\n"
"summary Traffic of each interface, also of those that went (Android until 4.9)\n"
"rec|{iface%w} {active%d} " TRAFFIC " {dev_rx_bytes%llu} {dev_rx_packets%llu} {dev_tx_bytes%llu}"
	" {dev_tx_packets%llu}\n"
"doc iface: interface\n"
"doc active: 1 if it is there\n"
TRAFFIC_DOCS
"doc dev_rx_bytes bytes: received since it is there\n"
"doc dev_rx_packets packets: received since it is there\n"
"doc dev_tx_bytes bytes: sent since it is there\n"
"doc dev_tx_packets packets: sent since it is there\n";

const char procrec_net_xt_qtaguid_iface_fmt[] =
"dataset net/xt_qtaguid/iface_stat_fmt @net/xt_qtaguid/iface_stat_fmt\n"
"kernel net/netfilter/xt_qtaguid.c:pp_iface_stat_line\n"
"summary Traffic of each interface as packets pass the firewall (Android until 4.9)\n"
"head|ifname total_skb_rx_bytes total_skb_rx_packets total_skb_tx_bytes total_skb_tx_packets"
	" rx_tcp_bytes rx_tcp_packets rx_udp_bytes rx_udp_packets rx_other_bytes rx_other_packets"
	" tx_tcp_bytes tx_tcp_packets tx_udp_bytes tx_udp_packets tx_other_bytes tx_other_packets\n"
"rec|{ifname%w} {total_skb_rx_bytes%llu} {total_skb_rx_packets%llu} {total_skb_tx_bytes%llu}"
	" {total_skb_tx_packets%llu}" TRAFFIC_KINDS
"doc ifname: interface\n"
"doc total_skb_rx_bytes bytes: received\n"
"doc total_skb_rx_packets packets: received\n"
"doc total_skb_tx_bytes bytes: sent\n"
"doc total_skb_tx_packets packets: sent\n"
TRAFFIC_KINDS_DOCS;

/* ---- OpenVZ -------------------------------------------------------------------------------- */

/* Columns are 20 wide where a word has 64 bits, else 10. */
#define BEANS(width) \
	"{resource%-12w} {held%" width "lu} {maxheld%" width "lu} {barrier%" width "lu}" \
	" {limit%" width "lu} {failcnt%" width "lu}\n"
#define BEANS_DOCS \
	"doc resource: what is limited: kmemsize, privvmpages, numproc...\n" \
	"doc held: now, in bytes, pages or pieces\n" \
	"doc maxheld: most that was held\n" \
	"doc barrier: from which on it is to be given carefully\n" \
	"doc limit: more than that there will not be\n" \
	"doc failcnt: how often it was not given\n"

const char procrec_user_beancounters[] =
"dataset user_beancounters user_beancounters bc/resources\n"
"kernel kernel/bc/proc.c:ub_show_res\n"
"summary What containers use and may use (OpenVZ)\n"
"format 64-bit\n"
"head|Version: 2.5\n"
"head|       uid  resource                     held              maxheld"
	"              barrier                limit              failcnt\n"
"rec|{uid%9u}:  " BEANS("20")
"rec|{uid%9[0-9.]}:  " BEANS("20")
"rec|            " BEANS("20")
"format 32-bit\n"
"head|Version: 2.5\n"
"head|       uid  resource           held    maxheld    barrier      limit    failcnt\n"
"rec|{uid%9u}:  " BEANS("10")
"rec|{uid%9[0-9.]}:  " BEANS("10")
"rec|            " BEANS("10")
"doc uid: number or name of the container; not in its further lines\n"
BEANS_DOCS;

const char procrec_bc_resources[] =
"dataset bc/[container]/resources\n"
"kernel kernel/bc/proc.c:bc_resources_show\n"
"summary What a container uses and may use (OpenVZ)\n"
"param wide 0 1 1\n"
"rec only=wide:1|            " BEANS("20")
"rec only=wide:0|            " BEANS("10")
BEANS_DOCS;

/* ---- NVIDIA -------------------------------------------------------------------------------- */

const char procrec_driver_nvidia_version[] =
"dataset driver/nvidia/version\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_version\n"
"summary Version of NVIDIA's driver\n"
"rec\n"
" set 'NVRM version'|NVRM version: {%s}\n"
" set 'GCC version'|GCC version:  {%s}\n"
"doc 'NVRM version': of the driver\n"
"doc 'GCC version': compiler that made its kernel part\n";

const char procrec_driver_nvidia_gpu[] =
"dataset driver/nvidia/gpus/[gpu]/information\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_gpu_info\n"
"summary A graphics processor of NVIDIA\n"
"rec\n"
" set Model|Model: \t\t {%s}\n"
" set IRQ|IRQ:   \t\t {%d}\n"
" set 'GPU UUID'|GPU UUID: \t {%s}\n"
" set 'Video BIOS'|Video BIOS: \t {%s}\n"
" set 'Bus Type'|Bus Type: \t {%s}\n"
" set 'DMA Size'|DMA Size: \t {%d} bits\n"
" set 'DMA Mask'|DMA Mask: \t 0x{%llx}\n"
" set 'Bus Location'|Bus Location: \t {%s}\n"
" set 'Device Minor'|Device Minor: \t {%u}\n"
" set 'GPU Firmware'|GPU Firmware: \t {%s}\n"
" set Blacklisted|Blacklisted:\t {%w}\n"
" set 'GPU Excluded'|GPU Excluded:\t {%w}\n"
"doc Model: name of the model\n"
"doc IRQ: interrupt\n"
"doc 'GPU UUID': number that no other has\n"
"doc 'Video BIOS': version of its BIOS\n"
"doc 'Bus Type': PCIe or PCI\n"
"doc 'DMA Size' bits: of the addresses that it can take\n"
"doc 'DMA Mask': the same as a mask\n"
"doc 'Bus Location': on PCI\n"
"doc 'Device Minor': number of its device /dev/nvidiaN\n"
"doc 'GPU Firmware': version of its software\n"
"doc Blacklisted: Yes if it is not to be used (older drivers)\n"
"doc 'GPU Excluded': Yes if it is not to be used\n";

const char procrec_driver_nvidia_numa_status[] =
"dataset driver/nvidia/gpus/[gpu]/numa_status\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_numa_status\n"
"summary Memory of a graphics processor of NVIDIA as a node of the machine's memory\n"
"rec\n"
" set Node|Node:      {%d}\n"
" set Status|Status:    {%s}\n"
" set Address|Address:   {%llx}\n"
" set Size|Size:      {%llx,q}\n"
"doc Node: number of the node\n"
"doc Status: online, offline, and what is between\n"
"doc Address: of the memory, once the processor is in use\n"
"doc Size bytes: of the memory\n";

const char procrec_driver_nvidia_offline_pages[] =
"dataset driver/nvidia/gpus/[gpu]/offline_pages\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_offline_pages\n"
"summary Pages of a graphics processor of NVIDIA that must not be used\n"
"rec|{address%[0-9a-fx()nil]}\n"
"doc address: of the page, as the kernel shows pointers\n";

const char procrec_driver_nvidia_power[] =
"dataset driver/nvidia/gpus/[gpu]/power\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_power\n"
"summary How a graphics processor of NVIDIA saves power\n"
"rec\n"
" set 'Runtime D3 status'|Runtime D3 status:          {%s}\n"
" set 'Video Memory'|Video Memory:               {%s}\n"
" obj 'GPU Hardware Support'|{nl}GPU Hardware Support:\n"
"  set 'Video Memory Self Refresh'| Video Memory Self Refresh: {%s}\n"
"  set 'Video Memory Off'| Video Memory Off:          {%s}\n"
" obj 'S0ix Power Management'|{nl}S0ix Power Management:\n"
"  set 'Platform Support'| Platform Support:          {%s}\n"
"  set Status| Status:                    {%s}\n"
" set 'Notebook Dynamic Boost'|{nl}Notebook Dynamic Boost:     {%s}\n"
" obj 'Power Limits'|{nl}Power Limits:\n"
"  set Default| Default:                   {%w} milliwatts\n"
"  set 'GPU Boost'| GPU Boost:                 {%w} milliwatts\n"
"doc 'Runtime D3 status': whether it is turned off when idle\n"
"doc 'Video Memory': Active or Off\n"
"doc 'GPU Hardware Support': what it can do\n"
"doc 'Video Memory Self Refresh': Supported or Not Supported\n"
"doc 'Video Memory Off': Supported or Not Supported\n"
"doc 'S0ix Power Management': whether it takes part in the machine's light sleep\n"
"doc 'Platform Support': Supported or Not Supported\n"
"doc Status: Enabled or Disabled\n"
"doc 'Notebook Dynamic Boost': Supported or Not Supported\n"
"doc 'Power Limits': since 535\n"
"doc Default mW: usual limit, N/A if there is none\n"
"doc 'GPU Boost' mW: limit now, N/A if there is none\n";

const char procrec_driver_nvidia_params[] =
"dataset driver/nvidia/params\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_params\n"
"summary Settings of NVIDIA's driver\n"
"rec\n"
" set RegistryDwords|RegistryDwords: \"{%S}\"\n"
" set RegistryDwordsPerDevice|RegistryDwordsPerDevice: \"{%S}\"\n"
" set RmMsg|RmMsg: \"{%S}\"\n"
" set GpuBlacklist|GpuBlacklist: \"{%S}\"\n"
" set TemporaryFilePath|TemporaryFilePath: \"{%S}\"\n"
" set ExcludedGpus|ExcludedGpus: \"{%S}\"\n"
" set|{@%[A-Za-z0-9]}: {=%u}\n"
"doc RegistryDwords: settings of the driver's inside\n"
"doc RegistryDwordsPerDevice: the same for single devices\n"
"doc RmMsg: what it is to tell the log\n"
"doc GpuBlacklist: devices that are not to be used\n"
"doc TemporaryFilePath: where memory goes while the machine sleeps\n"
"doc ExcludedGpus: devices that are not to be used\n";

const char procrec_driver_nvidia_registry[] =
"dataset driver/nvidia/registry driver/nvidia/registry driver/nvidia/gpus/[gpu]/registry\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_read_registry\n"
"summary Settings that were written to NVIDIA's driver\n"
"rec|Binary: \"{keys*[, ]:{%[^\", ]}}\"\n"
"doc keys: names of the settings\n";

const char procrec_driver_nvidia_suspend[] =
"dataset driver/nvidia/suspend driver/nvidia/suspend driver/nvidia/suspend_depth\n"
"kernel kernel-open/nvidia/nv-procfs.c:nv_procfs_show_suspend\n"
"summary What may be written here to put NVIDIA's driver to sleep\n"
"rec|{words*[ ]:{%w}}\n"
"doc words: each that may be written\n";

/* ---- The Solaris layer of ZFS ---------------------------------------------------------------- */

const char procrec_spl_kmem_slab[] =
"dataset spl/kmem/slab\n"
"kernel module/os/linux/spl/spl-proc.c:slab_seq_show\n"
"summary Memory of ZFS, by what it is for\n"
"head|--------------------- cache -------------------------------------------------------"
	"  ----- slab ------  ---- object -----  --- emergency ---\n"
"head|name                                    flags      size     alloc slabsize  objsize"
	"  total alloc   max  total alloc   max  dlock alloc   max\n"
"rec|{name%-36w}  0x{flags%05lx} {size%9lu} {alloc%9lu} {slabsize%8u} {objsize%8u}"
	"  {slab_total%5lu} {slab_alloc%5lu} {slab_max%5lu}"
	"  {object_total%5lu} {object_alloc%5lu} {object_max%5lu}"
	"  {dlock%5lu} {emergency_alloc%5lu} {emergency_max%5lu}\n"
"rec|{name%-36w}  0x{flags%05lx}         - {alloc%9lu}        - {objsize%8u}"
	"      -     -     -      - {object_alloc%5lu}     -      -     -     -\n"
"doc name: of the cache\n"
"doc flags: as bits\n"
"doc size bytes: of its slabs; not there for a cache of Linux' own, which slabinfo has\n"
"doc alloc bytes: of the objects in use\n"
"doc slabsize bytes: of a slab\n"
"doc objsize bytes: of an object\n"
"doc slab_total: slabs\n"
"doc slab_alloc: slabs in use\n"
"doc slab_max: most that were in use\n"
"doc object_total: objects that there is room for\n"
"doc object_alloc: objects in use\n"
"doc object_max: most that were in use\n"
"doc dlock: times that waiting for memory would not have ended\n"
"doc emergency_alloc: objects that were made then\n"
"doc emergency_max: most of them\n";

#define TASKS_RUNNING "{running*: [{pid%d}]{function%[^(]}({argument%[^)]})}\n"
#define TASKS_WAITERS "{waiters*: {%d}}\n"
#define TASKS_QUEUED "{queued*: {function%[^(]}({argument%[^)]})}\n"

const char procrec_spl_taskq[] =
"dataset spl/taskq spl/taskq spl/taskq-all\n"
"kernel module/os/linux/spl/spl-proc.c:taskq_seq_show_impl\n"
"summary Threads of ZFS and what they have to do\n"
"head|taskq                       act  nthr  spwn  maxt   pri  mina         maxa  cura      flags\n"
"rec|{taskq%-25s} {act%5d} {nthr%5d} {spwn%5d} {maxt%5d} {pri%5d} {mina%5d} {maxa%12d} {cura%5d}"
	" {flags%10x}\n"
" lst tasks|\t{list%[a-z]}:" TASKS_RUNNING
" lst tasks|\t{list%[a-z]}:" TASKS_WAITERS
" lst tasks|\t{list%[a-z]}:" TASKS_QUEUED
" lst tasks|\t       " TASKS_RUNNING
" lst tasks|\t     " TASKS_WAITERS
" lst tasks|\t     " TASKS_QUEUED
" lst tasks|\t({truncated%[a-z]})\n"
"doc taskq: name and number of the queue\n"
"doc act: threads at work\n"
"doc nthr: threads\n"
"doc spwn: threads being made\n"
"doc maxt: most threads\n"
"doc pri: priority of the threads\n"
"doc mina: tasks that room is kept for\n"
"doc maxa: most tasks\n"
"doc cura: tasks\n"
"doc flags: as bits\n"
"doc tasks: lines of tasks\n"
"doc list: active, pend, prio, delay or wait; not in further lines of the same list\n"
"doc running: tasks at work\n"
"doc waiters: threads that wait for the queue to be empty\n"
"doc queued: tasks that wait\n"
"doc pid: thread\n"
"doc function: that is called\n"
"doc argument: that it gets\n"
"doc truncated: there are more\n";

const char procrec_pid_time_in_state[] =
"dataset [pid]/time_in_state @task/time_in_state\n"
"kernel drivers/cpufreq/cpufreq_times.c:proc_time_in_state_show\n"
"summary Time that the task took at each frequency; on Android\n"
"rec|cpu{cpu%u}\n"
" lst states|{frequency%u} {time%lu}\n"
"doc cpu: first processor of its kind\n"
"doc states: frequencies\n"
"doc frequency kHz: of the processor\n"
"doc time clock-ticks: at it\n"
"derive time_seconds ticks_seconds(time)\n";

const char procrec_xen_balloon[] =
"dataset xen/balloon\n"
"kernel drivers/xen/balloon/balloon.c:balloon_read\n"
"summary Memory that this system has of Xen; of the kernels that Xen and SUSE made\n"
"rec\n"
" set 'Xen hard limit'|Xen hard limit:          ??? kB\n"
" set|{@%[^:]}:{>20}{=%8lu} kB\n"
"doc 'Xen hard limit': true if it is not known\n";
