/*
 * pagedata.c
 *	  The indicators on their page, for its script.
 */
#include "pg/page.h"

#include "miscadmin.h"

/* Besides what JSON asks for, all that could end a script element. */
static const char *
json_escape(char byte, char *room)
{
	if ((unsigned char) byte >= 0x20 && byte != 0x7F &&
		strchr("\"\\<>&'", byte) == NULL)
		return NULL;
	snprintf(room, ESCAPE_ROOM, "\\u%04x", (unsigned char) byte);
	return room;
}

/* The columns of a row, in the order of put_row. */
static const char row_columns[] =
"[\"name\",\"value\",\"value_max\",\"unit\",\"measure\",\"bound\",\"role\","
"\"period\",\"wording\",\"entity\",\"of\",\"status\",\"section\","
"\"char_start\"]";

static void
put_json_string(Page *page, StringRef string)
{
	if (string.length == STRING_NULL)
	{
		page_put(page, "null");
		return;
	}
	page_put(page, "\"");
	page_put_escaped(page, page->report->strings + string.offset,
					 string.length, json_escape);
	page_put(page, "\"");
}

/* As a string: a script's own numbers would not be exact. */
static void
put_json_decimal(Page *page, Decimal decimal, bool stated)
{
	char		digits[DECIMAL_PRINT_MOST];

	if (!stated)
	{
		page_put(page, "null");
		return;
	}
	decimal_print(decimal, digits);
	page_put(page, "\"");
	page_put(page, digits);
	page_put(page, "\"");
}

static void
put_json_period(Page *page, CorePeriod period)
{
	if (period.from.year == 0)
	{
		page_put(page, "null");
		return;
	}
	page_put(page, "\"");
	page_put_period(page, period);
	page_put(page, "\"");
}

static void
put_json_numbers(Page *page, const uint32 *numbers, int count)
{
	for (int i = 0; i < count; i++)
	{
		page_put(page, ",");
		page_put_number(page, numbers[i]);
	}
	page_put(page, ",");
}

static void
put_row(Page *page, const Indicator *row)
{
	const uint32 words[] = {row->measure, row->bound, row->role};
	const uint32 places[] = {row->of, row->status, row->section};
	bool		stated = row->status == STATUS_STATED;

	page_put(page, "[");
	put_json_string(page, row->name);
	page_put(page, ",");
	put_json_decimal(page, row->value, stated);
	page_put(page, ",");
	put_json_decimal(page, row->value_max,
					 stated && row->bound == BOUND_RANGE);
	page_put(page, ",");
	put_json_string(page, row->unit);
	put_json_numbers(page, words, lengthof(words));
	put_json_period(page, row->period);
	page_put(page, ",");
	put_json_string(page, row->wording);
	page_put(page, ",");
	put_json_string(page, row->entity);
	put_json_numbers(page, places, lengthof(places));
	page_put_number(page, row->char_start);
	page_put(page, "]");
}

/* Both spellings of an enum's values, in the order of their numbers. */
static void
put_words(Page *page, const char *column, const char *const *gloss,
		  const char *const *word, int count)
{
	page_put(page, "\"");
	page_put(page, column);
	page_put(page, "\":[");
	for (int i = 0; i < count; i++)
	{
		page_put(page, i == 0 ? "\"" : ",\"");
		page_put(page, gloss[i]);
		page_put(page, " ");
		page_put(page, word[i]);
		page_put(page, "\"");
	}
	page_put(page, "]");
}

void
pagedata_put(Page *page)
{
	const Report *report = page->report;

	page_put(page,
			 "<script type=\"application/json\" id=\"data\">{\"columns\":");
	page_put(page, row_columns);
	page_put(page, ",\n\"words\":{");
	put_words(page, "measure", measure_gloss, measure_word, MEASURES);
	page_put(page, ",");
	put_words(page, "bound", bound_gloss, bound_word, BOUNDS);
	page_put(page, ",");
	put_words(page, "role", role_gloss, role_word, ROLES);
	page_put(page, ",");
	put_words(page, "status", status_gloss, status_word, STATUSES);
	page_put(page, "},\n\"rows\":[");
	for (uint32 i = 0; i < report->indicator_count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		page_put(page, i == 0 ? "\n" : ",\n");
		put_row(page, &report->indicators[i]);
	}
	page_put(page, "]}</script>\n");
}
