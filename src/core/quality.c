/*
 * quality.c
 *	  Of what use a report is: what is damaged, and whether it is one.
 */
#include "core/quality.h"
#include "core/lexicon.h"
#include "core/metadata.h"

/* A report has so many characters and sentences at least. */
#define CONTENT_LEAST 300
#define SENTENCES_LEAST 6

/* The lead of a text, in bytes: where a page says what it is. */
#define LEAD_BYTES 1200

/* A title at the start of a text without line breaks ends before this. */
#define TITLE_BYTES 180

/* So many bytes before the end of the report may say that there is more. */
#define TAIL_BYTES 300

/* The tail is no longer than this; words are searched in such pieces. */
#define PIECE_BYTES 65536

/* What sellers of documents write between sentences. */
static const Word seller_words[] = {
	WORD("范文网"), WORD("文秘网"), WORD("文库网"), WORD("公文网"), WORD("素材库"),
	WORD("转载请"), WORD("公众号:"), WORD("会员文档"), WORD("个积分"), WORD("小编"),
	WORD("网友上传"), WORD("先登录"), WORD("下载全文")
};

bool
line_is_watermark(const char *text, Span line)
{
	return HAS_ANY(text, line, seller_words);
}

bool
report_has_kind(const Report *report, SectionKind kind)
{
	for (uint32 i = 0; i < report->section_count; i++)
		if (report->sections[i].kind == kind)
			return true;
	return false;
}

Span
text_next_line(const char *text, uint32 *at, uint32 end)
{
	const char *feed = memchr(text + *at, '\n', end - *at);
	Span		line = {*at, feed ? feed - text : end};

	*at = Min(line.end + 1, end);
	return text_trim(text, line);
}

/*
 * The content, or the boilerplate, folded.  A sentence of the report goes on
 * behind the end of a page; pieces of boilerplate stay lines apart.
 */
static void
gather_sections(const Report *report, bool content, CoreInterrupt interrupt,
				Folded *folded)
{
	char	   *bytes = palloc(report->length + report->section_count);
	uint32		length = 0;

	for (uint32 i = 0; i < report->section_count; i++)
	{
		const Section *section = &report->sections[i];
		uint32		own = section->end - section->start;

		if (section->kind == SECTION_METADATA ||
			section_is_content(section) != content)
			continue;
		memcpy(bytes + length, report->text + section->start, own);
		length += own;
		if (!content)
			bytes[length++] = '\n';
	}
	fold_text(bytes, length, FOLD_MATCH, interrupt, folded);
}

/* The end of the content and what stands soon behind it, folded. */
static void
gather_tail(const Report *report, CoreInterrupt interrupt, Folded *folded)
{
	uint32		start = 0;
	uint32		end = report->length;

	for (uint32 i = 0; i < report->section_count; i++)
		if (section_is_content(&report->sections[i]))
			start = report->sections[i].end;
	start -= Min(start, TAIL_BYTES);
	if (start > 0)
		start = text_previous(report->text, 0, start);
	if (end - start > PIECE_BYTES)
		end = text_previous(report->text, start, start + PIECE_BYTES);
	fold_text(report->text + start, end - start, FOLD_MATCH, interrupt,
			  folded);
}

/* Fills in how many characters there are, of the text and of the content. */
static void
count_characters(const Report *report, CoreInterrupt interrupt,
				 Quality *quality)
{
	for (uint32 i = 0; i < report->section_count; i++)
	{
		const Section *section = &report->sections[i];
		uint32		at = section->start;
		uint32		check = at + PIECE_BYTES;
		uint32		visible = 0;

		while (at < section->end)
		{
			uint32		behind = text_skip_han(report->text, at, section->end);
			uint32		code;

			visible += (behind - at) / 3;
			quality->characters += (behind - at) / 3;
			if ((at = behind) < section->end)
			{
				at = text_next(report->text, at, section->end, &code);
				visible += !code_is_blank(code);
				quality->characters++;
			}
			if (at >= check)
			{
				CORE_CHECK(interrupt);
				check = at + PIECE_BYTES;
			}
		}
		quality->visible += visible;
		if (section_is_content(section))
			quality->content += visible;
	}
}

