/*
 * subject.c
 *	  The subject that stands before a number, and what is no part of it.
 */
#include "core/lexicon.h"
#include "core/numeral.h"
#include "core/strip.h"
#include "core/subject.h"

/* From 由 to its number are at most so many characters: 由"十一五"时期的. */
#define FROM_MOST 10

/* The text before the number and its cue. */
Span
subject_before(const Clause *clause, const Quantity *quantity)
{
	Span		span = {clause->start, quantity->cue_before.end > 0 ?
	quantity->cue_before.start : quantity->span.start};

	return text_trim(clause->text, span);
}

/* May a word of comparison begin with a character?  Most may not. */
static bool
begins_comparison(uint32 code)
{
	switch (code)
	{
		case 0x6BD4:			/* 比 */
		case 0x8F83:			/* 较 */
		case 0x5360:			/* 占 */
		case 0x8FDC:			/* 远 */
		case 0x8D85:			/* 超 */
		case 0x540C:			/* 同 */
		case 0x7531:			/* 由 */
		case 0x964D:			/* 降 */
		case 0x63D0:			/* 提 */
		case 0x589E:			/* 增 */
		case 0x51CF:			/* 减 */
		case 0x76F8:			/* 相 */
		case 0x9AD8:			/* 高 */
		case 0x4F4E:			/* 低 */
		case 0x5FEB:			/* 快 */
		case 0x8FBE:			/* 达 */
		case 0x6263:			/* 扣 */
		case 0x5254:			/* 剔 */
		case 0x6309:			/* 按 */
		case 0x6298:			/* 折 */
		case 0x7EA6:			/* 约 */
		case 0x4F18:			/* 优 */
		case 0x597D:			/* 好 */
		case 0x4E0D:			/* 不 */
		case 0x5347:			/* 升 */
		case 0x8003:			/* 考 */
			return true;
		default:
			return false;
	}
}

/* 比上年, 占全年任务, 由1978年的: what says nothing of the name. */
bool
subject_only_compares(const char *text, Span span)
{
	static const Word words[] = {
		WORD("比"), WORD("较"), WORD("占"), WORD("远远超过"), WORD("超过"), WORD("同比"), WORD("由"), WORD("降低到"), WORD("提高到"),
		WORD("增加到"), WORD("减少到"), WORD("相比"), WORD("高于"), WORD("低于"), WORD("快于"), WORD("达"), WORD("扣除"), WORD("剔除"),
		WORD("按可比"), WORD("按不变"), WORD("按现价"), WORD("高出"), WORD("折合"), WORD("约合"), WORD("优于"), WORD("好于"), WORD("超出"),
		WORD("不低于"), WORD("不少于"), WORD("不高于"), WORD("不超过"), WORD("同期"), WORD("降至"), WORD("减至"), WORD("增至"), WORD("升至"), WORD("考虑")
	};

	return begins_comparison(text_code(text, span.start, span.end)) &&
		STARTS_ANY(text, span, words) != NULL &&
		!text_starts(text, span, LITERAL("占地"));
}

/* 是“十一五”的|3.1倍: what a share is of, and nothing else. */
static bool
only_shares(const char *text, Span span)
{
	static const Word words[] = {WORD("是"), WORD("为"), WORD("相当于"), WORD("等于")};

	return STARTS_ANY(text, span, words) != NULL &&
		text_ends(text, span, LITERAL("的"));
}

/* Is there a word, not only signs, that can be a name? */
bool
subject_is_name(const char *text, Span span)
{
	static const Word goods[] = {
		WORD("煤"), WORD("钢"), WORD("铁"), WORD("铜"), WORD("铝"), WORD("镁"), WORD("锌"), WORD("铅"), WORD("锡"), WORD("镍"), WORD("金"), WORD("银"), WORD("盐"), WORD("糖"), WORD("油"), WORD("茶"), WORD("烟"), WORD("酒"),
		WORD("纱"), WORD("布"), WORD("丝"), WORD("麻"), WORD("棉"), WORD("粮"), WORD("肉"), WORD("蛋"), WORD("奶"), WORD("鱼"), WORD("果"),
		WORD("菜"), WORD("猪"), WORD("牛"), WORD("羊"), WORD("纸"), WORD("电"), WORD("村"), WORD("社"), WORD("乡"), WORD("镇"), WORD("县")
	};

	return text_characters(text, span) >= NAME_LEAST ||
		(span.end - span.start == strlen("煤") &&
		 EQUALS_ANY(text, span, goods));
}

/* 农业总产值|一九八一年: without the time that it ends in. */
static Span
without_time(const char *text, Span span)
{
	uint32		at = span.start;
	When		when;

	while (when_find(text, span, &when_any_year, &at, &when))
		if (when.span.end == span.end)
			span.end = when.span.start;
	return span;
}

