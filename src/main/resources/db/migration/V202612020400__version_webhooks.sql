-- who changes a webhook changes the one they saw; a receiver that answers is never taken for one that is away
alter table webhook add column version bigint not null default 1;
alter table webhook add column answered_at timestamptz;
comment on column webhook.version is '改一次加一，两人同时改的，后一个先看到';
comment on column webhook.answered_at is '最近一次没有送成、而对方有应答的，是什么时候';
-- the latest of each, without reading all
create index webhook_delivery_delivered_idx on webhook_delivery (webhook_id, delivered_at) where delivered_at is not null;
