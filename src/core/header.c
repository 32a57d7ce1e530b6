/*
 * header.c
 *	  The header table of a page: 索引号: … 发布机构: …
 */
#include "core/header.h"
#include "core/lexicon.h"

/* A longer line is no header table's. */
#define LINE_BYTES 600

/* The field whose name begins at "at"; *value is where its value begins. */
static const LexiconWord *
match_field(const char *text, uint32 at, uint32 end, uint32 *value)
{
	const LexiconWord *word;
	uint32		colon;

	word = lexicon_match(&lexicon_header_fields, text, at, end);
	if (!word)
		return NULL;
	colon = text_skip_space(text, at + word->length, end);
	if (colon == end || text[colon] != ':')
		return NULL;
	*value = colon + 1;
	return word;
}

bool
header_is_field(const char *text, Span line)
{
	uint32		value;

	if (text_starts(text, line, LITERAL("[")))
		line.start++;
	return line.end - line.start <= LINE_BYTES && line.start < line.end &&
		match_field(text, line.start, line.end, &value) != NULL;
}

bool
header_next_pair(const char *text, uint32 *at, uint32 end, HeaderPair *pair)
{
	const LexiconWord *word = NULL;
	uint32		here = *at;
	uint32		value = end;
	uint32		code;

	while (here < end && !(word = match_field(text, here, end, &value)))
		here = text_next(text, here, end, &code);
	if (!word)
		return false;
	pair->name = make_span(here, here + word->length);
	pair->use = word->value;
	pair->value.start = value;
	for (here = value; here < end; here = text_next(text, here, end, &code))
	{
		uint32		other;

		if ((here == value || code_is_space(text_code(text, here - 1, end))) &&
			match_field(text, here, end, &other))
			break;
	}
	pair->value.end = here;
	pair->value = text_trim(text, pair->value);
	*at = here;
	return true;
}
