/*
 * layout.c
 *	  Lines to blocks.
 *
 * A line of a web page may be a paragraph, a heading, or the piece of a
 * paragraph that fitted some page.  Lines are found first, furniture.c gives
 * each its role, and then those that only a line break cut are joined.
 */
#include "core/layout.h"
#include "core/mark.h"

/*
 * A line of this many characters without a full stop is no heading, so what
 * follows it belongs to it.
 */
#define LONG_LINE 40
#define LONG_MARKED_LINE 60

/* Widths at which a page may have been wrapped. */
#define WRAP_LEAST 20
#define WRAP_MOST 120

/* A tag that paging software leaves in the text. */
#define TAG_OPEN "[!--"
#define TAG_CLOSE "--]"
#define TAG_MOST 64

static Block *
add_block(Layout *layout, uint32 *room)
{
	if (layout->count == *room)
	{
		*room = *room < 64 ? 64 : *room * 2;
		layout->blocks = layout->blocks == NULL ?
			palloc(*room * sizeof(Block)) :
			repalloc(layout->blocks, *room * sizeof(Block));
	}
	return memset(&layout->blocks[layout->count++], 0, sizeof(Block));
}

/* Adds what stands between start and end, less the space around it. */
static void
add_line(Layout *layout, uint32 *room, Span span, uint8 *blanks)
{
	Span		line = text_trim(layout->text, span);
	Block	   *block;

	if (line.start == line.end)
	{
		if (*blanks < PG_UINT8_MAX)
			(*blanks)++;
		return;
	}
	block = add_block(layout, room);
	block->start = line.start;
	block->end = line.end;
	block->width = Min(text_characters(layout->text, line), PG_UINT16_MAX);
	block->blanks = *blanks;
	block->indented = line.start > span.start;
	*blanks = 0;
}

/* The end of a pager's tag that begins at "at", or "at" where none does. */
static uint32
tag_end(const char *text, uint32 at, uint32 end)
{
	Span		rest = {at, Min(end, at + TAG_MOST)};
	uint32		close;

	if (!text_starts(text, rest, LITERAL(TAG_OPEN)))
		return at;
	close = text_find(text, rest, LITERAL(TAG_CLOSE));
	return close < rest.end ? close + strlen(TAG_CLOSE) : at;
}

/* One line of the text; a tag within it stands on a line of its own. */
static void
add_text_line(Layout *layout, uint32 *room, Span line, uint8 *blanks)
{
	const char *text = layout->text;
	uint32		at = line.start;

	while ((at = text_find(text, (Span) {at, line.end},
						   LITERAL(TAG_OPEN))) < line.end)
	{
		uint32		end = tag_end(text, at, line.end);

		if (end == at)
		{
			at++;
			continue;
		}
		if (at > line.start)
			add_line(layout, room, (Span) {line.start, at}, blanks);
		add_line(layout, room, (Span) {at, end}, blanks);
		layout->blocks[layout->count - 1].role = BLOCK_FURNITURE;
		line.start = at = end;
	}
	if (line.start < line.end)
		add_line(layout, room, line, blanks);
	else if (*blanks == 0 && layout->count == 0)
		(*blanks)++;
}

static void
find_lines(Layout *layout)
{
	const char *text = layout->text;
	uint32		end = layout->folded->length;
	uint32		room = 0;
	uint8		blanks = 0;

	for (uint32 at = 0; at < end;)
	{
		const char *newline = memchr(text + at, '\n', end - at);
		uint32		stop = newline ? newline - text : end;

		CORE_CHECK(layout->interrupt);
		if (stop == at)
			blanks = Min(blanks + 1, PG_UINT8_MAX);
		else
			add_text_line(layout, &room, (Span) {at, stop}, &blanks);
		at = stop + 1;
	}
}

bool
block_is_salutation(const Layout *layout, uint32 block)
{
	const char *text = layout->text;
	Span		span = block_span(&layout->blocks[block]);

	return text_starts(text, span, LITERAL("各位代表")) ||
		text_starts(text, span, LITERAL("同志们")) ||
		text_starts(text, span, LITERAL("各位同志")) ||
		text_starts(text, span, LITERAL("各位委员"));
}

/* Characters that close a sentence or a clause: a line may well end there. */
static bool
line_is_closed(const char *text, const Block *line)
{
	Span		span = block_span(line);
	uint32		code = text_last_code(text, span);

	if ((code == '"' || code == ')') && span.end > span.start + 1)
	{
		span.end--;
		return code_ends_sentence(text_last_code(text, span));
	}
	return code_ends_sentence(code) || code == ':' || code == 0x2026;
}

/* A line that ends so goes on, whatever its length: 发展的, 《, 、 */
static bool
line_is_open(const char *text, const Block *line)
{
	static const char *const words[] = {
		",", "、", "(", "《", "的", "是", "和", "与", "及", "在", "为", "对",
		"把", "将", "向", "继"
	};

	for (int i = 0; i < (int) lengthof(words); i++)
		if (text_ends(text, block_span(line), words[i], strlen(words[i])))
			return true;
	return false;
}

