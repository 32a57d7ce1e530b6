/*
 * item.c
 *	  Run-in enumerations: 一是 … 二是 …, 首先 … 其次 …, (1) … (2) …
 *
 * A label counts where it begins a clause, and one that an enumeration expects
 * next counts anywhere: punctuation before it is often lost.  Two enumerations
 * can be open, one within an item of the other.
 */
#include "core/item.h"
#include "core/mark.h"

/* Enumerations that can be open at once. */
#define DEPTH_MOST 2

/* How far on the second of an enumeration is looked for, in bytes. */
#define SUCCESSOR_REACH 6000

/* Interrupts are looked for every so many bytes, as a power of two. */
#define CHECK_SHIFT 16

/* An item whose line is one such sentence covers the paragraphs below it. */
#define LEAD_MOST 60

typedef struct Enumeration
{
	ItemStyle	style;
	uint32		number;			/* of its last item */
	uint32		item;			/* that item's place in the list */
	bool		running;		/* is that item's end still open? */
} Enumeration;

typedef struct Finder
{
	const Layout *layout;
	const Sections *sections;
	Strings    *strings;
	Items	   *items;
	Enumeration open[DEPTH_MOST];
	uint32		depth;
	const Segment *segment;
	uint32		sentence;		/* where the sentence at hand begins */
	uint32		begun;			/* where the last item begins */
	uint32		searched[ITEM_STYLES];	/* up to where a second label was
										 * looked for in the segment */
	uint32		second[ITEM_STYLES];	/* where the last one found begins */
} Finder;

static bool
set_label(ItemLabel *label, ItemStyle style, uint32 number, Span span)
{
	label->style = style;
	label->number = number;
	label->label = span;
	return true;
}

/* 一是, 二要, 三则 */
static bool
parse_is(const char *text, Span span, ItemLabel *label)
{
	static const Word words[] = {
		WORD_VALUE("是", ITEM_IS), WORD_VALUE("要", ITEM_MUST),
		WORD_VALUE("则", ITEM_THEN)
	};
	const Word *word;
	uint32		at = span.start;
	uint32		number;

	if (code_is_digit((unsigned char) text[at]) ||
		!text_small_number(text, &at, span.end, &number) ||
		number == 0 || number > 30)
		return false;
	word = STARTS_ANY(text, make_span(at, span.end), words);
	return word && set_label(label, word->value, number,
							 make_span(span.start, at + word->length));
}

static bool
parse_first(const char *text, Span span, ItemLabel *label)
{
	static const Word words[] = {
		WORD_VALUE("首先", 1), WORD_VALUE("其次", 2), WORD_VALUE("再次", 3),
		WORD_VALUE("再者", 3), WORD_VALUE("最后", 9)
	};
	const Word *word = STARTS_ANY(text, span, words);

	return word && set_label(label, ITEM_FIRST, word->value,
							 make_span(span.start, span.start + word->length));
}

/*
 * May a label begin with the character, be it a number, a mark or a word of
 * parse_first?  Most clauses begin with another.
 */
static bool
begins_label(uint32 code)
{
	return !code_is_han(code) || code_chinese_digit(code) >= 0 ||
		code == 0x7B2C ||		/* 第 */
		code == 0x9996 || code == 0x5176 || code == 0x518D ||	/* 首其再 */
		code == 0x6700;			/* 最 */
}

bool
item_label(const char *text, Span span, ItemLabel *label)
{
	static const ItemStyle styles[MARK_STYLES] = {
		[MARK_CHINESE] = ITEM_CHINESE,
		[MARK_CHINESE_BRACKET] = ITEM_CHINESE_BRACKET,
		[MARK_ORDINAL] = ITEM_ORDINAL,
		[MARK_ARABIC] = ITEM_ARABIC,
		[MARK_ARABIC_BRACKET] = ITEM_ARABIC_BRACKET,
		[MARK_CIRCLED] = ITEM_CIRCLED
	};
	Mark		mark;

	if (span.start >= span.end ||
		!begins_label(text_code(text, span.start, span.end)))
		return false;
	if (parse_is(text, span, label) || parse_first(text, span, label))
		return true;
	return mark_parse(text, span, &mark) && styles[mark.style] != ITEM_NONE &&
		set_label(label, styles[mark.style], mark.number, mark.label);
}

