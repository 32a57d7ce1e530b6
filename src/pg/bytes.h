/*
 * bytes.h
 *	  From downloaded bytes to text.
 */
#ifndef GOVREPORT_BYTES_H
#define GOVREPORT_BYTES_H

#include "pg/compat.h"

#include "core/encoding.h"

/*
 * The text that bytes are in an encoding, palloc'd; ENCODING_UNKNOWN has it
 * found out.  A byte order mark is no part of the text.
 *
 * Errors: 22P03 where the bytes are no text, 22P02 where their encoding cannot
 * be told, 22021 where they are not valid in the one found or named, 54000
 * over 64 MB of text.
 */
extern text *bytes_decode(const char *bytes, size_t length,
						  Encoding encoding);

/*
 * The same of a function's arguments: bytes, which are not null, and the name
 * of their encoding, which may be.  Error 22023 where no encoding is called so.
 */
extern text *bytes_argument(FunctionCallInfo fcinfo);

#endif							/* GOVREPORT_BYTES_H */
