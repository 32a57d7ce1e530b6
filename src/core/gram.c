/*
 * gram.c
 *	  The keys under which an index finds normalised text.
 */
#include "core/gram.h"

#include "core/character.h"
#include "core/encoding.h"
#include "core/lexicon.h"

/* Bytes between two calls of the interrupt function. */
#define CHUNK_BYTES (64 * 1024)

/*
 * A word is looked up by so many keys, of which there are few in a paragraph
 * and most somewhere in a report, which takes long to look at; and by so many
 * open ones, for which the index has to be read at many places.
 */
#define TEXT_KEYS_MOST		4
#define REPORT_KEYS_MOST	12
#define OPEN_KEYS_MOST		2

/* Two characters that are a word are 2^7 times as frequent as by chance. */
#define WORD_BITS 7

/* Collects keys along a text or a word. */
typedef struct Collector
{
	Grams	   *grams;
	int			depth;
	bool		is_word;
	uint32		run[GRAM_MOST]; /* the last characters of the run */
	int			run_count;		/* of them; fewer than the depth */
	bool		run_keyed;		/* the run has had a key of full depth */
} Collector;

/* What a character does to the run that it comes to.  Frozen, as the keys are. */
typedef enum RunEffect
{
	RUN_GOES_ON,
	RUN_ENDS,
	RUN_ENDS_BEHIND				/* the character */
} RunEffect;

/*
 * Function words of one character that stand beside anything.  Conjunctions,
 * prepositions and a pronoun stand between two words, particles and the copula
 * lean on the one before.
 */
static RunEffect
function_word_effect(uint32 code)
{
	switch (code)
	{
		case 0x7684:			/* 的 */
		case 0x4E86:			/* 了 */
		case 0x662F:			/* 是 */
			return RUN_ENDS_BEHIND;
		case 0x548C:			/* 和 */
		case 0x4E0E:			/* 与 */
		case 0x53CA:			/* 及 */
		case 0x4E5F:			/* 也 */
		case 0x4E4B:			/* 之 */
		case 0x800C:			/* 而 */
		case 0x4E8E:			/* 于 */
		case 0x4F46:			/* 但 */
		case 0x6216:			/* 或 */
		case 0x88AB:			/* 被 */
		case 0x8FD9:			/* 这 */
			return RUN_ENDS;
		default:
			return RUN_GOES_ON;
	}
}

/* Words and counties that begin with such a character and what follows here. */
static bool
begins_content_word(uint32 code, uint32 next)
{
	static const uint32 words[][2] = {
		{0x4E86, 0x7ED3},		/* 了结 */
		{0x4E86, 0x89E3},		/* 了解 */
		{0x4E8E, 0x6D2A},		/* 于洪 */
		{0x4E8E, 0x90FD},		/* 于都 */
		{0x4E0E, 0x4F1A},		/* 与会 */
		{0x4E0E, 0x65F6},		/* 与时俱进 */
		{0x53CA, 0x65E9},		/* 及早 */
		{0x53CA, 0x65F6},		/* 及时 */
		{0x53CA, 0x683C},		/* 及格 */
		{0x548C, 0x5E03},		/* 和布克赛尔 */
		{0x548C, 0x5E73},		/* 和平 */
		{0x548C, 0x653F},		/* 和政 */
		{0x548C, 0x6797},		/* 和林格尔 */
		{0x548C, 0x7530},		/* 和田 */
		{0x548C, 0x7766},		/* 和睦 */
		{0x548C, 0x7855},		/* 和硕 */
		{0x548C, 0x7F8E},		/* 和美 */
		{0x548C, 0x89E3},		/* 和解 */
		{0x548C, 0x8C10},		/* 和谐 */
		{0x548C, 0x9759},		/* 和静 */
		{0x548C, 0x987A},		/* 和顺 */
		{0x548C, 0x9F99},		/* 和龙 */
		{0x662F, 0x975E},		/* 是非 */
		{0x88AB, 0x52A8},		/* 被动 */
		{0x88AB, 0x544A},		/* 被告 */
	};

	for (int i = 0; i < (int) lengthof(words); i++)
		if (words[i][0] == code && words[i][1] == next)
			return true;
	return false;
}