/*
 * What stands before a comparison, with another time: 农业总产值一九八一年|比
 * 一九八○年增长, or another place: 人均收入|低于全省水平.
 */
static Span
before_comparison(const char *text, Span span)
{
	uint32		before = 0;		/* the last character */
	uint32		previous = span.start;	/* where that stands */
	When		when;

	for (uint32 at = span.start; at < span.end;)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);

		if ((code == 0x6BD4 || code == 0x8F83) &&	/* 比 较 */
			when_parse(text, make_span(next, span.end), &when_any_year, &when))
			return without_time(text, make_span(span.start, at));
		if (code == 0x4E8E && previous > span.start + strlen("收") &&	/* 于 */
			(before == 0x4F4E || before == 0x9AD8 || before == 0x5FEB) &&	/* 低高快 */
			!text_ends(text, make_span(span.start, previous), LITERAL("不")))
			return make_span(span.start, previous);
		before = code;
		previous = at;
		at = next;
	}
	return span;
}

/* 生产总值|剔除不可比因素: without what the figure leaves out. */
static Span
before_exception(const char *text, Span span)
{
	static const Word words[] = {WORD("剔除"), WORD("扣除"), WORD("按可比"), WORD("按不变"), WORD("按现价")};

	for (uint32 at = span.start + NAME_LEAST * strlen("总"); at < span.end; at++)
	{
		/* the first two bytes of 剔, 扣 and 按 */
		if (((unsigned char) text[at] & 0xFC) != 0xE4 ||
			at + 1 >= span.end || ((unsigned char) text[at + 1] != 0x89 &&
								   (unsigned char) text[at + 1] != 0x8C) ||
			!STARTS_ANY(text, make_span(at, span.end), words))
			continue;
		/* 加计扣除 is what is measured */
		if (!text_ends(text, make_span(span.start, at), LITERAL("加计")))
			return make_span(span.start, at);
	}
	return span;
}

/* The name in a clause, empty where that only compares with another time. */
Span
subject_in(const char *text, Span span)
{
	static const Word words[] = {WORD("比"), WORD("较"), WORD("同"), WORD("与")};
	const Word *word;
	When		when;

	span = strip_clause(text, before_comparison(text, before_exception(text, span)));
	word = STARTS_ANY(text, span, words);
	if (word && when_parse(text, make_span(span.start + word->length, span.end),
						   &when_any_year, &when))
		span.end = span.start;
	return span;
}

/* What stands behind the last 、 where it says how much: 数量. */
static Span
behind_list(const char *text, Span span)
{
	Span		last = span;

	for (uint32 at = span.start; at < span.end;)
	{
		uint32		code;

		at = text_next(text, at, span.end, &code);
		if (code == 0x3001)
			last.start = at;
	}
	return strip_is_generic(text, last) ? last : span;
}

/* Counts and sizes are said of the noun that follows; money and rates not. */
bool
subject_counts_object(const Quantity *quantity)
{
	const char *dimension;

	if (quantity->rank || quantity->money)
		return false;
	if (quantity->unit == UNIT_NONE)
		return true;
	dimension = unit_get(quantity->unit)->dimension;
	return strcmp(dimension, "money") != 0 && strcmp(dimension, "ratio") != 0 &&
		strcmp(dimension, "points") != 0;
}

/*
 * 300万元以上的|竣工项目, 产值超亿元的|企业: without the size that tells things apart.
 */
static Span
behind_size(const char *text, Span span)
{
	static const Word words[] = {WORD("以上的"), WORD("以下的"), WORD("以内的")};
	uint32		size = text_find(text, span, LITERAL("元的"));
	Span		rest = {Min(size + strlen("元的"), span.end), span.end};
	const Word *word = code_is_digit((unsigned char) text[span.start]) ?
	HAS_ANY(text, span, words) : NULL;

	if (word)
		rest.start = text_find(text, span, word->word, word->length) +
			word->length;
	else if (size == span.end)
		return span;
	return text_characters(text, rest) < NAME_LEAST ||
		strip_is_generic(text, rest) ? span : rest;
}

/*
 * 甲公司、乙公司等|企业, 《…》等|书籍, before their count: what those are, that are
 * listed.
 */
