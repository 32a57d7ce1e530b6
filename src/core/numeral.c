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

/* What a character is in a numeral. */
typedef enum NumeralCharacter
{
	NOT_NUMERAL,
	DIGIT,
	SCALE,						/* 十 百 千 万 亿 兆: value is the power of ten */
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
	bool		has_digits;
	bool		zero;			/* the last digit was a 零 */
	int			last_scale;		/* power of ten of the last scale, 0: none */
	uint8		vagueness;
	bool		several;		/* 几 or 数 stands for the digit */
} Reader;

static Decimal
make(int64 mantissa, int32 exponent)
{
	Decimal		decimal = {mantissa, exponent, 0};

	return decimal;
}

/* May a comma or a space stand between digits here: 27,203,319, 3 000? */
static bool
groups_digits(const char *text, uint32 at, uint32 end, uint32 run)
{
	uint32		digits = 0;

	if (run == 0 || run > 3)
		return false;
	while (at + digits < end && code_is_digit((unsigned char) text[at + digits]))
		digits++;
	return digits == 3;
}

/* Single digits with single spaces between: 7 4 7 7 2. */
static bool
spaces_digits(const char *text, uint32 at, uint32 end, uint32 run)
{
	return run == 1 && at < end && code_is_digit((unsigned char) text[at]) &&
		(at + 1 == end || !code_is_digit((unsigned char) text[at + 1]));
}

/* Steps over a decimal point and spaces about it; false where there is none. */
static bool
skip_point(const char *text, uint32 *at, uint32 end)
{
	uint32		here = *at;

	if (here < end && text[here] == ' ')
		here++;
	if (here == end || text[here] != '.')
		return false;
	here++;
	if (here < end && text[here] == ' ' && text[*at] == ' ')
		here++;
	if (here == end || !code_is_digit((unsigned char) text[here]))
		return false;
	*at = here;
	return true;
}

/* An Arabic number, with grouped or spaced digits and decimals. */
static bool
read_arabic(Reader *reader, Decimal *number)
{
	const char *text = reader->text;
	uint32		at = reader->at;
	uint32		run = 0;		/* digits since the last separator */
	uint32		first = 0;		/* digits before the first one */
	int			digits = 0;
	bool		point = false;
	char		separator = 0;

	*number = make(0, 0);
	while (at < reader->end)
	{
		if (code_is_digit((unsigned char) text[at]))
		{
			if (++digits > DECIMAL_DIGITS)
				return false;
			number->mantissa = number->mantissa * 10 + (text[at++] - '0');
			number->exponent -= point;
			run++;
		}
		else if (!point && (text[at] == ',' || text[at] == ' ') &&
				 (separator == 0 || separator == text[at]) &&
				 (separator == 0 || first == 0 || run == 3) &&
				 groups_digits(text, at + 1, reader->end,
							   separator == 0 || run == 3 ?
							   (separator == 0 ? run : 3) : 0))
		{
			if (separator == 0)
				first = run;
			separator = text[at++];
			run = 0;
		}
		else if (text[at] == ' ' && separator != ',' &&
				 spaces_digits(text, at + 1, reader->end, run))
		{
			separator = ' ';
			at++;
			run = 0;
		}
		else if (!point && skip_point(text, &at, reader->end))
		{
			point = true;
			run = separator == ' ' ? 1 : 2;
			separator = separator == ' ' ? ' ' : 0;
			run = 0;
		}
		else
			break;
	}
	reader->at = at;
	return true;
}

/* Adds the digits at hand, times a power of ten, to a sum. */
static bool
close_digits(Reader *reader, Decimal *sum, int power)
{
	Decimal		digits = reader->has_digits ? reader->digits : make(1, 0);

	digits.exponent += power;
	reader->has_digits = false;
	reader->digits = make(0, 0);
	return decimal_add(*sum, digits, sum);
}

