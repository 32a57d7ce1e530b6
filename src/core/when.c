/*
 * when.c
 *	  Expressions of time in running text.
 *
 * Each is a year, said or meant, with a part of it: half, quarter, months, day;
 * or a span of years.  The functions that read one return false where none
 * stands, and leave the period NULL where it is not known.
 */
#include "core/date.h"
#include "core/when.h"

#define YEAR_FIRST 1900
#define YEAR_LAST 2100

/* 98年 is 1998, as a year of reports; 60年 is as many years. */
#define SHORT_YEAR_FIRST 78

/* The first year of the first five-year plan, and of the third. */
#define FIRST_PLAN 1953
#define THIRD_PLAN 1966
#define PLAN_YEARS 5

typedef struct Part
{
	const char *word;
	int			from;			/* month */
	int			until;			/* month behind it */
} Part;

static const Part parts[] = {
	{"上半年", 1, 7}, {"下半年", 7, 13}, {"全年", 1, 13}, {"年内", 1, 13},
	{"年底", 1, 13}, {"年末", 1, 13}, {"年终", 1, 13}, {"年初", 1, 2}
};

/* The edges of a year behind it, 2022年底, and what makes another word of them. */
static const struct
{
	const char *word;
	int			until;
	const char *other;
}			edges[] =

{
	{"底", 13, "数线子部层盘"}, {"末", 13, "端位"}, {"初", 2, "步级中期心"}
};

static CoreDate
day(int year, int month, int number)
{
	CoreDate	date = {year, month, number};

	if (month > 12)
	{
		date.year++;
		date.month -= 12;
	}
	return date;
}

static CorePeriod
months(int year, int from, int until)
{
	CorePeriod	period = {day(year, from, 1), day(year, until, 1)};

	return period;
}

static CorePeriod
years(int from, int until)
{
	CorePeriod	period = {day(from, 1, 1), day(until, 1, 1)};

	return period;
}

/* From a day of a month to the end of another of it; days that are none too. */
static CorePeriod
days(int year, int month, int from, int until)
{
	int			last = date_month_days(year, month);
	CorePeriod	period = {day(year, month, Min(from, last)),
	day(year, month, until + 1)};

	if (until >= last)
		period.until = day(year, month + 1, 1);
	return period;
}

static int
compare_days(CoreDate a, CoreDate b)
{
	int			left = (a.year * 12 + a.month) * 31 + a.day;
	int			right = (b.year * 12 + b.month) * 31 + b.day;

	return left < right ? -1 : left > right;
}

static bool
is_known(CorePeriod period)
{
	return period.from.year > 0;
}

/* Steps over the first of the words that stands there. */
static bool
skip_one(const char *text, uint32 *at, uint32 end, const Word *words,
		 int count)
{
	uint32		here = text_skip_space(text, *at, end);
	const Word *word = words_start(text, make_span(here, end), words, count);

	if (!word)
		return false;
	*at = here + word->length;
	return true;
}

#define SKIP_ONE(text, at, end, words) \
	skip_one((text), (at), (end), (words), lengthof(words))

/* Is the next character one of those in a string of Chinese ones? */
static bool
follows_one(const char *text, uint32 at, uint32 end, const char *characters)
{
	uint32		next;
	uint32		code;

	if (at >= end)
		return false;
	next = text_next(text, at, end, &code);
	for (; *characters; characters += strlen("年"))
		if (next - at == strlen("年") &&
			memcmp(&text[at], characters, next - at) == 0)
			return true;
	return false;
}

/* A number of up to four digits; Arabic ones may be spaced: 1 9 9 7. */
static bool
read_number(const char *text, uint32 *at, uint32 end, uint32 *number)
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

/* A digit of a year: its value, 10 for one that is masked, -1 for none. */
static int
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

/*
 * The digits of a year, Arabic, Chinese or both: 2022, 二〇二二, 二00七, 202×.
 * Returns how many there are, 0 if more than four; *year is 0 where one is
 * masked.
 */
