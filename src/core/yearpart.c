/*
 * yearpart.c
 *	  Parts of a year, behind its number or alone.
 */
#include "core/calendar.h"

typedef struct Part
{
	const char *word;
	int			from;			/* month */
	int			until;			/* month behind it */
} Part;

static const Part parts[] = {
	{"上半年", 1, 7}, {"下半年", 7, 13}, {"全年", 1, 13}, {"年内", 1, 13},
	{"年底", 1, 13}, {"年末", 1, 13}, {"年终", 1, 13}, {"年初", 1, 2}
};

/* The edges of a year behind it, 2022年底, and what makes another word of them. */
static const struct
{
	const char *word;
	int			until;
	const char *other;
}			edges[] =

{
	{"底", 13, "数线子部层盘"}, {"末", 13, "端位"}, {"初", 2, "步级中期心"}
};

/* 底, 末 and 初 of a year, not of 初步 */
static bool
read_edge(const char *text, uint32 *at, uint32 end, int year,
		  CorePeriod *period)
{
	for (int i = 0; i < (int) lengthof(edges); i++)
	{
		uint32		here = *at;

		if (text_skip_word(text, &here, end, edges[i].word) &&
			!text_follows_one(text, here, end, edges[i].other))
		{
			*at = here;
			*period = calendar_months(year, 1, edges[i].until);
			return true;
		}
	}
	return false;
}

/* The parts of a month, 上旬 to 月底, behind it. */
static void
read_part_of_month(const char *text, uint32 *at, uint32 end, int year,
				   int month, CorePeriod *period)
{
	if (text_skip_word(text, at, end, "上旬"))
		*period = calendar_days(year, month, 1, 10);
	else if (text_skip_word(text, at, end, "中旬"))
		*period = calendar_days(year, month, 11, 20);
	else if (text_skip_word(text, at, end, "下旬"))
		*period = calendar_days(year, month, 21, 31);
	else if (!text_skip_word(text, at, end, "份") &&
			 !text_skip_word(text, at, end, "底"))
		(void) text_skip_word(text, at, end, "末");
}

/* 5日, 5日至8日, 5日至4月2日, behind the month. */
static void
read_days(const char *text, uint32 *at, uint32 end, int year, int month,
		  CorePeriod *period)
{
	uint32		here = *at;
	uint32		first;
	uint32		last;
	uint32		other = month;

	if (!calendar_number(text, &here, end, &first) || first < 1 ||
		first > 31 || !(text_skip_word(text, &here, end, "日") ||
						text_skip_word(text, &here, end, "号")))
		return;
	*period = calendar_days(year, month, first, first);
	*at = here;
	if (!text_skip_range_sign(text, &here, end) ||
		!calendar_number(text, &here, end, &last))
		return;
	if (text_skip_word(text, &here, end, "月"))
	{
		other = last;
		if (!calendar_number(text, &here, end, &last))
			return;
	}
	if (!text_skip_word(text, &here, end, "日") || last < 1 || last > 31 ||
		other < (uint32) month || other > 12 ||
		(other == (uint32) month && last <= first))
		return;
	period->until = calendar_days(year, other, last, last).until;
	*at = here;
}

/* 3月, 1-9月份, 1至5月, 6月26日; of a year. */
static bool
read_months(const char *text, uint32 *at, uint32 end, int year,
			CorePeriod *period)
{
	uint32		here = *at;
	uint32		behind;
	uint32		first;
	uint32		last;
	bool		named;

	if (!calendar_number(text, &here, end, &first) || first < 1 || first > 12)
		return false;
	named = text_skip_word(text, &here, end, "月");
	behind = here;
	if (text_skip_range_sign(text, &here, end) &&
		calendar_number(text, &here, end, &last) && last > first &&
		last <= 12 &&
		text_skip_word(text, &here, end, "月"))
	{
		*period = calendar_months(year, first, last + 1);
		(void) text_skip_word(text, &here, end, "份");
		*at = here;
		return true;
	}
	if (!named)
		return false;
	*period = calendar_months(year, first, first + 1);
	*at = behind;
	read_part_of_month(text, at, end, year, first, period);
	if (*at == behind)
		read_days(text, at, end, year, first, period);
	return true;
}

/* 一季度, 第3季度, 前三个季度, 1-3季度; of a year. */
static bool
read_quarters(const char *text, uint32 *at, uint32 end, int year,
			  CorePeriod *period)
{
	uint32		here = *at;
	bool		first_ones = text_skip_word(text, &here, end, "前");
	uint32		first;
	uint32		last;

	if (!first_ones)
		(void) text_skip_word(text, &here, end, "第");
	if (!calendar_number(text, &here, end, &first) || first < 1 || first > 4)
		return false;
	last = first;
	if (first_ones)
		first = 1;
	else if ((text_skip_range_sign(text, &here, end) ||
			  text_skip_word(text, &here, end, "、")) &&
			 (!calendar_number(text, &here, end, &last) || last <= first ||
			  last > 4))
		return false;
	(void) text_skip_word(text, &here, end, "个");
	if (!text_skip_word(text, &here, end, "季度"))
		return false;
	*period = calendar_months(year, first * 3 - 2, last * 3 + 1);
	*at = here;
	return true;
}

CorePeriod
yearpart_read(const char *text, uint32 *at, uint32 end, int year)
{
	CorePeriod	period = calendar_years(year, year + 1);

	for (int i = 0; i < (int) lengthof(parts); i++)
		if (text_skip_word(text, at, end, parts[i].word))
			return calendar_months(year, parts[i].from, parts[i].until);
	if (read_edge(text, at, end, year, &period) ||
		read_quarters(text, at, end, year, &period) ||
		read_months(text, at, end, year, &period))
		return period;
	return period;
}

int
yearpart_bare_year(const WhenAnchor *anchor)
{
	int			year = anchor->period.from.year;

	if (year == 0)
		year = anchor->year;
	if (year > 0 && anchor->period.until.year - year > 1)
		year = anchor->period.until.year - 1;
	return year;
}

bool
yearpart_read_bare(const char *text, uint32 *at, uint32 end,
				   const WhenAnchor *anchor, CorePeriod *period)
{
	int			year = yearpart_bare_year(anchor);
	bool		found = false;

	for (int i = 0; !found && i < (int) lengthof(parts); i++)
	{
		found = text_skip_word(text, at, end, parts[i].word);
		if (found)
			*period = calendar_months(Max(year, 1), parts[i].from,
									  parts[i].until);
	}
	if (!found && !read_quarters(text, at, end, Max(year, 1), period) &&
		!read_months(text, at, end, Max(year, 1), period))
		return false;
	if (year == 0)
		memset(period, 0, sizeof(CorePeriod));
	return true;
}
