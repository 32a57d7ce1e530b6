/*
 * estimate.c
 *	  What the planner's estimates of the operators share, and those of @> and
 *	  &&.
 */
#include "pg/estimate.h"

#include "pg/call.h"
#include "pg/statistics.h"
#include "pg/termquery.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "nodes/pathnodes.h"

PG_FUNCTION_INFO_V1(govreport_has_terms_share);
PG_FUNCTION_INFO_V1(govreport_has_any_term_share);

/* Where a query is not known, or nothing about the column. */
#define DEFAULT_SHARE 0.01

void
estimate_slot(const Estimate *estimate, int kind, int parts,
			  AttStatsSlot *slot)
{
	memset(slot, 0, sizeof(AttStatsSlot));
	if (HeapTupleIsValid(estimate->column.statsTuple))
		(void) get_attstatsslot(slot, estimate->column.statsTuple, kind,
								InvalidOid, parts);
}

bool
estimate_begin(FunctionCallInfo fcinfo, Estimate *estimate, double *answer)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *arguments = (List *) PG_GETARG_POINTER(2);
	int			relation = PG_GETARG_INT32(3);
	Node	   *other;
	bool		column_is_left;
	HeapTuple	statistics;

	memset(estimate, 0, sizeof(Estimate));
	*answer = DEFAULT_SHARE;
	if (!get_restriction_variable(root, arguments, relation,
								  &estimate->column, &other, &column_is_left))
		return false;
	if (!column_is_left || !IsA(other, Const) || ((Const *) other)->constisnull)
	{
		/* the operators are strict */
		if (column_is_left && IsA(other, Const))
			*answer = 0;
		ReleaseVariableStats(estimate->column);
		return false;
	}
	/* who may not read the rows learns nothing of them from a plan */
	if (!statistic_proc_security_check(&estimate->column,
									   get_opcode(PG_GETARG_OID(1))))
	{
		ReleaseVariableStats(estimate->column);
		estimate->column.statsTuple = NULL;
	}
	estimate->constant = ((Const *) other)->constvalue;
	estimate->rows = 1;
	if (estimate->column.rel != NULL && estimate->column.rel->tuples > 1)
		estimate->rows = estimate->column.rel->tuples;
	statistics = estimate->column.statsTuple;
	estimate->may_read = HeapTupleIsValid(statistics);
	if (estimate->may_read)
		estimate->null_share = ((Form_pg_statistic) GETSTRUCT(statistics))->stanullfrac;
	estimate_slot(estimate, STATISTIC_KIND_MCELEM,
				  ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS,
				  &estimate->words);
	return true;
}

void
estimate_end(Estimate *estimate)
{
	free_attstatsslot(&estimate->words);
	ReleaseVariableStats(estimate->column);
}

double
estimate_unseen(double all, double least)
{
	return sqrt(Min(1 / all, least) * least);
}

double
estimate_limit(const Estimate *estimate, double share)
{
	share *= 1 - estimate->null_share;
	share = Max(share, 1 / estimate->rows);
	CLAMP_PROBABILITY(share);
	return share;
}

/* The place of a word among the commonest; their number where it is none. */
static int
find_word(const AttStatsSlot *words, TermKey key)
{
	int			low = 0;
	int			high = words->nvalues;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;
		const text *value = DatumGetTextPP(words->values[middle]);
		TermKey		word = {VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value)};
		int			order = term_key_compare(&word, &key);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return words->nvalues;
}

double
estimate_word(const Estimate *estimate, TermKey key)
{
	const AttStatsSlot *words = &estimate->words;
	int			place = find_word(words, key);

	return place < words->nvalues && place < words->nnumbers ?
		words->numbers[place] : 0;
}

/* The share of reports that have a word. */
static double
word_share(const Estimate *estimate, TermKey key)
{
	const AttStatsSlot *words = &estimate->words;
	double		share = estimate_word(estimate, key);

	if (share > 0)
		return share;
	if (words->nvalues == 0 || words->nnumbers < words->nvalues + 3)
		return DEFAULT_SHARE;
	return words->numbers[words->nvalues + 2];
}

/* Words are taken to be independent of each other. */
static double
array_share(FunctionCallInfo fcinfo, bool all)
{
	Estimate	estimate;
	double		answer;

	if (estimate_begin(fcinfo, &estimate, &answer))
	{
		MemoryContext scratch = call_begin();
		TermQuery  *query = term_query_read(DatumGetArrayTypeP(estimate.constant));
		double		rest = 1;

		for (uint32 i = 0; i < query->count; i++)
		{
			double		share = word_share(&estimate, query->keys[i]);

			rest *= all ? share : 1 - share;
		}
		answer = all ? rest : 1 - rest;
		if (all && query->has_other)
			answer = 0;
		answer = estimate_limit(&estimate, answer);
		call_end(scratch);
		estimate_end(&estimate);
	}
	return answer;
}

/* The estimate of govreport @> text[] */
Datum
govreport_has_terms_share(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(array_share(fcinfo, true));
}

/* The estimate of govreport && text[] */
Datum
govreport_has_any_term_share(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(array_share(fcinfo, false));
}
