/*
 * parse.c
 *	  A text becomes a report: the layers in their order.
 */
#include "core/heading.h"
#include "core/indicator.h"
#include "core/item.h"
#include "core/layout.h"
#include "core/metadata.h"
#include "core/report.h"
#include "core/section.h"
#include "core/template.h"
#include "core/term.h"

/* Counts characters along a text, for ascending offsets. */
typedef struct CharacterCursor
{
	const char *text;
	uint32		at;
	uint32		characters;
} CharacterCursor;

/* The number of the character at "offset", from 1. */
static uint32
character_at(CharacterCursor *cursor, uint32 offset)
{
	cursor->characters += text_characters(cursor->text,
										  make_span(cursor->at, offset));
	cursor->at = offset;
	return cursor->characters + 1;
}

static void
number_characters(Report *report)
{
	CharacterCursor sections = {report->text, 0, 0};
	CharacterCursor items = {report->text, 0, 0};
	CharacterCursor indicators = {report->text, 0, 0};
	CharacterCursor terms = {report->text, 0, 0};

	for (uint32 i = 0; i < report->section_count; i++)
		report->sections[i].char_start =
			character_at(&sections, report->sections[i].start);
	for (uint32 i = 0; i < report->item_count; i++)
		report->items[i].char_start =
			character_at(&items, report->items[i].start);
	for (uint32 i = 0; i < report->indicator_count; i++)
		report->indicators[i].char_start =
			character_at(&indicators, report->indicators[i].start);
	for (uint32 i = 0; i < report->term_count; i++)
		report->terms[i].char_start =
			character_at(&terms, report->terms[i].start);
}

/*
 * What text without headings, or a first part whose heading tells nothing, is
 * taken for, from the title.
 */
static SectionKind
first_kind(const Layout *layout, bool headed)
{
	int			value = metadata_title_value(layout);

	if (value == TITLE_PLAN)
		return SECTION_PLAN;
	if (value != 0 || headed)
		return SECTION_REVIEW;
	return SECTION_OTHER;
}

static CoreStatus
parse_layout(const Layout *layout, Report *report)
{
	bool		is_report = (metadata_title_value(layout) &
							 (TITLE_SUMMARY | TITLE_PLAN)) == 0;
	Headings	headings;
	Sections	sections;
	Strings		strings = {0};
	Items		items;
	Header		header;
	Indicators	indicators;
	Terms		terms;
	CoreStatus	status;

	status = heading_find(layout, first_kind(layout, true), is_report,
						  &headings);
	if (status == CORE_OK)
		status = section_build(layout, &headings, first_kind(layout, false),
							   &strings, &sections);
	if (status == CORE_OK)
		status = item_find(layout, &sections, &strings, &items);
	if (status != CORE_OK)
		return status;
	metadata_find(layout, &headings, &sections, &strings, &header,
				  &report->metadata);
	status = indicator_find(layout, &sections, &report->metadata, &strings,
							&indicators);
	if (status == CORE_OK)
		status = term_find(layout, &indicators, &strings, &terms);
	if (status != CORE_OK)
		return status;
	template_note(layout, &indicators, &strings, &header, &report->metadata);
	report->sections = sections.rows;
	report->section_count = sections.count;
	report->items = items.list;
	report->item_count = items.count;
	report->indicators = indicators.list;
	report->indicator_count = indicators.count;
	report->terms = terms.list;
	report->term_count = terms.count;
	report->header = header.fields;
	report->header_count = header.count;
	report->strings = strings.bytes;
	report->strings_length = strings.length;
	return CORE_OK;
}

CoreStatus
report_parse(const char *text, size_t length, CoreInterrupt interrupt,
			 Report *report)
{
	Folded		folded;
	Layout		layout;
	CoreStatus	status;

	memset(report, 0, sizeof(Report));
	if (length > REPORT_MAX_BYTES)
		return CORE_TOO_LONG;
	report->text = text;
	report->length = length;
	fold_text(text, length, FOLD_MATCH, interrupt, &folded);
	status = layout_text(&folded, interrupt, &layout);
	if (status == CORE_OK)
		status = parse_layout(&layout, report);
	if (status == CORE_OK)
		number_characters(report);
	return status;
}
