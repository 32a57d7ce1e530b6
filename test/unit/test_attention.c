/*
 * test_attention.c
 *	  The words of a dictionary in a text: the leftmost, and of those the
 *	  longest, each place once.
 */
#include "core/dictionary.h"

#include "memory.h"
#include "show.h"

typedef struct DictionaryCase
{
	const char *words;			/* separated by spaces */
	const char *text;			/* as folded */
	const char *want;			/* the text with the words in brackets */
} DictionaryCase;

static const DictionaryCase cases[] = {
	{"生态", "生态好,生态", "[生态]好,[生态]"},
	{"生态 生态环境 环境", "生态环境,环境生态", "[生态环境],[环境][生态]"},
	{"乙丙丁 甲乙", "甲乙丙丁乙丙丁", "[甲乙]丙丁[乙丙丁]"},
	{"甲乙丙丁 乙 丙", "甲乙丙,甲乙丙丁", "甲[乙][丙],[甲乙丙丁]"},
	{"丙 乙丙 甲乙丙", "甲乙丙乙丙丙", "[甲乙丙][乙丙][丙]"},
	{"生態", "生态", "[生态]"},
	/* a word begins with the last bytes of another's character: no match */
	{"好", "妽奾好", "妽奾[好]"},
	{"", "生态", "生态"},
	{"生态", "", ""}
};

static Dictionary *
make_dictionary(const char *words)
{
	Dictionary *dictionary = dictionary_make();

	while (*words)
	{
		uint32		length = strcspn(words, " ");

		CHECK(dictionary_add(dictionary, words, length));
		words += length;
		words += strspn(words, " ");
	}
	dictionary_ready(dictionary, NULL);
	return dictionary;
}

static void
test_find(void)
{
	for (int i = 0; i < (int) lengthof(cases); i++)
	{
		const char *text = cases[i].text;
		Span		span = {0, strlen(text)};
		uint16	   *longest = palloc((span.end + 1) * sizeof(uint16));

		dictionary_find(make_dictionary(cases[i].words), text, span, longest);
		show_begin();
		for (uint32 at = 0; at < span.end;)
		{
			uint32		length = Max(longest[at], 1);

			show(longest[at] > 0 ? "[" : "");
			show_bytes(text + at, length);
			show(longest[at] > 0 ? "]" : "");
			at += length;
		}
		CHECK_STR(shown, cases[i].want);
		memory_reset();
	}
}

static void
test_limits(void)
{
	Dictionary *dictionary = dictionary_make();
	char	   *word = palloc(DICTIONARY_WORD_MOST + 1);

	memset(word, 'x', DICTIONARY_WORD_MOST + 1);
	CHECK(dictionary_add(dictionary, word, DICTIONARY_WORD_MOST));
	CHECK(!dictionary_add(dictionary, word, DICTIONARY_WORD_MOST + 1));
	memory_reset();
}

int
main(void)
{
	test_find();
	test_limits();
	return unit_summary();
}
