/*
 * test_heading.c
 *	  Headings: what is one and where it ends, its level, and its kind.
 */
#include "core/report.h"

#include "show.h"

/* What follows a heading in these texts: a paragraph that is none. */
#define BODY "全镇新种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动农户增收。\n"

/*
 * Each heading is a line: its level, its kind, its label as it stands and its
 * title.
 */
static const ShowCase style_cases[] = {
	/* GB/T 9704's four levels, on lines of their own */
	{
		"一、2022年工作回顾\n"
		"（一）产业发展\n"
		"1.种植业\n"
		"（1）油茶\n"
		BODY
		"（2）茶叶\n"
		BODY
		"2.养殖业\n"
		BODY
		"（二）城镇建设\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|产业发展\n"
		"3 review 1.|种植业\n"
		"4 review （1）|油茶\n"
		"4 review （2）|茶叶\n"
		"3 review 2.|养殖业\n"
		"2 review （二）|城镇建设\n"
	},
	/* at the head of a paragraph: up to the full stop */
	{
		"一、2022年工作回顾\n"
		"（一）产业发展提质。" BODY
		"（二）城镇建设提速，面貌一新。" BODY
		"1.道路更加畅通。" BODY
		"2、环境更加整洁！" BODY
		"——基础更加牢固。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|产业发展提质\n"
		"2 review （二）|城镇建设提速，面貌一新\n"
		"3 review 1.|道路更加畅通\n"
		"3 review 2、|环境更加整洁\n"
		"4 review ——|基础更加牢固\n"
	},
	/* parts and chapters above all */
	{
		"第一部分　2022年工作回顾\n"
		"一、产业发展\n"
		BODY
		"二、城镇建设\n"
		BODY
		"第二部分　2023年工作安排\n"
		"一、产业发展\n"
		BODY,
		"1 review 第一部分|2022年工作回顾\n"
		"2 review 一、|产业发展\n"
		"2 review 二、|城镇建设\n"
		"1 plan 第二部分|2023年工作安排\n"
		"2 plan 一、|产业发展\n"
	},
	/* circled and enclosed numbers */
	{
		"一、2022年工作回顾\n"
		"㈠产业发展\n"
		"⒈种植业\n"
		"⑴油茶\n"
		"①良种\n"
		BODY
		"②良法\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review ㈠|产业发展\n"
		"3 review ⒈|种植业\n"
		"4 review ⑴|油茶\n"
		"5 review ①|良种\n"
		"5 review ②|良法\n"
	},
	/* derived text is clean, the label stands as it does */
	{
		"一、２０２２年工作總結\n"
		"（一）農(nóng)業發展，穩步推進。" BODY
		"（二）\u200B製定\u200B規劃。" BODY,
		"1 review 一、|2022年工作总结\n"
		"2 review （一）|农业发展，稳步推进\n"
		"2 review （二）|制定规划\n"
	},
	/* a heading that the line's end cut in two */
	{
		"一、2022年工作回顾\n"
		BODY
		"二、2023年建设美丽集镇和\n"
		"宜居村庄的主要任务\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"1 plan 二、|2023年建设美丽集镇和宜居村庄的主要任务\n"
	},
	/* the title ends at a colon that soon follows */
	{
		"一、总体要求：坚持稳中求进，坚持改革创新，坚持以人为本，一件事情接着一件事情办。\n"
		"二、主要目标\n"
		BODY,
		"1 plan 一、|总体要求\n"
		"1 plan 二、|主要目标\n"
	},
	/* numbers without titles head parts too */
	{
		"一\n"
		BODY
		"二\n"
		BODY,
		"1 review 一|\n"
		"1 review 二|\n"
	},
};