static int
read_year_digits(const char *text, uint32 *at, uint32 end, int *year)
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

/* 底, 末 and 初 of a year, not of 初步 */
static bool
read_edge(const char *text, uint32 *at, uint32 end, int year,
		  CorePeriod *period)
{
	for (int i = 0; i < (int) lengthof(edges); i++)
	{
		uint32		here = *at;

		if (text_skip_word(text, &here, end, edges[i].word) &&
			!follows_one(text, here, end, edges[i].other))
		{
			*at = here;
			*period = months(year, 1, edges[i].until);
			return true;
		}
	}
	return false;
}

/* The parts of a month, 上旬 to 月底, behind it. */
static void
read_part_of_month(const char *text, uint32 *at, uint32 end, int year,
				   int month, CorePeriod *period)
{
	if (text_skip_word(text, at, end, "上旬"))
		*period = days(year, month, 1, 10);
	else if (text_skip_word(text, at, end, "中旬"))
		*period = days(year, month, 11, 20);
	else if (text_skip_word(text, at, end, "下旬"))
		*period = days(year, month, 21, 31);
	else if (!text_skip_word(text, at, end, "份") &&
			 !text_skip_word(text, at, end, "底"))
		(void) text_skip_word(text, at, end, "末");
}

/* 5日, 5日至8日, 5日至4月2日, behind the month. */
static void
read_days(const char *text, uint32 *at, uint32 end, int year, int month,
		  CorePeriod *period)
{
	uint32		here = *at;
	uint32		first;
	uint32		last;
	uint32		other = month;

	if (!read_number(text, &here, end, &first) || first < 1 || first > 31 ||
		!(text_skip_word(text, &here, end, "日") ||
		  text_skip_word(text, &here, end, "号")))
		return;
	*period = days(year, month, first, first);
	*at = here;
	if (!text_skip_range_sign(text, &here, end) ||
		!read_number(text, &here, end, &last))
		return;
	if (text_skip_word(text, &here, end, "月"))
	{
		other = last;
		if (!read_number(text, &here, end, &last))
			return;
	}
	if (!text_skip_word(text, &here, end, "日") || last < 1 || last > 31 ||
		other < (uint32) month || other > 12 ||
		(other == (uint32) month && last <= first))
		return;
	period->until = days(year, other, last, last).until;
	*at = here;
}

/* 3月, 1-9月份, 1至5月, 6月26日; of a year. */
static bool
read_months(const char *text, uint32 *at, uint32 end, int year,
			CorePeriod *period)
{
	uint32		here = *at;
	uint32		behind;
	uint32		first;
	uint32		last;
	bool		named;

	if (!read_number(text, &here, end, &first) || first < 1 || first > 12)
		return false;
	named = text_skip_word(text, &here, end, "月");
	behind = here;
	if (text_skip_range_sign(text, &here, end) &&
		read_number(text, &here, end, &last) && last > first && last <= 12 &&
		text_skip_word(text, &here, end, "月"))
	{
		*period = months(year, first, last + 1);
		(void) text_skip_word(text, &here, end, "份");
		*at = here;
		return true;
	}
	if (!named)
		return false;
	*period = months(year, first, first + 1);
	*at = behind;
	read_part_of_month(text, at, end, year, first, period);
	if (*at == behind)
		read_days(text, at, end, year, first, period);
	return true;
}

