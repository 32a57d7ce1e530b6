/*
 * test_termkey.c
 *	  The words that a report is found by, and all places of its terms.
 */
#include "core/termkey.h"
#include "core/termplace.h"

#include "memory.h"
#include "show.h"

static void
read_key(const char *source)
{
	TermKey		key = term_key(source, strlen(source), NULL);

	show_bytes(key.word, key.length);
}

static const ShowCase keys[] = {
	{"厕所革命", "厕所革命"},
	{"“廁所 革命”", "厕所革命"},
	{"「廁所\n革命」", "厕所革命"},
	{"２０２３年，GDP", "2023年,GDP"},
	{"E R P", "ERP"},
	{"“”", ""},
	{"", ""},
};

/* The words of a report, sorted. */
static void
read_words(const char *source)
{
	Report		report;
	uint32		count;
	TermKey    *words;
	TermKey		other = {"x", 1};

	show_parse(source, &report);
	words = term_keys(&report, NULL, &count);
	count = term_keys_sort(words, count);
	for (uint32 i = 0; i < count; i++)
	{
		CHECK_INT(term_keys_find(words, count, words[i]), i);
		show(i > 0 ? "|" : "");
		show_bytes(words[i].word, words[i].length);
	}
	CHECK_INT(term_keys_find(words, count, other), count);
}

static const ShowCase words[] = {
	{"一、推进“厕所革命”\n廁所革命，厕所革命。植树3亩，植树4亩。\n", "厕所革命|推进厕所革命|植树"},
	{"今天天气很好。", ""},
};

static void
normalize(const Report *report, SearchText *text)
{
	Folded	   *folded = palloc(sizeof(Folded));

	memset(text, 0, sizeof(SearchText));
	text->sections = report->sections;
	text->section_count = report->section_count;
	fold_text(report->text, report->length, FOLD_MATCH, NULL, folded);
	search_normalize(folded, NULL, &text->normal);
}

/* The terms in the order of their places. */
static void
read_places(const char *source)
{
	Report		report;
	SearchText	text;
	TermPlaces	places;

	show_parse(source, &report);
	normalize(&report, &text);
	term_places(&report, &text, &places);
	for (uint32 i = 0; i < places.count; i++)
	{
		show(i > 0 ? "|" : "");
		show_string(&report, report.terms[places.list[i].term].term);
	}
}

static const ShowCase places[] = {
	{"推进“厕所革命”，廁所革命，厕所 革命。", "厕所革命|厕所革命|厕所革命"},
	/* in two paragraphs it is none */
	{"推进厕所革命。\n厕所\n革命。", "厕所革命"},
	{"乡村振兴战略，乡村振兴。", "乡村振兴战略|乡村振兴"},
	/* its only place is within another's */
	{"“战略”，乡村振兴战略。", "战略|乡村振兴战略"},
	{"《甲乙丙》，“丙丁”，甲乙丙丁。", "甲乙丙|丙丁|甲乙丙"},
	/* of two kinds, one word */
	{"《乡村振兴》，乡村振兴。", "乡村振兴|乡村振兴"},
	{"今天天气很好。", ""},
};

/* A paragraph of several pieces, and more places than there was room for. */
static void
test_long_paragraph(void)
{
	const char *sentence = "推进厕所革命，";
	uint32		length = strlen(sentence);
	uint32		count = 20000;
	char	   *text = palloc(count * length);
	Report		report;
	SearchText	search;
	TermPlaces	found;
	uint32		behind = 0;

	for (uint32 i = 0; i < count; i++)
		memcpy(text + i * length, sentence, length);
	CHECK_INT(report_parse(text, count * length, NULL, &report), CORE_OK);
	normalize(&report, &search);
	term_places(&report, &search, &found);
	/* where a piece ends, a place may be lost */
	CHECK(found.count <= count && found.count > count - 10);
	for (uint32 i = 0; i < found.count; i++)
	{
		CHECK(found.list[i].source >= behind);
		behind = found.list[i].source + 1;
	}
	memory_reset();
}

int
main(void)
{
	SHOW_CASES(keys, read_key);
	SHOW_CASES(words, read_words);
	SHOW_CASES(places, read_places);
	test_long_paragraph();
	return unit_summary();
}
