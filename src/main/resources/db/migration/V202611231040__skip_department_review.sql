alter table competent_department
    add column skips_department_review boolean not null default false;
comment on column competent_department.skips_department_review is '主管部门不另审：提交后直接由财政审核';
