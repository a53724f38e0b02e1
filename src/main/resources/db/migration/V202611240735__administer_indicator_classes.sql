alter table indicator_class
    add column retired boolean not null default false,
    add column successor_id bigint
        constraint indicator_class_successor_fk references indicator_class on delete set null,
    add constraint indicator_class_successor_is_another check (successor_id <> id);
create index indicator_class_successor_idx on indicator_class (successor_id);
comment on column indicator_class.retired is '是否停用；停用的留在已用它的表上，不再用于新的行';
comment on column indicator_class.successor_id is '停用以后，由上一年的表新建时换用哪个二级指标';

-- a new order is written class by class, and holds at the end
alter table indicator_class
    drop constraint indicator_class_position_unique,
    add constraint indicator_class_position_unique unique nulls not distinct (parent_id, position)
        deferrable initially deferred;
