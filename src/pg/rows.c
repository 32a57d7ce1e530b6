/*
 * rows.c
 *	  What the functions that return rows share.
 */
#include "pg/rows.h"

#include "access/htup_details.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

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

/*
 * All rows at once, for a function in FROM: the executor keeps them in a
 * tuplestore anyway, and this saves forming each of them twice.
 */
static Datum
all_rows(FunctionCallInfo fcinfo, FuncCallContext *rows, RowFiller fill)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext caller =
	MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	MemoryContext row_memory = AllocSetContextCreate(CurrentMemoryContext,
													 "govreport row",
													 ALLOCSET_DEFAULT_SIZES);

	result->returnMode = SFRM_Materialize;
	result->setDesc = CreateTupleDescCopy(rows->tuple_desc);
	result->setResult =
		tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0,
							  false, work_mem);
	MemoryContextSwitchTo(row_memory);
	for (uint64 i = 0; i < rows->max_calls; i++)
	{
		Datum		values[MAX_COLUMNS] = {0};
		bool		nulls[MAX_COLUMNS] = {false};

		CHECK_FOR_INTERRUPTS();
		fill(rows->user_fctx, (uint32) i, values, nulls);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		MemoryContextReset(row_memory);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(row_memory);
	end_MultiFuncCall(fcinfo, rows);
	return (Datum) 0;
}

Datum
rows_next(FunctionCallInfo fcinfo, RowFiller fill)
{
	const ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	FuncCallContext *rows = SRF_PERCALL_SETUP();
	Datum		values[MAX_COLUMNS] = {0};
	bool		nulls[MAX_COLUMNS] = {false};
	HeapTuple	row;

	if (result->allowedModes & SFRM_Materialize_Preferred)
		return all_rows(fcinfo, rows, fill);
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
