-- 复核记录: one for each reviewer of a drawn form, and the owner's of a form that two have reviewed
create table spot_check_record (
    id bigint generated always as identity constraint spot_check_record_pk primary key,
    form_id bigint not null constraint spot_check_record_form_fk references spot_check_form on delete restrict,
    part text not null constraint spot_check_record_part_known check (part in ('FIRST', 'SECOND', 'FINAL')),
    reviewer_id bigint not null constraint spot_check_record_reviewer_fk references account on delete restrict,
    assigned_at timestamptz not null,
    conclusion text not null default '',
    closed_at timestamptz,
    version bigint not null default 0,
    constraint spot_check_record_once unique (form_id, part)
);
create index spot_check_record_reviewer_idx on spot_check_record (reviewer_id, closed_at);
comment on table spot_check_record is '抽查：复核记录';
comment on column spot_check_record.part is '第一人、第二人、两人复核的表的定稿';
comment on column spot_check_record.conclusion is '结论';
comment on column spot_check_record.closed_at is '何时完成';

create table spot_check_row (
    record_id bigint not null constraint spot_check_row_record_fk references spot_check_record on delete cascade,
    place text not null,
    actual text not null default '',
    score_text text not null default '',
    clause_id bigint constraint spot_check_row_clause_fk references spot_check_clause on delete restrict,
    grounds text not null default '',
    constraint spot_check_row_pk primary key (record_id, place)
);
create index spot_check_row_clause_idx on spot_check_row (clause_id);
comment on table spot_check_row is '抽查：复核记录的一行';
comment on column spot_check_row.place is 'execution 是预算执行，其余是指标行的标识';
comment on column spot_check_row.actual is '复核完成值；预算执行是复核执行数';
comment on column spot_check_row.score_text is '复核得分，原样';
comment on column spot_check_row.clause_id is '扣分条款';
comment on column spot_check_row.grounds is '依据';

-- 结论 as they were told to the unit; each stays, whatever comes after it
create table spot_check_conclusion (
    id bigint generated always as identity constraint spot_check_conclusion_pk primary key,
    form_id bigint not null constraint spot_check_conclusion_form_fk references spot_check_form on delete restrict,
    number integer not null,
    reviewed_total numeric(9, 2) not null,
    reviewed_grade text not null,
    words text not null,
    rows jsonb not null,
    account_id bigint not null constraint spot_check_conclusion_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint spot_check_conclusion_once unique (form_id, number)
);
create index spot_check_conclusion_account_idx on spot_check_conclusion (account_id);
create trigger spot_check_conclusion_is_kept before update or delete on spot_check_conclusion
    for each row execute function refuse_change();
comment on table spot_check_conclusion is '抽查：给单位的复核结论，只增不改';
comment on column spot_check_conclusion.number is '第几次结论，从1起；最后一次有效';
comment on column spot_check_conclusion.rows is '各行的复核完成值、得分、条款和依据';
