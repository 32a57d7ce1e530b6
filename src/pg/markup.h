/*
 * markup.h
 *	  The text of a page.
 */
#ifndef GOVREPORT_PG_MARKUP_H
#define GOVREPORT_PG_MARKUP_H

#include "pg/compat.h"

/*
 * The text of an HTML page, palloc'd; NULL where the source is none.  Error
 * 54000 over 64 MB.
 */
extern text *markup_page(const char *source, size_t length);

/*
 * The same of a function's arguments, bytes and the name of their encoding, as
 * bytes_argument() takes them; the text as it is where it is no page.
 */
extern text *markup_bytes(FunctionCallInfo fcinfo);

#endif							/* GOVREPORT_PG_MARKUP_H */
