/*
 * region.h
 *	  Names of places: 抚州市临川区罗针镇 as its three parts.
 */
#ifndef GOVREPORT_REGION_H
#define GOVREPORT_REGION_H

#include "core/report.h"
#include "core/text.h"

#define REGION_PARTS 6

typedef struct Region
{
	Span		parts[REGION_PARTS];	/* outermost first */
	uint8		levels[REGION_PARTS];	/* RegionLevel of each */
	uint32		count;
} Region;

/*
 * Reads as many names of places as follow each other from span.start on, each
 * ended by the word for its sort (省 市 县 区 镇 …).  False where there is none.
 */
extern bool region_parse(const char *text, Span span, Region *region);

/*
 * The name of a place without the word for its sort, and without the peoples
 * that it is autonomous for; the whole where too little would be left.
 */
extern Span region_stem(const char *text, Span name);

#endif							/* GOVREPORT_REGION_H */
