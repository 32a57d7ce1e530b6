/*
 * text.c
 *	  Reading folded text by characters.
 */
#include "core/text.h"

/* A sentence of more bytes, which no report has, ends at its next comma. */
#define SENTENCE_MOST 65536

/* The character at text[at], or 0 at the end. */
uint32
text_code(const char *text, uint32 at, uint32 end)
{
	uint32		code = 0;

	if (at < end)
		(void) text_next(text, at, end, &code);
	return code;
}

/* The last character of a span, or 0 where it is empty. */
uint32
text_last_code(const char *text, Span span)
{
	if (span.start >= span.end)
		return 0;
	return text_code(text, text_previous(text, span.start, span.end),
					 span.end);
}

/*
 * How many characters a span has: its bytes less those that continue one, told
 * apart eight at a time.
 */
uint32
text_characters(const char *text, Span span)
{
	uint32		count = span.end - span.start;
	uint32		at = span.start;

	for (; span.end - at >= sizeof(uint64); at += sizeof(uint64))
	{
		uint64		bytes;

		memcpy(&bytes, text + at, sizeof(bytes));
		bytes = (bytes >> 7) & ~(bytes >> 6) & UINT64CONST(0x0101010101010101);
		count -= (bytes * UINT64CONST(0x0101010101010101)) >> 56;
	}
	for (; at < span.end; at++)
		count -= ((unsigned char) text[at] & 0xC0) == 0x80;
	return count;
}

/* The offset behind the first characters of a span, at most its end. */
uint32
text_skip(const char *text, Span span, uint32 characters)
{
	uint32		at = span.start;
	uint32		code;

	while (characters-- > 0 && at < span.end)
		at = text_next(text, at, span.end, &code);
	return at;
}

uint32
text_skip_space(const char *text, uint32 at, uint32 end)
{
	while (at < end && code_is_space((unsigned char) text[at]))
		at++;
	return at;
}

Span
text_trim(const char *text, Span span)
{
	span.start = text_skip_space(text, span.start, span.end);
	while (span.end > span.start &&
		   code_is_space((unsigned char) text[span.end - 1]))
		span.end--;
	return span;
}

/* Where word first stands in a span; the span's end where it does not. */
uint32
text_find(const char *text, Span span, const char *word, uint32 length)
{
	/* by the end of its first character: the beginnings are much the same */
	uint32		pivot = Min(length, 3) - 1;
	const char *at = text + span.start + pivot;
	const char *end = text + span.end;
	ptrdiff_t	rest = length - pivot;

	if (span.end - span.start < length)
		return span.end;
	while (end - at >= rest &&
		   (at = memchr(at, word[pivot], end - at - rest + 1)) != NULL)
	{
		if ((pivot == 0 || at[-1] == word[pivot - 1]) &&
			memcmp(at - pivot, word, length) == 0)
			return at - pivot - text;
		at++;
	}
	return span.end;
}

bool
text_has(const char *text, Span span, const char *word, uint32 length)
{
	return text_find(text, span, word, length) < span.end;
}

const Word *
words_start(const char *text, Span span, const Word *words, int count)
{
	/* most words differ from the text in the second byte of a character */
	bool		two = span.end > span.start + 1;
	char		second = two ? text[span.start + 1] : '\0';

	for (int i = 0; i < count; i++)
		if ((words[i].word[1] == second || words[i].length == 1) &&
			text_starts(text, span, words[i].word, words[i].length))
			return &words[i];
	return NULL;
}

const Word *
words_end(const char *text, Span span, const Word *words, int count)
{
	for (int i = 0; i < count; i++)
		if (text_ends(text, span, words[i].word, words[i].length))
			return &words[i];
	return NULL;
}

const Word *
words_equal(const char *text, Span span, const Word *words, int count)
{
	for (int i = 0; i < count; i++)
		if (text_equals(text, span, words[i].word, words[i].length))
			return &words[i];
	return NULL;
}

const Word *
words_in(const char *text, Span span, const Word *words, int count)
{
	for (int i = 0; i < count; i++)
		if (text_has(text, span, words[i].word, words[i].length))
			return &words[i];
	return NULL;
}

bool
words_skip(const char *text, uint32 *at, uint32 end, const Word *words,
		   int count)
{
	uint32		here = text_skip_space(text, *at, end);
	const Word *word = words_start(text, make_span(here, end), words, count);

	if (!word)
		return false;
	*at = here + word->length;
	return true;
}

