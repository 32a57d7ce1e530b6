/*
 * markup.c
 *	  Pages to tokens: libxml2 repairs the tags and resolves the references.
 *
 * libxml2 is used as a push parser without a tree.  Its functions are called
 * for pieces of a few kB, and between them the caller may be interrupted, for
 * good if it likes: nothing of libxml2's is then on the way.  Inside its
 * functions, which would leak, nothing is thrown: the callbacks ask for memory
 * that may be refused.
 *
 * What libxml2 does with each end tag takes time that grows with the number of
 * elements that are open.  Beyond MARKUP_DEPTH_MOST start tags do not reach it;
 * those of blocks become line breaks.
 */
#include "core/markup.h"
#include "core/page.h"
#include "core/screen.h"
#include "core/token.h"

#include <libxml/HTMLparser.h>

/* Pages nest some 30 elements; sloppy ones, which close nothing, more. */
#define MARKUP_DEPTH_MOST 128

/* libxml2 adds elements that are implied: html, body, p. */
#define DEPTH_ROOM (MARKUP_DEPTH_MOST + 64)

/* What libxml2 is given at a time. */
#define CHUNK_BYTES 8192

/* A piece of text becomes five times as long at most: & is &amp; */
#define CHUNK_ROOM (CHUNK_BYTES + 6 * SCREEN_TEXT_MOST)

/* The longest name of a reference: &thetasym; */
#define REFERENCE_NAME_MOST 8

/* After as many names that are no reference's the rest is not looked up. */
#define UNKNOWN_MOST 65536

/* A longer text makes several tokens, between which it can be cancelled. */
#define TOKEN_BYTES 65536

/* An element that is open and has a token. */
typedef struct OpenElement
{
	int			depth;			/* libxml2's */
	uint32		token;
} OpenElement;

struct MarkupReader
{
	htmlParserCtxtPtr parser;
	Markup		markup;
	OpenElement open[DEPTH_ROOM];
	int			open_count;
	int			dropped;		/* depth of an element that is left out, or 0 */
	char		chunk[CHUNK_ROOM];
	uint32		chunk_length;
	int			chunk_tags;		/* start tags in it */
	uint32		ignored;		/* start tags that were not passed on, and
								 * that no end tag has closed */
	uint32		unknown;		/* references */
};

/* Closes what is open at this depth or deeper. */
static void
close_elements(MarkupReader *reader, int depth)
{
	while (reader->open_count > 0 &&
		   reader->open[reader->open_count - 1].depth >= depth)
	{
		uint32		open = reader->open[--reader->open_count].token;
		Token	   *token = markup_add_token(&reader->markup, TOKEN_CLOSE);
		Markup	   *markup = &reader->markup;

		if (token == NULL)
			return;
		token->at = open;
		token->role = markup->tokens[open].role;
		markup->tokens[open].at = markup->count - 1;
	}
	if (depth <= reader->dropped)
		reader->dropped = 0;
}

static void
start_element(void *data, const xmlChar * name, const xmlChar * *attributes)
{
	MarkupReader *reader = data;
	int			depth = reader->parser->nameNr;
	const LexiconWord *tag = markup_tag((const char *) name,
										strlen((const char *) name));
	uint8		role = tag ? tag->value : TAG_INLINE;
	uint8		flags;
	Token	   *token;

	close_elements(reader, depth);
	if (reader->dropped > 0 || reader->markup.no_memory)
		return;
	flags = markup_attribute_flags((const char *const *) attributes);
	if (role == TAG_CONTENT)
		flags |= TOKEN_IS_CONTENT;
	if (role == TAG_ASIDE)
		flags |= TOKEN_IS_ASIDE;
	/* the page's own elements are neither, whatever their class */
	if (depth <= 2 && role == TAG_BLOCK)
		flags = 0;
	if (role == TAG_DROP)
		reader->dropped = depth;
	else if (role == TAG_BREAK)
		(void) markup_add_token(&reader->markup, TOKEN_BREAK);
	else if ((role != TAG_INLINE || flags) &&
			 reader->open_count < DEPTH_ROOM &&
			 (token = markup_add_token(&reader->markup, TOKEN_OPEN)) != NULL)
	{
		token->role = role;
		token->flags = flags;
		reader->open[reader->open_count].depth = depth;
		reader->open[reader->open_count++].token = reader->markup.count - 1;
	}
}

static void
end_element(void *data, const xmlChar * name)
{
	MarkupReader *reader = data;

	close_elements(reader, reader->parser->nameNr);
}

