/*
 * test_mark.c
 *	  The marks of headings and list entries, and what only looks like one.
 */
#include "core/mark.h"

#include "show.h"

typedef struct MarkCase
{
	const char *source;
	MarkStyle	style;			/* MARK_NONE: there is no mark */
	uint32		number;
	const char *label;			/* as the fold leaves it */
} MarkCase;

static const MarkCase mark_cases[] = {
	/* GB/T 9704's four levels */
	{"一、工作回顾", MARK_CHINESE, 1, "一、"},
	{"（一）抓项目", MARK_CHINESE_BRACKET, 1, "(一)"},
	{"1.抓招商", MARK_ARABIC, 1, "1."},
	{"（1）抓落实", MARK_ARABIC_BRACKET, 1, "(1)"},
	/* their other spellings */
	{"一，工作回顾", MARK_CHINESE, 1, "一,"},
	{"一.工作回顾", MARK_CHINESE, 1, "一."},
	{"(一)抓项目", MARK_CHINESE_BRACKET, 1, "(一)"},
	{"( 二 )抓项目", MARK_CHINESE_BRACKET, 2, "( 二 )"},
	{"（\n三\n）抓项目", MARK_CHINESE_BRACKET, 3, "(\n三\n)"},
	{"㈢抓项目", MARK_CHINESE_BRACKET, 3, "㈢"},
	{"3、抓招商", MARK_ARABIC, 3, "3、"},
	{"３．抓招商", MARK_ARABIC, 3, "3."},
	{"⒊抓招商", MARK_ARABIC, 3, "⒊"},
	{"3)抓落实", MARK_ARABIC_BRACKET, 3, "3)"},
	{"⑶抓落实", MARK_ARABIC_BRACKET, 3, "⑶"},
	{"③抓落实", MARK_CIRCLED, 3, "③"},
	{"❸抓落实", MARK_CIRCLED, 3, "❸"},
	{"⑳抓落实", MARK_CIRCLED, 20, "⑳"},
	/* parts, chapters, ordinals */
	{"第一章 总体情况", MARK_PART, 1, "第一章"},
	{"第二部分 今年工作", MARK_PART, 2, "第二部分"},
	{"第3部分 今年工作", MARK_PART, 3, "第3部分"},
	{"第四篇 保障", MARK_PART, 4, "第四篇"},
	{"第五编 保障", MARK_PART, 5, "第五编"},
	{"第一，要抓项目。", MARK_ORDINAL, 1, "第一,"},
	{"第十二、要抓项目。", MARK_ORDINAL, 12, "第十二、"},
	/* dashes */
	{"——抓项目", MARK_DASH, 0, "--"},
	{"--抓项目", MARK_DASH, 0, "--"},
	{"————抓项目", MARK_DASH, 0, "----"},
	{"―― 抓项目", MARK_DASH, 0, "--"},
	{"———抓项目", MARK_DASH, 0, "---"},
	/* larger numbers, and a mark that stands alone */
	{"十一、其他", MARK_CHINESE, 11, "十一、"},
	{"二十三、其他", MARK_CHINESE, 23, "二十三、"},
	{"（十二）其他", MARK_CHINESE_BRACKET, 12, "(十二)"},
	{"12、其他", MARK_ARABIC, 12, "12、"},
	{"99.其他", MARK_ARABIC, 99, "99."},
	{"一、", MARK_CHINESE, 1, "一、"},
	{"二", MARK_CHINESE, 2, "二"},
	{"(三)", MARK_CHINESE_BRACKET, 3, "(三)"},
	{"4.", MARK_ARABIC, 4, "4."},
	/* a title may begin with a number */
	{"1、2023年工作", MARK_ARABIC, 1, "1、"},
	{"一、2023年工作", MARK_CHINESE, 1, "一、"},
	{"二、三农工作", MARK_CHINESE, 2, "二、"},
	{"三、五年规划", MARK_CHINESE, 3, "三、"},
	/* figures and dates */
	{"2.5亿", MARK_NONE, 0, ""},
	{"2024年工作", MARK_NONE, 0, ""},
	{"2024.1.9", MARK_NONE, 0, ""},
	{"10万头生猪", MARK_NONE, 0, ""},
	{"12", MARK_NONE, 0, ""},
	{"3个项目", MARK_NONE, 0, ""},
	{"5%以上", MARK_NONE, 0, ""},
	{"1,200亩", MARK_NONE, 0, ""},
	{"100、其他", MARK_NONE, 0, ""},
	{"0.其他", MARK_NONE, 0, ""},
	{"（2023年）", MARK_NONE, 0, ""},
	{"（100）", MARK_NONE, 0, ""},
	/* words that begin with a numeral */
	{"一是抓项目", MARK_NONE, 0, ""},
	{"一年来，全镇", MARK_NONE, 0, ""},
	{"三农工作", MARK_NONE, 0, ""},
	{"二、三产业", MARK_NONE, 0, ""},
	{"一、二、三等奖", MARK_NONE, 0, ""},
	{"一、二级公路", MARK_NONE, 0, ""},
	{"三、四线城市", MARK_NONE, 0, ""},
	{"一、二季度", MARK_NONE, 0, ""},
	{"十百千工程", MARK_NONE, 0, ""},
	{"两、三年", MARK_NONE, 0, ""},
	/* ordinals that are part of a sentence */
	{"第一产业", MARK_NONE, 0, ""},
	{"第一季度", MARK_NONE, 0, ""},
	{"第三次会议", MARK_NONE, 0, ""},
	{"第一批", MARK_NONE, 0, ""},
	{"第，", MARK_NONE, 0, ""},
	{"第一", MARK_NONE, 0, ""},
	/* rules, blanks and single dashes */
	{"———", MARK_NONE, 0, ""},
	{"———————", MARK_NONE, 0, ""},
	{"-----抓项目", MARK_NONE, 0, ""},
	{"——", MARK_NONE, 0, ""},
	{"—— ", MARK_NONE, 0, ""},
	{"-5%", MARK_NONE, 0, ""},
	{"-", MARK_NONE, 0, ""},
	/* brackets that hold something else, or are open */
	{"（含税）", MARK_NONE, 0, ""},
	{"（一", MARK_NONE, 0, ""},
	{"（", MARK_NONE, 0, ""},
	{"（）", MARK_NONE, 0, ""},
	{"（零）", MARK_NONE, 0, ""},
	{"（一)抓项目", MARK_CHINESE_BRACKET, 1, "(一)"},
	{"[一]抓项目", MARK_NONE, 0, ""},
	{"", MARK_NONE, 0, ""},
	{" 一、", MARK_NONE, 0, ""},
	{"抓一、二产", MARK_NONE, 0, ""},
};

