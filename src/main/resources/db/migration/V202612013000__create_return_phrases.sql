-- What the bureau asks of its own about the findings of a check; without a row the application's own words are used
create table return_phrase (
    code text not null constraint return_phrase_pk primary key,
    words text not null constraint return_phrase_words_filled check (btrim(words) <> ''),
    version bigint not null,
    changed_by bigint not null constraint return_phrase_changed_by_fk references account on delete restrict,
    changed_at timestamptz not null
);
create index return_phrase_changed_by_idx on return_phrase (changed_by);
comment on table return_phrase is '退回用语：对某项检查的疑点怎样问，由财政部门修改';
comment on column return_phrase.code is '检查';
comment on column return_phrase.words is '用语，【】里是疑点的数';
comment on column return_phrase.version is '版本号，每次修改加一';
comment on column return_phrase.changed_by is '谁改的';
comment on column return_phrase.changed_at is '什么时候改的';
