/*
 * fold.c
 *	  Text as it is matched: simplified, half-width, without noise.
 *
 * What a character becomes stands in src/lexicon/fold.tsv, from which
 * make_fold.pl makes the tables.  Three things depend on more than the character
 * itself: the characters of context.c, pinyin glosses, and damage.  All look
 * only at folded text, which is what makes the fold idempotent: folding the
 * result again shows them the same neighbours, and they decide the same.
 *
 * No character becomes longer (make_fold.pl sees to it) but a point that is a
 * full stop, so the folded text is allocated once.
 */
#include "core/folding.h"
#include "core/repair.h"

#include "lexicon/fold.tab.h"

/* Source bytes between two calls of the interrupt function. */
#define CHUNK_BYTES			(64 * 1024)

/* Bytes that a full stop takes more than a point. */
#define FULL_STOP_GROWTH	2

/*
 * 64 characters of the basic plane share a word of the bit tables: the lead
 * bytes of their UTF-8 give the word, the last byte the bit.
 */
#define HAS_BIT(bits, word, bit)	((((bits)[word]) >> ((bit) & 63)) & 1)
#define WORD_OF_TWO(p)		((p)[0] & 0x1F)
#define WORD_OF_THREE(p)	((((p)[0] & 0x0F) << 6) | ((p)[1] & 0x3F))

/* The fold at work. */
typedef struct Folding
{
	Folded	   *folded;
	FoldMode	mode;
	uint32		run_capacity;
	uint32		shift;			/* source less folded offset in the last run */
	uint32		context;		/* folded offset of a character of context.c
								 * that waits for its neighbour */
	uint32		space;			/* FOLD_CLEAN: source offset of white space
								 * that waits for a letter */
	uint32		doubtful;		/* FOLD_MATCH: source offset of the character
								 * written last, where what it is depends on
								 * the one behind it */
} Folding;

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

