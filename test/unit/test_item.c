/*
 * test_item.c
 *	  Run-in enumerations: where each item begins and ends, and what it is in.
 */
#include "core/item.h"

#include "show.h"

/*
 * Each item is a line: two spaces for every item around it, its label, and its
 * text, with / for the line breaks in it.
 */
static const ShowCase is_cases[] = {
	{
		"一是抓产业，新种油茶三百亩。二是抓城建，新修公路三十里。三是抓民生，新建学校两所。",
		"一是 一是抓产业，新种油茶三百亩。\n"
		"二是 二是抓城建，新修公路三十里。\n"
		"三是 三是抓民生，新建学校两所。\n"
	},
	/* behind a colon, ended by semicolons */
	{
		"我们做了三件事：一是抓产业；二是抓城建；三是抓民生。",
		"一是 一是抓产业；\n"
		"二是 二是抓城建；\n"
		"三是 三是抓民生。\n"
	},
	/* an item may have several sentences */
	{
		"一是抓产业。新种油茶三百亩。建成加工厂两座。二是抓城建。新修公路三十里。",
		"一是 一是抓产业。新种油茶三百亩。建成加工厂两座。\n"
		"二是 二是抓城建。新修公路三十里。\n"
	},
	/* one a paragraph */
	{
		"一是抓产业。全镇新种油茶三百亩。\n"
		"二是抓城建。全镇新修公路三十里。\n"
		"全镇面貌一新，群众满意，干部安心。\n",
		"一是 一是抓产业。全镇新种油茶三百亩。\n"
		"二是 二是抓城建。全镇新修公路三十里。\n"
	},
	/* one that is but the head of the paragraphs below it */
	{
		"一是抓产业\n"
		"全镇新种油茶三百亩。\n"
		"全镇新种茶叶二百亩。\n"
		"二是抓城建\n"
		"全镇新修公路三十里。\n",
		"一是 一是抓产业/全镇新种油茶三百亩。/全镇新种茶叶二百亩。\n"
		"二是 二是抓城建/全镇新修公路三十里。\n"
	},
	/* 要 and 则 count too */
	{
		"一要抓产业。二要抓城建。三要抓民生。",
		"一要 一要抓产业。\n"
		"二要 二要抓城建。\n"
		"三要 三要抓民生。\n"
	},
	{
		"一则抓产业，二则抓城建。",
		"一则 一则抓产业，\n"
		"二则 二则抓城建。\n"
	},
	/* ten and more */
	{
		"九是抓产业。十是抓城建。十一是抓民生。十二是抓党建。",
		"九是 九是抓产业。\n"
		"十是 十是抓城建。\n"
		"十一是 十一是抓民生。\n"
		"十二是 十二是抓党建。\n"
	},
	/* the punctuation before an item lost */
	{
		"我们重点一是抓产业二是抓城建三是抓民生。",
		"一是 一是抓产业\n"
		"二是 二是抓城建\n"
		"三是 三是抓民生。\n"
	},
	{
		"一是抓产业新种油茶三百亩二是抓城建，新修公路三十里。",
		"一是 一是抓产业新种油茶三百亩\n"
		"二是 二是抓城建，新修公路三十里。\n"
	},
	/* the numeral lost */
	{
		"一是抓产业。二是抓城建。是抓民生。四是抓党建。",
		"一是 一是抓产业。\n"
		"二是 二是抓城建。\n"
		"是 是抓民生。\n"
		"四是 四是抓党建。\n"
	},
	/* a label as it stands, noise left where it is */
	{
		"一\u200B是抓產(chǎn)業。二是抓城建。",
		"一\u200B是 一\u200B是抓產(chǎn)業。\n"
		"二是 二是抓城建。\n"
	},
	/* 是 that is a verb, and words that end in 一 */
	{"我们统一是为了效率，二是不能少。", ""},
	{"目标只有一个，唯一是发展。", ""},
	{"一年是短的，二月是冷的。", ""},
	{"油茶产业之一是茶油。", ""},
	{"全镇十一是假期。", ""},
	/* a lone first item, where a colon leads to it */
	{"主要问题：一是产业不强。", "一是 一是产业不强。\n"},
};

