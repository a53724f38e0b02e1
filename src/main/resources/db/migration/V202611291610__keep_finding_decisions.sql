-- What reviewers made of what is doubtful: it is the record of the review, and measures how often a check is right
create table finding_decision (
    id bigint generated always as identity constraint finding_decision_pk primary key,
    evaluation_id bigint not null constraint finding_decision_evaluation_fk references self_evaluation on delete cascade,
    digest text not null,
    code text not null,
    address text not null,
    message text not null,
    decision text not null constraint finding_decision_known check (decision in ('ASKED', 'ACCEPTED', 'NOTED', 'WITHDRAWN')),
    reason text not null,
    account_id bigint not null constraint finding_decision_account_fk references account on delete restrict,
    at timestamptz not null
);
create index finding_decision_evaluation_idx on finding_decision (evaluation_id, id);
create index finding_decision_account_idx on finding_decision (account_id);
create trigger finding_decision_unchangeable before update on finding_decision
    for each row execute function refuse_change();
comment on table finding_decision is '对疑点的处理';
comment on column finding_decision.evaluation_id is '自评表';
comment on column finding_decision.digest is '疑点及其依据的摘要；依据的单元格改了，就是另一个疑点';
comment on column finding_decision.code is '哪一项检查';
comment on column finding_decision.address is '所在单元格（页面）';
comment on column finding_decision.message is '疑点当时的话';
comment on column finding_decision.decision is '退回询问、说明成立、暂记、撤回询问';
comment on column finding_decision.reason is '理由';
comment on column finding_decision.account_id is '谁处理的';
comment on column finding_decision.at is '何时';

-- read with the form, so that scoring it asks nothing more; written by decisions alone
alter table self_evaluation
    add column accepted_findings text not null default '',
    add column decisions integer not null default 0;
comment on column self_evaluation.accepted_findings is '说明成立的疑点的摘要，以空格分开；不计入存疑分';
comment on column self_evaluation.decisions is '疑点处理过几次';
