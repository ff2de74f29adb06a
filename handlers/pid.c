/* SPDX-License-Identifier: MIT */
/* pid.c - tables of what a process and its threads are: stat, status and their kin. */
#include "tables.h"

/* clang-format off */

const char procrec_pid_stat[] =
"dataset [pid]/stat @task/stat\n"
"kernel fs/proc/array.c:do_task_stat\n"
"summary Status of a process, as numbers\n"
"rec file|{pid%d} ({comm%.64S}) {state%c} {ppid%d} {pgrp%d} {session%d} {tty_nr%d} {tpgid%d} {flags%u} "
	"{minflt%lu} {cminflt%lu} {majflt%lu} {cmajflt%lu} {utime%lu} {stime%lu} {cutime%ld} {cstime%ld} {priority%ld} {nice%ld} "
	"{num_threads%d} {itrealvalue%ld} {starttime%llu} {vsize%lu} {rss%ld} {rsslim%lu} {startcode%lu} {endcode%lu} {startstack%lu} {kstkesp%lu} "
	"{kstkeip%lu} {signal%lu} {blocked%lu} {sigignore%lu} {sigcatch%lu} {wchan%lu} {nswap%lu} {cnswap%lu} {exit_signal%d} "
	"{processor%d} {rt_priority%u} {policy%u}{? {delayacct_blkio_ticks%llu}{? {guest_time%lu} {cguest_time%ld}"
	"{? {start_data%lu} {end_data%lu} {start_brk%lu}{? {arg_start%lu} {arg_end%lu} {env_start%lu} {env_end%lu} {exit_code%d}}}}}{nl}\n";
