-- What was found beside the year before and other forms, and which version of the form was compared
alter table self_evaluation
    add column comparison text not null default '',
    add column compared_version bigint,
    add column comparisons integer not null default 0;
comment on column self_evaluation.comparison is '与上年、与其他表比对所得的疑点（JSON），没有则为空';
comment on column self_evaluation.compared_version is '比对过的版本；与version不同的，等待比对；-1-version：本表未变，别的表变了';
comment on column self_evaluation.comparisons is '比对结果变过几次';
-- what somebody works on before what an upgrade has left
create index self_evaluation_uncompared_idx on self_evaluation ((compared_version is null), id desc)
    where compared_version is distinct from version;

-- What was understood of each indicator of the forms handed in: numbers cannot be compared as people type them
create table indicator_fact (
    evaluation_id bigint not null constraint indicator_fact_evaluation_fk references self_evaluation on delete cascade,
    place integer not null,
    fiscal_year integer not null,
    unit_id bigint not null,
    name text not null,
    operator text not null,
    target numeric not null,
    unit text not null,
    constraint indicator_fact_pk primary key (evaluation_id, place)
);
comment on table indicator_fact is '已提交的自评表中有数值的三级指标';
comment on column indicator_fact.evaluation_id is '自评表';
comment on column indicator_fact.place is '在表中的次序，从0起';
comment on column indicator_fact.fiscal_year is '年度，由触发器维护';
comment on column indicator_fact.unit_id is '实施单位，由触发器维护';
comment on column indicator_fact.name is '三级指标，规范写法';
comment on column indicator_fact.operator is '年度指标值的符号';
comment on column indicator_fact.target is '年度指标值的数值';
comment on column indicator_fact.unit is '计量单位';

create table target_spread (
    fiscal_year integer not null,
    name text not null,
    unit text not null,
    units integer not null,
    median numeric not null,
    deviation numeric not null,
    lowest numeric not null,
    highest numeric not null,
    constraint target_spread_pk primary key (fiscal_year, name, unit)
);
comment on table target_spread is '各单位同一指标的年度指标值分布，每夜重算';
comment on column target_spread.fiscal_year is '年度';
comment on column target_spread.name is '三级指标，规范写法';
comment on column target_spread.unit is '计量单位';
comment on column target_spread.units is '单位数';
comment on column target_spread.median is '中位数';
comment on column target_spread.deviation is '与中位数之差的中位数';
comment on column target_spread.lowest is '最小';
comment on column target_spread.highest is '最大';

create table achievement_print (
    evaluation_id bigint not null constraint achievement_print_pk primary key
        constraint achievement_print_evaluation_fk references self_evaluation on delete cascade,
    prints integer[] not null
);
create index achievement_print_idx on achievement_print using gin (prints);
comment on table achievement_print is '已提交的自评表中实际完成情况的指纹，用来找雷同的段落';
comment on column achievement_print.evaluation_id is '自评表';
comment on column achievement_print.prints is '每个数字连同前后文字的指纹';

-- a project's name is looked for in a text by its first characters; a year in front is no mark of one
create index project_name_head_idx on project (left(regexp_replace(name_key, '^20[0-9][0-9]年?度?', ''), 4));

create or replace function move_findings() returns trigger language plpgsql as $$
begin
    update finding set fiscal_year = new.fiscal_year, department_id = new.department_id, unit_id = new.unit_id,
        doubt = reported_doubt(new.status, new.doubt)
    where evaluation_id = new.id;
    update indicator_fact set fiscal_year = new.fiscal_year, unit_id = new.unit_id
    where evaluation_id = new.id and (fiscal_year <> new.fiscal_year or unit_id <> new.unit_id);
    return null;
end $$;
