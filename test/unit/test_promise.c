/*
 * test_promise.c
 *	  What report.h promises of any text, held against the files that are the
 *	  arguments, thousands of mutations of them, and hostile texts.
 *
 * A broken promise is printed with what it takes to see it again:
 * "test_promise -r SEED FILE" prints that one mutation and checks it.
 */
#include "core/fold.h"
#include "core/report.h"
#include "core/text.h"

#include "memory.h"
#include "unit.h"

/* Under a sanitizer all takes many times as long. */
#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if __has_feature(address_sanitizer) || defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
extern void __sanitizer_set_death_callback(void (*callback) (void));
#else
#define SANITIZED 0
#endif

#define MUTATIONS			12000
#define FIRST_SEED			20260305
#define EDITS_MOST			20
#define WINDOW_BYTES		6144
#define SPAN_BYTES			400
#define MUTATION_BYTES		(WINDOW_BYTES + EDITS_MOST * SPAN_BYTES)

#define HOSTILE_BYTES		(SANITIZED ? 2 * 1024 * 1024 : 60 * 1024 * 1024)

/* So many failures tell enough. */
#define FAILURES_MOST		10

/* What is checked at the moment. */
static struct
{
	const char *name;
	uint64		seed;			/* 0 where the text is as it stands */
	uint32		iteration;
}			subject;

/* The promise that it broke, and the line that makes it. */
static struct
{
	const char *promise;
	int			line;
}			broken;

/* Leaves a check where its text breaks a promise. */
#define PROMISE(condition) \
	do { \
		if (!(condition)) \
		{ \
			broken.promise = #condition; \
			broken.line = __LINE__; \
			return false; \
		} \
	} while (0)

static void
say_subject(void)
{
	if (subject.seed == 0)
		fprintf(stderr, "\tin %s\n", subject.name);
	else
		fprintf(stderr, "\tin %s, seed %llu, iteration %u\n", subject.name,
				(unsigned long long) subject.seed, subject.iteration);
}

static void
count_promises(bool kept)
{
	if (kept)
		unit_passed++;
	else
	{
		unit_fail(__FILE__, broken.line, broken.promise);
		say_subject();
	}
}

/* How many bytes the character at text[at] has; 0 where it is not valid. */
static uint32
valid_character(const char *text, uint32 at, uint32 end)
{
	static const uint32 least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32		code;
	uint32		size = text_next(text, at, end, &code) - at;

	if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF) ||
		code < least[size] || (size == 1 && code >= 0x80))
		return 0;
	for (uint32 i = 1; i < size; i++)
		if (((unsigned char) text[at + i] & 0xC0) != 0x80)
			return 0;
	return size;
}

static bool
is_valid(const char *text, uint32 length)
{
	for (uint32 at = 0; at < length;)
	{
		uint32		size = valid_character(text, at, length);

		if (size == 0)
			return false;
		at += size;
	}
	return true;
}

static bool
is_boundary(const char *text, uint32 length, uint32 at)
{
	return at == length ||
		(at < length && ((unsigned char) text[at] & 0xC0) != 0x80);
}

/* Counts characters up to rising offsets, so that the text is read once. */
typedef struct Counter
{
	const char *text;
	uint32		at;
	uint32		characters;
} Counter;

static uint32
characters_before(Counter *counter, uint32 offset)
{
	Span		span = {counter->at, offset};

	counter->characters += text_characters(counter->text, span);
	counter->at = offset;
	return counter->characters;
}

static bool
keeps_string(const Report *report, StringRef string, bool nullable)
{
	if (string.length == STRING_NULL)
	{
		PROMISE(nullable);
		return true;
	}
	PROMISE(string.offset <= report->strings_length);
	PROMISE(string.length <= report->strings_length - string.offset);
	PROMISE(string.length == 0 ||
			is_valid(report->strings + string.offset, string.length));
	return true;
}

