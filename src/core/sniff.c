/*
 * sniff.c
 *	  Which encoding bytes are in, by how likely they are as a text in each.
 *
 * A character costs minus the binary logarithm of its share in Chinese
 * government prose: frequent.tsv has that for the common ones, ranks of the
 * standards stand in for the rest.  The bytes are read in every encoding, and
 * the one in which they cost the fewest bits is the likeliest: a bit less is
 * twice as likely.  What is not valid costs more than what is rare, so that a
 * damaged text is still known for what it is.
 */
#include "core/encoding.h"

#include "lexicon/frequent.tab.h"

/* What ASCII costs, and a control character that text seldom has. */
#define ASCII_COST 6
#define CONTROL_COST 24

/* What a character costs that takes four bytes: it is rare. */
#define LONG_COST 28

/* What a byte costs that is no part of a character, and half a one at the end. */
#define INVALID_COST 40
#define CUT_COST 20

/* What a byte costs of which nothing is known. */
#define RANDOM_COST 8

/* The likeliest encoding must be 2^12 times as likely as the next one. */
#define MARGIN 12

/*
 * A page's own word makes its encoding 2^40 times as likely, and more where
 * there are more characters to be wrong about; where they plainly say
 * otherwise, it is not believed.
 */
#define DECLARED_LEAST 40
#define DECLARED_SHARE 8

/*
 * Bytes are read by blocks, and an encoding that has become too unlikely to
 * win is read no further.
 */
#define BLOCK (1 << 12)
#define HOPELESS 2000

/* Bytes of wide characters that say what a text is, and bits for each. */
#define PLAIN_LEAST 600
#define PLAIN_COST 4

/* One byte in so many may be a control character in what is text. */
#define CONTROL_SHARE 50

/* A character, or what stands for one. */
typedef struct Step
{
	uint8		size;			/* bytes */
	uint8		cost;			/* bits */
	bool		valid;
} Step;

/* Reads the character at byte; left > 0 bytes are there. */
typedef Step (*Reader) (const unsigned char *byte, size_t left);

typedef struct Candidate
{
	Encoding	encoding;
	Reader		reader;
	size_t		at;				/* read up to here */
	int64		cost;
	int64		wide_cost;		/* of those that take several bytes */
	bool		valid;			/* so far */
} Candidate;

static inline Step
make_step(uint32 size, uint32 cost)
{
	Step		step = {size, cost, true};

	return step;
}

/* Bytes that are no character; reading goes on behind them. */
static inline Step
make_invalid(uint32 size)
{
	Step		step = {size, INVALID_COST, false};

	return step;
}

/* The bytes end within a character. */
static inline Step
make_cut(size_t left)
{
	Step		step = {left, CUT_COST, false};

	return step;
}

static bool
is_control(unsigned char byte)
{
	return (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r' &&
			byte != '\f') || byte == 0x7F;
}

static Step
read_ascii(unsigned char byte)
{
	if (byte == 0)
		return make_invalid(1);
	return make_step(1, is_control(byte) ? CONTROL_COST : ASCII_COST);
}

uint32
character_cost(uint32 code)
{
	if (code > 0xFFFF)
		return LONG_COST;
	return unicode_cost[unicode_page[code >> 12][code >> 6 & 63]][code & 63];
}

/* The bytes that a lead byte of UTF-8 promises, and its share of the code. */
static uint32
utf8_size(unsigned char lead, uint32 *code)
{
	uint32		size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;

	*code = lead & (0x7F >> size);
	return lead < 0xC2 || lead > 0xF4 ? 0 : size;
}

static Step
read_utf8(const unsigned char *byte, size_t left)
{
	static const uint32 least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32		size;
	uint32		code;

	if (byte[0] < 0x80)
		return read_ascii(byte[0]);
	size = utf8_size(byte[0], &code);
	if (size == 0)
		return make_invalid(1);
	for (uint32 i = 1; i < size; i++)
	{
		if (i == left)
			return make_cut(left);
		if ((byte[i] & 0xC0) != 0x80)
			return make_invalid(1);
		code = code << 6 | (byte[i] & 0x3F);
	}
	if (code < least[size] || code > 0x10FFFF ||
		(code >= 0xD800 && code <= 0xDFFF))
		return make_invalid(1);
	return make_step(size, character_cost(code));
}

