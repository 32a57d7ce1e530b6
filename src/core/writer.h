/*
 * writer.h
 *	  Lines of text, as they are written from the tokens of a page.
 */
#ifndef GOVREPORT_WRITER_H
#define GOVREPORT_WRITER_H

#include "core/page.h"
#include "core/text.h"

/* White space that has been read and not yet written. */
typedef enum Gap
{
	GAP_NONE,
	GAP_BREAK,					/* with a line break in it */
	GAP_SPACE
} Gap;

/* What is known of the line that is being written. */
typedef struct Line
{
	uint32		start;
	uint32		visible;		/* characters */
	uint32		linked;			/* of them, in links */
	uint32		last;			/* character, visible */
	bool		spaces;			/* has spaces that do not collapse */
	bool		heading;
} Line;

typedef struct Writer
{
	const Markup *markup;
	CoreInterrupt interrupt;
	bool		outside;		/* of the article */
	char	   *text;
	uint32		length;
	uint32		room;
	Line		line;
	Line		term;			/* the line of the last term */
	uint32		term_end;		/* where that ended; 0 where there is none */
	Gap			gap;
	uint32		begin;			/* of the line or the cell */
	uint32		links;			/* open elements of these roles */
	uint32		headings;
	uint32		pres;
	const Token *table;			/* of data; NULL outside */
	bool		in_cell;
	Span	   *cells;			/* of the row */
	uint32		cell_count;
	uint32		cell_room;
	char	   *labels;			/* the first full row of the table, or NULL */
	Span	   *label_cells;
	uint32		label_count;
} Writer;

extern void writer_begin(Writer *writer, const Markup *markup,
						 CoreInterrupt interrupt);
extern void writer_put(Writer *writer, const char *bytes, uint32 length);

/* Cuts the spaces at the end of what was written from "from" on. */
extern void writer_trim(Writer *writer, uint32 from);

/* Ends the line, where there is one.  In a cell of data it goes on. */
extern void writer_end_line(Writer *writer);

/* <br>, or the end of a paragraph that holds spaces only. */
extern void writer_break_line(Writer *writer);

/* A piece of text of the page, whose white space is the page's. */
extern void writer_text(Writer *writer, const char *text);

/* table.c: elements of tables of data, and of lists of terms. */
extern void table_begin(Writer *writer, const Token *table);
extern void table_begin_cell(Writer *writer);
extern void table_end_cell(Writer *writer);
extern void table_end_row(Writer *writer);
extern void table_end(Writer *writer);
extern void table_end_term(Writer *writer);
extern void table_begin_detail(Writer *writer);

#endif							/* GOVREPORT_WRITER_H */
