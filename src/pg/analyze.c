/*
 * analyze.c
 *	  What ANALYZE finds out of a column of reports.
 *
 * The sample of rows is the server's; of the reports in it only so many are
 * read that the statement stays short, since each is some hundred times as
 * long as an ordinary value.
 */
#include "pg/call.h"
#include "pg/search.h"
#include "pg/statistics.h"
#include "pg/value.h"

#include <math.h>

#include "access/detoast.h"
#include "catalog/pg_collation_d.h"
#include "catalog/pg_operator_d.h"
#include "catalog/pg_statistic_d.h"
#include "catalog/pg_type_d.h"
#include "commands/vacuum.h"
#include "common/hashfn.h"
#include "core/hit.h"
#include "core/termkey.h"
#include "utils/builtins.h"
#include "utils/datum.h"

PG_FUNCTION_INFO_V1(govreport_typanalyze);

/* For each unit of the statistics target: */
#define ROWS_SAMPLED 300		/* rows that the server's sample should have */
#define ROWS_READ 3				/* reports that are read of it */
#define WORDS_KEPT 10
#define BYTES_KEPT 1024			/* of pieces of text, at most */

/* A piece is a paragraph, or so much of a longer one. */
#define PIECE_BYTES 1000

/* The reports that are read have so many bytes at most, unless one has more. */
#define BYTES_READ (64 * 1024 * 1024)

/* A longer word is not kept: the server's limit for elements of tsvector. */
#define WORD_MOST 2046

/* A word of a report, or of all of them with how many have it. */
typedef struct CountedWord
{
	TermKey		key;			/* first, for term_key_compare */
	uint32		count;
} CountedWord;

typedef struct Piece
{
	text	   *value;
	uint32		lot;			/* the lowest are kept */
} Piece;

typedef struct Analysis
{
	MemoryContext memory;		/* of what is kept */
	int			target;
	uint32		reports;		/* that were read */
	CountedWord *words;			/* of each of them */
	uint32		word_count;
	uint32		word_room;
	double		other_share;	/* of a word that is not kept */
	Piece	   *pieces;
	uint32		piece_count;
	uint32		piece_room;
	uint32		piece_bytes;
	uint32		pieces_seen;
	uint32		lot_most;		/* of a piece that is kept */
} Analysis;

static void
add_words(Analysis *analysis, const Report *report)
{
	uint32		count;
	TermKey    *keys = term_keys(report, call_interrupt, &count);

	count = term_keys_sort(keys, count);
	if (analysis->word_room - analysis->word_count < count)
	{
		analysis->word_room = 2 * analysis->word_room + count;
		analysis->words = repalloc_huge(analysis->words,
										(Size) analysis->word_room *
										sizeof(CountedWord));
	}
	for (uint32 i = 0; i < count; i++)
	{
		CountedWord *word = &analysis->words[analysis->word_count];

		if (keys[i].length > WORD_MOST)
			continue;
		word->key.word = memcpy(MemoryContextAlloc(analysis->memory,
												   keys[i].length),
								keys[i].word, keys[i].length);
		word->key.length = keys[i].length;
		word->count = 1;
		analysis->word_count++;
	}
}

/* Leaves those of the lower half of the lots. */
static void
thin_pieces(Analysis *analysis)
{
	uint32		kept = 0;

	analysis->lot_most /= 2;
	analysis->piece_bytes = 0;
	for (uint32 i = 0; i < analysis->piece_count; i++)
	{
		Piece		piece = analysis->pieces[i];

		if (piece.lot > analysis->lot_most)
		{
			pfree(piece.value);
			continue;
		}
		analysis->piece_bytes += VARSIZE(piece.value);
		analysis->pieces[kept++] = piece;
	}
	analysis->piece_count = kept;
}

/* The letter that a query has for a part of the report. */
static char
part_letter(uint8 part)
{
	return part == SEARCH_PART_PLAN ? 'A' :
		part == SEARCH_PART_REVIEW ? 'B' :
		part == SEARCH_PART_PROBLEMS ? 'C' : 'D';
}