bool
item_starts(const char *text, Span span)
{
	ItemLabel	label;

	return span.start < span.end && parse_is(text, span, &label);
}

/* Closes the enumerations from "depth" on: their items end at folded "end". */
static void
close_items(Finder *finder, uint32 depth, uint32 end)
{
	for (uint32 i = depth; i < finder->depth; i++)
	{
		ReportItem *item = &finder->items->list[finder->open[i].item];

		if (finder->open[i].running)
			item->end = fold_source(finder->layout->folded, end);
		finder->open[i].running = false;
	}
}

/* Lets the running items reach to folded "end", but go on. */
static void
extend_items(Finder *finder, uint32 end)
{
	for (uint32 i = 0; i < finder->depth; i++)
		if (finder->open[i].running)
			finder->items->list[finder->open[i].item].end =
				fold_source_end(finder->layout->folded, end);
}

static void
add_item(Finder *finder, const ItemLabel *label, uint32 depth)
{
	Items	   *items = finder->items;
	Enumeration *enumeration = &finder->open[depth];
	ReportItem *item;

	if (items->count == items->room)
	{
		items->room = items->room == 0 ? 64 : items->room * 2;
		items->list = items->list == NULL ?
			palloc(items->room * sizeof(ReportItem)) :
			repalloc(items->list, items->room * sizeof(ReportItem));
	}
	item = memset(&items->list[items->count++], 0, sizeof(ReportItem));
	finder->begun = label->label.start;
	item->start = fold_source(finder->layout->folded, finder->begun);
	item->section = finder->segment->row + 1;
	item->label = strings_add_source(finder->strings, finder->layout->folded,
									 label->label);
	if (depth > 0 && finder->open[depth - 1].running)
		item->parent = finder->open[depth - 1].item + 1;
	enumeration->style = label->style;
	enumeration->number = label->number;
	enumeration->item = items->count - 1;
	enumeration->running = true;
	finder->depth = depth + 1;
}

/*
 * Where the last item ends that the new label's enumeration follows: at the
 * label, or, where that begins a new enumeration, at the words that lead to it.
 */
static uint32
item_boundary(const Finder *finder, const ItemLabel *label)
{
	if (label->number == 1 && finder->sentence > finder->segment->start &&
		finder->sentence > finder->begun)
		return finder->sentence;
	return label->label.start;
}

/* Where the next label of a style with number 2 begins, or "end". */
static uint32
find_second(const Finder *finder, ItemStyle style, uint32 at, uint32 end)
{
	const char *text = finder->layout->text;

	while (at < end)
	{
		ItemLabel	label;
		uint32		code;
		uint32		next = text_next(text, at, end, &code);

		if ((code_is_han(code) || code == '(' || code_is_digit(code) ||
			 (code >= 0x2460 && code <= 0x277F)) &&
			item_label(text, make_span(at, finder->segment->end), &label) &&
			label.style == style && label.number == 2)
			return at;
		at = next;
	}
	return end;
}

/*
 * Does the second label of an enumeration stand within reach of its first?  No
 * place is searched twice, however many firsts a text has.
 */
static bool
has_second(Finder *finder, const ItemLabel *label)
{
	ItemStyle	style = label->style;
	uint32		from = label->label.end;
	uint32		end = Min(finder->segment->end, from + SUCCESSOR_REACH);

	if (finder->second[style] >= from && finder->second[style] < end)
		return true;
	from = Max(from, finder->searched[style]);
	if (from >= end)
		return false;
	finder->second[style] = find_second(finder, style, from, end);
	finder->searched[style] = finder->second[style];
	if (finder->second[style] < end)
		return true;
	finder->second[style] = 0;
	return false;
}

