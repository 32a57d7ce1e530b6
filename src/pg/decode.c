/*
 * decode.c
 *	  Bytes into text of the database, by the server's conversions and ours.
 */
#include "pg/decode.h"

#include "pg/call.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"

/* So many bytes are converted between two looks for interrupts. */
#define CHUNK_BYTES (64 * 1024)
#define CHUNK_ROOM (CHUNK_BYTES * MAX_CONVERSION_GROWTH + 1)

/*
 * Bytes that are longer are too long a text in every encoding: none takes more
 * than two bytes for one of UTF-8, and no mark more than four.
 */
#define LONGEST_BYTES ((size_t) REPORT_MAX_BYTES * 2 + 4)

/* Adds text to the result, as long as there may be more. */
static void
append_text(Decoded *decoded, size_t *room, const char *bytes, size_t length)
{
	size_t		wanted = decoded->result_length + length;

	if (wanted <= REPORT_MAX_BYTES)
	{
		if (wanted > *room)
		{
			*room = Min(Max(wanted, *room * 2), REPORT_MAX_BYTES);
			decoded->result = repalloc(decoded->result, VARHDRSZ + *room);
		}
		memcpy(VARDATA(decoded->result) + decoded->result_length, bytes,
			   length);
	}
	decoded->result_length = wanted;
}

/*
 * Pairs of Big5 that the server makes U+FFFD of, because other pairs have their
 * characters: what code page 950 has for them.
 */
static const struct
{
	const char *pair;
	const char *character;
}			lost_pairs[] = {
	{"\xA1\x5A", "\xE2\x95\xB4"},
	{"\xA1\xC3", "\xEF\xBF\xA3"},
	{"\xA1\xC5", "\xCB\x8D"},
	{"\xA1\xFE", "\xEF\xBC\x8F"},
	{"\xA2\x40", "\xEF\xBC\xBC"},
	{"\xA2\xCC", "\xE5\x8D\x81"},
	{"\xA2\xCE", "\xE5\x8D\x85"},
};

/* The character of such a pair at the start of bytes; NULL where none is. */
static const char *
lost_character(const char *bytes, size_t left)
{
	if (left >= 2)
		for (size_t i = 0; i < lengthof(lost_pairs); i++)
			if (memcmp(bytes, lost_pairs[i].pair, 2) == 0)
				return lost_pairs[i].character;
	return NULL;
}

/* How far Big5 goes, at most so many bytes, up to the first of those pairs. */
static size_t
before_lost(const char *bytes, size_t length)
{
	size_t		at = 0;

	while (at < length && lost_character(bytes + at, length - at) == NULL)
		at += (unsigned char) bytes[at] < 0x80 ? 1 : 2;
	return Min(at, length);
}

/*
 * Converts some bytes by the server's own function, called by its number:
 * which function converts by default depends on the search path.  Returns how
 * many were valid; chunk takes CHUNK_ROOM bytes.
 */
static int
convert_chunk(const Decoded *decoded, char *chunk)
{
	const char *bytes = decoded->bytes + decoded->read;
	size_t		length = Min(decoded->length - decoded->read, CHUNK_BYTES);
	bool		is_big5 = decoded->encoding == ENCODING_BIG5;
	const char *lost = is_big5 ? lost_character(bytes, length) : NULL;

	if (lost != NULL)
	{
		strlcpy(chunk, lost, CHUNK_ROOM);
		return 2;
	}
	if (is_big5)
		length = before_lost(bytes, length);
	return pg_do_encoding_conversion_buf(is_big5 ? F_BIG5_TO_UTF8 : F_GB18030_TO_UTF8,
										 is_big5 ? PG_BIG5 : PG_GB18030,
										 PG_UTF8,
										 (unsigned char *) bytes, (int) length,
										 (unsigned char *) chunk, CHUNK_ROOM,
										 true);
}

