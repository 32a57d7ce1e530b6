/*
 * strip.h
 *	  Names in clauses: what is no name is stripped off.
 */
#ifndef GOVREPORT_STRIP_H
#define GOVREPORT_STRIP_H

#include "core/indicator.h"

/* Classes of adverbials.tsv. */
#define ADVERBIAL_SCOPE 2
#define ADVERBIAL_AMBIGUOUS 3
#define ADVERBIAL_NONE 4

/* A name needs so many characters. */
#define NAME_LEAST 2

/* Takes verbs of reaching and changing off the end, and what compares. */
extern Span strip_end(const char *text, Span span);

/* Words that say nothing alone, whatever stands before them. */
extern bool strip_is_generic(const char *text, Span span);

/* What is left of a clause, or of the one before it, as a name. */
extern Span strip_clause(const char *text, Span span);

#endif							/* GOVREPORT_STRIP_H */
