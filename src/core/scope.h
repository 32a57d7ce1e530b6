/*
 * scope.h
 *	  The span of years that a heading or the first words of a paragraph set for what
 *	  follows: 这五年，…
 */
#ifndef GOVREPORT_SCOPE_H
#define GOVREPORT_SCOPE_H

#include "core/section.h"
#include "core/when.h"

/* The span that a paragraph opens with: 五年来, 回顾过去五年; NULL for none. */
extern CorePeriod scope_of_opening(const char *text, Span paragraph,
								   const WhenAnchor *anchor);

/*
 * The span that the heading of a row of sections names, else one above it, the
 * nearest first; NULL for none.
 */
extern CorePeriod scope_of_headings(const char *text,
									const Sections *sections, uint32 row,
									const WhenAnchor *anchor);

#endif							/* GOVREPORT_SCOPE_H */
