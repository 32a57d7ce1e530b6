/*
 * termfilter.h
 *	  Where nothing of a term begins, told at little cost: at most characters.
 */
#ifndef GOVREPORT_TERMFILTER_H
#define GOVREPORT_TERMFILTER_H

#include "core/text.h"

#include "lexicon/term_filter.tab.h"

/*
 * What the tables say of words, and of signs, by their first bytes;
 * make_term_filter.pl has the same.  Three bytes that a longer word may begin
 * with say both that six do: a mask for what those say.
 */
#define TERM_FILTER_WORD 1		/* three bytes: one of at most five may stand
								 * there */
#define TERM_FILTER_SIX 2		/* six bytes: one of at most eight may */
#define TERM_FILTER_LONGER 4	/* six bytes: one of nine or more may */
#define TERM_FILTER_NINE 8		/* nine bytes: it may */

/* What three bytes are told by; make_term_filter.pl has the same. */
static inline uint32
term_filter_hash(const unsigned char *byte)
{
	return byte[0] * 2281 + byte[1] * 64 + byte[2];
}

/*
 * May a sign or a word stand where "left" bytes are left, "flags" being what is
 * said of the first three, or of one that is a character?
 */
static inline bool
term_filter_may_stand(const unsigned char *byte, uint32 left, uint8 flags)
{
	uint32		hash;

	if (left < 6)
		return (flags & TERM_FILTER_WORD) != 0;
	hash = term_filter_hash(byte) * 63 + term_filter_hash(byte + 3);
	flags &= term_sequences[hash % lengthof(term_sequences)] | TERM_FILTER_WORD;
	if (flags == 0)
		return false;
	if ((flags & (TERM_FILTER_WORD | TERM_FILTER_SIX)) != 0)
		return true;
	if (left < 9)
		return false;
	hash = hash * 63 + term_filter_hash(byte + 6);
	return (term_sequences[hash % lengthof(term_sequences)] &
			TERM_FILTER_NINE) != 0;
}

/*
 * The first place at or behind "at" where a sign or a word may stand, or "stop"
 * or a little behind it; the text ends at "end".
 */
static inline uint32
term_filter_next(const char *text, uint32 at, uint32 stop, uint32 end)
{
	const unsigned char *byte = (const unsigned char *) text + at;
	const unsigned char *last = (const unsigned char *) text + stop;
	const unsigned char *limit = (const unsigned char *) text + end;

	while (byte < last)
	{
		if (byte[0] >= 0xE0 && limit - byte >= 3)
		{
			/* no branch on what is said of three: it is a toss-up */
			if (term_filter_may_stand(byte, limit - byte,
									  term_beginnings[term_filter_hash(byte) %
													  lengthof(term_beginnings)]))
				break;
			byte += 3;
		}
		else
		{
			uint8		flags = term_bytes[byte[0]];

			if (flags != 0 && term_filter_may_stand(byte, limit - byte, flags))
				break;
			byte++;
		}
	}
	return (const char *) byte - text;
}

#endif							/* GOVREPORT_TERMFILTER_H */
