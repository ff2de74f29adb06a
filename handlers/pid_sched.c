/* SPDX-License-Identifier: MIT */
/*
 * pid_sched.c - tables of what the scheduler knows of processes: [pid]/sched, [pid]/schedstat, and
 * sched_debug, which lists the tasks of all processors. The processors' own counters are in cpu.c.
 */
#include "tables.h"

/* clang-format off */

/*
 * [pid]/sched. All labels have one width, a layout parameter, and a number is an integer or has six
 * decimals: nanoseconds printed as milliseconds. Labels without a row of their own are taken as
 * they come; those are se.statistics.* (the same as sum_sleep_runtime to nr_wakeups_idle, until
 * 5.15) and whatever is new.
 */
#define MS(name) " set '" name "'|" name "{>*name}:{%21.6f}\n"
#define NR(name) " set '" name "'|" name "{>*name}:{%21lld}\n"
#define WHO(line) \
	" set only=name:45|" line " ({pid%d}, #threads: {threads%d}){nl}" \
		"-------------------------------------------------------------------\n" \
	" set only=name:35|" line " ({pid%d}, #threads: {threads%d}){nl}" \
		"---------------------------------------------------------\n"

const char procrec_pid_sched[] =
"dataset [pid]/sched @task/sched\n"
"kernel kernel/sched/debug.c:proc_sched_show_task\n"
"summary What the scheduler counted of a task\n"
"param name 35 45 45\n"
"rec\n"
WHO("{comm%S}")
WHO("{comm_lines*:{%s}{nl}}{comm_end%S}")
MS("se.exec_start") MS("se.vruntime") MS("se.sum_exec_runtime") NR("se.nr_migrations")
MS("sum_sleep_runtime") MS("sum_block_runtime") MS("wait_start") MS("sleep_start")
MS("block_start") MS("sleep_max") MS("block_max") MS("exec_max") MS("slice_max") MS("wait_max")
MS("wait_sum") NR("wait_count") MS("iowait_sum") NR("iowait_count") NR("nr_migrations_cold")
NR("nr_failed_migrations_affine") NR("nr_failed_migrations_running")
NR("nr_failed_migrations_hot") NR("nr_forced_migrations") NR("nr_wakeups")
NR("nr_wakeups_sync") NR("nr_wakeups_migrate") NR("nr_wakeups_local") NR("nr_wakeups_remote")
NR("nr_wakeups_affine") NR("nr_wakeups_affine_attempts") NR("nr_wakeups_passive")
NR("nr_wakeups_idle") MS("avg_atom") MS("avg_per_cpu") MS("core_forceidle_sum")
NR("nr_switches") NR("nr_voluntary_switches") NR("nr_involuntary_switches")
NR("se.load.weight") NR("se.avg.load_sum") NR("se.avg.runnable_sum") NR("se.avg.util_sum")
NR("se.avg.load_avg") NR("se.avg.runnable_avg") NR("se.avg.util_avg")
NR("se.avg.last_update_time") NR("se.avg.util_est") NR("se.avg.util_est.ewma")
NR("se.avg.util_est.enqueued") NR("uclamp.min") NR("uclamp.max") NR("effective uclamp.min")
NR("effective uclamp.max") NR("policy") NR("prio") NR("dl.runtime") NR("dl.deadline")
NR("se.slice") NR("ext.enabled") NR("clock-delta") NR("mm->numa_scan_seq")
NR("numa_pages_migrated") NR("numa_preferred_nid") NR("total_numa_faults")
" set|current_node={current_node%d}, numa_group_id={numa_group_id%d}\n"
" set numa_migrations|numa_migrations, {%ld}\n"
" lst numa_faults|{kind%[a-z_]}, {private%d}, {node%d}, {current%d}, {home%d}, {faults%ld}\n"
" lst numa_faults|numa_faults node={node%d} "
	"task_private={task_private%lu} task_shared={task_shared%lu} "
	"group_private={group_private%lu} group_shared={group_shared%lu}\n"
