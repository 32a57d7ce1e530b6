/*
 * numeral.c
 *	  Numerals: Arabic, Chinese, financial and mixed.
 *
 * A numeral is read from left to right into three sums: what 亿 closed, what 万
 * closed, and what is below.  Digits come as one Arabic number, which may have
 * decimals, or as Chinese digits; 十 百 千 multiply what stands before them.
 */
#include "core/digit.h"

/* A numeral of more bytes is none of a report. */
#define NUMERAL_BYTES 160

/* Nor is one with more zeros behind its digits, or decimals. */
#define EXPONENT_MOST 24

/* The power of ten from which a scale multiplies all before it: 万. */
#define LARGE_SCALE 4

/* An Arabic number with spaces between its digits is not longer, in bytes. */
#define ARABIC_REACH 64

typedef struct Reader
{
	const char *text;
	uint32		at;
	uint32		end;
	Decimal		above;			/* closed by 亿 or 兆 */
	Decimal		middle;			/* closed by 万 */
	Decimal		below;			/* closed by 十 百 千 */
	Decimal		digits;			/* not closed */
	int			digit_count;	/* of Chinese ones at hand */
	bool		has_digits;
	bool		zero;			/* the first of them is a 零 */
	int			last_scale;		/* power of ten of the last scale, 0: none */
	int			limit;			/* 十 百 千 must be of a smaller power */
	int			above_scale;	/* that closed what is above, 0: none */
	uint8		vagueness;
	bool		several;		/* 几 or 数 stands for the digit */
	bool		too_long;		/* more digits than a Decimal holds */
} Reader;

static bool
read_arabic(Reader *reader, Decimal *number)
{
	uint32		end = arabic_end(reader->text, reader->at,
								 Min(reader->end, reader->at + ARABIC_REACH));
	int			digits = 0;
	bool		point = false;

	*number = decimal_make(0, 0);
	for (; reader->at < end; reader->at++)
	{
		char		byte = reader->text[reader->at];

		if (byte == '.')
			point = true;
		if (!code_is_digit((unsigned char) byte))
			continue;
		if (++digits > DECIMAL_DIGITS)
		{
			reader->too_long = true;
			return false;
		}
		number->mantissa = number->mantissa * 10 + (byte - '0');
		number->exponent -= point;
	}
	return true;
}

/*
 * 七八十, 十五六, 三五万: two digits of which the number is about either; the
 * lesser is the one that surely is reached.
 */
static bool
is_pair(const Reader *reader)
{
	int64		first = reader->digits.mantissa / 10;
	int64		second = reader->digits.mantissa % 10;

	return reader->digit_count == 2 && reader->digits.exponent == 0 &&
		first > 0 && (second == first + 1 || (first == 3 && second == 5));
}

/* The digits at hand, which are used up; "otherwise" where there are none. */
static Decimal
take_digits(Reader *reader, int64 otherwise)
{
	Decimal		digits = reader->has_digits ? reader->digits :
	decimal_make(otherwise, 0);

	if (reader->has_digits && is_pair(reader))
	{
		digits.mantissa /= 10;
		reader->vagueness = NUMERAL_ABOUT;
	}
	reader->has_digits = false;
	reader->digits = decimal_make(0, 0);
	reader->digit_count = 0;
	return digits;
}

/* 十 百 千 multiply the digits before them; 零十 is 一十. */
static bool
close_small(Reader *reader, int power)
{
	Decimal		digits;

	if (reader->zero && reader->digits.mantissa == 0 &&
		reader->last_scale > 0)
		reader->has_digits = false;
	digits = take_digits(reader, 1);
	digits.exponent += power;
	reader->limit = power;
	return decimal_add(reader->below, digits, &reader->below);
}

/* 万, 亿 and 兆 multiply all that stands below them; 万万 is 亿. */
static bool
close_large(Reader *reader, int power)
{
	bool		alone = reader->last_scale == 0;
	Decimal		sum = take_digits(reader, alone ? 1 : 0);

	if (!decimal_add(reader->below, sum, &sum))
		return false;
	reader->below = decimal_make(0, 0);
	reader->limit = LARGE_SCALE;
	if (power == LARGE_SCALE && reader->last_scale != LARGE_SCALE)
	{
		sum.exponent += power;
		reader->middle = sum;
		return true;
	}
	if (!decimal_add(reader->middle, sum, &sum))
		return false;
	sum.exponent += power;
	reader->middle = decimal_make(0, 0);
	reader->above_scale = Max(power, 2 * LARGE_SCALE);
	return decimal_add(reader->above, sum, &reader->above);
}

