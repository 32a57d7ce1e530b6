/*
 * when.h
 *	  Expressions of time in running text.
 */
#ifndef GOVREPORT_WHEN_H
#define GOVREPORT_WHEN_H

#include "core/report.h"
#include "core/text.h"

typedef struct When
{
	Span		span;
	CorePeriod	period;
	bool		compared;		/* only what something is compared with: 比上年 */
} When;

/* What expressions without a year refer to. */
typedef struct WhenAnchor
{
	int			year;			/* that 今年 is; 0 where not known */
	CorePeriod	period;			/* of the part: 全年, 1-5月 and 五年来 are of it */
} WhenAnchor;

/*
 * The expression that begins at span.start, as long as it goes; false where
 * none does, or where its anchor is not known.
 */
extern bool when_parse(const char *text, Span span, const WhenAnchor *anchor,
					   When *when);

/* The next expression at or behind *at, which moves behind it. */
extern bool when_next(const char *text, Span span, const WhenAnchor *anchor,
					  uint32 *at, When *when);

#endif							/* GOVREPORT_WHEN_H */
