/*
 * test_date.c
 *	  Days in all their spellings, years, and the periods that titles name.
 */
#include "core/date.h"

#include "show.h"

typedef struct DateCase
{
	const char *source;
	const char *date;
	const char *rest;			/* behind the day, as the fold leaves it */
} DateCase;

static const DateCase date_cases[] = {
	{"2022年10月28日", "2022-10-28", "日"},
	{"2022年10月8日", "2022-10-08", "日"},
	{"2022-10-28", "2022-10-28", ""},
	{"2022-1-8", "2022-01-08", ""},
	{"2022/10/28", "2022-10-28", ""},
	{"2022.10.28", "2022-10-28", ""},
	{"2022年10月28", "2022-10-28", ""},
	{"2022 年 10 月 28 日", "2022-10-28", " 日"},
	{"２０２２年１０月２８日", "2022-10-28", "日"},
	{"1 9 9 8 年 3 月 5 日", "1998-03-05", " 日"},
	{"二〇二二年十月二十八日", "2022-10-28", "日"},
	{"二○二二年十月二十八日", "2022-10-28", "日"},
	{"二零二二年一月三日", "2022-01-03", "日"},
	{"一九八六年三月二十五日", "1986-03-25", "日"},
	{"二〇二二年十二月三十一日", "2022-12-31", "日"},
	{"2020年2月29日", "2020-02-29", "日"},
	{"2000-2-29", "2000-02-29", ""},
	/* within a line */
	{"——2022年10月28日在柳河镇", "2022-10-28", "日在柳河镇"},
	{"发布日期:2021-08-02 16:30", "2021-08-02", " 16:30"},
	{"发布时间：2021/08/02 9:05", "2021-08-02", " 9:05"},
	{"2021年8月2日 16时", "2021-08-02", "日 16时"},
	{"时间：2021-08-02来源：", "2021-08-02", "来源:"},
	{"2022年1月5日至7日", "2022-01-05", "日至7日"},
	{"2022年的2023年1月5日", "2023-01-05", "日"},
	{"（2022年1月5日）", "2022-01-05", "日)"},
	/* no day */
	{"", "", ""},
	{"2022年", "", ""},
	{"2022年10月", "", ""},
	{"10月28日", "", ""},
	{"2022年13月1日", "", ""},
	{"2022年0月1日", "", ""},
	{"2022年1月32日", "", ""},
	{"2022年1月0日", "", ""},
	{"2022年4月31日", "", ""},
	{"2023-02-29", "", ""},
	{"2024年2月30日", "", ""},
	{"1948年1月1日", "", ""},
	{"2100年1月1日", "", ""},
	{"12022年1月1日", "", ""},
	{"20221028", "", ""},
	{"2022年度10月28日", "", ""},
	{"22年10月28日", "", ""},
};

typedef struct YearCase
{
	const char *source;
	int			year;
} YearCase;

static const YearCase year_cases[] = {
	{"2023年工作回顾", 2023},
	{"2023年度工作总结", 2023},
	{"2023上半年工作总结", 2023},
	{"2023下半年", 2023},
	{"2023 年", 2023},
	{"2 0 2 3 年", 2023},
	{"２０２３年", 2023},
	{"二〇二三年工作", 2023},
	{"二○二三年工作", 2023},
	{"一九八六年的工作", 1986},
	{"关于2023年和2024年", 2023},
	{"到2025年", 2025},
	{"1949年", 1949},
	{"2099年", 2099},
	{"", 0},
	{"2023", 0},
	{"2023万元", 0},
	{"2023.5亿元", 0},
	{"1948年", 0},
	{"2100年", 0},
	{"12023年", 0},
	{"五年来", 0},
	{"5年", 0},
	{"二十年", 0},
	{"十四五规划", 0},
	{"年2023", 0},
};

/* A title, the year that is known beside it, and its period. */
typedef struct PeriodCase
{
	const char *source;
	int			year;
	const char *period;			/* empty where it names none */
} PeriodCase;

