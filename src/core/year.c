/*
 * year.c
 *	  Years by their numbers, alone or with a part, and spans of them.
 */
#include "core/calendar.h"

/* 98年 is 1998, as a year of reports; 60年 is as many years. */
#define SHORT_YEAR_FIRST 78

static int
compare_days(CoreDate a, CoreDate b)
{
	int			left = (a.year * 12 + a.month) * 31 + a.day;
	int			right = (b.year * 12 + b.month) * 31 + b.day;

	return left < right ? -1 : left > right;
}

int
year_digit(uint32 code)
{
	static const uint32 codes[] = {
		0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
		0x4E5D
	};							/* 〇一二三四五六七八九 */

	if (code_is_digit(code))
		return code - '0';
	for (int i = 0; i < (int) lengthof(codes); i++)
		if (code == codes[i])
			return i;
	if (code == 0x96F6 || code == 0x25CB || code == 0x25EF || code == 'O' ||
		code == 'o')
		return 0;				/* 零○◯ */
	if (code == 'x' || code == 'X' || code == 0xD7 || code == '*' ||
		code == '?')
		return 10;				/* × */
	return -1;
}

int
year_digits(const char *text, uint32 *at, uint32 end, int *year)
{
	uint32		here = *at;
	int			count = 0;
	bool		masked = false;

	*year = 0;
	while (here < end)
	{
		uint32		code;
		uint32		next = text_next(text, here, end, &code);
		int			digit = year_digit(code);

		if (code == ' ' && count > 0 && next < end &&
			code_is_digit((unsigned char) text[next]))
		{
			here = next;
			continue;
		}
		if (digit < 0)
			break;
		if (++count > 4)
			return 0;
		masked = masked || digit > 9;
		*year = *year * 10 + digit;
		*at = here = next;
	}
	if (masked)
		*year = 0;
	return count;
}

/* The period in another year; 29 February becomes the 28th. */
static CorePeriod
in_year(CorePeriod period, int year)
{
	int			shift = year - period.from.year;

	period.from.year += shift;
	period.until.year += shift;
	period.from.day = Min(period.from.day, date_month_days(period.from.year,
														   period.from.month));
	period.until.day = Min(period.until.day, date_month_days(period.until.year,
															 period.until.month));
	return period;
}

bool
year_read_same(const char *text, uint32 *at, uint32 end,
			   const WhenAnchor *anchor, int year, CorePeriod *period)
{
	CorePeriod	part = calendar_is_known(anchor->named) ? anchor->named :
	calendar_to_day(anchor);

	if (!text_skip_word(text, at, end, "同期"))
		return false;
	if (!calendar_is_known(part))
		part = anchor->period;
	memset(period, 0, sizeof(CorePeriod));
	if (calendar_is_known(part) && year > 0)
		*period = in_year(part, year);
	return true;
}

/* 2021-08-02, 2021/8/2, 2021.8.2, behind the year. */
static bool
read_written(const char *text, uint32 *at, uint32 end, int year,
			 CorePeriod *period)
{
	uint32		number[2];
	uint32		here = *at;

	for (int i = 0; i < 2; i++)
	{
		uint32		digits = 0;

		number[i] = 0;
		if (here == end || !strchr("-/.", text[here]) ||
			text[here] != text[*at])
			return false;
		here++;
		while (here < end && code_is_digit((unsigned char) text[here]) &&
			   ++digits <= 2)
			number[i] = number[i] * 10 + (text[here++] - '0');
		if (digits < 1 || digits > 2)
			return false;
	}
	if (number[0] < 1 || number[0] > 12 || number[1] < 1 || number[1] > 31)
		return false;
	*period = calendar_days(year, number[0], number[1], number[1]);
	*at = here;
	return true;
}

/* The year that two digits are short for, 0 for none: 98, 05. */
static int
short_year(const char *text, uint32 start, uint32 end, int value)
{
	uint32		code = text_code(text, start, end);

	if (value >= SHORT_YEAR_FIRST)
	{
		/* 八九年 is about as many years */
		if (!code_is_digit(code) && value % 10 == value / 10 + 1)
			return 0;
		return 1900 + value;
	}
	return code == '0' && value < 30 ? 2000 + value : 0;
}

