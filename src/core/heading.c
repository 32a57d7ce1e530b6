/*
 * heading.c
 *	  Finding headings.
 *
 * A paragraph's mark makes a heading of its first sentence, or of the whole
 * line.  Without a mark it takes more: words that name a part, blank lines
 * around it, or sisters, paragraphs of the same section that begin alike.
 */
#include "core/date.h"
#include "core/heading.h"
#include "core/item.h"
#include "core/lexicon.h"
#include "core/region.h"

/* Most characters of a title, by where it stands. */
#define OWN_LINE_MOST 80
#define RUN_IN_MOST 60
#define RUN_IN_ARABIC_MOST 40
#define DASH_MOST 60
#define COLON_MOST 20
#define LINE_MOST 40
#define SET_OFF_MOST 25
#define STOPPED_LINE_MOST 60
#define OPENER_LEAST 4
#define OPENER_MOST 30
#define RESULT_MOST 20
#define GLUED_MOST 40

/* What follows a run-in heading has at least so many characters. */
#define REST_LEAST 12

/* So many blank lines before it make a line a heading. */
#define SET_OFF_BLANKS 3
#define LINE_BLANKS 2

/* A glued heading's last sister is looked for among so many headings. */
#define SISTER_REACH 1000

/* So many plain paragraphs may stand among sisters for each of them. */
#define PLAIN_MOST 2

/* A line with a full stop heads what follows where the text has so many. */
#define STOPPED_LINES 4

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

/* Adds a heading whose label is empty where mark is NULL. */
static Heading *
add(Headings *headings, uint32 block, const Mark *mark, MarkStyle style,
	Span title)
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

/* The last name of a place in the report's title; empty where there is none. */
static Span
heading_region(const Layout *layout)
{
	Span		none = {0, 0};
	Region		region;

	if (layout->title >= layout->count ||
		!region_parse(layout->text, block_span(&layout->blocks[layout->title]),
					  &region))
		return none;
	return region.parts[region.count - 1];
}

/* The next block of text behind one; count where there is none. */
static uint32
next_text(const Layout *layout, uint32 block)
{
	for (block++; block < layout->tail; block++)
		if (layout->blocks[block].role == BLOCK_TEXT)
			return block;
	return layout->count;
}

/*
 * Where the title of a paragraph ends that lost its full stop: before the words
 * by which a sentence begins anew (我们 …, the place's own name), unless a
 * comma stands before them.  end where nothing begins anew.
 */
static uint32
restart(const char *text, Span title, Span region, bool quotes)
{
	static const Word words[] = {
		WORD("我们"), WORD("我镇"), WORD("我乡"), WORD("我县"), WORD("我区"), WORD("我市"), WORD("我省"), WORD("我村"), WORD("我街道"),
		WORD("今年"), WORD("全年"), WORD("上半年"), WORD("下半年"), WORD("截至"), WORD("截止")
	};
	uint32		at = text_skip(text, title, OPENER_LEAST);
	uint32		comma = text_find(text, title, LITERAL(","));

	for (uint32 end = Min(Min(title.end, comma),
						  text_skip(text, title, 2 * DASH_MOST)); at < end;)
	{
		Span		rest = {at, end};
		uint32		code;

		for (int i = 0; i < (int) lengthof(words); i++)
			if (text_starts(text, rest, words[i].word, words[i].length))
				return at;
		if (region.end > region.start &&
			text_starts(text, rest, text + region.start,
						region.end - region.start))
			return at;
		if (quotes && text[at] == '"')
			return at;
		at = text_next(text, at, end, &code);
	}
	return title.end;
}

/*
 * A dash heading ends at its first full stop.  Where that is missing, or so far
 * that it cannot be the heading's, the title is what can be told apart.
 */
static void
add_dash(const Layout *layout, Headings *headings, uint32 block,
		 const Mark *mark, Span rest, uint32 stop)
{
	const char *text = layout->text;
	Span		title = {rest.start, stop};
	bool		too_long = text_characters(text, title) > DASH_MOST;
	Heading    *heading;
	uint32		end;

	end = restart(text, title, heading_region(layout),
				  text_characters(text, title) > LINE_MOST);
	if (too_long && end == title.end)
		end = Min(text_find(text, title, LITERAL(",")),
				  text_skip(text, title, LINE_MOST));
	heading = add(headings, block, mark, MARK_DASH,
				  make_span(title.start,
							end));
	heading->firm = true;
	heading->stopped = end == stop && stop < rest.end;
}