bool
text_follows_one(const char *text, uint32 at, uint32 end,
				 const char *characters)
{
	uint32		next;
	uint32		code;

	if (at >= end)
		return false;
	next = text_next(text, at, end, &code);
	for (; *characters; characters += strlen("年"))
		if (next - at == strlen("年") &&
			memcmp(&text[at], characters, next - at) == 0)
			return true;
	return false;
}

/*
 * The end of the first sentence of a span: *stop is where its full stop (。！？
 * or ；) begins, the result is behind it and behind a quotation mark or bracket
 * that closes there.  Without a stop both are the span's end.
 */
uint32
text_sentence_end(const char *text, Span span, uint32 *stop)
{
	uint32		at = span.start;

	while ((at = text_skip_han(text, at, span.end)) < span.end)
	{
		uint32		code;
		uint32		next = text_next(text, at, span.end, &code);

		if (code_ends_sentence(code))
		{
			*stop = at;
			if (next < span.end && (text[next] == '"' || text[next] == ')'))
				next++;
			return next;
		}
		at = next;
	}
	*stop = span.end;
	return span.end;
}

int
code_chinese_digit(uint32 code)
{
	switch (code)
	{
		case 0x3007:			/* 〇 */
		case 0x96F6:			/* 零 */
			return 0;
		case 0x4E00:			/* 一 */
			return 1;
		case 0x4E8C:			/* 二 */
			return 2;
		case 0x4E09:			/* 三 */
			return 3;
		case 0x56DB:			/* 四 */
			return 4;
		case 0x4E94:			/* 五 */
			return 5;
		case 0x516D:			/* 六 */
			return 6;
		case 0x4E03:			/* 七 */
			return 7;
		case 0x516B:			/* 八 */
			return 8;
		case 0x4E5D:			/* 九 */
			return 9;
		case 0x5341:			/* 十 */
			return 10;
		default:
			return -1;
	}
}

/* 十二, 二十, 三十一; digit by digit where there is no 十: 二〇二三, ○ as 〇. */
static bool
chinese_number(const char *text, uint32 *at, uint32 end, uint32 *number)
{
	uint32		value = 0;
	uint32		here = *at;
	int			digits = 0;
	bool		tens = false;

	while (here < end && digits < 4)
	{
		uint32		code;
		uint32		next = text_next(text, here, end, &code);
		int			digit = code_chinese_digit(code == 0x25CB ? 0x3007 : code);

		if (digit < 0 || (tens && digit == 10))
			break;
		if (digit == 10)
		{
			if (value > 9)
				break;
			value = (digits == 0 ? 1 : value) * 10;
			tens = true;
		}
		else if (tens)
			value += digit;
		else
			value = value * 10 + digit;
		here = next;
		digits++;
		if (tens && digit != 10)
			break;
	}
	if (digits == 0)
		return false;
	*at = here;
	*number = value;
	return true;
}

bool
text_small_number(const char *text, uint32 *at, uint32 end, uint32 *number)
{
	uint32		here = *at;
	uint32		value = 0;

	while (here < end && here - *at < 4 &&
		   code_is_digit((unsigned char) text[here]))
		value = value * 10 + (text[here++] - '0');
	if (here == *at)
		return chinese_number(text, at, end, number);
	if (here < end && code_is_digit((unsigned char) text[here]))
		return false;
	*at = here;
	*number = value;
	return true;
}

bool
text_skip_range_sign(const char *text, uint32 *at, uint32 end)
{
	static const Word signs[] = {
		WORD("--"), WORD("-"), WORD("~"), WORD("至"), WORD("到")
	};
	uint32		here = text_skip_space(text, *at, end);
	const Word *sign = STARTS_ANY(text, make_span(here, end), signs);

	if (!sign)
		return false;
	*at = text_skip_space(text, here + sign->length, end);
	return true;
}

uint32
text_full_stop(const char *text, uint32 at, uint32 end)
{
	uint32		most = at + Min(end - at, SENTENCE_MOST);

	while ((at = text_skip_han(text, at, Min(end, most))) < end)
	{
		uint32		code;

		at = text_next(text, at, end, &code);
		if (code == 0x3002 || code == '!' || code == '?' ||
			(at >= most && (code == ',' || code == ';')) ||
			(at >= most + SENTENCE_MOST && !code_is_digit(code)))
			break;
	}
	return at;
}
