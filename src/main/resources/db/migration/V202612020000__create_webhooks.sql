-- other programs are told of moves: who is told (webhook), and what is to be told to whom (webhook_delivery)
create table webhook (
    id bigint generated always as identity primary key,
    name text not null constraint webhook_name_length check (char_length(name) between 1 and 40),
    name_key text not null constraint webhook_name_unique unique,
    url text not null constraint webhook_url_form check (url ~ '^https?://' and char_length(url) <= 500),
    events text[] not null constraint webhook_events_known check (cardinality(events) > 0 and events <@ array[
        'evaluation.submitted', 'evaluation.withdrawn', 'evaluation.returned', 'evaluation.approved',
        'evaluation.approval_cancelled', 'evaluation.published', 'evaluation.unpublished', 'evaluation.deleted',
        'evaluation.restored']),
    department_id bigint constraint webhook_department_fk references competent_department on delete restrict,
    unit_id bigint constraint webhook_unit_fk references implementing_unit on delete restrict,
    secret text not null constraint webhook_secret_sealed check (secret = '' or secret like '{gcm}%'),
    created_at timestamptz not null,
    created_by bigint not null constraint webhook_creator_fk references account on delete restrict,
    paused_at timestamptz,
    paused_why text not null default '',
    failing_since timestamptz,
    failures integer not null default 0,
    held_until timestamptz,
    constraint webhook_one_body check (department_id is null or unit_id is null),
    constraint webhook_failing_since_some_failure check ((failing_since is null) = (failures = 0))
);
create index webhook_department_idx on webhook (department_id);
create index webhook_unit_idx on webhook (unit_id);
create index webhook_created_by_idx on webhook (created_by);
comment on table webhook is '推送：自评表有了动作就告诉别的系统的一个地址';
comment on column webhook.name is '名称，写明是哪个系统';
comment on column webhook.name_key is '名称的比较形式';
comment on column webhook.url is '接收的地址';
comment on column webhook.events is '告诉哪些动作';
comment on column webhook.department_id is '只告诉这个主管部门的；空为不限';
comment on column webhook.unit_id is '只告诉这个单位的；空为不限';
comment on column webhook.secret is '签名的密钥，用安装的密钥加密';
comment on column webhook.paused_at is '何时暂停；空为在用';
comment on column webhook.paused_why is '系统为什么暂停；有人暂停的为空';
comment on column webhook.failing_since is '从何时起一次也没有送成；空为最近一次送成了';
comment on column webhook.failures is '从那以后连续几次没有送成';
comment on column webhook.held_until is '没有应答的，到何时再试';

create table webhook_delivery (
    id bigint generated always as identity primary key,
    webhook_id bigint not null constraint webhook_delivery_webhook_fk references webhook on delete cascade,
    event_id text not null,
    type text not null,
    evaluation_id bigint,
    body text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    next_at timestamptz,
    attempts integer not null default 0,
    last_at timestamptz,
    last_status integer,
    last_error text not null default '',
    delivered_at timestamptz,
    given_up_at timestamptz,
    constraint webhook_delivery_waits_or_ended check (num_nonnulls(next_at, delivered_at, given_up_at) = 1)
);
-- no foreign key to the form: deletions are told, too
create index webhook_delivery_latest_idx on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_due_idx on webhook_delivery (webhook_id, next_at) where next_at is not null;
create index webhook_delivery_expiry_idx on webhook_delivery (expires_at) where next_at is not null;
create index webhook_delivery_created_idx on webhook_delivery (created_at) where next_at is null;
comment on table webhook_delivery is '要告诉别的系统的，一个地址一件一行；了结以后保留14天';
comment on column webhook_delivery.event_id is '事件的编号，重发、发给几处都不变，接收方凭它去重';
comment on column webhook_delivery.type is '事件的种类';
comment on column webhook_delivery.evaluation_id is '自评表；试发的为空';
comment on column webhook_delivery.body is '发出的内容';
comment on column webhook_delivery.expires_at is '到何时还没有送成就放弃';
comment on column webhook_delivery.next_at is '何时发、何时再发；了结以后为空';
comment on column webhook_delivery.attempts is '发过几次';
comment on column webhook_delivery.last_at is '最近一次何时发';
comment on column webhook_delivery.last_status is '最近一次对方应答的状态码；没有应答为空';
comment on column webhook_delivery.last_error is '最近一次为什么没有送成；送成了为空';
comment on column webhook_delivery.delivered_at is '何时送成';
comment on column webhook_delivery.given_up_at is '何时放弃';
