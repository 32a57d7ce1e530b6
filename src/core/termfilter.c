/*
 * termfilter.c
 *	  Where nothing of a term begins: made of the words that terms begin or end
 *	  with.
 */
#include "core/termfilter.h"
#include "core/lexicon.h"
#include "core/report.h"

/* Longer phrases are told by so many bytes. */
#define PHRASE_BYTES 9

static void
filter_add(uint8 *filter, uint32 bit)
{
	filter[bit / 8] |= 1 << bit % 8;
}

/* Of a phrase of so many bytes, or of a text that is as long. */
static uint32
phrase_hash(const char *text, uint32 length)
{
	uint32		hash = prefix_hash(text);

	if (length < PHRASE_BYTES)
		return hash;
	for (uint32 i = PREFIX_BYTES; i < PHRASE_BYTES; i++)
		hash = hash * 31 + (unsigned char) text[i];
	return hash % PREFIX_BITS;
}

void
term_filter_make(TermFilter *filter)
{
	static const char *const signs[] = {
		"。", "!", "?", ";", "《", "》", "\""
	};

	for (uint32 i = 0; i < policy_count(); i++)
	{
		Policy		policy = policy_get(i);

		filter_add(filter->beginnings,
				   text_code(policy.phrase, 0, policy.length));
		filter_add(filter->prefixes, prefix_hash(policy.phrase));
		filter_add(filter->phrases, phrase_hash(policy.phrase, policy.length));
	}
	for (uint32 i = 0; i < lexicon_term_suffixes.buckets[LEXICON_BUCKETS]; i++)
	{
		const LexiconWord *word = &lexicon_term_suffixes.words[i];
		uint32		code = text_code(word->word, 0, word->length);

		filter_add(filter->beginnings, code);
		if (word->length >= PREFIX_BYTES)
		{
			filter_add(filter->prefixes, prefix_hash(word->word));
			filter_add(filter->suffixes, prefix_hash(word->word));
		}
		else
			filter_add(filter->singles, code % SINGLE_BITS);
	}
	for (int i = 0; i < (int) lengthof(signs); i++)
	{
		uint32		code = text_code(signs[i], 0, strlen(signs[i]));

		filter_add(filter->beginnings, code);
		filter_add(filter->singles, code % SINGLE_BITS);
	}
}

bool
term_filter_phrase(const TermFilter *filter, const char *text, uint32 at,
				   uint32 end)
{
	return filter_has(filter->phrases, prefix_hash(text + at)) ||
		(end - at >= PHRASE_BYTES &&
		 filter_has(filter->phrases, phrase_hash(text + at, PHRASE_BYTES)));
}
