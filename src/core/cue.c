/*
 * cue.c
 *	  Words about a number that say how much it is at least, at most or about.
 */
#include "core/amount.h"

/* The noun between a size and a count is at most so many bytes long. */
#define SIZED_REACH 48

/* How far before a share its bound may stand, in bytes. */
#define SHARE_REACH 60

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
	WORD("线上"), WORD("基础上"), WORD("迈上"), WORD("跃上"), WORD("跨上"), WORD("登上")
};

/* Cues that stand behind it. */
static const Word cues_behind[] = {
	WORD_VALUE("以上", BOUND_AT_LEAST), WORD_VALUE("之上", BOUND_AT_LEAST),
	WORD_VALUE("左右", BOUND_ABOUT), WORD_VALUE("上下", BOUND_ABOUT),
	WORD_VALUE("以内", BOUND_AT_MOST), WORD_VALUE("之内", BOUND_AT_MOST),
	WORD_VALUE("以下", BOUND_AT_MOST), WORD_VALUE("门槛", BOUND_AT_LEAST),
	WORD_VALUE("大关", BOUND_AT_LEAST), WORD_VALUE("台阶", BOUND_AT_LEAST),
	WORD_VALUE("关口", BOUND_AT_LEAST)
};

/* 3个以上的村, 10亿元以上项目: what a threshold is followed by. */
static const Word threshold_nouns[] = {
	WORD("的"), WORD("项目"), WORD("企业"), WORD("工业"), WORD("产业"),
	WORD("大户"), WORD("园区"), WORD("老人"), WORD("老年"), WORD("人群"),
	WORD("工程"), WORD("单位"), WORD("规模"), WORD("大型"), WORD("种植"),
	WORD("养殖"), WORD("党员"), WORD("群众"), WORD("地块"),
	WORD("龙头"), WORD("居民"), WORD("人口"), WORD("建筑"), WORD("村"),
	WORD("儿童"), WORD("危房"), WORD("女性"), WORD("乡镇"), WORD("幼儿"),
	WORD("学生"), WORD("医院"), WORD("商贸")
};

/* 不低于最低标准的|1.6倍: the bound of a share of something. */
static uint8
bound_of_share(const Place *place)
{
	static const Word bounds[] = {
		WORD_VALUE("不低于", BOUND_AT_LEAST), WORD_VALUE("不少于", BOUND_AT_LEAST),
		WORD_VALUE("不高于", BOUND_AT_MOST), WORD_VALUE("不超过", BOUND_AT_MOST)
	};
	uint32		start = Max(place->span.start,
							place->start - Min(place->start, SHARE_REACH));
	const Word *word;

	for (uint32 at = start; at < place->start; at++)
		if (place->text[at] == ',' || place->text[at] == ';')
			start = at;
	word = HAS_ANY(place->text, make_span(start, place->start), bounds);
	return word ? word->value : BOUND_EXACT;
}

/*
 * 产值过亿元, 过千万的项目: the 过 before money, which is at least; empty without.
 */
static Span
money_passed(const Place *place, const Quantity *quantity)
{
	static const Word no_words[] = {WORD("通过"), WORD("经过"), WORD("不过"), WORD("给过"), WORD("发过")};
	const Decimal million = {1, 6, 0};
	Span		before = text_trim(place->text, make_span(place->span.start,
														  place->start));
	bool		money;

	if (!text_ends(place->text, before, LITERAL("过")) ||
		ENDS_ANY(place->text, before, no_words))
		return make_span(0, 0);
	if (quantity->unit == UNIT_NONE)
		money = decimal_compare(quantity->value, million) >= 0 &&
			text_starts(place->text, make_span(quantity->span.end,
											   place->span.end), LITERAL("的"));
	else
		money = strcmp(unit_get(quantity->unit)->dimension, "money") == 0;
	return money ? make_span(before.end - strlen("过"), before.end) :
		make_span(0, 0);
}

void
cue_read(const Place *place, Quantity *quantity)
{
	const char *text = place->text;
	Place		near = *place;	/* 超过 55%: without the blank between */
	const Word *before;
	const Word *behind = FIND_AT(text, quantity->span.end, place->span.end,
								 cues_behind);

	while (near.start > near.span.start && text[near.start - 1] == ' ')
		near.start--;
	before = FIND_BEFORE(&near, cues_before);
	if (before && (FIND_BEFORE(&near, no_cues) ||
				   (strcmp(before->word, "上") == 0 &&
					code_is_digit((unsigned char) text[place->start]))))
		before = NULL;
	if (!before)
	{
		quantity->cue_before = money_passed(place, quantity);
		if (quantity->cue_before.end > 0 && quantity->bound != BOUND_RANGE)
			quantity->bound = BOUND_AT_LEAST;
	}
	if (before)
	{
		quantity->cue_before = make_span(near.start - before->length,
										 near.start);
		if (before->value != BOUND_EXACT && quantity->bound != BOUND_RANGE)
			quantity->bound = before->value;
	}
	else if (quantity->bound == BOUND_EXACT &&
			 text_ends(text, make_span(place->span.start, place->start),
					   LITERAL("的")))
		quantity->bound = bound_of_share(place);
	if (behind)
	{
		quantity->cue_behind = make_span(quantity->span.end,
										 quantity->span.end + behind->length);
		if (quantity->bound != BOUND_RANGE)
			quantity->bound = behind->value;
	}
}

