create table status_move (
    id bigint generated always as identity primary key,
    evaluation_id bigint not null constraint status_move_evaluation_fk references self_evaluation on delete restrict,
    move text not null constraint status_move_known check (
        move in ('SUBMIT', 'WITHDRAW', 'RETURN', 'APPROVE', 'CANCEL_APPROVAL', 'PUBLISH', 'UNPUBLISH')),
    from_status text not null constraint status_move_from_known check (
        from_status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')),
    to_status text not null constraint status_move_to_known check (
        to_status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')),
    evaluation_version bigint not null,
    account_id bigint not null constraint status_move_account_fk references account on delete restrict,
    at timestamptz not null,
    reason text not null default '' constraint status_move_reason_length check (char_length(reason) <= 2000)
);
create index status_move_evaluation_idx on status_move (evaluation_id, id);
create index status_move_account_idx on status_move (account_id);
comment on table status_move is '自评表的状态变动，只增不改';
comment on column status_move.move is '动作';
comment on column status_move.from_status is '原状态';
comment on column status_move.to_status is '新状态';
comment on column status_move.evaluation_version is '变动时表的版本号';
comment on column status_move.account_id is '谁';
comment on column status_move.at is '何时';
comment on column status_move.reason is '理由';

-- a record of what happened is never changed; whoever owns the tables would have to switch this off first
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is a record of what happened and cannot be changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger status_move_is_kept before update or delete on status_move for each row execute function refuse_change();
create trigger status_move_is_not_emptied before truncate on status_move for each statement execute function refuse_change();