/* Does the source begin with the label at "start", line breaks aside? */
static bool
begins_with_label(const Report *report, uint32 start, uint32 end,
				  StringRef label)
{
	uint32		at = start;

	for (uint32 i = 0; i < label.length; i++)
	{
		while (at < end && (report->text[at] == '\n' ||
							report->text[at] == '\r'))
			at++;
		if (at == end || report->text[at] != report->strings[label.offset + i])
			return false;
		at++;
	}
	return true;
}

/* What no derived string holds: line ends, zero width, full-width digits. */
static bool
is_noise(uint32 code)
{
	return code < ' ' || code == 0x7F || code == 0xAD ||
		(code >= 0x200B && code <= 0x200F) || code == 0x2028 ||
		code == 0x2029 || code == 0x2060 || code == 0xFEFF ||
		(code >= 0xFF10 && code <= 0xFF19);
}

static bool
is_clean(const char *text, uint32 length)
{
	Folded		folded;

	for (uint32 at = 0; at < length;)
	{
		uint32		code;

		at = text_next(text, at, length, &code);
		PROMISE(!is_noise(code));
	}
	fold_text(text, length, FOLD_CLEAN, NULL, &folded);
	PROMISE(folded.length == length);
	PROMISE(memcmp(folded.text, text, length) == 0);
	pfree(folded.text);
	pfree(folded.runs);
	return true;
}

static bool
keeps_heading(const Report *report, const Section *section)
{
	uint32		quote_end = section->start + section->quote_length;

	PROMISE(section->quote_length <= section->end - section->start);
	PROMISE(is_boundary(report->text, report->length, quote_end));
	PROMISE(keeps_string(report, section->label, section->quote_length == 0));
	PROMISE(keeps_string(report, section->title, section->quote_length == 0));
	if (section->quote_length == 0)
	{
		PROMISE(section->label.length == STRING_NULL);
		PROMISE(section->title.length == STRING_NULL);
		return true;
	}
	PROMISE(begins_with_label(report, section->start, quote_end,
							  section->label));
	return is_clean(report->strings + section->title.offset,
					section->title.length);
}

static bool
keeps_outline(const Report *report, uint32 i)
{
	const Section *section = &report->sections[i];

	PROMISE(section->parent <= i);
	PROMISE(section->level == 1 + (section->parent == 0 ? 0 :
								   report->sections[section->parent - 1].level));
	PROMISE(section->kind < SECTION_KINDS);
	PROMISE(section->topic < topic_count());
	return true;
}

static bool
keeps_sections(const Report *report)
{
	Counter		counter = {report->text, 0, 0};
	uint32		behind = 0;

	PROMISE(report->section_count >= 1);
	for (uint32 i = 0; i < report->section_count; i++)
	{
		const Section *section = &report->sections[i];

		PROMISE(section->start == behind);
		PROMISE(section->end >= section->start);
		PROMISE(is_boundary(report->text, report->length, section->start));
		PROMISE(section->char_start ==
				characters_before(&counter, section->start) + 1);
		if (!keeps_outline(report, i) || !keeps_heading(report, section))
			return false;
		behind = section->end;
	}
	PROMISE(behind == report->length);
	return true;
}

/* The item before, and what is around it, end before this one or hold it. */
static bool
keeps_nesting(const Report *report, uint32 i)
{
	const ReportItem *item = &report->items[i];

	PROMISE(item->parent <= i);
	for (uint32 ord = i; ord != item->parent;)
	{
		const ReportItem *other;

		PROMISE(ord > 0);
		other = &report->items[ord - 1];
		PROMISE(other->end <= item->start);
		ord = other->parent;
	}
	if (item->parent > 0)
		PROMISE(item->end <= report->items[item->parent - 1].end);
	return true;
}

