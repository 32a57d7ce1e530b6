/*
 * termquery.h
 *	  The words of an array that reports are asked for.
 */
#ifndef GOVREPORT_PG_TERMQUERY_H
#define GOVREPORT_PG_TERMQUERY_H

#include "core/termkey.h"
#include "pg/compat.h"

#include "utils/array.h"

typedef struct TermQuery
{
	TermKey    *keys;			/* sorted, each once, none empty */
	uint32		count;
	bool		has_other;		/* a null or a word that no report can have */
} TermQuery;

/* The words of a text[] of any dimensions, in the current memory context. */
extern TermQuery *term_query_read(ArrayType *array);

/*
 * Those that an argument of a function asks for; they are read once for all
 * calls that have the same, and kept in fn_extra.
 */
extern const TermQuery *term_query_argument(FunctionCallInfo fcinfo,
											int argument);

#endif							/* GOVREPORT_PG_TERMQUERY_H */
