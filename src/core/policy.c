/*
 * policy.c
 *	  The phrases of national policy that are known.
 */
#include "core/lexicon.h"
#include "core/report.h"

Policy
policy_get(uint32 place)
{
	const LexiconWord *word = &lexicon_policies.words[place];
	Policy		policy = {word->word, word->length, word->value,
	(uint32) word->weight};

	return policy;
}

uint32
policy_count(void)
{
	return lexicon_policies.buckets[LEXICON_BUCKETS];
}
