/*
 * rows.c
 *	  What the functions that return rows share.
 */
#include "pg/rows.h"

#include "access/htup_details.h"
#include "utils/builtins.h"

/* The most columns that a row of a set has. */
#define MAX_COLUMNS 20

TupleDesc
rows_describe(FunctionCallInfo fcinfo, int columns)
{
	TupleDesc	description;

	if (get_call_result_type(fcinfo, NULL, &description) !=
		TYPEFUNC_COMPOSITE || description->natts != columns)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("declared result of the function is not a row of %d columns",
						columns),
				 errhint("The types and functions of govreport must stay as CREATE EXTENSION made them.")));
	return BlessTupleDesc(description);
}

FuncCallContext *
rows_begin(FunctionCallInfo fcinfo, int columns)
{
	FuncCallContext *rows = SRF_FIRSTCALL_INIT();

	Assert(columns <= MAX_COLUMNS);
	MemoryContextSwitchTo(rows->multi_call_memory_ctx);
	rows->tuple_desc = rows_describe(fcinfo, columns);
	return rows;
}

void
rows_ready(FuncCallContext *rows, void *source, uint32 count)
{
	rows->user_fctx = source;
	rows->max_calls = count;
}

Datum
rows_next(FunctionCallInfo fcinfo, RowFiller fill)
{
	FuncCallContext *rows = SRF_PERCALL_SETUP();
	Datum		values[MAX_COLUMNS] = {0};
	bool		nulls[MAX_COLUMNS] = {false};
	HeapTuple	row;

	if (rows->call_cntr >= rows->max_calls)
		SRF_RETURN_DONE(rows);

	fill(rows->user_fctx, (uint32) rows->call_cntr, values, nulls);
	row = heap_form_tuple(rows->tuple_desc, values, nulls);
	SRF_RETURN_NEXT(rows, HeapTupleGetDatum(row));
}

Datum
report_slice(const Report *report, uint32 start, uint32 end)
{
	return PointerGetDatum(cstring_to_text_with_len(&report->text[start],
													end - start));
}

Datum
report_string(const Report *report, StringRef string, bool *null)
{
	*null = string.length == STRING_NULL;
	if (*null)
		return (Datum) 0;
	return PointerGetDatum(cstring_to_text_with_len(report->strings +
													string.offset,
													string.length));
}

Datum
row_reference(uint32 ord, bool *null)
{
	*null = ord == 0;
	return Int32GetDatum((int32) ord);
}
