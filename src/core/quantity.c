/*
 * quantity.c
 *	  Numbers with their units, and what is said of how much they are.
 */
#include "core/skip.h"

/* Most numbers of a list that share the unit of the last. */
#define SHARED_MOST 8

/* A masked number is at most so many bytes long. */
#define MASKED_MOST 40

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

/* Words that end in a cue and are none: 条约, 最近, 网上. */
static const Word no_cues[] = {
	WORD("条约"), WORD("公约"), WORD("合约"), WORD("契约"), WORD("预约"),
	WORD("节约"), WORD("制约"), WORD("签约"), WORD("履约"), WORD("集约"),
	WORD("最近"), WORD("附近"), WORD("临近"), WORD("以上"), WORD("网上"),
	WORD("线上"), WORD("基础上")
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
	WORD("的"), WORD("项目"), WORD("企业"), WORD("工业"), WORD("产业"),
	WORD("大户"), WORD("园区"), WORD("老人"), WORD("老年"), WORD("人群"),
	WORD("工程"), WORD("单位"), WORD("规模"), WORD("大型"), WORD("种植"),
	WORD("养殖"), WORD("党员"), WORD("群众"), WORD("地块"),
	WORD("龙头"), WORD("居民"), WORD("人口"), WORD("建筑"), WORD("村"),
	WORD("儿童"), WORD("危房"), WORD("女性")
};

static const Word rank_units[] = {WORD("位"), WORD("名")};

