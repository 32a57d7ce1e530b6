/*
 * report.h
 *	  What a parse yields: plain records without pointers between them, so that
 *	  the stored value can hold them as they are.
 *
 * Offsets are bytes of the source text; char_start counts characters from 1,
 * as SQL's substr does.  Rows are numbered from 1 (ord is the place in the
 * array plus one); a parent of 0 means none.
 */
#ifndef GOVREPORT_REPORT_H
#define GOVREPORT_REPORT_H

#include "core/core.h"
#include "core/decimal.h"

/*
 * Goes up by one with every release in which some text may yield other rows
 * than in the release before.  Stored beside reports by those who want to know
 * which of them to parse again.
 */
#define PARSER_VERSION 1

/* A piece of the report's string pool; length STRING_NULL stands for NULL. */
typedef struct StringRef
{
	uint32		offset;
	uint32		length;
} StringRef;

#define STRING_NULL PG_UINT32_MAX

/*
 * In the order of the SQL enum govreport_kind.  Stored in values, as are the
 * enums below: after a release new ones go to the end.
 */
typedef enum SectionKind
{
	SECTION_METADATA,
	SECTION_OPENING,
	SECTION_REVIEW,
	SECTION_PROBLEMS,
	SECTION_PLAN,
	SECTION_CLOSING,
	SECTION_BOILERPLATE,
	SECTION_OTHER
} SectionKind;

#define SECTION_KINDS (SECTION_OTHER + 1)

/*
 * One part of the report.  The rows lie one behind the other: the first starts
 * at 0, each ends where the next starts, the last at the end of the text.
 */
typedef struct Section
{
	uint32		start;			/* where the row begins: at its heading, if
								 * any */
	uint32		end;			/* where the next row begins */
	uint32		char_start;
	uint32		quote_length;	/* bytes of the heading as it stands; 0: none */
	uint32		parent;			/* ord of the section around it, or 0 */
	uint16		level;			/* 1 for the top parts */
	uint8		kind;			/* SectionKind */
	uint8		topic;			/* row of topics.tsv, TOPIC_OTHER where none
								 * fits */
	StringRef	label;			/* the mark as it stands; NULL without heading */
	StringRef	title;			/* clean simplified; NULL without heading */
} Section;

/* One run-in item: 一是 …, 首先 …, (1) … */
typedef struct ReportItem
{
	uint32		start;
	uint32		end;
	uint32		char_start;
	uint32		section;		/* ord of the section it stands in */
	uint32		parent;			/* ord of the item around it, or 0 */
	StringRef	label;
} ReportItem;

/* In the order of the SQL enum govreport_measure. */
typedef enum Measure
{
	MEASURE_LEVEL,				/* an amount or a count */
	MEASURE_GROWTH,				/* a relative change, negative when it falls */
	MEASURE_CHANGE,				/* an absolute change, likewise */
	MEASURE_COMPLETION,			/* how much of a plan or of all work is done */
	MEASURE_SHARE,				/* a part of a whole, a rate */
	MEASURE_RANK				/* a place among others */
} Measure;

#define MEASURES (MEASURE_RANK + 1)

/* In the order of the SQL enum govreport_bound. */
typedef enum Bound
{
	BOUND_EXACT,
	BOUND_ABOUT,
	BOUND_AT_LEAST,
	BOUND_AT_MOST,
	BOUND_RANGE
} Bound;

#define BOUNDS (BOUND_RANGE + 1)

/* In the order of the SQL enum govreport_role. */
typedef enum Role
{
	ROLE_ACTUAL,
	ROLE_TARGET,
	ROLE_ESTIMATE
} Role;

#define ROLES (ROLE_ESTIMATE + 1)

/* In the order of the SQL enum govreport_status. */
typedef enum Status
{
	STATUS_STATED,
	STATUS_MASKED,				/* xx458元: no value */
	STATUS_BLANK				/* 完成财税万元: no value */
} Status;

#define STATUSES (STATUS_BLANK + 1)

/* A calendar day; year 0 stands for NULL. */
typedef struct CoreDate
{
	int16		year;
	uint8		month;
	uint8		day;
} CoreDate;

/* From the first day to the day after the last; from.year 0 stands for NULL. */
typedef struct CorePeriod
{
	CoreDate	from;
	CoreDate	until;
} CorePeriod;

/*
 * One measured number.  value and value_max count in the unit without its
 * scale; value_max is 0 but for a range.
 */
