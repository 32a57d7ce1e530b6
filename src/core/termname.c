/*
 * termname.c
 *	  Names of organisations, places and projects, by the word they end in.
 *
 * The text before that word is read back to a sign, and cut behind the last
 * verb or function word in it.  Where neither bounds it, it is no name; nor
 * where it is made of words that say only which sort of thing it is: 示范村,
 * 龙头公司, 重点工程.
 */
#include "core/term.h"

/* A name has at most so many characters before the word it ends in. */
#define NAME_MOST 20

/* So many characters in a row that are no known word make a name a proper one. */
#define PROPER_LEAST 2

/* What the name of a sort is like before its last word, in characters. */
static const struct
{
	uint8		least;
	uint8		most;
	bool		pure;			/* holds no common word at all */
	bool		placed;			/* begins with a place */
	TermKind	kind;
}			sorts[TERM_NAMES] =

{
	[TERM_NAME_SETTLEMENT] = {2, 3, true, false, TERM_PLACE},
	[TERM_NAME_QUARTER] = {2, 4, true, false, TERM_PLACE},
	[TERM_NAME_PARK] = {2, 12, false, true, TERM_PLACE},
	[TERM_NAME_BODY] = {2, 18, false, false, TERM_ORGANISATION},
	[TERM_NAME_OFFICE] = {2, 18, false, true, TERM_ORGANISATION},
	[TERM_NAME_WHOLE] = {0, 0, false, false, TERM_ORGANISATION},
	[TERM_NAME_PROJECT] = {3, 20, false, true, TERM_PROJECT}
};

TermKind
term_name_kind(TermName name)
{
	return sorts[name].kind;
}

/* Words that the last character of a name belongs to instead: 教育部|门. */
static bool
goes_on(const char *text, uint32 at, uint32 end)
{
	static const struct
	{
		const char *last;
		const Word	next[12];
	}			words[] =
	{
		{"部", {WORD("门"), WORD("分"), WORD("队"), WORD("署"), WORD("长"), WORD("级"), WORD("属"), WORD("位")}},
		{"局", {WORD("长"), WORD("级"), WORD("面"), WORD("机")}},
		{"厅", {WORD("长"), WORD("级"), WORD("局")}},
		{"委", {WORD("员"), WORD("托"), WORD("派")}},
		{"院", {WORD("长"), WORD("士"), WORD("校"), WORD("系"), WORD("线"), WORD("落"), WORD("坝")}},
		{"社", {WORD("会"), WORD("区"), WORD("保"), WORD("员")}},
		{"校", {WORD("长"), WORD("园"), WORD("舍"), WORD("车"), WORD("区"), WORD("企")}},
		{"园", {WORD("区"), WORD("林"), WORD("长")}},
		{"行", {WORD("业"), WORD("长")}},
		{"场", {WORD("长"), WORD("部")}},
		{"区", {WORD("域"), WORD("别")}},
		{"会", {WORD("议"), WORD("长")}},
		{"学", {WORD("生"), WORD("校"), WORD("习"), WORD("历"), WORD("科"), WORD("者"), WORD("位"), WORD("教"), WORD("龄"), WORD("业"), WORD("费"), WORD("院")}},
	};
	uint32		last = text_previous(text, 0, at);

	for (int i = 0; i < (int) lengthof(words); i++)
		if (text_equals(text, make_span(last, at), words[i].last,
						strlen("部")))
			for (int j = 0; j < (int) lengthof(words[i].next) &&
				 words[i].next[j].word; j++)
				if (text_starts(text, make_span(at, end),
								words[i].next[j].word, words[i].next[j].length))
					return true;
	return false;
}

/*
 * Where the run of Han characters and letters before "at" begins; *bounded
 * tells whether a name may begin there.  The number of a road belongs to its
 * letter: G320.
 */
static uint32
run_before(const char *text, uint32 start, uint32 at, bool *bounded)
{
	uint32		code = 0;

	for (uint32 count = 0; at > start && count < NAME_MOST; count++)
	{
		uint32		previous = text_previous(text, start, at);

		code = text_code(text, previous, at);
		if (!code_is_han(code) && !code_is_letter(code) && !code_is_digit(code))
		{
			/* behind a quoted word a name goes on; 2.5% is a figure's end */
			*bounded = code != '"' && code != '.' && code != '%' &&
				code != '-' && code != '+' && code != 0xB7;
			return at;
		}
		at = previous;
	}
	*bounded = at == start;
	return at;
}

/* Does the digit at "at" belong to the letters of a road? */
static bool
is_of_road(const char *text, uint32 at)
{
	while (at > 0 && code_is_digit((unsigned char) text[at - 1]))
		at--;
	return at > 0 && code_is_letter((unsigned char) text[at - 1]);
}

/* What sort of word begins at "at", and where it ends. */
static TermWord
word_at(const char *text, uint32 at, uint32 end, uint32 *next)
{
	const LexiconWord *word = lexicon_match(&lexicon_term_words, text, at, end);
	const LexiconWord *verb;
	uint32		code;

	if (word)
	{
		*next = at + word->length;
		return word->value;
	}
	verb = lexicon_match(&lexicon_verbs, text, at, end);
	if (!verb)
		verb = lexicon_match(&lexicon_openers, text, at, end);
	if (verb && verb->length > strlen("为"))
	{
		*next = at + verb->length;
		return TERM_WORD_FRONT;
	}
	*next = text_next(text, at, end, &code);
	/* G320, but not 5个 */
	return code_is_digit(code) && !is_of_road(text, at) ?
		TERM_WORD_EDGE : TERM_WORD_OTHER;
}

