/*
 * topic.c
 *	  govreport_topics(): what a section can be about.
 */
#include "pg/rows.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_topics);

enum
{
	COLUMN_TOPIC,
	COLUMN_DESCRIPTION,
	COLUMNS
};

static void
fill_topic(const void *source, uint32 row, Datum *values, bool *nulls)
{
	values[COLUMN_TOPIC] = CStringGetTextDatum(topic_name(row));
	values[COLUMN_DESCRIPTION] = CStringGetTextDatum(topic_description(row));
}

/* govreport_topics() returns table (topic text, description text) */
Datum
govreport_topics(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);

		rows_ready(set, NULL, topic_count());
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_topic);
}