/* The open enumeration that the label goes on with, plus one; 0 if none. */
static uint32
find_enumeration(const Finder *finder, const ItemLabel *label, bool exactly)
{
	for (uint32 i = finder->depth; i > 0; i--)
	{
		const Enumeration *open = &finder->open[i - 1];

		if (open->style == label->style &&
			(exactly ? label->number == open->number + 1 :
			 label->number > open->number))
			return i;
	}
	return 0;
}

/*
 * May a label with number 1 begin an enumeration here?  一是 may behind a full
 * stop or a colon; the others only where their second follows.
 */
static bool
may_begin(Finder *finder, const ItemLabel *label, uint32 before)
{
	bool		at_start = label->label.start == finder->segment->start;

	if (label->number != 1)
		return at_start && label->style != ITEM_FIRST;
	if (at_start)
		return label->style != ITEM_FIRST || has_second(finder, label);
	if (label->style == ITEM_IS &&
		(code_ends_sentence(before) || before == ':'))
		return true;
	if (label->style != ITEM_IS && !code_ends_sentence(before) &&
		before != ':' && before != ',')
		return false;
	return has_second(finder, label);
}

/* Opens an enumeration, within the running item of another style if any. */
static void
begin_enumeration(Finder *finder, const ItemLabel *label)
{
	uint32		depth = 0;

	if (finder->depth > 0 && finder->open[0].running &&
		finder->open[0].style != label->style)
		depth = 1;
	close_items(finder, depth, item_boundary(finder, label));
	add_item(finder, label, depth);
}

static void
take_label(Finder *finder, const ItemLabel *label, uint32 before)
{
	uint32		depth = find_enumeration(finder, label, true);

	if (depth == 0 && label->number > 1)
		depth = find_enumeration(finder, label, false);
	if (depth > 0)
	{
		close_items(finder, depth - 1, label->label.start);
		add_item(finder, label, depth - 1);
	}
	else if (may_begin(finder, label, before))
		begin_enumeration(finder, label);
}

/* Words that end in 一 before 是: 统一是 is no label. */
static bool
ends_in_one(uint32 before)
{
	static const uint32 codes[] = {
		0x7EDF, 0x552F, 0x4E13, 0x5355, 0x540C, 0x5982, 0x4E07, 0x4E4B, 0x9010,
		0x4E0D, 0x5176, 0x7B2C, 0x5341, 0x767E, 0x5343, 0x53E6, 0x8FD9, 0x90A3,
		0x6BCF, 0x4EFB, 0x67D0, 0x8FDB	/* 统唯专单同如万之逐不其第十百千另这那每任某进 */
	};

	for (int i = 0; i < (int) lengthof(codes); i++)
		if (before == codes[i])
			return true;
	return false;
}

/*
 * 一是, 二是 … in mid-clause.  The number that is expected next needs no
 * punctuation before it; the first does not where the second follows.
 */
static void
take_bare_label(Finder *finder, uint32 at, uint32 before)
{
	ItemLabel	label;

	if (!parse_is(finder->layout->text, make_span(at, finder->segment->end),
				  &label) ||
		label.style != ITEM_IS || ends_in_one(before))
		return;
	if (label.number > 1 ? find_enumeration(finder, &label, true) > 0 :
		has_second(finder, &label))
		take_label(finder, &label, before);
}

/* A sentence that begins with a bare 是 among 一是 … 二是 … lost its numeral. */
static bool
lost_numeral(const Finder *finder, uint32 at, ItemLabel *label)
{
	Span		rest = {at, finder->segment->end};

	if (finder->depth == 0 || finder->open[0].style != ITEM_IS ||
		!finder->open[0].running || finder->open[0].number < 2 ||
		!text_starts(finder->layout->text, rest, LITERAL("是")) ||
		text_starts(finder->layout->text, rest, LITERAL("是的")) ||
		text_starts(finder->layout->text, rest, LITERAL("是否")))
		return false;
	return set_label(label, ITEM_IS, finder->open[0].number + 1,
					 make_span(at, at + strlen("是")));
}

