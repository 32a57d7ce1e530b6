/*
 * skip.h
 *	  Numbers that are no measurements: dates, names, codes, list marks.
 */
#ifndef GOVREPORT_SKIP_H
#define GOVREPORT_SKIP_H

#include "core/numeral.h"
#include "core/quantity.h"

/* The text about a number. */
typedef struct Place
{
	const char *text;
	Span		span;			/* of the whole text read */
	uint32		start;			/* of the number */
} Place;

#define FIND_AT(text, at, end, words) \
	words_start((text), make_span((at), (end)), (words), lengthof(words))
#define FIND_BEFORE(place, words) \
	words_end((place)->text, make_span((place)->span.start, (place)->start), \
			  (words), lengthof(words))

/* The character before the number; 0 where there is none. */
extern uint32 code_before(const Place *place);

/* What stands shortly before the number. */
extern Span before_reach(const Place *place);

/*
 * “1146”, “10件事”: within a short quotation, which names something.  The fold
 * makes all quotation marks alike, so the nearest on both sides must be close.
 */
extern bool is_quoted(const Place *place, uint32 behind);

/* 举办3届博览会: is what 届 counts held, not a term of office? */
extern bool skip_is_held(const Place *place);

/* Is what stands at "at" a word before which a number is part of a name? */
extern bool names_thing(const Place *place, uint32 at);

/* Is the number of a date, a duration or an age? */
extern bool tells_time(const Place *place, const Numeral *numeral);

/* Why an Arabic number is no measurement; *behind is where to go on. */
extern SkipReason skip_reason(const Place *place, const Numeral *numeral,
							  uint32 *behind);

#endif							/* GOVREPORT_SKIP_H */
