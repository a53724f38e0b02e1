-- Every change of a form's content, as the smallest piece of text that changed: from the form as it is now each earlier
-- version can be had back, and typing a long text costs no more than its letters.
create table cell_change (
    id bigint generated always as identity primary key,
    evaluation_id bigint not null constraint cell_change_evaluation_fk references self_evaluation on delete cascade,
    version bigint not null,
    account_id bigint not null constraint cell_change_account_fk references account on delete restrict,
    at timestamptz not null,
    address text not null,
    start_at integer not null constraint cell_change_start_range check (start_at >= 0),
    removed text not null,
    inserted text not null,
    constraint cell_change_changes_something check (removed <> inserted)
);
create index cell_change_evaluation_idx on cell_change (evaluation_id, id);
create index cell_change_account_idx on cell_change (account_id);
comment on table cell_change is '自评表内容的变动，只增不改';
comment on column cell_change.version is '变动后的版本号';
comment on column cell_change.account_id is '谁';
comment on column cell_change.at is '何时';
comment on column cell_change.address is '哪一格；rows 为行的归类和顺序';
comment on column cell_change.start_at is '从第几个字起，从0起';
comment on column cell_change.removed is '去掉的文字';
comment on column cell_change.inserted is '换上的文字';

create trigger cell_change_is_kept before update on cell_change for each row execute function refuse_change();
create trigger cell_change_is_not_emptied before truncate on cell_change for each statement execute function refuse_change();
-- what a draft that nobody ever handed in held may go with it; after a first move the moves keep the form
create function refuse_delete_of_moved() returns trigger language plpgsql as $$
begin
    if exists (select from status_move m where m.evaluation_id = old.evaluation_id)
       or exists (select from self_evaluation e where e.id = old.evaluation_id) then
        raise exception 'cell_change is a record of what happened and cannot be changed' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger cell_change_is_not_deleted before delete on cell_change for each row execute function refuse_delete_of_moved();
