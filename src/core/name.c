/*
 * name.c
 *	  What a number measures: the subject before it, or the object behind it.
 *
 * The clause is stripped from both ends of what is no name: adverbials, scope
 * and connectives before, verbs of reaching and changing behind, a verb of
 * doing where the noun that follows says enough.
 */
#include "core/lexicon.h"
#include "core/strip.h"

/* A clause before is at most so many bytes long. */
#define CLAUSE_BEFORE 200

/* The text before the number and its cue. */
static Span
before_number(const Clause *clause, const Quantity *quantity)
{
	Span		span = {clause->start, quantity->cue_before.end > 0 ?
	quantity->cue_before.start : quantity->span.start};

	return text_trim(clause->text, span);
}

/* 比上年, 占全年任务, 由1978年的: what says nothing of the name. */
static bool
only_compares(const char *text, Span span)
{
	static const Word words[] = {
		WORD("比"), WORD("较"), WORD("占"), WORD("远远超过"), WORD("超过"), WORD("同比"), WORD("由"), WORD("降低到"), WORD("提高到"),
		WORD("增加到"), WORD("减少到"), WORD("相比"), WORD("高于"), WORD("低于"), WORD("快于"), WORD("达"), WORD("扣除"), WORD("剔除"),
		WORD("按可比"), WORD("按不变"), WORD("按现价"), WORD("高出"), WORD("折合"), WORD("约合"), WORD("优于"), WORD("好于"), WORD("超出"),
		WORD("不低于"), WORD("不少于"), WORD("不高于"), WORD("不超过")
	};

	return STARTS_ANY(text, span, words) != NULL;
}

