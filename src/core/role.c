/*
 * role.c
 *	  Roles of figures, reached, planned or expected, and the words for them.
 */
#include "core/lexicon.h"
#include "core/sentence.h"

/* How far into a sentence the words end that it opens with, in bytes. */
#define OPENING_REACH 36

/* Words that say how sure or how willed a figure is, with the role they give. */
static const Word role_words[] = {
	WORD_VALUE("预计", ROLE_ESTIMATE), WORD_VALUE("有望", ROLE_ESTIMATE), WORD_VALUE("预期", ROLE_ESTIMATE),
	WORD_VALUE("力争", ROLE_TARGET), WORD_VALUE("确保", ROLE_TARGET), WORD_VALUE("争取", ROLE_ACTUAL),
	WORD_VALUE("计划", ROLE_ACTUAL), WORD_VALUE("目标", ROLE_ACTUAL), WORD_VALUE("下达", ROLE_ACTUAL),
	WORD_VALUE("任务", ROLE_ACTUAL)
};

/* Where each of the words stands first; the span's end where it does not. */
typedef struct RolePlaces
{
	uint32		at[lengthof(role_words)];
	uint32		end;
} RolePlaces;

/* May one of the words begin with a character, by the last of its three bytes? */
static inline bool
may_begin(unsigned char last)
{
	switch (last)
	{
		case 0x84:				/* 预 */
		case 0x89:				/* 有 争 */
		case 0x8B:				/* 下 */
		case 0x9B:				/* 力 */
		case 0xA1:				/* 计 */
		case 0xAE:				/* 确 目 */
		case 0xBB:				/* 任 */
			return true;
		default:
			return false;
	}
}

/* Looks for all words at once; what is one only in 预期寿命 and the like is not. */
static RolePlaces
find_role_words(const char *text, Span span)
{
	static const Word nouns[] = {WORD("寿命"), WORD("性"), WORD("管理"), WORD("收益"), WORD("了")};
	RolePlaces	places;

	places.end = span.end;
	for (int i = 0; i < (int) lengthof(role_words); i++)
		places.at[i] = span.end;
	for (uint32 at = span.start; at + strlen("预计") <= span.end;)
	{
		const Word *word;

		if ((unsigned char) text[at] < 0xE0)
		{
			at++;				/* of no Chinese character */
			continue;
		}
		word = may_begin((unsigned char) text[at + 2]) ?
			STARTS_ANY(text, make_span(at, span.end), role_words) : NULL;
		if (word && places.at[word - role_words] == span.end &&
			!STARTS_ANY(text, make_span(at + word->length, span.end), nouns))
			places.at[word - role_words] = at;
		at += strlen("预");
	}
	return places;
}

/*
 * 区下达我乡固定资产任务14.6亿元, 计划投资3亿元: the number is a task, not its
 * fulfilment.
 */
static bool
is_task(const Clause *clause, const Quantity *quantity, Measure measure)
{
	static const Word done[] = {WORD("完成"), WORD("已完成"), WORD("超额完成"), WORD("实际完成")};
	Span		before = {clause->start, quantity->span.start};
	Span		end = {before.end - Min(before.end - before.start,
										strlen("任务")), before.end};

	if (measure != MEASURE_LEVEL ||
		(!text_equals(clause->text, end, LITERAL("任务")) &&
		 !text_ends(clause->text, before, LITERAL("考核指标")) &&
		 !text_has(clause->text, before, LITERAL("下达")) &&
		 !text_ends(clause->text, before, LITERAL("目标为")) &&
		 !text_ends(clause->text, before, LITERAL("计划投资"))))
		return false;
	return !STARTS_ANY(clause->text, text_trim(clause->text, before), done);
}

/* 计划修路6公里, 拟建: planned, whatever part of the report says so. */
static bool
is_planned(const char *text, Span before)
{
	static const Word words[] = {
		WORD("计划"), WORD("拟"), WORD("年内计划"), WORD("年度计划"), WORD("今年计划"), WORD("全年计划")
	};
	static const Word leaving[] = {WORD("脱贫"), WORD("退出"), WORD("摘帽")};
	const Word *word;
	const LexiconWord *verb;
	When		when;

	/* 2016年计划脱贫56户 */
	if (before.start < before.end &&
		code_is_digit((unsigned char) text[before.start]) &&
		when_parse(text, before, &when_any_year, &when))
		before.start = when.span.end;
	word = STARTS_ANY(text, before, words);
	if (!word)
		return false;
	if (STARTS_ANY(text, make_span(before.start + word->length, before.end),
				   leaving))
		return true;
	verb = lexicon_match(&lexicon_verbs, text, before.start + word->length,
						 before.end);
	return verb && (verb->value & VERB_DOING);
}