/* 总体要求: … — the title ends at a colon that soon follows. */
static uint32
colon_end(const char *text, Span title)
{
	uint32		colon = text_find(text, title, LITERAL(":"));
	Span		before = {title.start, colon};

	if (colon < title.end && !text_has(text, before, LITERAL(",")) &&
		text_characters(text, before) <= COLON_MOST)
		return colon;
	return title.end;
}

/* Is the next paragraph of the same sort of list, so that this one is too? */
static bool
is_listed(const Layout *layout, uint32 block, MarkStyle style)
{
	uint32		next = next_text(layout, block);
	Mark		mark;

	return next >= layout->tail ||
		(mark_parse(layout->text, block_span(&layout->blocks[next]), &mark) &&
		 mark.style == style);
}

/* Can a first sentence of so many characters be a heading of this style? */
static bool
fits(const Layout *layout, uint32 block, MarkStyle style, uint32 characters,
	 bool own_line, uint32 stop_code)
{
	if (stop_code == ';')
		return false;
	if (own_line && stop_code != 0 && style >= MARK_ORDINAL)
		return characters <= RUN_IN_ARABIC_MOST &&
			!is_listed(layout, block, style);
	if (own_line)
		return characters <= OWN_LINE_MOST;
	if (style == MARK_ORDINAL)
		return false;
	return characters <=
		(style >= MARK_ARABIC ? RUN_IN_ARABIC_MOST : RUN_IN_MOST);
}

static void
add_marked(const Layout *layout, Headings *headings, uint32 block,
		   const Mark *mark)
{
	const char *text = layout->text;
	Span		rest = block_span(&layout->blocks[block]);
	uint32		stop;
	uint32		end;
	Span		title;
	Heading    *heading;

	rest.start = text_skip_space(text, mark->label.end, rest.end);
	if (rest.start == rest.end && mark->style > MARK_CHINESE_BRACKET)
		return;
	end = text_sentence_end(text, rest, &stop);
	if (mark->style == MARK_DASH)
	{
		add_dash(layout, headings, block, mark, rest, stop);
		return;
	}
	title = make_span(rest.start, stop);
	heading = add(headings, block, mark, mark->style, title);
	heading->firm = true;
	heading->entry = !fits(layout, block, mark->style,
						   text_characters(text, title), end == rest.end,
						   text_code(text, stop, rest.end));
	title.end = heading->title.end = heading->text.end =
		colon_end(text, title);
	heading->stopped = title.end < rest.end;
}

/* Sums of kinds.tsv for a title: does it name a top part of a report? */
static int
part_weight(const char *text, Span title)
{
	const LexiconWord *word;
	int			weight = 0;

	for (uint32 at = title.start;
		 (word = lexicon_next(&lexicon_kinds, text, &at, title.end)) != NULL;
		 at += word->length)
		weight += word->weight;
	return weight;
}

/* Sentences that only lead over to what follows are no headings. */
static bool
is_lead_in(const char *text, Span sentence)
{
	static const Word words[] = {
		WORD("以下"), WORD("如下"), WORD("下列"), WORD("下面"), WORD("着重"), WORD("重点抓"), WORD("重点做"), WORD("主要做"),
		WORD("主要是"), WORD("我们要"), WORD("请予"), WORD("审议")
	};

	return HAS_ANY(text, sentence, words) != NULL;
}

/* A heading begins with a word, a quotation or a year. */
static bool
begins_line(const char *text, Span line)
{
	uint32		code = text_code(text, line.start, line.end);

	if (code_is_digit(code))
		return date_find_year(text, line, NULL) > 0;
	if (code == 0x300A)			/* 《 */
		return text_has(text, line, LITERAL("名词"));
	return code == '"' || code_is_han(code);
}

/* 关于外交工作: a phrase that names a field of work, not a sentence. */
static bool
names_field(const char *text, Span line)
{
	static const Word words[] = {
		WORD("工作"), WORD("建设"), WORD("形势"), WORD("任务"), WORD("措施"), WORD("问题"), WORD("方针"), WORD("政策"), WORD("情况"),
		WORD("外交"), WORD("战线"), WORD("事业"), WORD("决算"), WORD("预算"), WORD("计划"), WORD("说明"), WORD("关系")
	};

	if (text_starts(text, line, LITERAL("关于")))
		return true;
	return ENDS_ANY(text, line, words) != NULL;
}

/*
 * The name of an annex stands on the line below its number: 附件1, 民生实事.
 * The number is its label then.
 */
