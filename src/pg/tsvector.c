/*
 * tsvector.c
 *	  to_tsvector(govreport): the terms of a report for the server's own ranking
 *	  and search.
 */
#include "pg/call.h"
#include "pg/search.h"
#include "pg/value.h"

#include "core/termkey.h"
#include "core/termplace.h"
#include "miscadmin.h"
#include "tsearch/ts_type.h"

PG_FUNCTION_INFO_V1(govreport_to_tsvector);

/* A place of a term as the vector has it. */
typedef struct Occurrence
{
	TermKey		lexeme;
	WordEntryPos position;
} Occurrence;

/* Lexemes in the vector's order, the places of each behind each other. */
static int
compare_occurrences(const void *a, const void *b)
{
	const Occurrence *left = a;
	const Occurrence *right = b;
	int			order = term_key_compare(&left->lexeme, &right->lexeme);

	CHECK_FOR_INTERRUPTS();
	if (order != 0)
		return order;
	return (int) WEP_GETPOS(left->position) - (int) WEP_GETPOS(right->position);
}

/* The vector's weight of a part of the report: 3 is A. */
static int
part_weight(uint8 part)
{
	switch (part)
	{
		case SEARCH_PART_PLAN:
			return 3;
		case SEARCH_PART_REVIEW:
			return 2;
		case SEARCH_PART_PROBLEMS:
			return 1;
		default:
			return 0;
	}
}

/* Numbers the places from 1; the last number goes to all behind it too. */
static Occurrence *
number_places(const Report *report, const SearchText *search, uint32 *count)
{
	TermPlaces	places;
	Occurrence *occurrences;

	term_places(report, search, &places);
	occurrences = palloc((places.count + 1) * sizeof(Occurrence));
	*count = 0;
	for (uint32 i = 0; i < places.count; i++)
	{
		StringRef	term = report->terms[places.list[i].term].term;
		Occurrence *next = &occurrences[*count];
		uint8		part = search_part(search, places.list[i].source);

		/* the server takes no longer ones */
		if (term.length > MAXSTRLEN)
			continue;
		next->lexeme.word = report->strings + term.offset;
		next->lexeme.length = term.length;
		next->position = 0;
		WEP_SETWEIGHT(next->position, part_weight(part));
		WEP_SETPOS(next->position, LIMITPOS(*count + 1));
		(*count)++;
	}
	qsort(occurrences, *count, sizeof(Occurrence), compare_occurrences);
	return occurrences;
}

/*
 * How many of the occurrences are of the first one's lexeme; *kept are those
 * that the vector has room for, each at a number of its own.
 */
static uint32
group_size(const Occurrence *first, const Occurrence *end, uint16 *kept)
{
	const Occurrence *next = first;
	int			last = 0;

	*kept = 0;
	for (; next < end && term_key_compare(&next->lexeme, &first->lexeme) == 0;
		 next++)
	{
		if (*kept < MAXNUMPOS - 1 && WEP_GETPOS(next->position) != last)
			(*kept)++;
		last = WEP_GETPOS(next->position);
	}
	return next - first;
}

/* The bytes of the lexemes and their positions; fills in how many lexemes. */
static uint32
measure(const Occurrence *occurrences, uint32 count, int32 *lexemes)
{
	const Occurrence *end = occurrences + count;
	uint64		size = 0;

	*lexemes = 0;
	while (occurrences < end)
	{
		uint16		kept;

		size = SHORTALIGN(size + occurrences->lexeme.length);
		occurrences += group_size(occurrences, end, &kept);
		size += sizeof(uint16) + kept * sizeof(WordEntryPos);
		(*lexemes)++;
	}
	if (size > MAXSTRPOS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("terms of the report are too many for a tsvector"),
				 errdetail("They take " UINT64_FORMAT " bytes; the limit is %d bytes.",
						   size, MAXSTRPOS)));
	return (uint32) size;
}

/* Writes the lexeme of a group and so many positions; returns the end. */
static uint32
write_group(TSVector vector, WordEntry *entry, uint32 at,
			const Occurrence *first, uint16 kept)
{
	char	   *to = STRPTR(vector);

	entry->haspos = 1;
	entry->len = first->lexeme.length;
	entry->pos = at;
	memcpy(to + at, first->lexeme.word, first->lexeme.length);
	at = SHORTALIGN(at + first->lexeme.length);
	memcpy(to + at, &kept, sizeof(uint16));
	at += sizeof(uint16);
	for (uint16 i = 0; i < kept; i++)
	{
		memcpy(to + at, &first[i].position, sizeof(WordEntryPos));
		at += sizeof(WordEntryPos);
	}
	return at;
}

static TSVector
make_vector(const Occurrence *occurrences, uint32 count)
{
	const Occurrence *end = occurrences + count;
	int32		lexemes;
	uint32		bytes = measure(occurrences, count, &lexemes);
	Size		size = CALCDATASIZE(lexemes, bytes);
	TSVector	vector = palloc0(size);
	uint32		at = 0;

	SET_VARSIZE(vector, size);
	vector->size = lexemes;
	for (WordEntry *entry = ARRPTR(vector); occurrences < end; entry++)
	{
		uint16		kept;
		uint32		group = group_size(occurrences, end, &kept);

		at = write_group(vector, entry, at, occurrences, kept);
		occurrences += group;
	}
	return vector;
}

/* to_tsvector(govreport) returns tsvector */
Datum
govreport_to_tsvector(PG_FUNCTION_ARGS)
{
	MemoryContext scratch = call_begin();
	Report	   *report = report_of_value(PG_GETARG_DATUM(0));
	SearchText	search;
	Occurrence *occurrences;
	uint32		count;
	TSVector	vector;

	search_of_report(report, &search);
	occurrences = number_places(report, &search, &count);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	vector = make_vector(occurrences, count);
	call_end(scratch);
	PG_RETURN_POINTER(vector);
}
