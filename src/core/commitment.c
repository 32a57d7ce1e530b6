/*
 * commitment.c
 *	  What a report says will be done.
 *
 * A clause of a plan commits where it begins with a verb of doing, after words
 * that only say how; a target's number commits whatever its clause begins with.
 */
#include "core/commitment.h"
#include "core/indicator.h"
#include "core/item.h"
#include "core/lexicon.h"

/* So many characters make an object. */
#define OBJECT_LEAST 2

/* A time so near the beginning of a sentence holds for all of it, in bytes. */
#define BASE_REACH 24

/* Values of openers.tsv and adverbials.tsv. */
#define OPENER_VERB 1
#define OPENER_MANNER 2
#define ADVERBIAL_ANYWHERE 1
#define ADVERBIAL_SCOPE 2

typedef struct CommitmentReader
{
	PartReader	part;
	WhenAnchor	anchor;
	Span		sentence;
	CorePeriod	base;			/* that the sentence begins with, or the
								 * plan's */
	uint32		figure;			/* place of the next indicator */
} CommitmentReader;

CoreStatus
part_begin(PartReader *part, const Report *report, CoreInterrupt interrupt,
		   Gathered *gathered)
{
	CoreStatus	status = gather_begin(&part->reader, report->text,
									  report->length, interrupt, gathered);

	part->report = report;
	part->section = 0;
	if (status == CORE_OK)
		status = layout_text(&part->reader.folded, interrupt, &part->layout);
	/* paragraphs are read with their lines joined, as the parse reads them */
	if (status == CORE_OK)
		part->reader.folded = *part->layout.folded;
	return status;
}

bool
part_is(PartReader *part, uint32 at, SectionKind kind)
{
	const Report *report = part->report;
	uint32		source = fold_source(&part->reader.folded, at);
	const Section *section;

	while (part->section + 1 < report->section_count &&
		   report->sections[part->section + 1].start <= source)
		part->section++;
	section = &report->sections[part->section];
	return section->kind == kind &&
		source >= section->start + section->quote_length;
}

/* Bytes of the verb of doing that stands at "at", 0 where none does. */
static uint32
verb_length(const char *text, uint32 at, uint32 end)
{
	static const Word states[] = {WORD("有"), WORD("共有")};
	const LexiconWord *opener = lexicon_match(&lexicon_openers, text, at, end);
	const LexiconWord *verb = lexicon_match(&lexicon_verbs, text, at, end);
	uint32		length = 0;

	if (opener && opener->value == OPENER_VERB)
		length = opener->length;
	if (verb && (verb->value & VERB_DOING) != 0 && verb->length > length &&
		EQUALS_ANY(text, make_span(at, at + verb->length), states) == NULL)
		length = verb->length;
	/* 建设性 is no verb */
	return text_starts(text, make_span(at + length, end), LITERAL("性")) ? 0 :
		length;
}

/* Bytes of a word that says only how, when or that it will be done. */
static uint32
manner_length(const char *text, uint32 at, uint32 end)
{
	static const Word wills[] = {WORD("要"), WORD("将"), WORD("再"), WORD("拟")};
	static const Word by[] = {
		WORD("通过"), WORD("按照"), WORD("对于"), WORD("将对"), WORD("的"), WORD("了")
	};
	const Word *will = STARTS_ANY(text, make_span(at, end), wills);
	const LexiconWord *opener = lexicon_match(&lexicon_openers, text, at, end);
	const LexiconWord *adverbial = lexicon_match(&lexicon_adverbials, text, at,
												 end);
	uint32		length = will ? will->length : 0;

	if (opener && opener->value == OPENER_MANNER)
		length = opener->length;
	if (adverbial && (adverbial->value == ADVERBIAL_ANYWHERE ||
					  adverbial->value == ADVERBIAL_SCOPE) &&
		EQUALS_ANY(text, make_span(at, at + adverbial->length), by) == NULL)
		length = Max(length, adverbial->length);
	return length;
}

/* Verbs that say what something is done by or for, not that it is done. */
static bool
only_guides(const char *text, Span verb)
{
	static const Word words[] = {
		WORD("坚持"), WORD("围绕"), WORD("聚焦"), WORD("锚定"), WORD("紧扣"), WORD("依靠"), WORD("注重"), WORD("突出"),
		WORD("紧盯"), WORD("针对"), WORD("依托"), WORD("通过")
	};

	return EQUALS_ANY(text, verb, words) != NULL;
}

