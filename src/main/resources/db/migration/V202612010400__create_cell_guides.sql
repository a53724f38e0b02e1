-- What is to be written into the cells of a form, for those who fill it; the bureau may say it otherwise
create table cell_guide (
    id bigint generated always as identity constraint cell_guide_pk primary key,
    version bigint not null default 0,
    cell text not null constraint cell_guide_cell_known check (cell in ('project', 'fundingName', 'initialBudget', 'adjustedBudget', 'executedAmount', 'executionRate', 'executionWeight', 'expectedObjective', 'achievedObjective', 'name', 'target', 'actual', 'weight', 'score', 'deviationExplanation')),
    class_id bigint constraint cell_guide_class_fk references indicator_class on delete cascade,
    content text not null constraint cell_guide_content_filled check (btrim(content) <> ''),
    example text not null default '',
    source text not null default '',
    standard_content text,
    standard_example text,
    standard_source text,
    constraint cell_guide_cell_unique unique nulls not distinct (cell, class_id),
    constraint cell_guide_class_named check (class_id is null or cell in ('name', 'target', 'actual')),
    constraint cell_guide_standard_whole
        check (num_nulls(standard_content, standard_example, standard_source) in (0, 3))
);
create index cell_guide_class_idx on cell_guide (class_id);
comment on table cell_guide is '填写说明：每一格填什么，由财政部门修改';
comment on column cell_guide.version is '版本号，每次修改加一';
comment on column cell_guide.cell is '哪一格';
comment on column cell_guide.class_id is '只对这个一级或二级指标；对全部的为空';
comment on column cell_guide.content is '填什么';
comment on column cell_guide.example is '举例；没有则为空';
comment on column cell_guide.source is '依据；没有则为空';
comment on column cell_guide.standard_content is '系统自带的写法，供恢复；自己加的没有';
comment on column cell_guide.standard_example is '系统自带的举例';
comment on column cell_guide.standard_source is '系统自带的依据';

