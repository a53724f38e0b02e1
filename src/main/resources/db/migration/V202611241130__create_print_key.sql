create table print_key (
    only_one boolean constraint print_key_pk primary key default true constraint print_key_only_one check (only_one),
    key bytea not null constraint print_key_length check (octet_length(key) = 32),
    created_at timestamptz not null
);
comment on table print_key is '打印稿校验码的密钥，第一次启动时随机生成；换掉它，以前打印的校验码都不再认得';
comment on column print_key.only_one is '只有一行';
comment on column print_key.key is '密钥';
comment on column print_key.created_at is '何时生成';
