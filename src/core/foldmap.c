/*
 * foldmap.c
 *	  Where folded text stands in its source.
 */
#include "core/folding.h"

/* The run that holds folded byte "at". */
static uint32
find_run(const Folded *folded, uint32 at)
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
	return low;
}

static uint32
source_in_run(const FoldRun *run, uint32 at)
{
	return run->source + (at - run->folded);
}

/* The source byte at which folded byte "at" stands; no character's end. */
uint32
foldmap_source(const Folded *folded, uint32 at)
{
	return source_in_run(&folded->runs[find_run(folded, at)], at);
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
 * The end of the character at a byte of the source, which is folded byte "at".
 *
 * No need to store where dropped text begins: the last character before it
 * stands somewhere in the source, and ends where its UTF-8 says, or with the
 * entity that it was.
 */
static uint32
source_behind(const Folded *folded, uint32 source, uint32 at)
{
	uint32		size;

	(void) character_at(folded->source, folded->source_length, source, &size);
	if (fold_matched_code(folded->source, folded->source_length,
						  source) == '&' &&
		fold_matched_code(folded->text, folded->length, at) != '&')
		return entity_end(folded, source);
	return source + size;
}

uint32
fold_source_end(const Folded *folded, uint32 at)
{
	uint32		last;

	if (at == 0)
		return foldmap_source(folded, 0);
	last = character_before(folded->text, at);
	return source_behind(folded, foldmap_source(folded, last), last);
}

Span
fold_source_span(const Folded *folded, Span span)
{
	const FoldRun *run = &folded->runs[find_run(folded, span.start)];
	const FoldRun *behind = &folded->runs[folded->run_count];
	uint32		last = character_before(folded->text, span.end);
	Span		source;

	source.start = source_in_run(run, span.start);
	while (run + 1 < behind && run[1].folded <= last)
		run++;
	source.end = source_behind(folded, source_in_run(run, last), last);
	return source;
}
