/*
 * marked.c
 *	  Headings with a mark: 一、 （一） 1. —
 */
#include "core/candidate.h"
#include "core/quantity.h"
#include "core/region.h"

/* Most characters of a title, by where it stands. */
#define OWN_LINE_MOST 80
#define RUN_IN_MOST 60
#define RUN_IN_ARABIC_MOST 40
#define DASH_MOST 60
#define COLON_MOST 20
#define GLUED_MOST 40
#define BARE_MOST 24

/* A count that a title ends in is at most so many bytes behind its digits. */
#define COUNT_REACH 24

/* A glued heading's last sister is looked for among so many headings. */
#define SISTER_REACH 1000

/* The last name of a place in the report's title; empty where there is none. */
static Span
heading_region(const Layout *layout)
{
	Span		none = {0, 0};
	Region		region;

	if (layout->title >= layout->count ||
		!region_parse(layout->text, block_span(&layout->blocks[layout->title]),
					  &region))
		return none;
	return region.parts[region.count - 1];
}

/*
 * Where the title of a paragraph ends that lost its full stop: before the words
 * by which a sentence begins anew (我们 …, the place's own name), unless a
 * comma stands before them.  end where nothing begins anew.
 */
static uint32
restart(const char *text, Span title, Span region, bool quotes)
{
	static const Word words[] = {
		WORD("我们"), WORD("我镇"), WORD("我乡"), WORD("我县"), WORD("我区"), WORD("我市"), WORD("我省"), WORD("我村"), WORD("我街道"),
		WORD("今年"), WORD("全年"), WORD("上半年"), WORD("下半年"), WORD("截至"), WORD("截止")
	};
	uint32		at = text_skip(text, title, OPENER_LEAST);
	uint32		comma = text_find(text, title, LITERAL(","));

	for (uint32 end = Min(Min(title.end, comma),
						  text_skip(text, title, 2 * DASH_MOST)); at < end;)
	{
		Span		rest = {at, end};
		uint32		code;

		for (int i = 0; i < (int) lengthof(words); i++)
			if (text_starts(text, rest, words[i].word, words[i].length))
				return at;
		if (region.end > region.start &&
			text_starts(text, rest, text + region.start,
						region.end - region.start))
			return at;
		if (quotes && text[at] == '"')
			return at;
		at = text_next(text, at, end, &code);
	}
	return title.end;
}

static bool
has_figure(const char *text, Span title)
{
	uint32		at = title.start;
	Quantity	quantity;

	while (at < title.end && !code_is_digit((unsigned char) text[at]))
		at++;
	if (at == title.end)
		return false;			/* most titles have no digit */
	at = title.start;
	while (quantity_next(text, title, &at, &quantity))
		if (quantity.reason == SKIP_NONE)
			return true;
	return false;
}

/*
 * 累计完成投资260亿元,新增高速公路142公里: does a title report figures, as a
 * sentence does?  A short one, 经济总量突破3万亿元, only sums up the text that
 * follows.
 */
static bool
reports_figures(const char *text, Span title, bool own_line)
{
	return (own_line || text_has(text, title, LITERAL(",")) ||
			text_characters(text, title) > BARE_MOST) &&
		has_figure(text, title);
}

/* 新建项目6个, but 总量突破3万亿元: does a title end in a plain count? */
static bool
ends_in_count(const char *text, Span title)
{
	uint32		at = title.end;
	uint32		reach = title.end - Min(title.end - title.start, COUNT_REACH);
	bool		counts = false;
	Quantity	quantity;

	while (at > reach && !code_is_digit((unsigned char) text[at - 1]))
		at--;
	if (at == reach)
		return false;
	at = title.start;
	while (quantity_next(text, title, &at, &quantity))
		counts = quantity.reason == SKIP_NONE && !quantity.rank &&
			quantity.unit != UNIT_NONE && quantity.cue_before.end == 0 &&
			Max(quantity.span.end, quantity.cue_behind.end) == title.end;
	return counts;
}

/*
 * 2.新改建公路200公里以上, before 3.…: an entry of a list of tasks, which has no
 * text that it could sum up.
 */
static bool
has_no_body(const Layout *layout, uint32 block, MarkStyle style)
{
	uint32		next = heading_next_text(layout, block);
	Mark		mark;

	return next < layout->tail &&
		mark_parse(layout->text, block_span(&layout->blocks[next]), &mark) &&
		mark.number > 0 && mark.style <= style;
}

/*
 * A dash heading ends at its first full stop.  Where that is missing, or so far
 * that it cannot be the heading's, the title is what can be told apart.
 */
