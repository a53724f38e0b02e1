create table indicator (
    id bigint generated always as identity primary key,
    evaluation_id bigint not null constraint indicator_evaluation_fk references self_evaluation on delete cascade,
    row_key uuid not null,
    position integer not null constraint indicator_position_range check (position >= 0),
    category_id bigint not null constraint indicator_category_fk references indicator_class on delete restrict,
    name text not null default '',
    target text not null default '',
    actual text not null default '',
    weight_text text not null default '',
    weight numeric(5, 2) constraint indicator_weight_range check (weight between 0 and 100),
    score_text text not null default '',
    score numeric(5, 2) constraint indicator_score_range check (score between 0 and 100),
    computed_score numeric(5, 2)
        constraint indicator_computed_score_range check (computed_score >= 0 and computed_score <= weight),
    deviation_explanation text not null default '',
    constraint indicator_row_key_unique unique (evaluation_id, row_key)
);
create index indicator_category_idx on indicator (category_id);
comment on table indicator is '三级指标';
comment on column indicator.row_key is '行的不变标识，由填写者的浏览器给出，重发不重复';
comment on column indicator.position is '表中的顺序，从0起';
comment on column indicator.category_id is '二级指标';
comment on column indicator.name is '三级指标名称';
comment on column indicator.target is '年度指标值，原样';
comment on column indicator.actual is '实际完成值，原样';
comment on column indicator.weight_text is '分值，原样';
comment on column indicator.weight is '分值（看不懂时为空）';
comment on column indicator.score_text is '得分，原样';
comment on column indicator.score is '得分（看不懂时为空）';
comment on column indicator.computed_score is '按规则计算的得分（定性或未填完时为空）';
comment on column indicator.deviation_explanation is '偏差原因分析及改进措施';
