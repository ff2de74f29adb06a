/* SPDX-License-Identifier: MIT */
/* tables.h - all tables; all.c lists them. */
#ifndef PROCREC_TABLES_H
#define PROCREC_TABLES_H

extern const char procrec_interrupts[];
extern const char procrec_locks[];
extern const char procrec_meminfo[];
extern const char procrec_net_tcp[];
extern const char procrec_net_unix[];
extern const char procrec_pid_mountinfo[];
extern const char procrec_pid_stat[];

#endif
