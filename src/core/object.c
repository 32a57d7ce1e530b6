/*
 * object.c
 *	  The noun behind a number: what it counts.
 */
#include "core/lexicon.h"
#include "core/strip.h"

/* Most characters of a name behind the number. */
#define OBJECT_MOST 14

/* 低效土地122亩|和厂房6400平方米, but 和谐社区: the next of a list, no object */
static bool
joins_noun(const char *text, Span span)
{
	static const Word words[] = {WORD("和"), WORD("及"), WORD("以及")};
	static const Word others[] = {WORD("和谐"), WORD("和美"), WORD("和平"), WORD("和睦"), WORD("及格"), WORD("及时")};

	return STARTS_ANY(text, span, words) && !STARTS_ANY(text, span, others);
}

/* Words that begin no noun. */
static bool
begins_noun(const char *text, Span span)
{
	const LexiconWord *verb;
	const LexiconWord *adverbial;
	uint32		code = text_code(text, span.start, span.end);

	if ((!code_is_han(code) && code != '"' && !code_is_letter(code)) ||
		code == 0x7B49 ||		/* 等 */
		joins_noun(text, span))
		return false;
	verb = lexicon_match(&lexicon_verbs, text, span.start, span.end);
	adverbial = lexicon_match(&lexicon_adverbials, text, span.start, span.end);
	return !(verb && (verb->value & (VERB_REACHING | VERB_BEHIND))) &&
		!(adverbial && adverbial->value != 2 &&
		  adverbial->value != ADVERBIAL_AMBIGUOUS &&
		  adverbial->value != ADVERBIAL_NONE);
}

/* 视力、听力等|残疾儿童: behind a list of kinds, what they are kinds of. */
static Span
behind_kinds(const char *text, Span span)
{
	uint32		at = text_find(text, span, LITERAL("等"));
	Span		rest = {at + strlen("等"), span.end};

	if (rest.start >= span.end || !begins_noun(text, rest) ||
		!text_has(text, make_span(span.start, at), LITERAL("、")))
		return span;
	for (uint32 here = span.start; here < at; here += strlen("等"))
	{
		const LexiconWord *verb = lexicon_next(&lexicon_verbs, text, &here, at);

		if (verb && !(verb->value & VERB_NOMINAL))
			return span;
	}
	return rest;
}

/* 强降水|和“桦加沙”等, before a number: the last belongs to that. */
static Span
before_counted(const char *text, Span span)
{
	static const Word words[] = {WORD("和"), WORD("及"), WORD("与")};
	uint32		at;

	for (int i = 0; text_ends(text, span, LITERAL("等")) &&
		 i < (int) lengthof(words); i++)
	{
		at = text_find(text, span, words[i].word, words[i].length);
		if (at < span.end && at > span.start)
			span.end = at;
	}
	return span;
}

/* 与|北京市学校结对办学: does a verb follow? */
static bool
has_verb(const char *text, uint32 at, uint32 end)
{
	const LexiconWord *verb;

	while ((verb = lexicon_next(&lexicon_verbs, text, &at, end)) != NULL)
	{
		if ((verb->value & (VERB_DOING | VERB_BEHIND)) &&
			!(verb->value & VERB_NOMINAL) && verb->length > strlen("为"))
			return true;
		at += verb->length;
	}
	return false;
}

/* 43所高校、职业院校和|538所: a list of nouns up to the next number? */
static bool
lists_on(const char *text, uint32 at, uint32 end)
{
	static const Word joints[] = {WORD("和"), WORD("及"), WORD("以及"), WORD("与")};

	return ENDS_ANY(text, make_span(at, end), joints) &&
		!has_verb(text, at, end);
}

/*
 * Does the noun end before what stands at "at": 、 or 和 before the next number,
 * 的 (村的饮水问题), 被, 与 (与北京市学校结对办学), a verb?  depth is of brackets,
 * whose 、 is part of a word: 县(市、区).
 */
