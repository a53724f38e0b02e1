-- Names that look the same and are there already are numbered, so that no upgrade fails; an administrator merges them.
update competent_department t set alike = n.alike
from (select id, row_number() over (partition by name_key order by id) - 1 as alike from competent_department) n
where n.id = t.id and n.alike > 0;

update implementing_unit t set alike = n.alike
from (select id, row_number() over (partition by department_id, name_key order by id) - 1 as alike
      from implementing_unit) n
where n.id = t.id and n.alike > 0;

update project t set alike = n.alike
from (select id, row_number() over (partition by unit_id, name_key order by id) - 1 as alike from project) n
where n.id = t.id and n.alike > 0;

alter table competent_department
    alter column name_key set not null,
    add constraint competent_department_name_key_unique unique (name_key, alike);
alter table implementing_unit
    alter column name_key set not null,
    add constraint implementing_unit_name_key_unique unique (department_id, name_key, alike);
alter table project
    alter column name_key set not null,
    add constraint project_name_key_unique unique (unit_id, name_key, alike);
