/*
 * complete.c
 *	  Whether a report begins where one can, ends where one does, and has all
 *	  that it promises.
 */
#include "core/mark.h"
#include "core/quality.h"

/* A line at the end that gives a date or a name is no longer, in bytes. */
#define SIGNATURE_MOST 150
#define SIGNATURES_MOST 6

/* Of a longer line its end is read. */
#define LINE_MOST 6000

/* A line of an annex that is longer must end as a sentence does. */
#define ENTRY_MOST 180

/*
 * Does a text begin where a text can?  二、 is not where, and (一) or 1. is
 * only with a title.
 */
static bool
begins(const Reading *reading)
{
	bool		titled = reading->report->metadata.title.length != STRING_NULL;
	const char *text = reading->content.text;
	Span		span = text_trim(text, whole(&reading->content));
	uint32		code = text_code(text, span.start, span.end);
	Mark		mark;

	if (mark_parse(text, span, &mark) && mark.style != MARK_DASH)
		return mark.number <= 1 && (titled || mark.style <= MARK_CHINESE ||
									reading_names_report(reading));
	return titled || code_is_digit(code) || code == '"' || code == '(' ||
		code == '[' ||
		(code_is_han(code) && code != 0x5E74 && code != 0x6708);	/* 年 月 */
}

/* Words at the end that say that there is more elsewhere. */
static bool
has_more_elsewhere(const Folded *tail)
{
	static const Word words[] = {
		WORD("下一页"), WORD("下页"), WORD("尾页"), WORD("[1] [2]"), WORD("[1][2]"), WORD("未完待续"),
		WORD("(未完"), WORD("余下全文"), WORD("剩余内容"), WORD("试读结束"), WORD("阅读全部"), WORD("展开全文"),
		WORD("后阅读全文"), WORD("后可阅读"), WORD("后查看全文")
	};

	return HAS_ANY(tail->text, whole(tail), words);
}

/*
 * The last line of a span, trimmed, or the end of a longer one than any that
 * is looked for; *rest is what is before it.
 */
static Span
last_line(const char *text, Span span, Span *rest)
{
	Span		line = text_trim(text, span);

	*rest = make_span(span.start, span.start);
	if (line.end - line.start > LINE_MOST)
		line.start = text_previous(text, line.start, line.end - LINE_MOST);
	for (uint32 at = line.end; at > line.start; at--)
		if (text[at - 1] == '\n')
		{
			*rest = make_span(span.start, at - 1);
			return text_trim(text, make_span(at, line.end));
		}
	return line;
}

/* Does a line end as a sentence does, or with a last call? */
static bool
ends_sentence(const char *text, Span line)
{
	static const Word calls[] = {
		WORD("奋斗"), WORD("台阶"), WORD("贡献"), WORD("篇章"), WORD("辉煌"), WORD("胜利"), WORD("跨越"),
		WORD("谢谢"), WORD("谢谢大家"), WORD("(完")
	};
	static const Word closers[] = {
		WORD("\""), WORD("'"), WORD(")"), WORD("]"), WORD("》"), WORD("」"), WORD("』"), WORD("】")
	};
	const Word *closer;

	while ((closer = ENDS_ANY(text, line, closers)) != NULL)
		line.end -= closer->length;
	return code_is_full_stop(text_last_code(text, line)) ||
		ENDS_ANY(text, line, calls) != NULL;
}

static bool
has_han(const char *text, Span line)
{
	for (uint32 at = line.start; at < line.end;)
	{
		uint32		code;

		at = text_next(text, at, line.end, &code);
		if (code_is_han(code))
			return true;
	}
	return false;
}

/*
 * A date, a name, a note, a placeholder, the number of a page: what may stand
 * below the last sentence.
 */
static bool
is_signature(const char *text, Span line)
{
	static const Word starts[] = {
		WORD("注"), WORD("@"), WORD("关键词"), WORD("【关键词"), WORD("{{"), WORD("${"), WORD("[!--")
	};
	static const Word ends[] = {
		WORD("日"), WORD("日)"), WORD("月"), WORD("人民政府"), WORD("委员会"), WORD("办公室"), WORD("注释:")
	};

	return line.end - line.start <= SIGNATURE_MOST &&
		(STARTS_ANY(text, line, starts) || ENDS_ANY(text, line, ends) ||
		 !has_han(text, line));
}

