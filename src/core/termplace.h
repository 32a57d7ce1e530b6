/*
 * termplace.h
 *	  All the places where the terms of a report stand in its text.
 */
#ifndef GOVREPORT_TERMPLACE_H
#define GOVREPORT_TERMPLACE_H

#include "core/search.h"

typedef struct TermPlace
{
	uint32		term;			/* place in the report's list; of those with
								 * the same words the first */
	uint32		source;			/* byte of the source where it begins */
} TermPlace;

typedef struct TermPlaces
{
	TermPlace  *list;
	uint32		count;
	uint32		room;
} TermPlaces;

/*
 * The places in the order of the text, which is the report's, normalised.  Of
 * words that overlap the leftmost counts and then the longest, but each term
 * has its first place at least.
 */
extern void term_places(const Report *report, const SearchText *text,
						TermPlaces *places);

#endif							/* GOVREPORT_TERMPLACE_H */
