/* SPDX-License-Identifier: MIT */
/* list.h - all datasets, and what this machine has of them: showprocfields --list. */
#ifndef PROCREC_LIST_H
#define PROCREC_LIST_H

#include "cli.h"

void list_datasets(struct cli *c);

#endif
