/*
 * numeric.c
 *	  The core's decimals as the server's numeric.
 */
#include "pg/numeric.h"

#include "utils/builtins.h"

Datum
numeric_of_digits(const char *digits)
{
	return DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

Datum
numeric_datum(Decimal decimal)
{
	char		digits[DECIMAL_PRINT_MOST];

	decimal_print(decimal, digits);
	return numeric_of_digits(digits);
}

void
numeric_range(Decimal value, Decimal value_max, bool stated, bool range,
			  Datum *values, bool *nulls)
{
	nulls[0] = !stated;
	if (!nulls[0])
		values[0] = numeric_datum(value);
	nulls[1] = !stated || !range;
	if (!nulls[1])
		values[1] = numeric_datum(value_max);
}

Datum
numeric_quotient(Decimal numerator, Decimal denominator)
{
	if (denominator.mantissa == 1 && denominator.exponent == 0)
		return numeric_datum(numerator);
	return DirectFunctionCall2(numeric_div, numeric_datum(numerator),
							   numeric_datum(denominator));
}
