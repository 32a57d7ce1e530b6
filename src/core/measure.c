/*
 * measure.c
 *	  What kind of figure a number is: a level, growth, change, completion,
 *	  share or rank.
 *
 * The words right before the number decide, then those of the clause.
 */
#include "core/indicator.h"
#include "core/lexicon.h"

/* How far 从 stands before a number, and 提高到 behind it, in bytes at most. */
#define FROM_REACH 30
#define STEP_REACH 60

/* Words of change, the longer before what they end in. */
static const Word changes[] = {
	WORD_VALUE("负增长", true), WORD_VALUE("增长", false), WORD_VALUE("增加", false), WORD_VALUE("递增", false),
	WORD_VALUE("增幅达", false), WORD_VALUE("增幅为", false), WORD_VALUE("增幅", false), WORD_VALUE("增速达", false),
	WORD_VALUE("增速为", false), WORD_VALUE("增速", false), WORD_VALUE("涨幅为", false), WORD_VALUE("涨幅", false),
	WORD_VALUE("上涨", false), WORD_VALUE("上升", false), WORD_VALUE("提高", false), WORD_VALUE("提升", false),
	WORD_VALUE("攀升", false), WORD_VALUE("扩大", false), WORD_VALUE("多增", false), WORD_VALUE("增产", false), WORD_VALUE("减产", true), WORD_VALUE("增", false),
	WORD_VALUE("下降", true), WORD_VALUE("减少", true), WORD_VALUE("降低", true), WORD_VALUE("回落", true),
	WORD_VALUE("下跌", true), WORD_VALUE("下滑", true), WORD_VALUE("缩减", true), WORD_VALUE("压减", true),
	WORD_VALUE("压缩", true), WORD_VALUE("缩短", true), WORD_VALUE("精简", true), WORD_VALUE("削减", true),
	WORD_VALUE("减", true), WORD_VALUE("降", true), WORD_VALUE("低于", true), WORD_VALUE("高于", false),
	WORD_VALUE("快于", false), WORD_VALUE("高出", false), WORD_VALUE("翻", false)
};

/* Words that may stand between a word of change and its number. */
static const Word between[] = {
	WORD("了"), WORD("约"), WORD("近"), WORD("不超过"), WORD("不突破"), WORD("不高于"), WORD("超"), WORD("超过"), WORD("达"),
	WORD("达到"), WORD("为"), WORD("过"), WORD("逾"), WORD("突破"),
	WORD("分别"), WORD("不低于"), WORD("全国"), WORD("全省"), WORD("全市"), WORD("全县"), WORD("全区"), WORD("平均"), WORD("平均水平"), WORD("全镇"), WORD("全乡"),
	WORD("预期目标"), WORD("将近"), WORD(" "), WORD("同比"), WORD("不少于"), WORD("上"), WORD("至少"),
	WORD("保持在"), WORD("控制在"), WORD("稳定在"), WORD("维持在")
};

/* Words between the two ends of a change. */
static const Word steps[] = {
	WORD("提高到"), WORD("提高至"), WORD("提高为"), WORD("提升到"), WORD("提升至"), WORD("提升为"), WORD("增加到"), WORD("增加至"),
	WORD("增加为"), WORD("增长到"), WORD("增长至"), WORD("上升到"), WORD("上升至"), WORD("上升为"), WORD("下降到"), WORD("下降至"),
	WORD("下降为"), WORD("降低到"), WORD("降低至"), WORD("减少到"), WORD("减少至"), WORD("减少为"), WORD("回落到"), WORD("回落至"),
	WORD("扩大到"), WORD("扩大至"), WORD("扩大为"), WORD("发展到"), WORD("跃升到"), WORD("跃升至"), WORD("攀升到"), WORD("攀升至"),
	WORD("缩短到"), WORD("缩短至"), WORD("缩小到"), WORD("缩小至"), WORD("压缩到"), WORD("压缩至"), WORD("调整到"), WORD("调整为"),
	WORD("达到"), WORD("增至"), WORD("升至"), WORD("降至"), WORD("减至"), WORD("降到"), WORD("升到"), WORD("增到"), WORD("减到")
};

bool
measure_is_step(const char *text, Span span)
{
	uint32		length = span.end - span.start;

	return length >= strlen("增至") && length <= strlen("提高到") &&
		EQUALS_ANY(text, span, steps) != NULL;
}

