/*
 * page.c
 *	  Writes the tokens of a page as lines of text.
 *
 * Blocks stand on lines of their own, what is inline joins, white space
 * collapses, all as a browser shows it.  Around the article lines of links are
 * left out; other lines are not: a dateline may stand there, and furniture.c
 * knows better what belongs to no report.
 */
#include "core/writer.h"

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
		table_begin_detail(writer);
	else if (writer->table && token->role == TAG_CELL)
		table_begin_cell(writer);
	else if (writer->table && token->role == TAG_ROW)
		table_end_row(writer);
	else
		writer_end_line(writer);
	if (token->flags & TOKEN_IS_DATA)
		table_begin(writer, token);
}

static void
close_element(Writer *writer, const Token *token)
{
	const Token *open = &writer->markup->tokens[token->at];

	count_role(writer, token->role, -1);
	if (token->role == TAG_INLINE || token->role == TAG_LINK)
		return;
	if (token->role == TAG_TERM)
		table_end_term(writer);
	else if (writer->table && token->role == TAG_CELL)
		table_end_cell(writer);
	else if (open == writer->table)
		table_end(writer);
	else if (writer->table && token->role == TAG_ROW)
		table_end_row(writer);
	else if (token->role == TAG_PARAGRAPH && writer->line.spaces)
		writer_break_line(writer);
	else
		writer_end_line(writer);
}

/* Writes the token at "at" and returns the next. */
static uint32
write_token(Writer *writer, uint32 at)
{
	const Token *token = &writer->markup->tokens[at];

	switch ((TokenKind) token->kind)
	{
		case TOKEN_TEXT:
			/* what stands between two cells is in none */
			if (writer->cell_count > 0 && !writer->in_cell &&
				page_visible(writer->markup->text + token->at) > 0)
				table_end_row(writer);
			writer_text(writer, writer->markup->text + token->at);
			break;
		case TOKEN_BREAK:
			writer_break_line(writer);
			break;
		case TOKEN_OPEN:
			if (token->flags & TOKEN_IS_ASIDE)
			{
				if (token->role != TAG_INLINE && token->role != TAG_LINK &&
					token->role != TAG_CELL)
					writer_end_line(writer);
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

	writer_begin(&writer, markup, interrupt);
	content_find(markup, interrupt, &content);
	grid_mark(markup, interrupt);
	for (uint32 at = 0; at < markup->count;)
	{
		CORE_CHECK(interrupt);
		/* at the bounds of the article a line ends */
		if (content.found && (at == content.first || at == content.last + 1))
			writer_end_line(&writer);
		writer.outside = content.found &&
			(at < content.first || at > content.last);
		at = write_token(&writer, at);
	}
	writer_end_line(&writer);
	while (writer.length > 1 && writer.text[writer.length - 2] == '\n')
		writer.length--;
	*text = writer.text;
	*length = writer.length;
}