/* - 12 -, 第3页 共9页, 12: no words. */
static bool
is_page_number(const char *text, Span line)
{
	bool		digits = false;

	for (uint32 at = line.start; at < line.end;)
	{
		uint32		code;

		at = text_next(text, at, line.end, &code);
		digits |= code_is_digit(code);
		if (!code_is_digit(code) && !code_is_space(code) && code != '-' &&
			code != '/' && code != 0xB7 && code != 0x7B2C &&
			code != 0x9875 && code != 0x5171)	/* · 第 页 共 */
			return false;
	}
	return digits;
}

static void
count_furniture(const Reading *reading, uint32 *damage)
{
	const Folded *beside = &reading->beside;

	for (uint32 at = 0; at < beside->length;)
	{
		Span		line = text_next_line(beside->text, &at, beside->length);

		CORE_CHECK(reading->interrupt);
		if (line.start == line.end)
			continue;
		if (is_page_number(beside->text, line))
			damage[DAMAGE_PAGE_NUMBER]++;
		else
			damage[DAMAGE_FURNITURE]++;
	}
}

/* Which characters words begin with: a bit by their last twelve bits. */
typedef struct Beginnings
{
	uint64		bits[64];
} Beginnings;

static void
beginnings_add(Beginnings *beginnings, const char *word)
{
	beginnings->bits[word[1] & 63] |= UINT64CONST(1) << (word[2] & 63);
}

/* May a word begin with the three bytes of a character? */
static inline bool
beginnings_have(const Beginnings *beginnings, const char *text)
{
	return beginnings->bits[text[1] & 63] >> (text[2] & 63) & 1;
}

static uint32
count_starts(const char *text, Span rest, const Word *words, int count)
{
	uint32		found = 0;

	for (int i = 0; i < count; i++)
		found += text_starts(text, rest, words[i].word, words[i].length);
	return found;
}

/* How often words, which begin with Chinese characters, stand in a text. */
static uint32
count_words(const Folded *folded, const Word *words, int count,
			CoreInterrupt interrupt)
{
	Beginnings	beginnings = {{0}};
	uint32		found = 0;
	uint32		check = PIECE_BYTES;

	for (int i = 0; i < count; i++)
		beginnings_add(&beginnings, words[i].word);
	for (uint32 at = 0; at + 3 <= folded->length;)
	{
		bool		wide = ((unsigned char) folded->text[at] & 0xF0) == 0xE0;

		if (wide && beginnings_have(&beginnings, folded->text + at))
			found += count_starts(folded->text, make_span(at, folded->length),
								  words, count);
		at += wide ? 3 : 1;
		if (at >= check)
		{
			CORE_CHECK(interrupt);
			check = at + PIECE_BYTES;
		}
	}
	return found;
}

static void
count_figures(const Report *report, uint32 *damage)
{
	for (uint32 i = 0; i < report->indicator_count; i++)
	{
		uint8		status = report->indicators[i].status;

		damage[DAMAGE_MASKED] += status == STATUS_MASKED;
		damage[DAMAGE_BLANK] += status == STATUS_BLANK;
	}
}

static void
count_damage(const Reading *reading, uint32 *damage)
{
	const Report *report = reading->report;

	defect_count(report->text, report->length, reading->interrupt, damage);
	if (report->metadata.script == SCRIPT_MIXED)
	{
		ScriptCount count = fold_script(report->text, report->length);

		damage[DAMAGE_MIXED_SCRIPT] = Min(count.traditional,
										  count.simplified);
	}
	count_figures(report, damage);
	damage[DAMAGE_WATERMARK] = count_words(&reading->content, seller_words,
										   lengthof(seller_words),
										   reading->interrupt);
	count_furniture(reading, damage);
}

/* Has a text enough sentences, and are they Chinese? */
static bool
has_sentences(const Reading *reading)
{
	const Folded *content = &reading->content;
	uint32		sentences = 0;
	uint32		han = 0;
	uint32		others = 0;
	uint32		at = 0;
	uint32		check = PIECE_BYTES;

	while (at < content->length)
	{
		uint32		behind = text_skip_han(content->text, at, content->length);
		uint32		code;

		han += (behind - at) / 3;
		if ((at = behind) < content->length)
		{
			at = text_next(content->text, at, content->length, &code);
			sentences += code_ends_sentence(code);
			han += code_is_han(code);
			others += !code_is_han(code) && !code_is_space(code);
		}
		if (at >= check)
		{
			CORE_CHECK(reading->interrupt);
			check = at + PIECE_BYTES;
		}
	}
	return sentences >= SENTENCES_LEAST && han >= others;
}