/* 一季度, 第3季度, 前三个季度, 1-3季度; of a year. */
static bool
read_quarters(const char *text, uint32 *at, uint32 end, int year,
			  CorePeriod *period)
{
	uint32		here = *at;
	bool		first_ones = text_skip_word(text, &here, end, "前");
	uint32		first;
	uint32		last;

	if (!first_ones)
		(void) text_skip_word(text, &here, end, "第");
	if (!read_number(text, &here, end, &first) || first < 1 || first > 4)
		return false;
	last = first;
	if (first_ones)
		first = 1;
	else if ((text_skip_range_sign(text, &here, end) ||
			  text_skip_word(text, &here, end, "、")) &&
			 (!read_number(text, &here, end, &last) || last <= first ||
			  last > 4))
		return false;
	(void) text_skip_word(text, &here, end, "个");
	if (!text_skip_word(text, &here, end, "季度"))
		return false;
	*period = months(year, first * 3 - 2, last * 3 + 1);
	*at = here;
	return true;
}

/* The part of a year that is named behind it; the whole year if none is. */
static CorePeriod
read_part(const char *text, uint32 *at, uint32 end, int year)
{
	CorePeriod	period = years(year, year + 1);

	for (int i = 0; i < (int) lengthof(parts); i++)
		if (text_skip_word(text, at, end, parts[i].word))
			return months(year, parts[i].from, parts[i].until);
	if (read_edge(text, at, end, year, &period) ||
		read_quarters(text, at, end, year, &period) ||
		read_months(text, at, end, year, &period))
		return period;
	return period;
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

/* From the beginning of the anchor's year to its day; NULL if not known. */
static CorePeriod
year_to_day(const WhenAnchor *anchor)
{
	CorePeriod	period = {{0}};

	if (anchor->day.year > 0)
	{
		period = days(anchor->day.year, anchor->day.month, anchor->day.day,
					  anchor->day.day);
		period.from = day(anchor->day.year, 1, 1);
	}
	return period;
}

/* 同期 behind a year: the same part of it as the one named last. */
static bool
read_same(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  int year, CorePeriod *period)
{
	CorePeriod	part = is_known(anchor->named) ? anchor->named :
	year_to_day(anchor);

	if (!text_skip_word(text, at, end, "同期"))
		return false;
	if (!is_known(part))
		part = anchor->period;
	memset(period, 0, sizeof(CorePeriod));
	if (is_known(part) && year > 0)
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
	*period = days(year, number[0], number[1], number[1]);
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

/* 202310月, 1031日: digits between which 年 or 月 was lost. */
static bool
read_lost_mark(const char *text, uint32 *at, uint32 end, int anchor_year,
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
		*period = months(year, month, month + 1);
	}
	else if ((digits == 3 || digits == 4) && anchor_year > 0 &&
			 text_skip_word(text, &here, end, "日"))
	{
		if (value / 100 < 1 || value / 100 > 12 || value % 100 < 1 ||
			value % 100 > 31)
			return false;
		*period = days(anchor_year, value / 100, value % 100, value % 100);
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
	int			count = read_year_digits(text, &here, end, year);
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
		(count == 2 && follows_one(text, here, end, durations)))
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
		if (!read_same(text, at, end, anchor, year, period))
		{
			*period = read_part(text, at, end, Max(year, 1));
			if (year == 0)
				memset(period, 0, sizeof(CorePeriod));
		}
		return true;
	}
	here = *at;
	if (read_year_digits(text, &here, end, &year) != 4 ||
		year < YEAR_FIRST || year > YEAR_LAST ||
		!read_written(text, &here, end, year, period))
		return false;
	*at = here;
	return true;
}

/* 2022年3月至2023年5月, 2021-2025年, １９７９到１９８３年 */
static bool
read_years(const char *text, uint32 *at, uint32 end,
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
			is_known(*period) && is_known(last) &&
			compare_days(period->from, last.from) < 0)
		{
			period->until = last.until;
			*at = here;
		}
		return true;
	}
	if (read_year_digits(text, &here, end, &year) != 4 ||
		year < YEAR_FIRST || year > YEAR_LAST ||
		!text_skip_range_sign(text, &here, end) ||
		!read_dated(text, &here, end, anchor, &last) ||
		last.from.year <= year)
		return false;
	*period = last;
	period->from = day(year, 1, 1);
	*at = here;
	return true;
}

