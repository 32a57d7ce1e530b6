/*
 * search.c
 *	  Whether a text holds what a query asks for.
 *
 * The operands of a node stand behind it, so everything that depends on the
 * operands is worked out from the last node to the first, and everything that
 * depends on the parents the other way round: there is no recursion, whatever
 * the query.
 */
#include "core/search.h"

/* Bytes that are searched between two calls of the interrupt function. */
#define PIECE_BYTES (256 * 1024)

/* A run of a word is looked for that has so many bytes, in so many lines. */
#define RUN_LEAST	6
#define LINES_MOST	8

void
search_prepare(SearchQuery *query)
{
	for (uint32 i = 0; i < query->count; i++)
	{
		const SearchNode *node = &query->nodes[i];
		bool		in_phrase = node->in_phrase || node->type == SEARCH_PHRASE;
		bool		negated = node->negated != (node->type == SEARCH_NOT);

		if (node->type == SEARCH_WORD)
			continue;
		query->nodes[node->right].in_phrase = in_phrase;
		query->nodes[node->right].negated = negated;
		if (node->type == SEARCH_NOT)
			continue;
		query->nodes[node->left].in_phrase = in_phrase;
		query->nodes[node->left].negated = negated;
	}
}

/* What one node comes to, its operands being worked out. */
static SearchTruth
node_truth(const SearchNode *node, SearchTruth known, const SearchTruth *truth)
{
	switch (node->type)
	{
		case SEARCH_WORD:
			return known;
		case SEARCH_NOT:
			/* a word that is there may still not be there beside another */
			if (node->in_phrase)
				return SEARCH_MAYBE;
			return (SearchTruth) (SEARCH_YES - truth[node->right]);
		case SEARCH_AND:
			return Min(truth[node->left], truth[node->right]);
		case SEARCH_OR:
			return Max(truth[node->left], truth[node->right]);
		case SEARCH_PHRASE:
			if (known != SEARCH_MAYBE)
				return known;
			/* all its words may be there, and not beside each other */
			return Min(SEARCH_MAYBE,
					   Min(truth[node->left], truth[node->right]));
	}
	return SEARCH_MAYBE;
}

SearchTruth
search_truth(const SearchQuery *query, const SearchTruth *known)
{
	SearchTruth *truth;
	SearchTruth answer;

	if (query->count == 0)
		return SEARCH_NO;
	truth = palloc(query->count * sizeof(SearchTruth));
	for (uint32 i = query->count; i-- > 0;)
		truth[i] = node_truth(&query->nodes[i], known[i], truth);
	answer = truth[0];
	pfree(truth);
	return answer;
}

