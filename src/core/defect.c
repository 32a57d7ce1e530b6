/*
 * defect.c
 *	  Damage that the characters of a text show, counted as it stands: the fold
 *	  would undo much of it.
 *
 * Each count takes one step for a character, and looks a few ahead at most.
 */
#include "core/quality.h"

/* The longest pinyin syllable in brackets, tag and entity, in characters. */
#define PINYIN_MOST 7
#define TAG_MOST 200
#define ENTITY_MOST 8

/* A longer number is read in pieces, in bytes. */
#define NUMBER_MOST 200

/* So many bytes are read between two looks for interrupts. */
#define PIECE_BYTES 65536

/* So many letters of Latin-1 in a row are no word, but misread bytes. */
#define LATIN_LEAST 3

/* So many digits standing alone make a number whose digits are spaced. */
#define LONE_LEAST 3

/* Where the count is: a character, the one before it, the offset behind it. */
typedef struct Cursor
{
	const char *text;
	uint32		end;
	uint32		next;
	uint32		before;			/* 0 at the start */
	uint32		code;
} Cursor;

/* What has to be known of the whole text before it can be counted. */
typedef struct Pending
{
	uint32		latin;			/* letters of Latin-1 up to here */
	uint32		questions;		/* question marks up to here */
	bool		behind_han;		/* and the first of them is behind a Chinese
								 * character */
	uint32		single;			/* question marks that stand alone between
								 * Chinese characters */
	uint32		wide_commas;
	uint32		commas;
} Pending;

