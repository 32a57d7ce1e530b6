/*
 * skip.c
 *	  Numbers that are no measurements: dates, names, codes, list marks.
 */
#include "core/skip.h"

/* How far before a number its surroundings are looked at, in bytes. */
#define BEFORE_REACH 30

/* A quotation that a number is part of reaches so far on either side. */
#define QUOTED_REACH 36

/* Words of time behind a number. */
static const Word date_words[] = {
	WORD("年"), WORD("月份"), WORD("月"), WORD("季度"), WORD("日"), WORD("号"), WORD("时"),
	WORD("点"), WORD("世纪"), WORD("分"), WORD(":")
};

static const Word duration_words[] = {
	WORD("个多月"), WORD("个月"), WORD("个工作日"), WORD("个小时"), WORD("小时"), WORD("分钟"), WORD("秒"),
	WORD("天"), WORD("周年"), WORD("周"), WORD("星期"),
	WORD("个季度"), WORD("工作日"), WORD("个日夜"), WORD("昼夜"), WORD("载"),
	WORD("个年头"), WORD("个春秋")
};

/* A number before these names a thing. */
static const Word name_words[] = {
	WORD("国道"), WORD("省道"), WORD("县道"), WORD("乡道"), WORD("热线"),
	WORD("号线"), WORD("专线"), WORD("路"), WORD("政务"), WORD("强"), WORD("平台"),
	WORD("系统"), WORD("届"), WORD("案件"), WORD("专案"), WORD("字"),
	WORD("行动"), WORD("计划"), WORD("工程"), WORD("模式"), WORD("工作法"),
	WORD("机制"), WORD("战略"), WORD("线"), WORD("级"),
	WORD("型"), WORD("版"), WORD("维")
};

static const Word ordinal_words[] = {
	WORD("第"), WORD("前"), WORD("第 ")
};

/* Words of time that end in 前 and make no ordinal: 目前12个项目. */
static const Word no_ordinals[] = {
	WORD("目前"), WORD("此前"), WORD("日前"), WORD("之前"), WORD("以前"),
	WORD("年前"), WORD("提前")
};

uint32
code_before(const Place *place)
{
	return text_last_code(place->text,
						  make_span(place->span.start, place->start));
}

Span
before_reach(const Place *place)
{
	uint32		start = place->span.start;

	if (place->start > start + BEFORE_REACH)
	{
		start = place->start - BEFORE_REACH;
		while (start < place->start &&
			   ((unsigned char) place->text[start] & 0xC0) == 0x80)
			start++;
	}
	return make_span(start, place->start);
}

static bool
is_word_letter(uint32 code)
{
	return code_is_letter(code) || code == '_' || code == '@';
}

/* GDP3亿元: no word of letters goes on so. */
static bool
counts_money(const Place *place, const Numeral *numeral)
{
	uint32		end;
	uint32		unit = unit_match(place->text, numeral->span.end,
								  place->span.end, &end);

	return numeral->scaled && unit != UNIT_NONE &&
		strcmp(unit_get(unit)->dimension, "money") == 0;
}

/* Is the number only a sign in a word of Latin letters, or among signs? */
static bool
is_part_of_word(const Place *place, const Numeral *numeral)
{
	uint32		before = code_before(place);
	uint32		behind = text_code(place->text, numeral->span.end,
								   place->span.end);
	uint32		end;

	if ((is_word_letter(before) && !counts_money(place, numeral)) ||
		before == '+' || before == '#')
		return true;
	if (behind == '+' || behind == '_' || behind == '@')
		return true;
	return code_is_letter(behind) &&
		unit_match(place->text, numeral->span.end, place->span.end,
				   &end) == UNIT_NONE;
}

/* A quotation that names something has none of these. */
static inline bool
is_stop(char byte)
{
	return byte == ',' || byte == ';' || byte == ':' || byte == '!' ||
		byte == '?' || byte == '\n';
}

/*
 * Does the mark at "at" close a quotation that began at or behind "first"?  None
 * holds a stop, so that a mark behind one opens.
 */
static bool
closes_quotation(const char *text, uint32 first, uint32 at)
{
	uint32		here = at;

	while (here > first && text[here - 1] != '"' && !is_stop(text[here - 1]))
		here--;
	return here > first && here < at && text[here - 1] == '"';
}

