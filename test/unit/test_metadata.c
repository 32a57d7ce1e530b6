/*
 * test_metadata.c
 *	  What a report says of itself: each source of each field, and which wins.
 */
#include "core/report.h"

#include "show.h"

#define BODY "全镇新种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动农户增收。\n"
#define DEPUTIES "各位代表：\n现在，我代表镇人民政府报告工作，请予审议。\n"

/* Every field that is not NULL is a line; the level, type and script always. */
static const ShowCase report_cases[] = {
	/* a government's report to a congress */
	{
		"柳河镇政府工作报告\n"
		"——2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		"镇长　周文田\n"
		"各位代表：\n"
		"现在，我代表柳河镇人民政府，向大会报告工作，请予审议。\n"
		"一、2022年工作回顾\n" BODY
		"二、2023年工作安排\n" BODY,
		"title 柳河镇政府工作报告\n"
		"issuer 柳河镇人民政府\n"
		"region 柳河镇\n"
		"region_path 柳河镇\n"
		"meeting 柳河镇第十届人民代表大会第三次会议\n"
		"speaker 周文田\n"
		"issued 2023-01-09\n"
		"review 2022-01-01/2023-01-01\n"
		"plan 2023-01-01/2024-01-01\n"
		"township government_work_report hans\n"
	},
	/* a header table, from the page of a district */
	{
		"索引号：A01-2021-0007 主题分类：\n"
		"发布机构：南陵区柳河乡 生成日期：2021-07-26\n"
		"文件编号： 有效性：有效\n"
		"柳河乡2021年上半年工作总结及下半年工作计划\n"
		"今年以来，全乡各项工作稳步推进。\n"
		"一、2021年上半年工作总结\n" BODY
		"二、2021年下半年工作计划\n" BODY,
		"title 柳河乡2021年上半年工作总结及下半年工作计划\n"
		"issuer 南陵区柳河乡\n"
		"region 柳河乡\n"
		"region_path 南陵区/柳河乡\n"
		"issued 2021-07-26\n"
		"review 2021-01-01/2021-07-01\n"
		"plan 2021-07-01/2022-01-01\n"
		"township work_summary_and_plan hans\n"
		"索引号=A01-2021-0007\n"
		"主题分类=\n"
		"发布机构=南陵区柳河乡\n"
		"生成日期=2021-07-26\n"
		"文件编号=\n"
		"有效性=有效\n"
	},
	/* the report of the whole country */
	{
		"政府工作报告\n"
		"——一九八六年三月二十五日在第六届全国人民代表大会第四次会议上\n"
		"国务院总理　钟某某\n"
		"各位代表：\n"
		"我代表国务院，向大会作政府工作报告，请予审议。\n"
		"一、一九八五年的工作回顾\n" BODY
		"二、一九八六年的主要任务\n" BODY,
		"title 政府工作报告\n"
		"issuer 国务院\n"
		"region 全国\n"
		"region_path 全国\n"
		"meeting 第六届全国人民代表大会第四次会议\n"
		"speaker 钟某某\n"
		"issued 1986-03-25\n"
		"review 1985-01-01/1986-01-01\n"
		"plan 1986-01-01/1987-01-01\n"
		"national government_work_report hans\n"
	},
	/* no front at all: what the text says of its own place */
	{
		"2022年，我镇各项工作稳步推进。一年来，我镇干部群众团结一心。\n"
		"一、2022年工作回顾\n" BODY,
		"review 2022-01-01/2023-01-01\n"
		"township other hans\n"
	},
	/* no report at all */
	{
		"今天天气很好。\n",
		"unknown other hans\n"
	},
};

