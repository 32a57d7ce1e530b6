/*
 * termplace.c
 *	  All the places where the terms of a report stand in its text.
 *
 * A stored report knows the first place of each term and how many there are.
 * The words are looked for again, without parsing: in the form of termkey.h,
 * so that quotation marks and line breaks in them do not matter.
 */
#include "core/dictionary.h"
#include "core/term.h"
#include "core/termkey.h"
#include "core/termplace.h"

/* A paragraph is read in pieces of at most so many bytes. */
#define PIECE_BYTES 65536

/* Words that differ, with the terms that they are. */
typedef struct KeyedTerm
{
	TermKey		key;			/* first, for term_key_compare */
	uint32		term;
	bool		found;
} KeyedTerm;

typedef struct Finder
{
	const SearchText *text;
	KeyedTerm  *terms;			/* sorted by their keys */
	uint32		term_count;
	Dictionary *dictionary;
	TermPlaces *places;
	char	   *bare;			/* of a piece, what is neither mark nor space */
	uint32	   *origin;			/* of each byte of it, in the normalised text */
	uint16	   *longest;		/* of the words that begin there */
} Finder;

static int
compare_terms(const void *a, const void *b)
{
	const KeyedTerm *left = a;
	const KeyedTerm *right = b;
	int			order = term_key_compare(&left->key, &right->key);

	if (order != 0)
		return order;
	return left->term < right->term ? -1 : left->term > right->term;
}

static void
read_terms(Finder *finder, const Report *report)
{
	KeyedTerm  *terms = palloc((report->term_count + 1) * sizeof(KeyedTerm));
	uint32		kept = 0;

	for (uint32 i = 0; i < report->term_count; i++)
	{
		terms[i].key = term_key_stored(report, report->terms[i].term,
									   finder->text->interrupt);
		terms[i].term = i;
		terms[i].found = false;
	}
	qsort(terms, report->term_count, sizeof(KeyedTerm), compare_terms);
	finder->dictionary = dictionary_make();
	for (uint32 i = 0; i < report->term_count; i++)
	{
		TermKey		key = terms[i].key;

		CORE_CHECK(finder->text->interrupt);
		if (key.length == 0 ||
			(kept > 0 && term_key_compare(&key, &terms[kept - 1].key) == 0))
			continue;
		/* what is too long for it has its first place only */
		(void) dictionary_add(finder->dictionary, key.word, key.length);
		terms[kept++] = terms[i];
	}
	dictionary_ready(finder->dictionary, finder->text->interrupt);
	finder->terms = terms;
	finder->term_count = kept;
}

static void
add_place(TermPlaces *places, uint32 term, uint32 source)
{
	if (places->count == places->room)
	{
		places->room *= 2;
		places->list = repalloc(places->list,
								places->room * sizeof(TermPlace));
	}
	places->list[places->count].term = term;
	places->list[places->count++].source = source;
}

/* The term with these words, or NULL. */
static KeyedTerm *
find_term(const Finder *finder, TermKey key)
{
	return bsearch(&key, finder->terms, finder->term_count, sizeof(KeyedTerm),
				   term_key_compare);
}

/* Copies what can be part of a key; returns how many bytes these are. */
static uint32
make_bare(Finder *finder, Span piece)
{
	const char *text = finder->text->normal.text;
	uint32		length = 0;

	for (uint32 at = piece.start; at < piece.end; at++)
	{
		if (term_skips(text[at]))
			continue;
		finder->bare[length] = text[at];
		finder->origin[length++] = at;
	}
	return length;
}

static void
find_in_piece(Finder *finder, Span piece)
{
	uint32		length = make_bare(finder, piece);
	uint32		at = 0;

	dictionary_find(finder->dictionary, finder->bare, make_span(0, length),
					finder->longest);
	while (at < length)
	{
		TermKey		key = {finder->bare + at, finder->longest[at]};
		KeyedTerm  *term = key.length > 0 ? find_term(finder, key) : NULL;

		if (term)
		{
			term->found = true;
			add_place(finder->places, term->term,
					  fold_source(&finder->text->normal, finder->origin[at]));
		}
		at += Max(key.length, 1);
	}
}

/* The end of the piece of a paragraph that begins at "at". */
static uint32
piece_end(const Folded *normal, uint32 at)
{
	const char *text = normal->text;
	uint32		most = Min(normal->length - at, PIECE_BYTES);
	const char *newline = memchr(text + at, '\n', most);

	if (newline)
		return newline + 1 - text;
	if (at + most < normal->length)
		return text_previous(text, at, at + most);
	return at + most;
}

static int
by_source(const void *a, const void *b)
{
	const TermPlace *left = a;
	const TermPlace *right = b;

	if (left->source != right->source)
		return left->source < right->source ? -1 : 1;
	return left->term < right->term ? -1 : left->term > right->term;
}

void
term_places(const Report *report, const SearchText *text, TermPlaces *places)
{
	Finder		finder = {text};
	uint32		end;

	places->room = report->term_count + 256;
	places->count = 0;
	places->list = palloc(places->room * sizeof(TermPlace));
	finder.places = places;
	finder.bare = palloc(PIECE_BYTES);
	finder.origin = palloc(PIECE_BYTES * sizeof(uint32));
	finder.longest = palloc(PIECE_BYTES * sizeof(uint16));
	read_terms(&finder, report);
	for (uint32 at = 0; at < text->normal.length; at = end)
	{
		CORE_CHECK(text->interrupt);
		end = piece_end(&text->normal, at);
		find_in_piece(&finder, make_span(at, end));
	}
	for (uint32 i = 0; i < finder.term_count; i++)
		if (!finder.terms[i].found)
			add_place(places, finder.terms[i].term,
					  report->terms[finder.terms[i].term].start);
	qsort(places->list, places->count, sizeof(TermPlace), by_source);
}
