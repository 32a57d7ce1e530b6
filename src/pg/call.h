/*
 * call.h
 *	  What a call of the core needs of the server: memory to be dropped
 *	  afterwards, cancelling, and errors.
 */
#ifndef GOVREPORT_CALL_H
#define GOVREPORT_CALL_H

#include "pg/compat.h"

#include "core/core.h"
#include "core/fold.h"
#include "nodes/nodes.h"
#include "utils/memutils.h"

/*
 * Makes a child of the current memory context, switches to it and returns it.
 * Refuses a database that is not in UTF-8: the core reads nothing else.
 */
extern MemoryContext call_begin(void);

/* Switches back to the parent of the context and drops the context. */
extern void call_end(MemoryContext scratch);

/* A CoreInterrupt that lets the server cancel the statement. */
extern void call_interrupt(void);

/*
 * Raises what the core found wrong with a text of length bytes.  A soft error
 * where context takes one; returns false for it, and true when all is well.
 */
extern bool call_succeeded(CoreStatus status, size_t length, Node *context);

/* Folds a text for matching; error 54000 over 64 MB. */
extern void call_fold(const text *source, Folded *folded);

#endif							/* GOVREPORT_CALL_H */