/* Converts GB18030 or Big5, and stops before what is not valid. */
static void
convert(Decoded *decoded)
{
	char	   *chunk = palloc(CHUNK_ROOM);
	size_t		left = decoded->length - decoded->read;
	size_t		room = Min(left + left / 2, REPORT_MAX_BYTES);
	int			converted;

	decoded->result = palloc(VARHDRSZ + room);
	while (decoded->read < decoded->length &&
		   (converted = convert_chunk(decoded, chunk)) > 0)
	{
		append_text(decoded, &room, chunk, strlen(chunk));
		decoded->read += converted;
		CHECK_FOR_INTERRUPTS();
	}
	pfree(chunk);
}

static void
copy_utf8(Decoded *decoded)
{
	const char *bytes = decoded->bytes + decoded->read;
	size_t		length = decoded->length - decoded->read;
	size_t		valid = pg_encoding_verifymbstr(PG_UTF8, bytes, (int) length);

	decoded->read += valid;
	decoded->result_length = valid;
	if (valid == length && length <= REPORT_MAX_BYTES)
		decoded->result = cstring_to_text_with_len(bytes, (int) length);
}

static void
decode_utf16(Decoded *decoded, bool big_endian)
{
	const char *bytes = decoded->bytes + decoded->read;
	size_t		length = decoded->length - decoded->read;
	size_t		size;

	if (!utf16_measure(bytes, length, big_endian, call_interrupt, &size))
	{
		decoded->read += size;
		return;
	}
	decoded->read += length;
	decoded->result_length = size;
	if (size > REPORT_MAX_BYTES)
		return;
	decoded->result = palloc(VARHDRSZ + size);
	utf16_decode(bytes, length, big_endian, call_interrupt,
				 VARDATA(decoded->result));
}

/* Decodes what is behind the mark, and stops at what is not valid. */
static DecodeStatus
decode_text(Decoded *decoded)
{
	switch (decoded->encoding)
	{
		case ENCODING_UTF8:
			copy_utf8(decoded);
			break;
		case ENCODING_UTF16LE:
		case ENCODING_UTF16BE:
			decode_utf16(decoded, decoded->encoding == ENCODING_UTF16BE);
			break;
		case ENCODING_GB18030:
		case ENCODING_BIG5:
			convert(decoded);
			break;
		case ENCODING_UTF16:
		case ENCODING_UNKNOWN:
			elog(ERROR, "cannot decode without an encoding");
	}
	if (decoded->read < decoded->length)
		return DECODE_INVALID;
	if (decoded->result_length > REPORT_MAX_BYTES)
		return DECODE_TOO_LONG;
	SET_VARSIZE(decoded->result, VARHDRSZ + decoded->result_length);
	return DECODE_TEXT;
}

/* May bytes of a named encoding begin with this mark? */
static bool
mark_agrees(Encoding mark, Encoding named)
{
	return mark == named || named == ENCODING_UNKNOWN ||
		(named == ENCODING_UTF16 &&
		 (mark == ENCODING_UTF16LE || mark == ENCODING_UTF16BE));
}

DecodeStatus
decode(const char *bytes, size_t length, Encoding encoding, Decoded *decoded)
{
	Encoding	mark = encoding_mark(bytes, length, &decoded->read);

	decoded->bytes = bytes;
	decoded->length = length;
	decoded->encoding = encoding;
	decoded->named = encoding != ENCODING_UNKNOWN;
	decoded->kind = file_kind(bytes, length);
	if (decoded->kind != NULL)
		return DECODE_FILE;
	decoded->result_length = length;
	if (length > LONGEST_BYTES)
		return DECODE_TOO_LONG;

	decoded->result_length = 0;
	if (mark != ENCODING_UNKNOWN)
	{
		if (!mark_agrees(mark, encoding))
		{
			decoded->read = 0;
			return DECODE_INVALID;
		}
		decoded->encoding = mark;
	}
	else if (encoding == ENCODING_UNKNOWN || encoding == ENCODING_UTF16)
	{
		Sniffed		sniffed = encoding_sniff(bytes, length, encoding,
											 call_interrupt);

		decoded->encoding = sniffed.encoding;
		decoded->other = sniffed.other;
		if (sniffed.outcome == SNIFF_BINARY)
			return DECODE_BINARY;
		if (sniffed.outcome == SNIFF_UNSURE)
			return DECODE_UNSURE;
	}
	return decode_text(decoded);
}
