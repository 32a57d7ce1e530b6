/*
 * gin_text.c
 *	  govreport_text_ops: GIN indexes of texts and reports for the operator @~.
 *
 * Keys are the grams of core/gram.h, as bigint.  The evaluator of the operator
 * decides here as well, about what the keys say of each word: it is there, it
 * is not, or the row must be looked at.
 */
#include "pg/call.h"
#include "pg/query.h"
#include "pg/search.h"

#include "access/gin.h"
#include "core/gram.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_text_keys);
PG_FUNCTION_INFO_V1(govreport_report_keys);
PG_FUNCTION_INFO_V1(govreport_text_query);
PG_FUNCTION_INFO_V1(govreport_report_query);
PG_FUNCTION_INFO_V1(govreport_gram_partial);
PG_FUNCTION_INFO_V1(govreport_text_consistent);
PG_FUNCTION_INFO_V1(govreport_text_triconsistent);
PG_FUNCTION_INFO_V1(govreport_query_keys);
PG_FUNCTION_INFO_V1(govreport_plain_text_query_keys);

/*
 * A key that a query looks for: a gram, and in the lowest bit whether any that
 * begins with it will do.
 */
typedef int64 QueryKey;

static inline QueryKey
query_key(int64 gram, bool open)
{
	return (QueryKey) ((uint64) gram << 1 | open);
}

static inline int64
key_gram(QueryKey key)
{
	return (int64) ((uint64) key >> 1);
}

static inline bool
key_is_open(QueryKey key)
{
	return (key & 1) != 0;
}

/* The keys of one node; of a word only. */
typedef struct NodeKeys
{
	uint32		first;			/* of so many behind each other in "wanted" */
	uint32		count;
	bool		exact;			/* having the keys is having the word */
} NodeKeys;

/* A query and its keys; what consistent gets as extra_data. */
typedef struct KeyedQuery
{
	const SearchQuery *query;
	NodeKeys   *nodes;
	QueryKey   *wanted;			/* word by word */
	uint32	   *places;			/* of each of them in "keys" */
	uint32		wanted_count;
	QueryKey   *keys;			/* sorted, each once */
	uint32		key_count;
} KeyedQuery;

#define ST_SORT sort_grams
#define ST_ELEMENT_TYPE int64
#define ST_COMPARE(a, b) (*(a) < *(b) ? -1 : *(a) > *(b))
#define ST_SCOPE static
#define ST_DECLARE
#define ST_DEFINE
#include "lib/sort_template.h"

/* Sorts keys and leaves each once; returns how many these are. */
static uint32
sort_keys(int64 *keys, uint32 count)
{
	uint32		kept = 0;

	sort_grams(keys, count);
	for (uint32 i = 0; i < count; i++)
		if (i == 0 || keys[i] != keys[i - 1])
			keys[kept++] = keys[i];
	return kept;
}

static Datum
extract_value(FunctionCallInfo fcinfo, SearchReader read, int depth)
{
	int32	   *count = (int32 *) PG_GETARG_POINTER(1);
	MemoryContext scratch = call_begin();
	MemoryContext caller = MemoryContextGetParent(scratch);
	SearchText	search;
	Grams		grams;
	Datum	   *keys;

	read(PG_GETARG_DATUM(0), &search);
	grams_of_text(&search.normal, depth, call_interrupt, &grams);
	/* GIN, which does the same by calls of functions, finds nothing to do */
	*count = grams_keep(grams.list, sort_keys(grams.list, grams.count));
	keys = MemoryContextAlloc(caller, (*count + 1) * sizeof(Datum));
	for (int32 i = 0; i < *count; i++)
		keys[i] = Int64GetDatum(grams.list[i]);
	call_end(scratch);
	PG_RETURN_POINTER(keys);
}

/* extractValue for text */
Datum
govreport_text_keys(PG_FUNCTION_ARGS)
{
	return extract_value(fcinfo, search_read_text, GRAM_TEXT_DEPTH);
}

/* extractValue for govreport */
Datum
govreport_report_keys(PG_FUNCTION_ARGS)
{
	return extract_value(fcinfo, search_read_report_text, GRAM_REPORT_DEPTH);
}

