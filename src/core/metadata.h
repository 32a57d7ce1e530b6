/*
 * metadata.h
 *	  What a report says of itself: title, place, type, dates, periods.
 */
#ifndef GOVREPORT_METADATA_H
#define GOVREPORT_METADATA_H

#include "core/heading.h"
#include "core/section.h"

/* What a row of titles.tsv says; sums of these. */
typedef enum TitleValue
{
	TITLE_REPORT = 1,
	TITLE_SUMMARY = 2,
	TITLE_PLAN = 4
} TitleValue;

typedef struct Header
{
	HeaderField *fields;
	uint32		count;
	uint32		room;
} Header;

extern void metadata_add_field(Header *header, StringRef name,
							   StringRef value);

/* The sum of TitleValue for the title of a layout; 0 where it has none. */
extern int	metadata_title_value(const Layout *layout);

extern void metadata_find(const Layout *layout, const Headings *headings,
						  const Sections *sections, Strings *strings,
						  Header *header, Metadata *metadata);

/* period.c: the periods that a report reviews and plans for. */
extern void metadata_periods(const Layout *layout, const Headings *headings,
							 CoreDate issued, bool is_report,
							 CorePeriod *review, CorePeriod *plan);

/* place.c: the place that a report is about. */
extern void metadata_place(const Layout *layout, Span issuer,
						   Strings *strings, Metadata *metadata);

#endif							/* GOVREPORT_METADATA_H */
