-- notices of one kind more; the kinds there are stay
do $$
declare
    kinds constant text := (select pg_get_constraintdef(oid) from pg_constraint
        where conname = 'notice_kind_known' and conrelid = 'notice'::regclass);
    said constant text := col_description('notice'::regclass,
        (select attnum from pg_attribute where attrelid = 'notice'::regclass and attname = 'kind'));
begin
    alter table notice drop constraint notice_kind_known;
    execute 'alter table notice add constraint notice_kind_known '
        || replace(kinds, '''WAITING''::text', '''WAITING''::text, ''WEBHOOK''::text');
    execute format('comment on column notice.kind is %L', said || '、推送');
end $$;
