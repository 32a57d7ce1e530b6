/*
 * quantity.h
 *	  Numbers with their units, and the numbers that are no measurements.
 */
#ifndef GOVREPORT_QUANTITY_H
#define GOVREPORT_QUANTITY_H

#include "core/report.h"
#include "core/strings.h"
#include "core/text.h"
#include "core/unit.h"

/* Why a number is no measurement. */
typedef enum SkipReason
{
	SKIP_NONE,					/* it is one */
	SKIP_DATE,
	SKIP_ORDINAL,
	SKIP_LIST_MARK,
	SKIP_NAME,
	SKIP_SLOGAN,
	SKIP_THRESHOLD,
	SKIP_DURATION,
	SKIP_RATIO,
	SKIP_NOISE
} SkipReason;

#define SKIP_REASONS (SKIP_NOISE + 1)

typedef struct Quantity
{
	Span		span;			/* from the first digit to the end of the unit */
	Decimal		value;
	Decimal		value_max;		/* of a range */
	uint16		unit;			/* of unit_match; UNIT_NONE without one */
	uint16		per;			/* the unit behind a slash, 元/亩 */
	uint8		bound;			/* Bound */
	uint8		status;			/* Status */
	uint8		reason;			/* SkipReason */
	bool		rank;			/* 第二位: the value is a rank */
	bool		money;			/* 100万: the 元 is left out */
	const char *per_time;		/* 年 of 元/年; NULL without one */
	Span		cue_before;		/* 约, 超过: empty where none */
	Span		cue_behind;		/* 以上, 左右 */
} Quantity;

/*
 * The next number in a span of folded text, from *at on; moves *at behind it.
 * Arabic digits are all found, each a quantity or one with its reason for being
 * none; Chinese numerals only where they are quantities.  False at the end.
 */
extern bool quantity_next(const char *text, Span span, uint32 *at,
						  Quantity *quantity);

/*
 * The unit as derived text has it: 元, 元/亩, 元/年, 名 of a rank; empty without
 * one.  money says that 元 is meant where none is written.
 */
extern StringRef quantity_unit(const Quantity *quantity, bool money,
							   Strings *strings);

#endif							/* GOVREPORT_QUANTITY_H */
