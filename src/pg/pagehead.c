/*
 * pagehead.c
 *	  What stands above and beside the text on its page.
 */
#include "pg/page.h"

#include "core/text.h"

#include "miscadmin.h"

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

	page_put(page, "<li class=\"l");
	page_put_number(page, Min(section->level, 4));
	page_put(page, section->title.length == STRING_NULL ? " none " : " ");
	page_put(page, kind);
	page_put(page, "\"><a href=\"#s");
	page_put_number(page, row + 1);
	page_put(page, "\"><span class=\"badge\" title=\"");
	page_put(page, kind);
	page_put(page, "\">");
	page_put(page, section_kind_gloss[section->kind]);
	page_put(page, "</span><span class=\"title\">");
	if (section->title.length == STRING_NULL)
		page_put(page, "（无标题）");
	else
	{
		if (section->label.length != STRING_NULL)
			page_put_string(page, section->label);
		page_put_string(page, section->title);
	}
	page_put(page, "</span></a></li>\n");
}

void
pagehead_put_list(Page *page)
{
	page_put(page, "<nav aria-label=\"目录\">\n"
			 "<button type=\"button\" id=\"toggle\" aria-controls=\"headings\">目录</button>\n"
			 "<ol id=\"headings\">\n");
	for (uint32 row = 0; row < page->report->section_count; row++)
	{
		CHECK_FOR_INTERRUPTS();
		if (is_listed(&page->report->sections[row]))
			put_listed(page, row);
	}
	page_put(page, "</ol>\n</nav>\n");
}

static void
put_term(Page *page, const char *label, const char *column)
{
	page_put(page, "<div><dt title=\"");
	page_put(page, column);
	page_put(page, "\">");
	page_put(page, label);
	page_put(page, "</dt><dd>");
}

static void
put_string_field(Page *page, const char *label, const char *column,
				 StringRef string)
{
	if (string.length == STRING_NULL)
		return;
	put_term(page, label, column);
	page_put_string(page, string);
	page_put(page, "</dd></div>\n");
}

static void
put_word_field(Page *page, const char *label, const char *column,
			   const char *gloss)
{
	if (gloss == NULL)
		return;
	put_term(page, label, column);
	page_put(page, gloss);
	page_put(page, "</dd></div>\n");
}

static void
put_period_field(Page *page, const char *label, const char *column,
				 CorePeriod period)
{
	if (period.from.year == 0)
		return;
	put_term(page, label, column);
	page_put_period(page, period);
	page_put(page, "</dd></div>\n");
}

void
pagehead_put_metadata(Page *page)
{
	const Metadata *metadata = &page->report->metadata;
	CorePeriod	issued = {metadata->issued, metadata->issued};
	bool		has_path = metadata->region_path.length != STRING_NULL;

	page_put(page, "<dl class=\"metadata-list\">\n");
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
	page_put(page, "</dl>\n");
}

static void
put_count(Page *page, const char *label, uint32 count)
{
	page_put(page, "<li>");
	page_put(page, label);
	page_put(page, " <b>");
	page_put_number(page, count);
	page_put(page, "</b></li>\n");
}

void
pagehead_put_counts(Page *page)
{
	const Report *report = page->report;
	Span		all = {0, report->length};
	uint32		headings = 0;
	uint32		roles[ROLES] = {0};

	for (uint32 i = 0; i < report->section_count; i++)
		headings += report->sections[i].quote_length > 0;
	for (uint32 i = 0; i < report->indicator_count; i++)
		roles[report->indicators[i].role]++;

	page_put(page, "<ul class=\"counts\">\n");
	put_count(page, "字符", text_characters(report->text, all));
	put_count(page, "标题", headings);
	put_count(page, "条目", report->item_count);
	put_count(page, "指标", report->indicator_count);
	for (int role = 0; role < ROLES; role++)
		put_count(page, role_gloss[role], roles[role]);
	put_count(page, "未列为指标的数字", pagetext_count_numbers(report));
	page_put(page, "</ul>\n");
}

/* What a mark looks like, what that means, and how SQL spells it. */
static void
put_sample(Page *page, const char *first, const char *class,
		   const char *gloss, const char *word)
{
	page_put(page, "<li");
	page_put(page, first);
	page_put(page, "><span class=\"");
	page_put(page, class);
	page_put(page, " ");
	page_put(page, word);
	page_put(page, "\">");
	page_put(page, gloss);
	page_put(page, "</span> <code>");
	page_put(page, word);
	page_put(page, "</code></li>\n");
}

void
pagehead_put_legend(Page *page)
{
	page_put(page, "<ul class=\"legend\" aria-label=\"图例\">\n");
	for (int role = 0; role < ROLES; role++)
		put_sample(page, "", "m", role_gloss[role], role_word[role]);
	for (int measure = 0; measure < MEASURES; measure++)
		put_sample(page, measure == 0 ? " class=\"first\"" : "", "m",
				   measure_gloss[measure], measure_word[measure]);
	put_sample(page, " class=\"first\"", "m", status_gloss[STATUS_MASKED],
			   status_word[STATUS_MASKED]);
	put_sample(page, "", "m", status_gloss[STATUS_BLANK],
			   status_word[STATUS_BLANK]);
	page_put(page, "<li class=\"first\"><span class=\"n\">123</span> 未列为指标 "
			 "<code>not reported</code></li>\n</ul>\n");
}
