-- What a person said of a row: which row of last year's form it goes on from, or that it is new whatever it is called
create table indicator_link (
    evaluation_id bigint not null constraint indicator_link_evaluation_fk references self_evaluation on delete cascade,
    row_key uuid not null,
    before_key uuid,
    account_id bigint not null constraint indicator_link_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint indicator_link_pk primary key (evaluation_id, row_key)
);
create index indicator_link_account_idx on indicator_link (account_id);
comment on table indicator_link is '人工指定的三级指标上下年对应';
comment on column indicator_link.evaluation_id is '自评表';
comment on column indicator_link.row_key is '本年的行';
comment on column indicator_link.before_key is '上年自评表的行；新增的指标为空';
comment on column indicator_link.account_id is '谁指定的';
comment on column indicator_link.at is '何时';
