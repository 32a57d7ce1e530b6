/*
 * term.c
 *	  Words worth finding: policies, slogans, works, organisations, places,
 *	  projects and indicators.
 *
 * The text is read once.  What is found lies on a stack until its sentence
 * ends, in the order of where it ends, so that a longer match takes the place
 * of those within it.
 */
#include "core/catalogue.h"
#include "core/term.h"
#include "core/termfilter.h"

/* Words in quotation marks have so many characters, a title at most so many. */
#define QUOTED_LEAST 2
#define QUOTED_MOST 20
#define WORK_LEAST 2
#define WORK_MOST 60

/* Interrupts are looked for every so many bytes. */
#define CHECK_BYTES 65536

/* What was found in the sentence at hand. */
typedef struct Candidate
{
	Span		span;
	TermKind	kind;
} Candidate;

typedef struct Scanner
{
	const Layout *layout;
	const char *text;
	const Indicators *indicators;
	uint32		indicator;		/* the next whose name was not passed */
	TermTable	table;
	Candidate  *found;
	uint32		count;
	uint32		room;
	uint32		quote;			/* behind the quotation mark that is open, or
								 * 0 */
	uint32		work;			/* behind the outermost 《 that is open */
	uint32		work_depth;		/* how many are open */
} Scanner;

static inline uint32
span_length(Span span)
{
	return span.end - span.start;
}

/* Takes a match, which ends behind all before it, unless it is within one. */
static void
push(Scanner *scanner, Span span, TermKind kind)
{
	while (scanner->count > 0)
	{
		const Candidate *last = &scanner->found[scanner->count - 1];

		if (last->span.end <= span.start)
			break;
		if (span_length(last->span) > span_length(span) ||
			(span_length(last->span) == span_length(span) &&
			 last->kind <= kind))
			return;
		scanner->count--;
	}
	if (scanner->count == scanner->room)
	{
		scanner->room *= 2;
		scanner->found = repalloc(scanner->found,
								  scanner->room * sizeof(Candidate));
	}
	scanner->found[scanner->count].span = span;
	scanner->found[scanner->count++].kind = kind;
}

/* Takes the names of figures that end up to "until". */
static void
push_indicators(Scanner *scanner, uint32 until)
{
	const Indicators *indicators = scanner->indicators;

	for (; scanner->indicator < indicators->count; scanner->indicator++)
	{
		Span		name = indicators->names[scanner->indicator];

		if (name.end > until)
			break;
		if (indicators->list[scanner->indicator].code == CATALOGUE_NONE ||
			name.start >= name.end)
			continue;
		/* one that ends before a match behind it comes too late */
		if (scanner->count == 0 ||
			scanner->found[scanner->count - 1].span.end <= name.end)
			push(scanner, name, TERM_INDICATOR);
	}
}

static void
take(Scanner *scanner, Span span, TermKind kind)
{
	push_indicators(scanner, span.end);
	push(scanner, span, kind);
}

/* What was found up to the end of a sentence at "at" is final. */
static void
end_sentence(Scanner *scanner, uint32 at)
{
	push_indicators(scanner, at);
	for (uint32 i = 0; i < scanner->count; i++)
		term_table_add(&scanner->table, scanner->found[i].span,
					   scanner->found[i].kind);
	scanner->count = 0;
	scanner->quote = 0;
	scanner->work_depth = 0;
}

/* The phrase of policies.tsv that begins at "at", or NULL. */
static const LexiconWord *
policy_at(const char *text, uint32 start, uint32 at, uint32 end)
{
	static const Word numerals[] = {
		WORD("一"), WORD("二"), WORD("两"), WORD("三"), WORD("四"), WORD("五"), WORD("六"), WORD("七"), WORD("八"), WORD("九"), WORD("十"),
		WORD("第"), WORD("百")
	};
	const LexiconWord *policy = lexicon_match(&lexicon_policies, text, at, end);
	Span		before = {start, at};

	/* 第三农场: part of another number */
	if (policy && STARTS_ANY(text, make_span(at, end), numerals) &&
		ENDS_ANY(text, before, numerals))
		return NULL;
	return policy;
}

/* Are these words, without quotation marks, a phrase of policies.tsv? */
static bool
is_policy(const char *text, Span span)
{
	char		plain[4 * (QUOTED_MOST + 8)];
	uint32		length = 0;
	const LexiconWord *policy;

	if (span_length(span) > sizeof(plain))
		return false;
	for (uint32 at = span.start; at < span.end; at++)
		if (!term_skips(text[at]))
			plain[length++] = text[at];
	policy = lexicon_match(&lexicon_policies, plain, 0, length);
	return policy && policy->length == length;
}

static bool
has_characters(const char *text, Span span, uint32 least, uint32 most)
{
	uint32		count;

	if (span_length(span) > most * 4)
		return false;
	count = text_characters(text, span);
	return count >= least && count <= most;
}

static bool
has_word(const char *text, Span span)
{
	for (uint32 at = span.start; at < span.end;)
	{
		uint32		code;

		at = text_next(text, at, span.end, &code);
		if (code_is_han(code) || code_is_letter(code))
			return true;
	}
	return false;
}

/*
 * Is it a slogan or the name of a campaign?  Not where it holds no word, or
 * begins or ends in the middle of something.
 */
static bool
is_slogan(const char *text, Span span)
{
	return has_characters(text, span, QUOTED_LEAST, QUOTED_MOST) &&
		has_word(text, span) && text[span.end - 1] != ',' &&
		text[span.start] != ',';
}