static void
add_dash(const Layout *layout, Headings *headings, uint32 block,
		 const Mark *mark, Span rest, uint32 stop)
{
	const char *text = layout->text;
	Span		title = {rest.start, stop};
	bool		too_long = text_characters(text, title) > DASH_MOST;
	Heading    *heading;
	uint32		end;

	end = restart(text, title, heading_region(layout),
				  text_characters(text, title) > LINE_MOST);
	if (too_long && end == title.end)
		end = Min(text_find(text, title, LITERAL(",")),
				  text_skip(text, title, LINE_MOST));
	heading = heading_add(headings, block, mark, MARK_DASH,
						  make_span(title.start,
									end));
	heading->firm = true;
	heading->stopped = end == stop && stop < rest.end;
	heading->figures = stop < rest.end &&
		reports_figures(text, heading->title,
						text_skip(text, make_span(stop, rest.end), 1) == rest.end);
}

/* 总体要求: … — the title ends at a colon that soon follows. */
static uint32
colon_end(const char *text, Span title)
{
	uint32		colon = text_find(text, title, LITERAL(":"));
	Span		before = {title.start, colon};

	if (colon < title.end && !text_has(text, before, LITERAL(",")) &&
		text_characters(text, before) <= COLON_MOST)
		return colon;
	return title.end;
}

/* Is the next paragraph of the same sort of list, so that this one is too? */
static bool
is_listed(const Layout *layout, uint32 block, MarkStyle style)
{
	uint32		next = heading_next_text(layout, block);
	Mark		mark;

	return next >= layout->tail ||
		(mark_parse(layout->text, block_span(&layout->blocks[next]), &mark) &&
		 mark.style == style);
}

/* Can a first sentence of so many characters be a heading of this style? */
static bool
fits(const Layout *layout, uint32 block, MarkStyle style, uint32 characters,
	 bool own_line, uint32 stop_code)
{
	if (stop_code == ';')
		return false;
	if (own_line && stop_code != 0 && style >= MARK_ORDINAL)
		return characters <= RUN_IN_ARABIC_MOST &&
			!is_listed(layout, block, style);
	if (own_line)
		return characters <= OWN_LINE_MOST;
	if (style == MARK_ORDINAL)
		return false;
	return characters <=
		(style >= MARK_ARABIC ? RUN_IN_ARABIC_MOST : RUN_IN_MOST);
}

void
marked_add(const Layout *layout, Headings *headings, uint32 block,
		   const Mark *mark)
{
	const char *text = layout->text;
	Span		rest = block_span(&layout->blocks[block]);
	uint32		stop;
	uint32		end;
	Span		title;
	Heading    *heading;

	rest.start = text_skip_space(text, mark->label.end, rest.end);
	if (rest.start == rest.end && mark->style > MARK_CHINESE_BRACKET)
		return;
	end = text_sentence_end(text, rest, &stop);
	if (mark->style == MARK_DASH)
	{
		/* ——2023年8月31日在…会议上 says when it was read */
		if (end == rest.end && text_ends(text, rest, LITERAL("会议上")))
			return;
		add_dash(layout, headings, block, mark, rest, stop);
		return;
	}
	title = make_span(rest.start, stop);
	heading = heading_add(headings, block, mark, mark->style, title);
	heading->firm = true;
	heading->entry = !fits(layout, block, mark->style,
						   text_characters(text, title), end == rest.end,
						   text_code(text, stop, rest.end));
	title.end = heading->title.end = heading->text.end =
		colon_end(text, title);
	heading->stopped = title.end < rest.end;
	heading->figures = (stop < rest.end &&
						reports_figures(text, title, end == rest.end)) ||
		ends_in_count(text, title) ||
		(stop == rest.end && has_no_body(layout, block, mark->style) &&
		 has_figure(text, title));
}

/* Is "number" what follows the last heading of its style in the list? */
static bool
is_next_number(const Headings *headings, const Mark *mark)
{
	uint32		last = headings->count - Min(headings->count, SISTER_REACH);

	for (uint32 i = headings->count; i > last; i--)
	{
		const Heading *heading = &headings->list[i - 1];

		if (heading->style == mark->style && !heading->entry)
			return heading->number + 1 == mark->number;
		if (heading->style < mark->style && heading->firm)
			break;
	}
	return mark->number == 1;
}

void
marked_add_glued(const Layout *layout, Headings *headings, uint32 block)
{
	const char *text = layout->text;
	Span		rest = block_span(&layout->blocks[block]);
	uint32		stop;
	Mark		mark;

	while ((rest.start = text_sentence_end(text, rest, &stop)) < rest.end)
	{
		uint32		code = text_code(text, rest.start, rest.end);
		uint32		end;
		Span		title;

		if (text[stop] == ';' ||
			(code != '(' && (code < 0x4E00 || code > 0x56DB)))
			continue;
		if (!mark_parse(text, rest, &mark) || mark.label.end == rest.end ||
			(mark.style != MARK_CHINESE &&
			 mark.style != MARK_CHINESE_BRACKET) ||
			!is_next_number(headings, &mark))
			continue;
		title = make_span(mark.label.end, rest.end);
		end = text_sentence_end(text, title, &title.end);
		if (text_characters(text, title) > GLUED_MOST ||
			(mark.number == 1 && end < rest.end))
			continue;
		heading_add(headings, block, &mark, mark.style, title)->firm = true;
	}
}
