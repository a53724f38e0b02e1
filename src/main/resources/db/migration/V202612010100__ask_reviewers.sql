-- 提问: what a unit asks its reviewers while it fills a form, kept as what reviewers pin to it; drafts have them too, so that
-- they go with a deleted draft, which keeps them
alter table pin
    drop constraint pin_evaluation_fk,
    drop constraint pin_round_range,
    add constraint pin_evaluation_fk foreign key (evaluation_id) references self_evaluation on delete cascade,
    add column kind text not null default 'PIN' constraint pin_kind_known check (kind in ('PIN', 'INQUIRY')),
    add column closed_by bigint constraint pin_closed_by_fk references account on delete restrict,
    add column closed_at timestamptz,
    add constraint pin_round_range check (round >= 1 or kind = 'INQUIRY' and round = 0),
    add constraint pin_closing_is_signed check ((closed_by is null) = (closed_at is null)),
    add constraint pin_closed_is_inquiry check (closed_at is null or kind = 'INQUIRY');
create index pin_closed_by_idx on pin (closed_by);
create index pin_open_inquiry_idx on pin (at, id) where kind = 'INQUIRY' and answer = '' and closed_at is null;
comment on table pin is '批注，提问';
comment on column pin.kind is '种类：批注、提问';
comment on column pin.place is '批注、提问时那一处的叫法';
comment on column pin.subject is '批注、提问时那一处的内容';
comment on column pin.text is '批注，或者填报单位的提问';
comment on column pin.round is '批注：随第几次退回送出，从1起；提问：问的时候退回过几次';
comment on column pin.author_id is '批注人，或者提问人';
comment on column pin.answer is '对方的答复：批注由填报单位，提问由审核人';
comment on column pin.closed_by is '提问由谁了结：没有答复的是撤回，有答复的是已解决';
comment on column pin.closed_at is '何时了结';

-- read with the form, so that a form nobody has asked about asks nothing more
alter table self_evaluation
    add column inquiries integer not null default 0,
    add column open_inquiries integer not null default 0;
comment on column self_evaluation.inquiries is '提过几个问';
comment on column self_evaluation.open_inquiries is '还有几个提问没人答复';
create index self_evaluation_unit_inquiries_idx on self_evaluation (unit_id) where inquiries > 0;
create index self_evaluation_open_inquiries_idx on self_evaluation (department_id) include (open_inquiries)
    where open_inquiries > 0;
