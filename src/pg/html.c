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
#include "pg/words.h"

#include "core/text.h"
#include "pg/call.h"
#include "pg/page.tab.h"
#include "pg/value.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datetime.h"

PG_FUNCTION_INFO_V1(govreport_html);

/* How far the text has been read. */
typedef struct Reader
{
	const Report *report;
	uint32		at;
	uint32		indicator;		/* the first that may lie ahead */
} Reader;

typedef enum PieceKind
{
	PIECE_PLAIN,
	PIECE_NUMBER,				/* in Arabic digits, and in no indicator */
	PIECE_INDICATOR				/* of the reader's indicator */
} PieceKind;

typedef struct Piece
{
	PieceKind	kind;
	uint32		start;
	uint32		end;
} Piece;

/* The page while it is written. */
typedef struct Page
{
	StringInfoData html;
	const Report *report;
	bool		in_paragraph;
	bool		in_heading;
} Page;

/* How Chinese readers call what SQL spells as words.h has it. */
static const char *const section_kind_gloss[SECTION_KINDS] = {
	[SECTION_METADATA] = "文头",
	[SECTION_OPENING] = "开篇",
	[SECTION_REVIEW] = "回顾",
	[SECTION_PROBLEMS] = "问题",
	[SECTION_PLAN] = "计划",
	[SECTION_CLOSING] = "结语",
	[SECTION_BOILERPLATE] = "附文",
	[SECTION_OTHER] = "其他"
};

static const char *const measure_gloss[MEASURES] = {
	[MEASURE_LEVEL] = "总量",
	[MEASURE_GROWTH] = "增速",
	[MEASURE_CHANGE] = "增减量",
	[MEASURE_COMPLETION] = "完成度",
	[MEASURE_SHARE] = "比重",
	[MEASURE_RANK] = "位次"
};

static const char *const bound_gloss[BOUNDS] = {
	[BOUND_EXACT] = "确数",
	[BOUND_ABOUT] = "约数",
	[BOUND_AT_LEAST] = "至少",
	[BOUND_AT_MOST] = "至多",
	[BOUND_RANGE] = "区间"
};

static const char *const role_gloss[ROLES] = {
	[ROLE_ACTUAL] = "实绩",
	[ROLE_TARGET] = "目标",
	[ROLE_ESTIMATE] = "预计"
};

static const char *const status_gloss[STATUSES] = {
	[STATUS_STATED] = "写明",
	[STATUS_MASKED] = "遮盖",
	[STATUS_BLANK] = "空缺"
};

static const char *const region_level_gloss[REGION_VILLAGE + 1] = {
	[REGION_UNKNOWN] = NULL,
	[REGION_NATIONAL] = "国家",
	[REGION_PROVINCE] = "省级",
	[REGION_PREFECTURE] = "地级",
	[REGION_COUNTY] = "县级",
	[REGION_TOWNSHIP] = "乡级",
	[REGION_VILLAGE] = "村级"
};

static const char *const document_type_gloss[DOCUMENT_OTHER + 1] = {
	[DOCUMENT_GOVERNMENT_WORK_REPORT] = "政府工作报告",
	[DOCUMENT_WORK_SUMMARY] = "工作总结",
	[DOCUMENT_WORK_PLAN] = "工作计划",
	[DOCUMENT_WORK_SUMMARY_AND_PLAN] = "工作总结和计划",
	[DOCUMENT_OTHER] = "其他"
};

/* What a byte of the report becomes in the page; NULL where it stays. */
typedef const char *(*Escape) (char byte, char *room);

#define ESCAPE_ROOM 8

/* A line may be as long as a report: it can be cancelled after as many. */
#define INTERRUPT_BYTES 65536

static const char *
html_escape(char byte, char *room)
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

/* Besides what JSON asks for, all that could end a script element. */
static const char *
json_escape(char byte, char *room)
{
	if ((unsigned char) byte >= 0x20 && byte != 0x7F &&
		strchr("\"\\<>&'", byte) == NULL)
		return NULL;
	snprintf(room, ESCAPE_ROOM, "\\u%04x", (unsigned char) byte);
	return room;
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

static void
put(Page *page, const char *text)
{
	put_bytes(page, text, strlen(text));
}

static void
put_number(Page *page, uint32 number)
{
	char		digits[11];

	put_bytes(page, digits, snprintf(digits, sizeof(digits), "%u", number));
}

static void
put_escaped(Page *page, const char *bytes, uint32 length, Escape escape)
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
		put(page, instead);
		from = at + 1;
	}
	put_bytes(page, bytes + from, length - from);
}

