/*
 * unit.h
 *	  What a unit test needs: checks that count, and an exit status.
 *
 * main() ends with "return unit_summary();".
 */
#ifndef GOVREPORT_TEST_UNIT_H
#define GOVREPORT_TEST_UNIT_H

#include "postgres_fe.h"

/* The tests link no libpgport: these are the C library's. */
#undef printf
#undef fprintf
#undef snprintf

static int	unit_passed;
static int	unit_failed;

#define CHECK(cond) \
	((cond) ? (void) unit_passed++ : unit_fail(__FILE__, __LINE__, #cond))
#define CHECK_STR(got, want) unit_str(__FILE__, __LINE__, (got), (want))
#define CHECK_INT(got, want) unit_int(__FILE__, __LINE__, (got), (want))

static inline void
unit_fail(const char *file, int line, const char *what)
{
	unit_failed++;
	fprintf(stderr, "%s:%d: %s\n", file, line, what);
}

static inline void
unit_str(const char *file, int line, const char *got, const char *want)
{
	if (strcmp(got, want) == 0)
		unit_passed++;
	else
	{
		unit_fail(file, line, "two strings differ");
		fprintf(stderr, "\tgot  \"%s\"\n\twant \"%s\"\n", got, want);
	}
}

static inline void
unit_int(const char *file, int line, long long got, long long want)
{
	if (got == want)
		unit_passed++;
	else
	{
		unit_fail(file, line, "two numbers differ");
		fprintf(stderr, "\tgot  %lld\n\twant %lld\n", got, want);
	}
}

static inline int
unit_summary(void)
{
	printf("unit: %d passed, %d failed\n", unit_passed, unit_failed);
	return unit_failed == 0 ? 0 : 1;
}

#endif							/* GOVREPORT_TEST_UNIT_H */
