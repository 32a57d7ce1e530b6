/*
 * lexicon.c
 *	  Words as static data, and how to find them.
 */
#include "core/lexicon.h"
#include "core/header.h"
#include "core/layout.h"
#include "core/metadata.h"
#include "core/region.h"
#include "core/topic.h"

#include "lexicon/adverbials.tab.h"
#include "lexicon/furniture.tab.h"
#include "lexicon/header_fields.tab.h"
#include "lexicon/kinds.tab.h"
#include "lexicon/openers.tab.h"
#include "lexicon/regions.tab.h"
#include "lexicon/results.tab.h"
#include "lexicon/titles.tab.h"
#include "lexicon/topics.tab.h"
#include "lexicon/verbs.tab.h"

/*
 * Words are sorted by bytes, so a word comes before those it begins.  The
 * search narrows to the words not greater than the text; the longest that
 * matches is the last of them that is a prefix of the text, and it shares its
 * first character with all the candidates between.
 */
const LexiconWord *
lexicon_match(const Lexicon *lexicon, const char *text, uint32 at, uint32 end)
{
	const char *here = text + at;
	uint32		left = end - at;
	uint32		low = 0;
	uint32		high = lexicon->count;
	uint32		code;
	uint32		first = text_next(text, at, end, &code) - at;

	while (low < high)
	{
		uint32		middle = (low + high) / 2;
		const LexiconWord *word = &lexicon->words[middle];
		int			order = memcmp(word->word, here, Min(word->length, left));

		if (order > 0 || (order == 0 && word->length > left))
			high = middle;
		else
			low = middle + 1;
	}
	while (low-- > 0)
	{
		const LexiconWord *word = &lexicon->words[low];

		if (word->length < first || memcmp(word->word, here, first) != 0)
			return NULL;
		if (word->length <= left && memcmp(word->word, here, word->length) == 0)
			return word;
	}
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
	const LexiconWord *found = NULL;

	for (uint32 at = span.end; at > span.start;)
	{
		const LexiconWord *word;

		at = text_previous(text, span.start, at);
		word = lexicon_match(lexicon, text, at, span.end);
		if (word && at + word->length == span.end)
			found = word;
		if (span.end - at > 64)
			break;
	}
	return found;
}
