/*
 * unit.c
 *	  Units and measure words.
 */
#include "core/lexicon.h"
#include "core/unit.h"

#include "lexicon/units.tab.h"

static const Lexicon unit_lexicon = {unit_words, unit_buckets};

/* Is the word the beginning of another: 人 of 人口? */
static bool
is_part_of_word(const char *text, uint32 at, uint32 end, const Unit *unit)
{
	static const Word bounds[] = {WORD("以上"), WORD("以下"), WORD("以内")};
	uint32		code;
	uint32		length;

	if (unit->part_before == NULL || at >= end)
		return false;
	length = text_next(text, at, end, &code) - at;
	for (const char *part = unit->part_before; *part; part += strlen("人"))
		if (length == strlen("人") && memcmp(part, &text[at], length) == 0)
			/* 所以 is a word, but 10所以上 are at least 10 */
			return !STARTS_ANY(text, make_span(at, end), bounds);
	return false;
}

uint32
unit_match(const char *text, uint32 at, uint32 end, uint32 *unit_end)
{
	const LexiconWord *word;

	if (at >= end)
		return UNIT_NONE;
	word = lexicon_match(&unit_lexicon, text, at, end);
	if (!word || is_part_of_word(text, at + word->length, end,
								 &units[word->value]))
		return UNIT_NONE;
	*unit_end = at + word->length;
	return word->value + 1;
}

const Unit *
unit_get(uint32 unit)
{
	return &units[unit - 1];
}

uint32
unit_count(void)
{
	return lengthof(units);
}
