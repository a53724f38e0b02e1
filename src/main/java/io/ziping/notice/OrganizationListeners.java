package io.ziping.notice;

import io.ziping.notice.NoticeWriter.Message;
import io.ziping.organization.DepartmentReviewChanged;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells reviewers that what was handed in waits for others from now on: those who have it on their desks now, and those
 * who had. One notice a year, however many forms there are.
 */
@Component
@RequiredArgsConstructor
class OrganizationListeners {

    private static final String DEPARTMENT = "a.role = 'DEPARTMENT_REVIEWER' and a.department_id = :whom";
    private static final String FINANCE = BureauReviewers.of(":whom");

    private final NoticeWriter writer;
    private final GatheredNotices waiting;
    private final JdbcClient jdbc;

    /** How many forms of a year wait. */
    private record Waiting(int fiscalYear, long forms) {}

    @EventListener
    void reviewChanged(DepartmentReviewChanged event) {
        var years = jdbc.sql("""
                        select fiscal_year, count(*) from self_evaluation
                        where department_id = :department and status = 'SUBMITTED'
                        group by fiscal_year order by fiscal_year
                        """)
                .param("department", event.departmentId())
                .query((row, number) -> new Waiting(row.getInt(1), row.getLong(2)))
                .list();
        waiting.settleSubmitted(event.departmentId());
        years.forEach(year -> tell(event, year));
    }

    private void tell(DepartmentReviewChanged event, Waiting year) {
        var forms = event.name() + "已提交的" + year.forms() + "张" + year.fiscalYear() + "年度的表";
        var why = event.skipped() ? "这个主管部门改为不另审。" : "这个主管部门改为自己先审。";
        var now = new Message(NoticeKind.WAITING, null, year.fiscalYear(), forms + "，等您审核", why);
        var formerly = new Message(
                NoticeKind.HANDED_OVER,
                null,
                year.fiscalYear(),
                forms + "，改由" + (event.skipped() ? "财政" : "主管部门") + "审核",
                why + "这些表现在不用您审。");
        writer.tell(now, event.skipped() ? FINANCE : DEPARTMENT, event.departmentId());
        writer.tell(formerly, event.skipped() ? DEPARTMENT : FINANCE, event.departmentId());
    }
}
