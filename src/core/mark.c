/*
 * mark.c
 *	  The marks that headings and list entries begin with.
 */
#include "core/mark.h"

/* Numbers above this are no heading's. */
#define MARK_MOST 99

/* Single characters that hold number and bracket: their block and style. */
static const struct
{
	uint32		first;
	uint32		last;
	MarkStyle	style;
}			enclosed[] =

{
	{0x2460, 0x2473, MARK_CIRCLED}, /* ① */
	{0x2474, 0x2487, MARK_ARABIC_BRACKET},	/* ⑴ */
	{0x2488, 0x249B, MARK_ARABIC},	/* ⒈ */
	{0x2776, 0x277F, MARK_CIRCLED}, /* ❶ */
	{0x3220, 0x3229, MARK_CHINESE_BRACKET}	/* ㈠ */
};

static bool
set_mark(Mark *mark, MarkStyle style, uint32 number, uint32 start, uint32 end)
{
	mark->style = style;
	mark->number = number;
	mark->label.start = start;
	mark->label.end = end;
	return true;
}

static bool
parse_enclosed(const char *text, Span span, Mark *mark)
{
	uint32		code;
	uint32		next = text_next(text, span.start, span.end, &code);

	for (int i = 0; i < (int) lengthof(enclosed); i++)
		if (code >= enclosed[i].first && code <= enclosed[i].last)
			return set_mark(mark, enclosed[i].style,
							code - enclosed[i].first + 1, span.start, next);
	return false;
}

/* —— before a word; what it stands before else is a rule or a blank. */
static bool
parse_dash(const char *text, Span span, Mark *mark)
{
	uint32		at = span.start;

	while (at < span.end && text[at] == '-')
		at++;
	if (at - span.start < 2 || at - span.start > 4)
		return false;
	if (text_skip_space(text, at, span.end) == span.end)
		return false;
	return set_mark(mark, MARK_DASH, 0, span.start, at);
}

/* (一) (1); a line break may stand within. */
static bool
parse_bracket(const char *text, Span span, Mark *mark)
{
	uint32		at = text_skip_space(text, span.start + 1, span.end);
	bool		arabic = at < span.end && code_is_digit(text[at]);
	uint32		number;

	if (!text_small_number(text, &at, span.end, &number))
		return false;
	at = text_skip_space(text, at, span.end);
	if (at == span.end || text[at] != ')' || number == 0 ||
		number > MARK_MOST)
		return false;
	return set_mark(mark, arabic ? MARK_ARABIC_BRACKET : MARK_CHINESE_BRACKET,
					number, span.start, at + 1);
}

/* 第一章 第一部分 第一， but not 第一产业 */
static bool
parse_ordinal(const char *text, Span span, Mark *mark)
{
	static const Word parts[] = {WORD("部分"), WORD("章"), WORD("编"), WORD("篇")};
	uint32		at = span.start + strlen("第");
	uint32		number;
	Span		rest;

	if (!text_small_number(text, &at, span.end, &number) || number == 0 ||
		number > MARK_MOST)
		return false;
	rest = make_span(at, span.end);
	for (int i = 0; i < (int) lengthof(parts); i++)
		if (text_starts(text, rest, parts[i].word, parts[i].length))
			return set_mark(mark, MARK_PART, number, span.start,
							at + parts[i].length);
	if (text_starts(text, rest, LITERAL(",")))
		return set_mark(mark, MARK_ORDINAL, number, span.start, at + 1);
	if (text_starts(text, rest, LITERAL("、")))
		return set_mark(mark, MARK_ORDINAL, number, span.start,
						at + strlen("、"));
	return false;
}

/* 二、三产业, 一、二、三等奖: two numbers of one phrase, no mark. */
static bool
begins_series(const char *text, uint32 at, uint32 end)
{
	static const Word words[] = {
		WORD("、"), WORD("产"), WORD("级"), WORD("线"), WORD("类"), WORD("等"), WORD("期"), WORD("季度"), WORD("孩")
	};
	uint32		number;
	Span		rest;

	if (code_is_digit((unsigned char) text[at]) ||
		!text_small_number(text, &at, end, &number))
		return false;
	rest = make_span(at, end);
	return STARTS_ANY(text, rest, words) != NULL;
}

/* 一、 1. 1、 1) */
static bool
parse_number(const char *text, Span span, Mark *mark)
{
	uint32		at = span.start;
	bool		arabic = code_is_digit((unsigned char) text[at]);
	uint32		number;
	uint32		code;
	uint32		next;

	if (!text_small_number(text, &at, span.end, &number) || number == 0 ||
		number > MARK_MOST)
		return false;
	if (at == span.end)
		return !arabic && set_mark(mark, MARK_CHINESE, number, span.start, at);
	next = text_next(text, at, span.end, &code);
	if (arabic && code == ')')
		return set_mark(mark, MARK_ARABIC_BRACKET, number, span.start, next);
	if (code != 0x3001 && code != '.' && (arabic || code != ','))
		return false;
	if (next < span.end && code == '.' && code_is_digit(text[next]))
		return false;
	if (next < span.end && begins_series(text, next, span.end))
		return false;
	return set_mark(mark, arabic ? MARK_ARABIC : MARK_CHINESE, number,
					span.start, next);
}

bool
mark_parse(const char *text, Span span, Mark *mark)
{
	if (span.start >= span.end)
		return false;
	if (text[span.start] == '-')
		return parse_dash(text, span, mark);
	if (text[span.start] == '(')
		return parse_bracket(text, span, mark);
	if (text_starts(text, span, LITERAL("第")))
		return parse_ordinal(text, span, mark);
	return parse_enclosed(text, span, mark) || parse_number(text, span, mark);
}
