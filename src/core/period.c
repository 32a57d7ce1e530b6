/*
 * period.c
 *	  The periods that a report reviews and plans for.
 *
 * Headings tell them best, then the title, then the first sentences of a part.
 */
#include "core/date.h"
#include "core/metadata.h"
#include "core/when.h"

/* How much of a part is read for its period, in bytes. */
#define PART_REACH 1500

/* How much of a review is read for the last month it names, in bytes. */
#define MONTH_REACH 60000

/* The text of the first part of a kind; empty where there is none. */
static Span
part_text(const Layout *layout, const Headings *headings, SectionKind kind,
		  Span *title)
{
	Span		part = {0, 0};

	for (uint32 i = 0; i < headings->count; i++)
	{
		const Heading *heading = &headings->list[i];

		if (part.end > 0 && heading->level == 1)
		{
			part.end = heading->text.start;
			return part;
		}
		if (part.end == 0 && heading->level == 1 && heading->kind == kind)
		{
			*title = heading->title;
			part = make_span(heading->text.end, layout->folded->length);
		}
	}
	return part;
}

static Span
first_of(Span span, uint32 bytes)
{
	span.end = Min(span.end, span.start + bytes);
	return span;
}

/*
 * Splits a title at the word that ends what it says of the past: 2021年上半年
 * 工作总结 | 及下半年工作计划.
 */
static void
split_title(const Layout *layout, Span *review, Span *plan)
{
	static const Word words[] = {
		WORD("总结"), WORD("回顾"), WORD("工作情况"), WORD("完成情况"), WORD("开展情况"), WORD("小结"), WORD("汇报")
	};
	static const Word parts[] = {WORD("上半年"), WORD("季度")};
	Span		title = {0, 0};

	if (layout->title < layout->count)
		title = block_span(&layout->blocks[layout->title]);
	*review = *plan = make_span(0, 0);
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		uint32		at = text_find(layout->text, title, words[i].word,
								   words[i].length);

		if (at < title.end)
		{
			*review = make_span(title.start, at);
			*plan = make_span(at, title.end);
			return;
		}
	}
	if (metadata_title_value(layout) == TITLE_PLAN)
		*plan = title;

	/*
	 * 2024年前三季度政府工作报告, but 2024年政府工作报告
	 * may look back on 2023
	 */
	else if (HAS_ANY(layout->text, title, parts) != NULL)
		*review = title;
}

/* The last month that 截止9月, 1-9月, 1至10月 name in a span; 0 if none. */
static int
last_month(const char *text, Span span)
{
	static const Word words[] = {WORD("截止"), WORD("截至"), WORD("1-"), WORD("1至"), WORD("一至"), WORD("1月-"), WORD("1月至")};
	int			last = 0;

	for (int i = 0; i < (int) lengthof(words); i++)
	{
		Span		rest = span;

		while ((rest.start = text_find(text, rest, words[i].word,
									   words[i].length)) < rest.end)
		{
			uint32		at;
			uint32		month;

			rest.start += words[i].length;
			at = rest.start;
			(void) date_find_year(text, first_of(rest, 10), &at);
			if (text_small_number(text, &at, rest.end, &month) &&
				month <= 12 &&
				text_starts(text, make_span(at, rest.end), LITERAL("月")))
				last = Max(last, (int) month);
		}
	}
	return last;
}

/* 2022年1-9月: from the year's start to the end of the month. */
static bool
find_months(const char *text, Span title, CorePeriod *period)
{
	CoreDate	day = {date_find_year(text, title, NULL), 0, 1};

	day.month = last_month(text, title);
	if (day.year == 0 || day.month == 0)
		return false;
	*period = date_to_month_end(day);
	return true;
}

/* 2022年以来, 今年以来: to the delivery, else to the last month named. */
static CorePeriod
period_since(const Layout *layout, int year, CoreDate issued, Span review)
{
	CoreDate	day = {year, 0, 1};

	if (issued.year == year)
		return date_to_month_end(issued);
	day.month = last_month(layout->text, first_of(review, MONTH_REACH));
	return day.month > 0 ? date_to_month_end(day) : date_year_period(year);
}

