/*
 * bench.c
 *	  How fast the core reads: copying, folding and parsing texts of four
 *	  sizes, made by repeating the files given.
 */
#include "core/core.h"
#include "core/fold.h"
#include "core/report.h"
#include "memory.h"

#include <time.h>

/* Seconds that a measurement repeats itself for, at least; the best counts. */
#define MEASURE_SECONDS 0.5

static const uint32 sizes[] = {50000, 500000, 5000000, 50000000};

typedef void (*Task) (const char *text, uint32 length);

static void
do_copy(const char *text, uint32 length)
{
	char	   *copy = palloc(length);

	memcpy(copy, text, length);
	/* Read something of it, or the compiler leaves the copy out. */
	if (*(volatile char *) (copy + length / 2) == '\0')
		abort();
}

static void
do_fold(const char *text, uint32 length)
{
	Folded		folded;

	fold_text(text, length, FOLD_MATCH, NULL, &folded);
}

static void
do_parse(const char *text, uint32 length)
{
	Report		report;

	if (report_parse(text, length, NULL, &report) != CORE_OK)
		abort();
}

static const struct
{
	const char *name;
	Task		task;
}			tasks[] =

{
	{"memcpy", do_copy},
	{"fold_text", do_fold},
	{"report_parse", do_parse},
};

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/* Seconds of the fastest run, and the most memory that it took. */
static double
measure(Task task, const char *text, uint32 length, size_t *peak)
{
	double		best = 1e9;
	double		first = now();

	do
	{
		double		start = now();

		task(text, length);
		best = Min(best, now() - start);
		*peak = memory_peak();
		memory_reset();
	} while (now() - first < MEASURE_SECONDS);
	return best;
}

/* All files, one behind the other. */
static char *
read_files(int count, char **names, size_t *length)
{
	char	   *all = NULL;

	*length = 0;
	for (int i = 0; i < count; i++)
	{
		FILE	   *file = fopen(names[i], "rb");
		size_t		got;

		if (file == NULL)
		{
			perror(names[i]);
			exit(1);
		}
		do
		{
			char	   *more = realloc(all, *length + 65536);

			if (more == NULL)
				exit(1);
			all = more;
			got = fread(all + *length, 1, 65536, file);
			*length += got;
		} while (got > 0);
		fclose(file);
	}
	if (*length == 0)
	{
		fprintf(stderr, "nothing to read\n");
		exit(1);
	}
	return all;
}

/* The files again and again, up to a size, without half a character. */
static char *
repeat(const char *all, size_t all_length, uint32 *length)
{
	char	   *text = malloc(*length);
	uint32		at = 0;

	while (at < *length)
	{
		size_t		piece = Min(all_length, *length - at);

		memcpy(text + at, all, piece);
		at += piece;
	}
	if (at % all_length != 0)
		while (at > 0 && ((unsigned char) all[at % all_length] & 0xC0) == 0x80)
			at--;
	*length = at;
	return text;
}

int
main(int argc, char **argv)
{
	size_t		all_length;
	char	   *all = read_files(argc - 1, argv + 1, &all_length);
	double		small[lengthof(tasks)] = {0};
	double		large[lengthof(tasks)] = {0};

	printf("%-14s %10s %9s %9s %12s\n",
		   "", "bytes", "MB/s", "ns/byte", "memory/text");
	for (int i = 0; i < lengthof(sizes); i++)
	{
		uint32		length = sizes[i];
		char	   *text = repeat(all, all_length, &length);

		for (int j = 0; j < lengthof(tasks); j++)
		{
			size_t		peak;
			double		each = measure(tasks[j].task, text, length, &peak) / length;

			printf("%-14s %10u %9.1f %9.3f %12.2f\n", tasks[j].name, length,
				   1e-6 / each, each * 1e9, (double) peak / length);
			if (i == 0)
				small[j] = each;
			large[j] = each;
		}
		free(text);
	}
	printf("\nns/byte of the largest text to that of the smallest:");
	for (int j = 0; j < lengthof(tasks); j++)
		printf(" %s %.2f", tasks[j].name, large[j] / small[j]);
	printf("\n");
	return 0;
}
