/*
 * amount.c
 *	  Amounts in Chinese numerals and in words.
 */
#include "core/amount.h"

/* 近百名, 突破百亿次: words before which a scale alone is a number. */
static const Word scale_cues[] = {
	WORD("近"), WORD("上"), WORD("超"), WORD("破"), WORD("过"), WORD("达"),
	WORD("达到"), WORD("逾")
};

/* Words before a small number that make a count of it. */
static const Word count_cues[] = {
	WORD("共"), WORD("约"), WORD("近"), WORD("达"), WORD("超"), WORD("有"),
	WORD("等"), WORD("新增")
};

/* Words before 一倍 that make it a growth. */
static const Word growth_cues[] = {
	WORD("增长"), WORD("增加"), WORD("提高"), WORD("增"), WORD("增长了"), WORD("增加了"), WORD("提高了"), WORD("扩大"), WORD("扩大了"),
	WORD("翻了"), WORD("近"), WORD("约"), WORD("超过")
};

/* Is the numeral 百, 千, 万, 亿 or 千万 without a digit? */
static bool
is_scale_alone(const Place *place, const Numeral *numeral)
{
	uint32		code = text_code(place->text, numeral->span.start,
								 numeral->span.end);

	return code == 0x767E || code == 0x5343 || code == 0x4E07 ||
		code == 0x4EBF || code == 0x5146;
}

/* 良友采石场、长盛砖厂两个企业: the count of what is listed before it. */
static bool
counts_list(const Place *place)
{
	Span		reach = before_reach(place);

	return code_is_han(code_before(place)) &&
		text_has(place->text, reach, LITERAL("、")) &&
		!text_has(place->text, reach, LITERAL(",")) &&
		!text_has(place->text, reach, LITERAL("\""));
}

/*
 * 有贫困村两个(柳河村、石桥村), 过500万元的两个: the count behind what is counted.
 */
static bool
closes_noun(const Place *place, const Quantity *quantity)
{
	static const Word verbs[] = {WORD("有"), WORD("辖"), WORD("建成"), WORD("新增"), WORD("新建"), WORD("完成"), WORD("其中")};
	uint32		end = quantity->span.end;

	return strcmp(unit_get(quantity->unit)->unit, "期") != 0 &&	/* 改造二期 */
		code_is_han(code_before(place)) &&
		(HAS_ANY(place->text, before_reach(place), verbs) ||
		 text_ends(place->text, before_reach(place), LITERAL("元的"))) &&
		(quantity_closes_clause(place->text, end, place->span.end) ||
		 text_code(place->text, end, place->span.end) == '(');
}

/* Does a small Chinese number before its measure word count a result? */
static bool
counts_small(const Place *place, const Numeral *numeral,
			 const Quantity *quantity, const Unit *unit)
{
	static const Word no_counts[] = {
		WORD("第"), WORD("这"), WORD("每"), WORD("首"), WORD("再"), WORD("一"),
		WORD("上"), WORD("下"), WORD("前"), WORD("后"), WORD("历")
	};

	if (numeral->value.mantissa < 2 || numeral->value.exponent != 0 ||
		FIND_BEFORE(place, no_counts))
		return false;
	if (strcmp(unit->unit, "次") == 0)
		return !text_has(place->text, before_reach(place), LITERAL("每"));
	if (strcmp(unit->unit, "个") == 0)
		return counts_list(place) || closes_noun(place, quantity);
	return FIND_BEFORE(place, count_cues) != NULL ||
		closes_noun(place, quantity);
}

/* 十五届九次全会: the number of a session, 第 left out. */
static bool
is_session(const Place *place, const Quantity *quantity)
{
	static const Word meetings[] = {
		WORD("全会"), WORD("全体"), WORD("会议"), WORD("、")
	};

	return code_before(place) == 0x5C4A ||	/* 届 */
		(text_has(place->text, before_reach(place), LITERAL("届")) &&
		 FIND_AT(place->text, quantity->span.end, place->span.end, meetings));
}

/* 三方会晤: parties, not cubic metres. */
static bool
is_party(const Place *place, const Numeral *numeral)
{
	return text_starts(place->text,
					   make_span(numeral->span.end, place->span.end),
					   LITERAL("方"));
}

bool
amount_is_counted(const Place *place, const Numeral *numeral,
				  const Quantity *quantity)
{
	uint32		length = numeral->span.end - numeral->span.start;
	uint32		before = code_before(place);
	Decimal		ten = {10, 0, 0};
	Decimal		million = {1, 6, 0};
	const Unit *unit;

	if (numeral->percent)
		return true;
	if (is_quoted(place, quantity->span.end) || before == 0x7B2C)
		return false;			/* 第 */
	if (is_scale_alone(place, numeral) &&
		numeral->vagueness == NUMERAL_EXACT && !FIND_BEFORE(place, scale_cues))
		return false;			/* but 万余元 */
	if (quantity->unit == UNIT_NONE)
		return numeral->scaled && length >= 2 * strlen("一") &&
			decimal_compare(numeral->value, million) >= 0;
	unit = unit_get(quantity->unit);
	if (strcmp(unit->unit, "次") == 0 && is_session(place, quantity))
		return false;
	if (strcmp(unit->unit, "届") == 0)
		return skip_is_held(place);
	/* 增长一倍 */
	if (numeral->value.mantissa == 1 && strcmp(unit->unit, "倍") == 0)
		return FIND_BEFORE(place, growth_cues) != NULL;
	if (decimal_compare(numeral->value, ten) < 0)
		return strcmp(unit->dimension, "count") == 0 ?
			counts_small(place, numeral, quantity, unit) :
			numeral->value.mantissa > 1 && before != '"' &&
			!is_party(place, numeral);
	if (numeral->vagueness != NUMERAL_EXACT)
		return true;
	return length > strlen("十") || numeral->scaled;
}

bool
amount_read_idiom(const Place *place, uint32 *at, Quantity *quantity)
{
	static const Word doublings[] = {
		WORD("一番"), WORD("两番"), WORD("三番"), WORD("四番")
	};
	static const int64 growth[] = {100, 300, 700, 1500};
	Span		rest = {place->start, place->span.end};
	Span		before = {place->span.start, place->start};

	if (text_starts(place->text, rest, LITERAL("一半")) &&
		code_before(place) != 0x53E6)	/* 另 */
	{
		quantity->value.mantissa = 50;
		quantity->span = make_span(place->start, place->start + strlen("一半"));
	}
	else
	{
		const Word *word = FIND_AT(place->text, place->start, rest.end,
								   doublings);

		if (!word || (!text_ends(place->text, before, LITERAL("翻")) &&
					  !text_ends(place->text, before, LITERAL("翻了"))))
			return false;
		quantity->value.mantissa = growth[word - doublings];
		quantity->span = make_span(place->start, place->start + word->length);
	}
	quantity->unit = quantity_percent();
	cue_read(place, quantity);
	*at = quantity->span.end;
	return true;
}
