/*
 * numeral.c
 *	  Numerals: Arabic, Chinese, financial and mixed.
 *
 * A numeral is read from left to right into three sums: what 亿 closed, what 万
 * closed, and what is below.  Digits come as one Arabic number, which may have
 * decimals, or as Chinese digits; 十 百 千 multiply what stands before them.
 */
#include "core/numeral.h"

/* A numeral of more bytes is none of a report. */
#define NUMERAL_BYTES 160

/* Nor is one with more zeros behind its digits, or decimals. */
#define EXPONENT_MOST 24

/* The power of ten from which a scale multiplies all before it: 万. */
#define LARGE_SCALE 4

/* An Arabic number with spaces between its digits is not longer, in bytes. */
#define ARABIC_REACH 64

/* What a character is in a numeral. */
typedef enum NumeralCharacter
{
	NOT_NUMERAL,
	DIGIT,
	SCALE,						/* 十 百 千 万 亿 兆: value is the power
								 * of ten */
	SEVERAL,					/* 几 数 */
	MORE,						/* 余 多 */
	SOME						/* 来 */
} NumeralCharacter;

/* What a character is, and the digit or the power of ten that it stands for. */
static NumeralCharacter
classify(uint32 code, int *value)
{
	switch (code)
	{
		case 0x3007:			/* 〇 */
		case 0x96F6:			/* 零 */
		case 0x25CB:			/* ○ */
		case 0x25EF:			/* ◯ */
			*value = 0;
			return DIGIT;
		case 0x4E00:			/* 一 */
		case 0x58F9:			/* 壹 */
			*value = 1;
			return DIGIT;
		case 0x4E8C:			/* 二 */
		case 0x4E24:			/* 两 */
		case 0x8D30:			/* 贰 */
			*value = 2;
			return DIGIT;
		case 0x4E09:			/* 三 */
		case 0x53C1:			/* 叁 */
			*value = 3;
			return DIGIT;
		case 0x56DB:			/* 四 */
		case 0x8086:			/* 肆 */
			*value = 4;
			return DIGIT;
		case 0x4E94:			/* 五 */
		case 0x4F0D:			/* 伍 */
			*value = 5;
			return DIGIT;
		case 0x516D:			/* 六 */
		case 0x9646:			/* 陆 */
			*value = 6;
			return DIGIT;
		case 0x4E03:			/* 七 */
		case 0x67D2:			/* 柒 */
			*value = 7;
			return DIGIT;
		case 0x516B:			/* 八 */
		case 0x634C:			/* 捌 */
			*value = 8;
			return DIGIT;
		case 0x4E5D:			/* 九 */
		case 0x7396:			/* 玖 */
			*value = 9;
			return DIGIT;
		case 0x5341:			/* 十 */
		case 0x62FE:			/* 拾 */
			*value = 1;
			return SCALE;
		case 0x767E:			/* 百 */
		case 0x4F70:			/* 佰 */
			*value = 2;
			return SCALE;
		case 0x5343:			/* 千 */
		case 0x4EDF:			/* 仟 */
			*value = 3;
			return SCALE;
		case 0x4E07:			/* 万 */
			*value = 4;
			return SCALE;
		case 0x4EBF:			/* 亿 */
			*value = 8;
			return SCALE;
		case 0x5146:			/* 兆 */
			*value = 12;
			return SCALE;
		case 0x51E0:			/* 几 */
		case 0x6570:			/* 数 */
			*value = 1;
			return SEVERAL;
		case 0x4F59:			/* 余 */
		case 0x591A:			/* 多 */
			return MORE;
		case 0x6765:			/* 来 */
			return SOME;
		default:
			return NOT_NUMERAL;
	}
}

bool
numeral_begins(uint32 code)
{
	int			value;
	NumeralCharacter character;

	if (code < 0x80)
		return code_is_digit(code);
	if (code == 0x5EFF || code == 0x5345 || code == 0x534A)
		return true;			/* 廿 卅 半 */
	character = classify(code, &value);
	return character == DIGIT || character == SCALE || character == SEVERAL;
}

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

static Decimal
make(int64 mantissa, int32 exponent)
{
	Decimal		decimal = {mantissa, exponent, 0};

	return decimal;
}

static bool
is_digit_at(const char *text, uint32 at, uint32 end)
{
	return at < end && code_is_digit((unsigned char) text[at]);
}

static uint32
skip_digits(const char *text, uint32 at, uint32 end)
{
	while (is_digit_at(text, at, end))
		at++;
	return at;
}

/* Where a group of three digits behind a comma or a space ends, or "at". */
static uint32
skip_group(const char *text, uint32 at, uint32 end, char separator)
{
	if (at == end || text[at] != separator ||
		skip_digits(text, at + 1, end) != at + 4)
		return at;
	return at + 4;
}

