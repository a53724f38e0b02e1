-- Until when reviewers have decided about the forms of a year; both days count in full, a year without them has none
alter table campaign
    add department_reviews_by date,
    add finance_reviews_by date,
    add constraint campaign_department_reviews_after_closing check (department_reviews_by >= closes_on),
    add constraint campaign_finance_reviews_last
        check (finance_reviews_by >= coalesce(department_reviews_by, closes_on));
comment on column campaign.department_reviews_by is '主管部门审核期限，含当天；没有定为空';
comment on column campaign.finance_reviews_by is '财政审核期限，含当天；没有定为空';
