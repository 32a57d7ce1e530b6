/*
 * inout.c
 *	  Text and binary forms of a govreport.
 *
 * Both are the report's text; none of these functions reads a catalog, so
 * that they work while a dump is restored or a cluster upgraded.
 */
#include "pg/parse.h"

#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

/* First byte of the binary form; the text follows. */
#define BINARY_VERSION 1

PG_FUNCTION_INFO_V1(govreport_in);
PG_FUNCTION_INFO_V1(govreport_out);
PG_FUNCTION_INFO_V1(govreport_recv);
PG_FUNCTION_INFO_V1(govreport_send);
PG_FUNCTION_INFO_V1(govreport_text);

Datum
govreport_in(PG_FUNCTION_ARGS)
{
	char	   *source = PG_GETARG_CSTRING(0);

	/* NULL stands for a soft error, which the caller looks for first. */
	PG_RETURN_POINTER(parse_text(source, strlen(source), fcinfo->context));
}

Datum
govreport_out(PG_FUNCTION_ARGS)
{
	text	   *source = value_text(PG_GETARG_DATUM(0));
	char	   *result = text_to_cstring(source);

	pfree(source);
	PG_RETURN_CSTRING(result);
}

/*
 * Nothing but the version byte and text in the client's encoding comes in:
 * it is converted, verified and parsed like any other text.
 */
Datum
govreport_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			version = pq_getmsgbyte(message);
	char	   *source;
	int			length;

	if (version != BINARY_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("unsupported version %d of the binary form of govreport",
						version),
				 errhint("The first byte of the binary form is %d, and the text of the report follows.",
						 BINARY_VERSION)));

	source = pq_getmsgtext(message, message->len - message->cursor, &length);
	PG_RETURN_POINTER(parse_text(source, length, NULL));
}

Datum
govreport_send(PG_FUNCTION_ARGS)
{
	text	   *source = value_text(PG_GETARG_DATUM(0));
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbyte(&message, BINARY_VERSION);
	pq_sendtext(&message, VARDATA(source), VARSIZE(source) - VARHDRSZ);
	pfree(source);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* The cast to text. */
Datum
govreport_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(value_text(PG_GETARG_DATUM(0)));
}
