/*
 * entity.c
 *	  Whom a figure belongs to when that is not the reporting area as a whole: a
 *	  village, a company, a school, a project.
 *
 * It is the name that the clause begins with.  A clause without a subject has
 * that of the one before; 全镇 ends it.
 */
#include "core/entity.h"
#include "core/lexicon.h"
#include "core/strip.h"

/* Fewer bytes between two numbers are no name. */
#define SHORTEST 6

/* So many clauses are looked back over, each of so many bytes. */
#define CLAUSES_BACK 3
#define CLAUSE_LONG 200

/* The name of an event has at most so many characters. */
#define EVENT_MOST 20

/* What counts villages before a number is at most so many bytes long. */
#define COUNT_LONG 60

/* What a clause begins with. */
typedef enum Opening
{
	OPENING_NAME,
	OPENING_AREA,				/* 全镇: all of the reporting area */
	OPENING_VERB,				/* a verb or an adverb: the subject stands
								 * before */
	OPENING_NUMBER,				/* nothing before the number */
	OPENING_NOUN
} Opening;

/* 各村|成立救援队: each village for itself, not all of the area */
static bool
names_each(const char *text, Span span)
{
	const LexiconWord *word = lexicon_match(&lexicon_entities, text,
											span.start, span.end);

	return word && word->value == ENTITY_WHOLE;
}

/*
 * Steps over signs, time, adverbs and prepositions at the front of a clause.
 * Returns OPENING_VERB behind an adverb, OPENING_AREA where all of the
 * reporting area is meant.
 */
static Opening
skip_lead(const char *text, Span *span)
{
	static const Word verbs[] = {
		WORD("新引进"), WORD("引进"), WORD("招引"), WORD("引入"), WORD("据"), WORD("扶持"), WORD("支持"), WORD("帮助"), WORD("指导"), WORD("推动")
	};
	static const Word towards[] = {WORD("对"), WORD("为"), WORD("给"), WORD("向")};
	Opening		opening = OPENING_NOUN;
	uint32		start = span->start;

	for (;;)
	{
		const LexiconWord *word;
		When		when;

		span->start = text_skip_space(text, span->start, span->end);
		if (text_starts(text, *span, LITERAL("、")))
			span->start += strlen("、");
		if (when_parse(text, *span, &when_any_year, &when))
		{
			span->start = when.span.end;
			continue;
		}
		word = lexicon_match(&lexicon_adverbials, text, span->start, span->end);
		if (!word || word->value == ADVERBIAL_NONE)
			break;
		if (names_each(text, *span))
			return ENDS_ANY(text, make_span(start, span->start), towards) ?
				OPENING_AREA : OPENING_NOUN;	/* 对|各村: all of it */
		if (word->value == ADVERBIAL_SCOPE ||
			text_equals(text, make_span(span->start,
										span->start + word->length),
						LITERAL("其余")))
			return OPENING_AREA;
		opening = OPENING_VERB;
		span->start += word->length;
	}
	(void) SKIP_ONE(text, &span->start, span->end, verbs);
	return opening;
}

/* Is the name that of the reporting area itself? */
static bool
is_area(const SentenceReader *reader, Span name)
{
	StringRef	region = reader->metadata->region;
	uint32		length = name.end - name.start;
	const Layout *layout = reader->layout;

	/* 长征镇扶贫工作总结, where nothing else tells the area */
	if (layout->title < layout->count &&
		text_starts(reader->text,
					block_span(&layout->blocks[layout->title]),
					reader->text + name.start, length))
		return true;
	/* 四川, of 四川省, too */
	return region.length != STRING_NULL &&
		(region.length == length || region.length == length + strlen("省")) &&
		memcmp(reader->strings->bytes + region.offset,
			   reader->text + name.start, length) == 0;
}

/* 日处理污水: does a clause begin with its verb? */
static bool
begins_with_verb(const char *text, Span span)
{
	static const Word paces[] = {WORD("日"), WORD("年")};
	static const Word others[] = {
		WORD("招生"), WORD("招收"), WORD("发送"), WORD("运送"), WORD("运输"), WORD("入园"), WORD("入学"), WORD("立案"),
		WORD("占地"), WORD("利税"), WORD("销售收入"), WORD("营业收入")
	};
	const LexiconWord *noun = lexicon_match(&lexicon_generic_nouns, text,
											span.start, span.end);
	const LexiconWord *verb;

	/* 总投资, 产值: how much of what the clause before is of */
	if (noun && noun->value == GENERIC_AMOUNT)
		return true;

	verb = lexicon_match(&lexicon_verbs, text, span.start, span.end);
	if (!verb && SKIP_ONE(text, &span.start, span.end, paces))
		verb = lexicon_match(&lexicon_verbs, text, span.start, span.end);
	return (verb && (verb->value & (VERB_DOING | VERB_BEHIND))) ||
		STARTS_ANY(text, span, others);
}

