/*
 * scope.c
 *	  The time that a heading or the first words of a paragraph set for what
 *	  follows.
 *
 * 这五年, 五年来 or “十四五”时期 is said once, and holds until something else is
 * said.  Only spans of years are set so, and a year within one: a single year
 * else tells of its sentence.
 */
#include "core/scope.h"

/* How far into a paragraph its first words go, in bytes. */
#define OPENING_REACH 60

static bool
is_span_of_years(CorePeriod period)
{
	return period.from.year > 0 && period.from.month == 1 &&
		period.from.day == 1 && period.until.month == 1 &&
		period.until.day == 1 && period.until.year - period.from.year > 1;
}

CorePeriod
scope_of_opening(const char *text, Span paragraph, const WhenAnchor *anchor)
{
	static const Word leads[] = {
		WORD("回顾"), WORD("总结"), WORD("刚刚过去的"), WORD("在"), WORD("-"), WORD("各位代表!"), WORD("各位代表,"), WORD("各位代表:"), WORD("各位代表。"), WORD("同志们!"), WORD("同志们,")
	};
	const CorePeriod none = {{0}};
	const Word *lead;
	When		when;

	paragraph.end = Min(paragraph.end, paragraph.start + OPENING_REACH);
	paragraph.start = text_skip_space(text, paragraph.start, paragraph.end);
	while ((lead = STARTS_ANY(text, paragraph, leads)) != NULL)
		paragraph.start += lead->length;
	if (!when_parse(text, paragraph, anchor, &when))
		return none;
	/* 2020年, among paragraphs of five years, is its paragraph's year */
	if (is_span_of_years(when.period) ||
		(is_span_of_years(anchor->period) &&
		 text_starts(text, make_span(when.span.end, paragraph.end),
					 LITERAL(","))))
		return when.period;
	return none;
}

/* The span of years that a heading names, if it names no other time. */
static CorePeriod
of_title(const char *text, Span title, const WhenAnchor *anchor)
{
	CorePeriod	period = {{0}};
	uint32		at = title.start;
	int			count = 0;
	When		when;

	/* most headings name none: every span has one of these words */
	if (!text_has(text, title, LITERAL("年")) &&
		!text_has(text, title, LITERAL("期")))
		return period;
	while (count < 2 && when_next(text, title, anchor, &at, &when))
		if (!when.compared)
		{
			period = when.period;
			count++;
		}
	if (count != 1 || !is_span_of_years(period))
		memset(&period, 0, sizeof(CorePeriod));
	return period;
}

CorePeriod
scope_of_headings(const char *text, const Sections *sections, uint32 row,
				  const WhenAnchor *anchor)
{
	CorePeriod	period = {{0}};

	for (uint32 ord = row + 1; ord > 0 && period.from.year == 0;
		 ord = sections->rows[ord - 1].parent)
		period = of_title(text, sections->titles[ord - 1], anchor);
	return period;
}
