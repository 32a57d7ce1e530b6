/*
 * test_catalogue.c
 *	  Which standard indicator a name means, and which names mean none.
 */
#include "core/catalogue.h"
#include "core/unit.h"

#include "show.h"

/* A name, and the code it has; "" where it has none. */
static const ShowCase name_cases[] = {
	/* wordings of one indicator */
	{"地区生产总值", "gdp"},
	{"生产总值", "gdp"},
	{"国内生产总值", "gdp"},
	{"GDP", "gdp"},
	{"gdp", "gdp"},
	{"ＧＤＰ", "gdp"},
	{"地区生产总值（GDP）", "gdp"},
	{"地区生产总值(GDP)", "gdp"},
	{"经济总量", "gdp"},
	{"规模以上工业增加值", "industrial_value_added_above_scale"},
	{"规上工业增加值", "industrial_value_added_above_scale"},
	{"社会消费品零售总额", "retail_sales"},
	{"农民人均纯收入", "rural_net_income"},
	{"农村居民人均可支配收入", "rural_disposable_income"},
	{"生猪年出栏", "pigs_slaughtered"},
	{"PM2.5平均浓度", "pm25"},
	{"pm2.5", "pm25"},
	{"PM2．5浓度", "pm25"},
	{"12345政务服务热线投诉", "hotline_calls"},
	{"新（改）建高标准农田", "high_standard_farmland"},
	/* quotation marks, 的, spaces */
	{"“三公”经费", "three_public_expenses"},
	{"\"三公\"经费", "three_public_expenses"},
	{"三公经费", "three_public_expenses"},
	{"「四上」企业", "four_above_enterprises"},
	{"农民的人均纯收入", "rural_net_income"},
	{"广义货币 M2", "m2"},
	/* scope before */
	{"全镇生产总值", "gdp"},
	{"我县地区生产总值", "gdp"},
	{"本年全县财政总收入", "total_fiscal_revenue"},
	{"今年全镇预计完成固定资产投资", "fixed_asset_investment"},
	{"全省城镇新增就业", "urban_new_jobs"},
	{"年末常住人口", "resident_population"},
	{"上半年全街道税收收入", "tax_revenue"},
	{"全国人口", "total_population"},
	/* amount behind */
	{"固定资产投资额", "fixed_asset_investment"},
	{"固定资产投资总额", "fixed_asset_investment"},
	{"固定资产投资完成额", "fixed_asset_investment"},
	{"城镇新增就业人数", "urban_new_jobs"},
	{"脱贫户数", "lifted_households"},
	{"脱贫户户数", "lifted_households"},
	{"监测对象人数", "monitored_persons"},
	{"高标准农田面积", "high_standard_farmland"},
	{"高新技术企业总数", "high_tech_enterprises"},
	{"生猪出栏量", "pigs_slaughtered"},
	{"接待游客总人次", "tourist_visits"},
	{"地区生产总值增速", "gdp"},
	{"居民消费价格涨幅", "cpi"},
	{"城镇新增就业人数目标任务", "urban_new_jobs"},
	{"全镇地区生产总值（现价）", "gdp"},
	/* the longest wording, not the one inside it */
	{"全社会固定资产投资", "total_fixed_asset_investment"},
	{"财政总收入", "total_fiscal_revenue"},
	{"财政收入", "fiscal_revenue"},
	{"财税收入", "fiscal_tax_revenue"},
	{"非税收入", "non_tax_revenue"},
	{"一般公共预算收入", "general_public_budget_revenue"},
	{"税收收入占一般公共预算收入比重", "tax_share"},
	{"人均地区生产总值", "gdp_per_capita"},
	{"单位地区生产总值能耗", "energy_intensity"},
	{"工业增加值", "industrial_value_added"},
	{"农业增加值", "agriculture_value_added"},
	{"民营经济增加值", "private_economy_value_added"},
	{"新增规上工业企业", "new_industrial_enterprises_above_scale"},
	{"工农业总产值", "gross_output_industry_agriculture"},
	{"社会商品零售总额", "commodity_retail_sales"},
	{"农村低保标准", "rural_allowance_standard"},
	{"农村公路", "rural_roads"},
	{"全国农民工总量", "migrant_workers"},
	{"境内外上市公司", "listed_companies"},
	/* other indicators: a qualifier, a part, a ratio */
	{"六大优势产业增加值", ""},
	{"旅游业增加值", ""},
	{"绿色低碳优势产业增加值", ""},
	{"非地区生产总值", ""},
	{"中央财政赤字", ""},
	{"地方财政赤字", ""},
	{"县级财政收入", ""},
	{"工业园区固定资产投资", ""},
	{"新增财政收入", ""},
	{"人均财政收入", ""},
	{"个人所得税收入", ""},
	{"税收收入占", ""},
	{"固定资产投资占地区生产总值", ""},
	{"固定资产投资项目", ""},
	{"财政收入超亿元的乡镇", ""},
	{"优质粮食产量", ""},
	{"农业增加值占地区生产总值比重", ""},
	{"常住人口城镇化率提高", ""},
	{"村集体经济10万元以上行政村", ""},
	{"粮食直补面积", ""},
	/* an amount that the indicator cannot have */
	{"脱贫户人数", ""},
	{"监测对象户户数", "monitored_households"},
	{"招商引资项目金额", ""},
	{"签约项目总额", ""},
	{"保障性住房面积", ""},
	{"疫苗接种人数", ""},
	{"低保对象户数", ""},
	/* words that may mean two things */
	{"人口", ""},
	{"就业", ""},
	{"低保", ""},
	{"收入", ""},
	{"产值", ""},
	{"总产值", ""},
	{"增加值", ""},
	{"投资", ""},
	{"粮食", ""},
	{"面积", ""},
	/* scope and amount alone, and nothing */
	{"全镇", ""},
	{"全年全县", ""},
	{"总额", ""},
	{"全镇总额", ""},
	{"目标任务", ""},
	{"的", ""},
	{"“”", ""},
	{" ", ""},
	{"", ""},
};

