/*
 * digit.c
 *	  The characters of numerals: digits, scales, and what makes them vague.
 */
#include "core/digit.h"

/* What a character is, and the digit or the power of ten that it stands for. */
typedef struct NumeralEntry
{
	uint8		character;		/* NumeralCharacter */
	uint8		value;
} NumeralEntry;

#include "lexicon/numerals.tab.h"

static inline NumeralEntry
find_entry(uint32 code)
{
	return numeral_entries[code < 0x10000 ? numeral_pages[code >> 6] : 0][code & 63];
}

NumeralCharacter
digit_classify(uint32 code, int *value)
{
	NumeralEntry entry = find_entry(code);

	*value = entry.value;
	return entry.character;
}

bool
numeral_begins(uint32 code)
{
	NumeralCharacter character = find_entry(code).character;

	return character == DIGIT || character == SCALE || character == SEVERAL ||
		code_is_digit(code) ||
		code == 0x5EFF || code == 0x5345 || code == 0x534A; /* 廿 卅 半 */
}
