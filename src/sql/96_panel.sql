-- Forty indicators by place and year.  They are those that the most of 43 real
-- reports state (nation since 2000, provinces, counties and townships), each in
-- the measures that it is stated in, the commonest first.
CREATE FUNCTION govreport_panel_columns()
    RETURNS TABLE (
        place int,
        name text,
        code text,
        measure text
    )
    LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 60
BEGIN ATOMIC
    SELECT pg_catalog.row_number() OVER ()::int,
        CASE m WHEN 'growth' THEN code || '_growth' ELSE code END, code, m
    FROM (VALUES
        ('gdp', 'level growth'), ('urban_new_jobs', 'level'), ('cpi', 'growth'),
        ('trade_total', 'level growth'), ('fiscal_revenue', 'level growth'),
        ('grain_output', 'level'), ('fixed_asset_investment', 'level growth'),
        ('retail_sales', 'level growth'), ('foreign_investment_used', 'level growth'),
        ('urbanisation_rate', 'share'), ('energy_intensity', 'growth'),
        ('resident_disposable_income', 'level growth'), ('rural_roads', 'level'),
        ('surveyed_unemployment_rate', 'share'), ('urban_disposable_income', 'level growth'),
        ('general_public_budget_revenue', 'level growth'),
        ('rural_disposable_income', 'level growth'), ('high_standard_farmland', 'level'),
        ('forest_coverage', 'share'), ('gdp_per_capita', 'level'), ('market_entities', 'level'),
        ('old_residential_renovation', 'level'), ('registered_unemployment_rate', 'share'),
        ('rural_net_income', 'level growth'), ('technology_contracts', 'level growth'),
        ('good_air_days_share', 'share'), ('industrial_value_added_above_scale', 'growth'),
        ('life_expectancy', 'level'), ('fiscal_tax_revenue', 'level growth'),
        ('high_tech_manufacturing_value_added', 'growth'), ('pm25', 'level'),
        ('rd_intensity', 'share'), ('rural_labour_transferred', 'level'),
        ('expressway_length', 'level'), ('good_water_share', 'share'),
        ('industrial_enterprises_above_scale', 'level'), ('tourism_revenue', 'level growth'),
        ('tourist_visits', 'level growth'), ('collective_income', 'level'),
        ('medical_insurance_rate', 'share')
    ) AS chosen (code, measures), pg_catalog.string_to_table(measures, ' ') AS m;
END;
COMMENT ON FUNCTION govreport_panel_columns() IS
    'the columns of the view panel: place from 1, name, code of govreport_catalogue(), and measure; each has a second one, NAME_target';

CREATE FUNCTION govreport_pick_add(internal, place int, rank bigint, value numeric) RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_pick_add'
    LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION govreport_pick_add(internal, int, bigint, numeric) IS
    'part of the aggregate govreport_pick';

CREATE FUNCTION govreport_pick_result(internal) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'govreport_pick_result'
    LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION govreport_pick_result(internal) IS
    'part of the aggregate govreport_pick';

