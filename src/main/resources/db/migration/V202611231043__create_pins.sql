create table pin (
    id bigint generated always as identity primary key,
    evaluation_id bigint not null constraint pin_evaluation_fk references self_evaluation on delete restrict,
    address text not null constraint pin_address_length check (char_length(address) <= 100),
    place text not null,
    subject text not null default '',
    text text not null constraint pin_text_filled check (btrim(text) <> '' and char_length(text) <= 1000),
    round integer not null constraint pin_round_range check (round >= 1),
    author_id bigint not null constraint pin_author_fk references account on delete restrict,
    at timestamptz not null,
    answer text not null default '' constraint pin_answer_length check (char_length(answer) <= 1000),
    answered_by bigint constraint pin_answered_by_fk references account on delete restrict,
    answered_at timestamptz,
    constraint pin_answer_is_signed check ((answer = '') = (answered_by is null) and (answer = '') = (answered_at is null))
);
create index pin_evaluation_idx on pin (evaluation_id, round, id);
create index pin_author_idx on pin (author_id);
create index pin_answered_by_idx on pin (answered_by);
comment on table pin is '批注';
comment on column pin.address is '批在哪一格：与页面上的编号相同；row.<行> 为整行，空为整张表';
comment on column pin.place is '批注时那一处的叫法';
comment on column pin.subject is '批注时那一处的内容';
comment on column pin.text is '批注';
comment on column pin.round is '随第几次退回送出，从1起';
comment on column pin.author_id is '批注人';
comment on column pin.answer is '填报单位的答复';
comment on column pin.answered_by is '答复人';
