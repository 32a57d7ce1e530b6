/*
 * test_layout.c
 *	  Lines to blocks: what is a paragraph, what belongs to the page around it.
 */
#include "core/layout.h"

#include "show.h"

/*
 * Each block is a line: T text, E title, H header, F furniture, with + where it
 * goes on with the text before it, and the text as the fold leaves it, with /
 * where a line ends that the next goes on with.
 */
static const ShowCase paragraph_cases[] = {
	{"", ""},
	{"\n \n\t\n", ""},
	{"全镇新种油茶三百亩。", "T 全镇新种油茶三百亩。\n"},
	{"　　全镇新种油茶三百亩。　\n", "T 全镇新种油茶三百亩。\n"},
	{"新种油茶。\n新修公路。\n", "T 新种油茶。\nT 新修公路。\n"},
	{"新种油茶。\r\n新修公路。\r新架桥梁。",
	"T 新种油茶。\nT 新修公路。\nT 新架桥梁。\n"},
	/* a short line without a full stop stands alone, as a heading does */
	{"一、农业\n新种油茶三百亩。\n", "T 一、农业\nT 新种油茶三百亩。\n"},
	{"农业生产稳步发展\n新种油茶三百亩。\n",
	"T 农业生产稳步发展\nT 新种油茶三百亩。\n"},
	{"重点抓好以下工作：\n抓农业。\n", "T 重点抓好以下工作:\nT 抓农业。\n"},
	/* a long one goes on in the next */
	{"全镇上下坚持把发展油茶产业作为增加农民收入的主要抓手来落实全年共计新种油茶三百亩改造低产林\n"
		"五百亩，建成加工厂两座。\n",
		"T 全镇上下坚持把发展油茶产业作为增加农民收入的主要抓手来落实全年共计新种油茶三百亩改造低产林/"
	"五百亩,建成加工厂两座。\n"},
	/* but no heading is part of it */
	{"全镇上下坚持把发展油茶产业作为增加农民收入的主要抓手来落实全年共计新种油茶三百亩改造低产林\n"
		"二、工业\n",
		"T 全镇上下坚持把发展油茶产业作为增加农民收入的主要抓手来落实全年共计新种油茶三百亩改造低产林\n"
	"T 二、工业\n"},
	/* nor goes one on that is glued to the line's end */
	{"全镇上下坚持把发展油茶产业作为增加农民收入的主要抓手来落实，全年共计新种油茶。二、存在的问题\n"
		"全镇的油茶产业还不强\n",
		"T 全镇上下坚持把发展油茶产业作为增加农民收入的主要抓手来落实,全年共计新种油茶。二、存在的问题\n"
	"T 全镇的油茶产业还不强\n"},
	/* what cannot end a line, and what cannot begin one */
	{"二、改善人居环境,建设美丽集镇和\n宜居村庄\n", "T 二、改善人居环境,建设美丽集镇和/宜居村庄\n"},
	{"新种油茶、\n茶叶三百亩。\n", "T 新种油茶、/茶叶三百亩。\n"},
	{"印发了《\n工作条例\n》。\n", "T 印发了《/工作条例/》。\n"},
	{"新种油茶三百亩\n，茶叶二百亩\n。\n", "T 新种油茶三百亩/,茶叶二百亩/。\n"},
	{"参保率达到95\n%，位居前列。\n", "T 参保率达到95/%,位居前列。\n"},
	/* a blank line ends a paragraph, unless the sentence plainly goes on */
	{"新种油茶三百亩，改造\n\n茶园。\n", "T 新种油茶三百亩,改造\nT 茶园。\n"},
	{"新种油茶三百亩\n\n，改造茶园。\n", "T 新种油茶三百亩/,改造茶园。\n"},
	{"新种油茶三百亩的\n\n山坡。\n", "T 新种油茶三百亩的/山坡。\n"},
};

