/*
 * scope.h
 *	  The span of years that a heading or the first words of a paragraph set for what
 *	  follows: 这五年，…
 */
#ifndef GOVREPORT_SCOPE_H
#define GOVREPORT_SCOPE_H

#include "core/section.h"
#include "core/when.h"

/*
 * What the first words of a segment set for all of it, else what the headings
 * above it do, the nearest first; NULL where none does.
 */
extern CorePeriod scope_of(const char *text, const Sections *sections,
						   const Segment *segment, const WhenAnchor *anchor);

#endif							/* GOVREPORT_SCOPE_H */
