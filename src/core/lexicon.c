/*
 * lexicon.c
 *	  Words as static data, and how to find them.
 */
#include "core/lexicon.h"
#include "core/entity.h"
#include "core/header.h"
#include "core/layout.h"
#include "core/markup.h"
#include "core/metadata.h"
#include "core/region.h"
#include "core/term.h"
#include "core/topic.h"

#include "lexicon/adverbials.tab.h"
#include "lexicon/containers.tab.h"
#include "lexicon/entities.tab.h"
#include "lexicon/furniture.tab.h"
#include "lexicon/generic_nouns.tab.h"
#include "lexicon/header_fields.tab.h"
#include "lexicon/kinds.tab.h"
#include "lexicon/openers.tab.h"
#include "lexicon/peoples.tab.h"
#include "lexicon/policies.tab.h"
#include "lexicon/regions.tab.h"
#include "lexicon/results.tab.h"
#include "lexicon/scopes.tab.h"
#include "lexicon/tails.tab.h"
#include "lexicon/tags.tab.h"
#include "lexicon/term_suffixes.tab.h"
#include "lexicon/term_words.tab.h"
#include "lexicon/titles.tab.h"
#include "lexicon/topics.tab.h"
#include "lexicon/verbs.tab.h"

/* The bucket of a character; as Words.pm has it. */
static inline uint32
character_bucket(const char *text, uint32 left)
{
	const unsigned char *byte = (const unsigned char *) text;

	if (byte[0] < 0xE0 || left < 3)
		return byte[0];
	return (byte[1] * 2 ^ byte[2] ^ byte[0] * 16) & 0xFF;
}

const LexiconWord *
lexicon_match(const Lexicon *lexicon, const char *text, uint32 at, uint32 end)
{
	const char *here = text + at;
	uint32		left = end - at;
	const LexiconWord *word;
	const LexiconWord *last;
	uint32		bucket;
	uint32		second = 0;

	if (left == 0)
		return NULL;
	if (left >= 6)
		second = (unsigned char) here[4] << 8 | (unsigned char) here[5];
	bucket = character_bucket(here, left);
	word = &lexicon->words[lexicon->buckets[bucket]];
	last = &lexicon->words[lexicon->buckets[bucket + 1]];
	for (; word < last; word++)
		if ((word->second == second || word->second == 0) &&
			word->length <= left &&
			word->word[word->length - 1] == here[word->length - 1] &&
			memcmp(word->word, here, word->length) == 0)
			return word;
	return NULL;
}

const LexiconWord *
lexicon_next(const Lexicon *lexicon, const char *text, uint32 *at, uint32 end)
{
	while (*at < end)
	{
		uint32		code;
		const LexiconWord *word = lexicon_match(lexicon, text, *at, end);

		if (word)
			return word;
		*at = text_next(text, *at, end, &code);
	}
	return NULL;
}

const LexiconWord *
lexicon_match_end(const Lexicon *lexicon, const char *text, Span span)
{
	uint32		last;
	uint32		bucket;

	if (span.start >= span.end)
		return NULL;
	last = text_previous(text, span.start, span.end);
	bucket = character_bucket(text + last, span.end - last);
	for (uint32 i = lexicon->ending_buckets[bucket];
		 i < lexicon->ending_buckets[bucket + 1]; i++)
	{
		const LexiconWord *word = &lexicon->words[lexicon->endings[i]];

		if (text_ends(text, span, word->word, word->length))
			return word;
	}
	return NULL;
}
