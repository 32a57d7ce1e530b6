/*
 * sister.c
 *	  Headings and their sisters: which of the candidates are headings.
 */
#include "core/candidate.h"
#include "core/item.h"

/* So many plain paragraphs may stand among sisters for each of them. */
#define PLAIN_MOST 2

/* A line with a full stop heads what follows where the text has so many. */
#define STOPPED_LINES 4

/* The same two first or two last characters: 这是…的五年. */
static bool
look_alike(const char *text, const Heading *one, const Heading *other)
{
	uint32		length = 2 * strlen("一");

	return one->title.end - one->title.start > length &&
		(text_starts(text, other->title, text + one->title.start, length) ||
		 text_ends(text, other->title, text + one->title.end - length,
				   length));
}

static bool
are_sisters(const Heading *one, const Heading *other)
{
	return one->style == other->style && one->own_line == other->own_line &&
		one->result == other->result && one->timed == other->timed &&
		!one->firm && !other->firm;
}

/*
 * Paragraphs between first and last that are neither of these headings nor
 * begin with an item: sisters must not be the exception.
 */
static uint32
plain_blocks(const Layout *layout, uint32 first, uint32 last, uint32 sisters)
{
	uint32		plain = 0;

	for (uint32 i = first; i <= last; i++)
		plain += layout->blocks[i].role == BLOCK_TEXT &&
			!layout->blocks[i].continues &&
			!item_starts(layout->text, block_span(&layout->blocks[i]));
	return plain - sisters;
}

/* Are the sisters of headings first, up to "end", enough to make it one? */
static bool
have_enough(const Layout *layout, const Headings *headings, uint32 first,
			uint32 end, uint32 stopped_lines)
{
	const Heading *head = &headings->list[first];
	uint32		sisters = 0;
	uint32		alike = 0;
	uint32		last = first;

	for (uint32 i = first; i < end; i++)
	{
		if (!are_sisters(head, &headings->list[i]))
			continue;
		sisters++;
		alike += look_alike(layout->text, head, &headings->list[i]);
		last = i;
	}
	if (head->own_line && head->stopped)
		return stopped_lines >= STOPPED_LINES || alike >= 2;
	if (head->timed)
		return alike >= 3;
	/* where headings have lines of their own, no paragraph begins with one */
	if (sisters < 2 ||
		(head->style == MARK_OPENER && stopped_lines >= STOPPED_LINES))
		return false;
	return head->style == MARK_LINE ||
		plain_blocks(layout, head->block, headings->list[last].block,
					 sisters) <= PLAIN_MOST * sisters;
}

/* Lines with a full stop that a blank line comes before but not behind. */
static uint32
count_stopped_lines(const Layout *layout, const Headings *headings)
{
	uint32		count = 0;

	for (uint32 i = 0; i < headings->count; i++)
		count += headings->list[i].own_line && headings->list[i].stopped &&
			layout->blocks[headings->list[i].block].blanks > 0;
	return count;
}

/*
 * Keeps of the headings between two firm ones those that have sisters.  The
 * first of each sort is judged, and the others go with it.
 */
static void
judge_run(const Layout *layout, Headings *headings, uint32 start, uint32 end,
		  uint32 stopped_lines, bool *keep)
{
	uint32		heads[8];
	bool		verdicts[8];
	uint32		sorts = 0;

	for (uint32 i = start; i < end; i++)
	{
		uint32		sort = 0;

		while (sort < sorts &&
			   !are_sisters(&headings->list[heads[sort]], &headings->list[i]))
			sort++;
		if (sort == sorts && sorts < lengthof(heads))
		{
			heads[sort] = i;
			verdicts[sort] = have_enough(layout, headings, i, end,
										 stopped_lines);
			sorts++;
		}
		keep[i] = sort < sorts && verdicts[sort];
	}
}

