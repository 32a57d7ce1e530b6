/*
 * character.h
 *	  The characters of a text before and while it is folded.
 */
#ifndef GOVREPORT_CHARACTER_H
#define GOVREPORT_CHARACTER_H

#include "core/core.h"

#define STRAY_BYTE			0xFFFD

/*
 * The character at byte "at" and its size.  Never looks behind the end; a byte
 * that begins no whole character is STRAY_BYTE, of size 1.
 */
static inline uint32
character_at(const char *text, uint32 length, uint32 at, uint32 *size)
{
	const unsigned char *p = (const unsigned char *) &text[at];
	uint32		left = length - at;

	*size = 1;
	if (p[0] < 0x80)
		return p[0];
	if (p[0] < 0xC0 || left < 2)
		return STRAY_BYTE;
	*size = 2;
	if (p[0] < 0xE0)
		return (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
	*size = 3;
	if (p[0] < 0xF0 && left >= 3)
		return (p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
	*size = 4;
	if (p[0] < 0xF8 && left >= 4)
		return (p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 |
			(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
	*size = 1;
	return STRAY_BYTE;
}

/* Where the character begins that ends at byte "at", which is not 0. */
static inline uint32
character_before(const char *text, uint32 at)
{
	uint32		floor = at > 4 ? at - 4 : 0;

	at--;
	while (at > floor && ((unsigned char) text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static inline bool
character_is_ascii_letter(uint32 code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

static inline bool
character_is_latin(uint32 code)
{
	return character_is_ascii_letter(code) ||
		(code >= 0x00C0 && code <= 0x024F && code != 0x00D7 && code != 0x00F7) ||
		(code >= 0x1E00 && code <= 0x1EFF);
}

/* Han characters, with the iteration mark and the ideographic zero. */
static inline bool
character_is_han(uint32 code)
{
	return (code >= 0x3400 && code <= 0x9FFF) ||
		(code >= 0x3005 && code <= 0x3007) ||
		(code >= 0xF900 && code <= 0xFAFF) ||
		(code >= 0x20000 && code <= 0x3FFFF);
}

#endif							/* GOVREPORT_CHARACTER_H */
