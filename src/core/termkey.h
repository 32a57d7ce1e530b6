/*
 * termkey.h
 *	  The words that a report is found by: its terms, the titles of its headings
 *	  and the names of its indicators.
 *
 * They are compared in one form, the key: folded, without the quotation marks
 * and the white space that say nothing in a term.  Indexes hold it: what the
 * keys of a stored report are must not change.
 */
#ifndef GOVREPORT_TERMKEY_H
#define GOVREPORT_TERMKEY_H

#include "core/report.h"

typedef struct TermKey
{
	const char *word;
	uint32		length;			/* bytes; 0: nothing that could be found */
} TermKey;

/* The key of a word as it is written somewhere, of REPORT_MAX_BYTES at most. */
extern TermKey term_key(const char *word, uint32 length,
						CoreInterrupt interrupt);

/* The key of a string of the report. */
extern TermKey term_key_stored(const Report *report, StringRef string,
							   CoreInterrupt interrupt);

/*
 * The keys of a report, without empty ones, in no order and with repetitions;
 * what it needs of the report is all but the text.
 */
extern TermKey *term_keys(const Report *report, CoreInterrupt interrupt,
						  uint32 *count);

/* By the bytes, a word before those that it begins; for qsort. */
extern int	term_key_compare(const void *one, const void *other);

/* Sorts keys and leaves each once; returns how many these are. */
extern uint32 term_keys_sort(TermKey *keys, uint32 count);

/* The place of a key among sorted ones; count where it is not there. */
extern uint32 term_keys_find(const TermKey *keys, uint32 count, TermKey key);

#endif							/* GOVREPORT_TERMKEY_H */