static void
put_string(Page *page, StringRef string)
{
	put_escaped(page, page->report->strings + string.offset, string.length,
				html_escape);
}

/* How many bytes the Arabic digit at text[at] takes; 0 where there is none. */
static uint32
digit_length(const char *text, uint32 at, uint32 end)
{
	if (text[at] >= '0' && text[at] <= '9')
		return 1;
	if (end - at >= 3 && memcmp(&text[at], "\xEF\xBC", 2) == 0 &&
		(unsigned char) text[at + 2] >= 0x90 &&
		(unsigned char) text[at + 2] <= 0x99)
		return 3;				/* full-width */
	return 0;
}

/* Where the number at text[at] ends; points and commas within are of it. */
static uint32
number_end(const char *text, uint32 at, uint32 end)
{
	uint32		length;

	while (at < end && (length = digit_length(text, at, end)) > 0)
	{
		at += length;
		if (end - at >= 2 && (text[at] == '.' || text[at] == ',') &&
			digit_length(text, at + 1, end) > 0)
			at++;
	}
	return at;
}

/* The piece at text[at], where no indicator is before end. */
static Piece
plain_piece(const char *text, uint32 at, uint32 end)
{
	Piece		piece = {PIECE_NUMBER, at, number_end(text, at, end)};

	if (piece.end > at)
		return piece;
	piece.kind = PIECE_PLAIN;
	while (piece.end < end && digit_length(text, piece.end, end) == 0)
		piece.end++;
	return piece;
}

/* Reads the next piece of the text; false at end. */
static bool
next_piece(Reader *reader, uint32 end, Piece *piece)
{
	const Report *report = reader->report;
	uint32		at = reader->at;
	const Indicator *ahead = &report->indicators[reader->indicator];
	const Indicator *none = &report->indicators[report->indicator_count];

	if (at >= end)
		return false;
	for (; ahead < none && ahead->end <= at; ahead++)
		reader->indicator++;
	if (ahead < none && ahead->start <= at)
	{
		piece->kind = PIECE_INDICATOR;
		piece->start = at;
		piece->end = Min(ahead->end, end);
	}
	else
		*piece = plain_piece(report->text, at,
							 ahead < none ? Min(end, ahead->start) : end);
	reader->at = piece->end;
	return true;
}

/* How many numbers in Arabic digits are in no indicator. */
static uint32
count_numbers(const Report *report)
{
	Reader		reader = {.report = report};
	uint32		count = 0;
	Piece		piece;

	while (next_piece(&reader, report->length, &piece))
	{
		CHECK_FOR_INTERRUPTS();
		count += piece.kind == PIECE_NUMBER;
	}
	return count;
}

static void
begin_paragraph(Page *page)
{
	if (!page->in_paragraph)
		put(page, "<p>");
	page->in_paragraph = true;
}

static void
end_paragraph(Page *page)
{
	if (page->in_paragraph)
		put(page, "</p>");
	page->in_paragraph = false;
}

/* A heading may have line breaks; it is in one paragraph nevertheless. */
static void
put_lines(Page *page, uint32 start, uint32 end)
{
	const char *text = page->report->text;

	while (start < end)
	{
		const char *feed = page->in_heading ? NULL :
		memchr(&text[start], '\n', end - start);
		uint32		stop = feed == NULL ? end : feed - text +1;

		CHECK_FOR_INTERRUPTS();
		begin_paragraph(page);
		put_escaped(page, &text[start], stop - start, html_escape);
		if (feed != NULL)
			end_paragraph(page);
		start = stop;
	}
}

/* An indicator is a link to itself: browsers know how to reach one. */
static void
put_mark(Page *page, uint32 row, bool whole)
{
	const Indicator *indicator = &page->report->indicators[row];

	put(page, "<a class=\"m ");
	put(page, role_word[indicator->role]);
	put(page, " ");
	put(page, measure_word[indicator->measure]);
	if (indicator->status != STATUS_STATED)
	{
		put(page, " ");
		put(page, status_word[indicator->status]);
	}
	if (whole)
	{
		put(page, "\" id=\"i");
		put_number(page, row + 1);
	}
	put(page, "\" href=\"#i");
	put_number(page, row + 1);
	put(page, "\">");
}

