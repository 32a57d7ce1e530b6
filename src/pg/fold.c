/*
 * fold.c
 *	  govreport_fold(): text as the extension matches it.
 */
#include "pg/call.h"

#include "core/fold.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_fold);

/* govreport_fold(text) returns text */
Datum
govreport_fold(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	MemoryContext scratch = call_begin();
	Folded		folded;
	text	   *result;

	(void) call_succeeded(length > REPORT_MAX_BYTES ? CORE_TOO_LONG : CORE_OK,
						  length, NULL);
	fold_text(VARDATA_ANY(source), (uint32) length, FOLD_MATCH,
			  call_interrupt, &folded);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(folded.text, (int) folded.length);
	call_end(scratch);

	PG_FREE_IF_COPY(source, 0);
	PG_RETURN_TEXT_P(result);
}
