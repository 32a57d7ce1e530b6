/*
 * metadata.c
 *	  What a report says of itself: title, type, issuer, meeting, speaker.
 */
#include "core/date.h"
#include "core/header.h"
#include "core/lexicon.h"
#include "core/metadata.h"
#include "core/region.h"

/* How much of the text behind the front may tell of the type and issuer. */
#define OPENING_REACH 1500

/* A speaker's name has at most so many characters. */
#define NAME_LEAST 2
#define NAME_MOST 12

/* Lines with nothing but a date are short. */
#define DATE_LINE_MOST 24

int
metadata_title_value(const Layout *layout)
{
	static const Word plans[] = {WORD("计划"), WORD("规划"), WORD("打算")};
	char		text[LAYOUT_TITLE_BYTES];
	Span		title = {0, 0};
	const LexiconWord *word;
	int			value = 0;

	if (layout->title >= layout->count)
		return 0;
	title.end = layout_close_up(layout->text,
								block_span(&layout->blocks[layout->title]), text);
	for (uint32 at = 0;
		 (word = lexicon_next(&lexicon_titles, text, &at, title.end)) != NULL;
		 at += word->length)
		value |= word->value;
	if (text_has(text, title, LITERAL("总结")))
		value |= TITLE_SUMMARY;
	if (HAS_ANY(text, title, plans))
		value |= TITLE_PLAN;
	return value;
}

/* The beginning of the report's own text. */
static Span
opening(const Layout *layout)
{
	uint32		start = layout->body < layout->count ?
	layout->blocks[layout->body].start : layout->folded->length;
	Span		span = {start, Min(start + OPENING_REACH,
								   layout->folded->length)};

	return span;
}

static DocumentType
document_type(const Layout *layout)
{
	int			value = metadata_title_value(layout);
	Span		start = opening(layout);

	if (value & TITLE_REPORT)
		return DOCUMENT_GOVERNMENT_WORK_REPORT;
	if ((value & TITLE_SUMMARY) && (value & TITLE_PLAN))
		return DOCUMENT_WORK_SUMMARY_AND_PLAN;
	if (value & TITLE_SUMMARY)
		return DOCUMENT_WORK_SUMMARY;
	if (value & TITLE_PLAN)
		return DOCUMENT_WORK_PLAN;
	if (text_starts(layout->text, start, LITERAL("各位代表")) ||
		text_has(layout->text, start, LITERAL("政府工作报告")) ||
		text_has(layout->text, start, LITERAL("报告政府工作")))
		return DOCUMENT_GOVERNMENT_WORK_REPORT;
	return DOCUMENT_OTHER;
}

void
metadata_add_field(Header *header, StringRef name, StringRef value)
{
	if (header->count == header->room)
	{
		header->room = header->room == 0 ? 16 : header->room * 2;
		header->fields = header->fields == NULL ?
			palloc(header->room * sizeof(HeaderField)) :
			repalloc(header->fields, header->room * sizeof(HeaderField));
	}
	header->fields[header->count].name = name;
	header->fields[header->count++].value = value;
}

/* What the front tells, folded spans; empty where it does not. */
typedef struct Front
{
	Span		issuer;
	Span		meeting;
	Span		speaker;
	CoreDate	field_date;		/* of a header field */
	CoreDate	line_date;		/* of a line that is a date */
	CoreDate	speech_date;	/* of the dateline */
} Front;

/* A value that its line lacks stands on the next: 来源:, then 四川日报. */
static Span
value_below(const Layout *layout, uint32 block, Span value)
{
	const Block *next = &layout->blocks[block + 1];

	if (value.start < value.end || block + 1 >= layout->body ||
		next->role != BLOCK_HEADER || next->width > DATE_LINE_MOST ||
		header_is_field(layout->text, block_span(next)) ||
		value.end != layout->blocks[block].end)
		return value;
	return block_span(next);
}

