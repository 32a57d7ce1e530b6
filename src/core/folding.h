/*
 * folding.h
 *	  What the parts of the fold share.
 */
#ifndef GOVREPORT_FOLDING_H
#define GOVREPORT_FOLDING_H

#include "core/character.h"
#include "core/fold.h"

#define NOWHERE				PG_UINT32_MAX

/* Every character of context.c takes so many bytes. */
#define CONTEXT_BYTES		3

/* What FOLD_MATCH makes of the character at byte "at" of either fold. */
extern uint32 fold_matched_code(const char *text, uint32 length, uint32 at);

/* foldmap.c: the source byte at which folded byte "at" stands; no end. */
extern uint32 foldmap_source(const Folded *folded, uint32 at);

/* gloss.c */

/* The folded opening bracket for a folded closing one, or 0. */
extern uint32 gloss_opening(uint32 close);

/*
 * Where in the folded text the pinyin gloss begins whose closing bracket has
 * just been written: the offset of the opening one, or NOWHERE.  A gloss
 * follows a Han character and has a tone mark, so that (CPTPP) and (km) are
 * none.  Looks at GLOSS_BYTES at most.
 */
extern uint32 gloss_find(const Folded *folded, uint32 open);

/* context.c: does its form depend on its neighbours? */
extern bool context_begins(const char *character);

/* Gives such a character, at folded byte "at", its form. */
extern void context_settle(Folded *folded, uint32 at);

#endif							/* GOVREPORT_FOLDING_H */
