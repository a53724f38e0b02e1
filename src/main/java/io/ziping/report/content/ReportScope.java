package io.ziping.report.content;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Summaries;
import io.ziping.organization.DataScope;
import io.ziping.scoring.policy.ScoringPolicy;
import java.time.ZonedDateTime;

/**
 * What a report is about.
 *
 * @param department whose forms; {@link Summaries#ALL} for all departments
 * @param name the department's name; blank for all
 * @param made when it is made
 * @param counted when the figures were counted
 * @param figures what its forms say together
 * @param policy the rules of the year in force
 * @param address the complete address of the page that shows the same figures; blank where that of the site is not set
 */
public record ReportScope(
        int year,
        long department,
        String name,
        ZonedDateTime made,
        ZonedDateTime counted,
        Figures figures,
        ScoringPolicy policy,
        String address) {

    /** Whether it is about all departments. */
    public boolean isWide() {
        return department == Summaries.ALL;
    }

    /** Whose forms: the name of the department, or all. */
    public String whose() {
        return isWide() ? "全部部门" : name;
    }

    /** What its forms are divided by: departments, or units of the department. */
    public String bodies() {
        return isWide() ? "主管部门" : "实施单位";
    }

    /** The forms it is about. */
    public DataScope scope() {
        return isWide() ? DataScope.ALL : DataScope.ofDepartment(department);
    }
}
