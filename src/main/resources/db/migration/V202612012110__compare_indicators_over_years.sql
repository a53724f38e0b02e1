-- The same indicator over units and years. Its forms are found by its name; how targets and actuals lie over all units is
-- counted beside, measure by measure and of each unit the middle of its own, where five units or more have it in any measure.
create index indicator_fact_name_idx on indicator_fact (name, fiscal_year, unit_id, evaluation_id, place);

create table analysis_indicator (
    fiscal_year integer not null,
    name text not null,
    unit text not null,
    spelling text not null,
    forms integer not null,
    units integer not null,
    departments integer not null,
    units_of_name integer not null,
    target_low numeric not null,
    target_median numeric not null,
    target_high numeric not null,
    actual_low numeric,
    actual_median numeric,
    actual_high numeric,
    name_grams text[] not null generated always as (name_grams(name, '{}')) stored,
    constraint analysis_indicator_pk primary key (name, fiscal_year, unit)
);
create index analysis_indicator_units_idx on analysis_indicator (units_of_name desc, name);
create index analysis_indicator_name_grams_idx on analysis_indicator using gin (name_grams);
comment on table analysis_indicator is '五个以上单位报的同一指标，各年度、各计量单位的目标和完成值，有变化的年度每夜重算';
comment on column analysis_indicator.fiscal_year is '年度';
comment on column analysis_indicator.name is '三级指标，规范写法';
comment on column analysis_indicator.unit is '计量单位';
comment on column analysis_indicator.spelling is '三级指标，最常见的写法';
comment on column analysis_indicator.forms is '行数';
comment on column analysis_indicator.units is '用这个计量单位的单位数';
comment on column analysis_indicator.departments is '这些单位的主管部门数';
comment on column analysis_indicator.units_of_name is '用任何计量单位的单位数';
comment on column analysis_indicator.target_low is '年度指标值的下四分位';
comment on column analysis_indicator.target_median is '年度指标值的中位数';
comment on column analysis_indicator.target_high is '年度指标值的上四分位';
comment on column analysis_indicator.actual_low is '实际完成值的下四分位；没有能比的为空';
comment on column analysis_indicator.actual_median is '实际完成值的中位数；没有能比的为空';
comment on column analysis_indicator.actual_high is '实际完成值的上四分位；没有能比的为空';
comment on column analysis_indicator.name_grams is '名称中的单字和相邻两字，供查找';

alter table analysis_moment add column indicators_at timestamptz;
comment on column analysis_moment.indicators_at is '何时统计同一指标；还没有统计过的为空';

create table analysis_indicator_due (
    id bigint generated always as identity constraint analysis_indicator_due_pk primary key,
    fiscal_year integer not null
);
create index analysis_indicator_due_year_idx on analysis_indicator_due (fiscal_year);
comment on table analysis_indicator_due is '指标有变化、要重新统计同一指标的年度；同一年度可以有几行';
