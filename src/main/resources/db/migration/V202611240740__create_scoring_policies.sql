create table scoring_policy (
    id bigint generated always as identity primary key,
    fiscal_year integer not null constraint scoring_policy_year_range check (fiscal_year between 2000 and 2100),
    revision integer not null constraint scoring_policy_revision_range check (revision >= 1),
    document jsonb not null,
    note text not null default '' constraint scoring_policy_note_length check (char_length(note) <= 500),
    account_id bigint not null constraint scoring_policy_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint scoring_policy_revision_unique unique (fiscal_year, revision)
);
create index scoring_policy_year_idx on scoring_policy (fiscal_year, id desc);
create index scoring_policy_account_idx on scoring_policy (account_id);
comment on table scoring_policy is '评分规则，每年度每改一次一版，只增不改；没有的年度用通行规则';
comment on column scoring_policy.fiscal_year is '年度';
comment on column scoring_policy.revision is '第几版，从1起；最后一版有效';
comment on column scoring_policy.document is '规则的全部数值（JSON，严格校验）';
comment on column scoring_policy.note is '修改说明';
comment on column scoring_policy.account_id is '谁';
comment on column scoring_policy.at is '何时';
create trigger scoring_policy_is_kept before update or delete on scoring_policy for each row execute function refuse_change();
create trigger scoring_policy_is_not_emptied before truncate on scoring_policy for each statement execute function refuse_change();

alter table self_evaluation
    add column policy_id bigint constraint self_evaluation_policy_fk references scoring_policy on delete restrict;
create index self_evaluation_policy_idx on self_evaluation (policy_id);
comment on column self_evaluation.policy_id is '按哪一版评分规则计算；空为通行规则';
