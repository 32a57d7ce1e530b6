/*
 * indicator.c
 *	  extract_indicators(): the measured numbers of a report.
 */
#include "pg/dates.h"
#include "pg/numeric.h"
#include "pg/parse.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "core/catalogue.h"
#include "utils/builtins.h"
#include "utils/date.h"

PG_FUNCTION_INFO_V1(govreport_indicators);
PG_FUNCTION_INFO_V1(govreport_indicators_of_text);
PG_FUNCTION_INFO_V1(govreport_indicator_rows);

/* The columns of govreport_indicator. */
enum
{
	COLUMN_ORD,
	COLUMN_SECTION,
	COLUMN_NAME,
	COLUMN_CODE,
	COLUMN_MEASURE,
	COLUMN_VALUE,
	COLUMN_VALUE_MAX,
	COLUMN_UNIT,
	COLUMN_BOUND,
	COLUMN_ROLE,
	COLUMN_PERIOD,
	COLUMN_ENTITY,
	COLUMN_OF,
	COLUMN_STATUS,
	COLUMN_WORDING,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMNS
};

/*
 * A store's rows have two more columns; the period is its first day.
 */
enum
{
	STORED_YEAR = COLUMNS,
	STORED_UNTIL,
	STORED_COLUMNS
};

/* The period made last, which most rows share with the row before them. */
typedef struct LastPeriod
{
	MemoryContext context;
	CorePeriod	period;
	Datum		datum;
} LastPeriod;

typedef struct IndicatorRows
{
	const Report *report;
	Datum		measure[MEASURES];
	Datum		bound[BOUNDS];
	Datum		role[ROLES];
	Datum		status[STATUSES];
	LastPeriod *last;
} IndicatorRows;

static Datum
shared_period(LastPeriod *last, CorePeriod period, bool *null)
{
	MemoryContext caller;

	*null = period.from.year == 0;
	if (*null || memcmp(&last->period, &period, sizeof(CorePeriod)) == 0)
		return last->datum;
	caller = MemoryContextSwitchTo(last->context);
	last->period = period;
	last->datum = period_datum(period, null);
	MemoryContextSwitchTo(caller);
	return last->datum;
}

/* All columns but the period. */
static void
fill_figure(const IndicatorRows *rows, uint32 row, Datum *values, bool *nulls)
{
	const Report *report = rows->report;
	const Indicator *indicator = &report->indicators[row];
	const char *code = catalogue_code(indicator->code);

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_SECTION] = Int32GetDatum((int32) indicator->section);
	values[COLUMN_NAME] = report_string(report, indicator->name,
										&nulls[COLUMN_NAME]);
	nulls[COLUMN_CODE] = code == NULL;
	if (code)
		values[COLUMN_CODE] = CStringGetTextDatum(code);
	values[COLUMN_MEASURE] = rows->measure[indicator->measure];
	numeric_range(indicator->value, indicator->value_max,
				  indicator->status == STATUS_STATED,
				  indicator->bound == BOUND_RANGE,
				  &values[COLUMN_VALUE], &nulls[COLUMN_VALUE]);
	values[COLUMN_UNIT] = report_string(report, indicator->unit,
										&nulls[COLUMN_UNIT]);
	values[COLUMN_BOUND] = rows->bound[indicator->bound];
	values[COLUMN_ROLE] = rows->role[indicator->role];
	values[COLUMN_ENTITY] = report_string(report, indicator->entity,
										  &nulls[COLUMN_ENTITY]);
	values[COLUMN_OF] = row_reference(indicator->of, &nulls[COLUMN_OF]);
	values[COLUMN_STATUS] = rows->status[indicator->status];
	values[COLUMN_WORDING] = report_string(report, indicator->wording,
										   &nulls[COLUMN_WORDING]);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) indicator->char_start);
	values[COLUMN_QUOTE] = report_slice(report, indicator->start,
										indicator->end);
}

static void
fill_indicator(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const IndicatorRows *rows = source;

	fill_figure(rows, row, values, nulls);
	values[COLUMN_PERIOD] = shared_period(rows->last,
										  rows->report->indicators[row].period,
										  &nulls[COLUMN_PERIOD]);
}

/* Without period the year is 0. */
static void
fill_stored(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const IndicatorRows *rows = source;
	CorePeriod	period = rows->report->indicators[row].period;
	Datum		until = date_datum(period.until, &nulls[STORED_UNTIL]);

	fill_figure(rows, row, values, nulls);
	values[COLUMN_PERIOD] = date_datum(period.from, &nulls[COLUMN_PERIOD]);
	values[STORED_YEAR] = Int32GetDatum(period.from.year);
	values[STORED_UNTIL] = DateADTGetDatum(DatumGetDateADT(until) - 1);
}

static void
look_up_words(IndicatorRows *rows, TupleDesc description)
{
	words_look_up(TupleDescAttr(description, COLUMN_MEASURE)->atttypid,
				  measure_word, MEASURES, rows->measure);
	words_look_up(TupleDescAttr(description, COLUMN_BOUND)->atttypid,
				  bound_word, BOUNDS, rows->bound);
	words_look_up(TupleDescAttr(description, COLUMN_ROLE)->atttypid,
				  role_word, ROLES, rows->role);
	words_look_up(TupleDescAttr(description, COLUMN_STATUS)->atttypid,
				  status_word, STATUSES, rows->status);
}

static Datum
indicators(FunctionCallInfo fcinfo, ReportReader read, int columns,
		   RowFiller fill)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, columns);
		IndicatorRows *rows = palloc(sizeof(IndicatorRows));

		rows->report = read(PG_GETARG_DATUM(0));
		rows->last = palloc0(sizeof(LastPeriod));
		rows->last->context = set->multi_call_memory_ctx;
		look_up_words(rows, set->tuple_desc);
		rows_ready(set, rows, rows->report->indicator_count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill);
}

/* extract_indicators(govreport) returns setof govreport_indicator */
Datum
govreport_indicators(PG_FUNCTION_ARGS)
{
	return indicators(fcinfo, report_of_value, COLUMNS, fill_indicator);
}

/* extract_indicators(text) returns setof govreport_indicator */
Datum
govreport_indicators_of_text(PG_FUNCTION_ARGS)
{
	return indicators(fcinfo, report_of_text, COLUMNS, fill_indicator);
}

/*
 * govreport_indicator_rows(govreport) returns setof record
 *
 * The same with texts for enums and days for periods: to cast and to take them
 * apart takes longer than to find them.
 */
Datum
govreport_indicator_rows(PG_FUNCTION_ARGS)
{
	return indicators(fcinfo, report_of_value, STORED_COLUMNS, fill_stored);
}
