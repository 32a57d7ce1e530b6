/*
 * test_split.c
 *	  Files that collect several reports, and files that do not.
 */
#include "core/report.h"

#include "show.h"

/* A speech as long as a report has to be. */
#define SPEECH \
	"一、2022年工作回顾\n" \
	"一年来，全镇上下团结一心，新种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动农户增收；新修公路三十里，" \
	"新架桥梁两座，安装路灯百盏；新建学校两所，改造危房百户，慰问老人，资助学生，培训技能，扶持企业，调解纠纷。\n" \
	"二、2023年工作安排\n" \
	"新的一年，全镇上下要再接再厉，继续种好油茶，继续修好公路，继续办好学校，继续改好危房，一件事情接着一件事情办，" \
	"一年接着一年干，让群众的日子一天比一天好，让镇村的面貌一年比一年新，努力建设富裕文明幸福的美好家园，请大家放心。\n"

/* Each part is a line: its first line and its last. */
static const ShowCase split_cases[] = {
	/* a plain report is one part */
	{
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		SPEECH,
		"柳河镇政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	/* so is what stands around one, and what is none at all */
	{
		"分享到：\n"
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		SPEECH
		"扫一扫在手机打开当前页\n",
		"分享到： … 扫一扫在手机打开当前页\n"
	},
	{"今天天气很好。", "今天天气很好。 … 今天天气很好。\n"},
	{"", " … \n"},
	/* several, one behind the other */
	{
		"柳河镇政府工作报告\n"
		"2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		"各位代表：\n"
		SPEECH
		"石桥乡政府工作报告\n"
		"——2023年1月12日在石桥乡第十届人民代表大会第三次会议上\n"
		"各位代表：\n"
		SPEECH
		"政府工作报告\n"
		"各位代表：\n"
		SPEECH,
		"柳河镇政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"石桥乡政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	/* 同志们, or a dateline alone, shows where one begins */
	{
		"柳河镇政府工作报告\n"
		"同志们：\n"
		SPEECH
		"石桥乡政府工作报告\n"
		"（2023年1月12日）\n"
		"现在，我向大家报告工作。\n"
		SPEECH,
		"柳河镇政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"石桥乡政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	/* summaries begin with their first heading */
	{
		"柳河镇2022年工作总结\n"
		SPEECH
		"石桥乡2022年工作总结\n"
		SPEECH,
		"柳河镇2022年工作总结 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"石桥乡2022年工作总结 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	/* the collection's title and its table of contents are in no part */
	{
		"2023年乡镇政府工作报告（2篇）\n"
		"目　录\n"
		"1.柳河镇政府工作报告 1\n"
		"2.石桥乡政府工作报告 6\n"
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		SPEECH
		"石桥乡政府工作报告\n"
		"各位代表：\n"
		SPEECH,
		"柳河镇政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"石桥乡政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	{
		"2023年乡镇政府工作报告汇编\n"
		"目　录\n"
		"柳河镇政府工作报告\n"
		"石桥乡政府工作报告\n"
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		SPEECH
		"石桥乡政府工作报告\n"
		"各位代表：\n"
		SPEECH,
		"柳河镇政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"石桥乡政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	/* the title again at the end, or in a link, is no report */
	{
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		SPEECH
		"柳河镇政府工作报告\n"
		"2023年1月12日\n",
		"柳河镇政府工作报告 … 2023年1月12日\n"
	},
	{
		"柳河镇2022年工作总结\n"
		SPEECH
		"上一篇：柳河镇2021年工作总结\n"
		"下一篇：石桥乡2022年工作总结\n",
		"柳河镇2022年工作总结 … 下一篇：石桥乡2022年工作总结\n"
	},
	/* a sentence, or a heading, that names a report */
	{
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		SPEECH
		"以上是柳河镇政府工作报告。\n"
		"三、石桥乡政府工作报告\n"
		"各位代表：\n"
		SPEECH,
		"柳河镇政府工作报告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
	/* traditional text */
	{
		"柳河鎮政府工作報告\n"
		"各位代表：\n"
		SPEECH
		"石橋鄉政府工作報告\n"
		"各位代表：\n"
		SPEECH,
		"柳河鎮政府工作報告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
		"石橋鄉政府工作報告 … 努力建设富裕文明幸福的美好家园，请大家放心。\n"
	},
};

/* The last line, or only its last clauses where it is the speech's. */
static const char *
last_words(const char *text, uint32 start, uint32 end)
{
	static char words[1024];
	uint32		from;

	while (end > start && text[end - 1] == '\n')
		end--;
	for (from = end; from > start && text[from - 1] != '\n';)
		from--;
	if (end - from > 200)
		from = text_find(text, make_span(from, end), LITERAL("努力建设"));
	snprintf(words, sizeof(words), "%.*s", (int) (end - from), &text[from]);
	return words;
}

static void
read_parts(const char *source)
{
	uint32		length = strlen(source);
	SplitPart  *parts;
	uint32		count;

	CHECK_INT(report_split(source, length, NULL, &parts, &count), CORE_OK);
	for (uint32 i = 0; i < count; i++)
	{
		const SplitPart *part = &parts[i];
		Span		before = {0, part->start};

		show_span(source, make_span(part->start,
									text_find(source,
											  make_span(part->start, part->end),
											  LITERAL("\n"))));
		show(" … ");
		show(last_words(source, part->start, part->end));
		show("\n");
		CHECK_INT(part->char_start, text_characters(source, before) + 1);
		CHECK_INT(part->end, i + 1 < count ? parts[i + 1].start : length);
	}
}

/* Beside its title each part is a report of its own, with its own place. */
static void
test_parts_are_reports(void)
{
	const char *source =
	"柳河镇政府工作报告\n"
	"各位代表：\n"
	SPEECH
	"石桥乡政府工作报告\n"
	"各位代表：\n"
	SPEECH;
	static const char *const regions[] = {"柳河镇", "石桥乡"};
	SplitPart  *parts;
	uint32		count;

	CHECK_INT(report_split(source, strlen(source), NULL, &parts, &count),
			  CORE_OK);
	CHECK_INT(count, 2);
	for (uint32 i = 0; i < count; i++)
	{
		Report		report;

		CHECK_INT(report_parse(&source[parts[i].start],
							   parts[i].end - parts[i].start, NULL, &report),
				  CORE_OK);
		show_begin();
		show_string(&report, report.metadata.region);
		CHECK_STR(shown, regions[i]);
	}
	memory_reset();
}

static void
test_limits(void)
{
	SplitPart  *parts;
	uint32		count;

	CHECK_INT(report_split("", (size_t) REPORT_MAX_BYTES + 1, NULL, &parts,
						   &count), CORE_TOO_LONG);
	CHECK_INT(report_split("", PG_UINT64_MAX, NULL, &parts, &count),
			  CORE_TOO_LONG);
	memory_reset();
}

int
main(void)
{
	SHOW_CASES(split_cases, read_parts);
	test_parts_are_reports();
	test_limits();
	return unit_summary();
}
