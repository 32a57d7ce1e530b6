/*
 * subject.h
 *	  The subject that stands before a number.
 */
#ifndef GOVREPORT_SUBJECT_H
#define GOVREPORT_SUBJECT_H

#include "core/indicator.h"

/* The text before the number and its cue. */
extern Span subject_before(const Clause *clause, const Quantity *quantity);

/* What is measured, as far as it stands before the number; empty without one. */
extern Span subject_of(const Clause *clause, const Quantity *quantity,
					   Measure measure);

/* The name in a clause, empty where that only compares with another time. */
extern Span subject_in(const char *text, Span span);

/* Is there a word, not only signs, that can be a name? */
extern bool subject_is_name(const char *text, Span span);

/* 比上年, 占全年任务, 由1978年的: what says nothing of the name. */
extern bool subject_only_compares(const char *text, Span span);

/* Counts and sizes are said of the noun that follows; money and rates not. */
extern bool subject_counts_object(const Quantity *quantity);

#endif							/* GOVREPORT_SUBJECT_H */