bool
item_answers_problems(const char *text, Span span)
{
	static const Word words[] = {
		WORD("对此"), WORD("对这些"), WORD("对于这些"), WORD("对于以上"), WORD("对以上"), WORD("对上述"), WORD("对存在"),
		WORD("针对"), WORD("面对这些"), WORD("这些问题"), WORD("以上问题"), WORD("上述问题"), WORD("这些困难"),
		WORD("这些不足"), WORD("我们将高度重视")
	};

	return STARTS_ANY(text, span, words) != NULL;
}

/* 对此 … behind a list of problems is in none of its items. */
static bool
leaves_problems(const Finder *finder, uint32 at)
{
	return finder->sections->rows[finder->segment->row].kind ==
		SECTION_PROBLEMS &&
		item_answers_problems(finder->layout->text,
							  make_span(at, finder->segment->end));
}

/* What may stand at "at", where a clause or a sentence begins. */
static void
take_clause(Finder *finder, uint32 at, uint32 before)
{
	const char *text = finder->layout->text;
	ItemLabel	label;

	if (item_label(text, make_span(at, finder->segment->end), &label))
		take_label(finder, &label, before);
	else if (before == 0x3002 && lost_numeral(finder, at, &label))
		take_label(finder, &label, before);
	else if (code_ends_sentence(before) && leaves_problems(finder, at))
		close_items(finder, 0, at);
}

static void
find_in_segment(Finder *finder)
{
	const char *text = finder->layout->text;
	uint32		end = finder->segment->end;
	uint32		before = 0;

	finder->sentence = finder->segment->start;
	memset(finder->searched, 0, sizeof(finder->searched));
	memset(finder->second, 0, sizeof(finder->second));
	for (uint32 at = finder->segment->start; at < end;)
	{
		uint32		code;
		uint32		next = text_next(text, at, end, &code);

		if (next >> CHECK_SHIFT != at >> CHECK_SHIFT)
			CORE_CHECK(finder->layout->interrupt);
		if (code_is_space(code))
		{
			at = next;
			continue;
		}
		if (code_ends_sentence(before))
			finder->sentence = at;
		if (before == 0 || before == ',' || before == ':' ||
			before == '"' || before == ')' || code_ends_sentence(before))
		{
			if (code != '"' && code != ')')
				take_clause(finder, at, before == '"' ? 0x3002 : before);
		}
		else if (code >= 0x4E00 && code <= 0x56DB &&
				 code_chinese_digit(code) > 0)
			take_bare_label(finder, at, before);
		before = code;
		at = next;
	}
}

/* Is the running item's paragraph but its lead, so that it covers the next? */
static bool
is_lead(const Finder *finder)
{
	const Segment *segment = finder->segment;
	const ReportItem *item;
	uint32		stop;
	Span		span = {segment->start, segment->end};

	if (finder->depth == 0 || !finder->open[0].running)
		return false;
	item = &finder->items->list[finder->open[0].item];
	return item->start == fold_source(finder->layout->folded, segment->start) &&
		text_characters(finder->layout->text, span) <= LEAD_MOST &&
		text_sentence_end(finder->layout->text, span, &stop) == span.end;
}

CoreStatus
item_find(const Layout *layout, const Sections *sections, Strings *strings,
		  Items *items)
{
	Finder		finder = {0};
	bool		lead = false;

	memset(items, 0, sizeof(Items));
	finder.layout = layout;
	finder.sections = sections;
	finder.strings = strings;
	finder.items = items;
	for (uint32 i = 0; i < sections->segment_count; i++)
	{
		const Segment *segment = &sections->segments[i];

		CORE_CHECK(layout->interrupt);
		if (i > 0 && segment->row != segment[-1].row && !segment->continues)
			finder.depth = 0;
		else if (i > 0 && !segment->continues && !lead)
			for (uint32 j = 0; j < finder.depth; j++)
				finder.open[j].running = false;
		finder.segment = segment;
		find_in_segment(&finder);
		extend_items(&finder, segment->end);
		lead = is_lead(&finder) || (lead && !item_starts(layout->text,
														 make_span(segment->start,
																   segment->end)));
		if (items->count > REPORT_MAX_ROWS)
			return CORE_TOO_MANY_ROWS;
	}
	return CORE_OK;
}
