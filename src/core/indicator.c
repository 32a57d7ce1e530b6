/*
 * indicator.c
 *	  Measured numbers with what they measure.
 *
 * A paragraph is read sentence by sentence, a sentence number by number.  What
 * a clause leaves out it inherits: the name from the number before, the time
 * from the sentence, then from the part of the report.
 */
#include "core/catalogue.h"
#include "core/date.h"
#include "core/indicator.h"
#include "core/lexicon.h"

/* How far into a sentence an expression of time still begins it, in bytes. */
#define BASE_REACH 24

/*
 * Bounds that no sentence of a report meets, and that keep the work on one
 * number constant: bytes of a clause, and numbers before it that are looked at.
 */
#define CLAUSE_MOST 600
#define ROWS_BACK 40

typedef struct Reader
{
	const Layout *layout;
	const char *text;
	const Sections *sections;
	const Metadata *metadata;
	Strings    *strings;
	Indicators *indicators;
	const Segment *segment;
	SectionKind kind;			/* of the segment's row */
	WhenAnchor	anchor;
	Span		sentence;
	CorePeriod	base;			/* that the sentence begins with, else the
								 * part's */
	CorePeriod	group_base;		/* the same of what ； parts off */
	uint32		group;			/* where that begins */
	uint32		group_at;		/* up to where ； was looked for */
	uint32		when_at;		/* up to where the sentence was read for time */
	When		own;			/* the last expression before the number */
	Span		entity;			/* of the clause at hand */
	uint32		first;			/* of the sentence's indicators */
	uint32		last_end;		/* folded, of the last number */
	StringRef	last_string;
	uint16		last_code;		/* of last_string in the catalogue */
	Span		paired;			/* the list that 分别 pairs with numbers */
	uint32		pair;			/* how many of them were read */
	uint32		rates;			/* of the list of rates at hand that were read */
} Reader;

static Indicator *
add_indicator(Reader *reader)
{
	Indicators *indicators = reader->indicators;

	if (indicators->count == indicators->room)
	{
		indicators->room = indicators->room == 0 ? 64 : indicators->room * 2;
		indicators->list = indicators->list == NULL ?
			palloc(indicators->room * sizeof(Indicator)) :
			repalloc(indicators->list, indicators->room * sizeof(Indicator));
		indicators->names = indicators->names == NULL ?
			palloc(indicators->room * sizeof(Span)) :
			repalloc(indicators->names, indicators->room * sizeof(Span));
	}
	indicators->names[indicators->count] = make_span(0, 0);
	return memset(&indicators->list[indicators->count++], 0,
				  sizeof(Indicator));
}

/* The year that 今年 is, and the period of the part that a row belongs to. */
static WhenAnchor
part_anchor(const Metadata *metadata, SectionKind kind)
{
	const CorePeriod *review = &metadata->review_period;
	WhenAnchor	anchor = {0};

	anchor.period = kind == SECTION_PLAN ? metadata->plan_period : *review;
	if (metadata->issued.year > 0)
		anchor.year = metadata->issued.year;
	else if (metadata->plan_period.from.year > 0)
		anchor.year = metadata->plan_period.from.year;
	else if (review->from.year > 0)
		anchor.year = review->until.month == 1 ? review->until.year :
			review->from.year;
	return anchor;
}

/* Where the clause of a number begins: behind punctuation or the last number. */
static uint32
clause_start(const Reader *reader, uint32 number)
{
	uint32		start = Max(reader->sentence.start, reader->last_end);
	uint32		begin;
	uint32		depth = 0;		/* of brackets, whose commas end no clause */

	if (number - start > CLAUSE_MOST)
	{
		start = number - CLAUSE_MOST;
		while (start < number &&
			   ((unsigned char) reader->text[start] & 0xC0) == 0x80)
			start++;
	}
	begin = start;
	for (uint32 at = start; at < number;)
	{
		uint32		code;

		at = text_next(reader->text, at, number, &code);
		if (code == '(')
			depth++;
		else if (code == ')' && depth > 0)
			depth--;
		if (depth > 0)
			continue;
		if (code == ',' || code == ':' || code_ends_sentence(code))
			begin = at;
	}
	return begin;
}

