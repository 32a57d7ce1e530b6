/*
 * numeric.c
 *	  The core's decimals as the server's numeric.
 */
#include "pg/numeric.h"

#include "utils/builtins.h"

Datum
numeric_datum(Decimal decimal)
{
	char		digits[DECIMAL_PRINT_MOST];

	decimal_print(decimal, digits);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}
