/*
 * quantity.c
 *	  Numbers with their units, and the numbers that are no measurements.
 */
#include "core/numeral.h"
#include "core/quantity.h"

/* Most numbers of a list that share the unit of the last. */
#define SHARED_MOST 8

/* A masked number is at most so many bytes long. */
#define MASKED_MOST 40

/* How far before a number its surroundings are looked at, in bytes. */
#define BEFORE_REACH 30

/* A quotation that a number is part of reaches so far on either side. */
#define QUOTED_REACH 36

/* The text about a number. */
typedef struct Place
{
	const char *text;
	Span		span;			/* of the whole text read */
	uint32		start;			/* of the number */
} Place;

/* Cues that stand before a number, the longer before what they end in. */
static const Word cues_before[] = {
	WORD_VALUE("不超过", BOUND_AT_MOST), WORD_VALUE("不高于", BOUND_AT_MOST),
	WORD_VALUE("不突破", BOUND_AT_MOST), WORD_VALUE("不大于", BOUND_AT_MOST),
	WORD_VALUE("不多于", BOUND_AT_MOST), WORD_VALUE("不低于", BOUND_AT_LEAST),
	WORD_VALUE("不少于", BOUND_AT_LEAST), WORD_VALUE("不小于", BOUND_AT_LEAST),
	WORD_VALUE("不止", BOUND_AT_LEAST), WORD_VALUE("大约", BOUND_ABOUT), WORD_VALUE("约", BOUND_ABOUT),
	WORD_VALUE("将近", BOUND_ABOUT), WORD_VALUE("接近", BOUND_ABOUT), WORD_VALUE("近", BOUND_ABOUT),
	WORD_VALUE("超过", BOUND_AT_LEAST), WORD_VALUE("超出", BOUND_EXACT),
	WORD_VALUE("超", BOUND_AT_LEAST), WORD_VALUE("突破", BOUND_AT_LEAST),
	WORD_VALUE("逾", BOUND_AT_LEAST), WORD_VALUE("至少", BOUND_AT_LEAST),
	WORD_VALUE("高于", BOUND_EXACT), WORD_VALUE("破", BOUND_AT_LEAST),
	WORD_VALUE("低于", BOUND_AT_MOST), WORD_VALUE("不足", BOUND_AT_MOST), WORD_VALUE("多达", BOUND_EXACT), WORD_VALUE("上", BOUND_AT_LEAST)
};

/* Words that end in 约 and are no cue: 条约, 签约. */
static const Word no_cues[] = {
	WORD_VALUE("条约", 0), WORD_VALUE("公约", 0), WORD_VALUE("合约", 0), WORD_VALUE("契约", 0), WORD_VALUE("预约", 0),
	WORD_VALUE("节约", 0), WORD_VALUE("制约", 0), WORD_VALUE("签约", 0), WORD_VALUE("履约", 0), WORD_VALUE("集约", 0),
	WORD_VALUE("最近", 0), WORD_VALUE("附近", 0), WORD_VALUE("临近", 0), WORD_VALUE("以上", 0), WORD_VALUE("网上", 0),
	WORD_VALUE("线上", 0), WORD_VALUE("基础上", 0)
};

/* Cues that stand behind it. */
static const Word cues_behind[] = {
	WORD_VALUE("以上", BOUND_AT_LEAST), WORD_VALUE("之上", BOUND_AT_LEAST),
	WORD_VALUE("左右", BOUND_ABOUT), WORD_VALUE("上下", BOUND_ABOUT),
	WORD_VALUE("以内", BOUND_AT_MOST), WORD_VALUE("之内", BOUND_AT_MOST),
	WORD_VALUE("以下", BOUND_AT_MOST), WORD_VALUE("门槛", BOUND_AT_LEAST)
};

/* 3个以上的村, 10亿元以上项目: what a threshold is followed by. */
static const Word threshold_nouns[] = {
	WORD_VALUE("的", 0), WORD_VALUE("项目", 0), WORD_VALUE("企业", 0), WORD_VALUE("工业", 0), WORD_VALUE("产业", 0), WORD_VALUE("庄园", 0),
	WORD_VALUE("大户", 0), WORD_VALUE("园区", 0), WORD_VALUE("老人", 0), WORD_VALUE("老年", 0), WORD_VALUE("人群", 0),
	WORD_VALUE("工程", 0), WORD_VALUE("单位", 0), WORD_VALUE("规模", 0), WORD_VALUE("大型", 0), WORD_VALUE("种植", 0),
	WORD_VALUE("养殖", 0), WORD_VALUE("党员", 0), WORD_VALUE("群众", 0), WORD_VALUE("地块", 0), WORD_VALUE("油茶", 0),
	WORD_VALUE("龙头", 0), WORD_VALUE("居民", 0), WORD_VALUE("人口", 0), WORD_VALUE("建筑", 0), WORD_VALUE("村", 0),
	WORD_VALUE("儿童", 0), WORD_VALUE("危房", 0), WORD_VALUE("女性", 0), WORD_VALUE("固定", 0)
};

