/*
 * furniture.c
 *	  What stands on a page beside the report: furniture, titles, header tables.
 *
 * Three zones: the front, up to where the speech or the first paragraph begins;
 * the tail, from the line that closes the page on; and the body between, where
 * only page numbers and lines of furniture.tsv are taken out.
 */
#include "core/header.h"
#include "core/layout.h"
#include "core/lexicon.h"
#include "core/mark.h"

/* A front has at most so many lines, and so many from the title on. */
#define FRONT_LINES 80
#define FRONT_LINES_AFTER_TITLE 16

/* Furniture and lines of a front are short. */
#define SHORT_LINE 40
#define TITLE_MOST 60
#define NAME_MOST 12

/* A line this long, ended by a full stop, is a paragraph of the report. */
#define PARAGRAPH_LEAST 60

/* The tail is at most a quarter of the text, or so many bytes. */
#define TAIL_BYTES 4096

uint32
layout_close_up(const char *text, Span line, char *closed)
{
	uint32		length = 0;

	for (uint32 at = line.start; at < line.end;)
	{
		uint32		code;
		uint32		next = text_next(text, at, line.end, &code);

		if (length + next - at > LAYOUT_TITLE_BYTES)
			break;
		if (!code_is_space(code))
		{
			memcpy(closed + length, text + at, next - at);
			length += next - at;
		}
		at = next;
	}
	return length;
}

bool
layout_is_title(const char *text, Span line)
{
	char		closed[LAYOUT_TITLE_BYTES];
	uint32		at = 0;
	Mark		mark;

	if (line.end - line.start > LAYOUT_TITLE_BYTES ||
		text_has(text, line, LITERAL("。")) ||
		text_has(text, line, LITERAL(":")) ||
		text_has(text, line, LITERAL("大会")) ||
		mark_parse(text, line, &mark))
		return false;
	return lexicon_next(&lexicon_titles, closed, &at,
						layout_close_up(text, line, closed)) != NULL;
}

/* - 12 -, 第12页, 12/30, 12: the digits, or 0 where it is no page number. */
static uint32
page_number(const char *text, Span line, bool *framed)
{
	uint32		number = 0;
	uint32		digits = 0;

	*framed = false;
	for (uint32 at = line.start; at < line.end;)
	{
		uint32		code;

		at = text_next(text, at, line.end, &code);
		if (code_is_digit(code))
		{
			if (++digits > 4)
				return 0;
			number = number * 10 + (code - '0');
		}
		else if (code == '-' || code == 0x7B2C || code == 0x9875 ||
				 code == 0xB7)
			*framed = true;		/* - 第 页 · */
		else if (!code_is_space(code))
			return 0;
	}
	return number;
}

/*
 * A bare number is a page's only where it counts on from the last one: a lone
 * 10 behind PM is part of a word that a link or a subscript cut.
 */
static bool
is_page_number(const Layout *layout, uint32 line, uint32 *last_page)
{
	const Block *block = &layout->blocks[line];
	bool		framed;
	uint32		number;

	if (block->width > 12)
		return false;
	number = page_number(layout->text, block_span(block), &framed);
	if (number == 0)
		return false;
	if (!framed)
	{
		if (number != *last_page + 1)
			return false;
		if (line > 0 && code_is_letter(text_last_code(layout->text,
													  block_span(block - 1))))
			return false;
	}
	*last_page = number;
	return true;
}

/* 1.重点项目表.doc: a line that is a link to a file. */
static bool
is_file_link(const char *text, Span line)
{
	static const Word extensions[] = {
		WORD(".doc"), WORD(".docx"), WORD(".xls"), WORD(".xlsx"), WORD(".ppt"), WORD(".pptx"), WORD(".pdf"), WORD(".wps"), WORD(".et"),
		WORD(".ofd"), WORD(".rtf"), WORD(".zip"), WORD(".rar"), WORD(".jpg"), WORD(".png")
	};

	return ENDS_ANY(text, line, extensions) != NULL;
}

