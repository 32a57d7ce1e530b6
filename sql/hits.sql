SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE sample AS
SELECT govreport_parse(E'青石鎮2023年工作总结及2024年工作计划\r\n'
    '一、2023年工作总结\r\n全年新修村道6公里，廁(cè)所革命见效，改厕80户，其中的厕 所都通了水。\r\n'
    '二、存在的问题\r\n厕所管护还不到位，产业链条还不长。\r\n'
    '三、2024年工作计划\r\n再修村道4公里，推进厕所、垃圾分类；力争今年全镇上下一心加快推进农村人居环境整治和厕\r\n所革命。\r\n') AS doc;

-- One row a hit; quotes are what stands in the text.
SELECT h.*, substr(doc::text, char_start, length(quote)) = quote AS stands_there
FROM sample, govreport_hits(doc, '厕所') AS h;
SELECT q, h.*
FROM sample, (VALUES ('厕所革命 | 厕 | 革命'), ('厕所:B'), ('厕所 <-> 垃圾'), ('村道 & !隧道'), ('村道 & !厕所'),
        ('村道 & 隧道'), ('2023 | !隧道'), ('!村道 <-> 4'), ('厕所 <-> 革命:A | 问题'), ('')) AS query (q),
    govreport_hits(doc, q::tsquery) AS h;

-- Of a text there are no sections.
SELECT h.* FROM govreport_hits(E'修路。\n厕所厕所，所厕', '厕所 | 所厕') AS h;
SELECT count(*) FROM govreport_hits(''::text, '厕');
SELECT count(*) FROM govreport_hits(NULL::text, '厕');

-- Each hit is marked in the text as it stands.
SELECT to_json(govreport_headline(doc, q::tsquery, options)) AS headline
FROM sample, (VALUES
        ('厕所', ''),
        ('厕所', 'StartSel=[, StopSel=], MaxCharacters=12'),
        ('厕所 | 村道', 'StartSel=【, StopSel=】, MaxFragments=1, MaxCharacters=20'),
        ('厕所 | 村道', 'MaxFragments=2, MaxCharacters=4, FragmentDelimiter="|"'),
        ('厕所革命 & 问题', 'MaxCharacters=1'),
        ('隧道', '')) AS query (q, options);
SELECT govreport_headline('厕所厕所，所厕', '厕所 | 所厕');
SELECT govreport_headline('厕所厕所厕', '厕所厕 | 所厕所');
SELECT govreport_headline('厕所', '厕所', 'MaxWords=3');
SELECT govreport_headline('厕所', '厕所', 'MaxFragments=0');
SELECT govreport_headline('厕所', '厕所', 'MaxCharacters=10001');

-- Together in one paragraph is more than apart, and long paragraphs are less.
SELECT t, round(govreport_rank(t, '厕所 & 革命')::numeric, 4) AS rank
FROM (VALUES (E'厕所革命。\n修路。'), (E'厕所。\n革命修路。'), (E'厕所革命。\n厕所革命。'),
    (E'厕所革命，今年修了村道，改造了危桥。\n修路。'), ('厕所'), ('')) AS text (t);
SELECT q, round(govreport_rank(doc, q::tsquery)::numeric, 4) AS rank
FROM sample, (VALUES ('厕所'), ('厕所:A'), ('厕所 & 村道'), ('厕所 <-> 革命'), ('!隧道'), ('隧道')) AS query (q);
-- The formula by hand: one paragraph, two characters, once.
SELECT govreport_rank('修路', '修路') = sqrt((2 * 1 * 2.2 / (1 + 1.2))::float8 ^ 2) AS by_hand;
