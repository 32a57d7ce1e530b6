/*
 * role.c
 *	  Roles of figures, reached, planned or expected, and the words for them.
 */
#include "core/lexicon.h"
#include "core/sentence.h"

/* What a sentence opens with, and how far into it 预计 stands, in bytes. */
#define OPENING_REACH 120
#define ESTIMATE_REACH 24

/* Words that say how sure or how willed a figure is, with the role they give. */
static const Word role_words[] = {
	WORD_VALUE("预计", ROLE_ESTIMATE), WORD_VALUE("有望", ROLE_ESTIMATE), WORD_VALUE("预期", ROLE_ESTIMATE),
	WORD_VALUE("力争", ROLE_TARGET), WORD_VALUE("确保", ROLE_TARGET), WORD_VALUE("争取", ROLE_ACTUAL),
	WORD_VALUE("计划", ROLE_ACTUAL), WORD_VALUE("目标", ROLE_ACTUAL), WORD_VALUE("下达", ROLE_ACTUAL),
	WORD_VALUE("任务", ROLE_ACTUAL)
};

/* Where the word stands in the span; its end where not, or as 预期寿命 only. */
static uint32
find_role_word(const char *text, Span span, const Word *word)
{
	static const Word nouns[] = {WORD("寿命"), WORD("性"), WORD("管理"), WORD("收益")};
	uint32		at = text_find(text, span, word->word, word->length);

	if (at < span.end &&
		STARTS_ANY(text, make_span(at + word->length, span.end), nouns))
		return span.end;
	return at;
}

/* 区下达我乡固定资产任务14.6亿元: the number is a task, not its fulfilment. */
static bool
is_task(const Clause *clause, const Quantity *quantity, Measure measure)
{
	Span		before = {clause->start, quantity->span.start};
	Span		end = {before.end - Min(before.end - before.start,
										strlen("任务")), before.end};

	return measure == MEASURE_LEVEL &&
		(text_equals(clause->text, end, LITERAL("任务")) ||
		 text_has(clause->text, before, LITERAL("下达")) ||
		 text_ends(clause->text, before, LITERAL("目标为")));
}

/* 计划修路6公里, 拟建: planned, whatever part of the report says so. */
static bool
is_planned(const char *text, Span before)
{
	static const Word words[] = {WORD("计划"), WORD("拟")};
	const Word *word = STARTS_ANY(text, before, words);
	const LexiconWord *verb;

	if (!word)
		return false;
	verb = lexicon_match(&lexicon_verbs, text, before.start + word->length,
						 before.end);
	return verb && (verb->value & VERB_DOING);
}

/* In a plan, 全镇18个行政村 only says how many there are. */
static bool
merely_stands(const Clause *clause, const Quantity *quantity)
{
	static const Word words[] = {
		WORD("全镇"), WORD("全乡"), WORD("全县"), WORD("全市"), WORD("全区"), WORD("全省"), WORD("全国"), WORD("现有"), WORD("共有"),
		WORD("我镇"), WORD("我乡"), WORD("我县"), WORD("我市"), WORD("我区"), WORD("我省")
	};
	Span		before = {clause->start, quantity->span.start};

	/* 在46种主要产品中 */
	return ENDS_ANY(clause->text, before, words) != NULL ||
		(text_ends(clause->text, clause->behind, LITERAL("中")) &&
		 text_has(clause->text, before, LITERAL("在")));
}

/* Does the clause tell of what is there: 目前全县有村庄210个? */
static bool
tells_of_now(const char *text, Span before)
{
	static const Word words[] = {
		WORD("现有"), WORD("目前"), WORD("已建成"), WORD("已有"), WORD("已完成"), WORD("现在"), WORD("正在"),
		WORD("提出了"), WORD("明确了"), WORD("安排了"), WORD("确定了")
	};

	return HAS_ANY(text, before, words) != NULL;
}

/* Is its own time over before the plan's begins: 去年提出的20条措施? */
static bool
is_past(const SentenceReader *reader, const Indicator *row)
{
	CoreDate	plan = reader->metadata->plan_period.from;
	CoreDate	until = row->period.until;

	return plan.year > 0 && row->period.from.year > 0 &&
		(until.year < plan.year ||
		 (until.year == plan.year && until.month == 1));
}

