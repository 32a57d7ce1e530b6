/*
 * number.c
 *	  govreport_numbers(): what became of every run of digits of a report.
 */
#include "pg/gather.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_numbers);

enum
{
	COLUMN_ORD,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMN_REASON,
	COLUMNS
};

typedef struct NumberRows
{
	const char *source;
	Gathered	found;
} NumberRows;

static void
fill_number(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const NumberRows *rows = source;
	const FoundDigits *found = (FoundDigits *) rows->found.list + row;
	const char *reason = digits_reason_word[found->reason];

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) found->place.char_start);
	values[COLUMN_QUOTE] = found_quote(rows->source, &found->place);
	nulls[COLUMN_REASON] = reason == NULL;
	if (reason)
		values[COLUMN_REASON] = CStringGetTextDatum(reason);
}

static CoreStatus
gather(const char *source, size_t length, const void *report,
	   Gathered *found)
{
	return gather_digits(report, call_interrupt, found);
}

/* govreport_numbers(govreport) returns table (...) */
Datum
govreport_numbers(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		Report	   *report = report_of_value(PG_GETARG_DATUM(0));
		NumberRows *rows = palloc(sizeof(NumberRows));

		rows->source = report->text;
		found_gather(report->text, report->length, gather, report,
					 sizeof(FoundDigits), &rows->found);
		rows_ready(set, rows, rows->found.count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_number);
}
