/*
 * outline.c
 *	  The hierarchy of the headings found, and the kind of part each heads.
 *
 * The level follows from the document's own usage: a mark of a style that is
 * open goes on with it, one of another style opens a level below what outranks
 * it, and a number that begins anew opens a level below its own style.
 */
#include "core/date.h"
#include "core/heading.h"
#include "core/lexicon.h"

/* Styles that can be open at once, with one nested in its own kind each. */
#define OPEN_MOST (2 * MARK_STYLES)

typedef struct OpenHeading
{
	uint8		style;
	uint32		number;
} OpenHeading;

typedef struct Outline
{
	OpenHeading open[OPEN_MOST];
	uint32		count;
	bool		seen[MARK_STYLES];
} Outline;

/* The open heading that h goes on with: its place plus one, or 0. */
static uint32
find_sister(const Outline *outline, const Heading *heading)
{
	uint32		last = 0;
	uint32		smaller = 0;

	for (uint32 i = outline->count; i > 0; i--)
	{
		const OpenHeading *open = &outline->open[i - 1];

		if (open->style != heading->style)
			continue;
		if (heading->number == 0 || open->number + 1 == heading->number)
			return i;
		if (last == 0)
			last = i;
		if (smaller == 0 && open->number <= heading->number)
			smaller = i;
	}
	if (heading->number == 1 && last > 0 &&
		outline->open[last - 1].number > 0 && last < OPEN_MOST)
		return 0;				/* begins anew, within its own style */
	return smaller > 0 ? smaller : last;
}

/*
 * Closes what the heading's style outranks.  A style that the document has not
 * used so far stays below the first heading of another, whose list has only
 * begun: 1. … (一) … (二) … 2. …
 */
static void
close_outranked(Outline *outline, const Heading *heading)
{
	while (outline->count > 0)
	{
		const OpenHeading *open = &outline->open[outline->count - 1];

		if (open->style <= heading->style)
			break;
		if (open->style < MARK_DASH && open->number == 1 &&
			heading->number == 1 && !outline->seen[heading->style])
			break;
		outline->count--;
	}
}

/* A number that counts on in another style is a slip: (二) 3、 (四). */
static bool
counts_on(const Outline *outline, const Heading *heading)
{
	const OpenHeading *top;

	if (outline->count == 0 || heading->number < 2)
		return false;
	top = &outline->open[outline->count - 1];
	return top->number + 1 == heading->number;
}

static void
place(Outline *outline, Heading *heading)
{
	uint32		sister;

	/*
	 * what follows 各位代表！ belongs to the part, not to its last
	 * section
	 */
	if (heading->turned && heading->number == 0)
		outline->count = Min(outline->count, 1);
	sister = find_sister(outline, heading);
	if (sister == 0 && counts_on(outline, heading))
		sister = outline->count;
	if (sister > 0)
		outline->count = sister;
	else
	{
		close_outranked(outline, heading);
		if (outline->count == OPEN_MOST)
			outline->count--;
		outline->count++;
	}
	if (sister == 0 || outline->open[sister - 1].number == 0)
		outline->open[outline->count - 1].style = heading->style;
	outline->open[outline->count - 1].number = heading->number;
	outline->seen[heading->style] = true;
	heading->level = outline->count;
}

/*
 * Blank lines alone make a top part's heading only in a report whose parts have
 * no numbers, as its first heading tells.
 */
static void
demote_lines(Headings *headings)
{
	if (headings->count == 0 || headings->list[0].number == 0)
		return;
	for (uint32 i = 0; i < headings->count; i++)
		if (headings->list[i].by_blanks)
			headings->list[i].style = MARK_LINE;
}

void
outline_levels(Headings *headings)
{
	Outline		outline = {0};

	demote_lines(headings);
	for (uint32 i = 0; i < headings->count; i++)
		place(&outline, &headings->list[i]);
}

/*
 * The kind that the words of a title tell; SECTION_OTHER with *sure false where
 * they tell none.
 */
static SectionKind
kind_by_words(const char *text, Span title, bool *sure)
{
	int			sums[SECTION_KINDS] = {0};
	const LexiconWord *word;
	SectionKind kind = SECTION_OTHER;
	int			most = 0;

	for (uint32 at = title.start;
		 (word = lexicon_next(&lexicon_kinds, text, &at, title.end)) != NULL;
		 at += word->length)
		sums[word->value] += word->weight;
	for (int i = 0; i < SECTION_KINDS; i++)
	{
		if (sums[i] > most)
		{
			most = sums[i];
			kind = i;
		}
	}
	*sure = most >= 2;
	return kind;
}

/* Words by which a title begins that looks ahead. */
static const Word ahead[] = {
	WORD("下一步"), WORD("下步"), WORD("下阶段"), WORD("下一阶段"), WORD("下半年"), WORD("明年"), WORD("今后")
};

/*
 * Where the words tell nothing: the first part of a report reviews, what comes
 * behind problems or a plan plans, and so does a part that names a later year
 * than the review's or, in a report, begins with a verb.  review_year is -1
 * where no heading said that it reviews, 0 where it named no year.
 */
static SectionKind
kind_by_place(const char *text, const Heading *heading, SectionKind previous,
			  int review_year, bool is_report)
{
	if (previous == SECTION_PROBLEMS || previous == SECTION_CLOSING ||
		STARTS_ANY(text, heading->title, ahead))
		return SECTION_PLAN;
	if (previous == SECTION_REVIEW && review_year > 0 &&
		date_find_year(text, heading->title, NULL) > review_year)
		return SECTION_PLAN;
	if (previous == SECTION_REVIEW && review_year >= 0 && is_report &&
		lexicon_match(&lexicon_openers, text, heading->title.start,
					  heading->title.end))
		return SECTION_PLAN;
	return previous;
}

/* A part below another is of another kind only where it is all it speaks of. */
static SectionKind
kind_below(const char *text, const Heading *heading, SectionKind parent)
{
	const LexiconWord *word = lexicon_match_end(&lexicon_kinds, text,
												heading->title);
	bool		sure;

	if (parent != SECTION_PLAN && word && word->value == SECTION_PROBLEMS)
		return SECTION_PROBLEMS;
	if (parent == SECTION_REVIEW && STARTS_ANY(text, heading->title, ahead) &&
		kind_by_words(text, heading->title, &sure) == SECTION_PLAN && sure)
		return SECTION_PLAN;
	return parent;
}

void
outline_kinds(const Layout *layout, SectionKind first_kind, bool is_report,
			  Headings *headings)
{
	SectionKind top = first_kind;
	SectionKind below[OPEN_MOST + 1];
	int			review_year = -1;

	for (uint32 i = 0; i < headings->count; i++)
	{
		Heading    *heading = &headings->list[i];
		bool		sure;

		if (heading->level > 1)
			heading->kind = kind_below(layout->text, heading,
									   below[heading->level - 1]);
		else
		{
			heading->kind = kind_by_words(layout->text, heading->title, &sure);
			if (!sure)
				heading->kind = kind_by_place(layout->text, heading, top,
											  review_year, is_report);
			if (heading->kind == SECTION_REVIEW && (sure || review_year < 0))
			{
				int			year = date_find_year(layout->text,
												  heading->title, NULL);

				review_year = sure || year > 0 ? year : review_year;
			}
			top = heading->kind;
		}
		below[heading->level] = heading->kind;
	}
}
