-- What the unit says of what is doubtful in its form, beside the finding: each saying is kept, the last one holds, a blank one
-- takes the last one back
create table finding_explanation (
    id bigint generated always as identity constraint finding_explanation_pk primary key,
    evaluation_id bigint not null constraint finding_explanation_evaluation_fk references self_evaluation on delete cascade,
    digest text not null,
    code text not null,
    address text not null,
    message text not null,
    text text not null,
    account_id bigint not null constraint finding_explanation_account_fk references account on delete restrict,
    at timestamptz not null
);
create index finding_explanation_evaluation_idx on finding_explanation (evaluation_id, id);
create index finding_explanation_account_idx on finding_explanation (account_id);
create trigger finding_explanation_unchangeable before update on finding_explanation
    for each row execute function refuse_change();
comment on table finding_explanation is '单位对疑点的说明';
comment on column finding_explanation.evaluation_id is '自评表';
comment on column finding_explanation.digest is '疑点及其依据的摘要；依据的单元格改了，就是另一个疑点';
comment on column finding_explanation.code is '哪一项检查';
comment on column finding_explanation.address is '所在单元格（页面）';
comment on column finding_explanation.message is '疑点当时的话';
comment on column finding_explanation.text is '说明；空的是收回';
comment on column finding_explanation.account_id is '谁写的';
comment on column finding_explanation.at is '何时';

-- read with the form, so that a form nobody has explained asks nothing more
alter table self_evaluation add column explanations integer not null default 0;
comment on column self_evaluation.explanations is '疑点说明过几次';
