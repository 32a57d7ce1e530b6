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
static const char *const endings[] = {
	"有限公司", "公司", "集团", "合作社", "社区", "村委会", "村", "幼儿园", "小学",
	"中学", "学校", "卫生院", "医院", "派出所", "敬老院", "处理厂", "纪委", "联赛"
};

/* Characters before 村 and the like with which it is a sort, no name. */
static bool
is_sort(const char *text, Span before)
{
	static const char *const words[] = {
		"行政", "自然", "示范", "贫困", "脱贫", "重点", "薄弱", "全", "个", "农",
		"乡", "新", "试点", "样板", "美丽", "上市", "有限", "居", "家", "中心",
		"高等", "所", "引进", "国有", "民营"
	};

	for (int i = 0; i < (int) lengthof(words); i++)
		if (text_ends(text, before, words[i], strlen(words[i])))
			return true;
	return false;
}

/* The ending that stands at "at", if any: its length. */
static uint32
ending_at(const char *text, uint32 at, uint32 end)
{
	for (int i = 0; i < (int) lengthof(endings); i++)
		if (text_starts(text, (Span) {at, end}, endings[i],
						strlen(endings[i])))
			return strlen(endings[i]);
	return 0;
}

Span
entity_of(const char *text, Span clause)
{
	uint32		at = text_skip_space(text, clause.start, clause.end);
	uint32		start = at;

	if (at >= clause.end ||
		lexicon_match(&lexicon_adverbials, text, at, clause.end))
		return (Span) {0, 0};

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
			!is_sort(text, (Span) {start, at}) &&
			!text_starts(text, (Span) {at + length, clause.end},
						 LITERAL("的")))
			return (Span) {start, at + length};
		/* a name holds no verb but such as nouns are made with */
		if (!code_is_han(code) || (verb && !(verb->value & VERB_NOMINAL)))
			break;
		at = next;
	}
	return (Span) {0, 0};
}
