/*
 * estimatetext.c
 *	  The planner's estimate of @~.
 *
 * Where there is an index, it tells how many rows have the keys of a word.  The
 * query is tried as well on texts that ANALYZE kept: pieces of reports, or
 * values of a column of text.  A word that none of them holds is estimated by
 * how many they are.
 */
#include "pg/call.h"
#include "pg/gin_count.h"
#include "pg/query.h"
#include "pg/search.h"
#include "pg/statistics.h"

#include <math.h>

#include "catalog/pg_statistic.h"
#include "catalog/pg_type_d.h"
#include "core/gram.h"

PG_FUNCTION_INFO_V1(govreport_matches_share);

/* Characters of a value that nothing is known of. */
#define CHARACTERS_OF_REPORT 10000
#define CHARACTERS_OF_WIDE_TEXT 2000	/* ANALYZE keeps no wide ones */
#define CHARACTERS_OF_TEXT 100

/*
 * How often a word of one, two, three characters or more stands at a place of a
 * text: medians over pieces drawn from the government work reports of the
 * State Council and of provinces, without the report that they are drawn from.
 */
static const double word_rate[] = {1.8e-3, 6e-5, 3e-6, 1.5e-6};

/*
 * Rows that have the rarest key of a word have each other one with this chance,
 * about, and in rows that have all of them what no key holds together stands
 * together with that one: by 364 words of 1 to 17 characters in government work
 * reports.
 */
#define KEY_CHANCE 0.9
#define PIECE_CHANCE 0.5

/* What so many texts are and are not is no chance. */
#define TEXTS_CERTAIN 4

/* Texts of the table, and what the query is in them. */
typedef struct Sample
{
	double		pieces;			/* that a row has on the average */
	double		total;			/* of the shares of all texts */
	double		least;			/* the share that one text stands for */
	double	   *shares;			/* for each word and phrase, of the texts that
								 * hold it */
	double		whole;			/* of those that the query holds for */
} Sample;

/* Counts a text of which so much is known. */
static void
sample_add(Sample *sample, const SearchQuery *query, const SearchTruth *known,
		   double share)
{
	call_interrupt();
	for (uint32 i = 0; i < query->count; i++)
		if (known[i] == SEARCH_YES)
			sample->shares[i] += share;
	if (search_truth(query, known) == SEARCH_YES)
		sample->whole += share;
	sample->total += share;
	sample->least = sample->least == 0 ? share : Min(sample->least, share);
}

static void
sample_add_text(Sample *sample, const SearchQuery *query,
				const SearchText *text, double share)
{
	SearchTruth *known = palloc((query->count + 1) * sizeof(SearchTruth));

	search_known(query, text, known);
	sample_add(sample, query, known, share);
	pfree(known);
}

/* The kind of section that a letter of statistics.h stands for. */
static uint8
letter_kind(char letter)
{
	return letter == 'A' ? SECTION_PLAN : letter == 'B' ? SECTION_REVIEW :
		letter == 'C' ? SECTION_PROBLEMS : SECTION_OTHER;
}

/* A piece is normalised; it is its own source. */
static void
sample_add_piece(Sample *sample, const SearchQuery *query, const text *piece,
				 double share)
{
	uint32		length = VARSIZE_ANY_EXHDR(piece);
	FoldRun		run = {0, 0};
	Section		section = {0};
	SearchText	search = {.sections = &section,.section_count = 1};

	if (length == 0)
		return;
	length--;
	section.end = length;
	section.kind = letter_kind(VARDATA_ANY(piece)[0]);
	search.normal.text = VARDATA_ANY(piece) + 1;
	search.normal.length = length;
	search.normal.runs = &run;
	search.normal.run_count = 1;
	search.normal.source = search.normal.text;
	search.normal.source_length = length;
	sample_add_text(sample, query, &search, share);
}

/* False where the column has no such statistics. */
static bool
sample_reports(const Estimate *estimate, const SearchQuery *query,
			   Sample *sample)
{
	AttStatsSlot slot;

	estimate_slot(estimate, STATISTIC_KIND_PIECES,
				  ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS, &slot);
	if (slot.nvalues > 0 && slot.nnumbers > 0 && slot.valuetype == TEXTOID)
	{
		sample->pieces = Max(slot.numbers[0], 1);
		for (int i = 0; i < slot.nvalues; i++)
			sample_add_piece(sample, query, DatumGetTextPP(slot.values[i]),
							 1.0 / slot.nvalues);
	}
	free_attstatsslot(&slot);
	return sample->total > 0;
}

