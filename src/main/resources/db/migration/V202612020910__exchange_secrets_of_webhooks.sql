-- a secret is exchanged without a break: for a day what is sent is signed with both
alter table webhook add column secret_number bigint not null default 1;
alter table webhook add column former_secret text not null default ''
    constraint webhook_former_secret_sealed check (former_secret = '' or former_secret like '{gcm}%');
alter table webhook add column former_until timestamptz;
alter table webhook add constraint webhook_former_secret_ends check ((former_secret = '') = (former_until is null));
comment on column webhook.secret_number is '第几个密钥，换一次加一';
comment on column webhook.former_secret is '换下来的密钥，到期以前也用它签名；用安装的密钥加密';
comment on column webhook.former_until is '换下来的密钥用到何时';
