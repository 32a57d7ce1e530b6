/*
 * core.h
 *	  What every file of the core includes first.
 *
 * The core knows reports and nothing of the server: no ereport, no fmgr, no
 * catalog, no setting.  It is compiled twice: into the extension, where
 * palloc is the server's, and with FRONTEND into the tests and the fuzzer,
 * where test/unit/memory.c gives the same names.  Nothing in the core frees
 * what it returns: the caller drops the memory context.
 *
 * Text is UTF-8 that the caller has verified.  Offsets count bytes and are
 * uint32: a text is at most REPORT_MAX_BYTES long.
 */
#ifndef GOVREPORT_CORE_H
#define GOVREPORT_CORE_H

#ifndef FRONTEND
#include "postgres.h"
#else
#include "postgres_fe.h"
#endif

/* Most bytes that one report may have, and most rows of one sort in it. */
#define REPORT_MAX_BYTES	(64 * 1024 * 1024)
#define REPORT_MAX_ROWS		1000000

/* What a core function that can fail returns. */
typedef enum CoreStatus
{
	CORE_OK,
	CORE_TOO_LONG,				/* more than REPORT_MAX_BYTES */
	CORE_TOO_MANY_ROWS,			/* more than REPORT_MAX_ROWS rows of a sort */
	CORE_NO_MEMORY				/* a library got none */
} CoreStatus;

/*
 * Called at least once a line, so that the server can cancel; may not return.
 * NULL where nobody can interrupt.
 */
typedef void (*CoreInterrupt) (void);

#define CORE_CHECK(interrupt) \
	do { if (interrupt) (interrupt)(); } while (0)

#endif							/* GOVREPORT_CORE_H */
