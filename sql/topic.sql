SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

SELECT topic, description <> '' AS described
FROM govreport_topics();

SELECT count(*) = count(DISTINCT topic) AS distinct_topics FROM govreport_topics();

-- A section is about what its heading says.
SELECT title, topic
FROM extract_sections(E'一、2023年工作回顾\n过去一年,全镇各项事业都有进步。\n'
    '(一)特色农业不断壮大。新种油茶800亩。\n'
    '(二)项目建设全面提速。新修公路6公里。\n'
    '(三)生态环境明显改善。清理河道9公里。\n'
    '(四)教育质量稳步提高。新建教学楼1栋。\n'
    '(五)政府自身建设不断加强。办理建议21件。\n')
WHERE level = 2;
