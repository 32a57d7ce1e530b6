/*
 * unit.c
 *	  govreport_units(): the units that are known.
 */
#include "pg/numeric.h"
#include "pg/rows.h"

#include "core/unit.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_units);

enum
{
	COLUMN_UNIT,
	COLUMN_WORD,
	COLUMN_DIMENSION,
	COLUMN_BASE_UNIT,
	COLUMN_FACTOR,
	COLUMNS
};

static void
fill_unit(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const Unit *unit = unit_get(row + 1);

	values[COLUMN_UNIT] = CStringGetTextDatum(unit->unit);
	values[COLUMN_WORD] = CStringGetTextDatum(unit->word);
	values[COLUMN_DIMENSION] = CStringGetTextDatum(unit->dimension);
	nulls[COLUMN_BASE_UNIT] = unit->base == NULL;
	if (unit->base)
		values[COLUMN_BASE_UNIT] = CStringGetTextDatum(unit->base);
	nulls[COLUMN_FACTOR] = unit->factor == NULL;
	if (unit->factor)
		values[COLUMN_FACTOR] = numeric_of_digits(unit->factor);
}

/* govreport_units() returns table (...) */
Datum
govreport_units(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);

		rows_ready(set, NULL, unit_count());
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_unit);
}
