/*
 * pick.c
 *	  The aggregate govreport_pick(): the best value for each of some places, as
 *	  an array.  The view panel turns rows into its many columns by it.
 */
#include "pg/compat.h"

#include "catalog/pg_type_d.h"
#include "utils/array.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

PG_FUNCTION_INFO_V1(govreport_pick_add);
PG_FUNCTION_INFO_V1(govreport_pick_result);

/* As many as a table can have columns. */
#define PLACES_MOST 1600

typedef struct Picked
{
	int			count;			/* the greatest place so far */
	int			room;
	Datum	   *values;
	int64	   *ranks;
	bool	   *nulls;			/* nothing was picked yet */
} Picked;

/* Room for a place, and those before it, in the current memory context. */
static void
make_room(Picked *picked, int place)
{
	int			room = Min(Max(place, 2 * picked->room), PLACES_MOST);

	if (place > picked->room)
	{
		Datum	   *values = palloc0(room * sizeof(Datum));
		int64	   *ranks = palloc0(room * sizeof(int64));
		bool	   *nulls = palloc(room * sizeof(bool));

		memset(nulls, true, room);
		for (int i = 0; i < picked->count; i++)
		{
			values[i] = picked->values[i];
			ranks[i] = picked->ranks[i];
			nulls[i] = picked->nulls[i];
		}
		picked->values = values;
		picked->ranks = ranks;
		picked->nulls = nulls;
		picked->room = room;
	}
	picked->count = Max(picked->count, place);
}

/* govreport_pick_add(internal, place int, rank bigint, value numeric) */
Datum
govreport_pick_add(PG_FUNCTION_ARGS)
{
	Picked	   *picked = PG_ARGISNULL(0) ? NULL : (Picked *) PG_GETARG_POINTER(0);
	MemoryContext memory;
	MemoryContext caller;
	int			place;

	if (!AggCheckCallContext(fcinfo, &memory))
		elog(ERROR, "govreport_pick_add called outside of an aggregate");
	caller = MemoryContextSwitchTo(memory);
	if (picked == NULL)
		picked = palloc0(sizeof(Picked));
	if (!PG_ARGISNULL(1) && !PG_ARGISNULL(2) && !PG_ARGISNULL(3))
	{
		place = PG_GETARG_INT32(1);
		if (place < 1 || place > PLACES_MOST)
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("place %d is out of range", place),
					 errdetail("Places are 1 to %d.", PLACES_MOST)));
		make_room(picked, place--);
		if (picked->nulls[place] || PG_GETARG_INT64(2) < picked->ranks[place])
		{
			picked->values[place] = NumericGetDatum(PG_GETARG_NUMERIC_COPY(3));
			picked->ranks[place] = PG_GETARG_INT64(2);
			picked->nulls[place] = false;
		}
	}
	MemoryContextSwitchTo(caller);
	PG_RETURN_POINTER(picked);
}

/* The values as numeric[], null for a place that none was seen for. */
Datum
govreport_pick_result(PG_FUNCTION_ARGS)
{
	const Picked *picked = PG_ARGISNULL(0) ? NULL : (Picked *) PG_GETARG_POINTER(0);
	int			dimensions[1];
	int			first[1] = {1};

	if (picked == NULL || picked->count == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(NUMERICOID));
	dimensions[0] = picked->count;
	PG_RETURN_ARRAYTYPE_P(construct_md_array(picked->values, picked->nulls, 1,
											 dimensions, first, NUMERICOID, -1,
											 false, TYPALIGN_INT));
}
