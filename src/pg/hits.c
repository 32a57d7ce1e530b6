/*
 * hits.c
 *	  govreport_hits(), govreport_headline() and govreport_rank(): where a
 *	  report holds what a query asks for, to be shown and to be sorted by.
 */
#include "pg/call.h"
#include "pg/query.h"
#include "pg/rows.h"
#include "pg/search.h"

#include <math.h>

#include "commands/defrem.h"
#include "core/hit.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_hits);
PG_FUNCTION_INFO_V1(govreport_hits_of_text);
PG_FUNCTION_INFO_V1(govreport_headline);
PG_FUNCTION_INFO_V1(govreport_headline_of_text);
PG_FUNCTION_INFO_V1(govreport_rank);
PG_FUNCTION_INFO_V1(govreport_rank_of_text);

/* The columns of govreport_hits(). */
enum
{
	COLUMN_ORD,
	COLUMN_SECTION,
	COLUMN_PARAGRAPH,
	COLUMN_CHAR_START,
	COLUMN_QUOTE,
	COLUMNS
};

/* The hits, and cursors of the rows, which come in their order. */
typedef struct HitRows
{
	SearchText	search;
	SearchSpans hits;
	SearchSpans paragraphs;
	uint32		paragraph;		/* the ord of the last hit's */
	uint32		counted;		/* characters of the source were counted so
								 * far */
	uint32		characters;
} HitRows;

static void
fill_hit(const void *source, uint32 row, Datum *values, bool *nulls)
{
	HitRows    *rows = unconstify(void *, source);
	const Folded *normal = &rows->search.normal;
	Span		hit = rows->hits.list[row];
	uint32		start = fold_source(normal, hit.start);
	uint32		end = fold_source_end(normal, hit.end);

	while (rows->paragraph < rows->paragraphs.count &&
		   rows->paragraphs.list[rows->paragraph].start <= hit.start)
		rows->paragraph++;
	rows->characters += text_characters(normal->source,
										make_span(rows->counted, start));
	rows->counted = start;
	values[COLUMN_ORD] = Int32GetDatum((int32) row + 1);
	values[COLUMN_SECTION] = row_reference(search_section(&rows->search, start),
										   &nulls[COLUMN_SECTION]);
	values[COLUMN_PARAGRAPH] = Int32GetDatum((int32) rows->paragraph);
	values[COLUMN_CHAR_START] = Int32GetDatum((int32) rows->characters + 1);
	values[COLUMN_QUOTE] =
		PointerGetDatum(cstring_to_text_with_len(normal->source + start,
												 end - start));
}

static Datum
hits(FunctionCallInfo fcinfo, SearchReader read, bool has_parts)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		HitRows    *rows = palloc0(sizeof(HitRows));

		read(PG_GETARG_DATUM(0), &rows->search);
		hit_places(query_read(PG_GETARG_TSQUERY(1), has_parts), &rows->search,
				   &rows->hits);
		if (rows->hits.count > REPORT_MAX_ROWS)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("the query has too many hits in one text: %u",
							rows->hits.count),
					 errdetail("The limit is %d.", REPORT_MAX_ROWS)));
		hit_paragraphs(&rows->search, &rows->paragraphs);
		rows_ready(set, rows, rows->hits.count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_hit);
}

/* govreport_hits(govreport, tsquery) returns a row for each hit */
Datum
govreport_hits(PG_FUNCTION_ARGS)
{
	return hits(fcinfo, search_read_report, true);
}

/* govreport_hits(text, tsquery) returns a row for each hit */
Datum
govreport_hits_of_text(PG_FUNCTION_ARGS)
{
	return hits(fcinfo, search_read_text, false);
}

/* What the options of a headline say. */
typedef struct HeadlineOptions
{
	const char *start;
	const char *stop;
	const char *delimiter;
	uint32		fragments;
	uint32		characters;
} HeadlineOptions;

/* Most that a headline may be asked for of either. */
#define HEADLINE_MOST 10000

static uint32
read_number(const char *name, const char *value)
{
	int32		number = pg_strtoint32(value);

	if (number < 1 || number > HEADLINE_MOST)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be from 1 to %d", name, HEADLINE_MOST)));
	return (uint32) number;
}

/* In the syntax of ts_headline()'s options. */
static HeadlineOptions
read_options(Datum source)
{
	HeadlineOptions options = {"<b>", "</b>", " ... ", 3, 60};
	ListCell   *cell;

	foreach(cell, deserialize_deflist(source))
	{
		DefElem    *option = lfirst(cell);
		char	   *value = defGetString(option);

		if (pg_strcasecmp(option->defname, "StartSel") == 0)
			options.start = value;
		else if (pg_strcasecmp(option->defname, "StopSel") == 0)
			options.stop = value;
		else if (pg_strcasecmp(option->defname, "FragmentDelimiter") == 0)
			options.delimiter = value;
		else if (pg_strcasecmp(option->defname, "MaxFragments") == 0)
			options.fragments = read_number("MaxFragments", value);
		else if (pg_strcasecmp(option->defname, "MaxCharacters") == 0)
			options.characters = read_number("MaxCharacters", value);
		else
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("unrecognized headline parameter: \"%s\"",
							option->defname),
					 errhint("There are StartSel, StopSel, FragmentDelimiter, MaxFragments and MaxCharacters.")));
	}
	return options;
}

