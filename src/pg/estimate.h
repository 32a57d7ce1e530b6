/*
 * estimate.h
 *	  What the planner's estimates of the operators share.
 */
#ifndef GOVREPORT_ESTIMATE_H
#define GOVREPORT_ESTIMATE_H

#include "pg/compat.h"

#include "core/termkey.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

/* A condition "column operator constant", and the column's statistics. */
typedef struct Estimate
{
	VariableStatData column;
	Datum		constant;
	double		rows;			/* of the table, at least 1 */
	bool		may_read;		/* the user, all rows; false where nothing is
								 * known of them */
	double		null_share;
	AttStatsSlot words;			/* of statistics.h; without values where the
								 * column has none */
} Estimate;

/*
 * Reads the arguments of a restriction estimator.  False where the condition
 * is of another form; *answer is the estimate then.
 */
extern bool estimate_begin(FunctionCallInfo fcinfo, Estimate *estimate,
						   double *answer);
extern void estimate_end(Estimate *estimate);

/* Parts of a slot of the column's statistics, empty where it has none. */
extern void estimate_slot(const Estimate *estimate, int kind, int parts,
						  AttStatsSlot *slot);

/*
 * The share of the rows that are not null that have a word; 0 where it is not
 * among the commonest.
 */
extern double estimate_word(const Estimate *estimate, TermKey key);

/*
 * What was not seen has a share between that of one row in "all" and "least",
 * above which it would have been: their geometric mean.
 */
extern double estimate_unseen(double all, double least);

/* Of a share of the rows that are not null, that of all; of one at least. */
extern double estimate_limit(const Estimate *estimate, double share);

#endif							/* GOVREPORT_ESTIMATE_H */
