create table audit_event (
    number bigint primary key constraint audit_event_number_range check (number >= 1),
    at timestamptz not null,
    account_id bigint constraint audit_event_account_fk references account on delete restrict,
    username text not null,
    client text not null,
    kind text not null,
    subject text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null constraint audit_event_hash_form check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_event_at_idx on audit_event (at);
create index audit_event_username_idx on audit_event (username, number);
create index audit_event_kind_idx on audit_event (kind, number);
create index audit_event_account_idx on audit_event (account_id);
comment on table audit_event is '审计日志，只增不改；每条的散列含上一条的散列';
comment on column audit_event.number is '序号，从1起，不间断';
comment on column audit_event.username is '用户名，登录失败时为所填的';
comment on column audit_event.client is '来源地址';
comment on column audit_event.kind is '事件';
comment on column audit_event.subject is '对象';
comment on column audit_event.detail is '内容';
comment on column audit_event.previous_hash is '上一条的散列；第一条为空';
comment on column audit_event.hash is 'SHA-256：上一条的散列和本条各项';
create trigger audit_event_is_kept before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_is_not_emptied before truncate on audit_event for each statement execute function refuse_change();