CREATE AGGREGATE govreport_pick(place int, rank bigint, value numeric) (
    SFUNC = govreport_pick_add,
    STYPE = internal,
    SSPACE = 100,
    FINALFUNC = govreport_pick_result,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE govreport_pick(int, bigint, numeric) IS
    'an array with the value of the least rank at each place, null where there is none; places are 1 to 1600';

-- Plans take equations and what is joined by them for rare: hence CASE, and a
-- left join.  A whole year has a year.
-- The rank: the report that looks back on (plans for) the year goes before any
-- other, the later issued before the earlier, and what it says first before
-- what it says later.
CREATE PROCEDURE govreport_create_panel()
    LANGUAGE plpgsql
    AS $$
DECLARE
    columns text;
    chosen text;
    codes text[];
BEGIN
    SELECT string_agg(format('picked[%s] AS %I, picked[%s] AS %I', 2 * place - 1, name,
                             2 * place, name || '_target'), ', ' ORDER BY place),
        string_agg(format('(%L, %L, %s)', code, measure, 2 * place), ', ' ORDER BY place),
        array_agg(DISTINCT code)
    INTO columns, chosen, codes
    FROM @extschema@.govreport_panel_columns();
    EXECUTE format($command$
        CREATE OR REPLACE VIEW panel AS
        SELECT place, region_code, region, region_level, year, %s
        FROM (
            SELECT f.place, f.region_code, f.region, f.region_level, f.year,
                @extschema@.govreport_pick(
                    c.place - (f.role = 'actual')::int,
                    CASE WHEN f.period_from BETWEEN CASE f.role WHEN 'target' THEN f.plan_from ELSE f.review_from END
                             AND CASE f.role WHEN 'target' THEN f.plan_until ELSE f.review_until END
                         THEN 0 ELSE 1::bigint << 60 END
                        + (date '5000-01-01' - greatest(f.issued, date '1900-01-01'))::bigint * (1::bigint << 36)
                        + least(f.ord, 1000000) * 65536::bigint + (f.report_id & 65535),
                    f.value) AS picked
            FROM indicator_list AS f
            LEFT JOIN (VALUES %s) AS c (code, measure, place) ON c.code = f.code AND c.measure = f.measure
            WHERE f.place IS NOT NULL AND f.code = ANY (%L) AND f.status = 'stated' AND f.entity IS NULL AND f.role <> 'estimate'
                AND CASE WHEN f.period_until - f.period_from IN (364, 365) THEN f.period_from = make_date(f.year, 1, 1) END
            GROUP BY f.place, f.region_code, f.region, f.region_level, f.year
        ) AS best
        WHERE picked <> '{}'
        $command$, columns, chosen, codes);
    CALL @extschema@.govreport_comment_panel();
END
$$;
COMMENT ON PROCEDURE govreport_create_panel() IS
    'part of govreport_create_views: makes the view panel';

CREATE PROCEDURE govreport_comment_panel()
    LANGUAGE plpgsql
    AS $$
DECLARE
    shown record;
BEGIN
    COMMENT ON VIEW panel IS E'what places reached and planned, by year: forty indicators (面板数据)';
    COMMENT ON COLUMN panel.place IS E'what tells places apart (地区标识)';
    COMMENT ON COLUMN panel.region_code IS E'code of the region, null where it is not certain (地区代码)';
    COMMENT ON COLUMN panel.region IS E'place that is reported on (地区)';
    COMMENT ON COLUMN panel.region_level IS E'national, province, prefecture, county or township (行政级别)';
    COMMENT ON COLUMN panel.year IS E'calendar year; only figures of a whole year count (年份)';
    FOR shown IN
        SELECT p.name, c.name AS chinese, c.english_name AS english,
            CASE p.measure WHEN 'level' THEN c.unit ELSE '%' END AS unit,
            CASE p.measure WHEN 'growth' THEN ', growth' ELSE '' END AS english_growth,
            CASE p.measure WHEN 'growth' THEN E'增长' ELSE '' END AS chinese_growth
        FROM @extschema@.govreport_panel_columns() AS p
        JOIN @extschema@.govreport_catalogue() AS c USING (code)
    LOOP
        EXECUTE format('COMMENT ON COLUMN panel.%I IS %L', shown.name,
                       format(E'%s%s, reached (%s%s，%s)', shown.english, shown.english_growth,
                              shown.chinese, shown.chinese_growth, shown.unit));
        EXECUTE format('COMMENT ON COLUMN panel.%I IS %L', shown.name || '_target',
                       format(E'%s%s, planned (%s%s目标，%s)', shown.english, shown.english_growth,
                              shown.chinese, shown.chinese_growth, shown.unit));
    END LOOP;
END
$$;
COMMENT ON PROCEDURE govreport_comment_panel() IS
    'part of govreport_create_views: says what the columns of panel are';
