/*
 * attention.c
 *	  How much of a report is about the words of a dictionary.
 *
 * The text is read by paragraphs, hard-wrapped lines joined, as the parser
 * does.  A word counts where it begins; the next can begin behind its end.
 */
#include "core/attention.h"
#include "core/dictionary.h"
#include "core/layout.h"

/* Interrupts are looked for every so many bytes of a paragraph. */
#define CHECK_BYTES 65536

typedef struct Counter
{
	const Report *report;
	const Layout *layout;
	SectionKind kind;
	uint32		section;		/* the one that the last sentence began in */
	uint16	   *longest;		/* of the words that begin in the paragraph */
	uint32		room;
	Attention  *attention;
} Counter;

/* Is a section of the kind asked for? */
static bool
is_counted(const Counter *counter, SectionKind kind)
{
	if (counter->kind < SECTION_KINDS)
		return kind == counter->kind;
	return kind != SECTION_METADATA && kind != SECTION_BOILERPLATE;
}

/* Does the sentence that begins at folded "at" count?  Sentences come in order. */
static bool
begins_counted(Counter *counter, uint32 at)
{
	const Report *report = counter->report;
	uint32		source = fold_source(counter->layout->folded, at);

	while (counter->section + 1 < report->section_count &&
		   report->sections[counter->section].end <= source)
		counter->section++;
	return is_counted(counter, report->sections[counter->section].kind);
}

static uint32
count_characters(const char *text, Span span)
{
	uint32		count = 0;

	for (uint32 at = span.start; at < span.end; at++)
		count += ((unsigned char) text[at] & 0xC0) != 0x80 &&
			!code_is_space((unsigned char) text[at]);
	return count;
}

/*
 * Counts the words that begin in a sentence, from *next on, which moves behind
 * the last of them.
 */
static uint32
count_words(const Counter *counter, uint32 start, Span sentence, uint32 *next)
{
	uint32		count = 0;
	uint32		at = Max(sentence.start, *next);

	while (at < sentence.end)
	{
		uint32		length = counter->longest[at - start];

		count += length > 0;
		at += Max(length, 1);
	}
	*next = at;
	return count;
}

static void
count_sentence(Counter *counter, uint32 start, Span sentence, uint32 *next)
{
	Attention  *attention = counter->attention;
	uint32		words = count_words(counter, start, sentence, next);

	attention->occurrences += words;
	attention->holders += words > 0;
	attention->sentences++;
	attention->characters += count_characters(counter->layout->text, sentence);
}

static void
count_paragraph(Counter *counter, const Dictionary *dictionary,
				const Block *block)
{
	const char *text = counter->layout->text;
	Span		span = block_span(block);
	uint32		before = counter->attention->sentences;
	uint32		next = 0;
	uint32		checked = span.start;

	if (span.end - span.start > counter->room)
	{
		counter->room = span.end - span.start;
		pfree(counter->longest);
		counter->longest = palloc(counter->room * sizeof(uint16));
	}
	dictionary_find(dictionary, text, span, counter->longest);
	for (uint32 at = span.start; at < span.end;)
	{
		Span		sentence = {at, text_full_stop(text, at, span.end)};

		if (sentence.end - checked > CHECK_BYTES)
		{
			CORE_CHECK(counter->layout->interrupt);
			checked = sentence.end;
		}
		if (begins_counted(counter, at) && count_characters(text, sentence) > 0)
			count_sentence(counter, span.start, sentence, &next);
		at = sentence.end;
	}
	if (counter->attention->sentences > before && !block->continues)
		counter->attention->paragraphs++;
}

CoreStatus
attention_measure(const Report *report, const Dictionary *dictionary,
				  SectionKind kind, CoreInterrupt interrupt,
				  Attention *attention)
{
	Counter		counter = {0};
	Folded		folded;
	Layout		layout;
	CoreStatus	status;

	memset(attention, 0, sizeof(Attention));
	fold_text(report->text, report->length, FOLD_MATCH, interrupt, &folded);
	status = layout_text(&folded, interrupt, &layout);
	if (status != CORE_OK)
		return status;
	counter.report = report;
	counter.layout = &layout;
	counter.kind = kind;
	counter.attention = attention;
	counter.longest = palloc(sizeof(uint16));
	for (uint32 i = 0; i < layout.count; i++)
	{
		CORE_CHECK(interrupt);
		count_paragraph(&counter, dictionary, &layout.blocks[i]);
	}
	return CORE_OK;
}
