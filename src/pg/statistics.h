/*
 * statistics.h
 *	  What ANALYZE keeps of a column of reports for the planner's estimates.
 *
 * The words of core/termkey.h that most reports have, as the server keeps most
 * common elements (STATISTIC_KIND_MCELEM): as text, sorted by their bytes, the
 * share of the reports that have each, and behind these the least and the
 * greatest share, and what is to be expected of a word that is not among them.
 *
 * Pieces of normalised text, each with a letter before it for the part of the
 * report, A to D as in a query.  The one number beside them is how many pieces
 * a report has on the average.
 */
#ifndef GOVREPORT_STATISTICS_H
#define GOVREPORT_STATISTICS_H

#include "core/core.h"

/* A kind out of the range that is free for private use. */
#define STATISTIC_KIND_PIECES 24031

#endif							/* GOVREPORT_STATISTICS_H */
