/*
 * test_numeral.c
 *	  Numerals in all their spellings: numbers written out and read back, and a
 *	  table of what else there is.
 */
#include "core/numeral.h"

#include "show.h"

/* Under a sanitizer all takes many times as long. */
#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if __has_feature(address_sanitizer) || defined(__SANITIZE_ADDRESS__)
#define ROUND_TRIPS 50000
#else
#define ROUND_TRIPS 1000000
#endif

#define SPELLING_BYTES 128

/* So many failures tell enough. */
#define FAILURES_MOST 10

typedef struct NumeralCase
{
	const char *source;
	const char *number;			/* "!n" where it ends at folded byte n */
} NumeralCase;

static const NumeralCase read_cases[] = {
	/* Arabic */
	{"0", "0"}, {"42", "42"}, {"3.50", "3.50"}, {"-5", "-5"},
	{"１９９６", "1996"}, {"1 9 9 3", "1993"}, {"3 000", "3000"},
	{"27,203,319", "27203319"}, {"12 . 5", "12.5"}, {"1 2 . 3 4", "12.34"},
	{"999999999999999999", "999999999999999999"},
	/* mixed */
	{"3.5万", "35000"}, {"1万6千", "16000"}, {"2千3百万", "23000000"},
	{"3万5000", "35000"}, {"2亿零300万", "203000000"}, {"500 万", "5000000"},
	{"0万", "0"}, {"0.0亿", "0"}, {"1.2万亿", "1200000000000"},
	{"1万6千米", "!8"},
	/* Chinese */
	{"〇", "0"}, {"十", "10"}, {"百", "100"}, {"廿三", "23"}, {"卅", "30"},
	{"一百零五", "105"}, {"一千零十", "1010"}, {"一万零五十", "10050"},
	{"二〇三五", "2035"}, {"二○○七", "2007"}, {"两千零二十", "2020"},
	{"四万万五千万", "450000000"}, {"三点一四", "3.14"},
	{"十点五亿", "1050000000"}, {"一百点五", "100.5"}, {"负三", "-3"},
	{"兩萬", "20000"},
	/* vague: the least */
	{"2千多", "2000"}, {"十余", "10"}, {"三十多万", "300000"},
	{"几十", "10"}, {"数百万", "1000000"}, {"十来", "10"}, {"七八十", "70"},
	{"十七八", "17"}, {"三百五六十", "350"}, {"三五百", "300"},
	/* parts and multiples */
	{"百分之七点五", "0.075"}, {"百分之百", "1"}, {"7.5%", "0.075"},
	{"千分之三", "0.003"}, {"万分之二", "0.0002"}, {"2‰", "0.002"},
	{"三分之一", "1 / 3"}, {"一百分之一", "0.01"}, {"半", "0.5"},
	{"一半", "0.5"}, {"七成", "0.7"}, {"七成五", "0.75"}, {"九成半", "0.95"},
	{"两倍", "2"}, {"2.5倍", "2.5"}, {"翻番", "1"}, {"翻两番", "3"},
	/* none */
	{"", "!0"}, {"个", "!0"}, {"十个", "!3"}, {"1,23", "!1"},
	{"12.5.6", "!4"}, {".5", "!0"}, {"5.", "!1"}, {"一亿亿", "!6"},
	{"三百五千", "!9"}, {"五十三十", "!9"}, {"一点", "!3"}, {"3万2", "!4"},
	{"三分之", "!9"}, {"500千瓦", "!3"}, {"10兆瓦", "!2"}, {"2百分点", "!1"},
	{"百分之百分之五", "!12"}, {"百来自", "!3"}, {"几", "!0"},
};

static uint64 random_state = 20261121;

