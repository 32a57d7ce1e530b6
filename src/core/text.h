/*
 * text.h
 *	  Reading folded text by characters.
 *
 * Everything here takes bounds and never reads past them.  A Span is a piece
 * of the folded text; the text itself is passed beside it.
 */
#ifndef GOVREPORT_TEXT_H
#define GOVREPORT_TEXT_H

#include "core/core.h"

typedef struct Span
{
	uint32		start;
	uint32		end;
} Span;

static inline Span
make_span(uint32 start, uint32 end)
{
	Span		span = {start, end};

	return span;
}

/* A word of a list, with a value where the list needs one. */
typedef struct Word
{
	const char *word;
	uint8		length;			/* bytes */
	uint8		value;
} Word;

#define WORD(s) {(s), sizeof(s) - 1, 0}
#define WORD_VALUE(s, value) {(s), sizeof(s) - 1, (value)}

/* Bytes and length of a literal, for functions that take both. */
#define LITERAL(s) (s), (sizeof(s) - 1)

/* A character takes so many bytes at most. */
#define CODE_BYTES_MOST 4

/* Writes a character and returns how many bytes that took. */
static inline uint32
code_write(uint32 code, char *to)
{
	char	   *start = to;

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
	return to - start;
}

/*
 * Decodes the character at text[at], at < end, and returns the offset behind
 * it.  A byte that begins no whole character counts as itself.
 */
static inline uint32
text_next(const char *text, uint32 at, uint32 end, uint32 *code)
{
	const unsigned char *byte = (const unsigned char *) text + at;
	uint32		left = end - at;

	/* most have three bytes */
	if ((byte[0] & 0xF0) == 0xE0 && left >= 3)
	{
		*code = (uint32) (byte[0] & 0x0F) << 12 |
			(uint32) (byte[1] & 0x3F) << 6 | (byte[2] & 0x3F);
		return at + 3;
	}
	if (byte[0] < 0xC2 || left < 2)
	{
		*code = byte[0];
		return at + 1;
	}
	if (byte[0] < 0xE0)
	{
		*code = (uint32) (byte[0] & 0x1F) << 6 | (byte[1] & 0x3F);
		return at + 2;
	}
	if (left >= 4)
	{
		*code = (uint32) (byte[0] & 0x07) << 18 |
			(uint32) (byte[1] & 0x3F) << 12 |
			(uint32) (byte[2] & 0x3F) << 6 | (byte[3] & 0x3F);
		return at + 4;
	}
	*code = byte[0];
	return at + 1;
}

/* The offset of the character before text[at]; at > start. */
static inline uint32
text_previous(const char *text, uint32 start, uint32 at)
{
	do
		at--;
	while (at > start && ((unsigned char) text[at] & 0xC0) == 0x80);
	return at;
}

static inline bool
code_is_han(uint32 code)
{
	return (code >= 0x4E00 && code <= 0x9FFF) || code == 0x3007 ||
		(code >= 0x3400 && code <= 0x4DBF) || code >= 0x20000;
}

/*
 * Steps over the common Chinese characters at "at": the quick way to the signs,
 * digits and letters between them.
 */
static inline uint32
text_skip_han(const char *text, uint32 at, uint32 end)
{
	while (at + 3 <= end && (unsigned char) text[at] >= 0xE4 &&
		   (unsigned char) text[at] <= 0xE9)
		at += 3;
	return at;
}

static inline bool
code_is_digit(uint32 code)
{
	return code >= '0' && code <= '9';
}

static inline bool
code_is_letter(uint32 code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

/* Space as the fold leaves it. */
static inline bool
code_is_space(uint32 code)
{
	return code == ' ' || code == '\n';
}

static inline bool
code_ends_sentence(uint32 code)
{
	return code == 0x3002 || code == '!' || code == '?' || code == ';';
}

/*
 * These compare with a word of one byte at least, its last byte first: the
 * first ones of most Chinese characters are the same.
 */
static inline bool
text_starts(const char *text, Span span, const char *word, uint32 length)
{
	return span.end - span.start >= length &&
		text[span.start + length - 1] == word[length - 1] &&
		memcmp(text + span.start, word, length) == 0;
}

static inline bool
text_ends(const char *text, Span span, const char *word, uint32 length)
{
	return span.end - span.start >= length &&
		text[span.end - 1] == word[length - 1] &&
		memcmp(text + span.end - length, word, length) == 0;
}

static inline bool
text_equals(const char *text, Span span, const char *word, uint32 length)
{
	return span.end - span.start == length &&
		memcmp(text + span.start, word, length) == 0;
}

extern uint32 text_code(const char *text, uint32 at, uint32 end);
extern uint32 text_last_code(const char *text, Span span);
extern uint32 text_characters(const char *text, Span span);
extern uint32 text_skip(const char *text, Span span, uint32 characters);
extern uint32 text_skip_space(const char *text, uint32 at, uint32 end);
extern Span text_trim(const char *text, Span span);
extern uint32 text_find(const char *text, Span span,
						const char *word, uint32 length);
extern bool text_has(const char *text, Span span,
					 const char *word, uint32 length);

/*
 * The first word of a list that a span starts with, ends with, is, or holds
 * anywhere; NULL where none does.
 */
extern const Word *words_start(const char *text, Span span,
							   const Word *words, int count);
extern const Word *words_end(const char *text, Span span,
							 const Word *words, int count);
extern const Word *words_equal(const char *text, Span span,
							   const Word *words, int count);
extern const Word *words_in(const char *text, Span span,
							const Word *words, int count);

/* The same of a list that is an array at hand. */
#define STARTS_ANY(text, span, words) \
	words_start((text), (span), (words), lengthof(words))
#define ENDS_ANY(text, span, words) \
	words_end((text), (span), (words), lengthof(words))
#define EQUALS_ANY(text, span, words) \
	words_equal((text), (span), (words), lengthof(words))
#define HAS_ANY(text, span, words) \
	words_in((text), (span), (words), lengthof(words))

/* Steps over the first of the words that stands there. */
extern bool words_skip(const char *text, uint32 *at, uint32 end,
					   const Word *words, int count);

#define SKIP_ONE(text, at, end, words) \
	words_skip((text), (at), (end), (words), lengthof(words))

/* Is the next character one of those in a string of Chinese ones? */
extern bool text_follows_one(const char *text, uint32 at, uint32 end,
							 const char *characters);

extern uint32 text_sentence_end(const char *text, Span span, uint32 *stop);

/* The value of a Chinese digit, -1 where it is none; ten is 10. */
extern int	code_chinese_digit(uint32 code);

/*
 * A Chinese or Arabic whole number of up to four digits that starts at *at;
 * moves *at behind it.  False, with *at unchanged, where there is none.
 */
extern bool text_small_number(const char *text, uint32 *at, uint32 end,
							  uint32 *number);

/* Steps over the sign of a range, - -- ~ 至 到, and spaces about it. */
extern bool text_skip_range_sign(const char *text, uint32 *at, uint32 end);

/*
 * Steps over spaces and a word that stands behind them; false without it.
 * Inline, so that the length of a literal is known.
 */
static inline bool
text_skip_word(const char *text, uint32 *at, uint32 end, const char *word)
{
	uint32		here = *at;
	uint32		length = strlen(word);

	while (here < end && code_is_space((unsigned char) text[here]))
		here++;
	if (!text_starts(text, make_span(here, end), word, length))
		return false;
	*at = here + length;
	return true;
}

/* The end of the sentence that begins at "at": behind its full stop. */
extern uint32 text_full_stop(const char *text, uint32 at, uint32 end);

#endif							/* GOVREPORT_TEXT_H */
