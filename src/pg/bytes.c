/*
 * bytes.c
 *	  Downloaded bytes as text: bytes_decode() for all that takes bytes,
 *	  govreport_decode() and govreport_encoding().
 */
#include "pg/bytes.h"

#include "pg/call.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"

PG_FUNCTION_INFO_V1(govreport_decode);
PG_FUNCTION_INFO_V1(govreport_encoding);

/* So many bytes are converted between two looks for interrupts. */
#define CHUNK_BYTES (64 * 1024)

/*
 * Bytes that are longer are too long a text in every encoding: none takes more
 * than two bytes for one of UTF-8, and no mark more than four.
 */
#define LONGEST_BYTES ((size_t) REPORT_MAX_BYTES * 2 + 4)

typedef enum DecodeStatus
{
	DECODE_TEXT,
	DECODE_FILE,				/* a file of another kind, which "kind" says */
	DECODE_BINARY,				/* no text, and nothing that we know */
	DECODE_UNSURE,				/* text in "encoding" or "other" */
	DECODE_INVALID,				/* at byte "length" behind those of text */
	DECODE_TOO_LONG
} DecodeStatus;

/* Bytes, and what was found out about them. */
typedef struct Decoded
{
	const char *bytes;
	size_t		length;
	size_t		read;			/* so many bytes are a mark, or text */
	Encoding	encoding;
	bool		named;			/* was told, not found */
	Encoding	other;
	const char *kind;
	text	   *result;
	size_t		result_length;	/* without the header; where the text is too
								 * long, more than is there */
} Decoded;

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
 * By the server's own function, called by its number: which function converts
 * by default depends on the search path.  It stops before what is not valid.
 */
static void
convert(Decoded *decoded, Oid function, int encoding)
{
	int			chunk_size = CHUNK_BYTES * MAX_CONVERSION_GROWTH + 1;
	char	   *chunk = palloc(chunk_size);
	size_t		left = decoded->length - decoded->read;
	size_t		room = Min(left + left / 2, REPORT_MAX_BYTES);

	decoded->result = palloc(VARHDRSZ + room);
	while (decoded->read < decoded->length)
	{
		int			length = Min(decoded->length - decoded->read, CHUNK_BYTES);
		int			converted;

		converted = pg_do_encoding_conversion_buf(function, encoding, PG_UTF8,
												  (unsigned char *) decoded->bytes + decoded->read,
												  length,
												  (unsigned char *) chunk,
												  chunk_size, true);
		if (converted == 0)
			break;
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
			convert(decoded, F_GB18030_TO_UTF8, PG_GB18030);
			break;
		case ENCODING_BIG5:
			convert(decoded, F_BIG5_TO_UTF8, PG_BIG5);
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

/*
 * Settles the encoding, by the mark or by the bytes, and decodes.  A mark that
 * says other than the name does is not valid: what follows it would be read as
 * something that nobody wrote.
 */
static DecodeStatus
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

/* The bytes of the first character that is not valid, as 0xe4 0xb8. */
static char *
invalid_bytes(const Decoded *decoded)
{
	const unsigned char *byte = (const unsigned char *) decoded->bytes + decoded->read;
	size_t		left = decoded->length - decoded->read;
	StringInfoData shown;
	size_t		length;

	if (decoded->encoding == ENCODING_UTF8)
		length = pg_utf_mblen(byte);
	else if (decoded->encoding == ENCODING_GB18030 ||
			 decoded->encoding == ENCODING_BIG5)
		length = byte[0] <= 0x80 || byte[0] == 0xFF ? 1 : 2;
	else
		length = 2;

	initStringInfo(&shown);
	for (size_t i = 0; i < Min(length, left); i++)
		appendStringInfo(&shown, "%s0x%02x", i > 0 ? " " : "", byte[i]);
	return shown.data;
}

/* What is wrong there, where that can be said; NULL else. */
static const char *
invalid_reason(const Decoded *decoded)
{
	const char *bytes = decoded->bytes + decoded->read;
	size_t		left = decoded->length - decoded->read;
	bool		wide = decoded->encoding == ENCODING_UTF16LE ||
	decoded->encoding == ENCODING_UTF16BE;
	size_t		mark_length;
	Encoding	mark = encoding_mark(bytes, left, &mark_length);

	if (decoded->read == 0 && mark != ENCODING_UNKNOWN)
		return psprintf("The bytes begin with the byte order mark of %s.",
						encoding_name(mark));
	if (bytes[0] == '\0' && (!wide || (left > 1 && bytes[1] == '\0')))
		return "Text cannot hold the character with code 0.";
	if (encoding_is_cut(bytes, left, decoded->encoding))
		return "The bytes end within a character, as those of a download that was cut short.";
	return NULL;
}

static void
refuse_invalid(const Decoded *decoded)
{
	const char *name = encoding_name(decoded->encoding);
	const char *reason = invalid_reason(decoded);

	ereport(ERROR,
			(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
			 errmsg("invalid byte sequence for encoding \"%s\" at byte offset %zu: %s",
					name, decoded->read, invalid_bytes(decoded)),
			 reason != NULL ? errdetail("%s", reason) : 0,
			 decoded->named ? 0 :
			 errhint("The encoding was detected. If it is not %s, name it as second argument.",
					 name)));
}

static void
refuse_unsure(const Decoded *decoded)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("could not determine the encoding of %zu bytes",
					decoded->length),
			 errdetail("They may be %s or %s.",
					   encoding_name(decoded->encoding),
					   encoding_name(decoded->other)),
			 errhint("Name the encoding as second argument.")));
}