/* Does a sentence end before what a seller has put on the same line? */
static bool
holds_sentence(const char *text, Span line)
{
	uint32		stop;

	(void) text_sentence_end(text, line, &stop);
	return stop < text_previous(text, line.start, line.end);
}

/*
 * Does a text end with a sentence, but for a few lines of signature, a list of
 * attachments (附件:1.… 2.…) and what a seller has put there?
 */
static bool
text_ends_well(const char *text, Span span)
{
	bool		listed = false; /* entries whose 附件 must still come */

	for (int lines = 0; lines <= SIGNATURES_MOST; lines++)
	{
		Span		line = last_line(text, span, &span);

		if (line.start == line.end)
			return false;
		if (line_is_watermark(text, line))
		{
			if (holds_sentence(text, line))
				return !listed;
		}
		else if (ends_sentence(text, line))
			return !listed;
		else if (text_starts(text, line, LITERAL("附")))
			listed = false;
		else if (is_signature(text, line))
			continue;
		else if (code_is_digit((unsigned char) text[line.start]))
			listed = true;
		else
			return false;
	}
	return false;
}

/* An annex may be a list: its last entry ends as the one before. */
static bool
annex_ends_well(const char *text, Span span)
{
	Span		rest;
	Span		line = last_line(text, span, &rest);

	return text_ends_well(text, span) ||
		(line.end - line.start <= ENTRY_MOST &&
		 !ends_sentence(text, last_line(text, rest, &rest)));
}

/* The closing that an annex stands behind; NULL without annex. */
static const Section *
closing_before_annex(const Report *report)
{
	bool		annex = false;

	for (uint32 i = report->section_count; i > 0; i--)
	{
		const Section *section = &report->sections[i - 1];

		if (section->kind == SECTION_CLOSING)
			return annex ? section : NULL;
		annex |= section_is_content(section);
	}
	return NULL;
}

/* Do the report and its annex end as they should? */
static bool
ends(const Reading *reading)
{
	const Report *report = reading->report;
	const Folded *content = &reading->content;
	const Section *closing = closing_before_annex(report);
	Folded		folded;

	if (closing == NULL)
		return text_ends_well(content->text, whole(content));
	fold_text(report->text + closing->start, closing->end - closing->start,
			  FOLD_MATCH, reading->interrupt, &folded);
	return text_ends_well(folded.text, whole(&folded)) &&
		annex_ends_well(content->text, whole(content));
}

/* A line without the number of a page and the dots that lead to it. */
static Span
without_page(const char *text, Span line)
{
	while (line.end > line.start && (unsigned char) text[line.end - 1] < 0x80)
		line.end--;
	return line;
}

/* The last entry of a table of contents, without its mark and page number. */
static Span
last_entry(const Folded *beside)
{
	const char *text = beside->text;
	Span		entry = {0, 0};
	bool		inside = false;

	for (uint32 at = 0; at < beside->length;)
	{
		Span		line = text_next_line(text, &at, beside->length);
		Mark		mark;

		if (text_starts(text, line, LITERAL("目")) &&
			text_ends(text, line, LITERAL("录")))
			inside = true;
		else if (inside && mark_parse(text, line, &mark))
			entry = without_page(text, make_span(mark.label.end, line.end));
		else if (entry.start < entry.end && line.start < line.end)
			break;
	}
	return text_trim(text, entry);
}

/*
 * Does the last entry of the table of contents stand in the text once more?
 * True where there is none.
 */
static bool
keeps_contents(const Reading *reading)
{
	const Report *report = reading->report;
	Span		entry = last_entry(&reading->beside);
	uint32		length = entry.end - entry.start;
	Folded		folded;
	Span		rest;

	if (length == 0)
		return true;
	fold_text(report->text, report->length, FOLD_MATCH, reading->interrupt,
			  &folded);
	rest = whole(&folded);
	for (int times = 0; times < 2; times++)
	{
		rest.start = text_find(folded.text, rest,
							   reading->beside.text + entry.start, length);
		if (rest.start == rest.end)
			return false;
		rest.start += length;
	}
	return true;
}

/* Is the plan there that the title names? */
static bool
keeps_title(const Report *report)
{
	return report->metadata.document_type != DOCUMENT_WORK_SUMMARY_AND_PLAN ||
		report_has_kind(report, SECTION_PLAN);
}

bool
reading_is_complete(const Reading *reading)
{
	return begins(reading) && ends(reading) &&
		!has_more_elsewhere(&reading->tail) &&
		keeps_title(reading->report) && keeps_contents(reading);
}
