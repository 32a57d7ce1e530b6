/*
 * memory.h
 *	  palloc and its kin for the core outside the server.
 */
#ifndef GOVREPORT_TEST_MEMORY_H
#define GOVREPORT_TEST_MEMORY_H

#include "postgres_fe.h"

/* Frees everything that is allocated, as dropping a memory context does. */
extern void memory_reset(void);

/* The most bytes allocated at one time since the start or the last reset. */
extern size_t memory_peak(void);

#endif							/* GOVREPORT_TEST_MEMORY_H */