static bool
keeps_items(const Report *report)
{
	Counter		counter = {report->text, 0, 0};

	for (uint32 i = 0; i < report->item_count; i++)
	{
		const ReportItem *item = &report->items[i];
		const Section *section;

		PROMISE(item->start < item->end);
		PROMISE(item->end <= report->length);
		PROMISE(i == 0 || item->start > item[-1].start);
		PROMISE(is_boundary(report->text, report->length, item->start));
		PROMISE(is_boundary(report->text, report->length, item->end));
		PROMISE(item->char_start ==
				characters_before(&counter, item->start) + 1);
		PROMISE(item->section >= 1 && item->section <= report->section_count);
		section = &report->sections[item->section - 1];
		PROMISE(item->start >= section->start && item->start < section->end);
		if (!keeps_string(report, item->label, false) ||
			!keeps_nesting(report, i))
			return false;
		PROMISE(item->label.length > 0);
		PROMISE(begins_with_label(report, item->start, item->end,
								  item->label));
	}
	return true;
}

static bool
is_day(CoreDate date)
{
	static const uint8 days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool		leap = date.year % 4 == 0 && date.month == 2;

	return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
		date.day <= days[date.month - 1] + leap;
}

static bool
keeps_period(CorePeriod period)
{
	CoreDate	from = period.from;
	CoreDate	until = period.until;

	if (from.year == 0)
		return true;
	PROMISE(is_day(from) && is_day(until));
	PROMISE((from.year * 12 + from.month) * 31 + from.day <
			(until.year * 12 + until.month) * 31 + until.day);
	return true;
}

/* In reading order, each where it says, and of another row if of any. */
static bool
keeps_indicator(const Report *report, uint32 i, Counter *counter)
{
	const Indicator *indicator = &report->indicators[i];
	const Section *section;

	PROMISE(indicator->start < indicator->end);
	PROMISE(indicator->end <= report->length);
	PROMISE(i == 0 || indicator->start >= indicator[-1].start);
	PROMISE(is_boundary(report->text, report->length, indicator->start));
	PROMISE(is_boundary(report->text, report->length, indicator->end));
	PROMISE(indicator->char_start ==
			characters_before(counter, indicator->start) + 1);
	PROMISE(indicator->section >= 1 &&
			indicator->section <= report->section_count);
	section = &report->sections[indicator->section - 1];
	PROMISE(indicator->start >= section->start &&
			indicator->start < section->end);
	PROMISE(indicator->of <= report->indicator_count);
	PROMISE(indicator->of != i + 1);
	return keeps_period(indicator->period) &&
		keeps_string(report, indicator->name, true) &&
		keeps_string(report, indicator->unit, false) &&
		keeps_string(report, indicator->entity, true) &&
		keeps_string(report, indicator->wording, true);
}

static bool
keeps_indicators(const Report *report)
{
	Counter		counter = {report->text, 0, 0};

	for (uint32 i = 0; i < report->indicator_count; i++)
		if (!keeps_indicator(report, i, &counter))
			return false;
	return true;
}

static bool
keeps_term(const Report *report, uint32 i, Counter *counter)
{
	const Term *term = &report->terms[i];

	PROMISE(term->start < term->end);
	PROMISE(term->end <= report->length);
	PROMISE(i == 0 || term->start >= term[-1].end);
	PROMISE(is_boundary(report->text, report->length, term->start));
	PROMISE(is_boundary(report->text, report->length, term->end));
	PROMISE(term->char_start == characters_before(counter, term->start) + 1);
	PROMISE(term->count >= 1);
	PROMISE(term->kind < TERM_KINDS);
	PROMISE(term->term.length > 0);
	return keeps_string(report, term->term, false);
}

static bool
keeps_terms(const Report *report)
{
	Counter		counter = {report->text, 0, 0};

	for (uint32 i = 0; i < report->term_count; i++)
		if (!keeps_term(report, i, &counter))
			return false;
	return true;
}