" set|{@%-*[^ :],w=name}:{=%21.6f}\n"
" set|{@%-*[^ :],w=name}:{=%21lld}\n"
"doc comm: name of the task\n"
"doc comm_lines: where the name holds newlines, its lines but the last\n"
"doc comm_end: where the name holds newlines, its last line\n"
"doc pid: number of the task in the reader's namespace\n"
"doc threads: threads of its process\n"
"doc se.exec_start ms: when its run time was last counted\n"
"doc se.vruntime ms: its run time weighted by priority, which the scheduler keeps equal\n"
"doc se.sum_exec_runtime ms: time that it ran\n"
"doc se.nr_migrations: times it went to another processor\n"
"doc sum_sleep_runtime ms: time that it slept\n"
"doc sum_block_runtime ms: time of that when it could not be woken by signals\n"
"doc wait_start ms: when it began to wait to run, or 0\n"
"doc sleep_start ms: when it went to sleep, or 0\n"
"doc block_start ms: when it went to sleep so that signals do not wake it, or 0\n"
"doc sleep_max ms: longest sleep\n"
"doc block_max ms: longest sleep that signals could not end\n"
"doc exec_max ms: longest time between two counts of its run time\n"
"doc slice_max ms: longest time that it ran without another\n"
"doc wait_max ms: longest wait to run\n"
"doc wait_sum ms: time that it waited to run\n"
"doc wait_count: how often it waited to run\n"
"doc iowait_sum ms: time that it waited for disks\n"
"doc iowait_count: how often it waited for disks\n"
"doc nr_migrations_cold: not counted\n"
"doc nr_failed_migrations_affine: moves that its allowed processors prevented\n"
"doc nr_failed_migrations_running: moves that failed because it ran\n"
"doc nr_failed_migrations_hot: moves that failed because its caches were warm\n"
"doc nr_forced_migrations: moves though its caches were warm\n"
"doc nr_wakeups: times it was woken\n"
"doc nr_wakeups_sync: times its waker was about to sleep\n"
"doc nr_wakeups_migrate: times it was woken on another processor than it had run on\n"
"doc nr_wakeups_local: times it was woken on its waker's processor\n"
"doc nr_wakeups_remote: times it was woken on another processor than its waker's\n"
"doc nr_wakeups_affine: times it was brought to its waker's processor\n"
"doc nr_wakeups_affine_attempts: times that was considered\n"
"doc nr_wakeups_passive: not counted\n"
"doc nr_wakeups_idle: not counted\n"
"doc avg_atom ms: average run time between switches; 0.000001 if there was none\n"
"doc avg_per_cpu ms: average run time between migrations; 0.000001 if there was none\n"
"doc core_forceidle_sum ms since 5.17: time that it kept the core's other threads idle\n"
"doc nr_switches: times the processor left it\n"
"doc nr_voluntary_switches: times because it waited\n"
"doc nr_involuntary_switches: times because others were to run\n"
"doc se.load.weight: its weight by priority: 1024 times 1024 for nice 0\n"
"doc se.avg.load_sum: decaying sum of its load\n"
"doc se.avg.runnable_sum: decaying sum of the time that it could run\n"
"doc se.avg.util_sum: decaying sum of the time that it ran\n"
"doc se.avg.load_avg: average load\n"
"doc se.avg.runnable_avg: average of the time that it could run, of 1024\n"
"doc se.avg.util_avg: average of the time that it ran, of 1024\n"
"doc se.avg.last_update_time ns: when the averages were last updated\n"
"doc se.avg.util_est since 6.8: estimate of what it will use of a processor, of 1024\n"
"doc se.avg.util_est.ewma: moving average of its use at the end of activations; until 6.7\n"
"doc se.avg.util_est.enqueued: its use when it was last dequeued; until 6.7\n"
"doc uclamp.min: least use that frequency is chosen for, as requested\n"
"doc uclamp.max: greatest use that frequency is chosen for, as requested\n"
"doc 'effective uclamp.min': the same, limited by its group\n"
"doc 'effective uclamp.max': the same, limited by its group\n"
"doc policy: scheduling policy\n"
"doc prio: priority in the kernel: 120 plus nice; below 100 real time\n"
"doc dl.runtime ns: run time in each period of a deadline task\n"
"doc dl.deadline ns: deadline of a deadline task\n"
"doc se.slice ns since 6.12: slice of time that it gets\n"
"doc ext.enabled since 6.12: 1 if a scheduler written in BPF has it\n"
"doc clock-delta ns: time between two readings of the clock\n"
"doc mm->numa_scan_seq: scans of its memory for accesses from far nodes\n"
"doc numa_pages_migrated: pages moved to another node for it\n"
"doc numa_preferred_nid: node that it should run on, or -1\n"
"doc total_numa_faults: faults that showed where its memory is used\n"
"doc current_node: node that it runs on\n"
"doc numa_group_id: group of tasks that share memory, or 0\n"
"doc numa_migrations: pages moved to another node since this was read last (3.13 to 4.0)\n"
"doc numa_faults: these faults by node\n"
"doc kind: numa_faults, numa_faults_memory (3.13 to 4.0)\n"
"doc private: 1 for memory of its own, 0 for shared memory\n"
"doc current: 1 if it runs there, or may\n"
"doc home: 1 if it should run there\n"
"doc faults: how many, -1 if they are not counted\n"
"doc node: number of the node\n"
"doc task_private: its faults by accesses of its own\n"
"doc task_shared: its faults by accesses that others make too\n"
"doc group_private: its group's faults by accesses of one task\n"
"doc group_shared: its group's faults by accesses of several tasks\n"
"derive policy_name sched_policy(policy)\n";

