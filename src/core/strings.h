/*
 * strings.h
 *	  The pool of derived strings of a report.
 */
#ifndef GOVREPORT_STRINGS_H
#define GOVREPORT_STRINGS_H

#include "core/fold.h"
#include "core/report.h"
#include "core/text.h"

typedef struct Strings
{
	char	   *bytes;
	uint32		length;
	uint32		room;
} Strings;

extern const StringRef string_null;

/* Adds bytes, not the pool's own, to its last string, which *ref is. */
extern void strings_append(Strings *strings, StringRef *ref,
						   const char *bytes, uint32 length);

/* Adds a copy of another string of the pool to its last. */
extern void strings_append_ref(Strings *strings, StringRef *ref,
							   StringRef other);

/* Begins a string. */
extern StringRef strings_begin(const Strings *strings);

/*
 * Adds the source of a folded span as derived text: clean, simplified, Chinese
 * punctuation as it stands.
 */
extern StringRef strings_add_clean(Strings *strings, const Folded *folded,
								   Span span);

/* Adds the source of a folded span as it stands, line breaks left out. */
extern StringRef strings_add_source(Strings *strings, const Folded *folded,
									Span span);

#endif							/* GOVREPORT_STRINGS_H */