static const ShowCase other_cases[] = {
	/* 首先 only where 其次 follows */
	{
		"首先，抓产业，新种油茶。其次，抓城建，新修公路。最后，抓民生，新建学校。",
		"首先 首先，抓产业，新种油茶。\n"
		"其次 其次，抓城建，新修公路。\n"
		"最后 最后，抓民生，新建学校。\n"
	},
	{
		"首先抓产业，其次抓城建，再次抓民生。",
		"首先 首先抓产业，\n"
		"其次 其次抓城建，\n"
		"再次 再次抓民生。\n"
	},
	{"首先，我代表镇人民政府，向全镇人民表示感谢。", ""},
	{"最后，祝大家新春快乐。", ""},
	{"其次，抓好城建。", ""},
	/* marks within a paragraph */
	{
		"重点做好：（1）抓产业；（2）抓城建；（3）抓民生。",
		"（1） （1）抓产业；\n"
		"（2） （2）抓城建；\n"
		"（3） （3）抓民生。\n"
	},
	{
		"重点做好：①抓产业；②抓城建；③抓民生。",
		"① ①抓产业；\n"
		"② ②抓城建；\n"
		"③ ③抓民生。\n"
	},
	{
		"重点做好：1.抓产业；2.抓城建；3.抓民生。",
		"1. 1.抓产业；\n"
		"2. 2.抓城建；\n"
		"3. 3.抓民生。\n"
	},
	{
		"重点做好：1、抓产业；2、抓城建。",
		"1、 1、抓产业；\n"
		"2、 2、抓城建。\n"
	},
	{
		"主要有两条：第一，抓产业。第二，抓城建。",
		"第一， 第一，抓产业。\n"
		"第二， 第二，抓城建。\n"
	},
	/* no enumerations */
	{"做到：一要抓产业。", ""},
	{"重点做好：（1）抓产业。", ""},
	{"产值完成2.5亿元，增长3.1%。", ""},
	{"参加会议的有（1）班。", ""},
	{"二、三产业加快发展，第一，第三产业稳定。", ""},
	{"（含税）和（不含税）都要报。", ""},
	{"新种油茶三百亩。", ""},
};

static const ShowCase nested_cases[] = {
	{
		"一是抓产业。二是抓城建，一要修路，二要架桥，三要亮灯。三是抓民生。",
		"一是 一是抓产业。\n"
		"二是 二是抓城建，一要修路，二要架桥，三要亮灯。\n"
		"  一要 一要修路，\n"
		"  二要 二要架桥，\n"
		"  三要 三要亮灯。\n"
		"三是 三是抓民生。\n"
	},
	{
		"一是抓产业：（1）种油茶；（2）种茶叶。二是抓城建：（1）修路；（2）架桥。",
		"一是 一是抓产业：（1）种油茶；（2）种茶叶。\n"
		"  （1） （1）种油茶；\n"
		"  （2） （2）种茶叶。\n"
		"二是 二是抓城建：（1）修路；（2）架桥。\n"
		"  （1） （1）修路；\n"
		"  （2） （2）架桥。\n"
	},
	/* a new enumeration of the same style: the item before ends at its lead */
	{
		"一是抓产业。二是抓城建。三是抓民生。做到三个着力，即：一是着力增收。二是着力扩面。",
		"一是 一是抓产业。\n"
		"二是 二是抓城建。\n"
		"三是 三是抓民生。\n"
		"一是 一是着力增收。\n"
		"二是 二是着力扩面。\n"
	},
	{
		"开局良好。一是抓产业；二是抓城建，做到：一是快；二是好。",
		"一是 一是抓产业；\n"
		"二是 二是抓城建，做到：\n"
		"一是 一是快；\n"
		"二是 二是好。\n"
	},
	/* one that begins twice in a sentence */
	{
		"开局良好。我们一是抓产业，一是抓城建，二是抓民生。",
		"一是 一是抓产业，\n"
		"一是 一是抓城建，\n"
		"二是 二是抓民生。\n"
	},
};