static uint32
clause_end(const Reader *reader, uint32 from)
{
	uint32		at = from;

	while (at < reader->sentence.end && at < from + CLAUSE_MOST)
	{
		uint32		code;
		uint32		next = text_next(reader->text, at, reader->sentence.end,
									 &code);

		if (code == ',' || code == ':' || code_ends_sentence(code) ||
			code_is_digit(code))
			break;
		at = next;
	}
	return at;
}

/* Where the part of the sentence that ； parts off begins. */
static uint32
group_start(Reader *reader, uint32 number)
{
	uint32		start = reader->group;

	for (uint32 at = reader->group_at; at < number; at++)
		if (reader->text[at] == ';')
			start = at + 1;
	reader->group_at = Max(reader->group_at, number);
	return start;
}

/*
 * Reads the sentence up to a number for the expressions of time in it.  One
 * that the sentence or a part of it begins with, or that is a clause of its
 * own, holds for what follows; another only for its clause.
 */
static void
read_time(Reader *reader, uint32 number)
{
	uint32		group = group_start(reader, number);
	When		when;

	if (group != reader->group)
	{
		reader->group = group;
		reader->group_base = reader->base;
	}
	while (reader->when_at < number &&
		   when_next(reader->text, make_span(reader->sentence.start, number),
					 &reader->anchor, &reader->when_at, &when))
	{
		if (when.compared)
			continue;
		reader->own = when;
		if (when.span.start > group + BASE_REACH &&
			reader->text[when.span.end] != ',')
			continue;
		reader->group_base = when.period;
		if (when.span.start <= reader->sentence.start + BASE_REACH)
			reader->base = when.period;
	}
	reader->when_at = Max(reader->when_at, number);
}

/* 由175元提高到288元: the first of a span's two ends, and the second. */
static CorePeriod
end_of_span(const Reader *reader, const Clause *clause,
			const Quantity *quantity, CorePeriod said)
{
	static const Word rises[] = {
		WORD("提高到"), WORD("增加到"), WORD("增长到"), WORD("上升到"), WORD("下降到"), WORD("减少到"), WORD("降低到"),
		WORD("扩大到"), WORD("增至"), WORD("降至"), WORD("升至"), WORD("提升到"), WORD("发展到")
	};
	Span		before = text_trim(clause->text,
								   make_span(clause->start,
											 quantity->span.start));
	bool		named = code_is_digit((unsigned char)
									  clause->text[reader->own.span.start]);
	CorePeriod	period = said;
	int			year = 0;

	if (clause->follows && reader->own.span.end > 0)
		period = reader->own.period;
	if (period.until.year - period.from.year < 2)
		return said;
	if (text_ends(clause->text, before, LITERAL("由")) ||
		text_ends(clause->text, before, LITERAL("从")))
		year = period.from.year - !named;
	for (int i = 0; i < (int) lengthof(rises) && clause->follows; i++)
		if (text_equals(clause->text, before, rises[i].word, rises[i].length))
			year = period.until.year - 1;
	if (year == 0)
		return said;
	return date_year_period(year);
}

/*
 * The time of a number: its clause's own, else that of the number it says more
 * of, else what the sentence or the part is about.
 */
static CorePeriod
period_of(const Reader *reader, const Clause *clause, const Quantity *quantity,
		  const Indicator *row, const Indicator *previous)
{
	static const Word yearly[] = {WORD("年均"), WORD("平均每年")};
	Span		before = {clause->start, quantity->span.start};
	CorePeriod	period = reader->group_base;

	if (reader->own.span.end > clause->start)
		period = reader->own.period;
	else if (previous && (row->measure != MEASURE_LEVEL || clause->follows))
	{
		period = previous->period;
		for (int i = 0; i < (int) lengthof(yearly); i++)
			if (text_has(clause->text, before, yearly[i].word, yearly[i].length) &&
				reader->anchor.period.until.year -
				reader->anchor.period.from.year > 1)
				period = reader->anchor.period;
	}
	return end_of_span(reader, clause, quantity, period);
}

