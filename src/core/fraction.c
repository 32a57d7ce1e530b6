/*
 * fraction.c
 *	  Numbers as a numeral says them: 三分之一, 七成五, 翻两番.
 */
#include "core/digit.h"

/* Divides by a whole number; a power of ten only shifts the decimal point. */
static void
divide(NumeralFraction *fraction, Decimal denominator)
{
	while (denominator.mantissa != 0 && denominator.mantissa % 10 == 0)
	{
		denominator.mantissa /= 10;
		denominator.exponent++;
	}
	if (denominator.mantissa == 1)
	{
		fraction->numerator.exponent -= denominator.exponent;
		return;
	}
	fraction->denominator = denominator;
}

/* The numerator behind 分之; *at is behind it, or at the fault. */
static NumeralStatus
read_numerator(const char *text, uint32 *at, uint32 end,
			   NumeralFraction *fraction)
{
	Decimal		denominator = fraction->numerator;
	Numeral		numeral = {0};

	if (*at == end || !numeral_plain(text, make_span(*at, end), &numeral))
		return numeral.too_long ? NUMERAL_TOO_LONG : NUMERAL_INVALID;
	*at = numeral.span.end;
	fraction->numerator = numeral.value;
	divide(fraction, denominator);
	return NUMERAL_VALID;
}

/* The five of 七成五, the half of 七成半. */
static void
read_tenth(const char *text, uint32 *at, uint32 end, Decimal *value)
{
	uint32		code;
	int			digit = 5;
	uint32		next;
	Decimal		sum;

	if (*at == end)
		return;
	next = text_next(text, *at, end, &code);
	if (code_is_digit(code))
		digit = code - '0';
	else if (code != 0x534A && digit_classify(code, &digit) != DIGIT)
		return;					/* 半 */
	if (decimal_add(*value, decimal_make(digit, -2), &sum))
	{
		*value = sum;
		*at = next;
	}
}

/* What may follow a numeral and belongs to its number: %, 成, 倍, 分之. */
static NumeralStatus
read_behind(const char *text, uint32 *at, uint32 end,
			NumeralFraction *fraction)
{
	if (text_skip_word(text, at, end, "分之"))
		return read_numerator(text, at, end, fraction);
	if (text_skip_word(text, at, end, "%"))
		fraction->numerator.exponent -= 2;
	else if (text_skip_word(text, at, end, "‰"))
		fraction->numerator.exponent -= 3;
	else if (text_skip_word(text, at, end, "成"))
	{
		fraction->numerator.exponent -= 1;
		read_tenth(text, at, end, &fraction->numerator);
	}
	else
		(void) text_skip_word(text, at, end, "倍");
	return NUMERAL_VALID;
}

/* 翻番, 翻两番: how much is added, one for each doubling of what was there. */
static bool
read_doublings(const char *text, uint32 *at, uint32 end,
			   NumeralFraction *fraction)
{
	uint32		here = *at;
	Numeral		numeral = {0};

	if (!text_skip_word(text, &here, end, "翻"))
		return false;
	if (here < end && numeral_plain(text, make_span(here, end), &numeral))
		here = numeral.span.end;
	else
		numeral.value = decimal_make(1, 0);
	if (!text_skip_word(text, &here, end, "番") || numeral.value.exponent != 0 ||
		numeral.value.mantissa < 0 || numeral.value.mantissa > 32)
		return false;
	fraction->numerator.mantissa = (INT64CONST(1) << numeral.value.mantissa) - 1;
	*at = here;
	return true;
}

NumeralStatus
numeral_read(const char *text, Span span, NumeralFraction *fraction,
			 uint32 *fault)
{
	uint32		at = span.start;
	bool		negative;
	NumeralStatus status = NUMERAL_VALID;
	Numeral		numeral = {0};

	memset(fraction, 0, sizeof(NumeralFraction));
	fraction->denominator.mantissa = 1;
	negative = text_skip_word(text, &at, span.end, "-") ||
		text_skip_word(text, &at, span.end, "负");
	if (text_skip_word(text, &at, span.end, "一半"))
		fraction->numerator = decimal_make(5, -1);
	else if (read_doublings(text, &at, span.end, fraction))
		;
	else if (numeral_parse(text, make_span(at, span.end), &numeral))
	{
		at = numeral.span.end;
		fraction->numerator = numeral.value;
		if (numeral.percent)
			fraction->numerator.exponent -= 2;
		else
			status = read_behind(text, &at, span.end, fraction);
	}
	else
		status = numeral.too_long ? NUMERAL_TOO_LONG : NUMERAL_INVALID;
	*fault = at;
	if (negative)
		fraction->numerator.mantissa = -fraction->numerator.mantissa;
	if (status == NUMERAL_VALID && at != span.end)
		status = NUMERAL_INVALID;
	return status;
}
