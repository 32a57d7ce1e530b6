/*
 * timing.c
 *	  The time that a number of a sentence is of.
 */
#include "core/calendar.h"
#include "core/date.h"
#include "core/sentence.h"

/* How far into a sentence an expression of time still begins it, in bytes. */
#define BASE_REACH 24

/* Where the part of the sentence that ； parts off begins. */
static uint32
group_start(SentenceReader *reader, uint32 number)
{
	uint32		start = reader->group;

	for (uint32 at = reader->group_at; at < number; at++)
		if (reader->text[at] == ';')
			start = at + 1;
	reader->group_at = Max(reader->group_at, number);
	return start;
}

/* 由2021年的9个: the time of one number only */
static bool
is_first_time(const SentenceReader *reader, const When *when)
{
	static const Word froms[] = {WORD("由"), WORD("从")};

	return ENDS_ANY(reader->text,
					make_span(reader->sentence.start, when->span.start), froms) &&
		text_starts(reader->text,
					make_span(when->span.end, reader->sentence.end),
					LITERAL("的"));
}

/* 2016年计划脱贫: the year of a plan at hand, not of one compared with */
static bool
is_planned_for(const SentenceReader *reader, const When *when)
{
	Span		rest = {when->span.end, reader->sentence.end};

	return when->span.start == text_skip_space(reader->text,
											   reader->group,
											   when->span.end) &&
		text_starts(reader->text, rest, LITERAL("计划")) &&
		!text_starts(reader->text, rest, LITERAL("计划的"));
}

static bool
is_before(CoreDate one, CoreDate other)
{
	if (one.year != other.year)
		return one.year < other.year;
	return one.month < other.month ||
		(one.month == other.month && one.day < other.day);
}

static bool
is_span(CorePeriod period)
{
	return period.until.year - period.from.year > 1;
}

static bool
is_whole_years(CorePeriod period)
{
	return period.from.year > 0 && period.from.month == 1 &&
		period.from.day == 1 && period.until.month == 1 &&
		period.until.day == 1;
}

/* 自4月26日起, 2019年以来: not that day alone, but from then on */
static bool
is_since(const SentenceReader *reader, const When *when)
{
	static const Word behind[] = {WORD("起"), WORD("以来"), WORD("开始"), WORD("后")};

	if (is_whole_years(when->period) && !is_span(when->period) &&
		text_starts(reader->text,
					make_span(when->span.end, reader->sentence.end),
					LITERAL("以来")))
		return true;
	return text_ends(reader->text,
					 make_span(reader->sentence.start, when->span.start),
					 LITERAL("自")) &&
		STARTS_ANY(reader->text,
				   make_span(when->span.end, reader->sentence.end), behind);
}

/*
 * 落实20条举措,1-9月实现工业总产值…: what the year had brought until then, at the
 * head of a clause: the clauses behind it go on with that.
 */
static bool
is_year_so_far(const SentenceReader *reader, const When *when)
{
	Span		before = {reader->sentence.start, when->span.start};

	return when->period.from.month == 1 && when->period.from.day == 1 &&
		when->period.until.month > 3 && when->period.until.day == 1 &&
		when->period.until.year == when->period.from.year &&
		text_ends(reader->text, text_trim(reader->text, before), LITERAL(","));
}

/* 克服困难,|2021年,|实现…;…: a time that is a clause, before any number */
static bool
is_own_clause(const SentenceReader *reader, const When *when)
{
	Span		before = {reader->sentence.start, when->span.start};

	return reader->text[when->span.end] == ',' &&
		reader->last_end == reader->sentence.start &&
		text_ends(reader->text, text_trim(reader->text, before), LITERAL(","));
}

/* 1985年以来最高: what it is compared with is no time of it */
static bool
is_record(const SentenceReader *reader, const When *when)
{
	static const Word words[] = {
		WORD("以来最"), WORD("以来首"), WORD("以来第一"), WORD("以来新"), WORD("以来同期"), WORD("以来历史"), WORD("来最"), WORD("来首")
	};

	return STARTS_ANY(reader->text,
					  make_span(when->span.end, reader->sentence.end),
					  words) != NULL;
}

