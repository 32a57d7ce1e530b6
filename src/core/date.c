/*
 * date.c
 *	  Days and the periods that titles and headings name.
 */
#include "core/date.h"

/* Years that a report can be of. */
#define YEAR_FIRST 1949
#define YEAR_LAST 2099

static CoreDate
make_date(int year, int month, int day)
{
	CoreDate	date = {year, month, day};

	return date;
}

static CorePeriod
make_period(CoreDate from, CoreDate until)
{
	CorePeriod	period = {from, until};

	return period;
}

CorePeriod
date_year_period(int year)
{
	return make_period(make_date(year, 1, 1), make_date(year + 1, 1, 1));
}

CorePeriod
date_to_month_end(CoreDate day)
{
	CoreDate	until = day.month == 12 ? make_date(day.year + 1, 1, 1) :
	make_date(day.year, day.month + 1, 1);

	return make_period(make_date(day.year, 1, 1), until);
}

/*
 * A number of up to four digits that starts at *at, Chinese or Arabic; Arabic
 * digits may be spaced: 1 9 9 8.
 */
static bool
read_number(const char *text, uint32 *at, uint32 end, int *number)
{
	uint32		first = *at;
	uint32		here = first;
	uint32		digits = 0;
	uint32		value = 0;
	bool		spaced = false;

	if (here == end)
		return false;
	if (!code_is_digit((unsigned char) text[here]))
	{
		if (!text_small_number(text, &here, end, &value))
			return false;
		*number = value;
		*at = here;
		return true;
	}
	while (here < end && digits < 4 && code_is_digit((unsigned char) text[here]))
	{
		value = value * 10 + (text[here] - '0');
		digits++;
		*at = ++here;
		/* 1 9 9 8, but not 03 09: spaces stand between all digits or none */
		if (here < end && text[here] == ' ' && (spaced || digits == 1))
		{
			spaced = true;
			here++;
		}
		else if (spaced)
			break;
	}
	if (spaced && digits < 4 &&
		!text_starts(text, make_span(here, end), LITERAL("月")) &&
		!text_starts(text, make_span(here, end), LITERAL("日")))
	{
		/* 2022/8/2 9:05: the second is of the time of day */
		*number = text[first] - '0';
		*at = first + 1;
		return true;
	}
	*number = value;
	return here == end || !code_is_digit((unsigned char) text[here]);
}

/* Steps over one of the words, and spaces about it. */
static bool
skip_word(const char *text, uint32 *at, uint32 end, const Word *words,
		  int count)
{
	if (!words_skip(text, at, end, words, count))
		return false;
	*at = text_skip_space(text, *at, end);
	return true;
}

static bool
is_year(int year)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* A number can begin here: no digit stands before it. */
static bool
begins_number(const char *text, Span span, uint32 at)
{
	uint32		code = text_code(text, at, span.end);

	if (code_is_digit(code))
		return at == span.start ||
			!code_is_digit((unsigned char) text[at - 1]);
	return code == 0x4E00 || code == 0x4E8C;	/* 一 二 */
}

int
date_find_year(const char *text, Span span, uint32 *end)
{
	static const Word words[] = {WORD("年"), WORD("上半年"), WORD("下半年"), WORD("年度")};

	for (uint32 at = span.start; at < span.end;)
	{
		uint32		here = at;
		uint32		code;
		int			year;

		if (begins_number(text, span, at) &&
			read_number(text, &here, span.end, &year) && is_year(year) &&
			skip_word(text, &here, span.end, words, lengthof(words)))
		{
			if (end)
				*end = here;
			return year;
		}
		at = text_next(text, at, span.end, &code);
	}
	return 0;
}