static const char *
code_of(const char *name, uint32 length)
{
	uint32		place = catalogue_find(name, length);

	return place == CATALOGUE_NONE ? "" : catalogue_get(place)->code;
}

static void
read_name(const char *source)
{
	show(code_of(source, strlen(source)));
}

/* Checks the wording as it stands, and between scope and an ending. */
static void
check_wording(uint32 place, const char *wording, uint32 length)
{
	char		name[512];
	int			size;

	if (catalogue_find(wording, length) != place)
	{
		CHECK_STR(code_of(wording, length), catalogue_get(place)->code);
		fprintf(stderr, "\tfor \"%.*s\"\n", (int) length, wording);
		return;
	}
	CHECK(true);
	size = snprintf(name, sizeof(name), "今年全镇“%.*s”增速",
					(int) length, wording);
	CHECK_STR(code_of(name, size), catalogue_get(place)->code);
}

/* Every wording of the catalogue means its own indicator. */
static void
test_wordings(void)
{
	uint32		wordings = 0;

	for (uint32 place = 1; place <= catalogue_count(); place++)
	{
		const char *wording = catalogue_get(place)->wordings;

		for (;; wording++)
		{
			uint32		length = strcspn(wording, "|");

			CHECK(length > 0);
			check_wording(place, wording, length);
			wordings++;
			wording += length;
			if (*wording == '\0')
				break;
		}
		CHECK(text_starts(catalogue_get(place)->wordings,
						  make_span(0, strlen(catalogue_get(place)->wordings)),
						  catalogue_get(place)->name,
						  strlen(catalogue_get(place)->name)));
	}
	CHECK(catalogue_count() >= 150);
	CHECK(wordings >= 1000);
}

/* Units of the Bureau's that reports' numbers are not read with. */
static bool
is_unit_elsewhere(const char *unit, uint32 length)
{
	static const char *const units[] = {"岁", "年", "天", "微克", "吨公里"};

	for (uint32 i = 0; i < lengthof(units); i++)
		if (strlen(units[i]) == length && memcmp(units[i], unit, length) == 0)
			return true;
	return false;
}

/* What a catalogue's unit says is what a report's unit is read as. */
static void
test_units(void)
{
	for (uint32 place = 1; place <= catalogue_count(); place++)
	{
		const char *unit = catalogue_get(place)->unit;
		uint32		length = strcspn(unit, "/");
		uint32		end = 0;

		if (length == 0 || is_unit_elsewhere(unit, length))
			continue;
		if (unit_match(unit, 0, length, &end) == UNIT_NONE || end != length)
		{
			CHECK_STR("", unit);
			fprintf(stderr, "\tunit of %s\n", catalogue_get(place)->code);
		}
		else
			CHECK(true);
	}
}

/* Every beginning of a name, in a block that ends there. */
static void
test_cut(void)
{
	static const char *const texts[] = {
		"今年全镇“农村居民人均可支配收入”增速", "PM2．5年均浓度", "\xEF\xBC\xEF\xBC\x88"
	};

	for (uint32 i = 0; i < lengthof(texts); i++)
		for (uint32 size = 0; size <= strlen(texts[i]); size++)
		{
			char	   *cut = palloc(size);

			memcpy(cut, texts[i], size);
			CHECK(catalogue_find(cut, size) <= catalogue_count());
			memory_reset();
		}
}

/* A name at the limit of what is compared, and one byte longer. */
static void
test_limit(void)
{
	char		name[4096];
	uint32		at = 0;

	while (at + 3 <= 192 - strlen("GDP增速") - 3)
	{
		memcpy(&name[at], "年", 3);
		at += 3;
	}
	memcpy(&name[at], "年GDP增速", strlen("年GDP增速"));
	at += strlen("年GDP增速");
	CHECK_INT(at, 192);
	CHECK_STR(code_of(name, at), "gdp");

	memmove(&name[3], name, at);
	memcpy(name, "年", 3);
	CHECK_STR(code_of(name, at + 3), "");

	for (at = 0; at + 3 <= sizeof(name); at += 3)
		memcpy(&name[at], "年", 3);
	CHECK_STR(code_of(name, at), "");
}

int
main(void)
{
	SHOW_CASES(name_cases, read_name);
	test_wordings();
	test_units();
	test_cut();
	test_limit();
	return unit_summary();
}