bool
reading_names_report(const Reading *reading)
{
	const Folded *content = &reading->content;
	uint32		end = Min(content->length, TITLE_BYTES);
	uint32		at = 0;
	const LexiconWord *word;

	while ((word = lexicon_next(&lexicon_titles, content->text, &at,
								end)) != NULL)
	{
		if (word->value != TITLE_PLAN)
			return true;
		at += word->length;
	}
	return false;
}

/* Does a heading of the first level speak of work done or to be done? */
static bool
has_work_heading(const Report *report)
{
	static const Word words[] = {
		WORD("工作"), WORD("回顾"), WORD("总结"), WORD("打算"), WORD("安排"), WORD("计划"), WORD("任务")
	};

	for (uint32 i = 0; i < report->section_count; i++)
	{
		const Section *section = &report->sections[i];

		if (section->level == 1 && section->title.length != STRING_NULL &&
			HAS_ANY(report->strings,
					make_span(section->title.offset,
							  section->title.offset + section->title.length),
					words))
			return true;
	}
	return false;
}

/*
 * The title or the speech says what it is; or its first words do, where line
 * breaks are lost; or it has the parts that a report has.
 */
static bool
is_of_the_genre(const Reading *reading)
{
	const Report *report = reading->report;

	if (report->metadata.document_type != DOCUMENT_OTHER ||
		reading_names_report(reading))
		return true;
	return (report_has_kind(report, SECTION_REVIEW) &&
			report_has_kind(report, SECTION_PLAN) &&
			has_work_heading(report)) ||
		(report_has_kind(report, SECTION_OPENING) &&
		 report_has_kind(report, SECTION_CLOSING));
}

/* The headline: the title, or the first line where it is as short as one. */
static bool
headline_has(const Reading *reading, const Word *words, int count)
{
	const Report *report = reading->report;
	StringRef	title = report->metadata.title;
	const Folded *content = &reading->content;
	uint32		at = 0;
	Span		line = text_next_line(content->text, &at, content->length);

	if (title.length != STRING_NULL &&
		words_in(report->strings,
				 make_span(title.offset, title.offset + title.length),
				 words, count))
		return true;
	return line.end - line.start <= TITLE_BYTES &&
		words_in(content->text, line, words, count);
}

/*
 * Who reports speaks to those who listen.  Who writes about a report says that
 * a meeting was held and heard one.
 */
static bool
is_about_reports(const Reading *reading)
{
	static const Word speech[] = {
		WORD("我代表"), WORD("各位代表:"), WORD("各位代表!"), WORD("各位代表,"),
		WORD("请予审议"), WORD("现将"), WORD("汇报如下"), WORD("报告如下")
	};
	static const Word headline[] = {
		WORD("召开"), WORD("举行"), WORD("开幕"), WORD("闭幕"), WORD("审议"), WORD("解读"),
		WORD("侧记"), WORD("综述"), WORD("座谈"), WORD("的通知"), WORD("的决议"), WORD("征求意见")
	};
	static const Word press[] = {
		WORD("记者"), WORD("本报讯"), WORD("通讯员"), WORD("新华社"), WORD("会议指出"), WORD("会议强调"),
		WORD("报告指出"), WORD("会议听取"), WORD("听取了"), WORD("听取和审议"), WORD("听取并审议"),
		WORD("作政府工作报告"), WORD("作工作报告")
	};
	const char *text = reading->content.text;
	Span		lead = {0, Min(reading->content.length, LEAD_BYTES)};

	if (count_words(&reading->content, speech, lengthof(speech),
					reading->interrupt) > 0)
		return false;
	return HAS_ANY(text, lead, press) ||
		headline_has(reading, headline, lengthof(headline));
}

void
quality_measure(const Report *report, CoreInterrupt interrupt,
				Quality *quality)
{
	Reading		reading = {report};

	reading.interrupt = interrupt;
	memset(quality, 0, sizeof(Quality));
	gather_sections(report, true, interrupt, &reading.content);
	gather_sections(report, false, interrupt, &reading.beside);
	gather_tail(report, interrupt, &reading.tail);
	count_characters(report, interrupt, quality);
	count_damage(&reading, quality->damage);
	quality->is_report = quality->content >= CONTENT_LEAST &&
		has_sentences(&reading) && is_of_the_genre(&reading) &&
		!is_about_reports(&reading);
	quality->complete = quality->is_report && reading_is_complete(&reading);
}