/* 80年代, 上世纪九十年代, 1990年代 */
static bool
read_decade(const char *text, uint32 *at, uint32 end, CorePeriod *period)
{
	static const Word centuries[] = {
		WORD("20世纪"), WORD("二十世纪"), WORD("上世纪"), WORD("上个世纪")
	};
	uint32		here = *at;
	uint32		number;

	(void) SKIP_ONE(text, &here, end, centuries);
	if (!read_number(text, &here, end, &number) || number % 10 != 0 ||
		number < 10 || !text_skip_word(text, &here, end, "年代"))
		return false;
	if (number < 100)
		number += 1900;
	if (number < YEAR_FIRST || number > YEAR_LAST)
		return false;
	*period = years(number, number + 10);
	*at = here;
	return true;
}

/* 今年, 去年, 明年 and a part of it; 今年以来 is up to now. */
static bool
read_relative(const char *text, uint32 *at, uint32 end,
			  const WhenAnchor *anchor, CorePeriod *period)
{
	static const struct
	{
		const char *word;
		int			years;
	}			words[] =
	{
		{"今年", 0}, {"本年度", 0}, {"本年", 0}, {"去年", -1}, {"上年度", -1},
		{"上年", -1}, {"上一年度", -1}, {"上一年", -1}, {"前年", -2},
		{"明年", 1}, {"来年", 1}, {"下年度", 1}, {"下一年度", 1}
	};
	int			i = 0;
	int			year;

	while (i < (int) lengthof(words) &&
		   !text_skip_word(text, at, end, words[i].word))
		i++;
	if (i == (int) lengthof(words))
		return false;
	year = anchor->year == 0 ? 0 : anchor->year + words[i].years;
	if (words[i].years == 0 && (text_skip_word(text, at, end, "以来") ||
								text_skip_word(text, at, end, "来")))
	{
		*period = anchor->day.year > 0 ? year_to_day(anchor) : anchor->period;
		return true;
	}
	if (words[i].years < 0 && is_known(anchor->named))
	{
		uint32		here = *at;

		/* the year before the one that is compared, whatever that is */
		if (text_skip_word(text, &here, end, "同期"))
			year = anchor->named.from.year + words[i].years;
	}
	if (read_same(text, at, end, anchor, year, period))
		return true;
	*period = read_part(text, at, end, Max(year, 1));
	if (year == 0)
		memset(period, 0, sizeof(CorePeriod));
	return true;
}

/* "十四五"时期: the five years of a plan; 末 is their last, 开局之年 their first. */
static bool
read_plan(const char *text, uint32 *at, uint32 end, CorePeriod *period)
{
	static const char *const numbers[] = {
		"一五", "二五", "三五", "四五", "五五", "六五", "七五", "八五", "九五",
		"十五", "十一五", "十二五", "十三五", "十四五", "十五五"
	};
	static const Word whole[] = {
		WORD("时期"), WORD("期间"), WORD("以来")
	};
	static const Word last[] = {WORD("期末"), WORD("末")};
	static const Word first[] = {
		WORD("开局之年"), WORD("开局年"), WORD("初")
	};
	uint32		here = *at;
	bool		quoted = text_skip_word(text, &here, end, "\"");
	int			i = lengthof(numbers) - 1;
	int			year;

	while (i >= 0 && !text_starts(text, make_span(here, end), numbers[i],
								  strlen(numbers[i])))
		i--;
	if (i < 0)
		return false;
	here += strlen(numbers[i]);
	if (quoted && !text_skip_word(text, &here, end, "\""))
		return false;
	year = i < 2 ? FIRST_PLAN + i * PLAN_YEARS :
		THIRD_PLAN + (i - 2) * PLAN_YEARS;
	if (SKIP_ONE(text, &here, end, whole))
		*period = years(year, year + PLAN_YEARS);
	else if (SKIP_ONE(text, &here, end, last))
		*period = years(year + PLAN_YEARS - 1, year + PLAN_YEARS);
	else if (SKIP_ONE(text, &here, end, first))
		*period = years(year, year + 1);
	else
		return false;
	*at = here;
	return true;
}

