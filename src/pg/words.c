/*
 * words.c
 *	  How SQL spells what the core numbers.
 */
#include "pg/words.h"

#include "catalog/pg_type_d.h"
#include "utils/builtins.h"

const char *const section_kind_word[] = {
	[SECTION_METADATA] = "metadata",
	[SECTION_OPENING] = "opening",
	[SECTION_REVIEW] = "review",
	[SECTION_PROBLEMS] = "problems",
	[SECTION_PLAN] = "plan",
	[SECTION_CLOSING] = "closing",
	[SECTION_BOILERPLATE] = "boilerplate",
	[SECTION_OTHER] = "other"
};

const char *const measure_word[] = {
	[MEASURE_LEVEL] = "level",
	[MEASURE_GROWTH] = "growth",
	[MEASURE_CHANGE] = "change",
	[MEASURE_COMPLETION] = "completion",
	[MEASURE_SHARE] = "share",
	[MEASURE_RANK] = "rank"
};

const char *const bound_word[] = {
	[BOUND_EXACT] = "exact",
	[BOUND_ABOUT] = "about",
	[BOUND_AT_LEAST] = "at_least",
	[BOUND_AT_MOST] = "at_most",
	[BOUND_RANGE] = "range"
};

const char *const role_word[] = {
	[ROLE_ACTUAL] = "actual",
	[ROLE_TARGET] = "target",
	[ROLE_ESTIMATE] = "estimate"
};

const char *const status_word[] = {
	[STATUS_STATED] = "stated",
	[STATUS_MASKED] = "masked",
	[STATUS_BLANK] = "blank"
};

const char *const term_kind_word[] = {
	[TERM_POLICY] = "policy",
	[TERM_QUOTED] = "quoted",
	[TERM_WORK] = "work",
	[TERM_ORGANISATION] = "organisation",
	[TERM_PLACE] = "place",
	[TERM_PROJECT] = "project",
	[TERM_INDICATOR] = "indicator"
};

const char *const digits_reason_word[] = {
	[DIGITS_INDICATOR] = "indicator",
	[SKIP_DATE] = "date",
	[SKIP_ORDINAL] = "ordinal",
	[SKIP_LIST_MARK] = "list mark",
	[SKIP_NAME] = "name",
	[SKIP_SLOGAN] = "slogan",
	[SKIP_THRESHOLD] = "threshold",
	[SKIP_DURATION] = "duration",
	[SKIP_RATIO] = "ratio",
	[SKIP_NOISE] = "noise",
	[DIGITS_METADATA] = "metadata",
	[DIGITS_BOILERPLATE] = "boilerplate",
	[DIGITS_HEADING] = "heading",
	[DIGITS_UNNAMED] = "unnamed",
	[DIGITS_UNKNOWN] = NULL
};

const char *const damage_word[] = {
	[DAMAGE_MASKED] = "masked",
	[DAMAGE_BLANK] = "blank",
	[DAMAGE_MOJIBAKE] = "mojibake",
	[DAMAGE_CONTROL] = "control_characters",
	[DAMAGE_ZERO_WIDTH] = "zero_width",
	[DAMAGE_SPACED_DIGITS] = "spaced_digits",
	[DAMAGE_LETTERS_IN_DIGITS] = "letters_in_digits",
	[DAMAGE_PINYIN] = "pinyin_glosses",
	[DAMAGE_MIXED_SCRIPT] = "mixed_script",
	[DAMAGE_HTML] = "html",
	[DAMAGE_PLACEHOLDER] = "placeholders",
	[DAMAGE_WATERMARK] = "watermarks",
	[DAMAGE_PAGE_NUMBER] = "page_numbers",
	[DAMAGE_FURNITURE] = "furniture_lines"
};

const char *const region_level_word[] = {
	[REGION_UNKNOWN] = NULL,
	[REGION_NATIONAL] = "national",
	[REGION_PROVINCE] = "province",
	[REGION_PREFECTURE] = "prefecture",
	[REGION_COUNTY] = "county",
	[REGION_TOWNSHIP] = "township",
	[REGION_VILLAGE] = "village"
};

const char *const document_type_word[] = {
	[DOCUMENT_GOVERNMENT_WORK_REPORT] = "government_work_report",
	[DOCUMENT_WORK_SUMMARY] = "work_summary",
	[DOCUMENT_WORK_PLAN] = "work_plan",
	[DOCUMENT_WORK_SUMMARY_AND_PLAN] = "work_summary_and_plan",
	[DOCUMENT_OTHER] = "other"
};

const char *const report_script_word[] = {
	[SCRIPT_HANS] = "hans",
	[SCRIPT_HANT] = "hant",
	[SCRIPT_MIXED] = "mixed"
};

const char *const section_kind_gloss[] = {
	[SECTION_METADATA] = "文头",
	[SECTION_OPENING] = "开篇",
	[SECTION_REVIEW] = "回顾",
	[SECTION_PROBLEMS] = "问题",
	[SECTION_PLAN] = "计划",
	[SECTION_CLOSING] = "结语",
	[SECTION_BOILERPLATE] = "附文",
	[SECTION_OTHER] = "其他"
};

const char *const measure_gloss[] = {
	[MEASURE_LEVEL] = "总量",
	[MEASURE_GROWTH] = "增速",
	[MEASURE_CHANGE] = "增减量",
	[MEASURE_COMPLETION] = "完成度",
	[MEASURE_SHARE] = "比重",
	[MEASURE_RANK] = "位次"
};

const char *const bound_gloss[] = {
	[BOUND_EXACT] = "确数",
	[BOUND_ABOUT] = "约数",
	[BOUND_AT_LEAST] = "至少",
	[BOUND_AT_MOST] = "至多",
	[BOUND_RANGE] = "区间"
};

const char *const role_gloss[] = {
	[ROLE_ACTUAL] = "实绩",
	[ROLE_TARGET] = "目标",
	[ROLE_ESTIMATE] = "预计"
};

const char *const status_gloss[] = {
	[STATUS_STATED] = "写明",
	[STATUS_MASKED] = "遮盖",
	[STATUS_BLANK] = "空缺"
};

const char *const region_level_gloss[] = {
	[REGION_UNKNOWN] = NULL,
	[REGION_NATIONAL] = "国家",
	[REGION_PROVINCE] = "省级",
	[REGION_PREFECTURE] = "地级",
	[REGION_COUNTY] = "县级",
	[REGION_TOWNSHIP] = "乡级",
	[REGION_VILLAGE] = "村级"
};

const char *const document_type_gloss[] = {
	[DOCUMENT_GOVERNMENT_WORK_REPORT] = "政府工作报告",
	[DOCUMENT_WORK_SUMMARY] = "工作总结",
	[DOCUMENT_WORK_PLAN] = "工作计划",
	[DOCUMENT_WORK_SUMMARY_AND_PLAN] = "工作总结和计划",
	[DOCUMENT_OTHER] = "其他"
};

void
words_look_up(Oid type, const char *const *words, int count, Datum *values)
{
	for (int i = 0; i < count; i++)
		values[i] = type == TEXTOID ? CStringGetTextDatum(words[i]) :
			DirectFunctionCall2(enum_in, CStringGetDatum(words[i]),
								ObjectIdGetDatum(type));
}
