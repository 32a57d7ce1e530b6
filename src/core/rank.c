/*
 * rank.c
 *	  Ranks: 第二位, 排名第一, 居首位.
 */
#include "core/amount.h"

static const Word rank_units[] = {WORD("位"), WORD("名")};

bool
rank_is_told(const Place *place, uint32 behind)
{
	static const Word places[] = {
		WORD("居"), WORD("列"), WORD("排"), WORD("跃"), WORD("升"), WORD("位次"),
		WORD("全国第"), WORD("全省第"), WORD("全市第"), WORD("全县第"),
		WORD("全区第"), WORD("名列")
	};
	static const Word others[] = {WORD("区第"), WORD("县第"), WORD("市第"), WORD("州第"), WORD("镇第")};

	/* 总量六区|第一 */
	if (ENDS_ANY(place->text, before_reach(place), others))
		return true;
	return HAS_ANY(place->text, before_reach(place), places) != NULL ||
		FIND_AT(place->text, behind, place->span.end, rank_units) != NULL;
}

void
rank_set(const Place *place, const Numeral *numeral, Quantity *quantity)
{
	const Word *unit = FIND_AT(place->text, numeral->span.end,
							   place->span.end, rank_units);

	quantity->rank = true;
	quantity->value = numeral->value;
	quantity->span = numeral->span;
	if (unit)
		quantity->span.end += unit->length;
}

bool
rank_read(const Place *place, uint32 *at, Quantity *quantity)
{
	Place		number = *place;
	Numeral		numeral;

	number.start += strlen("第");
	if (!numeral_parse(place->text, make_span(number.start, place->span.end),
					   &numeral) || numeral.arabic ||
		!rank_is_told(&number, numeral.span.end))
		return false;
	rank_set(&number, &numeral, quantity);
	if (!quantity_closes_clause(place->text, quantity->span.end,
								place->span.end) &&
		place->text[quantity->span.end] != '"')
	{
		memset(quantity, 0, sizeof(Quantity));
		return false;
	}
	*at = quantity->span.end;
	return true;
}

bool
rank_read_first(const Place *place, uint32 *at, Quantity *quantity)
{
	static const Word places[] = {
		WORD("居"), WORD("位列"), WORD("名列"), WORD("排名"), WORD("排在"), WORD("跃至"), WORD("跃升至"), WORD("升至"), WORD("保持")
	};
	uint32		end = place->start + strlen("首位");

	if (!text_starts(place->text, make_span(place->start, place->span.end),
					 LITERAL("首位")) ||
		!quantity_closes_clause(place->text, end, place->span.end) ||
		!HAS_ANY(place->text, before_reach(place), places))
		return false;
	quantity->rank = true;
	quantity->value.mantissa = 1;
	quantity->span = make_span(place->start, end);
	*at = end;
	return true;
}