/* 十 百 千 万 亿 兆 */
static bool
read_scale(Reader *reader, int power)
{
	bool		twice = power == LARGE_SCALE && reader->last_scale == power;
	bool		done = power < LARGE_SCALE ? close_small(reader, power) :
	close_large(reader, power);

	if (!done)
		reader->too_long = true;
	reader->last_scale = twice ? 2 * power : power;
	reader->zero = false;
	return done;
}

/*
 * Chinese digits behind each other: 二〇二三.  Behind a scale there is one, or
 * a pair: 十七八.
 */
static bool
read_digit(Reader *reader, int digit)
{
	if (!reader->has_digits)
	{
		reader->digits = decimal_make(digit, 0);
		reader->digit_count = 1;
		reader->has_digits = true;
		reader->zero = digit == 0;
		return true;
	}
	if (reader->digit_count == DECIMAL_DIGITS)
	{
		reader->too_long = true;
		return false;
	}
	reader->digits.mantissa = reader->digits.mantissa * 10 + digit;
	reader->digit_count++;
	if (reader->last_scale == 0 || reader->zero || is_pair(reader))
		return true;
	reader->digits.mantissa /= 10;
	reader->digit_count--;
	return false;
}

/* The decimals behind 点: 七点五. */
static bool
read_decimals(Reader *reader)
{
	uint32		at = reader->at;

	if (!reader->has_digits)
		reader->digits = decimal_make(0, 0);
	reader->has_digits = true;
	while (at < reader->end)
	{
		uint32		code;
		int			value;
		uint32		next = text_next(reader->text, at, reader->end, &code);

		if (digit_classify(code, &value) != DIGIT)
			break;
		if (reader->digit_count++ == DECIMAL_DIGITS)
		{
			reader->too_long = true;
			return false;
		}
		reader->digits.mantissa = reader->digits.mantissa * 10 + value;
		reader->digits.exponent--;
		reader->at = at = next;
	}
	return true;
}

/* Is what follows a Chinese digit, so that 点 is a decimal point? */
static bool
is_point(const Reader *reader, uint32 code, uint32 next)
{
	int			value;

	return code == 0x70B9 && (reader->has_digits || reader->last_scale) &&
		reader->digits.exponent == 0 && next < reader->end &&
		digit_classify(text_code(reader->text, next, reader->end),
					   &value) == DIGIT;
}

/* Does a unit begin with the scale: 500千瓦, 2千克, but not 1万6千米? */
static bool
begins_unit(const Reader *reader, uint32 at)
{
	static const Word words[] = {
		WORD("千瓦"), WORD("千米"), WORD("千克"), WORD("千伏"), WORD("千卡"),
		WORD("千赫"), WORD("千帕"), WORD("千焦"), WORD("兆瓦"), WORD("兆赫"),
		WORD("兆帕"), WORD("兆焦"), WORD("兆字节"), WORD("兆比特"), WORD("百分点")
	};

	return reader->has_digits && reader->last_scale == 0 &&
		STARTS_ANY(reader->text, make_span(at, reader->end), words);
}

/* May a scale of this power stand here?  They fall: 三千二百, 五亿三千万. */
static bool
may_scale(const Reader *reader, int power)
{
	bool		below = reader->has_digits || reader->limit < LARGE_SCALE;

	if (power < LARGE_SCALE)
		return power < reader->limit &&
			(reader->has_digits || reader->last_scale == 0) &&
			(reader->digit_count < 2 || is_pair(reader) ||
			 (reader->zero && reader->digit_count == 2));
	if (!below)
		return reader->last_scale == 0 || (reader->last_scale == LARGE_SCALE &&
										   reader->above_scale == 0);
	if (power == LARGE_SCALE)
		return reader->middle.mantissa == 0;
	return reader->above_scale == 0 || power < reader->above_scale;
}

