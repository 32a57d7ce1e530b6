/*
 * hit.c
 *	  Where a text holds what a query asks for.
 */
#include "core/hit.h"

/* A word or a phrase to be shown, and not below a phrase or a negation. */
static bool
is_unit(const SearchNode *node)
{
	return !node->in_phrase && !node->negated &&
		(node->type == SEARCH_WORD || node->type == SEARCH_PHRASE);
}

void
hit_units(const SearchQuery *query, const SearchText *text, HitUnits *units)
{
	SearchSpans *phrases;

	units->list = palloc0((query->count + 1) * sizeof(SearchSpans));
	units->count = 0;
	if (!search_matches(query, text))
		return;
	phrases = search_phrases(query, text);
	for (uint32 i = 0; i < query->count; i++)
	{
		SearchSpans *unit = &units->list[units->count];

		if (!is_unit(&query->nodes[i]))
			continue;
		if (query->nodes[i].type == SEARCH_WORD)
			search_word_spans(text, &query->nodes[i], unit);
		else if (!phrases[i].negated)
			*unit = phrases[i];
		units->count++;
	}
}

/* By their start, the longer first. */
static int
compare_hits(const void *a, const void *b)
{
	const Span *left = a;
	const Span *right = b;

	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return left->end > right->end ? -1 : left->end < right->end;
}

void
hit_places(const SearchQuery *query, const SearchText *text, SearchSpans *hits)
{
	HitUnits	units;
	uint32		kept = 0;

	memset(hits, 0, sizeof(SearchSpans));
	hit_units(query, text, &units);
	for (uint32 i = 0; i < units.count; i++)
		for (uint32 j = 0; j < units.list[i].count; j++)
			search_add(hits, units.list[i].list[j]);
	if (hits->count > 1)
		qsort(hits->list, hits->count, sizeof(Span), compare_hits);
	for (uint32 i = 0; i < hits->count; i++)
		if (kept == 0 || hits->list[i].end > hits->list[kept - 1].end)
			hits->list[kept++] = hits->list[i];
	hits->count = kept;
}

void
hit_paragraphs(const SearchText *text, SearchSpans *paragraphs)
{
	const char *bytes = text->normal.text;
	uint32		length = text->normal.length;

	memset(paragraphs, 0, sizeof(SearchSpans));
	for (uint32 at = 0; at < length;)
	{
		const char *newline = memchr(bytes + at, '\n', length - at);
		uint32		end = newline ? newline - bytes : length;

		CORE_CHECK(text->interrupt);
		search_add(paragraphs, make_span(at, end));
		at = end + 1;
	}
}

/* Up to so many characters before "at", within its paragraph. */
static uint32
step_back(const char *text, uint32 at, uint32 characters)
{
	for (; characters > 0 && at > 0 && text[at - 1] != '\n'; characters--)
		at = text_previous(text, 0, at);
	return at;
}

/* Up to so many characters behind "at", within its paragraph. */
static uint32
step_forward(const Folded *normal, uint32 at, uint32 characters)
{
	uint32		code;

	for (; characters > 0 && at < normal->length && normal->text[at] != '\n';
		 characters--)
		at = text_next(normal->text, at, normal->length, &code);
	return at;
}

/*
 * The fragment that begins with a hit, which stands a quarter behind its
 * start; a hit that is longer than the fragment makes it longer.
 */
static HitFragment
make_fragment(const SearchText *text, const SearchSpans *hits, uint32 first,
			  uint32 floor, uint32 characters)
{
	const Folded *normal = &text->normal;
	HitFragment fragment = {{0, 0}, first, 0};
	Span		hit = hits->list[first];
	Span	   *span = &fragment.span;

	span->start = Max(floor, step_back(normal->text, hit.start, characters / 4));
	span->end = Max(hit.end, step_forward(normal, span->start, characters));
	while (first + fragment.hit_count < hits->count &&
		   hits->list[first + fragment.hit_count].end <= span->end)
		fragment.hit_count++;
	return fragment;
}

/* The place of the fragment to be given up: the last with the fewest hits. */
static uint32
poorest(const HitFragment *fragments, uint32 count)
{
	uint32		place = 0;

	for (uint32 i = 1; i < count; i++)
		if (fragments[i].hit_count <= fragments[place].hit_count)
			place = i;
	return place;
}

HitFragment *
hit_fragments(const SearchText *text, const SearchSpans *hits, uint32 most,
			  uint32 characters, uint32 *count)
{
	HitFragment *fragments = palloc((most + 1) * sizeof(HitFragment));
	uint32		floor = 0;

	*count = 0;
	for (uint32 next = 0; next < hits->count;)
	{
		HitFragment fragment;

		CORE_CHECK(text->interrupt);
		/* overlaps one that is shown */
		if (hits->list[next].start < floor)
		{
			next++;
			continue;
		}
		fragment = make_fragment(text, hits, next, floor, characters);
		floor = fragment.span.end;
		next += fragment.hit_count;
		fragments[(*count)++] = fragment;
		if (*count > most)
		{
			uint32		out = poorest(fragments, *count);

			(*count)--;
			memmove(&fragments[out], &fragments[out + 1],
					(*count - out) * sizeof(HitFragment));
		}
	}
	return fragments;
}
