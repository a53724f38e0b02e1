-- Every page counts what waits of spot checks for whoever looks at it: what is settled is not read for that.
create index spot_check_answer_contest_idx on spot_check_answer (form_id) where contests and changed is null;
create index spot_check_item_waiting_idx on spot_check_item (state, form_id) where state in ('OPEN', 'ANSWERED');
create index spot_check_form_answer_idx on spot_check_form (answer_until) where status <> 'WAITING';
