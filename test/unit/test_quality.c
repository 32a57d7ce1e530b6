/*
 * test_quality.c
 *	  What is damaged in a text, whether it is a report, and whole.
 */
#include "core/quality.h"

#include "show.h"

static const char *const damage_names[DAMAGE_KINDS] = {
	"masked", "blank", "mojibake", "control", "zero_width", "spaced",
	"letters", "pinyin", "mixed", "html", "placeholder", "watermark",
	"page_number", "furniture"
};

/* The damage of a text: name and count of each kind that it has. */
static void
read_damage(const char *source)
{
	Report		report;
	Quality		quality;

	show_parse(source, &report);
	quality_measure(&report, NULL, &quality);
	for (int i = 0; i < DAMAGE_KINDS; i++)
	{
		if (quality.damage[i] == 0)
			continue;
		show(damage_names[i]);
		show(" ");
		show_number(quality.damage[i]);
		show(";");
	}
}

static const ShowCase damage_cases[] = {
	{"", ""},
	{"新修村道6公里，改造危桥2座。", ""},
	/* figures */
	{"完成产值xx亿元，增长x%。", "masked 2;"},
	{"完成财税万元，增长%。", "blank 2;"},
	/* lost characters: a run counts once, a question may be one */
	{"新修村\xEF\xBF\xBD\xEF\xBF\xBD六公里。", "mojibake 1;"},
	{"新修村\xEE\x80\x80道六公里。", "mojibake 1;"},
	{"新修??村道，改造危桥。", "mojibake 1;"},
	{"新修?村道，改造危桥。", "mojibake 1;"},
	{"谁来种地?怎么种地,大家要想。", ""},
	{"谁来种地？怎么种地？大家要想。", ""},
	{"æ”¿åºœå·¥ä½œ", "mojibake 2;"},
	{"甲±×÷乙，气温22℃±2。", ""},
	/* characters that nobody sees */
	{"新修\x01村道\x0C六公里。", "control 2;"},
	{"新修\r\n\t村道。", ""},
	{"新\xE2\x80\x8B修\xC2\xAD村\xEF\xBB\xBF道。", "zero_width 3;"},
	/* digits */
	{"1 9 9 7 年修路1 2 0 公里。", "spaced 2;"},
	{"增长7 .8%，完成7. 8亿元。", "spaced 2;"},
	{"增长７ ．８％。", "spaced 1;"},
	{"1. 2024年工作安排", ""},
	{"上一页 1 2 3 4 共4页", ""},
	{"修路3 公里，6 座桥。", ""},
	{"修路l50公里，引进2O0户，完成1O%。", "letters 3;"},
	{"推进O2O平台，建成5G基站，安装LED灯10盏，引进Il2型设备。", ""},
	{"12l", ""},
	/* glosses */
	{"禾塘鎮(zhèn)工作總（zǒng）結[jié]構【gòu】", "pinyin 4;"},
	{"全长6公里(km)，加入(CPTPP)，(zhèn)", ""},
	/* scripts */
	{"清理河道九公里，整治農業面源污染，產業發展，種植雜糧。發展产业，修建农村公路，设备购置，农业发展。", "mixed 9;"},
	/* tags */
	{"<p>新修村道&nbsp;六公里。</p><!-- 注 -->", "html 4;"},
	{"产值<5亿元，A&B公司；", ""},
	/* what a template left */
	{"XX镇20XX年X月X日，XX公司。", "placeholder 5;"},
	{"关键词3 {{title}} ${body} [!--page--]", "placeholder 4;furniture 1;"},
	{"關鍵詞3，關鍵詞彙。", "placeholder 1;"},
	/* sellers */
	{"新修村道6公里，改造危桥2座，清理河道沟渠9公里。本文由示例范文网整理，转载请注明出处。再修村道4公里。", "watermark 2;"},
	/* beside the report */
	{
		"分享到：\n柳河镇2022年工作总结\n一、修路\n新修村道6公里，改造危\n- 1 -\n桥2座。\n二、改厕\n改厕80户。\n扫一扫在手机打开当前页\n",
		"page_number 1;furniture 2;"
	},
};

/* Sentences enough for a report. */
#define SENTENCES \
	"新修村道公路，全部通车运行。改造危桥两座，均已验收合格。清理河道沟渠，水质明显好转。" \
	"新建校舍一栋，学生如期入学。慰问困难老人，帮助解决冷暖。培训外出青年，介绍进厂务工。" \
	"种植油茶杉木，山头都已绿化。扶持养殖大户，带动邻里增收。调解矛盾纠纷，村组和睦安宁。"

#define BODY \
	"一、2022年工作回顾\n" SENTENCES "\n" SENTENCES "\n" \
	"二、2023年工作安排\n" SENTENCES "\n"
#define SPEECH "现在，我代表镇人民政府向大会报告工作，请予审议。\n"
#define TITLE "柳河镇2022年工作总结及2023年工作计划\n"

static void
read_verdict(const char *source)
{
	Report		report;
	Quality		quality;

	show_parse(source, &report);
	quality_measure(&report, NULL, &quality);
	CHECK(quality.content <= quality.visible);
	CHECK(quality.visible <= quality.characters);
	CHECK(quality.is_report || !quality.complete);
	show(!quality.is_report ? "none" :
		 quality.complete ? "complete" : "incomplete");
}

