/*
 * when.c
 *	  Expressions of time in running text.
 *
 * Each is a year, said or meant, with a part of it: half, quarter, months, day;
 * or a span of years.  The functions that read one return false where none
 * stands, and leave the period NULL where it is not known.
 */
#include "core/calendar.h"

const WhenAnchor when_any_year = {2000, {{2000, 1, 1}, {2001, 1, 1}}};

/* An expression but for what may stand before it. */
static bool
read_time(const char *text, uint32 *at, uint32 end, const WhenAnchor *anchor,
		  CorePeriod *period)
{
	bool		digit = *at < end && code_is_digit((unsigned char) text[*at]);

	memset(period, 0, sizeof(CorePeriod));
	return year_read_decade(text, at, end, period) ||
		year_read(text, at, end, anchor, period) ||
		(digit &&
		 year_read_lost_mark(text, at, end, yearpart_bare_year(anchor),
							 period)) ||
		(!digit && relative_read(text, at, end, anchor, period)) ||
		relative_read_span(text, at, end, anchor, period) ||
		yearpart_read_bare(text, at, end, anchor, period);
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
		*period = calendar_to_day(anchor);
	else if (!read_time(text, &here, end, anchor, period))
		return false;
	*at = here;
	if (!calendar_is_known(*period))
		return true;
	last = period->until;
	period->from = calendar_day(last.month == 1 && last.day == 1 ?
								last.year - 1 : last.year, 1, 1);
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
		WORD("相比"), WORD("同期"), WORD("基础上"), WORD("的基础上"), WORD("指标"), WORD("的目标"),
		WORD("水平"), WORD("任务"), WORD("目标"),
		WORD("计划"), WORD("预期"), WORD("预算")
	};

	static const Word equals[] = {WORD("为"), WORD("是"), WORD("相当于"), WORD("等于")};

	/* 为1982年的3.4倍 */
	if (text_starts(text, make_span(end, span.end), LITERAL("的")) &&
		ENDS_ANY(text, make_span(span.start, start), equals))
		return true;
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
	uint32		code = text_code(text, span.start, span.end);

	if (span.start >= span.end || !begins_when(code))
		return false;
	memset(when, 0, sizeof(When));
	if (!(code == 0x622A &&		/* 截 */
		  read_until(text, &at, span.end, anchor, &when->period)) &&
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
			return year_digits(text, &behind, span.end, &year) == 2;
	return false;
}

bool
when_parse(const char *text, Span span, const WhenAnchor *anchor, When *when)
{
	return read_when(text, span, anchor, when) &&
		calendar_is_known(when->period);
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
		if (calendar_is_known(when->period))
			return true;
	return false;
}