/* The kinds of things that a size tells apart: 超亿元的企业. */
static const Word sized_nouns[] = {
	WORD("企业"), WORD("项目"), WORD("园区"), WORD("大户"), WORD("基地"), WORD("家庭"), WORD("集群"), WORD("产业"), WORD("平台"),
	WORD("品牌"), WORD("乡镇"), WORD("村"), WORD("产品"), WORD("工程"), WORD("载体"), WORD("镇"), WORD("乡"), WORD("县"), WORD("户")
};

/* Words between them and how many they are: 超亿元的企业达到100家. */
static const Word sized_verbs[] = {
	WORD("已达到"), WORD("达到"), WORD("已达"), WORD("达"), WORD("已有"), WORD("共有"), WORD("有"), WORD("共"), WORD("为")
};

/* 亿元, 千万元: a scale without a number before it */
static bool
names_scale(const Place *place, const Quantity *quantity)
{
	static const Word scales[] = {
		WORD("亿"), WORD("千万"), WORD("百亿"), WORD("十亿"), WORD("百万"), WORD("千亿")
	};

	return STARTS_ANY(place->text, quantity->span, scales) != NULL;
}

/* 年销售收入超亿元的龙头企业100家: how large those are that are counted. */
static bool
is_size(const Place *place, const Quantity *quantity)
{
	uint32		at = quantity->span.end;
	Span		noun = {at, at};
	bool		money = quantity->unit == UNIT_NONE ||
	strcmp(unit_get(quantity->unit)->dimension, "money") == 0;

	if (quantity->cue_before.end == 0 || quantity->bound != BOUND_AT_LEAST)
		return false;
	while (at < place->span.end && noun.end - noun.start < SIZED_REACH)
	{
		uint32		code;

		at = text_next(place->text, at, place->span.end, &code);
		if (code_is_digit(code) ||
			(code == 0x4E24 && text_ends(place->text, noun, LITERAL("的"))))	/* 两 */
		{
			const Word *verb = ENDS_ANY(place->text, noun, sized_verbs);

			noun.end -= verb ? verb->length : 0;
			return ENDS_ANY(place->text, noun, sized_nouns) != NULL ||
				(money && text_equals(place->text, noun, LITERAL("的")));
		}
		if (code == ' ')
			continue;
		if (!code_is_han(code))
			break;
		noun.end = at;
	}
	/* 引进超亿元项目: no height that something reached */
	return quantity->unit != UNIT_NONE && money &&
		names_scale(place, quantity) &&
		ENDS_ANY(place->text, noun, sized_nouns) != NULL;
}

bool
cue_counts_parts(const Place *place, const Quantity *quantity)
{
	return text_starts(place->text,
					   make_span(quantity->span.end, place->span.end),
					   LITERAL("方面"));
}

/* 创办10家以上的合作社: how many there shall be, not how large they are. */
static bool
is_count_of_done(const Place *place, const Quantity *quantity)
{
	static const Word verbs[] = {
		WORD("创办"), WORD("创建"), WORD("新增"), WORD("新建"), WORD("新培育"), WORD("培育"), WORD("打造"), WORD("建成"), WORD("建设"), WORD("引进"),
		WORD("完成"), WORD("开展"), WORD("组织"), WORD("举办"), WORD("签约"), WORD("招引"), WORD("发展"), WORD("扶持"), WORD("成立"), WORD("实施")
	};
	uint32		at = quantity->cue_behind.end;
	uint32		code;

	if (quantity->unit == UNIT_NONE ||
		strcmp(unit_get(quantity->unit)->dimension, "count") != 0 ||
		!FIND_BEFORE(place, verbs))
		return false;
	/* 新建3层以上的楼房5栋 */
	while (at < place->span.end)
	{
		at = text_next(place->text, at, place->span.end, &code);
		if (!code_is_han(code))
			return !code_is_digit(code);
	}
	return true;
}

/* 按每网格不超过20户的|要求: a rule for other things; 220千伏|及以上 线路: a sort */
static bool
is_demand(const Place *place, const Quantity *quantity)
{
	static const Word nouns[] = {WORD("要求"), WORD("的要求"), WORD("原则"), WORD("的原则")};
	static const Word sorts[] = {WORD("及以上"), WORD("及以下")};
	Span		behind = {quantity->span.end, place->span.end};

	if (STARTS_ANY(place->text, behind, sorts))
		return true;
	return quantity->cue_before.end > 0 &&
		STARTS_ANY(place->text, behind, nouns) != NULL;
}

bool
cue_is_threshold(const Place *place, const Quantity *quantity)
{
	if (is_size(place, quantity) || is_demand(place, quantity))
		return true;
	if (quantity->cue_behind.end > 0 && is_count_of_done(place, quantity))
		return false;
	return quantity->cue_behind.end > 0 &&
		FIND_AT(place->text, quantity->cue_behind.end, place->span.end,
				threshold_nouns) != NULL &&
		!text_starts(place->text,
					 make_span(quantity->cue_behind.end, place->span.end),
					 LITERAL("的目标"));
}
