/*
 * fuzz_parse.c
 *	  Any bytes at all, as a file and as a report: what encoding.h and report.h
 *	  promise must hold.
 *
 * Linked with libFuzzer it invents texts; with REPLAY it has a main of its own
 * and reads the files it is given, so that what the fuzzer once found is tried
 * in every test run.
 */
#include "core/core.h"
#include "core/commitment.h"
#include "core/encoding.h"
#include "core/fold.h"
#include "core/markup.h"
#include "core/quality.h"
#include "core/report.h"
#include "core/termkey.h"
#include "core/termplace.h"
#include "memory.h"

#define PROMISE(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: broken promise: %s\n", \
					__FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

/*
 * The length of the character at text[at] as PostgreSQL would accept it in a
 * UTF8 database, or 0: no NUL, nothing overlong, no surrogate, not above
 * U+10FFFF.
 */
static uint32
character_length(const unsigned char *text, uint32 at, uint32 length)
{
	unsigned char byte = text[at];
	unsigned char low = 0x80;
	unsigned char high = 0xBF;
	uint32		size;

	if (byte < 0x80)
		return byte != 0 ? 1 : 0;
	if (byte < 0xC2 || byte > 0xF4)
		return 0;
	size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
	if (size > length - at)
		return 0;
	if (byte == 0xE0)
		low = 0xA0;
	else if (byte == 0xED)
		high = 0x9F;
	else if (byte == 0xF0)
		low = 0x90;
	else if (byte == 0xF4)
		high = 0x8F;
	if (text[at + 1] < low || text[at + 1] > high)
		return 0;
	for (uint32 i = 2; i < size; i++)
		if ((text[at + i] & 0xC0) != 0x80)
			return 0;
	return size;
}

/* Puts a question mark for every byte that a database would refuse. */
static void
make_valid(unsigned char *text, uint32 length)
{
	uint32		at = 0;

	while (at < length)
	{
		uint32		size = character_length(text, at, length);

		if (size == 0)
			text[at++] = '?';
		else
			at += size;
	}
}

static void
check_valid(const char *text, uint32 length)
{
	uint32		at = 0;

	while (at < length)
	{
		uint32		size = character_length((const unsigned char *) text,
											at, length);

		PROMISE(size > 0);
		at += size;
	}
}

/*
 * Counts characters up to rising offsets, so that a check of many rows reads
 * the text once.
 */
typedef struct Counter
{
	const char *text;
	uint32		at;
	uint32		characters;
} Counter;

static void
check_char_start(Counter *counter, uint32 start, uint32 char_start)
{
	PROMISE(start >= counter->at);
	for (; counter->at < start; counter->at++)
		if (((unsigned char) counter->text[counter->at] & 0xC0) != 0x80)
			counter->characters++;
	PROMISE(char_start == counter->characters + 1);
}

/* No offset may stand within a character. */
static void
check_boundary(const char *text, uint32 length, uint32 at)
{
	PROMISE(at <= length);
	PROMISE(at == length || ((unsigned char) text[at] & 0xC0) != 0x80);
}

static void
check_string(const Report *report, StringRef string, bool nullable)
{
	if (string.length == STRING_NULL)
	{
		PROMISE(nullable);
		return;
	}
	PROMISE(string.offset <= report->strings_length);
	PROMISE(string.length <= report->strings_length - string.offset);
	if (string.length > 0)
		check_valid(report->strings + string.offset, string.length);
}

static void
check_sections(const Report *report)
{
	Counter		counter = {report->text, 0, 0};
	uint32		behind = 0;

	PROMISE(report->section_count > 0);
	for (uint32 i = 0; i < report->section_count; i++)
	{
		const Section *section = &report->sections[i];
		bool		headed = section->quote_length > 0;

		PROMISE(section->start == behind);
		PROMISE(section->end >= section->start);
		PROMISE(section->quote_length <= section->end - section->start);
		check_boundary(report->text, report->length, section->start);
		check_boundary(report->text, report->length,
					   section->start + section->quote_length);
		check_char_start(&counter, section->start, section->char_start);
		PROMISE(section->parent <= i);
		PROMISE(section->level >= 1);
		PROMISE(section->kind < SECTION_KINDS);
		PROMISE(section->topic < topic_count());
		check_string(report, section->label, true);
		check_string(report, section->title, true);
		PROMISE(headed == (section->title.length != STRING_NULL));
		PROMISE(headed || section->label.length == STRING_NULL);
		behind = section->end;
	}
	PROMISE(behind == report->length);
}

