/*
 * indicator.h
 *	  Measured numbers with what they measure.
 */
#ifndef GOVREPORT_INDICATOR_H
#define GOVREPORT_INDICATOR_H

#include "core/quantity.h"
#include "core/section.h"
#include "core/when.h"

typedef struct Indicators
{
	Indicator  *list;
	Span	   *names;			/* where the name of each stands as one piece;
								 * empty where it does not */
	uint32		count;
	uint32		room;
} Indicators;

/*
 * Finds the indicators of all segments; everything but char_start.  metadata
 * gives the periods of the parts.
 */
extern CoreStatus indicator_find(const Layout *layout,
								 const Sections *sections,
								 const Metadata *metadata, Strings *strings,
								 Indicators *indicators);

/* Classes of verbs.tsv, summed. */
#define VERB_DOING 1
#define VERB_REACHING 2
#define VERB_BEHIND 4
#define VERB_NOMINAL 8

/* Class of generic_nouns.tsv: how much there is of something. */
#define GENERIC_AMOUNT 2

/* What stands about a number, for the layers below. */
typedef struct Clause
{
	const char *text;
	Span		sentence;
	uint32		start;			/* where the clause begins: behind punctuation
								 * or the number before */
	Span		behind;			/* what follows the number, to the next number
								 * or the end of the clause */
	bool		follows;		/* a number of the same clause came before */
	uint32		last_end;		/* of the number before in the sentence, or
								 * the sentence's start */
	Span		entity;			/* that the clause begins with, or empty */
	bool		same_unit;		/* as the sentence's number before */
} Clause;

/* What is measured: one span of folded text, or two that belong together. */
typedef struct Measured
{
	Span		first;
	Span		second;
	bool		incomplete;		/* a word like 总资金, which the name
								 * before completes */
} Measured;

/* measure.c: what kind of figure it is; *negative where it falls. */
extern Measure measure_of(const Clause *clause, const Quantity *quantity,
						  const Indicator *previous, bool *negative);

/*
 * object.c: the noun behind the number, up to a verb or the end of the clause;
 * empty without one.
 */
extern Span object_of(const Clause *clause);

/* measure.c: is it what stands between the two ends of a change: 提高到? */
extern bool measure_is_step(const char *text, Span span);

/* measure.c: does it begin with that: 跃升到2015年的? */
extern bool measure_begins_step(const char *text, Span span);

/* measure.c: does a number to which one changes follow: 从1元提高到2元? */
extern bool measure_is_first_end(const Clause *clause,
								 const Quantity *quantity);

/*
 * name.c: what is measured; empty where it is to be inherited.  inherits tells
 * whether the sentence has a name that can be.
 */
extern Measured name_of(const Clause *clause, const Quantity *quantity,
						Measure measure, bool inherits);

/* pair.c: the names of two lists that 分别 pairs: the n-th, of so many. */
extern bool name_paired(const char *text, Span subject, uint32 place,
						Strings *strings, const Folded *folded,
						StringRef *name);

#endif							/* GOVREPORT_INDICATOR_H */