typedef struct Indicator
{
	Decimal		value;			/* meaningless unless stated */
	Decimal		value_max;
	uint32		start;			/* of the number and unit as they stand */
	uint32		end;
	uint32		char_start;
	uint32		section;		/* ord of the section it stands in */
	uint32		of;				/* ord of the row that it qualifies, or 0 */
	StringRef	name;
	StringRef	unit;
	StringRef	entity;			/* NULL for the reporting area as a whole */
	StringRef	wording;		/* cue words; NULL without */
	CorePeriod	period;
	uint16		code;			/* row of the catalogue plus one, or 0 */
	uint8		measure;		/* Measure */
	uint8		bound;			/* Bound */
	uint8		role;			/* Role */
	uint8		status;			/* Status */
	uint8		unused[6];		/* zero */
} Indicator;

/*
 * In the order of the SQL enum govreport_term_kind.  Of two kinds that the same
 * words have, the first counts.
 */
typedef enum TermKind
{
	TERM_POLICY,				/* a phrase of policies.tsv */
	TERM_QUOTED,				/* words in quotation marks */
	TERM_WORK,					/* a title in 《》 */
	TERM_ORGANISATION,
	TERM_PLACE,
	TERM_PROJECT,
	TERM_INDICATOR				/* the name of a figure that has a code */
} TermKind;

#define TERM_KINDS (TERM_INDICATOR + 1)

/* A word worth finding, once for all the places where it stands. */
typedef struct Term
{
	uint32		start;			/* its first place, as it stands */
	uint32		end;
	uint32		char_start;
	uint32		count;			/* of its places */
	StringRef	term;			/* clean simplified, without quotation marks */
	uint8		kind;			/* TermKind */
	uint8		unused[3];		/* zero */
} Term;

typedef enum RegionLevel
{
	REGION_UNKNOWN,
	REGION_NATIONAL,
	REGION_PROVINCE,
	REGION_PREFECTURE,
	REGION_COUNTY,
	REGION_TOWNSHIP,
	REGION_VILLAGE
} RegionLevel;

typedef enum DocumentType
{
	DOCUMENT_GOVERNMENT_WORK_REPORT,
	DOCUMENT_WORK_SUMMARY,
	DOCUMENT_WORK_PLAN,
	DOCUMENT_WORK_SUMMARY_AND_PLAN,
	DOCUMENT_OTHER
} DocumentType;

typedef enum ReportScript
{
	SCRIPT_HANS,
	SCRIPT_HANT,
	SCRIPT_MIXED
} ReportScript;

/* One field of the header table: 索引号, 发布机构 … */
typedef struct HeaderField
{
	StringRef	name;
	StringRef	value;			/* empty, never NULL, where nothing was filled
								 * in */
} HeaderField;

typedef struct Metadata
{
	StringRef	title;
	StringRef	issuer;
	StringRef	region;
	StringRef	region_path;	/* outermost first, joined with '/' */
	StringRef	meeting;
	StringRef	speaker;
	CoreDate	issued;
	CorePeriod	review_period;
	CorePeriod	plan_period;
	uint8		region_level;	/* RegionLevel */
	uint8		document_type;	/* DocumentType */
	uint8		script;			/* ReportScript */
	uint8		unused;			/* zero */
} Metadata;

typedef struct Report
{
	const char *text;			/* the caller's, not copied */
	uint32		length;
	Section    *sections;
	uint32		section_count;	/* at least 1 */
	ReportItem *items;
	uint32		item_count;
	Indicator  *indicators;
	uint32		indicator_count;
	Term	   *terms;			/* in the order of their first places */
	uint32		term_count;
	HeaderField *header;
	uint32		header_count;
	Metadata	metadata;
	char	   *strings;		/* the pool that StringRef points into */
	uint32		strings_length;
} Report;

/* One report of a file that collects several. */
typedef struct SplitPart
{
	uint32		start;
	uint32		end;
	uint32		char_start;
} SplitPart;

/*
 * Parses text into *report, whose arrays are palloc'd.  Every text is a
 * report: where nothing is recognised there is one section of kind other.
 */
extern CoreStatus report_parse(const char *text, size_t length,
							   CoreInterrupt interrupt, Report *report);

/*
 * Finds the reports in a file; *parts is palloc'd.  The table of contents of a
 * collection is in no part; a plain report is one part from 0 to length.
 */
extern CoreStatus report_split(const char *text, size_t length,
							   CoreInterrupt interrupt,
							   SplitPart **parts, uint32 *count);

/* The topics a section can have, by Section.topic. */
extern const char *topic_name(uint32 topic);
extern const char *topic_description(uint32 topic);
extern uint32 topic_count(void);

/* The policy phrases that are known, by their place, in no special order. */
typedef struct Policy
{
	const char *phrase;
	uint32		length;			/* bytes */
	uint32		theme;			/* a topic */
	uint32		year;			/* when it came up; 0 where that is unknown */
} Policy;

extern Policy policy_get(uint32 place);
extern uint32 policy_count(void);

#endif							/* GOVREPORT_REPORT_H */