bool
measure_begins_step(const char *text, Span span)
{
	return STARTS_ANY(text, span, steps) != NULL;
}

bool
measure_is_first_end(const Clause *clause, const Quantity *quantity)
{
	static const Word froms[] = {WORD("从"), WORD("由")};
	Span		before = {clause->start, quantity->span.start};
	Span		behind = {quantity->span.end, quantity->span.end};
	uint32		code;

	if (before.end - before.start > FROM_REACH)
		before.start = text_previous(clause->text, before.start,
									 before.end - FROM_REACH);
	if (!HAS_ANY(clause->text, before, froms))
		return false;
	while (behind.end < clause->sentence.end &&
		   behind.end - behind.start < STEP_REACH)
	{
		uint32		next = text_next(clause->text, behind.end,
									 clause->sentence.end, &code);

		if (code == ',' || code_ends_sentence(code))
			break;
		behind.end = next;
	}
	return HAS_ANY(clause->text, behind, steps) != NULL;
}

/* Moves *at before what may stand between a cue and the number. */
static void
step_back(const char *text, uint32 start, uint32 *at)
{
	bool		moved = true;

	while (moved)
	{
		moved = false;
		for (int i = 0; i < (int) lengthof(between); i++)
		{
			uint32		length = between[i].length;

			if (text_ends(text, make_span(start, *at), between[i].word, length))
			{
				*at -= length;
				moved = true;
			}
		}
	}
}

static const Word *
change_before(const Clause *clause, uint32 number)
{
	uint32		at = number;
	Span		before;
	const LexiconWord *verb;

	step_back(clause->text, clause->start, &at);
	before = make_span(clause->start, at);
	/* 改造提升 is what is done */
	verb = lexicon_match_end(&lexicon_verbs, clause->text, before);
	if (verb && !(verb->value & VERB_REACHING))
		return NULL;
	return ENDS_ANY(clause->text, before, changes);
}

/* 占全年任务87.8%, 完成总工程量的80%, 完成全年目标的74.6% */
static bool
is_completion(const Clause *clause, const Quantity *quantity)
{
	static const Word words[] = {
		WORD("任务"), WORD("目标"), WORD("工程量"), WORD("计划"), WORD("进度"), WORD("预算"), WORD("总投资")
	};
	static const Word verbs[] = {WORD("完成"), WORD("占"), WORD("达"), WORD("为"), WORD("进度")};
	Span		before = {clause->start, quantity->span.start};

	if (text_has(clause->text, before, LITERAL("完成率")))
		return true;
	if (!HAS_ANY(clause->text, before, verbs))
		return false;
	return HAS_ANY(clause->text, before, words) != NULL ||
		(text_ends(clause->text, before, LITERAL("完成")) &&
		 !text_has(clause->text, before, LITERAL("率")));
}

/* 农房风貌提升26万户: so many of them, but 指数提升2个等级 and 4位 are changes. */
static bool
is_count_improved(const Clause *clause, const Quantity *quantity,
				  const Word *cue)
{
	static const Word places[] = {WORD("位"), WORD("名"), WORD("级")};
	static const Word steps_up[] = {WORD("等级"), WORD("档次"), WORD("位次"), WORD("名次"), WORD("层次"), WORD("台阶")};
	const Unit *unit;

	if (quantity->unit == UNIT_NONE || (strcmp(cue->word, "提升") != 0 &&
										strcmp(cue->word, "提高") != 0))
		return false;
	unit = unit_get(quantity->unit);
	return strcmp(unit->dimension, "count") == 0 &&
		!EQUALS_ANY(unit->unit, make_span(0, strlen(unit->unit)), places) &&
		!STARTS_ANY(clause->text, clause->behind, steps_up);
}

