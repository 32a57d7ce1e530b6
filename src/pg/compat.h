/*
 * compat.h
 *	  What differs between the server versions 14 to 18.
 *
 * Every comparison with PG_VERSION_NUM stands here.  The rest of the extension
 * is written for the newest server.
 */
#ifndef GOVREPORT_COMPAT_H
#define GOVREPORT_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "utils/numeric.h"
#include "utils/rangetypes.h"

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/*
 * Soft errors came with 16: before, the error is thrown, and nothing is there
 * to take it.
 */
#if PG_VERSION_NUM < 160000
#define ereturn(context, dummy_value, ...) \
	do { \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
		return dummy_value; \
	} while (0)
#endif

/* make_range() takes the place of a soft error from 16 on. */
#if PG_VERSION_NUM >= 160000
#define make_range_hard(type, lower, upper) \
	make_range((type), (lower), (upper), false, NULL)
#else
#define make_range_hard(type, lower, upper) \
	make_range((type), (lower), (upper), false)
#endif

/* How much ANALYZE is to find out of a column; it came into its own in 17. */
#if PG_VERSION_NUM >= 170000
#define analyze_target(stats) ((stats)->attstattarget)
#else
#define analyze_target(stats) ((stats)->attr->attstattarget)
#endif

/* Waits as vacuum_cost_delay says. */
#if PG_VERSION_NUM >= 180000
#define analyze_delay() vacuum_delay_point(true)
#else
#define analyze_delay() vacuum_delay_point()
#endif

/* The leaf of a GIN index that has a key, locked for reading. */
#if PG_VERSION_NUM >= 170000
#define gin_find_leaf(tree) ginFindLeafPage((tree), true, false)
#else
#define gin_find_leaf(tree) ginFindLeafPage((tree), true, false, NULL)
#endif

#endif							/* GOVREPORT_COMPAT_H */
