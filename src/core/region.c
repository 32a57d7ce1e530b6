/*
 * region.c
 *	  Names of places: 抚州市临川区罗针镇 as its three parts.
 */
#include "core/lexicon.h"
#include "core/region.h"

/* A name has at most so many characters before the word for its sort. */
#define NAME_MOST 12

/* The longest word for a sort is so many bytes long. */
#define SORT_MOST 9

/* The words for sorts of places; a longer one stands before what it ends in. */
static const struct
{
	const char *word;
	uint8		level;
	uint8		least;			/* characters that must stand before it */
}			sorts[] =

{
	{"自治区", REGION_PROVINCE, 2},
	{"自治州", REGION_PREFECTURE, 2},
	{"自治县", REGION_COUNTY, 2},
	{"自治旗", REGION_COUNTY, 2},
	{"开发区", REGION_COUNTY, 2},
	{"管理区", REGION_COUNTY, 2},
	{"新区", REGION_COUNTY, 2},
	{"地区", REGION_PREFECTURE, 2},
	{"街道", REGION_TOWNSHIP, 2},
	{"社区", REGION_VILLAGE, 2},
	{"苏木", REGION_TOWNSHIP, 2},
	{"省", REGION_PROVINCE, 2},
	{"市", REGION_PREFECTURE, 2},
	{"盟", REGION_PREFECTURE, 2},
	{"县", REGION_COUNTY, 1},
	{"区", REGION_COUNTY, 2},
	{"旗", REGION_COUNTY, 2},
	{"镇", REGION_TOWNSHIP, 2},
	{"乡", REGION_TOWNSHIP, 2},
	{"村", REGION_VILLAGE, 2}
};

/*
 * The sort of place whose word begins at "at", -1 where none does.  A word that
 * another follows at once is part of a name: the 镇 of 景德镇市.
 */
static int
match_sort(const char *text, uint32 at, uint32 end, uint32 before)
{
	for (int i = 0; i < (int) lengthof(sorts); i++)
	{
		uint32		length = strlen(sorts[i].word);

		if (before < sorts[i].least ||
			!text_starts(text, make_span(at, end), sorts[i].word, length))
			continue;
		if (length == strlen("镇") &&
			match_sort(text, at + length, Min(end, at + length + SORT_MOST),
					   before) >= 0)
			return -1;
		return i;
	}
	return -1;
}

/* The one name that begins at span.start; its level, REGION_UNKNOWN if none. */
static RegionLevel
parse_name(const char *text, Span span, uint32 *end)
{
	static const Word anyones[] = {
		WORD("全"), WORD("我"), WORD("本"), WORD("该"), WORD("各"), WORD("某")
	};
	const LexiconWord *province;
	uint32		at = span.start;

	province = lexicon_match(&lexicon_regions, text, span.start, span.end);
	if (province)
	{
		*end = span.start + province->length;
		return REGION_PROVINCE;
	}
	if (text_starts(text, span, LITERAL("自治")))
		return REGION_UNKNOWN;	/* 自治区人民政府, without its name */
	for (uint32 before = 0; before <= NAME_MOST && at < span.end; before++)
	{
		uint32		code;
		int			sort = match_sort(text, at, span.end, before);

		if (sort >= 0)
		{
			/* 全县, 我县 */
			if (before == 1 && STARTS_ANY(text, span, anyones))
				return REGION_UNKNOWN;
			*end = at + strlen(sorts[sort].word);
			return sorts[sort].level;
		}
		at = text_next(text, at, span.end, &code);
		if (!code_is_han(code))
			break;
	}
	return REGION_UNKNOWN;
}

bool
region_parse(const char *text, Span span, Region *region)
{
	static const Word prefixes[] = {WORD("关于"), WORD("中共")};
	const Word *prefix = STARTS_ANY(text, span, prefixes);

	if (prefix)
		span.start += prefix->length;
	region->count = 0;
	while (region->count < REGION_PARTS && span.start < span.end)
	{
		uint32		end;
		RegionLevel level = parse_name(text, span, &end);
		RegionLevel last = region->count == 0 ? REGION_UNKNOWN :
		region->levels[region->count - 1];

		if (level == REGION_UNKNOWN)
			break;

		/*
		 * a city within a city is of the county's level: 吉安市井冈山市
		 */
		if (level == REGION_PREFECTURE && last == REGION_PREFECTURE)
			level = REGION_COUNTY;
		if (level <= last && last != REGION_UNKNOWN)
			break;
		region->parts[region->count] = make_span(span.start, end);
		region->levels[region->count++] = level;
		span.start = end;
	}
	return region->count > 0;
}
