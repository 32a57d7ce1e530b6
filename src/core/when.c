/*
 * when.c
 *	  Expressions of time in running text.
 *
 * Each is a year, said or meant, with a part of it: half, quarter, months, day;
 * or a span of years.
 */
#include "core/date.h"
#include "core/when.h"

#define YEAR_FIRST 1900
#define YEAR_LAST 2100

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
	{"上半年", 1, 7}, {"下半年", 7, 13}, {"前三季度", 1, 10},
	{"前三个季度", 1, 10}, {"第一季度", 1, 4}, {"一季度", 1, 4},
	{"第二季度", 4, 7}, {"二季度", 4, 7}, {"第三季度", 7, 10},
	{"三季度", 7, 10}, {"第四季度", 10, 13}, {"四季度", 10, 13},
	{"全年", 1, 13}, {"年底", 1, 13}, {"年末", 1, 13}
};

static CoreDate
day(int year, int month, int number)
{
	CoreDate	date = {year, month, number};

	if (month > 12)
		date = (CoreDate) {year + 1, month - 12, number};
	return date;
}

static CorePeriod
months(int year, int from, int until)
{
	CorePeriod	period = {day(year, from, 1), day(year, until, 1)};

	return period;
}

static int
month_days(int year, int month)
{
	static const uint8 days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && (year % 4 == 0 &&
											 (year % 100 != 0 || year % 400 == 0)));
}

static CorePeriod
one_day(int year, int month, int number)
{
	CorePeriod	period = {day(year, month, number), day(year, month, number + 1)};

	if (number >= month_days(year, month))
		period.until = day(year, month + 1, 1);
	return period;
}

static bool
skip(const char *text, uint32 *at, uint32 end, const char *word)
{
	uint32		here = text_skip_space(text, *at, end);

	if (!text_starts(text, (Span) {here, end}, word, strlen(word)))
		return false;
	*at = here + strlen(word);
	return true;
}

/* A number of up to four digits; Arabic ones may be spaced: 1 9 9 7. */
static bool
read_number(const char *text, uint32 *at, uint32 end, uint32 *number)
{
	uint32		here = *at;
	uint32		digits = 0;
	uint32		value = 0;

	if (here < end && !code_is_digit((unsigned char) text[here]))
		return text_small_number(text, at, end, number);
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

/* 3月, 1-9月份, 1至5月, 6月26日; of a year. */
static bool
read_months(const char *text, uint32 *at, uint32 end, int year,
			CorePeriod *period)
{
	uint32		here = text_skip_space(text, *at, end);
	uint32		first;
	uint32		last;
	uint32		number;

	if (!read_number(text, &here, end, &first) || first < 1 || first > 12)
		return false;
	last = first;
	(void) skip(text, &here, end, "月");
	if (skip(text, &here, end, "--") || skip(text, &here, end, "-") ||
		skip(text, &here, end, "至") || skip(text, &here, end, "到") ||
		skip(text, &here, end, "~"))
	{
		if (!read_number(text, &here, end, &last) || last < first ||
			last > 12 || !skip(text, &here, end, "月"))
			return false;
	}
	else if (here < strlen("月") ||
			 memcmp(text + here - strlen("月"), "月", strlen("月")) != 0)
		return false;
	(void) skip(text, &here, end, "份");
	*period = months(year, first, last + 1);
	*at = here;
	if (first == last && read_number(text, &here, end, &number) &&
		number >= 1 && number <= 31 && skip(text, &here, end, "日"))
	{
		*period = one_day(year, first, Min((int) number,
										   month_days(year, first)));
		*at = here;
	}
	return true;
}

/* The part of a year that is named behind it; the whole year if none is. */
static CorePeriod
read_part(const char *text, uint32 *at, uint32 end, int year)
{
	CorePeriod	period = months(year, 1, 13);
	uint32		here = text_skip_space(text, *at, end);

	for (int i = 0; i < (int) lengthof(parts); i++)
		if (skip(text, at, end, parts[i].word))
			return months(year, parts[i].from, parts[i].until);
	if (read_months(text, &here, end, year, &period))
		*at = here;
	return period;
}

/* 2022年, １９７９到１９８３年: a year, and a second one. */
static bool
read_years(const char *text, uint32 *at, uint32 end, CorePeriod *period)
{
	uint32		here = *at;
	uint32		first;
	uint32		second;
	uint32		behind;

	if (!read_number(text, &here, end, &first) || first < YEAR_FIRST ||
		first > YEAR_LAST)
		return false;
	behind = here;
	if (skip(text, &here, end, "年度") || skip(text, &here, end, "年"))
		behind = here;
	else if (text_starts(text, (Span) {here, end}, LITERAL("上半年")) ||
			 text_starts(text, (Span) {here, end}, LITERAL("下半年")))
		behind = here;
	else
		behind = 0;
	if (skip(text, &here, end, "至") || skip(text, &here, end, "到") ||
		skip(text, &here, end, "--") || skip(text, &here, end, "-"))
	{
		if (read_number(text, &here, end, &second) && second > first &&
			second <= YEAR_LAST && skip(text, &here, end, "年"))
		{
			*period = (CorePeriod) {day(first, 1, 1), day(second + 1, 1, 1)};
			*at = here;
			return true;
		}
	}
	if (behind == 0)
		return false;
	*at = behind;
	*period = read_part(text, at, end, first);
	return true;
}

/* 今年, 去年, 明年 and a part of it; 今年以来 is what the section is about. */
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
		{"上年", -1}, {"前年", -2}, {"明年", 1}, {"来年", 1}
	};

	for (int i = 0; i < (int) lengthof(words); i++)
	{
		if (!skip(text, at, end, words[i].word))
			continue;
		if (anchor->year == 0)
			return false;
		if (skip(text, at, end, "以来") || skip(text, at, end, "来"))
		{
			*period = anchor->period;
			return words[i].years == 0 && period->from.year > 0;
		}
		*period = read_part(text, at, end, anchor->year + words[i].years);
		return true;
	}
	return false;
}