/* No paragraph begins so: the line goes on with the one before. */
static bool
line_goes_on(const char *text, const Block *line)
{
	static const char *const words[] = {
		",", "、", "。", ";", "》", ")", "!", "?", "是:", "%"
	};

	for (int i = 0; i < (int) lengthof(words); i++)
		if (text_starts(text, block_span(line), words[i], strlen(words[i])))
			return true;
	return false;
}

/*
 * The width at which the page was wrapped, or 0.  Lines that a page's width
 * cut end anywhere, at widths that differ by a character or two; where they
 * are a third of all lines, the text is hard-wrapped.
 */
static uint32
wrap_width(const Layout *layout)
{
	uint32		count[WRAP_MOST + 1] = {0};
	uint32		lines = 0;
	uint32		most = 0;
	uint32		width = 0;

	for (uint32 i = 0; i < layout->count; i++)
	{
		const Block *line = &layout->blocks[i];

		if (line->role != BLOCK_TEXT || line->width < WRAP_LEAST)
			continue;
		lines++;
		if (line->width <= WRAP_MOST && !line_is_closed(layout->text, line))
			count[line->width]++;
	}
	for (uint32 i = WRAP_LEAST + 2; i <= WRAP_MOST; i++)
	{
		uint32		near = count[i] + count[i - 1] + count[i - 2];

		if (near > most)
		{
			most = near;
			width = i;
		}
	}
	return most >= 5 && most * 3 >= lines ? width : 0;
}

/* Does line go on with what previous, the last text line, began? */
static bool
line_continues(const Layout *layout, const Block *previous, bool joined,
			   const Block *line, uint32 wrap)
{
	const char *text = layout->text;
	Mark		mark;
	bool		marked;

	if (line_goes_on(text, line))
		return true;
	if (line_is_closed(text, previous))
		return wrap && previous->width + 2 >= wrap && line->blanks == 0 &&
			!line->indented && !mark_parse(text, block_span(line), &mark) &&
			previous->width <= wrap + 2 && joined;
	if (mark_parse(text, block_span(line), &mark))
		return false;
	if (line_is_open(text, previous))
		return true;
	if (line->blanks > 0 || (line->indented && wrap))
		return false;
	if (wrap)
		return previous->width + 3 >= wrap;
	if (joined)
		return true;
	marked = mark_parse(text, block_span(previous), &mark);
	return previous->width >= (marked ? LONG_MARKED_LINE : LONG_LINE) ||
		(!marked && text_has(text, block_span(previous), LITERAL("。")));
}

/*
 * Joins lines into paragraphs, in place.  Where furniture stands between two
 * pieces of a paragraph they stay apart, the second marked.
 */
static void
join_lines(Layout *layout)
{
	uint32		wrap = wrap_width(layout);
	uint32		kept = 0;
	Block		previous = {0}; /* the last text line, as it was */
	bool		open = false;	/* is there such a line to go on with? */
	bool		joined = false; /* did it go on itself? */

	for (uint32 i = 0; i < layout->count; i++)
	{
		Block		line = layout->blocks[i];

		CORE_CHECK(layout->interrupt);
		if (line.role == BLOCK_TEXT)
		{
			joined = open &&
				line_continues(layout, &previous, joined, &line, wrap);
			previous = line;
			open = true;
			if (joined && layout->blocks[kept - 1].role == BLOCK_TEXT)
			{
				Block	   *block = &layout->blocks[kept - 1];

				block->end = line.end;
				block->width = Min(block->width + line.width, PG_UINT16_MAX);
				continue;
			}
			line.continues = joined;
		}
		else if (line.role != BLOCK_FURNITURE)
			open = joined = false;
		layout->blocks[kept++] = line;
	}
	layout->count = kept;
}

/* Where the speech begins and where the furniture at its end does. */
static void
find_body(Layout *layout)
{
	uint32		i;

	for (i = 0; i < layout->count; i++)
		if (layout->blocks[i].role == BLOCK_TITLE)
			break;
	layout->title = i;
	for (i = 0; i < layout->count; i++)
		if (layout->blocks[i].role == BLOCK_TEXT)
			break;
	layout->body = i;
	for (i = layout->count; i > layout->body; i--)
		if (layout->blocks[i - 1].role == BLOCK_TEXT)
			break;
	layout->tail = i;
}

CoreStatus
layout_text(const Folded *folded, CoreInterrupt interrupt, Layout *layout)
{
	memset(layout, 0, sizeof(Layout));
	layout->folded = folded;
	layout->text = folded->text;
	layout->interrupt = interrupt;
	find_lines(layout);
	furniture_mark(layout);
	join_lines(layout);
	find_body(layout);
	return CORE_OK;
}