bool
year_read_lost_mark(const char *text, uint32 *at, uint32 end, int anchor_year,
					CorePeriod *period)
{
	uint32		here = *at;
	uint32		value = 0;
	uint32		digits;

	while (here < end && here - *at < 7 &&
		   code_is_digit((unsigned char) text[here]))
		value = value * 10 + (text[here++] - '0');
	digits = here - *at;
	if ((digits == 5 || digits == 6) &&
		text_skip_word(text, &here, end, "月"))
	{
		uint32		month = digits == 5 ? value % 10 : value % 100;
		uint32		year = digits == 5 ? value / 10 : value / 100;

		if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12)
			return false;
		(void) text_skip_word(text, &here, end, "份");
		*period = calendar_months(year, month, month + 1);
	}
	else if ((digits == 3 || digits == 4) && anchor_year > 0 &&
			 text_skip_word(text, &here, end, "日"))
	{
		if (value / 100 < 1 || value / 100 > 12 || value % 100 < 1 ||
			value % 100 > 31)
			return false;
		*period = calendar_days(anchor_year, value / 100, value % 100,
								value % 100);
	}
	else
		return false;
	*at = here;
	return true;
}

/* A year with its word: 2022年, 2022年度, 2022上半年, 98年, 202×年. */
static bool
read_year(const char *text, uint32 *at, uint32 end, int *year)
{
	static const char *const durations = "来间前后以多的时限期余代龄轻";
	uint32		here = *at;
	int			count = year_digits(text, &here, end, year);
	bool		masked = count > 0 && *year == 0;

	if (count == 4 && !masked && *year >= YEAR_FIRST && *year <= YEAR_LAST &&
		(text_starts(text, make_span(here, end), LITERAL("上半年")) ||
		 text_starts(text, make_span(here, end), LITERAL("下半年"))))
	{
		*at = here;
		return true;
	}
	if (count == 2 && !masked)
		*year = short_year(text, *at, end, *year);
	if (count == 0 || count == 3 || count == 1 ||
		(!masked && (*year < YEAR_FIRST || *year > YEAR_LAST)) ||
		(masked && text_code(text, *at, end) == '0') ||
		!text_skip_word(text, &here, end, "年") ||
		(count == 2 && text_follows_one(text, here, end, durations)))
		return false;
	(void) text_skip_word(text, &here, end, "度");
	*at = here;
	return true;
}

/* A year and a part of it, or a day. */
static bool
read_dated(const char *text, uint32 *at, uint32 end,
		   const WhenAnchor *anchor, CorePeriod *period)
{
	uint32		here = *at;
	int			year;

	memset(period, 0, sizeof(CorePeriod));
	if (read_year(text, &here, end, &year))
	{
		*at = here;
		if (!year_read_same(text, at, end, anchor, year, period))
		{
			*period = yearpart_read(text, at, end, Max(year, 1));
			if (year == 0)
				memset(period, 0, sizeof(CorePeriod));
		}
		return true;
	}
	here = *at;
	if (year_digits(text, &here, end, &year) != 4 ||
		year < YEAR_FIRST || year > YEAR_LAST ||
		!read_written(text, &here, end, year, period))
		return false;
	*at = here;
	return true;
}

bool
year_read(const char *text, uint32 *at, uint32 end,
		  const WhenAnchor *anchor, CorePeriod *period)
{
	uint32		here = *at;
	int			year;
	CorePeriod	last;

	if (read_dated(text, at, end, anchor, period))
	{
		here = *at;
		if (text_skip_range_sign(text, &here, end) &&
			read_dated(text, &here, end, anchor, &last) &&
			calendar_is_known(*period) && calendar_is_known(last) &&
			compare_days(period->from, last.from) < 0)
		{
			period->until = last.until;
			*at = here;
		}
		return true;
	}
	if (year_digits(text, &here, end, &year) != 4 ||
		year < YEAR_FIRST || year > YEAR_LAST ||
		!text_skip_range_sign(text, &here, end) ||
		!read_dated(text, &here, end, anchor, &last) ||
		last.from.year <= year)
		return false;
	*period = last;
	period->from = calendar_day(year, 1, 1);
	*at = here;
	return true;
}

bool
year_read_decade(const char *text, uint32 *at, uint32 end, CorePeriod *period)
{
	static const Word centuries[] = {
		WORD("20世纪"), WORD("二十世纪"), WORD("上世纪"), WORD("上个世纪")
	};
	uint32		here = *at;
	uint32		number;

	(void) SKIP_ONE(text, &here, end, centuries);
	if (!calendar_number(text, &here, end, &number) || number % 10 != 0 ||
		number < 10 || !text_skip_word(text, &here, end, "年代"))
		return false;
	if (number < 100)
		number += 1900;
	if (number < YEAR_FIRST || number > YEAR_LAST)
		return false;
	*period = calendar_years(number, number + 10);
	*at = here;
	return true;
}