uint32
search_section(const SearchText *text, uint32 source)
{
	uint32		low = 0;
	uint32		high = text->section_count;

	while (low < high)
	{
		uint32		middle = low + (high - low) / 2;

		if (text->sections[middle].start <= source)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint8
search_part(const SearchText *text, uint32 source)
{
	uint32		section = search_section(text, source);

	if (section == 0)
		return SEARCH_PART_OTHER;
	switch (text->sections[section - 1].kind)
	{
		case SECTION_PLAN:
			return SEARCH_PART_PLAN;
		case SECTION_REVIEW:
			return SEARCH_PART_REVIEW;
		case SECTION_PROBLEMS:
			return SEARCH_PART_PROBLEMS;
		default:
			return SEARCH_PART_OTHER;
	}
}

/*
 * Where a word first stands in a span, or the span's end.  Piece by piece: a
 * long word in a text that repeats its beginning takes a while.
 */
static uint32
find_word(const char *text, Span span, const SearchNode *node,
		  CoreInterrupt interrupt)
{
	for (uint32 at = span.start; span.end - at >= node->length; at += PIECE_BYTES)
	{
		uint32		end = at + Min(span.end - at,
								   PIECE_BYTES + node->length - 1);
		uint32		found = text_find(text, make_span(at, end), node->word,
									  node->length);

		CORE_CHECK(interrupt);
		if (found < end)
			return found;
		if (end == span.end)
			break;
	}
	return span.end;
}

uint32
search_find(const SearchText *text, const SearchNode *node, uint32 at)
{
	const Folded *normal = &text->normal;

	if (node->length == 0)
		return normal->length;
	for (; at < normal->length; at++)
	{
		at = find_word(normal->text, make_span(at, normal->length), node,
					   text->interrupt);
		if (at == normal->length || node->parts == SEARCH_PARTS ||
			(node->parts & search_part(text, fold_source(normal, at))) != 0)
			break;
	}
	return at;
}

void
search_source_begin(SearchSource *source, const SearchQuery *query,
					CoreInterrupt interrupt)
{
	memset(source, 0, sizeof(SearchSource));
	source->query = query;
	source->interrupt = interrupt;
	source->known = palloc((query->count + 1) * sizeof(SearchTruth));
	for (uint32 i = 0; i < query->count; i++)
		source->known[i] = SEARCH_MAYBE;
}

/* Is it a word that may stand in any part of the text? */
static bool
is_word_anywhere(const SearchNode *node)
{
	return node->type == SEARCH_WORD && node->length > 0 &&
		node->parts == SEARCH_PARTS;
}

/* The longest run in a word of characters that fold_keeps() knows. */
static Span
kept_run(const SearchNode *node)
{
	Span		longest = {0, 0};
	uint32		start = 0;

	for (uint32 at = 0; at < node->length;)
	{
		uint32		code;
		uint32		next = text_next(node->word, at, node->length, &code);

		if (!fold_keeps(node->word + at, next - at))
			start = next;
		else if (next - start > longest.end - longest.start)
			longest = make_span(start, next);
		at = next;
	}
	return longest;
}

/* The line around a place, without its ends. */
static Span
line_around(const char *piece, uint32 length, uint32 at)
{
	const char *end = memchr(piece + at, '\n', length - at);
	Span		line = {at, end ? (uint32) (end - piece) : length};

	while (line.start > 0 && piece[line.start - 1] != '\n')
		line.start--;
	return line;
}

/* Does a line hold a word, by itself? */
static bool
line_holds(const SearchSource *source, const char *line, uint32 length,
		   const SearchNode *node)
{
	Folded		folded;
	Folded		normal;

	fold_text(line, length, FOLD_MATCH, source->interrupt, &folded);
	search_normalize(&folded, source->interrupt, &normal);
	return find_word(normal.text, make_span(0, normal.length), node,
					 source->interrupt) < normal.length;
}

/*
 * Does one of the first lines that have the run of a word hold the word?  A
 * line reads by itself as it does among others, if all of it is there.  One
 * that is all of the source is left to those who fold that.
 */
static bool
stands_in_line(const SearchSource *source, const char *piece, uint32 length,
			   bool is_last, const SearchNode *node, Span run)
{
	SearchNode	part = *node;
	uint32		at = 0;

	part.word += run.start;
	part.length = run.end - run.start;
	for (int tries = 0; tries < LINES_MOST; tries++)
	{
		Span		line;

		at = find_word(piece, make_span(at, length), &part,
					   source->interrupt);
		if (at == length)
			break;
		line = line_around(piece, length, at);
		if (line.end - line.start == length && is_last && !source->begun)
			break;
		at = line.end;
		if ((line.start > 0 || !source->begun) &&
			(line.end < length || is_last) &&
			line_holds(source, piece + line.start, line.end - line.start, node))
			return true;
	}
	return false;
}

/* Is a word found in a piece, which has no markup? */
static bool
stands_in_piece(const SearchSource *source, const char *piece, uint32 length,
				bool is_last, const SearchNode *node)
{
	Span		run;

	if (!is_word_anywhere(node))
		return false;
	run = kept_run(node);
	if (run.end - run.start == node->length)
		return find_word(piece, make_span(0, length), node,
						 source->interrupt) < length;
	return run.end - run.start >= RUN_LEAST &&
		stands_in_line(source, piece, length, is_last, node, run);
}

/* Says no to words that a whole source has not got, if that is certain. */
static void
deny_words(SearchSource *source, const char *whole, uint32 length)
{
	const SearchQuery *query = source->query;
	bool		plain = false;

	for (uint32 i = 0; i < query->count; i++)
	{
		const SearchNode *node = &query->nodes[i];

		if (source->known[i] != SEARCH_MAYBE || !is_word_anywhere(node) ||
			!fold_keeps(node->word, node->length))
			continue;
		plain = plain || fold_is_plain(whole, length);
		if (!plain)
			return;
		source->known[i] = SEARCH_NO;
	}
}

SearchTruth
search_source_add(SearchSource *source, const char *piece, uint32 length,
				  bool is_last)
{
	const SearchQuery *query = source->query;

	source->markup = source->markup || fold_may_be_markup(piece, length);
	for (uint32 i = 0; i < query->count && !source->markup; i++)
		if (source->known[i] == SEARCH_MAYBE &&
			stands_in_piece(source, piece, length, is_last, &query->nodes[i]))
			source->known[i] = SEARCH_YES;
	if (is_last && !source->begun && !source->markup)
		deny_words(source, piece, length);
	source->begun = true;
	return search_truth(query, source->known);
}

/* One byte less than the longest word, or than a bracket of markup. */
uint32
search_overlap(const SearchQuery *query)
{
	uint32		most = strlen("＜");

	for (uint32 i = 0; i < query->count; i++)
		if (query->nodes[i].type == SEARCH_WORD)
			most = Max(most, query->nodes[i].length);
	return most - 1;
}

/* Is a phrase there that is below no other?  Negated spans are somewhere. */
static SearchTruth
phrase_truth(const SearchSpans *spans)
{
	return spans->negated || spans->count > 0 ? SEARCH_YES : SEARCH_NO;
}

static bool
has_phrase(const SearchQuery *query)
{
	for (uint32 i = 0; i < query->count; i++)
		if (query->nodes[i].type == SEARCH_PHRASE)
			return true;
	return false;
}

void
search_known(const SearchQuery *query, const SearchText *text,
			 SearchTruth *known)
{
	SearchSpans *phrases = has_phrase(query) ? search_phrases(query, text) : NULL;

	for (uint32 i = 0; i < query->count; i++)
	{
		const SearchNode *node = &query->nodes[i];

		known[i] = SEARCH_NO;
		if (node->in_phrase)
			continue;
		if (phrases && node->type == SEARCH_PHRASE)
			known[i] = phrase_truth(&phrases[i]);
		else if (node->type == SEARCH_WORD &&
				 search_find(text, node, 0) < text->normal.length)
			known[i] = SEARCH_YES;
	}
}

bool
search_matches(const SearchQuery *query, const SearchText *text)
{
	SearchTruth *known = palloc((query->count + 1) * sizeof(SearchTruth));

	search_known(query, text, known);
	return search_truth(query, known) == SEARCH_YES;
}
