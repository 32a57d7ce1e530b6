/*
 * place.c
 *	  The place that a report is about.
 *
 * Titles, datelines and issuers name it, each with more or less of the path to
 * it.  The title's own name decides; the longest path that ends in it is kept.
 */
#include "core/lexicon.h"
#include "core/metadata.h"
#include "core/region.h"

/* How much of the text is read for words like 我县, in bytes. */
#define OWN_REACH 30000

typedef struct Places
{
	const Layout *layout;
	Region		best;
} Places;

/* Is the last part of one the last of the other? */
static bool
same_place(const char *text, const Region *one, const Region *other)
{
	Span		a = one->parts[one->count - 1];
	Span		b = other->parts[other->count - 1];

	return text_equals(text, a, text + b.start, b.end - b.start);
}

/* Keeps what is read at span.start if it tells more of the same place. */
static void
consider(Places *places, Span span)
{
	const char *text = places->layout->text;
	Region		region;

	if (!region_parse(text, span, &region))
		return;
	if (places->best.count == 0 ||
		(region.count > places->best.count &&
		 same_place(text, &region, &places->best)))
		places->best = region;
}

/* In a title the place may stand behind the year, or behind 关于. */
static void
consider_title(Places *places, Span title)
{
	static const Word words[] = {WORD("年"), WORD("年度"), WORD("关于")};
	const char *text = places->layout->text;

	consider(places, title);
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		uint32		at = text_find(text, title, words[i].word, words[i].length);

		if (places->best.count == 0 && at < title.end)
			consider(places, make_span(at + words[i].length, title.end));
	}
}

/* 2022年10月28日在抚州市临川区罗针镇: the place behind 在. */
static void
consider_front(Places *places)
{
	const Layout *layout = places->layout;

	for (uint32 i = 0; i < layout->body; i++)
	{
		Span		line = block_span(&layout->blocks[i]);
		uint32		at;

		if (layout->blocks[i].role != BLOCK_HEADER)
			continue;
		at = text_find(layout->text, line, LITERAL("在"));
		if (at < line.end)
			consider(places, make_span(at + strlen("在"), line.end));
		consider(places, line);
	}
}

/* Is this the report of the whole country? */
static bool
is_national(const Layout *layout)
{
	Span		front = {0, 0};

	if (layout->body < layout->count)
		front.end = Min(layout->blocks[layout->body].start + 1500,
						layout->folded->length);
	return text_has(layout->text, front, LITERAL("国务院")) ||
		text_has(layout->text, front, LITERAL("全国人民代表大会")) ||
		text_has(layout->text, front, LITERAL("中央人民政府"));
}

/* How often a word stands in a span, up to 100 times. */
static uint32
count_word(const char *text, Span span, const char *word)
{
	uint32		count = 0;

	while (count < 100 &&
		   (span.start = text_find(text, span, word, strlen(word))) < span.end)
	{
		span.start += strlen(word);
		count++;
	}
	return count;
}

/* Where no name is found, 我镇, 我县 … still tell the level. */
static RegionLevel
level_by_own_words(const Layout *layout)
{
	static const struct
	{
		const char *word;
		RegionLevel level;
	}			words[] =
	{
		{"我国", REGION_NATIONAL}, {"我省", REGION_PROVINCE},
		{"全省", REGION_PROVINCE}, {"我市", REGION_PREFECTURE},
		{"我县", REGION_COUNTY}, {"我区", REGION_COUNTY},
		{"全市", REGION_PREFECTURE}, {"全县", REGION_COUNTY},
		{"全区", REGION_COUNTY}, {"全村", REGION_VILLAGE},
		{"我镇", REGION_TOWNSHIP}, {"全镇", REGION_TOWNSHIP},
		{"我乡", REGION_TOWNSHIP}, {"全乡", REGION_TOWNSHIP},
		{"我村", REGION_VILLAGE}
	};
	Span		span = {0, Min(layout->folded->length, OWN_REACH)};
	RegionLevel level = REGION_UNKNOWN;
	uint32		most = 1;

	for (int i = 0; i < (int) lengthof(words); i++)
	{
		uint32		count = count_word(layout->text, span, words[i].word);

		if (count > most)
		{
			most = count;
			level = words[i].level;
		}
	}
	return level;
}

static StringRef
add_path(Strings *strings, const Folded *folded, const Region *region)
{
	StringRef	path = strings_begin(strings);

	for (uint32 i = 0; i < region->count; i++)
	{
		StringRef	part;

		if (i > 0)
			strings_append(strings, &path, "/", 1);
		part = strings_add_clean(strings, folded, region->parts[i]);
		path.length += part.length;
	}
	return path;
}

static void
set_national(Strings *strings, Metadata *metadata)
{
	StringRef	name = strings_begin(strings);

	strings_append(strings, &name, LITERAL("全国"));
	metadata->region = metadata->region_path = name;
	metadata->region_level = REGION_NATIONAL;
}

void
metadata_place(const Layout *layout, Span issuer, Strings *strings,
			   Metadata *metadata)
{
	Places		places = {layout, {{{0}}}};
	const Region *best = &places.best;

	metadata->region = metadata->region_path = string_null;
	if (layout->title < layout->count)
		consider_title(&places, block_span(&layout->blocks[layout->title]));
	consider_front(&places);
	if (issuer.end > issuer.start)
		consider(&places, issuer);
	if (best->count > 0)
	{
		metadata->region = strings_add_clean(strings, layout->folded,
											 best->parts[best->count - 1]);
		metadata->region_path = add_path(strings, layout->folded, best);
		metadata->region_level = best->levels[best->count - 1];
		return;
	}
	metadata->region_level = is_national(layout) ? REGION_NATIONAL :
		level_by_own_words(layout);
	if (metadata->region_level == REGION_NATIONAL)
		set_national(strings, metadata);
}
