-- The indicators that the bureau keeps for those who fill forms
create table library_indicator (
    id bigint generated always as identity constraint library_indicator_pk primary key,
    version bigint not null,
    category_id bigint not null constraint library_indicator_category_fk references indicator_class on delete restrict,
    name text not null constraint library_indicator_name_filled check (btrim(name) <> ''),
    name_key text not null,
    target text not null default '',
    unit text not null default '',
    note text not null default '',
    in_use boolean not null default true,
    name_grams text[] not null generated always as (name_grams(name_key, '{}')) stored,
    constraint library_indicator_name_unique unique (category_id, name_key)
);
create index library_indicator_name_grams_idx on library_indicator using gin (name_grams);
comment on table library_indicator is '指标库：财政部门供填报人选用的三级指标';
comment on column library_indicator.version is '版本号，每次修改加一';
comment on column library_indicator.category_id is '二级指标';
comment on column library_indicator.name is '三级指标';
comment on column library_indicator.name_key is '三级指标，规范写法';
comment on column library_indicator.target is '常用的年度指标值；没有则为空';
comment on column library_indicator.unit is '计量单位；没有则为空';
comment on column library_indicator.note is '给填报人的说明；没有则为空';
comment on column library_indicator.in_use is '是否供选用';
comment on column library_indicator.name_grams is '名称中的单字和相邻两字，供查找';
