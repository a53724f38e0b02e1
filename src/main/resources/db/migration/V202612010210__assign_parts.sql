-- 分工: who fills which part of a form in
create table form_assignment (
    evaluation_id bigint not null constraint form_assignment_evaluation_fk references self_evaluation on delete cascade,
    part text not null
        constraint form_assignment_part_known check (part ~ '^(funding|objectives|class\.[0-9]+|row\.[0-9a-f-]{36})$'),
    assignee_id bigint not null constraint form_assignment_assignee_fk references account on delete restrict,
    assigned_by bigint not null constraint form_assignment_assigned_by_fk references account on delete restrict,
    assigned_at timestamptz not null,
    constraint form_assignment_pk primary key (evaluation_id, part)
);
create index form_assignment_assignee_idx on form_assignment (assignee_id, evaluation_id);
create index form_assignment_assigned_by_idx on form_assignment (assigned_by);
comment on table form_assignment is '分工：自评表的一部分由谁填';
comment on column form_assignment.evaluation_id is '自评表';
comment on column form_assignment.part is '哪一部分：funding 是项目资金，objectives 是年度总体目标，class.<二级指标> 是一类的各行，row.<行> 是一行，比它那一类的先算';
comment on column form_assignment.assignee_id is '给谁';
comment on column form_assignment.assigned_by is '谁给的';
comment on column form_assignment.assigned_at is '什么时候给的';

-- read with the form, so that a form that nobody has divided asks nothing more; an open editor that knows a smaller number is
-- told of what is new beside the form's content
alter table self_evaluation add column beside_changes integer not null default 0;
comment on column self_evaluation.beside_changes is '分工、提问和答复变过几次';