static bool
keeps_metadata(const Report *report)
{
	const Metadata *metadata = &report->metadata;
	const StringRef strings[] = {
		metadata->title, metadata->issuer, metadata->region,
		metadata->region_path, metadata->meeting, metadata->speaker
	};

	for (uint32 i = 0; i < lengthof(strings); i++)
	{
		if (!keeps_string(report, strings[i], true))
			return false;
		if (strings[i].length != STRING_NULL &&
			!is_clean(report->strings + strings[i].offset, strings[i].length))
			return false;
	}
	PROMISE(metadata->region_level <= REGION_VILLAGE);
	PROMISE(metadata->document_type <= DOCUMENT_OTHER);
	PROMISE(metadata->script <= SCRIPT_MIXED);
	PROMISE(metadata->unused == 0);
	PROMISE(metadata->issued.year == 0 || is_day(metadata->issued));
	for (uint32 i = 0; i < report->header_count; i++)
		if (!keeps_string(report, report->header[i].name, false) ||
			!keeps_string(report, report->header[i].value, false))
			return false;
	return keeps_period(metadata->review_period) &&
		keeps_period(metadata->plan_period);
}

static bool
keeps_report(const Report *report)
{
	return keeps_sections(report) && keeps_items(report) &&
		keeps_indicators(report) && keeps_terms(report) &&
		keeps_metadata(report);
}

static bool
keeps_parse(const char *text, uint32 length)
{
	Report		report;

	PROMISE(report_parse(text, length, NULL, &report) == CORE_OK);
	PROMISE(report.text == text && report.length == length);
	return keeps_report(&report);
}

/* Parts rise and do not overlap, and each is a report by itself. */
static bool
keeps_split(const char *text, uint32 length)
{
	Counter		counter = {text, 0, 0};
	SplitPart  *parts;
	uint32		count;
	uint32		behind = 0;

	PROMISE(report_split(text, length, NULL, &parts, &count) == CORE_OK);
	PROMISE(count >= 1);
	PROMISE(count > 1 || (parts[0].start == 0 && parts[0].end == length));
	for (uint32 i = 0; i < count; i++)
	{
		const SplitPart *part = &parts[i];

		PROMISE(part->start >= behind);
		PROMISE(part->end > part->start || length == 0);
		PROMISE(part->end <= length);
		PROMISE(is_boundary(text, length, part->start));
		PROMISE(is_boundary(text, length, part->end));
		PROMISE(part->char_start ==
				characters_before(&counter, part->start) + 1);
		if (count > 1 &&
			!keeps_parse(&text[part->start], part->end - part->start))
			return false;
		behind = part->end;
	}
	return true;
}

static bool
keeps_fold(const char *text, uint32 length, FoldMode mode)
{
	Folded		once;
	Folded		twice;

	fold_text(text, length, mode, NULL, &once);
	fold_text(once.text, once.length, mode, NULL, &twice);
	PROMISE(once.length <= fold_most(text, length));
	PROMISE(is_valid(once.text, once.length));
	PROMISE(twice.length == once.length);
	PROMISE(memcmp(twice.text, once.text, once.length) == 0);
	return true;
}

/* Checks a copy that ends where the text does, so that no read goes further. */
static bool
keeps_promises(const char *text, uint32 length)
{
	char	   *copy = palloc(length);
	bool		kept;

	memcpy(copy, text, length);
	kept = keeps_fold(copy, length, FOLD_MATCH) &&
		keeps_fold(copy, length, FOLD_CLEAN) &&
		keeps_parse(copy, length) &&
		keeps_split(copy, length);
	memory_reset();
	return kept;
}

static uint64 random_state;

static void
random_begin(uint64 seed)
{
	random_state = seed * UINT64CONST(0x9E3779B97F4A7C15) + 1;
}

static uint32
random_below(uint32 limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (uint32) (random_state >> 32) % limit;
}

/* A text that is edited; always whole characters. */
typedef struct Mutant
{
	char		bytes[MUTATION_BYTES];
	uint32		length;
} Mutant;

/* Puts bytes, not the mutant's own, in place of a span; drops what no room is for. */
static void
put(Mutant *mutant, Span span, const char *bytes, uint32 length)
{
	uint32		rest = mutant->length - span.end;

	if (span.start + length + rest > sizeof(mutant->bytes))
		return;
	memmove(&mutant->bytes[span.start + length], &mutant->bytes[span.end], rest);
	memcpy(&mutant->bytes[span.start], bytes, length);
	mutant->length = span.start + length + rest;
}

