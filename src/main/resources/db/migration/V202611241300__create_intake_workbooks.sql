-- Workbooks that were taken away and came back wait beside the forms of other files until the person confirms.
create table intake_workbook (
    id bigint generated always as identity primary key,
    intake_id bigint not null constraint intake_workbook_intake_fk references intake on delete cascade,
    number integer not null constraint intake_workbook_number_range check (number >= 1),
    file text not null,
    taken jsonb not null,
    choices jsonb not null default '{}',
    tally jsonb not null,
    merged boolean not null default false,
    evaluation_id bigint constraint intake_workbook_evaluation_fk references self_evaluation on delete set null,
    made_version bigint,
    former jsonb,
    failure text not null default '',
    constraint intake_workbook_number_unique unique (intake_id, number)
);
create index intake_workbook_evaluation_idx on intake_workbook (evaluation_id);
comment on table intake_workbook is '导入的一份带走填写的工作簿，确认前不写入自评表';
comment on column intake_workbook.intake_id is '哪一次上传';
comment on column intake_workbook.number is '第几份，从1起，和别的文件里的表一起编号';
comment on column intake_workbook.file is '文件名';
comment on column intake_workbook.taken is '文件里说的：哪张表、哪个版本、每格带走时和现在的内容';
comment on column intake_workbook.choices is '上传的人选了用文件里的还是用网上的';
comment on column intake_workbook.tally is '上次比对：改几处、几处要选、几处拿不准、为什么不能写入';
comment on column intake_workbook.merged is '是否已写入';
comment on column intake_workbook.evaluation_id is '写入的自评表';
comment on column intake_workbook.made_version is '写入时的版本号；版本变了就不能撤销';
comment on column intake_workbook.former is '写入以前每格的内容和行的顺序';
comment on column intake_workbook.failure is '上次没有写入或没有撤销的原因';
