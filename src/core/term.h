/*
 * term.h
 *	  Words worth finding: policies, slogans, works, organisations, places,
 *	  projects and indicators.
 *
 * The longest match counts, and nothing within it; of matches of the same
 * length the kind that comes first in TermKind.  Only marks bound what stands
 * between them: a slogan's quotation marks, a title's 《》.
 */
#ifndef GOVREPORT_TERM_H
#define GOVREPORT_TERM_H

#include "core/indicator.h"
#include "core/lexicon.h"

/* Sorts of names, by the word they end in; values of term_suffixes.tsv. */
typedef enum TermName
{
	TERM_NAME_NONE,				/* a longer word that ends no name */
	TERM_NAME_SETTLEMENT,		/* 村 镇 乡 */
	TERM_NAME_QUARTER,			/* 街道 社区 */
	TERM_NAME_PARK,				/* 园区 开发区 */
	TERM_NAME_BODY,				/* 有限公司 专业合作社: has a name of
								 * its own */
	TERM_NAME_OFFICE,			/* 学校 银行 局: begins with a place */
	TERM_NAME_WHOLE,			/* 财政局: a name as it stands */
	TERM_NAME_PROJECT			/* 项目 工程 */
} TermName;

#define TERM_NAMES (TERM_NAME_PROJECT + 1)

/* Classes of term_words.tsv. */
typedef enum TermWord
{
	TERM_WORD_OTHER,			/* in no list, so likely part of a name */
	TERM_WORD_PLACE,			/* 江西: what names begin with */
	TERM_WORD_SITE,				/* 河, 水库: makes a place of what is
								 * before */
	TERM_WORD_EDGE,				/* a name begins behind it */
	TERM_WORD_WEAK,				/* likewise, where one is left behind it */
	TERM_WORD_FRONT,			/* likewise, unless it stands in the name */
	TERM_WORD_NAME,				/* part of a name though it looks like another */
	TERM_WORD_COMMON			/* says what sort of thing it is */
} TermWord;

typedef struct Terms
{
	Term	   *list;
	uint32		count;
	uint32		room;
} Terms;

/* Finds the terms of all blocks; everything but char_start. */
extern CoreStatus term_find(const Layout *layout, const Indicators *indicators,
							Strings *strings, Terms *terms);

/*
 * termname.c: the name that ends in the word at "at", looking back to "start"
 * at most; empty where it is none that can be bounded, or not a proper one.
 */
extern Span term_name(const char *text, uint32 start, uint32 at, uint32 end,
					  const LexiconWord *suffix);

/* The kind of such names. */
extern TermKind term_name_kind(TermName name);

/* termtable.c: terms by their words, each once for all its places. */
typedef struct TermTable
{
	const Folded *folded;
	Strings    *strings;
	Terms	   *terms;
	Span	   *firsts;			/* the first place of each term, folded */
	uint32	   *hashes;
	uint32	   *slots;			/* place in the list plus one, or 0 */
	uint32		slot_count;		/* a power of two */
	uint32		seed;
} TermTable;

extern void term_table_begin(TermTable *table, const Folded *folded,
							 Strings *strings, Terms *terms);

/* Counts one more place of a term; places come in ascending order. */
extern void term_table_add(TermTable *table, Span span, TermKind kind);

/* May stand in a term and says nothing: quotation marks, white space. */
static inline bool
term_skips(char byte)
{
	return byte == '"' || byte == '\'' || byte == ' ' || byte == '\n';
}

#endif							/* GOVREPORT_TERM_H */
