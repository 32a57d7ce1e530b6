/*
 * heading.h
 *	  Headings: where they stand, their level, and the kind of part they head.
 */
#ifndef GOVREPORT_HEADING_H
#define GOVREPORT_HEADING_H

#include "core/layout.h"
#include "core/mark.h"
#include "core/report.h"

typedef struct Heading
{
	Span		text;			/* label and title, without the full stop */
	Span		label;			/* empty where there is no mark */
	Span		title;
	uint32		block;			/* the block it stands in */
	uint32		number;			/* of its mark */
	uint16		level;
	uint8		style;			/* MarkStyle */
	uint8		kind;			/* SectionKind */
	bool		firm;			/* a heading whatever its sisters are */
	bool		stopped;		/* ended by a full stop */
	bool		figures;		/* that it reports are to be read, too */
	bool		own_line;		/* no mark, but a line of its own */
	bool		result;			/* says how its topic fared */
	uint8		timed;			/* which words for a time it begins with, 0:
								 * none */
	bool		turned;			/* the speaker turned to the deputies between
								 * the last numbered heading and this one */
	bool		by_blanks;		/* set off by blank lines alone */
	bool		entry;			/* the entry of a list, not a heading */
} Heading;

typedef struct Headings
{
	Heading    *list;
	uint32		count;
	uint32		room;
} Headings;

/*
 * Finds the headings of a layout, in reading order, with their levels and
 * kinds.  is_report tells that the title calls it a work report; plan that the
 * title names a plan alone.
 */
extern CoreStatus heading_find(const Layout *layout, SectionKind first_kind,
							   bool is_report, Headings *headings);

/* outline.c: levels and kinds of the headings found. */
extern void outline_levels(Headings *headings);
extern void outline_kinds(const Layout *layout, SectionKind first_kind,
						  bool is_report, Headings *headings);

#endif							/* GOVREPORT_HEADING_H */
