/*
 * pick.c
 *	  The aggregate govreport_pick(): the best value for each of some places, as
 *	  an array.  The view panel turns rows into its many columns by it.
 */
#include "pg/compat.h"

#include "catalog/pg_type_d.h"
#include "utils/array.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(govreport_pick_add);
PG_FUNCTION_INFO_V1(govreport_pick_result);

/* As many as a table can have columns. */
#define PLACES_MOST 1600

/* The longest number that is kept in its pick, as most are. */
#define SHORT_MOST 10

typedef struct Pick
{
	int64		rank;
	uint32		length;			/* of the number, with its header */
	uint16		place;
	char		value[SHORT_MOST];	/* the number, or a pointer to it */
} Pick;

/*
 * Few places of many have a value, so it is a list; there may be many of it,
 * and what the server's hash table has no room for goes to files.
 */
typedef struct Picked
{
	int			count;
	int			room;
	Pick	   *list;
} Picked;

/* The pick of a place, a new one where there is none; *found says which. */
static Pick *
pick_of(Picked *picked, int place, bool *found)
{
	for (int i = 0; i < picked->count; i++)
		if (picked->list[i].place == place)
		{
			*found = true;
			return &picked->list[i];
		}
	*found = false;
	if (picked->count == picked->room)
	{
		/* Near to powers of two bytes, as palloc gives them. */
		picked->room = Max(5, 2 * picked->room + picked->room / 10);
		picked->list = picked->list == NULL ?
			palloc(picked->room * sizeof(Pick)) :
			repalloc(picked->list, picked->room * sizeof(Pick));
	}
	picked->list[picked->count].place = (uint16) place;
	return &picked->list[picked->count++];
}

static Datum
pick_value(const Pick *pick)
{
	char	   *value;

	if (pick->length <= SHORT_MOST)
		return PointerGetDatum(pick->value);
	memcpy(&value, pick->value, sizeof(value));
	return PointerGetDatum(value);
}

static void
set_value(Pick *pick, Datum value)
{
	struct varlena *number = PG_DETOAST_DATUM_PACKED(value);
	Size		length = VARSIZE_ANY(number);
	char	   *copy;

	pick->length = (uint32) length;
	if (length <= SHORT_MOST)
	{
		memcpy(pick->value, number, length);
		return;
	}
	copy = palloc(length);
	memcpy(copy, number, length);
	memcpy(pick->value, &copy, sizeof(copy));
}

static void
add_value(Picked *picked, int place, int64 rank, Datum value)
{
	bool		found;
	Pick	   *pick;

	if (place < 1 || place > PLACES_MOST)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("place %d is out of range", place),
				 errdetail("Places are 1 to %d.", PLACES_MOST)));
	pick = pick_of(picked, place, &found);
	if (found && rank >= pick->rank)
		return;
	if (found && pick->length > SHORT_MOST)
		pfree(DatumGetPointer(pick_value(pick)));
	pick->rank = rank;
	set_value(pick, value);
}

/* govreport_pick_add(internal, place int, rank bigint, value numeric) */
Datum
govreport_pick_add(PG_FUNCTION_ARGS)
{
	Picked	   *picked = PG_ARGISNULL(0) ? NULL : (Picked *) PG_GETARG_POINTER(0);
	MemoryContext memory;
	MemoryContext caller;

	if (!AggCheckCallContext(fcinfo, &memory))
		elog(ERROR, "govreport_pick_add called outside of an aggregate");
	caller = MemoryContextSwitchTo(memory);
	if (picked == NULL)
		picked = palloc0(sizeof(Picked));
	if (!PG_ARGISNULL(1) && !PG_ARGISNULL(2) && !PG_ARGISNULL(3))
		add_value(picked, PG_GETARG_INT32(1), PG_GETARG_INT64(2),
				  PG_GETARG_DATUM(3));
	MemoryContextSwitchTo(caller);
	PG_RETURN_POINTER(picked);
}

/*
 * The values as numeric[], null for a place that none was seen for.  The array
 * is expanded: each of many subscripts finds its element at once.
 */
Datum
govreport_pick_result(PG_FUNCTION_ARGS)
{
	const Picked *picked = PG_ARGISNULL(0) ? NULL : (Picked *) PG_GETARG_POINTER(0);
	Datum		values[PLACES_MOST] = {0};
	bool		nulls[PLACES_MOST];
	int			dimensions[1] = {0};
	int			first[1] = {1};
	ArrayType  *array;

	memset(nulls, true, sizeof(nulls));
	for (int i = 0; picked != NULL && i < picked->count; i++)
	{
		const Pick *pick = &picked->list[i];

		values[pick->place - 1] = pick_value(pick);
		nulls[pick->place - 1] = false;
		dimensions[0] = Max(dimensions[0], pick->place);
	}
	if (dimensions[0] == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(NUMERICOID));
	array = construct_md_array(values, nulls, 1, dimensions, first, NUMERICOID,
							   -1, false, TYPALIGN_INT);
	PG_RETURN_DATUM(expand_array(PointerGetDatum(array), CurrentMemoryContext,
								 NULL));
}