#undef MS
#undef NR
#undef WHO

const char procrec_pid_schedstat[] =
"dataset [pid]/schedstat @task/schedstat\n"
"kernel fs/proc/base.c:proc_pid_schedstat\n"
"summary How long a task ran and waited to run\n"
"rec file|{sum_exec_runtime%llu} {run_delay%llu} {pcount%lu}{nl}\n"
"doc sum_exec_runtime ns: time that it ran\n"
"doc run_delay ns: time that it waited to run\n"
"doc pcount: slices of time that it ran\n"
"derive sum_exec_runtime_seconds ns_seconds(sum_exec_runtime)\n"
"derive run_delay_seconds ns_seconds(run_delay)\n";

/*
 * sched_debug, in /proc until 5.12. Its numbers have no alignment; what they mean is the
 * scheduler's own variables, which have the names that stand in the file. Rows of inner objects
 * come before the processor's: a line belongs to the innermost object that is open.
 */
#define TASK_OF(times) \
	" {pid%5d} {tree_key%16.6f} {switches%9lld} {prio%5d} " times \
	"{? {node%d}{? {numa_group%d}}}{? {path%[^ ]}}\n"
#define TASK(time) TASK_OF("{" time "%16.6f} {sum_exec%16.6f} {sum_sleep%16.6f}")
/* Without CONFIG_SCHEDSTATS it was zeros, up to 4.6. */
#define TASK_ZEROS(time) \
	TASK_OF("{zero_1%15lld} {zero_2%15lld} {" time "%22.6f} {sum_exec%22.6f} {sum_sleep%22.6f}")

const char procrec_sched_debug[] =
"dataset sched_debug\n"
"kernel kernel/sched/debug.c:sched_debug_show\n"
"summary The scheduler's variables and the tasks of each processor\n"
"param called 0 1 1\n"
"param exec 0 1 0\n"
"set|Sched Debug Version: {version%[^,]}, {release%w} {build%s}\n"
"set now|now at {clock%.6f} msecs{nl}  .jiffies{>43}: {jiffies%llu}\n"
"set ktime|ktime{>40}: {%.6f}\n"
"set sched_clk|sched_clk{>40}: {%.6f}\n"
"set cpu_clk|cpu_clk{>40}: {%.6f}\n"
"set jiffies|jiffies{>40}: {%llu}\n"
"set sched_clock_stable only=called:1|sched_clock_stable(){>40}: {%d}\n"
"set sched_clock_stable only=called:0|sched_clock_stable{>40}: {%d}\n"
"set sysctl_sched|{nl}sysctl_sched\n"
"set sysctl_sched_tunable_scaling|  .sysctl_sched_tunable_scaling{>43}: "
	"{value%d} ({name%[a-z]}){nl}\n"
