/*
 * search.c
 *	  The operator @~ and the form of a text that it looks at.
 */
#include "pg/search.h"

#include "pg/call.h"
#include "pg/query.h"
#include "pg/value.h"

#include "utils/builtins.h"

/* So much of a report is looked at first. */
#define FIRST_PIECE_BYTES (8 * 1024)

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
text_matches(const text *source, const SearchQuery *query)
{
	const char *bytes = VARDATA_ANY(source);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	SearchTruth truth = SEARCH_MAYBE;
	SearchSource plain;
	SearchText	search;

	if (length <= REPORT_MAX_BYTES)
	{
		search_source_begin(&plain, query, call_interrupt);
		truth = search_source_add(&plain, bytes, (uint32) length, true);
	}
	if (truth != SEARCH_MAYBE)
		return truth == SEARCH_YES;
	normalize(source, &search);
	return search_matches(query, &search);
}

/*
 * What the source of a report tells.  A word that a report has comes early, as
 * a rule: the pieces that are fetched get longer and longer.
 */
static SearchTruth
source_truth(Datum report, const SearchQuery *query)
{
	ValueText	whole = value_text_find(report);
	uint32		overlap = search_overlap(query);
	uint32		size = Max(FIRST_PIECE_BYTES, 2 * overlap);
	SearchTruth truth = SEARCH_MAYBE;
	SearchSource source;

	search_source_begin(&source, query, call_interrupt);
	for (uint32 at = 0; truth == SEARCH_MAYBE && !source.markup; size *= 2)
	{
		text	   *piece = value_text_slice(&whole, at, size);
		uint32		length = VARSIZE_ANY_EXHDR(piece);

		bool		is_last = at + length >= whole.length;

		truth = search_source_add(&source, VARDATA_ANY(piece), length,
								  is_last);
		pfree(piece);
		if (is_last)
			break;
		at += length - overlap;
	}
	return truth;
}

static bool
report_matches(Datum report, const SearchQuery *query)
{
	SearchText	search;

	if (asks_for_parts(query))
		search_read_report(report, &search);
	else
	{
		SearchTruth truth = source_truth(report, query);

		if (truth != SEARCH_MAYBE)
			return truth == SEARCH_YES;
		search_read_report_text(report, &search);
	}
	return search_matches(query, &search);
}

/* govreport_matches(govreport, tsquery) returns bool */
Datum
govreport_matches(PG_FUNCTION_ARGS)
{
	const SearchQuery *query = query_argument(fcinfo, 1, true);
	MemoryContext scratch = call_begin();
	bool		answer = report_matches(PG_GETARG_DATUM(0), query);

	call_end(scratch);
	PG_RETURN_BOOL(answer);
}

/* govreport_matches(text, tsquery) returns bool */
Datum
govreport_matches_text(PG_FUNCTION_ARGS)
{
	const SearchQuery *query = query_argument(fcinfo, 1, false);
	MemoryContext scratch = call_begin();
	bool		answer = text_matches(PG_GETARG_TEXT_PP(0), query);

	call_end(scratch);
	PG_RETURN_BOOL(answer);
}
