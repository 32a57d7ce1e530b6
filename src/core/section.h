/*
 * section.h
 *	  The rows of a report: headings with what follows them, and the parts that
 *	  have none.
 */
#ifndef GOVREPORT_SECTION_H
#define GOVREPORT_SECTION_H

#include "core/heading.h"
#include "core/strings.h"

/* A piece of a paragraph, without headings, for the layers that read text. */
typedef struct Segment
{
	uint32		start;			/* folded */
	uint32		end;
	uint32		row;			/* place in Sections.rows */
	bool		continues;		/* goes on with the segment before it */
} Segment;

typedef struct Sections
{
	Section    *rows;
	Span	   *titles;			/* folded, of each row; empty without heading */
	uint32		count;
	uint32		room;
	Segment    *segments;
	uint32		segment_count;
	uint32		segment_room;
} Sections;

/* Everything but char_start, which needs all rows of the report. */
extern CoreStatus section_build(const Layout *layout, const Headings *headings,
								SectionKind first_kind, Strings *strings,
								Sections *sections);

#endif							/* GOVREPORT_SECTION_H */