/* Words that say how sure or how willed a figure is, with the role they give. */
static const Word role_words[] = {
	WORD_VALUE("预计", ROLE_ESTIMATE), WORD_VALUE("有望", ROLE_ESTIMATE), WORD_VALUE("预期", ROLE_ESTIMATE),
	WORD_VALUE("力争", ROLE_TARGET), WORD_VALUE("确保", ROLE_TARGET), WORD_VALUE("争取", ROLE_ACTUAL),
	WORD_VALUE("计划", ROLE_ACTUAL), WORD_VALUE("目标", ROLE_ACTUAL), WORD_VALUE("下达", ROLE_ACTUAL),
	WORD_VALUE("任务", ROLE_ACTUAL)
};

/* 区下达我乡固定资产任务14.6亿元: the number is a task, not its fulfilment. */
static bool
is_task(const Clause *clause, const Quantity *quantity, Measure measure)
{
	Span		before = {clause->start, quantity->span.start};
	Span		end = {before.end - Min(before.end - before.start,
										strlen("任务")), before.end};

	return measure == MEASURE_LEVEL &&
		(text_equals(clause->text, end, LITERAL("任务")) ||
		 text_has(clause->text, before, LITERAL("下达")) ||
		 text_ends(clause->text, before, LITERAL("目标为")));
}

/* 计划修路6公里, 拟建: planned, whatever part of the report says so. */
static bool
is_planned(const char *text, Span before)
{
	static const Word words[] = {WORD("计划"), WORD("拟")};
	const Word *word = STARTS_ANY(text, before, words);
	const LexiconWord *verb;

	if (!word)
		return false;
	verb = lexicon_match(&lexicon_verbs, text, before.start + word->length,
						 before.end);
	return verb && (verb->value & VERB_DOING);
}

/* In a plan, 全镇18个行政村 only says how many there are. */
static bool
merely_stands(const Clause *clause, const Quantity *quantity)
{
	static const Word words[] = {
		WORD("全镇"), WORD("全乡"), WORD("全县"), WORD("全市"), WORD("全区"), WORD("全省"), WORD("全国"), WORD("现有"), WORD("共有"),
		WORD("我镇"), WORD("我乡"), WORD("我县"), WORD("我市"), WORD("我区"), WORD("我省")
	};
	Span		before = {clause->start, quantity->span.start};

	return ENDS_ANY(clause->text, before, words) != NULL;
}

/* 预计生产总值218.6亿元,增长6.1%: does the row say more of the one before? */
static bool
says_more(const Indicator *row, const Indicator *previous)
{
	return row->measure != MEASURE_LEVEL &&
		row->name.length != STRING_NULL &&
		row->name.length == previous->name.length &&
		row->name.offset == previous->name.offset;
}

static Role
role_of(const Reader *reader, const Clause *clause, const Quantity *quantity,
		const Indicator *row, const Indicator *previous)
{
	Span		before = {clause->start, quantity->span.start};
	Role		role = reader->kind == SECTION_PLAN ? ROLE_TARGET :
	ROLE_ACTUAL;

	for (int i = 0; i < (int) lengthof(role_words); i++)
		if (role_words[i].value != ROLE_ACTUAL &&
			text_has(clause->text, before, role_words[i].word,
					 role_words[i].length))
			role = role_words[i].value;
	if (text_has(clause->text, before, LITERAL("预期目标")) ||
		is_task(clause, quantity, row->measure) || is_planned(clause->text, before))
		role = ROLE_TARGET;
	else if (previous && previous->role == ROLE_ESTIMATE &&
			 (clause->follows || says_more(row, previous)))
		role = ROLE_ESTIMATE;
	else if (role == ROLE_TARGET && merely_stands(clause, quantity))
		role = ROLE_ACTUAL;
	return role;
}

/* The first of the sentence's rows that is looked back to. */
static uint32
first_back(const Reader *reader)
{
	uint32		count = reader->indicators->count;

	return Max(reader->first, count - Min(count, ROWS_BACK));
}

