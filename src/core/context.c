/*
 * context.c
 *	  Characters whose simplified form depends on their neighbours.
 */
#include "core/folding.h"

/*
 * A character whose simplified form depends on its neighbours: it becomes
 * "to" where one of them is listed (beside_listed) or where none is.  To stay
 * idempotent, no list may name a character of this table, from or to, except
 * both of them together.
 */
typedef struct ContextRule
{
	char		from[CONTEXT_BYTES + 1];
	char		to[CONTEXT_BYTES + 1];
	bool		beside_listed;
	const char *previous;
	const char *next;
} ContextRule;

/*
 * The words that the lists stand for: to write, as against the particle;
 * names such as an emperor's and a county's; to watch from a tower; a note of
 * the old scale; by means of; to raise (else a name); only (else a god of the
 * earth); again and to answer (else to cover).
 */
static const ContextRule context_rules[] = {
	{"著", "着", false, "显卓名昭土巨专论编原译合遗所撰新旧大拙知",
	"名作称述书者录有《"},
	{"乾", "干", false, "", "隆坤嘉县陵清安卦州"},
	{"瞭", "了", false, "", "望哨"},
	{"徵", "征", false, "角", "羽"},
	{"藉", "借", true, "凭", "口此以助由著着"},
	{"昇", "升", true, "提上回爬晋擢抬拉攀飞跃", "级华温值格迁学降旗幅高至到"},
	{"祇", "只", true, "", "有要是能会不可好须需"},
	{"覆", "复", true, "答回批反", ""},
};

static const ContextRule *
find_rule(const char *character)
{
	for (uint32 i = 0; i < lengthof(context_rules); i++)
		if (memcmp(context_rules[i].from, character, CONTEXT_BYTES) == 0)
			return &context_rules[i];
	return NULL;
}

/* Is a character of CONTEXT_BYTES in a list of such characters? */
static bool
is_listed(const char *list, const char *character)
{
	for (; *list != '\0'; list += CONTEXT_BYTES)
		if (memcmp(list, character, CONTEXT_BYTES) == 0)
			return true;
	return false;
}

bool
context_begins(const char *character)
{
	return find_rule(character) != NULL;
}

void
context_settle(Folded *folded, uint32 at)
{
	char	   *character = &folded->text[at];
	const ContextRule *rule = find_rule(character);
	bool		listed;

	listed = (at >= CONTEXT_BYTES &&
			  is_listed(rule->previous, character - CONTEXT_BYTES)) ||
		(folded->length - at >= 2 * CONTEXT_BYTES &&
		 is_listed(rule->next, character + CONTEXT_BYTES));
	if (listed == rule->beside_listed)
		memcpy(character, rule->to, CONTEXT_BYTES);
}
