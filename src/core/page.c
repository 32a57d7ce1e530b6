/*
 * page.c
 *	  Writes the tokens of a page as lines of text.
 *
 * Blocks stand on lines of their own, what is inline joins, white space
 * collapses, all as a browser shows it.  Around the article lines of links are
 * left out; other lines are not: a dateline may stand there, and furniture.c
 * knows better what belongs to no report.
 */
#include "core/page.h"
#include "core/fold.h"
#include "core/text.h"

/* A term stands on a line with what it names when it is this short. */
#define TERM_MOST 15

/* A longer cell does not name a field. */
#define FIELD_BYTES 60

/* White space that has been read and not yet written. */
typedef enum Gap
{
	GAP_NONE,
	GAP_BREAK,					/* with a line break in it */
	GAP_SPACE
} Gap;

/* What is known of the line that is being written. */
typedef struct Line
{
	uint32		start;
	uint32		visible;		/* characters */
	uint32		linked;			/* of them, in links */
	uint32		last;			/* character, visible */
	bool		spaces;			/* has spaces that do not collapse */
	bool		heading;
} Line;

typedef struct Writer
{
	const Markup *markup;
	CoreInterrupt interrupt;
	bool		outside;		/* of the article */
	char	   *text;
	uint32		length;
	uint32		room;
	Line		line;
	Line		term;			/* the line of the last term */
	uint32		term_end;		/* where the text behind it began */
	Gap			gap;
	uint32		begin;			/* of the line or the cell */
	uint32		links;			/* open elements of these roles */
	uint32		headings;
	uint32		pres;
	const Token *table;			/* of data; NULL outside */
	bool		in_cell;
	Span	   *cells;			/* of the row */
	uint32		cell_count;
	uint32		cell_room;
} Writer;

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

static void
put(Writer *writer, const char *bytes, uint32 length)
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
		put(writer, " ", 1);
	writer->gap = GAP_NONE;
	writer->line.visible++;
	writer->line.linked += writer->links > 0;
	writer->line.heading |= writer->headings > 0;
	writer->line.last = code;
	put(writer, bytes, length);
}

/* Cuts the spaces at the end of what was written from "from" on. */
static void
trim_end(Writer *writer, uint32 from)
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
		put(writer, "\n", 1);
	begin_line(writer);
}

/* A line around the article that consists of links, a menu for instance. */
static bool
is_links(const Line *line)
{
	return line->linked * 2 > line->visible && !line->heading;
}

/* Ends the line, where there is one.  In a cell of data it goes on. */
static void
end_line(Writer *writer)
{
	Line	   *line = &writer->line;

	if (writer->in_cell)
	{
		writer->gap = GAP_SPACE;
		return;
	}
	trim_end(writer, line->start);
	if (line->visible == 0 || (writer->outside && is_links(line)))
		writer->length = line->start;
	else
		put(writer, "\n", 1);
	begin_line(writer);
}

/* <br>, or the end of a paragraph that holds spaces only. */
static void
break_line(Writer *writer)
{
	bool		blank = writer->line.visible == 0 && !writer->in_cell;

	end_line(writer);
	if (blank)
		put_blank_line(writer);
}