/* A page of 24 columns; words and numbers are cut. */
static const ShowCase wrap_cases[] = {
	{
		"　　今年以来，全镇上下团结一心，大力发展油茶产业，新\n"
		"种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动\n"
		"农户增收。我们大力整治人居环境，清理沟渠十公里，拆除\n"
		"旱厕百余座，村容村貌焕然一新，群众拍手称快。我们大力\n"
		"兴办民生实事，修通了村组公路，安装了路灯，解决了饮水\n"
		"问题。\n"
		"　　一、农业\n"
		"　　我们大力推广良种良法，建设高标准农田一千余亩，粮\n"
		"食产量连年增长。\n"
		"　　二、工业\n",
		"T 今年以来,全镇上下团结一心,大力发展油茶产业,新/"
		"种油茶三百亩,改造低产林五百亩,建成加工厂两座,带动/"
		"农户增收。我们大力整治人居环境,清理沟渠十公里,拆除/"
		"旱厕百余座,村容村貌焕然一新,群众拍手称快。我们大力/"
		"兴办民生实事,修通了村组公路,安装了路灯,解决了饮水/问题。\n"
		"T 一、农业\n"
		"T 我们大力推广良种良法,建设高标准农田一千余亩,粮/食产量连年增长。\n"
		"T 二、工业\n"
	},
	/* a full stop may stand at the very end of a line */
	{
		"　　今年以来，全镇上下团结一心，大力发展油茶产业，新\n"
		"种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动\n"
		"农户户均增收。我们大力整治人居环境，清理了十里沟渠。\n"
		"我们大力兴办民生实事，修通了村组公路，安装了路灯，解\n"
		"决了饮水问题。我们大力调解矛盾纠纷，走访了各家各户，\n"
		"社会大局和谐稳定。\n"
		"　　我们大力推广良种良法，建设高标准农田一千余亩，粮\n"
		"食产量连年增长。\n",
		"T 今年以来,全镇上下团结一心,大力发展油茶产业,新/"
		"种油茶三百亩,改造低产林五百亩,建成加工厂两座,带动/"
		"农户户均增收。我们大力整治人居环境,清理了十里沟渠。/"
		"我们大力兴办民生实事,修通了村组公路,安装了路灯,解/"
		"决了饮水问题。我们大力调解矛盾纠纷,走访了各家各户,/"
		"社会大局和谐稳定。\n"
		"T 我们大力推广良种良法,建设高标准农田一千余亩,粮/食产量连年增长。\n"
	},
	/* where Latin letters and digits take half a column */
	{
		"今年以来，全镇上下团结一心，大力发展油茶产业，新种油茶\n"
		"1200亩，改造低产林2300亩，建成加工厂2座，带动1800户农户\n"
		"户均增收。大力整治人居环境，清理沟渠103公里，拆除旱厕\n"
		"286座，村容村貌焕然一新。大力兴办民生实事，修通12个村组\n"
		"公路48公里，安装路灯1360盏，解决了23400人的饮水问题，新\n"
		"建了幼儿园、卫生室和文化广场，群众生活更加方便。\n"
		"一、农业\n",
		"T 今年以来,全镇上下团结一心,大力发展油茶产业,新种油茶/"
		"1200亩,改造低产林2300亩,建成加工厂2座,带动1800户农户/"
		"户均增收。大力整治人居环境,清理沟渠103公里,拆除旱厕/"
		"286座,村容村貌焕然一新。大力兴办民生实事,修通12个村组/"
		"公路48公里,安装路灯1360盏,解决了23400人的饮水问题,新/"
		"建了幼儿园、卫生室和文化广场,群众生活更加方便。\n"
		"T 一、农业\n"
	},
};

