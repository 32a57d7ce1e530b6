/*
 * dictionary.h
 *	  Many words, found in a text at once.
 */
#ifndef GOVREPORT_DICTIONARY_H
#define GOVREPORT_DICTIONARY_H

#include "core/attention.h"
#include "core/text.h"

/*
 * Sets longest[i - span.start] to the bytes of the longest word that begins at
 * text[i], 0 where none does, for all of the span.
 */
extern void dictionary_find(const Dictionary *dictionary, const char *text,
							Span span, uint16 *longest);

#endif							/* GOVREPORT_DICTIONARY_H */
