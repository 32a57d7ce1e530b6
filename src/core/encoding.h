/*
 * encoding.h
 *	  What bytes are: which encoding they are text in, or what else.
 *
 * Nothing here converts but the UTF-16 decoder: the server has the other
 * encodings.  Bytes are what somebody downloaded, so lengths are size_t and
 * nothing is believed of them.
 */
#ifndef GOVREPORT_ENCODING_H
#define GOVREPORT_ENCODING_H

#include "core/core.h"

/*
 * GB18030 stands for GBK and GB 2312 too: what is valid in these is the same
 * text in it.
 */
typedef enum Encoding
{
	ENCODING_UTF8,
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODING_GB18030,
	ENCODING_BIG5,
	ENCODING_UTF16,				/* of one byte order or the other */
	ENCODING_UNKNOWN			/* any of those above */
} Encoding;

/* Those that text can be found to be in: the ones before ENCODING_UTF16. */
#define ENCODINGS ENCODING_UTF16

/* All names that a hint should list. */
#define ENCODING_NAMES \
	"UTF8, UTF16, UTF16LE, UTF16BE, GB18030 (or GBK, GB2312, CP936) and " \
	"BIG5 (or BIG5-HKSCS, CP950)"

/* Our name of an encoding, which is the server's where it has one. */
extern const char *encoding_name(Encoding encoding);

/*
 * The encoding that a name means, whatever its case, dashes, underscores and
 * spaces; ENCODING_UNKNOWN where it means none.
 */
extern Encoding encoding_by_name(const char *name, size_t length);

/*
 * The encoding whose byte order mark the bytes begin with, and how many bytes
 * that takes; ENCODING_UNKNOWN and 0 without one.
 */
extern Encoding encoding_mark(const char *bytes, size_t length,
							  size_t *mark_length);

/*
 * The encoding that a <meta> or an XML declaration in the first bytes names;
 * ENCODING_UNKNOWN where there is none, or none that is known.
 */
extern Encoding encoding_declared(const char *bytes, size_t length);

/*
 * What a file is that begins so and is no text, as "a PDF document"; NULL for
 * all else.
 */
extern const char *file_kind(const char *bytes, size_t length);

typedef enum SniffOutcome
{
	SNIFF_FOUND,				/* it is this, as far as one can see; whether
								 * every byte is valid shows in decoding */
	SNIFF_UNSURE,				/* it is this or the other */
	SNIFF_BINARY				/* no text at all */
} SniffOutcome;

typedef struct Sniffed
{
	SniffOutcome outcome;
	Encoding	encoding;
	Encoding	other;			/* with SNIFF_UNSURE */
} Sniffed;

/*
 * Finds out which encoding the bytes, without a mark, are in.  What is known
 * already, ENCODING_UNKNOWN or ENCODING_UTF16, limits the answer.
 */
extern Sniffed encoding_sniff(const char *bytes, size_t length,
							  Encoding known, CoreInterrupt interrupt);

/*
 * Do the last bytes, where no character was found, begin one that was cut off?
 * left > 0.
 */
extern bool encoding_is_cut(const char *bytes, size_t left, Encoding encoding);

/*
 * The bytes of UTF-8 that UTF-16 becomes.  False where it is not valid, with
 * the offset of the first byte that is not in *result: half a character, an
 * unpaired surrogate, or a NUL, which text cannot hold.
 */
extern bool utf16_measure(const char *bytes, size_t length, bool big_endian,
						  CoreInterrupt interrupt, size_t *result);

/* Writes the UTF-8 of what utf16_measure() found valid. */
extern void utf16_decode(const char *bytes, size_t length, bool big_endian,
						 CoreInterrupt interrupt, char *result);

/*
 * What a character costs in government prose: minus the binary logarithm of its
 * share, in bits.  Frozen.
 */
extern uint32 character_cost(uint32 code);

#endif							/* GOVREPORT_ENCODING_H */
