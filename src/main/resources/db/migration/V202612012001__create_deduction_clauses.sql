-- 扣分条款 as data: what points are taken off for, by year; a year without its own has those of the latest year before
create table spot_check_clause (
    id bigint generated always as identity constraint spot_check_clause_pk primary key,
    fiscal_year integer not null constraint spot_check_clause_year_range check (fiscal_year between 2000 and 2100),
    position integer not null,
    words text not null constraint spot_check_clause_filled check (btrim(words) <> ''),
    retired boolean not null default false
);
create index spot_check_clause_year_idx on spot_check_clause (fiscal_year, position);
comment on table spot_check_clause is '抽查：扣分条款';
comment on column spot_check_clause.fiscal_year is '从哪个年度起用';
comment on column spot_check_clause.position is '顺序，从1起';
comment on column spot_check_clause.words is '条款';
comment on column spot_check_clause.retired is '不再用于新的复核';
insert into spot_check_clause (fiscal_year, position, words) values
    (2000, 1, '完成值与佐证材料不符'),
    (2000, 2, '没有佐证材料或材料不足以证明'),
    (2000, 3, '没有完成而给满分'),
    (2000, 4, '得分与评分规则不符'),
    (2000, 5, '指标值设置过低或不可衡量'),
    (2000, 6, '预算执行数与财政数据不符'),
    (2000, 7, '偏差原因不成立'),
    (2000, 8, '重复计分');