insert into cell_guide (cell, content, example, source, standard_content, standard_example, standard_source)
select cell, content, example, source, content, example, source
from (values
    ('project',
     '本表评价的是哪个项目，在开始填写时选定，这里不用填。名称要和部门预算批复里的一致，不写简称，不加年度。',
     '社区食堂补贴', '部门预算批复'),
    ('fundingName',
     '官方列出的资金来源不用改。另加的一行写清是哪里来的钱，如中央、省、市补助或单位资金；“其中”只拆上面那一行，不另外相加。',
     '市级补助资金', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'),
    ('initialBudget',
     '年初人大批准、财政批复的预算数，按表头的单位填，保留两位小数。没有的来源填 0 或空着。年度资金总额由各行相加，不用填。',
     '120.00', '年初预算批复'),
    ('adjustedBudget',
     '年初预算加减年中追加、追减、调剂后的数，以年末财政指标文为准。执行率用它做分母。全年没有调整的，和年初预算数相同。',
     '年初 120.00，6月追减 10.00，填 110.00', '财政指标文、预算一体化系统'),
    ('executedAmount',
     '到 12 月 31 日已经支付的数，以国库支付为准；签了合同没有付款的不算。不能大于全年预算数；真的大于的，先核对是不是漏了追加的预算。',
     '108.50', '国库集中支付数'),
    ('executionRate',
     '系统算出，不用填：全年执行数 ÷ 全年预算数，截取两位小数。低于 90% 的，请在“实际完成情况”里写明原因。',
     '108.50 ÷ 110.00 = 98.63%', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'),
    ('executionWeight',
     '预算执行在 100 分里占几分，一般是 10 分；各项指标的分值和它加起来要正好 100。',
     '10', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'),
    ('expectedObjective',
     '年初申报的年度总体目标，照批复的绩效目标表抄写，不按结果改。要看得出做什么、做多少、达到什么效果。年份写本年度。',
     '为 12 个社区食堂提供运营补贴，服务老年人 20 万人次，老年人用餐更方便。', '批复的项目绩效目标表'),
    ('achievedObjective',
     '和预期目标逐条对应，写实际做了什么、做了多少、效果怎样，数字与下面各行一致。没有做到的写明原因。不要只写“按计划完成”，也不要照抄预期目标。',
     '12 个社区食堂全年运营，服务 19.2 万人次；因两处装修停业一个月，比目标少 0.8 万人次。', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'),
    ('name',
     '一行写一件可以衡量的事，说清衡量的对象和角度，不带目标数。照年初批复的绩效目标表填，不增不减；漏报的可以补。',
     '补贴社区食堂数', '批复的项目绩效目标表'),
    ('target',
     '年初定的目标，写成“符号 数字（单位）”。越多越好写 ≥，越少越好写 ≤，应当正好的写 =。说不成数字的写明要求，按“达成、部分达成、未达成”评。格子下面会写出系统是怎样理解的。',
     '≥12(个)；≤3(天)；=0(起)；通过竣工验收', '批复的项目绩效目标表'),
    ('actual',
     '到年底实际做到的数，单位和年度指标值一样，有台账、报表或验收单可查。年度指标值不是数字的，选达成指标、部分达成指标或未达成指标。',
     '11(个)', '台账、统计报表、验收单'),
    ('weight',
     '这一行在 100 分里占几分，重要的多给。各行分值加上预算执行的分数要正好 100。常见的分法是产出 50、效益 30、满意度 10、预算执行 10；一行不宜超过 40 分。',
     '15', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'),
    ('score',
     '达到年度指标值的得满分；没有达到的一般按完成比例得分；定性指标在档内选。不能大于分值，不能小于 0。格子下面“按规则”就是规则给的分，点开看是怎样算的，按 = 填入。',
     '15 × 11 ÷ 12 = 13.75', '年度评分规则'),
    ('deviationExplanation',
     '得分低于分值，或者超过目标很多的，要写。先写原因，再写怎样改：什么事、什么时候、影响了多少、下一步做什么。只写“无”“按计划”“今后加强管理”不算原因。',
     '9 月两处食堂装修停业，少服务 0.8 万人次；明年装修安排在春节期间，并提前向周边食堂分流。', '《项目支出绩效评价管理办法》（财预〔2020〕10号）')
) as guide (cell, content, example, source);

-- a bureau may have renamed classes: those it still has get their own
insert into cell_guide (cell, class_id, content, example, source, standard_content, standard_example, standard_source)
select guide.cell, category.id, guide.content, guide.example, guide.source, guide.content, guide.example, guide.source
from (values
    ('OUTPUT', '数量指标', 'name',
     '写做了多少：数量、人次、场次、面积。只数产出，不写效果和比率。',
     '补贴社区食堂数；举办培训期数', '批复的项目绩效目标表'),
    ('OUTPUT', '数量指标', 'target',
     '做多少，用数字和计量单位写，不用百分比。',
     '≥12(个)；≥735(人次)', '批复的项目绩效目标表'),
    ('OUTPUT', '质量指标', 'name',
     '写做得好不好：合格率、达标率、验收结果。',
     '工程验收合格率；系统故障修复率', '批复的项目绩效目标表'),
    ('OUTPUT', '质量指标', 'target',
     '用比率或验收结论写；率不会超过 100%。',
     '≥98(%)；通过竣工验收', '批复的项目绩效目标表'),
    ('OUTPUT', '时效指标', 'name',
     '写做得及时不及时：及时率、完成时间。',
     '补贴发放及时率；项目完成时间', '批复的项目绩效目标表'),
    ('OUTPUT', '时效指标', 'target',
     '写比率或期限；期限里的年份写本年度。',
     '≥95(%)；11月底前', '批复的项目绩效目标表'),
    ('OUTPUT', '成本指标', 'name',
     '写花的钱有没有控制住：单位成本、成本节约率。预算执行率已经另外评分，这里不再写。',
     '每桌补贴标准', '批复的项目绩效目标表'),
    ('OUTPUT', '成本指标', 'target',
     '越少越好的写 ≤，单位写全。',
     '≤15(元/人次)', '批复的项目绩效目标表'),
    ('OUTCOME', '经济效益指标', 'name',
     '写项目带来的收入、节约或经济增长，是项目直接带来的，查得到数。',
     '带动就餐消费额', '批复的项目绩效目标表'),
    ('OUTCOME', '经济效益指标', 'target',
     '写数字和单位；算不出数的写明要求。',
     '≥200(万元)', '批复的项目绩效目标表'),
    ('OUTCOME', '社会效益指标', 'name',
     '写项目给公众带来的变化，不是做了什么。能用数字的用数字。',
     '老年人就近用餐覆盖率', '批复的项目绩效目标表'),
    ('OUTCOME', '社会效益指标', 'target',
     '写变化后的水平，不只写“提高”“改善”。',
     '≥85(%)；老年人用餐难得到缓解', '批复的项目绩效目标表'),
    ('OUTCOME', '生态效益指标', 'name',
     '写项目对环境的影响：排放、能耗、绿化、垃圾。没有影响的不必硬写。',
     '餐厨垃圾分类处理率', '批复的项目绩效目标表'),
    ('OUTCOME', '生态效益指标', 'target',
     '有数的写数；减少的写 ≤。',
     '≥95(%)', '批复的项目绩效目标表'),
    ('OUTCOME', '可持续影响指标', 'name',
     '写项目结束以后还在起作用的东西：制度、机制、设施、队伍。',
     '社区食堂长效管理机制', '批复的项目绩效目标表'),
    ('OUTCOME', '可持续影响指标', 'target',
     '多为定性，写清要建成什么、由谁管。',
     '机制健全，管护单位落实', '批复的项目绩效目标表'),
    ('SATISFACTION', '服务对象满意度指标', 'name',
     '写谁满意，对象要是享受服务的人。满意度要有问卷或回访，样本数写进佐证材料。',
     '就餐老年人满意度', '批复的项目绩效目标表'),
    ('SATISFACTION', '服务对象满意度指标', 'target',
     '写 ≥ 和百分比，一般不低于 90%。没有投诉不等于满意。',
     '≥90(%)', '批复的项目绩效目标表'),
    ('COST', '经济成本指标', 'name',
     '写项目直接花费的成本：总成本、单位成本、人均成本。',
     '每人次运营成本', '批复的项目绩效目标表'),
    ('COST', '经济成本指标', 'target',
     '写 ≤ 和金额，单位写全。',
     '≤15(元/人次)', '批复的项目绩效目标表'),
    ('COST', '社会成本指标', 'name',
     '写项目给社会带来的代价：占道、停水停电、投诉、对出行的影响。',
     '施工占道天数', '批复的项目绩效目标表'),
    ('COST', '社会成本指标', 'target',
     '写 ≤ 和数字，没有代价的写 =0。',
     '≤20(天)', '批复的项目绩效目标表'),
    ('COST', '生态环境成本指标', 'name',
     '写项目给环境带来的代价：排放、噪声、占用绿地、资源消耗。',
     '施工噪声超标次数', '批复的项目绩效目标表'),
    ('COST', '生态环境成本指标', 'target',
     '写 ≤ 和数字，不该发生的写 =0。',
     '=0(次)', '批复的项目绩效目标表'),
    ('SATISFACTION', '服务对象满意度指标', 'actual',
     '问卷或回访得出的满意度，写百分比，单位和年度指标值一样。发了多少份、收回多少份，写在偏差原因一栏或附在佐证材料里。',
     '92.5(%)', '满意度问卷汇总')
) as guide (kind, category, cell, content, example, source)
join indicator_class category on category.kind = guide.kind and category.name = guide.category and category.parent_id is not null;

insert into cell_guide (cell, class_id, content, example, source, standard_content, standard_example, standard_source)
select guide.cell, dimension.id, guide.content, guide.example, guide.source, guide.content, guide.example, guide.source
from (values
    ('OUTPUT', '产出指标', 'name',
     '写项目做出来的东西：数量、质量、时效、成本。产出的分值一般占 50 分。',
     '补贴社区食堂数', '批复的项目绩效目标表'),
    ('OUTCOME', '效益指标', 'name',
     '写产出带来的变化，不重复产出。效益的分值一般占 30 分。',
     '老年人就近用餐覆盖率', '批复的项目绩效目标表'),
    ('SATISFACTION', '满意度指标', 'name',
     '写享受服务的人满意不满意。满意度的分值一般占 10 分。',
     '就餐老年人满意度', '批复的项目绩效目标表'),
    ('COST', '成本指标', 'name',
     '写为产出付出的代价：经济、社会、生态环境。设了这一类的，成本一般占 20 分，产出相应减少。',
     '每人次运营成本', '批复的项目绩效目标表')
) as guide (kind, dimension, cell, content, example, source)
join indicator_class dimension on dimension.kind = guide.kind and dimension.name = guide.dimension and dimension.parent_id is null;
