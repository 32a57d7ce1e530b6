/*
 * numeral.c
 *	  govreport_numeral(): the number that one numeral says.
 */
#include "pg/call.h"
#include "pg/numeric.h"

#include "core/numeral.h"
#include "utils/builtins.h"
#include "utils/datum.h"

PG_FUNCTION_INFO_V1(govreport_numeral);

/* So many characters of a text are quoted in an error. */
#define QUOTE_MOST 40

/* The text as an error quotes it. */
static char *
quoted(const Folded *folded)
{
	Span		source = {0, folded->source_length};
	uint32		end = text_skip(folded->source, source, QUOTE_MOST);

	return psprintf("%.*s%s", (int) end, folded->source,
					end < source.end ? "..." : "");
}

/* The number of the character of the source at a folded byte, from 1. */
static int
character_at(const Folded *folded, uint32 at)
{
	Span		before = {0, fold_source(folded, at)};

	return (int) text_characters(folded->source, before) + 1;
}

static void
refuse(const Folded *folded, Span numeral, NumeralStatus status, uint32 fault)
{
	if (status == NUMERAL_TOO_LONG)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("numeral is too long: \"%s\"", quoted(folded)),
				 errdetail("Only a plain Arabic number may have more than %d digits.",
						   DECIMAL_DIGITS)));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid numeral: \"%s\"", quoted(folded)),
			 fault == numeral.end ?
			 errdetail("It ends where digits must follow.") :
			 fault == numeral.start ?
			 errdetail("No numeral begins at character %d.",
					   character_at(folded, fault)) :
			 errdetail("The numeral ends before character %d.",
					   character_at(folded, fault))));
}

/* The numeral as a numeric, in the current memory context. */
static Datum
read_numeral(const Folded *folded)
{
	Span		whole = {0, folded->length};
	Span		numeral = text_trim(folded->text, whole);
	char	   *digits = palloc(folded->length + 2);
	NumeralFraction fraction;
	NumeralStatus status;
	uint32		fault;

	if (numeral_digits(folded->text, numeral, digits))
		return numeric_of_digits(digits);
	status = numeral_read(folded->text, numeral, &fraction, &fault);
	if (status != NUMERAL_VALID)
		refuse(folded, numeral, status, fault);
	return numeric_quotient(fraction.numerator, fraction.denominator);
}

/* govreport_numeral(text) returns numeric */
Datum
govreport_numeral(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	MemoryContext scratch = call_begin();
	Folded		folded;
	Datum		number;

	call_fold(source, &folded);
	number = read_numeral(&folded);
	MemoryContextSwitchTo(MemoryContextGetParent(scratch));
	number = datumCopy(number, false, -1);
	call_end(scratch);

	PG_FREE_IF_COPY(source, 0);
	return number;
}