bool
is_quoted(const Place *place, uint32 behind)
{
	uint32		at = place->start;
	uint32		first = at - Min(at - place->span.start, QUOTED_REACH);
	uint32		last = Min(behind + QUOTED_REACH, place->span.end);

	while (at > first && place->text[at - 1] != '"' &&
		   !is_stop(place->text[at - 1]))
		at--;
	if (at == first || place->text[at - 1] != '"')
		return false;
	if (closes_quotation(place->text, first, at - 1))
		return false;
	while (behind < last && place->text[behind] != '"' &&
		   !is_stop(place->text[behind]))
		behind++;
	return behind < last && place->text[behind] == '"';
}

/* 500-600公斤: is the number the first of two with one unit or scale? */
static bool
begins_range(const Place *place, const Numeral *first)
{
	uint32		at = first->span.end;
	uint32		end;
	Numeral		second;

	return text_skip_range_sign(place->text, &at, place->span.end) &&
		numeral_parse(place->text, make_span(at, place->span.end), &second) &&
		second.arabic && place->text[place->start] != '0' &&
		place->text[at] != '0' &&
		(second.scaled || decimal_compare(first->value, second.value) < 0) &&
		unit_match(place->text, second.span.end, place->span.end,
				   &end) != UNIT_NONE;
}

bool
skip_is_held(const Place *place)
{
	static const Word words[] = {
		WORD("举办"), WORD("承办"), WORD("主办"), WORD("举行")
	};

	return HAS_ANY(place->text, before_reach(place), words) != NULL;
}

bool
names_thing(const Place *place, uint32 at)
{
	const Word *word = FIND_AT(place->text, at, place->span.end, name_words);

	return word != NULL &&
		!(strcmp(word->word, "届") == 0 && skip_is_held(place));
}

/* [2021]12号, 2021-0103, 12345678: codes, no amounts. */
static bool
is_code(const Place *place, const Numeral *numeral)
{
	uint32		before = code_before(place);
	uint32		behind = text_code(place->text, numeral->span.end,
								   place->span.end);
	uint32		length = numeral->span.end - numeral->span.start;
	uint32		end;

	if (behind == ']' || behind == 0x3015 || before == '[' ||
		before == 0x3014)
		return true;
	if (before == '-' && place->start >= place->span.start + 2 &&
		isalnum((unsigned char) place->text[place->start - 2]) &&
		length >= 3)
		return true;
	if (behind == '-' && length >= 3 && place->span.end - numeral->span.end > 1 &&
		code_is_digit((unsigned char) place->text[numeral->span.end + 1]))
		return !begins_range(place, numeral);
	return numeral->arabic && length >= 7 && !numeral->scaled &&
		text_find(place->text, numeral->span, LITERAL(",")) ==
		numeral->span.end &&
		text_find(place->text, numeral->span, LITERAL(" ")) ==
		numeral->span.end &&
		unit_match(place->text, numeral->span.end, place->span.end,
				   &end) == UNIT_NONE;
}

static bool
is_plausible_year(const Numeral *numeral)
{
	return numeral->value.exponent == 0 && numeral->value.mantissa >= 1900 &&
		numeral->value.mantissa <= 2100 &&
		numeral->span.end - numeral->span.start >= 4;
}

/* 2021-08-02, 2021.8.2: *behind is behind it. */
static bool
is_written_date(const Place *place, const Numeral *numeral, uint32 *behind)
{
	const char *text = place->text;
	uint32		at = numeral->span.end;

	if (at - numeral->span.start != 4 || !is_plausible_year(numeral))
		return false;
	for (int i = 0; i < 2; i++)
	{
		uint32		digits = 0;

		if (at == place->span.end || !strchr("-/.", text[at]))
			return false;
		at++;
		while (at < place->span.end && digits < 2 &&
			   code_is_digit((unsigned char) text[at]))
		{
			at++;
			digits++;
		}
		if (digits == 0)
			return false;
	}
	*behind = at;
	return true;
}

/* 日元 and 载重吨 are units, though they begin with 日 and 载. */
static bool
begins_unit(const Place *place, uint32 at, const Word *word)
{
	uint32		end;

	return unit_match(place->text, at, place->span.end, &end) != UNIT_NONE &&
		end > at + word->length;
}