/* What is known of the name so far. */
typedef struct NameReader
{
	const char *text;
	bool		pure;			/* a place's: what it is made of is no matter */
	uint32		start;			/* where the name begins */
	uint32		place;			/* where its first word of a place begins, or
								 * 0 with none */
	bool		bounded;
	bool		placed;
	bool		common;			/* it holds a common word */
	uint32		proper;			/* the most characters in a row of no word */
	uint32		row;			/* how many it is now */
} NameReader;

static void
name_begins(NameReader *reader, uint32 at)
{
	reader->start = at;
	reader->bounded = true;
	reader->placed = reader->common = false;
	reader->proper = reader->row = 0;
}

/* Is it a word for a level of places? */
static bool
is_level(const char *text, Span span)
{
	static const Word levels[] = {
		WORD("村"), WORD("镇"), WORD("乡"), WORD("县"), WORD("市"), WORD("省"), WORD("区"), WORD("街道")
	};

	return EQUALS_ANY(text, span, levels) != NULL;
}

/* Takes a word into the name. */
static void
name_goes_on(NameReader *reader, TermWord word, Span span)
{
	bool		is_place = word == TERM_WORD_PLACE ||
	(word == TERM_WORD_SITE && reader->row > 0);

	if (is_place && !reader->placed)
	{
		reader->placed = true;
		/* 南湾|水库 begins with its own name */
		reader->place = word == TERM_WORD_PLACE ? span.start : reader->start;
	}
	if (word == TERM_WORD_COMMON || word == TERM_WORD_FRONT ||
		(reader->pure ? is_level(reader->text, span) : word == TERM_WORD_SITE))
		reader->common = true;
	if (word == TERM_WORD_WEAK || word == TERM_WORD_COMMON ||
		word == TERM_WORD_FRONT || (word == TERM_WORD_SITE && !reader->pure))
	{
		reader->row = 0;
		return;
	}
	reader->row += text_characters(reader->text, span);
	reader->proper = Max(reader->proper, reader->row);
}

/* Does a name begin behind the word, "left" characters before its end? */
static bool
is_edge(const NameReader *reader, TermWord word, Span span, uint32 left)
{
	switch (word)
	{
		case TERM_WORD_EDGE:
			return true;
		case TERM_WORD_WEAK:
			return left >= PROPER_LEAST;
		case TERM_WORD_FRONT:
			return span.start == reader->start;
		default:
			/* 镇|六合村, 茶亭镇|六合村 */
			return is_level(reader->text, span) &&
				(span.start == reader->start ||
				 (reader->pure && left >= PROPER_LEAST));
	}
}

/* Reads the run before the word at "at"; false where a word goes on into it. */
static bool
read_name(NameReader *reader, uint32 at, uint32 end)
{
	for (uint32 here = reader->start; here < at;)
	{
		uint32		next;
		TermWord	word = word_at(reader->text, here, end, &next);
		Span		span = {here, next};

		if (next > at)
			return false;
		if (is_edge(reader, word, span,
					text_characters(reader->text, make_span(next, at))))
			name_begins(reader, next);
		else
			name_goes_on(reader, word, span);
		here = next;
	}
	return true;
}

/* The own name before the word at "at", of a sort; empty where there is none. */
static Span
proper_name(const char *text, uint32 start, uint32 at, uint32 end,
			TermName sort)
{
	NameReader	reader = {0};
	uint32		characters;

	reader.text = text;
	reader.pure = sorts[sort].pure;
	reader.start = run_before(text, start, at, &reader.bounded);
	if (!read_name(&reader, at, end))
		return make_span(at, at);
	if (sorts[sort].placed && reader.placed)
	{
		reader.bounded = reader.bounded || reader.place > reader.start;
		reader.start = reader.place;
	}
	characters = text_characters(text, make_span(reader.start, at));
	if (!reader.bounded || characters < sorts[sort].least ||
		characters > sorts[sort].most || reader.proper < PROPER_LEAST ||
		(sorts[sort].pure && reader.common) ||
		(sorts[sort].placed && !reader.placed))
		return make_span(at, at);
	return make_span(reader.start, at);
}

/* 临沅县|财政局: the place whose organ it is. */
static uint32
organ_start(const char *text, uint32 start, uint32 at)
{
	static const Word levels[] = {
		WORD("国家"), WORD("自治区"), WORD("省"), WORD_VALUE("市", 1), WORD_VALUE("县", 1), WORD_VALUE("区", 1), WORD_VALUE("州", 1), WORD_VALUE("旗", 1)
	};
	Span		before = {start, at};
	const LexiconWord *province = lexicon_match_end(&lexicon_regions, text,
													before);
	const Word *level = ENDS_ANY(text, before, levels);
	Span		name;

	if (province)
		return at - province->length;
	if (!level || level->value == 0)
		return level ? at - level->length : at;
	name = proper_name(text, start, at - level->length, at,
					   TERM_NAME_SETTLEMENT);
	return name.start < name.end ? name.start : at - level->length;
}

Span
term_name(const char *text, uint32 start, uint32 at, uint32 end,
		  const LexiconWord *suffix)
{
	uint32		stop = at + suffix->length;
	Span		name;

	if (goes_on(text, stop, end))
		return make_span(at, at);
	if (suffix->value == TERM_NAME_WHOLE)
		return make_span(organ_start(text, start, at), stop);
	name = proper_name(text, start, at, stop, suffix->value);
	return name.start < name.end ? make_span(name.start, stop) : name;
}
