/*
 * screen.h
 *	  The source of a page as tags and text, before it is parsed.
 *
 * libxml2 takes time that grows with the square of the attributes of a tag,
 * and does not return before a tag, a comment or a piece of text ends.  So
 * none of them reaches it longer than the limits below.
 */
#ifndef GOVREPORT_SCREEN_H
#define GOVREPORT_SCREEN_H

#include "core/markup.h"
#include "core/text.h"

/* A longer tag, or one of more words, loses its attributes. */
#define SCREEN_TAG_MOST 4096
#define SCREEN_WORDS_MOST 64

/* A tag of a longer name is passed over. */
#define SCREEN_NAME_MOST 64

/* A longer text comes in pieces. */
#define SCREEN_TEXT_MOST 16384

typedef enum PieceKind
{
	PIECE_TEXT,
	PIECE_LESS,					/* a < that begins no tag */
	PIECE_OPEN,
	PIECE_CLOSE
} PieceKind;

typedef struct Piece
{
	PieceKind	kind;
	Span		span;			/* the text, or the tag with its brackets */
	Span		name;			/* of a tag */
	uint8		role;			/* TagRole; TAG_INLINE where it is unknown */
	bool		bare;			/* its attributes are out of bounds */
} Piece;

/* How far a source has been read, and what it is known not to hold ahead. */
typedef struct Screen
{
	const char *source;
	uint32		length;
	uint32		at;
	uint32		section_end;	/* its end, of a CDATA section */
	uint32		ends_missing;	/* of raw elements, a bit each */
	bool		comment_end_missing;
	bool		section_end_missing;
	bool		bracket_missing;
	bool		quote_missing[2];
	CoreInterrupt interrupt;
	uint32		steps;			/* since it could be interrupted */
} Screen;

extern void screen_begin(Screen *screen, const char *source, uint32 length,
						 CoreInterrupt interrupt);

/*
 * The next piece that is to be read, or false at the end.  Comments,
 * declarations, raw elements and tags that show nothing are passed over.
 */
extern bool screen_next(Screen *screen, Piece *piece);

#endif							/* GOVREPORT_SCREEN_H */
