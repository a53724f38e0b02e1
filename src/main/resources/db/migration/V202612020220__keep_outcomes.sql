-- What other borders of grades and other caps would make of the forms handed in follows from these cells, whatever is tried in whole
-- percents and points. What is cut off within a cell is looked up form by form.
create table analysis_outcome (
    fiscal_year integer not null,
    department_id bigint not null,
    rate integer not null,
    points integer not null,
    lowered numeric(9, 2) not null,
    grade text not null,
    forms integer not null,
    constraint analysis_outcome_pk primary key (fiscal_year, department_id, rate, points, lowered, grade)
);
comment on table analysis_outcome is '已提交的自评表的执行率、各项得分之和、总分和等级，按年度、部门，各一格；规则试算用';
comment on column analysis_outcome.department_id is '主管部门；0为全部部门合计';
comment on column analysis_outcome.rate is '执行率（%）从几起，一格1；100为100以上，-1为没有执行率';
comment on column analysis_outcome.points is '各项得分之和：恰好n分为2n，n和n+1之间为2n+1';
comment on column analysis_outcome.lowered is '总分，按规则封顶而与各项得分之和不同的；-1为相同';

-- Execution counts too, and by which rules a form was scored: under a cap neither needs to show in the total.
drop trigger self_evaluation_update_analysis on self_evaluation;
create trigger self_evaluation_update_analysis after update on self_evaluation for each row
    when ((old.status not in ('DRAFT', 'RETURNED') or new.status not in ('DRAFT', 'RETURNED'))
        and (old.status in ('DRAFT', 'RETURNED') <> (new.status in ('DRAFT', 'RETURNED'))
            or (old.status = 'PUBLISHED') <> (new.status = 'PUBLISHED')
            or old.fiscal_year <> new.fiscal_year or old.department_id <> new.department_id or old.unit_id <> new.unit_id
            or old.adjusted_budget <> new.adjusted_budget or old.executed_amount <> new.executed_amount
            or old.execution_rate is distinct from new.execution_rate
            or old.execution_score is distinct from new.execution_score or old.policy_id is distinct from new.policy_id
            or old.total_score <> new.total_score or old.grade is distinct from new.grade or old.doubt <> new.doubt
            or old.decisions <> new.decisions or old.findings_digest is distinct from new.findings_digest))
    execute function analysis_is_due();

insert into analysis_due (fiscal_year, department_id)
select distinct fiscal_year, department_id from analysis_summary where department_id <> 0 and unit_id = 0;
