/*
 * layout.c
 *	  Lines to blocks.
 *
 * A line of a web page may be a paragraph, a heading, or the piece of a
 * paragraph that fitted some page.  Lines are found first, furniture.c gives
 * each its role, and then those that only a line break cut are joined.
 */
#include "core/layout.h"

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

	while ((at = text_find(text, make_span(at, line.end),
						   LITERAL(TAG_OPEN))) < line.end)
	{
		uint32		end = tag_end(text, at, line.end);

		if (end == at)
		{
			at++;
			continue;
		}
		if (at > line.start)
			add_line(layout, room, make_span(line.start, at), blanks);
		add_line(layout, room, make_span(at, end), blanks);
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
			add_text_line(layout, &room, make_span(at, stop), &blanks);
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
	static const Word words[] = {
		WORD(","), WORD("、"), WORD("("), WORD("《"), WORD("的"), WORD("和"), WORD("与"), WORD("及"), WORD("把"), WORD("将")
	};

	return ENDS_ANY(text, block_span(line), words) != NULL;
}

/* No paragraph begins so: the line goes on with the one before. */
static bool
line_goes_on(const char *text, const Block *line)
{
	static const Word words[] = {
		WORD(","), WORD("、"), WORD("。"), WORD(";"), WORD("》"), WORD(")"), WORD("!"), WORD("?"), WORD("是:"), WORD("%")
	};

	return STARTS_ANY(text, block_span(line), words) != NULL;
}

/* How a page was wrapped: at how many columns; a width of 0 is not at all. */
typedef struct Wrap
{
	uint32		width;
	bool		half;			/* Latin letters and digits take half a column */
} Wrap;

/* The width of a line in the columns of a wrap. */
static uint32
line_width(const char *text, const Block *line, const Wrap *wrap)
{
	uint32		latin = 0;

	if (!wrap->half || line->width > 2 * WRAP_MOST)
		return line->width;
	for (uint32 at = line->start; at < line->end; at++)
		latin += (unsigned char) text[at] < 0x80 &&
			(code_is_digit((unsigned char) text[at]) ||
			 code_is_letter((unsigned char) text[at]) || text[at] == ' ');
	return line->width - latin / 2;
}

/*
 * Finds the width at which lines were cut, measured in one way, and how many
 * were.  Such lines end anywhere, at widths that differ by a column or two;
 * where they are a third of all lines, the text is hard-wrapped.
 */
static uint32
measure_wrap(const Layout *layout, Wrap *wrap)
{
	uint32		count[WRAP_MOST + 1] = {0};
	uint32		lines = 0;
	uint32		most = 0;

	for (uint32 i = 0; i < layout->count; i++)
	{
		const Block *line = &layout->blocks[i];
		uint32		width;

		CORE_CHECK(layout->interrupt);
		if (line->role != BLOCK_TEXT || line->width < WRAP_LEAST)
			continue;
		lines++;
		width = line_width(layout->text, line, wrap);
		if (width <= WRAP_MOST && !line_is_closed(layout->text, line))
			count[width]++;
	}
	wrap->width = 0;
	for (uint32 i = WRAP_LEAST + 2; i <= WRAP_MOST; i++)
	{
		uint32		near = count[i] + count[i - 1] + count[i - 2];

		if (near > most)
		{
			most = near;
			wrap->width = i;
		}
	}
	if (most < 5 || most * 3 < lines)
		wrap->width = 0;
	return wrap->width > 0 ? most : 0;
}

static Wrap
find_wrap(const Layout *layout)
{
	Wrap		full = {0, false};
	Wrap		half = {0, true};

	return measure_wrap(layout, &full) >= measure_wrap(layout, &half) ?
		full : half;
}

/* Does a line end in a heading that is glued to it: …成效。二、存在的问题 */
static bool
ends_in_heading(const char *text, const Block *line)
{
	Span		rest = block_span(line);
	uint32		at = rest.end;
	uint32		code = 0;
	Mark		mark;

	for (int i = 0; i < LONG_LINE && at > line->start; i++)
	{
		rest.start = at;
		at = text_previous(text, line->start, at);
		code = text_code(text, at, rest.end);
		if (code_ends_sentence(code))
			break;
	}
	return code_ends_sentence(code) && mark_parse(text, rest, &mark) &&
		(mark.style == MARK_CHINESE || mark.style == MARK_CHINESE_BRACKET);
}