void
sister_drop_lonely(const Layout *layout, Headings *headings)
{
	bool	   *keep = palloc(headings->count + 1);
	uint32		stopped_lines = count_stopped_lines(layout, headings);
	uint32		kept = 0;

	for (uint32 i = 0; i < headings->count;)
	{
		uint32		end = i;

		CORE_CHECK(layout->interrupt);
		while (end < headings->count && !headings->list[end].firm)
			end++;
		if (end > i)
			judge_run(layout, headings, i, end, stopped_lines, keep);
		else
			keep[end++] = true;
		i = end;
	}
	for (uint32 i = 0; i < headings->count; i++)
		if (keep[i])
			headings->list[kept++] = headings->list[i];
	headings->count = kept;
	pfree(keep);
}

void
sister_drop_entries(Headings *headings)
{
	uint32	   *sequence = palloc((headings->count + 1) * sizeof(uint32));
	int32	   *balance = palloc0((headings->count + 1) * sizeof(int32));
	uint32		open[MARK_STYLES] = {0};	/* the sequence going on, plus one */
	uint32		number[MARK_STYLES] = {0};
	uint32		kept = 0;

	for (uint32 i = 0; i < headings->count; i++)
	{
		const Heading *heading = &headings->list[i];

		if (heading->number == 0 || heading->number <= number[heading->style])
			open[heading->style] = 0;
		if (open[heading->style] == 0)
			open[heading->style] = i + 1;
		number[heading->style] = heading->number;
		sequence[i] = open[heading->style] - 1;
		balance[sequence[i]] += heading->entry ? -2 : 1;
	}
	for (uint32 i = 0; i < headings->count; i++)
		if (!headings->list[i].entry &&
			(headings->list[i].number == 0 || balance[sequence[i]] > 0))
			headings->list[kept++] = headings->list[i];
	headings->count = kept;
	pfree(sequence);
	pfree(balance);
}

static int
compare_lengths(const void *one, const void *other)
{
	return (int) *(const uint32 *) one - (int) *(const uint32 *) other;
}

/* May a dash heading's full stop be that of a later sentence? */
static bool
is_overlong(const char *text, const Heading *heading, uint32 usual)
{
	if (text_characters(text, heading->title) <= 2 * usual)
		return false;
	if (!heading->stopped)
		return true;
	for (uint32 at = heading->title.start; at < heading->title.end; at++)
		if (code_is_digit((unsigned char) text[at]))
			return true;
	return false;
}

/*
 * The usual length, in characters, of the dash headings from first to "end":
 * the middle one of those that nothing shows to be too long, or 0.
 */
static uint32
usual_dash_length(const Layout *layout, const Headings *headings,
				  uint32 first, uint32 end)
{
	uint32		lengths[64];
	uint32		count = 0;

	for (uint32 i = first; i < end && count < lengthof(lengths); i++)
		if (headings->list[i].stopped &&
			!is_overlong(layout->text, &headings->list[i], OPENER_LEAST))
			lengths[count++] = text_characters(layout->text,
											   headings->list[i].title);
	if (count == 0)
		return 0;
	qsort(lengths, count, sizeof(uint32), compare_lengths);
	return lengths[count / 2];
}

/* Behind so many characters, but not within a number. */
static uint32
cut_at(const char *text, Span title, uint32 characters)
{
	uint32		at = text_skip(text, title, characters);

	while (at < title.end && at > title.start + 1 &&
		   code_is_digit((unsigned char) text[at - 1]))
		at--;
	return at;
}

void
sister_cut_dashes(const Layout *layout, Headings *headings)
{
	for (uint32 first = 0; first < headings->count;)
	{
		uint32		end = first;
		uint32		usual;

		while (end < headings->count &&
			   headings->list[end].style == MARK_DASH)
			end++;
		usual = usual_dash_length(layout, headings, first, end);
		for (uint32 i = first; i < end && usual > 0; i++)
		{
			Heading    *heading = &headings->list[i];

			if (is_overlong(layout->text, heading, usual))
				heading->title.end = heading->text.end =
					cut_at(layout->text, heading->title, usual);
		}
		first = Max(end, first + 1);
	}
}
