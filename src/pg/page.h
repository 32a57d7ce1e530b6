/*
 * page.h
 *	  The page of govreport_html() while it is written.
 */
#ifndef GOVREPORT_PG_PAGE_H
#define GOVREPORT_PG_PAGE_H

#include "pg/words.h"

#include "lib/stringinfo.h"

/* The page while it is written. */
typedef struct Page
{
	StringInfoData html;
	const Report *report;
	bool		in_paragraph;
	bool		in_heading;
} Page;

/* What a byte of the report becomes in the page; NULL where it stays. */
typedef const char *(*Escape) (char byte, char *room);

#define ESCAPE_ROOM 8

/* page.c */

/* In text and attributes. */
extern const char *page_html_escape(char byte, char *room);

extern void page_put(Page *page, const char *text);
extern void page_put_number(Page *page, uint32 number);
extern void page_put_escaped(Page *page, const char *bytes, uint32 length,
							 Escape escape);
extern void page_put_string(Page *page, StringRef string);

/* One day, one year, or from the first day to the last. */
extern void page_put_period(Page *page, CorePeriod period);

/* pagetext.c: the text of the report, with its headings and numbers. */

/* Simplified and traditional letters take different fonts. */
extern void pagetext_put(Page *page);

/* How many numbers in Arabic digits are in no indicator. */
extern uint32 pagetext_count_numbers(const Report *report);

/* pagehead.c: what stands above and beside the text. */

extern void pagehead_put_metadata(Page *page);
extern void pagehead_put_counts(Page *page);

/* What the marks of the text mean. */
extern void pagehead_put_legend(Page *page);

/* The table of contents. */
extern void pagehead_put_list(Page *page);

/* pagedata.c */

/* The rows of the indicators, for the script; enums by their numbers. */
extern void pagedata_put(Page *page);

#endif							/* GOVREPORT_PG_PAGE_H */
