SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

SET datestyle = ISO;
CREATE TEMP TABLE report AS
SELECT E'青石镇2023年工作总结及2024年工作计划\n'
    '2023年12月28日\n'
    '一、2023年工作总结\n'
    '(一)经济稳步增长。全镇完成财政收入1.2亿元，同比增长8.5%，固定资产投资突破3亿元。\n'
    '(二)农业提质增效。种植油茶3200余亩，建成蔬菜大棚12座。柳树村新建冷库1座。水库除险加固完成总工程量的80%。\n'
    '(三)民生持续改善。改厕80户，养老保险参保率达98.6%。农民人均纯收入达1.5万元，比上年增加800元。综合考核排名第3位。\n'
    '二、2024年工作计划\n'
    '力争财政收入增长6%以上，计划修路4—5公里，确保新增就业不少于200人。\n' AS t;

-- What is measured.
SELECT ord, section, name, measure, value, value_max, unit, bound, role, "of", quote
FROM report, extract_indicators(t);

-- When, whose, in which words, where.
SELECT ord, period, entity, code, status, wording, char_start
FROM report, extract_indicators(t);

-- A stored report says the same, and every quote stands where it says.
SELECT count(*) AS indicators,
       bool_and(a IS NOT DISTINCT FROM b) AS same,
       bool_and(substr(t, a.char_start, length(a.quote)) = a.quote) AS quotes
FROM report, extract_indicators(t) AS a
FULL JOIN extract_indicators((SELECT t::govreport FROM report)) AS b USING (ord);

-- Each stands in the section that it names.
SELECT s.title, count(*) AS indicators
FROM report, extract_indicators(t) AS i
JOIN extract_sections((SELECT t FROM report)) AS s ON s.ord = i.section
GROUP BY s.ord, s.title ORDER BY s.ord;

-- Every number is an indicator, or not a measurement.
SELECT reason, string_agg(quote, ' ' ORDER BY ord) AS numbers
FROM report, govreport_numbers(t::govreport)
GROUP BY reason ORDER BY reason;

-- None here.
SELECT count(*) FROM extract_indicators('今天天气很好。');
SELECT count(*) FROM extract_indicators(NULL::text);
SELECT count(*) FROM extract_indicators(NULL::govreport);

-- Rates in a list are of the numbers before them; a rate is as sure as its
-- number; ranges share the scale; a verb that is all there is names, but after
-- its own noun goes on with that; what is likely is an estimate.
SELECT ord, name, measure, value, value_max, unit, bound, role, "of", quote
FROM extract_indicators(
    '接待游客412万人次，旅游收入36.8亿元，分别增长45%和52%。'
    '预计税收1.2-1.5亿元，下降5-6%。参保率95%，提高2个百分点。'
    '计划新建冷库2座。完成投资3亿元，占全年任务的87.8%。全镇现有18个村。'
    '带动村集体增收8万元。综合考核列全县第3位。'
    '新建高标准农田260亩，改造提升180亩。用电量有望突破5亿千瓦时。');

-- What a heading or a paragraph opens with holds for all of it; a size tells
-- things apart, sessions and parties are not counted.
SELECT i.ord, i.name, i.measure, i.value, i.unit, i.role, i.period, i.quote
FROM extract_indicators(
    E'青石县2026年政府工作报告\n一、2025年工作回顾\n'
    '五年来，我们修路80公里。新建学校3所，城镇化率由50%提高到62.5%。\n'
    '2025年，新增就业500人。\n'
    '（一）这五年，民生福祉得到新改善。举办4届农民运动会，人均预期寿命提升到80岁以上，60岁以上老人体检900人。\n'
    '引进年销售收入超亿元的龙头企业6家，第一、第三产业增加值分别增长3.1%、5.1%。\n'
    '县委十二届九次全会提出，重点抓好十个方面工作，推动三方会晤。\n'
    '二、2026年工作安排\n'
    '生产总值增长5.5%左右，力争6%。目前全县有村庄210个，年底前再建公园2个。在现有基础上力争新增企业10家。\n') AS i;
