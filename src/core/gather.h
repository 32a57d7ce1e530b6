/*
 * gather.h
 *	  All quantities, times and digits of a text, with their places in it.
 */
#ifndef GOVREPORT_GATHER_H
#define GOVREPORT_GATHER_H

#include "core/quantity.h"
#include "core/strings.h"
#include "core/when.h"

/* Where something stands in the source, as report.h counts. */
typedef struct Found
{
	uint32		start;
	uint32		end;
	uint32		char_start;
} Found;

typedef struct FoundQuantity
{
	Found		place;
	Decimal		value;			/* meaningless unless stated */
	Decimal		value_max;		/* of a range */
	StringRef	unit;
	uint8		bound;			/* Bound */
	uint8		status;			/* Status */
} FoundQuantity;

typedef struct FoundPeriod
{
	Found		place;
	CorePeriod	period;			/* NULL where the text does not tell it */
} FoundPeriod;

/* Why digits are where they are; the first are the SkipReasons. */
typedef enum DigitsReason
{
	DIGITS_INDICATOR = SKIP_NONE,
	DIGITS_METADATA = SKIP_REASONS, /* title and header table */
	DIGITS_BOILERPLATE,
	DIGITS_HEADING,				/* a measurement, but in a heading */
	DIGITS_UNNAMED,				/* a measurement of nothing that is named */
	DIGITS_UNKNOWN				/* a fault of the parse */
} DigitsReason;

#define DIGITS_REASONS (DIGITS_UNKNOWN + 1)

typedef struct FoundDigits
{
	Found		place;
	uint8		reason;			/* DigitsReason */
} FoundDigits;

/* What is found; the list is palloc'd, and holds one of the types above. */
typedef struct Gathered
{
	void	   *list;
	uint32		count;
	uint32		room;
	Strings		strings;		/* that the units point into */
} Gathered;

/* A text while it is gathered from, in its order. */
typedef struct GatherReader
{
	Folded		folded;
	Gathered   *gathered;
	uint32		counted;		/* characters of the source were counted so
								 * far */
	uint32		characters;
} GatherReader;

/* Folds the text, and empties what is gathered. */
extern CoreStatus gather_begin(GatherReader *reader, const char *text,
							   size_t length, CoreInterrupt interrupt,
							   Gathered *gathered);

/* Room for one more, zeroed, of the size that all in the list have. */
extern void *gather_add(Gathered *gathered, size_t size);

/* CORE_TOO_MANY_ROWS where the list is too long. */
extern CoreStatus gather_check(const Gathered *gathered);

/* Where a folded span stands in the source; spans come in their order. */
extern Found gather_locate(GatherReader *reader, Span span);

/* The FoundQuantity of a text, as far as they are measurements. */
extern CoreStatus gather_quantities(const char *text, size_t length,
									CoreInterrupt interrupt,
									Gathered *gathered);

/* The FoundPeriod of a text; the anchor tells what 今年 and the like mean. */
extern CoreStatus gather_periods(const char *text, size_t length,
								 const WhenAnchor *anchor,
								 CoreInterrupt interrupt, Gathered *gathered);

/*
 * The FoundDigits of a report: every run of Arabic digits.  With the function
 * that reports the indicators this shows that no number is lost.
 */
extern CoreStatus gather_digits(const Report *report, CoreInterrupt interrupt,
								Gathered *gathered);

#endif							/* GOVREPORT_GATHER_H */
