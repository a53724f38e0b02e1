create table funding_line (
    id bigint generated always as identity primary key,
    evaluation_id bigint not null
        constraint funding_line_evaluation_fk references self_evaluation on delete cascade,
    position integer not null constraint funding_line_position_range check (position >= 0),
    source text not null constraint funding_line_source_known
        check (source in ('CURRENT_YEAR_APPROPRIATION', 'CARRYOVER', 'OTHER')),
    initial_budget_text text not null default '',
    initial_budget numeric(18, 2),
    adjusted_budget_text text not null default '',
    adjusted_budget numeric(18, 2),
    executed_amount_text text not null default '',
    executed_amount numeric(18, 2),
    constraint funding_line_source_unique unique (evaluation_id, source)
);
comment on table funding_line is '项目资金的一行';
comment on column funding_line.source is '资金来源';
comment on column funding_line.initial_budget_text is '年初预算数，原样';
comment on column funding_line.initial_budget is '年初预算数（元；看不懂时为空）';
comment on column funding_line.adjusted_budget_text is '全年预算数，原样';
comment on column funding_line.adjusted_budget is '全年预算数（元；看不懂时为空）';
comment on column funding_line.executed_amount_text is '全年执行数，原样';
comment on column funding_line.executed_amount is '全年执行数（元；看不懂时为空）';
