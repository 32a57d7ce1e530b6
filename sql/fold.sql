SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

SELECT t, govreport_fold(t) AS folded
FROM (VALUES
    ('青石镇'),
    ('青石鎮農業發展'),
    ('麵積製定聯係隻有公裏'),
    ('２０２３年增长８．５％'),
    ('（一）产业、交通；教育。'),
    ('“三農”工作……'),
    ('一(yī)、回顧(huígù)'),
    (''),
    (NULL)
) AS sample (t);

-- What cannot be seen.
SELECT name, length(t), length(govreport_fold(t)) AS length_folded, to_json(govreport_fold(t)) AS folded
FROM (VALUES
    ('zero-width space', E'青\u200B石\u200B镇'),
    ('byte order mark', E'\uFEFF青石镇'),
    ('joiner', E'青\u200D石镇'),
    ('ideographic space', E'青\u3000石镇'),
    ('carriage return', E'青石镇\r\n白沙乡\r\n'),
    ('only noise', E'\u200B\u200B')
) AS sample (name, t);

-- Folding twice is folding once.
SELECT count(*) AS texts, bool_and(govreport_fold(govreport_fold(t)) = govreport_fold(t)) AS once
FROM (VALUES
    ('青石鎮農業發展'),
    ('２０２３年　增长８．５％'),
    ('（一）“三農”工作……'),
    (E'一、回顾\r\n\r\n\t修路６公里。\r'),
    (E'\u200B\u200B'),
    (E'e\u0301 \U00020BB7 \U0001F33E')
) AS sample (t);
