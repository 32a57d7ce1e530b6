/*
 * grid.c
 *	  Tables of data, and tables that only lay the page out.
 *
 * A table holds data where no other table stands in it, no cell holds much
 * text, and a row has two cells with text.
 */
#include "core/page.h"
#include "core/text.h"

/* A cell with more characters or lines holds a piece of the page. */
#define CELL_CHARACTERS 200
#define CELL_LINES 5

/* So deep do tables nest, see markup.c. */
#define TABLES_MOST 256

/* What has been seen of an open table. */
typedef struct Grid
{
	uint32		table;			/* its token */
	bool		layout;			/* holds what no table of data does */
	uint32		full_rows;		/* with two cells of text at least */
	uint32		cells;			/* of text, in the row */
	uint32		characters;		/* in the cell */
	uint32		lines;			/* of the cell */
	bool		in_cell;
} Grid;

typedef struct Grids
{
	Grid		open[TABLES_MOST];
	uint32		count;
} Grids;

static void
end_cell(Grid *grid)
{
	grid->cells += grid->characters > 0;
	grid->layout |= grid->characters > CELL_CHARACTERS ||
		grid->lines > CELL_LINES;
	grid->in_cell = false;
}

static void
end_row(Grid *grid)
{
	grid->full_rows += grid->cells >= 2;
	grid->cells = 0;
}

static void
begin_table(Grids *grids, uint32 table)
{
	Grid	   *grid;

	for (uint32 i = 0; i < grids->count; i++)
		grids->open[i].layout = true;
	if (grids->count == TABLES_MOST)
		return;
	grid = &grids->open[grids->count++];
	memset(grid, 0, sizeof(Grid));
	grid->table = table;
}

static void
end_table(Markup *markup, Grids *grids, uint32 table)
{
	Grid	   *grid;

	if (grids->count == 0)
		return;
	grid = &grids->open[grids->count - 1];
	if (grid->table != table)
		return;					/* deeper than TABLES_MOST */
	end_row(grid);
	if (!grid->layout && grid->full_rows > 0)
		markup->tokens[table].flags |= TOKEN_IS_DATA;
	if (grid->full_rows > 1)
		markup->tokens[table].flags |= TOKEN_HAS_ROWS;
	grids->count--;
}

static void
read_open(Grids *grids, const Token *token, uint32 at)
{
	Grid	   *grid;

	if (token->role == TAG_TABLE)
		begin_table(grids, at);
	if (grids->count == 0)
		return;
	grid = &grids->open[grids->count - 1];
	if (token->role == TAG_CELL)
	{
		grid->in_cell = true;
		grid->characters = grid->lines = 0;
	}
	else if (token->role == TAG_PARAGRAPH || token->role == TAG_BLOCK)
		grid->lines++;
	else if (token->role == TAG_HEADING || token->role == TAG_PRE)
		grid->layout = true;
}

void
grid_mark(Markup *markup, CoreInterrupt interrupt)
{
	Grids		grids = {.count = 0};

	for (uint32 at = 0; at < markup->count; at++)
	{
		const Token *token = &markup->tokens[at];
		Grid	   *grid = grids.count > 0 ?
		&grids.open[grids.count - 1] : NULL;

		CORE_CHECK(interrupt);
		if (token->kind == TOKEN_OPEN)
			read_open(&grids, token, at);
		else if (grid == NULL)
			continue;
		else if (token->kind == TOKEN_BREAK)
			grid->lines++;
		else if (token->kind == TOKEN_TEXT)
		{
			if (grid->in_cell)
				grid->characters += page_visible(markup->text + token->at);
		}
		else if (token->role == TAG_CELL)
			end_cell(grid);
		else if (token->role == TAG_ROW)
			end_row(grid);
		else if (token->role == TAG_TABLE)
			end_table(markup, &grids, token->at);
	}
}
