-- a lane of jobs that wait for other houses' servers: those that hang hold up no mail
create table scheduled_outward_tasks (like scheduled_tasks including all);
comment on table scheduled_outward_tasks is '后台任务，要等别处的服务器应答的';
