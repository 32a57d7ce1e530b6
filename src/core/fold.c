/*
 * fold.c
 *	  Text as it is matched: simplified, half-width, without noise.
 *
 * What a character becomes stands in src/lexicon/fold.tsv, from which
 * make_fold.pl makes the tables.  Three things depend on more than the character
 * itself: the characters of context_rules, pinyin glosses, and damage.  All look
 * only at folded text, which is what makes the fold idempotent: folding the
 * result again shows them the same neighbours, and they decide the same.
 *
 * No character becomes longer (make_fold.pl sees to it) but a point that is a
 * full stop, so the folded text is allocated once.
 */
#include "core/fold.h"
#include "core/repair.h"

#include "lexicon/fold.tab.h"

/* Source bytes between two calls of the interrupt function. */
#define CHUNK_BYTES			(64 * 1024)

/* A gloss has at most so many letters, and bytes with marks and spaces. */
#define GLOSS_LETTERS		40
#define GLOSS_BYTES			256

#define NOWHERE				PG_UINT32_MAX
#define STRAY_BYTE			0xFFFD

/* Bytes that a full stop takes more than a point. */
#define FULL_STOP_GROWTH	2

/* Every character of context_rules takes three bytes. */
#define RULE_BYTES			3

/*
 * 64 characters of the basic plane share a word of the bit tables: the lead
 * bytes of their UTF-8 give the word, the last byte the bit.
 */
#define HAS_BIT(bits, word, bit)	((((bits)[word]) >> ((bit) & 63)) & 1)
#define WORD_OF_TWO(p)		((p)[0] & 0x1F)
#define WORD_OF_THREE(p)	((((p)[0] & 0x0F) << 6) | ((p)[1] & 0x3F))

/*
 * A character whose simplified form depends on its neighbours: it becomes
 * "to" where one of them is listed (beside_listed) or where none is.  To stay
 * idempotent, no list may name a character of this table, from or to, except
 * both of them together.
 */
