/*
 * bytes.h
 *	  From downloaded bytes to text.
 */
#ifndef GOVREPORT_BYTES_H
#define GOVREPORT_BYTES_H

#include "pg/compat.h"

/*
 * The text that a function's arguments hold, palloc'd: bytes, which are not null,
 * and the name of their encoding, or null to have it found out.  A byte order
 * mark is no part of the text.
 *
 * Errors: 22P03 where the bytes are no text, 22P02 where their encoding cannot
 * be told, 22021 where they are not valid in the one found or named, 22023 where
 * no encoding is called so, 54000 over 64 MB of text.
 */
extern text *bytes_argument(FunctionCallInfo fcinfo);

#endif							/* GOVREPORT_BYTES_H */
