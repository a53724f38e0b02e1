-- what units contest and put right runs on when a draw has ended: somebody else may answer for that too
create or replace function spot_check_draw_is_kept() returns trigger language plpgsql as $$
declare
    moving constant text[] :=
        case when old.closed_at is null then '{owner_id,closed_by,closed_at,closing_note}'::text[] else '{owner_id}' end;
begin
    if (to_jsonb(new) - moving) <> (to_jsonb(old) - moving) then
        raise exception 'a draw of spot checks does not change';
    end if;
    return new;
end $$;

-- every page asks which unfinished records are with somebody who reviews no more
create index spot_check_record_unfinished_idx on spot_check_record (form_id) where closed_at is null;