/* Does a row of furniture.tsv, other than of a tail, fit the line? */
static bool
is_furniture(const Layout *layout, const Block *block)
{
	const char *text = layout->text;
	const LexiconWord *word;

	if (block->width > SHORT_LINE)
		return false;
	if (is_file_link(text, block_span(block)))
		return true;
	for (uint32 at = block->start;
		 (word = lexicon_next(&lexicon_furniture, text, &at,
							  block->end)) != NULL;
		 at += word->length)
	{
		bool		first = at == block->start;

		if (word->value == FURNITURE_ANYWHERE)
			return true;
		if (word->value == FURNITURE_START && first)
			return true;
		if (word->value == FURNITURE_WHOLE && first &&
			at + word->length == block->end)
			return true;
	}
	return false;
}

/* 2024年1月9日, 第三次会议上, 县长 王…, …人民政府: lines below a title. */
static bool
is_below_title(const Layout *layout, const Block *block)
{
	static const Word words[] = {
		WORD("会议"), WORD("大会"), WORD("人民政府"), WORD("委员会"), WORD("办公室"), WORD("日"), WORD("供稿"), WORD("来源")
	};
	const char *text = layout->text;
	Span		line = block_span(block);
	uint32		at = line.start;
	Mark		mark;

	if (block->width > SHORT_LINE || text_has(text, line, LITERAL("。")))
		return false;
	if (mark_parse(text, line, &mark) && mark.style != MARK_DASH)
		return false;
	for (int i = 0; i < (int) lengthof(words); i++)
		if (text_has(text, line, words[i].word, words[i].length))
			return true;
	return block->width <= NAME_MOST &&
		lexicon_next(&lexicon_kinds, text, &at, line.end) == NULL;
}

/* The title's line; count where the report has none. */
static uint32
find_title(const Layout *layout)
{
	uint32		last = Min(layout->count, FRONT_LINES);

	for (uint32 i = 0; i < last; i++)
	{
		const Block *block = &layout->blocks[i];
		Mark		mark;

		if (block->role == BLOCK_FURNITURE)
			continue;
		if (layout_is_title(layout->text, block_span(block)))
			return i;
		if (block_is_salutation(layout, i) ||
			(block->width >= PARAGRAPH_LEAST &&
			 text_has(layout->text, block_span(block), LITERAL("。"))) ||
			(mark_parse(layout->text, block_span(block), &mark) &&
			 mark.style != MARK_DASH))
			break;
	}
	return layout->count;
}

/* The salutation that soon follows a title; count where none does. */
static uint32
find_salutation(const Layout *layout, uint32 from)
{
	uint32		last = Min(layout->count, from + FRONT_LINES_AFTER_TITLE);

	for (uint32 i = from; i < last; i++)
	{
		Mark		mark;

		if (layout->blocks[i].role == BLOCK_FURNITURE)
			continue;
		if (block_is_salutation(layout, i))
			return i;
		if (mark_parse(layout->text, block_span(&layout->blocks[i]), &mark) &&
			mark.style != MARK_DASH)
			break;
	}
	return layout->count;
}

/* The first line behind the front. */
static uint32
find_front_end(const Layout *layout, uint32 title)
{
	uint32		i = 0;

	if (title < layout->count)
	{
		i = find_salutation(layout, title + 1);
		if (i < layout->count)
			return i;
		i = title + 1;
	}
	for (; i < layout->count; i++)
	{
		const Block *block = &layout->blocks[i];

		if (block->role != BLOCK_FURNITURE && !is_furniture(layout, block) &&
			!header_is_field(layout->text, block_span(block)) &&
			!(title < layout->count &&
			  (layout_is_title(layout->text, block_span(block)) ||
			   is_below_title(layout, block))))
			break;
	}
	return i;
}

/* 省长…作政府工作报告。本报记者 … 摄: the caption of a picture. */
static bool
is_caption(const char *text, Span line)
{
	return text_ends(text, line, LITERAL("摄")) ||
		text_ends(text, line, LITERAL("摄)")) ||
		text_has(text, line, LITERAL("记者"));
}

