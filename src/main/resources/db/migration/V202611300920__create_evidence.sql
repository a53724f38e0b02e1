-- 佐证材料: what a file holds is kept once, however many forms it is attached to
create table evidence_content (
    id bigint generated always as identity constraint evidence_content_pk primary key,
    sha256 text not null constraint evidence_content_once unique
        constraint evidence_content_digest check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null constraint evidence_content_filled check (size > 0),
    kind text not null,
    thumbnail bytea,
    kept_in text not null constraint evidence_content_place check (kept_in in ('DATABASE', 'DIRECTORY')),
    scan text not null
        constraint evidence_content_scan check (scan in ('NOT_SCANNED', 'WAITING', 'CLEAN', 'INFECTED')),
    virus text not null default '',
    scanned_at timestamptz,
    used_at timestamptz not null
);
create index evidence_content_unscanned_idx on evidence_content (id) where scan in ('NOT_SCANNED', 'WAITING');
comment on table evidence_content is '佐证材料的内容，同样的内容只存一份';
comment on column evidence_content.sha256 is '内容的 SHA-256';
comment on column evidence_content.size is '字节数';
comment on column evidence_content.kind is '按内容认出的类型';
comment on column evidence_content.thumbnail is '图片的缩略图（JPEG）';
comment on column evidence_content.kept_in is '存在数据库还是目录里';
comment on column evidence_content.scan is '查毒：未查、等待、未发现、有病毒';
comment on column evidence_content.virus is '查出的病毒';
comment on column evidence_content.scanned_at is '何时查的';
comment on column evidence_content.used_at is '最后一次被上传的时间';

create table evidence_part (
    content_id bigint not null constraint evidence_part_content_fk references evidence_content on delete cascade,
    number integer not null,
    bytes bytea not null,
    constraint evidence_part_pk primary key (content_id, number)
);
-- what is attached is compressed within, mostly
alter table evidence_part alter column bytes set storage external;
comment on table evidence_part is '存在数据库里的内容，分段';
comment on column evidence_part.content_id is '内容';
comment on column evidence_part.number is '第几段，从0起';
comment on column evidence_part.bytes is '这一段';

create table evidence_file (
    id bigint generated always as identity constraint evidence_file_pk primary key,
    evaluation_id bigint not null constraint evidence_file_evaluation_fk references self_evaluation on delete cascade,
    place text not null,
    name text not null constraint evidence_file_named check (name <> ''),
    content_id bigint constraint evidence_file_content_fk references evidence_content on delete restrict,
    added_by bigint not null constraint evidence_file_added_by_fk references account on delete restrict,
    added_at timestamptz not null,
    removed_by bigint constraint evidence_file_removed_by_fk references account on delete restrict,
    removed_at timestamptz,
    constraint evidence_file_removed check ((removed_by is null) = (removed_at is null)),
    constraint evidence_file_kept check (content_id is not null or removed_at is not null)
);
create index evidence_file_evaluation_idx on evidence_file (evaluation_id, id);
create index evidence_file_content_idx on evidence_file (content_id);
create index evidence_file_added_by_idx on evidence_file (added_by);
create index evidence_file_removed_by_idx on evidence_file (removed_by);
comment on table evidence_file is '佐证材料：附在自评表一处的文件';
comment on column evidence_file.evaluation_id is '自评表';
comment on column evidence_file.place is '附在哪里：空的是整张表，funding 是项目资金，row.<行> 是指标行';
comment on column evidence_file.name is '文件名';
comment on column evidence_file.content_id is '内容；移除已久的没有了';
comment on column evidence_file.added_by is '谁上传的';
comment on column evidence_file.added_at is '何时上传';
comment on column evidence_file.removed_by is '谁移除的';
comment on column evidence_file.removed_at is '何时移除';

create table evidence_event (
    id bigint generated always as identity constraint evidence_event_pk primary key,
    evaluation_id bigint not null constraint evidence_event_evaluation_fk references self_evaluation on delete cascade,
    kind text not null
        constraint evidence_event_known check (kind in ('ATTACHED', 'RENAMED', 'MOVED', 'REMOVED', 'RESTORED')),
    place text not null,
    name text not null,
    account_id bigint not null constraint evidence_event_account_fk references account on delete restrict,
    at timestamptz not null
);
create index evidence_event_evaluation_idx on evidence_event (evaluation_id, id);
create index evidence_event_account_idx on evidence_event (account_id);
create trigger evidence_event_unchangeable before update on evidence_event
    for each row execute function refuse_change();
comment on table evidence_event is '佐证材料的历史';
comment on column evidence_event.evaluation_id is '自评表';
comment on column evidence_event.kind is '上传、改名、移到别处、移除、恢复';
comment on column evidence_event.place is '那一处当时叫什么';
comment on column evidence_event.name is '文件当时的名字；改名的写明原来的';
comment on column evidence_event.account_id is '谁';
comment on column evidence_event.at is '何时';
