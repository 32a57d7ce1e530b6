/*
 * search.h
 *	  Texts and reports as the core searches them.
 */
#ifndef GOVREPORT_PG_SEARCH_H
#define GOVREPORT_PG_SEARCH_H

#include "core/search.h"
#include "pg/compat.h"

/*
 * Normalises a text, or a report with its sections; both stay in the current
 * memory context.  Error 54000 over 64 MB of text.
 */
typedef void (*SearchReader) (Datum argument, SearchText *text);

extern void search_read_text(Datum argument, SearchText *text);
extern void search_read_report(Datum argument, SearchText *text);

/* A report that was read, which stays. */
extern void search_of_report(const Report *report, SearchText *text);

/* The text of a report only, for what does not ask where it stands. */
extern void search_read_report_text(Datum argument, SearchText *text);

#endif							/* GOVREPORT_PG_SEARCH_H */
