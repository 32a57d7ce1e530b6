-- A figure and what its report says more of it, in one row.
CREATE PROCEDURE govreport_create_wide()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE OR REPLACE VIEW indicator_wide AS
    SELECT f.report_id, f.ord, f.place, f.region_code, f.region, f.region_level,
        nullif(f.year, 0) AS year, f.period_from, f.period_until,
        f.code, f.name, f.role, f.measure, f.value, f.value_max, f.unit, f.bound,
        CASE WHEN f.measure = 'growth' THEN f.value ELSE (
            SELECT q.value FROM indicator AS q
            WHERE q.report_id = f.report_id AND q."of" = f.ord AND q.measure = 'growth'
            ORDER BY q.ord LIMIT 1) END AS growth,
        CASE WHEN f.measure = 'change' THEN f.value ELSE (
            SELECT q.value FROM indicator AS q
            WHERE q.report_id = f.report_id AND q."of" = f.ord AND q.measure = 'change'
            ORDER BY q.ord LIMIT 1) END AS change,
        CASE WHEN f.measure = 'completion' THEN f.value ELSE (
            SELECT q.value FROM indicator AS q
            WHERE q.report_id = f.report_id AND q."of" = f.ord AND q.measure = 'completion'
            ORDER BY q.ord LIMIT 1) END AS completion,
        CASE WHEN f.measure = 'share' THEN f.value ELSE (
            SELECT q.value FROM indicator AS q
            WHERE q.report_id = f.report_id AND q."of" = f.ord AND q.measure = 'share'
            ORDER BY q.ord LIMIT 1) END AS share,
        CASE WHEN f.measure = 'rank' THEN f.value ELSE (
            SELECT q.value FROM indicator AS q
            WHERE q.report_id = f.report_id AND q."of" = f.ord AND q.measure = 'rank'
            ORDER BY q.ord LIMIT 1) END AS rank,
        f.entity, f.status, f.wording, f.section, f.char_start, f.quote
    FROM indicator_list AS f
    WHERE f."of" IS NULL OR f.measure = 'level';
    CALL @extschema@.govreport_comment_figures('indicator_wide');
    COMMENT ON VIEW indicator_wide IS E'a row a figure, with its growth, change, completion, share and rank beside it (指标宽表)';
    COMMENT ON COLUMN indicator_wide.year IS E'year that the period begins in, null without period (年份)';
    COMMENT ON COLUMN indicator_wide.growth IS E'relative change in unit %, or 倍 where the text says so; of the figure itself or said of it (增幅)';
    COMMENT ON COLUMN indicator_wide.change IS E'absolute change (增减量)';
    COMMENT ON COLUMN indicator_wide.completion IS E'how much of a plan is done, in % (完成率)';
    COMMENT ON COLUMN indicator_wide.share IS E'part of a whole, or rate (占比)';
    COMMENT ON COLUMN indicator_wide.rank IS E'place among others (位次)';
END
$$;
COMMENT ON PROCEDURE govreport_create_wide() IS
    'part of govreport_create_views: makes the view indicator_wide';
