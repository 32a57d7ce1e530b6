/*
 * mark.h
 *	  The marks that headings and list entries begin with.
 */
#ifndef GOVREPORT_MARK_H
#define GOVREPORT_MARK_H

#include "core/text.h"

/*
 * In the order of the hierarchy that GB/T 9704 (layout of official documents,
 * 7.3.3: 一、 (一) 1. (1)) and usage give, outermost first; a document's own
 * order overrides it.
 */
typedef enum MarkStyle
{
	MARK_NONE,
	MARK_PART,					/* 第一章, 第一部分 */
	MARK_SET_OFF,				/* no mark, but set off by blank lines or a
								 * name that only top parts have */
	MARK_CHINESE,				/* 一、 */
	MARK_CHINESE_BRACKET,		/* (一) */
	MARK_ORDINAL,				/* 第一， */
	MARK_ARABIC,				/* 1. 1、 */
	MARK_ARABIC_BRACKET,		/* (1) 1) */
	MARK_CIRCLED,				/* ① */
	MARK_DASH,					/* —— */
	MARK_LINE,					/* no mark, a line of its own */
	MARK_OPENER					/* no mark, the first sentence of a paragraph */
} MarkStyle;

#define MARK_STYLES (MARK_OPENER + 1)

typedef struct Mark
{
	MarkStyle	style;
	uint32		number;			/* 0 for a dash */
	Span		label;			/* the mark as it stands */
} Mark;

/* The mark that a span begins with; false where there is none. */
extern bool mark_parse(const char *text, Span span, Mark *mark);

#endif							/* GOVREPORT_MARK_H */
