/*
 * termtable.c
 *	  Terms by their words, each once for all its places.
 *
 * Two places are of the same term where their folded bytes are the same but
 * for quotation marks and white space.  The hash is seeded with the whole text,
 * so that no text can be made whose terms collide.
 */
#include "core/term.h"

#define SLOTS_FIRST 256

#define HASH_PRIME 0x9E3779B1u

static inline uint32
hash_word(uint32 hash, uint32 word)
{
	hash = (hash ^ word) * HASH_PRIME;
	return hash ^ hash >> 15;
}

static uint32
hash_text(const char *text, uint32 length)
{
	uint64		sum = length;
	uint32		hash;
	uint64		word;
	uint32		at;

	for (at = 0; at + sizeof(word) <= length; at += sizeof(word))
	{
		memcpy(&word, text + at, sizeof(word));
		sum = (sum ^ word) * UINT64CONST(0x9E3779B97F4A7C15);
		sum ^= sum >> 29;
	}
	hash = hash_word((uint32) sum, (uint32) (sum >> 32));
	for (; at < length; at++)
		hash = hash_word(hash, (unsigned char) text[at]);
	return hash;
}

static uint32
hash_term(const TermTable *table, Span span, TermKind kind)
{
	uint32		hash = hash_word(table->seed, kind);

	for (uint32 at = span.start; at < span.end; at++)
		if (!term_skips(table->folded->text[at]))
			hash = hash_word(hash, (unsigned char) table->folded->text[at]);
	return hash_word(hash, table->seed);
}

/* Do two places hold the same words? */
static bool
same_words(const char *text, Span one, Span other)
{
	uint32		length = one.end - one.start;

	if (text_equals(text, other, text + one.start, length))
		return true;
	for (;;)
	{
		while (one.start < one.end && term_skips(text[one.start]))
			one.start++;
		while (other.start < other.end && term_skips(text[other.start]))
			other.start++;
		if (one.start == one.end || other.start == other.end)
			return one.start == one.end && other.start == other.end;
		if (text[one.start++] != text[other.start++])
			return false;
	}
}

/* The slot that holds the term, or the empty one where it belongs. */
static uint32
find_slot(const TermTable *table, Span span, TermKind kind, uint32 hash)
{
	uint32		slot = hash & (table->slot_count - 1);
	uint32		place;

	while ((place = table->slots[slot]) != 0)
	{
		if (table->hashes[place - 1] == hash &&
			table->terms->list[place - 1].kind == kind &&
			same_words(table->folded->text, table->firsts[place - 1], span))
			break;
		slot = (slot + 1) & (table->slot_count - 1);
	}
	return slot;
}

/* Makes room for as many terms as half of the slots. */
static void
grow(TermTable *table)
{
	Terms	   *terms = table->terms;

	table->slot_count *= 2;
	pfree(table->slots);
	table->slots = palloc0(table->slot_count * sizeof(uint32));
	for (uint32 i = 0; i < terms->count; i++)
	{
		uint32		slot = table->hashes[i] & (table->slot_count - 1);

		while (table->slots[slot] != 0)
			slot = (slot + 1) & (table->slot_count - 1);
		table->slots[slot] = i + 1;
	}
	terms->room = table->slot_count / 2;
	terms->list = repalloc(terms->list, terms->room * sizeof(Term));
	table->firsts = repalloc(table->firsts, terms->room * sizeof(Span));
	table->hashes = repalloc(table->hashes, terms->room * sizeof(uint32));
}

void
term_table_begin(TermTable *table, const Folded *folded, Strings *strings,
				 Terms *terms)
{
	memset(terms, 0, sizeof(Terms));
	terms->room = SLOTS_FIRST / 2;
	terms->list = palloc(terms->room * sizeof(Term));
	table->folded = folded;
	table->strings = strings;
	table->terms = terms;
	table->firsts = palloc(terms->room * sizeof(Span));
	table->hashes = palloc(terms->room * sizeof(uint32));
	table->slots = palloc0(SLOTS_FIRST * sizeof(uint32));
	table->slot_count = SLOTS_FIRST;
	table->seed = hash_text(folded->text, folded->length);
}

/* The term as derived text, without quotation marks. */
static StringRef
add_string(TermTable *table, Span span)
{
	const char *text = table->folded->text;
	StringRef	string = strings_begin(table->strings);
	uint32		start = span.start;

	for (uint32 at = span.start; at <= span.end; at++)
	{
		StringRef	piece;

		if (at < span.end && text[at] != '"' && text[at] != '\'')
			continue;
		piece = strings_add_clean(table->strings, table->folded,
								  make_span(start, at));
		string.length += piece.length;
		start = at + 1;
	}
	return string;
}

void
term_table_add(TermTable *table, Span span, TermKind kind)
{
	Terms	   *terms = table->terms;
	uint32		hash = hash_term(table, span, kind);
	uint32		slot = find_slot(table, span, kind, hash);
	Span		source;
	Term	   *term;

	if (table->slots[slot] != 0)
	{
		terms->list[table->slots[slot] - 1].count++;
		return;
	}
	if (terms->count == terms->room)
	{
		grow(table);
		slot = find_slot(table, span, kind, hash);
	}
	term = memset(&terms->list[terms->count], 0, sizeof(Term));
	source = fold_source_span(table->folded, span);
	term->start = source.start;
	term->end = source.end;
	term->count = 1;
	term->term = add_string(table, span);
	term->kind = kind;
	table->firsts[terms->count] = span;
	table->hashes[terms->count] = hash;
	table->slots[slot] = ++terms->count;
}
