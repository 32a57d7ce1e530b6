/*
 * words.c
 *	  How SQL spells what the core numbers.
 */
#include "pg/words.h"

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

void
words_look_up(Oid type, const char *const *words, int count, Datum *values)
{
	for (int i = 0; i < count; i++)
		values[i] = DirectFunctionCall2(enum_in, CStringGetDatum(words[i]),
										ObjectIdGetDatum(type));
}
