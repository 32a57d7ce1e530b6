/*
 * masked.c
 *	  Numbers that someone masked, lost or left out.
 */
#include "core/amount.h"

/* A masked number is at most so many bytes long. */
#define MASKED_MOST 40

/* The scales between a masked or missing number and its unit. */
static uint32
skip_scale(const char *text, uint32 at, uint32 end)
{
	static const Word scales[] = {
		WORD("亿"), WORD("万"), WORD("千"), WORD("余"), WORD("多")
	};
	const Word *scale;

	while ((scale = FIND_AT(text, at, end, scales)) != NULL)
		at += scale->length;
	return at;
}

bool
masked_read(const Place *place, uint32 *at, Quantity *quantity)
{
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		here = place->start;
	bool		masked = false;
	bool		digits = false;
	uint32		behind;

	if (code_is_letter(code_before(place)))
		return false;
	while (here < end)
	{
		uint32		code;
		uint32		next = text_next(text, here, end, &code);

		if (here > place->start + MASKED_MOST)
			return false;
		if (!masked_is_mask(code) && !masked_is_lost(code) &&
			!code_is_digit(code) && code != '.')
			break;
		masked |= masked_is_mask(code) || masked_is_lost(code);
		digits |= masked_is_mask(code) || code_is_digit(code);
		here = next;
	}
	/* 改?12户: more likely a word than a digit was lost before the number */
	if (!masked ||
		(digits && masked_is_lost(text_code(text, place->start, end))))
		return false;
	here = skip_scale(text, here, end);
	quantity->unit = unit_match(text, here, end, &behind);
	if (quantity->unit == UNIT_NONE)
		return false;
	quantity->span = make_span(place->start, behind);
	quantity->status = STATUS_MASKED;
	cue_read(place, quantity);
	*at = behind;
	return true;
}

bool
masked_read_blank(const Place *place, uint32 *at, Quantity *quantity)
{
	static const Word words[] = {
		WORD("余万元"), WORD("余亿元"), WORD("万元"), WORD("亿元"), WORD("%"),
		WORD(".%"), WORD("个百分点")
	};
	static const Word no_blanks[] = {
		WORD("几"), WORD("数"), WORD("每"), WORD("上"), WORD("破"), WORD("过"),
		WORD("近"), WORD("超"), WORD("达"), WORD("逾"), WORD("百"), WORD("千"),
		WORD("万"), WORD("十"), WORD_VALUE("\"", 0), WORD("("), WORD("单位:")
	};
	const Word *word = FIND_AT(place->text, place->start, place->span.end,
							   words);
	uint32		before = code_before(place);
	uint32		behind;
	uint32		unit_at;

	if (!word || code_is_digit(before) || code_is_letter(before) ||
		before == 0 || FIND_BEFORE(place, no_blanks))
		return false;
	behind = place->start + word->length;
	if (!quantity_closes_clause(place->text, behind, place->span.end))
		return false;
	unit_at = word->word[0] == '.' ? place->start + 1 :
		skip_scale(place->text, place->start, place->span.end);
	quantity->unit = unit_match(place->text, unit_at, place->span.end,
								&unit_at);
	quantity->span = make_span(place->start, behind);
	quantity->status = STATUS_BLANK;
	cue_read(place, quantity);
	*at = behind;
	return true;
}
