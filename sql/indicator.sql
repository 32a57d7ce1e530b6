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

-- Two ends of a change: the first is what was or is there, each has its own
-- year; two lists pair with the same names; a comparison is no name.
SELECT i.name, i.measure, i.value, i.unit, i.bound, i.role, i.period, i.quote
FROM extract_indicators(
    E'青石县2023年工作总结和2024年工作计划\n一、2023年工作总结\n'
    '2023年，农机站由2021年的9个增加到16个。拖拉机总动力2023年比2022年提高6%。'
    '货运量，由于公路改线，比2022年只增长5%。豆类仍然连年增产，2023年达到3万吨，比上年增产2000吨。'
    '原油增长4%，煤增长7%，彩电增长一倍。民间投资增长2%，高出全省水平3个百分点。\n'
    '二、2024年工作计划\n'
    '低保标准从每月600元提高到650元，不低于城市标准的0.8倍。'
    '困难补贴、护理补贴标准分别从每月80元、90元提高到100元、110元。'
    '城镇、农村居民收入分别增长4.5%、5.5%左右，增长速度保持在5%以上。\n') AS i;

-- What is expected for a whole sentence; what is merely told in a plan.
SELECT i.name, i.measure, i.value, i.unit, i.role, i.quote
FROM extract_indicators(
    E'青石县2023年工作总结和2024年工作计划\n一、2023年工作总结\n'
    '预计全年同去年相比，油料增长5%，茶叶增长6%，目前已完成采摘300吨。\n'
    '二、2024年工作计划\n'
    '在全县16个乡镇中，选5个试点。纲要提出了20个主要指标，其中12个预期性指标。\n') AS i;

-- The noun behind a number: behind a list of kinds, before a passive verb,
-- before the last of two things; the subject where the number only qualifies.
SELECT i.name, i.value, i.unit, i.quote
FROM extract_indicators(
    E'青石县2023年工作总结\n'
    '为300名视力、听力等残疾儿童提供救助。5个乡被评为先进。应对12轮强降水和“海葵”等3个台风。'
    '为40名儿童提供个体康复、社会融入等服务。成为全市唯一出生人口超百万的县。'
    '8个集群开展试点，90家企业实施改造。4家医院获评A级、数量居全市第2位。\n') AS i;

-- A bracket that is part of the word; a list up to the next number; a share of
-- the noun behind it; what is no new thing has the name before.
SELECT i.name, i.measure, i.value, i.unit, i.period, i.quote
FROM extract_indicators(
    E'青石省2023年政府工作报告\n'
    '12个县（市、区）开展试点，43所高校、职业院校和38所中学与外省学校结对办学，提供住房3套（户）。'
    '新增公园7座，累计达到90座，80%的公园全天开放。灌溉面积60万亩，其中有20万亩抗旱。'
    '小微企业新增首贷85亿元。研发支出相当于全省生产总值的比例达到4.5%。'
    '使用外资60亿美元、折合430亿元人民币。2023年接待游客90万人次，为2020年的3倍。\n') AS i;

-- The figures of a title that is a sentence are read; the first words of a
-- sentence or of a paragraph hold for it, an entry's number is no name.
SELECT i.name, i.measure, i.value, i.unit, i.role, i.period, i.quote
FROM extract_indicators(
    E'云岭市2020年政府工作报告\n一、过去五年工作回顾\n'
    '——累计完成交通投资260亿元，新增高速公路142公里。三次产业协调发展。\n'
    '——城乡面貌焕然一新。改造棚户区5万套。\n'
    '2020年，预计生产总值增长4.5%，投资增长8%。减免税费11亿元。\n'
    '生产总值总量在全省排位由第11位前移至第8位，人均收入低于全省平均水平1200元，办理时限压缩七成。\n'
    '播种面积23万亩，牲畜存栏11万头，出栏8万头。安排项目96个，开工率85%，完成投资31亿元。\n'
    '二、下半年，重点抓好以下工作：力争生产总值增长8%，到位资金45亿元。\n'
    '1.确保新增就业1500人。\n2.力争6月底前硬化村道3公里。\n') AS i;

