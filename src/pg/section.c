/*
 * section.c
 *	  extract_sections(): the parts of a report.
 */
#include "pg/parse.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_sections);
PG_FUNCTION_INFO_V1(govreport_sections_of_text);

/* The columns of govreport_section. */
enum
{
	COLUMN_ORD,
	COLUMN_PARENT,
	COLUMN_LEVEL,
	COLUMN_KIND,
	COLUMN_LABEL,
	COLUMN_TITLE,
	COLUMN_TOPIC,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMN_BODY,
	COLUMNS
};

typedef struct SectionRows
{
	const Report *report;
	Datum		kind[SECTION_KINDS];	/* values of govreport_kind */
} SectionRows;

static void
fill_section(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const SectionRows *rows = source;
	const Report *report = rows->report;
	const Section *section = &report->sections[row];

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_PARENT] = row_reference(section->parent,
										  &nulls[COLUMN_PARENT]);
	values[COLUMN_LEVEL] = Int32GetDatum(section->level);
	values[COLUMN_KIND] = rows->kind[section->kind];
	values[COLUMN_LABEL] = report_string(report, section->label,
										 &nulls[COLUMN_LABEL]);
	values[COLUMN_TITLE] = report_string(report, section->title,
										 &nulls[COLUMN_TITLE]);
	values[COLUMN_TOPIC] = CStringGetTextDatum(topic_name(section->topic));
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) section->char_start);
	nulls[COLUMN_QUOTE] = section->quote_length == 0;
	if (!nulls[COLUMN_QUOTE])
		values[COLUMN_QUOTE] = report_slice(report, section->start,
											section->start +
											section->quote_length);
	values[COLUMN_BODY] = report_slice(report, section->start, section->end);
}

static Datum
sections(FunctionCallInfo fcinfo, ReportReader read)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		SectionRows *rows = palloc(sizeof(SectionRows));

		rows->report = read(PG_GETARG_DATUM(0));
		words_look_up(TupleDescAttr(set->tuple_desc, COLUMN_KIND)->atttypid,
					  section_kind_word, SECTION_KINDS, rows->kind);
		rows_ready(set, rows, rows->report->section_count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_section);
}

/* extract_sections(govreport) returns setof govreport_section */
Datum
govreport_sections(PG_FUNCTION_ARGS)
{
	return sections(fcinfo, report_of_value);
}

/* extract_sections(text) returns setof govreport_section */
Datum
govreport_sections_of_text(PG_FUNCTION_ARGS)
{
	return sections(fcinfo, report_of_text);
}
