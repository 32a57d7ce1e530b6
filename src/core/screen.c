/*
 * screen.c
 *	  The source of a page as tags and text, before it is parsed.
 *
 * Each search for an end is made once for nothing at most: what was not found
 * is remembered, so the time grows with the length, whatever the source is.
 */
#include "core/screen.h"

/* A page with as many known tags is HTML; those of a whole page count twice. */
#define TAGS_OF_HTML 4

/* What was looked for is not there. */
#define MISSING PG_UINT32_MAX

/* Only so much of a text is asked whether it is HTML. */
#define REACH_OF_HTML (1024 * 1024)

/* Steps of a search between two chances to interrupt it. */
#define STEPS_MOST 16384

/* The longest name in tags.tsv, and more. */
#define TAG_NAME_MOST 16

/* A reference, &hellip; for instance, is not cut in two. */
#define REFERENCE_MOST 12

static inline bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' ||
		byte == '\f';
}

/* What libxml2 takes for part of a name, less what is beyond ASCII. */
static inline bool
is_name_byte(char byte)
{
	return code_is_letter((unsigned char) byte) ||
		code_is_digit((unsigned char) byte) || byte == ':' || byte == '-' ||
		byte == '_' || byte == '.';
}

const LexiconWord *
markup_tag(const char *name, uint32 length)
{
	char		lower[TAG_NAME_MOST];
	const LexiconWord *word;

	if (length > TAG_NAME_MOST)
		return NULL;
	for (uint32 i = 0; i < length; i++)
		lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? name[i] | 0x20 : name[i];
	word = lexicon_match(&lexicon_tags, lower, 0, length);
	return word && word->length == length ? word : NULL;
}

void
screen_begin(Screen *screen, const char *source, uint32 length,
			 CoreInterrupt interrupt)
{
	memset(screen, 0, sizeof(Screen));
	screen->interrupt = interrupt;
	screen->source = source;
	screen->length = length;
	screen->section_end = MISSING;
}

/* A tag or a comment may be as long as a page: it can be cancelled within. */
static inline void
step(Screen *screen)
{
	if (++screen->steps % STEPS_MOST == 0)
		CORE_CHECK(screen->interrupt);
}

static uint32
find_byte(const Screen *screen, uint32 at, char byte)
{
	const char *found = memchr(screen->source + at, byte, screen->length - at);

	return found ? found - screen->source : screen->length;
}

/* The next > at or behind "at"; the end of the source where there is none. */
static uint32
find_bracket(Screen *screen, uint32 at)
{
	uint32		found = screen->bracket_missing ? screen->length :
	find_byte(screen, at, '>');

	if (found == screen->length)
		screen->bracket_missing = true;
	return found;
}

/* Behind the next --> or ]]>, whose first two bytes begin at "at" or later. */
static uint32
find_end(Screen *screen, uint32 at, char before)
{
	for (uint32 here = at + 2; here < screen->length; here++)
	{
		step(screen);
		here = find_byte(screen, here, '>');
		if (here < screen->length && screen->source[here - 1] == before &&
			screen->source[here - 2] == before)
			return here + 1;
	}
	return MISSING;
}

/*
 * Behind a comment that begins at "at".  One that nothing ends is none, so that
 * it does not take the rest of the page with it.
 */
static uint32
skip_comment(Screen *screen, uint32 at)
{
	uint32		end = screen->comment_end_missing ? MISSING :
	find_end(screen, at + strlen("<!"), '-');

	if (end != MISSING)
		return end;
	screen->comment_end_missing = true;
	return at + strlen("<!--");
}

/* Where the quoted value that begins at "at" ends, or at + 1. */
static uint32
skip_quoted(Screen *screen, uint32 at)
{
	bool	   *missing = &screen->quote_missing[screen->source[at] == '"'];
	uint32		end;

	if (*missing)
		return at + 1;
	end = find_byte(screen, at + 1, screen->source[at]);
	if (end < screen->length)
		return end + 1;
	*missing = true;
	return at + 1;
}

/*
 * Where the tag that begins at "at" ends; the end of the source where it does
 * not.  A > in a quoted value does not end it.
 */
static uint32
find_tag_end(Screen *screen, uint32 at, bool *bare)
{
	const char *source = screen->source;
	uint32		words = 0;
	uint32		here = at + 1;
	bool		value = false;	/* may a quoted value begin here? */

	if (find_bracket(screen, at) == screen->length)
		return screen->length;
	while (here < screen->length && source[here] != '>')
	{
		char		byte = source[here];

		step(screen);
		if (value && (byte == '"' || byte == '\''))
		{
			uint32		end = skip_quoted(screen, here);

			/* the parser would take all that follows for its value */
			*bare |= end == here + 1;
			here = end;
			value = false;
			words++;
			continue;
		}
		/* nor does the parser agree where a stray quote leads */
		*bare |= byte == '"' || byte == '\'';
		if (byte == '=')
			value = true;
		else if (!is_blank(byte))
			value = false;
		words += is_blank(byte) || byte == '/';
		here++;
	}
	*bare |= words > SCREEN_WORDS_MOST || here - at > SCREEN_TAG_MOST;
	if (here < screen->length)
		return here + 1;
	*bare = true;
	return find_bracket(screen, at) + 1;
}

/* Behind the end tag of a raw element, or "at" where it has none. */
static uint32
skip_raw(Screen *screen, uint32 at, const LexiconWord *tag)
{
	uint32		bit = 1 << tag->weight;

	if (screen->ends_missing & bit)
		return at;
	for (uint32 here = at; here < screen->length; here++)
	{
		step(screen);
		here = find_byte(screen, here, '<');
		if (screen->length - here > tag->length + (uint32) strlen("</") &&
			screen->source[here + 1] == '/' &&
			markup_tag(screen->source + here + 2, tag->length) == tag)
		{
			uint32		end = find_bracket(screen, here);

			return Min(end + 1, screen->length);
		}
	}
	screen->ends_missing |= bit;
	return at;
}