/* 万, 亿 and 兆 multiply all that stands below them. */
static bool
close_large(Reader *reader, int power)
{
	Decimal		sum = reader->below;

	if (reader->has_digits && !close_digits(reader, &sum, 0))
		return false;
	if (power > 4 && !decimal_add(sum, reader->middle, &sum))
		return false;
	if (sum.mantissa == 0 && reader->above.mantissa != 0 && power > 4)
	{
		/* 万亿: what 亿 closed is multiplied again */
		reader->above.exponent += power;
		return true;
	}
	if (sum.mantissa == 0)
		sum = make(1, 0);
	sum.exponent += power;
	reader->below = make(0, 0);
	if (power == 4)
		return decimal_add(reader->middle, sum, &reader->middle);
	reader->middle = make(0, 0);
	return decimal_add(reader->above, sum, &reader->above);
}

/* 十 百 千 万 亿 兆 */
static bool
read_scale(Reader *reader, int power)
{
	bool		done;

	if (power >= 4)
		done = close_large(reader, power);
	else
		done = close_digits(reader, &reader->below, power);
	reader->last_scale = power;
	reader->zero = false;
	return done;
}

/* Chinese digits behind each other: 二〇二三. */
static bool
read_digit(Reader *reader, int digit)
{
	if (reader->has_digits && reader->digits.mantissa > 99999999)
		return false;
	if (!reader->has_digits)
		reader->digits = make(0, 0);
	reader->digits.mantissa = reader->digits.mantissa * 10 + digit;
	reader->zero = digit == 0 || (reader->zero && !reader->has_digits) ||
		(reader->zero && reader->digits.mantissa == digit);
	reader->has_digits = true;
	return true;
}

/* The decimals behind 点: 七点五. */
static void
read_decimals(Reader *reader)
{
	uint32		at = reader->at;

	while (at < reader->end)
	{
		uint32		code;
		int			value;
		uint32		next = text_next(reader->text, at, reader->end, &code);

		if (classify(code, &value) != DIGIT ||
			reader->digits.exponent < -8)
			break;
		reader->digits.mantissa = reader->digits.mantissa * 10 + value;
		reader->digits.exponent--;
		reader->has_digits = true;
		reader->at = at = next;
	}
}

/* Is what follows a Chinese digit, so that 点 is a decimal point? */
static bool
is_point(const Reader *reader, uint32 code, uint32 next)
{
	int			value;

	return code == 0x70B9 && (reader->has_digits || reader->last_scale) &&
		next < reader->end &&
		classify(text_code(reader->text, next, reader->end), &value) == DIGIT;
}

/* Two units of scale may stand behind each other only so: 千万, 百亿, 万亿. */
static bool
may_scale(const Reader *reader, int power, uint32 start)
{
	if (reader->has_digits || reader->at == start ||
		(reader->several && reader->last_scale == 0))
		return true;
	return reader->last_scale > 0 && power > 3 &&
		(power > reader->last_scale || reader->last_scale == 4);
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
		if (!reader->has_digits)
			reader->digits = make(0, 0);
		reader->at = next;
		read_decimals(reader);
		return true;
	}
	switch (classify(code, &value))
	{
		case DIGIT:
			if (reader->vagueness != NUMERAL_EXACT || !read_digit(reader, value))
				return false;
			break;
		case SCALE:
			if (!may_scale(reader, value, start) || !read_scale(reader, value))
				return false;
			break;
		case SEVERAL:
			if (reader->has_digits || !(reader->at == start ||
										reader->last_scale > 0))
				return false;
			reader->vagueness = NUMERAL_ABOUT;
			reader->several = true;
			reader->at = next;
			return true;
		case MORE:
			if (reader->at == start || reader->vagueness != NUMERAL_EXACT)
				return false;
			reader->vagueness = NUMERAL_MORE;
			break;
		case SOME:
			if (reader->last_scale != 1 || reader->has_digits)
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
finish_digits(Reader *reader, bool chinese)
{
	if (!reader->has_digits)
		return;
	if (chinese && reader->last_scale > 1 && !reader->zero &&
		reader->digits.exponent == 0 && reader->digits.mantissa < 10)
		reader->digits.exponent += reader->last_scale - 1;
	(void) close_digits(reader, &reader->below, 0);
}

static bool
total(Reader *reader, Decimal *value)
{
	return decimal_add(reader->above, reader->middle, value) &&
		decimal_add(*value, reader->below, value);
}

/* An Arabic number, its scales, and a smaller number behind: 1万6千. */
static bool
read_mixed(Reader *reader, uint32 start)
{
	Decimal		number;

	while (reader->at < reader->end &&
		   code_is_digit((unsigned char) reader->text[reader->at]))
	{
		uint32		before = reader->at;

		if (!read_arabic(reader, &number))
			return false;
		reader->digits = number;
		reader->has_digits = true;
		for (;;)
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
			if (classify(code, &value) == SCALE && may_scale(reader, value, start))
			{
				if (!read_scale(reader, value))
					return false;
			}
			else if (classify(code, &value) == MORE &&
					 reader->vagueness == NUMERAL_EXACT)
				reader->vagueness = NUMERAL_MORE;
			else
				break;
			reader->at = next;
		}
		if (reader->has_digits)
		{
			/* 100 5, 3万2: what has no scale of its own is no part of it */
			if (before > start && (reader->last_scale < 4 ||
								   number.mantissa < 1000))
			{
				reader->at = before;
				reader->has_digits = false;
			}
			break;
		}
		if (reader->vagueness != NUMERAL_EXACT || reader->last_scale < 4 ||
			number.exponent < 0)
			break;
	}
	finish_digits(reader, false);
	return true;
}

