/*
 * numeric.c
 *	  The core's decimals as the server's numeric.
 */
#include "pg/numeric.h"

#include "common/int.h"
#include "utils/builtins.h"

Datum
numeric_of_digits(const char *digits)
{
	return DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

/*
 * The same number without writing and reading its digits, which took a fifth
 * of the time that rows of figures took; NULL where an int64 does not hold it.
 */
static Numeric
numeric_of_int64(Decimal decimal)
{
	int64		integer = decimal.mantissa;

	if (decimal.exponent < 0)
		return int64_div_fast_to_numeric(integer, -decimal.exponent);
	if (decimal.exponent > DECIMAL_DIGITS)
		return NULL;
	for (int32 i = 0; i < decimal.exponent; i++)
		if (pg_mul_s64_overflow(integer, 10, &integer))
			return NULL;
	return int64_to_numeric(integer);
}

Datum
numeric_datum(Decimal decimal)
{
	Numeric		number = numeric_of_int64(decimal);
	char		digits[DECIMAL_PRINT_MOST];

	if (number)
		return NumericGetDatum(number);
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
