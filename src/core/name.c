/*
 * name.c
 *	  What a number measures: the subject before it, or the object behind it.
 *
 * The clause is stripped from both ends of what is no name: adverbials, scope
 * and connectives before, verbs of reaching and changing behind, a verb of
 * doing where the noun that follows says enough.
 */
#include "core/indicator.h"
#include "core/lexicon.h"

/* Classes of verbs.tsv. */
#define VERB_DOING 1
#define VERB_REACHING 2
#define VERB_BEHIND 4

/* Most characters of a name, before and behind the number. */
#define NAME_MOST 24
#define OBJECT_MOST 14

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
			code == 0x300A || code_is_digit(code) || code == '(')
			break;
		span.start = next;
	}
	return span.start;
}

/* Takes adverbials, scope words and expressions of time off the front. */
static Span
strip_front(const char *text, Span span, const WhenAnchor *anchor)
{
	bool		moved = true;

	while (moved && span.start < span.end)
	{
		const LexiconWord *word;
		When		when;

		moved = false;
		span.start = skip_signs(text, span);
		if (span.start >= span.end)
			break;
		if (when_parse(text, span, anchor, &when))
		{
			span.start = when.span.end;
			moved = true;
			continue;
		}
		word = lexicon_match(&lexicon_adverbials, text, span.start, span.end);
		if (word && (uint32) (span.end - span.start) > word->length)
		{
			/* a single character may be a word's first: 对外, 新兴 */
			if (word->length == strlen("共") &&
				span.end - span.start <= 3 * strlen("共"))
				break;
			span.start += word->length;
			moved = true;
		}
		else if (word)
		{
			span.start = span.end;
			break;
		}
	}
	return span;
}

/* Takes verbs of reaching and changing off the end, and what compares. */
static Span
strip_end(const char *text, Span span)
{
	static const char *const tails[] = {
		"分别", "共计", "总计", "合计", "累计", "共", "了", "的", "已", "均", "也",
		"都", "为", "比上年", "同比", "较上年", "比去年", "较去年", "较去年同期",
		"比上年同期", "较上年同期", "比去年同期", "年均", "平均", "平均每年", "每年",
		"约", "近", "超", "在", "将", "要", "预计", "力争", "确保", "全部", "实际",
		"总共", "至少", "由", "从", "仅", "还", "再", "又", "就", "用于", "(", "、",
		"按可比价格计算", "\"", ":", "第", "全国第", "全省第", "全国", "且", "全年"
	};
	bool		moved = true;

	while (moved && span.start < span.end)
	{
		moved = false;
		span = text_trim(text, span);
		for (int i = 0; i < (int) lengthof(tails); i++)
		{
			uint32		length = strlen(tails[i]);

			if (text_ends(text, span, tails[i], length) &&
				!(tails[i][0] == '"' &&
				  text_has(text, (Span) {span.start, span.end - 1},
						   LITERAL("\""))))
			{
				span.end -= length;
				moved = true;
			}
		}
		for (uint32 at = span.end, steps = 0; at > span.start && steps < 6;
			 steps++)
		{
			const LexiconWord *word;

			at = text_previous(text, span.start, at);
			word = lexicon_match(&lexicon_verbs, text, at, span.end);
			if (word && (word->value & VERB_REACHING) &&
				at + word->length == span.end)
			{
				span.end = at;
				moved = true;
				break;
			}
		}
	}
	return span;
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

		if (!word || !(word->value & VERB_DOING))
			break;
		rest = (Span) {span.start + word->length, span.end};
		if (text_starts(text, rest, LITERAL("了")))
			rest.start += strlen("了");
		if (text_characters(text, rest) < NAME_LEAST)
		{
			/* 改厕: verb and noun in one; a verb alone is no name */
			if (rest.start == rest.end)
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
				text_characters(text, (Span) {at + word->length,
											  span.end}) >= NAME_LEAST)
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

static Span
subject_of(const Clause *clause, const Quantity *quantity)
{
	const WhenAnchor none = {0};
	uint32		end = quantity->cue_before.end > 0 ?
		quantity->cue_before.start : quantity->span.start;
	Span		span = {clause->start, end};

	span = text_trim(clause->text, span);
	span = strip_front(clause->text, span, &none);
	span = strip_end(clause->text, span);
	span = strip_doing(clause->text, span);
	span = strip_front(clause->text, span, &none);
	span = strip_end(clause->text, span);
	span = shorten(clause->text, span);
	return text_trim(clause->text, span);
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
	for (at = span.start; at < span.end && characters < OBJECT_MOST;
		 characters++)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);
		const LexiconWord *word = lexicon_match(&lexicon_verbs, text, at,
												span.end);

		if (code == 0x3001 || code == ')' || code == '(' ||
			(word && (word->value & VERB_BEHIND) && characters >= NAME_LEAST))
			break;
		at = next;
	}
	span.end = at;
	return text_trim(text, strip_end(text, span));
}

/* Is there a word, not only signs, that can be a name? */
static bool
is_name(const char *text, Span span)
{
	return text_characters(text, span) >= NAME_LEAST;
}

Span
name_of(const Clause *clause, const Quantity *quantity, Measure measure)
{
	Span		subject = subject_of(clause, quantity);
	Span		object;

	if (is_name(clause->text, subject))
		return subject;
	if (measure == MEASURE_LEVEL)
	{
		object = object_of(clause);
		if (is_name(clause->text, object))
			return object;
	}
	return (Span) {0, 0};
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
			parts[count++] = (Span) {start, at};
			start = next;
		}
		at = next;
	}
	if (count < most)
		parts[count++] = (Span) {start, span.end};
	return count;
}

/* What the last of a list ends in that the others need too: 增加值, 收入 */
static Span
common_tail(const char *text, Span last)
{
	static const char *const tails[] = {
		"增加值", "总产值", "产值", "投资", "可支配收入", "收入", "总额", "产量",
		"面积", "销售额", "案件", "进出口", "覆盖率"
	};

	for (int i = 0; i < (int) lengthof(tails); i++)
	{
		uint32		length = strlen(tails[i]);

		if (text_ends(text, last, tails[i], length))
			return (Span) {last.end - length, last.end};
	}
	return (Span) {last.end, last.end};
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
