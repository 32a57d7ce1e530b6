/*
 * header.h
 *	  The header table of a page: 索引号: … 发布机构: …
 */
#ifndef GOVREPORT_HEADER_H
#define GOVREPORT_HEADER_H

#include "core/layout.h"

/* What a row of header_fields.tsv is good for beside the table itself. */
typedef enum HeaderFieldUse
{
	HEADER_PLAIN,
	HEADER_ISSUER,
	HEADER_ISSUED
} HeaderFieldUse;

/* One field of a line: 生成日期: 2021-08-02 */
typedef struct HeaderPair
{
	Span		name;
	Span		value;			/* may be empty */
	uint8		use;			/* HeaderFieldUse */
} HeaderPair;

/* Does a line of folded text begin with the name of a field and a colon? */
extern bool header_is_field(const char *text, Span line);

/*
 * The next field of a line, from *at on; false where there is none.  A value
 * ends where the next field's name begins.
 */
extern bool header_next_pair(const char *text, uint32 *at, uint32 end,
							 HeaderPair *pair);

#endif							/* GOVREPORT_HEADER_H */