static void
check_items(const Report *report)
{
	Counter		counter = {report->text, 0, 0};

	for (uint32 i = 0; i < report->item_count; i++)
	{
		const ReportItem *item = &report->items[i];
		const Section *section;

		PROMISE(item->start < item->end);
		check_boundary(report->text, report->length, item->start);
		check_boundary(report->text, report->length, item->end);
		check_char_start(&counter, item->start, item->char_start);
		PROMISE(item->section >= 1 && item->section <= report->section_count);
		section = &report->sections[item->section - 1];
		/* it may go on behind a page's foot, which is a section of its own */
		PROMISE(item->start >= section->start && item->start < section->end);
		PROMISE(item->parent <= i);
		if (item->parent > 0)
		{
			const ReportItem *parent = &report->items[item->parent - 1];

			PROMISE(item->start >= parent->start && item->end <= parent->end);
		}
		check_string(report, item->label, true);
	}
}

static void
check_date(CoreDate date)
{
	if (date.year == 0)
		return;
	PROMISE(date.month >= 1 && date.month <= 12);
	PROMISE(date.day >= 1 && date.day <= 31);
}

static void
check_period(CorePeriod period)
{
	check_date(period.from);
	check_date(period.until);
	if (period.from.year == 0)
		return;
	PROMISE(period.until.year > period.from.year ||
			(period.until.year == period.from.year &&
			 (period.until.month > period.from.month ||
			  (period.until.month == period.from.month &&
			   period.until.day > period.from.day))));
}

static void
check_indicators(const Report *report)
{
	Counter		counter = {report->text, 0, 0};

	for (uint32 i = 0; i < report->indicator_count; i++)
	{
		const Indicator *indicator = &report->indicators[i];
		const Section *section;

		PROMISE(indicator->start < indicator->end);
		check_boundary(report->text, report->length, indicator->start);
		check_boundary(report->text, report->length, indicator->end);
		check_char_start(&counter, indicator->start, indicator->char_start);
		PROMISE(indicator->section >= 1 &&
				indicator->section <= report->section_count);
		section = &report->sections[indicator->section - 1];
		PROMISE(indicator->start >= section->start &&
				indicator->end <= section->end);
		PROMISE(indicator->of <= report->indicator_count);
		PROMISE(indicator->of != i + 1);
		PROMISE(indicator->measure < MEASURES);
		PROMISE(indicator->bound < BOUNDS);
		PROMISE(indicator->role < ROLES);
		PROMISE(indicator->status < STATUSES);
		check_string(report, indicator->name, true);
		check_string(report, indicator->unit, true);
		check_string(report, indicator->entity, true);
		check_string(report, indicator->wording, true);
		check_period(indicator->period);
	}
}

static void
check_terms(const Report *report)
{
	Counter		counter = {report->text, 0, 0};
	uint32		behind = 0;

	for (uint32 i = 0; i < report->term_count; i++)
	{
		const Term *term = &report->terms[i];

		PROMISE(term->start >= behind);
		PROMISE(term->start < term->end && term->end <= report->length);
		check_boundary(report->text, report->length, term->start);
		check_boundary(report->text, report->length, term->end);
		check_char_start(&counter, term->start, term->char_start);
		PROMISE(term->count >= 1);
		PROMISE(term->kind < TERM_KINDS);
		check_string(report, term->term, false);
		PROMISE(term->term.length > 0);
		behind = term->end;
	}
}

static void
check_metadata(const Report *report)
{
	const Metadata *metadata = &report->metadata;

	check_string(report, metadata->title, true);
	check_string(report, metadata->issuer, true);
	check_string(report, metadata->region, true);
	check_string(report, metadata->region_path, true);
	check_string(report, metadata->meeting, true);
	check_string(report, metadata->speaker, true);
	check_date(metadata->issued);
	check_period(metadata->review_period);
	check_period(metadata->plan_period);
	PROMISE(metadata->region_level <= REGION_VILLAGE);
	PROMISE(metadata->document_type <= DOCUMENT_OTHER);
	PROMISE(metadata->script <= SCRIPT_MIXED);
	PROMISE(metadata->unused == 0);
	for (uint32 i = 0; i < report->header_count; i++)
	{
		check_string(report, report->header[i].name, false);
		check_string(report, report->header[i].value, false);
	}
}

