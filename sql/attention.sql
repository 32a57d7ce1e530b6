SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE report AS
SELECT E'青石镇2023年政府工作报告\n'
    '一、2023年工作回顾\n'
    '生态环境更好。全年植树造林800亩,生态修复3处;清理河道9公里。\n'
    '修路6公里。\n'
    '二、2024年工作安排\n'
    '抓好生态环境和生态,建设生态文明。\n' AS t;

-- Nested terms count once, the longest of them.
SELECT terms, a.*
FROM report, (VALUES
    (ARRAY['生态']),
    (ARRAY['生态', '生态环境']),
    (ARRAY['生态环境', '环境']),
    (ARRAY['生态', '生态环境', '态环境更好']),
    (ARRAY['环境', '环境', NULL, '', ' 环境 ']),
    (ARRAY['没有']),
    ('{}')
) AS dictionary (terms), govreport_attention(t, terms) AS a;

-- Each unit, and the sections of one kind.
SELECT unit, kind, a.*
FROM report,
    unnest(ARRAY['characters', 'sentences', 'paragraphs', 'sentence_share']) WITH ORDINALITY AS u (unit, place),
    unnest(ARRAY[NULL, 'review', 'plan', 'problems']::govreport_kind[]) WITH ORDINALITY AS k (kind, kind_place),
    govreport_attention(t, ARRAY['生态', '河道'], unit, kind) AS a
ORDER BY place, kind_place;

-- A stored report says the same.
SELECT govreport_attention(t::govreport, ARRAY['生态']) = govreport_attention(t, ARRAY['生态']) AS same
FROM report;

-- Both scripts; white space is not counted.
SELECT a.*
FROM govreport_attention(E'全縣加強生態環境保護,生　態很好。', ARRAY['生态环境', '加强']) AS a;
SELECT a.*
FROM govreport_attention(E'全县加强生态环境保护', ARRAY['生態環境', '加強']) AS a;

-- What a pattern finds, of which the leftmost and longest match counts too.
WITH sample AS (
    SELECT n, string_agg(substr('甲乙丙', 1 + (n * i * i + i / 3) % 3, 1), '' ORDER BY i) AS t
    FROM generate_series(1, 40) AS n, generate_series(1, 60) AS i
    GROUP BY n
)
SELECT count(*) AS samples, sum(a.count) > 100 AS found, bool_and(a.count = pattern.count) AS same
FROM sample,
    LATERAL (SELECT count(*)
             FROM regexp_matches(t, '甲乙丙甲|乙丙|丙丙|甲甲', 'g')) AS pattern,
    govreport_attention(t, ARRAY['丙丙', '甲甲', '甲乙丙甲', '乙丙']) AS a;

-- Thousands of terms, one long paragraph, and terms that a careless reader would try again and again.
SELECT a.count, a.denominator
FROM govreport_attention(repeat('甲', 300000), (SELECT array_agg(repeat('甲', n) || '乙') FROM generate_series(1, 900) AS n)) AS a;
SELECT a.count, a.denominator
FROM govreport_attention(repeat('修路6公里', 50000), (SELECT array_agg(n || '公里') FROM generate_series(1, 20000) AS n)) AS a;

-- Nothing in, nothing out; what is wrong is said.
SELECT a.* FROM govreport_attention('', ARRAY['生态']) AS a;
SELECT a.* FROM govreport_attention(NULL::govreport, ARRAY['生态']) AS a;
SELECT a.* FROM govreport_attention('生态', NULL) AS a;
SELECT a.* FROM govreport_attention('生态', ARRAY['生态'], NULL) AS a;
SELECT govreport_attention('生态', ARRAY['生态'], 'words');
SELECT govreport_attention('生态', ARRAY[repeat('长', 1001)]);
