alter table competent_department
    add column enabled boolean not null default true,
    add column version bigint not null default 0,
    add column former_names text[] not null default '{}';
comment on column competent_department.enabled is '是否启用；停用的不再新建自评表和账号，已有的表照常办完';
comment on column competent_department.version is '版本号，管理员每改一次加一';
comment on column competent_department.former_names is '改名以前的名称，查找时仍认得';

alter table implementing_unit
    add column enabled boolean not null default true,
    add column version bigint not null default 0,
    add column former_names text[] not null default '{}';
comment on column implementing_unit.enabled is '是否启用；停用的不再新建自评表和账号，已有的表照常办完';
comment on column implementing_unit.version is '版本号，管理员每改一次加一';
comment on column implementing_unit.former_names is '改名以前的名称，查找时仍认得';

-- what a form prints stays with the form: a body that is renamed later does not change papers already handed in
alter table self_evaluation add column department_name text, add column unit_name text;
update self_evaluation e set department_name = d.name, unit_name = u.name
from competent_department d, implementing_unit u where d.id = e.department_id and u.id = e.unit_id;
alter table self_evaluation
    alter column department_name set not null,
    alter column unit_name set not null,
    add constraint self_evaluation_department_name_filled check (btrim(department_name) <> ''),
    add constraint self_evaluation_unit_name_filled check (btrim(unit_name) <> '');
comment on column self_evaluation.department_name is '主管部门名称，按表上所印';
comment on column self_evaluation.unit_name is '实施单位名称，按表上所印';
