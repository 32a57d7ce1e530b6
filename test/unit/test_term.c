/*
 * test_term.c
 *	  Terms: what is one, where it begins, and what counts as the same.
 */
#include "core/lexicon.h"
#include "core/report.h"
#include "core/termfilter.h"

#include "memory.h"
#include "show.h"

static const char *const kind_names[TERM_KINDS] = {
	"policy", "quoted", "work", "organisation", "place", "project", "indicator"
};

/* Every term with its kind, and how often it stands there if more than once. */
static void
read_terms(const char *source)
{
	Report		report;

	show_parse(source, &report);
	for (uint32 i = 0; i < report.term_count; i++)
	{
		const Term *term = &report.terms[i];

		if (i > 0)
			show("|");
		show_string(&report, term->term);
		show(" ");
		show(kind_names[term->kind]);
		if (term->count > 1)
		{
			show(" ");
			show_number(term->count);
		}
	}
}

static const ShowCase marked[] = {
	{"开展“八扬八治”活动。", "八扬八治活动 quoted"},
	{"做到“两个覆盖”，做到「两个覆盖」，做到\"两个覆盖\"。", "两个覆盖 quoted 3"},
	{"“四个意识”，四个意识，“四個意識”。", "四个意识 policy 3"},
	{"“厕所”革命", "厕所革命 policy"},
	{"“双减”模式", "双减 policy"},
	{"\"甲乙\"和\"丙丁\"", "甲乙 quoted|丙丁 quoted"},
	/* a whole sentence, one character, no word, and more than twenty */
	{"他说：“路通了。”", ""},
	{"“一”和“12”", ""},
	{"“一二三四五六七八九十一二三四五六七八九十一”", ""},
	/* one that is not closed, or not opened */
	{"“路通了。“水清了”", "水清了 quoted"},
	{"路通了”，水清了", ""},
	{"读《石桥志》和《关于〈石桥志〉的说明》", "石桥志 work|关于〈石桥志〉的说明 work"},
	{"《石桥志。《石桥诗》", "石桥诗 work"},
	{"《 》、《12》", ""},
};

static const ShowCase policies[] = {
	{"推进乡村振兴和鄉村振興", "乡村振兴 policy 2"},
	{"社会主义市场经济体制，社会主义市场经济", "社会主义市场经济体制 policy|社会主义市场经济 policy"},
	{"服务三农。第三农机厂。", "三农 policy"},
	{"乡村振兴局", "乡村振兴局 organisation"},
	{"美丽乡村", "美丽乡村 policy"},
};

static const ShowCase places[] = {
	{"六合村、石桥村和茶亭镇", "六合村 place|石桥村 place|茶亭镇 place"},
	{"茶亭镇六合村", "茶亭镇 place|六合村 place"},
	{"在桃源社区，城关街道", "桃源社区 place|城关街道 place"},
	{"我镇六合村", "六合村 place"},
	/* sorts of places, and what 村 and 镇 begin */
	{"行政村、示范村、贫困村、全村、城镇、乡镇、建制镇、智慧社区", ""},
	{"号召村民修村道，完善镇区", ""},
	/* nothing bounds it */
	{"没有什么能够说明从哪里开始的一个很长的句子里的六合村", "六合村 place"},
	{"甲乙丙丁戊己庚辛六合村", ""},
};

static const ShowCase organisations[] = {
	{"临沅县财政局、县财政局、财政局", "临沅县财政局 organisation|县财政局 organisation|财政局 organisation"},
	{"教育部，教育部门", "教育部 organisation"},
	{"引进青石茶业有限公司", "青石茶业有限公司 organisation"},
	{"龙头公司、国有企业、乡镇卫生院、有限公司", ""},
	{"就读江西大学，高等学校", "江西大学 organisation"},
	{"打开新局面，大局稳定，政局稳定", ""},
};

static const ShowCase projects[] = {
	{"完成青石河治理工程，S202石桥大桥项目", "青石河治理工程 project|S202石桥大桥项目 project"},
	{"开工5个石桥水库加固项目", "石桥水库加固项目 project"},
	{"重点工程、基础设施项目、系统工程", ""},
};

static const ShowCase indicators[] = {
	{"完成固定资产投资1.2亿元，增长8%；固定资产投资增长9%。", "固定资产投资 indicator 2"},
	{"新建茶厂3个。", ""},
};

/* Every phrase of the table is found, so its beginning is in the filters. */
static void
test_every_policy(void)
{
	CHECK(policy_count() >= 600);
	for (uint32 i = 0; i < policy_count(); i++)
	{
		Policy		policy = policy_get(i);
		char		source[128];
		Report		report;
		StringRef	string;

		snprintf(source, sizeof(source), "推进%s。", policy.phrase);
		show_parse(source, &report);
		CHECK_INT(report.term_count, 1);
		if (report.term_count != 1)
			continue;
		string = report.terms[0].term;
		CHECK_INT(report.terms[0].kind, TERM_POLICY);
		CHECK(string.length == policy.length &&
			  memcmp(report.strings + string.offset, policy.phrase,
					 policy.length) == 0);
		CHECK(policy.theme < topic_count());
		memory_reset();
	}
}

/*
 * So is every word that names end in; of one that is cut nothing is read behind
 * its end.
 */
static void
test_every_suffix(void)
{
	uint32		count = lexicon_term_suffixes.buckets[LEXICON_BUCKETS];

	CHECK(count >= 300);
	for (uint32 i = 0; i < count; i++)
	{
		const LexiconWord *word = &lexicon_term_suffixes.words[i];
		char		source[128];
		uint32		length = snprintf(source, sizeof(source), "的%s的", word->word);

		CHECK_INT(term_filter_next(source, strlen("的"), length, length),
				  strlen("的"));
		for (uint32 cut = 1; cut < word->length; cut++)
		{
			char	   *head = palloc(cut);

			memcpy(head, word->word, cut);
			CHECK(term_filter_next(head, 0, cut, cut) <= cut + 2);
		}
	}
	memory_reset();
}

/* The table grows, and tells as many terms apart as there are. */
static void
test_many_terms(void)
{
	char	   *text = palloc(5000 * 32);
	uint32		length = 0;
	Report		report;

	for (int i = 0; i < 5000; i++)
		length += snprintf(text + length, 32, "“甲%d”", i % 2500);
	CHECK_INT(report_parse(text, length, NULL, &report), CORE_OK);
	CHECK_INT(report.term_count, 2500);
	for (uint32 i = 0; i < report.term_count; i++)
		CHECK_INT(report.terms[i].count, 2);
	memory_reset();
}

int
main(void)
{
	SHOW_CASES(marked, read_terms);
	SHOW_CASES(policies, read_terms);
	SHOW_CASES(places, read_terms);
	SHOW_CASES(organisations, read_terms);
	SHOW_CASES(projects, read_terms);
	SHOW_CASES(indicators, read_terms);
	test_every_policy();
	test_every_suffix();
	test_many_terms();
	return unit_summary();
}