/* Words of time behind a number. */
static const Word date_words[] = {
	WORD_VALUE("年", 0), WORD_VALUE("月份", 0), WORD_VALUE("月", 0), WORD_VALUE("季度", 0), WORD_VALUE("日", 0), WORD_VALUE("号", 0), WORD_VALUE("时", 0),
	WORD_VALUE("点", 0), WORD_VALUE("世纪", 0), WORD_VALUE("年代", 0), WORD_VALUE("分", 0), WORD_VALUE(":", 0)
};

static const Word duration_words[] = {
	WORD_VALUE("多年", 0), WORD_VALUE("余年", 0), WORD_VALUE("个多月", 0), WORD_VALUE("个月", 0), WORD_VALUE("个工作日", 0),
	WORD_VALUE("个小时", 0), WORD_VALUE("多个小时", 0), WORD_VALUE("小时", 0), WORD_VALUE("分钟", 0), WORD_VALUE("秒", 0),
	WORD_VALUE("天", 0), WORD_VALUE("周年", 0), WORD_VALUE("周", 0), WORD_VALUE("星期", 0),
	WORD_VALUE("个季度", 0), WORD_VALUE("工作日", 0), WORD_VALUE("个日夜", 0), WORD_VALUE("昼夜", 0), WORD_VALUE("载", 0),
	WORD_VALUE("余载", 0), WORD_VALUE("多天", 0), WORD_VALUE("余天", 0), WORD_VALUE("个年头", 0), WORD_VALUE("个春秋", 0)
};

/* A number before these names a thing. */
static const Word name_words[] = {
	WORD_VALUE("国道", 0), WORD_VALUE("省道", 0), WORD_VALUE("县道", 0), WORD_VALUE("乡道", 0), WORD_VALUE("热线", 0),
	WORD_VALUE("号线", 0), WORD_VALUE("专线", 0), WORD_VALUE("路", 0), WORD_VALUE("政务", 0), WORD_VALUE("强", 0), WORD_VALUE("平台", 0),
	WORD_VALUE("系统", 0), WORD_VALUE("届", 0), WORD_VALUE("案件", 0), WORD_VALUE("专案", 0), WORD_VALUE("字", 0),
	WORD_VALUE("行动", 0), WORD_VALUE("计划", 0), WORD_VALUE("工程", 0), WORD_VALUE("模式", 0), WORD_VALUE("工作法", 0),
	WORD_VALUE("机制", 0), WORD_VALUE("战略", 0), WORD_VALUE("线", 0), WORD_VALUE("级地震", 0), WORD_VALUE("级", 0),
	WORD_VALUE("型", 0), WORD_VALUE("版", 0), WORD_VALUE("维", 0), WORD_VALUE("项民生", SKIP_NONE)
};

static const Word ordinal_words[] = {
	WORD_VALUE("第", 0), WORD_VALUE("前", 0), WORD_VALUE("第 ", 0)
};

static bool
is_word_letter(uint32 code)
{
	return code_is_letter(code) || code == '_' || code == '@';
}

/* The character before the number. */
static uint32
code_before(const Place *place)
{
	return text_last_code(place->text,
						  make_span(place->span.start, place->start));
}

static Span
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

#define FIND_AT(text, at, end, words) \
	words_start((text), make_span((at), (end)), (words), lengthof(words))
#define FIND_BEFORE(place, words) \
	words_end((place)->text, make_span((place)->span.start, (place)->start), \
			  (words), lengthof(words))

/* The number is the n-th of something: a rank where words say so. */
static bool
is_rank(const Place *place, uint32 behind)
{
	static const Word units[] = {WORD_VALUE("位", 0), WORD_VALUE("名", 0)};
	static const Word places[] = {
		WORD_VALUE("居", 0), WORD_VALUE("列", 0), WORD_VALUE("排", 0), WORD_VALUE("跃", 0), WORD_VALUE("升", 0), WORD_VALUE("位次", 0),
		WORD_VALUE("全国第", 0), WORD_VALUE("全省第", 0), WORD_VALUE("全市第", 0), WORD_VALUE("全县第", 0),
		WORD_VALUE("全区第", 0), WORD_VALUE("名列", 0)
	};
	Span		reach = before_reach(place);

	for (int i = 0; i < (int) lengthof(places); i++)
		if (text_has(place->text, reach, places[i].word,
					 places[i].length))
			return true;
	return FIND_AT(place->text, behind, place->span.end, units) != NULL;
}

