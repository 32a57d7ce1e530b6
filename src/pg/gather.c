/*
 * gather.c
 *	  What the functions that gather something out of a text share.
 */
#include "pg/gather.h"

#include "utils/builtins.h"

/* A copy in the context; not NULL even where there is nothing. */
static void *
copy_to(MemoryContext context, const void *bytes, size_t length)
{
	void	   *copy = MemoryContextAlloc(context, length + 1);

	if (length > 0)
		memcpy(copy, bytes, length);
	return copy;
}

void
found_gather(const char *source, size_t length, Gatherer gather,
			 const void *argument, size_t element, Gathered *found)
{
	MemoryContext scratch = call_begin();
	MemoryContext keeper = MemoryContextGetParent(scratch);

	(void) call_succeeded(gather(source, length, argument, found), length,
						  NULL);
	found->list = copy_to(keeper, found->list, found->count * element);
	found->strings.bytes = copy_to(keeper, found->strings.bytes,
								   found->strings.length);
	call_end(scratch);
}

Datum
found_quote(const char *source, const Found *place)
{
	return PointerGetDatum(cstring_to_text_with_len(source + place->start,
													place->end - place->start));
}
