-- Five wrong passwords from anywhere locked an account for everybody. Now they are counted by what is guessed and from where.
create table login_guess (
    account_id bigint not null constraint login_guess_account_fk references account on delete cascade,
    way text not null constraint login_guess_way_known check (way in ('PASSWORD', 'API', 'CODE')),
    place text not null,
    failures integer not null constraint login_guess_failures_positive check (failures > 0),
    next_at timestamptz not null,
    last_at timestamptz not null,
    constraint login_guess_pk primary key (account_id, way, place)
);
create index login_guess_last_at_idx on login_guess (last_at);
comment on table login_guess is '输错的口令和动态码';
comment on column login_guess.account_id is '账号';
comment on column login_guess.way is '页面口令、接口口令、动态码，分开计';
comment on column login_guess.place is '从哪里来：用过的浏览器、用过的地址，或者别处';
comment on column login_guess.failures is '连续输错几次';
comment on column login_guess.next_at is '此前不再核对';
comment on column login_guess.last_at is '最近一次，一天后不再算';

create table known_place (
    account_id bigint not null constraint known_place_account_fk references account on delete cascade,
    place text not null,
    seen_at timestamptz not null,
    constraint known_place_pk primary key (account_id, place)
);
comment on table known_place is '账号在哪里登录过';
comment on column known_place.account_id is '账号';
comment on column known_place.place is '浏览器（其标记的散列）或地址';
comment on column known_place.seen_at is '最近一次登录，半年后不再算';

alter table account drop column failed_logins, drop column locked_until;
