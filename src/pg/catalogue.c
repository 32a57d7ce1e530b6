/*
 * catalogue.c
 *	  govreport_catalogue(): the standard indicators that are known.
 */
#include "pg/rows.h"

#include "catalog/pg_type_d.h"
#include "core/catalogue.h"
#include "utils/array.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_catalogue);

enum
{
	COLUMN_CODE,
	COLUMN_NAME,
	COLUMN_ENGLISH_NAME,
	COLUMN_UNIT,
	COLUMN_WORDINGS,
	COLUMN_NOTE,
	COLUMNS
};

/* The wordings, which a '|' separates, as a text[]. */
static Datum
wordings_array(const char *wordings)
{
	ArrayBuildState *array = initArrayResult(TEXTOID, CurrentMemoryContext,
											 false);

	for (const char *start = wordings;; start++)
	{
		size_t		length = strcspn(start, "|");
		text	   *wording = cstring_to_text_with_len(start, (int) length);

		accumArrayResult(array, PointerGetDatum(wording), false, TEXTOID,
						 CurrentMemoryContext);
		start += length;
		if (*start == '\0')
			break;
	}
	return makeArrayResult(array, CurrentMemoryContext);
}

static void
fill_catalogue_row(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const CatalogueRow *indicator = catalogue_get(row + 1);

	values[COLUMN_CODE] = CStringGetTextDatum(indicator->code);
	values[COLUMN_NAME] = CStringGetTextDatum(indicator->name);
	values[COLUMN_ENGLISH_NAME] = CStringGetTextDatum(indicator->english_name);
	values[COLUMN_UNIT] = CStringGetTextDatum(indicator->unit);
	values[COLUMN_WORDINGS] = wordings_array(indicator->wordings);
	nulls[COLUMN_NOTE] = indicator->note[0] == '\0';
	if (!nulls[COLUMN_NOTE])
		values[COLUMN_NOTE] = CStringGetTextDatum(indicator->note);
}

/*
 * govreport_catalogue() returns table (code text, name text,
 * english_name text, unit text, wordings text[], note text)
 */
Datum
govreport_catalogue(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);

		rows_ready(set, NULL, catalogue_count());
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_catalogue_row);
}
