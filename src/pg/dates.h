/*
 * dates.h
 *	  The core's days and periods as the server's.
 */
#ifndef GOVREPORT_DATES_H
#define GOVREPORT_DATES_H

#include "core/report.h"
#include "pg/compat.h"

/* A date, a daterange; set *null to whether there is none. */
extern Datum date_datum(CoreDate date, bool *null);
extern Datum period_datum(CorePeriod period, bool *null);

#endif							/* GOVREPORT_DATES_H */
