/*
 * name.c
 *	  What a number measures: the subject before it, or the object behind it.
 *
 * The clause is stripped from both ends of what is no name: adverbials, scope
 * and connectives before, verbs of reaching and changing behind, a verb of
 * doing where the noun that follows says enough.
 */
#include "core/amount.h"
#include "core/lexicon.h"
#include "core/strip.h"
#include "core/subject.h"

/* A clause before is at most so many bytes long. */
#define CLAUSE_BEFORE 200

/* 低保人员、84名…: what stands before 、 belongs to the number before. */
static bool
belongs_to_previous(const Clause *clause, const Quantity *quantity)
{
	static const Word ends[] = {WORD("、"), WORD("和"), WORD("及"), WORD("与")};
	Span		span = subject_before(clause, quantity);

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
			return subject_only_compares(text, text_trim(text, before)) ?
				make_span(0, 0) : subject_in(text, before);
		before.end = before.start;
	}
	return make_span(0, 0);
}

/*
 * 完成总工程量的80%: the subject of the verb, not its object, but for the noun
 * before 任务: 完成全年税收任务的.
 */
static Span
completed_of(const Clause *clause, const Quantity *quantity)
{
	static const Word verbs[] = {WORD("已完成"), WORD("完成"), WORD("占")};
	const char *text = clause->text;
	Span		span = subject_before(clause, quantity);
	uint32		task = text_find(text, span, LITERAL("任务"));

	for (int i = 0; i < (int) lengthof(verbs); i++)
	{
		uint32		at = text_find(text, span, verbs[i].word,
								   verbs[i].length);
		Span		subject;

		if (at == span.end)
			continue;
		subject = strip_clause(text, make_span(span.start, at));
		if (subject.start == subject.end && task < span.end &&
			task > at + verbs[i].length)
			subject = strip_clause(text, make_span(at + verbs[i].length, task));
		return subject;
	}
	return make_span(span.start, span.start);
}

