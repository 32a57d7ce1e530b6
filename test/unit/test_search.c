/*
 * test_search.c
 *	  Normalised text, its grams, and phrases held against a plain reading of
 *	  what they mean.
 */
#include "core/gram.h"
#include "core/hit.h"

#include "memory.h"
#include "unit.h"

#define RANDOM_TEXTS 20000

static const char *const pieces[] = {
	"厕", "所", "厕所", "革命", "，", "。", "\n", " ", "村道5公里", "GDP 2",
	"鎮", "(", "《", "1.", "%", "<p ", ">", "(suǒ)", "回", "覆", "著", "名",
	"的", "和", "“", "。", "8", "是", "非", "和谐", "谐", "了解", "解", "A",
	"全镇上下一心齐抓共管加快推进农村人居环境整治和厕所革"
};

static uint64 state = 1;

/* Always the same numbers: a failure can be repeated. */
static uint32
random_below(uint32 limit)
{
	state = state * UINT64CONST(6364136223846793005) +
		UINT64CONST(1442695040888963407);
	return (uint32) (state >> 33) % limit;
}

static void
normalize(const char *source, SearchText *text)
{
	Folded	   *folded = palloc(sizeof(Folded));

	memset(text, 0, sizeof(SearchText));
	fold_text(source, strlen(source), FOLD_MATCH, NULL, folded);
	search_normalize(folded, NULL, &text->normal);
}

static const char *
random_source(uint32 count)
{
	char	   *source = palloc(count * 128 + 1);

	source[0] = '\0';
	while (count-- > 0)
		strcat(source, pieces[random_below(lengthof(pieces))]);
	return source;
}

static bool
has_gram(const Grams *text, int64 gram, bool open)
{
	for (uint32 i = 0; i < text->count; i++)
		if (text->list[i] == gram ||
			(open && gram_head(text->list[i], gram) == gram))
			return true;
	return false;
}

static int
by_value(const void *a, const void *b)
{
	int64		left = *(const int64 *) a;
	int64		right = *(const int64 *) b;

	return left < right ? -1 : left > right;
}

/* The keys of a text as an index has them. */
static void
index_keys(const Folded *normal, int depth, Grams *keys)
{
	uint32		count = 0;

	grams_of_text(normal, depth, NULL, keys);
	CHECK(keys->count <=
		  text_characters(normal->text, make_span(0, normal->length)));
	qsort(keys->list, keys->count, sizeof(int64), by_value);
	for (uint32 i = 0; i < keys->count; i++)
		if (i == 0 || keys->list[i] != keys->list[i - 1])
			keys->list[count++] = keys->list[i];
	keys->count = grams_keep(keys->list, count);
}

/* Does a text have all keys of a word? */
static bool
has_keys(const Grams *text, const Grams *word)
{
	for (uint32 i = 0; i < word->count; i++)
		if (!has_gram(text, word->list[i], word->open))
			return false;
	return true;
}

/* Every text that holds a word has its keys; those of exact ones only so. */
static void
check_grams(const SearchText *text, const SearchText *word, int depth)
{
	const Folded *normal = &text->normal;
	Span		whole = {0, normal->length};
	Grams		text_keys;
	Grams		word_keys;
	bool		held;

	if (word->normal.length == 0)
		return;
	index_keys(normal, depth, &text_keys);
	grams_of_word(word->normal.text, word->normal.length, depth, &word_keys);
	held = text_has(normal->text, whole, word->normal.text,
					word->normal.length);
	CHECK(!held || has_keys(&text_keys, &word_keys));
	CHECK(!word_keys.exact || held == has_keys(&text_keys, &word_keys));
}

/* White space stands between paragraphs and between Latin words only. */
static void
check_normal(const SearchText *text)
{
	const Folded *normal = &text->normal;

	for (uint32 at = 0; at < normal->length; at++)
	{
		uint32		start = fold_source(normal, at);

		if (!code_is_space((unsigned char) normal->text[at]))
			continue;
		CHECK(at > 0 && at + 1 < normal->length);
		CHECK(!code_is_space((unsigned char) normal->text[at + 1]));
		CHECK(start < normal->source_length);
		/* or a tag that ends a line */
		CHECK(code_is_space((unsigned char) normal->source[start]) ||
			  normal->source[start] == '<');
	}
}

/* Is there a b behind an a, with fewer than so many characters between? */
static bool
stands_near(const SearchText *text, const SearchNode *a, const SearchNode *b,
			uint32 distance)
{
	const Folded *normal = &text->normal;
	Span		whole = {0, normal->length};

	for (uint32 at = 0; at < normal->length; at++)
	{
		Span		rest = {at, whole.end};
		uint32		between = 0;
		uint32		code = 0;

		if (!text_starts(normal->text, rest, a->word, a->length))
			continue;
		rest.start += a->length;
		while (between < distance && code != '\n')
		{
			if (text_starts(normal->text, rest, b->word, b->length))
				return true;
			if (rest.start == rest.end)
				break;
			rest.start = text_next(normal->text, rest.start, rest.end, &code);
			between += !search_is_sign(code);
		}
	}
	return false;
}