static const ShowCase section_cases[] = {
	/* items belong to their own section */
	{
		"一、2022年工作回顾\n"
		"一是抓产业，新种油茶。二是抓城建，新修公路。\n"
		"二、2023年工作安排\n"
		"一是抓项目，引进企业。二是抓民生，新建学校。\n",
		"一是 一是抓产业，新种油茶。\n"
		"二是 二是抓城建，新修公路。\n"
		"一是 一是抓项目，引进企业。\n"
		"二是 二是抓民生，新建学校。\n"
	},
	/* what is said of the problems is in none of them */
	{
		"一、2022年工作回顾\n"
		"全镇新种油茶三百亩，改造低产林五百亩。\n"
		"同时，我们也清醒地看到，工作中还存在不少问题：一是产业不强；二是财力不足。"
		"对此，我们将采取措施，认真加以解决。\n"
		"二、2023年工作安排\n"
		"全镇新种油茶三百亩，改造低产林五百亩。\n",
		"一是 一是产业不强；\n"
		"二是 二是财力不足。\n"
	},
	{
		"一、2022年工作回顾\n"
		"全镇新种油茶三百亩，改造低产林五百亩。\n"
		"我们也清醒地认识到，还存在一些困难和问题：一是产业不强。二是财力不足。这些问题，我们将认真解决。\n"
		"二、2023年工作安排\n"
		"全镇新种油茶三百亩，改造低产林五百亩。\n",
		"一是 一是产业不强。\n"
		"二是 二是财力不足。\n"
	},
	/* over several paragraphs, each item to the end of its own */
	{
		"一、2022年工作回顾\n"
		"（一）抓产业\n"
		"一是种油茶。全镇新种油茶三百亩，改造低产林五百亩。\n"
		"二是种茶叶。全镇新种茶叶三百亩，改造低产园五百亩。\n"
		"（二）抓城建\n"
		"一是修公路。全镇新修公路三十里，安装路灯一百盏。\n",
		"一是 一是种油茶。全镇新种油茶三百亩，改造低产林五百亩。\n"
		"二是 二是种茶叶。全镇新种茶叶三百亩，改造低产园五百亩。\n"
		"一是 一是修公路。全镇新修公路三十里，安装路灯一百盏。\n"
	},
	/* behind a run-in heading */
	{
		"一、2022年工作回顾\n"
		"（一）抓产业。一是种油茶，新种三百亩。二是种茶叶，新种二百亩。\n"
		"（二）抓城建。一是修公路，新修三十里。二是架桥梁，新架两座。\n",
		"一是 一是种油茶，新种三百亩。\n"
		"二是 二是种茶叶，新种二百亩。\n"
		"一是 一是修公路，新修三十里。\n"
		"二是 二是架桥梁，新架两座。\n"
	},
	/* a page number within an enumeration */
	{
		"一、2022年工作回顾\n"
		"一是抓产业，新种油茶、\n"
		"- 1 -\n"
		"茶叶。二是抓城建，新修公路。\n",
		"一是 一是抓产业，新种油茶、/- 1 -/茶叶。\n"
		"二是 二是抓城建，新修公路。\n"
	},
};

static uint32
depth_of(const Report *report, const ReportItem *item)
{
	uint32		depth = 0;

	for (; item->parent > 0 && depth < report->item_count; depth++)
		item = &report->items[item->parent - 1];
	return depth;
}

static void
show_source(const Report *report, uint32 start, uint32 end)
{
	for (uint32 at = start; at < end && at < report->length; at++)
		if (report->text[at] == '\n')
			show("/");
		else
			show_bytes(&report->text[at], 1);
}

/* The white space behind an item is nobody's business here. */
static uint32
end_of_words(const Report *report, const ReportItem *item)
{
	uint32		end = item->end;

	while (end > item->start && report->text[end - 1] == '\n')
		end--;
	return end;
}