static void
write_text(Writer *writer, const char *text)
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
				break_line(writer);
			else if (writer->pres > 0 && code != '\r')
				put(writer, " ", 1);
			else if (code == '\n' || code == '\r')
				writer->gap = GAP_BREAK;
			else if (writer->gap == GAP_NONE)
				writer->gap = GAP_SPACE;
		}
		else if (is_fixed_space(code))
		{
			writer->line.spaces = true;
			writer->gap = GAP_NONE;
			put(writer, code == 0x3000 ? text + start : " ",
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

static bool
ends_in_colon(const char *text, Span span)
{
	return text_ends(text, span, LITERAL(":")) ||
		text_ends(text, span, LITERAL("：")) ||
		text_ends(text, span, LITERAL("】"));
}

/* Is this the name of a field of a header table, colon or not? */
static bool
is_field(const char *text, Span cell)
{
	Folded		folded;
	const LexiconWord *word = NULL;
	Span		name;

	if (cell.end - cell.start > FIELD_BYTES || cell.start == cell.end)
		return false;
	fold_text(text + cell.start, cell.end - cell.start, FOLD_MATCH, NULL,
			  &folded);
	name = text_trim(folded.text, make_span(0, folded.length));
	if (text_ends(folded.text, name, LITERAL(":")))
		name.end--;
	name = text_trim(folded.text, name);
	if (name.start < name.end)
		word = lexicon_match(&lexicon_header_fields, folded.text, name.start,
							 name.end);
	pfree(folded.text);
	pfree(folded.runs);
	return word && word->length == name.end - name.start;
}

/*
 * Joins the cells of a row.  In a header table names and values take turns:
 * 索引号：… 发布机构：…; in a table of data the first cell names the row.
 */
static void
put_row(Writer *writer, const char *row)
{
	bool		header = is_field(row, writer->cells[0]);
	bool		named = false;	/* is the last cell a name? */
	uint32		count = 0;

	for (uint32 i = 0; i < writer->cell_count; i++)
	{
		Span		cell = writer->cells[i];
		bool		field = header && is_field(row, cell);

		CORE_CHECK(writer->interrupt);
		if (cell.start == cell.end)
			continue;
		if (count > 0 && (header ? field || !named :
						  !(writer->table->flags & TOKEN_HAS_ROWS)))
			put(writer, " ", 1);
		else if (count > 1 && !header)
			put(writer, LITERAL("，"));
		put(writer, row + cell.start, cell.end - cell.start);
		named = field || (count == 0 && !header);
		if (named && (header || (writer->table->flags & TOKEN_HAS_ROWS)) &&
			!ends_in_colon(row, cell))
			put(writer, LITERAL("："));
		count++;
	}
}

static void
end_row(Writer *writer)
{
	uint32		start = writer->line.start;
	uint32		length = writer->length - start;
	char	   *row;

	writer->in_cell = false;
	if (writer->cell_count > 1)
	{
		row = palloc(length + 1);
		memcpy(row, writer->text + start, length);
		for (uint32 i = 0; i < writer->cell_count; i++)
		{
			writer->cells[i].start -= start;
			writer->cells[i].end -= start;
		}
		writer->length = start;
		put_row(writer, row);
		pfree(row);
	}
	writer->cell_count = 0;
	end_line(writer);
}

static void
begin_cell(Writer *writer)
{
	if (writer->cell_count == 0)
		end_line(writer);
	writer->in_cell = true;
	writer->begin = writer->length;
	writer->gap = GAP_NONE;
}

static void
end_cell(Writer *writer)
{
	uint32		start = writer->begin;

	if (!writer->in_cell)
		return;
	trim_end(writer, start);
	while (start < writer->length &&
		   (writer->text[start] == ' ' ||
			text_starts(writer->text, make_span(start, writer->length),
						LITERAL("\xE3\x80\x80"))))
		start += writer->text[start] == ' ' ? 1 : 3;
	if (writer->cell_count == writer->cell_room)
	{
		writer->cell_room = writer->cell_room * 2 + 16;
		writer->cells = repalloc(writer->cells,
								 writer->cell_room * sizeof(Span));
	}
	writer->cells[writer->cell_count++] = make_span(start, writer->length);
	writer->in_cell = false;
	writer->begin = writer->length;
	writer->gap = GAP_NONE;
}

/* A term's line is over; what it names may go on with it. */
static void
end_term(Writer *writer)
{
	writer->term = writer->line;
	end_line(writer);
	writer->term_end = writer->length;
}

static void
begin_detail(Writer *writer)
{
	end_line(writer);
	if (writer->length != writer->term_end || writer->term.visible == 0 ||
		writer->term.visible > TERM_MOST || writer->in_cell)
		return;
	writer->length--;
	writer->line = writer->term;
	writer->begin = writer->line.start;
	if (!ends_in_colon(writer->text, make_span(writer->line.start,
											   writer->length)))
		put(writer, LITERAL("："));
	writer->term_end = 0;
}

/* One element begins, or ends: by +1 or -1. */
static void
count_role(Writer *writer, uint8 role, int by)
{
	if (role == TAG_LINK)
		writer->links += by;
	else if (role == TAG_HEADING)
		writer->headings += by;
	else if (role == TAG_PRE)
		writer->pres += by;
}

static void
open_element(Writer *writer, const Token *token)
{
	count_role(writer, token->role, 1);
	if (token->role == TAG_INLINE || token->role == TAG_LINK)
		return;
	if (token->role == TAG_DETAIL)
		begin_detail(writer);
	else if (writer->table && token->role == TAG_CELL)
		begin_cell(writer);
	else if (writer->table && token->role == TAG_ROW)
		end_row(writer);
	else
		end_line(writer);
	if (token->flags & TOKEN_IS_DATA)
		writer->table = token;
}

static void
close_element(Writer *writer, const Token *token)
{
	const Token *open = &writer->markup->tokens[token->at];

	count_role(writer, token->role, -1);
	if (token->role == TAG_INLINE || token->role == TAG_LINK)
		return;
	if (token->role == TAG_TERM)
		end_term(writer);
	else if (writer->table && token->role == TAG_CELL)
		end_cell(writer);
	else if (writer->table && (token->role == TAG_ROW || open == writer->table))
		end_row(writer);
	else if (token->role == TAG_PARAGRAPH && writer->line.spaces)
		break_line(writer);
	else
		end_line(writer);
	if (open == writer->table)
		writer->table = NULL;
}

/* Writes the token at "at" and returns the next. */
static uint32
write_token(Writer *writer, uint32 at)
{
	const Token *token = &writer->markup->tokens[at];

	switch ((TokenKind) token->kind)
	{
		case TOKEN_TEXT:
			write_text(writer, writer->markup->text + token->at);
			break;
		case TOKEN_BREAK:
			break_line(writer);
			break;
		case TOKEN_OPEN:
			if (token->flags & TOKEN_IS_ASIDE)
			{
				if (token->role != TAG_INLINE && token->role != TAG_LINK)
					end_line(writer);
				return token->at + 1;
			}
			open_element(writer, token);
			break;
		case TOKEN_CLOSE:
			close_element(writer, token);
			break;
	}
	return at + 1;
}

void
page_text(Markup *markup, CoreInterrupt interrupt, char **text,
		  uint32 *length)
{
	Content		content;
	Writer		writer;

	memset(&writer, 0, sizeof(Writer));
	writer.markup = markup;
	writer.interrupt = interrupt;
	writer.room = markup->length + 64;
	writer.text = palloc(writer.room);
	writer.cell_room = 16;
	writer.cells = palloc(writer.cell_room * sizeof(Span));
	content_find(markup, interrupt, &content);
	grid_mark(markup, interrupt);
	for (uint32 at = 0; at < markup->count;)
	{
		CORE_CHECK(interrupt);
		/* at the bounds of the article a line ends */
		if (content.found && (at == content.first || at == content.last + 1))
			end_line(&writer);
		writer.outside = content.found &&
			(at < content.first || at > content.last);
		at = write_token(&writer, at);
	}
	end_line(&writer);
	while (writer.length > 1 && writer.text[writer.length - 2] == '\n')
		writer.length--;
	*text = writer.text;
	*length = writer.length;
}
