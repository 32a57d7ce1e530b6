/*
 * page.h
 *	  The tokens of a page as lines of text.
 */
#ifndef GOVREPORT_PAGE_H
#define GOVREPORT_PAGE_H

#include "core/markup.h"

/* Where the article stands, tokens; everywhere where it was not found. */
typedef struct Content
{
	bool		found;
	uint32		first;			/* its OPEN */
	uint32		last;			/* its CLOSE */
} Content;

/*
 * content.c: finds the article, and takes TOKEN_IS_ASIDE from elements that
 * hold most of the page.
 */
extern void content_find(Markup *markup, CoreInterrupt interrupt,
						 Content *content);

/* grid.c: tells tables of data from tables that only lay the page out. */
extern void grid_mark(Markup *markup, CoreInterrupt interrupt);

/* How many characters of a piece of text can be seen. */
extern uint32 page_visible(const char *text);

/* page.c: the text of a page. */
extern void page_text(Markup *markup, CoreInterrupt interrupt,
					  char **text, uint32 *length);

#endif							/* GOVREPORT_PAGE_H */
