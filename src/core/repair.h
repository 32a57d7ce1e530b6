/*
 * repair.h
 *	  What scanners, converters and copying from pages make of characters.
 *
 * The fold undoes it.  Everything here looks at folded text that ends in the
 * character in question.
 */
#ifndef GOVREPORT_REPAIR_H
#define GOVREPORT_REPAIR_H

#include "core/text.h"

/* May the character stand for another one? */
static inline bool
repair_is_doubtful(uint32 code)
{
	return code == '.' || code == 'l' || code == 'I' || code == 'O' ||
		code == 'o' || code == '?' || code == 0x3007 || code == 0x25CB; /* 〇 ○ */
}

/*
 * What the doubtful character at the end of the text stands for where "behind"
 * follows it: a digit, a full stop or a mask, or 0 where it is what it is.
 */
extern uint32 repair_character(const char *text, uint32 length, uint32 behind);

/*
 * Where the entity or tag begins that the text, which ends in ; or >, ends in,
 * and what it stands for; the text's length where there is none.
 */
extern uint32 repair_markup(const char *text, uint32 length, uint32 *code);

#endif							/* GOVREPORT_REPAIR_H */
