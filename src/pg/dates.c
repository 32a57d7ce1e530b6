/*
 * dates.c
 *	  The core's days and periods as the server's.
 */
#include "pg/dates.h"

#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/typcache.h"

Datum
date_datum(CoreDate date, bool *null)
{
	*null = date.year == 0;
	if (*null)
		return (Datum) 0;
	return DateADTGetDatum(date2j(date.year, date.month, date.day) -
						   POSTGRES_EPOCH_JDATE);
}

Datum
period_datum(CorePeriod period, bool *null)
{
	RangeBound	from = {0};
	RangeBound	until = {0};
	TypeCacheEntry *type;

	from.val = date_datum(period.from, null);
	if (*null)
		return (Datum) 0;
	from.inclusive = true;
	from.lower = true;
	until.val = date_datum(period.until, null);
	type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	return RangeTypePGetDatum(make_range_hard(type, &from, &until));
}