/* What the source tells is what its normalised text does. */
static void
check_source(const SearchText *text, const SearchQuery *query)
{
	const char *whole = text->normal.source;
	uint32		length = text->normal.source_length;
	bool		answer = search_matches(query, text);
	SearchTruth truth;
	SearchSource source;

	search_source_begin(&source, query, NULL);
	truth = search_source_add(&source, whole, length, true);
	CHECK(truth == SEARCH_MAYBE || (truth == SEARCH_YES) == answer);

	/* in two pieces */
	if (length <= search_overlap(query))
		return;
	search_source_begin(&source, query, NULL);
	truth = search_source_add(&source, whole, length - 1, false);
	CHECK(truth == SEARCH_MAYBE || (truth == SEARCH_YES) == answer);
	truth = search_source_add(&source,
							  whole + length - 1 - search_overlap(query),
							  1 + search_overlap(query), true);
	CHECK(truth == SEARCH_MAYBE || (truth == SEARCH_YES) == answer);
}

static void
check_phrase(const SearchText *text)
{
	static const char *const words[] = {"厕", "所", "厕所", "革命", "5", "镇"};
	SearchNode	nodes[3] = {{0}};
	SearchQuery query = {nodes, 3};

	nodes[0].type = SEARCH_PHRASE;
	nodes[0].left = 1;
	nodes[0].right = 2;
	nodes[0].distance = 1 + random_below(6);
	for (int i = 1; i < 3; i++)
	{
		nodes[i].type = SEARCH_WORD;
		nodes[i].word = words[random_below(lengthof(words))];
		nodes[i].length = strlen(nodes[i].word);
		nodes[i].parts = SEARCH_PARTS;
	}
	search_prepare(&query);
	check_source(text, &query);
	CHECK(search_matches(&query, text) ==
		  stands_near(text, &nodes[1], &nodes[2], nodes[0].distance));
}

/* Hits are in their order, and none is inside of another. */
static void
check_hits(const SearchText *text, const SearchText *word)
{
	SearchNode	node = {.type = SEARCH_WORD,.parts = SEARCH_PARTS};
	SearchQuery query = {&node, 1};
	SearchSpans hits;
	HitFragment *fragments;
	uint32		count;
	uint32		floor = 0;

	node.word = word->normal.text;
	node.length = word->normal.length;
	check_source(text, &query);
	hit_places(&query, text, &hits);
	CHECK((hits.count > 0) == search_matches(&query, text));
	for (uint32 i = 1; i < hits.count; i++)
		CHECK(hits.list[i - 1].start < hits.list[i].start &&
			  hits.list[i - 1].end < hits.list[i].end);
	fragments = hit_fragments(text, &hits, 2, 8, &count);
	CHECK(count <= 2 && (count > 0) == (hits.count > 0));
	for (uint32 i = 0; i < count; i++)
	{
		CHECK(fragments[i].hit_count > 0 && fragments[i].span.start >= floor);
		floor = fragments[i].span.end;
	}
}

/* A word is found wherever it stands in a text that is searched in pieces. */
static void
test_pieces(void)
{
	static const char word[] = "厕所革命";
	SearchNode	node = {.type = SEARCH_WORD,.word = word,
	.length = sizeof(word) - 1,.parts = SEARCH_PARTS};

	for (uint32 at = 256 * 1024 - 20; at < 256 * 1024 + 20; at++)
	{
		char	   *source = palloc0(at + sizeof(word));
		SearchText	text = {{0}};

		memset(source, 'a', at);
		memcpy(source + at, word, sizeof(word));
		text.normal.text = source;
		text.normal.length = at + node.length;
		CHECK_INT(search_find(&text, &node, 0), at);
		CHECK_INT(search_find(&text, &node, at + 1), text.normal.length);
		memory_reset();
	}
}

int
main(void)
{
	test_pieces();
	for (int i = 0; i < RANDOM_TEXTS; i++)
	{
		SearchText	text;
		SearchText	word;

		normalize(random_source(random_below(12)), &text);
		normalize(random_source(1 + random_below(3)), &word);
		check_normal(&text);
		check_grams(&text, &word, GRAM_TEXT_DEPTH);
		check_grams(&text, &word, GRAM_REPORT_DEPTH);
		check_phrase(&text);
		check_hits(&text, &word);
		memory_reset();
	}
	return unit_summary();
}
