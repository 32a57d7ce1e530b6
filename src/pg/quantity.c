/*
 * quantity.c
 *	  extract_quantities(): every measured number of any text.
 */
#include "pg/gather.h"
#include "pg/numeric.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_quantities);

enum
{
	COLUMN_ORD,
	COLUMN_VALUE,
	COLUMN_VALUE_MAX,
	COLUMN_UNIT,
	COLUMN_BOUND,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMNS
};

typedef struct QuantityRows
{
	const char *source;
	Gathered	found;
	Datum		bound[BOUNDS];	/* values of govreport_bound */
} QuantityRows;

static void
fill_quantity(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const QuantityRows *rows = source;
	const FoundQuantity *found = (FoundQuantity *) rows->found.list + row;

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	numeric_range(found->value, found->value_max,
				  found->status == STATUS_STATED, found->bound == BOUND_RANGE,
				  &values[COLUMN_VALUE], &nulls[COLUMN_VALUE]);
	values[COLUMN_UNIT] =
		PointerGetDatum(cstring_to_text_with_len(rows->found.strings.bytes +
												 found->unit.offset,
												 found->unit.length));
	values[COLUMN_BOUND] = rows->bound[found->bound];
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) found->place.char_start);
	values[COLUMN_QUOTE] = found_quote(rows->source, &found->place);
}

static CoreStatus
gather(const char *source, size_t length, const void *argument,
	   Gathered *found)
{
	return gather_quantities(source, length, call_interrupt, found);
}

/* extract_quantities(text) returns table (...) */
Datum
govreport_quantities(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		text	   *source = PG_GETARG_TEXT_P_COPY(0);
		QuantityRows *rows = palloc(sizeof(QuantityRows));

		rows->source = VARDATA(source);
		found_gather(rows->source, VARSIZE(source) - VARHDRSZ, gather, NULL,
					 sizeof(FoundQuantity), &rows->found);
		words_look_up(TupleDescAttr(set->tuple_desc, COLUMN_BOUND)->atttypid,
					  bound_word, BOUNDS, rows->bound);
		rows_ready(set, rows, rows->found.count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_quantity);
}
