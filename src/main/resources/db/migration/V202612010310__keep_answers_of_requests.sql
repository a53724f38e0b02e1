-- what a request did that works in transactions of its own, so that whoever asks again hears the same
alter table idempotency_key add column answer text;
comment on column idempotency_key.answer is '自己分几步办的请求的结果；空为还在办，或者办的是一张自评表';
