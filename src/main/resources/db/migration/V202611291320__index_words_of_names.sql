-- Chinese is searched by one or two signs, in which trigrams find nothing: every sign of a name and every two next to each
-- other are kept. A name holds a longer word only if it holds all its pairs; that they stand in a row is looked at then.
create function name_grams(name_key text, former_keys text[]) returns text[] language sql immutable parallel safe as $$
    select array(
        select distinct substr(names, place, signs)
        from (select name_key || E'\n' || array_to_string(former_keys, E'\n') as names) all_names,
            generate_series(1, length(names)) place, generate_series(1, 2) signs)
$$;
alter table project
    add column name_grams text[] not null generated always as (name_grams(name_key, former_keys)) stored;
comment on column project.name_grams is '名称及曾用名中的单字和相邻两字，供查找';
-- how common a word is decides how it is searched: that has to be known of more signs than a hundred
alter table project alter column name_grams set statistics 1000;
create index project_name_grams_idx on project using gin (name_grams);
analyze project;
