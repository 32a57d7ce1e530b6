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
#include "core/entity.h"
#include "core/item.h"
#include "core/scope.h"
#include "core/sentence.h"

/*
 * Bounds that no sentence of a report meets, and that keep the work on one
 * number constant: bytes of a clause, and numbers before it that are looked at.
 */
#define CLAUSE_MOST 600
#define ROWS_BACK 40

/* So long into the next year the summary of a year is still published. */
#define SUMMARY_MONTHS 3

static Indicator *
add_indicator(SentenceReader *reader)
{
	Indicators *indicators = reader->indicators;

	if (indicators->count == indicators->room)
	{
		indicators->room *= 2;
		indicators->list = repalloc(indicators->list,
									indicators->room * sizeof(Indicator));
		indicators->names = repalloc(indicators->names,
									 indicators->room * sizeof(Span));
	}
	indicators->names[indicators->count] = make_span(0, 0);
	return memset(&indicators->list[indicators->count++], 0,
				  sizeof(Indicator));
}

/*
 * Is it a summary, written at the end of the time that it looks back on?  Its
 * title tells that time, or there is a plan behind it.
 */
static bool
is_summary(const Layout *layout, const Metadata *metadata)
{
	if (metadata->document_type != DOCUMENT_WORK_SUMMARY &&
		metadata->document_type != DOCUMENT_WORK_SUMMARY_AND_PLAN)
		return false;
	return metadata->plan_period.from.year > 0 ||
		(layout->title < layout->count &&
		 date_find_year(layout->text,
						block_span(&layout->blocks[layout->title]), NULL) > 0);
}

/* The year that 今年 is, and the period of the part that a row belongs to. */
static WhenAnchor
part_anchor(const Layout *layout, const Metadata *metadata, SectionKind kind)
{
	const CorePeriod *review = &metadata->review_period;
	CoreDate	issued = metadata->issued;
	int			last = review->until.year - (review->until.month == 1);
	WhenAnchor	anchor = {0};

	anchor.period = kind == SECTION_PLAN ? metadata->plan_period : *review;
	/* a summary of 2022 that was published in January 2023 means 2022 */
	if (kind != SECTION_PLAN && review->from.year > 0 &&
		(issued.year == 0 || (issued.year == last + 1 &&
							  issued.month <= SUMMARY_MONTHS)) &&
		is_summary(layout, metadata))
		anchor.year = last;
	else if (issued.year > 0)
		anchor.year = issued.year;
	else if (metadata->plan_period.from.year > 0)
		anchor.year = metadata->plan_period.from.year;
	else if (review->from.year > 0)
		anchor.year = review->until.month == 1 ? review->until.year :
			review->from.year;
	return anchor;
}

/* Where the clause of a number begins: behind punctuation or the last number. */
static uint32
clause_start(const SentenceReader *reader, uint32 number)
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
clause_end(const SentenceReader *reader, uint32 from)
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

/* The first of the sentence's rows that is looked back to. */
static uint32
first_back(const SentenceReader *reader)
{
	uint32		count = reader->indicators->count;

	return Max(reader->first, count - Min(count, ROWS_BACK));
}

/* 工业总产值突破千亿大关: a height, and of money, as its name tells. */
static bool
is_height_of_money(const Clause *clause, const Quantity *quantity)
{
	static const Word heights[] = {WORD("大关"), WORD("台阶"), WORD("关口")};
	static const Word amounts[] = {
		WORD("产值"), WORD("总值"), WORD("增加值"), WORD("经济总量"), WORD("收入"), WORD("税收"), WORD("投资"), WORD("总额"), WORD("余额"),
		WORD("存款"), WORD("贷款"), WORD("营收"), WORD("GDP")
	};

	return EQUALS_ANY(clause->text, quantity->cue_behind, heights) != NULL &&
		HAS_ANY(clause->text, make_span(clause->start, quantity->span.start),
				amounts) != NULL;
}