/* All pieces have the same chance, and the same ones each time. */
static void
add_piece(Analysis *analysis, const SearchText *search, Span span)
{
	const Folded *normal = &search->normal;
	uint32		lot = murmurhash32(++analysis->pieces_seen);
	uint32		size = VARHDRSZ + 1 + span.end - span.start;
	text	   *value;

	if (lot > analysis->lot_most)
		return;
	if (analysis->piece_count == analysis->piece_room)
	{
		analysis->piece_room *= 2;
		analysis->pieces = repalloc(analysis->pieces,
									analysis->piece_room * sizeof(Piece));
	}
	value = MemoryContextAlloc(analysis->memory, size);
	SET_VARSIZE(value, size);
	VARDATA(value)[0] = part_letter(search_part(search,
												fold_source(normal, span.start)));
	memcpy(VARDATA(value) + 1, normal->text +span.start,
		   span.end - span.start);
	analysis->pieces[analysis->piece_count].value = value;
	analysis->pieces[analysis->piece_count++].lot = lot;
	analysis->piece_bytes += size;
	if (analysis->piece_bytes > (uint32) analysis->target * BYTES_KEPT)
		thin_pieces(analysis);
}

static void
add_pieces(Analysis *analysis, const Report *report)
{
	SearchText	search;
	SearchSpans paragraphs;

	search_of_report(report, &search);
	hit_paragraphs(&search, &paragraphs);
	for (uint32 i = 0; i < paragraphs.count; i++)
	{
		Span		rest = paragraphs.list[i];

		while (rest.start < rest.end)
		{
			Span		piece = rest;

			if (rest.end - rest.start > PIECE_BYTES)
				piece.end = text_previous(search.normal.text, rest.start,
										  rest.start + PIECE_BYTES + 1);
			add_piece(analysis, &search, piece);
			rest.start = piece.end;
		}
	}
}

static void
read_report(Analysis *analysis, Datum value)
{
	MemoryContext scratch = call_begin();
	const Report *report = report_of_value(value);

	add_words(analysis, report);
	add_pieces(analysis, report);
	analysis->reports++;
	call_end(scratch);
}

/* The rows that are not null, and what is known of them without reading them. */
static int *
list_rows(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int rows,
		  int *count)
{
	int		   *list = palloc((rows + 1) * sizeof(int));
	double		width = 0;

	*count = 0;
	for (int row = 0; row < rows; row++)
	{
		bool		is_null;
		Datum		value = fetch(stats, row, &is_null);

		if (is_null)
			continue;
		width += VARSIZE_ANY(DatumGetPointer(value));
		list[(*count)++] = row;
	}
	if (rows > 0)
		stats->stanullfrac = (float4) (rows - *count) / rows;
	if (*count > 0)
		stats->stawidth = (int32) (width / *count);
	/* as good as all reports are different */
	stats->stadistinct = -(1 - stats->stanullfrac);
	stats->stats_valid = rows > 0;
	return list;
}

/* Of so many rows every how many are read. */
static int
choose_stride(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch,
			  const int *list, int count)
{
	int			most = analyze_target(stats) * ROWS_READ;
	int			stride = Max((count + most - 1) / Max(most, 1), 1);
	double		bytes = 0;

	for (int i = 0; i < count; i += stride)
	{
		bool		is_null;

		bytes += toast_raw_datum_size(fetch(stats, list[i], &is_null));
	}
	if (bytes > BYTES_READ)
		stride *= (int) (bytes / BYTES_READ) + 1;
	return stride;
}

static int
by_count(const void *a, const void *b)
{
	const CountedWord *left = a;
	const CountedWord *right = b;

	if (left->count != right->count)
		return left->count > right->count ? -1 : 1;
	return term_key_compare(&left->key, &right->key);
}

/*
 * The share of reports that have a word which is not kept, of so many in all: a
 * mean over the words of the reports that were read, since these are asked for.
 * A word of one of them is in fewer than that says.
 */
static double
other_share(const Analysis *analysis, uint32 kept, double total)
{
	double		reports = Max(analysis->reports, 1);
	double		once = sqrt(1 / reports * Min(1 / total, 1 / reports));
	double		sum = log(once);
	double		weights = 1;

	for (uint32 i = kept; i < analysis->word_count; i++)
	{
		double		weight = analysis->words[i].count;

		sum += weight * log(weight > 1 ? weight / reports : once);
		weights += weight;
	}
	return exp(sum / weights);
}

