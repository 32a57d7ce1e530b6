/*
 * value.c
 *	  Packing a report into the bytes of a value, and reading them.
 */
#include "pg/value.h"

#include "access/detoast.h"
#include "utils/datetime.h"
#include "utils/memutils.h"

/* What is stored is frozen: a change of a record is a new format version. */
StaticAssertDecl(sizeof(Metadata) == 72, "stored form of Metadata");
StaticAssertDecl(sizeof(HeaderField) == 16, "stored form of HeaderField");
StaticAssertDecl(sizeof(Section) == 40, "stored form of Section");
StaticAssertDecl(sizeof(ReportItem) == 28, "stored form of ReportItem");
StaticAssertDecl(sizeof(Indicator) == 104, "stored form of Indicator");
StaticAssertDecl(sizeof(Term) == 28, "stored form of Term");
StaticAssertDecl(sizeof(ReportValue) == 72, "stored form of ReportValue");

/* Parts begin at multiples of this, for the 64-bit numbers in them. */
#define PART_ALIGN(offset) TYPEALIGN64(8, (offset))

static const uint8 element_size[VALUE_PARTS] = {
	[VALUE_METADATA] = sizeof(Metadata),
	[VALUE_HEADER] = sizeof(HeaderField),
	[VALUE_STRINGS] = 1,
	[VALUE_SECTIONS] = sizeof(Section),
	[VALUE_ITEMS] = sizeof(ReportItem),
	[VALUE_INDICATORS] = sizeof(Indicator),
	[VALUE_TERMS] = sizeof(Term),
	[VALUE_TEXT] = 1
};

/* How many bytes a part takes; in 64 bits no count can make it wrap. */
static uint64
part_size(const ReportValue *value, ValuePart part)
{
	return (uint64) value->place[part].count * element_size[part];
}

/* Where the elements of a part begin, in a value that has been checked. */
static void *
part_start(const ReportValue *value, ValuePart part)
{
	return (char *) value + value->place[part].offset;
}

/* The parts stand where they must, and the last of them ends within size. */
static const char *
check_places(const ReportValue *value, Size size, ValuePart last)
{
	uint64		end = sizeof(ReportValue);

	for (int part = 0; part <= (int) last; part++)
	{
		if (value->place[part].offset != PART_ALIGN(end))
			return "a part is out of its place";
		end = value->place[part].offset + part_size(value, part);
		if (end > size)
			return "a part ends behind the end of the value";
	}
	if (value->place[VALUE_METADATA].count != 1)
		return "there is not one row of metadata";
	return NULL;
}

static bool
string_is_valid(const ReportValue *value, StringRef string)
{
	uint32		length = value->place[VALUE_STRINGS].count;

	return string.length == STRING_NULL ||
		(string.offset <= length && string.length <= length - string.offset);
}

static bool
date_is_valid(CoreDate date)
{
	if (date.year == 0)
		return true;
	return date.year > 0 && date.month >= 1 && date.month <= MONTHS_PER_YEAR &&
		date.day >= 1 &&
		date.day <= day_tab[isleap(date.year)][date.month - 1];
}

static bool
period_is_valid(CorePeriod period)
{
	CoreDate	from = period.from;
	CoreDate	until = period.until;

	if (from.year == 0)
		return true;
	return until.year != 0 && date_is_valid(from) && date_is_valid(until) &&
		(from.year != until.year ? from.year < until.year :
		 from.month != until.month ? from.month < until.month :
		 from.day <= until.day);
}

static const char *
check_metadata(const ReportValue *value)
{
	const Metadata *metadata = part_start(value, VALUE_METADATA);
	const HeaderField *header = part_start(value, VALUE_HEADER);

	if (!string_is_valid(value, metadata->title) ||
		!string_is_valid(value, metadata->issuer) ||
		!string_is_valid(value, metadata->region) ||
		!string_is_valid(value, metadata->region_path) ||
		!string_is_valid(value, metadata->meeting) ||
		!string_is_valid(value, metadata->speaker))
		return "a string of the metadata lies outside the strings";
	if (!date_is_valid(metadata->issued) ||
		!period_is_valid(metadata->review_period) ||
		!period_is_valid(metadata->plan_period))
		return "a date of the metadata is none";
	if (metadata->region_level > REGION_VILLAGE ||
		metadata->document_type > DOCUMENT_OTHER ||
		metadata->script > SCRIPT_MIXED)
		return "a word of the metadata is unknown";

	for (uint32 i = 0; i < value->place[VALUE_HEADER].count; i++)
		if (header[i].name.length == STRING_NULL ||
			header[i].value.length == STRING_NULL ||
			!string_is_valid(value, header[i].name) ||
			!string_is_valid(value, header[i].value))
			return "a field of the header lies outside the strings";
	return NULL;
}

