/*
 * split.c
 *	  The reports of a file that collects several.
 *
 * A report begins at a title line of its own that a dateline, a salutation or
 * the first heading soon follows.  The entries of a table of contents are
 * numbered, or no such line follows them.
 */
#include "core/date.h"
#include "core/layout.h"
#include "core/mark.h"
#include "core/region.h"
#include "core/report.h"

/* Lines that may stand between a title and what shows that a report begins. */
#define FRONT_LINES 6

/* A report has at least so many bytes of folded text. */
#define REPORT_LEAST 600

#define TITLE_MOST 40

typedef struct Lines
{
	const char *text;
	uint32		end;
} Lines;

/* The next line with text at or behind *at; false at the end. */
static bool
next_line(const Lines *lines, uint32 *at, Span *line)
{
	while (*at < lines->end)
	{
		const char *newline = memchr(lines->text + *at, '\n', lines->end - *at);
		uint32		stop = newline ? newline - lines->text : lines->end;

		*line = text_trim(lines->text, make_span(*at, stop));
		*at = Min(stop + 1, lines->end);
		if (line->start < line->end)
			return true;
	}
	return false;
}

/* 政府工作报告, 青石镇2023年工作总结: the line of a whole report's title. */
static bool
names_report(const char *text, Span line)
{
	char		closed[LAYOUT_TITLE_BYTES];
	Region		region;

	if (line.end - line.start > TITLE_MOST * 3 || !layout_is_title(text, line))
		return false;
	return text_ends(closed, make_span(0, layout_close_up(text, line, closed)),
					 LITERAL("工作报告")) ||
		region_parse(text, line, &region);
}

/* Does this line, below a title, show that a report begins there? */
static bool
shows_beginning(const char *text, Span line)
{
	Mark		mark;
	CoreDate	date;

	if (text_starts(text, line, LITERAL("各位代表")) ||
		text_starts(text, line, LITERAL("同志们")))
		return true;
	if (mark_parse(text, line, &mark))
		return (mark.style == MARK_CHINESE && mark.number == 1) ||
			mark.style == MARK_DASH;
	return date_find(text, line, &date, NULL) &&
		line.end - line.start <= TITLE_MOST * 3;
}

static bool
begins_report(const Lines *lines, uint32 at)
{
	Span		line;

	for (int i = 0; i < FRONT_LINES && next_line(lines, &at, &line); i++)
	{
		if (shows_beginning(lines->text, line))
			return true;
		if (names_report(lines->text, line) ||
			line.end - line.start > TITLE_MOST * 3)
			return false;
	}
	return false;
}

static void
add_part(SplitPart **parts, uint32 *count, uint32 *room, uint32 start)
{
	if (*count == *room)
	{
		*room = *room == 0 ? 16 : *room * 2;
		*parts = *parts == NULL ? palloc(*room * sizeof(SplitPart)) :
			repalloc(*parts, *room * sizeof(SplitPart));
	}
	(*parts)[*count].start = start;
	(*parts)[(*count)++].end = 0;
}

/* Drops starts that leave too little before the next; those are no reports. */
static uint32
drop_short(SplitPart *parts, uint32 count, uint32 end)
{
	uint32		kept = 0;

	for (uint32 i = 0; i < count; i++)
	{
		uint32		next = i + 1 < count ? parts[i + 1].start : end;

		if (next - parts[i].start >= REPORT_LEAST)
			parts[kept++] = parts[i];
	}
	return kept;
}

/* Starts are folded offsets so far: makes source offsets and characters. */
static void
place_parts(const Folded *folded, SplitPart *parts, uint32 count)
{
	uint32		at = 0;
	uint32		characters = 0;

	for (uint32 i = 0; i < count; i++)
		parts[i].start = fold_source(folded, parts[i].start);
	for (uint32 i = 0; i < count; i++)
	{
		parts[i].end = i + 1 < count ? parts[i + 1].start :
			folded->source_length;
		characters += text_characters(folded->source,
									  make_span(at, parts[i].start));
		at = parts[i].start;
		parts[i].char_start = characters + 1;
	}
}

CoreStatus
report_split(const char *text, size_t length, CoreInterrupt interrupt,
			 SplitPart **parts, uint32 *count)
{
	Folded		folded;
	Lines		lines;
	Span		line;
	uint32		at = 0;
	uint32		room = 0;

	*parts = NULL;
	*count = 0;
	if (length > REPORT_MAX_BYTES)
		return CORE_TOO_LONG;
	fold_text(text, length, FOLD_MATCH, interrupt, &folded);
	lines.text = folded.text;
	lines.end = folded.length;
	while (next_line(&lines, &at, &line))
	{
		CORE_CHECK(interrupt);
		if (names_report(folded.text, line) && begins_report(&lines, at))
			add_part(parts, count, &room, line.start);
		if (*count > REPORT_MAX_ROWS)
			return CORE_TOO_MANY_ROWS;
	}
	*count = drop_short(*parts, *count, folded.length);
	if (*count < 2)
	{
		*count = 0;
		add_part(parts, count, &room, 0);
		(*parts)[0].char_start = 1;
		(*parts)[0].end = length;
	}
	else
		place_parts(&folded, *parts, *count);
	pfree(folded.text);
	pfree(folded.runs);
	return CORE_OK;
}
