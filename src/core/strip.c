/*
 * strip.c
 *	  Stripping a clause from both ends of what is no name.
 */
#include "core/item.h"
#include "core/lexicon.h"
#include "core/strip.h"

/* Most characters of a name. */
#define NAME_MOST 24

/* Value of the words of lexicon_tails that are left. */
#define TAIL_NONE 0

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

/* 1.力争…, 2、确保…: an entry's number, which no digit follows */
static void
skip_list_mark(const char *text, Span *span)
{
	static const Word marks[] = {WORD("."), WORD("、"), WORD(")")};
	uint32		at = span->start;

	while (at < span->end && at - span->start < 2 &&
		   code_is_digit((unsigned char) text[at]))
		at++;
	if (at > span->start && SKIP_ONE(text, &at, span->end, marks) &&
		at < span->end && !code_is_digit((unsigned char) text[at]))
		span->start = at;
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

/* 连续16年: how often or how long it was so. */
static bool
skip_lasting(const char *text, Span *span)
{
	static const Word units[] = {WORD("年"), WORD("次"), WORD("个月"), WORD("个季度"), WORD("届")};
	uint32		at = span->start;
	uint32		number;

	if (!text_skip_word(text, &at, span->end, "连续") ||
		!text_small_number(text, &at, span->end, &number) ||
		!SKIP_ONE(text, &at, span->end, units))
		return false;
	span->start = at;
	return true;
}

/* 创|建, 对|接: is a word of one character the first of a verb? */
static bool
begins_verb(const char *text, Span span, const LexiconWord *word)
{
	const LexiconWord *verb;

	if (word->value != ADVERBIAL_AMBIGUOUS)
		return false;
	verb = lexicon_match(&lexicon_verbs, text, span.start, span.end);
	return verb && verb->length > word->length;
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
		skip_list_mark(text, &span);
		if (when_parse(text, span, anchor, &when) ||
			masked_year(text, span, &when.span))
		{
			span.start = when.span.end;
			if (text_starts(text, span, LITERAL("前")))
				span.start += strlen("前");	/* 6月底前 */
			moved = true;
			continue;
		}
		if (skip_placeholder(text, &span) || skip_lasting(text, &span))
		{
			moved = true;
			continue;
		}
		word = lexicon_match(&lexicon_adverbials, text, span.start, span.end);
		if (word && (word->value == ADVERBIAL_NONE ||
					 begins_verb(text, span, word)))
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
	/* 县(市、区) is one word */
	if (at > span.start + 1 &&
		text_characters(text, make_span(span.start, at - 1)) >= NAME_LEAST)
		span.end = at - 1;
	return span;
}

Span
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

bool
strip_is_generic(const char *text, Span span)
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
		const LexiconWord *whole = lexicon_match(&lexicon_adverbials, text,
												 span.start, span.end);
		Span		rest;

		/* 有机产品: a word that begins with a verb */
		if (whole && whole->value == ADVERBIAL_NONE)
			break;
		if (!word || !(word->value & VERB_DOING) ||
			((word->value & VERB_NOMINAL) && word->length < span.end - span.start))
			break;
		rest = make_span(span.start + word->length, span.end);
		if (text_starts(text, rest, LITERAL("了")))
			rest.start += strlen("了");
		/* 播种|面积 says nothing without its verb */
		if (text_equals(text, rest, LITERAL("面积")))
			break;
		if (text_characters(text, rest) < NAME_LEAST)
		{
			/* 改厕, 投资: verb and noun in one; other verbs are no name */
			if (rest.start == rest.end && !strip_is_generic(text, span) &&
				!text_equals(text, span, LITERAL("出栏")))
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

/* "一口受理|"比例: does the text up to "at" leave a quotation open? */
static bool
leaves_quoted(const char *text, uint32 start, uint32 at)
{
	bool		open = false;

	for (; start < at; start++)
		open ^= text[start] == '"';
	return open;
}

/*
 * Behind the last verb of doing that a noun follows: 六合村种植|花椒, but
 * 企业新增首贷.
 */
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
				!strip_is_generic(text, rest) &&
				!leaves_quoted(text, span.start, at) &&
				(!(word->value & VERB_NOMINAL) ||
				 (strcmp(word->word, "新增") != 0 &&
				  ends_in_agent(text, make_span(best.start, at)))))
				best = rest;
			next = at + word->length;
		}
		at = next;
	}
	return best;
}

Span
strip_clause(const char *text, Span span)
{
	for (int i = 0; i < 2; i++)
	{
		span = strip_front(text, text_trim(text, span), &when_any_year);
		span = strip_end(text, span);
		span = strip_doing(text, span);
	}
	span = behind_doing(text, span);
	span = strip_end(text, strip_front(text, span, &when_any_year));
	return text_trim(text, shorten(text, span));
}
