/*
 * decimal.c
 *	  Exact decimal numbers.
 */
#include "core/decimal.h"

#define MANTISSA_MOST INT64CONST(999999999999999999)

/* Multiplies by ten as often as asked; false where it would not fit. */
static bool
shift(int64 *mantissa, int32 places)
{
	while (places-- > 0)
	{
		if (*mantissa > MANTISSA_MOST / 10 || *mantissa < -MANTISSA_MOST / 10)
			return false;
		*mantissa *= 10;
	}
	return true;
}

bool
decimal_add(Decimal a, Decimal b, Decimal *sum)
{
	memset(sum, 0, sizeof(Decimal));
	if (a.mantissa == 0 || b.mantissa == 0)
	{
		*sum = a.mantissa == 0 ? b : a;
		return true;
	}
	sum->exponent = Min(a.exponent, b.exponent);
	if (!shift(&a.mantissa, a.exponent - sum->exponent) ||
		!shift(&b.mantissa, b.exponent - sum->exponent))
		return false;
	sum->mantissa = a.mantissa + b.mantissa;
	return sum->mantissa <= MANTISSA_MOST && sum->mantissa >= -MANTISSA_MOST;
}

void
decimal_print(Decimal decimal, char *text)
{
	char		digits[DECIMAL_DIGITS + 2];
	uint64		rest = decimal.mantissa < 0 ? -decimal.mantissa :
	decimal.mantissa;
	int			count = 0;
	int			places = decimal.exponent < 0 ? -decimal.exponent : 0;

	do
	{
		digits[count++] = '0' + rest % 10;
		rest /= 10;
	} while (rest > 0);
	if (decimal.mantissa < 0)
		*text++ = '-';
	for (int i = Max(count, places + 1); i > 0; i--)
	{
		if (i == places)
			*text++ = '.';
		*text++ = i > count ? '0' : digits[i - 1];
	}
	for (int i = 0; i < decimal.exponent && decimal.mantissa != 0; i++)
		*text++ = '0';
	*text = '\0';
}

int
decimal_compare(Decimal a, Decimal b)
{
	int32		exponent = Min(a.exponent, b.exponent);

	if ((a.mantissa < 0) != (b.mantissa < 0))
		return a.mantissa < b.mantissa ? -1 : 1;
	if (!shift(&a.mantissa, a.exponent - exponent))
		return a.mantissa < 0 ? -1 : 1;
	if (!shift(&b.mantissa, b.exponent - exponent))
		return b.mantissa < 0 ? 1 : -1;
	return a.mantissa < b.mantissa ? -1 : a.mantissa > b.mantissa;
}