static void
read_fields(const Layout *layout, uint32 block, Strings *strings,
			Header *header, Front *front)
{
	Span		line = block_span(&layout->blocks[block]);
	uint32		at = line.start;
	HeaderPair	pair;

	while (header_next_pair(layout->text, &at, line.end, &pair))
	{
		pair.value = value_below(layout, block, pair.value);
		metadata_add_field(header,
						   strings_add_clean(strings, layout->folded, pair.name),
						   strings_add_clean(strings, layout->folded, pair.value));
		if (pair.use == HEADER_ISSUER && front->issuer.end == 0)
			front->issuer = pair.value;
		if (pair.use == HEADER_ISSUED && front->field_date.year == 0)
			(void) date_find(layout->text, pair.value, &front->field_date,
							 NULL);
	}
}

/*
 * 在云溪县第十七届人民代表大会第三次会议上: the meeting's name, which may go on
 * in the next line.
 */
static void
read_meeting(const Layout *layout, uint32 block, Front *front)
{
	const char *text = layout->text;
	Span		line = block_span(&layout->blocks[block]);
	uint32		at = text_find(text, line, LITERAL("在"));
	uint32		meeting;

	if (front->meeting.end > 0 || at == line.end)
		return;
	if (block + 1 < layout->body &&
		layout->blocks[block + 1].role == BLOCK_HEADER)
		line.end = layout->blocks[block + 1].end;
	meeting = text_find(text, line, LITERAL("会议"));
	if (meeting == line.end || meeting < at)
		return;
	front->meeting = text_trim(text, make_span(at + strlen("在"),
											   meeting + strlen("会议")));
}

static bool
is_name(const char *text, Span span)
{
	uint32		characters = 0;

	for (uint32 at = span.start; at < span.end;)
	{
		uint32		code;

		at = text_next(text, at, span.end, &code);
		if (code_is_han(code) || code == 0xB7)
			characters++;
		else if (!code_is_space(code))
			return false;
	}
	return characters >= NAME_LEAST && characters <= NAME_MOST;
}

/* 县长 王…: the name behind the office, on the line or on the next. */
static void
read_speaker(const Layout *layout, uint32 block, Front *front)
{
	static const Word offices[] = {
		WORD("省长"), WORD("市长"), WORD("县长"), WORD("区长"), WORD("镇长"), WORD("乡长"), WORD("州长"), WORD("盟长"), WORD("旗长"),
		WORD("总理"), WORD("主席"), WORD("主任"), WORD("村长")
	};
	const char *text = layout->text;
	Span		line = block_span(&layout->blocks[block]);
	Span		name = {0, 0};

	if (front->speaker.end > 0 || text_has(text, line, LITERAL("。")) ||
		text_has(text, line, LITERAL("会议")) ||
		header_is_field(text, line))
		return;
	for (int i = 0; i < (int) lengthof(offices); i++)
	{
		uint32		at = text_find(text, line, offices[i].word, offices[i].length);

		if (at < line.end)
			name = text_trim(text, make_span(at + offices[i].length, line.end));
	}
	if (name.end > 0 && name.start == name.end && block + 1 < layout->body)
		name = block_span(&layout->blocks[block + 1]);
	else if (name.end == 0 && layout->blocks[block].width <= 4 &&
			 front->meeting.end > 0)
		name = line;
	if (name.end > name.start && is_name(text, name))
		front->speaker = name;
}

static void
read_line(const Layout *layout, uint32 block, Front *front)
{
	const char *text = layout->text;
	Span		line = block_span(&layout->blocks[block]);
	CoreDate	date;

	read_meeting(layout, block, front);
	read_speaker(layout, block, front);
	if (front->issuer.end == 0 &&
		text_ends(text, line, LITERAL("人民政府")))
		front->issuer = line;
	if (!date_find(text, line, &date, NULL))
		return;
	if (layout->blocks[block].width <= DATE_LINE_MOST &&
		!text_has(text, line, LITERAL("在")))
	{
		if (front->line_date.year == 0)
			front->line_date = date;
	}
	else if (front->speech_date.year == 0)
		front->speech_date = date;
}