static Span
behind_listed(const char *text, Span span)
{
	static const Word ends[] = {WORD("》"), WORD("\""), WORD("公司"), WORD(")")};
	static const Word words[] = {
		WORD("中等"), WORD("高等"), WORD("初等"), WORD("同等"), WORD("平等"), WORD("优等"), WORD("特等")
	};
	uint32		at = span.end;

	if (!text_has(text, span, LITERAL("等")))
		return span;
	while (at > span.start &&
		   !text_ends(text, make_span(span.start, at), LITERAL("等")))
		at = text_previous(text, span.start, at);
	if (text_characters(text, make_span(at, span.end)) < NAME_LEAST ||
		at == span.start || ENDS_ANY(text, make_span(span.start, at), words) ||
		text_starts(text, make_span(at, span.end), LITERAL("级")) ||
		lexicon_match(&lexicon_verbs, text, at, span.end))
		return span;
	if (text_has(text, make_span(span.start, at), LITERAL("、")) ||
		ENDS_ANY(text, make_span(span.start, at - strlen("等")), ends))
		span.start = at;
	return span;
}

/* 总量|全市六区第一: without the districts among which it is that */
static Span
before_peers(const char *text, Span span)
{
	static const Word peers[] = {WORD("区"), WORD("县"), WORD("市")};
	static const Word wholes[] = {WORD("全市"), WORD("全省"), WORD("全州")};
	uint32		kind;
	uint32		number;
	const Word *whole;

	if (span.end - span.start < 3 * strlen("区"))
		return span;
	kind = text_previous(text, span.start, span.end);
	number = text_previous(text, span.start, kind);
	if (!EQUALS_ANY(text, make_span(kind, span.end), peers) ||
		!numeral_begins(text_code(text, number, kind)))
		return span;
	span.end = number;
	whole = ENDS_ANY(text, span, wholes);
	span.end -= whole ? whole->length : 0;
	return span;
}

/* 数字经济规模|稳居全国首位, 发展指数|连续9年居中部首位: what the rank is of. */
static Span
before_rank(const char *text, Span span)
{
	static const Word places[] = {
		WORD("居"), WORD("位列"), WORD("名列"), WORD("排名"), WORD("排在"), WORD("保持")
	};
	static const Word firm[] = {WORD("稳"), WORD("位"), WORD("跃"), WORD("均")};
	uint32		at = span.end;
	const Word *word;

	while (at > span.start &&
		   !STARTS_ANY(text, make_span(at, span.end), places))
		at = text_previous(text, span.start, at);
	if (!STARTS_ANY(text, make_span(at, span.end), places) ||
		text_starts(text, make_span(at, span.end), LITERAL("居民")))
		return span;
	span.end = at;
	word = ENDS_ANY(text, span, firm);
	span.end -= word ? word->length : 0;
	at = text_find(text, span, LITERAL("连续"));
	if (at > text_skip_space(text, span.start, span.end))
		span.end = at;
	return span;
}

Span
subject_of(const Clause *clause, const Quantity *quantity, Measure measure)
{
	static const Word others[] = {WORD("和谐"), WORD("和美"), WORD("和平"), WORD("和睦")};
	const char *text = clause->text;
	Span		span = subject_before(clause, quantity);
	uint32		from;

	/* 六合村种植花椒: the village is no part of what is measured */
	if (clause->entity.end > 0 &&
		subject_is_name(text, strip_clause(text, make_span(clause->entity.end,
														   span.end))))
		span.start = clause->entity.end;
	(void) text_skip_word(text, &span.start, span.end, "、");
	/* 土地122亩|和|厂房6400平方米 */
	if (clause->follows && !STARTS_ANY(text, span, others))
		(void) text_skip_word(text, &span.start, span.end, "和");
	/* 下降2%(|剔除减税因素,增长9.2%) */
	if (clause->follows && text_starts(text, text_trim(text, span), LITERAL("(")) &&
		!text_has(text, span, LITERAL(")")))
		span.start = text_trim(text, span).start + strlen("(");
	if (subject_only_compares(text, text_trim(text, span)) ||
		(clause->follows && measure_begins_step(text, text_trim(text, span))) ||
		(measure == MEASURE_SHARE && only_shares(text, text_trim(text, span))))
		return make_span(span.start, span.start);
	/* 消费水平由…提高到: the subject stands before 由 */
	from = text_find(text, span, LITERAL("由"));
	if (from < span.end && from > span.start + strlen("由") &&
		text_characters(text, make_span(from, span.end)) <= FROM_MOST)
		span.end = from;
	if (quantity->rank)
		span = before_peers(text, strip_end(text, before_rank(text, span)));
	if (measure == MEASURE_LEVEL)
		span = behind_size(text, strip_clause(text, subject_counts_object(quantity) ?
											  behind_listed(text, span) : span));
	else
		span = subject_in(text, span);
	/* 收购价|平均每50公斤 */
	from = text_find(text, span, LITERAL("平均每"));
	if (from > span.start && from < span.end &&
		code_is_digit(text_code(text, from + strlen("平均每"), span.end)))
		span.end = from;
	/* 获评A级、数量|第一 */
	if (quantity->rank)
		span = behind_list(text, span);
	return span;
}
