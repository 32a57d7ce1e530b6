/*
 * parse.c
 *	  From text to a stored report: govreport_parse(), and report_of_text()
 *	  for the functions that also take text.
 */
#include "pg/parse.h"

#include "pg/call.h"
#include "pg/markup.h"

PG_FUNCTION_INFO_V1(govreport_parse);
PG_FUNCTION_INFO_V1(govreport_parse_bytes);

ReportValue *
parse_text(const char *source, size_t length, Node *context)
{
	MemoryContext scratch = call_begin();
	ReportValue *value = NULL;
	Report		report;
	CoreStatus	status;

	status = report_parse(source, length, call_interrupt, &report);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	if (status == CORE_OK)
		value = value_pack(&report);
	call_end(scratch);

	if (!call_succeeded(status, length, context))
		return NULL;
	return value;
}

static ReportValue *
parse_datum(Datum argument)
{
	text	   *source = DatumGetTextPP(argument);
	ReportValue *value = parse_text(VARDATA_ANY(source),
									VARSIZE_ANY_EXHDR(source), NULL);

	if ((Pointer) source != DatumGetPointer(argument))
		pfree(source);
	return value;
}

/*
 * govreport_parse(text) returns govreport
 *
 * Also the cast from text.  Error 54000 over REPORT_MAX_BYTES.
 */
Datum
govreport_parse(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(parse_datum(PG_GETARG_DATUM(0)));
}

/*
 * govreport_parse(bytes bytea, encoding name) returns govreport
 *
 * Of an HTML page, its text is the report's.
 */
Datum
govreport_parse_bytes(PG_FUNCTION_ARGS)
{
	text	   *source;
	ReportValue *value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	source = markup_bytes(fcinfo);
	value = parse_text(VARDATA(source), VARSIZE(source) - VARHDRSZ, NULL);
	pfree(source);
	PG_RETURN_POINTER(value);
}

/*
 * By way of a value, so that a report parsed now and one read from a table
 * are the same bytes to whoever asks.
 */
Report	   *
report_of_text(Datum source)
{
	ReportValue *value = parse_datum(source);

	return report_of_value(PointerGetDatum(value));
}
