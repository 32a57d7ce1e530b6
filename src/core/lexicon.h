/*
 * lexicon.h
 *	  Words as static data: tables that src/lexicon/make_table.pl makes of the
 *	  .tsv files.
 */
#ifndef GOVREPORT_LEXICON_H
#define GOVREPORT_LEXICON_H

#include "core/text.h"

#define LEXICON_BUCKETS 256

typedef struct LexiconWord
{
	const char *word;
	uint16		length;			/* bytes */
	uint16		second;			/* its fifth and sixth byte, which tell the
								 * words of a bucket apart; 0 where it is
								 * shorter */
	uint16		value;			/* what the word stands for; see the .tsv */
	int16		weight;			/* second value; 0 where the .tsv has none */
} LexiconWord;

/*
 * Words are sorted by a bucket, which follows from the first character, then by
 * length, the longest first; buckets[b] is where bucket b begins and
 * buckets[b + 1] where it ends.  The endings are the places of the words, sorted
 * likewise by the last character.
 */
typedef struct Lexicon
{
	const LexiconWord *words;
	const uint16 *buckets;
	const uint16 *endings;
	const uint16 *ending_buckets;
} Lexicon;

/* The longest word of the lexicon that begins at text[at], or NULL. */
extern const LexiconWord *lexicon_match(const Lexicon *lexicon,
										const char *text, uint32 at,
										uint32 end);

/*
 * The first place in the span, at or behind *at, where a word begins; moves
 * *at there.  NULL, with *at at the end, where there is none.  To go on behind
 * the word, add its length to *at.
 */
extern const LexiconWord *lexicon_next(const Lexicon *lexicon,
									   const char *text, uint32 *at,
									   uint32 end);

/* The longest word that the span ends with, or NULL. */
extern const LexiconWord *lexicon_match_end(const Lexicon *lexicon,
											const char *text, Span span);

extern const Lexicon lexicon_furniture;
extern const Lexicon lexicon_header_fields;
extern const Lexicon lexicon_kinds;
extern const Lexicon lexicon_topics;
extern const Lexicon lexicon_openers;
extern const Lexicon lexicon_results;
extern const Lexicon lexicon_scopes;
extern const Lexicon lexicon_titles;
extern const Lexicon lexicon_regions;
extern const Lexicon lexicon_peoples;
extern const Lexicon lexicon_adverbials;
extern const Lexicon lexicon_verbs;
extern const Lexicon lexicon_tails;
extern const Lexicon lexicon_generic_nouns;
extern const Lexicon lexicon_entities;
extern const Lexicon lexicon_tags;
extern const Lexicon lexicon_containers;
extern const Lexicon lexicon_policies;
extern const Lexicon lexicon_term_suffixes;
extern const Lexicon lexicon_term_words;

#endif							/* GOVREPORT_LEXICON_H */
