-- 谁开着哪张表: said by open pages every few seconds. Nothing is lost with it, so it is not logged; and it refers to nothing,
-- so that no page that says so waits for somebody who saves, nor the other way round.
create unlogged table form_presence (
    evaluation_id bigint not null,
    account_id bigint not null,
    page text not null,
    place text not null,
    editing boolean not null,
    seen_at timestamptz not null,
    constraint form_presence_pk primary key (evaluation_id, account_id)
) with (fillfactor = 60);
comment on table form_presence is '谁开着哪张自评表、在哪一格，页面每隔几秒报一次；45秒没报的不算';
comment on column form_presence.evaluation_id is '自评表';
comment on column form_presence.account_id is '谁';
comment on column form_presence.page is '他最后报的那一页，各页不同';
comment on column form_presence.place is '在哪一格；空的是不在格子里';
comment on column form_presence.editing is '在填，还是只看';
comment on column form_presence.seen_at is '最后一次报的时间';