static void
put_piece(Page *page, const Reader *reader, Piece piece)
{
	const Report *report = page->report;
	const char *text = &report->text[piece.start];
	uint32		row = reader->indicator;

	if (piece.kind == PIECE_PLAIN)
	{
		put_lines(page, piece.start, piece.end);
		return;
	}
	begin_paragraph(page);
	if (piece.kind == PIECE_NUMBER)
		put(page, "<span class=\"n\" title=\"not reported\">");
	else
		put_mark(page, row, report->indicators[row].start == piece.start);
	put_escaped(page, text, piece.end - piece.start, html_escape);
	put(page, piece.kind == PIECE_NUMBER ? "</span>" : "</a>");
}

static void
put_text(Page *page, Reader *reader, uint32 end)
{
	Piece		piece;

	while (next_piece(reader, end, &piece))
	{
		CHECK_FOR_INTERRUPTS();
		put_piece(page, reader, piece);
	}
}

/* A heading with nothing behind it on its line is set larger. */
static void
put_heading(Page *page, Reader *reader, const Section *section)
{
	uint32		end = section->start + section->quote_length;
	bool		own = end == section->end ||
	strchr("\r\n", page->report->text[end]) != NULL;
	uint32		level = section->level;

	begin_paragraph(page);
	put(page, "<b class=\"h l");
	put_number(page, Min(level, 4));
	put(page, own ? " own" : "");
	put(page, "\" role=\"heading\" aria-level=\"");
	put_number(page, level + 1);
	put(page, "\">");
	page->in_heading = true;
	put_text(page, reader, end);
	page->in_heading = false;
	put(page, "</b>");
}

static void
put_section(Page *page, Reader *reader, uint32 row)
{
	const Section *section = &page->report->sections[row];

	put(page, "<section id=\"s");
	put_number(page, row + 1);
	put(page, "\" class=\"");
	put(page, section_kind_word[section->kind]);
	put(page, "\" data-kind=\"");
	put(page, section_kind_gloss[section->kind]);
	put(page, "\">");
	if (section->quote_length > 0)
		put_heading(page, reader, section);
	put_text(page, reader, section->end);
	end_paragraph(page);
	put(page, "</section>");
}

/* Simplified and traditional letters take different fonts. */
static void
put_main(Page *page)
{
	static const char *const language[SCRIPT_MIXED + 1] = {
		[SCRIPT_HANS] = "zh-Hans",
		[SCRIPT_HANT] = "zh-Hant",
		[SCRIPT_MIXED] = "zh"
	};
	Reader		reader = {.report = page->report};

	put(page, "<main id=\"text\" tabindex=\"-1\" lang=\"");
	put(page, language[page->report->metadata.script]);
	put(page, "\">");
	for (uint32 row = 0; row < page->report->section_count; row++)
		put_section(page, &reader, row);
	put(page, "</main>\n");
}

/* Parts without heading are listed where one would look for them. */
static bool
is_listed(const Section *section)
{
	return section->title.length != STRING_NULL ||
		section->kind == SECTION_OPENING ||
		section->kind == SECTION_PROBLEMS || section->kind == SECTION_CLOSING;
}

static void
put_listed(Page *page, uint32 row)
{
	const Section *section = &page->report->sections[row];
	const char *kind = section_kind_word[section->kind];

	put(page, "<li class=\"l");
	put_number(page, Min(section->level, 4));
	put(page, section->title.length == STRING_NULL ? " none " : " ");
	put(page, kind);
	put(page, "\"><a href=\"#s");
	put_number(page, row + 1);
	put(page, "\"><span class=\"badge\" title=\"");
	put(page, kind);
	put(page, "\">");
	put(page, section_kind_gloss[section->kind]);
	put(page, "</span><span class=\"title\">");
	if (section->title.length == STRING_NULL)
		put(page, "（无标题）");
	else
	{
		if (section->label.length != STRING_NULL)
			put_string(page, section->label);
		put_string(page, section->title);
	}
	put(page, "</span></a></li>\n");
}

static void
put_list(Page *page)
{
	put(page, "<nav aria-label=\"目录\">\n"
		"<button type=\"button\" id=\"toggle\" aria-controls=\"headings\">目录</button>\n"
		"<ol id=\"headings\">\n");
	for (uint32 row = 0; row < page->report->section_count; row++)
	{
		CHECK_FOR_INTERRUPTS();
		if (is_listed(&page->report->sections[row]))
			put_listed(page, row);
	}
	put(page, "</ol>\n</nav>\n");
}

/* One day, one year, or from the first day to the last. */
static void
put_period(Page *page, CorePeriod period)
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
	put(page, text);
}

static void
put_term(Page *page, const char *label, const char *column)
{
	put(page, "<div><dt title=\"");
	put(page, column);
	put(page, "\">");
	put(page, label);
	put(page, "</dt><dd>");
}

