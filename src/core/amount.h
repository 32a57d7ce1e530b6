/*
 * amount.h
 *	  What the readers of quantities share.
 *
 * A reader returns false where what it reads does not stand; else *at is
 * behind it.
 */
#ifndef GOVREPORT_AMOUNT_H
#define GOVREPORT_AMOUNT_H

#include "core/skip.h"

/* quantity.c */

/* The place of %, for percentages in words. */
extern uint16 quantity_percent(void);

/* Does the clause end here? */
extern bool quantity_closes_clause(const char *text, uint32 at, uint32 end);

/* cue.c */

/* The cues about a number, and the bound they make. */
extern void cue_read(const Place *place, Quantity *quantity);

/* 5个方面: the number counts the parts of a plan or of a speech. */
extern bool cue_counts_parts(const Place *place, const Quantity *quantity);

/* 10亿元以上项目: the number only says which ones are meant. */
extern bool cue_is_threshold(const Place *place, const Quantity *quantity);

/* rank.c */

/* The number is the n-th of something: a rank where words say so. */
extern bool rank_is_told(const Place *place, uint32 behind);

/* Sets a rank's value and quote: 5位, 第二. */
extern void rank_set(const Place *place, const Numeral *numeral,
					 Quantity *quantity);

/* 排名第一, 第五位: a rank in words. */
extern bool rank_read(const Place *place, uint32 *at, Quantity *quantity);

/* 居全国首位: the first, in a word. */
extern bool rank_read_first(const Place *place, uint32 *at,
							Quantity *quantity);

/* amount.c */

/* Is a Chinese numeral before its unit an amount, not part of a phrase? */
extern bool amount_is_counted(const Place *place, const Numeral *numeral,
							  const Quantity *quantity);

/* 一半, 翻一番, 翻两番: shares and growth in words. */
extern bool amount_read_idiom(const Place *place, uint32 *at,
							  Quantity *quantity);

/* masked.c */

static inline bool
masked_is_mask(uint32 code)
{
	return code == 'x' || code == 'X' || code == '*' || code == 0xD7 ||
		code == 0x25A1;			/* × □ */
}

/* What a conversion or a font leaves of a character that it has not got. */
static inline bool
masked_is_lost(uint32 code)
{
	return code == 0xFFFD || code == 0x25A0;	/* ■ */
}

/*
 * XX亿元, x.x%, xx458元, 4*万元: a number that someone masked, whole or in part,
 * before its unit; or of which a character was lost.
 */
extern bool masked_read(const Place *place, uint32 *at, Quantity *quantity);

/* 完成财税万元, 增长%; ,%; — a number that was left out. */
extern bool masked_read_blank(const Place *place, uint32 *at,
							  Quantity *quantity);

#endif							/* GOVREPORT_AMOUNT_H */