static Step
read_utf16(uint32 first, uint32 second, size_t left)
{
	if (left == 1)
		return make_cut(left);
	if (first < 0x80)
	{
		Step		step = read_ascii(first);

		step.size = 2;			/* of a NUL too */
		return step;
	}
	if (first < 0xD800 || first > 0xDFFF)
		return make_step(2, character_cost(first));
	if (first <= 0xDBFF && left < 4)
		return make_cut(left);
	if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF)
		return make_invalid(2);
	return make_step(4, LONG_COST);
}

static Step
read_utf16le(const unsigned char *byte, size_t left)
{
	return read_utf16(left < 2 ? 0 : byte[0] | byte[1] << 8,
					  left < 4 ? 0 : byte[2] | byte[3] << 8, left);
}

static Step
read_utf16be(const unsigned char *byte, size_t left)
{
	return read_utf16(left < 2 ? 0 : byte[0] << 8 | byte[1],
					  left < 4 ? 0 : byte[2] << 8 | byte[3], left);
}

/* A character of two bytes, by the table of an encoding. */
static Step
read_pair(const unsigned char *byte, const uint8 cost[126][191])
{
	if (byte[1] < 0x40 || byte[1] == 0xFF ||
		cost[byte[0] - 0x81][byte[1] - 0x40] == 0)
		return make_invalid(1);
	return make_step(2, cost[byte[0] - 0x81][byte[1] - 0x40]);
}

static bool
is_decimal(unsigned char byte)
{
	return byte >= '0' && byte <= '9';
}

/* ASCII or a pair, in either of the two encodings. */
static Step
read_double(const unsigned char *byte, size_t left,
			const uint8 cost[126][191])
{
	if (byte[0] < 0x80)
		return read_ascii(byte[0]);
	if (byte[0] == 0x80 || byte[0] == 0xFF)
		return make_invalid(1);
	if (left == 1)
		return make_cut(left);
	return read_pair(byte, cost);
}

static Step
read_gb18030(const unsigned char *byte, size_t left)
{
	if (left == 1 || byte[0] <= 0x80 || byte[0] == 0xFF ||
		!is_decimal(byte[1]))
		return read_double(byte, left, gb18030_cost);
	if (left >= 3 && (byte[2] < 0x81 || byte[2] == 0xFF))
		return make_invalid(1);
	if (left < 4)
		return make_cut(left);
	return is_decimal(byte[3]) ? make_step(4, LONG_COST) : make_invalid(1);
}

static Step
read_big5(const unsigned char *byte, size_t left)
{
	return read_double(byte, left, big5_cost);
}

static const Reader readers[ENCODINGS] = {
	read_utf8, read_utf16le, read_utf16be, read_gb18030, read_big5
};

bool
encoding_is_cut(const char *bytes, size_t left, Encoding encoding)
{
	Step		step = readers[encoding] ((const unsigned char *) bytes, left);

	return !step.valid && step.cost == CUT_COST;
}

/* Reads up to the end of a block. */
static void
candidate_read(Candidate *candidate, const unsigned char *bytes, size_t end,
			   size_t length)
{
	while (candidate->at < end)
	{
		Step		step = candidate->reader(bytes + candidate->at,
											 length - candidate->at);

		candidate->at += step.size;
		candidate->cost += step.cost;
		if (step.size > 1)
			candidate->wide_cost += step.cost;
		candidate->valid = candidate->valid && step.valid;
	}
}

/* What a candidate costs, less what the page's own word is worth. */
static int64
candidate_cost(const Candidate *candidate, Encoding declared)
{
	if (candidate->encoding != declared || !candidate->valid)
		return candidate->cost;
	return candidate->cost - Max(DECLARED_LEAST,
								 candidate->wide_cost / DECLARED_SHARE);
}

/* All the encodings that the bytes may be in, and how likely each is. */
typedef struct Contest
{
	Candidate	candidates[ENCODINGS];
	int			count;
	Encoding	declared;
	size_t		at;				/* read up to here */
	size_t		controls;		/* so many bytes of it are controls */
} Contest;

static void
contest_begin(Contest *contest, const char *bytes, size_t length,
			  Encoding known)
{
	memset(contest, 0, sizeof(*contest));
	contest->declared = encoding_declared(bytes, length);
	for (Encoding encoding = 0; encoding < ENCODINGS; encoding++)
	{
		Candidate  *candidate = &contest->candidates[contest->count];

		if (known == ENCODING_UTF16 && encoding != ENCODING_UTF16LE &&
			encoding != ENCODING_UTF16BE)
			continue;
		candidate->encoding = encoding;
		candidate->reader = readers[encoding];
		candidate->valid = true;
		contest->count++;
	}
}

