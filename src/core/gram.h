/*
 * gram.h
 *	  The keys under which an index finds normalised text.
 *
 * A key is a character and what stands behind it, up to a number of characters
 * that is the index's depth: 2 where a row is a paragraph, 3 where it is a
 * whole report, which holds most pairs somewhere.  White space ends a run of
 * characters and has no key.
 *
 * In paragraphs, of which there are many, pairs that tell little are left out:
 * they would take a tenth of an index.  Signs and function words (的, 和) end a
 * run and have a key of their own; a change between Han characters and others
 * ends a run too.  A particle is paired with the character before it, and what
 * begins a word (和平) is no function word.
 *
 * The keys that begin alike lie together, so that one which is short of the
 * depth finds all that go on from it.  Such a key of a text stands for what
 * the end of a run cuts short, and only where no longer key of the text begins
 * with it.
 *
 * Indexes hold these keys: what is a key of a text must not change.
 */
#ifndef GOVREPORT_GRAM_H
#define GOVREPORT_GRAM_H

#include "core/search.h"

/* The depth of an index of texts, and of one of reports. */
#define GRAM_TEXT_DEPTH 2
#define GRAM_REPORT_DEPTH 3

/* In the place of a character behind the last one. */
#define GRAM_END 0

/* Three characters are 63 bits: keys are ordered as signed integers too. */
#define GRAM_SHIFT 21
#define GRAM_MOST 3

static inline int64
gram_of(uint32 first, uint32 second, uint32 third)
{
	return ((int64) first << GRAM_SHIFT | second) << GRAM_SHIFT | third;
}

/* The character at place 0, 1 or 2. */
static inline uint32
gram_code(int64 gram, int place)
{
	return (uint32) (gram >> GRAM_SHIFT * (GRAM_MOST - 1 - place) &
					 ((1 << GRAM_SHIFT) - 1));
}

static inline int
gram_characters(int64 gram)
{
	int			count = GRAM_MOST;

	while (count > 1 && gram_code(gram, count - 1) == GRAM_END)
		count--;
	return count;
}

/* What a key begins with, as many characters as another has. */
static inline int64
gram_head(int64 gram, int64 other)
{
	int			shift = GRAM_SHIFT * (GRAM_MOST - gram_characters(other));

	return gram >> shift << shift;
}

typedef struct Grams
{
	int64	   *list;
	uint32		count;
	bool		open;			/* of a word: each key stands for all keys
								 * that begin with it */
	bool		exact;			/* of a word: the texts that have all of them
								 * are those that hold the word */
	uint32		pieces;			/* of a word: into so many it falls, no key
								 * saying that they stand together */
} Grams;

/*
 * The keys of a text, in the order of the text and as often as they stand,
 * those that a longer one begins with included.
 */
extern void grams_of_text(const Folded *normal, int depth,
						  CoreInterrupt interrupt, Grams *grams);

/* Leaves of sorted keys of a text those that an index holds; how many. */
extern uint32 grams_keep(int64 *list, uint32 count);

/*
 * Keys that every text has which holds a word, each once: not all of them, but
 * those of the rarest characters.  There may be none.
 */
extern void grams_of_word(const char *word, uint32 length, int depth,
						  Grams *grams);

#endif							/* GOVREPORT_GRAM_H */