static const ShowCase page_cases[] = {
	/* page numbers, also within a paragraph */
	{"新种油茶。\n- 1 -\n新修公路。\n— 2 —\n", "T 新种油茶。\nF - 1 -\nT 新修公路。\nF - 2 -\n"},
	{"新种油茶。\n第3页\n新修公路。\n", "T 新种油茶。\nF 第3页\nT 新修公路。\n"},
	{"新种油茶。\n1\n新修公路。\n2\n", "T 新种油茶。\nF 1\nT 新修公路。\nF 2\n"},
	{"修通村组公路3\n- 1 -\n4公里，架桥。\n", "T 修通村组公路3\nF - 1 -\nT 4公里,架桥。\n"},
	{"修通村组公路、\n- 1 -\n桥梁。\n", "T 修通村组公路、\nF - 1 -\nT+ 桥梁。\n"},
	/* a number that is none */
	{"新种油茶。\n2023\n新修公路。\n", "T 新种油茶。\nT 2023\nT 新修公路。\n"},
	{"新种油茶。\n3亩\n新修公路。\n", "T 新种油茶。\nT 3亩\nT 新修公路。\n"},
	{"PM\n10\n浓度下降。\n", "T PM\nT 10\nT 浓度下降。\n"},
	/* a pager's tag within a sentence */
	{"改造低、[!--page.1--]高压线路。\n", "T 改造低、\nF [!--page.1--]\nT+ 高压线路。\n"},
	{"改造线路。[!--page.1--]\n", "T 改造线路。\nF [!--page.1--]\n"},
	{"[!--page.1--]改造线路。\n", "F [!--page.1--]\nT 改造线路。\n"},
	{"改造[!--page线路。\n", "T 改造[!--page线路。\n"},
	{"低、[!--a--][!--b--]高压。\n", "T 低、\nF [!--a--]\nF [!--b--]\nT+ 高压。\n"},
	/* lines of a site within the text */
	{"新种油茶。\n分享到：\n新修公路。\n", "T 新种油茶。\nF 分享到:\nT 新修公路。\n"},
	{"新种油茶、\n更多精彩内容请关注公众号\n茶叶。\n",
	"T 新种油茶、\nF 更多精彩内容请关注公众号\nT+ 茶叶。\n"},
	{"我们分享到了发展的成果。\n", "T 我们分享到了发展的成果。\n"},
	{"新种油茶。\n小\n新修公路。\n", "T 新种油茶。\nF 小\nT 新修公路。\n"},
	{"小\n小学新建三所。\n", "F 小\nT 小学新建三所。\n"},
};

static const ShowCase front_cases[] = {
	/* title, dateline, speaker */
	{
		"柳河镇政府工作报告\n"
		"——2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		"镇长　周文田\n"
		"各位代表：\n"
		"我代表镇人民政府报告工作。\n",
		"E 柳河镇政府工作报告\n"
		"H --2023年1月9日在柳河镇第十届人民代表大会第三次会议上\n"
		"H 镇长 周文田\n"
		"T 各位代表:\n"
		"T 我代表镇人民政府报告工作。\n"
	},
	/* the title twice; issuer and date below */
	{
		"柳河镇2022年工作总结\n"
		"柳河镇2022年工作总结\n"
		"柳河镇人民政府\n"
		"2023年1月5日\n"
		"一年来，全镇上下团结一心，各项工作稳步推进。\n",
		"E 柳河镇2022年工作总结\n"
		"E 柳河镇2022年工作总结\n"
		"H 柳河镇人民政府\n"
		"H 2023年1月5日\n"
		"T 一年来,全镇上下团结一心,各项工作稳步推进。\n"
	},
	/* a header table, breadcrumbs and a share bar before the title */
	{
		"您当前的位置：首页 > 政务公开\n"
		"索引号：A01-2023-0007 主题分类：\n"
		"发布机构：柳河镇 发布日期：2023-01-05\n"
		"柳河镇2022年工作总结\n"
		"浏览次数：36 字体：大 中 小\n"
		"分享到：\n"
		"2022年，全镇各项工作稳步推进。\n",
		"F 您当前的位置:首页 > 政务公开\n"
		"H 索引号:A01-2023-0007 主题分类:\n"
		"H 发布机构:柳河镇 发布日期:2023-01-05\n"
		"E 柳河镇2022年工作总结\n"
		"F 浏览次数:36 字体:大 中 小\n"
		"F 分享到:\n"
		"T 2022年,全镇各项工作稳步推进。\n"
	},
	/* a picture's caption */
	{
		"东岭省政府工作报告\n"
		"1月14日，省长作政府工作报告。东岭日报记者 田禾 摄\n"
		"各位代表：\n",
		"E 东岭省政府工作报告\n"
		"F 1月14日,省长作政府工作报告。东岭日报记者 田禾 摄\n"
		"T 各位代表:\n"
	},
	/* no title: the text begins at once */
	{
		"2022年上半年，全镇各项工作稳步推进，现汇报如下：\n"
		"一、上半年工作总结\n",
		"T 2022年上半年,全镇各项工作稳步推进,现汇报如下:\n"
		"T 一、上半年工作总结\n"
	},
	/* a heading that speaks of a report is no title */
	{
		"一、2022年工作总结\n"
		"全镇各项工作稳步推进。\n",
		"T 一、2022年工作总结\n"
		"T 全镇各项工作稳步推进。\n"
	},
	/* neither is a line behind the first paragraph */
	{
		"2022年，全镇上下团结一心，新种油茶三百亩，改造低产林五百亩，建成加工厂两座，新修公路三十里，新架桥梁两座，安装路灯百盏，带动农户增收。\n"
		"柳河镇2022年工作总结\n"
		"全镇各项工作稳步推进。\n",
		"T 2022年,全镇上下团结一心,新种油茶三百亩,改造低产林五百亩,建成加工厂两座,新修公路三十里,新架桥梁两座,安装路灯百盏,带动农户增收。\n"
		"T 柳河镇2022年工作总结\n"
		"T 全镇各项工作稳步推进。\n"
	},
	/* a short line below the title that names a part is its heading */
	{
		"柳河镇政府工作报告\n"
		"过去一年的成绩\n"
		"全镇各项工作稳步推进。\n",
		"E 柳河镇政府工作报告\n"
		"T 过去一年的成绩\n"
		"T 全镇各项工作稳步推进。\n"
	},
	/* neither is a sentence */
	{
		"我代表镇人民政府作政府工作报告。\n"
		"全镇各项工作稳步推进。\n",
		"T 我代表镇人民政府作政府工作报告。\n"
		"T 全镇各项工作稳步推进。\n"
	},
	/* a table of contents, up to where its entries begin again */
	{
		"柳河镇政府工作报告\n"
		"目　录\n"
		"一、2022年工作回顾 1\n"
		"二、2023年工作安排 6\n"
		"一、2022年工作回顾\n"
		"全镇各项工作稳步推进。\n"
		"二、2023年工作安排\n"
		"继续努力。\n",
		"E 柳河镇政府工作报告\n"
		"F 目 录\n"
		"F 一、2022年工作回顾 1\n"
		"F 二、2023年工作安排 6\n"
		"T 一、2022年工作回顾\n"
		"T 全镇各项工作稳步推进。\n"
		"T 二、2023年工作安排\n"
		"T 继续努力。\n"
	},
};