static const ShowCase place_cases[] = {
	/* the title's own place, with the path that the dateline or issuer knows */
	{
		"柳河镇政府工作报告\n"
		"2023年1月9日在东州市南陵区柳河镇第十届人民代表大会第三次会议上\n"
		DEPUTIES,
		"东州市/南陵区/柳河镇 柳河镇 township\n"
	},
	{
		"发布机构：东州市南陵区柳河镇\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"东州市/南陵区/柳河镇 柳河镇 township\n"
	},
	{
		"2022年柳河镇工作总结\n"
		BODY,
		"柳河镇 柳河镇 township\n"
	},
	{
		"东州市南陵县政府工作报告\n"
		DEPUTIES,
		"东州市/南陵县 南陵县 county\n"
	},
	/* another place's name does not displace it */
	{
		"发布机构：南陵区人民政府办公室\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"柳河镇 柳河镇 township\n"
	},
	{
		"发布机构：东州市南陵区\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"柳河镇 柳河镇 township\n"
	},
	/* a title without a place: the dateline's */
	{
		"政府工作报告\n"
		"——2023年1月9日在南陵县第十届人民代表大会第三次会议上\n"
		DEPUTIES,
		"南陵县 南陵县 county\n"
	},
	{
		"政府工作报告\n"
		"——2023年1月9日在内蒙古自治区第十届人民代表大会第三次会议上\n"
		DEPUTIES,
		"内蒙古自治区 内蒙古自治区 province\n"
	},
	{
		"政府工作报告\n"
		"——2023年1月9日在景德镇市第十届人民代表大会第三次会议上\n"
		DEPUTIES,
		"景德镇市 景德镇市 prefecture\n"
	},
	/* simplified, whatever the text is */
	{
		"柳河鎮2022年工作總結\n"
		"發佈機構：南陵區柳河鎮\n"
		"2022年，全鎮各項工作穩步推進，經濟發展，社會進步。\n",
		"南陵区/柳河镇 柳河镇 township\n"
	},
	/* the whole country, by its congress or its government */
	{
		"政府工作报告\n"
		"各位代表：\n"
		"现在，我向第六届全国人民代表大会第四次会议报告政府工作，请予审议。\n",
		"全国 全国 national\n"
	},
	{
		"政府工作报告\n"
		"各位代表：\n"
		"我受国务院的委托，向大会报告政府工作，请予审议。\n",
		"全国 全国 national\n"
	},
	/* no name: what the text calls its own */
	{
		"政府工作报告\n"
		"各位代表：\n"
		"现在，我代表县人民政府报告工作。一年来，我县经济稳中有进，我县社会和谐稳定。\n",
		"NULL NULL county\n"
	},
	{
		"政府工作报告\n"
		"各位代表：\n"
		"现在，我代表市人民政府报告工作。一年来，我市经济稳中有进，我市社会和谐稳定。\n",
		"NULL NULL prefecture\n"
	},
};

static const ShowCase issuer_cases[] = {
	/* a header field, a line of the front, the speaker's words, in this order */
	{
		"发布机构：柳河镇党政办\n"
		"柳河镇政府工作报告\n"
		"柳河镇人民政府\n"
		"各位代表：\n"
		"现在，我代表柳河镇人民政府报告工作。\n",
		"柳河镇党政办"
	},
	{
		"柳河镇2022年工作总结\n"
		"柳河镇人民政府\n"
		"2023年1月5日\n"
		BODY,
		"柳河镇人民政府"
	},
	{
		"政府工作报告\n"
		"各位代表：\n"
		"现在，我代表柳河镇人民政府向大会报告工作，请予审议。\n",
		"柳河镇人民政府"
	},
	/* 县人民政府 is that of the place the report is about */
	{
		"南陵县政府工作报告\n"
		"各位代表：\n"
		"现在，我代表县人民政府，向大会报告工作，请予审议。\n",
		"南陵县人民政府"
	},
	{
		"柳河鎮2022年工作總結\n"
		"柳河鎮人民政府\n"
		"2022年，全鎮各項工作穩步推進。\n",
		"柳河镇人民政府"
	},
	/* nobody says */
	{
		"柳河镇2022年工作总结\n"
		BODY,
		"NULL"
	},
};

static const ShowCase issued_cases[] = {
	/* a field of the header before a line, a line before the dateline */
	{
		"发布日期：2023-02-01\n"
		"柳河镇政府工作报告\n"
		"2023年1月20日\n"
		"——2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		DEPUTIES,
		"2023-02-01"
	},
	{
		"柳河镇政府工作报告\n"
		"2023年1月20日\n"
		"2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		DEPUTIES,
		"2023-01-20"
	},
	{
		"柳河镇政府工作报告\n"
		"（2023年1月9日在柳河镇第十届人民代表大会第三次会议上）\n"
		DEPUTIES,
		"2023-01-09"
	},
	{
		"柳河镇政府工作报告\n"
		"二〇二三年一月九日\n"
		DEPUTIES,
		"2023-01-09"
	},
	{
		"发布时间：2023-01-09 10:20 来源：柳河镇\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"2023-01-09"
	},
	{
		"成文日期：2023年1月9日\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"2023-01-09"
	},
	/* a date in the text is not the report's */
	{
		"柳河镇2022年工作总结\n"
		"2022年3月5日，全镇召开动员大会，部署全年工作，要求真抓实干。\n",
		"NULL"
	},
	/* a field for another day */
	{
		"废止日期：2025-01-01\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"NULL"
	},
};

