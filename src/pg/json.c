/*
 * json.c
 *	  The cast of a report to jsonb.
 *
 * The document says what govreport_metadata(), extract_sections(),
 * extract_items(), extract_indicators() and extract_terms() say, under the
 * names of their columns.  Dates and periods are written as ISO 8601 has them
 * and cast back under every DateStyle.
 */
#include "pg/json.h"

#include "pg/numeric.h"
#include "pg/words.h"

#include "core/catalogue.h"
#include "miscadmin.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(govreport_jsonb);

/* A document that grows: what pushJsonbValue() works on. */
typedef JsonbParseState *Json;

static JsonbValue
json_string(const char *bytes, uint32 length)
{
	JsonbValue	string = {.type = jbvString};

	string.val.string.val = (char *) bytes;
	string.val.string.len = (int) length;
	return string;
}

/* The key of what is put next. */
static void
put_key(Json *json, const char *key)
{
	JsonbValue	name = json_string(key, strlen(key));

	pushJsonbValue(json, WJB_KEY, &name);
}

static void
put_value(Json *json, const char *key, JsonbValue *value)
{
	put_key(json, key);
	pushJsonbValue(json, WJB_VALUE, value);
}

static void
put_bytes(Json *json, const char *key, const char *bytes, uint32 length)
{
	JsonbValue	value = json_string(bytes, length);

	put_value(json, key, &value);
}

/* Null where there is no word. */
static void
put_word(Json *json, const char *key, const char *word)
{
	JsonbValue	null = {.type = jbvNull};

	if (word == NULL)
		put_value(json, key, &null);
	else
		put_bytes(json, key, word, strlen(word));
}

static void
put_string(Json *json, const char *key,
		   const Report *report, StringRef string)
{
	if (string.length == STRING_NULL)
		put_word(json, key, NULL);
	else
		put_bytes(json, key, report->strings + string.offset, string.length);
}

static void
put_number(Json *json, const char *key, uint32 number)
{
	JsonbValue	value = {.type = jbvNumeric};

	value.val.numeric =
		DatumGetNumeric(DirectFunctionCall1(int4_numeric,
											Int32GetDatum((int32) number)));
	put_value(json, key, &value);
}

/* The ord of another row, null for none. */
static void
put_reference(Json *json, const char *key, uint32 ord)
{
	if (ord == 0)
		put_word(json, key, NULL);
	else
		put_number(json, key, ord);
}

static void
put_date(Json *json, const char *key, CoreDate date)
{
	if (date.year == 0)
		put_word(json, key, NULL);
	else
		put_word(json, key,
				 psprintf("%04d-%02d-%02d", date.year, date.month, date.day));
}

static void
put_period(Json *json, const char *key, CorePeriod period)
{
	CoreDate	from = period.from;
	CoreDate	until = period.until;

	if (from.year == 0)
		put_word(json, key, NULL);
	else
		put_word(json, key,
				 psprintf("[%04d-%02d-%02d,%04d-%02d-%02d)",
						  from.year, from.month, from.day,
						  until.year, until.month, until.day));
}

/* Of two fields with the same name jsonb keeps the last. */
static JsonbValue *
put_header(Json *json, const Report *report)
{
	pushJsonbValue(json, WJB_BEGIN_OBJECT, NULL);
	for (uint32 i = 0; i < report->header_count; i++)
	{
		const HeaderField *field = &report->header[i];
		JsonbValue	name = json_string(report->strings + field->name.offset,
									   field->name.length);
		JsonbValue	value = json_string(report->strings + field->value.offset,
										field->value.length);

		pushJsonbValue(json, WJB_KEY, &name);
		pushJsonbValue(json, WJB_VALUE, &value);
	}
	return pushJsonbValue(json, WJB_END_OBJECT, NULL);
}

static void
put_metadata(Json *json, const Report *report)
{
	const Metadata *metadata = &report->metadata;

	pushJsonbValue(json, WJB_BEGIN_OBJECT, NULL);
	put_string(json, "title", report, metadata->title);
	put_string(json, "issuer", report, metadata->issuer);
	put_string(json, "region", report, metadata->region);
	put_string(json, "region_path", report, metadata->region_path);
	put_word(json, "region_level", region_level_word[metadata->region_level]);
	put_word(json, "doc_type", document_type_word[metadata->document_type]);
	put_date(json, "issued", metadata->issued);
	put_string(json, "meeting", report, metadata->meeting);
	put_string(json, "speaker", report, metadata->speaker);
	put_period(json, "review_period", metadata->review_period);
	put_period(json, "plan_period", metadata->plan_period);
	put_word(json, "script", report_script_word[metadata->script]);
	put_key(json, "header");
	put_header(json, report);
	pushJsonbValue(json, WJB_END_OBJECT, NULL);
}

