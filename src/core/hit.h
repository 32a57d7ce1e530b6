/*
 * hit.h
 *	  Where a text holds what a query asks for.
 *
 * The units of a query are its words, but phrases as a whole; not what stands
 * below a negation.
 */
#ifndef GOVREPORT_HIT_H
#define GOVREPORT_HIT_H

#include "core/search.h"

typedef struct HitUnits
{
	SearchSpans *list;
	uint32		count;
} HitUnits;

/* The places of each unit; none where the text is not what is asked for. */
extern void hit_units(const SearchQuery *query, const SearchText *text,
					  HitUnits *units);

/* The places of all units in their order, less those inside of others. */
extern void hit_places(const SearchQuery *query, const SearchText *text,
					   SearchSpans *hits);

/* The paragraphs of the normalised text. */
extern void hit_paragraphs(const SearchText *text, SearchSpans *paragraphs);

/* Pieces of text to be shown, with hits in them. */
typedef struct HitFragment
{
	Span		span;
	uint32		first_hit;
	uint32		hit_count;
} HitFragment;

/*
 * At most so many fragments of about so many characters, each within one
 * paragraph, in their order: those with the most hits, the first of equals.
 */
extern HitFragment *hit_fragments(const SearchText *text,
								  const SearchSpans *hits, uint32 most,
								  uint32 characters, uint32 *count);

#endif							/* GOVREPORT_HIT_H */