static const ShowCase speech_cases[] = {
	/* meeting, speaker */
	{
		"南陵县政府工作报告\n"
		"2023年1月9日在南陵县第十届人民代表大会\n"
		"第三次会议上\n"
		"南陵县人民政府县长　李 田\n"
		DEPUTIES,
		"南陵县第十届人民代表大会第三次会议|李田"
	},
	{
		"南陵县政府工作报告\n"
		"——在南陵县第十届人民代表大会第三次会议上\n"
		"（2023年1月9日）\n"
		"南陵县人民政府代理县长\n"
		"欧阳大田\n"
		DEPUTIES,
		"南陵县第十届人民代表大会第三次会议|欧阳大田"
	},
	{
		"政府工作报告\n"
		"2023年1月9日在东岭省第十届人民代表大会第三次会议上\n"
		"东岭省省长　买买提·艾力\n"
		DEPUTIES,
		"东岭省第十届人民代表大会第三次会议|买买提·艾力"
	},
	{
		"政府工作报告\n"
		"2023年1月9日在东岭省第十届人民代表大会第三次会议上\n"
		"周文田\n"
		DEPUTIES,
		"东岭省第十届人民代表大会第三次会议|周文田"
	},
	/* a place and an office with no name behind it */
	{
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		"我代表镇长周某某感谢大家。\n",
		"NULL|NULL"
	},
};

static const ShowCase type_cases[] = {
	{"柳河镇政府工作报告\n" DEPUTIES, "government_work_report"},
	{"柳河镇2022年工作总结\n" BODY, "work_summary"},
	{"柳河镇2022年工作总结和2023年工作计划\n" BODY, "work_summary_and_plan"},
	{"柳河镇2022年工作总结暨2023年工作安排\n" BODY, "work_summary_and_plan"},
	{"柳河镇2022年工作总结及2023年工作打算\n" BODY, "work_summary_and_plan"},
	{"柳河镇2023年工作计划\n" BODY, "work_plan"},
	{"柳河镇2023年工作要点\n" BODY, "work_plan"},
	/* no title: the opening tells */
	{"各位代表：\n现在，我代表镇人民政府向大会报告工作，请予审议。\n", "government_work_report"},
	{"同志们：\n现在作政府工作报告，请予审议。\n", "government_work_report"},
	{BODY, "other"},
};

static const ShowCase script_cases[] = {
	{"全镇经济社会发展呈现稳中有进的良好态势。", "hans"},
	{"全鎮經濟社會發展呈現穩中有進的良好態勢。", "hant"},
	{"全鎮經濟社會發展呈現穩中有進。全镇经济社会发展呈现稳中有进。", "mixed"},
	/* a slip of the pen makes no second script */
	{"全镇经济社会发展呈现稳中有进的良好态势，贯彻落实乡村振兴战略，產业兴旺。", "hans"},
	{"GDP 12.5%", "hans"},
};

