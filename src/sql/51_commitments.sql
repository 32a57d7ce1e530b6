CREATE FUNCTION extract_promises(report govreport)
    RETURNS TABLE (
        ord int,
        section int,
        indicator int,
        action text,
        object text,
        deadline date,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_promises'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 80;
COMMENT ON FUNCTION extract_promises(govreport) IS
    'what the parts of kind plan say will be done, a row a clause that begins with a verb, and a row a target: ord from 1, ord of the section, ord of the indicator, null without a figure, verb, what follows it, last day of the clause''s, the sentence''s or the plan''s time, char_start in characters from 1, the clause as it stands';

CREATE FUNCTION extract_problems(report govreport)
    RETURNS TABLE (
        ord int,
        section int,
        problem text,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_problems'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 8;
COMMENT ON FUNCTION extract_problems(govreport) IS
    'what the parts of kind problems admit, a row an item of an enumeration or, outside of one, what semicolons and full stops part: ord from 1, ord of the section, the problem simplified, char_start in characters from 1, the problem as it stands';