/* A piece of the text as it stands in the source. */
static void
append_source(StringInfo headline, const Folded *normal, Span span)
{
	uint32		start = fold_source(normal, span.start);
	uint32		end = fold_source_end(normal, span.end);

	if (span.start < span.end)
		appendBinaryStringInfo(headline, normal->source + start, end - start);
}

static void
append_fragment(StringInfo headline, const Folded *normal,
				const HitFragment *fragment, const SearchSpans *places,
				const HeadlineOptions *options)
{
	uint32		at = fragment->span.start;

	for (uint32 i = 0; i < fragment->hit_count; i++)
	{
		Span		hit = places->list[fragment->first_hit + i];

		/* the second of two that overlap is marked from there on */
		hit.start = Max(hit.start, at);
		append_source(headline, normal, make_span(at, hit.start));
		appendStringInfoString(headline, options->start);
		append_source(headline, normal, hit);
		appendStringInfoString(headline, options->stop);
		at = hit.end;
	}
	append_source(headline, normal, make_span(at, fragment->span.end));
}

static Datum
headline(FunctionCallInfo fcinfo, SearchReader read, bool has_parts)
{
	const SearchQuery *query = query_argument(fcinfo, 1, has_parts);
	MemoryContext scratch = call_begin();
	HeadlineOptions options = read_options(PG_NARGS() > 2 ?
										   PG_GETARG_DATUM(2) :
										   CStringGetTextDatum(""));
	SearchText	search;
	SearchSpans places;
	HitFragment *fragments;
	StringInfoData shown;
	uint32		count;
	text	   *result;

	read(PG_GETARG_DATUM(0), &search);
	hit_places(query, &search, &places);
	fragments = hit_fragments(&search, &places, options.fragments,
							  options.characters, &count);
	initStringInfo(&shown);
	for (uint32 i = 0; i < count; i++)
	{
		if (i > 0)
			appendStringInfoString(&shown, options.delimiter);
		append_fragment(&shown, &search.normal, &fragments[i], &places,
						&options);
	}
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(shown.data, shown.len);
	call_end(scratch);
	PG_RETURN_TEXT_P(result);
}

/* govreport_headline(govreport, tsquery [, options text]) returns text */
Datum
govreport_headline(PG_FUNCTION_ARGS)
{
	return headline(fcinfo, search_read_report, true);
}

/* govreport_headline(text, tsquery [, options text]) returns text */
Datum
govreport_headline_of_text(PG_FUNCTION_ARGS)
{
	return headline(fcinfo, search_read_text, false);
}

/* The constants of BM25, with their usual values. */
#define RANK_SATURATION 1.2
#define RANK_LENGTH 0.75

/* Adds what a unit gives to each paragraph. */
static void
score_unit(const SearchText *search, const SearchSpans *unit,
		   const SearchSpans *paragraphs, double average, double *scores)
{
	uint32		place = 0;
	uint32		next = 0;
	double		weight;

	if (unit->count == 0)
		return;
	weight = text_characters(search->normal.text, unit->list[0]);
	for (; place < paragraphs->count; place++)
	{
		Span		paragraph = paragraphs->list[place];
		double		length = text_characters(search->normal.text, paragraph);
		double		found = 0;

		CHECK_FOR_INTERRUPTS();
		for (; next < unit->count && unit->list[next].start < paragraph.end;
			 next++)
			found++;
		scores[place] += weight * found * (RANK_SATURATION + 1) /
			(found + RANK_SATURATION * (1 - RANK_LENGTH +
										RANK_LENGTH * length / average));
	}
}

/*
 * The root of the sum of squares: words that stand together in a paragraph
 * count more than the same words in several.
 */
static double
rank_text(const SearchQuery *query, const SearchText *search)
{
	SearchSpans paragraphs;
	HitUnits	units;
	double	   *scores;
	double		average;
	double		squares = 0;

	hit_units(query, search, &units);
	hit_paragraphs(search, &paragraphs);
	scores = palloc0((paragraphs.count + 1) * sizeof(double));
	average = (double) text_characters(search->normal.text,
									   make_span(0, search->normal.length)) /
		Max(paragraphs.count, 1);
	for (uint32 i = 0; i < units.count; i++)
		score_unit(search, &units.list[i], &paragraphs, average, scores);
	for (uint32 i = 0; i < paragraphs.count; i++)
		squares += scores[i] * scores[i];
	return sqrt(squares);
}

static Datum
rank(FunctionCallInfo fcinfo, SearchReader read, bool has_parts)
{
	const SearchQuery *query = query_argument(fcinfo, 1, has_parts);
	MemoryContext scratch = call_begin();
	SearchText	search;
	double		answer;

	read(PG_GETARG_DATUM(0), &search);
	answer = rank_text(query, &search);
	call_end(scratch);
	PG_RETURN_FLOAT8(answer);
}

/* govreport_rank(govreport, tsquery) returns double precision */
Datum
govreport_rank(PG_FUNCTION_ARGS)
{
	return rank(fcinfo, search_read_report, true);
}

/* govreport_rank(text, tsquery) returns double precision */
Datum
govreport_rank_of_text(PG_FUNCTION_ARGS)
{
	return rank(fcinfo, search_read_text, false);
}