static uint32
character_start(const char *text, uint32 length, uint32 at)
{
	while (!is_boundary(text, length, at))
		at--;
	return at;
}

static uint32
random_place(const Mutant *mutant)
{
	return character_start(mutant->bytes, mutant->length,
						   random_below(mutant->length + 1));
}

static Span
random_span(const Mutant *mutant)
{
	Span		span;

	span.start = random_place(mutant);
	span.end = span.start + random_below(SPAN_BYTES);
	span.end = character_start(mutant->bytes, mutant->length,
							   Min(mutant->length, span.end));
	return span;
}

/* A random line, with the newline that ends it. */
static Span
random_line(const Mutant *mutant)
{
	uint32		at = random_place(mutant);
	Span		rest = {at, mutant->length};

	while (rest.start > 0 && mutant->bytes[rest.start - 1] != '\n')
		rest.start--;
	rest.end = Min(text_find(mutant->bytes, rest, LITERAL("\n")) + 1,
				   mutant->length);
	return rest;
}

static void
insert_one_of(Mutant *mutant, const char *const *pieces, uint32 count)
{
	const char *piece = pieces[random_below(count)];
	uint32		at = random_place(mutant);

	put(mutant, make_span(at, at), piece, strlen(piece));
}

static void
insert_newline(Mutant *mutant)
{
	static const char *const pieces[] = {
		"\n", "\n\n", "\r\n", "\n\n\n\n", "\n　　", " "
	};

	insert_one_of(mutant, pieces, lengthof(pieces));
}

static void
insert_mark(Mutant *mutant)
{
	static const char *const pieces[] = {
		"一、", "二、", "（一）", "（二）", "(三)", "——", "--", "一是", "二是", "三要",
		"第一，", "第二部分", "1.", "2、", "（1）", "①", "首先", "其次", "\n一、", "\n（一）",
		"\n——", "。二、", "；二是", "各位代表：", "对此，", "目　录\n", "。", "：", "“", "）"
	};

	insert_one_of(mutant, pieces, lengthof(pieces));
}

static void
insert_noise(Mutant *mutant)
{
	static const char *const pieces[] = {
		"\u200B", "\uFEFF", "\u00AD", "\u2060", "\u200E", "\uFE0F", "０", "９", "Ａ", "％",
		"（zhèn）", "(gào)", "\u3000", "\u00A0", "\x01", "\x7F", "\u2028", "著", "鎮", "\U00020B9F",
		"�", "&nbsp;", "?"
	};

	insert_one_of(mutant, pieces, lengthof(pieces));
}

static void
insert_furniture(Mutant *mutant)
{
	static const char *const pieces[] = {
		"\n分享到：\n", "\n- 12 -\n", "\n3\n", "\n第4页\n", "[!--page.next--]", "\n扫一扫在手机打开当前页\n",
		"\n【打印本页】\n", "\n索引号：A1 发布机构：\n", "\n发布日期：2023-02-30\n", "\n柳河镇政府工作报告\n",
		"\n柳河镇2022年工作总结\n2023年1月5日\n", "\n浏览次数：12\n", "\n名词解释\n"
	};

	insert_one_of(mutant, pieces, lengthof(pieces));
}

static void
delete_span(Mutant *mutant)
{
	put(mutant, random_span(mutant), "", 0);
}

static void
duplicate_span(Mutant *mutant)
{
	char		copy[SPAN_BYTES];
	Span		span = random_span(mutant);
	uint32		at = random_place(mutant);

	memcpy(copy, &mutant->bytes[span.start], span.end - span.start);
	put(mutant, make_span(at, at), copy, span.end - span.start);
}

/* Moves a line, if not too long, to where another begins. */
static void
swap_lines(Mutant *mutant)
{
	char		copy[4 * SPAN_BYTES];
	Span		line = random_line(mutant);
	uint32		length = line.end - line.start;
	uint32		at;

	if (length > sizeof(copy))
		return;
	memcpy(copy, &mutant->bytes[line.start], length);
	put(mutant, line, "", 0);
	at = random_line(mutant).start;
	put(mutant, make_span(at, at), copy, length);
}

