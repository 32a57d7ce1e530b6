/*
 * attention.c
 *	  govreport_attention(): how much of a report is about the words of a
 *	  dictionary.
 */
#include "pg/call.h"
#include "pg/numeric.h"
#include "pg/parse.h"
#include "pg/rows.h"
#include "pg/words.h"

#include "core/attention.h"
#include "access/htup_details.h"
#include "catalog/pg_type_d.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_attention);
PG_FUNCTION_INFO_V1(govreport_attention_of_text);

enum
{
	ARGUMENT_REPORT,
	ARGUMENT_TERMS,
	ARGUMENT_UNIT,
	ARGUMENT_KIND
};

enum
{
	COLUMN_COUNT,
	COLUMN_DENOMINATOR,
	COLUMN_ATTENTION,
	COLUMNS
};

/* What occurrences are counted by. */
typedef enum AttentionUnit
{
	UNIT_CHARACTERS,
	UNIT_SENTENCES,
	UNIT_PARAGRAPHS,
	UNIT_SENTENCE_SHARE
} AttentionUnit;

static const char *const unit_word[] = {
	[UNIT_CHARACTERS] = "characters",
	[UNIT_SENTENCES] = "sentences",
	[UNIT_PARAGRAPHS] = "paragraphs",
	[UNIT_SENTENCE_SHARE] = "sentence_share"
};

/* Occurrences are said of so many characters. */
#define CHARACTERS_SCALE 10000

/* The decimals of attention. */
#define ATTENTION_DECIMALS 6
#define ATTENTION_ONE 1000000

static AttentionUnit
unit_argument(text *argument)
{
	char	   *name = text_to_cstring(argument);

	for (int i = 0; i < (int) lengthof(unit_word); i++)
		if (strcmp(name, unit_word[i]) == 0)
			return i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown unit of attention: \"%s\"", name),
			 errhint("Units are characters, sentences, paragraphs and sentence_share.")));
	return UNIT_CHARACTERS;		/* keep compiler quiet */
}

/* The kind that a label of the SQL enum says. */
static SectionKind
kind_argument(FunctionCallInfo fcinfo)
{
	char	   *label;

	if (PG_ARGISNULL(ARGUMENT_KIND))
		return SECTION_KINDS;
	label = DatumGetCString(DirectFunctionCall1(enum_out,
												PG_GETARG_DATUM(ARGUMENT_KIND)));
	for (int i = 0; i < SECTION_KINDS; i++)
		if (strcmp(label, section_kind_word[i]) == 0)
			return i;
	elog(ERROR, "unknown kind of section: \"%s\"", label);
	return SECTION_KINDS;		/* keep compiler quiet */
}

/* The words of an array; nulls and empty strings are none. */
static Dictionary *
terms_argument(ArrayType *array)
{
	Dictionary *dictionary = dictionary_make();
	Datum	   *terms;
	bool	   *nulls;
	int			count;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &terms, &nulls,
					  &count);
	for (int i = 0; i < count; i++)
	{
		text	   *term;

		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			continue;
		term = DatumGetTextPP(terms[i]);
		if (!dictionary_add(dictionary, VARDATA_ANY(term),
							(uint32) VARSIZE_ANY_EXHDR(term)))
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("terms of attention are too long"),
					 errdetail("The limit is %d bytes of one term, and %d bytes of all.",
							   DICTIONARY_WORD_MOST, DICTIONARY_MOST)));
	}
	dictionary_ready(dictionary, call_interrupt);
	return dictionary;
}

/* Fills in count, denominator and their quotient; null where nothing is there. */
static void
fill_attention(const Attention *measured, AttentionUnit unit,
			   Datum *values, bool *nulls)
{
	uint32		denominators[] = {
		[UNIT_CHARACTERS] = measured->characters,
		[UNIT_SENTENCES] = measured->sentences,
		[UNIT_PARAGRAPHS] = measured->paragraphs,
		[UNIT_SENTENCE_SHARE] = measured->sentences
	};
	int64		count = unit == UNIT_SENTENCE_SHARE ? measured->holders :
	measured->occurrences;
	int64		denominator = denominators[unit];
	int64		scale = unit == UNIT_CHARACTERS ? CHARACTERS_SCALE : 1;
	Decimal		attention = {0, -ATTENTION_DECIMALS};

	values[COLUMN_COUNT] = Int32GetDatum((int32) count);
	values[COLUMN_DENOMINATOR] = Int32GetDatum((int32) denominator);
	nulls[COLUMN_ATTENTION] = denominator == 0;
	if (denominator == 0)
		return;
	attention.mantissa = (count * scale * ATTENTION_ONE + denominator / 2) /
		denominator;
	values[COLUMN_ATTENTION] = numeric_datum(attention);
}

static Datum
attention(FunctionCallInfo fcinfo, ReportReader read)
{
	TupleDesc	description;
	AttentionUnit unit;
	SectionKind kind;
	Report	   *report;
	MemoryContext scratch;
	Dictionary *dictionary;
	Attention	measured;
	CoreStatus	status;
	Datum		values[COLUMNS] = {0};
	bool		nulls[COLUMNS] = {false};

	if (PG_ARGISNULL(ARGUMENT_REPORT) || PG_ARGISNULL(ARGUMENT_TERMS) ||
		PG_ARGISNULL(ARGUMENT_UNIT))
		PG_RETURN_NULL();
	description = rows_describe(fcinfo, COLUMNS);
	unit = unit_argument(PG_GETARG_TEXT_PP(ARGUMENT_UNIT));
	kind = kind_argument(fcinfo);
	report = read(PG_GETARG_DATUM(ARGUMENT_REPORT));
	scratch = call_begin();
	dictionary = terms_argument(PG_GETARG_ARRAYTYPE_P(ARGUMENT_TERMS));
	status = attention_measure(report, dictionary, kind, call_interrupt,
							   &measured);
	call_end(scratch);
	(void) call_succeeded(status, report->length, NULL);
	fill_attention(&measured, unit, values, nulls);
	return HeapTupleGetDatum(heap_form_tuple(description, values, nulls));
}

/* govreport_attention(govreport, text[], text, govreport_kind) returns record */
Datum
govreport_attention(PG_FUNCTION_ARGS)
{
	return attention(fcinfo, report_of_value);
}

/* govreport_attention(text, text[], text, govreport_kind) returns record */
Datum
govreport_attention_of_text(PG_FUNCTION_ARGS)
{
	return attention(fcinfo, report_of_text);
}
