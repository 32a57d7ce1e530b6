/*
 * period.c
 *	  extract_periods(): every expression of time of any text.
 */
#include "pg/dates.h"
#include "pg/gather.h"
#include "pg/rows.h"

#include "core/date.h"
#include "utils/date.h"
#include "utils/datetime.h"

PG_FUNCTION_INFO_V1(govreport_periods);

enum
{
	COLUMN_ORD,
	COLUMN_PERIOD,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMNS
};

/* Days with a year, and years about it, that the core can tell. */
#define ANCHOR_YEAR_FIRST 100
#define ANCHOR_YEAR_LAST 9900

typedef struct PeriodRows
{
	const char *source;
	Gathered	found;
} PeriodRows;

static void
fill_period(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const PeriodRows *rows = source;
	const FoundPeriod *found = (FoundPeriod *) rows->found.list + row;

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_PERIOD] = period_datum(found->period, &nulls[COLUMN_PERIOD]);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) found->place.char_start);
	values[COLUMN_QUOTE] = found_quote(rows->source, &found->place);
}

/* What the day tells; nothing if it is infinite or of no year of ours. */
static WhenAnchor
anchor_of(DateADT date)
{
	WhenAnchor	anchor = {0};
	int			year;
	int			month;
	int			day;

	if (DATE_NOT_FINITE(date))
		return anchor;
	j2date(date + POSTGRES_EPOCH_JDATE, &year, &month, &day);
	if (year < ANCHOR_YEAR_FIRST || year > ANCHOR_YEAR_LAST)
		return anchor;
	anchor.year = year;
	anchor.day.year = year;
	anchor.day.month = month;
	anchor.day.day = day;
	anchor.period = date_year_period(year);
	return anchor;
}

static CoreStatus
gather(const char *source, size_t length, const void *anchor,
	   Gathered *found)
{
	return gather_periods(source, length, anchor, call_interrupt, found);
}

/* extract_periods(text, anchor date) returns table (...) */
Datum
govreport_periods(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		text	   *source = PG_GETARG_TEXT_P_COPY(0);
		WhenAnchor	anchor = anchor_of(PG_GETARG_DATEADT(1));
		PeriodRows *rows = palloc(sizeof(PeriodRows));

		rows->source = VARDATA(source);
		found_gather(rows->source, VARSIZE(source) - VARHDRSZ, gather,
					 &anchor, sizeof(FoundPeriod), &rows->found);
		rows_ready(set, rows, rows->found.count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_period);
}
