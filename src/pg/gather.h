/*
 * gather.h
 *	  What the functions that gather something out of a text share.
 */
#ifndef GOVREPORT_PG_GATHER_H
#define GOVREPORT_PG_GATHER_H

#include "core/gather.h"
#include "pg/call.h"

/* A function of core/gather.h, for one argument of its own. */
typedef CoreStatus (*Gatherer) (const char *source, size_t length,
								const void *argument, Gathered *found);

/*
 * Gathers from a text into *found, whose elements of so many bytes lie in the
 * current memory context; what else the core needed is dropped.  Raises what
 * the text is too large for.
 */
extern void found_gather(const char *source, size_t length, Gatherer gather,
						 const void *argument, size_t element,
						 Gathered *found);

/* The text that stands at a place of the source. */
extern Datum found_quote(const char *source, const Found *place);

#endif							/* GOVREPORT_PG_GATHER_H */
