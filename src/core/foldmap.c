/*
 * foldmap.c
 *	  Where folded text stands in its source.
 */
#include "core/folding.h"

/* The source byte at which folded byte "at" stands; no character's end. */
uint32
foldmap_source(const Folded *folded, uint32 at)
{
	uint32		low = 0;
	uint32		high = folded->run_count - 1;

	while (low < high)
	{
		uint32		middle = high - (high - low) / 2;

		if (folded->runs[middle].folded <= at)
			low = middle;
		else
			high = middle - 1;
	}
	return folded->runs[low].source + (at - folded->runs[low].folded);
}

uint32
fold_source(const Folded *folded, uint32 at)
{
	if (at >= folded->length)
		return fold_source_end(folded, folded->length);
	return foldmap_source(folded, at);
}

/* Behind the semicolon of the entity that begins at byte "at" of the source. */
static uint32
entity_end(const Folded *folded, uint32 at)
{
	uint32		length = folded->source_length;
	bool		ended = false;

	while (!ended && at < length)
	{
		uint32		size;

		ended = fold_matched_code(folded->source, length, at) == ';';
		(void) character_at(folded->source, length, at, &size);
		at += size;
	}
	return at;
}

/*
 * No need to store where dropped text begins: the last character before "at"
 * stands somewhere in the source, and ends where its UTF-8 says, or with the
 * entity that it was.
 */
uint32
fold_source_end(const Folded *folded, uint32 at)
{
	uint32		last;
	uint32		source;
	uint32		size;

	if (at == 0)
		return foldmap_source(folded, 0);
	last = character_before(folded->text, at);
	source = foldmap_source(folded, last);
	(void) character_at(folded->source, folded->source_length, source, &size);
	if (fold_matched_code(folded->source, folded->source_length,
						  source) == '&' &&
		fold_matched_code(folded->text, folded->length, last) != '&')
		return entity_end(folded, source);
	return source + size;
}
