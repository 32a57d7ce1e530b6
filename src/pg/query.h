/*
 * query.h
 *	  The server's tsquery as the core searches by it.
 */
#ifndef GOVREPORT_PG_QUERY_H
#define GOVREPORT_PG_QUERY_H

#include "core/search.h"
#include "pg/compat.h"

#include "tsearch/ts_type.h"

/*
 * The query, in the current memory context.  Where the texts have no parts, a
 * word that is asked for in other parts than SEARCH_PART_OTHER is nowhere.
 */
extern SearchQuery *query_read(TSQuery query, bool has_parts);

/*
 * The query that is an argument of a function; it is read once for all calls
 * that have the same, and kept in fn_extra.
 */
extern const SearchQuery *query_argument(FunctionCallInfo fcinfo, int argument,
										 bool has_parts);

#endif							/* GOVREPORT_PG_QUERY_H */
