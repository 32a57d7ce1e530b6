/*
 * numeral.h
 *	  Numerals: Arabic, Chinese, financial and mixed.
 */
#ifndef GOVREPORT_NUMERAL_H
#define GOVREPORT_NUMERAL_H

#include "core/decimal.h"
#include "core/text.h"

/* How exactly a numeral says its number: 十余, 几十, 近百 tell it themselves. */
typedef enum NumeralVagueness
{
	NUMERAL_EXACT,
	NUMERAL_MORE,				/* 余 多 within it or behind it */
	NUMERAL_ABOUT				/* 几, 数, 来 */
} NumeralVagueness;

typedef struct Numeral
{
	Span		span;			/* of folded text, 余 and 多 included */
	Decimal		value;
	uint8		vagueness;		/* NumeralVagueness */
	bool		arabic;			/* begins with an Arabic digit */
	bool		scaled;			/* ends with 十, 百, 千, 万, 亿 or 兆 */
	bool		percent;		/* 百分之…, 千分之…: value is in
								 * percent */
	bool		too_long;		/* where there is none: it has more digits
								 * than a Decimal holds */
} Numeral;

/*
 * The numeral that begins at span.start, as long as it goes; false where none
 * does, or where it has more digits than a Decimal holds.  A span is not
 * searched: the numeral begins at its first byte.
 */
extern bool numeral_parse(const char *text, Span span, Numeral *numeral);

/* The same without 百分之, for fraction.c. */
extern bool numeral_plain(const char *text, Span span, Numeral *numeral);

/* What a text that should be one numeral is. */
typedef enum NumeralStatus
{
	NUMERAL_VALID,
	NUMERAL_INVALID,
	NUMERAL_TOO_LONG			/* more digits than a Decimal holds */
} NumeralStatus;

/* A number as a numeral says it: 三分之一, 百分之七点五, 1万6千. */
typedef struct NumeralFraction
{
	Decimal		numerator;
	Decimal		denominator;	/* a whole number, most often 1; 0 in 零分之一 */
} NumeralFraction;

/*
 * The number of a span that is one numeral, fractions, 成, 倍 and 翻番 included.
 * *fault is where the numeral ends, which is span.end if it is valid, or is
 * cut short.
 */
extern NumeralStatus numeral_read(const char *text, Span span,
								  NumeralFraction *fraction, uint32 *fault);

/*
 * Writes the sign, digits and point of a span that is one Arabic number of any
 * length, with NUL: at most the span's length and one byte.  False where it is
 * anything else.
 */
extern bool numeral_digits(const char *text, Span span, char *digits);

/* Can a numeral begin with this character? */
extern bool numeral_begins(uint32 code);

#endif							/* GOVREPORT_NUMERAL_H */