/* 50万元2个, 100万1个: the 元 of a number before is meant again. */
static bool
is_elided_money(const SentenceReader *reader, const Clause *clause,
				const Quantity *quantity)
{
	const Indicators *indicators = reader->indicators;
	Span		last;
	uint32		code = text_code(clause->text, quantity->span.end,
								 clause->sentence.end);

	if (quantity->unit != UNIT_NONE || quantity->rank)
		return false;
	if (code_is_han(code))
		return is_height_of_money(clause, quantity);
	for (uint32 i = first_back(reader); i + 1 < indicators->count; i++)
	{
		last = make_span(indicators->list[i].unit.offset,
						 indicators->list[i].unit.offset + indicators->list[i].unit.length);
		if (text_equals(reader->strings->bytes, last, LITERAL("元")))
			return true;
	}
	return false;
}

/* The indicator that the name means, in the catalogue; names are inherited. */
static uint16
code_of(const SentenceReader *reader, StringRef name)
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
qualified_row(const SentenceReader *reader, const Indicator *row)
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
pair_rates(SentenceReader *reader, const Clause *clause,
		   const Quantity *quantity)
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

/* 分别超过55%和60%: does a list of numbers that 分别 pairs go on? */
static bool
goes_on_paired(const SentenceReader *reader, const Clause *clause,
			   const Quantity *quantity)
{
	static const Word joints[] = {WORD("、"), WORD("和")};
	Span		gap = {clause->start, quantity->span.start};

	return clause->follows && reader->pair > 1 &&
		EQUALS_ANY(clause->text, text_trim(clause->text, gap), joints) != NULL;
}

/*
 * 分别增长4.5%、5.5%左右: what stands behind a list of rates is of them all, and
 * so is what stands before a list that 分别 pairs.
 */
static void
share_bound(SentenceReader *reader, const Clause *clause,
			const Quantity *quantity)
{
	Indicator  *row = &reader->indicators->list[reader->indicators->count - 1];
	Span		gap = {clause->start, quantity->span.start};
	bool		paired = goes_on_paired(reader, clause, quantity);

	if (!clause->follows || quantity->bound == BOUND_RANGE ||
		row[-1].measure != row->measure)
		return;
	if (paired && quantity->bound == BOUND_EXACT &&
		row[-1].bound != BOUND_RANGE)
		row->bound = row[-1].bound;
	if (quantity->cue_behind.end > 0 && row[-1].bound == BOUND_EXACT &&
		row->measure != MEASURE_LEVEL &&
		(paired || text_equals(clause->text, text_trim(clause->text, gap),
							   LITERAL("、"))))
		row[-1].bound = row->bound;
}

static void
take_quantity(SentenceReader *reader, const Quantity *quantity)
{
	const Folded *folded = reader->layout->folded;
	Indicators *indicators = reader->indicators;
	Clause		clause = {reader->text, reader->sentence, 0, {0, 0}, false, 0, {0, 0}, false};
	const Indicator *previous;
	Indicator  *row;
	Span		source;
	bool		negative;

	clause.last_end = Max(reader->last_end, reader->sentence.start);
	clause.start = clause_start(reader, quantity->span.start);
	clause.follows = clause.start == reader->last_end &&
		reader->last_end > reader->sentence.start;
	clause.behind.start = quantity->cue_behind.end > 0 ?
		quantity->cue_behind.end : quantity->span.end;
	clause.behind.end = clause_end(reader, clause.behind.start);
	timing_read(reader, quantity->span.start);
	clause.entity = entity_read(reader, &clause, quantity->span.start);
	entity_read_object(reader, &clause, quantity);

	row = add_indicator(reader);
	previous = indicators->count > reader->first + 1 ? row - 1 : NULL;
	clause.same_unit = previous && reader->last_unit == quantity->unit;
	reader->last_unit = quantity->unit;
	source = fold_source_span(folded, quantity->span);
	row->start = source.start;
	row->end = source.end;
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
	/* 投资4亿元、日处理垃圾600吨的…项目: both are of it */
	if (previous && clause.follows && previous->entity.length == STRING_NULL &&
		reader->entity.start >= clause.behind.start &&
		text_starts(reader->text, make_span(clause.start, clause.behind.start),
					LITERAL("、")))
		row[-1].entity = row->entity;
	naming_set(reader, row, &clause, quantity);
	row->period = timing_period(reader, &clause, quantity, row, previous);
	role_set(reader, row, &clause, quantity, previous);
	reader->last_end = clause.behind.start;
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
	share_bound(reader, &clause, quantity);
	reader->last_group = reader->group;
	reader->last_string = row->name;
	reader->last_code = row->code;
}

