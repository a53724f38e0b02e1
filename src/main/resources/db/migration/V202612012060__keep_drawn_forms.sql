-- what was drawn stays as it was drawn; what the unit has filed since, where the reviewer goes by that, stands beside it
alter table spot_check_form add column refiled jsonb;
comment on column spot_check_form.filed is '自评表抽取时的内容，不再改';
comment on column spot_check_form.refiled is '后来提交的内容，复核改以此为准；空为仍以抽取时的为准';

create function spot_check_form_is_kept() returns trigger language plpgsql as $$
declare
    moving constant text[] := '{refiled,open,status,reviewed_total,reviewed_grade,answer_until}';
begin
    if tg_op = 'DELETE' or (to_jsonb(new) - moving) <> (to_jsonb(old) - moving) then
        raise exception 'a drawn form does not change';
    end if;
    return new;
end $$;
create trigger spot_check_form_is_kept before update or delete on spot_check_form
    for each row execute function spot_check_form_is_kept();