static bool
is_zero_width(uint32 code)
{
	return code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
		(code >= 0x202A && code <= 0x202E) ||
		(code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

static bool
is_control(uint32 code)
{
	return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
		(code >= 0x7F && code <= 0x9F) || (code & 0xFFFE) == 0xFFFE;
}

/* The replacement character, and private ones that no font has. */
static bool
is_lost(uint32 code)
{
	return code == 0xFFFD || (code >= 0xE000 && code <= 0xF8FF) ||
		code >= 0xF0000;
}

/* Letters and signs of Latin-1, but for those of formulas. */
static bool
is_latin(uint32 code)
{
	return code >= 0xA1 && code <= 0x17F && code != 0xAD && code != 0xB0 &&
		code != 0xB1 && code != 0xB7 && code != 0xD7 && code != 0xF7;
}

/* Chinese, or the kana that misread bytes often are. */
static bool
is_word(uint32 code)
{
	return code_is_han(code) || (code >= 0x3041 && code <= 0x30FE);
}

/* A full-width digit, letter or point as the half-width one. */
static uint32
half_width(uint32 code)
{
	return code >= 0xFF01 && code <= 0xFF5E ? code - 0xFEE0 : code;
}

static bool
is_space_in_line(uint32 code)
{
	return code == ' ' || code == 0xA0 || code == 0x3000 ||
		(code >= 0x2000 && code <= 0x200A);
}

/* The character behind the one at "at"; 0 at the end. */
static uint32
peek(const Cursor *cursor, uint32 at)
{
	return half_width(text_code(cursor->text, at, cursor->end));
}

/*
 * Question marks between Chinese characters stand for characters that a
 * conversion did not know; a single one may be punctuation, which the commas
 * decide: who types ? types a half-width comma too.
 */
static void
count_mojibake(const Cursor *cursor, Pending *pending, uint32 *damage)
{
	uint32		code = cursor->code;

	if (is_lost(code) && !is_lost(cursor->before))
		damage[DAMAGE_MOJIBAKE]++;
	if (is_latin(code))
		damage[DAMAGE_MOJIBAKE] += ++pending->latin == LATIN_LEAST;
	else
		pending->latin = 0;

	if (code == '?')
	{
		if (pending->questions++ == 0)
			pending->behind_han = code_is_han(cursor->before);
		return;
	}
	if (pending->behind_han && is_word(code))
	{
		if (pending->questions > 1)
			damage[DAMAGE_MOJIBAKE]++;
		else if (pending->questions == 1)
			pending->single++;
	}
	pending->questions = 0;
	pending->wide_commas += code == 0xFF0C;
	pending->commas += code == ',' && code_is_han(cursor->before);
}

/* (zhèn) behind a Chinese character. */
static bool
is_pinyin(const Cursor *cursor)
{
	static const uint32 brackets[][2] = {
		{'(', ')'}, {0xFF08, 0xFF09}, {'[', ']'}, {0x3010, 0x3011}
	};
	uint32		close = 0;
	uint32		at = cursor->next;
	bool		tone = false;

	for (int i = 0; i < (int) lengthof(brackets); i++)
		if (cursor->code == brackets[i][0])
			close = brackets[i][1];
	if (close == 0 || !code_is_han(cursor->before))
		return false;
	for (int letters = 0; letters <= PINYIN_MOST && at < cursor->end; letters++)
	{
		uint32		code;

		at = text_next(cursor->text, at, cursor->end, &code);
		if (code == close)
			return tone;
		if (code >= 0xC0 && code <= 0x1DC)
			tone = true;
		else if (!code_is_letter(code))
			return false;
	}
	return false;
}

/* <br />, </p>, <!-- … --> */
static bool
is_tag(const Cursor *cursor)
{
	uint32		first = peek(cursor, cursor->next);
	uint32		at = cursor->next;

	if (cursor->code != '<' ||
		(!code_is_letter(first) && first != '/' && first != '!'))
		return false;
	for (int i = 0; i < TAG_MOST && at < cursor->end; i++)
	{
		uint32		code;

		at = text_next(cursor->text, at, cursor->end, &code);
		if (code == '>')
			return true;
		if (code == '<')
			break;
	}
	return false;
}

/* &nbsp; &#160; */
static bool
is_entity(const Cursor *cursor)
{
	uint32		at = cursor->next;

	if (cursor->code != '&')
		return false;
	for (int i = 0; i <= ENTITY_MOST && at < cursor->end; i++)
	{
		unsigned char byte = cursor->text[at++];

		if (byte == ';')
			return i > 1;
		if (!code_is_letter(byte) && !code_is_digit(byte) &&
			!(byte == '#' && i == 0))
			return false;
	}
	return false;
}

/* l I O o as a scanner reads 1 and 0. */
static bool
is_digit_like(uint32 code)
{
	return code == 'l' || code == 'I' || code == 'O' || code == 'o';
}

/* What stands in one number, its spaces and letters included. */
typedef struct Digits
{
	uint32		end;
	uint32		digits;
	uint32		letters;
	uint32		lone;			/* digits with a space on both sides */
	bool		spaced_point;	/* 7 .8 or 7. 8 */
	bool		counts_on;		/* 1 2 3: the pages of a pager */
	bool		ends_in_letter;
} Digits;

/* The number that begins at "at": digits, points, and spaces between them. */
static Digits
read_digits(const Cursor *cursor, uint32 at)
{
	Digits		found = {.end = at,.counts_on = true};
	uint32		end = Min(cursor->end, at + NUMBER_MOST);
	uint32		last = 0;
	uint32		since_space = 0;
	bool		point = false;	/* the character before is one */

	while (at < end)
	{
		uint32		code;
		uint32		next = text_next(cursor->text, at, cursor->end, &code);
		uint32		after = peek(cursor, next);

		code = half_width(code);
		if (code_is_digit(code) || is_digit_like(code))
		{
			if (since_space == 0 && found.digits > 0 && code != last + 1)
				found.counts_on = false;
			last = code;
			found.ends_in_letter = !code_is_digit(code);
			found.letters += found.ends_in_letter;
			found.digits += !found.ends_in_letter;
			since_space++;
			point = false;
		}
		else if (code == '.' && !point)
			point = true;
		else if (is_space_in_line(code) &&
				 (code_is_digit(after) || (after == '.' && !point)))
		{
			found.lone += since_space == 1 && !point;
			found.spaced_point |= point || after == '.';
			since_space = 0;
		}
		else
			break;
		at = next;
		if (!point && !is_space_in_line(code))
			found.end = at;
	}
	found.lone += since_space == 1;
	return found;
}

/*
 * Counts the number that begins here and returns the offset behind it.  A
 * point that a space follows, at the start of a line, is that of a list; O2O
 * is a word, and so is what other letters touch.
 */
static uint32
count_digits(const Cursor *cursor, uint32 at, uint32 *damage)
{
	Digits		found = read_digits(cursor, at);
	uint32		behind = peek(cursor, found.end);
	bool		starts_line = code_is_blank(cursor->before);

	if ((found.lone >= LONE_LEAST && !found.counts_on) ||
		(found.spaced_point && !starts_line))
		damage[DAMAGE_SPACED_DIGITS]++;
	if (found.letters > 0 && found.digits > 0 &&
		!(code_is_letter(cursor->code) && found.ends_in_letter) &&
		(code_is_han(behind) || behind == '%'))
		damage[DAMAGE_LETTERS_IN_DIGITS]++;
	return found.end;
}

static bool
starts_number(const Cursor *cursor)
{
	uint32		code = half_width(cursor->code);
	uint32		before = half_width(cursor->before);

	if (code_is_letter(before) || code_is_digit(before))
		return false;
	return code_is_digit(code) ||
		(is_digit_like(code) && code_is_digit(peek(cursor, cursor->next)));
}

/* X × *: what stands for a crossed-out character. */
static bool
is_cross(uint32 code)
{
	code = half_width(code);
	return code == 'X' || code == 'x' || code == 0xD7 || code == '*';
}

/* XX镇, XX公司, 20XX年, X月: the last cross of a name or a date. */
static bool
is_crossed_out(const Cursor *cursor)
{
	static const Word names[] = {
		WORD("省"), WORD("市"), WORD("县"), WORD("縣"), WORD("区"),
		WORD("區"), WORD("镇"), WORD("鎮"), WORD("乡"), WORD("鄉"),
		WORD("村"), WORD("街道"), WORD("公司"), WORD("年")
	};
	static const Word dates[] = {WORD("月"), WORD("日")};
	Span		rest = {cursor->next, cursor->end};

	if (!is_cross(cursor->code))
		return false;
	return STARTS_ANY(cursor->text, rest, dates) ||
		(is_cross(cursor->before) && STARTS_ANY(cursor->text, rest, names));
}

/* {{title}}, ${title}, [!--page--], 关键词3. */
static bool
is_variable(const Cursor *cursor)
{
	static const Word keyword[] = {WORD("键词"), WORD("鍵詞")};
	Span		rest = {cursor->next, cursor->end};

	switch (cursor->code)
	{
		case '{':
			return cursor->before == '{' || cursor->before == '$';
		case '[':
			return text_starts(cursor->text, rest, LITERAL("!--"));
		case 0x5173:			/* 关 */
		case 0x95DC:			/* 關 */
			return STARTS_ANY(cursor->text, rest, keyword) &&
				code_is_digit(peek(cursor, cursor->next +
								   strlen("键词")));
		default:
			return false;
	}
}

static void
count_here(const Cursor *cursor, Pending *pending, uint32 *damage)
{
	damage[DAMAGE_CONTROL] += is_control(cursor->code);
	damage[DAMAGE_ZERO_WIDTH] += is_zero_width(cursor->code);
	damage[DAMAGE_PINYIN] += is_pinyin(cursor);
	damage[DAMAGE_HTML] += is_tag(cursor) || is_entity(cursor);
	damage[DAMAGE_PLACEHOLDER] += is_crossed_out(cursor) ||
		is_variable(cursor);
	count_mojibake(cursor, pending, damage);
}

/*
 * Steps over common Chinese characters, which are no damage and no part of one,
 * but for 关 and 關, which keywords begin with.
 */
static void
skip_plain(Cursor *cursor, Pending *pending)
{
	uint32		at = cursor->next;
	uint32		stop = text_skip_han(cursor->text, at,
									 Min(cursor->end, at + PIECE_BYTES));

	for (uint32 i = at; i < stop; i += 3)
		if (memcmp(&cursor->text[i], "关", 3) == 0 ||
			memcmp(&cursor->text[i], "關", 3) == 0)
			stop = i;
	if (stop == at)
		return;
	(void) text_next(cursor->text, stop - 3, stop, &cursor->before);
	pending->latin = 0;
	cursor->next = stop;
}

void
defect_count(const char *text, uint32 length, CoreInterrupt interrupt,
			 uint32 *damage)
{
	Cursor		cursor = {text, length};
	Pending		pending = {0};
	uint32		counted = 0;	/* no number begins before this */
	uint32		check = PIECE_BYTES;

	for (;;)
	{
		uint32		at;

		if (pending.questions == 0)
			skip_plain(&cursor, &pending);
		if ((at = cursor.next) >= length)
			break;
		if (at >= check)
		{
			CORE_CHECK(interrupt);
			check = at + PIECE_BYTES;
		}
		cursor.next = text_next(text, at, length, &cursor.code);
		if (at >= counted && starts_number(&cursor))
			counted = count_digits(&cursor, at, damage);
		count_here(&cursor, &pending, damage);
		cursor.before = cursor.code;
	}
	if (pending.wide_commas > pending.commas)
		damage[DAMAGE_MOJIBAKE] += pending.single;
}
