/*
 * entityname.c
 *	  Names of those whom figures belong to, by the words that they end in.
 *
 * What stands before such a word must be a name, and not only say which sort
 * of thing it is: 六合村, but no 示范村.
 */
#include "core/entity.h"
#include "core/strip.h"
#include "core/term.h"

/* Most characters of a name, and of a village's or town's own one. */
#define ENTITY_MOST 30
#define PLACE_MOST 4

/* Fewest characters of no common word that a name begins with. */
#define ENTITY_LEAST 2

/* Most names in a list that is read as one. */
#define LIST_MOST 12

/* Fewest characters before the word that a name behind a number ends in. */
#define OBJECT_LEAST 2

/* What is known of a name so far. */
typedef struct NameState
{
	EntityClass ending;			/* the sort of word that it ends in */
	uint32		proper;			/* characters of no common word at its front */
	uint32		common;			/* words that say which sort of thing it is */
	uint32		parts;			/* of a list */
	uint32		quotes;			/* marks of quotation */
} NameState;

/* Steps over what stands between the names of a list. */
static bool
list_step(const char *text, uint32 *at, uint32 end, NameState *state)
{
	static const Word joints[] = {
		WORD("、"), WORD("和"), WORD("与"), WORD("及其他"), WORD("以及"), WORD("及")
	};

	if (!SKIP_ONE(text, at, end, joints))
		return false;
	state->parts++;
	return true;
}

/* 上陈村, 正山公司: may a name hold this, which else parts words? */
static bool
is_of_name(uint32 code)
{
	switch (code)
	{
		case 0x91CC:			/* 里 */
		case 0x4E2D:			/* 中 */
		case 0x4E0A:			/* 上 */
		case 0x4E0B:			/* 下 */
		case 0x5185:			/* 内 */
		case 0x5916:			/* 外 */
		case 0x524D:			/* 前 */
		case 0x540E:			/* 后 */
		case 0x4E1C:			/* 东 */
		case 0x66FE:			/* 曾 */
		case 0x4EE3:			/* 代 */
		case 0x6B63:			/* 正 */
		case 0x53F0:			/* 台 */
		case 0x53EF:			/* 可 */
		case 0x6765:			/* 来 */
			return true;
		default:
			return false;
	}
}

/* Steps over a word in a name; false where a name cannot go on with it. */
static bool
name_step(const char *text, uint32 *at, uint32 end, NameState *state)
{
	uint32		code;
	uint32		next = text_next(text, *at, end, &code);
	const LexiconWord *word;
	const LexiconWord *verb;

	if (code == '"')
	{
		state->quotes++;
		*at = next;
		return state->ending != ENTITY_PLACE;
	}
	if (list_step(text, at, end, state))
		return state->parts < LIST_MOST;
	if (!code_is_han(code) && !code_is_letter(code))
		return false;
	word = lexicon_match(&lexicon_term_words, text, *at, end);
	/* 云南企业经|中老铁路 */
	if (!word && code == 0x7ECF && text_code(text, next, end) != 0x5F00)
		return false;			/* 经, but 经开区 */
	if (word && !(word->value == TERM_WORD_WEAK && is_of_name(code)))
	{
		*at += word->length;
		if (word->value == TERM_WORD_PLACE || word->value == TERM_WORD_NAME ||
			word->value == TERM_WORD_SITE)
			state->proper += state->common == 0 ? word->length / strlen("村") : 0;
		else
			state->common++;
		return word->value != TERM_WORD_EDGE && word->value != TERM_WORD_WEAK;
	}
	verb = lexicon_match(&lexicon_verbs, text, *at, end);
	if (verb && verb->length > strlen("为"))
		return false;
	state->proper += state->common == 0;
	*at = next;
	return true;
}

/*
 * Is the text from "start" up to the ending at "at" a name?  *open tells that a
 * quotation in it is not closed.
 */
static bool
is_name(const char *text, uint32 start, uint32 at, uint32 end,
		EntityClass ending, bool *open)
{
	static const Word sorts[] = {
		WORD("固定资产"), WORD("招商"), WORD("民生"), WORD("安全饮水"), WORD("人饮"), WORD("农网"), WORD("对外"), WORD("非"), WORD("干线"),
		WORD("支线"), WORD("规上"), WORD("亿元"), WORD("干支线"), WORD("高速"), WORD("农村")
	};
	NameState	state = {ending, 0, 0, 0, 0};
	uint32		parts = 0;

	if (STARTS_ANY(text, make_span(start, at), sorts))
		return false;
	for (uint32 here = start; here < at;)
	{
		parts = state.parts;
		if (!name_step(text, &here, end, &state) || here > at)
			return false;
	}
	if (state.proper < ENTITY_LEAST || parts != state.parts)
		return false;
	*open = state.quotes % 2 == 1;
	return ending != ENTITY_PLACE || state.parts > 0 ||
		(state.common == 0 && state.proper <= PLACE_MOST);
}

