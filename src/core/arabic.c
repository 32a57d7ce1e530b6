/*
 * arabic.c
 *	  Arabic numbers: how far they go.
 */
#include "core/digit.h"

static uint32
skip_digits(const char *text, uint32 at, uint32 end)
{
	while (arabic_is_digit(text, at, end))
		at++;
	return at;
}

/* Where a group of three digits behind a comma or a space ends, or "at". */
static uint32
skip_group(const char *text, uint32 at, uint32 end, char separator)
{
	if (at == end || text[at] != separator ||
		skip_digits(text, at + 1, end) != at + 4)
		return at;
	return at + 4;
}

/* Where single digits with single spaces before them end: 7 4 7 7 2. */
static uint32
skip_spaced(const char *text, uint32 at, uint32 end)
{
	while (at + 1 < end && text[at] == ' ' &&
		   skip_digits(text, at + 1, end) == at + 2)
		at += 2;
	return at;
}

/* 1.2022年: a mark and a year, not a decimal. */
static bool
is_year_at(const char *text, uint32 at, uint32 end)
{
	uint32		behind = skip_digits(text, at, end);

	return behind == at + 4 &&
		text_starts(text, make_span(behind, end), LITERAL("年"));
}

/*
 * Where the digits begin behind a decimal point and spaces about it, or "at".
 * A space behind the point alone is one only within a sentence, 增长7. 8%, not
 * behind a list mark.
 */
static uint32
skip_point(const char *text, uint32 start, uint32 at, uint32 end)
{
	uint32		here = at;
	bool		spaced = here < end && text[here] == ' ';

	if (spaced)
		here++;
	if (here == end || text[here] != '.')
		return at;
	here++;
	if (here < end && text[here] == ' ' &&
		(spaced ||
		 (start > 0 && code_is_han(text_last_code(text, make_span(0, start))))))
		here++;
	return arabic_is_digit(text, here, end) && !is_year_at(text, here, end) ?
		here : at;
}

uint32
arabic_end(const char *text, uint32 start, uint32 end)
{
	uint32		at = skip_digits(text, start, end);
	uint32		first = at;
	uint32		point;
	bool		spaced = false;

	if (first - start <= 3)
	{
		char		separator = first < end ? text[first] : '\0';

		if (separator == ',' || separator == ' ')
			while (skip_group(text, at, end, separator) > at)
				at += 4;
		if (at == first && first - start == 1)
		{
			at = skip_spaced(text, at, end);
			spaced = at > first;
		}
	}
	point = skip_point(text, start, at, end);
	if (point == at)
		return at;
	spaced = spaced || text[at] == ' ';
	at = skip_digits(text, point, end);
	if (at > point + 1)
		return at;
	/* 1.0 4亿元, but 2.3 5.1 are two numbers */
	point = skip_spaced(text, at, end);
	return spaced || point == end || text[point] != '.' ? point : at;
}

bool
numeral_digits(const char *text, Span span, char *digits)
{
	uint32		at = span.start;

	if (text_skip_word(text, &at, span.end, "-"))
		*digits++ = '-';
	if (!arabic_is_digit(text, at, span.end) ||
		arabic_end(text, at, span.end) != span.end)
		return false;
	for (; at < span.end; at++)
		if (text[at] != ',' && text[at] != ' ')
			*digits++ = text[at];
	*digits = '\0';
	return true;
}
