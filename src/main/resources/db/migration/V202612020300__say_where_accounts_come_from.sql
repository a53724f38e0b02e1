-- accounts of people whom a login provider or a directory knows: no password of theirs is kept here
alter table account add column source text not null default 'LOCAL'
    constraint account_source_known check (source in ('LOCAL', 'OIDC', 'LDAP'));
alter table account add column subject text;
alter table account add column left_at timestamptz;
alter table account add constraint account_of_elsewhere_keeps_no_password check (source = 'LOCAL' or password_hash = '');
alter table account add constraint account_subject_is_a_providers check (subject is null or source = 'OIDC');
alter table account add constraint account_that_left_is_disabled check (left_at is null or (source <> 'LOCAL' and not enabled));
create unique index account_subject_unique on account (subject) where subject is not null;
comment on column account.source is '账号从哪里来：LOCAL 管理员建的，OIDC 统一登录第一次登录时建的，LDAP 目录';
comment on column account.subject is '统一登录中的标识（签发者和 sub），改名也不变；别的来源没有';
comment on column account.left_at is '不再属于任何一个对应的组、因此自动停用的时间；重新加入以后自动启用';
