/*
 * fingerprint.c
 *	  64 bits that differ little where texts do.
 *
 * For each bit of the hash, how many features have it set is counted.  Eight
 * counters of a byte each are added to at once; before one can overflow they
 * go into the counts.  Which features were there is kept in a table of bits by
 * their hashes, so large that few are taken for others.
 */
#include "core/fingerprint.h"

#include "core/text.h"

#define BITS				64
#define LANES				8	/* counters in a word, and words */
#define LANE_MOST			255

/* Bits of the table for a character; there are about three bytes to one. */
#define SEEN_SHARE			4

/* The lowest bit of every byte. */
#define LOW_BITS			UINT64CONST(0x0101010101010101)

typedef struct Counter
{
	uint64		lanes[LANES];	/* byte i of lanes[j] counts bit 8 * i + j */
	uint32		pending;		/* features in the lanes */
	uint32		set[BITS];
	uint32		features;
	uint8	   *seen;			/* a bit for each hash, cut to its mask */
	uint32		mask;
} Counter;

/* The finalizer of MurmurHash3, in the public domain: every bit of the key
 * changes half of the result's. */
static inline uint64
mix(uint64 key)
{
	key ^= key >> 33;
	key *= UINT64CONST(0xff51afd7ed558ccd);
	key ^= key >> 33;
	key *= UINT64CONST(0xc4ceb9fe1a85ec53);
	return key ^ key >> 33;
}

static void
flush_lanes(Counter *counter)
{
	for (int bit = 0; bit < BITS; bit++)
		counter->set[bit] +=
			counter->lanes[bit % LANES] >> (bit / LANES * 8) & LANE_MOST;
	memset(counter->lanes, 0, sizeof(counter->lanes));
	counter->features += counter->pending;
	counter->pending = 0;
}

static inline void
count_feature(Counter *counter, uint64 hash)
{
	uint32		place = hash & counter->mask;
	uint8		bit = 1 << (place & 7);

	if (counter->seen[place >> 3] & bit)
		return;
	counter->seen[place >> 3] |= bit;
	for (int lane = 0; lane < LANES; lane++)
		counter->lanes[lane] += hash >> lane & LOW_BITS;
	if (++counter->pending == LANE_MOST)
		flush_lanes(counter);
}

/* The mask of a table with room for the features of so many bytes. */
static uint32
seen_mask(uint32 length)
{
	uint32		mask = 1023;

	while (mask < length / 3 * SEEN_SHARE)
		mask = mask << 1 | 1;
	return mask;
}

uint64
fingerprint_text(const char *folded, uint32 length, CoreInterrupt interrupt)
{
	Counter		counter = {.mask = seen_mask(length)};
	uint64		run = 0;		/* the last four characters, 16 bits each */
	uint64		result = 0;

	counter.seen = palloc0(counter.mask / 8 + 1);
	for (uint32 at = 0; at < length;)
	{
		uint32		code;

		at = text_next(folded, at, length, &code);
		if (code == '\n')
			CORE_CHECK(interrupt);
		if (!code_is_han(code))
			continue;
		run = run << 16 | (code & 0xFFFF);
		if (run >> 48 != 0)
			count_feature(&counter, mix(run));
	}
	flush_lanes(&counter);
	for (int bit = 0; bit < BITS; bit++)
		if (2 * (uint64) counter.set[bit] > counter.features)
			result |= UINT64CONST(1) << bit;
	return result;
}
