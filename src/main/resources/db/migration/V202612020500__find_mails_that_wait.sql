-- what a metrics server asks each time: mails that wait, and those that were given up
create index outgoing_mail_waiting_idx on outgoing_mail (id) where sent_at is null and given_up_at is null;
create index outgoing_mail_given_up_idx on outgoing_mail (given_up_at) where given_up_at is not null;
