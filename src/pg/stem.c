/*
 * stem.c
 *	  govreport_place_stem(): the name of a place without the word for its sort.
 */
#include "pg/call.h"

#include "core/region.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_place_stem);

/* govreport_place_stem(text) returns text */
Datum
govreport_place_stem(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	MemoryContext scratch = call_begin();
	Folded		folded;
	Span		stem;
	text	   *result;

	call_fold(source, &folded);
	stem = region_stem(folded.text, make_span(0, folded.length));
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(folded.text, (int) stem.end);
	call_end(scratch);

	PG_FREE_IF_COPY(source, 0);
	PG_RETURN_TEXT_P(result);
}
