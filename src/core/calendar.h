/*
 * calendar.h
 *	  What the readers of expressions of time share.
 *
 * A reader moves *at behind the expression that it reads.  It returns false
 * where none stands, and leaves the period NULL where it is not known.
 */
#ifndef GOVREPORT_CALENDAR_H
#define GOVREPORT_CALENDAR_H

#include "core/date.h"
#include "core/when.h"

#define YEAR_FIRST 1900
#define YEAR_LAST 2100

/* calendar.c: periods, and the numbers of expressions of time. */

extern CoreDate calendar_day(int year, int month, int number);
extern CorePeriod calendar_months(int year, int from, int until);
extern CorePeriod calendar_years(int from, int until);

/* From a day of a month to the end of another of it; days that are none too. */
extern CorePeriod calendar_days(int year, int month, int from, int until);

/* From the beginning of the anchor's year to its day; NULL if not known. */
extern CorePeriod calendar_to_day(const WhenAnchor *anchor);

/* A number of up to four digits; Arabic ones may be spaced: 1 9 9 7. */
extern bool calendar_number(const char *text, uint32 *at, uint32 end,
							uint32 *number);

static inline bool
calendar_is_known(CorePeriod period)
{
	return period.from.year > 0;
}

/* yearpart.c: halves, quarters, months and days of a year. */

/* The part of a year that is named behind it; the whole year if none is. */
extern CorePeriod yearpart_read(const char *text, uint32 *at, uint32 end,
								int year);

/*
 * The year of halves, quarters and months without one: the section's, of a
 * span of years the last; 0 if not known.
 */
extern int	yearpart_bare_year(const WhenAnchor *anchor);

/* Halves, quarters and months without a year. */
extern bool yearpart_read_bare(const char *text, uint32 *at, uint32 end,
							   const WhenAnchor *anchor, CorePeriod *period);

/* year.c: years by their numbers, and what is said with them. */

/* A digit of a year: its value, 10 for one that is masked, -1 for none. */
extern int	year_digit(uint32 code);

/*
 * The digits of a year, Arabic, Chinese or both: 2022, 二〇二二, 二00七, 202×.
 * Returns how many there are, 0 if more than four; *year is 0 where one is
 * masked.
 */
extern int	year_digits(const char *text, uint32 *at, uint32 end, int *year);

/* 2022年3月至2023年5月, 2021-2025年, １９７９到１９８３年 */
extern bool year_read(const char *text, uint32 *at, uint32 end,
					  const WhenAnchor *anchor, CorePeriod *period);

/* 同期 behind a year: the same part of it as the one named last. */
extern bool year_read_same(const char *text, uint32 *at, uint32 end,
						   const WhenAnchor *anchor, int year,
						   CorePeriod *period);

/* 202310月, 1031日: digits between which 年 or 月 was lost. */
extern bool year_read_lost_mark(const char *text, uint32 *at, uint32 end,
								int anchor_year, CorePeriod *period);

/* 80年代, 上世纪九十年代, 1990年代 */
extern bool year_read_decade(const char *text, uint32 *at, uint32 end,
							 CorePeriod *period);

/* relative.c: years that a word tells. */

/* An expression that begins with a word. */
extern bool relative_read(const char *text, uint32 *at, uint32 end,
						  const WhenAnchor *anchor, CorePeriod *period);

/*
 * 五年来, 过去五年: up to the end of what the section is about, or up to the
 * anchor's year.  今后五年: from the anchor's year on.
 */
extern bool relative_read_span(const char *text, uint32 *at, uint32 end,
							   const WhenAnchor *anchor, CorePeriod *period);

#endif							/* GOVREPORT_CALENDAR_H */