/* Adds up the words; leaves those of several reports, the commonest first. */
static void
count_words(Analysis *analysis, double total)
{
	CountedWord *words = analysis->words;
	uint32		count = 0;
	uint32		kept = 0;

	qsort(words, analysis->word_count, sizeof(CountedWord), term_key_compare);
	for (uint32 i = 0; i < analysis->word_count;)
	{
		CountedWord word = words[i];

		while (++i < analysis->word_count &&
			   term_key_compare(&words[i].key, &word.key) == 0)
			word.count++;
		words[count++] = word;
	}
	qsort(words, count, sizeof(CountedWord), by_count);
	while (kept < count && words[kept].count > 1 &&
		   kept < (uint32) analysis->target * WORDS_KEPT)
		kept++;
	analysis->word_count = count;
	analysis->other_share = other_share(analysis, kept, total);
	analysis->word_count = kept;
}

/* Says that the values of a slot are texts. */
static void
set_slot(VacAttrStats *stats, int slot, int kind, Datum *values, int count,
		 float4 *numbers, int number_count)
{
	stats->stakind[slot] = kind;
	stats->staop[slot] = TextEqualOperator;
	stats->stacoll[slot] = C_COLLATION_OID;
	stats->stavalues[slot] = values;
	stats->numvalues[slot] = count;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = number_count;
	stats->statypid[slot] = TEXTOID;
	stats->statyplen[slot] = -1;
	stats->statypbyval[slot] = false;
	stats->statypalign[slot] = TYPALIGN_INT;
}

/* In the memory that is current; there is one word at least. */
static void
store_words(VacAttrStats *stats, Analysis *analysis, int slot)
{
	CountedWord *words = analysis->words;
	uint32		count = analysis->word_count;
	Datum	   *values = palloc(count * sizeof(Datum));
	float4	   *shares = palloc((count + 3) * sizeof(float4));

	shares[count] = (float4) words[count - 1].count / analysis->reports;
	shares[count + 1] = (float4) words[0].count / analysis->reports;
	shares[count + 2] = (float4) analysis->other_share;
	qsort(words, count, sizeof(CountedWord), term_key_compare);
	for (uint32 i = 0; i < count; i++)
	{
		values[i] = PointerGetDatum(cstring_to_text_with_len(words[i].key.word,
															 (int) words[i].key.length));
		shares[i] = (float4) words[i].count / analysis->reports;
	}
	set_slot(stats, slot, STATISTIC_KIND_MCELEM, values, (int) count, shares,
			 (int) count + 3);
}

static void
store_pieces(VacAttrStats *stats, Analysis *analysis, int slot)
{
	Datum	   *values = palloc(analysis->piece_count * sizeof(Datum));
	float4	   *number = palloc(sizeof(float4));

	for (uint32 i = 0; i < analysis->piece_count; i++)
		values[i] = datumCopy(PointerGetDatum(analysis->pieces[i].value),
							  false, -1);
	number[0] = (float4) analysis->pieces_seen / analysis->reports;
	set_slot(stats, slot, STATISTIC_KIND_PIECES, values,
			 (int) analysis->piece_count, number, 1);
}

static void
compute_statistics(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch,
				   int rows, double total)
{
	Analysis	analysis = {
		.memory = CurrentMemoryContext,
		.target = analyze_target(stats),
		.word_room = 1024,
		.piece_room = 1024,
		.lot_most = PG_UINT32_MAX
	};
	int			count;
	int		   *list = list_rows(stats, fetch, rows, &count);
	int			stride = choose_stride(stats, fetch, list, count);
	MemoryContext caller;
	int			slot = 0;

	analysis.words = palloc(analysis.word_room * sizeof(CountedWord));
	analysis.pieces = palloc(analysis.piece_room * sizeof(Piece));
	for (int i = 0; i < count; i += stride)
	{
		bool		is_null;

		analyze_delay();
		read_report(&analysis, fetch(stats, list[i], &is_null));
	}
	count_words(&analysis, Max(total, 1));
	caller = MemoryContextSwitchTo(stats->anl_context);
	if (analysis.word_count > 0)
		store_words(stats, &analysis, slot++);
	if (analysis.piece_count > 0)
		store_pieces(stats, &analysis, slot++);
	MemoryContextSwitchTo(caller);
}

/* govreport_typanalyze(internal) returns bool */
Datum
govreport_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);

	if (analyze_target(stats) < 0)
		analyze_target(stats) = default_statistics_target;
	stats->compute_stats = compute_statistics;
	stats->minrows = ROWS_SAMPLED * analyze_target(stats);
	PG_RETURN_BOOL(true);
}
