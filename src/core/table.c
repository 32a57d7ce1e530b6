/*
 * table.c
 *	  Rows of tables of data as lines, and terms with what they name.
 */
#include "core/fold.h"
#include "core/writer.h"

/* A term stands on a line with what it names when it is this short. */
#define TERM_MOST 15

/* A longer cell does not name a field. */
#define FIELD_BYTES 60

/* A longer cell is no label of a column. */
#define LABEL_BYTES 24

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

/* In a header table names and values take turns: 索引号：… 发布机构：… */
static void
put_fields(Writer *writer, const char *row)
{
	bool		named = false;	/* is the last cell a name? */

	for (uint32 i = 0; i < writer->cell_count; i++)
	{
		Span		cell = writer->cells[i];
		bool		field = is_field(row, cell);

		CORE_CHECK(writer->interrupt);
		if (cell.start == cell.end)
			continue;
		if (i > 0 && (field || !named))
			writer_put(writer, " ", 1);
		writer_put(writer, row + cell.start, cell.end - cell.start);
		named = field;
		if (field && !ends_in_colon(row, cell))
			writer_put(writer, LITERAL("："));
	}
}

/*
 * 增长 above 9.6%: what the column is called stands before the number, or
 * nobody would know a growth from a share.
 */
static void
put_label(Writer *writer, const char *row, uint32 column)
{
	Span		cell = writer->cells[column];
	Span		label;

	if (writer->labels == NULL || writer->label_count != writer->cell_count ||
		!code_is_digit((unsigned char) row[cell.start]) ||
		!text_ends(row, cell, LITERAL("%")))
		return;
	label = writer->label_cells[column];
	if (label.end - label.start <= LABEL_BYTES &&
		text_has(writer->labels, label, LITERAL("增")))
		writer_put(writer, writer->labels + label.start,
				   label.end - label.start);
}

/* In a table of data the first cell names what the others say. */
static void
put_values(Writer *writer, const char *row)
{
	bool		several = (writer->table->flags & TOKEN_HAS_ROWS) != 0;
	uint32		count = 0;

	for (uint32 i = 0; i < writer->cell_count; i++)
	{
		Span		cell = writer->cells[i];

		CORE_CHECK(writer->interrupt);
		if (cell.start == cell.end)
			continue;
		if (count > 0 && !several)
			writer_put(writer, " ", 1);
		else if (count == 1 && !ends_in_colon(writer->text,
											  make_span(writer->line.start,
														writer->length)))
			writer_put(writer, LITERAL("："));
		else if (count > 1)
			writer_put(writer, LITERAL("，"));
		if (count > 0)
			put_label(writer, row, i);
		writer_put(writer, row + cell.start, cell.end - cell.start);
		count++;
	}
	/* a short line that nothing ends might be taken for a heading */
	if (several && count > 1)
		writer_put(writer, LITERAL("；"));
}

/* Keeps the first row with several cells: it may name the columns. */
static void
keep_labels(Writer *writer, char *row)
{
	Size		size = writer->cell_count * sizeof(Span);

	writer->labels = row;
	writer->label_count = writer->cell_count;
	writer->label_cells = palloc(size);
	memcpy(writer->label_cells, writer->cells, size);
}

/* Writes the cells of the row again, joined. */
static void
put_row(Writer *writer)
{
	uint32		start = writer->line.start;
	uint32		length = writer->length - start;
	char	   *row = palloc(length + 1);

	memcpy(row, writer->text + start, length);
	row[length] = '\0';
	for (uint32 i = 0; i < writer->cell_count; i++)
	{
		writer->cells[i].start -= start;
		writer->cells[i].end -= start;
	}
	writer->length = start;
	if (is_field(row, writer->cells[0]))
		put_fields(writer, row);
	else
		put_values(writer, row);
	if (writer->labels == NULL)
		keep_labels(writer, row);
	else
		pfree(row);
}

void
table_begin(Writer *writer, const Token *table)
{
	writer->table = table;
	writer->labels = NULL;
}

void
table_end(Writer *writer)
{
	table_end_row(writer);
	writer->table = NULL;
}

void
table_end_row(Writer *writer)
{
	table_end_cell(writer);
	if (writer->cell_count > 1)
		put_row(writer);
	writer->cell_count = 0;
	writer_end_line(writer);
}

void
table_begin_cell(Writer *writer)
{
	table_end_cell(writer);
	if (writer->cell_count == 0)
		writer_end_line(writer);
	writer->in_cell = true;
	writer->begin = writer->length;
	writer->gap = GAP_NONE;
}

void
table_end_cell(Writer *writer)
{
	uint32		start = writer->begin;

	if (!writer->in_cell)
		return;
	writer_trim(writer, start);
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
void
table_end_term(Writer *writer)
{
	writer->term = writer->line;
	writer_end_line(writer);
	writer->term_end = 0;
	/* unless it is left out, or stands in a cell */
	if (!writer->in_cell && writer->length > writer->term.start)
		writer->term_end = writer->length;
}

void
table_begin_detail(Writer *writer)
{
	writer_end_line(writer);
	if (writer->term_end == 0 || writer->length != writer->term_end ||
		writer->term.visible > TERM_MOST)
		return;
	writer->length--;
	writer->line = writer->term;
	writer->begin = writer->line.start;
	if (!ends_in_colon(writer->text, make_span(writer->line.start,
											   writer->length)))
		writer_put(writer, LITERAL("："));
	writer->term_end = 0;
}
