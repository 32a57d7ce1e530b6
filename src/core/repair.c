/*
 * repair.c
 *	  What scanners, converters and copying from pages make of characters.
 */
#include "core/repair.h"

/* Digits and points that are looked back at for what begins a number. */
#define NUMBER_REACH 16

/* Most bytes of a tag. */
#define TAG_REACH 200

/* Does the text end in digits, and does no letter begin them as in H2O? */
static bool
ends_in_digits(const char *text, uint32 length)
{
	uint32		at = length;
	uint32		floor = at > NUMBER_REACH ? at - NUMBER_REACH : 0;

	while (at > floor && (code_is_digit((unsigned char) text[at - 1]) ||
						  text[at - 1] == '.'))
		at--;
	return at < length && code_is_digit((unsigned char) text[at]) &&
		(at == 0 || !code_is_letter((unsigned char) text[at - 1]));
}

/* l2600, 20l8: a one.  At the end of a number it may be litres. */
static uint32
one_for_letter(const char *text, uint32 length, uint32 behind)
{
	unsigned char before = length > 0 ? text[length - 1] : ' ';

	if (!code_is_digit(behind))
		return 0;
	if (code_is_digit(before) || before == '.')
		return ends_in_digits(text, length) ? '1' : 0;
	return code_is_letter(before) ? 0 : '1';
}

/* 1O0, 3O%, 3〇5: a nought. */
static uint32
nought_for_sign(const char *text, uint32 length, uint32 behind)
{
	if (code_is_letter(behind) && !repair_is_doubtful(behind))
		return 0;
	return ends_in_digits(text, length) ? '0' : 0;
}

/* 3?5万元, ?%: a character of a number that was lost. */
static uint32
mask_for_question(const char *text, uint32 length, uint32 behind)
{
	bool		in_number = ends_in_digits(text, length) ||
	(length > 0 && text[length - 1] == '*');

	if (behind == '%' || behind == 0x2030)	/* ‰ */
		return '*';
	return in_number && (code_is_digit(behind) || behind == '.' ||
						 behind == '?' || behind == 0x4E07 ||	/* 万 */
						 behind == 0x4EBF) ? '*' : 0;	/* 亿 */
}

/* Does the text end in a number, bare or in brackets: 一, (二)? */
static bool
ends_in_mark(const char *text, uint32 length)
{
	uint32		at;
	uint32		number;

	if (text[length - 1] == ')')
		length--;
	if (length == 0)
		return false;
	at = text_previous(text, 0, length);
	return text_small_number(text, &at, length, &number);
}

/* A full stop between words; behind a number it may belong to a list mark. */
static uint32
stop_for_point(const char *text, uint32 length, uint32 behind)
{
	uint32		before;

	if (length == 0 || !(code_is_han(behind) || code_is_space(behind) ||
						 behind == '"' || behind == '&' || behind == '<'))
		return 0;
	before = text_last_code(text, make_span(0, length));
	if (!code_is_han(before) && before != '%' && before != ')' &&
		before != '"')
		return 0;
	return ends_in_mark(text, length) ? 0 : 0x3002; /* 。 */
}

uint32
repair_character(const char *text, uint32 length, uint32 behind)
{
	uint32		at = text_previous(text, 0, length);

	switch (text_code(text, at, length))
	{
		case '.':
			return stop_for_point(text, at, behind);
		case '?':
			return mask_for_question(text, at, behind);
		case 'l':
		case 'I':
			return one_for_letter(text, at, behind);
		default:
			return nought_for_sign(text, at, behind);
	}
}

/* &nbsp; &ldquo; */
static uint32
find_entity(const char *text, uint32 length, uint32 *code)
{
	/* what the fold makes of them */
	static const Word entities[] = {
		WORD_VALUE("&nbsp;", ' '), WORD_VALUE("&ensp;", ' '),
		WORD_VALUE("&emsp;", ' '), WORD_VALUE("&thinsp;", ' '),
		WORD_VALUE("&ldquo;", '"'), WORD_VALUE("&rdquo;", '"'),
		WORD_VALUE("&quot;", '"'), WORD_VALUE("&mdash;", '-'),
		WORD_VALUE("&ndash;", '-')
	};
	const Word *word = ENDS_ANY(text, make_span(0, length), entities);

	if (!word)
		return length;
	*code = word->value;
	return length - word->length;
}

/* <br>, <p class="…">, </div>: where a line ends. */
static uint32
find_tag(const char *text, uint32 length, uint32 *code)
{
	static const Word names[] = {WORD("br"), WORD("p"), WORD("div")};
	uint32		at = length - 1;
	uint32		floor = at > TAG_REACH ? at - TAG_REACH : 0;
	uint32		start;
	const Word *name;

	while (at > floor && text[at - 1] != '<' && text[at - 1] != '>' &&
		   text[at - 1] != '\n')
		at--;
	if (at == 0 || text[at - 1] != '<')
		return length;
	start = at - 1;
	if (text[at] == '/')
		at++;
	name = STARTS_ANY(text, make_span(at, length), names);
	if (!name || code_is_letter((unsigned char) text[at + name->length]))
		return length;
	*code = '\n';
	return start;
}

uint32
repair_markup(const char *text, uint32 length, uint32 *code)
{
	if (text[length - 1] == ';')
		return find_entity(text, length, code);
	return text[length - 1] == '>' ? find_tag(text, length, code) : length;
}