/* The place of %, for percentages in words. */
static uint16
unit_percent(void)
{
	uint32		end;

	return unit_match("%", 0, 1, &end);
}

/* Sets a rank's value and quote: 5位, 第二. */
static void
set_rank(const Place *place, const Numeral *numeral, Quantity *quantity)
{
	static const Word units[] = {WORD_VALUE("位", 0), WORD_VALUE("名", 0)};
	const Word *unit = FIND_AT(place->text, numeral->span.end,
							   place->span.end, units);

	quantity->rank = true;
	quantity->value = numeral->value;
	quantity->span = numeral->span;
	if (unit)
		quantity->span.end += unit->length;
}

/* Does the clause end here? */
static bool
closes_clause(const char *text, uint32 at, uint32 end)
{
	uint32		code = text_code(text, at, end);

	return at >= end || code == ',' || code == ';' || code == 0x3001 ||
		code_ends_sentence(code) || code == ')';
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
 * “1146”, “10件事”: within a short quotation, which names something.  The fold
 * makes all quotation marks alike, so the nearest on both sides must be close.
 */
static bool
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
	/* a mark that closes one quotation does not open the next */
	if (at >= 2 && place->text[at - 2] != '"' && at - 2 >= place->span.start &&
		text_find(place->text, make_span(first,
										 at - 1), LITERAL("\"")) < at - 1)
		return false;
	while (behind < last && place->text[behind] != '"' &&
		   !is_stop(place->text[behind]))
		behind++;
	return behind < last && place->text[behind] == '"';
}

/* The power of ten of the scale that a numeral ends in: 4 for 7.2万. */
static int
scale_of(const char *text, const Numeral *numeral)
{
	static const Word scales[] = {
		WORD_VALUE("百", 2), WORD_VALUE("千", 3), WORD_VALUE("万", 4), WORD_VALUE("亿", 8)
	};
	int			power = 0;

	for (uint32 at = numeral->span.start; at < numeral->span.end; at++)
	{
		const Word *scale = FIND_AT(text, at, numeral->span.end, scales);

		if (scale)
			power += scale->value;
	}
	return power;
}

/* Steps over the sign of a range: - -- ~ 至 到; false where none stands. */
static bool
skip_range_sign(const char *text, uint32 *at, uint32 end)
{
	static const Word signs[] = {
		WORD_VALUE("--", 0), WORD_VALUE("-", 0), WORD_VALUE("~", 0), WORD_VALUE("至", 0), WORD_VALUE("到", 0)
	};
	uint32		here = text_skip_space(text, *at, end);
	const Word *sign = FIND_AT(text, here, end, signs);

	if (!sign)
		return false;
	*at = text_skip_space(text, here + sign->length, end);
	return true;
}

/* 500-600公斤: is the number the first of two with one unit or scale? */
static bool
begins_range(const Place *place, const Numeral *first)
{
	uint32		at = first->span.end;
	uint32		end;
	Numeral		second;

	return skip_range_sign(place->text, &at, place->span.end) &&
		numeral_parse(place->text, make_span(at, place->span.end), &second) &&
		second.arabic && place->text[place->start] != '0' &&
		place->text[at] != '0' &&
		(second.scaled || decimal_compare(first->value, second.value) < 0) &&
		unit_match(place->text, second.span.end, place->span.end,
				   &end) != UNIT_NONE;
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
		 text_starts(text, make_span(at, end), LITERAL("到"))))
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
	const Word *word = FIND_AT(place->text, at, place->span.end,
							   duration_words);

	if (!word || begins_unit(place, at, word))
		return false;
	*behind = at + word->length;
	return true;
}

/* 60岁, 65周岁 */
static bool
is_age(const Place *place, const Numeral *numeral, uint32 *behind)
{
	static const Word words[] = {WORD_VALUE("岁", 0), WORD_VALUE("周岁", 0)};
	const Word *word = FIND_AT(place->text, numeral->span.end,
							   place->span.end, words);

	if (!word)
		return false;
	*behind = numeral->span.end + word->length;
	return true;
}