/* 50万元2个, 100万1个: the 元 of a number before is meant again. */
static bool
is_elided_money(const Reader *reader, const Clause *clause,
				const Quantity *quantity)
{
	const Indicators *indicators = reader->indicators;
	Span		last;
	uint32		code = text_code(clause->text, quantity->span.end,
								 clause->sentence.end);

	if (quantity->unit != UNIT_NONE || quantity->rank || code_is_han(code))
		return false;
	for (uint32 i = first_back(reader); i + 1 < indicators->count; i++)
	{
		last = make_span(indicators->list[i].unit.offset,
						 indicators->list[i].unit.offset + indicators->list[i].unit.length);
		if (text_equals(reader->strings->bytes, last, LITERAL("元")))
			return true;
	}
	return false;
}

/* Adds a cue word to the row's wording. */
static void
add_cue(Reader *reader, Indicator *row, Span cue)
{
	StringRef	word;

	if (cue.start >= cue.end)
		return;
	if (row->wording.length == STRING_NULL)
		row->wording = strings_begin(reader->strings);
	else
		strings_append(reader->strings, &row->wording, " ", 1);
	word = strings_add_clean(reader->strings, reader->layout->folded, cue);
	row->wording.length += word.length;
}

static void
add_wording(Reader *reader, Indicator *row, const Clause *clause,
			const Quantity *quantity)
{
	uint32		end = quantity->cue_before.end > 0 ?
	quantity->cue_before.start : quantity->span.start;

	row->wording = string_null;
	for (int i = 0; i < (int) lengthof(role_words); i++)
	{
		uint32		at = text_find(clause->text, make_span(clause->start, end),
								   role_words[i].word,
								   role_words[i].length);

		if (at < end)
			add_cue(reader, row, make_span(at, at + role_words[i].length));
	}
	add_cue(reader, row, quantity->cue_before);
	add_cue(reader, row, quantity->cue_behind);
}

/* The name of the number that this one, by its measure, only says more of. */
static StringRef
inherited_name(const Reader *reader)
{
	return reader->indicators->count > reader->first + 1 ?
		reader->last_string : string_null;
}

/*
 * What of the name before completes a name: 粮食 of 粮食播种面积 for 产量, as one
 * amount takes the place of another; all of it for any other noun, and nothing
 * where it ends in that noun itself.
 */
static StringRef
completing_part(const Reader *reader, const Measured *name)
{
	StringRef	last = reader->last_string;
	const char *bytes = reader->strings->bytes;
	const LexiconWord *noun;
	const LexiconWord *other;

	noun = lexicon_match(&lexicon_generic_nouns, reader->text,
						 name->first.start, name->first.end);
	if (last.length == STRING_NULL || !noun)
		return string_null;
	if (noun->value != GENERIC_AMOUNT)
		return last;
	bytes += last.offset;
	while ((other = lexicon_match_end(&lexicon_generic_nouns, bytes,
									  make_span(0, last.length))) != NULL &&
		   other->value == GENERIC_AMOUNT)
		last.length -= other->length;
	other = lexicon_match_end(&lexicon_verbs, bytes, make_span(0, last.length));
	if (last.length < reader->last_string.length && other &&
		(other->value & VERB_DOING) && other->length < last.length)
		last.length -= other->length;
	return last;
}

/*
 * The name as derived text, completed by the one before where it says nothing
 * alone.
 */
static StringRef
add_name(Reader *reader, const Measured *name)
{
	const Folded *folded = reader->layout->folded;
	StringRef	string = strings_begin(reader->strings);
	StringRef	before = name->incomplete ? completing_part(reader, name) : string_null;
	StringRef	rest;

	if (before.length != STRING_NULL && before.length > 0)
		strings_append_ref(reader->strings, &string, before);
	rest = strings_add_clean(reader->strings, folded, name->first);
	string.length += rest.length;
	if (name->second.start < name->second.end)
	{
		rest = strings_add_clean(reader->strings, folded, name->second);
		string.length += rest.length;
	}
	return string;
}

/* A list of numbers that 分别 pairs with a list of names goes on. */
static bool
take_paired(Reader *reader, Indicator *row, const Clause *clause,
			const Quantity *quantity)
{
	Span		gap = text_trim(reader->text,
								make_span(clause->start,
										  quantity->span.start));

	if (reader->pair == 0 || gap.end - gap.start > strlen("、") ||
		!name_paired(reader->text, reader->paired, reader->pair,
					 reader->strings, reader->layout->folded, &row->name))
	{
		reader->pair = 0;
		return false;
	}
	reader->pair++;
	return true;
}

