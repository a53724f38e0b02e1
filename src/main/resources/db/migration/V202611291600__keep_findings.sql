-- How much of a form is in doubt, and why, kept with its score, so that forms are ranked without being scored again
alter table self_evaluation
    add column doubt numeric(4, 1) not null default 0
        constraint self_evaluation_doubt_range check (doubt between 0 and 100),
    add column findings_digest bigint;
comment on column self_evaluation.doubt is '存疑分，见 finding';
comment on column self_evaluation.findings_digest is '疑点各行的摘要，未变时不重写；升级后尚未计算的为空';

-- read from the most doubtful on, or from the other end
create index self_evaluation_by_doubt_idx on self_evaluation (doubt, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_doubt_desc_idx on self_evaluation (doubt desc, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
-- a department is a small part of all, so that a walk through all would take long
create index self_evaluation_department_doubt_idx on self_evaluation (department_id, doubt desc, fiscal_year desc, id desc)
    include (unit_id, status, grade) where doubt > 0;
-- they are no longer found by what they lack of counts
drop index self_evaluation_late_idx;

create table finding (
    evaluation_id bigint not null constraint finding_evaluation_fk references self_evaluation on delete cascade,
    place integer not null,
    code text not null,
    pointer text not null,
    address text not null,
    message text not null,
    stake numeric(5, 2) not null,
    points numeric(4, 1) not null,
    evidence jsonb not null,
    ask text not null,
    first_of_code boolean not null,
    digest text not null,
    fiscal_year integer not null,
    department_id bigint not null,
    unit_id bigint not null,
    constraint finding_pk primary key (evaluation_id, place)
);
-- which forms a check has found something in
create index finding_code_idx on finding (code, fiscal_year, department_id, unit_id, evaluation_id) where first_of_code;
comment on table finding is '疑点：每张自评表评分时得出，随表改写';
comment on column finding.evaluation_id is '自评表';
comment on column finding.place is '在该表疑点中的次序，最重要的在前';
comment on column finding.code is '哪一项检查';
comment on column finding.pointer is '所在单元格（JSON指针）';
comment on column finding.address is '所在单元格（页面）';
comment on column finding.message is '疑点的话';
comment on column finding.stake is '存疑分值';
comment on column finding.points is '计入存疑分的分数；同一格只计最大的一项';
comment on column finding.evidence is '依据的单元格和引文';
comment on column finding.ask is '退回时问的话';
comment on column finding.first_of_code is '是否该表同一检查的第一项';
comment on column finding.digest is '疑点及其依据的摘要，处理疑点时按它认';
comment on column finding.fiscal_year is '自评表的年度，由触发器维护';
comment on column finding.department_id is '自评表的主管部门，由触发器维护';
comment on column finding.unit_id is '自评表的实施单位，由触发器维护';

create function move_findings() returns trigger language plpgsql as $$
begin
    update finding set fiscal_year = new.fiscal_year, department_id = new.department_id, unit_id = new.unit_id
    where evaluation_id = new.id;
    return null;
end $$;
create trigger self_evaluation_move_findings after update on self_evaluation for each row
    when (old.fiscal_year <> new.fiscal_year or old.department_id <> new.department_id or old.unit_id <> new.unit_id)
    execute function move_findings();