/* 1、 2. at the beginning of an entry that the layout did not set apart */
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

/* A number without scale and unit is a sign: 关键词2, 《…2》. */
static bool
is_bare(const Place *place, const Numeral *numeral)
{
	static const Word signs[] = {
		WORD_VALUE("--", 0), WORD_VALUE("-", 0), WORD_VALUE("~", 0), WORD_VALUE("至", 0), WORD_VALUE("到", 0), WORD_VALUE("、", 0)
	};
	uint32		at = text_skip_space(place->text, numeral->span.end,
									 place->span.end);
	uint32		end;

	return !numeral->scaled && !numeral->percent &&
		numeral->vagueness == NUMERAL_EXACT &&
		unit_match(place->text, at, place->span.end, &end) == UNIT_NONE &&
		!FIND_AT(place->text, at, place->span.end, signs);
}

/* Why an Arabic number is no measurement; *behind is where to go on. */
static SkipReason
skip_reason(const Place *place, const Numeral *numeral, uint32 *behind)
{
	*behind = numeral->span.end;
	if (is_part_of_word(place, numeral))
		return SKIP_NAME;
	if (is_date(place, numeral, behind))
		return SKIP_DATE;
	if (is_duration(place, numeral, behind))
		return SKIP_DURATION;
	if (is_age(place, numeral, behind))
		return SKIP_THRESHOLD;
	if (FIND_BEFORE(place, ordinal_words))
		return SKIP_ORDINAL;
	if (is_list_mark(place, numeral))
		return SKIP_LIST_MARK;
	if (is_quoted(place, numeral->span.end))
		return SKIP_SLOGAN;
	if (is_bare(place, numeral))
		return SKIP_NAME;
	if (is_code(place, numeral) ||
		(!numeral->scaled && FIND_AT(place->text, numeral->span.end,
									 place->span.end, name_words)))
		return SKIP_NAME;
	return SKIP_NONE;
}

/* The unit behind a number and, behind a slash, what it is per. */
static void
read_unit(const Place *place, Quantity *quantity)
{
	static const Word years[] = {
		WORD_VALUE("/年", 0), WORD_VALUE("/月", 0), WORD_VALUE("/日", 0), WORD_VALUE("/天", 0)
	};
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		at = text_skip_space(text, quantity->span.end, end);
	uint32		behind;
	const Word *year;

	quantity->unit = unit_match(text, at, end, &behind);
	if (quantity->unit == UNIT_NONE)
		return;
	quantity->span.end = behind;
	year = FIND_AT(text, behind, end, years);
	if (year)
	{
		quantity->of_year = true;
		quantity->span.end += year->length;
	}
	else if (behind < end && text[behind] == '/')
	{
		quantity->per = unit_match(text, behind + 1, end, &behind);
		if (quantity->per != UNIT_NONE)
			quantity->span.end = behind;
	}
}

/* The cues about a number, and the bound they make. */
static void
read_cues(const Place *place, Quantity *quantity)
{
	const char *text = place->text;
	const Word *before = FIND_BEFORE(place, cues_before);
	const Word *behind = FIND_AT(text, quantity->span.end, place->span.end,
								 cues_behind);

	if (before && (FIND_BEFORE(place, no_cues) ||
				   (strcmp(before->word, "上") == 0 &&
					code_is_digit((unsigned char) text[place->start]))))
		before = NULL;
	if (before)
	{
		quantity->cue_before = make_span(place->start - before->length,
										 place->start);
		if (before->value != BOUND_EXACT && quantity->bound != BOUND_RANGE)
			quantity->bound = before->value;
	}
	if (behind)
	{
		quantity->cue_behind = make_span(quantity->span.end,
										 quantity->span.end + behind->length);
		if (quantity->bound != BOUND_RANGE)
			quantity->bound = behind->value;
	}
}

/* 10亿元以上项目: the number only says which ones are meant. */
static bool
is_threshold(const Place *place, const Quantity *quantity)
{
	return quantity->cue_behind.end > 0 &&
		FIND_AT(place->text, quantity->cue_behind.end, place->span.end,
				threshold_nouns) != NULL &&
		!text_starts(place->text,
					 make_span(quantity->cue_behind.end, place->span.end),
					 LITERAL("的目标"));
}

/*
 * The second number of a range: 2-3个, 5%-8%, 3至5万元.  The unit and scale of
 * the second are those of the first where that has none.
 */