/* The year before which a span of past years ends; 0 if not known. */
static int
span_end(const WhenAnchor *anchor)
{
	if (anchor->day.year > 0)
		return anchor->day.year;
	return anchor->period.until.month == 1 ? anchor->period.until.year : 0;
}

/*
 * 五年来, 过去五年: up to the end of what the section is about, or up to the
 * anchor's year.  今后五年: from the anchor's year on.
 */
static bool
read_span(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  CorePeriod *period)
{
	static const Word past[] = {
		WORD("过去的"), WORD("过去"), WORD("这"), WORD("最近"), WORD("近")
	};
	static const Word future[] = {WORD("今后"), WORD("未来")};
	static const Word behind[] = {WORD("以来"), WORD("来")};
	static const char *const plans = "规计行";
	uint32		here = *at;
	bool		ahead = SKIP_ONE(text, &here, end, future);
	bool		told = ahead || SKIP_ONE(text, &here, end, past);
	uint32		number;
	int			year = ahead ? anchor->day.year : span_end(anchor);

	if (!read_number(text, &here, end, &number) || number < 1 ||
		number > 50 || !text_skip_word(text, &here, end, "年") ||
		follows_one(text, here, end, plans))
		return false;
	if (!ahead)
		told = SKIP_ONE(text, &here, end, behind) || told;
	/* alone it is how long something lasts, but for a government's term */
	if (!told && (number != PLAN_YEARS ||
				  code_is_digit((unsigned char) text[*at])))
		return false;
	(void) text_skip_word(text, &here, end, "间");
	*at = here;
	if (year > 0)
		*period = ahead ? years(year, year + number) :
			years(year - number, year);
	return true;
}

/* Months and the year so far, by the anchor's day. */
static bool
read_current(const char *text, uint32 *at, uint32 end,
			 const WhenAnchor *anchor, CorePeriod *period)
{
	static const struct
	{
		const char *word;
		int			months;
	}			words[] =
	{
		{"本月", 0}, {"上个月", -1}, {"上月", -1}, {"下个月", 1}, {"下月", 1}
	};

	if (text_skip_word(text, at, end, "年初以来"))
	{
		*period = anchor->day.year > 0 ? year_to_day(anchor) : anchor->period;
		return true;
	}
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		int			month = anchor->day.month + words[i].months;

		if (!text_skip_word(text, at, end, words[i].word))
			continue;
		if (anchor->day.year == 0)
			return true;
		*period = month < 1 ? months(anchor->day.year - 1, 12, 13) :
			month > 12 ? months(anchor->day.year + 1, 1, 2) :
			months(anchor->day.year, month, month + 1);
		return true;
	}
	return false;
}

/* Times that no anchor tells. */
static bool
read_vague(const char *text, uint32 *at, uint32 end)
{
	static const Word words[] = {
		WORD("近年来"), WORD("近几年来"), WORD("近几年"), WORD("近些年来"),
		WORD("近些年"), WORD("多年来"), WORD("几年来"), WORD("本届政府"),
		WORD("上届政府")
	};

	return SKIP_ONE(text, at, end, words);
}

/*
 * The year of halves, quarters and months without one: the section's, of a
 * span of years the last; 0 if not known.
 */
static int
bare_year(const WhenAnchor *anchor)
{
	int			year = anchor->period.from.year;

	if (year == 0)
		year = anchor->year;
	if (year > 0 && anchor->period.until.year - year > 1)
		year = anchor->period.until.year - 1;
	return year;
}

