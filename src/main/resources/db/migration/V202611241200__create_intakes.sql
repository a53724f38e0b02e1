-- What was read from somebody's files waits here until the person confirms; nothing of it is a form before.
create table intake (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint intake_account_fk references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    files jsonb not null
);
create index intake_account_idx on intake (account_id, id desc);
create index intake_expires_at_idx on intake (expires_at);
comment on table intake is '导入：一次上传，只有上传的人看得见';
comment on column intake.account_id is '谁上传的';
comment on column intake.created_at is '何时上传';
comment on column intake.expires_at is '到期删除：没有确认的一天，确认过的三十天';
comment on column intake.files is '每个文件：名称、类型、份数、读不了的原因';

create table intake_form (
    id bigint generated always as identity primary key,
    intake_id bigint not null constraint intake_form_intake_fk references intake on delete cascade,
    number integer not null constraint intake_form_number_range check (number >= 1),
    reading jsonb not null,
    target jsonb not null,
    state text not null default 'OPEN' constraint intake_form_state_known check (state in ('OPEN', 'MADE', 'REPLACED')),
    evaluation_id bigint constraint intake_form_evaluation_fk references self_evaluation on delete set null,
    made_version bigint,
    former jsonb,
    failure text not null default '',
    constraint intake_form_number_unique unique (intake_id, number)
);
create index intake_form_evaluation_idx on intake_form (evaluation_id);
comment on table intake_form is '导入的一份表，确认前不是自评表';
comment on column intake_form.intake_id is '哪一次上传';
comment on column intake_form.number is '第几份，从1起';
comment on column intake_form.reading is '读到的内容、拿不准的格、没读懂的行';
comment on column intake_form.target is '归到哪个单位、项目，怎么存';
comment on column intake_form.state is '状态：待确认、已新建、已替换';
comment on column intake_form.evaluation_id is '存成的自评表';
comment on column intake_form.made_version is '存成时的版本号；版本变了就不能撤销';
comment on column intake_form.former is '被替换的草稿原来的内容';
comment on column intake_form.failure is '上次没有存成或没有撤销的原因';
