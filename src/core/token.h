/*
 * token.h
 *	  What markup.c makes tokens with.
 */
#ifndef GOVREPORT_TOKEN_H
#define GOVREPORT_TOKEN_H

#include "core/markup.h"

/*
 * Both are called from inside of libxml2, where nothing may be thrown: without
 * memory they set no_memory and return false, or NULL.
 */
extern bool markup_add_bytes(Markup *markup, const char *bytes,
							 uint32 length);

/* A token behind the others; ends the text of the one before. */
extern Token *markup_add_token(Markup *markup, TokenKind kind);

/*
 * The flags that names and values, by turns up to a NULL, give an element:
 * TOKEN_IS_CONTENT, TOKEN_IS_ASIDE.
 */
extern uint8 markup_attribute_flags(const char *const *attributes);

#endif							/* GOVREPORT_TOKEN_H */
