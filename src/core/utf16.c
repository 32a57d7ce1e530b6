/*
 * utf16.c
 *	  UTF-16, which the server has no conversion for.
 */
#include "core/encoding.h"

/* An interrupt is looked for once in so many bytes. */
#define STRIDE (1 << 16)

static uint32
unit_at(const char *bytes, size_t at, bool big_endian)
{
	const unsigned char *byte = (const unsigned char *) bytes + at;

	return big_endian ? (uint32) byte[0] << 8 | byte[1] :
		(uint32) byte[1] << 8 | byte[0];
}

/* The character at "at", or 0 where none is; moves *at behind it. */
static uint32
next_character(const char *bytes, size_t length, bool big_endian, size_t *at)
{
	uint32		unit;
	uint32		low;

	if (length - *at < 2)
		return 0;
	unit = unit_at(bytes, *at, big_endian);
	if (unit < 0xD800 || unit > 0xDFFF)
	{
		*at += 2;
		return unit;
	}
	if (unit > 0xDBFF || length - *at < 4)
		return 0;
	low = unit_at(bytes, *at + 2, big_endian);
	if (low < 0xDC00 || low > 0xDFFF)
		return 0;
	*at += 4;
	return 0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00));
}

bool
utf16_measure(const char *bytes, size_t length, bool big_endian,
			  CoreInterrupt interrupt, size_t *result)
{
	size_t		at = 0;
	size_t		size = 0;

	while (at < length)
	{
		size_t		start = at;
		uint32		code = next_character(bytes, length, big_endian, &at);

		if (code == 0)
		{
			*result = start;
			return false;
		}
		size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (start / STRIDE != at / STRIDE)
			CORE_CHECK(interrupt);
	}
	*result = size;
	return true;
}

/* Writes a character as UTF-8, and returns where the next one goes. */
static char *
put_character(char *to, uint32 code)
{
	if (code < 0x80)
	{
		*to++ = (char) code;
		return to;
	}
	if (code < 0x800)
		*to++ = (char) (0xC0 | code >> 6);
	else
	{
		if (code < 0x10000)
			*to++ = (char) (0xE0 | code >> 12);
		else
		{
			*to++ = (char) (0xF0 | code >> 18);
			*to++ = (char) (0x80 | (code >> 12 & 0x3F));
		}
		*to++ = (char) (0x80 | (code >> 6 & 0x3F));
	}
	*to++ = (char) (0x80 | (code & 0x3F));
	return to;
}

void
utf16_decode(const char *bytes, size_t length, bool big_endian,
			 CoreInterrupt interrupt, char *result)
{
	size_t		at = 0;

	while (at < length)
	{
		size_t		start = at;

		result = put_character(result,
							   next_character(bytes, length, big_endian,
											  &at));
		if (start / STRIDE != at / STRIDE)
			CORE_CHECK(interrupt);
	}
}
