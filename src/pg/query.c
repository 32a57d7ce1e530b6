/*
 * query.c
 *	  The server's tsquery as the core searches by it.
 */
#include "pg/query.h"

#include "pg/call.h"

#include "miscadmin.h"

/* A query as it was last read, and the bytes that it was read from. */
typedef struct QueryCache
{
	MemoryContext memory;		/* of all below */
	TSQuery		source;
	SearchQuery *query;
} QueryCache;

/* A lexeme as texts are normalised. */
static void
read_word(const QueryOperand *operand, const char *lexemes, bool has_parts,
		  SearchNode *node)
{
	uint8		parts = operand->weight == 0 ? SEARCH_PARTS : operand->weight;
	Folded		folded;
	Folded		normal;

	fold_text(lexemes + operand->distance, operand->length, FOLD_MATCH, NULL,
			  &folded);
	search_normalize(&folded, NULL, &normal);
	node->type = SEARCH_WORD;
	node->word = normal.text;
	node->length = normal.length;
	node->parts = has_parts ? parts : SEARCH_PARTS;
	if (!has_parts && (parts & SEARCH_PART_OTHER) == 0)
		node->length = 0;
}

static void
read_operator(const QueryOperator *operator, uint32 place, SearchNode *node)
{
	node->right = place + 1;
	node->left = place + operator->left;
	switch (operator->oper)
	{
		case OP_NOT:
			node->type = SEARCH_NOT;
			break;
		case OP_AND:
			node->type = SEARCH_AND;
			break;
		case OP_OR:
			node->type = SEARCH_OR;
			break;
		case OP_PHRASE:
			node->type = SEARCH_PHRASE;
			node->distance = operator->distance;
			break;
		default:
			elog(ERROR, "unrecognized tsquery operator: %d", operator->oper);
	}
}

/* Lexemes stand in a tsquery as they were typed: the core folds them. */
SearchQuery *
query_read(TSQuery source, bool has_parts)
{
	SearchQuery *query = palloc(sizeof(SearchQuery));
	const QueryItem *items = GETQUERY(source);

	query->count = source->size;
	query->nodes = palloc0((source->size + 1) * sizeof(SearchNode));
	for (uint32 i = 0; i < query->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (items[i].type == QI_VAL)
			read_word(&items[i].qoperand, GETOPERAND(source), has_parts,
					  &query->nodes[i]);
		else
			read_operator(&items[i].qoperator, i, &query->nodes[i]);
	}
	search_prepare(query);
	return query;
}

static QueryCache *
fill_cache(FunctionCallInfo fcinfo, TSQuery source, bool has_parts)
{
	MemoryContext memory = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt,
												 "govreport query",
												 ALLOCSET_SMALL_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(memory);
	QueryCache *cache = palloc(sizeof(QueryCache));

	cache->memory = memory;
	cache->source = palloc(VARSIZE(source));
	memcpy(cache->source, source, VARSIZE(source));
	cache->query = query_read(source, has_parts);
	MemoryContextSwitchTo(caller);
	fcinfo->flinfo->fn_extra = cache;
	return cache;
}

const SearchQuery *
query_argument(FunctionCallInfo fcinfo, int argument, bool has_parts)
{
	TSQuery		source = PG_GETARG_TSQUERY(argument);
	QueryCache *cache = fcinfo->flinfo->fn_extra;

	if (cache == NULL || VARSIZE(cache->source) != VARSIZE(source) ||
		memcmp(cache->source, source, VARSIZE(source)) != 0)
	{
		fcinfo->flinfo->fn_extra = NULL;
		if (cache != NULL)
			MemoryContextDelete(cache->memory);
		cache = fill_cache(fcinfo, source, has_parts);
	}
	PG_FREE_IF_COPY(source, argument);
	return cache->query;
}
