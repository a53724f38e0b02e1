-- Indicators that many units have, by class; no unit can be told from them
create table usual_indicator (
    fiscal_year integer not null,
    category_id bigint not null,
    name text not null,
    unit text not null,
    operator text not null,
    units integer not null,
    target numeric not null,
    name_grams text[] not null generated always as (name_grams(name, '{}')) stored,
    constraint usual_indicator_pk primary key (fiscal_year, category_id, name, unit)
);
create index usual_indicator_name_grams_idx on usual_indicator using gin (name_grams);
comment on table usual_indicator is '五个以上单位报的同一指标，每夜重算';
comment on column usual_indicator.fiscal_year is '年度';
comment on column usual_indicator.category_id is '二级指标';
comment on column usual_indicator.name is '三级指标，规范写法';
comment on column usual_indicator.unit is '计量单位';
comment on column usual_indicator.operator is '最常见的符号';
comment on column usual_indicator.units is '单位数';
comment on column usual_indicator.target is '年度指标值的中位数';
comment on column usual_indicator.name_grams is '名称中的单字和相邻两字，供查找';