static const PeriodCase period_cases[] = {
	{"2022年工作回顾", 0, "2022-01-01/2023-01-01"},
	{"2022年度工作总结", 0, "2022-01-01/2023-01-01"},
	{"2022年工作回顾", 2024, "2022-01-01/2023-01-01"},
	{"一九八六年的工作", 0, "1986-01-01/1987-01-01"},
	{"2022年上半年工作总结", 0, "2022-01-01/2022-07-01"},
	{"2022上半年工作总结", 0, "2022-01-01/2022-07-01"},
	{"2022年下半年工作计划", 0, "2022-07-01/2023-01-01"},
	{"2022年前三季度工作总结", 0, "2022-01-01/2022-10-01"},
	{"2022年第一季度工作总结", 0, "2022-01-01/2022-04-01"},
	{"2022年一季度工作总结", 0, "2022-01-01/2022-04-01"},
	{"2022年二季度工作总结", 0, "2022-04-01/2022-07-01"},
	{"2022年第三季度工作总结", 0, "2022-07-01/2022-10-01"},
	{"2022年四季度工作计划", 0, "2022-10-01/2023-01-01"},
	/* of the year that is known */
	{"上半年工作情况", 2022, "2022-01-01/2022-07-01"},
	{"下半年工作打算", 2022, "2022-07-01/2023-01-01"},
	{"前三季度工作情况", 2022, "2022-01-01/2022-10-01"},
	{"四季度工作打算", 2022, "2022-10-01/2023-01-01"},
	{"2023年上半年", 2022, "2023-01-01/2023-07-01"},
	{"过去五年工作回顾", 2023, "2018-01-01/2023-01-01"},
	{"过去一年工作回顾", 2023, "2022-01-01/2023-01-01"},
	{"去年工作回顾", 2023, "2022-01-01/2023-01-01"},
	/* nothing to tell it by */
	{"上半年工作情况", 0, ""},
	{"过去五年工作回顾", 0, ""},
	{"去年工作回顾", 0, ""},
	{"工作回顾", 2023, ""},
	{"存在的问题", 2023, ""},
	{"2023个项目", 2023, ""},
	{"", 2023, ""},
};

static void
test_dates(void)
{
	for (uint32 i = 0; i < lengthof(date_cases); i++)
	{
		const DateCase *c = &date_cases[i];
		Folded		folded;
		Span		span = show_fold(c->source, &folded);
		CoreDate	date = {0};
		uint32		end = span.end;
		bool		found = date_find(folded.text, span, &date, &end);

		show_begin();
		if (found)
			show_date(date);
		CHECK_INT(found, c->date[0] != '\0');
		CHECK_STR(shown, c->date);
		CHECK_STR(&folded.text[end], c->rest);
		if (strcmp(shown, c->date) != 0)
			fprintf(stderr, "\tdate_cases %u: \"%s\"\n", i, c->source);
		memory_reset();
	}
}

static void
test_years(void)
{
	for (uint32 i = 0; i < lengthof(year_cases); i++)
	{
		const YearCase *c = &year_cases[i];
		Folded		folded;
		Span		span = show_fold(c->source, &folded);
		int			year = date_find_year(folded.text, span, NULL);

		CHECK_INT(year, c->year);
		if (year != c->year)
			fprintf(stderr, "\tyear_cases %u: \"%s\"\n", i, c->source);
		memory_reset();
	}
}

static void
test_periods(void)
{
	for (uint32 i = 0; i < lengthof(period_cases); i++)
	{
		const PeriodCase *c = &period_cases[i];
		Folded		folded;
		Span		span = show_fold(c->source, &folded);
		CorePeriod	period = {{0}};
		bool		found = date_find_period(folded.text, span, c->year,
											 &period);

		show_begin();
		if (found)
			show_period(period);
		CHECK_INT(found, c->period[0] != '\0');
		CHECK_STR(shown, c->period);
		if (strcmp(shown, c->period) != 0)
			fprintf(stderr, "\tperiod_cases %u: \"%s\", %d\n", i, c->source,
					c->year);
		memory_reset();
	}
}

static void
check_to_month_end(CoreDate day, const char *want)
{
	show_begin();
	show_period(date_to_month_end(day));
	CHECK_STR(shown, want);
}

static void
test_month_ends(void)
{
	CoreDate	january = {2024, 1, 9};
	CoreDate	october = {2022, 10, 31};
	CoreDate	december = {2022, 12, 1};

	check_to_month_end(january, "2024-01-01/2024-02-01");
	check_to_month_end(october, "2022-01-01/2022-11-01");
	check_to_month_end(december, "2022-01-01/2023-01-01");
	show_begin();
	show_period(date_year_period(2023));
	CHECK_STR(shown, "2023-01-01/2024-01-01");
}

/* Every beginning of a date, in a block that ends there. */
static void
test_cut(void)
{
	static const char *const texts[] = {
		"二〇二二年十月二十八日", "2022 年 10 月 28 日", "2022-10-28", "过去五年2022下半年"
	};

	for (uint32 i = 0; i < lengthof(texts); i++)
		for (uint32 size = 0; size <= strlen(texts[i]); size++)
		{
			char	   *cut = palloc(size);
			CoreDate	date;
			CorePeriod	period;

			memcpy(cut, texts[i], size);
			if (date_find(cut, make_span(0, size), &date, NULL))
				CHECK_INT(date.year, 2022);
			if (date_find_period(cut, make_span(0, size), 2023, &period))
				CHECK(period.from.year > 0);
			memory_reset();
		}
}

int
main(void)
{
	test_dates();
	test_years();
	test_periods();
	test_month_ends();
	test_cut();
	return unit_summary();
}
