/*
 * test_quantity.c
 *	  Quantities: values, ranges, units and bounds, and the numbers that are no
 *	  measurements.
 */
#include "core/gather.h"
#include "core/quantity.h"

#include "show.h"

static const ShowCase quantity_cases[] = {
	/* units and scales */
	{"收入14.6亿元", "14.6亿元 1460000000 元;"},
	{"增长5.2％", "5.2% 5.2 %;"},
	{"价800元/亩", "800元/亩 800 元/亩;"},
	{"工资3万元/年", "3万元/年 30000 元/年;"},
	{"工资200-300元/天", "200-300元/天 200..300 元/天 range;"},
	{"覆盖百分之五至百分之八", "百分之五至百分之八 5..8 % range;"},
	{"目前12个项目开工", "12个 12 个;"},
	{"由2000到3000元", "2000到3000元 2000..3000 元 range;"},
	{"财税XX余亿元", "XX余亿元 masked 元;"},
	{"装机500千瓦", "500千瓦 500 千瓦;"},
	{"装机10兆瓦", "10兆瓦 10 兆瓦;"},
	{"修路1万6千米", "1万6千米 16000 米;"},
	{"绿化1万6千余平方", "1万6千余平方 16000 平方米 at_least;"},
	{"提高2百分点", "2百分点 2 百分点;"},
	{"18户84人", "18户 18 户;84人 84 人;"},
	{"0户0人", "0户 0 户;0人 0 人;"},
	{"栽树27,203株", "27,203株 27203 株;"},
	{"500\n万元", "500\n万元 5000000 元;"},
	/* ranges */
	{"2-3个", "2-3个 2..3 个 range;"},
	{"5至10个", "5至10个 5..10 个 range;"},
	{"30%—40%", "30%-40% 30..40 % range;"},
	{"3万至5万元", "3万至5万元 30000..50000 元 range;"},
	/* lists */
	{"4.5、6.0、7.2万元", "4.5 45000 元;6.0 60000 元;7.2万元 72000 元;"},
	{"3人、5户", "3人 3 人;5户 5 户;"},
	/* bounds */
	{"约50人", "50人 50 人 about;"},
	{"近60人", "60人 60 人 about;"},
	{"90户左右", "90户 90 户 about;"},
	{"超过70户", "70户 70 户 at_least;"},
	{"80户以上", "80户 80 户 at_least;"},
	{"不低于100亩", "100亩 100 亩 at_least;"},
	{"不超过100亩", "100亩 100 亩 at_most;"},
	{"110亩以内", "110亩 110 亩 at_most;"},
	{"30余篇", "30余篇 30 篇 at_least;"},
	{"签约3个", "3个 3 个;"},
	/* in words */
	{"十余户", "十余户 10 户 at_least;"},
	{"几十户", "几十户 10 户 about;"},
	{"近百名", "百名 100 名 about;"},
	{"百分之七点五", "百分之七点五 7.5 %;"},
	{"投资一千二百万元", "一千二百万元 12000000 元;"},
	{"一半", "一半 50 %;"},
	{"翻两番", "两番 300 %;"},
	{"五成", "五成 50 %;"},
	/* ranks */
	{"列全县第2位", "2位 2 rank;"},
	/* none */
	{"2022年3月8日", "2022年 date;3月 date;8日 date;"},
	{"1-9月份", "1-9月份 date;"},
	{"2022-06-26", "2022-06-26 date;"},
	{"第3次会议", "3 ordinal;"},
	{"12345热线", "12345 name;"},
	{"316国道", "316 name;"},
	{"“1146”工程", "1146 slogan;"},
	{"24小时值班", "24小时 duration;"},
	{"历时4个月", "4个月 duration;"},
	{"比为27.9:40.5:31.6", "27.9:40.5:31.6 ratio;"}, {"8:30开会", "8: date;30 name;"},
	{"60岁以上老人", "60岁 threshold;"},
	{"10亿元以上项目", "10亿元 threshold;"},
	{"12345678901234567890123", "12345678901234567890123 noise;"},
	{"一户一策", ""}, {"一批项目", ""}, {"四个意识", ""},
	{"“两不愁三保障”", ""}, {"第十九届", ""}, {"三年行动", ""},
	{"", ""}, {"没有数字", ""},
};

static void
show_decimal(Decimal decimal)
{
	char		digits[DECIMAL_PRINT_MOST];

	decimal_print(decimal, digits);
	show(digits);
}