static void
set_name(Reader *reader, Indicator *row, const Clause *clause,
		 const Quantity *quantity)
{
	Measured	name;

	if (take_paired(reader, row, clause, quantity))
		return;
	name = name_of(clause, quantity, row->measure,
				   reader->last_string.length != STRING_NULL);
	if (name.first.start == name.first.end)
	{
		row->name = inherited_name(reader);
		return;
	}
	if (text_has(reader->text, make_span(clause->start, quantity->span.start),
				 LITERAL("分别")) &&
		name_paired(reader->text, name.first, 0, reader->strings,
					reader->layout->folded, &row->name))
	{
		reader->paired = name.first;
		reader->pair = 1;
		return;
	}
	row->name = add_name(reader, &name);
	if (!name.incomplete && name.second.start == name.second.end)
		reader->indicators->names[reader->indicators->count - 1] = name.first;
}

/* The indicator that the name means, in the catalogue; names are inherited. */
static uint16
code_of(const Reader *reader, StringRef name)
{
	if (name.length == STRING_NULL)
		return CATALOGUE_NONE;
	if (name.offset == reader->last_string.offset &&
		name.length == reader->last_string.length)
		return reader->last_code;
	return (uint16) catalogue_find(reader->strings->bytes + name.offset,
								   name.length);
}

/* The row of the sentence that a growth, share or rank is said of. */
static uint32
qualified_row(const Reader *reader, const Indicator *row)
{
	const Indicator *list = reader->indicators->list;

	if (row->measure == MEASURE_LEVEL)
		return 0;
	for (uint32 i = reader->indicators->count - 1; i > first_back(reader); i--)
		if ((list[i - 1].measure == MEASURE_LEVEL ||
			 (list[i - 1].measure == MEASURE_SHARE &&
			  row->measure == MEASURE_CHANGE)) &&
			list[i - 1].name.length == row->name.length &&
			list[i - 1].name.offset == row->name.offset)
			return i;
	return 0;
}

/* A fall is a negative rise; a range goes from its least. */
static void
negate(Indicator *row)
{
	Decimal		least = row->bound == BOUND_RANGE ? row->value_max : row->value;

	row->value_max = row->value;
	row->value = least;
	row->value.mantissa = -row->value.mantissa;
	row->value_max.mantissa = -row->value_max.mantissa;
}

/*
 * 游客412万人次,收入36.8亿元,分别增长45%和52%: a list of rates is of as many
 * numbers right before it, in their order.  The row is the last of them so far.
 */
static void
pair_rates(Reader *reader, const Clause *clause, const Quantity *quantity)
{
	Indicator  *list = reader->indicators->list;
	uint32		count = reader->indicators->count;
	const Indicator *last = &list[count - 1];
	Span		gap = text_trim(reader->text,
								make_span(clause->start, quantity->span.start));
	uint32		first;

	if (!clause->follows || last->of == 0 ||
		last->measure != list[count - 2].measure ||
		(!text_equals(reader->text, gap, LITERAL("、")) &&
		 !text_equals(reader->text, gap, LITERAL("和"))))
	{
		reader->rates = 1;
		return;
	}
	reader->rates++;
	if (count < reader->first + 2 * reader->rates)
		return;
	first = count - 2 * reader->rates;
	for (uint32 i = first; i < first + reader->rates; i++)
		if (list[i].measure != MEASURE_LEVEL)
			return;
	for (uint32 i = first; i < first + reader->rates; i++)
	{
		list[i + reader->rates].name = list[i].name;
		list[i + reader->rates].code = list[i].code;
		list[i + reader->rates].of = i + 1;
	}
}

