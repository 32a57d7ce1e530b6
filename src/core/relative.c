/*
 * relative.c
 *	  Years that words tell: by the anchor, or by a five-year plan.
 */
#include "core/calendar.h"

/* The first year of the first five-year plan, and of the third. */
#define FIRST_PLAN 1953
#define THIRD_PLAN 1966
#define PLAN_YEARS 5

/* 今年, 去年, 明年 and a part of it; 今年以来 is up to now. */
static bool
read_relative(const char *text, uint32 *at, uint32 end,
			  const WhenAnchor *anchor, CorePeriod *period)
{
	static const struct
	{
		Word		word;
		int			years;
	}			words[] =
	{
		{WORD("今年"), 0}, {WORD("本年度"), 0}, {WORD("本年"), 0}, {WORD("去年"), -1}, {WORD("上年度"), -1},
		{WORD("上年"), -1}, {WORD("上一年度"), -1}, {WORD("上一年"), -1}, {WORD("前年"), -2},
		{WORD("明年"), 1}, {WORD("来年"), 1}, {WORD("下年度"), 1}, {WORD("下一年度"), 1}
	};
	uint32		here = text_skip_space(text, *at, end);
	int			i = 0;
	int			year;

	while (i < (int) lengthof(words) &&
		   !text_starts(text, make_span(here, end), words[i].word.word,
						words[i].word.length))
		i++;
	if (i == (int) lengthof(words))
		return false;
	*at = here + words[i].word.length;
	year = anchor->year == 0 ? 0 : anchor->year + words[i].years;
	if (words[i].years == 0 && (text_skip_word(text, at, end, "以来") ||
								text_skip_word(text, at, end, "来")))
	{
		*period = anchor->day.year > 0 ? calendar_to_day(anchor) :
			anchor->period;
		return true;
	}
	if (words[i].years < 0 && calendar_is_known(anchor->named))
	{
		here = *at;
		/* the year before the one that is compared, whatever that is */
		if (text_skip_word(text, &here, end, "同期"))
			year = anchor->named.from.year + words[i].years;
	}
	if (year_read_same(text, at, end, anchor, year, period))
		return true;
	*period = yearpart_read(text, at, end, Max(year, 1));
	if (year == 0)
		memset(period, 0, sizeof(CorePeriod));
	return true;
}

/* Is it the number of a plan, blanks between its characters or not: 十三 五? */
static uint32
plan_number_end(const char *text, uint32 at, uint32 end, const Word *number)
{
	for (uint32 i = 0; i < number->length; i += strlen("五"))
	{
		at = i > 0 ? text_skip_space(text, at, end) : at;
		if (!text_starts(text, make_span(at, end), number->word + i,
						 strlen("五")))
			return 0;
		at += strlen("五");
	}
	return at;
}

