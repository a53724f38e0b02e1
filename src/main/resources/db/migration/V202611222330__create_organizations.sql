create table competent_department (
    id bigint generated always as identity primary key,
    name text not null constraint competent_department_name_filled check (name = btrim(name) and name <> ''),
    constraint competent_department_name_unique unique (name)
);
comment on table competent_department is '主管部门';
comment on column competent_department.name is '主管部门名称，按表上所印，含“(汇总)”';

create table implementing_unit (
    id bigint generated always as identity primary key,
    department_id bigint not null
        constraint implementing_unit_department_fk references competent_department on delete restrict,
    name text not null constraint implementing_unit_name_filled check (name = btrim(name) and name <> ''),
    constraint implementing_unit_name_unique unique (department_id, name)
);
comment on table implementing_unit is '实施单位';
comment on column implementing_unit.department_id is '所属主管部门';
comment on column implementing_unit.name is '实施单位名称';