/* Is what was joined so far a heading that its line cut in two? */
static bool
is_whole_heading(const char *text, const Block *paragraph)
{
	Mark		mark;

	return paragraph->width <= LONG_MARKED_LINE &&
		mark_parse(text, block_span(paragraph), &mark) &&
		!text_has(text, block_span(paragraph), LITERAL("。"));
}

/* What the lines so far say of numbers that stand before lines: 3、 */
typedef struct Numbering
{
	uint32		last;			/* the number of the last such line */
	bool		chunks;			/* is the first line of all the first of them? */
} Numbering;

bool
line_is_numbered(const char *text, Span line, Mark *mark)
{
	return mark_parse(text, line, mark) &&
		mark->style == MARK_ARABIC &&
		text_ends(text, mark->label, LITERAL("、"));
}

/*
 * 可支配收 / 3、入: the number of a page or a piece, which stands where a sentence
 * was cut.  An entry of a list is the next of its numbers; but where even the
 * first line of all has one, they count pieces.
 */
static bool
is_chunk(const char *text, const Block *previous, const Block *line,
		 const Numbering *numbering)
{
	Span		span = block_span(previous);
	uint32		code = text_last_code(text, span);
	Mark		mark;

	return line_is_numbered(text, block_span(line), &mark) && mark.number > 1 &&
		(numbering->chunks || mark.number != numbering->last + 1) &&
		(code_is_han(code) || code_is_digit(code)) &&
		(text_has(text, span, LITERAL(",")) ||
		 text_has(text, span, LITERAL("。")));
}

/* A number that was cut in two, in running text: 贷款1 / 87.3万元 */
static bool
splits_number(const char *text, const Block *previous, const Block *line)
{
	Span		before = block_span(previous);
	Span		span = block_span(line);
	Mark		mark;

	if (line->blanks > 0 || !text_has(text, before, LITERAL(",")) ||
		!code_is_digit(text_last_code(text, before)) ||
		!code_is_digit(text_code(text, span.start, span.end)))
		return false;
	return !mark_parse(text, span, &mark) ||
		(!line_is_numbered(text, span, &mark) &&
		 code_is_digit(text_code(text, mark.label.end, span.end)));
}

/*
 * Does line go on with what previous, the last text line, began?  paragraph is
 * what is joined so far, previous included.
 */
static bool
line_continues(const Layout *layout, const Block *previous, bool joined,
			   const Block *paragraph, const Block *line, const Wrap *wrap,
			   const Numbering *numbering)
{
	const char *text = layout->text;
	uint32		width = line_width(text, previous, wrap);
	Mark		mark;
	bool		marked;

	if (line_goes_on(text, line))
		return true;
	if (line_is_closed(text, previous))
		return wrap->width && width + 2 >= wrap->width && line->blanks == 0 &&
			!line->indented && !mark_parse(text, block_span(line), &mark) &&
			width <= wrap->width + 2 && joined;
	if (is_chunk(text, previous, line, numbering) ||
		splits_number(text, previous, line))
		return true;
	if (mark_parse(text, block_span(line), &mark))
		return false;
	if (line_is_open(text, previous))
		return true;
	if (ends_in_heading(text, previous))
		return false;
	if (line->blanks > 0 || (line->indented && wrap->width))
		return false;
	if (wrap->width)
		return width + 3 >= wrap->width;
	if (joined)
		return !is_whole_heading(text, paragraph);
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
	Wrap		wrap = find_wrap(layout);
	uint32		kept = 0;
	Block		previous = {0}; /* the last text line, as it was */
	bool		open = false;	/* is there such a line to go on with? */
	bool		joined = false; /* did it go on itself? */
	Numbering	numbering = {0};
	Mark		mark;

	for (uint32 i = 0; i < layout->count; i++)
	{
		Block		line = layout->blocks[i];

		CORE_CHECK(layout->interrupt);
		if (line.role == BLOCK_TEXT)
		{
			joined = open &&
				line_continues(layout, &previous, joined,
							   &layout->blocks[kept - 1], &line, &wrap,
							   &numbering);
			if (line_is_numbered(layout->text, block_span(&line), &mark))
			{
				numbering.chunks |= i == 0 && mark.number == 1;
				numbering.last = mark.number;
			}
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
	layout_reflow(layout);
	find_body(layout);
	return CORE_OK;
}
