/*
 * gather.c
 *	  All quantities, times and digits of a text, with their places in it.
 */
#include "core/gather.h"
#include "core/layout.h"

CoreStatus
gather_begin(GatherReader *reader, const char *text, size_t length,
			 CoreInterrupt interrupt, Gathered *gathered)
{
	memset(reader, 0, sizeof(GatherReader));
	memset(gathered, 0, sizeof(Gathered));
	if (length > REPORT_MAX_BYTES)
		return CORE_TOO_LONG;
	fold_text(text, (uint32) length, FOLD_MATCH, interrupt, &reader->folded);
	reader->gathered = gathered;
	return CORE_OK;
}

void	   *
gather_add(Gathered *gathered, size_t size)
{
	if (gathered->count == gathered->room)
	{
		gathered->room = Max(gathered->room * 2, 64);
		gathered->list = gathered->list == NULL ?
			palloc(gathered->room * size) :
			repalloc(gathered->list, gathered->room * size);
	}
	return memset((char *) gathered->list + gathered->count++ * size, 0, size);
}

CoreStatus
gather_check(const Gathered *gathered)
{
	return gathered->count > REPORT_MAX_ROWS ? CORE_TOO_MANY_ROWS : CORE_OK;
}

Found
gather_locate(GatherReader *reader, Span span)
{
	Found		found;

	found.start = fold_source(&reader->folded, span.start);
	found.end = fold_source_end(&reader->folded, span.end);
	reader->characters += text_characters(reader->folded.source,
										  make_span(reader->counted,
													found.start));
	reader->counted = found.start;
	found.char_start = reader->characters + 1;
	return found;
}

static void
add_quantity(GatherReader *reader, const Quantity *quantity)
{
	FoundQuantity *found = gather_add(reader->gathered, sizeof(FoundQuantity));

	found->place = gather_locate(reader, quantity->span);
	found->value = quantity->value;
	found->value_max = quantity->value_max;
	found->unit = quantity_unit(quantity, quantity->money,
								&reader->gathered->strings);
	found->bound = quantity->bound;
	found->status = quantity->status;
}

CoreStatus
gather_quantities(const char *text, size_t length, CoreInterrupt interrupt,
				  Gathered *gathered)
{
	GatherReader reader;
	CoreStatus	status = gather_begin(&reader, text, length, interrupt, gathered);
	uint32		at = 0;

	while (status == CORE_OK && at < reader.folded.length)
	{
		Span		sentence = {at, text_full_stop(reader.folded.text, at,
												   reader.folded.length)};
		Quantity	quantity;

		CORE_CHECK(interrupt);
		while (quantity_next(reader.folded.text, sentence, &at, &quantity))
			if (quantity.reason == SKIP_NONE)
				add_quantity(&reader, &quantity);
		at = sentence.end;
		status = gather_check(gathered);
	}
	return status;
}

CoreStatus
gather_periods(const char *text, size_t length, const WhenAnchor *anchor,
			   CoreInterrupt interrupt, Gathered *gathered)
{
	GatherReader reader;
	CoreStatus	status = gather_begin(&reader, text, length, interrupt, gathered);
	WhenAnchor	known = *anchor;
	uint32		at = 0;

	while (status == CORE_OK && at < reader.folded.length)
	{
		Span		sentence = {at, text_full_stop(reader.folded.text, at,
												   reader.folded.length)};
		When		when;

		CORE_CHECK(interrupt);
		while (when_find(reader.folded.text, sentence, &known, &at, &when))
		{
			FoundPeriod *found = gather_add(gathered, sizeof(FoundPeriod));

			found->place = gather_locate(&reader, when.span);
			found->period = when.period;
			if (!when.compared && when.period.from.year > 0)
				known.named = when.period;
		}
		at = sentence.end;
		status = gather_check(gathered);
	}
	return status;
}

/* A reading of a report's digits: cursors into its rows and its blocks. */
typedef struct DigitsReader
{
	GatherReader reader;
	const Report *report;
	Layout		layout;
	uint32		section;
	uint32		item;
	uint32		indicator;
	uint32		block;
	Span		sentence;
	uint32		at;				/* up to where the sentence was read */
	Quantity	quantity;		/* the last one read */
} DigitsReader;

/* In a heading: of its mark or of its title; DIGITS_UNKNOWN in none. */
static DigitsReason
heading_reason(DigitsReader *digits, uint32 source)
{
	const Report *report = digits->report;
	const Section *section;

	while (digits->section + 1 < report->section_count &&
		   report->sections[digits->section + 1].start <= source)
		digits->section++;
	section = &report->sections[digits->section];
	if (source >= section->start + section->quote_length)
		return DIGITS_UNKNOWN;
	if (section->label.length != STRING_NULL &&
		source < section->start + section->label.length)
		return (DigitsReason) SKIP_LIST_MARK;
	return DIGITS_HEADING;
}

