/*
 * rows.h
 *	  What the functions that return rows share.
 *
 * Rows are made one a call, or all at once for a function in FROM.  All they
 * are made of, the report foremost, lies in a memory context that lives until
 * the set is complete, and is looked up once.
 */
#ifndef GOVREPORT_ROWS_H
#define GOVREPORT_ROWS_H

#include "pg/value.h"

#include "funcapi.h"

/*
 * The description of the rows that a function returns, ready to be used; an
 * error where they have not that many columns, as after an ALTER TYPE.
 */
extern TupleDesc rows_describe(FunctionCallInfo fcinfo, int columns);

/*
 * At the first call: describes the rows, and leaves the memory of the whole
 * set current.  The caller makes there what the rows are made of, hands it to
 * rows_ready with the number of rows, and switches back.
 */
extern FuncCallContext *rows_begin(FunctionCallInfo fcinfo, int columns);
extern void rows_ready(FuncCallContext *rows, void *source, uint32 count);

/* Fills in the columns of a row, counted from 0; no column is null yet. */
typedef void (*RowFiller) (const void *source, uint32 row,
						   Datum *values, bool *nulls);

/* The next row or the end of the set: what the function must return. */
extern Datum rows_next(FunctionCallInfo fcinfo, RowFiller fill);

/* The text of the report from byte start up to byte end. */
extern Datum report_slice(const Report *report, uint32 start, uint32 end);

/* A string of the report; sets *null to whether there is none. */
extern Datum report_string(const Report *report, StringRef string,
						   bool *null);

/* The ord of another row; sets *null to whether it is 0, which means none. */
extern Datum row_reference(uint32 ord, bool *null);

#endif							/* GOVREPORT_ROWS_H */
