/*
 * date.h
 *	  Days and the periods that titles and headings name.
 */
#ifndef GOVREPORT_DATE_H
#define GOVREPORT_DATE_H

#include "core/report.h"
#include "core/text.h"

/*
 * The first day named in a span: 2022年10月28日, 2022-10-28, 二〇二二年十月
 * 二十八日.  False where there is none.  *end, if not NULL, is behind it.
 */
extern bool date_find(const char *text, Span span, CoreDate *date,
					  uint32 *end);

/* The first year named in a span as a year: 2023年, 2023上半年; 0 if none. */
extern int	date_find_year(const char *text, Span span, uint32 *end);

/*
 * The period that a title or heading names: 2022年上半年, 2023年, 下半年 of
 * the year given, 过去五年 before it.  A year of 0 is not known.
 */
extern bool date_find_period(const char *text, Span span, int year,
							 CorePeriod *period);

extern CorePeriod date_year_period(int year);

/* How many days a month has, from 1 to 12. */
extern int	date_month_days(int year, int month);

/* From the start of the year to the end of the day's month. */
extern CorePeriod date_to_month_end(CoreDate day);

#endif							/* GOVREPORT_DATE_H */
