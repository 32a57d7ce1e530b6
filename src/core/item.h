/*
 * item.h
 *	  Run-in enumerations: 一是 … 二是 …, 首先 … 其次 …, (1) … (2) …
 */
#ifndef GOVREPORT_ITEM_H
#define GOVREPORT_ITEM_H

#include "core/section.h"

typedef enum ItemStyle
{
	ITEM_NONE,
	ITEM_IS,					/* 一是 */
	ITEM_MUST,					/* 一要 */
	ITEM_THEN,					/* 一则 */
	ITEM_FIRST,					/* 首先 其次 再次 最后 */
	ITEM_ORDINAL,				/* 第一， */
	ITEM_CHINESE,				/* 一、 within a paragraph */
	ITEM_CHINESE_BRACKET,		/* (一) within a paragraph */
	ITEM_ARABIC,				/* 1. 1、 within a paragraph */
	ITEM_ARABIC_BRACKET,		/* (1) 1) */
	ITEM_CIRCLED				/* ① */
} ItemStyle;

#define ITEM_STYLES (ITEM_CIRCLED + 1)

typedef struct ItemLabel
{
	ItemStyle	style;
	uint32		number;
	Span		label;
} ItemLabel;

/* The label that stands at the start of a span; false where none does. */
extern bool item_label(const char *text, Span span, ItemLabel *label);

/* Does a paragraph begin with 一是, 二要 …? */
extern bool item_starts(const char *text, Span span);

typedef struct Items
{
	ReportItem *list;
	uint32		count;
	uint32		room;
} Items;

/* Finds the items of all segments; everything but char_start. */
extern CoreStatus item_find(const Layout *layout, const Sections *sections,
							Strings *strings, Items *items);

/*
 * Does a sentence begin with words such as 对此 and 针对这些问题, which answer
 * the problems named before it?
 */
extern bool item_answers_problems(const char *text, Span span);

#endif							/* GOVREPORT_ITEM_H */