/* 2022年, 3月, 1-9月份, 2022-2025年, 2021.3 */
static bool
is_date(const Place *place, const Numeral *numeral, uint32 *behind)
{
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		at = text_skip_space(text, numeral->span.end, end);
	const Word *word = FIND_AT(text, at, end, date_words);
	uint32		code;
	Numeral		other;

	if (is_written_date(place, numeral, behind))
		return true;
	/* 4·18, 8·16: days that things are called by */
	if (text_ends(text, make_span(place->span.start, place->start),
				  LITERAL("·")) ||
		(text_starts(text, make_span(numeral->span.end, end), LITERAL("·")) &&
		 code_is_digit(text_code(text, numeral->span.end + strlen("·"), end))))
		return true;
	/* 10余年 is how long something lasts */
	if (numeral->vagueness != NUMERAL_EXACT)
		return false;
	if (word && !FIND_AT(text, at, end, duration_words) &&
		!begins_unit(place, at, word) &&
		(*word->word != ':' || (at + 1 < end &&
								code_is_digit((unsigned char) text[at + 1]))))
	{
		*behind = at + word->length;
		return true;
	}
	if (is_plausible_year(numeral) && !numeral->scaled &&
		(text_starts(text, make_span(at, end), LITERAL("上半年")) ||
		 text_starts(text, make_span(at, end), LITERAL("下半年")) ||
		 text_starts(text, make_span(at, end), LITERAL("至")) ||
		 text_starts(text, make_span(at, end), LITERAL("到"))) &&
		!begins_range(place, numeral))
	{
		*behind = numeral->span.end;
		return true;
	}
	/* the first of two: 1-9月, 2021至2025年 */
	code = text_code(text, at, end);
	if (code != '-' && code != 0x81F3 && code != '~' && code != 0x5230 &&
		code != '/' && code != ':' && code != 0x3001)
		return false;
	while (at < end && text[at] == '-')
		at++;
	if (code != '-')
		at = text_next(text, at, end, &code);
	if (!numeral_parse(text, make_span(at, end), &other) || !other.arabic)
		return false;
	word = FIND_AT(text, other.span.end, end, date_words);
	if (!word || FIND_AT(text, other.span.end, end, duration_words))
		return false;
	*behind = other.span.end + word->length;
	return true;
}

/* 24小时, 4个月, 365天 */
static bool
is_duration(const Place *place, const Numeral *numeral, uint32 *behind)
{
	uint32		at = text_skip_space(place->text, numeral->span.end,
									 place->span.end);
	const Word *word = numeral->vagueness != NUMERAL_EXACT ?
	FIND_AT(place->text, at, place->span.end, date_words) : NULL;

	if (!word)
		word = FIND_AT(place->text, at, place->span.end, duration_words);
	if (!word || begins_unit(place, at, word))
		return false;
	*behind = at + word->length;
	return true;
}

/* 60岁, 65周岁: whom is meant, but for 人均预期寿命80岁 */
static bool
is_age(const Place *place, const Numeral *numeral, uint32 *behind)
{
	static const Word words[] = {WORD("岁"), WORD("周岁")};
	static const Word values[] = {WORD("寿命"), WORD("平均年龄")};
	uint32		at = numeral->span.end;
	Numeral		other;
	const Word *word;

	/* 2-3岁 */
	if (text_skip_range_sign(place->text, &at, place->span.end) &&
		numeral_parse(place->text, make_span(at, place->span.end), &other))
		at = other.span.end;
	else
		at = numeral->span.end;
	word = FIND_AT(place->text, at, place->span.end, words);
	if (!word || HAS_ANY(place->text, before_reach(place), values))
		return false;
	*behind = at + word->length;
	return true;
}

bool
tells_time(const Place *place, const Numeral *numeral)
{
	uint32		behind;

	return is_date(place, numeral, &behind) ||
		is_duration(place, numeral, &behind) ||
		is_age(place, numeral, &behind);
}

/* 1、 before anything but a digit: an entry that the layout did not set apart */
static bool
is_list_mark(const Place *place, const Numeral *numeral)
{
	const char *text = place->text;
	uint32		at = numeral->span.end;
	uint32		code = text_code(text, at, place->span.end);

	if (numeral->span.end - numeral->span.start > 2 || code != 0x3001)
		return false;
	at += strlen("、");
	return at < place->span.end &&
		!code_is_digit((unsigned char) text[at]);
}

