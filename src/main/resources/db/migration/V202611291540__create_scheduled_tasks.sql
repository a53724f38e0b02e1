-- the tables that db-scheduler works on, one for each lane; its names, our types
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea constraint scheduled_tasks_data_none check (task_data is null),
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint not null,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due_idx on scheduled_tasks (priority desc, execution_time);
create index scheduled_tasks_heartbeat_idx on scheduled_tasks (last_heartbeat);
comment on table scheduled_tasks is '后台任务，几秒做完的：排队、在做、要再做的';
comment on column scheduled_tasks.task_name is '种类';
comment on column scheduled_tasks.task_instance is '做的是哪一件；同一种类的同一件不重复排队';
comment on column scheduled_tasks.task_data is '不用：任务只凭编号，内容在各自的表里';
comment on column scheduled_tasks.execution_time is '何时做';
comment on column scheduled_tasks.picked is '是否在做';
comment on column scheduled_tasks.picked_by is '哪台机器在做';
comment on column scheduled_tasks.last_success is '最近一次做成';
comment on column scheduled_tasks.last_failure is '最近一次失败';
comment on column scheduled_tasks.consecutive_failures is '连续失败几次';
comment on column scheduled_tasks.last_heartbeat is '在做的机器最近一次报到；三分钟没有报到的由别的机器接着做';
comment on column scheduled_tasks.version is '每次改动加一';
comment on column scheduled_tasks.priority is '大的先做';

create table scheduled_long_tasks (like scheduled_tasks including all);
comment on table scheduled_long_tasks is '后台任务，要做几分钟的：每台机器一次做一件';