/* Where a key stands among those of the query, which has it. */
static uint32
key_place(const KeyedQuery *keyed, QueryKey key)
{
	uint32		low = 0;
	uint32		high = keyed->key_count;

	while (low < high)
	{
		uint32		middle = low + (high - low) / 2;

		if (keyed->keys[middle] < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
add_word(KeyedQuery *keyed, const SearchNode *node, int depth, NodeKeys *keys)
{
	Grams		grams;

	grams_of_word(node->word, node->length, depth, &grams);
	keys->first = keyed->wanted_count;
	keys->count = grams.count;
	keys->exact = grams.exact && node->parts == SEARCH_PARTS;
	for (uint32 i = 0; i < grams.count; i++)
		keyed->wanted[keyed->wanted_count++] =
			query_key(grams.list[i], grams.open);
	pfree(grams.list);
}

static KeyedQuery *
key_query(TSQuery source, int depth)
{
	KeyedQuery *keyed = palloc0(sizeof(KeyedQuery));
	const SearchQuery *query = query_read(source,
										  depth == GRAM_REPORT_DEPTH);
	uint32		most = 1;		/* a word has no more keys than bytes */

	for (uint32 i = 0; i < query->count; i++)
		most += query->nodes[i].length;
	keyed->query = query;
	keyed->nodes = palloc0((query->count + 1) * sizeof(NodeKeys));
	keyed->wanted = palloc(most * sizeof(QueryKey));
	keyed->keys = palloc(most * sizeof(QueryKey));
	keyed->places = palloc(most * sizeof(uint32));
	for (uint32 i = 0; i < query->count; i++)
		if (query->nodes[i].type == SEARCH_WORD)
			add_word(keyed, &query->nodes[i], depth, &keyed->nodes[i]);
	memcpy(keyed->keys, keyed->wanted, keyed->wanted_count * sizeof(QueryKey));
	keyed->key_count = sort_keys(keyed->keys, keyed->wanted_count);
	for (uint32 i = 0; i < keyed->wanted_count; i++)
		keyed->places[i] = key_place(keyed, keyed->wanted[i]);
	return keyed;
}

/* What the presence of the keys says of a word. */
static SearchTruth
word_truth(const KeyedQuery *keyed, uint32 place, const GinTernaryValue *check)
{
	const NodeKeys *keys = &keyed->nodes[place];
	SearchTruth truth = keys->exact ? SEARCH_YES : SEARCH_MAYBE;

	if (keyed->query->nodes[place].length == 0)
		return SEARCH_NO;
	for (uint32 i = 0; i < keys->count && truth != SEARCH_NO; i++)
	{
		GinTernaryValue key = check[keyed->places[keys->first + i]];

		if (key == GIN_FALSE)
			truth = SEARCH_NO;
		else if (key == GIN_MAYBE)
			truth = SEARCH_MAYBE;
	}
	return truth;
}

static SearchTruth
keyed_truth(const KeyedQuery *keyed, const GinTernaryValue *check)
{
	uint32		count = keyed->query->count;
	SearchTruth *known = palloc((count + 1) * sizeof(SearchTruth));
	SearchTruth truth;

	for (uint32 i = 0; i < count; i++)
		known[i] = keyed->query->nodes[i].type == SEARCH_WORD ?
			word_truth(keyed, i, check) : SEARCH_MAYBE;
	truth = search_truth(keyed->query, known);
	pfree(known);
	return truth;
}

/* May a row be found that has none of the keys?  Then all must be visited. */
static bool
needs_all_rows(const KeyedQuery *keyed)
{
	GinTernaryValue *check = palloc((keyed->key_count + 1) *
									sizeof(GinTernaryValue));

	memset(check, GIN_FALSE, keyed->key_count * sizeof(GinTernaryValue));
	return keyed_truth(keyed, check) != SEARCH_NO;
}

static Datum
extract_query(FunctionCallInfo fcinfo, int depth)
{
	int32	   *count = (int32 *) PG_GETARG_POINTER(1);
	bool	  **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	KeyedQuery *keyed = key_query(PG_GETARG_TSQUERY(0), depth);
	Datum	   *keys = palloc((keyed->key_count + 1) * sizeof(Datum));

	/* without a key there may still be rows, and they must be asked about */
	*mode = needs_all_rows(keyed) ? GIN_SEARCH_MODE_ALL :
		GIN_SEARCH_MODE_DEFAULT;
	*count = keyed->key_count;
	*partial = palloc((keyed->key_count + 1) * sizeof(bool));
	*extra = palloc((keyed->key_count + 1) * sizeof(Pointer));
	for (uint32 i = 0; i < keyed->key_count; i++)
	{
		keys[i] = Int64GetDatum(key_gram(keyed->keys[i]));
		(*partial)[i] = key_is_open(keyed->keys[i]);
		(*extra)[i] = (Pointer) keyed;
	}
	PG_RETURN_POINTER(keys);
}

/* extractQuery for text @~ tsquery */
Datum
govreport_text_query(PG_FUNCTION_ARGS)
{
	return extract_query(fcinfo, GRAM_TEXT_DEPTH);
}

/* extractQuery for govreport @~ tsquery */
Datum
govreport_report_query(PG_FUNCTION_ARGS)
{
	return extract_query(fcinfo, GRAM_REPORT_DEPTH);
}

/* comparePartial: does a key begin with the query's? */
Datum
govreport_gram_partial(PG_FUNCTION_ARGS)
{
	int64		wanted = PG_GETARG_INT64(0);
	int64		head = gram_head(PG_GETARG_INT64(1), wanted);

	PG_RETURN_INT32(head == wanted ? 0 : head > wanted ? 1 : -1);
}

/*
 * The truth of a query of which extractQuery kept nothing because it has no
 * keys: then what is asked about is every row.
 */
static SearchTruth
consistent_truth(const GinTernaryValue *check, int32 count, Pointer *extra)
{
	if (count == 0)
		return SEARCH_MAYBE;
	return keyed_truth((const KeyedQuery *) extra[0], check);
}

/*
 * consistent and triConsistent.  Certain are words that a key holds, wherever
 * they stand, and their negations; all others are looked up in the row: longer
 * words and those that are cut, since their grams may stand apart; words in a
 * part of the report, and phrases, since keys have no places.
 */
Datum
govreport_text_consistent(PG_FUNCTION_ARGS)
{
	const bool *check = (const bool *) PG_GETARG_POINTER(0);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	SearchTruth truth;

	StaticAssertStmt(sizeof(bool) == sizeof(GinTernaryValue) &&
					 GIN_FALSE == false && GIN_TRUE == true,
					 "what is known is a ternary value");
	truth = consistent_truth((const GinTernaryValue *) check,
							 PG_GETARG_INT32(3),
							 (Pointer *) PG_GETARG_POINTER(4));
	*recheck = truth == SEARCH_MAYBE;
	PG_RETURN_BOOL(truth != SEARCH_NO);
}

Datum
govreport_text_triconsistent(PG_FUNCTION_ARGS)
{
	switch (consistent_truth((const GinTernaryValue *) PG_GETARG_POINTER(0),
							 PG_GETARG_INT32(3),
							 (Pointer *) PG_GETARG_POINTER(4)))
	{
		case SEARCH_NO:
			PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
		case SEARCH_YES:
			PG_RETURN_GIN_TERNARY_VALUE(GIN_TRUE);
		default:
			PG_RETURN_GIN_TERNARY_VALUE(GIN_MAYBE);
	}
}

static void
show_key(StringInfo shown, QueryKey key)
{
	int64		gram = key_gram(key);

	appendStringInfoChar(shown, ' ');
	for (int i = 0; i < gram_characters(gram); i++)
	{
		unsigned char utf8[MAX_MULTIBYTE_CHAR_LEN + 1] = {0};

		appendStringInfoString(shown,
							   (char *) unicode_to_utf8(gram_code(gram, i), utf8));
	}
	if (key_is_open(key))
		appendStringInfoChar(shown, '*');
}

static void
show_word(StringInfo shown, const KeyedQuery *keyed, uint32 place)
{
	const SearchNode *node = &keyed->query->nodes[place];
	const NodeKeys *keys = &keyed->nodes[place];

	appendStringInfoString(shown, "word \"");
	appendBinaryStringInfo(shown, node->word, node->length);
	appendStringInfoString(shown, "\":");
	for (uint32 i = 0; i < keys->count; i++)
		show_key(shown, keyed->wanted[keys->first + i]);
	if (node->length == 0)
		appendStringInfoString(shown, " nowhere");
	appendStringInfoString(shown, keys->exact || node->length == 0 ?
						   "\n" : ", recheck\n");
}

/* What an index looks up for a query, and whether it visits all rows. */
static Datum
show_query(FunctionCallInfo fcinfo, int depth)
{
	MemoryContext scratch = call_begin();
	KeyedQuery *keyed = key_query(PG_GETARG_TSQUERY(0), depth);
	StringInfoData shown;
	text	   *result;

	initStringInfo(&shown);
	for (uint32 i = 0; i < keyed->query->count; i++)
	{
		if (keyed->query->nodes[i].type == SEARCH_WORD)
			show_word(&shown, keyed, i);
		else if (keyed->query->nodes[i].type == SEARCH_PHRASE &&
				 !keyed->query->nodes[i].in_phrase)
			appendStringInfoString(&shown, "phrase: recheck\n");
	}
	if (keyed->key_count == 0 && !needs_all_rows(keyed))
		appendStringInfoString(&shown, "scan: none");
	else
		appendStringInfoString(&shown, needs_all_rows(keyed) ?
							   "scan: all rows" : "scan: rows of the keys");
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(shown.data, shown.len);
	call_end(scratch);
	PG_RETURN_TEXT_P(result);
}

/* govreport_query_keys(tsquery) returns text: of an index of reports */
Datum
govreport_query_keys(PG_FUNCTION_ARGS)
{
	return show_query(fcinfo, GRAM_REPORT_DEPTH);
}

/* govreport_plain_text_query_keys(tsquery) returns text: of one of texts */
Datum
govreport_plain_text_query_keys(PG_FUNCTION_ARGS)
{
	return show_query(fcinfo, GRAM_TEXT_DEPTH);
}