/* Review and plan; a test for each rule of period.c. */
static const ShowCase period_cases[] = {
	/* the headings name them */
	{
		"柳河镇工作总结\n"
		"一、2022年工作回顾\n" BODY
		"二、2023年工作安排\n" BODY,
		"2022-01-01/2023-01-01 2023-01-01/2024-01-01"
	},
	{
		"柳河镇工作总结\n"
		"一、2022年上半年工作回顾\n" BODY
		"二、下半年工作安排\n" BODY,
		"2022-01-01/2022-07-01 2022-07-01/2023-01-01"
	},
	{
		"柳河镇工作总结\n"
		"一、2022年前三季度工作回顾\n" BODY
		"二、四季度工作安排\n" BODY,
		"2022-01-01/2022-10-01 2022-10-01/2023-01-01"
	},
	/* 以来: to the month of the day it was issued on */
	{
		"柳河镇工作总结\n"
		"2022年10月28日\n"
		"一、2022年以来工作回顾\n" BODY,
		"2022-01-01/2022-11-01 NULL"
	},
	/* else to the last month that the review names */
	{
		"柳河镇工作总结\n"
		"一、2022年以来工作回顾\n"
		"1至8月，全镇新种油茶三百亩；截至9月，改造低产林五百亩，带动农户增收。\n",
		"2022-01-01/2022-10-01 NULL"
	},
	{
		"柳河镇工作总结\n"
		"一、2022年以来工作回顾\n"
		"截至12月，全镇新种油茶三百亩，改造低产林五百亩，带动农户增收。\n",
		"2022-01-01/2023-01-01 NULL"
	},
	{
		"柳河镇工作总结\n"
		"一、2022年以来工作回顾\n" BODY,
		"2022-01-01/2023-01-01 NULL"
	},
	/* 过去五年: before the plan's year, or the one it was issued in */
	{
		"柳河镇政府工作报告\n"
		DEPUTIES
		"一、过去五年工作回顾\n" BODY
		"二、2023年工作安排\n" BODY,
		"2018-01-01/2023-01-01 2023-01-01/2024-01-01"
	},
	{
		"柳河镇政府工作报告\n"
		"2023年1月9日\n"
		DEPUTIES
		"一、过去五年工作回顾\n" BODY
		"二、今后工作安排\n" BODY,
		"2018-01-01/2023-01-01 NULL"
	},
	/* 去年: the one before it was issued in */
	{
		"柳河镇政府工作报告\n"
		"2023年1月9日\n"
		DEPUTIES
		"一、去年工作回顾\n" BODY
		"二、2023年工作安排\n" BODY,
		"2022-01-01/2023-01-01 2023-01-01/2024-01-01"
	},
	/* the title names what the headings do not */
	{
		"柳河镇2022年工作总结及2023年工作计划\n"
		"一、工作回顾\n" BODY
		"二、工作计划\n" BODY,
		"2022-01-01/2023-01-01 2023-01-01/2024-01-01"
	},
	{
		"柳河镇2022年上半年工作总结及下半年工作计划\n"
		"一、工作回顾\n" BODY
		"二、工作计划\n" BODY,
		"2022-01-01/2022-07-01 2022-07-01/2023-01-01"
	},
	{
		"柳河镇2023年工作计划\n"
		"一、抓产业\n" BODY,
		"NULL 2023-01-01/2024-01-01"
	},
	/* a heading wins over the title */
	{
		"柳河镇2022年工作总结\n"
		"一、2022年上半年工作回顾\n" BODY,
		"2022-01-01/2022-07-01 NULL"
	},
	/* 今年以来 in the text, in the year that it was issued in */
	{
		"柳河镇工作总结\n"
		"2022年10月28日\n"
		"一、工作回顾\n"
		"今年以来，全镇各项工作稳步推进，新种油茶三百亩，带动农户增收。\n",
		"2022-01-01/2022-11-01 NULL"
	},
	/* the year that the report speaks of first */
	{
		"柳河镇政府工作报告\n"
		DEPUTIES
		"一、工作回顾\n"
		"2022年，全镇各项工作稳步推进，新种油茶三百亩，带动农户增收。\n"
		"二、工作安排\n" BODY,
		"2022-01-01/2023-01-01 NULL"
	},
	/* a plan of 下半年 behind a review of the first */
	{
		"柳河镇2022年上半年工作总结\n"
		"一、工作回顾\n" BODY
		"二、下一步打算\n"
		"下半年，全镇将再接再厉，新种油茶三百亩，带动农户增收。\n",
		"2022-01-01/2022-07-01 2022-07-01/2023-01-01"
	},
	/* 今年 of a report that reviews the year before */
	{
		"柳河镇政府工作报告\n"
		DEPUTIES
		"一、2022年工作回顾\n" BODY
		"二、主要任务\n"
		"今年，全镇将再接再厉，新种油茶三百亩，带动农户增收。\n",
		"2022-01-01/2023-01-01 2023-01-01/2024-01-01"
	},
	/* but not where 今年 may be the year that it looks back on */
	{
		"柳河镇2022年工作总结\n"
		"一、2022年工作回顾\n" BODY
		"二、下一步打算\n"
		"今年工作虽有成绩，全镇仍将再接再厉，新种油茶，带动农户增收。\n",
		"2022-01-01/2023-01-01 NULL"
	},
	/* a plan that names no time has none */
	{
		"柳河镇2022年工作总结\n"
		"一、工作回顾\n" BODY
		"二、下一步打算\n" BODY,
		"2022-01-01/2023-01-01 NULL"
	},
	/* nor does a text without any year */
	{
		"柳河镇工作总结\n"
		"一、工作回顾\n" BODY
		"二、下一步打算\n" BODY,
		"NULL NULL"
	},
};

