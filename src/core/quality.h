/*
 * quality.h
 *	  Of what use a report is: what is damaged, whether it is one, and whole.
 */
#ifndef GOVREPORT_QUALITY_H
#define GOVREPORT_QUALITY_H

#include "core/fold.h"
#include "core/report.h"
#include "core/text.h"

/* What damage is counted, a place of it as one unless said otherwise. */
typedef enum DamageKind
{
	DAMAGE_MASKED,				/* figures of status masked */
	DAMAGE_BLANK,				/* figures of status blank */
	DAMAGE_MOJIBAKE,			/* runs of characters that a conversion lost */
	DAMAGE_CONTROL,				/* characters */
	DAMAGE_ZERO_WIDTH,			/* characters */
	DAMAGE_SPACED_DIGITS,		/* numbers: 1 9 9 7, 7 .8, 7. 8 */
	DAMAGE_LETTERS_IN_DIGITS,	/* numbers: l50, 2O0 */
	DAMAGE_PINYIN,				/* glosses */
	DAMAGE_MIXED_SCRIPT,		/* characters of the rarer script */
	DAMAGE_HTML,				/* tags and entities */
	DAMAGE_PLACEHOLDER,			/* XX镇, X月, 关键词3, {{title}} */
	DAMAGE_WATERMARK,			/* words of document sellers in the report */
	DAMAGE_PAGE_NUMBER,			/* lines */
	DAMAGE_FURNITURE			/* other lines of boilerplate */
} DamageKind;

#define DAMAGE_KINDS (DAMAGE_FURNITURE + 1)

typedef struct Quality
{
	uint32		characters;		/* of the text */
	uint32		visible;		/* those of them that are no white space */
	uint32		content;		/* and stand in the report, not beside it */
	uint32		damage[DAMAGE_KINDS];
	bool		is_report;
	bool		complete;		/* never of what is no report */
} Quality;

/* Looks a parsed report over; its text is read, not parsed again. */
extern void quality_measure(const Report *report, CoreInterrupt interrupt,
							Quality *quality);

/*
 * What is read of a report.  The sections say what is the report and what
 * stands beside it; both are put together and folded, so that words are found
 * in whatever script they stand.
 */
typedef struct Reading
{
	const Report *report;
	Folded		content;		/* without metadata and boilerplate */
	Folded		beside;			/* the boilerplate */
	Folded		tail;			/* the end of the content, all behind it */
	CoreInterrupt interrupt;
} Reading;

static inline Span
whole(const Folded *folded)
{
	return make_span(0, folded->length);
}

static inline bool
section_is_content(const Section *section)
{
	return section->kind != SECTION_METADATA &&
		section->kind != SECTION_BOILERPLATE;
}

/*
 * Do the first words name a report?  Where line breaks are lost there is no
 * title line.
 */
extern bool reading_names_report(const Reading *reading);

extern bool report_has_kind(const Report *report, SectionKind kind);

/* Does a line hold the words of a seller of documents? */
extern bool line_is_watermark(const char *text, Span line);

/* 。 ! or ?: a semicolon ends no text. */
static inline bool
code_is_full_stop(uint32 code)
{
	return code == 0x3002 || code == '!' || code == '?';
}

/* The line that begins at *at, trimmed; moves *at behind its line feed. */
extern Span text_next_line(const char *text, uint32 *at, uint32 end);

/* defect.c: counts what the characters of a text tell of. */
extern void defect_count(const char *text, uint32 length,
						 CoreInterrupt interrupt, uint32 *damage);

/* White space of any width, that of zero width included. */
static inline bool
code_is_blank(uint32 code)
{
	return code <= 0x20 || code == 0xA0 || code == 0x3000 ||
		(code >= 0x2000 && code <= 0x200D) || code == 0xFEFF;
}

/* complete.c: does a report begin and end where it should? */
extern bool reading_is_complete(const Reading *reading);

#endif							/* GOVREPORT_QUALITY_H */