static bool
read_chinese(Reader *reader, uint32 start)
{
	while (reader->at < reader->end && read_character(reader, start))
		;
	if (reader->at == start)
		return false;
	/* 几十: the digit that 几 stands for is not known; one is the least */
	finish_digits(reader, true);
	return !(reader->several && reader->last_scale == 0);
}

/*
 * The word before a number that makes it a part of a whole: 百分之, 千分之,
 * 万分之; *exponent is what its value in percent is multiplied by.
 */
static uint32
parts_word(const char *text, Span span, int *exponent)
{
	static const Word words[] = {
		WORD_VALUE("百分之", 0), WORD_VALUE("千分之", 1),
		WORD_VALUE("万分之", 2)
	};
	const Word *word = STARTS_ANY(text, span, words);

	if (!word)
		return 0;
	*exponent = -(int) word->value;
	return word->length;
}

/* 百分之七点五, 千分之三: the value in percent.  No word stands before another. */
static bool
read_parts(const char *text, Span span, Numeral *numeral)
{
	int			exponent;
	int			other;
	uint32		length = parts_word(text, span, &exponent);
	Span		rest = {span.start + length, span.end};

	if (length == 0 || parts_word(text, rest, &other) > 0 ||
		!numeral_parse(text, rest, numeral))
		return false;
	numeral->span.start = span.start;
	numeral->value.exponent += exponent;
	numeral->percent = true;
	return true;
}

bool
numeral_parse(const char *text, Span span, Numeral *numeral)
{
	Reader		reader = {0};
	uint32		code;

	if (span.start >= span.end)
		return false;
	memset(numeral, 0, sizeof(Numeral));
	if (read_parts(text, span, numeral))
		return true;
	code = text_code(text, span.start, span.end);
	reader.text = text;
	reader.at = span.start;
	reader.end = Min(span.end, span.start + NUMERAL_BYTES);
	numeral->arabic = code_is_digit(code);
	if (code == 0x5EFF || code == 0x5345)	/* 廿 卅 */
	{
		reader.digits = make(code == 0x5EFF ? 20 : 30, 0);
		reader.below = reader.digits;
		reader.last_scale = 1;
		reader.at = text_next(text, reader.at, reader.end, &code);
		(void) read_chinese(&reader, span.start);
	}
	else if (code == 0x534A)	/* 半 */
	{
		reader.below = make(5, -1);
		reader.at = text_next(text, reader.at, reader.end, &code);
	}
	else if (numeral->arabic ? !read_mixed(&reader, span.start) :
			 !read_chinese(&reader, span.start))
		return false;
	numeral->span = (Span) {span.start, reader.at};
	numeral->vagueness = reader.vagueness;
	numeral->scaled = reader.last_scale > 0 && !reader.has_digits;
	return total(&reader, &numeral->value) &&
		numeral->value.exponent <= EXPONENT_MOST &&
		numeral->value.exponent >= -EXPONENT_MOST;
}
