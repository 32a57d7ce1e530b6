/*
 * termkey.c
 *	  The words that a report is found by.
 */
#include "core/strings.h"
#include "core/term.h"
#include "core/termkey.h"

static TermKey
make_key(const char *word, uint32 length, CoreInterrupt interrupt)
{
	TermKey		key = {NULL, 0};
	Folded		folded;

	fold_text(word, length, FOLD_MATCH, interrupt, &folded);
	for (uint32 at = 0; at < folded.length; at++)
		if (!term_skips(folded.text[at]))
			folded.text[key.length++] = folded.text[at];
	key.word = folded.text;
	pfree(folded.runs);
	return key;
}

/* The strings of a report were made clean first, and so is this. */
TermKey
term_key(const char *word, uint32 length, CoreInterrupt interrupt)
{
	Folded		clean;
	TermKey		key;

	fold_text(word, length, FOLD_CLEAN, interrupt, &clean);
	key = make_key(clean.text, clean.length, interrupt);
	pfree(clean.text);
	pfree(clean.runs);
	return key;
}

TermKey
term_key_stored(const Report *report, StringRef string,
				CoreInterrupt interrupt)
{
	uint32		length = string.length == STRING_NULL ? 0 : string.length;

	return make_key(report->strings + string.offset, length, interrupt);
}

typedef struct KeyList
{
	const Report *report;
	CoreInterrupt interrupt;
	TermKey    *keys;
	uint32		count;
} KeyList;

static void
add(KeyList *list, StringRef string)
{
	TermKey		key;

	if (string.length == STRING_NULL)
		return;
	key = term_key_stored(list->report, string, list->interrupt);
	if (key.length > 0)
		list->keys[list->count++] = key;
}

TermKey    *
term_keys(const Report *report, CoreInterrupt interrupt, uint32 *count)
{
	KeyList		list = {report, interrupt, NULL, 0};
	Size		most = (Size) report->term_count + report->section_count +
	report->indicator_count;

	list.keys = palloc((most + 1) * sizeof(TermKey));
	for (uint32 i = 0; i < report->term_count; i++)
		add(&list, report->terms[i].term);
	for (uint32 i = 0; i < report->section_count; i++)
		add(&list, report->sections[i].title);
	for (uint32 i = 0; i < report->indicator_count; i++)
		add(&list, report->indicators[i].name);
	*count = list.count;
	return list.keys;
}

int
term_key_compare(const void *one, const void *other)
{
	const TermKey *left = one;
	const TermKey *right = other;
	int			order = memcmp(left->word, right->word,
							   Min(left->length, right->length));

	if (order != 0)
		return order;
	return left->length < right->length ? -1 : left->length > right->length;
}

uint32
term_keys_sort(TermKey *keys, uint32 count)
{
	uint32		kept = 0;

	qsort(keys, count, sizeof(TermKey), term_key_compare);
	for (uint32 i = 0; i < count; i++)
		if (i == 0 || term_key_compare(&keys[i], &keys[kept - 1]) != 0)
			keys[kept++] = keys[i];
	return kept;
}

uint32
term_keys_find(const TermKey *keys, uint32 count, TermKey key)
{
	uint32		low = 0;
	uint32		high = count;

	while (low < high)
	{
		uint32		middle = low + (high - low) / 2;
		int			order = term_key_compare(&keys[middle], &key);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return count;
}