/* Is there an answer to every word and phrase? */
static bool
is_all_known(const SearchQuery *query, const SearchTruth *known)
{
	for (uint32 i = 0; i < query->count; i++)
		if ((query->nodes[i].type == SEARCH_WORD ||
			 query->nodes[i].type == SEARCH_PHRASE) && known[i] == SEARCH_MAYBE)
			return false;
	return true;
}

/* Most values need not be folded. */
static void
sample_add_value(Sample *sample, const SearchQuery *query, Datum value,
				 double share)
{
	MemoryContext scratch = call_begin();
	text	   *body = DatumGetTextPP(value);
	SearchSource source;
	SearchText	search;

	search_source_begin(&source, query, call_interrupt);
	(void) search_source_add(&source, VARDATA_ANY(body),
							 VARSIZE_ANY_EXHDR(body), true);
	if (is_all_known(query, source.known))
		sample_add(sample, query, source.known, share);
	else
	{
		search_read_text(value, &search);
		sample_add_text(sample, query, &search, share);
	}
	call_end(scratch);
}

/* Common values stand for themselves, the others for all the rest. */
static bool
sample_texts(const Estimate *estimate, const SearchQuery *query,
			 Sample *sample)
{
	AttStatsSlot common;
	AttStatsSlot others;

	estimate_slot(estimate, STATISTIC_KIND_MCV,
				  ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS, &common);
	estimate_slot(estimate, STATISTIC_KIND_HISTOGRAM, ATTSTATSSLOT_VALUES,
				  &others);
	sample->pieces = 1;
	for (int i = 0; i < common.nvalues && i < common.nnumbers; i++)
		sample_add_value(sample, query, common.values[i], common.numbers[i]);
	if (others.nvalues > 0)
	{
		double		rest = 1 - estimate->null_share - sample->total;

		sample->least = 0;
		for (int i = 0; i < others.nvalues && rest > 0; i++)
			sample_add_value(sample, query, others.values[i],
							 rest / others.nvalues);
	}
	free_attstatsslot(&common);
	free_attstatsslot(&others);
	return sample->total > 0;
}

/*
 * The share of rows that hold a word or a phrase.  What no text holds, or each,
 * is taken for unseen or its opposite.
 */
static double
unit_share(const Estimate *estimate, const Sample *sample,
		   const SearchNode *node, double share)
{
	double		unseen = estimate_unseen(estimate->rows * sample->pieces,
										 sample->least);
	double		answer;

	share = Min(share / sample->total, 1 - unseen);
	share = Max(share, unseen);
	answer = 1 - pow(1 - share, sample->pieces);
	if (node->type == SEARCH_WORD && node->parts == SEARCH_PARTS)
		answer = Max(answer, estimate_word(estimate,
										   term_key(node->word, node->length,
													call_interrupt)));
	return answer;
}

/* Without texts: by the length of the word and that of a value. */
static double
default_share(const Estimate *estimate, const SearchNode *node)
{
	double		characters = CHARACTERS_OF_TEXT;
	uint32		length = 0;

	if (estimate->column.vartype != TEXTOID)
		characters = CHARACTERS_OF_REPORT;
	else if (HeapTupleIsValid(estimate->column.statsTuple))
		characters = CHARACTERS_OF_WIDE_TEXT;
	if (node->type == SEARCH_WORD)
		length = text_characters(node->word, make_span(0, node->length));
	length = Max(length, 1);
	return 1 - exp(-characters *
				   word_rate[Min(length, lengthof(word_rate)) - 1]);
}

/* By the keys that an index has of a word; -1 where they do not tell. */
static double
key_share(GinCount *index, const Estimate *estimate, const SearchNode *node)
{
	int			depth = estimate->column.vartype == TEXTOID ?
	GRAM_TEXT_DEPTH : GRAM_REPORT_DEPTH;
	double		all = Max(estimate->rows * (1 - estimate->null_share), 1);
	double		least = all;
	Grams		grams;

	grams_of_word(node->word, node->length, depth, &grams);
	if (grams.count == 0)
		return -1;
	for (uint32 i = 0; i < grams.count; i++)
	{
		double		rows = gin_count_rows(index, grams.list[i], grams.open);

		if (rows < 0)
			return -1;
		least = Min(least, rows);
	}
	return least / all * pow(KEY_CHANCE, grams.count - 1) *
		pow(PIECE_CHANCE, grams.pieces - 1);
}

