/*
 * markup.c
 *	  govreport_html_text(): the text of a page.
 */
#include "pg/call.h"

#include "core/markup.h"

#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_html_text);

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
 * govreport_html_text(text) returns text
 *
 * What is no HTML comes back as it is.  Error 54000 over 64 MB.
 */
Datum
govreport_html_text(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(source);
	MemoryContext scratch;
	char	   *page;
	uint32		page_length;
	text	   *result;

	if (length <= REPORT_MAX_BYTES &&
		!markup_is_html(VARDATA_ANY(source), length))
		PG_RETURN_TEXT_P(source);
	scratch = call_begin();
	(void) call_succeeded(markup_text(create_reader(), VARDATA_ANY(source),
									  length, call_interrupt, &page,
									  &page_length),
						  length, NULL);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	result = cstring_to_text_with_len(page, (int) page_length);
	call_end(scratch);

	PG_FREE_IF_COPY(source, 0);
	PG_RETURN_TEXT_P(result);
}
