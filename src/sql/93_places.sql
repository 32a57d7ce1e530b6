-- The places of a store: a table of regions, and which of them a report is
-- about.  Both follow each other at once: a report that comes in looks for its
-- region, a region that changes looks for its reports.
CREATE FUNCTION govreport_place_report() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.region_code := CASE
        WHEN NEW.region IS NULL OR NEW.region_level IN ('national', 'village') THEN NULL
        ELSE @extschema@.govreport_region_code(TG_TABLE_SCHEMA::text, NEW.region, NEW.region_path,
                                               pg_catalog.concat_ws(' ', NEW.issuer, NEW.title))
    END;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION govreport_place_report() IS
    'trigger of a store: gives a report the code of its region where there is only one that fits';

CREATE FUNCTION govreport_place_region() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT name FROM after_rows'
        WHEN 'DELETE' THEN 'SELECT name FROM before_rows'
        ELSE 'SELECT name FROM before_rows UNION SELECT name FROM after_rows'
    END;
BEGIN
    -- The trigger of report works the code out again.
    EXECUTE pg_catalog.format($command$
        UPDATE %I.report SET region = region
        WHERE @extschema@.govreport_place_stem(region) IN (
            SELECT @extschema@.govreport_place_stem(changed.name) FROM (%s) AS changed)
        $command$, TG_TABLE_SCHEMA, changed);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION govreport_place_region() IS
    'trigger of a store: looks again for the regions of reports that a changed region may be meant by';

CREATE PROCEDURE govreport_create_places()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE region (
        code text PRIMARY KEY CHECK (octet_length(code) BETWEEN 1 AND 40),
        name text NOT NULL,
        parent text REFERENCES region,
        level text NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'township')),
        own boolean NOT NULL DEFAULT true
    );
    CREATE INDEX region_stem ON region (@extschema@.govreport_place_stem(name));
    CREATE INDEX region_parent ON region (parent);
    COMMENT ON TABLE region IS E'places that reports may be about; yours may be added, and count at once (地区)';
    COMMENT ON COLUMN region.code IS E'statistical code, or one of your own (代码)';
    COMMENT ON COLUMN region.name IS E'name with the word for its sort (名称)';
    COMMENT ON COLUMN region.parent IS E'code of the place around it, null at the top (上级代码)';
    COMMENT ON COLUMN region.level IS E'province, prefecture, county or township (行政级别)';
    COMMENT ON COLUMN region.own IS E'a row of your own, which govreport_load_regions leaves alone (自有)';

    ALTER TABLE report ADD FOREIGN KEY (region_code) REFERENCES region ON DELETE SET NULL;
    CREATE INDEX report_region_code ON report (region_code);
    -- What the view report_list says of the place: of all reports, since plans
    -- heed the statistics of no other index.
    CREATE INDEX report_place ON report ((CASE WHEN region_code IS NOT NULL THEN region_code
        WHEN region_path IS NOT NULL THEN region_path ELSE region END));
    CREATE TRIGGER report_place BEFORE INSERT OR UPDATE OF region, region_path, region_level, issuer, title
        ON report FOR EACH ROW EXECUTE FUNCTION @extschema@.govreport_place_report();
    CREATE TRIGGER region_inserted AFTER INSERT ON region REFERENCING NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.govreport_place_region();
    CREATE TRIGGER region_deleted AFTER DELETE ON region REFERENCING OLD TABLE AS before_rows
        FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.govreport_place_region();
    CREATE TRIGGER region_updated AFTER UPDATE ON region
        REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.govreport_place_region();
END
$$;
COMMENT ON PROCEDURE govreport_create_places() IS
    'part of govreport_create_store: makes the table region, and the triggers that keep report.region_code';

CREATE PROCEDURE govreport_load_regions(store text)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM @extschema@.govreport_check_store(store);
    EXECUTE format($command$
        INSERT INTO %I.region AS known (code, name, parent, level, own)
        SELECT code, name, parent, level, false FROM @extschema@.govreport_divisions()
        ON CONFLICT (code) DO UPDATE
            SET name = EXCLUDED.name, parent = EXCLUDED.parent, level = EXCLUDED.level
            WHERE NOT known.own
                AND (known.name, known.parent, known.level)
                    IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.parent, EXCLUDED.level)
        $command$, store);
    EXECUTE format('ANALYZE %I.region', store);
END
$$;
COMMENT ON PROCEDURE govreport_load_regions(text) IS
    'fills the table region of a store from govreport_divisions(), and gives the reports that are there their regions; rows of your own stay as they are, and a second call changes nothing';
