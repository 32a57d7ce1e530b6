/*
 * words.h
 *	  How SQL spells what the core numbers.
 *
 * Each table is indexed by the core's enum of the same name; a value that has
 * been checked holds no other number.
 */
#ifndef GOVREPORT_WORDS_H
#define GOVREPORT_WORDS_H

#include "core/gather.h"
#include "core/quality.h"
#include "pg/compat.h"

/* The labels of the SQL enum govreport_kind. */
extern const char *const section_kind_word[SECTION_KINDS];

/* The labels of the SQL enums govreport_measure, _bound, _role and _status. */
extern const char *const measure_word[MEASURES];
extern const char *const bound_word[BOUNDS];
extern const char *const role_word[ROLES];
extern const char *const status_word[STATUSES];

/* The labels of the SQL enum govreport_term_kind. */
extern const char *const term_kind_word[TERM_KINDS];

/* What digits are read as; NULL for DIGITS_UNKNOWN. */
extern const char *const digits_reason_word[DIGITS_REASONS];

/* The keys of the damage that govreport_quality() counts. */
extern const char *const damage_word[DAMAGE_KINDS];

/* NULL for REGION_UNKNOWN. */
extern const char *const region_level_word[REGION_VILLAGE + 1];

extern const char *const document_type_word[DOCUMENT_OTHER + 1];
extern const char *const report_script_word[SCRIPT_MIXED + 1];

/* How Chinese readers call the same. */
extern const char *const section_kind_gloss[SECTION_KINDS];
extern const char *const measure_gloss[MEASURES];
extern const char *const bound_gloss[BOUNDS];
extern const char *const role_gloss[ROLES];
extern const char *const status_gloss[STATUSES];
extern const char *const region_level_gloss[REGION_VILLAGE + 1];
extern const char *const document_type_gloss[DOCUMENT_OTHER + 1];

/*
 * The values of an SQL enum with these labels, whose OIDs are others in every
 * database; or of text.
 */
extern void words_look_up(Oid type, const char *const *words, int count,
						  Datum *values);

#endif							/* GOVREPORT_WORDS_H */