static bool
read_range(const Place *place, const Numeral *first, Quantity *quantity)
{
	const char *text = place->text;
	uint32		at = quantity->span.end;
	Numeral		second;
	Quantity	other;
	Decimal		least;

	if (!skip_range_sign(text, &at, place->span.end) ||
		!numeral_parse(text, make_span(at, place->span.end), &second) ||
		second.arabic != first->arabic)
		return false;
	memset(&other, 0, sizeof(Quantity));
	other.span = second.span;
	read_unit(place, &other);
	if (quantity->unit != UNIT_NONE && quantity->unit != other.unit)
		return false;
	if (other.unit == UNIT_NONE && !second.scaled)
		return false;
	/* 2-3亿元 is from 2亿 on; 800-1.2万元 is not from 800万 on */
	least = quantity->value;
	if (!first->scaled && second.scaled && quantity->unit == UNIT_NONE)
		least.exponent += scale_of(text, &second);
	if (decimal_compare(least, second.value) >= 0)
		least = quantity->value;
	if (decimal_compare(least, second.value) >= 0)
		return false;
	quantity->value = least;
	quantity->value_max = second.value;
	quantity->unit = other.unit;
	quantity->per = other.per;
	quantity->span.end = other.span.end;
	quantity->bound = BOUND_RANGE;
	return true;
}

/* 100万, 投资2000万: money whose 元 is left out. */
static bool
is_bare_money(const Place *place, const Numeral *numeral)
{
	static const Word words[] = {
		WORD_VALUE("资金", 0), WORD_VALUE("投资", 0), WORD_VALUE("收入", 0), WORD_VALUE("投入", 0), WORD_VALUE("总额", 0),
		WORD_VALUE("税收", 0), WORD_VALUE("产值", 0), WORD_VALUE("补贴", 0), WORD_VALUE("金额", 0), WORD_VALUE("经费", 0),
		WORD_VALUE("贷款", 0), WORD_VALUE("营收", 0), WORD_VALUE("利润", 0), WORD_VALUE("财政", 0), WORD_VALUE("资产", 0),
		WORD_VALUE("成交额", 0), WORD_VALUE("销售额", 0), WORD_VALUE("注资", 0), WORD_VALUE("出资", 0)
	};
	Span		reach = before_reach(place);
	uint32		comma = reach.start;
	uint32		code = text_code(place->text, numeral->span.end,
								 place->span.end);

	/* only within the clause */
	for (uint32 at = reach.start; at < reach.end; at++)
		if (place->text[at] == ',' || place->text[at] == ';')
			comma = at;
	reach.start = comma;
	if (!numeral->scaled)
		return false;
	for (int i = 0; i < (int) lengthof(words); i++)
		if (text_has(place->text, reach, words[i].word,
					 words[i].length))
			return !code_is_han(code) || code == 0x4EE5 || code == 0x5EFA ||
				code == 0x7684 || code == 0x5DE6;	/* 以 建 的 左 */
	return false;
}

/* 近百名, 突破百亿次: words before which a scale alone is a number. */
static const Word scale_cues[] = {
	WORD_VALUE("近", 0), WORD_VALUE("上", 0), WORD_VALUE("超", 0), WORD_VALUE("超过", 0), WORD_VALUE("突破", 0), WORD_VALUE("破", 0),
	WORD_VALUE("过", 0), WORD_VALUE("达", 0), WORD_VALUE("达到", 0), WORD_VALUE("逾", 0)
};

/* Words before a small number that make a count of it. */
static const Word count_cues[] = {
	WORD_VALUE("共", 0), WORD_VALUE("约", 0), WORD_VALUE("近", 0), WORD_VALUE("达", 0), WORD_VALUE("超", 0), WORD_VALUE("有", 0),
	WORD_VALUE("等", 0), WORD_VALUE("新增", 0)
};

/* Is the numeral 百, 千, 万, 亿 or 千万 without a digit? */
static bool
is_scale_alone(const Place *place, const Numeral *numeral)
{
	uint32		code = text_code(place->text, numeral->span.start,
								 numeral->span.end);

	return code == 0x767E || code == 0x5343 || code == 0x4E07 ||
		code == 0x4EBF || code == 0x5146;
}

/* 良友采石场、长盛砖厂两个企业: the count of what is listed before it. */
static bool
counts_list(const Place *place)
{
	Span		reach = before_reach(place);

	return code_is_han(code_before(place)) &&
		text_has(place->text, reach, LITERAL("、")) &&
		!text_has(place->text, reach, LITERAL(",")) &&
		!text_has(place->text, reach, LITERAL("\""));
}

