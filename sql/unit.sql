SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

SELECT unit, word, dimension, base_unit, factor
FROM govreport_units()
WHERE unit IN ('元', '公里', '平方公里', '亩', '%', '吨', '人次', '千瓦')
ORDER BY unit COLLATE "C", word COLLATE "C";

-- A word is there once, and all words of a unit say the same of it.
SELECT word FROM govreport_units() GROUP BY word HAVING count(*) > 1;
SELECT unit
FROM govreport_units()
GROUP BY unit
HAVING count(DISTINCT (dimension, base_unit, factor)) > 1;
SELECT unit, word FROM govreport_units() WHERE factor IS NOT NULL AND base_unit IS NULL;

-- A number with the word gives the unit; tenths are counted in %.  届 counts only
-- what is held, 岁 only how long people live.
SELECT word, q.value, q.unit
FROM govreport_units() AS u
LEFT JOIN LATERAL extract_quantities('共7' || word || '。') AS q ON true
WHERE q.unit IS DISTINCT FROM u.unit AND word NOT IN ('日元', '载重吨', '届', '岁');

SELECT count(*) > 150 AS words FROM govreport_units();