static const ShowCase header_cases[] = {
	{
		"索 引 号：A01 发文机关：柳河镇人民政府\n"
		"名 称：柳河镇2022年工作总结 文 号：\n"
		"柳河镇2022年工作总结\n"
		BODY,
		"索引号=A01\n"
		"发文机关=柳河镇人民政府\n"
		"名称=柳河镇2022年工作总结\n"
		"文号=\n"
	},
	/* a value on the line below */
	{
		"柳河镇2022年工作总结\n"
		"来源：\n"
		"柳河日报\n"
		"发布时间：2023-01-05\n"
		"2022年，全镇各项工作稳步推进，新种油茶三百亩，带动农户增收。\n",
		"来源=柳河日报\n"
		"发布时间=2023-01-05\n"
	},
	{
		"柳河镇2022年工作总结\n"
		BODY,
		""
	},
	/* a colon in the text is no field */
	{
		"柳河镇2022年工作总结\n"
		"来源于群众，服务于群众：这是我们的宗旨，也是我们的追求，更是我们的责任，要永远记在心里。\n",
		""
	},
};

static void
show_field(const Report *report, const char *name, StringRef value)
{
	if (value.length == STRING_NULL)
		return;
	show(name);
	show(" ");
	show_string(report, value);
	show("\n");
}

static void
show_known_period(const char *name, CorePeriod period)
{
	if (period.from.year == 0)
		return;
	show(name);
	show(" ");
	show_period(period);
	show("\n");
}

static void
show_header(const Report *report)
{
	for (uint32 i = 0; i < report->header_count; i++)
	{
		show_string(report, report->header[i].name);
		show("=");
		show_string(report, report->header[i].value);
		show("\n");
	}
}

static const char *
level_name(const Metadata *metadata)
{
	static const char *const names[] = {
		"unknown", "national", "province", "prefecture", "county", "township",
		"village"
	};

	return names[metadata->region_level];
}

static const char *
type_name(const Metadata *metadata)
{
	static const char *const names[] = {
		"government_work_report", "work_summary", "work_plan",
		"work_summary_and_plan", "other"
	};

	return names[metadata->document_type];
}

static const char *
script_name(const Metadata *metadata)
{
	static const char *const names[] = {"hans", "hant", "mixed"};

	return names[metadata->script];
}

static void
read_report(const char *source)
{
	Report		report;
	const Metadata *metadata = &report.metadata;

	show_parse(source, &report);
	show_field(&report, "title", metadata->title);
	show_field(&report, "issuer", metadata->issuer);
	show_field(&report, "region", metadata->region);
	show_field(&report, "region_path", metadata->region_path);
	show_field(&report, "meeting", metadata->meeting);
	show_field(&report, "speaker", metadata->speaker);
	if (metadata->issued.year > 0)
	{
		show("issued ");
		show_date(metadata->issued);
		show("\n");
	}
	show_known_period("review", metadata->review_period);
	show_known_period("plan", metadata->plan_period);
	show(level_name(metadata));
	show(" ");
	show(type_name(metadata));
	show(" ");
	show(script_name(metadata));
	show("\n");
	show_header(&report);
}

static void
read_place(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show_string(&report, report.metadata.region_path);
	show(" ");
	show_string(&report, report.metadata.region);
	show(" ");
	show(level_name(&report.metadata));
	show("\n");
}

static void
read_issuer(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show_string(&report, report.metadata.issuer);
}

static void
read_issued(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show_date(report.metadata.issued);
}

static void
read_speech(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show_string(&report, report.metadata.meeting);
	show("|");
	show_string(&report, report.metadata.speaker);
}

static void
read_type(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show(type_name(&report.metadata));
}

static void
read_script(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show(script_name(&report.metadata));
}

static void
read_periods(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show_period(report.metadata.review_period);
	show(" ");
	show_period(report.metadata.plan_period);
}

static void
read_header(const char *source)
{
	Report		report;

	show_parse(source, &report);
	show_header(&report);
}

int
main(void)
{
	SHOW_CASES(report_cases, read_report);
	SHOW_CASES(place_cases, read_place);
	SHOW_CASES(issuer_cases, read_issuer);
	SHOW_CASES(issued_cases, read_issued);
	SHOW_CASES(speech_cases, read_speech);
	SHOW_CASES(type_cases, read_type);
	SHOW_CASES(script_cases, read_script);
	SHOW_CASES(period_cases, read_periods);
	SHOW_CASES(header_cases, read_header);
	return unit_summary();
}