/* Does a small Chinese number before its measure word count a result? */
static bool
counts_small(const Place *place, const Numeral *numeral, const Unit *unit)
{
	static const Word no_counts[] = {
		WORD_VALUE("第", 0), WORD_VALUE("这", 0), WORD_VALUE("每", 0), WORD_VALUE("首", 0), WORD_VALUE("再", 0), WORD_VALUE("一", 0),
		WORD_VALUE("上", 0), WORD_VALUE("下", 0), WORD_VALUE("前", 0), WORD_VALUE("后", 0), WORD_VALUE("历", 0)
	};

	if (numeral->value.mantissa < 2 || numeral->value.exponent != 0 ||
		FIND_BEFORE(place, no_counts))
		return false;
	if (strcmp(unit->unit, "次") == 0)
		return !text_has(place->text, before_reach(place), LITERAL("每"));
	if (strcmp(unit->unit, "个") == 0)
		return counts_list(place);
	return FIND_BEFORE(place, count_cues) != NULL;
}

/* Is a Chinese numeral before its unit an amount, not part of a phrase? */
static bool
counts_as_amount(const Place *place, const Numeral *numeral,
				 const Quantity *quantity)
{
	uint32		length = numeral->span.end - numeral->span.start;
	uint32		before = code_before(place);
	Decimal		ten = {10, 0, 0};
	Decimal		million = {1, 6, 0};
	const Unit *unit;

	if (numeral->percent)
		return true;
	if (is_quoted(place, quantity->span.end) || before == 0x7B2C)
		return false;			/* 第 */
	if (is_scale_alone(place, numeral) && !FIND_BEFORE(place, scale_cues))
		return false;
	if (quantity->unit == UNIT_NONE)
		return numeral->scaled && length >= 2 * strlen("一") &&
			decimal_compare(numeral->value, million) >= 0;
	unit = unit_get(quantity->unit);
	if (decimal_compare(numeral->value, ten) < 0)
		return strcmp(unit->dimension, "count") == 0 ?
			counts_small(place, numeral, unit) :
			numeral->value.mantissa > 1 && before != '"';
	if (numeral->vagueness != NUMERAL_EXACT)
		return true;
	return length > strlen("十") || numeral->scaled;
}

/* 一半, 翻一番, 翻两番: shares and growth in words. */
static bool
read_idiom(const Place *place, uint32 *at, Quantity *quantity)
{
	static const Word doublings[] = {
		WORD_VALUE("一番", 100), WORD_VALUE("两番", 0), WORD_VALUE("三番", 0), WORD_VALUE("四番", 0)
	};
	static const int64 growth[] = {100, 300, 700, 1500};
	Span		rest = {place->start, place->span.end};
	Span		before = {place->span.start, place->start};

	if (text_starts(place->text, rest, LITERAL("一半")) &&
		code_before(place) != 0x53E6)	/* 另 */
	{
		quantity->value.mantissa = 50;
		quantity->span = make_span(place->start, place->start + strlen("一半"));
	}
	else
	{
		const Word *word = FIND_AT(place->text, place->start, rest.end,
								   doublings);

		if (!word || (!text_ends(place->text, before, LITERAL("翻")) &&
					  !text_ends(place->text, before, LITERAL("翻了"))))
			return false;
		quantity->value.mantissa = growth[word - doublings];
		quantity->span = make_span(place->start, place->start + word->length);
	}
	quantity->unit = unit_percent();
	read_cues(place, quantity);
	*at = quantity->span.end;
	return true;
}

/* 4.5、6.0、7.2万元: numbers of a list share the unit and scale of the last. */
static void
share_unit(const Place *place, const Numeral *numeral, Quantity *quantity)
{
	const char *text = place->text;
	uint32		at = quantity->span.end;

	for (int i = 0; i < SHARED_MOST; i++)
	{
		Numeral		other;
		Quantity	last;

		if (!text_starts(text, make_span(at, place->span.end), LITERAL("、")) ||
			!numeral_parse(text, make_span(at + strlen("、"), place->span.end),
						   &other) || !other.arabic)
			return;
		memset(&last, 0, sizeof(Quantity));
		last.span = other.span;
		read_unit(place, &last);
		if (last.unit != UNIT_NONE)
		{
			quantity->unit = last.unit;
			if (!numeral->scaled && other.scaled)
				quantity->value.exponent += scale_of(text, &other);
			return;
		}
		at = other.span.end;
	}
}

