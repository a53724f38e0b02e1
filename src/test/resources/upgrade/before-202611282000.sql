-- An installation of the version before forms had lines of their own, steps in their history and names in a normal form.
insert into competent_department (name, former_names) values ('教育局(汇总)', array['教委（汇总）']), ('教育局（汇总）', '{}');
insert into implementing_unit (department_id, name) values (1, '第一中学'), (2, '第一中学');
insert into account (username, password_hash, display_name, role, unit_id) values ('teacher', 'x', '王老师', 'PREPARER', 1);
insert into account (username, password_hash, display_name, role) values ('finance', 'x', '李科长', 'FINANCE_REVIEWER');
insert into project (unit_id, name) values (1, '校舍修缮（２期）'), (1, '校舍修缮(2期)'), (1, '图书'), (1, '食堂'), (1, '操场');

insert into scoring_policy (fiscal_year, revision, document, account_id, at) values
    (2025, 1, '{}', 2, '2026-01-05 00:00+08'), (2025, 2, '{}', 2, '2026-03-01 00:00+08'),
    (2024, 1, '{}', 2, '2026-01-05 00:00+08');

-- 1: taken from a paper under the rules of January; 2: before any rules; 3: typed; 4: merged with a workbook; 5: returned
insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id, department_name,
    unit_name, status, amount_unit, initial_budget, adjusted_budget, executed_amount, execution_score, weight_sum,
    total_score, block_count, warning_count, printed_figures, created_at, created_by, updated_at, updated_by)
select 3, year, project, p.name, 1, 1, '教育局(汇总)', '第一中学', status, 'WAN_YUAN', 1200000, 1200000, 600000, 5, 90, 80,
    2, 4, printed, created::timestamptz, 1, now(), 1
from (values
    (2025, 1, 'DRAFT', '{"totalScore": "80"}', '2026-02-01 10:00+08'),
    (2025, 2, 'DRAFT', '{"totalScore": "81"}', '2026-01-01 10:00+08'),
    (2025, 3, 'DRAFT', '', '2026-02-01 10:00+08'),
    (2024, 4, 'DRAFT', '', '2026-02-01 10:00+08'),
    (2024, 5, 'RETURNED', '', '2026-02-01 10:00+08')) as form (year, project, status, printed, created)
join project p on p.id = form.project
order by project;

insert into funding_line (evaluation_id, position, source, initial_budget_text, initial_budget) values
    (1, 0, 'CURRENT_YEAR_APPROPRIATION', '100', 1000000), (1, 1, 'CARRYOVER', '20', 200000), (1, 2, 'OTHER', '', null);
insert into indicator (evaluation_id, row_key, position, category_id, name, weight_text, weight)
select 1, 'aaaaaaaa-0000-4000-8000-000000000001', 0, id, '修缮面积', '90', 90
from indicator_class where name = '数量指标';

insert into cell_change (evaluation_id, version, account_id, at, address, start_at, removed, inserted) values
    (1, 2, 1, '2026-02-02 11:00+08', 'form.achievedObjective', 0, '', '甲'),
    (1, 2, 1, '2026-02-02 11:05+08', 'form.expectedObjective', 0, '', '乙'),
    (4, 3, 1, '2026-02-03 12:00+08', 'form.achievedObjective', 0, '', '丙');

insert into intake (account_id, created_at, expires_at, files) values
    (1, '2026-02-02 09:00+08', '2026-03-04 09:00+08', '[]'), (1, '2026-02-03 09:00+08', '2026-03-05 09:00+08', '[]');
insert into intake_form (intake_id, number, reading, target, state, evaluation_id, made_version) values
    (1, 1, '{"file": "年报.xlsx", "document": {"indicators": [{"dimension": "项目产出", "category": null}]}}', '{}', 'REPLACED', 1, 2),
    (1, 2, '{"file": "新表.docx", "document": {"indicators": null}}', '{}', 'MADE', 2, 0),
    (1, 3, '{"file": "等着.pdf", "document": {}}', '{}', 'OPEN', null, null),
    (1, 4, '{"file": "删了.pdf", "document": {}}', '{}', 'MADE', null, 0);
insert into intake_workbook (intake_id, number, file, taken, tally, merged, evaluation_id, made_version, onto_version) values
    (2, 1, '带走.xlsx', '{}', '{}', true, 4, 3, 2), (2, 2, '撤了一半.xlsx', '{}', '{}', true, 4, 2, 0),
    (2, 3, '没合并.xlsx', '{}', '{}', false, 4, 1, 0);

insert into status_move (evaluation_id, move, from_status, to_status, evaluation_version, account_id, at, reason) values
    (5, 'SUBMIT', 'DRAFT', 'SUBMITTED', 1, 1, '2026-02-04 09:00+08', ''),
    (5, 'RETURN', 'SUBMITTED', 'RETURNED', 2, 2, '2026-02-05 09:00+08', '核对');
insert into pin (evaluation_id, address, place, text, round, author_id, at) values
    (5, 'row.aaaaaaaa-0000-4000-8000-000000000009.score', '第3行 得分', '请核对', 1, 2, '2026-02-05 08:00+08'),
    (5, 'form.achievedObjective', '实际完成情况第2行', '太短', 1, 2, '2026-02-05 08:00+08');
insert into notice (account_id, kind, evaluation_id, fiscal_year, subject, at) values
    (1, 'RETURNED', 5, 2024, '操场', '2026-02-05 09:00+08');

-- of four mails one waits for its first attempt and one for its next; the others were sent and given up
insert into outgoing_mail (notice_id, recipient, created_at, due_at, attempts, sent_at, given_up_at)
select 1, recipient, '2026-02-05 09:00+08', due::timestamptz, attempts, sent::timestamptz, given_up::timestamptz
from (values
    ('first@example.gov.cn', '2026-02-05 09:00+08', 0, null, null),
    ('next@example.gov.cn', '2026-02-05 09:07+08', 3, null, null),
    ('sent@example.gov.cn', '2026-02-05 09:00+08', 1, '2026-02-05 09:01+08', null),
    ('over@example.gov.cn', '2026-02-06 09:00+08', 12, null, '2026-02-06 09:00+08'))
    as mail (recipient, due, attempts, sent, given_up);
insert into bundle_job (account_id, kind, query, title, state, node, total, done, created_at, touched_at, expires_at)
select 2, 'PDF', '{}', state, state, node, total, done, created::timestamptz, created::timestamptz, '2026-02-06 09:00+08'
from (values
    ('DONE', 'here', 18, 18, '2026-02-05 09:00+08'),
    ('RUNNING', 'here', 18, 7, '2026-02-05 09:01+08'),
    ('WAITING', '', 0, 0, '2026-02-05 09:02+08'),
    ('CANCELLED', 'here', 18, 3, '2026-02-05 09:03+08')) as bundle (state, node, total, done, created);