/* In a plan, 全镇18个行政村 only says how many there are. */
static bool
merely_stands(const Clause *clause, const Quantity *quantity)
{
	static const Word words[] = {
		WORD("全镇"), WORD("全乡"), WORD("全县"), WORD("全市"), WORD("全区"), WORD("全省"), WORD("全国"), WORD("现有"), WORD("共有"),
		WORD("我镇"), WORD("我乡"), WORD("我县"), WORD("我市"), WORD("我区"), WORD("我省")
	};
	Span		before = {clause->start, quantity->span.start};

	/* 在46种主要产品中 */
	return ENDS_ANY(clause->text, before, words) != NULL ||
		(text_ends(clause->text, clause->behind, LITERAL("中")) &&
		 text_has(clause->text, before, LITERAL("在")));
}

/* Does the clause tell of what is there: 目前全县有村庄210个? */
static bool
tells_of_now(const char *text, Span before)
{
	static const Word words[] = {
		WORD("现有"), WORD("目前"), WORD("已建成"), WORD("已有"), WORD("已完成"), WORD("现在"), WORD("正在"),
		WORD("提出了"), WORD("明确了"), WORD("安排了"), WORD("确定了")
	};

	return HAS_ANY(text, before, words) != NULL;
}

/* Is its own time over before the plan's begins: 去年提出的20条措施? */
static bool
is_past(const SentenceReader *reader, const Indicator *row)
{
	CoreDate	plan = reader->metadata->plan_period.from;
	CoreDate	until = row->period.until;

	return plan.year > 0 && row->period.from.year > 0 &&
		(until.year < plan.year ||
		 (until.year == plan.year && until.month == 1));
}

/* 预计生产总值218.6亿元,增长6.1%: does the row say more of the one before? */
static bool
says_more(const Indicator *row, const Indicator *previous)
{
	return row->measure != MEASURE_LEVEL &&
		row->name.length != STRING_NULL &&
		row->name.length == previous->name.length &&
		row->name.offset == previous->name.offset;
}

/*
 * Is it the next number of a list, 从209元、280元提高到…, or nothing but another
 * number, 计划脱贫56户,220人?
 */
static bool
goes_on(const Clause *clause, const Quantity *quantity)
{
	Span		gap = text_trim(clause->text,
								make_span(clause->start,
										  quantity->span.start));

	return gap.start == gap.end ||
		(clause->follows && text_equals(clause->text, gap, LITERAL("、")));
}

/*
 * 1982年预计同1980年比较,棉花增长21.9%,油料增长39%; 力争投资增长8%,收入增长5%:
 * the role that the first words of what ； parts off give to all its figures.
 */
static Role
role_of_opening(const SentenceReader *reader)
{
	Span		opening = {reader->group, reader->sentence.end};
	uint32		comma;
	RolePlaces	places;
	When		when;

	/* 2023年,预计… */
	if (when_parse(reader->text, opening, &when_any_year, &when) &&
		when.span.end < opening.end && reader->text[when.span.end] == ',')
		opening.start = when.span.end + 1;
	opening.end = Min(opening.end, opening.start + OPENING_REACH);
	comma = text_find(reader->text, opening, LITERAL(","));
	opening.end = Min(opening.end, comma);
	places = find_role_words(reader->text, opening);
	for (int i = 0; i < (int) lengthof(role_words); i++)
		if (role_words[i].value != ROLE_ACTUAL && places.at[i] < opening.end &&
			!text_starts(reader->text,
						 make_span(places.at[i] + role_words[i].length,
								   opening.end), LITERAL("了")))
			return role_words[i].value;
	return ROLE_ACTUAL;
}

/*
 * Reads the opening of a part of the sentence when it is entered, at its first
 * number.  What a sentence begins with 预计 is expected up to its end, and so is
 * what the clause of that number does: 工业快速发展,预计实现产值….
 */
