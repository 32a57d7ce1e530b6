/*
 * memory.c
 *	  palloc and its kin for the core outside the server.
 *
 * Each block has a malloc of its own, so that the sanitizers see its ends, and
 * stands in a list, so that the core need not free.
 */
#include "memory.h"

/* What stands before each block; keeps it aligned for any type. */
typedef struct Block
{
	struct Block *previous;
	struct Block *next;
	size_t		size;
	size_t		padding;
} Block;

static Block blocks = {&blocks, &blocks, 0, 0};
static size_t allocated;
static size_t peak;

static void
link_block(Block *block, size_t size)
{
	block->size = size;
	block->previous = &blocks;
	block->next = blocks.next;
	block->next->previous = block;
	blocks.next = block;
	allocated += size;
	if (allocated > peak)
		peak = allocated;
}

static Block *
unlink_block(void *pointer)
{
	Block	   *block = (Block *) pointer - 1;

	block->previous->next = block->next;
	block->next->previous = block->previous;
	allocated -= block->size;
	return block;
}

/* The server refuses the same sizes. */
static void *
resize(Block *block, Size size, int flags)
{
	Block	   *resized = NULL;

	if (size <= MaxAllocSize || (flags & MCXT_ALLOC_HUGE))
		resized = realloc(block, sizeof(Block) + size);
	if (resized == NULL && (flags & MCXT_ALLOC_NO_OOM))
		return NULL;
	if (resized == NULL)
	{
		fputs("out of memory, or a size that palloc refuses\n", stderr);
		abort();
	}
	link_block(resized, size);
	if (flags & MCXT_ALLOC_ZERO)
		memset(resized + 1, 0, size);
	return resized + 1;
}

void	   *
palloc_extended(Size size, int flags)
{
	return resize(NULL, size, flags);
}

void	   *
palloc(Size size)
{
	return resize(NULL, size, 0);
}

void	   *
palloc0(Size size)
{
	return resize(NULL, size, MCXT_ALLOC_ZERO);
}

void	   *
repalloc(void *pointer, Size size)
{
	return resize(unlink_block(pointer), size, 0);
}

void
pfree(void *pointer)
{
	free(unlink_block(pointer));
}

char	   *
pnstrdup(const char *in, Size size)
{
	size_t		length = strnlen(in, size);
	char	   *copy = palloc(length + 1);

	memcpy(copy, in, length);
	copy[length] = '\0';
	return copy;
}

char	   *
pstrdup(const char *in)
{
	return pnstrdup(in, strlen(in));
}

void
memory_reset(void)
{
	while (blocks.next != &blocks)
		pfree(blocks.next + 1);
	peak = 0;
}

size_t
memory_peak(void)
{
	return peak;
}
