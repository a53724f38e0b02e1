-- How often a check is right: its latest decisions are read for all checks at once
create index finding_decision_check_idx on finding_decision (code, at desc, id desc) include (evaluation_id, digest, decision);
