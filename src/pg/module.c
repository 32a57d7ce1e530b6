/*
 * module.c
 *	  Tells the server what the library was built for.
 */
#include "postgres.h"

#include "fmgr.h"

PG_MODULE_MAGIC;
