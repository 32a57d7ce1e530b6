/*
 * show.h
 *	  What the core makes of a text as lines of text again, so that a table can
 *	  hold a source and what is expected of it side by side.
 */
#ifndef GOVREPORT_TEST_SHOW_H
#define GOVREPORT_TEST_SHOW_H

#include "core/fold.h"
#include "core/report.h"
#include "core/text.h"

#include "memory.h"
#include "unit.h"

/* A source and what show() has collected once the test has read it. */
typedef struct ShowCase
{
	const char *source;
	const char *want;
} ShowCase;

static char shown[64 * 1024];
static uint32 shown_length;

static inline void
show_begin(void)
{
	shown_length = 0;
	shown[0] = '\0';
}

static inline void
show_bytes(const char *bytes, uint32 length)
{
	length = Min(length, sizeof(shown) - 1 - shown_length);
	memcpy(shown + shown_length, bytes, length);
	shown_length += length;
	shown[shown_length] = '\0';
}

static inline void
show(const char *text)
{
	show_bytes(text, strlen(text));
}

static inline void
show_number(long long number)
{
	char		digits[32];

	snprintf(digits, sizeof(digits), "%lld", number);
	show(digits);
}

static inline void
show_span(const char *text, Span span)
{
	show_bytes(&text[span.start], span.end - span.start);
}

static inline void
show_string(const Report *report, StringRef string)
{
	if (string.length == STRING_NULL)
		show("NULL");
	else
		show_bytes(report->strings + string.offset, string.length);
}

static inline const char *
show_kind(uint8 kind)
{
	static const char *const names[SECTION_KINDS] = {
		"metadata", "opening", "review", "problems", "plan", "closing",
		"boilerplate", "other"
	};

	return names[kind];
}

static inline void
show_date(CoreDate date)
{
	char		digits[32];

	snprintf(digits, sizeof(digits), "%04d-%02d-%02d", date.year, date.month,
			 date.day);
	show(date.year == 0 ? "NULL" : digits);
}

static inline void
show_period(CorePeriod period)
{
	show_date(period.from);
	if (period.from.year == 0)
		return;
	show("/");
	show_date(period.until);
}

/* The whole of a source, folded as the parser reads it. */
static inline Span
show_fold(const char *source, Folded *folded)
{
	fold_text(source, strlen(source), FOLD_MATCH, NULL, folded);
	return make_span(0, folded->length);
}

static inline void
show_parse(const char *source, Report *report)
{
	CHECK_INT(report_parse(source, strlen(source), NULL, report), CORE_OK);
}

/* Reads every source with "read", which shows what there is in it. */
static inline void
show_cases(const char *what, const ShowCase *cases, uint32 count,
		   void (*read) (const char *source))
{
	for (uint32 i = 0; i < count; i++)
	{
		show_begin();
		read(cases[i].source);
		CHECK_STR(shown, cases[i].want);
		if (strcmp(shown, cases[i].want) != 0)
			fprintf(stderr, "\t%s %u: \"%s\"\n", what, i, cases[i].source);
		memory_reset();
	}
}

#define SHOW_CASES(cases, read) \
	show_cases(#cases, (cases), lengthof(cases), (read))

#endif							/* GOVREPORT_TEST_SHOW_H */