static bool
extend_annex(const Layout *layout, Headings *headings, uint32 block,
			 Span title)
{
	Heading    *last;

	if (headings->count == 0)
		return false;
	last = &headings->list[headings->count - 1];
	if (last->block + 1 != block || !last->own_line ||
		last->label.start < last->label.end ||
		!text_starts(layout->text, last->title, LITERAL("附件")) ||
		text_characters(layout->text, last->title) > 4)
		return false;
	last->label = last->title;
	last->title = title;
	last->text.end = title.end;
	return true;
}

/* 实现生产总值101.80亿元, 比上年增: a line of a sentence, whose clauses count. */
static bool
counts_in_clauses(const char *text, Span line)
{
	static const Word behind[] = {
		WORD("."), WORD("%"), WORD("万"), WORD("亿"), WORD("元")
	};

	if (!text_has(text, line, LITERAL(",")))
		return false;
	for (; line.start < line.end; line.start++)
		if (code_is_digit((unsigned char) text[line.start]) &&
			STARTS_ANY(text, make_span(line.start + 1, line.end), behind))
			return true;
	return false;
}

/* A line of its own without mark and full stop. */
static void
add_line(const Layout *layout, Headings *headings, uint32 block)
{
	const Block *line = &layout->blocks[block];
	Span		title = block_span(line);
	uint32		last = text_last_code(layout->text, title);
	bool		phrase = !text_has(layout->text, title, LITERAL(","));
	bool		by_words = phrase && part_weight(layout->text, title) >= 3;
	bool		by_blanks = phrase && line->blanks >= SET_OFF_BLANKS &&
	line->width <= SET_OFF_MOST && names_field(layout->text, title);
	Heading    *heading;

	if (line->width < 2 || line->width > LINE_MOST || last == ':' ||
		last == ',' || last == 0x2026 || last == '>' ||
		!begins_line(layout->text, title) ||
		counts_in_clauses(layout->text, title) ||
		next_text(layout, block) >= layout->tail ||
		(line->blanks < LINE_BLANKS && is_lead_in(layout->text, title)))
		return;
	if (extend_annex(layout, headings, block, title))
		return;
	heading = add(headings, block, NULL,
				  by_words || by_blanks ? MARK_SET_OFF : MARK_LINE, title);
	heading->own_line = true;
	heading->by_blanks = by_blanks && !by_words;
	heading->firm = by_words || line->blanks >= LINE_BLANKS;
}

/*
 * A line of its own that is one sentence, above a longer paragraph that
 * follows without a blank line: the bold lead of a printed report.
 */
static void
add_stopped_line(const Layout *layout, Headings *headings, uint32 block,
				 Span title)
{
	const Block *line = &layout->blocks[block];
	uint32		next = next_text(layout, block);
	Heading    *heading;
	Mark		mark;

	if (line->width < OPENER_LEAST || line->width > STOPPED_LINE_MOST ||
		next >= layout->tail || next != block + 1 ||
		layout->blocks[next].blanks > 0 ||
		layout->blocks[next].width < line->width ||
		mark_parse(layout->text, block_span(&layout->blocks[next]), &mark) ||
		block_is_salutation(layout, next) ||
		item_starts(layout->text, block_span(&layout->blocks[next])) ||
		is_lead_in(layout->text, title))
		return;
	heading = add(headings, block, NULL, MARK_OPENER, title);
	heading->stopped = true;
	heading->own_line = true;
}

/* Words by which a paragraph tells of a time, not of a topic. */
static bool
tells_time(const char *text, Span sentence)
{
	static const Word words[] = {
		WORD("今年"), WORD("去年"), WORD("上半年"), WORD("下半年"), WORD("目前"), WORD("同时"), WORD("当前")
	};

	return STARTS_ANY(text, sentence, words) != NULL;
}

/* 这五年, 五年来: the span of a review, which its sisters begin with too. */
static uint8
tells_span(const char *text, Span sentence)
{
	static const Word words[] = {
		WORD("这一年"), WORD("这五年"), WORD("一年来"), WORD("五年来"), WORD("过去一年"), WORD("过去五年"), WORD("过去的")
	};

	const Word *word = STARTS_ANY(text, sentence, words);

	return word ? word - words + 1 : 0;
}

/* 加快 …, but not 积极的 …: a word of openers.tsv that governs what follows. */
static bool
begins_with_opener(const char *text, Span sentence)
{
	const LexiconWord *word = lexicon_match(&lexicon_openers, text,
											sentence.start, sentence.end);

	return word != NULL &&
		!text_starts(text, make_span(sentence.start + word->length,
									 sentence.end),
					 LITERAL("的"));
}

