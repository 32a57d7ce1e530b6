/*
 * utf16.c
 *	  UTF-16, which the server has no conversion for.
 */
#include "core/encoding.h"

#include "core/text.h"

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

void
utf16_decode(const char *bytes, size_t length, bool big_endian,
			 CoreInterrupt interrupt, char *result)
{
	size_t		at = 0;

	while (at < length)
	{
		size_t		start = at;

		result += code_write(next_character(bytes, length, big_endian, &at),
							 result);
		if (start / STRIDE != at / STRIDE)
			CORE_CHECK(interrupt);
	}
}