/* The sections tile the text, and each comes behind the one around it. */
static const char *
check_sections(const ReportValue *value)
{
	const Section *section = part_start(value, VALUE_SECTIONS);
	uint32		count = value->place[VALUE_SECTIONS].count;
	uint32		end = 0;

	for (uint32 i = 0; i < count; i++, section++)
	{
		if (section->start != end || section->end < end)
			return "a section does not begin where the one before it ends";
		end = section->end;
		if (section->quote_length > end - section->start)
			return "a heading is longer than its section";
		if (section->parent > i)
			return "a section stands before its parent";
		if (section->kind >= SECTION_KINDS || section->topic >= topic_count())
			return "a section is of an unknown kind or topic";
		if (!string_is_valid(value, section->label) ||
			!string_is_valid(value, section->title))
			return "a string of a section lies outside the strings";
	}
	if (end != value->place[VALUE_TEXT].count)
		return "the sections do not end where the text does";
	return NULL;
}

static const char *
check_items(const ReportValue *value)
{
	const ReportItem *item = part_start(value, VALUE_ITEMS);

	for (uint32 i = 0; i < value->place[VALUE_ITEMS].count; i++, item++)
	{
		if (item->start > item->end ||
			item->end > value->place[VALUE_TEXT].count)
			return "an item lies outside the text";
		if (item->section > value->place[VALUE_SECTIONS].count)
			return "the section of an item is not there";
		if (item->parent > i)
			return "an item stands before its parent";
		if (!string_is_valid(value, item->label))
			return "the label of an item lies outside the strings";
	}
	return NULL;
}

static bool
decimal_is_valid(Decimal decimal)
{
	return decimal.exponent <= DECIMAL_EXPONENT_MOST &&
		decimal.exponent >= -DECIMAL_EXPONENT_MOST;
}

static const char *
check_indicators(const ReportValue *value)
{
	const Indicator *row = part_start(value, VALUE_INDICATORS);

	for (uint32 i = 0; i < value->place[VALUE_INDICATORS].count; i++, row++)
	{
		if (row->start > row->end ||
			row->end > value->place[VALUE_TEXT].count)
			return "an indicator lies outside the text";
		if (row->section == 0 ||
			row->section > value->place[VALUE_SECTIONS].count)
			return "the section of an indicator is not there";
		if (row->of > i)
			return "an indicator stands before the one it qualifies";
		if (row->measure >= MEASURES || row->bound >= BOUNDS ||
			row->role >= ROLES || row->status >= STATUSES)
			return "a word of an indicator is unknown";
		if (!decimal_is_valid(row->value) || !decimal_is_valid(row->value_max))
			return "a number of an indicator is none";
		if (!period_is_valid(row->period))
			return "the period of an indicator is none";
		if (!string_is_valid(value, row->name) ||
			!string_is_valid(value, row->unit) ||
			!string_is_valid(value, row->entity) ||
			!string_is_valid(value, row->wording))
			return "a string of an indicator lies outside the strings";
	}
	return NULL;
}

static const char *
check_terms(const ReportValue *value)
{
	const Term *term = part_start(value, VALUE_TERMS);

	for (uint32 i = 0; i < value->place[VALUE_TERMS].count; i++, term++)
	{
		if (term->start > term->end ||
			term->end > value->place[VALUE_TEXT].count)
			return "a term lies outside the text";
		if (term->kind >= TERM_KINDS)
			return "a term is of an unknown kind";
		if (!string_is_valid(value, term->term))
			return "a term lies outside the strings";
	}
	return NULL;
}

/*
 * Says what is wrong with a value up to and with the part last; NULL when
 * nothing is.  The value says itself how many bytes of it are there.
 */
static const char *
value_check(const ReportValue *value, ValuePart last)
{
	const char *fault = check_places(value, VARSIZE(value), last);

	if (fault == NULL)
		fault = check_metadata(value);
	if (fault == NULL && last >= VALUE_SECTIONS)
		fault = check_sections(value);
	if (fault == NULL && last >= VALUE_ITEMS)
		fault = check_items(value);
	if (fault == NULL && last >= VALUE_INDICATORS)
		fault = check_indicators(value);
	if (fault == NULL && last >= VALUE_TERMS)
		fault = check_terms(value);
	return fault;
}

/* Gives each part its offset, the counts being there; returns the size. */
static Size
lay_out(ReportValue *value)
{
	uint64		size = sizeof(ReportValue);

	for (int part = 0; part < VALUE_PARTS; part++)
	{
		value->place[part].offset = PART_ALIGN(size);
		size = value->place[part].offset + part_size(value, part);
		if (!AllocSizeIsValid(PART_ALIGN(size)))
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("what was found in the report is too large to be stored"),
					 errdetail("The limit is %zu bytes.",
							   (Size) MaxAllocSize)));
	}
	return size;
}