-- What a sentence begins with 预计 is expected in all its parts.
SELECT i.name, i.measure, i.value, i.unit, i.role
FROM extract_indicators(
    E'青石县2023年政府工作报告\n一、2023年工作回顾\n'
    '预计：全县生产总值120亿元，增长9%；一般公共预算收入8亿元，增长10%；目前已完成投资3亿元。新建学校2所。\n') AS i;

-- ； parts what a noun like 投资 is completed by.
SELECT i.name, i.value, i.unit
FROM extract_indicators('税务收入8亿元；完成投资3亿元；工农业总产值10亿元；税收6千万元。安排项目9个，完成投资4亿元。') AS i;

-- Names without what a share is of, what a figure leaves out, the height that
-- was reached, the size that tells things apart, and those that are listed.
SELECT i.name, i.measure, i.value, i.unit, i.bound, i.quote
FROM extract_indicators(
    E'青石县2023年政府工作报告\n一、2023年工作回顾\n'
    '工业总产值迈上千亿台阶，接近1200亿元，是“十二五”的2.4倍，增长9%。生产总值剔除煤矿关闭等不可比因素增长7%。'
    '举办宪法、民法典等普法宣传活动12次，发放《乡村振兴问答》等学习书籍300本，中等、高等职业教育在校生9000人。'
    '300万元以上的竣工项目3个，新增生猪养殖大户2户。全县辖5个行政村，1个居委会。'
    '9名科级干部担任第一书记，60名干部挂钩帮扶80户困难户。对全县6万户23万农业人口进行走访。现场56户新增小额信贷。\n') AS i;

-- Sizes that tell things apart before their count; 唯一 is no numeral; a vague
-- scale counts, and so does a small number behind what is counted.
SELECT i.name, i.value, i.unit, i.bound, i.quote
FROM extract_indicators(
    '其中财政收入超亿元的镇3个，投资过800万元的两个，纳税超百万元的企业达到5家。超亿元的投资12亿元。'
    '获评全省唯一一个示范县。发放万余元的农药，百余人受益。有省定贫困村两个（柳河村、石桥村），会议分两个阶段。') AS i;

-- A year's plan and what is of its number; a task that is done; what is there
-- now, whatever time the sentence began with; a summary without headings.
SELECT i.name, i.value, i.unit, i.role, i.period
FROM extract_indicators(
    E'青石镇2021年上半年工作总结\n2022年计划脱贫56户，220人。完成招商引资任务3000万元。'
    '2018年起镇政府补贴购置，截止目前共有割灌机70台。县下达我镇招商引资任务5000万元。\n') AS i;
SELECT i.name, i.value, i.unit, i.period
FROM extract_indicators(
    E'青石镇工作总结\n一年来，全镇经济平稳发展。截止2017年底，工农业总产值达到9亿元。新建学校2所。\n') AS i;

-- A rank's name without how long and where it holds; 等 begins no noun.
SELECT i.name, i.measure, i.value, i.unit
FROM extract_indicators('港口集装箱吞吐量达到5000万标准箱、连续9年排名世界第一。压减平板玻璃3500万标准箱等落后产能。') AS i;

-- What was got names a count that begins its clause; ； ends what a count with a
-- verb has of the name before; N家以上的 behind a verb is a count; 4·18 is a day.
SELECT i.name, i.value, i.unit, i.bound, i.entity
FROM extract_indicators(
    E'青石县2022年政府工作报告\n一、2022年工作回顾\n'
    '引进高层次人才45名，12人入选国家人才计划。危房改造惠及300户困难家庭；2万余人实现了安全饮水；500户群众用上了沼气。'
    '创办10家以上的党支部领办合作社，新建3层以上的楼房5栋。应对7·12等多次疫情。建成场馆16万m2。'
    '投资3千万元实施了青岭水库、梅塘等五座水库的除险加固，修建村道38公里。\n') AS i;

