/*
 * report.h
 *	  The core's report.h beside the server's headers, which have an Item of
 *	  their own: here the core's is called ReportItem.
 */
#ifndef GOVREPORT_PG_REPORT_H
#define GOVREPORT_PG_REPORT_H

#include "pg/compat.h"

#define Item ReportItem
#include "core/report.h"
#undef Item

#endif							/* GOVREPORT_PG_REPORT_H */