/* 瑞丰项目|竣工, 瑞丰项目|、投资3亿元的: without what becomes of it. */
static Span
without_fate(const char *text, Span span)
{
	static const Word ends[] = {
		WORD("、投资"), WORD("、总投资"), WORD("开工"), WORD("竣工"), WORD("落地"), WORD("投产"), WORD("开业"), WORD("建成")
	};
	const Word *end = ENDS_ANY(text, span, ends);

	if (end)
		span.end -= end->length;
	return text_trim(text, span);
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
	Span		before = subject_before(clause, quantity);
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
		/* 投资2亿元、日处理垃圾… goes on with another number */
		if (text_starts(text, behind, LITERAL("、")))
			return false;
		at = text_find(text, behind, LITERAL("进行"));
		behind.end = at;
		at = text_find(text, behind, LITERAL("对"));
		if (at < behind.end)
			behind.start = at + strlen("对");
		behind = without_fate(text, strip_clause(text, behind));
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

/* 日处理垃圾, 年产: how much at a time */
static bool
is_capacity(const char *text, Span before)
{
	static const Word paces[] = {WORD("、日"), WORD("、年"), WORD("日"), WORD("年")};

	return STARTS_ANY(text, before, paces) != NULL;
}

/* Subject or object, by what the number counts. */
static Measured
choose(const Clause *clause, const Quantity *quantity, Span subject,
	   Span object)
{
	const char *text = clause->text;
	Span		before = subject_before(clause, quantity);
	Measured	name;

	if (!subject_is_name(text, object))
		return subject_span(clause, subject);

	/*
	 * 出生人口|超百万的省份, 日处理垃圾|600吨的项目,
	 * …、床位|300张的医院
	 */
	if (subject_is_name(text, subject) &&
		(quantity->cue_before.end > 0 || is_capacity(text, before) ||
		 (clause->follows && text_starts(text, before, LITERAL("、")))) &&
		text_starts(text, clause->behind, LITERAL("的")))
		return one_span(text, subject);
	/* 甲公司、乙集团等|20户|企业 */
	if (text_ends(text, before, LITERAL("等")))
	{
		name = one_span(text, object);
		name.incomplete = false;
		return name;
	}
	if (subject_is_name(text, subject) && strip_is_generic(text, object))
	{
		/* 乡村振兴共有9个项目 */
		name = one_span(text, subject);
		name.second = object;
		return name;
	}
	if (!subject_is_name(text, subject) ||
		(subject_counts_object(quantity) ||
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
		STARTS_ANY(clause->text, subject_before(clause, quantity), words);
}

/*
 * 3.2万户|11.5万|农业人口: the noun behind the number that follows at once; else
 * empty.
 */
static Span
object_behind_next(const Clause *clause)
{
	Clause		next = *clause;
	Quantity	quantity;
	uint32		at = clause->behind.start;

	if (clause->behind.start < clause->behind.end || at >= clause->sentence.end ||
		!code_is_digit((unsigned char) clause->text[at]) ||
		!quantity_next(clause->text, make_span(at, clause->sentence.end), &at,
					   &quantity) ||
		quantity.reason != SKIP_NONE)
		return make_span(at, at);
	next.behind = make_span(at, at);
	while (!quantity_closes_clause(clause->text, next.behind.end,
								   clause->sentence.end))
		next.behind.end = text_skip(clause->text,
									make_span(next.behind.end,
											  clause->sentence.end), 1);
	return object_of(&next);
}

/* 32人|入选国家人才计划: what was got, where the number begins the clause. */
static Span
result_of(const Clause *clause, const Quantity *quantity)
{
	static const Word verbs[] = {
		WORD("入选"), WORD("当选"), WORD("获评"), WORD("获批"), WORD("荣获"), WORD("晋升"), WORD("考取"), WORD("通过")
	};
	Span		before = subject_before(clause, quantity);

	if (before.start < before.end || clause->follows ||
		!STARTS_ANY(clause->text, clause->behind, verbs))
		return make_span(0, 0);
	return strip_end(clause->text, text_trim(clause->text, clause->behind));
}

/* Verbs that say who has the good of what stands before. */
static const Word getting[] = {WORD("受益"), WORD("惠及"), WORD("受惠")};

/*
 * 累计|排查|1200次, |受益|30户: how often it was done, or who had it, where the
 * verb has no noun.
 */
static Span
done_times(const Clause *clause, const Quantity *quantity, bool inherits)
{
	static const Word light[] = {
		WORD("开展"), WORD("举办"), WORD("进行"), WORD("组织"), WORD("召开"), WORD("完成"), WORD("实现"), WORD("达到"), WORD("参加"), WORD("超过"), WORD("突破"),
		WORD("增加"), WORD("减少"), WORD("举行"), WORD("新增")
	};
	const char *text = clause->text;
	Span		before = subject_before(clause, quantity);
	const LexiconWord *verb = lexicon_match_end(&lexicon_verbs, text, before);
	const char *unit = unit_get(quantity->unit)->unit;
	const Word *got = ENDS_ANY(text, before, getting);
	Span		name = {before.end, before.end};

	if (got && inherits && subject_counts_object(quantity))
		name.start -= got->length;
	else if (verb && (verb->value & VERB_DOING) &&
			 verb->length >= strlen("排查") &&
			 text_ends(unit, make_span(0, strlen(unit)), LITERAL("次")) &&
			 !ENDS_ANY(text, before, light))
		name.start -= verb->length;
	return name;
}

Measured
name_of(const Clause *clause, const Quantity *quantity, Measure measure,
		bool inherits)
{
	const char *text = clause->text;
	Span		subject = {0, 0};
	Span		object = {0, 0};
	Measured	name = {{0, 0}, {0, 0}, false};
	bool		counts = subject_counts_object(quantity);

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
		(measure == MEASURE_SHARE && !subject_is_name(text, subject) &&
		 text_starts(text, clause->behind, LITERAL("的"))))
		object = object_of(clause);
	/* 就业、社区服务等|10类46项|实事项目 */
	if (measure == MEASURE_LEVEL && counts && object.start == object.end &&
		(!subject_is_name(text, subject) ||
		 text_ends(text, subject_before(clause, quantity), LITERAL("等"))))
		object = object_behind_next(clause);
	if (measure == MEASURE_LEVEL && counts && object.start == object.end)
		object = result_of(clause, quantity);
	if (subject_is_name(text, subject) || subject_is_name(text, object))
		return choose(clause, quantity, subject, object);
	if (measure == MEASURE_LEVEL && quantity->unit != UNIT_NONE)
		subject = done_times(clause, quantity, inherits);
	if (measure == MEASURE_LEVEL && subject_is_name(text, subject))
	{
		name = one_span(text, subject);
		name.incomplete = STARTS_ANY(text, subject, getting) != NULL;
		return name;
	}
	if (inherits && (measure != MEASURE_LEVEL || goes_on(clause, quantity)))
		return name;
	subject = clause_before(clause);
	if (subject_is_name(text, subject))
		return one_span(text, subject);
	/* 现有18个村: a noun of one character, where there is no other */
	if (object.start < object.end)
		return one_span(text, object);
	/* 56户|新增小额信贷, where there is no other */
	if (!inherits && counts &&
		code_is_han(text_code(text, clause->behind.start, clause->behind.end)))
		object = strip_clause(text, clause->behind);
	return subject_is_name(text, object) ? one_span(text, object) : name;
}
