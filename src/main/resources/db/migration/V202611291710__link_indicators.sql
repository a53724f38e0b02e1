-- What persons said of rows: which row of last year's form one goes on from, that it is new whatever it is called, or that
-- names decide again; what was said last about a row, and last about a row of last year, holds
create table indicator_link (
    id bigint generated always as identity constraint indicator_link_pk primary key,
    evaluation_id bigint not null constraint indicator_link_evaluation_fk references self_evaluation on delete cascade,
    evaluation_version bigint not null,
    row_key uuid not null,
    row_name text not null,
    origin text not null constraint indicator_link_origin_known check (origin in ('LAST_YEAR', 'NEW', 'BY_NAME')),
    before_key uuid,
    before_name text not null,
    account_id bigint not null constraint indicator_link_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint indicator_link_before_named check ((origin = 'LAST_YEAR') = (before_key is not null))
);
create index indicator_link_evaluation_idx on indicator_link (evaluation_id, id);
create index indicator_link_account_idx on indicator_link (account_id);
create trigger indicator_link_unchangeable before update on indicator_link
    for each row execute function refuse_change();
comment on table indicator_link is '人工指定的三级指标上下年对应，只增不改；后指定的为准';
comment on column indicator_link.evaluation_id is '自评表';
comment on column indicator_link.evaluation_version is '指定时自评表的版本';
comment on column indicator_link.row_key is '本年的行';
comment on column indicator_link.row_name is '本年的行当时的三级指标';
comment on column indicator_link.origin is '怎样对应：上年的行、上年没有（新的一行）、按名称自动对应';
comment on column indicator_link.before_key is '上年自评表的行';
comment on column indicator_link.before_name is '上年的行的三级指标；没有则为空';
comment on column indicator_link.account_id is '谁指定的';
comment on column indicator_link.at is '何时';