static bool
ends_noun(const char *text, uint32 at, uint32 end, uint32 characters,
		  int depth)
{
	/* 以12个村|为重点 */
	static const Word roles[] = {
		WORD("为重点"), WORD("为主"), WORD("为龙头"), WORD("为中心"), WORD("为代表"), WORD("为核心"), WORD("为支撑"), WORD("为载体"), WORD("为依托"),
		WORD("为骨干"), WORD("为抓手"), WORD("为引领")
	};
	uint32		code;
	uint32		next = text_next(text, at, end, &code);
	const LexiconWord *verb;

	switch (code)
	{
		case 0x3001:			/* 、 */
			return next == end || (depth <= 0 && !lists_on(text, at, end));
		case 0x548C:			/* 和 */
			return next == end;
		case 0x88AB:			/* 被 */
			return true;
		case 0x4E3A:			/* 为 */
			return STARTS_ANY(text, make_span(at, end), roles) != NULL;
		case 0x4E0E:			/* 与 */
			return has_verb(text, next, end);
		case 0x7684:			/* 的 */
			return characters >= NAME_LEAST;
		default:
			verb = lexicon_match(&lexicon_verbs, text, at, end);
			return verb && (verb->value & VERB_BEHIND) &&
				!(verb->value & VERB_NOMINAL) && characters >= NAME_LEAST;
	}
}

/* 在16个|乡镇|中, 引江工程|开工: what a noun ends in that is no part of it. */
static Span
without_end(const Clause *clause, Span span)
{
	static const Word ends[] = {
		WORD("开工建设"), WORD("启动建设"), WORD("启动实施"), WORD("开工"), WORD("竣工"), WORD("开业")
	};
	const char *text = clause->text;
	const Word *end;

	if (text_ends(text, span, LITERAL("中")) &&
		text_starts(text, make_span(clause->start, span.start), LITERAL("在")))
		span.end -= strlen("中");
	end = ENDS_ANY(text, span, ends);
	if (end && span.end - span.start > end->length + strlen("工"))
		span.end -= end->length;
	return text_trim(text, strip_end(text, span));
}

/*
 * 16个|村|集体收入超10万元: who is counted, where what is said of them has its
 * own number.
 */
static Span
without_predicate(const Clause *clause, Span span)
{
	static const Word reaching[] = {
		WORD("超"), WORD("超过"), WORD("突破"), WORD("达"), WORD("达到"), WORD("不足"), WORD("低于")
	};
	static const Word heads[] = {
		WORD("行政村"), WORD("自然村"), WORD("村"), WORD("社区"), WORD("乡镇"), WORD("镇"), WORD("县"), WORD("企业"), WORD("园区"), WORD("农户"), WORD("合作社"),
		WORD("项目"), WORD("家庭农场")
	};
	const char *text = clause->text;
	Span		behind = text_trim(text, clause->behind);
	const Word *head = STARTS_ANY(text, span, heads);
	const LexiconWord *amount;

	if (!head || clause->behind.end >= clause->sentence.end ||
		!code_is_digit((unsigned char) text[clause->behind.end]) ||
		!ENDS_ANY(text, behind, reaching))
		return span;
	amount = lexicon_match_end(&lexicon_generic_nouns, text,
							   strip_end(text, behind));
	if (amount && amount->value == GENERIC_AMOUNT &&
		strip_end(text, behind).end - span.start > head->length)
		span.end = span.start + head->length;
	return span;
}

Span
object_of(const Clause *clause)
{
	const char *text = clause->text;
	Span		span = before_counted(text, text_trim(text, clause->behind));
	uint32		at;
	uint32		characters = 0;
	int			depth = 0;

	if (text_starts(text, span, LITERAL("的")))
		span.start += strlen("的");
	if (!begins_noun(text, span))
		return make_span(span.start, span.start);
	span = behind_kinds(text, span);
	for (at = span.start; at < span.end && characters < OBJECT_MOST;
		 characters++)
	{
		uint32		code;

		if (ends_noun(text, at, span.end, characters, depth))
			break;
		at = text_next(text, at, span.end, &code);
		depth += (code == '(') - (code == ')');
	}
	span.end = at;
	return without_end(clause, without_predicate(clause, span));
}
