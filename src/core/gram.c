/*
 * gram.c
 *	  The keys under which an index finds normalised text.
 */
#include "core/gram.h"

/* Characters between two calls of the interrupt function. */
#define CHUNK_CHARACTERS 65536

/*
 * The grams of text; one has fewer characters than bytes.  Returns the last
 * character where no gram begins with it yet, else GRAM_END.
 */
static uint32
collect(const char *text, uint32 length, CoreInterrupt interrupt,
		Grams *grams)
{
	uint32		previous = GRAM_END;

	for (uint32 at = 0; at < length;)
	{
		uint32		code;

		if (at % CHUNK_CHARACTERS == 0)
			CORE_CHECK(interrupt);
		at = text_next(text, at, length, &code);
		if (search_is_sign(code))
			code = GRAM_END;
		if (previous != GRAM_END)
			grams->list[grams->count++] = gram_of(previous, code);
		previous = code;
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
	last = collect(normal->text, normal->length, interrupt, grams);
	if (last != GRAM_END)
		grams->list[grams->count++] = gram_of(last, GRAM_END);
}

/*
 * What follows the last character of a word is not known.  Unless the gram
 * before tells of it, any gram that begins with it will do.
 *
 * One character alone, and two without a sign, are what a gram says; with
 * more, the grams may stand apart from each other, and signs have none.
 */
void
grams_of_word(const char *word, uint32 length, Grams *grams)
{
	uint32		characters = text_characters(word, make_span(0, length));
	uint32		last;

	memset(grams, 0, sizeof(Grams));
	grams->list = palloc((characters + 1) * sizeof(int64));
	last = collect(word, length, NULL, grams);
	grams->open = last != GRAM_END &&
		(grams->count == 0 ||
		 gram_second(grams->list[grams->count - 1]) != last);
	if (grams->open)
		grams->list[grams->count++] = gram_of(last, GRAM_END);
	grams->exact = last != GRAM_END && grams->count == 1 && characters <= 2 &&
		grams->open == (characters == 1);
}
