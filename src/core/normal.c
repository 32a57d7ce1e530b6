/*
 * normal.c
 *	  The one form of a text that is searched and indexed.
 *
 * It is the folded text in which white space parts paragraphs and Latin words
 * and nothing else.  A word that a line break or a space cuts in two is whole
 * in it, so it is found.  The form depends on the text around each gap only,
 * not on what else is in the text, so that a paragraph of a report reads the
 * same in a row of its own.
 */
#include "core/search.h"

/*
 * A line of fewer characters was not cut by the width of a page: it is a
 * heading, an entry of a list or the end of a paragraph.
 */
#define CUT_LINE_LEAST 25

typedef struct Normalizing
{
	const Folded *from;
	Folded	   *to;
	uint32		run;			/* of from, that holds the next byte */
	uint32		room;			/* for runs */
} Normalizing;

bool
search_is_sign(uint32 code)
{
	if (code < 0x80)
		return !code_is_letter(code) && !code_is_digit(code);
	return code < 0xC0 || code == 0xD7 || code == 0xF7 ||
		(code >= 0x2000 && code < 0x2460) ||
		(code >= 0x2500 && code < 0x2C00) ||
		(code >= 0x3000 && code < 0x3005) ||
		(code >= 0x3008 && code < 0x3021) ||
		(code >= 0xFE10 && code < 0xFE70) ||
		(code >= 0xFF00 && code < 0xFF10);
}

/* Does white space part what stands on both sides of it? */
static bool
parts_words(uint32 before, uint32 behind)
{
	return !search_is_sign(before) && !search_is_sign(behind) &&
		!code_is_han(before) && !code_is_han(behind);
}

/* 一、 1. (1) 第一: does a heading or an entry of a list begin there? */
static bool
begins_with_mark(const char *text, uint32 at, uint32 end)
{
	Span		rest = {at, end};
	uint32		number;

	if (text_starts(text, rest, LITERAL("(")) ||
		text_starts(text, rest, LITERAL("第")))
		return true;
	if (!text_small_number(text, &at, end, &number))
		return false;
	rest.start = at;
	return text_starts(text, rest, LITERAL("、")) ||
		(text_starts(text, rest, LITERAL(".")) &&
		 !code_is_digit(text_code(text, at + 1, end)));
}

/*
 * Did only the width of a page break the line that ends where the gap begins?
 * The next line then is neither set off nor indented.
 */
static bool
is_cut_line(const Folded *folded, Span line, Span gap)
{
	const char *text = folded->text;
	uint32		before = text_last_code(text, line);

	return text[gap.end - 1] == '\n' &&
		memchr(text + gap.start, '\n', gap.end - gap.start - 1) == NULL &&
		!code_ends_sentence(before) && before != ':' &&
		!begins_with_mark(text, gap.end, folded->length) &&
		text_characters(text, line) >= CUT_LINE_LEAST;
}

/*
 * What stands for the white space of a gap behind a line: 0 for nothing.  A
 * page cuts numbers as it cuts words, but Latin words between two.
 */
static char
gap_sign(const Folded *folded, Span line, Span gap)
{
	const char *text = folded->text;
	uint32		before = text_last_code(text, line);
	uint32		behind = text_code(text, gap.end, folded->length);

	if (gap.start == 0 || gap.end == folded->length)
		return 0;
	if (memchr(text + gap.start, '\n', gap.end - gap.start) == NULL)
		return parts_words(before, behind) ? ' ' : 0;
	if (!is_cut_line(folded, line, gap))
		return '\n';
	return code_is_letter(before) && code_is_letter(behind) ? ' ' : 0;
}

static void
add_run(Normalizing *normalizing, uint32 folded, uint32 source)
{
	Folded	   *to = normalizing->to;

	if (to->run_count == normalizing->room)
	{
		normalizing->room *= 2;
		to->runs = repalloc(to->runs, normalizing->room * sizeof(FoldRun));
	}
	to->runs[to->run_count].folded = folded;
	to->runs[to->run_count++].source = source;
}

/* Copies a piece of the folded text, and the runs that it has. */
static void
copy(Normalizing *normalizing, uint32 start, uint32 end)
{
	const Folded *from = normalizing->from;
	Folded	   *to = normalizing->to;
	uint32	   *run = &normalizing->run;

	if (start == end)
		return;
	while (*run + 1 < from->run_count && from->runs[*run + 1].folded <= start)
		(*run)++;
	add_run(normalizing, to->length,
			from->runs[*run].source + (start - from->runs[*run].folded));
	while (*run + 1 < from->run_count && from->runs[*run + 1].folded < end)
	{
		(*run)++;
		add_run(normalizing, to->length + from->runs[*run].folded - start,
				from->runs[*run].source);
	}
	memcpy(to->text + to->length, from->text + start, end - start);
	to->length += end - start;
}

/* Puts a sign in the place of a gap; it stands where the gap begins. */
static void
fill_gap(Normalizing *normalizing, Span gap, char sign)
{
	Folded	   *to = normalizing->to;

	copy(normalizing, gap.start, gap.start + 1);
	to->text[to->length - 1] = sign;
}

/* The next white space from byte "at" on; empty, at the end, without any. */
static Span
find_gap(const Folded *folded, uint32 at)
{
	const char *text = folded->text;

	while (at < folded->length && !code_is_space((unsigned char) text[at]))
		at++;
	return make_span(at, text_skip_space(text, at, folded->length));
}

void
search_normalize(const Folded *folded, CoreInterrupt interrupt,
				 Folded *normal)
{
	Normalizing normalizing = {folded, normal, 0, folded->run_count + 16};
	uint32		copied = 0;
	uint32		line = 0;

	*normal = *folded;
	normal->text = palloc(folded->length + 1);
	normal->length = 0;
	normal->runs = palloc(normalizing.room * sizeof(FoldRun));
	normal->run_count = 0;
	while (copied < folded->length)
	{
		Span		gap = find_gap(folded, copied);
		char		sign = gap_sign(folded, make_span(line, gap.start), gap);

		CORE_CHECK(interrupt);
		copy(&normalizing, copied, gap.start);
		if (sign != 0)
			fill_gap(&normalizing, gap, sign);
		if (memchr(folded->text + gap.start, '\n', gap.end - gap.start) != NULL)
			line = gap.end;
		copied = gap.end;
	}
	if (normal->run_count == 0)
		add_run(&normalizing, 0, 0);
	normal->text[normal->length] = '\0';
}
