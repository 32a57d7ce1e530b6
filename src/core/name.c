/*
 * name.c
 *	  What a number measures: the subject before it, or the object behind it.
 *
 * The clause is stripped from both ends of what is no name: adverbials, scope
 * and connectives before, verbs of reaching and changing behind, a verb of
 * doing where the noun that follows says enough.
 */
#include "core/indicator.h"
#include "core/item.h"
#include "core/lexicon.h"

/* Classes of adverbials.tsv. */
#define ADVERBIAL_AMBIGUOUS 3
#define ADVERBIAL_NONE 4

/* Value of the words of lexicon_tails that are left. */
#define TAIL_NONE 0

/* Most characters of a name, before and behind the number. */
#define NAME_MOST 24
#define OBJECT_MOST 14

/* A clause before is at most so many bytes long. */
#define CLAUSE_BEFORE 200

/* A name needs so many characters. */
#define NAME_LEAST 2

static uint32
skip_signs(const char *text, Span span)
{
	while (span.start < span.end)
	{
		uint32		code;
		uint32		next = text_next(text, span.start, span.end, &code);

		if (code_is_han(code) || code_is_letter(code) || code == '"' ||
			code == 0x300A || code_is_digit(code) ||
			(code == '(' && text_has(text, span, LITERAL(")"))))
			break;
		span.start = next;
	}
	return span.start;
}

/* 201x年, 20××年: a year that someone masked. */
static bool
masked_year(const char *text, Span span, Span *year)
{
	uint32		at = span.start;

	while (at < span.end && at - span.start < 6 &&
		   (code_is_digit((unsigned char) text[at]) ||
			(text[at] | 0x20) == 'x' || text[at] == '*'))
		at++;
	if (at == span.start ||
		!text_starts(text, make_span(at, span.end), LITERAL("年")))
		return false;
	*year = make_span(span.start, at + strlen("年"));
	return true;
}

/* 关键词1: what page generators leave for words to be put in. */
static bool
skip_placeholder(const char *text, Span *span)
{
	uint32		at = span->start;

	if (!text_skip_word(text, &at, span->end, "关键词") || at == span->end ||
		!code_is_digit((unsigned char) text[at]))
		return false;
	while (at < span->end && code_is_digit((unsigned char) text[at]))
		at++;
	span->start = at;
	return true;
}

/* Takes adverbials, scope words and expressions of time off the front. */
static Span
strip_front(const char *text, Span span, const WhenAnchor *anchor)
{
	bool		moved = true;

	while (moved && span.start < span.end)
	{
		const LexiconWord *word;
		ItemLabel	label;
		When		when;

		moved = false;
		span.start = skip_signs(text, span);
		if (span.start >= span.end)
			break;
		if (item_starts(text, span) && item_label(text, span, &label))
			span.start = label.label.end;
		if (when_parse(text, span, anchor, &when) ||
			masked_year(text, span, &when.span))
		{
			span.start = when.span.end;
			moved = true;
			continue;
		}
		if (skip_placeholder(text, &span))
		{
			moved = true;
			continue;
		}
		word = lexicon_match(&lexicon_adverbials, text, span.start, span.end);
		if (word && word->value == ADVERBIAL_NONE)
			break;
		/* 对外, 新兴: a single character may be another word's first */
		if (word && word->value == ADVERBIAL_AMBIGUOUS &&
			span.end - span.start < 4 * strlen("对") &&
			span.end - span.start > word->length &&
			!lexicon_match(&lexicon_adverbials, text,
						   span.start + word->length, span.end))
			break;
		if (word)
		{
			span.start += word->length;
			moved = true;
		}
	}
	return span;
}

/* Takes a verb of reaching or changing off the end. */
static bool
strip_reaching(const char *text, Span *span)
{
	const LexiconWord *word = lexicon_match_end(&lexicon_verbs, text, *span);

	if (!word || !(word->value & VERB_REACHING))
		return false;
	span->end -= word->length;
	return true;
}

/* Takes what stands in brackets off the end. */
static Span
strip_bracket(const char *text, Span span)
{
	uint32		at = span.end;

	if (!text_ends(text, span, LITERAL(")")))
		return span;
	while (at > span.start && text[at - 1] != '(')
		at--;
	if (at > span.start + 1)
		span.end = at - 1;
	return span;
}

