/*
 * layout.h
 *	  Folded text as blocks: paragraphs, title lines, header tables, furniture.
 */
#ifndef GOVREPORT_LAYOUT_H
#define GOVREPORT_LAYOUT_H

#include "core/fold.h"
#include "core/mark.h"

typedef enum BlockRole
{
	BLOCK_TEXT,
	BLOCK_FURNITURE,			/* breadcrumbs, share bars, page numbers, ads */
	BLOCK_HEADER,				/* header table, dateline, speaker */
	BLOCK_TITLE
} BlockRole;

/*
 * A line without the space around it at first, a paragraph once hard-wrapped
 * lines are joined.  There may be one for every other byte of a hostile text,
 * so it is kept small.
 */
typedef struct Block
{
	uint32		start;
	uint32		end;
	uint16		width;			/* characters, at most UINT16_MAX */
	uint8		blanks;			/* blank lines before it, at most UINT8_MAX */
	uint8		role:3;			/* BlockRole */
	uint8		indented:1;
	uint8		continues:1;	/* goes on with the paragraph before it, which
								 * furniture interrupts */
} Block;

typedef struct Layout
{
	const Folded *folded;		/* the caller's, or reflowed */
	Folded		reflowed;		/* without the breaks of joined lines */
	const char *text;			/* folded->text */
	Block	   *blocks;
	uint32		count;
	uint32		body;			/* first block behind title and header */
	uint32		tail;			/* first block of the furniture at the end, or
								 * count */
	uint32		title;			/* the title's block, or count */
	CoreInterrupt interrupt;
} Layout;

/* What a row of furniture.tsv says of a line that holds its words. */
typedef enum FurnitureValue
{
	FURNITURE_WHOLE = 1,		/* the line is these words alone */
	FURNITURE_START,			/* a short line begins with them */
	FURNITURE_ANYWHERE,			/* a short line holds them */
	FURNITURE_TAIL				/* a line near the end begins with them, and
								 * all behind it is furniture too */
} FurnitureValue;

extern CoreStatus layout_text(const Folded *folded, CoreInterrupt interrupt,
							  Layout *layout);

static inline Span
block_span(const Block *block)
{
	Span		span = {block->start, block->end};

	return span;
}

/* 各位代表, 同志们: how a speech begins, and begins anew. */
extern bool block_is_salutation(const Layout *layout, uint32 block);

/* 3、: a line with an Arabic number, of a list or of a piece of a page. */
extern bool line_is_numbered(const char *text, Span line, Mark *mark);

/* A title has at most so many bytes. */
#define LAYOUT_TITLE_BYTES 180

/*
 * Copies a line without the blanks in it, as far as a title goes, for 政 府 工 作
 * 报 告; "closed" has room for LAYOUT_TITLE_BYTES.  Returns the bytes written.
 */
extern uint32 layout_close_up(const char *text, Span line, char *closed);

/* A line that names a report: 柳河乡2023年工作总结. */
extern bool layout_is_title(const char *text, Span line);

/* furniture.c: gives every line its role. */
extern void furniture_mark(Layout *layout);

/* reflow.c: takes the line breaks out of joined lines. */
extern void layout_reflow(Layout *layout);

#endif							/* GOVREPORT_LAYOUT_H */