int
date_month_days(int year, int month)
{
	static const uint8 days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool		leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

/* The day that starts at "at"; false where the month has no such day. */
static bool
read_date(const char *text, uint32 at, uint32 end, CoreDate *date,
		  uint32 *behind)
{
	static const Word year_words[] = {WORD("年"), WORD("-"), WORD("/"), WORD(".")};
	static const Word month_words[] = {WORD("月"), WORD("-"), WORD("/"), WORD(".")};
	int			year;
	int			month;
	int			day;

	if (!read_number(text, &at, end, &year) || !is_year(year) ||
		!skip_word(text, &at, end, year_words, lengthof(year_words)) ||
		!read_number(text, &at, end, &month) || month < 1 || month > 12 ||
		!skip_word(text, &at, end, month_words, lengthof(month_words)) ||
		!read_number(text, &at, end, &day) || day < 1 ||
		day > date_month_days(year, month))
		return false;
	*date = make_date(year, month, day);
	*behind = at;
	return true;
}

bool
date_find(const char *text, Span span, CoreDate *date, uint32 *end)
{
	for (uint32 at = span.start; at < span.end;)
	{
		uint32		behind;
		uint32		code;

		if (begins_number(text, span, at) &&
			read_date(text, at, span.end, date, &behind))
		{
			if (end)
				*end = behind;
			return true;
		}
		at = text_next(text, at, span.end, &code);
	}
	return false;
}

/* The part of a year that a title names: its first month and the last's. */
static bool
find_part_of_year(const char *text, Span span, int *from, int *until)
{
	static const struct
	{
		const char *word;
		int			from;
		int			until;		/* the first month behind it */
	}			parts[] =
	{
		{"上半年", 1, 7}, {"下半年", 7, 13}, {"前三季度", 1, 10},
		{"第一季度", 1, 4}, {"一季度", 1, 4}, {"第二季度", 4, 7},
		{"二季度", 4, 7}, {"第三季度", 7, 10}, {"三季度", 7, 10},
		{"第四季度", 10, 13}, {"四季度", 10, 13}, {"半年", 1, 7}
	};

	for (int i = 0; i < (int) lengthof(parts); i++)
	{
		if (text_has(text, span, parts[i].word, strlen(parts[i].word)))
		{
			*from = parts[i].from;
			*until = parts[i].until;
			return true;
		}
	}
	return false;
}

static CorePeriod
make_part_of_year(int year, int from, int until)
{
	return make_period(make_date(year, from, 1),
					   until == 13 ? make_date(year + 1, 1, 1) :
					   make_date(year, until, 1));
}

static bool
names_last_year(const char *text, Span span)
{
	static const Word words[] = {WORD("一年来"), WORD("过去一年"), WORD("去年"), WORD("上年")};

	return HAS_ANY(text, span, words) != NULL;
}

/* 2016-2020年, 2018年至2022年 */
static bool
find_years(const char *text, Span span, CorePeriod *period)
{
	static const Word signs[] = {WORD("年-"), WORD("年至"), WORD("年到"), WORD("--"), WORD("-"), WORD("~"), WORD("至"), WORD("到")};

	for (uint32 at = span.start; at < span.end;)
	{
		uint32		here = at;
		uint32		code;
		int			from;
		int			until;

		if (begins_number(text, span, at) &&
			read_number(text, &here, span.end, &from) && is_year(from) &&
			skip_word(text, &here, span.end, signs, lengthof(signs)) &&
			read_number(text, &here, span.end, &until) && is_year(until) &&
			from < until &&
			text_starts(text, make_span(here, span.end), LITERAL("年")))
		{
			*period = make_period(make_date(from, 1, 1),
								  make_date(until + 1, 1, 1));
			return true;
		}
		at = text_next(text, at, span.end, &code);
	}
	return false;
}

bool
date_find_period(const char *text, Span span, int year, CorePeriod *period)
{
	int			named = date_find_year(text, span, NULL);
	int			from;
	int			until;

	if (find_years(text, span, period))
		return true;
	if (named == 0 && year > 0 && text_has(text, span, LITERAL("过去五年")))
	{
		*period = make_period(make_date(year - 5, 1, 1), make_date(year, 1, 1));
		return true;
	}
	if (named == 0 && year > 0 && names_last_year(text, span))
	{
		*period = date_year_period(year - 1);
		return true;
	}
	if (find_part_of_year(text, span, &from, &until) && (named || year))
	{
		*period = make_part_of_year(named ? named : year, from, until);
		return true;
	}
	if (named == 0)
		return false;
	*period = date_year_period(named);
	return true;
}
