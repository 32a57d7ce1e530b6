/*
 * candidate.h
 *	  Candidates for headings: what finds them and what chooses among them.
 */
#ifndef GOVREPORT_CANDIDATE_H
#define GOVREPORT_CANDIDATE_H

#include "core/heading.h"

/* Most characters of a title of whatever sort, and of the plainest sorts. */
#define LINE_MOST 40
#define OPENER_LEAST 4

/* Adds a heading whose label is empty where mark is NULL. */
extern Heading *heading_add(Headings *headings, uint32 block,
							const Mark *mark, MarkStyle style, Span title);

/* The next block of text behind one; count where there is none. */
extern uint32 heading_next_text(const Layout *layout, uint32 block);

/* marked.c: the candidate that a paragraph with a mark is. */
extern void marked_add(const Layout *layout, Headings *headings, uint32 block,
					   const Mark *mark);

/*
 * Headings glued to the sentence before them, their line break lost: 。二、今年
 * 工作安排.  The number must count on, and where it is the first the heading
 * must close the paragraph.
 */
extern void marked_add_glued(const Layout *layout, Headings *headings,
							 uint32 block);

/* unmarked.c: the candidate that a paragraph without a mark may be. */
extern void unmarked_add(const Layout *layout, Headings *headings,
						 uint32 block);

/* sister.c */

/*
 * Numbered paragraphs that follow each other are headings all, or entries of a
 * list all: where as many as half of them cannot be headings, none is.
 */
extern void sister_drop_entries(Headings *headings);

/* Drops the headings that only sisters could have made ones. */
extern void sister_drop_lonely(const Layout *layout, Headings *headings);

/*
 * Where a dash heading lost its full stop, its sisters, the dash headings
 * without others between, tell its length.
 */
extern void sister_cut_dashes(const Layout *layout, Headings *headings);

#endif							/* GOVREPORT_CANDIDATE_H */
