-- whoever has drawn may leave: somebody else takes the draw over, and what was drawn and by whom stays as it was
alter table spot_check_draw add column owner_id bigint;
alter table spot_check_draw disable trigger spot_check_draw_is_kept;
update spot_check_draw set owner_id = drawn_by;
alter table spot_check_draw enable trigger spot_check_draw_is_kept;
alter table spot_check_draw
    alter column owner_id set not null,
    add constraint spot_check_draw_owner_fk foreign key (owner_id) references account on delete restrict;
create index spot_check_draw_owner_idx on spot_check_draw (owner_id);
comment on column spot_check_draw.owner_id is '负责人：起初是抽取的人，可由别的财政审核人接手';

create or replace function spot_check_draw_is_kept() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null
            or (to_jsonb(new) - '{owner_id,closed_by,closed_at,closing_note}'::text[])
                <> (to_jsonb(old) - '{owner_id,closed_by,closed_at,closing_note}'::text[]) then
        raise exception 'a draw of spot checks does not change';
    end if;
    return new;
end $$;

-- who had a part of a review with something in it and handed it on: they have seen it, and review the form no more by themselves
create table spot_check_former_reviewer (
    form_id bigint not null constraint spot_check_former_reviewer_form_fk references spot_check_form on delete restrict,
    part text not null constraint spot_check_former_reviewer_part_known check (part in ('FIRST', 'SECOND')),
    reviewer_id bigint not null constraint spot_check_former_reviewer_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint spot_check_former_reviewer_pk primary key (form_id, part, reviewer_id)
);
create index spot_check_former_reviewer_account_idx on spot_check_former_reviewer (reviewer_id);
create trigger spot_check_former_reviewer_is_kept before update or delete on spot_check_former_reviewer
    for each row execute function refuse_change();
comment on table spot_check_former_reviewer is '抽查：填过内容后改由他人复核的原复核人';
comment on column spot_check_former_reviewer.part is '第一人、第二人';
comment on column spot_check_former_reviewer.at is '何时改由他人复核';