-- The half of a title, 今年 in it, a task by its noun; 过 before money; a count
-- behind its noun; a population; 同期 only compares.
SELECT i.name, i.measure, i.value, i.unit, i.bound, i.period
FROM extract_indicators(
    E'青石镇2016年半年工作总结\n今年上半年，工业总产值9亿元，同期增长19%，完成全年税收任务的50%，总产值过百亿元。'
    '引进过千万元的项目 7 个，过亿元的项目 2 个。管道铺设完成80%，26个村顺利完成改革。'
    '全镇有27000人口，共有中学两所。行政面积96平方公里，人口5.2万人。\n') AS i;

-- 首位 is the first rank where something holds it; a rank's name ends before
-- the place; ways of counting; what came down from there to here.
SELECT i.name, i.measure, i.value, i.unit, i.quote
FROM extract_indicators(
    E'青石县2020年重点工作汇报\n'
    '数字经济规模稳居全国首位，发展指数连续9年居中部地区首位，综合考核排名第一。把安全放在首位。'
    '平板玻璃300万重量箱，镁2.5万吨，农户房屋312院，整合9万元资金。在石桥、荷塘等11个县试点。'
    '自2017年开始识别，贫困户由最初的95户降至现在的18户。\n') AS i;

-- Blanks before a number, or in the name of a plan; the bound of a list that
-- 分别 pairs is of all; 确保了 is done, 年内计划 is not; from here 达到 there.
SELECT i.name, i.value, i.unit, i.bound, i.role, i.period
FROM extract_indicators(
    E'青石镇政府工作报告\n一、“十三 五”工作回顾\n'
    '卫生院、服务中心达标率分别超过 55%和 60%，儿童、产妇保健率分别控制在7.2‰和11.5‰以内，矛盾纠纷调处成功率 85%以上。'
    '确保了6万人的饮水，项目年内计划投资15亿元。税收由 2600 万元达到 9100 万元。\n') AS i;

-- What a figure is of each is no figure; a second change is one too; villages
-- that are counted have what the sentence names.
SELECT i.name, i.measure, i.value, i.unit, i.entity
FROM extract_indicators('玉米、大豆临时收购价平均每50公斤分别提高3元和6元。全镇18个行政村集体经济突破15万元。') AS i;

-- How many were improved, and by how much; what a year to come is spoken of
-- for; the first years of a plan; 考虑 gives no name.
SELECT i.name, i.measure, i.value, i.unit, i.role, i.period
FROM extract_indicators(
    E'青石县2010年政府工作报告\n发布日期：2010-01-12\n一、2009年工作回顾\n'
    '农房风貌提升9万户，完整性指数提升2个等级，创新能力提升4位。“十一五”前四年累计单位能耗下降12%。'
    '人均收入，考虑价格因素比上年增长9%。到2015年，布局20个专项。\n') AS i;

-- Names end before an adverb of what becomes of the thing, before what it is
-- the centre of, and before what is said of it with a number of its own; they
-- keep what a quotation leaves open, and a list gives each its own.
SELECT i.name, i.measure, i.value, i.unit, i.entity, i.quote
FROM extract_indicators(
    '12个产业集群带动作用持续增强，6家茶厂相继投产。组织民兵200人不间断对山塘进行巡护。'
    '以柳河、石桥等12个村为重点修渠。茶园25个，其中16个村集体收入超10万元。'
    '扩大“一键帮办”事项，“一窗受理”比例达到70%。完成道路、供水等10类46项实事项目。'
    '建成占地面积5000平方米、床位300张的敬老院。计划生育率80%。') AS i;

-- A verb alone is what was done so many times; else it is of what was counted
-- in the same unit before.
SELECT i.name, i.value, i.unit, i.quote
FROM extract_indicators(
    '组织民兵200人进行筛查，共计排查1300余车次。涉及农户59户，征用土地48亩，至目前已拆除57户。发放贷款9万元，受益30户。举办技能培训班8期，培训613人次。') AS i;

-- Numbers joined by 和 have one unit; nothing needs no unit; a rule that is
-- demanded is no figure; computing power and working days have units.
SELECT i.name, i.measure, i.value, i.unit, i.quote
FROM extract_indicators(
    '税收占比分别达到40%和50%，分别提升0.9和1.6个百分点，税收增长5.1、6.2%。产妇死亡率为0。'
    '按每网格不超过20户要求，划分网格529个。算力达到400PF，投工2.4万个工日，装机3GW。') AS i;
