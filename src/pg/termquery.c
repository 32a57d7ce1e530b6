/*
 * termquery.c
 *	  The words of an array that reports are asked for.
 */
#include "pg/termquery.h"

#include "pg/call.h"

#include "catalog/pg_type_d.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* A query as it was last read, and the array that it was read from. */
typedef struct TermQueryCache
{
	MemoryContext memory;		/* of all below */
	ArrayType  *source;
	TermQuery  *query;
} TermQueryCache;

TermQuery  *
term_query_read(ArrayType *array)
{
	TermQuery  *query = palloc0(sizeof(TermQuery));
	Datum	   *words;
	bool	   *nulls;
	int			count;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &words, &nulls,
					  &count);
	query->keys = palloc((count + 1) * sizeof(TermKey));
	for (int i = 0; i < count; i++)
	{
		TermKey		key = {NULL, 0};

		CHECK_FOR_INTERRUPTS();
		if (!nulls[i])
		{
			text	   *word = DatumGetTextPP(words[i]);
			size_t		length = VARSIZE_ANY_EXHDR(word);

			if (length <= REPORT_MAX_BYTES)
				key = term_key(VARDATA_ANY(word), (uint32) length,
							   call_interrupt);
		}
		if (key.length > 0)
			query->keys[query->count++] = key;
		else
			query->has_other = true;
	}
	query->count = term_keys_sort(query->keys, query->count);
	return query;
}

static TermQueryCache *
fill_cache(FunctionCallInfo fcinfo, ArrayType *source)
{
	MemoryContext memory = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt,
												 "govreport terms",
												 ALLOCSET_SMALL_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(memory);
	TermQueryCache *cache = palloc(sizeof(TermQueryCache));

	cache->memory = memory;
	cache->source = palloc(VARSIZE(source));
	memcpy(cache->source, source, VARSIZE(source));
	cache->query = term_query_read(cache->source);
	MemoryContextSwitchTo(caller);
	fcinfo->flinfo->fn_extra = cache;
	return cache;
}

const TermQuery *
term_query_argument(FunctionCallInfo fcinfo, int argument)
{
	ArrayType  *source = PG_GETARG_ARRAYTYPE_P(argument);
	TermQueryCache *cache = fcinfo->flinfo->fn_extra;

	if (cache == NULL || VARSIZE(cache->source) != VARSIZE(source) ||
		memcmp(cache->source, source, VARSIZE(source)) != 0)
	{
		fcinfo->flinfo->fn_extra = NULL;
		if (cache != NULL)
			MemoryContextDelete(cache->memory);
		cache = fill_cache(fcinfo, source);
	}
	PG_FREE_IF_COPY(source, argument);
	return cache->query;
}
