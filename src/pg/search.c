/*
 * search.c
 *	  The operator @~ and the form of a text that it looks at.
 */
#include "pg/search.h"

#include "pg/call.h"
#include "pg/query.h"
#include "pg/value.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_normalize);
PG_FUNCTION_INFO_V1(govreport_matches);
PG_FUNCTION_INFO_V1(govreport_matches_text);

static void
normalize(const text *source, SearchText *search)
{
	Folded		folded;

	memset(search, 0, sizeof(SearchText));
	search->interrupt = call_interrupt;
	call_fold(source, &folded);
	search_normalize(&folded, call_interrupt, &search->normal);
}

void
search_read_text(Datum argument, SearchText *search)
{
	normalize(DatumGetTextPP(argument), search);
}

void
search_read_report_text(Datum argument, SearchText *search)
{
	normalize(value_text(argument), search);
}

void
search_of_report(const Report *report, SearchText *search)
{
	Folded		folded;

	memset(search, 0, sizeof(SearchText));
	search->sections = report->sections;
	search->section_count = report->section_count;
	search->interrupt = call_interrupt;
	fold_text(report->text, report->length, FOLD_MATCH, call_interrupt,
			  &folded);
	search_normalize(&folded, call_interrupt, &search->normal);
}

void
search_read_report(Datum argument, SearchText *search)
{
	search_of_report(report_of_value(argument), search);
}

/* govreport_normalize(text) returns text */
Datum
govreport_normalize(PG_FUNCTION_ARGS)
{
	MemoryContext scratch = call_begin();
	SearchText	search;
	text	   *result;

	search_read_text(PG_GETARG_DATUM(0), &search);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(search.normal.text,
									  (int) search.normal.length);
	call_end(scratch);
	PG_RETURN_TEXT_P(result);
}

/* Does a query ask for parts of the report, so that its rows are needed? */
static bool
asks_for_parts(const SearchQuery *query)
{
	for (uint32 i = 0; i < query->count; i++)
		if (query->nodes[i].type == SEARCH_WORD &&
			query->nodes[i].parts != SEARCH_PARTS)
			return true;
	return false;
}

/* Folds and normalises only what the source itself does not tell. */
static bool
source_matches(const text *source, const SearchQuery *query)
{
	size_t		length = VARSIZE_ANY_EXHDR(source);
	SearchTruth truth = SEARCH_MAYBE;
	SearchText	search;

	if (length <= REPORT_MAX_BYTES)
		truth = search_source(query, VARDATA_ANY(source), (uint32) length,
							  call_interrupt);
	if (truth != SEARCH_MAYBE)
		return truth == SEARCH_YES;
	normalize(source, &search);
	return search_matches(query, &search);
}

/* govreport_matches(govreport, tsquery) returns bool */
Datum
govreport_matches(PG_FUNCTION_ARGS)
{
	const SearchQuery *query = query_argument(fcinfo, 1, true);
	MemoryContext scratch = call_begin();
	bool		answer;

	if (asks_for_parts(query))
	{
		SearchText	search;

		search_read_report(PG_GETARG_DATUM(0), &search);
		answer = search_matches(query, &search);
	}
	else
		answer = source_matches(value_text(PG_GETARG_DATUM(0)), query);
	call_end(scratch);
	PG_RETURN_BOOL(answer);
}

/* govreport_matches(text, tsquery) returns bool */
Datum
govreport_matches_text(PG_FUNCTION_ARGS)
{
	const SearchQuery *query = query_argument(fcinfo, 1, false);
	MemoryContext scratch = call_begin();
	bool		answer = source_matches(PG_GETARG_TEXT_PP(0), query);

	call_end(scratch);
	PG_RETURN_BOOL(answer);
}