static bool
is_item_label(DigitsReader *digits, uint32 source)
{
	const Report *report = digits->report;
	const ReportItem *item;

	while (digits->item + 1 < report->item_count &&
		   report->items[digits->item + 1].start <= source)
		digits->item++;
	if (digits->item == report->item_count)
		return false;
	item = &report->items[digits->item];
	return source >= item->start && item->label.length != STRING_NULL &&
		source < item->start + item->label.length;
}

static bool
is_indicator(DigitsReader *digits, uint32 source)
{
	const Report *report = digits->report;

	while (digits->indicator < report->indicator_count &&
		   report->indicators[digits->indicator].end <= source)
		digits->indicator++;
	return digits->indicator < report->indicator_count &&
		report->indicators[digits->indicator].start <= source;
}

/* What the block says: title and header, furniture, or DIGITS_UNKNOWN. */
static DigitsReason
block_reason(DigitsReader *digits, uint32 at)
{
	const Layout *layout = &digits->layout;

	while (digits->block < layout->count &&
		   layout->blocks[digits->block].end <= at)
		digits->block++;
	if (digits->block == layout->count ||
		layout->blocks[digits->block].start > at)
		return DIGITS_UNKNOWN;
	switch (layout->blocks[digits->block].role)
	{
		case BLOCK_FURNITURE:
			return DIGITS_BOILERPLATE;
		case BLOCK_HEADER:
		case BLOCK_TITLE:
			return DIGITS_METADATA;
		default:
			return DIGITS_UNKNOWN;
	}
}

/* The sentence that holds a folded byte, within its paragraph. */
static void
begin_sentence(DigitsReader *digits, uint32 at)
{
	const Layout *layout = &digits->layout;
	Span	   *sentence = &digits->sentence;
	const Block *block = digits->block < layout->count &&
	layout->blocks[digits->block].start <= at ?
	&layout->blocks[digits->block] : NULL;

	if (block)
		sentence->end = Max(sentence->end, block->start);
	while (sentence->end <= at)
		*sentence = make_span(sentence->end,
							  text_full_stop(layout->text, sentence->end,
											 layout->folded->length));
	if (block)
		sentence->end = Min(sentence->end, block->end);
	digits->at = sentence->start;
	memset(&digits->quantity, 0, sizeof(Quantity));
}

/* What the number at a folded byte is read as; DIGITS_UNKNOWN if it is none. */
static DigitsReason
number_reason(DigitsReader *digits, uint32 at)
{
	Quantity   *quantity = &digits->quantity;

	if (digits->sentence.end <= at)
		begin_sentence(digits, at);
	while (quantity->span.end <= at &&
		   quantity_next(digits->layout.text, digits->sentence, &digits->at,
						 quantity))
		;
	if (quantity->span.start > at || quantity->span.end <= at)
		return DIGITS_UNKNOWN;
	return quantity->reason == SKIP_NONE ? DIGITS_UNNAMED :
		(DigitsReason) quantity->reason;
}

static DigitsReason
digits_reason(DigitsReader *digits, uint32 at)
{
	uint32		source = fold_source(&digits->reader.folded, at);
	DigitsReason where = block_reason(digits, at);
	DigitsReason number = number_reason(digits, at);
	DigitsReason heading = heading_reason(digits, source);

	if (is_indicator(digits, source))
		return DIGITS_INDICATOR;
	if (where != DIGITS_UNKNOWN)
		return where;
	if (heading == (DigitsReason) SKIP_LIST_MARK ||
		is_item_label(digits, source))
		return (DigitsReason) SKIP_LIST_MARK;
	return number == DIGITS_UNNAMED && heading == DIGITS_HEADING ?
		heading : number;
}

CoreStatus
gather_digits(const Report *report, CoreInterrupt interrupt,
			  Gathered *gathered)
{
	DigitsReader digits = {{{0}}};
	CoreStatus	status = gather_begin(&digits.reader, report->text, report->length,
									  interrupt, gathered);
	const Folded *folded = &digits.reader.folded;
	uint32		end;

	digits.report = report;
	if (status == CORE_OK)
		status = layout_text(folded, interrupt, &digits.layout);
	/* paragraphs are read with their lines joined, as the parse reads them */
	if (status == CORE_OK)
		digits.reader.folded = *digits.layout.folded;
	for (uint32 at = 0; status == CORE_OK && at < folded->length; at = end)
	{
		FoundDigits *found;

		end = at + 1;
		if (!code_is_digit((unsigned char) folded->text[at]))
			continue;
		CORE_CHECK(interrupt);
		while (end < folded->length &&
			   code_is_digit((unsigned char) folded->text[end]))
			end++;
		found = gather_add(gathered, sizeof(FoundDigits));
		found->place = gather_locate(&digits.reader, make_span(at, end));
		found->reason = digits_reason(&digits, at);
		status = gather_check(gathered);
	}
	return status;
}
