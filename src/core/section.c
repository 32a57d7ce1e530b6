/*
 * section.c
 *	  The rows of a report: headings with what follows them, and the parts that
 *	  have none.
 *
 * The blocks are walked once.  A row begins at each heading, and where a block
 * belongs to another part than the row before it: the opening, a paragraph that
 * admits problems, one that turns to the deputies, the closing call, furniture.
 */
#include "core/date.h"
#include "core/item.h"
#include "core/section.h"
#include "core/topic.h"

/* How far into a paragraph its problems are announced, in characters. */
#define PROBLEM_REACH 90

/*
 * Most characters of a slogan and of a paragraph of the closing call, and how
 * many paragraphs it may have.
 */
#define SLOGAN_MOST 60
#define SIGNATURE_MOST 20
#define CALL_MOST 1200
#define CLOSING_MOST 6

/* Bytes at the end of a paragraph that may lead on to the next. */
#define LEAD_REACH 60

typedef struct Builder
{
	const Layout *layout;
	const Headings *headings;
	Strings    *strings;
	Sections   *sections;
	uint32		owner[64];		/* row plus one of the heading at each level */
	uint32		level;			/* of the heading that the text is under */
	SectionKind kind;			/* of the running text */
	uint32		parent;			/* ord of the section that it belongs to */
	uint32		text_row;		/* row that running text goes on with, plus
								 * one; 0 where it needs a new one */
	uint32		closing;		/* first block of the closing call */
	uint32		closing_end;
	bool		in_problems;
	bool		opened;			/* has there been text before the headings? */
	uint32		heading_end;	/* where the last heading's text ends */
} Builder;

static Section *
add_row(Builder *builder, uint32 folded_start, SectionKind kind, uint32 parent)
{
	Sections   *sections = builder->sections;
	Section    *row;

	if (sections->count == sections->room)
	{
		sections->room = sections->room == 0 ? 64 : sections->room * 2;
		sections->rows = sections->rows == NULL ?
			palloc(sections->room * sizeof(Section)) :
			repalloc(sections->rows, sections->room * sizeof(Section));
		sections->titles = sections->titles == NULL ?
			palloc(sections->room * sizeof(Span)) :
			repalloc(sections->titles, sections->room * sizeof(Span));
	}
	sections->titles[sections->count] = make_span(0, 0);
	row = memset(&sections->rows[sections->count++], 0, sizeof(Section));
	row->start = sections->count == 1 ? 0 :
		fold_source(builder->layout->folded, folded_start);
	row->kind = kind;
	row->parent = parent;
	row->level = parent == 0 ? 1 : sections->rows[parent - 1].level + 1;
	row->topic = parent == 0 ? TOPIC_OTHER : sections->rows[parent - 1].topic;
	row->label = row->title = string_null;
	return row;
}

static void
add_segment(Builder *builder, Span span, bool continues)
{
	Sections   *sections = builder->sections;
	Segment    *segment;

	if (span.start >= span.end)
		return;
	if (sections->segment_count == sections->segment_room)
	{
		sections->segment_room = Max(64, sections->segment_room * 2);
		sections->segments = sections->segments == NULL ?
			palloc(sections->segment_room * sizeof(Segment)) :
			repalloc(sections->segments,
					 sections->segment_room * sizeof(Segment));
	}
	segment = &sections->segments[sections->segment_count++];
	segment->start = span.start;
	segment->end = span.end;
	segment->row = sections->count - 1;
	segment->continues = continues;
}

/* The ord of the section of the first level that the text is under, or 0. */
static uint32
top_section(const Builder *builder)
{
	return builder->level == 0 ? 0 : builder->owner[1];
}

/* A row without heading, unless the last row is such a one already. */
static void
add_bare_row(Builder *builder, uint32 start, SectionKind kind, uint32 parent)
{
	Sections   *sections = builder->sections;

	if (sections->count > 0)
	{
		const Section *last = &sections->rows[sections->count - 1];

		if (last->quote_length == 0 && last->kind == kind &&
			last->parent == parent)
			return;
	}
	(void) add_row(builder, start, kind, parent);
}