/* The cheapest candidate but one, that is valid if it must be; may be NULL. */
static const Candidate *
contest_best(const Contest *contest, const Candidate *but, bool must_be_valid)
{
	const Candidate *best = NULL;
	int64		best_cost = 0;

	for (int i = 0; i < contest->count; i++)
	{
		const Candidate *candidate = &contest->candidates[i];
		int64		cost = candidate_cost(candidate, contest->declared);

		if (candidate == but || (must_be_valid && !candidate->valid) ||
			(best != NULL && cost >= best_cost))
			continue;
		best = candidate;
		best_cost = cost;
	}
	return best;
}

/* Drops the candidates that can win no more. */
static void
contest_drop(Contest *contest)
{
	const Candidate *best = contest_best(contest, NULL, false);
	int64		most = candidate_cost(best, contest->declared) + HOPELESS;
	int			kept = 0;

	for (int i = 0; i < contest->count; i++)
		if (candidate_cost(&contest->candidates[i],
						   contest->declared) <= most)
			contest->candidates[kept++] = contest->candidates[i];
	contest->count = kept;
}

/* Reads the bytes in every encoding, until one is left or all are read. */
static void
contest_run(Contest *contest, const unsigned char *bytes, size_t length,
			CoreInterrupt interrupt)
{
	while (contest->at < length && contest->count > 1)
	{
		size_t		end = contest->at + Min(length - contest->at, BLOCK);

		for (int i = 0; i < contest->count; i++)
			candidate_read(&contest->candidates[i], bytes, end, length);
		for (size_t at = contest->at; at < end; at++)
			contest->controls += is_control(bytes[at]);
		contest->at = end;
		contest_drop(contest);
		CORE_CHECK(interrupt);
	}
}

static Sniffed
contest_decide(const Contest *contest)
{
	const Candidate *best = contest_best(contest, NULL, false);
	const Candidate *other = contest_best(contest, best, true);
	int64		cost = candidate_cost(best, contest->declared);
	int64		random = (int64) contest->at * RANDOM_COST;
	Sniffed		sniffed = {SNIFF_FOUND, best->encoding, ENCODING_UNKNOWN};

	if (!best->valid)
	{
		if (cost > random && contest->controls * CONTROL_SHARE > contest->at)
			sniffed.outcome = SNIFF_BINARY;
	}
	else if (other != NULL &&
			 (candidate_cost(other, contest->declared) < cost + MARGIN ||
			  random < cost + MARGIN))
	{
		sniffed.outcome = SNIFF_UNSURE;
		sniffed.other = other->encoding;
	}
	return sniffed;
}

/*
 * Is the beginning such a text in UTF-8 as no other encoding comes near to?  Of
 * what is written with several bytes there must be much, and it must be as
 * common as prose is: read as pairs it costs far more.
 */
static bool
begins_as_utf8(const unsigned char *bytes, size_t length)
{
	size_t		end = Min(length, BLOCK);
	uint32		wide = 0;
	uint32		cost = 0;

	for (size_t at = 0; at < end;)
	{
		Step		step = read_utf8(bytes + at, length - at);

		if (!step.valid)
			return false;
		if (step.size > 1)
		{
			wide += step.size;
			cost += step.cost;
		}
		at += step.size;
	}
	return wide >= PLAIN_LEAST && cost <= wide * PLAIN_COST;
}

/* Is nothing there but ASCII, which is the same in nearly every encoding? */
static bool
is_ascii(const char *bytes, size_t length)
{
	for (size_t at = 0; at < length; at++)
		if ((signed char) bytes[at] <= 0)
			return false;
	return true;
}

Sniffed
encoding_sniff(const char *bytes, size_t length, Encoding known,
			   CoreInterrupt interrupt)
{
	static const Sniffed utf8 = {SNIFF_FOUND, ENCODING_UTF8, ENCODING_UNKNOWN};
	Contest		contest;
	Sniffed		sniffed;

	Assert(known == ENCODING_UNKNOWN || known == ENCODING_UTF16);
	if (known == ENCODING_UNKNOWN &&
		(is_ascii(bytes, length) ||
		 begins_as_utf8((const unsigned char *) bytes, length)))
		return utf8;
	contest_begin(&contest, bytes, length, known);
	contest_run(&contest, (const unsigned char *) bytes, length, interrupt);
	sniffed = contest_decide(&contest);
	if (known == ENCODING_UTF16)
		sniffed.outcome = SNIFF_FOUND;
	return sniffed;
}
