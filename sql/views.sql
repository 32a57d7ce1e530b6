SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport;
\set VERBOSITY terse
SET datestyle = ISO;

CALL govreport_create_store('views');
CALL govreport_ingest('views', 'a', E'青石镇2022年工作总结及2023年工作计划\n青石镇人民政府\n2023年1月10日\n一、2022年工作总结\n'
    '（一）经济稳中有进。全年完成固定资产投资1.2亿元，同比增长8.5%，占年度任务的104%。农村居民人均可支配收入达18600元，增长7.1%，列全县第二。'
    '财政收入850万元，下降3%。\n'
    '（二）民生持续改善。新增城镇就业260人，城镇登记失业率3.1%，其中大学生就业35人。城乡居民医保参保率98%。完成危桥改造3座。\n'
    '各位代表，成绩来之不易，困难也不容回避。主要是：一是产业链条不长，龙头企业不多；二是村级集体经济薄弱；三是部分干部作风不实。对此，我们将认真解决。\n'
    '二、2023年工作计划\n'
    '（一）发展目标。固定资产投资达到1.3亿元以上，农村居民人均可支配收入增长7%左右，财政收入增长6%-8%，城镇登记失业率控制在3.5%以内，'
    '粮食产量稳定在5200吨以上，森林覆盖率达到61%。\n'
    '（二）重点工作。6月底前新建村道6公里，改造提升危桥2座。加快推进农村人居环境整治。要大力培育壮大油茶产业，确保新增城镇就业不少于200人。\n');
CALL govreport_ingest('views', 'b', E'青石镇2023年工作总结及2024年工作计划\n青石镇人民政府\n2024年1月12日\n一、2023年工作总结\n'
    '全年完成固定资产投资1.35亿元，增长12.5%。农村居民人均可支配收入增长6.8%。财政收入增长9%。城镇登记失业率2.9%。'
    '粮食产量xx吨，森林覆盖率达到60.5%。新增城镇就业231人。产业结构不断优化，村容村貌焕然一新，群众生活更加便利，'
    '基层治理能力持续增强，安全生产形势总体平稳，干部作风明显转变，营商环境进一步改善。\n'
    '各位代表，我们也清醒地看到，发展中还存在一些问题。交通基础设施还有短板；公共服务供给不足。\n'
    '二、2024年工作计划\n固定资产投资达到1.5亿元。新建村道4公里。持续做好防汛抗旱各项准备工作，切实保障群众生命财产安全。'
    '严格落实各项责任，健全工作机制，加强督促检查，推动全年任务落地见效。\n');
CALL govreport_ingest('views', 'c', E'白沙乡2023年工作总结\n一、工作完成情况\n全年完成固定资产投资0.6亿元，改厕80户，新修村道3公里，群众出行更加方便。'
    '新增城镇就业40人，农业生产稳步发展，社会大局和谐稳定。\n二、存在的问题\n产业基础薄弱；资金投入不足。\n'
    '三、下一步打算\n新建村道5公里，改造危桥1座。\n抓好春耕备耕工作，加强农田水利设施管护，推进人居环境整治，做好困难群众帮扶，维护社会和谐稳定，'
    '加快发展乡村旅游，深化农村改革，提升便民服务水平，强化干部作风建设，确保各项任务圆满完成。'
    '坚持因地制宜，发挥资源优势，把特色种植养殖做大做强。加强党员教育管理，发挥战斗堡垒作用。完善应急预案，提高防灾减灾救灾能力。'
    '丰富群众文化生活，办好民俗节庆活动。畅通信访渠道，及时化解矛盾纠纷。加强财政资金监管，提高资金使用效益。\n');

SELECT place, region_level, doc_type, issued, review_year, plan_year, title
FROM views.report_list ORDER BY issued;

-- A figure, and what its report says more of it.
SELECT year, code, name, role, measure, value, unit, growth, completion, share, rank
FROM views.indicator_wide WHERE place = '青石镇' AND year = 2022 AND role = 'actual' ORDER BY ord;

-- Reached and planned, by year.
SELECT place, year, fixed_asset_investment AS investment, fixed_asset_investment_target AS investment_target,
    fixed_asset_investment_growth AS growth, urban_new_jobs AS jobs, urban_new_jobs_target AS jobs_target,
    registered_unemployment_rate AS unemployment, registered_unemployment_rate_target AS unemployment_target
FROM views.panel ORDER BY place COLLATE "C" DESC, year;
SELECT count(*) AS columns, count(*) FILTER (WHERE right(attname, 7) = '_target') AS targets
FROM pg_attribute WHERE attrelid = 'views.panel'::regclass AND attnum > 5;
SELECT col_description('views.panel'::regclass, attnum) FROM pg_attribute
WHERE attrelid = 'views.panel'::regclass AND attname IN ('gdp_growth', 'gdp_growth_target');
SELECT count(*) AS "codes that the catalogue lacks" FROM govreport_panel_columns() AS p
WHERE NOT EXISTS (SELECT FROM govreport_catalogue() AS c WHERE c.code = p.code);

-- The value of the least rank, short or long.
SELECT govreport_pick(place, rank, value) FROM (VALUES (3, 2, 1.5), (3, 1, 123456789012345678901234567890.5), (1, 1, 7),
    (1, 2, 8), (4, 2, 98765432109876543210), (4, 1, 2), (5, 1, NULL), (NULL, 1, 3), (6, NULL, 4)) AS v (place, rank, value);
SELECT cardinality(p) AS places, (SELECT sum(n) FROM unnest(p) AS n) AS sum, p[1], p[1600]
FROM (SELECT govreport_pick(n, -n, n) AS p FROM generate_series(1, 1600) AS n) AS picked;
SELECT govreport_pick(0, 1, 1);
SELECT govreport_pick(NULL, 1, 1) = '{}' AS empty;