/* 百来户, 十来个, but not 百来自 */
static bool
may_be_some(const Reader *reader, uint32 next)
{
	static const uint32 codes[] = {
		0x81EA, 0x5230, 0x6E90, 0x4E34, 0x5BBE, 0x8BBF
	};							/* 自到源临宾访 */
	uint32		code = text_code(reader->text, next, reader->end);

	for (int i = 0; i < (int) lengthof(codes); i++)
		if (code == codes[i])
			return false;
	return reader->last_scale > 0 && !reader->has_digits;
}

/* One character of a numeral; false where it ends before it. */
static bool
read_character(Reader *reader, uint32 start)
{
	uint32		code;
	int			value = 0;
	uint32		next = text_next(reader->text, reader->at, reader->end, &code);

	if (is_point(reader, code, next))
	{
		reader->at = next;
		return read_decimals(reader);
	}
	switch (digit_classify(code, &value))
	{
		case DIGIT:
			if (reader->vagueness != NUMERAL_EXACT ||
				reader->digits.exponent < 0 || !read_digit(reader, value))
				return false;
			break;
		case SCALE:
			if (!may_scale(reader, value) ||
				begins_unit(reader, reader->at) || !read_scale(reader, value))
				return false;
			break;
		case SEVERAL:
			if (reader->has_digits || reader->vagueness != NUMERAL_EXACT)
				return false;
			reader->vagueness = NUMERAL_ABOUT;
			reader->several = true;
			break;
		case MORE:
			if (reader->at == start || reader->vagueness != NUMERAL_EXACT)
				return false;
			reader->vagueness = NUMERAL_MORE;
			break;
		case SOME:
			if (reader->vagueness != NUMERAL_EXACT || !may_be_some(reader, next))
				return false;
			reader->vagueness = NUMERAL_ABOUT;
			break;
		case NOT_NUMERAL:
			return false;
	}
	reader->at = next;
	return true;
}

/* 一万二: a digit behind a scale counts in its next smaller power. */
static void
finish_digits(Reader *reader)
{
	Decimal		digits;
	bool		lower;

	if (!reader->has_digits)
		return;
	/* 三五户 is a few, but 三五 alone is read digit by digit */
	if (reader->last_scale == 0 &&
		!code_is_han(text_code(reader->text, reader->at, reader->end)))
		reader->digit_count = 0;
	lower = reader->digit_count > 0 && reader->last_scale > 1 &&
		!reader->zero && reader->digits.exponent == 0;
	digits = take_digits(reader, 0);
	if (lower && digits.mantissa < 10)
		digits.exponent += reader->last_scale - 1;
	if (!decimal_add(reader->below, digits, &reader->below))
		reader->too_long = true;
}

static bool
total(Reader *reader, Decimal *value)
{
	if (!decimal_add(reader->above, reader->middle, value) ||
		!decimal_add(*value, reader->below, value) ||
		value->exponent > EXPONENT_MOST || value->exponent < -EXPONENT_MOST)
		reader->too_long = true;
	return !reader->too_long;
}

/* The scales behind an Arabic number, and 余 or 多 among them. */
static bool
read_scales(Reader *reader)
{
	while (reader->at < reader->end)
	{
		uint32		code;
		int			value;
		uint32		at = reader->at;
		uint32		next;

		/* a space or a lost line break may come before the scale: 500 万 */
		at = text_skip_space(reader->text, at, Min(reader->end, at + 2));
		if (at == reader->end)
			break;
		next = text_next(reader->text, at, reader->end, &code);
		switch (digit_classify(code, &value))
		{
			case SCALE:
				if (!may_scale(reader, value) || begins_unit(reader, at))
					return true;
				if (!read_scale(reader, value))
					return false;
				break;
			case MORE:
				if (reader->vagueness != NUMERAL_EXACT)
					return true;
				reader->vagueness = NUMERAL_MORE;
				break;
			default:
				return true;
		}
		reader->at = next;
	}
	return true;
}

/*
 * May a number follow the scale that "before" ended with: 1万6千, 3万5000,
 * 2亿零300, but not 3万2?
 */