static const ShowCase dash_cases[] = {
	{
		"一、2022年工作回顾\n"
		"——经济运行稳中有进。" BODY
		"--项目建设提速增效。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review ——|经济运行稳中有进\n"
		"2 review --|项目建设提速增效\n"
	},
	/* the full stop lost: before the words that begin a sentence */
	{
		"柳河镇2022年工作总结\n"
		"一、2022年工作回顾\n"
		"——经济运行稳中有进。" BODY
		"——项目建设提速增效我们坚持挂图作战，落实领导包干，开工项目十二个。\n"
		"——人居环境持续改善全年清理沟渠十公里，拆除旱厕百余座。\n"
		"——民生事业扎实推进上半年发放补贴六百万元，惠及农户四千户。\n"
		"——社会大局和谐稳定柳河镇排查矛盾七十起，调处成功六十九起。\n"
		"——党的建设全面加强今年以来开展学习十二次，发展党员九名。\n",
		"1 review 一、|2022年工作回顾\n"
		"2 review ——|经济运行稳中有进\n"
		"2 review ——|项目建设提速增效\n"
		"2 review ——|人居环境持续改善\n"
		"2 review ——|民生事业扎实推进\n"
		"2 review ——|社会大局和谐稳定\n"
		"2 review ——|党的建设全面加强\n"
	},
	/* nothing begins anew: as long as its sisters */
	{
		"一、2022年工作回顾\n"
		"——经济运行稳中有进。" BODY
		"——项目建设提速增效。" BODY
		"——民生事业扎实推进发放补贴612万元，惠及农户4380户。\n"
		"——社会大局和谐稳定。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review ——|经济运行稳中有进\n"
		"2 review ——|项目建设提速增效\n"
		"2 review ——|民生事业扎实推进\n"
		"2 review ——|社会大局和谐稳定\n"
	},
	/* a comma belongs to a title that a full stop ends */
	{
		"一、2022年工作回顾\n"
		"——五年来，我们抓产业，农旅融合展现新活力。" BODY
		"——五年来，我们抓基础，城乡面貌呈现新变化。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review ——|五年来，我们抓产业，农旅融合展现新活力\n"
		"2 review ——|五年来，我们抓基础，城乡面貌呈现新变化\n"
	},
	/* on lines of their own */
	{
		"一、2022年工作回顾\n"
		"——抓产业\n"
		BODY
		"——抓项目\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review ——|抓产业\n"
		"2 review ——|抓项目\n"
	},
	/* rules are none */
	{
		"一、2022年工作回顾\n"
		"———————\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
	},
};

static const ShowCase opener_cases[] = {
	/* a short sentence that names its topic, where its sisters do the same */
	{
		"一、2023年工作安排\n"
		"加快产业发展。" BODY
		"推进项目建设。" BODY
		"改善人居环境。" BODY,
		"1 plan 一、|2023年工作安排\n"
		"2 plan |加快产业发展\n"
		"2 plan |推进项目建设\n"
		"2 plan |改善人居环境\n"
	},
	{
		"一、2022年工作回顾\n"
		"产业发展成效显著。" BODY
		"项目建设有序推进。" BODY
		"人居环境明显改善。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review |产业发展成效显著\n"
		"2 review |项目建设有序推进\n"
		"2 review |人居环境明显改善\n"
	},
	/* below numbered ones */
	{
		"一、2023年工作安排\n"
		"（一）抓产业\n"
		"做大油茶产业。" BODY
		"做优茶叶产业。" BODY
		"（二）抓民生\n"
		"办好人民教育。" BODY
		"提升医疗水平。" BODY,
		"1 plan 一、|2023年工作安排\n"
		"2 plan （一）|抓产业\n"
		"3 plan |做大油茶产业\n"
		"3 plan |做优茶叶产业\n"
		"2 plan （二）|抓民生\n"
		"3 plan |办好人民教育\n"
		"3 plan |提升医疗水平\n"
	},
	/* where all tell of the same span of time */
	{
		"一、过去五年工作回顾\n"
		"五年来，综合实力跃上新台阶。" BODY
		"五年来，基础设施迈出新步伐。" BODY
		"五年来，人民生活得到新改善。" BODY,
		"1 review 一、|过去五年工作回顾\n"
		"2 review |五年来，综合实力跃上新台阶\n"
		"2 review |五年来，基础设施迈出新步伐\n"
		"2 review |五年来，人民生活得到新改善\n"
	},
	/* without sisters it is a sentence */
	{
		"一、2023年工作安排\n"
		"加快产业发展。" BODY
		"同时，要抓好安全生产，抓好信访维稳。" BODY,
		"1 plan 一、|2023年工作安排\n"
	},
	/* in mid-paragraph it is none */
	{
		"一、2023年工作安排\n"
		"今年任务很重。加快产业发展。推进项目建设。改善人居环境。" BODY
		"全镇干部要努力。加快产业发展。推进项目建设。改善人居环境。" BODY,
		"1 plan 一、|2023年工作安排\n"
	},
	/* sentences of time, sentences with figures, sentences that lead over */
	{
		"一、2022年工作回顾\n"
		"今年以来项目建设有序推进。" BODY
		"去年产业发展成效显著。" BODY
		"新建学校12所。" BODY
		"新修公路30里。" BODY,
		"1 review 一、|2022年工作回顾\n"
	},
	{
		"一、2023年工作安排\n"
		"重点抓好以下工作。" BODY
		"着力做好如下工作。" BODY,
		"1 plan 一、|2023年工作安排\n"
	},
	/* sentences that say what something is */
	{
		"一、2023年工作安排\n"
		"推进改革是大势所趋。" BODY
		"加快发展是当务之急。" BODY,
		"1 plan 一、|2023年工作安排\n"
	},
	/* 一是 … is an item, whatever its sisters are */
	{
		"一、2022年工作回顾\n"
		"一是项目建设有序推进。" BODY
		"二是人居环境明显改善。" BODY
		"三是社会大局和谐稳定。" BODY,
		"1 review 一、|2022年工作回顾\n"
	},
	/* 各位代表 begins a speech, not a section */
	{
		"一、2022年工作回顾\n"
		"各位代表！" BODY
		"各位代表！" BODY
		"各位代表！" BODY,
		"1 review 一、|2022年工作回顾\n"
	},
};

