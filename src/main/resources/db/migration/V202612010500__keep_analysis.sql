-- What 分析 shows, kept per department and year, so that its pages cost the same however many forms there are. A form that
-- was handed in, or was until now, makes its department's year due; the program counts that anew within seconds.
create table analysis_due (
    id bigint generated always as identity constraint analysis_due_pk primary key,
    fiscal_year integer not null,
    department_id bigint not null
);
comment on table analysis_due is '要重新统计的部门年度；同一部门年度可以有几行';

create table analysis_summary (
    fiscal_year integer not null,
    department_id bigint not null,
    unit_id bigint not null,
    forms integer not null,
    adjusted_budget numeric(24, 2) not null,
    executed_amount numeric(24, 2) not null,
    score_sum numeric(16, 2) not null,
    score_squares numeric(22, 4) not null,
    excellent integer not null,
    good integer not null,
    fair integer not null,
    poor integer not null,
    indicators integer not null,
    full_marks integer not null,
    doubt_sum numeric(14, 1) not null,
    doubted integer not null,
    doubted_amount numeric(26, 5) not null,
    constraint analysis_summary_pk primary key (fiscal_year, department_id, unit_id)
);
comment on table analysis_summary is '已提交的自评表的统计，按年度、部门、单位';
comment on column analysis_summary.department_id is '主管部门；0为全部部门合计';
comment on column analysis_summary.unit_id is '实施单位；0为该部门各单位合计';
comment on column analysis_summary.score_squares is '总分的平方和';
comment on column analysis_summary.indicators is '三级指标数';
comment on column analysis_summary.full_marks is '得分等于分值的三级指标数';
comment on column analysis_summary.doubt_sum is '存疑分之和';
comment on column analysis_summary.doubted is '存疑5分以上的份数';
comment on column analysis_summary.doubted_amount is '存疑金额（元）：执行数乘存疑分（百分之几）';

create table analysis_score (
    fiscal_year integer not null,
    department_id bigint not null,
    total_score numeric(9, 2) not null,
    forms integer not null,
    constraint analysis_score_pk primary key (fiscal_year, department_id, total_score)
);
comment on table analysis_score is '已提交的自评表各有几份是这个总分，按年度、部门';
comment on column analysis_score.department_id is '主管部门；0为全部部门合计';

create table analysis_place (
    fiscal_year integer not null,
    department_id bigint not null,
    rate integer not null,
    score integer not null,
    forms integer not null,
    adjusted_budget numeric(24, 2) not null,
    constraint analysis_place_pk primary key (fiscal_year, department_id, rate, score)
);
comment on table analysis_place is '已提交的自评表的执行率与总分，按年度、部门，各一格';
comment on column analysis_place.department_id is '主管部门；0为全部部门合计';
comment on column analysis_place.rate is '执行率（%）从几起，一格1；最高一格100以上';
comment on column analysis_place.score is '总分从几起，一格1';

create table analysis_finding (
    fiscal_year integer not null,
    department_id bigint not null,
    code text not null,
    forms integer not null,
    constraint analysis_finding_pk primary key (fiscal_year, department_id, code)
);
comment on table analysis_finding is '已提交的自评表中各项检查有存疑的份数，按年度、部门';
comment on column analysis_finding.department_id is '主管部门；0为全部部门合计';

create table analysis_moment (
    fiscal_year integer constraint analysis_moment_pk primary key,
    at timestamptz not null
);
comment on table analysis_moment is '各年度何时统计';

-- Of a row that is being filled in neither condition holds, so that saving a cell costs nothing here.
create function analysis_is_due() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.status not in ('DRAFT', 'RETURNED') then
        insert into analysis_due (fiscal_year, department_id) values (old.fiscal_year, old.department_id);
    end if;
    if tg_op <> 'DELETE' and new.status not in ('DRAFT', 'RETURNED')
            and (tg_op = 'INSERT' or old.status in ('DRAFT', 'RETURNED')
                or old.fiscal_year <> new.fiscal_year or old.department_id <> new.department_id) then
        insert into analysis_due (fiscal_year, department_id) values (new.fiscal_year, new.department_id);
    end if;
    return null;
end $$;
create trigger self_evaluation_insert_analysis after insert on self_evaluation for each row
    when (new.status not in ('DRAFT', 'RETURNED')) execute function analysis_is_due();
create trigger self_evaluation_delete_analysis after delete on self_evaluation for each row
    when (old.status not in ('DRAFT', 'RETURNED')) execute function analysis_is_due();
create trigger self_evaluation_update_analysis after update on self_evaluation for each row
    when ((old.status not in ('DRAFT', 'RETURNED') or new.status not in ('DRAFT', 'RETURNED'))
        and (old.status in ('DRAFT', 'RETURNED') <> (new.status in ('DRAFT', 'RETURNED'))
            or old.fiscal_year <> new.fiscal_year or old.department_id <> new.department_id or old.unit_id <> new.unit_id
            or old.adjusted_budget <> new.adjusted_budget or old.executed_amount <> new.executed_amount
            or old.total_score <> new.total_score or old.grade is distinct from new.grade or old.doubt <> new.doubt
            or old.findings_digest is distinct from new.findings_digest))
    execute function analysis_is_due();

insert into analysis_due (fiscal_year, department_id)
select distinct fiscal_year, department_id from self_evaluation where status not in ('DRAFT', 'RETURNED');