/* The short first sentence of a paragraph that goes on. */
static void
add_opener(const Layout *layout, Headings *headings, uint32 block, Span title,
		   uint32 rest_characters)
{
	const char *text = layout->text;
	uint32		characters = text_characters(text, title);
	uint8		timed = tells_span(text, title);
	bool		verb;
	bool		result;
	Heading    *heading;

	if (characters < OPENER_LEAST || characters > OPENER_MOST ||
		rest_characters < REST_LEAST || tells_time(text, title) ||
		text_has(text, title, LITERAL("我们")) || is_lead_in(text, title))
		return;
	for (uint32 at = title.start; at < title.end && !timed; at++)
		if (code_is_digit((unsigned char) text[at]))
			return;
	verb = !timed && begins_with_opener(text, title) &&
		!text_has(text, title, LITERAL("是"));
	result = !verb && !timed && characters <= RESULT_MOST &&
		!text_has(text, title, LITERAL("要")) &&
		lexicon_match_end(&lexicon_results, text, title);
	if (!verb && !result && !timed)
		return;
	heading = add(headings, block, NULL, MARK_OPENER, title);
	heading->stopped = true;
	heading->result = result;
	heading->timed = timed;
}

static void
add_unmarked(const Layout *layout, Headings *headings, uint32 block)
{
	const Block *paragraph = &layout->blocks[block];
	Span		span = block_span(paragraph);
	uint32		stop;
	uint32		end;

	if (block_is_salutation(layout, block) ||
		item_starts(layout->text, span))
		return;
	end = text_sentence_end(layout->text,
							make_span(span.start,
									  text_skip(layout->text, span, STOPPED_LINE_MOST + 2)),
							&stop);
	if (stop == span.end)
		add_line(layout, headings, block);
	else if (text_code(layout->text, stop, span.end) == ';' ||
			 end == stop)
		return;
	else if (end == span.end)
		add_stopped_line(layout, headings, block, make_span(span.start, stop));
	else
		add_opener(layout, headings, block, make_span(span.start, stop),
				   paragraph->width);
}

/* Is "number" what follows the last heading of its style in the list? */
static bool
is_next_number(const Headings *headings, const Mark *mark)
{
	uint32		last = headings->count - Min(headings->count, SISTER_REACH);

	for (uint32 i = headings->count; i > last; i--)
	{
		const Heading *heading = &headings->list[i - 1];

		if (heading->style == mark->style && !heading->entry)
			return heading->number + 1 == mark->number;
		if (heading->style < mark->style && heading->firm)
			break;
	}
	return mark->number == 1;
}

/*
 * Headings glued to the sentence before them, their line break lost: 。二、今年
 * 工作安排.  The number must count on, and where it is the first the heading
 * must close the paragraph.
 */
static void
add_glued(const Layout *layout, Headings *headings, uint32 block)
{
	const char *text = layout->text;
	Span		rest = block_span(&layout->blocks[block]);
	uint32		stop;
	Mark		mark;

	while ((rest.start = text_sentence_end(text, rest, &stop)) < rest.end)
	{
		uint32		code = text_code(text, rest.start, rest.end);
		uint32		end;
		Span		title;

		if (text[stop] == ';' ||
			(code != '(' && (code < 0x4E00 || code > 0x56DB)))
			continue;
		if (!mark_parse(text, rest, &mark) || mark.label.end == rest.end ||
			(mark.style != MARK_CHINESE &&
			 mark.style != MARK_CHINESE_BRACKET) ||
			!is_next_number(headings, &mark))
			continue;
		title = make_span(mark.label.end, rest.end);
		end = text_sentence_end(text, title, &title.end);
		if (text_characters(text, title) > GLUED_MOST ||
			(mark.number == 1 && end < rest.end))
			continue;
		add(headings, block, &mark, mark.style, title)->firm = true;
	}
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
			add_marked(layout, headings, i, &mark);
		else
			add_unmarked(layout, headings, i);
		add_glued(layout, headings, i);
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

/* Drops the headings that only sisters could have made ones. */
static void
drop_lonely(const Layout *layout, Headings *headings)
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

/*
 * Numbered paragraphs that follow each other are headings all, or entries of a
 * list all: where as many as half of them cannot be headings, none is.
 */
static void
drop_entries(Headings *headings)
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

/*
 * Where a dash heading lost its full stop, its sisters, the dash headings
 * without others between, tell its length.
 */
static void
cut_long_dashes(const Layout *layout, Headings *headings)
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
					text_skip(layout->text, heading->title, usual);
		}
		first = Max(end, first + 1);
	}
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
	drop_entries(headings);
	drop_lonely(layout, headings);
	cut_long_dashes(layout, headings);
	outline_levels(headings);
	outline_kinds(layout, first_kind, is_report, headings);
	return CORE_OK;
}
