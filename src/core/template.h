/*
 * template.h
 *	  Templates: reports of no place, whose figures somebody else fills in.
 */
#ifndef GOVREPORT_TEMPLATE_H
#define GOVREPORT_TEMPLATE_H

#include "core/indicator.h"
#include "core/metadata.h"

/*
 * Where the report is a template, gives it the type "other" and the header the
 * field "note" with the value "template".
 */
extern void template_note(const Layout *layout, const Indicators *indicators,
						  Strings *strings, Header *header,
						  Metadata *metadata);

#endif							/* GOVREPORT_TEMPLATE_H */
