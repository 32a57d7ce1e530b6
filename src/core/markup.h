/*
 * markup.h
 *	  HTML pages as text.
 *
 * A page goes through four hands.  screen.c cuts the source into tags and text
 * and leaves out what no reader sees; markup.c has libxml2 repair the tags and
 * resolve the references, which gives tokens; content.c and grid.c decide what
 * is the article and which tables hold data; page.c has writer.c and table.c
 * write the lines.
 *
 * markup.c is the only file that knows libxml2.
 */
#ifndef GOVREPORT_MARKUP_H
#define GOVREPORT_MARKUP_H

#include "core/core.h"
#include "core/lexicon.h"

/* How an element is read; a row of tags.tsv. */
typedef enum TagRole
{
	TAG_INLINE = 1,				/* joins what stands around it */
	TAG_BLOCK,
	TAG_PARAGRAPH,
	TAG_HEADING,
	TAG_CONTENT,				/* a block that holds the article */
	TAG_ASIDE,					/* a block that holds something else */
	TAG_TABLE,
	TAG_ROW,
	TAG_CELL,
	TAG_TERM,					/* dt, which names the dd behind it */
	TAG_DETAIL,
	TAG_PRE,
	TAG_LINK,
	TAG_BREAK,
	TAG_VOID,					/* has no content and shows no text */
	TAG_DROP,					/* its content is left out */
	TAG_RAW						/* so is its, which is no markup */
} TagRole;

/* What a row of containers.tsv says of an element. */
typedef enum ContainerUse
{
	CONTAINER_CONTENT = 1,
	CONTAINER_ASIDE
} ContainerUse;

typedef enum TokenKind
{
	TOKEN_TEXT,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_BREAK
} TokenKind;

/* Of an element's TOKEN_OPEN. */
#define TOKEN_IS_CONTENT	0x01	/* holds the article, by its name */
#define TOKEN_IS_ASIDE		0x02	/* furniture by its name, or hidden */
#define TOKEN_IS_DATA		0x04	/* a table of data; set by grid.c */
#define TOKEN_HAS_ROWS		0x08	/* a table with several full rows; so is
									 * it */

/*
 * A piece of a page.  There may be one for every three bytes of a hostile
 * page, so it is kept small.  Inline elements that say nothing have none.
 */
typedef struct Token
{
	uint32		at;				/* of TEXT: where in the text it begins, up to
								 * a NUL; of OPEN: its CLOSE; of CLOSE: its
								 * OPEN */
	uint8		kind;			/* TokenKind */
	uint8		role;			/* TagRole, of OPEN and CLOSE */
	uint8		flags;			/* of OPEN */
} Token;

typedef struct Markup
{
	Token	   *tokens;
	uint32		count;
	uint32		room;
	char	   *text;
	uint32		length;
	uint32		text_room;
	bool		no_memory;
} Markup;

/* Reads pages; holds memory that palloc knows nothing of. */
typedef struct MarkupReader MarkupReader;

/*
 * Is this HTML, a page or a piece of one?  Where it begins with a doctype, has
 * the tags of a page (html, head, body) or at least four known tags at all.
 * Plain text in which a < or a pair of tags occurs is not.
 */
extern bool markup_is_html(const char *text, size_t length);

/*
 * The text of a page: UTF-8, lines parted by line feeds.  The caller sees to
 * it that markup_reader_free is called, even where the interrupt never
 * returns: what libxml2 holds is not palloc's.
 */
extern MarkupReader *markup_reader_create(void);
extern CoreStatus markup_text(MarkupReader *reader, const char *source,
							  size_t length, CoreInterrupt interrupt,
							  char **text, uint32 *text_length);
extern void markup_reader_free(MarkupReader *reader);

/* The element of that name, in any case; NULL where there is none. */
extern const LexiconWord *markup_tag(const char *name, uint32 length);

#endif							/* GOVREPORT_MARKUP_H */
