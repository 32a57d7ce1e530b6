/*
 * naming.c
 *	  The name that a number of a sentence gets, and what completes it.
 */
#include "core/lexicon.h"
#include "core/sentence.h"
#include "core/subject.h"

/* So many numbers are looked back over for a name. */
#define NAMES_BACK 4

/* 已|拆除|57户: is there nothing but a verb of doing before a count? */
static bool
is_done(const Clause *clause, const Quantity *quantity)
{
	const LexiconWord *verb =
	lexicon_match_end(&lexicon_verbs, clause->text,
					  subject_before(clause, quantity));

	return !clause->follows && verb && (verb->value & VERB_DOING) &&
		subject_counts_object(quantity);
}

/*
 * The name of the number that this one, by its measure, only says more of.
 * 涉及农户59户,征地48亩,已拆除57户: a count is of what was counted alike.
 */
static StringRef
inherited_name(const SentenceReader *reader, const Indicator *row,
			   const Clause *clause, const Quantity *quantity)
{
	const Indicators *indicators = reader->indicators;
	const char *bytes = reader->strings->bytes;

	if (indicators->count <= reader->first + 1)
		return string_null;
	if (row->measure != MEASURE_LEVEL || !is_done(clause, quantity))
		return reader->last_string;
	for (uint32 i = indicators->count - 1;
		 i > reader->first && indicators->count - i <= NAMES_BACK; i--)
	{
		const Indicator *other = &indicators->list[i - 1];

		if (other->measure == MEASURE_LEVEL &&
			indicators->names[i - 1].start >= reader->group &&
			other->name.length != STRING_NULL &&
			other->unit.length == row->unit.length &&
			memcmp(bytes + other->unit.offset, bytes + row->unit.offset,
				   row->unit.length) == 0)
			return other->name;
	}
	return reader->last_string;
}

/* The last name in the sentence that is no rate's: 开工率 has no 投资. */
static StringRef
last_amount(const SentenceReader *reader)
{
	const Indicators *indicators = reader->indicators;
	const char *bytes = reader->strings->bytes;

	for (uint32 i = indicators->count - 1; i > reader->first; i--)
	{
		StringRef	name = indicators->list[i - 1].name;

		if (name.length == STRING_NULL ||
			indicators->count - i > NAMES_BACK)
			break;
		if (!text_ends(bytes, make_span(name.offset, name.offset + name.length),
					   LITERAL("率")))
			return name;
	}
	return reader->last_string;
}

/*
 * What of the name before completes a name: 粮食 of 粮食播种面积 for 产量, as one
 * amount takes the place of another; all of it for any other noun, and nothing
 * where it ends in that noun itself, or ； parts them.
 */
static StringRef
completing_part(const SentenceReader *reader, const Measured *name)
{
	StringRef	last = last_amount(reader);
	const char *bytes = reader->strings->bytes;
	const LexiconWord *noun;
	const LexiconWord *other;

	noun = lexicon_match(&lexicon_generic_nouns, reader->text,
						 name->first.start, name->first.end);
	if (last.length == STRING_NULL || reader->group != reader->last_group)
		return string_null;
	if (!noun || noun->value != GENERIC_AMOUNT)
		return last;			/* 低保金|惠及 */
	/* 税收占比…,税收…: it says all itself */
	if (text_starts(bytes, make_span(last.offset, last.offset + last.length),
					reader->text + name->first.start,
					name->first.end - name->first.start))
		return string_null;
	/* 生产总值…,投资…: no part of that */
	if (text_ends(bytes, make_span(last.offset, last.offset + last.length),
				  LITERAL("生产总值")))
		return string_null;
	bytes += last.offset;
	while ((other = lexicon_match_end(&lexicon_generic_nouns, bytes,
									  make_span(0, last.length))) != NULL &&
		   other->value == GENERIC_AMOUNT)
		last.length -= other->length;
	other = lexicon_match_end(&lexicon_verbs, bytes, make_span(0, last.length));
	if (last.length < last_amount(reader).length && other &&
		(other->value & VERB_DOING) && other->length < last.length)
		last.length -= other->length;
	return last;
}

/*
 * The name as derived text, completed by the one before where it says nothing
 * alone.
 */
static StringRef
add_name(SentenceReader *reader, const Measured *name)
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

/*
 * A list of numbers that 分别 pairs with a list of names goes on, or begins
 * again: 分别从209元、280元提高到217元、290元.
 */
static bool
take_paired(SentenceReader *reader, Indicator *row, const Clause *clause,
			const Quantity *quantity)
{
	Span		gap = text_trim(reader->text,
								make_span(clause->start,
										  quantity->span.start));

	if (reader->pair > 1 && measure_is_step(reader->text, gap))
	{
		reader->pair = 0;
		gap.end = gap.start;
	}
	else if (reader->pair == 0)
		return false;
	if (gap.end - gap.start > strlen("、") ||
		!name_paired(reader->text, reader->paired, reader->pair,
					 reader->strings, reader->layout->folded, &row->name))
	{
		reader->pair = 0;
		return false;
	}
	reader->pair++;
	return true;
}

/*
 * Has the sentence a name that a number without one can have?  Over ； only a
 * rate says more of the number before; a count with a verb behind it does not.
 */
static bool
can_inherit(const SentenceReader *reader, const Indicator *row,
			const Clause *clause)
{
	if (reader->last_string.length == STRING_NULL)
		return false;
	return row->measure != MEASURE_LEVEL ||
		reader->group == reader->last_group ||
		!lexicon_match(&lexicon_verbs, clause->text, clause->behind.start,
					   clause->behind.end);
}

/* 技能培训班8期,|培训|613人次: a verb that the name before has in it */
static bool
says_again(const SentenceReader *reader, const Indicator *row,
		   const Measured *name)
{
	StringRef	last = reader->last_string;
	uint32		length = name->first.end - name->first.start;
	const LexiconWord *verb;

	if (row->measure != MEASURE_LEVEL || last.length == STRING_NULL ||
		name->second.start < name->second.end || length >= last.length)
		return false;
	verb = lexicon_match(&lexicon_verbs, reader->text, name->first.start,
						 name->first.end);
	return verb && verb->length == length &&
		text_has(reader->strings->bytes,
				 make_span(last.offset, last.offset + last.length),
				 verb->word, verb->length);
}

void
naming_set(SentenceReader *reader, Indicator *row, const Clause *clause,
		   const Quantity *quantity)
{
	Measured	name;

	if (take_paired(reader, row, clause, quantity))
		return;
	name = name_of(clause, quantity, row->measure,
				   can_inherit(reader, row, clause));
	if (name.first.start == name.first.end ||
		says_again(reader, row, &name) ||
		(row->measure == MEASURE_RANK && name.incomplete &&
		 reader->last_string.length != STRING_NULL))
	{
		row->name = inherited_name(reader, row, clause, quantity);
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