/* Of what is counted, each part is in its whole. */
static void
check_quality(const Report *report)
{
	Quality		quality;

	quality_measure(report, NULL, &quality);
	PROMISE(quality.content <= quality.visible);
	PROMISE(quality.visible <= quality.characters);
	PROMISE(quality.characters <= report->length);
	PROMISE(quality.is_report || !quality.complete);
	for (int i = 0; i < DAMAGE_KINDS; i++)
		PROMISE(quality.damage[i] <= report->length);
}

/* The words of a report are text, and each term has a place in the report. */
static void
check_words(const Report *report)
{
	Folded		folded;
	SearchText	search = {.sections = report->sections,.section_count = report->section_count};
	TermPlaces	places;
	uint32		count;
	TermKey    *keys = term_keys(report, NULL, &count);
	bool	   *placed = palloc0(report->term_count + 1);
	uint32		behind = 0;

	for (uint32 i = 0; i < count; i++)
		check_valid(keys[i].word, keys[i].length);
	PROMISE(term_keys_sort(keys, count) <= count);
	fold_text(report->text, report->length, FOLD_MATCH, NULL, &folded);
	search_normalize(&folded, NULL, &search.normal);
	term_places(report, &search, &places);
	for (uint32 i = 0; i < places.count; i++)
	{
		PROMISE(places.list[i].term < report->term_count);
		PROMISE(places.list[i].source >= behind);
		check_boundary(report->text, report->length, places.list[i].source);
		placed[places.list[i].term] = true;
		behind = places.list[i].source;
	}
	PROMISE(report->term_count == 0 || placed[0]);
}

static void
check_found(const Report *report, Counter *counter, const Found *place,
			uint32 section)
{
	PROMISE(place->start < place->end);
	check_boundary(report->text, report->length, place->start);
	check_boundary(report->text, report->length, place->end);
	check_char_start(counter, place->start, place->char_start);
	PROMISE(section >= 1 && section <= report->section_count);
}

/* What is planned and what is wrong, in the order of the text. */
static void
check_commitments(const Report *report)
{
	Counter		commitments = {report->text, 0, 0};
	Counter		problems = {report->text, 0, 0};
	Gathered	found;

	PROMISE(gather_commitments(report, NULL, &found) == CORE_OK);
	for (uint32 i = 0; i < found.count; i++)
	{
		const Commitment *commitment = (Commitment *) found.list + i;

		check_found(report, &commitments, &commitment->place,
					commitment->section);
		PROMISE(commitment->figure <= report->indicator_count);
		PROMISE(commitment->figure > 0 ||
				commitment->action.length != STRING_NULL);
		check_date(commitment->until);
	}
	PROMISE(gather_problems(report, NULL, &found) == CORE_OK);
	for (uint32 i = 0; i < found.count; i++)
	{
		const Problem *problem = (Problem *) found.list + i;

		check_found(report, &problems, &problem->place, problem->section);
		PROMISE(problem->description.length != STRING_NULL);
	}
}

static void
check_parse(const char *text, uint32 length)
{
	Report		report;

	PROMISE(report_parse(text, length, NULL, &report) == CORE_OK);
	PROMISE(report.text == text && report.length == length);
	check_sections(&report);
	check_items(&report);
	check_indicators(&report);
	check_terms(&report);
	check_metadata(&report);
	check_quality(&report);
	check_commitments(&report);
	check_words(&report);
}

/* The parts rise and do not overlap, and each can be parsed by itself. */
static void
check_split(const char *text, uint32 length)
{
	Counter		counter = {text, 0, 0};
	SplitPart  *parts;
	uint32		count;
	uint32		behind = 0;

	PROMISE(report_split(text, length, NULL, &parts, &count) == CORE_OK);
	PROMISE(count >= 1);
	for (uint32 i = 0; i < count; i++)
	{
		PROMISE(parts[i].start >= behind);
		PROMISE(parts[i].end >= parts[i].start);
		check_boundary(text, length, parts[i].start);
		check_boundary(text, length, parts[i].end);
		check_char_start(&counter, parts[i].start, parts[i].char_start);
		if (count > 1)
			check_parse(text + parts[i].start, parts[i].end - parts[i].start);
		behind = parts[i].end;
	}
}

