SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- White space as it is searched; what stands for it is shown.
SELECT name, to_json(govreport_normalize(t)) AS normalised
FROM (VALUES
    ('between characters', '厕 所　革命 2023 年'),
    ('between Latin words', 'GDP  per   capita 10 20'),
    ('beside signs', 'GDP ， 2 %'),
    ('paragraphs', E' 修路。\r\n\r\n  改厕。\n'),
    ('headings', E'一、回顾\n今年修路'),
    ('a line cut by the page', E'全镇上下一心、齐抓共管，加快推进农村人居环境整治和厕所革\n命建设，村道也要修'),
    ('a line that ends a sentence', E'全镇上下一心、齐抓共管，加快推进农村人居环境整治和厕所革命。\n村道也要修'),
    ('the next line is indented', E'全镇上下一心、齐抓共管，加快推进农村人居环境整治和厕所革\n　　命建设，村道也要修'),
    ('the next line is an entry', E'全镇上下一心、齐抓共管，加快推进农村人居环境整治和厕所革\n二、村道也要修'),
    ('the next line is not', E'全镇上下一心、齐抓共管，加快推进农村人居环境整治，改厕1\n2.5万户'),
    ('a blank line', E'全镇上下一心、齐抓共管，加快推进农村人居环境整治和厕所革\n\n命建设，村道也要修'),
    ('traditional, full width', '廁所革命２．０'),
    ('nothing', E' \n\u200B')
) AS sample (name, t);

-- Each lexeme is a piece of the text, in either script.
SELECT q, t @~ q::tsquery AS holds
FROM (VALUES ('今年大力推进廁所革命，农村人居环境整治见效。GDP增长5.5%。')) AS text (t),
    (VALUES
        ('厕所革命'), ('廁所革命'), ('厕'), ('所革'), ($$'革 命'$$), ('命，农'), ('，'),
        ('5.5%'), ('GDP'), ('gdp'), ('整治:*'),
        ('厕所革命 & 整治'), ('厕所革命 & 危房'), ('危房 | 整治'), ('!危房'), ('!整治'),
        ('整治 & !(危房 | 桥)'), ('!!整治'), ('  ')) AS query (q);

-- Signs are quoted, as in any tsquery.
SELECT q, '村道（6公里），100%通车_是' @~ q::tsquery AS holds
FROM (VALUES ($$'村道('$$), ($$'（6公里）'$$), ($$'(6公里),100%通'$$), ($$'_'$$), ($$'%'$$),
    ($$'道%公'$$), ($$'''_'$$)) AS query (q);

-- A phrase: fewer than n characters between, signs not counted, one paragraph.
SELECT q, t @~ q::tsquery AS holds
FROM (VALUES (E'推进厕所革命、垃圾分类。\n改造危桥三座，改厕。')) AS text (t),
    (VALUES
        ('厕所 <-> 革命'), ('革命 <-> 厕所'), ('革命 <-> 垃圾'), ('推进 <-> 革命'),
        ('推进 <2> 革命'), ('推进 <3> 革命'), ('推进 <3> 垃圾'), ('推进 <5> 垃圾'),
        ('分类 <-> 改造'), ('分类 <99> 改造'),
        ('推进 <-> 厕所 <-> 革命'), ('推进 <-> (厕所 <-> 革命)'), ('推进 <3> 革命 <-> 分类'),
        ('推进 <3> 革命 <3> 分类'), ('(推进 | 建设) <-> 厕所'), ('推进 <-> (厕所 | 垃圾)'),
        ('改 <-> 厕'), ('改 <-> 造 <-> 危桥'), ('座 <-> 改 <-> 厕'),
        ('!改造 <-> 危桥'), ('!推进 <-> 危桥'), ('改 <-> !造'), ('改造 <-> !危'),
        ('厕所 <0> 厕'), ('厕所 <0> 所'), ('(厕所 & 厕) <-> 革命'), ('(厕所 & !厕) <-> 革命'),
        ('!改 <-> !厕'), ('垃圾 & 推进 <-> 厕所'), ('(推进 | !推进) <-> 厕所')) AS query (q);

-- The weights of a lexeme choose parts of a report.
CREATE TEMP TABLE sample AS
SELECT govreport_parse(E'青石镇2023年工作总结及2024年工作计划\n'
    '一、2023年工作总结\n全年新修村道6公里，改厕80户。\n'
    '二、存在的问题\n产业链条还不长，危桥还不少。\n'
    '三、2024年工作计划\n再修村道4公里，改造危桥2座。\n') AS doc;
SELECT kind, title FROM sample, extract_sections(doc);
SELECT q, doc @~ q::tsquery AS report, doc::text @~ q::tsquery AS text
FROM sample, (VALUES
    ('村道'), ('村道:A'), ('村道:B'), ('村道:C'), ('村道:D'), ('村道:AB'), ('村道:ABCD'),
    ('危桥:C'), ('危桥:B'), ('危桥:A & !危桥:B'), ('!危桥:B'), ('改厕:A | 改厕:B'),
    ('青石镇:D'), ('改造:A <-> 危桥'), ('改造:B <-> 危桥'), ('2023:BD')) AS query (q);

-- An empty query holds for nothing, nor does a lexeme of nothing.
SELECT '村道' @~ ''::tsquery AS empty, '村道' @~ $$'　'$$::tsquery AS space,
    '村道' @~ $$!'　'$$::tsquery AS no_space, '' @~ '!村道'::tsquery AS no_text,
    NULL::text @~ '村道'::tsquery AS null_text, '村道' @~ NULL::tsquery AS null_query;

-- The function is the operator; arrays of queries.
SELECT govreport_matches(doc, '村道'), govreport_matches(doc::text, '村道'),
    doc @~ ANY (ARRAY['隧道', '村道']::tsquery[]) AS any_of,
    doc @~ ALL (ARRAY['隧道', '村道']::tsquery[]) AS all_of
FROM sample;
