/*
 * test_fingerprint.c
 *	  The fingerprint: what it does not see, how far apart texts are that
 *	  share a part, and that it stays what it is.
 */
#include "core/fingerprint.h"

#include "memory.h"
#include "unit.h"

/* Characters of the random texts, from U+4E00 on. */
#define RANDOM_LENGTH		4000
#define RANDOM_CHARACTERS	8000

static uint64 seed;

static uint32
random_below(uint32 most)
{
	seed = seed * UINT64CONST(6364136223846793005) +
		UINT64CONST(1442695040888963407);
	return (uint32) (seed >> 33) % most;
}

static uint64
fingerprint(const char *text)
{
	return fingerprint_text(text, strlen(text), NULL);
}

static int
distance(uint64 a, uint64 b)
{
	int			bits = 0;

	for (uint64 rest = a ^ b; rest != 0; rest &= rest - 1)
		bits++;
	return bits;
}

/* A text of random characters, the first ones by one seed, the rest by another. */
static uint64
fingerprint_mixed(uint32 shared, uint32 own_seed)
{
	static char text[RANDOM_LENGTH * 3];

	seed = 1;
	for (uint32 i = 0; i < RANDOM_LENGTH; i++)
	{
		uint32		code;

		if (i == shared)
			seed = own_seed;
		code = 0x4E00 + random_below(RANDOM_CHARACTERS);
		text[3 * i] = (char) (0xE0 | code >> 12);
		text[3 * i + 1] = (char) (0x80 | (code >> 6 & 0x3F));
		text[3 * i + 2] = (char) (0x80 | (code & 0x3F));
	}
	return fingerprint_text(text, sizeof(text), NULL);
}

static void
test_what_is_not_seen(void)
{
	uint64		plain = fingerprint("全镇修路6公里,改厕320户,新建水厂1座。");

	CHECK(plain == fingerprint("全镇修路xx公里\n改厕户、新 建水厂12.5座"));
	CHECK(plain != fingerprint("全镇修桥6公里,改厕320户,新建水厂1座。"));
	/* a run counts once */
	CHECK(fingerprint("新建水厂一座新建水厂一座") !=
		  fingerprint("新建水厂一座"));
	CHECK(fingerprint("新建水厂一座新建水厂一座") ==
		  fingerprint("新建水厂一座新建水厂一座新建水厂一座"));
	CHECK(fingerprint("") == 0);
	CHECK(fingerprint("一二三") == 0);
	CHECK(fingerprint("GDP 12.5%") == 0);
}

/* Stored by users: not to be changed. */
static void
test_is_frozen(void)
{
	CHECK(fingerprint("全镇修路六公里") == UINT64CONST(0x1084403553a24896));
	CHECK(fingerprint_mixed(RANDOM_LENGTH, 1) == UINT64CONST(0x5149c25c36182003));
}

static void
test_distance(void)
{
	uint64		whole = fingerprint_mixed(RANDOM_LENGTH, 2);
	int			last = -1;

	CHECK(distance(whole, fingerprint_mixed(RANDOM_LENGTH - 20, 3)) <= 6);
	for (uint32 own = 0; own <= RANDOM_LENGTH; own += RANDOM_LENGTH / 4)
	{
		int			sum = 0;

		for (uint32 text = 0; text < 16; text++)
			sum += distance(whole,
							fingerprint_mixed(RANDOM_LENGTH - own, 100 + text));
		CHECK(sum > last);
		last = sum;
	}
	/* nothing in common: half of the bits, within reason */
	CHECK(last > 16 * 28 && last < 16 * 36);
}

/* Bytes that are no text are read within their bounds. */
static void
test_any_bytes(void)
{
	char		bytes[64];

	for (int round = 0; round < 10000; round++)
	{
		uint32		length = random_below(sizeof(bytes));

		for (uint32 i = 0; i < length; i++)
			bytes[i] = (char) random_below(256);
		(void) fingerprint_text(bytes, length, NULL);
	}
}

int
main(void)
{
	test_what_is_not_seen();
	test_is_frozen();
	test_distance();
	test_any_bytes();
	memory_reset();
	return unit_summary();
}
