/*
 * gin_count.c
 *	  How many rows a GIN index has under a key, for the planner's estimates.
 *
 * That is a few pages to look at, as the planner does in an index for the
 * greatest value of a column.
 */
#include "pg/gin_count.h"

#include "access/genam.h"
#include "catalog/pg_am_d.h"
#include "core/gram.h"
#include "miscadmin.h"
#include "nodes/pathnodes.h"
#include "storage/bufmgr.h"
#include "utils/rel.h"

/* An open key is counted if it has so many at most. */
#define OPEN_KEYS_COUNTED 32

/* The column of an index that is the one of the estimate; -1 where none is. */
static int
index_column(const IndexOptInfo * index, const Estimate *estimate, Oid operator)
{
	const		Var *column = (const Var *) estimate->column.var;

	if (index->relam != GIN_AM_OID || index->indpred != NIL ||
		index->hypothetical || !IsA(column, Var))
		return -1;
	for (int i = 0; i < index->nkeycolumns; i++)
		if (index->indexkeys[i] == column->varattno &&
			op_in_opfamily(operator, index->opfamily[i]))
			return i;
	return -1;
}

bool
gin_count_begin(GinCount *count, const Estimate *estimate, Oid operator)
{
	ListCell   *cell;

	if (!estimate->may_read || estimate->column.rel == NULL)
		return false;
	foreach(cell, estimate->column.rel->indexlist)
	{
		const		IndexOptInfo *index = lfirst_node(IndexOptInfo, cell);
		int			column = index_column(index, estimate, operator);

		if (column < 0)
			continue;
		/* the planner has locked it */
		count->index = index_open(index->indexoid, NoLock);
		count->column = (OffsetNumber) (column + 1);
		initGinState(&count->state, count->index);
		return true;
	}
	return false;
}

void
gin_count_end(GinCount *count)
{
	index_close(count->index, NoLock);
}

/* Its lists are alike in length, and so are the items in them. */
static double
leaf_rows(Page page)
{
	GinPostingList *first = GinDataLeafPageGetPostingList(page);
	Size		size = GinDataLeafPageGetPostingListSize(page);
	int			items;

	if (!GinPageIsCompressed(page) || size < SizeOfGinPostingList(first))
		return 0;
	pfree(ginPostingListDecode(first, &items));
	return (double) items * size / SizeOfGinPostingList(first);
}

/*
 * The rows of a posting tree, whose pages are taken for being as full as the
 * first at each level.
 */
static double
tree_rows(const GinCount *count, BlockNumber block)
{
	double		rows = 1;
	bool		is_leaf = false;

	while (!is_leaf && rows > 0)
	{
		Buffer		buffer = ReadBuffer(count->index, block);
		Page		page = BufferGetPage(buffer);

		CHECK_FOR_INTERRUPTS();
		LockBuffer(buffer, GIN_SHARE);
		is_leaf = GinPageIsLeaf(page);
		if (!GinPageIsData(page) || GinPageIsDeleted(page))
			rows = 0;			/* vacuum was here */
		else if (is_leaf)
			rows *= leaf_rows(page);
		else
		{
			rows *= GinPageGetOpaque(page)->maxoff;
			block = PostingItemGetBlockNumber(GinDataPageGetPostingItem(page, FirstOffsetNumber));
		}
		UnlockReleaseBuffer(buffer);
	}
	return rows;
}

/* Rows of some entries of a leaf, and the posting trees that have the others. */
typedef struct EntryRows
{
	double		rows;
	BlockNumber trees[OPEN_KEYS_COUNTED];
	int			tree_count;
} EntryRows;

static void
add_entry(EntryRows *entries, Page page, OffsetNumber place)
{
	IndexTuple	entry = (IndexTuple) PageGetItem(page, PageGetItemId(page, place));

	if (GinIsPostingTree(entry))
		entries->trees[entries->tree_count++] = GinGetPostingTree(entry);
	else
		entries->rows += GinGetNPosting(entry);
}

/* Does the entry belong to the column, and its key begin with another? */
static bool
begins_with(GinCount *count, Page page, OffsetNumber place, int64 gram)
{
	IndexTuple	entry = (IndexTuple) PageGetItem(page, PageGetItemId(page, place));
	GinNullCategory category;
	Datum		key;

	if (gintuple_get_attrnum(&count->state, entry) != count->column)
		return false;
	key = gintuple_get_key(&count->state, entry, &category);
	return category == GIN_CAT_NORM_KEY &&
		gram_head(DatumGetInt64(key), gram) == gram;
}

/* Adds those on this leaf; false if there are more, there or behind it. */
static bool
add_open_entries(GinCount *count, EntryRows *entries, Page page,
				 OffsetNumber place, int64 gram)
{
	OffsetNumber last = PageGetMaxOffsetNumber(page);

	for (int keys = 0; keys < OPEN_KEYS_COUNTED; keys++)
	{
		if (place > last)
			return GinPageRightMost(page);
		if (!begins_with(count, page, place, gram))
			return true;
		add_entry(entries, page, place++);
	}
	return false;
}

/* Vacuum asks for the leaf not to be locked while the trees are. */
double
gin_count_rows(GinCount *count, int64 gram, bool open)
{
	EntryRows	entries = {0};
	GinBtreeData tree;
	GinBtreeStack *leaf;
	bool		found;

	ginPrepareEntryScan(&tree, count->column, Int64GetDatum(gram),
						GIN_CAT_NORM_KEY, &count->state);
	leaf = gin_find_leaf(&tree);
	found = tree.findItem(&tree, leaf);
	if (open)
		found = add_open_entries(count, &entries, BufferGetPage(leaf->buffer),
								 leaf->off, gram);
	else if (found)
		add_entry(&entries, BufferGetPage(leaf->buffer), leaf->off);
	LockBuffer(leaf->buffer, GIN_UNLOCK);
	freeGinBtreeStack(leaf);
	if (open && !found)
		return -1;
	for (int i = 0; i < entries.tree_count; i++)
		entries.rows += tree_rows(count, entries.trees[i]);
	return entries.rows;
}
