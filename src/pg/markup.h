/*
 * markup.h
 *	  The text of a page.
 */
#ifndef GOVREPORT_PG_MARKUP_H
#define GOVREPORT_PG_MARKUP_H

#include "pg/compat.h"

/*
 * The text of the page that a function's arguments, bytes and the name of their
 * encoding, hold as bytes_argument() takes them; the text as it is where it is
 * no page.  Error 54000 over 64 MB.
 */
extern text *markup_bytes(FunctionCallInfo fcinfo);

#endif							/* GOVREPORT_PG_MARKUP_H */
