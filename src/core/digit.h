/*
 * digit.h
 *	  What numerals are made of: characters, and Arabic numbers.
 */
#ifndef GOVREPORT_DIGIT_H
#define GOVREPORT_DIGIT_H

#include "core/numeral.h"

/* What a character is in a numeral. */
typedef enum NumeralCharacter
{
	NOT_NUMERAL,				/* 0: what the table leaves out */
	DIGIT,
	SCALE,						/* 十 百 千 万 亿 兆: value is the power
								 * of ten */
	SEVERAL,					/* 几 数 */
	MORE,						/* 余 多 */
	SOME						/* 来 */
} NumeralCharacter;

/* What a character is, and the digit or the power of ten that it stands for. */
extern NumeralCharacter digit_classify(uint32 code, int *value);

static inline bool
arabic_is_digit(const char *text, uint32 at, uint32 end)
{
	return at < end && code_is_digit((unsigned char) text[at]);
}

/*
 * arabic.c: the end of an Arabic number, with grouped or spaced digits and
 * decimals: 27,203,319, 3 000, 1 9 9 3, 12.5.
 */
extern uint32 arabic_end(const char *text, uint32 start, uint32 end);

#endif							/* GOVREPORT_DIGIT_H */
