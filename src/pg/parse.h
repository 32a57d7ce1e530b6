/*
 * parse.h
 *	  From text to a stored report.
 */
#ifndef GOVREPORT_PARSE_H
#define GOVREPORT_PARSE_H

#include "pg/value.h"

#include "nodes/nodes.h"

/*
 * The value of a report's text, palloc'd.  What the text is too large for is
 * an error; NULL where context took it as a soft one.
 */
extern ReportValue *parse_text(const char *source, size_t length,
							   Node *context);

/* Parses a text argument; a ReportReader. */
extern Report *report_of_text(Datum source);

#endif							/* GOVREPORT_PARSE_H */