/*
 * 前三季度,…, in a summary of the third quarter: the paragraph tells what there
 * was until then, not in that quarter alone.
 */
static void
widen_anchor(SentenceReader *reader, const When *when)
{
	CorePeriod *period = &reader->anchor.period;

	if (when->period.from.year == period->from.year &&
		is_before(when->period.from, period->from) &&
		memcmp(&when->period.until, &period->until, sizeof(CoreDate)) == 0)
		period->from = when->period.from;
}

void
timing_read(SentenceReader *reader, uint32 number)
{
	uint32		group = group_start(reader, number);
	CoreDate	now = reader->kind == SECTION_PLAN ?
	reader->anchor.period.from : reader->anchor.period.until;
	bool		so_far;
	When		when;

	if (group != reader->group)
	{
		reader->group = group;
		reader->group_base = reader->base;
	}
	while (reader->when_at < number &&
		   when_next(reader->text, make_span(reader->sentence.start, number),
					 &reader->anchor, &reader->when_at, &when))
	{
		if (when.compared && !is_planned_for(reader, &when))
		{
			reader->against = when;
			continue;
		}
		if (is_record(reader, &when))
			continue;
		/* 6月底前: up to then */
		if (text_starts(reader->text,
						make_span(when.span.end, reader->sentence.end),
						LITERAL("前")))
			when.period.from = calendar_day(when.period.from.year, 1, 1);

		if (is_since(reader, &when) && is_before(when.period.until, now))
			when.period.until = now;

		/*
		 * 由去年的18万元增加到26万元, in a report of last year's
		 * work
		 */
		if (is_first_time(reader, &when) &&
			memcmp(&when.period, &reader->anchor.period,
				   sizeof(CorePeriod)) == 0)
			when.period = date_year_period(when.period.from.year - 1);
		reader->own = when;
		if (is_first_time(reader, &when))
			continue;
		so_far = is_year_so_far(reader, &when) ||
			is_own_clause(reader, &when);
		if (when.span.start > group + BASE_REACH &&
			reader->text[when.span.end] != ',' && !so_far)
			continue;
		reader->group_base = when.period;
		widen_anchor(reader, &when);
		if (when.span.start <= reader->sentence.start + BASE_REACH || so_far)
			reader->base = when.period;
	}
	reader->when_at = Max(reader->when_at, number);
}

/*
 * 2020年…比2015年增长26.8%, 比五年前增加: from the year behind the base on.  That
 * something was doubled (翻番) is news of the year itself.
 */
static CorePeriod
since_base(const SentenceReader *reader, const Clause *clause,
		   const Quantity *quantity, const Indicator *row,
		   CorePeriod period)
{
	static const Word doubled[] = {WORD("翻"), WORD("翻了")};
	static const Word last_year[] = {WORD("上年"), WORD("去年"), WORD("上一年")};
	const When *base = &reader->against;
	int			year = base->period.from.year;

	if ((row->measure != MEASURE_GROWTH && row->measure != MEASURE_CHANGE) ||
		base->span.end == 0 || base->span.start < clause->last_end ||
		ENDS_ANY(reader->text, make_span(clause->start, quantity->span.start),
				 doubled) ||
		!is_whole_years(period) || !is_whole_years(base->period))
		return period;
	if (is_span(base->period))
	{
		if (!text_starts(reader->text,
						 make_span(base->span.end, reader->sentence.end),
						 LITERAL("前")))
			return period;
		year--;
	}
	/* 比上年增长: of one year, also where five are spoken of */
	if (STARTS_ANY(reader->text, base->span, last_year))
	{
		if (is_span(period) && is_whole_years(reader->group_base))
			period.until = reader->group_base.until;
		year = period.until.year - 2;
	}
	if (year + 1 < period.from.year || year + 2 == period.until.year)
		period.from.year = year + 1;
	return period;
}

/* 由175元提高到288元: is it the second? */
static bool
is_second_end(const Clause *clause, const Quantity *quantity)
{
	Span		gap = {clause->start, quantity->span.start};

	return clause->follows &&
		measure_is_step(clause->text, text_trim(clause->text, gap));
}

