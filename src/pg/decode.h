/*
 * decode.h
 *	  Bytes into text, with what was found out on the way; raises no error but
 *	  for what cannot happen.
 */
#ifndef GOVREPORT_DECODE_H
#define GOVREPORT_DECODE_H

#include "pg/compat.h"

#include "core/encoding.h"

typedef enum DecodeStatus
{
	DECODE_TEXT,
	DECODE_FILE,				/* a file of another kind, which "kind" says */
	DECODE_BINARY,				/* no text, and nothing that we know */
	DECODE_UNSURE,				/* text in "encoding" or "other" */
	DECODE_INVALID,				/* what begins at byte "read" is not valid */
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

/*
 * Settles the encoding, by the mark or by the bytes, and decodes into zeroed
 * *decoded.  A mark that says other than the name does is not valid: what
 * follows it would be read as something that nobody wrote.
 */
extern DecodeStatus decode(const char *bytes, size_t length,
						   Encoding encoding, Decoded *decoded);

#endif							/* GOVREPORT_DECODE_H */
