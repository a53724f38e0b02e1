create table indicator_class (
    id bigint generated always as identity primary key,
    parent_id bigint constraint indicator_class_parent_fk references indicator_class on delete restrict,
    kind text not null constraint indicator_class_kind_known
        check (kind in ('OUTPUT', 'OUTCOME', 'SATISFACTION', 'COST')),
    name text not null constraint indicator_class_name_filled check (name = btrim(name) and name <> ''),
    position integer not null,
    constraint indicator_class_name_unique unique nulls not distinct (parent_id, name),
    constraint indicator_class_position_unique unique nulls not distinct (parent_id, position)
);
comment on table indicator_class is '一级、二级指标（树）：没有上级的是一级';
comment on column indicator_class.parent_id is '上级指标';
comment on column indicator_class.kind is '类别：产出、效益、满意度、成本';
comment on column indicator_class.name is '指标名称';
comment on column indicator_class.position is '同级中的顺序';

with dimension as (
    insert into indicator_class (kind, name, position)
    values ('OUTPUT', '产出指标', 1), ('OUTCOME', '效益指标', 2), ('SATISFACTION', '满意度指标', 3), ('COST', '成本指标', 4)
    returning id, kind
)
insert into indicator_class (parent_id, kind, name, position)
select dimension.id, dimension.kind, category.name, category.position
from dimension
join (values
    ('OUTPUT', '数量指标', 1), ('OUTPUT', '质量指标', 2), ('OUTPUT', '时效指标', 3), ('OUTPUT', '成本指标', 4),
    ('OUTCOME', '经济效益指标', 1), ('OUTCOME', '社会效益指标', 2), ('OUTCOME', '生态效益指标', 3), ('OUTCOME', '可持续影响指标', 4),
    ('SATISFACTION', '服务对象满意度指标', 1),
    ('COST', '经济成本指标', 1), ('COST', '社会成本指标', 2), ('COST', '生态环境成本指标', 3)
) as category (kind, name, position) on category.kind = dimension.kind;
