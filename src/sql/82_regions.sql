-- Places: the divisions of China, and which of them a report is about.
CREATE FUNCTION govreport_divisions()
    RETURNS TABLE (
        code text,
        name text,
        parent text,
        level text
    )
    AS 'MODULE_PATHNAME', 'govreport_divisions'
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10000 ROWS 45000;
COMMENT ON FUNCTION govreport_divisions() IS
    'the divisions of China from provinces down to townships as of 30 June 2023: statistical code, name, code of the division around it, level; read from the file govreport_divisions.tsv, which is installed with the extension';

CREATE FUNCTION govreport_place_stem(name text) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_place_stem'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_place_stem(text) IS
    'the name of a place without the word for its sort and the peoples it is autonomous for, simplified: the same for a township, a town and a subdistrict of one name; the whole name where less than two characters would be left';

-- The name a place is known by and where it may be: each candidate of a store's
-- table of regions with how well it fits.  The plan is kept, maybe from when the
-- table was empty: it goes by indexes all the same.
CREATE FUNCTION govreport_match_region(store text, place text, path text DEFAULT NULL, words text DEFAULT NULL)
    RETURNS TABLE (
        code text,
        name text,
        full_name text,
        level text,
        score numeric
    )
    LANGUAGE plpgsql STABLE ROWS 5
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
    SET jit = off
AS $$
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    IF NOT EXISTS (SELECT FROM region) THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH asked AS MATERIALIZED (
            -- Whatever collation the arguments came with: the index has this one.
            SELECT @extschema@.govreport_fold(place) COLLATE "default" AS name,
                @extschema@.govreport_place_stem(place) COLLATE "default" AS stem,
                @extschema@.govreport_fold(govreport_match_region.words) AS words
        ), around AS MATERIALIZED (
            SELECT @extschema@.govreport_place_stem(part) AS stem
            FROM string_to_table(govreport_match_region.path, '/') AS part
        ), candidate AS (
            SELECT r.code, r.name, r.level, asked.words,
                CASE strpos(asked.words, asked.name) WHEN 0 THEN ''
                    ELSE left(asked.words, strpos(asked.words, asked.name) - 1)
                END AS before,
                ARRAY[p1.name, p2.name, p3.name] AS outer_names,
                CASE
                    WHEN @extschema@.govreport_fold(r.name) = asked.name THEN 1.0
                    WHEN right(r.name, 1) = right(asked.name, 1) THEN 0.95
                    WHEN asked.name = asked.stem THEN 0.9
                    ELSE 0.8
                END AS likeness
            FROM asked
                JOIN region AS r ON @extschema@.govreport_place_stem(r.name) = asked.stem
                LEFT JOIN region AS p1 ON p1.code = r.parent
                LEFT JOIN region AS p2 ON p2.code = p1.parent
                LEFT JOIN region AS p3 ON p3.code = p2.parent
            WHERE asked.name = asked.stem
                OR @extschema@.govreport_fold(r.name) = asked.name
                OR r.level = ANY (CASE
                    WHEN asked.name ~ E'(镇|乡|街道|街道办事处|苏木)$' THEN '{township}'::text[]
                    WHEN asked.name ~ E'(市|州|盟|地区)$' THEN '{prefecture,county}'
                    WHEN asked.name ~ E'(县|区|旗)$' THEN '{county}'
                    ELSE '{province}'
                END)
        ), weighed AS (
            SELECT c.*,
                (SELECT count(*) FROM around
                WHERE around.stem <> @extschema@.govreport_place_stem(c.name)
                    AND NOT EXISTS (
                        SELECT FROM unnest(c.outer_names) AS o (name)
                        WHERE @extschema@.govreport_place_stem(o.name) = around.stem
                    )) > 0
                OR c.before ~ E'[省州盟市县区旗]$' AND NOT EXISTS (
                    SELECT FROM unnest(c.outer_names) AS o (name),
                        @extschema@.govreport_place_stem(o.name) AS stem
                    WHERE right(c.before, length(o.name)) = @extschema@.govreport_fold(o.name)
                        OR substr(c.before, length(c.before) - length(stem),
                                             length(stem)) = stem
                ) AS is_elsewhere,
                (SELECT count(*) FILTER (
                        WHERE @extschema@.govreport_place_stem(o.name) IN (SELECT around.stem FROM around)
                            OR strpos(c.words, @extschema@.govreport_fold(o.name)) > 0
                    )::numeric / NULLIF(count(*), 0)
                FROM unnest(c.outer_names) AS o (name)
                WHERE o.name IS NOT NULL) AS named
            FROM candidate AS c
        )
        SELECT w.code, w.name,
            concat_ws('/', w.outer_names[3], w.outer_names[2], w.outer_names[1], w.name),
            w.level,
            round(w.likeness * CASE
                WHEN w.is_elsewhere THEN 0.1
                ELSE 0.6 + 0.4 * COALESCE(w.named, 1)
            END, 2)
        FROM weighed AS w
        ORDER BY 5 DESC, 1;
END
$$;
COMMENT ON FUNCTION govreport_match_region(text, text, text, text) IS
    'the regions of a store that a name may mean, the likeliest first; path: places around it, parted by /, words: any text that may name them. Score: 1 for the name as it is, 0.95 without its peoples, 0.9 without the word for its sort, 0.8 with another (a township that became a town), times 0.6 to 1 by how many of the places around a region are named, or 0.1 where it is said to lie in a place that is not around it';

CREATE FUNCTION govreport_region_code(store text, place text, path text DEFAULT NULL, words text DEFAULT NULL)
    RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT CASE WHEN count(*) = 1 THEN min(best.code) END
        FROM (
            SELECT m.code, m.score, max(m.score) OVER () AS top
            FROM @extschema@.govreport_match_region(store, place, path, words) AS m
        ) AS best
        WHERE best.score = best.top AND best.score >= 0.5
    );
END
$$;
COMMENT ON FUNCTION govreport_region_code(text, text, text, text) IS
    'the code of the one region that fits a name best, if it scores 0.5 or more; null where two fit alike: nothing is guessed';
