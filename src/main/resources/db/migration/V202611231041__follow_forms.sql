-- where a form is on its way, since when, and how often it went back
alter table self_evaluation
    add column department_approved_at timestamptz,
    add column return_count integer not null default 0
        constraint self_evaluation_return_count_range check (return_count >= 0),
    add column moved_at timestamptz;
update self_evaluation set moved_at = submitted_at where submitted_at is not null;
comment on column self_evaluation.department_approved_at is '主管部门审核通过的时间；退回、撤回或取消审核后为空';
comment on column self_evaluation.return_count is '被退回的次数';
comment on column self_evaluation.moved_at is '到达当前状态的时间；从未提交的草稿为空';
create index self_evaluation_waiting_idx on self_evaluation (status, moved_at, id) where status in ('SUBMITTED', 'DEPARTMENT_APPROVED');
create index self_evaluation_waiting_department_idx on self_evaluation (department_id, status, moved_at, id)
    where status in ('SUBMITTED', 'DEPARTMENT_APPROVED');
