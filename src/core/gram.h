/*
 * gram.h
 *	  The keys under which an index finds normalised text.
 *
 * A key is a character and the one behind it, or GRAM_END behind a sign, and
 * where a sign or the end of the text follows.  So each character of the text
 * has one key, and the keys of a character lie together.  White space has none.
 *
 * Indexes hold these keys: what is a key of a text must not change.
 */
#ifndef GOVREPORT_GRAM_H
#define GOVREPORT_GRAM_H

#include "core/search.h"

#define GRAM_END 0

/* Both fit into 42 bits, so that keys are ordered as signed integers too. */
#define GRAM_SHIFT 21

static inline int64
gram_of(uint32 first, uint32 second)
{
	return (int64) first << GRAM_SHIFT | second;
}

static inline uint32
gram_first(int64 gram)
{
	return (uint32) (gram >> GRAM_SHIFT);
}

static inline uint32
gram_second(int64 gram)
{
	return (uint32) (gram & ((1 << GRAM_SHIFT) - 1));
}

typedef struct Grams
{
	int64	   *list;
	uint32		count;
	bool		open;			/* of a word: the last stands for all grams of
								 * its first character */
	bool		exact;			/* of a word: the texts that have all of them
								 * are those that hold the word */
} Grams;

/* The keys of a text, in the order of the text and as often as they stand. */
extern void grams_of_text(const Folded *normal, CoreInterrupt interrupt,
						  Grams *grams);

/* The keys that every text has which holds a word; there may be none. */
extern void grams_of_word(const char *word, uint32 length, Grams *grams);

#endif							/* GOVREPORT_GRAM_H */