/* Halves, quarters and months without a year. */
static bool
read_bare(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  CorePeriod *period)
{
	int			year = bare_year(anchor);
	bool		found = false;

	for (int i = 0; !found && i < (int) lengthof(parts); i++)
	{
		found = text_skip_word(text, at, end, parts[i].word);
		if (found)
			*period = months(Max(year, 1), parts[i].from, parts[i].until);
	}
	if (!found && !read_quarters(text, at, end, Max(year, 1), period) &&
		!read_months(text, at, end, Max(year, 1), period))
		return false;
	if (year == 0)
		memset(period, 0, sizeof(CorePeriod));
	return true;
}

/* An expression that begins with a word. */
static bool
read_worded(const char *text, uint32 *at, uint32 end,
			const WhenAnchor *anchor, CorePeriod *period)
{
	return read_plan(text, at, end, period) ||
		read_relative(text, at, end, anchor, period) ||
		read_current(text, at, end, anchor, period) ||
		read_vague(text, at, end);
}

/* An expression but for what may stand before it. */
static bool
read_time(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  CorePeriod *period)
{
	bool		digit = *at < end && code_is_digit((unsigned char) text[*at]);

	memset(period, 0, sizeof(CorePeriod));
	return read_decade(text, at, end, period) ||
		read_years(text, at, end, anchor, period) ||
		(digit && read_lost_mark(text, at, end, bare_year(anchor), period)) ||
		(!digit && read_worded(text, at, end, anchor, period)) ||
		read_span(text, at, end, anchor, period) ||
		read_bare(text, at, end, anchor, period);
}

/* 截至2022年9月, 截至目前: from the beginning of the year. */
static bool
read_until(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		   CorePeriod *period)
{
	static const Word words[] = {
		WORD("截止到"), WORD("截至到"), WORD("截止"), WORD("截至")
	};
	static const Word now[] = {
		WORD("目前"), WORD("现在"), WORD("今日"), WORD("今天")
	};
	uint32		here = *at;
	CoreDate	last;

	if (!SKIP_ONE(text, &here, end, words))
		return false;
	here = text_skip_space(text, here, end);
	memset(period, 0, sizeof(CorePeriod));
	if (SKIP_ONE(text, &here, end, now))
		*period = year_to_day(anchor);
	else if (!read_time(text, &here, end, anchor, period))
		return false;
	*at = here;
	if (!is_known(*period))
		return true;
	last = period->until;
	period->from = day(last.month == 1 && last.day == 1 ? last.year - 1 :
					   last.year, 1, 1);
	return true;
}

/* What is behind or before the expression makes it a mere comparison. */
static bool
is_compared(const char *text, Span span, uint32 start, uint32 end)
{
	static const Word before[] = {
		WORD("比"), WORD("较"), WORD("同"), WORD("与"), WORD("超过"),
		WORD("相比")
	};
	static const Word behind[] = {
		WORD("相比"), WORD("同期"), WORD("指标"), WORD("的目标"),
		WORD("水平"), WORD("任务"), WORD("目标"),
		WORD("计划"), WORD("预期"), WORD("预算")
	};

	return ENDS_ANY(text, make_span(span.start, start), before) ||
		STARTS_ANY(text, make_span(end, span.end), behind) ||
		text_ends(text, make_span(start, end), LITERAL("同期"));
}

