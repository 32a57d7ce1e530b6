/*
 * phrase.c
 *	  The places of words and of phrases in a text.
 *
 * a <n> b holds where b begins behind the end of a, in the same paragraph,
 * with fewer than n characters between them; signs do not count.  <-> is <1>:
 * only signs may stand between.  a <0> b, and a & b inside a phrase, hold
 * where both begin at the same character.  A negation inside a phrase asks
 * that something does not stand beside something else.
 *
 * A place of b is paired with the nearest a, and a place of a with the nearest
 * b: not with every one in reach, of which a hostile text has too many.
 */
#include "core/search.h"

#define NO_PARTNER PG_UINT32_MAX

/* Counts along a text, for ascending places. */
typedef struct Ruler
{
	const Folded *text;
	uint32		at;
	uint32		characters;		/* that are no signs, before "at" */
	uint32		paragraphs;		/* that end before "at" */
} Ruler;

static void
ruler_move(Ruler *ruler, uint32 to)
{
	while (ruler->at < to)
	{
		uint32		code;

		ruler->at = text_next(ruler->text->text, ruler->at,
							  ruler->text->length, &code);
		ruler->paragraphs += code == '\n';
		ruler->characters += !search_is_sign(code);
	}
}

static bool
is_near(const Ruler *before, const Ruler *behind, uint32 distance)
{
	return before->paragraphs == behind->paragraphs &&
		behind->characters - before->characters < distance;
}

void
search_add(SearchSpans *spans, Span span)
{
	if (spans->count == spans->room)
	{
		spans->room = Max(spans->room * 2, 16);
		spans->list = spans->list == NULL ?
			palloc(spans->room * sizeof(Span)) :
			repalloc(spans->list, spans->room * sizeof(Span));
	}
	spans->list[spans->count++] = span;
}

void
search_word_spans(const SearchText *text, const SearchNode *node,
				  SearchSpans *spans)
{
	uint32		at = search_find(text, node, 0);

	while (at < text->normal.length)
	{
		search_add(spans, make_span(at, at + node->length));
		at = search_find(text, node, at + 1);
	}
}

static int
by_start(const void *a, const void *b)
{
	const Span *left = a;
	const Span *right = b;

	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return left->end < right->end ? -1 : left->end > right->end;
}

static int
by_end(const void *a, const void *b)
{
	const Span *left = a;
	const Span *right = b;

	return left->end < right->end ? -1 : left->end > right->end;
}

/* For each right span, the nearest left one that ends before it, if near. */
static uint32 *
partners_before(const SearchText *text, const SearchSpans *left,
				const SearchSpans *right, uint32 distance)
{
	uint32	   *partner = palloc((right->count + 1) * sizeof(uint32));
	Ruler		before = {&text->normal, 0, 0, 0};
	Ruler		behind = before;
	uint32		next = 0;

	for (uint32 i = 0; i < right->count; i++)
	{
		partner[i] = NO_PARTNER;
		while (next < left->count &&
			   left->list[next].end <= right->list[i].start)
			next++;
		if (next == 0)
			continue;
		ruler_move(&before, left->list[next - 1].end);
		ruler_move(&behind, right->list[i].start);
		if (is_near(&before, &behind, distance))
			partner[i] = next - 1;
	}
	return partner;
}

/* For each left span, the nearest right one that begins behind it, if near. */
static uint32 *
partners_behind(const SearchText *text, const SearchSpans *left,
				const SearchSpans *right, uint32 distance)
{
	uint32	   *partner = palloc((left->count + 1) * sizeof(uint32));
	Ruler		before = {&text->normal, 0, 0, 0};
	Ruler		behind = before;
	uint32		next = 0;

	for (uint32 i = 0; i < left->count; i++)
	{
		partner[i] = NO_PARTNER;
		while (next < right->count &&
			   right->list[next].start < left->list[i].end)
			next++;
		if (next == right->count)
			continue;
		ruler_move(&before, left->list[i].end);
		ruler_move(&behind, right->list[next].start);
		if (is_near(&before, &behind, distance))
			partner[i] = next;
	}
	return partner;
}

/* Adds the spans that have a partner, joined with it, or those without one. */
static void
add_joined(const SearchSpans *spans, const SearchSpans *others,
		   const uint32 *partner, SearchSpans *joined)
{
	for (uint32 i = 0; i < spans->count; i++)
	{
		Span		span = spans->list[i];

		if ((partner[i] == NO_PARTNER) != others->negated)
			continue;
		if (partner[i] != NO_PARTNER)
		{
			Span		other = others->list[partner[i]];

			span = make_span(Min(span.start, other.start),
							 Max(span.end, other.end));
		}
		search_add(joined, span);
	}
}