typedef struct ContextRule
{
	char		from[RULE_BYTES + 1];
	char		to[RULE_BYTES + 1];
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

/* The letters with a tone mark that pinyin knows, breves for carons too. */
static const uint16 toned_letters[] = {
	0x00C0, 0x00C1, 0x00C8, 0x00C9, 0x00CC, 0x00CD, 0x00D2, 0x00D3, 0x00D9,
	0x00DA, 0x00E0, 0x00E1, 0x00E8, 0x00E9, 0x00EC, 0x00ED, 0x00F2, 0x00F3,
	0x00F9, 0x00FA, 0x0100, 0x0101, 0x0102, 0x0103, 0x0112, 0x0113, 0x0114,
	0x0115, 0x011A, 0x011B, 0x012A, 0x012B, 0x012C, 0x012D, 0x0143, 0x0144,
	0x0147, 0x0148, 0x014C, 0x014D, 0x014E, 0x014F, 0x016A, 0x016B, 0x016C,
	0x016D, 0x01CD, 0x01CE, 0x01CF, 0x01D0, 0x01D1, 0x01D2, 0x01D3, 0x01D4,
	0x01D5, 0x01D6, 0x01D7, 0x01D8, 0x01D9, 0x01DA, 0x01DB, 0x01DC, 0x01F8,
	0x01F9, 0x1E3E, 0x1E3F, 0x1EBE, 0x1EBF, 0x1EC0, 0x1EC1
};

/* What a character may be in a pinyin gloss. */
typedef enum GlossPart
{
	NO_GLOSS,
	GLOSS_FILLER,
	GLOSS_LETTER,
	GLOSS_TONED_LETTER,
	GLOSS_TONE
} GlossPart;

/* The fold at work. */
typedef struct Folding
{
	Folded	   *folded;
	FoldMode	mode;
	uint32		run_capacity;
	uint32		shift;			/* source less folded offset in the last run */
	uint32		context;		/* folded offset of a character of
								 * context_rules that waits for its neighbour */
	uint32		space;			/* FOLD_CLEAN: source offset of white space
								 * that waits for a letter */
	uint32		doubtful;		/* FOLD_MATCH: source offset of the character
								 * written last, where what it is depends on
								 * the one behind it */
} Folding;

/*
 * The character at byte "at" and its size.  Never looks behind the end; a byte
 * that begins no whole character is STRAY_BYTE, of size 1.
 */
static inline uint32
decode(const char *text, uint32 length, uint32 at, uint32 *size)
{
	const unsigned char *p = (const unsigned char *) &text[at];
	uint32		left = length - at;

	*size = 1;
	if (p[0] < 0x80)
		return p[0];
	if (p[0] < 0xC0 || left < 2)
		return STRAY_BYTE;
	*size = 2;
	if (p[0] < 0xE0)
		return (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
	*size = 3;
	if (p[0] < 0xF0 && left >= 3)
		return (p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
	*size = 4;
	if (p[0] < 0xF8 && left >= 4)
		return (p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 |
			(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
	*size = 1;
	return STRAY_BYTE;
}

/* Where the character begins that ends at byte "at", which is not 0. */
static inline uint32
step_back(const char *text, uint32 at)
{
	uint32		floor = at > 4 ? at - 4 : 0;

	at--;
	while (at > floor && ((unsigned char) text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static uint32
astral_target(uint32 code)
{
	uint32		low = 0;
	uint32		high = lengthof(fold_astral);

	while (low < high)
	{
		uint32		middle = (low + high) / 2;

		if (fold_astral[middle].code == code)
			return fold_astral[middle].target;
		if (fold_astral[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

/* What FOLD_MATCH makes of a character: FOLD_DROP, or 0 where it stays. */
static inline uint32
match_target(uint32 code)
{
	if (code >= 0x10000)
		return astral_target(code);
	return fold_target[fold_page[code >> 6]][code & 63];
}

/* What FOLD_MATCH makes of the character at byte "at" of either fold. */
static uint32
matched_code(const char *text, uint32 length, uint32 at)
{
	uint32		size;
	uint32		code = decode(text, length, at, &size);
	uint32		target = match_target(code);

	return target != 0 ? target : code;
}

static inline bool
is_ascii_letter(uint32 code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

static inline bool
is_latin_letter(uint32 code)
{
	return is_ascii_letter(code) ||
		(code >= 0x00C0 && code <= 0x024F && code != 0x00D7 && code != 0x00F7) ||
		(code >= 0x1E00 && code <= 0x1EFF);
}

/* Han characters, with the iteration mark and the ideographic zero. */
static inline bool
is_han(uint32 code)
{
	return (code >= 0x3400 && code <= 0x9FFF) ||
		(code >= 0x3005 && code <= 0x3007) ||
		(code >= 0xF900 && code <= 0xFAFF) ||
		(code >= 0x20000 && code <= 0x3FFFF);
}

static bool
is_toned_letter(uint32 code)
{
	for (uint32 i = 0; i < lengthof(toned_letters); i++)
		if (toned_letters[i] == code)
			return true;
	return false;
}

static GlossPart
gloss_part(uint32 code)
{
	if (is_ascii_letter(code))
		return GLOSS_LETTER;
	switch (code)
	{
		case ' ':
		case '\'':
		case 0x0308:			/* combining diaeresis */
			return GLOSS_FILLER;
		case 0x0300:			/* combining grave, acute, macron, breve, */
		case 0x0301:
		case 0x0304:
		case 0x0306:
		case 0x030C:			/* caron */
			return GLOSS_TONE;
		case 0x00CA:			/* e with circumflex */
		case 0x00DC:			/* u with diaeresis */
		case 0x00EA:
		case 0x00FC:
		case 0x0251:			/* script a and g, as textbooks print them */
		case 0x0261:
			return GLOSS_LETTER;
		default:
			return is_toned_letter(code) ? GLOSS_TONED_LETTER : NO_GLOSS;
	}
}

/* The folded opening bracket for a folded closing one, or 0. */
static uint32
opening_bracket(uint32 close)
{
	switch (close)
	{
		case ')':
			return '(';
		case ']':
			return '[';
		case 0x3011:
			return 0x3010;
		case 0x3015:
			return 0x3014;
		default:
			return 0;
	}
}

/* Does a Han character end at byte "at"? */
static bool
follows_han(const char *text, uint32 at)
{
	uint32		size;

	return at > 0 && is_han(decode(text, at, step_back(text, at), &size));
}

/*
 * Where in the folded text the pinyin gloss begins whose closing bracket has
 * just been written: the offset of the opening one, or NOWHERE.  A gloss
 * follows a Han character and has a tone mark, so that (CPTPP) and (km) are
 * none.  Looks at GLOSS_BYTES at most.
 */
static uint32
find_gloss(const Folded *folded, uint32 open)
{
	const char *text = folded->text;
	uint32		at = step_back(text, folded->length);
	uint32		floor = at > GLOSS_BYTES ? at - GLOSS_BYTES : 0;
	uint32		letters = 0;
	bool		toned = false;

	while (at > floor && letters <= GLOSS_LETTERS)
	{
		GlossPart	part;
		uint32		code;

		at = step_back(text, at);
		code = matched_code(text, folded->length, at);
		if (code == open)
			return letters > 0 && toned && follows_han(text, at) ? at : NOWHERE;
		part = gloss_part(code);
		if (part == NO_GLOSS)
			return NOWHERE;
		toned |= part == GLOSS_TONE || part == GLOSS_TONED_LETTER;
		letters += part == GLOSS_LETTER || part == GLOSS_TONED_LETTER;
	}
	return NOWHERE;
}

/* The source byte at which folded byte "at" stands; no character's end. */
static uint32
source_of(const Folded *folded, uint32 at)
{
	uint32		low = 0;
	uint32		high = folded->run_count - 1;

	while (low < high)
	{
		uint32		middle = high - (high - low) / 2;

		if (folded->runs[middle].folded <= at)
			low = middle;
		else
			high = middle - 1;
	}
	return folded->runs[low].source + (at - folded->runs[low].folded);
}

/* Starts a new run where what is written next stands at byte "source". */
static void
start_run(Folding *folding, uint32 source)
{
	Folded	   *folded = folding->folded;

	if (folded->run_count == folding->run_capacity)
	{
		folding->run_capacity *= 2;
		folded->runs = repalloc(folded->runs,
								folding->run_capacity * sizeof(FoldRun));
	}
	folded->runs[folded->run_count].folded = folded->length;
	folded->runs[folded->run_count].source = source;
	folded->run_count++;
	folding->shift = source - folded->length;
}

/* To be called before anything is written that stands at byte "source". */
static inline void
map_next(Folding *folding, uint32 source)
{
	if (source - folding->folded->length != folding->shift ||
		folding->folded->run_count == 0)
		start_run(folding, source);
}

/* Writes source bytes as they are. */
static inline void
write_bytes(Folding *folding, uint32 source, uint32 size)
{
	Folded	   *folded = folding->folded;

	map_next(folding, source);
	memcpy(&folded->text[folded->length], &folded->source[source], size);
	folded->length += size;
}

/* Writes the character that stands for the one at byte "source". */
static inline void
write_code(Folding *folding, uint32 source, uint32 code)
{
	Folded	   *folded = folding->folded;
	char	   *to;

	map_next(folding, source);
	to = &folded->text[folded->length];
	if (code >= 0x10000)
	{
		*to++ = (char) (0xF0 | code >> 18);
		*to++ = (char) (0x80 | (code >> 12 & 0x3F));
	}
	else if (code >= 0x800)
		*to++ = (char) (0xE0 | code >> 12);
	if (code >= 0x800)
		*to++ = (char) (0x80 | (code >> 6 & 0x3F));
	else if (code >= 0x80)
		*to++ = (char) (0xC0 | code >> 6);
	*to++ = (char) (code < 0x80 ? code : (0x80 | (code & 0x3F)));
	folded->length = to - folded->text;
}

/* Takes back what was written from folded byte "length" on; not all of it. */
static void
take_back(Folding *folding, uint32 length)
{
	Folded	   *folded = folding->folded;
	const FoldRun *last;

	folded->length = length;
	while (folded->runs[folded->run_count - 1].folded >= length)
		folded->run_count--;
	last = &folded->runs[folded->run_count - 1];
	folding->shift = last->source - last->folded;
}

static const ContextRule *
find_rule(const char *character)
{
	for (uint32 i = 0; i < lengthof(context_rules); i++)
		if (memcmp(context_rules[i].from, character, RULE_BYTES) == 0)
			return &context_rules[i];
	return NULL;
}

/* Is a character of RULE_BYTES in a list of such characters? */
static bool
is_listed(const char *list, const char *character)
{
	for (; *list != '\0'; list += RULE_BYTES)
		if (memcmp(list, character, RULE_BYTES) == 0)
			return true;
	return false;
}

/*
 * Gives the waiting character of context_rules its form.  Called when nothing
 * can come between it and what follows any more: a gloss behind it is gone by
 * the time that the next Han character or the end comes.
 */
static void
settle_context(Folding *folding)
{
	Folded	   *folded = folding->folded;
	uint32		at = folding->context;
	char	   *character = &folded->text[at];
	const ContextRule *rule;
	bool		listed;

	if (at == NOWHERE)
		return;
	folding->context = NOWHERE;
	rule = find_rule(character);
	listed = (at >= RULE_BYTES &&
			  is_listed(rule->previous, character - RULE_BYTES)) ||
		(folded->length - at >= 2 * RULE_BYTES &&
		 is_listed(rule->next, character + RULE_BYTES));
	if (listed == rule->beside_listed)
		memcpy(character, rule->to, RULE_BYTES);
}

/* Writes what an entity or a tag that ends here stands for in its place. */
static void
look_back_at_markup(Folding *folding)
{
	Folded	   *folded = folding->folded;
	uint32		code;
	uint32		start = repair_markup(folded->text, folded->length, &code);
	uint32		source;

	if (start == folded->length)
		return;
	source = source_of(folded, start);
	if (start > 0)
		take_back(folding, start);
	else
		folded->length = folded->run_count = 0;
	if (folding->context != NOWHERE && folding->context >= start)
		folding->context = NOWHERE;
	if (folding->mode == FOLD_CLEAN && code_is_space(code))
		folding->space = source;
	else
		write_code(folding, source, code);
}

/*
 * Does what the character just written asks for, code being what FOLD_MATCH
 * makes of it: a closing bracket may end a gloss, a character of
 * context_rules waits for the one behind it.
 */
static void
look_back(Folding *folding, uint32 code)
{
	Folded	   *folded = folding->folded;
	uint32		open = opening_bracket(code);

	if (code == ';' || code == '>')
		look_back_at_markup(folding);
	else if (open != 0)
	{
		uint32		gloss = find_gloss(folded, open);

		if (gloss != NOWHERE)
			take_back(folding, gloss);
	}
	else if (is_han(code) &&
			 find_rule(&folded->text[folded->length - RULE_BYTES]) != NULL)
	{
		settle_context(folding);
		folding->context = folded->length - RULE_BYTES;
	}
}

/* Must look_back() see this character? */
static inline bool
needs_look_back(uint32 code)
{
	return code < 0x10000 && HAS_BIT(fold_stop, code >> 6, code);
}

/*
 * The first byte from "at" on, up to about "end", where a character begins
 * that may not simply be copied.  The loop that decides the fold's speed.
 */
static uint32
skip_unchanged(const Folded *folded, uint32 at, uint32 end)
{
	const unsigned char *source = (const unsigned char *) folded->source;
	const unsigned char *p = source + at;
	const unsigned char *limit = source + folded->source_length;

	while (p < source + end)
	{
		if ((p[0] & 0xF0) == 0xE0)
		{
			if (limit - p < 3 || HAS_BIT(fold_stop, WORD_OF_THREE(p), p[2]))
				break;
			p += 3;
		}
		else if (p[0] < 0x80)
		{
			if (HAS_BIT(fold_stop, p[0] >> 6, p[0]))
				break;
			p++;
		}
		else if (p[0] >= 0xC0 && p[0] < 0xE0)
		{
			if (limit - p < 2 || HAS_BIT(fold_stop, WORD_OF_TWO(p), p[1]))
				break;
			p += 2;
		}
		else
			break;
	}
	return p - source;
}

/* Is this the first half of CR LF?  Then the line feed stands for both. */
static inline bool
ends_in_line_feed(const Folded *folded, uint32 at, uint32 code)
{
	return code == '\r' && at + 1 < folded->source_length &&
		folded->source[at + 1] == '\n';
}

/* Gives the doubtful character its form, "behind" being what follows it. */
static void
settle_doubtful(Folding *folding, uint32 behind)
{
	Folded	   *folded = folding->folded;
	uint32		code = repair_character(folded->text, folded->length, behind);

	if (code != 0)
	{
		folded->length = step_back(folded->text, folded->length);
		write_code(folding, folding->doubtful, code);
	}
	folding->doubtful = NOWHERE;
}

/* Folds the character at byte "at" for FOLD_MATCH; returns its size. */
static inline uint32
match_character(Folding *folding, uint32 at)
{
	const Folded *folded = folding->folded;
	uint32		size;
	uint32		code = decode(folded->source, folded->source_length, at, &size);
	uint32		target = match_target(code);

	if (target == FOLD_DROP || ends_in_line_feed(folded, at, code))
		return size;
	if (folding->doubtful != NOWHERE)
		settle_doubtful(folding, target == 0 ? code : target);
	if (target == 0)
	{
		write_bytes(folding, at, size);
		target = code;
	}
	else
		write_code(folding, at, target);
	if (repair_is_doubtful(target))
		folding->doubtful = at;
	else if (needs_look_back(target))
		look_back(folding, target);
	return size;
}

/* Folds from byte "at" to about "end" for FOLD_MATCH; returns where it got. */
static uint32
match_span(Folding *folding, uint32 at, uint32 end)
{
	while (at < end)
	{
		uint32		stop = skip_unchanged(folding->folded, at, end);

		if (stop > at)
		{
			if (folding->doubtful != NOWHERE)
				settle_doubtful(folding, matched_code(folding->folded->source,
													  stop, at));
			write_bytes(folding, at, stop - at);
		}
		at = stop;
		if (at < end)
			at += match_character(folding, at);
	}
	return at;
}

/* Is a target of the tables one that FOLD_CLEAN takes too? */
static bool
is_clean_target(uint32 target)
{
	return is_han(target) || is_ascii_letter(target) || target == '%' ||
		(target >= '0' && target <= '9');
}

/* White space is kept between two Latin letters only, as one space. */
static void
clean_space(Folding *folding, uint32 code)
{
	Folded	   *folded = folding->folded;
	uint32		space = folding->space;
	uint32		size;
	uint32		last;

	folding->space = NOWHERE;
	if (space == NOWHERE || folded->length == 0 || !is_latin_letter(code))
		return;
	last = decode(folded->text, folded->length,
				  step_back(folded->text, folded->length), &size);
	if (is_latin_letter(last))
		write_code(folding, space, ' ');
}

/* Folds the character at byte "at" for FOLD_CLEAN; returns its size. */
static uint32
clean_character(Folding *folding, uint32 at)
{
	const Folded *folded = folding->folded;
	uint32		size;
	uint32		code = decode(folded->source, folded->source_length, at, &size);
	uint32		target = match_target(code);
	uint32		matched = target != 0 ? target : code;

	if (target == FOLD_DROP)
		return size;
	if (matched == ' ' || matched == '\n')
	{
		if (folding->space == NOWHERE)
			folding->space = at;
		return size;
	}
	if (is_clean_target(target))
		code = target;
	clean_space(folding, code);
	if (code == target)
		write_code(folding, at, code);
	else
		write_bytes(folding, at, size);
	if (needs_look_back(matched))
		look_back(folding, matched);
	return size;
}

static uint32
clean_span(Folding *folding, uint32 at, uint32 end)
{
	while (at < end)
		at += clean_character(folding, at);
	return at;
}

uint32
fold_most(const char *source, uint32 length)
{
	const char *end = source + length;
	uint32		most = length;

	while ((source = memchr(source, '.', end - source)) != NULL)
	{
		source++;
		most += FULL_STOP_GROWTH;
	}
	return most;
}

void
fold_text(const char *source, uint32 length, FoldMode mode,
		  CoreInterrupt interrupt, Folded *folded)
{
	Folding		folding = {folded, mode, length / 32 + 16, 0, NOWHERE, NOWHERE, NOWHERE};
	uint32		at = 0;

	folded->text = palloc(fold_most(source, length) + 1);
	folded->length = 0;
	folded->runs = palloc(folding.run_capacity * sizeof(FoldRun));
	folded->run_count = 0;
	folded->source = source;
	folded->source_length = length;
	while (at < length)
	{
		uint32		end = length - at > CHUNK_BYTES ? at + CHUNK_BYTES : length;

		CORE_CHECK(interrupt);
		at = mode == FOLD_MATCH ? match_span(&folding, at, end) :
			clean_span(&folding, at, end);
	}
	if (folding.doubtful != NOWHERE)
		settle_doubtful(&folding, '\n');
	settle_context(&folding);
	if (folded->run_count == 0)
		start_run(&folding, 0);
	folded->text[folded->length] = '\0';
}

uint32
fold_source(const Folded *folded, uint32 at)
{
	if (at >= folded->length)
		return fold_source_end(folded, folded->length);
	return source_of(folded, at);
}

uint32
fold_source_next(const Folded *folded, uint32 at, uint32 *run)
{
	if (at >= folded->length)
		return fold_source_end(folded, folded->length);
	while (*run + 1 < folded->run_count && folded->runs[*run + 1].folded <= at)
		(*run)++;
	return folded->runs[*run].source + (at - folded->runs[*run].folded);
}

/* Behind the semicolon of the entity that begins at byte "at" of the source. */
static uint32
entity_end(const Folded *folded, uint32 at)
{
	uint32		length = folded->source_length;
	bool		ended = false;

	while (!ended && at < length)
	{
		uint32		size;

		ended = matched_code(folded->source, length, at) == ';';
		(void) decode(folded->source, length, at, &size);
		at += size;
	}
	return at;
}

/*
 * No need to store where dropped text begins: the last character before "at"
 * stands somewhere in the source, and ends where its UTF-8 says, or with the
 * entity that it was.
 */
uint32
fold_source_end(const Folded *folded, uint32 at)
{
	uint32		last;
	uint32		source;
	uint32		size;

	if (at == 0)
		return source_of(folded, 0);
	last = step_back(folded->text, at);
	source = source_of(folded, last);
	(void) decode(folded->source, folded->source_length, source, &size);
	if (matched_code(folded->source, folded->source_length, source) == '&' &&
		matched_code(folded->text, folded->length, last) != '&')
		return entity_end(folded, source);
	return source + size;
}

ScriptCount
fold_script(const char *source, uint32 length)
{
	const unsigned char *p = (const unsigned char *) source;
	const unsigned char *end = p + length;
	ScriptCount count = {0, 0};

	while (p < end)
	{
		if ((p[0] & 0xF0) == 0xE0 && end - p >= 3)
		{
			count.traditional += HAS_BIT(fold_traditional, WORD_OF_THREE(p), p[2]);
			count.simplified += HAS_BIT(fold_simplified, WORD_OF_THREE(p), p[2]);
			p += 3;
		}
		else
			p++;
	}
	return count;
}
