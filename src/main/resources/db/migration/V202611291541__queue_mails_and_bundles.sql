-- what waits to be sent or made waits in the queue from now on; 10 is a low priority, 50 the usual one
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
select 'mail', id::text, due_at, false, 1, 10 from outgoing_mail where sent_at is null and given_up_at is null;

drop index outgoing_mail_due_idx;
alter table outgoing_mail drop column due_at;
comment on table outgoing_mail is '待发的邮件，随通知一起写下，各由一件后台任务发出';

alter table bundle_job add column attempt integer not null default 1;
alter table bundle_job drop column node;
alter table bundle_job drop column touched_at;
comment on column bundle_job.attempt is '第几次要；过时的任务凭它认出自己过时';

-- what was being made when the program ended is made from its beginning
update bundle_job set state = 'WAITING', done = 0, total = 0 where state = 'RUNNING';
insert into scheduled_long_tasks (task_name, task_instance, execution_time, picked, version, priority)
select 'bundle', id || '-1', created_at, false, 1, 50 from bundle_job where state = 'WAITING';
