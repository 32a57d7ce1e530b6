/*
 * pair.c
 *	  Lists of names that 分别 pairs with numbers.
 */
#include "core/indicator.h"

/* A rate's own name has so many characters: 死亡率. */
#define RATE_CHARACTERS 3

/* The parts of a list: A、B和C. */
static uint32
list_parts(const char *text, Span span, Span *parts, uint32 most)
{
	uint32		count = 0;
	uint32		start = span.start;

	for (uint32 at = span.start; at < span.end && count < most;)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);

		if (code == 0x3001 || code == 0x548C)	/* 、 和 */
		{
			parts[count++] = make_span(start, at);
			start = next;
		}
		at = next;
	}
	if (count < most)
		parts[count++] = make_span(start, span.end);
	return count;
}

/* What the last of a list ends in that the others need too: 增加值, 收入 */
static Span
common_tail(const char *text, Span last)
{
	static const Word tails[] = {
		WORD("增加值"), WORD("总产值"), WORD("产值"), WORD("投资"), WORD("居民人均可支配收入"),
		WORD("居民可支配收入"), WORD("人均可支配收入"), WORD("可支配收入"), WORD("人均纯收入"), WORD("收入"), WORD("总额"), WORD("产量"),
		WORD("面积"), WORD("销售额"), WORD("案件"), WORD("进出口"), WORD("覆盖率"), WORD("标准")
	};

	for (int i = 0; i < (int) lengthof(tails); i++)
	{
		uint32		length = tails[i].length;

		if (text_ends(text, last, tails[i].word, length))
			return make_span(last.end - length, last.end);
	}
	/* 儿童、孕产妇|死亡率 */
	if (text_ends(text, last, LITERAL("率")) &&
		text_characters(text, last) > RATE_CHARACTERS + 1)
		return make_span(last.end - RATE_CHARACTERS * strlen("率"), last.end);
	return make_span(last.end, last.end);
}

/* Is the part a whole name, which needs no tail: 污水治理率? */
static bool
is_whole(const char *text, Span part)
{
	static const Word ends[] = {
		WORD("率"), WORD("额"), WORD("量"), WORD("总值"), WORD("收入"), WORD("面积"), WORD("比重"), WORD("占比")
	};

	return ENDS_ANY(text, part, ends) != NULL;
}

/* The tail without what the part ends in already: 城镇居民, 居民人均…收入. */
static Span
without_overlap(const char *text, Span part, Span tail)
{
	for (uint32 length = Min(part.end - part.start, tail.end - tail.start);
		 length > 0; length--)
		if (text_ends(text, part, text + tail.start, length))
			return make_span(tail.start + length, tail.end);
	return tail;
}

/*
 * 广州、深圳地铁线网客运量, 第一、第三产业增加值: what follows the last place is
 * of all of them.
 */
static Span
tail_behind_place(const char *text, Span part, Span last)
{
	uint32		characters = text_characters(text, part);

	if (characters > 4 || text_characters(text, last) < characters + 4)
		return make_span(last.end, last.end);
	return make_span(text_skip(text, last, characters), last.end);
}

bool
name_paired(const char *text, Span subject, uint32 place, Strings *strings,
			const Folded *folded, StringRef *name)
{
	Span		parts[12];
	uint32		count = list_parts(text, subject, parts, lengthof(parts));
	Span		tail;
	StringRef	rest;

	if (count == 1 && place < 2 &&
		text_starts(text, subject, LITERAL("城乡")))
	{
		*name = strings_begin(strings);
		strings_append(strings, name, place == 0 ? "城镇" : "农村",
					   strlen("城镇"));
		subject.start += strlen("城乡");
		rest = strings_add_clean(strings, folded, subject);
		name->length += rest.length;
		return true;
	}
	if (count < 2 || place >= count)
		return false;
	tail = common_tail(text, parts[count - 1]);
	if (tail.start == tail.end ||
		text_starts(text, parts[place], LITERAL("第")))
		tail = tail_behind_place(text, parts[place], parts[count - 1]);
	*name = strings_add_clean(strings, folded, parts[place]);
	tail = without_overlap(text, parts[place], tail);
	if (place + 1 < count && tail.start < tail.end &&
		!is_whole(text, parts[place]))
	{
		rest = strings_add_clean(strings, folded, tail);
		name->length += rest.length;
	}
	return true;
}