/* Takes verbs of reaching and changing off the end, and what compares. */
static Span
strip_end(const char *text, Span span)
{
	while (span.start < span.end)
	{
		const LexiconWord *tail;

		span = strip_bracket(text, text_trim(text, span));
		tail = lexicon_match_end(&lexicon_tails, text, span);
		if (tail && tail->value == TAIL_NONE)
			break;
		if (strip_reaching(text, &span))
			continue;
		if (!tail || (tail->word[0] == '"' &&
					  text_has(text, make_span(span.start, span.end - 1),
							   LITERAL("\""))))
			break;
		span.end -= tail->length;
	}
	return span;
}

/* Words that say nothing alone, whatever stands before them. */
static bool
is_generic(const char *text, Span span)
{
	const LexiconWord *word = lexicon_match(&lexicon_generic_nouns, text,
											span.start, span.end);

	return word && word->length == span.end - span.start;
}

/* Takes a verb of doing off the front where a noun is left behind it. */
static Span
strip_doing(const char *text, Span span)
{
	for (int i = 0; i < 2; i++)
	{
		const LexiconWord *word = lexicon_match(&lexicon_verbs, text,
												span.start, span.end);
		Span		rest;

		if (!word || !(word->value & VERB_DOING) ||
			((word->value & VERB_NOMINAL) && word->length < span.end - span.start))
			break;
		rest = make_span(span.start + word->length, span.end);
		if (text_starts(text, rest, LITERAL("了")))
			rest.start += strlen("了");
		if (text_characters(text, rest) < NAME_LEAST)
		{
			/* 改厕, 投资: verb and noun in one; other verbs are no name */
			if (rest.start == rest.end && !is_generic(text, span))
				span.start = span.end;
			break;
		}
		span = rest;
	}
	return span;
}

/* A long clause: its last part behind 、 or a verb names what is counted. */
static Span
shorten(const char *text, Span span)
{
	while (text_characters(text, span) > NAME_MOST)
	{
		uint32		at = text_skip(text, span, 2);

		while (at < span.end)
		{
			const LexiconWord *word = lexicon_match(&lexicon_verbs, text, at,
													span.end);
			uint32		code;

			if (word && (word->value & VERB_DOING) &&
				word->length >= 2 * strlen("完") &&
				text_characters(text, make_span(at + word->length,
												span.end)) >= NAME_LEAST)
				break;
			at = text_next(text, at, span.end, &code);
		}
		if (at >= span.end)
			break;
		span.start = at;
		span = strip_doing(text, span);
	}
	return span;
}

/* Does a word for someone who acts end here: 六合村, …公司? */
static bool
ends_in_agent(const char *text, Span span)
{
	static const Word words[] = {
		WORD("村"), WORD("镇"), WORD("乡"), WORD("县"), WORD("区"), WORD("市"), WORD("省"), WORD("公司"), WORD("局"), WORD("社"), WORD("队"), WORD("委"),
		WORD("办"), WORD("企业"), WORD("部门"), WORD("站"), WORD("中心"), WORD("学校"), WORD("医院"), WORD("我们")
	};

	static const Word scopes[] = {WORD("城镇"), WORD("乡镇"), WORD("城市"), WORD("社区")};

	return ENDS_ANY(text, span, words) != NULL &&
		!ENDS_ANY(text, span, scopes);
}

/* Behind the last verb of doing that a noun follows: 六合村种植|花椒. */
static Span
behind_doing(const char *text, Span span)
{
	Span		best = span;

	for (uint32 at = span.start; at < span.end;)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);
		const LexiconWord *word = lexicon_match(&lexicon_verbs, text, at,
												span.end);

		if (word && (word->value & VERB_DOING) &&
			word->length >= strlen("完成"))
		{
			Span		rest = {at + word->length, span.end};

			if (text_starts(text, rest, LITERAL("了")))
				rest.start += strlen("了");
			if (text_characters(text, rest) >= NAME_LEAST &&
				!text_starts(text, rest, LITERAL("的")) &&
				!is_generic(text, rest) &&
				(!(word->value & VERB_NOMINAL) ||
				 ends_in_agent(text, make_span(best.start, at))))
				best = rest;
			next = at + word->length;
		}
		at = next;
	}
	return best;
}