/* 0.9|和1.6个百分点: the number behind 和 has the unit of both */
static bool
is_joined(const Place *place, uint32 at)
{
	uint32		end = place->span.end;
	Numeral		next;

	if (!text_skip_word(place->text, &at, end, "和") ||
		!numeral_parse(place->text, make_span(at, end), &next) || !next.arabic)
		return false;
	at = next.span.end;
	return next.percent ||
		unit_match(place->text, at, end, &at) != UNIT_NONE;
}

/* 死亡率为|0: nothing, and no unit is needed to say so */
static bool
is_zero_told(const Place *place, uint32 at)
{
	static const Word words[] = {WORD("率为"), WORD("数为"), WORD("量为"), WORD("率保持"), WORD("数保持")};
	const char *text = place->text;

	return at == place->start + 1 && text[place->start] == '0' &&
		(at >= place->span.end || text[at] == ',' || text[at] == ';' ||
		 code_ends_sentence(text_code(text, at, place->span.end))) &&
		ENDS_ANY(text, make_span(place->span.start, place->start), words);
}

/* A number without scale and unit is a sign: 关键词2, 《…2》. */
static bool
is_bare(const Place *place, const Numeral *numeral)
{
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		at = text_skip_space(text, numeral->span.end, end);
	uint32		behind = at;

	return !numeral->scaled && !numeral->percent &&
		numeral->vagueness == NUMERAL_EXACT &&
		!text_starts(text, make_span(at, end), LITERAL("人口")) &&
		unit_match(text, at, end, &behind) == UNIT_NONE &&
		text_code(text, at, end) != 0x3001 &&	/* 、 */
		!is_joined(place, at) && !is_zero_told(place, at) &&
		!text_skip_range_sign(text, &at, end);
}

/* The end of the digits at "at", with decimals; sets *digits to the whole ones. */
static uint32
ratio_term_end(const char *text, uint32 at, uint32 end, uint32 *digits)
{
	uint32		start = at;

	while (at < end && code_is_digit((unsigned char) text[at]))
		at++;
	*digits = at - start;
	if (at + 1 < end && text[at] == '.' &&
		code_is_digit((unsigned char) text[at + 1]))
		for (at++; at < end && code_is_digit((unsigned char) text[at]);)
			at++;
	return at;
}

/* 27.9:40.5:31.6, 1:5000: a proportion; 8:30 is a time. */
static bool
is_ratio(const Place *place, const Numeral *numeral, uint32 *behind)
{
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		digits;
	uint32		at = ratio_term_end(text, place->start, end, &digits);
	bool		clock = digits <= 2 && at == place->start + digits;
	int			terms = 1;

	if (!numeral->arabic)
		return false;
	while (at + 1 < end && text[at] == ':' &&
		   code_is_digit((unsigned char) text[at + 1]))
	{
		uint32		start = at + 1;

		at = ratio_term_end(text, start, end, &digits);
		clock = clock && digits == 2 && at == start + digits;
		terms++;
	}
	if (terms < 2 || (clock && terms < 4))
		return false;
	*behind = at;
	return true;
}

SkipReason
skip_reason(const Place *place, const Numeral *numeral, uint32 *behind)
{
	*behind = numeral->span.end;
	if (is_part_of_word(place, numeral))
		return SKIP_NAME;
	if (is_ratio(place, numeral, behind))
		return SKIP_RATIO;
	if (text_ends(place->text, make_span(place->span.start, place->start),
				  LITERAL("每")))
		return SKIP_THRESHOLD;	/* 每50公斤 is what the other number is of */
	if (is_date(place, numeral, behind))
		return SKIP_DATE;
	if (is_duration(place, numeral, behind))
		return SKIP_DURATION;
	if (is_age(place, numeral, behind))
		return SKIP_THRESHOLD;
	if (FIND_BEFORE(place, ordinal_words) && !FIND_BEFORE(place, no_ordinals))
		return SKIP_ORDINAL;
	if (is_list_mark(place, numeral))
		return SKIP_LIST_MARK;
	if (is_quoted(place, numeral->span.end))
		return SKIP_SLOGAN;
	if (is_bare(place, numeral))
		return SKIP_NAME;
	if (is_code(place, numeral) ||
		(!numeral->scaled && names_thing(place, numeral->span.end)))
		return SKIP_NAME;
	return SKIP_NONE;
}
