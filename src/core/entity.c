/*
 * entity.c
 *	  Whom a figure belongs to when that is not the reporting area as a whole: a
 *	  village, a company, a school that the clause begins with.
 */
#include "core/indicator.h"
#include "core/lexicon.h"

/* Most characters of a name, and fewest before the word it ends in. */
#define ENTITY_MOST 24
#define ENTITY_LEAST 2

/* Words that names of villages, companies and institutions end in. */
static const Word endings[] = {
	WORD("有限公司"), WORD("公司"), WORD("集团"), WORD("合作社"), WORD("社区"), WORD("村委会"), WORD("村"), WORD("幼儿园"), WORD("小学"),
	WORD("中学"), WORD("学校"), WORD("卫生院"), WORD("医院"), WORD("派出所"), WORD("敬老院"), WORD("处理厂"), WORD("纪委")
};

/* Characters before 村 and the like with which it is a sort, no name. */
static bool
is_sort(const char *text, Span before)
{
	static const Word words[] = {
		WORD("行政"), WORD("自然"), WORD("示范"), WORD("贫困"), WORD("脱贫"), WORD("重点"), WORD("薄弱"), WORD("全"), WORD("个"), WORD("农"),
		WORD("乡"), WORD("新"), WORD("试点"), WORD("样板"), WORD("美丽"), WORD("上市"), WORD("有限"), WORD("居"), WORD("家"), WORD("中心"),
		WORD("高等"), WORD("所"), WORD("引进"), WORD("国有"), WORD("民营")
	};

	return ENDS_ANY(text, before, words) != NULL;
}

/* 带动村集体增收: what is done to someone, who does not act. */
static bool
is_acted_on(const char *text, Span span)
{
	static const Word words[] = {
		WORD("带动"), WORD("带领"), WORD("帮助"), WORD("帮扶"), WORD("扶持"), WORD("引导"), WORD("指导"), WORD("支持"), WORD("新增"), WORD("改建"),
		WORD("扩建"), WORD("改扩建"), WORD("创建"), WORD("打造")
	};

	return STARTS_ANY(text, span, words) != NULL;
}

/* The ending that stands at "at", if any: its length. */
static uint32
ending_at(const char *text, uint32 at, uint32 end)
{
	for (int i = 0; i < (int) lengthof(endings); i++)
		if (text_starts(text, make_span(at, end), endings[i].word,
						endings[i].length))
			return endings[i].length;
	return 0;
}

Span
entity_of(const char *text, Span clause)
{
	uint32		at = text_skip_space(text, clause.start, clause.end);
	uint32		start = at;

	if (at >= clause.end || is_acted_on(text, make_span(at, clause.end)) ||
		lexicon_match(&lexicon_adverbials, text, at, clause.end))
		return make_span(0, 0);

	for (uint32 characters = 0; at < clause.end && characters < ENTITY_MOST;
		 characters++)
	{
		uint32		length = characters < ENTITY_LEAST ? 0 :
		ending_at(text, at, clause.end);
		uint32		code;
		uint32		next = text_next(text, at, clause.end, &code);
		const LexiconWord *verb = lexicon_match(&lexicon_verbs, text, at,
												clause.end);

		if (length > 0 && at + length < clause.end &&
			ending_at(text, at + length, clause.end) == 0 &&
			!is_sort(text, make_span(start, at)) &&
			!text_starts(text, make_span(at + length, clause.end),
						 LITERAL("的")))
			return make_span(start, at + length);
		/* a name holds no verb but such as nouns are made with */
		if (!code_is_han(code) || (verb && !(verb->value & VERB_NOMINAL)))
			break;
		at = next;
	}
	return make_span(0, 0);
}
