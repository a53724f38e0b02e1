alter table account
    add column version bigint not null default 0,
    add column must_change_password boolean not null default false,
    add column password_changed_at timestamptz not null default now(),
    add column failed_logins integer not null default 0
        constraint account_failed_logins_range check (failed_logins >= 0),
    add column locked_until timestamptz,
    add column last_login_at timestamptz;
comment on column account.version is '版本号，管理员每改一次加一';
comment on column account.must_change_password is '口令是管理员给的，下次登录须更换';
comment on column account.password_changed_at is '口令更换时间';
comment on column account.failed_logins is '连续登录失败次数';
comment on column account.locked_until is '锁定到何时';
comment on column account.last_login_at is '最近一次登录';

create table former_password (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint former_password_account_fk references account on delete cascade,
    password_hash text not null,
    replaced_at timestamptz not null
);
create index former_password_account_idx on former_password (account_id, id desc);
comment on table former_password is '用过的口令（散列），不得再用';
comment on column former_password.replaced_at is '何时换掉';
