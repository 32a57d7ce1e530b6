/*
 * fold.c
 *	  govreport_fold(): text as the extension matches it.
 */
#include "pg/call.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_fold);

/* govreport_fold(text) returns text */
Datum
govreport_fold(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	MemoryContext scratch = call_begin();
	Folded		folded;
	text	   *result;

	call_fold(source, &folded);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(folded.text, (int) folded.length);
	call_end(scratch);

	PG_FREE_IF_COPY(source, 0);
	PG_RETURN_TEXT_P(result);
}
