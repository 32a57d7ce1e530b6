/*
 * fingerprint.h
 *	  64 bits that differ little where texts do.
 */
#ifndef GOVREPORT_FINGERPRINT_H
#define GOVREPORT_FINGERPRINT_H

#include "core/core.h"

/*
 * The simhash of a folded text (Charikar 2002).  Its features are the runs of
 * four Han characters, with digits, signs, letters and spaces left out between,
 * so that neither masked figures nor broken lines matter; each counts once, so
 * that stock phrases matter little.  Of two texts that share a part s of their
 * features about 64 * acos(s) / pi bits differ; of two that share none, 32.  0
 * for a text without features.
 *
 * Stored by users: what it gives for a text must not change.
 */
extern uint64 fingerprint_text(const char *folded, uint32 length,
							   CoreInterrupt interrupt);

#endif							/* GOVREPORT_FINGERPRINT_H */
