-- Which finance reviewer looks after which department: whose queue its forms stand in first; nobody sees less for it
create table review_assignment (
    department_id bigint not null constraint review_assignment_pk primary key
        constraint review_assignment_department_fk references competent_department on delete cascade,
    account_id bigint not null constraint review_assignment_account_fk references account on delete restrict,
    assigned_by bigint not null constraint review_assignment_assigned_by_fk references account on delete restrict,
    assigned_at timestamptz not null
);
create index review_assignment_account_idx on review_assignment (account_id);
create index review_assignment_assigned_by_idx on review_assignment (assigned_by);
comment on table review_assignment is '审核分工：各主管部门的表归哪位财政审核人';
comment on column review_assignment.department_id is '主管部门';
comment on column review_assignment.account_id is '财政审核人；停用或者改了角色的，等于没有';
comment on column review_assignment.assigned_by is '谁定的';
comment on column review_assignment.assigned_at is '什么时候定的';
