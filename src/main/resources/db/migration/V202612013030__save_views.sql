-- What somebody looks at again and again: a list, and what it is narrowed by, under a name of their own
create table saved_view (
    id bigint generated always as identity constraint saved_view_pk primary key,
    account_id bigint not null constraint saved_view_account_fk references account on delete cascade,
    list text not null constraint saved_view_list_known check (list in ('EVALUATIONS', 'DOUBTS', 'QUEUE')),
    name text not null constraint saved_view_name_filled check (btrim(name) <> ''),
    query text not null constraint saved_view_query_filled check (query <> ''),
    constraint saved_view_name_unique unique (account_id, list, name)
);
comment on table saved_view is '常用视图：各人记下的筛选条件';
comment on column saved_view.account_id is '谁的';
comment on column saved_view.list is '哪个清单';
comment on column saved_view.name is '名称';
comment on column saved_view.query is '地址里的条件';
