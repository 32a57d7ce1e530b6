/*
 * catalogue.h
 *	  Standard indicators, and which of them a name means.
 */
#ifndef GOVREPORT_CATALOGUE_H
#define GOVREPORT_CATALOGUE_H

#include "core/core.h"

typedef struct CatalogueRow
{
	const char *code;
	const char *name;			/* the standard one, Chinese */
	const char *english_name;
	const char *unit;			/* the usual one, bare; empty for a ratio */
	const char *wordings;		/* the name and others, joined with '|' */
	const char *note;			/* the definition's changes; may be empty */
} CatalogueRow;

#define CATALOGUE_NONE 0		/* places are counted from 1 */

/*
 * The indicator that a derived name means, under whatever known wording: its
 * place in the catalogue plus one, which values store; CATALOGUE_NONE where it
 * is none, or may be two.  name is simplified text; words of scope (全镇, 本年)
 * may stand before it and words that only say amount (总额, 数) behind it, but
 * nothing that makes it another indicator.  Linear, without memory of its own.
 */
extern uint32 catalogue_find(const char *name, uint32 length);

/*
 * The code of a stored place; NULL for CATALOGUE_NONE and for what only a later
 * catalogue has.
 */
extern const char *catalogue_code(uint32 place);

/* The row of a place from catalogue_find. */
extern const CatalogueRow *catalogue_get(uint32 place);
extern uint32 catalogue_count(void);

#endif							/* GOVREPORT_CATALOGUE_H */
