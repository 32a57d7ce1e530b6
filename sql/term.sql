SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE report AS
SELECT E'青石镇2023年政府工作报告\n'
    '一、2023年工作回顾\n'
    '深入推进“厕所革命”,实施乡村振兴战略。“厕所革命”让六合村、石桥村变了样。\n'
    '学习《青石镇志》,开展“八扬八治”行动和“1146”工程。\n'
    '临沅县财政局、青石镇中心小学、青石茶业有限公司支持了S202青石河大桥项目。\n'
    '全年固定资产投资1.2亿元,增长8%;茶亭镇六合村的茶厂投产。\n'
    '二、2024年工作安排\n'
    '继续抓好厕所革命和新时代文明实践站,固定资产投资增长9%。\n' AS t;

SELECT ord, term, kind, count, char_start, quote
FROM report, extract_terms(t);

-- A stored report says the same, and its places are those of its text.
SELECT count(*) AS terms,
       bool_and(a = b) AS same,
       bool_and(substr(t, a.char_start, length(a.quote)) = a.quote) AS quotes
FROM report, extract_terms(t) AS a
JOIN extract_terms((SELECT t::govreport FROM report)) AS b USING (ord);

-- The longest match counts, and what is in it does not; of equals the policy.
SELECT source, term, kind, count
FROM (VALUES
    (1, '“放管服”改革。放管服改革。'),
    (2, '“放管服”改革不停步,“放管服”也好。'),
    (3, '《关于推进乡村振兴的意见》'),
    (4, '乡村振兴局、乡村振兴'),
    (5, '新时代“枫桥经验”'),
    (6, '他说:“这是一个很好的开头。”'),
    (7, '“一”和“20”'),
    (8, '千村示范、万村整治'),
    (9, '第三农场')
) AS sample (source_number, source), extract_terms(source)
ORDER BY source_number, ord;

-- One term in two scripts, with quotation marks, blanks and line breaks.
SELECT term, kind, count, quote
FROM extract_terms(E'推進鄉村振興,推进乡村 振兴,推进“乡村振兴”,\n推進「鄉村振興」。');

-- What says only the sort of a thing is no name, and what nothing bounds is none.
SELECT source, term, kind
FROM (VALUES
    ('建设示范村、中心村,全镇各村'),
    ('引导龙头公司和乡镇企业,农民专业合作社'),
    ('实施重点工程和基础设施项目'),
    ('村民、镇区、社区矫正、教育部门、工程师'),
    ('到六合村走访,在六合村开会,驻六合村干部'),
    ('全国布局,打开局面,政局稳定')
) AS sample (source)
LEFT JOIN LATERAL extract_terms(source) ON true;

-- The policies that are known.
SELECT count(*) >= 600 AS enough,
       count(DISTINCT phrase) = count(*) AS distinct_phrases,
       bool_and(theme IN (SELECT topic FROM govreport_topics())) AS themes,
       bool_and(coalesce(year BETWEEN 1940 AND 2026, true)) AS years
FROM govreport_policies();

SELECT phrase, theme, year
FROM govreport_policies()
WHERE phrase IN ('乡村振兴', '家庭联产承包责任制', '双随机、一公开', '四个意识', '新质生产力', '农民工')
ORDER BY phrase COLLATE "C";

-- Each is text as it is matched, and is found: no rows.
SELECT phrase
FROM govreport_policies()
WHERE govreport_fold(phrase) <> phrase
    OR NOT EXISTS (SELECT FROM extract_terms('推进' || phrase || '。') WHERE term = phrase AND kind = 'policy');

-- None here.
SELECT count(*) FROM extract_terms('今天天气很好。');
SELECT count(*) FROM extract_terms(NULL::text);
SELECT count(*) FROM extract_terms(NULL::govreport);