static void
put_string_field(Page *page, const char *label, const char *column,
				 StringRef string)
{
	if (string.length == STRING_NULL)
		return;
	put_term(page, label, column);
	put_string(page, string);
	put(page, "</dd></div>\n");
}

static void
put_word_field(Page *page, const char *label, const char *column,
			   const char *gloss)
{
	if (gloss == NULL)
		return;
	put_term(page, label, column);
	put(page, gloss);
	put(page, "</dd></div>\n");
}

static void
put_period_field(Page *page, const char *label, const char *column,
				 CorePeriod period)
{
	if (period.from.year == 0)
		return;
	put_term(page, label, column);
	put_period(page, period);
	put(page, "</dd></div>\n");
}

static void
put_metadata(Page *page)
{
	const Metadata *metadata = &page->report->metadata;
	CorePeriod	issued = {metadata->issued, metadata->issued};
	bool		has_path = metadata->region_path.length != STRING_NULL;

	put(page, "<dl class=\"metadata-list\">\n");
	put_string_field(page, "地区", "region",
					 has_path ? metadata->region_path : metadata->region);
	put_word_field(page, "层级", "region_level",
				   region_level_gloss[metadata->region_level]);
	put_word_field(page, "类型", "doc_type",
				   document_type_gloss[metadata->document_type]);
	put_string_field(page, "发布者", "issuer", metadata->issuer);
	put_period_field(page, "日期", "issued", issued);
	put_string_field(page, "会议", "meeting", metadata->meeting);
	put_string_field(page, "报告人", "speaker", metadata->speaker);
	put_period_field(page, "回顾期", "review_period", metadata->review_period);
	put_period_field(page, "计划期", "plan_period", metadata->plan_period);
	put(page, "</dl>\n");
}

static void
put_count(Page *page, const char *label, uint32 count)
{
	put(page, "<li>");
	put(page, label);
	put(page, " <b>");
	put_number(page, count);
	put(page, "</b></li>\n");
}

static void
put_counts(Page *page)
{
	const Report *report = page->report;
	Span		all = {0, report->length};
	uint32		headings = 0;
	uint32		roles[ROLES] = {0};

	for (uint32 i = 0; i < report->section_count; i++)
		headings += report->sections[i].quote_length > 0;
	for (uint32 i = 0; i < report->indicator_count; i++)
		roles[report->indicators[i].role]++;

	put(page, "<ul class=\"counts\">\n");
	put_count(page, "字符", text_characters(report->text, all));
	put_count(page, "标题", headings);
	put_count(page, "条目", report->item_count);
	put_count(page, "指标", report->indicator_count);
	for (int role = 0; role < ROLES; role++)
		put_count(page, role_gloss[role], roles[role]);
	put_count(page, "未列为指标的数字", count_numbers(report));
	put(page, "</ul>\n");
}

/* What a mark looks like, what that means, and how SQL spells it. */
static void
put_sample(Page *page, const char *first, const char *class,
		   const char *gloss, const char *word)
{
	put(page, "<li");
	put(page, first);
	put(page, "><span class=\"");
	put(page, class);
	put(page, " ");
	put(page, word);
	put(page, "\">");
	put(page, gloss);
	put(page, "</span> <code>");
	put(page, word);
	put(page, "</code></li>\n");
}

static void
put_legend(Page *page)
{
	put(page, "<ul class=\"legend\" aria-label=\"图例\">\n");
	for (int role = 0; role < ROLES; role++)
		put_sample(page, "", "m", role_gloss[role], role_word[role]);
	for (int measure = 0; measure < MEASURES; measure++)
		put_sample(page, measure == 0 ? " class=\"first\"" : "", "m",
				   measure_gloss[measure], measure_word[measure]);
	put_sample(page, " class=\"first\"", "m", status_gloss[STATUS_MASKED],
			   status_word[STATUS_MASKED]);
	put_sample(page, "", "m", status_gloss[STATUS_BLANK],
			   status_word[STATUS_BLANK]);
	put(page, "<li class=\"first\"><span class=\"n\">123</span> 未列为指标 "
		"<code>not reported</code></li>\n</ul>\n");
}

static void
put_title(Page *page)
{
	StringRef	title = page->report->metadata.title;

	if (title.length == STRING_NULL)
		put(page, "未命名的报告");
	else
		put_string(page, title);
}

/* The columns of a row, in the order of put_row. */
static const char row_columns[] =
"[\"name\",\"value\",\"value_max\",\"unit\",\"measure\",\"bound\",\"role\","
"\"period\",\"wording\",\"entity\",\"of\",\"status\",\"section\","
"\"char_start\"]";

