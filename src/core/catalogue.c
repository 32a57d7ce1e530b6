/*
 * catalogue.c
 *	  Standard indicators, and which of them a name means.
 *
 * A name is compared whole with the known wordings.  What may be taken off it
 * is closed lists: scope before it, amount behind it.  Anything else in a name
 * (民营经济增加值, 税收收入占比) makes it an indicator of its own, and a wrong code
 * is worse than none.
 */
#include "core/catalogue.h"
#include "core/lexicon.h"

/* A wording as names are compared with it. */
typedef struct CatalogueWord
{
	const char *word;
	uint16		length;			/* bytes */
	uint16		row;
} CatalogueWord;

#include "lexicon/catalogue.tab.h"

/* Most bytes of a name as it is compared; a longer one is no indicator's. */
#define PLAIN_MOST 192

/* Words behind a name that say that there is an amount of it. */
typedef struct Ending
{
	Word		word;
	const char *unit;			/* only what is counted in it has such an
								 * amount; NULL: anything */
} Ending;

static const Ending endings[] = {
	{WORD("总额"), "元"},
	{WORD("金额"), "元"},
	{WORD("额"), "元"},
	{WORD("总面积"), "亩"},
	{WORD("面积"), "亩"},
	{WORD("人数"), "人"},
	{WORD("人次"), "人次"},
	{WORD("户数"), "户"},
	{WORD("头数"), "头"},
	{WORD("件数"), "件"},
	{WORD("起数"), "起"},
	{WORD("个数"), "个"},
	{WORD("数"), NULL},
	{WORD("数量"), NULL},
	{WORD("总数"), NULL},
	{WORD("量"), NULL},
	{WORD("总量"), NULL},
	{WORD("规模"), NULL},
	{WORD("总规模"), NULL},
	/* the measure tells these from the amount itself */
	{WORD("增速"), NULL},
	{WORD("增幅"), NULL},
	{WORD("涨幅"), NULL},
	{WORD("增长率"), NULL},
	{WORD("增长速度"), NULL},
	/* the role does */
	{WORD("任务"), NULL},
	{WORD("目标"), NULL},
	{WORD("计划"), NULL},
	{WORD("预期"), NULL},
	{WORD("安排"), NULL},
	{WORD("控制"), NULL},
	{WORD("稳定"), NULL},
	{WORD("完成"), NULL},
	/* at which prices */
	{WORD("(现价)"), "元"},
	{WORD("(当年价)"), "元"},
	{WORD("(可比价)"), "元"},
	{WORD("(不变价)"), "元"},
};

/* 的, spaces and quotation marks: what may stand anywhere in a name. */
static bool
is_noise(uint32 code)
{
	return code_is_space(code) || code == '"' || code == '\'' ||
		code == 0x7684 ||		/* 的 */
		code == 0x2018 || code == 0x2019 || /* ‘’ */
		code == 0x201C || code == 0x201D || /* “” */
		code == 0x300A || code == 0x300B || /* 《》 */
		(code >= 0x300C && code <= 0x300F); /* 「」『』 */
}

/*
 * Writes the name as make_catalogue.pl has written the wordings: without
 * noise, half-width, letters in capitals.  Returns its length, or 0 where it
 * is longer than PLAIN_MOST.
 */
static uint32
normalise(const char *name, uint32 length, char *plain)
{
	uint32		used = 0;

	for (uint32 at = 0; at < length;)
	{
		uint32		code;
		uint32		next = text_next(name, at, length, &code);

		if (!is_noise(code))
		{
			bool		full = code >= 0xFF01 && code <= 0xFF5E;
			uint32		size = full ? 1 : next - at;

			if (used + size > PLAIN_MOST)
				return 0;
			if (full)
				code -= 0xFF01 - '!';
			if (code >= 'a' && code <= 'z')
				code -= 'a' - 'A';
			if (size == 1)
				plain[used] = (char) code;
			else
				memcpy(&plain[used], &name[at], size);
			used += size;
		}
		at = next;
	}
	return used;
}

/* Finds the span as it stands, in words that are sorted by bytes. */
static uint32
find_exact(const char *text, Span span)
{
	uint32		length = span.end - span.start;
	uint32		low = 0;
	uint32		high = lengthof(catalogue_words);

	while (low < high)
	{
		uint32		middle = (low + high) / 2;
		const CatalogueWord *word = &catalogue_words[middle];
		int			order = memcmp(word->word, &text[span.start],
								   Min(word->length, length));

		if (order == 0 && word->length == length)
			return word->row + 1;
		if (order < 0 || (order == 0 && word->length < length))
			low = middle + 1;
		else
			high = middle;
	}
	return CATALOGUE_NONE;
}

/*
 * Finds the span without one of its endings; fails where the indicator is not
 * counted in the ending's unit, or in unit.  *longest is the longest ending,
 * or NULL.
 */
static uint32
find_without_ending(const char *text, Span span, const char *unit,
					const Ending **longest)
{
	*longest = NULL;
	for (uint32 i = 0; i < lengthof(endings); i++)
	{
		const Ending *ending = &endings[i];
		const char *counted = ending->unit ? ending->unit : unit;
		Span		rest = span;
		uint32		place;

		if (!text_ends(text, span, ending->word.word, ending->word.length))
			continue;
		rest.end -= ending->word.length;
		place = find_exact(text, rest);
		if (place != CATALOGUE_NONE &&
			(!counted || strcmp(counted, catalogue_get(place)->unit) == 0))
			return place;
		if (!*longest || ending->word.length > (*longest)->word.length)
			*longest = ending;
	}
	return CATALOGUE_NONE;
}

/* Finds the span, or what is left of it without its endings. */
static uint32
find_with_endings(const char *text, Span span)
{
	uint32		place = find_exact(text, span);
	const char *unit = NULL;
	const Ending *longest;

	while (place == CATALOGUE_NONE)
	{
		/* 脱贫户数 is 脱贫户 and 数, though 户数 is longer */
		place = find_without_ending(text, span, unit, &longest);
		if (!longest)
			break;
		span.end -= longest->word.length;
		if (longest->unit)
			unit = longest->unit;
	}
	return place;
}

uint32
catalogue_find(const char *name, uint32 length)
{
	char		plain[PLAIN_MOST];
	Span		span = {0, normalise(name, length, plain)};

	/* From the front, so that the longest wording is found first. */
	while (span.start < span.end)
	{
		uint32		place = find_with_endings(plain, span);
		const LexiconWord *scope;

		if (place != CATALOGUE_NONE)
			return place;
		scope = lexicon_match(&lexicon_scopes, plain, span.start, span.end);
		if (!scope)
			break;
		span.start += scope->length;
	}
	return CATALOGUE_NONE;
}

const CatalogueRow *
catalogue_get(uint32 place)
{
	return &catalogue_rows[place - 1];
}

uint32
catalogue_count(void)
{
	return lengthof(catalogue_rows);
}

const char *
catalogue_code(uint32 place)
{
	return place == CATALOGUE_NONE || place > catalogue_count() ? NULL :
		catalogue_get(place)->code;
}
