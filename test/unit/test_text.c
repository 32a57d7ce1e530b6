/*
 * test_text.c
 *	  Reading text by characters: numbers, the ends of sentences, and that no
 *	  byte behind the end is read, wherever a text is cut.
 */
#include "core/text.h"

#include "show.h"

/* A number that a text begins with, and how many bytes it takes. */
typedef struct NumberCase
{
	const char *text;
	uint32		number;
	uint32		length;			/* 0 where there is none */
} NumberCase;

static const NumberCase number_cases[] = {
	{"1", 1, 1},
	{"12、", 12, 2},
	{"007", 7, 3},
	{"0", 0, 1},
	{"2023年", 2023, 4},
	{"9999.", 9999, 4},
	{"20231", 0, 0},
	{"123456789012345678901234567890", 0, 0},
	{"一", 1, 3},
	{"九、", 9, 3},
	{"〇", 0, 3},
	{"零", 0, 3},
	{"十", 10, 3},
	{"十一", 11, 6},
	{"一十", 10, 6},
	{"二十", 20, 6},
	{"二十一、", 21, 9},
	{"九十九", 99, 9},
	{"十一十二", 11, 6},
	{"二十二三", 22, 9},
	{"二〇二三年", 2023, 12},
	{"二○二三年", 2023, 12},
	{"一九四九", 1949, 12},
	{"二十一世纪", 21, 9},
	/* what is no number, or begins with none */
	{"", 0, 0},
	{"两", 0, 0},
	{"百", 0, 0},
	{"第一", 0, 0},
	{"年2023", 0, 0},
	{" 1", 0, 0},
	{"-1", 0, 0},
	{"a1", 0, 0},
	{"１", 0, 0},				/* the fold makes it 1 first */
};

/* A text, its first sentence and what stands behind its full stop. */
typedef struct SentenceCase
{
	const char *text;
	const char *sentence;
	const char *rest;
} SentenceCase;

static const SentenceCase sentence_cases[] = {
	{"早稻增产。茶园增收。", "早稻增产", "茶园增收。"},
	{"修路;架桥;", "修路", "架桥;"},
	{"同志们!开始吧。", "同志们", "开始吧。"},
	{"怎么办?干。", "怎么办", "干。"},
	{"\"干就好。\"他说。", "\"干就好", "他说。"},
	{"(见附件。)下一句", "(见附件", "下一句"},
	{"完。", "完", ""},
	{"。", "", ""},
	{"。。", "", "。"},
	{"", "", ""},
	{"没有句号", "没有句号", ""},
	/* none of these ends a sentence */
	{"产值3.5亿元,增长2.1%:其中、…工业", "产值3.5亿元,增长2.1%:其中、…工业", ""},
	{"a.b,c:d", "a.b,c:d", ""},
};

static Span
whole(const char *text)
{
	return make_span(0, strlen(text));
}

static void
test_numbers(void)
{
	for (uint32 i = 0; i < lengthof(number_cases); i++)
	{
		const NumberCase *c = &number_cases[i];
		uint32		at = 0;
		uint32		number = 0;
		bool		found;

		found = text_small_number(c->text, &at, strlen(c->text), &number);
		CHECK_INT(found, c->length > 0);
		CHECK_INT(at, c->length);
		CHECK_INT(number, c->number);
		if (found != (c->length > 0) || at != c->length ||
			number != c->number)
			fprintf(stderr, "\tnumber_cases %u: \"%s\"\n", i, c->text);
	}
}

/* A number ends with the span, whatever follows it. */
static void
test_number_bounds(void)
{
	const char *text = "二十一12345";
	uint32		number = 0;

	for (uint32 end = 0; end <= strlen("二十一"); end++)
	{
		uint32		at = 0;

		CHECK_INT(text_small_number(text, &at, end, &number), end >= 3);
		CHECK_INT(at, end / 3 * 3);
	}
	for (uint32 end = 9; end <= strlen(text); end++)
	{
		uint32		at = 9;

		CHECK_INT(text_small_number(text, &at, end, &number),
				  end > 9 && end < 14);
		CHECK_INT(at, end > 9 && end < 14 ? end : 9);
	}
}

