-- Whether the same project has a form of the next year; a project whose last form is not followed has not begun this year's.
-- It follows from other rows, and changes only with them; the project is locked, so that the forms of two years that come at
-- the same time see each other.
alter table self_evaluation add column followed boolean not null default false;
-- indexes that the next migrations make anew; without them the update takes a third of the time
drop index self_evaluation_list_idx, self_evaluation_department_idx, self_evaluation_unit_idx,
    self_evaluation_project_name_idx, self_evaluation_execution_rate_idx;
update self_evaluation e set followed = true
where exists (select from self_evaluation n where n.project_id = e.project_id and n.fiscal_year = e.fiscal_year + 1);
create index self_evaluation_unfollowed_idx on self_evaluation (unit_id, fiscal_year) where not followed;
comment on column self_evaluation.followed is '同一项目下一年度是否有表，由触发器维护';

create function follow_forms(projects bigint[]) returns void language sql as $$
    select from project where id = any(projects) order by id for no key update;
    update self_evaluation e set followed = not e.followed
    where e.project_id = any(projects) and e.followed <> exists (
        select from self_evaluation n where n.project_id = e.project_id and n.fiscal_year = e.fiscal_year + 1);
$$;
create function follow_added_forms() returns trigger language plpgsql as $$
begin
    perform follow_forms(array(select distinct project_id from added));
    return null;
end $$;
create function follow_removed_forms() returns trigger language plpgsql as $$
begin
    perform follow_forms(array(select distinct project_id from removed));
    return null;
end $$;
create function follow_moved_form() returns trigger language plpgsql as $$
begin
    perform follow_forms(array[old.project_id, new.project_id]);
    return null;
end $$;
create trigger self_evaluation_insert_follow after insert on self_evaluation
    referencing new table as added for each statement execute function follow_added_forms();
create trigger self_evaluation_delete_follow after delete on self_evaluation
    referencing old table as removed for each statement execute function follow_removed_forms();
create trigger self_evaluation_move_follow after update on self_evaluation for each row
    when (old.project_id <> new.project_id or old.fiscal_year <> new.fiscal_year)
    execute function follow_moved_form();

-- Counts and sums of lists without reading the forms. Every statement that changes forms adds what it changed, in its own
-- transaction, whoever sent it; nobody updates a row, so that two writers never wait for each other. What lists read is
-- the sum of a key's rows, which the program draws together from time to time.
create table evaluation_total (
    id bigint generated always as identity primary key,
    fiscal_year integer not null,
    department_id bigint not null,
    unit_id bigint not null,
    status text not null,
    grade text not null,
    followed boolean not null,
    forms bigint not null,
    adjusted_budget numeric not null,
    executed_amount numeric not null
);
-- no foreign keys: a department or unit without forms can be removed before its rows are drawn together
create index evaluation_total_body_idx on evaluation_total (unit_id, department_id);
create index evaluation_total_year_idx on evaluation_total (fiscal_year);
comment on table evaluation_total is '自评表的份数和金额，按年度、部门、单位、状态、等级；同一组的各行相加';
comment on column evaluation_total.unit_id is '实施单位；0为该部门各单位合计';
comment on column evaluation_total.grade is '评分等级；未填完的为空串';
comment on column evaluation_total.followed is '同一项目下一年度是否有表';
comment on column evaluation_total.forms is '份数，或其增减';
comment on column evaluation_total.adjusted_budget is '全年预算数（元），或其增减';
comment on column evaluation_total.executed_amount is '全年执行数（元），或其增减';

insert into evaluation_total (fiscal_year, department_id, unit_id, status, grade, followed, forms, adjusted_budget, executed_amount)
select fiscal_year, department_id, coalesce(unit_id, 0), status, coalesce(grade, ''), followed, count(*), sum(adjusted_budget),
       sum(executed_amount)
from self_evaluation
group by grouping sets ((fiscal_year, department_id, unit_id, status, coalesce(grade, ''), followed),
                        (fiscal_year, department_id, status, coalesce(grade, ''), followed));

create function add_to_evaluation_totals() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into evaluation_total
            (fiscal_year, department_id, unit_id, status, grade, followed, forms, adjusted_budget, executed_amount)
        select fiscal_year, department_id, coalesce(unit_id, 0), status, coalesce(grade, ''), followed, count(*),
               sum(adjusted_budget), sum(executed_amount)
        from added
        group by grouping sets ((fiscal_year, department_id, unit_id, status, coalesce(grade, ''), followed),
                                (fiscal_year, department_id, status, coalesce(grade, ''), followed));
    elsif tg_op = 'DELETE' then
        insert into evaluation_total
            (fiscal_year, department_id, unit_id, status, grade, followed, forms, adjusted_budget, executed_amount)
        select fiscal_year, department_id, coalesce(unit_id, 0), status, coalesce(grade, ''), followed, -count(*),
               -sum(adjusted_budget), -sum(executed_amount)
        from removed
        group by grouping sets ((fiscal_year, department_id, unit_id, status, coalesce(grade, ''), followed),
                                (fiscal_year, department_id, status, coalesce(grade, ''), followed));
    else
        insert into evaluation_total
            (fiscal_year, department_id, unit_id, status, grade, followed, forms, adjusted_budget, executed_amount)
        select fiscal_year, department_id, coalesce(unit_id, 0), status, grade, followed, sum(forms), sum(adjusted_budget),
               sum(executed_amount)
        from (select fiscal_year, department_id, unit_id, status, coalesce(grade, '') as grade, followed, 1 as forms,
                     adjusted_budget, executed_amount
              from added
              union all
              select fiscal_year, department_id, unit_id, status, coalesce(grade, ''), followed, -1, -adjusted_budget,
                     -executed_amount
              from removed) changed
        group by grouping sets ((fiscal_year, department_id, unit_id, status, grade, followed),
                                (fiscal_year, department_id, status, grade, followed))
        having sum(forms) <> 0 or sum(adjusted_budget) <> 0 or sum(executed_amount) <> 0;
    end if;
    return null;
end $$;
create trigger self_evaluation_insert_totals after insert on self_evaluation
    referencing new table as added for each statement execute function add_to_evaluation_totals();
create trigger self_evaluation_update_totals after update on self_evaluation
    referencing new table as added old table as removed for each statement execute function add_to_evaluation_totals();
create trigger self_evaluation_delete_totals after delete on self_evaluation
    referencing old table as removed for each statement execute function add_to_evaluation_totals();