static void
read_items(const char *source)
{
	Report		report;

	show_parse(source, &report);
	for (uint32 i = 0; i < report.item_count; i++)
	{
		const ReportItem *item = &report.items[i];

		for (uint32 depth = depth_of(&report, item); depth > 0; depth--)
			show("  ");
		show_string(&report, item->label);
		show(" ");
		show_source(&report, item->start, end_of_words(&report, item));
		show("\n");
	}
}

/* Which section each item is in, by the section's title. */
static void
read_sections(const char *source)
{
	Report		report;

	show_parse(source, &report);
	for (uint32 i = 0; i < report.item_count; i++)
	{
		const ReportItem *item = &report.items[i];

		show_string(&report, report.sections[item->section - 1].title);
		show("|");
		show_string(&report, item->label);
		show("\n");
	}
}

static const ShowCase place_cases[] = {
	{
		"一、2022年工作回顾\n"
		"（一）抓产业。一是种油茶。二是种茶叶。\n"
		"（二）抓城建\n"
		"一是修公路。二是架桥梁。\n"
		"二、2023年工作安排\n"
		"一是抓项目。\n",
		"抓产业|一是\n"
		"抓产业|二是\n"
		"抓城建|一是\n"
		"抓城建|二是\n"
		"2023年工作安排|一是\n"
	},
	{
		"今年，我们做了两件事：一是种油茶。二是种茶叶。\n"
		"一、2022年工作回顾\n"
		"全镇新种油茶三百亩。\n",
		"NULL|一是\n"
		"NULL|二是\n"
	},
};

/* Labels by themselves: what the other layers ask for. */
static void
test_labels(void)
{
	static const struct
	{
		const char *text;
		ItemStyle	style;
		uint32		number;
	}			cases[] =
	{
		{"一是抓", ITEM_IS, 1}, {"二要抓", ITEM_MUST, 2}, {"三则", ITEM_THEN, 3},
		{"三十是", ITEM_IS, 30}, {"首先", ITEM_FIRST, 1}, {"其次", ITEM_FIRST, 2},
		{"第一,", ITEM_ORDINAL, 1}, {"一、抓", ITEM_CHINESE, 1},
		{"(二)抓", ITEM_CHINESE_BRACKET, 2}, {"3.抓", ITEM_ARABIC, 3},
		{"(4)抓", ITEM_ARABIC_BRACKET, 4}, {"4)抓", ITEM_ARABIC_BRACKET, 4},
		{"⑤抓", ITEM_CIRCLED, 5},
		{"", ITEM_NONE, 0}, {"是", ITEM_NONE, 0},
		{"1是", ITEM_NONE, 0}, {"--抓", ITEM_NONE, 0}, {"第一章", ITEM_NONE, 0},
		{"三十一是", ITEM_NONE, 0}, {"〇是", ITEM_NONE, 0}, {"抓", ITEM_NONE, 0}
	};

	for (uint32 i = 0; i < lengthof(cases); i++)
	{
		const char *text = cases[i].text;
		ItemLabel	label = {ITEM_NONE};
		bool		found = item_label(text, make_span(0, strlen(text)),
									   &label);

		CHECK_INT(found, cases[i].style != ITEM_NONE);
		CHECK_INT(found ? label.style : ITEM_NONE, cases[i].style);
		CHECK_INT(found ? label.number : 0, cases[i].number);
		CHECK_INT(item_starts(text, make_span(0, strlen(text))),
				  cases[i].style >= ITEM_IS && cases[i].style <= ITEM_THEN);
	}
}

int
main(void)
{
	SHOW_CASES(is_cases, read_items);
	SHOW_CASES(other_cases, read_items);
	SHOW_CASES(nested_cases, read_items);
	SHOW_CASES(section_cases, read_items);
	SHOW_CASES(place_cases, read_sections);
	test_labels();
	return unit_summary();
}