/* 放管服|改革, 1146|工程: the noun behind a quoted name that goes with it. */
static uint32
campaign_end(const char *text, uint32 at, uint32 end)
{
	static const Word nouns[] = {
		WORD("专项行动"), WORD("工程"), WORD("行动"), WORD("计划"), WORD("战略"), WORD("模式"), WORD("机制"), WORD("改革"), WORD("活动"),
		WORD("工作法"), WORD("革命")
	};
	static const Word others[] = {WORD("工程师"), WORD("计划生育"), WORD("改革开放"), WORD("模式化")};
	Span		rest = {at, end};
	const Word *noun = STARTS_ANY(text, rest, nouns);

	return noun && !STARTS_ANY(text, rest, others) ? at + noun->length : at;
}

/* The quotation mark at "at" closes what is open. */
static void
close_quote(Scanner *scanner, uint32 at, uint32 end)
{
	const char *text = scanner->text;
	Span		inner = {scanner->quote, at};
	Span		whole = {scanner->quote - 1, campaign_end(text, at + 1, end)};

	scanner->quote = 0;
	if (whole.end > at + 1)
	{
		if (is_policy(text, whole))
			take(scanner, whole, TERM_POLICY);
		else if (has_characters(text, inner, QUOTED_LEAST, QUOTED_MOST) &&
				 !is_policy(text, inner))
			take(scanner, whole, TERM_QUOTED);
	}
	else if (is_slogan(text, inner))
		take(scanner, inner, TERM_QUOTED);
}

/* Which way a quotation mark points: 1 opens, -1 closes, 0 does not say. */
static int
quote_direction(const Folded *folded, uint32 at)
{
	uint32		source = fold_source(folded, at);
	uint32		code = text_code(folded->source, source,
								 folded->source_length);

	switch (code)
	{
		case 0x201C:			/* “ */
		case 0x300C:			/* 「 */
		case 0x300E:			/* 『 */
		case 0x301D:			/* 〝 */
			return 1;
		case 0x201D:			/* ” */
		case 0x300D:			/* 」 */
		case 0x300F:			/* 』 */
		case 0x301E:			/* 〞 */
			return -1;
		default:
			return 0;
	}
}

static void
take_quote(Scanner *scanner, uint32 at, uint32 end)
{
	int			direction = quote_direction(scanner->layout->folded, at);

	if (direction > 0 || (direction == 0 && scanner->quote == 0))
		scanner->quote = at + 1;
	else if (scanner->quote > 0)
		close_quote(scanner, at, end);
}

static void
take_work_mark(Scanner *scanner, uint32 code, uint32 at, uint32 next)
{
	Span		title;

	if (code == 0x300A)
	{
		if (scanner->work_depth++ == 0)
			scanner->work = next;
		return;
	}
	if (scanner->work_depth == 0 || --scanner->work_depth > 0)
		return;
	title = make_span(scanner->work, at);
	if (has_characters(scanner->text, title, WORK_LEAST, WORK_MOST) &&
		has_word(scanner->text, title))
		take(scanner, title, TERM_WORK);
}

/* 乡村振兴局: does the name of an organ begin with the phrase? */
static bool
is_organ(const LexiconWord *word, const LexiconWord *policy)
{
	return word && word->value != TERM_NAME_NONE &&
		word->length > policy->length;
}

/* Takes the phrase or the end of a name at "at"; returns where to go on. */
static uint32
take_word(Scanner *scanner, Span block, uint32 at, uint32 next)
{
	const char *text = scanner->text;
	const LexiconWord *policy = policy_at(text, block.start, at, block.end);
	const LexiconWord *word = lexicon_match(&lexicon_term_suffixes, text, at,
											block.end);

	if (policy && !is_organ(word, policy))
	{
		take(scanner, make_span(at, at + policy->length), TERM_POLICY);
		return at + policy->length;
	}
	if (!word)
		return next;
	if (word->value != TERM_NAME_NONE)
	{
		Span		name = term_name(text, block.start, at, block.end, word);

		if (name.start < name.end)
			take(scanner, name, term_name_kind(word->value));
	}
	return at + word->length;
}

/* Takes the sign or the word at "at"; returns where to go on. */
static uint32
take_at(Scanner *scanner, Span block, uint32 at)
{
	uint32		code;
	uint32		next = text_next(scanner->text, at, block.end, &code);

	if (code == '"')
		take_quote(scanner, at, block.end);
	else if (code == 0x300A || code == 0x300B)
		take_work_mark(scanner, code, at, next);
	else if (code_ends_sentence(code))
		end_sentence(scanner, next);
	else
		return take_word(scanner, block, at, next);
	return next;
}

static void
scan_block(Scanner *scanner, Span block)
{
	for (uint32 at = block.start; at < block.end;)
	{
		uint32		stop = Min(block.end - at, CHECK_BYTES) + at;

		CORE_CHECK(scanner->layout->interrupt);
		while ((at = term_filter_next(scanner->text, at, stop, block.end)) < stop)
			at = take_at(scanner, block, at);
		if (scanner->table.terms->count > REPORT_MAX_ROWS)
			return;
	}
	end_sentence(scanner, block.end);
}

CoreStatus
term_find(const Layout *layout, const Indicators *indicators,
		  Strings *strings, Terms *terms)
{
	Scanner    *scanner = palloc0(sizeof(Scanner));

	scanner->layout = layout;
	scanner->text = layout->text;
	scanner->indicators = indicators;
	scanner->room = 64;
	scanner->found = palloc(scanner->room * sizeof(Candidate));
	term_table_begin(&scanner->table, layout->folded, strings, terms);
	for (uint32 i = 0; i < layout->count; i++)
	{
		const Block *block = &layout->blocks[i];

		if (block->role == BLOCK_TEXT || block->role == BLOCK_TITLE)
			scan_block(scanner, block_span(block));
		if (terms->count > REPORT_MAX_ROWS)
			return CORE_TOO_MANY_ROWS;
	}
	return CORE_OK;
}
