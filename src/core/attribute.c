/*
 * attribute.c
 *	  What the attributes of an element say of it.
 */
#include "core/screen.h"
#include "core/text.h"
#include "core/token.h"

/* The longest name in containers.tsv, and more. */
#define CONTAINER_NAME_MOST 32

/* What a class, an id or a role says: names with blanks between. */
static uint8
container_flags(const char *names)
{
	uint8		flags = 0;

	while (*names != '\0')
	{
		char		lower[CONTAINER_NAME_MOST];
		uint32		length = 0;
		const LexiconWord *word;

		while (*names == ' ' || *names == '\t' || *names == '\n' ||
			   *names == '\r')
			names++;
		for (; *names != '\0' && *names != ' ' && *names != '\t' &&
			 *names != '\n' && *names != '\r'; names++, length++)
			if (length < CONTAINER_NAME_MOST)
				lower[length] = *names >= 'A' && *names <= 'Z' ?
					*names | 0x20 : *names;
		if (length >= CONTAINER_NAME_MOST)
			continue;
		word = lexicon_match(&lexicon_containers, lower, 0, length);
		if (word && word->length == length)
			flags |= word->value == CONTAINER_CONTENT ?
				TOKEN_IS_CONTENT : TOKEN_IS_ASIDE;
	}
	return flags;
}

/* Does a style hide its element?  Compared without blanks, in lower case. */
static bool
style_hides(const char *style)
{
	static const Word words[] = {
		WORD("display:none"), WORD("visibility:hidden"), WORD("mso-hide:all"),
		WORD_VALUE("font-size:0", 1), WORD_VALUE("opacity:0", 1)
	};
	char		plain[SCREEN_TAG_MOST + 1];
	uint32		length = 0;

	for (; *style != '\0' && length < SCREEN_TAG_MOST; style++)
		if (*style != ' ' && *style != '\t' && *style != '\n')
			plain[length++] = *style >= 'A' && *style <= 'Z' ?
				*style | 0x20 : *style;
	plain[length] = '\0';
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		const char *found = strstr(plain, words[i].word);

		/* a size of 0.8em is not 0 */
		if (found && (words[i].value == 0 ||
					  (found[words[i].length] != '.' &&
					   !code_is_digit((unsigned char) found[words[i].length]))))
			return true;
	}
	return false;
}

uint8
markup_attribute_flags(const char *const *attributes)
{
	uint8		flags = 0;

	for (; attributes && attributes[0]; attributes += 2)
	{
		const char *name = attributes[0];
		const char *value = attributes[1] ? attributes[1] : "";

		if (strcmp(name, "id") == 0 || strcmp(name, "class") == 0 ||
			strcmp(name, "role") == 0)
			flags |= container_flags(value);
		else if (strcmp(name, "hidden") == 0 ||
				 (strcmp(name, "style") == 0 && style_hides(value)) ||
				 (strcmp(name, "aria-hidden") == 0 &&
				  strcmp(value, "true") == 0))
			flags |= TOKEN_IS_ASIDE;
	}
	return flags;
}
