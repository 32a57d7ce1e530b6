/*
 * test_region.c
 *	  Chains of place names, words that are no names, and what names are without
 *	  the words for sorts.
 */
#include "core/region.h"

#include "show.h"

/* What region_parse() reads at the start of a text: name:level/name:level. */
static const ShowCase region_cases[] = {
	/* the chain from the province down, and from the middle */
	{"东岭省东州市南陵区柳河镇石桥村2023年",
	"东岭省:province/东州市:prefecture/南陵区:county/柳河镇:township/石桥村:village"},
	{"东州市南陵区柳河镇第十届", "东州市:prefecture/南陵区:county/柳河镇:township"},
	{"南陵县柳河乡人民政府", "南陵县:county/柳河乡:township"},
	{"柳河镇2023年工作总结", "柳河镇:township"},
	{"柳河乡政府工作报告", "柳河乡:township"},
	{"石桥村2023年工作总结", "石桥村:village"},
	{"东岭省人民政府", "东岭省:province"},
	{"东州市人民政府", "东州市:prefecture"},
	{"东岭省南陵县", "东岭省:province/南陵县:county"},
	{"歙县政府工作报告", "歙县:county"},
	/* divisions of the first level */
	{"内蒙古自治区政府工作报告", "内蒙古自治区:province"},
	{"广西壮族自治区东州市", "广西壮族自治区:province/东州市:prefecture"},
	{"新疆维吾尔自治区南陵县", "新疆维吾尔自治区:province/南陵县:county"},
	{"北京市南陵区", "北京市:province/南陵区:county"},
	{"重庆市南陵县柳河镇", "重庆市:province/南陵县:county/柳河镇:township"},
	{"黑龙江省东州市", "黑龙江省:province/东州市:prefecture"},
	/* names that hold the word for a sort */
	{"景德镇市南陵区", "景德镇市:prefecture/南陵区:county"},
	{"新乡市南陵县", "新乡市:prefecture/南陵县:county"},
	{"萍乡市南陵县", "萍乡市:prefecture/南陵县:county"},
	{"镇江市南陵区", "镇江市:prefecture/南陵区:county"},
	{"东乡区柳河镇", "东乡区:county/柳河镇:township"},
	{"南陵县城关镇", "南陵县:county/城关镇:township"},
	{"新村镇2023年", "新村镇:township"},
	{"东柳镇街道", "东柳镇街道:township"},
	/* the other sorts */
	{"云岭彝族自治州南陵县", "云岭彝族自治州:prefecture/南陵县:county"},
	{"东州市云岭瑶族自治县", "东州市:prefecture/云岭瑶族自治县:county"},
	{"东岭地区南陵县", "东岭地区:prefecture/南陵县:county"},
	{"东乌兰盟南白旗查干苏木", "东乌兰盟:prefecture/南白旗:county/查干苏木:township"},
	{"东乌兰盟云岭族自治旗", "东乌兰盟:prefecture/云岭族自治旗:county"},
	{"南陵区城关街道办事处", "南陵区:county/城关街道:township"},
	{"城关街道柳荫社区居委会", "城关街道:township/柳荫社区:village"},
	{"东州市临江新区管委会", "东州市:prefecture/临江新区:county"},
	{"南陵经济技术开发区管委会", "南陵经济技术开发区:county"},
	{"云岭风景名胜管理区", "云岭风景名胜管理区:county"},
	/* a name has at most twelve characters */
	{"东东东东东东东东东东东东县", "东东东东东东东东东东东东县:county"},
	{"东东东东东东东东东东东东东县", ""},
	/* a city within a city is a county's equal */
	{"东州市云山市柳河镇", "东州市:prefecture/云山市:county/柳河镇:township"},
	/* traditional and spaced text */
	{"東州市南陵縣柳河鎮", "东州市:prefecture/南陵县:county/柳河镇:township"},
	/* no order of levels: the second is another's name */
	{"柳河镇南陵县", "柳河镇:township"},
	{"南陵县东州市", "南陵县:county"},
	/* no name */
	{"", ""},
	{"自治区人民政府", ""},
	{"省人民政府", ""},
	{"市人民政府", ""},
	{"县人民政府", ""},
	{"区人民政府", ""},
	{"镇人民政府", ""},
	{"街道办事处", ""},
	{"社区居委会", ""},
	{"全市上下", ""},
	{"全省各地", ""},
	{"2023年柳河镇", ""},
	{"政府工作报告", ""},
	{"一、柳河镇", ""},
	{"(柳河镇)", ""},
	{"Liuhe镇", ""},
	{"，柳河镇", ""},
};

/* What region_stem() leaves of a name. */
static const ShowCase stem_cases[] = {
	{"柳河镇", "柳河"},
	{"柳河乡", "柳河"},
	{"柳河街道", "柳河"},
	{"柳河街道办事处", "柳河"},
	{"柳河", "柳河"},
	{"查干苏木", "查干"},
	{"东岭省", "东岭"},
	{"东岭地区", "东岭"},
	{"云岭州", "云岭"},
	{"东州", "东州"},
	{"云岭林区", "云岭"},
	{"东乌兰盟", "东乌兰"},
	/* the peoples that a place is autonomous for */
	{"云岭土家族苗族自治州", "云岭"},
	{"云岭哈萨克自治州", "云岭"},
	{"云岭各族自治县", "云岭"},
	{"柳河彝族乡", "柳河"},
	{"柳河蒙古民族乡", "柳河"},
	{"广西壮族自治区", "广西"},
	/* called after the people */
	{"内蒙古自治区", "内蒙古"},
	{"东乡族自治县", "东乡"},
	{"鄂伦春自治旗", "鄂伦春"},
	/* only one sort is taken off */
	{"景德镇市", "景德镇"},
	{"新乡县", "新乡"},
	{"洪山街街道", "洪山街"},
	/* too little would be left, or the word is part of the name */
	{"歙县", "歙县"},
	{"城区", "城区"},
	{"县", "县"},
	{"自治县", "自治县"},
	{"南陵经济开发区", "南陵经济开发区"},
	{"东岭新区", "东岭新区"},
	{"", ""},
};

static void
read_stem(const char *source)
{
	Folded		folded;
	Span		span = show_fold(source, &folded);

	show_span(folded.text, region_stem(folded.text, span));
}

static void
read_region(const char *source)
{
	static const char *const levels[] = {
		"unknown", "national", "province", "prefecture", "county", "township",
		"village"
	};
	Folded		folded;
	Region		region;
	Span		span = show_fold(source, &folded);

	if (!region_parse(folded.text, span, &region))
		return;
	CHECK(region.count > 0 && region.count <= REGION_PARTS);
	for (uint32 i = 0; i < region.count; i++)
	{
		show(i > 0 ? "/" : "");
		show_span(folded.text, region.parts[i]);
		show(":");
		show(levels[region.levels[i]]);
	}
}

/* Every beginning of a chain, in a block that ends there. */
static void
test_cut(void)
{
	const char *text = "内蒙古自治区景德镇市南陵区柳河镇石桥村";

	for (uint32 size = 0; size <= strlen(text); size++)
	{
		char	   *cut = palloc(size);
		Region		region;

		memcpy(cut, text, size);
		if (region_parse(cut, make_span(0, size), &region))
			CHECK(region.parts[region.count - 1].end <= size);
		memory_reset();
	}
}

int
main(void)
{
	SHOW_CASES(region_cases, read_region);
	SHOW_CASES(stem_cases, read_stem);
	test_cut();
	return unit_summary();
}