static void
test_sentences(void)
{
	for (uint32 i = 0; i < lengthof(sentence_cases); i++)
	{
		const SentenceCase *c = &sentence_cases[i];
		uint32		stop;
		uint32		end = text_sentence_end(c->text, whole(c->text), &stop);

		show_begin();
		show_span(c->text, make_span(0, stop));
		CHECK_STR(shown, c->sentence);
		CHECK_STR(&c->text[end], c->rest);
	}
}

/* The full stop behind a span is not the span's. */
static void
test_sentence_bounds(void)
{
	const char *text = "增产。\"";
	uint32		stop;

	for (uint32 end = 0; end <= strlen(text); end++)
	{
		uint32		behind = text_sentence_end(text, make_span(0, end), &stop);

		CHECK_INT(stop, end < 9 ? end : 6);
		CHECK_INT(behind, end);
	}
}

static void
check_trim(const char *text, const char *want)
{
	Span		span = text_trim(text, whole(text));

	show_begin();
	show_span(text, span);
	CHECK_STR(shown, want);
	CHECK(span.start <= span.end);
}

static void
test_trim(void)
{
	check_trim("", "");
	check_trim(" ", "");
	check_trim("\n \n", "");
	check_trim("一", "一");
	check_trim("  一 二\n", "一 二");
	check_trim("\n\n一", "一");
	check_trim("　一", "　一"); /* the fold makes it a space first */
	CHECK_INT(text_skip_space(" \n 一", 0, 6), 3);
	CHECK_INT(text_skip_space(" \n 一", 0, 2), 2);
	CHECK_INT(text_skip_space(" \n 一", 3, 6), 3);
}

static void
test_words(void)
{
	const char *text = "镇村镇乡村";
	Span		middle = {3, 12};

	CHECK(text_starts(text, middle, LITERAL("村镇")));
	CHECK(!text_starts(text, middle, LITERAL("镇")));
	CHECK(!text_starts(text, middle, LITERAL("村镇乡村")));
	CHECK(text_ends(text, middle, LITERAL("镇乡")));
	CHECK(!text_ends(text, middle, LITERAL("村")));
	CHECK(!text_ends(text, middle, LITERAL("镇村镇乡")));
	CHECK(text_equals(text, middle, LITERAL("村镇乡")));
	CHECK(!text_equals(text, middle, LITERAL("村镇")));
	CHECK_INT(text_find(text, middle, LITERAL("镇")), 6);
	CHECK_INT(text_find(text, middle, LITERAL("乡")), 9);
	CHECK_INT(text_find(text, middle, LITERAL("村")), 3);
	CHECK_INT(text_find(text, middle, LITERAL("乡村")), 12);
	CHECK_INT(text_find(text, make_span(15, 15), LITERAL("乡")), 15);
	CHECK(text_has(text, middle, LITERAL("镇乡")));
	CHECK(!text_has(text, middle, LITERAL("镇村")));
}

static void
test_characters(void)
{
	const char *text = "a镇é\U00020B9F\n";

	CHECK_INT(text_characters(text, whole(text)), 5);
	CHECK_INT(text_characters(text, make_span(0, 0)), 0);
	CHECK_INT(text_skip(text, whole(text), 0), 0);
	CHECK_INT(text_skip(text, whole(text), 1), 1);
	CHECK_INT(text_skip(text, whole(text), 3), 6);
	CHECK_INT(text_skip(text, whole(text), 4), 10);
	CHECK_INT(text_skip(text, whole(text), 99), 11);
	CHECK_INT(text_skip(text, make_span(1, 4), 99), 4);
	CHECK_INT(text_code(text, 1, 11), 0x9547);
	CHECK_INT(text_code(text, 4, 11), 0xE9);
	CHECK_INT(text_code(text, 6, 11), 0x20B9F);
	CHECK_INT(text_code(text, 11, 11), 0);
	CHECK_INT(text_last_code(text, whole(text)), '\n');
	CHECK_INT(text_last_code(text, make_span(0, 10)), 0x20B9F);
	CHECK_INT(text_last_code(text, make_span(0, 4)), 0x9547);
	CHECK_INT(text_last_code(text, make_span(4, 4)), 0);
	CHECK_INT(text_previous(text, 0, 10), 6);
	CHECK_INT(text_previous(text, 0, 1), 0);
	CHECK_INT(text_previous(text, 2, 4), 2);	/* not before the start */
}