static const ShowCase line_cases[] = {
	/* no marks, but lines of their own that name the parts */
	{
		"柳河镇政府工作报告\n"
		"各位代表：\n"
		"现在，我代表镇人民政府报告工作，请予审议。\n"
		"2022年工作回顾\n"
		BODY
		"2023年工作安排\n"
		BODY,
		"1 review |2022年工作回顾\n"
		"1 plan |2023年工作安排\n"
	},
	/* the old national style: set off by blank lines */
	{
		"各位代表：\n"
		"我受国务院的委托，向大会作政府工作报告，请予审议。\n"
		"\n\n\n\n"
		"关于国民经济形势\n"
		"\n\n"
		BODY
		"\n\n\n"
		"农业稳步前进\n"
		"\n\n"
		BODY
		"\n\n\n"
		"工业持续增长\n"
		"\n\n"
		BODY
		"\n\n\n\n"
		"今后的任务和措施\n"
		"\n\n"
		BODY,
		"1 review |关于国民经济形势\n"
		"2 review |农业稳步前进\n"
		"2 review |工业持续增长\n"
		"1 plan |今后的任务和措施\n"
	},
	/* one sentence a line, each above the paragraph that it heads */
	{
		"一、2022年工作回顾\n"
		"\n"
		"这是产业兴旺的一年。\n" BODY
		"\n"
		"这是城建提速的一年。\n" BODY
		"\n"
		"这是民生改善的一年。\n" BODY
		"\n"
		"这是作风转变的一年。\n" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review |这是产业兴旺的一年\n"
		"2 review |这是城建提速的一年\n"
		"2 review |这是民生改善的一年\n"
		"2 review |这是作风转变的一年\n"
	},
	/* an annex: its number, and its name on the line below */
	{
		"一、2023年工作安排\n"
		BODY
		"附件1\n"
		"2023年民生实事项目\n"
		BODY,
		"1 plan 一、|2023年工作安排\n"
		"1 plan 附件1|2023年民生实事项目\n"
	},
	/* lines that are none: what ends with a colon, dates, 各位代表 */
	{
		"一、2022年工作回顾\n"
		"各位代表：\n"
		"一年来，我们主要做了以下工作：\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
	},
};

static const ShowCase glued_cases[] = {
	{
		"一、2022年工作回顾\n"
		"全镇新种油茶三百亩，建成加工厂两座，带动农户增收。二、存在的问题\n"
		BODY
		"三、2023年工作安排\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"1 problems 二、|存在的问题\n"
		"1 plan 三、|2023年工作安排\n"
	},
	{
		"一、2022年工作回顾\n"
		"（一）产业发展。" "全镇新种油茶三百亩，建成加工厂两座。（二）城镇建设。全镇新修公路三十里，安装路灯百盏。\n"
		"（三）民生事业。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|产业发展\n"
		"2 review （二）|城镇建设\n"
		"2 review （三）|民生事业\n"
	},
	/* a number that does not count on is none */
	{
		"一、2022年工作回顾\n"
		"全镇新种油茶三百亩，建成加工厂两座。四、五月份遭受洪灾\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
	},
	/* 二、三产业 is no heading, whatever stands before it */
	{
		"一、2022年工作回顾\n"
		"第一产业稳步增长。二、三产业加快发展。" BODY,
		"1 review 一、|2022年工作回顾\n"
	},
};

