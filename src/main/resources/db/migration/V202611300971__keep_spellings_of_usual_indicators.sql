-- Counted anew in the next night, for all years
delete from usual_indicator;
alter table usual_indicator add column spelling text not null;
comment on column usual_indicator.spelling is '三级指标，最常见的写法';
comment on column usual_indicator.operator is '最常见的符号，单位数和中位数都只算用它的';
