/*
 * reflow.c
 *	  Takes the line breaks out of paragraphs that a page's width cut.
 *
 * The layers behind read words, and a word may stand on two lines, or have a
 * space in it where somebody joined them.  The folded text is copied without
 * the breaks that joined lines hold and without such spaces, its map to the
 * source with it.
 */
#include "core/layout.h"

typedef struct Reflow
{
	const Folded *from;
	Folded	   *to;
	uint32		run;			/* of from, that holds the next byte */
	uint32		room;			/* for runs */
} Reflow;

static void
add_run(Reflow *reflow, uint32 folded, uint32 source)
{
	Folded	   *to = reflow->to;

	if (to->run_count > 0)
	{
		const FoldRun *last = &to->runs[to->run_count - 1];

		if (last->source - last->folded == source - folded)
			return;
	}
	if (to->run_count == reflow->room)
	{
		reflow->room *= 2;
		to->runs = repalloc(to->runs, reflow->room * sizeof(FoldRun));
	}
	to->runs[to->run_count].folded = folded;
	to->runs[to->run_count++].source = source;
}

/* Copies a piece of the folded text, and the runs that it has. */
static void
copy(Reflow *reflow, uint32 start, uint32 end)
{
	const Folded *from = reflow->from;
	Folded	   *to = reflow->to;

	if (start >= end)
		return;
	while (reflow->run + 1 < from->run_count &&
		   from->runs[reflow->run + 1].folded <= start)
		reflow->run++;
	add_run(reflow, to->length, from->runs[reflow->run].source +
			(start - from->runs[reflow->run].folded));
	while (reflow->run + 1 < from->run_count &&
		   from->runs[reflow->run + 1].folded < end)
	{
		reflow->run++;
		add_run(reflow, to->length + from->runs[reflow->run].folded - start,
				from->runs[reflow->run].source);
	}
	memcpy(to->text + to->length, from->text + start, end - start);
	to->length += end - start;
}

/*
 * The break at "at": the space around it too, and the number of a page or a
 * piece.  Between Latin letters one character of it stays, to part the words.
 */
static Span
find_break(const char *text, Span block, uint32 at)
{
	Span		gap = {at, at + 1};
	uint32		before;
	uint32		behind;
	Mark		mark;

	while (gap.start > block.start &&
		   code_is_space((unsigned char) text[gap.start - 1]))
		gap.start--;
	gap.end = text_skip_space(text, gap.end, block.end);
	if (line_is_numbered(text, make_span(gap.end, block.end), &mark))
		gap.end = mark.label.end;
	before = text_last_code(text, make_span(block.start, gap.start));
	behind = text_code(text, gap.end, block.end);
	if (code_is_letter(before) && code_is_letter(behind))
		gap.start++;
	return gap;
}

/* Is the space at "at" a single one between two Han characters? */
static bool
is_lone_space(const char *text, Span block, uint32 at)
{
	return at > block.start && at + 1 < block.end &&
		code_is_han(text_last_code(text, make_span(block.start, at))) &&
		code_is_han(text_code(text, at + 1, block.end));
}

/* Is it a paragraph that runs on, in which a space parts nothing? */
static bool
is_running(const char *text, Span block)
{
	return text_has(text, block, LITERAL(",")) ||
		text_has(text, block, LITERAL("。"));
}

/* Is there anything to look at closer?  Mostly not, and this is quick. */
static bool
has_space(const char *text, Span block)
{
	return text_has(text, block, LITERAL(" ")) ||
		text_has(text, block, LITERAL("\n"));
}

/* The next gap in the rest of a block; empty, at its end, where there is none. */
static Span
find_gap(const char *text, Span block, uint32 at, bool running)
{
	for (; at < block.end; at++)
	{
		/* the fold leaves no control characters but line breaks */
		if ((unsigned char) text[at] > ' ')
			continue;
		if (text[at] == '\n')
			return find_break(text, block, at);
		if (text[at] == ' ' && running && is_lone_space(text, block, at))
			return make_span(at, at + 1);
	}
	return make_span(block.end, block.end);
}

/* Copies up to the end of a block, without the gaps in it. */
static uint32
copy_block(Reflow *reflow, Block *block, uint32 copied)
{
	const char *text = reflow->from->text;
	Span		span = block_span(block);
	bool		running = is_running(text, span);
	bool		spaced = has_space(text, span);
	Span		gap = {span.start, span.start};

	copy(reflow, copied, block->start);
	block->start = reflow->to->length;
	copied = span.start;
	while (block->role == BLOCK_TEXT && spaced && gap.end < span.end)
	{
		gap = find_gap(text, span, gap.end, running);
		copy(reflow, copied, gap.start);
		copied = gap.end;
	}
	copy(reflow, copied, span.end);
	block->end = reflow->to->length;
	return span.end;
}

/* Most texts have no gaps, and are not copied. */
static bool
has_gaps(const Layout *layout)
{
	for (uint32 i = 0; i < layout->count; i++)
	{
		Span		span = block_span(&layout->blocks[i]);

		if (layout->blocks[i].role == BLOCK_TEXT &&
			has_space(layout->text, span) &&
			find_gap(layout->text, span, span.start,
					 is_running(layout->text, span)).start < span.end)
			return true;
	}
	return false;
}

void
layout_reflow(Layout *layout)
{
	Folded	   *to = &layout->reflowed;
	Reflow		reflow = {layout->folded, to, 0, 0};
	uint32		copied = 0;

	if (!has_gaps(layout))
		return;
	*to = *layout->folded;
	to->text = palloc(layout->folded->length + 1);
	to->length = 0;
	to->run_count = 0;
	reflow.room = layout->folded->run_count + 64;
	to->runs = palloc(reflow.room * sizeof(FoldRun));
	for (uint32 i = 0; i < layout->count; i++)
	{
		CORE_CHECK(layout->interrupt);
		copied = copy_block(&reflow, &layout->blocks[i], copied);
	}
	copy(&reflow, copied, layout->folded->length);
	to->text[to->length] = '\0';
	layout->folded = to;
	layout->text = to->text;
}
