create table campaign (
    fiscal_year integer constraint campaign_pk primary key
        constraint campaign_year_range check (fiscal_year between 2000 and 2100),
    opens_on date not null,
    closes_on date not null,
    note text not null default '' constraint campaign_note_length check (char_length(note) <= 2000),
    version bigint not null,
    updated_at timestamptz not null,
    updated_by bigint constraint campaign_updated_by_fk references account on delete restrict,
    constraint campaign_days_in_order check (opens_on <= closes_on)
);
create index campaign_updated_by_idx on campaign (updated_by);
comment on table campaign is '年度自评工作；没有的年度不限填报时间';
comment on column campaign.fiscal_year is '年度';
comment on column campaign.opens_on is '填报开始日，当天起';
comment on column campaign.closes_on is '填报截止日，含当天';
comment on column campaign.note is '给填报人的说明';
comment on column campaign.version is '版本号，每改一次加一';
comment on column campaign.updated_at is '最近修改时间';
comment on column campaign.updated_by is '最近由谁修改';

create table campaign_extension (
    fiscal_year integer not null constraint campaign_extension_campaign_fk references campaign on delete cascade,
    unit_id bigint not null constraint campaign_extension_unit_fk references implementing_unit on delete restrict,
    last_day date not null,
    reason text not null constraint campaign_extension_reason_given
        check (btrim(reason) <> '' and char_length(reason) <= 500),
    granted_by bigint not null constraint campaign_extension_granted_by_fk references account on delete restrict,
    granted_at timestamptz not null,
    constraint campaign_extension_pk primary key (fiscal_year, unit_id)
);
create index campaign_extension_unit_idx on campaign_extension (unit_id);
create index campaign_extension_granted_by_idx on campaign_extension (granted_by);
comment on table campaign_extension is '延期：某单位某年度可以填到更晚的一天';
comment on column campaign_extension.fiscal_year is '年度';
comment on column campaign_extension.unit_id is '实施单位';
comment on column campaign_extension.last_day is '延到哪一天，含当天';
comment on column campaign_extension.reason is '理由';
comment on column campaign_extension.granted_by is '谁批的';
comment on column campaign_extension.granted_at is '何时批的';

create table campaign_exemption (
    id bigint generated always as identity primary key,
    fiscal_year integer not null constraint campaign_exemption_campaign_fk references campaign on delete cascade,
    unit_id bigint not null constraint campaign_exemption_unit_fk references implementing_unit on delete restrict,
    project_id bigint constraint campaign_exemption_project_fk references project on delete restrict,
    reason text not null constraint campaign_exemption_reason_given
        check (btrim(reason) <> '' and char_length(reason) <= 500),
    granted_by bigint not null constraint campaign_exemption_granted_by_fk references account on delete restrict,
    granted_at timestamptz not null,
    constraint campaign_exemption_once unique nulls not distinct (fiscal_year, unit_id, project_id)
);
create index campaign_exemption_unit_idx on campaign_exemption (unit_id);
create index campaign_exemption_project_idx on campaign_exemption (project_id);
create index campaign_exemption_granted_by_idx on campaign_exemption (granted_by);
comment on table campaign_exemption is '今年不报：某单位或其某个项目这一年度不用交表';
comment on column campaign_exemption.fiscal_year is '年度';
comment on column campaign_exemption.unit_id is '实施单位';
comment on column campaign_exemption.project_id is '项目；空表示全单位';
comment on column campaign_exemption.reason is '理由';
comment on column campaign_exemption.granted_by is '谁定的';
comment on column campaign_exemption.granted_at is '何时定的';

create table campaign_reminder (
    fiscal_year integer not null constraint campaign_reminder_campaign_fk references campaign on delete cascade,
    unit_id bigint not null constraint campaign_reminder_unit_fk references implementing_unit on delete restrict,
    occasion text not null,
    at timestamptz not null,
    constraint campaign_reminder_pk primary key (fiscal_year, unit_id, occasion)
);
create index campaign_reminder_unit_idx on campaign_reminder (unit_id);
comment on table campaign_reminder is '发过的催报，同一由头只发一次';
comment on column campaign_reminder.fiscal_year is '年度';
comment on column campaign_reminder.unit_id is '实施单位';
comment on column campaign_reminder.occasion is '由头：某日的人工催报，或离截止还有几天';
comment on column campaign_reminder.at is '何时';
