CREATE FUNCTION extract_quantities(source text)
    RETURNS TABLE (
        ord int,
        value numeric,
        value_max numeric,
        unit text,
        bound govreport_bound,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_quantities'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 20;
COMMENT ON FUNCTION extract_quantities(text) IS
    'every measured number of any text with its unit: ord from 1, value and the greater value of a range in the unit without scale, the bare unit, bound, char_start in characters from 1, the number as it stands; error 54000 over 64 MB';

CREATE FUNCTION govreport_numbers(report govreport)
    RETURNS TABLE (
        ord int,
        char_start int,
        quote text,
        reason text
    )
    AS 'MODULE_PATHNAME', 'govreport_numbers'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 200;
COMMENT ON FUNCTION govreport_numbers(govreport) IS
    'every run of Arabic digits of a report, and what it was read as: indicator, or why it is none: date, ordinal, list mark, name, slogan, threshold, duration, ratio, noise, heading, unnamed (a rate of nothing that the text names), metadata, boilerplate; null would be a fault';

CREATE FUNCTION govreport_units()
    RETURNS TABLE (
        unit text,
        word text,
        dimension text,
        base_unit text,
        factor numeric
    )
    AS 'MODULE_PATHNAME', 'govreport_units'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 190;
COMMENT ON FUNCTION govreport_units() IS
    'the units and measure words that are known: the unit as derived text gives it, the word as reports write it, its dimension, the base unit of that dimension and how many of it the unit is; null where there is none, or where it is not fixed';