static void
read_opening(SentenceReader *reader, const Clause *clause)
{
	static const Word words[] = {WORD("预计实现"), WORD("预计完成"), WORD("全年预计实现")};
	Span		first = text_trim(reader->text,
								  make_span(clause->start, clause->sentence.end));
	bool		expected = reader->opening > 0 &&
	reader->opening_role == ROLE_ESTIMATE;

	if (reader->opening == reader->group + 1)
		return;
	reader->opening = reader->group + 1;
	reader->opening_role = role_of_opening(reader);
	if (reader->opening_role == ROLE_ACTUAL &&
		STARTS_ANY(reader->text, first, words))
		reader->opening_role = ROLE_ESTIMATE;
	if (expected && reader->opening_role == ROLE_ACTUAL)
		reader->opening_role = ROLE_ESTIMATE;
}

static Role
role_of(const SentenceReader *reader, const Clause *clause,
		const Quantity *quantity, const Indicator *row,
		const Indicator *previous, const RolePlaces *places)
{
	Span		before = {clause->start, quantity->span.start};
	Role		role = reader->kind == SECTION_PLAN ? ROLE_TARGET :
	ROLE_ACTUAL;
	bool		said = false;

	for (int i = 0; i < (int) lengthof(role_words); i++)
		if (role_words[i].value != ROLE_ACTUAL && places->at[i] < places->end)
		{
			role = role_words[i].value;
			said = true;
		}
	if (previous && (goes_on(clause, quantity) ||
					 text_starts(clause->text, before, LITERAL("其中"))))
		return previous->role;
	/* 到2030年,布局20个项目, in a report of 2026 */
	if (role == ROLE_ACTUAL && reader->metadata->issued.year > 0 &&
		row->period.from.year > reader->metadata->issued.year)
		role = ROLE_TARGET;
	/* 届时可带动就业300人: what is to come */
	if (role == ROLE_ACTUAL &&
		text_starts(clause->text, text_trim(clause->text, before),
					LITERAL("届时")))
		role = ROLE_ESTIMATE;
	if (text_has(clause->text, before, LITERAL("预期目标")) ||
		is_task(clause, quantity, row->measure) || is_planned(clause->text, before))
		role = ROLE_TARGET;
	else if (previous && previous->role == ROLE_ESTIMATE &&
			 (clause->follows || says_more(row, previous)))
		role = ROLE_ESTIMATE;
	else if (role == ROLE_ACTUAL && reader->opening_role != ROLE_ACTUAL &&
			 !tells_of_now(clause->text, before))
		role = reader->opening_role;
	else if (role == ROLE_TARGET &&
			 (merely_stands(clause, quantity) ||
			  (!said && (tells_of_now(clause->text, before) ||
						 is_past(reader, row)))))
		role = ROLE_ACTUAL;
	return role;
}

/* Adds a cue word to the row's wording. */
static void
add_cue(SentenceReader *reader, Indicator *row, Span cue)
{
	StringRef	word;

	if (cue.start >= cue.end)
		return;
	if (row->wording.length == STRING_NULL)
		row->wording = strings_begin(reader->strings);
	else
		strings_append(reader->strings, &row->wording, " ", 1);
	word = strings_add_clean(reader->strings, reader->layout->folded, cue);
	row->wording.length += word.length;
}

/* Gives the row the words that say how sure, willed or exact its figure is. */
static void
add_wording(SentenceReader *reader, Indicator *row, const Quantity *quantity,
			const RolePlaces *places)
{
	uint32		end = quantity->cue_before.end > 0 ?
	quantity->cue_before.start : quantity->span.start;

	row->wording = string_null;
	for (int i = 0; i < (int) lengthof(role_words); i++)
		if (places->at[i] + role_words[i].length <= end)
			add_cue(reader, row,
					make_span(places->at[i],
							  places->at[i] + role_words[i].length));
	add_cue(reader, row, quantity->cue_before);
	add_cue(reader, row, quantity->cue_behind);
}

void
role_set(SentenceReader *reader, Indicator *row, const Clause *clause,
		 const Quantity *quantity, const Indicator *previous)
{
	RolePlaces	places = find_role_words(clause->text,
										 make_span(clause->start,
												   quantity->span.start));

	read_opening(reader, clause);
	row->role = role_of(reader, clause, quantity, row, previous, &places);
	/* 从77%提高到80%: what is there now is no aim */
	if (row->role != ROLE_ACTUAL && measure_is_first_end(clause, quantity))
		row->role = ROLE_ACTUAL;
	add_wording(reader, row, quantity, &places);
}