/* 预计生产总值218.6亿元,增长6.1%: does the row say more of the one before? */
static bool
says_more(const Indicator *row, const Indicator *previous)
{
	return row->measure != MEASURE_LEVEL &&
		row->name.length != STRING_NULL &&
		row->name.length == previous->name.length &&
		row->name.offset == previous->name.offset;
}

/* Is it the next number of a list: 从209元、280元提高到…? */
static bool
goes_on(const Clause *clause, const Quantity *quantity)
{
	Span		gap = {clause->start, quantity->span.start};

	return clause->follows &&
		text_equals(clause->text, text_trim(clause->text, gap), LITERAL("、"));
}

/*
 * 1982年预计同1980年比较,棉花增长21.9%,油料增长39%: what a sentence begins
 * with is said of all its figures.
 */
static bool
opens_with_estimate(const SentenceReader *reader)
{
	Span		opening = {reader->group, reader->sentence.end};
	uint32		at;

	if (opening.end - opening.start > OPENING_REACH)
		opening.end = opening.start + OPENING_REACH;
	at = text_find(reader->text, opening, LITERAL(","));
	opening.end = Min(opening.end, at);
	at = find_role_word(reader->text, opening, &role_words[0]);
	return at < opening.end && at - opening.start <= ESTIMATE_REACH;
}

Role
role_of(const SentenceReader *reader, const Clause *clause,
		const Quantity *quantity, const Indicator *row,
		const Indicator *previous)
{
	Span		before = {clause->start, quantity->span.start};
	Role		role = reader->kind == SECTION_PLAN ? ROLE_TARGET :
	ROLE_ACTUAL;
	bool		said = false;

	for (int i = 0; i < (int) lengthof(role_words); i++)
		if (role_words[i].value != ROLE_ACTUAL &&
			find_role_word(clause->text, before, &role_words[i]) < before.end)
		{
			role = role_words[i].value;
			said = true;
		}
	/* 从77%提高到80%: what is there now is no aim */
	if (measure_is_first_end(clause, quantity))
		return ROLE_ACTUAL;
	if (previous && (goes_on(clause, quantity) ||
					 text_starts(clause->text, before, LITERAL("其中"))))
		return previous->role;
	if (text_has(clause->text, before, LITERAL("预期目标")) ||
		is_task(clause, quantity, row->measure) || is_planned(clause->text, before))
		role = ROLE_TARGET;
	else if (previous && previous->role == ROLE_ESTIMATE &&
			 (clause->follows || says_more(row, previous)))
		role = ROLE_ESTIMATE;
	else if (role == ROLE_ACTUAL && opens_with_estimate(reader) &&
			 !tells_of_now(clause->text, before))
		role = ROLE_ESTIMATE;
	else if (role == ROLE_TARGET &&
			 (merely_stands(clause, quantity) ||
			  (!said && (tells_of_now(clause->text, before) ||
						 is_past(reader, row)))))
		role = ROLE_ACTUAL;
	return role;
}

/* Adds a cue word to the row's wording. */
static void
add_cue(SentenceReader *reader, Indicator *row, Span cue)
{
	StringRef	word;

	if (cue.start >= cue.end)
		return;
	if (row->wording.length == STRING_NULL)
		row->wording = strings_begin(reader->strings);
	else
		strings_append(reader->strings, &row->wording, " ", 1);
	word = strings_add_clean(reader->strings, reader->layout->folded, cue);
	row->wording.length += word.length;
}

void
role_add_wording(SentenceReader *reader, Indicator *row, const Clause *clause,
				 const Quantity *quantity)
{
	uint32		end = quantity->cue_before.end > 0 ?
	quantity->cue_before.start : quantity->span.start;

	row->wording = string_null;
	for (int i = 0; i < (int) lengthof(role_words); i++)
	{
		uint32		at = find_role_word(clause->text,
										make_span(clause->start, end),
										&role_words[i]);

		if (at < end)
			add_cue(reader, row, make_span(at, at + role_words[i].length));
	}
	add_cue(reader, row, quantity->cue_before);
	add_cue(reader, row, quantity->cue_behind);
}
