create table project (
    id bigint generated always as identity primary key,
    unit_id bigint not null constraint project_unit_fk references implementing_unit on delete restrict,
    name text not null constraint project_name_filled
        check (name = btrim(name) and name <> '' and length(name) <= 200),
    constraint project_name_unique unique (unit_id, name)
);
comment on table project is '项目（跨年度）';
comment on column project.unit_id is '实施单位';
comment on column project.name is '项目名称';
