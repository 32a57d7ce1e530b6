/*
 * fold.h
 *	  Text as it is matched: simplified, half-width, without noise.
 */
#ifndef GOVREPORT_FOLD_H
#define GOVREPORT_FOLD_H

#include "core/text.h"

/*
 * From folded byte "folded" on, up to the next run, folded byte f stands at
 * source byte source + (f - folded).
 */
typedef struct FoldRun
{
	uint32		folded;
	uint32		source;
} FoldRun;

typedef struct Folded
{
	char	   *text;			/* NUL-terminated for convenience */
	uint32		length;
	FoldRun    *runs;			/* ascending; the first is {0, ...} */
	uint32		run_count;
	const char *source;
	uint32		source_length;
} Folded;

/* How much of the fold to do. */
typedef enum FoldMode
{
	FOLD_MATCH,					/* all of it: what govreport_fold() returns */
	FOLD_CLEAN					/* for derived text (titles, names): Chinese
								 * punctuation and quotes stay as they are,
								 * white space only between Latin letters */
} FoldMode;

/*
 * Folds length bytes of source, which must stay as long as *folded is used.
 * Folding the result in the same mode changes nothing.  interrupt may be NULL.
 */
extern void fold_text(const char *source, uint32 length, FoldMode mode,
					  CoreInterrupt interrupt, Folded *folded);

/*
 * Does FOLD_CLEAN leave the text as it is?  True only where that is plain: for
 * those who can do without the copy.
 */
extern bool fold_is_clean(const char *source, uint32 length);

/* Most bytes that the text may have when it is folded. */
extern uint32 fold_most(const char *source, uint32 length);

/*
 * The source byte at which the character at folded byte "at" begins; at ==
 * length gives the end of the source text that was kept (just behind the last
 * kept character).  Binary search: O(log runs).
 */
extern uint32 fold_source(const Folded *folded, uint32 at);

/*
 * The source byte just behind the character that ends at folded byte "at".
 * Differs from fold_source(at) where dropped text (a gloss, a zero-width
 * character) stands between: that text belongs to neither side.  At 0, where
 * no character ends, it is the source byte of the first one kept, so that an
 * empty span stays empty.
 */
extern uint32 fold_source_end(const Folded *folded, uint32 at);

/*
 * Both of a span that is not empty, sooner where it is short: O(log runs and
 * the runs of the span).
 */
extern Span fold_source_span(const Folded *folded, Span span);

/*
 * Is a folded word of such characters that it stands in every text's fold, as
 * FOLD_MATCH, whose source has it, unless the source may hold markup?  For
 * those who can do without the fold then.
 */
extern bool fold_keeps(const char *word, uint32 length);
extern bool fold_may_be_markup(const char *source, uint32 length);

/*
 * Has a source, but for space around it, nothing but such characters, digits
 * and signs that stay signs?
 * Then a word that fold_keeps() knows stands in its fold, and in that without
 * white space, only where it stands in the source.
 */
extern bool fold_is_plain(const char *source, uint32 length);

/*
 * How many characters of the source are traditional forms that the fold
 * changes, and how many are found only in simplified text; decides the script.
 */
typedef struct ScriptCount
{
	uint32		traditional;
	uint32		simplified;
} ScriptCount;

extern ScriptCount fold_script(const char *source, uint32 length);

#endif							/* GOVREPORT_FOLD_H */