"set|  .{@%-40[^ :]}: {=%.6f}\n"
"set|  .{@%-40[^ :]}: {=%lld}\n"
"rec|cpu#{cpu%d}{?, {mhz%.3f} MHz}\n"
" lst cfs_rq|{nl}cfs_rq[{rq_cpu%d}]:{rq_path%s}\n"
" lst rt_rq|{nl}rt_rq[{rq_cpu%d}]:{rq_path%s}\n"
" lst dl_rq|{nl}dl_rq[{rq_cpu%d}]:\n"
"  set|  .{@%-30[^ :]}: {=%.6f}\n"
"  set|  .{@%-30[^ :]}: {=%lld}\n"
" obj 'runnable tasks' only=exec:1|{nl}runnable tasks:{nl}            task   PID         tree-key"
	"  switches  prio     exec-runtime         sum-exec        sum-sleep{nl}{rule#-}\n"
" obj 'runnable tasks' only=exec:0|{nl}runnable tasks:{nl}{columns%s}{nl}{rule#-}\n"
"  lst tasks only=exec:0|{mark%.1[ >]}{state%.1[A-Za-z?]} {comm%15s}" TASK("wait_time")
"  lst tasks only=exec:0|{mark%.1[ R]}{comm%15s}" TASK("wait_time")
"  lst tasks only=exec:0|{mark%.1[ R]}{comm%15s}" TASK_ZEROS("wait_time")
"  lst tasks only=exec:1|{mark%.1[ R]}{comm%15s}" TASK("exec_runtime")
"  lst tasks only=exec:1|{mark%.1[ R]}{comm%15s}" TASK_ZEROS("exec_runtime")
"  lst tasks only=exec:0|{mark%.1[ >]}{state%.1[A-Za-z?]} {comm_start%s}{nl}{comm_end%s}"
	TASK("wait_time")
" set|  .{@%-30[^ :]}: {=%.6f}\n"
" set|  .{@%-30[^ :]}: {=%lld}\n"
" tail|\n"
"set blank|\n"
"doc version: version of the file's layout\n"
"doc release: release of the kernel\n"
"doc build: number of the build\n"
"doc now: when this was printed; to 2.6.37\n"
"doc now.clock ms: of the scheduler\n"
"doc now.jiffies jiffies: the kernel's count of ticks\n"
"doc ktime ms since 2.6.38: time since the system started\n"
"doc sched_clk ms since 2.6.38: the scheduler's clock, as the processor has it\n"
"doc cpu_clk ms since 2.6.38: the scheduler's clock, corrected\n"
"doc jiffies jiffies: the kernel's count of ticks\n"
"doc sched_clock_stable: 1 if the clocks of all processors agree\n"
"doc sysctl_sched: stands before the settings\n"
"doc sysctl_sched_tunable_scaling: how limits grow with the number of processors\n"
"doc blank: the line before the first processor; to 2.6.32\n"
"doc value: the setting\n"
"doc name: its name: none, logarithmic (logaritmic until it was spelled right), linear\n"
"doc cpu: number of the processor\n"
"doc mhz MHz: clock frequency\n"
"doc cfs_rq: queues of usual tasks, one for each group\n"
"doc rt_rq: queues of real time tasks\n"
"doc dl_rq: queues of deadline tasks\n"
"doc rq_cpu: number of the processor\n"
"doc rq_path: control group of the queue\n"
"doc 'runnable tasks': all tasks of the processor\n"
"doc columns: heading of the list\n"
"doc rule: length of the line under the heading\n"
"doc tasks: tasks, also those that sleep\n"
"doc mark: > (before 4.15 R) for the task that runs now\n"
"doc state since 4.15: letter of the state\n"
"doc comm: name of the task\n"
"doc comm_start: where the name holds a newline, what is before it\n"
"doc comm_end: where the name holds a newline, what is behind it\n"
"doc pid: number of the task\n"
"doc tree_key ms: its run time weighted by priority\n"
"doc switches: times the processor left it\n"
"doc prio: priority in the kernel: 120 plus nice\n"
"doc wait_time ms: time that it waited to run\n"
"doc exec_runtime ms: the virtual time again, where the heading says exec-runtime\n"
"doc sum_exec ms: time that it ran\n"
"doc sum_sleep ms: time that it slept\n"
"doc zero_1: always 0; where times are not kept, to 4.6\n"
"doc zero_2: always 0; where times are not kept, to 4.6\n"
"doc node: node that it runs on\n"
"doc numa_group: group of tasks that share memory, or 0\n"
"doc path: control group of the task\n"
"derive state_name task_state(state)\n";

#undef TASK_ZEROS
#undef TASK
#undef TASK_OF