/* Every folded character has a place in the source; folding again is idle. */
static void
check_fold(const char *text, uint32 length, FoldMode mode)
{
	Folded		once;
	Folded		twice;
	uint32		behind = 0;

	fold_text(text, length, mode, NULL, &once);
	check_valid(once.text, once.length);
	PROMISE(once.text[once.length] == '\0');
	for (uint32 at = 0; at < once.length;
		 at += character_length((unsigned char *) once.text, at, once.length))
	{
		uint32		source = fold_source(&once, at);

		PROMISE(source >= behind);
		PROMISE(at == 0 || fold_source_end(&once, at) <= source);
		check_boundary(text, length, source);
		behind = source;
	}
	check_boundary(text, length, fold_source_end(&once, once.length));

	fold_text(once.text, once.length, mode, NULL, &twice);
	PROMISE(twice.length == once.length);
	PROMISE(memcmp(twice.text, once.text, once.length) == 0);
}

/* What is valid UTF-16 becomes valid UTF-8 of just the length foretold. */
static void
check_utf16(const char *bytes, size_t size, bool big_endian)
{
	size_t		length;
	char	   *text;

	if (!utf16_measure(bytes, size, big_endian, NULL, &length))
	{
		PROMISE(length < size);
		return;
	}
	text = malloc(length > 0 ? length : 1);
	utf16_decode(bytes, size, big_endian, NULL, text);
	if (length > 0)
		check_valid(text, length);
	free(text);
}

/* Whatever bytes are found to be, it is one of the things to find. */
static void
check_bytes(const char *bytes, size_t size)
{
	Sniffed		sniffed = encoding_sniff(bytes, size, ENCODING_UNKNOWN, NULL);
	size_t		mark_length;

	PROMISE(sniffed.encoding < ENCODINGS);
	if (sniffed.outcome == SNIFF_UNSURE)
		PROMISE(sniffed.other < ENCODINGS && sniffed.other != sniffed.encoding);
	if (encoding_mark(bytes, size, &mark_length) != ENCODING_UNKNOWN)
		PROMISE(mark_length > 0 && mark_length <= size);
	if (size > 0)
		for (Encoding encoding = 0; encoding < ENCODINGS; encoding++)
			(void) encoding_is_cut(bytes, size, encoding);
	(void) file_kind(bytes, size);
	check_utf16(bytes, size, false);
	check_utf16(bytes, size, true);
}

/* Whatever is read as a page gives a text. */
static void
check_markup(const char *text, uint32 length)
{
	MarkupReader *reader = markup_reader_create();
	char	   *page;
	uint32		page_length;

	(void) markup_is_html(text, length);
	PROMISE(markup_text(reader, text, length, NULL, &page,
						&page_length) == CORE_OK);
	markup_reader_free(reader);
	check_valid(page, page_length);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	/* Of its own, so that the sanitizer sees any read behind the end. */
	char	   *text = malloc(size > 0 ? size : 1);

	if (size > 0)
		memcpy(text, data, size);
	check_bytes(text, size);
	make_valid((unsigned char *) text, size);
	check_fold(text, size, FOLD_MATCH);
	check_fold(text, size, FOLD_CLEAN);
	check_parse(text, size);
	check_split(text, size);
	check_markup(text, size);
	memory_reset();
	free(text);
	return 0;
}

#ifdef REPLAY
int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
	{
		FILE	   *file = fopen(argv[i], "rb");
		long		size;
		unsigned char *data;

		if (file == NULL || fseek(file, 0, SEEK_END) != 0 ||
			(size = ftell(file)) < 0)
		{
			perror(argv[i]);
			return 1;
		}
		rewind(file);
		data = malloc(size + 1);
		if (fread(data, 1, size, file) != (size_t) size)
		{
			perror(argv[i]);
			return 1;
		}
		fclose(file);
		LLVMFuzzerTestOneInput(data, size);
		free(data);
	}
	return 0;
}
#endif