static void
add_characters(void *data, const xmlChar * characters, int length)
{
	MarkupReader *reader = data;
	Markup	   *markup = &reader->markup;

	if (reader->dropped > 0 || reader->markup.no_memory || length <= 0)
		return;
	if (markup->count == 0 ||
		markup->tokens[markup->count - 1].kind != TOKEN_TEXT ||
		markup->length - markup->tokens[markup->count - 1].at >= TOKEN_BYTES)
	{
		Token	   *token = markup_add_token(&reader->markup, TOKEN_TEXT);

		if (token == NULL)
			return;
		token->at = markup->length;
	}
	(void) markup_add_bytes(&reader->markup, (const char *) characters, length);
}

MarkupReader *
markup_reader_create(void)
{
	return palloc0(sizeof(MarkupReader));
}

void
markup_reader_free(MarkupReader *reader)
{
	if (reader->parser)
		htmlFreeParserCtxt(reader->parser);
	reader->parser = NULL;
}

static bool
create_parser(MarkupReader *reader)
{
	htmlSAXHandler handler;

	memset(&handler, 0, sizeof(handler));
	handler.startElement = start_element;
	handler.endElement = end_element;
	handler.characters = add_characters;
	handler.cdataBlock = add_characters;
	handler.ignorableWhitespace = add_characters;
	reader->parser = htmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL,
											  XML_CHAR_ENCODING_UTF8);
	if (reader->parser == NULL)
		return false;
	htmlCtxtUseOptions(reader->parser,
					   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
					   HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
					   HTML_PARSE_IGNORE_ENC);
	return true;
}

/* Gives libxml2 what has been collected. */
static void
flush_chunk(MarkupReader *reader, bool last)
{
	htmlParseChunk(reader->parser, reader->chunk, reader->chunk_length, last);
	reader->chunk_length = 0;
	reader->chunk_tags = 0;
	if (reader->parser->errNo == XML_ERR_NO_MEMORY)
		reader->markup.no_memory = true;
}

static void
put_bytes(MarkupReader *reader, const char *bytes, uint32 length)
{
	memcpy(reader->chunk + reader->chunk_length, bytes, length);
	reader->chunk_length += length;
}

/* &#12 or &#xAB: that the digits begin is enough. */
static uint32
numeric_reference_length(const char *source, Span text)
{
	uint32		at = text.start + strlen("&#");
	bool		hexadecimal = at < text.end && (source[at] | 0x20) == 'x';

	at += hexadecimal;
	if (at == text.end ||
		!(code_is_digit((unsigned char) source[at]) ||
		  (hexadecimal && (source[at] | 0x20) >= 'a' &&
		   (source[at] | 0x20) <= 'f')))
		return 0;
	return at - text.start;
}

/*
 * Does libxml2 know the name?  It looks through a list, so that a page with
 * endless names that it does not know is given the commonest only.
 */
static bool
is_reference(MarkupReader *reader, const char *name)
{
	if (reader->unknown == UNKNOWN_MOST)
		return strcmp(name, "nbsp") == 0 || strcmp(name, "amp") == 0 ||
			strcmp(name, "lt") == 0 || strcmp(name, "gt") == 0 ||
			strcmp(name, "quot") == 0;
	if (htmlEntityLookup((const xmlChar *) name) != NULL)
		return true;
	reader->unknown++;
	return false;
}

/*
 * How many bytes the reference at text.start has, less its semicolon; 0 where
 * there is none.  libxml2 takes long to complain about what is no reference.
 */
static uint32
reference_length(MarkupReader *reader, const char *source, Span text)
{
	char		name[REFERENCE_NAME_MOST + 1];
	uint32		length = 0;
	uint32		at = text.start + 1;

	if (at < text.end && source[at] == '#')
		return numeric_reference_length(source, text);
	while (at < text.end && length < REFERENCE_NAME_MOST &&
		   (code_is_letter((unsigned char) source[at]) ||
			code_is_digit((unsigned char) source[at])))
		name[length++] = source[at++];
	name[length] = '\0';
	if (length == 0 || !is_reference(reader, name))
		return 0;
	return at - text.start;
}

/*
 * Writes the & at text.start, with its name where it begins a reference, and
 * the semicolon that may be lacking: browsers read &nbsp without one.  Returns
 * where to go on.
 */
static uint32
put_reference(MarkupReader *reader, const char *source, Span text)
{
	uint32		length = reference_length(reader, source, text);
	uint32		end = text.start + length;

	if (length == 0)
	{
		put_bytes(reader, LITERAL("&amp;"));
		return text.start + 1;
	}
	put_bytes(reader, source + text.start, length);
	if (source[text.start + 1] != '#' &&
		(end == text.end || source[end] != ';'))
		put_bytes(reader, ";", 1);
	return end;
}

/*
 * How many bytes at "at" libxml2 would refuse, with a complaint each: control
 * characters, U+FFFE and U+FFFF.
 */