static void
add(Collector *collector, const uint32 *codes, int count)
{
	Grams	   *grams = collector->grams;

	grams->list[grams->count++] = gram_of(codes[0],
										  count > 1 ? codes[1] : GRAM_END,
										  count > 2 ? codes[2] : GRAM_END);
}

/* A character of a run: the key that it completes. */
static void
go_on(Collector *collector, uint32 code)
{
	uint32	   *run = collector->run;

	run[collector->run_count++] = code;
	if (collector->run_count < collector->depth)
		return;
	add(collector, run, collector->depth);
	memmove(run, run + 1, --collector->run_count * sizeof(uint32));
	collector->run_keyed = true;
}

/*
 * The end of a run.  In a text, its last characters have keys too; in a word
 * only those of a run that is short of the depth, as one, which goes on as the
 * text may.
 */
static void
end_run(Collector *collector)
{
	collector->grams->pieces += collector->run_count > 0;
	if (collector->is_word && collector->run_count > 0 && !collector->run_keyed)
		add(collector, collector->run, collector->run_count);
	for (int i = 0; !collector->is_word && i < collector->run_count; i++)
		add(collector, collector->run + i, collector->run_count - i);
	collector->run_count = 0;
	collector->run_keyed = false;
}

/*
 * In a report, one character tells where another is, and only white space ends
 * a run.  A paragraph is short.
 */
static RunEffect
run_effect(const Collector *collector, uint32 code, uint32 next)
{
	RunEffect	effect;

	if (collector->depth == GRAM_REPORT_DEPTH)
		return code_is_space(code) ? RUN_ENDS : RUN_GOES_ON;
	if (search_is_sign(code))
		return RUN_ENDS;
	effect = function_word_effect(code);
	if (effect != RUN_GOES_ON && begins_content_word(code, next))
		return RUN_GOES_ON;
	return effect;
}

/* In a paragraph, Han characters and others are no run. */
static bool
is_change_of_script(const Collector *collector, uint32 code)
{
	return collector->depth == GRAM_TEXT_DEPTH && collector->run_count > 0 &&
		character_is_han(collector->run[collector->run_count - 1]) !=
		character_is_han(code);
}

/* What ends a run, and has a key of its own: of a word, if it is all of it. */
static void
add_alone(Collector *collector, uint32 code)
{
	end_run(collector);
	collector->grams->pieces++;
	if (!collector->is_word && !code_is_space(code))
		add(collector, &code, 1);
}

static void
add_character(Collector *collector, uint32 code, uint32 next)
{
	RunEffect	effect = run_effect(collector, code, next);

	if (effect != RUN_ENDS && is_change_of_script(collector, code))
		end_run(collector);
	if (effect == RUN_GOES_ON)
		go_on(collector, code);
	else if (effect == RUN_ENDS_BEHIND && collector->run_count > 0)
	{
		go_on(collector, code);
		end_run(collector);
	}
	else
		add_alone(collector, code);
}

static void
collect(Collector *collector, const char *text, uint32 length,
		CoreInterrupt interrupt)
{
	uint32		checked = 0;
	uint32		next = GRAM_END;
	uint32		at = 0;

	if (length > 0)
		at = text_next(text, 0, length, &next);
	while (next != GRAM_END)
	{
		uint32		code = next;

		if (at - checked >= CHUNK_BYTES)
		{
			CORE_CHECK(interrupt);
			checked = at;
		}
		next = GRAM_END;
		if (at < length)
			at = text_next(text, at, length, &next);
		add_character(collector, code, next);
	}
	end_run(collector);
}

