-- a notice of one kind more, of which there is one a day and person, too; the kinds there are stay
do $$
declare
    kinds constant text := (select pg_get_constraintdef(oid) from pg_constraint
        where conname = 'notice_kind_known' and conrelid = 'notice'::regclass);
    said constant text := col_description('notice'::regclass,
        (select attnum from pg_attribute where attrelid = 'notice'::regclass and attname = 'kind'));
begin
    alter table notice drop constraint notice_kind_known;
    execute 'alter table notice add constraint notice_kind_known '
        || replace(kinds, '''WAITING''::text', '''WAITING''::text, ''ASSIGNED''::text');
    execute format('comment on column notice.kind is %L', said || '、分工');
end $$;
alter table notice
    drop constraint notice_gathered_key,
    add constraint notice_gathered_key unique (account_id, kind, gathered_on);
comment on column notice.gathered_on is '等您审核、分工、提问、答复：合在一条里的是哪天的表；别的通知没有';
