/*
 * measure.c
 *	  What kind of figure a number is: a level, growth, change, completion,
 *	  share or rank.
 *
 * The words right before the number decide, then those of the clause.
 */
#include "core/indicator.h"

typedef struct Cue
{
	const char *word;
	bool		negative;
} Cue;

/* Words of change, the longer before what they end in. */
static const Cue changes[] = {
	{"负增长", true}, {"增长", false}, {"增加", false}, {"递增", false},
	{"增幅达", false}, {"增幅为", false}, {"增幅", false}, {"增速达", false},
	{"增速为", false}, {"增速", false}, {"涨幅为", false}, {"涨幅", false},
	{"上涨", false}, {"上升", false}, {"提高", false}, {"提升", false},
	{"攀升", false}, {"扩大", false}, {"多增", false}, {"增", false},
	{"下降", true}, {"减少", true}, {"降低", true}, {"回落", true},
	{"下跌", true}, {"下滑", true}, {"缩减", true}, {"压减", true},
	{"减", true}, {"降", true}, {"低于", true}, {"高于", false},
	{"快于", false}, {"高出", false}, {"翻", false}
};

/* Words that may stand between a word of change and its number. */
static const char *const between[] = {
	"了", "约", "近", "超", "超过", "达", "达到", "为", "过", "逾", "突破",
	"分别", "不低于", "不超过", "全国", "全省", "全市", "全县", "全区", "平均",
	"全国平均", "全省平均", "全市平均", "经济增速", "预期目标", "将近", " ", "分别为",
	"分别达", "分别达到", "同比", "不少于", "上", "至少"
};

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
			uint32		length = strlen(between[i]);

			if (text_ends(text, (Span) {start, *at}, between[i], length))
			{
				*at -= length;
				moved = true;
			}
		}
	}
}

static const Cue *
change_before(const Clause *clause, uint32 number)
{
	uint32		at = number;

	step_back(clause->text, clause->start, &at);
	for (int i = 0; i < (int) lengthof(changes); i++)
		if (text_ends(clause->text, (Span) {clause->start, at},
					  changes[i].word, strlen(changes[i].word)))
			return &changes[i];
	return NULL;
}

static bool
has_any(const char *text, Span span, const char *const *words, int count)
{
	for (int i = 0; i < count; i++)
		if (text_has(text, span, words[i], strlen(words[i])))
			return true;
	return false;
}

/* 占全年任务87.8%, 完成总工程量的80%, 完成全年目标的74.6% */
static bool
is_completion(const Clause *clause, const Quantity *quantity)
{
	static const char *const words[] = {
		"任务", "目标", "工程量", "计划", "进度", "完成率", "预算", "总投资"
	};
	static const char *const verbs[] = {"完成", "占", "达", "进度"};
	Span		before = {clause->start, quantity->span.start};

	if (text_has(clause->text, before, LITERAL("完成率")))
		return true;
	if (!has_any(clause->text, before, verbs, lengthof(verbs)))
		return false;
	return has_any(clause->text, before, words, lengthof(words)) ||
		text_ends(clause->text, before, LITERAL("已完成"));
}

/* 比上年增加2080元: a change needs its base, or the word right before. */
static bool
is_change(const Clause *clause, const Quantity *quantity, const Cue *cue)
{
	static const char *const bases[] = {
		"比", "较", "同比", "超出", "多增", "去年同期"
	};
	Span		before = {clause->start, quantity->span.start};
	uint32		at = quantity->span.start;
	Span		rest = {quantity->span.end, clause->behind.end};

	if (has_any(clause->text, before, bases, lengthof(bases)))
		return cue != NULL || text_has(clause->text, before, LITERAL("超出"));
	if (!cue || strcmp(cue->word, "翻") == 0)
		return false;
	/* 高速公路增加4083公里, but not 新增22家, nor 增加收入500元 */
	step_back(clause->text, clause->start, &at);
	return at - strlen(cue->word) > clause->start + strlen("的") &&
		strlen(cue->word) > strlen("增") &&
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

/* A list goes on as it began: 分别增长4.4%、5.6%. */
static bool
goes_on(const Clause *clause, const Quantity *quantity)
{
	Span		between_numbers = {clause->start, quantity->span.start};
	Span		rest = text_trim(clause->text, between_numbers);

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
	const Cue  *cue = change_before(clause, quantity->span.start);

	*negative = cue != NULL && cue->negative;
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
			text_has(clause->text, before, LITERAL("增幅")))
			return MEASURE_GROWTH;
		return MEASURE_SHARE;
	}
	if (is_change(clause, quantity, cue))
		return MEASURE_CHANGE;
	*negative = false;
	return MEASURE_LEVEL;
}