/* Long enough that the last lines of a text can be a page's tail. */
#define SPEECH \
	"我们新种油茶、新修公路、新架桥梁、新建学校、改造危房、整治沟渠、清理垃圾、安装路灯、" \
	"兴办食堂、调解纠纷、巡查河道、植树造林、慰问老人、资助学生、培训技能、扶持企业。"

static const ShowCase tail_cases[] = {
	{
		"一、2022年工作回顾\n"
		SPEECH "\n"
		"扫一扫在手机打开当前页\n"
		"柳河镇政务服务中心\n",
		"T 一、2022年工作回顾\n"
		"T " SPEECH "\n"
		"F 扫一扫在手机打开当前页\n"
		"F 柳河镇政务服务中心\n"
	},
	{
		"一、2022年工作回顾\n"
		SPEECH "\n"
		"（责任编辑：田禾）\n"
		"【打印本页】【关闭窗口】\n"
		"上一篇：柳河镇2021年工作总结\n"
		"版权所有：柳河镇人民政府\n",
		"T 一、2022年工作回顾\n"
		"T " SPEECH "\n"
		"F (责任编辑:田禾)\n"
		"F 【打印本页】【关闭窗口】\n"
		"F 上一篇:柳河镇2021年工作总结\n"
		"F 版权所有:柳河镇人民政府\n"
	},
	/* words of a tail within a sentence, in a long line, or far from the end */
	{
		SPEECH "\n"
		"我们编辑:村志，欢迎群众联系我们。\n",
		"T " SPEECH "\n"
		"T 我们编辑:村志,欢迎群众联系我们。\n"
	},
	{
		"版权所有\n"
		SPEECH "\n"
		SPEECH "\n"
		"联系我们的有关部门，都要把群众的事情当作自己的事情，一件一件地办好，一年一年地办下去，办出成效。\n",
		"T 版权所有\n"
		"T " SPEECH "\n"
		"T " SPEECH "\n"
		"T 联系我们的有关部门,都要把群众的事情当作自己的事情,一件一件地办好,一年一年地办下去,办出成效。\n"
	},
};

