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

/* Most characters of a name behind the number. */
#define OBJECT_MOST 14

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
		WORD("按可比"), WORD("按不变"), WORD("按现价")
	};

	return STARTS_ANY(text, span, words) != NULL;
}

/* Is there a word, not only signs, that can be a name? */
static bool
is_name(const char *text, Span span)
{
	return text_characters(text, span) >= NAME_LEAST;
}

static Span
subject_of(const Clause *clause, const Quantity *quantity)
{
	const char *text = clause->text;
	Span		span = before_number(clause, quantity);
	uint32		from;

	/* 六合村种植花椒: the village is no part of what is measured */
	if (clause->entity.end > 0 &&
		is_name(text, strip_clause(text, make_span(clause->entity.end,
												   span.end))))
		span.start = clause->entity.end;
	if (only_compares(text, text_trim(text, span)))
		return make_span(span.start, span.start);
	/* 消费水平由…提高到: the subject stands before 由 */
	from = text_find(text, span, LITERAL("由"));
	if (from < span.end && from > span.start + strlen("由") &&
		text_characters(text, make_span(from, span.end)) <= 8)
		span.end = from;
	return strip_clause(text, span);
}

/* Words that begin no noun. */
static bool
begins_noun(const char *text, Span span)
{
	const LexiconWord *verb;
	const LexiconWord *adverbial;
	uint32		code = text_code(text, span.start, span.end);

	if (!code_is_han(code) && code != '"' && !code_is_letter(code))
		return false;
	verb = lexicon_match(&lexicon_verbs, text, span.start, span.end);
	adverbial = lexicon_match(&lexicon_adverbials, text, span.start, span.end);
	return !(verb && (verb->value & (VERB_REACHING | VERB_BEHIND))) &&
		!(adverbial && adverbial->value != 2 &&
		  adverbial->value != ADVERBIAL_AMBIGUOUS &&
		  adverbial->value != ADVERBIAL_NONE);
}

/* The noun behind the number, up to a verb or the end of the clause. */
static Span
object_of(const Clause *clause)
{
	const char *text = clause->text;
	Span		span = text_trim(text, clause->behind);
	uint32		at;
	uint32		characters = 0;
	int			depth = 0;

	if (text_starts(text, span, LITERAL("的")))
		span.start += strlen("的");
	if (!begins_noun(text, span))
		return make_span(span.start, span.start);
	for (at = span.start; at < span.end && characters < OBJECT_MOST;
		 characters++)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);
		const LexiconWord *word = lexicon_match(&lexicon_verbs, text, at,
												span.end);

		/*
		 * 、 or 和 before the next number; 村的饮水问题;
		 * 县(市、区) is one word
		 */
		depth += (code == '(') - (code == ')');
		if (((code == 0x3001 || code == 0x548C) &&
			 (next == span.end || (code == 0x3001 && depth <= 0))) ||
			(code == 0x7684 && characters >= NAME_LEAST) ||
			(word && (word->value & VERB_BEHIND) &&
			 !(word->value & VERB_NOMINAL) && characters >= NAME_LEAST))
			break;
		at = next;
	}
	span.end = at;
	return text_trim(text, strip_end(text, span));
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

/* The clause before this one, where it has no number. */
static Span
clause_before(const Clause *clause)
{
	const char *text = clause->text;
	Span		before = {clause->sentence.start, clause->start};
	uint32		at;

	if (clause->follows || before.end <= before.start)
		return make_span(0, 0);
	before.end = text_previous(text, before.start, before.end);
	for (at = before.end; at > before.start && before.end - at < CLAUSE_BEFORE;)
	{
		uint32		previous = text_previous(text, before.start, at);
		uint32		code = text_code(text, previous, before.end);

		if (code == ',' || code == ';' || code == ':')
			break;
		at = previous;
	}
	if (at >= before.end || at < clause->last_end ||
		only_compares(text, text_trim(text, make_span(at, before.end))))
		return make_span(0, 0);
	return strip_clause(text, make_span(at, before.end));
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

/* Subject or object, by what the number counts. */
static Measured
choose(const Clause *clause, const Quantity *quantity, Span subject,
	   Span object)
{
	const char *text = clause->text;
	Span		before = before_number(clause, quantity);
	Measured	name;

	if (!is_name(text, object))
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
		return one_span(text, object);
	return one_span(text, subject);
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
		subject = subject_of(clause, quantity);
	if (measure == MEASURE_LEVEL)
		object = object_of(clause);
	if (is_name(text, subject) || is_name(text, object))
		return choose(clause, quantity, subject, object);
	if (inherits && measure != MEASURE_LEVEL)
		return name;
	subject = clause_before(clause);
	if (is_name(text, subject))
		return one_span(text, subject);
	/* 现有18个村: a noun of one character, where there is no other */
	return text_characters(text, object) > 0 ? one_span(text, object) : name;
}