SELECT reason, quote FROM govreport_numbers('按每网格不超过20户要求划分，得分为0。'::govreport);

-- What the year had brought until a month holds for the clauses behind it and
-- for the line behind ；; since a year is up to now, but what is highest since
-- then is of its own time; a title may name the part of the year.
SELECT i.name, i.value, i.role, i.period, i.quote
FROM extract_indicators(
    E'青石镇2022年工作总结\n一、2022年工作回顾\n'
    '落实稳增长措施二十条，压实各方责任，1-9月实现工业产值5亿元，零售额3亿元；\n投资2亿元；用地任务9000亩。修路8公里。\n'
    '2020年以来，改造农房60户。居民收入增速为2012年以来最高，受惠居民5000人。\n') AS i;
SELECT i.name, i.period
FROM extract_indicators(E'青石县2024年前三季度政府工作报告\n一、经济运行稳中有进\n全县实现税收3亿元。\n') AS i;
SELECT i.name, i.period
FROM extract_indicators(E'青石县2024年第三季度工作总结\n一、经济运行稳中有进\n前三季度，全县实现税收3亿元。修路2公里。\n二、下步打算\n改厕9户。\n') AS i;

-- Entries of a list of tasks have figures, though each may be a heading, and so
-- has a title that ends in a count, but not one that only sums up.
SELECT i.name, i.value, i.unit, i.bound, i.role, i.quote
FROM extract_indicators(
    E'青石县2019年政府工作报告\n一、2018年工作回顾\n全县经济平稳。\n'
    '（一）经济总量突破30亿元。工业稳中有进。\n（二）在建项目6个。茶厂投产，实现产值2000万元。\n'
    '二、2019年民生实事\n1.新改建农村公路20公里以上\n2.整治老街井盖\n3.实施12条街巷路灯改造\n4.购置厂房1600平\n') AS i;

-- What is expected of the clause of its first number is so to the end; 下同 is no
-- name, and a task that is measured by an index is a target.
SELECT i.name, i.value, i.role, i.quote
FROM extract_indicators(
    E'青石镇2023年工作总结\n一、2023年工作回顾\n'
    '工业快速发展，预计实现产值23亿元、比去年增长4%，税收2亿元。预计（下同）全镇生产总值34亿元。'
    '农田建设考核指标2000亩，完成2300亩。联建市场增收村财2万元。\n') AS i;

-- The next of a list is no object; what is listed is counted by its noun; the
-- second end of a change names nothing; sorts and sizes are no figures.
SELECT i.name, i.value, i.unit, i.period, i.quote
FROM extract_indicators(
    E'青石县2020年工作总结\n一、2020年工作回顾\n'
    '盘活低效土地122亩和厂房6400平方米，建成6个和谐社区。引进龙岭公司、玉峰集团等20户企业入驻园区。'
    '税收由2018年的7亿元跃升到2020年的9亿元。引进白云岭等超亿元投资项目。'
    '建成220千伏及以上线路30公里。完成烟叶603万公斤，均价36.5元。\n') AS i;

-- A year that is a clause of its own holds to the end of the sentence; what is
-- reckoned alike is no name; a rank among the districts.
SELECT i.name, i.measure, i.value, i.period, i.quote
FROM extract_indicators(
    E'青石区2022年政府工作报告\n一、过去五年工作回顾\n'
    '过去五年，我们砥砺前行。克服洪涝等不利影响，真抓实干，2021年，实现产值28亿元，总量全市六区第一；税收3亿元，同口径下降2%（剔除退税因素，同口径增长4%）。\n') AS i;

-- Each project of a list has its own cost.
SELECT i.value, i.entity
FROM extract_indicators(
    E'青石县2020年工作总结\n一、2020年工作回顾\n今年以来工作有序。'
    '总投资50亿元的龙岭集团粮油加工项目、3.5亿元的玉峰集团学校项目、1.5亿元的白云银行卡项目正在对接。\n') AS i;
