/*
 * stem.c
 *	  What a place is called without the word for its sort: 罗针镇 and 罗针乡 are
 *	  both 罗针, 长阳土家族自治县 is 长阳.
 */
#include "core/lexicon.h"
#include "core/region.h"

/* So many characters must be left. */
#define STEM_LEAST 2

/* Words that are part of a name although they end in one for a sort. */
static const Word kept[] = {
	WORD("开发区"), WORD("管理区"), WORD("新区"), WORD("园区"), WORD("业区")
};

/* Sorts that the name of a people may stand before. */
static const Word peoples_sorts[] = {
	WORD("自治区"), WORD("自治州"), WORD("自治县"), WORD("自治旗"), WORD("民族乡"),
	WORD("乡")
};

/* The other sorts; a longer word stands before what it ends in. */
static const Word sorts[] = {
	WORD("特别行政区"), WORD("街道办事处"), WORD("街道"), WORD("地区"), WORD("苏木"),
	WORD("林区"), WORD("特区"), WORD("省"), WORD("州"), WORD("市"), WORD("盟"), WORD("县"), WORD("区"), WORD("旗"), WORD("镇")
};

/* Takes so many bytes off the end, if enough is left; says whether. */
static bool
cut(const char *text, Span *name, uint32 length)
{
	Span		rest = make_span(name->start, name->end - length);

	if (text_characters(text, rest) < STEM_LEAST)
		return false;
	*name = rest;
	return true;
}

/*
 * 鄂伦春自治旗 and 内蒙古自治区 are called after the people itself, and so are the
 * 东乡族 of their 自治县.
 */
static void
cut_peoples(const char *text, Span *name)
{
	const LexiconWord *people;

	while ((people = lexicon_match_end(&lexicon_peoples, text, *name)) != NULL)
	{
		if (cut(text, name, people->length))
			continue;
		if (text_ends(text, *name, LITERAL("族")))
			(void) cut(text, name, strlen("族"));
		return;
	}
}

Span
region_stem(const char *text, Span name)
{
	const Word *sort;

	if (ENDS_ANY(text, name, kept))
		return name;
	sort = ENDS_ANY(text, name, peoples_sorts);
	if (sort != NULL)
	{
		if (cut(text, &name, sort->length))
			cut_peoples(text, &name);
		return name;
	}
	sort = ENDS_ANY(text, name, sorts);
	if (sort != NULL)
		(void) cut(text, &name, sort->length);
	return name;
}
