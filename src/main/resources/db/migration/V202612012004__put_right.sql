-- 整改: what has to be put right, until when, and what has come of it
create table spot_check_item (
    id bigint generated always as identity constraint spot_check_item_pk primary key,
    form_id bigint not null constraint spot_check_item_form_fk references spot_check_form on delete restrict,
    words text not null constraint spot_check_item_filled check (btrim(words) <> ''),
    due date not null,
    state text not null default 'OPEN' constraint spot_check_item_state_known check (state in ('OPEN', 'ANSWERED', 'DONE')),
    version bigint not null default 0
);
create index spot_check_item_form_idx on spot_check_item (form_id, id);
create index spot_check_item_due_idx on spot_check_item (due, id) where state <> 'DONE';
comment on table spot_check_item is '抽查：整改事项';
comment on column spot_check_item.words is '要整改什么';
comment on column spot_check_item.due is '最后一天';
comment on column spot_check_item.state is '待整改、待验收、已销号';

create table spot_check_item_event (
    id bigint generated always as identity constraint spot_check_item_event_pk primary key,
    item_id bigint not null constraint spot_check_item_event_item_fk references spot_check_item on delete restrict,
    kind text not null
        constraint spot_check_item_event_kind_known check (kind in ('ASKED', 'ANSWERED', 'SENT_BACK', 'DONE')),
    words text not null default '',
    account_id bigint not null constraint spot_check_item_event_account_fk references account on delete restrict,
    at timestamptz not null
);
create index spot_check_item_event_item_idx on spot_check_item_event (item_id, id);
create index spot_check_item_event_account_idx on spot_check_item_event (account_id);
create trigger spot_check_item_event_is_kept before update or delete on spot_check_item_event
    for each row execute function refuse_change();
comment on table spot_check_item_event is '抽查：整改事项的经过';
comment on column spot_check_item_event.kind is '提出、单位答复、退回、销号';

create table spot_check_reminder (
    item_id bigint not null constraint spot_check_reminder_item_fk references spot_check_item on delete cascade,
    occasion text not null,
    at timestamptz not null,
    constraint spot_check_reminder_pk primary key (item_id, occasion)
);
comment on table spot_check_reminder is '抽查：整改事项到期前提醒过哪几次';
