-- An import that is undone takes back the projects it made, too.
alter table intake_form
    add column made_project_id bigint constraint intake_form_made_project_fk references project on delete set null;
create index intake_form_made_project_idx on intake_form (made_project_id);
comment on column intake_form.made_project_id is '存的时候新建的项目；撤销以后没有别的表用它，就一并删除';
