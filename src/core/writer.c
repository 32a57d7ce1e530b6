/*
 * writer.c
 *	  Lines of text: white space collapses as in a browser.
 */
#include "core/writer.h"

/* U+0080 and so on, where pages mean Windows-1252; 0 is none. */
static const uint16 windows_1252[32] = {
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178
};

static inline bool
is_collapsible(uint32 code)
{
	return code == ' ' || code == '\n' || code == '\t' || code == '\r' ||
		code == '\f';
}

/* &nbsp; &ensp; and their kin, and the ideographic space of indents. */
static inline bool
is_fixed_space(uint32 code)
{
	return code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
		code == 0x202F || code == 0x3000;
}

/* Soft hyphens, zero width spaces and joiners, byte order marks. */
static inline bool
is_invisible(uint32 code)
{
	return code == 0xAD || (code >= 0x200B && code <= 0x200D) ||
		code == 0x2060 || code == 0xFEFF || (code >= 0x7F && code < 0xA0);
}

/* Characters between which a line break in the source is no space. */
static inline bool
is_wide(uint32 code)
{
	return code >= 0x2E80 || (code >= 0x2010 && code <= 0x2026);
}

uint32
page_visible(const char *text)
{
	uint32		length = strlen(text);
	uint32		count = 0;

	for (uint32 at = 0; at < length;)
	{
		uint32		code;

		at = text_next(text, at, length, &code);
		count += !is_collapsible(code) && !is_fixed_space(code) &&
			!is_invisible(code);
	}
	return count;
}

void
writer_put(Writer *writer, const char *bytes, uint32 length)
{
	if (writer->room - writer->length < length)
	{
		writer->room = writer->room * 2 + length;
		writer->text = repalloc(writer->text, writer->room);
	}
	memcpy(writer->text + writer->length, bytes, length);
	writer->length += length;
}

static void
put_character(Writer *writer, const char *bytes, uint32 length, uint32 code)
{
	if (writer->gap != GAP_NONE && writer->length > writer->begin &&
		(writer->gap == GAP_SPACE || !is_wide(code) ||
		 !is_wide(writer->line.last)))
		writer_put(writer, " ", 1);
	writer->gap = GAP_NONE;
	writer->line.visible++;
	writer->line.linked += writer->links > 0;
	writer->line.heading |= writer->headings > 0;
	writer->line.last = code;
	writer_put(writer, bytes, length);
}

void
writer_trim(Writer *writer, uint32 from)
{
	while (writer->length > from)
	{
		if (writer->text[writer->length - 1] == ' ')
			writer->length--;
		else if (text_ends(writer->text, make_span(from, writer->length),
						   LITERAL("\xE3\x80\x80")))
			writer->length -= 3;
		else
			break;
	}
}

static void
begin_line(Writer *writer)
{
	memset(&writer->line, 0, sizeof(Line));
	writer->line.start = writer->begin = writer->length;
	writer->gap = GAP_NONE;
}

static void
put_blank_line(Writer *writer)
{
	if (writer->length > 1 && writer->text[writer->length - 2] != '\n')
		writer_put(writer, "\n", 1);
	begin_line(writer);
}

/* A line around the article that consists of links, a menu for instance. */
static bool
is_links(const Line *line)
{
	return line->linked * 2 > line->visible && !line->heading;
}

void
writer_end_line(Writer *writer)
{
	Line	   *line = &writer->line;

	if (writer->in_cell)
	{
		writer->gap = GAP_SPACE;
		return;
	}
	if (writer->cell_count > 0)
	{
		table_end_row(writer);
		return;
	}
	writer_trim(writer, line->start);
	if (line->visible == 0 || (writer->outside && is_links(line)))
		writer->length = line->start;
	else
		writer_put(writer, "\n", 1);
	begin_line(writer);
}

void
writer_break_line(Writer *writer)
{
	bool		blank = writer->line.visible == 0 && !writer->in_cell;

	writer_end_line(writer);
	if (blank)
		put_blank_line(writer);
}

void
writer_text(Writer *writer, const char *text)
{
	uint32		length = strlen(text);

	for (uint32 at = 0; at < length;)
	{
		uint32		start = at;
		uint32		code;

		at = text_next(text, at, length, &code);
		if (is_collapsible(code))
		{
			if (writer->pres > 0 && code == '\n')
				writer_break_line(writer);
			else if (writer->pres > 0 && code != '\r')
				writer_put(writer, " ", 1);
			else if (code == '\n' || code == '\r')
				writer->gap = GAP_BREAK;
			else if (writer->gap == GAP_NONE)
				writer->gap = GAP_SPACE;
		}
		else if (is_fixed_space(code))
		{
			writer->line.spaces = true;
			writer->gap = GAP_NONE;
			writer_put(writer, code == 0x3000 ? text + start : " ",
					   code == 0x3000 ? at - start : 1);
		}
		else if (code >= 0x80 && code < 0xA0 && windows_1252[code - 0x80])
		{
			char		bytes[3];
			uint32		meant = windows_1252[code - 0x80];

			bytes[0] = 0xE0 | (meant >> 12);
			bytes[1] = 0x80 | ((meant >> 6) & 0x3F);
			bytes[2] = 0x80 | (meant & 0x3F);
			if (meant < 0x800)
				bytes[1] = 0xC0 | (meant >> 6);
			put_character(writer, meant < 0x800 ? bytes + 1 : bytes,
						  meant < 0x800 ? 2 : 3, meant);
		}
		else if (!is_invisible(code))
			put_character(writer, text + start, at - start, code);
	}
}

void
writer_begin(Writer *writer, const Markup *markup, CoreInterrupt interrupt)
{
	memset(writer, 0, sizeof(Writer));
	writer->markup = markup;
	writer->interrupt = interrupt;
	writer->room = markup->length + 64;
	writer->text = palloc(writer->room);
	writer->cell_room = 16;
	writer->cells = palloc(writer->cell_room * sizeof(Span));
}