/* May a name end here, before what follows? */
static bool
may_end(const char *text, uint32 at, uint32 end)
{
	static const Word words[] = {
		WORD("的"), WORD("级"), WORD("类"), WORD("化"), WORD("型"), WORD("(")
	};

	return !STARTS_ANY(text, make_span(at, end), words);
}

/* 泸州、内江|经济总量: places that have no word for their sort; or empty. */
static Span
places_at(const char *text, Span span)
{
	static const Word totals[] = {
		WORD("经济总量"), WORD("生产总值"), WORD("地区生产总值"), WORD("GDP"), WORD("经济增长"), WORD("人均")
	};
	Span		places = {span.start, span.start};
	uint32		at = span.start;
	NameState	state = {ENTITY_PLACE, 0, 0, 0, 0};

	while (state.parts < LIST_MOST)
	{
		const LexiconWord *word = lexicon_match(&lexicon_term_words, text, at,
												span.end);

		if (!word || word->value != TERM_WORD_PLACE)
			return make_span(0, 0);
		at += word->length;
		places.end = at;
		if (at >= span.end || !list_step(text, &at, span.end, &state))
			break;
	}
	return STARTS_ANY(text, make_span(places.end, span.end), totals) ? places :
		make_span(0, 0);
}

/*
 * The end of a name that begins at "start" and ends in the word at "at", with
 * the mark that closes a quotation; 0 where it is none.
 */
static uint32
name_end(const char *text, uint32 start, uint32 at, uint32 end,
		 const LexiconWord *ending)
{
	uint32		behind = at + ending->length;
	bool		open = false;

	if (ending->value != ENTITY_WHOLE &&
		!is_name(text, start, at, end, ending->value, &open))
		return 0;
	if (open && !text_skip_word(text, &behind, end, "\""))
		return 0;
	return behind;
}

Span
entity_name(const char *text, Span span, EntityClass *ends_in)
{
	Span		name = places_at(text, span);
	uint32		at = span.start;

	*ends_in = ENTITY_PLACE;
	if (name.end > 0)
		return name;
	for (uint32 characters = 0; at < span.end && characters < ENTITY_MOST;
		 characters++)
	{
		const LexiconWord *ending = lexicon_match(&lexicon_entities, text, at,
												  span.end);
		uint32		code;

		/* a word that names end in is none alone */
		if (ending && ending->value != ENTITY_WHOLE &&
			(ending->value == ENTITY_NONE || at == span.start))
		{
			at += ending->length;
			continue;
		}
		if (ending)
		{
			uint32		behind = name_end(text, span.start, at, span.end,
										  ending);

			/* 沅县|…公司: a name may begin with that of a place */
			if (behind == 0 && (ending->value != ENTITY_PLACE ||
								characters >= PLACE_MOST))
				break;
			if (behind > 0 && may_end(text, behind, span.end))
			{
				name = make_span(span.start, behind);
				*ends_in = ending->value;
			}
		}
		at = text_next(text, at, span.end, &code);
		if (code == ',' || code_is_digit(code) || code == 0x7684)	/* 的 */
			break;
	}
	return name;
}

Span
entity_name_behind(const char *text, Span span)
{
	static const Word words[] = {WORD("对接"), WORD("对外"), WORD("对口"), WORD("对标")};
	Span		name = {0, 0};
	uint32		start = text_find(text, span, LITERAL("对"));

	/* 对武装部进行, but 甲项目正在对接 */
	start = start < span.end &&
		!STARTS_ANY(text, make_span(start, span.end), words) ?
		start + strlen("对") : span.start;
	for (uint32 at = start; at < span.end;)
	{
		const LexiconWord *ending = lexicon_match(&lexicon_entities, text, at,
												  span.end);
		const LexiconWord *verb = lexicon_match(&lexicon_verbs, text, at,
												span.end);
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);

		if (ending && ending->value != ENTITY_NONE &&
			ending->value != ENTITY_PLACE &&
			(text_characters(text, make_span(start, at)) >= OBJECT_LEAST ||
			 ending->value == ENTITY_WHOLE))
			name = make_span(start, at + ending->length);
		else if (code == 0x7684 || code == '-' ||	/* 的 */
				 (verb && verb->length > strlen("为") &&
				  !(verb->value & VERB_NOMINAL) &&
			/* 蛋鸭养殖|项目 */
				  !lexicon_match(&lexicon_entities, text, at + verb->length,
								 span.end)))
		{
			if (name.end > 0)
				break;
			start = verb ? at + verb->length : next;
			if (text_starts(text, make_span(start, span.end), LITERAL("了")))
				start += strlen("了");
		}
		at = ending ? at + ending->length : Max(start, next);
	}
	return name.end == 0 || text_has(text, name, LITERAL("、")) ? name :
		strip_clause(text, name);
}
