package io.ziping.campaign;

import io.ziping.project.ProjectUses;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets extensions, exemptions and reminders follow when a unit or project is merged into another. */
@Service
@RequiredArgsConstructor
public class GrantOwners implements ProjectUses {

    private final JdbcClient jdbc;

    /** The years in which a unit owes no form at all. */
    @Transactional(readOnly = true)
    public List<Integer> yearsWithoutForms(long unitId) {
        return jdbc.sql("select fiscal_year from campaign_exemption where unit_id = :unit and project_id is null"
                        + " order by fiscal_year")
                .param("unit", unitId)
                .query(Integer.class)
                .list();
    }

    /** How often a project is exempt, in all years. */
    @Override
    @Transactional(readOnly = true)
    public long count(long projectId) {
        return jdbc.sql("select count(*) from campaign_exemption where project_id = :id")
                .param("id", projectId)
                .query(Long.class)
                .single();
    }

    /** The exemptions of one project become another's of the same unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void projectMerged(long from, long into) {
        run(
                "delete from campaign_exemption x where x.project_id = :from and exists (select from campaign_exemption y"
                        + " where y.project_id = :into and y.fiscal_year = x.fiscal_year)",
                from,
                into);
        run("update campaign_exemption set project_id = :into where project_id = :from", from, into);
    }

    /**
     * What was granted to one unit becomes another's, which has the later day of two extensions. That the whole unit owes
     * nothing is from now on said of the projects it had. Call it while the projects are still the former unit's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitMerged(long from, long into) {
        run(
                "update campaign_extension i set last_day = greatest(i.last_day, f.last_day) from campaign_extension f"
                        + " where i.unit_id = :into and f.unit_id = :from and f.fiscal_year = i.fiscal_year",
                from,
                into);
        run(
                "delete from campaign_extension f where f.unit_id = :from and exists (select from campaign_extension i"
                        + " where i.unit_id = :into and i.fiscal_year = f.fiscal_year)",
                from,
                into);
        run("update campaign_extension set unit_id = :into where unit_id = :from", from, into);
        run(
                "insert into campaign_exemption (fiscal_year, unit_id, project_id, reason, granted_by, granted_at)"
                        + " select x.fiscal_year, :into, p.id, x.reason, x.granted_by, x.granted_at from campaign_exemption x"
                        + " join project p on p.unit_id = x.unit_id where x.unit_id = :from and x.project_id is null"
                        + " and not exists (select from campaign_exemption y where y.fiscal_year = x.fiscal_year"
                        + " and (y.project_id = p.id or y.unit_id = :into and y.project_id is null))",
                from,
                into);
        run("delete from campaign_exemption where unit_id = :from and project_id is null and :into > 0", from, into);
        run("update campaign_exemption set unit_id = :into where unit_id = :from", from, into);
        run(
                "delete from campaign_reminder f where f.unit_id = :from and exists (select from campaign_reminder i"
                        + " where i.unit_id = :into and i.fiscal_year = f.fiscal_year and i.occasion = f.occasion)",
                from,
                into);
        run("update campaign_reminder set unit_id = :into where unit_id = :from", from, into);
    }

    private void run(String sql, long from, long into) {
        jdbc.sql(sql).param("from", from).param("into", into).update();
    }
}
