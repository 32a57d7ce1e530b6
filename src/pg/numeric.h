/*
 * numeric.h
 *	  The core's decimals as the server's numeric.
 */
#ifndef GOVREPORT_NUMERIC_H
#define GOVREPORT_NUMERIC_H

#include "core/decimal.h"
#include "pg/compat.h"

/* The numeric with that value, its decimals as written: 10.0 stays 10.0. */
extern Datum numeric_datum(Decimal decimal);

/*
 * Sets values[0] and values[1] to a number and the greater one of its range;
 * null where it is not stated, or is no range.
 */
extern void numeric_range(Decimal value, Decimal value_max, bool stated,
						  bool range, Datum *values, bool *nulls);

/* The numeric of a number's digits, as many as a numeric can have. */
extern Datum numeric_of_digits(const char *digits);

/* One decimal divided by another; error 22012 where that is 0. */
extern Datum numeric_quotient(Decimal numerator, Decimal denominator);

#endif							/* GOVREPORT_NUMERIC_H */