/* 比上年增加2080元: a change needs its base, or the word right before. */
static bool
is_change(const Clause *clause, const Quantity *quantity, const Word *cue)
{
	static const Word bases[] = {
		WORD("比"), WORD("较"), WORD("超出"), WORD("多增"), WORD("去年同期")
	};
	Span		before = {clause->start, quantity->span.start};
	uint32		at = quantity->span.start;
	Span		rest = {quantity->span.end, clause->behind.end};

	if (HAS_ANY(clause->text, before, bases) != NULL)
		return cue != NULL || text_has(clause->text, before, LITERAL("超出"));
	if (!cue || strcmp(cue->word, "翻") == 0)
		return false;
	if (is_count_improved(clause, quantity, cue))
		return false;

	/*
	 * 高速公路增加4083公里, but not 新增22家, nor 增加收入500元
	 */
	step_back(clause->text, clause->start, &at);
	return at - cue->length > clause->start + strlen("的") &&
		cue->length > strlen("增") &&
		!text_starts(clause->text, rest, LITERAL("的"));
}

static bool
is_percentage(const Quantity *quantity)
{
	const char *unit;

	if (quantity->unit == UNIT_NONE)
		return false;
	unit = unit_get(quantity->unit)->unit;
	return strcmp(unit, "%") == 0 || strcmp(unit, "‰") == 0 ||
		strcmp(unit, "倍") == 0;
}

static bool
is_points(const Quantity *quantity)
{
	return quantity->unit != UNIT_NONE &&
		strcmp(unit_get(quantity->unit)->unit, "百分点") == 0;
}

/* A list goes on as it began: 分别增长4.4%、5.6%; 增长7.5%、力争8.5%. */
static bool
goes_on(const Clause *clause, const Quantity *quantity)
{
	static const Word hopes[] = {WORD("力争"), WORD("争取"), WORD("努力实现")};
	Span		between_numbers = {clause->start, quantity->span.start};
	Span		rest = text_trim(clause->text, between_numbers);
	const Word *hope = ENDS_ANY(clause->text, rest, hopes);

	if (hope && hope->length == rest.end - rest.start)
		return true;			/* 增长5.5%左右,力争6% */
	if (hope)
		rest = text_trim(clause->text,
						 make_span(rest.start, rest.end - hope->length));

	return clause->follows &&
		(text_equals(clause->text, rest, LITERAL("、")) ||
		 text_equals(clause->text, rest, LITERAL("和")) ||
		 text_equals(clause->text, rest, LITERAL(",")) ||
		 rest.start == rest.end);
}

Measure
measure_of(const Clause *clause, const Quantity *quantity,
		   const Indicator *previous, bool *negative)
{
	static const Word rates[] = {WORD("率为"), WORD("率保持")};
	const Word *cue = change_before(clause, quantity->span.start);

	*negative = cue != NULL && cue->value;
	if (quantity->rank)
		return MEASURE_RANK;
	if (previous && goes_on(clause, quantity) && is_percentage(quantity) &&
		(previous->measure == MEASURE_GROWTH ||
		 previous->measure == MEASURE_SHARE))
	{
		*negative = previous->value.mantissa < 0;
		return previous->measure;
	}
	if (is_points(quantity))
		return MEASURE_CHANGE;
	/* 提高7.4元和16元 */
	if (previous && previous->measure == MEASURE_CHANGE && clause->same_unit &&
		goes_on(clause, quantity) && clause->follows)
	{
		*negative = previous->value.mantissa < 0;
		return MEASURE_CHANGE;
	}
	if (is_percentage(quantity))
	{
		Span		before = {clause->start, quantity->span.start};

		if (strcmp(unit_get(quantity->unit)->unit, "倍") == 0 && !cue)
			return MEASURE_SHARE;
		if (cue)
			return MEASURE_GROWTH;
		if (is_completion(clause, quantity))
			return MEASURE_COMPLETION;
		/* 增幅控制在3% */
		if (text_has(clause->text, before, LITERAL("涨幅")) ||
			text_has(clause->text, before, LITERAL("增速")) ||
			text_has(clause->text, before, LITERAL("增长速度")) ||
			text_has(clause->text, before, LITERAL("增幅")))
			return MEASURE_GROWTH;
		return MEASURE_SHARE;
	}
	if (is_change(clause, quantity, cue))
		return MEASURE_CHANGE;
	*negative = false;
	/* 死亡率为0 */
	if (quantity->unit == UNIT_NONE && quantity->value.mantissa == 0 &&
		HAS_ANY(clause->text, make_span(clause->start, quantity->span.start),
				rates) != NULL)
		return MEASURE_SHARE;
	return MEASURE_LEVEL;
}