/* Where single digits with single spaces before them end: 7 4 7 7 2. */
static uint32
skip_spaced(const char *text, uint32 at, uint32 end)
{
	while (at + 1 < end && text[at] == ' ' &&
		   skip_digits(text, at + 1, end) == at + 2)
		at += 2;
	return at;
}

/* 1.2022年: a mark and a year, not a decimal. */
static bool
is_year_at(const char *text, uint32 at, uint32 end)
{
	uint32		behind = skip_digits(text, at, end);

	return behind == at + 4 &&
		text_starts(text, make_span(behind, end), LITERAL("年"));
}

/*
 * Where the digits begin behind a decimal point and spaces about it, or "at".
 * A space behind the point alone is one only within a sentence, 增长7. 8%, not
 * behind a list mark.
 */
static uint32
skip_point(const char *text, uint32 start, uint32 at, uint32 end)
{
	uint32		here = at;
	bool		spaced = here < end && text[here] == ' ';

	if (spaced)
		here++;
	if (here == end || text[here] != '.')
		return at;
	here++;
	if (here < end && text[here] == ' ' &&
		(spaced ||
		 (start > 0 && code_is_han(text_last_code(text, make_span(0, start))))))
		here++;
	return is_digit_at(text, here, end) && !is_year_at(text, here, end) ?
		here : at;
}

/*
 * The end of an Arabic number, with grouped or spaced digits and decimals:
 * 27,203,319, 3 000, 1 9 9 3, 12.5.
 */
static uint32
arabic_end(const char *text, uint32 start, uint32 end)
{
	uint32		at = skip_digits(text, start, end);
	uint32		first = at;
	uint32		point;
	bool		spaced = false;

	if (first - start <= 3)
	{
		char		separator = first < end ? text[first] : '\0';

		if (separator == ',' || separator == ' ')
			while (skip_group(text, at, end, separator) > at)
				at += 4;
		if (at == first && first - start == 1)
		{
			at = skip_spaced(text, at, end);
			spaced = at > first;
		}
	}
	point = skip_point(text, start, at, end);
	if (point == at)
		return at;
	spaced = spaced || text[at] == ' ';
	at = skip_digits(text, point, end);
	if (at > point + 1)
		return at;
	/* 1.0 4亿元, but 2.3 5.1 are two numbers */
	point = skip_spaced(text, at, end);
	return spaced || point == end || text[point] != '.' ? point : at;
}

static bool
read_arabic(Reader *reader, Decimal *number)
{
	uint32		end = arabic_end(reader->text, reader->at,
								 Min(reader->end, reader->at + ARABIC_REACH));
	int			digits = 0;
	bool		point = false;

	*number = make(0, 0);
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
	make(otherwise, 0);

	if (reader->has_digits && is_pair(reader))
	{
		digits.mantissa /= 10;
		reader->vagueness = NUMERAL_ABOUT;
	}
	reader->has_digits = false;
	reader->digits = make(0, 0);
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
	reader->below = make(0, 0);
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
	reader->middle = make(0, 0);
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
		reader->digits = make(digit, 0);
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
		reader->digits = make(0, 0);
	reader->has_digits = true;
	while (at < reader->end)
	{
		uint32		code;
		int			value;
		uint32		next = text_next(reader->text, at, reader->end, &code);

		if (classify(code, &value) != DIGIT)
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
		classify(text_code(reader->text, next, reader->end), &value) == DIGIT;
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
	switch (classify(code, &value))
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
		switch (classify(code, &value))
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
			is_digit_at(reader->text, next, reader->end))
		{
			zero = true;		/* 零 〇 */
			reader->at = next;
		}
		if (!is_digit_at(reader->text, reader->at, reader->end))
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

	reader->below = make(tens, 0);
	reader->last_scale = 1;
	reader->limit = 1;
	reader->at = text_next(reader->text, reader->at, reader->end, &code);
	return read_chinese(reader, start);
}

/* A numeral without 百分之. */
static bool
read_plain(const char *text, Span span, Numeral *numeral)
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
		reader.below = make(5, -1);
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
	if (rest.start == rest.end || !read_plain(text, rest, numeral))
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
									 read_plain(text, span, numeral));
}

/* Divides by a whole number; a power of ten only shifts the decimal point. */
static void
divide(NumeralFraction *fraction, Decimal denominator)
{
	while (denominator.mantissa != 0 && denominator.mantissa % 10 == 0)
	{
		denominator.mantissa /= 10;
		denominator.exponent++;
	}
	if (denominator.mantissa == 1)
	{
		fraction->numerator.exponent -= denominator.exponent;
		return;
	}
	fraction->denominator = denominator;
}

