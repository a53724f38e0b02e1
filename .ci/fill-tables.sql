-- One row for every table that is still empty, made from the database's own catalogue, so that a migration meets a row of
-- every table of its release: what must have a value gets one that the checks take, what refers to another table the first row of that.
-- A table that no such row fits is named, and what its checks want is written below by hand.
create temp table by_hand (named text, content text);
insert into by_hand values
    ('form_assignment.part', '''funding'''), ('indicator_link.before_key', 'gen_random_uuid()'),
    ('print_key.key', 'decode(repeat(''5a'', 32), ''hex'')'), ('service_token.hash', 'decode(repeat(''5a'', 32), ''hex'')'),
    ('service_token.ending', '''Abc1'''), ('spot_check_draw.risk_share', '40'), ('spot_check_draw.money_share', '30'),
    ('spot_check_draw.random_share', '30'), ('evidence_content.sha256', 'repeat(''5a'', 32)'),
    ('evidence_file.content_id', '(select min(id) from evidence_content)');

create function pg_temp.value_of(wanted pg_attribute) returns text language plpgsql as $$
declare
    choice text;
begin
    select content into choice from by_hand where named = wanted.attrelid::regclass || '.' || wanted.attname;
    if choice is not null then
        return choice;
    end if;
    -- the first of the values that a check lists, of a check on this column alone first
    select (regexp_match(pg_get_constraintdef(c.oid), '\m' || wanted.attname || ' = ANY \(\(?ARRAY\[(''[^'']*'')'))[1] into choice
    from pg_constraint c
    where c.conrelid = wanted.attrelid and c.contype = 'c' and wanted.attnum = any (c.conkey)
      and pg_get_constraintdef(c.oid) ~ ('\m' || wanted.attname || ' = ANY')
    order by cardinality(c.conkey) limit 1;
    if choice is not null then
        return choice;
    end if;
    return case
        when wanted.attndims > 0 then '''{}'''
        else case format_type(wanted.atttypid, null)
            when 'text' then quote_literal('某' || wanted.attname)
            when 'character varying' then '''x'''
            when 'character' then '''x'''
            when 'boolean' then 'false'
            when 'timestamp with time zone' then '''2026-11-20 09:00+08'''
            when 'date' then '''2026-11-20'''
            when 'jsonb' then '''{}'''
            when 'uuid' then '''00000000-0000-4000-8000-000000000001'''
            when 'bytea' then '''\x5a''::bytea'
            when 'time without time zone' then '''09:00'''
            else case when wanted.attname ~ 'year' then '2001' else '1' end
        end
    end;
end $$;

create function pg_temp.fill(wanted regclass) returns text language plpgsql as $$
declare
    names text[] := '{}';
    taken text[] := '{}';
    sources text[] := '{}';
    reference record;
    wanted_column pg_attribute;
    place int := 0;
begin
    for reference in
        select confrelid::regclass as target, conkey, confkey from pg_constraint
        where conrelid = wanted and contype = 'f' and confrelid <> wanted
          -- one that must be there; what may be missing is left out
          and exists (select from pg_attribute where attrelid = wanted and attnum = any (conkey) and attnotnull)
        order by cardinality(conkey) desc
    loop
        if (select array_agg(attname::text) from pg_attribute where attrelid = wanted and attnum = any (reference.conkey)) && names then
            continue;
        end if;
        place := place + 1;
        sources := sources || format('(select * from %s limit 1) r%s', reference.target, place);
        for i in 1 .. cardinality(reference.conkey) loop
            names := names || (select attname::text from pg_attribute where attrelid = wanted and attnum = reference.conkey[i]);
            taken := taken || format('r%s.%I', place,
                (select attname from pg_attribute where attrelid = reference.target and attnum = reference.confkey[i]));
        end loop;
    end loop;
    for wanted_column in
        select * from pg_attribute where attrelid = wanted and attnum > 0 and not attisdropped and attidentity = ''
          and attgenerated = '' and (attnotnull and not atthasdef or wanted || '.' || attname in (select named from by_hand))
        order by attnum
    loop
        if not wanted_column.attname::text = any (names) then
            names := names || wanted_column.attname::text;
            taken := taken || pg_temp.value_of(wanted_column);
        end if;
    end loop;
    if names = '{}' then
        execute format('insert into %s default values', wanted);
    else
        execute format('insert into %s (%s) select %s%s', wanted, (select string_agg(quote_ident(n), ', ') from unnest(names) n),
            array_to_string(taken, ', '), case when place > 0 then ' from ' || array_to_string(sources, ', ') else '' end);
    end if;
    return null;
exception when others then
    return sqlerrm;
end $$;

do $$
declare
    tables regclass;
    filled bigint;
    why text;
    wrong text;
begin
    for pass in 1 .. 4 loop
        wrong := '';
        for tables in
            select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
              and relname <> 'audit_event' -- a chain, which only the program can go on with
            order by relname
        loop
            execute format('select count(*) from %s', tables) into filled;
            if filled = 0 then
                why := pg_temp.fill(tables);
                execute format('select count(*) from %s', tables) into filled;
                if filled = 0 then
                    wrong := wrong || format(E'\n%s: %s', tables, coalesce(why, 'a trigger took it'));
                end if;
            end if;
        end loop;
        exit when wrong = '';
    end loop;
    if wrong <> '' then
        raise exception 'without a row:%', wrong;
    end if;
end $$;
