/*
 * identity.c
 *	  What tells stored reports apart: govreport_id() for the same text,
 *	  govreport_fingerprint() for nearly the same, and
 *	  govreport_parser_version() for the parser that read them.
 */
#include "pg/call.h"
#include "pg/value.h"

#include "core/fingerprint.h"
#include "core/report.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_id);
PG_FUNCTION_INFO_V1(govreport_fingerprint);
PG_FUNCTION_INFO_V1(govreport_parser_version);

/*
 * govreport_id(govreport) returns bigint
 *
 * The first eight bytes of the text's SHA-256, the first being the highest.
 * The server's own hashes may differ between its versions and between
 * machines; this one everybody can compute.
 */
Datum
govreport_id(PG_FUNCTION_ARGS)
{
	text	   *source = value_text(PG_GETARG_DATUM(0));
	bytea	   *hash = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea,
														   PointerGetDatum(source)));
	uint64		id = 0;

	for (int i = 0; i < 8; i++)
		id = id << 8 | (unsigned char) VARDATA_ANY(hash)[i];
	pfree(source);
	PG_RETURN_INT64((int64) id);
}

/* govreport_fingerprint(govreport) returns bigint */
Datum
govreport_fingerprint(PG_FUNCTION_ARGS)
{
	text	   *source = value_text(PG_GETARG_DATUM(0));
	MemoryContext scratch = call_begin();
	Folded		folded;
	uint64		fingerprint;

	call_fold(source, &folded);
	fingerprint = fingerprint_text(folded.text, folded.length,
								   call_interrupt);
	call_end(scratch);
	pfree(source);
	PG_RETURN_INT64((int64) fingerprint);
}

/* govreport_parser_version() returns int */
Datum
govreport_parser_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(PARSER_VERSION);
}