/* The year of the plan, for 过去五年 in a review without years. */
static int
plan_year(const Layout *layout, const Headings *headings, CoreDate issued)
{
	for (uint32 i = 0; i < headings->count; i++)
	{
		int			year;

		if (headings->list[i].level > 1 ||
			headings->list[i].kind != SECTION_PLAN)
			continue;
		year = date_find_year(layout->text, headings->list[i].title, NULL);
		if (year > 0)
			return year;
	}
	return issued.year;
}

/* “十三五”工作回顾: the years of the plan that a title names, and no other. */
static bool
find_plan_years(const char *text, Span title, CorePeriod *period)
{
	const WhenAnchor nothing = {0};
	uint32		at = title.start;
	When		when;

	if (!when_next(text, title, &nothing, &at, &when) ||
		when.period.until.year - when.period.from.year < 2)
		return false;
	*period = when.period;
	return true;
}

/* A summary of work without headings looks back as a whole. */
static bool
is_summary(const Layout *layout, const Headings *headings)
{
	return headings->count == 0 &&
		(metadata_title_value(layout) & TITLE_SUMMARY) &&
		!(metadata_title_value(layout) & TITLE_PLAN);
}

static bool
find_review(const Layout *layout, const Headings *headings, CoreDate issued,
			Span title_part, CorePeriod *review)
{
	const char *text = layout->text;
	Span		title = {0, 0};
	Span		part = part_text(layout, headings, SECTION_REVIEW, &title);
	Span		start = first_of(part, PART_REACH);
	int			year;

	year = date_find_year(text, title, NULL);
	if (text_has(text, title, LITERAL("以来")) && year > 0)
	{
		*review = period_since(layout, year, issued, part);
		return true;
	}
	if (find_months(text, title, review) ||
		find_months(text, title_part, review) ||
		date_find_period(text, title, plan_year(layout, headings, issued),
						 review) ||
		find_plan_years(text, title, review) ||
		date_find_period(text, title_part, issued.year, review))
		return true;
	if (issued.year > 0 && text_has(text, start, LITERAL("今年")) &&
		text_has(text, start, LITERAL("以来")))
	{
		*review = period_since(layout, issued.year, issued, part);
		return true;
	}
	/* else the year that the report speaks of first */
	if (layout->body < layout->count)
		start.start = layout->blocks[layout->body].start;
	if (part.end == 0)
		start.end = layout->folded->length;
	year = date_find_year(text, first_of(start, 2 * PART_REACH), NULL);
	if (year == 0 || (part.end == 0 && !is_summary(layout, headings)))
		return false;
	*review = date_year_period(year);
	return true;
}

/* The period that a heading of the first level names that plans. */
static bool
find_planned(const Layout *layout, const Headings *headings, int year,
			 CorePeriod *plan)
{
	for (uint32 i = 0; i < headings->count; i++)
		if (headings->list[i].level == 1 &&
			headings->list[i].kind == SECTION_PLAN &&
			date_find_period(layout->text, headings->list[i].title, year,
							 plan))
			return true;
	return false;
}

static bool
find_plan(const Layout *layout, const Headings *headings, Span title_part,
		  const CorePeriod *review, bool is_report, CorePeriod *plan)
{
	const char *text = layout->text;
	Span		title = {0, 0};
	Span		part = part_text(layout, headings, SECTION_PLAN, &title);
	Span		start = first_of(part, PART_REACH);
	int			year = review->from.year;
	bool		whole = year > 0 && review->until.year == year + 1 &&
	review->until.month == 1;
	uint32		half = text_find(text, start, LITERAL("下半年"));

	if (find_planned(layout, headings, year, plan) ||
		date_find_period(text, title_part, year, plan))
		return true;
	if (part.end == 0 || year == 0)
		return false;
	if (!whole && half < start.end)
		return date_find_period(text, make_span(half, half + strlen("下半年")),
								year, plan);
	if (!whole || !is_report || !text_has(text, start, LITERAL("今年")))
		return false;
	*plan = date_year_period(year + 1);
	return true;
}

void
metadata_periods(const Layout *layout, const Headings *headings,
				 CoreDate issued, bool is_report, CorePeriod *review,
				 CorePeriod *plan)
{
	Span		title_review;
	Span		title_plan;

	memset(review, 0, sizeof(CorePeriod));
	memset(plan, 0, sizeof(CorePeriod));
	split_title(layout, &title_review, &title_plan);
	(void) find_review(layout, headings, issued, title_review, review);
	(void) find_plan(layout, headings, title_plan, review, is_report, plan);
}
