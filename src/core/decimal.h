/*
 * decimal.h
 *	  Exact decimal numbers, as values hold them: mantissa x 10^exponent.
 */
#ifndef GOVREPORT_DECIMAL_H
#define GOVREPORT_DECIMAL_H

#include "core/core.h"

/* Digits that a mantissa holds; a longer number is none of a report. */
#define DECIMAL_DIGITS 18

typedef struct Decimal
{
	int64		mantissa;
	int32		exponent;
	uint32		unused;			/* zero */
} Decimal;

/* Most bytes that decimal_print writes, with the NUL. */
#define DECIMAL_PRINT_MOST 64

/* Most that an exponent may be, either way. */
#define DECIMAL_EXPONENT_MOST 40

static inline Decimal
decimal_make(int64 mantissa, int32 exponent)
{
	Decimal		decimal = {mantissa, exponent, 0};

	return decimal;
}

/* *sum = a + b; false where the mantissa would have too many digits. */
extern bool decimal_add(Decimal a, Decimal b, Decimal *sum);

/* Writes the number without exponent: 1460000000, 14.60. */
extern void decimal_print(Decimal decimal, char *text);

/* Is a less than, equal to, or greater than b: -1, 0, 1. */
extern int	decimal_compare(Decimal a, Decimal b);

#endif							/* GOVREPORT_DECIMAL_H */
