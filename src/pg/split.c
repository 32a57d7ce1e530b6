/*
 * split.c
 *	  govreport_split(): the reports that one file collects.
 */
#include "pg/call.h"
#include "pg/rows.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_split);

enum
{
	COLUMN_ORD,
	COLUMN_CHAR_START,
	COLUMN_BODY,
	COLUMNS
};

typedef struct SplitRows
{
	const char *source;
	SplitPart  *parts;
	uint32		count;
} SplitRows;

static void
fill_part(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const SplitRows *rows = source;
	const SplitPart *part = &rows->parts[row];
	text	   *body = cstring_to_text_with_len(rows->source + part->start,
												part->end - part->start);

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) part->char_start);
	values[COLUMN_BODY] = PointerGetDatum(body);
}

/* The source must live as long as the rows. */
static SplitRows *
split_text(const char *source, size_t length)
{
	SplitRows  *rows = palloc(sizeof(SplitRows));
	MemoryContext scratch = call_begin();
	SplitPart  *parts;
	CoreStatus	status;

	status = report_split(source, length, call_interrupt,
						  &parts, &rows->count);
	(void) call_succeeded(status, length, NULL);
	rows->source = source;
	rows->parts = MemoryContextAlloc(MemoryContextGetParent(scratch),
									 rows->count * sizeof(SplitPart));
	memcpy(rows->parts, parts, rows->count * sizeof(SplitPart));
	call_end(scratch);
	return rows;
}

/* govreport_split(text) returns table (ord int, char_start int, body text) */
Datum
govreport_split(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		text	   *source = PG_GETARG_TEXT_P_COPY(0);
		SplitRows  *rows = split_text(VARDATA(source),
									  VARSIZE(source) - VARHDRSZ);

		rows_ready(set, rows, rows->count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_part);
}
