/* SPDX-License-Identifier: MIT */
/* mount.c - tables of mounted file systems. */
#include "tables.h"

/* clang-format off */

const char procrec_pid_mountinfo[] =
"dataset [pid]/mountinfo @task/mountinfo\n"
"kernel fs/proc_namespace.c:show_mountinfo\n"
"summary Mounts of a process, with their propagation\n"
"rec|{mount_id%i} {parent_id%i} {major%u}:{minor%u} {root%w} {mount_point%w} {mount_options%w}"
	"{optional_fields*: {@%[^ :-]}{?:{=%d}}} - {fs_type%w} {mount_source%w,empty} {super_options%s}\n";