static bool
is_as_wanted(const MarkCase *c, const char *text, bool found, const Mark *mark)
{
	if (!found)
		return c->style == MARK_NONE;
	return mark->style == c->style && mark->number == c->number &&
		mark->label.start == 0 &&
		text_equals(text, mark->label, c->label, strlen(c->label));
}

static void
test_cases(void)
{
	for (uint32 i = 0; i < lengthof(mark_cases); i++)
	{
		const MarkCase *c = &mark_cases[i];
		Folded		folded;
		Span		span = show_fold(c->source, &folded);
		Mark		mark = {MARK_NONE};
		bool		well;

		well = is_as_wanted(c, folded.text,
							mark_parse(folded.text, span, &mark), &mark);
		CHECK(well);
		if (!well)
			fprintf(stderr, "\tmark_cases %u: \"%s\", style %d, number %u\n",
					i, c->source, (int) mark.style, mark.number);
		memory_reset();
	}
}

/* A mark is read within its span only, and from its start. */
static void
test_bounds(void)
{
	const char *text = "头(一)、一、第一,--文";
	Mark		mark;

	CHECK(mark_parse(text, make_span(3, 8), &mark));
	CHECK_INT(mark.label.start, 3);
	CHECK_INT(mark.label.end, 8);
	CHECK(!mark_parse(text, make_span(3, 7), &mark));
	CHECK(!mark_parse(text, make_span(8, 17), &mark));
	CHECK(mark_parse(text, make_span(11, 17), &mark));
	CHECK_INT(mark.label.end, 17);
	CHECK(mark_parse(text, make_span(17, 24), &mark));
	CHECK_INT(mark.style, MARK_ORDINAL);
	CHECK(!mark_parse(text, make_span(17, 23), &mark));
	CHECK(!mark_parse(text, make_span(24, 26), &mark));
	CHECK(mark_parse(text, make_span(24, 29), &mark));
	CHECK(!mark_parse(text, make_span(29, 29), &mark));
}

/* Every beginning of a mark, in a block that ends there. */
static void
test_cut(void)
{
	static const char *const texts[] = {
		"(十二)", "第十二部分", "二、三等", "12.5", "--一", "⑵一"
	};

	for (uint32 i = 0; i < lengthof(texts); i++)
		for (uint32 size = 0; size <= strlen(texts[i]); size++)
		{
			char	   *cut = palloc(size);
			Mark		mark;

			memcpy(cut, texts[i], size);
			if (mark_parse(cut, make_span(0, size), &mark))
				CHECK(mark.label.start == 0 && mark.label.end <= size);
			memory_reset();
		}
}

int
main(void)
{
	test_cases();
	test_bounds();
	test_cut();
	return unit_summary();
}