static uint64
random_number(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

/* Digits and scales of one way to write Chinese numerals. */
typedef struct Style
{
	const char *digits[10];
	const char *scales[4];		/* of nothing, ten, hundred, thousand */
	const char *wan;
	const char *yi;
	bool		bare_ten;		/* 十六 for 一十六 */
	bool		cut;			/* 一万二 for 一万二千 */
} Style;

static const Style styles[] = {
	{{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
	{"", "十", "百", "千"}, "万", "亿", true, false},
	{{"〇", "一", "两", "三", "四", "五", "六", "七", "八", "九"},
	{"", "十", "百", "千"}, "萬", "億", false, true},
	{{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
	{"", "拾", "佰", "仟"}, "万", "亿", false, false},
};

/* Up to four digits; "inner" where something stands before them. */
static void
write_block(const Style *style, int number, bool inner)
{
	static const int powers[] = {1, 10, 100, 1000};
	bool		zero = false;

	for (int i = 3; i >= 0; i--)
	{
		int			digit = number / powers[i] % 10;

		if (digit == 0)
		{
			zero = zero || inner;
			continue;
		}
		if (zero)
			show(style->digits[0]);
		zero = false;
		if (!(i == 1 && digit == 1 && !inner && style->bare_ten))
			show(style->digits[digit]);
		show(style->scales[i]);
		inner = true;
	}
}

static void
write_scaled(const Style *style, int64 number, bool inner)
{
	static const int64 powers[] = {100000000, 10000};

	for (int i = 0; i < 2; i++)
	{
		if (number < powers[i])
			continue;
		write_scaled(style, number / powers[i], inner);
		show(i == 0 ? style->yi : style->wan);
		number %= powers[i];
		if (number == 0)
			return;
		inner = true;
		/* a thousand below is written by its block, which sees its zeros */
		if (i == 0 && number < 10000000 && number >= 10000)
			show(style->digits[0]);
		if (i == 0 && number >= 10000)
		{
			write_scaled(style, number, number < 10000000 ? false : inner);
			return;
		}
	}
	write_block(style, (int) number, inner);
}

/* Leaves the last scale out where the one before is ten times it: 三百五. */
static void
cut_scale(void)
{
	static const char *const pairs[][2] = {
		{"万", "千"}, {"萬", "千"}, {"千", "百"}, {"百", "十"}
	};
	const uint32 size = strlen("千");
	const char *last = shown + shown_length - size;

	if (shown_length < 3 * size)
		return;
	for (uint32 i = 0; i < lengthof(pairs); i++)
		if (memcmp(last, pairs[i][1], size) == 0 &&
			memcmp(last - 2 * size, pairs[i][0], size) == 0)
		{
			shown_length -= size;
			shown[shown_length] = '\0';
			return;
		}
}

static void
write_digits(const Style *style, int64 number)
{
	char		digits[32];

	snprintf(digits, sizeof(digits), "%lld", (long long) number);
	for (const char *digit = digits; *digit; digit++)
		show(style->digits[*digit - '0']);
}

/* 27,203,319 or 27 203 319 */
static void
write_grouped(int64 number, const char *separator)
{
	char		digits[32];
	int			length = snprintf(digits, sizeof(digits), "%lld",
								  (long long) number);

	for (int i = 0; i < length; i++)
	{
		if (i > 0 && (length - i) % 3 == 0)
			show(separator);
		show_bytes(&digits[i], 1);
	}
}

/* 3亿2500万4千 */
static void
write_mixed(int64 number)
{
	static const struct
	{
		int64		power;
		const char *scale;
	}			scales[] =
	{
		{100000000, "亿"}, {10000, "万"}, {1000, "千"}
	};

	for (uint32 i = 0; i < lengthof(scales); i++)
	{
		if (number < scales[i].power)
			continue;
		show_number(number / scales[i].power);
		show(scales[i].scale);
		number %= scales[i].power;
	}
}

#define SPELLINGS (2 * lengthof(styles) + 4)

/* Writes a number in one of its spellings; returns what it must be read as. */
static int64
write_spelling(int64 number, uint32 spelling)
{
	const Style *style = &styles[spelling % lengthof(styles)];

	show_begin();
	if (number == 0)
		show(style->digits[0]);
	else if (spelling < lengthof(styles))
	{
		write_scaled(style, number, false);
		if (style->cut)
			cut_scale();
	}
	else if (spelling < 2 * lengthof(styles))
		write_digits(style, number);
	else if (spelling == 2 * lengthof(styles))
		show_number(number);
	else if (spelling == 2 * lengthof(styles) + 1)
		write_grouped(number, ",");
	else if (spelling == 2 * lengthof(styles) + 2)
		write_grouped(number, " ");
	else
	{
		number -= number % 1000;
		if (number == 0)
			show("0");
		else
			write_mixed(number);
	}
	return number;
}

static void
check_spelling(int64 number, uint32 spelling)
{
	char		want[DECIMAL_PRINT_MOST];
	char		got[DECIMAL_PRINT_MOST] = "none";
	char		digits[SPELLING_BYTES];
	Numeral		numeral;
	Folded		folded;
	Span		span;
	bool		whole;

	number = write_spelling(number, spelling);
	snprintf(want, sizeof(want), "%lld", (long long) number);
	span = show_fold(shown, &folded);
	whole = numeral_parse(folded.text, span, &numeral) &&
		numeral.span.end == span.end;
	if (whole)
		decimal_print(numeral.value, got);
	CHECK(whole && strcmp(got, want) == 0);
	if (strcmp(got, want) != 0)
		fprintf(stderr, "\t%lld, spelling %u: \"%s\" is %s\n",
				(long long) number, spelling, shown, got);
	if (numeral_digits(folded.text, span, digits))
		CHECK(strcmp(digits, want) == 0);
	memory_reset();
}

/* Of any length, and often round. */
static int64
pick_number(void)
{
	int64		most = 10;
	int64		round = 1;

	for (uint64 i = random_number() % 16; i > 0; i--)
		most *= 10;
	for (uint64 i = random_number() % 12; i > 0 && round < most / 10; i--)
		round *= 10;
	return (int64) (random_number() % (uint64) most) / round * round;
}

static void
test_round_trips(void)
{
	for (int64 number = 0; number < 11000; number++)
		for (uint32 spelling = 0; spelling < SPELLINGS; spelling++)
			check_spelling(number, spelling);
	for (int i = 0; i < ROUND_TRIPS && unit_failed < FAILURES_MOST; i++)
		check_spelling(pick_number(), random_number() % SPELLINGS);
}

static void
show_read(const char *text, Span span)
{
	NumeralFraction fraction;
	uint32		fault;
	char		digits[DECIMAL_PRINT_MOST];
	NumeralStatus status = numeral_read(text, span, &fraction, &fault);

	if (status == NUMERAL_TOO_LONG)
		show("too long");
	else if (status == NUMERAL_INVALID)
	{
		show("!");
		show_number(fault);
	}
	else
	{
		decimal_print(fraction.numerator, digits);
		show(digits);
		if (fraction.denominator.mantissa != 1)
		{
			decimal_print(fraction.denominator, digits);
			show(" / ");
			show(digits);
		}
	}
}

static void
test_read(void)
{
	for (uint32 i = 0; i < lengthof(read_cases); i++)
	{
		Folded		folded;
		Span		span = show_fold(read_cases[i].source, &folded);

		show_begin();
		show_read(folded.text, span);
		CHECK_STR(shown, read_cases[i].number);
		if (strcmp(shown, read_cases[i].number) != 0)
			fprintf(stderr, "\tread_cases %u: \"%s\"\n", i,
					read_cases[i].source);
		memory_reset();
	}
}

static void
check_vagueness(const char *text, NumeralVagueness vagueness)
{
	Numeral		numeral;

	CHECK(numeral_parse(text, make_span(0, strlen(text)), &numeral));
	CHECK_INT(numeral.vagueness, vagueness);
}

static void
test_vagueness(void)
{
	check_vagueness("三十", NUMERAL_EXACT);
	check_vagueness("三十余", NUMERAL_MORE);
	check_vagueness("30多万", NUMERAL_MORE);
	check_vagueness("几十", NUMERAL_ABOUT);
	check_vagueness("百来", NUMERAL_ABOUT);
	check_vagueness("十七八", NUMERAL_ABOUT);
	check_vagueness("一百七八十", NUMERAL_ABOUT);
	check_vagueness("三四万", NUMERAL_ABOUT);
	check_vagueness("三五户", NUMERAL_ABOUT);
	check_vagueness("三五", NUMERAL_EXACT);
}

/* Every beginning of a numeral, in a block that ends there. */
static void
test_cut(void)
{
	static const char *const texts[] = {
		"一亿二千三百万零五十点七五", "百分之十七八", "27,203,319.5万6千", "1 9 9 3 . 5 亿多",
		"翻两番", "三分之一", "七成五", "廿三", "3万零500", "2百分点"
	};

	for (uint32 i = 0; i < lengthof(texts); i++)
		for (uint32 size = 0; size <= strlen(texts[i]); size++)
		{
			char	   *cut = palloc(size);
			char	   *digits = palloc(size + 1);
			Numeral		numeral;
			NumeralFraction fraction;
			uint32		fault;

			memcpy(cut, texts[i], size);
			if (numeral_parse(cut, make_span(0, size), &numeral))
				CHECK(numeral.span.end <= size);
			(void) numeral_read(cut, make_span(0, size), &fraction, &fault);
			CHECK(fault <= size);
			(void) numeral_digits(cut, make_span(0, size), digits);
			memory_reset();
		}
}

/* Endless numerals are none, and take no time or stack. */
static void
test_endless(void)
{
	static const char *const pieces[] = {
		"9", "九", "万", "亿", "百分之", "1,", "1 ", "三分之", "零", "负", "千"
	};
	static char text[1 << 20];

	for (uint32 i = 0; i < lengthof(pieces); i++)
	{
		uint32		size = strlen(pieces[i]);
		uint32		length = sizeof(text) / size * size;
		NumeralFraction fraction;
		uint32		fault;

		for (uint32 at = 0; at < length; at += size)
			memcpy(&text[at], pieces[i], size);
		CHECK(numeral_read(text, make_span(0, length), &fraction, &fault) !=
			  NUMERAL_VALID);
	}
}

int
main(void)
{
	test_read();
	test_vagueness();
	test_round_trips();
	test_cut();
	test_endless();
	return unit_summary();
}