static void
take_quantity(Reader *reader, const Quantity *quantity)
{
	const Folded *folded = reader->layout->folded;
	Indicators *indicators = reader->indicators;
	Clause		clause = {reader->text, reader->sentence, 0, {0, 0}, false, 0, {0, 0}};
	const Indicator *previous;
	Indicator  *row;
	bool		negative;

	clause.last_end = Max(reader->last_end, reader->sentence.start);
	clause.start = clause_start(reader, quantity->span.start);
	clause.follows = clause.start == reader->last_end &&
		reader->last_end > reader->sentence.start;
	clause.behind.start = quantity->cue_behind.end > 0 ?
		quantity->cue_behind.end : quantity->span.end;
	clause.behind.end = clause_end(reader, clause.behind.start);
	read_time(reader, quantity->span.start);
	if (!clause.follows)
		reader->entity = entity_of(clause.text,
								   make_span(clause.start,
											 quantity->span.start));
	clause.entity = clause.follows ? make_span(0, 0) : reader->entity;

	row = add_indicator(reader);
	previous = indicators->count > reader->first + 1 ? row - 1 : NULL;
	row->start = fold_source(folded, quantity->span.start);
	row->end = fold_source_end(folded, quantity->span.end);
	row->section = reader->segment->row + 1;
	row->measure = measure_of(&clause, quantity, previous, &negative);
	row->value = quantity->value;
	row->value_max = quantity->value_max;
	row->bound = quantity->bound;
	if (negative)
		negate(row);
	row->status = quantity->status;
	row->unit = quantity_unit(quantity, quantity->money ||
							  is_elided_money(reader, &clause, quantity),
							  reader->strings);
	row->entity = reader->entity.end == 0 ? string_null :
		strings_add_clean(reader->strings, folded, reader->entity);
	set_name(reader, row, &clause, quantity);
	row->period = period_of(reader, &clause, quantity, row, previous);
	row->role = role_of(reader, &clause, quantity, row, previous);
	add_wording(reader, row, &clause, quantity);
	reader->last_end = quantity->span.end;
	/* a rate of nothing that the text names is no statement */
	if (row->name.length == STRING_NULL && row->measure != MEASURE_LEVEL &&
		row->status == STATUS_STATED)
	{
		indicators->count--;
		return;
	}
	row->code = code_of(reader, row->name);
	row->of = qualified_row(reader, row);
	pair_rates(reader, &clause, quantity);
	reader->last_string = row->name;
	reader->last_code = row->code;
}

static void
read_sentence(Reader *reader)
{
	uint32		at = reader->sentence.start;
	Quantity	quantity;

	reader->base = reader->group_base = reader->anchor.period;
	reader->group = reader->group_at = reader->sentence.start;
	reader->when_at = reader->sentence.start;
	memset(&reader->own, 0, sizeof(When));
	reader->first = reader->indicators->count;
	reader->last_end = reader->sentence.start;
	reader->last_string = string_null;
	reader->pair = 0;
	while (quantity_next(reader->text, reader->sentence, &at, &quantity))
	{
		if (quantity.reason == SKIP_NONE)
			take_quantity(reader, &quantity);
		else if (quantity.reason == SKIP_DURATION)
			reader->last_end = quantity.span.end;
	}
}

CoreStatus
indicator_find(const Layout *layout, const Sections *sections,
			   const Metadata *metadata, Strings *strings,
			   Indicators *indicators)
{
	Reader		reader = {0};

	memset(indicators, 0, sizeof(Indicators));
	reader.layout = layout;
	reader.text = layout->text;
	reader.sections = sections;
	reader.metadata = metadata;
	reader.strings = strings;
	reader.indicators = indicators;
	for (uint32 i = 0; i < sections->segment_count; i++)
	{
		const Segment *segment = &sections->segments[i];

		reader.segment = segment;
		reader.kind = sections->rows[segment->row].kind;
		reader.anchor = part_anchor(metadata, reader.kind);
		for (uint32 at = segment->start; at < segment->end;)
		{
			CORE_CHECK(layout->interrupt);
			reader.sentence.start = at;
			at = text_full_stop(layout->text, at, segment->end);
			reader.sentence.end = at;
			read_sentence(&reader);
		}
		if (indicators->count > REPORT_MAX_ROWS)
			return CORE_TOO_MANY_ROWS;
	}
	return CORE_OK;
}
