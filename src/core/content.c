/*
 * content.c
 *	  What of a page is the article.
 *
 * Prose is Chinese characters outside of links.  The article is the innermost
 * element with a name for articles that holds two thirds of the page's prose;
 * else what lies between the first and the last of such elements, if together
 * they hold as much; else the innermost element of any name that does.  Where
 * there is none, the whole page is.
 */
#include "core/page.h"
#include "core/text.h"

/* A page with less prose is read whole. */
#define PROSE_LEAST 100

/* So deep do tokens nest, see markup.c. */
#define DEPTH_MOST 256

/* A walk through the tokens that counts prose. */
typedef struct Walk
{
	const Markup *markup;
	CoreInterrupt interrupt;
	uint32		at;				/* the next token */
	uint32		links;			/* open ones */
	uint32		depth;
	uint32		prose;			/* up to here */
	uint32		before[DEPTH_MOST]; /* prose before each open element */
	bool		whole;			/* read what stands aside too */
} Walk;

static uint32
count_han(const char *text)
{
	uint32		length = strlen(text);
	uint32		count = 0;

	for (uint32 at = 0; at < length;)
	{
		uint32		code;

		at = text_next(text, at, length, &code);
		count += code_is_han(code);
	}
	return count;
}

/*
 * The next element that ends, with the prose in it; false at the end.  Only
 * those that are nested no deeper than DEPTH_MOST are given.
 */
static bool
next_element(Walk *walk, Token **open, uint32 *prose)
{
	const Markup *markup = walk->markup;

	while (walk->at < markup->count)
	{
		Token	   *token = &markup->tokens[walk->at++];

		CORE_CHECK(walk->interrupt);
		if (token->kind == TOKEN_TEXT && walk->links == 0)
			walk->prose += count_han(markup->text + token->at);
		else if (token->kind == TOKEN_OPEN)
		{
			if ((token->flags & TOKEN_IS_ASIDE) && !walk->whole)
			{
				walk->at = token->at + 1;
				continue;
			}
			walk->links += token->role == TAG_LINK;
			if (walk->depth < DEPTH_MOST)
				walk->before[walk->depth] = walk->prose;
			walk->depth++;
		}
		else if (token->kind == TOKEN_CLOSE)
		{
			walk->links -= token->role == TAG_LINK;
			if (--walk->depth >= DEPTH_MOST)
				continue;
			*open = &markup->tokens[token->at];
			*prose = walk->prose - walk->before[walk->depth];
			return true;
		}
	}
	return false;
}

static void
begin_walk(Walk *walk, const Markup *markup, CoreInterrupt interrupt,
		   bool whole)
{
	memset(walk, 0, offsetof(Walk, before));
	walk->markup = markup;
	walk->interrupt = interrupt;
	walk->whole = whole;
}

/* The prose of the page. */
static uint32
count_prose(const Markup *markup, CoreInterrupt interrupt, bool whole)
{
	Walk		walk;
	Token	   *open;
	uint32		prose;

	begin_walk(&walk, markup, interrupt, whole);
	while (next_element(&walk, &open, &prose))
		continue;
	return walk.prose;
}

/*
 * What holds most of the page's prose does not stand aside, whatever it is
 * called: a script may show what the source hides.
 */
static void
settle_asides(Markup *markup, CoreInterrupt interrupt)
{
	uint32		total = count_prose(markup, interrupt, true);
	Walk		walk;
	Token	   *open;
	uint32		prose;

	begin_walk(&walk, markup, interrupt, true);
	while (next_element(&walk, &open, &prose))
		if (prose > total / 2)
			open->flags &= ~TOKEN_IS_ASIDE;
}

static bool
is_most(uint32 prose, uint32 total)
{
	return (uint64) prose * 3 >= (uint64) total * 2;
}

void
content_find(Markup *markup, CoreInterrupt interrupt, Content *content)
{
	Content		innermost = {0};	/* of any name */
	Content		span = {0};		/* from the first named element to the last */
	uint32		span_prose = 0;
	uint32		total;
	Walk		walk;
	Token	   *open;
	uint32		prose;

	memset(content, 0, sizeof(Content));
	settle_asides(markup, interrupt);
	total = count_prose(markup, interrupt, false);
	if (total < PROSE_LEAST)
		return;
	begin_walk(&walk, markup, interrupt, false);
	while (next_element(&walk, &open, &prose))
	{
		Content		element = {true, open - markup->tokens, open->at};
		bool		most = is_most(prose, total);

		/* a paragraph alone is no article */
		if (most && !innermost.found && open->role != TAG_PARAGRAPH &&
			open->role != TAG_INLINE)
			innermost = element;
		if (!(open->flags & TOKEN_IS_CONTENT))
			continue;
		if (most)
		{
			*content = element;
			return;
		}
		/* an element that holds those before it counts instead of them */
		if (span.found && element.first < span.first)
		{
			span = element;
			span_prose = prose;
			continue;
		}
		if (!span.found)
			span = element;
		span.last = element.last;
		span_prose += prose;
	}
	*content = is_most(span_prose, total) ? span : innermost;
}