static void
join_lines(Mutant *mutant)
{
	uint32		end = random_line(mutant).end;

	if (end > 0 && mutant->bytes[end - 1] == '\n')
		put(mutant, make_span(end - 1, end), "", 0);
}

/* Leaves what stands before a random place, or now and then behind it. */
static void
cut(Mutant *mutant)
{
	uint32		at = random_place(mutant);

	if (random_below(4) == 0)
		put(mutant, make_span(0, at), "", 0);
	else if (random_below(4) == 0)
		mutant->length = at;
}

static void
mask_digits(Mutant *mutant)
{
	Span		span = random_span(mutant);

	for (uint32 at = span.start; at < span.end; at++)
		if (code_is_digit((unsigned char) mutant->bytes[at]))
			mutant->bytes[at] = 'X';
}

static void
mutate(Mutant *mutant)
{
	static void (*const edits[]) (Mutant *) = {
		delete_span, duplicate_span, insert_newline, insert_mark,
		insert_noise, insert_furniture, swap_lines, join_lines, cut, mask_digits
	};

	for (uint32 count = 1 + random_below(EDITS_MOST); count > 0; count--)
		edits[random_below(lengthof(edits))] (mutant);
}

/*
 * A window of a text, from its beginning every other time and more often short
 * than long, with some edits.
 */
static void
make_mutant(const char *text, uint32 length, uint64 seed, Mutant *mutant)
{
	uint32		window;
	uint32		start = 0;
	uint32		end;

	random_begin(seed);
	window = random_below(1 + random_below(WINDOW_BYTES));
	window = Min(length, window);
	if (random_below(2) == 0)
		start = character_start(text, length,
								random_below(length - window + 1));
	end = character_start(text, length, start + window);
	mutant->length = end - start;
	memcpy(mutant->bytes, &text[start], mutant->length);
	mutate(mutant);
}

static void
test_mutations(const char *name, const char *text, uint32 length,
			   uint32 count)
{
	static Mutant mutant;

	subject.name = name;
	for (uint32 i = 0; i < count && unit_failed < FAILURES_MOST; i++)
	{
		subject.seed = FIRST_SEED + i;
		subject.iteration = i;
		make_mutant(text, length, subject.seed, &mutant);
		count_promises(keeps_promises(mutant.bytes, mutant.length));
	}
	subject.seed = 0;
}

/* The bytes of a file, of the caller's; NULL where there is none. */
static char *
read_file(const char *name, uint32 *length)
{
	FILE	   *file = fopen(name, "rb");
	char	   *text = malloc(REPORT_MAX_BYTES);

	CHECK(file != NULL);
	if (file == NULL)
	{
		perror(name);
		free(text);
		return NULL;
	}
	*length = fread(text, 1, REPORT_MAX_BYTES, file);
	fclose(file);
	return text;
}

static void
test_file(const char *name, uint32 mutations)
{
	uint32		length;
	char	   *text = read_file(name, &length);

	if (text == NULL)
		return;
	subject.name = name;
	count_promises(keeps_promises(text, length));
	test_mutations(name, text, length, mutations);
	free(text);
}

static int
replay(const char *seed, const char *name)
{
	static Mutant mutant;
	uint32		length;
	char	   *text = read_file(name, &length);

	if (text == NULL)
		return 2;
	subject.name = name;
	subject.seed = strtoull(seed, NULL, 10);
	make_mutant(text, length, subject.seed, &mutant);
	fwrite(mutant.bytes, 1, mutant.length, stdout);
	fflush(stdout);
	count_promises(keeps_promises(mutant.bytes, mutant.length));
	free(text);
	return unit_failed == 0 ? 0 : 1;
}

