/*
 * unit.h
 *	  Units and measure words.
 */
#ifndef GOVREPORT_UNIT_H
#define GOVREPORT_UNIT_H

#include "core/text.h"

typedef struct Unit
{
	const char *word;			/* as reports write it, folded */
	const char *unit;			/* the bare unit of derived text */
	const char *dimension;		/* money, area, count, … */
	const char *base;			/* the dimension's base unit, NULL for counts */
	const char *factor;			/* so many base units, NULL where not fixed */
	const char *part_before;	/* characters with which the word is part of
								 * another, NULL for none */
} Unit;

#define UNIT_NONE 0				/* places are counted from 1 */

/*
 * The longest unit that begins at "at": its place in the table plus one, and
 * *end behind it; UNIT_NONE where none does.
 */
extern uint32 unit_match(const char *text, uint32 at, uint32 end, uint32 *unit_end);

/* The unit of a place from unit_match. */
extern const Unit *unit_get(uint32 unit);
extern uint32 unit_count(void);

#endif							/* GOVREPORT_UNIT_H */