static inline uint32
refused_bytes(const char *source, uint32 at, uint32 end)
{
	unsigned char byte = source[at];

	if (byte < ' ')
		return byte != '\n' && byte != '\t' && byte != '\r' && byte != '\f';
	return byte == 0xEF && end - at >= 3 && source[at + 1] == '\xBF' &&
		(unsigned char) source[at + 2] >= 0xBE ? 3 : 0;
}

static void
put_text(MarkupReader *reader, const char *source, Span text)
{
	while (text.start < text.end)
	{
		uint32		at = text.start;
		uint32		refused = 0;

		while (at < text.end && source[at] != '&' &&
			   (refused = refused_bytes(source, at, text.end)) == 0)
			at++;
		put_bytes(reader, source + text.start, at - text.start);
		text.start = at + refused;
		if (at < text.end && source[at] == '&')
			text.start = put_reference(reader, source,
									   make_span(at, text.end));
	}
}

/* Is libxml2 as deep as it is let to go? */
static bool
is_too_deep(MarkupReader *reader)
{
	if (reader->parser->nameNr + reader->chunk_tags < MARKUP_DEPTH_MOST)
		return false;
	flush_chunk(reader, false);
	return reader->parser->nameNr >= MARKUP_DEPTH_MOST;
}

/*
 * Does an end tag end nothing?  libxml2 would say so at length.  It is asked
 * where no start tag waits in the chunk; a p may be implied by text that does.
 */
static bool
ends_nothing(const MarkupReader *reader, const char *source,
			 const Piece *piece)
{
	const		htmlParserCtxt *parser = reader->parser;
	uint32		length = piece->name.end - piece->name.start;

	if (reader->chunk_tags > 0 || piece->role == TAG_PARAGRAPH)
		return false;
	for (int i = parser->nameNr - 1; i >= 0; i--)
	{
		const char *open = (const char *) parser->nameTab[i];

		if (open[0] == (source[piece->name.start] | 0x20) &&
			pg_strncasecmp(open, source + piece->name.start, length) == 0 &&
			open[length] == '\0')
			return false;
	}
	return true;
}

static void
put_tag(MarkupReader *reader, const char *source, const Piece *piece)
{
	bool		breaks = piece->role != TAG_INLINE && piece->role != TAG_LINK &&
	piece->role != TAG_DROP;

	if (piece->role == TAG_BREAK)
	{
		put_bytes(reader, LITERAL("<br>"));
		return;
	}
	if (piece->kind == PIECE_CLOSE ? reader->ignored > 0 :
		is_too_deep(reader))
	{
		if (piece->kind == PIECE_CLOSE)
			reader->ignored--;
		else
			reader->ignored++;
		if (breaks)
			put_bytes(reader, LITERAL("<br>"));
		return;
	}
	if (piece->kind == PIECE_CLOSE && ends_nothing(reader, source, piece))
		return;
	if (!piece->bare)
		put_bytes(reader, source + piece->span.start,
				  piece->span.end - piece->span.start);
	else
	{
		put_bytes(reader, "</", piece->kind == PIECE_CLOSE ? 2 : 1);
		put_bytes(reader, source + piece->name.start,
				  piece->name.end - piece->name.start);
		put_bytes(reader, ">", 1);
	}
	reader->chunk_tags += piece->kind == PIECE_OPEN;
}

static void
put_piece(MarkupReader *reader, const char *source, const Piece *piece)
{
	switch (piece->kind)
	{
		case PIECE_TEXT:
			put_text(reader, source, piece->span);
			break;
		case PIECE_LESS:
			put_bytes(reader, LITERAL("&lt;"));
			break;
		case PIECE_OPEN:
		case PIECE_CLOSE:
			put_tag(reader, source, piece);
			break;
	}
}

CoreStatus
markup_text(MarkupReader *reader, const char *source, size_t length,
			CoreInterrupt interrupt, char **text, uint32 *text_length)
{
	Screen		screen;
	Piece		piece;

	if (length > REPORT_MAX_BYTES)
		return CORE_TOO_LONG;
	if (!create_parser(reader))
		return CORE_NO_MEMORY;
	screen_begin(&screen, source, (uint32) length, interrupt);
	while (!reader->markup.no_memory && screen_next(&screen, &piece))
	{
		CORE_CHECK(interrupt);
		put_piece(reader, source, &piece);
		if (reader->chunk_length < CHUNK_BYTES)
			continue;
		/* libxml2 waits for a tag before it reads a text */
		put_bytes(reader, LITERAL("<!---->"));
		flush_chunk(reader, false);
	}
	if (!reader->markup.no_memory)
		flush_chunk(reader, true);
	close_elements(reader, 0);
	markup_reader_free(reader);
	if (reader->markup.no_memory || !markup_add_bytes(&reader->markup, "", 1))
		return CORE_NO_MEMORY;
	page_text(&reader->markup, interrupt, text, text_length);
	return CORE_OK;
}
