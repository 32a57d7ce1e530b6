/*
 * metadata.c
 *	  govreport_metadata(): who reported what, when and for which time.
 */
#include "pg/dates.h"
#include "pg/json.h"
#include "pg/parse.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "access/htup_details.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_metadata);
PG_FUNCTION_INFO_V1(govreport_metadata_of_text);

enum
{
	COLUMN_TITLE,
	COLUMN_ISSUER,
	COLUMN_REGION,
	COLUMN_REGION_PATH,
	COLUMN_REGION_LEVEL,
	COLUMN_DOC_TYPE,
	COLUMN_ISSUED,
	COLUMN_MEETING,
	COLUMN_SPEAKER,
	COLUMN_REVIEW_PERIOD,
	COLUMN_PLAN_PERIOD,
	COLUMN_SCRIPT,
	COLUMN_HEADER,
	COLUMNS
};

static Datum
word_datum(const char *word, bool *null)
{
	*null = word == NULL;
	if (*null)
		return (Datum) 0;
	return CStringGetTextDatum(word);
}

static void
fill_metadata(const Report *report, Datum *values, bool *nulls)
{
	const Metadata *metadata = &report->metadata;

	values[COLUMN_TITLE] = report_string(report, metadata->title,
										 &nulls[COLUMN_TITLE]);
	values[COLUMN_ISSUER] = report_string(report, metadata->issuer,
										  &nulls[COLUMN_ISSUER]);
	values[COLUMN_REGION] = report_string(report, metadata->region,
										  &nulls[COLUMN_REGION]);
	values[COLUMN_REGION_PATH] = report_string(report, metadata->region_path,
											   &nulls[COLUMN_REGION_PATH]);
	values[COLUMN_REGION_LEVEL] =
		word_datum(region_level_word[metadata->region_level],
				   &nulls[COLUMN_REGION_LEVEL]);
	values[COLUMN_DOC_TYPE] =
		word_datum(document_type_word[metadata->document_type],
				   &nulls[COLUMN_DOC_TYPE]);
	values[COLUMN_ISSUED] = date_datum(metadata->issued,
									   &nulls[COLUMN_ISSUED]);
	values[COLUMN_MEETING] = report_string(report, metadata->meeting,
										   &nulls[COLUMN_MEETING]);
	values[COLUMN_SPEAKER] = report_string(report, metadata->speaker,
										   &nulls[COLUMN_SPEAKER]);
	values[COLUMN_REVIEW_PERIOD] = period_datum(metadata->review_period,
												&nulls[COLUMN_REVIEW_PERIOD]);
	values[COLUMN_PLAN_PERIOD] = period_datum(metadata->plan_period,
											  &nulls[COLUMN_PLAN_PERIOD]);
	values[COLUMN_SCRIPT] = word_datum(report_script_word[metadata->script],
									   &nulls[COLUMN_SCRIPT]);
	values[COLUMN_HEADER] = JsonbPGetDatum(json_header(report));
	nulls[COLUMN_HEADER] = false;
}

static Datum
metadata(FunctionCallInfo fcinfo, ReportReader read)
{
	TupleDesc	description = rows_describe(fcinfo, COLUMNS);
	Report	   *report = read(PG_GETARG_DATUM(0));
	Datum		values[COLUMNS];
	bool		nulls[COLUMNS];

	fill_metadata(report, values, nulls);
	return HeapTupleGetDatum(heap_form_tuple(description, values, nulls));
}

/* govreport_metadata(govreport) returns record; the text is not read. */
Datum
govreport_metadata(PG_FUNCTION_ARGS)
{
	return metadata(fcinfo, report_head_of_value);
}

/* govreport_metadata(text) returns record */
Datum
govreport_metadata_of_text(PG_FUNCTION_ARGS)
{
	return metadata(fcinfo, report_of_text);
}
