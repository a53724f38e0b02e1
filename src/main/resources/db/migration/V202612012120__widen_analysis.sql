-- Beside what was counted of a department's year: what was just on target, in time and decided; and what everybody may know, of
-- published forms alone and without anything that only reviewers ask about, so that whoever comes by has no form counted.
alter table analysis_summary
    add column compared integer not null default 0,
    add column on_target integer not null default 0,
    add column timed integer not null default 0,
    add column on_time integer not null default 0,
    add column decided integer not null default 0,
    add column confirmed integer not null default 0;
alter table analysis_summary
    alter column compared drop default, alter column on_target drop default, alter column timed drop default,
    alter column on_time drop default, alter column decided drop default, alter column confirmed drop default;
comment on column analysis_summary.compared is '目标值、完成值都是数而且能比的三级指标数';
comment on column analysis_summary.on_target is '其中完成值恰好等于目标值的';
comment on column analysis_summary.timed is '有提交时间、该年度有截止日的份数';
comment on column analysis_summary.on_time is '其中第一次提交在截止日（含延期）以前的';
comment on column analysis_summary.decided is '处理完的疑点数：问过或者说明成立';
comment on column analysis_summary.confirmed is '其中问过的';

create table published_summary (
    fiscal_year integer not null,
    department_id bigint not null,
    forms integer not null,
    adjusted_budget numeric(24, 2) not null,
    executed_amount numeric(24, 2) not null,
    score_sum numeric(16, 2) not null,
    excellent integer not null,
    good integer not null,
    fair integer not null,
    poor integer not null,
    indicators integer not null,
    full_marks integer not null,
    constraint published_summary_pk primary key (fiscal_year, department_id)
);
comment on table published_summary is '已公开的自评表的统计，按年度、部门';
comment on column published_summary.department_id is '主管部门；0为全部部门合计';
comment on column published_summary.indicators is '三级指标数';
comment on column published_summary.full_marks is '得分等于分值的三级指标数';

create table published_score (
    fiscal_year integer not null,
    department_id bigint not null,
    total_score numeric(9, 2) not null,
    forms integer not null,
    constraint published_score_pk primary key (fiscal_year, department_id, total_score)
);
comment on table published_score is '已公开的自评表各有几份是这个总分，按年度、部门';
comment on column published_score.department_id is '主管部门；0为全部部门合计';

create table published_place (
    fiscal_year integer not null,
    department_id bigint not null,
    rate integer not null,
    score integer not null,
    forms integer not null,
    adjusted_budget numeric(24, 2) not null,
    constraint published_place_pk primary key (fiscal_year, department_id, rate, score)
);
comment on table published_place is '已公开的自评表的执行率与总分，按年度、部门，各一格';
comment on column published_place.department_id is '主管部门；0为全部部门合计';
comment on column published_place.rate is '执行率（%）从几起，一格1；最高一格100以上';
comment on column published_place.score is '总分从几起，一格1';

-- Decisions about a form count too, and that it is published or no more.
drop trigger self_evaluation_update_analysis on self_evaluation;
create trigger self_evaluation_update_analysis after update on self_evaluation for each row
    when ((old.status not in ('DRAFT', 'RETURNED') or new.status not in ('DRAFT', 'RETURNED'))
        and (old.status in ('DRAFT', 'RETURNED') <> (new.status in ('DRAFT', 'RETURNED'))
            or (old.status = 'PUBLISHED') <> (new.status = 'PUBLISHED')
            or old.fiscal_year <> new.fiscal_year or old.department_id <> new.department_id or old.unit_id <> new.unit_id
            or old.adjusted_budget <> new.adjusted_budget or old.executed_amount <> new.executed_amount
            or old.total_score <> new.total_score or old.grade is distinct from new.grade or old.doubt <> new.doubt
            or old.decisions <> new.decisions or old.findings_digest is distinct from new.findings_digest))
    execute function analysis_is_due();

