-- What other programs read to follow the forms: for each form and each body it was ever filed under one row, with a number
-- that grows with every change. Numbers are given only to what is committed, by one at a time, so that a reader who has
-- come to a number has missed nothing below it, however late a transaction commits.
create sequence evaluation_change_number;
create table evaluation_change (
    evaluation_id bigint not null,
    unit_id bigint not null,
    department_id bigint not null,
    present boolean not null,
    number bigint not null constraint evaluation_change_number_unique unique,
    at timestamptz not null,
    constraint evaluation_change_pk primary key (evaluation_id, unit_id, department_id)
);
-- no foreign keys: the rows tell of what is there no longer, too
comment on table evaluation_change is '自评表最近一次变动的序号，每张表、每个曾经所在的单位和部门各一行；删除、移走以后保留';
comment on column evaluation_change.present is '表是否还在这个单位和部门';
comment on column evaluation_change.number is '变动的序号，只增；提交以后才编，所以不会有后来的小号';
comment on column evaluation_change.at is '编号的时间，随序号不减';

insert into evaluation_change (evaluation_id, unit_id, department_id, present, number, at)
select id, unit_id, department_id, true, row_number() over (order by updated_at, id), updated_at from self_evaluation;
select setval('evaluation_change_number', max(number)) from evaluation_change having max(number) is not null;
create index evaluation_change_at_idx on evaluation_change (at, number);
create index evaluation_change_department_idx on evaluation_change (department_id, number);
create index evaluation_change_unit_idx on evaluation_change (unit_id, number);

-- What is to be numbered. Every statement that changes forms adds rows, nobody updates one: two writers never wait.
create table evaluation_change_due (
    evaluation_id bigint not null,
    unit_id bigint not null,
    department_id bigint not null
);
comment on table evaluation_change_due is '变动过、等着编号的自评表，几秒内编好';

create function changes_are_due() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into evaluation_change_due (evaluation_id, unit_id, department_id) select id, unit_id, department_id from added;
    else
        insert into evaluation_change_due (evaluation_id, unit_id, department_id) select id, unit_id, department_id from removed;
    end if;
    return null;
end $$;
create function change_is_due() returns trigger language plpgsql as $$
begin
    insert into evaluation_change_due (evaluation_id, unit_id, department_id) values (new.id, new.unit_id, new.department_id);
    if old.unit_id <> new.unit_id or old.department_id <> new.department_id then
        insert into evaluation_change_due (evaluation_id, unit_id, department_id)
        values (old.id, old.unit_id, old.department_id);
    end if;
    return null;
end $$;
create trigger self_evaluation_insert_change after insert on self_evaluation
    referencing new table as added for each statement execute function changes_are_due();
create trigger self_evaluation_delete_change after delete on self_evaluation
    referencing old table as removed for each statement execute function changes_are_due();
-- what a document or a line of the list shows; not what only the program keeps of a form
create trigger self_evaluation_update_change after update on self_evaluation for each row
    when (old.version <> new.version or old.unit_id <> new.unit_id or old.department_id <> new.department_id
        or old.status <> new.status or old.comparisons <> new.comparisons or old.decisions <> new.decisions
        or old.explanations <> new.explanations or old.evidence_files <> new.evidence_files
        or old.reviewed_total is distinct from new.reviewed_total or old.reviewed_grade is distinct from new.reviewed_grade
        or old.total_score <> new.total_score or old.grade is distinct from new.grade or old.doubt <> new.doubt
        or old.block_count <> new.block_count or old.warning_count <> new.warning_count
        or old.advice_count is distinct from new.advice_count or old.headline <> new.headline)
    execute function change_is_due();
