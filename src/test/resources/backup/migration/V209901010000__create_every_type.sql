-- what any table of the application is made of, and what stands in the way of filling one
create table every_type (
    id bigint generated always as identity constraint every_type_pk primary key,
    partner_id bigint constraint every_type_partner_fk references every_type,
    small smallint, number integer, amount numeric(18, 2), yes boolean, day date, at timestamptz, uid uuid,
    bytes bytea, kept jsonb, words text, list text[], numbers integer[], uids uuid[],
    grams text[] generated always as (name_grams(words, '{}')) stored,
    doubled numeric generated always as (amount * 2) stored
);
create table every_key (
    name text constraint every_key_pk primary key,
    type_id bigint not null constraint every_key_type_fk references every_type on delete cascade
);
alter table every_type add key_name text constraint every_type_key_fk references every_key deferrable initially deferred;
create trigger every_type_is_kept before update or delete on every_type for each row execute function refuse_change();
create trigger every_type_is_not_emptied before truncate on every_type for each statement execute function refuse_change();
alter table every_type enable always trigger every_type_is_kept;
create function every_key_follows() returns trigger language plpgsql as $$
begin
    insert into every_type (words) values ('written by a trigger');
    return null;
end $$;
create trigger every_key_follows after insert on every_key for each row execute function every_key_follows();
-- rows that a migration brings are not those of the backup
insert into every_type (words) values ('of the migration');
