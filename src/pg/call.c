/*
 * call.c
 *	  What a call of the core needs of the server.
 */
#include "pg/call.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

MemoryContext
call_begin(void)
{
	MemoryContext scratch;

	if (GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("govreport needs a database with encoding UTF8, not %s",
						GetDatabaseEncodingName()),
				 errhint("Create a database with ENCODING 'UTF8'.")));

	scratch = AllocSetContextCreate(CurrentMemoryContext, "govreport call",
									ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(scratch);
	return scratch;
}

void
call_end(MemoryContext scratch)
{
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	MemoryContextDelete(scratch);
}

void
call_interrupt(void)
{
	CHECK_FOR_INTERRUPTS();
}

bool
call_succeeded(CoreStatus status, size_t length, Node *context)
{
	switch (status)
	{
		case CORE_OK:
			return true;
		case CORE_TOO_LONG:
			ereturn(context, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("report of %zu bytes is too long", length),
					 errdetail("The limit is %d bytes (%d MB).",
							   REPORT_MAX_BYTES, REPORT_MAX_BYTES >> 20)));
		case CORE_TOO_MANY_ROWS:
			ereturn(context, false,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("report of %zu bytes has too many headings, items, numbers or terms",
							length),
					 errdetail("The limit is %d of each.",
							   REPORT_MAX_ROWS)));
		case CORE_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("A page of %zu bytes could not be parsed.",
							   length)));
	}
	elog(ERROR, "unknown status of the core: %d", (int) status);
	return false;				/* keep compiler quiet */
}

void
call_fold(const text *source, Folded *folded)
{
	size_t		length = VARSIZE_ANY_EXHDR(source);

	(void) call_succeeded(length > REPORT_MAX_BYTES ? CORE_TOO_LONG : CORE_OK,
						  length, NULL);
	fold_text(VARDATA_ANY(source), (uint32) length, FOLD_MATCH,
			  call_interrupt, folded);
}
