/*
 * attention.h
 *	  How much of a report is about the words of a dictionary.
 */
#ifndef GOVREPORT_ATTENTION_H
#define GOVREPORT_ATTENTION_H

#include "core/report.h"

/* The most bytes that one word, and all together, may have when folded. */
#define DICTIONARY_WORD_MOST 3000
#define DICTIONARY_MOST (16 * 1024 * 1024)

typedef struct Dictionary Dictionary;

/* An empty dictionary; what it holds lies in the current memory context. */
extern Dictionary *dictionary_make(void);

/*
 * Adds a word, folded here; an empty one is no word.  False where it is longer
 * than DICTIONARY_WORD_MOST or the dictionary than DICTIONARY_MOST.
 */
extern bool dictionary_add(Dictionary *dictionary, const char *word,
						   uint32 length);

/* All words are there; none may be added from here on. */
extern void dictionary_ready(Dictionary *dictionary, CoreInterrupt interrupt);

typedef struct Attention
{
	uint32		occurrences;	/* of words, of nested ones the longest */
	uint32		holders;		/* sentences that hold one at least */
	uint32		characters;		/* without white space */
	uint32		sentences;
	uint32		paragraphs;
} Attention;

/* Counts in the sections of one kind; SECTION_KINDS: in the report's own text. */
extern CoreStatus attention_measure(const Report *report,
									const Dictionary *dictionary,
									SectionKind kind, CoreInterrupt interrupt,
									Attention *attention);

#endif							/* GOVREPORT_ATTENTION_H */
