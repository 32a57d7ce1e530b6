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
	bool		percent;		/* 百分之…, 千分之…: value is in percent */
} Numeral;

/*
 * The numeral that begins at span.start, as long as it goes; false where none
 * does, or where it has more digits than a Decimal holds.  A span is not
 * searched: the numeral begins at its first byte.
 */
extern bool numeral_parse(const char *text, Span span, Numeral *numeral);

/* Can a numeral begin with this character? */
extern bool numeral_begins(uint32 code);

#endif							/* GOVREPORT_NUMERAL_H */