/* The words of a block, with / where the source has a line break in them. */
static void
show_joined(const Layout *layout, Span span, const char *source)
{
	for (uint32 at = span.start; at < span.end; at++)
	{
		uint32		here = fold_source(layout->folded, at);
		uint32		last = at > span.start ?
		fold_source_end(layout->folded, at) : here;

		if (here > last && memchr(source + last, '\n', here - last))
			show("/");
		show_bytes(&layout->text[at], 1);
	}
}

static void
read_layout(const char *source)
{
	Folded		folded;
	Layout		layout;

	(void) show_fold(source, &folded);
	CHECK_INT(layout_text(&folded, NULL, &layout), CORE_OK);
	for (uint32 i = 0; i < layout.count; i++)
	{
		const Block *block = &layout.blocks[i];
		char		role[] = {"TFHE"[block->role], '\0'};

		show(role);
		show(block->continues ? "+ " : " ");
		show_joined(&layout, block_span(block), source);
		show("\n");
	}
}

/* What a layout says beside its blocks. */
static void
test_places(void)
{
	const char *source =
	"分享到：\n"
	"柳河镇政府工作报告\n"
	"\n"
	"　　各位代表：\n"
	"\n"
	"\n"
	"　　\n"
	"我代表镇人民政府报告工作。\n"
	"扫一扫在手机打开当前页\n";
	Folded		folded;
	Layout		layout;

	(void) show_fold(source, &folded);
	CHECK_INT(layout_text(&folded, NULL, &layout), CORE_OK);
	CHECK_INT(layout.count, 5);
	CHECK_INT(layout.title, 1);
	CHECK_INT(layout.body, 2);
	CHECK_INT(layout.tail, 4);
	CHECK_INT(layout.blocks[0].blanks, 0);
	CHECK_INT(layout.blocks[1].blanks, 0);
	CHECK_INT(layout.blocks[2].blanks, 1);
	CHECK_INT(layout.blocks[3].blanks, 3);
	CHECK_INT(layout.blocks[1].width, 9);
	CHECK_INT(layout.blocks[2].width, 5);
	CHECK(!layout.blocks[1].indented);
	CHECK(layout.blocks[2].indented);
	CHECK(!layout.blocks[3].indented);
	CHECK(block_is_salutation(&layout, 2));
	CHECK(!block_is_salutation(&layout, 3));
	memory_reset();
}

/* Where there is nothing, all places are behind the end. */
static void
test_empty(void)
{
	Folded		folded;
	Layout		layout;

	(void) show_fold("\n", &folded);
	CHECK_INT(layout_text(&folded, NULL, &layout), CORE_OK);
	CHECK_INT(layout.count, 0);
	CHECK_INT(layout.title, 0);
	CHECK_INT(layout.body, 0);
	CHECK_INT(layout.tail, 0);
	memory_reset();
}

/* Counts that a block keeps in a few bits stop at their greatest. */
static void
test_limits(void)
{
	uint32		width = PG_UINT16_MAX + 10;
	uint32		blanks = PG_UINT8_MAX + 10;
	char	   *source = palloc(width + blanks + 8);
	Folded		folded;
	Layout		layout;

	memset(source, 'a', width);
	memset(source + width, '\n', blanks);
	memcpy(source + width + blanks, "b", sizeof("b"));
	(void) show_fold(source, &folded);
	CHECK_INT(layout_text(&folded, NULL, &layout), CORE_OK);
	CHECK_INT(layout.count, 2);
	CHECK_INT(layout.blocks[0].width, PG_UINT16_MAX);
	CHECK_INT(layout.blocks[1].blanks, PG_UINT8_MAX);
	memory_reset();
}

int
main(void)
{
	SHOW_CASES(paragraph_cases, read_layout);
	SHOW_CASES(wrap_cases, read_layout);
	SHOW_CASES(page_cases, read_layout);
	SHOW_CASES(front_cases, read_layout);
	SHOW_CASES(tail_cases, read_layout);
	test_places();
	test_empty();
	test_limits();
	return unit_summary();
}
