SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE report AS
SELECT E'一、2023年工作回顾\n'
    '今年以来,我们主要做了三件事:一是修路6公里;二是改厕80户;三是新建水厂1座。\n'
    '二、2024年工作安排\n'
    '要抓好落实。一要抓产业,引进项目3个。二要抓民生,新建幼儿园1所。三要抓安全,排查隐患200处。\n'
    '首先,压实责任。其次,严格考核。最后,强化督查。\n' AS t;

SELECT ord, section, parent, label, char_start, quote
FROM report, extract_items(t);

-- A stored report says the same, and its places are those of its text.
SELECT count(*) AS items,
       bool_and(a = b) AS same,
       bool_and(substr(t, a.char_start, length(a.quote)) = a.quote) AS quotes,
       bool_and(starts_with(a.quote, a.label)) AS labels
FROM report, extract_items(t) AS a
JOIN extract_items((SELECT t::govreport FROM report)) AS b USING (ord);

-- Each item stands in the section that it names.
SELECT i.label, s.title
FROM report, extract_items(t) AS i
JOIN extract_sections((SELECT t FROM report)) AS s ON s.ord = i.section;

-- None here.
SELECT count(*) FROM extract_items('今天天气很好。');
SELECT count(*) FROM extract_items(NULL::text);
SELECT count(*) FROM extract_items(NULL::govreport);
