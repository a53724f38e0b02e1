create table self_evaluation (
    id bigint generated always as identity primary key,
    version bigint not null,
    fiscal_year integer not null constraint self_evaluation_year_range check (fiscal_year between 2000 and 2100),
    project_id bigint not null constraint self_evaluation_project_fk references project on delete restrict,
    project_name text not null constraint self_evaluation_project_name_filled check (btrim(project_name) <> ''),
    department_id bigint not null
        constraint self_evaluation_department_fk references competent_department on delete restrict,
    unit_id bigint not null constraint self_evaluation_unit_fk references implementing_unit on delete restrict,
    status text not null constraint self_evaluation_status_known check (
        status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')),
    amount_unit text not null constraint self_evaluation_amount_unit_known check (amount_unit in ('WAN_YUAN', 'YUAN')),
    expected_objective text not null default '',
    achieved_objective text not null default '',
    execution_weight_text text not null default '',
    execution_weight numeric(5, 2)
        constraint self_evaluation_execution_weight_range check (execution_weight between 0 and 100),
    initial_budget numeric(20, 2) not null,
    adjusted_budget numeric(20, 2) not null,
    executed_amount numeric(20, 2) not null,
    execution_rate numeric(24, 2),
    execution_score numeric(5, 2) not null
        constraint self_evaluation_execution_score_range check (execution_score between 0 and 100),
    weight_sum numeric(9, 2) not null,
    total_score numeric(9, 2) not null constraint self_evaluation_total_not_negative check (total_score >= 0),
    grade text constraint self_evaluation_grade_known check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    block_count integer not null,
    warning_count integer not null,
    headline text not null default '',
    printed_figures text not null default '',
    created_at timestamptz not null,
    created_by bigint constraint self_evaluation_created_by_fk references account on delete restrict,
    updated_at timestamptz not null,
    updated_by bigint constraint self_evaluation_updated_by_fk references account on delete restrict,
    submitted_at timestamptz,
    constraint self_evaluation_project_year_unique unique (project_id, fiscal_year),
    constraint self_evaluation_finished_is_complete
        check (status in ('DRAFT', 'RETURNED') or (block_count = 0 and grade is not null and weight_sum = 100))
);
-- everything a list filters, sorts and adds up, so that neither reads the wide rows of forms it does not show
create index self_evaluation_list_idx on self_evaluation (fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade, adjusted_budget, executed_amount, execution_rate, total_score,
             block_count, warning_count, project_name);
create index self_evaluation_unit_idx on self_evaluation (unit_id, fiscal_year desc, id desc);
create index self_evaluation_department_idx on self_evaluation (department_id, fiscal_year desc, id desc);
create index self_evaluation_created_by_idx on self_evaluation (created_by);
create index self_evaluation_updated_by_idx on self_evaluation (updated_by);
comment on table self_evaluation is '绩效自评表';
comment on column self_evaluation.version is '版本号，每次保存加一';
comment on column self_evaluation.fiscal_year is '年度';
comment on column self_evaluation.project_name is '项目名称，按表上所印';
comment on column self_evaluation.department_id is '主管部门';
comment on column self_evaluation.unit_id is '实施单位';
comment on column self_evaluation.status is '状态';
comment on column self_evaluation.amount_unit is '金额单位：填写与打印时用，库内一律为元';
comment on column self_evaluation.expected_objective is '预期目标';
comment on column self_evaluation.achieved_objective is '实际完成情况';
comment on column self_evaluation.execution_weight_text is '预算执行分数，原样';
comment on column self_evaluation.execution_weight is '预算执行分数';
comment on column self_evaluation.initial_budget is '年初预算数合计（元，计算得出）';
comment on column self_evaluation.adjusted_budget is '全年预算数合计（元，计算得出）';
comment on column self_evaluation.executed_amount is '全年执行数合计（元，计算得出）';
comment on column self_evaluation.execution_rate is '执行率（%，截取两位，计算得出；金额未填时为空）';
comment on column self_evaluation.execution_score is '预算执行得分（计算得出）';
comment on column self_evaluation.weight_sum is '分值合计（含预算执行，计算得出）';
comment on column self_evaluation.total_score is '总分（计算得出）';
comment on column self_evaluation.grade is '评分等级（计算得出；未填完时为空）';
comment on column self_evaluation.block_count is '阻止提交的问题数';
comment on column self_evaluation.warning_count is '疑点数';
comment on column self_evaluation.headline is '最要紧的疑点，短语';
comment on column self_evaluation.printed_figures is '原件所印的计算数（JSON），与计算结果比对用';
comment on column self_evaluation.submitted_at is '提交时间';