static void
put_json_string(Page *page, StringRef string)
{
	if (string.length == STRING_NULL)
	{
		put(page, "null");
		return;
	}
	put(page, "\"");
	put_escaped(page, page->report->strings + string.offset, string.length,
				json_escape);
	put(page, "\"");
}

/* As a string: a script's own numbers would not be exact. */
static void
put_json_decimal(Page *page, Decimal decimal, bool stated)
{
	char		digits[DECIMAL_PRINT_MOST];

	if (!stated)
	{
		put(page, "null");
		return;
	}
	decimal_print(decimal, digits);
	put(page, "\"");
	put(page, digits);
	put(page, "\"");
}

static void
put_json_period(Page *page, CorePeriod period)
{
	if (period.from.year == 0)
	{
		put(page, "null");
		return;
	}
	put(page, "\"");
	put_period(page, period);
	put(page, "\"");
}

static void
put_json_numbers(Page *page, const uint32 *numbers, int count)
{
	for (int i = 0; i < count; i++)
	{
		put(page, ",");
		put_number(page, numbers[i]);
	}
	put(page, ",");
}

static void
put_row(Page *page, const Indicator *row)
{
	const uint32 words[] = {row->measure, row->bound, row->role};
	const uint32 places[] = {row->of, row->status, row->section};
	bool		stated = row->status == STATUS_STATED;

	put(page, "[");
	put_json_string(page, row->name);
	put(page, ",");
	put_json_decimal(page, row->value, stated);
	put(page, ",");
	put_json_decimal(page, row->value_max,
					 stated && row->bound == BOUND_RANGE);
	put(page, ",");
	put_json_string(page, row->unit);
	put_json_numbers(page, words, lengthof(words));
	put_json_period(page, row->period);
	put(page, ",");
	put_json_string(page, row->wording);
	put(page, ",");
	put_json_string(page, row->entity);
	put_json_numbers(page, places, lengthof(places));
	put_number(page, row->char_start);
	put(page, "]");
}

/* Both spellings of an enum's values, in the order of their numbers. */
static void
put_words(Page *page, const char *column, const char *const *gloss,
		  const char *const *word, int count)
{
	put(page, "\"");
	put(page, column);
	put(page, "\":[");
	for (int i = 0; i < count; i++)
	{
		put(page, i == 0 ? "\"" : ",\"");
		put(page, gloss[i]);
		put(page, " ");
		put(page, word[i]);
		put(page, "\"");
	}
	put(page, "]");
}

/* The rows of the indicators, for the script; enums by their numbers. */
static void
put_data(Page *page)
{
	const Report *report = page->report;

	put(page, "<script type=\"application/json\" id=\"data\">{\"columns\":");
	put(page, row_columns);
	put(page, ",\n\"words\":{");
	put_words(page, "measure", measure_gloss, measure_word, MEASURES);
	put(page, ",");
	put_words(page, "bound", bound_gloss, bound_word, BOUNDS);
	put(page, ",");
	put_words(page, "role", role_gloss, role_word, ROLES);
	put(page, ",");
	put_words(page, "status", status_gloss, status_word, STATUSES);
	put(page, "},\n\"rows\":[");
	for (uint32 i = 0; i < report->indicator_count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		put(page, i == 0 ? "\n" : ",\n");
		put_row(page, &report->indicators[i]);
	}
	put(page, "]}</script>\n");
}

static void
put_head(Page *page)
{
	put(page, "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n"
		"<meta charset=\"utf-8\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\"");
	put(page, page_policy);
	put(page, "\">\n<meta name=\"viewport\" "
		"content=\"width=device-width, initial-scale=1\">\n<title>");
	put_title(page);
	put(page, "</title>\n<style>");
	put(page, page_style);
	put(page, "</style>\n</head>\n");
}

static void
put_body(Page *page)
{
	put(page, "<body>\n<a class=\"skip\" href=\"#text\">跳到正文</a>\n"
		"<header>\n<h1>");
	put_title(page);
	put(page, "</h1>\n");
	put_metadata(page);
	put_counts(page);
	put_legend(page);
	put(page, "</header>\n<div class=\"columns\">\n");
	put_list(page);
	put_main(page);
	put(page, "</div>\n<aside id=\"card\" role=\"tooltip\" hidden></aside>\n");
	put_data(page);
	put(page, "<script>");
	put(page, page_script);
	put(page, "</script>\n</body>\n</html>\n");
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
