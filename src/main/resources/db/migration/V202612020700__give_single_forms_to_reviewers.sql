-- A single form can be given to a finance reviewer; that outranks whoever looks after its department
alter table self_evaluation add column reviewer_id bigint
    constraint self_evaluation_reviewer_fk references account on delete restrict;
comment on column self_evaluation.reviewer_id is '单独交给的财政审核人；空为按主管部门的分工；停用或者改了角色的，等于空';

create table form_reviewer_change (
    id bigint generated always as identity constraint form_reviewer_change_pk primary key,
    evaluation_id bigint not null constraint form_reviewer_change_evaluation_fk references self_evaluation on delete cascade,
    from_id bigint constraint form_reviewer_change_from_fk references account on delete restrict,
    to_id bigint constraint form_reviewer_change_to_fk references account on delete restrict,
    account_id bigint not null constraint form_reviewer_change_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint form_reviewer_change_changes_something check (from_id is distinct from to_id)
);
create index form_reviewer_change_evaluation_idx on form_reviewer_change (evaluation_id, id);
create index form_reviewer_change_from_idx on form_reviewer_change (from_id) where from_id is not null;
create index form_reviewer_change_to_idx on form_reviewer_change (to_id) where to_id is not null;
create index form_reviewer_change_account_idx on form_reviewer_change (account_id);
comment on table form_reviewer_change is '一张表单独交给谁审的每次改动，只增';
comment on column form_reviewer_change.evaluation_id is '自评表';
comment on column form_reviewer_change.from_id is '原来交给谁；空为按主管部门的分工';
comment on column form_reviewer_change.to_id is '现在交给谁；空为按主管部门的分工';
comment on column form_reviewer_change.account_id is '谁交的';
comment on column form_reviewer_change.at is '什么时候交的';
