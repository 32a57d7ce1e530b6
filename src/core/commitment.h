/*
 * commitment.h
 *	  What a report says will be done, and what it says is wrong.
 */
#ifndef GOVREPORT_COMMITMENT_H
#define GOVREPORT_COMMITMENT_H

#include "core/gather.h"
#include "core/layout.h"

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
	StringRef	object;			/* what the clause goes on with, up to a
								 * figure; NULL where nothing is left */
	CoreDate	until;			/* the day after the last; NULL if not told */
} Commitment;

/* One thing that a part of kind problems admits. */
typedef struct Problem
{
	Found		place;
	uint32		section;
	StringRef	description;	/* clean, without the mark behind it */
} Problem;

/* The Commitments of a report. */
extern CoreStatus gather_commitments(const Report *report,
									 CoreInterrupt interrupt,
									 Gathered *gathered);

/* The Problems of a report. */
extern CoreStatus gather_problems(const Report *report,
								  CoreInterrupt interrupt,
								  Gathered *gathered);

/* A report that is read by the kinds of its sections, in the text's order. */
typedef struct PartReader
{
	const Report *report;
	GatherReader reader;
	Layout		layout;
	uint32		section;		/* place of the one at hand */
} PartReader;

extern CoreStatus part_begin(PartReader *part, const Report *report,
							 CoreInterrupt interrupt, Gathered *gathered);

/*
 * Does the folded byte stand in the text, not the heading, of a section of that
 * kind?  That section is then at hand.
 */
extern bool part_is(PartReader *part, uint32 at, SectionKind kind);

#endif							/* GOVREPORT_COMMITMENT_H */