/* The number is the n-th of something: a rank where words say so. */
static bool
is_rank(const Place *place, uint32 behind)
{
	static const Word places[] = {
		WORD("居"), WORD("列"), WORD("排"), WORD("跃"), WORD("升"), WORD("位次"),
		WORD("全国第"), WORD("全省第"), WORD("全市第"), WORD("全县第"),
		WORD("全区第"), WORD("名列")
	};

	return HAS_ANY(place->text, before_reach(place), places) != NULL ||
		FIND_AT(place->text, behind, place->span.end, rank_units) != NULL;
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
	const Word *unit = FIND_AT(place->text, numeral->span.end,
							   place->span.end, rank_units);

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

/* The unit behind a number and, behind a slash, what it is per. */
static void
read_unit(const Place *place, Quantity *quantity)
{
	static const Word times[] = {
		WORD("/年"), WORD("/月"), WORD("/日"), WORD("/天")
	};
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		at = text_skip_space(text, quantity->span.end, end);
	uint32		behind;
	const Word *time;

	quantity->unit = unit_match(text, at, end, &behind);
	if (quantity->unit == UNIT_NONE)
		return;
	quantity->span.end = behind;
	time = FIND_AT(text, behind, end, times);
	if (time)
	{
		quantity->per_time = time->word + 1;
		quantity->span.end += time->length;
	}
	else if (behind < end && text[behind] == '/')
	{
		quantity->per = unit_match(text, behind + 1, end, &behind);
		if (quantity->per != UNIT_NONE)
			quantity->span.end = behind;
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

/*
 * The second number of a range: 2-3个, 5%-8%, 3至5万元.  The unit and scale of
 * the second are those of the first where that has none.
 */
static void
read_range(const Place *place, const Numeral *first, Quantity *quantity)
{
	const char *text = place->text;
	uint32		at = quantity->span.end;
	Numeral		second;
	Quantity	other;
	Decimal		least;

	if (!text_skip_range_sign(text, &at, place->span.end) ||
		!numeral_parse(text, make_span(at, place->span.end), &second) ||
		second.arabic != first->arabic)
		return;
	memset(&other, 0, sizeof(Quantity));
	other.span = second.span;
	other.value = second.value;
	if (second.percent)
		other.unit = unit_percent();
	else
		read_unit(place, &other);
	count_tenths(&other);
	if (quantity->unit != UNIT_NONE && quantity->unit != other.unit)
		return;
	if (other.unit == UNIT_NONE && !second.scaled)
		return;
	/* 2-3亿元 is from 2亿 on; 800-1.2万元 is not from 800万 on */
	least = quantity->value;
	if (!first->scaled && second.scaled && quantity->unit == UNIT_NONE)
		least.exponent += scale_of(text, &second);
	if (decimal_compare(least, other.value) >= 0)
		least = quantity->value;
	if (decimal_compare(least, other.value) >= 0)
		return;
	quantity->value = least;
	quantity->value_max = other.value;
	quantity->unit = other.unit;
	quantity->per = other.per;
	quantity->per_time = other.per_time;
	quantity->span.end = other.span.end;
	quantity->bound = BOUND_RANGE;
}

/* 100万, 投资2000万: money whose 元 is left out. */
static bool
is_bare_money(const Place *place, const Numeral *numeral)
{
	static const Word words[] = {
		WORD("资金"), WORD("投资"), WORD("收入"), WORD("投入"), WORD("总额"),
		WORD("税收"), WORD("产值"), WORD("补贴"), WORD("金额"), WORD("经费"),
		WORD("贷款"), WORD("营收"), WORD("利润"), WORD("财政"), WORD("资产"),
		WORD("成交额"), WORD("销售额"), WORD("注资"), WORD("出资")
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
	WORD("近"), WORD("上"), WORD("超"), WORD("破"), WORD("过"), WORD("达"),
	WORD("达到"), WORD("逾")
};

/* Words before a small number that make a count of it. */
static const Word count_cues[] = {
	WORD("共"), WORD("约"), WORD("近"), WORD("达"), WORD("超"), WORD("有"),
	WORD("等"), WORD("新增")
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
		WORD("第"), WORD("这"), WORD("每"), WORD("首"), WORD("再"), WORD("一"),
		WORD("上"), WORD("下"), WORD("前"), WORD("后"), WORD("历")
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
		WORD("一番"), WORD("两番"), WORD("三番"), WORD("四番")
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
			quantity->per = last.per;
			quantity->per_time = last.per_time;
			if (!numeral->scaled && other.scaled)
				quantity->value.exponent += scale_of(text, &other);
			return;
		}
		at = other.span.end;
	}
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
	read_range(place, numeral, quantity);
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
		!names_thing(place, numeral.span.end))
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

	if (read_idiom(place, at, quantity))
		return true;
	if (!numeral_parse(place->text, rest, &numeral))
		return false;
	if (tells_time(place, &numeral))
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

/* What a conversion or a font leaves of a character that it has not got. */
static bool
is_lost(uint32 code)
{
	return code == 0xFFFD || code == 0x25A0;	/* ■ */
}

/* The scales between a masked or missing number and its unit. */
static uint32
skip_scale(const char *text, uint32 at, uint32 end)
{
	static const Word scales[] = {
		WORD("亿"), WORD("万"), WORD("千"), WORD("余"), WORD("多")
	};
	const Word *scale;

	while ((scale = FIND_AT(text, at, end, scales)) != NULL)
		at += scale->length;
	return at;
}

/*
 * XX亿元, x.x%, xx458元, 4*万元: a number that someone masked, whole or in part,
 * before its unit; or of which a character was lost.
 */
static bool
read_masked(const Place *place, uint32 *at, Quantity *quantity)
{
	const char *text = place->text;
	uint32		end = place->span.end;
	uint32		here = place->start;
	bool		masked = false;
	bool		digits = false;
	uint32		behind;

	if (code_is_letter(code_before(place)))
		return false;
	while (here < end)
	{
		uint32		code;
		uint32		next = text_next(text, here, end, &code);

		if (here > place->start + MASKED_MOST)
			return false;
		if (!is_mask(code) && !is_lost(code) && !code_is_digit(code) &&
			code != '.')
			break;
		masked |= is_mask(code) || is_lost(code);
		digits |= is_mask(code) || code_is_digit(code);
		here = next;
	}
	/* 改?12户: more likely a word than a digit was lost before the number */
	if (!masked ||
		(digits && is_lost(text_code(text, place->start, end))))
		return false;
	here = skip_scale(text, here, end);
	quantity->unit = unit_match(text, here, end, &behind);
	if (quantity->unit == UNIT_NONE)
		return false;
	quantity->span = make_span(place->start, behind);
	quantity->status = STATUS_MASKED;
	read_cues(place, quantity);
	*at = behind;
	return true;
}

/* 完成财税万元, 增长%; ,%; — a number that was left out. */
static bool
read_blank(const Place *place, uint32 *at, Quantity *quantity)
{
	static const Word words[] = {
		WORD("余万元"), WORD("余亿元"), WORD("万元"), WORD("亿元"), WORD("%"),
		WORD(".%"), WORD("个百分点")
	};
	static const Word no_blanks[] = {
		WORD("几"), WORD("数"), WORD("每"), WORD("上"), WORD("破"), WORD("过"),
		WORD("近"), WORD("超"), WORD("达"), WORD("逾"), WORD("百"), WORD("千"),
		WORD("万"), WORD("十"), WORD_VALUE("\"", 0), WORD("("), WORD("单位:")
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
	read_cues(place, quantity);
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
	if (is_mask(code) || is_lost(code))
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

StringRef
quantity_unit(const Quantity *quantity, bool money, Strings *strings)
{
	StringRef	unit = strings_begin(strings);
	const char *word = "";

	if (quantity->rank)
		word = "名";
	else if (quantity->unit != UNIT_NONE)
		word = unit_get(quantity->unit)->unit;
	else if (money)
		word = "元";
	strings_append(strings, &unit, word, strlen(word));
	if (quantity->per_time || quantity->per != UNIT_NONE)
	{
		word = quantity->per_time ? quantity->per_time :
			unit_get(quantity->per)->unit;
		strings_append(strings, &unit, LITERAL("/"));
		strings_append(strings, &unit, word, strlen(word));
	}
	return unit;
}
