/*
 * test_section.c
 *	  The rows of a report, those without a heading above all: what opens it,
 *	  what admits problems, what closes it, what is none of it.
 */
#include "core/report.h"

#include "show.h"

#define BODY "全镇新种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动农户增收。\n"

/* A report with something between its review and its plan. */
#define REVIEW_AND(paragraphs) \
	"一、2022年工作回顾\n" BODY paragraphs "二、2023年工作安排\n" BODY

/*
 * Each row is a line: indented by its level, its kind, and its title or, in
 * brackets, the first characters of its text.
 */
static const ShowCase row_cases[] = {
	{"", "other []\n"},
	{"\n\n", "other []\n"},
	{"今天天气很好。", "other [今天天气很好。]\n"},
	/* a report without headings has the kind that its title tells */
	{
		"柳河镇2022年工作总结\n" BODY,
		"metadata [柳河镇2022年工]\n"
		"review [全镇新种油茶三百亩]\n"
	},
	{
		"柳河镇2023年工作计划\n" BODY,
		"metadata [柳河镇2023年工]\n"
		"plan [全镇新种油茶三百亩]\n"
	},
	/* front, opening, parts, closing, tail */
	{
		"分享到：\n"
		"柳河镇政府工作报告\n"
		"——2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		"各位代表：\n"
		"现在，我代表镇人民政府报告工作，请予审议。\n"
		"一、2022年工作回顾\n"
		"（一）抓产业\n" BODY
		"二、2023年工作安排\n" BODY
		"各位代表！新的征程已经开启。让我们团结一心，为建设美丽柳河而努力奋斗！\n"
		"扫一扫在手机打开当前页\n",
		"boilerplate [分享到：]\n"
		"metadata [柳河镇政府工作报告]\n"
		"opening [各位代表：现在，我]\n"
		"review 2022年工作回顾\n"
		"  review 抓产业\n"
		"plan 2023年工作安排\n"
		"closing [各位代表！新的征程]\n"
		"boilerplate [扫一扫在手机打开当]\n"
	},
	/* furniture within a part is a row of its own, and the part goes on */
	{
		"一、2022年工作回顾\n"
		BODY
		"- 1 -\n"
		BODY,
		"review 2022年工作回顾\n"
		"boilerplate [- 1 -]\n"
		"  review [全镇新种油茶三百亩]\n"
	},
};

static const ShowCase problem_cases[] = {
	{
		REVIEW_AND("同时，我们也清醒地看到，工作中还存在不少困难和问题：产业不强，财力不足。\n"),
		"review 2022年工作回顾\n"
		"  problems [同时，我们也清醒地]\n"
		"plan 2023年工作安排\n"
	},
	/* its list, and what is said of it, belong to it */
	{
		REVIEW_AND("回顾过去，我们也清醒地认识到，还存在一些不足：\n"
				   "一是产业不强，链条不长。\n"
				   "二是财力不足，债务不轻。\n"
				   "对此，我们将采取措施，认真加以解决。\n"),
		"review 2022年工作回顾\n"
		"  problems [回顾过去，我们也清]\n"
		"plan 2023年工作安排\n"
	},
	/* what follows it does not */
	{
		REVIEW_AND("同时，我们也清醒地看到，工作中还存在不少困难和问题：产业不强，财力不足。\n"
				   "各位代表！成绩来之不易，这是全镇上下团结奋斗的结果。\n"),
		"review 2022年工作回顾\n"
		"  problems [同时，我们也清醒地]\n"
		"  review [各位代表！成绩来之]\n"
		"plan 2023年工作安排\n"
	},
	/* below the part, not below its last section */
	{
		"一、2022年工作回顾\n"
		"（一）抓产业\n" BODY
		"在肯定成绩的同时，我们也清醒地看到，工作中还存在不少困难和问题：产业不强。\n"
		"二、2023年工作安排\n" BODY,
		"review 2022年工作回顾\n"
		"  review 抓产业\n"
		"  problems [在肯定成绩的同时，]\n"
		"plan 2023年工作安排\n"
	},
	/* problems that were dealt with, and problems of a plan */
	{
		REVIEW_AND("针对存在的问题，我们清醒认识，逐项整改，新种油茶三百亩，改造低产林五百亩。\n"),
		"review 2022年工作回顾\n"
		"plan 2023年工作安排\n"
	},
	{
		"一、2023年工作安排\n"
		"我们要清醒地看到，前进路上还存在不少困难和问题，必须迎难而上。\n",
		"plan 2023年工作安排\n"
	},
};

static const ShowCase closing_cases[] = {
	/* the last paragraph, where its words call */
	{
		"一、2023年工作安排\n"
		"（一）抓产业\n" BODY
		"新的一年，让我们只争朝夕、真抓实干，奋力谱写柳河发展新篇章！\n",
		"plan 2023年工作安排\n"
		"  plan 抓产业\n"
		"closing [新的一年，让我们只]\n"
	},
	/* from where it turns to the deputies */
	{
		"一、2023年工作安排\n" BODY
		"各位代表！\n"
		"让我们只争朝夕、真抓实干，奋力谱写柳河发展新篇章！\n",
		"plan 2023年工作安排\n"
		"closing [各位代表！让我们只]\n"
	},
	/* it stands before an annex */
	{
		"一、2023年工作安排\n" BODY
		"让我们只争朝夕、真抓实干，奋力谱写柳河发展新篇章！\n"
		"名词解释\n"
		"1.三保：指保基本民生、保工资、保运转，这是财政支出的底线。\n",
		"plan 2023年工作安排\n"
		"closing [让我们只争朝夕、真]\n"
		"other 名词解释\n"
	},
	/* a paragraph with figures is none */
	{
		"一、2023年工作安排\n"
		"让我们奋力实现财政收入12亿元、增长6%的目标，新种油茶三百亩。\n",
		"plan 2023年工作安排\n"
	},
	{
		"一、2023年工作安排\n" BODY,
		"plan 2023年工作安排\n"
	},
};

static void
show_first_characters(const Report *report, const Section *section)
{
	uint32		at = section->start;

	show("[");
	for (int i = 0; i < 9 && at < section->end;)
	{
		uint32		code;
		uint32		next = text_next(report->text, at, section->end, &code);

		if (code != '\n')
		{
			show_bytes(&report->text[at], next - at);
			i++;
		}
		at = next;
	}
	show("]");
}

static void
read_rows(const char *source)
{
	Report		report;

	show_parse(source, &report);
	for (uint32 i = 0; i < report.section_count; i++)
	{
		const Section *section = &report.sections[i];

		for (uint16 level = 1; level < section->level; level++)
			show("  ");
		show(show_kind(section->kind));
		show(" ");
		if (section->quote_length > 0)
			show_string(&report, section->title);
		else
			show_first_characters(&report, section);
		show("\n");
	}
}

int
main(void)
{
	SHOW_CASES(row_cases, read_rows);
	SHOW_CASES(problem_cases, read_rows);
	SHOW_CASES(closing_cases, read_rows);
	return unit_summary();
}