/* What a clause begins with; sets *name where that is a name. */
static Opening
read_opening(const SentenceReader *reader, Span clause, Span *name,
			 EntityClass *ends_in)
{
	const char *text = reader->text;
	Opening		opening = skip_lead(text, &clause);

	if (opening == OPENING_AREA)
		return opening;
	if (clause.start >= clause.end)
		return OPENING_NUMBER;
	*name = entity_name(text, clause, ends_in);
	if (name->end > 0)
		return is_area(reader, *name) ? OPENING_AREA : OPENING_NAME;
	return begins_with_verb(text, clause) ? OPENING_VERB : opening;
}

/*
 * 22家, 减少80%: does nothing stand between the name and the number that could
 * be measured of it?  Then it is what is counted, as the last name of a list is.
 */
static bool
is_counted(const char *text, Span name, uint32 number, EntityClass ends_in)
{
	Span		rest = text_trim(text, make_span(name.end, number));

	if (text_starts(text, rest, LITERAL("、")))
		return true;
	return strip_end(text, rest).end == rest.start &&
		(ends_in != ENTITY_PLACE || text_has(text, name, LITERAL("、")));
}

/* Where the clause that ends at "end" begins. */
static uint32
clause_start(const SentenceReader *reader, uint32 end)
{
	uint32		start = end;

	while (start > reader->sentence.start && end - start < CLAUSE_LONG &&
		   reader->text[start - 1] != ',' && reader->text[start - 1] != ';' &&
		   reader->text[start - 1] != ':')
		start--;
	return start;
}

/* Of the clause right before "at", where that has a number. */
static Span
entity_of_last(const SentenceReader *reader, uint32 at)
{
	if (at <= reader->sentence.start || reader->text[at - 1] == ';' ||
		clause_start(reader, at - 1) >= reader->last_end)
		return make_span(0, 0);
	return reader->entity;
}

/*
 * 举办|油菜花旅游节: the event that a clause without a number tells of, which the
 * numbers behind it are of; or empty.
 */
static Span
event_held(const SentenceReader *reader, Span clause)
{
	static const Word verbs[] = {
		WORD("举办"), WORD("承办"), WORD("筹办"), WORD("主办"), WORD("办好"), WORD("举行")
	};
	static const Word events[] = {WORD("节"), WORD("博会"), WORD("运会"), WORD("博览会"), WORD("交易会"), WORD("展销会"), WORD("赛")};
	const char *text = reader->text;

	(void) skip_lead(text, &clause);
	if (!SKIP_ONE(text, &clause.start, clause.end, verbs))
		return make_span(0, 0);
	if (text_starts(text, clause, LITERAL("了")))
		clause.start += strlen("了");
	clause = text_trim(text, clause);
	if (!ENDS_ANY(text, clause, events) ||
		clause.end - clause.start < SHORTEST ||
		text_characters(text, clause) > EVENT_MOST ||
		text_has(text, clause, LITERAL("、")))
		return make_span(0, 0);
	return clause;
}

/* The entity of the clauses before "at" that leave the subject to others. */
static Span
entity_before(const SentenceReader *reader, uint32 at)
{
	static const Word more[] = {WORD("等"), WORD("、")};
	Span		none = {0, 0};

	for (int i = 0; i < CLAUSES_BACK && at > reader->sentence.start; i++)
	{
		uint32		end = at - 1;
		uint32		start = clause_start(reader, end);
		Span		name = none;
		EntityClass ends_in;

		if (reader->text[end] == ';')
			return none;
		if (start < reader->last_end)
			return reader->entity;
		switch (read_opening(reader, make_span(start, end), &name, &ends_in))
		{
			case OPENING_NAME:
				return STARTS_ANY(reader->text, make_span(name.end, end),
								  more) ? none : name;
			case OPENING_VERB:
				name = event_held(reader, make_span(start, end));
				if (name.end > 0)
					return name;
				at = start;
				continue;
			default:
				return none;
		}
	}
	return none;
}

/*
 * 全镇18个|行政村|集体经济突破15万元: the villages that were counted right
 * before, where the number is said of each; or empty.
 */