/*
 * A second verb belongs to the first (巩固拓展, 加快推进), unless it is one that
 * nouns begin with as well (发展环境, 服务中心).
 */
static uint32
second_verb_length(const char *text, uint32 at, uint32 end)
{
	static const Word nouns[] = {
		WORD("建设"), WORD("发展"), WORD("服务"), WORD("保护"), WORD("支持"), WORD("引导"), WORD("改革"), WORD("整治"),
		WORD("治理"), WORD("培养"), WORD("规范"), WORD("创新"), WORD("保障"), WORD("集聚"), WORD("转换"), WORD("改造"),
		WORD("传承"), WORD("创建")
	};
	const LexiconWord *opener = lexicon_match(&lexicon_openers, text, at, end);

	if (!opener || opener->value != OPENER_VERB ||
		EQUALS_ANY(text, make_span(at, at + opener->length), nouns) != NULL ||
		text_characters(text, make_span(at + opener->length, end)) <
		OBJECT_LEAST)
		return 0;
	return opener->length;
}

/*
 * What belongs to a verb behind it: 好, a second verb, 和 and another verb, which
 * has two characters where it is in no list (清理和取消).
 */
static uint32
verb_end(const char *text, uint32 at, uint32 end)
{
	static const Word joins[] = {WORD("和"), WORD("与"), WORD("并"), WORD("、")};
	const Word *join;

	if (text_starts(text, make_span(at, end), LITERAL("好")))
		at += strlen("好");
	at += second_verb_length(text, at, end);
	while ((join = STARTS_ANY(text, make_span(at, end), joins)) != NULL)
	{
		Span		rest = make_span(at + join->length, end);
		uint32		verb = verb_length(text, rest.start, end);

		if (verb == 0 && join < &joins[3] &&
			text_characters(text, rest) >= 2 + OBJECT_LEAST)
			verb = text_skip(text, rest, 2) - rest.start;
		if (verb == 0)
			break;
		at = rest.start + verb;
	}
	return at;
}

/* Behind the label of an item and the time that a clause begins with: 6月底前. */
static uint32
skip_front(const char *text, Span clause, const WhenAnchor *anchor)
{
	static const Word ends[] = {
		WORD("底前"), WORD("底之前"), WORD("之前"), WORD("以前"), WORD("前"), WORD("底"), WORD("末"), WORD("内")
	};
	static const Word until[] = {WORD("到"), WORD("至")};
	uint32		at = clause.start;
	ItemLabel	label;
	When		when;

	if (item_label(text, clause, &label))
		at = label.label.end;
	(void) SKIP_ONE(text, &at, clause.end, until);
	if (at < clause.end &&
		when_parse(text, make_span(at, clause.end), anchor, &when))
	{
		at = when.span.end;
		(void) SKIP_ONE(text, &at, clause.end, ends);
	}
	return at;
}

/* The verb that a clause begins with, and what it goes on with. */
static bool
read_action(const char *text, Span clause, const WhenAnchor *anchor,
			Span *action, Span *object)
{
	uint32		at = skip_front(text, clause, anchor);
	uint32		verb;

	for (;;)
	{
		uint32		manner = manner_length(text, at, clause.end);

		verb = verb_length(text, at, clause.end);
		if (verb > 0 && verb >= manner)
			break;
		if (manner == 0)
			return false;
		at += manner;
	}
	*action = make_span(at, at + verb);
	if (only_guides(text, *action))
		return false;
	action->end = verb_end(text, action->end, clause.end);
	*object = text_trim(text, make_span(action->end, clause.end));
	return true;
}

/*
 * The end of the time that a clause names, else of that which the sentence begins
 * with or a clause before ends with, else of the plan.
 */
static CoreDate
read_until(CommitmentReader *reader, Span clause)
{
	const char *text = reader->part.layout.text;
	CorePeriod	period = {{0}};
	uint32		at = clause.start;
	When		when;

	while (when_next(text, clause, &reader->anchor, &at, &when))
	{
		if (when.compared)
			continue;
		period = when.period;
		if (when.span.start <= reader->sentence.start + BASE_REACH ||
			when.span.end == clause.end)
			reader->base = when.period;
	}
	return period.from.year > 0 ? period.until : reader->base.until;
}