static void
put_section(Json *json, const Report *report, uint32 row)
{
	const Section *section = &report->sections[row];
	const char *start = &report->text[section->start];

	pushJsonbValue(json, WJB_BEGIN_OBJECT, NULL);
	put_number(json, "ord", row + 1);
	put_reference(json, "parent", section->parent);
	put_number(json, "level", section->level);
	put_word(json, "kind", section_kind_word[section->kind]);
	put_string(json, "label", report, section->label);
	put_string(json, "title", report, section->title);
	put_word(json, "topic", topic_name(section->topic));
	put_number(json, "char_start", section->char_start);
	if (section->quote_length == 0)
		put_word(json, "quote", NULL);
	else
		put_bytes(json, "quote", start, section->quote_length);
	put_bytes(json, "body", start, section->end - section->start);
	pushJsonbValue(json, WJB_END_OBJECT, NULL);
}

static void
put_item(Json *json, const Report *report, uint32 row)
{
	const ReportItem *item = &report->items[row];

	pushJsonbValue(json, WJB_BEGIN_OBJECT, NULL);
	put_number(json, "ord", row + 1);
	put_reference(json, "section", item->section);
	put_reference(json, "parent", item->parent);
	put_string(json, "label", report, item->label);
	put_number(json, "char_start", item->char_start);
	put_bytes(json, "quote", &report->text[item->start],
			  item->end - item->start);
	pushJsonbValue(json, WJB_END_OBJECT, NULL);
}

/* A decimal, null where there is none. */
static void
put_decimal(Json *json, const char *key, Decimal decimal, bool null)
{
	JsonbValue	value = {.type = jbvNull};

	if (!null)
	{
		value.type = jbvNumeric;
		value.val.numeric = DatumGetNumeric(numeric_datum(decimal));
	}
	put_value(json, key, &value);
}

static void
put_indicator(Json *json, const Report *report, uint32 row)
{
	const Indicator *indicator = &report->indicators[row];
	bool		stated = indicator->status == STATUS_STATED;

	pushJsonbValue(json, WJB_BEGIN_OBJECT, NULL);
	put_number(json, "ord", row + 1);
	put_number(json, "section", indicator->section);
	put_string(json, "name", report, indicator->name);
	put_word(json, "code", catalogue_code(indicator->code));
	put_word(json, "measure", measure_word[indicator->measure]);
	put_decimal(json, "value", indicator->value, !stated);
	put_decimal(json, "value_max", indicator->value_max,
				!stated || indicator->bound != BOUND_RANGE);
	put_string(json, "unit", report, indicator->unit);
	put_word(json, "bound", bound_word[indicator->bound]);
	put_word(json, "role", role_word[indicator->role]);
	put_period(json, "period", indicator->period);
	put_string(json, "entity", report, indicator->entity);
	put_reference(json, "of", indicator->of);
	put_word(json, "status", status_word[indicator->status]);
	put_string(json, "wording", report, indicator->wording);
	put_number(json, "char_start", indicator->char_start);
	put_bytes(json, "quote", &report->text[indicator->start],
			  indicator->end - indicator->start);
	pushJsonbValue(json, WJB_END_OBJECT, NULL);
}

static void
put_term(Json *json, const Report *report, uint32 row)
{
	const Term *term = &report->terms[row];

	pushJsonbValue(json, WJB_BEGIN_OBJECT, NULL);
	put_number(json, "ord", row + 1);
	put_string(json, "term", report, term->term);
	put_word(json, "kind", term_kind_word[term->kind]);
	put_number(json, "count", term->count);
	put_number(json, "char_start", term->char_start);
	put_bytes(json, "quote", &report->text[term->start],
			  term->end - term->start);
	pushJsonbValue(json, WJB_END_OBJECT, NULL);
}

static void
put_rows(Json *json, const Report *report, uint32 count,
		 void (*put_row) (Json *json, const Report *report, uint32 row))
{
	pushJsonbValue(json, WJB_BEGIN_ARRAY, NULL);
	for (uint32 row = 0; row < count; row++)
	{
		CHECK_FOR_INTERRUPTS();
		put_row(json, report, row);
	}
	pushJsonbValue(json, WJB_END_ARRAY, NULL);
}

Jsonb	   *
json_header(const Report *report)
{
	Json		json = NULL;

	return JsonbValueToJsonb(put_header(&json, report));
}

Jsonb	   *
json_counts(const char *const *names, const uint32 *counts, int count)
{
	Json		json = NULL;

	pushJsonbValue(&json, WJB_BEGIN_OBJECT, NULL);
	for (int i = 0; i < count; i++)
		if (counts[i] > 0)
			put_number(&json, names[i], counts[i]);
	return JsonbValueToJsonb(pushJsonbValue(&json, WJB_END_OBJECT, NULL));
}

/* The cast to jsonb: an object of metadata, and arrays of rows. */
Datum
govreport_jsonb(PG_FUNCTION_ARGS)
{
	Report	   *report = report_of_value(PG_GETARG_DATUM(0));
	Json		json = NULL;

	pushJsonbValue(&json, WJB_BEGIN_OBJECT, NULL);
	put_key(&json, "metadata");
	put_metadata(&json, report);
	put_key(&json, "sections");
	put_rows(&json, report, report->section_count, put_section);
	put_key(&json, "items");
	put_rows(&json, report, report->item_count, put_item);
	put_key(&json, "indicators");
	put_rows(&json, report, report->indicator_count, put_indicator);
	put_key(&json, "terms");
	put_rows(&json, report, report->term_count, put_term);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(pushJsonbValue(&json, WJB_END_OBJECT,
													   NULL)));
}
