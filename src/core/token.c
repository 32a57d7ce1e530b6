/*
 * token.c
 *	  The tokens of a page and its text, as they grow.
 */
#include "core/token.h"

/*
 * Doubles an array, by palloc, without an error: this is called from inside of
 * libxml2.
 */
static void *
grow(Markup *markup, void *old, size_t used, size_t room)
{
	void	   *array = palloc_extended(room, MCXT_ALLOC_NO_OOM |
										MCXT_ALLOC_HUGE);

	if (array == NULL)
	{
		markup->no_memory = true;
		return NULL;
	}
	if (old)
	{
		memcpy(array, old, used);
		pfree(old);
	}
	return array;
}

bool
markup_add_bytes(Markup *markup, const char *bytes, uint32 length)
{
	if (markup->text_room - markup->length < length)
	{
		uint32		room = Max(markup->text_room * 2,
							   markup->length + length + 65536);
		char	   *text = grow(markup, markup->text, markup->length, room);

		if (text == NULL)
			return false;
		markup->text = text;
		markup->text_room = room;
	}
	memcpy(markup->text + markup->length, bytes, length);
	markup->length += length;
	return true;
}

Token	   *
markup_add_token(Markup *markup, TokenKind kind)
{
	Token	   *token;

	if (markup->count > 0 &&
		markup->tokens[markup->count - 1].kind == TOKEN_TEXT &&
		!markup_add_bytes(markup, "", 1))
		return NULL;
	if (markup->count == markup->room)
	{
		uint32		room = Max(markup->room * 2, 4096);
		Token	   *tokens = grow(markup, markup->tokens,
								  markup->count * sizeof(Token),
								  (size_t) room * sizeof(Token));

		if (tokens == NULL)
			return NULL;
		markup->tokens = tokens;
		markup->room = room;
	}
	token = &markup->tokens[markup->count++];
	memset(token, 0, sizeof(Token));
	token->kind = kind;
	return token;
}
