/*
 * unmarked.c
 *	  Headings without a mark: lines of their own, and first sentences.
 */
#include "core/candidate.h"
#include "core/date.h"
#include "core/item.h"
#include "core/lexicon.h"
#include "core/quantity.h"

/* Most characters of a title, by where it stands. */
#define SET_OFF_MOST 25
#define STOPPED_LINE_MOST 60
#define OPENER_MOST 30
#define RESULT_MOST 20

/* What follows a run-in heading has at least so many characters. */
#define REST_LEAST 12

/* So many blank lines before it make a line a heading. */
#define SET_OFF_BLANKS 3
#define LINE_BLANKS 2

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

/* Has a line a figure in Arabic digits? */
static bool
counts(const char *text, Span line)
{
	uint32		at = line.start;
	Quantity	quantity;

	while (at < line.end && !code_is_digit((unsigned char) text[at]))
		at++;
	if (at == line.end)
		return false;			/* most lines have no digit */
	at = line.start;
	while (quantity_next(text, line, &at, &quantity))
		if (quantity.reason == SKIP_NONE &&
			code_is_digit((unsigned char) text[quantity.span.start]))
			return true;
	return false;
}

/*
 * A line of its own without mark and full stop; 新增学位20万个 is an entry of a
 * list.
 */
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
		(!by_words && counts(layout->text, title)) ||
		heading_next_text(layout, block) >= layout->tail ||
		(line->blanks < LINE_BLANKS && is_lead_in(layout->text, title)))
		return;
	if (extend_annex(layout, headings, block, title))
		return;
	heading = heading_add(headings, block, NULL,
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
	uint32		next = heading_next_text(layout, block);
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
	heading = heading_add(headings, block, NULL, MARK_OPENER, title);
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
	heading = heading_add(headings, block, NULL, MARK_OPENER, title);
	heading->stopped = true;
	heading->result = result;
	heading->timed = timed;
}

void
unmarked_add(const Layout *layout, Headings *headings, uint32 block)
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
