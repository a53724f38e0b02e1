create table bundle_job (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint bundle_job_account_fk references account on delete cascade,
    kind text not null constraint bundle_job_kind_known check (kind in ('PDF', 'ZIP')),
    query text not null,
    title text not null,
    state text not null constraint bundle_job_state_known check (
        state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    node text not null default '',
    total integer not null default 0 constraint bundle_job_total_range check (total >= 0),
    done integer not null default 0 constraint bundle_job_done_range check (done >= 0),
    report text not null default '',
    file_size bigint not null default 0,
    scope_department_id bigint,
    scope_unit_id bigint,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    expires_at timestamptz not null
);
create index bundle_job_account_idx on bundle_job (account_id, id desc);
create index bundle_job_waiting_idx on bundle_job (id) where state in ('WAITING', 'RUNNING');
create index bundle_job_expires_idx on bundle_job (expires_at);
comment on table bundle_job is '汇编任务：把筛选出的自评表做成一个文件，保留一天';
comment on column bundle_job.account_id is '谁要的；只有本人看得到';
comment on column bundle_job.kind is '种类：一个 PDF，或按表分文件的 ZIP';
comment on column bundle_job.query is '列表的筛选和排序（JSON）';
comment on column bundle_job.title is '筛选条件，用文字说';
comment on column bundle_job.state is '状态：排队、进行、完成、失败、取消、中断';
comment on column bundle_job.node is '由哪个实例在做';
comment on column bundle_job.total is '共几张表';
comment on column bundle_job.done is '已处理几张';
comment on column bundle_job.report is '没做成的表及原因，每行一张；整个失败时为原因';
comment on column bundle_job.file_size is '文件大小，字节';
comment on column bundle_job.scope_department_id is '制作时本人的部门范围；范围变了不再给下载';
comment on column bundle_job.scope_unit_id is '制作时本人的单位范围';
comment on column bundle_job.created_at is '何时要的';
comment on column bundle_job.touched_at is '最近一次进展';
comment on column bundle_job.expires_at is '何时删除';
