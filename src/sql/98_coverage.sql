-- Which of the indicators of the panel a place stated, year by year.
CREATE PROCEDURE govreport_create_coverage()
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format($command$
        CREATE OR REPLACE VIEW coverage AS
        SELECT p.place, p.region_code, p.region, p.region_level, y.year, c.code,
            CASE
                WHEN g.place IS NULL THEN 'no report'
                WHEN s.is_stated THEN 'stated'
                WHEN s.is_stated IS NOT NULL THEN 'masked'
                ELSE 'not stated'
            END AS status
        FROM (
            SELECT r.place, min(r.region_code) AS region_code, min(r.region) AS region,
                min(r.region_level) AS region_level
            FROM report_list AS r
            WHERE r.place IS NOT NULL
            GROUP BY r.place
        ) AS p
        CROSS JOIN (SELECT DISTINCT r.review_year AS year FROM report_list AS r WHERE r.review_year IS NOT NULL) AS y
        CROSS JOIN (
            SELECT unnest(%L::text[]) AS code
            UNION
            SELECT w.code FROM wording AS w
        ) AS c
        LEFT JOIN (
            SELECT DISTINCT r.place, r.review_year AS year FROM report_list AS r
        ) AS g ON g.place = p.place AND g.year = y.year
        LEFT JOIN (
            SELECT r.place, r.review_year AS year, f.code, bool_or(f.is_stated) AS is_stated
            FROM report_list AS r
            CROSS JOIN LATERAL (
                SELECT f.code, bool_or(f.status = 'stated') AS is_stated
                FROM indicator_list AS f
                WHERE f.report_id = r.report_id AND f.year = r.review_year
                    AND f.role = 'actual' AND f.entity IS NULL
                GROUP BY f.code
            ) AS f
            GROUP BY r.place, r.review_year, f.code
        ) AS s ON s.place = p.place AND s.year = y.year AND s.code = c.code
        $command$, (SELECT array_agg(DISTINCT code) FROM @extschema@.govreport_panel_columns()));
    COMMENT ON VIEW coverage IS E'which indicators of the panel, and of your wordings, the reports of a place state, for every year that any report is on (覆盖情况)';
    COMMENT ON COLUMN coverage.place IS E'what tells places apart (地区标识)';
    COMMENT ON COLUMN coverage.region_code IS E'code of the region, null where it is not certain (地区代码)';
    COMMENT ON COLUMN coverage.region IS E'place that is reported on (地区)';
    COMMENT ON COLUMN coverage.region_level IS E'national, province, prefecture, county, township or village (行政级别)';
    COMMENT ON COLUMN coverage.year IS E'year looked back on (年份)';
    COMMENT ON COLUMN coverage.code IS E'code of the indicator (指标代码)';
    COMMENT ON COLUMN coverage.status IS E'what the report on the year says of it: stated; masked, or left blank; not stated; no report (状态)';
END
$$;
COMMENT ON PROCEDURE govreport_create_coverage() IS
    'part of govreport_create_views: makes the view coverage';
