/*
 * dictionary.c
 *	  Many words, found in a text at once.
 *
 * The automaton of Aho and Corasick ("Efficient string matching", 1975), with
 * the words and the text read backwards: the words that it has read when it
 * comes to a place are those that begin there.  Its time follows the length of
 * the text, whatever the words are.
 */
#include "core/dictionary.h"
#include "core/fold.h"

#define ROOT 0

/* Interrupts are looked for every so many nodes. */
#define CHECK_NODES 4096

/* What was read backwards: the end of some word. */
typedef struct Node
{
	uint32		child;			/* the first, or 0 */
	uint32		sibling;		/* the next, or 0 */
	uint32		shorter;		/* the longest other end that this one begins
								 * with in the text */
	uint16		longest;		/* bytes of the longest word that is complete,
								 * or 0 */
	uint8		byte;
} Node;

struct Dictionary
{
	Node	   *nodes;
	uint32		count;
	uint32		room;
	uint32		roots[256];		/* the children of the root by their byte */
};

Dictionary *
dictionary_make(void)
{
	Dictionary *dictionary = palloc0(sizeof(Dictionary));

	dictionary->room = 256;
	dictionary->nodes = palloc0(dictionary->room * sizeof(Node));
	dictionary->count = 1;
	return dictionary;
}

/* The child of a node by its byte, or 0. */
static inline uint32
find_child(const Dictionary *dictionary, uint32 node, uint8 byte)
{
	uint32		child;

	if (node == ROOT)
		return dictionary->roots[byte];
	child = dictionary->nodes[node].child;
	while (child != 0 && dictionary->nodes[child].byte != byte)
		child = dictionary->nodes[child].sibling;
	return child;
}

static uint32
add_child(Dictionary *dictionary, uint32 parent, uint8 byte)
{
	Node	   *node;

	if (dictionary->count == dictionary->room)
	{
		dictionary->room *= 2;
		dictionary->nodes = repalloc(dictionary->nodes,
									 dictionary->room * sizeof(Node));
	}
	node = memset(&dictionary->nodes[dictionary->count], 0, sizeof(Node));
	node->byte = byte;
	node->sibling = dictionary->nodes[parent].child;
	dictionary->nodes[parent].child = dictionary->count;
	if (parent == ROOT)
		dictionary->roots[byte] = dictionary->count;
	return dictionary->count++;
}

bool
dictionary_add(Dictionary *dictionary, const char *word, uint32 length)
{
	Folded		folded;
	Span		span;
	uint32		node = ROOT;

	if (length > DICTIONARY_MOST)
		return false;
	fold_text(word, length, FOLD_MATCH, NULL, &folded);
	span = text_trim(folded.text, make_span(0, folded.length));
	if (span.end - span.start > DICTIONARY_WORD_MOST ||
		dictionary->count + (span.end - span.start) > DICTIONARY_MOST)
		return false;
	for (uint32 at = span.end; at > span.start; at--)
	{
		uint8		byte = (uint8) folded.text[at - 1];
		uint32		child = find_child(dictionary, node, byte);

		node = child != 0 ? child : add_child(dictionary, node, byte);
	}
	if (node != ROOT)
		dictionary->nodes[node].longest = (uint16) (span.end - span.start);
	pfree(folded.text);
	pfree(folded.runs);
	return true;
}

/* The state behind one more byte. */
static inline uint32
step(const Dictionary *dictionary, uint32 node, uint8 byte)
{
	uint32		child;

	while ((child = find_child(dictionary, node, byte)) == 0 && node != ROOT)
		node = dictionary->nodes[node].shorter;
	return child;
}

void
dictionary_ready(Dictionary *dictionary, CoreInterrupt interrupt)
{
	uint32	   *queue = palloc(dictionary->count * sizeof(uint32));
	uint32		end = 0;

	queue[end++] = ROOT;
	for (uint32 i = 0; i < end; i++)
	{
		uint32		parent = queue[i];
		uint32		child = dictionary->nodes[parent].child;

		if (i % CHECK_NODES == 0)
			CORE_CHECK(interrupt);
		for (; child != 0; child = dictionary->nodes[child].sibling)
		{
			Node	   *node = &dictionary->nodes[child];

			if (parent != ROOT)
				node->shorter = step(dictionary,
									 dictionary->nodes[parent].shorter,
									 node->byte);
			if (node->longest == 0)
				node->longest = dictionary->nodes[node->shorter].longest;
			queue[end++] = child;
		}
	}
	pfree(queue);
}

void
dictionary_find(const Dictionary *dictionary, const char *text, Span span,
				uint16 *longest)
{
	uint32		node = ROOT;

	for (uint32 at = span.end; at > span.start; at--)
	{
		node = step(dictionary, node, (uint8) text[at - 1]);
		longest[at - 1 - span.start] = dictionary->nodes[node].longest;
	}
}
