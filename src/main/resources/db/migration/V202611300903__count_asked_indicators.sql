-- What reviewers sent rows back for, by their names: in kinds only, and of no unit
create table asked_indicator (
    name text not null,
    field text not null,
    code text not null,
    forms bigint not null,
    constraint asked_indicator_pk primary key (name, field, code)
);
comment on table asked_indicator is '同名指标被退回询问的是什么，三张表以上的才列，每夜重算';
comment on column asked_indicator.name is '三级指标，规范写法';
comment on column asked_indicator.field is '批在哪一栏；空为整行';
comment on column asked_indicator.code is '问的是哪一项检查；空为不论哪一项';
comment on column asked_indicator.forms is '表数';
