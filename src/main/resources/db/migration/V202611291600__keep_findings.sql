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
    doubt numeric(4, 1),
    constraint finding_pk primary key (evaluation_id, place)
);
-- which forms a check has found something in, and the forms of a check from the most doubtful on
create index finding_code_idx on finding (code, fiscal_year, doubt desc, evaluation_id desc)
    include (department_id, unit_id) where first_of_code;
create index finding_code_doubt_idx on finding (code, doubt desc, fiscal_year desc, evaluation_id desc)
    include (department_id, unit_id) where first_of_code and doubt > 0;
create index finding_department_code_doubt_idx
    on finding (department_id, code, doubt desc, fiscal_year desc, evaluation_id desc)
    include (unit_id) where first_of_code and doubt > 0;
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
comment on column finding.doubt is '自评表的存疑分，由触发器维护；没有提交、没有存疑的为空';

-- The doubt of a form that was handed in: what a unit is still working on is no report yet that could be doubted.
create function reported_doubt(status text, doubt numeric) returns numeric language sql immutable parallel safe
    return case when status not in ('DRAFT', 'RETURNED') and doubt > 0 then doubt end;

create function move_findings() returns trigger language plpgsql as $$
begin
    update finding set fiscal_year = new.fiscal_year, department_id = new.department_id, unit_id = new.unit_id,
        doubt = reported_doubt(new.status, new.doubt)
    where evaluation_id = new.id;
    return null;
end $$;
create trigger self_evaluation_move_findings after update on self_evaluation for each row
    when (old.fiscal_year <> new.fiscal_year or old.department_id <> new.department_id or old.unit_id <> new.unit_id
        or reported_doubt(old.status, old.doubt) is distinct from reported_doubt(new.status, new.doubt))
    execute function move_findings();

-- In how many forms each check found something, kept as evaluation_total is: every statement that changes findings adds what
-- it changed, and a count is the sum of a key's rows.
create table finding_total (
    id bigint generated always as identity constraint finding_total_pk primary key,
    fiscal_year integer not null,
    department_id bigint not null,
    code text not null,
    little boolean not null,
    forms bigint not null
);
create index finding_total_idx on finding_total (department_id, little, code);
comment on table finding_total is '有存疑的已提交自评表份数，按年度、部门、检查；同一组的各行相加';
comment on column finding_total.fiscal_year is '年度';
comment on column finding_total.department_id is '主管部门；0为全部部门合计';
comment on column finding_total.code is '哪一项检查；空串为不论哪一项';
comment on column finding_total.little is '存疑是否不足5分';
comment on column finding_total.forms is '份数，或其增减';

create function add_to_finding_totals() returns trigger language plpgsql as $$
begin
    -- a form counts with the first finding of each check, and once with the first of all
    if tg_op = 'INSERT' then
        insert into finding_total (fiscal_year, department_id, code, little, forms)
        select f.fiscal_year, coalesce(f.department_id, 0), c.code, f.doubt < 5, count(*)
        from added f cross join lateral (values (f.code, f.first_of_code), ('', f.place = 0)) c (code, counts)
        where c.counts and f.doubt > 0
        group by grouping sets ((f.fiscal_year, f.department_id, c.code, f.doubt < 5), (f.fiscal_year, c.code, f.doubt < 5));
    elsif tg_op = 'DELETE' then
        insert into finding_total (fiscal_year, department_id, code, little, forms)
        select f.fiscal_year, coalesce(f.department_id, 0), c.code, f.doubt < 5, -count(*)
        from removed f cross join lateral (values (f.code, f.first_of_code), ('', f.place = 0)) c (code, counts)
        where c.counts and f.doubt > 0
        group by grouping sets ((f.fiscal_year, f.department_id, c.code, f.doubt < 5), (f.fiscal_year, c.code, f.doubt < 5));
    else
        insert into finding_total (fiscal_year, department_id, code, little, forms)
        select f.fiscal_year, coalesce(f.department_id, 0), c.code, f.doubt < 5, sum(f.forms)
        from (select 1 as forms, a.* from added a union all select -1, r.* from removed r) f
        cross join lateral (values (f.code, f.first_of_code), ('', f.place = 0)) c (code, counts)
        where c.counts and f.doubt > 0
        group by grouping sets ((f.fiscal_year, f.department_id, c.code, f.doubt < 5), (f.fiscal_year, c.code, f.doubt < 5))
        having sum(f.forms) <> 0;
    end if;
    return null;
end $$;
create trigger finding_insert_totals after insert on finding
    referencing new table as added for each statement execute function add_to_finding_totals();
create trigger finding_update_totals after update on finding
    referencing new table as added old table as removed for each statement execute function add_to_finding_totals();
create trigger finding_delete_totals after delete on finding
    referencing old table as removed for each statement execute function add_to_finding_totals();
