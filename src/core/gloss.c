/*
 * gloss.c
 *	  Pinyin glosses: 禾塘鎮(zhèn).
 */
#include "core/folding.h"

/* A gloss has at most so many letters, and bytes with marks and spaces. */
#define GLOSS_LETTERS		40
#define GLOSS_BYTES			256

/* The letters with a tone mark that pinyin knows, breves for carons too. */
static const uint16 toned_letters[] = {
	0x00C0, 0x00C1, 0x00C8, 0x00C9, 0x00CC, 0x00CD, 0x00D2, 0x00D3, 0x00D9,
	0x00DA, 0x00E0, 0x00E1, 0x00E8, 0x00E9, 0x00EC, 0x00ED, 0x00F2, 0x00F3,
	0x00F9, 0x00FA, 0x0100, 0x0101, 0x0102, 0x0103, 0x0112, 0x0113, 0x0114,
	0x0115, 0x011A, 0x011B, 0x012A, 0x012B, 0x012C, 0x012D, 0x0143, 0x0144,
	0x0147, 0x0148, 0x014C, 0x014D, 0x014E, 0x014F, 0x016A, 0x016B, 0x016C,
	0x016D, 0x01CD, 0x01CE, 0x01CF, 0x01D0, 0x01D1, 0x01D2, 0x01D3, 0x01D4,
	0x01D5, 0x01D6, 0x01D7, 0x01D8, 0x01D9, 0x01DA, 0x01DB, 0x01DC, 0x01F8,
	0x01F9, 0x1E3E, 0x1E3F, 0x1EBE, 0x1EBF, 0x1EC0, 0x1EC1
};

/* What a character may be in a pinyin gloss. */
typedef enum GlossPart
{
	NO_GLOSS,
	GLOSS_FILLER,
	GLOSS_LETTER,
	GLOSS_TONED_LETTER,
	GLOSS_TONE
} GlossPart;

static bool
is_toned_letter(uint32 code)
{
	for (uint32 i = 0; i < lengthof(toned_letters); i++)
		if (toned_letters[i] == code)
			return true;
	return false;
}

static GlossPart
gloss_part(uint32 code)
{
	if (character_is_ascii_letter(code))
		return GLOSS_LETTER;
	switch (code)
	{
		case ' ':
		case '\'':
		case 0x0308:			/* combining diaeresis */
			return GLOSS_FILLER;
		case 0x0300:			/* combining grave, acute, macron, breve, */
		case 0x0301:
		case 0x0304:
		case 0x0306:
		case 0x030C:			/* caron */
			return GLOSS_TONE;
		case 0x00CA:			/* e with circumflex */
		case 0x00DC:			/* u with diaeresis */
		case 0x00EA:
		case 0x00FC:
		case 0x0251:			/* script a and g, as textbooks print them */
		case 0x0261:
			return GLOSS_LETTER;
		default:
			return is_toned_letter(code) ? GLOSS_TONED_LETTER : NO_GLOSS;
	}
}

uint32
gloss_opening(uint32 close)
{
	switch (close)
	{
		case ')':
			return '(';
		case ']':
			return '[';
		case 0x3011:
			return 0x3010;
		case 0x3015:
			return 0x3014;
		default:
			return 0;
	}
}

/* Does a Han character end at byte "at"? */
static bool
follows_han(const char *text, uint32 at)
{
	uint32		size;

	return at > 0 &&
		character_is_han(character_at(text, at, character_before(text, at),
									  &size));
}

uint32
gloss_find(const Folded *folded, uint32 open)
{
	const char *text = folded->text;
	uint32		at = character_before(text, folded->length);
	uint32		floor = at > GLOSS_BYTES ? at - GLOSS_BYTES : 0;
	uint32		letters = 0;
	bool		toned = false;

	while (at > floor && letters <= GLOSS_LETTERS)
	{
		GlossPart	part;
		uint32		code;

		at = character_before(text, at);
		code = fold_matched_code(text, folded->length, at);
		if (code == open)
			return letters > 0 && toned && follows_han(text, at) ? at : NOWHERE;
		part = gloss_part(code);
		if (part == NO_GLOSS)
			return NOWHERE;
		toned |= part == GLOSS_TONE || part == GLOSS_TONED_LETTER;
		letters += part == GLOSS_LETTER || part == GLOSS_TONED_LETTER;
	}
	return NOWHERE;
}
