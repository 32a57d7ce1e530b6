/*
 * quantity.c
 *	  Numbers with their units, and what is said of how much they are.
 */
#include "core/amount.h"

/* Most numbers of a list that share the unit of the last. */
#define SHARED_MOST 8

uint16
quantity_percent(void)
{
	uint32		end;

	return unit_match("%", 0, 1, &end);
}

bool
quantity_closes_clause(const char *text, uint32 at, uint32 end)
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
	quantity->unit = quantity_percent();
	quantity->value.exponent++;
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
		other.unit = quantity_percent();
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

/* 4.5、6.0和7.2万元: numbers of a list share the unit and scale of the last. */
static void
share_unit(const Place *place, const Numeral *numeral, Quantity *quantity)
{
	static const Word joints[] = {WORD("、"), WORD("和")};
	const char *text = place->text;
	uint32		at = quantity->span.end;

	for (int i = 0; i < SHARED_MOST; i++)
	{
		Numeral		other;
		Quantity	last;

		if (!SKIP_ONE(text, &at, place->span.end, joints) ||
			!numeral_parse(text, make_span(at, place->span.end), &other) ||
			!other.arabic)
			return;
		memset(&last, 0, sizeof(Quantity));
		last.span = other.span;
		if (other.percent)
			last.unit = quantity_percent();
		else
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
		quantity->unit = quantity_percent();
	else
		read_unit(place, quantity);
	if (quantity->unit == UNIT_NONE && numeral->arabic)
		share_unit(place, numeral, quantity);
	count_tenths(quantity);
	if (quantity->unit == UNIT_NONE && is_bare_money(place, numeral))
		quantity->money = true;
	read_range(place, numeral, quantity);
	cue_read(place, quantity);
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
	if (quantity->reason == SKIP_ORDINAL &&
		rank_is_told(place, numeral.span.end) &&
		!names_thing(place, numeral.span.end))
	{
		rank_set(place, &numeral, quantity);
		if (quantity->span.end > numeral.span.end ||
			quantity_closes_clause(place->text, quantity->span.end,
								   place->span.end))
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
	if (cue_is_threshold(place, quantity))
		quantity->reason = SKIP_THRESHOLD;
	else if (cue_counts_parts(place, quantity))
		quantity->reason = SKIP_NAME;
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

	if (amount_read_idiom(place, at, quantity))
		return true;
	if (text_starts(place->text, rest, LITERAL("一")) &&
		code_before(place) == 0x552F)	/* 唯|一 */
		return false;
	if (!numeral_parse(place->text, rest, &numeral))
		return false;
	if (tells_time(place, &numeral))
	{
		*at = Max(*at, numeral.span.end);
		return false;
	}
	fill(place, &numeral, quantity);
	if (!amount_is_counted(place, &numeral, quantity) ||
		cue_is_threshold(place, quantity) || cue_counts_parts(place, quantity))
	{
		*at = Max(*at, numeral.span.end);
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
	if (masked_is_mask(code) || masked_is_lost(code))
		return masked_read(place, at, quantity);
	if (code == 0x7B2C)			/* 第 */
		return rank_read(place, at, quantity);
	if (code == 0x9996)			/* 首 */
		return rank_read_first(place, at, quantity);
	if (code == '%' || code == '.' || code == 0x4E07 || code == 0x4EBF ||
		code == 0x4F59 || code == 0x4E2A)	/* 万 亿 余 个 */
		return masked_read_blank(place, at, quantity);
	return false;
}

/* May a number, or what read_other reads, begin with it?  Most characters: no. */
static bool
begins_quantity(uint32 code)
{
	return !code_is_han(code) || numeral_begins(code) ||
		code == 0x7B2C || code == 0x9996 || code == 0x4F59 ||	/* 第 首 余 */
		code == 0x4E2A;			/* 个 */
}

bool
quantity_next(const char *text, Span span, uint32 *at, Quantity *quantity)
{
	Place		place = {text, span, 0};

	while (*at < span.end)
	{
		uint32		code;
		uint32		next = text_next(text, *at, span.end, &code);

		if (!begins_quantity(code))
		{
			*at = next;
			continue;
		}
		place.start = *at;
		memset(quantity, 0, sizeof(Quantity));
		if (code_is_digit(code))
			return masked_read(&place, at, quantity) ||
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