/* The running text goes on in a row of its own, of another kind. */
static void
turn_text(Builder *builder, SectionKind kind, uint32 parent)
{
	if (builder->kind == kind && builder->parent == parent)
		return;
	builder->kind = kind;
	builder->parent = parent;
	builder->text_row = 0;
}

static void
add_heading_row(Builder *builder, const Heading *heading)
{
	const Folded *folded = builder->layout->folded;
	uint32		level = Min(heading->level, lengthof(builder->owner) - 1);
	uint32		parent = level > 1 ? builder->owner[level - 1] : 0;
	Section    *row = add_row(builder, heading->text.start, heading->kind,
							  parent);
	Topic		topic = topic_of(builder->layout->text, heading->title);

	/* white space before the first heading of all is a row of its own */
	if (row->start == 0 && fold_source(folded, heading->text.start) > 0)
	{
		row->kind = SECTION_OTHER;
		row = add_row(builder, heading->text.start, heading->kind, parent);
	}
	row->quote_length = fold_source_end(folded, heading->text.end) - row->start;
	row->label = strings_add_source(builder->strings, folded, heading->label);
	row->title = strings_add_clean(builder->strings, folded, heading->title);
	builder->sections->titles[builder->sections->count - 1] = heading->title;
	if (topic != TOPIC_OTHER)
		row->topic = topic;
	builder->owner[level] = builder->sections->count;
	builder->level = level;
	builder->kind = heading->kind;
	builder->parent = builder->sections->count;
	builder->text_row = builder->sections->count;
	builder->in_problems = false;
	builder->heading_end = heading->text.end;
}

/* 我们也清醒地看到 … 困难和问题: a paragraph that admits problems. */
static bool
admits_problems(const char *text, Span span)
{
	static const Word seeing[] = {
		WORD("清醒"), WORD("正视"), WORD("不容忽视"), WORD("不容回避"), WORD("不可忽视"), WORD("深感"), WORD("必须看到"),
		WORD("也看到"), WORD("也要看到"), WORD("认识到"), WORD("还存在"), WORD("仍存在"), WORD("仍然存在"),
		WORD("存在一些"), WORD("存在不少"), WORD("也存在"), WORD("存在的主要问题"), WORD("面临一些"), WORD("面临不少"),
		WORD("面临诸多"), WORD("还有不少"), WORD("还有较大"), WORD("仍有不少"), WORD("仍有一些"),
		WORD("清楚地看到"), WORD("也应看到"), WORD("有不少问题"), WORD("深知")
	};
	static const Word what[] = {
		WORD("问题"), WORD("困难"), WORD("不足"), WORD("差距"), WORD("短板"), WORD("挑战"), WORD("矛盾"), WORD("薄弱")
	};
	Span		reach = {span.start, text_skip(text, span, PROBLEM_REACH)};
	Span		named = {span.start, text_skip(text, span, 2 * PROBLEM_REACH)};

	return !text_has(text, reach, LITERAL("针对")) &&
		HAS_ANY(text, named, what) != NULL &&
		HAS_ANY(text, reach, seeing) != NULL;
}

/* …同以下情况有关。 or a colon: the next paragraph belongs to this one. */
static bool
leads_on(const char *text, Span span)
{
	Span		end = {Max(span.start, span.end - Min(span.end, LEAD_REACH)),
	span.end};

	return text_last_code(text, span) == ':' ||
		text_has(text, end, LITERAL("以下")) ||
		text_has(text, end, LITERAL("如下"));
}

/* 各项工作总结如下: an opening that stands below the first heading. */
static bool
announces(const char *text, Span span)
{
	return text_last_code(text, span) == ':' &&
		(text_has(text, span, LITERAL("如下")) ||
		 text_has(text, span, LITERAL("汇报")));
}

/* The words of a closing call. */
static bool
calls(const char *text, Span span)
{
	static const Word words[] = {
		WORD("让我们"), WORD("紧密地团结"), WORD("团结在"), WORD("奋斗"), WORD("奋勇"), WORD("奋力"), WORD("新篇章"),
		WORD("新台阶"), WORD("新的台阶"), WORD("新局面"), WORD("新辉煌"), WORD("新画卷"), WORD("新征程"), WORD("贡献"),
		WORD("新胜利"), WORD("万岁"), WORD("答卷"), WORD("圆满完成"), WORD("时不我待"), WORD("只争朝夕"), WORD("谢谢"),
		WORD("再立新功"), WORD("优异成绩"), WORD("请各位代表审议"), WORD("请予审议"), WORD("请审议")
	};

	return HAS_ANY(text, span, words) != NULL;
}