static void
show_measured(const Quantity *quantity)
{
	static const char *const bounds[BOUNDS] = {
		"", " about", " at_least", " at_most", " range"
	};

	if (quantity->status == STATUS_STATED)
		show_decimal(quantity->value);
	else
		show(quantity->status == STATUS_MASKED ? "masked" : "blank");
	if (quantity->bound == BOUND_RANGE)
	{
		show("..");
		show_decimal(quantity->value_max);
	}
	if (quantity->rank)
		show(" rank");
	if (quantity->unit != UNIT_NONE)
	{
		show(" ");
		show(unit_get(quantity->unit)->unit);
	}
	if (quantity->per_time || quantity->per != UNIT_NONE)
	{
		show("/");
		show(quantity->per_time ? quantity->per_time :
			 unit_get(quantity->per)->unit);
	}
	show(bounds[quantity->bound]);
}

static void
read_quantities(const char *source)
{
	static const char *const reasons[SKIP_REASONS] = {
		"", "date", "ordinal", "list mark", "name", "slogan", "threshold",
		"duration", "ratio", "noise"
	};
	Folded		folded;
	Span		span = show_fold(source, &folded);
	uint32		at = 0;
	Quantity	quantity;

	while (quantity_next(folded.text, span, &at, &quantity))
	{
		show_span(folded.text, quantity.span);
		show(" ");
		if (quantity.reason == SKIP_NONE)
			show_measured(&quantity);
		else
			show(reasons[quantity.reason]);
		show(";");
	}
}

/* Every beginning of a text, in a block that ends there. */
static void
test_cut(void)
{
	for (uint32 i = 0; i < lengthof(quantity_cases); i++)
	{
		const char *source = quantity_cases[i].source;

		for (uint32 size = 0; size <= strlen(source); size++)
		{
			char	   *cut = palloc(size);
			uint32		at = 0;
			Quantity	quantity;

			memcpy(cut, source, size);
			while (quantity_next(cut, make_span(0, size), &at, &quantity))
				CHECK(quantity.span.end <= size);
			memory_reset();
		}
	}
}

/* What is gathered stands in the source where it says. */
static void
test_gathered(void)
{
	static const char source[] = "種田３．５萬畝(mǔ)，\u200B修路6\u200B0公里。共2户";
	static const char *const quotes[] = {"３．５萬畝", "6\u200B0公里", "2户"};
	static const uint32 starts[] = {3, 16, 23};
	Gathered	found;
	FoundQuantity *list;

	CHECK_INT(gather_quantities(source, strlen(source), NULL, &found),
			  CORE_OK);
	CHECK_INT(found.count, lengthof(quotes));
	list = found.list;
	for (uint32 i = 0; i < Min(found.count, lengthof(quotes)); i++)
	{
		show_begin();
		show_span(source, make_span(list[i].place.start, list[i].place.end));
		CHECK_STR(shown, quotes[i]);
		CHECK_INT(list[i].place.char_start, starts[i]);
	}
	memory_reset();
	CHECK_INT(gather_quantities(source, (size_t) REPORT_MAX_BYTES + 1, NULL,
								&found), CORE_TOO_LONG);
}

/* No digit of the files is lost, and each has its reason. */
static void
test_digits(const char *name)
{
	FILE	   *file = fopen(name, "rb");
	static char text[1 << 20];
	size_t		length = file ? fread(text, 1, sizeof(text), file) : 0;
	Report		report;
	Gathered	found;
	uint32		digits = 0;
	uint32		gathered = 0;

	CHECK(file != NULL && length < sizeof(text));
	if (file)
		fclose(file);
	CHECK_INT(report_parse(text, length, NULL, &report), CORE_OK);
	CHECK_INT(gather_digits(&report, NULL, &found), CORE_OK);
	for (uint32 at = 0; at < length;)
	{
		uint32		code;

		at = text_next(text, at, length, &code);
		digits += code_is_digit(code) || (code >= 0xFF10 && code <= 0xFF19);
	}
	for (uint32 i = 0; i < found.count; i++)
	{
		const FoundDigits *run = (FoundDigits *) found.list + i;

		for (uint32 at = run->place.start; at < run->place.end;)
		{
			uint32		code;

			at = text_next(text, at, run->place.end, &code);
			gathered += code_is_digit(code) ||
				(code >= 0xFF10 && code <= 0xFF19);
		}
		CHECK(run->reason < DIGITS_UNKNOWN);
	}
	CHECK_INT(gathered, digits);
	memory_reset();
}

int
main(int argc, char **argv)
{
	SHOW_CASES(quantity_cases, read_quantities);
	test_cut();
	test_gathered();
	for (int i = 1; i < argc; i++)
		test_digits(argv[i]);
	return unit_summary();
}