uint32
fold_matched_code(const char *text, uint32 length, uint32 at)
{
	uint32		size;
	uint32		code = character_at(text, length, at, &size);
	uint32		target = match_target(code);

	return target != 0 ? target : code;
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

	map_next(folding, source);
	folded->length += code_write(code, &folded->text[folded->length]);
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

/*
 * Gives the waiting character of context.c its form.  Called when nothing
 * can come between it and what follows any more: a gloss behind it is gone by
 * the time that the next Han character or the end comes.
 */
static void
settle_context(Folding *folding)
{
	uint32		at = folding->context;

	if (at == NOWHERE)
		return;
	folding->context = NOWHERE;
	context_settle(folding->folded, at);
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
	source = foldmap_source(folded, start);
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
 * context.c waits for the one behind it.
 */
static void
look_back(Folding *folding, uint32 code)
{
	Folded	   *folded = folding->folded;
	uint32		open = gloss_opening(code);

	if (code == ';' || code == '>')
		look_back_at_markup(folding);
	else if (open != 0)
	{
		uint32		gloss = gloss_find(folded, open);

		if (gloss != NOWHERE)
			take_back(folding, gloss);
	}
	else if (character_is_han(code) &&
			 context_begins(&folded->text[folded->length - CONTEXT_BYTES]))
	{
		settle_context(folding);
		folding->context = folded->length - CONTEXT_BYTES;
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
skip_unchanged(const char *text, uint32 length, uint32 at, uint32 end)
{
	const unsigned char *source = (const unsigned char *) text;
	const unsigned char *p = source + at;
	const unsigned char *limit = source + length;

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

/*
 * Han characters that are copied whatever their neighbours are: of these none
 * is part of a gloss, and only a tag takes them away.
 */
static inline bool
is_kept(uint32 code)
{
	return character_is_han(code) && code < 0x10000 &&
		!repair_is_doubtful(code) && !HAS_BIT(fold_stop, code >> 6, code);
}

bool
fold_keeps(const char *word, uint32 length)
{
	for (uint32 at = 0; at < length;)
	{
		uint32		size;
		uint32		code = character_at(word, length, at, &size);

		if (!is_kept(code))
			return false;
		at += size;
	}
	return true;
}

/* What the fold makes a sign of again, wherever it stands. */
static inline bool
is_plain_sign(uint32 code)
{
	switch (code)
	{
		case 0x3001:			/* 、 */
		case 0x3002:			/* 。 */
		case 0x300A:			/* 《 */
		case 0x300B:			/* 》 */
		case 0xFF01:			/* ！ */
		case 0xFF05:			/* ％ */
		case 0xFF08:			/* （ */
		case 0xFF09:			/* ） */
		case 0xFF0C:			/* ， */
		case 0xFF1A:			/* ： */
		case 0xFF1B:			/* ； */
		case 0x201C:			/* “ */
		case 0x201D:			/* ” */
		case ',':
		case '.':
		case '%':
			return true;
		default:
			return false;
	}
}

/* Past the characters from U+4000 to U+9FFF, which are Han, that are kept. */
static inline uint32
skip_kept(const char *source, uint32 length, uint32 at)
{
	const unsigned char *p = (const unsigned char *) source;

	while (length - at >= 3 && p[at] >= 0xE4 && p[at] <= 0xE9 &&
		   !HAS_BIT(fold_stop, WORD_OF_THREE(p + at), p[at + 2]))
		at += 3;
	return at;
}

/*
 * No letters, so no gloss and no markup; no space but around it, so nothing cut
 * in two.
 */
bool
fold_is_plain(const char *source, uint32 length)
{
	bool		begun = false;
	bool		ended = false;

	for (uint32 at = 0; at < length;)
	{
		uint32		size;
		uint32		code = character_at(source, length, at, &size);

		at += size;
		if (code == ' ' || code == '\n' || code == 0x3000)
		{
			ended = begun;
			continue;
		}
		if (ended || (!is_kept(code) && !(code >= '0' && code <= '9') &&
					  !is_plain_sign(code)))
			return false;
		begun = true;
		at = skip_kept(source, length, at);
	}
	return true;
}

/* All that the fold makes a < of; test_fold.c sees to that. */
bool
fold_may_be_markup(const char *source, uint32 length)
{
	Span		whole = {0, length};

	return memchr(source, '<', length) != NULL ||
		text_has(source, whole, LITERAL("\uFF1C")) ||
		text_has(source, whole, LITERAL("\uFE64"));
}

/* Gives the doubtful character its form, "behind" being what follows it. */
static void
settle_doubtful(Folding *folding, uint32 behind)
{
	Folded	   *folded = folding->folded;
	uint32		code = repair_character(folded->text, folded->length, behind);

	if (code != 0)
	{
		folded->length = character_before(folded->text, folded->length);
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
	uint32		code = character_at(folded->source, folded->source_length, at,
									&size);
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
		uint32		stop = skip_unchanged(folding->folded->source,
										  folding->folded->source_length,
										  at, end);

		if (stop > at)
		{
			if (folding->doubtful != NOWHERE)
				settle_doubtful(folding,
								fold_matched_code(folding->folded->source,
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
	return character_is_han(target) || character_is_ascii_letter(target) ||
		target == '%' ||
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
	if (space == NOWHERE || folded->length == 0 || !character_is_latin(code))
		return;
	last = character_at(folded->text, folded->length,
						character_before(folded->text, folded->length), &size);
	if (character_is_latin(last))
		write_code(folding, space, ' ');
}

/* Folds the character at byte "at" for FOLD_CLEAN; returns its size. */
static uint32
clean_character(Folding *folding, uint32 at)
{
	const Folded *folded = folding->folded;
	uint32		size;
	uint32		code = character_at(folded->source, folded->source_length, at,
									&size);
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

bool
fold_is_clean(const char *source, uint32 length)
{
	return skip_unchanged(source, length, 0, length) == length &&
		memchr(source, ' ', length) == NULL &&
		memchr(source, '\n', length) == NULL;
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