/* What is left of a clause, or of the one before it, as a name. */
static Span
strip(const char *text, Span span)
{
	/* any year will do to see what is an expression of time */
	static const WhenAnchor any = {2000, {{2000, 1, 1}, {2001, 1, 1}}};

	for (int i = 0; i < 2; i++)
	{
		span = strip_front(text, text_trim(text, span), &any);
		span = strip_end(text, span);
		span = strip_doing(text, span);
	}
	span = behind_doing(text, span);
	span = strip_end(text, strip_front(text, span, &any));
	return text_trim(text, shorten(text, span));
}

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
		is_name(text, strip(text, make_span(clause->entity.end, span.end))))
		span.start = clause->entity.end;
	if (only_compares(text, text_trim(text, span)))
		return make_span(span.start, span.start);
	/* 消费水平由…提高到: the subject stands before 由 */
	from = text_find(text, span, LITERAL("由"));
	if (from < span.end && from > span.start + strlen("由") &&
		text_characters(text, make_span(from, span.end)) <= 8)
		span.end = from;
	return strip(text, span);
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

		/* 、 or 和 before the next number; 村的饮水问题 */
		if (((code == 0x3001 || code == 0x548C) &&
			 (next == span.end || code == 0x3001)) ||
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
	return strip(text, make_span(at, before.end));
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
			return strip(clause->text, make_span(span.start, at));
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
		behind = strip(text, behind);
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
	Measured	name = {span, {0, 0}, is_generic(text, span)};

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
	if (is_name(text, subject) && is_generic(text, object))
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

/* The parts of a list: A、B和C. */
static uint32
list_parts(const char *text, Span span, Span *parts, uint32 most)
{
	uint32		count = 0;
	uint32		start = span.start;

	for (uint32 at = span.start; at < span.end && count < most;)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);

		if (code == 0x3001 || code == 0x548C)	/* 、 和 */
		{
			parts[count++] = make_span(start, at);
			start = next;
		}
		at = next;
	}
	if (count < most)
		parts[count++] = make_span(start, span.end);
	return count;
}

/* What the last of a list ends in that the others need too: 增加值, 收入 */
static Span
common_tail(const char *text, Span last)
{
	static const Word tails[] = {
		WORD("增加值"), WORD("总产值"), WORD("产值"), WORD("投资"), WORD("居民人均可支配收入"),
		WORD("居民可支配收入"), WORD("人均可支配收入"), WORD("可支配收入"), WORD("人均纯收入"), WORD("收入"), WORD("总额"), WORD("产量"),
		WORD("面积"), WORD("销售额"), WORD("案件"), WORD("进出口"), WORD("覆盖率")
	};

	for (int i = 0; i < (int) lengthof(tails); i++)
	{
		uint32		length = tails[i].length;

		if (text_ends(text, last, tails[i].word, length))
			return make_span(last.end - length, last.end);
	}
	return make_span(last.end, last.end);
}

/* 广州、深圳地铁线网客运量: what follows the last place is of all of them. */
static Span
tail_behind_place(const char *text, Span part, Span last)
{
	uint32		characters = text_characters(text, part);

	if (characters > 4 || text_characters(text, last) < characters + 4)
		return make_span(last.end, last.end);
	return make_span(text_skip(text, last, characters), last.end);
}

bool
name_paired(const char *text, Span subject, uint32 place, Strings *strings,
			const Folded *folded, StringRef *name)
{
	Span		parts[12];
	uint32		count = list_parts(text, subject, parts, lengthof(parts));
	Span		tail;
	StringRef	rest;

	if (count == 1 && place < 2 &&
		text_starts(text, subject, LITERAL("城乡")))
	{
		*name = strings_begin(strings);
		strings_append(strings, name, place == 0 ? "城镇" : "农村",
					   strlen("城镇"));
		subject.start += strlen("城乡");
		rest = strings_add_clean(strings, folded, subject);
		name->length += rest.length;
		return true;
	}
	if (count < 2 || place >= count)
		return false;
	tail = common_tail(text, parts[count - 1]);
	if (tail.start == tail.end)
		tail = tail_behind_place(text, parts[place], parts[count - 1]);
	*name = strings_add_clean(strings, folded, parts[place]);
	if (place + 1 < count && tail.start < tail.end &&
		!text_ends(text, parts[place], text + tail.start,
				   tail.end - tail.start))
	{
		rest = strings_add_clean(strings, folded, tail);
		name->length += rest.length;
	}
	return true;
}