static bool
goes_on(const Reader *before, const Reader *reader, const Decimal *number,
		bool zero)
{
	int64		most = 1;

	for (int i = 0; i < before->last_scale; i++)
		most *= 10;
	if (number->exponent < 0 || number->mantissa >= most)
		return false;
	return !reader->has_digits || zero ||
		(before->last_scale >= LARGE_SCALE && number->mantissa >= 1000);
}

/* An Arabic number, its scales, and a smaller number behind: 1万6千. */
static bool
read_mixed(Reader *reader)
{
	for (;;)
	{
		Reader		before = *reader;
		Decimal		number;
		uint32		code = 0;
		uint32		next = reader->at;
		bool		zero = false;

		if (before.last_scale > 1 && reader->at < reader->end)
			next = text_next(reader->text, reader->at, reader->end, &code);
		if (next > reader->at && (code == 0x96F6 || code == 0x3007) &&
			arabic_is_digit(reader->text, next, reader->end))
		{
			zero = true;		/* 零 〇 */
			reader->at = next;
		}
		if (!arabic_is_digit(reader->text, reader->at, reader->end))
			break;
		if (!read_arabic(reader, &number))
			return false;
		reader->digits = number;
		reader->has_digits = true;
		if (!read_scales(reader))
			return false;
		if (before.last_scale > 0 && !goes_on(&before, reader, &number, zero))
		{
			*reader = before;
			break;
		}
		if (reader->has_digits || reader->vagueness != NUMERAL_EXACT ||
			number.exponent < 0)
			break;
	}
	finish_digits(reader);
	return true;
}

static bool
read_chinese(Reader *reader, uint32 start)
{
	while (reader->at < reader->end && read_character(reader, start))
		;
	if (reader->at == start || reader->too_long)
		return false;
	/* 几十: the digit that 几 stands for is not known; one is the least */
	finish_digits(reader);
	return !(reader->several && reader->last_scale == 0);
}

/* 廿三, 卅: twenty and thirty in one character. */
static bool
read_tens(Reader *reader, uint32 start, int64 tens)
{
	uint32		code;

	reader->below = decimal_make(tens, 0);
	reader->last_scale = 1;
	reader->limit = 1;
	reader->at = text_next(reader->text, reader->at, reader->end, &code);
	return read_chinese(reader, start);
}

bool
numeral_plain(const char *text, Span span, Numeral *numeral)
{
	Reader		reader = {0};
	uint32		code = text_code(text, span.start, span.end);
	bool		done;

	memset(numeral, 0, sizeof(Numeral));
	reader.text = text;
	reader.at = span.start;
	reader.end = Min(span.end, span.start + NUMERAL_BYTES);
	reader.limit = LARGE_SCALE;
	numeral->arabic = code_is_digit(code);
	if (code == 0x5EFF || code == 0x5345)	/* 廿 卅 */
		done = read_tens(&reader, span.start, code == 0x5EFF ? 20 : 30);
	else if (code == 0x534A)	/* 半 */
	{
		reader.below = decimal_make(5, -1);
		reader.at = text_next(text, reader.at, reader.end, &code);
		done = true;
	}
	else if (numeral->arabic)
		done = read_mixed(&reader);
	else
		done = read_chinese(&reader, span.start);
	numeral->span = make_span(span.start, reader.at);
	numeral->vagueness = reader.vagueness;
	numeral->scaled = reader.last_scale > 0;
	if (done)
		done = total(&reader, &numeral->value);
	numeral->too_long = reader.too_long;
	return done;
}

/* 百分之七点五, 千分之三: the value in percent. */
static bool
read_parts(const char *text, Span span, Numeral *numeral)
{
	/* with what the value in percent is divided by, as a power of ten */
	static const Word words[] = {
		WORD_VALUE("百分之", 0), WORD_VALUE("千分之", 1),
		WORD_VALUE("万分之", 2)
	};
	const Word *word = STARTS_ANY(text, span, words);
	Span		rest = span;

	if (!word)
		return false;
	rest.start += word->length;
	if (rest.start == rest.end || !numeral_plain(text, rest, numeral))
		return false;
	numeral->span.start = span.start;
	numeral->value.exponent -= word->value;
	numeral->percent = true;
	return true;
}

bool
numeral_parse(const char *text, Span span, Numeral *numeral)
{
	return span.start < span.end && (read_parts(text, span, numeral) ||
									 numeral_plain(text, span, numeral));
}
