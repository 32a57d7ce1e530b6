-- What the views of the store reports take for the role :role, each question
-- twice: the time of the second is the one to look at.
\set QUIET on
SET search_path = reports, public;
SET ROLE :role;
SELECT place FROM report_list GROUP BY place ORDER BY count(*) DESC, place LIMIT 1 \gset
\timing on
\o /dev/null
\echo the panel of all reports
SELECT count(*) FROM (SELECT * FROM panel OFFSET 0) AS p;
SELECT count(*) FROM (SELECT * FROM panel OFFSET 0) AS p;
\echo panel, one place
SELECT * FROM panel WHERE place = :'place';
SELECT * FROM panel WHERE place = :'place';
\echo indicator_wide, one place
SELECT * FROM indicator_wide WHERE place = :'place';
SELECT * FROM indicator_wide WHERE place = :'place';
\echo indicator_wide, one indicator and year
SELECT region, value, growth FROM indicator_wide WHERE code = 'grain_output' AND year = 2020;
SELECT region, value, growth FROM indicator_wide WHERE code = 'grain_output' AND year = 2020;
\echo target_outcome, one place
SELECT * FROM target_outcome WHERE place = :'place';
SELECT * FROM target_outcome WHERE place = :'place';
\echo target_outcome, one indicator and year
SELECT count(*), count(met) FROM target_outcome WHERE code = 'gdp' AND year = 2020;
SELECT count(*), count(met) FROM target_outcome WHERE code = 'gdp' AND year = 2020;
\echo coverage, one place
SELECT year, status, count(*) FROM coverage WHERE place = :'place' GROUP BY 1, 2;
SELECT year, status, count(*) FROM coverage WHERE place = :'place' GROUP BY 1, 2;
\echo coverage, one indicator and year
SELECT status, count(*) FROM coverage WHERE code = 'gdp' AND year = 2020 GROUP BY 1;
SELECT status, count(*) FROM coverage WHERE code = 'gdp' AND year = 2020 GROUP BY 1;
\echo promise, one place
SELECT * FROM promise WHERE place = :'place';
SELECT * FROM promise WHERE place = :'place';
\echo problem, one place
SELECT * FROM problem WHERE place = :'place';
SELECT * FROM problem WHERE place = :'place';
