/*
 * value.h
 *	  The bytes of a stored govreport.
 *
 * A header, then the parts one behind the other, each at a multiple of eight
 * bytes and with zeros between.  The text comes last: what is asked of a long
 * report can be read from the beginning of its value, and the server fetches
 * and decompresses no more than that.  The elements are the core's records as
 * they are, in the machine's byte order, like everything on disk.
 *
 * Bytes from outside never become a value: input and receive take text and
 * parse it.
 */
#ifndef GOVREPORT_VALUE_H
#define GOVREPORT_VALUE_H

#include "core/report.h"
#include "pg/compat.h"

/* The format that this library writes; it reads every one up to it. */
#define VALUE_VERSION 1

/* The parts, in their order. */
typedef enum ValuePart
{
	VALUE_METADATA,				/* one Metadata */
	VALUE_HEADER,				/* HeaderField */
	VALUE_STRINGS,				/* bytes */
	VALUE_SECTIONS,				/* Section */
	VALUE_ITEMS,				/* ReportItem */
	VALUE_INDICATORS,			/* Indicator */
	VALUE_TERMS,				/* Term */
	VALUE_TEXT					/* bytes */
} ValuePart;

#define VALUE_PARTS (VALUE_TEXT + 1)

typedef struct ValuePlace
{
	uint32		offset;			/* from the first byte of the value */
	uint32		count;			/* elements */
} ValuePlace;

typedef struct ReportValue
{
	int32		vl_len_;		/* varlena header; do not touch directly */
	uint8		version;
	uint8		flags;			/* reserved, zero */
	uint16		reserved;		/* zero */
	ValuePlace	place[VALUE_PARTS];
} ReportValue;

/* The value that holds the report, palloc'd; it keeps nothing of the report. */
extern ReportValue *value_pack(const Report *report);

/*
 * Reads a report from the argument of a function.  Its arrays lie in memory of
 * their own, which lives as long as the current memory context.
 */
typedef Report *(*ReportReader) (Datum argument);

/*
 * Of a govreport: the whole, all but the text, or metadata and header only.
 * What is not asked for is neither fetched nor decompressed.
 */
extern Report *report_of_value(Datum value);
extern Report *report_rows_of_value(Datum value);
extern Report *report_head_of_value(Datum value);

/* The text that a govreport was made of, palloc'd. */
extern text *value_text(Datum value);

/* Where it stands in a value, and so many bytes of it, palloc'd. */
typedef struct ValueText
{
	Datum		value;
	uint32		offset;
	uint32		length;
} ValueText;

extern ValueText value_text_find(Datum value);
extern text *value_text_slice(const ValueText *place, uint32 at, uint32 length);

#endif							/* GOVREPORT_VALUE_H */