/* Every short text of pieces that the rules look for, at a text's ends too. */
static void
test_short_texts(void)
{
	static const char *const pieces[] = {
		"", "\n", " ", "十", "一、", "（一）", "——", "一是", "二是", "1.", "。", "：", "“",
		"\u200B", "第一，", "[!--", "各位代表", "政府工作报告", "目录", "年", "2023年", "索引号："
	};
	const uint32 count = lengthof(pieces);

	subject.name = "short texts";
	for (uint32 i = 0; i < count * count * count; i++)
	{
		char		text[128];

		snprintf(text, sizeof(text), "%s%s%s", pieces[i / count / count],
				 pieces[i / count % count], pieces[i % count]);
		subject.name = text;
		count_promises(keeps_promises(text, strlen(text)));
	}
}

static uint32 interrupts;

static void
count_interrupt(void)
{
	interrupts++;
}

/*
 * Parses and splits a piece repeated up to "length" bytes; the status of the
 * parse.  Each must let itself be interrupted at least once a MB.
 */
static CoreStatus
parse_repeated(const char *piece, uint32 length)
{
	uint32		size = strlen(piece);
	char	   *text = palloc(length);
	SplitPart  *parts;
	uint32		count;
	Report		report;
	CoreStatus	status;

	subject.name = piece;
	length -= length % size;
	for (uint32 at = 0; at < length; at += size)
		memcpy(&text[at], piece, size);
	interrupts = 0;
	status = report_parse(text, length, count_interrupt, &report);
	CHECK(interrupts >= length >> 20);
	if (status == CORE_OK)
		count_promises(keeps_report(&report));
	interrupts = 0;
	CHECK(report_split(text, length, count_interrupt, &parts, &count) !=
		  CORE_TOO_LONG);
	CHECK(interrupts >= length >> 20);
	memory_reset();
	return status;
}

/* A careless reader takes time by the square on one of these. */
static void
test_hostile(void)
{
	static const char *const pieces[] = {
		"一是", "。一是", "一是二是三是首先其次", "a\n", "(", "9", "[!--", "一、某\n",
		"一、\n（一）\n1.\n（1）\n①\n", "——某。", "某。二、", "某镇政府工作报告\n各位代表：\n",
		"\"", "“", "《", "“三农", "《三农》", "六合村", "1村"
	};

	for (uint32 i = 0; i < lengthof(pieces); i++)
	{
		CoreStatus	status = parse_repeated(pieces[i], HOSTILE_BYTES);

		CHECK(status == CORE_OK || status == CORE_TOO_MANY_ROWS);
	}
}

/* As many bytes and rows as there may be, and one more. */
static void
test_limits(void)
{
	Report		report;

	CHECK_INT(report_parse("", (size_t) REPORT_MAX_BYTES + 1, NULL, &report),
			  CORE_TOO_LONG);
	CHECK_INT(report_parse("", SIZE_MAX, NULL, &report), CORE_TOO_LONG);
	if (SANITIZED)
		return;
	CHECK_INT(parse_repeated("镇", REPORT_MAX_BYTES), CORE_OK);
	CHECK_INT(parse_repeated("一、某\n", REPORT_MAX_ROWS * 10), CORE_OK);
	CHECK_INT(parse_repeated("一、某\n", (REPORT_MAX_ROWS + 1) * 10),
			  CORE_TOO_MANY_ROWS);
	CHECK_INT(parse_repeated("一是某。", REPORT_MAX_ROWS * 12), CORE_OK);
	CHECK_INT(parse_repeated("一是某。", (REPORT_MAX_ROWS + 1) * 12),
			  CORE_TOO_MANY_ROWS);
}

int
main(int argc, char **argv)
{
#if SANITIZED
	__sanitizer_set_death_callback(say_subject);
#endif
	if (argc == 4 && strcmp(argv[1], "-r") == 0)
		return replay(argv[2], argv[3]);
	test_limits();
	test_short_texts();
	test_hostile();
	for (int i = 1; i < argc; i++)
		test_file(argv[i], MUTATIONS / (argc - 1) + 1);
	return unit_summary();
}