static const ShowCase list_cases[] = {
	/* entries that end with semicolons */
	{
		"一、2023年工作安排\n"
		"（一）民生实事\n"
		"1.新建幼儿园两所；\n"
		"2.新建卫生室三所；\n"
		"3.新修公路三十里。\n"
		"（二）产业项目\n"
		BODY,
		"1 plan 一、|2023年工作安排\n"
		"2 plan （一）|民生实事\n"
		"2 plan （二）|产业项目\n"
	},
	/* whole sentences, one a line */
	{
		"一、2023年工作安排\n"
		"十件民生实事：\n"
		"1.新建公办幼儿园两所，新增学位三百六十个，由教育办牵头。\n"
		"2.新建村级卫生室三所，配齐乡村医生，由卫生院牵头。\n"
		"3.新修农村公路三十里，加固危桥两座，由交通办牵头。\n",
		"1 plan 一、|2023年工作安排\n"
	},
	/* long sentences that go on */
	{
		"一、2023年工作安排\n"
		"第一，要坚决压缩一般性支出，把节省下来的资金用到农业、交通和教育上去，努力办好实事。" BODY
		"第二，要继续加强农业这个基础，增加投入，增加播种面积，增加农民收入，努力多办实事。" BODY,
		"1 plan 一、|2023年工作安排\n"
	},
	/* the entries of a glossary, also where they look like headings */
	{
		"一、2022年工作回顾\n"
		BODY
		"二、2023年工作安排\n"
		BODY
		"名词解释\n"
		"1.三保：指保基本民生、保工资、保运转。\n"
		"2.一网通办。指政务服务事项在一张网上办理，群众办事只进一扇门、最多跑一次。\n"
		"3.河长制。指由各级党政负责人担任河长，负责组织领导相应河湖的管理和保护工作。\n",
		"1 review 一、|2022年工作回顾\n"
		"1 plan 二、|2023年工作安排\n"
		"1 other |名词解释\n"
	},
};

static const ShowCase level_cases[] = {
	/* numbers begin anew below their own style */
	{
		"一、2022年工作回顾\n"
		BODY
		"二、2023年工作安排\n"
		BODY
		"一、抓产业\n"
		BODY
		"二、抓项目\n"
		BODY
		"三、抓民生\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"1 plan 二、|2023年工作安排\n"
		"2 plan 一、|抓产业\n"
		"2 plan 二、|抓项目\n"
		"2 plan 三、|抓民生\n"
	},
	/* a number that stands twice, and one that is skipped */
	{
		"一、2022年工作回顾\n"
		BODY
		"二、存在的问题\n"
		BODY
		"二、2023年工作安排\n"
		BODY
		"四、保障措施\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"1 problems 二、|存在的问题\n"
		"1 plan 二、|2023年工作安排\n"
		"1 plan 四、|保障措施\n"
	},
	/* 3、 behind （二） is a slip of the pen */
	{
		"一、2022年工作回顾\n"
		"（一）抓产业。" BODY
		"（二）抓项目。" BODY
		"3、抓城建。" BODY
		"（四）抓民生。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|抓产业\n"
		"2 review （二）|抓项目\n"
		"2 review 3、|抓城建\n"
		"2 review （四）|抓民生\n"
	},
	/* each number style below another's first, in the document's own order */
	{
		"一、2022年工作回顾\n"
		"1.产业发展\n"
		"（1）种植业\n"
		BODY
		"（2）养殖业\n"
		BODY
		"2.城镇建设\n"
		"（1）道路\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review 1.|产业发展\n"
		"3 review （1）|种植业\n"
		"3 review （2）|养殖业\n"
		"2 review 2.|城镇建设\n"
		"3 review （1）|道路\n"
	},
	{
		"一、2022年工作回顾\n"
		"1.产业发展\n"
		"（一）种植业\n"
		BODY
		"（二）养殖业\n"
		BODY
		"2.城镇建设\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review 1.|产业发展\n"
		"3 review （一）|种植业\n"
		"3 review （二）|养殖业\n"
		"2 review 2.|城镇建设\n"
	},
	/* dashes in one part, （一） in the next: both are of the second level */
	{
		"一、2022年工作回顾\n"
		"——产业发展提质。" BODY
		"——城镇建设提速。" BODY
		"二、2023年工作安排\n"
		"（一）抓产业。" BODY
		"（二）抓城建。" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review ——|产业发展提质\n"
		"2 review ——|城镇建设提速\n"
		"1 plan 二、|2023年工作安排\n"
		"2 plan （一）|抓产业\n"
		"2 plan （二）|抓城建\n"
	},
	/* （一） begins anew in each part */
	{
		"一、2022年工作回顾\n"
		"（一）抓产业\n"
		BODY
		"（二）抓城建\n"
		BODY
		"二、2023年工作安排\n"
		"（一）抓产业\n"
		BODY
		"（二）抓城建\n"
		BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|抓产业\n"
		"2 review （二）|抓城建\n"
		"1 plan 二、|2023年工作安排\n"
		"2 plan （一）|抓产业\n"
		"2 plan （二）|抓城建\n"
	},
};

