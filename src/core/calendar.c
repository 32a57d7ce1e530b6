/*
 * calendar.c
 *	  Periods by their years, months and days.
 */
#include "core/calendar.h"

CoreDate
calendar_day(int year, int month, int number)
{
	CoreDate	date = {year, month, number};

	if (month > 12)
	{
		date.year++;
		date.month -= 12;
	}
	return date;
}

CorePeriod
calendar_months(int year, int from, int until)
{
	CorePeriod	period = {calendar_day(year, from, 1),
	calendar_day(year, until, 1)};

	return period;
}

CorePeriod
calendar_years(int from, int until)
{
	CorePeriod	period = {calendar_day(from, 1, 1), calendar_day(until, 1, 1)};

	return period;
}

CorePeriod
calendar_days(int year, int month, int from, int until)
{
	int			last = date_month_days(year, month);
	CorePeriod	period = {calendar_day(year, month, Min(from, last)),
	calendar_day(year, month, until + 1)};

	if (until >= last)
		period.until = calendar_day(year, month + 1, 1);
	return period;
}

CorePeriod
calendar_to_day(const WhenAnchor *anchor)
{
	CorePeriod	period = {{0}};

	if (anchor->day.year > 0)
	{
		period = calendar_days(anchor->day.year, anchor->day.month,
							   anchor->day.day, anchor->day.day);
		period.from = calendar_day(anchor->day.year, 1, 1);
	}
	return period;
}

bool
calendar_number(const char *text, uint32 *at, uint32 end, uint32 *number)
{
	uint32		here = text_skip_space(text, *at, end);
	uint32		digits = 0;
	uint32		value = 0;

	if (here < end && !code_is_digit((unsigned char) text[here]))
	{
		if (!text_small_number(text, &here, end, number))
			return false;
		*at = here;
		return true;
	}
	while (here < end && code_is_digit((unsigned char) text[here]))
	{
		if (++digits > 4)
			return false;
		value = value * 10 + (text[here++] - '0');
		*at = here;
		if (here + 1 < end && text[here] == ' ' &&
			code_is_digit((unsigned char) text[here + 1]))
			here++;
	}
	*number = value;
	return digits > 0;
}
