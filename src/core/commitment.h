/*
 * commitment.h
 *	  What a report says will be done, and what it says is wrong.
 */
#ifndef GOVREPORT_COMMITMENT_H
#define GOVREPORT_COMMITMENT_H

#include "core/gather.h"

/*
 * One thing that a part of kind plan says will be done, or one figure of it.
 * Strings are of the pool of what was gathered.
 */
typedef struct Commitment
{
	Found		place;			/* the clause */
	uint32		section;		/* ord of the section it stands in */
	uint32		figure;			/* ord of its indicator, or 0 */
	StringRef	action;			/* the verb; NULL where a figure has none */
	StringRef	object;			/* what follows it; NULL where a figure tells */
	CoreDate	until;			/* the day after the last; NULL if not told */
} Commitment;

/* One thing that a part of kind problems admits. */
typedef struct Problem
{
	Found		place;
	uint32		section;
	StringRef	description;	/* without what introduces it */
} Problem;

/* The Commitments of a report. */
extern CoreStatus gather_commitments(const Report *report,
									 CoreInterrupt interrupt,
									 Gathered *gathered);

/* The Problems of a report. */
extern CoreStatus gather_problems(const Report *report,
								  CoreInterrupt interrupt,
								  Gathered *gathered);

#endif							/* GOVREPORT_COMMITMENT_H */