/* A call names no figures, but for years. */
static bool
has_figure(const char *text, Span span)
{
	static const Word words[] = {WORD("%"), WORD("万元"), WORD("亿元")};

	return HAS_ANY(text, span, words) != NULL;
}

/* Does a block hold text without heading or item at its start? */
static bool
is_plain(const Builder *builder, uint32 block)
{
	const Layout *layout = builder->layout;
	const Headings *headings = builder->headings;
	uint32		low = 0;
	uint32		high = headings->count;

	if (layout->blocks[block].role != BLOCK_TEXT ||
		item_starts(layout->text, block_span(&layout->blocks[block])))
		return false;
	while (low < high)
	{
		uint32		middle = (low + high) / 2;

		if (headings->list[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	return low == headings->count || headings->list[low].block != block;
}

/* The block behind the speech: where annexes and glossaries begin. */
static uint32
speech_end(const Builder *builder)
{
	static const Word words[] = {WORD("附件"), WORD("附录"), WORD("附表"), WORD("名词")};
	const Headings *headings = builder->headings;

	for (uint32 i = 0; i < headings->count; i++)
	{
		const Heading *heading = &headings->list[i];

		if (heading->level == 1 &&
			(heading->kind == SECTION_OTHER ||
			 STARTS_ANY(builder->layout->text, heading->text, words)))
			return heading->block;
	}
	return builder->layout->tail;
}

/* A short line of the closing call: …万岁！ */
static bool
is_slogan(const Layout *layout, uint32 block)
{
	const Block *line = &layout->blocks[block];

	return line->width <= SLOGAN_MOST &&
		text_last_code(layout->text, block_span(line)) == '!';
}

/* 柳河镇人民政府, 2023年1月5日: who signs, and when, below the call. */
static bool
is_signature(const Layout *layout, uint32 block)
{
	static const Word signers[] = {WORD("人民政府"), WORD("政府"), WORD("委员会"), WORD("办事处")};
	const Block *line = &layout->blocks[block];
	Span		span = block_span(line);
	CoreDate	day;

	return line->role == BLOCK_TEXT && line->width <= SIGNATURE_MOST &&
		(ENDS_ANY(layout->text, span, signers) != NULL ||
		 date_find(layout->text, span, &day, NULL));
}

/*
 * The closing call is the last paragraph of the speech, where its words call,
 * back to where it turns to the deputies.
 */
static void
find_closing(Builder *builder)
{
	const Layout *layout = builder->layout;
	uint32		first;

	builder->closing_end = speech_end(builder);
	builder->closing = builder->closing_end;
	first = builder->closing_end;
	while (first > layout->body &&
		   (layout->blocks[first - 1].role != BLOCK_TEXT ||
			(is_signature(layout, first - 1) && is_plain(builder, first - 1))))
		first--;
	if (first == layout->body || !is_plain(builder, first - 1))
		return;
	first--;
	if (layout->blocks[first].width > CALL_MOST ||
		!calls(layout->text, block_span(&layout->blocks[first])) ||
		has_figure(layout->text, block_span(&layout->blocks[first])))
		return;
	for (int i = 0; i < CLOSING_MOST && first > layout->body &&
		 !block_is_salutation(layout, first); i++)
	{
		if (!is_plain(builder, first - 1) ||
			!(block_is_salutation(layout, first - 1) ||
			  is_slogan(layout, first - 1)))
			break;
		first--;
	}
	builder->closing = first;
}

/* Which part a paragraph belongs to that no heading begins. */
static void
turn_to_part(Builder *builder, uint32 block)
{
	const Layout *layout = builder->layout;
	Span		span = block_span(&layout->blocks[block]);
	uint32		top = top_section(builder);
	SectionKind top_kind = top == 0 ? builder->kind :
	builder->sections->rows[top - 1].kind;

	if (block >= builder->closing && block < builder->closing_end)
	{
		if (top_kind != SECTION_CLOSING)
			turn_text(builder, SECTION_CLOSING, 0);
		return;
	}
	if (builder->in_problems)
	{
		if (item_starts(layout->text, span) ||
			item_answers_problems(layout->text, span) ||
			leads_on(layout->text, block_span(&layout->blocks[block - 1])))
			return;
		builder->in_problems = false;
		turn_text(builder, top_kind, top);
	}
	if (top_kind == SECTION_REVIEW && admits_problems(layout->text, span))
	{
		builder->in_problems = true;
		turn_text(builder, SECTION_PROBLEMS, top);
	}
	else if (builder->level > 1 && block_is_salutation(layout, block))
		turn_text(builder, top_kind, top);
	else if (builder->level == 1 && !builder->opened &&
			 builder->text_row == builder->sections->count &&
			 announces(layout->text, span))
		turn_text(builder, SECTION_OPENING, top);
	else if (builder->kind == SECTION_OPENING && builder->level > 0)
		turn_text(builder, top_kind, top);
}

static void
add_text(Builder *builder, uint32 block, Span span)
{
	bool		continues = builder->layout->blocks[block].continues;

	if (!continues && span.start == builder->layout->blocks[block].start)
		turn_to_part(builder, block);
	if (builder->text_row != builder->sections->count ||
		builder->text_row == 0)
	{
		(void) add_row(builder, span.start, builder->kind, builder->parent);
		builder->text_row = builder->sections->count;
	}
	builder->opened = true;
	add_segment(builder, span, continues);
}

/* A block of text with the headings in it, from *next on. */
static void
add_text_block(Builder *builder, uint32 block, uint32 *next)
{
	Span		rest = block_span(&builder->layout->blocks[block]);
	uint32		read_from = rest.start;

	if (rest.start < builder->heading_end)
		return;					/* the second line of a heading */
	while (*next < builder->headings->count &&
		   builder->headings->list[*next].block == block)
	{
		const Heading *heading = &builder->headings->list[(*next)++];

		if (heading->text.start > rest.start)
			add_text(builder, block, make_span(rest.start,
											   heading->text.start));
		add_heading_row(builder, heading);
		rest.start = heading->text.end;
		read_from = heading->figures ? heading->label.end : rest.start;
	}
	if (rest.start == builder->layout->blocks[block].start)
		add_text(builder, block, rest);
	else
		add_segment(builder, make_span(read_from, rest.end), false);
}

static CoreStatus
add_rows(Builder *builder)
{
	const Layout *layout = builder->layout;
	uint32		next = 0;

	for (uint32 i = 0; i < layout->count; i++)
	{
		const Block *block = &layout->blocks[i];

		CORE_CHECK(layout->interrupt);
		if (block->role == BLOCK_TEXT)
			add_text_block(builder, i, &next);
		else
			add_bare_row(builder, block->start,
						 block->role == BLOCK_FURNITURE ?
						 SECTION_BOILERPLATE : SECTION_METADATA, 0);
		if (builder->sections->count > REPORT_MAX_ROWS)
			return CORE_TOO_MANY_ROWS;
	}
	return CORE_OK;
}

CoreStatus
section_build(const Layout *layout, const Headings *headings,
			  SectionKind first_kind, Strings *strings, Sections *sections)
{
	Builder		builder = {0};
	CoreStatus	status;

	memset(sections, 0, sizeof(Sections));
	builder.layout = layout;
	builder.headings = headings;
	builder.strings = strings;
	builder.sections = sections;
	builder.kind = headings->count > 0 ? SECTION_OPENING : first_kind;
	find_closing(&builder);
	status = add_rows(&builder);
	if (status != CORE_OK)
		return status;
	if (sections->count == 0)
		(void) add_row(&builder, 0, SECTION_OTHER, 0);
	for (uint32 i = 0; i < sections->count; i++)
		sections->rows[i].end = i + 1 < sections->count ?
			sections->rows[i + 1].start : layout->folded->source_length;
	return CORE_OK;
}
