/* SPDX-License-Identifier: MIT */
/*
 * procrec_jansson.h - records as jansson's values, for programs that use jansson already. Link with
 * -lprocrec_jansson; all else is procrec.h's.
 */
#ifndef PROCREC_JANSSON_H
#define PROCREC_JANSSON_H

#include <jansson.h>
#include "procrec.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The value that the node's JSON text stands for (procrec_json_node(), without derived fields): a
 * new reference that is independent of the node, or NULL when memory is out. What jansson cannot
 * keep is as in any program that reads JSON with it: 0.10 becomes a double.
 */
json_t *procrec_jansson(const procrec_node *n);

#ifdef __cplusplus
}
#endif
#endif