ReportValue *
value_pack(const Report *report)
{
	const void *source[VALUE_PARTS] = {
		[VALUE_METADATA] = &report->metadata,
		[VALUE_HEADER] = report->header,
		[VALUE_STRINGS] = report->strings,
		[VALUE_SECTIONS] = report->sections,
		[VALUE_ITEMS] = report->items,
		[VALUE_INDICATORS] = report->indicators,
		[VALUE_TERMS] = report->terms,
		[VALUE_TEXT] = report->text
	};
	ReportValue head = {
		.version = VALUE_VERSION,
		.place[VALUE_METADATA].count = 1,
		.place[VALUE_HEADER].count = report->header_count,
		.place[VALUE_STRINGS].count = report->strings_length,
		.place[VALUE_SECTIONS].count = report->section_count,
		.place[VALUE_ITEMS].count = report->item_count,
		.place[VALUE_INDICATORS].count = report->indicator_count,
		.place[VALUE_TERMS].count = report->term_count,
		.place[VALUE_TEXT].count = report->length
	};
	Size		size = lay_out(&head);
	ReportValue *value = palloc0(size);
	const char *fault;

	*value = head;
	SET_VARSIZE(value, size);
	for (int part = 0; part < VALUE_PARTS; part++)
		if (head.place[part].count > 0)
			memcpy(part_start(value, part), source[part],
				   part_size(value, part));

	/* What could not be read again must not be stored. */
	fault = value_check(value, VALUE_TEXT);
	if (fault != NULL)
		elog(ERROR, "report was parsed into an invalid value: %s", fault);
	return value;
}

/* The value is what a disk or a careless cast made of it. */
static void
refuse_if(const char *fault)
{
	if (fault != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid govreport value: %s", fault)));
}

/* Only the first bytes of the value are there; what they say comes first. */
static void
check_version(const ReportValue *value)
{
	if (VARSIZE(value) < sizeof(ReportValue))
		refuse_if("the header is incomplete");
	if (value->version == 0)
		refuse_if("the format version is 0");
	if (value->version > VALUE_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("unsupported govreport format version %d",
						value->version),
				 errhint("The value was stored by a newer version of govreport: upgrade to that version.")));
	if (value->flags != 0 || value->reserved != 0)
		refuse_if("reserved bits are set");
}

/* The first size bytes of a value, palloc'd. */
static ReportValue *
value_slice(Datum datum, Size size)
{
	return (ReportValue *) PG_DETOAST_DATUM_SLICE(datum, 0, size - VARHDRSZ);
}

/* The head of a value, palloc'd, with all places checked. */
static ReportValue *
value_places(Datum datum)
{
	ReportValue *head = value_slice(datum, sizeof(ReportValue));

	check_version(head);
	refuse_if(check_places(head, toast_raw_datum_size(datum), VALUE_TEXT));
	return head;
}

/* The value from its beginning to the end of a part, palloc'd and checked. */
static ReportValue *
value_read(Datum datum, ValuePart last)
{
	ReportValue *head = value_places(datum);
	Size		size = head->place[last].offset + part_size(head, last);
	ReportValue *value = value_slice(datum, size);

	pfree(head);
	refuse_if(value_check(value, last));
	return value;
}

/* A report whose arrays up to the strings point into the value. */
static Report *
view_head(const ReportValue *value)
{
	Report	   *report = palloc0(sizeof(Report));

	report->metadata = *(Metadata *) part_start(value, VALUE_METADATA);
	report->header = part_start(value, VALUE_HEADER);
	report->header_count = value->place[VALUE_HEADER].count;
	report->strings = part_start(value, VALUE_STRINGS);
	report->strings_length = value->place[VALUE_STRINGS].count;
	return report;
}

Report	   *
report_head_of_value(Datum value)
{
	return view_head(value_read(value, VALUE_STRINGS));
}

/* A report whose arrays but for the text point into the value. */
static Report *
view_rows(const ReportValue *value)
{
	Report	   *report = view_head(value);

	report->sections = part_start(value, VALUE_SECTIONS);
	report->section_count = value->place[VALUE_SECTIONS].count;
	report->items = part_start(value, VALUE_ITEMS);
	report->item_count = value->place[VALUE_ITEMS].count;
	report->indicators = part_start(value, VALUE_INDICATORS);
	report->indicator_count = value->place[VALUE_INDICATORS].count;
	report->terms = part_start(value, VALUE_TERMS);
	report->term_count = value->place[VALUE_TERMS].count;
	return report;
}

Report	   *
report_rows_of_value(Datum value)
{
	return view_rows(value_read(value, VALUE_TERMS));
}

Report	   *
report_of_value(Datum datum)
{
	ReportValue *value = value_read(datum, VALUE_TEXT);
	Report	   *report = view_rows(value);

	report->text = part_start(value, VALUE_TEXT);
	report->length = value->place[VALUE_TEXT].count;
	return report;
}

ValueText
value_text_find(Datum value)
{
	ReportValue *head = value_places(value);
	ValueText	place = {
		value, head->place[VALUE_TEXT].offset, head->place[VALUE_TEXT].count
	};

	pfree(head);
	return place;
}

text	   *
value_text_slice(const ValueText *place, uint32 at, uint32 length)
{
	return (text *) PG_DETOAST_DATUM_SLICE(place->value,
										   place->offset - VARHDRSZ + at,
										   Min(length, place->length - at));
}

text	   *
value_text(Datum value)
{
	ValueText	place = value_text_find(value);

	return value_text_slice(&place, 0, place.length);
}