/* All that is no text is one class of error, so that a loader can skip it. */
static void
refuse_kind(const char *kind)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("cannot read text from what seems to be %s", kind),
			 errhint("Convert the file to text first.")));
}

text	   *
bytes_decode(const char *bytes, size_t length, Encoding encoding)
{
	Decoded		decoded = {0};

	switch (decode(bytes, length, encoding, &decoded))
	{
		case DECODE_TEXT:
			break;
		case DECODE_FILE:
			refuse_kind(decoded.kind);
			break;
		case DECODE_BINARY:
			refuse_kind("binary data");
			break;
		case DECODE_UNSURE:
			refuse_unsure(&decoded);
			break;
		case DECODE_INVALID:
			refuse_invalid(&decoded);
			break;
		case DECODE_TOO_LONG:
			(void) call_succeeded(CORE_TOO_LONG, decoded.result_length, NULL);
	}
	return decoded.result;
}

static Encoding
encoding_argument(Name name)
{
	Encoding	encoding = encoding_by_name(NameStr(*name),
											strlen(NameStr(*name)));

	if (encoding == ENCODING_UNKNOWN)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown encoding: \"%s\"", NameStr(*name)),
				 errhint("Known encodings are %s.", ENCODING_NAMES)));
	return encoding;
}

text	   *
bytes_argument(FunctionCallInfo fcinfo)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Encoding	encoding = PG_ARGISNULL(1) ? ENCODING_UNKNOWN :
	encoding_argument(PG_GETARG_NAME(1));
	text	   *result = bytes_decode(VARDATA_ANY(bytes),
									  VARSIZE_ANY_EXHDR(bytes), encoding);

	PG_FREE_IF_COPY(bytes, 0);
	return result;
}

/* govreport_decode(bytes bytea, encoding name) returns text */
Datum
govreport_decode(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(bytes_argument(fcinfo));
}

/*
 * govreport_encoding(bytea) returns text
 *
 * Null for just those bytes that govreport_parse(bytea) refuses, so that a
 * loader can put them aside.
 */
Datum
govreport_encoding(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Decoded		decoded = {0};
	bool		known = decode(VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes),
							   ENCODING_UNKNOWN, &decoded) == DECODE_TEXT;

	if (decoded.result != NULL)
		pfree(decoded.result);
	PG_FREE_IF_COPY(bytes, 0);
	if (!known)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(encoding_name(decoded.encoding)));
}
