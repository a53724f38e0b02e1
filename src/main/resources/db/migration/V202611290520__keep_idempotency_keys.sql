-- A program whose answer was lost could not ask again without knowing whether the first request had been carried out.
create table idempotency_key (
    account_id bigint not null constraint idempotency_key_account_fk references account on delete cascade,
    key text not null,
    request_digest text not null,
    evaluation_id bigint,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (account_id, key)
);
create index idempotency_key_created_at_idx on idempotency_key (created_at);
comment on table idempotency_key is '接口请求的唯一标记（Idempotency-Key）';
comment on column idempotency_key.account_id is '谁的请求';
comment on column idempotency_key.key is '请求自带的标记';
comment on column idempotency_key.request_digest is '请求的SHA-256：方法、地址、内容；同一标记不能用于别的请求';
comment on column idempotency_key.evaluation_id is '这次请求办的自评表；表可能已删除';
comment on column idempotency_key.created_at is '何时，一天后不再保留';
