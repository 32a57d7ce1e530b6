CREATE FUNCTION extract_periods(source text, anchor date)
    RETURNS TABLE (
        ord int,
        period daterange,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_periods'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
COMMENT ON FUNCTION extract_periods(text, date) IS
    'every expression of time of any text: ord from 1, its days, char_start in characters from 1, the expression as it stands. anchor is the day the text is of: this year is its year, this year so far ends with it, the last five years end before its year, the same period of last year is that of the part named last, else of the year so far; the end of a year is the year. period is null where nothing tells it; error 54000 over 64 MB';
