/*
 * search.h
 *	  Which texts hold the words of a query, and where.
 *
 * A query is the server's tsquery, a tree of words with & | ! and <->.  What
 * a word is held against is the normalised text: see normal.c.
 */
#ifndef GOVREPORT_SEARCH_H
#define GOVREPORT_SEARCH_H

#include "core/fold.h"
#include "core/report.h"
#include "core/text.h"

/* The parts of a report that a word may be asked for in: tsquery's weights. */
#define SEARCH_PART_OTHER		1	/* D */
#define SEARCH_PART_PROBLEMS	2	/* C */
#define SEARCH_PART_REVIEW		4	/* B */
#define SEARCH_PART_PLAN		8	/* A */
#define SEARCH_PARTS			15

/* Ordered, so that a conjunction is the least of its operands. */
typedef enum SearchTruth
{
	SEARCH_NO,
	SEARCH_MAYBE,
	SEARCH_YES
} SearchTruth;

typedef enum SearchNodeType
{
	SEARCH_WORD,
	SEARCH_NOT,
	SEARCH_AND,
	SEARCH_OR,
	SEARCH_PHRASE
} SearchNodeType;

typedef struct SearchNode
{
	SearchNodeType type;
	uint32		left;			/* places of the operands, behind this node; */
	uint32		right;			/* a negation has the right one only */
	uint32		distance;		/* of a phrase */
	const char *word;			/* normalised */
	uint32		length;			/* of the word; 0: it stands nowhere */
	uint8		parts;			/* in which the word counts */
	bool		in_phrase;		/* below a phrase */
	bool		negated;		/* below an odd number of negations */
} SearchNode;

/* The first node is the root.  A query without nodes holds for no text. */
typedef struct SearchQuery
{
	SearchNode *nodes;
	uint32		count;
} SearchQuery;

/* A text to be searched. */
typedef struct SearchText
{
	Folded		normal;			/* normalised, with the map to the source */
	const Section *sections;	/* NULL where all of it is SEARCH_PART_OTHER */
	uint32		section_count;
	CoreInterrupt interrupt;
} SearchText;

/* Places in the normalised text, by their start and then their end. */
typedef struct SearchSpans
{
	Span	   *list;
	uint32		count;
	uint32		room;
	bool		negated;		/* everywhere but in these places */
} SearchSpans;

/* normal.c: the text as it is searched, from folded text that must stay. */
extern void search_normalize(const Folded *folded, CoreInterrupt interrupt,
							 Folded *normal);

/* Is it neither Han nor a letter nor a digit: punctuation, space, a symbol? */
extern bool search_is_sign(uint32 code);

/* Fills in in_phrase and negated, all else being there. */
extern void search_prepare(SearchQuery *query);

/*
 * What a query comes to where known says it of each word and, unless it is
 * SEARCH_MAYBE, of each phrase.  For the operator and for the index.
 */
extern SearchTruth search_truth(const SearchQuery *query,
								const SearchTruth *known);

/*
 * What can be said of a source before it is folded: enough for most texts that
 * hold Chinese words.  It may come in pieces, each beginning with as much of
 * the one before as search_overlap() says.
 */
typedef struct SearchSource
{
	const SearchQuery *query;
	SearchTruth *known;			/* of each node */
	bool		begun;			/* there was a piece before */
	bool		markup;			/* what follows may be taken away by the fold */
	CoreInterrupt interrupt;
} SearchSource;

extern void search_source_begin(SearchSource *source,
								const SearchQuery *query,
								CoreInterrupt interrupt);

/* Takes a piece; what is known by then. */
extern SearchTruth search_source_add(SearchSource *source, const char *piece,
									 uint32 length, bool is_last);

extern uint32 search_overlap(const SearchQuery *query);

/* What a text says of each word and each phrase that stands below no other. */
extern void search_known(const SearchQuery *query, const SearchText *text,
						 SearchTruth *known);

extern bool search_matches(const SearchQuery *query, const SearchText *text);

/* Where a word stands next, from byte "at" on; the end of the text if not. */
extern uint32 search_find(const SearchText *text, const SearchNode *node,
						  uint32 at);

/* The ord of the section that holds a byte of the source, or 0. */
extern uint32 search_section(const SearchText *text, uint32 source);

/* The part of the report, SEARCH_PART_..., that it stands in. */
extern uint8 search_part(const SearchText *text, uint32 source);

/* Adds a span. */
extern void search_add(SearchSpans *spans, Span span);

/* phrase.c: all places of a word, and of each phrase below no other. */
extern void search_word_spans(const SearchText *text, const SearchNode *node,
							  SearchSpans *spans);
extern SearchSpans *search_phrases(const SearchQuery *query,
								   const SearchText *text);

#endif							/* GOVREPORT_SEARCH_H */
