-- What was reached stands beside the number to reach, as far as it can be compared with it. Facts of an earlier release lack
-- it: the program reads it from their forms, a few at a time.
alter table indicator_fact add column actual numeric;
comment on column indicator_fact.actual is '实际完成值的数值；不是数、单位不能比的为空';

create table unread_actual (
    evaluation_id bigint constraint unread_actual_pk primary key
        constraint unread_actual_evaluation_fk references self_evaluation on delete cascade
);
comment on table unread_actual is '升级前提交、三级指标的实际完成值还没有读的自评表；启动后补读，读过的删去';
comment on column unread_actual.evaluation_id is '自评表';

insert into unread_actual (evaluation_id)
select e.id from self_evaluation e where exists (select from indicator_fact f where f.evaluation_id = e.id);
