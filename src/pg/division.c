/*
 * division.c
 *	  govreport_divisions(): the divisions of China, read from the one file that
 *	  the extension has in the server's share directory.  The file is nobody's
 *	  choice, so that any role may call this.
 */
#include "pg/rows.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "storage/fd.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_divisions);

/* Far more than there are; what is larger is not that file. */
#define FILE_MAX_BYTES (16 * 1024 * 1024)

/* The lengths of codes, by level, the outermost first. */
#define LEVELS 4
static const uint32 code_length[LEVELS] = {2, 4, 6, 9};
static const char *const level_name[LEVELS] = {
	"province", "prefecture", "county", "township"
};

enum
{
	COLUMN_CODE,
	COLUMN_NAME,
	COLUMN_PARENT,
	COLUMN_LEVEL,
	COLUMNS
};

typedef struct Division
{
	const char *code;
	const char *name;
	uint32		name_length;
	int			level;
	const struct Division *parent;	/* NULL at the top */
} Division;

typedef struct Divisions
{
	Division   *list;
	uint32		count;
} Divisions;

/* The whole file, palloc'd and ended by a zero. */
static char *
read_file(const char *path)
{
	FILE	   *file = AllocateFile(path, PG_BINARY_R);
	StringInfoData content;
	size_t		got;

	if (file == NULL)
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not open file \"%s\": %m", path),
				 errhint("It is installed with the extension.")));
	initStringInfo(&content);
	do
	{
		enlargeStringInfo(&content, 64 * 1024);
		got = fread(content.data + content.len, 1, 64 * 1024, file);
		content.len += (int) got;
		content.data[content.len] = '\0';
	} while (got > 0 && content.len < FILE_MAX_BYTES);
	if (ferror(file))
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not read file \"%s\": %m", path)));
	FreeFile(file);
	pg_verifymbstr(content.data, content.len, false);
	return content.data;
}

/* The level of the code of digits that a line begins with and a tab ends. */
static int
level_of(const char *line, uint32 number, const char *path)
{
	size_t		digits = strspn(line, "0123456789");

	for (int level = 0; level < LEVELS; level++)
		if (line[digits] == '\t' && digits == code_length[level])
			return level;
	ereport(ERROR,
			(errcode(ERRCODE_CONFIG_FILE_ERROR),
			 errmsg("line %u of file \"%s\" is not a code and a name",
					number, path),
			 errhint("Install the extension again.")));
	return 0;					/* keep compiler quiet */
}

/*
 * Appends the division of a line.  above holds the last one of each level: the
 * lines are in the order of their codes, so the parent has been there.
 */
static void
add_division(Divisions *divisions, const char *line, size_t length,
			 const char *path, const Division **above)
{
	Division   *division = &divisions->list[divisions->count++];
	int			level = level_of(line, divisions->count, path);

	division->code = line;
	division->name = line + code_length[level] + 1;
	division->name_length = (uint32) (line + length - division->name);
	division->level = level;
	division->parent = NULL;
	above[level] = division;
	for (int i = 0; i < level; i++)
		if (above[i] != NULL &&
			memcmp(above[i]->code, line, code_length[i]) == 0)
			division->parent = above[i];
}

static Divisions *
read_divisions(void)
{
	Divisions  *divisions = palloc(sizeof(Divisions));
	const Division *above[LEVELS] = {NULL};
	char		share[MAXPGPATH];
	char	   *path;
	char	   *content;
	uint32		lines = 0;

	get_share_path(my_exec_path, share);
	path = psprintf("%s/extension/govreport_divisions.tsv", share);
	content = read_file(path);
	for (const char *at = content; (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	divisions->count = 0;
	divisions->list = palloc(Max(lines, 1) * sizeof(Division));
	for (const char *line = content, *end; (end = strchr(line, '\n')) != NULL;
		 line = end + 1)
	{
		CHECK_FOR_INTERRUPTS();
		add_division(divisions, line, (size_t) (end - line), path, above);
	}
	return divisions;
}

static Datum
code_datum(const Division *division)
{
	return PointerGetDatum(cstring_to_text_with_len(division->code,
													(int) code_length[division->level]));
}

static void
fill_division(const void *source, uint32 row, Datum *values, bool *nulls)
{
	const Divisions *divisions = source;
	const Division *division = &divisions->list[row];

	values[COLUMN_CODE] = code_datum(division);
	values[COLUMN_NAME] =
		PointerGetDatum(cstring_to_text_with_len(division->name,
												 (int) division->name_length));
	nulls[COLUMN_PARENT] = division->parent == NULL;
	if (!nulls[COLUMN_PARENT])
		values[COLUMN_PARENT] = code_datum(division->parent);
	values[COLUMN_LEVEL] = CStringGetTextDatum(level_name[division->level]);
}

/*
 * govreport_divisions() returns table (code text, name text, parent text,
 * level text)
 */
Datum
govreport_divisions(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller = CurrentMemoryContext;
		FuncCallContext *set = rows_begin(fcinfo, COLUMNS);
		Divisions  *divisions = read_divisions();

		rows_ready(set, divisions, divisions->count);
		MemoryContextSwitchTo(caller);
	}
	return rows_next(fcinfo, fill_division);
}
