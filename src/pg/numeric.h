/*
 * numeric.h
 *	  The core's decimals as the server's numeric.
 */
#ifndef GOVREPORT_NUMERIC_H
#define GOVREPORT_NUMERIC_H

#include "core/decimal.h"
#include "pg/compat.h"

/* The numeric with that value, its decimals as written: 10.0 stays 10.0. */
extern Datum numeric_datum(Decimal decimal);

#endif							/* GOVREPORT_NUMERIC_H */