/* "十四五"时期: the five years of a plan. */
static bool
read_plan(const char *text, uint32 *at, uint32 end, CorePeriod *period)
{
	static const char *const numbers[] = {
		"一五", "二五", "三五", "四五", "五五", "六五", "七五", "八五", "九五",
		"十五", "十一五", "十二五", "十三五", "十四五", "十五五"
	};
	uint32		here = *at;
	bool		quoted = skip(text, &here, end, "\"");

	for (int i = lengthof(numbers) - 1; i >= 0; i--)
	{
		int			first;

		if (!text_starts(text, (Span) {here, end}, numbers[i],
						 strlen(numbers[i])))
			continue;
		here += strlen(numbers[i]);
		if (quoted && !skip(text, &here, end, "\""))
			return false;
		if (!skip(text, &here, end, "时期") && !skip(text, &here, end, "期间") &&
			!skip(text, &here, end, "以来") && !skip(text, &here, end, "末"))
			return false;
		first = i < 2 ? FIRST_PLAN + i * PLAN_YEARS :
			THIRD_PLAN + (i - 2) * PLAN_YEARS;
		*period = (CorePeriod) {day(first, 1, 1), day(first + PLAN_YEARS, 1, 1)};
		*at = here;
		return true;
	}
	return false;
}

/* 五年来, 过去五年: up to the end of what the section is about. */
static bool
read_span(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  CorePeriod *period)
{
	static const char *const words[] = {
		"五年来", "过去五年", "这五年", "五年间", "五年"
	};

	for (int i = 0; i < (int) lengthof(words); i++)
	{
		if (!skip(text, at, end, words[i]))
			continue;
		if (anchor->period.until.year == 0 || anchor->period.until.month != 1)
			return false;
		*period = anchor->period;
		period->from.year = period->until.year - PLAN_YEARS;
		return true;
	}
	return false;
}

/* Halves, quarters and months without a year are of the section's year. */
static bool
read_bare(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  CorePeriod *period)
{
	int			year = anchor->period.from.year;
	uint32		here = *at;

	if (year == 0)
		year = anchor->year;
	if (year == 0)
		return false;
	/* of a span of years, the last */
	if (anchor->period.until.year - year > 1)
		year = anchor->period.until.year - 1;
	for (int i = 0; i < (int) lengthof(parts); i++)
	{
		if (skip(text, at, end, parts[i].word))
		{
			*period = months(year, parts[i].from, parts[i].until);
			return true;
		}
	}
	if (!read_months(text, &here, end, year, period))
		return false;
	*at = here;
	return true;
}

/* What is behind or before the expression makes it a mere comparison. */
static bool
is_compared(const char *text, Span span, uint32 start, uint32 end)
{
	static const char *const before[] = {"比", "较", "同", "与", "超过", "相比"};
	static const char *const behind[] = {
		"相比", "同期", "指标", "的目标", "水平", "任务", "目标", "计划", "预期",
		"预算"
	};

	for (int i = 0; i < (int) lengthof(before); i++)
		if (text_ends(text, (Span) {span.start, start}, before[i],
					  strlen(before[i])))
			return true;
	for (int i = 0; i < (int) lengthof(behind); i++)
		if (text_starts(text, (Span) {end, span.end}, behind[i],
						strlen(behind[i])))
			return true;
	return false;
}

/* 截至2022年9月: of what is counted up, from the beginning of the year. */
static void
count_up(const char *text, Span span, When *when)
{
	static const char *const words[] = {"截至", "截止", "截止到", "截至到"};

	for (int i = 0; i < (int) lengthof(words); i++)
	{
		if (!text_ends(text, (Span) {span.start, when->span.start}, words[i],
					   strlen(words[i])))
			continue;
		when->period.from.month = 1;
		when->period.from.day = 1;
		when->span.start -= strlen(words[i]);
	}
}

/* Can an expression of time begin with this character? */
static bool
begins_when(uint32 code)
{
	switch (code)
	{
		case '"':
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
			return true;
		default:
			return code_is_digit(code);
	}
}

bool
when_parse(const char *text, Span span, const WhenAnchor *anchor, When *when)
{
	uint32		at = span.start;

	if (span.start >= span.end ||
		!begins_when(text_code(text, span.start, span.end)))
		return false;
	memset(when, 0, sizeof(When));
	if (!read_years(text, &at, span.end, &when->period) &&
		!read_plan(text, &at, span.end, &when->period) &&
		!read_relative(text, &at, span.end, anchor, &when->period))
	{
		at = span.start;
		if (!read_span(text, &at, span.end, anchor, &when->period) &&
			!read_bare(text, &at, span.end, anchor, &when->period))
			return false;
	}
	when->span = (Span) {span.start, at};
	return true;
}

bool
when_next(const char *text, Span span, const WhenAnchor *anchor, uint32 *at,
		  When *when)
{
	while (*at < span.end)
	{
		uint32		code;
		uint32		next = text_next(text, *at, span.end, &code);
		bool		within = *at > span.start && code_is_digit(code) &&
			code_is_digit((unsigned char) text[*at - 1]);

		if (!within && when_parse(text, (Span) {*at, span.end}, anchor, when))
		{
			when->compared = is_compared(text, span, *at, when->span.end);
			count_up(text, span, when);
			*at = when->span.end;
			return true;
		}
		*at = next;
	}
	return false;
}