static const ShowCase verdict_cases[] = {
	{"", "none"},
	{"柳河镇政府工作报告\n各位代表：\n" SPEECH BODY "让我们共同努力！\n", "complete"},
	{TITLE BODY, "complete"},
	/* without a title, the speech or the parts tell */
	{"各位代表：\n" SPEECH BODY, "complete"},
	{BODY, "complete"},
	{"柳河镇2022年工作总结 一、2022年工作回顾 " SENTENCES SENTENCES SENTENCES, "complete"},
	/* too little, or no sentences */
	{TITLE "一、2022年工作回顾\n" SENTENCES, "none"},
	{TITLE "目录\n一、工作回顾 1\n二、工作安排 9\n", "none"},
	{"404\n您访问的页面不存在或已被删除\n返回首页\n", "none"},
	/* sentences of something else */
	{"秋日茶山\n" SENTENCES "\n" SENTENCES "\n" SENTENCES "\n", "none"},
	{"柳河镇人代会召开 听取政府工作报告\n1月8日上午，会议听取了镇长作的政府工作报告。\n" SENTENCES "\n" SENTENCES "\n" SENTENCES "\n", "none"},
	{"柳河镇政府工作报告解读\n" SENTENCES "\n" SENTENCES "\n" SENTENCES "\n", "none"},
	/* but the report may stand below the news */
	{"柳河镇人代会召开\n会议听取了政府工作报告，全文如下：\n政府工作报告\n各位代表：\n" SPEECH BODY, "complete"},
	/* it begins in the middle */
	{"二、2022年工作回顾\n" SENTENCES SENTENCES "\n三、2023年工作打算\n" SENTENCES "\n", "incomplete"},
	{"年获得先进。全年工作总结如下：" SENTENCES SENTENCES SENTENCES "\n", "incomplete"},
	/* it ends in the middle */
	{TITLE BODY "新修村道", "incomplete"},
	{TITLE BODY "三是村集体经济……\n", "incomplete"},
	{TITLE BODY "三、2024年工作打算\n", "incomplete"},
	{TITLE BODY "1.新修村道", "incomplete"},
	{TITLE BODY "努力完成任务。本文由示例范文网收集整理。\n新修村道", "incomplete"},
	/* a date, a name or an attachment below the end */
	{TITLE BODY "柳河镇人民政府\n2023年1月5日\n", "complete"},
	{TITLE BODY "附件：1.重点项目表\n2.任务分解表\n", "complete"},
	{TITLE BODY "- 7 -\n", "complete"},
	{TITLE BODY "为全镇发展作出新的贡献\n", "complete"},
	{TITLE BODY "本文由示例范文网收集整理\n", "complete"},
	{TITLE BODY "努力完成任务。本文由示例范文网收集整理\n", "complete"},
	/* an annex may end with an entry, and not within a sentence */
	{"政府工作报告\n各位代表：\n" SPEECH BODY "各位代表！让我们紧密团结起来，为建设美丽柳河而努力奋斗！\n名词解释\n1.三改：改水、改厕、改路\n", "complete"},
	{"政府工作报告\n各位代表：\n" SPEECH BODY "各位代表！让我们紧密团结起来，为建设美丽柳河而努力奋斗！\n名词解释\n1.三改：指改水、改厕、改路。\n2.两癌：指", "incomplete"},
	/* there is more elsewhere */
	{TITLE BODY "上一页 1 2 3 下一页\n", "incomplete"},
	{TITLE BODY "（阅读全部内容，您需要先登录）\n", "incomplete"},
	{TITLE BODY "（未完待续）\n", "incomplete"},
	/* a promise that is not kept: the plan, the last entry */
	{TITLE "一、2022年工作回顾\n" SENTENCES "\n" SENTENCES "\n" SENTENCES "\n", "incomplete"},
	{"政府工作报告\n目录\n一、2022年工作回顾 1\n二、2023年工作安排 5\n三、加强自身建设 9\n各位代表：\n" SPEECH BODY, "incomplete"},
	{"政府工作报告\n目录\n一、2022年工作回顾 1\n二、2023年工作安排 5\n各位代表：\n" SPEECH BODY, "complete"},
};

/* A sample report is a whole one, and none that is cut. */
static void
check_sample(const char *path)
{
	static char bytes[64 * 1024];
	FILE	   *file = fopen(path, "rb");
	Report		report;
	Quality		quality;
	size_t		length;

	CHECK(file != NULL);
	if (file == NULL)
		return;
	length = fread(bytes, 1, sizeof(bytes) - 1, file);
	fclose(file);
	bytes[length] = '\0';
	show_parse(bytes, &report);
	quality_measure(&report, NULL, &quality);
	if (!quality.complete)
		fprintf(stderr, "\t%s\n", path);
	CHECK(quality.is_report);
	CHECK(quality.complete);
	memory_reset();
}

int
main(int argc, char **argv)
{
	SHOW_CASES(damage_cases, read_damage);
	SHOW_CASES(verdict_cases, read_verdict);
	for (int i = 1; i < argc; i++)
		check_sample(argv[i]);
	return unit_summary();
}