/*
 * A declaration, comment or CDATA section that begins at "at".  The content of
 * a section is read: on pages that claim to be XHTML it is shown.
 */
static void
skip_declaration(Screen *screen, uint32 at)
{
	Span		rest = {at, screen->length};

	if (text_starts(screen->source, rest, LITERAL("<!--")))
		screen->at = skip_comment(screen, at);
	else if (text_starts(screen->source, rest, LITERAL("<![CDATA[")))
	{
		screen->at = at + strlen("<![CDATA[");
		screen->section_end = screen->section_end_missing ? MISSING :
			find_end(screen, screen->at, ']');
		if (screen->section_end == MISSING)
			screen->section_end_missing = true;
		else
			screen->section_end -= strlen("]]>");
	}
	else
		screen->at = find_bracket(screen, at) + 1;
}

/* Reads the tag at screen->at; false where it is to be passed over. */
static bool
read_tag(Screen *screen, Piece *piece)
{
	const char *source = screen->source;
	uint32		at = screen->at;
	const LexiconWord *tag;

	piece->kind = source[at + 1] == '/' ? PIECE_CLOSE : PIECE_OPEN;
	piece->bare = piece->kind == PIECE_CLOSE;
	piece->span = make_span(at, find_tag_end(screen, at, &piece->bare));
	piece->name.start = at + 1 + (piece->kind == PIECE_CLOSE);
	piece->name.end = piece->name.start;
	while (is_name_byte(source[piece->name.end]))
		piece->name.end++;
	screen->at = piece->span.end;
	tag = markup_tag(source + piece->name.start,
					 piece->name.end - piece->name.start);
	piece->role = tag ? tag->value : TAG_INLINE;
	if (piece->role == TAG_RAW && piece->kind == PIECE_OPEN &&
		source[piece->span.end - 2] != '/')
		screen->at = skip_raw(screen, screen->at, tag);
	return piece->role != TAG_RAW && piece->role != TAG_VOID &&
		piece->name.end - piece->name.start <= SCREEN_NAME_MOST;
}

static void
read_text(Screen *screen, Piece *piece)
{
	uint32		end = find_byte(screen, screen->at, '<');

	end = Min(end, screen->section_end);
	if (end - screen->at > SCREEN_TEXT_MOST)
	{
		uint32		cut = screen->at + SCREEN_TEXT_MOST;

		end = cut;
		for (uint32 i = 1; i < REFERENCE_MOST; i++)
			if (screen->source[cut - i] == '&')
				end = cut - i;
		while (((unsigned char) screen->source[end] & 0xC0) == 0x80)
			end--;
	}
	piece->kind = PIECE_TEXT;
	piece->span = make_span(screen->at, end);
	screen->at = end;
}

bool
screen_next(Screen *screen, Piece *piece)
{
	while (screen->at < screen->length)
	{
		uint32		at = screen->at;
		char		byte = screen->source[at];
		char		next = at + 1 < screen->length ?
		screen->source[at + 1] : '\0';

		if (at == screen->section_end)
		{
			screen->at += strlen("]]>");
			screen->section_end = MISSING;
			continue;
		}
		if (byte != '<')
		{
			/* a tag may have led past the end of a section */
			if (at > screen->section_end)
				screen->section_end = MISSING;
			read_text(screen, piece);
			return true;
		}
		if (find_bracket(screen, at) < screen->length)
		{
			if (next == '/' && at + 2 < screen->length)
				next = code_is_letter((unsigned char) screen->source[at + 2]) ?
					'a' : '!';
			if (next == '!' || next == '?')
			{
				skip_declaration(screen, at);
				continue;
			}
			if (code_is_letter((unsigned char) next))
			{
				if (read_tag(screen, piece))
					return true;
				continue;
			}
		}
		piece->kind = PIECE_LESS;
		piece->span = make_span(at, at + 1);
		screen->at++;
		return true;
	}
	return false;
}

/* A doctype or a known tag at the < at "at": what it counts for, or 0. */
static uint32
weigh_tag(const char *text, uint32 at, uint32 length)
{
	static const char doctype[] = "<!doctype html";
	uint32		start = at + 1;
	uint32		end;
	const LexiconWord *tag;

	if (length - at >= strlen(doctype) &&
		pg_strncasecmp(text + at, doctype, strlen(doctype)) == 0)
		return TAGS_OF_HTML;
	if (start < length && text[start] == '/')
		start++;
	end = start;
	while (end < length && end - start <= TAG_NAME_MOST &&
		   is_name_byte(text[end]))
		end++;
	if (end == start || end == length ||
		(!is_blank(text[end]) && text[end] != '>' && text[end] != '/'))
		return 0;
	tag = markup_tag(text + start, end - start);
	if (tag == NULL)
		return 0;
	return strcmp(tag->word, "html") == 0 || strcmp(tag->word, "head") == 0 ||
		strcmp(tag->word, "body") == 0 ? 2 : 1;
}

bool
markup_is_html(const char *text, size_t length)
{
	uint32		end = (uint32) Min(length, REACH_OF_HTML);
	uint32		weight = 0;

	for (uint32 at = 0; at < end && weight < TAGS_OF_HTML; at++)
	{
		const char *less = memchr(text + at, '<', end - at);

		if (less == NULL)
			return false;
		at = less - text;
		weight += weigh_tag(text, at, end);
	}
	return weight >= TAGS_OF_HTML;
}
