/*
 * entity.h
 *	  Whom a figure belongs to.
 */
#ifndef GOVREPORT_ENTITY_H
#define GOVREPORT_ENTITY_H

#include "core/sentence.h"

/* Sorts of words that names end in; values of entities.tsv. */
typedef enum EntityClass
{
	ENTITY_NONE,				/* a longer word that ends no name */
	ENTITY_PLACE,				/* 村 镇 县 */
	ENTITY_BODY,				/* 公司 学校: who acts */
	ENTITY_WORK,				/* 工程 园区: what is built or held */
	ENTITY_WHOLE				/* 镇纪委: a name as it stands */
} EntityClass;

/* entityname.c */

/*
 * The name that a span begins with, and the sort of word that it ends in; empty
 * where it begins with none.
 */
extern Span entity_name(const char *text, Span span, EntityClass *ends_in);

/*
 * The name behind a verb or 的 in what follows a number, up to the word that
 * names end in: 对|镇综治中心|进行改造, 的|灯芯草交易市场.  Empty without one.
 */
extern Span entity_name_behind(const char *text, Span span);

/* entity.c */

/*
 * Sets reader->entity for the number of a clause: the name that the clause
 * begins with, or, where it has no subject, that of a clause before.  Returns
 * the former, also where it is that of the reporting area; else empty.
 */
extern Span entity_read(SentenceReader *reader, const Clause *clause,
						uint32 number);

/*
 * The same for money that a project or a body got, 投资80万元建成的交易市场, and
 * for what a number only qualifies, 惠及3万人的供水工程: the name behind it.
 */
extern void entity_read_object(SentenceReader *reader, const Clause *clause,
							   const Quantity *quantity);

#endif							/* GOVREPORT_ENTITY_H */
