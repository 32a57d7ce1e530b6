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

#endif							/* GOVREPORT_JSON_H */
