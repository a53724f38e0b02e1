-- what a unit says to a conclusion, and what the reviewer makes of it
create table spot_check_answer (
    id bigint generated always as identity constraint spot_check_answer_pk primary key,
    conclusion_id bigint not null
        constraint spot_check_answer_conclusion_fk references spot_check_conclusion on delete restrict,
    form_id bigint not null constraint spot_check_answer_form_fk references spot_check_form on delete restrict,
    contests boolean not null,
    words text not null,
    account_id bigint not null constraint spot_check_answer_account_fk references account on delete restrict,
    at timestamptz not null,
    changed boolean,
    reason text not null default '',
    decided_by bigint constraint spot_check_answer_decided_by_fk references account on delete restrict,
    decided_at timestamptz,
    constraint spot_check_answer_once unique (conclusion_id),
    constraint spot_check_answer_said check (not contests or btrim(words) <> ''),
    constraint spot_check_answer_decided check (
        (changed is null) = (decided_by is null) and (changed is null) = (decided_at is null)
        and (changed is null or contests and btrim(reason) <> ''))
);
create index spot_check_answer_form_idx on spot_check_answer (form_id);
create index spot_check_answer_account_idx on spot_check_answer (account_id);
create index spot_check_answer_decided_by_idx on spot_check_answer (decided_by);
comment on table spot_check_answer is '抽查：单位对复核结论的答复';
comment on column spot_check_answer.contests is '有异议';
comment on column spot_check_answer.words is '单位的说明';
comment on column spot_check_answer.changed is '异议的处理：重新复核，或者维持；空为还没处理';
comment on column spot_check_answer.reason is '处理的理由';
