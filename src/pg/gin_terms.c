/*
 * gin_terms.c
 *	  govreport_term_ops: GIN indexes of the words of reports for the operators
 *	  @> and &&.
 *
 * An index key is a word of core/termkey.h, as bytea.  One that is long is
 * there as a hash of eight bytes behind a byte that no text has; only reports
 * that are found by such a key must be looked at again.
 */
#include "pg/call.h"
#include "pg/termquery.h"
#include "pg/value.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_term_keys);
PG_FUNCTION_INFO_V1(govreport_term_query);
PG_FUNCTION_INFO_V1(govreport_term_consistent);
PG_FUNCTION_INFO_V1(govreport_term_triconsistent);
PG_FUNCTION_INFO_V1(govreport_term_query_keys);

/* The operators of the class. */
#define STRATEGY_ALL 1			/* @> */
#define STRATEGY_ANY 2			/* && */

/*
 * Words of more bytes are hashed: 40 Chinese characters are not.  Few are so
 * long, and that is as well: once GIN was told to look at a row again, it looks
 * at all that follow in the scan, whatever triConsistent says of them.
 */
#define WORD_MOST 120

/* Stands before a hash; no byte of UTF-8. */
#define HASH_MARK 0xFF
#define HASH_BYTES 8

/* FNV-1a, written byte by byte: the same on every machine. */
static void
write_hash(TermKey word, unsigned char *to)
{
	uint64		hash = UINT64CONST(0xCBF29CE484222325);

	for (uint32 i = 0; i < word.length; i++)
		hash = (hash ^ (unsigned char) word.word[i]) *
			UINT64CONST(0x100000001B3);
	*to++ = HASH_MARK;
	for (int i = HASH_BYTES - 1; i >= 0; i--)
		*to++ = (unsigned char) (hash >> 8 * i);
}

static bytea *
make_index_key(TermKey word)
{
	bool		hashed = word.length > WORD_MOST;
	uint32		length = hashed ? 1 + HASH_BYTES : word.length;
	bytea	   *key = palloc(VARHDRSZ + length);

	SET_VARSIZE(key, VARHDRSZ + length);
	if (hashed)
		write_hash(word, (unsigned char *) VARDATA(key));
	else
		memcpy(VARDATA(key), word.word, length);
	return key;
}

static bool
is_hashed(Datum key)
{
	const bytea *bytes = DatumGetByteaPP(key);

	return VARSIZE_ANY_EXHDR(bytes) > 0 &&
		(unsigned char) VARDATA_ANY(bytes)[0] == HASH_MARK;
}

/* extractValue; GIN sorts the keys, and finds those that are sorted already */
Datum
govreport_term_keys(PG_FUNCTION_ARGS)
{
	int32	   *count = (int32 *) PG_GETARG_POINTER(1);
	MemoryContext scratch = call_begin();
	uint32		word_count;
	TermKey    *words = term_keys(report_rows_of_value(PG_GETARG_DATUM(0)),
								  call_interrupt, &word_count);
	Datum	   *keys;

	word_count = term_keys_sort(words, word_count);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	keys = palloc((word_count + 1) * sizeof(Datum));
	for (uint32 i = 0; i < word_count; i++)
		keys[i] = PointerGetDatum(make_index_key(words[i]));
	*count = (int32) word_count;
	call_end(scratch);
	PG_RETURN_POINTER(keys);
}

/*
 * extractQuery.  All of no words has every report; any of no words has none,
 * nor has all of words with one that no report can have.
 */
Datum
govreport_term_query(PG_FUNCTION_ARGS)
{
	TermQuery  *query = term_query_read(PG_GETARG_ARRAYTYPE_P(0));
	int32	   *count = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	Datum	   *keys = palloc((query->count + 1) * sizeof(Datum));
	bool		all = strategy == STRATEGY_ALL;

	*mode = GIN_SEARCH_MODE_DEFAULT;
	*count = all && query->has_other ? 0 : (int32) query->count;
	if (all && !query->has_other && query->count == 0)
		*mode = GIN_SEARCH_MODE_ALL;
	for (int32 i = 0; i < *count; i++)
		keys[i] = PointerGetDatum(make_index_key(query->keys[i]));
	PG_RETURN_POINTER(keys);
}

/*
 * What the presence of keys says of a report.  The key of a hash may be there
 * for another word.
 */
static GinTernaryValue
term_truth(StrategyNumber strategy, const GinTernaryValue *check,
		   int32 count, const Datum *keys)
{
	GinTernaryValue decides = strategy == STRATEGY_ALL ? GIN_FALSE : GIN_TRUE;
	GinTernaryValue truth = strategy == STRATEGY_ALL ? GIN_TRUE : GIN_FALSE;

	for (int32 i = 0; i < count; i++)
	{
		GinTernaryValue known = check[i];

		if (known == GIN_TRUE && is_hashed(keys[i]))
			known = GIN_MAYBE;
		if (known == decides)
			return decides;
		if (known == GIN_MAYBE)
			truth = GIN_MAYBE;
	}
	return truth;
}

/* consistent: exact without a second look unless a word is long */
Datum
govreport_term_consistent(PG_FUNCTION_ARGS)
{
	const bool *check = (const bool *) PG_GETARG_POINTER(0);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	GinTernaryValue truth;

	StaticAssertStmt(sizeof(bool) == sizeof(GinTernaryValue) &&
					 GIN_FALSE == false && GIN_TRUE == true,
					 "what is known is a ternary value");
	truth = term_truth(PG_GETARG_UINT16(1), (const GinTernaryValue *) check,
					   PG_GETARG_INT32(3), (Datum *) PG_GETARG_POINTER(6));
	*recheck = truth == GIN_MAYBE;
	PG_RETURN_BOOL(truth != GIN_FALSE);
}

Datum
govreport_term_triconsistent(PG_FUNCTION_ARGS)
{
	PG_RETURN_GIN_TERNARY_VALUE(term_truth(PG_GETARG_UINT16(1),
										   (const GinTernaryValue *) PG_GETARG_POINTER(0),
										   PG_GETARG_INT32(3),
										   (Datum *) PG_GETARG_POINTER(5)));
}

/*
 * govreport_query_keys(text[]) returns text: what an index of the class looks
 * up for an array.
 */
Datum
govreport_term_query_keys(PG_FUNCTION_ARGS)
{
	MemoryContext scratch = call_begin();
	TermQuery  *query = term_query_read(PG_GETARG_ARRAYTYPE_P(0));
	StringInfoData shown;
	text	   *result;

	initStringInfo(&shown);
	for (uint32 i = 0; i < query->count; i++)
	{
		appendStringInfoString(&shown, "word \"");
		appendBinaryStringInfo(&shown, query->keys[i].word,
							   (int) query->keys[i].length);
		appendStringInfoString(&shown, query->keys[i].length > WORD_MOST ?
							   "\": hash, recheck\n" : "\"\n");
	}
	if (query->has_other)
		appendStringInfoString(&shown, "null or empty: nowhere\n");
	appendStringInfo(&shown, "@> scan: %s\n",
					 query->has_other ? "none" :
					 query->count == 0 ? "all rows" : "rows of all keys");
	appendStringInfo(&shown, "&& scan: %s",
					 query->count == 0 ? "none" : "rows of any key");
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(shown.data, shown.len);
	call_end(scratch);
	PG_RETURN_TEXT_P(result);
}