/* "十四五"时期: the five years of a plan; 末 is their last, 开局之年 their first. */
static bool
read_plan(const char *text, uint32 *at, uint32 end, CorePeriod *period)
{
	static const Word numbers[] = {
		WORD("一五"), WORD("二五"), WORD("三五"), WORD("四五"), WORD("五五"), WORD("六五"), WORD("七五"), WORD("八五"), WORD("九五"),
		WORD("十五"), WORD("十一五"), WORD("十二五"), WORD("十三五"), WORD("十四五"), WORD("十五五")
	};
	static const Word whole[] = {
		WORD("时期"), WORD("期间"), WORD("以来")
	};

	/* words of a heading that looks back on all of it */
	static const Word reviewed[] = {
		WORD("工作回顾"), WORD("发展回顾"), WORD("工作总结"), WORD("发展成就"), WORD("主要成就"), WORD("主要成绩"), WORD("发展成绩"), WORD("发展主要成绩"), WORD("回顾")
	};
	static const Word last[] = {WORD("期末"), WORD("末")};
	static const Word first[] = {
		WORD("开局之年"), WORD("开局年"), WORD("初")
	};
	uint32		here = *at;
	bool		quoted = text_skip_word(text, &here, end, "\"");
	int			i = lengthof(numbers) - 1;
	uint32		behind = 0;
	uint32		number;
	int			year;

	while (i >= 0 && (behind = plan_number_end(text, here, end,
											   &numbers[i])) == 0)
		i--;
	if (i < 0)
		return false;
	here = behind;
	if (quoted && !text_skip_word(text, &here, end, "\""))
		return false;
	year = i < 2 ? FIRST_PLAN + i * PLAN_YEARS :
		THIRD_PLAN + (i - 2) * PLAN_YEARS;
	if (SKIP_ONE(text, &here, end, whole) ||
		STARTS_ANY(text, make_span(here, end), reviewed))
		*period = calendar_years(year, year + PLAN_YEARS);
	else if (text_skip_word(text, &here, end, "前") &&
			 calendar_number(text, &here, end, &number) && number > 1 &&
			 number < PLAN_YEARS && text_skip_word(text, &here, end, "年"))
		*period = calendar_years(year, year + number);
	else if (SKIP_ONE(text, &here, end, last))
		*period = calendar_years(year + PLAN_YEARS - 1, year + PLAN_YEARS);
	else if (SKIP_ONE(text, &here, end, first))
		*period = calendar_years(year, year + 1);
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

bool
relative_read_span(const char *text, uint32 *at, uint32 end,
				   const WhenAnchor *anchor, CorePeriod *period)
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

	if (!calendar_number(text, &here, end, &number) || number < 1 ||
		number > 50 || !text_skip_word(text, &here, end, "年") ||
		text_follows_one(text, here, end, plans))
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
		*period = ahead ? calendar_years(year, year + number) :
			calendar_years(year - number, year);
	return true;
}

/* Months and the year so far, by the anchor's day. */
static bool
read_current(const char *text, uint32 *at, uint32 end,
			 const WhenAnchor *anchor, CorePeriod *period)
{
	static const struct
	{
		Word		word;
		int			months;
	}			words[] =
	{
		{WORD("本月"), 0}, {WORD("上个月"), -1}, {WORD("上月"), -1}, {WORD("下个月"), 1}, {WORD("下月"), 1}
	};

	uint32		here = text_skip_space(text, *at, end);

	if (text_skip_word(text, at, end, "年初以来"))
	{
		*period = anchor->day.year > 0 ? calendar_to_day(anchor) :
			anchor->period;
		return true;
	}
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		int			month = anchor->day.month + words[i].months;

		if (!text_starts(text, make_span(here, end), words[i].word.word,
						 words[i].word.length))
			continue;
		*at = here + words[i].word.length;
		if (anchor->day.year == 0)
			return true;
		*period = month < 1 ? calendar_months(anchor->day.year - 1, 12, 13) :
			month > 12 ? calendar_months(anchor->day.year + 1, 1, 2) :
			calendar_months(anchor->day.year, month, month + 1);
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

bool
relative_read(const char *text, uint32 *at, uint32 end,
			  const WhenAnchor *anchor, CorePeriod *period)
{
	uint32		code = text_code(text, *at, end);

	switch (code)
	{
		case 0x4ECA:			/* 今 */
		case 0x672C:			/* 本 */
		case 0x53BB:			/* 去 */
		case 0x4E0A:			/* 上 */
		case 0x4E0B:			/* 下 */
		case 0x524D:			/* 前 */
		case 0x660E:			/* 明 */
		case 0x6765:			/* 来 */
		case 0x5E74:			/* 年 */
		case 0x8FD1:			/* 近 */
		case 0x591A:			/* 多 */
		case 0x51E0:			/* 几 */
		case ' ':
			return read_relative(text, at, end, anchor, period) ||
				read_current(text, at, end, anchor, period) ||
				read_vague(text, at, end);
		default:
			return (code == '"' || code_chinese_digit(code) >= 0) &&
				read_plan(text, at, end, period);
	}
}
