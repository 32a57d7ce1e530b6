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
	CorePeriod	period;			/* NULL where the anchor does not tell it */
	bool		compared;		/* only what something is compared with: 比上年 */
} When;

/* What expressions without a year refer to. */
typedef struct WhenAnchor
{
	int			year;			/* that 今年 is; 0 where not known */
	CorePeriod	period;			/* of the part: 全年, 1-5月 and 五年来
								 * are of it */
	CoreDate	day;			/* up to which 今年以来 goes and before
								 * whose year 五年来 ends; NULL where the
								 * part tells it */
	CorePeriod	named;			/* the last one named, for 去年同期; NULL
								 * at first */
} WhenAnchor;

/* For those who only ask whether an expression of time stands somewhere. */
extern const WhenAnchor when_any_year;

/*
 * The expression that begins at span.start, as long as it goes; false where
 * none does, or where its anchor is not known.
 */
extern bool when_parse(const char *text, Span span, const WhenAnchor *anchor,
					   When *when);

/* The next expression at or behind *at, which moves behind it. */
extern bool when_next(const char *text, Span span, const WhenAnchor *anchor,
					  uint32 *at, When *when);

/* The same, and those whose period is not known: 202×年, 近年来. */
extern bool when_find(const char *text, Span span, const WhenAnchor *anchor,
					  uint32 *at, When *when);

#endif							/* GOVREPORT_WHEN_H */