/*
 * 1-9月产值5亿元；|零售额3亿元, on a line of its own: a line that ； ends goes on
 * with the next, but for an entry of a list.
 */
static bool
goes_on_behind(const SentenceReader *reader)
{
	uint32		at = reader->sentence.start;
	uint32		code = text_code(reader->text, reader->sentence.start,
								 reader->sentence.end);

	if (reader->sentence.start != reader->segment->start ||
		!code_is_han(code) || item_starts(reader->text, reader->sentence))
		return false;
	while (at > 0 && (reader->text[at - 1] == ' ' ||
					  reader->text[at - 1] == '\n'))
		at--;
	return at > 0 && reader->text[at - 1] == ';';
}

static void
read_sentence(SentenceReader *reader)
{
	uint32		at = reader->sentence.start;
	Quantity	quantity;

	if (!goes_on_behind(reader))
		reader->base = reader->anchor.period;
	reader->group_base = reader->base;
	reader->group = reader->group_at = reader->sentence.start;
	reader->last_group = reader->group;
	reader->when_at = reader->sentence.start;
	memset(&reader->own, 0, sizeof(When));
	memset(&reader->against, 0, sizeof(When));
	reader->first = reader->indicators->count;
	reader->last_end = reader->sentence.start;
	reader->last_string = string_null;
	reader->pair = 0;
	reader->opening = 0;
	if (!text_starts(reader->text, reader->sentence, LITERAL("其中")))
		reader->entity = make_span(0, 0);
	while (quantity_next(reader->text, reader->sentence, &at, &quantity))
	{
		if (quantity.reason == SKIP_NONE)
			take_quantity(reader, &quantity);
		else if (quantity.reason == SKIP_DURATION)
			reader->last_end = quantity.span.end;
	}
}

/* What was before the time that a plan is for is looked back on. */
static void
enter_scope(SentenceReader *reader, CorePeriod scope)
{
	CoreDate	plan = reader->metadata->plan_period.from;

	if (scope.from.year == 0)
		return;
	reader->anchor.period = scope;
	if (plan.year > 0 && scope.until.year <= plan.year)
		reader->kind = SECTION_REVIEW;
}

CoreStatus
indicator_find(const Layout *layout, const Sections *sections,
			   const Metadata *metadata, Strings *strings,
			   Indicators *indicators)
{
	SentenceReader reader = {0};
	CorePeriod	headings = {{0}};
	CorePeriod	scope = {{0}};

	memset(indicators, 0, sizeof(Indicators));
	indicators->room = 64;
	indicators->list = palloc(indicators->room * sizeof(Indicator));
	indicators->names = palloc(indicators->room * sizeof(Span));
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
		reader.anchor = part_anchor(layout, metadata, reader.kind);
		if (i == 0 || segment->row != segment[-1].row)
			headings = scope_of_headings(layout->text, sections, segment->row,
										 &reader.anchor);
		enter_scope(&reader, headings);
		if (!segment->continues)
			scope = scope_of_opening(layout->text,
									 make_span(segment->start, segment->end),
									 &reader.anchor);
		enter_scope(&reader, scope);
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
