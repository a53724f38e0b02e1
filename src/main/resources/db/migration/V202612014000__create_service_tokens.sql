-- programs act as accounts of their own, which nobody can log in with: what they do is named after them
alter table account add column service boolean not null default false;
alter table account drop constraint account_username_form;
alter table account add constraint account_username_form check (
    case when service then username ~ '^接口：.' else username ~ '^[a-z0-9][a-z0-9._-]{1,63}$' end);
alter table account add constraint account_of_service_lets_nobody_in check (
    not service or (not enabled and password_hash = '' and factor_secret is null and email = ''
        and role in ('PREPARER', 'DEPARTMENT_REVIEWER', 'FINANCE_REVIEWER')));
comment on column account.service is '是否为接口令牌的账号：没有口令，始终停用，不能登录、不收通知、不被指派';

create table service_token (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint service_token_account_fk references account on delete restrict,
    name text not null constraint service_token_name_length check (char_length(name) between 1 and 40),
    name_key text not null constraint service_token_name_unique unique,
    hash bytea not null constraint service_token_hash_unique unique
        constraint service_token_hash_length check (octet_length(hash) = 32),
    ending text not null constraint service_token_ending_form check (ending ~ '^[0-9A-Za-z]{4}$'),
    writes boolean not null,
    valid_until date,
    created_at timestamptz not null,
    created_by bigint not null constraint service_token_creator_fk references account on delete restrict,
    revoked_at timestamptz,
    revoked_by bigint constraint service_token_revoker_fk references account on delete restrict,
    last_used_at timestamptz,
    last_address text,
    constraint service_token_account_unique unique (account_id),
    constraint service_token_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null)),
    constraint service_token_used_from_somewhere check ((last_used_at is null) = (last_address is null))
);
create index service_token_created_by_idx on service_token (created_by);
create index service_token_revoked_by_idx on service_token (revoked_by);
comment on table service_token is '接口令牌：别的程序用它调用接口；吊销以后保留';
comment on column service_token.account_id is '令牌的账号，角色和数据范围在那里';
comment on column service_token.name is '名称，历史和审计日志里写作“接口：名称”';
comment on column service_token.name_key is '名称的比较形式；吊销的也占用，日志里一个名称只指一个令牌';
comment on column service_token.hash is '令牌的SHA-256；令牌本身不存';
comment on column service_token.ending is '令牌的最后四位，用来辨认';
comment on column service_token.writes is '能否改动；否则只读';
comment on column service_token.valid_until is '用到哪一天（含当天）；空为长期';
comment on column service_token.last_used_at is '最近使用，相隔五分钟以上才记';
comment on column service_token.last_address is '最近使用的来源地址';
