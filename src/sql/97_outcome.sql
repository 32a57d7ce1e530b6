-- What a report promised, and what a later one says of it.
--
-- A target is met where the figure is at least it; where it is a bound that
-- must not be passed, or a fall, at most it; a range holds the figure; about is
-- within a twentieth.  Of figures of which less is better, at most it.
CREATE FUNCTION govreport_is_met(code text, bound text, target numeric, target_max numeric, outcome numeric)
    RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE
        WHEN outcome IS NULL OR target IS NULL THEN NULL
        WHEN bound = 'range' THEN outcome BETWEEN SYMMETRIC target AND COALESCE(target_max, target)
        WHEN bound = 'at_least' AND target >= 0 THEN outcome >= target
        WHEN bound = 'at_most' AND target >= 0 THEN outcome <= target
        WHEN bound = 'at_most' THEN outcome >= target
        WHEN target < 0 OR code IN ('cpi', 'retail_price_index', 'ppi', 'surveyed_unemployment_rate',
                'registered_unemployment_rate', 'pm25', 'poor_population', 'natural_growth_rate')
            THEN outcome <= target + CASE bound WHEN 'about' THEN pg_catalog.abs(target) / 20 ELSE 0 END
        ELSE outcome >= target - CASE bound WHEN 'about' THEN pg_catalog.abs(target) / 20 ELSE 0 END
    END;
END;
COMMENT ON FUNCTION govreport_is_met(text, text, numeric, numeric, numeric) IS
    'whether an outcome meets a target, null where one of them is missing: at_least: not less; at_most: not more (of a fall: not more than it); range: within; exact: not less, but not more of a fall, of prices, unemployment, poverty and pollution; about: the same within a twentieth of the target';

CREATE PROCEDURE govreport_create_outcome()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE OR REPLACE VIEW target_outcome AS
    SELECT t.report_id, t.ord, t.place, t.region_code, t.region, t.region_level, t.year,
        t.code, t.name, t.measure, t.unit, t.bound, t.value AS target, t.value_max AS target_max,
        t.wording, o.value AS outcome,
        o.value - CASE WHEN o.value > t.value_max THEN t.value_max ELSE t.value END AS difference,
        @extschema@.govreport_is_met(t.code, t.bound, t.value, t.value_max, o.value) AS met,
        CASE
            WHEN o.report_id IS NULL THEN 'no report'
            WHEN o.ord IS NULL THEN 'not stated'
            WHEN o.value IS NULL THEN 'masked'
            ELSE 'stated'
        END AS status,
        t.quote AS target_quote, t.char_start AS target_char_start,
        o.report_id AS outcome_report_id, o.quote AS outcome_quote, o.char_start AS outcome_char_start
    FROM indicator_list AS t
    LEFT JOIN LATERAL (
        SELECT r.report_id, a.ord, a.value, a.quote, a.char_start
        FROM report_list AS r
        LEFT JOIN LATERAL (
            SELECT f.ord, f.value, f.quote, f.char_start
            FROM indicator_list AS f
            WHERE f.report_id = r.report_id AND f.role = 'actual' AND f.measure = t.measure
                AND f.unit = t.unit AND f.entity IS NULL
                AND f.year = t.year AND f.period_from = t.period_from AND f.period_until = t.period_until
                AND coalesce(f.code, f.name) = coalesce(t.code, t.name)
            ORDER BY f.value IS NULL, f.ord
            LIMIT 1
        ) AS a ON true
        WHERE r.place = t.place AND r.review_from <= t.period_until AND r.review_until >= t.period_until
        ORDER BY a.value IS NULL, r.issued DESC NULLS LAST, r.report_id
        LIMIT 1
    ) AS o ON true
    WHERE t.role = 'target' AND t.status = 'stated' AND t.measure IN ('level', 'growth', 'change', 'share')
        AND t.entity IS NULL AND t.period_until IS NOT NULL AND coalesce(t.code, t.name) IS NOT NULL;
    CALL @extschema@.govreport_comment_figures('target_outcome');
    COMMENT ON VIEW target_outcome IS E'what a report planned, and what the next report of the same place says of it (目标与结果)';
    COMMENT ON COLUMN target_outcome.year IS E'year that the target is for, or that its time begins in (年份)';
    COMMENT ON COLUMN target_outcome.target IS E'the number planned; with a range the lower (目标值)';
    COMMENT ON COLUMN target_outcome.target_max IS E'the upper number of a range, else null (目标上限)';
    COMMENT ON COLUMN target_outcome.outcome IS E'the number reached in the same time, as the later report says (结果)';
    COMMENT ON COLUMN target_outcome.difference IS E'outcome less target; above a range, less its upper number (差额)';
    COMMENT ON COLUMN target_outcome.met IS E'whether it was met, see govreport_is_met; null without outcome (是否完成)';
    COMMENT ON COLUMN target_outcome.status IS E'stated; masked or not stated in the report on that time; no report (结果状态)';
    COMMENT ON COLUMN target_outcome.target_quote IS E'number and unit of the target as they stand (目标原文)';
    COMMENT ON COLUMN target_outcome.target_char_start IS E'where they stand in the text of report_id (目标位置)';
    COMMENT ON COLUMN target_outcome.outcome_report_id IS E'report on the time planned for, null without (结果报告)';
    COMMENT ON COLUMN target_outcome.outcome_quote IS E'number and unit of the outcome as they stand (结果原文)';
    COMMENT ON COLUMN target_outcome.outcome_char_start IS E'where they stand in the text of that report (结果位置)';
END
$$;
COMMENT ON PROCEDURE govreport_create_outcome() IS
    'part of govreport_create_views: makes the view target_outcome';