/* There is one key for each character at most. */
static void
begin(Collector *collector, const char *text, uint32 length, int depth,
	  Grams *grams)
{
	memset(grams, 0, sizeof(Grams));
	grams->list = palloc((text_characters(text, make_span(0, length)) + 1) *
						 sizeof(int64));
	memset(collector, 0, sizeof(Collector));
	collector->grams = grams;
	collector->depth = depth;
}

void
grams_of_text(const Folded *normal, int depth, CoreInterrupt interrupt,
			  Grams *grams)
{
	Collector	collector;

	begin(&collector, normal->text, normal->length, depth, grams);
	collect(&collector, normal->text, normal->length, interrupt);
}

uint32
grams_keep(int64 *list, uint32 count)
{
	uint32		kept = 0;

	for (uint32 i = 0; i < count; i++)
		if (i + 1 == count || gram_head(list[i + 1], list[i]) != list[i])
			list[kept++] = list[i];
	return kept;
}

/* Are two characters a word that is known? */
static bool
is_known_word(uint32 first, uint32 second)
{
	static const Lexicon *const lexicons[] = {
		&lexicon_term_words, &lexicon_verbs, &lexicon_adverbials,
		&lexicon_generic_nouns
	};
	char		text[2 * CODE_BYTES_MOST];
	uint32		length = code_write(first, text);

	length += code_write(second, text + length);
	for (int i = 0; i < (int) lengthof(lexicons); i++)
	{
		const LexiconWord *word = lexicon_match(lexicons[i], text, 0, length);

		if (word && word->length == length)
			return true;
	}
	return false;
}

/*
 * How rare a text with the key is, in bits: as if characters came by chance,
 * but for those that are a word.  What stands across two words is rare.
 */
static int
rarity(int64 gram)
{
	int			bits = 0;

	for (int i = 0; i < gram_characters(gram); i++)
	{
		bits += character_cost(gram_code(gram, i));
		if (i > 0 && is_known_word(gram_code(gram, i - 1), gram_code(gram, i)))
			bits -= WORD_BITS;
	}
	return bits;
}

/* Long keys tell more than short ones, and rare ones more than others. */
static bool
tells_more(int64 gram, int64 other)
{
	int			more = gram_characters(gram) - gram_characters(other);

	return more > 0 || (more == 0 && rarity(gram) > rarity(other));
}

/* Moves the keys that tell the most to the front; returns how many. */
static uint32
choose(int64 *list, uint32 count, uint32 most)
{
	uint32		chosen = 0;

	while (chosen < count && chosen < most)
	{
		uint32		best = chosen;
		int64		gram;

		for (uint32 i = chosen + 1; i < count; i++)
			if (tells_more(list[i], list[best]))
				best = i;
		gram = list[best];
		if (chosen > 0 && gram_characters(gram) < gram_characters(list[0]))
			break;
		list[best] = list[chosen];
		list[chosen++] = gram;
		for (uint32 i = count; i-- > chosen;)
			if (list[i] == gram)
				list[i] = list[--count];
	}
	return chosen;
}

/*
 * Only a key that is the word says that a text holds it: several may stand
 * apart from each other, and one may be a part of the word.
 */
void
grams_of_word(const char *word, uint32 length, int depth, Grams *grams)
{
	Collector	collector;
	int			characters = (int) text_characters(word, make_span(0, length));
	uint32		most = depth == GRAM_REPORT_DEPTH ? REPORT_KEYS_MOST : TEXT_KEYS_MOST;

	begin(&collector, word, length, depth, grams);
	collector.is_word = true;
	collect(&collector, word, length, NULL);
	if (grams->count == 0)
	{
		collector.is_word = false;
		grams->pieces = 0;
		collect(&collector, word, length, NULL);
	}
	if (grams->count == 0)
		return;
	grams->exact = grams->count == 1 &&
		gram_characters(grams->list[0]) == characters;
	grams->count = choose(grams->list, grams->count, most);
	grams->open = gram_characters(grams->list[0]) < depth;
	if (grams->open)
		grams->count = Min(grams->count, OPEN_KEYS_MOST);
}
