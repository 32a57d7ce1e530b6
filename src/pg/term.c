/*
 * term.c
 *	  extract_terms(): words worth finding; govreport_policies(): the phrases of
 *	  national policy that are known.
 */
#include "pg/parse.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_terms);
PG_FUNCTION_INFO_V1(govreport_terms_of_text);
PG_FUNCTION_INFO_V1(govreport_policies);

/* The columns of govreport_term. */
enum
{
	COLUMN_ORD,
	COLUMN_TERM,
	COLUMN_KIND,
	COLUMN_COUNT,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMNS
};

enum
{
	COLUMN_PHRASE,
	COLUMN_THEME,
	COLUMN_YEAR,
	POLICY_COLUMNS
};

typedef struct TermRows
{
	const Report *report;
	Datum		kind[TERM_KINDS];
} TermRows;

static void
fill_term(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const TermRows *rows = source;
	const Report *report = rows->report;
	const Term *term = &report->terms[row];

	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_TERM] = report_string(report, term->term,
										&nulls[COLUMN_TERM]);
	values[COLUMN_KIND] = rows->kind[term->kind];
	values[COLUMN_COUNT] = Int32GetDatum((int32) term->count);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) term->char_start);
	values[COLUMN_QUOTE] = report_slice(report, term->start, term->end);
}

static Datum
terms(FunctionCallInfo fcinfo, ReportReader read)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		TermRows   *rows = palloc(sizeof(TermRows));

		rows->report = read(PG_GETARG_DATUM(0));
		words_look_up(TupleDescAttr(set->tuple_desc, COLUMN_KIND)->atttypid,
					  term_kind_word, TERM_KINDS, rows->kind);
		rows_ready(set, rows, rows->report->term_count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_term);
}

/* extract_terms(govreport) returns setof govreport_term */
Datum
govreport_terms(PG_FUNCTION_ARGS)
{
	return terms(fcinfo, report_of_value);
}

/* extract_terms(text) returns setof govreport_term */
Datum
govreport_terms_of_text(PG_FUNCTION_ARGS)
{
	return terms(fcinfo, report_of_text);
}

static void
fill_policy(const void *source, uint32 row, Datum *values, bool *nulls)
{
	Policy		policy = policy_get(row);

	values[COLUMN_PHRASE] =
		PointerGetDatum(cstring_to_text_with_len(policy.phrase,
												 (int) policy.length));
	values[COLUMN_THEME] = CStringGetTextDatum(topic_name(policy.theme));
	values[COLUMN_YEAR] = Int32GetDatum((int32) policy.year);
	nulls[COLUMN_YEAR] = policy.year == 0;
}

/* govreport_policies() returns table (phrase text, theme text, year int) */
Datum
govreport_policies(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, POLICY_COLUMNS);

		rows_ready(set, NULL, policy_count());
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_policy);
}
