alter table account
    add column factor_secret text,
    add column factor_confirmed_at timestamptz,
    add column factor_step bigint,
    add constraint account_factor_is_whole
        check (num_nulls(factor_secret, factor_confirmed_at, factor_step) in (0, 3));
comment on column account.factor_secret is '动态口令的密钥（Base32），没有启用则为空';
comment on column account.factor_confirmed_at is '动态口令启用时间';
comment on column account.factor_step is '用过的最近一个动态码的时间步，不得再用';

create table recovery_code (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint recovery_code_account_fk references account on delete cascade,
    code_hash text not null
);
create index recovery_code_account_idx on recovery_code (account_id);
comment on table recovery_code is '动态口令的恢复码，每个只能用一次，用过即删';
comment on column recovery_code.id is '编号';
comment on column recovery_code.account_id is '账号';
comment on column recovery_code.code_hash is '恢复码的散列（带算法前缀）';
