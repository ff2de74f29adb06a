/* SPDX-License-Identifier: MIT */
/*
 * fuzz.h - what a fuzz target is: a function that takes any bytes. libFuzzer calls it, or
 * standalone.c does. README.md says how to run them.
 */
#ifndef PROCREC_FUZZ_H
#define PROCREC_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Returns 0; a broken promise ends in abort(). */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
