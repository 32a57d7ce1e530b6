/*
 * reflow.c
 *	  Takes the line breaks out of paragraphs that a page's width cut.
 *
 * The layers behind read words, and a word may stand on two lines.  The folded
 * text is copied without the breaks that joined lines hold, its map to the
 * source with it.
 */
#include "core/layout.h"
#include "core/mark.h"

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
	if (mark_parse(text, make_span(gap.end, block.end), &mark))
		gap.end = mark.label.end;
	before = text_last_code(text, make_span(block.start, gap.start));
	behind = text_code(text, gap.end, block.end);
	if (code_is_letter(before) && code_is_letter(behind))
		gap.start++;
	return gap;
}

/* Copies up to the end of a block, without the breaks in it. */
static uint32
copy_block(Reflow *reflow, Block *block, uint32 copied)
{
	const char *text = reflow->from->text;
	Span		rest = block_span(block);

	copy(reflow, copied, block->start);
	block->start = reflow->to->length;
	copied = rest.start;
	while (block->role == BLOCK_TEXT)
	{
		uint32		at = text_find(text, rest, "\n", 1);
		Span		gap;

		if (at == rest.end)
			break;
		gap = find_break(text, rest, at);
		copy(reflow, copied, gap.start);
		copied = rest.start = gap.end;
	}
	copy(reflow, copied, rest.end);
	block->end = reflow->to->length;
	return rest.end;
}

static bool
has_breaks(const Layout *layout)
{
	for (uint32 i = 0; i < layout->count; i++)
		if (layout->blocks[i].role == BLOCK_TEXT &&
			memchr(layout->text + layout->blocks[i].start, '\n',
				   layout->blocks[i].end - layout->blocks[i].start))
			return true;
	return false;
}

void
layout_reflow(Layout *layout)
{
	Folded	   *to = &layout->reflowed;
	Reflow		reflow = {layout->folded, to, 0, 0};
	uint32		copied = 0;

	if (!has_breaks(layout))
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
