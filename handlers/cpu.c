/* SPDX-License-Identifier: MIT */
/* cpu.c - tables of processors and their interrupts. */
#include "tables.h"

/* clang-format off */

const char procrec_interrupts[] =
"dataset interrupts\n"
"kernel kernel/irq/proc.c:show_interrupts\n"
"summary Interrupts by number, counted for each processor\n"
"param prec 3 9 3\n"
"set|{>*prec+8}{cpus*:{%-11w}}\n"
"rec|{irq%*s,w=prec}: {counts*=@cpus:{%10u} }{desc%s}\n"
"rec|{irq%*s,w=prec}: {total%10u}\n";
