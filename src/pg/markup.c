/*
 * markup.c
 *	  The text of a page: govreport_html_text().
 */
#include "pg/markup.h"

#include "pg/bytes.h"
#include "pg/call.h"

#include "core/markup.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_html_text);
PG_FUNCTION_INFO_V1(govreport_html_text_of_bytes);

static void
free_reader(void *reader)
{
	markup_reader_free(reader);
}

/*
 * A reader whose parser goes with the current memory context, be it by an
 * error or a cancel.
 */
static MarkupReader *
create_reader(void)
{
	MarkupReader *reader = markup_reader_create();
	MemoryContextCallback *callback = palloc0(sizeof(MemoryContextCallback));

	callback->func = free_reader;
	callback->arg = reader;
	MemoryContextRegisterResetCallback(CurrentMemoryContext, callback);
	return reader;
}

/*
 * The text of an HTML page, palloc'd; NULL where the source is none.  Error
 * 54000 over 64 MB.
 */
static text *
page_text_or_null(const char *source, size_t length)
{
	MemoryContext scratch;
	char	   *page;
	uint32		page_length;
	text	   *result;

	if (length <= REPORT_MAX_BYTES && !markup_is_html(source, length))
		return NULL;
	scratch = call_begin();
	(void) call_succeeded(markup_text(create_reader(), source, length,
									  call_interrupt, &page, &page_length),
						  length, NULL);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(page, (int) page_length);
	call_end(scratch);
	return result;
}

text	   *
markup_bytes(FunctionCallInfo fcinfo)
{
	text	   *source = bytes_argument(fcinfo);
	text	   *page = page_text_or_null(VARDATA(source), VARSIZE(source) - VARHDRSZ);

	if (page == NULL)
		return source;
	pfree(source);
	return page;
}

/*
 * govreport_html_text(text) returns text
 *
 * What is no HTML comes back as it is.  Error 54000 over 64 MB.
 */
Datum
govreport_html_text(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	text	   *page = page_text_or_null(VARDATA_ANY(source), VARSIZE_ANY_EXHDR(source));

	if (page == NULL)
		PG_RETURN_TEXT_P(source);
	PG_FREE_IF_COPY(source, 0);
	PG_RETURN_TEXT_P(page);
}

/* govreport_html_text(bytes bytea, encoding name) returns text */
Datum
govreport_html_text_of_bytes(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(markup_bytes(fcinfo));
}
