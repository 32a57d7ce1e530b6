/*
 * item.c
 *	  extract_items(): the run-in enumerations of a report.
 */
#include "pg/parse.h"
#include "pg/rows.h"

PG_FUNCTION_INFO_V1(govreport_items);
PG_FUNCTION_INFO_V1(govreport_items_of_text);

enum
{
	COLUMN_ORD,
	COLUMN_SECTION,
	COLUMN_PARENT,
	COLUMN_LABEL,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMNS
};

static void
fill_item(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const Report *report = source;
	const ReportItem *item = &report->items[row];

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_SECTION] = row_reference(item->section,
										   &nulls[COLUMN_SECTION]);
	values[COLUMN_PARENT] = row_reference(item->parent,
										  &nulls[COLUMN_PARENT]);
	values[COLUMN_LABEL] = report_string(report, item->label,
										 &nulls[COLUMN_LABEL]);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) item->char_start);
	values[COLUMN_QUOTE] = report_slice(report, item->start, item->end);
}

static Datum
items(FunctionCallInfo fcinfo, ReportReader read)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		Report	   *report = read(PG_GETARG_DATUM(0));

		rows_ready(set, report, report->item_count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_item);
}

/* extract_items(govreport) returns table (...) */
Datum
govreport_items(PG_FUNCTION_ARGS)
{
	return items(fcinfo, report_of_value);
}

/* extract_items(text) returns table (...) */
Datum
govreport_items_of_text(PG_FUNCTION_ARGS)
{
	return items(fcinfo, report_of_text);
}