/* 九成 is 90 %. */
static void
count_tenths(Quantity *quantity)
{
	if (quantity->unit == UNIT_NONE ||
		strcmp(unit_get(quantity->unit)->unit, "成") != 0)
		return;
	quantity->unit = unit_percent();
	quantity->value.exponent++;
}

static void
fill(const Place *place, const Numeral *numeral, Quantity *quantity)
{
	quantity->value = numeral->value;
	quantity->span = numeral->span;
	if (numeral->vagueness == NUMERAL_MORE)
		quantity->bound = BOUND_AT_LEAST;
	else if (numeral->vagueness == NUMERAL_ABOUT)
		quantity->bound = BOUND_ABOUT;
	if (numeral->percent)
		quantity->unit = unit_percent();
	else
		read_unit(place, quantity);
	if (quantity->unit == UNIT_NONE && numeral->arabic)
		share_unit(place, numeral, quantity);
	count_tenths(quantity);
	if (quantity->unit == UNIT_NONE && is_bare_money(place, numeral))
		quantity->money = true;
	(void) read_range(place, numeral, quantity);
	read_cues(place, quantity);
}

static bool
read_arabic(const Place *place, uint32 *at, Quantity *quantity)
{
	Numeral		numeral;
	uint32		behind;

	if (!numeral_parse(place->text, make_span(place->start, place->span.end),
					   &numeral))
	{
		while (*at < place->span.end &&
			   code_is_digit((unsigned char) place->text[*at]))
			(*at)++;
		quantity->span = make_span(place->start, *at);
		quantity->reason = SKIP_NOISE;
		return true;
	}
	quantity->reason = skip_reason(place, &numeral, &behind);
	if (quantity->reason == SKIP_ORDINAL && is_rank(place, numeral.span.end) &&
		!FIND_AT(place->text, numeral.span.end, place->span.end, name_words))
	{
		set_rank(place, &numeral, quantity);
		if (quantity->span.end > numeral.span.end ||
			closes_clause(place->text, quantity->span.end, place->span.end))
		{
			quantity->reason = SKIP_NONE;
			*at = quantity->span.end;
			return true;
		}
		memset(quantity, 0, sizeof(Quantity));
		quantity->reason = SKIP_ORDINAL;
	}
	if (quantity->reason != SKIP_NONE)
	{
		quantity->span = make_span(place->start, behind);
		*at = behind;
		return true;
	}
	fill(place, &numeral, quantity);
	if (is_threshold(place, quantity))
		quantity->reason = SKIP_THRESHOLD;
	else if (is_quoted(place, quantity->span.end))
		quantity->reason = SKIP_SLOGAN;
	*at = quantity->span.end;
	return true;
}

/* A Chinese numeral at place->start; false where it is no quantity. */
static bool
read_chinese(const Place *place, uint32 *at, Quantity *quantity)
{
	Numeral		numeral;
	Span		rest = {place->start, place->span.end};
	uint32		behind;

	if (read_idiom(place, at, quantity))
		return true;
	if (!numeral_parse(place->text, rest, &numeral))
		return false;
	if (is_date(place, &numeral, &behind) ||
		is_duration(place, &numeral, &behind) ||
		is_age(place, &numeral, &behind))
	{
		*at = Max(*at, numeral.span.end);
		return false;
	}
	fill(place, &numeral, quantity);
	if (!counts_as_amount(place, &numeral, quantity) ||
		is_threshold(place, quantity))
	{
		*at = Max(*at, numeral.span.end);
		memset(quantity, 0, sizeof(Quantity));
		return false;
	}
	*at = quantity->span.end;
	return true;
}

static bool
is_mask(uint32 code)
{
	return code == 'x' || code == 'X' || code == '*' || code == 0xD7 ||
		code == 0x25A1;			/* × □ */
}

/* The scale between a masked or missing number and its unit. */
static uint32
skip_scale(const char *text, uint32 at, uint32 end)
{
	static const Word scales[] = {
		WORD_VALUE("万亿", 0), WORD_VALUE("余万", 0), WORD_VALUE("多万", 0), WORD_VALUE("亿", 0), WORD_VALUE("万", 0), WORD_VALUE("千", 0),
		WORD_VALUE("余", 0), WORD_VALUE("多", 0)
	};
	const Word *scale = FIND_AT(text, at, end, scales);

	return scale ? at + scale->length : at;
}

/*
 * XX亿元, x.x%, xx458元, 4*万元: a number that someone masked, whole or in part,
 * before its unit.
 */