/* The numerator behind 分之; *at is behind it, or at the fault. */
static NumeralStatus
read_numerator(const char *text, uint32 *at, uint32 end,
			   NumeralFraction *fraction)
{
	Decimal		denominator = fraction->numerator;
	Numeral		numeral = {0};

	if (*at == end || !read_plain(text, make_span(*at, end), &numeral))
		return numeral.too_long ? NUMERAL_TOO_LONG : NUMERAL_INVALID;
	*at = numeral.span.end;
	fraction->numerator = numeral.value;
	divide(fraction, denominator);
	return NUMERAL_VALID;
}

/* The five of 七成五, the half of 七成半. */
static void
read_tenth(const char *text, uint32 *at, uint32 end, Decimal *value)
{
	uint32		code;
	int			digit = 5;
	uint32		next;
	Decimal		sum;

	if (*at == end)
		return;
	next = text_next(text, *at, end, &code);
	if (code_is_digit(code))
		digit = code - '0';
	else if (code != 0x534A && classify(code, &digit) != DIGIT)
		return;					/* 半 */
	if (decimal_add(*value, make(digit, -2), &sum))
	{
		*value = sum;
		*at = next;
	}
}

/* What may follow a numeral and belongs to its number: %, 成, 倍, 分之. */
static NumeralStatus
read_behind(const char *text, uint32 *at, uint32 end,
			NumeralFraction *fraction)
{
	if (text_skip_word(text, at, end, "分之"))
		return read_numerator(text, at, end, fraction);
	if (text_skip_word(text, at, end, "%"))
		fraction->numerator.exponent -= 2;
	else if (text_skip_word(text, at, end, "‰"))
		fraction->numerator.exponent -= 3;
	else if (text_skip_word(text, at, end, "成"))
	{
		fraction->numerator.exponent -= 1;
		read_tenth(text, at, end, &fraction->numerator);
	}
	else
		(void) text_skip_word(text, at, end, "倍");
	return NUMERAL_VALID;
}

/* 翻番, 翻两番: how much is added, one for each doubling of what was there. */
static bool
read_doublings(const char *text, uint32 *at, uint32 end,
			   NumeralFraction *fraction)
{
	uint32		here = *at;
	Numeral		numeral = {0};

	if (!text_skip_word(text, &here, end, "翻"))
		return false;
	if (here < end && read_plain(text, make_span(here, end), &numeral))
		here = numeral.span.end;
	else
		numeral.value = make(1, 0);
	if (!text_skip_word(text, &here, end, "番") || numeral.value.exponent != 0 ||
		numeral.value.mantissa < 0 || numeral.value.mantissa > 32)
		return false;
	fraction->numerator.mantissa = (INT64CONST(1) << numeral.value.mantissa) - 1;
	*at = here;
	return true;
}

NumeralStatus
numeral_read(const char *text, Span span, NumeralFraction *fraction,
			 uint32 *fault)
{
	uint32		at = span.start;
	bool		negative;
	NumeralStatus status = NUMERAL_VALID;
	Numeral		numeral = {0};

	memset(fraction, 0, sizeof(NumeralFraction));
	fraction->denominator.mantissa = 1;
	negative = text_skip_word(text, &at, span.end, "-") ||
		text_skip_word(text, &at, span.end, "负");
	if (text_skip_word(text, &at, span.end, "一半"))
		fraction->numerator = make(5, -1);
	else if (read_doublings(text, &at, span.end, fraction))
		;
	else if (numeral_parse(text, make_span(at, span.end), &numeral))
	{
		at = numeral.span.end;
		fraction->numerator = numeral.value;
		if (numeral.percent)
			fraction->numerator.exponent -= 2;
		else
			status = read_behind(text, &at, span.end, fraction);
	}
	else
		status = numeral.too_long ? NUMERAL_TOO_LONG : NUMERAL_INVALID;
	*fault = at;
	if (negative)
		fraction->numerator.mantissa = -fraction->numerator.mantissa;
	if (status == NUMERAL_VALID && at != span.end)
		status = NUMERAL_INVALID;
	return status;
}

bool
numeral_digits(const char *text, Span span, char *digits)
{
	uint32		at = span.start;

	if (text_skip_word(text, &at, span.end, "-"))
		*digits++ = '-';
	if (!is_digit_at(text, at, span.end) ||
		arabic_end(text, at, span.end) != span.end)
		return false;
	for (; at < span.end; at++)
		if (text[at] != ',' && text[at] != ' ')
			*digits++ = text[at];
	*digits = '\0';
	return true;
}