/* Is there a word, not only signs, that can be a name? */
static bool
is_name(const char *text, Span span)
{
	static const Word goods[] = {
		WORD("煤"), WORD("钢"), WORD("铁"), WORD("铜"), WORD("铝"), WORD("盐"), WORD("糖"), WORD("油"), WORD("茶"), WORD("烟"), WORD("酒"),
		WORD("纱"), WORD("布"), WORD("丝"), WORD("麻"), WORD("棉"), WORD("粮"), WORD("肉"), WORD("蛋"), WORD("奶"), WORD("鱼"), WORD("果"),
		WORD("菜"), WORD("猪"), WORD("牛"), WORD("羊"), WORD("纸"), WORD("电")
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

/* The name in a clause, empty where that only compares with another time. */
static Span
name_in(const char *text, Span span)
{
	static const Word words[] = {WORD("比"), WORD("较"), WORD("同"), WORD("与")};
	const Word *word;
	When		when;

	span = strip_clause(text, before_comparison(text, span));
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

static Span
subject_of(const Clause *clause, const Quantity *quantity, Measure measure)
{
	const char *text = clause->text;
	Span		span = before_number(clause, quantity);
	uint32		from;

	/* 六合村种植花椒: the village is no part of what is measured */
	if (clause->entity.end > 0 &&
		is_name(text, strip_clause(text, make_span(clause->entity.end,
												   span.end))))
		span.start = clause->entity.end;
	(void) text_skip_word(text, &span.start, span.end, "、");
	if (only_compares(text, text_trim(text, span)))
		return make_span(span.start, span.start);
	/* 消费水平由…提高到: the subject stands before 由 */
	from = text_find(text, span, LITERAL("由"));
	if (from < span.end && from > span.start + strlen("由") &&
		text_characters(text, make_span(from, span.end)) <= 8)
		span.end = from;
	span = measure == MEASURE_LEVEL ? strip_clause(text, span) :
		name_in(text, span);
	/* 获评A级、数量|第一 */
	if (quantity->rank)
		span = behind_list(text, span);
	return span;
}

/* Counts and sizes are said of the noun that follows; money and rates not. */
static bool
counts_object(const Quantity *quantity)
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

/* 低保人员、84名…: what stands before 、 belongs to the number before. */
static bool
belongs_to_previous(const Clause *clause, const Quantity *quantity)
{
	static const Word ends[] = {WORD("、"), WORD("和"), WORD("及"), WORD("与")};
	Span		span = before_number(clause, quantity);

	if (!clause->follows)
		return false;
	return ENDS_ANY(clause->text, span, ends) != NULL;
}

/* The clause that ends before the sign at "end", back to "start" at most. */
static Span
clause_ending(const char *text, uint32 start, uint32 end)
{
	uint32		at = end;

	while (at > start && end - at < CLAUSE_BEFORE)
	{
		uint32		previous = text_previous(text, start, at);
		uint32		code = text_code(text, previous, end);

		if (code == ',' || code == ';' || code == ':')
			break;
		at = previous;
	}
	return make_span(at, end);
}

/*
 * The clause before this one, where it has no number; the one before that
 * where it only gives a reason.
 */
static Span
clause_before(const Clause *clause)
{
	static const Word reasons[] = {
		WORD("由于"), WORD("因"), WORD("受"), WORD("随着"), WORD("尽管"), WORD("虽然")
	};
	const char *text = clause->text;
	uint32		start = clause->sentence.start;
	Span		before = {start, clause->start};

	for (int i = 0; i < 2 && !clause->follows && before.end > start; i++)
	{
		before = clause_ending(text, start,
							   text_previous(text, start, before.end));
		if (before.start >= before.end || before.start < clause->last_end)
			break;
		if (!STARTS_ANY(text, text_trim(text, before), reasons))
			return only_compares(text, text_trim(text, before)) ?
				make_span(0, 0) : name_in(text, before);
		before.end = before.start;
	}
	return make_span(0, 0);
}

/* 完成总工程量的80%: the subject of the verb, not its object. */
static Span
completed_of(const Clause *clause, const Quantity *quantity)
{
	static const Word verbs[] = {WORD("已完成"), WORD("完成"), WORD("占")};
	Span		span = before_number(clause, quantity);

	for (int i = 0; i < (int) lengthof(verbs); i++)
	{
		uint32		at = text_find(clause->text, span, verbs[i].word,
								   verbs[i].length);

		if (at < span.end)
			return strip_clause(clause->text, make_span(span.start, at));
	}
	return make_span(span.start, span.start);
}

/*
 * 投入10余万元对武装部进行…: what money was spent on stands behind it, and the
 * verb before it belongs to the name.
 */
static bool
spent_on(const Clause *clause, const Quantity *quantity, Measured *name)
{
	static const Word verbs[] = {WORD("投入"), WORD("总投资"), WORD("投资"), WORD("出资")};
	const char *text = clause->text;
	Span		before = before_number(clause, quantity);
	Span		behind = clause->behind;

	if (!quantity->money &&
		(quantity->unit == UNIT_NONE ||
		 strcmp(unit_get(quantity->unit)->dimension, "money") != 0))
		return false;
	for (int i = 0; i < (int) lengthof(verbs); i++)
	{
		uint32		length = verbs[i].length;
		uint32		at;

		if (!text_ends(text, before, verbs[i].word, length))
			continue;
		at = text_find(text, behind, LITERAL("进行"));
		behind.end = at;
		at = text_find(text, behind, LITERAL("对"));
		if (at < behind.end)
			behind.start = at + strlen("对");
		behind = strip_clause(text, behind);
		if (text_characters(text, behind) < NAME_LEAST)
			return false;
		name->first = behind;
		name->second = make_span(before.end - length, before.end);
		return true;
	}
	return false;
}

static Measured
one_span(const char *text, Span span)
{
	Measured	name = {span, {0, 0}, strip_is_generic(text, span)};

	return name;
}

/* 引进|企业7家: with the verb where the noun alone says nothing. */
static Measured
subject_span(const Clause *clause, Span subject)
{
	const char *text = clause->text;
	Measured	name = one_span(text, subject);
	Span		before = {clause->start, subject.start};
	const LexiconWord *noun = lexicon_match(&lexicon_generic_nouns, text,
											subject.start, subject.end);
	const LexiconWord *verb = lexicon_match_end(&lexicon_verbs, text, before);

	if (!name.incomplete || clause->follows || !noun || !verb ||
		noun->value == GENERIC_AMOUNT || !(verb->value & VERB_DOING) ||
		verb->length < strlen("引进"))
		return name;
	name.first.start -= verb->length;
	name.incomplete = false;
	return name;
}

/* Subject or object, by what the number counts. */
static Measured
choose(const Clause *clause, const Quantity *quantity, Span subject,
	   Span object)
{
	const char *text = clause->text;
	Span		before = before_number(clause, quantity);
	Measured	name;

	if (!is_name(text, object))
		return subject_span(clause, subject);
	/* 出生人口|超百万的省份 */
	if (is_name(text, subject) && quantity->cue_before.end > 0 &&
		text_starts(text, clause->behind, LITERAL("的")))
		return one_span(text, subject);
	if (is_name(text, subject) && strip_is_generic(text, object))
	{
		/* 乡村振兴共有9个项目 */
		name = one_span(text, subject);
		name.second = object;
		return name;
	}
	if (!is_name(text, subject) ||
		(counts_object(quantity) ||
		 text_ends(text, before, LITERAL("的"))))
	{
		name = one_span(text, object);
		/* 3个集群开展试点,2家企业实施改造: a clause of its own */
		if (!clause->follows)
			name.incomplete = false;
		return name;
	}
	return one_span(text, subject);
}

/*
 * 新增公园5座,累计达到90座; 灌溉面积60亩,其中有20亩: is no other thing measured
 * than before?
 */
static bool
goes_on(const Clause *clause, const Quantity *quantity)
{
	static const Word words[] = {
		WORD("累计"), WORD("总数"), WORD("其中"), WORD("达到"), WORD("折合"), WORD("约合")
	};

	return clause->same_unit &&
		STARTS_ANY(clause->text, before_number(clause, quantity), words);
}

Measured
name_of(const Clause *clause, const Quantity *quantity, Measure measure,
		bool inherits)
{
	const char *text = clause->text;
	Span		subject = {0, 0};
	Span		object = {0, 0};
	Measured	name = {{0, 0}, {0, 0}, false};

	if (spent_on(clause, quantity, &name))
		return name;
	if (measure == MEASURE_COMPLETION)
		subject = completed_of(clause, quantity);
	else if (!belongs_to_previous(clause, quantity))
		subject = subject_of(clause, quantity, measure);
	/* 甲村改厕3户、|乙村|5户 */
	if (inherits && subject.end > 0 && subject.end == clause->entity.end)
		subject.end = subject.start;
	if (measure == MEASURE_LEVEL ||
		(measure == MEASURE_SHARE && !is_name(text, subject) &&
		 text_starts(text, clause->behind, LITERAL("的"))))
		object = object_of(clause);
	if (is_name(text, subject) || is_name(text, object))
		return choose(clause, quantity, subject, object);
	if (inherits && (measure != MEASURE_LEVEL || goes_on(clause, quantity)))
		return name;
	subject = clause_before(clause);
	if (is_name(text, subject))
		return one_span(text, subject);
	/* 现有18个村: a noun of one character, where there is no other */
	return text_characters(text, object) > 0 ? one_span(text, object) : name;
}
