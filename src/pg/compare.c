/*
 * compare.c
 *	  Equality and hashing of reports by their text.
 *
 * By text, not by value: an older format of the same report is the same
 * report.
 */
#include "pg/value.h"

#include "common/hashfn.h"

PG_FUNCTION_INFO_V1(govreport_eq);
PG_FUNCTION_INFO_V1(govreport_ne);
PG_FUNCTION_INFO_V1(govreport_hash);
PG_FUNCTION_INFO_V1(govreport_hash_extended);

/* Most reports differ in length, which takes no detoasting to see. */
static bool
same_text(Datum a, Datum b)
{
	uint32		length = value_text_find(a).length;
	text	   *text_a;
	text	   *text_b;
	bool		same;

	if (value_text_find(b).length != length)
		return false;

	text_a = value_text(a);
	text_b = value_text(b);
	same = memcmp(VARDATA(text_a), VARDATA(text_b), length) == 0;
	pfree(text_a);
	pfree(text_b);
	return same;
}

Datum
govreport_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(same_text(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

Datum
govreport_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!same_text(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

Datum
govreport_hash(PG_FUNCTION_ARGS)
{
	text	   *source = value_text(PG_GETARG_DATUM(0));
	Datum		hash = hash_any((unsigned char *) VARDATA(source),
								VARSIZE(source) - VARHDRSZ);

	pfree(source);
	PG_RETURN_DATUM(hash);
}

Datum
govreport_hash_extended(PG_FUNCTION_ARGS)
{
	text	   *source = value_text(PG_GETARG_DATUM(0));
	Datum		hash = hash_any_extended((unsigned char *) VARDATA(source),
										 VARSIZE(source) - VARHDRSZ,
										 PG_GETARG_INT64(1));

	pfree(source);
	PG_RETURN_DATUM(hash);
}
