/*
 * support.c
 *	  Lets the planner take the functions of the operators for the operators:
 *	  they are found by the same indexes, and as often.
 */
#include "pg/compat.h"

#include "catalog/pg_operator_d.h"
#include "catalog/pg_type_d.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "optimizer/optimizer.h"
#include "optimizer/plancat.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

PG_FUNCTION_INFO_V1(govreport_operator_support);

/* The operator of a function, of such arguments; its schema is the function's. */
static Oid
operator_of(Oid function, List * arguments)
{
	static const struct
	{
		const char *function;
		const char *operator;
	}			names[] = {
		{"govreport_matches", "@~"},
		{"govreport_has_terms", "@>"},
		{"govreport_has_any_term", "&&"}
	};
	const char *name = get_func_name(function);

	for (int i = 0; name && i < (int) lengthof(names); i++)
		if (strcmp(name, names[i].function) == 0)
			return GetSysCacheOid4(OPERNAMENSP, Anum_pg_operator_oid,
								   CStringGetDatum(names[i].operator),
								   ObjectIdGetDatum(exprType(linitial(arguments))),
								   ObjectIdGetDatum(exprType(lsecond(arguments))),
								   ObjectIdGetDatum(get_func_namespace(function)));
	return InvalidOid;
}

/* The condition of an index that says the same as a call; NIL if none does. */
static List *
index_condition(const SupportRequestIndexCondition * request)
{
	const		FuncExpr *call = (const FuncExpr *) request->node;
	Oid			operator;

	if (!IsA(call, FuncExpr) || request->indexarg != 0 ||
		!is_pseudo_constant_for_index(request->root, lsecond(call->args),
									  request->index))
		return NIL;
	operator = operator_of(call->funcid, call->args);
	if (!OidIsValid(operator) || !op_in_opfamily(operator, request->opfamily))
		return NIL;
	return list_make1(make_opclause(operator, BOOLOID, false,
									linitial(call->args), lsecond(call->args),
									InvalidOid, call->inputcollid));
}

/* govreport_operator_support(internal) returns internal */
Datum
govreport_operator_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);

	if (IsA(request, SupportRequestIndexCondition))
	{
		SupportRequestIndexCondition *condition = (SupportRequestIndexCondition *) request;

		condition->lossy = false;
		PG_RETURN_POINTER(index_condition(condition));
	}
	if (IsA(request, SupportRequestSelectivity))
	{
		SupportRequestSelectivity *share = (SupportRequestSelectivity *) request;
		Oid			operator = operator_of(share->funcid, share->args);

		if (OidIsValid(operator) && !share->is_join)
		{
			share->selectivity = restriction_selectivity(share->root, operator,
														 share->args,
														 share->inputcollid,
														 share->varRelid);
			PG_RETURN_POINTER(share);
		}
	}
	PG_RETURN_POINTER(NULL);
}