static const ShowCase kind_cases[] = {
	/* by words */
	{
		"一、工作总结\n" BODY
		"二、存在的主要问题\n" BODY
		"三、下一步工作打算\n" BODY
		"结束语\n" BODY,
		"1 review 一、|工作总结\n"
		"1 problems 二、|存在的主要问题\n"
		"1 plan 三、|下一步工作打算\n"
		"1 closing |结束语\n"
	},
	{
		"一、主要工作完成情况\n" BODY
		"二、困难和问题\n" BODY
		"三、今后五年的奋斗目标和主要任务\n" BODY,
		"1 review 一、|主要工作完成情况\n"
		"1 problems 二、|困难和问题\n"
		"1 plan 三、|今后五年的奋斗目标和主要任务\n"
	},
	/* by place: the first reviews, what stands behind problems plans */
	{
		"一、齐心协力，共克时艰\n" BODY
		"二、存在的问题\n" BODY
		"三、乘势而上，再谱新篇\n" BODY,
		"1 review 一、|齐心协力，共克时艰\n"
		"1 problems 二、|存在的问题\n"
		"1 plan 三、|乘势而上，再谱新篇\n"
	},
	/* by the year */
	{
		"一、2022年政府工作\n" BODY
		"二、2023年政府工作\n" BODY,
		"1 review 一、|2022年政府工作\n"
		"1 plan 二、|2023年政府工作\n"
	},
	{
		"一、2022年经济工作\n" BODY
		"二、2022年社会工作\n" BODY,
		"1 review 一、|2022年经济工作\n"
		"1 review 二、|2022年社会工作\n"
	},
	/* a part below has its parent's kind */
	{
		"一、2022年工作回顾\n"
		"（一）任务全面完成\n" BODY
		"（二）规划有力实施\n" BODY
		"二、2023年工作安排\n"
		"（一）巩固发展成果\n" BODY
		"（二）总结推广经验\n" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|任务全面完成\n"
		"2 review （二）|规划有力实施\n"
		"1 plan 二、|2023年工作安排\n"
		"2 plan （一）|巩固发展成果\n"
		"2 plan （二）|总结推广经验\n"
	},
	/* unless it is plainly of another */
	{
		"一、2022年工作回顾\n"
		"（一）主要成绩\n" BODY
		"（二）存在的问题\n" BODY
		"二、2023年工作安排\n" BODY,
		"1 review 一、|2022年工作回顾\n"
		"2 review （一）|主要成绩\n"
		"2 problems （二）|存在的问题\n"
		"1 plan 二、|2023年工作安排\n"
	},
	/* a title that names a plan alone */
	{
		"柳河镇2023年工作计划\n"
		"一、抓产业\n" BODY
		"二、抓项目\n" BODY,
		"1 plan 一、|抓产业\n"
		"1 plan 二、|抓项目\n"
	},
	{
		"柳河镇2022年工作总结\n"
		"一、抓产业\n" BODY
		"二、抓项目\n" BODY,
		"1 review 一、|抓产业\n"
		"1 review 二、|抓项目\n"
	},
};

static void
read_headings(const char *source)
{
	Report		report;

	show_parse(source, &report);
	for (uint32 i = 0; i < report.section_count; i++)
	{
		const Section *section = &report.sections[i];

		if (section->quote_length == 0)
			continue;
		show_number(section->level);
		show(" ");
		show(show_kind(section->kind));
		show(" ");
		show_string(&report, section->label);
		show("|");
		show_string(&report, section->title);
		show("\n");
	}
}

int
main(void)
{
	SHOW_CASES(style_cases, read_headings);
	SHOW_CASES(dash_cases, read_headings);
	SHOW_CASES(opener_cases, read_headings);
	SHOW_CASES(line_cases, read_headings);
	SHOW_CASES(glued_cases, read_headings);
	SHOW_CASES(list_cases, read_headings);
	SHOW_CASES(level_cases, read_headings);
	SHOW_CASES(kind_cases, read_headings);
	return unit_summary();
}
