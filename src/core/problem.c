/*
 * problem.c
 *	  What a report says is wrong: the pieces of its parts of kind problems.
 *
 * An enumeration's items are pieces; outside of one, what ； and full stops
 * part.  The words that only announce problems, and the answer behind them, are
 * none.
 */
#include "core/commitment.h"
#include "core/item.h"

/* Fewer characters are no problem. */
#define PROBLEM_LEAST 4

/* An announcement ends in a colon within so many characters. */
#define ANNOUNCEMENT_MOST 80

typedef struct ProblemReader
{
	PartReader	part;
	uint32		section;		/* place of the section at hand plus one */
	bool		named;			/* it has named a problem */
	bool		answered;		/* what follows in it answers the problems */
} ProblemReader;

/* Behind the words that only say that problems come. */
static uint32
skip_announcement(const char *text, Span piece)
{
	static const Word words[] = {
		WORD("看到"), WORD("认识到"), WORD("回避"), WORD("忽视"), WORD("正视"), WORD("深知"), WORD("深感"),
		WORD("问题和不足"), WORD("困难和问题"), WORD("问题和困难"), WORD("困难和不足"), WORD("矛盾和问题"),
		WORD("困难和挑战"), WORD("短板和不足"), WORD("差距和不足"), WORD("一些问题"), WORD("不少问题"),
		WORD("以下问题"), WORD("一些不足"), WORD("一些困难")
	};
	static const Word some[] = {
		WORD("一些"), WORD("不少"), WORD("许多"), WORD("很多"), WORD("诸多")
	};
	static const Word what[] = {
		WORD("问题"), WORD("不足"), WORD("困难"), WORD("挑战"), WORD("缺点")
	};
	uint32		reach = text_skip(text, piece, ANNOUNCEMENT_MOST);
	uint32		start = piece.start;
	uint32		clause = piece.start;

	for (uint32 at = piece.start; at < reach; at++)
	{
		if (text[at] == ':')
			return at + 1;
		if (text[at] != ',' && at + 1 < piece.end)
			continue;
		if (HAS_ANY(text, make_span(clause, at + 1), words) != NULL)
			start = at + 1;
		clause = at + 1;
	}
	if (ENDS_ANY(text, piece, what) != NULL &&
		HAS_ANY(text, make_span(start, piece.end), some) != NULL)
		return piece.end;
	return start;
}

static void
add_problem(ProblemReader *reader, Span piece, bool is_item)
{
	static const Word marks[] = {
		WORD("。"), WORD("!"), WORD("?"), WORD(";"), WORD(",")
	};
	static const Word leads[] = {
		WORD("主要是:"), WORD("主要表现在:"), WORD("主要表现为:"), WORD("主要有:")
	};
	static const Word salutations[] = {WORD("各位代表"), WORD("同志们")};
	GatherReader *gather = &reader->part.reader;
	const char *text = reader->part.layout.text;
	const Word *mark;
	Problem    *problem;

	piece = text_trim(text, piece);
	while ((mark = ENDS_ANY(text, piece, marks)) != NULL)
		piece.end -= mark->length;
	if (!is_item && !reader->named)
		piece.start = skip_announcement(text, piece);
	if (STARTS_ANY(text, piece, leads) != NULL)
		piece.start = text_find(text, piece, LITERAL(":")) + 1;
	if (EQUALS_ANY(text, piece, salutations) != NULL)
		return;
	if (text_characters(text, piece) < PROBLEM_LEAST)
		return;
	reader->named = true;
	problem = gather_add(gather->gathered, sizeof(Problem));
	problem->place = gather_locate(gather, piece);
	problem->section = reader->section;
	problem->description = strings_add_clean(&gather->gathered->strings,
											 &gather->folded, piece);
}

/* Where the clause that begins at "at" ends; *stops if a sentence does, or ；. */
static uint32
clause_end(const char *text, uint32 at, uint32 end, bool *stops)
{
	while (at < end)
	{
		uint32		code;

		at = text_next(text, at, end, &code);
		*stops = code_ends_sentence(code);
		if (*stops || code == ',' || code == ':')
			return at;
	}
	*stops = true;
	return at;
}

/* 我们将正视问题: a sentence that turns to something else. */
static bool
turns_away(const char *text, Span span)
{
	static const Word words[] = {
		WORD("我们将"), WORD("我们要"), WORD("我们一定"), WORD("我们必须"), WORD("这些都是"), WORD("我们有信心")
	};

	return item_answers_problems(text, span) ||
		STARTS_ANY(text, span, words) != NULL;
}

/* Is a paragraph's clause one of a problem?  Turns to the section it is in. */
static bool
is_told(ProblemReader *reader, uint32 at, bool begins)
{
	const Layout *layout = &reader->part.layout;

	if (!part_is(&reader->part, at, SECTION_PROBLEMS))
		return false;
	if (reader->section != reader->part.section + 1)
	{
		reader->section = reader->part.section + 1;
		reader->named = false;
		reader->answered = false;
	}
	if (begins &&
		turns_away(layout->text, make_span(at, layout->folded->length)))
		reader->answered = true;
	return !reader->answered;
}

static void
read_block(ProblemReader *reader, Span block)
{
	const char *text = reader->part.layout.text;
	Span		piece = {block.start, block.start};
	bool		begins = true;
	bool		is_item = false;

	while (piece.end < block.end &&
		   gather_check(reader->part.reader.gathered) == CORE_OK)
	{
		uint32		at = text_skip_space(text, piece.end, block.end);
		ItemLabel	label;

		CORE_CHECK(reader->part.layout.interrupt);
		if (!is_told(reader, at, begins))
		{
			add_problem(reader, piece, is_item);
			piece.end = clause_end(text, at, block.end, &begins);
			piece.start = piece.end;
			is_item = false;
			continue;
		}
		if (item_label(text, make_span(at, block.end), &label))
		{
			add_problem(reader, piece, is_item);
			piece.start = at = label.label.end;
			is_item = true;
		}
		else if (begins && !is_item)
		{
			add_problem(reader, piece, false);
			piece.start = at;
		}
		piece.end = clause_end(text, at, block.end, &begins);
	}
	add_problem(reader, piece, is_item);
}

CoreStatus
gather_problems(const Report *report, CoreInterrupt interrupt,
				Gathered *gathered)
{
	ProblemReader reader = {{0}};
	CoreStatus	status = part_begin(&reader.part, report, interrupt, gathered);
	const Layout *layout = &reader.part.layout;

	for (uint32 i = 0; status == CORE_OK && i < layout->count; i++)
	{
		if (layout->blocks[i].role == BLOCK_TEXT)
			read_block(&reader, block_span(&layout->blocks[i]));
		status = gather_check(gathered);
	}
	return status;
}