static bool
read_masked(const Place *place, uint32 *at, Quantity *quantity)
{
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		here = place->start;
	bool		masked = false;
	uint32		behind;

	if (code_is_letter(code_before(place)))
		return false;
	while (here < end)
	{
		uint32		code;
		uint32		next = text_next(text, here, end, &code);

		if (here > place->start + MASKED_MOST)
			return false;
		if (!is_mask(code) && !code_is_digit(code) && code != '.')
			break;
		masked |= is_mask(code);
		here = next;
	}
	if (!masked)
		return false;
	here = skip_scale(text, here, end);
	quantity->unit = unit_match(text, here, end, &behind);
	if (quantity->unit == UNIT_NONE)
		return false;
	quantity->span = make_span(place->start, behind);
	quantity->status = STATUS_MASKED;
	*at = behind;
	return true;
}

/* 完成财税万元, 增长%; ,%; — a number that was left out. */
static bool
read_blank(const Place *place, uint32 *at, Quantity *quantity)
{
	static const Word words[] = {
		WORD_VALUE("余万元", 0), WORD_VALUE("余亿元", 0), WORD_VALUE("万元", 0), WORD_VALUE("亿元", 0), WORD_VALUE("%", 0),
		WORD_VALUE(".%", 0), WORD_VALUE("个百分点", 0)
	};
	static const Word no_blanks[] = {
		WORD_VALUE("几", 0), WORD_VALUE("数", 0), WORD_VALUE("每", 0), WORD_VALUE("上", 0), WORD_VALUE("破", 0), WORD_VALUE("过", 0),
		WORD_VALUE("近", 0), WORD_VALUE("超", 0), WORD_VALUE("达", 0), WORD_VALUE("逾", 0), WORD_VALUE("百", 0), WORD_VALUE("千", 0),
		WORD_VALUE("万", 0), WORD_VALUE("十", 0), WORD_VALUE("\"", 0), WORD_VALUE("(", 0), WORD_VALUE("单位:", 0)
	};
	const Word *word = FIND_AT(place->text, place->start, place->span.end,
							   words);
	uint32		before = code_before(place);
	uint32		behind;
	uint32		unit_at;

	if (!word || code_is_digit(before) || code_is_letter(before) ||
		before == 0 || FIND_BEFORE(place, no_blanks))
		return false;
	behind = place->start + word->length;
	if (!closes_clause(place->text, behind, place->span.end))
		return false;
	unit_at = word->word[0] == '.' ? place->start + 1 :
		skip_scale(place->text, place->start, place->span.end);
	quantity->unit = unit_match(place->text, unit_at, place->span.end,
								&unit_at);
	quantity->span = make_span(place->start, behind);
	quantity->status = STATUS_BLANK;
	*at = behind;
	return true;
}

/* 排名第一, 第五位: a rank in words. */
static bool
read_rank(const Place *place, uint32 *at, Quantity *quantity)
{
	Place		number = *place;
	Numeral		numeral;

	number.start += strlen("第");
	if (!numeral_parse(place->text, make_span(number.start, place->span.end),
					   &numeral) || numeral.arabic ||
		!is_rank(&number, numeral.span.end))
		return false;
	set_rank(&number, &numeral, quantity);
	if (!closes_clause(place->text, quantity->span.end, place->span.end) &&
		place->text[quantity->span.end] != '"')
	{
		memset(quantity, 0, sizeof(Quantity));
		return false;
	}
	*at = quantity->span.end;
	return true;
}

/* What may begin with a character that begins no numeral. */
static bool
read_other(const Place *place, uint32 code, uint32 *at, Quantity *quantity)
{
	if (is_mask(code))
		return read_masked(place, at, quantity);
	if (code == 0x7B2C)			/* 第 */
		return read_rank(place, at, quantity);
	if (code == '%' || code == '.' || code == 0x4E07 || code == 0x4EBF ||
		code == 0x4F59 || code == 0x4E2A)	/* 万 亿 余 个 */
		return read_blank(place, at, quantity);
	return false;
}

bool
quantity_next(const char *text, Span span, uint32 *at, Quantity *quantity)
{
	Place		place = {text, span, 0};

	while (*at < span.end)
	{
		uint32		code;
		uint32		next = text_next(text, *at, span.end, &code);

		place.start = *at;
		memset(quantity, 0, sizeof(Quantity));
		if (code_is_digit(code))
			return read_masked(&place, at, quantity) ||
				read_arabic(&place, at, quantity);
		*at = next;
		if (read_other(&place, code, at, quantity))
			return true;
		if (numeral_begins(code) && read_chinese(&place, at, quantity))
			return true;
	}
	return false;
}