static Commitment *
add_commitment(CommitmentReader *reader, Span clause, Span action, Span object)
{
	Gathered   *gathered = reader->part.reader.gathered;
	const Folded *folded = &reader->part.reader.folded;
	Commitment *commitment = gather_add(gathered, sizeof(Commitment));

	commitment->place = gather_locate(&reader->part.reader, clause);
	commitment->section = reader->part.section + 1;
	commitment->action = string_null;
	commitment->object = string_null;
	if (action.end > action.start)
		commitment->action = strings_add_clean(&gathered->strings, folded,
											   action);
	if (object.end > object.start)
		commitment->object = strings_add_clean(&gathered->strings, folded,
											   object);
	return commitment;
}

/* Adds the targets that stand in a clause; says whether there are any. */
static bool
add_figures(CommitmentReader *reader, Span clause, Span action, Span object,
			CoreDate until)
{
	const Report *report = reader->part.report;
	const Folded *folded = &reader->part.reader.folded;
	uint32		start = fold_source(folded, clause.start);
	uint32		end = fold_source_end(folded, clause.end);
	bool		added = false;

	for (; reader->figure < report->indicator_count &&
		 report->indicators[reader->figure].start < end; reader->figure++)
	{
		const Indicator *row = &report->indicators[reader->figure];
		Commitment *commitment;

		if (row->start < start || row->role != ROLE_TARGET)
			continue;
		commitment = add_commitment(reader, clause, action, object);
		commitment->figure = reader->figure + 1;
		commitment->until = row->period.from.year > 0 ? row->period.until :
			until;
		added = true;
	}
	return added;
}

static void
read_clause(CommitmentReader *reader, Span clause)
{
	const char *text = reader->part.layout.text;
	CoreDate	until = read_until(reader, clause);
	Span		action = make_span(clause.start, clause.start);
	Span		object = action;
	bool		acts;

	clause = text_trim(text, clause);
	if (!part_is(&reader->part, clause.start, SECTION_PLAN))
		return;
	acts = read_action(text, clause, &reader->anchor, &action, &object);
	if (!acts)
		action = object = make_span(clause.start, clause.start);
	if (!add_figures(reader, clause, action, object, until) && acts &&
		text_characters(text, object) >= OBJECT_LEAST)
		add_commitment(reader, clause, action, object)->until = until;
}

/* The end of the clause that begins at "at": a comma between digits is none. */
static uint32
clause_end(const char *text, uint32 at, uint32 end)
{
	for (; at < end; at++)
	{
		if (text[at] == ';' || text[at] == ':' ||
			(text[at] == ',' && !(at + 1 < end && at > 0 &&
								  code_is_digit((unsigned char) text[at - 1]) &&
								  code_is_digit((unsigned char) text[at + 1]))))
			break;
	}
	return at;
}

/* A sentence without its full stop. */
static Span
without_stop(const char *text, Span sentence)
{
	static const Word stops[] = {WORD("。"), WORD("!"), WORD("?"), WORD(";")};
	const Word *stop = ENDS_ANY(text, sentence, stops);

	return text_trim(text, make_span(sentence.start, sentence.end -
									 (stop ? stop->length : 0)));
}

static void
read_sentence(CommitmentReader *reader, Span sentence)
{
	const char *text = reader->part.layout.text;

	sentence = without_stop(text, text_trim(text, sentence));
	reader->sentence = sentence;
	reader->base = reader->part.report->metadata.plan_period;
	for (uint32 at = sentence.start; at < sentence.end &&
		 gather_check(reader->part.reader.gathered) == CORE_OK;)
	{
		Span		clause = {at, clause_end(text, at, sentence.end)};

		CORE_CHECK(reader->part.layout.interrupt);
		if (clause.end > clause.start)
			read_clause(reader, clause);
		at = clause.end + 1;
	}
}

CoreStatus
gather_commitments(const Report *report, CoreInterrupt interrupt,
				   Gathered *gathered)
{
	CommitmentReader reader = {{0}};
	CoreStatus	status = part_begin(&reader.part, report, interrupt, gathered);
	const Layout *layout = &reader.part.layout;

	reader.anchor.period = report->metadata.plan_period;
	reader.anchor.year = report->metadata.plan_period.from.year;
	for (uint32 i = 0; status == CORE_OK && i < layout->count; i++)
	{
		const Block *block = &layout->blocks[i];

		for (uint32 at = block->start;
			 status == CORE_OK && block->role == BLOCK_TEXT && at < block->end;)
		{
			Span		sentence = {at, text_full_stop(layout->text, at, block->end)};

			read_sentence(&reader, sentence);
			at = sentence.end;
			status = gather_check(gathered);
		}
	}
	return status;
}