static BlockRole
front_role(const Layout *layout, uint32 line, uint32 title)
{
	const Block *block = &layout->blocks[line];
	Span		span = block_span(block);

	if (block->role == BLOCK_FURNITURE)
		return BLOCK_FURNITURE;
	if (line == title || layout_is_title(layout->text, span))
		return BLOCK_TITLE;
	if (is_furniture(layout, block) || is_caption(layout->text, span))
		return BLOCK_FURNITURE;
	if (header_is_field(layout->text, span) || line > title)
		return BLOCK_HEADER;
	return BLOCK_FURNITURE;
}

/* 目录, its two characters spaced or not. */
static bool
is_contents_title(const char *text, Span line)
{
	Span		rest = {line.start + strlen("目"), line.end};

	return line.end - line.start <= TITLE_MOST &&
		text_starts(text, line, LITERAL("目")) &&
		text_equals(text, text_trim(text, rest), LITERAL("录"));
}

/* An entry of a table of contents: short, with a mark or a page number. */
static bool
is_contents_entry(const Layout *layout, const Block *block)
{
	Span		line = block_span(block);
	uint32		code = text_last_code(layout->text, line);
	Mark		mark;

	return block->width <= TITLE_MOST && !code_ends_sentence(code) &&
		!text_has(layout->text, line, LITERAL("。")) &&
		(code_is_digit(code) || (mark_parse(layout->text, line, &mark) &&
								 mark.style != MARK_DASH));
}

/* What the second line repeats of the first: both 一、 for instance. */
static bool
same_mark(const char *text, const Block *one, const Block *other)
{
	Mark		first;
	Mark		second;

	return mark_parse(text, block_span(one), &first) &&
		mark_parse(text, block_span(other), &second) &&
		first.style == second.style && first.number == second.number;
}

/*
 * A table of contents is not the document: it goes from its title to the first
 * line that is no entry, or with which its entries begin again.
 */
static void
mark_contents(Layout *layout)
{
	uint32		last = Min(layout->count, FRONT_LINES);
	uint32		title = 0;
	uint32		end;

	while (title < last &&
		   !is_contents_title(layout->text,
							  block_span(&layout->blocks[title])))
		title++;
	if (title == last)
		return;
	for (end = title + 1; end < layout->count; end++)
	{
		const Block *block = &layout->blocks[end];

		if (!is_contents_entry(layout, block) ||
			(end > title + 1 &&
			 same_mark(layout->text, &layout->blocks[title + 1], block)))
			break;
	}
	while (title < end)
		layout->blocks[title++].role = BLOCK_FURNITURE;
}

static uint32
mark_front(Layout *layout)
{
	uint32		title = find_title(layout);
	uint32		end = find_front_end(layout, title);

	for (uint32 i = 0; i < end; i++)
		layout->blocks[i].role = front_role(layout, i, title);
	return end;
}

/* Where the page closes: from there on all is furniture. */
static uint32
find_tail(const Layout *layout, uint32 front)
{
	uint32		length = layout->folded->length;
	uint32		room = Max(length / 4, Min(length / 2, TAIL_BYTES));
	uint32		tail = layout->count;

	for (uint32 i = layout->count; i > front; i--)
	{
		const Block *block = &layout->blocks[i - 1];
		const LexiconWord *word;

		CORE_CHECK(layout->interrupt);
		if (length - block->start > room)
			break;
		if (block->width > SHORT_LINE)
			continue;
		word = lexicon_match(&lexicon_furniture, layout->text, block->start,
							 block->end);
		if (word && word->value == FURNITURE_TAIL)
			tail = i - 1;
	}
	return tail;
}

void
furniture_mark(Layout *layout)
{
	uint32		front;
	uint32		tail;
	uint32		last_page = 0;

	mark_contents(layout);
	front = mark_front(layout);
	tail = find_tail(layout, front);

	for (uint32 i = front; i < layout->count; i++)
	{
		CORE_CHECK(layout->interrupt);
		if (i >= tail || is_page_number(layout, i, &last_page) ||
			is_furniture(layout, &layout->blocks[i]))
			layout->blocks[i].role = BLOCK_FURNITURE;
	}
}