-- Promised, and what came of it.
SELECT year, coalesce(code, name) AS what, measure, bound, target, target_max, outcome, difference, met, status
FROM views.target_outcome WHERE place = '青石镇' ORDER BY year, ord;
SELECT bound, target, target_max, outcome, govreport_is_met(code, bound, target, target_max, outcome) AS met
FROM (VALUES ('gdp', 'at_least', 5, NULL, 5), ('gdp', 'at_least', 5, NULL, 4.9), ('cpi', 'at_most', 3, NULL, 3),
    ('cpi', 'at_most', 3, NULL, 3.1), ('gdp', 'range', 6, 6.5, 6), ('gdp', 'range', 6, 6.5, 6.6), ('gdp', 'about', 6, NULL, 5.7),
    ('gdp', 'about', 6, NULL, 5.6), ('cpi', 'about', 3, NULL, 3.15), ('cpi', 'about', 3, NULL, 3.2), ('gdp', 'exact', 6, NULL, 8),
    ('gdp', 'exact', 6, NULL, 5.9), ('energy_intensity', 'exact', -3, NULL, -3.2), ('energy_intensity', 'exact', -3, NULL, -2),
    ('energy_intensity', 'at_least', -3, NULL, -3.2), ('energy_intensity', 'at_most', -3, NULL, -2), ('gdp', 'exact', 6, NULL, NULL)
) AS v (code, bound, target, target_max, outcome);

-- Stated, masked, not stated, no report.
SELECT place, year, code, status FROM views.coverage
WHERE code IN ('fixed_asset_investment', 'grain_output', 'urban_new_jobs') ORDER BY place COLLATE "C" DESC, year, code;

-- What is planned, and what is wrong.
SELECT plan_year AS plan, action, object, value, unit, bound, deadline, section_title, quote
FROM views.promise WHERE place = '青石镇' ORDER BY plan_year, ord;
SELECT review_year AS year, problem, quote FROM views.problem WHERE place = '青石镇' ORDER BY 1, ord;
SELECT count(*) AS misplaced FROM views.report, extract_promises(body) AS p
WHERE substr(body::text, p.char_start, length(p.quote)) <> p.quote;
SELECT count(*) AS misplaced FROM views.report, extract_problems(body) AS p
WHERE substr(body::text, p.char_start, length(p.quote)) <> p.quote;

-- Words of one's own count in the next answer.
SELECT code, name, value FROM views.indicator_wide WHERE code = 'bridges';
INSERT INTO views.wording VALUES ('危桥改造', 'bridges'), ('固定资产投资', 'my_investment');
SELECT code, name, value FROM views.indicator_wide WHERE code IN ('bridges', 'my_investment', 'fixed_asset_investment') ORDER BY value, year;
SELECT year, fixed_asset_investment FROM views.panel WHERE place = '青石镇' ORDER BY year;
SELECT year, status FROM views.coverage WHERE place = '青石镇' AND code = 'bridges' ORDER BY year;
DELETE FROM views.wording;
SELECT DISTINCT code FROM views.indicator_wide WHERE name = '固定资产投资';
SELECT count(*) FROM views.attention;
INSERT INTO views.dictionary VALUES ('roads', '村道'), ('roads', '危橋'), ('farming', '粮食');
SELECT place, review_year, dictionary, count, chars FROM views.attention ORDER BY place COLLATE "C" DESC, review_year, dictionary;

-- A report that another stands for is in no view.
UPDATE views.report SET replaced_by = 1, replaced_as = 'version' WHERE region = '白沙乡';
SELECT count(*) FROM views.report_list WHERE place = '白沙乡';
SELECT count(*) FROM views.indicator_list WHERE place = '白沙乡';
UPDATE views.report SET replaced_by = NULL, replaced_as = NULL WHERE region = '白沙乡';

DROP SCHEMA views CASCADE;

-- The rows of a store's table are those of the function: samples, no rows.
CREATE TEMP TABLE sample (content text);
\copy sample FROM PROGRAM 'for f in test/reports/*.txt; do base64 -w 0 "$f"; echo; done'
CALL govreport_create_store('views');
CALL govreport_ingest_table('views', 'SELECT content AS source, decode(content, ''base64'') AS body FROM sample');
SELECT count(*) AS reports FROM views.report;
(SELECT report_id, ord, section, name, code, measure, value, value_max, unit, bound, role, period_from, period_until, entity, "of", status, wording, char_start, quote
FROM views.indicator
EXCEPT ALL
SELECT report_id, i.ord, section, name, code, measure::text, value, value_max, unit, bound::text, role::text, lower(period), upper(period) - 1, entity, "of", status::text, wording, i.char_start, quote
FROM views.report, extract_indicators(body) AS i)
UNION ALL
(SELECT report_id, i.ord, section, name, code, measure::text, value, value_max, unit, bound::text, role::text, lower(period), upper(period) - 1, entity, "of", status::text, wording, i.char_start, quote
FROM views.report, extract_indicators(body) AS i
EXCEPT ALL
SELECT report_id, ord, section, name, code, measure, value, value_max, unit, bound, role, period_from, period_until, entity, "of", status, wording, char_start, quote
FROM views.indicator);
SELECT count(*) = (SELECT count(*) FROM views.indicator) AS all_in_view FROM views.indicator_list;
SELECT count(*) > 100 AS promises FROM views.promise;
SELECT report_id <> 0 AS one, problem FROM views.problem WHERE region = '青石镇' ORDER BY ord;
DROP SCHEMA views CASCADE;
