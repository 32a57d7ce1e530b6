/*
 * html.c
 *	  govreport_html(): a report as a page to read and check.
 *
 * Between <main> and </main> stands the text and nothing else: without the
 * tags and with the character references resolved it is the report again.  A
 * line is a paragraph and keeps its line break, which the style shows as none.
 *
 * Whatever comes from the report is escaped, in text and attributes alike, and
 * in the JSON nothing is left that HTML knows.  Should that fail, the page's
 * policy still lets no other script run and nothing be loaded.
 */
#include "pg/page.h"

#include "pg/call.h"
#include "pg/page.tab.h"
#include "pg/value.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_html);

static void
put_title(Page *page)
{
	StringRef	title = page->report->metadata.title;

	if (title.length == STRING_NULL)
		page_put(page, "未命名的报告");
	else
		page_put_string(page, title);
}

static void
put_head(Page *page)
{
	page_put(page, "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n"
			 "<meta charset=\"utf-8\">\n"
			 "<meta http-equiv=\"Content-Security-Policy\" content=\"");
	page_put(page, page_policy);
	page_put(page, "\">\n<meta name=\"viewport\" "
			 "content=\"width=device-width, initial-scale=1\">\n<title>");
	put_title(page);
	page_put(page, "</title>\n<style>");
	page_put(page, page_style);
	page_put(page, "</style>\n</head>\n");
}

static void
put_body(Page *page)
{
	page_put(page, "<body>\n<a class=\"skip\" href=\"#text\">跳到正文</a>\n"
			 "<header>\n<h1>");
	put_title(page);
	page_put(page, "</h1>\n");
	pagehead_put_metadata(page);
	pagehead_put_counts(page);
	pagehead_put_legend(page);
	page_put(page, "</header>\n<div class=\"columns\">\n");
	pagehead_put_list(page);
	pagetext_put(page);
	page_put(page,
			 "</div>\n<aside id=\"card\" role=\"tooltip\" hidden></aside>\n");
	pagedata_put(page);
	page_put(page, "<script>");
	page_put(page, page_script);
	page_put(page, "</script>\n</body>\n</html>\n");
}

/*
 * govreport_html(govreport) returns text.  The page grows where the result is
 * to lie, behind room for the header of a text; all else is dropped.
 */
Datum
govreport_html(PG_FUNCTION_ARGS)
{
	Page		page = {0};
	MemoryContext scratch;

	initStringInfo(&page.html);
	appendStringInfoSpaces(&page.html, VARHDRSZ);
	scratch = call_begin();
	page.report = report_of_value(PG_GETARG_DATUM(0));
	put_head(&page);
	put_body(&page);
	call_end(scratch);
	SET_VARSIZE(page.html.data, page.html.len);
	PG_RETURN_TEXT_P((text *) page.html.data);
}
