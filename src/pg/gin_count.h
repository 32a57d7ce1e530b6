/*
 * gin_count.h
 *	  How many rows a GIN index has under a key, for the planner's estimates.
 */
#ifndef GOVREPORT_GIN_COUNT_H
#define GOVREPORT_GIN_COUNT_H

#include "pg/estimate.h"

#include "access/gin_private.h"

/* A column of an index. */
typedef struct GinCount
{
	Relation	index;
	OffsetNumber column;		/* from 1 */
	GinState	state;
} GinCount;

/* Finds an index that has all rows under keys of an operator; false if none. */
extern bool gin_count_begin(GinCount *count, const Estimate *estimate,
							Oid operator);

/*
 * Rows under a key, but those that still wait to be filed under it; or with
 * "open" under all keys that begin with it, as often as there are keys, and -1
 * where these are many.
 */
extern double gin_count_rows(GinCount *count, int64 gram, bool open);
extern void gin_count_end(GinCount *count);

#endif							/* GOVREPORT_GIN_COUNT_H */
