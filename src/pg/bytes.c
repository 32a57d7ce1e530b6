/*
 * bytes.c
 *	  Downloaded bytes as text: govreport_decode() and govreport_encoding().
 */
#include "pg/bytes.h"

#include "pg/call.h"
#include "pg/decode.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_decode);
PG_FUNCTION_INFO_V1(govreport_encoding);

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

static text *
decode_bytes(const char *bytes, size_t length, Encoding encoding)
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
	text	   *result = decode_bytes(VARDATA_ANY(bytes),
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
