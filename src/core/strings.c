/*
 * strings.c
 *	  The pool of derived strings of a report.
 */
#include "core/strings.h"

const StringRef string_null = {0, STRING_NULL};

StringRef
strings_begin(const Strings *strings)
{
	StringRef	ref = {strings->length, 0};

	return ref;
}

static void
reserve(Strings *strings, uint32 length)
{
	if (strings->length + length <= strings->room)
		return;
	strings->room = Max(strings->room * 2, strings->length + length + 256);
	strings->bytes = strings->bytes == NULL ? palloc(strings->room) :
		repalloc(strings->bytes, strings->room);
}

void
strings_append_ref(Strings *strings, StringRef *ref, StringRef other)
{
	if (other.length == 0)
		return;
	/* first, so that the string's own bytes do not move */
	reserve(strings, other.length);
	strings_append(strings, ref, strings->bytes + other.offset, other.length);
}

void
strings_append(Strings *strings, StringRef *ref, const char *bytes,
			   uint32 length)
{
	if (length == 0)
		return;
	reserve(strings, length);
	memcpy(strings->bytes + strings->length, bytes, length);
	strings->length += length;
	ref->length += length;
}

/* Appends source bytes as derived text. */
static void
append_clean(Strings *strings, StringRef *ref, const char *source,
			 uint32 length)
{
	Folded		clean;

	if (fold_is_clean(source, length))
	{
		strings_append(strings, ref, source, length);
		return;
	}
	fold_text(source, length, FOLD_CLEAN, NULL, &clean);
	strings_append(strings, ref, clean.text, clean.length);
	pfree(clean.text);
	pfree(clean.runs);
}

/* The source of a span, without what was dropped between its characters. */
static char *
kept_source(const Folded *folded, Span span, uint32 most, uint32 *length)
{
	char	   *kept = palloc(most);

	*length = 0;
	for (uint32 at = span.start; at < span.end;)
	{
		uint32		code;
		uint32		next = text_next(folded->text, at, span.end, &code);
		Span		source = fold_source_span(folded, make_span(at, next));

		memcpy(kept + *length, folded->source + source.start,
			   source.end - source.start);
		*length += source.end - source.start;
		at = next;
	}
	return kept;
}

StringRef
strings_add_clean(Strings *strings, const Folded *folded, Span span)
{
	StringRef	ref = strings_begin(strings);
	Span		source;
	uint32		length;
	char	   *kept;

	if (span.start >= span.end)
		return ref;
	source = fold_source_span(folded, span);
	length = source.end - source.start;
	/* only between lines is anything dropped that is not dropped here */
	if (!memchr(folded->source + source.start, '\n', length))
	{
		append_clean(strings, &ref, folded->source + source.start, length);
		return ref;
	}
	kept = kept_source(folded, span, length, &length);
	append_clean(strings, &ref, kept, length);
	pfree(kept);
	return ref;
}

StringRef
strings_add_source(Strings *strings, const Folded *folded, Span span)
{
	StringRef	ref = strings_begin(strings);
	Span		source;

	if (span.start >= span.end)
		return ref;
	source = fold_source_span(folded, span);
	while (source.start < source.end)
	{
		uint32		stop = source.start;

		while (stop < source.end && folded->source[stop] != '\n' &&
			   folded->source[stop] != '\r')
			stop++;
		strings_append(strings, &ref, folded->source + source.start,
					   stop - source.start);
		source.start = stop + 1;
	}
	return ref;
}
