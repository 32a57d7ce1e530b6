/*
 * pagetext.c
 *	  The text of a report on its page.
 */
#include "pg/page.h"

#include "miscadmin.h"

/* How far the text has been read. */
typedef struct Reader
{
	const Report *report;
	uint32		at;
	uint32		indicator;		/* the first that may lie ahead */
} Reader;

typedef enum PieceKind
{
	PIECE_PLAIN,
	PIECE_NUMBER,				/* in Arabic digits, and in no indicator */
	PIECE_INDICATOR				/* of the reader's indicator */
} PieceKind;

typedef struct Piece
{
	PieceKind	kind;
	uint32		start;
	uint32		end;
} Piece;

/* How many bytes the Arabic digit at text[at] takes; 0 where there is none. */
static uint32
digit_length(const char *text, uint32 at, uint32 end)
{
	if (text[at] >= '0' && text[at] <= '9')
		return 1;
	if (end - at >= 3 && memcmp(&text[at], "\xEF\xBC", 2) == 0 &&
		(unsigned char) text[at + 2] >= 0x90 &&
		(unsigned char) text[at + 2] <= 0x99)
		return 3;				/* full-width */
	return 0;
}

/* Where the number at text[at] ends; points and commas within are of it. */
static uint32
number_end(const char *text, uint32 at, uint32 end)
{
	uint32		length;

	while (at < end && (length = digit_length(text, at, end)) > 0)
	{
		at += length;
		if (end - at >= 2 && (text[at] == '.' || text[at] == ',') &&
			digit_length(text, at + 1, end) > 0)
			at++;
	}
	return at;
}

/* The piece at text[at], where no indicator is before end. */
static Piece
plain_piece(const char *text, uint32 at, uint32 end)
{
	Piece		piece = {PIECE_NUMBER, at, number_end(text, at, end)};

	if (piece.end > at)
		return piece;
	piece.kind = PIECE_PLAIN;
	while (piece.end < end && digit_length(text, piece.end, end) == 0)
		piece.end++;
	return piece;
}

/* Reads the next piece of the text; false at end. */
static bool
next_piece(Reader *reader, uint32 end, Piece *piece)
{
	const Report *report = reader->report;
	uint32		at = reader->at;
	const Indicator *ahead = &report->indicators[reader->indicator];
	const Indicator *none = &report->indicators[report->indicator_count];

	if (at >= end)
		return false;
	for (; ahead < none && ahead->end <= at; ahead++)
		reader->indicator++;
	if (ahead < none && ahead->start <= at)
	{
		piece->kind = PIECE_INDICATOR;
		piece->start = at;
		piece->end = Min(ahead->end, end);
	}
	else
		*piece = plain_piece(report->text, at,
							 ahead < none ? Min(end, ahead->start) : end);
	reader->at = piece->end;
	return true;
}

uint32
pagetext_count_numbers(const Report *report)
{
	Reader		reader = {.report = report};
	uint32		count = 0;
	Piece		piece;

	while (next_piece(&reader, report->length, &piece))
	{
		CHECK_FOR_INTERRUPTS();
		count += piece.kind == PIECE_NUMBER;
	}
	return count;
}

static void
begin_paragraph(Page *page)
{
	if (!page->in_paragraph)
		page_put(page, "<p>");
	page->in_paragraph = true;
}

static void
end_paragraph(Page *page)
{
	if (page->in_paragraph)
		page_put(page, "</p>");
	page->in_paragraph = false;
}

/* A heading may have line breaks; it is in one paragraph nevertheless. */
static void
put_lines(Page *page, uint32 start, uint32 end)
{
	const char *text = page->report->text;

	while (start < end)
	{
		const char *feed = page->in_heading ? NULL :
		memchr(&text[start], '\n', end - start);
		uint32		stop = feed == NULL ? end : feed - text +1;

		CHECK_FOR_INTERRUPTS();
		begin_paragraph(page);
		page_put_escaped(page, &text[start], stop - start, page_html_escape);
		if (feed != NULL)
			end_paragraph(page);
		start = stop;
	}
}

/* An indicator is a link to itself: browsers know how to reach one. */
static void
put_mark(Page *page, uint32 row, bool whole)
{
	const Indicator *indicator = &page->report->indicators[row];

	page_put(page, "<a class=\"m ");
	page_put(page, role_word[indicator->role]);
	page_put(page, " ");
	page_put(page, measure_word[indicator->measure]);
	if (indicator->status != STATUS_STATED)
	{
		page_put(page, " ");
		page_put(page, status_word[indicator->status]);
	}
	if (whole)
	{
		page_put(page, "\" id=\"i");
		page_put_number(page, row + 1);
	}
	page_put(page, "\" href=\"#i");
	page_put_number(page, row + 1);
	page_put(page, "\">");
}

static void
put_piece(Page *page, const Reader *reader, Piece piece)
{
	const Report *report = page->report;
	const char *text = &report->text[piece.start];
	uint32		row = reader->indicator;

	if (piece.kind == PIECE_PLAIN)
	{
		put_lines(page, piece.start, piece.end);
		return;
	}
	begin_paragraph(page);
	if (piece.kind == PIECE_NUMBER)
		page_put(page, "<span class=\"n\" title=\"not reported\">");
	else
		put_mark(page, row, report->indicators[row].start == piece.start);
	page_put_escaped(page, text, piece.end - piece.start, page_html_escape);
	page_put(page, piece.kind == PIECE_NUMBER ? "</span>" : "</a>");
}

static void
put_text(Page *page, Reader *reader, uint32 end)
{
	Piece		piece;

	while (next_piece(reader, end, &piece))
	{
		CHECK_FOR_INTERRUPTS();
		put_piece(page, reader, piece);
	}
}

/* A heading with nothing behind it on its line is set larger. */
static void
put_heading(Page *page, Reader *reader, const Section *section)
{
	uint32		end = section->start + section->quote_length;
	bool		own = end == section->end ||
	strchr("\r\n", page->report->text[end]) != NULL;
	uint32		level = section->level;

	begin_paragraph(page);
	page_put(page, "<b class=\"h l");
	page_put_number(page, Min(level, 4));
	page_put(page, own ? " own" : "");
	page_put(page, "\" role=\"heading\" aria-level=\"");
	page_put_number(page, level + 1);
	page_put(page, "\">");
	page->in_heading = true;
	put_text(page, reader, end);
	page->in_heading = false;
	page_put(page, "</b>");
}

static void
put_section(Page *page, Reader *reader, uint32 row)
{
	const Section *section = &page->report->sections[row];

	page_put(page, "<section id=\"s");
	page_put_number(page, row + 1);
	page_put(page, "\" class=\"");
	page_put(page, section_kind_word[section->kind]);
	page_put(page, "\" data-kind=\"");
	page_put(page, section_kind_gloss[section->kind]);
	page_put(page, "\">");
	if (section->quote_length > 0)
		put_heading(page, reader, section);
	put_text(page, reader, section->end);
	end_paragraph(page);
	page_put(page, "</section>");
}

void
pagetext_put(Page *page)
{
	static const char *const language[SCRIPT_MIXED + 1] = {
		[SCRIPT_HANS] = "zh-Hans",
		[SCRIPT_HANT] = "zh-Hant",
		[SCRIPT_MIXED] = "zh"
	};
	Reader		reader = {.report = page->report};

	page_put(page, "<main id=\"text\" tabindex=\"-1\" lang=\"");
	page_put(page, language[page->report->metadata.script]);
	page_put(page, "\">");
	for (uint32 row = 0; row < page->report->section_count; row++)
		put_section(page, &reader, row);
	page_put(page, "</main>\n");
}