/* All characters of two bytes and more, whole and next to others. */
static void
test_decoding(void)
{
	static const struct
	{
		const char *text;
		uint32		code;
	}			cases[] =
	{
		{"\x7F", 0x7F}, {"\xC2\x80", 0x80}, {"\u07FF", 0x7FF},
		{"\u0800", 0x800}, {"\uFFFD", 0xFFFD}, {"\U00010000", 0x10000},
		{"\U0010FFFF", 0x10FFFF}
	};

	for (uint32 i = 0; i < lengthof(cases); i++)
	{
		uint32		length = strlen(cases[i].text);
		uint32		code;

		CHECK_INT(text_next(cases[i].text, 0, length, &code), length);
		CHECK_INT(code, cases[i].code);
	}
}

/*
 * A character cut anywhere, in a block that ends there: each byte counts as
 * itself, and the sanitizer sees any read behind the end.
 */
static void
test_cut_characters(void)
{
	static const char *const characters[] = {"é", "镇", "\U00020B9F"};

	for (uint32 i = 0; i < lengthof(characters); i++)
		for (uint32 size = 1; size < strlen(characters[i]); size++)
		{
			char	   *cut = palloc(size);
			Span		span = {0, size};
			uint32		stop;
			uint32		code;

			memcpy(cut, characters[i], size);
			CHECK_INT(text_next(cut, 0, size, &code), 1);
			CHECK_INT(code, (unsigned char) cut[0]);
			CHECK_INT(text_code(cut, 0, size), (unsigned char) cut[0]);
			CHECK_INT(text_skip(cut, span, 99), size);
			CHECK_INT(text_sentence_end(cut, span, &stop), size);
			CHECK_INT(text_find(cut, span, characters[i],
								strlen(characters[i])), size);
			(void) text_last_code(cut, span);
			memory_reset();
		}
}

static void
test_classes(void)
{
	CHECK(code_is_han(0x9547) && code_is_han(0x4E00) && code_is_han(0x9FFF));
	CHECK(code_is_han(0x3007) && code_is_han(0x3400) && code_is_han(0x20B9F));
	CHECK(!code_is_han('a') && !code_is_han(0x3001) && !code_is_han(0xFF11));
	CHECK(code_is_digit('0') && code_is_digit('9'));
	CHECK(!code_is_digit('/') && !code_is_digit(':') && !code_is_digit(0x4E00));
	CHECK(code_is_letter('a') && code_is_letter('Z'));
	CHECK(!code_is_letter('@') && !code_is_letter('[') && !code_is_letter(0xE9));
	CHECK(code_is_space(' ') && code_is_space('\n') && !code_is_space('_'));
	CHECK(code_ends_sentence(0x3002) && code_ends_sentence('!'));
	CHECK(code_ends_sentence('?') && code_ends_sentence(';'));
	CHECK(!code_ends_sentence(',') && !code_ends_sentence('.'));
	CHECK(!code_ends_sentence(0) && !code_ends_sentence(0x2026));
}

int
main(void)
{
	test_numbers();
	test_number_bounds();
	test_sentences();
	test_sentence_bounds();
	test_trim();
	test_words();
	test_characters();
	test_decoding();
	test_cut_characters();
	test_classes();
	return unit_summary();
}
