/*
 * termfilter.h
 *	  Where nothing of a term begins, told at little cost: at most characters.
 */
#ifndef GOVREPORT_TERMFILTER_H
#define GOVREPORT_TERMFILTER_H

#include "core/text.h"

#include "lexicon/term_filter.tab.h"

/*
 * What the tables say of words, and of signs, by their first three, six and nine
 * bytes; make_term_filter.pl has the same.
 */
#define TERM_FILTER_WORD 1		/* of three, six: one of so many bytes or a
								 * little more may stand there */
#define TERM_FILTER_LONGER 2	/* likewise, one of three bytes more */
#define TERM_FILTER_LONGEST 4	/* of nine: one may stand there */

/* What three bytes are told by; make_term_filter.pl has the same. */
static inline uint32
term_filter_hash(const unsigned char *byte)
{
	return byte[0] * 2281 + byte[1] * 64 + byte[2];
}

/* May a word of six bytes or more stand where six are left, three of this hash? */
static inline bool
term_filter_longer(const unsigned char *byte, uint32 left, uint32 hash)
{
	uint8		flags;

	hash = hash * 63 + term_filter_hash(byte + 3);
	flags = term_sequences[hash % lengthof(term_sequences)];
	if ((flags & TERM_FILTER_WORD) != 0)
		return true;
	if ((flags & TERM_FILTER_LONGER) == 0 || left < 9)
		return false;
	hash = hash * 63 + term_filter_hash(byte + 6);
	flags = term_sequences[hash % lengthof(term_sequences)];
	return (flags & TERM_FILTER_LONGEST) != 0;
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
			uint32		hash = term_filter_hash(byte);
			uint8		flags = term_beginnings[hash % lengthof(term_beginnings)];

			if (flags != 0 && ((flags & TERM_FILTER_WORD) != 0 ||
							   (limit - byte >= 6 &&
								term_filter_longer(byte, limit - byte, hash))))
				break;
			byte += 3;
		}
		else
		{
			uint8		flags = term_bytes[byte[0]];

			if (flags != 0 && ((flags & TERM_FILTER_WORD) != 0 ||
							   (limit - byte >= 6 &&
								term_filter_longer(byte, limit - byte,
												   term_filter_hash(byte)))))
				break;
			byte++;
		}
	}
	return (const char *) byte - text;
}

#endif							/* GOVREPORT_TERMFILTER_H */
