/*
 * heading.c
 *	  Finding headings.
 *
 * A paragraph's mark makes a heading of its first sentence, or of the whole
 * line.  Without a mark it takes more: words that name a part, blank lines
 * around it, or sisters, paragraphs of the same section that begin alike.
 */
#include "core/candidate.h"

static Heading *
add_heading(Headings *headings)
{
	if (headings->count == headings->room)
	{
		headings->room = headings->room == 0 ? 64 : headings->room * 2;
		headings->list = headings->list == NULL ?
			palloc(headings->room * sizeof(Heading)) :
			repalloc(headings->list, headings->room * sizeof(Heading));
	}
	return memset(&headings->list[headings->count++], 0, sizeof(Heading));
}

Heading    *
heading_add(Headings *headings, uint32 block, const Mark *mark,
			MarkStyle style, Span title)
{
	Heading    *heading = add_heading(headings);

	heading->block = block;
	heading->style = style;
	heading->title = title;
	heading->label = make_span(title.start, title.start);
	if (mark)
	{
		heading->label = mark->label;
		heading->number = mark->number;
	}
	heading->text = make_span(heading->label.start, title.end);
	return heading;
}

uint32
heading_next_text(const Layout *layout, uint32 block)
{
	for (block++; block < layout->tail; block++)
		if (layout->blocks[block].role == BLOCK_TEXT)
			return block;
	return layout->count;
}

/* Is this heading the head of a list of terms, whose entries are no headings? */
static bool
heads_glossary(const char *text, const Heading *heading)
{
	return heading->firm && !heading->entry &&
		(text_has(text, heading->title, LITERAL("名词")) ||
		 text_has(text, heading->title, LITERAL("有关用语")));
}

/* 1.“四上”企业: — a term on a line of its own, explained below it. */
static bool
heads_entry(const char *text, Span line)
{
	Mark		mark;

	return mark_parse(text, line, &mark) && mark.number > 0 &&
		text_last_code(text, line) == ':' &&
		text_characters(text, line) <= LINE_MOST;
}

static CoreStatus
find_candidates(const Layout *layout, Headings *headings)
{
	bool		glossary = false;
	bool		turned = false;

	for (uint32 i = layout->body; i < layout->tail; i++)
	{
		const Block *block = &layout->blocks[i];
		uint32		before = headings->count;
		Mark		mark;

		CORE_CHECK(layout->interrupt);
		if (block->role != BLOCK_TEXT || block->continues)
			continue;
		if (glossary && !heads_entry(layout->text, block_span(block)) &&
			!text_starts(layout->text, block_span(block), LITERAL("附件")))
			continue;
		if (block_is_salutation(layout, i))
			turned = true;
		if (mark_parse(layout->text, block_span(block), &mark))
			marked_add(layout, headings, i, &mark);
		else
			unmarked_add(layout, headings, i);
		marked_add_glued(layout, headings, i);
		if (headings->count == before)
			continue;
		headings->list[before].turned = turned;
		turned = turned && headings->list[before].number == 0;
		glossary = heads_glossary(layout->text,
								  &headings->list[headings->count - 1]) ||
			(glossary && headings->list[before].number > 0);
		if (headings->count > REPORT_MAX_ROWS)
			return CORE_TOO_MANY_ROWS;
	}
	return CORE_OK;
}

CoreStatus
heading_find(const Layout *layout, SectionKind first_kind, bool is_report,
			 Headings *headings)
{
	CoreStatus	status;

	memset(headings, 0, sizeof(Headings));
	status = find_candidates(layout, headings);
	if (status != CORE_OK)
		return status;
	sister_drop_entries(headings);
	sister_drop_lonely(layout, headings);
	sister_cut_dashes(layout, headings);
	outline_levels(headings);
	outline_kinds(layout, first_kind, is_report, headings);
	return CORE_OK;
}
