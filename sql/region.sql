SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
\set VERBOSITY terse

-- The divisions of China, from the file beside the extension.
SELECT level, count(*), count(parent) AS with_parent, min(code) AS first
FROM govreport_divisions() GROUP BY level ORDER BY length(min(code));
SELECT * FROM govreport_divisions() WHERE code IN ('36', '3610', '361002', '361002110', '4419', '441900003', '419001001')
ORDER BY code;
-- Each parent is there, and nothing stands twice: no rows.
SELECT d.code FROM govreport_divisions() AS d
WHERE d.parent IS NOT NULL AND NOT EXISTS (SELECT FROM govreport_divisions() AS p WHERE p.code = d.parent);
SELECT code FROM govreport_divisions() GROUP BY code HAVING count(*) > 1;

-- A name without the word for its sort.
SELECT name, govreport_place_stem(name) AS stem
FROM (VALUES ('洪山镇'), ('洪山鄉'), ('洪山街道办事处'), ('洪山'), ('歙县'), ('长阳土家族自治县'), ('恩施土家族苗族自治州'),
    ('内蒙古自治区'), ('东乡族自治县'), ('景德镇市'), ('苏州工业园区'), ('城区'), ('')) AS sample (name);

-- A store without regions: every report is of none.
CALL govreport_create_store('places');
SET client_min_messages = warning;
CREATE FUNCTION pg_temp.take(title text, year int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CALL govreport_ingest('places', title || year, format(E'%s%s年工作总结及%s年工作计划\n一、%2$s年工作总结\n', title, year, year + 1)
        || repeat(E'新修村道6公里，全部通车运行。改造危桥2座，均已验收合格。调解矛盾纠纷，村组和睦安宁。\n', 9)
        || format(E'二、%s年工作计划\n', year + 1) || repeat(E'再修村道4公里，清理河道沟渠。\n', 9));
END
$$;
DO $$
BEGIN
    PERFORM pg_temp.take(title, 2022)
    FROM (VALUES ('衡南县洪山镇'), ('洪山镇'), ('祁东县洪山镇'), ('抚州市临川区罗针镇'), ('罗针镇'), ('新建县大塘坪乡'),
        ('长阳县'), ('湖南省'), ('湖南省衡阳市'), ('吉林市'), ('青石镇石桥村'), ('东莞市南城街道')) AS t (title);
END
$$;
SELECT count(*), count(region_code) FROM places.report;

-- Loading them gives the reports their places.  Which of nine 洪山镇 a report
-- means is not guessed, nor is one that is not where it is said to be.
CALL govreport_load_regions('places');
SELECT region_path, region_code, govreport_region_code('places', region, region_path) = region_code AS same
FROM places.report ORDER BY region_path COLLATE "C";
SELECT count(*) AS candidates, min(score), max(score) FROM govreport_match_region('places', '洪山镇');
SELECT * FROM govreport_match_region('places', '洪山镇', '衡南县/洪山镇') LIMIT 2;
SELECT * FROM govreport_match_region('places', '洪山镇', NULL, '湖南省衡南县洪山镇人民政府') LIMIT 2;
SELECT max(score) FROM govreport_match_region('places', '洪山镇', NULL, '湖南省祁东县洪山镇人民政府');
SELECT * FROM govreport_match_region('places', '罗针');
SELECT * FROM govreport_match_region('places', '罗针乡', '临川区/罗针乡');
SELECT govreport_region_code('places', '罗针乡') AS "another sort, and nowhere said",
    govreport_region_code('places', '罗针乡', '临川区/罗针乡') AS "where it is said";
SELECT count(*) AS none FROM govreport_match_region('places', '全国');
SELECT count(*) AS nothing FROM govreport_match_region('places', NULL);
SELECT * FROM govreport_match_region('nowhere', '洪山镇');
CALL govreport_load_regions('nowhere');

-- A second load changes nothing, and leaves rows of one's own alone.
UPDATE places.region SET name = '罗针新镇', own = true WHERE code = '361002110';
CREATE TEMP TABLE before AS SELECT ctid AS place, code FROM places.region;
CALL govreport_load_regions('places');
SELECT count(*) AS changed FROM places.region AS r
FULL JOIN before AS b USING (code) WHERE r.ctid IS DISTINCT FROM b.place;

-- The reports followed the change at once; so they do a row that is added, and one
-- that goes.
SELECT region_path, region_code FROM places.report WHERE region = '罗针镇' ORDER BY region_path COLLATE "C";
INSERT INTO places.region VALUES ('430426999', '洪山镇', '430426', 'township');
SELECT region_path, region_code FROM places.report WHERE region = '洪山镇' ORDER BY region_path COLLATE "C";
DELETE FROM places.region WHERE code = '430426999';
SELECT region_path, region_code FROM places.report WHERE region = '洪山镇' ORDER BY region_path COLLATE "C";
UPDATE places.report SET region_path = '衡南县/洪山镇' WHERE region_path = '洪山镇';
SELECT region_path, region_code FROM places.report WHERE region = '洪山镇' ORDER BY region_path COLLATE "C";
DO $$ BEGIN PERFORM pg_temp.take('祁东县洪山镇', 2021); PERFORM pg_temp.take('衡南县洪山镇', 2021); END $$;
SELECT region_path, region_code, review_from FROM places.report WHERE region = '洪山镇' ORDER BY region_path COLLATE "C", 3;

DROP SCHEMA places CASCADE;
