-- Whom figures belong to when that is not the reporting area as a whole.
SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- A village, a company, a school that the clause begins with; each of a list
-- its own; a list of villages as one; what merely counts is none.
SELECT i.entity, i.name, i.value, i.unit, i.quote
FROM extract_indicators(
    E'青石镇2023年工作总结\n'
    '柳树村种植油茶200亩，新建大棚5座；上陈村种植黄桃80亩、枇杷60亩。甲山村改厕3户、乙水村5户。'
    '里泉、云台、石桥等村发展特色养殖90亩。2023年，引进江西金穗建设工程有限公司投资800万元。'
    '青石中心小学建成，招生入学300人。全镇建成农家书屋12间，创建示范村3个，引进企业7家。'
    '各村成立8人应急队。镇纪委立案审查2件，其余12个村无案件。'
    '在荷塘村投资60万元建设莲子基地，6个烘干房。青石镇发放补贴40万元。\n') AS i;

-- Clauses without a subject have that of the one before; a noun, the whole
-- area or a semicolon ends it; 其中 goes on with the sentence before.
SELECT i.entity, i.name, i.value, i.quote
FROM extract_indicators(
    E'青石镇2023年工作总结\n'
    '柳林污水处理厂建成使用，日处理污水800吨，惠及全镇1万人。'
    '柳林幼儿园建成，城镇新增就业500人。龙湖水库等一批工程竣工，新增供水能力11万立方米。'
    '云峰村建成文化广场1个，全镇硬化道路6公里，新装路灯90盏。'
    '镇纪委办结信访件20件。其中，党内警告2人，诫勉谈话6人。\n') AS i;

-- What money went to, what a number only qualifies; villages that were counted
-- right before; places by their bare names, but not the area's own.
SELECT i.entity, i.name, i.value, i.quote
FROM extract_indicators(
    E'四川省2023年政府工作报告\n'
    '投资300万元建成的青石药材交易市场开业。投入12万元对镇综治中心进行改造，投入20万元强化基础设施。'
    '惠及30万人的引江入山工程开工。全镇18个行政村集体经济突破15万元。'
    '绵阳、宜宾经济总量突破4000亿元，四川经济总量突破6万亿元。\n') AS i;

-- An event that is held has the numbers behind it; what is done to all villages
-- is of the area, and so is what stands behind a list that goes on.
SELECT i.entity, i.name, i.value, i.quote
FROM extract_indicators(
    E'青石镇2023年工作总结\n'
    '成功举办了油菜花旅游节，接待游客3万人次。举办培训，发放资料900份。'
    '对各村危房进行拆除90栋。青石镇本级成立30人应急队。脱贫地区农村居民收入增长8%。'
    '柳林创新中心、石桥创新中心、荷塘农高区等平台获批，培育企业14家。'
    '阳山机械厂实现营业收入2100万元，纳税60万元。上洋港货物吞吐量达到90万标准箱。'
    '扶持石桥合作社发展茶园200亩。投资1200万元的恒源油脂厂开工。高速公路、农村公路里程居全县第2位。'
    '青石企业经长江铁路进出口货值占全线货值的60%。开行货运班列120列。\n') AS i;

-- A clause that is nothing but a name is the subject of those behind it; what
-- qualifies a project is of it, each number of a list.
SELECT i.entity, i.name, i.value, i.unit, i.quote
FROM extract_indicators(
    E'青石镇2017年半年工作总结\n'
    '新建项目中，沅县鲲山木业有限公司，投资1800万元，占地26亩；石桥冷冻厂，新上生产线2条。'
    '投资3亿元、日处理垃圾500吨的东岭集团发电项目开工；投资2亿元的瑞丰项目、投资3亿元的长荣项目竣工。'
    '投资1亿元、年养殖蛋鸭80万只的百原蛋鸭养殖项目落地。\n') AS i;

-- The place of the title is the area; a sort of bodies is no name.
SELECT i.entity, i.name, i.value, i.quote
FROM extract_indicators(
    E'长荣镇扶贫开发工作总结\n长荣镇率先实施以奖代补，发放资金9万元。投入300万元扶持农业合作社。\n') AS i;