static void
read_front(const Layout *layout, Strings *strings, Header *header,
		   Front *front)
{
	for (uint32 i = 0; i < layout->body; i++)
	{
		const Block *block = &layout->blocks[i];

		if (block->role != BLOCK_HEADER)
			continue;
		if (header_is_field(layout->text, block_span(block)))
			read_fields(layout, i, strings, header, front);
		else
			read_line(layout, i, front);
	}
}

/* 我代表高坪镇人民政府: the issuer as the speaker names it. */
static Span
spoken_issuer(const Layout *layout)
{
	const char *text = layout->text;
	Span		start = opening(layout);
	Span		issuer = {0, 0};
	uint32		at;

	while ((at = text_find(text, start, LITERAL("我代表"))) < start.end)
	{
		Span		rest = {at + strlen("我代表"), start.end};
		uint32		government;

		rest.end = Min(rest.end, rest.start + 60);
		if (text_starts(text, rest, LITERAL("国务院")))
			return make_span(rest.start, rest.start + strlen("国务院"));
		government = text_find(text, rest, LITERAL("政府"));
		if (government < rest.end &&
			!text_has(text, make_span(rest.start, government), LITERAL(",")))
			return make_span(rest.start, government + strlen("政府"));
		start.start = rest.start;
	}
	return issuer;
}

/* 省人民政府, as a speaker says, is that of the place the report is about. */
static StringRef
add_issuer(const Layout *layout, Span issuer, const Metadata *metadata,
		   Strings *strings)
{
	StringRef	name;
	Region		region;

	if (issuer.end == issuer.start)
		return string_null;
	if (metadata->region.length == STRING_NULL ||
		!text_ends(layout->text, issuer, LITERAL("人民政府")) ||
		region_parse(layout->text, issuer, &region))
		return strings_add_clean(strings, layout->folded, issuer);
	name = strings_begin(strings);
	strings_append_ref(strings, &name, metadata->region);
	strings_append(strings, &name, LITERAL("人民政府"));
	return name;
}

static ReportScript
script_of(const Layout *layout)
{
	ScriptCount count = fold_script(layout->folded->source,
									layout->folded->source_length);
	uint64		total = (uint64) count.traditional + count.simplified;

	/* a few characters of the other script are slips, not a second script */
	if ((uint64) count.traditional * 10 <= total)
		return SCRIPT_HANS;
	if ((uint64) count.simplified * 4 <= total)
		return SCRIPT_HANT;
	return SCRIPT_MIXED;
}

static StringRef
add_or_null(Strings *strings, const Folded *folded, Span span)
{
	return span.end > span.start ?
		strings_add_clean(strings, folded, span) : string_null;
}

void
metadata_find(const Layout *layout, const Headings *headings,
			  const Sections *sections, Strings *strings, Header *header,
			  Metadata *metadata)
{
	Front		front = {{0}};
	Span		title = {0, 0};

	memset(metadata, 0, sizeof(Metadata));
	memset(header, 0, sizeof(Header));
	read_front(layout, strings, header, &front);
	if (front.issuer.end == 0)
		front.issuer = spoken_issuer(layout);
	if (layout->title < layout->count)
		title = block_span(&layout->blocks[layout->title]);
	metadata->title = add_or_null(strings, layout->folded, title);
	metadata->meeting = add_or_null(strings, layout->folded, front.meeting);
	metadata->speaker = add_or_null(strings, layout->folded, front.speaker);
	metadata->issued = front.field_date.year ? front.field_date :
		front.line_date.year ? front.line_date : front.speech_date;
	metadata->document_type = document_type(layout);
	metadata->script = script_of(layout);
	metadata_place(layout, front.issuer, strings, metadata);
	metadata->issuer = add_issuer(layout, front.issuer, metadata, strings);
	metadata_periods(layout, headings, metadata->issued,
					 metadata->document_type ==
					 DOCUMENT_GOVERNMENT_WORK_REPORT,
					 &metadata->review_period, &metadata->plan_period);
}