/* Can an expression of time begin with this character? */
static bool
begins_when(uint32 code)
{
	switch (code)
	{
		case '"':
		case 'x':
		case 'X':
		case '*':
		case 0xD7:				/* × */
		case 0x4ECA:			/* 今 */
		case 0x53BB:			/* 去 */
		case 0x660E:			/* 明 */
		case 0x4E0A:			/* 上 */
		case 0x4E0B:			/* 下 */
		case 0x524D:			/* 前 */
		case 0x7B2C:			/* 第 */
		case 0x4E00:			/* 一 */
		case 0x4E8C:			/* 二 */
		case 0x4E09:			/* 三 */
		case 0x56DB:			/* 四 */
		case 0x4E94:			/* 五 */
		case 0x516D:			/* 六 */
		case 0x4E03:			/* 七 */
		case 0x516B:			/* 八 */
		case 0x4E5D:			/* 九 */
		case 0x5341:			/* 十 */
		case 0x5168:			/* 全 */
		case 0x5E74:			/* 年 */
		case 0x672C:			/* 本 */
		case 0x6765:			/* 来 */
		case 0x8FC7:			/* 过 */
		case 0x8FD9:			/* 这 */
		case 0x4E24:			/* 两 */
		case 0x51E0:			/* 几 */
		case 0x591A:			/* 多 */
		case 0x672A:			/* 未 */
		case 0x622A:			/* 截 */
		case 0x6700:			/* 最 */
		case 0x8FD1:			/* 近 */
			return true;
		default:
			return code_is_digit(code);
	}
}

/* An expression at span.start, of known period or not. */
static bool
read_when(const char *text, Span span, const WhenAnchor *anchor, When *when)
{
	uint32		at = span.start;

	if (span.start >= span.end ||
		!begins_when(text_code(text, span.start, span.end)))
		return false;
	memset(when, 0, sizeof(When));
	if (!read_until(text, &at, span.end, anchor, &when->period) &&
		!read_time(text, &at, span.end, anchor, &when->period))
		return false;
	when->span = make_span(span.start, at);
	return true;
}

/* A Chinese or Arabic digit, or what stands before one in a numeral. */
static bool
is_numeral_before(uint32 code)
{
	static const uint32 codes[] = {
		0x5341, 0x767E, 0x5343, 0x4E07, 0x4F59, 0x591A
	};							/* 十百千万余多 */
	int			digit = year_digit(code);

	for (int i = 0; i < (int) lengthof(codes); i++)
		if (code == codes[i])
			return true;
	return digit >= 0 && digit <= 9;
}

/* Is "at" within a numeral: the 五年 of 十五年, the 2年 of 12年? */
static bool
is_within(const char *text, Span span, uint32 at)
{
	int			digit = year_digit(text_code(text, at, span.end));

	return at > span.start && digit >= 0 && digit <= 9 &&
		is_numeral_before(text_last_code(text, make_span(span.start, at)));
}

/* 长达98年: two digits that are no year but say how long. */
static bool
is_lasting(const char *text, Span span, uint32 at)
{
	static const uint32 codes[] = {
		0x8FBE, 0x7ECF, 0x5386, 0x5DF2, 0x8FD1, 0x6EE1, 0x7B2C, 0x8D85, 0x7EA6,
		0x5171, 0x6574, 0x903E
	};							/* 达经历已近满第超约共整逾 */
	uint32		code = text_last_code(text, make_span(span.start, at));
	uint32		behind = at;
	int			year;

	for (int i = 0; i < (int) lengthof(codes); i++)
		if (code == codes[i])
			return read_year_digits(text, &behind, span.end, &year) == 2;
	return false;
}

bool
when_parse(const char *text, Span span, const WhenAnchor *anchor, When *when)
{
	return read_when(text, span, anchor, when) && is_known(when->period);
}

bool
when_find(const char *text, Span span, const WhenAnchor *anchor, uint32 *at,
		  When *when)
{
	while (*at < span.end)
	{
		uint32		code;
		uint32		next = text_next(text, *at, span.end, &code);

		if (begins_when(code) && !is_within(text, span, *at) &&
			!is_lasting(text, span, *at) &&
			read_when(text, make_span(*at, span.end), anchor, when))
		{
			when->compared = is_compared(text, span, *at, when->span.end);
			*at = when->span.end;
			return true;
		}
		*at = next;
	}
	return false;
}

bool
when_next(const char *text, Span span, const WhenAnchor *anchor, uint32 *at,
		  When *when)
{
	while (when_find(text, span, anchor, at, when))
		if (is_known(when->period))
			return true;
	return false;
}
