/*
 * quality.c
 *	  govreport_quality(): what of a text is its report, what is damaged,
 *	  whether it is one, and whole.
 */
#include "pg/call.h"
#include "pg/json.h"
#include "pg/numeric.h"
#include "pg/parse.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "access/htup_details.h"

PG_FUNCTION_INFO_V1(govreport_quality);
PG_FUNCTION_INFO_V1(govreport_quality_of_text);

enum
{
	COLUMN_CHARS,
	COLUMN_COVERAGE,
	COLUMN_DAMAGE,
	COLUMN_IS_REPORT,
	COLUMN_COMPLETE,
	COLUMNS
};

/* The decimals of coverage. */
#define COVERAGE_DECIMALS 3

/* A part of a whole, rounded; 0 of nothing. */
static Datum
share(uint32 part, uint32 of)
{
	Decimal		share = {0, -COVERAGE_DECIMALS};

	if (of > 0)
		share.mantissa = ((int64) part * 1000 + of / 2) / of;
	return numeric_datum(share);
}

static Datum
quality(FunctionCallInfo fcinfo, ReportReader read)
{
	TupleDesc	description = rows_describe(fcinfo, COLUMNS);
	Report	   *report = read(PG_GETARG_DATUM(0));
	MemoryContext scratch = call_begin();
	Quality		measured;
	Datum		values[COLUMNS];
	bool		nulls[COLUMNS] = {false};

	quality_measure(report, call_interrupt, &measured);
	call_end(scratch);
	values[COLUMN_CHARS] = Int32GetDatum((int32) measured.characters);
	values[COLUMN_COVERAGE] = share(measured.content, measured.visible);
	values[COLUMN_DAMAGE] =
		JsonbPGetDatum(json_counts(damage_word, measured.damage,
								   DAMAGE_KINDS));
	values[COLUMN_IS_REPORT] = BoolGetDatum(measured.is_report);
	values[COLUMN_COMPLETE] = BoolGetDatum(measured.complete);
	return HeapTupleGetDatum(heap_form_tuple(description, values, nulls));
}

/* govreport_quality(govreport) returns record */
Datum
govreport_quality(PG_FUNCTION_ARGS)
{
	return quality(fcinfo, report_of_value);
}

/* govreport_quality(text) returns record */
Datum
govreport_quality_of_text(PG_FUNCTION_ARGS)
{
	return quality(fcinfo, report_of_text);
}