/*
 * For each word what an index says of it, or -1; and whether it says something
 * of all words and there is no phrase.
 */
static double *
key_shares(const Estimate *estimate, Oid operator, const SearchQuery *query,
		   bool *keyed)
{
	double	   *shares = palloc((query->count + 1) * sizeof(double));
	GinCount	index;
	bool		begun = gin_count_begin(&index, estimate, operator);

	*keyed = begun;
	for (uint32 i = 0; i < query->count; i++)
	{
		const SearchNode *node = &query->nodes[i];

		shares[i] = -1;
		if (begun && node->type == SEARCH_WORD && !node->in_phrase &&
			node->length > 0 && node->parts == SEARCH_PARTS)
			shares[i] = key_share(&index, estimate, node);
		if (shares[i] < 0 &&
			(node->type == SEARCH_WORD || node->type == SEARCH_PHRASE))
			*keyed = false;
	}
	if (begun)
		gin_count_end(&index);
	return shares;
}

/* What the query comes to, its words being independent of each other. */
static double
combine(const SearchQuery *query, const double *shares)
{
	double	   *result = palloc((query->count + 1) * sizeof(double));

	for (uint32 i = query->count; i-- > 0;)
	{
		const SearchNode *node = &query->nodes[i];

		result[i] = shares[i];
		if (node->type == SEARCH_NOT)
			result[i] = 1 - result[node->right];
		else if (node->type == SEARCH_AND)
			result[i] = result[node->left] * result[node->right];
		else if (node->type == SEARCH_OR)
			result[i] = 1 - (1 - result[node->left]) * (1 - result[node->right]);
	}
	return result[0];
}

/*
 * Do the texts, which are whole rows, say how the words of a query go together?
 * What few of them say is left to the keys of the words.
 */
static bool
is_sample_answer(const Sample *sample, bool keyed)
{
	double		least = keyed ? TEXTS_CERTAIN * sample->least : 0;

	return sample->pieces == 1 && sample->whole > least &&
		sample->total - sample->whole > least;
}

static double
query_share(const Estimate *estimate, Oid operator, const SearchQuery *query)
{
	double	   *shares = palloc0((query->count + 1) * sizeof(double));
	bool		keyed;
	double	   *by_keys = key_shares(estimate, operator, query, &keyed);
	Sample		sample = {.shares = shares};
	bool		sampled;

	if (query->count == 0)
		return 0;
	if (query->count == 1 && keyed)
		return by_keys[0];
	sampled = sample_reports(estimate, query, &sample) ||
		(estimate->column.vartype == TEXTOID &&
		 sample_texts(estimate, query, &sample));
	if (sampled && is_sample_answer(&sample, keyed))
		return sample.whole / sample.total;
	for (uint32 i = 0; i < query->count; i++)
	{
		const SearchNode *node = &query->nodes[i];

		if (node->in_phrase || (node->type == SEARCH_WORD && node->length == 0))
			shares[i] = 0;
		else if (by_keys[i] >= 0)
			shares[i] = by_keys[i];
		else if (sampled)
			shares[i] = unit_share(estimate, &sample, node, shares[i]);
		else
			shares[i] = default_share(estimate, node);
	}
	return combine(query, shares);
}

/* The estimate of govreport @~ tsquery and of text @~ tsquery */
Datum
govreport_matches_share(PG_FUNCTION_ARGS)
{
	Estimate	estimate;
	double		answer;

	if (estimate_begin(fcinfo, &estimate, &answer))
	{
		MemoryContext scratch = call_begin();
		const SearchQuery *query =
		query_read(DatumGetTSQuery(estimate.constant),
				   estimate.column.vartype != TEXTOID);

		answer = estimate_limit(&estimate, query_share(&estimate, PG_GETARG_OID(1),
													   query));
		call_end(scratch);
		estimate_end(&estimate);
	}
	PG_RETURN_FLOAT8(answer);
}