-- What was understood of a form is written after it was handed in, when it is compared with others. Indicators are counted by
-- name whatever was reached; departments count those whose actual can be compared.
create function analysis_is_due_of_facts() returns trigger language plpgsql as $$
begin
    if not exists (select from changed) then
        return null;
    end if;
    insert into analysis_indicator_due (fiscal_year) select distinct fiscal_year from changed;
    insert into analysis_due (fiscal_year, department_id)
    select distinct e.fiscal_year, e.department_id from self_evaluation e
    where e.id in (select evaluation_id from changed where actual is not null) and e.status not in ('DRAFT', 'RETURNED');
    return null;
end $$;
create trigger indicator_fact_insert_analysis after insert on indicator_fact
    referencing new table as changed for each statement execute function analysis_is_due_of_facts();
create trigger indicator_fact_delete_analysis after delete on indicator_fact
    referencing old table as changed for each statement execute function analysis_is_due_of_facts();

-- A row that is written as it was, or under another class, is counted as before.
create function analysis_is_due_of_changed_facts() returns trigger language plpgsql as $$
begin
    if not exists (select from after) then
        return null;
    end if;
    with changed as (
        select a.evaluation_id, array[b.fiscal_year, a.fiscal_year] as years,
            (a.target, a.actual) is distinct from (b.target, b.actual)
                and (a.actual is not null or b.actual is not null) as compared
        from after a join before b using (evaluation_id, place)
        where (a.fiscal_year, a.unit_id, a.name, a.spelling, a.target, a.unit, a.actual)
            is distinct from (b.fiscal_year, b.unit_id, b.name, b.spelling, b.target, b.unit, b.actual)
    ), indicators as (
        insert into analysis_indicator_due (fiscal_year) select distinct unnest(years) from changed
    )
    insert into analysis_due (fiscal_year, department_id)
    select distinct e.fiscal_year, e.department_id from self_evaluation e
    where e.id in (select evaluation_id from changed where compared) and e.status not in ('DRAFT', 'RETURNED');
    return null;
end $$;
create trigger indicator_fact_update_analysis after update on indicator_fact
    referencing old table as before new table as after for each statement
    execute function analysis_is_due_of_changed_facts();

-- Another last day makes other forms of its year late: of all departments, or of those with forms of the unit. What else is said
-- of a year or of an extension is counted nowhere.
create function analysis_is_due_of_days() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into analysis_due (fiscal_year, department_id)
        select distinct fiscal_year, department_id from analysis_summary
        where fiscal_year = old.fiscal_year and department_id <> 0
            and unit_id = coalesce((to_jsonb(old) ->> 'unit_id')::bigint, 0);
    end if;
    if tg_op = 'INSERT' or (tg_op = 'UPDATE' and (to_jsonb(old) ->> 'unit_id') <> (to_jsonb(new) ->> 'unit_id')) then
        insert into analysis_due (fiscal_year, department_id)
        select distinct fiscal_year, department_id from analysis_summary
        where fiscal_year = new.fiscal_year and department_id <> 0
            and unit_id = coalesce((to_jsonb(new) ->> 'unit_id')::bigint, 0);
    end if;
    return null;
end $$;
create trigger campaign_analysis after insert or delete on campaign
    for each row execute function analysis_is_due_of_days();
create trigger campaign_update_analysis after update on campaign
    for each row when (old.closes_on <> new.closes_on) execute function analysis_is_due_of_days();
create trigger campaign_extension_analysis after insert or delete on campaign_extension
    for each row execute function analysis_is_due_of_days();
create trigger campaign_extension_update_analysis after update on campaign_extension
    for each row when (old.last_day <> new.last_day or old.unit_id <> new.unit_id)
    execute function analysis_is_due_of_days();

insert into analysis_due (fiscal_year, department_id)
select distinct fiscal_year, department_id from analysis_summary where department_id <> 0 and unit_id = 0;
