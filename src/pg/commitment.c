/*
 * commitment.c
 *	  extract_promises() and extract_problems(): what a report says will be done
 *	  and what it says is wrong.
 */
#include "pg/dates.h"
#include "pg/gather.h"
#include "pg/parse.h"
#include "pg/rows.h"

#include "core/commitment.h"
#include "utils/builtins.h"
#include "utils/date.h"

PG_FUNCTION_INFO_V1(govreport_promises);
PG_FUNCTION_INFO_V1(govreport_problems);

enum
{
	PROMISE_ORD,
	PROMISE_SECTION,
	PROMISE_INDICATOR,
	PROMISE_ACTION,
	PROMISE_OBJECT,
	PROMISE_DEADLINE,
	PROMISE_CHAR_START,
	PROMISE_QUOTE,
	PROMISE_COLUMNS
};

enum
{
	PROBLEM_ORD,
	PROBLEM_SECTION,
	PROBLEM_DESCRIPTION,
	PROBLEM_CHAR_START,
	PROBLEM_QUOTE,
	PROBLEM_COLUMNS
};

/* What was gathered of a report; both lie in the memory of the set. */
typedef struct PartRows
{
	const Report *report;
	Gathered	found;
} PartRows;

static Datum
found_string(const PartRows *rows, StringRef string, bool *null)
{
	*null = string.length == STRING_NULL;
	if (*null)
		return (Datum) 0;
	return PointerGetDatum(cstring_to_text_with_len(rows->found.strings.bytes +
													string.offset,
													(int) string.length));
}

/* The day before; sets *null where there is none. */
static Datum
last_day(CoreDate until, bool *null)
{
	Datum		day = date_datum(until, null);

	return *null ? day : DateADTGetDatum(DatumGetDateADT(day) - 1);
}

static void
fill_promise(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const PartRows *rows = source;
	const Commitment *commitment = (Commitment *) rows->found.list + row;

	values[PROMISE_ORD] = Int32GetDatum((int32) row + 1);
	values[PROMISE_SECTION] = Int32GetDatum((int32) commitment->section);
	values[PROMISE_INDICATOR] = row_reference(commitment->figure,
											  &nulls[PROMISE_INDICATOR]);
	values[PROMISE_ACTION] = found_string(rows, commitment->action,
										  &nulls[PROMISE_ACTION]);
	values[PROMISE_OBJECT] = found_string(rows, commitment->object,
										  &nulls[PROMISE_OBJECT]);
	values[PROMISE_DEADLINE] = last_day(commitment->until,
										&nulls[PROMISE_DEADLINE]);
	values[PROMISE_CHAR_START] = Int32GetDatum((int32) commitment->place.char_start);
	values[PROMISE_QUOTE] = found_quote(rows->report->text, &commitment->place);
}

static void
fill_problem(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const PartRows *rows = source;
	const Problem *problem = (Problem *) rows->found.list + row;

	values[PROBLEM_ORD] = Int32GetDatum((int32) row + 1);
	values[PROBLEM_SECTION] = Int32GetDatum((int32) problem->section);
	values[PROBLEM_DESCRIPTION] = found_string(rows, problem->description,
											   &nulls[PROBLEM_DESCRIPTION]);
	values[PROBLEM_CHAR_START] = Int32GetDatum((int32) problem->place.char_start);
	values[PROBLEM_QUOTE] = found_quote(rows->report->text, &problem->place);
}

static CoreStatus
gather_promise_rows(const char *source, size_t length, const void *report,
					Gathered *found)
{
	return gather_commitments(report, call_interrupt, found);
}

static CoreStatus
gather_problem_rows(const char *source, size_t length, const void *report,
					Gathered *found)
{
	return gather_problems(report, call_interrupt, found);
}

static Datum
part_rows(FunctionCallInfo fcinfo, int columns, Gatherer gather,
		  size_t element, RowFiller fill)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, columns);
		PartRows   *rows = palloc(sizeof(PartRows));

		rows->report = report_of_value(PG_GETARG_DATUM(0));
		found_gather(rows->report->text, rows->report->length, gather,
					 rows->report, element, &rows->found);
		rows_ready(set, rows, rows->found.count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill);
}

/* extract_promises(govreport) returns table (...) */
Datum
govreport_promises(PG_FUNCTION_ARGS)
{
	return part_rows(fcinfo, PROMISE_COLUMNS, gather_promise_rows,
					 sizeof(Commitment), fill_promise);
}

/* extract_problems(govreport) returns table (...) */
Datum
govreport_problems(PG_FUNCTION_ARGS)
{
	return part_rows(fcinfo, PROBLEM_COLUMNS, gather_problem_rows,
					 sizeof(Problem), fill_problem);
}
