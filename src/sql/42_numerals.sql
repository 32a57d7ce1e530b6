CREATE FUNCTION govreport_numeral(numeral text) RETURNS numeric
    AS 'MODULE_PATHNAME', 'govreport_numeral'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_numeral(text) IS
    'the number that one numeral says, Arabic, Chinese, financial or mixed, simplified or traditional: per cents and other parts as fractions (7.5% is 0.075), tenths likewise, doublings as what they add; the least that a vague one means; error 22P02 where the text is not one numeral, 22003 where one with more than Arabic digits has more than 18 of them';