/* 由175元提高到288元: the first of a span's two ends, and the second. */
static CorePeriod
end_of_span(const SentenceReader *reader, const Clause *clause,
			const Quantity *quantity, CorePeriod said)
{
	Span		before = text_trim(clause->text,
								   make_span(clause->start,
											 quantity->span.start));
	CorePeriod	period = said;
	bool		named;
	int			year = 0;

	if (clause->follows && reader->own.span.end > 0)
		period = reader->own.period;
	if (!is_span(period))
		period = reader->group_base;
	if (!is_span(period))
		return said;
	/* 1978年到1983年 names the first year, 五年来 begins behind it */
	named = memcmp(&period, &reader->own.period, sizeof(CorePeriod)) == 0 &&
		code_is_digit((unsigned char) clause->text[reader->own.span.start]);
	if (text_ends(clause->text, before, LITERAL("由")) ||
		text_ends(clause->text, before, LITERAL("从")))
		year = period.from.year - !named;
	if (is_second_end(clause, quantity))
		year = period.until.year - 1;
	if (year == 0)
		return said;
	return date_year_period(year);
}

/*
 * 自去年补贴以来,截止目前购置1700台: what is there now is of the part's own time,
 * whatever the sentence began with.
 */
static bool
is_of_now(const SentenceReader *reader, const Clause *clause, uint32 number)
{
	static const Word words[] = {WORD("目前"), WORD("如今"), WORD("现在的")};
	uint32		start = Max(reader->own.span.end, reader->group);

	if (reader->own.span.end == 0 || reader->anchor.period.from.year == 0 ||
		reader->own.span.end > clause->start ||
		memcmp(&reader->group_base, &reader->anchor.period,
			   sizeof(CorePeriod)) == 0)
		return false;
	return HAS_ANY(reader->text, make_span(start, number), words) != NULL;
}

/* 两年平均增长5.1%, of a year: of the two that end with it. */
static CorePeriod
averaged(const Clause *clause, const Quantity *quantity,
		 const Indicator *row, CorePeriod period)
{
	static const Word averages[] = {
		WORD_VALUE("两年平均", 2), WORD_VALUE("三年平均", 3), WORD_VALUE("五年平均", 5), WORD_VALUE("两年年均", 2), WORD_VALUE("三年年均", 3),
		WORD_VALUE("五年年均", 5)
	};
	const Word *word;

	if (row->measure != MEASURE_GROWTH || !is_whole_years(period) ||
		is_span(period))
		return period;
	word = HAS_ANY(clause->text, make_span(clause->start,
										   quantity->span.start), averages);
	if (word)
		period.from.year = period.until.year - word->value;
	return period;
}

CorePeriod
timing_period(const SentenceReader *reader, const Clause *clause,
			  const Quantity *quantity, const Indicator *row,
			  const Indicator *previous)
{
	static const Word yearly[] = {WORD("年均"), WORD("平均每年")};
	Span		before = {clause->start, quantity->span.start};
	CorePeriod	period = reader->group_base;

	/* 完成全年任务的50%: the time of what is done, not of the task */
	if (row->measure == MEASURE_COMPLETION && previous)
		return previous->period;

	/*
	 * 固定资产投资任务11亿元, behind 1-6月完成…: of the whole
	 * year
	 */
	if (row->measure == MEASURE_LEVEL && !is_whole_years(period) &&
		is_whole_years(reader->anchor.period) &&
		reader->own.span.end <= clause->start &&
		text_ends(clause->text, before, LITERAL("任务")))
		period = reader->anchor.period;
	else if (is_of_now(reader, clause, quantity->span.start))
		period = reader->anchor.period;
	else if (reader->own.span.end > clause->start)
		period = reader->own.period;
	else if (previous && (row->measure != MEASURE_LEVEL || clause->follows))
	{
		/* 由1954年的97个增加到106个: only the first has that time */
		period = is_second_end(clause, quantity) ? reader->group_base :
			previous->period;
		if (HAS_ANY(clause->text, before, yearly) && !is_span(period) &&
			is_span(reader->anchor.period))
			period = reader->anchor.period;
	}
	period = since_base(reader, clause, quantity, row,
						end_of_span(reader, clause, quantity, period));
	return averaged(clause, quantity, row, period);
}