static Span
counted_villages(const SentenceReader *reader, const Clause *clause)
{
	static const Word villages[] = {
		WORD("行政村"), WORD("村委会"), WORD("村居"), WORD("社区"), WORD("村")
	};
	static const Word kept[] = {
		WORD("集体"), WORD("村集体"), WORD("村级集体"), WORD("实现"), WORD("都"), WORD("均"), WORD("全部"), WORD("年收入")
	};
	static const Word aims[] = {WORD("确保"), WORD("力争"), WORD("争取"), WORD("推动"), WORD("实现"), WORD("使得"), WORD("其中")};
	const char *text = clause->text;
	Span		span = {clause->start, clause->sentence.end};
	const Word *village = STARTS_ANY(text, span, villages);
	uint32		start = clause->start;

	if (!clause->follows || !village ||
		!text_ends(text, make_span(clause->sentence.start, start), LITERAL("个")))
		return make_span(0, 0);
	span.start += village->length;
	if (!STARTS_ANY(text, span, kept))
		return make_span(0, 0);
	while (start > clause->sentence.start && clause->start - start < COUNT_LONG &&
		   text[start - 1] != ',' && text[start - 1] != ';' && text[start - 1] != ':')
		start--;
	span = make_span(start, span.start);
	while (STARTS_ANY(text, span, aims))
		span.start += strlen("确保");
	return span;
}

Span
entity_read(SentenceReader *reader, const Clause *clause, uint32 number)
{
	Span		before = {clause->start, number};
	Span		name = {0, 0};
	Span		villages;
	EntityClass ends_in = ENTITY_NONE;
	Opening		opening;

	if (clause->follows && number < clause->start + SHORTEST)
		return name;
	opening = read_opening(reader, before, &name, &ends_in);
	villages = counted_villages(reader, clause);
	if (villages.end > 0)
		reader->entity = name = villages;
	else if (opening == OPENING_NAME)
	{
		if (clause->follows && ends_in == ENTITY_WORK)
			return make_span(0, 0);
		if (is_counted(clause->text, name, number, ends_in))
			reader->entity = name = make_span(0, 0);
		else
			reader->entity = name;
	}
	else if (opening == OPENING_AREA)
		reader->entity = make_span(0, 0);
	else if (clause->follows)
		return make_span(0, 0);
	else if (opening == OPENING_VERB)
		reader->entity = entity_before(reader, clause->start);
	else if (opening == OPENING_NUMBER)
		reader->entity = entity_of_last(reader, clause->start);
	else if (reader->group > reader->sentence.start ||
			 !text_starts(clause->text, reader->sentence, LITERAL("其中")))
		reader->entity = make_span(0, 0);
	return name;
}

void
entity_read_object(SentenceReader *reader, const Clause *clause,
				   const Quantity *quantity)
{
	static const Word verbs[] = {
		WORD("投入"), WORD("投入了"), WORD("总投资"), WORD("投资"), WORD("投资了"), WORD("出资")
	};
	static const Word sorts[] = {WORD("农业合作社"), WORD("农民"), WORD("专业"), WORD("党支部"), WORD("家庭"), WORD("村级")};
	const char *text = clause->text;
	Span		before = {clause->start, quantity->cue_before.end > 0 ?
	quantity->cue_before.start : quantity->span.start};
	bool		spent = ENDS_ANY(text, text_trim(text, before), verbs) != NULL;

	/*
	 * 投资4亿元、|日处理垃圾600吨的…项目;
	 * 3亿元的甲项目、|2亿元的乙项目
	 */
	bool		goes_on = text_starts(text, clause->behind, LITERAL("的")) &&
	(text_starts(text, before, LITERAL("、")) ||
	 (text_starts(text, before, LITERAL("的")) &&
	  text_ends(text, text_trim(text, before), LITERAL("、"))));
	Span		name;

	/* 10家以上的合作社 are counted */
	if ((clause->follows && !spent && !goes_on) ||
		(reader->entity.start >= clause->start && !clause->follows) ||
		(!spent && (quantity->cue_behind.end > 0 ||
					(reader->entity.end > 0 && !goes_on) ||
					!text_starts(text, clause->behind, LITERAL("的")))))
		return;
	name = entity_name_behind(text, clause->behind);

	/*
	 * 甲、乙等五座水库 are counted, 农业合作社 are a sort of
	 * them
	 */
	if (text_has(text, name, LITERAL("等")) ||
		STARTS_ANY(text, name, sorts))
		name.end = name.start;
	if (name.end > name.start)
		reader->entity = name;
	else if (spent && reader->entity_spent)
		reader->entity = make_span(0, 0);
	reader->entity_spent = name.end > name.start;
}
