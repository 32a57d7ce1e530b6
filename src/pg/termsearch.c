/*
 * termsearch.c
 *	  The operators @> and && of a report and an array of words.
 */
#include "pg/call.h"
#include "pg/termquery.h"
#include "pg/value.h"

#include "catalog/pg_type_d.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_search_terms);
PG_FUNCTION_INFO_V1(govreport_has_terms);
PG_FUNCTION_INFO_V1(govreport_has_any_term);

/* govreport_search_terms(govreport) returns text[] */
Datum
govreport_search_terms(PG_FUNCTION_ARGS)
{
	MemoryContext scratch = call_begin();
	uint32		count;
	TermKey    *keys = term_keys(report_rows_of_value(PG_GETARG_DATUM(0)),
								 call_interrupt, &count);
	Datum	   *words;
	ArrayType  *array;

	count = term_keys_sort(keys, count);
	words = palloc((count + 1) * sizeof(Datum));
	for (uint32 i = 0; i < count; i++)
		words[i] = PointerGetDatum(cstring_to_text_with_len(keys[i].word,
															(int) keys[i].length));
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	array = construct_array(words, (int) count, TEXTOID, -1, false,
							TYPALIGN_INT);
	call_end(scratch);
	PG_RETURN_ARRAYTYPE_P(array);
}

/* Has the report so many of the words? */
static bool
has_words(Datum report, const TermQuery *query, uint32 wanted)
{
	MemoryContext scratch = call_begin();
	uint32		count;
	TermKey    *keys = term_keys(report_rows_of_value(report), call_interrupt,
								 &count);
	bool	   *found = palloc0((query->count + 1) * sizeof(bool));
	uint32		have = 0;

	for (uint32 i = 0; i < count && have < wanted; i++)
	{
		uint32		place = term_keys_find(query->keys, query->count, keys[i]);

		if (place < query->count && !found[place])
		{
			found[place] = true;
			have++;
		}
	}
	call_end(scratch);
	return have >= wanted;
}

/*
 * govreport_has_terms(govreport, text[]) returns bool.  As with the server's
 * arrays, a null is none of the words that a report has.
 */
Datum
govreport_has_terms(PG_FUNCTION_ARGS)
{
	const TermQuery *query = term_query_argument(fcinfo, 1);

	if (query->has_other)
		PG_RETURN_BOOL(false);
	if (query->count == 0)
		PG_RETURN_BOOL(true);
	PG_RETURN_BOOL(has_words(PG_GETARG_DATUM(0), query, query->count));
}

/* govreport_has_any_term(govreport, text[]) returns bool */
Datum
govreport_has_any_term(PG_FUNCTION_ARGS)
{
	const TermQuery *query = term_query_argument(fcinfo, 1);

	if (query->count == 0)
		PG_RETURN_BOOL(false);
	PG_RETURN_BOOL(has_words(PG_GETARG_DATUM(0), query, 1));
}
