/*
 * sentence.h
 *	  A sentence while its indicators are read.
 */
#ifndef GOVREPORT_SENTENCE_H
#define GOVREPORT_SENTENCE_H

#include "core/indicator.h"

typedef struct SentenceReader
{
	const Layout *layout;
	const char *text;
	const Sections *sections;
	const Metadata *metadata;
	Strings    *strings;
	Indicators *indicators;
	const Segment *segment;
	SectionKind kind;			/* of the segment's row */
	WhenAnchor	anchor;
	Span		sentence;
	CorePeriod	base;			/* that the sentence begins with, else the
								 * part's */
	CorePeriod	group_base;		/* the same of what ； parts off */
	uint32		group;			/* where that begins */
	uint32		group_at;		/* up to where ； was looked for */
	uint32		last_group;		/* the group of the last number */
	uint32		when_at;		/* up to where the sentence was read for time */
	When		own;			/* the last expression before the number */
	When		against;		/* the last one that is only compared with */
	Span		entity;			/* whom the clause at hand is of, or empty */
	bool		entity_spent;	/* it is what money was spent on */
	uint32		opening;		/* the group whose opening was read, plus one */
	Role		opening_role;	/* that it gives; ROLE_ACTUAL where none */
	uint32		first;			/* of the sentence's indicators */
	uint32		last_end;		/* folded, of the last number */
	uint16		last_unit;		/* and its unit */
	StringRef	last_string;
	uint16		last_code;		/* of last_string in the catalogue */
	Span		paired;			/* the list that 分别 pairs with numbers */
	uint32		pair;			/* how many of them were read */
	uint32		rates;			/* of the list of rates at hand that were read */
} SentenceReader;

/* timing.c */

/*
 * Reads the sentence up to a number for the expressions of time in it.  One
 * that the sentence or a part of it begins with, or that is a clause of its
 * own, holds for what follows; another only for its clause.
 */
extern void timing_read(SentenceReader *reader, uint32 number);

/*
 * The time of a number: its clause's own, else that of the number it says more
 * of, else what the sentence or the part is about.
 */
extern CorePeriod timing_period(const SentenceReader *reader,
								const Clause *clause,
								const Quantity *quantity,
								const Indicator *row,
								const Indicator *previous);

/* naming.c: gives the row its name, its own or that of the number before. */
extern void naming_set(SentenceReader *reader, Indicator *row,
					   const Clause *clause, const Quantity *quantity);

/*
 * role.c: sets whether the row's figure is reached, planned or expected, and
 * the words that say how sure, willed or exact it is.
 */
extern void role_set(SentenceReader *reader, Indicator *row,
					 const Clause *clause, const Quantity *quantity,
					 const Indicator *previous);

#endif							/* GOVREPORT_SENTENCE_H */
