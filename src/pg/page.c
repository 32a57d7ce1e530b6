/*
 * page.c
 *	  Writing a page: bytes, escaped text, periods.
 */
#include "pg/page.h"

#include "miscadmin.h"
#include "utils/datetime.h"
#include "utils/memutils.h"

/* A line may be as long as a report: it can be cancelled after as many. */
#define INTERRUPT_BYTES 65536

const char *
page_html_escape(char byte, char *room)
{
	switch (byte)
	{
		case '&':
			return "&amp;";
		case '<':
			return "&lt;";
		case '>':
			return "&gt;";
		case '"':
			return "&quot;";
		case '\'':
			return "&#39;";
		case '\r':
			/* A browser would read a line feed. */
			return "&#13;";
		default:
			return NULL;
	}
}

/* All that is written goes through here. */
static void
put_bytes(Page *page, const char *bytes, Size length)
{
	if (length >= MaxAllocSize - (Size) page->html.len)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("page of a report of %u bytes is too long",
						page->report->length),
				 errdetail("The limit is %zu bytes.", (Size) MaxAllocSize)));
	appendBinaryStringInfo(&page->html, bytes, (int) length);
}

void
page_put(Page *page, const char *text)
{
	put_bytes(page, text, strlen(text));
}

void
page_put_number(Page *page, uint32 number)
{
	char		digits[11];

	put_bytes(page, digits,
			  snprintf(digits, sizeof(digits), "%u", number));
}

void
page_put_escaped(Page *page, const char *bytes, uint32 length, Escape escape)
{
	char		room[ESCAPE_ROOM];
	uint32		from = 0;

	for (uint32 at = 0; at < length; at++)
	{
		const char *instead = escape(bytes[at], room);

		if (at % INTERRUPT_BYTES == 0)
			CHECK_FOR_INTERRUPTS();
		if (instead == NULL)
			continue;
		put_bytes(page, bytes + from, at - from);
		page_put(page, instead);
		from = at + 1;
	}
	put_bytes(page, bytes + from, length - from);
}

void
page_put_string(Page *page, StringRef string)
{
	page_put_escaped(page, page->report->strings + string.offset,
					 string.length, page_html_escape);
}

void
page_put_period(Page *page, CorePeriod period)
{
	CoreDate	from = period.from;
	int			first = date2j(from.year, from.month, from.day);
	int			last = date2j(period.until.year, period.until.month,
							  period.until.day) - 1;
	int			year;
	int			month;
	int			day;
	char text[	64];

	j2date(last, &year, &month, &day);
	if (from.month == 1 && from.day == 1 && year == from.year &&
		month == MONTHS_PER_YEAR && day == 31)
		snprintf(text, sizeof(text), "%d年", year);
	else if (last <= first)
		snprintf(text, sizeof(text), "%04d-%02d-%02d",
				 from.year, from.month, from.day);
	else
		snprintf(text, sizeof(text), "%04d-%02d-%02d – %04d-%02d-%02d",
				 from.year, from.month, from.day, year, month, day);
	page_put(page, text);
}
