alter table funding_line
    add column name text not null default '',
    add column line_key text,
    add column parent_key text,
    alter column source drop not null,
    drop constraint funding_line_source_known,
    add constraint funding_line_source_known
        check (source in ('TOTAL', 'CURRENT_YEAR_APPROPRIATION', 'CARRYOVER', 'OTHER')),
    add constraint funding_line_keyed check ((source is null) <> (line_key is null)),
    add constraint funding_line_key_unique unique (evaluation_id, line_key);
comment on column funding_line.source is '资金来源；纸面上另有名称的行为空';
comment on column funding_line.name is '名称，原样；空的用资金来源的名称';
comment on column funding_line.line_key is '没有资金来源的行的标识';
comment on column funding_line.parent_key is '属于哪一行（其中）：那一行的资金来源或标识；属于总额的为空';
