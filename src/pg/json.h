/*
 * json.h
 *	  A report as jsonb.
 */
#ifndef GOVREPORT_JSON_H
#define GOVREPORT_JSON_H

#include "pg/value.h"

#include "utils/jsonb.h"

/* The fields of the report's header table, name to value; palloc'd. */
extern Jsonb *json_header(const Report *report);

/* An object of those counts that are not 0, by their names; palloc'd. */
extern Jsonb *json_counts(const char *const *names, const uint32 *counts,
						  int count);

#endif							/* GOVREPORT_JSON_H */