/* Puts spans in their order, each once. */
static void
sort_spans(SearchSpans *spans)
{
	uint32		kept = 0;

	if (spans->count < 2)
		return;
	qsort(spans->list, spans->count, sizeof(Span), by_start);
	for (uint32 i = 1; i < spans->count; i++)
		if (by_start(&spans->list[kept], &spans->list[i]) != 0)
			spans->list[++kept] = spans->list[i];
	spans->count = kept + 1;
}

/* left <distance> right, distance 1 at least */
static void
join_spans(const SearchText *text, SearchSpans *left,
		   const SearchSpans *right, uint32 distance, SearchSpans *joined)
{
	/* neither beside the other: that holds somewhere in any text */
	joined->negated = left->negated && right->negated;
	if (joined->negated)
		return;
	if (left->count > 1)
		qsort(left->list, left->count, sizeof(Span), by_end);
	if (!right->negated)
		add_joined(right, left,
				   partners_before(text, left, right, distance), joined);
	if (!left->negated)
		add_joined(left, right,
				   partners_behind(text, left, right, distance), joined);
	sort_spans(joined);
}

/*
 * Merges by where the spans begin: those that only the left one has, that both
 * have, that only the right one has.
 */
static void
merge_spans(const SearchSpans *left, const SearchSpans *right,
			bool take_left, bool take_both, bool take_right,
			SearchSpans *merged)
{
	uint32		i = 0;
	uint32		j = 0;

	while (i < left->count || j < right->count)
	{
		Span		a = i < left->count ? left->list[i] : make_span(0, 0);
		Span		b = j < right->count ? right->list[j] : make_span(0, 0);

		if (j == right->count || (i < left->count && a.start < b.start))
		{
			if (take_left)
				search_add(merged, a);
			i++;
		}
		else if (i == left->count || b.start < a.start)
		{
			if (take_right)
				search_add(merged, b);
			j++;
		}
		else
		{
			if (take_both)
				search_add(merged, make_span(a.start, Max(a.end, b.end)));
			for (; i < left->count && left->list[i].start == a.start; i++)
				;
			for (; j < right->count && right->list[j].start == a.start; j++)
				;
		}
	}
}

/* Both at the same place. */
static void
meet_spans(const SearchSpans *left, const SearchSpans *right,
		   SearchSpans *met)
{
	met->negated = left->negated && right->negated;
	if (met->negated)
		merge_spans(left, right, true, true, true, met);
	else
		merge_spans(left, right, right->negated,
					!left->negated && !right->negated, left->negated, met);
}

/* Either: neither must not be there. */
static void
unite_spans(SearchSpans left, SearchSpans right, SearchSpans *united)
{
	if (!left.negated && !right.negated)
	{
		for (uint32 i = 0; i < left.count; i++)
			search_add(united, left.list[i]);
		for (uint32 i = 0; i < right.count; i++)
			search_add(united, right.list[i]);
		sort_spans(united);
		return;
	}
	left.negated = !left.negated;
	right.negated = !right.negated;
	meet_spans(&left, &right, united);
	united->negated = !united->negated;
}

SearchSpans *
search_phrases(const SearchQuery *query, const SearchText *text)
{
	SearchSpans *spans = palloc0((query->count + 1) * sizeof(SearchSpans));

	for (uint32 i = query->count; i-- > 0;)
	{
		const SearchNode *node = &query->nodes[i];
		SearchSpans *left = &spans[node->left];
		SearchSpans *right = &spans[node->right];

		if (!node->in_phrase && node->type != SEARCH_PHRASE)
			continue;
		if (node->type == SEARCH_WORD)
			search_word_spans(text, node, &spans[i]);
		else if (node->type == SEARCH_NOT)
		{
			spans[i] = *right;
			spans[i].negated = !right->negated;
		}
		else if (node->type == SEARCH_OR)
			unite_spans(*left, *right, &spans[i]);
		else if (node->type == SEARCH_AND || node->distance == 0)
			meet_spans(left, right, &spans[i]);
		else
			join_spans(text, left, right, node->distance, &spans[i]);
	}
	return spans;
}
