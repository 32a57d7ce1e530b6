/*
 * termfilter.h
 *	  Where nothing of a term begins, told at little cost: at most characters.
 */
#ifndef GOVREPORT_TERMFILTER_H
#define GOVREPORT_TERMFILTER_H

#include "core/text.h"

/* Words are told by so many bytes at their beginning, longer phrases by more. */
#define PREFIX_BYTES 6

/* Small enough to stay in the processor's cache, all together. */
#define CODE_BITS 65536
#define PREFIX_BITS 16384
#define SINGLE_BITS 2048

typedef struct TermFilter
{
	/* first characters of all words and signs */
	uint8		beginnings[CODE_BITS / 8];
	/* hashed beginnings of phrases, and of words that names end in */
	uint8		prefixes[PREFIX_BITS / 8];
	/* of phrases alone, and of the other words alone */
	uint8		phrases[PREFIX_BITS / 8];
	uint8		suffixes[PREFIX_BITS / 8];
	/* signs, and words of one character that names end in */
	uint8		singles[SINGLE_BITS / 8];
} TermFilter;

/* Fills in a filter that is all zeros. */
extern void term_filter_make(TermFilter *filter);

/* May a phrase of policies.tsv begin at "at", where a word may? */
extern bool term_filter_phrase(const TermFilter *filter, const char *text,
							   uint32 at, uint32 end);

static inline bool
filter_has(const uint8 *filter, uint32 bit)
{
	return (filter[bit / 8] >> bit % 8 & 1) != 0;
}

static inline uint32
prefix_hash(const char *text)
{
	uint32		first;
	uint16		second;

	memcpy(&first, text, sizeof(first));
	memcpy(&second, text + sizeof(first), sizeof(second));
	return (first * 0x9E3779B1u + second * 0x85EBCA6Bu) >> 18;
}

/* May a word of six bytes or more begin at "at"? */
static inline bool
term_filter_word(const TermFilter *filter, const char *text, uint32 at,
				 uint32 end)
{
	return end - at >= PREFIX_BYTES &&
		filter_has(filter->prefixes, prefix_hash(text + at));
}

/* May it be one that names end in? */
static inline bool
term_filter_suffix(const TermFilter *filter, const char *text)
{
	return filter_has(filter->suffixes, prefix_hash(text));
}

/* May a sign, or a word of one character that ends a name, stand at "at"? */
static inline bool
term_filter_single(const TermFilter *filter, const char *text, uint32 at,
				   uint32 end)
{
	uint32		code;

	(void) text_next(text, at, end, &code);
	return filter_has(filter->singles, code % SINGLE_BITS);
}

/*
 * The first place at or behind "at" where anything may begin, or "stop" or a
 * little behind it; the text ends at "end".
 */
static inline uint32
term_filter_next(const TermFilter *filter, const char *text, uint32 at,
				 uint32 stop, uint32 end)
{
	while (at < stop)
	{
		const unsigned char *byte = (const unsigned char *) text + at;
		bool		three = (byte[0] & 0xF0) == 0xE0 && end - at >= 3;
		uint32		code = three ? (uint32) (byte[0] & 0x0F) << 12 |
		(uint32) (byte[1] & 0x3F) << 6 | (byte[2] & 0x3F) : byte[0];

		if (filter_has(filter->beginnings, code))
			break;
		at += three ? 3 : 1;
	}
	return at;
}

#endif							/* GOVREPORT_TERMFILTER_H */
