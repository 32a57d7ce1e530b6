/*
 * gram.c
 *	  The keys under which an index finds normalised text.
 */
#include "core/gram.h"

/* Bytes between two calls of the interrupt function. */
#define CHUNK_BYTES (64 * 1024)

static void
add(Grams *grams, uint32 first, uint32 second)
{
	grams->list[grams->count++] = gram_of(first, second);
}

/*
 * The grams of text, those of its signs where wanted; there is one for each
 * character at most.  Returns the last character where none begins with it
 * yet, else GRAM_END.
 */
static uint32
collect(const char *text, uint32 length, bool signs,
		CoreInterrupt interrupt, Grams *grams)
{
	uint32		previous = GRAM_END;
	uint32		checked = 0;

	for (uint32 at = 0; at < length;)
	{
		uint32		code;
		bool		is_sign;

		if (at - checked >= CHUNK_BYTES)
		{
			CORE_CHECK(interrupt);
			checked = at;
		}
		at = text_next(text, at, length, &code);
		is_sign = search_is_sign(code);
		if (previous != GRAM_END)
			add(grams, previous, is_sign ? GRAM_END : code);
		if (is_sign && signs && !code_is_space(code))
			add(grams, code, GRAM_END);
		previous = is_sign ? GRAM_END : code;
	}
	return previous;
}

void
grams_of_text(const Folded *normal, CoreInterrupt interrupt, Grams *grams)
{
	uint32		last;

	memset(grams, 0, sizeof(Grams));
	grams->list = palloc((text_characters(normal->text,
										  make_span(0, normal->length)) + 1) *
						 sizeof(int64));
	last = collect(normal->text, normal->length, true, interrupt, grams);
	if (last != GRAM_END)
		add(grams, last, GRAM_END);
}

/*
 * What follows the last character of a word is not known.  Unless the gram
 * before tells of it, any gram that begins with it will do.  Signs are in most
 * texts: they are asked for only where a word is nothing else.
 *
 * One character alone, and two without a sign, are what a gram says; with
 * more, the grams may stand apart from each other.
 */
void
grams_of_word(const char *word, uint32 length, Grams *grams)
{
	uint32		characters = text_characters(word, make_span(0, length));
	uint32		last;

	memset(grams, 0, sizeof(Grams));
	grams->list = palloc((characters + 1) * sizeof(int64));
	last = collect(word, length, false, NULL, grams);
	grams->open = last != GRAM_END &&
		(grams->count == 0 ||
		 gram_second(grams->list[grams->count - 1]) != last);
	if (grams->open)
		add(grams, last, GRAM_END);
	grams->exact = last != GRAM_END && grams->count == 1 && characters <= 2 &&
		grams->open == (characters == 1);
	if (grams->count == 0)
	{
		(void) collect(word, length, true, NULL, grams);
		grams->exact = grams->count == 1 && characters == 1;
	}
}
