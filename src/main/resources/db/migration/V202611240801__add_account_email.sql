alter table account add column email text not null default ''
    constraint account_email_form check (email = '' or (email like '_%@_%' and char_length(email) <= 254));
comment on column account.email is '邮箱，收通知用，可以没有';
